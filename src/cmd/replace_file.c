#define _XOPEN_SOURCE 700

#include "replace_file.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"

/* --- signals ------------------------------------------------------------------------------------ */

/* The unfinished file that a signal takes away; NULL: there is none. Set while signals are held back. */
static char *volatile unfinished;

static void take_away(int number)
{
	if (unfinished)
		unlink(unfinished);
	/* Its own action is the default again (SA_RESETHAND): it ends the program as it would have. */
	raise(number);
}

/* Signals whose default does not end a program, that nobody can catch, or that report a fault of the
 * program itself. */
static bool is_left_alone(int number)
{
	static const int others[] = {SIGCHLD, SIGCONT, SIGURG,	SIGTSTP, SIGTTIN, SIGTTOU,
				     SIGSTOP, SIGKILL, SIGSEGV, SIGBUS,	 SIGFPE,  SIGILL,
				     SIGABRT, SIGTRAP, SIGSYS,	SIGXFSZ,
#ifdef SIGWINCH
				     SIGWINCH
#endif
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		if (others[i] == number)
			return true;
	}
	return false;
}

/* What ends the program takes the unfinished file away first; what is ignored stays so. */
static void catch_signals(void)
{
	struct sigaction action = {.sa_handler = take_away}, before;

	sigfillset(&action.sa_mask);
	action.sa_flags = (int)SA_RESETHAND;
	for (int number = 1; number <= SIGRTMAX; number++) {
		if (!is_left_alone(number) && sigaction(number, NULL, &before) == 0 &&
		    before.sa_handler == SIG_DFL)
			sigaction(number, &action, NULL);
	}
}

/* Make the unfinished file, or forget it, with no signal between the file and its name. */
static int make_unfinished(char *name)
{
	sigset_t all, before;
	int descriptor;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	descriptor = mkstemp(name);
	if (descriptor >= 0)
		unfinished = name;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return descriptor;
}

static bool finish(char *name, const char *path)
{
	sigset_t all, before;
	bool done;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	done = path && rename(name, path) == 0;
	if (!done) {
		int error = errno;

		unlink(name);
		errno = error;
	}
	unfinished = NULL;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return done;
}

/* --- writing ------------------------------------------------------------------------------------ */

/* "folder/.kzbe-trade-XXXXXX": in the folder of the file, whose own name may be as long as names can be. */
static char *temporary_name(const char *path)
{
	static const char pattern[] = ".kzbe-trade-XXXXXX";
	const char *base = strrchr(path, '/');
	size_t folder = base ? (size_t)(base - path) + 1 : 0;
	char *name = malloc(folder + sizeof(pattern));

	if (!name)
		return NULL;
	memcpy(name, path, folder);
	memcpy(name + folder, pattern, sizeof(pattern));
	return name;
}

const char *replace_file(const char *path, const char *bytes, size_t n, mode_t mode)
{
	char *temporary = temporary_name(path);
	const char *wrong = NULL;
	int descriptor, error;

	if (!temporary) {
		errno = ENOMEM;
		return "cannot write";
	}
	catch_signals();
	descriptor = make_unfinished(temporary);
	if (descriptor < 0) {
		error = errno;
		free(temporary);
		errno = error;
		return "cannot write";
	}
	if (fchmod(descriptor, mode) != 0 || !write_all(descriptor, bytes, n))
		wrong = "cannot write";
	error = errno;
	if (close(descriptor) != 0 && !wrong) {
		wrong = "cannot write";
		error = errno;
	}
	if (!finish(temporary, wrong ? NULL : path) && !wrong) {
		wrong = "cannot replace";
		error = errno;
	}
	free(temporary);
	errno = error;
	return wrong;
}

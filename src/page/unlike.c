/*
 * What the C library of a page lacks: files that nobody else has, modes, ways out of deep calls.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Paths are those of the folder that the run is in, where there is one. */
__attribute__((constructor)) static void enter_folder(void)
{
	const char *folder = getenv("PWD");

	if (folder && chdir(folder) != 0)
		_Exit(2);
}

/* The pattern's six last characters become some that no file has. */
int mkstemp(char *pattern)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz012345";
	char *end = pattern + strlen(pattern) - 6;
	struct timespec now;
	int descriptor = -1;

	for (int tries = 0; tries < 100 && descriptor < 0; tries++) {
		uint64_t bits;

		clock_gettime(CLOCK_MONOTONIC, &now);
		bits = (uint64_t)now.tv_nsec + (uint64_t)now.tv_sec * 1000000007u + (uint64_t)tries;
		for (int i = 0; i < 6; i++, bits /= 32)
			end[i] = letters[bits % 32];
		descriptor = open(pattern, O_RDWR | O_CREAT | O_EXCL, 0600);
		if (descriptor < 0 && errno != EEXIST)
			break;
	}
	return descriptor;
}

/* There are no links. */
char *realpath(const char *path, char *resolved)
{
	(void)resolved;
	return strdup(path);
}

/* expat stirs it into the seed of its hashes, together with the time. */
pid_t getpid(void)
{
	return 1;
}

mode_t umask(mode_t mask)
{
	(void)mask;
	return 022;
}

int fchmod(int descriptor, mode_t mode)
{
	(void)descriptor;
	(void)mode;
	return 0;
}

/* All that will ever come is there. */
int poll(struct pollfd *files, nfds_t n, int milliseconds)
{
	(void)milliseconds;
	for (nfds_t i = 0; i < n; i++)
		files[i].revents = files[i].events;
	return (int)n;
}

int ioctl(int descriptor, int what, ...)
{
	struct stat status;
	va_list more;

	if (what != FIONREAD || fstat(descriptor, &status) != 0) {
		errno = ENOTTY;
		return -1;
	}
	va_start(more, what);
	*va_arg(more, int *) = (int)status.st_size;
	va_end(more);
	return 0;
}

_Noreturn void page_out_of_memory(void)
{
	static const char words[] = "kzbe-trade: out of memory\n";
	ssize_t written = write(STDERR_FILENO, words, strlen(words));

	(void)written;
	_Exit(2);
}

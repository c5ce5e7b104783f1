/*
 * probe.c - preloaded into the program: at its first write to standard output it tries what the
 * program should have given up, in the folder KZBE_PROBE, and tells on standard error what became
 * of it: "landlock write:denied create:denied ...", or "none ..." where the kernel has no Landlock.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *word(int is_done)
{
	return is_done ? "done" : errno == EACCES ? "denied" : "failed";
}

static int try_open(const char *folder, const char *name, int flags)
{
	char path[4096];
	int file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = (int)syscall(SYS_openat, AT_FDCWD, path, flags, 0600);
	if (file >= 0)
		close(file);
	return file >= 0;
}

static int try_run(void)
{
	char *const arguments[] = {"true", NULL}, *const environment[] = {NULL};
	pid_t child;

	errno = posix_spawn(&child, "/bin/true", NULL, NULL, arguments, environment);
	return errno == 0 && waitpid(child, NULL, 0) == child;
}

static void probe(const char *folder)
{
	char path[4096], text[256];
	int n = snprintf(text, sizeof(text), "%s",
			 syscall(SYS_landlock_create_ruleset, NULL, 0, 1) > 0 ? "landlock"
									      : "none");

	n += sprintf(text + n, " write:%s", word(try_open(folder, "there", O_WRONLY)));
	n += sprintf(text + n, " create:%s", word(try_open(folder, "made", O_WRONLY | O_CREAT)));
	snprintf(path, sizeof(path), "%s/there", folder);
	n += sprintf(text + n, " remove:%s", word(unlink(path) == 0));
	n += sprintf(text + n, " run:%s", word(try_run()));
	n += sprintf(text + n, " read:%s\n", word(try_open(folder, ".", O_RDONLY)));
	(void)!syscall(SYS_write, 2, text, (size_t)n);
}

ssize_t write(int file, const void *bytes, size_t size)
{
	static int is_done;
	const char *folder = getenv("KZBE_PROBE");

	if (file == 1 && folder && !is_done) {
		is_done = 1;
		probe(folder);
	}
	return syscall(SYS_write, file, bytes, size);
}

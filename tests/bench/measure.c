/*
 * Runs a command and tells how long it took and how much memory it needed at most.
 *
 *   measure FILE COMMAND [ARGUMENT...]
 *
 * Appends "SECONDS KIB STATUS" to FILE: wall clock; the peak of the resident set of the command and
 * those that it waited for. The command has this program's standard input and output.
 */
#define _DEFAULT_SOURCE

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	struct rusage usage;
	double start;
	int status;
	pid_t child;
	FILE *file;

	if (argc < 3) {
		fprintf(stderr, "usage: measure FILE COMMAND [ARGUMENT...]\n");
		return 2;
	}
	start = now();
	child = fork();
	if (child == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
		perror("measure");
		return 2;
	}
	start = now() - start;
	status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	file = fopen(argv[1], "a");
	if (!file || fprintf(file, "%.6f %ld %d\n", start, usage.ru_maxrss, status) < 0 ||
	    fclose(file)) {
		perror(argv[1]);
		return 2;
	}
	return status;
}

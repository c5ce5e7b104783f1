#define _POSIX_C_SOURCE 200809L

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum diag_code input_open(struct input *input, const char *path, struct diag_sink *sink)
{
	struct stat status;

	*input = (struct input){.descriptor = -1, .path = path};
	if (strcmp(path, "-") == 0) {
		if (isatty(STDIN_FILENO))
			return diag_report(
				sink, DIAG_USAGE, NULL,
				"standard input is a terminal: name a file, or pipe data in");
		input->descriptor = STDIN_FILENO;
	} else {
		do
			input->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
		while (input->descriptor < 0 && errno == EINTR);
		if (input->descriptor < 0)
			return diag_report(sink, DIAG_IO, path, "cannot open: %s", strerror(errno));
	}
	if (fstat(input->descriptor, &status) != 0)
		status.st_mode = 0;
	if (S_ISDIR(status.st_mode)) {
		input_close(input);
		return diag_report(sink, DIAG_IO, path, "cannot read: is a directory");
	}
	input->size = S_ISREG(status.st_mode) && status.st_size > 0 ? (uint64_t)status.st_size : 0;
	input->start = S_ISREG(status.st_mode) ? lseek(input->descriptor, 0, SEEK_CUR) : -1;
	return DIAG_OK;
}

bool input_can_rewind(const struct input *input)
{
	return input->start >= 0;
}

enum diag_code input_rewind(struct input *input, struct diag_sink *sink)
{
	if (lseek(input->descriptor, input->start, SEEK_SET) < 0)
		return diag_report(sink, DIAG_IO, input->path, "cannot read again: %s",
				   strerror(errno));
	input->done = 0;
	return DIAG_OK;
}

enum diag_code input_read(struct input *input, char *block, size_t size, size_t *n,
			  struct diag_sink *sink)
{
	ssize_t got;

	do
		got = read(input->descriptor, block, size);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return diag_report(sink, DIAG_IO, input->path, "cannot read: %s", strerror(errno));
	*n = (size_t)got;
	input->done += *n;
	if (input->progress)
		input->progress(input->progress_ctx, input->done, input->size);
	return DIAG_OK;
}

void input_close(struct input *input)
{
	if (input->descriptor > STDIN_FILENO)
		close(input->descriptor);
	input->descriptor = -1;
}

#define _POSIX_C_SOURCE 200809L

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "refusal.h"

_Static_assert(
	sizeof(off_t) >= 8 && sizeof(time_t) >= 8,
	"else files beyond 2 GB or of 2038 are not opened: -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64");

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
		status = (struct stat){.st_mode = 0};
	if (S_ISDIR(status.st_mode)) {
		input_close(input);
		return diag_report(sink, DIAG_IO, path, "cannot read: is a directory");
	}
	input->size = S_ISREG(status.st_mode) && status.st_size > 0 ? (uint64_t)status.st_size : 0;
	input->changed = status.st_mtim;
	input->start = S_ISREG(status.st_mode) ? lseek(input->descriptor, 0, SEEK_CUR) : -1;
	return DIAG_OK;
}

enum diag_code input_open_table(struct input *input, const char *path, struct diag_sink *sink)
{
	enum diag_code code = input_open(input, path, sink);

	input->is_table = true;
	return code;
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

/* At its end: whether a regular file is another than when it was opened. Those of /proc and the like
 * have no size. */
static bool has_changed(const struct input *input)
{
	struct stat status;

	if (!input->size || input->start < 0 || fstat(input->descriptor, &status) != 0)
		return false;
	return (uint64_t)status.st_size != input->size ||
	       status.st_mtim.tv_sec != input->changed.tv_sec ||
	       status.st_mtim.tv_nsec != input->changed.tv_nsec;
}

static enum diag_code read_bytes(struct input *input, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	ssize_t got;

	do
		got = read(input->descriptor, block, size);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return diag_report(sink, DIAG_IO, input->path, "cannot read: %s", strerror(errno));
	if (got == 0 && size && has_changed(input))
		return diag_report(sink, DIAG_IO, input->path,
				   "the file was changed while it was read");
	*n = (size_t)got;
	input->done += *n;
	if (input->progress)
		input->progress(input->progress_ctx, input->done, input->size);
	return DIAG_OK;
}

/* The first bytes, and whether they are those of something that is not read. */
static enum diag_code read_first(struct input *input, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;
	struct signature is;
	size_t got = 1;

	for (*n = 0; !code && got && *n < size && *n < SIGNATURE_BYTES; *n += code ? 0 : got)
		code = read_bytes(input, block + *n, size - *n, &got, sink);
	if (code)
		return code;
	is = signature_of(block, *n, input->is_table);
	input->is_known = true;
	return is.what ? refuse_file(input->path, &is, input->is_table, block, *n, sink) : DIAG_OK;
}

enum diag_code input_read(struct input *input, char *block, size_t size, size_t *n,
			  struct diag_sink *sink)
{
	return input->is_known ? read_bytes(input, block, size, n, sink)
			       : read_first(input, block, size, n, sink);
}

enum diag_code input_fill(struct input *input, char *block, size_t size, size_t *n,
			  struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;
	size_t got = 1;

	for (*n = 0; !code && got && *n < size; *n += code ? 0 : got)
		code = input_read(input, block + *n, size - *n, &got, sink);
	return code;
}

void input_close(struct input *input)
{
	if (input->descriptor > STDIN_FILENO)
		close(input->descriptor);
	input->descriptor = -1;
}

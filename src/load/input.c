#define _POSIX_C_SOURCE 200809L

#include "input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "encoding.h"
#include "missing_file.h"

_Static_assert(
	sizeof(off_t) >= 8 && sizeof(time_t) >= 8,
	"else files beyond 2 GB or of 2038 are not opened: -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64");

static enum diag_code read_file(struct stream *stream, char *block, size_t size, size_t *n,
				struct diag_sink *sink)
{
	struct input *input = stream->ctx;
	ssize_t got;

	if (input->is_range && size > input->left)
		size = (size_t)input->left;
	do
		got = read(input->descriptor, block, size);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return diag_report(sink, DIAG_IO, input->path, "cannot read: %s", strerror(errno));
	*n = (size_t)got;
	input->done += *n;
	input->left -= input->is_range ? *n : 0;
	if (input->progress)
		input->progress(input->progress_ctx, input->done, input->size);
	return DIAG_OK;
}

static enum diag_code read_memory(struct stream *stream, char *block, size_t size, size_t *n,
				  struct diag_sink *sink)
{
	struct input *input = stream->ctx;

	(void)sink;
	*n = size < input->in_memory ? size : input->in_memory;
	memcpy(block, input->memory, *n);
	input->memory += *n;
	input->in_memory -= *n;
	input->done += *n;
	return DIAG_OK;
}

void input_of_memory(struct input *input, const char *name, const char *bytes, size_t n)
{
	*input = (struct input){.descriptor = -1,
				.path = name,
				.start = -1,
				.memory = bytes,
				.in_memory = n,
				.file = {.read = read_memory, .path = name}};
	input->file.ctx = input;
	input->top = &input->file;
}

static const struct input_stand_in *stand_ins; /* NULL: any file may be read */
static size_t n_stand_ins;

void input_know_only(const struct input_stand_in *list, size_t n)
{
	stand_ins = list;
	n_stand_ins = n;
}

/* Opened anew, because each reader has his own place in it. */
static int open_stand_in(const char *path)
{
	char again[40];

	for (size_t i = 0; i < n_stand_ins; i++) {
		if (strcmp(stand_ins[i].name, path) == 0) {
			snprintf(again, sizeof(again), "/proc/self/fd/%d", stand_ins[i].descriptor);
			return open(again, O_RDONLY | O_CLOEXEC | O_NOCTTY);
		}
	}
	errno = ENOENT;
	return -1;
}

static int open_file(const char *path)
{
	int descriptor;

	if (stand_ins)
		return open_stand_in(path);
	do
		descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	while (descriptor < 0 && errno == EINTR);
	return descriptor;
}

/* FILE.zip:ENTRY, where no file is called so as a whole. Negative, with errno: there is no such file. */
static int open_archive(struct input *input)
{
	size_t n = strlen(input->path);
	char *file = malloc(n + 1);
	int descriptor = -1;

	if (!file)
		return -1;
	memcpy(file, input->path, n + 1);
	errno = ENOENT;
	for (size_t i = 1; i + 1 < n && descriptor < 0; i++) {
		if (input->path[i] != ':')
			continue;
		file[i] = '\0';
		descriptor = open_file(file);
		file[i] = ':';
		input->entry = input->path + i + 1;
	}
	free(file);
	return descriptor;
}

static enum diag_code open_path(struct input *input, struct diag_sink *sink)
{
	input->descriptor = open_file(input->path);
	if (input->descriptor < 0 && (errno == ENOENT || errno == ENOTDIR) &&
	    strchr(input->path, ':'))
		input->descriptor = open_archive(input);
	if (input->descriptor < 0 && errno == ENOMEM)
		return diag_nomem(sink);
	if (input->descriptor < 0)
		return refuse_missing_file(input->path, errno, sink);
	return DIAG_OK;
}

enum diag_code input_open(struct input *input, const char *path, struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;
	struct stat status;

	*input = (struct input){
		.descriptor = -1, .path = path, .file = {.read = read_file, .path = path}};
	input->file.ctx = input;
	input->top = &input->file;
	if (strcmp(path, "-") == 0) {
		if (isatty(STDIN_FILENO))
			return diag_report(
				sink, DIAG_USAGE, NULL,
				"standard input is a terminal: name a file, or pipe data in");
		input->descriptor = STDIN_FILENO;
	} else {
		code = open_path(input, sink);
	}
	if (code)
		return code;
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

static const struct stream *find_maker(const struct input *input)
{
	const struct stream *stream = input->top;

	while (stream && !stream->locate)
		stream = stream->below;
	return stream;
}

bool input_is_made(const struct input *input)
{
	return find_maker(input) != NULL;
}

bool input_locate(const struct input *input, const char *said, size_t *line, size_t *column)
{
	const struct stream *maker = find_maker(input);

	return maker && maker->locate(maker, said, line, column);
}

bool input_is_sheet(const struct input *input)
{
	for (const struct stream *stream = input->top; stream; stream = stream->below) {
		if (stream->is_sheet)
			return true;
	}
	return false;
}

const char *input_sheet_name(const struct input *input)
{
	for (const struct stream *stream = input->top; stream; stream = stream->below) {
		if (stream->sheet_name)
			return stream->sheet_name;
	}
	return NULL;
}

bool input_can_rewind(const struct input *input)
{
	return input->start >= 0;
}

enum diag_code input_rewind(struct input *input, struct diag_sink *sink)
{
	stream_free(input->top);
	input->top = &input->file;
	input->is_known = input->is_document = false;
	if (lseek(input->descriptor, input->start, SEEK_SET) < 0)
		return diag_report(sink, DIAG_IO, input->path, "cannot read again: %s",
				   strerror(errno));
	input->done = 0;
	return DIAG_OK;
}

bool input_is_plain(const struct input *input)
{
	return input->start == 0 && input->size && input->top == &input->file && !input->entry;
}

enum diag_code input_read_at(struct input *input, uint64_t at, char *block, size_t size, size_t *n,
			     struct diag_sink *sink)
{
	for (*n = 0; *n < size;) {
		ssize_t got = pread(input->descriptor, block + *n, size - *n, (off_t)(at + *n));

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return diag_report(sink, DIAG_IO, input->path, "cannot read: %s",
					   strerror(errno));
		if (!got)
			break;
		*n += (size_t)got;
	}
	return DIAG_OK;
}

enum diag_code input_read_range(struct input *input, uint64_t begin, uint64_t end,
				struct diag_sink *sink)
{
	if (lseek(input->descriptor, (off_t)begin, SEEK_SET) < 0)
		return diag_report(sink, DIAG_IO, input->path, "cannot read: %s", strerror(errno));
	input->is_range = true;
	input->left = end - begin;
	return DIAG_OK;
}

/* At its end: whether a regular file is another than when it was opened. Those of /proc, for example,
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

static enum diag_code read_first(struct input *input, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	const struct unpack_request request = {
		.path = input->path,
		.is_table = input->is_table,
		.entry = input->entry,
		.knows = input->knows,
		.words = input->words,
		.sheet = input->sheet,
		.sheets = input->sheets,
		.is_stored = input->is_stored,
		.is_document = &input->is_document,
		.title = input->title,
		.descriptor = input->start >= 0 ? input->descriptor : -1,
		.start = input->start,
		.size = input->start >= 0 && input->size > (uint64_t)input->start
				? input->size - (uint64_t)input->start
				: 0,
	};

	input->is_known = true;
	input->title[0] = '\0';
	return unpack_first(&input->top, &request, block, size, n, sink);
}

enum diag_code input_read(struct input *input, char *block, size_t size, size_t *n,
			  struct diag_sink *sink)
{
	enum diag_code code = input->is_known ? input->top->read(input->top, block, size, n, sink)
					      : read_first(input, block, size, n, sink);

	if (!code && !*n && size && has_changed(input))
		code = diag_report(sink, DIAG_IO, input->path,
				   "the file was changed while it was read");
	return code;
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

enum diag_code input_fill_first(struct input *input, char *block, size_t *n, struct diag_sink *sink)
{
	const enum diag_code code = input_fill(input, block, INPUT_BLOCK, n, sink);
	const char *name =
		code || *n == INPUT_BLOCK ? NULL : encoding_settle(block, n, INPUT_BLOCK - 1);

	if (name && !input->is_settled)
		diag_warn(sink, DIAG_ENCODING, input->path, 0,
			  "if letters come out wrong, save the file as UTF-8",
			  "the text is not UTF-8: read as %s", name);
	input->is_settled = name != NULL;
	return code;
}

enum diag_code input_feed(struct input *input, char block[INPUT_BLOCK], size_t n,
			  enum diag_code (*feed)(void *reader, const char *bytes, size_t n),
			  void *reader, struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;

	while (!code && n) {
		code = feed(reader, block, n);
		if (!code)
			code = input_read(input, block, INPUT_BLOCK, &n, sink);
	}
	return code;
}

void input_close(struct input *input)
{
	stream_free(input->top);
	input->top = &input->file;
	if (input->descriptor > STDIN_FILENO)
		close(input->descriptor);
	input->descriptor = -1;
}

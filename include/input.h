/*
 * input.h - the bytes of a file or of standard input, block by block, unpacked (unpack.h).
 *
 * Depends on diag.h and unpack.h.
 */
#ifndef KZBE_INPUT_H
#define KZBE_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <time.h>

#include "diag.h"
#include "unpack.h"

#define INPUT_BLOCK STREAM_BLOCK /* a good size to read at a time */

/* So many bytes have been read of an input of `total`; 0: nobody knows how many. */
typedef void input_progress(void *ctx, uint64_t done, uint64_t total);

struct input {
	int descriptor;
	const char *path; /* borrowed; "-" is standard input */
	off_t start;	  /* where it began in the file; negative: it is no regular file */
	uint64_t size;	  /* bytes in a regular file; 0: not known */
	uint64_t done;	  /* bytes read of it, packed as they are */
	bool is_range;	  /* of which no more than `left` bytes are still to be read */
	uint64_t left;
	bool is_table;	  /* not a text: HTML and JSON, for example, are not read as they are */
	bool is_document; /* a text that a page, a document or a message says; set by reading */
	struct unpack_sheets *sheets; /* as in struct unpack_request */
	char title[UNPACK_TITLE_MAX]; /* what such a page calls itself; "" */
	bool is_settled;	      /* its encoding was told */
	bool is_known;		      /* what it is: its first bytes were looked at */
	const char *entry;	      /* of an archive: in path, behind a colon; NULL: not named */
	const char *memory; /* what stands in for a file: the bytes that are still to be read */
	size_t in_memory;
	struct stream file; /* the file's own bytes */
	struct stream *top; /* what is read: those bytes, or what they are unpacked to */
	/* Set after input_open_table, as in struct unpack_request. */
	unpack_knows *knows;
	const struct unpack_words *words;
	const char *sheet;
	bool is_stored;
	struct timespec changed; /* when a regular file was written to last */
	/* Set after input_open, called for each read; NULL: nobody is. */
	input_progress *progress;
	void *progress_ctx;
};

/*
 * Open a file for reading; "-" is standard input, FILE.zip:ENTRY a file of an archive. The struct must stay
 * where it is until input_close. Returns DIAG_OK, or DIAG_IO after a diagnostic
 * (a directory, for one, is refused), or DIAG_USAGE if standard input is a terminal.
 */
enum diag_code input_open(struct input *input, const char *path, struct diag_sink *sink);

/* What is read in place of the file of this name: what is open at the descriptor, from its beginning. */
struct input_stand_in {
	char *name;
	int descriptor;
};

/*
 * From now on input_open knows no files but these, borrowed, and standard input: another's name is that of
 * a file which is not there. For a process that is asked what to read.
 */
void input_know_only(const struct input_stand_in *list, size_t n);

/* The same with n bytes, borrowed until input_close, in place of a file of this name. Never fails. */
void input_of_memory(struct input *input, const char *name, const char *bytes, size_t n);

/* As input_open for what has to be a table. */
enum diag_code input_open_table(struct input *input, const char *path, struct diag_sink *sink);

/*
 * Read up to size bytes, what a pipe has at most; the first time for INPUT_BLOCK bytes, which the block must
 * have room for. *n is 0 at the end. Returns DIAG_OK, or a code after a diagnostic: that of something that
 * is not read, or damaged (unpack.h); DIAG_IO, and that too where a regular file ends, if it was changed
 * since it was opened: what was read is then neither the old file nor the new one.
 */
enum diag_code input_read(struct input *input, char *block, size_t size, size_t *n,
			  struct diag_sink *sink);

/* The same, but a block that is full unless the input ends in it, however a pipe hands it over. */
enum diag_code input_fill(struct input *input, char *block, size_t size, size_t *n,
			  struct diag_sink *sink);

/* The same of a file's first INPUT_BLOCK bytes; a whole text in CP1250 or CP1254 as UTF-8, which is said once. */
enum diag_code input_fill_first(struct input *input, char *block, size_t *n,
				struct diag_sink *sink);

/* Whether lines are the rows of a workbook's sheet: known once something was read. */
bool input_is_sheet(const struct input *input);
/* Its name; NULL: it has none. Valid until the input is closed. */
const char *input_sheet_name(const struct input *input);

/* As the locate of struct stream; false where lines are the file's own, too. */
bool input_locate(const struct input *input, const char *said, size_t *line, size_t *column);
/* Whether they are not. */
bool input_is_made(const struct input *input);

/* Whether the input can be read from its beginning again; and doing so: DIAG_OK, or DIAG_IO after a
 * diagnostic. */
bool input_can_rewind(const struct input *input);
enum diag_code input_rewind(struct input *input, struct diag_sink *sink);

/* Once something was read: whether the bytes are a regular file's own, which can be read from anywhere. */
bool input_is_plain(const struct input *input);

/* Read size bytes from byte `at` of a plain one, less only at its end, and stay where it is. */
enum diag_code input_read_at(struct input *input, uint64_t at, char *block, size_t size, size_t *n,
			     struct diag_sink *sink);

/* Go on reading a plain one at byte `begin`, and end at byte `end` as if the file did. */
enum diag_code input_read_range(struct input *input, uint64_t begin, uint64_t end,
				struct diag_sink *sink);

/* Hand the first n bytes, which stand in the block, and then all that is left to `feed`, block by
 * block, until it gives a code. Returns the first code. */
enum diag_code input_feed(struct input *input, char block[INPUT_BLOCK], size_t n,
			  enum diag_code (*feed)(void *reader, const char *bytes, size_t n),
			  void *reader, struct diag_sink *sink);

void input_close(struct input *input);

#endif

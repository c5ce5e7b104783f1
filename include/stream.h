/*
 * stream.h - bytes on demand, made of bytes demanded from the stream below.
 *
 * A stream is unpacked while it is read: nothing is kept but a block. Depends on diag.h.
 */
#ifndef KZBE_STREAM_H
#define KZBE_STREAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "diag.h"

#define STREAM_BLOCK ((size_t)64 * 1024)

/* A block of bytes that were read from below and not yet used. */
struct stream_input {
	char *bytes; /* STREAM_BLOCK */
	size_t at, n;
	bool at_end;
};

struct stream {
	/* Read up to size bytes, at least one unless the end is reached: *n is 0 there, and again
	 * when it is called once more. Returns DIAG_OK, or a code after a diagnostic. */
	enum diag_code (*read)(struct stream *stream, char *block, size_t size, size_t *n,
			       struct diag_sink *sink);
	/* Of one that reads by sheet_text_read: go on until there is text, or the end. */
	enum diag_code (*more)(struct stream *stream, struct diag_sink *sink);
	struct sheet_text *text;
	/* Free what is its own beyond the fields here; NULL: there is nothing. */
	void (*release)(struct stream *stream);
	/* Of lines that are made of something else: where in the file that stands of which this line is made, or, where
	 * `said` is not NULL, what says that beside the lines. False: it is not known, and the place as it was. NULL:
	 * lines are the file's own. */
	bool (*locate)(const struct stream *stream, const char *said, size_t *line, size_t *column);
	struct stream *below; /* owned by whoever frees the whole; NULL: the lowest */
	const char *path;     /* borrowed, for diagnostics */
	void *ctx;	      /* of the lowest stream: whoever made it */
	struct stream_input input;
	bool is_sheet;		/* lines are the rows of a sheet, cells its columns */
	const char *sheet_name; /* its name, where it has one; owned by the stream */
	bool is_allocated;	/* by stream_new, which stream_free undoes */
};

/*
 * A stream of `size` bytes, all zero, of which the first member is a struct stream with these methods. It
 * takes over `below`, or NULL, of which the first n bytes, at most STREAM_BLOCK, were read already and stand
 * at head; NULL there: it needs no input. NULL when memory ran out; then it takes over nothing.
 */
void *stream_new(size_t size, struct stream methods, struct stream *below, const char *head,
		 size_t n);

/* Free one stream without what is below, which is still its maker's. Returns NULL. */
struct stream *stream_drop(struct stream *stream);

/* Free a stream and all that are below it; NULL is none. */
void stream_free(struct stream *stream);

/* Read until the block is full or the stream ends. */
enum diag_code stream_fill(struct stream *stream, char *block, size_t size, size_t *n,
			   struct diag_sink *sink);

/* Read more from below if all bytes of the input are used: at == n behind it only at the end. */
enum diag_code stream_more(struct stream *stream, struct diag_sink *sink);

/*
 * What is on top of `below`, of which the first n bytes, at most STREAM_BLOCK, were read already and stand
 * at head. Each takes over `below`, and returns NULL when memory ran out, and then takes over nothing.
 */
struct stream *stream_gzip(struct stream *below, const char *head, size_t n);
struct stream *stream_xz(struct stream *below, const char *head, size_t n);
struct stream *stream_zstd(struct stream *below, const char *head, size_t n);
struct stream *stream_utf16(struct stream *below, const char *head, size_t n, bool is_little);
struct stream *stream_lone_cr(struct stream *below, const char *head, size_t n); /* CR as LF */

/* The same bytes, read ahead by a thread if there are many. */
struct stream *stream_relay(struct stream *below);

/* --- for those that unpack ----------------------------------------------------------------------- */

/* How much came of how much. */
struct stream_growth {
	uint64_t in, out;
};

/* DIAG_RANGE after a diagnostic, if what comes out is so many times what went in that the file was made to fill the
 * memory of whoever unpacks it. */
enum diag_code stream_check_growth(const struct stream_growth *growth, const char *path,
				   struct diag_sink *sink);

/* DIAG_SYNTAX after a diagnostic: what is packed is damaged, or ends in its middle; format: "gzip". */
enum diag_code stream_damaged(const char *path, const char *format, struct diag_sink *sink);
enum diag_code stream_cut_off(const char *path, const char *format, struct diag_sink *sink);

#endif

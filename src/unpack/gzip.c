/*
 * gzip, RFC 1952: one or more members, each a header, deflated data and their CRC-32, one behind the
 * other; zeros may follow (tapes and some servers fill up with them). zlib, or ISA-L for a file of more than
 * a block, checks the CRC.
 */
#include "stream.h"

#include <zlib.h>

#include "fast_gzip.h"

struct gzip {
	struct stream stream;
	struct stream_growth growth;
	struct fast_gzip *fast; /* NULL: zlib inflates */
	z_stream zlib;
	bool is_between; /* members */
	bool at_end;
};

#define HEADERS_OF_GZIP (15 + 16) /* the largest window, and gzip's headers instead of zlib's */

/* Between members: whether another one begins, only zeros follow, or something else. */
static enum diag_code next_member(struct gzip *gzip, struct diag_sink *sink)
{
	struct stream_input *input = &gzip->stream.input;

	for (;;) {
		enum diag_code code = stream_more(&gzip->stream, sink);

		if (code)
			return code;
		if (input->at == input->n) {
			gzip->at_end = true;
			return DIAG_OK;
		}
		if (input->bytes[input->at])
			break;
		input->at++;
	}
	if ((unsigned char)input->bytes[input->at] != 0x1F)
		return stream_damaged(gzip->stream.path, "gzip", sink);
	gzip->is_between = false;
	if (gzip->fast) {
		fast_gzip_reset(gzip->fast);
		return DIAG_OK;
	}
	return inflateReset(&gzip->zlib) == Z_OK ? DIAG_OK
						 : stream_damaged(gzip->stream.path, "gzip", sink);
}

/* The same by zlib as fast_gzip_inflate does. */
static enum diag_code inflate_by_zlib(struct gzip *gzip, char *in, size_t *n_in, char *out,
				      size_t *n_out, struct diag_sink *sink)
{
	z_stream *zlib = &gzip->zlib;
	int status;

	zlib->next_in = (Bytef *)in;
	zlib->avail_in = (uInt)*n_in;
	zlib->next_out = (Bytef *)out;
	zlib->avail_out = (uInt)*n_out;
	status = inflate(zlib, Z_NO_FLUSH);
	*n_in -= zlib->avail_in;
	*n_out -= zlib->avail_out;
	gzip->is_between = status == Z_STREAM_END;
	if (status == Z_MEM_ERROR)
		return diag_nomem(sink);
	if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
		return stream_damaged(gzip->stream.path, "gzip", sink);
	return DIAG_OK;
}

/* Inflate what was read into the block; *n grows. What was read may be used up, and yet make more. */
static enum diag_code inflate_some(struct gzip *gzip, char *block, size_t size, size_t *n,
				   struct diag_sink *sink)
{
	struct stream_input *input = &gzip->stream.input;
	size_t n_in = input->n - input->at, n_out = size - *n;
	enum diag_code code = DIAG_OK;

	if (!gzip->fast)
		code = inflate_by_zlib(gzip, input->bytes + input->at, &n_in, block + *n, &n_out,
				       sink);
	else if (!fast_gzip_inflate(gzip->fast, input->bytes + input->at, &n_in, block + *n, &n_out,
				    &gzip->is_between))
		code = stream_damaged(gzip->stream.path, "gzip", sink);
	if (code)
		return code;
	if (!n_in && !n_out && !gzip->is_between && input->at_end)
		return stream_cut_off(gzip->stream.path, "gzip", sink);
	input->at += n_in;
	*n += n_out;
	gzip->growth.in += n_in;
	gzip->growth.out += n_out;
	return stream_check_growth(&gzip->growth, gzip->stream.path, sink);
}

static enum diag_code read_gzip(struct stream *stream, char *block, size_t size, size_t *n,
				struct diag_sink *sink)
{
	struct gzip *gzip = (struct gzip *)stream;
	enum diag_code code = DIAG_OK;

	size = size < (1u << 30) ? size : 1u << 30;
	for (*n = 0; !code && !*n && !gzip->at_end;) {
		if (gzip->is_between) {
			code = next_member(gzip, sink);
			continue;
		}
		code = stream_more(stream, sink);
		if (!code)
			code = inflate_some(gzip, block, size, n, sink);
	}
	return code;
}

static void release_gzip(struct stream *stream)
{
	struct gzip *gzip = (struct gzip *)stream;

	if (!gzip->fast)
		inflateEnd(&gzip->zlib);
	fast_gzip_free(gzip->fast);
}

struct stream *stream_gzip(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_gzip, .release = release_gzip};
	struct gzip *gzip = stream_new(sizeof(*gzip), methods, below, head, n);

	/* Loading a library takes longer than it saves on a file of a block. */
	if (gzip && n == STREAM_BLOCK)
		gzip->fast = fast_gzip_new();
	if (gzip && !gzip->fast && inflateInit2(&gzip->zlib, HEADERS_OF_GZIP) != Z_OK)
		return stream_drop(&gzip->stream);
	return (struct stream *)gzip;
}

/*
 * gzip, RFC 1952: one or more members, each a header, deflated data and their CRC-32, one behind the
 * other; zeros may follow (tapes and some servers fill up with them). zlib checks the CRC.
 */
#include "stream.h"

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

struct gzip {
	struct stream stream;
	struct stream_growth growth;
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
	return inflateReset(&gzip->zlib) == Z_OK ? DIAG_OK
						 : stream_damaged(gzip->stream.path, "gzip", sink);
}

/* Inflate what was read into the block; *n grows. */
static enum diag_code inflate_some(struct gzip *gzip, char *block, size_t size, size_t *n,
				   struct diag_sink *sink)
{
	struct stream_input *input = &gzip->stream.input;
	z_stream *zlib = &gzip->zlib;
	size_t had = input->n - input->at;
	int status;

	zlib->next_in = (Bytef *)(void *)(input->bytes + input->at);
	zlib->avail_in = (uInt)had;
	zlib->next_out = (Bytef *)(void *)(block + *n);
	zlib->avail_out = (uInt)(size - *n);
	status = inflate(zlib, Z_NO_FLUSH);
	input->at += had - zlib->avail_in;
	gzip->growth.in += had - zlib->avail_in;
	gzip->growth.out += size - *n - zlib->avail_out;
	*n = size - zlib->avail_out;
	gzip->is_between = status == Z_STREAM_END;
	if (status == Z_MEM_ERROR)
		return diag_nomem(sink);
	if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
		return stream_damaged(gzip->stream.path, "gzip", sink);
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
		if (!code && gzip->stream.input.at == gzip->stream.input.n)
			code = stream_cut_off(stream->path, "gzip", sink);
		if (!code)
			code = inflate_some(gzip, block, size, n, sink);
	}
	return code;
}

static void release_gzip(struct stream *stream)
{
	inflateEnd(&((struct gzip *)stream)->zlib);
}

struct stream *stream_gzip(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_gzip, .release = release_gzip};
	struct gzip *gzip = stream_new(sizeof(*gzip), methods, below, head, n);

	if (gzip && inflateInit2(&gzip->zlib, HEADERS_OF_GZIP) != Z_OK)
		return stream_drop(&gzip->stream);
	return (struct stream *)gzip;
}

/*
 * Zstandard, RFC 8878: frames one behind the other, by libzstd, which refuses a window of more than
 * 128 MiB (zstd --ultra --long=31 makes such).
 */
#include "stream.h"

#include <zstd.h>
#include <zstd_errors.h>

struct zstd {
	struct stream stream;
	struct stream_growth growth;
	ZSTD_DCtx *context;
	bool is_inside; /* a frame */
};

static enum diag_code report(const struct zstd *zstd, size_t status, struct diag_sink *sink)
{
	const char *path = zstd->stream.path;

	if (!ZSTD_isError(status))
		return stream_check_growth(&zstd->growth, path, sink);
	switch ((int)ZSTD_getErrorCode(status)) {
	case ZSTD_error_memory_allocation:
		return diag_nomem(sink);
	case ZSTD_error_frameParameter_windowTooLarge:
		return diag_report(sink, DIAG_RANGE, path, "takes more than 128 MiB to unpack");
	default:
		return stream_damaged(path, "zstd", sink);
	}
}

static enum diag_code read_zstd(struct stream *stream, char *block, size_t size, size_t *n,
				struct diag_sink *sink)
{
	struct zstd *zstd = (struct zstd *)stream;
	struct stream_input *input = &zstd->stream.input;
	ZSTD_outBuffer out = {.dst = block, .size = size};
	enum diag_code code = DIAG_OK;

	while (!code && !out.pos) {
		ZSTD_inBuffer in;
		size_t status;

		code = stream_more(stream, sink);
		if (code)
			break;
		in = (ZSTD_inBuffer){.src = input->bytes, .size = input->n, .pos = input->at};
		status = ZSTD_decompressStream(zstd->context, &out, &in);
		zstd->growth.in += in.pos - input->at;
		zstd->growth.out += out.pos;
		input->at = in.pos;
		code = report(zstd, status, sink);
		/* Even without more input there may be more output. */
		if (!code && input->at_end && !out.pos) {
			if (zstd->is_inside)
				code = stream_cut_off(stream->path, "zstd", sink);
			break;
		}
		zstd->is_inside = status > 0;
	}
	*n = out.pos;
	return code;
}

static void release_zstd(struct stream *stream)
{
	ZSTD_freeDCtx(((struct zstd *)stream)->context);
}

struct stream *stream_zstd(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_zstd, .release = release_zstd};
	struct zstd *zstd = stream_new(sizeof(*zstd), methods, below, head, n);

	if (!zstd)
		return NULL;
	zstd->context = ZSTD_createDCtx();
	return zstd->context ? &zstd->stream : stream_drop(&zstd->stream);
}

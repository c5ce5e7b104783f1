/*
 * xz: blocks of LZMA2 with a check, by liblzma; several streams may stand one behind the other. How much
 * memory is needed stands in the header (up to 4 GiB; xz -9 takes 65 MiB), and is limited here.
 */
#include "stream.h"

#include <lzma.h>

#define MEMORY_MAX ((uint64_t)160 << 20)

struct xz {
	struct stream stream;
	struct stream_growth growth;
	lzma_stream lzma;
	bool at_end;
};

static enum diag_code report(const struct xz *xz, lzma_ret status, struct diag_sink *sink)
{
	const char *path = xz->stream.path;

	switch ((int)status) {
	case LZMA_OK:
	case LZMA_STREAM_END:
		return stream_check_growth(&xz->growth, path, sink);
	case LZMA_MEM_ERROR:
		return diag_nomem(sink);
	case LZMA_MEMLIMIT_ERROR:
		return diag_report(sink, DIAG_RANGE, path, "takes more than %u MiB to unpack",
				   (unsigned)(MEMORY_MAX >> 20));
	case LZMA_BUF_ERROR:
		return stream_cut_off(path, "xz", sink);
	default:
		return stream_damaged(path, "xz", sink);
	}
}

static enum diag_code read_xz(struct stream *stream, char *block, size_t size, size_t *n,
			      struct diag_sink *sink)
{
	struct xz *xz = (struct xz *)stream;
	struct stream_input *input = &xz->stream.input;
	lzma_stream *lzma = &xz->lzma;
	enum diag_code code = DIAG_OK;

	for (*n = 0; !code && !*n && !xz->at_end;) {
		lzma_ret status;
		size_t had;

		code = stream_more(stream, sink);
		if (code)
			break;
		had = input->n - input->at;
		lzma->next_in = (const uint8_t *)(const void *)(input->bytes + input->at);
		lzma->avail_in = had;
		lzma->next_out = (uint8_t *)(void *)block;
		lzma->avail_out = size;
		status = lzma_code(lzma, input->at_end ? LZMA_FINISH : LZMA_RUN);
		input->at += had - lzma->avail_in;
		*n = size - lzma->avail_out;
		xz->growth.in += had - lzma->avail_in;
		xz->growth.out += *n;
		xz->at_end = status == LZMA_STREAM_END;
		code = report(xz, status, sink);
	}
	return code;
}

static void release_xz(struct stream *stream)
{
	lzma_end(&((struct xz *)stream)->lzma);
}

struct stream *stream_xz(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_xz, .release = release_xz};
	struct xz *xz = stream_new(sizeof(*xz), methods, below, head, n);

	if (xz && lzma_stream_decoder(&xz->lzma, MEMORY_MAX, LZMA_CONCATENATED) != LZMA_OK)
		return stream_drop(&xz->stream);
	return (struct stream *)xz;
}

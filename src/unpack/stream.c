#include "stream.h"

#include <stdlib.h>
#include <string.h>

#define GROWTH_MAX 400			 /* real tables grow 10 to 50 times, a bomb 1000 and more */
#define GROWTH_FREE ((uint64_t)64 << 20) /* so much may come of anything */

void *stream_new(size_t size, struct stream methods, struct stream *below, const char *head,
		 size_t n)
{
	struct stream *stream = calloc(1, size);
	char *bytes = NULL;

	if (!stream)
		return NULL;
	if (head) {
		bytes = malloc(STREAM_BLOCK);
		if (!bytes) {
			free(stream);
			return NULL;
		}
		memcpy(bytes, head, n);
	}
	*stream = methods;
	stream->below = below;
	stream->path = below ? below->path : NULL;
	stream->input = (struct stream_input){.bytes = bytes, .n = n};
	stream->is_allocated = true;
	return stream;
}

struct stream *stream_drop(struct stream *stream)
{
	if (stream->release)
		stream->release(stream);
	free(stream->input.bytes);
	if (stream->is_allocated)
		free(stream);
	return NULL;
}

void stream_free(struct stream *stream)
{
	while (stream) {
		struct stream *below = stream->below;

		stream_drop(stream);
		stream = below;
	}
}

enum diag_code stream_fill(struct stream *stream, char *block, size_t size, size_t *n,
			   struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;
	size_t got = 1;

	for (*n = 0; !code && got && *n < size; *n += code ? 0 : got)
		code = stream->read(stream, block + *n, size - *n, &got, sink);
	return code;
}

enum diag_code stream_more(struct stream *stream, struct diag_sink *sink)
{
	struct stream_input *input = &stream->input;
	struct stream *below = stream->below;
	enum diag_code code;

	if (input->at < input->n || input->at_end)
		return DIAG_OK;
	input->at = input->n = 0;
	code = below->read(below, input->bytes, STREAM_BLOCK, &input->n, sink);
	if (code)
		input->n = 0;
	input->at_end = !input->n;
	return code;
}

enum diag_code stream_check_growth(const struct stream_growth *growth, const char *path,
				   struct diag_sink *sink)
{
	if (growth->out <= GROWTH_FREE || growth->out / GROWTH_MAX <= growth->in)
		return DIAG_OK;
	return diag_refuse(sink, DIAG_RANGE, path,
			   "if this is intended, unpack it yourself and give the result",
			   "unpacks to more than %d times its size", GROWTH_MAX);
}

static enum diag_code send_download_again(const char *path, const char *format, const char *what,
					  struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_SYNTAX, path, "download the file again", "the %s data %s",
			   format, what);
}

enum diag_code stream_damaged(const char *path, const char *format, struct diag_sink *sink)
{
	return send_download_again(path, format, "are damaged", sink);
}

enum diag_code stream_cut_off(const char *path, const char *format, struct diag_sink *sink)
{
	return send_download_again(path, format, "end in the middle", sink);
}

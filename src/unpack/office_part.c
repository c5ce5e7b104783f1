#include "office_text.h"

#include "text.h"

enum diag_code office_read(const struct zip *zip, const struct zip_entry *entry,
			   const struct xml_handlers *handlers, void *ctx, struct diag_sink *sink)
{
	struct stream *stream;
	enum diag_code code = zip_stream(zip, entry, &stream, sink);

	if (code)
		return code;
	code = xml_read(stream, handlers, ctx, sink);
	stream_free(stream);
	return code;
}

size_t office_number(const char *text)
{
	size_t n = 0;

	for (; text && text_is_digit(*text) && n < 10000; text++)
		n = n * 10 + (size_t)(*text - '0');
	return n ? n : 1;
}

#include "xml.h"

#include <stdlib.h>

#include <expat.h>

#define DEPTH_MAX 256

struct xml {
	XML_Parser parser;
	const struct xml_handlers *handlers;
	void *ctx;
	const char *path;
	unsigned depth;
	bool is_too_deep, has_doctype;
	bool is_stopped;
};

static const char *local_name(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon ? colon + 1 : name;
}

const char *xml_attribute(const char *const *attributes, const char *name)
{
	for (; attributes[0]; attributes += 2) {
		if (strcmp(local_name(attributes[0]), name) == 0)
			return attributes[1];
	}
	return NULL;
}

static void on_start(void *ctx, const char *name, const char **attributes)
{
	struct xml *xml = ctx;

	xml->depth++;
	if (xml->depth > DEPTH_MAX) {
		xml->is_too_deep = true;
		XML_StopParser(xml->parser, XML_FALSE);
	} else if (!xml->is_stopped) {
		xml->handlers->start(xml->ctx, local_name(name), attributes);
	}
}

static void on_end(void *ctx, const char *name)
{
	struct xml *xml = ctx;

	xml->depth--;
	if (!xml->is_stopped)
		xml->handlers->end(xml->ctx, local_name(name));
}

static void on_text(void *ctx, const char *s, int n)
{
	struct xml *xml = ctx;

	if (!xml->is_stopped && xml->handlers->text)
		xml->handlers->text(xml->ctx, s, (size_t)n);
}

static void on_doctype(void *ctx, const char *name, const char *system_id, const char *public_id,
		       int has_subset)
{
	struct xml *xml = ctx;

	(void)name;
	(void)system_id;
	(void)public_id;
	(void)has_subset;
	xml->has_doctype = true;
	XML_StopParser(xml->parser, XML_FALSE);
}

struct xml *xml_new(const struct xml_handlers *handlers, void *ctx, const char *path)
{
	struct xml *xml = calloc(1, sizeof(*xml));

	if (!xml)
		return NULL;
	*xml = (struct xml){
		.parser = XML_ParserCreate(NULL), .handlers = handlers, .ctx = ctx, .path = path};
	if (!xml->parser) {
		free(xml);
		return NULL;
	}
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml->parser, on_text);
	XML_SetStartDoctypeDeclHandler(xml->parser, on_doctype);
	return xml;
}

void xml_free(struct xml *xml)
{
	if (!xml)
		return;
	XML_ParserFree(xml->parser);
	free(xml);
}

static enum diag_code report(const struct xml *xml, struct diag_sink *sink)
{
	enum XML_Error error = XML_GetErrorCode(xml->parser);

	if (error == XML_ERROR_NO_MEMORY)
		return diag_nomem(sink);
	if (xml->has_doctype)
		return diag_report(sink, DIAG_SYNTAX, xml->path,
				   "the XML inside declares a document type, which is not read");
	if (xml->is_too_deep)
		return diag_report(sink, DIAG_RANGE, xml->path,
				   "the XML inside is more than %d elements deep", DEPTH_MAX);
	return diag_refuse(sink, DIAG_SYNTAX, xml->path,
			   "download the file again, or open it where it was made and save it anew",
			   "the XML inside is damaged at its line %lu, column %lu: %s",
			   (unsigned long)XML_GetCurrentLineNumber(xml->parser),
			   (unsigned long)XML_GetCurrentColumnNumber(xml->parser) + 1,
			   XML_ErrorString(error));
}

enum diag_code xml_feed(struct xml *xml, const char *bytes, size_t n, bool is_last,
			struct diag_sink *sink)
{
	if (xml->is_stopped)
		return DIAG_OK;
	if (XML_Parse(xml->parser, bytes, (int)n, is_last) == XML_STATUS_OK || xml->is_stopped)
		return DIAG_OK;
	return report(xml, sink);
}

void xml_stop(struct xml *xml)
{
	xml->is_stopped = true;
	XML_StopParser(xml->parser, XML_FALSE);
}

bool xml_is_stopped(const struct xml *xml)
{
	return xml->is_stopped;
}

uint64_t xml_end_of_tag(const struct xml *xml)
{
	return (uint64_t)XML_GetCurrentByteIndex(xml->parser) +
	       (uint64_t)XML_GetCurrentByteCount(xml->parser);
}

static enum diag_code read_stream(struct stream *stream, struct xml *xml, struct diag_sink *sink)
{
	char *block = malloc(STREAM_BLOCK);
	enum diag_code code = block ? DIAG_OK : diag_nomem(sink);
	size_t n = 1;

	while (!code && n && !xml->is_stopped) {
		code = stream->read(stream, block, STREAM_BLOCK, &n, sink);
		if (!code)
			code = xml_feed(xml, block, n, n == 0, sink);
	}
	free(block);
	return code;
}

enum diag_code xml_read(const struct zip *zip, const struct zip_entry *entry,
			const struct xml_handlers *handlers, void *ctx, struct diag_sink *sink)
{
	struct stream *stream;
	enum diag_code code = zip_stream(zip, entry, &stream, sink);
	struct xml *xml;

	if (code)
		return code;
	xml = xml_new(handlers, ctx, stream->path);
	code = xml ? read_stream(stream, xml, sink) : diag_nomem(sink);
	xml_free(xml);
	stream_free(stream);
	return code;
}

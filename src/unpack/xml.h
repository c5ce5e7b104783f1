/*
 * xml.h - XML as a stream of elements, on expat. Private to unpack.
 *
 * A document type declaration is refused, so that there are no entities to grow or to fetch. Elements and
 * attributes are given by their names without prefix. Depends on stream.h and zip.h.
 */
#ifndef KZBE_XML_H
#define KZBE_XML_H

#include <string.h>

#include "stream.h"
#include "zip.h"

struct xml_handlers {
	void (*start)(void *ctx, const char *name, const char *const *attributes);
	void (*end)(void *ctx, const char *name);
	void (*text)(void *ctx, const char *s, size_t n);
};

struct xml; /* private */

/* ctx is handed to the handlers. NULL when memory ran out. */
struct xml *xml_new(const struct xml_handlers *handlers, void *ctx, const char *path);
void xml_free(struct xml *xml);

/* Read n bytes; with the last of them is_last. DIAG_OK, or a code after a diagnostic. */
enum diag_code xml_feed(struct xml *xml, const char *bytes, size_t n, bool is_last,
			struct diag_sink *sink);

/* Called by a handler: nothing more is to be read. xml_feed then returns DIAG_OK. */
void xml_stop(struct xml *xml);
bool xml_is_stopped(const struct xml *xml);

/* Called by a handler of an element's end: how many of the bytes that were read are up to and with its tag. */
uint64_t xml_end_of_tag(const struct xml *xml);

/* All of an archive's entry through the handlers. */
enum diag_code xml_read(const struct zip *zip, const struct zip_entry *entry,
			const struct xml_handlers *handlers, void *ctx, struct diag_sink *sink);

/* An attribute's value; NULL: there is none. */
const char *xml_attribute(const char *const *attributes, const char *name);

static inline bool xml_is(const char *name, const char *wanted)
{
	return strcmp(name, wanted) == 0;
}

#endif

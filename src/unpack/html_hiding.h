/*
 * html_hiding.h - the name of an HTML tag, and whether it says that what it holds is not shown. Private to unpack.
 *
 * Depends on nothing.
 */
#ifndef KZBE_HTML_HIDING_H
#define KZBE_HTML_HIDING_H

#include <stddef.h>

#define HTML_TAG_MAX 512
#define HTML_NAME_MAX 16

enum html_hiding { HIDES_NOTHING, HIDES_TEXT, HIDES_ALL };

/* The tag's name in small letters, without the slash of one that ends. */
void html_tag_name(const char *tag, char out[HTML_NAME_MAX]);

/* The n bytes of a tag, which are inside its brackets. */
enum html_hiding html_hides(const char *tag, size_t n);

#endif

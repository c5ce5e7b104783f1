/*
 * html_entity.h - what the names and numbers of characters in a page stand for. Private to unpack.
 */
#ifndef KZBE_HTML_ENTITY_H
#define KZBE_HTML_ENTITY_H

/* The character of "&eacute", "&#233" or "&#xE9"; 0: none that is known. */
unsigned html_entity(const char *entity);

#endif

/*
 * gumbo.h - the gumbo of Nokogiri's sources, with the memory functions that gumbo's own options have.
 */
#ifndef KZBE_PAGE_GUMBO_H
#define KZBE_PAGE_GUMBO_H

#include <stddef.h>

#include <nokogiri/gumbo.h>

struct page_gumbo_options {
	void *(*allocator)(void *ctx, size_t size);
	void (*deallocator)(void *ctx, void *memory);
	void *userdata;
	int max_errors;
};

#define GumboOptions struct page_gumbo_options
#define kGumboDefaultOptions ((struct page_gumbo_options){0})
#define gumbo_parse_with_options page_gumbo_parse

GumboOutput *page_gumbo_parse(const struct page_gumbo_options *options, const char *s, size_t n);

#endif

/*
 * Nokogiri's gumbo takes memory from functions of its own (its util.c, for which this stands): here they
 * are those of the options, as gumbo has them.
 */
#include <gumbo.h>

#include <string.h>

#undef GumboOptions
#undef kGumboDefaultOptions
#undef gumbo_parse_with_options

/* In front of each piece: gumbo's options know no realloc. */
union head {
	size_t size;
	max_align_t aligned;
};

static const struct page_gumbo_options *in_use;

void *gumbo_alloc(size_t size);
void *gumbo_realloc(void *memory, size_t size);
void gumbo_free(void *memory);
char *gumbo_strdup(const char *s);
void gumbo_debug(const char *format, ...);

void *gumbo_alloc(size_t size)
{
	union head *head = in_use->allocator(in_use->userdata, sizeof(*head) + size);

	head->size = size;
	return head + 1;
}

void gumbo_free(void *memory)
{
	if (memory)
		in_use->deallocator(in_use->userdata, (union head *)memory - 1);
}

void *gumbo_realloc(void *memory, size_t size)
{
	void *moved = gumbo_alloc(size);

	if (memory) {
		size_t before = ((union head *)memory - 1)->size;

		memcpy(moved, memory, before < size ? before : size);
		gumbo_free(memory);
	}
	return moved;
}

char *gumbo_strdup(const char *s)
{
	size_t size = strlen(s) + 1;

	return memcpy(gumbo_alloc(size), s, size);
}

void gumbo_debug(const char *format, ...)
{
	(void)format;
}

GumboOutput *page_gumbo_parse(const struct page_gumbo_options *options, const char *s, size_t n)
{
	GumboOptions plain = kGumboDefaultOptions;

	in_use = options;
	plain.max_errors = options->max_errors;
	plain.max_attributes = -1;
	plain.max_tree_depth = (unsigned)-1;
	return gumbo_parse_with_options(&plain, s, n);
}

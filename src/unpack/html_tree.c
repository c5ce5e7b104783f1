#include "html_tree.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text.h"

#define MEMORY_MAX ((size_t)384 << 20)
#define DEPTH_MAX 1000 /* elements that are open at once: gumbo looks through them for each tag */

/* A piece of memory, in a ring so that all can be given back. */
union piece {
	struct {
		union piece *before, *behind;
		size_t size;
	} link;
	max_align_t aligned;
};

struct html_tree {
	union piece ring;
	size_t used;
	bool is_too_large;
	jmp_buf way_out;
	GumboOutput *output;
};

static void *get(void *ctx, size_t size)
{
	struct html_tree *tree = ctx;
	union piece *piece = NULL;

	tree->is_too_large = size > MEMORY_MAX || tree->used > MEMORY_MAX - size;
	if (!tree->is_too_large)
		piece = malloc(sizeof(*piece) + size);
	if (!piece)
		longjmp(tree->way_out, 1);
	piece->link.before = &tree->ring;
	piece->link.behind = tree->ring.link.behind;
	piece->link.behind->link.before = piece;
	tree->ring.link.behind = piece;
	piece->link.size = size;
	tree->used += size;
	return piece + 1;
}

static void put(void *ctx, void *memory)
{
	struct html_tree *tree = ctx;
	union piece *piece = memory;

	if (!piece)
		return;
	piece--;
	piece->link.before->link.behind = piece->link.behind;
	piece->link.behind->link.before = piece->link.before;
	tree->used -= piece->link.size;
	free(piece);
}

void html_tree_free(struct html_tree *tree)
{
	if (!tree)
		return;
	while (tree->ring.link.behind != &tree->ring)
		put(tree, tree->ring.link.behind + 1);
	free(tree);
}

/* --- how deeply it is nested ---------------------------------------------------------------------- */

/* Elements that have no end, or may go without. */
static bool needs_no_end(const char *s, size_t n)
{
	static const char *const names[] = {
		"area",	    "base", "br",     "col",   "embed", "hr",	 "img",	  "input",
		"link",	    "meta", "source", "track", "wbr",	"p",	 "li",	  "dt",
		"dd",	    "td",   "th",     "tr",    "tbody", "thead", "tfoot", "option",
		"colgroup", "rp",   "rt",     "body",  "html",	"head"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (strlen(names[i]) == n && strncasecmp(names[i], s, n) == 0)
			return true;
	}
	return false;
}

/* Whether more elements are open at once than any page has, as far as tags tell. */
static bool is_too_deep(const char *s, size_t n)
{
	size_t depth = 0;

	for (size_t i = 0; i + 1 < n && depth <= DEPTH_MAX; i++) {
		bool is_end = s[i] == '<' && s[i + 1] == '/';
		size_t begin = i + 1 + is_end, end = begin;

		if (s[i] != '<')
			continue;
		while (end < n && end - begin < 32 &&
		       ((text_to_lower(s[end]) >= 'a' && text_to_lower(s[end]) <= 'z') ||
			text_is_digit(s[end])))
			end++;
		if (end == begin || needs_no_end(s + begin, end - begin))
			continue;
		if (!is_end)
			depth++;
		else
			depth -= depth > 0;
	}
	return depth > DEPTH_MAX;
}

/* --- reading -------------------------------------------------------------------------------------- */

static enum diag_code refuse(const char *path, const char *why, struct diag_sink *sink)
{
	struct diag diag;

	diag_set(&diag, DIAG_RANGE, "the page %s", why);
	diag_set_remedy(&diag, "copy what is to be checked into a text file");
	diag.path = path;
	return diag_send(sink, &diag);
}

enum diag_code html_tree_read(struct html_tree **out, const char *s, size_t n, const char *path,
			      struct diag_sink *sink)
{
	struct html_tree *tree;
	GumboOptions options = kGumboDefaultOptions;

	*out = NULL;
	if (is_too_deep(s, n))
		return refuse(path, "is nested too deeply", sink);
	*out = tree = calloc(1, sizeof(*tree));
	if (!tree)
		return diag_nomem(sink);
	tree->ring.link.before = tree->ring.link.behind = &tree->ring;
	options.allocator = get;
	options.deallocator = put;
	options.userdata = tree;
	options.max_errors = 0;
	if (setjmp(tree->way_out) != 0)
		return tree->is_too_large ? refuse(path, "takes too much memory to read", sink)
					  : diag_nomem(sink);
	tree->output = gumbo_parse_with_options(&options, s, n);
	return DIAG_OK;
}

const GumboNode *html_tree_root(const struct html_tree *tree)
{
	return tree->output->root;
}

const char *html_attribute(const GumboNode *node, const char *name)
{
	const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);

	return attribute ? attribute->value : NULL;
}

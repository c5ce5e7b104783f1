#include "html_tree.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text.h"
#include "unpack_phrases.inc"

#define MEMORY_MAX ((size_t)384 << 20)
#define DEPTH_MAX 1000	/* elements that are open at once: gumbo looks through them for each tag */
#define TAGS_MAX 500000 /* a node each, of some hundred bytes */
#define ATTRIBUTES_MAX 250 /* of a tag: gumbo compares each with all before it */

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

	/* What a piece takes beyond its size counts, as most are small. */
	size += sizeof(*piece);
	tree->is_too_large = size > MEMORY_MAX || tree->used > MEMORY_MAX - size;
	if (!tree->is_too_large)
		piece = malloc(size);
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

/* --- what would take too long ----------------------------------------------------------------------- */

/* A page, looked through tag by tag. */
struct look {
	const char *s;
	size_t n, at;
	size_t depth, n_tags, n_attributes;
	size_t in_drawing; /* elements <svg> and <math> that are open: there a script's text is tags */
};

static bool is_named(const char *names, const char *s, size_t n)
{
	char name[16];

	if (!n || n >= sizeof(name))
		return false;
	memcpy(name, s, n);
	name[n] = '\0';
	return text_is_in_list_nocase(name, names);
}

/* Elements that have no end, or may go without. */
static bool needs_no_end(const char *s, size_t n)
{
	return is_named(phrases_unclosed_tag, s, n);
}

static bool is_drawing(const char *s, size_t n)
{
	return is_named("svg|math", s, n);
}

/* Behind the value that may begin with a quotation mark. */
static void pass_value(struct look *look)
{
	const char *end;

	while (look->at < look->n && text_is_space(look->s[look->at]))
		look->at++;
	if (look->at == look->n || (look->s[look->at] != '"' && look->s[look->at] != '\''))
		return;
	end = memchr(look->s + look->at + 1, look->s[look->at], look->n - look->at - 1);
	look->at = end ? (size_t)(end + 1 - look->s) : look->n;
}

/* Behind the tag, from its name's end on: its attributes are counted. */
static void pass_attributes(struct look *look)
{
	bool is_new = true, has_name = false;

	look->n_attributes = 0;
	while (look->at < look->n && look->s[look->at] != '>') {
		char c = look->s[look->at++];

		if (text_is_space(c) || c == '/') {
			is_new = true;
			has_name = has_name && c != '/';
		} else if (c == '=' && has_name) {
			pass_value(look);
			is_new = true;
			has_name = false;
		} else {
			look->n_attributes += is_new;
			is_new = false;
			has_name = true;
		}
	}
}

/* To the end tag of an element whose text is nothing but text. */
static void pass_raw_text(struct look *look, const char *name, size_t len)
{
	while (look->at < look->n) {
		const char *end = memchr(look->s + look->at, '<', look->n - look->at);

		look->at = end ? (size_t)(end - look->s) : look->n;
		if (look->n - look->at > len + 2 && end[1] == '/' &&
		    strncasecmp(end + 2, name, len) == 0)
			return;
		look->at++;
	}
}

static void pass_comment(struct look *look)
{
	for (look->at += 4; look->at < look->n; look->at++) {
		const char *at = look->s + look->at;

		if (*at == '>' && (memcmp(at - 2, "--", 2) == 0 || memcmp(at - 3, "--!", 3) == 0))
			return;
	}
}

/* Elements that no drawing has: where one begins, the drawing is over. */
static bool ends_drawing(const char *s, size_t n)
{
	return is_named(phrases_closing_tag, s, n);
}

static void count_tag(struct look *look, const char *name, size_t len, bool is_end)
{
	/* "<path/>": only of a drawing is that its end, too. */
	bool is_closed = look->at && look->s[look->at - 1] == '/' &&
			 (look->in_drawing || is_drawing(name, len));

	if (is_closed || needs_no_end(name, len))
		return;
	if (is_end) {
		look->depth -= look->depth > 0;
		look->in_drawing -= look->in_drawing > 0 && is_drawing(name, len);
	} else {
		look->depth++;
		look->in_drawing += is_drawing(name, len);
		if (!look->in_drawing && is_named("script|style|textarea|title", name, len))
			pass_raw_text(look, name, len);
	}
}

/* A tag whose name begins at `begin`. */
static void pass_tag(struct look *look, size_t begin, bool is_end)
{
	const char *name = look->s + begin;
	size_t len = 0;

	while (begin + len < look->n && len < 32 &&
	       (text_is_letter(name[len]) || text_is_digit(name[len])))
		len++;
	look->at = begin + len;
	look->n_tags++;
	pass_attributes(look);
	if (!is_end && ends_drawing(name, len))
		look->in_drawing = 0;
	count_tag(look, name, len, is_end);
}

/* What gumbo would take too long or too much memory for, as far as tags show; NULL: nothing. */
static const char *is_too_much(const char *s, size_t n)
{
	struct look look = {.s = s, .n = n};

	while (look.at + 1 < n) {
		const char *tag = memchr(s + look.at, '<', n - look.at);
		size_t at = tag ? (size_t)(tag - s) : n;
		bool is_end = at + 1 < n && s[at + 1] == '/';

		look.at = at + 1;
		if (n - at > 4 && memcmp(s + at, "<!--", 4) == 0) {
			look.at = at;
			pass_comment(&look);
		} else if (at + 1 + is_end < n && text_is_letter(s[at + 1 + is_end])) {
			pass_tag(&look, at + 1 + is_end, is_end);
		}
		if (look.depth > DEPTH_MAX)
			return "the page is nested too deeply";
		if (look.n_attributes > ATTRIBUTES_MAX)
			return "the page has a tag of too many attributes";
		if (look.n_tags > TAGS_MAX)
			return "the page has too many tags";
	}
	return NULL;
}

/* --- reading -------------------------------------------------------------------------------------- */

static enum diag_code refuse(const char *path, const char *why, struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_RANGE, path, "copy what is to be checked into a text file",
			   "%s", why);
}

enum diag_code html_tree_read(struct html_tree **out, const char *s, size_t n, const char *path,
			      struct diag_sink *sink)
{
	struct html_tree *tree;
	GumboOptions options = kGumboDefaultOptions;
	const char *why = is_too_much(s, n);

	*out = NULL;
	if (why)
		return refuse(path, why, sink);
	*out = tree = calloc(1, sizeof(*tree));
	if (!tree)
		return diag_nomem(sink);
	tree->ring.link.before = tree->ring.link.behind = &tree->ring;
	options.allocator = get;
	options.deallocator = put;
	options.userdata = tree;
	options.max_errors = 0;
	if (setjmp(tree->way_out) != 0)
		return tree->is_too_large
			       ? refuse(path, "the page takes too much memory to read", sink)
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

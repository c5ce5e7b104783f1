#include "document.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "alloc.h"
#include "html_tree.h"
#include "text.h"
#include "unpack_phrases.inc"

/* --- which elements are what ---------------------------------------------------------------------- */

/* Not shown, or no part of the text itself. */
static bool is_left_out(const GumboNode *node)
{
	const char *style;

	if (text_is_in_list(gumbo_normalized_tagname(node->v.element.tag), phrases_left_out_tag))
		return true;
	style = html_attribute(node, "style");
	return html_attribute(node, "hidden") ||
	       (style && (strstr(style, "display:none") || strstr(style, "display: none")));
}

/* Stands on lines of its own. */
static bool is_block(GumboTag tag)
{
	return text_is_in_list(gumbo_normalized_tagname(tag), phrases_block_tag);
}

static bool is_element(const GumboNode *node)
{
	return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static bool has_text(const GumboNode *node)
{
	return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
	       node->type == GUMBO_NODE_WHITESPACE;
}

static bool is_tag(const GumboNode *node, GumboTag tag)
{
	return is_element(node) && node->v.element.tag == tag;
}

/* --- walking -------------------------------------------------------------------------------------- */

/* The tree's nodes in the order of the page, without calling itself. */
struct walk {
	const GumboNode *root, *node;
	bool is_leaving; /* the node's end is met, not its beginning */
};

/* On to the next beginning or end; skip: not into the node. False at the end of the root. */
static bool walk_on(struct walk *walk, bool skip)
{
	const GumboNode *node = walk->node, *parent = node->parent;
	const GumboVector *siblings;

	if (!walk->is_leaving) {
		if (!skip && is_element(node) && node->v.element.children.length) {
			walk->node = node->v.element.children.data[0];
			return true;
		}
		walk->is_leaving = true;
		return true;
	}
	if (node == walk->root || !parent || !is_element(parent))
		return false;
	siblings = &parent->v.element.children;
	if (node->index_within_parent + 1 < siblings->length) {
		walk->node = siblings->data[node->index_within_parent + 1];
		walk->is_leaving = false;
	} else {
		walk->node = parent;
	}
	return true;
}

/* All text inside a node, in order. False: out of memory. */
static bool gather(struct strbuf *out, const GumboNode *root)
{
	struct walk walk = {.root = root, .node = root};

	do {
		if (!walk.is_leaving && has_text(walk.node))
			strbuf_adds(out, walk.node->v.text.text);
	} while (out->len < 4096 && walk_on(&walk, false));
	return !out->failed;
}

static const GumboNode *find(const GumboNode *root, GumboTag tag)
{
	struct walk walk = {.root = root, .node = root};

	do {
		if (!walk.is_leaving && is_tag(walk.node, tag))
			return walk.node;
	} while (walk_on(&walk, false));
	return NULL;
}

/* --- text ----------------------------------------------------------------------------------------- */

/* "523.7<sup>1</sup>": the mark of a note, which is no digit of the number. */
static bool is_note(struct document *document, const GumboNode *node)
{
	struct strbuf text = STRBUF_INIT;
	bool is_mark = false;

	if (!is_tag(node, GUMBO_TAG_SUP))
		return false;
	document->failed = !gather(&text, node) || document->failed;
	is_mark = document_is_note_mark(text.text, text.len);
	strbuf_release(&text);
	return is_mark;
}

static void enter(struct document *document, const GumboNode *node)
{
	switch ((int)node->v.element.tag) {
	case GUMBO_TAG_TABLE:
		document_begin_table(document);
		break;
	case GUMBO_TAG_TR:
		document_begin_row(document);
		break;
	case GUMBO_TAG_TD:
	case GUMBO_TAG_TH:
		document_begin_cell(document, text_times(html_attribute(node, "colspan")),
				    text_times(html_attribute(node, "rowspan")));
		break;
	case GUMBO_TAG_BR:
		document_break_line(document);
		break;
	case GUMBO_TAG_PRE:
		document_end_paragraph(document);
		document->is_preformatted = true;
		break;
	default:
		if (is_block(node->v.element.tag))
			document_end_paragraph(document);
	}
}

static void leave(struct document *document, const GumboNode *node)
{
	switch ((int)node->v.element.tag) {
	case GUMBO_TAG_TABLE:
		document_end_table(document);
		break;
	case GUMBO_TAG_TD:
	case GUMBO_TAG_TH:
		document_end_cell(document);
		break;
	case GUMBO_TAG_PRE:
		document->is_preformatted = false;
		document_end_paragraph(document);
		break;
	default:
		if (is_block(node->v.element.tag))
			document_end_paragraph(document);
	}
}

static void add_body(struct document *document, const GumboNode *root)
{
	struct walk walk = {.root = root, .node = root};
	bool skip;

	do {
		const GumboNode *node = walk.node;

		skip = false;
		if (has_text(node)) {
			if (!walk.is_leaving)
				document_add(document, node->v.text.text,
					     strlen(node->v.text.text));
		} else if (is_element(node)) {
			skip = is_left_out(node) || is_note(document, node);
			if (!skip && walk.is_leaving)
				leave(document, node);
			else if (!skip)
				enter(document, node);
		}
	} while (!document_is_full(document) && walk_on(&walk, skip));
	while (document->depth)
		document_end_table(document);
	document_end_paragraph(document);
}

/* A page without a heading of the first rank has its title for one. */
static void add_title(struct document *document, const GumboNode *root)
{
	const GumboNode *title = find(root, GUMBO_TAG_TITLE);
	struct strbuf text = STRBUF_INIT;

	if (!title || find(root, GUMBO_TAG_H1))
		return;
	document->failed = !gather(&text, title) || document->failed;
	document_add(document, text.text, text.len);
	document_end_paragraph(document);
	strbuf_release(&text);
}

/* Its heading of the first rank, or its title, on one line. */
static void take_title(struct document *document, const GumboNode *root)
{
	const GumboNode *heading = find(root, GUMBO_TAG_H1);
	const GumboNode *title = heading ? heading : find(root, GUMBO_TAG_TITLE);
	struct strbuf text = STRBUF_INIT;
	size_t used = 0;

	if (!title)
		return;
	document->failed = !gather(&text, title) || document->failed;
	for (const char *at = text.text; *at; at++) {
		bool is_blank = strchr(" \t\r\n", *at) != NULL;

		if (is_blank && (!used || document->title[used - 1] == ' '))
			continue;
		if (used + 1 == sizeof(document->title)) { /* that is no title */
			used = 0;
			break;
		}
		document->title[used++] = is_blank ? ' ' : *at;
	}
	used -= used && document->title[used - 1] == ' ';
	document->title[used] = '\0';
	strbuf_release(&text);
}

#define ENCODING_MAX 40
#define HEAD_MAX ((size_t)4096)

/* What the page says of its own encoding: charset=utf-8, encoding="utf-8". */
static void find_encoding(const char *s, size_t n, char out[ENCODING_MAX])
{
	static const char *const names[] = {"charset=", "encoding="};

	out[0] = '\0';
	n = n < HEAD_MAX ? n : HEAD_MAX;
	for (size_t i = 0; i < n && !out[0]; i++) {
		for (size_t k = 0; k < countof(names); k++) {
			size_t len = strlen(names[k]), used = 0;

			if (n - i <= len || strncasecmp(s + i, names[k], len) != 0)
				continue;
			i += len;
			i += i < n && (s[i] == '"' || s[i] == '\'');
			while (i < n && used + 1 < ENCODING_MAX && !strchr("\"'>; /?\r\n\t", s[i]))
				out[used++] = s[i++];
			out[used] = '\0';
			break;
		}
	}
}

enum diag_code html_text(struct document *document, const char *s, size_t n, const char *encoding,
			 const char *path, struct diag_sink *sink)
{
	char own[ENCODING_MAX];
	struct strbuf text = STRBUF_INIT;
	struct html_tree *tree = NULL;
	enum diag_code code;

	find_encoding(s, n, own);
	code = document_to_utf8(&text, s, n, encoding[0] ? encoding : own) ? DIAG_OK
									   : diag_nomem(sink);
	if (!code)
		code = html_tree_read(&tree, text.text, text.len, path, sink);
	if (!code) {
		take_title(document, html_tree_root(tree));
		add_title(document, html_tree_root(tree));
		add_body(document, html_tree_root(tree));
		code = document_check(document, path, sink);
	}
	html_tree_free(tree);
	strbuf_release(&text);
	return code;
}

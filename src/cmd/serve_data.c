#include "serve_data.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "json.h"
#include "text.h"

/* How deep a piece's members are: in its object, in the list, in the outermost object. */
#define DEPTH_OF_PIECE 3

struct scan {
	struct strbuf text, markup, taken_for; /* of the piece */
	struct strbuf *into; /* of them, for the value of the member in hand; or NULL */
	bool has_text, has_markup;
	unsigned depth;
	bool begins_pieces, in_pieces, has_pieces;
	size_t shown;	      /* units of UTF-16 that the client has before the piece */
	struct strbuf *whole; /* what is read, and of which pieces */
	struct pieces *pieces;
};

static bool add_piece(struct scan *scan)
{
	const struct strbuf *own = scan->has_markup ? &scan->markup : &scan->text;
	const struct strbuf *read = scan->has_markup ? &scan->taken_for : &scan->text;
	struct strbuf *text = scan->whole;
	struct pieces *pieces = scan->pieces;

	text->failed = text->failed || scan->text.failed || scan->markup.failed ||
		       scan->taken_for.failed ||
		       !alloc_room(pieces->list, &pieces->capacity, pieces->n + 2);
	if (scan->has_text == scan->has_markup || text->failed)
		return false;
	pieces->list[pieces->n++] = (struct text_piece){text->len, scan->shown, scan->has_markup};
	scan->shown += text_utf16_length(own->text, own->len);
	strbuf_add(text, read->text, read->len);
	/* Where it ends. */
	pieces->list[pieces->n] = (struct text_piece){text->len, scan->shown, false};
	return !text->failed;
}

static bool on_name(void *ctx, const char *s, size_t n)
{
	struct scan *scan = ctx;

	scan->begins_pieces =
		scan->depth == 1 && !scan->has_pieces && text_is_one_of(s, n, "annotation");
	if (!scan->in_pieces || scan->depth != DEPTH_OF_PIECE)
		return true;
	scan->into = text_is_one_of(s, n, "text")	   ? &scan->text
		     : text_is_one_of(s, n, "markup")	   ? &scan->markup
		     : text_is_one_of(s, n, "interpretAs") ? &scan->taken_for
							   : NULL;
	scan->has_text = scan->has_text || scan->into == &scan->text;
	scan->has_markup = scan->has_markup || scan->into == &scan->markup;
	return true;
}

/* Half a pair that stands alone, as where a text was cut, is one unit for the client: U+FFFD is as long in UTF-8, too. */
static bool on_value(void *ctx, enum json_type type, const char *s, size_t n)
{
	struct scan *scan = ctx;
	struct strbuf *into = scan->into;
	size_t at = into ? into->len : 0;

	if (!scan->depth || scan->begins_pieces ||
	    (scan->in_pieces && scan->depth < DEPTH_OF_PIECE) || (into && type != JSON_STRING))
		return false;
	scan->into = NULL;
	if (!into)
		return true;
	strbuf_add(into, s, n);
	for (; !into->failed && at + 2 < into->len; at++) {
		if (into->text[at] == '\xED' && (unsigned char)into->text[at + 1] >= 0xA0)
			memcpy(into->text + at, "\xEF\xBF\xBD", 3);
	}
	return true;
}

static bool on_begin(void *ctx, enum json_type type)
{
	struct scan *scan = ctx;
	const bool is_piece = scan->in_pieces && scan->depth == DEPTH_OF_PIECE - 1;

	if (scan->into || ((!scan->depth || is_piece) && type != JSON_OBJECT) ||
	    (scan->begins_pieces && type != JSON_ARRAY))
		return false;
	if (is_piece) {
		scan->has_text = scan->has_markup = false;
		strbuf_clear(&scan->text);
		strbuf_clear(&scan->markup);
		strbuf_clear(&scan->taken_for);
	}
	scan->in_pieces = scan->in_pieces || scan->begins_pieces;
	scan->has_pieces = scan->has_pieces || scan->begins_pieces;
	scan->begins_pieces = false;
	scan->depth++;
	return true;
}

static bool on_end(void *ctx)
{
	struct scan *scan = ctx;
	const bool is_piece = scan->in_pieces && scan->depth == DEPTH_OF_PIECE;

	scan->in_pieces = scan->in_pieces && scan->depth >= DEPTH_OF_PIECE;
	scan->depth--;
	return !is_piece || add_piece(scan);
}

bool data_field_read(const char *field, size_t n, struct strbuf *text, struct pieces *pieces)
{
	static const struct json_handlers handlers = {on_value, on_name, on_begin, on_end};
	struct scan scan = {.text = STRBUF_INIT,
			    .markup = STRBUF_INIT,
			    .taken_for = STRBUF_INIT,
			    .whole = text,
			    .pieces = pieces};
	struct json *json = json_new(&handlers, &scan, NULL);
	struct diag_sink silent = {.report = NULL};
	bool is_read = json && !json_feed(json, field, n, &silent) && !json_finish(json, &silent) &&
		       scan.has_pieces;

	text->failed = text->failed || !json || silent.out_of_memory;
	json_free(json);
	strbuf_release(&scan.text);
	strbuf_release(&scan.markup);
	strbuf_release(&scan.taken_for);
	return is_read;
}

void pieces_release(struct pieces *pieces)
{
	free(pieces->list);
	*pieces = (struct pieces){.n = 0};
}

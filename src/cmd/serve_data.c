#include "serve_data.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

#define DEPTH_MAX 32

struct scan {
	const char *at, *end;
	struct strbuf text, markup, taken_for; /* of the piece */
	bool has_text, has_markup;
	size_t shown;	      /* units of UTF-16 that the client has before the piece */
	struct strbuf *whole; /* what is read, and of which pieces */
	struct pieces *pieces;
	bool has_pieces;
};

static void pass_spaces(struct scan *scan)
{
	while (scan->at < scan->end && text_is_space(*scan->at))
		scan->at++;
}

static bool take(struct scan *scan, char c)
{
	pass_spaces(scan);
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
	return true;
}

/* The four digits behind \u; 0x110000: they are none. */
static unsigned long read_hex(struct scan *scan)
{
	unsigned long value = 0;

	for (int i = 0; i < 4; i++, scan->at++) {
		char c = scan->at < scan->end ? text_to_lower(*scan->at) : ' ';

		if (!text_is_digit(c) && !(c >= 'a' && c <= 'f'))
			return 0x110000;
		value = value * 16 + (unsigned long)(text_is_digit(c) ? c - '0' : c - 'a' + 10);
	}
	return value;
}

/* Behind \u. Half a pair that stands alone, as where a text was cut, is one unit for the client. */
static bool read_escaped(struct scan *scan, struct strbuf *out)
{
	unsigned long c = read_hex(scan), low;

	if (c >= 0xD800 && c <= 0xDBFF && scan->end - scan->at >= 6 && scan->at[0] == '\\' &&
	    scan->at[1] == 'u') {
		const char *behind = scan->at;

		scan->at += 2;
		low = read_hex(scan);
		if (low >= 0xDC00 && low <= 0xDFFF)
			c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
		else
			scan->at = behind;
	}
	if (c > 0x10FFFF)
		return false;
	if (out)
		text_add_character(out, (unsigned)c);
	return true;
}

/* A string, into `out` if that is not NULL. */
static bool read_string(struct scan *scan, struct strbuf *out)
{
	static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";

	if (!take(scan, '"'))
		return false;
	while (scan->at < scan->end && *scan->at != '"') {
		const char *escape;
		char c = *scan->at++;

		if (c == '\\') {
			char e = scan->at < scan->end ? *scan->at++ : '\0';

			if (e == 'u') {
				if (!read_escaped(scan, out))
					return false;
				continue;
			}
			escape = e ? strchr(escapes, e) : NULL;
			if (!escape)
				return false;
			c = meant[escape - escapes];
		}
		if (out)
			strbuf_addc(out, c);
	}
	return take(scan, '"');
}

/* Any value, to pass over it. */
static bool pass_value(struct scan *scan)
{
	unsigned depth = 0;

	do {
		pass_spaces(scan);
		if (scan->at == scan->end)
			return false;
		if (*scan->at == '"') {
			if (!read_string(scan, NULL))
				return false;
			continue;
		}
		if ((strchr("{[", *scan->at) && ++depth > DEPTH_MAX) ||
		    (strchr("}]", *scan->at) && depth-- == 0))
			return false;
		scan->at++;
		while (!depth && scan->at < scan->end && !strchr(",}] \t\r\n", *scan->at))
			scan->at++;
	} while (depth);
	return true;
}

/* The members of an object: each is read by `member`, which is given its name. */
static bool read_object(struct scan *scan, bool (*member)(struct scan *, const char *))
{
	struct strbuf name = STRBUF_INIT;
	bool is_read = take(scan, '{');

	if (is_read && take(scan, '}'))
		return true;
	while (is_read) {
		strbuf_clear(&name);
		is_read = read_string(scan, &name) && take(scan, ':') && member(scan, name.text);
		if (!is_read || !take(scan, ','))
			break;
	}
	strbuf_take(&scan->text, &name);
	return is_read && take(scan, '}');
}

static bool read_piece_member(struct scan *scan, const char *name)
{
	if (strcmp(name, "text") == 0)
		return scan->has_text = read_string(scan, &scan->text);
	if (strcmp(name, "markup") == 0)
		return scan->has_markup = read_string(scan, &scan->markup);
	if (strcmp(name, "interpretAs") == 0)
		return read_string(scan, &scan->taken_for);
	return pass_value(scan);
}

static bool add_piece(struct scan *scan, struct strbuf *text, struct pieces *pieces)
{
	const struct strbuf *own = scan->has_markup ? &scan->markup : &scan->text;
	const struct strbuf *read = scan->has_markup ? &scan->taken_for : &scan->text;

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

static bool read_pieces(struct scan *scan)
{
	if (!take(scan, '['))
		return false;
	if (take(scan, ']'))
		return true;
	do {
		scan->has_text = scan->has_markup = false;
		strbuf_clear(&scan->text);
		strbuf_clear(&scan->markup);
		strbuf_clear(&scan->taken_for);
		if (!read_object(scan, read_piece_member) ||
		    !add_piece(scan, scan->whole, scan->pieces))
			return false;
	} while (take(scan, ','));
	return take(scan, ']');
}

static bool read_data_member(struct scan *scan, const char *name)
{
	if (strcmp(name, "annotation") == 0 && !scan->has_pieces)
		return scan->has_pieces = read_pieces(scan);
	return pass_value(scan);
}

bool data_field_read(const char *json, size_t n, struct strbuf *text, struct pieces *pieces)
{
	struct scan scan = {.at = json,
			    .end = json + n,
			    .text = STRBUF_INIT,
			    .markup = STRBUF_INIT,
			    .taken_for = STRBUF_INIT,
			    .whole = text,
			    .pieces = pieces};
	bool is_read = read_object(&scan, read_data_member) && scan.has_pieces;

	strbuf_take(text, &scan.text);
	strbuf_release(&scan.markup);
	strbuf_release(&scan.taken_for);
	return is_read;
}

void pieces_release(struct pieces *pieces)
{
	free(pieces->list);
	*pieces = (struct pieces){.n = 0};
}

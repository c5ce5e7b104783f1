#include "number_format.h"

#include <string.h>

#include "alloc.h"
#include "text.h"
#include "unit.h"

/* --- currencies ------------------------------------------------------------------------------------- */

static const struct {
	const char *sign, *code;
} currencies[] = {
#include "shown_currencies.inc"
};

/* Latin with marks, Greek and Cyrillic have two bytes, of which these are the first. */
static bool begins_letter(unsigned char c)
{
	return text_is_letter((char)c) || (c >= 0xC3 && c <= 0xD4);
}

/* Whether the n bytes at `at` stand apart from letters around them, if they are letters themselves. */
static bool stands_apart(const struct strbuf *text, size_t at, size_t n)
{
	const char *s = text->text;

	if (!begins_letter((unsigned char)s[at]))
		return true;
	return !(at && text_is_letter(s[at - 1])) &&
	       !(at > 1 && begins_letter((unsigned char)s[at - 2]) && (s[at - 1] & 0xC0) == 0x80) &&
	       !(text_is_word_byte(s[at + n - 1]) && begins_letter((unsigned char)s[at + n]));
}

/* The bytes of a currency's sign at `at`, and its code; 0: there is none. */
static size_t currency_at(const struct strbuf *text, size_t at, char code[CURRENCY_MAX])
{
	const char *s = text->text + at;
	size_t left = text->len - at;

	for (size_t i = 0; i < countof(currencies); i++) {
		size_t n = strlen(currencies[i].sign);

		if (n > left || memcmp(s, currencies[i].sign, n) != 0 || !stands_apart(text, at, n))
			continue;
		memcpy(code, currencies[i].code, strlen(currencies[i].code) + 1);
		return n;
	}
	if (left < 3 || !stands_apart(text, at, 3))
		return 0;
	memcpy(code, s, 3);
	code[3] = '\0';
	return currency_is_known(code) ? 3 : 0;
}

/* Take the first currency out of the text. */
static bool cut_currency(struct strbuf *text, char code[CURRENCY_MAX])
{
	for (size_t at = 0; at < text->len; at++) {
		size_t n = currency_at(text, at, code);

		if (!n)
			continue;
		memmove(text->text + at, text->text + at + n, text->len - at - n);
		strbuf_cut(text, text->len - n);
		return true;
	}
	code[0] = '\0';
	return false;
}

/* --- signs and spaces ------------------------------------------------------------------------------- */

/* A text without the spaces around it. */
struct piece {
	const char *s;
	size_t n;
};

static struct piece trimmed(const struct strbuf *text)
{
	struct piece piece = {text->text, text->len};

	text_trim_all_kinds(&piece.s, &piece.n);
	return piece;
}

static bool is_piece(struct piece piece, const char *text)
{
	return piece.n == strlen(text) && memcmp(piece.s, text, piece.n) == 0;
}

static bool is_minus(struct piece piece)
{
	return is_piece(piece, "-") || is_piece(piece, TEXT_MINUS);
}

/* Whether all of it is digits and marks of decimals, which are counted. */
static bool is_numeric(const char *s, size_t n, size_t *marks)
{
	for (size_t i = 0; i < n; i++) {
		if (!text_is_digit(s[i]) && s[i] != '.' && s[i] != ',')
			return false;
		*marks += !text_is_digit(s[i]);
	}
	return true;
}

/* Whether the whole reads as one number, though a part of it is none of the number. */
static bool reads_as_other(const struct shown_text *shown, struct piece head, struct piece tail)
{
	size_t marks = 0;

	if (is_minus(head))
		head.n = 0;
	else if (head.n && *head.s == '-')
		head = (struct piece){head.s + 1, head.n - 1};
	return shown->n_core && (shown->is_doubtful || head.n) &&
	       is_numeric(head.s, head.n, &marks) &&
	       is_numeric(shown->core, shown->n_core, &marks) &&
	       is_numeric(tail.s, tail.n, &marks) && marks < 2;
}

/* --- together ---------------------------------------------------------------------------------------- */

/* Behind the number: its currency, and by what it is divided, unless the letters behind it say so. */
static void add_unit(struct strbuf *out, const char *currency, int thousands, struct piece tail)
{
	if (currency[0])
		strbuf_addf(out, UNIT_SIGN "%s", currency);
	if (thousands && unit_power_of_letters(tail.s, tail.n) != 3 * thousands)
		strbuf_addf(out, UNIT_TIMES "%d", 3 * thousands);
}

static bool add_pieces(struct strbuf *out, const struct shown_text *shown, struct strbuf *before,
		       struct strbuf *behind)
{
	struct piece head, tail;
	bool has_minus, in_brackets, is_hidden;
	char currency[CURRENCY_MAX] = "";

	if (shown->n_core && !cut_currency(before, currency))
		cut_currency(behind, currency);
	head = trimmed(before);
	tail = trimmed(behind);
	if (reads_as_other(shown, head, tail))
		return false;
	has_minus = is_minus(head) || (!head.n && is_minus(tail) && shown->is_negative);
	in_brackets = shown->is_negative && is_piece(head, "(") && is_piece(tail, ")");
	is_hidden = shown->is_negative && shown->n_core && !has_minus && !in_brackets &&
		    !(head.n && *head.s == '-');
	if (is_hidden && (!shown->is_coloured || head.n))
		return false;
	if (has_minus || in_brackets || is_hidden) {
		strbuf_addc(out, '-');
		head.n = 0;
		tail.n = in_brackets || is_minus(tail) ? 0 : tail.n;
	}
	strbuf_add(out, head.s, head.n);
	if (head.n && shown->n_core && head.s + head.n < before->text + before->len)
		strbuf_addc(out, ' ');
	strbuf_add(out, shown->core, shown->n_core);
	if (tail.n && shown->n_core && tail.s > behind->text && *tail.s != '%')
		strbuf_addc(out, ' ');
	strbuf_add(out, tail.s, tail.n);
	add_unit(out, currency, shown->thousands, tail);
	return true;
}

bool shown_text_add(struct strbuf *out, const struct shown_text *shown)
{
	struct strbuf before = STRBUF_INIT, behind = STRBUF_INIT;
	bool is_added;

	if (!shown->n_head && !shown->n_tail && !shown->is_negative && !shown->is_doubtful) {
		strbuf_add(out, shown->core, shown->n_core);
		add_unit(out, "", shown->thousands, (struct piece){"", 0});
		return true;
	}
	strbuf_add(&before, shown->head, shown->n_head);
	strbuf_add(&behind, shown->tail, shown->n_tail);
	is_added = add_pieces(out, shown, &before, &behind);
	strbuf_take(out, &before);
	strbuf_take(out, &behind);
	return is_added;
}

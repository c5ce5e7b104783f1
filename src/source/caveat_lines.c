#include "caveat_words.h"

#include <string.h>

#include "heading_words.h"
#include "stated_unit.h"
#include "text.h"

/* Behind "Unit:"; NULL: the line does not begin so. */
static const char *behind_unit(const char *text)
{
	size_t n;

	if (caveat_where(text, phrases_unit_label, &n) != text)
		return NULL;
	text += n + strspn(text + n, " ");
	return *text == ':' ? text + 1 + strspn(text + 1, " \t\",;") : NULL;
}

const char *caveat_begins_relative(const char *text, bool *has_label)
{
	static const char goods[] = "t|т|l|liter|litres|stück|pieces|number|шт|т.";
	const char *first = text + strspn(text, " \t\"*#("), *unit = behind_unit(first);

	*has_label = unit != NULL;
	first = unit ? unit : first;
	return caveat_begins(first, phrases_begins_relative) ||
			       (unit && caveat_begins(first, goods))
		       ? first
		       : NULL;
}

/* A unit and nothing else: "millions of US dollars", not "euro area countries". */
static bool is_wholly_unit(const char *text)
{
	struct unit unit;
	size_t n = strlen(text);

	while (n && strchr(" .,;)\"\r\n\t", text[n - 1]))
		n--;
	return source_unit_of_cell(&unit, text, n);
}

const char *caveat_unit_of_note(const char *text)
{
	const char *first = text + strspn(text, " \t\"("), *rest;
	struct unit unit;
	size_t n, length, spaces = 0;

	if (caveat_where(first, phrases_begins_note, &n) == first && first[n] == ':')
		first += n + 1 + strspn(first + n + 1, " ");
	rest = behind_unit(first);
	if (!rest && caveat_where(first, phrases_figures_in, &n) == first && first[n] == ' ')
		rest = first + n + 1;
	else if (!rest && caveat_where(first, phrases_in, &n) == first && first[n] == ' ')
		rest = is_wholly_unit(first + n + 1) ? first + n + 1 : NULL;
	if (!rest)
		return NULL;
	for (length = strlen(rest); length && strchr(" .,;)\"\r\n\t", rest[length - 1]); length--)
		;
	for (size_t i = 0; i < length; i++) {
		if (strchr(",;:*()\t", rest[i]) || text_is_digit(rest[i]))
			return NULL;
		spaces += rest[i] == ' ';
	}
	return spaces <= 3 && stated_unit_find(rest, &unit) == STATED_UNIT ? rest : NULL;
}

const char *caveat_behind_line(const char *text, size_t n)
{
	return text + text_line_length(text, n);
}

const char *caveat_behind_comments(const char *at, const char *end)
{
	/* Parts of a download have the program's own. */
	while (at < end && *at == '#' && (end - at < 7 || memcmp(at, "# part ", 7) != 0))
		at = caveat_behind_line(at, (size_t)(end - at));
	return at;
}

const struct encoding *caveat_find_encoding(const char *text, size_t n, struct encoding *encoding)
{
	if (text_invalid_at(text, n) == n || !encoding_load(encoding, encoding_guess(text, n)))
		return NULL;
	return encoding;
}

const char *caveat_take_line(const char *text, size_t n, const struct encoding *encoding,
			     char out[CAVEAT_LINE_MAX])
{
	const char *next = caveat_behind_line(text, n);
	size_t length = (size_t)(next - text) - (next > text && next[-1] == '\n'), used = 0;
	char line[CAVEAT_LINE_MAX];

	text_skip_mark(&text, &length);
	if (!encoding) {
		caveat_to_small(text, length, out, CAVEAT_LINE_MAX);
		return next;
	}
	for (size_t i = 0; i < length && used + 4 < sizeof(line); i++) {
		unsigned char c = (unsigned char)text[i];
		const char *letter = c < 0x80 ? NULL : encoding->utf8[c - 0x80];
		size_t bytes = letter ? strlen(letter) : 1;

		memcpy(line + used, letter ? letter : &text[i], bytes);
		used += bytes;
	}
	caveat_to_small(line, used, out, CAVEAT_LINE_MAX);
	return next;
}

bool caveat_names_currency(const char *text)
{
	struct unit unit;

	return stated_unit_find(text, &unit) != STATED_NONE;
}

/* Whether a cell of a line has a year by itself, and none names a month, a quarter or a half. */
static bool has_whole_year(const char *text)
{
	bool found = false;

	for (const char *at = text; *at && !found; at++) {
		found = (at == text || strchr(" \t,;\"", at[-1])) && text_is_year(at, 4) &&
			strchr(" \t,;\"\r", at[4]);
	}
	if (!found || heading_names_months(text) || caveat_has(text, "q#|h#|s#|t#|#q|#h") ||
	    caveat_has(text, phrases_parts_of_years))
		return false;
	for (const char *at = text; *at; at++) {
		const char *end = at;

		if ((at == text || strchr(" \t,;\"", at[-1])) && heading_take_month(&end))
			return false;
	}
	return true;
}

/* Empty lines, as those of Markdown and of its dashes are. */
static const char *skip_empty(const char *at, const char *end)
{
	while (at < end && (*at == '\r' || *at == '\n'))
		at++;
	return at;
}

void caveat_take_headings(const char *text, size_t at, size_t n, struct caveat_headings *out)
{
	const char *const end = text + n;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	const char *next = skip_empty(text + at, end);

	next = skip_empty(caveat_take_line(next, (size_t)(end - next), known, out->line), end);
	caveat_take_line(next, (size_t)(end - next), known, out->below);
	out->tells_measure = caveat_has(out->line, phrases_relative) || strstr(out->line, "unit");
	out->has_years =
		has_whole_year(out->line) ||
		(!caveat_has(out->line, phrases_parts_of_years) && has_whole_year(out->below));
}

bool caveat_has_letter(const char *text)
{
	while (*text && !text_letter(text))
		text++;
	return *text != '\0';
}

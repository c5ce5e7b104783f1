#include "note_marks.h"

#include <string.h>

#include "caveat_words.h"
#include "period_words.h"
#include "text.h"

size_t note_mark_of(const char *line, const char **mark)
{
	const char *at = line + strspn(line, " \t\"");
	size_t n = strspn(at, "*"), digits;

	*mark = at;
	n = n ? n : text_begins_with_any(at, strlen(at), "†|‡|¹|²|³|⁴|⁵|⁶|⁷|⁸|⁹");
	if (n)
		return n;
	if (*at == '[' && text_is_letter(at[1]) && at[2] == ']')
		return 3;
	*mark = at += *at == '(';
	digits = strspn(at, "0123456789");
	return (digits == 1 || digits == 2) && at[digits] == ')' ? digits + 1 : 0;
}

size_t note_legend_of(const char *line, const char **mark)
{
	const char *at = line + strspn(line, " \t\"*");
	const bool is_bracketed = *at && strchr("([", *at);
	size_t n = 0;

	*mark = at += is_bracketed;
	while (text_letter(at + n))
		n += text_letter(at + n);
	at += n + (is_bracketed && at[n] && strchr(")]", at[n]));
	if (!n || n > 2 || (is_bracketed && !strchr(")]", at[-1])))
		return 0;
	at += strspn(at, " ");
	return is_bracketed || text_begins_with_any(at, strlen(at), "=|:|– |— |- ") ? n : 0;
}

bool note_marks_year(const char *text, size_t n, const char *mark, size_t length)
{
	for (size_t at = 4; at + length <= n; at++) {
		size_t year = at;

		if (memcmp(text + at, mark, length) != 0 ||
		    (*mark == '*' && at + length < n && text[at + length] == '*') ||
		    (text_letter(mark) && at + length < n && text_letter(text + at + length)))
			continue;
		year -= text[year - 1] == '(' || text[year - 1] == ' ';
		year -= year > 4 && text[year - 1] == ' ';
		if (year >= 4 && text_is_year(text + year - 4, 4) &&
		    (year == 4 || !text_is_digit(text[year - 5])))
			return true;
	}
	return false;
}

bool note_marks_figure(const char *text, size_t n, const char *mark, size_t length)
{
	const bool is_number = text_is_digit(*mark), is_apart = is_number || text_letter(mark);

	for (size_t at = 2; at + length <= n; at++) {
		size_t digit = at - 1;

		if (memcmp(text + at, mark, length) != 0 ||
		    (*mark == '*' && at + length < n && text[at + length] == '*') ||
		    (is_number && !strchr(" (", text[digit])) ||
		    (text_letter(mark) && at + length < n && text_letter(text + at + length)))
			continue;
		while (is_apart && digit && strchr(" (", text[digit]))
			digit--;
		if (text_is_digit(text[digit]))
			return true;
	}
	return false;
}

bool note_marks_name(const char *text, size_t n, const char *mark, size_t length)
{
	for (size_t at = 1; at + length <= n; at++) {
		const size_t before = at - 1 - (at > 1 && text[at - 1] == ' ');

		if (memcmp(text + at, mark, length) == 0 && text_is_word_byte(text[before]))
			return true;
	}
	return false;
}

bool note_has_year(const char *rows, const char *end, const char *year)
{
	for (; rows + 4 < end; rows++) {
		if (memcmp(rows, year, 4) == 0 && !text_is_digit(rows[4]) &&
		    !text_is_digit(rows[-1]))
			return true;
	}
	return false;
}

/* Whether a cell of the rows is the n bytes of a number. */
static bool has_cell(const char *rows, const char *end, const char *number, size_t n)
{
	for (; rows + n + 1 < end; rows++) {
		if (strchr(",;\t|", *rows) && memcmp(rows + 1, number, n) == 0 &&
		    strchr(",;\t|\r\n", rows[n + 1]))
			return true;
	}
	return false;
}

bool note_is_of_no_figures(const char *line, const char *rows, const char *end)
{
	const char *number = line + strspn(line, " \t\"*'"), *rest;
	const size_t n = text_count_digits(number, strlen(number), 0);

	rest = number + n + strspn(number + n, " \"'");
	return n && ((*rest && strchr("=:", *rest)) || caveat_begins(rest, phrases_legend_verb)) &&
	       caveat_has(rest, phrases_legend_missing) && has_cell(rows, end, number, n);
}

bool note_is_row_with_spaces(const char *line, size_t n)
{
	const char *const comma = memchr(line, ',', n);
	size_t first = comma ? (size_t)(comma - line) : 0;

	if (!first || memchr(line, ':', first))
		return false;
	if (text_count_digits(line, first, 0) == first)
		return true;
	for (size_t i = first; i + 2 < n; i++) {
		if (line[i] == ',' && text_is_digit(line[i + 2]))
			return true;
	}
	return false;
}

/* Whether a line is words in its first cell and nothing behind it. */
static bool is_note_line(const char *line, size_t n)
{
	struct period period;
	size_t end = n;
	bool is_blank = false, has_letter = false;

	while (end && strchr(" \t\r\n,;\"", line[end - 1]))
		end--;
	while (end && strchr(" \"", *line)) {
		line++;
		end--;
	}
	for (size_t i = 0; i < end; i++) {
		is_blank = is_blank || (line[i] == ' ' && has_letter);
		has_letter = has_letter || (unsigned char)line[i] > 0x7F ||
			     text_is_letter(line[i]); /* of any encoding */
		if (strchr(";\t", line[i]) || (line[i] == ',' && i + 1 < end && line[i + 1] != ' '))
			return false;
	}
	/* A comment is the program's own, which counts parts by it. */
	return is_blank && *line != '#' && !note_is_row_with_spaces(line, end) &&
	       !period_in_words(line, end, &period);
}

/* Whether the line goes on with a cell of the line before it. */
static bool is_in_quotes(const char *bytes, size_t n)
{
	bool is_in = false;

	while (n)
		is_in = is_in != (bytes[--n] == '"');
	return is_in;
}

size_t source_without_notes(const char *bytes, size_t n)
{
	for (size_t start = n; start;) {
		while (start && bytes[start - 1] == '\n')
			start--;
		while (start && bytes[start - 1] != '\n')
			start--;
		if (!start || is_in_quotes(bytes, start) || !is_note_line(bytes + start, n - start))
			break;
		n = start;
	}
	return n;
}

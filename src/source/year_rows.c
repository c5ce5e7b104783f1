/*
 * Years that are told once for the months or quarters below them: in a row of their own, with the year's figures or
 * without ("2022", "January", "February", ...), or in the corner above them ("2023,Exports,Imports").
 */
#include "table_layout.h"

#include <string.h>

#include "caveat_words.h"
#include "heading_words.h"
#include "input.h"
#include "period.h"
#include "period_words.h"
#include "text.h"

#define LINES_ABOVE 12
#define YEAR_DIGITS 4

enum kind { KIND_OTHER, KIND_YEAR, KIND_PART };

/* The first cell of a line. */
struct label {
	const char *text;
	size_t n;
	bool is_alone; /* nothing else stands in the line */
};

/* The years so far. */
struct years {
	size_t n, parts; /* years, and what stands below the last of them */
	int months;	 /* of these parts, added up */
	char year[YEAR_DIGITS + 1];
	struct period last; /* of these */
	bool has_figures;   /* the last year's row */
	bool is_over, is_other;
	bool is_corner;
	struct strbuf out;
};

static struct label label_of(const char *line, size_t n)
{
	struct label label = {line, 0, true};
	const bool is_quoted = n && *line == '"';
	size_t at = is_quoted;

	label.text += is_quoted;
	while (at < n && (is_quoted ? line[at] != '"' : !strchr(",;\t|\r\n", line[at])))
		at++;
	label.n = at - is_quoted;
	for (; at < n && label.is_alone; at++)
		label.is_alone = strchr("\",;\t| \r\n", line[at]);
	text_trim(&label.text, &label.n);
	return label;
}

static bool is_year(struct label label)
{
	return label.n == YEAR_DIGITS && text_is_year(label.text, label.n);
}

/* The part of that year which a label names, and no year; false: it is none. */
static bool read_part(struct label label, const char *year, struct period *out)
{
	const struct heading heading = heading_of((struct csv_cell){label.text, label.n});
	struct strbuf text = STRBUF_INIT;
	int first, last;
	bool is_part;

	/* "1. Quartal", "2nd half", but no number. */
	if (!label.n || (text_is_digit(*label.text) && !caveat_has_letter(heading.small)) ||
	    !period_parse(label.text, label.n, out) || period_in_words(label.text, label.n, out))
		return false;
	is_part = heading_is_months(heading.small, &first, &last);
	strbuf_addf(&text, "%s-%02d/%s-%02d", year, is_part ? first : 1, year, is_part ? last : 12);
	if (!is_part) {
		strbuf_clear(&text);
		strbuf_addf(&text, "%.*s %s", (int)label.n, label.text, year);
	}
	is_part = !text.failed &&
		  (!period_parse(text.text, text.len, out) ||
		   period_in_words(text.text, text.len, out)) &&
		  out->last - out->first < 11;
	strbuf_release(&text);
	return is_part;
}

static enum kind kind_of(struct years *years, struct label label, struct period *part)
{
	if (is_year(label))
		return KIND_YEAR;
	return read_part(label, years->n ? years->year : "2000", part) ? KIND_PART : KIND_OTHER;
}

/* Whether what stands below a year alone cannot be the next one's: months may end with their year, too ("2022", "January",
 * "February", "2023" with figures). */
static bool is_its_own(const struct years *years)
{
	if (years->has_figures && !years->parts)
		return false;
	return years->n > 1 || years->is_corner || !years->has_figures ||
	       (years->months == 12 && years->last.last % 12 == 11);
}

static void begin_year(struct years *years, struct label label)
{
	/* Years in sequence: what stands below the last may be of the next one. */
	years->is_other = years->is_other || years->is_corner || (years->n && !years->parts);
	years->n++;
	years->parts = 0;
	years->months = 0;
	years->has_figures = !label.is_alone;
	memcpy(years->year, label.text, YEAR_DIGITS);
}

static void see_part(struct years *years, const struct period *part)
{
	years->is_other = years->is_other || !years->n ||
			  (years->parts &&
			   (part->first < years->last.first || period_equal(*part, years->last)));
	years->parts++;
	years->months += part->last - part->first + 1;
	years->last = *part;
}

/* Of the lines behind the headings one. */
static void take_line(struct years *years, const char *line, size_t n)
{
	const struct label label = label_of(line, n);
	struct period part;
	const enum kind kind = kind_of(years, label, &part);
	const size_t end = (size_t)(label.text - line) + label.n;

	years->is_other = years->is_other || (kind != KIND_OTHER && years->is_over);
	if (kind == KIND_YEAR)
		begin_year(years, label);
	else if (kind == KIND_PART)
		see_part(years, &part);
	else
		years->is_over = years->is_over || label.n || !label.is_alone;
	strbuf_add(&years->out, line, kind == KIND_PART ? end : n);
	if (kind == KIND_PART) {
		strbuf_addf(&years->out, " %s", years->year);
		strbuf_add(&years->out, line + end, n - end);
	}
}

/* Of the lines above those that begin with a part of a year the first that fits; NULL: there is none. */
static struct label find_above_part(const char *text, size_t n, bool (*fits)(struct label line))
{
	struct label before = {"", 0, true};

	for (size_t line = 0, at = 0; line < LINES_ABOVE && at < n; line++) {
		const size_t length = text_line_length(text + at, n - at);
		const struct label label = label_of(text + at, length);
		struct period part;

		if (fits(before) && read_part(label, "2000", &part))
			return before;
		before = label;
		at += length;
	}
	return (struct label){.text = NULL};
}

/* The line above the first that begins with a year above parts of it, or with such a part below a corner that is a year;
 * n: there is none. */
static size_t find_first(const char *text, size_t n, bool *is_corner)
{
	const struct label year = find_above_part(text, n, is_year);

	if (!year.text)
		return n;
	*is_corner = !year.is_alone;
	for (const char *end = year.text + year.n; *is_corner && *end != '\n'; end++)
		*is_corner = !text_is_digit(*end);
	return (size_t)(year.text - text) - (year.text > text && year.text[-1] == '"');
}

/* Whether a heading says but that periods stand below it. */
static bool is_heading_of_parts(struct label line)
{
	return !line.is_alone &&
	       text_is_in_list(heading_of((struct csv_cell){line.text, line.n}).small,
			       "period|periods|time|date|zeitraum|datum|période|periode|perioden|"
			       "периоды|период|дата|кезең|periodo|período|");
}

/* Months of the title's year stand in a column of months. */
static void call_months(char *text, size_t *n)
{
	static const char month[] = "Month";
	const struct label heading =
		find_above_part(text, *n, is_heading_of_parts); /* without a year */
	const size_t length = strlen(month), more = heading.n < length ? length - heading.n : 0;
	char *const at = text + (heading.text ? heading.text - text : 0);

	if (!heading.text || *n + more >= INPUT_BLOCK)
		return;
	memmove(at + heading.n + more, at + heading.n, *n - (size_t)(at - text) - heading.n);
	memset(at, ' ', heading.n + more);
	memcpy(at, month, length);
	*n += more;
}

enum diag_code year_rows_settle(char *text, size_t *n)
{
	struct years years = {.out = STRBUF_INIT};
	size_t at = find_first(text, *n, &years.is_corner);
	enum diag_code code;

	if (at == *n) {
		call_months(text, n);
		return DIAG_OK;
	}
	if (*n >= INPUT_BLOCK)
		return DIAG_OK;
	strbuf_add(&years.out, text, at);
	if (years.is_corner) {
		const struct label label = label_of(text + at, *n - at);

		memcpy(years.year, label.text, YEAR_DIGITS);
		years.n = 1;
		at = (size_t)(label.text - text) + label.n;
		strbuf_adds(&years.out, text[at] == '"' ? "\"Period" : "Period");
	}
	for (bool is_first = years.is_corner; at < *n; is_first = false) {
		const size_t length = text_line_length(text + at, *n - at);

		if (is_first)
			strbuf_add(&years.out, text + at, length);
		else
			take_line(&years, text + at, length);
		at += length;
	}
	if (!years.is_other && is_its_own(&years) && !years.out.failed &&
	    years.out.len < INPUT_BLOCK) {
		memcpy(text, years.out.text, years.out.len);
		*n = years.out.len;
	}
	code = years.out.failed ? DIAG_NOMEM : DIAG_OK;
	strbuf_release(&years.out);
	return code;
}

/* What dates in the lines around a table say of its periods. */
#include <stdlib.h>
#include <string.h>

#include "caveat_words.h"
#include "input.h"
#include "text.h"
#include "wide_heading.h"

/* A date in a line in small letters: where it ends, and the last month that is over by then. */
struct line_date {
	const char *end;
	int whole;
};

static int take_number(const char **at, size_t most)
{
	const size_t n = text_count_digits(*at, strlen(*at), 0);
	const int number = n && n <= most ? atoi(*at) : -1;

	*at += number < 0 ? 0 : n;
	return number;
}

static int take_year(const char **at)
{
	const char *from = *at + strspn(*at, " ,.");
	const char *end = from;
	const int year = text_count_digits(from, strlen(from), 0) == 4 ? take_number(&end, 4) : -1;

	*at = year >= 1900 && year < 2100 ? end : *at;
	return year >= 1900 && year < 2100 ? year : -1;
}

static bool set_date(struct line_date *out, const char *end, int year, int month, int day)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (year < 0 || month < 1 || month > 12 || day > 31)
		return false;
	*out = (struct line_date){end, year * 12 + month - 1 - (day < days[month - 1])};
	return true;
}

/* "15 August 2024", "15.08.2024", "8/15/2024", "2024-08-15". */
static bool find_from_number(const char *at, struct line_date *out)
{
	const char *end = at;
	int year = take_year(&end), day, month;
	char sign;

	if (year >= 0 && end == at + 4 && *end == '-') {
		end++;
		month = take_number(&end, 2);
		day = *end == '-' ? (end++, take_number(&end, 2)) : -1;
		return day > 0 && set_date(out, end, year, month, day);
	}
	end = at;
	day = take_number(&end, 2);
	if (day < 1)
		return false;
	sign = *end;
	if ((sign == '.' || sign == '/') && text_is_digit(end[1])) {
		end++;
		month = take_number(&end, 2);
		if (*end++ != sign)
			return false;
		if (sign == '/' && month > 0 && day <= 12 && (day > month || month > 12)) {
			const int first = day; /* the later of both readings */

			day = month;
			month = first;
		}
		year = take_year(&end);
		return set_date(out, end, year, month, day);
	}
	end += text_begins_with_any(end, strlen(end), "st|nd|rd|th|er");
	end += strspn(end, " .");
	month = heading_take_month(&end);
	year = take_year(&end);
	return month && set_date(out, end, year, month, day);
}

/* "August 15, 2024"; "August 2024" behind a word that makes it the day of an edition. */
static bool find_from_month(const char *line, const char *at, struct line_date *out)
{
	char before[32];
	const char *end = at;
	const int month = heading_take_month(&end);
	const size_t n =
		(size_t)(at - line) < sizeof(before) ? (size_t)(at - line) : sizeof(before) - 1;
	int year, day;

	if (!month)
		return false;
	year = take_year(&end);
	memcpy(before, at - n, n);
	before[n] = '\0';
	if (year >= 0)
		return caveat_has(before, phrases_edition) && set_date(out, end, year, month, 0);
	end += strspn(end, " ");
	day = take_number(&end, 2);
	end += day > 0 ? text_begins_with_any(end, strlen(end), "st|nd|rd|th") : 0;
	year = take_year(&end);
	return day > 0 && set_date(out, end, year, month, day);
}

static void read_line(const char *line, struct source_dates *out)
{
	for (const char *at = line; *at;) {
		const bool begins = at == line || !(text_is_word_byte(at[-1]) ||
						    text_is_digit(at[-1]) || at[-1] == '-');
		struct line_date date;

		if (!begins || !(text_is_digit(*at) ? find_from_number(at, &date)
						    : find_from_month(line, at, &date))) {
			at++;
			continue;
		}
		if (date.whole > out->whole) {
			out->whole = date.whole;
			title_set_said(out->said, at, (size_t)(date.end - at));
		}
		at += 2;
	}
}

/* Whether figures stand in the line: no note. */
static bool has_figures(const char *line)
{
	for (; *line; line++) {
		if (strchr(";,\t|", *line) && text_is_digit(line[1]))
			return true;
	}
	return false;
}

void source_dates_around(const struct source_found *found, const char *text, size_t n,
			 struct source_dates *out)
{
	const char *const end = text + n, *const header = text + found->offset;
	struct wide_title title;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	char line[CAVEAT_LINE_MAX];

	*out = (struct source_dates){.year = 0};
	if (!found->is_own && (!found->format || found->format->source))
		return;
	wide_title_read(text, found->offset, &title);
	if (title.has_year && title.tells_period && !title.is_date_odd && !title.is_span)
		out->year = period_first_year(title.year);
	while (text < end && (text < header || n < INPUT_BLOCK)) {
		const bool is_row = text >= header && text_is_digit(*text);
		const char *const begin = text;

		if (is_row) {
			text = caveat_behind_line(text, (size_t)(end - text));
			continue;
		}
		text = caveat_take_line(text, (size_t)(end - text), known, line);
		if (begin < header || !has_figures(line))
			read_line(line, out);
	}
}

/* Notes that repeat what the periods of a table say: "2022: January to September" below 2022-01/2022-09. */
#include <string.h>

#include "caveat_words.h"
#include "encoding.h"
#include "heading_words.h"
#include "note_marks.h"
#include "period.h"
#include "text.h"

/* What a note says: months, of all periods or of those of one year. */
struct months {
	int first, last, year;
};

/* Takes a year by itself from where a text begins. */
static size_t take_year(const char *text, int *year)
{
	if (text_count_digits(text, strlen(text), 0) != 4 || *year)
		return 0;
	*year = text_number(text, 4);
	return 4;
}

/* Whether a note in small letters names months, perhaps a year, and nothing else. */
static bool names_months_alone(const char *line, struct months *out)
{
	char rest[CAVEAT_LINE_MAX];
	size_t n, length;

	*out = (struct months){0};
	for (;;) {
		line += strspn(line, " \t\":,*");
		n = take_year(line, &out->year);
		if (!n && caveat_where(line, phrases_note_months, &length) == line)
			n = length;
		if (!n)
			break;
		line += n;
	}
	n = strlen(line);
	memcpy(rest, line, n + 1);
	for (;;) {
		while (n && strchr(" \t\r\",;.", rest[n - 1]))
			n--;
		rest[n] = '\0';
		if (n > 5 && rest[n - 5] == ' ' && take_year(rest + n - 4, &out->year))
			n -= 4;
		else if (n > 5 && strcmp(rest + n - 5, " only") == 0)
			n -= 5;
		else
			break;
	}
	return n && heading_is_months(rest, &out->first, &out->last);
}

bool note_repeats_months(const char *line, const char *rows, const char *end)
{
	struct months months;
	struct encoding encoding;
	const struct encoding *known;
	char row[CAVEAT_LINE_MAX];
	bool found = false;

	if (!names_months_alone(line, &months))
		return false;
	known = caveat_find_encoding(rows, (size_t)(end - rows), &encoding);
	while (rows < end) {
		rows = caveat_take_line(rows, (size_t)(end - rows), known, row);
		for (const char *at = row; *at;) {
			const size_t length = strcspn(at, ";,\t|\"");
			struct csv_cell cell = {at, length};
			struct period period;

			at += length + (at[length] != '\0');
			text_trim_all_kinds(&cell.text, &cell.len);
			if (cell.len < 4 || period_parse(cell.text, cell.len, &period) ||
			    (months.year && period.first / 12 != months.year))
				continue;
			if (period.first % 12 + 1 != months.first ||
			    period.last - period.first != months.last - months.first)
				return false;
			found = true;
		}
	}
	return found;
}

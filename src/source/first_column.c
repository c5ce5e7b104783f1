/* What the heading of a table's first column says of its figures, which are of years below it or beside it, or of flows:
 * "January-June", "% of total", "Chemicals", "Uzbekistan". */
#include <string.h>

#include "limit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

#define ROWS_MAX 4 /* below the headings, of which one shows what the column holds */

/* The first cell of the line that begins here, without its quotes; *text goes behind the line. */
static struct csv_cell take_first_cell(const char **text, const char *end)
{
	struct csv_cell cell = {*text, 0};
	const size_t length = text_line_length(*text, (size_t)(end - *text));

	if (length && *cell.text == '"') {
		const char *quote = memchr(cell.text + 1, '"', (size_t)(end - cell.text - 1));

		cell.text++;
		cell.len = quote ? (size_t)(quote - cell.text) : 0;
		*text = quote ? quote : *text;
	} else {
		while (cell.len < length && !strchr(";,\t|\r\n", cell.text[cell.len]))
			cell.len++;
	}
	*text = caveat_behind_line(*text, (size_t)(end - *text));
	text_trim_all_kinds(&cell.text, &cell.len);
	return cell;
}

/* A year, or one with the mark of a note behind it. */
static bool is_year(struct csv_cell cell)
{
	return cell.len >= 4 && text_is_year(cell.text, 4) &&
	       (cell.len == 4 || strchr(" *()rpe", cell.text[4]));
}

/* Whether a year stands among the n bytes of headings. */
static bool has_year(const char *header, size_t n)
{
	for (size_t i = 0; i + 4 <= n; i++) {
		if ((!i || strchr(";,\t|\" ", header[i - 1])) && text_is_year(header + i, 4) &&
		    (i + 4 == n || strchr(";,\t|\" \r\n", header[i + 4])))
			return true;
	}
	return false;
}

/* Whether one of the rows that begin here shows that the column holds years, or flows. */
static bool holds_periods_or_flows(const char *rows, const char *end, bool *has_years)
{
	for (size_t i = 0; i < ROWS_MAX && rows < end; i++) {
		const struct csv_cell cell = take_first_cell(&rows, end);
		enum flow flow;

		if (is_year(cell))
			return *has_years = true;
		if (wide_find_flow(heading_of(cell).small, &flow))
			return true;
	}
	return false;
}

static void say(struct source_found *found, enum source_unfit unfit, const char *said, size_t n)
{
	found->unfit = unfit;
	found->where = SAID_IN_HEADING;
	title_set_said(found->said, said, n);
}

/* What a part of the heading, between commas and brackets, says by itself. */
static void read_part(const char *part, bool has_years, struct source_found *found)
{
	const char *said = part;
	size_t n = strlen(part);
	enum source_unfit unfit = limit_find(LIMIT_HEADING, part, &said, &n);

	if (!unfit)
		unfit = limit_find(LIMIT_PART, part, &said, &n);
	if (!unfit && !caveat_names_currency(part))
		unfit = caveat_where(part, phrases_relative, &n) ? UNFIT_MEASURE : UNFIT_NOT;
	if (!unfit)
		unfit = odd_part_says(part);
	if (!unfit && has_years && !caveat_has(part, phrases_end_of_calendar) &&
	    !caveat_has(part, phrases_whole_year)) {
		if (caveat_where(part, phrases_fiscal_years, &n) ||
		    (caveat_has(part, phrases_plain_period) && heading_names_months(part)))
			unfit = UNFIT_FISCAL;
		else if (heading_is_part_of_year(part, true))
			unfit = UNFIT_PART;
		else if (caveat_where(part, phrases_no_year, &n))
			unfit = UNFIT_SPAN;
	}
	if (unfit == UNFIT_PART && !has_years)
		unfit = UNFIT_NOT;
	if (unfit)
		say(found, unfit, part, strlen(part));
}

static void read_parts(const char *heading, bool has_years, struct source_found *found)
{
	char part[WIDE_TEXT_MAX];

	while (*heading && !found->unfit) {
		size_t n = strcspn(heading, ",;:()[]\n");
		const size_t behind = n;

		while (n && heading[n - 1] == ' ')
			n--;
		if (n && n < sizeof(part)) {
			memcpy(part, heading, n);
			part[n] = '\0';
			read_part(part, has_years, found);
		}
		heading += behind + strspn(heading + behind, ",;:()[]\n ");
	}
}

/* What its words name: a good, a region, a country that the lines above do not. */
static void read_words(struct csv_cell heading, struct source_found *found)
{
	struct title_words *const title = &found->words;
	struct title_words words;
	enum source_unfit unfit;
	const char *said;

	if (title_words_read(heading.text, heading.len, &words))
		return;
	unfit = limit_of_words(&words, &said);
	if (unfit)
		say(found, unfit, said, strlen(said));
	else if (words.mentioned[0] && !title->n_named)
		memcpy(title->named[title->n_named++], words.mentioned, TITLE_CODE_MAX);
	else if (limit_names_another(&words, title) && strcmp(words.mentioned, title->partner) != 0)
		say(found, UNFIT_COUNTRY, heading.text, heading.len);
}

void title_caveat_of_first_column(const char *text, size_t n, struct source_found *found)
{
	const char *const end = text + n;
	const char *at = caveat_behind_comments(text + found->offset, end);
	struct csv_cell heading;
	char small[WIDE_TEXT_MAX];
	bool has_years;

	/* a part of a file that this program has summed: no table */
	if (at < end && *at == '#')
		return;
	title_caveat_of_years(text, n, found);
	if (found->unfit)
		return;
	if (text_begins_with_any(at, (size_t)(end - at), "sep="))
		at = caveat_behind_line(at, (size_t)(end - at));
	heading = take_first_cell(&at, end);
	if (!heading.len || heading.len >= WIDE_TEXT_MAX || is_year(heading) ||
	    text_invalid_at(heading.text, heading.len) < heading.len)
		return;
	caveat_to_small(heading.text, heading.len, small, sizeof(small));
	if (caveat_is(small, phrases_plain_period))
		return;
	has_years = has_year(heading.text + heading.len, (size_t)(at - heading.text) - heading.len);
	if (!holds_periods_or_flows(at, end, &has_years))
		return;
	read_parts(small, has_years, found);
	if (!found->unfit)
		read_words(heading, found);
}

#include "title_words.h"

#include <errno.h>
#include <string.h>

#include "alloc.h"
#include "country.h"
#include "encoding.h"
#include "limit.h"
#include "period_words.h"
#include "text.h"
#include "wide_heading.h"

#define SECTION_MAX 60

/* What a line, a cell or a name says against the figures, by these words. */
static void say(struct source_found *found, enum source_unfit unfit, const char *said, size_t n)
{
	found->unfit = unfit;
	title_set_said(found->said, said, n);
}

/* What the lines say so far. */
struct lines {
	struct source_found *found;
	char measure
		[TITLE_SAID_MAX]; /* a share or a weight, which waits until the others name no currency */
	char apart
		[TITLE_SAID_MAX]; /* the same in a line that says nothing else, "Unit: tonnes", and so of all figures */
	bool is_money, is_part;
	char fiscal[TITLE_SAID_MAX]; /* "fiscal years" */
};

/* No more than four words. */
static bool is_short(const char *line)
{
	size_t spaces = 0;

	for (; *line; line++)
		spaces += *line == ' ';
	return spaces < 4;
}

static void read_line(struct lines *lines, const char *line)
{
	struct source_found *found = lines->found;
	const char *said;
	bool has_label = false;
	size_t n;

	if (!found->unfit) {
		found->unfit = limit_find(LIMIT_TITLE, line, &said, &n);
		if (found->unfit)
			title_set_said(found->said, said, n);
	}
	if (!found->unfit && caveat_where(line, phrases_begins_changes, &n) == line)
		say(found, UNFIT_MEASURE, line, strcspn(line, " "));
	/* Other lines may say what they like of shares and growth: "Shares may not add up to 100%". */
	said = caveat_has(line, phrases_of_trade) ? caveat_where(line, phrases_relative, &n)
						  : caveat_begins_relative(line, &has_label);
	if (said && !lines->measure[0])
		title_set_said(lines->measure, said,
			       caveat_has(line, phrases_of_trade) ? n : strcspn(said, ",;\"\r\n"));
	if (said && !lines->apart[0] && !caveat_has(line, phrases_of_trade) &&
	    !caveat_names_currency(line) && !strpbrk(line, "0123456789") &&
	    (has_label || is_short(said)))
		title_set_said(lines->apart, said, strcspn(said, ",;\"\r\n"));
	lines->is_money = lines->is_money || caveat_names_currency(line);
	lines->is_part = lines->is_part || heading_names_part_of_year(line);
	said = caveat_where(line, phrases_fiscal_years, &n);
	if (said && !caveat_begins(line, phrases_source_label) &&
	    !caveat_has(line, phrases_end_of_calendar))
		title_set_said(lines->fiscal, said, n);
}

/* What single words name, where no phrase has said anything. */
static void read_words(struct source_found *found, const char *header)
{
	const struct title_words *words = &found->words;
	char small[TITLE_SAID_MAX];
	enum source_unfit unfit;
	const char *said;

	if (found->unfit)
		return;
	unfit = limit_of_words(words, &said);
	if (unfit == UNFIT_PRODUCT && caveat_has(header, phrases_product_column)) {
		said = words->region;
		unfit = *said ? UNFIT_REGION : UNFIT_NOT;
	}
	memcpy(found->unread, words->unread, sizeof(found->unread));
	if (!unfit) {
		caveat_to_small(found->unread, strlen(found->unread), small, sizeof(small));
		unfit = caveat_begins(small, phrases_services_unread) ? UNFIT_SERVICES : UNFIT_NOT;
		said = found->unread;
	}
	if (unfit)
		say(found, unfit, said, strlen(said));
}

/* The lines above, in UTF-8. */
static bool decode(const char *text, size_t n, struct strbuf *out)
{
	struct encoding encoding;

	if (text_invalid_at(text, n) == n) {
		strbuf_add(out, text, n);
		return !out->failed;
	}
	if (encoding_load(&encoding, encoding_guess(text, n)))
		encoding_add(&encoding, out, text, n);
	else if (errno == ENOMEM)
		return false;
	return !out->failed;
}

static void read_lines(struct lines *lines, const char *text, size_t n)
{
	const char *const end = text + n;
	char line[CAVEAT_LINE_MAX];

	while (text < end) {
		text = caveat_take_line(text, (size_t)(end - text), NULL, line);
		if (!wide_is_remark(line) && !strstr(line, "://"))
			read_line(lines, line);
	}
}

/* What lines say that stand with others above the table, each by itself. */
static void read_each(const char *text, size_t n, const struct caveat_headings *headings,
		      struct source_found *found)
{
	const char *const end = text + n;
	char line[CAVEAT_LINE_MAX];

	for (const char *at = text, *next; at < end && !found->unfit; at = next) {
		next = caveat_take_line(at, (size_t)(end - at), NULL, line);
		if (next < end || at > text)
			limit_short_line(line, (struct csv_cell){at, (size_t)(next - at)}, text, n,
					 headings, found);
	}
}

/* A cell above a column: "tonnes" beside "USD", or a country that is none of the pair's. */
static void read_cell_above(struct csv_cell cell, struct source_found *found)
{
	const struct title_words *words = &found->words;
	char small[WIDE_TEXT_MAX], code[4];
	size_t n;

	heading_to_small(cell, small);
	if (caveat_where(small, phrases_no_money, &n) == small && !small[n])
		say(found, UNFIT_MEASURE, cell.text, cell.len);
	else if (!found->unread[0] && words->reporter[0] && words->partner[0] &&
		 country_read(code, cell.text, cell.len) && strcmp(code, words->reporter) != 0 &&
		 strcmp(code, words->partner) != 0)
		title_set_said(found->unread, cell.text, cell.len);
}

/* The line before the header that stands above its columns, behind an empty first cell: what it says of some of them
 * only. */
static void read_columns_above(const char *text, size_t at, const char *header,
			       struct source_found *found)
{
	size_t from = at > 0 ? at - 1 : 0; /* its newline */
	char between;

	while (from > 0 && text[from - 1] != '\n')
		from--;
	between = text[from];
	if (!strchr(";,\t", between) || text_invalid_at(text, at) < at ||
	    caveat_has(header, phrases_quantity_column))
		return;
	while (from < at && !found->unfit) {
		size_t to = from + 1;
		struct csv_cell cell;

		while (to < at && text[to] != between && text[to] != '\n')
			to++;
		cell = (struct csv_cell){text + from + 1, to - from - 1};
		text_trim(&cell.text, &cell.len);
		while (cell.len && strchr("\r\"", cell.text[cell.len - 1]))
			cell.len--;
		if (cell.len && cell.len < TITLE_SAID_MAX)
			read_cell_above(cell, found);
		from = to;
	}
}

/* Whether what is not understood can but limit the figures: "by road", "mirror data", "as of 1 November" above years. */
static bool limits_beyond_doubt(const struct source_found *found, bool has_years)
{
	char small[TITLE_SAID_MAX];

	caveat_to_small(found->unread, strlen(found->unread), small, sizeof(small));
	return caveat_begins(small, phrases_unread_sure) || found->words.is_of_other ||
	       (found->words.is_of_day && has_years);
}

/* Blanks in place of the empty cells at the ends of lines. */
static void forget_empty_cells(char *title)
{
	for (char *at = title; *at; at++) {
		const size_t n = strspn(at, ",;\t\r");

		if (n && (!at[n] || at[n] == '\n'))
			memset(at, ' ', n);
	}
}

/* Months of a cell that is one of a table's periods; false: it is none. */
static bool has_months(struct csv_cell cell, int *first, int *last)
{
	struct period period;

	if (heading_is_months(heading_of(cell).small, first, last))
		return true;
	if (cell.len < 6 || (period_parse(cell.text, cell.len, &period) &&
			     !period_in_words(cell.text, cell.len, &period)))
		return false;
	*first = period.first % 12 + 1;
	*last = *first + period_months(period) - 1;
	return true;
}

/* Whether a period of these months is as those of a table may be, whose periods before have left a sign. */
typedef bool months_fit(int first, int last, int *sign);

/* January, or from January on: "cumulative" is said there. */
static bool is_running_total(int first, int last, int *sign)
{
	*sign += first == 1 && last > 1 && last <= 12;
	return first == 1;
}

/* The last month of a quarter each, or the first; the sign is that month of all and how many there are. */
static bool is_month_of(int months, int first, int last, int *sign)
{
	const int place = first % months;

	if (first != last || place > 1 || (*sign && *sign % months != place))
		return false;
	*sign += *sign ? months : place + months;
	return true;
}

static bool is_month_of_quarter(int first, int last, int *sign)
{
	return is_month_of(3, first, last, sign);
}

static bool is_month_of_year(int first, int last, int *sign)
{
	return is_month_of(12, first, last, sign);
}

/* The sign of the periods in the lines of a table, if each of them fits; 0: one does not, or there is none. */
static int sign_of_periods(const char *text, size_t n, months_fit *fits)
{
	const char *const end = text + n;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	char line[CAVEAT_LINE_MAX];
	int first, last, sign = 0;

	while (text < end) {
		text = caveat_take_line(text, (size_t)(end - text), known, line);
		for (const char *at = line; *at;) {
			const size_t length = strcspn(at, ";,\t|\"");
			struct csv_cell cell = {at, length};

			text_trim_all_kinds(&cell.text, &cell.len);
			if (has_months(cell, &first, &last) && !fits(first, last, &sign))
				return 0;
			at += length + (at[length] != '\0');
		}
	}
	return sign;
}

/* Blanks in place of "cumulative", where the table's own periods say the same. */
static void forget_running_total(char *title, const char *table, size_t n)
{
	char line[CAVEAT_LINE_MAX];
	const char *said;
	size_t length;

	caveat_to_small(title, strlen(title), line, sizeof(line));
	if (strlen(line) != strlen(title))
		return;
	said = caveat_where(line, phrases_running_total, &length);
	if (said && sign_of_periods(table, n, is_running_total) > 1)
		memset(title + (said - line), ' ', length);
}

/* "Quarterly data" above the last months of quarters, which stand for these; "annual data" above Decembers. */
static void read_frequency(const char *title, size_t length, const char *table, size_t n,
			   struct source_found *found)
{
	static const struct {
		const char *words, *shorter;
		months_fit *fits;
		int months;
	} kinds[] = {{phrases_quarterly, phrases_monthly_alone, is_month_of_quarter, 3},
		     {phrases_yearly, phrases_quarterly, is_month_of_year, 12}};
	char line[CAVEAT_LINE_MAX];

	caveat_to_small(title, length, line, sizeof(line));
	for (size_t i = 0; i < countof(kinds) && !found->unfit; i++) {
		size_t n_said;
		const char *const said = caveat_where(line, kinds[i].words, &n_said);

		if (said && !caveat_has(line, kinds[i].shorter) &&
		    !caveat_has(line, phrases_monthly_alone) &&
		    sign_of_periods(table, n, kinds[i].fits) >= 2 * kinds[i].months)
			say(found, UNFIT_SPAN, said, n_said);
	}
}

enum diag_code title_caveat(const char *text, size_t at, size_t n, struct source_found *found)
{
	struct lines lines = {.found = found};
	struct strbuf title = STRBUF_INIT;
	enum diag_code code = decode(text, at, &title) ? DIAG_OK : DIAG_NOMEM;
	struct caveat_headings headings;

	if (!code) {
		forget_empty_cells(title.text);
		forget_running_total(title.text, text + at, n - at);
		code = title_words_read(title.text, title.len, &found->words);
	}
	caveat_take_headings(text, at, n, &headings);
	if (!code)
		read_lines(&lines, title.text, title.len);
	lines.is_money = lines.is_money || caveat_names_currency(headings.line) ||
			 strstr(headings.line, "unit");
	if (!code)
		read_words(found, headings.line);
	if (!code && !found->unfit)
		title_parts_read(title.text, title.len, &headings, found);
	if (!code && !found->unfit)
		read_frequency(title.text, title.len, text + at, n - at, found);
	if (!code && !found->unfit)
		read_each(title.text, title.len, &headings, found);
	strbuf_release(&title);
	if (code || found->unfit)
		return code;
	if (!lines.is_money && lines.measure[0])
		say(found, UNFIT_MEASURE, lines.measure, strlen(lines.measure));
	else if (lines.apart[0] && !caveat_has(headings.line, phrases_relative) &&
		 !strstr(headings.line, "unit"))
		say(found, UNFIT_MEASURE, lines.apart, strlen(lines.apart));
	else if ((lines.is_part || found->words.is_part) && headings.has_years)
		found->unfit = UNFIT_PART;
	else if (lines.fiscal[0] && headings.has_years)
		say(found, UNFIT_FISCAL, lines.fiscal, strlen(lines.fiscal));
	else
		read_columns_above(text, at, headings.line, found);
	if (!found->unfit && limits_beyond_doubt(found, headings.has_years))
		say(found, UNFIT_NOTED, found->unread, strlen(found->unread));
	return DIAG_OK;
}

/* Whether the n bytes of a heading that are said of years stand in the only column that can be their periods. */
static bool is_of_periods(char *line, const char *said, size_t n)
{
	const char first = *said;
	bool is_alone = !caveat_has(said + n, phrases_plain_period);

	line[said - line] = '\0';
	is_alone = is_alone && !caveat_has(line, phrases_plain_period);
	line[said - line] = first;
	return is_alone;
}

void title_caveat_of_years(const char *text, size_t n, struct source_found *found)
{
	struct caveat_headings headings;
	const char *said;
	char small[CAVEAT_LINE_MAX];
	size_t length;

	caveat_take_headings(text, found->offset, n, &headings);
	if (found->unfit || !headings.has_years)
		return;
	memcpy(small, headings.line, sizeof(small));
	text_replace(small, "_", " ");
	said = caveat_where(small, phrases_fiscal_years, &length);
	if (!said && !caveat_has(small, "dec|december|dezember|décembre|декабр*|желтоқсан*"))
		said = caveat_where(small, phrases_years_until, &length);
	if (said && !strstr(small, "calendar") && is_of_periods(small, said, length)) {
		say(found, UNFIT_FISCAL, said, length);
		found->where = SAID_IN_HEADING;
	}
}

void title_caveat_of_corner(const char *heading, struct source_found *found)
{
	char line[CAVEAT_LINE_MAX];
	const char *said;
	size_t n;

	if (found->unfit)
		return;
	caveat_to_small(heading, strlen(heading), line, sizeof(line));
	found->unfit = limit_find(LIMIT_HEADING, line, &said, &n);
	if (!found->unfit && !caveat_names_currency(line)) {
		said = caveat_where(line, phrases_relative, &n);
		found->unfit = said ? UNFIT_MEASURE : UNFIT_NOT;
	}
	if (!found->unfit)
		return;
	found->where = SAID_IN_HEADING;
	title_set_said(found->said, said, n);
}

bool source_section_says(const char *text, size_t n)
{
	struct title_words words;
	const char *said;
	char line[CAVEAT_LINE_MAX];
	size_t length;

	while (n && strchr(", ", text[n - 1])) /* of empty cells */
		n--;
	if (n >= SECTION_MAX)
		return false; /* a note */
	caveat_to_small(text, n, line, sizeof(line));
	if (caveat_has(line, "countr*|econom*|exporters|importers|partners"))
		return false; /* countries that follow */
	return limit_of_row(text, n) || limit_find(LIMIT_SECTION, line, &said, &length) ||
	       caveat_where(line, phrases_relative, &length) == line ||
	       heading_is_part_of_year(line, true) ||
	       (!title_words_read(text, n, &words) && limit_of_words(&words, &said));
}

bool source_section_is_plain(struct csv_cell first)
{
	char line[WIDE_TEXT_MAX];

	caveat_to_small(first.text, first.len, line, sizeof(line));
	return first.len >= SECTION_MAX || caveat_begins(line, phrases_plain_section) ||
	       wide_is_remark(line) || !caveat_has_letter(line);
}

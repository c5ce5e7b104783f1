#include "title_caveat.h"

#include <errno.h>
#include <string.h>

#include "alloc.h"
#include "caveat_lines.h"
#include "caveat_words.h"
#include "country.h"
#include "encoding.h"
#include "heading_words.h"
#include "period_words.h"
#include "phrases.h"
#include "text.h"
#include "title_parts.h"
#include "title_words.h"
#include "wide_heading.h"

#define SECTION_MAX 60

/* What a line, a cell or a name says against the figures, by these words. */
static void say(struct source_found *found, enum source_unfit unfit, const char *said, size_t n)
{
	found->unfit = unfit;
	title_set_said(found->said, said, n);
}

/* Other lines may say what they like of shares and growth: "Shares may not add up to 100%". */
static bool is_of_trade(const char *text)
{
	return caveat_has(text, phrases_of_trade);
}

#define PARTS_OF_YEARS                                                                                       \
	"month*|monat*|mois|maand*|месяц*|ай|quarter*|quartal*|trimestre*|kwartaal*|квартал*|" \
	"тоқсан*"

/* Whether a cell of a line has a year by itself, and none names a month, a quarter or a half. */
static bool has_whole_year(const char *text)
{
	bool found = false;

	for (const char *at = text; *at && !found; at++) {
		found = (at == text || strchr(" \t,;\"", at[-1])) &&
			(strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0) &&
			text_is_digit(at[2]) && text_is_digit(at[3]) && strchr(" \t,;\"\r", at[4]);
	}
	if (!found || heading_names_months(text) ||
	    caveat_has(text, "q#|h#|s#|t#|#q|#h|" PARTS_OF_YEARS))
		return false;
	for (const char *at = text; *at; at++) {
		const char *end = at;

		if ((at == text || strchr(" \t,;\"", at[-1])) && heading_take_month(&end))
			return false;
	}
	return true;
}

/* What the lines say so far. */
struct lines {
	struct source_found *found;
	char measure
		[TITLE_SAID_MAX]; /* a share or a weight, which waits until the others name no currency */
	bool is_money, is_part;
	char fiscal[TITLE_SAID_MAX]; /* "fiscal years" */
};

static void read_line(struct lines *lines, const char *line)
{
	struct source_found *found = lines->found;
	const char *said;
	bool has_label;
	size_t n;

	if (!found->unfit) {
		found->unfit = caveat_find(line, &said, &n);
		if (found->unfit)
			title_set_said(found->said, said, n);
	}
	if (!found->unfit && caveat_where(line, phrases_begins_changes, &n) == line)
		say(found, UNFIT_MEASURE, line, strcspn(line, " "));
	said = is_of_trade(line) ? caveat_where(line, phrases_relative, &n)
				 : caveat_begins_relative(line, &has_label);
	if (said && !lines->measure[0])
		title_set_said(lines->measure, said,
			       is_of_trade(line) ? n : strcspn(said, ",;\"\r\n"));
	lines->is_money = lines->is_money || caveat_names_currency(line);
	lines->is_part = lines->is_part || heading_names_part_of_year(line);
	said = caveat_where(line, phrases_fiscal_years, &n);
	if (said && !caveat_begins(line, phrases_source_label) &&
	    !caveat_has(line, "december|31.12*|31 dec|calendar"))
		title_set_said(lines->fiscal, said, n);
}

/* A table of products names those of its rows by itself. */
static bool has_products(const char *header)
{
	return caveat_has(header, phrases_product_column);
}

static bool is_of_services(const char *unread)
{
	char line[TITLE_SAID_MAX];

	caveat_to_small(unread, strlen(unread), line, sizeof(line));
	return caveat_begins(line,
			     "services|service|dienstleistung*|dienste|diensten|услуг*|қызмет*|"
			     "servicios");
}

/* What single words name, where no phrase has said anything. */
static void read_words(struct source_found *found, const char *header)
{
	const struct title_words *words = &found->words;

	if (found->unfit)
		return;
	if (words->left_out[0])
		say(found, UNFIT_LEFT_OUT, words->left_out, strlen(words->left_out));
	else if (words->product[0] && !has_products(header))
		say(found, UNFIT_PRODUCT, words->product, strlen(words->product));
	else if (words->region[0])
		say(found, UNFIT_REGION, words->region, strlen(words->region));
	memcpy(found->unread, words->unread, sizeof(found->unread));
	if (!found->unfit && is_of_services(found->unread))
		say(found, UNFIT_SERVICES, found->unread, strlen(found->unread));
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

/* The headings of a table of n bytes that begin at a place, and the line below them, in small letters. */
struct headings {
	struct title_header above;
	char line[CAVEAT_LINE_MAX], below[CAVEAT_LINE_MAX];
};

/* Empty lines, as those of Markdown and of its dashes are. */
static const char *skip_empty(const char *at, const char *end)
{
	while (at < end && (*at == '\r' || *at == '\n'))
		at++;
	return at;
}

static void take_headings(const char *text, size_t at, size_t n, struct headings *out)
{
	const char *const end = text + n;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	const char *next = skip_empty(text + at, end);

	next = skip_empty(caveat_take_line(next, (size_t)(end - next), known, out->line), end);
	caveat_take_line(next, (size_t)(end - next), known, out->below);
	out->above = (struct title_header){
		out->line, out->below,
		caveat_has(out->line, phrases_relative) || strstr(out->line, "unit"),
		has_whole_year(out->line) ||
			(!caveat_has(out->line, PARTS_OF_YEARS) && has_whole_year(out->below))};
}

/* Whether what is not understood can but limit the figures: "by road", "mirror data", "as of 1 November" above years. */
static bool limits_beyond_doubt(const struct source_found *found, bool has_years)
{
	char small[TITLE_SAID_MAX];

	caveat_to_small(found->unread, strlen(found->unread), small, sizeof(small));
	return caveat_begins(small, phrases_unread_sure) || found->words.is_of_other ||
	       (found->words.is_of_day && has_years);
}

/* Whether a cell is one of a table's periods, and not January to a later month. */
static bool is_no_running_total(struct csv_cell cell, size_t *n_running)
{
	struct period period;
	int first, last;

	if (!heading_is_months(heading_of(cell).small, &first, &last)) {
		if (cell.len < 6 || (period_parse(cell.text, cell.len, &period) &&
				     !period_in_words(cell.text, cell.len, &period)))
			return false;
		first = period.first % 12 + 1;
		last = first + period_months(period) - 1;
	}
	*n_running += first == 1 && last > 1 && last <= 12;
	return first != 1;
}

/* Whether each period in the lines of a table is January or begins with it: what its figures are is said there. */
static bool has_running_totals(const char *text, size_t n)
{
	const char *const end = text + n;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	char line[CAVEAT_LINE_MAX];
	size_t n_running = 0;

	while (text < end) {
		text = caveat_take_line(text, (size_t)(end - text), known, line);
		for (const char *at = line; *at;) {
			const size_t length = strcspn(at, ";,\t|\"");

			struct csv_cell cell = {at, length};

			text_trim_all_kinds(&cell.text, &cell.len);
			if (is_no_running_total(cell, &n_running))
				return false;
			at += length + (at[length] != '\0');
		}
	}
	return n_running > 1;
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
	if (said && has_running_totals(table, n))
		memset(title + (said - line), ' ', length);
}

enum diag_code title_caveat(const char *text, size_t at, size_t n, struct source_found *found)
{
	struct lines lines = {.found = found};
	struct strbuf title = STRBUF_INIT;
	enum diag_code code = decode(text, at, &title) ? DIAG_OK : DIAG_NOMEM;
	struct headings headings;

	if (!code)
		forget_running_total(title.text, text + at, n - at);
	if (!code)
		code = title_words_read(title.text, title.len, &found->words);
	take_headings(text, at, n, &headings);
	if (!code)
		read_lines(&lines, title.text, title.len);
	lines.is_money = lines.is_money || caveat_names_currency(headings.line) ||
			 strstr(headings.line, "unit");
	if (!code)
		read_words(found, headings.line);
	if (!code && !found->unfit)
		title_parts_read(title.text, title.len, &headings.above, found);
	strbuf_release(&title);
	if (code || found->unfit)
		return code;
	if (!lines.is_money && lines.measure[0])
		say(found, UNFIT_MEASURE, lines.measure, strlen(lines.measure));
	else if ((lines.is_part || found->words.is_part) && headings.above.has_years)
		found->unfit = UNFIT_PART;
	else if (lines.fiscal[0] && headings.above.has_years)
		say(found, UNFIT_FISCAL, lines.fiscal, strlen(lines.fiscal));
	else
		read_columns_above(text, at, headings.line, found);
	if (!found->unfit && limits_beyond_doubt(found, headings.above.has_years))
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
	struct headings headings;
	const char *said;
	char small[CAVEAT_LINE_MAX];
	size_t length;

	take_headings(text, found->offset, n, &headings);
	if (found->unfit || !headings.above.has_years)
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

/* What a name says as a part of a title does, or as a line of its own. */
static enum source_unfit name_says(const char *name, const char *line, const char *text, size_t n,
				   struct source_found *found)
{
	const size_t length = strlen(name);
	struct headings headings;
	struct wide_title title;
	size_t measure;

	if (caveat_begins(line, "t#|t##|s#|s##")) /* a table's or a sheet's number */
		return UNFIT_NOT;
	take_headings(text, found->offset, n, &headings);
	title_parts_read(name, length, &headings.above, found);
	if (!found->unfit)
		found->unfit = caveat_of_row(name, length);
	if (!found->unfit && caveat_where(line, phrases_relative, &measure) == line &&
	    !line[measure])
		found->unfit = UNFIT_MEASURE;
	wide_title_read(text, found->offset, &title);
	if (!found->unfit && heading_is_part_of_year(line, true) &&
	    (headings.above.has_years ||
	     (title.has_year && !title.is_span && !caveat_has(headings.line, PARTS_OF_YEARS))))
		found->unfit = UNFIT_PART;
	if (!found->unfit && wide_is_whole(line) &&
	    title_caveat_has_other_unit(line, text, text + found->offset, text + n))
		found->unfit = UNFIT_OTHER_UNIT;
	return found->unfit == UNFIT_PART ? UNFIT_SPAN : found->unfit;
}

enum diag_code title_caveat_of_name(const char *name, const char *text, size_t n,
				    struct source_found *found)
{
	struct title_words words;
	char line[CAVEAT_LINE_MAX];
	const char *said;
	size_t length;

	if (title_words_read(name, strlen(name), &words))
		return DIAG_NOMEM;
	caveat_to_small(name, strlen(name), line, sizeof(line));
	found->unfit = caveat_find(line, &said, &length);
	if (found->unfit) {
		title_set_said(found->said, said, length);
	} else if (words.product[0]) {
		say(found, UNFIT_PRODUCT, words.product, strlen(words.product));
	} else {
		found->unfit = name_says(name, line, text, n, found);
		if (found->unfit)
			title_set_said(found->said, name, strlen(name));
	}
	if (found->unfit)
		found->where = SAID_BY_SHEET;
	return DIAG_OK;
}

/* "jan sep", as a name has it for "jan-sep". */
static bool file_names_part_of_year(const char *line)
{
	char joint[CAVEAT_LINE_MAX];
	size_t n = strlen(line);

	memcpy(joint, line, n + 1);
	for (size_t i = 0; i < n; i++)
		joint[i] = joint[i] == ' ' ? '-' : joint[i];
	return heading_names_part_of_year(line) || heading_names_part_of_year(joint);
}

/* Whether a line of a table, as those above it and its headings, has one of the words. */
static bool has_above(const char *text, size_t n, const char *words)
{
	const char *const end = text + n;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	char line[CAVEAT_LINE_MAX];

	while (text < end) {
		text = caveat_take_line(text, (size_t)(end - text), known, line);
		if (caveat_has(line, words))
			return true;
	}
	return false;
}

static bool has_letter(const char *line)
{
	while (*line && !text_letter(line))
		line++;
	return *line != '\0';
}

/* Whether two words of a name are codes of countries: "kz_be_plan". */
static bool has_codes(const char *line)
{
	size_t found = 0;

	while (*line) {
		const size_t n = strcspn(line, " ");
		char code[4];

		found += (n == 2 || n == 3) && country_read(code, line, n);
		line += n + strspn(line + n, " ");
	}
	return found > 1;
}

/* Blanks in place of words that any file may be called by, "real_data", "update-plan", where none of trade and no country
 * stands beside them; alone, "plan_2024", they may be meant, but for the first page of a site, "index". In place of a
 * download's parts always, "trade-parts-1". */
static void forget_plain_words(char *line, const struct title_words *words)
{
	char whole[CAVEAT_LINE_MAX];
	const char *said;
	size_t n;

	while ((said = caveat_where(line, phrases_file_part, &n)) != NULL)
		memset(line + (said - line), ' ', n);
	if (is_of_trade(line) || country_is_known(words->mentioned) || words->reporter[0] ||
	    words->partner[0] || has_codes(line))
		return;
	memcpy(whole, line, strlen(line) + 1);
	while ((said = caveat_where(line, phrases_file_plain, &n)) != NULL)
		memset(line + (said - line), ' ', n);
	if (!has_letter(line) && strcmp(whole, "index") != 0)
		memcpy(line, whole, strlen(whole) + 1);
}

/* Whether a product in a name is that of a body, "steel association", or a plain word. */
static bool is_of_body(const char *line, const char *product)
{
	char small[TITLE_SAID_MAX];
	const char *at;

	caveat_to_small(product, strlen(product), small, sizeof(small));
	at = strstr(line, small);
	if (!at)
		return true;
	at += strlen(small);
	return caveat_begins(at + strspn(at, " "), phrases_file_body);
}

/* Which goods or services a name says the figures are of, or that they are not traded yet. */
static enum source_unfit file_names_part(const char *line, const struct title_words *words,
					 const char **said, size_t *length)
{
	enum source_unfit unfit = caveat_find(line, said, length);

	if (!unfit && (*said = caveat_where(line, phrases_file_services, length)) != NULL)
		unfit = UNFIT_SERVICES;
	if (!unfit && words->product[0] && !is_of_body(line, words->product)) {
		*said = words->product;
		*length = strlen(words->product);
		unfit = UNFIT_PRODUCT;
	}
	/* "germany_goods_services_2022" */
	if (unfit == UNFIT_SERVICES && caveat_has(line, phrases_file_goods))
		unfit = UNFIT_NOT;
	return unfit;
}

/* Whether the table itself says otherwise than its name, or which of its figures are those. */
static bool says_otherwise(enum source_unfit unfit, const struct headings *headings,
			   const char *text, size_t above, size_t n)
{
	if (unfit == UNFIT_FORECAST)
		return has_above(text, n, phrases_forecast);
	if (unfit == UNFIT_SERVICES && caveat_has(headings->line, phrases_file_services))
		return true;
	if (unfit == UNFIT_FLOW && caveat_has(headings->line, phrases_other_flow))
		return true;
	if (unfit == UNFIT_PRODUCT && has_products(headings->line))
		return true;
	return (unfit == UNFIT_SERVICES || unfit == UNFIT_PRODUCT) &&
	       (caveat_has(headings->line, phrases_file_goods) ||
		has_above(text, above, phrases_file_goods));
}

enum diag_code title_caveat_of_file(const char *name, const char *text, size_t n, bool is_bare,
				    struct source_found *found)
{
	struct title_words words;
	struct headings headings;
	char line[CAVEAT_LINE_MAX];
	enum source_unfit unfit;
	const char *said;
	size_t length;

	if (title_words_read(name, strlen(name), &words))
		return DIAG_NOMEM;
	caveat_to_small(name, strlen(name), line, sizeof(line));
	forget_plain_words(line, &words);
	unfit = file_names_part(line, &words, &said, &length);
	/* Most names say nothing, whatever the headings are. */
	if (!unfit && !caveat_has(line, phrases_file_measure) && !file_names_part_of_year(line))
		return DIAG_OK;
	take_headings(text, found->offset, n, &headings);
	if (says_otherwise(unfit, &headings, text, found->offset, n) ||
	    (!is_bare && (unfit == UNFIT_SPAN || unfit == UNFIT_ADJUSTED)))
		unfit = UNFIT_NOT;
	if (!unfit && is_bare && !caveat_names_currency(headings.line) &&
	    !strstr(headings.line, "unit")) {
		said = caveat_where(line, phrases_file_measure, &length);
		unfit = said ? UNFIT_MEASURE : UNFIT_NOT;
	}
	if (!unfit && headings.above.has_years && file_names_part_of_year(line) &&
	    (is_bare || !heading_names_months(headings.below))) {
		said = name;
		length = strlen(name);
		unfit = UNFIT_SPAN;
	}
	if (!unfit)
		return DIAG_OK;
	found->unfit = unfit;
	found->where = SAID_BY_FILE;
	title_set_said(found->said, said, length);
	return DIAG_OK;
}

void title_caveat_of_corner(const char *heading, struct source_found *found)
{
	char line[CAVEAT_LINE_MAX];
	const char *said;
	size_t n;

	if (found->unfit)
		return;
	caveat_to_small(heading, strlen(heading), line, sizeof(line));
	found->unfit = caveat_find(line, &said, &n);
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
	return caveat_of_row(text, n) || caveat_find(line, &said, &length) ||
	       caveat_where(line, phrases_relative, &length) == line ||
	       heading_is_part_of_year(line, true) ||
	       (!title_words_read(text, n, &words) &&
		(words.product[0] || words.left_out[0] || words.region[0]));
}

bool source_section_is_plain(struct csv_cell first)
{
	char line[WIDE_TEXT_MAX];

	caveat_to_small(first.text, first.len, line, sizeof(line));
	return first.len >= SECTION_MAX || caveat_begins(line, phrases_plain_section) ||
	       wide_is_remark(line) || !has_letter(line);
}

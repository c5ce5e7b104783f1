#include "title_caveat.h"

#include <errno.h>
#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "country.h"
#include "encoding.h"
#include "phrases.h"
#include "stated_unit.h"
#include "text.h"
#include "title_parts.h"
#include "title_words.h"
#include "wide_heading.h"

#define SMALL_MAX 4096 /* of a line in small letters */
#define SECTION_MAX 60

/* Other lines may say what they like of shares and growth: "Shares may not add up to 100%". */
static bool is_of_trade(const char *text)
{
	return caveat_has(text, phrases_of_trade);
}

/* Behind "Unit:"; NULL: the line does not begin so. */
static const char *behind_unit(const char *text)
{
	static const char labels[] =
		"unit of measure|units|unit|measure|einheit|unité|unidad|eenheid|единица измерения|"
		"единицы измерения|ед. изм.|өлшем бірлігі";
	size_t n;

	if (caveat_where(text, labels, &n) != text)
		return NULL;
	text += n + strspn(text + n, " ");
	return *text == ':' ? text + 1 + strspn(text + 1, " \t\",;") : NULL;
}

/* Where a line begins with one of these; NULL: it does not. */
static const char *begins(const char *text, bool *has_label)
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

#define PARTS_OF_YEARS                                                                                       \
	"month*|monat*|mois|maand*|месяц*|ай|quarter*|quartal*|trimestre*|kwartaal*|квартал*|" \
	"тоқсан*"

/* Whether a cell of a line is, or ends with, a year, and none names a month, a quarter or a half. */
static bool has_whole_year(const char *text)
{
	bool found = false;

	if (heading_names_months(text) || caveat_has(text, "q#|h#|s#|t#|#q|#h|" PARTS_OF_YEARS))
		return false;
	for (const char *at = text; *at; at++) {
		const char *end = at;

		if (at > text && !strchr(" \t,;\"", at[-1]))
			continue;
		if (heading_take_month(&end))
			return false;
		found = found ||
			((strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0) &&
			 text_is_digit(at[2]) && text_is_digit(at[3]) && strchr("\t,;\"\r", at[4]));
	}
	return found;
}

static const char *behind_line(const char *text, size_t n)
{
	const char *newline = memchr(text, '\n', n);

	return newline ? newline + 1 : text + n;
}

/* The encoding of n bytes, if they are no UTF-8; NULL: they are, or it is not known. */
static const struct encoding *find_encoding(const char *text, size_t n, struct encoding *encoding)
{
	if (text_invalid_at(text, n) == n || !encoding_load(encoding, encoding_guess(text, n)))
		return NULL;
	return encoding;
}

/* The line that begins here, in small letters and in UTF-8, and the one behind it. */
static const char *take_line(const char *text, size_t n, const struct encoding *encoding,
			     char out[SMALL_MAX])
{
	const char *next = behind_line(text, n);
	size_t length = (size_t)(next - text) - (next > text && next[-1] == '\n'), used = 0;
	char line[SMALL_MAX];

	if (!encoding) {
		caveat_to_small(text, length, out, SMALL_MAX);
		return next;
	}
	for (size_t i = 0; i < length && used + 4 < sizeof(line); i++) {
		unsigned char c = (unsigned char)text[i];
		const char *letter = c < 0x80 ? NULL : encoding->utf8[c - 0x80];
		size_t bytes = letter ? strlen(letter) : 1;

		memcpy(line + used, letter ? letter : &text[i], bytes);
		used += bytes;
	}
	caveat_to_small(line, used, out, SMALL_MAX);
	return next;
}

static bool names_currency(const char *text)
{
	struct unit unit;

	return stated_unit_find(text, &unit) != STATED_NONE;
}

/* What the lines say so far. */
struct lines {
	struct source_found *found;
	char measure
		[TITLE_SAID_MAX]; /* a share or a weight, which waits until the others name no currency */
	bool is_money, is_part;
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
	if (!found->unfit && caveat_where(line, phrases_begins_changes, &n) == line) {
		found->unfit = UNFIT_MEASURE;
		title_set_said(found->said, line, strcspn(line, " "));
	}
	said = is_of_trade(line) ? caveat_where(line, phrases_relative, &n)
				 : begins(line, &has_label);
	if (said && !lines->measure[0])
		title_set_said(lines->measure, said,
			       is_of_trade(line) ? n : strcspn(said, ",;\"\r\n"));
	lines->is_money = lines->is_money || names_currency(line);
	lines->is_part = lines->is_part || heading_names_part_of_year(line);
}

/* A table of products names those of its rows by itself. */
static bool has_products(const char *header)
{
	return caveat_has(header, "product*|commodit*|hs*|sitc*|ware|waren|warengruppe*|produit*|"
				  "goederen|товар*|тауар*|producto*|cmdcode|tnved|тн вэд");
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
	if (found->unfit)
		return;
	if (found->words.left_out[0]) {
		found->unfit = UNFIT_LEFT_OUT;
		title_set_said(found->said, found->words.left_out, strlen(found->words.left_out));
	} else if (found->words.product[0] && !has_products(header)) {
		found->unfit = UNFIT_PRODUCT;
		title_set_said(found->said, found->words.product, strlen(found->words.product));
	} else if (found->words.region[0]) {
		found->unfit = UNFIT_REGION;
		title_set_said(found->said, found->words.region, strlen(found->words.region));
	}
	memcpy(found->unread, found->words.unread, sizeof(found->unread));
	if (!found->unfit && is_of_services(found->unread)) {
		found->unfit = UNFIT_SERVICES;
		title_set_said(found->said, found->unread, strlen(found->unread));
	}
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
	char line[SMALL_MAX];

	while (text < end) {
		text = take_line(text, (size_t)(end - text), NULL, line);
		if (!wide_is_remark(line) && !strstr(line, "://"))
			read_line(lines, line);
	}
}

/* A cell above a column: "tonnes" beside "USD", or a country that is none of the pair's. */
static void read_cell_above(struct csv_cell cell, struct source_found *found)
{
	static const char measures[] =
		"kg|t|tonnes|tons|tonnen|tonne|ton|тонн|тонны|т|кг|%|percent|per cent|share|"
		"shares|quantity|index|anteil|menge|part|quantité|aandeel|доля|үлес*";
	const struct title_words *words = &found->words;
	char small[WIDE_TEXT_MAX], code[4];
	size_t n;

	heading_to_small(cell, small);
	if (caveat_where(small, measures, &n) == small && !small[n]) {
		found->unfit = UNFIT_MEASURE;
		title_set_said(found->said, cell.text, cell.len);
	} else if (!found->unread[0] && words->reporter[0] && words->partner[0] &&
		   country_read(code, cell.text, cell.len) && strcmp(code, words->reporter) != 0 &&
		   strcmp(code, words->partner) != 0) {
		title_set_said(found->unread, cell.text, cell.len);
	}
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
	    caveat_has(header, "quant*|weight*|volume*|qty|menge*|gewicht*|poids|hoeveel*|"
			       "кол*|вес|share*|tonne*|tons|kg"))
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

enum diag_code title_caveat(const char *text, size_t at, size_t n, struct source_found *found)
{
	const char *const header = text + at, *const end = text + n;
	struct lines lines = {.found = found};
	struct strbuf title = STRBUF_INIT;
	enum diag_code code = decode(text, at, &title) ? DIAG_OK : DIAG_NOMEM;
	const struct encoding *known;
	struct encoding encoding;
	struct title_header above;
	const char *next;
	char line[SMALL_MAX], below[SMALL_MAX];

	if (!code)
		code = title_words_read(title.text, title.len, &found->words);
	known = find_encoding(text, n, &encoding);
	next = take_line(header, (size_t)(end - header), known, line);
	take_line(next, (size_t)(end - next), known, below);
	above = (struct title_header){line, below,
				      caveat_has(line, phrases_relative) || strstr(line, "unit"),
				      has_whole_year(line) || (!caveat_has(line, PARTS_OF_YEARS) &&
							       has_whole_year(below))};
	if (!code)
		read_lines(&lines, title.text, title.len);
	lines.is_money = lines.is_money || names_currency(line) || strstr(line, "unit");
	if (!code)
		read_words(found, line);
	if (!code && !found->unfit)
		title_parts_read(title.text, title.len, &above, found);
	strbuf_release(&title);
	if (code || found->unfit)
		return code;
	if (!lines.is_money && lines.measure[0]) {
		found->unfit = UNFIT_MEASURE;
		title_set_said(found->said, lines.measure, strlen(lines.measure));
	} else if ((lines.is_part || found->words.is_part) && above.has_years) {
		found->unfit = UNFIT_PART;
	} else {
		read_columns_above(text, at, line, found);
	}
	return DIAG_OK;
}

enum diag_code title_caveat_of_name(const char *name, struct source_found *found)
{
	struct title_words words;
	char line[SMALL_MAX];
	const char *said;
	size_t n;

	if (title_words_read(name, strlen(name), &words))
		return DIAG_NOMEM;
	caveat_to_small(name, strlen(name), line, sizeof(line));
	found->unfit = caveat_find(line, &said, &n);
	if (found->unfit) {
		title_set_said(found->said, said, n);
	} else if (words.product[0]) {
		found->unfit = UNFIT_PRODUCT;
		title_set_said(found->said, words.product, strlen(words.product));
	}
	found->where = SAID_BY_SHEET;
	return DIAG_OK;
}

void title_caveat_of_corner(const char *heading, struct source_found *found)
{
	char line[SMALL_MAX];
	const char *said;
	size_t n;

	if (found->unfit)
		return;
	caveat_to_small(heading, strlen(heading), line, sizeof(line));
	found->unfit = caveat_find(line, &said, &n);
	if (!found->unfit && !names_currency(line)) {
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
	char line[SMALL_MAX];
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

static bool has_letter(const char *line)
{
	while (*line && !heading_letter(line))
		line++;
	return *line != '\0';
}

bool source_section_is_plain(struct csv_cell first)
{
	char line[WIDE_TEXT_MAX];

	caveat_to_small(first.text, first.len, line, sizeof(line));
	return first.len >= SECTION_MAX || caveat_begins(line, phrases_plain_section) ||
	       wide_is_remark(line) || !has_letter(line);
}

/* "1)", "(1)", "**", "¹": the mark that a line begins with, and its length; 0: none. */
static size_t mark_of(const char *line, const char **mark)
{
	static const char *const raised[] = {"†", "‡", "¹", "²", "³", "⁴", "⁵"};
	const char *at = line + strspn(line, " \t\"");
	size_t n = strspn(at, "*"), digits;

	*mark = at;
	for (size_t i = 0; i < countof(raised) && !n; i++)
		n = strncmp(at, raised[i], strlen(raised[i])) == 0 ? strlen(raised[i]) : 0;
	if (n)
		return n;
	*mark = at += *at == '(';
	digits = strspn(at, "0123456789");
	return (digits == 1 || digits == 2) && at[digits] == ')' ? digits + 1 : 0;
}

/* Whether a line is a sentence or a phrase in one cell, of words: no row. */
static bool is_phrase(const char *line)
{
	size_t n = strlen(line), spaces = 0;

	while (n && strchr(",;\t\r \"", line[n - 1]))
		n--;
	for (size_t i = 0; i < n; i++) {
		if (strchr("\t;|", line[i]) || (line[i] == ',' && line[i + 1] != ' '))
			return false;
		spaces += line[i] == ' ';
	}
	return spaces > 0;
}

/* Whether a line is a note: it says so, or begins with a mark. */
static bool is_note(const char *line)
{
	const char *first = line + strspn(line, " \t\"*#("), *mark;

	return strchr("*(", *line) || mark_of(line, &mark) ||
	       caveat_begins(first, phrases_begins_note);
}

/* Whether the mark stands behind a year in n bytes of text: "2023*", "2023 (1)". */
static bool marks_year(const char *text, size_t n, const char *mark, size_t length)
{
	for (size_t at = 4; at + length <= n; at++) {
		size_t year = at;

		if (memcmp(text + at, mark, length) != 0 ||
		    (*mark == '*' && at + length < n && text[at + length] == '*'))
			continue;
		year -= text[year - 1] == '(' || text[year - 1] == ' ';
		year -= year > 4 && text[year - 1] == ' ';
		if (year >= 4 && text_is_digit(text[year - 1]) && text_is_digit(text[year - 2]) &&
		    (memcmp(text + year - 4, "20", 2) == 0 ||
		     memcmp(text + year - 4, "19", 2) == 0) &&
		    (year == 4 || !text_is_digit(text[year - 5])))
			return true;
	}
	return false;
}

/* Whether a phrase below the table is of its figures: "All figures in thousands". */
static bool is_of_figures(const char *line)
{

	return caveat_has(line, phrases_of_figures);
}

/* Where a note says that a period is not the whole of it, that figures are of some goods only, or in another unit; NULL:
 * it says nothing of the kind. */
static const char *limits(const char *line, bool *is_part)
{
	static const char only[] = "only|nur|seulement|uniquement|alleen|только|тек|ғана|solo|sólo";
	const char *mark, *first = line + mark_of(line, &mark);
	const char *said;
	size_t n;

	first = first > line ? mark + mark_of(line, &mark) : line;
	first += strspn(first, " \t\")");
	*is_part = heading_names_part_of_year(line);
	said = *is_part ? first : NULL;
	if (!said && caveat_where(line, phrases_note_of_months, &n))
		said = first;
	*is_part = said != NULL;
	if (said)
		return first;
	if (caveat_has(line, only) && caveat_has(line, "export*|import*|oil|ausfuhr*|einfuhr*|"
						       "экспорт*|импорт*|uitvoer*|invoer*"))
		return first;
	if (first > line && !caveat_has(line, phrases_dated) &&
	    (caveat_begins(first, phrases_relative) || heading_names_months(first) ||
	     stated_scale_of_line(first)))
		return first;
	if (is_of_figures(line) && (stated_scale_of_line(line) || names_currency(line)))
		return first;
	return first > line && caveat_begins(first, "in|en|в|mio|mln|eur|usd") &&
			       names_currency(first)
		       ? first
		       : NULL;
}

/* What a note that limits figures says, into what was found: of a year that it marks, or perhaps of all. */
static void take_limit(const char *line, const char *text, size_t n, struct source_found *found)
{
	const char *mark;
	size_t length = mark_of(line, &mark);
	bool is_part;
	const char *said = limits(line, &is_part);

	if (!said)
		return;
	if (is_part && length && marks_year(text, n, mark, length))
		found->unfit = UNFIT_PART_NOTED;
	title_set_said(found->remark, said, strcspn(said, ";\r\""));
}

/* What a note says against the figures, or perhaps against them, into what was found. */
static void take_note(const char *line, const char *text, size_t n, struct source_found *found)
{
	static const char left_out[] =
		"excluding|except|without|ohne|außer|hors|à l'exclusion|zonder|exclusief|без учета|"
		"за исключением|кроме|не включая|қоспағанда|excluyendo|excepto";
	static const char harmless[] = "service*|dienst*|услуг*|servicios|vat|mwst|tva|btw|ндс|"
				       "confidential|insurance|freight";
	const char *said;
	size_t length;

	if (caveat_find(line, &said, &length)) {
		title_set_said(found->remark, said, length);
		return;
	}
	said = caveat_where(line, left_out, &length);
	if (said && !caveat_has(said, harmless))
		title_set_said(found->remark, said, strcspn(said, ",;.\r\""));
	else if (!said)
		take_limit(line, text, n, found);
}

/* Whether a line by itself below a table, of n bytes, may say that its figures are not all the trade of their periods, or
 * in another unit. */
static bool limits_figures(const char *line, const char *text, size_t n)
{
	struct title_words words;

	if (caveat_has(line, phrases_harmless_note) || strchr(line, '@'))
		return false;
	if (heading_names_months(line) || stated_scale_of_line(line) || names_currency(line) ||
	    caveat_has(line, phrases_limiting_note))
		return true;
	return !title_words_read(text, n, &words) && (words.is_limited || words.is_part);
}

/* Whether the unit that a note names is also that of a line above the table or of its headings. */
static bool says_unit_again(const char *note, const char *text, const char *header, const char *end)
{
	struct unit said, unit;
	char line[SMALL_MAX];
	bool is_header = false;

	if (stated_unit_find(note, &said) != STATED_UNIT)
		return false;
	while (text < end && !is_header) {
		is_header = text >= header;
		text = take_line(text, (size_t)(end - text), NULL, line);
		if (stated_unit_find(line, &unit) == STATED_UNIT &&
		    strcmp(unit.currency, said.currency) == 0 && unit.power == said.power)
			return true;
	}
	return false;
}

void title_caveat_of_notes(const char *text, size_t n, struct source_found *found)
{
	const char *const all = text, *const end = text + n, *const header = text + found->offset;
	struct encoding encoding;
	const struct encoding *const known = find_encoding(text, n, &encoding);
	const char *begin;
	char line[SMALL_MAX];

	while (text < end && !found->remark[0]) {
		const size_t digits = text_count_digits(text, (size_t)(end - text), 0);
		const bool is_below = text > header;
		const char *said;
		bool has_label;

		if (digits && (text + digits == end || !strchr("): ", text[digits]))) {
			/* a row, as most lines are: no note begins so */
			text = behind_line(text, (size_t)(end - text));
			continue;
		}
		begin = text;
		text = take_line(text, (size_t)(end - text), known, line);
		said = begins(line, &has_label);
		if (is_below && said && has_label && !names_currency(line)) {
			found->unfit = UNFIT_MEASURE;
			found->where = SAID_BELOW;
			title_set_said(found->said, said, strcspn(said, ",;\"\r\n"));
			return;
		}
		if (*line && is_below && says_unit_again(line, all, header, end))
			continue;
		if (*line &&
		    (is_note(line) || (is_below && is_phrase(line) && is_of_figures(line))))
			take_note(line, all, n, found);
		if (*line && !found->remark[0] && !found->unfit && is_below && !known &&
		    !is_note(line) && is_phrase(line) &&
		    limits_figures(line, begin, (size_t)(text - begin)))
			title_set_said(found->remark, line, strcspn(line, ";\t\r\""));
	}
}


#include <string.h>

#include "alloc.h"
#include "limit.h"
#include "period_words.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

#define NOTE_WORDS 4  /* and more spaces in a note are prose */
#define NOTE_SPACES 2 /* and more in what is a note, and no name */

/* In this order: "date of product code" is a date, "product code" a product. */
static const struct {
	enum unread_heading heading;
	const char *words;
} headings[] = {
	{UNREAD_END, phrases_heading_end},
	{UNREAD_THIRD, phrases_heading_third},
	{UNREAD_CLASS, "sex|age|age group|age class|size|size class|sizeclass"},
	{UNREAD_BESIDE, phrases_heading_main_goods},
	{UNREAD_ORIGIN, phrases_heading_origin},
	{UNREAD_NOTE, phrases_heading_note},
	{UNREAD_COUNT, phrases_heading_count},
	{UNREAD_SCALE, phrases_heading_scale},
	{UNREAD_COMPLETE, "complete*|vollständig*|complet|volledig*|полнота|полный"},
	{UNREAD_FORECAST, "forecast*|projected|prognose*|prévision*|прогноз*|болжам*|planned"},
	{UNREAD_ADJUSTED, "adjust*|seasonal*|saisonbereinig*|сезонн*"},
	{UNREAD_PRICES, phrases_heading_prices},
	{UNREAD_STATUS, phrases_heading_status},
	{UNREAD_PRODUCT, phrases_heading_product},
	{UNREAD_NARROW, phrases_heading_narrow},
	{UNREAD_BESIDE, phrases_heading_beside},
	{UNREAD_ORIGIN, "table|tables|tabelle|tableau|tabel|таблица|кесте"},
};

/* Whole headings of one word or two, which mean something else beside others. */
static const struct {
	enum unread_heading heading;
	const char *words;
} whole[] = {
	{UNREAD_BEGIN, phrases_column_begin},	   {UNREAD_END, phrases_column_end},
	{UNREAD_COUNT, phrases_column_count},	   {UNREAD_PRODUCT, phrases_column_product},
	{UNREAD_FORECAST, phrases_column_partial}, {UNREAD_COMPLETE, phrases_column_complete},
	{UNREAD_PERIOD, phrases_column_period},	   {UNREAD_ADJUSTED, "sa|swda|s a|nsa|cvs"},
	{UNREAD_STATUS, phrases_column_status},	   {UNREAD_CHANGE, phrases_column_change},
	{UNREAD_ITEM, phrases_column_item},	   {UNREAD_PART, phrases_column_part},
	{UNREAD_AREA, phrases_column_area},
};

enum unread_heading unread_heading(struct csv_cell heading)
{
	char text[WIDE_TEXT_MAX];
	enum flow flow;

	heading_to_small(heading, text);
	if (text_is_in_list(text, "title|title_compl|series_title"))
		return UNREAD_TITLE;
	if (caveat_begins(text, "source*|quelle*|bron|bronnen|источник*|дереккөз*|fuente*"))
		return UNREAD_SOURCE;
	/* Of figures that are no trade of periods. */
	if (caveat_is_of_origin(heading) || row_is_derived(text) || wide_names_year(text) ||
	    wide_find_flow(text, &flow))
		return UNREAD_ORIGIN;
	for (char *at = text; *at; at++)
		*at = *at == '_' ? ' ' : *at;
	for (size_t i = 0; i < countof(whole); i++) {
		if (text_is_in_list(text, whole[i].words))
			return whole[i].heading;
	}
	for (size_t i = 0; i < countof(headings); i++) {
		if (caveat_has(text, headings[i].words))
			return headings[i].heading;
	}
	return *text ? UNREAD_OPEN : UNREAD_NAMELESS;
}

static bool has_letters(const char *text)
{
	while (*text && !text_is_word_byte(*text))
		text++;
	return *text != '\0';
}

/* "y", "true", "1"; "n", "false", "0" and their like. */
static bool is_yes(const char *text)
{
	return text_is_in_list(text, phrases_cell_yes);
}

static bool is_no(const char *text)
{
	return text_is_in_list(text, phrases_cell_no);
}

/* Whether words say that a row holds the whole: "Total", "all modes", "actual", "Merchandise". */
static bool is_whole(const char *text, struct csv_cell cell)
{
	/* "All but oil"; "other" and ships are what a group's name begins with, too. */
	const struct csv_cell all = {text, strlen(text)};
	size_t n;

	if (is_yes(text) || is_no(text) ||
	    text_is_in_list(text, "out|outward|outgoing|outbound|a|national|country"))
		return true;
	if (caveat_has(text, phrases_cell_less))
		return false;
	return caveat_where(text, phrases_cell_harmless, &n) == text || wide_is_whole(text) ||
	       country_by_any(cell.text, cell.len) || country_is_group(cell.text, cell.len) ||
	       country_is_group(all.text, all.len) || caveat_has(text, phrases_continents);
}

static bool names_part(const char *text, enum unread_heading heading)
{
	size_t spaces = 0;

	if (caveat_begins(text, phrases_cell_without) && heading_is_part_of_year(text, true))
		return true;
	for (const char *at = text; *at; at++)
		spaces += *at == ' ';
	return heading_is_part_of_year(text, heading != UNREAD_BESIDE && heading != UNREAD_STATUS &&
						     heading != UNREAD_NOTE &&
						     spaces <= NOTE_SPACES) &&
	       !caveat_has(text, phrases_cell_of_edition);
}

/* What a cell says of the unit, where it says nothing else: another than the row's is read nowhere. */
static bool is_other_unit(const char *text, const struct source_row *row, bool *is_unit)
{
	struct unit unit;
	enum stated_unit stated;
	size_t n;
	int power;

	if (caveat_where(text, phrases_cell_measure, &n) == text && !text[n])
		return true;
	if (!wide_is_whole(text))
		return false;
	stated = stated_unit_find(text, &unit);
	power = stated == STATED_UNIT ? unit.power : stated_scale(text);
	*is_unit = stated == STATED_UNIT || power;
	return (stated == STATED_UNIT &&
		(!row->has_unit || strcmp(unit.currency, row->unit.currency) != 0)) ||
	       (power && (!row->has_unit || power != row->unit.power));
}

static bool names_product(const char *text)
{
	struct title_words words;

	return !title_words_read(text, strlen(text), &words) && words.product[0];
}

/* "9", "2023-09-30": another month than the row's first one, or its last one. */
static bool is_other_month(enum unread_heading heading, struct csv_cell cell,
			   const struct source_row *row)
{
	const size_t n = cell.len >= 10 && cell.text[4] == '-' ? 7 : cell.len;
	const bool is_end = heading == UNREAD_END;
	const int number = cell_number(cell),
		  month = is_end ? row->record.period.last : row->record.period.first;
	struct period said;

	if (number >= 1 && number <= 12)
		return number != month % 12 + 1;
	return cell.len > 4 && !period_parse(cell.text, n, &said) &&
	       (is_end ? said.last : said.first) != month;
}

/* Another period than the row's, none of whose months is one of its: of a second table beside the one that is read. */
static bool is_other_period(struct csv_cell cell, const struct period *period)
{
	struct period said;

	return (!period_parse(cell.text, cell.len, &said) ||
		period_in_words(cell.text, cell.len, &said)) &&
	       (said.first > period->last || said.last < period->first);
}

/* A country that is none of the row's, or a yes. */
static bool is_third_country(struct csv_cell cell, const char *text, const struct source_row *row)
{
	char code[4];

	return is_yes(text) || (!is_no(text) && country_read(code, cell.text, cell.len) &&
				strcmp(code, row->record.reporter) != 0 &&
				strcmp(code, row->record.partner) != 0 && strcmp(code, "WLD") != 0);
}

/* The day by which a month is dated, its first one or its last. */
static bool is_day_of_month(struct csv_cell cell, const struct period *period)
{
	const int day = cell_number(cell);

	return period->first == period->last && (day == 1 || (day >= 28 && day <= 31));
}

/* Whether a cell below a heading that asks one question gives the answer that is against its row. */
static bool is_against(enum unread_heading heading, struct csv_cell cell, const char *text,
		       const struct source_row *row)
{
	if (heading == UNREAD_BEGIN || heading == UNREAD_END)
		return is_other_month(heading, cell, row);
	if (heading == UNREAD_PERIOD)
		return is_other_period(cell, &row->record.period);
	if (heading == UNREAD_PART)
		return !text_is_in_list(text, phrases_all_of_year) && cell_number(cell) != 0 &&
		       !is_day_of_month(cell, &row->record.period);
	if (heading == UNREAD_AREA)
		return text_is_letter(*text) && is_third_country(cell, text, row);
	if (heading == UNREAD_COUNT)
		return caveat_is(text, phrases_per_what) &&
		       (row->record.period.last - row->record.period.first + 1) % 12 == 0;
	if (heading == UNREAD_COMPLETE)
		return is_no(text);
	if (heading == UNREAD_FORECAST)
		return is_yes(text);
	if (heading == UNREAD_STATUS)
		return text_is_in_list(text, "f|nowcast|nowcasted|nowcasting") ||
		       caveat_has(text, phrases_state_of_part);
	if (heading == UNREAD_ADJUSTED)
		return is_yes(text) ||
		       text_is_in_list(text, "sa|s.a.|swda|ca|wda|trend|s|t|w|sca") ||
		       caveat_begins(text, phrases_cell_adjusted);
	if (heading == UNREAD_PRICES)
		return caveat_has(text, phrases_cell_constant) ||
		       text_is_in_list(text, phrases_cell_constant_code);
	/* Codes, which might be those of countries elsewhere. */
	if (heading == UNREAD_CHANGE)
		return !text_is_in_list(text, phrases_cell_unchanged);
	if (heading == UNREAD_ITEM)
		return !text_is_in_list(text, phrases_cell_of_goods);
	return heading == UNREAD_THIRD && is_third_country(cell, text, row);
}

/* "Imports", where the row was read as exports; figures adjusted for the season. */
static bool contradicts(const char *text, const struct source_row *row)
{
	enum flow flow;

	return heading_is_adjusted(text) ||
	       (wide_find_flow(text, &flow) && wide_is_whole(text) && flow != row->record.flow &&
		row->record.flow != FLOW_TURNOVER);
}

status_set unread_status(const char *heading, struct csv_cell cell)
{
	char asked[WIDE_TEXT_MAX], text[WIDE_TEXT_MAX];
	const char *says = text;
	status_set status = 0;

	heading_to_small(cell, text);
	text_to_small(heading, strlen(heading), asked, sizeof(asked));
	/* These letters mean the same in Eurostat's list and in SDMX's. */
	if (text_is_in_list(text, "b|d|u"))
		return STATUS_LETTER(*text - 'a' + 'A');
	if (is_yes(text))
		says = asked + (caveat_begins(asked, "is *|is_*") ? 3 : 0);
	else if (is_no(text) && text_is_in_list(asked, "final|is_final|firm"))
		says = "provisional";
	says = strcmp(says, "imputed") == 0 ? "estimate" : says;
	status_in_words(says, strlen(says), &status);
	return status;
}

/* What a note of a row says: beyond doubt in a few words, but nothing where these are the row's unit. */
static enum unread_sense note_says(const char *text, const struct source_row *row)
{
	static const struct title_words none;
	size_t spaces = 0, n;
	struct unit unit;

	for (const char *at = text; *at; at++)
		spaces += *at == ' ';
	if (caveat_has(text, phrases_heading_main_goods) ||
	    !limit_of_note(LIMIT_NOTE, text, (struct csv_cell){text, strlen(text)}, &none, &n))
		return UNREAD_NOTHING;
	if (stated_unit_find(text, &unit) == STATED_UNIT && row->has_unit &&
	    strcmp(unit.currency, row->unit.currency) == 0 &&
	    (!unit.power || unit.power == row->unit.power))
		return UNREAD_NOTHING;
	return !limit_is_sure(text) && (spaces > NOTE_WORDS || strpbrk(text, "=%"))
		       ? UNREAD_SAYS
		       : UNREAD_NARROWS;
}

enum unread_sense unread_cell(enum unread_heading heading, struct csv_cell cell,
			      const struct source_row *row)
{
	const int months = row->record.period.last - row->record.period.first + 1;
	char text[WIDE_TEXT_MAX];
	bool is_unit = false;

	heading_to_small(cell, text);
	text_replace(text, "ё", "е");
	if (!*text || heading == UNREAD_ORIGIN || says_no_figure(cell.text, cell.len))
		return UNREAD_NOTHING;
	if (is_against(heading, cell, text, row))
		return UNREAD_NARROWS;
	if (heading == UNREAD_CHANGE || heading == UNREAD_ITEM || heading == UNREAD_PART ||
	    heading == UNREAD_AREA)
		return UNREAD_NOTHING;
	if (heading == UNREAD_CLASS && text_is_in_list(text, "t|_t|total"))
		return UNREAD_NOTHING;
	if (!has_letters(text)) {
		int number = cell_number(cell);

		if (heading == UNREAD_COUNT)
			return number == months ? UNREAD_NOTHING : UNREAD_NARROWS;
		return (heading == UNREAD_SCALE && number != 0 && number != 1) ||
				       (heading == UNREAD_PRODUCT && number != 0)
			       ? UNREAD_NARROWS
			       : UNREAD_NOTHING;
	}
	if (months % 12 == 0 && names_part(text, heading))
		return UNREAD_NARROWS;
	if (heading == UNREAD_TITLE && caveat_has(text, phrases_cell_of_index))
		return UNREAD_NARROWS;
	if (heading == UNREAD_NOTE || heading == UNREAD_TITLE)
		return note_says(text, row);
	if (heading == UNREAD_SOURCE)
		return caveat_has(text, phrases_source_of_others) ? UNREAD_SAYS : UNREAD_NOTHING;
	if (heading == UNREAD_BESIDE || heading == UNREAD_STATUS)
		return UNREAD_NOTHING;
	if (contradicts(text, row))
		return UNREAD_NARROWS;
	if (heading == UNREAD_BEGIN || heading == UNREAD_END ||
	    (heading >= UNREAD_ADJUSTED && heading <= UNREAD_PRICES &&
	     caveat_begins(text, phrases_cell_unadjusted)))
		return UNREAD_NOTHING;
	if (is_other_unit(text, row, &is_unit) ||
	    (heading == UNREAD_PRODUCT && /* "scenario A" */
	     (strpbrk(text, "123456789") || text_is_in_list(text, phrases_cell_of_class))))
		return UNREAD_NARROWS;
	if (is_unit || is_whole(text, cell))
		return UNREAD_NOTHING;
	if (heading == UNREAD_NAMELESS && names_product(text))
		return UNREAD_NARROWS;
	return heading >= UNREAD_CLASS ? UNREAD_NARROWS : UNREAD_SAYS;
}

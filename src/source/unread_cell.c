#include "source_format.h"

#include <string.h>

#include "caveat_words.h"
#include "figure.h"
#include "heading_words.h"
#include "note_mark.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

#define NOTE_SPACES 2 /* and more in what is a note, and no name */

enum unread_heading unread_heading(struct csv_cell heading)
{
	/* In this order: "date of product code" is a date, "product code" a product. */
	static const struct {
		enum unread_heading heading;
		const char *words;
	} headings[] = {
		{UNREAD_ORIGIN,
		 "date*|updated|update*|release*|published|time|timestamp|extract*|download*|"
		 "qty*|quant*|weight*|netw*|suppl*|alt*|qt*"},
		{UNREAD_COUNT,
		 "months|nmonths|n_months|number of months|months covered|monate|maanden|"
		 "nombre de mois|месяцев|число месяцев|айлар саны"},
		{UNREAD_SCALE,
		 "scale*|multipl*|magnitude*|factor|power|unit_mult*|unitmult*|exponent"},
		{UNREAD_PRODUCT,
		 "product*|commodit*|hs*|sitc*|cn|chapter|section|ware*|produit*|goederen*|"
		 "товар|товары|тн вэд|тауарлар|producto*"},
		{UNREAD_NARROW,
		 "region*|province*|state|oblast*|область|регион*|город|city|district*|"
		 "company|enterprise*|mode|modes|transport*|means|vervoer*|verkehr*|транспорт*|"
		 "sector*|industr*|category|goods|regime*|procedure*|scenario|variant|type|"
		 "kind|art|вид|тип|measure*|indicator*|показатель|coverage|scope|period*|"
		 "période*|zeitraum|период*|season*|adjust*|basis|unit|units|einheit*|unité*|"
		 "eenheid|единица*|ед|currency|denomination|мода|région*|стать*"},
		{UNREAD_BESIDE,
		 "name*|code*|iso*|id|note*|comment*|remark*|footnote*|flag*|status*|desc*|"
		 "label*|continent*|subregion|sub-region|income*|capital|version*|method*|"
		 "rank*|nr|no|key|lang*|structure*|action|dataflow|bemerkung*|anmerkung*|remarque*|"
		 "opmerking*|"
		 "примечани*|код|ескерт*|№"},
	};
	char text[WIDE_TEXT_MAX];
	enum flow flow;

	heading_to_small(heading, text);
	/* Of figures that are no trade of periods. */
	if (caveat_is_of_origin(heading) || row_is_derived(text) || wide_names_year(text) ||
	    wide_find_flow(text, &flow))
		return UNREAD_ORIGIN;
	for (char *at = text; *at; at++)
		*at = *at == '_' ? ' ' : *at;
	for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++) {
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

/* Whether words say that a row holds the whole: "Total", "all modes", "actual", "Merchandise". */
static bool is_whole(const char *text, struct csv_cell cell)
{
	static const char words[] =
		"actual*|ist|final|whole|world|national|country|all|none|yes|true|false|a|fact|"
		"факт*|"
		"regular|normal|bilateral|tous|toutes|alle|весь|все|барлығы|n/a|other";
	const struct csv_cell all = {text, strlen(text)};
	size_t n;

	return caveat_where(text, words, &n) == text || wide_is_whole(text) ||
	       country_by_any(cell.text, cell.len) || country_is_group(cell.text, cell.len) ||
	       country_is_group(all.text, all.len) ||
	       caveat_has(text, "europe*|asia*|africa*|america*|oceania|middle "
				"east|европ*|ази*|cis|снг|еаэс");
}

static bool names_part(const char *text, enum unread_heading heading)
{
	static const char other[] =
		"revis*|updat*|publi*|compar*|releas*|since|from * to|обнов*|пересм*";
	size_t spaces = 0;

	for (const char *at = text; *at; at++)
		spaces += *at == ' ';
	return heading_is_part_of_year(text, heading != UNREAD_BESIDE && spaces <= NOTE_SPACES) &&
	       !caveat_has(text, other);
}

/* What a cell says of the unit, where it says nothing else: another than the row's is read nowhere. */
static bool is_other_unit(const char *text, const struct source_row *row, bool *is_unit)
{
	static const char measures[] = "kg|t|tonnes|tons|tonnen|tonne|ton|тонн|тонны|тыс. "
				       "тонн|т|кг|%|percent|per cent|share|shares|"
				       "index|pieces|pcs|litres|anteil|доля";
	struct unit unit;
	enum stated_unit stated;
	size_t n;
	int power;

	if (caveat_where(text, measures, &n) == text && !text[n])
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

enum unread_sense unread_cell(enum unread_heading heading, struct csv_cell cell,
			      const struct source_row *row)
{
	const int months = row->record.period.last - row->record.period.first + 1;
	char text[WIDE_TEXT_MAX];
	bool is_unit = false;

	heading_to_small(cell, text);
	if (!*text || heading == UNREAD_ORIGIN || says_no_figure(cell.text, cell.len))
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
	if (heading == UNREAD_BESIDE)
		return UNREAD_NOTHING;
	if (is_other_unit(text, row, &is_unit))
		return UNREAD_NARROWS;
	if (is_unit || is_whole(text, cell))
		return UNREAD_NOTHING;
	if (heading == UNREAD_NAMELESS && names_product(text))
		return UNREAD_NARROWS;
	return heading == UNREAD_OPEN || heading == UNREAD_NAMELESS ? UNREAD_SAYS : UNREAD_NARROWS;
}

/* What the name of a sheet, a file or a folder says against the figures of its table. */
#include <string.h>

#include "country.h"
#include "limit.h"
#include "text.h"
#include "title_words.h"
#include "note_marks.h"
#include "wide_heading.h"

struct name {
	enum limit_place place;
	const char *raw;
	char small[CAVEAT_LINE_MAX];
	struct title_words words;
	const struct limited_table *table;
	struct caveat_headings headings;
	bool has_unit; /* the table names one, or a column of it */
};

/* Whether a word of a name, by itself or at a year, is a part of one: "kaz bel h1", "9m2022", "2022q3". */
static bool has_part_of_year(const char *line)
{
	for (size_t n = 0; *line; line += n + strspn(line + n, " ")) {
		char word[8];
		size_t from = 0, to;

		to = n = strcspn(line, " ");
		if (n > 4 && text_is_year(line, 4))
			from = 4;
		else if (n > 4 && text_is_year(line + n - 4, 4))
			to = n - 4;
		memcpy(word, line + from, to - from < sizeof(word) ? to - from : 0);
		word[to - from < sizeof(word) ? to - from : 0] = '\0';
		if (text_is_in_list(word, phrases_file_part_of_year))
			return true;
	}
	return false;
}

/* "jan sep", as a name has it for "jan-sep". A folder's name must say nothing else: those that programs make up, "tmp9m_q2",
 * hold such letters by chance. */
static bool names_part_of_year(const struct name *name)
{
	char joint[CAVEAT_LINE_MAX];

	if (name->place == LIMIT_FOLDER)
		return heading_is_part_of_year(name->small, true);
	memcpy(joint, name->small, strlen(name->small) + 1);
	text_replace(joint, " ", "-");
	return heading_names_part_of_year(name->small) || heading_names_part_of_year(joint) ||
	       has_part_of_year(name->small);
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

static void blank(char *line, const char *words)
{
	const char *said;
	size_t n;

	while ((said = caveat_where(line, words, &n)) != NULL)
		memset(line + (said - line), ' ', n);
}

/* Blanks in place of words that any file may be called by, "real_data", "update-plan", where none of trade and no country
 * stands beside them; alone, "plan_2024", they may be meant, but for the first page of a site, "index", and in the name of a
 * folder. In place of a download's parts always, "trade-parts-1". */
static void forget_plain_words(struct name *name)
{
	char *const line = name->small, whole[CAVEAT_LINE_MAX];

	blank(line, phrases_file_part);
	if (caveat_has(line, phrases_of_trade) || country_is_known(name->words.mentioned) ||
	    name->words.reporter[0] || name->words.partner[0] || has_codes(line))
		return;
	memcpy(whole, line, strlen(line) + 1);
	blank(line, phrases_file_plain);
	if (!caveat_has_letter(line) && strcmp(whole, "index") != 0 && name->place == LIMIT_FILE)
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

/* Whether the table itself says otherwise than its file's name, or which of its figures are those. */
static bool says_otherwise(enum source_unfit unfit, const struct name *name)
{
	const struct limited_table *table = name->table;
	const char *const headings = name->headings.line;

	if (name->place == LIMIT_SHEET)
		return false;
	if (unfit == UNFIT_FORECAST)
		return has_above(table->text, table->n, phrases_forecast);
	if (unfit == UNFIT_FLOW)
		return caveat_has(headings, phrases_other_flow);
	if (unfit == UNFIT_SPAN || unfit == UNFIT_ADJUSTED)
		return !table->is_bare;
	if (unfit != UNFIT_SERVICES && unfit != UNFIT_PRODUCT)
		return false;
	return caveat_has(headings, unfit == UNFIT_SERVICES ? phrases_file_services
							    : phrases_product_column) ||
	       (unfit == UNFIT_SERVICES && caveat_has(name->small, phrases_file_goods)) ||
	       caveat_has(headings, phrases_file_goods) ||
	       has_above(table->text, table->offset, phrases_file_goods);
}

/* What the name of a sheet says as a part of a title does, or as a line of its own. */
static enum source_unfit sheet_says(const struct name *name, struct source_found *found)
{
	const struct limited_table *table = name->table;
	const char *const line = name->small, *const text = table->text;
	struct wide_title title;
	enum source_unfit unfit;

	if (caveat_begins(line, "t#|t##|s#|s##")) /* a table's or a sheet's number */
		return UNFIT_NOT;
	title_parts_read(name->raw, strlen(name->raw), &name->headings, found);
	unfit = found->unfit ? found->unfit : limit_of_row(name->raw, strlen(name->raw));
	if (!unfit && caveat_is(line, phrases_relative))
		return UNFIT_MEASURE;
	wide_title_read(text, table->offset, &title);
	if (!unfit && heading_is_part_of_year(line, true) &&
	    (name->headings.has_years ||
	     (title.has_year && !title.is_span &&
	      !caveat_has(name->headings.line, phrases_parts_of_years))))
		return UNFIT_SPAN;
	if (!unfit && wide_is_whole(line) &&
	    unit_below_of(line, text, text + table->offset, text + table->n) == UNIT_OTHER)
		return UNFIT_OTHER_UNIT;
	return unfit == UNFIT_PART ? UNFIT_SPAN : unfit;
}

/* What a name says, by whichever of its words. */
static enum source_unfit name_says(struct name *name, struct source_found *found, const char **said,
				   size_t *n)
{
	const bool is_sheet = name->place == LIMIT_SHEET;
	const char *const line = name->small;
	enum source_unfit unfit = limit_find(name->place, line, said, n);

	/* The first sheet of a workbook is often an index of the others. */
	if (is_sheet && name->has_unit && caveat_is(line, "index"))
		return UNFIT_NOT;
	if (!unfit && name->words.product[0] &&
	    (is_sheet || !is_of_body(line, name->words.product))) {
		*said = name->words.product;
		*n = strlen(*said);
		unfit = UNFIT_PRODUCT;
	}
	if (!unfit && is_sheet &&
	    (name->words.region[0] || strcmp(name->words.mentioned, "SUB") == 0)) {
		*said = name->words.region[0] ? name->words.region : name->raw;
		*n = strlen(*said);
		unfit = UNFIT_REGION;
	}
	if (unfit && says_otherwise(unfit, name))
		unfit = UNFIT_NOT;
	if (!unfit && (is_sheet || name->table->is_bare) &&
	    (!name->has_unit || (is_sheet && strchr(line, '%'))) &&
	    (*said = caveat_where(line, phrases_file_measure, n)) != NULL)
		return UNFIT_MEASURE;
	if (unfit)
		return unfit;
	*said = name->raw;
	*n = strlen(name->raw);
	if (is_sheet)
		return sheet_says(name, found);
	return name->headings.has_years && names_part_of_year(name) &&
			       (name->table->is_bare || !heading_names_months(name->headings.below))
		       ? UNFIT_SPAN
		       : UNFIT_NOT;
}

/* Whether the name of a folder says nothing else: "services", "trade in services"; one may be called by what some of its
 * files are of. */
static bool is_all(struct name *name, const char *said, size_t n)
{
	char words[TITLE_SAID_MAX], *at;

	caveat_to_small(said, n < TITLE_SAID_MAX ? n : 0, words, sizeof(words));
	at = strstr(name->small, words);
	if (at)
		memset(at, ' ', strlen(words));
	blank(name->small, phrases_folder_plain);
	return !caveat_has_letter(name->small);
}

enum diag_code limit_of_name(enum limit_place place, const char *raw,
			     const struct limited_table *table, struct source_found *found)
{
	const char *const header = table->text + table->offset, *const end = table->text + table->n;
	struct name name; /* as large as a few pages: only what is asked of it is set */
	const char *said;
	size_t n;

	name.place = place;
	name.raw = raw;
	name.table = table;
	caveat_to_small(raw, strlen(raw), name.small, sizeof(name.small));
	if (place != LIMIT_SHEET && caveat_is(name.small, phrases_file_usual))
		return DIAG_OK;
	if (title_words_read(raw, strlen(raw), &name.words))
		return DIAG_NOMEM;
	if (place != LIMIT_SHEET)
		forget_plain_words(&name);
	if (caveat_is(name.small, phrases_harmless_whole))
		return DIAG_OK;
	/* Most names say nothing, whatever the headings are. */
	if (place != LIMIT_SHEET && !limit_find(place, name.small, &said, &n) &&
	    !name.words.product[0] && !caveat_has(name.small, phrases_file_measure) &&
	    !names_part_of_year(&name))
		return DIAG_OK;
	caveat_take_headings(table->text, table->offset, table->n, &name.headings);
	name.has_unit = caveat_names_currency(name.headings.line) ||
			strstr(name.headings.line, "unit") ||
			(place == LIMIT_SHEET && (caveat_names_currency(name.small) ||
						  unit_below_is_above(table->text, header, end)));
	found->unfit = name_says(&name, found, &said, &n);
	if (!found->unfit)
		return DIAG_OK;
	title_set_said(found->said, said, n);
	found->where = place == LIMIT_SHEET  ? SAID_BY_SHEET
		       : place == LIMIT_FILE ? SAID_BY_FILE
					     : SAID_BY_FOLDER;
	if (place == LIMIT_FOLDER && !is_all(&name, said, n)) {
		found->unfit = UNFIT_NOT;
		found->said[0] = '\0';
	}
	return DIAG_OK;
}

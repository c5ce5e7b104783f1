#include "stat_gov_kz.h"

#include <string.h>

#include "heading_words.h"
#include "phrases.h"
#include "text.h"

static const char *const flow_words[FLOW_COUNT] = {phrases_bureau_exports, phrases_bureau_imports,
						   phrases_bureau_turnover};

#define TEXT_MAX 240

/* Small letters, and hyphens for dashes. */
static void to_small(struct csv_cell cell, char out[TEXT_MAX])
{
	text_to_small(cell.text, cell.len, out, TEXT_MAX);
	text_replace(out, "–", "-");
	text_replace(out, "—", "-");
}

static bool begins_with(const char *text, const char *words)
{
	text += strspn(text, " ");
	return text_begins_with_any(text, strlen(text), words) > 0;
}

/* The first cell from `first` on that begins with one of the words; record->n if there is none. */
static size_t find_heading(const struct csv_record *record, size_t first, const char *words)
{
	for (size_t i = first; i < record->n; i++) {
		char text[TEXT_MAX];

		to_small(record->cells[i], text);
		if (begins_with(text, words))
			return i;
	}
	return record->n;
}

void stat_table_see(struct stat_table_signs *signs, const struct csv_record *record)
{
	for (size_t i = 0; i < record->n && !signs->names_kazakhstan; i++) {
		char text[TEXT_MAX];

		to_small(record->cells[i], text);
		signs->names_kazakhstan = text_has_any(text, "казахстан|қазақстан|kazakhstan");
		/* other countries have such tables, too */
		signs->names_other = signs->names_other || text_has_any(text, phrases_other_lands);
	}
}

bool stat_table_is_headings(const struct csv_record *record, const struct stat_table_signs *signs)
{
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		if (find_heading(record, 0, flow_words[f]) == record->n)
			return false;
	}
	if (find_heading(record, 0, "наименование") < record->n)
		return signs->names_kazakhstan || !signs->names_other;
	return signs->names_kazakhstan &&
	       find_heading(record, 0, phrases_bureau_countries) < record->n;
}

/* What a title says of time. */
struct title {
	int first, last;	   /* months that are named, 1 to 12; 0: none */
	int year;		   /* 0: none */
	bool has_two_years;	   /* which of them is meant? */
	int number;		   /* the last number or Roman numeral that is no year; 0: none */
	int months, quarter, half; /* "8 месяцев", "I тоқсан", "first half"; 0: not said */
	bool is_unclear;	   /* such a word without its number */
};

/* A Roman numeral up to IV at text, as it stands in "II квартал"; 0: none. */
static int roman_at(const char *text, size_t *length)
{
	static const char *const numerals[] = {"i", "ii", "iii", "iv"};

	for (size_t i = 0; i < countof(numerals); i++) {
		size_t n = strlen(numerals[i]);

		if (strncmp(text, numerals[i], n) == 0 && (text[n] == ' ' || text[n] == '-')) {
			*length = n;
			return (int)i + 1;
		}
	}
	return 0;
}

/* A number of up to four digits, or a Roman numeral; 0: none. */
static int number_at(const char *text, size_t *length)
{
	const size_t n = text_count_digits(text, strlen(text), 0);

	*length = n;
	if (!n)
		return roman_at(text, length);
	return n > 4 ? 0 : text_number(text, n);
}

/* "8 месяцев": the number before the word, once and within its bounds. */
static void take_span(struct title *title, int *span, int most)
{
	title->is_unclear = title->is_unclear || *span || !title->number || title->number > most;
	*span = title->number;
}

/* Take a word that says how many months, or which of a year's quarters or halves; or a number in words. */
static void take_span_word(struct title *title, const char *text)
{
	static const char *const ordinals[][4] = {{"перв", "втор", "трет", "четв"},
						  {"бірінші", "екінші", "үшінші", "төртінші"},
						  {"first", "second", "third", "fourth"}};
	size_t n = 0;

	while (text_is_word_byte(text[n]))
		n++;
	if (begins_with(text, "месяц|month"))
		take_span(title, &title->months, 12);
	else if (begins_with(text, "квартал|quarter|тоқсан"))
		take_span(title, &title->quarter, 4);
	else if (begins_with(text, "полугоди|half|жартыжыл"))
		take_span(title, &title->half, 2);
	if (text_is_one_of(text, n, "ай|айы|айда|айында|айлық"))
		take_span(title, &title->months, 12);
	for (size_t i = 0; i < countof(ordinals) * 4; i++) {
		if (begins_with(text, ordinals[i / 4][i % 4]))
			title->number = (int)(i % 4) + 1;
	}
}

/* Take the word or number at text; returns its length, at least 1. */
static size_t take_time(struct title *title, const char *text, bool begins_word)
{
	const char *end = text;
	int month = begins_word ? heading_take_month(&end) : 0;
	size_t length;
	int number;

	if (month) {
		title->first = title->first ? title->first : month;
		title->last = month;
		return (size_t)(end - text);
	}
	if (!begins_word)
		return 1;
	take_span_word(title, text);
	number = number_at(text, &length);
	if (number >= 1000) {
		title->has_two_years =
			title->has_two_years || (title->year && title->year != number);
		title->year = number;
	} else if (number) {
		title->number = number;
	}
	return length ? length : 1;
}

static struct title read_time(const char *text)
{
	struct title title = {0};
	bool begins_word = true;
	int depth = 0;

	for (size_t length; *text; text += length) {
		length = 1;
		depth += *text == '(';
		depth -= *text == ')' && depth;
		if (!depth)
			length = take_time(&title, text, begins_word && *text != ' ');
		begins_word = strchr(" -(,;\"", text[length - 1]) != NULL;
	}
	return title;
}

/* "за январь-декабрь 2021 года", "2024 жылғы 8 ай", "1st quarter of 2024", "2021 год". What
 * stands in parentheses ("по состоянию на 15 октября") is not the period. */
static bool find_period(const char *text, struct period *out)
{
	struct title title;
	int spans, first, last;

	/* Without digits there is no year: of most cells nothing else is asked. */
	if (!text[strcspn(text, "0123456789")])
		return false;
	title = read_time(text);
	spans = (title.first > 0) + (title.months > 0) + (title.quarter > 0) + (title.half > 0);
	first = title.first;
	last = title.last;
	if (!title.year || title.has_two_years || title.is_unclear || spans > 1 || last < first)
		return false;
	if (!spans && !strstr(text, "год") && !strstr(text, "жыл") && !strstr(text, "year") &&
	    !strstr(text, "for ") && !strstr(text, "in "))
		return false;
	if (title.months) {
		first = 1;
		last = title.months;
	} else if (title.quarter) {
		first = title.quarter * 3 - 2;
		last = title.quarter * 3;
	} else if (title.half) {
		first = title.half * 6 - 5;
		last = title.half * 6;
	}
	*out = first ? (struct period){title.year * 12 + first - 1, title.year * 12 + last - 1}
		     : period_year(title.year);
	return true;
}

static bool find_unit(const char *text, struct unit *out)
{
	static const char *const scales[] = {"тыс|мың|thous|thsd", "млн|миллион|mln|million",
					     "млрд|миллиард|bln|billion"};

	if (!text_has_any(text, "долл|dollar|usd"))
		return false;
	*out = (struct unit){"USD", 0};
	for (size_t i = countof(scales); i-- > 0;) {
		if (text_has_any(text, scales[i]))
			out->power = (int8_t)(3 * (i + 1));
	}
	return true;
}

/* Rows above the table. */
static void read_title(struct stat_table *table, const struct csv_record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		struct period period;
		char text[TEXT_MAX];

		to_small(record->cells[i], text);
		if (find_period(text, &period)) {
			table->has_two_periods =
				table->has_two_periods ||
				(table->has_period && !period_equal(table->period, period));
			table->has_period = true;
			table->period = period;
		}
		if (!table->has_unit)
			table->has_unit = find_unit(text, &table->unit);
	}
}

static enum row_status read_headings(struct stat_table *table, const struct csv_record *record,
				     struct source_row *out)
{
	for (size_t f = 0; f < FLOW_COUNT; f++)
		table->group[f] = find_heading(record, 0, flow_words[f]);
	table->has_headings = true;
	table->n_cells = record->n;
	if (table->has_two_periods)
		return row_refuse(out, 0, FAULT_TWO_PERIODS);
	if (!table->has_period)
		return row_refuse(out, 0, FAULT_NO_PERIOD_ABOVE);
	if (!table->has_unit)
		return row_refuse(out, 0, FAULT_NO_UNIT_ABOVE);
	return ROW_TAKEN;
}

/* One flow's value of a country's row; empty and "-" are missing. */
static enum row_status read_value(const struct csv_record *record, size_t cell,
				  struct source_row *out)
{
	out->value_cell = cell;
	out->record.is_missing = cell_is(record->cells[cell], "-");
	return out->record.is_missing ? ROW_TAKEN : row_read_value(out, record->cells, cell);
}

/* A country's name, or the word for all. */
static bool read_partner(struct csv_cell cell, struct source_row *out)
{
	char text[TEXT_MAX];

	to_small(cell, text);
	if (strcmp(text, "total") == 0 || strcmp(text, "барлығы") == 0) {
		memcpy(out->record.partner, "WLD", 4);
		return true;
	}
	return row_set_country(out->record.partner, country_by_name(cell.text, cell.len));
}

/* A cell that the headings do not reach: a mark in a number may have torn it. */
static bool is_too_wide(const struct stat_table *table, const struct csv_record *record,
			size_t *cell)
{
	for (*cell = table->n_cells; *cell < record->n; ++*cell) {
		if (!text_is_all_blank(record->cells[*cell].text, record->cells[*cell].len))
			return true;
	}
	return false;
}

enum row_status stat_table_read(struct stat_table *table, const struct csv_record *record,
				struct source_row *out,
				enum row_status (*add)(void *ctx, struct source_row *row),
				void *ctx)
{
	enum row_status status = ROW_TAKEN;
	size_t cell;

	if (!table->has_headings) {
		if (stat_table_is_headings(record, &table->signs))
			return read_headings(table, record, out);
		stat_table_see(&table->signs, record);
		read_title(table, record);
		return ROW_TAKEN;
	}
	if (record->n > table->n_cells &&
	    find_heading(record, 1, "всего|барлығы|total") < record->n)
		table->n_cells = record->n;
	memcpy(out->record.reporter, "KAZ", 4);
	out->record.period = table->period;
	out->record.product = "TOTAL";
	out->record.product_len = 5;
	if (!read_partner(record->cells[0], out))
		return ROW_OTHER_AREA;
	if (is_too_wide(table, record, &cell))
		return row_refuse(out, cell, FAULT_CELL_MORE);
	for (size_t f = 0; f < FLOW_COUNT && !status; f++) {
		if (table->group[f] >= record->n)
			continue;
		out->record.flow = (enum flow)f;
		status = read_value(record, table->group[f], out);
		if (!status && !out->record.is_missing)
			status = add(ctx, out);
	}
	return status;
}

const struct source_format source_stat_gov_kz = {
	.name = "stat-gov-kz",
	.title = "Bureau of National Statistics of Kazakhstan, trade by country",
	.source = "Bureau of National Statistics of Kazakhstan (stat.gov.kz), foreign trade by "
		  "country",
	.fallback = "CP1251",
};

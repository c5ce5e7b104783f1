#include "rates.h"

#include <stdlib.h>
#include <string.h>

#include "csv_table.h"
#include "text.h"

void rate_list_release(struct rate_list *list)
{
	free(list->rates);
	arena_release(&list->arena);
	*list = (struct rate_list){.n = 0};
}

bool rate_list_add(struct rate_list *list, const struct rate *rate)
{
	if (!alloc_room(list->rates, &list->capacity, list->n + 1))
		return false;
	list->rates[list->n++] = *rate;
	return true;
}

static bool is_pair(const struct rate *rate, const char *per, const char *currency)
{
	return strcmp(rate->per, per) == 0 && strcmp(rate->currency, currency) == 0;
}

const struct rate *rate_find(const struct rate_list *list, const char per[CURRENCY_MAX],
			     const char currency[CURRENCY_MAX], struct period period)
{
	const struct rate *found = NULL;

	for_each_of(const struct rate, rate, list->rates, list->n) {
		if (!is_pair(rate, per, currency))
			continue;
		if (!rate->is_of_all && period_equal(rate->period, period))
			return rate;
		if (rate->is_of_all)
			found = rate;
	}
	return found;
}

bool rate_exists(const struct rate_list *list, const char per[CURRENCY_MAX],
		 const char currency[CURRENCY_MAX])
{
	for (size_t i = 0; i < list->n; i++) {
		if (is_pair(&list->rates[i], per, currency))
			return true;
	}
	return false;
}

/* --- one text ----------------------------------------------------------------------------------- */

/* Three letters of a known currency, in capitals or not. */
static bool read_currency(const char *s, size_t n, char out[CURRENCY_MAX])
{
	char code[CURRENCY_MAX] = "";

	if (n != CURRENCY_MAX - 1)
		return false;
	for (size_t i = 0; i < n; i++)
		code[i] = s[i] >= 'a' && s[i] <= 'z' ? (char)(s[i] - 'a' + 'A') : s[i];
	if (!currency_is_known(code))
		return false;
	memcpy(out, code, sizeof(code));
	return true;
}

/* The value and what it stands for; false if it is not above zero or does not fit. */
static bool set_value(struct rate *rate, struct dec value)
{
	rate->value = value;
	return dec_sign(value) > 0 && interval_of_figure(value, QUALIFIER_NONE, &rate->range) &&
	       dec_sign(rate->range.low.numerator) > 0;
}

static const char not_a_value[] = "the rate must be a number above zero, with a decimal point";

bool rate_read(const char *s, size_t n, struct rate *out, const char **wrong)
{
	const char *sign = memchr(s, '=', n), *left = s, *right, *space;
	size_t before = sign ? (size_t)(sign - s) : 0, after = sign ? n - before - 1 : 0;
	struct rate rate = {.is_of_all = true, .source = ""};
	struct dec value;

	*wrong = "write it as EUR=1.08 USD: what one EUR is in USD";
	if (!sign)
		return false;
	right = sign + 1;
	text_trim(&left, &before);
	text_trim(&right, &after);
	if (before == 5 && memcmp(left, "1 ", 2) == 0) {
		left += 2;
		before = 3;
	}
	space = memchr(right, ' ', after);
	if (!space)
		return false;
	if (!read_currency(left, before, rate.per) ||
	    !read_currency(space + 1, after - (size_t)(space - right) - 1, rate.currency)) {
		*wrong = "both currencies must be ISO 4217 codes, e.g. EUR and USD";
		return false;
	}
	if (strcmp(rate.per, rate.currency) == 0) {
		*wrong = "a rate is between two currencies";
		return false;
	}
	*wrong = not_a_value;
	if (dec_parse(right, (size_t)(space - right), &value) || !set_value(&rate, value))
		return false;
	*out = rate;
	return true;
}

/* --- a file ------------------------------------------------------------------------------------- */

enum column {
	COLUMN_PERIOD, /* the first four must be there */
	COLUMN_CURRENCY,
	COLUMN_PER,
	COLUMN_RATE,
	COLUMN_SOURCE,
	COLUMN_COUNT
};

static const char *const column_names[COLUMN_COUNT] = {
	[COLUMN_PERIOD] = "period", [COLUMN_CURRENCY] = "currency", [COLUMN_PER] = "per",
	[COLUMN_RATE] = "rate",	    [COLUMN_SOURCE] = "source",
};

static void read_currency_cell(struct csv_table *table, const struct csv_record *record,
			       enum column column, char out[CURRENCY_MAX])
{
	struct csv_cell cell = csv_table_cell(table, record, column);

	if (!read_currency(cell.text, cell.len, out))
		csv_table_refuse(
			table, record, column, DIAG_UNIT, "unknown currency",
			"use an ISO 4217 code: a rate of 1.08 with currency USD and per EUR says "
			"that "
			"one EUR is 1.08 USD");
}

static void read_value(struct csv_table *table, const struct csv_record *record, struct rate *rate)
{
	enum qualifier qualifier = QUALIFIER_NONE;
	struct dec value = DEC_ZERO;

	if (csv_table_figure(table, record, COLUMN_RATE, &value, &qualifier) &&
	    (qualifier || !set_value(rate, value)))
		csv_table_refuse(table, record, COLUMN_RATE, DIAG_RANGE, "invalid rate",
				 "a rate is a number above zero");
}

/* Whether the list has a rate of these currencies for this period already. */
static bool is_double(const struct rate_list *list, const struct rate *rate)
{
	for (size_t i = 0; i < list->n; i++) {
		if (!list->rates[i].is_of_all &&
		    is_pair(&list->rates[i], rate->per, rate->currency) &&
		    period_equal(list->rates[i].period, rate->period))
			return true;
	}
	return false;
}

static void read_row(void *ctx, struct csv_table *table, const struct csv_record *record)
{
	struct rate_list *list = ctx;
	struct csv_cell period = csv_table_cell(table, record, COLUMN_PERIOD);
	struct csv_cell source = csv_table_cell(table, record, COLUMN_SOURCE);
	struct rate rate = {.is_of_all = false};
	size_t errors = table->sink->errors;

	csv_table_refuse_period(table, record, COLUMN_PERIOD,
				period_parse(period.text, period.len, &rate.period));
	read_currency_cell(table, record, COLUMN_CURRENCY, rate.currency);
	read_currency_cell(table, record, COLUMN_PER, rate.per);
	read_value(table, record, &rate);
	if (table->sink->errors != errors)
		return;
	if (strcmp(rate.per, rate.currency) == 0)
		csv_table_refuse(table, record, COLUMN_PER, DIAG_UNIT, "the same currency twice",
				 "a rate is between two currencies");
	else if (is_double(list, &rate))
		csv_table_refuse(table, record, COLUMN_PERIOD, DIAG_DUPLICATE, "a second rate for",
				 "keep one rate for each period and pair of currencies");
	if (table->sink->errors != errors)
		return;
	rate.source = arena_copy(&list->arena, source.text, source.len);
	if (!rate.source || !rate_list_add(list, &rate))
		csv_table_note(table, diag_nomem(table->sink));
}

enum diag_code rates_file_read(const char *path, struct rate_list *list, struct diag_sink *sink)
{
	static const struct csv_table_kind kind = {
		.names = column_names,
		.n = COLUMN_COUNT,
		.holds = "rates",
		.begin_with = "period,currency,per,rate,source",
		.n_needed = COLUMN_RATE + 1,
		.read_row = read_row,
	};

	return csv_table_read(&kind, path, list, sink);
}

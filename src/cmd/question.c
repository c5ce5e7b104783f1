#include "question.h"

#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "text.h"

#define PERIODS_MAX 100000 /* of one question; a range of all months there are has more */
#define OPERAND_MAX 64	   /* bytes of an indicator's name or a period; longer ones are neither */

/* The indicators, and behind them what else may stand with them. */
static const char *indicator_name(const void *table, size_t i)
{
	(void)table;
	return i < n_indicators ? indicators[i].name : "latest";
}

/* What is no name of one of the first n. */
static enum diag_code unknown_name(const char *what, size_t n, const char *text,
				   struct diag_sink *sink)
{
	struct diag diag;

	diag_set_unknown(&diag, what, text, nearest_name(text, indicator_name, NULL, n),
			 "see '" PROGRAM_NAME " help indicators' for their names");
	return diag_send(sink, &diag);
}

const struct indicator *read_indicator_name(const char *text, struct diag_sink *sink)
{
	const struct indicator *indicator = indicator_find(text);

	if (!indicator)
		unknown_name("indicator", n_indicators, text, sink);
	return indicator;
}

static enum diag_code invalid_period(const char *text, enum period_status status,
				     struct diag_sink *sink)
{
	char quoted[DIAG_QUOTE_MAX];

	return diag_refuse(sink, DIAG_USAGE, NULL, period_status_text(status),
			   "invalid period '%s'", diag_quote(quoted, text, strlen(text)));
}

/* --- operands ------------------------------------------------------------------------------------ */

/* Whether somebody meant an indicator: a word of letters alone. */
static bool is_like_a_name(const char *word)
{
	size_t letters = 0;

	while ((word[letters] >= 'a' && word[letters] <= 'z') || word[letters] == '_')
		letters++;
	return letters > 2 && !word[letters];
}

/* One word: an indicator, a period, or neither. */
static enum diag_code add_word(struct question *question, const char *word, struct diag_sink *sink)
{
	const struct indicator *indicator = indicator_find(word);
	struct wanted_period wanted = {.is_latest = strcmp(word, "latest") == 0};
	enum period_status status = PERIOD_OK;

	if (!indicator && !wanted.is_latest)
		status = period_range_parse(word, strlen(word), &wanted.range);
	if (status && (!question->n_indicators || is_like_a_name(word)))
		return unknown_name(question->n_indicators ? "indicator or period" : "indicator",
				    n_indicators + (question->n_indicators > 0), word, sink);
	if (status)
		return invalid_period(word, status, sink);
	if (indicator) {
		if (!alloc_room(question->indicators, &question->indicators_capacity,
				question->n_indicators + 1))
			return diag_nomem(sink);
		question->indicators[question->n_indicators++] = indicator;
		return DIAG_OK;
	}
	if (!alloc_room(question->wanted, &question->wanted_capacity, question->n_wanted + 1))
		return diag_nomem(sink);
	question->wanted[question->n_wanted++] = wanted;
	return DIAG_OK;
}

/* An operand: words with commas between. */
static enum diag_code add_operand(struct question *question, const char *text,
				  struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;

	for (const char *at = text; !code; at++) {
		char word[OPERAND_MAX];
		size_t n = strcspn(at, ",");

		if (n >= sizeof(word))
			return invalid_period(text, PERIOD_SYNTAX, sink);
		memcpy(word, at, n);
		word[n] = '\0';
		code = add_word(question, word, sink);
		at += n;
		if (!*at)
			break;
	}
	return code;
}

static enum diag_code read_operands(struct question *question, const struct options *options,
				    struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 1; !code && i < options->n_operands; i++)
		code = add_operand(question, options->operands[i], sink);
	if (!code && (!question->n_indicators || !question->n_wanted))
		return diag_refuse(sink, DIAG_USAGE, NULL,
				   question->n_indicators
					   ? "add a period, e.g. 2023 or latest"
					   : "add an indicator and a period, e.g. turnover 2023",
				   "%s needs DATA INDICATOR PERIOD", options->command);
	return code;
}

/* --- the series and its periods ------------------------------------------------------------------ */

/* The one series; NULL after a diagnostic if there are more. */
static const struct series *single_series(const struct source_data *loaded, struct diag_sink *sink)
{
	struct strbuf names = STRBUF_INIT;

	if (loaded->n_chosen == 1)
		return loaded->chosen[0];
	for (size_t i = 0; i < loaded->n_chosen; i++)
		source_data_list(&names, loaded->chosen[i], i);
	diag_refuse(sink, DIAG_AMBIGUOUS, NULL,
		    "choose with --reporter, --partner, --source or --unit", "%zu series match: %s",
		    loaded->n_chosen, names.text);
	strbuf_release(&names);
	return NULL;
}

static bool add_period(struct question *question, struct period period)
{
	if (!alloc_room(question->periods, &question->periods_capacity, question->n_periods + 1))
		return false;
	question->periods[question->n_periods++] = period;
	return true;
}

/* With an open end: the rows that there are. */
static enum diag_code add_rows_within(struct question *question, const struct period_range *range,
				      struct diag_sink *sink)
{
	const struct period whole = {range->from.first, range->to.last};
	const struct series *series = question->series;
	size_t before = question->n_periods;

	for (size_t i = 0; i < series->n; i++) {
		if (period_is_within(series->rows[i]->period, whole) &&
		    !add_period(question, series->rows[i]->period))
			return diag_nomem(sink);
	}
	if (question->n_periods > before)
		return DIAG_OK;
	return source_data_refuse_periods(&question->loaded, 1, sink);
}

/* From year to year, from month to month: both ends are equally long, and whole steps apart. */
static enum diag_code add_steps(struct question *question, const struct period_range *range,
				struct diag_sink *sink)
{
	int32_t step = period_months(range->from);

	if (step != period_months(range->to) || (range->to.first - range->from.first) % step != 0 ||
	    (range->to.first - range->from.first) / step >= PERIODS_MAX) {
		return diag_refuse(
			sink, DIAG_USAGE, NULL,
			"for a sum over all of it write FROM/TO, e.g. 2024-01/2024-08",
			"a range goes from one year to another, or from one month to another");
	}
	for (struct period at = range->from; at.first <= range->to.first;
	     at.first += step, at.last += step) {
		if (!add_period(question, at))
			return diag_nomem(sink);
	}
	return DIAG_OK;
}

static enum diag_code spell_out(struct question *question, struct diag_sink *sink)
{
	const struct series *series = question->series;
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; !code && i < question->n_wanted; i++) {
		const struct wanted_period *wanted = &question->wanted[i];

		if (wanted->is_latest)
			code = add_period(question, series->rows[series->n - 1]->period)
				       ? DIAG_OK
				       : diag_nomem(sink);
		else if (wanted->range.is_open)
			code = add_rows_within(question, &wanted->range, sink);
		else
			code = add_steps(question, &wanted->range, sink);
	}
	return code;
}

/* The partner is the usual one, which nobody named: the number would be taken for the trade with all. */
static enum diag_code say_assumed_partner(const struct question *question,
					  const struct options *options, struct diag_sink *sink)
{
	const struct dataset *data = &question->loaded.data;
	struct strbuf partner = STRBUF_INIT;
	size_t others = 0;
	bool failed;

	for (size_t i = 0; i < data->n_counts; i++)
		others += data->counts[i].other_pairs;
	if (!others || !options->reporter[0] || options->partner[0])
		return DIAG_OK;
	country_add_in_english(&partner, question->series->partner);
	failed = partner.failed;
	if (!failed)
		diag_warn(sink, DIAG_NO_DATA, NULL, 0, "", "no --partner given; %s assumed",
			  partner.text);
	strbuf_release(&partner);
	return failed ? diag_nomem(sink) : DIAG_OK;
}

enum diag_code question_ask(struct question *question, const struct options *options,
			    struct diag_sink *sink)
{
	enum diag_code code = read_operands(question, options, sink);

	question->calc.decimals = options->view.decimals;
	question->calc.across_sources = options->view.across_sources;
	if (!code)
		code = source_data_load(&question->loaded, options, 1, sink);
	if (code)
		return code;
	question->calc.set = &question->loaded.set;
	question->series = single_series(&question->loaded, sink);
	if (!question->series)
		return DIAG_AMBIGUOUS;
	code = say_assumed_partner(question, options, sink);
	return code ? code : spell_out(question, sink);
}

void question_release(struct question *question)
{
	tiling_release(&question->calc.tiling);
	source_data_release(&question->loaded);
	free(question->indicators);
	free(question->periods);
	free(question->wanted);
	*question = (struct question){.series = NULL};
}

#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "given_text.h"
#include "loaded.h"
#include "parts.h"
#include "progress.h"
#include "partials.h"
#include "source.h"
#include "text.h"

enum diag_code source_data_check_input(const struct options *options, struct diag_sink *sink)
{
	size_t times = 0;

	for (size_t i = 0; i < options->n_operands + options->n_data; i++)
		times += strcmp(options_file(options, i), "-") == 0;
	for (size_t i = 0; i < options->n_claims_files; i++)
		times += strcmp(options->claims_files[i], "-") == 0;
	if (times < 2)
		return DIAG_OK;
	return diag_report(sink, DIAG_USAGE, NULL, "standard input is given twice");
}

struct source_request source_data_request(const struct options *options)
{
	struct source_request request = {.first_january_is_month = options->freq_is_month,
					 .first_january_is_given = options->freq_is_given,
					 .is_partial = options->sum,
					 .has_pin = options->has_level,
					 .pin = options->level,
					 .no_filter = options->no_filter,
					 .part = options->part,
					 .n_parts = options->n_parts,
					 .sheet = options->sheet,
					 .is_stored = options->stored};

	memcpy(request.reporter, options->reporter, sizeof(request.reporter));
	memcpy(request.partner, options->partner, sizeof(request.partner));
	return request;
}

/* "KAZ-BEL product=6 freq=M": what else than the file makes a part what it is. */
static void add_chosen(struct strbuf *out, const struct options *options)
{
	strbuf_addf(out, "%s-%s", options->reporter[0] ? options->reporter : "any",
		    options->partner[0] ? options->partner : "any");
	if (options->has_level)
		strbuf_addf(out, " %s", options->level_text);
	if (options->freq_is_given)
		strbuf_addf(out, " freq=%s", options->freq_is_month ? "M" : "A");
}

static void read_file(struct source_data *loaded, const char *path, const struct options *options,
		      struct source_memory *memory, struct diag_sink *sink, enum diag_code *failed)
{
	struct progress progress;
	struct source_request request = source_data_request(options);
	enum diag_code code;
	struct strbuf chosen = STRBUF_INIT;
	size_t kept_back;
	struct diag diag;

	if (options->n_parts)
		add_chosen(&chosen, options);
	request.chosen = chosen.text;
	request.with_mirror = loaded->or_mirror;
	request.any_partner = loaded->any_partner;
	request.memory = memory;
	request.progress = progress_show;
	request.progress_ctx = &progress;
	progress_begin(&progress, strcmp(path, "-") == 0 ? "standard input" : path);
	code = chosen.failed ? diag_nomem(sink) : source_read(path, &loaded->data, &request, sink);
	strbuf_release(&chosen);
	progress_end(&progress);
	kept_back = diag_sink_next_file(sink);

	if (kept_back) {
		diag_report(sink, DIAG_SYNTAX, path, "%zu more errors and warnings are not shown",
			    kept_back);
		diag_sink_next_file(sink);
	}
	if (code && code != DIAG_NOMEM && code != DIAG_IO && strcmp(path, "-") != 0 &&
	    is_given_text(path, sink)) {
		diag_set(&diag, DIAG_USAGE, "'%s' is a text, not a data file", path);
		diag_set_remedy(&diag, "to check its figures: " PROGRAM_NAME " check DATA %s",
				path);
		diag_send(sink, &diag);
	}
	if (!*failed)
		*failed = code;
}

bool source_data_takes(const struct options *options, const struct series *series)
{
	if (options->source && !text_contains_nocase(series->source, options->source))
		return false;
	return !options->has_unit ||
	       (unit_same_currency(options->unit, series->unit) &&
		(!options->unit_has_scale || options->unit.power == series->unit.power));
}

/* --partner names one, or several. */
static bool matches_partner(const struct options *options, const struct series *series)
{
	for (size_t i = 0; i < options->n_partners; i++) {
		if (strcmp(options->partners[i], series->partner) == 0)
			return true;
	}
	return options->n_partners < 2 &&
	       (!options->partner[0] || strcmp(options->partner, series->partner) == 0);
}

static bool matches(const struct options *options, const struct series *series)
{
	return (!options->reporter[0] || strcmp(options->reporter, series->reporter) == 0) &&
	       matches_partner(options, series) && source_data_takes(options, series);
}

#define LISTED_MAX 6
#define LEAST_UNSCALED 10000000 /* of trade of two countries */

void source_data_list(struct strbuf *out, const struct series *series, size_t i)
{
	if (i < LISTED_MAX) {
		strbuf_adds(out, i ? "; " : "");
		add_series_name(out, series);
	} else if (i == LISTED_MAX) {
		strbuf_adds(out, "; and more");
	}
}

/* " --reporter KAZ --source 'Bureau'": what was given of the options that choose. */
static void add_selection(struct strbuf *out, const struct options *options)
{
	char unit[UNIT_TEXT_MAX];

	if (options->reporter[0])
		strbuf_addf(out, " --reporter %s", options->reporter);
	if (options->partner[0])
		strbuf_addf(out, " --partner %s", options->partner);
	if (options->source) {
		strbuf_adds(out, " --source '");
		text_add_shown(out, options->source, strlen(options->source));
		strbuf_addc(out, '\'');
	}
	if (options->has_unit) {
		unit_format(options->unit, unit);
		strbuf_addf(out, " --unit '%s'", unit);
	}
}

static enum diag_code no_series(const struct source_data *loaded, const struct options *options,
				struct diag_sink *sink)
{
	struct strbuf names = STRBUF_INIT, given = STRBUF_INIT;
	bool lacks_scale = options->has_unit && !options->unit_has_scale;
	struct diag diag;

	for (size_t i = 0; i < loaded->set.n; i++)
		lacks_scale = lacks_scale && !loaded->set.series[i].unit.currency[0];
	for (size_t i = 0; i < loaded->set.n; i++)
		source_data_list(&names, &loaded->set.series[i], i);
	add_selection(&given, options);
	diag_set(&diag, DIAG_NO_DATA, "no series matches%s", given.text);
	diag_set_remedy(&diag, "the data have: %s%s", names.text,
			lacks_scale ? "; to state the unit, name its scale: --unit 'USD million'"
				    : "");
	strbuf_release(&names);
	strbuf_release(&given);
	return diag_send(sink, &diag);
}

/* --in: another scale of each chosen series' own currency. */
static enum diag_code convert(struct source_data *loaded, const struct options *options,
			      struct diag_sink *sink)
{
	for (size_t i = 0; options->has_in && i < loaded->set.n; i++) {
		struct series *series = &loaded->set.series[i];
		char unit[UNIT_TEXT_MAX];

		if (unit_same_currency(series->unit, options->in)) {
			series->unit.power = options->in.power;
			continue;
		}
		if (!matches(options, series))
			continue;
		unit_format(options->in, unit);
		if (!series->unit.currency[0])
			return diag_refuse(sink, DIAG_UNIT, series->file,
					   "state it with --unit, e.g. --unit 'USD million'",
					   "cannot show it in %s: the file states no unit", unit);
		return diag_report(sink, DIAG_UNIT, series->file,
				   "cannot convert %s to %s: %s has no exchange rates (compare "
				   "has, with --rate)",
				   series->unit.currency, unit, options->command);
	}
	return DIAG_OK;
}

/* The mirror's report is chosen by the other country. */
static struct options seen_from_the_other_side(const struct options *options)
{
	struct options swapped = *options;

	memcpy(swapped.reporter, options->partner, sizeof(swapped.reporter));
	memcpy(swapped.partner, options->reporter, sizeof(swapped.partner));
	return swapped;
}

static void choose_matching(struct source_data *loaded, const struct options *options)
{
	for (size_t i = 0; i < loaded->set.n; i++) {
		if (matches(options, &loaded->set.series[i]))
			loaded->chosen[loaded->n_chosen++] = &loaded->set.series[i];
	}
}

/* Of several that --partner names, those that no chosen series is about. */
static enum diag_code warn_of_absent_partners(const struct source_data *loaded,
					      const struct options *options, struct diag_sink *sink)
{
	struct strbuf names = STRBUF_INIT;
	bool failed;

	for (size_t i = 0; options->n_partners > 1 && i < options->n_partners; i++) {
		bool is_there = false;

		for (size_t k = 0; k < loaded->n_chosen; k++)
			is_there = is_there ||
				   strcmp(loaded->chosen[k]->partner, options->partners[i]) == 0;
		if (is_there)
			continue;
		strbuf_adds(&names, names.len ? ", " : "");
		country_add_in_english(&names, options->partners[i]);
	}
	if (names.len && !names.failed)
		diag_warn(sink, DIAG_NO_DATA, NULL, 0, "", "the data have no trade with %s",
			  names.text);
	failed = names.failed;
	strbuf_release(&names);
	return failed ? diag_nomem(sink) : DIAG_OK;
}

static enum diag_code choose(struct source_data *loaded, const struct options *options,
			     struct diag_sink *sink)
{
	struct options swapped;

	loaded->chosen = calloc(loaded->set.n + 1, sizeof(const struct series *));
	if (!loaded->chosen)
		return diag_nomem(sink);
	choose_matching(loaded, options);
	if (!loaded->n_chosen && loaded->or_mirror) {
		swapped = seen_from_the_other_side(options);
		choose_matching(loaded, &swapped);
	}
	return loaded->n_chosen ? warn_of_absent_partners(loaded, options, sink)
				: no_series(loaded, options, sink);
}

/* --as-of: what was published by then, and what has no date, which is said. */
static enum diag_code keep_published(struct source_data *loaded, const struct options *options,
				     struct diag_sink *sink)
{
	size_t undated = dataset_keep_published(&loaded->data, options->as_of);
	char date[PUB_DATE_TEXT_MAX];

	pub_date_format(options->as_of, date);
	if (!loaded->data.n)
		return diag_report(sink, DIAG_NO_DATA, NULL, "nothing was published by %s", date);
	if (undated)
		diag_warn(sink, DIAG_NO_DATA, NULL, 0, "",
			  undated == 1 ? "%zu row has no date of publication and is kept"
				       : "%zu rows have no date of publication and are kept",
			  undated);
	return DIAG_OK;
}

/* Whether figures are so large that a currency alone states their unit: they are in no thousands or millions of it. */
static bool are_large(const struct dataset *data)
{
	const struct dec least = dec_from_int(LEAST_UNSCALED);

	for (size_t i = 0; i < data->n; i++) {
		for (size_t flow = 0; flow < FLOW_COUNT; flow++) {
			const struct figure *figure = &data->rows[i].flow[flow];

			if (figure->state == FIGURE_PRESENT && !dec_is_zero(figure->value) &&
			    dec_cmp(figure->value, least) < 0)
				return false;
		}
	}
	return true;
}

/* --unit states the unit of data that name none in any row, which is said; what names one is chosen by it, or not. */
static void state_unit(struct source_data *loaded, const struct options *options,
		       struct diag_sink *sink)
{
	struct dataset *data = &loaded->data;
	char unit[UNIT_TEXT_MAX];

	for (size_t i = 0; i < data->n; i++) {
		if (data->rows[i].unit.currency[0])
			return;
	}
	if (!data->n || !options->has_unit || !(options->unit_has_scale || are_large(data)))
		return;
	for (size_t i = 0; i < data->n; i++)
		data->rows[i].unit = options->unit;
	unit_format(options->unit, unit);
	diag_warn(sink, DIAG_UNIT, data->files[data->rows[0].file], 0, "",
		  "no unit is named: the figures are taken for %s, as --unit says", unit);
}

/* Series of what was read, and the choice among them. `code` is that of reading. */
static enum diag_code select_series(struct source_data *loaded, const struct options *options,
				    enum diag_code code, struct diag_sink *sink)
{
	/* What is a part itself says so; all else has to be whole. */
	if (!code && !options->n_parts)
		code = parts_check(&loaded->data, sink);
	if (!code && options->sum)
		code = partials_join(&loaded->data, sink);
	if (code)
		return code;
	if (options->sum && !loaded->data.n && loaded->may_be_empty)
		return DIAG_OK;
	if (options->sum && !loaded->data.n)
		return diag_report(sink, DIAG_NO_DATA, NULL,
				   "no partial download has records of this pair");
	if (options->as_of)
		code = keep_published(loaded, options, sink);
	if (code)
		return code;
	state_unit(loaded, options, sink);
	if (series_set_build(&loaded->set, &loaded->data))
		return diag_nomem(sink);
	series_warn_of_units(&loaded->set, &loaded->data, sink);
	/* What is chosen by its scale is chosen by the file's. */
	code = choose(loaded, options, sink);
	return code ? code : convert(loaded, options, sink);
}

static enum diag_code read_files(struct source_data *loaded, const struct options *options,
				 struct diag_sink *sink)
{
	struct source_memory *memory = options->sum ? source_memory_new() : NULL;
	enum diag_code code = DIAG_OK;

	if (options->sum && !memory)
		return diag_nomem(sink);
	loaded->data.may_repeat = options->sum;
	for (size_t i = 0; i < options->n_operands + options->n_data; i++)
		read_file(loaded, options_file(options, i), options, memory, sink, &code);
	source_memory_free(memory);
	return select_series(loaded, options, code, sink);
}

enum diag_code source_data_load(struct source_data *loaded, const struct options *options,
				size_t n_operands, struct diag_sink *sink)
{
	struct options read = *options;
	enum diag_code code;

	read.n_operands = n_operands;
	code = source_data_check_input(&read, sink);
	return code ? code : read_files(loaded, &read, sink);
}

enum diag_code source_data_load_file(struct source_data *loaded, const struct options *options,
				     const char *path, struct diag_sink *sink)
{
	struct options read = *options;

	read.operands = &path;
	read.n_operands = 1;
	read.n_data = 0;
	return read_files(loaded, &read, sink);
}

void source_data_release(struct source_data *loaded)
{
	free(loaded->chosen);
	series_set_release(&loaded->set);
	dataset_release(&loaded->data);
}

bool source_data_is_given(const struct options *options, struct diag_sink *sink)
{
	if (!options->n_operands && !options->n_data)
		diag_report(sink, DIAG_USAGE, NULL,
			    "%s needs DATA: a CSV file, or - for standard input", options->command);
	return options->n_operands || options->n_data;
}

struct series *source_data_chosen(struct source_data *loaded, size_t i)
{
	return &loaded->set.series[loaded->chosen[i] - loaded->set.series];
}

struct shown_series source_data_shown(const struct source_data *loaded)
{
	struct shown_series shown = {
		.set = &loaded->set, .series = loaded->chosen, .n = loaded->n_chosen};

	for (size_t i = 0; i < loaded->data.n_counts; i++)
		shown.lacks_partners =
			shown.lacks_partners || loaded->data.counts[i].lacks_partners;
	return shown;
}

/* From the first to the last period of n selections; false: they have none. */
static bool find_span(const struct source_data *loaded, size_t n, struct period *first,
		      struct period *last)
{
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		for (size_t c = 0; c < loaded[i].n_chosen; c++) {
			const struct series *series = loaded[i].chosen[c];

			for (size_t r = 0; r < series->n; r++) {
				const struct period period = series->rows[r]->period;

				if (!any || period_cmp(period, *first) < 0)
					*first = period;
				if (!any || period_cmp(period, *last) > 0)
					*last = period;
				any = true;
			}
		}
	}
	return any;
}

enum diag_code source_data_refuse_periods(const struct source_data *loaded, size_t n,
					  struct diag_sink *sink)
{
	char from[PERIOD_TEXT_MAX], to[PERIOD_TEXT_MAX];
	struct period first, last;
	struct diag diag;

	diag_set(&diag, DIAG_NO_DATA, "there are no figures in these periods");
	if (find_span(loaded, n, &first, &last)) {
		period_format(first, from);
		period_format(last, to);
		if (period_equal(first, last))
			diag_set_remedy(&diag, "the data have %s only", from);
		else
			diag_set_remedy(&diag, "the data have %s to %s", from, to);
	}
	return diag_send(sink, &diag);
}

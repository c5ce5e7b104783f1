#include "kzbe.h"

#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "dataset.h"
#include "indicator.h"
#include "parts.h"
#include "reason.h"
#include "series.h"
#include "partials.h"
#include "source.h"

/* The public numbers are those of diag.h. */
_Static_assert((int)KZBE_NOMEM == (int)DIAG_NOMEM && (int)KZBE_IO == (int)DIAG_IO &&
		       (int)KZBE_SYNTAX == (int)DIAG_SYNTAX && (int)KZBE_RANGE == (int)DIAG_RANGE &&
		       (int)KZBE_COLUMN == (int)DIAG_COLUMN && (int)KZBE_UNIT == (int)DIAG_UNIT &&
		       (int)KZBE_DUPLICATE == (int)DIAG_DUPLICATE &&
		       (int)KZBE_ENCODING == (int)DIAG_ENCODING &&
		       (int)KZBE_NO_DATA == (int)DIAG_NO_DATA &&
		       (int)KZBE_AMBIGUOUS == (int)DIAG_AMBIGUOUS &&
		       (int)KZBE_USAGE == (int)DIAG_USAGE,
	       "codes");
_Static_assert((int)KZBE_PRESENT == (int)FIGURE_PRESENT &&
		       (int)KZBE_SUPPRESSED == (int)FIGURE_SUPPRESSED,
	       "states");
_Static_assert(KZBE_NUMBER_MAX >= DEC_TEXT_MAX &&
		       sizeof(((struct kzbe_value *)0)->unit) >= UNIT_TEXT_MAX &&
		       sizeof(((struct kzbe_value *)0)->status) >= STATUS_TEXT_MAX &&
		       sizeof(((struct kzbe_value *)0)->period) >= PERIOD_TEXT_MAX,
	       "room for texts");

struct kzbe_data {
	struct dataset data;
	struct series_set set;
	struct source_memory *memory; /* of partial downloads */
	struct calc calc;
	kzbe_report *report;
	void *context;
	struct diag_sink sink;
	enum diag_code failed; /* the first error of reading */
	bool has_partials;
	bool is_built; /* the series */
};

static void keep_problem(void *ctx, const struct diag *diag)
{
	const struct kzbe_data *data = ctx;
	const struct kzbe_problem problem = {.code = (enum kzbe_code)diag->code,
					     .is_warning = diag->is_warning,
					     .file = diag->path ? diag->path : "",
					     .line = diag->line,
					     .column = diag->column,
					     .message = diag->message,
					     .remedy = diag->remedy,
					     .excerpt = diag->excerpt,
					     .caret = diag->caret};

	if (data->report)
		data->report(data->context, &problem);
}

const char *kzbe_version(void)
{
	return KZBE_VERSION;
}

kzbe_data *kzbe_new(kzbe_report *report, void *context)
{
	struct kzbe_data *data = calloc(1, sizeof(*data));

	if (!data)
		return NULL;
	data->report = report;
	data->context = context;
	data->sink = (struct diag_sink){.report = keep_problem, .ctx = data};
	data->calc = (struct calc){.set = &data->set, .decimals = CALC_DECIMALS_DEFAULT};
	return data;
}

void kzbe_free(kzbe_data *data)
{
	if (!data)
		return;
	tiling_release(&data->calc.tiling);
	series_set_release(&data->set);
	source_memory_free(data->memory);
	dataset_release(&data->data);
	free(data);
}

static enum kzbe_code misuse(struct kzbe_data *data, const char *what, const char *text)
{
	char quoted[DIAG_QUOTE_MAX];

	diag_report(&data->sink, DIAG_USAGE, NULL, "%s '%s'", what,
		    text ? diag_quote(quoted, text, strlen(text)) : "");
	return KZBE_USAGE;
}

/* --- reading ------------------------------------------------------------------------------------ */

static enum kzbe_code set_request(struct kzbe_data *data, const struct kzbe_request *wanted,
				  struct source_request *out)
{
	*out = (struct source_request){.part = 0};
	if (!wanted)
		return KZBE_OK;
	if (wanted->reporter &&
	    !country_read(out->reporter, wanted->reporter, strlen(wanted->reporter)))
		return misuse(data, "unknown country", wanted->reporter);
	if (wanted->partner &&
	    !country_read(out->partner, wanted->partner, strlen(wanted->partner)))
		return misuse(data, "unknown country", wanted->partner);
	out->has_pin = wanted->level != NULL;
	if (wanted->level && !aggregation_pin_parse(wanted->level, &out->pin))
		return misuse(data, "invalid level", wanted->level);
	out->no_filter = wanted->parse_all;
	out->is_partial = wanted->is_partial;
	return KZBE_OK;
}

/* What parts of a download have given already, so that nothing counts twice. */
static bool prepare_partials(struct kzbe_data *data, struct source_request *request)
{
	if (!request->is_partial)
		return true;
	if (!data->memory)
		data->memory = source_memory_new();
	data->has_partials = data->data.may_repeat = true;
	request->memory = data->memory;
	return data->memory;
}

static enum kzbe_code read_source(struct kzbe_data *data, const char *name, const void *bytes,
				  size_t n, const struct kzbe_request *wanted)
{
	struct source_request request;
	enum kzbe_code code;

	if (data->failed)
		return (enum kzbe_code)data->failed;
	if (data->is_built || !name)
		return misuse(data, data->is_built ? "too late to read" : "no name of a file",
			      name);
	code = set_request(data, wanted, &request);
	if (code)
		return code;
	request.bytes = bytes;
	request.n_bytes = n;
	data->failed = prepare_partials(data, &request)
			       ? source_read(name, &data->data, &request, &data->sink)
			       : diag_nomem(&data->sink);
	diag_sink_next_file(&data->sink);
	return (enum kzbe_code)data->failed;
}

enum kzbe_code kzbe_read_file(kzbe_data *data, const char *path, const struct kzbe_request *request)
{
	return read_source(data, path, NULL, 0, request);
}

enum kzbe_code kzbe_read_memory(kzbe_data *data, const char *name, const void *bytes, size_t n,
				const struct kzbe_request *request)
{
	return read_source(data, name, bytes ? bytes : "", n, request);
}

/* --- asking ------------------------------------------------------------------------------------- */

/* All has been read: sums and series. */
static enum kzbe_code build(struct kzbe_data *data)
{
	enum diag_code code = data->failed;

	if (data->is_built || code)
		return (enum kzbe_code)code;
	code = parts_check(&data->data, &data->sink);
	if (!code && data->has_partials)
		code = partials_join(&data->data, &data->sink);
	if (!code && series_set_build(&data->set, &data->data))
		code = diag_nomem(&data->sink);
	if (!code)
		series_warn_of_units(&data->set, &data->data, &data->sink);
	data->is_built = !code;
	data->failed = code;
	return (enum kzbe_code)code;
}

enum kzbe_code kzbe_series_count(kzbe_data *data, size_t *out)
{
	enum kzbe_code code = build(data);

	*out = code ? 0 : data->set.n;
	return code;
}

/* The series; NULL after *code was set. */
static const struct series *find_series(struct kzbe_data *data, size_t i, enum kzbe_code *code)
{
	*code = build(data);
	if (*code)
		return NULL;
	if (i < data->set.n)
		return &data->set.series[i];
	diag_report(&data->sink, DIAG_USAGE, NULL, "no series %zu: there are %zu", i, data->set.n);
	*code = KZBE_USAGE;
	return NULL;
}

static void set_unit(char out[static UNIT_TEXT_MAX], struct unit unit)
{
	if (unit.currency[0])
		unit_format(unit, out);
}

enum kzbe_code kzbe_series_at(kzbe_data *data, size_t i, struct kzbe_series *out)
{
	enum kzbe_code code;
	const struct series *series = find_series(data, i, &code);

	*out = (struct kzbe_series){.n_rows = 0};
	if (!series)
		return code;
	out->reporter = series->reporter;
	out->partner = series->partner;
	out->source = series->source;
	out->n_rows = series->n;
	set_unit(out->unit, series->unit);
	period_format(series->rows[0]->period, out->first);
	period_format(series->rows[series->n - 1]->period, out->last);
	return KZBE_OK;
}

static bool set_reason(struct kzbe_value *out, const struct value *value)
{
	struct strbuf reason = STRBUF_INIT;
	size_t n;
	bool done;

	reason_add_phrase(&reason, &value, 1);
	/* Not more than fits, and not half a character. */
	n = reason.len < KZBE_REASON_MAX ? reason.len : KZBE_REASON_MAX - 1;
	while (n < reason.len && n && ((unsigned char)reason.text[n] & 0xC0) == 0x80)
		n--;
	memcpy(out->reason, reason.text, n);
	done = !reason.failed;
	strbuf_release(&reason);
	return done;
}

static void set_numbers(struct kzbe_value *out, const struct value *value)
{
	struct dec end;

	dec_format(value->shown, out->number);
	if (value_shown_low(value, &end))
		dec_format(end, out->low);
	if (value_shown_high(value, &end))
		dec_format(end, out->high);
	dec_format(value->exact.numerator, out->numerator);
	dec_format(value->exact.denominator, out->denominator);
	memcpy(out->relation, qualifier_sign(value->qualifier),
	       strlen(qualifier_sign(value->qualifier)) + 1);
	status_format(value->status, out->status);
}

static enum kzbe_code set_value(struct kzbe_data *data, const struct value *value,
				struct kzbe_value *out)
{
	out->state = (enum kzbe_state)value->state;
	out->is_percent = value->indicator->kind == KIND_PERCENT;
	if (!out->is_percent)
		set_unit(out->unit, value->series->unit);
	period_format(value->period, out->period);
	if (value->has_base)
		period_format(value->base, out->base);
	if (value->state == FIGURE_PRESENT)
		set_numbers(out, value);
	else if (!set_reason(out, value))
		return (enum kzbe_code)diag_nomem(&data->sink);
	return KZBE_OK;
}

enum kzbe_code kzbe_get(kzbe_data *data, size_t i, const char *name, const char *text,
			struct kzbe_value *out)
{
	enum kzbe_code code;
	const struct series *series = find_series(data, i, &code);
	const struct indicator *indicator = name ? indicator_find(name) : NULL;
	struct period period;
	struct value value;

	*out = (struct kzbe_value){.state = KZBE_MISSING};
	if (!series)
		return code;
	if (!indicator)
		return misuse(data, "no indicator", name);
	if (text && strcmp(text, "latest") == 0)
		period = series->rows[series->n - 1]->period;
	else if (!text || period_parse(text, strlen(text), &period))
		return misuse(data, "invalid period", text);
	if (indicator_value(&data->calc, indicator, series, period, &value))
		return (enum kzbe_code)diag_nomem(&data->sink);
	return set_value(data, &value, out);
}

const char *kzbe_indicator(size_t i)
{
	return i < n_indicators ? indicators[i].name : NULL;
}

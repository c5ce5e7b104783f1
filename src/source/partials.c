#include "partials.h"

#include <stdlib.h>
#include <string.h>

/* By what makes two rows one; then by all that could differ, so that the order in which the parts were
 * given does not show. */
static int compare(const void *left, const void *right)
{
	const struct observation *a = left, *b = right;
	int order = strcmp(a->reporter, b->reporter);

	if (!order)
		order = strcmp(a->partner, b->partner);
	if (!order)
		order = strcmp(a->unit.currency, b->unit.currency);
	if (!order)
		order = strcmp(a->source, b->source);
	if (!order)
		order = period_cmp(a->period, b->period);
	if (!order)
		order = strcmp(a->url, b->url);
	if (!order)
		order = strcmp(a->note, b->note);
	if (!order)
		order = (a->published > b->published) - (a->published < b->published);
	return order;
}

enum join_status { JOIN_OK, JOIN_LEVEL, JOIN_NESTED, JOIN_VALUE, JOIN_PRINTED, JOIN_RANGE };

static enum figure_state state_of_sum(const struct figure *a, const struct figure *b)
{
	if (a->state == FIGURE_PRESENT && b->state == FIGURE_PRESENT)
		return FIGURE_PRESENT;
	return a->state == FIGURE_SUPPRESSED || b->state == FIGURE_SUPPRESSED ? FIGURE_SUPPRESSED
									      : FIGURE_MISSING;
}

static enum join_status add_figures(struct figure *figure, const struct figure *other)
{
	if (figure->qualifier != QUALIFIER_NONE || other->qualifier != QUALIFIER_NONE)
		return JOIN_PRINTED;
	figure->state = state_of_sum(figure, other);
	figure->status |= other->status;
	if (figure->state == FIGURE_PRESENT)
		figure->status &= (status_set)~status_missing;
	return figure->state != FIGURE_PRESENT ||
			       dec_add(figure->value, other->value, &figure->value)
		       ? JOIN_OK
		       : JOIN_RANGE;
}

/* The slack of a figure; one that was written without it is as exact as its printed digits. */
static bool slack_of(const struct figure *figure, const struct aggregation *aggregation,
		     struct dec *out)
{
	*out = aggregation->slack;
	return figure->state != FIGURE_PRESENT || !dec_is_zero(*out) ||
	       (aggregation->n_records <= INT64_MAX &&
		dec_mul(dec_half_unit(figure->value), dec_from_int((int64_t)aggregation->n_records),
			out));
}

/* Add the levels of two figures, which are not added up yet. */
static bool add_aggregations(struct aggregation *aggregation, const struct figure *figure,
			     const struct aggregation *other_aggregation,
			     const struct figure *other)
{
	struct dec slack, other_slack;

	if (!slack_of(figure, aggregation, &slack) ||
	    !slack_of(other, other_aggregation, &other_slack))
		return false;
	aggregation->n_records += other_aggregation->n_records;
	aggregation->is_one_product = aggregation->is_one_product &&
				      other_aggregation->is_one_product &&
				      strcmp(aggregation->code, other_aggregation->code) == 0;
	return dec_add(slack, other_slack, &aggregation->slack);
}

/* A total stands once; where it stands twice, the one with more digits is kept. */
static bool same_total(struct figure *figure, const struct figure *other)
{
	if (figure->state != other->state || figure->qualifier != other->qualifier)
		return false;
	if (figure->state != FIGURE_PRESENT)
		return true;
	if (dec_cmp(figure->value, other->value) != 0)
		return false;
	if (other->value.scale > figure->value.scale)
		figure->value = other->value;
	return true;
}

static enum join_status join_flow(struct figure *figure, struct aggregation *aggregation,
				  const struct figure *other,
				  const struct aggregation *other_aggregation)
{
	if (!other_aggregation->n_records)
		return JOIN_OK;
	if (!aggregation->n_records) {
		*figure = *other;
		*aggregation = *other_aggregation;
		return JOIN_OK;
	}
	if (aggregation->product != other_aggregation->product ||
	    aggregation->details != other_aggregation->details ||
	    strcmp(aggregation->classification, other_aggregation->classification) != 0)
		return JOIN_LEVEL;
	if (aggregation->is_nested || other_aggregation->is_nested)
		return JOIN_NESTED;
	if (aggregation->product || aggregation->details) {
		return add_aggregations(aggregation, figure, other_aggregation, other)
			       ? add_figures(figure, other)
			       : JOIN_RANGE;
	}
	return same_total(figure, other) ? JOIN_OK : JOIN_VALUE;
}

#undef ROW
#define ROW TABLE_ROW

static const struct {
	const char *what, *remedy;
	enum diag_code code;
} refusals[] = {
#include "join_refusals.inc"
};

static enum diag_code refuse(const struct dataset *data, const struct observation *row,
			     const struct observation *other, size_t flow, enum join_status status,
			     struct diag_sink *sink)
{
	char period[PERIOD_TEXT_MAX], place[ROW_PLACE_MAX];

	period_format(row->period, period);
	return diag_refuse_line(sink, refusals[status].code, data->files[row->file], row->line,
				refusals[status].remedy, "%s of %s here and in %s %s",
				flow_names[flow], period, row_place(place, data, other, row),
				refusals[status].what);
}

/* Add `other` to *row. */
static enum diag_code join(struct dataset *data, struct observation *row,
			   const struct observation *other, struct diag_sink *sink)
{
	struct aggregation aggregations[FLOW_COUNT];

	for (size_t f = 0; f < FLOW_COUNT; f++) {
		struct aggregation other_aggregation = observation_aggregation(other, (enum flow)f);
		enum join_status status;

		aggregations[f] = observation_aggregation(row, (enum flow)f);
		status = join_flow(&row->flow[f], &aggregations[f], &other->flow[f],
				   &other_aggregation);
		if (!status &&
		    (row->growth || other->growth || row->unit.power != other->unit.power))
			status = JOIN_PRINTED;
		if (status)
			return refuse(data, row, other, f, status, sink);
	}
	if (other->published > row->published)
		row->published = other->published;
	row->reporter_assumed = row->reporter_assumed && other->reporter_assumed;
	row->partner_assumed = row->partner_assumed && other->partner_assumed;
	return dataset_set_aggregations(data, row, aggregations) ? diag_nomem(sink) : DIAG_OK;
}

enum diag_code partials_join(struct dataset *data, struct diag_sink *sink)
{
	enum diag_code failed = DIAG_OK;
	size_t kept = 0;

	if (!data->n)
		return DIAG_OK;
	qsort(data->rows, data->n, sizeof(*data->rows), compare);
	for (size_t i = 0; i < data->n; i++) {
		struct observation *last = kept ? &data->rows[kept - 1] : NULL;
		enum diag_code code = DIAG_OK;

		if (last && period_equal(last->period, data->rows[i].period) &&
		    observation_same_series(last, &data->rows[i]))
			code = join(data, last, &data->rows[i], sink);
		else
			data->rows[kept++] = data->rows[i];
		if (!failed)
			failed = code;
		if (code == DIAG_NOMEM)
			break;
	}
	data->n = kept;
	return failed;
}

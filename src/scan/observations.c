#include "reading.h"

#include <string.h>

/* The observation being put together from totals of one pair and period. */
struct writing {
	struct reading *reading;
	const struct tally *tally;
	struct observation row;
	struct aggregation aggregations[FLOW_COUNT];
	struct trade_total last[FLOW_COUNT]; /* of the periods before */
	bool is_open;
};

/* Rows in unlike scales are no one row: of two sheets each has its own. */
static enum diag_code refuse_scale(const struct writing *writing, const struct observation *there)
{
	const struct observation *row = &writing->row;
	const struct reading *reading = writing->reading;
	char period[PERIOD_TEXT_MAX], here[UNIT_TEXT_MAX], before[UNIT_TEXT_MAX];

	period_format(row->period, period);
	unit_format(row->unit, here);
	unit_format(there->unit, before);
	return diag_refuse_line(
		reading->sink, DIAG_UNIT, reading->path, row->line,
		"convert them to one unit; of a workbook, --sheet NAME reads one sheet",
		"figures of %s are in %s here, and in %s in %s", period, here, before,
		reading->data->files[there->file]);
}

/* The same period out of another file: what that one lacks is filled in, what it has must agree. */
static enum diag_code merge(struct writing *writing, size_t index)
{
	const struct reading *reading = writing->reading;
	struct observation *there = &reading->data->rows[index];
	const struct observation *row = &writing->row;
	struct aggregation aggregations[FLOW_COUNT];
	char period[PERIOD_TEXT_MAX];

	if (there->unit.power != row->unit.power)
		return refuse_scale(writing, there);
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		const struct figure *new = &row->flow[f];
		struct figure *old = &there->flow[f];

		aggregations[f] = observation_aggregation(there, (enum flow)f);
		if (new->state == FIGURE_MISSING)
			continue;
		if (old->state == FIGURE_MISSING) {
			*old = *new;
			aggregations[f] = observation_aggregation(row, (enum flow)f);
			continue;
		}
		if (old->state == new->state &&
		    (new->state != FIGURE_PRESENT || dec_cmp(old->value, new->value) == 0))
			continue;
		period_format(row->period, period);
		return diag_refuse_line(
			reading->sink, DIAG_DUPLICATE, reading->path, row->line,
			"read one of the two files, or give them different dates of publication",
			"%s of %s are in %s with another value", flow_names[f], period,
			reading->data->files[there->file]);
	}
	return dataset_set_aggregations(reading->data, there, aggregations);
}

static enum diag_code close_row(struct writing *writing)
{
	struct reading *reading = writing->reading;
	const struct observation *first;
	enum diag_code code;

	if (!writing->is_open)
		return DIAG_OK;
	writing->is_open = false;
	if (dataset_set_aggregations(reading->data, &writing->row, writing->aggregations))
		return DIAG_NOMEM;
	code = dataset_add(reading->data, &writing->row, &first);
	if (code == DIAG_DUPLICATE)
		code = merge(writing, (size_t)(first - reading->data->rows));
	return code;
}

static struct unit unit_of(const struct writing *writing, const struct trade_total *total)
{
	const struct reading *reading = writing->reading;
	const struct unit *stated = tally_unit(writing->tally, total->reporter, total->partner);

	if (stated)
		return *stated;
	return reading->format == &source_stat_gov_kz ? reading->table.unit : reading->format->unit;
}

/* The publisher that the form is of: a form that anybody's table may have says it only where the file does. */
static const char *publisher(const struct reading *reading)
{
	const struct wide_form *wide = reading->format->wide;

	return wide && wide->is_matrix && !reading->wide.title.names_imf ? NULL
									 : reading->format->source;
}

static enum diag_code open_row(struct writing *writing, const struct trade_total *total)
{
	struct reading *reading = writing->reading;
	const struct source_format *format = reading->format;
	const char *published = publisher(reading);
	const char *source = published			    ? published
			     : reading->request->is_partial ? "one download, in parts"
							    : path_base_name(reading->path);
	struct observation row = {.period = total->period,
				  .unit = unit_of(writing, total),
				  .published = writing->tally->published,
				  .valuation = format->valuation,
				  .source_stated = published || reading->request->is_partial,
				  .file = reading->file,
				  .line = total->line};

	memcpy(row.reporter, total->reporter, sizeof(row.reporter));
	memcpy(row.partner, total->partner, sizeof(row.partner));
	row.source = dataset_intern(reading->data, source, strlen(source));
	row.url = row.note = dataset_intern(reading->data, "", 0);
	writing->row = row;
	memset(writing->aggregations, 0, sizeof(writing->aggregations));
	writing->is_open = true;
	return row.source && row.note ? DIAG_OK : DIAG_NOMEM;
}

/* All products in one period and some in another: what lies between them is no growth of trade. */
static void note_level(struct writing *writing, const struct trade_total *total)
{
	struct trade_total *last = &writing->last[total->flow];

	if (last->aggregation.n_records && strcmp(last->reporter, total->reporter) == 0 &&
	    strcmp(last->partner, total->partner) == 0 &&
	    !last->aggregation.product != !total->aggregation.product)
		writing->reading->has_uneven_levels = true;
	*last = *total;
}

unsigned reading_assumed(const struct reading *reading)
{
	unsigned assumed = reading->wide.assumes_exports ? ASSUMED_FLOW : 0;

	for_each_of(const struct source_assumption, assumption, reading->format->assumptions,
		    SOURCE_ASSUMPTIONS_MAX) {
		if (assumption->assumed && reading->header.cell_of[assumption->column] == CELL_NONE)
			assumed |= assumption->assumed;
	}
	/* Lines above the header may give it. */
	return reading->wide.title.has_flow ? assumed & ~(unsigned)ASSUMED_FLOW : assumed;
}

/* A figure of one product, or of those that are known to be some, where others are of all: no trade of its period. */
static bool is_of_some(struct reading *reading, const struct trade_total *total)
{
	char period[PERIOD_TEXT_MAX];

	if (!total->aggregation.product || !reading->has_total ||
	    !(total->aggregation.is_one_product || reading->has_some[total->flow]))
		return false;
	period_format(total->period, period);
	if (!reading->n_of_some++)
		diag_warn(reading->sink, DIAG_NO_DATA, reading->path, total->line,
			  "--level takes the figures of products",
			  "%s of %s are of some products alone, where other figures are of all: "
			  "left out",
			  flow_names[total->flow], period);
	return true;
}

/* The year's total of a table of months that goes on no further than they do: it is that of these months. */
static void limit_to_months(struct reading *reading, struct trade_total *total)
{
	char period[PERIOD_TEXT_MAX], months[PERIOD_TEXT_MAX];

	if (!total->months_so_far || reading->format->source)
		return;
	period_format(total->period, period);
	total->period.last = total->period.first + total->months_so_far - 1;
	period_format(total->period, months);
	if (!reading->n_so_far++)
		diag_warn(reading->sink, DIAG_AMBIGUOUS, reading->path, total->line,
			  "if the other months had no trade, write them as 0",
			  "%s of %s are the sum of the months that the file has: taken as those of "
			  "%s",
			  flow_names[total->flow], period, months);
}

static enum diag_code write_total(void *ctx, const struct trade_total *given)
{
	struct writing *writing = ctx;
	struct reading *reading = writing->reading;
	struct trade_total total = *given;
	struct figure *figure;
	enum diag_code code = DIAG_OK;

	if (is_of_some(reading, given))
		return DIAG_OK;
	/* Dates that are all 1 January are years. */
	if (reading->n_dates && reading->n_first_januaries == reading->n_dates &&
	    !reading->request->first_january_is_month)
		total.period = period_year(period_first_year(total.period));
	limit_to_months(reading, &total);
	if (writing->is_open && (!period_equal(total.period, writing->row.period) ||
				 strcmp(total.reporter, writing->row.reporter) != 0 ||
				 strcmp(total.partner, writing->row.partner) != 0))
		code = close_row(writing);
	if (!code && !writing->is_open)
		code = open_row(writing, &total);
	if (code)
		return code;
	reading->n_used += total.aggregation.n_records ? total.aggregation.n_records : 1;
	figure = &writing->row.flow[total.flow];
	figure->status = total.status;
	figure->state = !total.is_missing		   ? FIGURE_PRESENT
			: total.status & STATUS_SUPPRESSED ? FIGURE_SUPPRESSED
							   : FIGURE_MISSING;
	figure->value = total.value;
	writing->aggregations[total.flow] = total.aggregation;
	writing->aggregations[total.flow].assumed = reading_assumed(reading);
	if (total.priced)
		writing->row.valuation = total.priced == PRICED_CIF   ? VALUATION_FOB_CIF
					 : total.priced == PRICED_FOB ? VALUATION_FOB_FOB
								      : VALUATION_UNSTATED;
	note_level(writing, &total);
	return DIAG_OK;
}

enum diag_code reading_write_totals(struct reading *reading, const struct tally *tally)
{
	const bool by_comma =
		reading->is_mark_open && tally->ambiguous.code && reading->shows_comma;
	struct writing writing = {.reading = reading, .tally = tally};
	enum diag_code code = trade_totals_visit(by_comma ? &tally->by_comma : &tally->totals,
						 write_total, &writing);

	if (!code)
		code = close_row(&writing);
	return code == DIAG_NOMEM ? diag_nomem(reading->sink) : code;
}

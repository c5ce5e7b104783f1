#include "conflict.h"

/* Printed turnover and the sum of its parts over a period; both present if *found. */
static enum diag_code turnover_and_parts(struct calc *calc, const struct series *series,
					 struct period period, struct conflict *out, bool *found)
{
	struct level exports, imports;
	enum diag_code code;

	*found = false;
	code = series_level(series, FLOW_TURNOVER, period, &calc->tiling, &out->printed);
	if (!code)
		code = series_level(series, FLOW_EXPORTS, period, &calc->tiling, &exports);
	if (!code)
		code = series_level(series, FLOW_IMPORTS, period, &calc->tiling, &imports);
	if (code)
		return code;
	level_add(&exports, &imports, &out->sum);
	*found = out->printed.state == FIGURE_PRESENT && out->printed.origin != LEVEL_SUM &&
		 out->sum.state == FIGURE_PRESENT;
	return DIAG_OK;
}

/* The level that the period's row prints and the sum of the rows within it; both present if *found. */
static enum diag_code row_and_rows(struct calc *calc, const struct series *series,
				   struct period period, struct conflict *out, bool *found)
{
	enum diag_code code =
		series_tile(series, (struct wanted_tiling){out->flow, period, TILE_PRINTED, false},
			    &calc->tiling, NULL);

	*found = false;
	if (code)
		return code == DIAG_NO_DATA ? DIAG_OK : code;
	series_sum_rows(series, out->flow, &calc->tiling, &out->sum);
	code = series_level(series, out->flow, period, &calc->tiling, &out->printed);
	*found = !code && out->sum.state == FIGURE_PRESENT && out->printed.state == FIGURE_PRESENT;
	return code;
}

bool conflicts_stopped(const struct calc *calc)
{
	return calc->tiling.looked_at >= CONFLICTS_BUDGET;
}

enum diag_code conflicts_find(struct calc *calc, const struct series *series, struct period period,
			      struct conflict out[CONFLICTS_MAX], size_t *n)
{
	struct conflict *next = out;
	bool found;
	enum diag_code code;

	*next = (struct conflict){.kind = CONFLICT_OF_PARTS, .flow = FLOW_TURNOVER};
	code = turnover_and_parts(calc, series, period, next, &found);
	if (!code && found && !interval_overlaps(next->printed.range, next->sum.range))
		next++;
	for (size_t f = 0; !code && f < FLOW_COUNT && period_months(period) > 1; f++) {
		const struct observation *row = series_find_row(series, period);

		if (!row || row->flow[f].state != FIGURE_PRESENT || conflicts_stopped(calc))
			continue;
		*next = (struct conflict){.kind = CONFLICT_OF_ROWS, .flow = (enum flow)f};
		code = row_and_rows(calc, series, period, next, &found);
		if (!code && found && !interval_overlaps(next->printed.range, next->sum.range))
			next++;
	}
	*n = code ? 0 : (size_t)(next - out);
	return code;
}

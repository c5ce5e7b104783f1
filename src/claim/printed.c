#include "printed.h"

#include <stdlib.h>
#include <string.h>

/* The digits with their qualifier and sign, as a machine writes them. */
static const char *text_of(struct claim_list *list, const struct figure *figure, bool is_growth)
{
	char text[DEC_TEXT_MAX + 4] = "";
	size_t n = strlen(qualifier_sign(figure->qualifier));

	memcpy(text, qualifier_sign(figure->qualifier), n);
	if (is_growth && dec_sign(figure->value) > 0)
		text[n++] = '+';
	n += dec_format(figure->value, text + n);
	if (is_growth)
		text[n++] = '%';
	return claim_list_copy(list, text, n);
}

static enum diag_code add_figure(struct claim_list *list, const struct dataset *data,
				 const struct observation *row, const struct figure *figure,
				 const struct indicator *indicator, bool is_growth)
{
	struct claim claim = {
		.indicator = indicator,
		.period = row->period,
		.relation = figure->qualifier,
		.value = figure->value,
		.path = data ? data->files[row->file] : "",
		.line = row->line,
		.column = figure->column,
		.where = "",
	};

	const size_t flow = is_growth ? 0 : (size_t)(figure - row->flow);

	if (figure->state != FIGURE_PRESENT ||
	    !(is_growth ? interval_of_figure(figure->value, figure->qualifier, &claim.range)
			: observation_range(row, (enum flow)flow, &claim.range)))
		return DIAG_OK;
	if (!is_growth) {
		claim.range = interval_not_negative(claim.range);
		claim.has_unit = row->unit.currency[0] != '\0';
		claim.unit = row->unit;
		claim.is_sum = observation_records(row, (enum flow)flow) > 1;
	}
	claim.text = text_of(list, figure, is_growth);
	return claim.text && claim_list_add(list, &claim) ? DIAG_OK : DIAG_NOMEM;
}

static enum diag_code add_rows(struct claim_list *list, const struct dataset *data,
			       const struct series *series, bool with_growths)
{
	const struct indicator *growth = indicator_find("growth");

	for (size_t i = 0; i < series->n; i++) {
		const struct observation *row = series->rows[i];

		for (size_t f = 0; f < FLOW_COUNT; f++) {
			if (add_figure(list, data, row, &row->flow[f],
				       indicator_find(flow_names[f]), false))
				return DIAG_NOMEM;
		}
		for (size_t f = 0; with_growths && row->growth && f < FLOW_COUNT; f++) {
			if (add_figure(list, data, row, &row->growth[f],
				       indicator_of_flow(growth, (enum flow)f), true))
				return DIAG_NOMEM;
		}
	}
	return DIAG_OK;
}

enum diag_code printed_claims(struct claim_list *list, const struct dataset *data,
			      const struct series *series)
{
	return add_rows(list, data, series, true);
}

enum diag_code printed_levels(struct claim_list *list, const struct series *series)
{
	return add_rows(list, NULL, series, false);
}

bool printed_level(const struct series *series, enum flow flow, struct period period,
		   const struct level *level, int power, struct claim *out)
{
	*out = (struct claim){.indicator = indicator_find(flow_names[flow]),
			      .period = period,
			      .relation = level->qualifier,
			      .is_sum = !level_is_printed(level),
			      .has_unit = series->unit.currency[0] != '\0',
			      .unit = series->unit,
			      .text = "",
			      .path = "",
			      .where = ""};
	return dec_shift(level->value, power - series->unit.power, &out->value) &&
	       interval_shift(level->range, power - series->unit.power, &out->range);
}

/* --- as conditions ------------------------------------------------------------------------------ */

struct joint *printed_joint(const struct claim *wanted, size_t n_wanted, const struct claim *claims,
			    size_t n, struct unit unit)
{
	struct joint_figure *figures = calloc(n_wanted + n + 1, sizeof(*figures));
	struct joint *joint = NULL;
	size_t used = n_wanted;

	if (!figures)
		return NULL;
	for (size_t i = 0; i < n_wanted; i++) {
		if (!claim_condition(&wanted[i], unit, &figures[i])) {
			figures[i].over[0] =
				(struct joint_term){FLOW_TURNOVER, wanted[i].period, 1};
			figures[i].n_over = 1;
		}
		figures[i].range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
	}
	for (size_t i = 0; i < n; i++)
		used += claim_condition(&claims[i], unit, &figures[used]);
	joint = joint_new(figures, used);
	free(figures);
	return joint;
}

/* --- the other way ------------------------------------------------------------------------------ */

/* Which cell of a row a claim fills: a flow's, or its growth's; false if none. */
static bool cell_of(const struct claim *claim, enum flow *flow, bool *is_growth)
{
	*flow = claim->indicator->flow;
	*is_growth = claim->indicator == indicator_of_flow(indicator_find("growth"), *flow);
	return !claim->is_multiple && (*is_growth || claim->indicator->kind == KIND_LEVEL);
}

/* The row for the period, with room for growths; NULL when memory ran out. */
static struct observation *row_for(struct printed_set *set, struct period period,
				   const struct observation *pattern)
{
	struct observation row = *pattern;
	const struct observation *first = NULL;
	struct observation *added;
	enum diag_code code;

	row.period = period;
	row.line = set->data.n + 1;
	code = dataset_add(&set->data, &row, &first);
	if (code == DIAG_DUPLICATE)
		return &set->data.rows[first - set->data.rows];
	if (code)
		return NULL;
	added = &set->data.rows[set->data.n - 1];
	added->growth = arena_alloc(&set->data.arena, FLOW_COUNT * sizeof(*added->growth));
	if (!added->growth)
		return NULL;
	memset(added->growth, 0, FLOW_COUNT * sizeof(*added->growth));
	return added;
}

/* Put the claim's figure into its row; of several the first that is not qualified stays. */
static enum diag_code place(struct printed_set *set, const struct claim *claim, struct unit unit,
			    const struct observation *pattern)
{
	struct figure figure = {.value = claim->value,
				.state = FIGURE_PRESENT,
				.qualifier = claim->relation,
				.column = (uint32_t)claim->column};
	struct observation *row;
	struct figure *cell;
	bool is_growth;
	enum flow flow;

	if (!cell_of(claim, &flow, &is_growth) ||
	    (!is_growth && claim_has_scale(claim) &&
	     !dec_shift(claim->value, claim->unit.power - unit.power, &figure.value)))
		return DIAG_OK;
	row = row_for(set, claim->period, pattern);
	if (!row)
		return DIAG_NOMEM;
	cell = is_growth ? &row->growth[flow] : &row->flow[flow];
	if (cell->state != FIGURE_PRESENT || (cell->qualifier && !figure.qualifier))
		*cell = figure;
	return DIAG_OK;
}

enum diag_code printed_set_build(struct printed_set *set, const struct claim *claims, size_t n,
				 struct unit unit, const char reporter[4], const char partner[4])
{
	struct observation pattern = {.unit = unit, .source_stated = true};
	enum diag_code code = DIAG_OK;

	*set = (struct printed_set){.series = NULL};
	memcpy(pattern.reporter, reporter, sizeof(pattern.reporter));
	memcpy(pattern.partner, partner, sizeof(pattern.partner));
	pattern.source = pattern.url = pattern.note = dataset_intern(&set->data, "", 0);
	if (!pattern.source || dataset_add_file(&set->data, "") == SIZE_MAX)
		return DIAG_NOMEM;
	for (size_t i = 0; !code && i < n; i++)
		code = place(set, &claims[i], unit, &pattern);
	if (!code)
		code = series_set_build(&set->set, &set->data);
	if (!code && set->set.n) {
		set->series = &set->set.series[0];
		set->set.series[0].unit = unit;
	}
	return code;
}

void printed_set_release(struct printed_set *set)
{
	series_set_release(&set->set);
	dataset_release(&set->data);
	set->series = NULL;
}

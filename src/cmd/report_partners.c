#include "report_partners.h"

#include <string.h>

#include "fit_report.h"
#include "output.h"

/* Of a scale that fits: the largest level in it has three digits before the point. */
#define LARGEST_MIN 100
#define DECIMALS_MAX 3 /* of a scale that was chosen, where fewer would show as zero what is not */

bool report_is_by_partner(const struct options *options)
{
	return options->n_partners > 1 || options->view.top ||
	       (options->reporter[0] && !options->partner[0]);
}

bool report_has_partners(const struct source_data *loaded)
{
	for (size_t i = 1; i < loaded->n_chosen; i++) {
		if (strcmp(loaded->chosen[i]->partner, loaded->chosen[0]->partner) != 0)
			return true;
	}
	return false;
}

/* One table on its way into a width, and into a scale in which it can be read. */
struct fitting {
	struct report *report;
	struct source_data *loaded;
	const struct shown_series *shown;
	const struct view *view;
	const struct format *format;
	const struct column_list *columns;
	struct render_options render;
};

/* Figures of one table are in one scale. */
static void set_scale(struct source_data *loaded, int power, bool is_rounded, int decimals)
{
	for (size_t i = 0; i < loaded->n_chosen; i++) {
		struct series *series = source_data_chosen(loaded, i);

		series->unit.power = (int8_t)power;
		series->is_rounded = is_rounded;
		series->decimals = decimals;
	}
}

/* What the levels of a table are, as they are shown. */
struct shown_levels {
	int most_decimals;
	size_t n_zeros;
	struct dec largest;
};

static struct shown_levels survey_levels(const struct report *report)
{
	struct shown_levels levels = {.largest = dec_from_int(0)};

	for_each_of(const struct report_block, block, report->blocks, report->n_blocks) {
		for (size_t i = 0; i < block->n_rows * block->n_columns; i++) {
			size_t c = i % block->n_columns;
			const struct report_cell *cell =
				&block->rows[i / block->n_columns].cells[c];

			if (block->columns[c].type != REPORT_LEVEL || cell->state != CELL_VALUE)
				continue;
			if (cell->number.scale > levels.most_decimals)
				levels.most_decimals = cell->number.scale;
			if (dec_cmp(cell->number, levels.largest) > 0)
				levels.largest = cell->number;
			levels.n_zeros += dec_is_zero(cell->number);
		}
	}
	return levels;
}

static enum diag_code build(const struct fitting *fitting, int power, bool is_rounded, int decimals,
			    bool *fits)
{
	enum diag_code code;

	report_release(fitting->report);
	*fitting->report = (struct report){.n_blocks = 0};
	set_scale(fitting->loaded, power, is_rounded, decimals);
	code = build_partners(fitting->report, fitting->shown, fitting->view, fitting->format,
			      fitting->columns);
	return code ? code : fits_all(fitting->report, &fitting->render, fits);
}

/* In the scale that was chosen, with as many decimals as show every figure that is not zero, if there is room. */
static enum diag_code round_in_scale(const struct fitting *fitting, int power, size_t zeros)
{
	size_t shown_zeros = zeros + 1;
	enum diag_code code = DIAG_OK;
	bool fits = true;

	for (int decimals = 1; !code && fits && shown_zeros > zeros && decimals <= DECIMALS_MAX;
	     decimals++) {
		code = build(fitting, power, true, decimals, &fits);
		if (!code)
			shown_zeros = survey_levels(fitting->report).n_zeros;
	}
	return code || fits ? code : build(fitting, power, true, 1, &fits);
}

/* Whether a scale so many powers of ten above that of the levels still shows them with some digits. */
static bool is_readable(struct dec largest, int powers)
{
	struct dec scaled;

	return dec_shift(largest, -powers, &scaled) &&
	       dec_cmp(scaled, dec_from_int(LARGEST_MIN)) >= 0;
}

/* In the smallest scale that fits; where a long name leaves room in none, the table is split, in the largest
 * scale that can be read. */
static enum diag_code find_scale(const struct fitting *fitting, int power)
{
	struct dec largest = survey_levels(fitting->report).largest;
	enum diag_code code = DIAG_OK;
	bool fits = false;

	for (int powers = UNIT_POWER_STEP;
	     !code && !fits && power + powers <= UNIT_POWER_MAX && is_readable(largest, powers);
	     powers += UNIT_POWER_STEP)
		code = build(fitting, power + powers, true, 1, &fits);
	return code;
}

enum diag_code report_partners(struct report *report, struct source_data *loaded,
			       const struct options *options, const struct format *format,
			       bool may_round, struct diag_sink *sink)
{
	const struct shown_series shown = source_data_shown(loaded);
	int power = loaded->chosen[0]->unit.power;
	struct column_list columns;
	struct fitting fitting = {report, loaded, &shown, &options->view, format, &columns, {0}};
	enum diag_code code;
	struct shown_levels levels = {0};
	bool fits;

	if (!view_columns_make(&columns, "report by partner", format, &options->view, sink))
		return DIAG_USAGE;
	output_render_options(options, &fitting.render);
	code = build(&fitting, power, false, 1, &fits);
	may_round = may_round && loaded->chosen[0]->unit.currency[0];
	if (!code)
		levels = survey_levels(report);
	if (!code && may_round && options->has_in && (levels.most_decimals > DECIMALS_MAX || !fits))
		code = round_in_scale(&fitting, power, levels.n_zeros);
	if (!code && may_round && !options->has_in && !fits)
		code = find_scale(&fitting, power);
	return code ? diag_nomem(sink) : DIAG_OK;
}

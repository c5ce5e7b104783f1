#include "fit_report.h"

#define DECIMALS_MIN 1
#define DECIMALS_MAX 3 /* where fewer would show as zero what is not */

/* One series that is to fit a width. */
struct fitting {
	const struct report_plan *plan;
	struct series *series;
	const struct report_block *raw; /* its block with all digits */
};

static enum diag_code build_one(const struct fitting *fitting, struct report *out)
{
	const struct series *only = fitting->series;
	struct shown_series shown = {.set = fitting->plan->set, .series = &only, .n = 1};

	return build_report(out, &shown, fitting->plan->view, fitting->plan->format,
			    fitting->plan->columns);
}

/* Whether a figure above or below zero would be shown as zero. */
static bool loses_a_figure(const struct report_block *raw, const struct report_block *rounded)
{
	for (size_t r = 0; r < raw->n_rows; r++) {
		for (size_t c = 0; c < raw->n_columns; c++) {
			const struct report_cell *before = &raw->rows[r].cells[c];
			const struct report_cell *after = &rounded->rows[r].cells[c];

			if (raw->columns[c].type == REPORT_LEVEL && before->state == CELL_VALUE &&
			    !dec_is_zero(before->number) && dec_is_zero(after->number))
				return true;
		}
	}
	return false;
}

/* Show the series in this scale with so many decimals; *fits: that is narrow enough and loses nothing. */
static enum diag_code try_scale(const struct fitting *fitting, int power, int decimals, bool *fits)
{
	struct report report = {.n_blocks = 0};
	enum diag_code code;

	fitting->series->unit.power = (int8_t)power;
	fitting->series->is_rounded = true;
	fitting->series->decimals = decimals;
	code = build_one(fitting, &report);
	*fits = false;
	if (!code && report.n_blocks &&
	    !render_table_fits(&report.blocks[0], fitting->plan->render, fits))
		code = DIAG_NOMEM;
	*fits = !code && *fits && !loses_a_figure(fitting->raw, &report.blocks[0]);
	report_release(&report);
	return code;
}

/* The smallest scale that fits; none does: the series stays as it is. */
static enum diag_code find_scale(const struct fitting *fitting, bool *fits)
{
	struct unit unit = fitting->series->unit;
	/* What has no unit has no scale that could be named. */
	int last = unit.currency[0] && !fitting->plan->has_scale ? UNIT_POWER_MAX : unit.power;
	enum diag_code code = DIAG_OK;

	for (int power = unit.power; !code && !*fits && power <= last; power += UNIT_POWER_STEP) {
		for (int decimals = DECIMALS_MIN; !code && !*fits && decimals <= DECIMALS_MAX;
		     decimals++)
			code = try_scale(fitting, power, decimals, fits);
	}
	if (!*fits) {
		fitting->series->unit = unit;
		fitting->series->is_rounded = false;
	}
	return code;
}

enum diag_code fit_series(const struct report_plan *plan, struct series *series, bool *fits)
{
	struct fitting fitting = {.plan = plan, .series = series};
	struct report raw = {.n_blocks = 0};
	enum diag_code code = build_one(&fitting, &raw);

	*fits = true;
	if (!code && raw.n_blocks && !render_table_fits(&raw.blocks[0], plan->render, fits))
		code = DIAG_NOMEM;
	if (!code && !*fits) {
		fitting.raw = &raw.blocks[0];
		code = find_scale(&fitting, fits);
	}
	report_release(&raw);
	return code;
}

enum diag_code fits_all(const struct report *report, const struct render_options *render,
			bool *fits)
{
	*fits = true;
	for (size_t i = 0; *fits && i < report->n_blocks; i++) {
		if (!render_table_fits(&report->blocks[i], render, fits))
			return DIAG_NOMEM;
	}
	return DIAG_OK;
}

#include "report_partners.h"

#include <string.h>

#include "fit_report.h"
#include "output.h"
#include "partner_view.h"

#define POWER_STEP 3 /* thousand, million, ... */
#define POWER_MAX 12

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

/* Figures of one table are in one scale. */
static void set_scale(struct source_data *loaded, int power, bool is_rounded)
{
	for (size_t i = 0; i < loaded->n_chosen; i++) {
		struct series *series = source_data_chosen(loaded, i);

		series->unit.power = (int8_t)power;
		series->is_rounded = is_rounded;
		series->decimals = 1;
	}
}

static void renew(struct report *report)
{
	report_release(report);
	*report = (struct report)REPORT_INIT;
}

enum diag_code report_partners(struct report *report, struct source_data *loaded,
			       const struct options *options, const struct format *format,
			       bool may_round, struct diag_sink *sink)
{
	const struct shown_series shown = source_data_shown(loaded);
	const struct view *view = &options->view;
	int power = loaded->chosen[0]->unit.power, wider = power;
	struct render_options render;
	struct column_list columns;
	enum diag_code code;
	bool fits;

	if (!partner_columns_make(&columns, format, view, sink))
		return DIAG_USAGE;
	output_render_options(options, &render);
	set_scale(loaded, power, false);
	code = build_partners(report, &shown, view, format, &columns);
	if (!code)
		code = fits_all(report, &render, &fits);
	if (options->has_in)
		wider -= POWER_STEP; /* digits are left out in the scale that was chosen */
	while (!code && may_round && !fits && wider + POWER_STEP <= POWER_MAX &&
	       (!options->has_in || wider < power) && loaded->chosen[0]->unit.currency[0]) {
		wider += POWER_STEP;
		set_scale(loaded, wider, true);
		renew(report);
		code = build_partners(report, &shown, view, format, &columns);
		if (!code)
			code = fits_all(report, &render, &fits);
	}
	return code ? diag_nomem(sink) : DIAG_OK;
}

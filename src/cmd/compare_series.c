#include "compare_run.h"

bool compare_has_other_date(const struct series *series, const struct source_data *other)
{
	for (size_t i = 0; i < other->n_chosen; i++) {
		const struct compare_relation *relation =
			compare_relation_of(series, other->chosen[i]);

		if (relation && relation->is_same_source)
			return true;
	}
	return false;
}

const struct compare_relation *compare_relation_taken(const struct compare_run *run,
						      const struct source_data *side,
						      const struct series *first,
						      const struct series *second, bool is_dated)
{
	const struct compare_relation *relation = compare_relation_of(first, second);

	return relation && relation->is_same_source == is_dated &&
			       (source_data_takes(run->options, first) ||
				source_data_takes(run->options, second)) &&
			       (is_dated || !compare_has_other_date(second, side))
		       ? relation
		       : NULL;
}

struct compare_request compare_request_of(const struct compare_run *run, const struct series *last)
{
	const struct view *view = &run->options->view;

	return (struct compare_request){.rates = &run->rates,
					.has_power = run->options->has_in,
					.power = run->options->in.power,
					.has_period = view->has_period,
					.period = view->has_period && view->period_is_latest
							  ? last->rows[last->n - 1]->period
							  : view->period};
}

enum diag_code compare_refuse_currency(struct compare_run *run, const struct unit *unit)
{
	const struct options *options = run->options;
	char text[UNIT_TEXT_MAX];

	if (!options->has_in || unit_same_currency(options->in, *unit))
		return DIAG_OK;
	unit_format(options->in, text);
	return diag_report(run->sink, DIAG_UNIT, NULL,
			   "cannot show %s in %s: --in takes another scale of %s",
			   unit->currency[0] ? unit->currency : "a unit that is not stated", text,
			   unit->currency[0] ? unit->currency : "the currency");
}

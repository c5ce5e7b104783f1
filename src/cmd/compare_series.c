#include "compare_run.h"

#include "text.h"

bool compare_takes(const struct options *options, const struct series *series)
{
	if (options->source && !text_contains_nocase(series->source, options->source))
		return false;
	return !options->has_unit ||
	       (unit_same_currency(options->unit, series->unit) &&
		(!options->unit_has_scale || options->unit.power == series->unit.power));
}

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

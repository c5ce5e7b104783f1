#include "row_values.h"

const struct value *builder_value(struct builder *builder, const struct indicator *indicator,
				  struct period period)
{
	size_t i = builder->row % VALUE_ROWS * n_indicators + (size_t)(indicator - indicators);

	if (builder->row_of[i] != builder->row + 1) {
		if (indicator_value(&builder->calc, indicator, builder->series, period,
				    &builder->values[i]))
			return NULL;
		builder->row_of[i] = builder->row + 1;
	}
	return &builder->values[i];
}

const struct value *builder_growth(struct builder *builder, struct period period)
{
	const struct value *found = NULL;
	bool any_column = false;

	for_each_of(const struct column_spec, spec, builder->columns, builder->n_columns) {
		const struct value *value;

		if (!column_is_growth(spec))
			continue;
		any_column = true;
		value = builder_value(builder, spec->indicator, period);
		if (value && value->state == FIGURE_PRESENT &&
		    (!found || spec->indicator->flow == FLOW_TURNOVER))
			found = value;
	}
	if (!any_column) {
		found = builder_value(builder, indicator_find("growth"), period);
		if (found && found->state != FIGURE_PRESENT)
			found = NULL;
	}
	return found;
}

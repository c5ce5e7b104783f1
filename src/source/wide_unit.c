#include "wide_heading.h"

#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "figure.h"
#include "stated_unit.h"
#include "text.h"

/* Whether one scale, if it is one, is all that was named so far. */
static bool agree_on_power(int *power, int other, enum fault *fault)
{
	if (other < 0)
		*fault = FAULT_ODD_SCALE;
	else if (*power && other && *power != other)
		*fault = FAULT_TWO_SCALES;
	else if (other)
		*power = other;
	return other >= 0 && (!other || *power == other);
}

bool wide_settle_unit(const struct wide_table *table, const struct wide_measure *measure,
		      const struct wide_measure *said, struct unit *out, enum fault *fault)
{
	const struct wide_title *title = &table->title;
	int power;

	*out = measure->has_unit ? measure->unit : said->has_unit ? said->unit : table->form->unit;
	power = measure->has_unit || said->has_unit ? out->power : 0;
	if (!agree_on_power(&power, measure->power, fault) ||
	    !agree_on_power(&power, said->power, fault))
		return false;
	if ((title->has_unit && out->currency[0] && (measure->has_unit || said->has_unit) &&
	     strcmp(out->currency, title->unit.currency) != 0) ||
	    ((measure->names_dollars || said->names_dollars) && out->currency[0] &&
	     !unit_may_show(out->currency, "$"))) {
		*fault = FAULT_OTHER_CURRENCY;
		return false;
	}
	if (!power && (title->is_unit_odd || title->power < 0)) {
		*fault = FAULT_NO_SINGLE_UNIT;
		return false;
	}
	if ((title->power > 0 && !agree_on_power(&power, title->power, fault)) ||
	    (title->has_unit && !agree_on_power(&power, title->unit.power, fault)))
		return false;
	if (power)
		out->power = (int8_t)power;
	if (!out->currency[0] && title->names_dollars && strcmp(table->reporter, "USA") == 0)
		memcpy(out->currency, "USD", 4);
	if (!out->currency[0] && title->names_dollars) {
		*fault = FAULT_DOLLARS;
		return false;
	}
	*fault = title->power > 0 ? FAULT_SCALE_ABOVE : FAULT_NO_CURRENCY;
	return out->currency[0] || !out->power;
}

/* Whether two columns may hold figures of one pair. */
static bool may_share_pair(const struct wide_measure *a, const struct wide_measure *b)
{
	return strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0;
}

/* A column in another unit than one before it, of the same pair: a period's figures have one. */
static bool find_other_unit(const struct wide_table *table, const struct wide_measure *said,
			    size_t *cell, enum fault *fault)
{
	enum fault none;
	struct unit first, unit;

	for (size_t i = 1; i < table->n_measures; i++) {
		const struct wide_measure *measure = &table->measures[i], *before = measure - 1;

		if (!may_share_pair(measure, before) ||
		    !wide_settle_unit(table, measure, said, &unit, &none) ||
		    !wide_settle_unit(table, before, said, &first, &none) ||
		    (strcmp(unit.currency, first.currency) == 0 && unit.power == first.power))
			continue;
		*cell = measure->cell;
		*fault = FAULT_TWO_UNITS;
		return true;
	}
	return false;
}

bool wide_table_has_fault(const struct wide_table *table, size_t *cell, enum fault *fault)
{
	static const enum wide_key in_rows[] = {WIDE_INDICATOR, WIDE_SCALE, WIDE_UNIT};
	struct wide_measure said = {.has_unit = table->title.has_unit, .unit = table->title.unit};
	struct unit unit;

	if (table->fiscal_cell) {
		*cell = table->fiscal_cell;
		*fault = FAULT_YEAR_OR_MONTH;
		return true;
	}
	for (size_t i = 0; i < countof(in_rows); i++) {
		if (table->key_cell[in_rows[i]] != SIZE_MAX)
			return false;
	}
	for (size_t i = 0; i < table->n_measures; i++) {
		if (wide_settle_unit(table, &table->measures[i], &said, &unit, fault))
			continue;
		*cell = table->measures[i].cell;
		return true;
	}
	return find_other_unit(table, &said, cell, fault);
}

int wide_power_of(struct csv_cell scale)
{
	int number = cell_number(scale);
	char text[WIDE_TEXT_MAX];

	heading_to_small(scale, text);
	if (number == 1 || strcmp(text, "units") == 0 || strcmp(text, "unit") == 0)
		return 0;
	if (number >= 0 && number <= 12)
		return number % 3 ? -1 : number;
	return stated_scale(text) ? stated_scale(text) : -1;
}

bool wide_title_complete_unit(const struct wide_title *title, bool *has_unit, struct unit *unit,
			      enum fault *fault)
{
	static const struct wide_form none = {.has_values = true};
	const struct wide_table table = {.form = &none, .title = *title};
	const struct wide_measure measure = {.has_unit = *has_unit, .unit = *unit};
	const struct wide_measure said = {.has_unit = title->has_unit, .unit = title->unit};

	if (!wide_settle_unit(&table, &measure, &said, unit, fault))
		return false;
	*has_unit = unit->currency[0] != '\0';
	return true;
}

/* Whether a label that names a flow says that its figures are of a part of the year. */
static bool is_flow_of_part(const char *text)
{
	enum flow flow;

	return wide_find_flow(text, &flow) && heading_is_part_of_year(text, true);
}

/* The unit that a label names: it and what else names one agree. */
static enum row_status take_unit_of_label(size_t cell, const char *text, struct wide_measure *out,
					  struct source_row *row)
{
	struct unit unit = {.power = 0};
	const enum stated_unit stated = stated_unit_find(text, &unit);

	if (stated == STATED_NONE) {
		out->names_dollars = strchr(text, '$') != NULL;
		out->power = stated_scale(text) ? stated_scale(text) : out->power;
		return ROW_TAKEN;
	}
	if (stated != STATED_UNIT ||
	    (out->has_unit && (strcmp(out->unit.currency, unit.currency) != 0 ||
			       (out->unit.power && unit.power && out->unit.power != unit.power))))
		return row_refuse(row, cell, FAULT_OTHER_UNIT);
	if (!out->has_unit || unit.power)
		out->unit = unit;
	out->has_unit = true;
	return ROW_TAKEN;
}

static enum row_status refuse_part(struct source_row *row, size_t cell)
{
	return row_refuse(row, cell, FAULT_ROW_PART);
}

enum row_status wide_read_label(const struct wide_table *table, struct csv_cell label,
				enum row_status status, bool has_figures, struct wide_measure *out,
				struct source_row *row)
{
	const size_t cell = table->key_cell[WIDE_FLOW];
	char text[WIDE_TEXT_MAX];

	heading_to_small(label, text);
	if (has_figures && (!status || status == ROW_NOT_VALUE) && is_flow_of_part(text))
		return refuse_part(row, cell);
	if (status)
		return status;
	if (!table->form->lacks_partner)
		return has_figures ? take_unit_of_label(cell, text, out, row) : ROW_TAKEN;
	if (heading_is_adjusted(text))
		return ROW_NOT_VALUE;
	if (has_figures && caveat_has(text, phrases_monthly) && table->n_measures &&
	    table->measures[0].has_period && period_is_year(table->measures[0].period))
		return refuse_part(row, cell);
	if (!has_figures && !caveat_begins(text, "unit|units|in"))
		return ROW_TAKEN;
	if (heading_names_part_of_year(text))
		return refuse_part(row, cell);
	return take_unit_of_label(cell, text, out, row);
}

/* --- a row of units ---------------------------------------------------------------------------------------- */

enum unit_cell { CELL_OTHER, CELL_MONEY, CELL_NO_MONEY };

/* One with nothing but noughts behind a 1 may be a scale: "1000", "US$ 100 million". */
static bool is_power_of_ten(struct dec value)
{
	for (int power = 0; power <= 6; power++) {
		struct dec shifted;

		if (dec_shift(dec_from_int(1), power, &shifted) && dec_cmp(value, shifted) == 0)
			return true;
	}
	return false;
}

bool wide_is_plain_number(struct csv_cell cell)
{
	struct unmarked_figure figure;

	return wide_read_figure(cell, &figure) && !is_power_of_ten(figure.value) &&
	       !is_power_of_ten(figure.by_comma);
}

/* What a cell says of a unit, and the unit. */
static enum unit_cell read_unit_cell(struct csv_cell cell, struct wide_measure *out)
{
	enum stated_unit stated;
	char text[WIDE_TEXT_MAX];

	heading_to_small(cell, text);
	if (wide_is_plain_number(cell) || (caveat_has(text, "#*") && caveat_has(text, "20##|19##")))
		return CELL_OTHER; /* a figure, a period */
	stated = stated_unit_find(text, &out->unit);
	out->has_unit = stated == STATED_UNIT;
	out->names_dollars = stated == STATED_NONE && strchr(text, '$');
	out->power = stated == STATED_UNIT   ? 0
		     : stated == STATED_NONE ? stated_scale(text)
					     : SCALE_ODD;
	if (out->has_unit ||
	    (out->power && !caveat_has(text, phrases_unit_measure))) /* "thousand tonnes" */
		return CELL_MONEY;
	return caveat_has(text, phrases_unit_measure) ? CELL_NO_MONEY : CELL_OTHER;
}

bool wide_is_units_row(const struct csv_record *record)
{
	size_t n = 0;

	for (size_t i = 0; i < record->n; i++) {
		struct wide_measure said;
		enum unit_cell kind = read_unit_cell(record->cells[i], &said);

		if (!record->cells[i].len)
			continue;
		if (kind == CELL_OTHER && !(i == 0 && caveat_has(heading_of(record->cells[i]).small,
								 phrases_row_of_units)))
			return false;
		n += kind == CELL_MONEY;
	}
	return n > 0;
}

/* What a cell of a column of figures may hold besides them: a mark of no figure or of a status, a flow, money. */
static bool may_stand_in_column(struct csv_cell cell)
{
	struct wide_measure said;
	char text[WIDE_TEXT_MAX];
	enum flow flow;
	size_t n;

	heading_to_small(cell, text);
	if (wide_is_no_figure(cell) || read_unit_cell(cell, &said) == CELL_MONEY ||
	    (wide_find_flow(text, &flow) && wide_is_whole(text)))
		return true;
	if (strchr("0123456789.+-(<>~*:", *text) && strpbrk(text, "0123456789"))
		return !heading_names_part_of_year(text);
	return caveat_where(text, phrases_unit_marks, &n) == text && !text[n];
}

size_t wide_table_says_of_columns(const struct wide_table *table, const struct csv_record *record)
{
	for (size_t i = 0; i < table->n_measures; i++) {
		size_t cell = table->measures[i].cell;

		if (cell && cell < record->n && !may_stand_in_column(record->cells[cell]))
			return cell;
	}
	return SIZE_MAX;
}

bool wide_row_names_flow(const struct wide_table *table, const struct csv_record *record,
			 struct csv_cell *label, enum flow *flow)
{
	const size_t cell = table->key_cell[WIDE_FLOW];

	if (!table->form->lacks_partner || cell >= record->n)
		return false;
	*label = record->cells[cell];
	return wide_find_flow(heading_of(*label).small, flow);
}

bool wide_is_of_part(struct csv_cell cell)
{
	char text[WIDE_TEXT_MAX];

	heading_to_small(cell, text);
	return heading_is_part_of_year(text, true) &&
	       !caveat_has(text, "revis*|updat*|publi*|compar*|releas*|since");
}

size_t wide_table_narrows_column(const struct wide_table *table, const struct csv_record *record)
{
	for (size_t i = 0; i < table->n_measures; i++) {
		size_t cell = table->measures[i].cell;
		struct wide_measure said;

		if (cell && cell < record->n && record->cells[cell].len &&
		    (wide_is_of_part(record->cells[cell]) ||
		     read_unit_cell(record->cells[cell], &said) == CELL_NO_MONEY))
			return cell;
	}
	return SIZE_MAX;
}

bool wide_is_of_no_values(struct csv_cell cell)
{
	struct wide_measure said;
	char text[WIDE_TEXT_MAX];

	heading_to_small(cell, text);
	return text_is_in_list(text, phrases_row_of_quantities) ||
	       read_unit_cell(cell, &said) == CELL_NO_MONEY ||
	       caveat_begins(text, phrases_relative);
}

/* What a row of units says of a column: what stands in its cell, or in the next one to the left that is filled, as a merged
 * cell has it, or, where there is none, in the first to the right. */
static enum unit_cell unit_of_column(const struct csv_record *record, size_t cell,
				     struct wide_measure *out)
{
	enum unit_cell kind = CELL_OTHER;
	size_t at = cell < record->n ? cell : 0;

	while (at && !record->cells[at].len)
		at--;
	if (at)
		return read_unit_cell(record->cells[at], out);
	for (at = cell + 1; at < record->n && !record->cells[at].len;)
		at++;
	if (at < record->n)
		kind = read_unit_cell(record->cells[at], out);
	return kind == CELL_MONEY ? kind : CELL_OTHER;
}

void wide_table_take_units(struct wide_table *table, const struct csv_record *record)
{
	size_t n = 0;

	for (size_t i = 0; i < table->n_measures; i++) {
		struct wide_measure measure = table->measures[i], said = {.cell = 0};
		const enum unit_cell kind = unit_of_column(record, measure.cell, &said);

		if (kind == CELL_NO_MONEY)
			continue;
		if (kind == CELL_MONEY && said.has_unit && measure.has_unit &&
		    (strcmp(said.unit.currency, measure.unit.currency) != 0 ||
		     (measure.unit.power && said.unit.power != measure.unit.power)))
			measure.power = SCALE_ODD; /* than the heading's */
		if (kind == CELL_MONEY && said.has_unit) {
			measure.has_unit = true;
			measure.unit = said.unit;
		}
		if (kind == CELL_MONEY && said.power)
			measure.power = said.power;
		measure.names_dollars |= kind == CELL_MONEY && said.names_dollars;
		table->measures[n++] = measure;
	}
	table->n_measures = n;
}

#include "wide_table.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "country.h"
#include "eurostat.h"
#include "header.h"
#include "text.h"
#include "wide_heading.h"

/* --- the header -------------------------------------------------------------------------------------- */

/* Cells of a header or a row that its keys stand in: the record's own, or those joined in its first. */
struct keys {
	struct csv_cell cells[24];
	size_t n;
	char text[WIDE_TEXT_MAX * 2];
};

/* Split "freq,partner,geo\TIME_PERIOD" or "A,KZ,BE". False if it is too long. */
static bool split(struct csv_cell joined, struct keys *keys)
{
	char *at;

	keys->n = 0;
	if (joined.len >= sizeof(keys->text))
		return false;
	at = memcpy(keys->text, joined.text, joined.len + 1);
	while (at && keys->n < countof(keys->cells)) {
		size_t n = strcspn(at, ",\\");
		bool is_last = at[n] != ',';

		at[n] = '\0';
		keys->cells[keys->n++] = (struct csv_cell){at, n};
		at = is_last ? NULL : at + n + 1;
	}
	return true;
}

/* A column of quarters or of months may name the whole period: "Q1 2023", "2024-01". */
static void take_part_as_period(struct wide_table *table)
{
	static const enum wide_key parts[] = {WIDE_QUARTER, WIDE_MONTH};

	for (size_t i = 0; i < countof(parts) && table->key_cell[WIDE_PERIOD] == SIZE_MAX; i++) {
		table->key_cell[WIDE_PERIOD] = table->key_cell[parts[i]];
		table->key_cell[parts[i]] = SIZE_MAX;
		table->part = table->key_cell[WIDE_PERIOD] != SIZE_MAX ? parts[i] : 0;
	}
}

static bool map_keys(struct wide_table *table, const struct csv_record *record)
{
	const struct wide_form *form = table->form;
	struct csv_record joined = *record;
	struct keys keys;

	if (form->is_joined) {
		if (!strchr(record->cells[0].text, '\\') || !split(record->cells[0], &keys))
			return false;
		joined.cells = keys.cells;
		joined.n = keys.n;
		joined.names = NULL;
	}
	if (form->not_with && header_find(form->not_with, &joined) < joined.n)
		return false;
	for (size_t key = 0; key < WIDE_KEYS; key++) {
		table->key_cell[key] = form->keys[key].names
					       ? header_find(form->keys[key].names, &joined)
					       : SIZE_MAX;
		if (form->is_chinese && key == WIDE_PARTNER)
			table->key_cell[key] = 0;
		if (form->is_matrix && key == WIDE_PERIOD)
			table->key_cell[key] = 0;
		/* The corner of a table of partners may be empty, or be filled below. */
		if (form->has_partners && key == WIDE_PERIOD && !joined.cells[0].len)
			table->key_cell[key] = 0;
		/* So may the corner of flows. */
		if (form->lacks_partner && key == WIDE_FLOW && !joined.cells[0].len &&
		    table->key_cell[key] == SIZE_MAX)
			table->key_cell[key] = form->keys[key].is_needed ? 0 : SIZE_MAX;
		if (form->has_month_rows && key == WIDE_MONTH && !joined.cells[0].len)
			table->key_cell[key] = 0;
	}
	if ((form->lacks_partner && !form->has_periods) || form->has_open_period ||
	    form->has_values)
		take_part_as_period(table);
	for (size_t key = 0; key < WIDE_KEYS; key++) {
		if (form->has_open_period && key == WIDE_PERIOD)
			continue;
		if (form->keys[key].is_needed && table->key_cell[key] == SIZE_MAX)
			return false;
	}
	if (form->has_month_rows && table->key_cell[WIDE_MONTH] < joined.n &&
	    header_find(columns_quarters, &joined) == table->key_cell[WIDE_MONTH]) {
		table->key_cell[WIDE_QUARTER] = table->key_cell[WIDE_MONTH];
		table->key_cell[WIDE_MONTH] = SIZE_MAX;
	}
	table->has_flow_codes =
		table->key_cell[WIDE_FLOW] != SIZE_MAX &&
		header_find("flowcode tradeflowcode", &joined) == table->key_cell[WIDE_FLOW];
	table->is_harmonized =
		header_find(columns_harmonized, &joined) == table->key_cell[WIDE_PRODUCT];
	header_find_legend(&joined, table->legend);
	for (size_t i = 0; i < countof(form->only); i++)
		table->only_cell[i] =
			form->only[i].names ? header_find(form->only[i].names, &joined) : SIZE_MAX;
	return true;
}

/* Whether a column of this heading has figures of the form. SDMX's own name stands for whatever the indicator
 * says. */
static bool has_figures(const struct wide_form *form, const char *text,
			const struct wide_measure *measure)
{
	if (form->has_periods) /* a list without partners names the flow in each heading */
		return measure->has_period &&
		       (!(form->partner || form->needs_flow) || measure->has_flow);
	if (form->has_values)
		return !measure->has_flow && wide_is_value_name(text);
	if (measure->has_flow)
		return measure->has_unit || measure->power || form->unit.currency[0] ||
		       form->has_flows;
	return !form->has_flows && (strcmp(text, "obs_value") == 0 || strcmp(text, "value") == 0 ||
				    strcmp(text, "values") == 0);
}

/* "Jan", "январь-февраль": months of the one year that the title names. */
static bool find_month_of_title(const struct wide_table *table, const char *text,
				struct period *out)
{
	int first, last;

	if (!table->title.has_year || table->title.is_span || !table->title.tells_period ||
	    !heading_is_months(text, &first, &last))
		return false;
	*out = (struct period){table->title.year.first + first - 1,
			       table->title.year.first + last - 1};
	return true;
}

/* Flows that a heading names by a letter or by where goods go: "X" beside "M", "To Belgium" and "From Belgium". */
static bool find_short_flow(const struct csv_record *record, size_t cell, const char *text,
			    struct wide_measure *out)
{
	static const char to[] = "to |nach |vers |naar |в |во ", from[] = "from |aus |uit |из ";
	const struct csv_cell heading = record->cells[cell];

	out->has_flow = true;
	if (text_is_in_list(text, "x|m")) {
		out->flow = *text == 'x' ? FLOW_EXPORTS : FLOW_IMPORTS;
		return header_find("x", record) < record->n && header_find("m", record) < record->n;
	}
	out->flow = caveat_begins(text, to) ? FLOW_EXPORTS : FLOW_IMPORTS;
	if (!caveat_begins(text, to) && !caveat_begins(text, from))
		return false;
	return country_read_linked(out->partner, heading.text, heading.len);
}

static void map_measure(struct wide_table *table, const struct csv_record *record, size_t cell)
{
	struct wide_measure measure = {.cell = cell};
	char text[WIDE_TEXT_MAX];

	heading_to_small(record->cells[cell], text);
	if (wide_is_key(table, cell) || table->n_measures == WIDE_MEASURES_MAX)
		return;
	if (table->form->lacks_partner && table->form->has_flows &&
	    find_short_flow(record, cell, text, &measure)) {
		table->measures[table->n_measures++] = measure;
		return;
	}
	measure = (struct wide_measure){.cell = cell};
	if (table->form->has_month_names) {
		wide_map_part(table, record, cell, text);
		return;
	}
	if (table->form->has_months || table->form->columns[0].name) {
		if (table->form->has_months ? wide_find_month(text, &measure)
					    : wide_find_named(table->form, record, cell, &measure))
			table->measures[table->n_measures++] = measure;
		return;
	}
	/* The IMF has imports both ways. */
	if (table->form->lacks_partner && wide_find_flow(text, &measure.flow) &&
	    (!wide_is_whole(text) || wide_ends_with_code(record->cells[cell])) &&
	    !heading_find_sides(record->cells[cell], text, &measure))
		return;
	if (!wide_understand(text, &measure) ||
	    (measure.priced == PRICED_FOB && strstr(text, "mg_fob")) ||
	    (measure.has_flow && !wide_is_whole(text)))
		return;
	measure.has_period = table->form->has_periods &&
			     (wide_find_period(text, NULL, &measure.period, &measure.status) ||
			      ((table->form->lacks_partner || table->form->has_open_flow) &&
			       find_month_of_title(table, text, &measure.period)));
	wide_note_span(text, &measure);
	if (has_figures(table->form, text, &measure))
		table->measures[table->n_measures++] = measure;
}

static bool map_columns(struct wide_table *table, const struct csv_record *record)
{
	const struct wide_form *form = table->form;

	if (wide_has_two_lines(form))
		return wide_map_groups(table, record);
	if (form->has_partners)
		return wide_map_partners(table, record);
	for (size_t cell = 0; cell < record->n; cell++)
		map_measure(table, record, cell);
	if (form->has_flows || form->has_periods)
		wide_keep_preferred(table, record);
	if ((form->has_open_period && table->key_cell[WIDE_PERIOD] == SIZE_MAX &&
	     wide_has_years(table, record)) ||
	    (form->is_chinese && form->has_flows && wide_has_years(table, record)) ||
	    (form->has_month_names && !wide_has_all_parts(table, record)))
		return false;
	return table->n_measures && wide_has_right_areas(table, record) &&
	       (!form->is_chinese || wide_is_of_china(table, record));
}

bool wide_table_map(struct wide_table *table, const struct wide_form *form,
		    const struct csv_record *record, bool *failed)
{
	struct wide_table given = *table;

	*table = (struct wide_table){.form = form, .n_cells = record->n, .title = given.title};
	memcpy(table->reporter, given.reporter, sizeof(table->reporter));
	memcpy(table->partner, given.partner, sizeof(table->partner));
	*failed = false;
	if (record->n < 2 || record->n > WIDE_MEASURES_MAX ||
	    (table->title.is_unit_unknown && form->unit.currency[0]) ||
	    (form->lacks_flow && !(table->title.has_flow && table->title.is_of_goods)) ||
	    !map_keys(table, record))
		return false;
	/* Those of a second line are made from the first one's: no more of them need be empty now. */
	table->measures = malloc((wide_has_two_lines(form) ? WIDE_MEASURES_MAX : record->n) *
				 sizeof(*table->measures));
	*failed = !table->measures;
	for (size_t i = 0; table->measures && i < record->n; i++)
		table->measures[i] = (struct wide_measure){.cell = 0};
	table->fiscal_cell = form->has_periods ? wide_find_fiscal_year(record) : 0;
	if (table->measures && map_columns(table, record) && wide_map_blocks(table, record))
		return true;
	wide_table_release(table);
	return false;
}

void wide_table_release(struct wide_table *table)
{
	free(table->measures);
	table->measures = NULL;
	table->n_measures = 0;
}

/* --- rows -------------------------------------------------------------------------------------------- */

static struct csv_cell key_of(const struct wide_table *table, const struct keys *keys,
			      enum wide_key key)
{
	size_t cell = table->key_cell[key];

	return cell < keys->n ? keys->cells[cell] : (struct csv_cell){"", 0};
}

/* A name without the mark of a note, "EU 27 [note 2]", and with another column's where it is empty. */
static struct csv_cell area_of(const struct wide_table *table, const struct keys *keys,
			       enum wide_key key)
{
	struct csv_cell cell = key_of(table, keys, key);

	if (!cell.len)
		cell = key_of(table, keys, key + 1);
	for (size_t i = 1; i < cell.len; i++) {
		if (strncmp(cell.text + i - 1, " [note", 6) == 0)
			cell.len = i - 1;
	}
	return cell;
}

static bool read_area(const struct wide_table *table, const struct keys *keys, enum wide_key key,
		      struct period period, char out[4])
{
	struct csv_cell cell = area_of(table, keys, key);

	return table->form->is_of_eurostat ? eurostat_area(out, cell, ':', period)
					   : country_read_linked(out, cell.text, cell.len);
}

static bool read_reporter(const struct wide_table *table, const struct keys *keys,
			  struct period period, char out[4])
{
	if (!table->form->reporter && !table->form->lacks_reporter)
		return read_area(table, keys, WIDE_REPORTER, period, out);
	if (table->form->lacks_partner && out[0]) /* the heading named it */
		return true;
	memcpy(out, table->form->reporter ? table->form->reporter : table->reporter, 4);
	return true;
}

/* The row's reporter and partner, of which columns may have others. */
static bool read_areas(const struct wide_table *table, const struct keys *keys,
		       struct source_row *out, struct period period)
{
	if (table->form->has_pairs || table->form->is_matrix)
		return true;
	if (!read_reporter(table, keys, period, out->record.reporter))
		return false;
	if (table->form->has_partners)
		return true;
	if (table->form->lacks_partner) {
		if (!out->record.partner[0]) /* the heading did not name it */
			memcpy(out->record.partner, table->partner, 4);
		return true;
	}
	if (!table->form->partner && !table->section_partner[0])
		return read_area(table, keys, WIDE_PARTNER, period, out->record.partner);
	memcpy(out->record.partner,
	       table->form->partner ? table->form->partner : table->section_partner, 4);
	return true;
}

/* What the indicator leaves open: the unit in a column of its own or in the title, the flow of edges. False if the
 * unit is none of money. */
static bool read_open(const struct wide_table *table, const struct keys *keys,
		      struct wide_measure *out)
{
	struct wide_measure unit = {.has_flow = false};
	char text[WIDE_TEXT_MAX];

	heading_to_small(key_of(table, keys, WIDE_UNIT), text);
	if (*text && !out->has_unit) {
		if (!wide_understand(text, &unit) || !(unit.has_unit || unit.power))
			return false;
		out->has_unit = unit.has_unit;
		out->unit = unit.unit;
		out->power = unit.power;
	}
	if (!out->has_unit && table->title.has_unit) {
		out->has_unit = true;
		out->unit = table->title.unit;
	}
	if (table->assumes_exports || table->form->is_of_edges) {
		out->has_flow = true;
		out->flow = FLOW_EXPORTS;
	}
	return true;
}

/* Whether the countries that a row's label names are those of its table: "Exports to Japan". */
static bool is_of_table(const struct wide_table *table, const struct wide_measure *sides)
{
	if (sides->is_side_open)
		return strcmp(sides->partner, table->partner) == 0 ||
		       strcmp(sides->partner, table->reporter) == 0;
	return (!sides->reporter[0] || strcmp(sides->reporter, table->reporter) == 0) &&
	       (!sides->partner[0] || strcmp(sides->partner, table->partner) == 0);
}

/* Of a table of one pair, a row whose label names no flow: "Germany" and "Fuels" have not the figures of the title, and
 * "Total" has those of all countries unless it names the partner. */
static enum row_status status_of_label(const struct wide_table *table, struct csv_cell label,
				       const char *small)
{
	const bool has_pair = table->title.partner[0] || table->title.pair[0][0];
	char code[4];

	if (has_pair && wide_is_whole(small))
		return ROW_TAKEN;
	if (country_read(code, label.text, label.len) || country_is_group(label.text, label.len))
		return ROW_OTHER_AREA;
	return ROW_NOT_VALUE;
}

/* The flow in a column of its own. What is no flow has no figures. */
static enum row_status read_flow_of_row(const struct wide_table *table, struct csv_cell flow,
					struct wide_measure *out, struct source_row *row)
{
	struct wide_measure sides = {.has_flow = false};
	enum row_status status;
	char text[WIDE_TEXT_MAX];

	heading_to_small(flow, text);
	if (table->form->lacks_partner && heading_find_sides(flow, text, &sides)) {
		if (!is_of_table(table, &sides))
			return ROW_OTHER_AREA;
		flow = (struct csv_cell){text, strlen(text)};
	}
	out->has_flow = table->form->is_of_eurostat && eurostat_flow(flow, ':', &out->flow);
	if (!out->has_flow && (strcmp(text, "exp") == 0 || strcmp(text, "imp") == 0)) {
		out->flow = *text == 'e' ? FLOW_EXPORTS : FLOW_IMPORTS;
		out->has_flow = true;
	}
	if (out->has_flow)
		return ROW_TAKEN;
	status = row_flow_by_word(flow, &out->flow);
	if (status == ROW_BAD)
		status = row_flow_by_number(flow, table->legend, table->has_flow_codes, &out->flow);
	if (table->form->lacks_partner && wide_is_turnover(text)) {
		out->flow = FLOW_TURNOVER;
		status = ROW_TAKEN;
	}
	out->has_flow = status == ROW_TAKEN;
	if (status != ROW_BAD)
		return status;
	if (cell_number(flow) >= 0)
		return row_refuse_flow(row, flow, table->key_cell[WIDE_FLOW]);
	return table->form->lacks_partner ? status_of_label(table, flow, text) : ROW_TAKEN;
}

static enum row_status read_flow(const struct wide_table *table, const struct keys *keys,
				 struct wide_measure *out, struct source_row *row)
{
	struct csv_cell flow = key_of(table, keys, WIDE_FLOW);
	enum row_status status = read_flow_of_row(table, flow, out, row);
	bool has_figures = false;

	for (size_t i = table->key_cell[WIDE_FLOW] + 1; i < keys->n; i++)
		has_figures = has_figures || text_is_digit(keys->cells[i].text[0]);
	return wide_read_label(table, flow, status, has_figures, out, row);
}

/* What the row says of all its figures. */
static enum row_status read_indicator(const struct wide_table *table, const struct keys *keys,
				      struct wide_measure *out, struct source_row *row)
{
	struct csv_cell attribute = key_of(table, keys, WIDE_ATTRIBUTE);
	struct csv_cell flow = key_of(table, keys, WIDE_FLOW);
	enum row_status status = ROW_TAKEN;
	char text[WIDE_TEXT_MAX];

	if (attribute.len && !text_equal_nocase(attribute.text, "value"))
		return ROW_NOT_VALUE;
	heading_to_small(key_of(table, keys, WIDE_INDICATOR), text);
	if (*text && row_is_derived(text))
		return ROW_DERIVED;
	if (!wide_understand(text, out) || heading_is_adjusted(text) ||
	    (*text && !out->has_flow && !out->has_unit && !wide_is_value_name(text)))
		return ROW_NOT_VALUE;
	/* A code says all that it is: PC_EXP_PROD, MIO_EXP_VAL. */
	if ((out->has_flow && strchr(text, '_') && !strchr(text, ' ') && !wide_is_whole(text)) ||
	    !read_open(table, keys, out))
		return ROW_NOT_VALUE;
	/* The IMF has imports both ways. */
	if (out->priced == PRICED_FOB && strstr(text, "mg_fob"))
		return ROW_NOT_VALUE;
	if (!out->has_flow && flow.len)
		status = read_flow(table, keys, out, row);
	/* The row knows better than the title. */
	if (!status && !out->has_flow && table->title.has_flow) {
		out->has_flow = true;
		out->flow = table->title.flow;
	}
	return status ? status : wide_check_measure(table, text, out, row);
}

/* One figure of a row; `said` is what the row says of it. */
static enum row_status read_figure(const struct csv_record *record,
				   const struct wide_measure *measure,
				   const struct wide_measure *said, bool has_flags,
				   struct source_row *out)
{
	struct csv_cell value = record->cells[measure->cell];
	char text[WIDE_TEXT_MAX];
	enum row_status status;

	out->value_cell = measure->cell;
	if (measure->reporter[0])
		memcpy(out->record.reporter, measure->reporter, 4);
	if (measure->partner[0])
		memcpy(out->record.partner, measure->partner, 4);
	out->record.flow = measure->has_flow ? measure->flow : said->flow;
	out->record.priced = measure->priced | said->priced;
	out->record.status |= measure->status;
	if (has_flags)
		value = wide_without_flags(value, text, &out->record.status);
	status = row_read_value(out, &value, 0);
	if (status)
		out->bad_column = measure->cell;
	return status;
}

/* What the row says of the scale, if it does. */
static enum row_status read_scale(const struct wide_table *table, const struct keys *keys,
				  struct wide_measure *said, struct source_row *out)
{
	struct csv_cell scale = key_of(table, keys, WIDE_SCALE);
	int power = scale.len ? wide_power_of(scale) : 0;

	if (power < 0)
		return row_refuse(out, table->key_cell[WIDE_SCALE], FAULT_SCALE);
	if (power && table->form->doubts_scale)
		return row_refuse(out, table->key_cell[WIDE_SCALE], FAULT_SCALE_OPEN);
	if (power && said->has_unit && said->unit.power && said->unit.power != power)
		return row_refuse(out, table->key_cell[WIDE_SCALE], FAULT_OTHER_SCALE);
	if (power)
		said->power = power;
	return ROW_TAKEN;
}

/* The unit of a figure, by all that names it. */
static enum row_status read_unit(const struct wide_table *table, const struct wide_measure *measure,
				 const struct wide_measure *said, struct source_row *out)
{
	size_t cell = table->key_cell[WIDE_SCALE];
	enum fault fault;

	if (cell == SIZE_MAX)
		cell = table->key_cell[WIDE_UNIT];
	if (cell == SIZE_MAX)
		cell = measure->cell;
	out->has_unit = false;
	if (said->has_unit && table->title.has_unit &&
	    strcmp(said->unit.currency, table->title.unit.currency) != 0)
		return row_refuse(out, cell, FAULT_OTHER_UNIT);
	if (!wide_settle_unit(table, measure, said, &out->unit, &fault))
		return row_refuse(out, cell, fault);
	out->has_unit = out->unit.currency[0] != '\0';
	return ROW_TAKEN;
}

/* Whether the row is of those that hold figures. */
static bool is_wanted_row(const struct wide_table *table, const struct keys *keys)
{
	for (size_t i = 0; i < countof(table->only_cell); i++) {
		size_t cell = table->only_cell[i];

		if (cell < keys->n &&
		    !text_equal_nocase(keys->cells[cell].text, table->form->only[i].value))
			return false;
	}
	return true;
}

/* The product's code without the mark that makes a spreadsheet take it for a text. */
static struct csv_cell product_of(const struct wide_table *table, const struct keys *keys)
{
	struct csv_cell product = key_of(table, keys, WIDE_PRODUCT);

	for (size_t i = product.len; table->form->has_product_behind_dash && i-- > 3;) {
		if (memcmp(product.text + i - 3, " - ", 3) == 0)
			return (struct csv_cell){product.text + i, product.len - i};
	}
	if (product.len == 1 && product.text[0] == '-') /* the Census Bureau's sum of all */
		product.len = 0;
	if (product.len && product.text[0] == '\'') {
		product.text++;
		product.len--;
	}
	return product;
}

/* The period, product and unit that a figure has from its row. */
static enum row_status read_rest(const struct wide_table *table, const struct keys *keys,
				 const struct wide_measure *measure,
				 const struct wide_measure *said, struct source_row *out)
{
	const struct wide_dates dates = {
		key_of(table, keys, WIDE_PERIOD), key_of(table, keys, WIDE_MONTH),
		key_of(table, keys, WIDE_QUARTER), key_of(table, keys, WIDE_FREQUENCY)};
	enum row_status status = wide_read_period(table, &dates, measure, out);
	struct csv_cell product = product_of(table, keys);

	if (row_is_of_services((struct csv_cell){"", 0}, (struct csv_cell){"", 0}, product))
		return ROW_SERVICES;
	if (product.len)
		row_set_product(out, eurostat_code(product, ':'));
	else
		row_set_product_at(out, (struct csv_cell){"TOTAL", 5}, 0);
	if (table->is_harmonized)
		row_level_harmonized(out);
	return status ? status : read_unit(table, measure, said, out);
}

/* The keys of one of several tables that stand side by side, out of those of the first. */
static struct keys keys_of_block(const struct wide_table *table, const struct csv_record *record,
				 const struct keys *first, size_t block)
{
	struct keys keys = *first;

	for (size_t key = 0; block && key < WIDE_KEYS; key++) {
		const size_t cell = table->key_cell[key], at = cell + table->shift[block];

		if (cell < keys.n && table->block_keys[block] & 1u << key)
			keys.cells[cell] =
				at < record->n ? record->cells[at] : (struct csv_cell){"", 0};
	}
	return keys;
}

/* A row's figures and what is done with each. */
struct figures {
	const struct wide_table *table;
	const struct csv_record *record;
	struct source_row *out;
	enum row_status (*add)(void *ctx, struct source_row *row);
	void *ctx;
};

static bool is_read(const struct figures *of, const struct wide_measure *measure,
		    const struct wide_measure *said)
{
	const struct csv_record *record = of->record;

	return measure->cell < record->n && !wide_is_no_figure(record->cells[measure->cell]) &&
	       !(of->table->leaves_odd_cells &&
		 wide_is_no_plain_figure(record->cells[measure->cell])) &&
	       (measure->has_flow || said->has_flow) &&
	       !wide_is_unpublished(of->table, record, measure);
}

static enum row_status read_block(const struct figures *of, const struct keys *keys, size_t block)
{
	const struct wide_table *table = of->table;
	struct source_row *out = of->out;
	const struct source_row blank = *out;
	struct wide_measure said = {.has_flow = false};
	enum row_status status = read_indicator(table, keys, &said, out);

	if (!status &&
	    (!read_areas(table, keys, out, period_year(2020)) || wide_row_is_own(table, out)))
		status = ROW_OTHER_AREA;
	if (!status)
		status = read_scale(table, keys, &said, out);
	for (size_t i = 0; i < table->n_measures && !status; i++) {
		const struct wide_measure *measure = &table->measures[i];

		if (wide_block_of(table, measure->cell) != block || !is_read(of, measure, &said))
			continue;
		*out = blank;
		status = read_rest(table, keys, measure, &said, out);
		if (!status)
			status = read_figure(of->record, measure, &said,
					     table->form->is_of_eurostat, out);
		/* Belgium was not alone before 1999. */
		if (!status)
			read_areas(table, keys, out, out->record.period);
		if (!status && table->is_turned)
			trade_record_turn(&out->record);
		if (!status && (!out->record.is_missing || (out->record.status & status_missing)))
			status = of->add(of->ctx, out);
	}
	return status;
}

enum row_status wide_table_read(const struct wide_table *table, const struct csv_record *record,
				struct source_row *out,
				enum row_status (*add)(void *ctx, struct source_row *row),
				void *ctx)
{
	const struct figures figures = {table, record, out, add, ctx};
	const struct source_row blank = *out;
	enum row_status status, taken = ROW_BAD;
	struct keys keys;

	if (record->n > table->n_cells + 1 ||
	    (record->n > table->n_cells && record->cells[table->n_cells].len &&
	     !(table->form->is_of_eurostat && record->cells[table->n_cells].len <= 3)))
		return row_refuse(out, table->n_cells, FAULT_WIDTH);
	if (table->form->is_joined) {
		if (!split(record->cells[0], &keys))
			return ROW_OTHER_AREA;
	} else {
		keys.n = record->n < countof(keys.cells) ? record->n : countof(keys.cells);
		memcpy(keys.cells, record->cells, keys.n * sizeof(*keys.cells));
	}
	if (!is_wanted_row(table, &keys) || wide_row_is_of_others(table, record))
		return ROW_NOT_VALUE;
	status = read_block(&figures, &keys, 0);
	for (size_t block = 1; block < table->n_blocks && status != ROW_BAD; block++) {
		const struct keys others = keys_of_block(table, record, &keys, block);

		taken = status == ROW_TAKEN ? status : taken;
		*out = blank;
		status = read_block(&figures, &others, block);
	}
	return taken == ROW_TAKEN && status != ROW_BAD ? taken : status;
}

#include "wide_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "country.h"
#include "eurostat.h"
#include "header.h"
#include "text.h"

#define TEXT_MAX 200

/* --- what headings and indicators say --------------------------------------------------------------- */

/* Small letters, cut to what fits. */
static void to_small(struct csv_cell cell, char out[TEXT_MAX])
{
	size_t n = cell.len < TEXT_MAX - 1 ? cell.len : TEXT_MAX - 1;

	for (size_t i = 0; i < n; i++)
		out[i] = text_to_lower(cell.text[i]);
	out[n] = '\0';
}

static bool has_any(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strstr(text, words[i]))
			return true;
	}
	return false;
}

/* Words of what is no value of trade in goods. */
static const char *const no_values[] = {
	"%",	     "share",	  "growth",	"balance",    "quantity", "index",
	"number",    "no of ",	  "no. of ",	"tariff",     "_bal",	  "tbg",
	"re-export", "re-import", "unit value", "per capita", "services"};

/* The unit that a text names; false if it names none. */
static bool find_unit(const char *text, struct unit *out)
{
	static const char *const dollars[] = {"us$", "usd", "us dollar", "u.s. dollar"};
	static const char *const euros[] = {"euro", "eur", "mio_"};

	if (has_any(text, dollars, countof(dollars)))
		*out = (struct unit){"USD", 0};
	else if (has_any(text, euros, countof(euros)) || strcmp(text, "trd_val") == 0)
		*out = (struct unit){"EUR", 0};
	else
		return false;
	if (strstr(text, "thousand"))
		out->power = 3;
	else if (strstr(text, "mil") || strstr(text, "mio") || strcmp(text, "trd_val") == 0)
		out->power = 6;
	return true;
}

static bool find_flow(const char *text, enum flow *out)
{
	static const char *const exports[] = {"export", "txg_", "xg_", "_exp", "exp_"};
	static const char *const imports[] = {"import", "tmg_", "mg_", "_imp", "imp_"};
	bool is_export = has_any(text, exports, countof(exports));
	bool is_import = has_any(text, imports, countof(imports));

	/* "Exports & Imports" tells none; "Import Partner Share" was left out before. */
	*out = is_export ? FLOW_EXPORTS : FLOW_IMPORTS;
	return is_export != is_import;
}

static unsigned priced_of(const char *text)
{
	return strstr(text, "cif") ? PRICED_CIF : strstr(text, "fob") ? PRICED_FOB : 0;
}

/* What a heading or an indicator says of the figures; false if they are no values. */
static bool understand(const char *text, struct wide_measure *out)
{
	if (has_any(text, no_values, countof(no_values)))
		return false;
	out->has_flow = find_flow(text, &out->flow);
	out->has_unit = find_unit(text, &out->unit);
	if (out->has_flow && out->flow == FLOW_IMPORTS)
		out->priced = priced_of(text);
	return true;
}

/* The period that a heading is or ends with: "2019", "Exported value in 2024-M03", "1960Q1". */
static bool find_period(const char *text, struct period *out)
{
	const char *last = strrchr(text, ' ');
	size_t n = strlen(text);

	while (n && text[n - 1] == ' ')
		n--;
	if (n >= 4 && text_is_digit(*text) && !period_parse(text, n, out))
		return true;
	if (!last || !strstr(text, " in "))
		return false;
	last++;
	return text_is_digit(*last) && !period_parse(last, strlen(last), out);
}

/* --- the header -------------------------------------------------------------------------------------- */

/* Cells of a header or a row that its keys stand in: the record's own, or those joined in its first. */
struct keys {
	struct csv_cell cells[24];
	size_t n;
	char text[TEXT_MAX * 2];
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
	}
	for (size_t key = 0; key < WIDE_KEYS; key++) {
		table->key_cell[key] = form->keys[key].names
					       ? header_find(form->keys[key].names, &joined)
					       : SIZE_MAX;
		if (form->keys[key].is_needed && table->key_cell[key] == SIZE_MAX)
			return false;
	}
	for (size_t i = 0; i < countof(form->only); i++)
		table->only_cell[i] =
			form->only[i].names ? header_find(form->only[i].names, &joined) : SIZE_MAX;
	return true;
}

/* "ijan", "eyr": the flow and the month of the row's year. */
static bool find_month(const char *text, struct wide_measure *out)
{
	static const char months[] = "jan feb mar apr may jun jul aug sep oct nov dec ";
	const char *month;

	if ((*text != 'i' && *text != 'e') || strlen(text) < 3)
		return false;
	out->flow = *text == 'e' ? FLOW_EXPORTS : FLOW_IMPORTS;
	out->has_flow = true;
	if (strcmp(text + 1, "yr") == 0)
		return true;
	month = strlen(text) == 4 ? strstr(months, text + 1) : NULL;
	out->month = month ? (int)(month - months) / 4 + 1 : 0;
	return month != NULL;
}

static bool is_key(const struct wide_table *table, size_t cell)
{
	if (table->form->is_joined)
		return cell == 0;
	for (size_t key = 0; key < WIDE_KEYS; key++) {
		if (table->key_cell[key] == cell)
			return true;
	}
	return false;
}

/* The figures' columns. SDMX's own name stands for whatever the indicator says. */
static void map_measure(struct wide_table *table, const struct csv_record *record, size_t cell)
{
	struct wide_measure measure = {.cell = cell};
	char text[TEXT_MAX];

	to_small(record->cells[cell], text);
	if (is_key(table, cell) || table->n_measures == WIDE_MEASURES_MAX)
		return;
	if (table->form->has_months) {
		if (find_month(text, &measure))
			table->measures[table->n_measures++] = measure;
		return;
	}
	if (!understand(text, &measure))
		return;
	measure.has_period = find_period(text, &measure.period);
	if (table->form->has_periods
		    ? measure.has_period
		    : (measure.has_flow && (measure.has_unit || table->form->unit.currency[0])) ||
			      strcmp(text, "obs_value") == 0 || strcmp(text, "value") == 0 ||
			      strcmp(text, "values") == 0)
		table->measures[table->n_measures++] = measure;
}

bool wide_table_map(struct wide_table *table, const struct wide_form *form,
		    const struct csv_record *record, bool *failed)
{
	char reporter[4];

	memcpy(reporter, table->reporter, sizeof(reporter));
	*table = (struct wide_table){.form = form, .n_cells = record->n};
	memcpy(table->reporter, reporter, sizeof(reporter));
	*failed = false;
	if (record->n < 2 || record->n > 2 * WIDE_MEASURES_MAX || !map_keys(table, record))
		return false;
	table->measures = calloc(WIDE_MEASURES_MAX, sizeof(*table->measures));
	*failed = !table->measures;
	for (size_t cell = 0; table->measures && cell < record->n; cell++)
		map_measure(table, record, cell);
	if (table->n_measures)
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

bool wide_table_reporter(const char *title, size_t n, char alpha3[4])
{
	static const char *const before[] = {"exported by ", "imported by "};

	for (size_t i = 0; i < countof(before); i++) {
		size_t length = strlen(before[i]);

		for (size_t at = 0; at + length < n; at++) {
			const char *name = title + at + length;
			size_t end = 0;

			if (memcmp(title + at, before[i], length) != 0)
				continue;
			while (at + length + end < n && !strchr("\r\n\t\"", name[end]))
				end++;
			if (country_read(alpha3, name, end))
				return true;
		}
	}
	return false;
}

/* --- rows -------------------------------------------------------------------------------------------- */

static struct csv_cell key_of(const struct wide_table *table, const struct keys *keys,
			      enum wide_key key)
{
	size_t cell = table->key_cell[key];

	return cell < keys->n ? keys->cells[cell] : (struct csv_cell){"", 0};
}

static bool read_area(const struct wide_table *table, char out[4], struct csv_cell cell,
		      struct period period)
{
	return table->form->is_of_eurostat ? eurostat_area(out, cell, ':', period)
					   : country_read(out, cell.text, cell.len);
}

static bool read_areas(const struct wide_table *table, const struct keys *keys,
		       struct source_row *out, struct period period)
{
	if (table->form->reporter)
		memcpy(out->record.reporter, table->form->reporter, 4);
	else if (table->form->lacks_reporter)
		memcpy(out->record.reporter, table->reporter, 4);
	else if (!read_area(table, out->record.reporter, key_of(table, keys, WIDE_REPORTER),
			    period))
		return false;
	return read_area(table, out->record.partner, key_of(table, keys, WIDE_PARTNER), period);
}

/* What the row says of all its figures. */
static enum row_status read_indicator(const struct wide_table *table, const struct keys *keys,
				      struct wide_measure *out)
{
	struct csv_cell attribute = key_of(table, keys, WIDE_ATTRIBUTE);
	struct csv_cell flow = key_of(table, keys, WIDE_FLOW);
	char text[TEXT_MAX];

	if (attribute.len && !text_equal_nocase(attribute.text, "value"))
		return ROW_NOT_VALUE;
	to_small(key_of(table, keys, WIDE_INDICATOR), text);
	if (!understand(text, out) || (*text && !out->has_flow && !out->has_unit))
		return ROW_NOT_VALUE;
	/* The IMF has imports both ways. */
	if (out->priced == PRICED_FOB && strstr(text, "mg_fob"))
		return ROW_NOT_VALUE;
	if (out->has_flow || !flow.len)
		return ROW_TAKEN;
	out->has_flow = table->form->is_of_eurostat ? eurostat_flow(flow, ':', &out->flow) : false;
	to_small(flow, text);
	if (!out->has_flow && (strcmp(text, "exp") == 0 || strcmp(text, "imp") == 0)) {
		out->flow = *text == 'e' ? FLOW_EXPORTS : FLOW_IMPORTS;
		out->has_flow = true;
	}
	if (!out->has_flow) {
		enum row_status status = row_flow_by_word(flow, &out->flow);

		out->has_flow = status == ROW_TAKEN;
		if (status == ROW_PART_OF_FLOW)
			return status;
	}
	return ROW_TAKEN;
}

/* A figure with Eurostat's flags behind it: "123.4 p"; ": c" is left as it is. */
static struct csv_cell without_flags(struct csv_cell cell, char text[TEXT_MAX], status_set *status)
{
	size_t n = 0;

	if (cell.len >= TEXT_MAX || cell.text[0] == ':')
		return cell;
	while (n < cell.len && cell.text[n] != ' ')
		n++;
	for (size_t i = n; i < cell.len; i++) {
		if (cell.text[i] != ' ' && (cell.text[i] < 'a' || cell.text[i] > 'z'))
			return cell;
	}
	*status |= eurostat_flags((struct csv_cell){cell.text + n, cell.len - n}) & ~status_missing;
	memcpy(text, cell.text, n);
	text[n] = '\0';
	return (struct csv_cell){text, n};
}

/* Empty, or one of the marks that tables have for no figure. */
static bool is_blank(struct csv_cell cell)
{
	size_t n = 0;

	while (n < cell.len && strchr(" .-", cell.text[n]))
		n++;
	return n == cell.len;
}

/* One figure of a row; `said` is what the row says of it. */
static enum row_status read_figure(const struct csv_record *record,
				   const struct wide_measure *measure,
				   const struct wide_measure *said, bool has_flags,
				   struct source_row *out)
{
	struct csv_cell value = record->cells[measure->cell];
	char text[TEXT_MAX];
	enum row_status status;

	out->value_cell = measure->cell;
	out->record.flow = measure->has_flow ? measure->flow : said->flow;
	out->record.priced = measure->priced | said->priced;
	if (has_flags)
		value = without_flags(value, text, &out->record.status);
	status = row_read_value(out, &value, 0);
	if (status)
		out->bad_column = measure->cell;
	return status;
}

/* The form's currency in the scale that the row tells. */
static enum row_status read_scale(const struct wide_table *table, const struct keys *keys,
				  struct source_row *out)
{
	struct csv_cell scale = key_of(table, keys, WIDE_SCALE);
	char text[TEXT_MAX];

	if (text_equal_nocase(scale.text, "units")) {
		out->unit = table->form->unit;
		return ROW_TAKEN;
	}
	if (scale.len + 8 < TEXT_MAX) {
		snprintf(text, sizeof(text), "%s %s", table->form->unit.currency, scale.text);
		if (row_set_unit(out, text, strlen(text)))
			return ROW_TAKEN;
	}
	return row_refuse(out, table->key_cell[WIDE_SCALE], DIAG_UNIT, "unknown scale",
			  "thousands, millions, billions or units");
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

/* The period, product and unit that a figure has from its row. */
static enum row_status read_rest(const struct wide_table *table, const struct keys *keys,
				 const struct wide_measure *measure,
				 const struct wide_measure *said, struct source_row *out)
{
	struct csv_cell dates[2] = {key_of(table, keys, WIDE_PERIOD),
				    key_of(table, keys, WIDE_MONTH)};
	struct csv_cell product = key_of(table, keys, WIDE_PRODUCT);
	enum row_status status = ROW_TAKEN;

	if (measure->has_period)
		out->record.period = measure->period;
	else
		status = row_read_year_month(out, dates, 0, 1);
	if (!status && measure->month)
		out->record.period.first = out->record.period.last =
			out->record.period.first + measure->month - 1;
	if (status)
		out->bad_column = table->key_cell[WIDE_PERIOD];
	if (product.len)
		row_set_product(out, eurostat_code(product, ':'));
	else
		row_set_product_at(out, (struct csv_cell){"TOTAL", 5}, 0);
	out->has_unit = true;
	if (!status && key_of(table, keys, WIDE_SCALE).len)
		return read_scale(table, keys, out);
	out->unit = measure->has_unit ? measure->unit
		    : said->has_unit  ? said->unit
				      : table->form->unit;
	return status;
}

enum row_status wide_table_read(const struct wide_table *table, const struct csv_record *record,
				struct source_row *out,
				enum row_status (*add)(void *ctx, struct source_row *row),
				void *ctx)
{
	const struct source_row blank = *out;
	struct wide_measure said = {.has_flow = false};
	struct csv_record row = *record;
	enum row_status status;
	struct keys keys;

	if (record->n > table->n_cells + 1 ||
	    (record->n > table->n_cells && record->cells[table->n_cells].len &&
	     !(table->form->is_of_eurostat && record->cells[table->n_cells].len <= 3)))
		return row_refuse(
			out, table->n_cells, DIAG_COLUMN,
			"a cell more than in the header:", "quote a cell that holds the separator");
	if (table->form->is_joined) {
		if (!split(record->cells[0], &keys))
			return ROW_OTHER_AREA;
	} else {
		keys.n = row.n < countof(keys.cells) ? row.n : countof(keys.cells);
		memcpy(keys.cells, row.cells, keys.n * sizeof(*keys.cells));
	}
	if (!is_wanted_row(table, &keys))
		return ROW_NOT_VALUE;
	status = read_indicator(table, &keys, &said);
	if (!status && !read_areas(table, &keys, out, period_year(2020)))
		status = ROW_OTHER_AREA;
	for (size_t i = 0; i < table->n_measures && !status; i++) {
		const struct wide_measure *measure = &table->measures[i];

		if (measure->cell >= record->n || is_blank(record->cells[measure->cell]) ||
		    !(measure->has_flow || said.has_flow))
			continue;
		*out = blank;
		status = read_rest(table, &keys, measure, &said, out);
		if (!status)
			status = read_figure(record, measure, &said, table->form->is_of_eurostat,
					     out);
		/* Belgium was not alone before 1999. */
		if (!status)
			read_areas(table, &keys, out, out->record.period);
		if (!status && (!out->record.is_missing || out->record.status))
			status = add(ctx, out);
	}
	return status;
}

/*
 * Eurostat SDMX-CSV 1.0 and 2.0 of the trade datasets (DS-045409, DS-059341): codes, labels or both.
 * In the data browser's file the header leaves out the last field, OBS_FLAG. Rows of several
 * indicators are mixed: only values in euros are taken. SDMX-CSV field guide; Eurostat, API.
 */
#include "eurostat.h"
#include "sdmx_columns.inc"
#include "text.h"

enum column { SDMX_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

static const struct source_column columns[COLUMN_COUNT] = {SDMX_COLUMNS(TABLE_ROW)};

/* Whether its products are those of the Harmonized System or the Combined Nomenclature: others have levels of odd
 * lengths too. */
static bool is_harmonized(struct csv_cell dataset)
{
	static const char codes[] = "DS-045409|DS-059341|DS-057380|DS-016890|DS-016893|DS-016894";

	for (size_t at = 0; at + 9 <= dataset.len; at++) {
		if (text_is_one_of(dataset.text + at, 9, codes))
			return true;
	}
	return false;
}

/* "17/02/25 11:00:00", day first. */
static pub_date date_of(struct csv_cell cell)
{
	char iso[] = "20yy-mm-dd";
	pub_date date = 0;

	if (cell.len < 8 || cell.text[2] != '/' || cell.text[5] != '/')
		return 0;
	iso[2] = cell.text[6];
	iso[3] = cell.text[7];
	iso[5] = cell.text[3];
	iso[6] = cell.text[4];
	iso[8] = cell.text[0];
	iso[9] = cell.text[1];
	return pub_date_parse(iso, 10, &date) ? date : 0;
}

/* Its time of day, hhmmss; 0 if there is none. */
static unsigned time_of(struct csv_cell cell)
{
	int hours, minutes, seconds;

	if (cell.len != 17 || cell.text[8] != ' ')
		return 0;
	hours = text_number(cell.text + 9, 2);
	minutes = text_number(cell.text + 12, 2);
	seconds = text_number(cell.text + 15, 2);
	return hours < 0 || minutes < 0 || seconds < 0
		       ? 0
		       : (unsigned)(hours * 10000 + minutes * 100 + seconds);
}

/* VALUE_IN_EUROS, VALUE_EUR, "Value in Euros", with a label behind or not. */
static bool is_value(struct csv_cell indicator)
{
	static const char names[] =
		"valueineuros|valueineuro|valueineur|valueeuros|valueeuro|valueeur";
	struct csv_cell code = eurostat_code(indicator, ':');
	char letters[16];
	size_t n = 0;

	for (size_t i = 0; i < code.len; i++) {
		char c = text_to_lower(code.text[i]);

		if ((c < 'a' || c > 'z') && !text_is_digit(c))
			continue;
		if (n + 1 == sizeof(letters))
			return false;
		letters[n++] = c;
	}
	return text_is_one_of(letters, n, names);
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell period[COLUMN_COUNT];
	enum row_status status;

	if (!is_value(cells[INDICATOR]))
		return ROW_NOT_VALUE;
	period[PERIOD] = cells[PERIOD];
	if (cells[FREQUENCY].len) /* says what a date is the first day of */
		row_take_date(out, &period[PERIOD]);
	out->is_first_january = out->is_quarter_day = false;
	status = row_read_period(out, period, PERIOD);
	if (!status)
		status = row_check_frequency(out, cells[FREQUENCY], PERIOD);
	if (status)
		return status;
	if (!eurostat_flow(cells[FLOW], ':', &out->record.flow))
		return row_refuse(out, FLOW, FAULT_FLOW_1_OR_2);
	if (!eurostat_area(out->record.reporter, cells[REPORTER], ':', out->record.period) ||
	    !eurostat_area(out->record.partner, cells[PARTNER], ':', out->record.period))
		return ROW_OTHER_AREA;
	row_set_product(out, eurostat_code(cells[PRODUCT], ':'));
	if (is_harmonized(cells[DATASET]))
		row_level_harmonized(out);
	out->published = date_of(cells[UPDATED]);
	out->time = time_of(cells[UPDATED]);
	out->record.status = eurostat_flags(cells[FLAG]) | eurostat_flags(cells[CONFIDENTIALITY]);
	status = row_read_value(out, cells, VALUE);
	if (!status && !out->record.is_missing)
		out->record.status &= ~status_missing;
	return status;
}

const struct source_format source_eurostat_sdmx = {
	.name = "eurostat-sdmx",
	.title = "Eurostat SDMX-CSV, trade in goods",
	.source = "Eurostat Comext, SDMX-CSV",
	.unit = {"EUR", 0},
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = 1u << REPORTER | 1u << PARTNER | 1u << PRODUCT | 1u << FLOW | 1u << INDICATOR |
	       1u << PERIOD,
	.has_updates = true,
	.area_columns = {{REPORTER, REPORTER, REPORTER}, {PARTNER, PARTNER, PARTNER}},
	.area = eurostat_code_area,
	.read_row = read_row,
};

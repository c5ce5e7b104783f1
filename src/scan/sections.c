#include "reading.h"

#include <string.h>

#include "country.h"
#include "text.h"

void sections_await_at(struct reading *reading, const struct csv_record *header, bool lacks_flow,
		       enum fault fault)
{
	struct sections *sections = &reading->sections;

	if (!sections->awaits) {
		diag_set(&sections->lacking, DIAG_AMBIGUOUS, "%s", fault_words[fault].what);
		diag_set_remedy(&sections->lacking, "%s", fault_words[fault].remedy);
		csv_record_locate(header, 0, 0, &sections->lacking);
	}
	sections->awaits = true;
	sections->lacks_flow = sections->lacks_flow || lacks_flow;
	sections->lacks_partner = sections->lacks_partner || !lacks_flow;
}

void sections_heed(struct reading *reading)
{
	reading->sections.heeds = true;
}

static enum row_status refuse(struct reading *reading)
{
	reading_note(reading, diag_send(reading->sink, &reading->sections.lacking));
	reading->sections.awaits = false;
	reading->wide.n_measures = 0; /* and nothing of its rows */
	return ROW_BAD;
}

/* The cell that says what a row is of. */
static struct csv_cell label_of(const struct reading *reading, const struct csv_record *record)
{
	const size_t partner = reading->wide.key_cell[WIDE_PARTNER];

	return record->cells[partner < record->n ? partner : 0];
}

bool section_is_alone(const struct csv_record *record, struct csv_cell label)
{
	for (size_t i = 0; i < record->n; i++) {
		if (record->cells[i].len && record->cells[i].text != label.text)
			return false;
	}
	return label.len > 0;
}

/* Whether the columns, or else the title, are of another year, or of others too. */
static bool is_of_other_year(const struct wide_table *wide, struct period year)
{
	bool any = false;

	for_each_of(const struct wide_measure, measure, wide->measures, wide->n_measures) {
		any = any || measure->has_period;
		if (measure->has_period &&
		    (measure->period.first < year.first || measure->period.last > year.last))
			return true;
	}
	return !any && wide->title.has_year && !period_equal(wide->title.year, year);
}

/* Whether a label names another unit than the title. */
static bool names_other_unit(const struct wide_title *title, const struct wide_title *here)
{
	const int power = title->unit.power ? title->unit.power : title->power;
	const int other = here->unit.power ? here->unit.power : here->power;

	return (other && other != power) ||
	       (here->has_unit &&
		(!title->has_unit || strcmp(here->unit.currency, title->unit.currency) != 0));
}

/* Whether the label of a section says of its figures what the title and the headings do not: "Imports, EUR million". */
static bool says_more(const struct wide_table *wide, struct csv_cell label, bool is_area)
{
	struct wide_title here;

	wide_title_read(label.text, label.len, &here);
	return names_other_unit(&wide->title, &here) ||
	       (!is_area && wide_is_of_part(label)) || /* Jan Mayen */
	       (here.has_year && is_of_other_year(wide, here.year));
}

/* Rows below are of this flow, or not taken. */
static void begin_flow(struct reading *reading, enum row_status status, enum flow flow)
{
	struct sections *sections = &reading->sections;

	sections->layout = SECTIONS_OF_FLOW;
	sections->status = status;
	if (status == ROW_TAKEN) {
		reading->wide.title.has_flow = true;
		reading->wide.title.flow = flow;
	}
}

/* Rows below are of this country; of a group, or of one that is not known, they are not taken. */
static void begin_country(struct reading *reading, struct csv_cell label)
{
	struct sections *sections = &reading->sections;
	char code[4];

	sections->layout = SECTIONS_OF_COUNTRY;
	sections->status = ROW_OTHER_AREA;
	if (country_read(code, label.text, label.len)) {
		sections->status = ROW_TAKEN;
		memcpy(reading->wide.section_partner, code, sizeof(code));
		if (reading->format->wide->lacks_partner)
			memcpy(reading->wide.partner, code, sizeof(code));
	} else if (!country_is_group(label.text, label.len)) {
		reading_add_unknown(reading, label.text, label.len);
	}
}

static bool is_area(struct csv_cell label)
{
	return country_by_any(label.text, label.len) || country_is_group(label.text, label.len);
}

/* A row that names neither a flow nor a period, among rows of a country each. */
static enum row_status see_country(struct reading *reading, const struct csv_record *record,
				   struct csv_cell label, bool has_figures)
{
	struct sections *sections = &reading->sections;
	const bool was_turnover = sections->is_turnover;
	const bool is_known = is_area(label);

	if (!has_figures && !section_is_alone(record, label))
		return ROW_NOT_VALUE;
	/* Two in sequence are rows of a table of countries. */
	if (has_figures && was_turnover && sections->awaits)
		return refuse(reading);
	if (!has_figures && !reading->turned_line &&
	    (says_more(&reading->wide, label, is_known) ||
	     (!is_known && source_section_says(label.text, label.len))))
		reading->turned_line = record->line;
	if (has_figures && !is_known && sections->has_country && !sections->has_turnover) {
		if (!source_section_is_plain(label)) /* "Crude oil", or another country? */
			reading->turned_line = record->line;
		return ROW_NOT_VALUE; /* "of which oil" */
	}
	begin_country(reading, label);
	if (sections->status == ROW_TAKEN) {
		sections->has_country = true;
		sections->has_turnover = has_figures;
	}
	sections->is_turnover = has_figures;
	return has_figures ? ROW_DERIVED : ROW_OTHER_AREA;
}

/* A row of a flow, which its label names. */
static enum row_status see_flow(struct reading *reading, const struct csv_record *record,
				enum row_status status, enum flow flow, bool has_figures)
{
	struct sections *sections = &reading->sections;

	if (sections->layout != SECTIONS_OF_COUNTRY) {
		if (sections->lacks_partner)
			return refuse(reading);
		begin_flow(reading, status, flow);
		if (status == ROW_TAKEN &&
		    says_more(&reading->wide, label_of(reading, record), false))
			reading->turned_line = record->line;
		return has_figures ? ROW_OTHER_AREA : ROW_NOT_VALUE; /* all countries' */
	}
	sections->is_turnover = false;
	if (status || sections->status)
		return status ? status : sections->status;
	sections->has_read = true;
	reading->wide.title.has_flow = true;
	reading->wide.title.flow = flow;
	return ROW_TAKEN;
}

/* The partner is known, but other ones may follow. */
static enum row_status see_other(struct reading *reading, const struct csv_record *record,
				 struct csv_cell label)
{
	struct sections *sections = &reading->sections;
	char code[4];

	if (!section_is_alone(record, label) || text_is_digit(*label.text) ||
	    !country_read(code, label.text, label.len)) {
		sections->has_read = true;
		return ROW_TAKEN;
	}
	if (sections->has_read && strcmp(code, reading->wide.partner) != 0)
		reading->turned_line = record->line;
	sections->heeds = false;
	sections->lacks_partner = true;
	begin_country(reading, label);
	return ROW_OTHER_AREA;
}

/* Whether a row with figures is of a period: by a digit, or by its column, in which "Jan" stands, too. */
static bool is_of_period(const struct wide_table *wide, struct csv_cell label)
{
	const bool is_column = wide->key_cell[WIDE_PERIOD] == 0 ||
			       wide->key_cell[WIDE_MONTH] == 0 || wide->key_cell[WIDE_QUARTER] == 0;

	if (text_is_digit(*label.text))
		return true;
	if (strpbrk(label.text, "0123456789")) /* "Feb 2023" looks like the code of a group */
		return is_column && !country_by_any(label.text, label.len);
	return is_column && !is_area(label);
}

enum row_status sections_read(struct reading *reading, const struct csv_record *record,
			      bool has_figures)
{
	struct sections *sections = &reading->sections;
	const struct csv_cell label = label_of(reading, record);
	enum row_status status;
	enum flow flow = FLOW_EXPORTS;

	if (sections->heeds && !sections->lacks_flow)
		return see_other(reading, record, label);
	if (!(sections->lacks_flow || sections->lacks_partner) || !label.len)
		return ROW_TAKEN;
	status = row_flow_by_word(label, &flow);
	if (status != ROW_BAD)
		return see_flow(reading, record, status, flow, has_figures);
	if (has_figures && is_of_period(&reading->wide, label)) {
		if (sections->layout !=
		    (sections->lacks_flow ? SECTIONS_OF_FLOW : SECTIONS_OF_COUNTRY))
			return refuse(reading);
		sections->has_read = sections->has_read || !sections->status;
		return sections->status;
	}
	if (sections->layout == SECTIONS_OF_FLOW) {
		if (sections->heeds && section_is_alone(record, label) &&
		    country_by_any(label.text, label.len))
			reading->turned_line = record->line;
		sections->has_read = true;
		return sections->status;
	}
	return see_country(reading, record, label, has_figures);
}

bool sections_end(struct reading *reading)
{
	const struct sections *sections = &reading->sections;

	if (!sections->awaits || sections->has_read)
		return false;
	refuse(reading);
	return true;
}

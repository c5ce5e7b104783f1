#include "reading.h"

#include <string.h>

#include "country.h"
#include "finding.h"

/* Of a pair of which nothing says who reports, the caller may have named one. */
static void take_side_of_pair(const struct reading *reading, struct wide_table *wide)
{
	const char *wanted = reading->request->reporter;

	for (size_t i = 0; i < 2 && wide->title.pair[0][0]; i++) {
		if (strcmp(wide->title.pair[i], wanted) != 0)
			continue;
		memcpy(wide->reporter, wide->title.pair[i], 4);
		memcpy(wide->partner, wide->title.pair[1 - i], 4);
	}
}

/* ITC Trade Map says whose trade it is in the names of its files alone: "..._exported_by_Viet_Nam_(1).txt". */
static void take_name_of_file(const struct reading *reading, struct wide_table *wide)
{
	static const char by[] = "ed_by_";
	const char *slash = strrchr(reading->path, '/');
	const char *name = strstr(slash ? slash : reading->path, by);
	char text[DIAG_QUOTE_MAX];
	size_t n;

	if (wide->title.reporter[0] || !name || !reading->format->source ||
	    strcmp(reading->format->source, WIDE_TRADE_MAP) != 0)
		return;
	name += strlen(by);
	n = strcspn(name, ".(");
	if (n >= sizeof(text))
		return;
	for (size_t i = 0; i < n; i++)
		text[i] = name[i] == '_' ? ' ' : name[i];
	while (n && text[n - 1] == ' ')
		n--;
	text[n] = '\0';
	country_read(wide->title.reporter, text, n);
}

void table_take_sides(const struct reading *reading, struct wide_table *wide)
{
	const struct source_request *request = reading->request;

	take_name_of_file(reading, wide);
	memcpy(wide->reporter, wide->title.reporter, 4);
	memcpy(wide->partner, wide->title.partner, 4);
	if (!wide->reporter[0] && !wide->partner[0])
		take_side_of_pair(reading, wide);
	if (!wide->reporter[0] && strcmp(request->reporter, wide->partner) != 0)
		memcpy(wide->reporter, request->reporter, 4);
	if (!wide->partner[0] && strcmp(request->partner, wide->reporter) != 0)
		memcpy(wide->partner, request->partner, 4);
}

/* "Belgium exports": of Belgium, if it is the reporter, else to Belgium, which is said. */
static bool settle_open_sides(struct reading *reading, const struct csv_record *record)
{
	struct wide_table *wide = &reading->wide;
	bool is_said = reading->is_second_time;

	for_each_of(struct wide_measure, measure, wide->measures, wide->n_measures) {
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (!measure->is_side_open)
			continue;
		if (!wide->reporter[0])
			return false;
		if (strcmp(measure->partner, wide->reporter) == 0) {
			memcpy(measure->reporter, measure->partner, 4);
			measure->partner[0] = '\0';
			continue;
		}
		if (is_said)
			continue;
		is_said = true;
		diag_quote(quoted, record->cells[measure->cell].text,
			   record->cells[measure->cell].len);
		diag_set(&diag, DIAG_AMBIGUOUS, "'%s' is read as %s's trade with this country",
			 quoted, country_name(wide->reporter));
		diag.is_warning = true;
		diag_set_remedy(&diag, "if it is the country's own, choose it with --reporter");
		csv_record_locate(record, measure->cell, 0, &diag);
		diag_send(reading->sink, &diag);
	}
	return true;
}

/* Whether each column has both sides, or has them from the table. */
static bool has_both_sides(const struct wide_table *wide, bool *lacks_reporter)
{
	bool is_whole = true;

	*lacks_reporter = false;
	for_each_of(const struct wide_measure, measure, wide->measures, wide->n_measures) {
		const char *reporter = measure->reporter[0] ? measure->reporter : wide->reporter;
		const char *partner = measure->partner[0] ? measure->partner : wide->partner;

		*lacks_reporter = *lacks_reporter || !reporter[0];
		is_whole = is_whole && reporter[0] && partner[0] && strcmp(reporter, partner) != 0;
	}
	return is_whole;
}

/* Nothing names a country: the pair is the one wanted, which is said. */
static void assume_pair(struct reading *reading, const struct csv_record *record)
{
	struct wide_table *wide = &reading->wide;
	struct diag diag;

	memcpy(wide->reporter, reading->reporter, 4);
	memcpy(wide->partner, reading->partner, 4);
	if (reading->is_second_time)
		return;
	diag_set(&diag, DIAG_AMBIGUOUS,
		 "the file names no countries: it is taken for the trade of %s with %s",
		 country_name(wide->reporter), country_name(wide->partner));
	diag.is_warning = true;
	diag_set_remedy(&diag, "if that is wrong, choose with --reporter and --partner");
	csv_record_locate(record, 0, 0, &diag);
	diag_send(reading->sink, &diag);
}

static bool names_countries(const struct wide_table *wide)
{
	const struct wide_title *title = &wide->title;
	bool any = title->reporter[0] || title->partner[0] || title->pair[0][0] ||
		   title->may_name_more;

	for (size_t i = 0; i < wide->n_measures; i++)
		any = any || wide->measures[i].reporter[0] || wide->measures[i].partner[0];
	return any;
}

/* What the caller left open is what the file has, where that is one pair. */
static void want_pair(struct reading *reading)
{
	const struct source_request *request = reading->request;
	const struct wide_table *wide = &reading->wide;
	const char *sides[2] = {NULL, NULL};

	for_each_of(const struct wide_measure, measure, wide->measures, wide->n_measures) {
		const char *of[2] = {measure->reporter[0] ? measure->reporter : wide->reporter,
				     measure->partner[0] ? measure->partner : wide->partner};

		for (size_t side = 0; side < 2; side++) {
			if (sides[side] && strcmp(sides[side], of[side]) != 0)
				return;
			sides[side] = of[side];
		}
	}
	if (!sides[0] || !sides[1])
		return;
	if (request->reporter[0] && !request->partner[0] && !reading->wants_any_partner &&
	    strcmp(request->reporter, sides[0]) == 0)
		memcpy(reading->partner, sides[1], 4);
	if (request->partner[0] && !request->reporter[0] && strcmp(request->partner, sides[1]) == 0)
		memcpy(reading->reporter, sides[0], 4);
}

static bool is_of_title(const struct wide_title *title, const char code[4])
{
	return strcmp(code, title->reporter) == 0 || strcmp(code, title->partner) == 0 ||
	       strcmp(code, title->pair[0]) == 0 || strcmp(code, title->pair[1]) == 0;
}

/* A heading that names another country than the line above, which names both: "Exports to Germany" below "Trade of
 * Kazakhstan with Belgium". SIZE_MAX: there is none. */
static size_t find_other_country(const struct wide_table *wide)
{
	const struct wide_title *title = &wide->title;

	for_each_of(const struct wide_measure, measure, wide->measures, wide->n_measures) {
		if ((title->partner[0] || title->pair[0][0]) && measure->partner[0] &&
		    !is_of_title(title, measure->partner) &&
		    !(measure->reporter[0] && !title->reporter[0] && !title->pair[0][0] &&
		      is_of_title(title, measure->reporter)))
			return measure->cell;
		if ((title->reporter[0] || title->pair[0][0]) && measure->reporter[0] &&
		    !is_of_title(title, measure->reporter))
			return measure->cell;
	}
	return SIZE_MAX;
}

bool table_settle_sides(struct reading *reading, const struct csv_record *record)
{
	const struct source_request *request = reading->request;
	struct wide_table *wide = &reading->wide;
	const size_t other =
		reading->format->source ? SIZE_MAX : find_other_country(&reading->wide);
	bool lacks_reporter;

	if (other != SIZE_MAX) {
		reading_refuse_table(reading, record, other, FAULT_OTHER_COUNTRY);
		return false;
	}
	if (!names_countries(wide) && reading->partner[0] &&
	    !request->reporter[0] == !request->partner[0]) {
		if (reading->found && !titled_pair_may_be_assumed(reading->path, reading->found,
								  request, reading->sink)) {
			reading->failed = DIAG_AMBIGUOUS;
			return false;
		}
		assume_pair(reading, record);
		return true;
	}
	if (settle_open_sides(reading, record) && has_both_sides(wide, &lacks_reporter)) {
		want_pair(reading);
		if (!wide->title.partner[0] && !wide->title.pair[0][0])
			sections_heed(reading);
		return true;
	}
	has_both_sides(wide, &lacks_reporter);
	if (wide->title.pair[0][0])
		reading_refuse_table(reading, record, 0, FAULT_WHO_REPORTS);
	else if (lacks_reporter)
		reading_refuse_table(reading, record, 0, FAULT_NO_REPORTER);
	else
		sections_await_at(reading, record, false, FAULT_NO_PARTNER);
	return !wide->title.pair[0][0] && !lacks_reporter;
}

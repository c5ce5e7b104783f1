#include "unfit.h"

#include <string.h>

/* What is said behind where it stands, or, without words of the file, by itself. */
static const struct {
	const char *what, *remedy;
} unfit[] = {
	[UNFIT_CONSTANT] = {"amounts at constant prices are volumes, not values",
			    "download values at current prices"},
	[UNFIT_DERIVED] = {"the file holds balances or turnovers only, not exports and imports",
			   "download exports and imports: they cannot be told from these"},
	[UNFIT_WEIGHT] =
		{"the column 'weight' may hold values or kilograms",
		 "if it holds values, call it value, with their unit: value (USD million)"},
	[UNFIT_UNIT] = {"a heading names a scale, but no currency that is known",
			"name both, e.g. USD million"},
	[UNFIT_PART] = {"names months, but the table years",
			"write the months in the table: 2024-01/2024-09"},
	[UNFIT_PART_NOTED] = {"a note says that a marked year is not the whole year",
			      "write its months in the table: 2024-01/2024-09"},
	[UNFIT_PARTS_T] = {"periods such as 2022-T1: a quarter, as INSEE writes it, or four "
			   "months, as SDMX does?",
			   "write 2022-Q1, or 2022-01/2022-04"},
	[UNFIT_MEASURE] = {"says that its figures are no amounts of money",
			   "if they are, name their unit in the table, e.g. USD million"},
	[UNFIT_SPAN] = {"says that its figures are not the trade of each period",
			"download the trade of each month or year"},
	[UNFIT_SERVICES] = {"says that it holds trade in services", "download trade in goods"},
	[UNFIT_PRODUCT] = {"names a part of the goods",
			   "trade in all goods is wanted; if the figures are that, leave these "
			   "words out"},
	[UNFIT_FLOW] = {"names a part of exports or imports",
			"all exports and all imports are wanted"},
	[UNFIT_LEFT_OUT] = {"says what its figures leave out",
			    "download the trade with the country itself"},
	[UNFIT_REGION] = {"names a part of a country", "the trade of the whole country is wanted"},
	[UNFIT_FORECAST] = {"says that figures are expected or planned", "take what was traded"},
	[UNFIT_OTHER_UNIT] = {"names another unit than the table has elsewhere",
			      "leave the one that the figures are in"},
	[UNFIT_COUNTRY] = {"names another country than the title",
			   "give each country's trade in a table of its own"},
	[UNFIT_FISCAL] = {"names fiscal years, and the table plain ones",
			  "write their months in the table: 2024-04/2025-03"},
	[UNFIT_NOTED] = {"limits its figures", "if it is not of these figures, leave it out"},
	[UNFIT_ADJUSTED] = {"says that figures are adjusted", "download unadjusted figures"},
};

static const char *const places[] = {
	[SAID_ABOVE] = "a line above the table",      [SAID_IN_HEADING] = "a heading",
	[SAID_BY_SHEET] = "the sheet's name",	      [SAID_BELOW] = "a line below the table",
	[SAID_BY_FILE] = "the file's name",	      [SAID_BY_FOLDER] = "the folder's name",
	[SAID_BESIDE] = "a member beside the records"};

/* What the words are of which the file may hold too little to be sure of its figures. */
static const char *set_doubt(const struct source_found *found, bool is_made, struct diag *diag)
{
	const char *said = found->remark[0] ? found->remark : found->unread;
	char quoted[DIAG_QUOTE_MAX];

	diag_quote(quoted, said, strlen(said));
	if (found->remark[0])
		diag_set(diag, DIAG_UNIT, "a note of the file may be of all its figures: '%s'",
			 quoted);
	else
		diag_set(diag, DIAG_UNIT, "%s is not wholly understood: '%s'",
			 places[is_made ? SAID_BESIDE : SAID_ABOVE], quoted);
	diag->is_warning = !is_made;
	if (is_made)
		diag_set_remedy(diag,
				"if the figures are all the trade of their periods, leave it out");
	else
		diag_set_remedy(diag, "%s",
				found->remark[0]
					? "if it is, they are not all the trade of their "
					  "periods"
					: "are the figures all the trade of their periods?");
	return said;
}

enum diag_code unfit_refuse(const struct input *input, const struct source_found *found,
			    struct diag_sink *sink)
{
	const bool is_made = input_is_made(input);
	const char *said = found->said;
	char quoted[DIAG_QUOTE_MAX];
	enum diag_code code;
	struct diag diag;

	if (found->unfit && *said) {
		const bool is_around = found->where == SAID_ABOVE || found->where == SAID_BELOW;

		diag_set(&diag, DIAG_UNIT, "%s %s: '%s'",
			 places[is_made && is_around ? SAID_BESIDE : found->where],
			 unfit[found->unfit].what, diag_quote(quoted, said, strlen(said)));
		diag_set_remedy(&diag, "%s", unfit[found->unfit].remedy);
	} else if (found->unfit == UNFIT_PART) {
		diag_set(&diag, DIAG_UNIT, "%s %s", places[is_made ? SAID_BESIDE : found->where],
			 unfit[UNFIT_PART].what);
		diag_set_remedy(&diag, "%s", unfit[UNFIT_PART].remedy);
	} else if (found->unfit) {
		diag_set(&diag, DIAG_UNIT, "%s", unfit[found->unfit].what);
		diag_set_remedy(&diag, "%s", unfit[found->unfit].remedy);
	} else if (found->is_own && found->holds_countries) {
		diag_set(&diag, DIAG_AMBIGUOUS, "column '%s' holds countries%s",
			 found->aliases[0].heading,
			 found->aliases[1].heading[0] ? ", and not alone" : "");
		diag_set_remedy(&diag,
				"whose trade with whom is it? call columns reporter and partner");
	} else if (found->remark[0] || found->unread[0]) {
		said = set_doubt(found, is_made, &diag);
	} else {
		return DIAG_OK;
	}
	diag.path = input->path;
	diag.line = diag.is_warning ? 0 : found->said_line ? found->said_line : found->line;
	diag.is_of_file = *said && input_locate(input, said, &diag.line, &diag.column);
	code = diag_send(sink, &diag);
	return diag.is_warning ? DIAG_OK : code;
}

enum diag_code unfit_check_periods(const char *path, const struct source_dates *dates,
				   bool has_year, const struct dataset *data, size_t first,
				   struct diag_sink *sink)
{
	struct period last = {0, 0};
	char text[PERIOD_TEXT_MAX], quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	for (size_t i = first; i < data->n; i++) {
		const struct period period = data->rows[i].period;

		has_year = has_year || unfit_is_of_year(period, dates->year);
		if (period.last > last.last ||
		    (period.last == last.last && period.first > last.first))
			last = period;
	}
	if (dates->year && !has_year && first < data->n) {
		diag_set(&diag, DIAG_AMBIGUOUS,
			 "the lines above the table name %d, of which it has no figure",
			 dates->year);
		diag_set_remedy(&diag, "which year is it? leave the one that is right");
	} else if (dates->whole && last.first <= dates->whole + 1 && last.last > dates->whole) {
		period_format(last, text);
		diag_set(&diag, DIAG_AMBIGUOUS, "by the date '%s' beside the table %s was not over",
			 diag_quote(quoted, dates->said, strlen(dates->said)), text);
		diag_set_remedy(&diag, "if the figures are not of all of it, write its months, "
				       "e.g. 2024-01/2024-08");
		diag.is_warning = true;
	} else {
		return DIAG_OK;
	}
	diag.path = path;
	if (diag.is_warning)
		return diag_send(sink, &diag) == DIAG_NOMEM ? DIAG_NOMEM : DIAG_OK;
	return diag_send(sink, &diag);
}

#include "finding.h"

#include <string.h>

#include "alloc.h"

#undef ROW
#define ROW TABLE_ROW

/* What is said behind where it stands, or, without words of the file, by itself. */
static const struct {
	const char *what, *remedy;
} unfit[] = {
#include "unfit.inc"
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
	enum diag_code code;

	for (size_t i = first; i < data->n; i++) {
		const struct period period = data->rows[i].period;

		has_year = has_year || unfit_is_of_year(period, dates->year);
		if (period.last > last.last ||
		    (period.last == last.last && period.first > last.first))
			last = period;
	}
	if (dates->year && !has_year && first < data->n)
		return diag_refuse(sink, DIAG_AMBIGUOUS, path,
				   "which year is it? leave the one that is right",
				   "the lines above the table name %d, of which it has no figure",
				   dates->year);
	if (!dates->whole || last.first > dates->whole + 1 || last.last <= dates->whole)
		return DIAG_OK;
	period_format(last, text);
	code = diag_warn(
		sink, DIAG_AMBIGUOUS, path, 0,
		"if the figures are not of all of it, write its months, e.g. 2024-01/2024-08",
		"by the date '%s' beside the table %s was not over",
		diag_quote(quoted, dates->said, strlen(dates->said)), text);
	return code == DIAG_NOMEM ? code : DIAG_OK;
}

enum diag_code unfit_check_flow(const char *path, enum flow told, const struct dataset *data,
				size_t first, struct diag_sink *sink)
{
	enum flow other = told == FLOW_EXPORTS ? FLOW_IMPORTS : FLOW_EXPORTS;
	bool has_other = false;

	if (told != FLOW_EXPORTS && told != FLOW_IMPORTS)
		return DIAG_OK;
	for (size_t i = first; i < data->n; i++) {
		const struct observation *row = &data->rows[i];

		if (row->flow[told].state != FIGURE_MISSING ||
		    row->flow[FLOW_TURNOVER].state != FIGURE_MISSING)
			return DIAG_OK;
		has_other = has_other || row->flow[other].state != FIGURE_MISSING;
	}
	return has_other ? diag_refuse(sink, DIAG_AMBIGUOUS, path,
				       "which is it? leave the one that is right",
				       "the lines above the table are of %s, and its figures of %s",
				       flow_names[told], flow_names[other])
			 : DIAG_OK;
}

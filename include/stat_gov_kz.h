/*
 * stat_gov_kz.h - the Bureau of National Statistics of Kazakhstan's yearly tables of foreign trade
 * by country, saved as CSV from the spreadsheet.
 *
 * No header of names: title rows with the period and the unit, then group headings (turnover,
 * exports, imports) over columns of values and of percentages, then a row a country by its name, groups
 * of countries among them; in Russian, Kazakh or English. UTF-8 with commas, or CP1251 with semicolons and decimal
 * commas. Kazakhstan reports.
 */
#ifndef KZBE_STAT_GOV_KZ_H
#define KZBE_STAT_GOV_KZ_H

#include "source_format.h"

/* What the lines above say of whose table it is. */
struct stat_table_signs {
	bool names_kazakhstan, names_other; /* another country that has such tables */
};

struct stat_table {
	struct stat_table_signs signs;
	bool has_period, has_two_periods, has_unit, has_headings;
	struct period period;
	struct unit unit;
	size_t n_cells;		  /* of the headings */
	size_t group[FLOW_COUNT]; /* the cell of each flow's value */
};

/* Has no read_row: its rows are read by stat_table_read. */
extern const struct source_format source_stat_gov_kz;

/* Look at a record above the headings. */
void stat_table_see(struct stat_table_signs *signs, const struct csv_record *record);

/* Whether the record is the row of group headings: the sign by which the format is known, with the signs of the
 * records above it. */
bool stat_table_is_headings(const struct csv_record *record, const struct stat_table_signs *signs);

/*
 * Take a record: a title, a heading, or a country's row. For a row with a country calls `add` for
 * each flow that has a value. ROW_TAKEN; ROW_OTHER_AREA for a row of none; ROW_BAD with *out saying
 * why (bad_column is the cell's index).
 */
enum row_status stat_table_read(struct stat_table *table, const struct csv_record *record,
				struct source_row *out,
				enum row_status (*add)(void *ctx, struct source_row *row),
				void *ctx);

#endif

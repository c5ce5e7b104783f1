/*
 * eurostat.h - what Eurostat's formats of trade in goods share: codes with or without labels, areas,
 * flows, months. Private to source.
 */
#ifndef KZBE_EUROSTAT_H
#define KZBE_EUROSTAT_H

#include "source_format.h"

/* The code of "DE", "DE: Germany" or "2-EXPORT": up to the mark; all of it if there is none. */
struct csv_cell eurostat_code(struct csv_cell cell, char mark);

/*
 * Reporter or partner by ISO code or by label. Belgium before 1999 is Belgium-Luxembourg, whose
 * trade Comext files under Belgium. False for the EU, the euro area and other groups.
 */
bool eurostat_area(char out[4], struct csv_cell cell, char mark, struct period period);

/* A struct source_format's area for codes with or without labels ("BE: Belgium"). */
bool eurostat_code_area(char out[4], struct csv_cell cell, size_t column, struct period period);

/* Flow 1 or IMPORT, 2 or EXPORT, in any of the settings of labels; false for neither. */
bool eurostat_flow(struct csv_cell cell, char mark, enum flow *out);

/* "202408", "202408-Aug. 2024", "Aug. 2024", "201952-Jan.-Dec. 2019", "Jan.-Dec. 2019". */
enum row_status eurostat_period(struct source_row *row, const struct csv_cell *cells,
				size_t column);

/* Eurostat's flags ("p", "bu", "c") as letters of SDMX CL_OBS_STATUS; r (revised) has none. */
status_set eurostat_flags(struct csv_cell flags);

#endif

/*
 * versions_columns.h - the columns of several versions side by side. Private to view.
 */
#ifndef KZBE_VERSIONS_COLUMNS_H
#define KZBE_VERSIONS_COLUMNS_H

#include "columns.h"
#include "versions.h"

/* What a column holds: the first six of each version, the others of the figure. */
enum version_subject {
	VERSION_LEVEL,
	VERSION_LOW,
	VERSION_HIGH,
	VERSION_DIFFERENCE,
	VERSION_PERCENT,
	VERSION_VERDICT,
	VERSION_CAUSE,
	VERSION_SOURCE,
	VERSION_RELATION,
	VERSION_KINDS,
	VERSION_REPORTER = VERSION_KINDS,
	VERSION_PARTNER,
	VERSION_PERIOD,
	VERSION_INDICATOR,
	VERSION_UNIT,
	VERSION_OF_ALL,
};

struct version_column {
	enum version_subject subject;
	size_t version; /* of the first six */
};

#define VERSION_COLUMNS_MAX (VERSIONS_MAX * VERSION_KINDS + 6)

/* All columns for n versions, into tables that have room for VERSION_COLUMNS_MAX. Returns how many. */
size_t versions_columns(size_t n, struct view_column *table, struct version_column *meanings);

/* The letter of a version: "A". */
const char *version_letter(size_t version);

#endif

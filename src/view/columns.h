/*
 * columns.h - the columns that were chosen, out of those that a table may have. Private to view.
 */
#ifndef KZBE_COLUMNS_H
#define KZBE_COLUMNS_H

#include "report.h"
#include "view.h"

enum column_answer { COLUMN_ADDED = 0, COLUMN_UNKNOWN, COLUMN_NO_ROOM };

/* The names that a list of columns may have. */
struct column_names {
	const char *of;	    /* which table, for the error: " in a comparison"; "" */
	const char *remedy; /* where all of them stand; NULL: nowhere */
	const void *table;
	size_t n;
	const char *(*name_at)(const void *table, size_t i); /* all names, for the nearest one */
	enum column_answer (*add)(void *list, const char *name);
};

/* Whether the list adds to the default columns, or there is none. */
bool columns_add(const char *text);

/* Read the list, "a,b" or "+c", and add its columns one by one. False after a diagnostic. */
bool columns_read(const char *text, const struct column_names *names, void *list,
		  struct diag_sink *sink);

/* A column that a table may have. */
enum shown_in {
	IN_CSV = 1,
	IN_JSON = 2,
	IN_PEOPLE = 4,
	IN_MACHINES = IN_CSV | IN_JSON,
	IN_ALL = IN_MACHINES | IN_PEOPLE
};

struct view_column {
	struct report_column column; /* its heading in English */
	int shown_in;		     /* where it is shown by default */
};

/* Of the list of columns that the build makes of a file *.columns, its table; that of a list for programs, which see no
 * headings. */
#define VIEW_COLUMN(constant, name, heading, type, flags, shown_in) \
	[constant] = {{name, heading, type, flags}, shown_in},
#define MACHINE_COLUMN(constant, name, type) [constant] = {name, name, type, 0},

struct column_table {
	const char *command; /* which takes them, as for view_column_name */
	const char *of;	     /* for the error: " in a comparison" */
	const struct view_column *columns;
	size_t n;
};

extern const struct column_table check_columns, compare_columns, data_columns, partner_columns;

/* The default columns of the format, and what the view makes of them. False after a diagnostic. */
bool columns_choose(struct column_list *list, const struct column_table *table,
		    const struct format *format, const struct view *view, struct diag_sink *sink);

/* The column with its heading in the language in use. */
struct report_column column_of(const struct view_column *row);

#endif

#include "columns.h"

#include <string.h>

#include "language.h"
#include "text.h"

#define COLUMN_NAME_MAX 48

static bool unknown_column(const struct column_names *names, const char *name, size_t n,
			   struct diag_sink *sink)
{
	char text[COLUMN_NAME_MAX] = "", quoted[DIAG_QUOTE_MAX];
	const char *nearest;
	struct diag diag;

	memcpy(text, name, n < sizeof(text) ? n : sizeof(text) - 1);
	nearest = nearest_name(text, names->name_at, names->table, names->n);
	diag_set(&diag, DIAG_USAGE, "no column '%s'%s", diag_quote(quoted, name, n), names->of);
	if (nearest)
		diag_set_remedy(&diag, "did you mean '%s'?", nearest);
	else if (names->remedy)
		diag_set_remedy(&diag, "%s", names->remedy);
	diag_send(sink, &diag);
	return false;
}

/* The n bytes at `name` as a name; a longer one than any is none. */
static enum column_answer add(const struct column_names *names, void *list, const char *name,
			      size_t n)
{
	char text[COLUMN_NAME_MAX];

	if (n >= sizeof(text))
		return COLUMN_UNKNOWN;
	memcpy(text, name, n);
	text[n] = '\0';
	return names->add(list, text);
}

bool columns_add(const char *text)
{
	return !text || *text == '+';
}

bool columns_read(const char *text, const struct column_names *names, void *list,
		  struct diag_sink *sink)
{
	bool all_known = true;

	if (text && !*text)
		return unknown_column(names, "", 0, sink);
	for (const char *at = text; at && *at;) {
		size_t n = strcspn(at, ",");
		bool is_added = *at == '+';

		switch (add(names, list, at + is_added, n - is_added)) {
		case COLUMN_ADDED:
			break;
		case COLUMN_UNKNOWN:
			all_known = unknown_column(names, at + is_added, n - is_added, sink);
			break;
		case COLUMN_NO_ROOM:
			diag_report(sink, DIAG_USAGE, NULL, "more than %d columns", COLUMNS_MAX);
			return false;
		}
		at += n;
		at += *at == ',';
	}
	return all_known;
}

/* --- out of a table ----------------------------------------------------------------------------- */

struct choice {
	struct column_list *list;
	const struct column_table *table;
};

static const char *name_at(const void *table, size_t i)
{
	return ((const struct column_table *)table)->columns[i].column.name;
}

/* Whether a column's name is the one that was given, with "_pct" or without: growth for growth_pct. */
static bool is_name_but_for_pct(const char *column, const char *name)
{
	const char *pct = strstr(column, "_pct");
	size_t n = pct ? (size_t)(pct - column) : 0;

	return pct && strncmp(column, name, n) == 0 && strcmp(pct + strlen("_pct"), name + n) == 0;
}

static enum column_answer add_by_name(void *ctx, const char *name)
{
	struct choice *choice = ctx;
	size_t n = choice->table->n, found = n;

	for (size_t i = n; i-- > 0;) {
		if (is_name_but_for_pct(name_at(choice->table, i), name))
			found = i;
	}
	for (size_t i = n; i-- > 0;) {
		if (strcmp(name_at(choice->table, i), name) == 0)
			found = i;
	}
	if (found == n)
		return COLUMN_UNKNOWN;
	if (choice->list->n == COLUMNS_MAX)
		return COLUMN_NO_ROOM;
	choice->list->columns[choice->list->n++] = found;
	return COLUMN_ADDED;
}

bool columns_choose(struct column_list *list, const struct column_table *table,
		    const struct format *format, const struct view *view, struct diag_sink *sink)
{
	int shown_in = format->is_for_people ? IN_PEOPLE : format->has_ranges ? IN_JSON : IN_CSV;
	struct choice choice = {.list = list, .table = table};
	const struct column_names names = {.of = table->of,
					   .remedy = "see '" PROGRAM_NAME " help columns'",
					   .table = table,
					   .n = table->n,
					   .name_at = name_at,
					   .add = add_by_name};

	*list = (struct column_list){.is_chosen = !columns_add(view->columns)};
	for (size_t i = 0; !list->is_chosen && i < table->n; i++) {
		if (table->columns[i].shown_in & shown_in)
			list->columns[list->n++] = i;
	}
	return columns_read(view->columns, &names, &choice, sink);
}

struct report_column column_of(const struct view_column *row)
{
	struct report_column column = row->column;

	column.heading = tr(column.heading);
	return column;
}

#include <string.h>

#include "columns.h"
#include "report_columns.h"

/* All but report's, which follow from the indicators. */
static const struct column_table *const tables[] = {&check_columns, &compare_columns, &data_columns,
						    &partner_columns};

static const struct column_table *table_of(const char *command)
{
	for (size_t i = 0; i < countof(tables); i++) {
		if (strcmp(tables[i]->command, command) == 0)
			return tables[i];
	}
	return NULL;
}

const char *view_column_name(const char *command, size_t i)
{
	const struct column_table *table = table_of(command);

	if (!table)
		return report_column_name(i);
	return i < table->n ? table->columns[i].column.name : NULL;
}

bool view_columns_make(struct column_list *list, const char *command, const struct format *format,
		       const struct view *view, struct diag_sink *sink)
{
	const struct column_table *table = table_of(command);

	return table ? columns_choose(list, table, format, view, sink)
		     : report_columns_make(list, format, view, sink);
}

#include "commands.h"

#include <string.h>

#include "text.h"

const struct command *command_find(const struct command_table *table, const char *name)
{
	for (size_t i = 0; i < table->n; i++) {
		if (strcmp(table->rows[i].name, name) == 0)
			return &table->rows[i];
	}
	return NULL;
}

static const char *name_at(const void *table, size_t i)
{
	return ((const struct command_table *)table)->rows[i].name;
}

enum exit_status command_unknown(const struct command_table *table, const char *name,
				 struct diag_sink *sink)
{
	struct diag diag;

	diag_set_unknown(&diag, "command", name, nearest_name(name, name_at, table, table->n),
			 "see '" PROGRAM_NAME " help'");
	diag_send(sink, &diag);
	return STATUS_TROUBLE;
}

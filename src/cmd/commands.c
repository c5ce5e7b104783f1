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
	const char *nearest = nearest_name(name, name_at, table, table->n);
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, DIAG_USAGE, "no command '%s'", diag_quote(quoted, name, strlen(name)));
	if (nearest)
		diag_set_remedy(&diag, "did you mean '%s'?", nearest);
	else
		diag_set_remedy(&diag, "see '" PROGRAM_NAME " help'");
	diag_send(sink, &diag);
	return STATUS_TROUBLE;
}

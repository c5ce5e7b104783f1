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

/* What other programs call what a command here does. */
static const char *find_synonym(const char *name)
{
	static const struct {
		const char *word, *command;
	} synonyms[] = {
		{"diff", "compare"}, {"graph", "chart"},  {"merge", "convert"},
		{"plot", "chart"},   {"print", "report"}, {"server", "serve"},
		{"show", "report"},  {"table", "report"}, {"validate", "check"},
		{"value", "get"},    {"verify", "check"}, {"why", "explain"},
	};

	for (size_t i = 0; i < countof(synonyms); i++) {
		if (strcmp(synonyms[i].word, name) == 0)
			return synonyms[i].command;
	}
	return NULL;
}

enum exit_status command_unknown(const struct command_table *table, const char *name,
				 struct diag_sink *sink)
{
	const char *meant = find_synonym(name);
	struct diag diag;

	diag_set_unknown(&diag, "command", name,
			 meant ? meant : nearest_name(name, name_at, table, table->n),
			 "see '" PROGRAM_NAME " help'");
	diag_send(sink, &diag);
	return STATUS_TROUBLE;
}

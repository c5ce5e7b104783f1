/*
 * commands.h - the commands: their table, and one function each. Private to cmd.
 */
#ifndef KZBE_COMMANDS_H
#define KZBE_COMMANDS_H

#include "cli.h"
#include "diag.h"
#include "options.h"
#include "strbuf.h"

/* A command of the program; help walks the table. */
struct command {
	const char *name;
	const char *synopsis; /* operands: "DATA INDICATOR PERIOD" */
	const char *summary;
	enum exit_status (*run)(const struct options *options, struct diag_sink *sink);
};

/* All of them. */
struct command_table {
	const struct command *rows;
	size_t n;
};

extern const struct command_table commands;

const struct command *command_find(const struct command_table *table, const char *name);

/* Reports that there is no such command, and which one may be meant; STATUS_TROUBLE. */
enum exit_status command_unknown(const struct command_table *table, const char *name,
				 struct diag_sink *sink);

enum exit_status report_run(const struct options *options, struct diag_sink *sink);
enum exit_status get_run(const struct options *options, struct diag_sink *sink);
enum exit_status explain_run(const struct options *options, struct diag_sink *sink);
enum exit_status check_run(const struct options *options, struct diag_sink *sink);
enum exit_status convert_run(const struct options *options, struct diag_sink *sink);
enum exit_status compare_run(const struct options *options, struct diag_sink *sink);
enum exit_status chart_run(const struct options *options, struct diag_sink *sink);
enum exit_status serve_run(const struct options *options, struct diag_sink *sink);
enum exit_status help_run(const struct options *options, struct diag_sink *sink);

/* The text of `help COMMAND`, or of `help` if command is NULL. */
void help_add(struct strbuf *out, const struct command_table *table, const struct command *command);

#endif

#include <string.h>

#include "commands.h"
#include "output.h"

static void add_options(struct strbuf *out, const char *command)
{
	strbuf_adds(out, "\nOptions:\n");
	for (size_t i = 0; i < n_option_specs; i++) {
		const struct option_spec *spec = &option_specs[i];
		size_t start = out->len;

		if (!option_is_of_command(spec, command))
			continue;
		if (spec->letter)
			strbuf_addf(out, "  -%c, --%s", spec->letter, spec->name);
		else
			strbuf_addf(out, "      --%s", spec->name);
		if (spec->argument)
			strbuf_addf(out, " %s", spec->argument);
		if (out->len - start < 26)
			strbuf_pad(out, ' ', 26 - (out->len - start));
		strbuf_adds(out, "  ");
		option_add_help(out, spec);
		strbuf_addc(out, '\n');
	}
}

static void add_indicators(struct strbuf *out)
{
	strbuf_adds(out, "\nIndicators:\n");
	for (size_t i = 0; i < n_indicators; i++)
		strbuf_addf(out, "  %-21s %s\n", indicators[i].name, indicators[i].formula_text);
}

void help_add(struct strbuf *out, const struct command_table *table, const struct command *command)
{
	if (command) {
		strbuf_adds(out, command->examples);
		strbuf_addf(out, "\nusage: " PROGRAM_NAME " %s [OPTION...] %s\n%s\n", command->name,
			    command->synopsis, command->summary);
		add_options(out, command->name);
		if (strcmp(command->name, "help") != 0)
			add_indicators(out);
		return;
	}
	strbuf_adds(out, "Bilateral trade statistics: turnover, balance and growth, exactly.\n\n");
	for (size_t i = 0; i < table->n; i++) {
		const char *line = table->rows[i].examples;

		strbuf_add(out, line, strcspn(line, "\n") + 1);
	}
	strbuf_adds(out,
		    "\nusage: " PROGRAM_NAME " COMMAND [OPTION...] [OPERAND...]\n"
		    "       " PROGRAM_NAME " FILE...   the same as report FILE...\n\nCommands:\n");
	for (size_t i = 0; i < table->n; i++)
		strbuf_addf(out, "  %-8s %-22s %s\n", table->rows[i].name, table->rows[i].synopsis,
			    table->rows[i].summary);
	strbuf_adds(out,
		    "\nDATA is a CSV file; - is standard input. PERIOD: 2023, 2024-Q3, 2024-08,\n"
		    "2024-01/2024-08, latest. '" PROGRAM_NAME
		    " help COMMAND' lists a command's options.\n"
		    "Status: 0 done, 1 no such figure, 2 trouble.\n");
}

enum exit_status help_run(const struct options *options, struct diag_sink *sink)
{
	const struct command *command = NULL;
	struct strbuf text = STRBUF_INIT;
	enum exit_status status;

	if (options->n_operands > 1) {
		diag_report(sink, DIAG_USAGE, NULL, "help takes one command");
		return STATUS_TROUBLE;
	}
	if (options->n_operands) {
		command = command_find(options->commands, options->operands[0]);
		if (!command)
			return command_unknown(options->commands, options->operands[0], sink);
	}
	help_add(&text, options->commands, command);
	status = output_write(&text, NULL, sink) ? STATUS_DONE : STATUS_TROUBLE;
	strbuf_release(&text);
	return status;
}

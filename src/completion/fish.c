#include "completion.h"

#include <string.h>

#define FISH_QUOTE "\\'"
#define FISH_COMPLETE "complete -c " PROGRAM_NAME

static void add_condition(struct strbuf *out, const struct option_spec *spec, const char *command)
{
	if (command) {
		strbuf_addf(out, " -n '__fish_seen_subcommand_from %s'", command);
		return;
	}
	if (!spec->commands[0])
		return;
	strbuf_adds(out, " -n '__fish_seen_subcommand_from ");
	/* There is a space at each end. */
	strbuf_add(out, spec->commands + 1, strlen(spec->commands) - 2);
	strbuf_adds(out, "'");
}

static void add_option(struct strbuf *out, const struct option_spec *spec, const char *command)
{
	struct strbuf help = STRBUF_INIT;

	strbuf_adds(out, FISH_COMPLETE);
	add_condition(out, spec, command);
	strbuf_addf(out, " -l %s", spec->name);
	if (spec->letter)
		strbuf_addf(out, " -s %c", spec->letter);
	if (spec->argument && completion_takes_file(spec)) {
		strbuf_adds(out, " -r -F");
	} else if (spec->argument) {
		strbuf_adds(out, " -x");
		if (completion_takes_list(spec)) {
			strbuf_adds(out, " -a '(__kzbe_trade_list ");
			completion_add_words(out, spec, command ? command : "");
			strbuf_adds(out, ")'");
		} else if (completion_of_file(spec)) {
			strbuf_addf(out, " -a '(__kzbe_trade_of_file %s)'",
				    completion_of_file(spec));
		} else if (completion_has_words(spec)) {
			strbuf_adds(out, " -a '");
			completion_add_words(out, spec, command ? command : "");
			strbuf_adds(out, "'");
		}
	}
	strbuf_adds(out, " -d ");
	option_add_help(&help, spec, command ? command : "");
	completion_add_quoted(out, help.text, FISH_QUOTE);
	strbuf_addc(out, '\n');
	strbuf_take(out, &help);
}

/* What may stand as the command's operands, as the synopsis has them. */
static void add_operands(struct strbuf *out, const struct command *command)
{
	bool has_files = strstr(command->synopsis, "DATA") != NULL;

	strbuf_addf(out, FISH_COMPLETE " -n __fish_use_subcommand -a %s -d ", command->name);
	completion_add_quoted(out, command->summary, FISH_QUOTE);
	strbuf_addc(out, '\n');
	if (has_files)
		strbuf_addf(out, FISH_COMPLETE " -n '__fish_seen_subcommand_from %s' -F\n",
			    command->name);
	if (strstr(command->synopsis, "INDICATOR")) {
		strbuf_addf(out, FISH_COMPLETE " -n '__fish_seen_subcommand_from %s' -a '",
			    command->name);
		completion_add_indicators(out);
		strbuf_adds(out, " latest'\n");
	} else if (strstr(command->synopsis, "COMMAND")) {
		strbuf_addf(out, FISH_COMPLETE " -n '__fish_seen_subcommand_from %s' -a '",
			    command->name);
		completion_add_topics(out);
		strbuf_adds(out, "'\n");
	}
}

static void add_options(struct strbuf *out)
{
	for (size_t i = 0; i < n_option_specs; i++) {
		const struct option_spec *spec = &option_specs[i];

		if (!completion_is_by_command(spec)) {
			add_option(out, spec, NULL);
			continue;
		}
		for (size_t c = 0; c < commands.n; c++) {
			if (option_is_of_command(spec, commands.rows[c].name))
				add_option(out, spec, commands.rows[c].name);
		}
	}
}

const struct completion_slot completion_fish[] = {
	{"commands", NULL, add_operands}, {"options", add_options, NULL}, {NULL, NULL, NULL}};

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

static const char functions[] =
	"# The last of several words, with commas between.\n"
	"function __kzbe_trade_list\n"
	"\tset -l token (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))\n"
	"\tset -l head (string replace -r -- '[^,+]*$' '' $token)\n"
	"\tfor word in $argv\n"
	"\t\techo $head$word\n"
	"\tend\n"
	"end\n"
	"# The sources or units of the first file on the command line.\n"
	"function __kzbe_trade_of_file\n"
	"\tfor word in (commandline -opc)[2..-1]\n"
	"\t\ttest -f $word; or continue\n"
	"\t\ttest (wc -c <$word) -lt " COMPLETION_FILE_MAX "; or return\n"
	"\t\tset -l column (string replace -r '^in$' unit $argv[1])\n"
	"\t\tset -l values (" PROGRAM_NAME
	" convert $word --columns $column -f tsv 2>/dev/null </dev/null)\n"
	"\t\tif test $argv[1] = in\n"
	"\t\t\tprintf '%s\\n' $values[2..-1] | " COMPLETION_SCALES " | sort -u\n"
	"\t\telse\n"
	"\t\t\tprintf '%s\\n' $values[2..-1] | sort -u\n"
	"\t\tend\n"
	"\t\treturn\n"
	"\tend\n"
	"end\n";

void completion_fish(struct strbuf *out)
{
	strbuf_adds(out,
		    "# fish completion of " PROGRAM_NAME
		    ", written from the program's tables of commands and options.\n" FISH_COMPLETE
		    " -f\n");
	strbuf_adds(out, functions);
	for (size_t i = 0; i < commands.n; i++)
		add_operands(out, &commands.rows[i]);
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

#include "completion.h"

#include <string.h>

#define ZSH_QUOTE "'\\''"

/* The help of an option for _arguments, where brackets and colons have a meaning. */
static void add_help(struct strbuf *out, const struct option_spec *spec, const char *command)
{
	struct strbuf text = STRBUF_INIT;

	option_add_help(&text, spec, command);
	for (const char *help = text.text; *help; help++) {
		if (*help == '[' || *help == ']' || *help == ':' || *help == '\\')
			strbuf_addc(out, '\\');
		if (*help == '\'')
			strbuf_adds(out, ZSH_QUOTE);
		else
			strbuf_addc(out, *help);
	}
	strbuf_take(out, &text);
}

static void add_name(struct strbuf *out, const struct option_spec *spec, const char *command,
		     bool is_letter)
{
	strbuf_adds(out, " \\\n\t\t'");
	if (option_may_repeat(spec))
		strbuf_addc(out, '*');
	else if (spec->letter)
		strbuf_addf(out, "(-%c --%s)", spec->letter, spec->name);
	if (is_letter)
		strbuf_addf(out, "-%c%s[", spec->letter, spec->argument ? "+" : "");
	else
		strbuf_addf(out, "--%s%s[", spec->name, spec->argument ? "=" : "");
	add_help(out, spec, command);
	strbuf_addc(out, ']');
	if (spec->argument) {
		strbuf_addf(out, ":%s:", spec->argument);
		if (completion_takes_file(spec)) {
			strbuf_adds(out, "_files");
		} else if (completion_takes_list(spec)) {
			strbuf_adds(out, "_sequence compadd - ");
			completion_add_words(out, spec, command);
		} else if (completion_of_file(spec)) {
			strbuf_addf(out, " _kzbe_trade_of_file %s", completion_of_file(spec));
		} else if (completion_has_words(spec)) {
			strbuf_addc(out, '(');
			completion_add_words(out, spec, command);
			strbuf_addc(out, ')');
		}
	}
	strbuf_addc(out, '\'');
}

/* What may stand as the command's operands, as the synopsis has them. */
static void add_operands(struct strbuf *out, const struct command *command)
{
	if (strstr(command->synopsis, "INDICATOR")) {
		strbuf_adds(out, " \\\n\t\t'1:DATA:_files' \\\n\t\t'2:INDICATOR:(");
		completion_add_indicators(out);
		strbuf_adds(out, ")' \\\n\t\t'3:PERIOD:(latest)'");
	} else if (strstr(command->synopsis, "COMMAND")) {
		strbuf_adds(out, " \\\n\t\t'1:COMMAND:(");
		completion_add_topics(out);
		strbuf_adds(out, ")'");
	} else {
		strbuf_adds(out, " \\\n\t\t'*:DATA:_files'");
	}
}

static void add_command(struct strbuf *out, const struct command *command)
{
	strbuf_addf(out, "\t%s)\n\t\t_arguments -s -S", command->name);
	for (size_t i = 0; i < n_option_specs; i++) {
		const struct option_spec *spec = &option_specs[i];

		if (!option_is_of_command(spec, command->name))
			continue;
		add_name(out, spec, command->name, false);
		if (spec->letter)
			add_name(out, spec, command->name, true);
	}
	add_operands(out, command);
	strbuf_adds(out, "\n\t\t;;\n");
}

static void add_summary(struct strbuf *out, const struct command *command)
{
	struct strbuf word = STRBUF_INIT;

	strbuf_addf(&word, "%s:%s", command->name, command->summary);
	strbuf_addc(out, '\t');
	completion_add_quoted(out, word.text, ZSH_QUOTE);
	strbuf_addc(out, '\n');
	strbuf_take(out, &word);
}

const struct completion_slot completion_zsh[] = {
	{"summaries", NULL, add_summary}, {"commands", NULL, add_command}, {NULL, NULL, NULL}};

#include "completion.h"

#include <string.h>

/* Names of the option as a pattern of case: "-f | --format". */
static void add_pattern(struct strbuf *out, const struct option_spec *spec)
{
	if (spec->letter)
		strbuf_addf(out, "-%c | ", spec->letter);
	strbuf_addf(out, "--%s", spec->name);
}

/* Options with an argument for which `holds`, as one pattern of case. */
static void add_patterns(struct strbuf *out, bool (*holds)(const struct option_spec *spec))
{
	bool is_first = true;

	for (size_t i = 0; i < n_option_specs; i++) {
		if (!option_specs[i].argument || !holds(&option_specs[i]))
			continue;
		if (!is_first)
			strbuf_adds(out, " | ");
		add_pattern(out, &option_specs[i]);
		is_first = false;
	}
}

static bool is_any(const struct option_spec *spec)
{
	return spec->argument != NULL;
}

static bool is_unknown(const struct option_spec *spec)
{
	return !completion_takes_file(spec) && !completion_has_words(spec) &&
	       !completion_of_file(spec);
}

static void add_words_of_option(struct strbuf *out, const struct option_spec *spec)
{
	strbuf_adds(out, "\t");
	add_pattern(out, spec);
	strbuf_adds(out, ")\n");
	if (completion_is_by_command(spec)) {
		strbuf_adds(out, "\t\tcase $command in\n");
		for (size_t i = 0; i < commands.n; i++) {
			if (!option_is_of_command(spec, commands.rows[i].name))
				continue;
			strbuf_addf(out, "\t\t%s) words='", commands.rows[i].name);
			completion_add_words(out, spec, commands.rows[i].name);
			strbuf_adds(out, "' ;;\n");
		}
		strbuf_adds(out, "\t\tesac\n");
	} else {
		strbuf_adds(out, "\t\twords='");
		completion_add_words(out, spec, "");
		strbuf_adds(out, "'\n");
	}
	strbuf_adds(out, completion_takes_list(spec) ? "\t\tlist=1\n\t\t;;\n" : "\t\t;;\n");
}

/* What the file on the command line has, read with the program itself. */
static void add_values(struct strbuf *out, const struct option_spec *spec)
{
	strbuf_adds(out, "\t");
	add_pattern(out, spec);
	strbuf_addf(out,
		    ")\n\t\t_kzbe_trade_of_file %s \"$current\"\n"
		    "\t\treturn\n\t\t;;\n",
		    completion_of_file(spec));
}

static void add_argument_options(struct strbuf *out)
{
	add_patterns(out, is_any);
}

static void add_file_options(struct strbuf *out)
{
	add_patterns(out, completion_takes_file);
}

static void add_unknown_options(struct strbuf *out)
{
	add_patterns(out, is_unknown);
}

static void add_word_options(struct strbuf *out)
{
	for (size_t i = 0; i < n_option_specs; i++) {
		if (option_specs[i].argument && completion_has_words(&option_specs[i]))
			add_words_of_option(out, &option_specs[i]);
		else if (completion_of_file(&option_specs[i]))
			add_values(out, &option_specs[i]);
	}
}

static void add_options(struct strbuf *out, const struct command *command)
{
	strbuf_addf(out, "\t\t%s) words='", command->name);
	for (size_t i = 0; i < n_option_specs; i++) {
		const struct option_spec *spec = &option_specs[i];

		if (!option_is_of_command(spec, command->name))
			continue;
		if (spec->letter)
			strbuf_addf(out, "-%c ", spec->letter);
		strbuf_addf(out, "--%s ", spec->name);
	}
	strbuf_adds(out, "' ;;\n");
}

/* What may stand as the command's operands, as the synopsis has them. */
static void add_operands(struct strbuf *out, const struct command *command)
{
	if (strstr(command->synopsis, "INDICATOR")) {
		strbuf_addf(out, "\t\t%s:1) words='", command->name);
		completion_add_indicators(out);
		strbuf_addf(out, "' ;;\n\t\t%s:2) words=latest ;;\n", command->name);
	} else if (strstr(command->synopsis, "COMMAND")) {
		strbuf_addf(out, "\t\t%s:0) words='", command->name);
		completion_add_topics(out);
		strbuf_adds(out, "' ;;\n");
	}
}

const struct completion_slot completion_bash[] = {{"argument_options", add_argument_options, NULL},
						  {"file_options", add_file_options, NULL},
						  {"unknown_options", add_unknown_options, NULL},
						  {"word_options", add_word_options, NULL},
						  {"commands", completion_add_commands, NULL},
						  {"options", NULL, add_options},
						  {"operands", NULL, add_operands},
						  {NULL, NULL, NULL}};

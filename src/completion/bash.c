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

static const char of_file[] =
	"# The sources or units of the first file on the command line.\n"
	"_kzbe_trade_of_file()\n"
	"{\n"
	"\tlocal what=$1 current=${2#[\\'\\\"]} file='' word value\n"
	"\n"
	"\tfor word in \"${COMP_WORDS[@]:1}\"; do\n"
	"\t\tword=${word//[\\\\\\'\\\"]/}\n"
	"\t\tif [[ -z $file && -f ${word/#\\~\\//$HOME/} ]]; then file=${word/#\\~\\//$HOME/}; fi\n"
	"\tdone\n"
	"\t[[ -n $file ]] && (($(wc -c <\"$file\") < " COMPLETION_FILE_MAX ")) || return\n"
	"\tcompopt -o filenames 2>/dev/null # what has spaces is quoted\n"
	"\tcurrent=${current//\\\\/}\n"
	"\twhile IFS= read -r value; do\n"
	"\t\t[[ $value == \"$current\"* ]] && COMPREPLY+=(\"$value\")\n"
	"\tdone < <(\n"
	"\t\t\"${COMP_WORDS[0]/#\\~\\//$HOME/}\" convert \"$file\" --columns \"${what/#in/unit}\" "
	"-f tsv "
	"2>/dev/null </dev/null |\n"
	"\t\t\ttail -n +2 | if [[ $what == in ]]; then " COMPLETION_SCALES
	"; else cat; fi | sort -u\n"
	"\t)\n"
	"}\n";

static void add_arguments(struct strbuf *out)
{
	strbuf_adds(out, "\tcase $before in\n\t");
	add_patterns(out, completion_takes_file);
	strbuf_adds(out, ")\n\t\tfiles=1\n\t\t;;\n\t");
	add_patterns(out, is_unknown);
	strbuf_adds(out, ")\n\t\treturn\n\t\t;;\n");
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

/* Up to where the word before the cursor decides. */
static void add_beginning(struct strbuf *out)
{
	strbuf_adds(out, "# bash completion of " PROGRAM_NAME
			 ", written from the program's tables of commands and options.\n");
	strbuf_adds(out, of_file);
	strbuf_adds(
		out,
		"_kzbe_trade()\n"
		"{\n"
		"\tlocal current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
		"\tlocal command='' words='' files='' list='' operands=0 i\n"
		"\n"
		"\t# bash takes '=' for a word of its own\n"
		"\tif [[ $current == '=' ]]; then\n"
		"\t\tcurrent=''\n"
		"\telif [[ $before == '=' ]] && ((COMP_CWORD > 1)); then\n"
		"\t\tbefore=${COMP_WORDS[COMP_CWORD - 2]}\n"
		"\tfi\n"
		"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
		"\t\tcase ${COMP_WORDS[i]} in\n"
		"\t\t");
	add_patterns(out, is_any);
	strbuf_adds(out, ")\n"
			 "\t\t\t[[ ${COMP_WORDS[i + 1]} == '=' ]] && ((i++))\n"
			 "\t\t\t((i++))\n"
			 "\t\t\t;;\n"
			 "\t\t-?*) ;;\n"
			 "\t\t*) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; else "
			 "((operands++)); fi ;;\n"
			 "\t\tesac\n"
			 "\tdone\n");
}

void completion_bash(struct strbuf *out)
{
	add_beginning(out);
	add_arguments(out);
	strbuf_adds(out, "\t*)\n"
			 "\t\tcase $command:$current in\n"
			 "\t\t:-*) words='-h --help -V --version' ;;\n"
			 "\t\t:*) words='");
	completion_add_commands(out);
	strbuf_adds(out, "' ;;\n"
			 "\t\t*:-*) words=options ;;\n"
			 "\t\tesac\n"
			 "\t\t;;\n"
			 "\tesac\n"
			 "\tif [[ $words == options ]]; then\n"
			 "\t\tcase $command in\n");
	for (size_t i = 0; i < commands.n; i++)
		add_options(out, &commands.rows[i]);
	strbuf_adds(out, "\t\t*) return ;;\n"
			 "\t\tesac\n"
			 "\telif [[ -z $words && -z $files ]]; then\n"
			 "\t\tcase $command:$operands in\n");
	for (size_t i = 0; i < commands.n; i++)
		add_operands(out, &commands.rows[i]);
	strbuf_adds(out, "\t\t*) files=1 ;;\n"
			 "\t\tesac\n"
			 "\tfi\n"
			 "\tif [[ -n $files ]]; then\n"
			 "\t\tcompopt -o filenames 2>/dev/null\n"
			 "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$current\")\n"
			 "\telif [[ -n $list ]]; then\n"
			 "\t\tlocal last=${current##*[,+]}\n"
			 "\t\tcompopt -o nospace 2>/dev/null\n"
			 "\t\tmapfile -t COMPREPLY < <(compgen -P \"${current%\"$last\"}\" -W "
			 "\"$words\" -- \"$last\")\n"
			 "\telse\n"
			 "\t\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
			 "\tfi\n"
			 "}\n"
			 "complete -F _kzbe_trade " PROGRAM_NAME "\n");
}

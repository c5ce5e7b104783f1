#include "options.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "commands.h"
#include "output.h"
#include "text.h"

bool option_is_of_command(const struct option_spec *spec, const char *command)
{
	size_t n = strlen(command);

	if (!spec->commands[0])
		return true;
	for (const char *at = strstr(spec->commands, command); at; at = strstr(at + 1, command)) {
		if (at[-1] == ' ' && at[n] == ' ')
			return true;
	}
	return false;
}

/* By its long name; NULL: there is none. */
static const struct option_spec *find_option(const char *name)
{
	for (size_t i = 0; i < n_option_specs; i++) {
		if (strcmp(option_specs[i].name, name) == 0)
			return &option_specs[i];
	}
	return NULL;
}

bool command_has_option(const char *command, const char *name)
{
	const struct option_spec *spec = find_option(name);

	return spec && option_is_of_command(spec, command);
}

/* The name of an option that the command has; "" is near to nothing. */
static const char *option_name(const void *command, size_t i)
{
	return command && !option_is_of_command(&option_specs[i], command) ? ""
									   : option_specs[i].name;
}

/* The command, if it is one; NULL else. */
static const char *known_command(const struct options *options)
{
	return options->command && command_find(options->commands, options->command)
		       ? options->command
		       : NULL;
}

/* State of one run over argv. */
struct parse {
	struct options *options;
	struct diag_sink *sink;
	bool seen[OPTION_SPECS_MAX];
	int argc, at;
	char **argv;
	size_t errors_before; /* of the sink */
};

static bool has_failed(const struct parse *parse)
{
	return parse->sink->errors > parse->errors_before;
}

/* Other programs' words for what an option here does. */
static const struct synonym {
	const char *option, *other; /* other: what may be meant as well */
	const char *words;
} synonyms[] = {
#include "synonyms.inc"
};

/* Another program's word for an option that the command has; NULL: none. *is_known: it is such a word. */
static const struct synonym *find_synonym(const char *name, const char *command, bool *is_known)
{
	*is_known = false;
	for (size_t s = 0; s < countof(synonyms); s++) {
		if (!text_is_in_list(name, synonyms[s].words))
			continue;
		*is_known = true;
		if (!command || command_has_option(command, synonyms[s].option))
			return &synonyms[s];
	}
	return NULL;
}

static bool command_has_format(const char *command, const char *word)
{
	const struct format *format = format_find(word);

	if (command && strcmp(command, "chart") == 0)
		return chart_format_find(word) != NULL;
	return command && format && format_is_of_command(format, command);
}

static void unknown_option(struct parse *parse, const char *given, const char *name)
{
	const char *command = known_command(parse->options);
	bool is_synonym;
	const struct synonym *synonym = find_synonym(name, command, &is_synonym);
	const char *nearest = synonym ? synonym->option : NULL;
	struct diag diag;
	char quoted[DIAG_QUOTE_MAX];

	if (!is_synonym)
		nearest = nearest_name(name, option_name, command, n_option_specs);
	diag_set(&diag, DIAG_USAGE, "no option '%s'", diag_quote(quoted, given, strlen(given)));
	if (command_has_format(command, name))
		diag_set_remedy(&diag, "did you mean '-f %s'?", name);
	else if (synonym && synonym->other)
		diag_set_remedy(&diag, "did you mean '--%s' or '--%s'?", nearest, synonym->other);
	/* Half of an option's letters changed is another option: --from is not --freq. */
	else if (nearest && (is_synonym || 2 * text_distance(name, nearest) < strlen(nearest)))
		diag_set_remedy(&diag, "did you mean '--%s'?", nearest);
	else
		diag_set_remedy(&diag, "see '" PROGRAM_NAME " help%s%s'", command ? " " : "",
				command ? command : "");
	diag_send(parse->sink, &diag);
}

static void apply(struct parse *parse, const struct option_spec *spec, const char *argument)
{
	size_t index = (size_t)(spec - option_specs);

	if (!spec->argument && argument) {
		diag_report(parse->sink, DIAG_USAGE, NULL, "--%s takes no argument", spec->name);
		return;
	}
	if (spec->argument && !argument) {
		if (parse->at + 1 >= parse->argc) {
			diag_report(parse->sink, DIAG_USAGE, NULL, "--%s needs %s", spec->name,
				    spec->argument);
			return;
		}
		argument = parse->argv[++parse->at];
	}
	if (parse->seen[index] && spec->argument && !option_may_repeat(spec)) {
		diag_report(parse->sink, DIAG_USAGE, NULL, "--%s is given twice", spec->name);
		return;
	}
	parse->seen[index] = true;
	spec->read(parse->options, spec, argument, parse->sink);
}

static void parse_long(struct parse *parse, const char *text)
{
	const struct option_spec *spec;
	size_t n = strcspn(text, "=");
	char name[41] = "";

	if (n < sizeof(name))
		memcpy(name, text, n);
	spec = find_option(name);
	if (spec)
		apply(parse, spec, text[n] ? text + n + 1 : NULL);
	else
		unknown_option(parse, text - 2, name);
}

/* -f csv, -fcsv; letters without argument may be joined. */
static void parse_short(struct parse *parse, const char *text)
{
	for (const char *letter = text; *letter; letter++) {
		const struct option_spec *spec = NULL;

		for (size_t i = 0; i < n_option_specs; i++) {
			if (option_specs[i].letter == *letter)
				spec = &option_specs[i];
		}
		if (!spec) {
			unknown_option(parse, text - 1, text);
			return;
		}
		if (spec->argument) {
			apply(parse, spec, letter[1] ? letter + 1 : NULL);
			return;
		}
		apply(parse, spec, NULL);
	}
}

/* A picture is no table, and the other way round. */
static void check_format(struct parse *parse)
{
	const struct options *options = parse->options;
	bool is_chart = strcmp(options->command, "chart") == 0;
	const char *only = options->format ? options->format->only : NULL;

	if (is_chart ? !options->format || options->chart_format
		     : (!options->chart_format || options->format) &&
			       (!only || strcmp(only, options->command) == 0))
		return;
	diag_report(parse->sink, DIAG_USAGE, NULL, "'%s' has no format '%s'", options->command,
		    options->format ? options->format->word : options->chart_format->word);
}

/* --excel is a way of writing csv. */
static void check_excel(struct parse *parse)
{
	struct options *options = parse->options;
	const struct format *csv = format_find("csv");

	if (!options->excel)
		return;
	if (options->format && options->format != csv) {
		diag_report(parse->sink, DIAG_USAGE, NULL, "--excel writes csv, not %s",
			    options->format->word);
	}
	options->format = csv;
}

/* A part is one of a file's, and a sum. */
static void check_part(struct parse *parse)
{
	const struct options *options = parse->options;
	const char *wrong = NULL;

	if (!options->n_parts || has_failed(parse))
		return;
	if (!options->sum)
		wrong = "--part needs --sum: a part's figures are sums of some of the records";
	else if (options->n_operands + options->n_data != 1)
		wrong = "--part takes one file, of which it reads a part";
	else if (options->is_survey || options->no_header || options->excel)
		wrong = "--part cannot be combined with --check, --no-header or --excel";
	if (wrong)
		diag_report(parse->sink, DIAG_USAGE, NULL, "%s", wrong);
}

/* --from and --to are another way of writing --period. */
static void check_ends(struct parse *parse)
{
	struct options *options = parse->options;
	struct view *view = &options->view;
	const struct period_end *from = &options->from, *to = &options->to;

	if (has_failed(parse) || (!from->is_given && !to->is_given))
		return;
	if (view->has_period) {
		diag_report(parse->sink, DIAG_USAGE, NULL,
			    "give either --period or --from and --to, not both");
		return;
	}
	view->has_period = true;
	view->period.first = from->is_given ? from->period.first : 0;
	view->period.last = to->is_given ? to->period.last : PERIOD_LAST_MONTH;
	if (view->period.last < view->period.first) {
		struct diag diag;

		diag_set(&diag, DIAG_USAGE, "--to lies before --from");
		diag_set_remedy(&diag, "give the earlier period with --from: --from %s --to %s",
				to->text, from->text);
		diag_send(parse->sink, &diag);
	}
}

/* A word that no command has but that a file may have is a file to report on. */
static bool names_a_file(const char *word)
{
	return strcmp(word, "-") == 0 || strpbrk(word, "/.") || access(word, F_OK) == 0;
}

static void imply_report(struct options *options)
{
	if (!options->command || command_find(options->commands, options->command) ||
	    !names_a_file(options->command))
		return;
	memmove(options->operands + 1, options->operands,
		options->n_operands * sizeof(*options->operands));
	options->operands[0] = options->command;
	options->n_operands++;
	options->command = "report";
}

/* It is another command's. */
static void refuse_option(struct parse *parse, const struct option_spec *spec)
{
	const char *command = parse->options->command;
	const char *first = spec->commands + 1;
	struct diag diag;

	diag_set(&diag, DIAG_USAGE, "'%s' has no option --%s", command, spec->name);
	diag_set_remedy(&diag, "it is an option of '%.*s'; see '" PROGRAM_NAME " help %s'",
			(int)strcspn(first, " "), first, command);
	diag_send(parse->sink, &diag);
}

/* Options that the command does not have. */
static void check_command(struct parse *parse)
{
	const char *command = parse->options->command;

	if (!command || !command_find(parse->options->commands, command))
		return;
	for (size_t i = 0; i < n_option_specs; i++) {
		if (parse->seen[i] && !option_is_of_command(&option_specs[i], command))
			refuse_option(parse, &option_specs[i]);
	}
	check_format(parse);
	check_excel(parse);
	check_ends(parse);
	check_part(parse);
	if (parse->options->n_partners > 1 && strcmp(command, "report") != 0) {
		diag_report(parse->sink, DIAG_USAGE, NULL, "'%s' takes one --partner", command);
	}
}

/* The operands and every list of options that may be repeated, each with room for all of argv, in one
 * piece. */
static bool make_lists(struct options *options, size_t room)
{
	const char **lists;
	size_t n = 1;

	for (size_t i = 0; i < n_option_specs; i++)
		n += option_may_repeat(&option_specs[i]);
	lists = malloc(n * room * sizeof(*lists));
	if (!lists)
		return false;
	options->operands = lists;
	for (size_t i = 0; i < n_option_specs; i++) {
		if (option_may_repeat(&option_specs[i]))
			*(const char ***)((char *)options + option_specs[i].offset) = lists += room;
	}
	return true;
}

enum diag_code options_parse(struct options *options, const struct command_table *table, int argc,
			     char **argv, struct diag_sink *sink)
{
	struct parse parse = {.options = options,
			      .sink = sink,
			      .argc = argc,
			      .argv = argv,
			      .errors_before = sink->errors};
	bool ended = false;

	*options =
		(struct options){.commands = table,
				 .view = {.decimals = CALC_DECIMALS_DEFAULT, .draw = run_gnuplot}};
	if (!make_lists(options, (size_t)argc + 1))
		return diag_nomem(sink);
	for (parse.at = 1; parse.at < argc; parse.at++) {
		const char *text = argv[parse.at];

		if (ended || text[0] != '-' || !text[1]) {
			if (!options->command)
				options->command = text;
			else
				options->operands[options->n_operands++] = text;
		} else if (strcmp(text, "--") == 0) {
			ended = true;
		} else if (text[1] == '-') {
			parse_long(&parse, text + 2);
		} else {
			parse_short(&parse, text + 1);
		}
	}
	imply_report(options);
	check_command(&parse);
	return has_failed(&parse) ? DIAG_USAGE : DIAG_OK;
}

void options_release(struct options *options)
{
	free(options->operands);
	*options = (struct options){.operands = NULL};
}

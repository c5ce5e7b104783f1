#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "options.h"
#include "output.h"
#include "country.h"
#include "language.h"
#include "text.h"

#define DATA_COMMANDS " report get explain check compare chart convert "
#define BASE_COMMANDS " report get explain check convert "
#define VALUE_COMMANDS " report get explain compare chart "
#define FORMAT_COMMANDS " report check compare chart convert "
#define TABLE_COMMANDS " report check compare convert "
#define LANGUAGE_COMMANDS " report explain check compare chart "

static bool misuse(struct diag_sink *sink, const char *option, const char *argument,
		   const char *remedy)
{
	struct diag diag;
	char quoted[DIAG_QUOTE_MAX];

	diag_set(&diag, DIAG_USAGE, "--%s does not take '%s'", option,
		 diag_quote(quoted, argument, strlen(argument)));
	diag_set_remedy(&diag, "%s", remedy);
	diag_send(sink, &diag);
	return false;
}

static const char *const freq_words[] = {"M", "A", NULL};
static const char *const grid_words[] = {"year", "quarter", "month", NULL};
static const char *const language_words[] = {"en", "de", "fr", "nl", "ru", "kk", NULL};
static const char *const color_words[] = {
	[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never", NULL};

static bool read_data(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->data[options->n_data++] = argument;
	return true;
}

static bool read_country(char out[4], const char *option, const char *argument,
			 struct diag_sink *sink)
{
	size_t n = strlen(argument);
	char capitals[4] = "";
	const struct country *country = country_by_name(argument, n);

	for (size_t i = 0; i < n && i < 3; i++)
		capitals[i] = argument[i] >= 'a' && argument[i] <= 'z' ? (char)(argument[i] - 32)
								       : argument[i];
	if (!country)
		country = country_by_alpha3(capitals, n);
	if (!country)
		country = country_by_alpha2(capitals, n);
	if (country) {
		memcpy(out, country->alpha3, 4);
		return true;
	}
	return misuse(sink, option, argument,
		      "use an ISO 3166 code or a name in English or Russian, as KAZ");
}

static bool read_reporter(struct options *options, const char *argument, struct diag_sink *sink)
{
	return read_country(options->reporter, "reporter", argument, sink);
}

static bool read_partner(struct options *options, const char *argument, struct diag_sink *sink)
{
	return read_country(options->partner, "partner", argument, sink);
}

static bool read_freq(struct options *options, const char *argument, struct diag_sink *sink)
{
	options->freq_is_told = true;
	options->freq_is_month = text_equal_nocase(argument, freq_words[0]);
	return options->freq_is_month || text_equal_nocase(argument, freq_words[1]) ||
	       misuse(sink, "freq", argument, "use M (months) or A (years)");
}

static bool read_no_filter(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->no_filter = true;
	return true;
}

static bool read_sum(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->sum = true;
	return true;
}

static bool read_level(struct options *options, const char *argument, struct diag_sink *sink)
{
	options->has_level = true;
	return level_pin_parse(argument, &options->level) ||
	       misuse(sink, "level", argument,
		      "as product=TOTAL,partner2=0: product is TOTAL or the length of its codes; "
		      "partner2, transport, customs, supply are 0 (total) or * (details)");
}

static bool read_published(struct options *options, const char *argument, struct diag_sink *sink)
{
	return pub_date_parse(argument, strlen(argument), &options->published) ||
	       misuse(sink, "published", argument, "write 2024-10-18, 2024-10 or 2024");
}

static bool read_source(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->source = argument;
	return true;
}

static bool read_unit(struct options *options, const char *argument, struct diag_sink *sink)
{
	if (unit_parse(argument, strlen(argument), &options->unit))
		return misuse(sink, "unit", argument, "write USD, or USD million");
	options->has_unit = true;
	options->unit_has_scale = strchr(argument, ' ') != NULL;
	return true;
}

static bool read_in(struct options *options, const char *argument, struct diag_sink *sink)
{
	if (unit_parse(argument, strlen(argument), &options->in))
		return misuse(sink, "in", argument, "write USD million, USD thousand or USD");
	options->has_in = true;
	return true;
}

/* FROM..TO, FROM.., ..TO, one period, or latest. */
static bool read_period(struct options *options, const char *argument, struct diag_sink *sink)
{
	const char *dots = strstr(argument, "..");
	size_t n = strlen(argument);
	struct period from = {0, 0}, to = {PERIOD_LAST_MONTH, PERIOD_LAST_MONTH};
	bool right;

	options->view.has_period = true;
	if (strcmp(argument, "latest") == 0) {
		options->view.period_is_latest = true;
		return true;
	}
	if (!dots) {
		right = !period_parse(argument, n, &from);
		to = from;
	} else {
		size_t before = (size_t)(dots - argument), after = n - before - 2;

		right = (before || after) && (!before || !period_parse(argument, before, &from)) &&
			(!after || !period_parse(dots + 2, after, &to));
	}
	if (!right || to.last < from.first)
		return misuse(sink, "period", argument, "write 2022..2024, 2022.., 2023 or latest");
	options->view.period = (struct period){from.first, to.last};
	return true;
}

static bool read_by(struct options *options, const char *argument, struct diag_sink *sink)
{
	for (enum grid grid = GRID_YEAR; grid <= GRID_MONTH; grid++) {
		if (strcmp(argument, grid_words[grid - GRID_YEAR]) == 0) {
			options->view.by = grid;
			return true;
		}
	}
	return misuse(sink, "by", argument, "use year, quarter or month");
}

static bool read_decimals(struct options *options, const char *argument, struct diag_sink *sink)
{
	size_t n = strlen(argument);
	int value = 0;

	for (size_t i = 0; i < n && i < 3; i++)
		value = text_is_digit(argument[i]) ? value * 10 + (argument[i] - '0') : 1000;
	if (!n || n > 2 || value > CALC_DECIMALS_MAX)
		return misuse(sink, "decimals", argument, "use a number from 0 to 12");
	options->view.decimals = value;
	return true;
}

static bool read_across(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->view.across_sources = true;
	return true;
}

static const char *format_word(const void *table, size_t i)
{
	(void)table;
	return formats[i].word;
}

static bool read_format(struct options *options, const char *argument, struct diag_sink *sink)
{
	const char *nearest;
	struct diag diag;
	struct strbuf words = STRBUF_INIT;
	char quoted[DIAG_QUOTE_MAX];

	options->format = format_find(argument);
	options->chart_format = chart_format_find(argument);
	if (options->format || options->chart_format)
		return true;
	for (size_t i = 0; i < n_formats; i++)
		strbuf_addf(&words, "%s%s", i ? ", " : "", formats[i].word);
	diag_set(&diag, DIAG_USAGE, "no format '%s'",
		 diag_quote(quoted, argument, strlen(argument)));
	nearest = nearest_name(argument, format_word, NULL, n_formats);
	diag_set_remedy(&diag, nearest ? "did you mean '%s'?" : "formats: %s",
			nearest ? nearest : words.text);
	strbuf_release(&words);
	diag_send(sink, &diag);
	return false;
}

static bool read_output(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->output = strcmp(argument, "-") == 0 ? NULL : argument;
	return true;
}

static bool read_columns(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->view.columns = argument;
	return true;
}

static bool read_no_header(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->no_header = true;
	return true;
}

static bool read_notes(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->view.notes = true;
	return true;
}

static bool read_color(struct options *options, const char *argument, struct diag_sink *sink)
{
	for (enum color_choice choice = COLOR_AUTO; choice <= COLOR_NEVER; choice++) {
		if (strcmp(argument, color_words[choice]) == 0) {
			options->color = choice;
			return true;
		}
	}
	return misuse(sink, "color", argument, "use auto, always or never");
}

static bool read_lang(struct options *options, const char *argument, struct diag_sink *sink)
{
	options->language = language_find(argument);
	return options->language ||
	       misuse(sink, "lang", argument, "languages: en, de, fr, nl, ru, kk");
}

static bool read_claim(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->claims[options->n_claims++] = argument;
	return true;
}

static bool read_claims_file(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->claims_files[options->n_claims_files++] = argument;
	return true;
}

static bool read_implied(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->implied[options->n_implied++] = argument;
	return true;
}

static bool read_rate(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->rates[options->n_rates++] = argument;
	return true;
}

static bool read_rates_file(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->rates_file = argument;
	return true;
}

static bool read_no_data(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->no_data = true;
	return true;
}

static bool read_quiet(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->quiet = true;
	return true;
}

static bool read_strict(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->strict = true;
	return true;
}

static bool read_all(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->all = true;
	return true;
}

static bool read_date(struct options *options, const char *argument, struct diag_sink *sink)
{
	return pub_date_parse(argument, strlen(argument), &options->date) ||
	       misuse(sink, "date", argument, "write 2024-10-18, 2024-10 or 2024");
}

static bool read_encoding(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)sink;
	options->encoding = argument;
	return true;
}

static bool read_why(struct options *options, const char *argument, struct diag_sink *sink)
{
	size_t n = strlen(argument), value = 0;

	for (size_t i = 0; i < n; i++)
		value = text_is_digit(argument[i]) && value < 1000000
				? value * 10 + (size_t)(argument[i] - '0')
				: SIZE_MAX / 16;
	if (!n || !value || value > 9999999)
		return misuse(sink, "why", argument, "use the number of a figure, 1 for the first");
	options->why = value;
	return true;
}

static bool read_help(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->help = true;
	return true;
}

static bool read_version(struct options *options, const char *argument, struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	options->version = true;
	return true;
}

const struct option_spec option_specs[] = {
	{"data", 'd', "FILE", DATA_COMMANDS, "also read FILE; may be repeated", read_data, true,
	 NULL},
	{"reporter", 0, "COUNTRY", DATA_COMMANDS, "only what this country reports", read_reporter,
	 false, NULL},
	{"partner", 0, "COUNTRY", DATA_COMMANDS, "only trade with this country", read_partner,
	 false, NULL},
	{"source", 0, "TEXT", DATA_COMMANDS, "only sources with TEXT in their name", read_source,
	 false, NULL},
	{"unit", 0, "UNIT", DATA_COMMANDS, "only series in this currency (and scale)", read_unit,
	 false, NULL},
	{"freq", 0, "M|A", DATA_COMMANDS, "read dates that are all 1 January as months, or years",
	 read_freq, false, freq_words},
	{"no-filter", 0, NULL, DATA_COMMANDS,
	 "parse all records of a publisher's file, those of other pairs too", read_no_filter, false,
	 NULL},
	{"sum", 0, NULL, DATA_COMMANDS, "the files are shards of one download: add them up",
	 read_sum, false, NULL},
	{"level", 0, "LIST", DATA_COMMANDS,
	 "only records at this level, as product=TOTAL,partner2=0", read_level, false, NULL},
	{"in", 0, "UNIT", VALUE_COMMANDS, "show levels in this scale, as 'USD million'", read_in,
	 false, NULL},
	{"decimals", 0, "N", VALUE_COMMANDS,
	 "decimals of percentages and averages, and of converted levels", read_decimals, false,
	 NULL},
	{"across-sources", 0, NULL, BASE_COMMANDS,
	 "let growth take its base from another source; both are named", read_across, false, NULL},
	{"period", 0, "FROM..TO", " report compare chart ",
	 "show only these periods; bases outside still count", read_period, false, NULL},
	{"by", 0, "GRID", " report chart ", "rows by year, quarter or month", read_by, false,
	 grid_words},
	{"columns", 0, "LIST", " report compare ", "columns a,b in this order, or +c to add one",
	 read_columns, false, NULL},
	{"notes", 0, NULL, " report ", "show the notes of the data file", read_notes, false, NULL},
	{"claim", 'c', "CLAIM", " check ",
	 "a figure to check, as 'growth 2023 = 1.7%'; may be repeated", read_claim, true, NULL},
	{"claims", 0, "FILE", " check ", "check the figures of a CSV file; may be repeated",
	 read_claims_file, true, NULL},
	{"no-data", 0, NULL, " check ", "check the figures by each other, without data",
	 read_no_data, false, NULL},
	{"imply", 0, "FIGURE", " check ",
	 "tell what is implied for one, as 'turnover 2022'; may be repeated", read_implied, true,
	 NULL},
	{"why", 0, "N", " check ", "open the N-th figure: how its verdict came about", read_why,
	 false, NULL},
	{"date", 0, "DATE", " check ", "date of the text: what 'this year' and 'last year' mean",
	 read_date, false, NULL},
	{"encoding", 0, "NAME", " check ", "encoding of the text, as CP1251; else UTF-8 or found",
	 read_encoding, false, NULL},
	{"all", 0, NULL, " check ", "also list the text's numbers that are not judged, and why",
	 read_all, false, NULL},
	{"strict", 0, NULL, " check ", "everything but a match is a finding", read_strict, false,
	 NULL},
	{"quiet", 'q', NULL, " check compare ", "print nothing; the status tells", read_quiet,
	 false, NULL},
	{"rate", 0, "RATE", " compare ",
	 "what one unit of a currency is in another, as 'EUR=1.08 USD'; may be repeated", read_rate,
	 true, NULL},
	{"rates", 0, "FILE", " compare ", "rates by period, from a CSV file", read_rates_file,
	 false, NULL},
	{"published", 0, "DATE", " convert ", "stamp the rows with a date of publication",
	 read_published, false, NULL},
	{"format", 'f', "FORMAT", FORMAT_COMMANDS,
	 "table, markdown, html, csv, tsv, json or jsonl; chart: text, svg, png or gnuplot",
	 read_format, false, NULL},
	{"output", 'o', "FILE", DATA_COMMANDS, "write to FILE; its extension implies the format",
	 read_output, false, NULL},
	{"no-header", 0, NULL, TABLE_COMMANDS, "leave out the line of column names", read_no_header,
	 false, NULL},
	{"color", 0, "WHEN", TABLE_COMMANDS, "auto, always or never", read_color, false,
	 color_words},
	{"lang", 0, "LANG", LANGUAGE_COMMANDS,
	 "language for people: en, de, fr, nl, ru or kk; else the locale's", read_lang, false,
	 language_words},
	{"help", 'h', NULL, "", "show help and exit", read_help, false, NULL},
	{"version", 'V', NULL, "", "show the version and exit", read_version, false, NULL},
};

const size_t n_option_specs = countof(option_specs);

#define MAX_OPTION_SPECS 64

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

static const char *option_name(const void *table, size_t i)
{
	(void)table;
	return option_specs[i].name;
}

/* State of one run over argv. */
struct parse {
	struct options *options;
	struct diag_sink *sink;
	bool seen[MAX_OPTION_SPECS];
	int argc, at;
	char **argv;
	bool failed;
};

static void unknown_option(struct parse *parse, const char *given, const char *name)
{
	const char *nearest = nearest_name(name, option_name, NULL, n_option_specs);
	struct diag diag;
	char quoted[DIAG_QUOTE_MAX];

	diag_set(&diag, DIAG_USAGE, "no option '%s'", diag_quote(quoted, given, strlen(given)));
	if (nearest)
		diag_set_remedy(&diag, "did you mean '--%s'?", nearest);
	else
		diag_set_remedy(&diag, "see '" PROGRAM_NAME " help %s'",
				parse->options->command ? parse->options->command : "");
	diag_send(parse->sink, &diag);
	parse->failed = true;
}

static void apply(struct parse *parse, const struct option_spec *spec, const char *argument)
{
	size_t index = (size_t)(spec - option_specs);

	if (!spec->argument && argument) {
		diag_report(parse->sink, DIAG_USAGE, NULL, "--%s takes no argument", spec->name);
		parse->failed = true;
		return;
	}
	if (spec->argument && !argument) {
		if (parse->at + 1 >= parse->argc) {
			diag_report(parse->sink, DIAG_USAGE, NULL, "--%s needs %s", spec->name,
				    spec->argument);
			parse->failed = true;
			return;
		}
		argument = parse->argv[++parse->at];
	}
	if (parse->seen[index] && spec->argument && !spec->may_repeat) {
		diag_report(parse->sink, DIAG_USAGE, NULL, "--%s is given twice", spec->name);
		parse->failed = true;
		return;
	}
	parse->seen[index] = true;
	if (!spec->read(parse->options, argument, parse->sink))
		parse->failed = true;
}

static void parse_long(struct parse *parse, const char *text)
{
	size_t n = strcspn(text, "=");
	char name[41];

	if (n < sizeof(name)) {
		memcpy(name, text, n);
		name[n] = '\0';
		for (size_t i = 0; i < n_option_specs; i++) {
			if (strcmp(option_specs[i].name, name) == 0) {
				apply(parse, &option_specs[i], text[n] ? text + n + 1 : NULL);
				return;
			}
		}
	} else {
		name[0] = '\0';
	}
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

	if (is_chart ? !options->format || options->chart_format
		     : !options->chart_format || options->format)
		return;
	diag_report(parse->sink, DIAG_USAGE, NULL, "'%s' has no format '%s'", options->command,
		    is_chart ? options->format->word : options->chart_format->word);
	parse->failed = true;
}

/* Options that the command does not have. */
static void check_command(struct parse *parse)
{
	const char *command = parse->options->command;

	if (!command || !command_find(parse->options->commands, command))
		return;
	for (size_t i = 0; i < n_option_specs; i++) {
		if (parse->seen[i] && !option_is_of_command(&option_specs[i], command)) {
			diag_report(parse->sink, DIAG_USAGE, NULL, "'%s' has no option --%s",
				    command, option_specs[i].name);
			parse->failed = true;
		}
	}
	check_format(parse);
}

/* Every list of options that may be repeated, each with room for all of argv, in one piece. */
static bool make_lists(struct options *options, size_t room)
{
	const char **lists = malloc(6 * room * sizeof(*lists));

	if (!lists)
		return false;
	options->operands = lists;
	options->data = lists + room;
	options->claims = lists + 2 * room;
	options->claims_files = lists + 3 * room;
	options->implied = lists + 4 * room;
	options->rates = lists + 5 * room;
	return true;
}

enum diag_code options_parse(struct options *options, const struct command_table *table, int argc,
			     char **argv, struct diag_sink *sink)
{
	struct parse parse = {.options = options, .sink = sink, .argc = argc, .argv = argv};
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
	check_command(&parse);
	return parse.failed ? DIAG_USAGE : DIAG_OK;
}

void options_release(struct options *options)
{
	free(options->operands);
	*options = (struct options){.operands = NULL};
}

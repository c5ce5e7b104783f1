#include <stdint.h>
#include <string.h>

#include "alloc.h"
#include "commands.h"
#include "output.h"
#include "text.h"

static void add_options(struct strbuf *out, const char *command)
{
	strbuf_adds(out, "\nOptions:\n");
	for_each_of(const struct option_spec, spec, option_specs, n_option_specs) {
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
		option_add_help(out, spec, command);
		strbuf_addc(out, '\n');
	}
}

static void add_indicators(struct strbuf *out)
{
	strbuf_adds(out, "\nIndicators:\n");
	for (size_t i = 0; i < n_indicators; i++)
		strbuf_addf(out, "  %-21s %s\n", indicators[i].name, indicators[i].formula_text);
}

/* The columns of a command as lines of words. */
static void add_columns(struct strbuf *out, const char *command)
{
	const char *name;
	size_t width = 0;

	for (size_t i = 0; (name = view_column_name(command, i)); i++) {
		size_t n = strlen(name) + (view_column_name(command, i + 1) ? 2 : 0);

		if (i && width + n > 76) {
			strbuf_addc(out, '\n');
			width = 0;
		} else if (i) {
			strbuf_addc(out, ' ');
		}
		strbuf_addf(out, "%s%s%s", width ? "" : "  ", name,
			    view_column_name(command, i + 1) ? "," : "");
		width += n;
	}
	strbuf_addc(out, '\n');
}

static void add_columns_by_partner(struct strbuf *out)
{
	strbuf_adds(out, "\nreport of many partners (--reporter A, --top N or --partner B,C):\n");
	add_columns(out, "report by partner");
}

static bool has_columns(const char *command)
{
	return command_has_option(command, "columns");
}

/* Those of every command. */
static void add_all_columns(struct strbuf *out, const struct command_table *table)
{
	strbuf_adds(out, "usage: " PROGRAM_NAME " COMMAND --columns LIST ...\n\n"
			 "a,b shows these columns in this order, +a adds one to the usual ones.\n"
			 "An indicator's range has columns of its own: growth_low, growth_high.\n"
			 "In csv and json the names of percentages end in _pct.\n");
	for (size_t i = 0; i < table->n; i++) {
		if (!has_columns(table->rows[i].name))
			continue;
		strbuf_addf(out, "\n%s:\n", table->rows[i].name);
		add_columns(out, table->rows[i].name);
		if (strcmp(table->rows[i].name, "report") == 0)
			add_columns_by_partner(out);
	}
}

static void add_indicator(struct strbuf *out, const struct indicator *indicator)
{
	strbuf_addf(out, "%s\n  definition   %s\n  formula      %s\n  defined by   %s\n",
		    indicator->name, indicator->definition, indicator->formula_text,
		    indicator->authority);
	strbuf_addf(out,
		    "  range        columns %s_low and %s_high: how far rounding leaves it open\n",
		    indicator->name, indicator->name);
	strbuf_addf(out, "  unit         %s\n",
		    strstr(indicator->name, "_contribution") ? "percentage points"
		    : indicator->kind == KIND_PERCENT	     ? "percent"
							     : "that of the data, or of --in");
	if (indicator->alias)
		strbuf_addf(out, "  also called  %s\n", indicator->alias);
}

/* Examples of the command, so many at most. */
static void add_examples(struct strbuf *out, const char *command, size_t most)
{
	static const struct {
		const char *command, *operands;
	} examples[] = {
#include "examples.inc"
	};

	for (size_t i = 0; most && i < countof(examples); i++) {
		if (strcmp(examples[i].command, command) != 0)
			continue;
		strbuf_addf(out, "  " PROGRAM_NAME " %s %s\n", command, examples[i].operands);
		most--;
	}
}

void help_add(struct strbuf *out, const struct command_table *table, const struct command *command)
{
	if (command) {
		add_examples(out, command->name, SIZE_MAX);
		strbuf_addf(out, "\nusage: " PROGRAM_NAME " %s [OPTION...] %s\n%s\n", command->name,
			    command->synopsis, command->summary);
		add_options(out, command->name);
		if (has_columns(command->name)) {
			strbuf_adds(out, "\nColumns:\n");
			add_columns(out, command->name);
		}
		if (strcmp(command->name, "report") == 0)
			add_columns_by_partner(out);
		if (strstr(command->synopsis, "INDICATOR"))
			add_indicators(out);
		return;
	}
	strbuf_adds(out, "Bilateral trade statistics: turnover, balance and growth, exactly.\n\n");
	for (size_t i = 0; i < table->n; i++)
		add_examples(out, table->rows[i].name, 1);
	strbuf_adds(out,
		    "\nusage: " PROGRAM_NAME " COMMAND [OPTION...] [OPERAND...]\n"
		    "       " PROGRAM_NAME " FILE...   the same as report FILE...\n\nCommands:\n");
	for (size_t i = 0; i < table->n; i++)
		strbuf_addf(out, "  %-8s %-22s %s\n", table->rows[i].name, table->rows[i].synopsis,
			    table->rows[i].summary);
	strbuf_adds(out,
		    "\nDATA is a CSV file or a publisher's download; - is standard input. PERIOD:\n"
		    "2023, 2024-Q3, 2024-08, 2024-01/2024-08, latest. '" PROGRAM_NAME
		    " help COMMAND'\nlists a command's options, '" PROGRAM_NAME
		    " help columns' the columns,\n"
		    "'help indicators' the indicators, 'help growth' what one of them means.\n"
		    "Status: 0 done, 1 a finding, a difference or no such figure, 2 error.\n");
}

/* The indicator of a column: growth of growth_pct and of growth_low. */
static const struct indicator *indicator_of_column(const char *column)
{
	static const char *const endings[] = {"_pct", "_low", "_high"};
	char name[64];
	size_t n = strlen(column);

	for (size_t i = 0; i < countof(endings) && n < sizeof(name); i++) {
		size_t ending = strlen(endings[i]);

		if (n <= ending || strcmp(column + n - ending, endings[i]) != 0)
			continue;
		n -= ending;
		memcpy(name, column, n);
		name[n] = '\0';
		return indicator_find(name) ? indicator_find(name) : indicator_of_column(name);
	}
	return NULL;
}

/* Indicators that have the word in their names, exports_share for share; and the share of each partner, which is
 * no indicator of one series. */
static void add_indicators_with(struct strbuf *out, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i < n_indicators; i++) {
		const char *name = indicators[i].name, *at = strstr(name, word);

		if (!n || !at || (at > name && at[-1] != '_') || (at[n] && at[n] != '_'))
			continue;
		strbuf_adds(out, out->len ? "\n" : "");
		add_indicator(out, &indicators[i]);
	}
	if (strcmp(word, "share") == 0)
		strbuf_adds(
			out,
			"\nshare (a column of report --reporter A, its table by partner)\n"
			"  definition   the part of the reporter's trade that is with this "
			"partner\n"
			"  formula      turnover / turnover with the world, or with all partners\n"
			"  defined by   this program itself\n"
			"  unit         percent\n");
}

/* Help on a command, on columns, on the indicators or on one of them; false if there is no such thing. */
static bool add_topic(struct strbuf *out, const struct command_table *table, const char *topic)
{
	const struct command *command = command_find(table, topic);
	const struct indicator *indicator = indicator_find(topic);

	if (!indicator)
		indicator = indicator_of_column(topic);
	if (command)
		help_add(out, table, command);
	else if (strcmp(topic, "columns") == 0)
		add_all_columns(out, table);
	else if (strcmp(topic, "indicators") == 0)
		add_indicators(out);
	else if (indicator)
		add_indicator(out, indicator);
	else
		add_indicators_with(out, topic);
	return command || indicator || out->len;
}

/* Commands, then the other topics. */
static const char *topic_at(const void *table, size_t i)
{
	static const char *const others[] = {"columns", "indicators"};
	const struct command_table *commands_of = table;

	if (i < commands_of->n)
		return commands_of->rows[i].name;
	i -= commands_of->n;
	return i < countof(others) ? others[i] : indicators[i - countof(others)].name;
}

enum exit_status help_run(const struct options *options, struct diag_sink *sink)
{
	struct strbuf text = STRBUF_INIT;
	enum exit_status status = STATUS_TROUBLE;
	struct diag diag;

	if (options->n_operands > 1) {
		diag_report(sink, DIAG_USAGE, NULL, "help takes one command or topic");
		return STATUS_TROUBLE;
	}
	if (!options->n_operands) {
		help_add(&text, options->commands, NULL);
	} else if (!add_topic(&text, options->commands, options->operands[0])) {
		diag_set_unknown(&diag, "help on", options->operands[0],
				 nearest_name(options->operands[0], topic_at, options->commands,
					      options->commands->n + 2 + n_indicators),
				 "see '" PROGRAM_NAME " help'");
		diag_send(sink, &diag);
		return STATUS_TROUBLE;
	}
	if (output_write(&text, NULL, sink))
		status = STATUS_DONE;
	strbuf_release(&text);
	return status;
}

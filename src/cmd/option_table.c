#include "options.h"

#include <string.h>

#include "commands.h"
#include "country.h"
#include "language.h"
#include "output.h"
#include "parts.h"
#include "text.h"

#define DATA_COMMANDS " report get explain check compare chart convert serve "
#define OUTPUT_COMMANDS " report get explain check compare chart convert "
#define BASE_COMMANDS " report get explain check "
#define VALUE_COMMANDS " report get explain compare chart "
#define FORMAT_COMMANDS " report get explain check compare chart convert "
#define TABLE_COMMANDS " report check compare convert "
#define LANGUAGE_COMMANDS " report explain check compare chart serve "

/* --- the words that an option takes, from the tables that know them ------------------------------ */

static const char *country_word(const char *command, size_t i)
{
	(void)command;
	return i < n_countries ? countries[i].alpha3 : NULL;
}

static const char *const freq_words[] = {"M", "A", NULL};
static const char *const grid_words[] = {"year", "quarter", "month", NULL};
static const char *const color_words[] = {
	[COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never", NULL};

static const char *language_word(const char *command, size_t i)
{
	(void)command;
	return i < n_languages ? languages[i].code : NULL;
}

static const char *format_word(const char *command, size_t i)
{
	if (strcmp(command, "chart") == 0)
		return i < n_chart_formats ? chart_formats[i].word : NULL;
	for (size_t f = 0; f < n_formats; f++) {
		if ((command[0] ? format_is_of_command(&formats[f], command) : !formats[f].only) &&
		    !i--)
			return formats[f].word;
	}
	return NULL;
}

static const char *column_word(const char *command, size_t i)
{
	return view_column_name(command, i);
}

const char *option_word(const struct option_spec *spec, const char *command, size_t i)
{
	if (spec->words)
		return spec->words[i];
	return spec->word_at ? spec->word_at(command, i) : NULL;
}

/* "a, b or c" with " or " as what stands before the last. */
static void add_words(struct strbuf *out, const struct option_spec *spec, const char *command,
		      const char *last)
{
	const char *word;

	for (size_t i = 0; (word = option_word(spec, command, i)); i++)
		strbuf_addf(out, "%s%s",
			    !i					? ""
			    : option_word(spec, command, i + 1) ? ", "
								: last,
			    word);
}

void option_add_help(struct strbuf *out, const struct option_spec *spec, const char *command)
{
	const char *mark = strstr(spec->help, "%s");

	if (!mark) {
		strbuf_adds(out, spec->help);
		return;
	}
	strbuf_add(out, spec->help, (size_t)(mark - spec->help));
	add_words(out, spec, command, " or ");
	strbuf_adds(out, mark + 2);
}

/* --- reading an argument ------------------------------------------------------------------------- */

static void *field_of(struct options *options, size_t offset)
{
	return (char *)options + offset;
}

static bool misuse(struct diag_sink *sink, const struct option_spec *spec, const char *argument,
		   const char *remedy)
{
	char quoted[DIAG_QUOTE_MAX];

	diag_refuse(sink, DIAG_USAGE, NULL, remedy, "invalid value '%s' for --%s",
		    diag_quote(quoted, argument, strlen(argument)), spec->name);
	return false;
}

/* The same where the words are all that there is. */
static bool misuse_of_words(struct diag_sink *sink, const struct option_spec *spec,
			    const char *argument, const char *start, const char *last)
{
	struct strbuf remedy = STRBUF_INIT;

	strbuf_adds(&remedy, start);
	add_words(&remedy, spec, "", last);
	misuse(sink, spec, argument, remedy.text);
	strbuf_release(&remedy);
	return false;
}

/* A number in digits alone, no larger than `most`. */
static bool read_number(const char *digits, size_t n, size_t most, size_t *out)
{
	*out = 0;
	for (size_t i = 0; i < n && *out <= most; i++) {
		if (!text_is_digit(digits[i]))
			return false;
		*out = *out * 10 + (size_t)(digits[i] - '0');
	}
	return n && *out <= most;
}

static bool read_flag(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	(void)argument;
	(void)sink;
	*(bool *)field_of(options, spec->offset) = true;
	return true;
}

static bool read_text(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	(void)sink;
	*(const char **)field_of(options, spec->offset) = argument;
	return true;
}

/* One more of a list, which has room for all. */
static bool read_list(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	const char **list = *(const char ***)field_of(options, spec->offset);
	size_t *n = field_of(options, spec->count);

	(void)sink;
	list[(*n)++] = argument;
	return true;
}

static bool read_date(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	return pub_date_parse(argument, strlen(argument), field_of(options, spec->offset)) ||
	       misuse(sink, spec, argument, "write 2024-10-18, 2024-10 or 2024");
}

static const char *country_name_at(const void *table, size_t i)
{
	(void)table;
	return i < n_common_names ? common_names[i].name : foreign_names[i - n_common_names].name;
}

/* Not a country: the error suggests the one whose name, in any language, is nearest. */
static bool misuse_of_country(struct diag_sink *sink, const struct option_spec *spec,
			      const char *argument, const char *otherwise)
{
	const char *nearest =
		nearest_name(argument, country_name_at, NULL, n_common_names + n_foreign_names);
	struct strbuf remedy = STRBUF_INIT;
	char code[4];

	if (nearest && country_read(code, nearest, strlen(nearest)))
		strbuf_addf(&remedy, "did you mean %s (%s)?", country_name(code), code);
	else
		strbuf_adds(&remedy, otherwise);
	if (remedy.failed)
		diag_nomem(sink);
	else
		misuse(sink, spec, argument, remedy.text);
	strbuf_release(&remedy);
	return false;
}

static bool read_country(struct options *options, const struct option_spec *spec,
			 const char *argument, struct diag_sink *sink)
{
	return country_read(field_of(options, spec->offset), argument, strlen(argument)) ||
	       misuse_of_country(sink, spec, argument,
				 "use an ISO 3166 code or a country's name, e.g. KAZ or Belgium");
}

/* The length of the name or code at the beginning of a list: names may have a comma with a blank behind it, "Korea,
 * Rep.,UZB". */
static size_t partner_length(const char *list, char out[4])
{
	size_t longest = 0;

	for (size_t n = strcspn(list, ",");; n += 1 + strcspn(list + n + 1, ",")) {
		if (country_read(out, list, n))
			longest = n;
		if (!list[n] || list[n + 1] != ' ')
			break;
	}
	return longest && country_read(out, list, longest) ? longest : 0;
}

/* One partner, or several with commas between them. */
static bool read_partner(struct options *options, const struct option_spec *spec,
			 const char *argument, struct diag_sink *sink)
{
	char whole[4];

	if (!strchr(argument, ',') || partner_length(argument, whole) == strlen(argument))
		return read_country(options, spec, argument, sink);
	for (const char *at = argument;; at++) {
		size_t n;

		while (*at == ' ')
			at++;
		n = partner_length(at, whole);
		if (options->n_partners == PARTNERS_MAX)
			return misuse(sink, spec, argument, "name no more than 40 partners");
		if (!n || (at[n] && at[n] != ','))
			return misuse(sink, spec, argument,
				      "write ISO 3166 codes or countries' names, e.g. KAZ,UZB");
		memcpy(options->partners[options->n_partners++], whole, sizeof(whole));
		at += n;
		if (!*at)
			break;
	}
	/* With Kazakhstan among the partners, Belgium's trade with them is meant (source.h). */
	memcpy(options->partner, options->partners[0], sizeof(options->partner));
	for (size_t i = 0; i < options->n_partners; i++) {
		if (strcmp(options->partners[i], "KAZ") == 0)
			memcpy(options->partner, "KAZ", sizeof(options->partner));
	}
	return true;
}

#define WIDTH_MIN 360 /* of a picture that can be read */
#define HEIGHT_MIN 300
#define SIDE_MAX 9999 /* one that fits into memory */

/* 1200x800 */
static bool read_size(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	size_t n = strcspn(argument, "x");
	const char *height = argument + n + (argument[n] != '\0');

	if (!read_number(argument, n, SIZE_MAX / 100, &options->width) ||
	    !read_number(height, strlen(height), SIZE_MAX / 100, &options->height))
		return misuse(sink, spec, argument, "write WIDTHxHEIGHT in pixels, e.g. 1200x800");
	if (options->width < WIDTH_MIN || options->height < HEIGHT_MIN)
		return misuse(sink, spec, argument, "too small to be read: the least is 360x300");
	return (options->width <= SIDE_MAX && options->height <= SIDE_MAX) ||
	       misuse(sink, spec, argument, "each side may have at most 9999 pixels");
}

/* A number above zero. */
static bool read_count(struct options *options, const struct option_spec *spec,
		       const char *argument, struct diag_sink *sink)
{
	size_t *n = field_of(options, spec->offset);

	return (read_number(argument, strlen(argument), spec->most, n) && *n) ||
	       misuse(sink, spec, argument, spec->remedy);
}

static bool read_part(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	size_t n = strcspn(argument, "/"), part, of;
	const char *parts = argument + n + (argument[n] != '\0');

	if (!read_number(argument, n, PARTS_MAX, &part) ||
	    !read_number(parts, strlen(parts), PARTS_MAX, &of) || !part || part > of)
		return misuse(sink, spec, argument,
			      "write K/N, e.g. 3/8 for the third of eight parts");
	options->part = (unsigned)part;
	options->n_parts = (unsigned)of;
	return true;
}

/* Which of the option's words it is; false after a diagnostic. */
static bool find_word(const struct option_spec *spec, const char *argument, unsigned *index,
		      struct diag_sink *sink)
{
	const char *word;

	for (*index = 0; (word = option_word(spec, "", *index)); (*index)++) {
		if (strcmp(argument, word) == 0)
			return true;
	}
	return misuse_of_words(sink, spec, argument, "use ", " or ");
}

static bool read_by(struct options *options, const struct option_spec *spec, const char *argument,
		    struct diag_sink *sink)
{
	static const enum grid grids[] = {GRID_YEAR, GRID_QUARTER, GRID_MONTH};
	unsigned index;

	if (!find_word(spec, argument, &index, sink))
		return false;
	options->view.by = grids[index];
	return true;
}

static bool read_color(struct options *options, const struct option_spec *spec,
		       const char *argument, struct diag_sink *sink)
{
	unsigned index;

	if (!find_word(spec, argument, &index, sink))
		return false;
	options->color = (enum color_choice)index;
	return true;
}

static bool read_lang(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	options->language = language_find(argument);
	return options->language || misuse_of_words(sink, spec, argument, "languages: ", ", ");
}

static bool read_freq(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	options->freq_is_given = true;
	options->freq_is_month = text_equal_nocase(argument, freq_words[0]);
	return options->freq_is_month || text_equal_nocase(argument, freq_words[1]) ||
	       misuse(sink, spec, argument, "use M (months) or A (years)");
}

static bool read_level(struct options *options, const struct option_spec *spec,
		       const char *argument, struct diag_sink *sink)
{
	options->has_level = true;
	options->level_text = argument;
	return aggregation_pin_parse(argument, &options->level) ||
	       misuse(sink, spec, argument,
		      "write e.g. product=TOTAL,partner2=0: product is TOTAL or the length of its "
		      "codes; "
		      "partner2, transport, customs, supply are 0 (total) or * (details)");
}

static bool read_unit(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	if (unit_parse(argument, strlen(argument), &options->unit))
		return misuse(sink, spec, argument, "write USD, or USD million");
	options->has_unit = true;
	options->unit_has_scale = strchr(argument, ' ') != NULL;
	return true;
}

static bool read_in(struct options *options, const struct option_spec *spec, const char *argument,
		    struct diag_sink *sink)
{
	if (unit_parse(argument, strlen(argument), &options->in))
		return misuse(sink, spec, argument, "write USD million, USD thousand or USD");
	options->has_in = true;
	return true;
}

/* A range of periods, one period, or latest. */
static bool read_period(struct options *options, const struct option_spec *spec,
			const char *argument, struct diag_sink *sink)
{
	struct period_range range;
	enum period_status status;

	options->view.has_period = true;
	if (strcmp(argument, "latest") == 0) {
		options->view.period_is_latest = true;
		return true;
	}
	status = period_range_parse(argument, strlen(argument), &range);
	if (status)
		return misuse(sink, spec, argument,
			      status == PERIOD_REVERSED
				      ? period_status_text(status)
				      : "write 2022..2024 (or 2022-2024), 2022.., 2023 or latest");
	options->view.period = (struct period){range.from.first, range.to.last};
	return true;
}

/* One end of the periods that are shown. */
static bool read_end(struct options *options, const struct option_spec *spec, const char *argument,
		     struct diag_sink *sink)
{
	struct period_end *end = field_of(options, spec->offset);
	enum period_status status = period_parse(argument, strlen(argument), &end->period);

	end->is_given = true;
	end->text = argument;
	return !status || misuse(sink, spec, argument, period_status_text(status));
}

static bool read_decimals(struct options *options, const struct option_spec *spec,
			  const char *argument, struct diag_sink *sink)
{
	size_t value;

	if (!read_number(argument, strlen(argument), CALC_DECIMALS_MAX, &value))
		return misuse(sink, spec, argument, "use a number from 0 to 12");
	options->view.decimals = (int)value;
	return true;
}

static const char *format_at(const void *table, size_t i)
{
	return ((const struct format *)table)[i].word;
}

static bool read_format(struct options *options, const struct option_spec *spec,
			const char *argument, struct diag_sink *sink)
{
	struct strbuf words = STRBUF_INIT;
	struct diag diag;

	options->format = format_find(argument);
	options->chart_format = chart_format_find(argument);
	if (options->format || options->chart_format)
		return true;
	strbuf_adds(&words, "formats: ");
	add_words(&words, spec, options->command ? options->command : "", ", ");
	diag_set_unknown(&diag, "format", argument,
			 nearest_name(argument, format_at, formats, n_formats), words.text);
	strbuf_release(&words);
	diag_send(sink, &diag);
	return false;
}

static bool read_output(struct options *options, const struct option_spec *spec,
			const char *argument, struct diag_sink *sink)
{
	(void)spec;
	(void)sink;
	options->output = strcmp(argument, "-") == 0 ? NULL : argument;
	return true;
}

static bool read_port(struct options *options, const struct option_spec *spec, const char *argument,
		      struct diag_sink *sink)
{
	size_t value;

	if (!read_number(argument, strlen(argument), 65535, &value))
		return misuse(sink, spec, argument,
			      "use a port number up to 65535; 0 picks a free one");
	options->port = (unsigned)value;
	return true;
}

/* --- the table ----------------------------------------------------------------------------------- */

#define AT(field) .offset = offsetof(struct options, field)
#define LIST(field) AT(field), .count = offsetof(struct options, n_##field)

const struct option_spec option_specs[] = {
	{"data", 'd', "FILE", DATA_COMMANDS, "also read FILE; may be repeated", .read = read_list,
	 LIST(data)},
	{"reporter", 0, "COUNTRY", DATA_COMMANDS, "only what this country reports",
	 .read = read_country, AT(reporter), .word_at = country_word},
	{"partner", 0, "COUNTRY", DATA_COMMANDS, "only trade with this country",
	 .read = read_partner, AT(partner), .word_at = country_word},
	{"source", 0, "TEXT", DATA_COMMANDS, "only sources with TEXT in their name",
	 .read = read_text, AT(source)},
	{"unit", 0, "UNIT", DATA_COMMANDS, "only series in this currency (and scale)",
	 .read = read_unit},
	{"freq", 0, "M|A", DATA_COMMANDS, "read dates that are all 1 January as months, or years",
	 .read = read_freq, .words = freq_words},
	{"no-filter", 0, NULL, DATA_COMMANDS,
	 "parse all records of a publisher's file, those of other pairs too", .read = read_flag,
	 AT(no_filter)},
	{"sheet", 0, "NAME", DATA_COMMANDS, "of a workbook, the sheet of this name or number",
	 .read = read_text, AT(sheet)},
	{"stored", 0, NULL, DATA_COMMANDS,
	 "a workbook's numbers as they are stored, not as its cells show them", .read = read_flag,
	 AT(stored)},
	{"sum", 0, NULL, DATA_COMMANDS, "the files are parts of one download: add them up",
	 .read = read_flag, AT(sum)},
	{"part", 0, "K/N", " convert ",
	 "with --sum: read the K-th of N parts of the file; --sum of all N is the whole",
	 .read = read_part},
	{"level", 0, "LIST", DATA_COMMANDS,
	 "only records at this level, e.g. product=TOTAL,partner2=0", .read = read_level},
	{"as-of", 0, "DATE", DATA_COMMANDS, "only what was published by then", .read = read_date,
	 AT(as_of)},
	{"in", 0, "UNIT", VALUE_COMMANDS, "show levels in this scale, e.g. 'USD million'",
	 .read = read_in},
	{"decimals", 0, "N", VALUE_COMMANDS,
	 "decimals of percentages and averages, and of converted levels", .read = read_decimals},
	{"exact", 0, NULL, " report ", "show all digits, even if the table then has to be split",
	 .read = read_flag, AT(exact)},
	{"across-sources", 0, NULL, BASE_COMMANDS,
	 "let growth take its base from another source; both are named", .read = read_flag,
	 AT(view.across_sources)},
	{"period", 0, "FROM..TO", " report compare chart ",
	 "show only these periods; bases outside still count", .read = read_period},
	{"from", 0, "PERIOD", " report compare chart ", "show only what begins then or later",
	 .read = read_end, AT(from)},
	{"to", 0, "PERIOD", " report compare chart ", "show only what ends then or before",
	 .read = read_end, AT(to)},
	{"by", 0, "GRID", " report chart ", "rows by %s", .read = read_by, .words = grid_words},
	{"title", 0, "TEXT", " chart ", "the picture's title, instead of its own",
	 .read = read_text, AT(view.title)},
	{"size", 0, "WxH", " chart ", "size of the picture in pixels, e.g. 1200x800",
	 .read = read_size},
	{"top", 0, "N", " report ", "of a table by partner, the N largest", .read = read_count,
	 AT(view.top), .most = 99999, .remedy = "use a number, e.g. 10"},
	{"columns", 0, "LIST", TABLE_COMMANDS,
	 "show these columns, e.g. period,exports; +coverage adds one", .read = read_text,
	 AT(view.columns), .word_at = column_word},
	{"notes", 0, NULL, " report ", "show the notes of the data file", .read = read_flag,
	 AT(view.notes)},
	{"claim", 'c', "CLAIM", " check ",
	 "a figure to check, e.g. 'growth 2023 = 1.7%'; may be repeated", .read = read_list,
	 LIST(claims)},
	{"claims", 0, "FILE", " check ", "check the figures of a CSV file; may be repeated",
	 .read = read_list, LIST(claims_files)},
	{"no-data", 0, NULL, " check ", "check the text's own arithmetic, without data",
	 .read = read_flag, AT(no_data)},
	{"imply", 0, "FIGURE", " check ",
	 "work out what the figures imply for this one, e.g. 'turnover 2022'; may be repeated",
	 .read = read_list, LIST(implied)},
	{"why", 0, "N", " check ", "explain the verdict on figure N", .read = read_count, AT(why),
	 .most = 9999999, .remedy = "use the number of a figure, 1 for the first"},
	{"date", 0, "DATE", " check ", "date of the text: what 'this year' and 'last year' mean",
	 .read = read_date, AT(date)},
	{"encoding", 0, "NAME", " check ",
	 "encoding of the text, e.g. CP1251; by default UTF-8 or detected", .read = read_text,
	 AT(encoding)},
	{"findings", 0, NULL, " check ", "only findings; nothing at all if there are none",
	 .read = read_flag, AT(findings)},
	{"matches", 0, NULL, " check ", "also list the figures that match", .read = read_flag,
	 AT(matches)},
	{"baseline", 0, "FILE", " check ", "leave out findings that FILE has, by text and context",
	 .read = read_text, AT(baseline)},
	{"update-baseline", 0, NULL, " check ", "write the present findings to the baseline",
	 .read = read_flag, AT(update_baseline)},
	{"all", 0, NULL, " check ", "also list the numbers that were not checked, and why",
	 .read = read_flag, AT(all)},
	{"readings", 0, NULL, " check ",
	 "show how each sentence was understood, without checking anything", .read = read_flag,
	 AT(readings)},
	{"replacement", 0, NULL, " check ",
	 "print a diff: the text's wrong numbers replaced where only one is right",
	 .read = read_flag, AT(replacement)},
	{"strict", 0, NULL, " check ", "everything but a match is a finding", .read = read_flag,
	 AT(strict)},
	{"quiet", 'q', NULL, " check compare ", "print nothing; only set the exit status",
	 .read = read_flag, AT(quiet)},
	{"rate", 0, "RATE", " compare ",
	 "what one unit of a currency is worth, e.g. 'EUR=1.08 USD'; may be repeated",
	 .read = read_list, LIST(rates)},
	{"rates", 0, "FILE", " compare ", "rates by period, from a CSV file", .read = read_text,
	 AT(rates_file)},
	{"check", 0, NULL, " convert ",
	 "only report what the files have, lack or have twice; status 1 if something is missing",
	 .read = read_flag, AT(is_survey)},
	{"port", 0, "N", " serve ", "listen on this port of the loopback; 0 picks a free one",
	 .read = read_port},
	{"published", 0, "DATE", " convert ", "stamp the rows with a date of publication",
	 .read = read_date, AT(published)},
	{"format", 'f', "FORMAT", FORMAT_COMMANDS, "%s", .read = read_format,
	 .word_at = format_word},
	{"output", 'o', "FILE", OUTPUT_COMMANDS, "write to FILE; its extension implies the format",
	 .read = read_output},
	{"excel", 0, NULL, TABLE_COMMANDS, "csv as a European Excel opens it: ; and decimal commas",
	 .read = read_flag, AT(excel)},
	{"no-header", 0, NULL, TABLE_COMMANDS, "leave out the line of column names",
	 .read = read_flag, AT(no_header)},
	{"color", 0, "WHEN", TABLE_COMMANDS, "%s", .read = read_color, .words = color_words},
	{"lang", 0, "LANG", LANGUAGE_COMMANDS, "language for people: %s; else the locale's",
	 .read = read_lang, .word_at = language_word},
	{"help", 'h', NULL, "", "show help and exit", .read = read_flag, AT(help)},
	{"version", 'V', NULL, "", "show the version and exit", .read = read_flag, AT(version)},
};

const size_t n_option_specs = countof(option_specs);
_Static_assert(countof(option_specs) <= OPTION_SPECS_MAX, "a command line notes which it has seen");

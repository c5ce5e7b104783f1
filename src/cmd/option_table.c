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

/* How an option is read, and its words, as the table says it. */
#define READ_BY(how) .read = read_##how
#define READ_INTO(how, field) READ_BY(how), .offset = offsetof(struct options, field)
#define READ_LIST(field) READ_INTO(list, field), .count = offsetof(struct options, n_##field)
#define WORDS_OF(list) .words = list##_words
#define WORDS_AT(list) .word_at = list##_word
#define TOP_BOUNDS .most = 99999, .remedy = "use a number, e.g. 10"
#define WHY_BOUNDS .most = 9999999, .remedy = "use the number of a figure, 1 for the first"

const struct option_spec option_specs[] = {
#include "options.inc"
};

const size_t n_option_specs = countof(option_specs);
_Static_assert(countof(option_specs) <= OPTION_SPECS_MAX, "a command line notes which it has seen");

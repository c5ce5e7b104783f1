/* What a short line of its own, below a title or below the table, says of the figures: "Figures are volumes", "In
 * billions", "Data refer to Flanders". A title says the same between commas. */
#include <string.h>

#include "limit.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

#define WORDS_MAX 8

/* Where what is said begins behind "Figures are", "Measured in", "Unit:"; the line itself: it has no such words. */
static const char *behind_lead(const char *line)
{
	const char *at = line;
	size_t n;

	while (caveat_where(at, phrases_says_of_figures, &n) == at && at[n]) {
		at += n;
		at += strspn(at, " :\t;,\"");
	}
	return at;
}

/* Whether a line ends with "only" behind what is less than all: "By rail only", not "goods only". */
static bool is_only(const char *line)
{
	size_t n;
	const char *const only = caveat_where(line, phrases_only, &n);

	return only && (only == line || !only[n]) && !caveat_has(line, phrases_only_of_all);
}

/* A measure that is no money: "volumes", "1000 tonnes", "share of total trade". */
static bool is_measure(const char *line, const char *rest, const struct caveat_headings *headings)
{
	const char *const behind = rest + strspn(rest, "0123456789 ");

	return !headings->tells_measure && !caveat_names_currency(line) &&
	       !strpbrk(behind, "0123456789=") &&
	       !caveat_has(headings->line, phrases_quantity_column) &&
	       ((rest > line && caveat_begins(rest, phrases_begins_relative)) ||
		caveat_is(behind, phrases_whole_measure) ||
		caveat_begins(line, phrases_begins_share));
}

/* Whether one of the lines above names a currency in another power of ten; without one it is as good as 10^none. */
static bool is_against(int power, int none, const char *above)
{
	while (*above) {
		char line[CAVEAT_LINE_MAX];
		const size_t n = strcspn(above, "\n");
		struct unit unit;

		caveat_to_small(above, n, line, sizeof(line));
		if (caveat_names_currency(line) && stated_unit_find(line, &unit) == STATED_UNIT &&
		    (unit.power ? unit.power : none) != power)
			return true;
		above += n + (above[n] != '\0');
	}
	return false;
}

/* The power of ten that a line gives as a number behind its name, "Multiplier;6", "Scale: 3"; 0: none. */
static int power_of_label(const char *line)
{
	size_t n;
	const char *at = caveat_where(line, phrases_power_label, &n);
	int power = 0;

	if (at != line)
		return 0;
	for (at += n + strspn(at + n, " :;,=\t\"e"); text_is_digit(*at); at++)
		power = power < 100 ? power * 10 + *at - '0' : power;
	return *at || power > 12 ? 0 : power;
}

/* Whether a scale of a line without a currency is another one than that of the lines above. */
static bool is_other_scale(const char *line, const char *above)
{
	const int labelled = power_of_label(line);
	int power = 0;

	if (!labelled && !caveat_names_currency(line) && !strpbrk(line, "0123456789%"))
		power = stated_scale_of_line(line);
	/* Words complete a unit that has none, the number does not. */
	return labelled ? is_against(labelled, 0, above) : power && is_against(power, power, above);
}

/* Whether a country is named that is neither side of the title's trade, or, by the words before it, that reports. */
static bool is_of_other(const char *line, const char *rest, const struct title_words *words,
			const struct caveat_headings *headings, const struct source_found *found)
{
	const struct title_words *const title = &found->words;
	const char *const code = words->mentioned, *const reporter = title->reporter[0]
									     ? title->reporter
									     : title->named[0];
	bool is_side = !title->n_named && (strcmp(code, "KAZ") == 0 || strcmp(code, "BEL") == 0);

	if (caveat_has(line, phrases_of_the_partner))
		return true;
	if (!code[0])
		return false;
	if (strcmp(code, "WLD") == 0)
		return !title->n_named && !found->names_areas && !found->n_aliases &&
		       caveat_count_words(line) <= 2;
	for (size_t i = 0; i < title->n_named; i++)
		is_side = is_side || (strcmp(title->named[i], code) == 0 &&
				      !(title->reporter[0] && title->partner[0]));
	is_side =
		is_side || strcmp(title->reporter, code) == 0 || strcmp(title->partner, code) == 0;
	if (is_side)
		return title->n_named > 1 && caveat_begins(line, phrases_account_of) &&
		       strcmp(reporter, code) != 0;
	/* Rows may be of other countries. */
	if (title->n_named == 1 || found->names_areas || found->n_aliases ||
	    caveat_has(headings->line, phrases_area_word))
		return false;
	return rest > line || caveat_count_words(line) <= 2;
}

/* "Figures are for Flanders": a name that is no country's. */
static bool is_of_place(const char *line, const struct title_words *words)
{
	size_t n;

	return caveat_where(line, phrases_says_of_place, &n) == line && words->strange[0] &&
	       !words->mentioned[0] && !caveat_names_currency(line) &&
	       !strpbrk(line, "0123456789") && caveat_count_words(line + n) <= 2;
}

/* What a line in small letters says, which is all of the line. */
static enum source_unfit says(const char *line, struct csv_cell raw, const char *above,
			      const struct caveat_headings *headings,
			      const struct source_found *found)
{
	const char *const rest = behind_lead(line);
	struct title_words words;

	if (caveat_has(line, phrases_flows_swapped))
		return UNFIT_NOTED;
	if (is_other_scale(line, above))
		return UNFIT_OTHER_UNIT;
	if (title_words_read(raw.text, raw.len, &words))
		return UNFIT_NOT;
	if (is_measure(line, rest, headings))
		return UNFIT_MEASURE;
	/* A title is judged as a whole. */
	if (words.n_named && caveat_has(line, phrases_of_trade))
		return UNFIT_NOT;
	if (is_only(line))
		return UNFIT_NOTED;
	if (headings->has_years && caveat_has(line, phrases_years_of_others) &&
	    !caveat_has(line, phrases_end_of_calendar))
		return UNFIT_FISCAL;
	if (is_of_other(line, rest, &words, headings, found))
		return UNFIT_COUNTRY;
	return words.region[0] || is_of_place(line, &words) ? UNFIT_REGION : UNFIT_NOT;
}

bool limit_short_line(const char *line, struct csv_cell raw, const char *above, size_t n_above,
		      const struct caveat_headings *headings, struct source_found *found)
{
	char small[CAVEAT_LINE_MAX], lines[CAVEAT_LINE_MAX];
	size_t n = strlen(line);
	enum source_unfit unfit;

	while (n && strchr(",;. \t\r\"", line[n - 1]))
		n--;
	if (!n || strchr(",;\t|", *line) || caveat_count_words(line) > WORDS_MAX ||
	    strstr(line, "://") || wide_is_remark(line) ||
	    caveat_begins(line, phrases_source_label) || caveat_has(line, phrases_harmless_mark) ||
	    caveat_has(line, phrases_dated))
		return false;
	memcpy(small, line, n);
	small[n] = '\0';
	caveat_to_small(above, n_above, lines, sizeof(lines));
	unfit = says(small, raw, lines, headings, found);
	if (!unfit)
		return false;
	found->unfit = unfit;
	title_set_said(found->said, small, n);
	return true;
}

void limit_short_line_below(const char *line, struct csv_cell raw, const char *text,
			    const char *header, size_t n, struct source_found *found)
{
	const size_t at = (size_t)(header - text);
	struct caveat_headings headings;

	caveat_take_headings(text, at, n, &headings);
	if (limit_short_line(line, raw, text, at, &headings, found))
		found->where = SAID_BELOW;
}

#include "limit.h"

#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "stated_unit.h"
#include "text.h"

#define NAMES (LIMIT_SHEET | LIMIT_FILE | LIMIT_FOLDER)
/* But the parts of a line, of which the line itself is asked for as well, and what is no more than a hint. */
#define WHERE_ALL (0xffff & ~(LIMIT_PART | LIMIT_HINT))
#define LABELS (LIMIT_TITLE | LIMIT_HEADING | LIMIT_SECTION | LIMIT_NOTE | LIMIT_ASIDE | NAMES)

enum how { ANYWHERE, FIRST, ALONE };

/* What words say; the first that hold decide. Shares and weights, which a unit of money beside them answers, are asked for
 * by who knows whether there is one. */
static const struct {
	enum source_unfit unfit;
	enum how how;
	unsigned places;
	const char *words;
} limits[] = {
	{UNFIT_CONSTANT, ANYWHERE, LIMIT_CELL, phrases_constant},
	{UNFIT_SERVICES, FIRST, LIMIT_CELL, phrases_row_of_services},
	{UNFIT_ADJUSTED, ANYWHERE, WHERE_ALL, phrases_adjusted},
	{UNFIT_FORECAST, ANYWHERE, WHERE_ALL, phrases_forecast},
	{UNFIT_SPAN, ANYWHERE, WHERE_ALL, phrases_span},
	{UNFIT_SERVICES, ANYWHERE, WHERE_ALL, phrases_services},
	{UNFIT_SERVICES, ALONE, LIMIT_PART | LIMIT_NOTE, phrases_row_of_services},
	{UNFIT_FLOW, ANYWHERE, WHERE_ALL, phrases_other_flow},
	{UNFIT_NOTED, ANYWHERE, LABELS & ~NAMES, phrases_mirror},
	{UNFIT_NOTED, ANYWHERE, LABELS & ~NAMES, phrases_not_real},
	{UNFIT_PRODUCT, ANYWHERE, LABELS, phrases_codes_of_goods},
	{UNFIT_SERVICES, ANYWHERE, LIMIT_FILE | LIMIT_FOLDER, phrases_file_services},
	{UNFIT_MEASURE, ALONE, LIMIT_PART, phrases_part_measure},
	{UNFIT_CONSTANT, ALONE, LIMIT_PART, phrases_part_constant},
	{UNFIT_SPAN, ALONE, LIMIT_PART, phrases_part_span},
	{UNFIT_NOTED, ALONE, LIMIT_PART, phrases_part_way},
	{UNFIT_PRODUCT, ALONE, LIMIT_PART, phrases_part_goods},
	{UNFIT_MEASURE, ALONE, LIMIT_NOTE, phrases_note_of_weights},
	{UNFIT_ADJUSTED, ALONE, LIMIT_PART, phrases_part_adjusted},
	{UNFIT_FORECAST, ALONE, LIMIT_PART, phrases_part_expected},
	{UNFIT_PART, ALONE, LIMIT_PART, phrases_part_of_months},
	{UNFIT_NOTED, ALONE, LIMIT_NOTE, phrases_note_of_months},
	{UNFIT_NOTED, ANYWHERE, LIMIT_HINT | LIMIT_ASIDE, phrases_limiting_word},
	{UNFIT_NOTED, ANYWHERE, LIMIT_HINT, phrases_limiting_note},
	{UNFIT_FISCAL, ANYWHERE, LIMIT_HINT, phrases_fiscal_years},
};

/* --- what takes words back --------------------------------------------------------------------------- */

/* Editions of the Harmonized System, which name no product of it. */
static bool is_edition(const char *said)
{
	const char *digits = said + strcspn(said, "0123456789");

	return text_count_digits(digits, strlen(digits), 0) == 4 &&
	       caveat_begins(digits, phrases_editions_of_codes);
}

/* Where the clause of the n bytes before a word begins. */
static size_t begin_of_clause(const char *line, size_t n)
{
	size_t from = n, length;

	while (from && !strchr(",.;:()", line[from - 1]))
		from--;
	for (const char *at = line + from;
	     (at = caveat_where(at, phrases_and, &length)) != NULL && at < line + n; at += length)
		from = (size_t)(at - line) + length;
	return from;
}

/* Whether a clause that says nothing of a season, or that figures are none of it: "have not been seasonally adjusted",
 * "сезонная корректировка не проводилась". */
static bool is_clause_denied(const char *line, const char *said, size_t n)
{
	const size_t to = (size_t)(said - line), from = begin_of_clause(line, to);
	char clause[CAVEAT_LINE_MAX];
	size_t length = strcspn(said + n, ",.;()"), end;
	const char *other;

	memcpy(clause, line + from, to - from);
	clause[to - from] = '\0';
	if (caveat_has(clause, phrases_denies))
		return true;
	memcpy(clause, said + n, length);
	clause[length] = '\0';
	other = caveat_where(clause, phrases_and, &end);
	clause[other ? (size_t)(other - clause) : length] = '\0';
	return caveat_has(clause, phrases_denies);
}

/* Whether the words that end where this begins deny it, or say that it is in the figures. */
static bool is_denied(const char *line, const char *said, size_t n_said, enum source_unfit unfit)
{
	size_t before = (size_t)(said - line), n;
	char text[40];

	n = before < sizeof(text) ? before : sizeof(text) - 1;
	memcpy(text, said - n, n);
	text[n] = '\0';
	if (unfit == UNFIT_FLOW) /* exports without re-exports are a part of them */
		return caveat_has(text, phrases_including) || caveat_has(said, phrases_is_included);
	if (unfit == UNFIT_SERVICES &&
	    (caveat_has(text, phrases_left_out) || caveat_begins(said, phrases_harmless_excluded)))
		return true;
	if (unfit == UNFIT_ADJUSTED && is_clause_denied(line, said, n_said))
		return true;
	for (const char *word = phrases_denies_next; *word;) {
		const size_t length = text_word_length(word);
		const bool is_joint = word[length - 1] == '-';
		const size_t space = !is_joint;

		if (n >= length + space && (is_joint || text[n - 1] == ' ') &&
		    memcmp(text + n - length - space, word, length) == 0 &&
		    (n == length + space || !text_is_word_byte(text[n - length - space - 1])))
			return true;
		word += length + (word[length] == '|');
	}
	return false;
}

/* An average of rates of exchange, and "target markets", say nothing of the figures. */
static bool is_beside(const char *line, enum source_unfit unfit)
{
	return (unfit == UNFIT_SPAN && (caveat_has(line, phrases_exchange_rate) ||
					(caveat_has(line, phrases_years_that_end) &&
					 caveat_has(line, phrases_end_of_calendar)))) ||
	       (unfit == UNFIT_FORECAST && caveat_has(line, phrases_target_market));
}

static const char *where(const char *line, enum how how, const char *words, size_t *n)
{
	if (how == ALONE) {
		*n = strlen(line);
		return caveat_is(line, words) ? line : NULL;
	}
	return caveat_where(line, words, n);
}

enum source_unfit limit_find(enum limit_place place, const char *line, const char **said, size_t *n)
{
	for (size_t i = 0; i < countof(limits); i++) {
		const enum source_unfit unfit = limits[i].unfit;
		const char *from = line;

		while ((limits[i].places & place) &&
		       (*said = where(from, limits[i].how, limits[i].words, n)) != NULL) {
			if (limits[i].how == FIRST && *said > line)
				break;
			if (limits[i].how == ALONE ||
			    (!is_denied(line, *said, *n, unfit) && !is_beside(line, unfit) &&
			     !(unfit == UNFIT_PRODUCT && is_edition(*said))))
				return unfit;
			from = *said + *n;
		}
	}
	return UNFIT_NOT;
}

#define ROW_WORDS_MAX 48
#define ROW_SPACES_MAX 3

enum source_unfit limit_of_row(const char *s, size_t n)
{
	char text[ROW_WORDS_MAX];
	enum source_unfit unfit;
	const char *said;
	size_t spaces = 0;

	if (!n || n >= ROW_WORDS_MAX || text_is_digit(*s))
		return UNFIT_NOT;
	for (size_t i = 0; i < n; i++)
		spaces += s[i] == ' ';
	if (spaces > ROW_SPACES_MAX)
		return UNFIT_NOT;
	caveat_to_small(s, n, text, sizeof(text));
	if (stated_constant_prices(text))
		return UNFIT_CONSTANT;
	unfit = limit_find(LIMIT_CELL, text, &said, &n);
	return unfit == UNFIT_FORECAST && n > 3 && memcmp(said, "outl", 4) == 0 ? UNFIT_NOT : unfit;
}

enum source_unfit limit_of_words(const struct title_words *words, const char **said)
{
	const struct {
		enum source_unfit unfit;
		const char *said;
	} kinds[] = {{UNFIT_LEFT_OUT, words->left_out},
		     {UNFIT_PRODUCT, words->product},
		     {UNFIT_REGION, words->region}};

	for (size_t i = 0; i < countof(kinds); i++) {
		*said = kinds[i].said;
		if (**said)
			return kinds[i].unfit;
	}
	return UNFIT_NOT;
}

#include "title_words.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

#define SHORT_MAX 4 /* items of a label, or of a line that tells nothing but a period */

/* Meanings of words in "trade of a country with another, in a unit, by years". */
static bool is_of_title(const struct title_item *item)
{
	static const enum meaning usual[] = {
		MEANING_COMMON,	   MEANING_TURNOVER,   MEANING_EXPORTS,	     MEANING_IMPORTS,
		MEANING_BALANCE,   MEANING_SURPLUS,    MEANING_DEFICIT,	     MEANING_WORLD,
		MEANING_TOTAL,	   MEANING_TOGETHER,   MEANING_BY,	     MEANING_OFBY,
		MEANING_OF,	   MEANING_FROM,       MEANING_TO,	     MEANING_SCALE,
		MEANING_CURRENCY,  MEANING_MONTH,      MEANING_QUARTER,	     MEANING_HALF,
		MEANING_ORDINAL,   MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER, MEANING_UNIT_HALF,
		MEANING_UNIT_YEAR, MEANING_YEARS,      MEANING_MONTHS,	     MEANING_LANDS,
		MEANING_ECONOMY,   MEANING_OFFICE,     MEANING_GOODS,	     MEANING_SOURCE,
		MEANING_AND,	   MEANING_OR,	       MEANING_WITH,	     MEANING_BETWEEN,
		MEANING_TOWARDS,   MEANING_OUT_OF,     MEANING_INSIDE,	     MEANING_THE,
		MEANING_UNTIL,	   MEANING_SINCE,      MEANING_NUMBER,	     MEANING_OPEN_END};

	for (size_t i = 0; i < countof(usual); i++) {
		if (meaning_in(item->set, usual[i]))
			return true;
	}
	return item->code[0] != '\0';
}

/* The items, in small letters. */
static void read_small(const struct title_line *line, size_t from, size_t to,
		       char out[TITLE_SAID_MAX])
{
	char said[TITLE_SAID_MAX];

	title_quote(line, from, to < line->n ? to : line->n, said);
	caveat_to_small(said, strlen(said), out, TITLE_SAID_MAX);
}

/* The "/" of "USD/t". */
static bool is_per_something(const struct title_line *line, size_t i)
{
	if (!i || i + 1 >= line->n || !token_is(&line->tokens, line->items[i].from, "/"))
		return false;
	return title_is(line, i - 1, MEANING_CURRENCY) && !title_is_sign(line, i + 1) &&
	       !title_is(line, i + 1, MEANING_CURRENCY) && !title_is(line, i + 1, MEANING_SCALE);
}

/* The "from" of "exports of Kazakhstan from Belgium": goods that one country exports come from it alone. */
static bool is_of_reexports(const struct title_line *line, size_t from)
{
	bool is_other = false, is_of_exports = false;

	if (!from || !title_is(line, from, MEANING_FROM) || title_is(line, from, MEANING_WITH) ||
	    from + 1 >= line->n || !line->items[from + 1].code[0])
		return false;
	for (size_t i = 0; i < line->n; i++) {
		if (title_is(line, i, MEANING_IMPORTS) || title_is(line, i, MEANING_TURNOVER))
			return false;
		is_of_exports = is_of_exports || title_is(line, i, MEANING_EXPORTS);
		if (i < from && line->items[i].code[0] && !(i && title_is(line, i - 1, MEANING_TO)))
			is_other = strcmp(line->items[i].code, line->items[from + 1].code) != 0;
	}
	return is_other && is_of_exports;
}

/* Whether nothing in it can limit the figures: a sign, a number, a letter by itself, a word of titles. */
static bool is_harmless(const struct title_line *line, size_t i)
{
	const struct token *token = &line->tokens.tokens[line->items[i].from];
	char small[TITLE_SAID_MAX];

	read_small(line, i, i + 2, small);
	if (caveat_begins(small, phrases_title_measure) || is_per_something(line, i) ||
	    is_of_reexports(line, i))
		return false;
	read_small(line, i, i + 1, small);
	if (caveat_has(small, "mirror|spiegel*|miroir|зеркальн*")) /* also in a phrase */
		return false;
	read_small(line, i, i + 2, small);
	if (token->kind != TOKEN_WORD || is_of_title(&line->items[i]) ||
	    (line->items[i].to == line->items[i].from + 1 &&
	     text_length(line->tokens.text + token->offset, token->len) < 2))
		return true;
	if (caveat_begins(small, phrases_title_harmless))
		return true;
	if (i > 0)
		read_small(line, i - 1, i + 1, small);
	return i > 0 && caveat_begins(small, phrases_unread_second);
}

/* Whether an item is one of the words: "data" makes a country beside it the one that reports. */
static bool is_word_of(const struct title_line *line, size_t i, const char *words)
{
	char small[TITLE_SAID_MAX];

	if (i >= line->n || title_is_sign(line, i))
		return false;
	read_small(line, i, i + 1, small);
	return caveat_begins(small, words);
}

static bool is_unknown_name(const struct title_line *line, size_t i)
{
	return i < line->n && line->tokens.tokens[line->items[i].from].is_capital &&
	       !is_harmless(line, i);
}

/* "Almaty region", "the city of Almaty". */
static void read_region(const struct title_line *line, struct title_words *title)
{
	for (size_t i = 0; i < line->n && !title->region[0]; i++) {
		size_t to = i + 1;

		if (line->items[i].code[0] || !is_word_of(line, i, phrases_title_region))
			continue;
		to += title_is(line, to, MEANING_OF);
		if (is_unknown_name(line, to))
			title_quote(line, i, to + 1, title->region);
		else if (i > 0 && is_unknown_name(line, i - 1))
			title_quote(line, i - 1, i + 1, title->region);
	}
}

/* "Kazakhstan's trade with Belgium (Belgian data)": the other country reports. */
static void read_other_reporter(const struct title_line *line, struct title_words *title)
{
	for (size_t i = 0; i < line->n && !title->unread[0]; i++) {
		const char *code = line->items[i].code;
		size_t from = i;

		if (!code[0] || strcmp(code, title->reporter) == 0 ||
		    !(title->reporter[0] || strcmp(code, title->partner) == 0))
			continue;
		while (from > 0 && (title_is(line, from - 1, MEANING_OF) ||
				    title_is(line, from - 1, MEANING_THE)))
			from--;
		if (from > 0 && is_word_of(line, from - 1, phrases_reports))
			title_quote(line, from - 1, i + 1, title->unread);
		else if (is_word_of(line, i + 1, phrases_reports))
			title_quote(line, i, i + 2, title->unread);
		title->is_of_other = title->unread[0];
	}
}

/* Whether a month is that of a revision: "revised in June", "im Juni revidiert". */
static bool is_of_revision(const struct title_line *line, size_t month)
{
	const size_t from = month > 3 ? month - 3 : 0;
	size_t behind = month + 1;
	char small[TITLE_SAID_MAX];

	for (size_t i = from; i < month; i++) {
		read_small(line, i, i + 1, small);
		if (caveat_begins(small, phrases_title_revised))
			return true;
	}
	behind += behind < line->n &&
		  line->tokens.tokens[line->items[behind].from].kind == TOKEN_NUMBER;
	if (behind >= line->n)
		return false;
	read_small(line, behind, behind + 2, small);
	return caveat_begins(small, phrases_title_revised);
}

static bool is_day(const struct title_line *line, size_t before, size_t month)
{
	const struct token *number = &line->tokens.tokens[line->items[before].from];

	return before < month && number->kind == TOKEN_NUMBER && number->len <= 2;
}

/* "As of 1 November", in no year: until when each year's figures are? */
static void read_day(const struct title_line *line, struct title_words *title)
{
	char small[TITLE_SAID_MAX];

	for (size_t i = 1; i < line->n && !title->unread[0]; i++) {
		const size_t behind = i + 1;

		if (!title_is(line, i, MEANING_MONTH) || !is_day(line, i - 1, i) ||
		    is_of_revision(line, i) ||
		    (behind < line->n &&
		     line->tokens.tokens[line->items[behind].from].kind == TOKEN_NUMBER))
			continue;
		read_small(line, i - 1, i + 1, small);
		if (!caveat_begins(small, phrases_years_edge))
			title_quote(line, i - 1, i + 1, title->unread);
		title->is_of_day = title->unread[0];
	}
}

/* Where "Source:" begins, behind which nothing is of the figures; the line's end if it is not there, or
 * something else follows. */
static size_t find_source(const struct title_line *line)
{
	char small[TITLE_SAID_MAX];

	for (size_t i = line->n; i-- > 0 && !token_is(&line->tokens, line->items[i].from, ";");) {
		read_small(line, i, i + 1, small);
		if (i + 1 < line->n && caveat_begins(small, phrases_source_label) &&
		    token_is(&line->tokens, line->items[i + 1].from, ":"))
			return i;
	}
	return line->n;
}

/* The first words of a line of trade that are not understood, or mean something else. */
static void read_unread(const struct title_line *line, struct title_words *title)
{
	const size_t end = find_source(line);
	size_t from = 0, to;

	while (from < end && is_harmless(line, from))
		from++;
	if (from == end || title->unread[0])
		return;
	for (to = from + 1; to < end && !is_harmless(line, to); to++)
		;
	title_quote(line, from, to, title->unread);
}

/* The first name that is not understood: a word with a capital that is none of any language. */
static void read_strange(const struct title_line *line, bool is_of_trade, struct title_words *title)
{
	const size_t end = find_source(line);
	bool has_letter;

	for (size_t i = 0; i < end && !title->strange[0]; i++) {
		if (is_unknown_name(line, i) &&
		    (title_is(line, i, MEANING_CAPITAL) ||
		     !words_languages(line->words, &line->tokens, line->items[i].from,
				      &has_letter)))
			title_quote(line, i, i + 1, title->strange);
		title->is_strange_reporter = title->strange[0] && !i && is_of_trade &&
					     line->n > 1 &&
					     (token_is(&line->tokens, line->items[1].from, ":") ||
					      line->items[0].suffix || is_word_of(line, 1, "s"));
	}
}

/* Whether a December is a whole year's end: "January-December", "to the end of December". */
static bool is_years_end(const struct title_line *line, size_t month)
{
	char small[TITLE_SAID_MAX];

	read_small(line, month, month + 1, small);
	if (!caveat_begins(small, phrases_december))
		return false;
	for (size_t i = 0; i < month; i++) {
		read_small(line, i, i + 1, small);
		if (title_is(line, i, MEANING_MONTH) ||
		    (i + 3 >= month && caveat_begins(small, phrases_until_december)))
			return true;
	}
	return is_day(line, month ? month - 1 : month, month);
}

/* "9 months", "Q3", "1.-3. Quartal", "half-year", "to March": a part of a year. A month by itself may be that of the last
 * revision. */
static bool names_part(const struct title_line *line)
{
	bool has_month = false, is_whole = false;

	for (size_t i = 0; i < line->n; i++) {
		const size_t before = i ? i - 1 : i;
		const size_t token = line->items[before].from;
		bool is_counted = i > 0 && (line->tokens.tokens[token].kind == TOKEN_NUMBER ||
					    title_is(line, before, MEANING_NUMBER) ||
					    title_is(line, before, MEANING_ORDINAL) ||
					    token_is(&line->tokens, token, "."));
		char small[TITLE_SAID_MAX];

		read_small(line, i, i + 3, small);
		is_whole = is_whole || caveat_begins(small, phrases_title_whole) ||
			   is_years_end(line, i);
		/* "5 June 2024" is a day. */
		has_month = has_month || (title_is(line, i, MEANING_MONTH) &&
					  !is_of_revision(line, i) && !is_day(line, before, i));
		if (title_is(line, i, MEANING_HALF) || title_is(line, i, MEANING_UNIT_HALF) ||
		    (is_counted &&
		     (title_is(line, i, MEANING_MONTHS) || title_is(line, i, MEANING_UNIT_MONTH) ||
		      title_is(line, i, MEANING_UNIT_QUARTER))) ||
		    (title_is(line, i, MEANING_QUARTER) && i + 1 < line->n &&
		     line->tokens.tokens[line->items[i + 1].from].kind == TOKEN_NUMBER))
			return true;
	}
	return has_month && !is_whole;
}

static bool limits(const struct title_line *line)
{
	static const enum meaning limiting[] = {MEANING_NOT_TRADE, MEANING_PRODUCT, MEANING_EXCEPT,
						MEANING_UNREAL,	   MEANING_PER,	    MEANING_SHARE,
						MEANING_PERCENT};

	for (size_t i = 0; i < line->n; i++) {
		for (size_t k = 0; k < countof(limiting); k++) {
			if (title_is(line, i, limiting[k]) && !line->items[i].code[0])
				return true;
		}
	}
	return false;
}

/* "Measure: volume": a line that names what it says, where that is not who publishes, whose trade it is or the unit. */
static bool is_label(const struct title_line *line)
{
	char small[TITLE_SAID_MAX];
	size_t at = 0;

	while (at < line->n && title_is_sign(line, at) &&
	       !token_is(&line->tokens, line->items[at].from, ":"))
		at++;
	if (at == line->n)
		return false;
	read_small(line, at, at + 1, small);
	if (caveat_begins(small, phrases_title_others))
		return false;
	while (at < line->n && at < SHORT_MAX &&
	       !token_is(&line->tokens, line->items[at].from, ":"))
		at++;
	return at + 1 < line->n && at < SHORT_MAX;
}

void title_read_rest(const struct title_line *line, bool is_of_trade, struct title_words *title)
{
	read_region(line, title);
	title->is_limited = title->is_limited || limits(line);
	read_strange(line, is_of_trade, title);
	if (!is_of_trade && !is_label(line) && !(line->n <= SHORT_MAX && names_part(line)))
		return;
	read_other_reporter(line, title);
	read_day(line, title);
	read_unread(line, title);
	title->is_part = title->is_part || names_part(line);
}

#include "wide_heading.h"

#include <string.h>

#include "alloc.h"
#include "country.h"
#include "text.h"
#include "title_words.h"

#define MENTIONS_MAX 6

/* A country in a line of words. */
struct mention {
	size_t first, end; /* bytes of the line */
	char code[4];
	enum side {
		SIDE_OPEN,     /* nothing beside it says which side it is */
		SIDE_FIRST,    /* the same, and the line begins with it or it owns what follows */
		SIDE_REPORTER, /* "exports of", "imports by", a genitive */
		SIDE_PARTNER,  /* "trade with", "exports to", "imports from" */
		SIDE_JOINED,   /* "and", a dash: with the one before */
	} side;
};

#define WORDS_MAX 48
#define NAME_WORDS 5

/* A word of a line: letters, digits, full stops inside; an apostrophe ends it. */
struct word {
	size_t first, end;
	char small[40]; /* in small letters, cut */
};

struct line {
	struct csv_cell text;
	struct word words[WORDS_MAX];
	size_t n;
};

static size_t word_byte(const char *at, size_t n)
{
	size_t letter = n > 1 ? text_letter(at) : text_letter((const char[]){*at, '\0'});

	if (letter)
		return letter;
	return text_is_digit(*at) || (*at == '.' && n > 1 && text_letter(at + 1)) ? 1 : 0;
}

static void split(struct csv_cell text, struct line *line)
{
	char small[WIDE_TEXT_MAX];

	line->text = text;
	line->n = 0;
	for (size_t i = 0; i < text.len && line->n < WORDS_MAX;) {
		struct word *word = &line->words[line->n];
		size_t taken;

		word->first = i;
		while (i < text.len && (taken = word_byte(text.text + i, text.len - i)) > 0)
			i += taken;
		if (i == word->first) {
			i++;
			continue;
		}
		/* "U.S." */
		i += i < text.len && text.text[i] == '.' && i >= 2 && text.text[i - 2] == '.';
		word->end = i;
		heading_to_small((struct csv_cell){text.text + word->first, i - word->first},
				 small);
		if (strlen(small) < sizeof(word->small))
			memcpy(word->small, small, strlen(small) + 1);
		else
			word->small[0] = '\0';
		line->n++;
	}
}

/* --- names of countries --------------------------------------------------------------------------------- */

/* Codes are words too; of what is written in capitals these alone are countries. */
static bool is_abbreviation(const char *text, size_t n)
{
	return text_is_one_of(
		text, n, "UK|U.K.|US|U.S.|USA|U.S.A.|UAE|США|ОАЭ|РК|РФ|ҚР|КНР|DRC|PRC|АҚШ|UdSSR");
}

static bool is_capital(const char *text)
{
	char small[WIDE_TEXT_MAX];

	heading_to_small((struct csv_cell){text, text_letter(text)}, small);
	return text_letter(text) && memcmp(small, text, text_letter(text)) != 0;
}

static bool is_country(const char *text, size_t n, char out[4])
{
	char code[4];

	if (n < 2 || !is_capital(text) || (n <= 3 && !is_abbreviation(text, n)) ||
	    !country_read(code, text, n) || strcmp(code, "WLD") == 0 || country_is_union(code))
		return false;
	memcpy(out, code, sizeof(code));
	return true;
}

/* How case endings change a name, in German, Russian and Kazakh. */
static const struct ending {
	const char *ending, *name;
	bool is_genitive;
} endings[] = {
#include "case_endings.inc"
};

/* A name in another case. */
static bool is_inflected(const char *text, size_t n, char out[4], bool *is_genitive)
{
	char name[64];

	for (size_t i = 0; i < countof(endings) && n < sizeof(name) - 8; i++) {
		size_t length = strlen(endings[i].ending);

		if (n < length + 6 || memcmp(text + n - length, endings[i].ending, length) != 0)
			continue;
		memcpy(name, text, n - length);
		memcpy(name + n - length, endings[i].name, strlen(endings[i].name) + 1);
		if (!is_country(name, strlen(name), out))
			continue;
		*is_genitive = endings[i].is_genitive;
		return true;
	}
	return false;
}

/* The flow named last before a word; FLOW_TURNOVER: neither. */
static enum flow flow_before(const struct line *line, size_t at)
{
	while (at-- > 0) {
		const char *small = line->words[at].small;

		if (strncmp(small, "export", 6) == 0 || heading_names_flow(small, FLOW_EXPORTS))
			return FLOW_EXPORTS;
		if (strncmp(small, "import", 6) == 0 || heading_names_flow(small, FLOW_IMPORTS))
			return FLOW_IMPORTS;
	}
	return FLOW_TURNOVER;
}

/* "Deutsche Exporte", "Dutch imports": an adjective of the country whose flow follows. */
static bool is_adjective(const struct line *line, char out[4])
{
	struct title_words words;

	const char *text = line->text.text + line->words[0].first;

	if (!is_capital(text) ||
	    title_words_read(text, line->words[1].end - line->words[0].first, &words) ||
	    strlen(words.reporter) != 3 || words.partner[0]) /* groups' codes are longer */
		return false;
	memcpy(out, words.reporter, 4);
	return true;
}

/* The country that begins with a word, of which the longest name is taken; how many words it has, 0: there is none. */
static size_t country_at(const struct line *line, size_t at, char out[4], bool *is_genitive)
{
	size_t most = line->n - at < NAME_WORDS ? line->n - at : NAME_WORDS;
	const char *text = line->text.text + line->words[at].first;

	*is_genitive = false;
	for (size_t n = most; n > 0; n--) {
		size_t length = line->words[at + n - 1].end - line->words[at].first;

		if (memchr(text, ',', length) || memchr(text, ':', length) ||
		    memchr(text, ';', length) || memchr(text, '(', length))
			continue;
		if (is_country(text, length, out) || is_inflected(text, length, out, is_genitive))
			return n;
	}
	*is_genitive = at == 0 && line->n > 1 &&
		       (line->n == 2 || (flow_before(line, 1) == FLOW_TURNOVER &&
					 flow_before(line, 2) != FLOW_TURNOVER)) &&
		       is_adjective(line, out);
	return *is_genitive;
}

/* --- sides ------------------------------------------------------------------------------------------------ */

/* Words that may stand between a country and what says which side it is; "of" among them says so itself. */
static bool is_of(const char *word)
{
	return text_is_in_list(word, "of|de|du|des|d|by|par|van|von");
}

static bool is_article(const char *word)
{
	return is_of(word) || text_is_in_list(word, phrases_side_filler);
}

/* Whether nothing but a dash or a stroke stands between two words. */
static bool is_dash_between(const struct line *line, size_t at)
{
	const char *text = line->text.text + line->words[at - 1].end;
	size_t n = line->words[at].first - line->words[at - 1].end;

	text_trim(&text, &n);
	return text_is_one_of(text, n, "-|–|—|/");
}

/* The side that the word before a country gives it. */
static enum side side_by_word(const char *word, enum flow flow)
{
	if (text_is_in_list(word, "with|avec|mit|met|с|со"))
		return SIDE_PARTNER;
	if (flow == FLOW_TURNOVER)
		return SIDE_OPEN;
	if (text_is_in_list(word, "to|into|vers|nach|naar|в|во|à|au|aux"))
		return flow == FLOW_EXPORTS ? SIDE_PARTNER : SIDE_REPORTER;
	if (text_is_in_list(word, "from|aus|uit|из|depuis"))
		return flow == FLOW_IMPORTS ? SIDE_PARTNER : SIDE_REPORTER;
	return SIDE_OPEN;
}

/* Whether the words from `end` on begin with "'s". */
static bool is_owner(const struct line *line, size_t end)
{
	return end < line->n && strcmp(line->words[end].small, "s") == 0 &&
	       line->words[end].first <= line->words[end - 1].end + 3;
}

/* The side of a country by what stands before and behind it. */
static enum side side_of(const struct line *line, size_t at, size_t end, bool is_genitive)
{
	size_t last = line->words[end - 1].end, before = at;
	bool is_owned = is_genitive || is_owner(line, end);
	enum side side = SIDE_OPEN;

	if (at && (is_dash_between(line, at) ||
		   text_is_in_list(line->words[at - 1].small,
				   "and|und|et|en|и|және|мен|пен|бен|between")))
		return SIDE_JOINED;
	for (; before > 0 && is_article(line->words[before - 1].small); before--)
		is_owned = is_owned || is_of(line->words[before - 1].small);
	if (before > 0)
		side = side_by_word(line->words[before - 1].small, flow_before(line, at));
	if (side != SIDE_OPEN)
		return side;
	if (is_owned || (last < line->text.len && line->text.text[last] == ':'))
		return SIDE_REPORTER;
	return at == 0 ? SIDE_FIRST : SIDE_OPEN;
}

/* Whether it is the country of a currency: "млн долл. США", "million US dollars". */
static bool is_of_money(const struct line *line, size_t at, size_t end)
{
	static const char money[] = "долл*|dollar*";

	if (end < line->n && caveat_begins(line->words[end].small, money))
		return true;
	while (at > 0 && is_article(line->words[at - 1].small))
		at--;
	return at > 0 && caveat_begins(line->words[at - 1].small, money);
}

static size_t find_mentions(struct csv_cell text, struct mention out[MENTIONS_MAX])
{
	struct line line;
	size_t n = 0;

	split(text, &line);
	for (size_t at = 0; at < line.n && n < MENTIONS_MAX;) {
		struct mention *mention = &out[n];
		bool is_genitive;
		size_t words = country_at(&line, at, mention->code, &is_genitive);

		if (words && !is_of_money(&line, at, at + words)) {
			mention->first = line.words[at].first;
			mention->end = line.words[at + words - !is_owner(&line, at + words)].end;
			mention->side = side_of(&line, at, at + words, is_genitive);
			n++;
		}
		at += words ? words : 1;
	}
	return n;
}

bool heading_find_sides(struct csv_cell heading, char text[WIDE_TEXT_MAX], struct wide_measure *out)
{
	struct mention mentions[MENTIONS_MAX];
	size_t n = find_mentions(heading, mentions), used = 0, at = 0;
	char rest[WIDE_TEXT_MAX];
	bool was_reporter = false;

	if (!n || n > 2 || heading.len >= WIDE_TEXT_MAX)
		return false;
	for (size_t i = 0; i <= n; i++) {
		size_t to = i < n ? mentions[i].first : heading.len;

		memcpy(rest + used, heading.text + at, to - at);
		used += to - at;
		at = i < n ? mentions[i].end : to;
	}
	heading_to_small((struct csv_cell){rest, used}, text);
	for (size_t i = 0; i < n; i++) {
		bool is_reporter = mentions[i].side == SIDE_REPORTER ||
				   (n == 2 && i == 0 && mentions[1].side == SIDE_PARTNER);

		if (mentions[i].side == SIDE_JOINED)
			return false;
		/* Two on one side. */
		if (i > 0 && is_reporter == was_reporter)
			return false;
		was_reporter = is_reporter;
		memcpy(is_reporter ? out->reporter : out->partner, mentions[i].code, 4);
		out->is_side_open = n == 1 && mentions[i].side < SIDE_REPORTER;
	}
	return true;
}

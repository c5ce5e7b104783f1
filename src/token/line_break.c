#include <string.h>

#include "text.h"
#include "words.h"

#define AROUND 4 /* tokens before a line break, and behind it, that are looked at */

/* The words on both sides of a line break, as if the line went on. */
struct seam {
	const struct words *words;
	enum language language;
	struct token tokens[2 * AROUND];
	struct token_list list; /* of them */
	size_t behind;		/* the first token of the next line */
};

/* How many tokens from `at` on are a phrase that means this: 0, none. */
static size_t means(const struct seam *seam, size_t at, enum meaning meaning)
{
	struct word_match match = {.n_tokens = 0};

	if (at < seam->list.n && seam->tokens[at].kind != TOKEN_NUMBER)
		words_match(seam->words, seam->language, &seam->list, at, &match);
	return match.n_tokens && meaning_in(match.set, meaning) ? match.n_tokens : 0;
}

static bool is_number(const struct seam *seam, size_t at)
{
	return at < seam->list.n && seam->tokens[at].kind == TOKEN_NUMBER;
}

/* Where the phrase begins that means this and ends with the line, or goes on behind it; the next line:
 * there is none. And where it ends. */
static size_t last_of_line(const struct seam *seam, enum meaning meaning, size_t *end)
{
	for (size_t at = 0; at < seam->behind; at++) {
		size_t n = means(seam, at, meaning);

		*end = at + n;
		if (n && *end >= seam->behind)
			return at;
	}
	return seam->behind;
}

/* "US-" and "Dollar", "долл." and "США": one name of a currency. */
static bool parts_name(const struct seam *seam)
{
	for (size_t at = 0; at < seam->behind; at++) {
		if (at + means(seam, at, MEANING_CURRENCY) > seam->behind)
			return true;
	}
	return false;
}

/* Whether a currency stands there and no amount that it begins: "US dollars", "de dollars", "Canadian
 * dollars" and "Euro 2014", but not "$5 million". */
static bool is_currency_behind(const struct seam *seam, size_t at)
{
	size_t n = means(seam, at, MEANING_OF);

	at += n ? n : means(seam, at, MEANING_OFBY);
	n = means(seam, at, MEANING_CURRENCY);
	if (!n) {
		at += means(seam, at, MEANING_COUNTRY);
		n = means(seam, at, MEANING_CURRENCY);
	}
	return n && (!is_number(seam, at + n) ||
		     (seam->tokens[at].kind == TOKEN_WORD && seam->tokens[at + n].len == 4 &&
		      !means(seam, at + n + 1, MEANING_SCALE)));
}

/* Whether the line ends within an amount: before its scale, its per cent or its currency, or behind a
 * currency that stands before it. */
static bool parts_amount(const struct seam *seam)
{
	size_t behind = seam->behind, scale, currency, end;

	if (!behind)
		return false;
	if (is_number(seam, behind - 1))
		return means(seam, behind, MEANING_SCALE) || means(seam, behind, MEANING_PERCENT);
	if (parts_name(seam))
		return true;
	scale = last_of_line(seam, MEANING_SCALE, &end);
	if (scale < behind && scale && is_number(seam, scale - 1))
		return is_currency_behind(seam, end);
	currency = last_of_line(seam, MEANING_CURRENCY, &end);
	return currency < behind && is_number(seam, behind) &&
	       means(seam, behind + 1, MEANING_SCALE) &&
	       (!currency ||
		(!is_number(seam, currency - 1) && !means(seam, currency - 1, MEANING_SCALE)));
}

/* "came to 1.6 billion in" and "January-September 2023": no line ends a sentence with such a word. */
static bool needs_more(const struct seam *seam)
{
	static const enum meaning words[] = {MEANING_INSIDE, MEANING_OF, MEANING_THE};

	for (size_t w = 0; w < countof(words) && seam->behind > 1; w++) {
		if (!seam->tokens[seam->behind - 1].is_capital &&
		    means(seam, seam->behind - 1, words[w]) == 1)
			return true;
	}
	return false;
}

/* The last of the n tokens that are kept, and the first ones behind the break at `at`. */
static void set_seam(struct seam *seam, const struct token_list *tokens, size_t n, size_t at)
{
	size_t before = n < AROUND ? n : AROUND, first;

	for (first = n; first > n - before && tokens->tokens[first - 1].kind != TOKEN_BREAK;)
		first--;
	seam->behind = n - first;
	memcpy(seam->tokens, tokens->tokens + first, seam->behind * sizeof(*seam->tokens));
	seam->list = *tokens;
	seam->list.tokens = seam->tokens;
	seam->list.n = seam->behind;
	for (size_t t = at + 1; t < tokens->n && t <= at + AROUND; t++) {
		if (tokens->tokens[t].kind == TOKEN_BREAK)
			break;
		seam->tokens[seam->list.n++] = tokens->tokens[t];
	}
}

#define BRACKET_REACH \
	40 /* tokens of a bracket before a line break, and behind it, that are looked at */

/* "(2021:" and "2.6 billion)": no sentence ends within a bracket that is closed soon. */
static bool parts_bracket(const struct token_list *tokens, size_t n, size_t at)
{
	size_t steps;

	for (steps = 0; n-- > 0 && steps < BRACKET_REACH && tokens->tokens[n].kind != TOKEN_BREAK;
	     steps++) {
		if (token_is(tokens, n, ")"))
			return false;
		if (!token_is(tokens, n, "("))
			continue;
		for (at++, steps = 0; at < tokens->n && steps < BRACKET_REACH; at++, steps++) {
			if (tokens->tokens[at].kind == TOKEN_BREAK || token_is(tokens, at, "("))
				return false;
			if (token_is(tokens, at, ")"))
				return true;
		}
		return false;
	}
	return false;
}

void join_broken_amounts(struct token_list *tokens, const struct words *words,
			 enum language language)
{
	struct seam seam = {.words = words, .language = language};
	size_t n = 0;

	for (size_t at = 0; at < tokens->n; at++) {
		if (tokens->tokens[at].kind == TOKEN_BREAK) {
			set_seam(&seam, tokens, n, at);
			if (parts_amount(&seam) || needs_more(&seam) ||
			    parts_bracket(tokens, n, at))
				continue;
		}
		if (n < at)
			tokens->tokens[n] = tokens->tokens[at];
		n++;
	}
	tokens->n = n;
}

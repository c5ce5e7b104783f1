#include "title_words.h"

#include <string.h>

#include "alloc.h"
#include "country.h"
#include "glossary.h"
#include "notation.h"
#include "text.h"
#include "wide_heading.h"

enum side { SIDE_OPEN, SIDE_REPORTER, SIDE_PARTNER, SIDE_OUT };

/* --- words ------------------------------------------------------------------------------------------- */

/* Whether the n bytes are the word, of which a star stands for any bytes. */
static bool fits(const char *text, size_t n, const char *word)
{
	for (; *word && *word != '*'; word++, text++, n--) {
		if (!n || *text != *word)
			return false;
	}
	if (!*word)
		return n == 0;
	for (word++;; text++, n--) {
		if (fits(text, n, word) || !*word)
			return true;
		if (!n)
			return false;
	}
}

static bool read_spanish(const struct title_line *line, size_t at, struct title_item *out)
{
	const struct token *token = &line->tokens.tokens[at];
	const char *folded = line->tokens.folded + token->folded;

	for (size_t i = 0; token->kind == TOKEN_WORD && i < n_spanish; i++) {
		if (!fits(folded, token->folded_len, spanish[i].word))
			continue;
		*out = (struct title_item){.from = at, .to = at + 1};
		meaning_add(&out->set, spanish[i].meaning);
		return true;
	}
	return false;
}

/* The country named by up to three words from here on, spelt as tables spell it. */
static bool read_country(const struct title_line *line, size_t at, struct title_item *out)
{
	const struct token_list *tokens = &line->tokens;

	if (tokens->tokens[at].kind != TOKEN_WORD || !tokens->tokens[at].is_capital)
		return false;
	for (size_t n = 3; n > 0; n--) {
		const struct token *last = &tokens->tokens[at + n - 1];
		const char *text = tokens->text + tokens->tokens[at].offset;
		size_t len;

		if (at + n > tokens->n || last->kind != TOKEN_WORD)
			continue;
		len = last->offset + last->len - tokens->tokens[at].offset;
		*out = (struct title_item){.from = at, .to = at + n};
		if (len < 4 || !country_read(out->code, text, len))
			continue;
		meaning_add(&out->set, MEANING_COUNTRY);
		return true;
	}
	return false;
}

static void read_item(const struct title_line *line, size_t at, struct title_item *out)
{
	static const enum meaning names[] = {MEANING_COUNTRY, MEANING_ADJECTIVE, MEANING_REGION};
	struct word_match match;

	if (line->is_spanish && read_spanish(line, at, out))
		return;
	words_match(line->words, line->language, &line->tokens, at, &match);
	*out = (struct title_item){.set = match.set,
				   .suffix = match.suffix,
				   .from = at,
				   .to = at + (match.n_tokens ? match.n_tokens : 1)};
	for (size_t i = 0; i < countof(names) && !out->code[0]; i++) {
		const char *code = meaning_in(match.set, names[i])
					   ? words_value(line->words, line->language, &line->tokens,
							 at, match.n_tokens, names[i])
					   : "";

		if (strlen(code) < sizeof(out->code))
			memcpy(out->code, code, strlen(code) + 1);
	}
	if (strcmp(out->code, "NEI") == 0) /* neighbours are no side of a table */
		*out = (struct title_item){.from = at, .to = at + 1};
	if (!out->code[0] && (!match.n_tokens || line->is_spanish)) {
		struct title_item country;

		if (read_country(line, at, &country))
			*out = country;
	}
}

/* The language of most of the line's words; in a tie, that of the line before. */
static enum language language_of(const struct title_line *line)
{
	size_t counts[LANGUAGE_COUNT] = {0};
	enum language best = line->language;

	for (size_t at = 0; at < line->tokens.n; at++) {
		bool has_letter;
		unsigned languages = words_languages(line->words, &line->tokens, at, &has_letter);

		for (size_t l = 1; l < LANGUAGE_COUNT; l++)
			counts[l] += languages >> l & 1;
	}
	for (enum language l = LANGUAGE_EN; l < LANGUAGE_COUNT; l++) {
		if (counts[l] > counts[best])
			best = l;
	}
	return best;
}

static bool has_spanish_flow(const struct title_line *line)
{
	struct title_item item;

	for (size_t at = 0; at < line->tokens.n; at++) {
		if (read_spanish(line, at, &item) && (meaning_in(item.set, MEANING_EXPORTS) ||
						      meaning_in(item.set, MEANING_IMPORTS) ||
						      meaning_in(item.set, MEANING_TURNOVER)))
			return true;
	}
	return false;
}

/* Whether there was room for all. */
static bool read_items(struct title_line *line)
{
	size_t at = 0;

	line->language = language_of(line);
	line->is_spanish = has_spanish_flow(line);
	line->n = 0;
	while (at < line->tokens.n && line->n < TITLE_ITEMS_MAX) {
		read_item(line, at, &line->items[line->n]);
		at = line->items[line->n++].to;
	}
	return at == line->tokens.n;
}

/* --- reporter and partner ---------------------------------------------------------------------------- */

static bool is_flow(const struct title_line *line, size_t i)
{
	return title_is(line, i, MEANING_EXPORTS) || title_is(line, i, MEANING_IMPORTS) ||
	       title_is(line, i, MEANING_TURNOVER) || title_is(line, i, MEANING_WORLD);
}

/* The flow nearest before an item, or else behind it. */
static enum meaning flow_of(const struct title_line *line, size_t i)
{
	size_t at = i;

	while (at > 0 && !is_flow(line, at - 1))
		at--;
	if (at > 0)
		at--;
	else
		for (at = i; at < line->n && !is_flow(line, at); at++)
			;
	return title_is(line, at, MEANING_EXPORTS)   ? MEANING_EXPORTS
	       : title_is(line, at, MEANING_IMPORTS) ? MEANING_IMPORTS
						     : MEANING_TURNOVER;
}

/* The side that a preposition before a name gives it. */
static enum side side_by(meaning_set before, enum meaning flow)
{
	if (meaning_in(before, MEANING_EXCEPT))
		return SIDE_OUT;
	if (meaning_in(before, MEANING_WITH))
		return SIDE_PARTNER;
	if (meaning_in(before, MEANING_TOWARDS) || meaning_in(before, MEANING_TO))
		return flow == MEANING_IMPORTS ? SIDE_REPORTER : SIDE_PARTNER;
	if (meaning_in(before, MEANING_OUT_OF) || meaning_in(before, MEANING_FROM))
		return flow == MEANING_EXPORTS ? SIDE_REPORTER : SIDE_PARTNER;
	return meaning_in(before, MEANING_BY) ? SIDE_REPORTER : SIDE_OPEN;
}

static enum side side_by_suffix(uint8_t suffix, enum meaning flow)
{
	meaning_set set = {0, 0};

	if (suffix == KAZAKH_GENITIVE)
		return SIDE_REPORTER;
	if (suffix != KAZAKH_DATIVE && suffix != KAZAKH_ABLATIVE && suffix != KAZAKH_INSTRUMENTAL)
		return SIDE_OPEN;
	meaning_add(&set, suffix == KAZAKH_DATIVE     ? MEANING_TOWARDS
			  : suffix == KAZAKH_ABLATIVE ? MEANING_OUT_OF
						      : MEANING_WITH);
	return side_by(set, flow);
}

/* What the last word before token `at` means by itself: the "to" of "exports of goods to". */
static meaning_set last_word(const struct title_line *line, size_t at)
{
	struct token_list one = line->tokens;
	struct word_match match;

	one.n = at;
	words_match(line->words, line->language, &one, at - 1, &match);
	return match.set;
}

static bool is_joint(const struct title_line *line, size_t i)
{
	return title_is(line, i, MEANING_AND) ||
	       (line->items[i].to == line->items[i].from + 1 &&
		token_is(&line->tokens, line->items[i].from, ","));
}

/* Whether an item is one of the words, in small letters, or a phrase that ends with one: "main partner". */
static bool is_word(const struct title_line *line, size_t i, const char *words)
{
	size_t last = i < line->n ? line->items[i].to - 1 : 0;

	return i < line->n && line->tokens.tokens[last].kind == TOKEN_WORD &&
	       token_is_one_of(&line->tokens, last, words);
}

/* Whether a line is of trade: it names a flow, or "partners of Kazakhstan". */
static bool has_flow(const struct title_line *line)
{
	for (size_t i = 0; i < line->n; i++) {
		if (is_flow(line, i) || is_word(line, i, phrases_partners_of))
			return true;
	}
	return false;
}

/* The side that a label before an item tells: "Reporter: Belgium". */
static enum side side_by_label(const struct title_line *line, size_t i)
{
	while (i > 0 && (token_is(&line->tokens, line->items[i - 1].from, ":") ||
			 token_is(&line->tokens, line->items[i - 1].from, ";") ||
			 token_is(&line->tokens, line->items[i - 1].from, ",")))
		i--;
	i -= i > 0 && is_word(line, i - 1, "country|страна");
	if (i > 0 && is_word(line, i - 1, "reporter|reporting|declarant|déclarant|отчет|отчёт"))
		return SIDE_REPORTER;
	return i > 0 && is_word(line, i - 1, "partner|partenaire|partnerland|партнер|партнёр")
		       ? SIDE_PARTNER
		       : SIDE_OPEN;
}

/* "other than" behind a Kazakh name, "except" before the preposition of one. */
static bool is_left_out(const struct title_line *line, size_t i, size_t at)
{
	return is_word(line, i + 1, "басқа") || (at && is_word(line, at - 1, "without|sans|без")) ||
	       (at > 1 && title_is(line, at - 2, MEANING_EXCEPT));
}

static enum side side_of(const struct title_line *line, size_t i)
{
	enum meaning flow = flow_of(line, i);
	enum side side = side_by_suffix(line->items[i].suffix, flow);
	size_t at = i;

	while (at > 0 && title_is(line, at - 1, MEANING_THE))
		at--;
	if (is_left_out(line, i, at))
		return SIDE_OUT;
	if (side || !at)
		return side;
	if (at > 1 && is_joint(line, at - 1) && line->items[at - 2].code[0])
		return side_of(line, at - 2);
	side = side_by(line->items[at - 1].set, flow);
	if (!side && line->items[at - 1].to > line->items[at - 1].from + 1)
		side = side_by(last_word(line, line->items[at - 1].to), flow);
	return side ? side : side_by_label(line, at);
}

/* Whether nothing but a sign, "and" or the like stands before a name: after other words ("less", "beyond") it need not be
 * the other side. */
static bool is_linked(const struct title_line *line, size_t i)
{
	while (i > 0 && (title_is(line, i - 1, MEANING_THE) || title_is(line, i - 1, MEANING_OF)))
		i--;
	return !i || line->items[i - 1].code[0] || is_flow(line, i - 1) ||
	       title_is(line, i - 1, MEANING_AND) || title_is(line, i - 1, MEANING_BETWEEN) ||
	       (title_is_sign(line, i - 1) &&
		!token_is(&line->tokens, line->items[i - 1].from, "."));
}

static void set_side(struct title_words *title, char side[TITLE_CODE_MAX], const char *code)
{
	if (side[0] && strcmp(side, code) != 0)
		title->is_unclear = true;
	else
		memcpy(side, code, TITLE_CODE_MAX);
}

static void set_reporter(struct title_words *title, const char *code)
{
	title->has_two_reporters = title->has_two_reporters ||
				   (title->reporter[0] && strcmp(title->reporter, code) != 0);
	set_side(title, title->reporter, code);
}

static void add_name(struct title_words *title, const char *code)
{
	for (size_t i = 0; i < title->n_named; i++) {
		if (strcmp(title->named[i], code) == 0)
			return;
	}
	if (title->n_named < countof(title->named))
		memcpy(title->named[title->n_named++], code, strlen(code) + 1);
}

static bool is_behind_dash(const struct title_line *line, size_t i)
{
	const struct token *token = i > 1 ? &line->tokens.tokens[line->items[i - 1].from] : NULL;

	return token && line->items[i - 2].code[0] &&
	       text_is_one_of(line->tokens.text + token->offset, token->len, "-|–|—");
}

/* "Country: Kazakhstan": where a line before says whose trade it is, no other one's. */
static bool is_behind_label(const struct title_line *line, size_t i)
{
	return i > 1 && token_is(&line->tokens, line->items[i - 1].from, ":") &&
	       is_word(line, i - 2, "country|land|pays|país|pais|страна|ел");
}

/* The countries of a line: one without a preposition is the reporter; of two such, neither is known to be. */
static void read_sides(const struct title_line *line, struct title_words *title)
{
	size_t n_open = 0, open = 0;

	for (size_t i = 0; i < line->n; i++) {
		const char *code = line->items[i].code;
		enum side side;

		if (!code[0])
			continue;
		side = side_of(line, i);
		if (side == SIDE_OUT) {
			title_quote(line, i > 0 ? i - 1 : i, i + 1, title->left_out);
			continue;
		}
		add_name(title, code);
		title->has_dash = title->has_dash || is_behind_dash(line, i);
		title->is_loose = title->is_loose || (side == SIDE_OPEN && !is_linked(line, i));
		if (side == SIDE_OPEN && (!n_open || strcmp(line->items[open].code, code) != 0)) {
			open = i;
			n_open++;
		}
		if (side == SIDE_REPORTER)
			set_reporter(title, code);
		if (side == SIDE_PARTNER)
			set_side(title, title->partner, code);
	}
	if (n_open != 1 || !has_flow(line) || strcmp(title->partner, line->items[open].code) == 0)
		return;
	if (!title->reporter[0] || !is_behind_label(line, open))
		set_reporter(title, line->items[open].code);
}

/* --- a part of the goods ------------------------------------------------------------------------------- */

/* "non-oil", "ohne Erdöl": a phrase of which the last word alone is a product, or that stands before one. */
static bool leaves_product_out(const struct title_line *line, size_t i)
{
	return title_is(line, i, MEANING_EXCEPT) &&
	       (title_is(line, i + 1, MEANING_PRODUCT) ||
		(line->items[i].to > line->items[i].from + 1 &&
		 meaning_in(last_word(line, line->items[i].to), MEANING_PRODUCT)));
}

/* Whether words between a flow and a product take it for one of several: "including". */
static bool is_named_as_part(const struct title_line *line, size_t i)
{
	return i > 0 &&
	       (title_is(line, i - 1, MEANING_PART) || title_is(line, i - 1, MEANING_WITH));
}

/* Whether the line, or one before it, names China, whose "general trade" is a part of its trade, or no country does. */
static bool may_be_of_china(const struct title_line *line, const struct title_words *title)
{
	bool is_of_another = title->mentioned[0] && strcmp(title->mentioned, "CHN") != 0;

	for (size_t i = 0; i < line->n; i++) {
		if (strcmp(line->items[i].code, "CHN") == 0)
			return true;
	}
	for (size_t i = 0; i < title->n_named; i++) {
		if (strcmp(title->named[i], "CHN") == 0)
			return true;
	}
	return !is_of_another;
}

/* "general trade system": how customs count. */
static bool is_system(const struct title_line *line, size_t from, size_t to,
		      const struct title_words *title)
{
	char said[TITLE_SAID_MAX], small[TITLE_SAID_MAX];

	title_quote(line, from, to < line->n ? to + 1 : to, said);
	caveat_to_small(said, strlen(said), small, sizeof(small));
	return caveat_begins(small, phrases_trade_system) ||
	       (caveat_begins(small, phrases_bare_system) && !may_be_of_china(line, title));
}

/* The words of a line that name a part of the goods: "exports of crude oil", "oil exports", "crude oil" alone. */
static void read_product(const struct title_line *line, struct title_words *title)
{
	for (size_t i = 0; i < line->n && !title->product[0]; i++) {
		size_t to = i + 1;

		if (leaves_product_out(line, i)) {
			to += title_is(line, to, MEANING_PRODUCT);
			title_quote(line, i, to, title->product);
		} else if (title_is(line, i, MEANING_PRODUCT) && !line->items[i].code[0] &&
			   !is_named_as_part(line, i) && (has_flow(line) || line->n <= 4)) {
			while (title_is(line, to, MEANING_PRODUCT))
				to++;
			if (!is_system(line, i, to, title))
				title_quote(line, i, to, title->product);
		}
	}
}

/* "exports of lingonberries from": an unknown word in the place where goods are named. */
static void read_slot(const struct title_line *line, struct title_words *title)
{
	for (size_t i = 0; i + 2 < line->n && !title->product[0]; i++) {
		const struct title_item *slot = &line->items[i + 2];
		const struct token *word = &line->tokens.tokens[slot->from];

		if (!(title_is(line, i, MEANING_EXPORTS) || title_is(line, i, MEANING_IMPORTS)) ||
		    !token_is_one_of(&line->tokens, line->items[i + 1].from, "of|von|van|de|d") ||
		    slot->code[0] || slot->set.low || slot->set.high || word->kind != TOKEN_WORD ||
		    word->is_capital)
			continue;
		title_quote(line, i + 2, i + 3, title->product);
	}
}

/* --- lines ----------------------------------------------------------------------------------------------- */

/* A code of three capitals is a country's where a label says so: elsewhere it may be any word. */
static void read_labelled_code(struct title_line *line, size_t i)
{
	struct title_item *item = &line->items[i];
	const struct token *token = &line->tokens.tokens[item->from];
	const char *text = line->tokens.text + token->offset;
	char code[4];

	if (item->code[0] || item->to != item->from + 1 || token->len != 3 ||
	    !side_by_label(line, i))
		return;
	memcpy(code, text, 3);
	code[3] = '\0';
	for (size_t k = 0; k < 3; k++) {
		if (code[k] < 'A' || code[k] > 'Z')
			return;
	}
	if (!country_is_known(code))
		return;
	memcpy(item->code, code, sizeof(code));
	meaning_add(&item->set, MEANING_COUNTRY);
}

/* The "US" of "US dollars" is none of a country whose trade it may be. */
static void forget_currencies(struct title_line *line)
{
	for (size_t i = 0; i + 1 < line->n; i++) {
		char said[TITLE_SAID_MAX], small[TITLE_SAID_MAX];

		if (!line->items[i].code[0])
			continue;
		title_quote(line, i + 1, i + 2, said);
		caveat_to_small(said, strlen(said), small, sizeof(small));
		if (caveat_begins(small, phrases_money_word))
			line->items[i].code[0] = '\0';
	}
}

/* Whether a line is but its first name, with what separates empty cells, or has it as a label: "Italia: ...". */
static bool is_first_alone(const struct title_line *line)
{
	bool is_label = line->n > 1 && token_is(&line->tokens, line->items[1].from, ":");

	for (size_t i = 1; i < line->n && is_label; i++)
		is_label = !line->items[i].code[0];
	for (size_t i = 1; i < line->n && !is_label; i++) {
		if (!token_is(&line->tokens, line->items[i].from, ";") &&
		    !token_is(&line->tokens, line->items[i].from, ","))
			return false;
	}
	return line->n && line->items[0].code[0];
}

/* Whether a word of a line says no more than that figures are a country's: "annual data", "in figures", a unit. */
static bool is_beside_name(const struct title_line *line, size_t i)
{
	char said[TITLE_SAID_MAX], small[TITLE_SAID_MAX];

	if (title_is_sign(line, i) || title_is(line, i, MEANING_CURRENCY) ||
	    title_is(line, i, MEANING_SCALE))
		return true;
	title_quote(line, i, i + 1, said);
	caveat_to_small(said, strlen(said), small, sizeof(small));
	return caveat_is(small, phrases_beside_units) || caveat_begins(small, phrases_beside_names);
}

static bool is_world(const struct title_line *line, size_t i)
{
	char said[TITLE_SAID_MAX], small[TITLE_SAID_MAX];

	title_quote(line, i, i + 1, said);
	caveat_to_small(said, strlen(said), small, sizeof(small));
	return caveat_is(small, phrases_world);
}

/* Whether a line has nothing besides names but a unit, numbers and signs: "France, 2022, USD million". */
static bool is_names_in_unit(const struct title_line *line)
{
	size_t n_names = 0;

	for (size_t i = 0; i < line->n; i++) {
		const bool is_name = line->items[i].code[0] || is_world(line, i);

		n_names += is_name;
		if (!is_name && !is_beside_name(line, i))
			return false;
	}
	return n_names > 0;
}

/* Whether a line names no country but all: "World, USD million", "Foreign trade". */
static void read_all(const struct title_line *line, size_t n_names, struct title_words *title)
{
	char said[TITLE_SAID_MAX], small[TITLE_SAID_MAX];

	for (size_t i = 0; i < line->n; i++) {
		title_quote(line, i, i + 2 < line->n ? i + 2 : line->n, said);
		caveat_to_small(said, strlen(said), small, sizeof(small));
		title->is_of_world = title->is_of_world || (!n_names && is_world(line, i));
		title->is_foreign =
			title->is_foreign || caveat_begins(small, phrases_foreign_trade);
	}
}

static void read_line(struct title_line *line, struct title_words *title)
{
	size_t n_names = 0;
	bool has_label = false, is_in_unit;

	if (!read_items(line))
		title->is_unclear = true;
	forget_currencies(line);
	for (size_t i = 0; i < line->n; i++) {
		read_labelled_code(line, i);
		n_names += line->items[i].code[0] != '\0';
		if (!title->mentioned[0])
			memcpy(title->mentioned, line->items[i].code, TITLE_CODE_MAX);
		has_label = has_label || (line->items[i].code[0] && side_by_label(line, i));
	}
	if (is_first_alone(line))
		memcpy(title->lone, line->items[0].code, TITLE_CODE_MAX);
	/* An office's name names a country, too. */
	is_in_unit = is_names_in_unit(line);
	if (has_flow(line) || has_label || n_names > 1 || is_in_unit)
		read_sides(line, title);
	if (has_flow(line) || is_in_unit)
		read_all(line, n_names, title);
	read_product(line, title);
	read_slot(line, title);
	title_read_rest(line, has_flow(line) || n_names > 1, title);
}

/* A line is handed on without what separates cells. */
static enum diag_code read_tokens(struct title_line *line, struct notations *notations,
				  const char *text, size_t n, struct title_words *title)
{
	enum diag_code code = DIAG_OK;
	size_t at = 0;

	line->tokens.text = text;
	line->tokens.text_len = n;
	while (!code && at < n) {
		code = token_list_read(&line->tokens, notations, &at);
		if (!code)
			read_line(line, title);
	}
	return code;
}

static bool is_read(const char *text, size_t n)
{
	char small[WIDE_TEXT_MAX];

	heading_to_small((struct csv_cell){text, n}, small);
	return n && !wide_is_remark(small) && !strstr(small, "://") &&
	       text_invalid_at(text, n) == n;
}

/* Append the n bytes of text, in English where it is known, with blanks for an article that has lost its vowel: "avec l'Allemagne". */
static bool add_without_elisions(struct strbuf *out, const char *text, size_t n)
{
	glossary_add(out, text, n);
	n = out->len;
	for (size_t i = 1; i < n && !out->failed; i++) {
		char *at = out->text + i;
		size_t length = at[-1] == ' ' && *at == 'l'
					? text_begins_with_any(at + 1, n - i - 1, "'|\xE2\x80\x99")
					: 0;

		if (length && n - i > length + 1)
			memset(at, ' ', length + 1);
	}
	return !out->failed;
}

enum diag_code title_words_read(const char *text, size_t n, struct title_words *out)
{
	struct words words = {.cache = NULL};
	struct title_line line; /* as large as a few pages: only what is read of it is set */
	struct notations *notations = n ? notations_new(false) : NULL;
	enum diag_code code = n && !notations ? DIAG_NOMEM : DIAG_OK;
	struct strbuf whole = STRBUF_INIT;

	*out = (struct title_words){.n_named = 0};
	line.words = &words;
	line.language = LANGUAGE_EN;
	line.tokens = (struct token_list){.text = NULL};
	line.n = 0;
	line.is_spanish = false;
	if (!code && !add_without_elisions(&whole, text, n))
		code = DIAG_NOMEM;
	text = code ? "" : whole.text;
	n = whole.len;
	while (n && !code) {
		const char *newline = memchr(text, '\n', n);
		size_t len = newline ? (size_t)(newline - text) : n;

		if (is_read(text, len))
			code = read_tokens(&line, notations, text, len, out);
		len += newline != NULL;
		text += len;
		n -= len;
	}
	if (out->is_of_world && !out->n_named)
		add_name(out, "WLD");
	token_list_release(&line.tokens);
	notations_free(notations);
	strbuf_release(&whole);
	return code;
}

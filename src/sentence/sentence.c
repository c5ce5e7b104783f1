#include "sentence.h"

#include <stdlib.h>
#include <string.h>

#include "notation.h"
#include "sentence_phrases.inc"
#include "text.h"

void sentence_release(struct sentence *sentence)
{
	if (!sentence->memory) {
		free(sentence->items);
		free(sentence->quantities);
		free(sentence->times);
	}
	*sentence = (struct sentence){.n = 0};
}

/* Behind the last item stands one that is nothing, so that a rule may look at what follows any item. */
static bool end_items(struct sentence *sentence)
{
	uint32_t last = 0;

	if (!arena_room(sentence->memory, sentence->items, &sentence->capacity, sentence->n + 1))
		return false;
	arena_trim(sentence->memory, sentence->items, &sentence->capacity, sentence->n + 1);
	if (sentence->n)
		last = sentence->items[sentence->n - 1].to - 1;
	sentence->items[sentence->n] = (struct item){.from = last,
						     .to = last,
						     .is_taken = true,
						     .quantity = NONE,
						     .period = NONE,
						     .open = NONE};
	return true;
}

/* One character for all signs of a kind. */
static inline char mark_of_ascii(char c)
{
	switch (c) {
	case ',':
	case ';':
	case ':':
	case '.':
	case '-':
	case '+':
	case '/':
	case '\'':
	case '|':
	case '(':
	case ')':
		return c;
	case '[':
		return '(';
	case ']':
		return ')';
	case '!':
	case '?':
		return '.';
	case '*':
		return ';';
	default:
		return 0;
	}
}

static char mark_of(const struct token_list *tokens, size_t at)
{
	static const struct {
		const char *sign;
		char mark;
	} marks[] = {
		{"\xE2\x80\xA6", '.'}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x94", '-'},
		{"\xE2\x88\x92", '-'}, {"\xE2\x80\x91", '-'}, {"\xE2\x80\x99", '\''},
		{"\xE2\x80\xA2", ';'},
	};
	char c;

	if (tokens->tokens[at].kind == TOKEN_BREAK)
		return '|';
	if (tokens->tokens[at].kind != TOKEN_SIGN)
		return 0;
	c = tokens->text[tokens->tokens[at].offset];
	/* "was ? 553,9 miljoen": a sign of a currency that was lost */
	if (c == '?' && tokens->tokens[at].has_space_before && at + 1 < tokens->n &&
	    tokens->tokens[at + 1].kind == TOKEN_NUMBER)
		return 0;
	if ((unsigned char)c < 0x80)
		return mark_of_ascii(c);
	for (size_t i = 0; i < countof(marks); i++) {
		if (token_is(tokens, at, marks[i].sign))
			return marks[i].mark;
	}
	return 0;
}

#define SLASH_BRACKET 12

/* "33.2 billion yuan /5.3 billion dollars/", as wires write brackets: '(' or ')', or the mark itself. */
static char mark_of_slash(const struct token_list *tokens, size_t at, bool is_open)
{
	const struct token *token = &tokens->tokens[at], *next = token + 1;
	bool ends = at + 1 >= tokens->n || next->has_space_before || next->kind != TOKEN_WORD;

	if (is_open)
		return !token->has_space_before && ends ? ')' : '/';
	if (!token->has_space_before || at + 1 >= tokens->n || next->has_space_before)
		return '/';
	for (size_t i = at + 2; i < tokens->n && i < at + SLASH_BRACKET; i++) {
		if (token_is(tokens, i, "/"))
			return mark_of_slash(tokens, i, true) == ')' ? '(' : '/';
		if (tokens->tokens[i].kind == TOKEN_BREAK)
			break;
	}
	return '/';
}

/* Whether a full stop behind token `at` - 1 ends the sentence. */
static bool ends_here(const struct sentence *sentence, size_t at)
{
	const struct token_list *tokens = sentence->tokens;
	const struct token *next = at + 1 < tokens->n ? &tokens->tokens[at + 1] : NULL;
	const struct token *before = at ? &tokens->tokens[at - 1] : NULL;
	struct word_match match = {.n_tokens = 0};

	if (!next || next->kind == TOKEN_BREAK)
		return true;
	if (!next->has_space_before)
		return false;
	if (before && before->kind == TOKEN_WORD)
		words_match(sentence->words, sentence->language, tokens, at - 1, &match);
	if (before && ((before->kind == TOKEN_NUMBER && before->notation == NOTATION_WHOLE &&
			before->len <= 2) ||
		       (before->is_all_capitals && meaning_in(match.set, MEANING_ORDINAL)))) {
		/* 18. Oktober, 1. Quartal, 1. bis 3. Quartal, III. Quartal */
		words_match(sentence->words, sentence->language, tokens, at + 1, &match);
		/* "auf dem 16. Platz", "Belgiens 35. Absatzmarkt"; but "auf Rang 35. Kunde ist" */
		if (sentence->language == LANGUAGE_DE && sentence->n > 1 &&
		    (item_is(sentence, sentence->n - 2, MEANING_THE) ||
		     (match.n_tokens && strcmp(match.value, "mate") == 0 &&
		      !token_is_one_of(tokens, at - 2, "platz|rang|stelle|nummer|nr"))))
			return false;
		return !(meaning_in(match.set, MEANING_UNTIL) ||
			 meaning_in(match.set, MEANING_AND) ||
			 meaning_in(match.set, MEANING_MONTH) ||
			 meaning_in(match.set, MEANING_UNIT_QUARTER) ||
			 meaning_in(match.set, MEANING_UNIT_HALF) ||
			 meaning_in(match.set, MEANING_UNIT_YEAR));
	}
	/* An initial: "J. Cooreman"; but "with the EU. Exports", "1 200 MD. Les importations" */
	if (before && before->kind == TOKEN_WORD && before->is_all_capitals &&
	    before->folded_len <= 2 && token_is(tokens, at, ".") &&
	    (before->folded_len == 1 || !match.n_tokens) &&
	    !(at > 1 && before[-1].kind == TOKEN_NUMBER))
		return false;
	return !(next->kind == TOKEN_WORD && !next->is_capital);
}

/* "3,0 Mrd. Finnische Firmen": a German adjective has its capital at the beginning alone; not so "Mio. Schweizer". */
static bool is_first_adjective(const struct sentence *sentence, size_t at,
			       const struct word_match *match)
{
	const struct token_list *tokens = sentence->tokens;
	const struct token *word = &tokens->tokens[at];

	return item_is(sentence, sentence->n - 1, MEANING_SCALE) &&
	       meaning_in(match->set, MEANING_ADJECTIVE) &&
	       !meaning_in(match->set, MEANING_CURRENCY) && word->folded_len > 2 &&
	       memcmp(tokens->folded + word->folded + word->folded_len - 2, "er", 2) != 0;
}

/* A short form with its full stop may also end the sentence. German nouns show nothing, but its
 * articles and prepositions have their capitals there alone. */
static bool may_end_short(const struct sentence *sentence, size_t at)
{
	/* "Kupfer, Zink usw. Peru", "um 3 Proz. Kenia", "mit Dtl. Chile": nothing need follow these */
	static const char last[] = "usw|etc|proz|vorj|dtl|dtld";
	const struct token_list *tokens = sentence->tokens;
	bool is_last = sentence->language == LANGUAGE_DE && at > 1 &&
		       (token_is_one_of(tokens, at - 2, last) ||
			(at > 3 && token_is(tokens, at - 2, "a") && token_is(tokens, at - 4, "u")));
	struct word_match match;

	/* «So begins a quotation.» */
	while (at < tokens->n && tokens->tokens[at].kind == TOKEN_SIGN &&
	       tokens->tokens[at].has_space_before && !token_is(tokens, at, "("))
		at++;
	if (at >= tokens->n || tokens->tokens[at].kind != TOKEN_WORD ||
	    !tokens->tokens[at].is_capital)
		return false;
	words_match(sentence->words, sentence->language, tokens, at, &match);
	if (sentence->language == LANGUAGE_DE && !is_last &&
	    !token_is_one_of(tokens, at, phrases_german_opening) &&
	    !meaning_in(match.set, MEANING_COMMON) && !meaning_in(match.set, MEANING_PRONOUN) &&
	    !meaning_in(match.set, MEANING_INSIDE) && !is_first_adjective(sentence, at, &match))
		return false;
	/* In Russian and Kazakh a month has a capital there alone; "млн. К 2026 году": no thousands */
	return !meaning_in(match.set, MEANING_CURRENCY) &&
	       (!meaning_in(match.set, MEANING_SCALE) || tokens->tokens[at].len < 3) &&
	       (!meaning_in(match.set, MEANING_MONTH) || sentence->language == LANGUAGE_RU ||
		sentence->language == LANGUAGE_KK) &&
	       !meaning_in(match.set, MEANING_AND);
}

/* Whether the last part of the token is a flow. */
static bool ends_in_flow(const struct sentence *sentence, size_t at)
{
	static const enum meaning flows[] = {MEANING_EXPORTS, MEANING_IMPORTS, MEANING_TURNOVER,
					     MEANING_SURPLUS, MEANING_DEFICIT};
	struct token_list one = *sentence->tokens;
	struct token tail = sentence->tokens->tokens[at];
	size_t len = tail.folded_len;

	one.tokens = &tail;
	one.n = 1;
	tail.folded += 2;
	for (size_t cut = 3; cut + 6 <= len; cut++) {
		struct word_match last;

		tail.folded++;
		tail.folded_len = (uint16_t)(len - cut);
		tail.slot = token_slot(one.folded + tail.folded, tail.folded_len);
		words_match(sentence->words, sentence->language, &one, 0, &last);
		for (size_t f = 0; last.n_tokens && f < countof(flows); f++) {
			if (meaning_in(last.set, flows[f]) && !last.value[0])
				return true;
		}
	}
	return false;
}

/* "Chinaexporte", "Ruslandhandel": a flow with the country that the first part names, which is its value. */
static bool match_country_compound(const struct sentence *sentence, size_t at,
				   struct word_match *match)
{
	struct token_list one = *sentence->tokens;
	struct token part = sentence->tokens->tokens[at];
	const struct token whole = part;

	one.tokens = &part;
	one.n = 1;
	for (uint16_t cut = 4; cut + 5 <= whole.folded_len; cut++) {
		struct word_match head, tail;

		part = whole;
		part.folded_len = cut;
		part.slot = token_slot(one.folded + part.folded, cut);
		words_match(sentence->words, sentence->language, &one, 0, &head);
		if (!head.n_tokens || !meaning_in(head.set, MEANING_COUNTRY))
			continue;
		part.folded += cut;
		part.folded_len = (uint16_t)(whole.folded_len - cut);
		part.slot = token_slot(one.folded + part.folded, part.folded_len);
		words_match(sentence->words, sentence->language, &one, 0, &tail);
		if (!tail.n_tokens || tail.value[0] ||
		    !(meaning_in(tail.set, MEANING_EXPORTS) ||
		      meaning_in(tail.set, MEANING_IMPORTS) ||
		      meaning_in(tail.set, MEANING_TURNOVER)))
			continue;
		*match = tail;
		match->value = head.value;
		return true;
	}
	return false;
}

/* "Weizenexporte", "staaluitvoer": a compound whose last part is a flow, and that no row has, is of
 * what its first part names. */
static void match_compound(const struct sentence *sentence, size_t at, struct word_match *match)
{
	const struct token *token = &sentence->tokens->tokens[at];
	/* What it depends on beside the word: found out, and then found to be one. */
	unsigned way = (sentence->language == LANGUAGE_NL ? 4u : 0) + (token->is_capital ? 2u : 0) +
		       (token->has_space_before ? 1u : 0);
	uint16_t *notes;
	bool is_one;

	if ((sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL) ||
	    token->kind != TOKEN_WORD || token->folded_len < 9 || token->folded_len > 40 ||
	    token->is_all_capitals || (sentence->language == LANGUAGE_DE && !token->is_capital))
		return;
	notes = words_notes(sentence->words, sentence->tokens, at);
	if (notes && *notes >> way & 1) {
		is_one = *notes >> (way + 8) & 1;
	} else {
		is_one = ends_in_flow(sentence, at);
		notes = words_notes(sentence->words, sentence->tokens, at);
		if (notes)
			*notes |= (uint16_t)(1u << way | (unsigned)is_one << (way + 8));
	}
	if (!is_one || match_country_compound(sentence, at, match))
		return;
	*match = (struct word_match){.n_tokens = 1, .meaning = MEANING_PRODUCT, .value = ""};
	meaning_add(&match->set, MEANING_PRODUCT);
}

/* Make the words at token i, which match, an item. */
static void take_match(struct sentence *sentence, size_t i, const struct word_match *match,
		       struct item *item)
{
	item->to = (uint32_t)(i + match->n_tokens);
	item->set = match->set;
	item->meaning = match->meaning;
	item->value = match->value;
	item->suffix = match->suffix;
	/* "еуродан": a row that has the whole word has its ending too. */
	if (!item->suffix && sentence->language == LANGUAGE_KK &&
	    (meaning_in(match->set, MEANING_CURRENCY) || meaning_in(match->set, MEANING_SCALE)))
		item->suffix = words_suffix(sentence->words, sentence->tokens, item->to - 1);
	sentence->all.low |= match->set.low;
	sentence->all.high |= match->set.high;
}

/* Read items up to the end of the sentence. */
static enum diag_code read_items(struct sentence *sentence, size_t *at)
{
	const struct token_list *tokens = sentence->tokens;
	size_t i = *at;
	bool has_slash = false;

	while (i < tokens->n && sentence->n < SENTENCE_MAX) {
		const struct token *token = &tokens->tokens[i];
		struct word_match match = {.n_tokens = 0};
		struct item *item;

		if (!arena_room(sentence->memory, sentence->items, &sentence->capacity,
				sentence->n + 1))
			return DIAG_NOMEM;
		item = &sentence->items[sentence->n];
		*item = (struct item){.from = (uint32_t)i,
				      .to = (uint32_t)i + 1,
				      .quantity = NONE,
				      .period = NONE,
				      .open = NONE};
		if (token->is_in_address) {
			item->is_taken = true;
		} else if (token->kind == TOKEN_NUMBER) {
			item->is_number = true;
			sentence->has_digits = true;
		} else {
			words_match(sentence->words, sentence->language, tokens, i, &match);
			if (!match.n_tokens)
				match_compound(sentence, i, &match);
		}
		if (token->kind == TOKEN_SIGN || token->kind == TOKEN_BREAK) {
			item->mark = mark_of(tokens, i);
			if (item->mark == '/' && !match.n_tokens) {
				item->mark = mark_of_slash(tokens, i, has_slash);
				has_slash = item->mark == '(';
			}
			sentence->has_damage =
				sentence->has_damage || token_is(tokens, i, "\xEF\xBF\xBD");
		}
		if (match.n_tokens)
			take_match(sentence, i, &match, item);
		if (item->mark == '|' || (item->mark == '.' && ends_here(sentence, i))) {
			i++;
			break;
		}
		sentence->n++;
		i = item->to;
		if (match.n_tokens > 1 && token_is(tokens, i - 1, ".") &&
		    may_end_short(sentence, i))
			break;
	}
	/* The last piece, too, is one. */
	sentence->is_piece = sentence->n >= SENTENCE_MAX || sentence->goes_on;
	sentence->goes_on = sentence->n >= SENTENCE_MAX;
	*at = i;
	return DIAG_OK;
}

/* Which bracket each item stands in. */
static void match_brackets(struct sentence *sentence)
{
	uint32_t open = NONE;

	for_each_of(struct item, item, sentence->items, sentence->n) {
		if (item->mark == ')' && open != NONE)
			open = sentence->items[open].open;
		item->open = open;
		if (item->mark == '(')
			open = (uint32_t)(item - sentence->items);
	}
}

/* --- separable verbs ---------------------------------------------------------------------------- */

static const struct {
	const char *name;
	enum meaning meaning;
} split_meanings[] = {{"exports", MEANING_EXPORTS}, {"imports", MEANING_IMPORTS},
		      {"up", MEANING_UP},	    {"down", MEANING_DOWN},
		      {"level", MEANING_LEVEL},	    {"turnover", MEANING_TURNOVER}};

/* What "zu:up/ab:down" says of a particle; MEANING_NONE: nothing. */
static enum meaning meaning_of_particle(const char *rows, const char *particle, size_t n)
{
	for (const char *row = rows; *row;) {
		size_t len = strcspn(row, ":"), end = strcspn(row, "/");

		for (size_t m = 0; len == n && m < countof(split_meanings); m++) {
			const char *name = split_meanings[m].name;

			if (memcmp(row, particle, n) == 0 && strlen(name) == end - len - 1 &&
			    memcmp(row + len + 1, name, end - len - 1) == 0)
				return split_meanings[m].meaning;
		}
		row += end + (row[end] == '/');
	}
	return MEANING_NONE;
}

/* A particle stands at the end of its clause. */
static bool ends_clause(const struct sentence *sentence, size_t i)
{
	/* A Dutch one also before a preposition: "uit naar Nederland"; a German one before "mit" or "um". */
	return i + 1 >= sentence->n || sentence->items[i + 1].mark ||
	       (sentence->language == LANGUAGE_DE &&
		item_is_any(sentence, i + 1, MEANING_WITH, MEANING_BY)) ||
	       (sentence->language == LANGUAGE_NL &&
		item_is_any(sentence, i + 1, MEANING_TOWARDS, MEANING_OUT_OF, MEANING_INSIDE,
			    MEANING_TO, MEANING_OF, MEANING_WITH, MEANING_BY)) ||
	       item_is_any(sentence, i + 1, MEANING_AND, MEANING_BUT, MEANING_AGAINST);
}

/* What a particle at the end of its clause makes of the verb; MEANING_NONE: nothing. */
static enum meaning meaning_at_end(const struct sentence *sentence, const char *rows, size_t i)
{
	const struct token_list *tokens = sentence->tokens;
	const struct token *token = &tokens->tokens[sentence->items[i].from];

	if (token->kind != TOKEN_WORD || !ends_clause(sentence, i))
		return MEANING_NONE;
	return meaning_of_particle(rows, tokens->folded + token->folded, token->folded_len);
}

static void give_meaning(struct sentence *sentence, size_t i, enum meaning meaning)
{
	struct item *item = &sentence->items[i];

	/* "fiel positiv aus": no fall */
	if (meaning == MEANING_LEVEL || item_is(sentence, i, MEANING_OVERTAKE))
		item->set = (meaning_set){0, 0};
	meaning_add(&sentence->all, meaning);
	meaning_add(&item->set, meaning);
	item->meaning = (uint8_t)meaning;
	item->value = "verb";
}

/* "nam voor 8,9 miljard af", "nahm Güter im Wert von 5 Milliarden ab": with an amount for its price it buys, where
 * "nam met 5 procent af" falls. */
static bool is_for_price(const struct sentence *sentence, size_t verb, size_t end)
{
	bool has_goods = sentence->language == LANGUAGE_NL, has_price = false;

	for (size_t i = verb + 1; i < end; i++) {
		const struct item *item = &sentence->items[i];
		bool is_for =
			(item_is(sentence, i, MEANING_COMMON) && strcmp(item->value, "for") == 0) ||
			(!has_price && item_is(sentence, i, MEANING_LEVEL));

		if (sentence->language == LANGUAGE_DE &&
		    item_is_any(sentence, i, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_TURNOVER))
			return false;
		/* of whose goods nobody says: it is the text's country that sold them */
		has_goods |= item_is(sentence, i, MEANING_GOODS) &&
			     item_is(sentence, i - 1, MEANING_ADJECTIVE);
		has_price |= is_for && ((i + 1 < end && sentence->items[i + 1].is_number) ||
					(i + 2 < end && sentence->items[i + 2].is_number));
	}
	return has_goods && has_price;
}

/* "haalde goederen uit België": what no particle says is said by where they come from. */
static bool comes_from_country(const struct sentence *sentence, size_t i)
{
	size_t name = i + 1 + item_is(sentence, i + 1, MEANING_THE);

	return item_is_any(sentence, i, MEANING_FROM, MEANING_OUT_OF) &&
	       item_is(sentence, name, MEANING_COUNTRY);
}

/* "führte ... aus", "nam ... toe": the verb gets the meaning of the two. A second particle, of another
 * meaning, has its own: "führte für 31 Millionen aus und für 350 ein". */
static void join_split_verbs(struct sentence *sentence)
{
	for (size_t v = 0; v < sentence->n; v++) {
		const char *rows = sentence->items[v].value;
		enum meaning first = MEANING_NONE;

		for (size_t i = v + 1; item_is(sentence, v, MEANING_SPLIT) && i < sentence->n;
		     i++) {
			enum meaning meaning;

			if (sentence->items[i].mark == ';' ||
			    (item_is(sentence, i, MEANING_BUT) &&
			     (sentence->language != LANGUAGE_DE ||
			      sentence->items[i - 1].mark == ',')) ||
			    (first && item_is(sentence, i, MEANING_SPLIT)))
				break;
			meaning = comes_from_country(sentence, i)
					  ? meaning_of_particle(rows, "from", strlen("from"))
					  : meaning_at_end(sentence, rows, i);
			if (meaning == MEANING_NONE || meaning == first)
				continue;
			if (meaning == MEANING_DOWN && is_for_price(sentence, v, i)) {
				meaning = MEANING_IMPORTS;
				sentence->items[i].set = (meaning_set){0, 0};
			}
			give_meaning(sentence, first ? i : v, meaning);
			if (first)
				break;
			first = meaning;
		}
	}
}

/* --- parts -------------------------------------------------------------------------------------- */

/* Whether a quantity stands in the same bracket before the next sign that cuts. */
static bool quantity_follows(const struct sentence *sentence, size_t i)
{
	uint32_t open = sentence->items[i].open;

	for (size_t k = i + 1; k < sentence->n; k++) {
		const struct item *item = &sentence->items[k];

		if (item->open != open)
			continue;
		if (strchr(",;:", item->mark) && item->mark)
			return false;
		if (item->quantity != NONE)
			return true;
		if (item_is(sentence, k, MEANING_AND))
			return false;
	}
	return false;
}

/* The marks that cut at their own level: what they begin, 2 a clause, 1 a segment, 0 nothing. */
static int cuts(const struct sentence *sentence, size_t i, bool has_quantity)
{
	const struct item *item = &sentence->items[i];

	if (item->is_taken || item->quantity != NONE)
		return 0;
	if (item->mark == ';' || item->mark == ':')
		return 2;
	if (item->mark == ',' || (item->mark == '-' && !item_touches(sentence, i) &&
				  i + 1 < sentence->n && !item_touches(sentence, i + 1)))
		return 1;
	if (item_is(sentence, i, MEANING_BUT) && i && sentence->items[i - 1].mark != ',')
		return has_quantity ? 2 : 0;
	if (item_is(sentence, i, MEANING_BUT))
		return 2;
	if (item_is(sentence, i, MEANING_AND) && has_quantity && quantity_follows(sentence, i))
		return 1;
	return 0;
}

/* Number the segments and clauses that the items stand in. */
static void cut_into_parts(struct sentence *sentence)
{
	/* Of each open bracket, the state to come back to. */
	struct {
		uint32_t segment, clause;
		bool has_quantity;
	} stack[16], now = {0, 0, false};
	size_t depth = 0;
	uint32_t segments = 0, clauses = 0;

	for_each_of(struct item, item, sentence->items, sentence->n) {
		int cut = cuts(sentence, (size_t)(item - sentence->items), now.has_quantity);

		if (item->mark == ')' && depth && !item->is_taken) {
			depth--;
			if (depth < countof(stack))
				now.segment = stack[depth].segment,
				now.clause = stack[depth].clause,
				now.has_quantity = stack[depth].has_quantity;
		}
		if (cut) {
			now.segment = ++segments;
			if (cut == 2)
				now.clause = ++clauses;
			now.has_quantity = false;
		}
		item->segment = now.segment;
		item->clause = now.clause;
		now.has_quantity = now.has_quantity || item->quantity != NONE;
		if (item->mark == '(' && !item->is_taken) {
			if (depth < countof(stack))
				stack[depth].segment = now.segment,
				stack[depth].clause = now.clause,
				stack[depth].has_quantity = now.has_quantity;
			depth++;
			now.segment = ++segments;
			now.clause = ++clauses;
			now.has_quantity = false;
		}
	}
}

/* --- all of it ---------------------------------------------------------------------------------- */

enum diag_code sentence_cut(struct sentence *sentence, bool has_fiscal_years, size_t *at)
{
	enum diag_code code;

	sentence->n = sentence->n_quantities = sentence->n_times = 0;
	sentence->all = (meaning_set){0, 0};
	sentence->has_digits = sentence->has_damage = sentence->has_multiplier = false;
	sentence->has_fiscal_years = has_fiscal_years;
	sentence->date_year = sentence->date_month = sentence->date_day = 0;
	code = read_items(sentence, at);
	if (code)
		return code;
	if (meaning_in(sentence->all, MEANING_SPLIT))
		join_split_verbs(sentence);
	if (!end_items(sentence))
		return DIAG_NOMEM;
	/* Without these there is nothing to be found. */
	if (sentence->has_digits ||
	    sentence_has_any(sentence, MEANING_MONTH, MEANING_UNIT_MONTH, MEANING_UNIT_QUARTER,
			     MEANING_UNIT_HALF, MEANING_SAME_PERIOD, MEANING_YEAR_EARLIER,
			     MEANING_LAST_YEAR, MEANING_THIS_YEAR, MEANING_UNIT_YEAR, MEANING_YEARS,
			     MEANING_PERIOD_BEFORE))
		code = sentence_find_periods(sentence);
	arena_trim(sentence->memory, sentence->times, &sentence->times_capacity, sentence->n_times);
	return code;
}

enum diag_code sentence_measure(struct sentence *sentence, struct marks marks)
{
	enum diag_code code;

	if (!sentence->has_digits &&
	    !sentence_has_any(sentence, MEANING_NUMBER, MEANING_AMOUNT, MEANING_MULTIPLE,
			      MEANING_FRACTION, MEANING_SCALE, MEANING_PERCENT))
		return DIAG_OK;
	match_brackets(sentence);
	code = sentence_find_quantities(sentence, marks);
	arena_trim(sentence->memory, sentence->quantities, &sentence->quantities_capacity,
		   sentence->n_quantities);
	if (!code && sentence->n_quantities)
		cut_into_parts(sentence);
	return code;
}

enum diag_code sentence_read(struct sentence *sentence, struct marks marks, size_t *at)
{
	enum diag_code code = sentence_cut(sentence, marks.has_fiscal_years, at);

	return code ? code : sentence_measure(sentence, marks);
}

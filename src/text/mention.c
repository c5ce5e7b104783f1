#include "figure_reading.h"

#include <string.h>

#include "text.h"

/* --- countries ---------------------------------------------------------------------------------- */

static bool names_party(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	return (item_is(sentence, i, MEANING_COUNTRY) || item_is(sentence, i, MEANING_REGION)) &&
	       !item->is_taken && item->quantity == NONE;
}

/* "Kazakhstan's": an apostrophe and an s that touch it. */
static bool is_possessive(const struct sentence *sentence, uint32_t i)
{
	const struct token_list *tokens = sentence->tokens;
	uint32_t at = sentence->items[i].to;

	if (at >= tokens->n || tokens->tokens[at].has_space_before)
		return false;
	if (!token_is(tokens, at, "'") && !token_is(tokens, at, "\xE2\x80\x99"))
		return false;
	/* "Belarus' exports", "Kazakhstan's" */
	return at + 1 >= tokens->n || tokens->tokens[at + 1].has_space_before ||
	       token_is(tokens, at + 1, "s");
}

/* The code of what the item names: a country before a group. */
static const char *code_of(const struct sentence *sentence, uint32_t i)
{
	return sentence->items[i].value;
}

/* "a Central European country", "the EU member Croatia": a group that only describes. */
static bool only_describes(const struct sentence *sentence, uint32_t i)
{
	if (!item_is(sentence, i, MEANING_REGION) || item_is(sentence, i, MEANING_COUNTRY))
		return false;
	if (item_is(sentence, i, MEANING_ADJECTIVE))
		return true;
	for (uint32_t k = i + 1; k < sentence->n && k < i + 3; k++) {
		if (names_party(sentence, k))
			return true;
		if (!is_unknown(sentence, k) && sentence->items[k].mark != '-')
			return false;
	}
	return false;
}

static enum party_link link_of_set(meaning_set set)
{
	static const struct {
		enum meaning meaning;
		enum party_link link;
	} links[] = {{MEANING_FAVOUR, LINK_FAVOUR},  {MEANING_BETWEEN, LINK_BETWEEN},
		     {MEANING_WITH, LINK_WITH},	     {MEANING_OUT_OF, LINK_FROM},
		     {MEANING_TOWARDS, LINK_TO},     {MEANING_OF, LINK_OF},
		     {MEANING_OFBY, LINK_OF},	     {MEANING_TO, LINK_TO},
		     {MEANING_AGAINST, LINK_AGAINST}};

	for (size_t k = 0; k < countof(links); k++) {
		if (meaning_in(set, links[k].meaning))
			return links[k].link;
	}
	return LINK_NONE;
}

static bool is_joint_word(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is(sentence, i, MEANING_AND) || item->mark == ',' || item->mark == '-' ||
	       item->mark == '/';
}

/* Of a phrase such as "sales to" its last word tells. */
static enum party_link link_of_word(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];
	enum party_link link = link_of_set(item->set);
	struct token_list one;
	struct word_match match;

	/* "et celles de la Jordanie": behind no comparative they are that country's own. */
	if (link == LINK_AGAINST && strcmp(item->value, "of") == 0 &&
	    (!i || is_joint_word(sentence, i - 1)))
		return LINK_OF;

	if (link == LINK_FAVOUR && strcmp(item->value, "not") == 0)
		return LINK_DISFAVOUR;
	/* "tandis que la Chine": the words that part clauses compare nothing. */
	if (link || item->to - item->from < 2 || item->is_taken ||
	    item_is(sentence, i, MEANING_BUT))
		return link;
	/* The word alone: "Handel mit | der Ukraine", where "mit der" may mean something else. */
	one = *sentence->tokens;
	one.n = item->to;
	words_match(sentence->words, sentence->language, &one, item->to - 1, &match);
	return match.n_tokens == 1 ? link_of_set(match.set) : LINK_NONE;
}

/* A Kazakh ending does what elsewhere a preposition does. */
static enum party_link link_of_ending(const struct sentence *sentence, uint32_t i)
{
	switch (sentence->items[i].suffix) {
	case KAZAKH_DATIVE:
		return LINK_TO;
	case KAZAKH_ABLATIVE:
		return LINK_FROM;
	case KAZAKH_INSTRUMENTAL:
		return LINK_WITH;
	case KAZAKH_GENITIVE:
		return LINK_OF;
	default:
		return LINK_NONE;
	}
}

static bool is_measure_word(const struct sentence *sentence, uint32_t i)
{
	for (enum meaning m = MEANING_TURNOVER; m <= MEANING_WORLD; m++) {
		if (item_is(sentence, i, m))
			return true;
	}
	return false;
}

/* "Kasachstans", "der Schweiz": a German genitive has no preposition. */
static bool is_genitive(const struct sentence *sentence, uint32_t i)
{
	struct token token = sentence->tokens->tokens[sentence->items[i].from];
	struct token_list one = *sentence->tokens;
	struct word_match match;

	if (sentence->language != LANGUAGE_DE)
		return false;
	if (i && !sentence->items[i - 1].mark && !sentence->items[i - 1].is_number) {
		const struct token *before = &one.tokens[sentence->items[i - 1].from];

		if (before->folded_len == 3 &&
		    (memcmp(one.folded + before->folded, "der", 3) == 0 ||
		     memcmp(one.folded + before->folded, "des", 3) == 0))
			return true;
	}
	if (token.folded_len < 4 || one.folded[token.folded + token.folded_len - 1] != 's')
		return false;
	token.folded_len--;
	token.len--;
	one.tokens = &token;
	one.n = 1;
	words_match(sentence->words, sentence->language, &one, 0, &match);
	return meaning_in(match.set, MEANING_COUNTRY) &&
	       !meaning_in(match.set, MEANING_ADJECTIVE) &&
	       strcmp(match.value, sentence->items[i].value) == 0;
}

/* "экспорт Казахстана": right behind a measure, over adjectives, a Russian name is a genitive. */
static bool is_behind_measure(const struct sentence *sentence, uint32_t i)
{
	if (sentence->language != LANGUAGE_RU)
		return false;
	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		if (is_measure_word(sentence, i))
			return true;
		if (!is_unknown(sentence, i) && !item_is(sentence, i, MEANING_GOODS))
			return false;
	}
	return false;
}

/* "In trade with Belgium, Kazakhstan recorded": a verb behind it, where a list would go on. */
static bool is_subject(const struct sentence *sentence, uint32_t i)
{
	return !sentence->items[i].suffix && i + 1 < sentence->n &&
	       (item_is(sentence, i + 1, MEANING_LEVEL) || is_movement(sentence, i + 1) ||
		(is_unknown(sentence, i + 1) &&
		 !sentence->tokens->tokens[sentence->items[i + 1].from].is_capital));
}

#define LINK_REACH 5

/* The preposition before the party, over articles and adjectives; or the party it is joined to. */
static void find_link(struct reader *reader, struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *before =
		reader->n_parties ? &reader->parties[reader->n_parties - 1] : NULL;
	uint32_t i = party->item;
	size_t unknown = 0;

	party->link = link_of_ending(sentence, party->item);
	for (size_t steps = 0; i-- > 0 && steps < LINK_REACH; steps++) {
		const struct item *item = &sentence->items[i];
		enum party_link link = link_of_word(sentence, i);
		bool joins = is_joint_word(sentence, i);

		if (item->open != sentence->items[party->item].open || item->quantity != NONE)
			break;
		/* "According to Brasília, Brazil's exports": an unknown name begins no list. */
		if (item->mark == ',' && before && strcmp(before->code, UNKNOWN_PARTY) == 0)
			break;
		if (item->mark == ',' && before && is_subject(sentence, party->item))
			break;
		if (joins && before && i > before->item && i - before->item <= 3 && steps <= 1) {
			party->is_joined = true;
			if (!party->link)
				party->link = before->link;
			return;
		}
		if (link) {
			party->is_joined = before && i && is_joint_word(sentence, i - 1) &&
					   i - before->item <= 2 && before->link == link;
			/* "de" before an adjective of a country is of what the adjective describes. */
			if (!party->link && !(party->is_adjective && link == LINK_OF))
				party->link = link;
			break;
		}
		if (is_unknown(sentence, i) && ++unknown > 3)
			break;
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i) &&
		    !item_is(sentence, i, MEANING_TOTAL) && !item_is(sentence, i, MEANING_GOODS) &&
		    !only_describes(sentence, i))
			break;
		/* A noun between: what is before it is the noun's. */
		if (item_is(sentence, i, MEANING_GOODS) && !party->is_adjective)
			break;
	}
	if (is_possessive(sentence, party->item) ||
	    (!party->link && !party->is_joined &&
	     (is_genitive(sentence, party->item) || is_behind_measure(sentence, party->item))))
		party->link = LINK_OF;
}

/* What the adjective describes: goods (they come from there), a flow, or something else. */
static void look_behind_adjective(const struct sentence *sentence, struct party *party)
{
	size_t unknown = 0;

	if (party->link == LINK_BETWEEN)
		return;
	party->link = party->link == LINK_TO || party->link == LINK_FROM || party->link == LINK_WITH
			      ? party->link
			      : LINK_ADJECTIVE;
	for (uint32_t i = party->item + 1; i < sentence->n; i++) {
		if (is_measure_word(sentence, i)) {
			party->link = LINK_ADJECTIVE;
			return;
		}
		if (item_is(sentence, i, MEANING_GOODS)) {
			party->link = LINK_ORIGIN;
			return;
		}
		if (names_party(sentence, i) || sentence->items[i].mark == '-' ||
		    item_is(sentence, i, MEANING_AND) || item_is(sentence, i, MEANING_TOTAL))
			continue;
		if (!is_unknown(sentence, i) || ++unknown > 1)
			break;
	}
	/* "the Kazakh minister"; behind its noun an adjective is of the noun. */
	party->is_aside = true;
	for (uint32_t i = party->item; i-- > 0;) {
		if (is_measure_word(sentence, i)) {
			party->is_aside = false;
			return;
		}
		if (item_is(sentence, i, MEANING_GOODS)) {
			party->link = LINK_ORIGIN;
			party->is_aside = false;
			return;
		}
		if (!names_party(sentence, i) && sentence->items[i].mark != '-' &&
		    !item_is(sentence, i, MEANING_TOTAL))
			return;
	}
}

/* "with Syldavia": a name after a preposition that is no country's here. */
static bool is_unknown_name(const struct sentence *sentence, uint32_t i)
{
	const struct token *token = &sentence->tokens->tokens[sentence->items[i].from];
	enum party_link link = i ? link_of_word(sentence, i - 1) : LINK_NONE;

	/* German has capital nouns: "nach Syldavien", but not "ins Großherzogtum". */
	if (sentence->language == LANGUAGE_DE && i &&
	    sentence->tokens->tokens[sentence->items[i - 1].from].folded_len < 4 &&
	    !item_is(sentence, i - 1, MEANING_WITH) && !item_is(sentence, i - 1, MEANING_OUT_OF))
		return false;
	return is_unknown(sentence, i) && token->is_capital && !token->is_all_capitals &&
	       token->folded_len > 3 &&
	       (link == LINK_WITH || link == LINK_TO || link == LINK_FROM || link == LINK_BETWEEN);
}

static bool is_own_group(const char *code)
{
	return strcmp(code, "EU") == 0 || strcmp(code, "EAEU") == 0 || strcmp(code, "WLD") == 0;
}

/* "Ukraine-Krieg": the first half of another word. */
static bool is_half_of_word(const struct sentence *sentence, uint32_t i)
{
	return i + 2 < sentence->n && sentence->items[i + 1].mark == '-' &&
	       item_touches(sentence, i + 1) && item_touches(sentence, i + 2) &&
	       is_unknown(sentence, i + 2);
}

static void add_party(struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	struct party *party = &reader->parties[reader->n_parties];

	*party = (struct party){.item = i};
	strncpy(party->code, names_party(sentence, i) ? code_of(sentence, i) : UNKNOWN_PARTY,
		PARTY_MAX - 1);
	/* A Kazakh noun with an ending is none, though its stem is also the adjective. */
	party->is_adjective = item_is(sentence, i, MEANING_ADJECTIVE) && !sentence->items[i].suffix;
	party->is_group = names_party(sentence, i) && !item_is(sentence, i, MEANING_COUNTRY) &&
			  !is_own_group(party->code);
	find_link(reader, party);
	if (party->is_adjective)
		look_behind_adjective(sentence, party);
	if (party->link == LINK_AGAINST || is_half_of_word(sentence, i))
		party->is_aside = true;
	reader->n_parties++;
}

/* "Indo-German", "Pakistan-Uzbekistan": two that a hyphen joins are partners; so are "A and B" before
 * "арасындағы", between. */
/* "In North Africa, Egypt and Morocco were": a region that only tells where the countries are. */
static void leave_regions(struct reader *reader)
{
	for (size_t p = 0; p + 1 < reader->n_parties; p++) {
		struct party *region = &reader->parties[p];

		if (region->is_group && region->link == LINK_NONE && region->item &&
		    !region[1].is_group && region[1].link == LINK_NONE &&
		    item_is(reader->sentence, region->item - 1, MEANING_INSIDE))
			region->is_aside = true;
	}
}

static void join_pairs(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t p = 1; p < reader->n_parties; p++) {
		struct party *a = &reader->parties[p - 1], *b = &reader->parties[p];
		bool has_hyphen =
			b->item == a->item + 2 && sentence->items[a->item + 1].mark == '-';

		if (!b->is_joined)
			continue;
		if (has_hyphen && strcmp(a->code, b->code) != 0)
			a->link = b->link = LINK_BETWEEN;
		if (item_is(sentence, b->item + 1, MEANING_BETWEEN) &&
		    sentence->language == LANGUAGE_KK)
			a->link = b->link = LINK_BETWEEN;
		if (has_hyphen)
			a->is_aside = b->is_aside;
	}
}

uint32_t party_at(const struct reader *reader, uint32_t item)
{
	for (size_t p = 0; p < reader->n_parties; p++) {
		if (reader->parties[p].item == item)
			return (uint32_t)p;
	}
	return NONE;
}

/* --- measures ----------------------------------------------------------------------------------- */

/* What the item measures; MEANING_NONE: nothing. */
static enum meaning meaning_of(const struct sentence *sentence, uint32_t i)
{
	static const enum meaning meanings[] = {
		MEANING_SURPLUS,   MEANING_DEFICIT, MEANING_BALANCE,  MEANING_TURNOVER,
		MEANING_EXPORTS,   MEANING_IMPORTS, MEANING_COVERAGE, MEANING_WORLD,
		MEANING_NOT_TRADE, MEANING_PRODUCT};
	const struct item *item = &sentence->items[i];

	if (item->is_taken || item->quantity != NONE)
		return MEANING_NONE;
	for (size_t m = 0; m < countof(meanings); m++) {
		if (item_is(sentence, i, meanings[m]))
			return meanings[m];
	}
	return MEANING_NONE;
}

/* Whether the phrase may hold the item left of its measure: what describes it, and whose it is. */
static bool may_stand_before(const struct sentence *sentence, uint32_t i, size_t *unknown)
{
	const struct item *item = &sentence->items[i];

	if (is_unknown(sentence, i))
		return ++*unknown <= 2;
	if (names_party(sentence, i) || item_is(sentence, i, MEANING_GOODS) ||
	    item_is(sentence, i, MEANING_TOTAL))
		return true;
	if (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL))
		return false;
	if (sentence->language == LANGUAGE_KK &&
	    (item_is(sentence, i, MEANING_AND) || item_is(sentence, i, MEANING_BETWEEN)))
		return true;
	/* "Kazakhstan and China's trade", but "sold to China and bought there" */
	if (item_is(sentence, i, MEANING_AND))
		return i && names_party(sentence, i - 1) &&
		       (names_party(sentence, i + 1) ||
			(is_filler_word(sentence, i + 1) && names_party(sentence, i + 2)));
	return is_filler_word(sentence, i) || item_is(sentence, i, MEANING_OF) ||
	       item->mark == '-' || item_is(sentence, i, MEANING_OFBY);
}

static bool may_stand_behind(const struct sentence *sentence, uint32_t i, size_t *unknown)
{
	const struct item *item = &sentence->items[i];

	if (is_unknown(sentence, i))
		return ++*unknown <= 3;
	if (names_party(sentence, i) || item_is(sentence, i, MEANING_GOODS)) {
		*unknown = 0;
		return true;
	}
	if (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL) ||
	    item_is(sentence, i, MEANING_AGAINST))
		return link_of_word(sentence, i) != LINK_NONE && !is_movement(sentence, i);
	if (item->period != NONE)
		return true;
	return is_filler_word(sentence, i) || link_of_word(sentence, i) != LINK_NONE ||
	       item_is(sentence, i, MEANING_TO) || item_is(sentence, i, MEANING_FROM) ||
	       item->mark == '-' || item_is(sentence, i, MEANING_AND) ||
	       (item->mark == ',' && names_party(sentence, i - 1));
}

static void find_phrase(const struct sentence *sentence, struct measure *measure)
{
	uint32_t open = sentence->items[measure->item].open;
	size_t unknown = 0;

	for (measure->from = measure->item; measure->from > 0; measure->from--) {
		uint32_t i = measure->from - 1;

		/* "Kazakhstan and Turkmenistan in nine months exchanged" */
		if (measure->is_verb && measure->meaning == MEANING_TURNOVER &&
		    sentence->items[i].is_taken && sentence->items[i].open == open)
			continue;
		if (measure->is_verb && measure->meaning == MEANING_TURNOVER &&
		    item_is(sentence, i, MEANING_AND))
			continue;
		if (sentence->items[i].open != open || sentence->items[i].quantity != NONE ||
		    meaning_of(sentence, i) != MEANING_NONE ||
		    !may_stand_before(sentence, i, &unknown))
			break;
	}
	unknown = 0;
	for (measure->to = measure->item + 1; measure->to < sentence->n; measure->to++) {
		uint32_t i = measure->to;

		if (sentence->items[i].open != open || sentence->items[i].quantity != NONE ||
		    meaning_of(sentence, i) != MEANING_NONE ||
		    !may_stand_behind(sentence, i, &unknown))
			break;
	}
}

/* "in trade with Belgium"; "the balance of foreign trade" */
static bool is_adjunct(struct reader *reader, const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	struct measure *before =
		reader->n_measures > 1 ? &reader->measures[reader->n_measures - 2] : NULL;
	size_t steps = 0;

	if (measure->meaning != MEANING_TURNOVER && measure->meaning != MEANING_WORLD)
		return false;
	if (before && is_balance_meaning(before->meaning) && before->to >= measure->from &&
	    measure->item - before->item <= 4) {
		before->to = measure->to;
		return true;
	}
	for (uint32_t i = measure->item; i-- > 0 && steps < 3; steps++) {
		if (item_is(sentence, i, MEANING_INSIDE))
			return true;
		if (!is_unknown(sentence, i) && !is_filler_word(sentence, i) &&
		    !names_party(sentence, i))
			return false;
	}
	return false;
}

/* Whether a Russian word looks like a noun in the genitive, rather than a verb. */
static bool ends_like_genitive(const struct sentence *sentence, uint32_t i)
{
	static const char *const endings[] = {"ов", "ев", "ей", "ы", "и", "а", "я"};
	static const char *const verbs[] = {"ла", "ли", "лась", "лись", "ся"};
	const struct token_list *tokens = sentence->tokens;
	const struct token *token = &tokens->tokens[sentence->items[i].from];
	const char *end = tokens->folded + token->folded + token->folded_len;

	for (size_t v = 0; v < countof(verbs); v++) {
		size_t n = strlen(verbs[v]);

		if (n < token->folded_len && memcmp(end - n, verbs[v], n) == 0)
			return false;
	}
	for (size_t e = 0; e < countof(endings); e++) {
		size_t n = strlen(endings[e]);

		if (n < token->folded_len && memcmp(end - n, endings[e], n) == 0)
			return !token->is_capital;
	}
	return false;
}

/* "ventes d'avions", "exports of aircraft", "вывоз кукурузы": right behind the measure a noun that
 * nobody here knows. */
static bool is_of_unknown_noun(const struct sentence *sentence, uint32_t measure)
{
	uint32_t i = measure + 1, noun;
	bool has_of = item_is(sentence, i, MEANING_OF) || item_is(sentence, i, MEANING_OFBY);

	if (sentence->language == LANGUAGE_RU)
		return i < sentence->n && is_unknown(sentence, i) &&
		       ends_like_genitive(sentence, i);
	if (!has_of || sentence->language == LANGUAGE_KK)
		return false;
	for (noun = i + 1; noun < sentence->n && sentence->items[noun].mark == '\''; noun++)
		;
	if (noun >= sentence->n || !is_unknown(sentence, noun) ||
	    sentence->tokens->tokens[sentence->items[noun].from].is_capital !=
		    (sentence->language == LANGUAGE_DE))
		return false;
	for (uint32_t k = noun + 1; k < sentence->n && k < noun + 4; k++) {
		if (names_party(sentence, k) || item_is(sentence, k, MEANING_GOODS))
			return false;
	}
	return true;
}

/* "exports of oil", "oil exports", "вывоз нефти" */
static bool is_of_product(const struct sentence *sentence, const struct measure *measure)
{
	uint32_t i = measure->item + 1;

	if (measure->item && item_is(sentence, measure->item - 1, MEANING_PRODUCT))
		return true;
	if (item_is(sentence, i, MEANING_OF) || item_is(sentence, i, MEANING_OFBY) ||
	    item_is(sentence, i, MEANING_INSIDE))
		i++;
	while (i < sentence->n && i < measure->item + 5 &&
	       (is_filler_word(sentence, i) || is_unknown(sentence, i)) &&
	       sentence->items[i].quantity == NONE)
		i++;
	if (item_is(sentence, i, MEANING_PRODUCT) && !item_is(sentence, i, MEANING_GOODS))
		return true;
	return is_flow_meaning(measure->meaning) && is_of_unknown_noun(sentence, measure->item);
}

/* "the trade in services surplus", "the goods and services deficit" */
static bool is_of_services(const struct reader *reader, const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;

	if (!is_balance_meaning(measure->meaning))
		return false;
	for (uint32_t i = measure->item; i-- > 0 && i + 3 > measure->item;) {
		uint32_t m = measure_at(reader, i);

		if (m != NONE && reader->measures[m].meaning == MEANING_NOT_TRADE)
			return true;
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i))
			return false;
	}
	return false;
}

static void add_measure(struct reader *reader, uint32_t i, enum meaning meaning)
{
	const struct sentence *sentence = reader->sentence;
	struct measure *measure = &reader->measures[reader->n_measures++];

	*measure = (struct measure){.item = i, .meaning = meaning};
	measure->is_verb = strncmp(sentence->items[i].value, "verb", 4) == 0;
	find_phrase(sentence, measure);
	measure->is_world = item_is(sentence, i, MEANING_WORLD);
	if (meaning == MEANING_WORLD)
		measure->meaning = MEANING_TURNOVER;
	measure->is_total =
		find_item(sentence, measure->from, measure->to, MEANING_TOTAL, ANY_BRACKET) != NONE;
	measure->is_adjunct = is_adjunct(reader, measure);
	measure->is_product = meaning < MEANING_COVERAGE && is_of_product(sentence, measure);
	if (is_of_services(reader, measure))
		measure->meaning = MEANING_NOT_TRADE;
}

uint32_t measure_at(const struct reader *reader, uint32_t item)
{
	for (size_t m = 0; m < reader->n_measures; m++) {
		if (reader->measures[m].item == item)
			return (uint32_t)m;
	}
	return NONE;
}

/* "Estonian goods went to Latvia": a country's goods are its exports where no word says which flow. */
static void find_goods(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t m = 0; m < reader->n_measures; m++) {
		if (reader->measures[m].meaning < MEANING_COVERAGE)
			return;
	}
	for (size_t p = 0; p < reader->n_parties && reader->n_measures < MENTIONS_MAX; p++) {
		uint32_t i = reader->parties[p].item;

		if (reader->parties[p].link != LINK_ORIGIN)
			continue;
		while (i < sentence->n && i < reader->parties[p].item + 4 &&
		       !item_is(sentence, i, MEANING_GOODS))
			i++;
		if (!item_is(sentence, i, MEANING_GOODS))
			continue;
		add_measure(reader, i, MEANING_EXPORTS);
		reader->measures[reader->n_measures - 1].is_product = false;
	}
}

/* An unknown name matters only where a measure's phrase has a country. */
static void drop_unknown_names(struct reader *reader)
{
	size_t kept = 0;

	for (size_t p = 0; p < reader->n_parties; p++) {
		const struct party *party = &reader->parties[p];
		bool is_in_phrase = strcmp(party->code, UNKNOWN_PARTY) != 0;

		for (size_t m = 0; m < reader->n_measures && !is_in_phrase; m++)
			is_in_phrase = party->item >= reader->measures[m].from &&
				       party->item < reader->measures[m].to &&
				       reader->measures[m].meaning < MEANING_COVERAGE;
		if (is_in_phrase)
			reader->parties[kept++] = *party;
	}
	reader->n_parties = kept;
}

void find_mentions(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	reader->n_parties = reader->n_measures = 0;
	for (uint32_t i = 0; i < sentence->n; i++) {
		enum meaning meaning = meaning_of(sentence, i);

		if (reader->n_parties < MENTIONS_MAX &&
		    ((names_party(sentence, i) && !only_describes(sentence, i)) ||
		     is_unknown_name(sentence, i)))
			add_party(reader, i);
		if (meaning != MEANING_NONE && reader->n_measures < MENTIONS_MAX)
			add_measure(reader, i, meaning);
	}
	join_pairs(reader);
	leave_regions(reader);
	drop_unknown_names(reader);
	find_goods(reader);
}

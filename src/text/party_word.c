#include "mention.h"

#include <string.h>

#include "text.h"
#include "text_phrases.inc"

bool is_measure_word(const struct sentence *sentence, uint32_t i)
{
	for (enum meaning m = MEANING_TURNOVER; m <= MEANING_WORLD; m++) {
		if (item_is(sentence, i, m))
			return true;
	}
	return false;
}

bool is_possessive(const struct sentence *sentence, uint32_t i)
{
	const struct token_list *tokens = sentence->tokens;
	uint32_t at = sentence->items[i].to;

	if (at >= tokens->n || tokens->tokens[at].has_space_before ||
	    (!token_is(tokens, at, "'") && !token_is(tokens, at, "\xE2\x80\x99")))
		return false;
	/* "Belarus' exports", "Kazakhstan's" */
	return at + 1 >= tokens->n || tokens->tokens[at + 1].has_space_before ||
	       token_is(tokens, at + 1, "s");
}

bool ends_with(const struct sentence *sentence, uint32_t i, const char *endings)
{
	size_t length = token_ends_with(sentence->tokens, sentence->items[i].from, endings);

	return length && length < token_of(sentence, i)->folded_len;
}

bool is_oblique_in_russian(const struct sentence *sentence, uint32_t i)
{
	return sentence->language == LANGUAGE_RU && ends_with(sentence, i, "у|ю|е|и");
}

bool is_genitive_name(const struct sentence *sentence, uint32_t i)
{
	struct token token = *token_of(sentence, i);
	struct token_list one = *sentence->tokens;
	struct word_match match;

	if (sentence->language != LANGUAGE_DE || token.folded_len < 4 ||
	    one.folded[token.folded + token.folded_len - 1] != 's')
		return false;
	token.folded_len--;
	token.slot = token_slot(one.folded + token.folded, token.folded_len);
	token.len--;
	one.tokens = &token;
	one.n = 1;
	words_match(sentence->words, sentence->language, &one, 0, &match);
	return meaning_in(match.set, MEANING_COUNTRY) &&
	       !meaning_in(match.set, MEANING_ADJECTIVE) &&
	       same(match.value, sentence->items[i].value);
}

bool is_genitive(const struct sentence *sentence, uint32_t i)
{
	return is_genitive_name(sentence, i) ||
	       (sentence->language == LANGUAGE_DE && i && !sentence->items[i - 1].mark &&
		!sentence->items[i - 1].is_number &&
		token_is_one_of(sentence->tokens, sentence->items[i - 1].from, "der|des"));
}

static bool is_pair_of_capitals(const struct sentence *sentence, uint32_t i)
{
	uint32_t trade = i + 3;

	while (sentence->language == LANGUAGE_KK && trade < sentence->n && trade < i + 12 &&
	       !item_is(sentence, trade, MEANING_TURNOVER))
		trade++;
	return item_is(sentence, i, MEANING_CAPITAL) && item_is(sentence, i + 1, MEANING_AND) &&
	       item_is(sentence, i + 2, MEANING_CAPITAL) &&
	       (item_is(sentence, trade, MEANING_TURNOVER) ||
		item_is(sentence, i + 3, MEANING_BETWEEN) ||
		(i && item_is(sentence, i - 1, MEANING_TURNOVER)));
}

/* "Beijing's exports to Japan", "les exportations de Pékin", where another country is named: a country's. In Russian
 * a city has exports of its own. */
static bool is_capital_with_exports(const struct sentence *sentence, uint32_t i)
{
	bool has_other = false;
	uint32_t noun = i + 1;

	if (sentence->language == LANGUAGE_RU || sentence->language == LANGUAGE_KK)
		return false;
	for (uint32_t k = 0; k < sentence->n; k++)
		has_other |= item_is_any(sentence, k, MEANING_COUNTRY, MEANING_CAPITAL) &&
			     !same(sentence->items[k].value, sentence->items[i].value);
	if (!has_other)
		return false;
	if (!is_possessive(sentence, i))
		return i > 1 && item_is_any(sentence, i - 1, MEANING_OF, MEANING_OFBY) &&
		       is_measure_word(sentence, i - 2);
	while (noun < sentence->n && noun < i + 4 && !is_measure_word(sentence, noun) &&
	       sentence->items[noun].mark != ',')
		noun++;
	return is_measure_word(sentence, noun);
}

bool is_behind_for(const struct sentence *sentence, uint32_t i)
{
	uint32_t end = i > 2 ? i - 2 : 0;

	if (i + 1 < sentence->n && is_one_of_words(sentence, i + 1, "үшін"))
		return true;
	while (i-- > end) {
		if (is_one_of_words(sentence, i, phrases_for))
			return true;
		if (!is_filler_word(sentence, i))
			return false;
	}
	return false;
}

/* "a deficit for Lima", "дефицит Лимы", "Lima ran a deficit": whose balance it is. */
static bool is_capital_with_balance(const struct sentence *sentence, uint32_t i)
{
	return meanings_meet(sentence->all,
			     MEANINGS(MEANING_SURPLUS, MEANING_DEFICIT, MEANING_BALANCE)) &&
	       (is_behind_for(sentence, i) ||
		(i &&
		 item_is_any(sentence, i - 1, MEANING_SURPLUS, MEANING_DEFICIT, MEANING_BALANCE)) ||
		(!i && i + 1 < sentence->n && !sentence->items[i + 1].mark &&
		 !names_party(sentence, i + 1)));
}

/* A word for what is counted; a list for each first letter, since each word of a text is asked for. */
bool is_count(const struct sentence *sentence, uint32_t i)
{
	static const char *const lists[] = {
		"angaben",
		"chiffres|cijfers|comptes|count|customs",
		"data|daten|données|douane|douanes",
		"figures",
		"gegevens",
		"recorded|registered|reported|reports",
		"statistics|statistieken|statistik|statistiken|statistiques",
		"zahlen|zoll",
		"данные|данным|данных|дерегі|дерегінше|деректері|деректерінше",
		"мәліметі|мәліметтері",
		"сведениям|статистика|статистикасы|статистике|статистики",
	};
	const struct token *token = token_of(sentence, i);
	const char *word = sentence->tokens->folded + token->folded;

	for (size_t k = 0; k < countof(lists) && token->folded_len > 3; k++) {
		/* Cyrillic letters have two bytes. */
		if (word[0] == lists[k][0] && (word[1] == lists[k][1] || text_is_letter(word[0])))
			return text_is_one_of(word, token->folded_len, lists[k]);
	}
	return false;
}

/* "Vietnam reports exports of", "Marokko meldet nur", "la Tunisie ne déclare que": a subject with a verb of telling. */
bool is_telling(const struct sentence *sentence, uint32_t name)
{
	for (uint32_t k = name + 1; k < sentence->n && k < name + 4; k++) {
		if (is_one_of_words(sentence, k, phrases_telling))
			return true;
		if (!is_filler_word(sentence, k) && !is_qualifier(sentence, k))
			return false;
	}
	return false;
}

/* "по данным Пекина", "Beijing reports", "Пекиннің есебінше": who tells figures; but Brussels may be a Union's. */
static bool is_capital_that_tells(const struct sentence *sentence, uint32_t i)
{
	const struct item *behind = i + 1 < sentence->n ? &sentence->items[i + 1] : NULL;

	if (same(sentence->items[i].value, "BEL") || !behind)
		return false;
	return is_telling(sentence, i) ||
	       (sentence->items[i].suffix == KAZAKH_GENITIVE &&
		(item_is(sentence, i + 1, MEANING_ATTRIBUTION) || is_count(sentence, i + 1))) ||
	       (i && item_is(sentence, i - 1, MEANING_ATTRIBUTION) && behind->mark);
}

/* "exports to Ankara", "between Paris and Algiers", "Астана мен Ташкент арасындағы", "товарооборот Москвы
 * и Анкары": a capital that stands for its country. */
bool is_capital_of(const struct sentence *sentence, uint32_t i)
{

	if (!item_is(sentence, i, MEANING_CAPITAL) || item_is(sentence, i, MEANING_COUNTRY))
		return false;
	if (is_capital_with_exports(sentence, i) || is_capital_with_balance(sentence, i) ||
	    is_capital_that_tells(sentence, i) || is_pair_of_capitals(sentence, i) ||
	    (i > 1 && is_pair_of_capitals(sentence, i - 2)))
		return true;
	/* "the ambassador in Rabat" */
	if (i > 1 && item_is(sentence, i - 1, MEANING_INSIDE) &&
	    item_is(sentence, i - 2, MEANING_ENVOY))
		return true;
	return (i && item_is_any(sentence, i - 1, MEANING_TOWARDS, MEANING_OUT_OF, MEANING_WITH,
				 MEANING_BETWEEN, MEANING_FAVOUR)) ||
	       (is_possessive(sentence, i) && item_is(sentence, i + 3, MEANING_FAVOUR)) ||
	       (i > 1 && item_is(sentence, i - 1, MEANING_AND) &&
		(item_is(sentence, i + 1, MEANING_BETWEEN) ||
		 (sentence->items[i].suffix == KAZAKH_GENITIVE &&
		  item_is(sentence, i - 2, MEANING_COUNTRY)) ||
		 is_capital_of(sentence, i - 2)));
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

	if (!meanings_meet(set, MEANINGS(MEANING_FAVOUR, MEANING_BETWEEN, MEANING_WITH,
					 MEANING_OUT_OF, MEANING_TOWARDS, MEANING_OF, MEANING_OFBY,
					 MEANING_TO, MEANING_AGAINST)))
		return LINK_NONE;
	for (size_t k = 0; k < countof(links); k++) {
		if (meaning_in(set, links[k].meaning))
			return links[k].link;
	}
	return LINK_NONE;
}

bool is_joint_word(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	return item_is(sentence, i, MEANING_AND) || item->mark == ',' || item->mark == '-' ||
	       item->mark == '/';
}

static bool is_for(const struct sentence *sentence, uint32_t i)
{
	return item_is(sentence, i, MEANING_COMMON) && same(sentence->items[i].value, "for");
}

/* Whether a verb of buying has the Russian "у": of the words for trade before it the last is one, or else the first
 * behind it in its clause: "у Польши Чехия закупила". */
static bool is_bought_at(const struct sentence *sentence, uint32_t i)
{
	uint32_t word = i;

	while (word-- > 0 && !is_measure_word(sentence, word))
		;
	if (word == NONE) {
		for (word = i + 1; word < sentence->n && !is_measure_word(sentence, word); word++)
			;
		if (word >= sentence->n ||
		    sentence->items[word].clause != sentence->items[i].clause)
			return false;
	}
	return item_is(sentence, word, MEANING_IMPORTS) &&
	       strncmp(sentence->items[word].value, "verb", 4) == 0;
}

/* "kocht voor 2 miljard van Chili", where "de regering van Chili" is of it. */
static bool is_behind_price(const struct sentence *sentence, uint32_t i)
{
	return i &&
	       (sentence->items[i - 1].quantity != NONE || is_one_of_words(sentence, i - 1, "af") ||
		item_is_any(sentence, i - 1, MEANING_GOODS, MEANING_IMPORTS));
}

/* Of a phrase such as "sales to" its last word tells. */
enum party_link link_of_word(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];
	enum party_link link = link_of_set(item->set);
	struct token_list one;
	struct word_match match;

	/* "et celles de la Jordanie": behind no comparative they are that country's own. */
	if (link == LINK_AGAINST && same(item->value, "of") &&
	    (!i || is_joint_word(sentence, i - 1) || item_is(sentence, i - 1, MEANING_BUT)))
		return LINK_OF;

	if (link == LINK_FAVOUR && same(item->value, "not"))
		return LINK_DISFAVOUR;
	/* "the exports of the Dutch"; not "out of the" */
	if (!link && item_is(sentence, i, MEANING_AMONG) && is_one_of_words(sentence, i, "of"))
		return LINK_OF;
	/* "закупила у Польши", but "дефицит у Польши" */
	if (link == LINK_OF && same(item->value, "at") && is_bought_at(sentence, i) &&
	    (sentence->language == LANGUAGE_RU || is_behind_price(sentence, i)))
		return LINK_FROM;
	/* "с Украины": with that case, of which no other name is, Russian "с" is from where. */
	if (link == LINK_WITH && sentence->language == LANGUAGE_RU &&
	    is_one_of_words(sentence, i, "с|со") &&
	    is_one_of_words(sentence, i + 1, phrases_genitive_places))
		return LINK_FROM;
	/* "gefolgt von", "suivi de": whose turn it is, and nobody's own. */
	if (item->value && same(item->value, "next"))
		return LINK_NONE;
	/* "Ghana liegt vor Togo", "de eerste partner, voor Togo met" */
	if (!link && ((sentence->language == LANGUAGE_DE && item_is(sentence, i, MEANING_AGO)) ||
		      (sentence->language == LANGUAGE_NL && is_for(sentence, i) && i &&
		       sentence->items[i - 1].mark == ',')))
		return LINK_AGAINST;
	/* "tandis que la Chine": the words that part clauses compare nothing. */
	if (link || item->to - item->from < 2 || item->is_taken ||
	    item_is(sentence, i, MEANING_BUT))
		return link;
	/* The word alone: "Handel mit | der Ukraine", where "mit der" may mean something else. */
	one = *sentence->tokens;
	one.n = item->to;
	words_match(sentence->words, sentence->language, &one, item->to - 1, &match);
	if (match.n_tokens == 1 && link_of_set(match.set))
		return link_of_set(match.set);
	/* "mit der EU", where "mit der" is "with which" */
	if (!item_is(sentence, i, MEANING_THERE))
		return LINK_NONE;
	one.n = item->from + 1;
	words_match(sentence->words, sentence->language, &one, item->from, &match);
	return match.n_tokens == 1 ? link_of_set(match.set) : LINK_NONE;
}

/* "продала Португалии": right behind a verb of selling a Russian dative. */
bool is_sold_to(const struct sentence *sentence, uint32_t i)
{
	const struct token *token = &sentence->tokens->tokens[sentence->items[i].to - 1];

	return sentence->language == LANGUAGE_RU && i && token->folded_len > 4 &&
	       item_is(sentence, i - 1, MEANING_EXPORTS) &&
	       strncmp(sentence->items[i - 1].value, "verb", 4) == 0 &&
	       token_ends_with(sentence->tokens, sentence->items[i].to - 1, "и|у|ю");
}

bool is_rank_among(const struct sentence *sentence, uint32_t i)
{
	uint32_t noun = i, rank;

	while (noun-- > 0 &&
	       (is_filler_word(sentence, noun) || item_is(sentence, noun, MEANING_INSIDE)))
		;
	if (noun == NONE || noun + 1 == i || !is_measure_word(sentence, noun))
		return false;
	rank = sentence->items[noun].from;
	for (uint32_t t = rank; t-- > 0 && t + 5 > rank;) {
		if (token_is_one_of(sentence->tokens, t, phrases_rank_article))
			return rank > t + 1 &&
			       token_is_one_of(sentence->tokens, rank - 1, phrases_most);
	}
	return false;
}

bool is_of_partners(const struct sentence *sentence, uint32_t i)
{
	const struct token_list *tokens = sentence->tokens;

	return token_is_one_of(tokens, sentence->items[i].to - 1, phrases_partner) ||
	       (i && sentence->language == LANGUAGE_FR &&
		token_is_one_of(tokens, sentence->items[i - 1].to - 1, phrases_partner));
}

/* "Экспорт в Литве вырос", "в Замбии экспорт": a noun for what all of it is; no purchases or sales made there. */
static bool is_flow_of_place(const struct sentence *sentence, uint32_t i)
{
	return item_is_any(sentence, i, MEANING_WORLD, MEANING_DEFICIT, MEANING_SURPLUS,
			   MEANING_BALANCE) ||
	       (strncmp(sentence->items[i].value, "verb", 4) != 0 &&
		token_begins_with(sentence->tokens, sentence->items[i].from, phrases_flow_stem));
}

/* "в Литве", "в Соединенных Штатах", "в Республике Корея", "Коста-Рикада", but "в Соединенные Штаты". */
static bool has_ending_of_place(const struct sentence *sentence, uint32_t i)
{
	const struct token *last = &sentence->tokens->tokens[sentence->items[i].to - 1];
	const bool is_kazakh = sentence->language == LANGUAGE_KK;

	return text_ends_with_any(sentence->tokens->folded + last->folded, last->folded_len,
				  is_kazakh ? "да|де|та|те" : "ии|е|руси|ах") ||
	       (!is_kazakh && sentence->items[i].to > sentence->items[i].from + 1 &&
		ends_with(sentence, i, "ике|стве"));
}

bool is_place(const struct sentence *sentence, uint32_t i)
{
	uint32_t flow = i;

	/* By its ending where it is, and not where something goes: "в Литву", "Литваға" */
	if (!i || i + 2 >= sentence->n ||
	    (sentence->language != LANGUAGE_KK && sentence->language != LANGUAGE_RU) ||
	    !names_country(sentence, i) || is_one_of_words(sentence, i, phrases_undeclined) ||
	    (sentence->language == LANGUAGE_RU && !is_one_of_words(sentence, i - 1, "в|во|на")) ||
	    !has_ending_of_place(sentence, i))
		return false;
	while (flow && !is_measure_word(sentence, flow))
		flow--;
	if (is_measure_word(sentence, flow))
		return is_flow_of_place(sentence, flow);
	for (flow = i + 1; flow < sentence->n && !sentence->items[flow].mark &&
			   sentence->items[flow].quantity == NONE;
	     flow++) {
		if (is_measure_word(sentence, flow))
			return is_flow_of_place(sentence, flow);
	}
	return false;
}

bool is_beside_economy(const struct sentence *sentence, uint32_t i)
{
	for (int step = -1; step <= 1; step += 2) {
		for (uint32_t k = i + (uint32_t)step, n = 0; k < sentence->n && n < 6;
		     k += (uint32_t)step, n++) {
			if (item_is(sentence, k, MEANING_ECONOMY))
				return true;
			if (!is_filler_word(sentence, k) && !is_unknown(sentence, k) &&
			    !item_is_any(sentence, k, MEANING_OF, MEANING_INSIDE,
					 MEANING_ORDINAL) &&
			    sentence->items[k].mark != '\'')
				break;
		}
	}
	return false;
}

bool is_of_noun(const struct sentence *sentence, uint32_t i)
{
	while (i && !link_of_word(sentence, i))
		i--;
	return i && (is_unknown(sentence, i - 1) ||
		     (names_party(sentence, i - 1) && item_is(sentence, i - 1, MEANING_ADJECTIVE)));
}

bool is_owner_of_mate(const struct sentence *sentence, uint32_t i)
{
	size_t steps = 0;
	uint32_t behind = i + 1;

	while (i && is_filler_word(sentence, i - 1) && !is_for(sentence, i - 1))
		i--;
	if (!i-- || !is_for(sentence, i) || link_of_word(sentence, i) == LINK_AGAINST)
		return false;
	/* "Турция для Грузии остается первым партнером" */
	while (sentence->language == LANGUAGE_RU && behind < sentence->n && behind < i + 8 &&
	       !sentence->items[behind].mark && sentence->items[behind].quantity == NONE &&
	       !is_measure_word(sentence, behind))
		behind++;
	if (sentence->language == LANGUAGE_RU && behind < sentence->n && behind < i + 8 &&
	    is_measure_word(sentence, behind))
		return same(sentence->items[behind].value, "mate");
	while (i-- > 0 && steps++ < 3) {
		if (is_measure_word(sentence, i))
			return same(sentence->items[i].value, "mate");
		if (!is_unknown(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_INSIDE, MEANING_REGION))
			return false;
	}
	return false;
}

bool is_before_its_subject(const struct sentence *sentence, uint32_t verb, uint32_t party)
{
	uint32_t i = verb;

	while (i > 0 && !is_measure_word(sentence, i - 1))
		i--;
	return !i && item_is(sentence, verb, MEANING_EXCEED) &&
	       is_measure_word(sentence, party + 1);
}

bool is_markets(const struct sentence *sentence, uint32_t i)
{
	return token_is_one_of(sentence->tokens, sentence->items[i].to - 1, phrases_market);
}

bool is_told_by(const struct sentence *sentence, uint32_t i)
{
	uint32_t from = i, to = i;
	bool is_told = false;

	while (from && sentence->items[from - 1].mark != ',')
		from--;
	while (to < sentence->n && sentence->items[to].mark != ',' &&
	       sentence->items[to].quantity == NONE)
		is_told |= item_is(sentence, to++, MEANING_ATTRIBUTION);
	for (uint32_t k = from; k < i; k++) {
		is_told |= item_is(sentence, k, MEANING_ATTRIBUTION);
		if (sentence->items[k].quantity != NONE)
			return false;
	}
	return is_told && from && (to == sentence->n || sentence->items[to].mark == ',');
}

bool is_of_office(const struct sentence *sentence, uint32_t i)
{
	/* In Kazakh it stands behind the name. */
	for (int step = sentence->language == LANGUAGE_KK ? 1 : -1; step <= 1; step += 2) {
		for (uint32_t k = i + (uint32_t)step; k < sentence->n && k + 6 > i && k < i + 6;
		     k += (uint32_t)step) {
			if (item_is(sentence, k, MEANING_OFFICE))
				return same(sentence->items[k].value, "own");
			if (is_one_of_words(sentence, k, phrases_bare_office))
				return true;
			if (!is_unknown(sentence, k) && sentence->items[k].mark != '\'' &&
			    !item_is_any(sentence, k, MEANING_OF, MEANING_OFBY, MEANING_THE,
					 MEANING_FROM))
				break;
		}
	}
	return false;
}

bool is_of_neighbour(const struct sentence *sentence, uint32_t i)
{
	uint32_t noun = i + 1;

	/* the apostrophe and its s */
	while (is_possessive(sentence, i) && noun < i + 3 &&
	       !item_is(sentence, noun, MEANING_NEIGHBOUR))
		noun++;
	return noun + 1 < sentence->n && item_is(sentence, noun, MEANING_NEIGHBOUR) &&
	       names_country(sentence, noun + 1);
}

bool is_of_envoy(const struct sentence *sentence, uint32_t i)
{
	uint32_t before = i;

	if (item_is(sentence, i + 1, MEANING_ENVOY))
		return true;
	/* "the embassy in Oman" is another country's */
	while (before-- > 0 && !item_is(sentence, before, MEANING_INSIDE) &&
	       (is_filler_word(sentence, before) ||
		item_is_any(sentence, before, MEANING_OF, MEANING_OFBY)))
		;
	return before != NONE && item_is(sentence, before, MEANING_ENVOY);
}

bool is_in_reason_behind(const struct sentence *sentence, uint32_t item)
{
	bool has_trade = is_measure_word(sentence, item), has_cause = false;

	for (uint32_t i = item; i < sentence->n; i++) {
		if (sentence->items[i].quantity != NONE)
			return false;
	}
	for (uint32_t i = item; i-- > 0 && sentence->items[i].mark != ';';) {
		if (sentence->items[i].quantity != NONE)
			return has_cause;
		has_cause = has_cause || (has_trade && item_is(sentence, i, MEANING_CAUSE));
		has_trade = has_trade || is_measure_word(sentence, i);
	}
	return false;
}

bool is_joined_union(const struct sentence *sentence, uint32_t i)
{
	bool is_behind = sentence->language == LANGUAGE_KK;

	for (uint32_t k = 1; k < 4; k++) {
		uint32_t at = is_behind ? i + k : i - k;

		if (at < sentence->n && is_one_of_words(sentence, at, phrases_joined))
			return true;
	}
	return false;
}

bool is_outranked(const struct sentence *sentence, uint32_t i, uint32_t party)
{
	return sentence->language == LANGUAGE_RU && i + 1 == party &&
	       sentence->items[i].to == sentence->items[i].from + 1 &&
	       is_one_of_words(sentence, i, phrases_more_ru);
}

/* Whether what stands there is no noun that an adjective before it can be of. */
static bool ends_noun(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];

	return i >= sentence->n || (item->mark && item->mark != '-') || item->is_number ||
	       item->quantity != NONE || item->period != NONE || link_of_word(sentence, i) ||
	       item_is_any(sentence, i, MEANING_COMMON, MEANING_AND, MEANING_BUT, MEANING_BY,
			   MEANING_TO, MEANING_INSIDE, MEANING_OVER, MEANING_AGAINST, MEANING_THE,
			   MEANING_SPLIT) ||
	       (is_measure_word(sentence, i) && strncmp(item->value, "verb", 4) == 0);
}

/* "Volgens de Denen", "Tot spijt van de Denen", "Voor de Denen was": who says or thinks it, and no trader. */
static bool is_onlooker(const struct sentence *sentence, uint32_t i)
{
	const uint32_t at = sentence->items[i].from;

	return (i > 1 && item_is(sentence, i - 2, MEANING_ATTRIBUTION)) ||
	       (at > 2 && token_is_one_of(sentence->tokens, at - 2, "van|of|to") &&
		token_is_one_of(sentence->tokens, at - 3, phrases_feeling));
}

bool names_people(const struct sentence *sentence, uint32_t i)
{
	const struct token *token = token_of(sentence, i);

	if (!i || !token->is_capital || token->is_all_capitals ||
	    !token_is_one_of(sentence->tokens, sentence->items[i].from - 1,
			     phrases_people_article) ||
	    !ends_noun(sentence, i + 1) || is_onlooker(sentence, i))
		return false;
	return sentence->language != LANGUAGE_NL || ends_with(sentence, i, "en|rs|ns");
}

bool is_in_unknown_noun(const struct sentence *sentence, uint32_t measure)
{
	uint32_t i = measure + 1;

	return sentence->language == LANGUAGE_RU && i < sentence->n && is_unknown(sentence, i) &&
	       !token_of(sentence, i)->is_capital && token_of(sentence, i)->folded_len > 6 &&
	       ends_with(sentence, i, "ом|ем|ём|ой|ей|ью|ами|ями");
}

static bool has_than(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	while (from < to && !is_one_of_words(sentence, from, phrases_than))
		from++;
	return from < to;
}

bool is_compared_to(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *first, const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t colon = figure->quantity->first;

	while (colon > party->item && sentence->items[colon].mark != ':')
		colon--;
	return colon > party->item && colon + 4 > figure->quantity->first &&
	       is_link_of_trade(first->link) && party->item <= first->item + 5 &&
	       (party->link == first->link || party->link == LINK_AGAINST) &&
	       (has_item(sentence, first->item + 1, party->item, MEANING_AGAINST) ||
		has_than(sentence, first->item + 1, party->item));
}

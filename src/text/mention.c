#include "mention.h"

#include <string.h>

#include "text.h"
#include "text_phrases.inc"

/* "3,4 Milliarden aus- und 2,2 Milliarden eingeführt", "in- en ... uitgevoerd": half a verb, whose
 * other half stands with the verb of the other flow. */
static enum meaning half_verb(const struct sentence *sentence, uint32_t i)
{
	static const struct {
		enum language language;
		const char *half;
		enum meaning meaning;
	} halves[] = {{LANGUAGE_DE, "aus", MEANING_EXPORTS},
		      {LANGUAGE_DE, "ein", MEANING_IMPORTS},
		      {LANGUAGE_NL, "uit", MEANING_EXPORTS},
		      {LANGUAGE_NL, "in", MEANING_IMPORTS}};

	if (!item_is(sentence, i + 2, MEANING_AND) || sentence->items[i + 1].mark != '-' ||
	    !item_touches(sentence, i + 1))
		return MEANING_NONE;
	for (size_t h = 0; h < countof(halves); h++) {
		enum meaning other = opposite_flow(halves[h].meaning);
		uint32_t verb = find_item(sentence, i + 3, (uint32_t)sentence->n, other,
					  sentence->items[i].open);

		if (halves[h].language == sentence->language &&
		    is_one_of_words(sentence, i, halves[h].half) && verb != NONE &&
		    strncmp(sentence->items[verb].value, "verb", 4) == 0)
			return halves[h].meaning;
	}
	return MEANING_NONE;
}

/* "Nigeria, the largest economy of Africa, traded": right behind its name what a country is called. */
static bool is_called_economy(const struct sentence *sentence, uint32_t i)
{
	uint32_t at = i;

	if (!item_is(sentence, i, MEANING_ECONOMY))
		return false;
	while (at-- > 0 && at + 9 > i && sentence->items[at].mark != ',') {
		if ((sentence->items[at].mark && sentence->items[at].mark != '\'' &&
		     sentence->items[at].mark != '-') ||
		    is_movement(sentence, at) || item_is(sentence, at, MEANING_LEVEL))
			return false;
	}
	return at != NONE && at && sentence->items[at].mark == ',' && names_party(sentence, at - 1);
}

/* "le ministère de l'Industrie et du Commerce extérieur": French capitals within a sentence are names. */
static bool is_of_authority(const struct sentence *sentence, uint32_t i)
{
	const struct token *token = token_of(sentence, i);

	return sentence->language == LANGUAGE_FR && i > 1 && token->is_capital &&
	       !token->is_all_capitals && item_is_any(sentence, i - 1, MEANING_OF, MEANING_OFBY) &&
	       !item_is_any(sentence, i, MEANING_NOT_TRADE, MEANING_PRODUCT);
}

/* What an item may measure, the first that it means before the others. */
static const enum meaning measures[] = {
	MEANING_SURPLUS, MEANING_DEFICIT,  MEANING_BALANCE, MEANING_TURNOVER,  MEANING_EXPORTS,
	MEANING_IMPORTS, MEANING_COVERAGE, MEANING_WORLD,   MEANING_NOT_TRADE, MEANING_PRODUCT};

/* The same as a set: most words have none, which is asked at once. */
#define MEASURES                                                        \
	(MEANING_BIT(MEANING_SURPLUS) | MEANING_BIT(MEANING_DEFICIT) |  \
	 MEANING_BIT(MEANING_BALANCE) | MEANING_BIT(MEANING_TURNOVER) | \
	 MEANING_BIT(MEANING_EXPORTS) | MEANING_BIT(MEANING_IMPORTS) |  \
	 MEANING_BIT(MEANING_COVERAGE) | MEANING_BIT(MEANING_WORLD) |   \
	 MEANING_BIT(MEANING_NOT_TRADE) | MEANING_BIT(MEANING_PRODUCT))

/* meaning_of, where the item may measure something or be half a verb. */
static enum meaning find_meaning(const struct sentence *sentence, uint32_t i)
{
	const struct item *item = &sentence->items[i];
	enum meaning half = MEANING_NONE;

	if (item->is_taken || item->quantity != NONE)
		return MEANING_NONE;
	if (sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL)
		half = half_verb(sentence, i);
	if ((!half && !(item->set.low & MEASURES) && !is_bare_balance(sentence, i)) ||
	    is_of_authority(sentence, i) || is_called_economy(sentence, i))
		return MEANING_NONE;
	if (half)
		return half;
	if (is_bare_balance(sentence, i))
		return MEANING_BALANCE;
	for (size_t m = 0; m < countof(measures); m++) {
		if (item_is(sentence, i, measures[m]))
			return measures[m];
	}
	return MEANING_NONE;
}

/* What the item measures; MEANING_NONE: nothing. */
static inline enum meaning meaning_of(const struct sentence *sentence, uint32_t i)
{
	/* Half a verb has a hyphen behind it. */
	if (!(sentence->items[i].set.low & MEASURES) &&
	    !(i + 1 < sentence->n && sentence->items[i + 1].mark == '-') &&
	    !is_bare_balance(sentence, i))
		return MEANING_NONE;
	return find_meaning(sentence, i);
}

/* Whether the phrase may hold the item left of its measure: what describes it, and whose it is. */
static bool may_stand_before(const struct sentence *sentence, uint32_t i, size_t *unknown)
{
	const struct item *item = &sentence->items[i];

	/* "Slovene firms sold" */
	if (is_unknown(sentence, i) || item_is(sentence, i, MEANING_COUNTED))
		return ++*unknown <= 2;
	if (names_party(sentence, i) || item_is_any(sentence, i, MEANING_GOODS, MEANING_TOTAL))
		return true;
	if (is_movement(sentence, i) || item_is(sentence, i, MEANING_LEVEL))
		return false;
	if (sentence->language == LANGUAGE_KK &&
	    item_is_any(sentence, i, MEANING_AND, MEANING_BETWEEN))
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
	/* "les exportations totales du Gabon" */
	if (names_party(sentence, i) || item_is_any(sentence, i, MEANING_GOODS, MEANING_LANDS) ||
	    (sentence->language == LANGUAGE_FR && item_is(sentence, i, MEANING_TOTAL))) {
		*unknown = 0;
		return true;
	}
	if (is_movement(sentence, i) || item_is_any(sentence, i, MEANING_LEVEL, MEANING_AGAINST))
		return link_of_word(sentence, i) != LINK_NONE && !is_movement(sentence, i);
	return item->period != NONE || is_filler_word(sentence, i) ||
	       link_of_word(sentence, i) != LINK_NONE ||
	       item_is_any(sentence, i, MEANING_TO, MEANING_FROM) ||
	       (item->mark == '-' &&
		(sentence->language != LANGUAGE_FR || item_touches(sentence, i))) ||
	       item_is(sentence, i, MEANING_AND) || is_called_economy(sentence, i) ||
	       (item->mark == ',' &&
		(names_party(sentence, i - 1) || is_called_economy(sentence, i - 1)));
}

/* "trade with the 29 states of Central Europe", "с пятью странами Азии": how many partners there are. */
static bool counts_lands(const struct sentence *sentence, uint32_t i)
{
	return (sentence->items[i].is_number || item_is(sentence, i, MEANING_NUMBER)) &&
	       item_is_any(sentence, i + 1, MEANING_LANDS, MEANING_REGION);
}

/* "a surplus of 3.4 million with B as exports rose": right behind an amount, the partner of that. Where the words of the
 * measure begin behind it; `from` itself where there is none, as in "with B's exports", "with German exports". */
static uint32_t behind_partner_of_amount(const struct sentence *sentence, uint32_t from,
					 uint32_t measure)
{
	const struct item *item = &sentence->items[from];

	if (!from || !sentence->n_quantities || link_of_word(sentence, from) != LINK_WITH ||
	    (sentence->items[from - 1].quantity == NONE && !sentence->items[from - 1].is_taken) ||
	    item->is_taken || sentence->items[from - 1].period != NONE)
		return from;
	for (uint32_t i = from + 1; i + 1 < measure && i < from + 4; i++) {
		if (names_party(sentence, i))
			return item_is(sentence, i, MEANING_ADJECTIVE) || is_possessive(sentence, i)
				       ? from
				       : i + 1;
	}
	return from;
}

/* ", to Ukraine – 1.5 billion": behind the comma the next of a list, with a figure of its own. */
static bool begins_next_of_list(const struct sentence *sentence, uint32_t comma)
{
	return sentence->items[comma].mark == ',' && comma + 3 < sentence->n &&
	       link_of_word(sentence, comma + 1) != LINK_NONE && names_party(sentence, comma + 2) &&
	       (sentence->items[comma + 3].mark == '-' ||
		sentence->items[comma + 3].quantity != NONE);
}

/* "Қазақстан мен Кореяның 2022 жылғы тауар айналымы": over a time the owner before it, with its ending. */
static uint32_t owner_before_time(const struct sentence *sentence, uint32_t i)
{
	if (sentence->language != LANGUAGE_KK || sentence->items[i].period == NONE)
		return NONE;
	while (i > 0 && sentence->items[i].period != NONE)
		i--;
	return names_party(sentence, i) && sentence->items[i].suffix == KAZAKH_GENITIVE ? i : NONE;
}

static void find_phrase(const struct sentence *sentence, struct measure *measure)
{
	uint32_t open = sentence->items[measure->item].open;
	size_t unknown = 0;

	for (measure->from = measure->item; measure->from > 0; measure->from--) {
		uint32_t i = measure->from - 1;

		/* "Kazakhstan and Turkmenistan in nine months exchanged" */
		if ((measure->is_verb && measure->meaning == MEANING_TURNOVER &&
		     sentence->items[i].is_taken && sentence->items[i].open == open) ||
		    (measure->is_verb && measure->meaning == MEANING_TURNOVER &&
		     item_is(sentence, i, MEANING_AND)))
			continue;
		/* "Nigeria's fourth-biggest export market" */
		if (sentence->language == LANGUAGE_EN && item_is(sentence, i, MEANING_ORDINAL) &&
		    !sentence->items[i].is_taken &&
		    same(sentence->items[measure->item].value, "mate"))
			continue;
		if (owner_before_time(sentence, i) != NONE) {
			measure->from = owner_before_time(sentence, i) + 1;
			continue;
		}
		if (sentence->items[i].open != open || sentence->items[i].quantity != NONE ||
		    meaning_of(sentence, i) != MEANING_NONE ||
		    !may_stand_before(sentence, i, &unknown))
			break;
	}
	measure->from = behind_partner_of_amount(sentence, measure->from, measure->item);
	unknown = 0;
	for (measure->to = measure->item + 1; measure->to < sentence->n; measure->to++) {
		uint32_t i = measure->to;

		if (sentence->items[i].open != open ||
		    (!counts_lands(sentence, i) &&
		     (sentence->items[i].quantity != NONE ||
		      meaning_of(sentence, i) != MEANING_NONE || begins_next_of_list(sentence, i) ||
		      !may_stand_behind(sentence, i, &unknown))))
			break;
	}
}

/* "the deficit of 20.4 billion of the country's trade": a balance, an amount, and what it is of; or "the
 * balance of Kazakhstan's trade", without an amount between. */
static bool is_balance_of(const struct sentence *sentence, struct measure *balance,
			  const struct measure *trade)
{
	bool has_amount = false, has_of = false;

	if (!is_balance_meaning(balance->meaning))
		return false;
	for (uint32_t i = balance->item + 1; i < trade->item; i++) {
		const struct item *item = &sentence->items[i];
		/* "sur les échanges", "op de handel" */
		bool is_on = item_is_any(sentence, i, MEANING_COMPARED, MEANING_OVER);

		if (item->quantity != NONE) {
			has_of = false;
			if (has_amount ||
			    sentence->quantities[item->quantity].kind != QUANTITY_AMOUNT)
				return false;
			has_amount = true;
			i = sentence->quantities[item->quantity].last;
			continue;
		}
		has_of = has_of || is_on || item_is_any(sentence, i, MEANING_OF, MEANING_OFBY);
		if (!is_on && !is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) &&
		    !is_unknown(sentence, i) && !is_qualifier(sentence, i) &&
		    !names_party(sentence, i))
			return false;
	}
	if (has_of && !has_amount)
		balance->to = trade->to;
	return has_of;
}

/* "a deficit of 5 million, due to its trade with", "geht auf den Handel mit China zurück": where it comes from. */
static bool is_source_of_balance(const struct sentence *sentence, const struct measure *balance,
				 const struct measure *trade)
{
	uint32_t i = trade->item - 1;

	while (i > balance->item && is_filler_word(sentence, i))
		i--;
	return is_balance_meaning(balance->meaning) && i > balance->item &&
	       item_is_any(sentence, i, MEANING_TO, MEANING_CAUSE);
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
	if (before && (is_balance_of(sentence, before, measure) ||
		       is_source_of_balance(sentence, before, measure)))
		return true;
	for (uint32_t i = measure->item; i-- > 0 && steps < 4; steps++) {
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
	return !ends_with(sentence, i, "ла|ли|лась|лись|ся") &&
	       ends_with(sentence, i, "ов|ев|ей|ы|и|а|я") && !token_of(sentence, i)->is_capital;
}

static bool is_of_name(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < sentence->n && i < to; i++) {
		if (names_party(sentence, i) || item_is(sentence, i, MEANING_GOODS))
			return true;
		/* "exports of tulips to Belgium": what it goes with ends there. */
		if (link_of_word(sentence, i) || item_is(sentence, i, MEANING_INSIDE))
			return false;
	}
	return false;
}

/* "ventes d'avions", "exports of aircraft", "вывоз кукурузы": right behind the measure a noun that
 * nobody here knows. */
static bool is_of_unknown_noun(const struct sentence *sentence, uint32_t measure)
{
	uint32_t i = measure + 1, noun;

	if (sentence->language == LANGUAGE_RU)
		return i < sentence->n && is_unknown(sentence, i) &&
		       ends_like_genitive(sentence, i);
	/* "exports to Belgium of flowers" */
	if (i < sentence->n &&
	    (link_of_word(sentence, i) == LINK_TO || link_of_word(sentence, i) == LINK_FROM)) {
		for (i++; i < sentence->n && is_filler_word(sentence, i); i++)
			;
		i += i < sentence->n && names_party(sentence, i);
	}
	/* "importations allemandes de blé" */
	i += sentence->language == LANGUAGE_FR && i < sentence->n && names_party(sentence, i);
	if (!item_is_any(sentence, i, MEANING_OF, MEANING_OFBY) ||
	    sentence->language == LANGUAGE_KK)
		return false;
	for (noun = i + 1; noun < sentence->n && sentence->items[noun].mark == '\''; noun++)
		;
	/* "uitvoer van de grootste economie", "du royaume": with its article it is something known. */
	if ((sentence->language == LANGUAGE_NL &&
	     sentence->items[i].to > sentence->items[i].from + 1) ||
	    (sentence->language == LANGUAGE_FR &&
	     token_is(sentence->tokens, sentence->items[i].from, "du")))
		return false;
	if (noun >= sentence->n || !is_unknown(sentence, noun) ||
	    token_of(sentence, noun)->is_capital != (sentence->language == LANGUAGE_DE))
		return false;
	/* "de blé du Canada": without an article it is no country's description. */
	return (sentence->language == LANGUAGE_FR &&
		(token_is(sentence->tokens, sentence->items[i].from, "de") ||
		 token_is(sentence->tokens, sentence->items[i].from, "d")) &&
		sentence->items[i].to == sentence->items[i].from + 1) ||
	       !is_of_name(sentence, noun + 1, noun + 4);
}

/* "exports of processed goods", "экспорт переработанных товаров", "produits transformés": goods of some kind, by an
 * adjective that nobody here knows. */
static bool is_of_kind_of_goods(const struct sentence *sentence, uint32_t measure)
{
	uint32_t i = measure + 1;
	bool has_of = item_is_any(sentence, i, MEANING_OF, MEANING_OFBY);

	i += has_of;
	if (sentence->language == LANGUAGE_FR)
		return has_of && item_is(sentence, i, MEANING_GOODS) && i + 1 < sentence->n &&
		       is_unknown(sentence, i + 1) && ends_with(sentence, i + 1, "és|ées");
	if (i + 1 >= sentence->n || !is_unknown(sentence, i) ||
	    !item_is(sentence, i + 1, MEANING_GOODS) || names_party(sentence, i + 1))
		return false;
	return has_of || sentence->language == LANGUAGE_RU ||
	       (sentence->language == LANGUAGE_DE && ends_with(sentence, i, "er"));
}

/* "machines and vehicles, whose share of exports is 1 billion": of those goods. */
static bool is_share_of_product(const struct sentence *sentence, uint32_t measure)
{
	uint32_t i = measure;

	while (i-- > 0 && i + 4 > measure && !item_is(sentence, i, MEANING_SHARE))
		;
	if (i == NONE || i < 3 || !item_is(sentence, i, MEANING_SHARE) ||
	    !item_is(sentence, i - 1, MEANING_RELATIVE) || sentence->items[i - 2].mark != ',')
		return false;
	return item_is(sentence, i - 3, MEANING_PRODUCT);
}

/* "Peru's", "its", "Peruvian", in Kazakh "Перудің", "Перуға" right before the item: whose flow that is, or where it goes;
 * but "Peruvians saw". */
static bool is_behind_owner(const struct sentence *sentence, uint32_t i)
{
	const struct token_list *tokens = sentence->tokens;
	uint32_t at = sentence->items[i].from, mark = at - 1;

	if (!i || !at)
		return false;
	if (sentence->language == LANGUAGE_KK)
		return names_party(sentence, i - 1) ||
		       ends_with(sentence, i - 1, "ның|нің|дың|дің|тың|тің");
	if (token_is(tokens, mark, "s") && mark && !tokens->tokens[mark].has_space_before)
		mark--;
	/* "that's because" */
	return (!tokens->tokens[mark].has_space_before &&
		!(i > 2 && is_one_of_words(sentence, i - 3, "it|that|this|there|what")) &&
		(token_is(tokens, mark, "'") || token_is(tokens, mark, "\xE2\x80\x99"))) ||
	       is_one_of_words(sentence, i - 1, "its|their|whose|our|his|her") ||
	       (item_is(sentence, i - 1, MEANING_ADJECTIVE) && !ends_with(sentence, i - 1, "s"));
}

/* "what Ugandan traders sold to Kenya": whose verb it is, of those who sell any goods; not "steelmakers sold". */
static bool is_sold_by_any(const struct sentence *sentence, uint32_t noun, uint32_t verb)
{
	return is_one_of_words(sentence, verb, phrases_sold) &&
	       is_one_of_words(sentence, noun, phrases_seller);
}

/* "Peru's quinoa exports", "its large quinoa exports", "Перудің самокат экспорты", "Auto-Exporte", "chemie-export": right
 * before the flow a noun that nobody here knows; in English and Kazakh one that does not end like an adjective, a
 * participle or a name's case, and inside the flow's phrase: "so exports", "data show exports" are none. */
static bool is_behind_unknown_noun(const struct sentence *sentence, const struct measure *measure)
{
	static const char *const no_noun[LANGUAGE_COUNT] = {
		[LANGUAGE_EN] =
			"al|an|lar|ear|ay|ble|ed|en|ent|ant|ern|ier|est|ful|ible|ic|ing|ish|ive|"
			"less|like|ly|ory|ary|ous|some|ward|wards|wide|ish|bound",
		[LANGUAGE_KK] = "ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|ған|ген|қан|кен|ық|ік|лы|лі|"
				"ды|ді|ты|ті|да|де|та|те|"
				"ғы|гі|қы|кі|ау|еу|ай|ей|п|дан|ден|тан|тен|нан|нен|мен|бен|пен",
	};
	/* Verbs whose object the flow is; comparatives and other words for any goods. */
	uint32_t i = measure->item - 1, noun = i;
	bool is_joined = sentence->items[i].mark == '-' && item_touches(sentence, i) &&
			 item_touches(sentence, measure->item);

	if (sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL)
		return is_joined && i && is_unknown(sentence, i - 1) &&
		       !same(sentence->items[measure->item].value, "mate");
	if ((sentence->language == LANGUAGE_KK && !ends_with(sentence, measure->item, "ты")) ||
	    !no_noun[sentence->language] || measure->is_verb ||
	    !is_flow_meaning(measure->meaning) || !is_unknown(sentence, i) ||
	    token_of(sentence, i)->kind != TOKEN_WORD || token_of(sentence, i)->len < 2 ||
	    (token_of(sentence, i)->is_capital && (i || sentence->language != LANGUAGE_KK)) ||
	    same(sentence->items[measure->item].value, "mate") ||
	    is_one_of_words(sentence, i, phrases_no_goods) ||
	    is_sold_by_any(sentence, i, measure->item) ||
	    ends_with(sentence, i, no_noun[sentence->language]))
		return false;
	while (i && !is_behind_owner(sentence, i) && item_is(sentence, i - 1, MEANING_COMMON) &&
	       same(sentence->items[i - 1].value, "attribute"))
		i--;
	/* "; fresh caviar exports", "Шафран экспорты": at a clause's beginning */
	return is_behind_owner(sentence, i) || (!i && sentence->language == LANGUAGE_KK) ||
	       /* "In 2022 helicopter shipments" */
	       (sentence->language == LANGUAGE_EN && i &&
		(sentence->items[i - 1].period != NONE || item_is(sentence, i - 1, MEANING_AND))) ||
	       (i < noun &&
		(!i || sentence->items[i - 1].mark == ';' || sentence->items[i - 1].mark == ','));
}

/* "exports of oil", "oil exports", "вывоз нефти" */
static bool is_of_product(const struct sentence *sentence, const struct measure *measure)
{
	uint32_t i = measure->item + 1;

	if (measure->item && (item_is(sentence, measure->item - 1, MEANING_PRODUCT) ||
			      is_share_of_product(sentence, measure->item) ||
			      is_behind_unknown_noun(sentence, measure) ||
			      /* "Öl-Exporte" */
			      (item_touches(sentence, measure->item) &&
			       sentence->items[measure->item - 1].mark == '-' &&
			       item_is(sentence, measure->item - 2, MEANING_PRODUCT))))
		return true;
	/* "titres échangés" */
	if (sentence->language == LANGUAGE_FR && measure->item &&
	    is_unknown(sentence, measure->item - 1) &&
	    is_one_of_words(sentence, measure->item, "échangés|échangées"))
		return true;
	if (item_is_any(sentence, i, MEANING_OF, MEANING_OFBY, MEANING_INSIDE))
		i++;
	while (i < sentence->n && i < measure->item + 5 &&
	       (is_filler_word(sentence, i) || is_unknown(sentence, i)) &&
	       sentence->items[i].quantity == NONE)
		i++;
	return (item_is(sentence, i, MEANING_PRODUCT) && !item_is(sentence, i, MEANING_GOODS)) ||
	       (is_flow_meaning(measure->meaning) &&
		(is_of_unknown_noun(sentence, measure->item) ||
		 is_of_kind_of_goods(sentence, measure->item))) ||
	       (measure->meaning == MEANING_TURNOVER &&
		is_one_of_words(sentence, measure->item,
				"торговля|торговли|торговлю|торговлей|торговле") &&
		is_in_unknown_noun(sentence, measure->item));
}

/* "the trade in services surplus", "the goods and services deficit" */
static bool is_of_services(const struct reader *reader, const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;

	/* "exports (goods and services)" */
	for (uint32_t i = measure->item + 1; i < sentence->n && i <= measure->to; i++) {
		if (sentence->items[i].mark == '(' && item_is(sentence, i + 1, MEANING_NOT_TRADE) &&
		    i + 2 < sentence->n && sentence->items[i + 2].mark == ')')
			return true;
	}
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
	measure->is_total = has_item(sentence, measure->from, measure->to, MEANING_TOTAL) ||
			    same(sentence->items[i].value, "total");
	measure->is_adjunct = is_adjunct(reader, measure);
	measure->is_product = meaning < MEANING_COVERAGE && is_of_product(sentence, measure);
	if (is_of_services(reader, measure))
		measure->meaning = MEANING_NOT_TRADE;
}

/* "Estonian goods went to Latvia": a country's goods are its exports where no word says which flow. */
static void find_goods(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for_each_measure(measure, reader) {
		if (measure->meaning < MEANING_COVERAGE)
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

	for_each_party(party, reader) {
		bool is_in_phrase = !same(party->code, UNKNOWN_PARTY);

		for (size_t m = 0; m < reader->n_measures && !is_in_phrase; m++)
			is_in_phrase = in_phrase(&reader->measures[m], party) &&
				       reader->measures[m].meaning < MEANING_COVERAGE;
		if (is_in_phrase)
			reader->parties[kept++] = *party;
	}
	reader->n_parties = kept;
}

/* "Of the EU states Germany had the highest surplus": those that it is one of have no part in it. */
static void set_members_aside(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct party *group = &reader->parties[0];
	bool has_other = false;

	if (reader->n_parties < 2 || !sentence->n_quantities || group->item > 4 ||
	    !(group->is_group || same(group->code, "EU") || same(group->code, "EAEU")))
		return;
	for (size_t p = 1; p < reader->n_parties; p++)
		has_other = has_other ||
			    (!reader->parties[p].is_group && !reader->parties[p].is_aside &&
			     reader->parties[p].link == LINK_NONE && !reader->parties[p].is_joined);
	for (uint32_t i = 0; i < group->item && has_other; i++) {
		/* but "Aus der EU bezog Österreich" */
		if ((item_is(sentence, i, MEANING_OUT_OF) &&
		     (!item_is_any(sentence, group->item + 1, MEANING_EXPORTS, MEANING_IMPORTS) ||
		      token_of(sentence, group->item + 1)->is_capital)) ||
		    item_is(sentence, i, MEANING_AMONG))
			group->is_aside = true;
		else if (!is_filler_word(sentence, i))
			return;
	}
}

/* Whether the item may be a country, or measure something: most do not. */
static bool may_mention(const struct sentence *sentence, uint32_t i)
{
	return sentence->items[i].set.low & MEASURES ||
	       item_is_any(sentence, i, MEANING_COUNTRY, MEANING_REGION, MEANING_CAPITAL,
			   MEANING_LANDS) ||
	       (is_unknown(sentence, i) && token_of(sentence, i)->is_capital) ||
	       sentence->items[i + 1].mark == '-'; /* half a verb */
}

void find_mentions(struct sentence *sentence, struct topic *topic, struct mentions *found)
{
	struct reader reader = {.sentence = sentence,
				.topic = topic,
				.parties = found->parties,
				.measures = found->measures};

	found->n_parties = found->n_measures = 0;
	found->is_open = false;
	/* Without these nothing is mentioned, and most sentences of most texts have none. */
	if (!sentence->n_quantities &&
	    !sentence_has_any(sentence, MEANING_SURPLUS, MEANING_DEFICIT, MEANING_BALANCE,
			      MEANING_TURNOVER, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_COVERAGE,
			      MEANING_WORLD, MEANING_NOT_TRADE, MEANING_PRODUCT, MEANING_COUNTRY,
			      MEANING_CAPITAL, MEANING_REGION, MEANING_LANDS, MEANING_SPLIT))
		return;
	for (uint32_t i = 0; i < sentence->n; i++) {
		enum meaning meaning;

		if (!may_mention(sentence, i))
			continue;
		meaning = meaning_of(sentence, i);
		find_party(&reader, i);
		if (meaning != MEANING_NONE && reader.n_measures < MENTIONS_MAX)
			add_measure(&reader, i, meaning);
	}
	tie_parties(&reader);
	drop_unknown_names(&reader);
	set_members_aside(&reader);
	find_goods(&reader);
	found->n_parties = reader.n_parties;
	found->n_measures = reader.n_measures;
	found->is_open = reader.lacks_topic;
}

void take_mentions(struct reader *reader, const struct mentions *mentions)
{
	reader->parties = mentions->parties;
	reader->n_parties = mentions->n_parties;
	reader->measures = mentions->measures;
	reader->n_measures = mentions->n_measures;
}

#include "pair.h"

#include "mention.h"
#include "text.h"
#include "text_phrases.inc"

#include <string.h>

/* Partners that are joined in the figure's stretch, in order. */
static size_t list_of_partners(const struct reader *reader, const struct figure_reading *figure,
			       size_t list[8])
{
	size_t n = 0;

	for (size_t p = 0; p < reader->n_parties; p++) {
		const struct party *party = &reader->parties[p];

		bool is_compared = n == 1 && leads_to(figure, party->item) &&
				   is_compared_to(reader, figure, &reader->parties[list[0]], party);

		if (is_compared) {
			list[n++] = p;
			continue;
		}
		if (!leads_to(figure, party->item) || party->is_aside)
			continue;
		/* "the Netherlands come before Germany: 33.7 and 21.9 billion respectively" */
		if (n && n < 8 && !party->is_joined &&
		    meaning_in(reader->sentence->all, MEANING_RESPECTIVELY) &&
		    party->link == LINK_NONE && reader->parties[list[n - 1]].link == LINK_NONE &&
		    party->item - reader->parties[list[n - 1]].item <= 4) {
			list[n++] = p;
			continue;
		}
		if (n && !party->is_joined) {
			if (n >= 2)
				break;
			n = 0;
		}
		if (n == 8)
			return 0;
		list[n++] = p;
	}
	if (n && reader->parties[list[0]].link == LINK_BETWEEN)
		return 0;
	return n >= 2 ? n : 0;
}

static bool has_mention(const struct reader *reader, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (measure_at(reader, i) != NONE || party_at(reader, i) != NONE ||
		    reader->sentence->items[i].period != NONE)
			return true;
	}
	return false;
}

/* "Among the importers were Morocco": the nearest measure before the list; NONE. */
static uint32_t host_of_list(const struct reader *reader, const struct party *first)
{
	for (size_t m = reader->n_measures; m-- > 0;) {
		if (reader->measures[m].item < first->item)
			return reader->measures[m].item;
	}
	return NONE;
}

/* "Kenya and Tanzania exported 813 and 187 million to Uganda": they report, if another is the partner. */
static enum slot slot_of_list(const struct reader *reader, const struct figure_reading *figure,
			      const size_t list[8], size_t n)
{
	const struct party *first = &reader->parties[list[0]];
	const struct measure *measure = measure_of(reader, figure);

	/* "South African and Malagasy purchases were 5.2 and 4.2 billion" */
	if (first->link == LINK_ADJECTIVE)
		return SLOT_REPORTER;
	/* "exports from Peru and Chile to Japan were 9 and 7 billion" */
	if (first->link != LINK_NONE && first->link != LINK_OF &&
	    !(first->link == LINK_FROM && figure->meaning == MEANING_EXPORTS))
		return SLOT_PARTNER;
	/* "Peru and Chile imported goods worth 22 and 12 billion", "exports of Peru and Chile were" */
	if (measure && (reader->sentence->language == LANGUAGE_EN || measure->is_world) &&
	    (first->link == LINK_NONE
		     ? measure->is_verb && measure->item > reader->parties[list[n - 1]].item
		     : first->item > measure->item))
		return SLOT_REPORTER;
	/* "Among the importers were Morocco and Jordan, with purchases of" */
	if (first->link == LINK_NONE && measure && !measure->is_verb &&
	    host_of_list(reader, first) != NONE &&
	    same(reader->sentence->items[host_of_list(reader, first)].value, "verb-who"))
		return SLOT_REPORTER;
	for (size_t p = list[n - 1] + 1; p < reader->n_parties; p++) {
		enum party_link link = reader->parties[p].link;

		if (is_link_of_trade(link) && !reader->parties[p].is_aside)
			return SLOT_REPORTER;
	}
	return SLOT_PARTNER;
}

/* "Egypt's suppliers were Kuwait and Oman, with sales of 2.4 and 0.6 billion": Egypt's purchases. */
static void take_flow_of_mates(const struct reader *reader, struct figure_reading *figure,
			       const struct party *first, enum slot slot)
{
	uint32_t host = host_of_list(reader, first), m;

	if (host == NONE || slot != SLOT_PARTNER || first->link != LINK_NONE ||
	    !same(reader->sentence->items[host].value, "mate"))
		return;
	m = measure_at(reader, host);
	if (!is_flow_meaning(figure->meaning) || !is_flow_meaning(reader->measures[m].meaning))
		return;
	figure->meaning = reader->measures[m].meaning;
	figure->measure = m;
}

/* Whether one figure follows another in a list: "512 and 430 million". */
static bool is_next_in_list(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *next = figure + 1;
	bool is_joined = false;

	if (next >= reader->figures + reader->n_figures ||
	    next->quantity->kind != figure->quantity->kind ||
	    bracket_of(reader, next) != bracket_of(reader, figure))
		return false;
	for (uint32_t i = figure->quantity->last + 1; i < next->quantity->first; i++) {
		bool joins = sentence->items[i].mark == ',' ||
			     item_is_any(sentence, i, MEANING_AND, MEANING_RESPECTIVELY);

		if (!joins && !is_qualifier(sentence, i) && !is_filler_word(sentence, i))
			return false;
		is_joined = is_joined || joins;
	}
	return is_joined;
}

/* The country that a list behind the figure begins with: "430 million to Chile and Peru"; NONE. */
static size_t first_behind(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t from = figure->quantity->last + 1;

	for (uint32_t i = from; i < sentence->n && i < from + 6; i++) {
		uint32_t p = party_at(reader, i);

		if (p != NONE)
			return is_link_of_trade(reader->parties[p].link) &&
					       !reader->parties[p].is_aside
				       ? p
				       : NONE;
		if (measure_at(reader, i) != NONE || sentence->items[i].quantity != NONE ||
		    (sentence->items[i].mark && sentence->items[i].mark != ','))
			return NONE;
	}
	return NONE;
}

/* "goods for 512 and 430 million to Chile and Peru": as many partners behind a list of figures. */
static size_t list_behind(const struct reader *reader, size_t f, size_t list[8])
{
	size_t n = 1, found = 0, p;

	while (n < 8 && is_next_in_list(reader, &reader->figures[f + n - 1]))
		n++;
	/* "in 2022 and 2023": the list may be one of years */
	if (n < 2 || reader->sentence->n_times > 1 ||
	    (f && is_next_in_list(reader, &reader->figures[f - 1])))
		return 0;
	p = first_behind(reader, &reader->figures[f + n - 1]);
	for (; p != NONE && p < reader->n_parties && found < 8; p++) {
		if (found && !reader->parties[p].is_joined)
			break;
		list[found++] = p;
	}
	return found == n ? n : 0;
}

/* "Peru and Chile imported goods worth 22 and 12 billion": each from all, where no partner is named and the text
 * is of none but these. */
static bool is_each_of_world(const struct reader *reader, const size_t list[8], size_t n)
{
	const struct topic_pair *pair = &reader->topic->pair;
	bool is_among = false;

	for_each_party(party, reader) {
		if (party->link != LINK_NONE && party->link != LINK_OF)
			return false;
	}
	for (size_t k = 0; k < n; k++)
		is_among = is_among || same(reader->parties[list[k]].code, pair->partner);
	return is_among;
}

/* "to Denmark and Japan were 21 and 14.8 billion": as many figures as partners follow. */
void pair_list(struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	size_t list[8], n = list_of_partners(reader, figure, list);
	enum slot slot = SLOT_PARTNER;
	const struct measure *measure = measure_of(reader, figure);
	bool is_behind = false;
	bool is_compared = n == 2 && is_compared_to(reader, figure, &reader->parties[list[0]],
						    &reader->parties[list[1]]);

	/* "Товарооборот Казахстана и Бельгии составил в 2021 и 2023 годах 418,3 и 523,6 млн": the two are one pair */
	if (n == 2 && measure && measure->meaning == MEANING_TURNOVER && !measure->is_world &&
	    reader->parties[list[0]].link == LINK_OF &&
	    !meaning_in(reader->sentence->all, MEANING_RESPECTIVELY))
		return;
	if (!n) {
		n = list_behind(reader, f, list);
		is_behind = true;
	}
	if (!n || f + n > reader->n_figures)
		return;
	for (size_t k = 1; k < n && !is_behind; k++) {
		const struct figure_reading *next = &figure[k];

		/* "A and B exchanged goods for 10 billion, of which 9 were imports" */
		if (next->quantity->kind != figure->quantity->kind ||
		    (next->role == ROLE_BASE && !is_compared) ||
		    has_item(reader->sentence, next->from, next->quantity->first, MEANING_PART) ||
		    has_mention(reader, next->from, next->quantity->first))
			return;
	}
	if (!is_behind)
		slot = slot_of_list(reader, figure, list, n);
	for (size_t k = 0; k < n; k++) {
		if (is_compared)
			reader->figures[f + k].role = ROLE_LEVEL;
		offer_party(&reader->figures[f + k], slot, reader->parties[list[k]].code,
			    PARTY_PAIRED);
		if (slot == SLOT_REPORTER && is_each_of_world(reader, list, n))
			offer_party(&reader->figures[f + k], SLOT_PARTNER, "WLD", PARTY_WORLD);
	}
	take_flow_of_mates(reader, &reader->figures[f], &reader->parties[list[0]], slot);
}

/* "Third in trade with India is the UAE with 72.9 billion; behind it stand": it is India's trade that the list
 * goes on with. */
void turn_rank(const struct reader *reader, struct figure_reading *figure)
{
	char code[PARTY_MAX];

	if (figure->meaning != MEANING_TURNOVER || figure->measure == NONE ||
	    !reader->measures[figure->measure].is_adjunct || !figure->partner[0] ||
	    !figure->reporter[0] || same(figure->partner, "WLD") ||
	    figure->measure_evidence == MEASURE_OF_SENTENCE ||
	    !meaning_in(reader->sentence->all, MEANING_ORDINAL))
		return;
	copy_code(code, figure->reporter);
	copy_code(figure->reporter, figure->partner);
	copy_code(figure->partner, code);
}

bool is_in_paired_list(const struct reader *reader, const struct figure_reading *figure, size_t p)
{
	const struct party *party = &reader->parties[p];

	return (figure->partner_evidence == PARTY_PAIRED ||
		figure->reporter_evidence == PARTY_PAIRED) &&
	       party->link == LINK_NONE &&
	       (party->is_joined || (p + 1 < reader->n_parties && party[1].is_joined));
}

void take_balance_of_main(const struct reader *reader, struct figure_reading *figure)
{
	const char *own = reader->topic->main.reporter;

	if (!is_balance_meaning(figure->meaning) || reader->n_parties || !own[0] ||
	    !reader->topic->own_sentence ||
	    reader->topic->own_sentence + 3 < reader->topic->sentence ||
	    figure->reporter_evidence != PARTY_OF_TOPIC ||
	    figure->partner_evidence != PARTY_OF_TOPIC || !same(figure->partner, own))
		return;
	copy_code(figure->partner, figure->reporter);
	copy_code(figure->reporter, own);
}

void turn_to_main(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const char *own = topic->main.reporter;

	if (!own[0] || same(figure->reporter, own) || same(figure->partner, own))
		return;
	if (figure->reporter_evidence == PARTY_PAIRED && !figure->partner[0] &&
	    figure->measure != NONE && !reader->measures[figure->measure].is_verb) {
		offer_party(figure, SLOT_PARTNER, own, PARTY_IMPLIED);
		return;
	}
	if (figure->measure_evidence != MEASURE_OF_TOPIC || !is_flow_meaning(figure->meaning) ||
	    !same(topic->pair.partner, own) || figure->reporter_evidence != EVIDENCE_NONE ||
	    figure->partner_evidence > PARTY_OF_SENTENCE || !figure->partner[0] ||
	    same(figure->partner, topic->pair.reporter))
		return;
	offer_party(figure, SLOT_REPORTER, own, PARTY_IMPLIED);
	figure->meaning = opposite_flow(figure->meaning);
}

bool is_overtaken(const struct reader *reader, const struct figure_reading *figure,
		  const struct party *party)
{
	const struct item *items = reader->sentence->items;
	uint32_t first = figure->quantity->first;

	if (party->item >= first || first >= reader->sentence->n ||
	    !is_link_of_trade(party->link) || items[party->item].clause == items[first].clause)
		return false;
	for_each_party(own, reader) {
		if (own->link == party->link && !own->is_aside && own->item > party->item &&
		    own->item < first && items[own->item].clause == items[first].clause)
			return true;
	}
	return false;
}

bool is_next_genitive(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	const uint32_t last = sentence->items[party->item].to - 1;
	const struct figure_reading *before = figure > reader->figures ? figure - 1 : figure;
	enum evidence partner_before;

	/* "Импорт Литвы вырос на 45 % до 15,7 млрд, Латвии - на 40 %" */
	while (before > reader->figures && before->reporter_evidence == PARTY_OF_SENTENCE &&
	       before->partner_evidence == PARTY_OF_SENTENCE)
		before--;
	partner_before = before->partner_evidence;
	/* "Литваның экспорты 7 %-ға, Эстониянікі 8 %-ға" */
	if ((sentence->language == LANGUAGE_KK ? party->link != LINK_OF
					       : sentence->language != LANGUAGE_RU) ||
	    figure == reader->figures || sentence->tokens->tokens[last].folded_len < 4 ||
	    figure->measure_evidence != MEASURE_OF_SENTENCE || bracket_of(reader, figure) != NONE ||
	    !(before->reporter_evidence == PARTY_BESIDE ||
	      (before->reporter_evidence == PARTY_IN_PHRASE &&
	       (partner_before == EVIDENCE_NONE || partner_before >= PARTY_IMPLIED ||
		(partner_before == PARTY_IN_PHRASE && figure->meaning == MEANING_EXPORTS)))))
		return false;
	return sentence->language == LANGUAGE_KK ||
	       token_ends_with(sentence->tokens, last, "а|я|и|ы");
}

/* Another country that the sentence names as the one that reports: "Polen steigerte seine EU-Exporte",
 * "der China-Handel Polens". */
static bool has_reporter_beside(const struct reader *reader, const struct measure *measure,
				const struct party *party)
{
	for_each_party(other, reader) {
		if (same(other->code, party->code) || other->is_aside || other->is_group)
			continue;
		if ((other->link == LINK_OF && other->item < measure->to))
			return true;
	}
	return false;
}

bool is_partner_of_compound(const struct reader *reader, const struct figure_reading *figure,
			    const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	const char *reporter = reader->topic->pair.reporter;
	const struct measure *measure = measure_of(reader, figure);
	uint32_t i = party->item;

	if ((sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL) || !measure ||
	    measure->item != i + 2 || sentence->items[i + 1].mark != '-' ||
	    !item_touches(sentence, i + 1) || !item_touches(sentence, i + 2) ||
	    party->is_adjective ||
	    (same(party->code, "USA") && token_of(sentence, i)->folded_len == 2))
		return false;
	for_each_party(other, reader) {
		enum party_link link = other->link;

		if (other->item > i && other->item < measure->to && is_link_of_trade(link))
			return false;
	}
	return (reporter[0] && !same(reporter, party->code)) ||
	       has_reporter_beside(reader, measure, party);
}

bool is_of_later_rank(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party)
{
	/* "China was first with 50 billion, followed by Germany and Belarus" */
	for (uint32_t i = figure->quantity->last + 1; i < party->item; i++) {
		if (is_one_of_words(reader->sentence, i, phrases_behind))
			return true;
	}
	if (reader->sentence->language != LANGUAGE_FR)
		return false;
	for (size_t m = 0; m < reader->n_measures && party->item > figure->quantity->last; m++) {
		const struct measure *measure = &reader->measures[m];

		if (m != figure->measure && is_mate(reader, measure) &&
		    measure->item > figure->quantity->last &&
		    (party->link == LINK_OF
			     ? party->item < measure->item && measure->item < party->item + 5
			     : measure->item < party->item))
			return true;
	}
	return false;
}

bool is_pair_spoken_of(const struct reader *reader, size_t p)
{
	const struct topic_pair *pair = &reader->topic->pair;
	const struct party *a, *b;

	if (!p || p >= reader->n_parties)
		return false;
	a = &reader->parties[p - 1];
	b = &reader->parties[p];
	return a->link == LINK_BETWEEN && b->link == LINK_BETWEEN && b->is_joined &&
	       ((same(a->code, pair->reporter) && same(b->code, pair->partner)) ||
		(same(a->code, pair->partner) && same(b->code, pair->reporter)));
}

bool is_subject_of_balance(const struct reader *reader, const struct figure_reading *figure,
			   const struct party *party)
{
	const struct sentence *sentence = reader->sentence;

	uint32_t verb = party->item + 1;

	/* "Le Bénin a accusé un déficit de", in a text that has nobody else report */
	if (sentence->language == LANGUAGE_FR && opens_sentence(sentence, party->item) &&
	    !reader->topic->pair.reporter[0])
		verb += is_filler_word(sentence, verb);
	else if (sentence->language != LANGUAGE_EN)
		return false;
	/* "Taiwan posted exports of": whoever opens the sentence */
	if (figure->measure != NONE && is_flow_meaning(figure->meaning) &&
	    !(opens_sentence(sentence, party->item) && item_is(sentence, verb, MEANING_LEVEL) &&
	      measure_at(reader, verb) == NONE && !is_mate(reader, measure_of(reader, figure))))
		return false;
	return party->link == LINK_NONE && !party->is_joined && !party->is_group &&
	       figure->measure != NONE &&
	       (is_balance_meaning(figure->meaning) || is_flow_meaning(figure->meaning)) &&
	       figure->measure_evidence != MEASURE_OF_SENTENCE &&
	       verb < reader->measures[figure->measure].item &&
	       reader->measures[figure->measure].item < figure->quantity->first &&
	       (item_is(sentence, verb, MEANING_LEVEL) || is_unknown(sentence, verb));
}

void take_subject_before_aside(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *party = reader->parties;
	bool is_french = sentence->language == LANGUAGE_FR;
	uint32_t end, verb;

	if (!reader->n_parties || party->link != LINK_NONE ||
	    (sentence->language != LANGUAGE_EN &&
	     !(is_french && !reader->topic->pair.reporter[0])) ||
	    figure->measure == NONE || !is_balance_meaning(figure->meaning) || party->is_group ||
	    figure->measure_evidence != MEASURE_BEFORE || !opens_sentence(sentence, party->item) ||
	    figure != reader->figures || sentence->items[party->item + 1].mark != ',' ||
	    names_party(sentence, party->item + 2))
		return;
	verb = party->item + 2;
	/* "Maurice, importateur de pétrole, de sucre et d'acier, a accusé": in French behind the last comma */
	for (end = verb; end < reader->measures[figure->measure].item; end++) {
		if (sentence->items[end].mark == ',' &&
		    (is_french || verb == (uint32_t)party->item + 2))
			verb = end + 1;
	}
	if (verb == party->item + 2 ||
	    !(item_is(sentence, verb, is_french ? MEANING_LEVEL : MEANING_COMMON) ||
	      item_is(sentence, verb, MEANING_LEVEL) ||
	      (is_french && is_unknown(sentence, verb))) ||
	    item_is_any(sentence, verb, MEANING_THE, MEANING_PRONOUN))
		return;
	offer_party(figure, SLOT_REPORTER, party->code, PARTY_IN_PHRASE);
}

bool is_next_seller(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *party)
{
	const struct figure_reading *last = figure > reader->figures ? figure - 1 : NULL;

	return last && last->role == ROLE_LEVEL && figure->role == ROLE_LEVEL &&
	       last->meaning == figure->meaning && is_flow_meaning(figure->meaning) &&
	       last->reporter_evidence == PARTY_IN_PHRASE &&
	       same(last->partner, reader->topic->pair.reporter) &&
	       last->partner_evidence < PARTY_OF_SENTENCE && party->link == LINK_NONE &&
	       !party->is_joined && leads_to(figure, party->item) &&
	       !same(party->code, last->partner);
}

/* "En Pologne, les importations du Kenya": the sentence opens with where they go. */
static bool is_behind_place(const struct reader *reader, const struct figure_reading *figure,
			    const struct party *party)
{
	const struct party *place = &reader->parties[0];

	return place < party && place->item < 3 && place->link == LINK_TO && !place->is_aside &&
	       !place->is_adjective && !place->is_group && !same(place->code, party->code) &&
	       place->item >= figure->from && reader->sentence->items[place->item + 1].mark == ',';
}

bool is_from_in_french(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party)
{
	const struct topic_pair *pair = &reader->topic->pair;

	if (reader->sentence->language != LANGUAGE_FR || figure->meaning != MEANING_IMPORTS ||
	    party->link != LINK_OF)
		return false;
	/* "La Libye, elle, a importé de Turquie" */
	if (figure->measure != NONE && reader->measures[figure->measure].is_verb &&
	    party->item > reader->measures[figure->measure].item)
		return true;
	if (figure->measure == NONE && figure->measure_evidence == MEASURE_OF_TOPIC)
		return pair->partner[0] && !same(pair->partner, "WLD") &&
		       !same(pair->reporter, party->code);
	if (figure->measure_evidence == MEASURE_OF_SENTENCE && figure > reader->figures &&
	    figure[-1].meaning == MEANING_IMPORTS &&
	    (figure[-1].partner_evidence == PARTY_IN_PHRASE ||
	     figure[-1].partner_evidence == PARTY_IN_STRETCH))
		return !same(figure[-1].reporter, party->code);
	if (figure->measure == NONE ||
	    has_item(reader->sentence, reader->measures[figure->measure].from,
		     reader->measures[figure->measure].to, MEANING_OUT_OF))
		return false;
	if (figure->reporter_evidence == PARTY_IN_PHRASE)
		return !same(figure->reporter, party->code);
	/* "Le Laos double ses importations du Japon" */
	return (reader->measures[figure->measure].item &&
		item_is(reader->sentence, reader->measures[figure->measure].item - 1,
			MEANING_PRONOUN) &&
		party->item > reader->measures[figure->measure].item) ||
	       is_behind_place(reader, figure, party) ||
	       (!same(pair->reporter, party->code) &&
		(same(pair->partner, party->code) || pair->reporter[0]) &&
		!(figure->partner_evidence == PARTY_IN_PHRASE));
}

bool is_place_of_rank(const struct reader *reader, const struct figure_reading *figure, size_t p)
{
	const struct party *party = &reader->parties[p];
	uint32_t mate = NONE;

	if (!party->is_group || party->item > figure->quantity->first ||
	    (party->link != LINK_TO && party->link != LINK_NONE))
		return false;
	for_each_measure(measure, reader) {
		if (measure->item < party->item && measure->item >= figure->from &&
		    is_mate(reader, measure))
			mate = measure->item;
	}
	for (size_t k = 0; mate != NONE && k < p; k++) {
		if (!reader->parties[k].is_group && reader->parties[k].link == LINK_NONE &&
		    reader->parties[k].item < mate)
			return true;
	}
	return false;
}

bool is_group_before_colon(const struct reader *reader, const struct figure_reading *figure,
			   const struct party *party)
{
	uint32_t i = party->item;

	if (!party->is_group || figure->reporter_evidence != PARTY_IN_PHRASE ||
	    !is_balance_meaning(figure->meaning) || figure->measure == NONE ||
	    party->link == LINK_WITH)
		return false;
	while (i < reader->measures[figure->measure].item && reader->sentence->items[i].mark != ':')
		i++;
	return i < reader->measures[figure->measure].item;
}

bool is_followed(const struct reader *reader, const struct figure_reading *figure, size_t p)
{
	const struct measure *measure = &reader->measures[figure->measure];
	const struct party *first = &reader->parties[p], *next = first + 1;
	bool is_partner = is_partner_of_next(reader, first);

	if (first->link != LINK_NONE ||
	    !(is_partner || (is_mate(reader, measure) && first->item < measure->item)))
		return false;
	for (; next < reader->parties + reader->n_parties; next++) {
		if ((is_partner ? next->link != LINK_OF
				: next->item > measure->item && next->is_joined) &&
		    next->item + 3 > figure->quantity->first &&
		    next->item < figure->quantity->first && !next->is_aside &&
		    (next->link == LINK_NONE || next->link == LINK_WITH) &&
		    !same(next->code, first->code))
			return true;
	}
	return false;
}

/* Whether a verb of trade stands in [from, to). */
static bool measure_of_verb(const struct reader *reader, uint32_t from, uint32_t to)
{
	for_each_measure(measure, reader) {
		if (measure->is_verb && measure->item >= from && measure->item < to)
			return true;
	}
	return false;
}

bool is_partner_of_next(const struct reader *reader, const struct party *party)
{
	const struct party *next = party + 1;
	const struct sentence *sentence = reader->sentence;
	bool is_behind;

	if (party->link != LINK_NONE || next >= reader->parties + reader->n_parties ||
	    next->link != LINK_OF || next->item > party->item + 12)
		return false;
	/* "the main partner of Georgia", "Georgia's main partner" */
	is_behind = next->item + 1 < sentence->n && sentence->items[next->item + 1].mark == '\'';
	for (uint32_t i = (is_behind ? next->item : party->item) + 1;
	     i < (is_behind ? next->item + 6 : next->item) && i < sentence->n; i++) {
		uint32_t m = measure_at(reader, i);

		/* "La Tunisie voisine a importé d'Algérie" */
		if (item_is(sentence, i, MEANING_NEIGHBOUR) &&
		    measure_of_verb(reader, i + 1, next->item))
			return false;
		if (item_is(sentence, i, MEANING_NEIGHBOUR) ||
		    (m != NONE && is_mate(reader, &reader->measures[m])))
			return true;
		if (sentence->items[i].quantity != NONE || sentence->items[i].mark == ',')
			return false;
	}
	return false;
}

/* "Exports to China fell, while total exports rose by": the whole is not with the part's partner. */
bool is_of_part_of(const struct reader *reader, const struct figure_reading *figure,
		   const struct party *party, uint32_t other)
{
	return figure->measure != NONE && reader->measures[figure->measure].is_total &&
	       figure->measure_evidence == MEASURE_BEFORE && !reader->measures[other].is_total &&
	       reader->measures[other].meaning == figure->meaning &&
	       is_link_of_trade(party->link) &&
	       party->item < reader->measures[figure->measure].item;
}

bool is_next_of_shares(const struct reader *reader, const struct figure_reading *figure)
{
	return figure > reader->figures && figure->role == ROLE_PARTNER_SHARE &&
	       figure[-1].role == ROLE_PARTNER_SHARE && figure[-1].measure == figure->measure &&
	       figure->measure_evidence == MEASURE_OF_SENTENCE;
}

bool is_first_of_two(const struct reader *reader, const struct figure_reading *figure,
		     const struct party *party)
{
	return !reader->n_measures && party == reader->parties && party->item < 3 &&
	       reader->topic->pair.reporter[0] && figure->partner_evidence == PARTY_BESIDE &&
	       reader->n_parties == 2 && party[1].is_joined &&
	       reader->sentence->items[party[1].item + 1].mark == ':';
}

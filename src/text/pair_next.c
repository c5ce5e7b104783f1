#include "pair.h"

#include <string.h>

#include "mention.h"
#include "role.h"

/* --- a list that goes on: whose slot the next country takes ---------------------------------------- */

/* The figure that this one goes on from, of its kind: "(741 million, -11 %), Spain (570 million". */
static const struct figure_reading *last_of_kind(const struct reader *reader,
						 const struct figure_reading *figure)
{
	for (const struct figure_reading *last = figure; last-- > reader->figures;) {
		if (last->quantity->kind == figure->quantity->kind)
			return last->role == figure->role || figure->role == ROLE_OTHER ? last
											: NULL;
		if (bracket_of(reader, last) == NONE)
			return NULL;
	}
	return NULL;
}

/* The country whose figure it is: "followed by Italy (741 million)"; NULL. */
static const struct party *party_of(const struct reader *reader,
				    const struct figure_reading *figure)
{
	for_each_party_back(party, reader) {
		if (party->item >= figure->quantity->first)
			continue;
		if (party->item < figure->from || party->is_group || party->is_adjective ||
		    !is_beside(reader, figure, party))
			return NULL;
		return party;
	}
	return NULL;
}

static bool says_next(const struct reader *reader, const struct figure_reading *figure,
		      const struct party *party)
{
	for (uint32_t i = figure->from; i < party->item; i++) {
		const char *value = reader->sentence->items[i].value;

		/* "voor Togo": ahead of it */
		if (value && (same(value, "next") ||
			      (same(value, "for") && reader->sentence->language == LANGUAGE_NL)))
			return true;
	}
	return party->link == LINK_AGAINST;
}

/* Whose slot the one before fills that stands beside its own figure, in a list. */
static enum slot slot_in_list(const struct reader *reader, const struct figure_reading *last)
{
	const struct party *party = party_of(reader, last);

	if (!party)
		return SLOT_NONE;
	if (same(party->code, last->reporter) && party->link == LINK_NONE &&
	    last->reporter_evidence != PARTY_OF_TOPIC)
		return SLOT_REPORTER;
	if (same(party->code, last->partner) && party->link == LINK_NONE &&
	    last->partner_evidence <= PARTY_IN_STRETCH)
		return SLOT_PARTNER;
	return SLOT_NONE;
}

/* "the second exporter to Algeria (951 million)": a noun that ranks its subject. */
static bool ranks_subject(const struct reader *reader, const struct figure_reading *last)
{
	uint32_t first =
		first_item(reader->sentence, last->from, last->quantity->first, MEANING_ORDINAL);

	/* "to India China came first: 102 billion" */
	return (first != NONE && reader->sentence->items[first].period == NONE) ||
	       (last->measure != NONE && is_mate(reader, &reader->measures[last->measure]));
}

/* Whose slot the subject fills, the one country that no preposition marks: "Germany sold 951 million to Ghana". */
static enum slot slot_of_subject(const struct reader *reader, const struct figure_reading *last)
{
	for_each_party(party, reader) {
		if (party->item > last->quantity->first)
			break;
		if (party->link != LINK_NONE || party->is_aside || party->is_adjective)
			continue;
		if (same(party->code, last->reporter))
			return SLOT_REPORTER;
		if (same(party->code, last->partner))
			return SLOT_PARTNER;
	}
	return SLOT_NONE;
}

/* "8 % less to Ghana, Sweden 16 %": behind the country that the figure before led to, the next subject. */
static bool is_next_subject(const struct reader *reader, const struct figure_reading *last,
			    const struct party *party)
{
	const struct party *before = party - 1;

	return party > reader->parties && party->is_joined && last->measure != NONE &&
	       reader->measures[last->measure].is_verb && before->item > last->quantity->last &&
	       (before->link == LINK_TO || before->link == LINK_FROM) &&
	       slot_of_subject(reader, last) == SLOT_REPORTER;
}

/* "sold 620 million to Spain, its third customer after Italy (740) and Malta (680)": of the flow that the noun tells, which
 * ranks the figure's partner, or of the other one and ranks who reports. */
static enum slot slot_by_rank(const struct reader *reader, const struct figure_reading *last)
{
	const struct party *party = party_of(reader, last);

	while (last > reader->figures && party && party->link == LINK_AGAINST)
		party = party_of(reader, --last);
	for_each_measure(measure, reader) {
		if (measure->item < last->quantity->last || !is_mate(reader, measure) ||
		    reader->sentence->items[measure->item].open != bracket_of(reader, last))
			continue;
		return measure->meaning == last->meaning ? SLOT_PARTNER : SLOT_REPORTER;
	}
	return SLOT_NONE;
}

bool take_next_of_list(const struct reader *reader, struct figure_reading *figure)
{
	const struct figure_reading *last = last_of_kind(reader, figure);
	const struct party *party = last ? party_of(reader, figure) : NULL;
	enum slot slot = SLOT_NONE, other;

	if (!party || figure->measure_evidence != MEASURE_OF_SENTENCE || last->is_several ||
	    !last->reporter[0] || !last->partner[0] || same(party->code, last->reporter) ||
	    same(party->code, last->partner) || figure->partner_evidence ||
	    figure->reporter_evidence)
		return false;
	if (is_next_subject(reader, last, party) && !says_next(reader, figure, party))
		slot = SLOT_REPORTER;
	if (slot == SLOT_NONE && party->link == LINK_AGAINST && is_flow_meaning(last->meaning))
		slot = slot_by_rank(reader, last);
	if (slot == SLOT_NONE)
		slot = slot_in_list(reader, last);
	/* "Болгария снизила товарооборот с Чили на 5 %, Япония — на 3 %": in the nominative, behind a dash what it did */
	if (slot == SLOT_NONE && reader->sentence->language == LANGUAGE_RU &&
	    party->link == LINK_NONE && reader->sentence->items[party->item - 1].mark == ',' &&
	    reader->sentence->items[party->item + 1].mark == '-' &&
	    !is_oblique_in_russian(reader->sentence, party->item))
		slot = slot_of_subject(reader, last);
	/* "Chile sold 36.8 billion to China, followed by Japan" ranks buyers, but in China's text sellers. */
	if (slot == SLOT_NONE && says_next(reader, figure, party) &&
	    (ranks_subject(reader, last) || same(reader->topic->main.reporter, last->partner)))
		slot = slot_of_subject(reader, last);
	if (slot == SLOT_NONE)
		return false;
	other = slot == SLOT_REPORTER ? SLOT_PARTNER : SLOT_REPORTER;
	offer_party(figure, slot, party->code, PARTY_BESIDE);
	offer_party(figure, other, slot == SLOT_REPORTER ? last->partner : last->reporter,
		    PARTY_OF_SENTENCE);
	return true;
}

bool is_next_of_either(const struct reader *reader, const struct figure_reading *figure)
{
	const struct figure_reading *last = last_of_kind(reader, figure);
	const struct party *party = last ? party_of(reader, figure) : NULL;

	/* "ahead of Togo (40) and Mali (30)" */
	if (party && last->is_guess && last->reporter_evidence == PARTY_BESIDE &&
	    party->link == LINK_AGAINST && figure->reporter_evidence == PARTY_BESIDE)
		return true;
	return party && is_flow_meaning(figure->meaning) &&
	       figure->measure_evidence == MEASURE_OF_SENTENCE &&
	       figure->reporter_evidence == PARTY_BESIDE && same(figure->reporter, party->code) &&
	       says_next(reader, figure, party) && last->reporter_evidence != PARTY_BESIDE &&
	       !ranks_subject(reader, last) && !same(reader->topic->main.reporter, last->partner);
}

bool is_of_next_bracket(const struct reader *reader, const struct figure_reading *figure,
			const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	const struct figure_reading *next = figure + 1;
	uint32_t with;

	if (next == reader->figures + reader->n_figures ||
	    party->item < figure->quantity->last + 3 ||
	    bracket_of(reader, next) != party->item + 1 || bracket_of(reader, figure) != NONE)
		return false;
	with = first_item(sentence, figure->quantity->last + 1, party->item, MEANING_WITH);
	return with != NONE && sentence->items[with - 1].mark == ',';
}

bool is_listed(const struct reader *reader, const struct figure_reading *figure,
	       const struct party *party)
{
	return (party->link == LINK_NONE || party->link == LINK_AGAINST) &&
	       !same(reader->topic->pair.reporter, party->code) &&
	       is_beside(reader, figure, party) &&
	       !(figure->measure != NONE && reader->measures[figure->measure].is_verb);
}

/* "Spain bought 8 of the 58 billion of sales abroad, ahead of Italy (7)": of the list's next, and not abroad. */
bool is_beside_whole(const struct reader *reader, const struct figure_reading *figure,
		     const struct party *world)
{
	bool has_partner = false, has_next = false;

	if (!same(world->code, "WLD") || bracket_of(reader, figure) == NONE)
		return false;
	for (const struct figure_reading *last = reader->figures; last < figure; last++)
		has_partner |= last->partner_evidence && last->meaning == figure->meaning &&
			       last->role == figure->role && !same(last->partner, "WLD");
	for (size_t p = 0; p < reader->n_parties; p++)
		has_next |= reader->parties[p].link == LINK_AGAINST &&
			    is_listed(reader, figure, &reader->parties[p]);
	return has_partner && has_next;
}

/* Whether the figure's partner was named with a preposition, "from China", and the country is not it. */
static bool has_other_side(const struct reader *reader, const struct figure_reading *figure,
			   const struct party *party)
{
	for_each_party(other, reader) {
		if ((other->link == LINK_TO || other->link == LINK_FROM) && !other->is_aside &&
		    in_stretch(figure, other->item) && same(other->code, figure->partner))
			return figure->partner_evidence == PARTY_IN_STRETCH &&
			       !same(party->code, other->code);
	}
	return false;
}

/* "Aus Spanien holte Polen Waren für", "haalde Nederland voor 70 miljard aan goederen uit China"; "The EU as a whole
 * brought in 45 billion less from China". */
bool is_subject_of_goods(const struct reader *reader, const struct figure_reading *figure,
			 const struct party *party)
{
	if (party->item > figure->quantity->first)
		return false;
	if (figure->measure_evidence == MEASURE_BY_GOODS)
		return has_other_side(reader, figure, party) ||
		       (!party->is_group && !is_beside(reader, figure, party));
	return figure->measure_evidence == MEASURE_OF_TOPIC &&
	       opens_sentence(reader->sentence, party->item) && !is_beside(reader, figure, party) &&
	       has_other_side(reader, figure, party);
}

static bool is_group_of_countries(const struct party *party)
{
	return (party->is_group && !same(party->code, "SUB") &&
		!same(party->code, OTHER_PARTIES)) ||
	       same(party->code, "EU") || same(party->code, "EAEU");
}

bool take_group(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	uint32_t there = find_item(reader->sentence, figure->from, figure->quantity->first,
				   MEANING_THERE, bracket_of(reader, figure));
	const char *value = there == NONE ? "" : reader->sentence->items[there].value;
	bool is_union = same(value, "union");
	const char *code =
		is_union || topic->group_paragraph == topic->paragraph ? topic->group : "";

	if ((!is_union && !same(value, "group")) || figure->partner_evidence)
		return false;
	for (size_t p = 0; p < reader->n_parties && reader->parties[p].item < there; p++) {
		if (is_group_of_countries(&reader->parties[p]))
			code = reader->parties[p].code;
	}
	if (code[0])
		offer_party(figure, SLOT_PARTNER, code, PARTY_IN_PHRASE);
	figure->is_group = !same(code, "EU") && !same(code, "EAEU");
	return true;
}

bool is_balance_for(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *party)
{
	return is_balance_meaning(figure->meaning) && !figure->reporter_evidence &&
	       figure->measure_evidence <= MEASURE_BEHIND && !party->is_group &&
	       party->link == LINK_NONE && party->item < figure->quantity->last + 4 &&
	       is_behind_for(reader->sentence, party->item);
}

/* --- "Russia's share of Kazakhstan's trade was 18.6 percent (18.9 billion)" ------------------------- */

/* The noun for a share in the words of the percentage; NONE. */
static uint32_t share_of(const struct reader *reader, const struct figure_reading *host)
{
	for (uint32_t i = host->from; i < host->to; i++) {
		const char *value = reader->sentence->items[i].value;

		if (item_is(reader->sentence, i, MEANING_SHARE) && value && same(value, "noun"))
			return i;
	}
	return NONE;
}

/* Only articles and the like stand between two items. */
static bool is_bare_between(const struct sentence *sentence, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		if (!is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_OF, MEANING_OFBY))
			return false;
	}
	return true;
}

/* "Russia's turnover share", "доля Германии во внешней торговле", "China took a 21 % share": who has it. */
static const struct party *holder_of(const struct reader *reader, const struct figure_reading *host,
				     uint32_t share)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *subject = NULL;

	for_each_party(party, reader) {
		uint32_t i = party->item;
		bool has_possessive = i + 1 < sentence->n && sentence->items[i + 1].mark == '\'';

		if (party->is_group || party->is_aside || i < host->from || i >= host->to)
			continue;
		/* "Қазақстанның импортындағы Ресейдің үлесі": the nearest; but "in Kenya's trade with Mali exports
		 * have a share of" */
		if (i < share && share - i <= 4 && party->link == LINK_OF &&
		    !((size_t)(party - reader->parties) + 1 < reader->n_parties &&
		      party[1].item < share &&
		      (party[1].link == LINK_OF || party[1].link == LINK_WITH)))
			return party;
		if (i > share && i - share <= 5 && is_bare_between(sentence, share + 1, i) &&
		    !(has_possessive && sentence->language == LANGUAGE_EN) &&
		    measure_at(reader, share - 1) == NONE)
			return party;
		if (!subject && i < host->quantity->first && party->link == LINK_NONE &&
		    !party->is_adjective)
			subject = party;
	}
	return subject;
}

/* The whole's country, of the figure's words or the text. */
static const char *whole_of_share(const struct reader *reader, const struct figure_reading *host,
				  const struct figure_reading *figure, const char *holder)
{
	const struct topic *topic = reader->topic;
	uint32_t end = figure->tail_to > figure->to ? figure->tail_to : figure->to;

	end = host->tail_to > end ? host->tail_to : end;
	for_each_party(party, reader) {
		if (party->item >= host->from && party->item < end && !party->is_group &&
		    !party->is_aside && !same(party->code, holder) && !same(party->code, "WLD"))
			return party->code;
	}
	if (!same(topic->last_reporter, holder) && topic->last_reporter[0])
		return topic->last_reporter;
	return same(topic->main.reporter, holder) ? "" : topic->main.reporter;
}

/* "10.5 percent, or 7.9 billion", "10.5 percent; that was 7.9 billion": the share again, in money. */
static bool is_share_again(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = figure->from; i < figure->to; i++) {
		if (party_at(reader, i) != NONE)
			return false;
	}
	return has_item(sentence, figure->from, figure->quantity->first, MEANING_OR) ||
	       has_item(sentence, figure->from, figure->quantity->first, MEANING_PRONOUN);
}

/* "Russia's share of Kyrgyz trade was 27.8 % (2.1 billion), China's 24.5 % (1.9 billion)": the next one's. */
static bool take_next_share(const struct reader *reader, const struct figure_reading *host,
			    struct figure_reading *figure)
{
	const struct figure_reading *before = host - 1;
	const struct party *holder = NULL;
	size_t n = 0;

	for_each_party(other, reader) {
		if (in_stretch(host, other->item)) {
			holder = other;
			n++;
		}
	}
	if (figure - reader->figures < 3 || n != 1 || holder->item > host->quantity->first ||
	    holder->is_group || before->role != ROLE_LEVEL ||
	    before[-1].role != ROLE_PARTNER_SHARE ||
	    before->reporter_evidence != PARTY_IN_STRETCH || before->meaning != figure->meaning)
		return false;
	copy_code(figure->partner, holder->code);
	copy_code(figure->reporter, before->reporter);
	figure->partner_evidence = figure->reporter_evidence = PARTY_IN_STRETCH;
	return true;
}

void take_share(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *host = figure - 1;
	const struct party *holder;
	const char *whole;
	uint32_t share;

	if (!f || host->role != ROLE_PARTNER_SHARE || figure->role != ROLE_LEVEL ||
	    (bracket_of(reader, figure) == NONE && !is_share_again(reader, figure)) ||
	    bracket_of(reader, host) != NONE || has_own_measure(reader, figure))
		return;
	share = share_of(reader, host);
	if (share == NONE && bracket_of(reader, figure) != NONE &&
	    take_next_share(reader, host, figure))
		return;
	holder = share == NONE ? NULL : holder_of(reader, host, share);
	whole = holder ? whole_of_share(reader, host, figure, holder->code) : "";
	if (!whole[0])
		return;
	memcpy(figure->partner, holder->code, PARTY_MAX);
	figure->partner_evidence = PARTY_IN_STRETCH;
	memcpy(figure->reporter, whole, strlen(whole) + 1);
	figure->reporter_evidence = PARTY_IN_STRETCH;
}

bool is_ranked_subject(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party, uint32_t m)
{
	const struct measure *measure = &reader->measures[m];

	if (!is_mate(reader, measure) || party->item > measure->item || party->is_group ||
	    measure->item > figure->quantity->first || is_beside(reader, figure, party))
		return false;
	for_each_party(whose, reader) {
		if (whose != party && in_phrase(measure, whose) &&
		    (whose->link == LINK_OF || whose->link == LINK_TO))
			return true;
	}
	return false;
}

/* Behind a mark, but for an article. */
static bool begins_clause(const struct sentence *sentence, uint32_t i)
{
	while (i-- > 0 && is_filler_word(sentence, i) && sentence->items[i].mark != '\'')
		;
	return i != NONE && (sentence->items[i].mark == ',' || sentence->items[i].mark == ':' ||
			     sentence->items[i].mark == ';');
}

/* "Ghana recorded 3 billion, Togo 2", below trade between the two: the second subject of a sentence of both. */
static bool is_second_of_two(const struct reader *reader, const struct figure_reading *figure,
			     const struct party *side)
{
	const struct topic_pair *pair = &reader->topic->pair;
	const struct party *first = &reader->parties[0];

	return figure > reader->figures && reader->n_parties == 2 && side == first + 1 &&
	       first->link == LINK_NONE && !first->is_aside &&
	       opens_sentence(reader->sentence, first->item) &&
	       same(figure[-1].reporter, first->code) && is_beside(reader, figure, side) &&
	       ((same(pair->reporter, first->code) && same(pair->partner, side->code)) ||
		(same(pair->partner, first->code) && same(pair->reporter, side->code)));
}

/* "Exports between Ghana and Togo grew: Ghana recorded 3 billion, Togo 2": whose clause it is, of the two. */
void take_side(const struct reader *reader, struct figure_reading *figure)
{
	const struct party *side = NULL;

	if (!is_flow_meaning(figure->meaning) || figure->reporter_evidence == PARTY_IN_PHRASE)
		return;
	for_each_party(other, reader) {
		if (leads_to(figure, other->item))
			side = other;
	}
	if (!side || side->link != LINK_NONE || side->is_aside || side->is_group ||
	    side == reader->parties ||
	    (figure->measure != NONE && reader->measures[figure->measure].item > side->item) ||
	    !begins_clause(reader->sentence, side->item))
		return;
	if (is_second_of_two(reader, figure, side)) {
		offer_party(figure, SLOT_REPORTER, side->code, PARTY_IN_PHRASE);
		offer_party(figure, SLOT_PARTNER, side[-1].code, PARTY_IN_PHRASE);
		return;
	}
	for (const struct party *a = reader->parties; a + 1 < side; a++) {
		bool is_second = same(a[1].code, side->code);

		if (a->link != LINK_BETWEEN || a[1].link != LINK_BETWEEN || !a[1].is_joined ||
		    (!is_second && !same(a->code, side->code)))
			continue;
		offer_party(figure, SLOT_REPORTER, side->code, PARTY_IN_PHRASE);
		offer_party(figure, SLOT_PARTNER, a[!is_second].code, PARTY_IN_PHRASE);
	}
}

void take_antecedent(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t there = find_item(sentence, figure->from, figure->quantity->first, MEANING_THERE,
				   bracket_of(reader, figure));
	uint32_t p;

	take_elided_owner(reader, figure);
	take_subject_of_clause(reader, figure);
	/* "Italy, where Malta sold": a place, if another is named as the one that trades there */
	if (there == NONE && figure->reporter_evidence == PARTY_IN_PHRASE)
		there = find_item(sentence, figure->from, figure->quantity->first, MEANING_WHERE,
				  bracket_of(reader, figure));
	if (there == NONE || there < 2 ||
	    (sentence->items[there - 1].mark != ',' && sentence->items[there - 1].mark != ':'))
		return;
	p = party_at(reader, there - 2);
	/* "The UK was the third market, where": whose place it is */
	if (p == NONE && reader->n_parties && measure_at(reader, there - 2) != NONE &&
	    is_mate(reader, &reader->measures[measure_at(reader, there - 2)]) &&
	    reader->parties[0].link == LINK_NONE &&
	    opens_sentence(sentence, reader->parties[0].item))
		p = 0;
	if (p != NONE && !reader->parties[p].is_aside &&
	    !same(reader->parties[p].code, figure->reporter))
		offer_party(figure, SLOT_PARTNER, reader->parties[p].code, PARTY_IN_PHRASE);
}

void take_owner_of_mate(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *verb = measure_of(reader, figure);
	const struct party *subject = reader->parties;
	uint32_t which, p;

	if (!verb || !verb->is_verb || !figure->measure ||
	    figure->measure_evidence != MEASURE_BEFORE || !is_mate(reader, verb - 1) ||
	    !reader->n_parties || subject->link != LINK_NONE ||
	    !opens_sentence(sentence, subject->item))
		return;
	which = find_item(sentence, verb[-1].item, verb->item, MEANING_RELATIVE,
			  sentence->items[verb->item].open);
	if (which == NONE || sentence->items[which - 1].mark != ',')
		return;
	/* No other subject stands before the verb. */
	for (uint32_t i = which + 1; i < verb->item; i++) {
		if (party_at(reader, i) != NONE || item_is(sentence, i, MEANING_PRONOUN))
			return;
	}
	p = party_at(reader, which - 2);
	if (p == NONE || p == 0 || reader->parties[p].link != LINK_OF ||
	    reader->parties[p].is_group)
		return;
	copy_code(figure->reporter, reader->parties[p].code);
	copy_code(figure->partner, subject->code);
	figure->reporter_evidence = figure->partner_evidence = PARTY_IN_PHRASE;
}

/* The group that "these countries" take up: a list of countries in its place leaves none. */
void note_group(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	size_t n = 0;

	for_each_party(party, reader) {
		if (is_group_of_countries(party)) {
			memcpy(topic->group, party->code, PARTY_MAX);
			topic->group_paragraph = topic->paragraph;
			return;
		}
		n += !same(party->code, topic->pair.reporter) && !same(party->code, "WLD");
	}
	if (n > 1)
		topic->group[0] = 0;
}

bool is_bought_at(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure;

	if (figure->measure == NONE)
		return false;
	measure = &reader->measures[figure->measure];
	return same(reader->sentence->items[measure->item].value, "at") ||
	       same(reader->sentence->items[measure->item].value, "verb-at");
}

bool take_goal_of_imports(const struct reader *reader, struct figure_reading *figure,
			  const struct party *party, enum evidence evidence)
{
	bool is_goal = party->link == LINK_TO;

	if (figure->meaning != MEANING_IMPORTS || is_bought_at(reader, figure) ||
	    figure->reporter_evidence != evidence || figure->partner_evidence == evidence ||
	    same(figure->reporter, party->code) || party->is_joined || figure->measure == NONE ||
	    reader->measures[figure->measure].is_verb)
		return false;
	for_each_party(other, reader) {
		if (!same(other->code, figure->reporter) ||
		    (is_goal ? other->link != LINK_OF && other->link != LINK_ADJECTIVE
			     : other->link != LINK_TO))
			continue;
		copy_code(figure->partner, is_goal ? figure->reporter : party->code);
		figure->partner_evidence = evidence;
		if (is_goal)
			copy_code(figure->reporter, party->code);
		return true;
	}
	return false;
}

/* "Әзербайжан Италиямен 6,1 млрд доллардың саудасын жасады": without an ending, before one that has one. */
static bool precedes_ending(const struct reader *reader, const struct party *party)
{
	const struct party *next = party + 1;

	return party->link == LINK_NONE && !party->is_joined &&
	       next < reader->parties + reader->n_parties && next->item == party->item + 1 &&
	       reader->sentence->items[next->item].suffix && next->link != LINK_OF;
}

bool is_kazakh_subject(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party)
{
	if (reader->sentence->language != LANGUAGE_KK || party->link != LINK_NONE)
		return false;
	if (precedes_ending(reader, party))
		return true;
	/* "Ливан Түркиядан 1,3 млрд доллардың, Иордания 0,9 млрд доллардың тауарын алды" */
	return figure > reader->figures && party > reader->parties && !party->is_joined &&
	       leads_to(figure, party->item) && party - reader->parties > 1 &&
	       precedes_ending(reader, party - 2) && party[-2].item >= figure[-1].from &&
	       party[-1].item < figure[-1].quantity->first;
}

bool is_ranked_before_flow(const struct reader *reader, const struct figure_reading *figure,
			   size_t p)
{
	const struct measure *own = measure_of(reader, figure);
	const struct party *party = &reader->parties[p], *last = party;

	if (!own || party->link != LINK_NONE || figure->partner_evidence != PARTY_IN_PHRASE ||
	    same(figure->partner, party->code) || is_beside(reader, figure, party))
		return false;
	while (last + 1 < reader->parties + reader->n_parties && last[1].is_joined)
		last++;
	for (const struct measure *mate = reader->measures; mate < own; mate++) {
		if (is_mate(reader, mate) && mate->meaning == figure->meaning &&
		    last->item >= mate->from && last->item < mate->item)
			return true;
	}
	return false;
}

bool is_in_contrast(const struct reader *reader, const struct figure_reading *figure,
		    const struct party *party)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = figure->quantity->last + 2; i < party->item; i++) {
		if (item_is(sentence, i, MEANING_BUT) && sentence->items[i - 1].mark == ',')
			return true;
	}
	return false;
}

void take_holder_of_balance(const struct reader *reader, struct figure_reading *figure)
{
	const struct party *holder = NULL;

	if (figure->measure_evidence != MEASURE_LATER || !is_balance_meaning(figure->meaning) ||
	    figure->measure == NONE || figure->reporter_evidence)
		return;
	for_each_party(party, reader) {
		if (party->link != LINK_NONE || party->is_joined || party->is_aside ||
		    party->item < figure->quantity->last ||
		    party->item > reader->measures[figure->measure].item)
			continue;
		if (holder)
			return;
		holder = party;
	}
	if (holder)
		offer_party(figure, SLOT_REPORTER, holder->code, PARTY_IN_PHRASE);
}

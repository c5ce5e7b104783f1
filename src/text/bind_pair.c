#include "country.h"
#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "text.h"

#include <string.h>

/* --- what a link says of a measure --------------------------------------------------------------- */

static enum slot slot_of_link(const struct reader *reader, const struct figure_reading *figure,
			      enum party_link link)
{
	bool is_imports = figure->meaning == MEANING_IMPORTS;
	bool is_loss = figure->meaning == MEANING_DEFICIT ||
		       (figure->meaning == MEANING_BALANCE && figure->quantity->sign < 0);

	switch (link) {
	case LINK_OF:
	case LINK_ADJECTIVE:
		return SLOT_REPORTER;
	/* "a deficit in favour of Kazakhstan": the other one's deficit. */
	case LINK_FAVOUR:
		return is_loss ? SLOT_PARTNER : SLOT_REPORTER;
	case LINK_DISFAVOUR:
		return is_loss ? SLOT_REPORTER : SLOT_PARTNER;
	case LINK_ORIGIN:
		return is_imports ? SLOT_PARTNER : SLOT_REPORTER;
	case LINK_TO:
		return is_imports && !is_bought_at(reader, figure) ? SLOT_REPORTER : SLOT_PARTNER;
	case LINK_FROM:
		return figure->meaning == MEANING_EXPORTS ? SLOT_REPORTER : SLOT_PARTNER;
	case LINK_WITH:
		return SLOT_PARTNER;
	case LINK_NONE:
	case LINK_BETWEEN:
	case LINK_AGAINST:
		return SLOT_NONE;
	}
	return SLOT_NONE;
}

/* --- the measure's own phrase -------------------------------------------------------------------- */

/* Of two that "between" names the first reports, unless the text has the other report. A country
 * without a preposition: before the measure it describes it, behind it, it names the partner. */
static enum slot slot_of_plain(const struct reader *reader, const struct figure_reading *figure,
			       const struct party *party, enum evidence evidence)
{
	const char *reporter = reader->topic->pair.reporter;

	if (same(party->code, "WLD"))
		return SLOT_PARTNER;
	if (is_place(reader->sentence, party->item))
		return SLOT_REPORTER;
	/* "China was the largest supplier" */
	if (is_partner_of_next(reader, party) ||
	    (party->link == LINK_NONE && figure->measure != NONE &&
	     is_mate(reader, &reader->measures[figure->measure])))
		return SLOT_PARTNER;
	if (figure->reporter_evidence == evidence && !same(figure->reporter, party->code))
		return SLOT_PARTNER;
	/* "First in trade with India was China: 41 billion" */
	if (figure->measure != NONE && reader->measures[figure->measure].is_adjunct &&
	    figure->partner_evidence == PARTY_IN_PHRASE && !same(figure->partner, party->code))
		return SLOT_REPORTER;
	if (party->link == LINK_BETWEEN ||
	    (figure->partner_evidence == evidence && !same(figure->partner, party->code)))
		return SLOT_REPORTER;
	/* "It sold Oman goods worth" */
	if (figure->measure != NONE && reader->measures[figure->measure].is_verb)
		return reader->sentence->language == LANGUAGE_EN &&
				       party->item == reader->measures[figure->measure].item + 1
			       ? SLOT_PARTNER
			       : SLOT_REPORTER;
	if (figure->measure != NONE && party->item > reader->measures[figure->measure].item &&
	    !same(reporter, party->code) && (reporter[0] || is_flow_meaning(figure->meaning)))
		return SLOT_PARTNER;
	return SLOT_REPORTER;
}

/* "in favour of Chile": whose surplus it is, whoever reports it. False: nothing has said it yet. */
static bool take_favour(struct figure_reading *figure, const struct party *party, enum slot slot)
{
	const char *here = slot_code(figure, slot);
	const char *there = slot_code(figure, slot == SLOT_REPORTER ? SLOT_PARTNER : SLOT_REPORTER);
	char code[PARTY_MAX];

	if (!figure->reporter_evidence || !figure->partner_evidence || !same(there, party->code))
		return false;
	memcpy(code, here, PARTY_MAX);
	copy_code(figure->reporter, slot == SLOT_REPORTER ? party->code : code);
	copy_code(figure->partner, slot == SLOT_REPORTER ? code : party->code);
	return true;
}

/* "sold 550 million less to Ukraine and Russia", read from behind */
static bool joins_next(const struct reader *reader, struct figure_reading *figure,
		       const struct party *party, enum slot slot)
{
	return party + 1 < reader->parties + reader->n_parties && party[1].is_joined &&
	       party[1].link == party->link && same(slot_code(figure, slot), party[1].code);
}

/* One party of the phrase into its slot. */
static void take_party(const struct reader *reader, struct figure_reading *figure,
		       const struct party *party, enum evidence evidence)
{
	enum slot slot = slot_of_link(reader, figure, party->link);
	enum evidence *at;

	if (party->link == LINK_BETWEEN || party->link == LINK_NONE)
		slot = slot_of_plain(reader, figure, party, evidence);
	if (same(party->code, "WLD")) /* "sold abroad" */
		slot = SLOT_PARTNER;
	/* Joined to a partner: another one. */
	if (party->is_joined && party->link != LINK_BETWEEN &&
	    figure->partner_evidence == evidence && slot == SLOT_REPORTER &&
	    is_flow_meaning(figure->meaning) && party[-1].link == party->link &&
	    same(figure->partner, party[-1].code))
		slot = SLOT_PARTNER;
	if (is_from_in_french(reader, figure, party) ||
	    is_partner_of_compound(reader, figure, party))
		slot = SLOT_PARTNER;
	/* "as to suppliers, first place goes to France (3.6 billion)" */
	if (evidence == PARTY_BESIDE && party->link == LINK_TO &&
	    (figure->measure == NONE || is_mate(reader, &reader->measures[figure->measure])) &&
	    reader->topic->pair.reporter[0] && !same(reader->topic->pair.reporter, party->code))
		slot = SLOT_PARTNER;
	if (slot == SLOT_REPORTER && take_goal_of_imports(reader, figure, party, evidence))
		return;
	at = slot_evidence(figure, slot);
	if (*at == evidence && !same(slot_code(figure, slot), party->code)) {
		/* "торговля России и Турции", "trade of A and B": partners; else several together. */
		if (slot == SLOT_REPORTER && party->is_joined &&
		    !is_flow_meaning(figure->meaning) && figure->partner_evidence != evidence)
			slot = SLOT_PARTNER;
		else if (party->is_joined || joins_next(reader, figure, party, slot))
			figure->is_several = true;
	}
	if ((party->link == LINK_FAVOUR || party->link == LINK_DISFAVOUR) &&
	    is_balance_meaning(figure->meaning) && take_favour(figure, party, slot))
		return;
	offer_party(figure, slot, party->code, evidence);
	if (party->is_group && same(slot_code(figure, slot), party->code))
		figure->is_group = true;
}

/* "Next came Japan with exports worth 1 billion", in another country's text: one of its partners. */
static bool is_ranked_partner(const struct reader *reader, const struct measure *measure,
			      const struct party *party)
{
	const struct topic_pair *pair = &reader->topic->pair;

	return party->link == LINK_NONE && !party->is_adjective && !measure->is_verb &&
	       party->item < measure->item && pair->reporter[0] &&
	       !same(pair->reporter, party->code) && !same(party->code, "WLD") &&
	       first_item(reader->sentence, party->item, measure->item, MEANING_WITH) != NONE;
}

static void take_phrase(const struct reader *reader, struct figure_reading *figure,
			enum evidence evidence)
{
	const struct measure *measure = &reader->measures[figure->measure];

	/* Adjectives and possessives first: what is left names the partner. */
	for (int pass = 0; pass < 2; pass++) {
		for (size_t p = 0; p < reader->n_parties; p++) {
			const struct party *party = &reader->parties[p];
			bool is_plain = party->link == LINK_NONE || party->link == LINK_BETWEEN ||
					(party->link == LINK_OF && party->item > measure->item);

			if (!in_phrase(measure, party) || party->is_aside ||
			    party->link == LINK_AGAINST || is_plain != (pass == 1) ||
			    is_listed(reader, figure, party) ||
			    is_beside_whole(reader, figure, party) ||
			    is_whole_of_part(reader, figure, party))
				continue;
			if (is_overtaken(reader, figure, party) ||
			    is_place_of_rank(reader, figure, p) || is_followed(reader, figure, p))
				continue;
			if (is_balance_for(reader, figure, party) ||
			    is_behind_front(reader, figure, measure, party))
				offer_party(figure, SLOT_REPORTER, party->code, evidence);
			else if (is_ranked_partner(reader, measure, party) &&
				 !is_next_seller(reader, figure, party))
				offer_party(figure, SLOT_PARTNER, party->code, PARTY_BESIDE);
			else
				take_party(reader, figure, party, evidence);
		}
	}
}

/* --- the figure's stretch ------------------------------------------------------------------------ */

/* The other measure, but for one mentioned in passing, that the party goes with; NONE. */
static uint32_t other_phrase(const struct reader *reader, const struct figure_reading *figure,
			     const struct party *party)
{
	for (size_t m = 0; m < reader->n_measures; m++) {
		if (m != figure->measure && !reader->measures[m].is_adjunct &&
		    in_phrase(&reader->measures[m], party) &&
		    reader->measures[m].meaning < MEANING_NOT_TRADE)
			return (uint32_t)m;
	}
	return NONE;
}

/* "in trade of A with B" */
static bool in_adjunct(const struct reader *reader, const struct party *party)
{
	for_each_measure(measure, reader) {
		if (measure->is_adjunct && in_phrase(measure, party))
			return true;
	}
	return false;
}

/* The phrase read for a figure as it would be otherwise, *other, which *figure of the reader gives its place to. */
static void take_phrase_for(const struct reader *reader, struct figure_reading *figure,
			    struct figure_reading *other, enum evidence evidence)
{
	struct figure_reading kept = *figure;

	*figure = *other;
	take_phrase(reader, figure, evidence);
	*other = *figure;
	*figure = kept;
}

/* "Exports to China rose, imports fell by 5 %": what another measure of the stretch names holds. */
static void take_other_phrase(const struct reader *reader, struct figure_reading *figure,
			      const struct party *party, uint32_t m)
{
	struct figure_reading other = {
		.quantity = figure->quantity, .measure = m, .meaning = reader->measures[m].meaning};

	/* "of which 2 billion went to Germany"; but "exports fell 2 % as car shipments to Germany slumped" */
	if (party->item > figure->quantity->first && is_reason_behind(reader, figure, m))
		return;
	if (party->item > figure->quantity->first) {
		if ((party->link == LINK_TO || party->link == LINK_FROM) &&
		    reader->measures[m].meaning == figure->meaning)
			take_party(reader, figure, party, PARTY_IN_STRETCH);
		/* "Turkey supplied 8 % of Iraq's imports" */
		else if (party->link == LINK_OF && is_flow_meaning(figure->meaning) &&
			 reader->measures[m].meaning == opposite_flow(figure->meaning))
			offer_party(figure, SLOT_PARTNER, party->code, PARTY_IN_STRETCH);
		return;
	}
	/* "the first partner of Morocco, with": this states the partner as clearly as the figure's own words do */
	take_phrase_for(reader, figure, &other,
			is_mate(reader, &reader->measures[m]) &&
					(party->link == LINK_OF || party->link == LINK_TO)
				? PARTY_IN_STRETCH
				: PARTY_OF_SENTENCE);
	/* "Spain is Morocco's first customer, Spanish imports came to": of the two the other one */
	if (figure->reporter_evidence == PARTY_IN_PHRASE &&
	    (same(other.partner, figure->reporter) ||
	     (!other.partner[0] && is_mate(reader, &reader->measures[m]) &&
	      !same(other.reporter, figure->reporter)))) {
		if (!figure->partner_evidence && !other.is_several)
			offer_party(figure, SLOT_PARTNER, other.reporter, PARTY_OF_SENTENCE);
		return;
	}
	/* "trade between Russia and China rose, imports from Russia by 24 %" */
	if (other.reporter[0] && same(other.reporter, figure->partner))
		offer_party(figure, SLOT_REPORTER, other.partner, other.partner_evidence);
	else
		offer_party(figure, SLOT_REPORTER, other.reporter, other.reporter_evidence);
	if (figure->partner_evidence == EVIDENCE_NONE) {
		figure->is_several = other.is_several;
		figure->is_group = other.is_group;
	}
	offer_party(figure, SLOT_PARTNER, other.partner, other.partner_evidence);
}

/* "Laos bought for 3.4 billion in Thailand, Myanmar for 3.9": the verb's next subject. */
static bool is_parallel_subject(const struct reader *reader, const struct figure_reading *figure,
				const struct party *own)
{
	if (is_oblique_in_russian(reader->sentence, own->item))
		return false;
	/* "Chile took 21 % of all that Peru sold, Bolivia 14 %": not the subject of the verb behind */
	if (figure > reader->figures && figure->measure != NONE &&
	    figure[-1].measure == figure->measure &&
	    reader->measures[figure->measure].item > figure[-1].quantity->last)
		return false;
	/* "Belgium is the second customer of France, which sold 38 billion there, behind Germany (60)" */
	for (size_t m = 0;
	     m < reader->n_measures && own->link == LINK_AGAINST && figure > reader->figures; m++) {
		if (is_mate(reader, &reader->measures[m]) && is_flow_meaning(figure->meaning) &&
		    reader->measures[m].meaning == figure->meaning &&
		    reader->measures[m].item < figure[-1].quantity->first)
			return false;
	}
	/* "Peru exported goods worth 3 billion, Bolivia 2 billion": to all countries */
	if (figure->measure_evidence == MEASURE_OF_SENTENCE && figure->measure != NONE &&
	    reader->measures[figure->measure].is_verb && same(figure[-1].partner, "WLD") &&
	    figure[-1].partner_evidence == PARTY_WORLD &&
	    (figure[-1].reporter_evidence == PARTY_IN_PHRASE ||
	     figure[-1].reporter_evidence == PARTY_BESIDE))
		return true;
	/* "sold most to Poland - 334 million, Spain - 322" */
	for (size_t p = 0; p < reader->n_parties && figure > reader->figures; p++) {
		const struct party *party = &reader->parties[p];

		/* but "traded with Russia for 2.5 billion, while Azerbaijan for 3.7", "bought Danish goods for 2, Chile for 1" */
		if (party->item >= figure[-1].from && party->link != LINK_NONE &&
		    party->link != LINK_ORIGIN && same(party->code, figure[-1].partner) &&
		    (is_beside(reader, figure - 1, party) || is_apposed(reader, figure)))
			return party + 1 < reader->parties + reader->n_parties &&
			       figure[-1].reporter_evidence == PARTY_IN_PHRASE &&
			       figure->measure != NONE &&
			       reader->measures[figure->measure].is_verb &&
			       item_is(reader->sentence, party[1].item - 1, MEANING_BUT) &&
			       party[1].link == LINK_NONE;
	}
	/* "followed by Japan with 7.3" is one of a list. */
	return figure->measure_evidence == MEASURE_OF_SENTENCE && figure->measure != NONE &&
	       !has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_WITH) &&
	       reader->measures[figure->measure].is_verb &&
	       (figure[-1].partner_evidence == PARTY_IN_PHRASE ||
		figure[-1].partner_evidence == PARTY_IN_STRETCH ||
		figure[-1].reporter_evidence == PARTY_BESIDE);
}

/* "With 1.3 billion Germany is the third exporter to Turkey": whose the exports are. */
static bool is_seller_beside(const struct reader *reader, const struct figure_reading *figure,
			     const struct party *party)
{
	return party->link == LINK_NONE && bracket_of(reader, figure) == NONE &&
	       is_beside(reader, figure, party) && !figure->reporter_evidence &&
	       figure->partner_evidence == PARTY_IN_PHRASE && !figure->is_group &&
	       !party->is_group && strlen(figure->partner) == 3 && !same(figure->partner, "WLD") &&
	       !same(figure->partner, party->code);
}

/* A country without a preposition: of a list beside its figure a partner; a subject the reporter. */
static void take_plain(const struct reader *reader, struct figure_reading *figure,
		       const struct party *party)
{
	const struct topic_pair *pair = &reader->topic->pair;
	bool is_own = same(pair->reporter, party->code) && !same(pair->partner, party->code);

	if (is_told_in_phrase(reader, figure, party))
		return;
	/* "Spain was in 2019 the first partner of Morocco, with", "Worldwide Morocco exported" */
	if (same(party->code, "WLD")) {
		offer_party(figure, SLOT_PARTNER, party->code, PARTY_IN_STRETCH);
	} else if (is_next_of_shares(reader, figure)) {
		offer_party(figure, SLOT_PARTNER, party->code, PARTY_IN_STRETCH);
	} else if (is_head_in_french(reader, figure, party) ||
		   is_kazakh_subject(reader, figure, party) || is_held_by(reader, figure, party) ||
		   is_next_seller(reader, figure, party) || is_balance_for(reader, figure, party) ||
		   is_subject_of_balance(reader, figure, party)) {
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_IN_STRETCH);
	} else if (figure->partner_evidence == PARTY_BESIDE && same(pair->partner, party->code) &&
		   !same(figure->partner, party->code)) {
		/* "Jordan is among the clients, behind Saudi Arabia (2.5 billion)" */
		return;
	} else if ((party->item < figure->quantity->first &&
		    (is_parallel_subject(reader, figure, party) ||
		     is_next_genitive(reader, figure, party))) ||
		   is_place_of_other(reader, figure, party)) {
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
	} else if (is_subject_of_goods(reader, figure, party)) {
		/* "Aus Spanien holte Polen Waren für" */
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_IN_STRETCH);
	} else if (is_seller_beside(reader, figure, party)) {
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
	} else if (is_beside(reader, figure, party) &&
		   (!is_own || (figure->measure != NONE &&
				is_mate(reader, &reader->measures[figure->measure])))) {
		if (figure->is_group && !party->is_group) /* "in Asia is Nepal with 42 million" */
			figure->partner_evidence = EVIDENCE_NONE;
		offer_party(figure, SLOT_PARTNER, party->code, PARTY_BESIDE);
		figure->is_several = false;
		figure->is_group = false;
	} else if (is_own || (figure->measure != NONE && party->item < figure->quantity->first &&
			      reader->measures[figure->measure].is_verb)) {
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_IN_STRETCH);
	} else if (same(figure->partner, party->code) ||
		   (party->item > figure->quantity->last && figure->partner_evidence &&
		    has_item(reader->sentence, figure->quantity->last + 1, party->item,
			     MEANING_AND))) {
		/* "from Russia with 1.7 billion, then came China (1.6)": the list goes on */
		return;
	} else if (figure->partner_evidence && figure->partner_evidence != PARTY_IN_STRETCH) {
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_IN_STRETCH);
	} else {
		figure->is_plain_partner = !pair->reporter[0];
		offer_party(figure, SLOT_PARTNER, party->code, PARTY_IN_STRETCH);
	}
	if (party->is_group &&
	    (same(figure->partner, party->code) || same(figure->reporter, party->code)))
		figure->is_group = true;
}

/* In its stretch, or in what goes on behind a bracket. */
static bool in_any_part(const struct figure_reading *figure, uint32_t item)
{
	return in_stretch(figure, item) || (item >= figure->tail_from && item < figure->tail_to);
}

/* "A – B, 2020: exports": the two before a colon. */
static bool is_heading_of(const struct reader *reader, const struct figure_reading *figure,
			  const struct party *party)
{
	const struct measure *measure = measure_of(reader, figure);

	if (!is_flow_meaning(figure->meaning) || figure->partner_evidence || party->is_group)
		return false;
	for (uint32_t i = party->item; measure && i < measure->item; i++) {
		if (reader->sentence->items[i].mark == ':')
			return true;
	}
	return false;
}

/* "..., that between Uruguay and Bolivia 46 million": both, where no measure holds them. */
static bool take_between(const struct reader *reader, struct figure_reading *figure, size_t p)
{
	const struct party *a = &reader->parties[p], *b = a + 1;
	bool is_turned;

	if (p + 1 >= reader->n_parties || a->link != LINK_BETWEEN || b->link != LINK_BETWEEN ||
	    !b->is_joined ||
	    (figure->measure_evidence != MEASURE_OF_SENTENCE &&
	     figure->measure_evidence != MEASURE_OF_TOPIC && !is_heading_of(reader, figure, b)) ||
	    a->item < figure->from || b->item >= figure->quantity->first)
		return false;
	is_turned = same(b->code, reader->topic->pair.reporter);
	copy_code(figure->reporter, is_turned ? b->code : a->code);
	copy_code(figure->partner, is_turned ? a->code : b->code);
	figure->reporter_evidence = figure->partner_evidence = PARTY_IN_PHRASE;
	return true;
}

/* "Poland and Czechia exchanged goods worth 31.5 billion": the two whose trade it is. */
static void take_joint_subject(const struct reader *reader, struct figure_reading *figure)
{
	if (figure->meaning != MEANING_TURNOVER || figure->reporter_evidence == PARTY_IN_PHRASE ||
	    figure->partner_evidence)
		return;
	for (size_t p = 1; p < reader->n_parties; p++) {
		const struct party *b = &reader->parties[p], *a = b - 1;

		if (a->link != LINK_NONE || b->link != LINK_NONE || !b->is_joined || a->is_joined ||
		    a->is_aside || b->is_aside || a->is_group || b->is_group ||
		    a->item < figure->from || b->item >= figure->quantity->first ||
		    is_beside(reader, figure, b) ||
		    (p + 1 < reader->n_parties && b[1].item < figure->quantity->first))
			continue;
		offer_party(figure, SLOT_REPORTER, a->code, PARTY_IN_STRETCH);
		offer_party(figure, SLOT_PARTNER, b->code, PARTY_IN_STRETCH);
		return;
	}
}

static void take_stretch(const struct reader *reader, struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	for (size_t p = reader->n_parties; p-- > 0;) {
		const struct party *party = &reader->parties[p];
		bool is_outdone = party->link == LINK_AGAINST && is_beside(reader, figure, party);
		uint32_t other = is_outdone ? NONE : other_phrase(reader, figure, party);

		if (is_pair_spoken_of(reader, p) || is_pair_spoken_of(reader, p + 1) ||
		    is_ranked_before_flow(reader, figure, p) ||
		    is_in_paired_list(reader, figure, p) || is_place_of_rank(reader, figure, p) ||
		    is_of_next_bracket(reader, figure, party) || take_between(reader, figure, p) ||
		    is_group_before_colon(reader, figure, party) ||
		    is_in_contrast(reader, figure, party))
			continue;
		if (!in_any_part(figure, party->item) || (party->is_aside && !is_outdone) ||
		    is_of_later_rank(reader, figure, party) ||
		    (measure && in_phrase(measure, party) && !is_outdone &&
		     !is_listed(reader, figure, party)) ||
		    (other != NONE && !in_adjunct(reader, party) &&
		     is_of_part_of(reader, figure, party, other)))
			continue;
		if (in_adjunct(reader, party)) {
			take_party(reader, figure, party, PARTY_IN_STRETCH);
			continue;
		}
		if (other != NONE &&
		    (party->link != LINK_NONE || is_ranked_subject(reader, figure, party, other)))
			take_other_phrase(reader, figure, party, other);
		else if (is_first_of_two(reader, figure, party))
			figure->is_several = true;
		else if (party->link == LINK_NONE)
			take_plain(reader, figure, party);
		else if (is_owner_of_amount(reader, figure, party))
			offer_party(figure, SLOT_REPORTER, party->code, PARTY_IN_PHRASE);
		else if (is_own_again(reader, figure, party))
			offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
		else if (is_held_by(reader, figure, party))
			offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
		else if (is_beside(reader, figure, party) &&
			 (party->link == LINK_OF || party->link == LINK_AGAINST))
			take_plain(reader, figure, party);
		else if (party->link == LINK_OF &&
			 ((figure->measure_evidence == MEASURE_OF_SENTENCE &&
			   !is_of_told_before(reader, figure, party)) ||
			  is_from_in_french(reader, figure, party)))
			take_party(reader, figure, party,
				   PARTY_IN_STRETCH); /* "those of Indonesia" */
		else if (party->link == LINK_OF || party->link == LINK_ADJECTIVE)
			continue;
		else if (is_beside(reader, figure, party) &&
			 !(measure && measure->is_verb && figure == reader->figures))
			take_party(reader, figure, party, PARTY_BESIDE);
		else
			take_party(reader, figure, party, PARTY_IN_STRETCH);
	}
}

/* --- what the sentence leaves out ---------------------------------------------------------------- */

static void take_figure_before(const struct reader *reader, struct figure_reading *figure,
			       const struct figure_reading *last)
{
	take_missing_side(reader, figure, last);
	if (!figure->partner[0] || !same(last->reporter, figure->partner))
		offer_party(figure, SLOT_REPORTER, last->reporter, PARTY_OF_SENTENCE);
	else if (!last->is_group && !last->is_several)
		offer_party(figure, SLOT_REPORTER, last->partner, PARTY_OF_SENTENCE);
	/* "Despite making up 10 % of all exports, its value fell": the whole is not gone on with */
	if (figure->partner_evidence ||
	    (last->role == ROLE_PARTNER_SHARE && same(last->partner, "WLD")))
		return;
	if (!same(last->partner, figure->reporter)) {
		offer_party(figure, SLOT_PARTNER, last->partner, PARTY_OF_SENTENCE);
		figure->is_several = figure->is_several || last->is_several;
		figure->is_group = figure->is_group || last->is_group;
	} else {
		offer_party(figure, SLOT_PARTNER, last->reporter, PARTY_OF_SENTENCE);
	}
}

static void take_topic(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct topic_pair *pair = &topic->pair;
	uint32_t there = first_item(reader->sentence, figure->from, figure->to, MEANING_THERE);

	/* "It fell by Gabon's exports to Cameroon. These were 58 million", in a text of Cameroon's trade */
	if (figure->measure == NONE && !reader->n_measures && !reader->n_parties &&
	    topic->spoken_pair_sentence && figure->meaning == topic->spoken &&
	    topic->spoken_pair_sentence + 1 == topic->sentence &&
	    topic->spoken_sentence + 1 == topic->sentence)
		pair = &topic->spoken_pair;

	/* "Second comes Russia. With this country it was 8.3 billion" */
	const char *partner = topic->named_sentence + 1 == topic->sentence && topic->named[0]
				      ? topic->named
				      : topic->last_partner;

	take_both(reader, figure);
	if (there != NONE && !figure->partner[0] && !same(partner, figure->reporter))
		offer_party(figure, SLOT_PARTNER, partner, PARTY_OF_TOPIC);

	if (!figure->reporter[0]) {
		if (!same(pair->reporter, figure->partner))
			offer_party(figure, SLOT_REPORTER, pair->reporter, PARTY_OF_TOPIC);
		else if (pair->reporter[0])
			offer_party(figure, SLOT_REPORTER, pair->partner, PARTY_IMPLIED);
	}
	if (figure->partner[0])
		return;
	if (is_with_foreign(reader, figure)) {
		offer_party(figure, SLOT_PARTNER, topic->foreign, PARTY_OF_TOPIC);
		figure->is_group =
			!is_own_group(topic->foreign) && !country_is_known(topic->foreign);
		return;
	}
	/* "Sales to America were 11 billion. Those to China were 10. Imports were 54" */
	if (topic->is_listing && figure->measure != NONE &&
	    (is_flow_meaning(figure->meaning) || is_balance_meaning(figure->meaning)) &&
	    same(topic->world_reporter, figure->reporter)) {
		offer_party(figure, SLOT_PARTNER, "WLD", PARTY_OF_TOPIC);
		return;
	}
	if (!same(pair->partner, figure->reporter)) {
		offer_party(figure, SLOT_PARTNER, pair->partner, PARTY_OF_TOPIC);
		figure->is_group |= topic->group[0] && same(figure->partner, topic->group) &&
				    !same(topic->group, "EU") && !same(topic->group, "EAEU");
		figure->is_several =
			figure->is_several || topic->is_several ||
			(topic->is_list_spoken_of && figure->reporter_evidence != PARTY_IN_PHRASE);
	} else {
		offer_party(figure, SLOT_PARTNER, pair->reporter, PARTY_IMPLIED);
	}
	/* A text of one country alone is about its trade with all; not so "with Asia's largest economy". */
	if (!figure->partner[0] && figure->reporter[0] &&
	    (there == NONE || !same(reader->sentence->items[there].value, "economy")))
		offer_party(figure, SLOT_PARTNER, "WLD", PARTY_WORLD);
}

/* The first measure of the sentence that the figure's slot is filled by, when it is the one of the
 * figure before it: its phrase was read there. */
static bool shares_measure(const struct reader *reader, size_t f)
{
	return f && reader->figures[f].measure != NONE &&
	       reader->figures[f].measure == reader->figures[f - 1].measure &&
	       reader->figures[f].measure_evidence == MEASURE_OF_SENTENCE;
}

/* "exports to Uganda dipped 8.5 per cent to 46.8 billion, breaking a trend in all markets of the region":
 * what a growth led to is of the growth's own pair. */
static bool take_pair_of_growth(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = figure - 1;

	if (!f || last->role != ROLE_GROWTH || last->partner_evidence != PARTY_IN_PHRASE ||
	    last->reporter_evidence != PARTY_IN_PHRASE || !shares_measure(reader, f))
		return false;
	if (!goes_on_with_level(reader, figure, last) &&
	    (figure->governor == NONE || !item_is(reader->sentence, figure->governor, MEANING_TO) ||
	     figure->governor > last->quantity->last + 2))
		return false;
	take_figure_before(reader, figure, last);
	return true;
}

void bind_pair(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];

	if (figure->partner_evidence != PARTY_PAIRED && figure->reporter_evidence != PARTY_PAIRED)
		pair_list(reader, f);
	if (figure->measure != NONE && !shares_measure(reader, f))
		take_phrase(reader, figure, PARTY_IN_PHRASE);
	take_holder_of_balance(reader, figure);
	take_subject_before_aside(reader, figure);
	take_antecedent(reader, figure);
	take_owner_of_mate(reader, figure);
	take_rank_behind(reader, figure);
	take_side(reader, figure);
	take_group(reader, figure);
	take_joint_subject(reader, figure);
	take_teller(reader, figure);
	if (!take_those_of(reader, f) && !take_pair_of_growth(reader, f) &&
	    !take_next_of_list(reader, figure))
		take_stretch(reader, figure);
	if (!f)
		take_office(reader, figure);
	if (is_of_world(reader, figure)) {
		copy_code(figure->partner, "WLD");
		figure->partner_evidence = PARTY_WORLD;
		figure->is_several = figure->is_group = false;
	}
	put_main_first(reader, figure);
	take_third(reader, f);
	if (f)
		take_figure_before(reader, figure, figure_before(reader, f));
	turn_to_main(reader, figure);
	take_topic(reader, figure);
	take_balance_of_main(reader, figure);
	leave_world(reader, figure);
	figure->is_of_both = is_between_two(reader, figure) && figure->partner[0] &&
			     !same(figure->partner, "WLD");
	turn_rank(reader, figure);
	take_share(reader, f);
	take_relative(reader, figure);
	if (is_within_group(reader, figure))
		figure->reporter[0] = '\0';
	if (!figure->is_of_those)
		note_guess(reader, f);
	figure->is_with_one_or_all = is_with_one_or_all(reader, figure);
	figure->is_group = figure->is_group || is_of_part(reader, figure);
}

void bind_pair_of_measure(struct reader *reader, size_t f, struct figure_reading *other)
{
	take_phrase_for(reader, &reader->figures[f], other, PARTY_IN_PHRASE);
}

void bind_pair_of_lone_measure(const struct reader *reader, struct figure_reading *figure)
{
	struct reader alone = *reader;

	alone.figures = figure;
	alone.n_figures = 1;
	take_phrase(&alone, figure, PARTY_IN_PHRASE);
}

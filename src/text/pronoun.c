/*
 * pronoun.c - whose flow it is where a pronoun says so: "Italy is France's second customer: it bought goods worth
 * 54 billion". The subject named last is meant rather than the one that the text has reporting; where that is not
 * sure the figure stays open. Also an adjective without its noun, and a clause on who sold or bought.
 */
#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "text.h"
#include "text_phrases.inc"

#include <string.h>

/* The country that the sentence is about up to an item; NULL: none, or several. */
static const struct party *subject_before(const struct reader *reader, uint32_t end)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *first = NULL;

	for (size_t p = 0; p < reader->n_parties && reader->parties[p].item < end; p++) {
		const struct party *party = &reader->parties[p];

		if (party->link != LINK_NONE || party->is_aside || party->is_adjective ||
		    party->is_group || strlen(party->code) != 3 || same(party->code, "WLD") ||
		    sentence->items[party->item].open != NONE)
			continue;
		if (first && !same(first->code, party->code))
			return opens_sentence(sentence, first->item) && !party->is_joined ? first
											  : NULL;
		if (!first)
			first = party;
	}
	return first;
}

/* The noun for the other one, up to an item: "customer", "supplier"; NULL. */
static const struct measure *mate_before(const struct reader *reader, uint32_t end)
{
	for (size_t m = 0; m < reader->n_measures && reader->measures[m].item < end; m++) {
		if (is_mate(reader, &reader->measures[m]))
			return &reader->measures[m];
	}
	return NULL;
}

void note_subject(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	uint32_t end = (uint32_t)reader->sentence->n;
	const struct party *subject = subject_before(reader, end);
	const struct measure *mate = mate_before(reader, end);

	if (end < 2 && topic->subject_sentence + 1 == topic->sentence) { /* a line's end */
		topic->subject_sentence++;
		return;
	}
	if (!subject)
		return;
	copy_code(topic->subject, subject->code);
	topic->subject_mate = mate ? mate->meaning : MEANING_NONE;
	topic->subject_sentence = topic->sentence;
	topic->subject_paragraph = topic->paragraph;
}

static bool is_pronoun(const struct sentence *sentence, uint32_t i)
{
	return i < sentence->n && item_is(sentence, i, MEANING_PRONOUN);
}

/* "It bought", "kaufte es", "its imports", "ses importations" */
static bool has_pronoun(const struct reader *reader, const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = measure->item, last = i + 1;
	/* "het Aziatische land kocht": an article */
	uint32_t gap = sentence->language == LANGUAGE_NL ? 2 : 3;

	if (!measure->is_verb)
		return (i && is_pronoun(sentence, i - 1));
	for (uint32_t k = i; k-- > 0 && k + gap > i && is_filler_word(sentence, k);) {
		if (is_pronoun(sentence, k))
			return true;
	}
	return (sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL) &&
	       is_pronoun(sentence, last) && !is_unknown(sentence, last + 1) &&
	       party_at(reader, last + 1) == NONE;
}

/* Whose customer or supplier the subject is; "" is not known. */
static const char *owner_of(const struct reader *reader, const struct measure *mate,
			    const struct figure_reading *figure, const char *subject)
{
	const struct topic *topic = reader->topic;

	for (size_t p = 0; mate && p < reader->n_parties; p++) {
		const struct party *party = &reader->parties[p];

		if (in_phrase(mate, party) && (party->link == LINK_OF || party->is_adjective) &&
		    !same(party->code, subject))
			return party->code;
	}
	if (figure->reporter[0] && !same(figure->reporter, subject))
		return figure->reporter;
	return same(topic->pair.reporter, subject) ? topic->pair.partner : topic->pair.reporter;
}

static void take_sides(struct figure_reading *figure, const char *reporter, const char *partner)
{
	char codes[2][PARTY_MAX];

	copy_code(codes[0], reporter);
	copy_code(codes[1], partner);
	copy_code(figure->reporter, codes[0]);
	copy_code(figure->partner, codes[1]);
	figure->reporter_evidence = figure->partner_evidence = figure->reporter_root =
		PARTY_IN_STRETCH;
	figure->is_group = figure->is_several = false;
}

/* Besides the subject another country, up to an item. */
static bool names_other(const struct reader *reader, const char *subject, uint32_t end)
{
	for (size_t p = 0; p < reader->n_parties && reader->parties[p].item < end; p++) {
		if (!same(reader->parties[p].code, subject))
			return true;
	}
	return false;
}

/* "The Netherlands is Kenya's second customer, having bought", "ist der zweite Abnehmer Kenias und kaufte": the verb
 * goes on from the subject, not from whose customer it is. */
static bool goes_on_from_mate(const struct reader *reader, const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *subject = subject_before(reader, measure->item);
	const struct measure *mate = mate_before(reader, measure->item);

	if (!measure->is_verb || !subject || !mate || subject->item > mate->item ||
	    !is_flow_meaning(mate->meaning) || measure->meaning != opposite_flow(mate->meaning))
		return false;
	for (uint32_t i = mate->item + 1; i < measure->item; i++) {
		uint32_t p = party_at(reader, i);

		if (item_is_any(sentence, i, MEANING_RELATIVE, MEANING_WHERE, MEANING_PRONOUN,
				MEANING_THERE) ||
		    (item_is(sentence, i, MEANING_THE) && sentence->items[i - 1].mark == ',') ||
		    (p != NONE && reader->parties[p].link == LINK_NONE))
			return false;
	}
	/* "und kaufte Kenia für 5 Millionen": the verb's own subject */
	for (uint32_t i = measure->item + 1; i < measure->item + 3 && i < sentence->n; i++) {
		uint32_t p = party_at(reader, i);

		if (p != NONE && reader->parties[p].link == LINK_NONE)
			return false;
	}
	return true;
}

bool take_pronoun(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);
	const struct measure *mate;
	const struct party *party;
	const char *subject, *owner;
	enum meaning told;

	if (!measure || measure->is_adjunct || !is_flow_meaning(figure->meaning) ||
	    figure->measure_evidence == MEASURE_OF_SENTENCE ||
	    figure->reporter_evidence == PARTY_IN_PHRASE ||
	    (!has_pronoun(reader, measure) && !goes_on_from_mate(reader, measure)))
		return false;
	party = subject_before(reader, measure->item);
	mate = mate_before(reader, measure->item);
	/* "Ghana's exports came to 2 million and its imports to 1": of those that the sentence names */
	if (!party && (!topic->subject[0] || topic->subject_sentence + 1 != topic->sentence ||
		       names_other(reader, "", measure->from)))
		return false;
	subject = party ? party->code : topic->subject;
	/* "dessen Lieferungen nach Sambia": the other one's */
	if (same(figure->partner, subject) && figure->partner_evidence == PARTY_IN_PHRASE)
		return false;
	told = mate ? mate->meaning : party ? MEANING_NONE : topic->subject_mate;
	owner = owner_of(reader, mate, figure, subject);
	/* A customer buys, a supplier sells. */
	if (is_flow_meaning(told) && figure->meaning == opposite_flow(told) && owner[0] &&
	    (same(figure->partner, subject) || figure->partner_evidence == PARTY_WORLD ||
	     same(figure->partner, owner))) {
		take_sides(figure, subject, owner);
		return false;
	}
	/* "China is Mongolia's first partner. Its exports to this country" */
	if (same(figure->partner, subject) &&
	    has_item(reader->sentence, figure->from, figure->to, MEANING_THERE))
		return false;
	/* "Italy — the second buyer of France: it bought" */
	if (same(figure->reporter, subject))
		return party && figure->partner_evidence == PARTY_WORLD &&
		       names_other(reader, party->code, measure->item);
	if (same(figure->partner, topic->main.reporter) &&
	    figure->partner_evidence == PARTY_IN_PHRASE) {
		take_sides(figure, subject, topic->main.reporter);
		return false;
	}
	/* "And Bolivia? It bought goods worth": of the text's country, whose trade with it was asked for */
	if (same(subject, topic->section) && topic->section_paragraph == topic->paragraph &&
	    !party && measure->is_verb) {
		take_sides(figure, subject, topic->main.reporter);
		return false;
	}
	return true;
}

/* "China (14 %), which supplied": the country that the clause of the verb is about; NULL: it is no such clause, or it has
 * a subject of its own. */
static const struct party *subject_of_relative(const struct reader *reader,
					       const struct figure_reading *figure,
					       const struct measure *verb)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t which = verb->item, before;

	while (which > figure->from && sentence->items[which].mark != ',' &&
	       (which == verb->item ||
		(measure_at(reader, which) == NONE && party_at(reader, which) == NONE)))
		which--;
	if (sentence->items[which].mark != ',' || which + 1 >= verb->item || !which ||
	    !is_one_of_words(sentence, which + 1, phrases_relative_subject))
		return NULL;
	before = which - 1;
	if (sentence->items[before].mark == ')') {
		while (before > 1 && sentence->items[before].mark != '(')
			before--;
		before--;
	}
	before = party_at(reader, before);
	return before != NONE && strlen(reader->parties[before].code) == 3 &&
			       (!reader->parties[before].is_aside ||
				reader->parties[before].link == LINK_AGAINST)
		       ? &reader->parties[before]
		       : NULL;
}

/* "wohin", "in das", "vers laquelle", "from which" at item i: the way of the clause's trade; LINK_NONE: none. */
static enum party_link way_of_relative(const struct sentence *sentence, uint32_t i)
{
	bool is_which = item_is(sentence, i + 1, MEANING_RELATIVE) ||
			is_one_of_words(sentence, i + 1, "das|die|den|которую|который|которое");
	enum party_link link = link_of_word(sentence, i);

	if (is_one_of_words(sentence, i, "wohin|où|where|waarheen|waarnaar|куда"))
		return LINK_TO;
	if (is_one_of_words(sentence, i, "woher|woraus|waaruit|waarvandaan|откуда") ||
	    (is_one_of_words(sentence, i, "d") && is_one_of_words(sentence, i + 1, "où")))
		return LINK_FROM;
	/* "in das" is one item, and no place follows */
	is_which |= sentence->items[i].to == sentence->items[i].from + 2 && i + 1 < sentence->n &&
		    (sentence->items[i + 1].period != NONE || sentence->items[i + 1].is_number ||
		     sentence->items[i + 1].quantity != NONE ||
		     item_is_any(sentence, i + 1, MEANING_GOODS, MEANING_PRONOUN));
	if (!is_which)
		return LINK_NONE;
	return link == LINK_TO || link == LINK_FROM ? link : LINK_NONE;
}

/* The country whose sentence it is, other than the place of its clause; "": none. */
static const char *owner_beside(const struct reader *reader, const struct figure_reading *figure,
				const struct party *place)
{
	const struct topic_pair *pair = &reader->topic->pair;
	const char *owner = "";

	for_each_party(party, reader) {
		if (same(party->code, place->code) || party->is_aside || party->is_group ||
		    strlen(party->code) != 3 || same(party->code, "WLD"))
			continue;
		if (party->item < place->item && !owner[0])
			owner = party->code;
		if (party->item > place->item && in_stretch(figure, party->item) &&
		    (party->link == LINK_NONE || party->link == LINK_ADJECTIVE))
			return party->code;
	}
	if (owner[0])
		return owner;
	return same(pair->reporter, place->code) ? pair->partner : pair->reporter;
}

/* "Its first customer is Sweden, where goods worth 5 million were sent": whose goods they are, and to or from where. */
static void take_place(const struct reader *reader, struct figure_reading *figure,
		       const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	const struct party *place = NULL;
	const char *owner;
	enum party_link way = LINK_NONE;

	for_each_party(party, reader) {
		uint32_t comma = party->item + 1;

		if (comma + 1 < sentence->n && comma + 1 < figure->quantity->first &&
		    comma + 1 < measure->item && in_stretch(figure, comma + 1) &&
		    sentence->items[comma].mark == ',' && !party->is_group) {
			place = party;
			way = way_of_relative(sentence, comma + 1);
		}
	}
	if (!way || (figure->meaning == MEANING_IMPORTS && way == LINK_TO))
		return;
	owner = owner_beside(reader, figure, place);
	if (!owner[0] || same(owner, "WLD"))
		return;
	if (figure->meaning == MEANING_EXPORTS && way == LINK_FROM)
		take_sides(figure, place->code, owner);
	else
		take_sides(figure, owner, place->code);
}

void take_relative(const struct reader *reader, struct figure_reading *figure)
{
	const struct measure *verb = measure_of(reader, figure);
	const struct party *subject;
	const char *owner = "";

	if (!verb || !is_flow_meaning(figure->meaning) ||
	    figure->measure_evidence == MEASURE_OF_SENTENCE)
		return;
	take_place(reader, figure, verb);
	if (!verb->is_verb)
		return;
	subject = subject_of_relative(reader, figure, verb);
	if (!subject)
		return;
	for_each_party(party, reader) {
		bool is_in_clause = party->item > subject->item && in_stretch(figure, party->item);

		if (same(party->code, subject->code) || party->is_aside || party->is_group)
			continue;
		if (is_in_clause && party->link == LINK_NONE)
			return;
		if ((is_in_clause && is_link_of_trade(party->link)) ||
		    (party->item < subject->item && !owner[0] &&
		     (party->link == LINK_OF || party->link == LINK_ADJECTIVE)))
			owner = party->code;
	}
	if (!owner[0] && !same(figure->reporter, subject->code))
		owner = figure->reporter;
	if (owner[0] && !same(owner, subject->code) && !same(owner, "WLD"))
		take_sides(figure, subject->code, owner);
}

/* Whether the verb is no more than "exports" or "imports", which go to or come from anywhere. */
static bool is_any_flow(const struct sentence *sentence, uint32_t verb)
{
	return token_begins_with(sentence->tokens, sentence->items[verb].from, phrases_any_flow);
}

void take_third(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = f ? figure_before(reader, f) : NULL;
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);
	const char *reporter = last ? last->reporter : topic->pair.reporter;
	const char *partner = last ? last->partner : topic->pair.partner;
	enum meaning told = last ? last->meaning : topic->meaning;

	if (!measure || !measure->is_verb || !is_flow_meaning(figure->meaning) ||
	    told != opposite_flow(figure->meaning) || is_any_flow(reader->sentence, measure->item))
		return;
	if (!figure->reporter_evidence || figure->reporter_evidence >= PARTY_OF_SENTENCE ||
	    (figure->partner_evidence && figure->partner_evidence != PARTY_WORLD) ||
	    measure->is_world || measure->is_total)
		return;
	for_each_party(party, reader) {
		if (same(party->code, "WLD"))
			return;
	}
	if (strlen(figure->reporter) != 3 || figure->is_group || figure->is_several ||
	    strlen(reporter) != 3 || same(figure->reporter, reporter) ||
	    same(figure->reporter, partner))
		return;
	take_sides(figure, figure->reporter, reporter);
	figure->is_of_third = true;
}

/* "imports from Chile": the partner with a preposition of its own, and not with "of". */
static bool has_preposition_before(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		if (party->item < figure->quantity->first && is_link_of_trade(party->link) &&
		    same(party->code, figure->partner))
			return true;
	}
	return false;
}

bool is_own_again(const struct reader *reader, const struct figure_reading *figure,
		  const struct party *party)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = party->item;

	if (party->link != LINK_OF || figure->measure_evidence != MEASURE_OF_SENTENCE ||
	    figure == reader->figures || figure[-1].reporter_evidence != PARTY_IN_PHRASE ||
	    (figure[-1].partner_evidence == PARTY_IN_PHRASE && figure->meaning != MEANING_EXPORTS &&
	     !has_preposition_before(reader, figure - 1)))
		return false;
	while (i-- > figure->from && i + 4 > party->item) {
		if (item_is(sentence, i, MEANING_AGAINST) && same(sentence->items[i].value, "of"))
			return true;
		/* "die Boliviens" */
		if (i + 1 == party->item && is_genitive_name(sentence, party->item) &&
		    is_one_of_words(sentence, i, "die|das|jene|jenes"))
			return true;
		if (!is_filler_word(sentence, i))
			return false;
	}
	return false;
}

bool is_aside_of_subject(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first;

	while (i > 1 && sentence->items[i - 1].mark != ',')
		i--;
	return i > 1 && sentence->items[figure->quantity->last + 1].mark == ',' &&
	       party_at(reader, i - 2) != NONE && opens_sentence(sentence, i - 2);
}

/* "der deutsche", "de Franse": an article makes the adjective stand for its noun; in Russian a comma or "and" before
 * it, and a dash behind it. */
static bool is_without_noun(const struct sentence *sentence, uint32_t i)
{
	uint32_t next = i + 1;

	if (sentence->language == LANGUAGE_RU) {
		if (sentence->items[i - 1].mark != ',' &&
		    !item_is_any(sentence, i - 1, MEANING_AND, MEANING_BUT))
			return false;
		next += sentence->items[next].mark == '-';
	} else if ((sentence->language != LANGUAGE_DE && sentence->language != LANGUAGE_NL) ||
		   !item_is(sentence, i - 1, MEANING_THE)) {
		return false;
	}
	return item_is_any(sentence, next, MEANING_BY, MEANING_TO, MEANING_LEVEL) ||
	       is_movement(sentence, next) || is_qualifier(sentence, next) ||
	       sentence->items[next].quantity != NONE;
}

void take_elided_owner(const struct reader *reader, struct figure_reading *figure)
{
	if (figure->measure_evidence != MEASURE_OF_SENTENCE)
		return;
	for_each_party(party, reader) {
		if (party->is_adjective && party->is_aside && party->item > figure->from &&
		    party->item < figure->quantity->first &&
		    is_without_noun(reader->sentence, party->item))
			offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
	}
}

void take_subject_of_clause(const struct reader *reader, struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t at = figure->quantity->first, p = NONE;

	if (!at || figure->measure == NONE || !reader->measures[figure->measure].is_verb ||
	    !is_flow_meaning(figure->meaning))
		return;
	while (--at > figure->from && at > 1 && p == NONE) {
		if (sentence->items[at - 1].mark == ',' &&
		    is_one_of_words(sentence, at, "das|der|die|welches|dat|which|qui"))
			p = party_at(reader, at - 2);
		else if (sentence->items[at].mark ||
			 (party_at(reader, at) != NONE &&
			  reader->parties[party_at(reader, at)].link == LINK_NONE))
			return;
	}
	if (p != NONE && reader->measures[figure->measure].item > at &&
	    !same(reader->parties[p].code, figure->partner))
		offer_party(figure, SLOT_REPORTER, reader->parties[p].code, PARTY_IN_PHRASE);
}

bool is_held_by(const struct reader *reader, const struct figure_reading *figure,
		const struct party *party)
{
	const struct sentence *sentence = reader->sentence;

	/* "Нидерландтың импорты 4,6 млрд еуро, Франциянікі 4,1 млрд еуро" */
	if (sentence->language == LANGUAGE_KK && leads_to(figure, party->item) &&
	    ends_with(sentence, party->item, "нікі|дікі|тікі"))
		return true;
	if (party->link == LINK_NONE && !party->is_adjective && figure > reader->figures &&
	    figure->measure_evidence == MEASURE_OF_SENTENCE && is_beside(reader, figure, party) &&
	    party > reader->parties && same(party[-1].code, figure[-1].reporter))
		party--;
	return sentence->language == LANGUAGE_RU && party->link == LINK_OF && party->item &&
	       party->item < figure->quantity->first &&
	       item_is(sentence, party->item - 1, MEANING_OF) &&
	       same(sentence->items[party->item - 1].value, "at");
}

bool is_with_foreign(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	uint32_t lands =
		first_item(reader->sentence, figure->from, figure->quantity->first, MEANING_LANDS);

	return topic->foreign_sentence && topic->is_foreign_one &&
	       topic->foreign_sentence + 1 == topic->sentence &&
	       (same(topic->pair.partner, "WLD") || !topic->pair.partner[0]) &&
	       !same(topic->foreign, figure->reporter) &&
	       (is_one_of_words(reader->sentence, 0, phrases_hereby) ||
		(lands != NONE && same(reader->sentence->items[lands].value, "two")));
}

void take_both(const struct reader *reader, struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct sentence *sentence = reader->sentence;
	uint32_t there = first_item(sentence, figure->from, figure->to, MEANING_THERE);
	uint32_t lands = first_item(sentence, figure->from, figure->to, MEANING_LANDS);
	bool is_named = topic->named_sentence + 1 == topic->sentence &&
			same(topic->named, topic->last_partner);
	bool is_turned = same(topic->last_partner, topic->main.reporter);

	if (same(topic->last_partner, "WLD") || !topic->last_partner[0] ||
	    !topic->last_reporter[0] || figure->reporter[0] || figure->partner[0] ||
	    !((there != NONE && same(sentence->items[there].value, "both")) ||
	      /* "China leads the list. Trade of the two countries was" */
	      (lands != NONE && same(sentence->items[lands].value, "two") && is_named)))
		return;
	offer_party(figure, SLOT_REPORTER, is_turned ? topic->last_partner : topic->last_reporter,
		    PARTY_OF_TOPIC);
	offer_party(figure, SLOT_PARTNER, is_turned ? topic->last_reporter : topic->last_partner,
		    PARTY_OF_TOPIC);
	figure->is_several = figure->is_several || topic->is_several;
}

bool goes_on_with_level(const struct reader *reader, const struct figure_reading *figure,
			const struct figure_reading *last)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->quantity->first;

	while (i > last->quantity->last && !item_is(sentence, i, MEANING_AND))
		i--;
	if (i == last->quantity->last || !item_is(sentence, i + 1, MEANING_LEVEL))
		return false;
	for_each_party(party, reader) {
		if (party->item > last->quantity->last && party->item < figure->quantity->first)
			return false;
	}
	return true;
}

bool takes_up_flow(const struct reader *reader, const struct figure_reading *figure, size_t m)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t mate = reader->measures[m].item;

	for (uint32_t i = figure->from; i + 1 < mate && figure->from; i++) {
		uint32_t p = party_at(reader, i + 1);

		if ((item_is(sentence, i, MEANING_AGAINST) &&
		     same(sentence->items[i].value, "of")) ||
		    (p != NONE && reader->parties[p].link == LINK_OF &&
		     item_is(sentence, i, MEANING_THE)))
			return is_mate(reader, &reader->measures[m]) &&
			       is_aside_word(sentence, figure, mate);
	}
	return false;
}

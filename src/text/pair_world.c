#include "mention.h"
#include "pair.h"

#include <string.h>

#include "text.h"

/* A word that is of two by itself: "mutual trade". */
static bool is_mutual(const struct reader *reader, const struct measure *measure)
{
	return same(reader->sentence->items[measure->item].value, "mutual");
}

/* "in the country", of what is brought in: the one that the text is of. */
static bool is_said_again(const struct reader *reader, const struct figure_reading *figure,
			  uint32_t from, uint32_t to)
{
	uint32_t there = first_item(reader->sentence, from, to, MEANING_THERE);

	/* "de buitenlandse handel van het land": its own */
	if (there != NONE && there > from && link_of_word(reader->sentence, there - 1) == LINK_OF)
		return false;
	return there != NONE && !(figure->meaning == MEANING_IMPORTS &&
				  same(reader->sentence->items[there].value, "goal"));
}

bool is_with_neighbour(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *measure = measure_of(reader, figure);
	uint32_t one = measure ? first_item(sentence, measure->from, measure->to, MEANING_NEIGHBOUR)
			       : NONE;

	if (one == NONE || !same(sentence->items[one].value, "one") ||
	    names_party(sentence, one + 1))
		return false;
	for (uint32_t i = one; i-- > measure->from && i + 4 > one;) {
		enum party_link link = link_of_word(sentence, i);

		if (is_link_of_trade(link))
			return true;
		if (!is_filler_word(sentence, i) && !is_unknown(sentence, i))
			return false;
	}
	return false;
}

/* "with this country", "with which", "to its neighbour": the partner mentioned. */
static bool names_partner_again(const struct reader *reader, const struct figure_reading *figure,
				const struct measure *measure)
{
	return is_said_again(reader, figure, measure->from, measure->to + 1) ||
	       is_said_again(reader, figure, figure->from, figure->to) ||
	       is_with_neighbour(reader, figure);
}

/* "all in all": of trade with all, where its country is named and no partner. */
static bool says_total(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure);
	uint32_t at =
		find_item(sentence, figure->from, figure->quantity->first, MEANING_TOTAL, open);

	return at != NONE && !is_no_total_of_trade(sentence, at);
}

/* "Its foreign trade closed with a surplus of": a balance of all the trade named in its stretch. */
static bool is_in_world(const struct reader *reader, const struct figure_reading *figure)
{
	for (size_t m = 0; m < reader->n_measures && is_balance_meaning(figure->meaning); m++) {
		const struct measure *measure = &reader->measures[m];

		if (measure->is_world && !measure->is_adjunct && measure->item >= figure->from &&
		    m < figure->measure)
			return true;
	}
	return false;
}

/* Whether the sentence has given a part of the same flow: that with a country. */
static bool is_whole_of(const struct reader *reader, const struct figure_reading *figure)
{
	for (const struct figure_reading *part = figure; part-- > reader->figures;) {
		if (part->role == figure->role &&
		    (figure->role == ROLE_LEVEL || figure->role == ROLE_GROWTH) &&
		    (part->meaning == figure->meaning || part->meaning == MEANING_GOODS) &&
		    (part->measure != figure->measure || part->measure_evidence == MEASURE_LATER) &&
		    part->partner_evidence && !same(part->partner, "WLD"))
			return true;
	}
	return false;
}

/* "Overall, exports stood at", behind a list of partners. */
static bool ends_list(const struct reader *reader)
{
	const struct topic *topic = reader->topic;

	return item_is(reader->sentence, 0, MEANING_TOTAL) && topic->last_partner[0] &&
	       !same(topic->last_partner, topic->pair.partner) &&
	       !same(topic->last_partner, topic->pair.reporter);
}

/* "It was a total export of 3.2 billion", behind a sentence that names who exports and to whom. */
static bool speaks_on(const struct reader *reader, const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;

	return topic->pair_sentence && topic->pair_sentence + 1 == topic->sentence &&
	       !reader->n_parties && topic->pair.partner[0] && !same(topic->pair.partner, "WLD") &&
	       has_item(sentence, 0, measure->item, MEANING_PRONOUN);
}

/* "Turkey's trade turnover was 32 billion. Turkey's exports rose by 2 %": what was named last was its trade
 * with all, and the country is named again, without a partner. */
static bool goes_on_with_world(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	if (is_next_flow_of_world(reader, figure))
		return true;
	return figure->reporter_evidence == PARTY_IN_PHRASE && same(topic->last_partner, "WLD") &&
	       same(topic->last_reporter, figure->reporter);
}

/* A "total" that is not of another measure: "out of the overall turnover, exports stood at". */
static bool says_own_total(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t open = bracket_of(reader, figure), at = figure->from;

	while ((at = find_item(sentence, at, figure->quantity->first, MEANING_TOTAL, open)) !=
	       NONE) {
		bool is_others = is_no_total_of_trade(sentence, at);

		for (size_t m = 0; m < reader->n_measures; m++)
			is_others = is_others ||
				    (m != figure->measure && reader->measures[m].item > at &&
				     reader->measures[m].item <= at + 2);
		if (!is_others)
			return true;
		at++;
	}
	return false;
}

/* "Exports to Britain fell by 14 %. Overall, exports rose by 1 %" */
static bool is_whole_behind_part(const struct reader *reader, const struct figure_reading *figure)
{
	return reader->topic->is_flow_of_pair && is_flow_meaning(figure->meaning) &&
	       figure == reader->figures &&
	       (reader->measures[figure->measure].is_total || says_own_total(reader, figure));
}

/* "Germany bought 158 million from Serbia, while Italy's imports were", "Danish exports to Poland rose by 12.4 %, faster
 * than Sweden's (3.1 %)": of the same partner, too. */
static bool is_parallel(const struct figure_reading *first, const struct figure_reading *figure)
{
	const struct figure_reading *last = figure > first ? figure - 1 : NULL;

	return last && last->meaning == figure->meaning && is_flow_meaning(figure->meaning) &&
	       (last->role == ROLE_LEVEL ||
		(last->role == ROLE_GROWTH && figure->role == ROLE_GROWTH)) &&
	       !last->is_several && !last->is_group &&
	       (last->partner_evidence == PARTY_IN_PHRASE ||
		last->partner_evidence == PARTY_IN_STRETCH) &&
	       !same(last->partner, figure->reporter) && !same(last->partner, "WLD");
}

/* "With a turnover of 68 billion the country was Germany's seventh partner": with one, though no word names
 * it as the partner. */
static bool is_with_one(const struct reader *reader, const struct figure_reading *figure)
{
	for (size_t m = figure->measure + 1; m < reader->n_measures; m++) {
		if (reader->measures[m].item > figure->quantity->last &&
		    reader->measures[m].item < figure->to && is_mate(reader, &reader->measures[m]))
			return true;
	}
	return false;
}

/* "7.4 billion from China out of a total of 53.3": the whole that a partner's figure before is a part of. */
static bool is_whole_of_parts(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t at = find_item(sentence, figure->from, figure->quantity->first, MEANING_TOTAL,
				bracket_of(reader, figure));

	bool is_out_of = false;

	while (at != NONE && at-- > figure->from && !is_out_of) {
		is_out_of = item_is_any(sentence, at, MEANING_OUT_OF, MEANING_OF, MEANING_OFBY,
					MEANING_COMPARED);
		if (!is_filler_word(sentence, at))
			break;
	}
	if (!is_out_of)
		return false;
	for (uint32_t i = figure->from; i < figure->quantity->first; i++) {
		if (party_at(reader, i) != NONE)
			return false;
	}
	for (const struct figure_reading *part = reader->figures; part < figure; part++) {
		if (part->role == ROLE_LEVEL && figure->role == ROLE_LEVEL &&
		    part->meaning == figure->meaning && part->partner[0] &&
		    !same(part->partner, "WLD"))
			return true;
	}
	return false;
}

/* "Greece buys less: German exports as a whole rose by 20 %": the country before the colon is not their partner. */
static bool is_total_behind_colon(const struct reader *reader, const struct figure_reading *figure,
				  const struct measure *measure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t colon = measure->from;

	while (colon > 0 && sentence->items[colon].mark != ':')
		colon--;
	if (!colon || figure->partner_evidence != PARTY_IN_STRETCH ||
	    figure->reporter_evidence != PARTY_IN_PHRASE ||
	    !(measure->is_total || says_total(reader, figure)))
		return false;
	for_each_party(party, reader) {
		uint32_t i = party->item;

		if (i > colon && i < figure->quantity->first && same(party->code, figure->partner))
			return false;
	}
	return true;
}

/* "Exports to Iraq grew by 11 %, imports by 3 %, so that total trade rose by 8 %": what the two flows add up to. */
static bool is_sum_of_flows(const struct reader *reader, const struct figure_reading *figure)
{
	const struct figure_reading *first = NULL;

	for_each_party(party, reader) {
		if (in_stretch(figure, party->item))
			return false;
	}
	for (const struct figure_reading *part = reader->figures;
	     part < figure && figure->meaning == MEANING_TURNOVER; part++) {
		if (!is_flow_meaning(part->meaning) || part->refusal || part->is_several ||
		    same(part->partner, "WLD"))
			continue;
		if (first && part->meaning == opposite_flow(first->meaning) &&
		    same(part->partner, first->partner) && same(part->reporter, first->reporter))
			return true;
		if (!first)
			first = part;
	}
	return false;
}

/* "Экспорт вырос в Болгарии на 30 %": whose it is by where it is, and so all of it. */
static bool is_of_place(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		if (same(party->code, figure->reporter) && leads_to(figure, party->item))
			return party->link == LINK_NONE && is_place(reader->sentence, party->item);
	}
	return false;
}

/* "8,7 млн, на долю Чили пришлось 1,4 млн": the whole, though the text is of trade with Chile. */
static bool is_before_holder(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		if (party->is_holder && party->item > figure->quantity->last &&
		    same(party->code, reader->topic->pair.partner))
			return true;
	}
	return false;
}

/* "its total exports", and not "das gesamte Handelsvolumen" */
static bool is_of_owner(const struct sentence *sentence, const struct measure *measure)
{
	static const char owners[] =
		"its|their|ihr|ihre|ihrer|ihren|ihrem|sein|seine|seiner|seinen|seinem|deren|dessen|"
		"son|sa|ses|leur|leurs|zijn|haar|hun|его|ее|её|их|свой|своего|своих|оның|елдің";

	for (uint32_t i = measure->from; i < measure->item; i++) {
		if (is_one_of_words(sentence, i, owners))
			return true;
	}
	return false;
}

/* "By foreign trade (37.7 billion) Denmark ranked 16th of Germany's partners": with the one that is ranked. */
static bool is_by_which_ranked(const struct reader *reader, const struct figure_reading *figure)
{
	if (figure->meaning != MEANING_TURNOVER || bracket_of(reader, figure) == NONE)
		return false;
	for_each_measure(measure, reader) {
		if (measure->item > figure->quantity->last && is_mate(reader, measure) &&
		    measure->meaning == MEANING_TURNOVER)
			return reader->n_parties && reader->parties->item > figure->quantity->last;
	}
	return false;
}

bool is_of_world(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);
	const struct topic_pair *pair = &reader->topic->pair;
	bool is_own = measure && figure->measure_evidence != MEASURE_OF_SENTENCE;

	if (is_own && is_total_behind_colon(reader, figure, measure))
		return true;
	if (figure->partner_evidence || is_sum_of_flows(reader, figure) ||
	    (is_own && is_by_which_ranked(reader, figure)))
		return false;
	if (is_whole_of_parts(reader, figure) || is_before_holder(reader, figure) ||
	    (is_own && is_of_place(reader, figure)))
		return true;
	if ((is_own &&
	     (is_mutual(reader, measure) || names_partner_again(reader, figure, measure))) ||
	    (is_own && (speaks_on(reader, measure) || is_with_one(reader, figure))))
		return false;
	/* "the foreign trade balance of the two": of all trade only where one country's is named */
	if (is_own && measure->is_world && is_balance_meaning(figure->meaning) &&
	    figure->reporter_evidence != PARTY_IN_PHRASE &&
	    figure->reporter_evidence != PARTY_IN_STRETCH)
		return false;
	if (is_own && (measure->is_world || is_in_world(reader, figure) ||
		       (figure == reader->figures && ends_list(reader))))
		return true;
	if (is_own && (goes_on_with_world(reader, figure) || is_whole_behind_part(reader, figure)))
		return true;
	if (is_own && measure->is_total && is_of_owner(reader->sentence, measure))
		return true;
	if (is_own && (measure->is_total || says_total(reader, figure)) &&
	    (figure->reporter_evidence == PARTY_IN_PHRASE ||
	     figure->reporter_evidence == PARTY_IN_STRETCH))
		return true;
	/* "12 billion to Germany, a third of all exports of 36 billion" */
	if ((is_own && measure->is_total && is_whole_of(reader, figure)) ||
	    (is_own && figure->meaning == MEANING_TURNOVER &&
	     figure->reporter_evidence == PARTY_IN_PHRASE))
		return true;
	return is_own && figure->reporter_evidence == PARTY_IN_PHRASE &&
	       !is_parallel(reader->figures, figure) &&
	       (!same(figure->reporter, pair->reporter) && !same(figure->reporter, pair->partner));
}

/* "China's trade surplus was 58 billion", in a text of China and Russia, where the sentence does not name Russia: with
 * all countries as likely as not, if their trade is not what was spoken of in the paragraph. */
static bool is_balance_of_one(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	if (!is_balance_meaning(figure->meaning) || figure->measure == NONE ||
	    figure->measure_evidence == MEASURE_OF_SENTENCE ||
	    figure->reporter_evidence != PARTY_IN_PHRASE ||
	    has_item(reader->sentence, 0, (uint32_t)reader->sentence->n, MEANING_THERE) ||
	    (topic->period_paragraph == topic->paragraph &&
	     is_of_pair(figure, topic->period_reporter, topic->period_partner)))
		return false;
	for_each_party(party, reader) {
		if (!same(party->code, figure->reporter) || party->link == LINK_FAVOUR ||
		    party->link == LINK_DISFAVOUR || is_behind_for(reader->sentence, party->item))
			return false;
	}
	/* "Belarus' surplus in the mutual exchange"; "Japan, its second partner, had a deficit" */
	for_each_measure(measure, reader) {
		if (measure->is_adjunct || is_mate(reader, measure))
			return false;
	}
	return true;
}

/* Whether two countries' turnover was given before in the paragraph, or what may be theirs. */
static bool is_behind_turnover(const struct topic *topic)
{
	return topic->is_with_one_or_all ||
	       (topic->period_paragraph == topic->paragraph &&
		topic->period_meaning == MEANING_TURNOVER && !same(topic->period_partner, "WLD"));
}

/* "Imports from Russia are another matter. Total imports were": of the flow that was spoken of with one. */
static bool is_total_behind_one(const struct reader *reader, const struct figure_reading *figure,
				const struct measure *measure)
{
	const struct topic *topic = reader->topic;

	return measure && measure->is_total && !reader->n_parties && same(figure->partner, "WLD") &&
	       topic->row_sentence + 1 != topic->sentence && topic->spoken_partner[0] &&
	       !same(topic->spoken_partner, "WLD") &&
	       topic->spoken_partner_paragraph == topic->paragraph &&
	       topic->spoken_partner_meaning == figure->meaning;
}

bool is_with_one_or_all(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	/* "trade between Israel and Singapore was 3.8 billion. Total Israeli exports were 1.16": of all, or of these two? */
	if (is_total_behind_one(reader, figure, measure))
		return true;
	if (same(figure->partner, "WLD"))
		return measure && measure->is_total && figure == reader->figures &&
		       !reader->sentence->n_times && figure->partner_evidence == PARTY_WORLD &&
		       is_flow_meaning(figure->meaning) && is_behind_turnover(reader->topic);
	if (figure->partner_evidence == PARTY_OF_SENTENCE && figure > reader->figures) {
		const struct figure_reading *before =
			figure_before(reader, (size_t)(figure - reader->figures));

		return before && before->is_with_one_or_all;
	}
	if ((figure->partner_evidence != PARTY_OF_TOPIC &&
	     figure->partner_evidence != PARTY_IMPLIED) ||
	    (measure && speaks_on(reader, measure)))
		return false;
	/* "total trade with Indonesia rose; total exports" are those of the two */
	if (reader->topic->is_total_of_pair)
		return false;
	if (is_balance_of_one(reader, figure))
		return true;
	/* and so is what goes on from there without a partner */
	if (reader->topic->is_with_one_or_all)
		return true;
	return measure && figure->measure_evidence != MEASURE_OF_SENTENCE &&
	       figure->meaning != MEANING_TURNOVER && !is_mutual(reader, measure) &&
	       !names_partner_again(reader, figure, measure) &&
	       (measure->is_total || says_own_total(reader, figure));
}

void part_reporters(struct reader *reader)
{
	for_each_of(struct figure_reading, figure, reader->figures, reader->n_figures) {
		size_t other = 0;
		bool is_among = false;

		if (figure->reporter_evidence != PARTY_IN_PHRASE || figure->is_several ||
		    (figure->partner_evidence != PARTY_OF_TOPIC &&
		     figure->partner_evidence != PARTY_IMPLIED))
			continue;
		for_each_figure(next, reader) {
			if (next->meaning != figure->meaning ||
			    next->reporter_evidence != PARTY_IN_PHRASE ||
			    same(next->reporter, figure->reporter))
				continue;
			other += same(next->partner, "WLD");
			is_among = is_among || same(next->reporter, figure->partner);
		}
		if (!is_among || !other)
			continue;
		memcpy(figure->partner, "WLD", sizeof("WLD"));
		figure->partner_evidence = PARTY_WORLD;
	}
}

bool names_third(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	if (sentence->language != LANGUAGE_EN || !figure->partner[0] ||
	    !same(sentence->items[reader->measures[figure->measure].item].value, "mate"))
		return false;
	for_each_party(party, reader) {
		const char *code = party->code;

		if (strlen(code) == 3 && !same(code, figure->reporter) &&
		    !same(code, figure->partner) && !same(code, "WLD") && !party->is_group)
			return true;
	}
	return false;
}

void settle_other_partners(struct reader *reader)
{
	for (size_t f = 1; f < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];
		const struct figure_reading *last = figure - 1;
		bool has_time = false;

		take_overtaken(reader, figure);
		if (figure->role != ROLE_BASE || last->role != ROLE_LEVEL || !last->partner[0] ||
		    figure->meaning != last->meaning || !is_flow_meaning(figure->meaning) ||
		    meaning_in(reader->sentence->all, MEANING_RESPECTIVELY))
			continue;
		/* "compared with 4 in Estonia" */
		if (!(figure->reporter_evidence == PARTY_BESIDE &&
		      !same(figure->reporter, last->reporter)) &&
		    (figure->partner_evidence >= PARTY_OF_SENTENCE || !figure->partner_evidence ||
		     same(figure->partner, last->partner) ||
		     !same(figure->reporter, last->reporter)))
			continue;
		for (size_t w = 0; w < reader->sentence->n_times; w++)
			has_time =
				has_time || reader->sentence->times[w].first > last->quantity->last;
		if (!has_time)
			figure->role = ROLE_LEVEL;
	}
}

/* A share, or a smaller amount of the same, whose own words behind it name the partner. */
static bool is_part_of(const struct reader *reader, const struct figure_reading *part,
		       const struct figure_reading *whole)
{
	const struct quantity *a = part->quantity, *b = whole->quantity;
	struct dec value;

	bool is_behind = part->measure_evidence == MEASURE_OF_SENTENCE ||
			 (part->measure != NONE && reader->measures[part->measure].item > a->last);

	if ((part->partner_evidence != PARTY_IN_STRETCH &&
	     part->partner_evidence != PARTY_IN_PHRASE) ||
	    !same(part->partner, whole->partner) || !same(part->reporter, whole->reporter) ||
	    !is_behind)
		return false;
	for_each_party(party, reader) {
		if (same(party->code, part->partner) && party->item < a->last)
			return false;
	}
	if (a->kind == QUANTITY_PERCENT)
		return part->role == ROLE_PARTNER_SHARE || part->role == ROLE_OTHER ||
		       (part->role == ROLE_GROWTH && !part->direction);
	return a->kind == QUANTITY_AMOUNT && part->role == ROLE_LEVEL &&
	       part->meaning == whole->meaning &&
	       dec_shift(a->value, a->unit.power - b->unit.power, &value) &&
	       dec_cmp(value, b->value) < 0;
}

void settle_wholes(struct reader *reader)
{
	for (size_t f = 1; f < reader->n_figures && reader->sentence->n_times < 2; f++) {
		const struct figure_reading *whole = &reader->figures[f - 1];

		if (whole->role != ROLE_LEVEL || whole->quantity->kind != QUANTITY_AMOUNT ||
		    !is_flow_meaning(whole->meaning) || whole->refusal ||
		    (whole->partner_evidence != PARTY_OF_TOPIC &&
		     whole->partner_evidence != PARTY_IMPLIED &&
		     whole->partner_evidence != PARTY_OF_SENTENCE) ||
		    !is_part_of(reader, &reader->figures[f], whole))
			continue;
		for_each_back(struct figure_reading, figure, reader->figures, f) {
			if (figure->meaning != whole->meaning ||
			    figure->partner_evidence == PARTY_IN_PHRASE ||
			    figure->partner_evidence == PARTY_IN_STRETCH)
				break;
			copy_code(figure->partner, "WLD");
			figure->partner_evidence = PARTY_WORLD;
			figure->is_several = figure->is_group = false;
			figure->is_with_one_or_all = figure->is_guess = false;
		}
		return;
	}
}

bool is_within_group(const struct reader *reader, const struct figure_reading *figure)
{
	if (figure->measure == NONE || !is_mutual(reader, &reader->measures[figure->measure]) ||
	    (figure->reporter_evidence != PARTY_OF_TOPIC && figure->reporter_evidence))
		return false;
	for_each_party(party, reader) {
		if (same(party->code, figure->partner) && party->item < figure->quantity->first)
			return party->link != LINK_WITH &&
			       (party->is_group || same(party->code, "EAEU") ||
				same(party->code, "EU"));
	}
	return false;
}

bool is_of_rest(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	if (figure->partner_evidence == PARTY_OF_TOPIC && same(figure->partner, OTHER_PARTIES))
		return true;
	return figure->reporter_evidence == PARTY_OF_TOPIC && topic->world_reporter[0] &&
	       !same(topic->world_reporter, figure->reporter) &&
	       same(topic->world_reporter, topic->main.partner) &&
	       figure->partner_evidence != PARTY_OF_TOPIC && strlen(figure->partner) == 3 &&
	       !same(figure->partner, "WLD") && !same(figure->partner, topic->main.partner) &&
	       !same(figure->partner, topic->main.reporter);
}

bool is_place_of_other(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party)
{
	const struct figure_reading *last = figure - 1;

	if (is_place(reader->sentence, party->item))
		return true;
	/* "Chile bought goods worth 9 billion from Peru, against 12 billion for Brazil" */
	if (figure > reader->figures && party->item == figure->quantity->last + 2 &&
	    is_one_of_words(reader->sentence, party->item - 1, "for|für|pour|voor") &&
	    figure->measure_evidence == MEASURE_OF_SENTENCE && figure->measure != NONE &&
	    reader->measures[figure->measure].is_verb && last->reporter_evidence == PARTY_IN_PHRASE)
		return true;
	return figure > reader->figures && party->item > figure->quantity->last &&
	       !party->is_group && item_is(reader->sentence, party->item - 1, MEANING_INSIDE) &&
	       figure->measure_evidence == MEASURE_OF_SENTENCE && same(last->partner, "WLD") &&
	       !same(last->reporter, party->code) &&
	       (last->reporter_evidence == PARTY_BESIDE ||
		(figure->governor != NONE &&
		 item_is(reader->sentence, figure->governor, MEANING_AGAINST)));
}

bool is_of_told_before(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party)
{
	for (size_t p = 0; p < reader->n_parties && party->item > figure->quantity->last; p++) {
		if (reader->parties[p].link == LINK_OF && !reader->parties[p].is_aside &&
		    leads_to(figure, reader->parties[p].item))
			return true;
	}
	return false;
}

bool is_head_in_french(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party)
{
	const struct sentence *sentence = reader->sentence;

	return sentence->language == LANGUAGE_FR &&
	       !(figure->measure != NONE && is_mate(reader, &reader->measures[figure->measure])) &&
	       sentence->items[party->item + 1].mark == ',' &&
	       item_is(sentence, party->item + 2, MEANING_RELATIVE) &&
	       party->item < figure->quantity->first && party->item < 4;
}

/* Whether a colon stands between the country and the figure's own words, which name its partner. */
static bool is_behind_colon(const struct reader *reader, const struct figure_reading *figure,
			    const struct party *party)
{
	if (figure->partner_evidence != PARTY_IN_PHRASE)
		return false;
	for (uint32_t i = party->item; i < figure->quantity->first; i++) {
		if (reader->sentence->items[i].mark == ':')
			return true;
	}
	return false;
}

bool is_of_part(const struct reader *reader, const struct figure_reading *figure)
{
	if (same(figure->reporter, "SUB") || same(figure->partner, "SUB"))
		return true;
	for_each_party(party, reader) {
		/* "Trade with the region grew: that with Peru rose by 5 %" */
		if (party->is_group && same(party->code, figure->reporter))
			return true;
		/* but "its partner in the region, with trade between the two countries of 5 million" */
		if (same(party->code, "SUB") && leads_to(figure, party->item) &&
		    !has_item(reader->sentence, party->item, figure->quantity->first,
			      MEANING_THERE) &&
		    !is_behind_colon(reader, figure, party) && !is_between_two(reader, figure))
			return true;
	}
	return false;
}

void put_main_first(const struct reader *reader, struct figure_reading *figure)
{
	const char *main = reader->topic->main.reporter;
	bool is_between = false;

	/* but "Belgium's trade with Kazakhstan" goes on as Belgium's; and what the data have is no country of the text */
	for (size_t p = 0; p < reader->n_parties; p++)
		is_between |= reader->parties[p].link == LINK_BETWEEN &&
			      same(reader->parties[p].code, main) &&
			      reader->parties[p].item < figure->quantity->first;
	if (!is_between || reader->topic->is_main_fixed || figure->meaning != MEANING_TURNOVER ||
	    figure->reporter_evidence != PARTY_IN_PHRASE ||
	    figure->partner_evidence != PARTY_IN_PHRASE || !main[0] ||
	    !same(figure->partner, main) || figure->is_several || strlen(figure->reporter) != 3)
		return;
	copy_code(figure->partner, figure->reporter);
	copy_code(figure->reporter, main);
}

bool is_told_in_phrase(const struct reader *reader, const struct figure_reading *figure,
		       const struct party *party)
{
	enum language language = reader->sentence->language;

	return (same(figure->partner, party->code) &&
		figure->partner_evidence == PARTY_IN_PHRASE) ||
	       (same(figure->reporter, party->code) &&
		figure->reporter_evidence == PARTY_IN_PHRASE &&
		(language == LANGUAGE_EN || language == LANGUAGE_FR));
}

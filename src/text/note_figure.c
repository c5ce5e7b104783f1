/* note_figure.c - what a figure settles for the sentences that follow. */
#include "figure_reading.h"

#include <string.h>

#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "times.h"

void vote(struct topic *topic, const struct figure_reading *figure, bool is_of_two)
{
	bool names_reporter = figure->reporter_evidence == PARTY_IN_PHRASE ||
			      figure->reporter_evidence == PARTY_IN_STRETCH;
	bool names_partner = figure->partner_evidence == PARTY_IN_PHRASE ||
			     figure->partner_evidence == PARTY_IN_STRETCH || is_of_two;

	if (figure->is_guess)
		return;
	if (names_reporter)
		topic_vote(topic, figure->reporter, true, names_partner);
	/* "we exported to Mauritania", in a text of Morocco and Mauritania: the other one reports. */
	if (figure->partner_evidence == PARTY_IN_PHRASE && !names_reporter &&
	    figure->meaning != MEANING_TURNOVER && topic->heading.partner[0]) {
		if (same(topic->heading.partner, figure->partner))
			topic_vote(topic, topic->heading.reporter, true, false);
		else if (same(topic->heading.reporter, figure->partner))
			topic_vote(topic, topic->heading.partner, true, false);
	}
	if (names_partner && (!figure->is_group || same(figure->partner, "EU")))
		topic_vote(topic, figure->partner, false, names_reporter);
	else if (figure->partner_evidence == PARTY_PAIRED && !figure->is_group &&
		 topic->heading.reporter[0])
		topic_vote(topic, figure->partner, false, false);
	topic->n_plain += names_partner && figure->is_plain_partner;
	topic_doubt_heading(topic);
}

static void note_told_reporter(struct topic *topic, const struct figure_reading *figure)
{
	const char *code = figure->is_of_other ? "?" : figure->reporter;

	/* "Croatia's and Greece's trade with Azerbaijan was": of the text's own country, too */
	if (figure->meaning == MEANING_TURNOVER && !figure->is_of_other &&
	    same(figure->partner, topic->main.reporter))
		code = figure->partner;
	copy_code(topic->told_reporter, code);
	if (same(code, topic->main.reporter)) {
		topic->own_sentence = topic->sentence;
		return;
	}
	topic->has_told_others =
		topic->has_told_others || (topic->told_other[0] && !same(topic->told_other, code));
	copy_code(topic->told_other, code);
}

/* A partner beside its figure is one of a list: the text does not go on with it. */
static void note_pair(const struct reader *reader, const struct figure_reading *figure)
{
	const bool is_of_two = is_of_only_two(reader, figure);
	struct topic *topic = reader->topic;

	if (figure->is_of_third) {
		copy_code(topic->last_partner, figure->reporter);
		return;
	}
	/* "of which Romania had a share of 1.4 billion": one of several partners */
	if (figure->partner_evidence != PARTY_IN_STRETCH ||
	    figure->reporter_evidence != PARTY_OF_SENTENCE ||
	    !has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_PART) ||
	    !has_item(reader->sentence, figure->from, figure->quantity->first, MEANING_SHARE))
		vote(topic, figure, is_of_two);
	note_spoken_partner(topic, figure, false);
	note_lead_figure(topic, figure);
	topic->is_with_one_or_all = figure->is_with_one_or_all;
	copy_code(topic->last_partner, figure->partner);
	copy_code(topic->last_reporter, figure->reporter);
	if (figure->is_of_other || (!figure->is_guess && figure->reporter_root != PARTY_OF_TOPIC))
		note_told_reporter(topic, figure);
	if (!figure->reporter[0] || !figure->partner[0] || figure->is_aside ||
	    (figure->partner_evidence == PARTY_BESIDE && !is_of_two) ||
	    figure->partner_evidence == PARTY_PAIRED || figure->reporter_evidence == PARTY_BESIDE)
		return;
	if (same(figure->partner, "WLD") && !figure->is_guess)
		copy_code(topic->world_reporter, figure->reporter);
	if (figure->partner_evidence < PARTY_OF_SENTENCE)
		topic->is_listing =
			!same(figure->partner, "WLD") &&
			topic->pair_paragraph == topic->paragraph &&
			topic_has_next_partner(topic, figure->reporter, figure->partner);
	copy_code(topic->pair.partner, figure->partner);
	copy_code(topic->pair.reporter, figure->reporter);
	topic->is_several = figure->is_several;
	topic->is_list_spoken_of = false;
	topic->pair_paragraph = topic->paragraph;
}

static bool leaves_partner_out(const struct figure_reading *figure)
{
	return figure->partner_evidence == EVIDENCE_NONE ||
	       figure->partner_evidence == PARTY_OF_TOPIC ||
	       figure->partner_evidence == PARTY_WORLD;
}

static bool is_of_total(const struct reader *reader, uint32_t m)
{
	return m != NONE && reader->measures[m].is_total;
}

/* A share is not judged, but says what a list behind it is of, and, where nothing has said so yet, whose trade it is. */
static void note_share(const struct reader *reader, const struct figure_reading *figure)
{
	struct topic *topic = reader->topic;
	bool is_flow = is_flow_meaning(figure->meaning);

	if (!figure->refusal || (figure->role != ROLE_OTHER && figure->role != ROLE_PARTNER_SHARE))
		return;
	/* "The ten first have 77 % of all exports. They are China (205 million)" */
	if (figure->measure != NONE && (is_flow || figure->meaning == MEANING_TURNOVER) &&
	    !is_part_of_turnover(reader, figure)) {
		topic->meaning = figure->meaning;
		topic->measure_paragraph = topic->paragraph;
	}
	/* "Poland took 4 % of Dutch exports" */
	if (!topic->n_votes && is_flow && figure->reporter_evidence == PARTY_IN_PHRASE)
		topic_vote(topic, figure->reporter, true, false);
}

/* "A year earlier there was a deficit of 0.6 billion", behind a surplus: the text does not go on with that side. */
static bool is_earlier_side(const struct topic *topic, const struct figure_reading *figure)
{
	return is_balance_meaning(figure->meaning) && is_balance_meaning(topic->meaning) &&
	       topic->has_period && figure->period.is_known &&
	       figure->period.period.last < topic->period.last;
}

/* Whether what follows goes on with a partner that the figure left out. */
static void note_told(const struct reader *reader, const struct figure_reading *figure)
{
	struct topic *topic = reader->topic;

	topic->has_told |= (topic->paragraph > 1 || topic->sentence > 2) &&
			   leaves_partner_out(figure) && !is_between_two(reader, figure);
}

void note_figure(const struct reader *reader, const struct figure_reading *figure)
{
	struct topic *topic = reader->topic;
	bool is_total = is_of_total(reader, figure->measure);

	topic->was_of_goods = figure->refusal && figure->is_of_goods;
	topic->refused_paragraph = topic->paragraph;
	if ((figure->measure != NONE || figure->measure_evidence == MEASURE_BY_GOODS) &&
	    figure->meaning != MEANING_COVERAGE &&
	    (!figure->refusal || is_refused_as_unreal(figure)) &&
	    !is_part_of_turnover(reader, figure) && !is_earlier_side(topic, figure)) {
		topic->meaning = figure->meaning == MEANING_BALANCE && figure->is_minus
					 ? MEANING_DEFICIT
					 : figure->meaning;
		topic->is_measure_weak = false;
		topic->measure_paragraph = topic->paragraph;
	}
	/* "Russia has 16 % of the trade. With this country it was ..." */
	if (figure->role == ROLE_PARTNER_SHARE && figure->partner_evidence &&
	    figure->partner_evidence < PARTY_OF_SENTENCE) {
		copy_code(topic->last_partner, figure->partner);
		note_spoken_partner(topic, figure, false);
	}
	/* "Imports from Britain fell. Seasonally adjusted exports overall were": all trade from here on */
	if (figure->partner_evidence == PARTY_WORLD && topic->is_flow_of_pair &&
	    !figure->is_of_goods && figure->reporter_evidence == PARTY_OF_TOPIC &&
	    is_flow_meaning(figure->meaning))
		topic->is_whole = true;
	else if (figure->partner_evidence && figure->partner_evidence < PARTY_OF_SENTENCE)
		topic->is_whole = figure->partner_evidence == PARTY_IN_PHRASE &&
				  same(figure->partner, "WLD") &&
				  figure->reporter_evidence != PARTY_IN_PHRASE &&
				  is_flow_meaning(figure->meaning);
	if ((figure->refusal && figure->is_of_goods) || same(figure->partner, "WLD"))
		topic->is_flow_of_pair = false;
	else if (figure->partner_evidence == PARTY_IN_PHRASE)
		topic->is_flow_of_pair = is_flow_meaning(figure->meaning) && !is_total;
	note_share(reader, figure);
	/* "Kenya's trade in goods and services with Rwanda was 5 million": whose text it is */
	if (figure->refusal && figure->measure != NONE &&
	    same(reader->sentence->items[reader->measures[figure->measure].item].value, "services"))
		vote(topic, figure, false);
	if (figure->refusal)
		return;
	topic->is_mutual = is_mutual_trade(reader, figure);
	topic->tells_of_two |= is_between_two(reader, figure);
	if (is_flow_meaning(figure->meaning) && figure->measure_evidence != MEASURE_OF_TOPIC &&
	    figure->role != ROLE_BASE)
		topic->flow_sentence[figure->meaning == MEANING_IMPORTS] = topic->sentence;
	if (figure->meaning == MEANING_TURNOVER && figure->role == ROLE_LEVEL)
		topic->is_total_of_pair = is_total && figure->partner_evidence == PARTY_IN_PHRASE &&
					  !same(figure->partner, "WLD");
	if (figure->measure == NONE && figure->meaning == topic->spoken &&
	    topic->spoken_sentence + 1 == topic->sentence)
		topic->meaning = topic->spoken;
	if (topic->paragraph > 1 && !topic->first_paragraph) {
		topic->first_paragraph = topic->paragraph;
		topic->is_of_world = same(figure->partner, "WLD") && !leaves_partner_out(figure);
	}
	note_told(reader, figure);
	note_base(reader, figure);
	note_pair(reader, figure);
}

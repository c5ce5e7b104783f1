#include "figure_reading.h"
#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "measure_words.h"
#include "mention.h"
#include "pair.h"
#include "text.h"
#include "times.h"

#define HEADING_ITEMS 8

/* "Mit Drittstaaten wuchs der Außenhandel": a group before the verb, with which the measure behind it is. */
static void take_fronted_group(const struct reader *reader, struct figure_reading *figure)
{
	const struct party *party = reader->parties;

	if (!reader->n_parties || figure->partner_evidence == PARTY_IN_PHRASE ||
	    party->link != LINK_WITH || party->is_aside ||
	    !(party->is_group || same(party->code, "EU")) ||
	    party->item > reader->measures[figure->measure].item)
		return;
	for (uint32_t i = 0; i < party->item; i++) {
		if (!is_filler_word(reader->sentence, i) &&
		    !item_is(reader->sentence, i, MEANING_WITH))
			return;
	}
	copy_code(figure->partner, party->code);
	figure->partner_evidence = PARTY_IN_PHRASE;
	figure->is_group = party->is_group;
}

/* "Asia is the main partner of Africa": the text does not go on with Africa's trade. */
static bool is_reporter_group(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		if (same(party->code, figure->reporter))
			return party->is_group;
	}
	return false;
}

/* What a sentence without figures says of whose trade the text goes on with. */
static void note_measured_pair(struct reader *reader, size_t m)
{
	struct quantity none = {.first = (uint32_t)reader->sentence->n,
				.number = (uint32_t)reader->sentence->n};
	struct figure_reading figure = {
		.quantity = &none, .measure = (uint32_t)m, .meaning = reader->measures[m].meaning};
	bool is_rank = is_mate(reader, &reader->measures[m]);
	bool is_title = is_rank && reader->topic->sentence == 1;

	bind_pair_of_lone_measure(reader, &figure);
	if (is_rank && is_reporter_group(reader, &figure))
		return;
	take_fronted_group(reader, &figure);
	/* "Exports to Ireland, Spain and Hungary fell above all": nobody's partner, that the text goes on
	 * with. */
	if (figure.is_several && figure.partner_evidence == PARTY_IN_PHRASE) {
		reader->topic->is_list_spoken_of = true;
		figure.partner_evidence = EVIDENCE_NONE;
	}
	note_spoken_partner(reader->topic, &figure, reader->sentence->n <= HEADING_ITEMS);
	note_spoken_pair(reader->topic, &figure);
	/* "the first markets of Mauritius", as the title, says whose text it is. */
	for (int votes = names_third(reader, &figure)	? 0
			 : is_title && !figure.is_group ? 3
							: 1;
	     votes > 0; votes--)
		vote(reader->topic, &figure, false);
	if (!is_title && is_rank && figure.reporter_evidence == PARTY_IN_PHRASE)
		topic_discount_rank(reader->topic, figure.reporter);
	if (figure.reporter_evidence == PARTY_IN_PHRASE)
		copy_code(reader->topic->pair.reporter, figure.reporter);
	/* "Lithuania's foreign trade: September" */
	if (reader->measures[m].is_world && !reader->measures[m].is_adjunct &&
	    figure.reporter_evidence == PARTY_IN_PHRASE &&
	    figure.partner_evidence != PARTY_IN_PHRASE) {
		copy_code(reader->topic->pair.partner, "WLD");
		reader->topic->is_several = false;
		/* As the text's title it holds for all paragraphs. */
		if (reader->topic->sentence == 1 && !reader->topic->is_main_fixed)
			reader->topic->main = reader->topic->pair;
		return;
	}
	if (figure.partner_evidence == PARTY_IN_PHRASE &&
	    !same(figure.partner, reader->topic->pair.reporter)) {
		copy_code(reader->topic->pair.partner, figure.partner);
		reader->topic->is_several = figure.is_several;
	} else if (figure.reporter_evidence == PARTY_IN_PHRASE &&
		   same(reader->topic->pair.partner, figure.reporter)) {
		copy_code(reader->topic->pair.partner, "");
	}
}

static bool is_in_phrase(const struct reader *reader, const struct party *party)
{
	for_each_measure(measure, reader) {
		if (in_phrase(measure, party))
			return true;
	}
	return false;
}

/* "That is more than the trade with Kenya": what it is compared with is not gone on with. */
static bool is_compared_measure(const struct reader *reader, size_t m)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = reader->measures[m].item; i-- > 0;) {
		if (item_is(sentence, i, MEANING_AGAINST))
			return i &&
			       (is_movement(sentence, i - 1) || sentence->items[i - 1].mark == ',');
		if (!is_unknown(sentence, i) && !is_filler_word(sentence, i) &&
		    !item_is(sentence, i, MEANING_TOTAL))
			return false;
	}
	return false;
}

/* A sentence without figures says with whom: "Russia is the largest partner." */
static void note_mentions(struct reader *reader)
{
	struct topic *topic = reader->topic;
	const struct party *found[2] = {NULL, NULL};
	size_t n = 0;

	for (size_t m = 0; m < reader->n_measures; m++) {
		if (is_compared_measure(reader, m) || is_in_reason(reader, m))
			return;
		if (reader->measures[m].meaning < MEANING_COVERAGE &&
		    !reader->measures[m].is_product)
			note_measured_pair(reader, m);
	}
	for_each_party(party, reader) {
		if (party->is_group || party->is_aside ||
		    reader->sentence->items[party->item].open != NONE ||
		    (n && same(found[0]->code, party->code)) ||
		    (party->link == LINK_OF && !is_in_phrase(reader, party)))
			continue;
		if (n < 2)
			found[n] = party;
		n++;
	}
	/* "After the Netherlands, Germany buys most of Uganda's goods", in a text of Germany and Uganda */
	if (reader->n_parties > 2 && names_code(reader, topic->main.reporter, true) &&
	    names_code(reader, topic->main.partner, true)) {
		topic->pair = topic->main;
		topic->is_several = false;
		return;
	}
	if (n == 2 && found[1]->is_joined && !reader->n_measures &&
	    topic_may_be_pair(&topic->main, found[0]->code, found[1]->code)) {
		bool is_turned = same(found[1]->code, topic->pair.reporter);

		copy_code(topic->pair.reporter, found[is_turned]->code);
		copy_code(topic->pair.partner, found[!is_turned]->code);
		topic->is_several = false;
	} else if (n && n <= 2 &&
		   (reader->n_measures || meaning_in(reader->sentence->all, MEANING_NEIGHBOUR))) {
		/* "In Luxembourg too China is a partner": whose partner it is reports; "Italy sold less to Portugal", in a
		 * text of Spain. */
		if (n == 2 && ((found[1]->link == LINK_NONE && found[0]->link == LINK_TO &&
				!found[1]->is_joined && !topic->is_main_fixed &&
				reader->sentence->language == LANGUAGE_FR) ||
			       trade_among_themselves(reader, found)))
			copy_code(topic->pair.reporter, found[0]->code);
		/* The one that the text does not report for. */
		const struct party *other =
			same(found[0]->code, topic->pair.reporter) ? found[1] : found[0];

		topic->pair_sentence = n == 2 ? topic->sentence : topic->pair_sentence;
		if (other && !same(other->code, topic->pair.reporter)) {
			copy_code(topic->pair.partner, other->code);
			copy_code(topic->last_partner, other->code);
			topic->is_several = false;
		}
	} else if (n == 1 && !same(found[0]->code, topic->pair.reporter)) {
		copy_code(topic->last_partner, found[0]->code);
		note_fronted_partner(reader, found[0]);
	}
}

#define HEADING_PARAGRAPHS 4

/* "After a small surplus the month before it had a deficit": what was before. */
static bool is_behind_after(const struct sentence *sentence, uint32_t item)
{
	uint32_t i = item;

	while (i-- > 0 && (is_unknown(sentence, i) || is_filler_word(sentence, i)))
		;
	return i != NONE && i + 4 > item && item_is(sentence, i, MEANING_AGAINST);
}

/* "The balance was negative": the text goes on with a deficit. */
static enum meaning meaning_told(const struct reader *reader, const struct measure *measure)
{
	bool is_minus = meaning_in(reader->sentence->all, MEANING_MINUS);

	if (measure->meaning != MEANING_BALANCE ||
	    is_minus == meaning_in(reader->sentence->all, MEANING_PLUS) ||
	    meanings_meet(reader->sentence->all, MEANINGS(MEANING_SURPLUS, MEANING_DEFICIT)))
		return measure->meaning;
	return is_minus ? MEANING_DEFICIT : MEANING_SURPLUS;
}

/* "Polish exports to Ukraine keep growing. In 2020 they were": what a pronoun takes up. */
static void note_spoken(struct reader *reader)
{
	struct topic *topic = reader->topic;

	topic->spoken_sentence = topic->sentence;
	if (reader->sentence->n < 2) { /* a line's end */
		topic->row_sentence += topic->row_sentence + 1 == topic->sentence;
		return;
	}
	topic->spoken = MEANING_NONE;
	for_each_measure(measure, reader) {
		if (measure->is_adjunct ||
		    ((size_t)(measure - reader->measures) + 1 < reader->n_measures &&
		     is_balance_meaning(measure->meaning) &&
		     is_behind_after(reader->sentence, measure->item)) ||
		    (measure->meaning == MEANING_BALANCE && is_balance_meaning(topic->spoken)))
			continue;
		/* "a deficit on the trade balance": of two words for one thing that which shows the side */
		if (topic->spoken == MEANING_BALANCE && is_balance_meaning(measure->meaning))
			topic->spoken = MEANING_NONE;
		if (measure->meaning >= MEANING_COVERAGE || measure->is_product ||
		    (topic->spoken != MEANING_NONE && topic->spoken != measure->meaning)) {
			topic->spoken = MEANING_NONE;
			return;
		}
		topic->spoken = meaning_told(reader, measure);
	}
}

/* "The share of the ten largest in exports was 77 percent. Ahead are A (205 million), B (188)". */
static bool has_only_refused(const struct reader *reader)
{
	for_each_figure(figure, reader) {
		if (!figure->refusal)
			return false;
	}
	return true;
}

/* A heading names what its section measures. */
static void note_measure(struct reader *reader)
{
	struct unit unit;
	bool is_long = reader->sentence->n > HEADING_ITEMS && !ends_in_colon(reader->sentence) &&
		       !sentence_caption(reader->sentence, &unit);

	for_each_measure(measure, reader) {
		if (measure->meaning >= MEANING_COVERAGE ||
		    (is_long && reader->topic->meaning != MEANING_NONE &&
		     !reader->topic->is_measure_weak) ||
		    measure->is_adjunct)
			continue;
		reader->topic->meaning = meaning_told(reader, measure);
		reader->topic->is_measure_weak = is_long;
		reader->topic->was_of_goods = false;
		return;
	}
}

/* "The country buys mostly oil there.": figures whose own words do not widen it are of those goods. */
static void note_goods(const struct reader *reader)
{
	const struct measure *measures = reader->measures;
	bool is_of_goods = reader->n_measures > 1 && measures[0].is_verb &&
			   is_flow_meaning(measures[0].meaning) &&
			   measures[1].meaning == MEANING_PRODUCT;
	size_t flows = 0, of_goods = 0;

	/* "Imports of wheat from Canada fell, too." */
	for (size_t m = 0; m < reader->n_measures; m++) {
		flows += measures[m].meaning < MEANING_COVERAGE;
		of_goods += measures[m].meaning < MEANING_COVERAGE && measures[m].is_product;
	}
	if (!is_of_goods && (!flows || of_goods < flows))
		return;
	reader->topic->was_of_goods = true;
	reader->topic->refused_paragraph = reader->topic->paragraph;
}

/* --- all figures ----------------------------------------------------------------------------------- */

/* "sales of planes fell by 56.6 % to 78.8 million": what a growth that stands right before leads to. */
static bool is_goal_of(const struct reader *reader, const struct figure_reading *figure,
		       const struct figure_reading *last)
{
	uint32_t to = figure->governor;

	return (last->role == ROLE_GROWTH || last->role == ROLE_CHANGE) && to != NONE &&
	       item_is(reader->sentence, to, MEANING_TO) && to > last->quantity->last &&
	       to <= last->quantity->last + 2 && figure->quantity->first <= to + 3;
}

/* "a deficit without oil of 445 million (against 450 million)": a base is of what grew from it, and so
 * is what it grew to. That one; NULL: it goes on from none. */
static const struct figure_reading *refused_before(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = figure_before(reader, f);

	/* "came to 239 billion, or 5 % of all imports, against 176 billion": an amount is no share's base */
	if (last && last > reader->figures && last->role == ROLE_PARTNER_SHARE &&
	    figure->role == ROLE_BASE && figure->quantity->kind == QUANTITY_AMOUNT)
		last--;
	if (!last || !last->refusal || is_refused_as_unreal(last))
		return NULL;
	/* "at an average annual rate of 26 %, from 95 million to 304 million": these are no averages. */
	if (last->role == ROLE_GROWTH && figure->quantity->kind == QUANTITY_AMOUNT &&
	    same(last->refusal, N_("an average or a per-unit figure")))
		return NULL;
	return is_goal_of(reader, figure, last) || (figure->role == ROLE_BASE &&
						    figure->measure_evidence == MEASURE_OF_SENTENCE)
		       ? last
		       : NULL;
}

/* "Sales to Russia fell by 39 %. Losses in trade with India were mild (13 %)": of all trade, or of sales again. */
static void leave_trade_beside_flow(struct reader *reader, size_t f)
{
	const struct topic *topic = reader->topic;
	struct figure_reading *figure = &reader->figures[f];

	if (figure->meaning != MEANING_TURNOVER || !is_flow_meaning(topic->meaning) ||
	    topic->measure_paragraph != topic->paragraph)
		return;
	figure->is_loose |= figure->measure_evidence == MEASURE_ADJUNCT ||
			    (figure->measure_evidence == MEASURE_OF_SENTENCE && f &&
			     figure[-1].is_loose && figure[-1].meaning == MEANING_TURNOVER);
}

static enum diag_code read_figures(struct reader *reader)
{
	enum diag_code code = find_figures(reader);

	for (size_t f = 0; !code && f < reader->n_figures; f++)
		find_role(reader, f);
	for (size_t f = 0; !code && f < reader->n_figures; f++) {
		struct figure_reading *figure = &reader->figures[f];
		const struct figure_reading *refused;

		bind_row(reader, f);
		bind_measure(reader, f);
		leave_trade_beside_flow(reader, f);
		bind_pair(reader, f);
		figure->is_by_customer = is_by_customer(reader, figure);
		figure->is_aside =
			figure->is_of_third || has_item(reader->sentence, figure->from,
							figure->quantity->first, MEANING_PART);
		figure->refusal = find_refusal(reader, f);
		figure->is_of_goods = is_of_some_goods(reader, f);
		if (!figure->refusal && figure->is_of_goods)
			figure->refusal = N_("covers only some goods");
		refused = figure->refusal ? NULL : refused_before(reader, f);
		if (refused)
			figure->refusal = refused->refusal;
		if (!figure->refusal && goes_on_with_services(reader, f)) {
			figure->refusal = figure[-1].refusal;
			figure->meaning = MEANING_NOT_TRADE;
		}
		if (!figure->refusal)
			figure->refusal = refusal_of_whole(reader, f);
	}
	part_reporters(reader);
	settle_other_partners(reader);
	settle_wholes(reader);
	settle_bases(reader);
	bind_run(reader);
	/* Bases first: a period that stands beside what something grew from is that one's alone. */
	for (int bases = 1; bases >= 0; bases--) {
		for (size_t f = 0; !code && f < reader->n_figures; f++) {
			bool is_base =
				reader->figures[f].role == ROLE_BASE && !reader->figures[f].refusal;

			if (is_base == (bases == 1))
				bind_period(reader, f);
		}
	}
	for (size_t f = 0; !code && f < reader->n_figures; f++) {
		if (reader->figures[f].role == ROLE_BASE && !reader->figures[f].refusal)
			bind_period(reader, f);
	}
	settle_periods(reader);
	for (size_t f = 0; !code && f < reader->n_figures; f++) {
		code = add_figure_claim(reader, f);
		note_figure(reader, &reader->figures[f]);
	}
	note_row(reader);
	note_span(reader);
	return code;
}

/* The one country that the sentence names beside the one that reports: "Second comes Russia." */
static void note_named(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	const char *one = "";

	topic->named_last = reader->n_figures && reader->n_measures
				    ? (enum meaning)reader->measures[reader->n_measures - 1].meaning
				    : MEANING_NONE;
	for_each_party(party, reader) {
		if (!party->is_aside && !same(party->code, "WLD") &&
		    !same(party->code, topic->pair.reporter)) {
			topic->is_foreign_one = topic->foreign_sentence != topic->sentence ||
						same(topic->foreign, party->code);
			copy_code(topic->foreign, party->code);
			topic->foreign_sentence = topic->sentence;
		}
		if (party->is_group || party->link == LINK_AGAINST || strlen(party->code) != 3 ||
		    same(party->code, "WLD") || same(party->code, topic->pair.reporter))
			continue;
		if (one[0] && !same(one, party->code))
			return;
		one = party->code;
	}
	if (!one[0])
		return;
	copy_code(topic->named, one);
	topic->named_sentence = topic->sentence;
}

/* The text's date is the first that it has. */
static void note_date(struct topic *topic, const struct sentence *sentence)
{
	if (!sentence->date_year || topic->date_year || topic->is_undated)
		return;
	topic->date_year = sentence->date_year;
	topic->date_month = sentence->date_month;
	topic->date_day = sentence->date_day;
}

enum diag_code read_sentence(struct sentence *sentence, const struct mentions *mentions,
			     struct topic *topic, struct article *article)
{
	struct party parties[MENTIONS_MAX];
	struct measure measures[MENTIONS_MAX];
	struct mentions found = {.parties = parties, .measures = measures};
	struct reader reader = {.sentence = sentence, .topic = topic, .article = article};
	enum diag_code code = DIAG_OK;

	topic->sentence++;
	note_date(topic, sentence);
	if (!mentions || mentions->is_open) {
		find_mentions(sentence, topic, &found);
		mentions = &found;
	}
	take_mentions(&reader, mentions);
	if (article->is_ahead)
		note_home(&reader);
	if (passes_over(&reader))
		return DIAG_OK;
	share_year_of_list(sentence);
	leave_fiscal_months(topic, sentence);
	note_office(&reader);
	note_earlier(topic, sentence);
	mention_named(&reader);
	if (article->is_ahead)
		note_lead(&reader);
	trace_topic(&reader);
	/* Below the title "Trade profile" a line of its own may name the two. */
	if ((!topic->has_named && reader.n_parties && !topic->has_told) ||
	    (topic->paragraph <= HEADING_PARAGRAPHS && !topic->heading.reporter[0] &&
	     is_heading(sentence, HEADING_ITEMS) && !topic->has_figure_period))
		note_heading(&reader);
	topic->has_named = topic->has_named || reader.n_parties;
	if (sentence->n_quantities)
		code = read_figures(&reader);
	trace_sentence(&reader);
	note_dollar(topic, sentence);
	note_stated_period(&reader);
	if (!sentence->n_quantities)
		note_currency(topic, sentence);
	if (!reader.n_figures) {
		topic->is_with_one_or_all = topic->is_with_one_or_all && !reader.n_parties;
		note_mentions(&reader);
		topic_turn_pair(topic);
		note_section(&reader);
		note_measure(&reader);
		note_goods(&reader);
	}
	if (has_only_refused(&reader))
		note_spoken(&reader);
	if (!code)
		note_periods(&reader);
	note_named(&reader);
	note_services(&reader);
	note_refused_whole(&reader);
	note_subject(&reader);
	note_group(&reader);
	note_said(&reader);
	note_rank(&reader);
	free(reader.figures);
	return code;
}

/*
 * guess.c - whose trade a figure is, where that is no more than a guess: evidence that was wrong as often as
 * right in texts that nobody wrote rules for. Such a figure stays open.
 */
#include "country.h"
#include "measure_words.h"
#include "mention.h"
#include "pair.h"

#include <string.h>

/* What the reporter rests on where it was taken from the figure before. */
static enum evidence root_of_reporter(const struct figure_reading *figure,
				      const struct figure_reading *last)
{
	return last && figure->reporter_evidence == PARTY_OF_SENTENCE &&
			       same(figure->reporter, last->reporter)
		       ? last->reporter_root
		       : figure->reporter_evidence;
}

static bool is_named(enum evidence evidence)
{
	return evidence == PARTY_IN_PHRASE || evidence == PARTY_IN_STRETCH;
}

bool names_code(const struct reader *reader, const char *code, bool may_be_compared)
{
	for_each_party(party, reader) {
		if (same(party->code, code) && (may_be_compared || party->link != LINK_AGAINST))
			return true;
	}
	return false;
}

/* Named, and not only behind the figure as where some goods go: "exports fell, as car sales to Chile slumped". */
static bool names_partner(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		bool is_aside = false;

		for_each_measure(measure, reader) {
			is_aside |= party->item > figure->quantity->last &&
				    in_phrase(measure, party) &&
				    is_reason_behind(reader, figure,
						     (size_t)(measure - reader->measures));
		}
		if (same(party->code, figure->partner) && !is_aside)
			return true;
	}
	return false;
}

/* The partner that the words of a flow named before in the paragraph; a figure whose own words name the
 * reporter goes on with it only if it is of the same flow. */
static bool is_spoken_partner(const struct topic *topic, const struct figure_reading *figure)
{
	return same(topic->spoken_partner, figure->partner) &&
	       (topic->spoken_partner_holds ||
		(topic->spoken_partner_paragraph == topic->paragraph &&
		 (!is_named(figure->reporter_evidence) ||
		  topic->spoken_partner_meaning == figure->meaning)));
}

/* "sold goods for 46 million, which is 14 % of all its exports": a part of the whole, and so with the text's partner. */
static bool is_part_by_share(const struct reader *reader, const struct figure_reading *figure)
{
	const struct figure_reading *share = figure + 1;

	if (share >= reader->figures + reader->n_figures || share->role != ROLE_PARTNER_SHARE ||
	    figure->role != ROLE_LEVEL || figure->is_of_goods ||
	    (!same(figure->partner, reader->topic->main.partner) &&
	     !same(figure->partner, reader->topic->main.reporter)))
		return false;
	for_each_measure(measure, reader) {
		if (measure->item > share->quantity->last && measure->item < share->to &&
		    measure->meaning == figure->meaning && (measure->is_total || measure->is_world))
			return true;
	}
	return false;
}

static bool is_of_text(const struct figure_reading *figure)
{
	return figure->partner_evidence == PARTY_OF_TOPIC && !same(figure->partner, "WLD");
}

/* "Iceland's exports were": of all, or to the text's partner, which neither title nor lead name, and no "there"? */

/* Below a line that is a country's name and no more: with that one. */
static bool is_of_section(const struct topic *topic, const struct figure_reading *figure)
{
	return topic->section[0] && same(figure->partner, topic->section) &&
	       topic->section_paragraph + 1 == topic->paragraph;
}

/* The text's partner, which neither title nor lead name, and no "there". */
static bool is_untold_partner(const struct reader *reader, const struct figure_reading *figure)
{
	return is_of_text(figure) && is_named(figure->reporter_evidence) &&
	       !is_between_two(reader, figure) &&
	       first_item(reader->sentence, figure->from, figure->to, MEANING_THERE) == NONE &&
	       !is_with_neighbour(reader, figure) && !names_partner(reader, figure) &&
	       !is_part_by_share(reader, figure) && !is_spoken_partner(reader->topic, figure) &&
	       !(is_in_favour(reader, figure) &&
		 reader->topic->spoken_partner_paragraph == reader->topic->paragraph) &&
	       !topic_tells_pair(reader->topic, figure->reporter, figure->partner, true);
}

/* "A food company, fourth exporter to Libya, with 26 million": of an exporter that is no country. */
static bool is_of_unnamed_exporter(const struct reader *reader, const struct figure_reading *figure)
{
	for (size_t m = 0; m < reader->n_measures && figure->reporter_evidence == PARTY_OF_TOPIC &&
			   figure->partner_evidence != PARTY_BESIDE &&
			   reader->measures[m].item < figure->quantity->first;
	     m++) {
		if (same(reader->sentence->items[reader->measures[m].item].value, "verb-who"))
			return true;
	}
	return false;
}

/* "Trade with the 29 states of Central Europe grew. Exports rose by 1 percent": with those, if nobody is named. */
static bool is_of_spoken_group(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);

	return topic->is_spoken_of_group && figure->partner_evidence == PARTY_WORLD &&
	       !(measure &&
		 (measure->is_world ||
		  /* "Exports to Asia grew, while total exports fell" */
		  (measure->is_total && topic->spoken_partner_meaning == figure->meaning))) &&
	       figure->reporter_evidence == PARTY_OF_TOPIC && !reader->n_parties &&
	       !(is_balance_meaning(figure->meaning) &&
		 is_flow_meaning(topic->spoken_partner_meaning));
}

/* "those of Indonesia to Malaysia 12 million": a partner with a preposition is no other of a list. */
static bool has_preposition(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party_back(party, reader) {
		if (party->item < figure->quantity->first && same(party->code, figure->partner))
			return is_link_of_trade(party->link);
	}
	return false;
}

/* "Spain (5 %)", behind words of trade between two others than those that the text is about, where no flow's words
 * name the reporter. */
static bool is_of_others(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic_pair *main = &reader->topic->main;

	if (is_of_rest(reader, figure))
		return true;
	return main->reporter[0] && figure->partner_evidence == PARTY_BESIDE &&
	       !(figure->reporter_evidence == PARTY_IN_STRETCH &&
		 has_preposition(reader, figure)) &&
	       !same(figure->reporter, main->reporter) && !same(figure->reporter, main->partner) &&
	       !same(figure->partner, main->reporter) && !same(figure->partner, main->partner) &&
	       (figure->reporter_root == PARTY_IN_STRETCH ||
		(figure->reporter_root == PARTY_OF_TOPIC &&
		 !names_code(reader, figure->reporter, true)));
}

/* "Dutch exports were 39 billion", below "Dutch trade with Britain": with one, or with all. */
static bool is_of_pair_or_world(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);

	return topic->is_heading_sure && !same(topic->heading.partner, "WLD") &&
	       !same(topic->heading.reporter, "WLD") &&
	       !same(topic->world_reporter, figure->reporter) &&
	       figure->reporter_evidence != PARTY_PAIRED &&
	       !has_item(reader->sentence, 0, 2, MEANING_TOTAL) &&
	       figure->partner_evidence == PARTY_WORLD && measure &&
	       /* "Foreign trade was 2.8 billion", below "Georgia's trade with Turkey", too */
	       (measure->is_world
			? figure->reporter_evidence == PARTY_OF_TOPIC &&
				  figure->meaning == MEANING_TURNOVER && !topic->has_figure_period
			: is_flow_meaning(figure->meaning)) &&
	       !measure->is_total &&
	       (same(figure->reporter, topic->heading.reporter) ||
		same(figure->reporter, topic->heading.partner));
}

/* Taken from the text, which does not say who reports; a turnover of the only two countries is the same from
 * both sides. */
static bool is_untold_reporter(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	return !(topic->is_of_two && figure->meaning == MEANING_TURNOVER) &&
	       !is_between_two(reader, figure) && figure->reporter_root == PARTY_OF_TOPIC &&
	       !topic->is_reporter_told && same(figure->reporter, topic->main.reporter) &&
	       !names_code(reader, figure->reporter, true);
}

/* "Britain is the third place, where Fiji sold 8 million", "South Africa, with a volume of 20 million, did better
 * than Morocco": the text's partner, though its sentence names a third. */
static bool leaves_named_out(const struct reader *reader, const struct figure_reading *figure)
{
	bool names_reporter = names_code(reader, figure->reporter, false);

	if (!is_of_text(figure) || names_code(reader, figure->partner, false))
		return false;
	for_each_party(party, reader) {
		if (party->item < figure->quantity->first && !party->is_group &&
		    !(party->is_aside && (names_reporter || party->is_adjective)) &&
		    !(names_reporter && party->link == LINK_AGAINST) && strlen(party->code) == 3 &&
		    !same(party->code, "WLD") && !same(party->code, figure->reporter) &&
		    !same(party->code, figure->partner))
			return true;
	}
	return false;
}

/* "Italy, by contrast, sold less to Portugal: exports fell", in Spain's text; "Kazakhstan's largest turnover is with
 * Turkey", in a text of a group; "Germany still had a surplus of 118 billion", in Britain's: the sentence opens with
 * another than the one that the text has reporting, and what follows is that one's. */
static bool is_of_other_subject(const struct reader *reader, const struct figure_reading *figure)
{
	bool may_be_partner =
		is_balance_meaning(figure->meaning) && figure->partner_evidence == PARTY_IN_STRETCH;

	if (figure->reporter_root != PARTY_OF_TOPIC || names_code(reader, figure->reporter, true))
		return false;
	for_each_party(party, reader) {
		bool is_partner = same(party->code, figure->partner);
		bool is_owner = party->link == LINK_OF, is_listed = false;

		if ((!is_owner && (party->link != LINK_NONE || party->is_adjective ||
				   strlen(party->code) != 3 || same(party->code, "WLD"))) ||
		    party->is_aside || party->is_group || party->item > figure->quantity->first ||
		    !opens_sentence(reader->sentence, party->item))
			continue;
		/* "The USA (-7 % to 46 billion) and Russia (-4 % to 29)": the first of a list */
		for (const struct figure_reading *last = reader->figures; last < figure; last++)
			is_listed = is_listed || same(last->partner, party->code);
		if (is_partner ? may_be_partner && !is_owner : is_owner || !is_listed)
			return true;
	}
	return false;
}

/* "Slovenia: a small neighbour.¶ Austrian firms exported goods worth 5.79 billion": to the one that the title names, or
 * to all? */
static bool is_of_titled_or_world(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);
	const char *titled = "";

	/* "All exports were 142 billion. Imports were 134" */
	if (!topic->n_leads || topic->paragraph <= topic->leads[0].paragraph ||
	    !same(figure->partner, "WLD") || same(topic->period_partner, "WLD") ||
	    (figure->partner_evidence != PARTY_OF_TOPIC &&
	     figure->partner_evidence != PARTY_WORLD) ||
	    (measure && (measure->is_world || measure->is_total)) ||
	    first_item(reader->sentence, 0, figure->quantity->first, MEANING_TOTAL) != NONE)
		return false;
	for (size_t k = 0; k < topic->n_leads; k++) {
		if (topic->leads[k].paragraph > topic->leads[0].paragraph)
			continue;
		if (*titled)
			return false;
		titled = topic->leads[k].code;
	}
	return strlen(titled) == 3 && !same(titled, "WLD") && !same(titled, figure->reporter);
}

/* "70 % of all trade is with the EU. The deficit fell to 5.5 billion": with that one, or with all. */
static bool is_of_spoken_or_world(const struct reader *reader, const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);

	/* "Indonesia is a market for the Netherlands. In 2018 the Netherlands exported" */
	bool is_of_subject = topic->subject_sentence + 1 == topic->sentence &&
			     topic->subject_paragraph == topic->paragraph && topic->subject[0] &&
			     !same(topic->subject, figure->reporter);

	is_of_subject |= topic->doubt_paragraph == topic->paragraph;
	if (!same(figure->partner, "WLD") ||
	    (!is_of_subject && (topic->spoken_partner_paragraph != topic->paragraph ||
				!topic->spoken_partner[0] || same(topic->spoken_partner, "WLD"))) ||
	    (figure->partner_evidence != PARTY_OF_TOPIC && figure->partner_evidence != PARTY_WORLD))
		return false;
	/* "Sales to China were 10.5 billion. Imports were 54": behind a list of partners all */
	if ((topic->is_listing && is_flow_meaning(topic->spoken_partner_meaning)) ||
	    (measure && (measure->is_world || measure->is_total)) ||
	    first_item(reader->sentence, 0, figure->quantity->first, MEANING_TOTAL) != NONE)
		return false;
	for_each_party(party, reader) {
		if (party->item < figure->quantity->first &&
		    !(is_of_subject && same(party->code, figure->reporter)))
			return false;
	}
	reader->topic->doubt_paragraph = topic->paragraph;
	return true;
}

/* Behind a preposition "the continent", "het Aziatische land", "its neighbours", "cinq pays": what is no country. */
static bool is_unnamed_place(const struct reader *reader, uint32_t at, bool has_article)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t noun = at, p;
	bool is_counted = false;

	while (noun < at + 2 && sentence->items[noun].quantity == NONE &&
	       sentence->items[noun].period == NONE &&
	       (item_is_any(sentence, noun, MEANING_THE, MEANING_NUMBER, MEANING_PRONOUN) ||
		sentence->items[noun].is_number)) {
		is_counted |=
			sentence->items[noun].is_number || item_is(sentence, noun, MEANING_NUMBER);
		has_article = true;
		noun++;
	}
	/* "the Asian country" */
	noun += item_is(sentence, noun, MEANING_REGION) && party_at(reader, noun) == NONE &&
		has_article;
	p = party_at(reader, noun + 1);
	return has_article && party_at(reader, noun) == NONE &&
	       (p == NONE || reader->parties[p].is_group) &&
	       !(item_is(sentence, noun, MEANING_NEIGHBOUR) &&
		 same(sentence->items[noun].value, "one") && reader->topic->pair.partner[0]) &&
	       (is_unknown(sentence, noun) || noun > at + 1 || is_counted);
}

/* "exports to the continent", "naar het Aziatische land": with a country that is not named. */
static bool is_with_unknown(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const struct measure *measure = measure_of(reader, figure);
	uint32_t behind = measure ? measure->item + 1 : 0, end = measure ? measure->to : 0;

	if (!measure || (reader->topic->is_of_two && reader->topic->main.partner[0]) ||
	    is_between_two(reader, figure) ||
	    (figure->partner_evidence != PARTY_WORLD && figure->partner_evidence != PARTY_OF_TOPIC))
		return false;
	/* "sales to its neighbours" */
	if (!measure->is_verb && behind < sentence->n &&
	    sentence->items[behind - 1].to > sentence->items[behind - 1].from + 1 &&
	    !item_is(sentence, behind, MEANING_THE) && is_unnamed_place(reader, behind, false))
		return true;
	/* "exported goods for 11 billion (158 billion schillings) to the region" */
	while (measure->is_verb && end < sentence->n && sentence->items[end].mark != ',')
		end++;
	for (uint32_t i = behind; i + 1 < end && (measure->is_verb || i < measure->item + 6); i++) {
		enum party_link link = link_of_word(sentence, i);

		if ((link == LINK_TO || link == LINK_FROM ||
		     (link == LINK_WITH && !measure->is_verb)) &&
		    is_unnamed_place(reader, i + 1,
				     sentence->items[i].to > sentence->items[i].from + 1))
			return true;
	}
	return false;
}

/* "a deficit with A of 5 billion, ahead of B, with one of 2": its own words name another than its partner. */
static bool is_beside_other(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		if (party->link == LINK_AGAINST && leads_to(figure, party->item) &&
		    figure->partner_evidence == PARTY_OF_SENTENCE &&
		    !same(party->code, figure->partner) && !same(party->code, figure->reporter))
			return true;
	}
	return false;
}

/* "a balance in favour of the Asian country", "the difference between exports and imports was": which way it goes,
 * no name gives. */
static bool is_of_unknown_side(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t favour = first_item(sentence, figure->from, figure->to, MEANING_FAVOUR);

	for_each_measure(measure, reader) {
		uint32_t i = measure->item;

		if (leads_to(figure, i) && same(sentence->items[i].value, "gap"))
			return true;
	}
	if (favour == NONE || !is_balance_meaning(figure->meaning) ||
	    figure->meaning == MEANING_DEFICIT || figure->role != ROLE_LEVEL)
		return false;
	for_each_party(party, reader) {
		if (party->link == LINK_FAVOUR || party->link == LINK_DISFAVOUR)
			return false;
	}
	return favour + 1 < sentence->n && !item_is(sentence, favour, MEANING_PRONOUN) &&
	       !sentence->items[favour + 1].mark && sentence->items[favour + 1].quantity == NONE;
}

/* "China-Exporte" alone: what China sells, or what is sold to it. */
static bool is_compound_alone(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t i = figure->measure != NONE ? reader->measures[figure->measure].item : 0;
	uint32_t p = i > 1 ? party_at(reader, i - 2) : NONE;

	return (sentence->language == LANGUAGE_DE || sentence->language == LANGUAGE_NL) &&
	       p != NONE && sentence->items[i - 1].mark == '-' && item_touches(sentence, i) &&
	       !reader->parties[p].is_adjective &&
	       same(reader->parties[p].code, figure->reporter) &&
	       figure->partner_evidence == PARTY_WORLD;
}

/* "The EU had a surplus with the USA. Of its states Germany had the highest": neither of the EU with Germany nor of
 * Germany with the EU. */
static bool is_of_member(const struct reader *reader, const struct figure_reading *figure)
{
	for_each_party(party, reader) {
		if (party->link == LINK_FROM && is_balance_meaning(figure->meaning) &&
		    strlen(party->code) != 3 && same(party->code, figure->partner) && party->item &&
		    opens_sentence(reader->sentence, party->item - 1))
			return true;
		if (party->is_aside && (party->is_group || strlen(party->code) != 3) &&
		    party->item < figure->quantity->first && same(party->code, figure->reporter) &&
		    !is_named(figure->reporter_evidence) &&
		    figure->partner_evidence == PARTY_BESIDE)
			return true;
	}
	return false;
}

/* "first among those that import goods into Turkey, having shipped more than 45 billion": with all, or with the one
 * that another flow's words name. */
static bool is_world_beside_one(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	for_each_party(party, reader) {
		if (measure && measure->is_verb && !measure->is_total &&
		    figure->partner_evidence == PARTY_WORLD && party->link == LINK_TO &&
		    !party->is_aside && party->item >= figure->from &&
		    party->item < measure->item && !same(party->code, "WLD") &&
		    !same(party->code, figure->reporter))
			return true;
	}
	return false;
}

/* "Serbia's exports rose. Italy bought the most (1.6 billion)": of the text's country more likely than of all. */
static bool is_verb_of_third(const struct reader *reader, const struct figure_reading *figure,
			     const struct figure_reading *last)
{
	const struct topic *topic = reader->topic;
	const struct measure *measure = measure_of(reader, figure);

	/* "Latvia's imports were 5 billion, Lithuania imported goods for 11": both with all */
	if (last && last->meaning == figure->meaning &&
	    last->reporter_evidence == PARTY_IN_PHRASE && last->partner_evidence == PARTY_WORLD &&
	    !last->is_guess && figure->partner_evidence == PARTY_WORLD)
		return false;
	return measure && measure->is_verb && !measure->is_total && !measure->is_world &&
	       is_flow_meaning(figure->meaning) &&
	       (figure->partner_evidence == PARTY_WORLD ||
		(figure->partner_evidence == PARTY_OF_TOPIC &&
		 !same(figure->partner, topic->main.reporter) &&
		 !names_code(reader, figure->partner, true))) &&
	       is_named(figure->reporter_evidence) && topic->main.reporter[0] &&
	       !same(topic->main.reporter, figure->reporter) &&
	       !same(topic->world_reporter, figure->reporter);
}

/* "Exports to the United States were 9 billion, those to Britain 6": a partner of the figure before sells nothing. */
static bool is_of_partner_before(const struct figure_reading *figure,
				 const struct figure_reading *last)
{
	return last && is_flow_meaning(figure->meaning) && figure->meaning == last->meaning &&
	       figure->reporter_evidence == PARTY_OF_TOPIC &&
	       figure->measure_evidence == MEASURE_OF_SENTENCE &&
	       last->partner_evidence != PARTY_OF_TOPIC && same(figure->reporter, last->partner);
}

/* "The biggest deficits were with China and Japan, Thai customs said": a reporter that the text seems to have, but that
 * the sentence names as a partner, or behind the figure with one of its own. */
static bool is_reporter_elsewhere(const struct reader *reader, const struct figure_reading *figure)
{
	bool has_name = false, is_elsewhere = false;

	/* "In trade with Turkey Iraq ranked fifth" */
	if ((figure->measure != NONE && reader->measures[figure->measure].is_adjunct) ||
	    (figure->meaning == MEANING_TURNOVER && strlen(figure->partner) == 3))
		return false;
	for (size_t p = 0; p < reader->n_parties && figure->reporter_evidence == PARTY_OF_TOPIC;
	     p++) {
		const struct party *party = &reader->parties[p];

		if (!same(party->code, figure->reporter))
			continue;
		has_name = true;
		is_elsewhere |= (is_link_of_trade(party->link) || party->link == LINK_AGAINST) &&
				in_stretch(figure, party->item);
		for (size_t f = figure->number + 1; f < reader->n_figures; f++)
			is_elsewhere |= party->item > figure->quantity->last &&
					party->link == LINK_NONE &&
					is_beside(reader, &reader->figures[f], party);
	}
	return has_name && is_elsewhere && !reader->topic->is_of_two &&
	       names_code(reader, figure->partner, true);
}

/* "Of the EU's imports Germany took 142 billion": the Union has no trade of its own with its members; and "imports from
 * the countries of the union", in a text of the other union. */
static bool is_of_other_union(const struct reader *reader, const struct figure_reading *figure)
{
	static const char members[] = "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL "
				      "ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE";
	const char *main = reader->topic->main.partner;

	return (same(figure->reporter, "EU") && strlen(figure->partner) == 3 &&
		strstr(members, figure->partner)) ||
	       (same(main, "EU") && same(figure->partner, "EAEU")) ||
	       (same(main, "EAEU") && same(figure->partner, "EU"));
}

/* "26 billion, according to Kazakhstan, or 28 billion, according to Russia": each counts for itself; and "according to
 * Belgium, Kazakhstan's exports to it were": as the other side counts them. */
static bool is_by_other(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	const char *first = NULL;

	for_each_party(party, reader) {
		const char *code = party->code;
		uint32_t i = party->item;

		if (i > 1 && !item_is(sentence, i - 1, MEANING_ATTRIBUTION))
			i--;
		if (!i || !item_is(sentence, i - 1, MEANING_ATTRIBUTION))
			continue;
		if (same(code, figure->reporter) && leads_to(figure, party->item))
			return false;
		if ((first && !same(first, code)) ||
		    (same(code, figure->partner) && is_flow_meaning(figure->meaning) &&
		     sentence->items[party->item + 1].mark == ','))
			return true;
		first = code;
	}
	return false;
}

/* Behind figures of two other countries, or of nobody knows whom: the text's, or one of theirs again. Behind one
 * other the text is back at its own: right 10, wrong 0; behind two right 0, wrong 11. */
static bool is_behind_other_reporter(const struct reader *reader,
				     const struct figure_reading *figure)
{
	const struct topic *topic = reader->topic;

	return figure->reporter_root == PARTY_OF_TOPIC &&
	       !names_code(reader, figure->reporter, true) && !is_between_two(reader, figure) &&
	       (!topic->is_of_two || is_balance_meaning(figure->meaning)) &&
	       (topic->has_told_others || same(topic->told_reporter, "?")) &&
	       !same(topic->told_reporter, figure->reporter) &&
	       !same(topic->told_reporter, figure->partner);
}

/* "According to Uzbekistan's statistics the country's foreign trade was 59 billion": with all, whoever is named. */
static bool is_world_with_one(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	return measure && measure->is_world && !measure->is_adjunct &&
	       figure->meaning == MEANING_TURNOVER && figure->reporter_root == PARTY_OF_TOPIC &&
	       figure->partner_evidence == PARTY_IN_STRETCH && !same(figure->partner, "WLD") &&
	       !names_code(reader, figure->reporter, true);
}

/* "4.9 billion to Italy", behind what looked like Italy's own sales to Germany: one of the two was misread. */
static bool is_turned_round(const struct reader *reader, const struct figure_reading *figure,
			    const struct figure_reading *last)
{
	return last && !reader->topic->is_of_two &&
	       figure->reporter_evidence == PARTY_OF_SENTENCE && is_flow_meaning(figure->meaning) &&
	       figure->measure_evidence == MEASURE_OF_SENTENCE &&
	       same(figure->partner, last->reporter) && same(figure->reporter, last->partner);
}

/* "Since 2010, the year of the accord between the Union and Serbia, it has doubled": of what the noun names. */
static bool is_between_of_noun(const struct reader *reader, const struct figure_reading *figure)
{
	for (size_t p = 0; p < reader->n_parties && figure->measure_evidence == MEASURE_OF_TOPIC;
	     p++) {
		const struct party *party = &reader->parties[p];
		uint32_t i = party->item;

		if (party->link != LINK_BETWEEN || !same(party->code, figure->reporter))
			continue;
		while (i > 0 && !item_is(reader->sentence, i, MEANING_BETWEEN))
			i--;
		/* In Kazakh the word stands behind the two. */
		return i > 0 && is_unknown(reader->sentence, i - 1);
	}
	return false;
}

/* "The Netherlands came second with imports of 886 million", behind exports to others: the subject's own, or of the
 * text's country. */
static bool is_of_ranked_subject(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *measure = measure_of(reader, figure);

	if (!measure || measure->is_verb || !is_flow_meaning(figure->meaning) ||
	    figure->measure_evidence != MEASURE_BEFORE ||
	    figure->reporter_evidence != PARTY_OF_TOPIC || reader->topic->is_of_two ||
	    reader->topic->meaning != opposite_flow(figure->meaning))
		return false;
	for_each_party(party, reader) {
		if (party->link == LINK_NONE && same(party->code, figure->partner) &&
		    opens_sentence(reader->sentence, party->item) && party->item < measure->item)
			return has_item(reader->sentence, party->item, measure->item, MEANING_WITH);
	}
	return false;
}

/* "South Africa became its first partner, with purchases of 802 million": South Africa's, or the text's country's? */
static bool is_flow_of_partner(const struct reader *reader, const struct figure_reading *figure)
{
	const struct measure *own = measure_of(reader, figure);
	const struct measure *mate = NULL;

	if (!own || own->is_verb || !is_flow_meaning(figure->meaning) || is_mate(reader, own) ||
	    figure->partner_evidence != PARTY_IN_STRETCH ||
	    figure->reporter_root != PARTY_OF_TOPIC ||
	    !(own->from && (item_is(reader->sentence, own->from, MEANING_WITH) ||
			    item_is(reader->sentence, own->from - 1, MEANING_WITH))))
		return false;
	for_each_measure(measure, reader) {
		if (is_mate(reader, measure) && measure->meaning == MEANING_TURNOVER &&
		    measure->item < own->item)
			mate = measure;
		/* "with exports of 5 and imports of 3 billion": as the text's country counts them */
		else if (measure != own && is_flow_meaning(measure->meaning))
			return false;
	}
	for (size_t p = 0; mate && p < reader->n_parties; p++) {
		const struct party *party = &reader->parties[p];

		if (party->link == LINK_NONE && same(party->code, figure->partner) &&
		    party->item < mate->item && opens_sentence(reader->sentence, party->item))
			return true;
	}
	return false;
}

/* "Trade with Eastern Europe held up. Exports to Poland rose by 6.6 %": a group without statistics of its own, told before,
 * is not the one that exports. */
static bool is_of_group_before(const struct figure_reading *figure)
{
	return figure->reporter_root == PARTY_OF_TOPIC && figure->reporter[0] &&
	       !is_own_group(figure->reporter) && !country_is_known(figure->reporter);
}

static bool takes_pair(const struct figure_reading *figure, const struct figure_reading *last)
{
	return (figure->partner_evidence == PARTY_OF_SENTENCE &&
		same(figure->partner, last->partner)) ||
	       (figure->reporter_evidence == PARTY_OF_SENTENCE &&
		last->reporter_evidence != PARTY_IN_PHRASE &&
		same(figure->reporter, last->reporter));
}

void note_guess(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	const struct figure_reading *last = f ? figure_before(reader, f) : NULL;

	figure->reporter_root = root_of_reporter(figure, last);
	figure->is_of_other = is_of_other_subject(reader, figure);
	figure->is_guess =
		take_pronoun(reader, figure) || figure->is_of_other ||
		is_untold_reporter(reader, figure) || leaves_named_out(reader, figure) ||
		is_with_unknown(reader, figure) || is_with_own_mates(reader, figure) ||
		is_of_others(reader, figure) || is_of_pair_or_world(reader, figure) ||
		is_beside_other(reader, figure) || is_of_member(reader, figure) ||
		is_of_spoken_group(reader, figure) || is_of_unnamed_exporter(reader, figure) ||
		is_of_unknown_side(reader, figure) || is_compound_alone(reader, figure) ||
		is_world_beside_one(reader, figure) || is_verb_of_third(reader, figure, last) ||
		is_of_spoken_or_world(reader, figure) || is_of_titled_or_world(reader, figure) ||
		is_by_other(reader, figure) || is_behind_other_reporter(reader, figure) ||
		is_of_other_union(reader, figure) || is_world_with_one(reader, figure) ||
		is_of_partner_before(figure, last) || is_reporter_elsewhere(reader, figure) ||
		is_next_of_either(reader, figure) || is_turned_round(reader, figure, last) ||
		is_between_of_noun(reader, figure) || is_flow_of_partner(reader, figure) ||
		is_of_ranked_subject(reader, figure) || is_teller_of_other(reader, figure) ||
		is_of_group_before(figure) || is_of_row_unpaired(reader, figure);
	figure->is_partner_open =
		!figure->is_guess && (figure->is_with_one_or_all ||
				      (is_of_text(figure) && !is_between_two(reader, figure) &&
				       !is_of_section(reader->topic, figure)) ||
				      (last && last->is_partner_open && takes_pair(figure, last)));
	figure->is_guess = figure->is_guess || is_untold_partner(reader, figure) ||
			   (last && last->is_guess && takes_pair(figure, last));
}

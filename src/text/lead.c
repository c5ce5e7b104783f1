/* lead.c - what title and lead say of whose trade the text is: whether its pair may be taken from them. */
#include "mention.h"
#include "pair.h"
#include "text_phrases.inc"

#include <string.h>

static bool has_code(const char codes[LEAD_PARTIES][PARTY_MAX], const char *code)
{
	for (size_t k = 0; k < LEAD_PARTIES && codes[k][0]; k++) {
		if (same(codes[k], code))
			return true;
	}
	return false;
}

static void add_code(char codes[LEAD_PARTIES][PARTY_MAX], const char *code)
{
	for (size_t k = 0; k < LEAD_PARTIES; k++) {
		if (same(codes[k], code))
			return;
		if (!codes[k][0]) {
			memcpy(codes[k], code, strlen(code) + 1);
			return;
		}
	}
}

/* One country that the sentence names. */
static void note_party(const struct reader *reader, const struct party *party,
		       struct lead_flow *flow)
{
	add_code(flow->named, party->code);
	for_each_measure(measure, reader) {
		if (party->item < measure->from || party->item >= measure->to ||
		    is_mate(reader, measure))
			continue;
		if (measure == reader->measures)
			add_code(flow->of_flow, party->code);
		if (measure->meaning == MEANING_TURNOVER)
			add_code(flow->traded_with, party->code);
	}
}

/* "Côte d'Ivoire : la Chine demeure": the country whose news the title says it is. */
static void note_label(const struct reader *reader)
{
	const struct party *party = reader->parties;
	const struct sentence *sentence = reader->sentence;

	if (reader->topic->paragraph > LEAD_FLOW_PARAGRAPHS || reader->topic->label[0] ||
	    sentence->n_quantities || !reader->n_parties || party->is_group || party->is_aside ||
	    !opens_sentence(sentence, party->item) || party->item + 1 >= sentence->n ||
	    sentence->items[party->item + 1].mark != ':')
		return;
	copy_code(reader->topic->label, party->code);
	for (size_t m = 0; m < reader->n_measures && reader->n_parties > 1; m++) {
		if (is_mate(reader, &reader->measures[m]))
			copy_code(reader->topic->label_mate, reader->parties[1].code);
	}
}

/* "Hungary is a reliable partner of Kazakhstan", "on the list of Australian trade partners Indonesia is fourteenth": two
 * that trade with one another. */
static bool names_partners(const struct reader *reader, const struct party *found[2])
{
	const struct sentence *sentence = reader->sentence;
	size_t n = 0;

	for_each_party(party, reader) {
		if (party->is_group && party->is_aside)
			continue;
		if (n < 2)
			found[n] = party;
		n++;
	}
	if (n != 2 || found[0]->is_group || found[1]->is_group || found[1]->is_joined)
		return false;
	for (uint32_t i = 0; i < sentence->n; i++) {
		if ((item_is(sentence, i, MEANING_NEIGHBOUR) ||
		     (measure_at(reader, i) != NONE && same(sentence->items[i].value, "mate"))) &&
		    ((found[0]->item < i && i < found[1]->item) || found[0]->link == LINK_OF ||
		     found[1]->link == LINK_OF || found[0]->is_adjective || found[1]->is_adjective))
			return true;
	}
	return false;
}

#define TITLE_PARAGRAPHS 2

void note_lead(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	struct lead_flow *flow = &topic->lead_flows[topic->n_lead_flows];
	const struct party *mates[2];

	note_label(reader);
	if (topic->paragraph > LEAD_FLOW_PARAGRAPHS || topic->n_lead_flows == LEAD_FLOWS)
		return;
	*flow = (struct lead_flow){.is_title = topic->sentence == 1, .sentence = topic->sentence};
	if (names_partners(reader, mates)) {
		add_code(flow->traded_with, mates[0]->code);
		add_code(flow->traded_with, mates[1]->code);
		flow->are_mates = true;
	} else if (!reader->n_measures || reader->measures[0].meaning >= MEANING_NOT_TRADE) {
		return;
	}
	flow->is_balance = reader->n_measures && is_balance_meaning(reader->measures[0].meaning);
	for (size_t p = 0; p < reader->n_parties; p++)
		note_party(reader, &reader->parties[p], flow);
	/* "Trade with the Palestinian territories": whoever reports, it is not they. */
	if ((flow->is_title || (!topic->has_named && topic->paragraph <= TITLE_PARAGRAPHS)) &&
	    reader->n_parties == 1 && reader->parties[0].link == LINK_WITH &&
	    flow->traded_with[0][0])
		copy_code(topic->titled_partner, flow->traded_with[0]);
	topic->n_lead_flows++;
}

void note_lead_figure(struct topic *topic, const struct figure_reading *figure)
{
	struct lead_flow *flow = &topic->lead_flows[topic->n_lead_flows];

	if (topic->paragraph > LEAD_FLOW_PARAGRAPHS || topic->n_lead_flows == LEAD_FLOWS ||
	    figure->meaning != MEANING_TURNOVER ||
	    (figure->partner_evidence != PARTY_IN_PHRASE && !figure->is_of_both))
		return;
	*flow = (struct lead_flow){.is_title = false};
	add_code(flow->traded_with, figure->partner);
	add_code(flow->traded_with, figure->reporter);
	topic->n_lead_flows++;
}

/* Whether the text has named a country other than these two. */
static bool names_other(const struct topic *topic, const char *a, const char *b)
{
	for (size_t k = 0; k < topic->n_leads; k++) {
		const char *code = topic->leads[k].code;

		if (strlen(code) == 3 && topic->leads[k].n && !same(code, "WLD") &&
		    !same(code, a) && !same(code, b))
			return true;
	}
	return false;
}

void note_spoken_partner(struct topic *topic, const struct figure_reading *figure, bool is_heading)
{
	/* "China (246 billion), followed by the Netherlands (205)": a list, which nothing behind it is of */
	if ((figure->partner_evidence == PARTY_BESIDE ||
	     figure->partner_evidence == PARTY_PAIRED) &&
	    !topic->spoken_partner_holds && !same(topic->spoken_partner, figure->partner))
		topic->spoken_partner[0] = 0;
	if (figure->partner_evidence != PARTY_IN_PHRASE &&
	    figure->partner_evidence != PARTY_IN_STRETCH)
		return;
	memcpy(topic->spoken_partner, figure->partner, PARTY_MAX);
	topic->spoken_partner_paragraph = topic->paragraph;
	topic->spoken_partner_meaning = figure->meaning;
	topic->spoken_partner_holds = is_heading;
	/* "Trade with the rest of the world was 5 billion", where nobody else is named: with all */
	topic->is_spoken_of_group =
		figure->is_group &&
		(!same(figure->partner, OTHER_PARTIES) || !figure->period.is_known ||
		 names_other(topic, figure->reporter, figure->partner));
}

void note_spoken_pair(struct topic *topic, const struct figure_reading *figure)
{
	if (!is_flow_meaning(figure->meaning) || figure->is_several || figure->is_group ||
	    figure->reporter_evidence != PARTY_IN_PHRASE ||
	    figure->partner_evidence != PARTY_IN_PHRASE)
		return;
	copy_code(topic->spoken_pair.reporter, figure->reporter);
	copy_code(topic->spoken_pair.partner, figure->partner);
	topic->spoken_pair_sentence = topic->sentence;
}

void note_fronted_partner(struct reader *reader, const struct party *party)
{
	struct topic *topic = reader->topic;

	if (party->link != LINK_WITH || reader->n_measures || reader->n_parties != 1 ||
	    !topic->pair.reporter[0] || !topic->pair.partner[0] ||
	    find_item(reader->sentence, 0, party->item, MEANING_WITH, NONE) != 0)
		return;
	copy_code(topic->pair.partner, party->code);
	topic->is_several = false;
}

#define SECTION_ITEMS 10

/* "And Egypt?", "How about trade with Egypt?", "How does Egypt compare?": it asks for the country's trade, behind "how"
 * in up to two words that are not known. */
static bool is_question(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	bool has_how = is_one_of_words(sentence, 0, phrases_how);
	size_t unknown = 0;

	if (!sentence->n || sentence->n > SECTION_ITEMS ||
	    !token_is(sentence->tokens, sentence->items[sentence->n - 1].to, "?"))
		return false;
	for (uint32_t i = 0; i < sentence->n; i++) {
		if (i == reader->parties->item || sentence->items[i].mark ||
		    item_is_any(sentence, i, MEANING_WITH, MEANING_AND, MEANING_THE, MEANING_TO,
				MEANING_TOWARDS, MEANING_EXPORTS, MEANING_IMPORTS, MEANING_TURNOVER,
				MEANING_BALANCE) ||
		    is_one_of_words(sentence, i, phrases_question) ||
		    (has_how && is_filler_word(sentence, i)))
			continue;
		if (!is_unknown(sentence, i) || !has_how || ++unknown > 2)
			return false;
	}
	return true;
}

/* "Egypt", "With Egypt": a line that is a country's name and no more. */
static bool is_name_alone(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (uint32_t i = 0; i < sentence->n; i++) {
		if (i != reader->parties->item && !is_filler_word(sentence, i) &&
		    !item_is_any(sentence, i, MEANING_WITH, MEANING_AND, MEANING_THE))
			return false;
	}
	return sentence->n && sentence->items[sentence->n - 1].to >= sentence->tokens->n - 1 &&
	       !token_is(sentence->tokens, sentence->items[sentence->n - 1].to, "?");
}

/* What the figure of the time said last is of. */
static void note_said_figure(const struct reader *reader)
{
	struct topic *topic = reader->topic;

	topic->said_meaning = MEANING_NONE;
	for_each_back(const struct figure_reading, figure, reader->figures, reader->n_figures) {
		if (figure->role == ROLE_LEVEL && figure->period.is_known &&
		    period_equal(figure->period.period, topic->said)) {
			topic->said_meaning = figure->meaning;
			copy_code(topic->said_partner, figure->partner);
			return;
		}
	}
}

void note_said(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;

	for_each_back(const struct time_expression, when, sentence->times, sentence->n_times) {
		uint32_t open = sentence->items[when->first].open;

		/* "14 % less than the year before. Then it was 59 billion" */
		bool is_year_before = when->kind == TIME_YEAR_EARLIER && when->is_base &&
				      when->years_back > 0 && topic->has_period &&
				      !topic->lacks_year;

		/* "ten years before (2013)" */
		if ((when->kind != TIME_KNOWN && !is_year_before) ||
		    (open != NONE && !(when > sentence->times && open == when[-1].last + 1 &&
				       when->first == open + 1)))
			continue;
		topic->said = is_year_before ? topic->period : when->period;
		topic->said.first -= is_year_before ? 12 * when->years_back : 0;
		topic->said.last -= is_year_before ? 12 * when->years_back : 0;
		topic->is_said_base = when->is_base || when->is_given;
		topic->said_sentence = topic->sentence;
		topic->said_paragraph = topic->paragraph;
		note_said_figure(reader);
		return;
	}
}

void note_section(struct reader *reader)
{
	struct topic *topic = reader->topic;
	const struct party *party = reader->parties;

	if (reader->n_parties != 1 || party->is_group || strlen(party->code) != 3 ||
	    same(party->code, "WLD") || same(party->code, topic->pair.reporter) ||
	    !topic->main.reporter[0] || !(topic->has_figure_period || topic->has_period) ||
	    !(is_question(reader) || is_name_alone(reader)))
		return;
	copy_code(topic->section, party->code);
	copy_code(topic->pair.partner, party->code);
	copy_code(topic->last_partner, party->code);
	copy_code(topic->spoken_partner, party->code);
	topic->section_paragraph = topic->paragraph;
	topic->spoken_partner_paragraph = topic->paragraph;
	topic->spoken_partner_holds = true;
	topic->is_several = false;
}

/* "Eurostat", "by Belgian figures", "по бельгийским данным": who counted. */
static bool is_source(const struct reader *reader, uint32_t i)
{
	const struct sentence *sentence = reader->sentence;
	bool is_beside;

	if (item_is_any(sentence, i, MEANING_SOURCE, MEANING_OFFICE, MEANING_ATTRIBUTION))
		return true;
	if (!is_count(sentence, i))
		return false;
	is_beside = i > 1 && is_possessive(sentence, i - 2);
	for_each_party(party, reader)
		is_beside |= party->item + 1 == i || party->item == i + 1 || party->item == i + 2;
	return is_beside;
}

size_t count_sources(const struct reader *reader, uint32_t from)
{
	size_t n = 0;

	for (uint32_t i = from; i < reader->sentence->n; i++)
		n += is_source(reader, i);
	return n;
}

/* "Қазақстанның Ұлттық статистика бюросы", "Госкомстат Узбекистана"; "": no country is named beside it. */
static const char *country_of_office(const struct reader *reader, uint32_t at)
{
	for_each_party(party, reader) {
		bool is_near = party->item + 4 > at && party->item < at + 4;

		if (is_near && !party->is_group &&
		    (is_of_office(reader->sentence, party->item) ||
		     (party->is_adjective && party->item + 2 >= at && party->item < at)))
			return party->code;
	}
	return "";
}

void note_office(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct topic *topic = reader->topic;
	uint32_t at = 0, end = (uint32_t)sentence->n;

	topic->n_sources_here = count_sources(reader, 0);
	topic->n_sources += topic->n_sources_here;
	while (!topic->office[0] && (at = first_item(sentence, at, end, MEANING_OFFICE)) != NONE) {
		copy_code(topic->office, same(sentence->items[at].value, "own")
						 ? country_of_office(reader, at)
						 : sentence->items[at].value);
		at++;
	}
}

static bool is_sure_heading(const struct reader *reader, const struct party *a,
			    const struct party *b)
{
	for_each_measure(measure, reader) {
		if (is_mate(reader, measure))
			return false;
	}
	return b->is_joined || a->link == LINK_WITH || b->link == LINK_WITH ||
	       b->link == LINK_BETWEEN;
}

/* Two subjects in a row, each of them somebody's partner. */
static bool are_ranked(const struct reader *reader, const struct party *found[2])
{
	size_t n = 0;

	for (size_t m = 0; m < reader->n_measures; m++)
		n += is_mate(reader, &reader->measures[m]) &&
		     reader->measures[m].item > found[0]->item;
	return n > 1 && found[0]->link == LINK_NONE && found[1]->link == LINK_NONE;
}

/* "How important is Chile to Peru?", "Chile, important for Peru" */
static bool is_important_to(const struct sentence *sentence, const struct party *b)
{
	bool has_word = false;

	for (uint32_t i = 0; i < b->item; i++)
		has_word |= is_one_of_words(sentence, i, phrases_important);
	return has_word && (b->link == LINK_TO || is_behind_for(sentence, b->item));
}

/* "Vietnam South Korea's third-biggest trade partner" */
static bool is_partner_of(const struct reader *reader, const struct party *a, const struct party *b)
{
	if (a->link == LINK_NONE && is_important_to(reader->sentence, b))
		return true;
	return a->link == LINK_NONE && b->link == LINK_OF && !a->is_aside && reader->n_measures &&
	       reader->measures[0].item > a->item &&
	       reader->measures[0].meaning == MEANING_TURNOVER;
}

bool is_heading(const struct sentence *sentence, size_t items)
{
	uint32_t i = 0;

	while (i < sentence->n && sentence->items[i].mark != '(')
		i++;
	return i <= items && !sentence->n_quantities;
}

void note_heading(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	const struct party *found[2] = {NULL, NULL};
	size_t n = 0;
	bool is_turned;

	for_each_party(party, reader) {
		/* "the Dutch-Kazakh business forum" */
		if ((party->is_aside && party->link != LINK_BETWEEN) ||
		    same(party->code, UNKNOWN_PARTY) || (n && same(found[0]->code, party->code)) ||
		    (n > 1 && same(found[1]->code, party->code)))
			continue;
		if (n < 2)
			found[n] = party;
		n++;
	}
	/* "Trade with Ukraine exceeds that with Russia": two partners of another country; "America first
	 * customer, France first supplier", "Spain and France ahead", where a third was named: a list */
	if (n != 2 || names_other(topic, found[0]->code, found[1]->code) ||
	    are_ranked(reader, found) || found[0]->is_group || found[1]->is_group ||
	    (found[0]->link == LINK_WITH && found[1]->link == LINK_WITH) ||
	    /* "The chancellor flies to South Korea and Japan": where somebody else goes */
	    (found[0]->link == LINK_TO && found[1]->link == LINK_TO) ||
	    (!found[1]->is_joined && !is_partner_of(reader, found[0], found[1]) &&
	     found[1]->link != LINK_WITH && found[0]->link != LINK_WITH &&
	     found[1]->link != LINK_BETWEEN &&
	     /* "Uganda: relations to Germany" */
	     reader->sentence->items[found[0]->item + 1].mark != ':'))
		return;
	is_turned = found[0]->link == LINK_WITH || is_partner_of(reader, found[0], found[1]);
	topic->is_heading_sure = is_sure_heading(reader, found[0], found[1]);
	memcpy(topic->heading.reporter, found[is_turned]->code, PARTY_MAX);
	memcpy(topic->heading.partner, found[!is_turned]->code, PARTY_MAX);
}

void topic_keep_lead(struct topic *topic, const struct topic *read)
{
	size_t n = 0;

	for (size_t k = 0; k < read->n_leads; k++)
		n += !same(read->leads[k].code, "WLD");
	memcpy(topic->lead_flows, read->lead_flows, sizeof(topic->lead_flows));
	topic->n_lead_flows = read->n_lead_flows;
	topic->is_of_two = n <= 2;
}

/* Whether the codes include a country other than these two. */
static bool has_third(const char codes[LEAD_PARTIES][PARTY_MAX], const char *a, const char *b)
{
	for (size_t k = 0; k < LEAD_PARTIES && codes[k][0]; k++) {
		if (strlen(codes[k]) == 3 && !same(codes[k], "WLD") &&
		    !same(codes[k], OTHER_PARTIES) && !same(codes[k], a) && !same(codes[k], b))
			return true;
	}
	return false;
}

bool topic_tells_pair(const struct topic *topic, const char *reporter, const char *partner,
		      bool names_reporter)
{
	bool is_object = false, is_without = false, is_aside = false, has_other = false;

	if (topic->is_heading_sure &&
	    ((same(topic->heading.reporter, reporter) && same(topic->heading.partner, partner)) ||
	     (same(topic->heading.reporter, partner) && same(topic->heading.partner, reporter))))
		return true;
	for_each_of(const struct lead_flow, flow, topic->lead_flows, topic->n_lead_flows) {
		/* "Finland may become Iceland's first partner. Iceland's exports": to Finland, or all? */
		if (has_code(flow->traded_with, partner) && !(flow->are_mates && names_reporter))
			return true;
		/* "Russia's exports to Germany" tell nothing of Turkey's trade with Germany */
		is_object = is_object || (has_code(flow->of_flow, partner) &&
					  !has_third(flow->of_flow, reporter, partner));
		has_other = has_other ||
			    (flow->sentence <= topic->sentence && !has_code(flow->named, partner) &&
			     has_third(flow->of_flow, reporter, partner));
		if (!has_code(flow->of_flow, reporter) || has_code(flow->of_flow, partner))
			continue;
		if (!has_code(flow->named, partner))
			is_without = is_without || !flow->is_balance;
		else if (flow->is_title)
			is_aside = true;
	}
	return !is_aside && ((topic->is_of_two && !names_reporter) ||
			     (is_object && !has_other && !(is_without && names_reporter)));
}

/* "in Brazil", "in Brasilia" right behind an embassy, which tells of its own country and that one. */
static bool has_host_of_envoy(const struct reader *reader)
{
	for_each_party(party, reader) {
		if (party->item > 1 && item_is(reader->sentence, party->item - 1, MEANING_INSIDE) &&
		    item_is(reader->sentence, party->item - 2, MEANING_ENVOY))
			return true;
	}
	return false;
}

/* "exports to Cyprus", and not "according to Cyprus, exports" */
static bool is_behind_measure(const struct reader *reader, const struct party *party)
{
	return reader->n_measures && (reader->sentence->language == LANGUAGE_KK ||
				      reader->measures[0].item < party->item);
}

void mention_named(const struct reader *reader)
{
	bool has_host = has_host_of_envoy(reader);

	for_each_party(party, reader) {
		/* "holds out under American tariffs": nobody that it trades with */
		if ((has_host || !is_of_envoy(reader->sentence, party->item)) &&
		    !(party->is_aside && party->is_adjective &&
		      item_is(reader->sentence, party->item + 1, MEANING_NOT_TRADE)) &&
		    /* "a partner of Kazakhstan in Central Europe": where they are */
		    !(party->is_aside && party->is_group && party->link == LINK_NONE))
			topic_mention(reader->topic, party->code, party->is_group,
				      is_behind_measure(reader, party) ? party->link : LINK_NONE);
	}
}

#include "topic.h"

#include "country.h"

#include <string.h>

static struct vote *vote_of(struct topic *topic, const char *code)
{
	for (size_t v = 0; v < topic->n_votes; v++) {
		if (same(topic->votes[v].code, code))
			return &topic->votes[v];
	}
	if (topic->n_votes == TOPIC_VOTES)
		return NULL;
	memcpy(topic->votes[topic->n_votes].code, code, strlen(code) + 1);
	return &topic->votes[topic->n_votes++];
}

#define LEAD_PARAGRAPHS 4 /* headline, date line and lead name the partner that a text is about */

void topic_vote(struct topic *topic, const char *code, bool is_reporter, bool is_pair)
{
	struct vote *vote = vote_of(topic, code);

	if (!vote)
		return;
	if (is_reporter)
		vote->as_reporter++;
	else
		vote->as_partner++;
	if (is_pair && !is_reporter && topic->paragraph <= LEAD_PARAGRAPHS)
		vote->as_pair++;
}

void topic_discount_rank(struct topic *topic, const char *code)
{
	struct vote *vote = vote_of(topic, code);

	if (vote && vote->as_reporter > vote->by_rank)
		vote->by_rank++;
}

void topic_mention(struct topic *topic, const char *code, bool is_group, enum party_link link)
{
	size_t k = 0;

	while (k < topic->n_leads && !same(topic->leads[k].code, code))
		k++;
	if (k == TOPIC_VOTES)
		return;
	if (k == topic->n_leads) {
		memcpy(topic->leads[topic->n_leads++].code, code, strlen(code) + 1);
		topic->leads[k].is_late = topic->has_told;
		topic->leads[k].paragraph = topic->paragraph;
		topic->leads[k].is_group = is_group;
		topic->leads[k].link = link;
		topic->leads[k].has_link =
			link == LINK_TO || link == LINK_FROM || link == LINK_WITH;
	}
	topic->leads[k].n += topic->paragraph <= LEAD_PARAGRAPHS && !is_group;
	topic->leads[k].has_link &= link == LINK_TO || link == LINK_FROM || link == LINK_WITH;
	if (topic->leads[k].link != link)
		topic->leads[k].link = LINK_NONE;
}

/* NULL: the text does not name it. */
static const struct named_party *find_named(const struct topic *topic, const char *code)
{
	for (size_t k = 0; k < topic->n_leads; k++) {
		if (same(topic->leads[k].code, code))
			return &topic->leads[k];
	}
	return NULL;
}

bool topic_may_report(const struct topic *topic, const char *code, const char *partner)
{
	const struct named_party *named = find_named(topic, code);
	const struct named_party *other = find_named(topic, partner);

	return !named || !other || !named->has_link || !other->has_link || !named->link ||
	       named->link == LINK_WITH || named->link != other->link;
}

bool topic_is_late(const struct topic *topic, const char *code)
{
	const struct named_party *named = find_named(topic, code);

	if (!named)
		return topic->has_told;
	return named->is_late;
}

bool topic_is_partner(const struct topic *topic, const char *code)
{
	for_each_vote(vote, topic) {
		if (same(vote->code, code))
			return vote->as_partner > 1 && !vote->as_reporter;
	}
	return false;
}

bool topic_is_only(const struct topic *topic, const char *code)
{
	size_t n = 0;

	for (size_t k = 0; k < topic->n_leads; k++)
		n += topic->leads[k].n || same(topic->leads[k].code, code);
	for_each_vote(vote, topic) {
		if (same(vote->code, code))
			return n == 1 && vote->as_partner == topic->n_plain;
	}
	return false;
}

static unsigned times_in_lead(const struct topic *topic, const char *code)
{
	const struct named_party *named = find_named(topic, code);

	return named ? named->n : 0;
}

static bool is_country(const struct vote *vote)
{
	return !same(vote->code, "WLD") && !same(vote->code, "OTH") && !same(vote->code, "?");
}

bool topic_is_one_of_goals(const struct topic *topic, const char *code, const char *next)
{
	size_t n = 0;
	bool is_goal = !code[0], is_next = !next[0];

	for_each_vote(vote, topic) {
		const struct named_party *named = find_named(topic, vote->code);
		/* but "Germany is Chile's first partner; imports from Chile" */
		bool is = vote->as_partner && !vote->as_reporter && (!named || named->has_link);

		n += is && is_country(vote);
		is_goal = is_goal || (is && same(vote->code, code));
		is_next = is_next || (is && same(vote->code, next));
	}
	return n > 1 && is_goal && is_next;
}

/* "Argentina sold, Brazil's exports to Argentina": the one whose partner the reporter is. */
static void elect_other(const struct topic *topic, struct topic_pair *pair)
{
	unsigned most = 0;

	for_each_of(const struct vote, self, topic->votes, topic->n_votes) {
		if (!same(self->code, pair->reporter) || !self->as_pair)
			continue;
		for_each_of(const struct vote, vote, topic->votes, topic->n_votes) {
			if (vote == self || !is_country(vote) || vote->as_reporter <= most)
				continue;
			most = vote->as_reporter;
			memcpy(pair->partner, vote->code, PARTY_MAX);
		}
	}
}

/* The only partner; if headline and lead do not name it, the one that they name most. */
static void elect_only(const struct topic *topic, struct topic_pair *pair)
{
	unsigned most = 1;

	for_each_vote(vote, topic) {
		if (is_country(vote) && vote->as_partner && !same(vote->code, pair->reporter))
			memcpy(pair->partner, vote->code, PARTY_MAX);
	}
	if (!pair->partner[0] || times_in_lead(topic, pair->partner))
		return;
	for_each_vote(vote, topic) {
		unsigned times = times_in_lead(topic, vote->code);

		if (!is_country(vote) || times <= most || same(vote->code, pair->reporter))
			continue;
		most = times;
		memcpy(pair->partner, vote->code, PARTY_MAX);
	}
}

/* Named in headline or lead, if only as a group. */
static bool is_in_lead(const struct topic *topic, const char *code)
{
	const struct named_party *named = find_named(topic, code);

	return named && (named->n || named->paragraph <= LEAD_PARAGRAPHS);
}

/* The one that the text has report most often; headline and lead name it rather than not. */
static void elect_reporter(const struct topic *topic, struct topic_pair *pair)
{
	const struct vote *best = NULL;

	for_each_vote(vote, topic) {
		bool in_lead = is_in_lead(topic, vote->code);

		if (!vote->as_reporter || !is_country(vote) ||
		    same(vote->code, topic->titled_partner))
			continue;
		if (!best || (in_lead && !is_in_lead(topic, best->code)) ||
		    (in_lead == is_in_lead(topic, best->code) &&
		     (vote->as_reporter > best->as_reporter ||
		      (vote->as_reporter == best->as_reporter &&
		       vote->as_partner < best->as_partner))))
			best = vote;
	}
	if (best)
		memcpy(pair->reporter, best->code, PARTY_MAX);
}

/* Whether nothing but a rank makes it report. */
static bool is_only_ranked(const struct topic *topic, const char *code)
{
	for_each_vote(vote, topic) {
		if (same(vote->code, code))
			return vote->by_rank && vote->by_rank == vote->as_reporter;
	}
	return false;
}

/* The one of two whose trade with each other the text tells: the only partner that is named in time, or else the only
 * country besides the reporter. */
static void elect_second(const struct topic *topic, struct topic_pair *pair)
{
	const char *partner = "", *other = "";
	size_t n_partners = 0, n_others = 0;

	for_each_vote(vote, topic) {
		if (!is_country(vote) || !vote->as_partner || same(vote->code, pair->reporter) ||
		    topic_is_late(topic, vote->code))
			continue;
		partner = vote->code;
		n_partners++;
	}
	for (size_t k = 0; k < topic->n_leads; k++) {
		const struct named_party *named = &topic->leads[k];

		if (strlen(named->code) != 3 || named->is_group || same(named->code, "WLD") ||
		    same(named->code, "OTH") || same(named->code, pair->reporter))
			continue;
		other = named->code;
		n_others++;
	}
	if (n_partners == 1)
		memcpy(pair->partner, partner, PARTY_MAX);
	else if (!n_partners && n_others == 1)
		memcpy(pair->partner, other, PARTY_MAX);
}

/* A text whose words name nobody that reports, or only one that is a partner, too, or a third country below its lead, or
 * a group without statistics of its own, is of the country whose capital its date line names. */
static void elect_home(const struct topic *topic, struct topic_pair *pair)
{
	bool is_other = pair->reporter[0] && strcmp(pair->reporter, "EU") != 0 &&
			strcmp(pair->reporter, "EAEU") != 0 && country_is_known(pair->reporter);

	bool is_partner = false;

	if (!topic->home[0] || same(topic->home, topic->titled_partner))
		return;
	for_each_vote(vote, topic) {
		if (same(vote->code, topic->home) && vote->as_partner)
			return;
		is_partner |= same(vote->code, pair->reporter) && vote->as_partner;
	}
	if (is_other && !is_partner && is_in_lead(topic, pair->reporter))
		return;
	memcpy(pair->reporter, topic->home, PARTY_MAX);
}

void topic_doubt_heading(struct topic *topic)
{
	struct topic_pair *two = &topic->heading;
	bool has_other = false;
	unsigned n = 0;

	if (!two->reporter[0])
		return;
	for_each_vote(vote, topic) {
		if (!same(vote->code, two->reporter) && !same(vote->code, two->partner))
			has_other |= vote->as_reporter && is_country(vote);
		else
			n += vote->as_partner && !vote->as_reporter;
	}
	if (!has_other || n != 2)
		return;
	*two = (struct topic_pair){.reporter = ""};
	topic->is_heading_sure = false;
}

struct topic_pair topic_elect(const struct topic *topic)
{
	struct topic_pair pair = {.reporter = ""};
	unsigned most = 0, partners = 0;

	elect_reporter(topic, &pair);
	elect_home(topic, &pair);
	if (topic->heading.reporter[0]) {
		bool is_turned = same(pair.reporter, topic->heading.partner) &&
				 !is_only_ranked(topic, pair.reporter);

		pair = topic->heading;
		if (is_turned) {
			memcpy(pair.reporter, topic->heading.partner, PARTY_MAX);
			memcpy(pair.partner, topic->heading.reporter, PARTY_MAX);
		}
		return pair;
	}
	for_each_vote(vote, topic) {
		if (!is_country(vote) || same(vote->code, pair.reporter))
			continue;
		partners += vote->as_partner > 0;
		if (vote->as_pair > most) {
			most = vote->as_pair;
			memcpy(pair.partner, vote->code, PARTY_MAX);
		}
	}
	/* Of several partners that are told one after the other the first is none of the whole text's. */
	if (most == 1 && partners > 2 && !same(pair.partner, topic->titled_partner))
		pair.partner[0] = 0;
	if (!most)
		elect_other(topic, &pair);
	if (!pair.partner[0] && partners == 1)
		elect_only(topic, &pair);
	/* "Trade with Fiji", as the title, of a text that names others, too */
	if (!pair.partner[0] && !same(topic->titled_partner, pair.reporter))
		memcpy(pair.partner, topic->titled_partner, PARTY_MAX);
	if (pair.partner[0] && (topic_is_late(topic, pair.partner) ||
				(same(pair.partner, "EU") && find_named(topic, "nonEU"))))
		pair.partner[0] = 0;
	if (!pair.partner[0] && topic->tells_of_two && pair.reporter[0])
		elect_second(topic, &pair);
	return pair;
}

bool topic_has_one_reporter(const struct topic *topic, const char *code)
{
	bool is_told = false;

	for_each_vote(vote, topic) {
		bool is_it = same(vote->code, code);

		if (is_it ? vote->as_partner : vote->as_reporter)
			return false;
		is_told |= is_it && vote->as_reporter;
	}
	return is_told;
}

bool topic_tells_reporter(const struct topic *topic, const char *code)
{
	unsigned own = 0, other = 0;
	bool is_partner = false;
	size_t n = 0;

	for (size_t k = 0; k < topic->n_leads; k++)
		n += strlen(topic->leads[k].code) == 3 && !topic->leads[k].is_group &&
		     !same(topic->leads[k].code, "WLD");
	for_each_vote(vote, topic) {
		if (same(vote->code, code)) {
			own = vote->as_reporter;
			is_partner = vote->as_partner > 0;
		} else if (is_country(vote) && vote->as_reporter > other &&
			   is_in_lead(topic, vote->code)) {
			other = vote->as_reporter;
		}
	}
	return n <= 2 || own > other || same(topic->home, code) || (!other && !is_partner) ||
	       same(topic->office, code) || same(topic->label, code) ||
	       (topic->is_heading_sure &&
		(same(topic->heading.reporter, code) || same(topic->heading.partner, code)));
}

bool topic_has_next_partner(const struct topic *topic, const char *reporter, const char *partner)
{
	return same(topic->world_reporter, reporter) && same(topic->pair.reporter, reporter) &&
	       !same(topic->pair.partner, "WLD") && !same(topic->pair.partner, partner);
}

void topic_begin_paragraph(struct topic *topic)
{
	topic->paragraph++;
	if (topic->main.reporter[0])
		topic->pair = topic->main;
	if (topic->is_whole)
		memcpy(topic->pair.partner, "WLD", sizeof("WLD"));
	if (topic->section[0] && topic->section_paragraph + 1 == topic->paragraph)
		copy_code(topic->pair.partner, topic->section);
	if (topic->has_newest && topic->has_period && !topic->lacks_year &&
	    topic->newest.last > topic->period.last &&
	    period_months(topic->newest) == period_months(topic->period))
		topic->period = topic->newest;
}

bool topic_may_be_pair(const struct topic_pair *pair, const char *a, const char *b)
{
	return !pair->reporter[0] || same(pair->reporter, a) || same(pair->reporter, b);
}

void topic_turn_pair(struct topic *topic)
{
	struct topic_pair *pair = &topic->pair;

	if (!topic->main.reporter[0] || !same(pair->partner, topic->main.reporter) ||
	    same(pair->reporter, topic->main.reporter))
		return;
	memcpy(pair->partner, pair->reporter, PARTY_MAX);
	memcpy(pair->reporter, topic->main.reporter, PARTY_MAX);
	/* What the one imported is what the other exported. */
	topic->meaning = topic->meaning == MEANING_EXPORTS   ? MEANING_IMPORTS
			 : topic->meaning == MEANING_IMPORTS ? MEANING_EXPORTS
							     : topic->meaning;
}

bool topic_has_both_flows(const struct topic *topic, size_t back)
{
	return topic->flow_sentence[0] && topic->flow_sentence[1] &&
	       topic->sentence <= topic->flow_sentence[0] + back &&
	       topic->sentence <= topic->flow_sentence[1] + back;
}

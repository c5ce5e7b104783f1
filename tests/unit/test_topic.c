#include "../../src/text/topic.h"

#include <stdio.h>

#include "support.h"

#define countof(array) (sizeof(array) / sizeof((array)[0]))

#define VOTES_MAX 6

/* A country, where it is named, and as what: reporter (r), partner (p), or partner beside its reporter (b). */
struct named {
	const char *code;
	size_t paragraph;
	char as;
};

static void vote_for(struct topic *topic, const struct named *named)
{
	topic->paragraph = named->paragraph;
	topic_vote(topic, named->code, named->as == 'r', named->as == 'b');
}

TEST(elects_the_pair)
{
	static const struct {
		const char *what;
		struct named named[VOTES_MAX];
		const char *reporter, *partner;
	} rows[] = {
		{"nobody", {{NULL, 0, 0}}, "", ""},
		{"a pair in the lead", {{"KAZ", 1, 'r'}, {"BEL", 1, 'b'}}, "KAZ", "BEL"},
		{"the only partner", {{"KAZ", 1, 'r'}, {"BEL", 9, 'p'}}, "KAZ", "BEL"},
		{"two partners far behind",
		 {{"KAZ", 1, 'r'}, {"BEL", 9, 'p'}, {"NLD", 9, 'p'}},
		 "KAZ",
		 ""},
		{"pairs far behind are no lead's",
		 {{"KAZ", 1, 'r'}, {"BEL", 9, 'b'}, {"NLD", 9, 'b'}},
		 "KAZ",
		 ""},
		{"the lead's partner before others",
		 {{"KAZ", 1, 'r'}, {"BEL", 2, 'b'}, {"NLD", 9, 'b'}, {"NLD", 9, 'b'}},
		 "KAZ",
		 "BEL"},
		{"the reporter named most",
		 {{"BEL", 1, 'r'}, {"KAZ", 1, 'r'}, {"KAZ", 2, 'r'}, {"BEL", 2, 'b'}},
		 "KAZ",
		 "BEL"},
		{"the reporter is not its own partner",
		 {{"KAZ", 1, 'r'}, {"KAZ", 1, 'b'}},
		 "KAZ",
		 ""},
		{"the world is no country", {{"WLD", 1, 'r'}, {"WLD", 1, 'b'}}, "", ""},
		{"the world beside a partner",
		 {{"KAZ", 1, 'r'}, {"WLD", 1, 'b'}, {"BEL", 1, 'p'}},
		 "KAZ",
		 "BEL"},
		{"an unknown name is no country",
		 {{"KAZ", 1, 'r'}, {"?", 1, 'r'}, {"?", 1, 'r'}, {"?", 1, 'b'}},
		 "KAZ",
		 ""},
		{"a partner alone", {{"BEL", 1, 'b'}}, "", "BEL"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct topic topic = {.paragraph = 0};
		struct topic_pair pair;

		for (size_t v = 0; v < VOTES_MAX && rows[i].named[v].code; v++)
			vote_for(&topic, &rows[i].named[v]);
		pair = topic_elect(&topic);
		check_text_row(rows[i].what, pair.reporter, rows[i].reporter);
		check_text_row(rows[i].what, pair.partner, rows[i].partner);
	}
}

/* A text that names more countries than are counted is still about those that it named first. */
TEST(counts_so_many)
{
	struct topic topic = {.paragraph = 1};

	topic_vote(&topic, "KAZ", true, false);
	/* Told twice: the first of several is not yet the whole text's. */
	topic_vote(&topic, "BEL", false, true);
	topic_vote(&topic, "BEL", false, true);
	for (char a = 'A'; a <= 'Z'; a++) {
		for (char b = 'A'; b <= 'Z'; b++) {
			char code[] = {a, b, 'X', '\0'};

			topic_vote(&topic, code, false, false);
		}
	}
	assert_int_equal(topic.n_votes, TOPIC_VOTES);
	check_text_row("reporter", topic_elect(&topic).reporter, "KAZ");
	check_text_row("partner", topic_elect(&topic).partner, "BEL");
}

/* Whether title and lead name the pair KAZ and BEL, to a figure whose words name KAZ again, or nobody. */
TEST(tells_the_pair)
{
	static const struct lead_flow of_both = {.of_flow = {"KAZ", "BEL"},
						 .named = {"KAZ", "BEL"}};
	static const struct lead_flow alone = {.of_flow = {"KAZ"}, .named = {"KAZ"}};
	static const struct lead_flow on_sales_to = {
		.of_flow = {"KAZ"}, .named = {"KAZ", "BEL"}, .is_title = true};
	static const struct lead_flow in_trade_with = {
		.of_flow = {"KAZ"}, .named = {"KAZ", "BEL"}, .traded_with = {"BEL"}};
	static const struct {
		const char *what;
		const struct lead_flow *flows[2];
		bool is_of_two, to_nobody, to_reporter;
	} rows[] = {
		{"nothing", {NULL}, false, false, false},
		{"nothing, in a text of two", {NULL}, true, true, false},
		{"exports of A to B", {&of_both}, false, true, true},
		{"exports of A to B; exports of A", {&of_both, &alone}, false, true, false},
		{"exports of A", {&alone}, false, false, false},
		{"exports of A up on sales to B", {&on_sales_to}, true, false, false},
		{"the same, and exports of A to B", {&on_sales_to, &of_both}, false, false, false},
		{"exports of A, in its trade with B", {&in_trade_with, &alone}, false, true, true},
	};

	for (size_t r = 0; r < countof(rows); r++) {
		struct topic topic = {.is_of_two = rows[r].is_of_two};

		while (topic.n_lead_flows < 2 && rows[r].flows[topic.n_lead_flows]) {
			topic.lead_flows[topic.n_lead_flows] = *rows[r].flows[topic.n_lead_flows];
			topic.n_lead_flows++;
		}
		check_text_row(rows[r].what,
			       topic_tells_pair(&topic, "KAZ", "BEL", false) ? "told" : "not",
			       rows[r].to_nobody ? "told" : "not");
		check_text_row(rows[r].what,
			       topic_tells_pair(&topic, "KAZ", "BEL", true) ? "told" : "not",
			       rows[r].to_reporter ? "told" : "not");
	}
}

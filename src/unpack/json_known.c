#include "json_nested.h"

#include <stdint.h>
#include <string.h>

#include "json_names.h"
#include "strbuf.h"
#include "text.h"

#define VALUES_MAX ((size_t)1 << 21) /* of all records, each with what it shares with others */

void nest_stop(struct nest *nest, const struct json_node *node, const char *what,
	       const char *remedy)
{
	char quoted[DIAG_QUOTE_MAX];
	const char *said = node->name ? node->name : *node->text ? node->text : "JSON";

	if (nest->why->code)
		return;
	diag_set(nest->why, DIAG_SYNTAX, "'%s' %s", diag_quote(quoted, said, strlen(said)), what);
	diag_set_remedy(nest->why, "%s", remedy);
	nest->why->line = node->place.line;
	nest->why->column = node->place.column;
}

bool nest_is_over(const struct nest *nest)
{
	return nest->why->code || nest->reading->failed;
}

enum unpack_word nest_word(struct nest *nest, const char *name)
{
	uint32_t hash = 2166136261u;

	for (const char *at = name; *at; at++)
		hash = (hash ^ (unsigned char)*at) * 16777619u;
	hash %= WORDS_KEPT;
	if (!nest->kept[hash].name || strcmp(nest->kept[hash].name, name) != 0) {
		nest->kept[hash].name = name;
		nest->kept[hash].word = nest->reading->words->word(name);
	}
	return nest->kept[hash].word;
}

const struct value *nest_find(const struct nest *nest, const char *name)
{
	for (size_t i = 0; i < nest->n_known; i++) {
		if (text_equal_nocase(nest->known[i].name, name))
			return &nest->known[i];
	}
	return NULL;
}

/* By another of its names or codes: {"BEL": {"name": "Belgium"}}. */
static bool is_known_country(const struct nest *nest, const char *text)
{
	static const char sides[] = "country|reporter|partner";

	for (size_t i = 0; i < nest->n_known; i++) {
		if (text_is_in_list_nocase(nest->known[i].name, sides) &&
		    strcmp(nest->known[i].node->text, text) != 0 &&
		    nest->reading->words->is_same_country(nest->known[i].node->text, text))
			return true;
	}
	for (const struct json_node *at = nest->root->type == JSON_OBJECT ? nest->root->child
									  : NULL;
	     at; at = at->next) {
		if (at->type == JSON_STRING && text_is_in_list_nocase(at->name, sides) &&
		    (strcmp(at->text, text) == 0 ||
		     nest->reading->words->is_same_country(at->text, text)))
			return true;
	}
	return false;
}

void nest_know(struct nest *nest, const char *name, const struct json_node *node)
{
	const struct value *before = nest_find(nest, name);

	if (before && strcmp(before->node->text, node->text) != 0 &&
	    !nest->reading->words->is_same_country(before->node->text, node->text))
		nest_stop(nest, node, "stands within another one of its kind",
			  "leave the one that is meant");
	else if (nest->n_known == COLUMNS_MAX)
		nest_stop(nest, node, "is beyond what a record may have", "leave members out");
	else if (!before && !(text_equal_nocase(name, "country") && node->type == JSON_STRING &&
			      is_known_country(nest, node->text)))
		nest->known[nest->n_known++] = (struct value){name, node};
}

struct json_node *nest_node(struct nest *nest, struct json_node node)
{
	struct json_node *made = NULL;

	if (++nest->n_values > VALUES_MAX)
		nest_stop(nest, nest->root, "holds too many figures", "divide the file");
	if (nest_is_over(nest))
		return NULL;
	made = arena_alloc(nest->reading->arena, sizeof(*made));
	if (made)
		*made = node;
	else
		nest->reading->failed = true;
	return made;
}

static void know_text(struct nest *nest, const char *name, const char *text,
		      const struct json_node *like)
{
	struct json_node *said = nest_node(
		nest, (struct json_node){.type = JSON_STRING, .text = text, .place = like->place});

	if (said)
		nest_know(nest, name, said);
}

/* Whether what holds of all, or of the place, names that side. */
static bool is_told(const struct nest *nest, const char *side)
{
	return nest_find(nest, side) ||
	       (nest->root->type == JSON_OBJECT && json_has_member(nest->root, side));
}

/* A country on the way: whose trade it is or with whom, by what else is known. */
static void know_country(struct nest *nest, const char *text, const struct json_node *like)
{
	const bool has_reporter = is_told(nest, "reporter"), has_partner = is_told(nest, "partner");
	struct value *other = NULL;

	for (size_t i = 0; i < nest->n_known; i++) {
		if (strcmp(nest->known[i].name, "country") == 0)
			other = &nest->known[i];
	}
	if ((other && strcmp(other->node->text, text) == 0) || is_known_country(nest, text))
		return;
	if (has_reporter && has_partner) {
		nest_stop(nest, like, "is a third country, or another than the file names above it",
			  "leave the two that the figures are of");
	} else if (other && (has_reporter || has_partner)) {
		nest_stop(nest, like, "is a third country",
			  "leave the two that the figures are of");
	} else if (other) { /* the outer one reports */
		other->name = "reporter";
		know_text(nest, "partner", text, like);
	} else {
		know_text(nest,
			  has_reporter	? "partner"
			  : has_partner ? "reporter"
					: "country",
			  text, like);
	}
}

/* The year that a part of it stands within; NULL: none is known. */
static const char *find_year(struct nest *nest, size_t *place)
{
	for (size_t i = 0; i < nest->n_known; i++) {
		const char *text = nest->known[i].node->text;

		*place = i;
		if (strlen(text) == 4 && nest_word(nest, text) == WORD_PERIOD &&
		    (strcmp(nest->known[i].name, "period") == 0 ||
		     text_begins_with_any(nest->known[i].name, strlen(nest->known[i].name),
					  "year|Year|YEAR|jahr|ann|jaar|год")))
			return text;
	}
	return NULL;
}

bool nest_has_year(struct nest *nest)
{
	size_t place;

	return nest_find(nest, "period") || find_year(nest, &place);
}

/* "Q1" of 2023 as "2023-Q1"; NULL when memory ran out. */
static const char *join_period(struct nest *nest, const char *year, const char *part)
{
	const bool is_month = text_count_digits(part, strlen(part), 0) == strlen(part);
	struct strbuf text = STRBUF_INIT;
	const char *kept;

	if (is_month || (strchr("QHS", *part) && strlen(part) == 2))
		strbuf_addf(&text, "%s-%s%s", year, is_month && !part[1] ? "0" : "", part);
	else
		strbuf_addf(&text, "%s %s", part, year);
	kept = text.failed ? NULL : arena_copy(nest->reading->arena, text.text, text.len);
	strbuf_release(&text);
	nest->reading->failed = nest->reading->failed || !kept;
	return kept;
}

/* A period, or a part of a year within or around one. */
static void know_period(struct nest *nest, const char *name, const struct json_node *like,
			enum unpack_word word)
{
	const struct value *part = nest_find(nest, "part");
	size_t place = 0;
	const char *year = find_year(nest, &place);

	if (word == WORD_PART && !year) {
		know_text(nest, "part", name, like);
		return;
	}
	if (word == WORD_PERIOD && year && strncmp(name, year, 4) != 0) {
		nest_stop(nest, like, "stands within another year", "leave the one that is meant");
		return;
	}
	if (word == WORD_PERIOD && part) {
		place = (size_t)(part - nest->known);
		name = join_period(nest, name, part->node->text);
	} else if (word == WORD_PART) {
		name = join_period(nest, year, name);
	}
	if (year || part) { /* which it takes the place of */
		memmove(&nest->known[place], &nest->known[place + 1],
			(--nest->n_known - place) * sizeof(*nest->known));
	}
	if (name)
		know_text(nest, "period", name, like);
}

/* The name on the way as a value of its kind's column. */
void nest_know_name(struct nest *nest, const struct json_node *node, const char *name,
		    enum unpack_word word)
{
	switch ((int)word) {
	case WORD_PERIOD:
	case WORD_PART:
		know_period(nest, name, node, word);
		break;
	case WORD_FLOW:
		know_text(nest, "flow", name, node);
		break;
	case WORD_COUNTRY:
		know_country(nest, name, node);
		break;
	}
}

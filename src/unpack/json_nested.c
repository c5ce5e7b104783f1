/*
 * {"reporter": "Kazakhstan", "data": {"Belgium": {"export": {"2022": 271.9, "2023": 220.7}}}} and the like: what stands
 * innermost is a record, or figures by their periods, flows or countries. Names on the way to it are of that kind too, or
 * only say that there is data inside. A figure of which the way does not say what it is, or says it twice, is in the way
 * of all.
 */
#include "json_nested.h"

#include <stdlib.h>
#include <string.h>

#include "json_names.h"
#include "strbuf.h"
#include "text.h"

#define VALUES_MAX ((size_t)1 << 21) /* that forms are written with */
#define OWN_NAMES "name|label|title|text|desc"
#define OWN_CODES "iso3|iso|code|alpha3|iso2|id|key"
#define WORDS (WORD_DRAWN + 1)
#define UNKNOWN_MAX 500 /* of an object's names of which nothing says what is inside */

/* What an object has of members. */
struct members {
	size_t figures;	       /* that stand in it as a flow's, or a record's value */
	size_t entries[WORDS]; /* figures by the kind of their names */
	size_t inner[WORDS];   /* objects and lists */
	size_t n_entries;      /* of periods, their parts or countries */
	size_t kinds, n_inner; /* of names that say what is inside; all that is walked into */
	bool are_months;       /* names are numbers of months */
	bool has_total;	       /* is one of these figures */
};

static bool has_containers(const struct json_node *node)
{
	const struct json_node *at = node->child;

	while (at && !json_holds(at))
		at = at->next;
	return at != NULL;
}

static const struct json_node *member_of(const struct json_node *object, const char *names)
{
	const struct json_node *at = object->child;

	while (at && !text_is_in_list_nocase(at->name, names))
		at = at->next;
	return at;
}

/* An object that only names a country, a unit or the like. */
static bool is_description(const struct json_node *node)
{
	return node->type == JSON_OBJECT && node->child && !has_containers(node) &&
	       (json_is_of_figures(node->name) || json_is_named(node->name, "indicator")) &&
	       member_of(node, OWN_NAMES "|" OWN_CODES "|value");
}

/* What an object in place of a value names: {"partner": {"iso": "BEL", "name": "Belgium"}}. */
static void know_description(struct nest *nest, const struct json_node *node)
{
	const struct json_node *said = member_of(node, OWN_NAMES "|value");

	nest_know(nest, node->name, said ? said : member_of(node, OWN_CODES));
}

/* --- records -------------------------------------------------------------------------------------- */

static void note_column(struct nest *nest, const struct value *value)
{
	size_t i = 0;

	while (i < nest->n_columns && !text_equal_nocase(nest->columns[i], value->name))
		i++;
	if (i == COLUMNS_MAX)
		nest_stop(nest, value->node, "is beyond what records may have",
			  "leave members out");
	else if (i == nest->n_columns)
		nest->columns[nest->n_columns++] = value->name;
}

/* One record of all that is known. */
static void add_record(struct nest *nest, const struct json_node *like)
{
	const struct value *part = nest_find(nest, "part");
	const struct value *reporter = nest_find(nest, "reporter");
	const struct value *partner = reporter ? nest_find(nest, "partner") : NULL;
	struct json_node *record;

	if (partner &&
	    nest->reading->words->is_same_country(reporter->node->text, partner->node->text)) {
		nest_stop(nest, partner->node, "is the reporter itself",
			  "leave it out, or name the two that the figures are of");
		return;
	}
	if (part) {
		nest_stop(nest, part->node,
			  "is a part of a year, but no name around it says of which",
			  "write it as 2024-Q1 or 2024-01");
		return;
	}
	record = nest_node(nest, (struct json_node){.type = JSON_OBJECT, .place = like->place});
	for (size_t i = 0; record && i < nest->n_known; i++) {
		struct json_node value = *nest->known[i].node, *made;

		note_column(nest, &nest->known[i]);
		value.name = nest->known[i].name;
		value.child = value.last = NULL;
		made = nest_node(nest, value);
		if (made)
			json_add(record, made);
	}
	if (record)
		json_add(nest->list, record);
}

static void leave_out(struct nest *nest, const struct json_node *node)
{
	size_t i = 0;

	while (i < nest->n_left_out && strcmp(nest->left_out[i]->name, node->name) != 0)
		i++;
	if (i == nest->n_left_out && i < LEFT_OUT_MAX)
		nest->left_out[nest->n_left_out++] = node;
}

/* --- the walk ------------------------------------------------------------------------------------- */

static void walk(struct nest *nest, const struct json_node *node);
static void know_values(struct nest *nest, const struct json_node *object,
			const struct members *members);

/* What a list is of by its name. */
static const char *list_of(const char *name)
{
	return !name					     ? NULL
	       : json_is_named(name, "partner")		     ? "partner"
	       : json_is_named(name, "reporter")	     ? "reporter"
	       : json_is_named(name, "countr|destin|origin") ? "country"
							     : NULL;
}

static bool is_passed_over(struct nest *nest, const struct json_node *node)
{
	const enum unpack_word word = nest_word(nest, node->name);

	return word == WORD_TECHNICAL || word == WORD_ORIGIN || word == WORD_NOTE ||
	       json_is_named(node->name, "meta|info|header|pagination");
}

static bool is_own_name(const char *name)
{
	return text_is_in_list_nocase(name, OWN_NAMES "|" OWN_CODES);
}

static bool is_month(const char *name)
{
	const size_t n = strlen(name);

	return n && n <= 2 && text_count_digits(name, n, 0) == n && atoi(name) >= 1 &&
	       atoi(name) <= 12;
}

/* Whether names such as "01" are of months: below 5 without a nought they may be of quarters, and around years of
 * chapters of goods. */
static bool are_months(struct nest *nest, const struct json_node *object)
{
	const bool is_called = object->name && json_is_named(object->name, "month");

	bool is_sure = false;

	for (const struct json_node *at = object->child; at; at = at->next) {
		if (!is_month(at->name))
			return false;
		is_sure = is_sure || *at->name == '0' || atoi(at->name) > 4;
	}
	return is_called || (is_sure && nest_has_year(nest));
}

static bool is_value(const char *name)
{
	return json_is_named(name, "value|amount|obs_value|primaryvalue|tradevalue|trade_value");
}

/* A name of words that say nothing but that there is trade inside; a number or a letter may be a group of goods. */
static bool is_plain_name(const struct nest *nest, const char *name)
{
	size_t letters = 0;

	for (const char *at = name ? name : ""; *at; at++) {
		if (text_is_digit(*at))
			return false;
		letters += !strchr("_- .", *at);
	}
	return letters > 3 && nest->reading->words->is_plain(name);
}

static enum unpack_word word_in(struct nest *nest, const struct members *members,
				const struct json_node *node)
{
	return members->are_months ? WORD_PART : nest_word(nest, node->name);
}

/* A number of an unknown name beside figures whose names say what they are: {"2022": 1, "2023": 2, "change": 100}. */
static bool is_beside(const struct members *members, const struct json_node *node,
		      enum unpack_word word)
{
	return node->type == JSON_NUMBER && word == WORD_OTHER &&
	       (members->n_entries || members->has_total) &&
	       !json_is_named(node->name, "year|period|time_period|month|quarter");
}

/* A figure of the object as a whole: of a flow, or {"total": 220.7, "oil": 100} within one. */
static bool is_own_figure(struct nest *nest, const struct members *members,
			  const struct json_node *node)
{
	const enum unpack_word word = word_in(nest, members, node);

	return !json_holds(node) &&
	       (word == WORD_FLOW || is_value(node->name) ||
		(word == WORD_ALL && !members->kinds && nest_find(nest, "flow")));
}

/* What is walked into: not what only tells of a figure, or holds none. */
static bool is_inner(struct nest *nest, const struct json_node *node)
{
	return json_holds(node) && !is_description(node) && !is_passed_over(nest, node) &&
	       json_has_figures(node);
}

static void add_texts(struct strbuf *out, const struct json_node *node)
{
	for (const struct json_node *at = node->child; at; at = at->next) {
		if (json_holds(at))
			add_texts(out, at);
		else if (*at->text)
			strbuf_addf(out, "%s%s", out->len ? "; " : "", at->text);
	}
}

/* What a list or a note of the object says is a text of it: {"tags": ["services"]}. */
static void know_texts(struct nest *nest, const struct json_node *node)
{
	struct strbuf texts = STRBUF_INIT;
	struct json_node *said;
	const char *kept;

	add_texts(&texts, node);
	kept = texts.failed ? NULL : arena_copy(nest->reading->arena, texts.text, texts.len);
	nest->reading->failed = nest->reading->failed || texts.failed || (texts.len && !kept);
	said = texts.len && kept ? nest_node(nest, (struct json_node){.type = JSON_STRING,
								      .text = kept,
								      .name = node->name,
								      .place = node->place})
				 : NULL;
	if (said)
		nest_know(nest, node->name, said);
	strbuf_release(&texts);
}

/* What the object holds and is not walked into. */
static void know_held(struct nest *nest, const struct json_node *node)
{
	const enum unpack_word word = nest_word(nest, node->name);

	if (word == WORD_TECHNICAL || word == WORD_ORIGIN || is_inner(nest, node))
		return;
	if (word == WORD_NOTE || node->type == JSON_ARRAY) {
		know_texts(nest, node);
		return;
	}
	if (!is_passed_over(nest, node)) {
		know_values(nest, node, &(struct members){.figures = 0});
		return;
	}
	for (const struct json_node *at = node->child; at; at = at->next) { /* "meta" */
		if (json_holds(at))
			know_held(nest, at);
		else if (at->type == JSON_STRING &&
			 !json_is_technical(nest->reading->words, at->name))
			nest_know(nest, at->name, at);
	}
}

/* Values of the object by itself, which hold for all inside; its own figures wait. */
static void know_values(struct nest *nest, const struct json_node *object,
			const struct members *members)
{
	const struct json_node *own = nest->of ? member_of(object, OWN_NAMES) : NULL;

	if (nest->of && !own)
		own = member_of(object, OWN_CODES);
	if (own && *own->text)
		nest_know(nest, nest->of, own);
	for (const struct json_node *at = object->child; at; at = at->next) {
		const enum unpack_word word = word_in(nest, members, at);
		const enum unpack_word said =
			at->type == JSON_STRING ? nest_word(nest, at->text) : WORD_OTHER;

		if (is_description(at)) {
			know_description(nest, at);
		} else if (json_holds(at)) {
			know_held(nest, at);
		} else if (json_says_what(word) || is_own_figure(nest, members, at) ||
			   (word == WORD_ALL && members->n_entries) ||
			   is_beside(members, at, word) || (nest->of && is_own_name(at->name)) ||
			   said == WORD_DRAWN || (at->type == JSON_NULL && *at->text)) {
			continue;
		} else if (is_own_name(at->name) && (json_says_what(said) || !*at->text)) {
			nest_know_name(nest, at, at->text, said);
		} else if (!(members->n_inner && (word == WORD_TECHNICAL || word == WORD_ORIGIN))) {
			nest_know(nest, at->name, at);
		}
	}
	nest->of = NULL;
}

/* So many names cannot be told apart; to look each up takes long. */
static void limit_unknown(struct nest *nest, const struct json_node *object)
{
	const struct json_node *at = object->type == JSON_OBJECT ? object->child : NULL;

	for (size_t n = 0; at && n <= UNKNOWN_MAX; at = at->next)
		n += nest_word(nest, at->name) == WORD_OTHER;
	if (at)
		nest_stop(nest, at,
			  "is one of too many names that are no period's, flow's or country's",
			  "leave the members with exports and imports");
}

static void count_members(struct nest *nest, const struct json_node *object, struct members *out)
{
	*out = (struct members){.are_months = are_months(nest, object)};
	for (const struct json_node *at = object->child; at; at = at->next) {
		const enum unpack_word word = word_in(nest, out, at);

		if (is_inner(nest, at)) {
			out->inner[word]++;
			out->n_inner++;
		} else if (!json_holds(at)) {
			out->entries[word]++;
		}
	}
	out->entries[WORD_FLOW] = 0;
	for (enum unpack_word word = WORD_PERIOD; word <= WORD_COUNTRY; word++) {
		out->n_entries += out->entries[word];
		out->kinds += out->inner[word] || out->entries[word];
	}
	for (const struct json_node *at = object->child; at; at = at->next)
		out->figures += is_own_figure(nest, out, at);
	out->has_total =
		out->figures && out->entries[WORD_ALL] && !out->kinds && nest_find(nest, "flow");
}

/* The figures that stand in the object as it is. */
static void walk_figures(struct nest *nest, const struct json_node *object,
			 const struct members *members)
{
	const size_t n_known = nest->n_known;

	for (const struct json_node *at = object->child; at; at = at->next) {
		if (is_own_figure(nest, members, at))
			nest_know(nest, word_in(nest, members, at) == WORD_ALL ? "value" : at->name,
				  at);
	}
	add_record(nest, object);
	nest->n_known = n_known;
}

/* Figures by what their names say: {"2022": 271.9, "2023": 220.7}. The whole of a year stands beside its parts as a sum. */
static void walk_entries(struct nest *nest, const struct json_node *object,
			 const struct members *members)
{
	for (const struct json_node *at = object->child; at && !nest_is_over(nest); at = at->next) {
		const enum unpack_word word = word_in(nest, members, at);
		const size_t n_known = nest->n_known;
		struct value known[COLUMNS_MAX];

		if (json_holds(at) || at->type == JSON_NULL)
			continue;
		if (is_beside(members, at, word))
			leave_out(nest, at);
		if (!(json_says_what(word) && word != WORD_FLOW) &&
		    !(word == WORD_ALL && members->entries[WORD_PART]))
			continue;
		memcpy(known, nest->known, n_known * sizeof(*known));
		if (word != WORD_ALL)
			nest_know_name(nest, at, at->name, word);
		nest_know(nest, "value", at);
		add_record(nest, at);
		memcpy(nest->known, known, n_known * sizeof(*known));
		nest->n_known = n_known;
	}
}

/* What is inside of a member; of several beside each other the names must say what they are. */
static void walk_member(struct nest *nest, const struct json_node *node,
			const struct members *members)
{
	const enum unpack_word word = word_in(nest, members, node);
	const size_t n_known = nest->n_known;
	const bool has_others = members->kinds || members->figures || members->inner[WORD_INSIDE];
	struct value known[COLUMNS_MAX];

	if (word == WORD_ALL && (has_others || members->inner[WORD_OTHER]) &&
	    !members->inner[WORD_PART])
		return;
	if (word == WORD_OTHER && has_others) {
		leave_out(nest, node);
		return;
	}
	if (word == WORD_OTHER && members->inner[WORD_ALL] && members->inner[WORD_OTHER] == 1) {
		nest_stop(nest, node, "stands beside a total, and nothing says what part it is of",
			  "leave the total alone, or name others by period, flow or country");
		return;
	}
	if (word == WORD_OTHER && members->inner[WORD_OTHER] == 1 && !list_of(node->name) &&
	    !is_plain_name(nest, node->name)) {
		nest_stop(nest, node, "may say something of its figures that is not understood",
			  "if they are exports and imports of all goods, in money, call it data");
		return;
	}
	if ((word == WORD_OTHER && members->inner[WORD_OTHER] > 1) ||
	    (word == WORD_INSIDE && (members->inner[WORD_INSIDE] > 1 || members->kinds))) {
		nest_stop(
			nest, node,
			"stands beside others, and nothing says how its figures differ from theirs",
			"leave the one with exports and imports; name others by period, flow or "
			"country");
		return;
	}
	memcpy(known, nest->known, n_known * sizeof(*known));
	if (json_says_what(word))
		nest_know_name(nest, node, node->name, word);
	walk(nest, node);
	memcpy(nest->known, known, n_known * sizeof(*known));
	nest->n_known = n_known;
}

static void walk_object(struct nest *nest, const struct json_node *object)
{
	struct members members;

	limit_unknown(nest, object);
	if (nest_is_over(nest))
		return;
	count_members(nest, object, &members);
	if (members.kinds > 1 ||
	    (members.figures && (members.n_entries || members.inner[WORD_FLOW]))) {
		const struct json_node *at = object->child;

		while (at && !json_says_what(word_in(nest, &members, at)))
			at = at->next;
		nest_stop(nest, at ? at : object, "stands beside names of another kind",
			  "give periods, flows and countries each a level of their own");
		return;
	}
	know_values(nest, object, &members);
	walk_entries(nest, object, &members);
	if (members.figures || (!members.kinds && !members.n_inner))
		walk_figures(nest, object, &members);
	for (const struct json_node *at = object->child; at && !nest_is_over(nest); at = at->next) {
		if (is_inner(nest, at))
			walk_member(nest, at, &members);
	}
}

static void walk(struct nest *nest, const struct json_node *node)
{
	const size_t n_known = nest->n_known;

	if (node->type == JSON_OBJECT) {
		walk_object(nest, node);
		return;
	}
	for (const struct json_node *at = node->child; at && !nest_is_over(nest); at = at->next) {
		struct value known[COLUMNS_MAX];

		memcpy(known, nest->known, n_known * sizeof(*known));
		nest->of = list_of(node->name);
		if (at->type == JSON_OBJECT)
			walk(nest, at);
		else
			nest_stop(nest, node->name ? node : at,
				  "is a list of values of which nothing says what they are",
				  "write each as an object, e.g. {\"period\": 2023, \"exports\": "
				  "220.7}, or name them in a list beside it, e.g. \"years\"");
		memcpy(nest->known, known, n_known * sizeof(*known));
		nest->n_known = n_known;
	}
}

/* --- all of it ------------------------------------------------------------------------------------ */

/* Move what holds data, and such columns, from one object to the other. */
static void move_data(struct nest *nest, struct json_node *from, struct json_node *to)
{
	struct json_node *next, *at = from->child;

	from->child = from->last = NULL;
	for (; at; at = next) {
		const enum unpack_word word = nest_word(nest, at->name);
		struct json_node *into = from;

		next = at->next;
		if ((!json_holds(at) &&
		     text_is_in_list_nocase(at->name, "year|period|time_period|flow")) ||
		    (from == nest->root &&
		     (is_inner(nest, at) ||
		      (!json_holds(at) && (json_says_what(word) || is_value(at->name))))))
			into = to;
		else if (at->type == JSON_OBJECT && from == nest->root && word != WORD_TECHNICAL)
			move_data(nest, at, to);
		json_add(into, at);
	}
}

/* What the root says by itself of all records stays there, but for what is a column of them. */
static void split_root(struct nest *nest, struct json_node *root, struct json_node *inner)
{
	*inner = *root;
	inner->child = inner->last = NULL;
	move_data(nest, root, inner);
}

/* A record that lacks a column gets what is said of all records, or nothing. */
static void fill_column(struct nest *nest, struct json_node *record, const char *name,
			const struct json_node *of_all)
{
	struct json_node *made;

	if (json_has_member(record, name))
		return;
	made = nest_node(nest, (struct json_node){.type = of_all ? of_all->type : JSON_NULL,
						  .text = of_all ? of_all->text : "",
						  .name = name,
						  .place = record->place});
	if (made)
		json_add(record, made);
}

/* The first record gets all columns: its names are the header. What some records say by themselves, and a member beside
 * them says of all, is that of the others. */
static void fill_records(struct nest *nest)
{
	struct json_node *first = nest->list->child;

	for (size_t i = 0; first && i < nest->n_columns; i++) {
		const char *name = nest->columns[i];
		const struct json_node *of_all =
			json_is_of_figures(name) ? json_text_member(nest->root, name) : NULL;

		fill_column(nest, first, name, of_all);
		for (struct json_node *at = of_all ? first->next : NULL; at; at = at->next)
			fill_column(nest, at, name, of_all);
	}
}

/* Members beside figures, of which nothing says what they are. */
static void warn_of_left_out(struct nest *nest)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	for (size_t i = 0; i < nest->n_left_out; i++) {
		const struct json_node *node = nest->left_out[i];

		diag_set(&diag, DIAG_COLUMN, "'%s' is not read",
			 diag_quote(quoted, node->name, strlen(node->name)));
		diag_set_remedy(&diag, "its name is neither a period's, a flow's nor a country's");
		diag.is_warning = diag.is_of_file = true;
		diag.path = nest->reading->path;
		diag.line = node->place.line;
		diag.column = node->place.column;
		diag_send(nest->reading->sink, &diag);
	}
}

static bool refuse_column_unit(struct nest *nest)
{
	const struct json_node *unit = json_find_column_unit(nest->reading->words, nest->root);

	if (unit)
		json_say_column_unit(unit, nest->why);
	return unit != NULL;
}

struct json_node *json_nested_records(struct json_reading *reading, struct json_node *root,
				      struct diag *why)
{
	struct json_node list = {.type = JSON_ARRAY, .text = ""}, inner;
	struct nest nest = {.reading = reading, .root = root, .list = &list, .why = why};
	struct json_shape shape = {
		.words = reading->words, .arena = reading->arena, .left = VALUES_MAX};
	struct json_node *made;

	why->code = DIAG_OK;
	if (!root || !json_holds(root) || !json_has_figures(root))
		return NULL;
	if (refuse_column_unit(&nest))
		return NULL;
	json_shape(&shape, root);
	reading->failed = reading->failed || shape.failed;
	inner = *root;
	limit_unknown(&nest, root);
	if (!nest_is_over(&nest) && root->type == JSON_OBJECT)
		split_root(&nest, root, &inner);
	if (!nest_is_over(&nest) && inner.child)
		walk(&nest, &inner);
	if (nest_is_over(&nest) || !list.child)
		return NULL;
	fill_records(&nest);
	made = nest_node(&nest, list);
	if (made)
		warn_of_left_out(&nest);
	return made;
}

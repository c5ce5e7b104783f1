/*
 * {"reporter": "Kazakhstan", "data": {"Belgium": {"export": {"2022": 271.9, "2023": 220.7}}}} and the like: what stands
 * innermost is a record, or figures by their periods, flows or countries. Names on the way to it are of that kind too,
 * or only say that there is data inside. Two lists beside each other of which no name says how they differ are not one
 * table: there is none then.
 */
#include "json_nested.h"

#include <stdlib.h>
#include <string.h>

#include "json_names.h"
#include "strbuf.h"
#include "text.h"

#define VALUES_MAX ((size_t)1 << 21) /* of all records, each with what it shares with others */
#define COLUMNS_MAX 64
#define OWN_NAMES "name|label|title|text|desc"
#define OWN_CODES "iso3|iso|code|alpha3|iso2|id|key"

/* What a name says of what is inside. */
enum kind { IS_PERIOD, IS_FLOW, IS_PLACE, IS_TOTAL, IS_PLAIN };

struct value {
	const char *name;
	const struct json_node *node;
};

struct nest {
	struct arena *arena;
	struct json_node *root, *list;
	const char *columns[COLUMNS_MAX];
	size_t n_columns;
	struct value known[COLUMNS_MAX]; /* what holds where the walk is */
	size_t n_known;
	size_t n_values;
	const char
		*of;  /* what the list in hand is of: "partner", "country"; NULL: it does not say */
	bool is_open; /* what the places say is not known */
	bool *failed;
};

static bool is_container(const struct json_node *node)
{
	return node->type == JSON_OBJECT || node->type == JSON_ARRAY;
}

static bool has_containers(const struct json_node *node)
{
	const struct json_node *at = node->child;

	while (at && !is_container(at))
		at = at->next;
	return at != NULL;
}

/* "2023", "2023-01", "2023M01", "2023-Q1". */
static bool is_period(const char *name)
{
	const size_t n = strlen(name);
	size_t digits = 4;

	if (n < 4 || n > 10 || text_count_digits(name, n, 0) < 4 ||
	    (strncmp(name, "19", 2) != 0 && strncmp(name, "20", 2) != 0))
		return false;
	while (digits < n && (text_is_digit(name[digits]) || strchr("-/MQSH", name[digits])))
		digits++;
	return digits == n;
}

static enum kind kind_of(const char *name)
{
	static const char flows[] =
		"export|import|trade balance|turnover|экспорт|импорт|ausfuhr|einfuhr|uitvoer|"
		"invoer|exportac|importac|esportaz|importaz|товарооборот|re-export|reexport";
	static const char plain[] =
		"data|dataset|series|values|result|items|records|results|rows|observations|"
		"response|"
		"trade|partners|countries|flows|list|table|body|stats|figures|by_partner|"
		"by_country|bypartner|bycountry|by_year|byyear|by partner|by country|annual|"
		"years|entries|points|history|amounts";

	if (is_period(name))
		return IS_PERIOD;
	if (text_begins_with_any(name, strlen(name), flows) || json_is_named(name, flows))
		return IS_FLOW;
	if (text_is_in_list_nocase(name, "total|totals|sum|summary|all"))
		return IS_TOTAL;
	return text_is_in_list_nocase(name, plain) ? IS_PLAIN : IS_PLACE;
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
	       json_is_of_figures(node->name) && member_of(node, OWN_NAMES "|" OWN_CODES "|value");
}

static void know(struct nest *nest, const char *name, const struct json_node *node)
{
	for (size_t i = 0; i < nest->n_known; i++) {
		/* Said twice: which of them holds? */
		if (text_equal_nocase(nest->known[i].name, name)) {
			nest->is_open =
				nest->is_open || strcmp(nest->known[i].node->text, node->text) != 0;
			return;
		}
	}
	if (nest->n_known == COLUMNS_MAX)
		nest->is_open = true;
	else
		nest->known[nest->n_known++] = (struct value){name, node};
}

static bool knows(const struct nest *nest, const char *name)
{
	size_t i = 0;

	while (i < nest->n_known && !text_equal_nocase(nest->known[i].name, name))
		i++;
	return i < nest->n_known;
}

static struct json_node *new_node(struct nest *nest, struct json_node node)
{
	struct json_node *made = NULL;

	nest->is_open = nest->is_open || ++nest->n_values > VALUES_MAX;
	if (nest->is_open)
		return NULL;
	made = arena_alloc(nest->arena, sizeof(*made));
	if (made)
		*made = node;
	else
		*nest->failed = true;
	return made;
}

/* The name on the way as a value of its kind's column. */
static void know_name(struct nest *nest, const char *name, enum kind kind)
{
	/* {"exports": {"value": 100}, "imports": 80} */
	for (size_t i = 0; i < nest->n_known && kind == IS_FLOW; i++)
		nest->is_open = nest->is_open || kind_of(nest->known[i].name) == IS_FLOW;
	struct json_node *said =
		new_node(nest, (struct json_node){.type = JSON_STRING, .text = name});

	if (said)
		know(nest,
		     kind == IS_PERIOD ? "period"
		     : kind == IS_FLOW ? "flow"
				       : "country",
		     said);
}

/* What an object in place of a value names: {"partner": {"iso": "BEL", "name": "Belgium"}}. */
static void know_description(struct nest *nest, const struct json_node *node)
{
	const struct json_node *said = member_of(node, OWN_NAMES "|value");

	know(nest, node->name, said ? said : member_of(node, OWN_CODES));
}

static size_t column_of(struct nest *nest, const char *name)
{
	size_t i = 0;

	while (i < nest->n_columns && !text_equal_nocase(nest->columns[i], name))
		i++;
	if (i == COLUMNS_MAX)
		nest->is_open = true;
	else if (i == nest->n_columns)
		nest->columns[nest->n_columns++] = name;
	return i;
}

/* One record of all that is known. */
static void add_record(struct nest *nest)
{
	struct json_node *record;

	record = new_node(nest, (struct json_node){.type = JSON_OBJECT});
	for (size_t i = 0; record && i < nest->n_known; i++) {
		struct json_node value = *nest->known[i].node, *made;

		column_of(nest, nest->known[i].name);
		value.name = nest->known[i].name;
		value.next = value.child = value.last = NULL;
		made = new_node(nest, value);
		if (made && record->last)
			record->last = record->last->next = made;
		else if (made)
			record->child = record->last = made;
	}
	if (!record)
		return;
	if (nest->list->last)
		nest->list->last = nest->list->last->next = record;
	else
		nest->list->child = nest->list->last = record;
}

/* Figures by what their names say: {"2022": 271.9, "2023": 220.7}. */
static bool is_map(const struct nest *nest, const struct json_node *object)
{
	bool are_periods = object->child && !has_containers(object), are_numbers = are_periods,
	     has_word = false;

	for (const struct json_node *at = object->child; at; at = at->next) {
		are_periods = are_periods && is_period(at->name);
		are_numbers = are_numbers && (at->type == JSON_NUMBER || at->type == JSON_NULL);
		has_word = has_word || kind_of(at->name) == IS_FLOW ||
			   json_is_named(at->name, "value|amount|total|sum|usd|eur|weight|qty|"
						   "quantity|net|year|period|balance|turnover");
	}
	return are_periods || (are_numbers && !has_word && knows(nest, "flow"));
}

static void walk_map(struct nest *nest, const struct json_node *object)
{
	const size_t n_known = nest->n_known;

	for (const struct json_node *at = object->child; at; at = at->next) {
		const enum kind kind = kind_of(at->name);

		if (at->type == JSON_NULL || kind == IS_TOTAL)
			continue;
		know_name(nest, at->name, kind == IS_PERIOD ? kind : IS_PLACE);
		know(nest, "value", at);
		add_record(nest);
		nest->n_known = n_known;
	}
}

static void walk(struct nest *nest, const struct json_node *node);

/* What a list is of by its name. */
static const char *list_of(const char *name)
{
	return !name					     ? NULL
	       : json_is_named(name, "partner")		     ? "partner"
	       : json_is_named(name, "reporter")	     ? "reporter"
	       : json_is_named(name, "countr|destin|origin") ? "country"
							     : NULL;
}

/* A list of another name: "per_capita" would say something of its figures. */
static void say_of_all(struct nest *nest, const char *name)
{
	struct json_node *said =
		new_node(nest, (struct json_node){.type = JSON_BOOL, .name = name, .text = "true"});

	if (!said || nest->root->type != JSON_OBJECT || json_has_member(nest->root, name))
		return;
	said->next = nest->root->child;
	nest->root->child = said;
}

/* What is inside of a member; of several lists beside each other the names must say what they are. */
static void walk_member(struct nest *nest, const struct json_node *node, size_t n_beside)
{
	const size_t n_known = nest->n_known;
	const enum kind kind = kind_of(node->name);

	if (kind == IS_TOTAL && n_beside > 1)
		return;
	if (kind != IS_PLAIN && kind != IS_TOTAL &&
	    (n_beside > 1 || node->type == JSON_OBJECT || kind != IS_PLACE))
		know_name(nest, node->name, kind);
	else if (n_beside > 1)
		nest->is_open = true;
	else if (kind == IS_PLACE && !list_of(node->name))
		say_of_all(nest, node->name);
	walk(nest, node);
	nest->n_known = n_known;
}

static bool is_passed_over(const struct json_node *node)
{
	return !node->child || (kind_of(node->name) != IS_PLAIN &&
				(json_is_technical(node->name) || json_is_note(node->name) ||
				 json_is_named(node->name, "meta|info|header|pagination")));
}

static bool is_own_name(const char *name)
{
	return text_is_in_list_nocase(name, OWN_NAMES "|" OWN_CODES);
}

/* "name" in a list of partners is the partner's. */
static void know_own_name(struct nest *nest, const struct json_node *object)
{
	const struct json_node *said = nest->of ? member_of(object, OWN_NAMES) : NULL;

	if (nest->of && !said)
		said = member_of(object, OWN_CODES);
	if (said && *said->text)
		know(nest, nest->of, said);
}

static void walk_object(struct nest *nest, const struct json_node *object)
{
	const bool has_inner = has_containers(object);
	size_t n_beside = 0, n_totals = 0;

	know_own_name(nest, object);
	for (const struct json_node *at = object->child; at; at = at->next) {
		if (is_description(at))
			know_description(nest, at);
		else if (!is_container(at) && !(nest->of && is_own_name(at->name)) &&
			 !(has_inner && json_is_technical(at->name)))
			know(nest, at->name, at);
		else if (is_container(at) && !is_passed_over(at))
			*(kind_of(at->name) == IS_TOTAL ? &n_totals : &n_beside) += 1;
	}
	nest->of = NULL;
	for (const struct json_node *at = object->child; at; at = at->next) {
		if (is_container(at) && !is_description(at) && !is_passed_over(at))
			walk_member(nest, at, n_beside + (kind_of(at->name) == IS_TOTAL));
	}
	if (!n_beside && !n_totals)
		add_record(nest);
}

static void walk(struct nest *nest, const struct json_node *node)
{
	const size_t n_known = nest->n_known;

	if (nest->is_open || *nest->failed)
		return;
	if (node->type == JSON_ARRAY) {
		for (const struct json_node *at = node->child; at; at = at->next) {
			nest->is_open = nest->is_open || at->type != JSON_OBJECT;
			nest->of = list_of(node->name);
			walk(nest, at);
		}
	} else if (is_map(nest, node)) {
		walk_map(nest, node);
	} else {
		walk_object(nest, node);
	}
	nest->n_known = n_known;
}

/* What the root says by itself of all records stays there, but for its period, which is a column of them. */
static void split_root(struct nest *nest, struct json_node *root, struct json_node *inner)
{
	struct json_node *next, *said = NULL;

	*inner = *root;
	inner->child = inner->last = NULL;
	for (struct json_node *at = root->child; at; at = next) {
		const bool is_data =
			(is_container(at) && !is_description(at) && !is_passed_over(at)) ||
			text_is_in_list_nocase(at->name, "year|period|time_period");
		struct json_node **first = is_data ? &inner->child : &said;
		struct json_node **last = is_data ? &inner->last : &root->last;

		next = at->next;
		at->next = NULL;
		if (*first)
			*last = (*last)->next = at;
		else
			*first = *last = at;
	}
	root->child = said;
	nest->is_open = nest->is_open || !inner->child;
}

/* Each record gets all columns: the first one's names are the header. */
static void fill_first(struct nest *nest)
{
	struct json_node *first = nest->list->child;

	for (size_t i = 0; first && i < nest->n_columns; i++) {
		const struct json_node *at = first->child;
		struct json_node *made;

		while (at && !text_equal_nocase(at->name, nest->columns[i]))
			at = at->next;
		made = at ? NULL
			  : new_node(nest, (struct json_node){.type = JSON_NULL,
							      .text = "",
							      .name = nest->columns[i]});
		if (made)
			first->last = first->last->next = made;
	}
}

struct json_node *json_nested_records(struct json_node *root, struct arena *arena, bool *failed)
{
	struct json_node list = {.type = JSON_ARRAY, .text = ""}, inner;
	struct nest nest = {.arena = arena, .root = root, .list = &list, .failed = failed};
	struct json_node *made;

	if (!root || !is_container(root))
		return NULL;
	if (root->type == JSON_OBJECT)
		split_root(&nest, root, &inner);
	else
		inner = *root;
	walk(&nest, &inner);
	if (nest.is_open || !list.child)
		return NULL;
	fill_first(&nest);
	made = new_node(&nest, list);
	return *failed ? NULL : made;
}

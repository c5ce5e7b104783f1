#include "json_names.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

#define NODES_MAX 1000 /* that links are looked up among */

bool json_holds(const struct json_node *node)
{
	return node->type == JSON_OBJECT || node->type == JSON_ARRAY;
}

static bool is_figure(const struct json_node *node)
{
	return node->type == JSON_NUMBER ||
	       (node->type == JSON_STRING &&
		text_is_digit(node->text[strspn(node->text, " ~<>+-")]));
}

bool json_has_figures(const struct json_node *node)
{
	const struct json_node *at = node->child;

	while (at && !(json_holds(at) ? json_has_figures(at) : is_figure(at)))
		at = at->next;
	return at != NULL;
}

static struct json_node *make(struct json_shape *shape, const struct json_node *like,
			      enum json_type type, const char *name)
{
	struct json_node *made = shape->left ? arena_alloc(shape->arena, sizeof(*made)) : NULL;

	shape->failed = shape->failed || (shape->left && !made);
	shape->left -= made != NULL;
	if (made)
		*made = (struct json_node){
			.type = type, .name = name, .text = "", .place = like->place};
	return made;
}

void json_add(struct json_node *parent, struct json_node *node)
{
	node->next = NULL;
	if (parent->last)
		parent->last = parent->last->next = node;
	else
		parent->child = parent->last = node;
}

static void take_out(struct json_node *parent, const struct json_node *node)
{
	struct json_node *at = parent->child, *next;

	parent->child = parent->last = NULL;
	for (; at; at = next) {
		next = at->next;
		if (at != node)
			json_add(parent, at);
	}
}

static bool is_list_of(const struct json_node *list, enum json_type type)
{
	const struct json_node *at = list->type == JSON_ARRAY ? list->child : NULL;
	const bool is_filled = at != NULL;

	while (at && at->type == type)
		at = at->next;
	return is_filled && !at;
}

static bool is_list_of_values(const struct json_node *list)
{
	const struct json_node *at = list->type == JSON_ARRAY ? list->child : NULL;
	const bool is_filled = at != NULL;

	while (at && !json_holds(at))
		at = at->next;
	return is_filled && !at;
}

/* --- records -------------------------------------------------------------------------------------- */

/* Values behind each other as a record of these names. */
static struct json_node *make_record(struct json_shape *shape, const struct json_node *names,
				     struct json_node *values, const struct json_node *like)
{
	struct json_node *record = make(shape, like, JSON_OBJECT, NULL), *next;

	for (; record && names && values; names = names->next, values = next) {
		next = values->next;
		if (*names->text) {
			values->name = names->text;
			json_add(record, values);
		}
	}
	return record;
}

/* "label" of a column in Google's charts, "name" in others. */
static bool name_columns(struct json_node *names)
{
	for (struct json_node *at = names->child; at; at = at->next) {
		const struct json_node *label =
			at->type == JSON_STRING ? at : json_member(at, "label");

		label = label ? label : json_member(at, "name");
		label = label ? label : json_member(at, "field");
		label = label ? label : json_member(at, "id");
		if (!label || label->type != JSON_STRING)
			return false;
		at->text = label->text;
	}
	return names->child != NULL;
}

/* The cells of a row: of a list, or of {"c": [{"v": 2023}, {"v": 1.5}]}. */
static struct json_node *cells_of(struct json_node *row)
{
	struct json_node *cells = row->child;

	if (row->type == JSON_ARRAY)
		return cells;
	if (!cells || strcmp(cells->name, "c") != 0 || cells->type != JSON_ARRAY)
		return NULL;
	for (struct json_node *at = cells->child; at; at = at->next) {
		const struct json_node *value = json_member(at, "v");

		if (value && !json_holds(value)) {
			at->type = value->type;
			at->text = value->text;
		}
		if (at->type == JSON_OBJECT)
			return NULL;
	}
	return cells->child;
}

/* Rows as records of these names; those that are none stay. */
static void name_cells(struct json_shape *shape, const struct json_node *names,
		       struct json_node *list, struct json_node *first)
{
	struct json_node *next;

	list->child = list->last = NULL;
	for (; first; first = next) {
		struct json_node *cells = cells_of(first);
		struct json_node *record = cells ? make_record(shape, names, cells, first) : first;

		next = first->next;
		if (record)
			json_add(list, record);
	}
}

/* [["year", "exports"], [2023, 1.5]]. */
static bool has_header(const struct json_node *list)
{
	const struct json_node *header = list->type == JSON_ARRAY ? list->child : NULL;

	return header && header->next && is_list_of(list, JSON_ARRAY) &&
	       is_list_of(header, JSON_STRING) && json_count(header) > 1 &&
	       json_count(header) == json_count(header->next);
}

/* {"columns": ["year", "exports"], "rows": [[2023, 1.5]]}, whichever comes first. */
static void use_names_beside(struct json_shape *shape, struct json_node *object)
{
	struct json_node *names = NULL, *list = NULL;

	for (struct json_node *at = object->child; at; at = at->next) {
		if (text_is_in_list_nocase(at->name, "columns|fields|header|headers|cols|names"))
			names = at->type == JSON_ARRAY ? at : names;
		else if (is_list_of(at, JSON_ARRAY) ||
			 (is_list_of(at, JSON_OBJECT) && json_member(at->child, "c")))
			list = at;
	}
	if (!names || !list || !name_columns(names))
		return;
	name_cells(shape, names->child, list, list->child);
	take_out(object, names);
}

/* {"0": a, "1": b} as [a, b]. */
static void make_list(struct json_node *object)
{
	char place[24];
	size_t n = 0;

	for (const struct json_node *at = object->child; at; at = at->next, n++) {
		snprintf(place, sizeof(place), "%zu", n);
		if (strcmp(at->name, place) != 0)
			return;
	}
	if (!n)
		return;
	object->type = JSON_ARRAY;
	for (struct json_node *at = object->child; at; at = at->next)
		at->name = NULL;
}

/* --- axes ----------------------------------------------------------------------------------------- */

/* What all values of a list are: periods, flows, countries. */
static enum unpack_word word_of_values(const struct json_shape *shape, const struct json_node *list)
{
	enum unpack_word word = WORD_OTHER;

	for (const struct json_node *at = list->child; at; at = at->next) {
		const enum unpack_word said = shape->words->word(at->text);

		if (said == WORD_OTHER || (at != list->child && said != word))
			return WORD_OTHER;
		word = said;
	}
	return word;
}

/* Whether the values of a list may say what those of lists beside it are of. */
static bool is_axis(const struct json_shape *shape, const struct json_node *list)
{
	return is_list_of_values(list) && list->name &&
	       (json_says_what(word_of_values(shape, list)) ||
		(is_list_of(list, JSON_STRING) && shape->words->names_axis(list->name)));
}

/* The axis of an object, by itself or within "xAxis" or the like; NULL: there is none, or more. */
static struct json_node *find_axis(const struct json_shape *shape, struct json_node *object,
				   struct json_node **parent)
{
	struct json_node *found = NULL;
	size_t n = 0;

	*parent = object;
	for (struct json_node *at = object->child; at; at = at->next) {
		if (is_axis(shape, at)) {
			found = at;
			n++;
		} else if (at->type == JSON_OBJECT && shape->words->names_axis(at->name)) {
			for (struct json_node *inner = at->child; inner; inner = inner->next) {
				if (!is_list_of_values(inner))
					continue;
				found = inner;
				*parent = at;
				n++;
			}
		}
	}
	return n == 1 ? found : NULL;
}

/* The name of a column of such values where its own does not say so. */
static const char *name_axis(const struct json_shape *shape, const struct json_node *list)
{
	if (!text_is_in_list_nocase(list->name, "labels|categories|x|index"))
		return list->name;
	switch ((int)word_of_values(shape, list)) {
	case WORD_PERIOD:
		return "period";
	case WORD_FLOW:
		return "flow";
	case WORD_COUNTRY:
		return "country";
	default:
		return list->name;
	}
}

/* Whether all that an object holds are lists of values, all of one length, and how many there are; what holds no
 * figures does not count. */
static size_t count_columns(const struct json_node *object, size_t *length)
{
	size_t n = 0;

	for (const struct json_node *at = object->child; at; at = at->next) {
		if (!json_holds(at) || (at->type == JSON_OBJECT && !json_has_figures(at)))
			continue;
		if (!is_list_of_values(at) || (n && json_count(at) != *length))
			return 0;
		*length = json_count(at);
		n++;
	}
	return n;
}

/* {"year": [2022, 2023], "exports": [1, 2]} as {"data": [{"year": 2022, "exports": 1}, …]}. */
static void turn_columns(struct json_shape *shape, struct json_node *object)
{
	size_t length = 0, n = count_columns(object, &length), n_axes = 0;
	struct json_node *next, *list, *first = object->child;

	for (const struct json_node *at = first; at; at = at->next)
		n_axes += is_axis(shape, at);
	if (n < 2 || !n_axes)
		return;
	list = make(shape, object, JSON_ARRAY, "data");
	for (size_t i = 0; list && i < length; i++) {
		struct json_node *record = make(shape, object, JSON_OBJECT, NULL);

		if (!record)
			return;
		json_add(list, record);
	}
	object->child = object->last = NULL;
	for (struct json_node *at = first; list && at; at = next) {
		const char *name = strcmp(at->name, "y") == 0 ? "value" : name_axis(shape, at);
		struct json_node *record = list->child;

		next = at->next;
		if (!is_list_of_values(at)) {
			json_add(object, at);
			continue;
		}
		for (struct json_node *value = at->child, *after; value; value = after) {
			after = value->next;
			value->name = name;
			if (!record->child)
				record->place = value->place;
			json_add(record, value);
			record = record->next;
		}
	}
	if (list)
		json_add(object, list);
}

/* [[2022, 1.5], [2023, 2]] and [{"x": 2022, "y": 1.5}] as {"2022": 1.5, "2023": 2}. */
static void turn_pairs(struct json_shape *shape, struct json_node *list)
{
	for (const struct json_node *at = list->child; at; at = at->next) {
		const struct json_node *first = json_first(at);
		const struct json_node *second = first ? first->next : NULL;

		if (!second || second->next || json_holds(first) || json_holds(second) ||
		    !json_says_what(shape->words->word(first->text)) ||
		    (at->type == JSON_OBJECT &&
		     (strcmp(first->name, "x") != 0 || strcmp(second->name, "y") != 0)))
			return;
	}
	for (struct json_node *at = list->child; at; at = at->next) {
		const struct json_node *first = at->child, *second = first->next;

		at->name = first->text;
		at->type = second->type;
		at->text = second->text;
		at->child = at->last = NULL;
	}
	list->type = JSON_OBJECT;
}

/* --- nodes and links ------------------------------------------------------------------------------ */

/* The node that a link names by its place or its id. */
static const struct json_node *find_node(const struct json_node *nodes, const struct json_node *end)
{
	size_t place = 0;

	for (const struct json_node *at = nodes->child; at && place < NODES_MAX;
	     at = at->next, place++) {
		const struct json_node *id = json_member(at, "id");
		char number[24] = "";

		if (!id)
			snprintf(number, sizeof(number), "%zu", place);
		if (strcmp(end->text, id ? id->text : number) == 0)
			return at;
	}
	return NULL;
}

/* What nodes are called instead of their places or ids in the links between them; the nodes are no records. */
static void name_nodes(const struct json_shape *shape, struct json_node *object)
{
	struct json_node *nodes = NULL, *links = NULL;

	for (struct json_node *at = object->child; at; at = at->next) {
		if (text_is_in_list_nocase(at->name, "nodes") && is_list_of(at, JSON_OBJECT))
			nodes = at;
		if (text_is_in_list_nocase(at->name, "links|edges") && is_list_of(at, JSON_OBJECT))
			links = at;
	}
	if (!nodes || !links)
		return;
	for (struct json_node *link = links->child; link; link = link->next) {
		for (struct json_node *end = link->child; end; end = end->next) {
			const struct json_node *node, *name;

			if (json_holds(end) || !text_is_in_list(end->name, "source|target|from|to"))
				continue;
			node = find_node(nodes, end);
			name = json_member(node, "name");
			name = name ? name : json_member(node, "label");
			if (name && shape->words->word(end->text) != WORD_COUNTRY)
				end->text = name->text;
			end->name =
				text_is_in_list(end->name, "source|from") ? "exporter" : "importer";
		}
	}
	take_out(object, nodes);
}

/* --- all of it ------------------------------------------------------------------------------------ */

/* [{"page": 1}, [records]], as the World Bank's interface answers. */
static void join_head(struct json_node *list)
{
	struct json_node *head = list->child, *data = head ? head->next : NULL;

	if (!data || data->next || head->type != JSON_OBJECT || data->type != JSON_ARRAY)
		return;
	data->name = "data";
	json_add(head, data);
	list->type = JSON_OBJECT;
	list->child = head->child;
	list->last = head->last;
}

/* A list of figures along an axis as an object of what stands there. */
static bool lay_along(const struct json_node *axis, struct json_node *list)
{
	const struct json_node *place = axis->child;

	if (!is_list_of_values(list) || json_count(list) != json_count(axis) ||
	    !json_has_figures(list))
		return false;
	for (struct json_node *at = list->child; at; at = at->next, place = place->next)
		at->name = place->text;
	list->type = JSON_OBJECT;
	return true;
}

/* Whether a list was laid along the axis. */
static bool shape_inside(struct json_shape *shape, struct json_node *node, struct json_node *axis)
{
	struct json_node *own = NULL, *parent = NULL;
	bool is_used = false, own_is_used = false;

	if (node->type == JSON_OBJECT)
		make_list(node);
	if (node->type == JSON_ARRAY && has_header(node))
		name_cells(shape, node->child->child, node, node->child->next);
	if (node->type == JSON_ARRAY && axis && node != axis && lay_along(axis, node))
		return true;
	if (node->type == JSON_ARRAY)
		turn_pairs(shape, node);
	if (node->type == JSON_OBJECT) {
		name_nodes(shape, node);
		use_names_beside(shape, node);
		for (struct json_node *at = node->child; at; at = at->next) {
			if (at->type == JSON_OBJECT)
				make_list(at);
		}
		turn_columns(shape, node);
		own = find_axis(shape, node, &parent);
	}
	for (struct json_node *at = node->child; at; at = at->next) {
		if (json_holds(at) && at != own && !(own && parent == at)) {
			const bool is_laid = shape_inside(shape, at, own ? own : axis);

			is_used = is_used || (is_laid && !own);
			own_is_used = own_is_used || (is_laid && own);
		}
	}
	if (own_is_used)
		take_out(parent, own);
	return is_used;
}

void json_shape(struct json_shape *shape, struct json_node *root)
{
	if (root->type == JSON_ARRAY)
		join_head(root);
	shape_inside(shape, root, NULL);
}

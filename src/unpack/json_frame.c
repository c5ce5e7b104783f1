/*
 * A chart's configuration says what its figures are in many places: titles, the axis of values, the format of its labels,
 * notes drawn into the picture. What is text there is read as a line above a table is, wherever it stands.
 */
#include "json_beside.h"

#include <string.h>

#include "json_names.h"
#include "text.h"
#include "unpack_phrases.inc"

#define DEPTH_LOOKED_AT 4

struct walk {
	struct json_frame *frame;
	const struct unpack_words *words;
	struct diag *why;
	bool is_chart;
	const struct json_node *axis; /* the first of values */
	const struct json_node *ref;  /* by which a series names another axis than the first */
	bool axes_are_same;	      /* more than one */
};

/* Where a node stands. */
struct place {
	bool in_axis, in_axes, in_encoding, in_series, in_text, in_asked, in_unit;
};

/* Why such a file is not read: what is said before and behind the words that give it. */
static const struct refusal {
	enum diag_code code;
	const char *before, *behind, *remedy;
} of_unit = {DIAG_UNIT,
	     "a member beside the records says that its figures are no amounts of money: '", "'",
	     "if they are, name their unit there, e.g. USD million"},
  of_request = {DIAG_UNIT, "a member beside the records is not wholly understood: '", "'",
		"if the figures are all the trade of their periods, leave it out"},
  of_axes = {DIAG_SYNTAX, "'",
	     "' stands beside others, and nothing says how its figures differ from theirs",
	     "leave the one with exports and imports; name others by period, flow or country"};

static void refuse(struct walk *walk, const struct json_node *node, const char *said,
		   const struct refusal *why)
{
	char quoted[DIAG_QUOTE_MAX];

	if (walk->why->code)
		return;
	diag_set(walk->why, why->code, "%s%s%s", why->before,
		 diag_quote(quoted, said, strlen(said)), why->behind);
	diag_set_remedy(walk->why, "%s", why->remedy);
	walk->why->line = node->place.line;
	walk->why->column = node->place.column;
}

/* --- texts ---------------------------------------------------------------------------------------- */

static bool is_blank(const char *text)
{
	return !text[strspn(text, " \t\r\n-:;,.()")];
}

static void take_unit(struct walk *walk, const struct json_node *node, const char *text)
{
	if (walk->frame->unit && !text_equal_nocase(walk->frame->unit, text))
		refuse(walk, node, node->text, &of_unit);
	else
		walk->frame->unit = text;
}

static void take_text(struct walk *walk, struct json_node *node)
{
	if (is_blank(node->text))
		return;
	if (walk->frame->n_texts == FRAME_TEXTS_MAX) {
		refuse(walk, node, node->text, &of_request);
		return;
	}
	walk->frame->texts[walk->frame->n_texts++] = node;
}

/* The title of an axis: its unit, or only that there are values on it, or years. */
static void take_axis(struct walk *walk, const struct json_node *node)
{
	if (is_blank(node->text) || walk->words->names_axis(node->text) ||
	    text_is_in_list_nocase(node->text, phrases_value_axis))
		return;
	if (walk->words->is_unit(node->text))
		take_unit(walk, node, node->text);
	else if (walk->words->word(node->text) != WORD_FLOW ||
		 strpbrk(node->text, "%,/=0123456789") || !walk->words->is_plain(node->text))
		refuse(walk, node, node->text, &of_unit);
}

/* What a pattern says besides the places of figures: "{value} %", "<b>%{y}</b> kt", ",.0f". */
static bool is_pattern_only(const char *text)
{
	bool is_first = true;

	while (*text) {
		if (*text == '{' || *text == '<' || (*text == '%' && text[1] == '{')) {
			const char *end = strchr(text, *text == '<' ? '>' : '}');

			if (!end)
				return false;
			text = end + 1;
			is_first = false;
			continue;
		}
		/* d3's and Excel's */
		if (is_first && strchr("sfdgre", *text) && !text[1])
			return true;
		if (!strchr(" \t\n.,:;~+-#()0123456789|", *text))
			return false;
		text++;
	}
	return true;
}

static void take_pattern(struct walk *walk, const struct json_node *node)
{
	const char *text = node->text;

	if (is_pattern_only(text))
		return;
	text += strspn(text, " ");
	if (strncmp(text, "{value}", 7) == 0)
		text += 7;
	text += strspn(text, " ");
	if (walk->words->is_unit(text))
		take_unit(walk, node, text);
	else
		refuse(walk, node, node->text, &of_unit);
}

/* --- names ---------------------------------------------------------------------------------------- */

/* "yAxis", "y_axis", "yaxis2", "valueAxis", "vAxis". */
static bool is_value_axis(const char *name)
{
	return json_is_named(name, "yax|y_ax|y-ax|y ax|valueax|value_ax|vax") &&
	       !json_is_named(name, "yaxisid|yaxisindex|yaxiskey|yaxis_id");
}

static bool is_pattern(const char *name)
{
	return text_is_in_list_nocase(name, phrases_axis_unit);
}

static bool is_text(const char *name)
{
	return text_is_in_list_nocase(name, phrases_chart_text);
}

/* Words that are drawn into the picture. */
static bool is_drawn_text(const char *name)
{
	return json_is_named(name, phrases_chart_aside);
}

/* --- the walk ------------------------------------------------------------------------------------- */

/* Whether two trees say the same. */
static bool says_same(const struct json_node *a, const struct json_node *b)
{
	const struct json_node *one = a->child, *other = b->child;

	while (one && other && says_same(one, other)) {
		one = one->next;
		other = other->next;
	}
	return !one && !other && strcmp(a->text, b->text) == 0;
}

static void note_axis(struct walk *walk, const struct json_node *node)
{
	if (walk->axis && !says_same(walk->axis, node))
		refuse(walk, node, node->name ? node->name : "yAxis", &of_axes);
	walk->axes_are_same = walk->axis != NULL;
	walk->axis = walk->axis ? walk->axis : node;
}

/* What of a request may be said of any: whose trade, when, and how it is sent. */
static bool is_plain_request(const struct walk *walk, const struct json_node *node,
			     const char *name)
{
	return !*node->text || node->type == JSON_NULL || json_is_technical(walk->words, name) ||
	       json_is_of_unit(name) || json_is_named(name, phrases_no_value) ||
	       text_is_in_list_nocase(node->text,
				      "total|all|0|c00|none|false|g|goods|h0|hs|a|c|all products");
}

static void take(struct walk *walk, struct json_node *node, bool is_of_axis)
{
	if (is_of_axis)
		take_axis(walk, node);
	else if (!walk->words->names_axis(node->text) &&
		 (strchr(node->text, ' ') || !strchr(node->text, '.'))) /* no address */
		take_text(walk, node);
	node->type = JSON_NULL; /* it is said */
}

/* A value that stands alone, or in a list below a name. */
static void look_at_value(struct walk *walk, struct json_node *node, const char *name,
			  struct place place)
{
	const bool is_named = text_is_in_list_nocase(name, "name|label|unit|formatter");

	if (place.in_asked && !is_plain_request(walk, node, name))
		refuse(walk, node, name, &of_request);
	else if (node->type != JSON_STRING)
		return;
	else if (place.in_unit && *node->text && !walk->words->is_unit(node->text))
		refuse(walk, node, node->text, &of_unit);
	else if (!walk->is_chart || (place.in_series && !place.in_text && is_text(name)))
		return;
	else if (place.in_axis && (is_text(name) || (is_named && !is_pattern(name))))
		take(walk, node, true);
	else if (is_text(name) || (place.in_text && is_named && !is_pattern_only(node->text)))
		take(walk, node, false);
	else if (is_pattern(name))
		take_pattern(walk, node);
}

/* What holds of all inside a member of this name. */
static struct place enter(struct walk *walk, const struct json_node *node, const char *name,
			  struct place place)
{
	const bool is_of_values = is_value_axis(name) || (place.in_axes && !strchr("xr", *name)) ||
				  (place.in_encoding && *name == 'y');
	const bool is_axis = is_of_values || place.in_axes ||
			     json_is_named(name, "xax|x_ax|x ax|categoryax|hax") ||
			     (place.in_encoding && *name == 'x');
	const bool is_drawn = is_drawn_text(name);

	place.in_unit = place.in_unit || text_is_in_list_nocase(name, phrases_unit_member);
	place.in_asked = place.in_asked ||
			 (!walk->is_chart && text_is_in_list_nocase(name, phrases_request_member));
	if (!walk->is_chart)
		return place;
	if (is_axis && !place.in_series && json_holds(node)) {
		place.in_axis = true;
		for (struct json_node *at = node->child;
		     at && is_of_values && node->type == JSON_ARRAY; at = at->next)
			note_axis(walk, at);
		if (is_of_values && node->type == JSON_OBJECT)
			note_axis(walk, node);
	}
	if (is_drawn && !(place.in_series && is_text(name))) {
		place.in_text = true;
		place.in_axis = place.in_axis && is_text(name);
	}
	place.in_encoding = strcmp(name, "encoding") == 0;
	place.in_axes = text_is_in_list_nocase(name, "scales");
	place.in_series = place.in_series || text_is_in_list_nocase(name, "series|datasets") ||
			  (strcmp(name, "data") == 0 && node->type == JSON_ARRAY);
	return place;
}

static void look(struct walk *walk, struct json_node *node, struct place place, unsigned depth)
{
	const char *name = node->name ? node->name : "";

	if (walk->is_chart && place.in_series && !json_holds(node) &&
	    (is_value_axis(name) ||
	     text_is_in_list_nocase(name, "yAxisIndex|yAxisID|yAxisKey|targetAxisIndex"))) {
		walk->ref = text_is_in_list_nocase(node->text, "0|y|y-axis-0") ? walk->ref : node;
		return;
	}
	place = enter(walk, node, name, place);
	if (!json_holds(node))
		look_at_value(walk, node, name, place);
	else if (depth == DEPTH_LOOKED_AT && !walk->is_chart)
		return;
	for (struct json_node *at = node->child; at && !walk->why->code; at = at->next) {
		if (node->type != JSON_ARRAY || json_holds(at))
			look(walk, at, place, depth + 1);
		else if (place.in_text || place.in_asked)
			look_at_value(walk, at, name, place);
	}
}

/* Whether it has the parts of a chart. */
static bool is_chart(const struct json_node *node, unsigned depth)
{
	for (const struct json_node *at = json_first(node); at; at = at->next) {
		const char *name = at->name ? at->name : "";

		if (json_holds(at) &&
		    (is_value_axis(name) || json_is_named(name, "xaxis|x_axis|x axis|hax") ||
		     text_is_in_list_nocase(name, phrases_chart_member) ||
		     (strcmp(name, "series") == 0 && json_member(at->child, "data"))))
			return true;
		if (at->type == JSON_OBJECT && depth && is_chart(at, depth - 1))
			return true;
	}
	return false;
}

void json_frame_take(struct json_frame *frame, const struct unpack_words *words,
		     struct json_node *root, struct diag *why)
{
	struct walk walk = {.frame = frame, .words = words, .why = why};

	walk.is_chart = is_chart(root, 2);
	look(&walk, root, (struct place){.in_axis = false}, 0);
	if (walk.ref && !why->code && !walk.axes_are_same)
		refuse(&walk, walk.ref, walk.ref->name ? walk.ref->name : "yAxis", &of_axes);
}

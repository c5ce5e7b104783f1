#include "json_beside.h"

#include <string.h>

#include "json_names.h"
#include "text.h"
#include "unpack_phrases.inc"

/* The names of columns in a list of their own; NULL: there is none. */
const struct json_node *json_find_names(const struct json_node *root)
{
	const struct json_node *node = root->type == JSON_OBJECT ? root->child : NULL;

	while (node && (node->type != JSON_ARRAY || !node->child ||
			node->child->type != JSON_STRING || !node->name ||
			(strcmp(node->name, "columns") != 0 && strcmp(node->name, "fields") != 0 &&
			 strcmp(node->name, "header") != 0)))
		node = node->next;
	return node;
}

static bool has_column(const struct json_table *table, const struct json_node *names,
		       const char *name)
{
	for (size_t i = 0; i < table->n_names; i++) {
		if (text_equal_nocase(table->names[i], name))
			return true;
	}
	for (const struct json_node *at = names ? names->child : NULL; at; at = at->next) {
		if (text_equal_nocase(at->text, name))
			return true;
	}
	return false;
}

/* Whether what stands beside the records may say whose they are, of what and in which unit, and no column does:
 * anything but where they come from and how they were asked for. */
static bool tells_of_all(const struct json_table *table, const struct json_node *columns,
			 const struct json_node *node)
{

	if (!*node->text || !node->name || (node->type != JSON_STRING && node->type != JSON_NUMBER))
		return false;
	if (node->type == JSON_NUMBER &&
	    !json_is_named(
		    node->name,
		    "scale|multipl|magnitude|unit_mult|unitmult|year|factor|exponent|divisor"))
		return false;
	if (json_is_named(node->name, "status"))
		return table->words->limits(node->text);
	return !json_is_technical(table->words, node->name) &&
	       !has_column(table, columns, node->name);
}

static void put_line(struct json_table *table, const struct strbuf *line)
{
	table->has_failed = table->has_failed || line->failed;
	if (line->failed || !line->len)
		return;
	sheet_text_put(&table->text, 0, line->text, line->len);
	sheet_text_end_row(&table->text, ++table->n_title);
}

/* Whether a column, or what stands before the records, has that name. */
static bool has_name(const struct json_table *table, const struct json_node *columns,
		     const char *name)
{
	return json_has_member(table->root, name) || has_column(table, columns, name);
}

/* The country of who publishes records is not theirs. */
static bool is_of_publisher(const struct json_table *table, const struct json_node *object,
			    const char *name)
{
	return object->name && json_is_of_origin(table->words, object->name) &&
	       json_is_named(name, "country");
}

/* Whether a country is that of who publishes the records, which name their pair. */
static bool is_publishers(const struct json_table *table, const struct json_node *columns,
			  const struct json_node *object)
{
	return is_of_publisher(table, object, "country") && has_name(table, columns, "reporter") &&
	       has_name(table, columns, "partner");
}

/* Whether it may say something of all records that no column says of each. */
static bool says_of_all(const struct json_table *table, const struct json_node *columns,
			const struct json_node *node)
{
	return *node->text && node->name && node->type != JSON_OBJECT && node->type != JSON_ARRAY &&
	       !has_column(table, columns, node->name);
}

static bool is_note(const struct json_table *table, const struct json_node *node)
{
	return node->name && node->type != JSON_NUMBER &&
	       table->words->word(node->name) == WORD_NOTE;
}

/* Notes as lines: a text, several, or each by its mark; behind the mark that a text begins with nothing stands. */
static void put_notes(struct json_table *table, const struct json_node *node, const char *label)
{
	struct strbuf line = STRBUF_INIT;

	for (const struct json_node *at = json_first(node); at; at = at->next)
		put_notes(table, at, at->name ? at->name : label);
	if (node->type == JSON_STRING && *node->text) {
		const bool is_mark = strlen(label) <= 2;
		const char first = *node->text;

		if (strchr("*(", first) || (first & 0x80 && !text_is_word_byte(first)))
			strbuf_adds(&line, node->text);
		else
			strbuf_addf(&line, "%s%s %s", label,
				    !is_mark		    ? ":"
				    : text_is_digit(*label) ? ")"
							    : "",
				    node->text);
	}
	put_line(table, &line);
	strbuf_release(&line);
}

/* "bar", or "value" of an axis. */
static bool is_drawn(const struct json_table *table, const struct json_node *node)
{
	const enum unpack_word word =
		node->type == JSON_STRING ? table->words->word(node->text) : WORD_OTHER;

	return word == WORD_DRAWN ||
	       (word == WORD_INSIDE && text_is_in_list_nocase(node->name, "type"));
}

/* "iso" beside the "name" of a reporter. */
static bool is_code_beside_name(const struct json_node *object, const struct json_node *node)
{
	return json_is_of_figures(object->name) &&
	       (json_has_member(object, "name") || json_has_member(object, "label")) &&
	       text_is_in_list_nocase(node->name,
				      "iso3|iso|code|alpha3|iso2|id|key|iso3code|iso2code");
}

/* {"product": "TOTAL"}. */
static bool is_of_all_goods(const struct json_node *node)
{
	return node->type == JSON_STRING && node->name &&
	       json_is_named(node->name, "product|commodit|cmd|hs|tradetype|typecode") &&
	       text_is_in_list_nocase(node->text, phrases_all_goods);
}

/* The words above a chart, among what only says how it is drawn. */
static void put_titles(struct json_table *table, const struct json_node *node, bool is_title)
{
	struct strbuf line = STRBUF_INIT;

	if (node->type == JSON_STRING && is_title && *node->text)
		strbuf_adds(&line, node->text);
	put_line(table, &line);
	strbuf_release(&line);
	for (const struct json_node *at = json_first(node); at; at = at->next) {
		const bool is_text = at->name && text_is_in_list(at->name, "text|display");

		put_titles(table, at,
			   at->name ? table->words->word(at->name) == WORD_TITLE ||
					      (is_title && is_text)
				    : is_title);
	}
}

/* What an object holds, and the objects in it, as lines; a scale and a currency wait for each other in `unit`. */
static void put_members(struct json_table *table, const struct json_node *names,
			const struct json_node *object, struct strbuf *unit)
{

	for (const struct json_node *at = object->child; at; at = at->next) {
		struct strbuf line = STRBUF_INIT;
		bool is_label = at->name && object->name &&
				json_is_named(at->name, "name|label|value|title|text|code");

		if (tells_of_all(table, names, at) && json_is_named(at->name, "country")) {
			if (is_publishers(table, names, object))
				continue;
			table->has_open_country = true;
		}
		if (is_code_beside_name(object, at) || is_drawn(table, at) || is_of_all_goods(at))
			continue;
		if (is_note(table, at) && !has_column(table, names, at->name))
			put_notes(table, at, at->name);
		else if (at->type == JSON_OBJECT && table->words->word(at->name) == WORD_TECHNICAL)
			put_titles(table, at, false);
		else if (at->type == JSON_OBJECT)
			put_members(table, names, at, unit);
		else if (tells_of_all(table, names, at) &&
			 (table->words->word(at->name) == WORD_TITLE ||
			  (is_label && table->words->word(object->name) == WORD_TITLE)))
			strbuf_adds(&line, at->text);
		else if (tells_of_all(table, names, at) && json_is_of_unit(at->name))
			strbuf_addf(unit, " %s", json_scale(at) ? json_scale(at) : at->text);
		else if (says_of_all(table, names, at))
			json_add_said(&line, table->words, at->name, at->type, at->text);
		if (!line.len && !is_note(table, at) && tells_of_all(table, names, at) &&
		    !json_is_of_unit(at->name))
			strbuf_addf(&line, "%s: %s", is_label ? object->name : at->name, at->text);
		put_line(table, &line);
		strbuf_release(&line);
	}
}

/* What stands before the records, as lines above the header. */
void json_put_title(struct json_table *table, const struct json_node *names)
{
	const struct json_node *root = table->root;
	struct strbuf unit = STRBUF_INIT, line = STRBUF_INIT;

	for (size_t i = 0; i < table->frame.n_texts; i++) {
		const char *text = table->frame.texts[i]->text;

		/* A word by itself is what is traded. */
		strbuf_addf(&line, "%s%s",
			    i && !strpbrk(text, " :") && !table->words->is_unit(text) ? "trade: "
										      : "",
			    text);
		put_line(table, &line);
		strbuf_clear(&line);
	}
	if (root && root->type == JSON_OBJECT)
		put_members(table, names, root, &unit);
	if (table->frame.unit && !unit.len)
		strbuf_addf(&unit, " %s", table->frame.unit);
	if (unit.len)
		strbuf_addf(&line, "unit:%s", unit.text);
	table->has_failed = table->has_failed || unit.failed;
	put_line(table, &line);
	strbuf_release(&unit);
	strbuf_release(&line);
}

/* What stands beside the records and says of all of them otherwise than the first one of itself; NULL: nothing. */
const struct json_node *json_find_other(const struct json_table *table,
					const struct json_node *object)
{
	const struct json_node *found = NULL;

	for (const struct json_node *at = object ? object->child : NULL; at && !found;
	     at = at->next) {
		size_t column = 0;

		if (at->type == JSON_OBJECT)
			found = json_find_other(table, at);
		if (at->type != JSON_STRING || !*at->text || !json_is_of_figures(at->name) ||
		    is_of_publisher(table, object, at->name))
			continue;
		while (column < table->n_names &&
		       !text_equal_nocase(table->names[column], at->name))
			column++;
		if (column < table->n_names && table->first[column] &&
		    !text_equal_nocase(table->first[column], at->text))
			found = at;
	}
	return found;
}

/* Other lists than that of the records are not read. */
void json_warn_of_lists(const struct json_table *table, struct diag_sink *sink)
{
	const struct json_node *names = table->are_lists ? json_find_names(table->root) : NULL;
	const struct json_node *root = table->root;
	char quoted[DIAG_QUOTE_MAX];

	for (const struct json_node *at = root->type == JSON_OBJECT ? root->child : NULL; at;
	     at = at->next) {
		if (at->type != JSON_ARRAY || !at->child || at == names || at == table->list ||
		    !at->name || json_is_technical(table->words, at->name) || is_note(table, at))
			continue;
		diag_warn(sink, DIAG_COLUMN, table->stream.path, 0,
			  "does it say that they are a part of the trade?",
			  "'%s' beside the records is not read",
			  diag_quote(quoted, at->name, strlen(at->name)));
	}
}

/* Whether a member says that the records are not all that there are: {"truncated": true}, {"success": false}, {"error": "timeout"},
 * {"status": "partial"}. */
static bool says_cut(const struct json_table *table, const struct json_node *node)
{
	const bool is_yes = *node->text == 't', is_no = *node->text == 'f';

	if (!node->name)
		return false;
	if (node->type == JSON_BOOL)
		return (is_yes && text_is_in_list_nocase(node->name, phrases_cut)) ||
		       (is_no && text_is_in_list_nocase(node->name, phrases_whole)) ||
		       (is_yes && json_is_named(node->name, "error"));
	if (json_is_named(node->name, "error"))
		return (*node->text && !text_is_in_list_nocase(node->text, "0|false|none|ok|no")) ||
		       (node->child && node->child->type != JSON_NULL);
	return node->type == JSON_STRING && json_is_named(node->name, "status|state") &&
	       table->words->limits(node->text);
}

static const struct json_node *find_cut(const struct json_table *table,
					const struct json_node *object)
{
	const struct json_node *found = NULL;

	for (const struct json_node *at = json_first(object); at && !found; at = at->next) {
		if (says_cut(table, at))
			found = at;
		else if (at->type == JSON_OBJECT && at != table->list)
			found = find_cut(table, at);
	}
	return found;
}

enum diag_code json_refuse_cut(const struct json_table *table, struct diag_sink *sink)
{
	const struct json_node *root = table->root;
	const struct json_node *cut =
		root && root->type == JSON_OBJECT ? find_cut(table, root) : NULL;
	char quoted[DIAG_QUOTE_MAX], said[DIAG_QUOTE_MAX];
	struct diag diag;

	if (!cut)
		return DIAG_OK;
	diag_set(&diag, DIAG_SYNTAX,
		 "beside the records, '%s' says that they are not complete%s%s%s",
		 diag_quote(quoted, cut->name, strlen(cut->name)), *cut->text ? ": '" : "",
		 diag_quote(said, cut->text, strlen(cut->text)), *cut->text ? "'" : "");
	diag.path = table->stream.path;
	diag.line = cut->place.line;
	diag.column = cut->place.column;
	diag_set_remedy(&diag, "download them again, whole; if they are, leave it out");
	return diag_send(sink, &diag);
}

/* Whose trade it is or in which unit, told behind the records by itself or within an object: "query": {"reporter": …};
 * NULL: nothing. */
static const struct json_node *find_told(const struct json_table *table,
					 const struct json_node *names,
					 const struct json_node *object)
{
	const struct json_node *found = NULL;

	for (const struct json_node *at = object->child; at && !found; at = at->next) {
		if (at->type == JSON_OBJECT)
			found = find_told(table, names, at);
		else if (json_is_of_figures(at->name) && tells_of_all(table, names, at) &&
			 !(is_of_publisher(table, object, at->name) &&
			   is_publishers(table, names, object)))
			found = at;
	}
	return found;
}

static bool says(const char *text, const char *said)
{
	char small[512];

	text_to_small(text, strlen(text), small, sizeof(small));
	text_replace(small, "_", " ");
	return strstr(small, said) != NULL;
}

const struct json_node *json_find_said(const struct json_node *object, const char *said)
{
	const struct json_node *found = NULL;

	for (const struct json_node *at = json_first(object); at && !found; at = at->next) {
		found = at->type == JSON_OBJECT || at->type == JSON_ARRAY ? json_find_said(at, said)
									  : NULL;
		if (!found && ((at->name && says(at->name, said)) || says(at->text, said)))
			found = at;
	}
	return found;
}

static void put_below(struct json_table *table, const char *label, const char *text)
{
	struct strbuf line = STRBUF_INIT;

	strbuf_addf(&line, "%s: %s", label, text);
	if (!line.failed)
		sheet_text_put(&table->text, 0, line.text, line.len);
	table->has_failed = table->has_failed || line.failed;
	strbuf_release(&line);
	sheet_text_end_row(&table->text, table->n_title + ++table->n_records + 1);
}

/* Notes in a list, or in an object of what else is told: lines below the table. */
static void put_notes_below(struct json_table *table, const struct json_node *node,
			    const char *label)
{
	for (const struct json_node *at = json_first(node); at; at = at->next) {
		const char *name = at->name && is_note(table, at) ? at->name : label;

		if (at->type == JSON_OBJECT || at->type == JSON_ARRAY)
			put_notes_below(table, at, name);
		else if (name && at->type == JSON_STRING && *at->text)
			put_below(table, name, at->text);
	}
}

/* A note behind the records is one below the table; else what stands there would have changed how they are read. */
enum diag_code json_read_behind(struct json_table *table, struct diag_sink *sink)
{
	const struct json_node *names = table->are_lists ? json_find_names(table->root) : NULL;
	char quoted[DIAG_QUOTE_MAX];

	for (const struct json_node *at = table->list ? table->list->next : NULL; at;
	     at = at->next) {
		const struct json_node *told =
			at->type == JSON_OBJECT ? find_told(table, names, at) : at;
		struct strbuf line = STRBUF_INIT;
		bool said;

		if (at->name)
			put_notes_below(table, at, is_note(table, at) ? at->name : NULL);
		if (at->type != JSON_OBJECT && says_of_all(table, names, at))
			json_add_said(&line, table->words, at->name, at->type, at->text);
		said = line.len > 0 && at->type != JSON_STRING;
		strbuf_release(&line);
		if (!said && (!told || !tells_of_all(table, names, told)))
			continue;
		if (told == at && json_is_note(table->words, at->name)) {
			put_below(table, at->name, at->text);
			continue;
		}
		return diag_refuse(sink, DIAG_SYNTAX, table->stream.path, "put it before them",
				   "'%s' stands behind the records that it speaks of",
				   diag_quote(quoted, told->name, strlen(told->name)));
	}
	return DIAG_OK;
}

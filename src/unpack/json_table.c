/*
 * JSON as lines of CSV. A list of records (the whole, or what is called "data" or "dataset", as UN Comtrade's
 * interfaces answer: {"count": 1, "data": [{"period": "2023", ...}], "error": ""}, or "Dataset", as the WTO's does) is
 * written while it is read: the first record's names are the header, a record is a line. So is a list of lists, the
 * first of them with the names ([["CTY_NAME", "ALL_VAL_MO"], ["BELGIUM", "5"]], as the US Census Bureau answers), or
 * with these in a list before it ({"columns": ["year", …], "data": [[2023, …], …]}). Anything else is kept as a tree
 * and written at its end, if it is a cube (json_cube.c).
 */
#include "sheet_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "json_beside.h"
#include "json_names.h"
#include "json_nested.h"
#include "number_format.h"
#include "signature.h"
#include "text.h"
#include "unpack_phrases.inc"

#define TREE_MAX ((size_t)128 << 20) /* bytes */

static char *keep(struct json_table *table, const char *s, size_t n)
{
	char *kept = NULL;

	table->arena_bytes += n + 16;
	if (table->arena_bytes > TREE_MAX)
		table->is_too_large = true;
	else
		kept = arena_copy(&table->arena, s, n);
	table->has_failed = table->has_failed || (!kept && !table->is_too_large);
	return kept;
}

/* --- a tree --------------------------------------------------------------------------------------- */

/* A value behind the first one: of a record a line. */
static struct json_node *add_line(struct json_table *table, struct json_node *node)
{
	struct json_node *first = table->root;

	table->has_more = table->n_records || node->type != JSON_OBJECT;
	if (!table->are_lines && !table->has_more) {
		table->has_more = first->type != JSON_OBJECT;
		table->root = arena_alloc(&table->arena, sizeof(*first));
		table->has_failed = table->has_failed || !table->root;
		if (table->root && !table->is_error)
			*table->root = (struct json_node){
				.type = JSON_ARRAY, .text = "", .child = first, .last = first};
	}
	if (table->has_more || table->has_failed)
		return NULL;
	table->are_lines = true;
	table->root->last = table->root->last->next = node;
	return node;
}

static struct json_node *add_node(struct json_table *table, enum json_type type, const char *text,
				  size_t n)
{
	struct json_node *parent = table->n_open ? table->open[table->n_open - 1] : NULL, *node;
	const char *kept = n ? keep(table, text, n) : "";

	table->arena_bytes += sizeof(*node);
	node = kept ? arena_alloc(&table->arena, sizeof(*node)) : NULL;
	if (!node) {
		table->has_failed = table->has_failed || !table->is_too_large;
		return NULL;
	}
	*node = (struct json_node){.type = type,
				   .name = table->name,
				   .text = kept,
				   .place = table->name ? table->name_place
							: json_place(table->json)};
	table->name = NULL;
	if (!parent && table->root)
		return add_line(table, node);
	if (!parent)
		table->root = node;
	else if (parent->last)
		parent->last = parent->last->next = node;
	else
		parent->child = parent->last = node;
	return node;
}

/* --- records -------------------------------------------------------------------------------------- */

/* Whether the list that has just been opened is one of records, as its first value is an object, or a list below
 * which others say what they are. */
static bool are_records(const struct json_table *table, enum json_type first)
{
	const struct json_node *list = table->n_open ? table->open[table->n_open - 1] : NULL;

	if (table->is_tree || !list || list->type != JSON_ARRAY || list->child)
		return false;
	if (!list->name)
		return table->n_open == 1;
	return table->n_open == 2 && text_is_in_list(list->name, phrases_records_member) &&
	       (first == JSON_OBJECT || json_find_names(table->root));
}

static void begin_records(struct json_table *table, enum json_type first)
{
	const struct json_node *names = first == JSON_ARRAY ? json_find_names(table->root) : NULL;
	size_t column = 0;

	table->in_records = true;
	table->list = table->n_open ? table->open[table->n_open - 1] : NULL;
	table->are_lists = first == JSON_ARRAY;
	table->column = table->are_lists ? 0 : NAMES_MAX - 1;
	if (!names)
		return;
	json_put_title(table, names);
	for (const struct json_node *name = names->child; name; name = name->next)
		sheet_text_put(&table->text, column++, name->text, strlen(name->text));
	sheet_text_end_row(&table->text, table->n_title + ++table->n_records);
}

static void add_value(struct json_table *table, enum json_type type, const char *text, size_t n)
{
	if (type == JSON_NUMBER)
		number_add_spelled_out(&table->values, text, n);
	else if (type != JSON_NULL)
		strbuf_add(&table->values, text, n);
}

/* A value of a list that is a record. */
static bool value_in_list(struct json_table *table, enum json_type type, const char *text, size_t n)
{
	if (table->depth != 1)
		return true;
	strbuf_clear(&table->values);
	add_value(table, type, text, n);
	if (table->values.len)
		sheet_text_put(&table->text, table->column, table->values.text, table->values.len);
	table->column++;
	return !table->values.failed;
}

/* The column of a name: most likely the one behind the last. */
static size_t find_column(const struct json_table *table, const char *name, size_t n)
{
	size_t next = table->column + 1 < table->n_names ? table->column + 1 : 0;

	for (size_t i = 0; i < table->n_names; i++) {
		size_t column = (next + i) % table->n_names;

		if (strncmp(table->names[column], name, n) == 0 && !table->names[column][n])
			return column;
	}
	return NAMES_MAX;
}

static bool name_in_record(struct json_table *table, const char *name, size_t n)
{
	size_t length = n < sizeof(table->new_name) ? n : sizeof(table->new_name) - 1;

	if (table->depth != 1)
		return true;
	table->column = find_column(table, name, n);
	if (table->column < NAMES_MAX)
		return true;
	if (table->n_records == 0 && table->n_names < NAMES_MAX) {
		table->names[table->n_names] = keep(table, name, n);
		table->column = table->n_names++;
		return table->names[table->column] != NULL;
	}
	memcpy(table->new_name, name, length);
	table->new_name[length] = '\0';
	return true;
}

static bool value_in_record(struct json_table *table, enum json_type type, const char *text,
			    size_t n)
{
	/* More than one value below a name: which is meant? */
	table->is_nested = table->depth >= 2 && type != JSON_NULL;
	if (table->is_nested)
		return false;
	if (table->depth != 1 || type == JSON_NULL)
		return true;
	if (table->column == NAMES_MAX) {
		table->has_new_name = true;
		return false;
	}
	table->is_twice = table->starts[table->column] > 0;
	if (table->is_twice)
		return false;
	table->starts[table->column] = table->values.len + 1;
	add_value(table, type, text, n);
	strbuf_addc(&table->values, '\0');
	return !table->values.failed;
}

static void note_place(struct json_table *table, struct json_place place)
{
	const size_t at = table->n_places;
	struct json_mark **marks = &table->places[at / PLACES_EACH];

	if (at == PLACES_MAX)
		return;
	if (!*marks)
		*marks = calloc(PLACES_EACH, sizeof(**marks));
	table->has_failed = table->has_failed || !*marks;
	if (*marks)
		(*marks)[at % PLACES_EACH] =
			(struct json_mark){(uint32_t)place.line, (uint32_t)place.column};
	table->n_places += *marks != NULL;
}

static void end_record(struct json_table *table)
{
	if (table->are_lists) {
		sheet_text_end_row(&table->text, table->n_title + ++table->n_records);
		table->column = 0;
		return;
	}
	if (table->n_records++ == 0) {
		json_put_title(table, NULL);
		for (size_t i = 0; i < table->n_names; i++) {
			const char *value = table->values.text + table->starts[i];

			if (table->starts[i] && json_is_of_figures(table->names[i]))
				table->first[i] = keep(table, value - 1, strlen(value - 1));
		}
		table->other = table->root->type == JSON_OBJECT
				       ? json_find_other(table, table->root)
				       : NULL;
		for (size_t i = 0; i < table->n_names; i++)
			sheet_text_put(&table->text, i, table->names[i], strlen(table->names[i]));
		sheet_text_end_row(&table->text, table->n_title + 1);
	}
	for (size_t i = 0; i < table->n_names; i++) {
		const char *value = table->values.text + table->starts[i] - 1;
		const struct json_node *of_all =
			!table->starts[i] && table->first[i]
				? json_text_member(table->root, table->names[i])
				: NULL;

		if (table->starts[i])
			sheet_text_put(&table->text, i, value, strlen(value));
		else if (of_all)
			sheet_text_put(&table->text, i, of_all->text, strlen(of_all->text));
		table->starts[i] = 0;
	}
	sheet_text_end_row(&table->text, table->n_title + table->n_records + 1);
	strbuf_clear(&table->values);
}

/* --- events --------------------------------------------------------------------------------------- */

static bool on_value(void *ctx, enum json_type type, const char *text, size_t n)
{
	struct json_table *table = ctx;

	if (table->in_records)
		return table->are_lists ? value_in_list(table, type, text, n)
					: value_in_record(table, type, text, n);
	return add_node(table, type, text, n) != NULL;
}

static bool on_name(void *ctx, const char *text, size_t n)
{
	struct json_table *table = ctx;

	if (table->in_records)
		return table->are_lists || name_in_record(table, text, n);
	table->name = keep(table, text, n);
	table->name_place = json_place(table->json);
	return table->name != NULL;
}

static bool on_begin(void *ctx, enum json_type type)
{
	struct json_table *table = ctx;
	struct json_node *node;

	if (!table->in_records && (type == JSON_OBJECT || type == JSON_ARRAY) &&
	    are_records(table, type))
		begin_records(table, type);
	if (table->in_records) {
		if (table->depth++ == 0)
			note_place(table, json_place(table->json));
		return !table->has_failed;
	}
	node = add_node(table, type, "", 0);
	if (node)
		table->open[table->n_open++] = node;
	return node != NULL;
}

static bool on_end(void *ctx)
{
	struct json_table *table = ctx;

	if (!table->in_records) {
		table->n_open--;
		return true;
	}
	if (table->depth == 0) { /* the list's own end */
		table->in_records = false;
		table->n_open--;
	} else if (--table->depth == 0) {
		end_record(table);
	}
	return !table->has_failed && !table->has_open_country && !table->other &&
	       !sheet_text_has_failed(&table->text);
}

/* --- the stream ----------------------------------------------------------------------------------- */

/* Send what is said of the JSON, at the place where it stands. */
static enum diag_code send(const struct json_table *table, struct diag *diag,
			   struct json_place place, struct diag_sink *sink)
{
	diag->path = table->stream.path;
	diag->is_of_file = true;
	diag->line = place.line;
	diag->column = place.column;
	return diag_send(sink, diag);
}

/* What stands in the way of reading a member. */
static void describe_member(const struct json_table *table, struct diag *diag)
{
	const size_t record = table->n_records + 1;
	const char *name = table->column < table->n_names ? table->names[table->column] : "";
	char quoted[DIAG_QUOTE_MAX];

	name = table->is_tree && table->is_nested ? table->new_name
	       : table->other			  ? table->other->name
	       : table->has_new_name		  ? table->new_name
						  : name;
	diag_quote(quoted, name, strlen(name));
	if (table->is_nested) {
		diag_set(diag, DIAG_COLUMN, "record %zu has more than one value in '%s'", record,
			 quoted);
		diag_set_remedy(diag,
				"write each as a member of the record, e.g. exports and unit");
	} else if (table->is_twice) {
		diag_set(diag, DIAG_COLUMN, "record %zu has '%s' twice", record, quoted);
		diag_set_remedy(diag, "leave the value that is meant");
	} else if (table->other) {
		diag_set(diag, DIAG_AMBIGUOUS,
			 "'%s' beside the records says otherwise than the first of them", quoted);
		diag_set_remedy(diag, "leave the one that is meant");
	} else {
		diag_set(diag, DIAG_COLUMN,
			 "record %zu has '%s', which the first record does not have", record,
			 quoted);
		diag_set_remedy(diag, "all records must have the same names; null where there is "
				      "no value");
	}
}

/* Why a handler has stopped. */
static enum diag_code report_stop(struct json_table *table, struct diag_sink *sink)
{
	struct json_place place = table->json ? json_place(table->json) : (struct json_place){0};
	struct diag diag;

	if (table->has_failed || sheet_text_has_failed(&table->text))
		return diag_nomem(sink);
	if (table->why.code)
		return send(table, &table->why,
			    (struct json_place){table->why.line, table->why.column}, sink);
	if (table->is_too_large) {
		diag_set(&diag, DIAG_RANGE,
			 "the JSON takes more than %zu MiB and is not a list of records",
			 TREE_MAX >> 20);
		place = (struct json_place){0};
	} else if (table->has_more) {
		diag_set(&diag, DIAG_SYNTAX, "more follows the JSON's first value");
		diag_set_remedy(&diag, "if each value is a record, join them: jq -s . FILE");
	} else if (table->has_open_country) {
		diag_set(&diag, DIAG_AMBIGUOUS,
			 "a country beside the records: the reporter or the partner?");
		diag_set_remedy(&diag, "call it reporter or partner");
	} else if (!table->is_nested && !table->is_twice && !table->other && !table->has_new_name) {
		return diag_nomem(sink);
	} else {
		describe_member(table, &diag);
		place = table->other ? table->other->place : place;
	}
	return send(table, &diag, place, sink);
}

/* Records that were within others, as if they had been a list. False to stop, as by a handler. */
static bool write_nested(struct json_table *table, struct diag_sink *sink)
{
	struct json_reading reading = {.words = table->words,
				       .arena = &table->arena,
				       .path = table->stream.path,
				       .sink = sink};
	struct json_node *list = json_nested_records(&reading, table->root, &table->why);
	bool goes_on = !reading.failed && !table->why.code;

	table->has_failed = table->has_failed || reading.failed;
	table->list = list;
	table->is_nested = false;
	table->column = NAMES_MAX - 1;
	for (const struct json_node *at = list ? list->child : NULL; at && goes_on; at = at->next) {
		table->depth = 1;
		note_place(table, at->place);
		for (const struct json_node *value = at->child; value && goes_on;
		     value = value->next)
			goes_on = name_in_record(table, value->name, strlen(value->name)) &&
				  value_in_record(table, value->type, value->text,
						  strlen(value->text));
		table->in_records = true;
		goes_on = goes_on && on_end(table);
	}
	return goes_on;
}

static enum diag_code finish(struct json_table *table, struct diag_sink *sink)
{
	const struct json_node *unit;
	enum diag_code code = json_finish(table->json, sink);

	table->is_finished = true;
	if (code)
		return code;
	if (table->n_records) {
		unit = table->root ? json_find_column_unit(table->words, table->root) : NULL;
		if (unit) {
			json_say_column_unit(unit, &table->why);
			return report_stop(table, sink);
		}
		if (table->root)
			json_frame_take(&(struct json_frame){.unit = NULL}, table->words,
					table->root, &table->why);
		if (table->why.code)
			return report_stop(table, sink);
		code = json_refuse_cut(table, sink);
		if (code)
			return code;
		json_warn_of_lists(table, sink);
		if (table->list && table->list->next)
			table->other = json_find_other(table, table->root);
		return table->other ? report_stop(table, sink) : json_read_behind(table, sink);
	}
	switch (json_cube_write(table->root, &table->text)) {
	case CUBE_NONE:
		unit = table->root && !table->is_error
			       ? json_find_column_unit(table->words, table->root)
			       : NULL;
		if (unit)
			json_say_column_unit(unit, &table->why);
		else if (table->root && !table->is_error)
			json_frame_take(&table->frame, table->words, table->root, &table->why);
		return table->why.code				      ? report_stop(table, sink)
		       : table->is_error || write_nested(table, sink) ? DIAG_OK
								      : report_stop(table, sink);
	case CUBE_DAMAGED:
		if (!sheet_text_has_failed(&table->text))
			return diag_report(sink, DIAG_SYNTAX, table->stream.path,
					   "the figures in the JSON do not fit its dimensions");
		break;
	case CUBE_OK:
		break;
	}
	return DIAG_OK;
}

static void release(struct json_table *table)
{
	for (size_t i = 0; i < countof(table->places); i++)
		free(table->places[i]);
	json_free(table->json);
	sheet_text_release(&table->text);
	strbuf_release(&table->values);
	arena_release(&table->arena);
}

static bool begin(struct json_table *table)
{
	static const struct json_handlers handlers = {
		.value = on_value, .name = on_name, .begin = on_begin, .end = on_end};

	sheet_text_init(&table->text);
	table->stream.text = &table->text;
	strbuf_init(&table->values);
	table->json = json_new(&handlers, table, table->stream.path);
	return table->json != NULL;
}

/* A record holds others, or a name that the first one lacks: as long as nothing was handed on, all is read as a tree. */
static enum diag_code begin_again(struct json_table *table, struct diag_sink *sink)
{
	const struct stream_input *input = &table->stream.input;
	struct json_table again = {.stream = table->stream,
				   .is_tree = true,
				   .words = table->words,
				   .is_error = table->is_error};

	again.is_nested = table->is_nested;
	if (again.is_nested && table->column < table->n_names)
		snprintf(again.new_name, sizeof(again.new_name), "%s", table->names[table->column]);
	release(table);
	*table = again;
	return begin(table) ? json_feed(table->json, input->bytes, input->n, sink)
			    : diag_nomem(sink);
}

static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct json_table *table = (struct json_table *)stream;
	struct stream_input *input = &table->stream.input;
	enum diag_code code = DIAG_OK;

	while (!code && !table->text.out.len && !table->is_finished) {
		size_t errors = sink->errors;

		code = stream_more(&table->stream, sink);
		if (code)
			return code;
		if (input->at == input->n)
			code = finish(table, sink);
		else
			code = json_feed(table->json, input->bytes + input->at,
					 input->n - input->at, sink);
		if (code && sink->errors == errors && !table->goes_on &&
		    (table->is_nested || table->has_new_name))
			code = begin_again(table, sink);
		table->goes_on = true;
		input->at = input->n;
		if (!code && sheet_text_has_failed(&table->text))
			return diag_nomem(sink);
		if (code && sink->errors == errors)
			code = report_stop(table, sink);
	}
	return code;
}

/* A line is a record's, or the header; what a line above it says stands in a member beside the records. Another thread may
 * be reading on. */
static bool locate(const struct stream *stream, const char *said, size_t *line, size_t *column)
{
	const struct json_table *table = (const struct json_table *)stream;
	const char *colon = said ? strstr(said, ": ") : NULL; /* behind the label of a note */
	const struct json_node *node =
		said ? json_find_said(table->root, colon ? colon + 2 : said) : NULL;
	/* The names may be the first of the lists. */
	const bool is_listed = table->are_lists && !json_find_names(table->root);
	const size_t header = table->n_title + !is_listed;
	const size_t record = *line > header ? *line - header - 1 : 0;
	const struct json_mark *marks =
		record < PLACES_MAX ? table->places[record / PLACES_EACH] : NULL;

	if (node) {
		*line = node->place.line;
		*column = node->place.column;
		return true;
	}
	if (*line <= table->n_title || !marks || !marks[record % PLACES_EACH].line)
		return false;
	*line = marks[record % PLACES_EACH].line;
	*column = marks[record % PLACES_EACH].column;
	return true;
}

static void release_table(struct stream *stream)
{
	release((struct json_table *)stream);
}

struct stream *stream_json_table(struct stream *below, const char *head, size_t n,
				 const struct unpack_words *words)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_table, .locate = locate};
	struct json_table *table;
	char said[DIAG_MESSAGE_MAX];

	text_skip_mark(&head, &n);
	table = stream_new(sizeof(*table), methods, below, head, n);
	if (!table)
		return NULL;
	table->words = words ? words : &json_no_words;
	table->is_error = json_is_error(head, n, said);
	return begin(table) ? &table->stream : stream_drop(&table->stream);
}

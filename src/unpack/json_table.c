/*
 * JSON as lines of CSV. A list of records (the whole, or what is called "data" or "dataset", as UN Comtrade's
 * interfaces answer: {"count": 1, "data": [{"period": "2023", ...}], "error": ""}, or "Dataset", as the WTO's does) is
 * written while it is read: the first record's names are the header, a record is a line. So is a list of lists, the
 * first of them with the names ([["CTY_NAME", "ALL_VAL_MO"], ["BELGIUM", "5"]], as the US Census Bureau answers), or
 * with these in a list before it ({"columns": ["year", …], "data": [[2023, …], …]}). Anything else is kept as a tree
 * and written at its end, if it is a cube (json_cube.c).
 */
#include "json_table.h"

#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "json_cube.h"
#include "json_names.h"
#include "number_format.h"
#include "sheet_text.h"
#include "text.h"

#define TREE_MAX ((size_t)128 << 20) /* bytes */
#define NAMES_MAX 512		     /* of a record */
#define DEPTH_MAX 66

struct table {
	struct stream stream;
	struct json *json;
	struct sheet_text text;
	bool is_finished;
	bool has_failed;   /* memory ran out */
	bool is_too_large; /* as a tree */

	struct arena arena;
	size_t arena_bytes;
	struct json_node *open[DEPTH_MAX]; /* what the values are in */
	size_t n_open;
	struct json_node *root;
	const char *name; /* of the next value in an object */

	/* Records. */
	const struct json_node *list; /* which holds them */
	bool in_records;
	bool are_lists; /* not objects */
	unsigned depth; /* inside the list: 1 is a record's own */
	const char *names[NAMES_MAX];
	size_t n_names;
	size_t column; /* of the next value; NAMES_MAX: of none */
	size_t n_records;
	size_t n_title; /* lines above the header */
	const char
		*first[NAMES_MAX]; /* of the first record, what it says of figures; NULL: nothing */
	struct strbuf values;	   /* of the record, each with a NUL */
	size_t starts[NAMES_MAX];  /* in it, 1 more; 0: none */
	bool has_new_name;	   /* that the first record lacks */
	char new_name[64];
	bool has_open_country; /* beside the records, of which nothing says whether it reports */
	bool is_nested;	       /* an object or a list stands in place of a value */
	bool is_twice;	       /* a record has a name with two values */
	const struct json_node
		*other; /* beside the records, which says otherwise than the first of them */
};

static char *keep(struct table *table, const char *s, size_t n)
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

static struct json_node *add_node(struct table *table, enum json_type type, const char *text,
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
	*node = (struct json_node){.type = type, .name = table->name, .text = kept};
	table->name = NULL;
	if (!parent)
		table->root = node;
	else if (parent->last)
		parent->last = parent->last->next = node;
	else
		parent->child = parent->last = node;
	return node;
}

/* --- records -------------------------------------------------------------------------------------- */

/* The names of columns in a list of their own; NULL: there is none. */
static const struct json_node *find_names(const struct json_node *root)
{
	const struct json_node *node = root->type == JSON_OBJECT ? root->child : NULL;

	while (node && (node->type != JSON_ARRAY || !node->child ||
			node->child->type != JSON_STRING || !node->name ||
			(strcmp(node->name, "columns") != 0 && strcmp(node->name, "fields") != 0 &&
			 strcmp(node->name, "header") != 0)))
		node = node->next;
	return node;
}

/* Whether the list that has just been opened is one of records, as its first value is an object, or a list below
 * which others say what they are. */
static bool are_records(const struct table *table, enum json_type first)
{
	static const char lists[] =
		"data|dataset|Dataset|DataSet|results|result|records|items|rows|"
		"observations|response";
	const struct json_node *list = table->n_open ? table->open[table->n_open - 1] : NULL;

	if (!list || list->type != JSON_ARRAY || list->child)
		return false;
	if (!list->name)
		return table->n_open == 1;
	return table->n_open == 2 && text_is_in_list(list->name, lists) &&
	       (first == JSON_OBJECT || find_names(table->root));
}

static bool has_column(const struct table *table, const struct json_node *names, const char *name)
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
static bool tells_of_all(const struct table *table, const struct json_node *columns,
			 const struct json_node *node)
{

	if (!*node->text || !node->name || (node->type != JSON_STRING && node->type != JSON_NUMBER))
		return false;
	if (node->type == JSON_NUMBER &&
	    !json_is_named(node->name, "scale|multipl|magnitude|unit_mult|unitmult|year"))
		return false;
	return !json_is_technical(node->name) && !has_column(table, columns, node->name);
}

static void put_line(struct table *table, const struct strbuf *line)
{
	table->has_failed = table->has_failed || line->failed;
	if (line->failed || !line->len)
		return;
	sheet_text_put(&table->text, 0, line->text, line->len);
	sheet_text_end_row(&table->text, ++table->n_title);
}

/* Whether a column, or what stands before the records, has that name. */
static bool has_name(const struct table *table, const struct json_node *columns, const char *name)
{
	const struct json_node *at = table->root->child;

	while (at && (!at->name || !text_equal_nocase(at->name, name)))
		at = at->next;
	return at || has_column(table, columns, name);
}

/* Whether a country is that of who publishes the records, which name their pair. */
static bool is_publishers(const struct table *table, const struct json_node *columns,
			  const struct json_node *object)
{
	return object->name && json_is_of_origin(object->name) &&
	       has_name(table, columns, "reporter") && has_name(table, columns, "partner");
}

/* The country of who publishes records is not theirs. */
static bool is_of_publisher(const struct json_node *object, const char *name)
{

	return object->name && json_is_of_origin(object->name) && json_is_named(name, "country");
}

/* Whether it may say something of all records that no column says of each. */
static bool says_of_all(const struct table *table, const struct json_node *columns,
			const struct json_node *node)
{
	return *node->text && node->name && node->type != JSON_OBJECT && node->type != JSON_ARRAY &&
	       !has_column(table, columns, node->name);
}

static void add_unit(struct strbuf *unit, const struct json_node *node)
{
	const char *scale = node->type == JSON_NUMBER ? json_scale(node->name, node->text) : NULL;

	strbuf_addf(unit, " %s", scale ? scale : node->text);
}

/* What an object holds, and the objects in it, as lines; a scale and a currency wait for each other in `unit`. */
static void put_members(struct table *table, const struct json_node *names,
			const struct json_node *object, struct strbuf *unit)
{

	for (const struct json_node *at = object->child; at; at = at->next) {
		struct strbuf line = STRBUF_INIT;
		bool is_label = at->name && object->name &&
				json_is_named(at->name, "name|label|value|title|code");

		if (tells_of_all(table, names, at) && json_is_named(at->name, "country")) {
			if (is_publishers(table, names, object))
				continue;
			table->has_open_country = true;
		}
		if (at->type == JSON_OBJECT)
			put_members(table, names, at, unit);
		else if (tells_of_all(table, names, at) && json_is_of_unit(at->name))
			add_unit(unit, at);
		else if (says_of_all(table, names, at))
			json_add_said(&line, at->name, at->type, at->text);
		if (!line.len && tells_of_all(table, names, at) && !json_is_of_unit(at->name))
			strbuf_addf(&line, "%s: %s", is_label ? object->name : at->name, at->text);
		put_line(table, &line);
		strbuf_release(&line);
	}
}

/* What stands before the records, as lines above the header. */
static void put_title(struct table *table, const struct json_node *names)
{
	const struct json_node *root = table->root;
	struct strbuf unit = STRBUF_INIT, line = STRBUF_INIT;

	if (root && root->type == JSON_OBJECT)
		put_members(table, names, root, &unit);
	if (unit.len)
		strbuf_addf(&line, "unit:%s", unit.text);
	table->has_failed = table->has_failed || unit.failed;
	put_line(table, &line);
	strbuf_release(&unit);
	strbuf_release(&line);
}

static void begin_records(struct table *table, enum json_type first)
{
	const struct json_node *names = first == JSON_ARRAY ? find_names(table->root) : NULL;
	size_t column = 0;

	table->in_records = true;
	table->list = table->n_open ? table->open[table->n_open - 1] : NULL;
	table->are_lists = first == JSON_ARRAY;
	table->column = table->are_lists ? 0 : NAMES_MAX - 1;
	if (!names)
		return;
	put_title(table, names);
	for (const struct json_node *name = names->child; name; name = name->next)
		sheet_text_put(&table->text, column++, name->text, strlen(name->text));
	sheet_text_end_row(&table->text, table->n_title + ++table->n_records);
}

/* A value of a list that is a record. */
static bool value_in_list(struct table *table, enum json_type type, const char *text, size_t n)
{
	if (table->depth != 1)
		return true;
	strbuf_clear(&table->values);
	if (type == JSON_NUMBER)
		number_add_spelled_out(&table->values, text, n);
	else if (type != JSON_NULL)
		strbuf_add(&table->values, text, n);
	if (table->values.len)
		sheet_text_put(&table->text, table->column, table->values.text, table->values.len);
	table->column++;
	return !table->values.failed;
}

/* The column of a name: most likely the one behind the last. */
static size_t find_column(const struct table *table, const char *name, size_t n)
{
	size_t next = table->column + 1 < table->n_names ? table->column + 1 : 0;

	for (size_t i = 0; i < table->n_names; i++) {
		size_t column = (next + i) % table->n_names;

		if (strncmp(table->names[column], name, n) == 0 && !table->names[column][n])
			return column;
	}
	return NAMES_MAX;
}

static bool name_in_record(struct table *table, const char *name, size_t n)
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

static bool value_in_record(struct table *table, enum json_type type, const char *text, size_t n)
{
	/* More than one value below a name: which is meant? */
	table->is_nested = table->depth == 2 && type != JSON_NULL;
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
	if (type == JSON_NUMBER)
		number_add_spelled_out(&table->values, text, n);
	else
		strbuf_add(&table->values, text, n);
	strbuf_addc(&table->values, '\0');
	return !table->values.failed;
}

/* What stands beside the records and says of all of them otherwise than the first one of itself; NULL: nothing. */
static const struct json_node *find_other(const struct table *table, const struct json_node *object)
{
	const struct json_node *found = NULL;

	for (const struct json_node *at = object ? object->child : NULL; at && !found;
	     at = at->next) {
		size_t column = 0;

		if (at->type == JSON_OBJECT)
			found = find_other(table, at);
		if (at->type != JSON_STRING || !*at->text || !json_is_of_figures(at->name) ||
		    is_of_publisher(object, at->name))
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

static void end_record(struct table *table)
{
	if (table->are_lists) {
		sheet_text_end_row(&table->text, table->n_title + ++table->n_records);
		table->column = 0;
		return;
	}
	if (table->n_records++ == 0) {
		put_title(table, NULL);
		for (size_t i = 0; i < table->n_names; i++) {
			const char *value = table->values.text + table->starts[i];

			if (table->starts[i] && json_is_of_figures(table->names[i]))
				table->first[i] = keep(table, value - 1, strlen(value - 1));
		}
		table->other =
			table->root->type == JSON_OBJECT ? find_other(table, table->root) : NULL;
		for (size_t i = 0; i < table->n_names; i++)
			sheet_text_put(&table->text, i, table->names[i], strlen(table->names[i]));
		sheet_text_end_row(&table->text, table->n_title + 1);
	}
	for (size_t i = 0; i < table->n_names; i++) {
		const char *value = table->values.text + table->starts[i] - 1;

		if (table->starts[i])
			sheet_text_put(&table->text, i, value, strlen(value));
		table->starts[i] = 0;
	}
	sheet_text_end_row(&table->text, table->n_title + table->n_records + 1);
	strbuf_clear(&table->values);
}

/* --- events --------------------------------------------------------------------------------------- */

static bool on_value(void *ctx, enum json_type type, const char *text, size_t n)
{
	struct table *table = ctx;

	if (table->in_records)
		return table->are_lists ? value_in_list(table, type, text, n)
					: value_in_record(table, type, text, n);
	return add_node(table, type, text, n) != NULL;
}

static bool on_name(void *ctx, const char *text, size_t n)
{
	struct table *table = ctx;

	if (table->in_records)
		return table->are_lists || name_in_record(table, text, n);
	table->name = keep(table, text, n);
	return table->name != NULL;
}

static bool on_begin(void *ctx, enum json_type type)
{
	struct table *table = ctx;
	struct json_node *node;

	if (!table->in_records && (type == JSON_OBJECT || type == JSON_ARRAY) &&
	    are_records(table, type))
		begin_records(table, type);
	if (table->in_records) {
		table->depth++;
		return true;
	}
	node = add_node(table, type, "", 0);
	if (node)
		table->open[table->n_open++] = node;
	return node != NULL;
}

static bool on_end(void *ctx)
{
	struct table *table = ctx;

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

/* Why a handler has stopped. */
static enum diag_code report_stop(const struct table *table, struct diag_sink *sink)
{
	const char *path = table->stream.path;
	char quoted[DIAG_QUOTE_MAX];

	if (table->is_too_large)
		return diag_report(sink, DIAG_RANGE, path,
				   "the JSON takes more than %zu MiB and is not a list of records",
				   TREE_MAX >> 20);
	if (table->is_nested) {
		const char *name =
			table->column < table->n_names ? table->names[table->column] : "";

		return diag_refuse(sink, DIAG_COLUMN, path,
				   "write each as a member of the record, e.g. exports and unit",
				   "record %zu has more than one value in '%s'",
				   table->n_records + 1, diag_quote(quoted, name, strlen(name)));
	}
	if (table->is_twice) {
		const char *name = table->names[table->column];

		return diag_refuse(sink, DIAG_COLUMN, path, "leave the value that is meant",
				   "record %zu has '%s' twice", table->n_records + 1,
				   diag_quote(quoted, name, strlen(name)));
	}
	if (table->other) {
		return diag_refuse(
			sink, DIAG_AMBIGUOUS, path, "leave the one that is meant",
			"'%s' beside the records says otherwise than the first of them",
			diag_quote(quoted, table->other->name, strlen(table->other->name)));
	}
	if (table->has_open_country) {
		return diag_refuse(sink, DIAG_AMBIGUOUS, path, "call it reporter or partner",
				   "a country beside the records: the reporter or the partner?");
	}
	if (!table->has_new_name)
		return diag_nomem(sink);
	return diag_refuse(sink, DIAG_COLUMN, path,
			   "all records must have the same names; null where there is no value",
			   "record %zu has '%s', which the first record does not have",
			   table->n_records + 1,
			   diag_quote(quoted, table->new_name, strlen(table->new_name)));
}

/* Other lists than that of the records are not read. */
static void warn_of_lists(const struct table *table, struct diag_sink *sink)
{
	const struct json_node *names = table->are_lists ? find_names(table->root) : NULL;
	const struct json_node *root = table->root;
	char quoted[DIAG_QUOTE_MAX];

	for (const struct json_node *at = root->type == JSON_OBJECT ? root->child : NULL; at;
	     at = at->next) {
		if (at->type != JSON_ARRAY || !at->child || at == names || at == table->list ||
		    !at->name || json_is_technical(at->name))
			continue;
		diag_warn(sink, DIAG_COLUMN, table->stream.path, 0,
			  "does it say that they are a part of the trade?",
			  "'%s' beside the records is not read",
			  diag_quote(quoted, at->name, strlen(at->name)));
	}
}

/* Whose trade it is or in which unit, told behind the records by itself or within an object: "query": {"reporter": …};
 * NULL: nothing. */
static const struct json_node *find_told(const struct table *table, const struct json_node *names,
					 const struct json_node *object)
{
	const struct json_node *found = NULL;

	for (const struct json_node *at = object->child; at && !found; at = at->next) {
		if (at->type == JSON_OBJECT)
			found = find_told(table, names, at);
		else if (json_is_of_figures(at->name) && tells_of_all(table, names, at) &&
			 !(is_of_publisher(object, at->name) &&
			   is_publishers(table, names, object)))
			found = at;
	}
	return found;
}

/* A note behind the records is one below the table; else what stands there would have changed how they are read. */
static enum diag_code read_behind(struct table *table, struct diag_sink *sink)
{
	const struct json_node *names = table->are_lists ? find_names(table->root) : NULL;
	char quoted[DIAG_QUOTE_MAX];

	if (table->list && table->list->next)
		table->other = find_other(table, table->root);
	if (table->other)
		return report_stop(table, sink);
	for (const struct json_node *at = table->list ? table->list->next : NULL; at;
	     at = at->next) {
		const struct json_node *told =
			at->type == JSON_OBJECT ? find_told(table, names, at) : at;
		struct strbuf line = STRBUF_INIT;
		bool said;

		if (at->type != JSON_OBJECT && says_of_all(table, names, at))
			json_add_said(&line, at->name, at->type, at->text);
		said = line.len > 0 && at->type != JSON_STRING;
		strbuf_release(&line);
		if (!said && (!told || !tells_of_all(table, names, told)))
			continue;
		if (told == at && json_is_note(at->name)) {
			strbuf_addf(&line, "%s: %s", at->name, at->text);
			if (!line.failed)
				sheet_text_put(&table->text, 0, line.text, line.len);
			table->has_failed = table->has_failed || line.failed;
			strbuf_release(&line);
			sheet_text_end_row(&table->text, table->n_title + ++table->n_records + 1);
			continue;
		}
		return diag_refuse(sink, DIAG_SYNTAX, table->stream.path, "put it before them",
				   "'%s' stands behind the records that it speaks of",
				   diag_quote(quoted, told->name, strlen(told->name)));
	}
	return DIAG_OK;
}

static enum diag_code finish(struct table *table, struct diag_sink *sink)
{
	enum diag_code code = json_finish(table->json, sink);

	table->is_finished = true;
	if (code)
		return code;
	if (table->n_records) {
		warn_of_lists(table, sink);
		return read_behind(table, sink);
	}
	if (json_cube_write(table->root, &table->text) == CUBE_DAMAGED &&
	    !sheet_text_has_failed(&table->text))
		return diag_report(sink, DIAG_SYNTAX, table->stream.path,
				   "the figures in the JSON do not fit its dimensions");
	return DIAG_OK;
}

static enum diag_code more(struct table *table, struct diag_sink *sink)
{
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
		input->at = input->n;
		if (!code && sheet_text_has_failed(&table->text))
			return diag_nomem(sink);
		if (code && sink->errors == errors)
			code = report_stop(table, sink);
	}
	return code;
}

static enum diag_code read_table(struct stream *stream, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	struct table *table = (struct table *)stream;
	enum diag_code code = more(table, sink);

	*n = code ? 0 : sheet_text_take(&table->text, block, size);
	return code;
}

static void release_table(struct stream *stream)
{
	struct table *table = (struct table *)stream;

	json_free(table->json);
	sheet_text_release(&table->text);
	strbuf_release(&table->values);
	arena_release(&table->arena);
}

struct stream *stream_json_table(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {.read = read_table, .release = release_table};
	static const struct json_handlers handlers = {
		.value = on_value, .name = on_name, .begin = on_begin, .end = on_end};
	size_t mark = n >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	struct table *table = stream_new(sizeof(*table), methods, below, head + mark, n - mark);

	if (!table)
		return NULL;
	sheet_text_init(&table->text);
	strbuf_init(&table->values);
	table->json = json_new(&handlers, table, below->path);
	return table->json ? &table->stream : stream_drop(&table->stream);
}

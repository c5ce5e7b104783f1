#include "json.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <yajl/yajl_parse.h>

#include "text.h"

#define DEPTH_MAX 64

/* What yajl has of memory, so that all of it can be freed wherever yajl was left. */
struct link {
	struct link *before, *next;
};

struct block {
	struct link link;
	max_align_t bytes[];
};

struct json {
	const struct json_handlers *handlers;
	void *ctx;
	const char *path;
	yajl_handle yajl;
	yajl_alloc_funcs allocator;
	struct link blocks; /* the ends of a ring */
	jmp_buf no_memory;
	unsigned depth;
	bool is_too_deep;
	const char *chunk; /* in hand, of which the first `counted` bytes are before the place */
	size_t counted;
	struct json_place place;
	size_t token_end, token_length; /* of the value or the name in hand */
	bool is_string;
};

/* --- memory --------------------------------------------------------------------------------------- */

static void link_in(struct json *json, struct link *link)
{
	link->before = &json->blocks;
	link->next = json->blocks.next;
	link->next->before = link;
	json->blocks.next = link;
}

static void *take(void *ctx, size_t size)
{
	struct json *json = ctx;
	struct block *block =
		size < SIZE_MAX - sizeof(*block) ? malloc(sizeof(*block) + size) : NULL;

	if (!block)
		longjmp(json->no_memory, 1);
	link_in(json, &block->link);
	return block->bytes;
}

static struct block *block_of(void *bytes)
{
	return (struct block *)(void *)((char *)bytes - offsetof(struct block, bytes));
}

static void give_back(void *ctx, void *bytes)
{
	struct block *block;

	(void)ctx;
	if (!bytes)
		return;
	block = block_of(bytes);
	block->link.before->next = block->link.next;
	block->link.next->before = block->link.before;
	free(block);
}

static void *take_more(void *ctx, void *bytes, size_t size)
{
	struct json *json = ctx;
	struct block *moved;

	if (!bytes)
		return take(ctx, size);
	moved = size < SIZE_MAX - sizeof(*moved) ? realloc(block_of(bytes), sizeof(*moved) + size)
						 : NULL;
	if (!moved)
		longjmp(json->no_memory, 1);
	moved->link.before->next = &moved->link;
	moved->link.next->before = &moved->link;
	return moved->bytes;
}

/* --- places --------------------------------------------------------------------------------------- */

static void count_to(struct json *json, size_t end)
{
	const char *at = json->chunk + json->counted, *stop = json->chunk + end, *newline;

	if (end <= json->counted)
		return;
	for (; (newline = memchr(at, '\n', (size_t)(stop - at))) != NULL; at = newline + 1) {
		json->place.line++;
		json->place.column = 1;
	}
	json->place.column += text_length(at, (size_t)(stop - at));
	json->counted = end;
}

/* The token in hand ends where yajl is; where it begins is found when that is asked. */
static void note_token(struct json *json, size_t n, bool is_string)
{
	json->token_end = yajl_get_bytes_consumed(json->yajl);
	json->token_length = n;
	json->is_string = is_string;
}

/* Of a token that the chunk cuts, what is in it. */
struct json_place json_place(struct json *json)
{
	const size_t end = json->token_end;
	size_t at = end > json->token_length ? end - json->token_length : 0;

	if (json->is_string) {
		for (at = end ? end - 1 : 0; at > json->counted; at--) {
			size_t slashes = 0;

			while (slashes + 2 < at && json->chunk[at - 2 - slashes] == '\\')
				slashes++;
			if (json->chunk[at - 1] == '"' && slashes % 2 == 0)
				break;
		}
		at -= at > json->counted;
	}
	count_to(json, at);
	return json->place;
}

/* --- events --------------------------------------------------------------------------------------- */

static int on_null(void *ctx)
{
	struct json *json = ctx;

	note_token(json, 4, false);
	return json->handlers->value(json->ctx, JSON_NULL, "", 0);
}

static int on_bool(void *ctx, int value)
{
	struct json *json = ctx;

	note_token(json, value ? 4 : 5, false);
	return json->handlers->value(json->ctx, JSON_BOOL, value ? "true" : "false", value ? 4 : 5);
}

static int on_number(void *ctx, const char *text, size_t n)
{
	struct json *json = ctx;

	note_token(json, n, false);
	return json->handlers->value(json->ctx, JSON_NUMBER, text, n);
}

static int on_string(void *ctx, const unsigned char *text, size_t n)
{
	struct json *json = ctx;

	note_token(json, n, true);
	return json->handlers->value(json->ctx, JSON_STRING, (const char *)text, n);
}

static int on_name(void *ctx, const unsigned char *text, size_t n)
{
	struct json *json = ctx;

	note_token(json, n, true);
	return json->handlers->name(json->ctx, (const char *)text, n);
}

static int begin(struct json *json, enum json_type type)
{
	note_token(json, 1, false);
	json->is_too_deep = ++json->depth > DEPTH_MAX;
	return !json->is_too_deep && json->handlers->begin(json->ctx, type);
}

static int on_object(void *ctx)
{
	return begin(ctx, JSON_OBJECT);
}

static int on_array(void *ctx)
{
	return begin(ctx, JSON_ARRAY);
}

static int on_end(void *ctx)
{
	struct json *json = ctx;

	json->depth--;
	return json->handlers->end(json->ctx);
}

static bool make_parser(struct json *json, const yajl_callbacks *callbacks)
{
	if (setjmp(json->no_memory) != 0)
		return false;
	json->yajl = yajl_alloc(callbacks, &json->allocator, json);
	return json->yajl && yajl_config(json->yajl, yajl_allow_multiple_values, 1);
}

struct json *json_new(const struct json_handlers *handlers, void *ctx, const char *path)
{
	static const yajl_callbacks callbacks = {
		.yajl_null = on_null,
		.yajl_boolean = on_bool,
		.yajl_number = on_number,
		.yajl_string = on_string,
		.yajl_start_map = on_object,
		.yajl_map_key = on_name,
		.yajl_end_map = on_end,
		.yajl_start_array = on_array,
		.yajl_end_array = on_end,
	};
	struct json *json = calloc(1, sizeof(*json));

	if (!json)
		return NULL;
	json->handlers = handlers;
	json->ctx = ctx;
	json->path = path;
	json->place = (struct json_place){1, 1};
	json->allocator = (yajl_alloc_funcs){
		.malloc = take, .realloc = take_more, .free = give_back, .ctx = json};
	json->blocks.before = json->blocks.next = &json->blocks;
	if (make_parser(json, &callbacks))
		return json;
	json_free(json);
	return NULL;
}

void json_free(struct json *json)
{
	if (!json)
		return;
	while (json->blocks.next != &json->blocks)
		give_back(json, ((struct block *)json->blocks.next)->bytes);
	free(json);
}

static enum diag_code report(struct json *json, yajl_status status, struct diag_sink *sink)
{
	struct diag diag;

	if (status == yajl_status_ok)
		return DIAG_OK;
	if (json->is_too_deep)
		return diag_report(sink, DIAG_RANGE, json->path,
				   "the JSON is more than %d values deep", DEPTH_MAX);
	if (status == yajl_status_client_canceled)
		return DIAG_RANGE;
	diag_set(&diag, DIAG_SYNTAX, "the JSON is damaged, or ends in the middle");
	diag_set_remedy(&diag, "download the file again");
	diag.path = json->path;
	diag.is_of_file = true;
	diag.line = json_place(json).line;
	return diag_send(sink, &diag);
}

enum diag_code json_feed(struct json *json, const char *bytes, size_t n, struct diag_sink *sink)
{
	yajl_status status;

	json->chunk = bytes;
	json->counted = json->token_end = 0;
	if (setjmp(json->no_memory) != 0)
		return diag_nomem(sink);
	status = yajl_parse(json->yajl, (const unsigned char *)bytes, n);
	if (status == yajl_status_ok)
		count_to(json, n);
	return report(json, status, sink);
}

enum diag_code json_finish(struct json *json, struct diag_sink *sink)
{
	json->chunk = " ";
	json->counted = json->token_end = 0;
	if (setjmp(json->no_memory) != 0)
		return diag_nomem(sink);
	return report(json, yajl_complete_parse(json->yajl), sink);
}

/* --- a tree --------------------------------------------------------------------------------------- */

const struct json_node *json_member(const struct json_node *object, const char *name)
{
	const struct json_node *node = object && object->type == JSON_OBJECT ? object->child : NULL;

	while (node && strcmp(node->name, name) != 0)
		node = node->next;
	return node;
}

const struct json_node *json_first(const struct json_node *array)
{
	return array && array->type >= JSON_OBJECT ? array->child : NULL;
}

size_t json_count(const struct json_node *array)
{
	size_t n = 0;

	for (const struct json_node *node = json_first(array); node; node = node->next)
		n++;
	return n;
}

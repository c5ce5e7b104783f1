#include "pair_filter.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

/* What a cell may name; a cell that does not decide it may name both. */
enum { MAY_BE_REPORTER = 1, MAY_BE_PARTNER = 2, MAY_BE_BOTH = 3 };

#define CELL_MAX 40    /* longer ones are not remembered: they matter */
#define MEMORY_BITS 10 /* there are some 250 countries */
#define MEMORY_SLOTS ((size_t)1 << MEMORY_BITS)

/* A cell's bytes and what they may name. An older one makes way for another in its slot. */
struct remembered {
	uint64_t key;
	char bytes[CELL_MAX];
	uint8_t len;
	uint8_t may_be;
	bool is_used;
};

struct area_column {
	size_t column, cell;
	struct remembered slots[MEMORY_SLOTS];
};

struct pair_filter {
	const struct source_format *format;
	char code[2][4];
	struct area_column area[2];
};

/* --- what a cell names -------------------------------------------------------------------------- */

/* The text of a cell as it stands in the file: without spaces around it and without quotes. False
 * if it takes the parser to know it. */
static bool unquote(const char *bytes, size_t n, struct csv_cell *out)
{
	text_trim_blanks(&bytes, &n);
	if (n >= 2 && bytes[0] == '"' && bytes[n - 1] == '"') {
		bytes++;
		n -= 2;
	}
	*out = (struct csv_cell){bytes, n};
	return n && !memchr(bytes, '"', n) && !memchr(bytes, '\0', n) &&
	       text_invalid_at(bytes, n) == n;
}

static uint8_t ask_format(const struct pair_filter *filter, const struct area_column *area,
			  const char *bytes, size_t n)
{
	/* An area may change over time (Belgium and Luxembourg until 1998). */
	static const int years[] = {1950, 1998, 1999, 2050};
	char text[CELL_MAX + 1];
	struct csv_cell cell;
	uint8_t may_be = 0;

	if (!unquote(bytes, n, &cell))
		return MAY_BE_BOTH;
	memcpy(text, cell.text, cell.len);
	text[cell.len] = '\0';
	cell.text = text;
	for (size_t i = 0; i < countof(years); i++) {
		char code[4];

		if (!filter->format->area(code, cell, area->column, period_year(years[i])))
			return MAY_BE_BOTH;
		if (strcmp(code, filter->code[0]) == 0)
			may_be |= MAY_BE_REPORTER;
		if (!filter->code[1][0] || strcmp(code, filter->code[1]) == 0)
			may_be |= MAY_BE_PARTNER;
	}
	return may_be;
}

/* The bytes of a cell as one number: with its length it distinguishes cells of up to eight bytes. */
static inline uint64_t key_of(const char *bytes, size_t n)
{
	uint64_t key = record_scan_eight(bytes, n), last;

	if (n > 8) {
		memcpy(&last, bytes + n - 8, 8);
		key ^= last * 31 + n;
	}
	return key;
}

static uint8_t may_be(const struct pair_filter *filter, struct area_column *area, const char *bytes,
		      size_t n)
{
	struct remembered *slot;
	uint64_t key;

	if (n > CELL_MAX)
		return MAY_BE_BOTH;
	key = key_of(bytes, n);
	slot = &area->slots[key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - MEMORY_BITS)];
	if (slot->is_used && slot->key == key && slot->len == n &&
	    (n <= 8 || memcmp(slot->bytes, bytes, n) == 0))
		return slot->may_be;
	slot->may_be = ask_format(filter, area, bytes, n);
	slot->len = (uint8_t)n;
	slot->is_used = true;
	slot->key = key;
	memcpy(slot->bytes, bytes, n);
	return slot->may_be;
}

/* --- records ------------------------------------------------------------------------------------ */

static size_t cell_of_area(const struct header *header, const size_t columns[SOURCE_AREAS],
			   size_t *column)
{
	size_t i = 0;

	while (i + 1 < SOURCE_AREAS && header->cell_of[columns[i]] >= CELL_EXTRA)
		i++;
	*column = columns[i];
	return header->cell_of[*column];
}

struct pair_filter *pair_filter_new(const struct source_format *format, const struct header *header,
				    const char reporter[4], const char partner[4])
{
	struct pair_filter *filter = calloc(1, sizeof(*filter));

	if (!filter)
		return NULL;
	filter->format = format;
	memcpy(filter->code[0], reporter, 4);
	memcpy(filter->code[1], partner, 4);
	for (size_t i = 0; i < 2; i++)
		filter->area[i].cell =
			cell_of_area(header, format->area_columns[i], &filter->area[i].column);
	return filter;
}

void pair_filter_free(struct pair_filter *filter)
{
	free(filter);
}

/* A record's bytes, up to those that were scanned. */
struct scanned {
	const struct record_scan *scan;
	const char *bytes;
	size_t start, last;
};

/* What the cell of an area may name, and behind it *behind; both if the record ends before it does. */
static inline uint8_t area_of(const struct pair_filter *filter, struct area_column *area,
			      struct scanned record, size_t *behind)
{
	size_t from = record.start, to;

	if (area->cell)
		from = record_scan_separator_within(record.scan, from, area->cell - 1,
						    record.last) +
		       1;
	to = from < record.last ? record_scan_separator_within(record.scan, from, 0, record.last)
				: record.last;
	if (to >= *behind)
		*behind = to + 1;
	if (to >= record.last)
		return MAY_BE_BOTH; /* short, or the last cell: the line end may be CRLF */
	return may_be(filter, area, record.bytes + from, to - from);
}

/* A record that was looked at: its bytes up to where both areas are known, and what came of it. */
struct looked_at {
	size_t start, behind;
	bool matters;
};

/* Whether the record begins with the bytes of that one: then its areas are the same. */
static inline bool begins_alike(const struct looked_at *before, const char *bytes, size_t start,
				size_t end)
{
	size_t n = before->behind - before->start;

	return n > 1 && start + n <= end && bytes[start + n - 2] == bytes[before->behind - 2] &&
	       memcmp(bytes + start, bytes + before->start, n) == 0;
}

static bool matters(struct pair_filter *filter, const struct record_scan *scan, const char *bytes,
		    size_t start, size_t end, struct looked_at *before)
{
	const struct scanned record = {scan, bytes, start, end < scan->n ? end : scan->n};
	uint8_t reporter, partner = MAY_BE_BOTH;
	size_t behind = start;

	if (begins_alike(before, bytes, start, end))
		return before->matters;
	reporter = area_of(filter, &filter->area[0], record, &behind);
	if (reporter)
		partner = area_of(filter, &filter->area[1], record, &behind);
	*before = (struct looked_at){
		start, behind < end ? behind : start,
		(reporter & MAY_BE_REPORTER && partner & MAY_BE_PARTNER) ||
			(reporter & MAY_BE_PARTNER && partner & MAY_BE_REPORTER)};
	return before->matters;
}

static bool is_blank_line(const char *line, size_t n)
{
	return !(n && (unsigned char)line[0] > ' ') && text_is_all_space(line, n);
}

/* Add a record; one that stands right behind the last is joined to it. */
static bool add_span(struct record_spans *out, size_t start, size_t end)
{
	if (out->n && out->spans[out->n - 1].end == start) {
		out->spans[out->n - 1].end = end;
		return true;
	}
	if (!alloc_room(out->spans, &out->capacity, out->n + 1))
		return false;
	out->spans[out->n++] = (struct record_span){start, end};
	return true;
}

bool pair_filter_apply(struct pair_filter *filter, const struct record_scan *scan,
		       const char *bytes, size_t start, size_t end, struct record_spans *out)
{
	size_t suspect = 0;
	bool all_suspect = scan->n_suspects > RECORD_SCAN_SUSPECTS;
	struct looked_at before = {.behind = 0};

	out->n = 0;
	out->n_left_out = 0;
	for (size_t next; start < end; start = next) {
		bool is_suspect = all_suspect;

		next = record_scan_line_end(scan, start) + 1;
		for (; !all_suspect && suspect < scan->n_suspects && scan->suspects[suspect] < next;
		     suspect++)
			is_suspect = true;
		if (is_suspect || matters(filter, scan, bytes, start, next, &before)) {
			if (!add_span(out, start, next))
				return false;
		} else if (!is_blank_line(bytes + start, next - start)) {
			out->n_left_out++;
		}
	}
	return true;
}

bool pair_filter_all(size_t start, size_t end, struct record_spans *out)
{
	out->n = 0;
	out->n_left_out = 0;
	return start >= end || add_span(out, start, end);
}

#include "merged_area.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

#define KEPT_MAX 500 /* bytes of what holds for rows below */

/* --- the list ------------------------------------------------------------------------------------- */

/* "B12": where it ends; NULL: it is no place. */
static const char *read_place(const char *at, size_t *row, size_t *column)
{
	*column = *row = 0;
	for (; *at >= 'A' && *at <= 'Z' && *column <= SHEET_COLUMNS_MAX; at++)
		*column = *column * 26 + (size_t)(*at - 'A' + 1);
	for (; text_is_digit(*at) && *row <= SHEET_ROWS_MAX; at++)
		*row = *row * 10 + (size_t)(*at - '0');
	return *column && *row ? at : NULL;
}

static int by_place(const void *a, const void *b)
{
	const struct merged_area *one = a, *other = b;

	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	return (one->column > other->column) - (one->column < other->column);
}

/* "A2:A9" */
static void add_area(struct merged_areas *merged, const char *reference)
{
	struct merged_area area;
	size_t row, column;
	const char *end = read_place(reference, &area.row, &area.column);

	if (!end || *end != ':' || !read_place(end + 1, &row, &column) || row < area.row ||
	    column < area.column)
		return;
	area.column--;
	area.rows = row - area.row + 1;
	area.columns = column - area.column;
	merged->has_failed =
		merged->has_failed || !alloc_room(merged->areas, &merged->capacity, merged->n + 1);
	if (!merged->has_failed)
		merged->areas[merged->n++] = area;
}

void merged_areas_list(struct merged_areas *merged, const char *xml)
{
	static const char tag[] = "mergeCell ", attribute[] = "ref=\"";

	while ((xml = strstr(xml, tag))) {
		xml += sizeof(tag) - 1;
		xml += strspn(xml, " ");
		if (strncmp(xml, attribute, sizeof(attribute) - 1) == 0)
			add_area(merged, xml + sizeof(attribute) - 1);
	}
	if (merged->n)
		qsort(merged->areas, merged->n, sizeof(*merged->areas), by_place);
}

/* --- cells ---------------------------------------------------------------------------------------- */

/* What cells above say of this row, in the columns before `end` that are not written yet. */
static void fill(struct merged_areas *merged, struct sheet_text *text, size_t row, size_t end)
{
	if (row > merged->last_row)
		return;
	for (size_t i = text->column; i < end && i < MERGED_COLUMNS_MAX; i++) {
		const char *said = merged->down[i].text;

		if (said && merged->down[i].first < row && row <= merged->down[i].last)
			sheet_text_put(text, i, said, strlen(said));
	}
}

static void keep_for_below(struct merged_areas *merged, const struct merged_area *area,
			   const char *s, size_t n)
{
	const size_t last = area->row + area->rows - 1;
	char *text;

	if (area->rows < 2 || n > KEPT_MAX || area->column >= MERGED_COLUMNS_MAX)
		return;
	text = realloc(merged->down[area->column].text, n + 1);
	if (!text) {
		merged->has_failed = true;
		return;
	}
	memcpy(text, s, n);
	text[n] = '\0';
	merged->down[area->column].text = text;
	merged->down[area->column].first = area->row;
	merged->down[area->column].last = last;
	if (last > merged->last_row)
		merged->last_row = last;
}

/* The area that is listed as beginning with the cell. Rows come in their order. */
static struct merged_area find_listed(struct merged_areas *merged, const struct merged_area *cell)
{
	while (merged->next < merged->n && merged->areas[merged->next].row < cell->row)
		merged->next++;
	for (size_t i = merged->next; i < merged->n && merged->areas[i].row == cell->row; i++) {
		if (merged->areas[i].column == cell->column)
			return merged->areas[i];
	}
	return (struct merged_area){cell->row, cell->column, 1, 1};
}

bool merged_area_is_amount(const struct merged_area *area, bool is_beside_single, const char *s,
			   size_t n)
{
	const char *year = s + (n > 4 && s[n - 5] == '.' ? n - 4 : 0); /* 2022, 03.2022 */
	const bool is_year = (size_t)(s + n - year) == 4 && !(is_beside_single && area->rows > 1) &&
			     (memcmp(year, "19", 2) == 0 || memcmp(year, "20", 2) == 0);
	const size_t sign = n && s[0] == '-';
	size_t i = sign;

	while (i < n && (text_is_digit(s[i]) || strchr("., ", s[i])))
		i++;
	return area->column && area->rows * area->columns > 1 && n > sign &&
	       text_is_digit(s[sign]) && i == n && !is_year;
}

void merged_areas_put(struct merged_areas *merged, struct sheet_text *text,
		      const struct merged_area *cell, const char *s, size_t n)
{
	const struct merged_area area = cell->rows ? *cell : find_listed(merged, cell);
	bool is_single;

	if (!n)
		return;
	is_single = merged->single_row == area.row && merged->single_column < area.column;
	if (area.rows * area.columns == 1 && !is_single) {
		merged->single_row = area.row;
		merged->single_column = area.column;
	}
	fill(merged, text, area.row, area.column + 1);
	if (merged_area_is_amount(&area, is_single, s, n)) {
		strbuf_clear(&merged->shared);
		strbuf_addf(&merged->shared, "%.*s (%zu cells)", (int)n, s,
			    area.rows * area.columns);
		merged->has_failed = merged->has_failed || merged->shared.failed;
		if (merged->has_failed)
			return;
		s = merged->shared.text;
		n = merged->shared.len;
	}
	keep_for_below(merged, &area, s, n);
	sheet_text_put(text, area.column, s, n);
}

void merged_areas_end_row(struct merged_areas *merged, struct sheet_text *text, size_t row)
{
	if (text->has_cell)
		fill(merged, text, row, MERGED_COLUMNS_MAX);
}

void merged_areas_release(struct merged_areas *merged)
{
	for (size_t i = 0; i < MERGED_COLUMNS_MAX; i++)
		free(merged->down[i].text);
	free(merged->areas);
	strbuf_release(&merged->shared);
}

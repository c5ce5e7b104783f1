#include "sheet_text.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"
#include "unit.h"

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

/* Whether what stands behind that many digits leaves them an amount: signs, letters of a scale, a flag. */
static bool may_follow(const char *s, size_t n, size_t n_digits)
{
	static const char signs[] = "*|)|(|%|$|€|£|¥|₸|₽| |\xC2\xA0";
	size_t n_letters = 0, length;

	text_trim_all_kinds(&s, &n);
	if (n > 1 && unit_power_of_letters(s, n))
		return true;
	for (; n; s += length, n -= length) {
		length = text_begins_with_any(s, n, signs);
		if (!length && (!text_is_letter(*s) || n_letters++))
			return false;
		length = length ? length : 1;
	}
	return !n_letters || n_digits > 2; /* "2H" is no flag */
}

bool merged_area_is_amount(const struct merged_area *area, bool is_beside_single, const char *s,
			   size_t n)
{
	static const char before[] = "-|−|–|+|(|~|≈|<|>|$|€|£|¥|₸|₽| |\xC2\xA0";
	static const char within[] = ".|,|'|’| |\xC2\xA0|\xE2\x80\xAF|\xE2\x80\x89";
	size_t from = 0, to, length, end = 0, n_digits = 0;

	if (!area->column || area->rows * area->columns < 2)
		return false;
	(void)unit_take_shown(s, &n);
	while ((length = text_begins_with_any(s + from, n - from, before)) > 0)
		from += length;
	for (to = from; to < n; to += length) {
		const bool is_digit = text_is_digit(s[to]);

		length = is_digit ? 1 : text_begins_with_any(s + to, n - to, within);
		if (!length)
			break;
		n_digits += is_digit;
		end = is_digit ? to + 1 : end;
	}
	if (!n_digits || !text_is_digit(s[from]) || !may_follow(s + to, n - to, n_digits))
		return false;
	/* 2022, 03.2022 */
	if (end - from > 4 && s[end - 5] == '.')
		from = end - 4;
	return (is_beside_single && area->rows > 1) || !text_is_year(s + from, end - from);
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

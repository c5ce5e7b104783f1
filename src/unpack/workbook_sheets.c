#include "workbook.h"

#include <string.h>

bool workbook_add(struct workbook *workbook, const char *name, const char *part, bool is_hidden)
{
	struct workbook_sheet *moved;
	const char *name_copy, *part_copy;

	if (workbook->n_sheets == SHEETS_MAX)
		return false;
	moved = alloc_grow(workbook->sheets, &workbook->capacity, workbook->n_sheets + 1,
			   sizeof(*moved));
	name_copy = arena_copy(&workbook->arena, name, strlen(name));
	part_copy = arena_copy(&workbook->arena, part, strlen(part));
	workbook->sheets = moved ? moved : workbook->sheets;
	if (!moved || !name_copy || !part_copy)
		return false;
	moved[workbook->n_sheets++] = (struct workbook_sheet){name_copy, part_copy, is_hidden};
	return true;
}

#include "workbook.h"

#include <string.h>

bool workbook_add(struct workbook *workbook, const char *name, const char *part, bool is_hidden)
{
	const char *name_copy, *part_copy;

	if (workbook->n_sheets == SHEETS_MAX)
		return false;
	name_copy = arena_copy(&workbook->arena, name, strlen(name));
	part_copy = arena_copy(&workbook->arena, part, strlen(part));
	if (!alloc_room(workbook->sheets, &workbook->capacity, workbook->n_sheets + 1) ||
	    !name_copy || !part_copy)
		return false;
	workbook->sheets[workbook->n_sheets++] =
		(struct workbook_sheet){name_copy, part_copy, is_hidden};
	return true;
}

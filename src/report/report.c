#include "report.h"

#include <stdlib.h>
#include <string.h>

void report_release(struct report *report)
{
	for (size_t i = 0; i < report->n_blocks; i++) {
		free(report->blocks[i].columns);
		free(report->blocks[i].lines);
		free(report->blocks[i].cells);
		free(report->blocks[i].rows);
	}
	free(report->blocks);
	arena_release(&report->arena);
	*report = (struct report)REPORT_INIT;
}

bool report_set_blocks(struct report *report, size_t n)
{
	report->blocks = calloc(n ? n : 1, sizeof(*report->blocks));
	if (!report->blocks)
		return false;
	report->n_blocks = n;
	return true;
}

bool report_set_table(struct report *report, struct report_block *block,
		      const struct report_column *columns, size_t n_columns, size_t n_rows)
{
	(void)report;
	block->columns = malloc(n_columns * sizeof(*columns));
	block->rows = calloc(n_rows + 1, sizeof(*block->rows));
	block->cells = calloc(n_rows * n_columns + 1, sizeof(*block->cells));
	if (!block->columns || !block->rows || !block->cells)
		return false;
	memcpy(block->columns, columns, n_columns * sizeof(*columns));
	block->n_columns = n_columns;
	for (size_t i = 0; i < n_rows; i++)
		block->rows[i].cells = block->cells + i * n_columns;
	block->n_rows = n_rows;
	return true;
}

static bool add_line(struct report *report, struct report_block *block, struct report_line line)
{
	struct report_line *moved = alloc_grow(block->lines, &block->lines_capacity,
					       block->n_lines + 1, sizeof(*moved));

	if (!moved)
		return false;
	block->lines = moved;
	line.label = report_copy(report, line.label);
	line.text = report_copy(report, line.text);
	if (!line.label || !line.text)
		return false;
	block->lines[block->n_lines++] = line;
	return true;
}

bool report_add_line(struct report *report, struct report_block *block, const char *label,
		     const char *text)
{
	return add_line(report, block, (struct report_line){.label = label, .text = text});
}

bool report_add_line_above(struct report *report, struct report_block *block, const char *label,
			   const char *text)
{
	return add_line(report, block,
			(struct report_line){.label = label, .text = text, .is_above = true});
}

bool report_add_item(struct report *report, struct report_block *block, size_t indent, size_t hang,
		     bool is_strong, const char *text)
{
	return add_line(report, block,
			(struct report_line){.label = "",
					     .text = text,
					     .indent = indent,
					     .hang = hang,
					     .is_strong = is_strong});
}

const char *report_copy(struct report *report, const char *text)
{
	return arena_copy(&report->arena, text, strlen(text));
}

/*
 * blocks.h - reports from tables of text, and what each format must make of them.
 */
#ifndef KZBE_TEST_BLOCKS_H
#define KZBE_TEST_BLOCKS_H

#include "render.h"
#include "text.h"

#define NS TEXT_NARROW_SPACE
#define MINUS TEXT_MINUS
#define DASH TEXT_EN_DASH

#define MAX_COLUMNS 16

/*
 * A cell from text: "" blank, "n/a" missing, "c" suppressed, else a value of the column's type; a
 * number may be qualified ("~223") and marked ("303*").
 */
struct report_cell cell_of(enum report_column_type type, const char *text);

void set_block(struct report *report, struct report_block *block, const char *title,
	       const struct report_column *columns, size_t n_columns,
	       const char *const (*rows)[MAX_COLUMNS], size_t n_rows);

/* Three years of published figures with growth, and the lines below. */
void set_statement(struct report *report);

extern const struct report_column period_column;

/* Lines of 80 characters, in ASCII, without headings. */
extern const struct render_options wide_80, ascii_80, bare_80;

/* Fails the test, showing both, unless the format makes exactly this of the report. */
void check_rendered(const char *format, const struct report *report, struct render_options options,
		    const char *expected);

#endif

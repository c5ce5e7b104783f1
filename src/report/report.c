#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "strbuf.h"

void report_release(struct report *report)
{
	for (size_t i = 0; i < report->n_blocks; i++) {
		free(report->blocks[i].columns);
		free(report->blocks[i].lines);
		free(report->blocks[i].pictures);
		free(report->blocks[i].derivations);
		free(report->blocks[i].cells);
		free(report->blocks[i].rows);
	}
	free(report->blocks);
	arena_release(&report->arena);
	*report = (struct report){.n_blocks = 0};
}

bool report_set_blocks(struct report *report, size_t n)
{
	report->blocks = calloc(n ? n : 1, sizeof(*report->blocks));
	if (!report->blocks)
		return false;
	report->n_blocks = n;
	return true;
}

struct report_block *report_add_block(struct report *report)
{
	size_t n = report->n_blocks;
	struct report_block *moved = realloc(report->blocks, (n + 1) * sizeof(*moved));

	if (!moved)
		return NULL;
	report->blocks = moved;
	report->blocks[n] = (struct report_block){.title = NULL};
	report->n_blocks = n + 1;
	return &report->blocks[n];
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

bool report_choose_columns(struct report_block *block, const size_t *columns, size_t n)
{
	struct report_column *chosen = malloc((n + 1) * sizeof(*chosen));
	struct report_cell *cells = calloc(block->n_rows * n + 1, sizeof(*cells));

	if (!chosen || !cells) {
		free(chosen);
		free(cells);
		return false;
	}
	for (size_t c = 0; c < n; c++)
		chosen[c] = block->columns[columns[c]];
	for (size_t r = 0; r < block->n_rows; r++) {
		for (size_t c = 0; c < n; c++)
			cells[r * n + c] = block->rows[r].cells[columns[c]];
		block->rows[r].cells = cells + r * n;
	}
	free(block->columns);
	free(block->cells);
	block->columns = chosen;
	block->cells = cells;
	block->n_columns = n;
	return true;
}

void cell_set_text(struct report_cell *cell, const char *text)
{
	cell->state = CELL_VALUE;
	cell->text = text;
}

void cell_set_number(struct report_cell *cell, struct dec number)
{
	cell->state = CELL_VALUE;
	cell->number = number;
}

bool report_set_text(struct report *report, struct report_cell *cell, const char *text)
{
	cell->state = *text ? CELL_VALUE : CELL_BLANK;
	cell->text = *text ? report_copy(report, text) : "";
	return cell->text != NULL;
}

static bool add_line(struct report *report, struct report_block *block, struct report_line line)
{
	if (!alloc_room(block->lines, &block->lines_capacity, block->n_lines + 1))
		return false;
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

bool report_take_line(struct report *report, struct report_block *block, const char *label,
		      struct strbuf *text)
{
	bool added =
		!text->failed && (!text->len || report_add_line(report, block, label, text->text));

	strbuf_release(text);
	return added;
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

/* Names of parts of an SVG picture, and where they are referred to: each picture of a page has its own. */
static const char *const svg_names[] = {"id='", "id=\"", "href='#", "url(#"};

/* The name's beginning that stands at s, in bytes; 0: none does. */
static size_t svg_name_at(const char *s)
{
	for (size_t i = 0; i < countof(svg_names); i++) {
		if (strncmp(s, svg_names[i], strlen(svg_names[i])) == 0)
			return strlen(svg_names[i]);
	}
	return 0;
}

#define SVG_COLOR_MAX 24

/* The colours of a picture as gnuplot writes them, without spaces, and what they are in a page. */
static const struct {
	const char *drawn, *shown;
} svg_colors[] = {
	{"rgb(0,114,178)", "var(--exports)"},  {"rgb(191,82,0)", "var(--imports)"},
	{"rgb(89,89,89)", "var(--turnover)"},  {"rgb(0,0,0)", "var(--text)"},
	{"rgb(255,255,255)", "var(--ground)"}, {"rgb(208,208,208)", "var(--muted)"},
	{"\"black\"", "\"var(--text)\""},      {"'black'", "'var(--text)'"},
	{"\"#ffffff\"", "\"none\""},
};

/* The colour at s as the page has it, and its bytes in *n; NULL: there is none. */
static const char *svg_color_at(const char *s, size_t *n)
{
	char text[SVG_COLOR_MAX];
	size_t used = 0, at = 0;
	char last = *s == 'r' ? ')' : *s;

	if (*s != 'r' && *s != '"' && *s != '\'')
		return NULL;
	while (s[at] && used + 1 < sizeof(text)) {
		char c = s[at++];

		if (c != ' ')
			text[used++] = c;
		if (c == last && at > 1)
			break;
	}
	text[used] = '\0';
	for (size_t i = 0; i < countof(svg_colors); i++) {
		if (strcmp(text, svg_colors[i].drawn) == 0) {
			*n = at;
			return svg_colors[i].shown;
		}
	}
	return NULL;
}

static void add_svg(struct strbuf *out, const char *s, const char *end, size_t number)
{
	while (s < end) {
		size_t n = svg_name_at(s), color_n = 0;
		const char *color = n ? NULL : svg_color_at(s, &color_n);

		if (color) {
			strbuf_adds(out, color);
			s += color_n;
			continue;
		}
		strbuf_add(out, s, n ? n : 1);
		if (n)
			strbuf_addf(out, "p%zu-", number);
		s += n ? n : 1;
	}
}

/* The element of a whole SVG file, without its prologue and without the title that says who drew it. */
static const char *copy_svg(struct report *report, const char *svg, size_t number)
{
	const char *start = strstr(svg, "<svg"), *title = strstr(svg, "<title>");
	const char *after = title ? strstr(title, "</desc>") : NULL;
	const char *end = svg + strlen(svg);
	struct strbuf text = STRBUF_INIT;

	start = start ? start : end;
	if (title && after) {
		add_svg(&text, start, title, number);
		start = after + strlen("</desc>");
	}
	add_svg(&text, start, end, number);
	return strbuf_keep(&text, &report->arena);
}

bool report_add_picture(struct report *report, struct report_block *block, const char *title,
			const char *svg, const char *narrow, const char *note)
{
	struct report_picture picture;

	if (!alloc_room(block->pictures, &block->pictures_capacity, block->n_pictures + 1))
		return false;
	picture.title = report_copy(report, title);
	picture.note = report_copy(report, note);
	picture.svg = svg ? copy_svg(report, svg, ++report->n_pictures) : NULL;
	picture.narrow = narrow ? copy_svg(report, narrow, ++report->n_pictures) : NULL;
	if (!picture.title || !picture.note || (svg && !picture.svg) || (narrow && !picture.narrow))
		return false;
	block->pictures[block->n_pictures++] = picture;
	return true;
}

bool report_wants_derivation(struct report_block *block)
{
	block->lacks_derivations =
		block->lacks_derivations || block->n_derivations >= REPORT_DERIVATIONS_MAX;
	return !block->lacks_derivations;
}

bool report_take_derivation(struct report *report, struct report_block *block, struct strbuf *text)
{
	const char *kept = strbuf_keep(text, &report->arena);

	if (!kept ||
	    !alloc_room(block->derivations, &block->derivations_capacity, block->n_derivations + 1))
		return false;
	block->derivations[block->n_derivations++] = kept;
	return true;
}

const char *report_copy(struct report *report, const char *text)
{
	return arena_copy(&report->arena, text, strlen(text));
}

#include <stdlib.h>
#include <string.h>

#include "escape.h"
#include "language.h"
#include "page.h"
#include "people.h"
#include "render.h"
#include "text.h"

static void add_text(struct strbuf *out, const char *text)
{
	escape_html(out, text, strlen(text));
}

#define SHORT_WORDS 20 /* columns of a text that needs no second line */

/* What is the same for a whole column of a table. */
struct column_look {
	int decimals; /* the most of its numbers */
	bool is_long; /* its texts may break; short ones, periods and numbers stay on one line */
};

static const char *class_of(const struct report_column *column, const struct report_cell *cell,
			    const struct column_look *look)
{
	if (cell && (cell->state == CELL_MISSING || cell->state == CELL_SUPPRESSED))
		return report_column_is_number(column) ? " class=\"number missing\""
						       : " class=\"missing\"";
	if (report_column_is_number(column))
		return " class=\"number\"";
	return look->is_long ? " class=\"words\"" : "";
}

/* --- cells -------------------------------------------------------------------------------------- */

static int decimals_of(const struct report_cell *cell)
{
	return cell->state == CELL_VALUE && cell->number.scale > 0 ? cell->number.scale : 0;
}

static int most_decimals(const struct report_block *block, size_t column)
{
	int most = 0;

	for (size_t r = 0; r < block->n_rows; r++) {
		int decimals = decimals_of(&block->rows[r].cells[column]);

		most = decimals > most ? decimals : most;
	}
	return most;
}

static bool has_long_text(const struct report_block *block, size_t column)
{
	if (block->columns[column].type == REPORT_NOTES ||
	    block->columns[column].type == REPORT_LIST)
		return true;
	for (size_t r = 0; r < block->n_rows; r++) {
		const char *text = block->rows[r].cells[column].text;

		if (text && text_width(text, strlen(text)) > SHORT_WORDS)
			return true;
	}
	return false;
}

/* Unseen digits behind a number with fewer decimals: the points of a column stand below each other. */
static void add_padding(struct strbuf *out, const struct report_cell *cell, int most)
{
	int decimals = decimals_of(cell);

	if (cell->state != CELL_VALUE || decimals == most)
		return;
	strbuf_adds(out, "<span class=\"pad\" aria-hidden=\"true\">");
	if (!decimals)
		strbuf_addc(out, people_decimal_sign());
	strbuf_pad(out, '0', (size_t)(most - decimals));
	strbuf_adds(out, "</span>");
}

/* Where the mark or percent sign stands: the padding goes before it. */
static void add_number(struct strbuf *out, const struct report_column *column,
		       const struct report_cell *cell, const struct strbuf *text, int most)
{
	size_t n = text->len;

	while (n && !text_is_digit(text->text[n - 1]))
		n--;
	if (cell->state != CELL_VALUE)
		n = text->len;
	strbuf_adds(out, "<data value=\"");
	render_cell_plain(out, column, cell);
	strbuf_adds(out, "\">");
	escape_html(out, text->text, n);
	add_padding(out, cell, most);
	escape_html(out, text->text + n, text->len - n);
	strbuf_adds(out, "</data>");
}

static void add_period(struct strbuf *out, const struct report_column *column,
		       const struct report_cell *cell, const struct strbuf *text)
{
	strbuf_adds(out, "<data value=\"");
	render_cell_plain(out, column, cell);
	strbuf_adds(out, "\">");
	add_text(out, text->text);
	strbuf_adds(out, "</data>");
}

static void add_cell(struct strbuf *out, const struct report_block *block, size_t row,
		     size_t column_index, const struct column_look *look)
{
	const struct report_column *column = &block->columns[column_index];
	const struct report_cell *cell = &block->rows[row].cells[column_index];
	const char *tag = column_index ? "td" : "th scope=\"row\"";
	struct strbuf text = STRBUF_INIT;

	render_cell_people(&text, column, cell);
	strbuf_addf(out, "<%s%s>", tag, class_of(column, cell, look));
	if (report_column_is_number(column) && cell->state == CELL_VALUE)
		add_number(out, column, cell, &text, look->decimals);
	else if (column->type == REPORT_PERIOD && cell->state == CELL_VALUE)
		add_period(out, column, cell, &text);
	else
		add_text(out, text.text);
	strbuf_addf(out, "</%s>", column_index ? "td" : "th");
	strbuf_take(out, &text);
}

/* --- blocks ------------------------------------------------------------------------------------- */

static void add_table(struct strbuf *out, const struct report_block *block)
{
	struct column_look *looks = calloc(block->n_columns, sizeof(*looks));

	if (!looks) {
		out->failed = true;
		return;
	}
	for (size_t c = 0; c < block->n_columns; c++)
		looks[c] = (struct column_look){most_decimals(block, c), has_long_text(block, c)};
	strbuf_adds(out, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
	add_text(out, block->title ? block->title : tr("table"));
	strbuf_adds(out, "\">\n<table>\n<caption>");
	add_text(out, block->title ? block->title : "");
	strbuf_adds(out, "</caption>\n<thead>\n<tr>");
	for (size_t c = 0; c < block->n_columns; c++) {
		strbuf_addf(out, "<th scope=\"col\"%s>",
			    class_of(&block->columns[c], NULL, &looks[c]));
		add_text(out, block->columns[c].heading);
		strbuf_adds(out, "</th>");
	}
	strbuf_adds(out, "</tr>\n</thead>\n<tbody>\n");
	for (size_t r = 0; r < block->n_rows; r++) {
		strbuf_adds(out, "<tr>");
		for (size_t c = 0; c < block->n_columns; c++)
			add_cell(out, block, r, c, &looks[c]);
		strbuf_adds(out, "</tr>\n");
	}
	strbuf_adds(out, "</tbody>\n</table>\n</div>\n");
	free(looks);
}

static void add_lines(struct strbuf *out, const struct report_block *block, bool above)
{
	bool any = false;

	for_each_of(const struct report_line, line, block->lines, block->n_lines) {
		if (line->is_above != above)
			continue;
		strbuf_adds(out, any ? "" : "<ul class=\"notes\">\n");
		strbuf_adds(out, line->is_strong ? "<li class=\"strong\">" : "<li>");
		if (line->label[0]) {
			strbuf_adds(out, "<b>");
			add_text(out, line->label);
			strbuf_adds(out, "</b>");
		}
		add_text(out, line->text);
		strbuf_adds(out, "</li>\n");
		any = true;
	}
	strbuf_adds(out, any ? "</ul>\n" : "");
}

static void add_picture(struct strbuf *out, const struct report_picture *picture)
{
	strbuf_adds(out, "<figure>\n");
	if (picture->svg) {
		strbuf_adds(out, "<div class=\"scroll\" tabindex=\"0\" role=\"img\" aria-label=\"");
		add_text(out, picture->title);
		strbuf_addf(out, "\">\n<div class=\"picture%s\">", picture->narrow ? " wide" : "");
		strbuf_adds(out, picture->svg); /* drawn by us, checked by report_add_picture */
		strbuf_adds(out, "</div>\n");
		if (picture->narrow)
			strbuf_addf(out, "<div class=\"picture narrow\">%s</div>\n",
				    picture->narrow);
		strbuf_adds(out, "</div>\n");
	}
	strbuf_adds(out, "<figcaption>");
	add_text(out, picture->note);
	strbuf_adds(out, "</figcaption>\n</figure>\n");
}

static void add_pictures(struct strbuf *out, const struct report_block *block)
{
	for (size_t i = 0; i < block->n_pictures; i++)
		add_picture(out, &block->pictures[i]);
}

static void add_derivations(struct strbuf *out, const struct report_block *block)
{
	if (!block->n_derivations)
		return;
	strbuf_adds(out, "<details>\n<summary>");
	add_text(out, tr("How each figure was calculated"));
	strbuf_adds(out, "</summary>\n");
	for (size_t i = 0; i < block->n_derivations; i++) {
		strbuf_adds(out, "<pre>");
		/* Lines are ours; what is in them is not. */
		for (const char *at = block->derivations[i]; *at;) {
			size_t n = strcspn(at, "\n");

			escape_html(out, at, n);
			at += n;
			if (*at) {
				strbuf_addc(out, '\n');
				at++;
			}
		}
		strbuf_adds(out, "</pre>\n");
	}
	if (block->lacks_derivations) {
		strbuf_adds(out, "<p>");
		add_text(out,
			 tr("How the other figures were calculated is left out: the page would be "
			    "too large."));
		strbuf_adds(out, "</p>\n");
	}
	strbuf_adds(out, "</details>\n");
}

void render_html(const struct report *report, const struct render_options *options,
		 struct strbuf *out)
{
	const char *title = report->n_blocks && report->blocks[0].title ? report->blocks[0].title
									: "kzbe-trade";

	(void)options;
	page_begin(out, title, language_in_use()->code);
	for (size_t b = 0; b < report->n_blocks; b++) {
		const struct report_block *block = &report->blocks[b];

		strbuf_adds(out, "<section>\n");
		if (block->title) {
			strbuf_adds(out, b ? "<h2>" : "<h1>");
			add_text(out, block->title);
			strbuf_adds(out, b ? "</h2>\n" : "</h1>\n");
		}
		add_lines(out, block, true);
		if (!block->has_pictures_below)
			add_pictures(out, block);
		if (block->n_columns)
			add_table(out, block);
		add_lines(out, block, false);
		if (block->has_pictures_below)
			add_pictures(out, block);
		add_derivations(out, block);
		strbuf_adds(out, "</section>\n");
	}
	page_end(out);
}

#include "render.h"

#include <string.h>

#include "language.h"
#include "people.h"
#include "text.h"

static void add_period(struct strbuf *out, struct period period)
{
	char text[PERIOD_TEXT_MAX];

	period_format(period, text);
	strbuf_adds(out, text);
}

void render_cell_people(struct strbuf *out, const struct report_column *column,
			const struct report_cell *cell)
{
	switch (cell->state) {
	case CELL_BLANK:
		return;
	case CELL_MISSING:
		strbuf_adds(out, tr("n/a"));
		return;
	case CELL_SUPPRESSED:
		strbuf_adds(out, "c");
		return;
	case CELL_VALUE:
		break;
	}
	switch (column->type) {
	case REPORT_LEVEL:
	case REPORT_PERCENT:
		strbuf_adds(out, qualifier_sign(cell->qualifier));
		if (column->type == REPORT_PERCENT)
			percent_add_people(out, cell->number, column->flags & COLUMN_IS_SIGNED);
		else
			dec_add_people(out, cell->number, column->flags & COLUMN_IS_SIGNED);
		break;
	case REPORT_PERIOD:
		period_add_people(out, cell->period);
		break;
	case REPORT_LIST:
		for (size_t i = 0; i < cell->n_items; i++) {
			strbuf_adds(out, i ? "; " : "");
			text_add_shown(out, cell->items[i], strlen(cell->items[i]));
		}
		break;
	case REPORT_TEXT:
	case REPORT_NOTES:
		if (cell->text)
			text_add_shown(out, cell->text, strlen(cell->text));
		break;
	}
	if (cell->is_marked)
		strbuf_addc(out, '*');
}

void render_cell_plain(struct strbuf *out, const struct report_column *column,
		       const struct report_cell *cell)
{
	char text[DEC_TEXT_MAX];

	if (cell->state != CELL_VALUE)
		return;
	if (column->type == REPORT_PERIOD) {
		add_period(out, cell->period);
	} else {
		dec_format(cell->number, text);
		strbuf_adds(out, text);
	}
}

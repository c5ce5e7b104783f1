#include "reading.h"

#include <string.h>

#include "alloc.h"

/* What a publisher says of rows in columns that a form does not read, is in the form: but what is expected is no trade
 * in any. */
static bool matters(const struct reading *reading, enum source_unfit unfit)
{
	return unfit && (!reading->format->source || unfit == UNFIT_FORECAST);
}

bool reading_leaves_out(struct reading *reading, const struct csv_record *record)
{
	struct left_out *left_out = &reading->left_out;

	for (size_t i = 0; i < record->n && i < countof(reading->worded) * 64; i++) {
		const struct csv_cell *cell = &record->cells[i];

		if (!(reading->worded[i / 64] >> i % 64 & 1) ||
		    !matters(reading, caveat_of_row(cell->text, cell->len)))
			continue;
		if (!left_out->line) {
			left_out->line = record->line;
			/* What says it is shorter than the room. */
			memcpy(left_out->said, cell->text, cell->len);
			left_out->said[cell->len] = '\0';
		}
		return true;
	}
	return false;
}

void reading_take_left_out(struct reading *reading, const struct reading *part, size_t lines)
{
	if (reading->left_out.line || !part->left_out.line)
		return;
	reading->left_out = part->left_out;
	reading->left_out.line += lines;
}

void reading_warn_of_left_out(const struct reading *reading)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	if (!reading->left_out.line)
		return;
	diag_set(&diag, DIAG_UNIT, CAVEAT_LEFT_OUT,
		 diag_quote(quoted, reading->left_out.said, strlen(reading->left_out.said)));
	diag.is_warning = true;
	diag.path = reading->path;
	diag.line = reading->left_out.line;
	diag_set_remedy(&diag, CAVEAT_LEFT_OUT_REMEDY);
	diag_send(reading->sink, &diag);
}

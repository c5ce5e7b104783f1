#include "filling.h"

void fill_text(struct filling *filling, size_t column, const char *text)
{
	if (!report_set_text(filling->report, &filling->cells[column], text ? text : ""))
		filling->failed = true;
}

void fill_built(struct filling *filling, size_t column, struct strbuf *text)
{
	if (text->failed)
		filling->failed = true;
	else
		fill_text(filling, column, text->text);
	strbuf_release(text);
}

void fill_unit(struct filling *filling, size_t column, struct unit unit)
{
	char text[UNIT_TEXT_MAX];

	unit_format(unit, text);
	fill_text(filling, column, unit.currency[0] ? text : "");
}

void fill_period(struct filling *filling, size_t column, struct period period)
{
	filling->cells[column].state = CELL_VALUE;
	filling->cells[column].period = period;
}

#include "trade.h"

#include <limits.h>
#include <stdio.h>

#include "support.h"

static struct figure figure_of(const char *cell, status_set status)
{
	struct figure figure = {.state = FIGURE_MISSING};

	if (!cell)
		return figure;
	figure.status = status;
	if (strcmp(cell, "c") == 0) {
		figure.state = FIGURE_SUPPRESSED;
		figure.status |= STATUS_SUPPRESSED;
		return figure;
	}
	figure.state = FIGURE_PRESENT;
	if (*cell == '~')
		figure.qualifier = QUALIFIER_ABOUT;
	else if (*cell == '>')
		figure.qualifier = QUALIFIER_ABOVE;
	else if (*cell == '<')
		figure.qualifier = QUALIFIER_BELOW;
	figure.value = dec_of(figure.qualifier == QUALIFIER_NONE ? cell : cell + 1);
	return figure;
}

static uint32_t file_of(struct dataset *data, const char *source)
{
	char path[64];
	size_t file = 0;

	snprintf(path, sizeof(path), "%s.csv", source);
	while (file < data->n_files && strcmp(data->files[file], path) != 0)
		file++;
	if (file == data->n_files)
		file = dataset_add_file(data, path);
	assert_true(file != SIZE_MAX);
	return (uint32_t)file;
}

static const char *or_else(const char *text, const char *otherwise)
{
	return text ? text : otherwise;
}

void trade_set_up(struct trade *trade, const struct trade_row *rows, size_t n)
{
	*trade = (struct trade){.data = {.n = 0}};
	for (size_t i = 0; i < n; i++) {
		const char *unit = or_else(rows[i].unit, "USD million");
		const char *source = or_else(rows[i].source, "S");
		const char *published = or_else(rows[i].published, "");
		const char *letters = or_else(rows[i].status, "");
		const struct observation *first = NULL;
		struct observation row = {.period = period_of(rows[i].period), .line = i + 2};
		status_set status = 0;

		assert_true(status_parse(letters, strlen(letters), &status));
		row.flow[FLOW_EXPORTS] = figure_of(rows[i].exports, status);
		row.flow[FLOW_IMPORTS] = figure_of(rows[i].imports, status);
		row.flow[FLOW_TURNOVER] = figure_of(rows[i].turnover, status);
		assert_int_equal(unit_parse(unit, strlen(unit), &row.unit), UNIT_OK);
		if (*published)
			assert_true(pub_date_parse(published, strlen(published), &row.published));
		snprintf(row.reporter, sizeof(row.reporter), "%s",
			 or_else(rows[i].reporter, "KAZ"));
		snprintf(row.partner, sizeof(row.partner), "%s", or_else(rows[i].partner, "BEL"));
		row.source = dataset_intern(&trade->data, source, strlen(source));
		row.url = dataset_intern(&trade->data, "", 0);
		row.note = row.url;
		row.file = file_of(&trade->data, source);
		assert_non_null(row.source);
		assert_non_null(row.url);
		assert_int_equal(dataset_add(&trade->data, &row, &first), DIAG_OK);
	}
	assert_int_equal(series_set_build(&trade->set, &trade->data), DIAG_OK);
}

void trade_tear_down(struct trade *trade)
{
	tiling_release(&trade->tiling);
	series_set_release(&trade->set);
	dataset_release(&trade->data);
}

long long whole_of_dec(struct dec d, int places)
{
	long long whole = (long long)d.low;

	assert_true(d.high == 0 && d.low <= LLONG_MAX && d.scale <= places);
	for (int i = d.scale; i < places; i++) {
		assert_true(whole <= LLONG_MAX / 10);
		whole *= 10;
	}
	return d.negative ? -whole : whole;
}

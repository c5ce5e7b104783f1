#include "header.h"

#include <string.h>

#include "text.h"

#define HEADER_NAME_MAX 64

/* Small letters and digits of a header's name, up to a colon ("freq: Time frequency"). */
static void normalize(const struct csv_cell *cell, char out[HEADER_NAME_MAX])
{
	size_t len = 0;

	for (size_t i = 0; i < cell->len && cell->text[i] != ':' && len + 1 < HEADER_NAME_MAX;
	     i++) {
		char c = text_to_lower(cell->text[i]);

		if ((c >= 'a' && c <= 'z') || text_is_digit(c))
			out[len++] = c;
	}
	out[len] = '\0';
}

/* Whether `name` is one of the words of `names`. */
static bool is_one_of(const char *names, const char *name)
{
	size_t n = strlen(name);

	for (const char *at = names; *at;) {
		size_t word = strcspn(at, " ");

		if (n && word == n && memcmp(at, name, n) == 0)
			return true;
		at += word;
		at += *at == ' ';
	}
	return false;
}

/* Columns of publishers' forms that hold numbers: their decimal mark is the file's. */
static const char number_names[] =
	"qty altqty netwgt grosswgt netweightkg grossweightkg cifvalue fobvalue ciftradevalueus "
	"fobtradevalueus quantity q valuenac quantitykg quantityinkg quantitysupplunit supquantity";

static void find_numbers(struct header *header, const struct csv_record *record)
{
	header->n_numbers = 0;
	for (size_t i = 0; i < record->n && header->n_numbers < HEADER_NUMBERS_MAX; i++) {
		char name[HEADER_NAME_MAX];

		normalize(&record->cells[i], name);
		if (is_one_of(number_names, name))
			header->numbers[header->n_numbers++] = i;
	}
}

/* Find the format's columns in a record; false if one that it needs is missing. */
bool header_map(const struct source_format *format, const struct csv_record *record,
		struct header *header)
{
	header->n = record->n;
	header->n_columns = format->n_columns;
	header->ends_with_needed = false;
	for (size_t column = 0; column < format->n_columns; column++) {
		const char *names = format->columns[column].names;
		size_t n = strlen(names);

		header->cell_of[column] = CELL_NONE;
		for (size_t i = 0; i < record->n && header->cell_of[column] == CELL_NONE; i++) {
			char name[HEADER_NAME_MAX];

			normalize(&record->cells[i], name);
			if (is_one_of(names, name))
				header->cell_of[column] = i;
		}
		if (header->cell_of[column] == CELL_NONE && n && names[n - 1] == '.')
			header->cell_of[column] = CELL_EXTRA;
		if (header->cell_of[column] == CELL_NONE && format->columns[column].is_required)
			return false;
		if (format->columns[column].is_required && header->cell_of[column] + 1 == record->n)
			header->ends_with_needed = true;
	}
	find_numbers(header, record);
	return true;
}

bool header_is_again(const struct source_format *format, const struct header *header,
		     const struct csv_record *record, bool *is_same)
{
	size_t value = header->cell_of[format->value_column];
	struct header again;
	char first;

	/* A value is never a word; few records get further than this. */
	if (value >= record->n)
		return false;
	first = text_to_lower(*record->cells[value].text);
	if (first < 'a' || first > 'z' || !header_map(format, record, &again))
		return false;
	*is_same = again.n == header->n && memcmp(again.cell_of, header->cell_of,
						  format->n_columns * sizeof(*again.cell_of)) == 0;
	return true;
}

/* The program's own file names its periods and flows so. */
bool header_is_own(const struct csv_record *record)
{
	bool has_period = false, has_flow = false;

	for (size_t i = 0; i < record->n; i++) {
		const char *name = record->cells[i].text;

		has_period = has_period || text_equal_nocase(name, "period");
		for (size_t f = 0; f < FLOW_COUNT; f++)
			has_flow = has_flow || text_equal_nocase(name, flow_names[f]);
	}
	return has_period && has_flow;
}

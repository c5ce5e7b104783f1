#include "header.h"

#include <stdlib.h>
#include <string.h>

#include "caveat_words.h"
#include "heading_words.h"
#include "period_words.h"
#include "text.h"

#define HEADER_NAME_MAX 64
#define HEADER_CELLS_MAX 2048 /* no publisher's form has more columns */

/* U+00E0 to U+00FF without their accents. */
static const char plain_letters[] = "aaaaaaaceeeeiiiidnooooo?ouuuuyty";

/* Small letters and digits of a header's name, without accents, up to a colon ("freq: Time frequency") or to the
 * meanings of its codes ("flow (1=import, 2=export)"). */
static size_t normalize(const struct csv_cell *cell, char out[HEADER_NAME_MAX])
{
	const char *bracket = strchr(cell->text, '(');
	size_t n = bracket && strchr(bracket, '=') ? (size_t)(bracket - cell->text)
						   : heading_without_note(cell->text, cell->len);
	size_t len = 0, letter;
	char text[WIDE_TEXT_MAX];

	heading_to_small((struct csv_cell){cell->text, n}, text);
	for (const char *at = text; *at && *at != ':' && len + 2 < HEADER_NAME_MAX;
	     at += letter ? letter : 1) {
		letter = text_letter(at);
		if (letter == 2 && *at != '\xC3') {
			memcpy(out + len, at, 2);
			len += 2;
		} else if (letter == 2) {
			out[len++] = plain_letters[at[1] & 0x1f];
		} else if (letter || text_is_digit(*at)) {
			out[len++] = *at;
		}
	}
	out[len] = '\0';
	return len;
}

/* The name of a record's cell, in `out` where the record has none made. */
static struct csv_cell name_of(const struct csv_record *record, size_t i, char out[HEADER_NAME_MAX])
{
	return record->names ? record->names[i]
			     : (struct csv_cell){out, normalize(&record->cells[i], out)};
}

bool header_names(struct csv_record *record, void **owned)
{
	struct csv_cell *names;
	char *text;

	*owned = NULL;
	if (record->n > HEADER_CELLS_MAX)
		return true;
	*owned = names = malloc(record->n * (sizeof(*names) + HEADER_NAME_MAX));
	if (!names)
		return false;
	text = (char *)(names + record->n);
	for (size_t i = 0; i < record->n; i++, text += HEADER_NAME_MAX)
		names[i] = (struct csv_cell){text, normalize(&record->cells[i], text)};
	record->names = names;
	return true;
}

/* Which of the words of `names` `name` is, 1 the first; 0: none of them. */
static unsigned word_number(const char *names, struct csv_cell name)
{
	unsigned number = 1;
	const char *at = name.len ? strstr(names, name.text) : NULL;

	while (at && ((at > names && at[-1] != ' ') || (at[name.len] && at[name.len] != ' ')))
		at = strstr(at + 1, name.text);
	for (const char *space = names; at && (space = strchr(space, ' ')) && space < at; space++)
		number++;
	return at ? number : 0;
}

/* Columns of publishers' forms that hold numbers: their decimal mark is the file's. */

static void find_numbers(struct header *header, const struct csv_record *record)
{
	header->n_numbers = 0;
	for (size_t i = 0; i < record->n && header->n_numbers < HEADER_NUMBERS_MAX; i++) {
		char name[HEADER_NAME_MAX];

		if (word_number(columns_numbers, name_of(record, i, name)))
			header->numbers[header->n_numbers++] = i;
	}
}

/* The meanings of codes that a heading explains. */
void header_find_legend(const struct csv_record *record, char legend[LEGEND_MAX])
{
	legend[0] = '\0';
	for (size_t i = 0; i < record->n; i++) {
		const char *equals = strchr(record->cells[i].text, '=');
		size_t n = 0;

		if (!equals || record->cells[i].len >= LEGEND_MAX)
			continue;
		for (; n < record->cells[i].len; n++)
			legend[n] = text_to_lower(record->cells[i].text[n]);
		legend[n] = '\0';
		if (strstr(legend, "import") || strstr(legend, "export"))
			return;
		legend[0] = '\0';
	}
}

/* Find a column: of its names the first that the header has. */
static void find_column(struct header *header, size_t column, const char *names,
			const struct csv_record *record)
{
	size_t n = strlen(names);

	header->cell_of[column] = CELL_NONE;
	header->name_of[column] = 0;
	for (size_t i = 0; i < record->n; i++) {
		char name[HEADER_NAME_MAX];
		unsigned number = word_number(names, name_of(record, i, name));

		if (!number || (header->name_of[column] && header->name_of[column] <= number))
			continue;
		header->cell_of[column] = i;
		header->name_of[column] = (unsigned char)number;
	}
	if (header->cell_of[column] == CELL_NONE && n && names[n - 1] == '.')
		header->cell_of[column] = CELL_EXTRA;
}

size_t header_find(const char *names, const struct csv_record *record)
{
	struct header header;

	find_column(&header, 0, names, record);
	return header.cell_of[0];
}

size_t header_find_other(const char *names, size_t cell, const struct csv_record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		char name[HEADER_NAME_MAX];

		if (i != cell && word_number(names, name_of(record, i, name)))
			return i;
	}
	return SIZE_MAX;
}

bool header_map(const struct source_format *format, const struct csv_record *record,
		struct header *header)
{
	unsigned wanted = 0, met = 0;

	header->n = record->n;
	header->n_columns = format->n_columns;
	header->ends_with_needed = false;
	if (record->n > HEADER_CELLS_MAX)
		return false;
	for (size_t column = 0; column < format->n_columns; column++) {
		unsigned need = format->columns[column].need;
		bool is_there;

		find_column(header, column, format->columns[column].names, record);
		is_there = header->cell_of[column] < CELL_EXTRA;
		if (need == COLUMN_NEEDED && !is_there)
			return false;
		if (need && header->cell_of[column] + 1 == record->n)
			header->ends_with_needed = true;
		wanted |= 1u << need;
		met |= is_there ? 1u << need : 0;
	}
	find_numbers(header, record);
	header_find_legend(record, header->legend);
	return !(wanted & ~met & ~1u);
}

/* Whether a column before this one stands in the same cell. */
static bool is_taken(const struct header *header, size_t column)
{
	for (size_t i = 0; i < column; i++) {
		if (header->name_of[i] && header->cell_of[i] == header->cell_of[column])
			return true;
	}
	return false;
}

size_t header_nearness(const struct source_format *format, const struct csv_record *record,
		       struct strbuf *lacking, size_t *n_lacking)
{
	struct header header;
	bool has[NEEDS] = {false}, names_area = false;
	size_t n = 0;

	*n_lacking = 0;
	if (record->n > HEADER_CELLS_MAX)
		return 0;
	for (size_t column = 0; column < format->n_columns; column++) {
		unsigned need = format->columns[column].need;

		find_column(&header, column, format->columns[column].names, record);
		n += header.name_of[column] > 0 && !is_taken(&header, column);
		has[need] = has[need] || (need > COLUMN_NEEDED && header.name_of[column]);
	}
	for (size_t side = 0; side < 2; side++) {
		for (size_t i = 0; i < SOURCE_AREAS; i++) {
			find_column(&header, 0,
				    format->columns[format->area_columns[side][i]].names, record);
			names_area = names_area || header.name_of[0];
		}
	}
	if (!names_area)
		return 0;
	for (size_t column = 0; column < format->n_columns; column++) {
		const struct source_column *spec = &format->columns[column];

		find_column(&header, column, spec->names, record);
		/* Of those of which one is enough, one is spelt. */
		if (!spec->need || !spec->spelt || header.name_of[column] || has[spec->need])
			continue;
		has[spec->need] = spec->need > COLUMN_NEEDED; /* one of them is enough */
		strbuf_addf(lacking, "%s%s", *n_lacking ? ", " : "", spec->spelt);
		(*n_lacking)++;
	}
	return n;
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

static bool names_one_flow(struct csv_cell heading)
{
	const struct heading words = heading_of(heading);

	return (strstr(words.small, "export") || heading_names_flow(words.small, FLOW_EXPORTS)) !=
	       (strstr(words.small, "import") || heading_names_flow(words.small, FLOW_IMPORTS));
}

/* The program's own file names its periods and flows so. */
bool header_is_own(const struct csv_record *record)
{
	/* Whose trade with these countries it is stands elsewhere. */
	bool has_period = false, has_flow = false, has_partner = false;
	bool has_side = false, has_other_side = false; /* "Exports to Belgium" */

	for (size_t i = 0; i < record->n; i++) {
		const char *name = record->cells[i].text;
		const bool is_flow = text_is_in_list_nocase(name, phrases_header_flow);

		has_period = has_period || text_is_in_list_nocase(name, phrases_header_period);
		has_flow = has_flow || is_flow;
		has_side = has_side || (is_flow && names_one_flow(record->cells[i]));
		has_other_side = has_other_side || (!is_flow && names_one_flow(record->cells[i]) &&
						    caveat_has(heading_of(record->cells[i]).small,
							       phrases_side_links));
		has_partner = has_partner || text_is_in_list_nocase(name, phrases_header_partner);
	}
	return has_period && has_flow && !has_partner && (has_side || !has_other_side);
}

struct csv_cell cell_without_code(struct csv_cell cell)
{
	struct period period, code;
	size_t n = 0;

	while (n + 2 < cell.len && (cell.text[n] != ' ' || cell.text[n + 1] != '['))
		n++;
	if (n + 3 < cell.len && cell.text[cell.len - 1] == ']' &&
	    !period_parse(cell.text, n, &period) &&
	    !period_parse(cell.text + n + 2, cell.len - n - 3, &code) && period_equal(period, code))
		cell.len = n;
	return cell;
}

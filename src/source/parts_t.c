#include "area_columns.h"

#include <string.h>

#include "text.h"
#include "wide_table.h"

/* Which of 2022-T1 to 2022-T4 occur, a bit each. */
static unsigned find_parts_t(const char *bytes, size_t n)
{
	unsigned found = 0;

	for (size_t i = 4; i + 1 < n; i++) {
		size_t year = i;

		if (bytes[i] != 'T' || bytes[i + 1] < '1' || bytes[i + 1] > '4' ||
		    (i + 2 < n &&
		     (text_is_digit(bytes[i + 2]) || text_to_lower(bytes[i + 2]) >= 'a')))
			continue;
		year -= bytes[i - 1] == '-' || bytes[i - 1] == ' ';
		if (year >= 4 && text_is_year(bytes + year - 4, 4))
			found |= 1u << (bytes[i + 1] - '0');
	}
	return found;
}

/* Whether the program's own header has its own name for the column of periods, which are SDMX's: T1 is four months. */
static bool has_own_periods(const struct source_found *found, const char *bytes, size_t n)
{
	char header[256];
	const char *line = bytes + found->offset, *end = memchr(line, '\n', n - found->offset);
	size_t length = end ? (size_t)(end - line) : n - found->offset;

	length = length < sizeof(header) ? length : sizeof(header) - 1;
	memcpy(header, line, length);
	header[length] = '\0';
	return found->is_own && text_contains_nocase(header, "period");
}

void parts_t_settle(struct source_found *found, const char *bytes, size_t n)
{
	const unsigned parts = find_parts_t(bytes, n);
	const bool has_headings =
		found->format && found->format->wide && found->format->wide->has_periods;

	if (found->unfit || !parts)
		return;
	found->t_is_quarter = (parts & 1u << 4) != 0;
	if (has_headings || !(found->t_is_quarter || has_own_periods(found, bytes, n)))
		found->unfit = UNFIT_PARTS_T;
}

/* csv_separator.h - what parts the cells of a line. */
#ifndef KZBE_CSV_SEPARATOR_H
#define KZBE_CSV_SEPARATOR_H

#include <stddef.h>

/* The first of comma, semicolon and tab that stands outside quotes, or the bar if it is more than these; comma if there
 * is none. SDMX-CSV gives its inner separator in brackets ("STRUCTURE[;],..."), and Eurostat's TSV joins names by
 * commas up to a backslash ("freq,geo\\TIME_PERIOD"). */
char csv_separator(const char *line, size_t n);

#endif

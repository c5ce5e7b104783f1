#include "csv_separator.h"

#include <stdbool.h>
#include <string.h>

char csv_separator(const char *line, size_t n)
{
	const char *tab = memchr(line, '\t', n);
	bool quoted = false, in_brackets = false;
	size_t bars = 0, others = 0;
	char first = ',';

	if (tab && memchr(line, '\\', (size_t)(tab - line)))
		return '\t';
	for (size_t i = 0; i < n; i++) {
		if (line[i] == '"')
			quoted = !quoted;
		else if (line[i] == '[' || line[i] == ']')
			in_brackets = line[i] == '[';
		else if (in_brackets || quoted)
			continue;
		else if (line[i] == '|')
			bars++;
		else if ((line[i] == ',' || line[i] == ';' || line[i] == '\t') && !others++)
			first = line[i];
	}
	return bars > others ? '|' : first;
}

/* What a file's name says of a table that says little itself. */
#include <string.h>

#include "file_words.h"
#include "limit.h"
#include "source_format.h"
#include "text.h"
#include "title_words.h"

/* Headings of a table with columns of periods, flows and a unit alone, and of one with years as columns: more of them say
 * themselves what rows are of. */
#define OWN_MAX 5
#define BARE_MAX 3

enum diag_code source_file_sides(const char *name, struct title_words *out)
{
	return title_words_read(name, strlen(name), out);
}

/* How many headings a table has that are no years. */
static size_t count_headings(const char *bytes, size_t n)
{
	size_t count = 0;

	for (size_t at = 0; at < n && bytes[at] != '\n'; at++) {
		const bool begins = !at || strchr(",;\t|", bytes[at - 1]);

		count += begins && text_count_digits(bytes, n, at + (bytes[at] == '"')) != 4;
	}
	return count;
}

enum diag_code source_format_of_file(struct source_found *found, const char *path,
				     const char *bytes, size_t n)
{
	char words[SOURCE_FILE_MAX];
	struct limited_table table = {bytes, found->offset, n, false};
	const char *folder = strrchr(path, '/');
	enum diag_code code = DIAG_OK;

	if (found->unfit || !(found->is_own || (found->format && !found->format->source)))
		return DIAG_OK;
	table.is_bare =
		!found->offset && count_headings(bytes, n) <= (found->is_own ? OWN_MAX : BARE_MAX);
	source_file_words(path, words);
	if (*words)
		code = limit_of_name(LIMIT_FILE, words, &table, found);
	if (code || found->unfit || !folder)
		return code;
	while (folder > path && folder[-1] != '/')
		folder--;
	file_words_read(folder, strcspn(folder, "./"), words);
	return *words ? limit_of_name(LIMIT_FOLDER, words, &table, found) : DIAG_OK;
}

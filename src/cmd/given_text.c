#include "given_text.h"

#include <string.h>
#include <sys/stat.h>

#include "article.h"
#include "input.h"
#include "strbuf.h"

#define LOOK_MAX ((size_t)1 << 16) /* bytes that show whether a file is a text */
#define TABLE_LINES 3

/* Whether nearly all lines have the same number of commas, semicolons or tabs, one at least. */
static bool is_like_a_table(const char *text, char separator)
{
	size_t of_first = 0, n_lines = 0, n_alike = 0;

	for (const char *line = text; *line;) {
		size_t n = strcspn(line, "\n"), found = 0;

		for (size_t i = 0; i < n; i++)
			found += line[i] == separator;
		of_first = n_lines ? of_first : found;
		n_alike += found && found == of_first;
		n_lines += n > 0;
		line += n + (line[n] != '\0');
	}
	return n_lines >= TABLE_LINES && n_alike * 4 >= n_lines * 3;
}

/* What can be read a second time: a pipe would wait for a writer that has gone. */
static bool is_regular(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

bool is_given_text(const char *path, struct diag_sink *sink)
{
	struct diag_sink silent = {.report = NULL};
	struct article article = {.path = path};
	const struct article_options how = {.reporter = NULL};
	struct strbuf text = STRBUF_INIT;
	struct input input;
	struct diag error;
	enum diag_code code = DIAG_OK;
	size_t n = 0;
	bool is_one = is_regular(path) && input_open(&input, path, &silent) == DIAG_OK;

	if (is_one) {
		char block[INPUT_BLOCK];

		while (text.len < LOOK_MAX &&
		       !input_read(&input, block, sizeof(block), &n, &silent) && n)
			strbuf_add(&text, block, n);
		is_one = text.text && !text.failed && strlen(text.text) == text.len &&
			 !is_like_a_table(text.text, ',') && !is_like_a_table(text.text, ';') &&
			 !is_like_a_table(text.text, '\t');
		if (is_one)
			code = article_read(&article, text.text, text.len, &how, &error);
		is_one = is_one && !code && (article.claims.n || article.n_others);
		input_close(&input);
	}
	if (silent.out_of_memory || text.failed || code == DIAG_NOMEM)
		diag_nomem(sink);
	article_release(&article);
	strbuf_release(&text);
	return is_one;
}

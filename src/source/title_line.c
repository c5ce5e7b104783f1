#include "title_words.h"

#include <string.h>

bool title_is(const struct title_line *line, size_t i, enum meaning meaning)
{
	return i < line->n && meaning_in(line->items[i].set, meaning);
}

bool title_is_sign(const struct title_line *line, size_t i)
{
	return line->tokens.tokens[line->items[i].from].kind != TOKEN_WORD;
}

void title_quote(const struct title_line *line, size_t from, size_t to, char out[TITLE_SAID_MAX])
{
	const struct token *first = &line->tokens.tokens[line->items[from].from];
	const struct token *last = &line->tokens.tokens[line->items[to - 1].to - 1];
	size_t n = last->offset + last->len - first->offset;
	const char *said = line->tokens.text + first->offset;

	if (n >= TITLE_SAID_MAX) {
		for (n = TITLE_SAID_MAX - 1; n && ((unsigned char)said[n] & 0xc0) == 0x80;)
			n--;
	}
	memcpy(out, said, n);
	out[n] = '\0';
}

#include "sentences.h"

#include <string.h>

#include "support.h"

void read_text(struct read *read, enum language language, const char *text)
{
	size_t at = 0;

	*read = (struct read){.notations = notations_new(true)};
	assert_non_null(read->notations);
	assert_true(words_init(&read->words));
	read->tokens.text = text;
	read->tokens.text_len = strlen(text);
	assert_int_equal(token_list_read(&read->tokens, read->notations, &at), DIAG_OK);
	read->sentence.tokens = &read->tokens;
	read->sentence.words = &read->words;
	read->sentence.language = language;
}

bool read_next(struct read *read)
{
	if (read->at >= read->tokens.n)
		return false;
	assert_int_equal(sentence_read(&read->sentence, (struct marks){0}, &read->at), DIAG_OK);
	return true;
}

void read_release(struct read *read)
{
	sentence_release(&read->sentence);
	token_list_release(&read->tokens);
	words_release(&read->words);
	notations_free(read->notations);
}

#include "passage.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

void passage_release(struct passage *passage)
{
	for (size_t i = 0; i < passage->capacity; i++)
		sentence_release(&passage->sentences[i]);
	free(passage->sentences);
	token_list_release(&passage->tokens);
	table_release(&passage->table);
	*passage = (struct passage){.n = 0};
}

struct passage *passage_next(struct passage **passages, size_t *n, size_t *capacity)
{
	const size_t before = *capacity;

	if (!alloc_room(*passages, capacity, *n + 1))
		return NULL;
	if (*capacity > before)
		memset(*passages + before, 0, (*capacity - before) * sizeof(**passages));
	return &(*passages)[(*n)++];
}

/* --- language ------------------------------------------------------------------------------------- */

#define LANGUAGE_TOKENS 80 /* of a paragraph, that its language is recognised by */

/* Whether some word may have a letter that Kazakh has and Russian has not: no other text has these bytes, or few. */
static bool may_be_kazakh(const struct token_list *tokens)
{
	static const char bytes[] = "\xD2\xD3\xD1";

	for (const char *byte = bytes; *byte; byte++) {
		if (memchr(tokens->folded, *byte, tokens->folded_len))
			return true;
	}
	return false;
}

/* Words of each language, a byte each: of at most LANGUAGE_TOKENS. */
static size_t count_of(uint64_t counts, size_t language)
{
	return counts >> 8 * language & 0xFF;
}

/* A byte for each of seven bits. */
static uint64_t bytes_of_bits(unsigned bits)
{
	return bits * UINT64_C(0x40810204081) & TEXT_EIGHT(1);
}

/* Whether one language is so far ahead of all others that as many more words change nothing. */
static bool is_settled(uint64_t counts, size_t words)
{
	size_t first = 0, second = 0;

	for (size_t l = 1; l < LANGUAGE_COUNT; l++) {
		const size_t count = count_of(counts, l);

		if (count > first) {
			second = first;
			first = count;
		} else if (count > second) {
			second = count;
		}
	}
	return first > second + words;
}

/* The language whose words the paragraph has most of; if none stands out, the last one's. */
static enum language find_language(const struct cutter *cutter, const struct token_list *tokens)
{
	size_t best = cutter->language, kazakh = 0;
	size_t n = tokens->n < LANGUAGE_TOKENS ? tokens->n : LANGUAGE_TOKENS;
	uint64_t counts = 0;
	bool is_any = may_be_kazakh(tokens);

	for (size_t i = 0; i < n; i++) {
		bool has_letter;

		if (tokens->tokens[i].kind != TOKEN_WORD)
			continue;
		if (!is_any && i % 4 == 0 && is_settled(counts, n - i))
			break;
		counts += bytes_of_bits(words_languages(cutter->words, tokens, i, &has_letter));
		kazakh += has_letter;
		if (kazakh > 1)
			return LANGUAGE_KK;
	}
	for (size_t l = 1; l < LANGUAGE_COUNT; l++) {
		if (count_of(counts, l) > count_of(counts, best))
			best = l;
	}
	return (enum language)best;
}

/* --- paragraphs ----------------------------------------------------------------------------------- */

/* Find the next table; paragraphs end before it. */
static enum diag_code find_table(struct cutter *cutter)
{
	if (!table_find(cutter->text, cutter->len, cutter->at, &cutter->table))
		return DIAG_NOMEM;
	if (!cutter->table.n_rows)
		cutter->table.begin = cutter->table.end = cutter->len;
	return DIAG_OK;
}

enum diag_code cutter_begin(struct cutter *cutter)
{
	return find_table(cutter);
}

void cutter_release(struct cutter *cutter)
{
	table_release(&cutter->table);
}

static enum diag_code take_table(struct cutter *cutter, struct passage *passage)
{
	struct table other = passage->table;

	passage->is_table = true;
	passage->table = cutter->table;
	cutter->table = other;
	cutter->at = passage->table.end;
	return find_table(cutter);
}

enum diag_code cutter_take(struct cutter *cutter, struct passage *passage)
{
	struct token_list *tokens = &passage->tokens;
	enum diag_code code;

	passage->n = tokens->n = 0;
	passage->is_table = passage->is_measured = false;
	passage->language = cutter->language;
	if (cutter->at >= cutter->table.begin)
		return take_table(cutter, passage);
	tokens->text = cutter->text;
	tokens->text_len = cutter->table.begin;
	tokens->width = cutter->width;
	tokens->goes_on = cutter->goes_on;
	code = token_list_read(tokens, cutter->notations, &cutter->at);
	cutter->goes_on = tokens->goes_on;
	if (!code && tokens->n)
		passage->language = cutter->language = find_language(cutter, tokens);
	return code;
}

/* --- sentences ------------------------------------------------------------------------------------ */

/* One more sentence, not read yet; NULL: out of memory. */
static struct sentence *next_sentence(const struct cutter *cutter, struct passage *passage)
{
	size_t before = passage->capacity;
	struct sentence *sentence;

	if (!alloc_room(passage->sentences, &passage->capacity, passage->n + 1))
		return NULL;
	if (passage->capacity > before)
		memset(passage->sentences + before, 0,
		       (passage->capacity - before) * sizeof(*passage->sentences));
	sentence = &passage->sentences[passage->n++];
	sentence->tokens = &passage->tokens;
	sentence->words = cutter->words;
	sentence->language = passage->language;
	sentence->goes_on = cutter->sentence_goes_on;
	return sentence;
}

enum diag_code cutter_cut(struct cutter *cutter, struct passage *passage)
{
	enum diag_code code = DIAG_OK;

	if (passage->is_table || !passage->tokens.n)
		return DIAG_OK;
	join_broken_amounts(&passage->tokens, cutter->words, passage->language);
	for (size_t at = 0; at < passage->tokens.n && !code;) {
		struct sentence *sentence = next_sentence(cutter, passage);

		if (!sentence)
			return DIAG_NOMEM;
		code = sentence_cut(sentence, cutter->has_fiscal_years, &at);
		cutter->sentence_goes_on = sentence->goes_on;
	}
	return code;
}

/* A caption holds until an amount states its own unit. */
static void note_caption(struct marks *marks, const struct sentence *sentence)
{
	for (size_t q = 0; q < sentence->n_quantities; q++) {
		if (sentence->quantities[q].kind == QUANTITY_AMOUNT &&
		    !sentence->quantities[q].is_unit_taken_over)
			marks->has_caption = false;
	}
	if (sentence_caption(sentence, &marks->caption))
		marks->has_caption = true;
}

enum diag_code passage_measure(struct passage *passage, const struct words *words,
			       struct marks *marks)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; i < passage->n && !code; i++) {
		struct sentence *sentence = &passage->sentences[i];

		sentence->tokens = &passage->tokens;
		sentence->words = words;
		if (passage->is_measured)
			continue;
		code = sentence_measure(sentence, *marks);
		if (!code)
			note_caption(marks, sentence);
	}
	if (!passage->is_measured)
		passage->marks = *marks;
	passage->is_measured = true;
	return code;
}

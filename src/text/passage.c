#include "passage.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

struct passage *passage_list_next(struct passage_list *list)
{
	const size_t before = list->capacity;
	struct passage *passage;
	struct table table;

	if (!alloc_room(list->passages, &list->capacity, list->n + 1))
		return NULL;
	if (list->capacity > before)
		memset(list->passages + before, 0,
		       (list->capacity - before) * sizeof(*list->passages));
	passage = &list->passages[list->n++];
	table = passage->table;
	*passage = (struct passage){.table = table, .memory = &list->memory};
	return passage;
}

void passage_list_clear(struct passage_list *list)
{
	list->n = 0;
	arena_clear(&list->memory);
}

void passage_list_release(struct passage_list *list)
{
	for (size_t i = 0; i < list->capacity; i++)
		table_release(&list->passages[i].table);
	free(list->passages);
	arena_release(&list->memory);
	*list = (struct passage_list){.n = 0};
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
	token_list_release(&cutter->tokens);
	free(cutter->sentences);
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

/* A copy of so many bytes, for a passage: just as much memory as it needs. NULL: out of memory. */
static void *keep(struct arena *memory, const void *bytes, size_t size)
{
	void *kept = arena_alloc(memory, size);

	if (kept)
		memcpy(kept, bytes, size);
	return kept;
}

#define READ_BEHIND 8 /* bytes that may be read behind the last word */

/* Give the passage tokens of its own. */
static bool keep_tokens(struct passage *passage, const struct token_list *tokens)
{
	struct token_list *kept = &passage->tokens;

	*kept = *tokens;
	kept->tokens = keep(passage->memory, tokens->tokens, tokens->n * sizeof(*tokens->tokens));
	kept->folded = keep(passage->memory, tokens->folded, tokens->folded_len + READ_BEHIND);
	return kept->tokens && kept->folded;
}

enum diag_code cutter_take(struct cutter *cutter, struct passage *passage)
{
	struct token_list *tokens = &cutter->tokens;
	enum diag_code code;

	passage->language = cutter->language;
	if (cutter->at >= cutter->table.begin)
		return take_table(cutter, passage);
	tokens->text = cutter->text;
	tokens->text_len = cutter->table.begin;
	tokens->width = cutter->width;
	code = token_list_read(tokens, cutter->notations, &cutter->at);
	if (code || !tokens->n)
		return code;
	passage->language = cutter->language = find_language(cutter, tokens);
	return keep_tokens(passage, tokens) ? DIAG_OK : DIAG_NOMEM;
}

/* --- sentences ------------------------------------------------------------------------------------ */

enum diag_code cutter_cut(struct cutter *cutter, struct passage *passage)
{
	enum diag_code code = DIAG_OK;

	if (passage->is_table || !passage->tokens.n)
		return DIAG_OK;
	join_broken_amounts(&passage->tokens, cutter->words, passage->language);
	for (size_t at = 0; at < passage->tokens.n && !code;) {
		struct sentence *sentence;

		if (!alloc_room(cutter->sentences, &cutter->capacity, passage->n + 1))
			return DIAG_NOMEM;
		sentence = &cutter->sentences[passage->n++];
		*sentence = (struct sentence){.tokens = &passage->tokens,
					      .words = cutter->words,
					      .language = passage->language,
					      .goes_on = cutter->sentence_goes_on,
					      .memory = passage->memory};
		code = sentence_cut(sentence, cutter->has_fiscal_years, &at);
		cutter->sentence_goes_on = sentence->goes_on;
	}
	passage->sentences =
		keep(passage->memory, cutter->sentences, passage->n * sizeof(*passage->sentences));
	return code || passage->sentences ? code : DIAG_NOMEM;
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

/* What a sentence mentions. */
static bool keep_mentions(struct sentence *sentence, struct mentions *mentions,
			  struct arena *memory)
{
	struct party parties[MENTIONS_MAX];
	struct measure measures[MENTIONS_MAX];

	*mentions = (struct mentions){.parties = parties, .measures = measures};
	find_mentions(sentence, NULL, mentions);
	mentions->parties = keep(memory, parties, mentions->n_parties * sizeof(*parties));
	mentions->measures = keep(memory, measures, mentions->n_measures * sizeof(*measures));
	return mentions->parties && mentions->measures;
}

enum diag_code passage_measure(struct passage *passage, const struct words *words,
			       struct marks *marks)
{
	const bool is_measured = passage->is_measured;
	enum diag_code code = DIAG_OK;

	if (!is_measured) {
		passage->marks = *marks;
		passage->mentions =
			arena_alloc(passage->memory, passage->n * sizeof(*passage->mentions));
		if (!passage->mentions)
			return DIAG_NOMEM;
	}
	passage->is_measured = true;
	for (size_t i = 0; i < passage->n && !code; i++) {
		struct sentence *sentence = &passage->sentences[i];

		sentence->tokens = &passage->tokens;
		sentence->words = words;
		if (is_measured)
			continue;
		code = sentence_measure(sentence, *marks);
		note_caption(marks, sentence);
		if (!code && !keep_mentions(sentence, &passage->mentions[i], passage->memory))
			code = DIAG_NOMEM;
	}
	return code;
}

#include "words.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

#define PHRASE_WORDS 8

/* One word of a phrase. */
struct word_piece {
	uint32_t text; /* folded, in words.text; of capitals as they are */
	uint8_t len;
	bool may_go_on;	  /* ends in a star */
	bool is_capitals; /* to be found in capitals only */
	bool is_short;	  /* ends in a full stop */
};

struct word_entry {
	uint32_t next; /* 1 + the next entry with the same first word; 0: none */
	uint32_t pieces;
	uint32_t row;
	uint32_t hash; /* of the first word: others may share its slot */
	uint8_t n_pieces;
};

bool meaning_in(meaning_set set, enum meaning meaning)
{
	return meaning < 64 ? set.low >> meaning & 1 : set.high >> (meaning - 64) & 1;
}

static void concept_add(meaning_set *set, unsigned meaning)
{
	if (meaning < 64)
		set->low |= UINT64_C(1) << meaning;
	else
		set->high |= UINT64_C(1) << (meaning - 64);
}

void words_release(struct words *words)
{
	free(words->entries);
	free(words->slots);
	free(words->pieces);
	free(words->text);
	*words = (struct words){.n_entries = 0};
}

/* --- building ----------------------------------------------------------------------------------- */

#define HASH_START UINT32_C(2166136261)

static uint32_t hash_byte(uint32_t hash, char c)
{
	return (hash ^ (unsigned char)c) * UINT32_C(16777619);
}

/* So that a word that may go on and the same one that may not are two. */
static uint32_t hash_end(uint32_t hash, bool may_go_on)
{
	hash ^= hash >> 15;
	return hash * UINT32_C(2246822519) + may_go_on;
}

static bool is_space_or_hyphen(char c)
{
	return c == ' ' || c == '-' || c == '\'';
}

/* Whether the n bytes at s are letters of which none is small, up to three: an abbreviation. */
static bool are_capitals(const char *s, size_t n)
{
	char folded[16];
	size_t len = n < sizeof(folded) ? token_fold(s, n, folded, sizeof(folded)) : 0;

	for (size_t i = 0; i < n; i++) {
		if ((unsigned char)s[i] < 0x80 && !(s[i] >= 'A' && s[i] <= 'Z'))
			return false;
	}
	return n <= 8 && len == n && memcmp(folded, s, n) != 0;
}

/* Cut a phrase into its words; their text goes to *text, which has room. */
static uint8_t cut_phrase(const char *phrase, char *text, size_t *text_len,
			  struct word_piece pieces[PHRASE_WORDS])
{
	uint8_t n = 0;

	for (const char *s = phrase; *s && n < PHRASE_WORDS;) {
		struct word_piece piece = {.text = (uint32_t)*text_len};
		size_t len = 0;
		const char *end;

		while (is_space_or_hyphen(*s))
			s++;
		for (end = s; *end && !is_space_or_hyphen(*end); end++)
			;
		if (end == s)
			break;
		len = (size_t)(end - s);
		if (s[len - 1] == '*') {
			piece.may_go_on = true;
			len--;
		}
		/* "u.s." and "9,5" stay whole no more than the text's own words do. */
		if (len > 1 && memchr(s, '.', len)) {
			len = (size_t)((const char *)memchr(s, '.', len) - s);
			piece.is_short = true;
			end = s + len + 1;
			if (*end == '*')
				end++;
		}
		piece.is_capitals = are_capitals(s, len);
		if (piece.is_capitals) {
			memcpy(text + *text_len, s, len);
			piece.len = (uint8_t)len;
		} else {
			piece.len = (uint8_t)token_fold(s, len, text + *text_len, len + 8);
		}
		*text_len += piece.len;
		pieces[n++] = piece;
		s = end;
	}
	return n;
}

/* Words in capitals are looked up by their small letters too. */
static uint32_t hash_piece(const struct words *words, const struct word_piece *piece)
{
	char folded[64];
	const char *s = words->text + piece->text;
	size_t n = piece->len;
	uint32_t hash = HASH_START;

	if (piece->is_capitals) {
		n = token_fold(s, n, folded, sizeof(folded));
		s = folded;
	}
	for (size_t i = 0; i < n; i++)
		hash = hash_byte(hash, s[i]);
	return hash_end(hash, piece->may_go_on);
}

static void add_entry(struct words *words, const struct word_piece *pieces, uint8_t n, size_t row)
{
	struct word_entry *entry = &words->entries[words->n_entries++];
	uint32_t hash = hash_piece(words, pieces);
	uint32_t *slot = &words->slots[hash & (words->n_slots - 1)];

	*entry = (struct word_entry){.next = *slot,
				     .pieces = (uint32_t)words->n_pieces,
				     .row = (uint32_t)row,
				     .hash = hash,
				     .n_pieces = n};
	*slot = (uint32_t)words->n_entries;
	memcpy(words->pieces + words->n_pieces, pieces, n * sizeof(*pieces));
	words->n_pieces += n;
	if (pieces->may_go_on)
		words->prefix_lengths |= UINT64_C(1) << (pieces->len & 63);
}

bool words_init(struct words *words)
{
	struct word_piece pieces[PHRASE_WORDS];
	size_t text_room = 64, text_len = 0;

	*words = (struct words){.n_slots = 1};
	for (size_t i = 0; i < n_word_rows; i++)
		text_room += 2 * strlen(word_rows[i].phrase) + 16;
	while (words->n_slots < 4 * n_word_rows)
		words->n_slots *= 2;
	words->entries = calloc(n_word_rows, sizeof(*words->entries));
	words->slots = calloc(words->n_slots, sizeof(*words->slots));
	words->pieces = calloc(n_word_rows * PHRASE_WORDS, sizeof(*words->pieces));
	words->text = malloc(text_room);
	if (!words->entries || !words->slots || !words->pieces || !words->text)
		return false;
	for (size_t i = 0; i < n_word_rows; i++) {
		uint8_t n = cut_phrase(word_rows[i].phrase, words->text, &text_len, pieces);

		if (word_rows[i].meaning != MEANING_SUFFIX && n)
			add_entry(words, pieces, n, i);
		else if (words->n_suffixes < countof(words->suffixes))
			words->suffixes[words->n_suffixes++] = (uint32_t)i;
	}
	return true;
}

/* --- looking up --------------------------------------------------------------------------------- */

/* Whether a token is the word; *rest is how many bytes of it lie behind the word's own. */
static bool fits(const struct words *words, const struct word_piece *piece,
		 const struct token_list *tokens, size_t at, size_t *rest)
{
	const struct token *token = &tokens->tokens[at];
	const char *word = words->text + piece->text;

	if (token->kind != TOKEN_WORD && token->kind != TOKEN_SIGN)
		return false;
	if (piece->is_capitals) {
		*rest = 0;
		return token->len == piece->len &&
		       memcmp(tokens->text + token->offset, word, piece->len) == 0;
	}
	if (token->folded_len < piece->len ||
	    (!piece->may_go_on && token->folded_len != piece->len))
		return false;
	*rest = token->folded_len - piece->len;
	return memcmp(tokens->folded + token->folded, word, piece->len) == 0;
}

static bool is_joint(const struct token_list *tokens, size_t at)
{
	static const char *const signs[] = {"-", "'", "\xE2\x80\x99", "\xE2\x80\x91", "/"};

	if (tokens->tokens[at].kind != TOKEN_SIGN)
		return false;
	for (size_t i = 0; i < countof(signs); i++) {
		if (token_is(tokens, at, signs[i]))
			return true;
	}
	return false;
}

/* How many tokens the phrase takes at the token; 0: it does not fit. */
static size_t phrase_length(const struct words *words, const struct word_entry *entry,
			    const struct token_list *tokens, size_t at, size_t *bytes, size_t *rest)
{
	size_t i = at;

	*bytes = 0;
	for (size_t p = 0; p < entry->n_pieces; p++) {
		const struct word_piece *piece = &words->pieces[entry->pieces + p];

		/* Hyphens and apostrophes between the words do not count. */
		if (p && i < tokens->n && is_joint(tokens, i))
			i++;
		if (i >= tokens->n || !fits(words, piece, tokens, i, rest))
			return 0;
		*bytes += piece->len + (size_t)(p > 0);
		i++;
		if (piece->is_short && i < tokens->n && token_is(tokens, i, ".") &&
		    !tokens->tokens[i].has_space_before)
			i++;
		else if (piece->is_short && p + 1 < entry->n_pieces)
			return 0;
	}
	return i - at;
}

/* Call `visit` for each entry whose first word is, or begins, the token. */
typedef void visit_entry(const struct words *words, const struct word_entry *entry, void *ctx);

static void visit_slot(const struct words *words, uint32_t hash, visit_entry *visit, void *ctx)
{
	for (uint32_t e = words->slots[hash & (words->n_slots - 1)]; e;
	     e = words->entries[e - 1].next) {
		if (words->entries[e - 1].hash == hash)
			visit(words, &words->entries[e - 1], ctx);
	}
}

static void visit_all(const struct words *words, const struct token_list *tokens, size_t at,
		      visit_entry *visit, void *ctx)
{
	const struct token *token = &tokens->tokens[at];
	const char *s = tokens->folded + token->folded;
	uint32_t hash = HASH_START;

	if ((token->kind != TOKEN_WORD && token->kind != TOKEN_SIGN) || token->is_in_address)
		return;
	for (size_t i = 0; i < token->folded_len; i++) {
		hash = hash_byte(hash, s[i]);
		if (i + 1 < 64 && words->prefix_lengths >> (i + 1) & 1)
			visit_slot(words, hash_end(hash, true), visit, ctx);
	}
	visit_slot(words, hash_end(hash, false), visit, ctx);
}

struct lookup {
	const struct token_list *tokens;
	size_t at;
	enum language language;
	size_t rest;
	unsigned languages;
	struct word_match *out;
};

static void visit_for_match(const struct words *words, const struct word_entry *entry, void *ctx)
{
	struct lookup *lookup = ctx;
	const struct word_row *row = &word_rows[entry->row];
	size_t bytes, rest = 0, n;

	if (row->language != lookup->language && row->language != LANGUAGE_COMMON)
		return;
	n = phrase_length(words, entry, lookup->tokens, lookup->at, &bytes, &rest);
	if (!n || n < lookup->out->n_tokens ||
	    (n == lookup->out->n_tokens && bytes < lookup->out->bytes))
		return;
	if (n > lookup->out->n_tokens || bytes > lookup->out->bytes) {
		*lookup->out = (struct word_match){.n_tokens = n, .bytes = bytes};
		lookup->out->meaning = MEANING_COUNT;
	}
	concept_add(&lookup->out->set, row->meaning);
	if (row->meaning <= lookup->out->meaning) {
		lookup->out->meaning = row->meaning;
		lookup->out->value = row->value;
	}
	lookup->rest = rest;
}

/* The Kazakh case that the last `rest` bytes of a token are the ending of. */
static uint8_t suffix_of(const struct words *words, const struct token_list *tokens, size_t at,
			 size_t rest)
{
	const struct token *token = &tokens->tokens[at];
	const char *end = tokens->folded + token->folded + token->folded_len;

	for (size_t i = 0; i < words->n_suffixes; i++) {
		const struct word_row *row = &word_rows[words->suffixes[i]];
		size_t n = strlen(row->phrase);

		if (n <= rest && memcmp(end - n, row->phrase, n) == 0)
			return (uint8_t)(row->value[0] - '0');
	}
	return 0;
}

uint8_t words_suffix(const struct words *words, const struct token_list *tokens, size_t at)
{
	return suffix_of(words, tokens, at, tokens->tokens[at].folded_len);
}

void words_match(const struct words *words, enum language language, const struct token_list *tokens,
		 size_t at, struct word_match *out)
{
	struct lookup lookup = {.tokens = tokens, .at = at, .language = language, .out = out};

	*out = (struct word_match){.n_tokens = 0};
	visit_all(words, tokens, at, visit_for_match, &lookup);
	if (out->n_tokens && lookup.rest && language == LANGUAGE_KK)
		out->suffix = suffix_of(words, tokens, at + out->n_tokens - 1, lookup.rest);
}

static void visit_for_language(const struct words *words, const struct word_entry *entry, void *ctx)
{
	struct lookup *lookup = ctx;
	size_t bytes, rest;

	if (phrase_length(words, entry, lookup->tokens, lookup->at, &bytes, &rest))
		lookup->languages |= 1u << word_rows[entry->row].language;
}

unsigned words_languages(const struct words *words, const struct token_list *tokens, size_t at)
{
	struct lookup lookup = {.tokens = tokens, .at = at};

	visit_all(words, tokens, at, visit_for_language, &lookup);
	return lookup.languages & ~(1u << LANGUAGE_COMMON);
}

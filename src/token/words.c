#include "words.h"

#include <stdlib.h>
#include <string.h>

#include "followers.h"
#include "text.h"
#include "words_table.h"

void meaning_drop(meaning_set *set, enum meaning meaning)
{
	if (meaning < 64)
		set->low &= ~(UINT64_C(1) << meaning);
	else
		set->high &= ~(UINT64_C(1) << (meaning - 64));
}

void meaning_add(meaning_set *set, enum meaning meaning)
{
	if (meaning < 64)
		set->low |= UINT64_C(1) << meaning;
	else
		set->high |= UINT64_C(1) << (meaning - 64);
}

/* --- what was looked up ------------------------------------------------------------------------- */

#define PLACES_BITS 14
#define CACHED_WORDS (1 << (PLACES_BITS - 1))
#define WORD_CACHED_MAX 46
#define CACHED_ENTRIES 60000

/* What a word means in one language and in such letters, where nothing around it matters; and behind which words
 * something may. */
struct known {
	uint8_t key; /* key_of_known; 0: nothing is known */
	uint8_t rest;
	uint16_t from, n; /* its open entries, in word_cache.open */
	struct word_match match;
	struct followers followers;
};

/* The entries whose first word is, or begins, a word of the text. Texts repeat their words. */
struct cached_word {
	char text[WORD_CACHED_MAX];
	uint8_t len;	   /* 0: none here */
	uint8_t languages; /* that it has entries of, bit by bit */
	uint8_t open;	   /* those with entries that what stands around the word decides on */
	uint8_t sure
		[2]; /* those that know it whatever stands around it, in small letters and with a capital */
	bool has_kazakh_letter;
	uint16_t from, n;
	uint16_t notes;		    /* words_notes */
	struct followers followers; /* in its open entries */
	struct known known[2];	    /* in small letters, with a capital */
};

struct cached_entry {
	uint16_t number; /* in word_entries */
	uint8_t languages,
		open_in; /* its language's bit; 0: whether it fits depends on nothing but the word and its capital */
	bool is_in_capitals;		/* it fits no word that is not */
	struct beginning second, third; /* what the next tokens must begin with */
};

struct word_cache {
	uint16_t places[1 << PLACES_BITS]; /* by their hash, the words' numbers from 1; 0: none */
	struct cached_word words[CACHED_WORDS];
	struct cached_entry entries[CACHED_ENTRIES];
	struct open_entry open[CACHED_ENTRIES]; /* in a row those of a word in one language */
	size_t n_words, n_entries, n_open;
};

void words_release(struct words *words)
{
	free(words->cache);
	*words = (struct words){.cache = NULL};
}

bool words_init(struct words *words)
{
	words->cache = calloc(1, sizeof(*words->cache));
	return words->cache != NULL;
}

/* --- looking up --------------------------------------------------------------------------------- */

/* Whether a token is the word; *rest is how many bytes of it lie behind the word's own. */
static bool fits(const struct word_piece *piece, const struct token_list *tokens, size_t at,
		 size_t *rest)
{
	const struct token *token = &tokens->tokens[at];
	const char *word = word_texts + piece->text;
	bool may_go_on = piece->flags & WORD_GOES_ON;

	if (piece->flags & WORD_TOUCHES && token->has_space_before)
		return false;
	if (token->kind == TOKEN_NUMBER || piece->flags & WORD_IS_CAPITALS) {
		*rest = 0;
		return token->len == piece->len &&
		       memcmp(tokens->text + token->offset, word, piece->len) == 0 &&
		       (token->kind != TOKEN_NUMBER || piece->flags & WORD_TOUCHES);
	}
	if (token->kind != TOKEN_WORD && token->kind != TOKEN_SIGN)
		return false;
	if (token->folded_len < piece->len || (!may_go_on && token->folded_len != piece->len) ||
	    (piece->flags & WORD_HAS_CAPITAL && !token->is_capital))
		return false;
	*rest = token->folded_len - piece->len;
	return same_bytes(tokens->folded + token->folded, word, piece->len);
}

static bool is_joint(const struct token_list *tokens, size_t at)
{
	char first;

	if (tokens->tokens[at].kind != TOKEN_SIGN)
		return false;
	first = tokens->text[tokens->tokens[at].offset];
	if ((unsigned char)first < 0x80)
		return first == '-' || first == '\'' || first == '/';
	return token_is(tokens, at, "\xE2\x80\x99") || token_is(tokens, at, "\xE2\x80\x91");
}

/* How many tokens the phrase takes at the token; 0: it does not fit. */
static size_t phrase_length(const struct word_entry *entry, const struct token_list *tokens,
			    size_t at, size_t *bytes, size_t *rest)
{
	size_t i = at;

	*bytes = 0;
	for (size_t p = 0; p < entry->n_pieces; p++) {
		const struct word_piece *piece = &word_pieces[entry->pieces + p];

		/* Hyphens and apostrophes between the words do not count. */
		if (p && i < tokens->n && is_joint(tokens, i))
			i++;
		if (i >= tokens->n || !fits(piece, tokens, i, rest))
			return 0;
		/* A name is surer than the same word in small letters: Suisse, suisse. */
		*bytes += piece->len + (size_t)(p > 0) +
			  (size_t) !!(piece->flags & (WORD_HAS_CAPITAL | WORD_IS_CAPITALS));
		i++;
		if (piece->flags & WORD_IS_SHORT && i < tokens->n && token_is(tokens, i, ".") &&
		    !tokens->tokens[i].has_space_before)
			i++;
		else if (piece->flags & WORD_IS_SHORT && p + 1 < entry->n_pieces)
			return 0;
	}
	return i - at;
}

struct lookup {
	const struct token_list *tokens;
	size_t at;
	enum language language;
	size_t rest;
	unsigned languages;
	uint8_t valued; /* the first meaning that has a value */
	struct word_match *out;
};

/* Call `visit` for each entry whose first word is, or begins, the text. */
typedef void visit_entry(const struct word_entry *entry, void *ctx);

static void visit_slot(uint32_t hash, bool goes_on, visit_entry *visit, void *ctx)
{
	hash = hash * WORD_HASH_STEP + goes_on;
	for (size_t e = word_slots[hash & word_slots_mask]; e; e = word_entries[e - 1].next) {
		if (word_entries[e - 1].hash == hash)
			visit(&word_entries[e - 1], ctx);
	}
}

static void visit_text(const char *s, size_t len, visit_entry *visit, void *ctx)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < len; i++) {
		hash = hash * WORD_HASH_STEP + (unsigned char)s[i];
		/* No word ends within a character. */
		if (i + 1 < 64 && word_prefix_lengths >> (i + 1) & 1 &&
		    (i + 1 == len || (s[i + 1] & 0xC0) != 0x80))
			visit_slot(hash, true, visit, ctx);
	}
	visit_slot(hash, false, visit, ctx);
}

/* A word that is looked up for the cache. */
struct filling {
	struct word_cache *cache;
	struct cached_word *word;
	const char *s;
	size_t len;
};

/* Whether nothing but the word and its capital decides on an entry of one word, and how long its match is. */
static bool is_lone(const struct word_entry *entry)
{
	return entry->n_pieces == 1 &&
	       !(word_pieces[entry->pieces].flags & ~(WORD_GOES_ON | WORD_HAS_CAPITAL));
}

/* In which texts an entry of one word fits the word it begins. */
static void note_sure(const struct filling *filling, const struct word_entry *entry)
{
	const struct word_piece *piece = &word_pieces[entry->pieces];
	const uint8_t language = (uint8_t)(1u << entry->language);

	if (entry->n_pieces > 1 || piece->flags & (WORD_IS_CAPITALS | WORD_TOUCHES)) {
		filling->word->open |= language;
		return;
	}
	if (piece->len > filling->len ||
	    (!(piece->flags & WORD_GOES_ON) && piece->len != filling->len) ||
	    memcmp(word_texts + piece->text, filling->s, piece->len) != 0)
		return;
	/* The full stop of a short form is a part of what fits. */
	if (piece->flags & WORD_IS_SHORT)
		filling->word->open |= language;
	if (!(piece->flags & WORD_HAS_CAPITAL))
		filling->word->sure[0] |= language;
	filling->word->sure[1] |= language;
}

/* What the token behind the entry's first word must begin with. */
static struct beginning second_of(const struct word_entry *entry)
{
	const struct word_piece *piece = &word_pieces[entry->pieces], *second = piece + 1;

	if (entry->n_pieces < 2)
		return beginning_any();
	if (piece->flags & WORD_IS_SHORT)
		return beginning_of(".", 1, true);
	/* Capitals are not folded; their first is known. */
	if (second->flags & WORD_IS_CAPITALS && entry->second)
		return beginning_of((const char *)&entry->second, 1, false);
	return beginning_of(word_texts + second->text, second->len,
			    !(second->flags & WORD_GOES_ON));
}

/* And the one behind that. */
static struct beginning third_of(const struct word_entry *entry)
{
	const struct word_piece *piece = &word_pieces[entry->pieces], *third = piece + 2;

	if (entry->n_pieces < 3 || (piece[0].flags | piece[1].flags) & WORD_IS_SHORT ||
	    third->flags & WORD_IS_CAPITALS)
		return beginning_any();
	return beginning_of(word_texts + third->text, third->len, !(third->flags & WORD_GOES_ON));
}

/* Whether the entry's first word is one of letters that has to be in capitals. */
static bool is_in_capitals(const struct word_entry *entry)
{
	const struct word_piece *piece = &word_pieces[entry->pieces];
	unsigned char first = (unsigned char)word_texts[piece->text];

	return piece->flags & WORD_IS_CAPITALS &&
	       ((first >= 'A' && first <= 'Z') || (first > 0xC2 && first < 0xD4));
}

static void visit_for_cache(const struct word_entry *entry, void *ctx)
{
	struct filling *filling = ctx;
	struct word_cache *cache = filling->cache;

	filling->word->languages |= (uint8_t)(1u << entry->language);
	note_sure(filling, entry);
	if (cache->n_entries < CACHED_ENTRIES) {
		struct cached_entry *cached = &cache->entries[cache->n_entries];

		cached->number = (uint16_t)(entry - word_entries);
		cached->languages = (uint8_t)(1u << entry->language);
		cached->open_in = is_lone(entry) ? 0 : cached->languages;
		cached->is_in_capitals = is_in_capitals(entry);
		cached->second = second_of(entry);
		cached->third = third_of(entry);
		if (cached->open_in)
			followers_add(&filling->word->followers, cached->second);
	}
	cache->n_entries++;
}

/* The place of the word, or that where it would be. */
static inline size_t place_of(const struct word_cache *cache, uint16_t slot, const char *s,
			      size_t len)
{
	size_t place = slot >> (16 - PLACES_BITS);

	for (; cache->places[place]; place = (place + 1) % countof(cache->places)) {
		const struct cached_word *word = &cache->words[cache->places[place] - 1];

		if (word->len == len && same_bytes(word->text, s, len))
			break;
	}
	return place;
}

static struct cached_word *fill(struct word_cache *cache, uint16_t slot, const char *s, size_t len)
{
	for (size_t tries = 0; tries < 2; tries++) {
		size_t from = cache->n_entries;
		struct cached_word *word = &cache->words[cache->n_words];
		struct filling filling = {cache, word, s, len};

		if (cache->n_words < CACHED_WORDS) {
			*word = (struct cached_word){.from = (uint16_t)from};
			visit_text(s, len, visit_for_cache, &filling);
			if (cache->n_entries <= CACHED_ENTRIES) {
				memcpy(word->text, s, len);
				word->len = (uint8_t)len;
				word->has_kazakh_letter = token_has_kazakh_letter(s, len);
				word->n = (uint16_t)(cache->n_entries - from);
				cache->places[place_of(cache, slot, s, len)] =
					(uint16_t)++cache->n_words;
				return word;
			}
		}
		/* It is full: begin again. */
		memset(cache->places, 0, sizeof(cache->places));
		cache->n_words = cache->n_entries = cache->n_open = 0;
	}
	return NULL;
}

/* What the cache has of a token, which is looked up if need be; NULL: it is no word or too long, or there is no cache. */
static inline struct cached_word *find_token(struct word_cache *cache,
					     const struct token_list *tokens, size_t at)
{
	const struct token *token = &tokens->tokens[at];
	const char *s = tokens->folded + token->folded;
	const size_t len = token->folded_len;
	size_t place;

	if (!cache || (token->kind != TOKEN_WORD && token->kind != TOKEN_SIGN) ||
	    token->is_in_address || !len || len > WORD_CACHED_MAX)
		return NULL;
	place = place_of(cache, token->slot, s, len);
	return cache->places[place] ? &cache->words[cache->places[place] - 1]
				    : fill(cache, token->slot, s, len);
}

uint16_t *words_notes(const struct words *words, const struct token_list *tokens, size_t at)
{
	struct cached_word *word = find_token(words->cache, tokens, at);

	return word ? &word->notes : NULL;
}

/* The token behind the first, and behind the hyphen between. */
static size_t next_of(const struct token_list *tokens, size_t at)
{
	return at + 1 +
	       (at + 1 < tokens->n && tokens->tokens[at + 1].kind == TOKEN_SIGN &&
		is_joint(tokens, at + 1));
}

/* How a token begins; 0: there is none. A number is not folded. */
static inline uint32_t bytes_of(const struct token_list *tokens, size_t at)
{
	const struct token *token;
	uint32_t bytes;

	if (at >= tokens->n)
		return 0;
	token = &tokens->tokens[at];
	if (!token->folded_len)
		return first_bytes(tokens->text + token->offset, token->len);
	memcpy(&bytes, tokens->folded + token->folded, sizeof(bytes)); /* so many can be read */
	return bytes &
	       first_bytes_mask(token->folded_len < FIRST_BYTES ? token->folded_len : FIRST_BYTES);
}

static uint32_t next_bytes(const struct token_list *tokens, size_t at)
{
	return bytes_of(tokens, next_of(tokens, at));
}

/* How the tokens behind the first begin. */
struct behind {
	uint32_t next, third;
};

static struct behind behind_of(const struct token_list *tokens, size_t at)
{
	const size_t next = next_of(tokens, at);

	return (struct behind){bytes_of(tokens, next), bytes_of(tokens, next_of(tokens, next))};
}

static inline bool may_follow(const struct cached_entry *entry, struct behind behind)
{
	return beginning_fits(entry->second, behind.next) &&
	       beginning_fits(entry->third, behind.third);
}

/* Call `visit`, with the look-up, for each entry whose first word is, or begins, its token, which is cached as `word`
 * (NULL: not). Others than those of the languages, bit by bit, may be left out, and those whose second word begins
 * otherwise than the next token. */
static void visit_found(struct word_cache *cache, const struct cached_word *word,
			unsigned languages, visit_entry *visit, struct lookup *lookup)
{
	const struct token_list *tokens = lookup->tokens;
	const struct token *token = &tokens->tokens[lookup->at];
	struct behind behind;

	if ((token->kind != TOKEN_WORD && token->kind != TOKEN_SIGN) || token->is_in_address)
		return;
	if (!word) {
		visit_text(tokens->folded + token->folded, token->folded_len, visit, lookup);
		return;
	}
	if (!(word->languages & languages))
		return;
	behind = behind_of(tokens, lookup->at);
	for (size_t i = word->from; i < word->from + (size_t)word->n; i++) {
		const struct cached_entry *entry = &cache->entries[i];

		if (languages & entry->languages && may_follow(entry, behind))
			visit(&word_entries[entry->number], lookup);
	}
}

static uint8_t key_of_known(enum language language, const struct token *token)
{
	return (uint8_t)(1 + 4 * language + 2 * token->is_all_capitals + token->is_capital);
}

static void visit_for_match(const struct word_entry *entry, void *ctx)
{
	struct lookup *lookup = ctx;
	enum meaning meaning = (enum meaning)entry->meaning;
	size_t bytes, rest = 0, n;

	if (entry->language != lookup->language && entry->language != LANGUAGE_COMMON)
		return;
	n = phrase_length(entry, lookup->tokens, lookup->at, &bytes, &rest);
	if (!n || n < lookup->out->n_tokens ||
	    (n == lookup->out->n_tokens && bytes < lookup->out->bytes))
		return;
	if (n > lookup->out->n_tokens || bytes > lookup->out->bytes) {
		*lookup->out =
			(struct word_match){.n_tokens = (uint32_t)n, .bytes = (uint16_t)bytes};
		lookup->out->meaning = lookup->valued = MEANING_COUNT;
	}
	meaning_add(&lookup->out->set, entry->meaning);
	/* what belongs to a country names it */
	if (meaning == MEANING_ADJECTIVE) {
		meaning = MEANING_COUNTRY;
		meaning_add(&lookup->out->set, meaning);
	}
	if (meaning <= lookup->out->meaning)
		lookup->out->meaning = (uint8_t)meaning;
	/* What has no value does not hide another's: "un" is common, and 1. */
	if (entry->value ? meaning <= lookup->valued : !lookup->out->value)
		lookup->out->value = word_values + entry->value;
	if (entry->value && meaning <= lookup->valued)
		lookup->valued = (uint8_t)meaning;
	lookup->rest = rest;
}

/* The Kazakh case that the last `rest` bytes of a token are the ending of. */
static uint8_t suffix_of(const struct token_list *tokens, size_t at, size_t rest)
{
	const struct token *token = &tokens->tokens[at];
	const char *end = tokens->folded + token->folded + token->folded_len;

	for_each_of(const struct word_suffix, suffix, word_suffixes, n_word_suffixes) {
		if (suffix->len <= rest &&
		    memcmp(end - suffix->len, suffix->text, suffix->len) == 0)
			return suffix->value;
	}
	return 0;
}

uint8_t words_suffix(const struct words *words, const struct token_list *tokens, size_t at)
{
	(void)words;
	return suffix_of(tokens, at, tokens->tokens[at].folded_len);
}

/* Behind a short form in capitals the ending stands apart: "АҚШ-пен". */
static void take_suffix(const struct token_list *tokens, size_t at, struct word_match *out)
{
	size_t hyphen = at + out->n_tokens;

	if (hyphen + 1 >= tokens->n || !is_joint(tokens, hyphen) ||
	    tokens->tokens[hyphen].has_space_before ||
	    tokens->tokens[hyphen + 1].has_space_before ||
	    tokens->tokens[hyphen + 1].kind != TOKEN_WORD)
		return;
	out->suffix = suffix_of(tokens, hyphen + 1, tokens->tokens[hyphen + 1].folded_len);
	if (out->suffix)
		out->n_tokens += 2;
}

/* Make room for n open entries; where there is none, what is known of all words is forgotten. */
static void reserve_open(struct word_cache *cache, size_t n)
{
	if (cache->n_open + n <= CACHED_ENTRIES)
		return;
	for (size_t i = 0; i < cache->n_words; i++)
		cache->words[i].known[0].key = cache->words[i].known[1].key = 0;
	cache->n_open = 0;
}

/* Note what the word means where nothing around it matters, and behind which words something may. */
static void note_known(struct word_cache *cache, const struct cached_word *word, unsigned languages,
		       const struct token *token, struct lookup *lookup, struct known *known)
{
	reserve_open(cache, word->n);
	known->from = (uint16_t)cache->n_open;
	known->followers = (struct followers){.lengths = 0};
	for (size_t i = word->from; i < word->from + (size_t)word->n; i++) {
		const struct cached_entry *entry = &cache->entries[i];

		if (!(languages & entry->languages))
			continue;
		if (!entry->open_in) {
			visit_for_match(&word_entries[entry->number], lookup);
		} else if (!entry->is_in_capitals || token->is_all_capitals) {
			followers_add(&known->followers, entry->second);
			cache->open[cache->n_open++] = (struct open_entry){
				entry->second.bytes, entry->second.mask, (uint16_t)i};
		}
	}
	known->n = (uint16_t)(cache->n_open - known->from);
	known->match = *lookup->out;
	known->rest = (uint8_t)lookup->rest;
	known->key = key_of_known(lookup->language, token);
	*lookup->out = (struct word_match){.n_tokens = 0};
}

/* The longest phrase of the entries that depend on what is around the word. */
static void match_open(const struct word_cache *cache, const struct known *known,
		       struct lookup *lookup)
{
	const struct behind behind = behind_of(lookup->tokens, lookup->at);
	const struct open_entry *open = &cache->open[known->from], *end = open + known->n;

	for (; open < end; open++) {
		const struct cached_entry *entry;

		if ((open->bytes ^ behind.next) & open->mask)
			continue;
		entry = &cache->entries[open->entry];
		if (beginning_fits(entry->third, behind.third))
			visit_for_match(&word_entries[entry->number], lookup);
	}
}

/* Whether nothing around the word matters, and so what it means is known: as for most words. */
static inline bool is_settled(const struct known *known, enum language language,
			      const struct token_list *tokens, size_t at)
{
	return known->key == key_of_known(language, &tokens->tokens[at]) &&
	       !(known->followers.lengths &&
		 followers_may(&known->followers, next_bytes(tokens, at)));
}

/* The longest phrase at the token, without the case's ending. */
static void find_match(struct word_cache *cache, struct lookup *lookup)
{
	const unsigned languages = 1u << lookup->language | 1u << LANGUAGE_COMMON;
	const struct token *token = &lookup->tokens->tokens[lookup->at];
	struct cached_word *word = find_token(cache, lookup->tokens, lookup->at);
	struct known *known = word ? &word->known[token->is_capital] : NULL;

	*lookup->out = (struct word_match){.n_tokens = 0};
	if (word && !(word->languages & languages))
		return;
	if (known && known->key != key_of_known(lookup->language, token))
		note_known(cache, word, languages, token, lookup, known);
	if (known && known->followers.lengths &&
	    followers_may(&known->followers, next_bytes(lookup->tokens, lookup->at)))
		match_open(cache, known, lookup);
	/* Longer than what the word means by itself; of the same length, both are looked at in their order. */
	if (lookup->out->n_tokens > 1)
		return;
	if (!word || lookup->out->n_tokens) {
		*lookup->out = (struct word_match){.n_tokens = 0};
		visit_found(cache, word, languages, visit_for_match, lookup);
		return;
	}
	*lookup->out = known->match;
	lookup->rest = known->rest;
}

/* The same with it. */
static void match_around(const struct words *words, enum language language,
			 const struct token_list *tokens, size_t at, struct word_match *out)
{
	struct lookup lookup = {.tokens = tokens, .at = at, .language = language, .out = out};

	find_match(words->cache, &lookup);
	if (!out->n_tokens || language != LANGUAGE_KK)
		return;
	if (lookup.rest)
		out->suffix = suffix_of(tokens, at + out->n_tokens - 1, lookup.rest);
	else if (tokens->tokens[at + out->n_tokens - 1].is_all_capitals)
		take_suffix(tokens, at, out);
}

void words_match(const struct words *words, enum language language, const struct token_list *tokens,
		 size_t at, struct word_match *out)
{
	const struct cached_word *word = find_token(words->cache, tokens, at);

	if (word && !(word->languages & (1u << language | 1u << LANGUAGE_COMMON)))
		*out = (struct word_match){.n_tokens = 0};
	else if (word && language != LANGUAGE_KK &&
		 is_settled(&word->known[tokens->tokens[at].is_capital], language, tokens, at))
		*out = word->known[tokens->tokens[at].is_capital].match;
	else
		match_around(words, language, tokens, at, out);
}

struct value_lookup {
	struct lookup lookup; /* the first, by which it is known */
	enum meaning meaning;
	size_t n, bytes;
	const char *value;
};

static void visit_for_value(const struct word_entry *entry, void *ctx)
{
	struct value_lookup *wanted = ctx;
	const struct lookup *lookup = &wanted->lookup;
	size_t bytes, rest;

	if ((entry->language != lookup->language && entry->language != LANGUAGE_COMMON) ||
	    entry->meaning != wanted->meaning ||
	    phrase_length(entry, lookup->tokens, lookup->at, &bytes, &rest) != wanted->n ||
	    bytes < wanted->bytes)
		return;
	wanted->bytes = bytes;
	wanted->value = word_values + entry->value;
}

const char *words_value(const struct words *words, enum language language,
			const struct token_list *tokens, size_t at, size_t n, enum meaning meaning)
{
	struct value_lookup wanted = {
		.lookup = {.tokens = tokens, .at = at, .language = language},
		.meaning = meaning,
		.n = n,
		.value = "",
	};

	visit_found(words->cache, find_token(words->cache, tokens, at),
		    1u << language | 1u << LANGUAGE_COMMON, visit_for_value, &wanted.lookup);
	return wanted.value;
}

static void visit_for_language(const struct word_entry *entry, void *ctx)
{
	struct lookup *lookup = ctx;
	size_t bytes, rest;

	if (!(lookup->languages >> entry->language & 1) &&
	    phrase_length(entry, lookup->tokens, lookup->at, &bytes, &rest))
		lookup->languages |= 1u << entry->language;
}

/* Those of the languages, bit by bit, that have a phrase at the token, which is cached as `word` (NULL: not). */
static unsigned languages_around(const struct words *words, const struct cached_word *word,
				 unsigned languages, const struct token_list *tokens, size_t at)
{
	struct lookup lookup = {.tokens = tokens, .at = at};

	visit_found(words->cache, word, languages, visit_for_language, &lookup);
	return lookup.languages & languages;
}

unsigned words_languages(const struct words *words, const struct token_list *tokens, size_t at,
			 bool *has_letter)
{
	const unsigned all = ~(1u << LANGUAGE_COMMON);
	const struct token *token = &tokens->tokens[at];
	const struct cached_word *word = find_token(words->cache, tokens, at);
	unsigned sure, others;

	if (!word) {
		*has_letter =
			token_has_kazakh_letter(tokens->folded + token->folded, token->folded_len);
		return languages_around(words, NULL, all, tokens, at);
	}
	*has_letter = word->has_kazakh_letter;
	sure = word->sure[token->is_capital] & all;
	others = word->open & all & ~sure;
	if (others && followers_may(&word->followers, next_bytes(tokens, at)))
		sure |= languages_around(words, word, others, tokens, at);
	return sure;
}

/*
 * token.h - running text as words, numbers and signs.
 */
#ifndef KZBE_TOKEN_H
#define KZBE_TOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "alloc.h"
#include "diag.h"

enum token_kind {
	TOKEN_WORD,
	TOKEN_NUMBER, /* digits with what groups and divides them */
	TOKEN_SIGN,   /* one character that is neither */
	TOKEN_BREAK,  /* a paragraph ends, or a line that is one by itself */
};

struct token {
	uint32_t offset, len;  /* in the text */
	uint32_t folded;       /* where its small letters begin in token_list.folded */
	uint16_t folded_len;   /* words and signs; a longer word is cut: nobody asks for it */
	uint16_t slot;	       /* token_slot of these */
	uint8_t kind;	       /* enum token_kind */
	uint8_t notation;      /* of a number: enum notation (notation.h) */
	bool has_space_before; /* it does not touch the token before it */
	bool is_capital;       /* its first letter is */
	bool is_all_capitals;
	bool is_in_address; /* part of a web address: not to be read */
};

/* The tokens of one paragraph. A zeroed struct is empty. */
struct token_list {
	const char *text; /* borrowed: all of the text, valid UTF-8 */
	size_t text_len;
	struct token *tokens;
	size_t n, capacity;
	bool is_continued; /* of a paragraph that began before */
	bool goes_on;	   /* the paragraph does, behind these */
	size_t width; /* that lines were broken to fit into: their ends need not end sentences; 0: none */
	char *folded; /* the words in small letters, one after the other */
	size_t folded_len, folded_capacity;
};

void token_list_release(struct token_list *list);

struct notations;

/*
 * Read the next paragraph, from byte *at on, into the list, which is emptied first, and move *at
 * behind it. A paragraph ends with an empty line, or, with goes_on, behind
 * the first full stop after TOKEN_MAX tokens. DIAG_OK or
 * DIAG_NOMEM.
 */
#define TOKEN_MAX 20000
#define TOKEN_MAX_WITHOUT_STOP 24000
enum diag_code token_list_read(struct token_list *list, struct notations *notations, size_t *at);

/* Whether the token, in small letters, is a word of a list, with strokes between. */
bool token_is_one_of(const struct token_list *list, size_t i, const char *words);
/* The length of such a word with which it begins or ends; 0: none. */
size_t token_begins_with(const struct token_list *list, size_t i, const char *words);
size_t token_ends_with(const struct token_list *list, size_t i, const char *words);

/* A hash of small letters, where a memory of words looks for them first. */
uint16_t token_slot(const char *s, size_t len);

/* Whether the small letters have one of Kazakh that Russian does not have. */
bool token_has_kazakh_letter(const char *s, size_t n);

/* Whether the token is this one character. */
bool token_is(const struct token_list *list, size_t i, const char *sign);

#endif

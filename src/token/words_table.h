/*
 * words_table.h - the words of all languages, ready to be looked up: what words_table.awk makes of
 * words/LANGUAGE.words when the program is built. Private to words.c.
 *
 * Everything is reached by offsets, not pointers, so that a start of the program has nothing to do.
 */
#ifndef KZBE_WORDS_TABLE_H
#define KZBE_WORDS_TABLE_H

#include <stddef.h>
#include <stdint.h>

enum word_piece_flags {
	WORD_GOES_ON = 1,     /* ends in a star */
	WORD_IS_CAPITALS = 2, /* to be found in capitals only; its text is in capitals */
	WORD_IS_SHORT = 4,    /* ends in a full stop */
	WORD_HAS_CAPITAL = 8, /* its first letter must be one */
	WORD_TOUCHES = 16, /* no space before it: the 27 of "EU27" and "EU-27", the sign of "A$" */
};

/* One word of a phrase; its text is folded, but where it is to be found in capitals only. */
struct word_piece {
	uint32_t text; /* in word_texts */
	uint8_t len, flags;
};

struct word_entry {
	uint32_t hash;	 /* of the first word: others may share its slot */
	uint16_t next;	 /* 1 + the next entry with the same slot; 0: none */
	uint16_t value;	 /* in word_values */
	uint32_t pieces; /* the first, in word_pieces */
	uint8_t n_pieces, language, meaning;
	uint8_t second; /* the first byte of the second word, folded; 0: not to be asked for */
};

struct word_suffix {
	const char text[14];
	uint8_t len, value;
};

extern const struct word_piece word_pieces[];
extern const struct word_entry word_entries[];
extern const uint16_t word_slots[]; /* 1 + an entry; 0: none */
extern const uint32_t word_slots_mask;
extern const struct word_suffix word_suffixes[];
extern const size_t n_word_suffixes;
extern const uint64_t word_prefix_lengths; /* bit n: some first word that may go on has n bytes */
extern const char word_texts[], word_values[];

/* A word's hash: h * 65599 + c for each byte c, then once more with c 1 if it may go on, else 0. */
#define WORD_HASH_STEP UINT32_C(65599)

#endif

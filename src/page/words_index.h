/*
 * words_index.h - what the page carries of the table of words, and the tables themselves (words_table.h), which are
 * not constant here: words_index.c makes them when a run begins.
 */
#ifndef KZBE_WORDS_INDEX_H
#define KZBE_WORDS_INDEX_H

#include "words.h"

#define word_entries constant_entries
#define word_pieces constant_pieces
#define word_slots constant_slots
#define word_texts constant_texts
#include "words_table.h"
#undef word_entries
#undef word_pieces
#undef word_slots
#undef word_texts

struct word_group {
	uint16_t value;
	uint8_t language, meaning;
};

extern const char word_phrases[]; /* as words_table.awk writes them */
extern const struct word_group word_groups[];

extern struct word_entry word_entries[];
extern const size_t n_word_entries;
extern struct word_piece word_pieces[];
extern uint16_t word_slots[];
extern char word_texts[];

#endif

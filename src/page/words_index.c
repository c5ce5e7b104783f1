/*
 * The words' hashes and slots, calculated as words_table.awk does it: the page does not carry them.
 */
#define word_entries constant_entries
#define word_slots constant_slots
#include "words_table.h"
#undef word_entries
#undef word_slots

extern struct word_entry word_entries[];
extern uint16_t word_slots[];
extern const size_t n_word_entries;

/* Of an entry's first word, whose text is folded. */
static uint32_t hash_of(const struct word_entry *entry)
{
	const struct word_piece *piece = &word_pieces[entry->pieces];
	uint32_t hash = 0;

	for (size_t i = 0; i < piece->len; i++)
		hash = hash * WORD_HASH_STEP + (unsigned char)word_texts[piece->text + i];
	return hash * WORD_HASH_STEP + (piece->flags & WORD_GOES_ON ? 1 : 0);
}

__attribute__((constructor)) static void fill_slots(void)
{
	for (size_t i = 0; i < n_word_entries; i++) {
		uint16_t *slot;

		if (!word_entries[i].hash)
			word_entries[i].hash = hash_of(&word_entries[i]);
		slot = &word_slots[word_entries[i].hash & word_slots_mask];

		word_entries[i].next = *slot;
		*slot = (uint16_t)(i + 1);
	}
}

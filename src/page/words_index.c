/*
 * The words' slots, calculated from their hashes as words_table.awk does it: the page does not carry them.
 */
#define word_entries constant_entries
#define word_slots constant_slots
#include "words_table.h"
#undef word_entries
#undef word_slots

extern struct word_entry word_entries[];
extern uint16_t word_slots[];
extern const size_t n_word_entries;

__attribute__((constructor)) static void fill_slots(void)
{
	for (size_t i = 0; i < n_word_entries; i++) {
		uint16_t *slot = &word_slots[word_entries[i].hash & word_slots_mask];

		word_entries[i].next = *slot;
		*slot = (uint16_t)(i + 1);
	}
}

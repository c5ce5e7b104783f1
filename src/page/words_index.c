/*
 * The tables of words, made of the phrases that the page carries: the same as words_table.awk makes, but that a word of
 * two phrases stands there twice.
 */
#include <string.h>
#include <unicase.h>
#include <unistr.h>

#include "words_index.h"

/* One character of a word, in capitals or not, as the tokens of texts are folded; the bytes of it. */
static int fold(const char *s, size_t len, uint8_t *out, size_t room)
{
	ucs4_t c;
	int taken = u8_mbtouc_unsafe(&c, (const uint8_t *)s, len);

	c = uc_tolower(c);
	c = c == 0x451 ? 0x435 : c; /* Russian yo is often written ye */
	u8_uctomb(out, c, (ptrdiff_t)room);
	return taken;
}

static uint32_t hash_of(const struct word_piece *piece)
{
	uint32_t hash = 0;
	uint8_t folded[6];
	int n = 1;

	for (size_t i = 0; i < piece->len; i += (size_t)n) {
		const char *s = word_texts + piece->text + i;

		folded[0] = (uint8_t)*s;
		if (piece->flags & WORD_IS_CAPITALS)
			n = fold(s, piece->len - i, folded, sizeof(folded));
		for (int k = 0; k < n; k++)
			hash = hash * WORD_HASH_STEP + folded[k];
	}
	return hash * WORD_HASH_STEP + (piece->flags & WORD_GOES_ON ? 1 : 0);
}

/* Behind a full stop or before a number the next token is not the next word. */
static uint8_t second_byte(const struct word_entry *entry)
{
	const struct word_piece *first = &word_pieces[entry->pieces], *second = first + 1;
	const char *s;
	uint8_t folded[6];

	if (entry->n_pieces < 2 || first->flags & WORD_IS_SHORT)
		return 0;
	s = word_texts + second->text;
	if (*s >= '0' && *s <= '9')
		return 0;
	fold(s, second->len, folded, sizeof(folded));
	return second->flags & WORD_IS_CAPITALS ? folded[0] : (uint8_t)*s;
}

/* Cuts a phrase into its words; where the next phrase's are to stand. */
static struct word_piece *put_pieces(struct word_entry *entry, struct word_piece *piece,
				     uint32_t from, uint32_t to)
{
	entry->pieces = (uint32_t)(piece - word_pieces);
	for (; from < to; piece++, entry->n_pieces++) {
		uint32_t end = from;

		while (end < to && (uint8_t)word_texts[end] > ' ')
			end++;
		*piece = (struct word_piece){.text = from, .len = (uint8_t)(end - from)};
		if (end < to && word_texts[end] != ' ')
			piece->flags = (uint8_t)(word_texts[end] - 1);
		from = end + 1;
	}
	return piece;
}

__attribute__((constructor)) static void fill_tables(void)
{
	const struct word_group *group = word_groups;
	struct word_piece *piece = word_pieces;
	const char *s = word_phrases;
	uint32_t before = 0, at = 0;

	for (size_t i = 0; i < n_word_entries; i++) {
		struct word_entry *entry = &word_entries[i];
		size_t len;
		uint16_t *slot;

		if (*s == '\n') {
			group += i > 0;
			s++;
		}
		len = (size_t)(*s++ - '!');
		memcpy(word_texts + at, word_texts + before, len);
		before = at;
		at += (uint32_t)len;
		len = strlen(s);
		memcpy(word_texts + at, s, len);
		at += (uint32_t)len;
		s += len + 1;
		*entry = (struct word_entry){.value = group->value,
					     .language = group->language,
					     .meaning = group->meaning};
		piece = put_pieces(entry, piece, before, at);
		entry->hash = hash_of(&word_pieces[entry->pieces]);
		entry->second = second_byte(entry);
		slot = &word_slots[entry->hash & word_slots_mask];
		entry->next = *slot;
		*slot = (uint16_t)(i + 1);
	}
}

# The table of words for the page, without the hashes, of which no byte can be packed, and what they lead to, which
# would be a quarter of it: a run begins by reckoning these (words_index.c). Hashes of words that are to be found in
# capitals alone stay, as their texts are in capitals. Usage: awk -f words_index.awk words_table.c words_table.c
FNR == 1 { pass++ }
pass == 1 {
	if (/^const struct word_piece word_pieces/)
		is_pieces = 1
	else if (/^};/)
		is_pieces = 0
	else if (is_pieces)
		is_capitals[n_pieces++] = int($3 / 2) % 2
	next
}
/^#include "words.h"/ { print "#define word_entries constant_entries\n#define word_slots constant_slots" }
/^const struct word_entry word_entries/ {
	print "#undef word_entries\n#undef word_slots"
	print "struct word_entry word_entries[] = {"
	is_entries = 1
	next
}
/^const uint16_t word_slots/ { is_slots = 1; next }
/};/ && is_slots { is_slots = 0; sub(/.*};/, "") }
/^};/ && is_entries {
	print
	printf "const size_t n_word_entries = %d;\n", n_entries
	is_entries = 0
	next
}
is_slots { next }
is_entries {
	sub(/u, [0-9]+,/, "u, 0,")
	split($0, room, ", ")
	if (!is_capitals[room[4] + 0])
		sub(/[0-9]+u/, "0")
	n_entries++
}
/^const uint32_t word_slots_mask/ {
	n = $NF
	sub(/;/, "", n)
	printf "uint16_t word_slots[%d];\n", n + 1
}
{ print }

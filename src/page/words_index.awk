# The table of words for the page, without what the hashes lead to, which would be a tenth of it: a run
# begins by reckoning that (words_index.c). Usage: awk -f words_index.awk words_table.c
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
	n_entries++
}
/^const uint32_t word_slots_mask/ {
	n = $NF
	sub(/;/, "", n)
	printf "uint16_t word_slots[%d];\n", n + 1
}
{ print }

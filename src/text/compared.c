#include "mention.h"
#include "pair.h"

#include "text.h"

/* "ahead of those of Malta (5.5 billion) and Togo (3.1)": the same of another reporter. */
bool take_those_of(const struct reader *reader, size_t f)
{
	static const char those[] = "those|that|denen|denjenigen|celles|ceux|celle|celui|die";
	struct figure_reading *figure = &reader->figures[f];

	for (size_t p = 0; p < reader->n_parties && bracket_of(reader, figure) != NONE; p++) {
		const struct party *party = &reader->parties[p];
		uint32_t i = party->item;
		if (!(in_stretch(figure, i) || (i >= figure->tail_from && i < figure->tail_to)) ||
		    party->link != LINK_AGAINST || i + 1 != bracket_of(reader, figure))
			continue;
		for (i = reader->sentence->items[i].from;
		     i > 1 &&
		     token_is_one_of(reader->sentence->tokens, i - 1, "of|the|von|van|de|la|du");)
			i--;
		if ((i == reader->sentence->items[party->item].from ||
		     !token_is_one_of(reader->sentence->tokens, i - 1, those)) &&
		    !(party->is_joined && f && figure[-1].is_of_those))
			continue;
		figure->is_of_those = true;
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
	}
	return figure->is_of_those;
}

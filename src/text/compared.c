#include "mention.h"
#include "pair.h"

#include "text.h"
#include "text_phrases.inc"

/* Whether words such as "those of" or "those to" lead to the name. */
static bool is_behind_those(const struct sentence *sentence, uint32_t name)
{
	const struct token_list *tokens = sentence->tokens;
	uint32_t first = sentence->items[name].from, i = first;

	while (i > 1 && i + 4 > first &&
	       (token_is_one_of(tokens, i - 1, phrases_those_link) ||
		token_is(tokens, i - 1, "'") || token_is(tokens, i - 1, "\xE2\x80\x99")))
		i--;
	/* "быстрее, чем у Швеции" */
	if (first > 1 && token_is_one_of(tokens, first - 1, phrases_owned_by) &&
	    token_is_one_of(tokens, first - 2, phrases_than))
		return true;
	return i < first && i && token_is_one_of(tokens, i - 1, phrases_those);
}

/* "(1.1 percent) or Finland (-2.0)": behind a bracket the name of the next one. */
static bool is_next_bracketed(const struct sentence *sentence, uint32_t name)
{
	uint32_t i = name;

	while (i > 1 && i + 3 > name && is_filler_word(sentence, i - 1))
		i--;
	return i > 1 && sentence->items[i - 2].mark == ')' &&
	       (is_joint_word(sentence, i - 1) ||
		is_one_of_words(sentence, i - 1, "or|oder|ou|of|или|және|немесе"));
}

bool take_those_of(const struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	uint32_t open = bracket_of(reader, figure);
	uint32_t p = open == NONE || !open ? NONE : party_at(reader, open - 1);
	const struct party *party = p == NONE ? NULL : &reader->parties[p];

	if (!party)
		return false;
	if (f && figure[-1].is_of_those && is_next_bracketed(reader->sentence, party->item)) {
		figure->is_of_those = true;
	} else if (is_behind_those(reader->sentence, party->item)) {
		/* "faster than those to Sweden (1.1 percent)": with another partner */
		if (is_link_of_trade(party->link)) {
			offer_party(figure, SLOT_PARTNER, party->code, PARTY_BESIDE);
			return true;
		}
		figure->is_of_those = party->link == LINK_AGAINST || party->link == LINK_OF;
	}
	if (figure->is_of_those)
		offer_party(figure, SLOT_REPORTER, party->code, PARTY_BESIDE);
	return figure->is_of_those;
}

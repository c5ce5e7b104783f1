#include "text_reader.h"

#include <string.h>

void update_context(struct reader *reader, enum role role, const struct noun *noun,
		    const struct goods_flow *flow)
{
	struct context *context = reader->context;

	/* Another pair without a word for what is measured: what was measured before is over. */
	if (noun->meaning == MEANING_NONE)
		context->indicator = MEANING_NONE;
	if (noun->item != NONE && (role == ROLE_LEVEL || role == ROLE_GROWTH)) {
		context->indicator = noun->meaning;
		/* A country's goods are exports or imports by where they go. */
		if (noun->meaning == MEANING_EXPORTS &&
		    !item_is(reader->sentence, noun->item, MEANING_EXPORTS))
			context->indicator = flow->is_exports ? MEANING_EXPORTS : MEANING_IMPORTS;
		context->indicator_paragraph = context->paragraph;
		context->indicator_sentence = context->sentence;
	}
	if (strcmp(flow->pair.partner, "WLD") == 0) {
		context->n_partners = 0;
		context->total_sentence = context->sentence;
		return;
	}
	if (strcmp(flow->pair.partner, context->last_pair.partner) != 0 ||
	    strcmp(flow->pair.reporter, context->last_pair.reporter) != 0)
		context->n_partners++;
	context->last_pair = flow->pair;
	context->pair = flow->pair;
	context->pair_paragraph = context->paragraph;
}

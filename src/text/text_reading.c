#include "text_reader.h"

#include <stdlib.h>
#include <string.h>

/* Whose trade the text is about, as the first two countries that it names tell. */
static void update_main_pair(struct reader *reader)
{
	struct context *context = reader->context;
	struct mention mentions[6];
	size_t n = 0;

	if (meaning_in(reader->sentence->all, MEANING_COUNTRY))
		n = find_mentions(reader->sentence, 0, (uint32_t)reader->sentence->n, NONE,
				  mentions, 6);

	for (size_t i = 0; i < n; i++) {
		const char *party = mentions[i].party;

		if (item_is(reader->sentence, mentions[i].item, MEANING_REGION))
			continue;
		if (!context->is_main_fixed && !context->main.reporter[0])
			memcpy(context->main.reporter, party, PARTY_MAX);
		else if (!context->is_main_fixed && !context->main.partner[0] &&
			 strcmp(party, context->main.reporter) != 0)
			memcpy(context->main.partner, party, PARTY_MAX);
		else if (strcmp(party, context->main.reporter) != 0 &&
			 strcmp(party, context->main.partner) != 0)
			context->has_other_pair = true;
	}
	if (!context->pair.partner[0])
		context->pair = context->main;
	if (n == 2 && !reader->sentence->n_quantities &&
	    !item_is(reader->sentence, mentions[0].item, MEANING_REGION) &&
	    !item_is(reader->sentence, mentions[1].item, MEANING_REGION)) {
		struct pair pair = {.reporter = ""};
		bool is_turned = strcmp(mentions[1].party, context->main.reporter) == 0;

		memcpy(pair.reporter, mentions[is_turned].party, PARTY_MAX);
		memcpy(pair.partner, mentions[!is_turned].party, PARTY_MAX);
		context->pair = pair;
		context->pair_paragraph = context->paragraph;
	}
}

/* The period that the next sentence may go on with. */
static void update_period(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	struct context *context = reader->context;
	bool has_new = false;

	for (size_t w = 0; w < sentence->n_times; w++) {
		const struct time_expression *when = &sentence->times[w];
		struct months_read months = {.when = NONE};

		if (when->kind == TIME_UNCLEAR && !when->is_base && !when->is_given &&
		    sentence->items[when->first].open == NONE) {
			context->has_period = false;
			context->has_accounts = true;
		}
		if (when->is_base || when->is_given || when->kind == TIME_YEAR_EARLIER ||
		    when->kind == TIME_SAME_PERIOD || sentence->items[when->first].open != NONE ||
		    !settle_when(when, context, &months) || !months.is_known)
			continue;
		/* Of several the latest goes on: the others are what it is compared with. */
		if (context->has_period && !months.lacks_year && !context->lacks_year &&
		    months.period.last < context->period.last &&
		    context->period_paragraph == context->paragraph) {
			context->has_older = context->has_older || !has_new;
			continue;
		}
		has_new = true;
		context->has_accounts = false;
		context->has_older = false;
		context->has_period = true;
		context->lacks_year = months.lacks_year;
		context->period = months.period;
		context->period_paragraph = context->paragraph;
	}
}

enum diag_code read_sentence(struct sentence *sentence, struct context *context,
			     struct article *article)
{
	size_t n = sentence->n_quantities;
	struct reader reader = {.sentence = sentence, .context = context, .article = article};
	enum diag_code code = DIAG_OK;

	context->sentence++;
	update_main_pair(&reader);
	if (sentence->date_year && !context->date_year) {
		context->date_year = sentence->date_year;
		context->date_month = sentence->date_month;
	}
	if (n) {
		reader.roles = calloc(n, sizeof(*reader.roles));
		reader.directions = calloc(n, sizeof(*reader.directions));
		reader.refusals = calloc(n, sizeof(*reader.refusals));
		if (!reader.roles || !reader.directions || !reader.refusals)
			code = DIAG_NOMEM;
		for (size_t i = 0; i < sentence->n; i++) {
			reader.has_pronoun =
				reader.has_pronoun || item_is(sentence, i, MEANING_PRONOUN);
			reader.has_other_source =
				reader.has_other_source || item_is(sentence, i, MEANING_SOURCE);
		}
		if (!code)
			find_roles(&reader);
		for (size_t q = 0; q < n && !code; q++)
			code = add_figure(&reader, q);
		free(reader.roles);
		free(reader.directions);
		free(reader.refusals);
	}
	update_period(&reader);
	return code;
}

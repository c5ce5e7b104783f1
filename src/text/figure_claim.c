#include "figure_reading.h"

#include <string.h>

#include "text.h"

/* --- unit ----------------------------------------------------------------------------------------- */

/* What it is: the reporter's own dollars where its own statistics are quoted, and in French Canada's; "XXX" in English:
 * its own or those of the United States. */
static const char *bare_dollar(const struct reader *reader, const struct figure_reading *figure)
{
	static const struct {
		char country[4], dollar[4];
	} own[] = {{"CAN", "CAD"}, {"AUS", "AUD"}, {"NZL", "NZD"}, {"HKG", "HKD"}, {"SGP", "SGD"}};
	const struct topic *topic = reader->topic;
	bool is_french = reader->sentence->language == LANGUAGE_FR;

	if (topic->dollar[0])
		return topic->dollar;
	for (size_t k = 0; k < countof(own); k++) {
		if (!same(figure->reporter, own[k].country))
			continue;
		if (same(topic->office, own[k].country) || (is_french && k == 0))
			return own[k].dollar;
		/* behind "US$" or another's dollars it is those */
		if (reader->sentence->language == LANGUAGE_EN &&
		    !(topic->has_currency && same(topic->currency, "USD")))
			return "XXX";
	}
	return "USD";
}

/* The currency: given with the figure, else the one named last, else that of the sentence. */
static void set_unit(struct reader *reader, const struct figure_reading *figure,
		     struct claim *claim)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = figure->quantity;
	struct topic *topic = reader->topic;

	claim->unit = quantity->unit;
	claim->has_unit = quantity->has_currency;
	if (quantity->has_currency) {
		if (is_bare_dollar(sentence, quantity))
			memcpy(claim->unit.currency, bare_dollar(reader, figure), CURRENCY_MAX);
		memcpy(topic->currency, claim->unit.currency, CURRENCY_MAX);
		topic->has_currency = true;
		return;
	}
	/* "In rupees, exports were 916 billion" */
	for (uint32_t i = 0; i < quantity->first && !claim->has_unit; i++) {
		if (!item_is(sentence, i, MEANING_CURRENCY) || sentence->items[i].is_taken ||
		    sentence->items[i].quantity != NONE)
			continue;
		memcpy(claim->unit.currency, sentence->items[i].value,
		       strlen(sentence->items[i].value) + 1);
		claim->has_unit = true;
	}
	if (claim->has_unit)
		return;
	if (topic->has_currency) {
		memcpy(claim->unit.currency, topic->currency, CURRENCY_MAX);
		claim->has_unit = true;
		return;
	}
	for (size_t q = 0; q < sentence->n_quantities && !claim->has_unit; q++) {
		if (!sentence->quantities[q].has_currency)
			continue;
		memcpy(claim->unit.currency, sentence->quantities[q].unit.currency, CURRENCY_MAX);
		claim->has_unit = true;
	}
}

/* --- all together ---------------------------------------------------------------------------------- */

/* Where it stands, and which words decided. */
/* Behind "million US dollars", where the figure as printed ends at `printed`. */
static size_t figure_end(const struct reader *reader, const struct quantity *quantity,
			 size_t printed)
{
	const struct sentence *sentence = reader->sentence;
	const struct token *last =
		&sentence->tokens->tokens[sentence->items[quantity->last].to - 1];

	if (reader->article->cell_len || last->offset + last->len < printed)
		return printed;
	return last->offset + last->len;
}

static enum diag_code set_place(struct reader *reader, const struct figure_reading *figure,
				struct claim *claim, struct claim_reading *reading)
{
	struct article *article = reader->article;

	if (!article->is_brief && !describe_reading(reader, figure, reading))
		return DIAG_NOMEM;
	figure_place(reader, figure->quantity, &reading->offset, &reading->len);
	reading->end = figure_end(reader, figure->quantity, reading->offset + reading->len);
	text_place_go(&article->place, reading->offset, &claim->line, &claim->column);
	claim->text =
		claim_list_copy(&article->claims, article->text + reading->offset, reading->len);
	return claim->text ? DIAG_OK : DIAG_NOMEM;
}

static bool is_told_here(enum evidence evidence)
{
	return evidence_rows[evidence].strength >= evidence_rows[PARTY_IN_STRETCH].strength;
}

/*
 * Whether no words of what is measured name the reporter, nor of the figure that it was taken from; and whether it does
 * not stand beside that one together with the partner: "Russia is Uzbekistan's second partner with 8.86 billion".
 */
static bool is_reporter_loose(const struct reader *reader, size_t f)
{
	const struct figure_reading *figure = &reader->figures[f], *last;

	for (; figure->reporter_evidence == PARTY_OF_SENTENCE; figure = last) {
		last = figure_before(reader, (size_t)(figure - reader->figures));
		if (!last || !same(last->reporter, figure->reporter))
			break;
	}
	return figure->reporter_evidence != PARTY_IN_PHRASE &&
	       figure->reporter_evidence != PARTY_PAIRED &&
	       !(is_told_here(figure->reporter_evidence) && is_told_here(figure->partner_evidence));
}

enum diag_code add_figure_claim(struct reader *reader, size_t f)
{
	struct figure_reading *figure = &reader->figures[f];
	struct article *article = reader->article;
	struct claim claim = {.path = article->path, .where = ""};
	struct claim_reading *reading;
	enum diag_code code;

	if (figure->refusal)
		return add_other(reader, figure->quantity, figure->refusal);
	reading = arena_alloc(&article->claims.arena, sizeof(*reading));
	if (!reading)
		return DIAG_NOMEM;
	*reading = (struct claim_reading){.measure = NULL};
	if (figure->quantity->kind == QUANTITY_AMOUNT)
		set_unit(reader, figure, &claim);
	figure->refusal = fill_claim(reader, figure, &claim, reading);
	if (figure->refusal)
		return add_other(reader, figure->quantity, figure->refusal);
	reading->is_reporter_loose = is_reporter_loose(reader, f);
	/* Looking ahead, nobody asks where and what else. */
	code = article->is_ahead ? DIAG_OK : set_place(reader, figure, &claim, reading);
	if (!code && !article->is_ahead && !article->is_brief)
		code = add_other_readings(reader, f, &claim, reading);
	if (!code && !claim_list_add(&article->claims, &claim))
		code = DIAG_NOMEM;
	return code;
}

#include "figure_reading.h"

#include <string.h>

#include "text.h"
#include "text_phrases.inc"

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

/* The currency of "in euros", which stands with no figure, at an item; NULL: it is none. */
static const char *loose_currency(const struct sentence *sentence, uint32_t i)
{
	const char *currency = sentence->items[i].value;
	uint32_t before = i;

	if (!item_is(sentence, i, MEANING_CURRENCY) || sentence->items[i].is_taken ||
	    sentence->items[i].quantity != NONE)
		return NULL;
	if (before && item_is_any(sentence, before - 1, MEANING_ADJECTIVE, MEANING_SCALE))
		before--;
	if (!before || !is_one_of_words(sentence, before - 1, "in|en|в"))
		return NULL;
	/* "Swiss francs": another country's than may be asked here */
	return before < i && strncmp(currency, "XX", 2) == 0 ? "XXX" : currency;
}

void note_dollar(struct topic *topic, const struct sentence *sentence)
{
	static const char dollars[] = "CAD|AUD|NZD|SGD|HKD|TWD|NAD|FJD|JMD|TTD|GYD|SRD|LRD";

	if (!meaning_in(sentence->all, MEANING_CURRENCY) || sentence->n_quantities)
		return;
	for (uint32_t i = 0; i < sentence->n; i++) {
		if (item_is(sentence, i, MEANING_CURRENCY) &&
		    text_is_in_list(sentence->items[i].value, dollars))
			memcpy(topic->dollar, sentence->items[i].value, CURRENCY_MAX);
	}
}

/* "The figures are for 2021", and nothing else. */
static bool is_of_figures_at(const struct sentence *sentence, const struct time_expression *when)
{
	bool has_word = false;
	size_t unknown = 0;

	for (uint32_t i = 0; i < sentence->n; i++) {
		if (i >= when->first && i <= when->last)
			continue;
		has_word = has_word || is_one_of_words(sentence, i, phrases_in_figures);
		unknown += is_unknown(sentence, i);
	}
	return has_word && unknown < 4;
}

void note_stated_period(const struct reader *reader)
{
	struct topic *topic = reader->topic;
	const struct sentence *sentence = reader->sentence;
	const struct time_expression *when = sentence->times;

	if (topic->has_stated_period || sentence->n_quantities || reader->n_measures ||
	    reader->n_parties || sentence->n_times != 1 || when->kind != TIME_KNOWN ||
	    when->has_from || !is_of_figures_at(sentence, when))
		return;
	topic->has_stated_period = true;
	topic->stated_period = when->period;
}

void note_currency(struct topic *topic, const struct sentence *sentence)
{
	bool is_of_figures = false;

	if (!meaning_in(sentence->all, MEANING_CURRENCY) || topic->stated[0])
		return;
	for (uint32_t i = 0; i < sentence->n; i++) {
		const char *currency = loose_currency(sentence, i);

		is_of_figures = is_of_figures || is_one_of_words(sentence, i, phrases_in_figures);
		if (is_of_figures && currency)
			memcpy(topic->stated, currency, strlen(currency) + 1);
	}
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
	/* "Exports were 916 million (all amounts in rupees)" */
	for (uint32_t i = quantity->last + 1; i < sentence->n && !claim->has_unit; i++) {
		const char *currency = i == quantity->last + 2 || sentence->items[i].open != NONE
					       ? loose_currency(sentence, i)
					       : NULL;

		if (currency)
			memcpy(claim->unit.currency, currency, strlen(currency) + 1);
		claim->has_unit = currency != NULL;
	}
	if (claim->has_unit)
		return;
	if (!topic->has_currency && topic->stated[0]) {
		memcpy(claim->unit.currency, topic->stated, CURRENCY_MAX);
		claim->has_unit = true;
		return;
	}
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
	if (!reader->topic->national[0] && !reading->is_guess &&
	    strncmp(figure->quantity->unit.currency, "XX", 2) == 0)
		memcpy(reader->topic->national, claim.unit.currency, CURRENCY_MAX);
	reading->is_reporter_loose = is_reporter_loose(reader, f);
	/* Looking ahead, nobody asks where and what else. */
	code = article->is_ahead ? DIAG_OK : set_place(reader, figure, &claim, reading);
	if (!code && !article->is_ahead && !article->is_brief)
		code = add_other_readings(reader, f, &claim, reading);
	if (!code && !claim_list_add(&article->claims, &claim))
		code = DIAG_NOMEM;
	return code;
}

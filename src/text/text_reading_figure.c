#include "text_reader.h"

#include <string.h>

#include "language.h"
#include "text.h"

static const char *indicator_name(enum role role, enum meaning noun, bool is_exports)
{
	static const char *const names[][4] = {
		/* turnover, exports, imports, balance */
		[ROLE_LEVEL] = {"turnover", "exports", "imports", "balance"},
		[ROLE_BASE] = {"turnover", "exports", "imports", "balance"},
		[ROLE_MULTIPLE] = {"turnover", "exports", "imports", NULL},
		[ROLE_CHANGE] = {"change", "exports_change", "imports_change", "balance_change"},
		[ROLE_GROWTH] = {"growth", "exports_growth", "imports_growth", NULL},
		[ROLE_SHARE] = {NULL, "exports_share", "imports_share", NULL},
		[ROLE_PARTNER_SHARE] = {"exports_share", "exports_share", "exports_share", NULL},
		[ROLE_COVERAGE] = {"coverage", "coverage", "coverage", "coverage"},
		[ROLE_OTHER] = {NULL, NULL, NULL, NULL},
	};
	size_t flow = 0;

	if (noun == MEANING_EXPORTS || noun == MEANING_IMPORTS)
		flow = is_exports ? 1 : 2;
	else if (noun == MEANING_BALANCE || noun == MEANING_SURPLUS || noun == MEANING_DEFICIT)
		flow = 3;
	return names[role][flow];
}

/*
 * What a hedge leaves: "almost v" is v less twice the width of "about v", but no more than a fifth of v
 * (nearly doubled is not 1.2 times), up to what rounds to v; "just over v" the same upwards. "More than",
 * "less than" and "about" are interval.h's.
 */
static bool set_range(struct claim *claim, enum meaning hedge)
{
	struct interval about, plain;
	const struct dec fifth = {.low = 2, .scale = 1};
	struct dec width, most, end;

	claim->relation = hedge == MEANING_ABOVE   ? HEDGE_ABOVE
			  : hedge == MEANING_BELOW ? HEDGE_BELOW
			  : hedge == MEANING_NONE  ? HEDGE_NONE
						   : HEDGE_ABOUT;
	if (!interval_of_figure(claim->value, claim->relation, &claim->range))
		return false;
	if (hedge != MEANING_ALMOST && hedge != MEANING_JUST_OVER)
		return true;
	about = claim->range;
	if (!interval_of_figure(claim->value, HEDGE_NONE, &plain) ||
	    !dec_sub(about.high.numerator, about.low.numerator, &width) ||
	    !dec_mul(dec_abs(claim->value), fifth, &most))
		return false;
	width = dec_cmp(width, most) > 0 ? most : width;
	/* "Almost" and "just over" are about the size: of -5, almost is -4.9. */
	if ((hedge == MEANING_ALMOST) == (dec_sign(claim->value) >= 0)) {
		if (!dec_sub(claim->value, width, &end))
			return false;
		claim->range = (struct interval){ratio_of(end), plain.high};
	} else {
		if (!dec_add(claim->value, width, &end))
			return false;
		claim->range = (struct interval){plain.low, ratio_of(end)};
	}
	return true;
}

/* A bound of something negative is turned: a deficit of more than 5 is a balance below -5. */
static enum meaning turned_hedge(enum meaning hedge, bool is_negative)
{
	if (!is_negative)
		return hedge;
	return hedge == MEANING_ABOVE	? MEANING_BELOW
	       : hedge == MEANING_BELOW ? MEANING_ABOVE
					: hedge;
}

static void set_period(struct claim *claim, struct claim_reading *reading, enum role role,
		       const struct months_read *months)
{
	struct period period = months->period;

	if (!months->is_known)
		period = period_year(NO_PERIOD_YEAR);
	reading->lacks_period = !months->is_known;
	reading->lacks_year = months->is_known && months->lacks_year;
	claim->period = period;
	/* What it grew from: a year before, unless its own period stands beside it. */
	if (role == ROLE_BASE && months->is_assumed) {
		reading->is_base_assumed = true;
		period_years_before(period, 1, &claim->period);
	}
}

static void set_parts(struct reader *reader, const struct quantity *quantity,
		      struct claim_reading *reading)
{
	const struct sentence *sentence = reader->sentence;
	const struct item *self = &sentence->items[quantity->number];
	struct mention mentions[5];
	uint32_t from = quantity->number, to = from;
	size_t n;

	while (from > 0 && (sentence->items[from - 1].segment == self->segment ||
			    sentence->items[from - 1].open != self->open))
		from--;
	while (to < sentence->n && (sentence->items[to].segment == self->segment ||
				    sentence->items[to].open != self->open))
		to++;
	n = find_mentions(sentence, from, to, self->open, mentions, 5);
	for (size_t i = 0; i < n && reading->n_parts < 4; i++) {
		if (strcmp(mentions[i].party, reader->context->main.reporter) != 0)
			memcpy(reading->parts[reading->n_parts++], mentions[i].party, PARTY_MAX);
	}
	memcpy(reading->reporter, reader->context->main.reporter, PARTY_MAX);
	memcpy(reading->partner, "WLD", 4);
}

/* The unit: told with the figure, or taken over from the one told before. */
static void set_unit(struct reader *reader, const struct quantity *quantity, struct claim *claim)
{
	struct context *context = reader->context;
	const struct sentence *sentence = reader->sentence;

	claim->unit = quantity->unit;
	claim->has_unit = quantity->has_currency;
	if (quantity->has_currency) {
		memcpy(context->currency, quantity->unit.currency, CURRENCY_MAX);
		context->has_currency = true;
		context->currency_paragraph = context->paragraph;
		return;
	}
	for (size_t q = 0; q < sentence->n_quantities && !claim->has_unit; q++) {
		const struct quantity *other = &sentence->quantities[q];

		if (!other->has_currency || other->kind != QUANTITY_AMOUNT ||
		    (context->has_currency && context->currency_paragraph == context->paragraph &&
		     other->first > quantity->last))
			continue;
		memcpy(claim->unit.currency, other->unit.currency, CURRENCY_MAX);
		claim->has_unit = true;
	}
	if (context->has_currency && context->currency_paragraph == context->paragraph) {
		memcpy(claim->unit.currency, context->currency, CURRENCY_MAX);
		claim->has_unit = true;
	}
}

/* A level with a base that has its own year, and no period of its own: the year after. */
static void find_period_by_base(const struct reader *reader, size_t q, struct months_read *months)
{
	const struct sentence *sentence = reader->sentence;
	const struct item *self = &sentence->items[sentence->quantities[q].number];

	if (months->nearness < NEAR_TEXT)
		return;
	for (size_t k = 0; k < sentence->n_quantities; k++) {
		struct months_read base = {.when = NONE};

		if (reader->roles[k] != ROLE_BASE ||
		    !same_place(sentence, sentence->quantities[k].number, self, true))
			continue;
		find_months_of(sentence, reader->context, &sentence->quantities[k], false, &base);
		if (!base.is_known || base.lacks_year || base.when == NONE ||
		    sentence->times[base.when].kind != TIME_KNOWN)
			continue;
		*months = base;
		months->is_after_base = true;
		months->period.first += 12;
		months->period.last += 12;
	}
}

/* A quantity on its way to a claim. */
struct draft {
	const struct quantity *quantity;
	size_t q;
	enum role role;
	struct noun noun;
	struct months_read months;
	struct goods_flow flow;
	bool is_vague_share; /* of what is not told */
	struct claim claim;
	struct claim_reading *reading;
};

/* A share of what stands before the whole: "of exports to Germany, 12 %". */
static void find_noun_of_share(const struct sentence *sentence, struct draft *draft)
{
	struct noun *noun = &draft->noun;

	if (draft->role != ROLE_SHARE || noun->meaning == MEANING_EXPORTS ||
	    noun->meaning == MEANING_IMPORTS)
		return;
	for (uint32_t i = draft->quantity->first; i-- > 0;) {
		if (!item_is(sentence, i, MEANING_EXPORTS) &&
		    !item_is(sentence, i, MEANING_IMPORTS))
			continue;
		noun->item = i;
		noun->meaning =
			item_is(sentence, i, MEANING_EXPORTS) ? MEANING_EXPORTS : MEANING_IMPORTS;
		noun->nearness = NEAR_CLAUSE;
		return;
	}
}

/* "5 million subscribers": a scale without a currency, and a word that may be what is counted. */
static bool is_of_something_else(const struct sentence *sentence, const struct quantity *quantity,
				 const struct noun *noun)
{
	uint32_t next = quantity->last + 1;

	if (quantity->kind != QUANTITY_AMOUNT || quantity->has_currency || next >= sentence->n ||
	    sentence->items[next].meaning != MEANING_NONE || sentence->items[next].mark ||
	    sentence->items[next].is_taken || noun->nearness == NEAR_SEGMENT)
		return false;
	/* German nouns are capital; a verb may follow. */
	return sentence->language != LANGUAGE_DE ||
	       sentence->tokens->tokens[sentence->items[next].from].is_capital;
}

/* Why the quantity is no trade figure; "" for one that is not even worth telling; NULL: it is one. */
static const char *refuse(const struct reader *reader, struct draft *draft)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = draft->quantity;
	const struct noun *noun = &draft->noun;
	const char *refusal = reader->refusals[draft->q];

	if (!refusal)
		refusal = find_refusal(sentence, quantity, noun);
	if (refusal)
		return refusal;
	/* Of all trade, or of something else: not of this pair's turnover. */
	if (draft->role == ROLE_SHARE &&
	    ((noun->meaning != MEANING_EXPORTS && noun->meaning != MEANING_IMPORTS) ||
	     any_near(sentence, quantity, MEANING_WORLD, false) ||
	     any_near(sentence, quantity, MEANING_TOTAL, false))) {
		draft->role = ROLE_PARTNER_SHARE;
		draft->is_vague_share = true;
	}
	if (draft->role == ROLE_PARTNER_SHARE &&
	    (noun->meaning == MEANING_EXPORTS || noun->meaning == MEANING_IMPORTS))
		draft->is_vague_share = true;
	/* Words like "double" are figures only beside a flow. */
	if (quantity->is_in_words && noun->nearness > NEAR_SENTENCE &&
	    !(noun->nearness == NEAR_TEXT && reader->directions[draft->q] &&
	      reader->context->indicator_paragraph == reader->context->paragraph) &&
	    (item_is(sentence, quantity->number, MEANING_MULTIPLE) ||
	     item_is(sentence, quantity->number, MEANING_FRACTION)))
		return "";
	if (is_of_something_else(sentence, quantity, noun))
		return N_("of something that is not money");
	return NULL;
}

/* What is no trade is spoken of now, and the next sentence may go on with it. */
static void note_other_subject(struct context *context, const struct noun *noun)
{
	if (noun->item == NONE ||
	    (noun->meaning != MEANING_NOT_TRADE && noun->meaning != MEANING_PRODUCT))
		return;
	context->indicator = MEANING_NOT_TRADE;
	context->indicator_paragraph = context->paragraph;
}

/* Months, pair and indicator. False: it has none. */
static bool read_subject(const struct reader *reader, struct draft *draft)
{
	const struct sentence *sentence = reader->sentence;
	const struct context *context = reader->context;
	struct noun *noun = &draft->noun;
	enum role role = draft->role;
	const char *name;

	find_months_of(sentence, context, draft->quantity,
		       role == ROLE_GROWTH || role == ROLE_CHANGE || role == ROLE_MULTIPLE,
		       &draft->months);
	draft->months.is_assumed = role == ROLE_BASE && !draft->months.is_attached;
	if (role == ROLE_LEVEL)
		find_period_by_base(reader, draft->q, &draft->months);
	find_flow(sentence, context, draft->quantity, noun, &draft->flow);
	/* Another pair: what was measured for the last one does not go on. */
	if (noun->nearness == NEAR_TEXT &&
	    strcmp(draft->flow.pair.partner, context->pair.partner) != 0)
		noun->meaning = MEANING_NONE;
	name = indicator_name(role, noun->meaning, draft->flow.is_exports);
	draft->claim.indicator = name ? indicator_find(name) : NULL;
	return name != NULL;
}

/* "Almost a third" is said of 31 % too: nobody who says so has tenths of a percent in mind. */
static bool is_loose_fraction(const struct quantity *quantity)
{
	return quantity->is_in_words && quantity->kind == QUANTITY_PERCENT &&
	       (quantity->hedge == MEANING_ALMOST || quantity->hedge == MEANING_JUST_OVER ||
		quantity->hedge == MEANING_ABOUT);
}

/* By a tenth of the value on both sides. */
static bool widen(struct claim *claim)
{
	struct dec tenth, low, high;

	if (!dec_shift(claim->value, -1, &tenth))
		return false;
	if (dec_sign(tenth) < 0)
		tenth = dec_negate(tenth);
	if (!dec_sub(claim->range.low.numerator, tenth, &low) ||
	    !dec_add(claim->range.high.numerator, tenth, &high))
		return false;
	claim->range = (struct interval){ratio_of(low), ratio_of(high)};
	return true;
}

/* Sign, hedge and range. False: too many digits. */
static bool set_sign_and_range(struct draft *draft, int direction)
{
	struct claim *claim = &draft->claim;
	bool is_negative = false;

	if (draft->role == ROLE_GROWTH || draft->role == ROLE_CHANGE)
		is_negative = direction < 0;
	else if (draft->role != ROLE_MULTIPLE)
		is_negative = draft->noun.meaning == MEANING_DEFICIT;
	if (is_negative)
		claim->value = dec_negate(claim->value);
	return set_range(claim, turned_hedge(draft->quantity->hedge, is_negative)) &&
	       (!is_loose_fraction(draft->quantity) || widen(claim));
}

/* A multiple is of the year before. False: there is none. */
static bool set_multiple(struct draft *draft, int direction)
{
	struct claim *claim = &draft->claim;
	bool is_fraction =
		draft->quantity->is_in_words && dec_cmp(claim->value, dec_from_int(1)) < 0;

	if (draft->role != ROLE_MULTIPLE)
		return true;
	claim->is_multiple = true;
	draft->reading->is_inverse = direction < 0 && !is_fraction;
	return period_years_before(claim->period, 1, &claim->base);
}

static const char *doubt_of(const struct reader *reader, const struct draft *draft)
{
	enum role role = draft->role;
	const char *doubt =
		find_doubt(reader, draft->q, role, &draft->noun, &draft->months, &draft->flow);

	if (!doubt && (role == ROLE_GROWTH || role == ROLE_MULTIPLE))
		doubt = find_base_doubt(reader, draft->quantity, &draft->months);
	if (draft->is_vague_share ||
	    (role == ROLE_SHARE && !is_of_turnover(reader->sentence, draft->quantity)))
		doubt = N_("it is not certain what it is a share of");
	if (!doubt &&
	    is_told_otherwise(reader->article, &draft->claim, draft->noun.nearness != NEAR_SEGMENT))
		doubt = N_("the text tells another figure for the same");
	return doubt;
}

/* Put the claim, with its place in the text, into the article. */
static enum diag_code keep(struct reader *reader, struct draft *draft)
{
	const struct token *tokens = reader->sentence->tokens->tokens;
	const struct quantity *quantity = draft->quantity;
	const struct token *end = &tokens[quantity->text_to - 1];
	struct article *article = reader->article;
	struct claim_reading *reading = draft->reading;
	struct claim *claim = &draft->claim;

	reading->words = tell_words(reader, &draft->noun, &draft->months, &draft->flow);
	reading->offset = tokens[quantity->text_from].offset;
	reading->len = end->offset + end->len - reading->offset;
	count_place(article, reading->offset, &claim->line, &claim->column);
	claim->text =
		claim_list_copy(&article->claims, article->text + reading->offset, reading->len);
	if (!claim->text || !reading->words || !claim_list_add(&article->claims, claim))
		return DIAG_NOMEM;
	update_context(reader, draft->role, &draft->noun, &draft->flow);
	return DIAG_OK;
}

enum diag_code add_figure(struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	struct article *article = reader->article;
	int direction = reader->directions[q];
	struct draft draft = {
		.quantity = quantity,
		.q = q,
		.role = reader->roles[q],
		.months = {.when = NONE},
		.claim = {.path = article->path, .where = "", .value = quantity->value},
		.reading = arena_alloc(&article->claims.arena, sizeof(*draft.reading))};
	const char *refusal;

	if (!draft.reading)
		return DIAG_NOMEM;
	*draft.reading = (struct claim_reading){.doubt = NULL};
	find_noun(sentence, reader->context, quantity, &draft.noun);
	find_noun_of_share(sentence, &draft);
	refusal = refuse(reader, &draft);
	if (refusal) {
		note_other_subject(reader->context, &draft.noun);
		return add_other(reader, quantity, refusal);
	}
	/* "fell below 500 million" tells where it fell to, not by how much. */
	if (draft.role == ROLE_CHANGE && direction < 0 && quantity->hedge == MEANING_BELOW &&
	    !any_near(sentence, quantity, MEANING_BY, false))
		return add_other(reader, quantity, N_("it may be a level or a change"));
	if (!read_subject(reader, &draft))
		return add_other(reader, quantity,
				 N_("growth or share of something that is not told so"));
	memcpy(draft.reading->reporter, draft.flow.pair.reporter, PARTY_MAX);
	memcpy(draft.reading->partner, draft.flow.pair.partner, PARTY_MAX);
	draft.reading->is_other_side = draft.flow.is_other_side;
	draft.reading->is_points = quantity->kind == QUANTITY_POINTS;
	if (draft.role == ROLE_PARTNER_SHARE)
		set_parts(reader, quantity, draft.reading);
	if (quantity->kind == QUANTITY_AMOUNT)
		set_unit(reader, quantity, &draft.claim);
	if (!set_sign_and_range(&draft, direction))
		return add_other(reader, quantity, N_("too many digits"));
	set_period(&draft.claim, draft.reading, draft.role, &draft.months);
	if (!set_multiple(&draft, direction))
		return add_other(reader, quantity, N_("no year before it"));
	if (draft.claim.indicator->kind == KIND_LEVEL || draft.claim.is_multiple)
		draft.claim.range = interval_not_negative(draft.claim.range);
	draft.claim.reading = draft.reading;
	draft.reading->doubt = doubt_of(reader, &draft);
	return keep(reader, &draft);
}

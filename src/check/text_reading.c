#include "text_reading.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

/* How a quantity stands to what it measures. */
enum role {
	ROLE_LEVEL,
	ROLE_BASE,   /* what something grew from, or is compared with */
	ROLE_CHANGE, /* an amount by which something changed */
	ROLE_GROWTH,
	ROLE_SHARE,
	ROLE_PARTNER_SHARE,
	ROLE_COVERAGE,
	ROLE_MULTIPLE,
	ROLE_OTHER, /* not judged */
};

struct reader {
	struct sentence *sentence;
	struct context *context;
	struct article *article;
	enum role *roles; /* of each quantity */
	int *directions;
	const char **refusals;
	bool has_pronoun, has_other_source;
};

/* --- roles -------------------------------------------------------------------------------------- */

static bool same_place(const struct sentence *sentence, uint32_t i, const struct item *self,
		       bool is_clause)
{
	const struct item *item = &sentence->items[i];

	return item->open == self->open &&
	       (is_clause ? item->clause == self->clause : item->segment == self->segment);
}

static bool any_near(const struct sentence *sentence, const struct quantity *quantity,
		     enum concept concept, bool is_clause)
{
	const struct item *self = &sentence->items[quantity->number];

	for (uint32_t i = 0; i < sentence->n; i++) {
		if (same_place(sentence, i, self, is_clause) && item_is(sentence, i, concept))
			return true;
	}
	return false;
}

/* A later amount of the clause that is told as "to ...". */
static bool is_followed_by_goal(const struct sentence *sentence, size_t q)
{
	const struct quantity *quantity = &sentence->quantities[q];
	const struct item *self = &sentence->items[quantity->number];

	for (size_t k = q + 1; k < sentence->n_quantities && k < q + 4; k++) {
		const struct quantity *next = &sentence->quantities[k];
		uint32_t before;

		if (!same_place(sentence, next->number, self, true))
			continue;
		before = item_before(sentence, next);
		if (next->kind == QUANTITY_AMOUNT &&
		    ((before != NONE && (item_is(sentence, before, CONCEPT_TO) ||
					 item_is(sentence, before, CONCEPT_UNTIL))) ||
		     item_is(sentence, next->last + 1, CONCEPT_UNTIL)))
			return true;
	}
	return false;
}

static bool is_compared_behind(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->first;

	/* "7 percent more than $1.4 billion", "16 percent above 23.378 million" */
	if (i-- == 0)
		return false;
	for (size_t steps = 0; i && steps < 2 && item_is(sentence, i, CONCEPT_COMMON); steps++)
		i--;
	return i && (item_is(sentence, i, CONCEPT_ABOVE) || item_is(sentence, i, CONCEPT_BELOW)) &&
	       sentence->items[i - 1].quantity != NONE;
}

/* "against a deficit of $39.2 million" */
static bool is_compared_noun(const struct sentence *sentence, uint32_t i)
{
	for (size_t steps = 0; i-- > 0 && steps < 4; steps++) {
		if (item_is(sentence, i, CONCEPT_AGAINST))
			return true;
		if (!item_is(sentence, i, CONCEPT_COMMON) &&
		    !(sentence->items[i].concept >= CONCEPT_TURNOVER &&
		      sentence->items[i].concept <= CONCEPT_DEFICIT))
			return false;
	}
	return false;
}

/* "growing 45.2% (£14 million)", "a decrease of 31.1% or £50 million": the growth as an amount. */
static bool is_growth_in_money(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	const struct quantity *last = q ? &sentence->quantities[q - 1] : NULL;

	if (!last || last->kind != QUANTITY_PERCENT || reader->roles[q - 1] != ROLE_GROWTH ||
	    quantity->first <= last->last + 1 || quantity->first > last->last + 4)
		return false;
	return (sentence->items[last->last + 1].mark == '(' && quantity->first == last->last + 2) ||
	       item_is(sentence, last->last + 1, CONCEPT_OR) ||
	       (sentence->items[last->last + 1].mark == ',' &&
		item_is(sentence, last->last + 2, CONCEPT_OR));
}

static enum role role_of_amount(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	uint32_t before = item_before(sentence, quantity), word;
	int direction = find_direction(sentence, quantity, &word);
	bool moves = any_near(sentence, quantity, CONCEPT_UP, true) ||
		     any_near(sentence, quantity, CONCEPT_DOWN, true);

	if (quantity->sign || is_growth_in_money(reader, q))
		return ROLE_CHANGE;
	if (is_compared_behind(sentence, quantity))
		return ROLE_BASE;
	/* "$377.8 million more than the $740.4 million of 2020" */
	if ((item_is(sentence, quantity->last + 1, CONCEPT_ABOVE) ||
	     item_is(sentence, quantity->last + 1, CONCEPT_BELOW)) &&
	    sentence->items[quantity->last + 1].to - sentence->items[quantity->last + 1].from > 1)
		return ROLE_CHANGE;
	if (sentence->language == LANGUAGE_KK) {
		if (quantity->suffix == 2 && is_followed_by_goal(sentence, q))
			return ROLE_BASE;
		if (quantity->suffix == 1 && direction && word > quantity->last)
			return ROLE_CHANGE;
	}
	if (before == NONE)
		return ROLE_LEVEL;
	if (item_is(sentence, before, CONCEPT_TO))
		return ROLE_LEVEL;
	if (item_is(sentence, before, CONCEPT_AGAINST))
		return ROLE_BASE;
	if ((item_is(sentence, before, CONCEPT_FROM)) &&
	    (moves || is_followed_by_goal(sentence, q) ||
	     any_near(sentence, quantity, CONCEPT_TO, true)))
		return ROLE_BASE;
	if (item_is(sentence, before, CONCEPT_OF) || item_is(sentence, before, CONCEPT_OFBY)) {
		bool is_noun = before && (item_is(sentence, before - 1, CONCEPT_UP) ||
					  item_is(sentence, before - 1, CONCEPT_DOWN));

		if (is_compared_noun(sentence, before))
			return ROLE_BASE;
		if (is_followed_by_goal(sentence, q) &&
		    !(is_noun && !quantity->is_unit_taken_over &&
		      item_is(sentence, before, CONCEPT_OFBY)))
			return ROLE_BASE;
		return is_noun ? ROLE_CHANGE : ROLE_LEVEL;
	}
	if (item_is(sentence, before, CONCEPT_BY) &&
	    (direction || (sentence->language != LANGUAGE_RU && is_followed_by_goal(sentence, q))))
		return ROLE_CHANGE;
	if (item_is(sentence, before, CONCEPT_UP) || item_is(sentence, before, CONCEPT_DOWN))
		return ROLE_CHANGE;
	return ROLE_LEVEL;
}

/* "72,5% of turnover" */
static bool is_of_turnover(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->last + 1;

	for (size_t steps = 0; steps < 3; steps++, i++) {
		if (item_is(sentence, i, CONCEPT_TURNOVER))
			return true;
		if (!item_is(sentence, i, CONCEPT_OF) && !item_is(sentence, i, CONCEPT_COMMON) &&
		    !item_is(sentence, i, CONCEPT_OFBY) && !item_is(sentence, i, CONCEPT_TOTAL))
			return false;
	}
	return false;
}

/* "von 209 auf": an "of" before the "to" of its clause is a "from". */
static bool has_of(const struct sentence *sentence, uint32_t to)
{
	for (uint32_t i = to; i-- > 0;) {
		if (!same_place(sentence, i, &sentence->items[to], true))
			return false;
		if (item_is(sentence, i, CONCEPT_OF) || item_is(sentence, i, CONCEPT_OFBY))
			return true;
	}
	return false;
}

/* A bracket behind an amount that is compared in its clause: "3,17 nach 1,65 (mehr als 92%)". */
static bool is_bracketed_growth(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t open = sentence->items[quantity->number].open;
	bool has_base = false;
	size_t amounts = 0;

	if (open == NONE) {
		/* "from 209 to 922 million euros, 342%" */
		if (quantity->first < 2 || sentence->items[quantity->first - 1].mark != ',')
			return false;
		open = quantity->first - 1;
	}
	for (uint32_t i = open; i-- > 0;) {
		const struct item *item = &sentence->items[i];

		if (!same_place(sentence, i, &sentence->items[open], true))
			break;
		has_base = has_base || item_is(sentence, i, CONCEPT_AGAINST) ||
			   item_is(sentence, i, CONCEPT_FROM) ||
			   (item_is(sentence, i, CONCEPT_TO) && has_of(sentence, i));
		if (item->quantity != NONE && sentence->quantities[item->quantity].number == i &&
		    sentence->quantities[item->quantity].kind == QUANTITY_AMOUNT)
			amounts++;
	}
	return has_base && amounts >= 2;
}

/* "exports by 34.2 percent" after "turnover grew by 32.9": the same way. */
static int inherited_direction(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t before = item_before(sentence, &sentence->quantities[q]);

	if (!q || before == NONE || reader->roles[q - 1] != ROLE_GROWTH ||
	    sentence->items[sentence->quantities[q].number].open !=
		    sentence->items[sentence->quantities[q - 1].number].open)
		return 0;
	return item_is(sentence, before, CONCEPT_BY) || item_is(sentence, before, CONCEPT_OFBY)
		       ? reader->directions[q - 1]
		       : 0;
}

/* An unknown word before "de 16,1 %": a verb of growth, most likely. */
static bool is_verb(const struct sentence *sentence, uint32_t i)
{
	return sentence->items[i].concept == CONCEPT_NONE && !sentence->items[i].mark;
}

static enum role role_of_percent(const struct reader *reader, size_t q, int *direction)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	uint32_t word, next = quantity->last + 1, before;

	*direction = find_direction(sentence, quantity, &word);
	if (any_near(sentence, quantity, CONCEPT_COVERAGE, false))
		return ROLE_COVERAGE;
	if (is_of_turnover(sentence, quantity) && !quantity->sign)
		return ROLE_SHARE;
	if (any_near(sentence, quantity, CONCEPT_SHARE, false) && !quantity->sign &&
	    (!*direction || word == NONE || word < quantity->first)) {
		const struct item *self = &sentence->items[quantity->number];
		struct mention mention[1];
		size_t n = 0;

		for (uint32_t i = 0; i < sentence->n; i++) {
			if (same_place(sentence, i, self, false))
				n += find_mentions(sentence, i, i + 1, self->open, mention, 1);
		}
		return n && !any_near(sentence, quantity, CONCEPT_EXPORTS, false) &&
				       !any_near(sentence, quantity, CONCEPT_IMPORTS, false)
			       ? ROLE_PARTNER_SHARE
			       : ROLE_SHARE;
	}
	if (*direction) {
		/* "72 Prozent Maschinen" in a sentence in which something else rose. */
		if (next < sentence->n && sentence->items[next].concept == CONCEPT_NONE &&
		    !sentence->items[next].mark && !sentence->items[next].is_taken &&
		    !quantity->sign && word != NONE && word + 4 < quantity->first)
			return ROLE_OTHER;
		return ROLE_GROWTH;
	}
	if (is_bracketed_growth(sentence, quantity)) {
		*direction = 1;
		return ROLE_GROWTH;
	}
	*direction = inherited_direction(reader, q);
	if (*direction)
		return ROLE_GROWTH;
	before = item_before(sentence, quantity);
	if (before == NONE ||
	    !(item_is(sentence, before, CONCEPT_BY) ||
	      (item_is(sentence, before, CONCEPT_OFBY) && before && is_verb(sentence, before - 1))))
		return sentence->language == LANGUAGE_KK && quantity->suffix == 1 ? ROLE_GROWTH
										  : ROLE_OTHER;
	/* "rose from 101 to 152, by 40%" */
	for (uint32_t i = before; i-- > 0 && !*direction;) {
		if (!same_place(sentence, i, &sentence->items[quantity->number], true) ||
		    (sentence->items[i].concept >= CONCEPT_TURNOVER &&
		     sentence->items[i].concept <= CONCEPT_IMPORTS))
			break;
		*direction = item_is(sentence, i, CONCEPT_UP)	  ? 1
			     : item_is(sentence, i, CONCEPT_DOWN) ? -1
								  : 0;
	}
	return ROLE_GROWTH;
}

/* "die Einfuhren um 43,8 %, die Ausfuhren um 26,7 % gestiegen": the verb comes last. */
static void look_ahead_for_directions(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t q = sentence->n_quantities; q-- > 1;) {
		const struct quantity *quantity = &sentence->quantities[q - 1];

		if (reader->roles[q - 1] == ROLE_GROWTH && !reader->directions[q - 1] &&
		    reader->roles[q] == ROLE_GROWTH &&
		    same_place(sentence, quantity->number,
			       &sentence->items[sentence->quantities[q].number], true))
			reader->directions[q - 1] = reader->directions[q];
	}
}

/* "a rise of trade of 1.7 percentage points": growth is told in percent; points are of shares. */
static bool is_growth_in_points(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	struct noun noun;

	find_noun(sentence, reader->context, quantity, &noun);
	return reader->directions[q] && noun.nearness <= NEAR_CLAUSE &&
	       (noun.concept == CONCEPT_TURNOVER || noun.concept == CONCEPT_EXPORTS ||
		noun.concept == CONCEPT_IMPORTS) &&
	       !any_near(sentence, quantity, CONCEPT_SHARE, true) &&
	       !(q && sentence->quantities[q - 1].kind == QUANTITY_PERCENT &&
		 same_place(sentence, sentence->quantities[q - 1].number,
			    &sentence->items[quantity->number], true));
}

/* A period right behind what something grew from belongs to that alone. */
static void give_periods_to_bases(struct reader *reader)
{
	struct sentence *sentence = reader->sentence;

	for (size_t q = 0; q < sentence->n_quantities; q++) {
		struct months_read months = {.when = NONE};

		if (reader->roles[q] != ROLE_BASE)
			continue;
		find_months_of(sentence, reader->context, &sentence->quantities[q], false, &months);
		if (months.is_attached)
			sentence->whens[months.when].is_given = true;
	}
}

static void find_roles(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t q = 0; q < sentence->n_quantities; q++) {
		const struct quantity *quantity = &sentence->quantities[q];
		uint32_t word;

		switch ((enum quantity_kind)quantity->kind) {
		case QUANTITY_AMOUNT:
			reader->roles[q] = role_of_amount(reader, q);
			reader->directions[q] = find_direction(sentence, quantity, &word);
			if (is_growth_in_money(reader, q))
				reader->directions[q] = reader->directions[q - 1];
			break;
		case QUANTITY_PERCENT:
			reader->roles[q] = role_of_percent(reader, q, &reader->directions[q]);
			if (reader->roles[q] == ROLE_OTHER)
				reader->refusals[q] =
					"a percentage that is not told as growth or share";
			break;
		case QUANTITY_TIMES:
			reader->roles[q] = ROLE_MULTIPLE;
			reader->directions[q] = find_direction(sentence, quantity, &word);
			break;
		case QUANTITY_POINTS:
			reader->directions[q] = find_direction(sentence, quantity, &word);
			reader->roles[q] =
				is_growth_in_points(reader, q) ? ROLE_GROWTH : ROLE_OTHER;
			reader->refusals[q] =
				reader->roles[q] == ROLE_OTHER ? "percentage points" : NULL;
			break;
		case QUANTITY_PLAIN:
			reader->roles[q] = ROLE_OTHER;
			reader->refusals[q] = "neither money nor a percentage";
			break;
		}
		if (quantity->is_too_long) {
			reader->roles[q] = ROLE_OTHER;
			reader->refusals[q] = "too many digits";
		} else if (quantity->is_range && reader->roles[q] != ROLE_OTHER) {
			reader->roles[q] = ROLE_OTHER;
			reader->refusals[q] = "one end of a range";
		}
	}
	look_ahead_for_directions(reader);
	give_periods_to_bases(reader);
}

/* --- places ------------------------------------------------------------------------------------- */

/* Line and column of a byte, counted on from the last one asked for. */
static void count_place(struct article *article, size_t offset, size_t *line, size_t *column)
{
	const char *text = article->text;

	for (size_t i = article->counted; i < offset; i++) {
		if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n')) {
			article->line++;
			article->column = 1;
		} else if (((unsigned char)text[i] & 0xC0) != 0x80 && text[i] != '\r') {
			article->column++;
		}
	}
	article->counted = offset;
	*line = article->line;
	*column = article->column;
}

static enum diag_code add_other(struct reader *reader, const struct quantity *quantity,
				const char *why)
{
	const struct token *tokens = reader->sentence->tokens->tokens;
	struct article *article = reader->article;
	struct article_number *moved;
	struct article_number *other;

	if (quantity->is_in_words)
		return DIAG_OK;
	moved = alloc_grow(article->others, &article->others_capacity, article->n_others + 1,
			   sizeof(*article->others));
	if (!moved)
		return DIAG_NOMEM;
	article->others = moved;
	other = &article->others[article->n_others++];
	other->offset = tokens[quantity->text_from].offset;
	other->len = tokens[quantity->text_to - 1].offset + tokens[quantity->text_to - 1].len -
		     other->offset;
	other->why = why;
	count_place(article, other->offset, &other->line, &other->column);
	return DIAG_OK;
}

/* --- claims ------------------------------------------------------------------------------------- */

static const char *indicator_name(enum role role, enum concept noun, bool is_exports)
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

	if (noun == CONCEPT_EXPORTS || noun == CONCEPT_IMPORTS)
		flow = is_exports ? 1 : 2;
	else if (noun == CONCEPT_BALANCE || noun == CONCEPT_SURPLUS || noun == CONCEPT_DEFICIT)
		flow = 3;
	return names[role][flow];
}

/*
 * What a hedge leaves: "almost v" is v less twice the width of "about v", up to what rounds to v;
 * "just over v" the same upwards. "More than", "less than" and "about" are interval.h's.
 */
static bool set_range(struct claim *claim, enum concept hedge)
{
	struct interval about, plain;
	struct dec width, end;

	claim->relation = hedge == CONCEPT_ABOVE   ? HEDGE_ABOVE
			  : hedge == CONCEPT_BELOW ? HEDGE_BELOW
			  : hedge == CONCEPT_NONE  ? HEDGE_NONE
						   : HEDGE_ABOUT;
	if (!interval_of_figure(claim->value, claim->relation, &claim->range))
		return false;
	if (hedge != CONCEPT_ALMOST && hedge != CONCEPT_JUST_OVER)
		return true;
	about = claim->range;
	if (!interval_of_figure(claim->value, HEDGE_NONE, &plain) ||
	    !dec_sub(about.high.numerator, about.low.numerator, &width))
		return false;
	/* "Almost" and "just over" are about the size: of -5, almost is -4.9. */
	if ((hedge == CONCEPT_ALMOST) == (dec_sign(claim->value) >= 0)) {
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
static enum concept turned_hedge(enum concept hedge, bool is_negative)
{
	if (!is_negative)
		return hedge;
	return hedge == CONCEPT_ABOVE	? CONCEPT_BELOW
	       : hedge == CONCEPT_BELOW ? CONCEPT_ABOVE
					: hedge;
}

static void add_quoted(struct strbuf *out, const struct sentence *sentence, uint32_t first,
		       uint32_t last)
{
	const struct token *tokens = sentence->tokens->tokens;
	size_t from = tokens[sentence->items[first].from].offset;
	const struct token *end = &tokens[sentence->items[last].to - 1];

	strbuf_addc(out, '\'');
	text_add_shown(out, sentence->tokens->text + from, end->offset + end->len - from);
	strbuf_addc(out, '\'');
}

/* "by 'Handelsumsatz', '2023'; trade of KAZ with BEL" */
static const char *tell_words(struct reader *reader, const struct noun *noun,
			      const struct months_read *months, const struct goods_flow *flow)
{
	struct strbuf text = STRBUF_INIT;
	const char *kept;

	if (noun->item != NONE)
		add_quoted(&text, reader->sentence, noun->item, noun->item);
	else
		strbuf_adds(&text, noun->concept == CONCEPT_NONE ? "no word for what is measured"
								 : "what the text spoke of before");
	strbuf_adds(&text, ", ");
	if (months->when != NONE)
		add_quoted(&text, reader->sentence, reader->sentence->whens[months->when].first,
			   reader->sentence->whens[months->when].last);
	else
		strbuf_adds(&text, months->is_known ? "the period spoken of before" : "no period");
	if (flow->pair.reporter[0])
		strbuf_addf(&text, "; trade of %s%s%s", flow->pair.reporter,
			    flow->pair.partner[0] ? " with " : "", flow->pair.partner);
	kept = text.failed ? NULL : claim_list_copy(&reader->article->claims, text.text, text.len);
	strbuf_release(&text);
	return kept;
}

static const char *find_doubt(const struct reader *reader, size_t q, enum role role,
			      const struct noun *noun, const struct months_read *months,
			      const struct goods_flow *flow)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	const struct context *context = reader->context;
	uint32_t before;

	if (sentence->is_piece)
		return "its sentence is too long to be read as a whole";
	if (sentence->has_damage)
		return "characters beside it could not be read";
	if (quantity->is_ambiguous)
		return "its comma or point may group digits or begin decimals";
	if (role == ROLE_PARTNER_SHARE)
		return months->is_known ? NULL : "no period is told";
	if (noun->concept == CONCEPT_NONE)
		return "no word says which flow it is";
	if (noun->nearness == NEAR_TEXT &&
	    (!reader->has_pronoun || context->indicator_paragraph != context->paragraph))
		return "no word of its sentence says which flow it is";
	if ((role == ROLE_GROWTH || role == ROLE_CHANGE) && !reader->directions[q])
		return "up or down is not told";
	before = item_before(sentence, quantity);
	if (role == ROLE_LEVEL && before != NONE && sentence->language != LANGUAGE_RU &&
	    item_is(sentence, before, CONCEPT_BY))
		return "it may be a level or a change";
	if (!months->is_known && role != ROLE_BASE)
		return "no period is told";
	if (months->nearness == NEAR_TEXT && context->period_paragraph != context->paragraph)
		return "its period is told in another paragraph";
	if (months->nearness == NEAR_TEXT && context->has_older)
		return "it is not certain which of the periods it is of";
	if (!flow->is_certain)
		return "it is not certain whose trade it is";
	if (reader->has_other_source)
		return "the sentence speaks of another way of counting";
	if (role == ROLE_CHANGE && any_near(sentence, quantity, CONCEPT_PART, true))
		return "it may be the change of the whole or of a part";
	if (role == ROLE_LEVEL && noun->nearness != NEAR_SEGMENT &&
	    (any_near(sentence, quantity, CONCEPT_UP, false) ||
	     any_near(sentence, quantity, CONCEPT_DOWN, false)) &&
	    !any_near(sentence, quantity, CONCEPT_TO, false))
		return "it may be a level or a change";
	if ((role == ROLE_GROWTH || role == ROLE_MULTIPLE || role == ROLE_CHANGE) &&
	    any_near(sentence, quantity, CONCEPT_OTHER_BASE, true))
		return "it may be growth on another base than the year before";
	return NULL;
}

/* Growth that names another base than the year before. */
static const char *find_base_doubt(const struct reader *reader, const struct quantity *quantity,
				   const struct months_read *months)
{
	const struct sentence *sentence = reader->sentence;
	const struct item *self = &sentence->items[quantity->number];

	for (size_t w = 0; w < sentence->n_whens; w++) {
		const struct when *when = &sentence->whens[w];
		struct period expected;

		if (!when->is_base || when->kind != WHEN_KNOWN || !months->is_known ||
		    !same_place(sentence, when->first, self, false))
			continue;
		if (!period_years_before(months->period, 1, &expected) ||
		    !period_is_within(expected, when->period))
			return "it is growth on another base than the year before";
	}
	return NULL;
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

static bool same_subject(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && !a->is_multiple && !b->is_multiple &&
	       period_equal(a->period, b->period) &&
	       strcmp(a->reading->reporter, b->reading->reporter) == 0 &&
	       strcmp(a->reading->partner, b->reading->partner) == 0;
}

/* A second, different figure of the same subject is rather another thing that was not understood. */
#define LOOK_BACK 40

/* Far apart: more than a tenth. */
static bool is_far(struct interval a, struct interval b)
{
	const struct dec eleven = dec_from_int(11), ten = dec_from_int(10);
	struct dec high, low;
	struct interval below = ratio_cmp(a.high, b.low) < 0 ? a : b;
	struct interval above = ratio_cmp(a.high, b.low) < 0 ? b : a;

	return !ratio_is_finite(below.high) || !ratio_is_finite(above.low) ||
	       !dec_mul(below.high.numerator, eleven, &high) ||
	       !dec_mul(above.low.numerator, ten, &low) || dec_cmp(low, high) > 0;
}

/* is_loose: its words are not in its own part of the sentence; then any difference is enough. */
static bool is_told_otherwise(const struct article *article, const struct claim *claim,
			      bool is_loose)
{
	size_t n = article->claims.n, first = n > LOOK_BACK ? n - LOOK_BACK : 0;

	for (size_t i = first; i < n; i++) {
		const struct claim *other = &article->claims.claims[i];
		struct interval a, b;
		struct unit unit = claim->unit;

		if (!same_subject(other, claim) ||
		    strcmp(other->unit.currency, claim->unit.currency) != 0)
			continue;
		if (claim_exact_range(other, unit, &a) && claim_exact_range(claim, unit, &b) &&
		    !interval_overlaps(a, b))
			return is_loose || claim_is_percent(claim) || is_far(a, b);
	}
	return false;
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

static void update_context(struct reader *reader, enum role role, const struct noun *noun,
			   const struct goods_flow *flow)
{
	struct context *context = reader->context;

	/* Another pair without a word for what is measured: what was measured before is over. */
	if (noun->concept == CONCEPT_NONE)
		context->indicator = CONCEPT_NONE;
	if (noun->item != NONE && (role == ROLE_LEVEL || role == ROLE_GROWTH)) {
		context->indicator = noun->concept;
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
		    sentence->whens[base.when].kind != WHEN_KNOWN)
			continue;
		*months = base;
		months->period.first += 12;
		months->period.last += 12;
	}
}

static enum diag_code add_figure(struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	const struct token *tokens = sentence->tokens->tokens;
	struct article *article = reader->article;
	enum role role = reader->roles[q];
	int direction = reader->directions[q];
	struct claim claim = {.path = article->path, .where = "", .value = quantity->value};
	struct claim_reading *reading = arena_alloc(&article->claims.arena, sizeof(*reading));
	struct months_read months = {.when = NONE};
	struct goods_flow flow;
	struct noun noun;
	const char *name, *refusal = reader->refusals[q];
	bool is_negative = false, is_vague_share = false;

	if (!reading)
		return DIAG_NOMEM;
	*reading = (struct claim_reading){.doubt = NULL};
	find_noun(sentence, reader->context, quantity, &noun);
	if (role == ROLE_SHARE && noun.concept != CONCEPT_EXPORTS &&
	    noun.concept != CONCEPT_IMPORTS) {
		/* Of what stands before the whole. */
		for (uint32_t i = quantity->first; i-- > 0;) {
			if (!item_is(sentence, i, CONCEPT_EXPORTS) &&
			    !item_is(sentence, i, CONCEPT_IMPORTS))
				continue;
			noun.item = i;
			noun.concept = item_is(sentence, i, CONCEPT_EXPORTS) ? CONCEPT_EXPORTS
									     : CONCEPT_IMPORTS;
			noun.nearness = NEAR_CLAUSE;
			break;
		}
	}
	if (!refusal)
		refusal = find_refusal(sentence, quantity, &noun);
	/* Of all trade, or of something else: not of this pair's turnover. */
	if (!refusal && role == ROLE_SHARE &&
	    ((noun.concept != CONCEPT_EXPORTS && noun.concept != CONCEPT_IMPORTS) ||
	     any_near(sentence, quantity, CONCEPT_WORLD, false) ||
	     any_near(sentence, quantity, CONCEPT_TOTAL, false))) {
		role = ROLE_PARTNER_SHARE;
		is_vague_share = true;
	}
	/* Words like "double" are figures only beside a flow. */
	if (!refusal && quantity->is_in_words && noun.nearness > NEAR_SENTENCE &&
	    (item_is(sentence, quantity->number, CONCEPT_MULTIPLE) ||
	     item_is(sentence, quantity->number, CONCEPT_FRACTION)))
		refusal = "";
	if (!refusal && quantity->kind == QUANTITY_AMOUNT && !quantity->has_currency) {
		uint32_t next = quantity->last + 1;

		if (next < sentence->n && sentence->items[next].concept == CONCEPT_NONE &&
		    !sentence->items[next].mark && !sentence->items[next].is_taken &&
		    noun.nearness != NEAR_SEGMENT &&
		    /* German nouns are capital; a verb may follow. */
		    (sentence->language != LANGUAGE_DE ||
		     tokens[sentence->items[next].from].is_capital))
			refusal = "of something that is not money";
	}
	if (refusal && (noun.concept == CONCEPT_NOT_TRADE || noun.concept == CONCEPT_PRODUCT) &&
	    noun.item != NONE) {
		reader->context->indicator = CONCEPT_NOT_TRADE;
		reader->context->indicator_paragraph = reader->context->paragraph;
	}
	if (refusal)
		return add_other(reader, quantity, refusal);
	find_months_of(sentence, reader->context, quantity,
		       role == ROLE_GROWTH || role == ROLE_CHANGE || role == ROLE_MULTIPLE,
		       &months);
	months.is_assumed = role == ROLE_BASE && !months.is_attached;
	if (role == ROLE_LEVEL)
		find_period_by_base(reader, q, &months);
	find_flow(sentence, reader->context, quantity, &noun, &flow);
	/* Another pair: what was measured for the last one does not go on. */
	if (noun.nearness == NEAR_TEXT &&
	    strcmp(flow.pair.partner, reader->context->pair.partner) != 0)
	noun.concept = CONCEPT_NONE;
	name = indicator_name(role, noun.concept, flow.is_exports);
	if (!name)
		return add_other(reader, quantity,
				 "growth or share of something that is not told so");
	claim.indicator = indicator_find(name);
	memcpy(reading->reporter, flow.pair.reporter, PARTY_MAX);
	memcpy(reading->partner, flow.pair.partner, PARTY_MAX);
	reading->is_other_side = flow.is_other_side;
	if (role == ROLE_PARTNER_SHARE)
		set_parts(reader, quantity, reading);
	if (quantity->kind == QUANTITY_AMOUNT)
		set_unit(reader, quantity, &claim);
	if (role == ROLE_GROWTH || role == ROLE_CHANGE)
		is_negative = direction < 0;
	else if (role != ROLE_MULTIPLE)
	is_negative = noun.concept == CONCEPT_DEFICIT;
	if (is_negative)
		claim.value = dec_negate(claim.value);
	if (!set_range(&claim, turned_hedge(quantity->hedge, is_negative)))
		return add_other(reader, quantity, "too many digits");
	set_period(&claim, reading, role, &months);
	if (role == ROLE_MULTIPLE) {
		claim.is_multiple = true;
		reading->is_inverse = direction < 0 && !(quantity->is_in_words &&
							 dec_cmp(claim.value, dec_from_int(1)) < 0);
		if (!period_years_before(claim.period, 1, &claim.base))
			return add_other(reader, quantity, "no year before it");
	}
	if (claim.indicator->kind == KIND_LEVEL || claim.is_multiple)
		claim.range = interval_not_negative(claim.range);
	reading->doubt = find_doubt(reader, q, role, &noun, &months, &flow);
	if (!reading->doubt && (role == ROLE_GROWTH || role == ROLE_MULTIPLE))
		reading->doubt = find_base_doubt(reader, quantity, &months);
	claim.reading = reading;
	reading->is_points = quantity->kind == QUANTITY_POINTS;
	if (is_vague_share || (role == ROLE_SHARE && !is_of_turnover(sentence, quantity)))
		reading->doubt = "it is not certain what it is a share of";
	if (!reading->doubt && is_told_otherwise(article, &claim, noun.nearness != NEAR_SEGMENT))
		reading->doubt = "the text tells another figure for the same";
	reading->words = tell_words(reader, &noun, &months, &flow);
	reading->offset = tokens[quantity->text_from].offset;
	reading->len = tokens[quantity->text_to - 1].offset + tokens[quantity->text_to - 1].len -
		       reading->offset;
	count_place(article, reading->offset, &claim.line, &claim.column);
	claim.text =
		claim_list_copy(&article->claims, article->text + reading->offset, reading->len);
	if (!claim.text || !reading->words || !claim_list_add(&article->claims, &claim))
		return DIAG_NOMEM;
	update_context(reader, role, &noun, &flow);
	return DIAG_OK;
}

/* --- the sentence ------------------------------------------------------------------------------- */

/* Whose trade the text is about, as the first two countries that it names tell. */
static void update_main_pair(struct reader *reader)
{
	struct context *context = reader->context;
	struct mention mentions[6];
	size_t n = 0;

	if (concept_in(reader->sentence->all, CONCEPT_COUNTRY))
		n = find_mentions(reader->sentence, 0, (uint32_t)reader->sentence->n, NONE,
				  mentions, 6);

	for (size_t i = 0; i < n; i++) {
		const char *party = mentions[i].party;

		if (item_is(reader->sentence, mentions[i].item, CONCEPT_REGION))
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
	    !item_is(reader->sentence, mentions[0].item, CONCEPT_REGION) &&
	    !item_is(reader->sentence, mentions[1].item, CONCEPT_REGION)) {
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

	for (size_t w = 0; w < sentence->n_whens; w++) {
		const struct when *when = &sentence->whens[w];
		struct months_read months = {.when = NONE};

		if (when->is_base || when->is_given || when->kind == WHEN_YEAR_EARLIER ||
		    when->kind == WHEN_SAME_PERIOD || sentence->items[when->first].open != NONE ||
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
				reader.has_pronoun || item_is(sentence, i, CONCEPT_PRONOUN);
			reader.has_other_source =
				reader.has_other_source || item_is(sentence, i, CONCEPT_SOURCE);
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

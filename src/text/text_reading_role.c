#include "text_reader.h"

#include "language.h"

bool same_place(const struct sentence *sentence, uint32_t i, const struct item *self,
		bool is_clause)
{
	const struct item *item = &sentence->items[i];

	return item->open == self->open &&
	       (is_clause ? item->clause == self->clause : item->segment == self->segment);
}

bool any_near(const struct sentence *sentence, const struct quantity *quantity,
	      enum meaning meaning, bool is_clause)
{
	const struct item *self = &sentence->items[quantity->number];

	for (uint32_t i = 0; i < sentence->n; i++) {
		if (same_place(sentence, i, self, is_clause) && item_is(sentence, i, meaning))
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
		    ((before != NONE && (item_is(sentence, before, MEANING_TO) ||
					 item_is(sentence, before, MEANING_UNTIL))) ||
		     item_is(sentence, next->last + 1, MEANING_UNTIL)))
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
	for (size_t steps = 0; i && steps < 2 && item_is(sentence, i, MEANING_COMMON); steps++)
		i--;
	return i && (item_is(sentence, i, MEANING_ABOVE) || item_is(sentence, i, MEANING_BELOW)) &&
	       sentence->items[i - 1].quantity != NONE;
}

/* "against a deficit of $39.2 million" */
static bool is_compared_noun(const struct sentence *sentence, uint32_t i)
{
	for (size_t steps = 0; i-- > 0 && steps < 4; steps++) {
		if (item_is(sentence, i, MEANING_AGAINST))
			return true;
		if (!item_is(sentence, i, MEANING_COMMON) &&
		    !(sentence->items[i].meaning >= MEANING_TURNOVER &&
		      sentence->items[i].meaning <= MEANING_DEFICIT))
			return false;
	}
	return false;
}

/* "growing 45.2% (£14 million)", "a decrease of 31.1% or £50 million", "22.6 %, or more than a fifth":
 * the same growth once more. */
static bool is_growth_again(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	const struct quantity *last = q ? &sentence->quantities[q - 1] : NULL;

	if (!last || (last->kind != QUANTITY_PERCENT && last->kind != QUANTITY_TIMES) ||
	    reader->roles[q - 1] != ROLE_GROWTH || quantity->first <= last->last + 1 ||
	    quantity->first > last->last + 4)
		return false;
	return (sentence->items[last->last + 1].mark == '(' && quantity->first == last->last + 2) ||
	       item_is(sentence, last->last + 1, MEANING_OR) ||
	       (sentence->items[last->last + 1].mark == ',' &&
		item_is(sentence, last->last + 2, MEANING_OR));
}

static enum role role_of_amount(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	uint32_t before = item_before(sentence, quantity), word;
	int direction = find_direction(sentence, quantity, &word);
	bool moves = any_near(sentence, quantity, MEANING_UP, true) ||
		     any_near(sentence, quantity, MEANING_DOWN, true);

	if (quantity->sign || is_growth_again(reader, q))
		return ROLE_CHANGE;
	if (is_compared_behind(sentence, quantity))
		return ROLE_BASE;
	/* "$377.8 million more than the $740.4 million of 2020" */
	if ((item_is(sentence, quantity->last + 1, MEANING_ABOVE) ||
	     item_is(sentence, quantity->last + 1, MEANING_BELOW)) &&
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
	if (item_is(sentence, before, MEANING_TO))
		return ROLE_LEVEL;
	if (item_is(sentence, before, MEANING_AGAINST))
		return ROLE_BASE;
	if ((item_is(sentence, before, MEANING_FROM)) &&
	    (moves || is_followed_by_goal(sentence, q) ||
	     any_near(sentence, quantity, MEANING_TO, true)))
		return ROLE_BASE;
	if (item_is(sentence, before, MEANING_OF) || item_is(sentence, before, MEANING_OFBY)) {
		bool is_noun = before && (item_is(sentence, before - 1, MEANING_UP) ||
					  item_is(sentence, before - 1, MEANING_DOWN));

		if (is_compared_noun(sentence, before))
			return ROLE_BASE;
		if (is_followed_by_goal(sentence, q) &&
		    !(is_noun && !quantity->is_unit_taken_over &&
		      item_is(sentence, before, MEANING_OFBY)))
			return ROLE_BASE;
		return is_noun ? ROLE_CHANGE : ROLE_LEVEL;
	}
	if (item_is(sentence, before, MEANING_BY) &&
	    (direction || (sentence->language != LANGUAGE_RU && is_followed_by_goal(sentence, q))))
		return ROLE_CHANGE;
	if (item_is(sentence, before, MEANING_UP) || item_is(sentence, before, MEANING_DOWN))
		return ROLE_CHANGE;
	return ROLE_LEVEL;
}

bool is_of_turnover(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->last + 1;

	for (size_t steps = 0; steps < 3; steps++, i++) {
		if (item_is(sentence, i, MEANING_TURNOVER))
			return true;
		if (!item_is(sentence, i, MEANING_OF) && !item_is(sentence, i, MEANING_COMMON) &&
		    !item_is(sentence, i, MEANING_OFBY) && !item_is(sentence, i, MEANING_TOTAL))
			return false;
	}
	return false;
}

/* "2,6 procent van de totale export", "12,8 % всего вывоза": of all that somebody exports. */
static bool is_of_flow(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->last + 1;
	bool has_of = item_is(sentence, i, MEANING_OF) || item_is(sentence, i, MEANING_OFBY) ||
		      item_is(sentence, i, MEANING_TOTAL);

	for (size_t steps = 0; has_of && steps < 5; steps++, i++) {
		if (item_is(sentence, i, MEANING_EXPORTS) || item_is(sentence, i, MEANING_IMPORTS))
			return true;
		if (!item_is(sentence, i, MEANING_OF) && !item_is(sentence, i, MEANING_COMMON) &&
		    !item_is(sentence, i, MEANING_OFBY) && !item_is(sentence, i, MEANING_TOTAL) &&
		    !item_is(sentence, i, MEANING_COUNTRY) &&
		    !item_is(sentence, i, MEANING_PRONOUN))
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
		if (item_is(sentence, i, MEANING_OF) || item_is(sentence, i, MEANING_OFBY))
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
		has_base = has_base || item_is(sentence, i, MEANING_AGAINST) ||
			   item_is(sentence, i, MEANING_FROM) ||
			   (item_is(sentence, i, MEANING_TO) && has_of(sentence, i));
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
	return item_is(sentence, before, MEANING_BY) || item_is(sentence, before, MEANING_OFBY)
		       ? reader->directions[q - 1]
		       : 0;
}

/* "13 % in 2024, and in the first half of 2025 another 14 %": growth goes on with a period of its own. */
static bool goes_on_with_period(const struct reader *reader, size_t q)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	const struct quantity *last = q ? &sentence->quantities[q - 1] : NULL;
	bool has_period = false;

	if (!last || last->kind != QUANTITY_PERCENT || reader->roles[q - 1] != ROLE_GROWTH ||
	    sentence->items[last->number].open != sentence->items[quantity->number].open)
		return false;
	for (uint32_t i = last->last + 1; i < quantity->first; i++) {
		const struct item *item = &sentence->items[i];

		has_period = has_period || item->period != NONE;
		if (item->meaning >= MEANING_TURNOVER && item->meaning <= MEANING_PRODUCT)
			return false;
	}
	if (quantity->last + 1 < sentence->n) {
		uint32_t next = quantity->last + 1;

		has_period = has_period || sentence->items[next].period != NONE ||
			     (next + 1 < sentence->n && sentence->items[next + 1].period != NONE);
	}
	return has_period;
}

/* An unknown word before "de 16,1 %": a verb of growth, most likely. */
static bool is_verb(const struct sentence *sentence, uint32_t i)
{
	return sentence->items[i].meaning == MEANING_NONE && !sentence->items[i].mark;
}

static enum role role_of_percent(const struct reader *reader, size_t q, int *direction)
{
	const struct sentence *sentence = reader->sentence;
	const struct quantity *quantity = &sentence->quantities[q];
	uint32_t word, next = quantity->last + 1, before;

	*direction = find_direction(sentence, quantity, &word);
	if (any_near(sentence, quantity, MEANING_COVERAGE, true))
		return ROLE_COVERAGE;
	if (is_of_turnover(sentence, quantity) && !quantity->sign)
		return ROLE_SHARE;
	if (is_of_flow(sentence, quantity) && !quantity->sign)
		return ROLE_PARTNER_SHARE;
	if (any_near(sentence, quantity, MEANING_SHARE, false) && !quantity->sign &&
	    (!*direction || word == NONE || word < quantity->first)) {
		const struct item *self = &sentence->items[quantity->number];
		struct mention mention[1];
		size_t n = 0;

		for (uint32_t i = 0; i < sentence->n; i++) {
			if (same_place(sentence, i, self, false))
				n += find_mentions(sentence, i, i + 1, self->open, mention, 1);
		}
		return n && !any_near(sentence, quantity, MEANING_EXPORTS, false) &&
				       !any_near(sentence, quantity, MEANING_IMPORTS, false)
			       ? ROLE_PARTNER_SHARE
			       : ROLE_SHARE;
	}
	if (*direction) {
		/* "72 Prozent Maschinen" in a sentence in which something else rose. */
		if (next < sentence->n && sentence->items[next].meaning == MEANING_NONE &&
		    !sentence->items[next].mark && !sentence->items[next].is_taken &&
		    !quantity->sign && word != NONE && word + 4 < quantity->first)
			return ROLE_OTHER;
		return ROLE_GROWTH;
	}
	if (is_bracketed_growth(sentence, quantity)) {
		*direction = 1;
		return ROLE_GROWTH;
	}
	*direction = goes_on_with_period(reader, q) || is_growth_again(reader, q)
			     ? reader->directions[q - 1]
			     : inherited_direction(reader, q);
	if (*direction)
		return ROLE_GROWTH;
	before = item_before(sentence, quantity);
	if (before == NONE ||
	    !(item_is(sentence, before, MEANING_BY) ||
	      (item_is(sentence, before, MEANING_OFBY) && before &&
	       (is_verb(sentence, before - 1) || sentence->items[before - 1].mark == ','))))
		return sentence->language == LANGUAGE_KK && quantity->suffix == 1 ? ROLE_GROWTH
										  : ROLE_OTHER;
	/* "rose from 101 to 152, by 40%" */
	for (uint32_t i = before; i-- > 0 && !*direction;) {
		if (!same_place(sentence, i, &sentence->items[quantity->number], true) ||
		    (sentence->items[i].meaning >= MEANING_TURNOVER &&
		     sentence->items[i].meaning <= MEANING_IMPORTS))
			break;
		*direction = item_is(sentence, i, MEANING_UP)	  ? 1
			     : item_is(sentence, i, MEANING_DOWN) ? -1
								  : 0;
	}
	/* "by 37 percent, trade fell": told afterwards. */
	for (uint32_t i = next; i < sentence->n && !*direction; i++) {
		if (!same_place(sentence, i, &sentence->items[quantity->number], true) ||
		    sentence->items[i].quantity != NONE)
			break;
		*direction = item_is(sentence, i, MEANING_UP)	  ? 1
			     : item_is(sentence, i, MEANING_DOWN) ? -1
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
	       (noun.meaning == MEANING_TURNOVER || noun.meaning == MEANING_EXPORTS ||
		noun.meaning == MEANING_IMPORTS) &&
	       !any_near(sentence, quantity, MEANING_SHARE, true) &&
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
			sentence->times[months.when].is_given = true;
	}
}

void find_roles(struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for (size_t q = 0; q < sentence->n_quantities; q++) {
		const struct quantity *quantity = &sentence->quantities[q];
		uint32_t word;

		switch ((enum quantity_kind)quantity->kind) {
		case QUANTITY_AMOUNT:
			reader->roles[q] = role_of_amount(reader, q);
			reader->directions[q] = find_direction(sentence, quantity, &word);
			if (is_growth_again(reader, q))
				reader->directions[q] = reader->directions[q - 1];
			break;
		case QUANTITY_PERCENT:
			reader->roles[q] = role_of_percent(reader, q, &reader->directions[q]);
			if (reader->roles[q] == ROLE_OTHER)
				reader->refusals[q] =
					N_("a percentage that is not told as growth or share");
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
				reader->roles[q] == ROLE_OTHER ? N_("percentage points") : NULL;
			break;
		case QUANTITY_PLAIN:
			reader->roles[q] = ROLE_OTHER;
			reader->refusals[q] = N_("neither money nor a percentage");
			break;
		}
		if (quantity->is_too_long) {
			reader->roles[q] = ROLE_OTHER;
			reader->refusals[q] = N_("too many digits");
		} else if (quantity->is_range && reader->roles[q] != ROLE_OTHER) {
			reader->roles[q] = ROLE_OTHER;
			reader->refusals[q] = N_("one end of a range");
		}
	}
	look_ahead_for_directions(reader);
	give_periods_to_bases(reader);
}

#include "figure_reading.h"
#include "times.h"

#include <string.h>

#include "language.h"
#include "country.h"
#include "text.h"

/* A period for what has none: before any that a text means. */
#define PLACEHOLDER_YEAR 20

static const char *indicator_name(const struct figure_reading *figure)
{
	static const char *const names[ROLE_COUNT][4] = {
		/* turnover, exports, imports, balance */
		[ROLE_LEVEL] = {"turnover", "exports", "imports", "balance"},
		[ROLE_BASE] = {"turnover", "exports", "imports", "balance"},
		[ROLE_MULTIPLE] = {"turnover", "exports", "imports", "balance"},
		[ROLE_CHANGE] = {"change", "exports_change", "imports_change", "balance_change"},
		[ROLE_GROWTH] = {"growth", "exports_growth", "imports_growth", NULL},
		[ROLE_GROWTH_BEFORE] = {"growth", "exports_growth", "imports_growth", NULL},
		[ROLE_SHARE] = {NULL, "exports_share", "imports_share", NULL},
		[ROLE_COVERAGE] = {"coverage", "coverage", "coverage", "coverage"},
	};
	size_t flow = 0;

	if (figure->meaning == MEANING_COVERAGE)
		return figure->role == ROLE_COVERAGE || figure->role == ROLE_BASE ? "coverage"
										  : NULL;
	if (is_flow_meaning(figure->meaning))
		flow = figure->meaning == MEANING_EXPORTS ? 1 : 2;
	else if (is_balance_meaning(figure->meaning))
		flow = 3;
	return names[figure->role][flow];
}

/* --- what the print stands for ------------------------------------------------------------------- */

static enum qualifier relation_of(enum meaning qualifier)
{
	if (qualifier == MEANING_NONE)
		return QUALIFIER_NONE;
	if (qualifier == MEANING_ABOVE)
		return QUALIFIER_ABOVE;
	return qualifier == MEANING_BELOW ? QUALIFIER_BELOW : QUALIFIER_ABOUT;
}

/*
 * What a qualifier leaves: "almost v" is v less twice the width of "about v", but no more than a fifth of v
 * (nearly doubled is not 1.2 times), up to what rounds to v; "just over v" the same upwards. "More than",
 * "less than" and "about" are interval.h's.
 */
static bool set_range(struct claim *claim, enum meaning qualifier)
{
	struct interval about, plain;
	const struct dec fifth = {.low = 2, .scale = 1};
	struct dec width, most, end;

	claim->relation = relation_of(qualifier);
	if (!interval_of_figure(claim->value, claim->relation, &claim->range))
		return false;
	if (qualifier != MEANING_ALMOST && qualifier != MEANING_JUST_OVER)
		return true;
	about = claim->range;
	if (!interval_of_figure(claim->value, QUALIFIER_NONE, &plain) ||
	    !dec_sub(about.high.numerator, about.low.numerator, &width) ||
	    !dec_mul(dec_abs(claim->value), fifth, &most))
		return false;
	width = dec_cmp(width, most) > 0 ? most : width;
	/* "Almost" and "just over" are about the size: of -5, almost is -4.9. */
	if ((qualifier == MEANING_ALMOST) == (dec_sign(claim->value) >= 0)) {
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

/* A bound of something negative is reversed: a deficit of more than 5 is a balance below -5. */
static enum meaning turned_qualifier(enum meaning qualifier, bool is_negative)
{
	if (!is_negative)
		return qualifier;
	return qualifier == MEANING_ABOVE   ? MEANING_BELOW
	       : qualifier == MEANING_BELOW ? MEANING_ABOVE
					    : qualifier;
}

/* "A third" is said of 31 % too: nobody who says so has tenths of a percent in mind; "halved", of what fell from
 * 234 to 100: nor hundredths, where "doubled" has no tenths. */
static bool is_loose_fraction(const struct quantity *quantity)
{
	const struct dec one = {.low = 1};

	return quantity->is_in_words &&
	       (quantity->kind == QUANTITY_PERCENT ||
		(quantity->kind == QUANTITY_TIMES && dec_cmp(quantity->value, one) < 0));
}

/* By a tenth of the value on both sides. */
static bool widen(struct claim *claim)
{
	struct dec tenth, low, high;

	if (!dec_shift(dec_abs(claim->value), -1, &tenth) ||
	    !dec_sub(claim->range.low.numerator, tenth, &low) ||
	    !dec_add(claim->range.high.numerator, tenth, &high))
		return false;
	claim->range = (struct interval){ratio_of(low), ratio_of(high)};
	return true;
}

/* "10 to 15": from what the lower end may stand for to what the upper end may. */
static bool stretch(struct claim *claim, const struct quantity *quantity, bool is_negative)
{
	struct dec end = is_negative ? dec_negate(quantity->high) : quantity->high;
	struct interval range;

	if (!interval_of_figure(end, claim->relation, &range))
		return false;
	if (is_negative)
		claim->range.low = range.low;
	else
		claim->range.high = range.high;
	return true;
}

/* Growth and change go the way that is given; a deficit, and its growing, are negative. */
static bool is_negative(const struct figure_reading *figure)
{
	bool is_deficit = figure->meaning == MEANING_DEFICIT;

	if (figure->role == ROLE_GROWTH || figure->role == ROLE_GROWTH_BEFORE)
		return figure->direction < 0;
	if (figure->role == ROLE_CHANGE)
		return is_deficit && !figure->is_by_worth ? figure->direction > 0
							  : figure->direction < 0;
	if (figure->role != ROLE_LEVEL && figure->role != ROLE_BASE)
		return false;
	/* "a deficit: -82 million, after +29 million in 2022": the sign that is printed */
	return (is_deficit && figure->quantity->sign <= 0) ||
	       (figure->meaning == MEANING_BALANCE &&
		(figure->quantity->sign < 0 || figure->is_minus));
}

/* "5 lakh" become thousands, "1,200 crore" millions. */
static bool settle_power(struct claim *claim)
{
	int more = claim_is_amount(claim) ? claim->unit.power % 3 : 0;

	claim->unit.power = (int8_t)(claim->unit.power - more);
	return !more || (dec_shift(claim->value, more, &claim->value) &&
			 interval_shift(claim->range, more, &claim->range));
}

static bool set_sign_and_range(const struct figure_reading *figure, struct claim *claim)
{
	bool negative = is_negative(figure);

	if (negative)
		claim->value = dec_negate(claim->value);
	if (!set_range(claim, turned_qualifier(figure->quantity->qualifier, negative)) ||
	    (figure->quantity->is_range && !stretch(claim, figure->quantity, negative)) ||
	    (is_loose_fraction(figure->quantity) && ratio_is_finite(claim->range.low) &&
	     ratio_is_finite(claim->range.high) && !widen(claim)))
		return false;
	if (claim->indicator->kind == KIND_LEVEL || claim->is_multiple)
		claim->range = interval_not_negative(claim->range);
	return settle_power(claim);
}

/* "Francs" are those that they were before in the text, of the reporter, or of the partner; if neither has any, it is not
 * known whose. */
static void settle_currency(const struct topic *topic, const struct figure_reading *figure,
			    struct claim *claim)
{
	const char *own, *other;

	if (!claim->has_unit || strncmp(claim->unit.currency, "XX", 2) != 0)
		return;
	own = national_currency(figure->reporter, claim->unit.currency);
	other = national_currency(figure->partner, claim->unit.currency);
	if (!own || (other && same(other, topic->national)))
		own = other;
	memcpy(claim->unit.currency, own ? own : "XXX", CURRENCY_MAX);
}

/* --- period and base ------------------------------------------------------------------------------ */

static bool set_periods(const struct figure_reading *figure, struct claim *claim,
			struct claim_reading *reading)
{
	struct period period = figure->period.period;

	reading->lacks_period = !figure->period.is_known;
	reading->lacks_year = figure->period.is_known && figure->period.lacks_year;
	if (!figure->period.is_known)
		period = period_year(PLACEHOLDER_YEAR);
	claim->period = period;
	if (figure->role == ROLE_MULTIPLE) {
		claim->is_multiple = true;
		reading->is_of_deficit = figure->meaning == MEANING_DEFICIT;
		reading->is_inverse =
			figure->direction < 0 && dec_cmp(claim->value, dec_from_int(1)) > 0;
	}
	if (figure->has_base) {
		claim->has_base = true;
		claim->base = figure->base.period;
		return true;
	}
	return !claim->is_multiple || period_years_before(period, 1, &claim->base);
}

/* --- what is not certain --------------------------------------------------------------------------- */

/* Weaker than what the figure's own sentence says. */
static bool is_open(enum evidence evidence)
{
	return evidence_rows[evidence].strength < evidence_rows[PERIOD_OF_SENTENCE].strength;
}

/* "In 2021-2022": of both years together, or of one that begins in the midst of the first; "between October 2018 and
 * October 2019": of both months, or of the time between them. */
static bool is_of_two_years(const struct figure_reading *figure)
{
	int months = period_months(figure->period.period);

	return figure->period.is_known && (months == 24 || months == 13) &&
	       !period_is_fiscal(figure->period.period);
}

/* "In 2018-2023 it ranged between 321.9 and 523.6 million": of each year, and not of all together; "was split 220.7 to
 * 302.9 million between exports and imports" */
static bool is_range_of_parts(const struct sentence *sentence, const struct figure_reading *figure)
{
	return figure->quantity->is_range &&
	       (item_is(sentence, figure->quantity->last + 1, MEANING_BETWEEN) ||
		(figure->period.is_known && period_months(figure->period.period) > 12));
}

/* "Trade shrank by 5 % on 2019", below a month mentioned before: of that month, or of the whole year. */
static bool is_beside_longer_base(const struct figure_reading *figure)
{
	return figure->base.is_known && figure->base.when != NONE && figure->period.is_known &&
	       figure->role == ROLE_GROWTH && is_open(figure->period.evidence) &&
	       figure->period.when == NONE && period_is_year(figure->base.period) &&
	       !period_is_fiscal(figure->base.period) &&
	       period_months(figure->period.period) < period_months(figure->base.period);
}

/* "5.974 mds $": two countries never trade for thousands of billions of these, so that the mark is of decimals.
 * Of 17 that stayed open for it 15 were of a pair, all of them right. */
static bool is_too_large_if_grouped(const struct figure_reading *figure, struct unit unit)
{
	return is_large_currency(unit.currency) && unit.power >= 9 &&
	       strlen(figure->reporter) == 3 && strlen(figure->partner) == 3 &&
	       !same(figure->partner, "WLD") &&
	       dec_cmp(figure->quantity->value, dec_from_int(1000)) < 0;
}

/* "? 553,9 miljoen": a currency was printed, but it was lost. */
static bool is_behind_lost_sign(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t number = sentence->items[quantity->number].from;

	return number && token_is(sentence->tokens, number - 1, "?");
}

/* "Exports and imports rose by 4 % each": one figure of two things. */
static bool is_of_each(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;
	uint32_t each = first_item(sentence, figure->from, figure->to, MEANING_EACH);

	if (each == NONE || each + 3 < figure->quantity->first ||
	    each > figure->quantity->last + 2 ||
	    (each + 1 < sentence->n && sentence->items[each + 1].period != NONE))
		return false;
	/* "26 kinds of goods brought 1 billion each" */
	if (figure->meaning == MEANING_TURNOVER || figure->is_several ||
	    (figure->measure == NONE && figure->role == ROLE_LEVEL))
		return true;
	for (size_t m = 0; m < reader->n_measures && figure->measure != NONE; m++) {
		if (reader->measures[m].meaning == opposite_flow(figure->meaning) &&
		    leads_to(figure, reader->measures[m].item))
			return true;
	}
	return false;
}

/* "Deliveries in 2025 fell to a quarter", the title of a text of December 2025: of the months so far, which it
 * does not tell. */
static bool ends_after_text(const struct topic *topic, const struct chosen_period *period)
{
	return topic->sentence == 1 && topic->date_month && !period->lacks_year &&
	       period_is_year(period->period) &&
	       period_first_year(period->period) == topic->date_year;
}

/* "+3 % in the first quarter, after +0.3 %": one quarter after the other, or one year after the other. */
static bool tells_growth_before(const struct reader *reader)
{
	for_each_figure(figure, reader) {
		if (figure->role == ROLE_GROWTH_BEFORE && figure->period.evidence == PERIOD_ASSUMED)
			return true;
	}
	return false;
}

bool is_bare_dollar(const struct sentence *sentence, const struct quantity *quantity)
{
	if (!same(quantity->unit.currency, "USD"))
		return false;
	for (uint32_t i = quantity->first; i <= quantity->last; i++) {
		const struct item *item = &sentence->items[i];

		if (item_is(sentence, i, MEANING_CURRENCY) &&
		    (item->to - item->from > 1 ||
		     sentence->tokens->tokens[item->from].is_all_capitals))
			return false;
	}
	return true;
}

/* "annual imports grew by 5.9 % to 50 billion", in a text of a month: of the twelve months up to it. */
static bool is_of_year_to_month(const struct reader *reader, const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	if (figure->period.evidence < PERIOD_OF_SENTENCE || sentence->n_times ||
	    period_months(figure->period.period) != 1)
		return false;
	for_each_measure(measure, reader) {
		uint32_t i = measure->item;

		if (i &&
		    is_one_of_words(sentence, i - 1,
				    "annual|yearly|jährlichen|jährliche|jaarlijkse|годовой|жылдық"))
			return true;
	}
	return false;
}

/* "fell 215 million (12 percent) to 1.6 billion in March 2024 compared with March 2023" */
static bool tells_year_before(const struct reader *reader, const struct figure_reading *figure)
{
	struct period before;

	if (!period_years_before(figure->period.period, 1, &before))
		return false;
	for_each_time(when, reader->sentence) {
		if (when->is_base && when->kind == TIME_KNOWN && period_equal(when->period, before))
			return true;
	}
	return false;
}

/* "All figures are in New Zealand dollars", and no word beside this one says who trades: that country, maybe. What many
 * trade in is no sign. */
static bool is_in_money_of_third(const struct reader *reader, const struct figure_reading *figure)
{
	static const char of_many[] = "USD|EUR|GBP|CHF|JPY|CNY|RUB|ZAR|AED|SAR";
	const char *money = reader->topic->stated;
	const struct country *country = money[0] ? country_by_alpha2(money, 2) : NULL;

	return country && !text_is_in_list(money, of_many) &&
	       figure->reporter_root == PARTY_OF_TOPIC &&
	       !same(country->alpha3, figure->reporter) && !same(country->alpha3, figure->partner);
}

static const char *find_doubt(const struct reader *reader, const struct figure_reading *figure,
			      struct unit unit)
{
	const struct sentence *sentence = reader->sentence;

	if (figure->doubt)
		return N_("its period was not understood");
	if (figure->is_loose)
		return N_("no word in its sentence says whether it means exports, imports or "
			  "turnover");
	if (is_of_each(reader, figure))
		return N_("the text says it of several flows at once");
	if (sentence->is_piece)
		return N_("its sentence is too long to be read as a whole");
	if (sentence->has_damage || is_behind_lost_sign(sentence, figure->quantity))
		return N_("characters next to it could not be read");
	if (figure->quantity->is_ambiguous && !is_too_large_if_grouped(figure, unit))
		return N_("its comma or point may group digits or start decimals");
	if ((figure->role == ROLE_GROWTH || figure->role == ROLE_CHANGE) && !figure->direction)
		return N_("the text does not say whether it went up or down");
	if (!figure->period.is_known)
		return N_("no period is given");
	if (ends_after_text(reader->topic, &figure->period))
		return N_("the text is older than the end of that period");
	if ((figure->role == ROLE_GROWTH || figure->role == ROLE_CHANGE ||
	     figure->role == ROLE_GROWTH_BEFORE) &&
	    !figure->base.is_known && !reader->topic->has_base &&
	    !tells_year_before(reader, figure) &&
	    (period_months(figure->period.period) == 1 ||
	     (period_months(figure->period.period) == 3 && tells_growth_before(reader))))
		return N_("the text does not say whether it is compared with the previous month or "
			  "the previous year");
	if ((is_of_two_years(figure) && !meaning_in(sentence->all, MEANING_TOGETHER)) ||
	    is_range_of_parts(sentence, figure) || is_beside_longer_base(figure) ||
	    may_be_of_first_period(reader, figure) || is_of_year_to_month(reader, figure))
		return N_("its period was not understood");
	if (figure->period.lacks_year)
		return N_("its year is not given");
	if (same(unit.currency, "XXX") && is_bare_dollar(reader->sentence, figure->quantity))
		return N_("the text does not say whose dollars they are");
	if (same(figure->reporter, UNKNOWN_PARTY) || same(figure->partner, UNKNOWN_PARTY))
		return N_("it names something that is not a known country");
	if (!figure->reporter[0] || !figure->partner[0])
		return N_("the text does not say whose trade it is");
	if (same(figure->reporter, figure->partner) || figure->is_with_one_or_all ||
	    figure->is_guess || is_in_money_of_third(reader, figure))
		return N_("unclear whose trade it is");
	if (figure->is_several)
		return N_("it covers several countries together");
	if (figure->is_group)
		return N_("it covers a group of countries");
	return NULL;
}

/* --- all together ---------------------------------------------------------------------------------- */

/* Where the figure stands, and what its slots were taken from, for what other figures there make of it. */
static void note_place(const struct reader *reader, const struct figure_reading *figure,
		       struct claim_reading *reading)
{
	const struct topic *topic = reader->topic;

	reading->paragraph = topic->paragraph;
	reading->sentence = topic->sentence;
	reading->source =
		topic->n_sources - (topic->n_sources_here ? count_sources(reader, figure->to) : 0);
	reading->is_pair_open = figure->is_guess || figure->is_with_one_or_all ||
				!figure->reporter[0] || !figure->partner[0] ||
				same(figure->reporter, figure->partner);
	reading->is_partner_open = figure->is_partner_open;
	reading->is_of_third = topic->main.reporter[0] &&
			       !same(figure->reporter, topic->main.reporter) &&
			       !same(figure->reporter, topic->main.partner) &&
			       figure->reporter_root != PARTY_IN_PHRASE &&
			       figure->reporter_root != PARTY_IN_STRETCH &&
			       figure->reporter_evidence != PARTY_BESIDE;
	reading->is_late = figure->partner_evidence != PARTY_IN_PHRASE &&
			   figure->partner_evidence != PARTY_IN_STRETCH &&
			   topic->paragraph > topic->period_paragraph + 1 &&
			   takes_period(reader, figure);
	reading->names_partner =
		figure->measure != NONE && (figure->partner_evidence == PARTY_BESIDE ||
					    figure->partner_evidence == PARTY_IN_STRETCH);
	reading->is_reporter_implied = figure->reporter_root == PARTY_IMPLIED;
}

static unsigned find_open_slots(const struct figure_reading *figure)
{
	return (figure->measure_evidence == MEASURE_OF_SENTENCE ||
				evidence_rows[figure->measure_evidence].strength <
					evidence_rows[MEASURE_OF_SENTENCE].strength
			? READING_MEASURE
			: 0) |
	       (is_open(figure->reporter_evidence) && is_open(figure->partner_evidence)
			? READING_PAIR
			: 0) |
	       (is_open(figure->period.evidence) ? READING_PERIOD : 0);
}

bool is_mutual_trade(const struct reader *reader, const struct figure_reading *figure)
{
	if (figure->meaning != MEANING_TURNOVER)
		return false;
	for (size_t p = 0; p + 1 < reader->n_parties; p++) {
		const struct party *a = &reader->parties[p], *b = a + 1;

		if (!b->is_joined)
			continue;
		if ((same(a->code, figure->reporter) && same(b->code, figure->partner)) ||
		    (same(b->code, figure->reporter) && same(a->code, figure->partner)))
			return true;
	}
	/* "Its volume reached 104.1 billion" */
	return reader->topic->is_mutual && figure->reporter_evidence == PARTY_OF_TOPIC &&
	       figure->partner_evidence == PARTY_OF_TOPIC;
}

void fill_reading(const struct reader *reader, const struct figure_reading *figure,
		  struct unit unit, struct claim_reading *reading)
{
	memcpy(reading->reporter, figure->reporter, PARTY_MAX);
	memcpy(reading->partner, figure->partner, PARTY_MAX);
	reading->is_mutual = is_mutual_trade(reader, figure);
	reading->doubt = find_doubt(reader, figure, unit);
	reading->open_slots = find_open_slots(figure);
	reading->is_period_assumed =
		figure->role == ROLE_BASE && figure->period.evidence == PERIOD_ASSUMED;
	note_place(reader, figure, reading);
	/* Parts of countries, which have one code, may each be another. */
	reading->is_guess = reading->is_pair_open || is_of_two_years(figure) ||
			    same(figure->reporter, "SUB") || same(figure->partner, "SUB");
	reading->strength = evidence_rows[figure->measure_evidence].strength +
			    evidence_rows[figure->reporter_evidence].strength +
			    evidence_rows[figure->partner_evidence].strength +
			    evidence_rows[figure->period.evidence].strength;
}

const char *fill_claim(const struct reader *reader, const struct figure_reading *figure,
		       struct claim *claim, struct claim_reading *reading)
{
	const char *name = figure->meaning == MEANING_NONE ? NULL : indicator_name(figure);

	if (!name)
		return N_("unclear what it is a growth or share of");
	claim->reading = reading;
	claim->indicator = indicator_find(name);
	claim->value = figure->quantity->value;
	reading->is_points = figure->quantity->kind == QUANTITY_POINTS;
	settle_currency(reader->topic, figure, claim);
	if (!set_periods(figure, claim, reading))
		return N_("no previous year");
	if (figure->quantity->is_unit_unsure)
		return N_("unit not stated");
	if (figure->quantity->is_too_long || !set_sign_and_range(figure, claim))
		return N_("too many digits");
	fill_reading(reader, figure, claim->unit, reading);
	return NULL;
}

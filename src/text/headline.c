#include "figure_reading.h"

#include <string.h>

#include "language.h"

#define HEADLINE_FIGURES 64 /* a headline has no more */

static bool same_pair(const struct claim *a, const struct claim *b)
{
	bool is_turnover = same(a->indicator->name, "turnover") ||
			   same(a->indicator->name, "growth") || same(a->indicator->name, "change");

	return (same(a->reading->reporter, b->reading->reporter) &&
		same(a->reading->partner, b->reading->partner)) ||
	       (is_turnover && same(a->reading->reporter, b->reading->partner) &&
		same(a->reading->partner, b->reading->reporter));
}

/* "Deliveries from A to B fell", where the text has A's exports to B. */
static bool is_other_side(const struct claim *a, const struct claim *b)
{
	size_t flow = strlen("exports");

	return same(a->reading->reporter, b->reading->partner) &&
	       same(a->reading->partner, b->reading->reporter) &&
	       a->indicator->flow + b->indicator->flow == FLOW_EXPORTS + FLOW_IMPORTS &&
	       a->indicator->flow != b->indicator->flow && strlen(a->indicator->name) >= flow &&
	       strlen(b->indicator->name) >= flow &&
	       same(a->indicator->name + flow, b->indicator->name + flow);
}

static bool same_unit(const struct claim *a, const struct claim *b)
{
	return a->has_unit == b->has_unit &&
	       (!a->has_unit || same(a->unit.currency, b->unit.currency));
}

static bool is_settled(const struct claim *claim)
{
	return !claim->reading->lacks_period && !claim->reading->lacks_year &&
	       !claim->reading->doubt;
}

/* Whether the later figure says the same with more digits, or the same digits. */
static bool says_again(const struct claim *headline, const struct claim *later)
{
	struct interval range = later->range;

	return is_settled(later) && headline->is_multiple == later->is_multiple &&
	       same_unit(headline, later) &&
	       ((headline->indicator == later->indicator && same_pair(headline, later)) ||
		is_other_side(headline, later)) &&
	       (!headline->has_unit ||
		interval_shift(range, later->unit.power - headline->unit.power, &range)) &&
	       interval_overlaps(headline->range, range);
}

/* As many digits, and one of them is another: 347 for 367. */
static bool is_one_digit_off(const struct claim *a, const struct claim *b)
{
	uint64_t x = a->value.low, y = b->value.low;
	size_t differ = 0, digits = 0;

	if (a->value.scale != b->value.scale || a->unit.power != b->unit.power || a->value.high ||
	    b->value.high)
		return false;
	for (; x || y; x /= 10, y /= 10, digits++) {
		if (!x != !y)
			return false;
		differ += x % 10 != y % 10;
	}
	return differ == 1 && digits >= 3;
}

/* Whether the later figure is the headline's misprinted: the same level of the same pair, but for a digit. */
static bool is_misprint_of(const struct claim *headline, const struct claim *later)
{
	return is_settled(later) && headline->indicator == later->indicator &&
	       claim_is_amount(headline) && !headline->is_multiple && !later->is_multiple &&
	       !headline->reading->lacks_year && headline->relation == later->relation &&
	       same_unit(headline, later) && same_pair(headline, later) &&
	       is_one_digit_off(headline, later);
}

#define BESIDE_FIGURES 8 /* between the two flows of which a turnover or balance is */

/* "A minus of 193.2 million", where the text has exports of 168.4 and imports of 361.6. */
static bool is_made_of(const struct claim *headline, const struct claim *exports,
		       const struct claim *imports)
{
	bool is_sum = same(headline->indicator->name, "turnover");
	struct interval own, x, m, made;

	return (is_sum || same(headline->indicator->name, "balance")) && !headline->is_multiple &&
	       !exports->is_multiple && !imports->is_multiple &&
	       same(exports->indicator->name, "exports") &&
	       same(imports->indicator->name, "imports") && is_settled(exports) &&
	       is_settled(imports) && period_equal(exports->period, imports->period) &&
	       same_unit(headline, exports) && same_unit(headline, imports) &&
	       same_pair(headline, exports) &&
	       same(exports->reading->reporter, imports->reading->reporter) &&
	       same(exports->reading->partner, imports->reading->partner) &&
	       interval_shift(headline->range, headline->unit.power, &own) &&
	       interval_shift(exports->range, exports->unit.power, &x) &&
	       interval_shift(imports->range, imports->unit.power, &m) &&
	       (is_sum ? interval_add(x, m, &made) : interval_sub(x, m, &made)) &&
	       interval_overlaps(own, made);
}

/* The exports that, with the imports beside them, make up the headline's figure; their number: none do. */
static size_t find_parts(const struct article *article, const struct claim *headline, size_t n)
{
	const struct claim *claims = article->claims.claims;

	for (size_t k = n; k < article->claims.n; k++) {
		size_t j = k > n + BESIDE_FIGURES ? k - BESIDE_FIGURES : n;

		for (; j < article->claims.n && j <= k + BESIDE_FIGURES; j++) {
			if (is_made_of(headline, &claims[k], &claims[j]))
				return k;
		}
	}
	return article->claims.n;
}

static enum diag_code take_period(struct article *article, struct claim *headline,
				  const struct claim *later)
{
	struct claim_reading *reading =
		arena_alloc(&article->claims.arena, sizeof(*headline->reading));

	if (!reading)
		return DIAG_NOMEM;
	*reading = *headline->reading;
	reading->lacks_period = reading->lacks_year = false;
	reading->doubt = NULL;
	headline->reading = reading;
	headline->period = later->period;
	headline->base = later->base;
	headline->has_base = later->has_base;
	return DIAG_OK;
}

/* "Trade fell 19.5 % in September", where the text says below that this is on September a year before. */
static enum diag_code settle_base(struct article *article)
{
	struct claim *claims = article->claims.claims;

	for (size_t c = 0; c < article->claims.n && c < HEADLINE_FIGURES; c++) {
		const char *doubt = claims[c].reading->doubt;
		enum diag_code code = DIAG_OK;

		if (!doubt || !same(doubt, N_("the text does not say whether it is compared with "
					      "the previous month or the previous year")))
			continue;
		for (size_t k = c + 1; k < article->claims.n; k++) {
			if (!says_again(&claims[c], &claims[k]) ||
			    !period_equal(claims[c].period, claims[k].period))
				continue;
			code = take_period(article, &claims[c], &claims[k]);
			break;
		}
		if (code)
			return code;
	}
	return DIAG_OK;
}

/* The first of the figures from n on that repeats the headline's, or else that it misprints; their number:
 * none does. */
static size_t find_again(const struct article *article, const struct claim *headline, size_t n)
{
	const struct claim *claims = article->claims.claims;

	for (size_t k = n; k < article->claims.n; k++) {
		if (says_again(headline, &claims[k]) &&
		    (!headline->reading->lacks_year ||
		     (headline->period.first % 12 == claims[k].period.first % 12 &&
		      period_months(headline->period) == period_months(claims[k].period))))
			return k;
	}
	for (size_t k = n; k < article->claims.n; k++) {
		if (is_misprint_of(headline, &claims[k]))
			return k;
	}
	return article->claims.n;
}

enum diag_code settle_headline(struct article *article)
{
	struct claim *claims = article->claims.claims;
	size_t n = 0; /* figures above the first with its period */
	enum diag_code code = settle_base(article);

	while (n < article->claims.n &&
	       (claims[n].reading->lacks_period || claims[n].reading->lacks_year))
		n++;
	for (size_t c = 0; c < n && c < HEADLINE_FIGURES && !code; c++) {
		const char *doubt = claims[c].reading->doubt;
		size_t k;

		if (!doubt || (!same(doubt, N_("no period is given")) &&
			       !same(doubt, N_("its year is not given"))))
			continue;
		k = find_again(article, &claims[c], n);
		if (k == article->claims.n && !claims[c].reading->lacks_year)
			k = find_parts(article, &claims[c], n);
		if (k < article->claims.n)
			code = take_period(article, &claims[c], &claims[k]);
	}
	return code;
}

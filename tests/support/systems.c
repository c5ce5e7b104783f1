#include "systems.h"

#include <stdio.h>

#include "support.h"

/* --- figures from text ------------------------------------------------------------------------ */

struct ratio end_of(const char *text)
{
	if (strcmp(text, "inf") == 0)
		return RATIO_INFINITE;
	if (strcmp(text, "-inf") == 0)
		return RATIO_MINUS_INFINITE;
	return ratio_of(dec_of(text));
}

static enum flow flow_of(char letter)
{
	if (letter == 'X')
		return FLOW_EXPORTS;
	if (letter == 'M')
		return FLOW_IMPORTS;
	if (letter != 'T')
		fail_msg("'%c' is no flow", letter);
	return FLOW_TURNOVER;
}

struct joint_figure figure_of(const struct printed *printed)
{
	struct joint_figure figure = {.n_over = 0};
	struct joint_term term = {.sign = 1};
	const char *at = printed->sum;
	char word[PERIOD_TEXT_MAX];
	bool is_under = false;
	int length;

	for (; sscanf(at, "%31s%n", word, &length) == 1; at += length) {
		if (strcmp(word, "+") == 0) {
			term.sign = 1;
		} else if (strcmp(word, "-") == 0) {
			term.sign = -1;
		} else if (strcmp(word, "/") == 0) {
			is_under = true;
			term.sign = 1;
		} else if (word[1] == '\0') {
			term.flow = flow_of(word[0]);
		} else {
			term.period = period_of(word);
			if (is_under)
				figure.under[figure.n_under++] = term;
			else
				figure.over[figure.n_over++] = term;
		}
	}
	figure.range = (struct interval){end_of(printed->low), end_of(printed->high)};
	return figure;
}

/* Rows up to the first without a text. */
struct system system_of(const struct printed *rows, size_t n)
{
	struct system system = {.n = 0};

	for (size_t i = 0; i < n && rows[i].sum; i++)
		system.figures[system.n++] = figure_of(&rows[i]);
	return system;
}

bool is_silent(const struct joint_figure *figure)
{
	return !ratio_is_finite(figure->range.low) && !ratio_is_finite(figure->range.high);
}

/* For reading what went wrong. */
static void show_terms(const struct joint_term *terms, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char text[PERIOD_TEXT_MAX];

		period_format(terms[i].period, text);
		print_message("%s%c %s",
			      terms[i].sign < 0 ? " - "
			      : i		? " + "
						: "",
			      "XMT"[terms[i].flow], text);
	}
}

static void show_end(struct ratio end, const char *what)
{
	char text[DEC_TEXT_MAX];

	if (!ratio_is_finite(end)) {
		print_message(" %s-", what);
		return;
	}
	dec_format(end.numerator, text);
	print_message(" %s %s", what, text);
	if (ratio_is_decimal(end))
		return;
	dec_format(end.denominator, text);
	print_message("/%s", text);
}

static void show_system(const char *what, const struct system *system)
{
	print_message("%s:\n", what);
	for (size_t i = 0; i < system->n; i++) {
		const struct joint_figure *figure = &system->figures[i];

		print_message("%3zu ", i);
		show_terms(figure->over, figure->n_over);
		print_message("%s", figure->n_under ? " / " : "");
		show_terms(figure->under, figure->n_under);
		show_end(figure->range.low, "low");
		show_end(figure->range.high, "high");
		print_message("\n");
	}
}

/* --- one system examined: everything said about it beside the oracle -------------------------- */

struct examined {
	const char *what;
	const struct system *system;
	struct joint *joint;
	struct oracle *oracle;
};

#define fail_examined(e, ...)                        \
	do {                                         \
		show_system((e)->what, (e)->system); \
		fail_msg(__VA_ARGS__);               \
	} while (0)

static figure_set set_of(const struct examined *e, const char *name, const size_t *list, size_t n)
{
	figure_set set = 0;

	if (n && !list)
		fail_examined(e, "%s: %zu, but there is no list", name, n);
	for (size_t i = 0; i < n; i++) {
		if (list[i] >= e->system->n || set & FIGURE_BIT(list[i]))
			fail_examined(e, "%s: figure %zu out of range or twice", name, list[i]);
		set |= FIGURE_BIT(list[i]);
	}
	return set;
}

static void check_conflict(const struct examined *e, figure_set members, figure_set group)
{
	if (!members || members & ~group)
		fail_examined(e, "conflict %#jx is not within %#jx", (uintmax_t)members,
			      (uintmax_t)group);
	if (oracle_stands(e->oracle, members))
		fail_examined(e, "conflict %#jx can stand", (uintmax_t)members);
	for (size_t i = 0; i < e->system->n; i++) {
		if (members & FIGURE_BIT(i) && !oracle_stands(e->oracle, members & ~FIGURE_BIT(i)))
			fail_examined(e, "conflict %#jx cannot stand without %zu either",
				      (uintmax_t)members, i);
	}
}

static void check_pairs(const struct examined *e, const struct joint_contradiction *c,
			figure_set group)
{
	bool is_listed[FIGURES_MAX][FIGURES_MAX] = {{false}};

	if (c->n_pairs && !c->pairs)
		fail_examined(e, "%zu pairs, but there is no list", c->n_pairs);
	for (size_t k = 0; k < c->n_pairs; k++) {
		size_t a = c->pairs[k][0], b = c->pairs[k][1];

		if (a >= e->system->n || b >= e->system->n || a == b || is_listed[a][b])
			fail_examined(e, "pair %zu, %zu out of range or twice", a, b);
		is_listed[a][b] = is_listed[b][a] = true;
	}
	for (size_t a = 0; a < e->system->n; a++) {
		for (size_t b = a + 1; b < e->system->n; b++) {
			figure_set pair = FIGURE_BIT(a) | FIGURE_BIT(b);
			bool mends = !c->n_repairs && !(pair & ~group) &&
				     oracle_stands(e->oracle, group & ~pair);

			if (is_listed[a][b] != mends)
				fail_examined(e, "pair %zu, %zu: listed %d, mends %d", a, b,
					      is_listed[a][b], mends);
		}
	}
}

/* One beside another: a conflict of its own, with a member that is in none before it, of figures that no single one mends. */
static void check_further(const struct examined *e, const struct joint_contradiction *c,
			  figure_set seen, figure_set told)
{
	figure_set members = set_of(e, "members", c->members, c->n_members);
	figure_set group = oracle_group(e->oracle, c->members[0]);

	check_conflict(e, members, group);
	if (group & ~seen || !(members & ~told) || c->n_repairs || c->n_pairs)
		fail_examined(e, "%#jx is no further conflict", (uintmax_t)members);
	for (size_t i = 0; i < e->system->n; i++) {
		if (group & FIGURE_BIT(i) && oracle_stands(e->oracle, group & ~FIGURE_BIT(i)))
			fail_examined(e, "beside %#jx figure %zu mends all", (uintmax_t)members, i);
	}
}

/* Where no single figure mends all, the figures of no conflict can stand together. */
static void check_told(const struct examined *e, figure_set told)
{
	for (size_t k = 0; k < joint_n_contradictions(e->joint); k++) {
		const struct joint_contradiction *c = joint_contradiction(e->joint, k);
		figure_set left = oracle_group(e->oracle, c->members[0]) & ~told;

		if (!c->n_repairs && !oracle_stands(e->oracle, left))
			fail_examined(e, "a conflict among %#jx is left", (uintmax_t)left);
	}
}

static void check_contradictions(const struct examined *e, struct tally *tally)
{
	size_t n = joint_n_contradictions(e->joint);
	figure_set seen = 0, cannot = 0, told = 0;

	for (size_t k = 0; k < n; k++) {
		const struct joint_contradiction *c = joint_contradiction(e->joint, k);
		figure_set members, repairs, group;

		assert_non_null(c);
		members = set_of(e, "members", c->members, c->n_members);
		repairs = set_of(e, "repairs", c->repairs, c->n_repairs);
		if (!c->n_members)
			fail_examined(e, "contradiction %zu has no members", k);
		if (!c->is_complete)
			fail_examined(e, "contradiction %zu is not complete", k);
		group = oracle_group(e->oracle, c->members[0]);
		tally->further += c->is_further;
		if (c->is_further)
			check_further(e, c, seen, told);
		told |= members;
		if (c->is_further)
			continue;
		if (group & seen)
			fail_examined(e, "two contradictions in the group %#jx", (uintmax_t)group);
		seen |= group;
		check_conflict(e, members, group);
		for (size_t i = 0; i < e->system->n; i++) {
			bool is_listed = repairs & FIGURE_BIT(i);
			bool mends = group & FIGURE_BIT(i) &&
				     oracle_stands(e->oracle, group & ~FIGURE_BIT(i));

			if (is_listed != mends)
				fail_examined(e, "repair %zu: listed %d, mends %d", i, is_listed,
					      mends);
		}
		check_pairs(e, c, group);
		tally->with_repairs += c->n_repairs > 0;
		tally->with_pairs += c->n_pairs > 0;
	}
	check_told(e, told);
	tally->several += n > 1;
	for (size_t i = 0; i < e->system->n; i++) {
		figure_set group = oracle_group(e->oracle, i);

		if (!is_silent(&e->system->figures[i]) && !oracle_stands(e->oracle, group))
			cannot |= group;
	}
	if (cannot & ~seen)
		fail_examined(e, "no contradiction found among %#jx", (uintmax_t)(cannot & ~seen));
}

bool is_within(mpq_t value, struct interval range)
{
	bool is_inside = true;
	mpq_t end;

	mpq_init(end);
	if (ratio_is_finite(range.low)) {
		rational_of_ratio(end, range.low);
		is_inside = mpq_cmp(value, end) >= 0;
	}
	if (ratio_is_finite(range.high)) {
		rational_of_ratio(end, range.high);
		is_inside = is_inside && mpq_cmp(value, end) <= 0;
	}
	mpq_clear(end);
	return is_inside;
}

static bool is_valid(struct ratio r)
{
	return dec_is_valid(r.numerator) && dec_is_valid(r.denominator) &&
	       (dec_sign(r.denominator) > 0 ||
		(dec_is_zero(r.denominator) &&
		 dec_cmp(dec_abs(r.numerator), dec_from_int(1)) == 0));
}

/* The unknown's witness, asked through a silent figure that is just this level. */
static bool column_witness(const struct examined *e, size_t column, mpq_t out)
{
	struct joint_term term = oracle_column(e->oracle, column);

	for (size_t i = 0; i < e->system->n; i++) {
		const struct joint_figure *figure = &e->system->figures[i];
		struct ratio witness;

		if (figure->n_over != 1 || figure->n_under || figure->over[0].sign != 1 ||
		    figure->over[0].flow != term.flow ||
		    !period_equal(figure->over[0].period, term.period) ||
		    !joint_witness(e->joint, i, &witness))
			continue;
		rational_of_ratio(out, witness);
		return true;
	}
	return false;
}

static void check_witness(const struct examined *e, struct tally *tally)
{
	size_t n = oracle_n_columns(e->oracle);
	bool is_known[ORACLE_COLUMNS];
	mpq_t columns[ORACLE_COLUMNS], value, sum;

	mpq_inits(value, sum, NULL);
	for (size_t c = 0; c < n; c++) {
		mpq_init(columns[c]);
		is_known[c] = column_witness(e, c, columns[c]);
		if (is_known[c] && mpq_sgn(columns[c]) < 0)
			fail_examined(e, "witness: level %zu is below zero", c);
	}
	for (size_t i = 0; i < e->system->n; i++) {
		const struct joint_figure *figure = &e->system->figures[i];
		bool is_silent_one = is_silent(figure), can_tell = true;
		struct ratio witness;

		if (!joint_witness(e->joint, i, &witness)) {
			tally->untold += !is_silent_one;
			continue;
		}
		tally->told += !is_silent_one;
		if (!is_valid(witness) || !ratio_is_finite(witness))
			fail_examined(e, "witness of %zu: no number", i);
		rational_of_ratio(value, witness);
		if (!is_within(value, figure->range))
			fail_examined(e, "witness of %zu is %g: outside", i, mpq_get_d(value));
		for (size_t c = 0; c < n; c++)
			can_tell = can_tell && (is_known[c] || !oracle_uses(e->oracle, i, c));
		if (!can_tell)
			continue;
		if (!oracle_evaluate(e->oracle, i, columns, sum))
			fail_examined(e, "witness of %zu: the divisor is not above zero", i);
		if (!mpq_equal(sum, value))
			fail_examined(e, "witness of %zu is %g, its levels make %g", i,
				      mpq_get_d(value), mpq_get_d(sum));
	}
	for (size_t c = 0; c < n; c++)
		mpq_clear(columns[c]);
	mpq_clears(value, sum, NULL);
}

static bool has_room(mpq_t value)
{
	bool has;
	mpz_t limit;

	mpz_init(limit);
	mpz_ui_pow_ui(limit, 10, DEC_MAX_DIGITS);
	has = mpz_cmpabs(mpq_numref(value), limit) < 0 && mpz_cmp(mpq_denref(value), limit) < 0;
	mpz_clear(limit);
	return has;
}

/* Exact if it has room, else outward by next to nothing. side: -1 the low end, 1 the high one. */
static void check_implied_end(const struct examined *e, size_t i, int side, struct ratio end,
			      bool is_limited, mpq_t exact, struct tally *tally)
{
	const char *name = side < 0 ? "low" : "high";
	mpq_t value, gap, allowed;

	if (!is_valid(end))
		fail_examined(e, "implied %s end of %zu: not a valid ratio", name, i);
	if (!is_limited) {
		tally->infinite++;
		if (ratio_cmp(end, side < 0 ? RATIO_MINUS_INFINITE : RATIO_INFINITE) != 0)
			fail_examined(e, "implied %s end of %zu: should be infinite", name, i);
		return;
	}
	if (!ratio_is_finite(end))
		fail_examined(e, "implied %s end of %zu: infinite, should be %g", name, i,
			      mpq_get_d(exact));
	mpq_inits(value, gap, allowed, NULL);
	rational_of_ratio(value, end);
	mpq_sub(gap, value, exact);
	if (side < 0)
		mpq_neg(gap, gap);
	if (!has_room(exact)) {
		tally->rounded++;
		mpq_abs(allowed, exact);
		mpq_div_2exp(allowed, allowed, 60);
	}
	if (mpq_sgn(gap) < 0 || mpq_cmp(gap, allowed) > 0)
		fail_examined(e, "implied %s end of %zu: %.12g, should be %.12g, outward by %g",
			      name, i, mpq_get_d(value), mpq_get_d(exact), mpq_get_d(gap));
	mpq_clears(value, gap, allowed, NULL);
}

/*
 * A contradiction elsewhere, or a divisor that can only be zero, may or may not count as "the others
 * cannot stand together"; both are accepted. A range, if there is one, must be right.
 */
static void check_implied(const struct examined *e, size_t i, struct tally *tally)
{
	const struct interval before = {ratio_of(dec_of("-7.25")), ratio_of(dec_of("8.125"))};
	figure_set others = oracle_all(e->oracle) & ~FIGURE_BIT(i);
	figure_set near = oracle_group(e->oracle, i) & ~FIGURE_BIT(i);
	struct interval out = before;
	enum joint_answer answer = JOINT_STOPPED;
	struct oracle_range range;
	bool has_range;

	oracle_range_init(&range);
	has_range = oracle_implied(e->oracle, i, near, &range);
	assert_int_equal(joint_implied(e->joint, i, &answer, &out), DIAG_OK);
	if (answer == JOINT_CONTRADICTORY) {
		tally->implied_not++;
		if (!dec_same_print(out.low.numerator, before.low.numerator) ||
		    !dec_same_print(out.low.denominator, before.low.denominator) ||
		    !dec_same_print(out.high.numerator, before.high.numerator) ||
		    !dec_same_print(out.high.denominator, before.high.denominator))
			fail_examined(e, "implied %zu: none, but out was touched", i);
		if (has_range && oracle_stands(e->oracle, others))
			fail_examined(e, "implied %zu: none, but the others can stand", i);
	} else if (answer != JOINT_CONSISTENT) {
		fail_examined(e, "implied %zu: answer %d", i, (int)answer);
	} else if (!oracle_stands(e->oracle, near)) {
		fail_examined(e, "implied %zu: a range, but the others cannot stand", i);
	} else if (has_range) {
		tally->implied++;
		check_implied_end(e, i, -1, out.low, range.has_low, range.low, tally);
		check_implied_end(e, i, 1, out.high, range.has_high, range.high, tally);
	}
	oracle_range_clear(&range);
}

/* The copy that joint_new takes must not be ours. */
struct joint *new_joint(const struct system *system)
{
	struct system copy = *system;
	struct joint *joint = joint_new(copy.figures, copy.n);

	memset(&copy, 0x55, sizeof(copy));
	assert_non_null(joint);
	return joint;
}

/* Decide, and compare all that can be asked. Returns the answer. */
enum joint_answer examine(const char *what, const struct system *system, struct tally *tally)
{
	struct tally unused = {0}, again = {0};
	struct examined e = {what, system, new_joint(system),
			     oracle_new(system->figures, system->n)};
	enum joint_answer answer = JOINT_STOPPED;
	bool stands = oracle_stands(e.oracle, oracle_all(e.oracle));

	tally = tally ? tally : &unused;
	assert_int_equal(joint_decide(e.joint, &answer), DIAG_OK);
	if (answer != (stands ? JOINT_CONSISTENT : JOINT_CONTRADICTORY))
		fail_examined(&e, "answer %d, the oracle says %s", (int)answer,
			      stands ? "consistent" : "contradictory");
	tally->consistent += stands;
	tally->contradictory += !stands;
	if (stands)
		check_witness(&e, tally);
	else
		check_contradictions(&e, tally);
	for (size_t i = 0; i < system->n; i++)
		check_implied(&e, i, tally);
	/* asking for ranges has spoilt nothing */
	if (stands)
		check_witness(&e, &again);
	else
		check_contradictions(&e, &again);
	joint_free(e.joint);
	oracle_free(e.oracle);
	return answer;
}

#include "joint.h"

#include <stdio.h>

#include "eliminate.h"
#include "support.h"

/* --- figures from text ------------------------------------------------------------------------ */

/* "X 2023 + M 2023 / T 2022": exports, imports, turnover; the ends are decimals, "inf", "-inf". */
struct printed {
	const char *sum, *low, *high;
};

#define SILENT(sum)                \
	{                          \
		sum, "-inf", "inf" \
	}

#define FIGURES_MAX 48

struct system {
	struct joint_figure figures[FIGURES_MAX];
	size_t n;
};

static struct ratio end_of(const char *text)
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

static struct joint_figure figure_of(const struct printed *printed)
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
static struct system system_of(const struct printed *rows, size_t n)
{
	struct system system = {.n = 0};

	for (size_t i = 0; i < n && rows[i].sum; i++)
		system.figures[system.n++] = figure_of(&rows[i]);
	return system;
}

static bool is_silent(const struct joint_figure *figure)
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

/* How often what was met, so that a property is known to have been tested. */
struct tally {
	int consistent, contradictory, several, with_repairs, with_pairs;
	int told, untold, implied, implied_not, infinite, rounded;
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

static void check_contradictions(const struct examined *e, struct tally *tally)
{
	size_t n = joint_n_contradictions(e->joint);
	figure_set seen = 0, cannot = 0;

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
	tally->several += n > 1;
	for (size_t i = 0; i < e->system->n; i++) {
		figure_set group = oracle_group(e->oracle, i);

		if (!is_silent(&e->system->figures[i]) && !oracle_stands(e->oracle, group))
			cannot |= group;
	}
	if (cannot & ~seen)
		fail_examined(e, "no contradiction found among %#jx", (uintmax_t)(cannot & ~seen));
}

static bool is_within(mpq_t value, struct interval range)
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
static struct joint *new_joint(const struct system *system)
{
	struct system copy = *system;
	struct joint *joint = joint_new(copy.figures, copy.n);

	memset(&copy, 0x55, sizeof(copy));
	assert_non_null(joint);
	return joint;
}

/* Decide, and compare all that can be asked. Returns the answer. */
static enum joint_answer examine(const char *what, const struct system *system, struct tally *tally)
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

/* --- fixed cases ------------------------------------------------------------------------------ */

static void add_text(char *text, size_t size, const char *separator, size_t number)
{
	size_t n = strlen(text);

	(void)snprintf(text + n, size - n, "%s%zu", separator, number);
}

/* "0 1 2", in order. */
static void list_text(char *text, size_t size, const size_t *list, size_t n)
{
	text[0] = '\0';
	for (size_t i = 0; i < FIGURES_MAX; i++) {
		for (size_t k = 0; k < n; k++) {
			if (list[k] == i)
				add_text(text, size, text[0] ? " " : "", i);
		}
	}
}

/* "0+1 2+3", in order. */
static void pairs_text(char *text, size_t size, const struct joint_contradiction *c)
{
	text[0] = '\0';
	for (size_t i = 0; i < FIGURES_MAX * FIGURES_MAX; i++) {
		size_t a = i / FIGURES_MAX, b = i % FIGURES_MAX;

		for (size_t k = 0; a < b && k < c->n_pairs; k++) {
			if ((c->pairs[k][0] == a && c->pairs[k][1] == b) ||
			    (c->pairs[k][0] == b && c->pairs[k][1] == a)) {
				add_text(text, size, text[0] ? " " : "", a);
				add_text(text, size, "+", b);
			}
		}
	}
}

#define ROWS_MAX 16

/*
 * `mends` is NULL if they are consistent; else the single repairs, or the pairs, or "" if there are
 * neither. Every conflict contains all single repairs, and the oracle has seen that it is one and has
 * nothing to spare: where the repairs are a conflict, it is the one that was found.
 */
struct fixed {
	const char *what, *mends;
	struct printed rows[ROWS_MAX];
};

static void check_fixed(const struct fixed *fixed)
{
	struct system system = system_of(fixed->rows, ROWS_MAX);
	enum joint_answer answer = examine(fixed->what, &system, NULL);
	const struct joint_contradiction *c;
	struct joint *joint;
	char text[400];

	check_number_row(fixed->what, answer == JOINT_CONSISTENT, !fixed->mends);
	if (!fixed->mends)
		return;
	joint = new_joint(&system);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	check_number_row(fixed->what, (long long)joint_n_contradictions(joint), 1);
	c = joint_contradiction(joint, 0);
	if (c->n_repairs)
		list_text(text, sizeof(text), c->repairs, c->n_repairs);
	else
		pairs_text(text, sizeof(text), c);
	check_text_row(fixed->what, text, fixed->mends);
	joint_free(joint);
}

static void judges_printed_figures(void **state)
{
	static const struct fixed rows[] = {
		{"a year, the year before, growth",
		 NULL,
		 {{"T 2023", "523.65", "523.75"},
		  {"T 2022", "514.85", "514.95"},
		  {"T 2023 / T 2022", "1.0165", "1.0175"}}},
		{"another year before",
		 "0 1 2",
		 {{"T 2023", "523.65", "523.75"},
		  {"T 2022", "514.45", "514.55"},
		  {"T 2023 / T 2022", "1.0165", "1.0175"}}},
		{"parts grow as the total does not",
		 "1 3",
		 {{"X 2023", "17.55", "17.65"},
		  {"X 2023 / X 2022", "0.9145", "0.9155"},
		  {"M 2023", "9.55", "9.65"},
		  {"M 2023 / M 2022", "1.2965", "1.2975"},
		  {"T 2023", "27.1755", "27.1765"},
		  {"T 2022", "23.3775", "23.3785"},
		  {"T 2023 / T 2022", "1.155", "1.165"}}},
		{"with the base of exports",
		 "3",
		 {{"X 2023", "17.55", "17.65"},
		  {"X 2023 / X 2022", "0.9145", "0.9155"},
		  {"M 2023", "9.55", "9.65"},
		  {"M 2023 / M 2022", "1.2965", "1.2975"},
		  {"T 2023", "27.1755", "27.1765"},
		  {"T 2022", "23.3775", "23.3785"},
		  {"T 2023 / T 2022", "1.155", "1.165"},
		  {"X 2022", "19.1904", "19.2906"}}},
		{"rounded levels, three growths",
		 "2+5 3+5 3+8 4+5 4+8 5+8",
		 {{"T 2023", "2550", "2650"},
		  {"T 2022", "2750", "2850"},
		  {"T 2023 / T 2022", "0.9235", "0.9245"},
		  {"X 2023", "872.45", "872.55"},
		  {"X 2022", "950.55", "950.65"},
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023", "1650", "1750"},
		  {"M 2022", "1850", "1950"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}}},
		{"4.2 to 5.7 is not 27 % more",
		 "0 1 2",
		 {{"X 2022", "4.15", "4.25"},
		  {"X 2023", "5.65", "5.75"},
		  {"X 2023 / X 2022", "1.265", "1.275"}}},
		{"parts make more than the total",
		 "0 1 2",
		 {{"X 2023", "178.35", "178.45"},
		  {"M 2023", "196.45", "196.55"},
		  {"T 2023", "373.5", "374.5"}}},
		{"a total that was cut",
		 NULL,
		 {{"X 2023", "178.35", "178.45"},
		  {"M 2023", "196.45", "196.55"},
		  {"T 2023", "374", "375"}}},
		{"growth and multiples",
		 NULL,
		 {{"T 2023", "604.05", "604.15"},
		  {"T 2023 / T 2022", "1.5635", "1.5645"},
		  {"X 2023", "95.45", "95.55"},
		  {"X 2023 / X 2022", "1.5", "2.5"},
		  {"M 2023", "508.55", "508.65"},
		  {"M 2023 / M 2022", "1.45", "1.55"}}},
		{"a part above the total",
		 "0 1",
		 {{"T 2023", "1044.5", "1045.5"},
		  {"X 2023", "1450", "1550"},
		  {"M 2023", "47.5", "48.5"}}},
		{"two sums share the wrong addend",
		 "1",
		 {{"M 2023-S1", "11759.5", "11760.5"},
		  {"M 2023-S2", "11559.5", "11560.5"},
		  {"M 2023", "26319.5", "26320.5"},
		  {"T 2023-S2", "31689.5", "31690.5"},
		  {"X 2023-S2", "17129.5", "17130.5"}}},
		{"a rounded total",
		 NULL,
		 {{"T 2023", "1050", "1150"},
		  {"T 2023 / T 2022", "1.0515", "1.0525"},
		  {"X 2023", "821.25", "821.35"},
		  {"X 2023 / X 2022", "1.0085", "1.0095"},
		  {"M 2023", "248.85", "248.95"},
		  {"M 2023 / M 2022", "1.2255", "1.2265"}}},
		{"growths alone",
		 "0 1 2",
		 {{"T 2023 / T 2022", "0.9235", "0.9245"},
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}}},
		{"growths alone, the total's between",
		 NULL,
		 {{"T 2023 / T 2022", "0.8955", "0.8965"},
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_fixed(&rows[i]);
}

static void adds_up_periods(void **state)
{
	static const struct fixed rows[] = {
		{"a year below its quarter",
		 "0 1",
		 {{"X 2023", "99.5", "100.5"}, {"X 2023-Q1", "119.5", "120.5"}}},
		{"a year as its quarter",
		 NULL,
		 {{"X 2023", "99.5", "100.5"}, {"X 2023-Q1", "100.5", "101.5"}}},
		{"turnover of a year below imports of a month",
		 "0 1",
		 {{"T 2023", "99.5", "100.5"}, {"M 2023-05", "119.5", "120.5"}}},
		{"eight months below seven",
		 "0 1",
		 {{"T 2023-01/2023-08", "375.25", "375.35"},
		  {"T 2023-01/2023-07", "375.45", "375.55"}}},
		{"overlapping, neither within the other",
		 "2",
		 {{"X 2023-01/2023-08", "10", "10"},
		  {"X 2023-05/2023-12", "10", "10"},
		  {"X 2023", "9", "9"}}},
		{"overlapping, as much as both",
		 NULL,
		 {{"X 2023-01/2023-08", "10", "10"},
		  {"X 2023-05/2023-12", "10", "10"},
		  {"X 2023", "20", "20"}}},
		{"overlapping, more than both",
		 "0 1 2",
		 {{"X 2023-01/2023-08", "10", "10"},
		  {"X 2023-05/2023-12", "10", "10"},
		  {"X 2023", "20.5", "21"}}},
		{"months that tile a year, touching",
		 NULL,
		 {{"X 2023-01", "9.95", "10.05"},
		  {"X 2023-02", "9.95", "10.05"},
		  {"X 2023-03", "9.95", "10.05"},
		  {"X 2023-04", "9.95", "10.05"},
		  {"X 2023-05", "9.95", "10.05"},
		  {"X 2023-06", "9.95", "10.05"},
		  {"X 2023-07/2023-12", "59.7", "60.3"},
		  {"X 2023", "120.6", "121.6"}}},
		{"months that tile a year, just apart",
		 "0 1 2 3 4 5 6 7",
		 {{"X 2023-01", "9.95", "10.05"},
		  {"X 2023-02", "9.95", "10.05"},
		  {"X 2023-03", "9.95", "10.05"},
		  {"X 2023-04", "9.95", "10.05"},
		  {"X 2023-05", "9.95", "10.05"},
		  {"X 2023-06", "9.95", "10.05"},
		  {"X 2023-07/2023-12", "59.7", "60.3"},
		  {"X 2023", "120.600001", "121.6"}}},
		{"a share of a year below that of its quarter",
		 "0 1 2",
		 {{"X 2023-Q1 / X 2023", "0.3", "0.4"},
		  {"X 2023-Q2 / X 2023", "0.3", "0.4"},
		  {"X 2023-S2 / X 2023", "0.5", "0.6"}}},
		{"a part more than once the whole", "0", {{"X 2023-Q1 / X 2023", "1.01", "1.02"}}},
		{"a difference of periods",
		 "0 1",
		 {{"M 2023 - M 2023-S1", "14559.5", "14560.5"},
		  {"T 2023-S2", "14558.5", "14559.4"}}},
		{"one share of turnover and the other",
		 NULL,
		 {{"X 2023 / T 2023", "0.615", "0.625"}, {"M 2023 / T 2023", "0.385", "0.395"}}},
		{"shares that make more than one",
		 "0 1",
		 {{"X 2023 / T 2023", "0.625", "0.635"}, {"M 2023 / T 2023", "0.385", "0.395"}}},
		{"shares that make all",
		 NULL,
		 {{"X 2023 / X 2023 + M 2023", "0.6", "0.6"}, {"M 2023 / T 2023", "0.4", "0.4"}}},
		{"a balance and a coverage",
		 "0 1",
		 {{"X 2023 - M 2023", "-10.5", "-9.5"}, {"X 2023 / M 2023", "1.1", "1.2"}}},
		{"four terms over four",
		 NULL,
		 {{"X 2023 + M 2023 + X 2022 + M 2022 / T 2021 + X 2020 + M 2020 - X 2021", "2",
		   "2"},
		  {"T 2022", "5", "5"},
		  {"T 2023", "5", "5"},
		  {"M 2021", "3", "3"},
		  {"T 2020", "2", "2"}}},
		{"four terms over four, too little",
		 "0 1 2 3 4",
		 {{"X 2023 + M 2023 + X 2022 + M 2022 / T 2021 + X 2020 + M 2020 - X 2021", "2",
		   "2"},
		  {"T 2022", "5", "5"},
		  {"T 2023", "5", "5"},
		  {"M 2021", "3", "3"},
		  {"T 2020", "2.1", "2.1"}}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_fixed(&rows[i]);
}

static void knows_zero_and_infinity(void **state)
{
	static const struct fixed rows[] = {
		{"nothing", NULL, {{NULL, NULL, NULL}}},
		{"a silent figure", NULL, {SILENT("X 2023")}},
		{"silent figures", NULL, {SILENT("X 2023 / X 2022"), SILENT("T 2023")}},
		{"zero", NULL, {{"X 2023", "-0.5", "0.5"}}},
		{"zero at most", NULL, {{"X 2023", "-0.5", "0"}}},
		{"below zero", "0", {{"X 2023", "-0.5", "-0.1"}}},
		{"a balance below zero", NULL, {{"X 2023 - M 2023", "-5", "-4"}}},
		{"a balance above turnover",
		 "0 1",
		 {{"X 2023 - M 2023", "-5", "-4"}, {"T 2023", "3", "3.9"}}},
		{"more than", NULL, {{"T 2023", "104.7", "inf"}, {"X 2023", "3", "3"}}},
		{"more than, below a part of it",
		 "0 1",
		 {{"X 2023", "104.7", "inf"}, {"T 2023", "104", "104.6"}}},
		{"less than", NULL, {{"T 2023", "-inf", "3"}, {"X 2023", "3", "inf"}}},
		{"less than, below a part of it",
		 "0 1",
		 {{"T 2023", "-inf", "3"}, {"X 2023", "3.1", "inf"}}},
		{"no turnover, and a part of it",
		 "0 1",
		 {{"T 2023", "0", "0"}, {"M 2023-03", "0.01", "0.02"}}},
		{"a multiple without limit",
		 NULL,
		 {{"X 2023 / X 2022", "50", "inf"},
		  {"X 2023", "4.5", "5.5"},
		  {"X 2022", "0", "0.05"}}},
		{"a multiple out of reach",
		 "0 1 2",
		 {{"X 2023 / X 2022", "-inf", "89"},
		  {"X 2023", "4.5", "5.5"},
		  {"X 2022", "0", "0.05"}}},
		{"a base printed 0.0",
		 NULL,
		 {{"X 2023 / X 2022", "1.995", "2.005"}, {"X 2022", "-0.05", "0.05"}}},
		{"a tiny base, a growth, no limit",
		 NULL,
		 {{"X 2023 / X 2022", "1000000", "1000000"},
		  {"X 2022", "0", "0.05"},
		  {"X 2023", "0.000001", "0.000001"}}},
		{"a base of nothing",
		 "0 1",
		 {{"X 2023 / X 2022", "1.995", "2.005"}, {"X 2022", "-0.05", "0"}}},
		{"a base of nothing, a limit on one side",
		 "0 1",
		 {{"X 2023 / X 2022", "-inf", "2"}, {"X 2022", "0", "0"}}},
		{"a base of nothing, a figure that says nothing",
		 NULL,
		 {SILENT("X 2023 / X 2022"), {"X 2022", "0", "0"}}},
		{"all gone",
		 NULL,
		 {{"X 2023 / X 2022", "-0.0005", "0.0005"}, {"X 2023", "0", "0"}}},
		{"not all gone",
		 "0 1",
		 {{"X 2023 / X 2022", "0.0005", "0.0015"}, {"X 2023", "0", "0"}}},
		{"a base that imports leave nothing",
		 "0 1 2",
		 {{"T 2022", "7.5", "7.5"},
		  {"M 2022", "7.5", "7.6"},
		  {"X 2023 / X 2022", "1", "3"}}},
		{"a base that imports leave next to nothing",
		 NULL,
		 {{"T 2022", "7.5", "7.5000001"},
		  {"M 2022", "7.5", "7.6"},
		  {"X 2023 / X 2022", "1", "3"}}},
		{"a base that growths leave nothing",
		 "2",
		 {{"X 2023 / X 2022", "2", "2"},
		  {"X 2022 / X 2023", "0.4", "0.5"},
		  {"X 2023 - X 2022", "0", "0"}}},
		{"a share of all", NULL, {{"X 2023 / T 2023", "1", "1"}, {"M 2023", "0", "0.5"}}},
		{"a share of all, and imports grow",
		 "0 1",
		 {{"X 2023 / T 2023", "1", "1"}, {"M 2024 / M 2023", "-inf", "9"}}},
		{"a divisor below zero",
		 "0 1",
		 {{"T 2023 / X 2023 - M 2023", "2", "3"}, {"X 2023 / M 2023", "0.5", "1"}}},
		{"a divisor above zero",
		 NULL,
		 {{"T 2023 / X 2023 - M 2023", "2", "3"}, {"X 2023 / M 2023", "2", "2.5"}}},
		{"a quotient below zero", "0", {{"X 2023 / M 2023", "-2", "-1"}}},
		{"a quotient of a balance", NULL, {{"X 2023 - M 2023 / T 2023", "-1", "-1"}}},
		{"a quotient of a balance, too low",
		 "0",
		 {{"X 2023 - M 2023 / T 2023", "-2", "-1.1"}}},
		{"the same figure twice", NULL, {{"X 2023", "1", "2"}, {"X 2023", "2", "3"}}},
		{"the same figure twice, apart",
		 "0 1",
		 {{"X 2023", "1", "2"}, {"X 2023", "2.1", "3"}}},
		{"three apart",
		 "0+1 0+2 1+2",
		 {{"X 2023", "1", "2"}, {"X 2023", "3", "4"}, {"X 2023", "5", "6"}}},
		{"four apart: not even two mend it",
		 "",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"X 2023", "5", "6"},
		  {"X 2023", "7", "8"}}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_fixed(&rows[i]);
}

static struct ratio quotient_of(const char *over, const char *under)
{
	struct ratio end = end_of(over);

	return ratio_is_finite(end) ? ratio_make(end.numerator, dec_of(under)) : end;
}

static void implies(void **state)
{
	static const struct {
		const char *what;
		struct printed rows[ROWS_MAX];
		size_t figure;
		const char *low[2], *high[2];
	} rows[] = {
		{"growth from 4.2 to 5.7",
		 {{"X 2022", "4.15", "4.25"},
		  {"X 2023", "5.65", "5.75"},
		  {"X 2023 / X 2022", "1.265", "1.275"}},
		 2,
		 {"5.65", "4.25"},
		 {"5.75", "4.15"}},
		{"the base of a growth",
		 {{"T 2023-01/2023-08", "375.25", "375.35"},
		  {"T 2023-01/2023-08 / T 2022-01/2022-08", "1.0665", "1.0675"},
		  SILENT("T 2022-01/2022-08")},
		 2,
		 {"375.25", "1.0675"},
		 {"375.35", "1.0665"}},
		{"the wrong addend",
		 {{"M 2023-S1", "11759.5", "11760.5"},
		  {"M 2023-S2", "11559.5", "11560.5"},
		  {"M 2023", "26319.5", "26320.5"},
		  {"T 2023-S2", "31689.5", "31690.5"},
		  {"X 2023-S2", "17129.5", "17130.5"}},
		 1,
		 {"14559", "1"},
		 {"14561", "1"}},
		{"imports beside a total and exports",
		 {{"T 2023", "523.65", "523.75"}, {"X 2023", "220.65", "220.75"}, SILENT("M 2023")},
		 2,
		 {"302.9", "1"},
		 {"303.1", "1"}},
		{"months leave a year",
		 {{"X 2023", "121.5", "122"},
		  {"X 2023-Q1", "29.85", "30.15"},
		  {"X 2023-Q2", "29.85", "30.15"},
		  {"X 2023-S2", "59.7", "60.3"}},
		 0,
		 {"119.4", "1"},
		 {"120.6", "1"}},
		{"a year leaves its last part",
		 {{"X 2023", "121.5", "122"},
		  {"X 2023-01/2023-11", "100", "121.9"},
		  SILENT("X 2023-12")},
		 2,
		 {"0", "1"},
		 {"22", "1"}},
		{"a level that nothing bears on",
		 {{"X 2023", "1", "2"}, SILENT("X 2022")},
		 1,
		 {"0", "1"},
		 {"inf", NULL}},
		{"a balance that nothing bears on",
		 {{"X 2023", "1", "2"}, SILENT("X 2022 - M 2022")},
		 1,
		 {"-inf", NULL},
		 {"inf", NULL}},
		{"growth from a base printed 0.0",
		 {{"X 2023", "4.95", "5.05"},
		  {"X 2022", "-0.05", "0.05"},
		  SILENT("X 2023 / X 2022")},
		 2,
		 {"99", "1"},
		 {"inf", NULL}},
		{"growth of a total between its parts'",
		 {SILENT("T 2023 / T 2022"),
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}},
		 0,
		 {"0.8825", "1"},
		 {"0.9115", "1"}},
		{"growth of a part can be any",
		 {SILENT("X 2023 / X 2022"),
		  {"T 2023 / T 2022", "1.15", "1.25"},
		  {"M 2023 / M 2022", "0.85", "0.95"}},
		 0,
		 {"1.15", "1"},
		 {"inf", NULL}},
		{"a share with nothing known",
		 {SILENT("X 2023 / T 2023")},
		 0,
		 {"0", "1"},
		 {"1", "1"}},
		{"coverage from a share",
		 {{"X 2023 / T 2023", "0.615", "0.625"}, SILENT("X 2023 / M 2023")},
		 1,
		 {"0.615", "0.385"},
		 {"0.625", "0.375"}},
		{"turnover over a balance",
		 {SILENT("T 2023 / X 2023 - M 2023")},
		 0,
		 {"1", "1"},
		 {"inf", NULL}},
		{"through a chain of growths",
		 {{"X 2020", "7", "8"},
		  {"X 2021 / X 2020", "1.5", "1.6"},
		  {"X 2022 / X 2021", "0.3", "0.4"},
		  {"X 2022 / X 2023", "3", "7"},
		  SILENT("X 2023")},
		 4,
		 {"3.15", "7"},
		 {"5.12", "3"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct system system = system_of(rows[i].rows, ROWS_MAX);
		struct joint *joint = new_joint(&system);
		enum joint_answer answer;
		struct interval out;

		(void)examine(rows[i].what, &system, NULL);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		assert_int_equal(joint_implied(joint, rows[i].figure, &answer, &out), DIAG_OK);
		check_number_row(rows[i].what, answer, JOINT_CONSISTENT);
		if (ratio_cmp(out.low, quotient_of(rows[i].low[0], rows[i].low[1])) != 0)
			fail_msg("row %s: low end", rows[i].what);
		if (ratio_cmp(out.high, quotient_of(rows[i].high[0], rows[i].high[1])) != 0)
			fail_msg("row %s: high end", rows[i].what);
		joint_free(joint);
	}
}

/* Whether what is implied for a figure lies within `low` to `high`. */
static void check_about(struct joint *joint, size_t figure, const char *low, const char *high)
{
	enum joint_answer answer;
	struct interval out;

	assert_int_equal(joint_implied(joint, figure, &answer, &out), DIAG_OK);
	check_number_row(low, answer, JOINT_CONSISTENT);
	if (ratio_cmp(out.low, end_of(low)) < 0 || ratio_cmp(out.high, end_of(high)) > 0)
		fail_msg("figure %zu: implied range is not within %s to %s", figure, low, high);
}

static void implies_what_would_mend(void **state)
{
	static const struct printed rows[] = {
		{"X 2023", "17.55", "17.65"},
		{"X 2023 / X 2022", "0.9145", "0.9155"},
		{"M 2023", "9.55", "9.65"},
		{"M 2023 / M 2022", "1.2965", "1.2975"},
		{"T 2023", "27.1755", "27.1765"},
		{"T 2022", "23.3775", "23.3785"},
		{"T 2023 / T 2022", "1.155", "1.165"},
	};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	struct joint *joint = new_joint(&system);
	enum joint_answer answer;
	struct interval out = {ratio_of(DEC_ZERO), ratio_of(DEC_ZERO)};

	(void)state;
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	assert_int_equal(answer, JOINT_CONTRADICTORY);
	check_about(joint, 1, "1.0996", "1.1009");
	check_about(joint, 3, "2.287", "2.3276");
	for (size_t i = 0; i < system.n; i++) {
		assert_int_equal(joint_implied(joint, i, &answer, &out), DIAG_OK);
		check_number_row(rows[i].sum, answer == JOINT_CONSISTENT, i == 1 || i == 3);
	}
	joint_free(joint);
}

/* Groups without a common level: 0, 3 and 6; 1 and 4; 2 and 7; 5. */
static void judges_unrelated_figures_apart(void **state)
{
	static const struct printed rows[] = {
		{"X 2023", "1", "2"},
		{"X 2020 / X 2019", "3", "4"},
		{"M 2023", "5", "5"},
		{"X 2022", "3", "4"},
		{"X 2020", "0", "0"},
		{"M 2010", "7", "8"},
		{"X 2023 / X 2022", "0.7", "0.8"},
		{"M 2023-05", "0", "5"},
	};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	figure_set expected[2] = {FIGURE_BIT(0) | FIGURE_BIT(3) | FIGURE_BIT(6),
				  FIGURE_BIT(1) | FIGURE_BIT(4)};
	size_t sizes[2] = {3, 2};
	struct joint *joint = new_joint(&system);
	enum joint_answer answer;

	(void)state;
	assert_int_equal(examine("unrelated", &system, NULL), JOINT_CONTRADICTORY);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	assert_int_equal(joint_n_contradictions(joint), 2);
	for (size_t k = 0; k < 2; k++) {
		const struct joint_contradiction *c = joint_contradiction(joint, k);
		size_t which = c->n_members == 3 ? 0 : 1;
		figure_set members = 0, repairs = 0;

		for (size_t i = 0; i < c->n_members; i++)
			members |= FIGURE_BIT(c->members[i]);
		for (size_t i = 0; i < c->n_repairs; i++)
			repairs |= FIGURE_BIT(c->repairs[i]);
		assert_int_equal(c->n_members, sizes[which]);
		assert_true(members == expected[which]);
		assert_true(repairs == expected[which]);
		expected[which] = 0; /* so that each must come once */
	}
	joint_free(joint);
}

/* The flows of one period are different levels; what joins them is a figure that names both. */
static void joins_what_a_figure_joins(void **state)
{
	static const struct {
		const char *what;
		struct printed rows[ROWS_MAX];
		size_t n;
	} rows[] = {
		{"exports and imports",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"M 2023", "1", "2"},
		  {"M 2023", "3", "4"}},
		 2},
		{"and a turnover",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"M 2023", "1", "2"},
		  {"M 2023", "3", "4"},
		  {"T 2023", "0", "100"}},
		 1},
		{"and a turnover that says nothing",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"M 2023", "1", "2"},
		  {"M 2023", "3", "4"},
		  SILENT("T 2023")},
		 2},
		{"halves of a year",
		 {{"X 2023-S1", "1", "2"},
		  {"X 2023-S1", "3", "4"},
		  {"X 2023-S2", "1", "2"},
		  {"X 2023-S2", "3", "4"}},
		 2},
		{"halves of a year, and the year",
		 {{"X 2023-S1", "1", "2"},
		  {"X 2023-S1", "3", "4"},
		  {"X 2023-S2", "1", "2"},
		  {"X 2023-S2", "3", "4"},
		  {"X 2023", "0", "100"}},
		 1},
		{"halves that overlap",
		 {{"X 2023-01/2023-07", "1", "2"},
		  {"X 2023-01/2023-07", "3", "4"},
		  {"X 2023-06/2023-12", "1", "2"},
		  {"X 2023-06/2023-12", "3", "4"}},
		 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct system system = system_of(rows[i].rows, ROWS_MAX);
		struct joint *joint = new_joint(&system);
		enum joint_answer answer;

		(void)examine(rows[i].what, &system, NULL);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		check_number_row(rows[i].what, (long long)joint_n_contradictions(joint),
				 (long long)rows[i].n);
		joint_free(joint);
	}
}

static void tells_a_witness(void **state)
{
	static const struct printed rows[] = {
		{"T 2023", "523.65", "523.75"},
		{"T 2022", "514.85", "514.95"},
		{"T 2023 / T 2022", "1.0165", "1.0175"},
		{"X 2023", "220.65", "220.75"},
		{"M 2023 / T 2023", "0.5775", "0.5795"},
		SILENT("X 2023"),
		SILENT("M 2023"),
		SILENT("T 2023"),
		SILENT("X 2015"),
	};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	struct joint *joint = new_joint(&system);
	struct ratio witness = ratio_of(DEC_ZERO);
	enum joint_answer answer;
	mpq_t exports, imports, turnover;

	(void)state;
	assert_int_equal(examine("witness", &system, NULL), JOINT_CONSISTENT);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	for (size_t i = 0; i < 8; i++)
		check_number_row(rows[i].sum, joint_witness(joint, i, &witness), true);
	check_number_row("nothing bears on it", joint_witness(joint, 8, &witness), false);
	mpq_inits(exports, imports, turnover, NULL);
	assert_true(joint_witness(joint, 5, &witness));
	rational_of_ratio(exports, witness);
	assert_true(joint_witness(joint, 6, &witness));
	rational_of_ratio(imports, witness);
	assert_true(joint_witness(joint, 7, &witness));
	rational_of_ratio(turnover, witness);
	mpq_add(exports, exports, imports);
	assert_true(mpq_equal(exports, turnover));
	mpq_clears(exports, imports, turnover, NULL);
	joint_free(joint);
}

/* Twenty digits each: products no longer fit, ends are rounded outward. */
static void rounds_long_ends_outward(void **state)
{
	static const struct printed rows[] = {
		{"T 2022", "12345678901234567.8895", "12345678901234567.8905"},
		{"T 2023 / T 2022", "1.01234567890123456785", "1.01234567890123456795"},
		{"T 2024 / T 2023", "0.97654321098765432105", "0.97654321098765432115"},
		SILENT("T 2023"),
		SILENT("T 2024"),
		SILENT("T 2022 / T 2024"),
	};
	static const struct printed too_much = {"T 2024", "12205099999999999", "12206000000000000"};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	struct tally tally = {0};

	(void)state;
	assert_int_equal(examine("long", &system, &tally), JOINT_CONSISTENT);
	check_number_row("rounded", tally.rounded > 0, true);
	system.figures[4] = figure_of(&too_much);
	(void)examine("long, too much", &system, &tally);
}

/* --- random systems --------------------------------------------------------------------------- */

/* Texts up to the first NULL. */
static const char *const frames[][4] = {
	{"2022", "2023", NULL, NULL},
	{"2022", "2023", NULL, NULL},
	{"2022", "2023", "2024", NULL},
	{"2023-S1", "2023-S2", "2023", NULL},
	{"2023-Q1", "2023", NULL, NULL},
	{"2022-01/2022-08", "2023-01/2023-08", "2024", NULL},
	{"2022-01/2022-08", "2022", "2023", NULL},
	{"2023-01/2023-06", "2023-04/2023-09", NULL, NULL},
};

static struct joint_term random_term(uint64_t *random, const char *const *frame)
{
	int n = 0;

	while (n < 4 && frame[n])
		n++;
	return (struct joint_term){(enum flow)random_below(random, FLOW_COUNT),
				   period_of(frame[random_below(random, n)]), 1};
}

/* A level, a sum, a balance, a growth, a share, a coverage or something odd; still silent. */
static struct joint_figure random_figure(uint64_t *random, const char *const *frame)
{
	struct joint_figure figure = {.n_over = 1};
	struct joint_term *over = figure.over, *under = figure.under;

	figure.range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
	over[0] = random_term(random, frame);
	switch (random_below(random, 12)) {
	case 0: /* balance */
		over[1] = over[0];
		over[0].flow = FLOW_EXPORTS;
		over[1].flow = FLOW_IMPORTS;
		over[1].sign = -1;
		figure.n_over = 2;
		break;
	case 1: /* sum */
		over[1] = random_term(random, frame);
		figure.n_over = 2;
		break;
	case 2: /* share */
	case 3:
		over[0].flow = random_below(random, 2) ? FLOW_EXPORTS : FLOW_IMPORTS;
		under[0] = over[0];
		under[0].flow = FLOW_TURNOVER;
		figure.n_under = 1;
		break;
	case 4: /* coverage */
		under[0] = over[0];
		over[0].flow = FLOW_EXPORTS;
		under[0].flow = FLOW_IMPORTS;
		figure.n_under = 1;
		break;
	case 5:
	case 6: /* growth */
	case 7:
		under[0] = random_term(random, frame);
		under[0].flow = over[0].flow;
		figure.n_under = 1;
		break;
	case 8: /* odd */
		over[1] = random_term(random, frame);
		under[0] = random_term(random, frame);
		under[1] = random_term(random, frame);
		over[1].sign = random_below(random, 2) ? 1 : -1;
		under[1].sign = random_below(random, 2) ? 1 : -1;
		figure.n_over = (size_t)(1 + random_below(random, 2));
		figure.n_under = (size_t)(1 + random_below(random, 2));
		break;
	default: /* level */
		break;
	}
	return figure;
}

static bool overlap(struct period a, struct period b)
{
	return a.first <= b.last && b.first <= a.last;
}

/* A term and its opposite leave open whether the figure speaks of the level. */
static bool has_opposites(const struct joint_figure *figure)
{
	for (size_t i = 1; i < figure->n_over; i++) {
		if (figure->over[i].sign < 0 &&
		    overlap(figure->over[i].period, figure->over[0].period) &&
		    (figure->over[i].flow == figure->over[0].flow ||
		     figure->over[i].flow == FLOW_TURNOVER ||
		     figure->over[0].flow == FLOW_TURNOVER))
			return true;
	}
	for (size_t i = 1; i < figure->n_under; i++) {
		if (figure->under[i].sign < 0 &&
		    overlap(figure->under[i].period, figure->under[0].period) &&
		    (figure->under[i].flow == figure->under[0].flow ||
		     figure->under[i].flow == FLOW_TURNOVER ||
		     figure->under[0].flow == FLOW_TURNOVER))
			return true;
	}
	return false;
}

static struct system random_silent_system(uint64_t *random, int least, int most)
{
	struct system system = {.n = 0};
	const char *const *frame =
		frames[random_below(random, (int)(sizeof(frames) / sizeof(frames[0])))];
	size_t n = (size_t)(least + random_below(random, most - least + 1));

	while (system.n < n) {
		struct joint_figure figure = random_figure(random, frame);

		if (!has_opposites(&figure))
			system.figures[system.n++] = figure;
	}
	return system;
}

/* number / 10^places */
static struct ratio decimal_end(long number, int places)
{
	struct dec d;

	assert_true(dec_shift(dec_from_int(number), -places, &d));
	return ratio_of(d);
}

/* What `value`, printed with so many places, stands for. */
static struct interval print_value(mpq_t value, int places)
{
	mpq_t shifted, power, half;
	struct interval range;
	mpz_t number;
	long n;

	mpq_inits(shifted, power, half, NULL);
	mpz_init(number);
	mpz_ui_pow_ui(mpq_numref(power), 10, (unsigned long)(places < 0 ? -places : places));
	if (places < 0)
		mpq_div(shifted, value, power);
	else
		mpq_mul(shifted, value, power);
	mpq_set_ui(half, 1, 2);
	mpq_add(shifted, shifted, half);
	mpz_fdiv_q(number, mpq_numref(shifted), mpq_denref(shifted));
	assert_true(mpz_sizeinbase(number, 2) < 50);
	n = mpz_get_si(number);
	range.low = decimal_end(10 * n - 5, places + 1);
	range.high = decimal_end(10 * n + 5, places + 1);
	mpq_clears(shifted, power, half, NULL);
	mpz_clear(number);
	return range;
}

static long random_level(uint64_t *random)
{
	switch (random_below(random, 8)) {
	case 0:
		return 0;
	case 1:
		return random_below(random, 10);
	default:
		return random_below(random, 20000);
	}
}

/* Print every figure of random true levels; one that has no value stays silent. */
static void print_truth(uint64_t *random, struct system *system)
{
	struct oracle *oracle = oracle_new(system->figures, system->n);
	size_t n_columns = oracle_n_columns(oracle);
	mpq_t columns[ORACLE_COLUMNS], value;

	mpq_init(value);
	for (size_t c = 0; c < n_columns; c++) {
		mpq_init(columns[c]);
		mpq_set_si(columns[c], random_level(random), 10);
		mpq_canonicalize(columns[c]);
	}
	for (size_t i = 0; i < system->n; i++) {
		struct joint_figure *figure = &system->figures[i];
		int places =
			figure->n_under ? 1 + random_below(random, 3) : random_below(random, 4) - 2;

		if (!oracle_evaluate(oracle, i, columns, value))
			continue;
		figure->range = print_value(value, places);
		if (random_below(random, 8) == 0)
			figure->range.high = RATIO_INFINITE;
		else if (random_below(random, 8) == 0)
			figure->range.low = RATIO_MINUS_INFINITE;
	}
	for (size_t c = 0; c < n_columns; c++)
		mpq_clear(columns[c]);
	mpq_clear(value);
	oracle_free(oracle);
}

/* A silent figure for every unknown. */
static void add_silent_levels(struct system *system)
{
	struct oracle *oracle = oracle_new(system->figures, system->n);

	for (size_t c = 0; c < oracle_n_columns(oracle); c++) {
		struct joint_figure figure = {.n_over = 1};

		assert_true(system->n < FIGURES_MAX);
		figure.over[0] = oracle_column(oracle, c);
		figure.range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
		system->figures[system->n++] = figure;
	}
	oracle_free(oracle);
}

static void what_is_true_is_consistent(void **state)
{
	uint64_t random = 2023;
	struct tally tally = {0};

	(void)state;
	for (int i = 0; i < 160; i++) {
		struct system system = random_silent_system(&random, 3, 8);
		char what[32];

		(void)snprintf(what, sizeof(what), "true system %d", i);
		print_truth(&random, &system);
		add_silent_levels(&system);
		check_number_row(what, examine(what, &system, &tally), JOINT_CONSISTENT);
	}
	check_number_row("most witnesses are told",
			 tally.told > 500 && tally.told > 9 * tally.untold, true);
	check_number_row("ranges", tally.implied >= 1000 && tally.infinite >= 100, true);
}

/* Small whole and half numbers: ends touch, rows depend on each other, divisors vanish. */
static struct interval random_range(uint64_t *random, bool is_quotient)
{
	long low = is_quotient ? random_below(random, 8) : 2 * random_below(random, 8);
	long width = random_below(random, 3) * (is_quotient ? 1 : 2);
	struct interval range;

	if (random_below(random, 12) == 0)
		low = -low;
	range = (struct interval){decimal_end(5 * low, 1), decimal_end(5 * (low + width), 1)};
	if (random_below(random, 6) == 0)
		range.high = RATIO_INFINITE;
	else if (random_below(random, 6) == 0)
		range.low = RATIO_MINUS_INFINITE;
	return range;
}

static struct ratio moved_end(struct ratio end, struct dec by)
{
	struct dec sum;

	if (!ratio_is_finite(end))
		return end;
	assert_true(dec_add(end.numerator, by, &sum));
	return ratio_of(sum);
}

/* Move a figure by up to three units of its last place. */
static void misprint(uint64_t *random, struct joint_figure *figure)
{
	struct ratio end =
		ratio_is_finite(figure->range.low) ? figure->range.low : figure->range.high;
	struct dec by;

	if (is_silent(figure))
		return;
	assert_true(dec_shift(dec_from_int(10 * (random_below(random, 7) - 3)),
			      -end.numerator.scale, &by));
	figure->range.low = moved_end(figure->range.low, by);
	figure->range.high = moved_end(figure->range.high, by);
}

/* One elimination answers for all subsets; here a subset is eliminated by itself. */
static void check_oracle(uint64_t *random, const struct system *system)
{
	struct oracle *whole = oracle_new(system->figures, system->n), *part;
	figure_set set = random_next(random) & oracle_all(whole);
	struct system subset = {.n = 0};

	for (size_t i = 0; i < system->n; i++) {
		if (set & FIGURE_BIT(i))
			subset.figures[subset.n++] = system->figures[i];
	}
	part = oracle_new(subset.figures, subset.n);
	assert_int_equal(oracle_stands(whole, set), oracle_stands(part, oracle_all(part)));
	oracle_free(whole);
	oracle_free(part);
}

static void check_tally(const struct tally *tally)
{
	check_number_row("consistent", tally->consistent >= 50, true);
	check_number_row("contradictory", tally->contradictory >= 50, true);
	check_number_row("with repairs", tally->with_repairs >= 50, true);
	check_number_row("with pairs", tally->with_pairs >= 20, true);
	check_number_row("implied", tally->implied >= 300, true);
	check_number_row("not implied", tally->implied_not >= 300, true);
	check_number_row("infinite", tally->infinite >= 100, true);
}

static void agrees_on_small_numbers(void **state)
{
	uint64_t random = 8;
	struct tally tally = {0};

	(void)state;
	for (int i = 0; i < 400; i++) {
		struct system system = random_silent_system(&random, 2, 7);
		char what[32];

		(void)snprintf(what, sizeof(what), "small numbers %d", i);
		for (size_t k = 0; k < system.n; k++) {
			if (random_below(&random, 10))
				system.figures[k].range =
					random_range(&random, system.figures[k].n_under > 0);
		}
		if (i % 4 == 0)
			add_silent_levels(&system);
		check_oracle(&random, &system);
		(void)examine(what, &system, &tally);
	}
	check_tally(&tally);
	check_number_row("several", tally.several >= 5, true);
}

static void agrees_on_misprints(void **state)
{
	uint64_t random = 15;
	struct tally tally = {0};

	(void)state;
	for (int i = 0; i < 250; i++) {
		struct system system = random_silent_system(&random, 5, 9);
		char what[32];

		(void)snprintf(what, sizeof(what), "misprints %d", i);
		print_truth(&random, &system);
		for (int k = 1 + random_below(&random, 3); k > 0; k--)
			misprint(&random, &system.figures[random_below(&random, (int)system.n)]);
		check_oracle(&random, &system);
		(void)examine(what, &system, &tally);
	}
	check_tally(&tally);
}

/* Well outside the range on one of its limited sides; false if it has none. */
static bool move_outside(const struct oracle_range *range, bool upward, struct interval *out)
{
	mpq_t thousand;
	mpz_t number;
	long n, tenth;

	if (upward ? !range->has_high : !range->has_low)
		return false;
	mpq_init(thousand);
	mpz_init(number);
	mpq_set_ui(thousand, 1000, 1);
	mpq_mul(thousand, thousand, upward ? range->high : range->low);
	mpz_fdiv_q(number, mpq_numref(thousand), mpq_denref(thousand));
	n = mpz_get_si(number);
	tenth = (n < 0 ? -n : n) / 10;
	if (upward)
		*out = (struct interval){decimal_end(n + tenth + 1000, 3),
					 decimal_end(n + tenth + 2000, 3)};
	else
		*out = (struct interval){decimal_end(n - tenth - 2000, 3),
					 decimal_end(n - tenth - 1000, 3)};
	mpq_clear(thousand);
	mpz_clear(number);
	return true;
}

static void finds_the_one_that_was_moved(void **state)
{
	uint64_t random = 42;
	int moved = 0;

	(void)state;
	for (int i = 0; i < 200; i++) {
		struct system system = random_silent_system(&random, 4, 8);
		const struct joint_contradiction *c;
		size_t figure = (size_t)random_below(&random, (int)system.n);
		enum joint_answer answer;
		struct oracle_range range;
		struct oracle *oracle;
		struct joint *joint;
		bool is_found = false, is_moved;
		char what[32];

		(void)snprintf(what, sizeof(what), "moved %d", i);
		print_truth(&random, &system);
		oracle = oracle_new(system.figures, system.n);
		oracle_range_init(&range);
		is_moved = oracle_implied(oracle, figure, oracle_all(oracle), &range) &&
			   move_outside(&range, random_below(&random, 2),
					&system.figures[figure].range);
		oracle_range_clear(&range);
		oracle_free(oracle);
		if (!is_moved)
			continue;
		moved++;
		check_number_row(what, examine(what, &system, NULL), JOINT_CONTRADICTORY);
		joint = new_joint(&system);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		check_number_row(what, (long long)joint_n_contradictions(joint), 1);
		c = joint_contradiction(joint, 0);
		for (size_t k = 0; k < c->n_repairs; k++)
			is_found = is_found || c->repairs[k] == figure;
		check_number_row(what, is_found, true);
		joint_free(joint);
	}
	check_number_row("moved", moved >= 100, true);
}

/* --- many figures ----------------------------------------------------------------------------- */

static const char *const half_years[] = {"2021-S1", "2021-S2", "2022-S1",
					 "2022-S2", "2023-S1", "2023-S2"};
static const char *const years[] = {"2021", "2022", "2023"};

#define N_MANY 40

/*
 * Forty figures over twelve levels: exports and imports of six half-years. Growth, shares and levels
 * of halves and years.
 */
static struct system many_figures(void)
{
	struct system system = {.n = 0};

	for (int i = 0; i < N_MANY; i++) {
		struct joint_figure figure = {.n_over = 1};
		const char *half = half_years[i % 6], *half_before = half_years[(i + 4) % 6];

		figure.range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
		figure.over[0] = (struct joint_term){(enum flow)(i / 6 % 3), period_of(half), 1};
		if (i >= 18) { /* growth of halves, upward and downward */
			figure.n_under = 1;
			figure.under[0] = figure.over[0];
			figure.under[0].period = period_of(half_before);
		}
		if (i >= 30) { /* years: growth, shares, levels */
			figure.over[0].period = period_of(years[i % 3]);
			figure.over[0].flow = (enum flow)(i / 3 % 2);
			figure.under[0] = figure.over[0];
			figure.under[0].period = period_of(years[(i + 2) % 3]);
		}
		if (i >= 34) {
			figure.under[0] = figure.over[0];
			figure.under[0].flow = FLOW_TURNOVER;
		}
		if (i >= 37) {
			figure.over[0].flow = FLOW_TURNOVER;
			figure.n_under = 0;
		}
		system.figures[system.n++] = figure;
	}
	return system;
}

/* The figures of true levels printed; values are kept. */
static void print_many(uint64_t *random, struct system *system, mpq_t *values)
{
	struct oracle *oracle = oracle_new(system->figures, system->n);
	size_t n = oracle_n_columns(oracle);
	mpq_t columns[ORACLE_COLUMNS];

	check_number_row("levels", (long long)n, 12);
	for (size_t c = 0; c < n; c++) {
		mpq_init(columns[c]);
		mpq_set_si(columns[c], 1000 + random_below(random, 9000), 10);
		mpq_canonicalize(columns[c]);
	}
	for (size_t i = 0; i < system->n; i++) {
		int places = system->figures[i].n_under ? 3 : random_below(random, 3) - 1;

		assert_true(oracle_evaluate(oracle, i, columns, values[i]));
		system->figures[i].range = print_value(values[i], places);
	}
	for (size_t c = 0; c < n; c++)
		mpq_clear(columns[c]);
	oracle_free(oracle);
}

static enum joint_answer answer_without(const struct system *system, size_t figure)
{
	struct system rest = *system;
	enum joint_answer answer;
	struct joint *joint;

	rest.figures[figure] = rest.figures[--rest.n];
	joint = new_joint(&rest);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	joint_free(joint);
	return answer;
}

/* The conflict by the oracle, which knows only its members; the repairs by deciding without them. */
static void check_many(const struct system *system, const struct joint_contradiction *c,
		       size_t moved)
{
	struct system conflict = {.n = 0};
	struct oracle *oracle;
	bool is_found = false;

	assert_true(c->is_complete);
	assert_true(c->n_members <= 12);
	for (size_t i = 0; i < c->n_members; i++)
		conflict.figures[conflict.n++] = system->figures[c->members[i]];
	oracle = oracle_new(conflict.figures, conflict.n);
	assert_true(!oracle_stands(oracle, oracle_all(oracle)));
	for (size_t i = 0; i < conflict.n; i++)
		assert_true(oracle_stands(oracle, oracle_all(oracle) & ~FIGURE_BIT(i)));
	oracle_free(oracle);
	for (size_t i = 0; i < c->n_repairs; i++) {
		is_found = is_found || c->repairs[i] == moved;
		assert_int_equal(answer_without(system, c->repairs[i]), JOINT_CONSISTENT);
	}
	assert_true(is_found);
	assert_int_equal(c->n_pairs, 0);
}

static void decides_many_figures(void **state)
{
	uint64_t random = 7;
	struct system system = many_figures();
	struct joint *joint;
	struct ratio witness;
	enum joint_answer answer;
	mpq_t values[N_MANY], value;

	(void)state;
	mpq_init(value);
	for (size_t i = 0; i < N_MANY; i++)
		mpq_init(values[i]);
	print_many(&random, &system, values);
	joint = new_joint(&system);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	assert_int_equal(answer, JOINT_CONSISTENT);
	for (size_t i = 0; i < N_MANY; i++) {
		struct interval out;

		if (joint_witness(joint, i, &witness)) {
			rational_of_ratio(value, witness);
			assert_true(is_within(value, system.figures[i].range));
		}
		if (i % 5)
			continue;
		assert_int_equal(joint_implied(joint, i, &answer, &out), DIAG_OK);
		assert_int_equal(answer, JOINT_CONSISTENT);
		if (!is_within(values[i], out))
			fail_msg("figure %zu of many: the truth is not within what is implied", i);
	}
	joint_free(joint);
	for (size_t moved = 0; moved < N_MANY; moved += 13) {
		struct system wrong = system;

		mpq_set_ui(value, 13, 10);
		mpq_mul(value, value, values[moved]);
		wrong.figures[moved].range = print_value(value, 3);
		joint = new_joint(&wrong);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		assert_int_equal(answer, JOINT_CONTRADICTORY);
		assert_int_equal(joint_n_contradictions(joint), 1);
		check_many(&wrong, joint_contradiction(joint, 0), moved);
		joint_free(joint);
	}
	for (size_t i = 0; i < N_MANY; i++)
		mpq_clear(values[i]);
	mpq_clear(value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(judges_printed_figures),
		cmocka_unit_test(adds_up_periods),
		cmocka_unit_test(knows_zero_and_infinity),
		cmocka_unit_test(implies),
		cmocka_unit_test(implies_what_would_mend),
		cmocka_unit_test(judges_unrelated_figures_apart),
		cmocka_unit_test(joins_what_a_figure_joins),
		cmocka_unit_test(tells_a_witness),
		cmocka_unit_test(rounds_long_ends_outward),
		cmocka_unit_test(what_is_true_is_consistent),
		cmocka_unit_test(agrees_on_small_numbers),
		cmocka_unit_test(agrees_on_misprints),
		cmocka_unit_test(finds_the_one_that_was_moved),
		cmocka_unit_test(decides_many_figures),
	};

	return run_group("joint", tests);
}

#include "../../src/solve/linear.h"

#include "alloc.h"
#include "support.h"

#define BUDGET UINT64_C(1000000)
#define UNKNOWNS 3
#define FORMS_MAX 6

/* "ax + by + cz" within low to high ("" no bound; ">1" above 1, not at it); form i is constraint i's. */
struct form {
	const char *factors[UNKNOWNS]; /* NULL: 0 */
	const char *low, *high;
};

struct asked {
	const char *factors[UNKNOWNS];
	const char *low, *high; /* "p/q", or "inf", "-inf" */
};

struct problem {
	const char *name;
	struct form forms[FORMS_MAX];
	enum linear_status open, closed; /* strict bounds as they are; met exactly */
	const char *conflict;		 /* "0 2": the constraints, irreducible */
	struct asked asked[3];
};

static size_t set_terms(const char *const factors[UNKNOWNS], struct linear_term *terms)
{
	size_t n = 0;

	for (size_t u = 0; u < UNKNOWNS; u++) {
		if (factors[u])
			terms[n++] = (struct linear_term){u, dec_of(factors[u])};
	}
	return n;
}

static size_t add_form(struct linear *l, const char *const factors[UNKNOWNS])
{
	struct linear_term terms[UNKNOWNS];
	size_t n = set_terms(factors, terms), variable = SIZE_MAX;

	assert_int_equal(linear_add_form(l, terms, n, &variable), LINEAR_OK);
	return variable;
}

static void bound(struct linear *l, size_t variable, const struct form *form, size_t constraint)
{
	bool has_low = form->low && *form->low, has_high = form->high && *form->high;
	bool is_strict = has_low && form->low[0] == '>';
	struct dec low = has_low ? dec_of(form->low + is_strict) : DEC_ZERO;
	struct dec high = has_high ? dec_of(form->high) : DEC_ZERO;

	assert_int_equal(linear_set_bounds(l, variable, has_low ? &low : NULL, is_strict,
					   has_high ? &high : NULL, constraint),
			 LINEAR_OK);
}

static size_t count_forms(const struct problem *problem)
{
	size_t n = 0;

	while (n < FORMS_MAX && (problem->forms[n].low || problem->forms[n].high))
		n++;
	return n;
}

static struct linear *build(const struct problem *problem, uint64_t *budget)
{
	size_t n = count_forms(problem);
	struct linear *l = linear_new(UNKNOWNS, n, budget);

	assert_non_null(l);
	for (size_t i = 0; i < n; i++)
		bound(l, add_form(l, problem->forms[i].factors), &problem->forms[i], i);
	return l;
}

static struct ratio ratio_of_text(const char *text)
{
	const char *slash = strchr(text, '/');
	char over[40] = "";

	if (!slash)
		return ratio_of(dec_of(text));
	assert_true(slash - text < 40);
	memcpy(over, text, (size_t)(slash - text));
	return ratio_make(dec_of(over), dec_of(slash + 1));
}

static void check_extreme(const char *what, struct linear *l, size_t variable, bool highest,
			  const char *expected)
{
	struct ratio out = ratio_of(DEC_ZERO);
	enum linear_status status = linear_extreme(l, variable, highest, &out);
	char over[DEC_TEXT_MAX], under[DEC_TEXT_MAX];

	if (strcmp(expected, highest ? "inf" : "-inf") == 0) {
		check_number_row(what, status, LINEAR_UNBOUNDED);
		return;
	}
	check_number_row(what, status, LINEAR_OK);
	if (ratio_cmp(out, ratio_of_text(expected)) == 0)
		return;
	dec_format(out.numerator, over);
	dec_format(out.denominator, under);
	fail_msg("row %s: %s is %s/%s, should be %s", what, highest ? "highest" : "lowest", over,
		 under, expected);
}

/* Whether the witness keeps a form's bounds, the strict ones strictly. */
static void check_witness(const struct problem *problem, struct linear *l)
{
	for (size_t i = 0; i < count_forms(problem); i++) {
		const struct form *form = &problem->forms[i];
		struct linear_term terms[UNKNOWNS];
		size_t n = set_terms(form->factors, terms);
		struct ratio value;

		assert_true(linear_witness(l, terms, n, &value));
		if (form->low && form->low[0] == '>')
			check_number_row(problem->name,
					 ratio_cmp(value, ratio_of_text(form->low + 1)) > 0, true);
		else if (form->low && *form->low)
			check_number_row(problem->name,
					 ratio_cmp(value, ratio_of_text(form->low)) >= 0, true);
		if (form->high && *form->high)
			check_number_row(problem->name,
					 ratio_cmp(value, ratio_of_text(form->high)) <= 0, true);
	}
	for (size_t u = 0; u < UNKNOWNS; u++) {
		struct linear_term term = {u, dec_from_int(1)};
		struct ratio value;

		assert_true(linear_witness(l, &term, 1, &value));
		check_number_row(problem->name, dec_sign(value.numerator) >= 0, true);
	}
}

/* The conflict stands against itself, and no longer without any one of it. */
static void check_conflict(const struct problem *problem, struct linear *l, uint64_t *budget)
{
	size_t n, copied[FORMS_MAX];
	const size_t *constraints = linear_conflict(l, &n);
	char text[40] = "";

	assert_true(n <= FORMS_MAX);
	for (size_t i = 0; i < n; i++) {
		char number[] = {(char)('0' + constraints[i]), '\0'};

		strcat(text, i ? " " : "");
		strcat(text, number);
		copied[i] = constraints[i];
	}
	check_text_row(problem->name, text, problem->conflict);
	for (size_t without = 0; without <= n; without++) {
		struct linear *part = build(problem, budget);

		for (size_t i = 0; i < count_forms(problem); i++) {
			bool is_member = false;

			for (size_t k = 0; k < n; k++)
				is_member = is_member || (copied[k] == i && k != without);
			assert_int_equal(linear_set_active(part, i, is_member), LINEAR_OK);
		}
		check_number_row(problem->name, linear_solve(part),
				 without < n ? LINEAR_OK : LINEAR_INFEASIBLE);
		linear_free(part);
	}
}

static const struct problem problems[] = {
	{"nothing is bounded",
	 {{{NULL}, NULL, NULL}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{"1"}, "0", "inf"}, {{"1", "-1"}, "-inf", "inf"}, {{"-2"}, "-inf", "0"}}},
	/* x 220.65 to 220.75, y 302.5 to 303.5 */
	{"exports and imports",
	 {{{"1"}, "220.65", "220.75"}, {{NULL, "1"}, "302.5", "303.5"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{"1", "1"}, "523.15", "524.25"},
	  {{"1", "-1"}, "-82.85", "-81.75"},
	  {{"1", "1", "1"}, "523.15", "inf"}}},
	/* y = 523.65 .. 523.75 - x, and of itself from 302.5 */
	{"a sum narrows its parts",
	 {{{"1"}, "220.65", "220.75"},
	  {{NULL, "1"}, "302.5", "303.5"},
	  {{"1", "1"}, "523.65", "523.75"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{NULL, "1"}, "302.9", "303.1"},
	  {{"1"}, "220.65", "220.75"},
	  {{"1", "-1"}, "-82.45", "-82.15"}}},
	/* 3 x + 7 y = 1, x = y: a tenth; 3 x = 1 - 7 y */
	{"fractions that are no decimals",
	 {{{"3", "7"}, "1", "1"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{"1"}, "0", "1/3"}, {{NULL, "1"}, "0", "1/7"}, {{"1", "1"}, "1/7", "1/3"}}},
	{"an addend takes away",
	 {{{"1", "-1"}, "2", "3"}, {{"1", "1", "1"}, "", "10"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{"1"}, "2", "6.5"}, {{NULL, "1"}, "0", "4"}, {{NULL, NULL, "1"}, "0", "8"}}},
	/* parts 1 + 2 exceed the whole, 2.5; the last does not matter */
	{"parts exceed the whole",
	 {{{"1"}, "1", ""},
	  {{NULL, "1"}, "2", ""},
	  {{"1", "1"}, "", "2.5"},
	  {{NULL, NULL, "1"}, "5", "6"}},
	 LINEAR_INFEASIBLE,
	 LINEAR_INFEASIBLE,
	 "0 1 2",
	 {{{NULL}, NULL, NULL}}},
	{"below zero",
	 {{{"1", "1"}, "", "-0.1"}, {{"1"}, "", "5"}},
	 LINEAR_INFEASIBLE,
	 LINEAR_INFEASIBLE,
	 "0",
	 {{{NULL}, NULL, NULL}}},
	{"the same twice, differently",
	 {{{NULL, "1"}, "1", "2"}, {{NULL, "2"}, "4.1", "5"}},
	 LINEAR_INFEASIBLE,
	 LINEAR_INFEASIBLE,
	 "0 1",
	 {{{NULL}, NULL, NULL}}},
	{"touching ends",
	 {{{NULL, "1"}, "1", "2"}, {{NULL, "2"}, "4", "5"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{NULL, "1"}, "2", "2"}, {{NULL, "1", "1"}, "2", "inf"}, {{"1", "1"}, "2", "inf"}}},
	{"above what it may reach",
	 {{{NULL, "1"}, "1", "2"}, {{NULL, "1"}, ">2", ""}},
	 LINEAR_INFEASIBLE,
	 LINEAR_OK,
	 "0 1",
	 {{{NULL, "1"}, "2", "2"}}},
	{"above zero",
	 {{{"1"}, ">0", "0.001"}, {{"1", "1"}, "", "1"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{"1"}, "0", "0.001"}, {{NULL, "1"}, "0", "1"}, {{"1", "1"}, "0", "1"}}},
	/* 0 < x < y < 1, as y - x > 0 and 1 - y >= 0 */
	{"strict bounds in a row",
	 {{{"1"}, ">0", ""},
	  {{"-1", "1"}, ">0", ""},
	  {{NULL, "-1", "1"}, ">0", ""},
	  {{NULL, NULL, "1"}, "", "0.000001"}},
	 LINEAR_OK,
	 LINEAR_OK,
	 NULL,
	 {{{"1"}, "0", "0.000001"},
	  {{"-1", NULL, "1"}, "0", "0.000001"},
	  {{"1", "1", "1"}, "0", "0.000003"}}},
	{"strict bounds in a row, and no room",
	 {{{"1"}, ">1", ""},
	  {{"-1", "1"}, ">0", ""},
	  {{NULL, "-1", "1"}, ">0", ""},
	  {{NULL, NULL, "1"}, "", "1"}},
	 LINEAR_INFEASIBLE,
	 LINEAR_OK,
	 "0 1 2 3",
	 {{{"1"}, "1", "1"}, {{"1", "1", "1"}, "3", "3"}}},
	{"growth: 1.0165 to 1.0175 times 514.5",
	 {{{"1"}, "514.45", "514.55"},
	  {{NULL, "1"}, "523.65", "523.75"},
	  {{"-1.0165", "1"}, "0", ""},
	  {{"-1.0175", "1"}, "", "0"}},
	 LINEAR_INFEASIBLE,
	 LINEAR_INFEASIBLE,
	 "0 1 3",
	 {{{NULL}, NULL, NULL}}},
};

TEST(solves)
{
	for (size_t i = 0; i < countof(problems); i++) {
		const struct problem *problem = &problems[i];
		uint64_t budget = BUDGET;
		struct linear *l = build(problem, &budget);

		check_number_row(problem->name, linear_solve(l), problem->open);
		if (problem->open == LINEAR_OK) {
			assert_int_equal(linear_keep_witness(l), LINEAR_OK);
			check_witness(problem, l);
		} else {
			check_conflict(problem, l, &budget);
		}
		for (size_t k = 0; k < countof(problem->asked) && problem->asked[k].low; k++) {
			size_t variable = add_form(l, problem->asked[k].factors);

			check_extreme(problem->name, l, variable, false, problem->asked[k].low);
			check_extreme(problem->name, l, variable, true, problem->asked[k].high);
			linear_drop_form(l);
		}
		/* Nothing that was asked changed anything. */
		check_number_row(problem->name, linear_solve(l), problem->open);
		check_number_row(problem->name, budget > 0, true);
		linear_free(l);
	}
}

TEST(tells_no_extreme_of_what_cannot_hold)
{
	uint64_t budget = BUDGET;
	struct ratio out;

	for (size_t i = 0; i < countof(problems); i++) {
		struct linear *l = build(&problems[i], &budget);

		if (problems[i].closed == LINEAR_INFEASIBLE)
			check_number_row(problems[i].name, linear_extreme(l, 0, true, &out),
					 LINEAR_INFEASIBLE);
		linear_free(l);
	}
}

TEST(lets_owners_come_and_go)
{
	static const struct form low = {{"1"}, "5", ""}, high = {{"1"}, "", "4"};
	static const struct form always = {{"1"}, "", "9"};
	uint64_t budget = BUDGET;
	struct linear *l = linear_new(UNKNOWNS, 2, &budget);
	size_t x;

	assert_non_null(l);
	x = add_form(l, low.factors);
	bound(l, x, &low, 0);
	bound(l, add_form(l, high.factors), &high, 1);
	bound(l, add_form(l, always.factors), &always, LINEAR_NO_CONSTRAINT);
	assert_int_equal(linear_solve(l), LINEAR_INFEASIBLE);
	assert_int_equal(linear_set_active(l, 0, false), LINEAR_OK);
	assert_int_equal(linear_solve(l), LINEAR_OK);
	check_extreme("without the low", l, x, false, "0");
	check_extreme("without the low", l, x, true, "4");
	assert_int_equal(linear_set_active(l, 0, true), LINEAR_OK);
	assert_int_equal(linear_solve(l), LINEAR_INFEASIBLE);
	assert_int_equal(linear_set_active(l, 1, false), LINEAR_OK);
	check_extreme("without the high", l, x, false, "5");
	check_extreme("without the high", l, x, true, "9");
	assert_int_equal(linear_set_active(l, 0, false), LINEAR_OK);
	check_extreme("what always counts", l, x, true, "9");
	/* Bounds are replaced. */
	assert_int_equal(linear_set_active(l, 0, true), LINEAR_OK);
	bound(l, x, &(struct form){{NULL}, "7", "8"}, 0);
	check_extreme("replaced", l, x, false, "7");
	check_extreme("replaced", l, x, true, "8");
	bound(l, x, &(struct form){{NULL}, NULL, NULL}, 0);
	check_extreme("taken away", l, x, false, "0");
	linear_free(l);
}

/* An unknown in several addends, and forms added after pivots. */
TEST(adds_forms_at_any_time)
{
	static const struct form sum = {{"1", "1"}, "10", "10"},
				 difference = {{"1", "-1"}, "2", "2"};
	const struct linear_term twice[] = {
		{0, dec_of("1.5")}, {1, dec_of("1")}, {0, dec_of("0.5")}, {1, dec_of("-1")}};
	uint64_t budget = BUDGET;
	struct linear *l = linear_new(UNKNOWNS, 2, &budget);
	size_t variable;

	assert_non_null(l);
	bound(l, add_form(l, sum.factors), &sum, 0);
	bound(l, add_form(l, difference.factors), &difference, 1);
	assert_int_equal(linear_solve(l), LINEAR_OK);
	/* x = 6, y = 4 */
	assert_int_equal(linear_add_form(l, twice, countof(twice), &variable), LINEAR_OK);
	check_extreme("2 x", l, variable, false, "12");
	check_extreme("2 x", l, variable, true, "12");
	check_extreme("an unknown is a variable", l, 1, true, "4");
	check_extreme("an unknown that is free", l, 2, true, "inf");
	linear_free(l);
}

/* Ends with more than 36 digits are rounded outward. */
TEST(rounds_long_extremes_outward)
{
	uint64_t budget = BUDGET;
	struct linear *l;
	struct ratio out;
	struct linear_term term = {0, dec_of("333333333333333333333333333333333331")};
	const struct linear_term terms[] = {{0, dec_of("333333333333333333333333333333333337")},
					    {0, dec_of("999999999999999999999999999999999999")},
					    {0, dec_of("999999999999999999999999999999999999")},
					    {0, dec_of("999999999999999999999999999999999997")}};
	const struct dec one = dec_from_int(1);
	size_t variable, product;

	l = linear_new(2, 1, &budget);
	assert_non_null(l);
	/* 333...331 x = 1 and y = 333...337 x; y is 333...337 / 333...331, of 36 digits each. */
	assert_int_equal(linear_add_form(l, &term, 1, &variable), LINEAR_OK);
	assert_int_equal(linear_set_bounds(l, variable, &one, false, &one, 0), LINEAR_OK);
	term.coefficient = dec_of("333333333333333333333333333333333337");
	assert_int_equal(linear_add_form(l, &term, 1, &product), LINEAR_OK);
	assert_int_equal(linear_extreme(l, product, true, &out), LINEAR_OK);
	assert_int_equal(ratio_cmp(out, ratio_make(term.coefficient,
						   dec_of("333333333333333333333333333333333331"))),
			 0);
	linear_drop_form(l);
	assert_int_equal(linear_add_form(l, terms, countof(terms), &product), LINEAR_OK);
	/* (333..337 + 3 * 10^36 - 5) / 333..331 = 3333...332 / 333...331 = 10 + 22 / 333...331 */
	assert_int_equal(linear_extreme(l, product, true, &out), LINEAR_OK);
	assert_true(ratio_cmp(out, ratio_of(dec_of("10"))) > 0);
	assert_true(ratio_cmp(out, ratio_of(dec_of("10.0000000000000000000000000001"))) <= 0);
	assert_int_equal(linear_extreme(l, product, false, &out), LINEAR_OK);
	assert_true(ratio_cmp(out, ratio_of(dec_of("9.9999999999999999999999999999"))) >= 0);
	assert_true(ratio_cmp(out, ratio_of(dec_of("10.0000000000000000000000000001"))) < 0);
	linear_free(l);
}

TEST(stops_when_the_budget_is_used_up)
{
	size_t stopped = 0;

	for (size_t i = 0; i < countof(problems); i++) {
		for (uint64_t start = 0; start < 60; start++) {
			uint64_t budget = BUDGET;
			struct linear *l = build(&problems[i], &budget);
			enum linear_status status;

			budget = start;
			status = linear_solve(l);
			if (status == LINEAR_STOPPED) {
				check_number_row(problems[i].name, (long long)budget, 0);
				stopped++;
				/* With more it goes on where it was. */
				budget = BUDGET;
				status = linear_solve(l);
			}
			check_number_row(problems[i].name, status, problems[i].open);
			linear_free(l);
		}
	}
	assert_true(stopped >= 50);
}

TEST(stops_while_it_climbs)
{
	static const struct form form = {{"1", "1"}, "", "10"};
	uint64_t budget = BUDGET;
	struct linear *l = linear_new(UNKNOWNS, 1, &budget);
	struct ratio out;

	assert_non_null(l);
	bound(l, add_form(l, form.factors), &form, 0);
	assert_int_equal(linear_solve(l), LINEAR_OK);
	budget = 0;
	assert_int_equal(linear_solve(l), LINEAR_OK); /* nothing to do */
	assert_int_equal(linear_extreme(l, 0, true, &out), LINEAR_STOPPED);
	budget = BUDGET;
	check_extreme("after more was given", l, 0, true, "10");
	check_extreme("after more was given", l, 0, false, "0");
	linear_free(l);
}

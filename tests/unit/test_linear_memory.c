#include "../../src/solve/linear.h"

#include <stdio.h>
#include <stdlib.h>

#include <gmp.h>

#include "failing_memory.h"
#include "support.h"

/* What GMP draws on. */
struct functions {
	void *(*get)(size_t);
	void *(*resize)(void *, size_t, size_t);
	void (*put)(void *, size_t);
};

static struct functions functions_now(void)
{
	struct functions now;

	mp_get_memory_functions(&now.get, &now.resize, &now.put);
	return now;
}

static void check_functions(const struct functions *before)
{
	struct functions now = functions_now();

	assert_true(now.get == before->get && now.resize == before->resize &&
		    now.put == before->put);
}

/* What came of one run. */
struct outcome {
	enum linear_status solved, extreme;
	struct ratio highest, witness;
	size_t n_conflict;
	bool has_witness;
};

#define N_UNKNOWNS 48
#define BUDGET UINT64_C(10000000)

/* Work on a chain x[i+1] >= 1.1 x[i] + 1 with long numbers; every kind of call. */
static bool run(struct outcome *out, bool is_feasible, const struct functions *before)
{
	uint64_t budget = BUDGET;
	struct linear *l = linear_new(N_UNKNOWNS, N_UNKNOWNS, &budget);
	enum linear_status status = LINEAR_OK;
	const struct dec one = dec_from_int(1), last = dec_from_int(is_feasible ? 100000 : 2);
	const struct linear_term last_term = {N_UNKNOWNS - 1, {.low = 1}};
	size_t variable = 0;

	*out = (struct outcome){.solved = LINEAR_NOMEM};
	check_functions(before);
	if (!l)
		return false;
	for (size_t i = 0; !status && i + 1 < N_UNKNOWNS; i++) {
		const struct linear_term terms[] = {
			{i + 1, {.low = 1}},
			{i, {.low = 11000000000001 + i, .scale = 13, .negative = true}}};

		status = linear_add_form(l, terms, 2, &variable);
		if (!status)
			status = linear_set_bounds(l, variable, &one, i % 2, NULL, i);
		check_functions(before);
	}
	if (!status)
		status = linear_set_bounds(l, N_UNKNOWNS - 1, NULL, false, &last, N_UNKNOWNS - 1);
	if (!status)
		status = linear_solve(l);
	check_functions(before);
	out->solved = status;
	if (status == LINEAR_INFEASIBLE)
		(void)linear_conflict(l, &out->n_conflict);
	if (status == LINEAR_OK) {
		status = linear_keep_witness(l);
		if (!status)
			out->has_witness = linear_witness(l, &last_term, 1, &out->witness);
		out->extreme = linear_extreme(l, 0, true, &out->highest);
		if (out->extreme == LINEAR_NOMEM)
			status = LINEAR_NOMEM;
	}
	/* What is broken stays so, and says it. */
	if (status == LINEAR_NOMEM) {
		assert_int_equal(linear_solve(l), LINEAR_NOMEM);
		assert_int_equal(linear_set_active(l, 0, false), LINEAR_NOMEM);
		assert_int_equal(linear_keep_witness(l), LINEAR_NOMEM);
	}
	check_functions(before);
	linear_free(l);
	return status != LINEAR_NOMEM;
}

static void fail_each(bool is_feasible, bool all_later)
{
	const struct functions before = functions_now();
	struct outcome right, out;
	long at = 0, failed = 0, live_before = live;

	fail_at = 0;
	assert_true(run(&right, is_feasible, &before));
	assert_int_equal(right.solved, is_feasible ? LINEAR_OK : LINEAR_INFEASIBLE);
	assert_int_equal(right.extreme, LINEAR_OK);
	assert_true(is_feasible || right.n_conflict > 1);
	check_number_row("all was freed", live, live_before);
	do {
		bool is_done;
		char what[60];

		calls = 0;
		fail_at = ++at;
		fail_on = all_later;
		is_done = run(&out, is_feasible, &before);
		fail_at = 0;
		(void)snprintf(what, sizeof(what), "allocation %ld fails", at);
		check_number_row(what, live, live_before);
		check_functions(&before);
		failed += !is_done;
		check_number_row(what, is_done, calls < at);
		if (!is_done)
			continue;
		check_number_row(what, out.solved, right.solved);
		check_number_row(what, (long long)out.n_conflict, (long long)right.n_conflict);
		check_number_row(what, out.extreme, right.extreme);
		check_number_row(what, out.has_witness, right.has_witness);
		if (is_feasible)
			check_number_row(what, ratio_cmp(out.highest, right.highest), 0);
		if (out.has_witness)
			check_number_row(what, ratio_cmp(out.witness, right.witness), 0);
	} while (calls >= at && at < 10000);
	check_number_row("allocations that failed", failed >= 5 && at < 10000, true);
}

TEST(tells_that_memory_ran_out)
{
	fail_each(true, false);
	fail_each(true, true);
	fail_each(false, false);
	fail_each(false, true);
}

TEST(frees_nothing_without_trouble)
{
	linear_free(NULL);
}

/* GMP's numbers are as they were after a pool has come and gone. */
TEST(leaves_numbers_alone)
{
	const struct functions before = functions_now();
	struct outcome out;
	mpz_t number;

	mpz_init(number);
	mpz_ui_pow_ui(number, 7, 1000);
	for (long at = 1; at < 4; at++) {
		calls = 0;
		fail_at = at;
		fail_on = false;
		assert_false(run(&out, true, &before));
		fail_at = 0;
	}
	assert_true(run(&out, true, &before));
	mpz_mul(number, number, number);
	assert_int_equal(mpz_sizeinbase(number, 7), 2001);
	mpz_clear(number);
}

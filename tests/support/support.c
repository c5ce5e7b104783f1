#include "support.h"

#define TESTS_MAX 64

static struct CMUnitTest tests[TESTS_MAX]; /* cmocka passes over what has no name */
static size_t n_tests;
const char *test_program;

void add_test(struct CMUnitTest test)
{
	if (n_tests < TESTS_MAX)
		tests[n_tests] = test;
	n_tests++;
}

int main(int argc, char **argv)
{
	test_program = argc ? argv[0] : "";
	return n_tests > TESTS_MAX || cmocka_run_group_tests(tests, NULL, NULL);
}

struct dec dec_of(const char *text)
{
	struct dec d = DEC_ZERO;

	if (dec_parse(text, strlen(text), &d) != DEC_OK)
		fail_msg("'%s' is no decimal", text);
	return d;
}

struct period period_of(const char *text)
{
	struct period period = {0, 0};

	if (period_parse(text, strlen(text), &period) != PERIOD_OK)
		fail_msg("'%s' is no period", text);
	return period;
}

void check_dec(struct dec d, const char *expected)
{
	char text[DEC_TEXT_MAX];

	assert_true(dec_is_valid(d));
	dec_format(d, text);
	assert_string_equal(text, expected);
}

void check_dec_row(const char *what, struct dec d, const char *expected)
{
	char text[DEC_TEXT_MAX];

	if (!dec_is_valid(d))
		fail_msg("row %s: not a valid decimal, should be %s", what, expected);
	dec_format(d, text);
	check_text_row(what, text, expected);
}

void check_text_row(const char *what, const char *text, const char *expected)
{
	if (strcmp(text, expected) != 0)
		fail_msg("row %s: is \"%s\", should be \"%s\"", what, text, expected);
}

void check_number_row(const char *what, long long number, long long expected)
{
	if (number != expected)
		fail_msg("row %s: is %lld, should be %lld", what, number, expected);
}

static void record(void *ctx, const struct diag *diag)
{
	struct recorder *recorder = ctx;

	if (recorder->n < RECORDED_MAX)
		recorder->diags[recorder->n++] = *diag;
}

void recorder_init(struct recorder *recorder)
{
	memset(recorder, 0, sizeof(*recorder));
	recorder->sink.report = record;
	recorder->sink.ctx = recorder;
}

uint64_t random_next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

int random_below(uint64_t *state, int n)
{
	return (int)(random_next(state) % (uint64_t)n);
}

/*
 * support.h - what the unit tests share: cmocka in the right order, decimals as text, a sink that
 * records diagnostics, and a generator with a fixed seed.
 */
#ifndef KZBE_TEST_SUPPORT_H
#define KZBE_TEST_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "decimal.h"
#include "diag.h"
#include "period.h"

/* A decimal from its text; fails the test if it is none. */
struct dec dec_of(const char *text);

/* A period from any of its notations; fails the test if it is none. */
struct period period_of(const char *text);

/* Fails the test, showing both as text, unless d prints as `expected`. */
void check_dec(struct dec d, const char *expected);

/* The same, and says where in a table: "row `what`: is ..., should be ...". */
void check_dec_row(const char *what, struct dec d, const char *expected);

/* Fails the test, showing both, unless the texts are equal. */
void check_text_row(const char *what, const char *text, const char *expected);

/* Fails the test, showing both as decimal numbers. */
void check_number_row(const char *what, long long number, long long expected);

/* A sink that keeps the first diagnostics it is given. */
#define RECORDED_MAX 200
struct recorder {
	struct diag_sink sink;
	struct diag diags[RECORDED_MAX];
	size_t n;
};

void recorder_init(struct recorder *recorder);

/* splitmix64: the same numbers on every run. Start with any *state. */
uint64_t random_next(uint64_t *state);

/* 0 to n - 1. */
int random_below(uint64_t *state, int n);

/* TEST(name) { ... } is one test of the program; main, which is here, runs them all. */
#define TEST(name) TEST_THEN(name, NULL)

/* The same with a function of cmocka's that is called behind it, whether it fails or not. */
#define TEST_THEN(name, after)                                                 \
	static void name(void **cmocka_state);                                 \
	__attribute__((constructor)) static void add_##name(void)              \
	{                                                                      \
		add_test((struct CMUnitTest){#name, name, NULL, after, NULL}); \
	}                                                                      \
	static void name(void **cmocka_state __attribute__((unused)))

void add_test(struct CMUnitTest test);

/* What this program was called by: build/MODE/tests/unit/test_... */
extern const char *test_program;

#endif

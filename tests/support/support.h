/*
 * support.h - what the unit tests share: cmocka in the right order, decimals as text, and a sink
 * that records diagnostics.
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

/* A decimal from its text; fails the test if it is none. */
struct dec dec_of(const char *text);

/* Fails the test, showing both as text, unless d prints as `expected`. */
void check_dec(struct dec d, const char *expected);

/* A sink that keeps the first diagnostics it is given. */
#define RECORDED_MAX 200
struct recorder {
	struct diag_sink sink;
	struct diag diags[RECORDED_MAX];
	size_t n;
};

void recorder_init(struct recorder *recorder);

#endif

#include "../../src/view/check_words.h"

#include <string.h>

#include "language.h"
#include "support.h"

/* "turnover 2023 = 523.7 USD million", of which the data have the sum of both flows. */
static struct claim claim_of_turnover(void)
{
	return (struct claim){.indicator = indicator_find("turnover"),
			      .period = period_of("2023"),
			      .value = dec_of("523.7"),
			      .has_unit = true,
			      .unit = {"USD", 6}};
}

static struct remark_argument text_of(const char *text)
{
	return (struct remark_argument){.kind = ARGUMENT_TEXT, .text = text};
}

static struct remark_argument number_of(enum remark_argument_kind kind, const char *number)
{
	return (struct remark_argument){.kind = kind, .number = dec_of(number)};
}

static struct remark_argument exact_of(const char *number)
{
	return (struct remark_argument){.kind = ARGUMENT_EXACT, .exact = ratio_of(dec_of(number))};
}

/* Nothing for the year before 2023, of growth. */
static struct remark_argument missing_of(struct arena *arena)
{
	struct value value = {.period = period_of("2023"),
			      .has_base = true,
			      .base = period_of("2022"),
			      .n_reasons = 1,
			      .reasons = {{.code = REASON_NO_ROW,
					   .flow = FLOW_TURNOVER,
					   .period = period_of("2022")}}};

	return (struct remark_argument){.kind = ARGUMENT_MISSING,
					.missing = remark_missing_of(arena, &value)};
}

static void check_words(const struct remark *remark, const char *expected)
{
	const struct claim claim = claim_of_turnover();
	const struct judgement judgement = {.claim = &claim, .unit = {"USD", 6}};
	struct strbuf words = STRBUF_INIT;

	remark_add_words(&words, remark, &judgement);
	assert_false(words.failed);
	if (expected)
		assert_string_equal(words.text, expected);
	else
		check_number_row("words", words.len > 0, true);
	strbuf_release(&words);
}

/* A code of the list without a sentence would be worded as nothing. */
TEST(has_words_for_each_code)
{
	struct arena arena = {.chunks = NULL};

	for (int code = 0; code < REMARK_COUNT; code++) {
		struct remark_argument arguments[REMARK_ARGUMENTS_MAX] = {
			text_of("a"), text_of("b"), text_of("c"), text_of("d")};

		if (code == REMARK_DIFFERS_FROM_DATA || code == REMARK_DIFFERS_FROM_PRINTED)
			arguments[0] = exact_of("523.56186716");
		if (code == REMARK_MISSING_FULL_YEAR)
			arguments[0] = missing_of(&arena);
		check_words(remark_new(&arena, (enum remark_code)code, NULL, arguments,
				       REMARK_ARGUMENTS_MAX),
			    NULL);
	}
	arena_release(&arena);
}

/* The arguments stand where the sentence has them, in the claim's terms. */
TEST(puts_arguments_in)
{
	struct arena arena = {.chunks = NULL};
	struct remark_argument sum[] = {number_of(ARGUMENT_NUMBER, "220.7"),
					number_of(ARGUMENT_NUMBER, "303"),
					number_of(ARGUMENT_CLAIM_NUMBER, "523.7")};
	struct remark_argument cut[] = {text_of("220.7 + 303"),
					number_of(ARGUMENT_WITH_UNIT, "523.7")};
	struct remark_argument currencies[] = {remark_code_of("USD"), remark_code_of("EUR")};
	/* 523.7 - 523.56186716 = 0.13813284 */
	struct remark_argument exact = exact_of("523.56186716");
	struct remark_argument missing = missing_of(&arena);

	check_words(remark_new(&arena, REMARK_MISSING, NULL, &missing, 1), "no turnover for 2022");
	check_words(remark_new(&arena, REMARK_MISSING_FULL_YEAR, NULL, &missing, 1),
		    "no turnover for 2022; part of a year is never compared with a full year");
	check_words(remark_new(&arena, REMARK_SUM_AFTER_ROUNDING, NULL, sum, countof(sum)),
		    "220.7 + 303 = 523.7, added after rounding");
	check_words(remark_new(&arena, REMARK_CUT, NULL, cut, countof(cut)),
		    "220.7 + 303 = 523.7 USD million, cut off at the last digit instead of "
		    "rounded");
	check_words(remark_new(&arena, REMARK_OTHER_CURRENCY, NULL, currencies, 2),
		    "the data are in USD, the figure is in EUR");
	check_words(remark_new(&arena, REMARK_TIMES_THOUSAND, "scale", NULL, 0),
		    "scale: it should be a thousand times larger");
	check_words(remark_new(&arena, REMARK_DIFFERS_FROM_DATA, NULL, &exact, 1),
		    "the data say 523.56186716 USD million, which rounds to 523.6; the text says "
		    "0.14 too much");
	arena_release(&arena);
}

/* The same remark, in the language in use when it is worded. */
TEST(speaks_the_language_in_use)
{
	struct arena arena = {.chunks = NULL};
	struct remark_argument number = number_of(ARGUMENT_CLAIM_NUMBER, "523.7");
	const struct remark *remark = remark_new(&arena, REMARK_WITHOUT_ROUNDING, NULL, &number, 1);

	check_words(remark, "523.7 without rounding");
	language_use(language_find("de"));
	check_words(remark, "523,7 ohne Rundung");
	language_use(language_find("en"));
	arena_release(&arena);
}

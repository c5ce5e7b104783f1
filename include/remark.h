/*
 * remark.h - what there is to say of a judged figure: a code with its arguments, which view puts into
 * words.
 *
 * Numbers are in the terms of the claim that was judged, ranges in exact terms (claim_exact_range).
 * Depends on claim.h and indicator.h.
 */
#ifndef KZBE_REMARK_H
#define KZBE_REMARK_H

#include "claim.h"
#include "indicator.h"

/* The sentences stand in view/remark_words.c, with the arguments that each takes. */
enum remark_code {
	/* Against data. */
	REMARK_MISSING,
	REMARK_MISSING_FULL_YEAR,
	REMARK_OTHER_CURRENCY,
	REMARK_UNIT_NOT_STATED,
	REMARK_OTHER_REPORTER,
	REMARK_TOO_LONG,
	REMARK_DIFFERS_FROM_DATA,
	REMARK_DIFFERS_FROM_PRINTED,
	REMARK_OTHER_SOURCE_DIFFERS,
	REMARK_CUT,
	REMARK_ROUND_NUMBER,
	REMARK_PUBLISHED_ALLOW,
	REMARK_TOGETHER_ALLOW_ONLY,
	REMARK_NOT_PRINTED_ONLY,
	REMARK_NOT_PRINTED_LEAVES,
	REMARK_WAS_RIGHT,
	REMARK_WAS_RIGHT_UNDATED,

	/* Among printed figures. */
	REMARK_IMPOSSIBLE,
	REMARK_CANNOT_STAND_BESIDE,
	REMARK_PATTERN,
	REMARK_WOULD_HAVE_TO_BE,
	REMARK_PRINTED_ALLOW,
	REMARK_OTHERS_ALLOW,
	REMARK_NOTHING_PINS, /* and they allow much */
	REMARK_OTHERS_CONTRADICT,
	REMARK_NOTHING_SETTLES,
	REMARK_TOO_MANY_TOGETHER,
	REMARK_STEPS_USED_UP,
	REMARK_GROWTH_SPAN,
	REMARK_NO_UNIT_AMONG_SEVERAL,
	REMARK_NO_CURRENCY_AMONG_SEVERAL,

	/* Of a text's figures. */
	REMARK_DOUBT,
	REMARK_IN_POINTS,
	REMARK_NOT_SAID_FIRMLY,
	REMARK_FAR_FROM_DATA,
	REMARK_DOES_NOT_FIT,
	REMARK_READ_AS,
	REMARK_MAY_BE,
	REMARK_NOTHING_IN_TEXT_SETTLES,
	REMARK_TOO_MANY_IN_TEXT,
	REMARK_YEAR_NOT_GIVEN,
	REMARK_PERIOD_NOT_GIVEN,
	REMARK_OTHER_PAIR,
	REMARK_PAIR_NOT_NAMED,

	/* Causes. */
	REMARK_SUM_AFTER_ROUNDING,
	REMARK_DIFFERENCE_AFTER_ROUNDING,
	REMARK_PERIODS_ROUNDED_FIRST,
	REMARK_WITHOUT_ROUNDING,
	REMARK_ROUNDED_FIRST,
	REMARK_DIVIDED_BY_NEW_VALUE,
	REMARK_POINTS_OF_GROWTH,
	REMARK_POINTS_FROM_EXPORTS,
	REMARK_POINTS_FROM_IMPORTS,
	REMARK_PERCENT_OF_EXPORTS,
	REMARK_PERCENT_OF_IMPORTS,
	REMARK_PERCENT_NAMED_POINTS,
	REMARK_INDEX,
	REMARK_BY_NOT_TO,
	REMARK_TO_NOT_BY,
	REMARK_OTHER_SIGN,
	REMARK_TIMES_THOUSAND,
	REMARK_BY_THOUSAND,
	REMARK_TIMES_MILLION,
	REMARK_BY_MILLION,
	REMARK_TIMES_BILLION,
	REMARK_BY_BILLION,
	REMARK_THAT_MANY_OF_CURRENCY,
	REMARK_AGAINST_WHOLE_YEAR,
	REMARK_AGAINST_PERIOD,
	REMARK_OF_PERIOD,
	REMARK_OF_EXPORTS,
	REMARK_OF_IMPORTS,
	REMARK_REPLACED,
	REMARK_REPLACED_UNDATED,
	REMARK_TAKES_REPLACED,
	REMARK_TAKES_REPLACED_UNDATED,
	REMARK_WAS_MEANT,
	REMARK_COUNT
};

enum remark_argument_kind {
	ARGUMENT_RANGE,		  /* range */
	ARGUMENT_RANGE_WITH_UNIT, /* range */
	ARGUMENT_FINER_RANGE,	  /* range: with three places more than the claim has */
	ARGUMENT_EXACT,		  /* exact and qualifier: a value in exact terms */
	ARGUMENT_NUMBER,	  /* number */
	ARGUMENT_CLAIM_NUMBER,	  /* number, with the claim's signs: "+1.7%" */
	ARGUMENT_PLUS_NUMBER,	  /* number, with a plus where the claim's indicator has one */
	ARGUMENT_WITH_UNIT,	  /* number, with the claim's signs and its unit */
	ARGUMENT_PERIOD,
	ARGUMENT_DATE,
	ARGUMENT_CODE,	  /* code: of a currency */
	ARGUMENT_COUNTRY, /* code: named */
	ARGUMENT_COUNT,	  /* count */
	ARGUMENT_TEXT,	  /* text: a formula */
	ARGUMENT_MISSING, /* missing: why */
	ARGUMENT_WORDS,	  /* text: a message to be translated */
	ARGUMENT_SOURCE,  /* series: its name, and the date of its figure for the claim's period */
	ARGUMENT_SUBJECT, /* claim: what it is about, and whose trade */
	ARGUMENT_STATEMENTS, /* claims, n of them; with_units: where their units differ */
};

#define REMARK_CODE_MAX 6

/* What there is to say of a value that is missing: as in struct value. */
struct missing_value {
	struct period period, base;
	bool has_base;
	const struct series *candidate;
	bool candidate_in_file;
	const struct level *candidate_level; /* NULL without a candidate */
	size_t n;
	struct reason reasons[];
};

struct remark_argument {
	enum remark_argument_kind kind;
	union {
		struct interval range;
		struct {
			struct ratio exact;
			enum qualifier qualifier;
		};
		struct dec number;
		struct period period;
		pub_date date;
		char code[REMARK_CODE_MAX];
		size_t count;
		const char *text;
		const struct missing_value *missing;
		const struct series *series;
		const struct claim *claim;
		struct {
			const struct claim *const *claims;
			size_t n;
			bool with_units;
		};
	};
};

#define REMARK_ARGUMENTS_MAX 4

/* The argument of a code, cut to what such codes take. */
struct remark_argument remark_code_of(const char *code);
struct remark_argument remark_country_of(const char alpha3[4]);

struct remark {
	enum remark_code code;
	const char *cause; /* whose name is put before the words; NULL: none */
	size_t n;
	struct remark_argument arguments[];
};

/* What is missing of the value, in the arena; NULL when memory ran out. */
const struct missing_value *remark_missing_of(struct arena *arena, const struct value *value);

/* A copy in the arena, of the first n of the arguments; NULL when memory ran out. */
const struct remark *remark_new(struct arena *arena, enum remark_code code, const char *cause,
				const struct remark_argument *arguments, size_t n);

#endif

/*
 * judged.h - claims from text, judged by data or against one another, and what is expected of them.
 */
#ifndef KZBE_TEST_JUDGED_H
#define KZBE_TEST_JUDGED_H

#include "printed.h"
#include "trade.h"
#include "verdict.h"

#define CLAIMS_MAX 6
#define ROWS_MAX 6

/* Claims read, and what was judged of them. Release with judged_release. */
struct judged {
	struct claim_list claims;
	struct judge judge;
	struct judgement judgements[CLAIMS_MAX];
	struct consistency result;
	bool is_among;
};

#define MATCH VERDICT_MATCH
#define WITHIN VERDICT_WITHIN_ROUNDING
#define CUT VERDICT_CUT
#define DIFFERS VERDICT_DIFFERS
#define CONTRADICTS VERDICT_CONTRADICTS
#define MISSING VERDICT_NOT_IN_DATA
#define UNCLEAR VERDICT_UNCLEAR

/* What is said of one claim beside some data. */
struct said {
	const char *claim;
	enum verdict verdict;
	const char *causes; /* NULL: none */
};

void read_claim(struct claim_list *list, const char *text);

/* The claims against all series of the trade. */
void judge_by_data(struct judged *judged, struct trade *trade, const char *const *claims, size_t n,
		   const char *reporter, const char *partner);

/* The claims against one another, amounts in USD million. */
void judge_by_each_other(struct judged *judged, const char *const *claims, size_t n);

void judged_release(struct judged *judged);

/* The names of the causes, as "cut; sign"; "" for none. */
void check_causes(const char *what, const struct judgement *judgement, const char *expected);

void check_verdict(const char *what, const struct judgement *judgement, enum verdict expected);

/* Whether the verdict turns the exit status, by the design's table. */
bool is_finding(enum verdict verdict, bool has_cause);

size_t count_rows(const struct trade_row *rows);

void check_said(const struct trade_row *rows, const struct said *said, size_t n);

#endif

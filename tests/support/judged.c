#include "judged.h"

#include <stdio.h>
#include <stdlib.h>

#include "support.h"

void read_claim(struct claim_list *list, const char *text)
{
	struct claim_error error = {.what = ""};
	struct claim claim;

	if (!claim_read(&claim, text, strlen(text), list, &error))
		fail_msg("row %s: %s", text, error.what);
	assert_true(claim_list_add(list, &claim));
}

/* The claims against all series of the trade. */
void judge_by_data(struct judged *judged, struct trade *trade, const char *const *claims, size_t n,
		   const char *reporter, const char *partner)
{
	const struct series *series[ROWS_MAX];

	*judged = (struct judged){.is_among = false};
	for (size_t i = 0; i < n; i++)
		read_claim(&judged->claims, claims[i]);
	assert_true(trade->set.n <= ROWS_MAX);
	for (size_t s = 0; s < trade->set.n; s++)
		series[s] = &trade->set.series[s];
	judged->judge.calc.set = &trade->set;
	judged->judge.calc.decimals = CALC_DECIMALS_DEFAULT;
	judged->judge.series = series;
	judged->judge.n_series = trade->set.n;
	assert_int_equal(judge_against_data(&judged->judge, judged->claims.claims, n, reporter,
					    partner, judged->judgements),
			 DIAG_OK);
	judged->judge.series = NULL;
	judged->judge.n_series = 0;
}

/* The claims against one another, amounts in USD million. */
void judge_by_each_other(struct judged *judged, const char *const *claims, size_t n)
{
	struct claim_set set = {.n = n, .unit = {"USD", 6}, .reporter = "KAZ", .partner = "BEL"};

	*judged = (struct judged){.is_among = true};
	for (size_t i = 0; i < n; i++)
		read_claim(&judged->claims, claims[i]);
	judged->judge.calc.decimals = CALC_DECIMALS_DEFAULT;
	set.claims = judged->claims.claims;
	assert_int_equal(
		judge_among_themselves(&judged->judge, &set, judged->judgements, &judged->result),
		DIAG_OK);
}

void judged_release(struct judged *judged)
{
	if (judged->is_among)
		consistency_release(&judged->result);
	judge_release(&judged->judge);
	claim_list_release(&judged->claims);
}

/* The names of the causes, as "cut; sign"; "" for none. */
void check_causes(const char *what, const struct judgement *judgement, const char *expected)
{
	char text[160] = "";

	for (size_t i = 0; i < judgement->n_causes; i++) {
		strncat(text, i ? "; " : "", sizeof(text) - strlen(text) - 1);
		strncat(text, judgement->causes[i], sizeof(text) - strlen(text) - 1);
		check_number_row(what, judgement->cause_remarks[i] != NULL, true);
	}
	check_text_row(what, text, expected);
}

void check_verdict(const char *what, const struct judgement *judgement, enum verdict expected)
{
	check_text_row(what, verdicts[judgement->verdict].word, verdicts[expected].word);
}

/* Whether the verdict turns the exit status, by the design's table. */
bool is_finding(enum verdict verdict, bool has_cause)
{
	return verdict == DIFFERS || verdict == CONTRADICTS || (verdict == MISSING && has_cause);
}

size_t count_rows(const struct trade_row *rows)
{
	size_t n = 0;

	while (n < ROWS_MAX && rows[n].period)
		n++;
	return n;
}

void check_said(const struct trade_row *rows, const struct said *said, size_t n)
{
	struct trade trade;

	trade_set_up(&trade, rows, count_rows(rows));
	for (size_t i = 0; i < n; i++) {
		struct judged judged;
		const char *causes = said[i].causes ? said[i].causes : "";

		judge_by_data(&judged, &trade, &said[i].claim, 1, "KAZ", "BEL");
		check_verdict(said[i].claim, &judged.judgements[0], said[i].verdict);
		check_causes(said[i].claim, &judged.judgements[0], causes);
		check_number_row(said[i].claim, judged.judgements[0].is_finding,
				 is_finding(said[i].verdict, said[i].causes != NULL));
		judged_release(&judged);
	}
	trade_tear_down(&trade);
}

#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>

#include "datafile.h"
#include "printed.h"
#include "support.h"
#include "trade.h"

/* --- judging ---------------------------------------------------------------------------------- */

#define CLAIMS_MAX 6
#define ROWS_MAX 6

/* Claims read, and what was judged of them. Release with judged_release. */
struct judged {
	struct claim_list claims;
	struct judging judging;
	struct judgement judgements[CLAIMS_MAX];
	struct printed_set set;
	struct consistency told;
	bool is_among;
};

static void read_claim(struct claim_list *list, const char *text)
{
	struct claim_error error = {.what = ""};
	struct claim claim;

	if (!claim_read(&claim, text, strlen(text), list, &error))
		fail_msg("row %s: %s", text, error.what);
	assert_true(claim_list_add(list, &claim));
}

/* The claims against all series of the trade. */
static void judge_by_data(struct judged *judged, struct trade *trade, const char *const *claims,
			  size_t n, const char *reporter, const char *partner)
{
	const struct series *series[ROWS_MAX];

	*judged = (struct judged){.is_among = false};
	for (size_t i = 0; i < n; i++)
		read_claim(&judged->claims, claims[i]);
	assert_true(trade->set.n <= ROWS_MAX);
	for (size_t s = 0; s < trade->set.n; s++)
		series[s] = &trade->set.series[s];
	judged->judging.calc.set = &trade->set;
	judged->judging.calc.decimals = CALC_DECIMALS_DEFAULT;
	judged->judging.series = series;
	judged->judging.n_series = trade->set.n;
	assert_int_equal(judge_against_data(&judged->judging, judged->claims.claims, n, reporter,
					    partner, judged->judgements),
			 DIAG_OK);
	judged->judging.series = NULL;
	judged->judging.n_series = 0;
}

/* The claims by each other, amounts in USD million. */
static void judge_by_each_other(struct judged *judged, const char *const *claims, size_t n)
{
	static const struct unit unit = {"USD", 6};

	*judged = (struct judged){.is_among = true};
	for (size_t i = 0; i < n; i++)
		read_claim(&judged->claims, claims[i]);
	judged->judging.calc.decimals = CALC_DECIMALS_DEFAULT;
	assert_int_equal(
		printed_set_build(&judged->set, judged->claims.claims, n, unit, "KAZ", "BEL"),
		DIAG_OK);
	assert_int_equal(judge_among_themselves(&judged->judging, judged->claims.claims, n, unit,
						judged->set.series, judged->judgements,
						&judged->told),
			 DIAG_OK);
}

static void judged_release(struct judged *judged)
{
	if (judged->is_among) {
		consistency_release(&judged->told);
		printed_set_release(&judged->set);
	}
	judging_release(&judged->judging);
	claim_list_release(&judged->claims);
}

/* The names of the causes, as "cut; sign"; "" for none. */
static void check_causes(const char *what, const struct judgement *judgement, const char *expected)
{
	char text[160] = "";

	for (size_t i = 0; i < judgement->n_causes; i++) {
		strncat(text, i ? "; " : "", sizeof(text) - strlen(text) - 1);
		strncat(text, judgement->causes[i], sizeof(text) - strlen(text) - 1);
		check_number_row(what, judgement->cause_texts[i][0] != '\0', true);
	}
	check_text_row(what, text, expected);
}

static void check_verdict(const char *what, const struct judgement *judgement,
			  enum verdict expected)
{
	check_text_row(what, verdicts[judgement->verdict].word, verdicts[expected].word);
}

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

/* Whether the verdict turns the exit status, by the design's table. */
static bool is_finding(enum verdict verdict, bool has_cause)
{
	return verdict == DIFFERS || verdict == CONTRADICTS || (verdict == MISSING && has_cause);
}

static size_t count_rows(const struct trade_row *rows)
{
	size_t n = 0;

	while (n < ROWS_MAX && rows[n].period)
		n++;
	return n;
}

static void check_said(const struct trade_row *rows, const struct said *said, size_t n)
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

/* --- against data ----------------------------------------------------------------------------- */

/* The statement of 2024-10-18. */
static const struct trade_row statement[ROWS_MAX] = {
	{.period = "2022", .turnover = "514.9"},
	{.period = "2023", .exports = "220.7", .imports = "303", .turnover = "523.7"},
	{.period = "2024-01/2024-08", .exports = "114.3", .imports = "174.7", .turnover = "289"},
};

static void matches_what_rounds_to_it(void **state)
{
	static const struct said said[] = {
		{"turnover 2023 = 523.7", MATCH, NULL},
		{"total_trade 2023 = 523.7 USD million", MATCH, NULL},
		{"turnover 2023 = 524", MATCH, NULL},
		{"turnover 2023 = 523700 USD thousand", MATCH, NULL},
		{"turnover 2023 = 523700000 USD", MATCH, NULL},
		{"turnover 2023 = 0.5237 USD billion", MATCH, NULL},
		{"turnover 2023 = 0.52 billion USD", MATCH, NULL},
		{"imports 2023 = 303.0", MATCH, NULL},
		{"imports 2024-01/P8M = 174.7", MATCH, NULL},
		/* 220.7 - 303 = -82.3 */
		{"balance 2023 = -82.3", MATCH, NULL},
		{"balance 2023 = -82", MATCH, NULL},
		/* 523.7 / 514.9 - 1 = 1.70907 % */
		{"growth 2023 = +1.7%", MATCH, NULL},
		{"growth 2023 = 1.709%", MATCH, NULL},
		{"growth 2023 = 2 %", MATCH, NULL},
		{"change 2023 = 8.8", MATCH, NULL},
		/* 220.7 / 303 = 72.838 %; 220.7 / 523.7 = 42.142 %; 523.7 / 12 = 43.6417 */
		{"coverage 2023 = 72.8%", MATCH, NULL},
		{"exports_share 2023 = 42.1%", MATCH, NULL},
		{"monthly_average 2023 = 43.64", MATCH, NULL},
		{"turnover 2023 = 1.02x 2022", MATCH, NULL},
		/* a sum of parts stands for the sum of their ranges, and matches what rounds to it */
		{"turnover 2023 = 220.7 + 303.0", MATCH, NULL},
		{"turnover 2023 = 220 + 304", MATCH, NULL},
		{"turnover 2023 = 220 + 303", WITHIN, NULL},
		{"turnover 2023 = 220.0 + 303.0", DIFFERS, NULL},
		/* "about" widens: 500 to 475 .. 525, 510 to 497.25 .. 522.75 */
		{"turnover 2022 ~ 500", MATCH, NULL},
		{"turnover 2022 ~ 510", MATCH, NULL},
		{"turnover 2023 ~ 510", DIFFERS, NULL},
		{"turnover 2023 ~ 536", MATCH, NULL},
		{"turnover 2023 ~ 538", DIFFERS, NULL},
	};

	(void)state;
	check_said(statement, said, countof(said));
}

static void lets_ties_pass_in_both_directions(void **state)
{
	static const struct trade_row rows[ROWS_MAX] = {
		{.period = "2021", .turnover = "200.000"},
		{.period = "2022", .exports = "100.25", .imports = "160.35", .turnover = "203.300"},
		{.period = "2023", .turnover = "374.5"},
	};
	static const struct said said[] = {
		{"exports 2022 = 100.2", MATCH, NULL},
		{"exports 2022 = 100.3", MATCH, NULL},
		{"exports 2022 = 100.1", DIFFERS, NULL},
		{"exports 2022 = 100.4", DIFFERS, NULL},
		{"exports 2022 = 100250.5 USD thousand", WITHIN, NULL},
		/* 100.25 - 160.35 = -60.10; as 60.1 +- 0.01 */
		{"balance 2022 = -60.1", MATCH, NULL},
		/* 3.3 / 200 = 1.65 % exactly */
		{"growth 2022 = 1.6%", MATCH, NULL},
		{"growth 2022 = 1.7%", MATCH, NULL},
		{"turnover 2023 = 374", MATCH, NULL},
		{"turnover 2023 = 375", MATCH, NULL},
		{"monthly_average 2023 = 31.21", MATCH, NULL},
	};
	static const struct trade_row deficit[ROWS_MAX] = {
		{.period = "2022", .exports = "100.05", .imports = "160.50"},
	};
	static const struct said of_deficit[] = {
		{"balance 2022 = -60.4", MATCH, NULL},
		{"balance 2022 = -60.5", MATCH, NULL},
		{"balance 2022 = -60.3", DIFFERS, NULL},
		{"balance 2022 = -60.6", DIFFERS, NULL},
	};

	(void)state;
	check_said(rows, said, countof(said));
	check_said(deficit, of_deficit, countof(of_deficit));
}

static void allows_what_rounding_allows(void **state)
{
	static const struct said said[] = {
		/* 523.65 / 514.95 = +1.68949 %, 523.75 / 514.85 = +1.72865 % */
		{"growth 2023 = 1.69%", WITHIN, NULL},
		{"growth 2023 = 1.73%", WITHIN, NULL},
		/* 8.8 / 523.7 = 1.6803 % */
		{"growth 2023 = 1.68%", DIFFERS, "divided by the new value"},
		{"growth 2023 = 1.74%", DIFFERS, NULL},
		{"growth 2023 = 1.728%", WITHIN, NULL},
		{"growth 2023 = 1.730%", DIFFERS, NULL},
		/* 302.5 to 303.5, but with 523.65 to 523.75 less 220.65 to 220.75: 302.9 to 303.1 */
		{"imports 2023 = 303.1", WITHIN, NULL},
		{"imports 2023 = 302.9", WITHIN, NULL},
		{"imports 2023 = 303.2", DIFFERS, NULL},
		{"imports 2023 = 302.8", DIFFERS, NULL},
		{"turnover 2023 = 523.75", WITHIN, NULL},
		{"turnover 2023 = 523.8", WITHIN, NULL},
		/* the data say 523.7: too little to compare hundredths with */
		{"turnover 2023 = 523.76", DIFFERS, NULL},
		{"turnover 2023 = 523.9", DIFFERS, NULL},
		/* round numbers: 475 to 525; 510 is none */
		{"turnover 2022 = 500", WITHIN, NULL},
		{"turnover 2023 = 500 USD million", WITHIN, NULL},
		{"turnover 2023 = 600", DIFFERS, NULL},
		{"turnover 2022 = 510", DIFFERS, NULL},
		{"turnover 2022 = 500.0", DIFFERS, NULL},
		{"imports 2023 = 300", WITHIN, NULL},
		{"exports 2023 = 200", DIFFERS, NULL},
		{"exports 2023 = 300", DIFFERS, NULL},
		{"exports_share 2023 = 100%", DIFFERS, NULL},
	};
	static const struct trade_row sums[ROWS_MAX] = {
		{.period = "2023", .exports = "220.7", .imports = "303"},
	};
	static const struct said of_sums[] = {
		/* 220.65 + 302.5 to 220.75 + 303.5: 523.15 to 524.25 */
		{"turnover 2023 = 523.6", WITHIN, NULL},  {"turnover 2023 = 523.1", WITHIN, NULL},
		{"turnover 2023 = 523.0", DIFFERS, NULL}, {"turnover 2023 = 524.3", WITHIN, NULL},
		{"turnover 2023 = 524.4", DIFFERS, NULL},
	};
	static const struct trade_row at_the_end[ROWS_MAX] = {
		{.period = "2022", .turnover = "525"},
		{.period = "2023", .turnover = "526"},
	};
	static const struct said of_ends[] = {
		{"turnover 2022 = 500", WITHIN, NULL},
		{"turnover 2023 = 500", DIFFERS, NULL},
	};

	(void)state;
	check_said(statement, said, countof(said));
	check_said(sums, of_sums, countof(of_sums));
	check_said(at_the_end, of_ends, countof(of_ends));
}

static void knows_what_was_cut_off(void **state)
{
	static const struct trade_row rows[ROWS_MAX] = {
		{.period = "2020", .turnover = "375.0"},
		{.period = "2021", .turnover = "374.99"},
		{.period = "2022", .exports = "178.4", .imports = "196.5"},
		{.period = "2023", .exports = "100.0", .imports = "160.9", .turnover = "260.96"},
	};
	static const struct said said[] = {
		/* 178.4 + 196.5 = 374.9 */
		{"turnover 2022 = 374", CUT, NULL},
		{"turnover 2022 = 375", MATCH, NULL},
		{"turnover 2022 = 373", DIFFERS, NULL},
		{"turnover 2021 = 374", CUT, NULL},
		{"turnover 2021 = 374.9", CUT, NULL},
		{"turnover 2021 = 374.7", DIFFERS, NULL},
		/* 375.0 is the next number's */
		{"turnover 2020 = 374", DIFFERS, NULL},
		{"turnover 2023 = 260", CUT, NULL},
		{"turnover 2023 = 0.260 USD billion", CUT, NULL},
		{"turnover 2023 = 260.9", CUT, NULL},
		{"turnover 2023 > 261", DIFFERS, NULL},
		/* towards zero */
		{"balance 2023 = -60", CUT, NULL},
		{"balance 2023 = -61", MATCH, NULL},
		{"balance 2023 = -62", DIFFERS, NULL},
		{"balance 2023 = -59", DIFFERS, NULL},
		{"balance 2022 = -18", MATCH, NULL},
	};

	(void)state;
	check_said(rows, said, countof(said));
}

static void knows_bounds_exactly(void **state)
{
	static const struct said said[] = {
		/* 303 is 302.5 to 303.5, with the other figures 302.9 to 303.1 */
		{"imports 2023 > 302", MATCH, NULL},
		{"imports 2023 > 302.99", MATCH, NULL},
		{"imports 2023 > 303", WITHIN, NULL},
		{"imports 2023 > 303.09", WITHIN, NULL},
		{"imports 2023 > 303.1", DIFFERS, NULL},
		{"imports 2023 < 304", MATCH, NULL},
		{"imports 2023 < 303.01", MATCH, NULL},
		{"imports 2023 < 303", WITHIN, NULL},
		{"imports 2023 < 302.91", WITHIN, NULL},
		{"imports 2023 < 302.9", DIFFERS, NULL},
		/* 514.9 alone: up to 514.95 */
		{"turnover 2022 > 514.9", WITHIN, NULL},
		{"turnover 2022 > 514.95", DIFFERS, NULL},
		{"turnover 2022 < 514.85", DIFFERS, NULL},
		{"turnover 2022 > 0.5 USD billion", MATCH, NULL},
		{"growth 2023 > 1.7%", MATCH, NULL},
		{"growth 2023 > 1.72%", WITHIN, NULL},
		{"growth 2023 > 1.73%", DIFFERS, NULL},
		{"growth 2023 < 1.69%", WITHIN, NULL},
		{"growth 2023 < 1.68%", DIFFERS, NULL},
		{"balance 2023 < -82", MATCH, NULL},
		{"balance 2023 > -82", DIFFERS, NULL},
		{"turnover 2023 > 1x 2022", MATCH, NULL},
		{"turnover 2023 > 2x 2022", DIFFERS, NULL},
	};

	(void)state;
	check_said(statement, said, countof(said));
}

static void reads_hedged_data(void **state)
{
	static const struct trade_row rows[ROWS_MAX] = {
		{.period = "2021", .exports = "~223"},
		{.period = "2022", .exports = ">104.7"},
		{.period = "2023", .exports = "<3"},
	};
	static const struct said said[] = {
		/* 217.425 to 228.575 */
		{"exports 2021 = 223", MATCH, NULL},
		{"exports 2021 = 220", WITHIN, NULL},
		{"exports 2021 = 229", WITHIN, NULL},
		{"exports 2021 = 230", DIFFERS, NULL},
		{"exports 2021 ~ 220", MATCH, NULL},
		{"exports 2021 > 222", MATCH, NULL},
		{"exports 2021 > 225", WITHIN, NULL},
		{"exports 2021 > 229", DIFFERS, NULL},
		/* more than 104.7: its value is not known */
		{"exports 2022 = 104.7", WITHIN, NULL},
		{"exports 2022 = 150", WITHIN, NULL},
		{"exports 2022 = 103", DIFFERS, NULL},
		{"exports 2022 > 100", MATCH, NULL},
		{"exports 2022 > 104.7", MATCH, NULL},
		{"exports 2022 > 104.8", WITHIN, NULL},
		{"exports 2022 < 110", WITHIN, NULL},
		{"exports 2022 < 104", DIFFERS, NULL},
		{"exports 2023 < 4", MATCH, NULL},
		{"exports 2023 < 3", MATCH, NULL},
		{"exports 2023 < 2.9", WITHIN, NULL},
		{"exports 2023 > 2", WITHIN, NULL},
		{"exports 2023 > 4", DIFFERS, NULL},
	};

	(void)state;
	check_said(rows, said, countof(said));
}

static void tells_what_is_missing_or_implied(void **state)
{
	static const struct said said[] = {
		{"exports 2022 = 220", MISSING, NULL},
		{"balance 2022 = -82", MISSING, NULL},
		{"exports_share 2022 = 42%", MISSING, NULL},
		{"normalised_balance 2022 = -16%", MISSING, NULL},
		{"coverage 2022 = 73%", MISSING, NULL},
		{"turnover 2021 = 412", MISSING, NULL},
		{"growth 2022 = 12%", MISSING, NULL},
		{"growth 2024-01/2024-08 = 12%", MISSING, NULL},
		{"growth 2022-01/2023-12 = 5%", MISSING, NULL},
		{"exports 2023 = 2x 2022", MISSING, NULL},
		/* a part is not more than the whole, which is up to 514.95 */
		{"exports 2022 = 514.9", MISSING, NULL},
		{"exports 2022 = 516", DIFFERS, NULL},
		{"exports 2022 > 515", DIFFERS, NULL},
	};
	static const struct trade_row rows[ROWS_MAX] = {
		{.period = "2021", .exports = "c", .turnover = "600.0"},
		{.period = "2022", .imports = "303.00", .turnover = "523.90"},
		{.period = "2023", .imports = "303", .turnover = "523.7"},
	};
	static const struct said implied[] = {
		{"exports 2021 = 300", MISSING, NULL},
		/* 523.65 - 303.5 = 220.15 to 523.75 - 302.5 = 221.25 */
		{"exports 2023 = 220.7", WITHIN, NULL},
		{"exports 2023 = 220", WITHIN, NULL},
		{"exports 2023 = 221.3", WITHIN, NULL},
		{"exports 2023 = 221.4", DIFFERS, NULL},
		{"exports 2023 = 220.0", DIFFERS, NULL},
		{"exports 2023 > 220", MATCH, NULL},
		{"exports 2023 > 221.2", WITHIN, NULL},
		{"exports 2023 > 221.25", DIFFERS, NULL},
		{"exports 2023 < 221.3", MATCH, NULL},
		{"exports 2023 < 221.25", WITHIN, NULL},
		{"exports 2023 < 220.15", DIFFERS, NULL},
		{"exports 2023 = 200", DIFFERS, NULL},
		{"exports 2023 = 300", DIFFERS, NULL},
		/* 523.90 - 303.00 = 220.90 +- 0.01 */
		{"exports 2022 = 220.9", MATCH, NULL},
		{"exports 2022 = 221", MATCH, NULL},
		{"exports 2022 = 220.905", WITHIN, NULL},
		/* never as a difference that was cut off */
		{"exports 2022 = 220", DIFFERS, NULL},
		{"exports 2022 = 219", DIFFERS, NULL},
		/* 220.90 - 303.00 = -82.10, by nothing printed but both others */
		{"balance 2022 = -82.1", MATCH, NULL},
		{"balance 2022 = -82.3", DIFFERS, NULL},
	};
	static const struct trade_row zero[ROWS_MAX] = {
		{.period = "2022", .turnover = "0"},
		{.period = "2023", .turnover = "12"},
	};
	static const struct said of_zero[] = {
		/* 11.5 / 0.5 at least, and no upper limit */
		{"growth 2023 = 5050%", MISSING, NULL},
		{"growth 2023 = 50%", DIFFERS, NULL},
		{"turnover 2023 = 50x 2022", MISSING, NULL},
		{"turnover 2023 = 12x 2022", DIFFERS, NULL},
	};

	(void)state;
	check_said(statement, said, countof(said));
	check_said(rows, implied, countof(implied));
	check_said(zero, of_zero, countof(of_zero));
}

static void knows_currencies_and_reporters(void **state)
{
	static const struct said said[] = {
		{"turnover 2023 = 484.1 EUR million", MISSING, NULL},
		{"turnover 2023 = 523.7 EUR million", MISSING, "currency"},
		{"turnover 2023 = 523.9 EUR million", MISSING, NULL},
		{"turnover 2023 > 523.7 EUR million", MISSING, NULL},
		{"balance 2023 = -82.3 EUR million", MISSING, "currency"},
		/* too few digits to tell */
		{"balance 2023 = -82 EUR million", MISSING, NULL},
		{"growth 2023 = 1.7%", MATCH, NULL},
	};
	static const char *const claims[] = {"turnover 2023 = 523.7", "growth 2023 = 9%",
					     "turnover 2022 > 1"};
	struct trade trade;
	struct judged judged;

	(void)state;
	check_said(statement, said, countof(said));
	trade_set_up(&trade, statement, count_rows(statement));
	judge_by_data(&judged, &trade, claims, countof(claims), "BEL", "KAZ");
	for (size_t i = 0; i < countof(claims); i++) {
		check_verdict(claims[i], &judged.judgements[i], MISSING);
		check_causes(claims[i], &judged.judgements[i], "");
		check_number_row(claims[i], judged.judgements[i].is_finding, false);
		check_number_row(claims[i], judged.judgements[i].series == NULL, true);
	}
	judged_release(&judged);
	trade_tear_down(&trade);
}

/* The unit of the claim lies so far from the data's that its digits do not fit. */
static void does_not_compare_what_is_too_long(void **state)
{
	static const struct trade_row rows[ROWS_MAX] = {
		{.period = "2023", .exports = "0.2", .imports = "0.3", .unit = "USD billion"},
	};
	static const struct said said[] = {
		{"turnover 2023 = 1.0000000000000000000000000001 USD", UNCLEAR, NULL},
		{"balance 2023 = -1.0000000000000000000000000001 USD", UNCLEAR, NULL},
		{"monthly_average 2023 > 1.0000000000000000000000000001 USD", UNCLEAR, NULL},
		{"turnover 2023 = 1.00000000000000000000000001 USD", DIFFERS, NULL},
	};

	(void)state;
	check_said(rows, said, countof(said));
}

static void asks_several_series(void **state)
{
	static const struct trade_row rows[ROWS_MAX] = {
		{.period = "2022", .turnover = "514.9", .source = "Press"},
		{.period = "2023", .turnover = "523.7", .source = "Press"},
		{.period = "2022",
		 .exports = "212000.5",
		 .imports = "302897.43",
		 .source = "Bureau",
		 .unit = "USD thousand"},
		{.period = "2023",
		 .exports = "220681.63677",
		 .imports = "302880.23039",
		 .source = "Bureau",
		 .unit = "USD thousand"},
		{.period = "2023",
		 .turnover = "484.1",
		 .source = "Eurostat",
		 .unit = "EUR million"},
	};
	static const struct {
		const char *claim;
		enum verdict verdict;
		const char *source;
		const char *differs; /* who does, in the note; NULL: no note */
	} said[] = {
		/* 220.68163677 + 302.88023039 = 523.56186716 */
		{"turnover 2023 = 523.6 USD million", MATCH, "Bureau", NULL},
		{"turnover 2023 = 523.56 USD million", MATCH, "Bureau",
		 "Press, undated differs: 523.7"},
		{"turnover 2023 = 523.7 USD million", MATCH, "Press",
		 "Bureau, undated differs: 523.56186716"},
		{"turnover 2023 = 524 USD million", MATCH, "Press", NULL},
		{"turnover 2022 = 514.9 USD million", MATCH, "Press", NULL},
		/* 514.85 to 514.95 allows it, 514.89793 does not give it */
		{"turnover 2022 = 514.94 USD million", WITHIN, "Press",
		 "Bureau, undated differs: 514.89793"},
		/* within rounding in the one, a match in the other */
		{"turnover 2022 = 514.898 USD million", MATCH, "Bureau", NULL},
		{"exports 2023 = 220.7 USD million", MATCH, "Bureau", NULL},
		{"turnover 2023 = 484.1 EUR million", MATCH, "Eurostat", NULL},
		{"turnover 2023 = 530.1", DIFFERS, "Press", NULL},
		{"turnover 2021 = 400.7", MISSING, "Press", NULL},
	};
	struct trade trade;

	(void)state;
	trade_set_up(&trade, rows, count_rows(rows));
	for (size_t i = 0; i < countof(said); i++) {
		const struct judgement *out;
		struct judged judged;
		const char *note = "";

		judge_by_data(&judged, &trade, &said[i].claim, 1, "KAZ", "BEL");
		out = &judged.judgements[0];
		check_verdict(said[i].claim, out, said[i].verdict);
		check_text_row(said[i].claim, out->series->source, said[i].source);
		for (size_t k = 0; k < out->n_notes; k++) {
			if (strstr(out->notes[k], "differs"))
				note = out->notes[k];
		}
		if (said[i].differs && !strstr(note, said[i].differs))
			fail_msg("row %s: the note is '%s', should tell '%s'", said[i].claim, note,
				 said[i].differs);
		if (said[i].differs && !strstr(note, said[i].source))
			fail_msg("row %s: '%s' does not name %s", said[i].claim, note,
				 said[i].source);
		if (!said[i].differs)
			check_text_row(said[i].claim, note, "");
		judged_release(&judged);
	}
	trade_tear_down(&trade);
}

/* --strict: all but a match is a finding. */
static void is_strict_if_asked(void **state)
{
	static const struct {
		const char *claim;
		enum verdict verdict;
	} said[] = {
		{"turnover 2023 = 523.7", MATCH},
		{"growth 2023 = 1.69%", WITHIN},
		{"turnover 2022 = 500", WITHIN},
		{"turnover 2022 = 514", CUT},
		{"turnover 2021 = 400", MISSING},
		{"turnover 2023 = 1.000000000000000000000000000000001 USD", UNCLEAR},
		{"turnover 2023 = 530", DIFFERS},
	};
	struct trade trade;

	(void)state;
	trade_set_up(&trade, statement, count_rows(statement));
	for (size_t i = 0; i < countof(said); i++) {
		const struct series *series[] = {&trade.set.series[0]};
		struct judged judged = {.judging = {.calc = {.decimals = CALC_DECIMALS_DEFAULT},
						    .series = series,
						    .n_series = 1,
						    .is_strict = true}};

		read_claim(&judged.claims, said[i].claim);
		assert_int_equal(judge_against_data(&judged.judging, judged.claims.claims, 1, "KAZ",
						    "BEL", judged.judgements),
				 DIAG_OK);
		check_verdict(said[i].claim, &judged.judgements[0], said[i].verdict);
		check_number_row(said[i].claim, judged.judgements[0].is_finding,
				 said[i].verdict != MATCH);
		assert_int_equal(judge_against_data(&judged.judging, judged.claims.claims, 1, "BEL",
						    "KAZ", judged.judgements),
				 DIAG_OK);
		check_verdict(said[i].claim, &judged.judgements[0], MISSING);
		check_number_row(said[i].claim, judged.judgements[0].is_finding, true);
		judging_release(&judged.judging);
		claim_list_release(&judged.claims);
	}
	trade_tear_down(&trade);
}

/* --- causes ----------------------------------------------------------------------------------- */

/* Of each: where it is named, and near it where it is not. */
#define ROW(months, x, m, ...)                                                        \
	{                                                                             \
		.period = months, .exports = x, .imports = m, .turnover = __VA_ARGS__ \
	}

static void names_causes(void **state)
{
	/* clang-format off */
	static const struct {
		struct trade_row rows[ROWS_MAX];
		struct said said[12];
	} tables[] = {
		/* 220.68163677 + 302.88023039 = 523.56186716; 220.7 + 303 = 523.7, 221 + 302.9 = 523.9 */
		{{ROW("2023", "220681.63677", "302880.23039", NULL, .unit = "USD thousand")},
		 {{"turnover 2023 = 523.7 USD million", DIFFERS, "sum of rounded parts"},
		  {"turnover 2023 = 523.9 USD million", DIFFERS, "sum of rounded parts"},
		  {"turnover 2023 = 523.8 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 523.70 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 523.71 USD million", DIFFERS, NULL},
		  {"turnover 2023 > 523.7 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 220.7 + 303.0 USD million", DIFFERS, NULL},
		  /* 220.7 - 303 = -82.3; right is -82.19859 */
		  {"balance 2023 = -82.3 USD million", DIFFERS, "sum of rounded parts"},
		  {"balance 2023 = -82.4 USD million", DIFFERS, NULL},
		  {"turnover 2023 = 523.6 USD million", MATCH, NULL}}},
		/* 12.38 % */
		{{ROW("2022", NULL, NULL, "100.000"), ROW("2023", NULL, NULL, "112.380")},
		 {{"growth 2023 = 12.3%", DIFFERS, "cut"},
		  {"growth 2023 = 12.2%", DIFFERS, NULL},
		  {"growth 2023 = 12.37%", DIFFERS, NULL},
		  {"growth 2023 > 12.4%", DIFFERS, NULL},
		  {"turnover 2023 = 1.1x 2022", MATCH, NULL},
		  /* 12.38 / 112.38 = 11.0162 % */
		  {"growth 2023 = 11.0%", DIFFERS, "divided by the new value"},
		  {"growth 2023 = 11%", DIFFERS, "divided by the new value"},
		  {"growth 2023 = 11.1%", DIFFERS, NULL},
		  {"growth 2023 < 11%", DIFFERS, NULL},
		  /* 112.38 for 100 the year before */
		  {"growth 2023 = 112.4%", DIFFERS, "index against growth"},
		  {"growth 2023 = 112%", DIFFERS, "index against growth"},
		  {"growth 2023 = 112.5%", DIFFERS, NULL}}},
		/* a fall, -12.38 %; and -0.78 % */
		{{ROW("2021", NULL, NULL, "100.000"), ROW("2022", NULL, NULL, "87.620"),
		  ROW("2023", NULL, NULL, "86.937")},
		 {{"growth 2022 = -12.3%", DIFFERS, "cut"},
		  {"growth 2022 = -12.5%", DIFFERS, NULL},
		  {"growth 2022 = 12.4%", DIFFERS, "sign"},
		  {"growth 2022 = 12.5%", DIFFERS, NULL},
		  {"growth 2022 = 87.6%", DIFFERS, "index against growth"},
		  /* zero says nothing of where it comes from */
		  {"growth 2023 = 0%", DIFFERS, NULL}}},
		/* one digit hits by chance: 11.1 % of the old value is 10 % of the new */
		{{ROW("2022", NULL, NULL, "100.000"), ROW("2023", NULL, NULL, "111.100")},
		 {{"growth 2023 = 10%", DIFFERS, NULL},
		  {"growth 2023 = 10.0%", DIFFERS, NULL},
		  {"growth 2023 = 9.9%", DIFFERS, NULL}}},
		/* exports grew by 23 % and gave 11.5 of turnover's 13.5; imports grew by 4 %, 2 points */
		{{ROW("2022", "50.00", "50.00", NULL), ROW("2023", "61.50", "52.00", NULL)},
		 {{"exports_growth 2023 = 11.5%", DIFFERS, "percent against percentage points"},
		  {"exports_growth 2023 = 11.6%", DIFFERS, NULL},
		  {"exports_contribution 2023 = 23.0 pp", DIFFERS, "percent against percentage points"},
		  {"exports_contribution 2023 = 23.1 pp", DIFFERS, NULL},
		  {"exports_growth 2023 > 30%", DIFFERS, NULL},
		  /* one significant digit: 2.00 points */
		  {"imports_growth 2023 = 2%", DIFFERS, NULL},
		  {"imports_growth 2023 = 2.0%", DIFFERS, NULL},
		  {"exports_growth 2023 = 23.0%", MATCH, NULL}}},
		/* three times as much is twice more */
		{{ROW("2021", "10.00", NULL, NULL), ROW("2022", "30.00", NULL, NULL)},
		 {{"exports 2022 = 2x 2021", DIFFERS, "by or to k times"},
		  {"exports 2022 = 4x 2021", DIFFERS, "by or to k times"},
		  {"exports 2022 = 5x 2021", DIFFERS, NULL},
		  {"exports 2022 = 1x 2021", DIFFERS, NULL},
		  {"exports 2022 = 2.1x 2021", DIFFERS, NULL},
		  {"exports 2022 > 4x 2021", DIFFERS, NULL},
		  {"exports 2022 = 3x 2021", MATCH, NULL}}},
		/* -60.4 */
		{{ROW("2023", "114.3", "174.7", NULL)},
		 {{"balance 2023 = 60.4", DIFFERS, "sign"},
		  {"balance 2023 = 60", DIFFERS, NULL}, /* one significant digit */
		  {"balance 2023 = 60.6", DIFFERS, NULL},
		  {"balance 2023 > 60.4", DIFFERS, NULL},
		  {"balance 2023 = 60400 USD thousand", DIFFERS, "sign"}}},
		{{ROW("2022", NULL, NULL, "500"), ROW("2023", NULL, NULL, "523.7")},
		 {{"turnover 2023 = 523.7 USD thousand", DIFFERS, "scale"},
		  {"turnover 2023 = 523.7 USD billion", DIFFERS, "scale"},
		  {"turnover 2023 = 524 USD", DIFFERS, "scale"},
		  {"turnover 2023 = 523.9 USD thousand", DIFFERS, NULL},
		  {"turnover 2023 = 52.37 USD million", DIFFERS, NULL},
		  {"turnover 2023 > 523.7 USD billion", DIFFERS, NULL},
		  {"turnover 2022 = 500 USD thousand", DIFFERS, NULL}}},
		/* another currency of the same pair, and of the other reporter */
		{{ROW("2023", "220.7", NULL, NULL),
		  ROW("2023", "204.1", NULL, NULL, .unit = "EUR million", .source = "E"),
		  ROW("2023", "188.2", NULL, NULL, .unit = "EUR million", .source = "E", .reporter = "BEL", .partner = "KAZ")},
		 {{"exports 2023 = 204.1 USD million", DIFFERS, "currency"},
		  {"exports 2023 = 204.3 USD million", DIFFERS, NULL},
		  {"exports 2023 = 188.2 USD million", DIFFERS, NULL},
		  {"exports 2023 < 204.1 USD million", DIFFERS, NULL},
		  {"exports 2023 = 204.1 EUR million", MATCH, NULL},
		  /* in no unit, so in none of the wrong one */
		  {"exports 2023 = 204.3", DIFFERS, NULL}}},
		/* 289 / 523.7 - 1 = -44.816 %, -44.918 % to -44.713 % */
		{{ROW("2022", NULL, NULL, "514.9"), ROW("2023", NULL, NULL, "523.7"),
		  ROW("2024-01/2024-08", NULL, NULL, "289")},
		 {{"turnover 2022 = 523.7", DIFFERS, "another period"},
		  {"turnover 2022 = 523.9", DIFFERS, NULL},
		  {"turnover 2022 > 523.7", DIFFERS, NULL},
		  {"growth 2024-01/2024-08 = -44.8%", MISSING, "another period"},
		  {"growth 2024-01/2024-08 = -44.5%", MISSING, NULL},
		  {"growth 2024-01/2024-08 = -45%", MISSING, NULL}, /* two digits */
		  {"turnover 2021 = 514.9", MISSING, "another period"},
		  {"turnover 2021 = 515.1", MISSING, NULL}}},
		{{ROW("2022", "50.00", "50.00", NULL), ROW("2023", "61.50", "58.20", NULL)},
		 {{"exports 2023 = 58.2", DIFFERS, "exports and imports swapped"},
		  {"imports 2023 = 61.5", DIFFERS, "exports and imports swapped"},
		  {"exports 2023 = 58.4", DIFFERS, NULL},
		  {"exports 2023 < 58.2", DIFFERS, NULL},
		  /* 23.0 % and 16.4 % */
		  {"exports_growth 2023 = 16.4%", DIFFERS, "exports and imports swapped"},
		  {"exports_growth 2023 = 16.6%", DIFFERS, NULL}}},
		{{ROW("2021", "56", NULL, NULL), ROW("2022", "19.00", "38.00", NULL),
		  ROW("2023", "115.61", NULL, NULL), ROW("2024", NULL, NULL, "0.0127")},
		 {{"exports 2023 = 116.5", DIFFERS, "two digits exchanged"},
		  {"exports 2023 = 117.5", DIFFERS, NULL},
		  {"exports 2023 = 151.6", DIFFERS, "two digits exchanged"},
		  {"exports 2023 = 151.8", DIFFERS, NULL},
		  {"exports 2023 > 151.6", DIFFERS, NULL},
		  {"exports 2023 = 1156.1", DIFFERS, NULL},
		  {"exports 2021 = 65", DIFFERS, NULL}, /* two digits */
		  /* nobody prints 019 */
		  {"exports 2022 = 109", DIFFERS, NULL},
		  {"balance 2022 = -109", DIFFERS, NULL},
		  {"turnover 2024 = 0.0217", DIFFERS, "two digits exchanged"},
		  {"turnover 2024 = 0.217", DIFFERS, NULL}}},
		{{ROW("2021", "52", NULL, NULL), ROW("2022", "~52.5", NULL, NULL),
		  ROW("2023", NULL, NULL, "523.71")},
		 {{"turnover 2023 = 543.7", DIFFERS, "one digit"},
		  {"turnover 2023 = 623.7", DIFFERS, "one digit"},
		  {"turnover 2023 = 543.9", DIFFERS, NULL},
		  {"turnover 2023 = 523.9", DIFFERS, NULL}, /* the last place is a rounding */
		  {"turnover 2023 = 643.7", DIFFERS, NULL},
		  {"turnover 2023 > 543.7", DIFFERS, NULL},
		  {"exports 2021 = 42", DIFFERS, NULL}, /* two digits */
		  /* what is right is not known closely enough: 51.1875 to 53.8125 */
		  {"exports 2022 = 42.50", DIFFERS, NULL}}},
		/* 523.7 / 514.5 - 1 = 1.788 % */
		{{ROW("2022", NULL, NULL, "514.5", .published = "2023"),
		  ROW("2022", NULL, NULL, "514.9", .published = "2024"),
		  ROW("2023", NULL, NULL, "523.7", .published = "2024")},
		 {{"turnover 2022 = 514.5", DIFFERS, "superseded vintage"},
		  {"turnover 2022 = 514.3", DIFFERS, NULL},
		  {"turnover 2022 < 514.5", DIFFERS, NULL},
		  {"growth 2023 = 1.8%", DIFFERS, "superseded vintage"},
		  {"growth 2023 = 1.9%", DIFFERS, NULL},
		  {"growth 2023 > 1.8%", DIFFERS, NULL}}},
		/* 12.345 %, 123.445; 12.344 %, 123.444 */
		{{ROW("2021", NULL, NULL, "100.00000"), ROW("2022", NULL, NULL, "112.34500"),
		  ROW("2023", NULL, "123.4450", "126.2129"), ROW("2024", NULL, "123.4440", NULL)},
		 {{"growth 2022 = 12.4%", DIFFERS, "rounded twice"},
		  {"growth 2022 = 12.5%", DIFFERS, NULL},
		  {"growth 2022 > 12.4%", DIFFERS, NULL},
		  {"growth 2023 = 12.3%", MATCH, NULL},
		  {"imports 2023 = 123.5", DIFFERS, "rounded twice"},
		  {"imports 2023 = 123.6", DIFFERS, NULL},
		  {"imports 2024 = 123.5", DIFFERS, NULL}}},
		/* at most two, in the order of the table */
		{{ROW("2022", "303.1", NULL, NULL),
		  ROW("2023", "303.1", NULL, NULL, .published = "2023"),
		  ROW("2023", "220.7", "303.1", NULL, .published = "2024")},
		 {{"exports 2023 = 303.1", DIFFERS, "another period; exports and imports swapped"},
		  {"exports 2023 = 303.3", DIFFERS, NULL}}},
		{{ROW("2021", "10.00", NULL, NULL), ROW("2022", "29.00", NULL, NULL)},
		 {{"exports 2022 = 2x 2021", DIFFERS, "cut; by or to k times"}}},
	};
	/* clang-format on */

	(void)state;
	for (size_t i = 0; i < countof(tables); i++) {
		size_t n = 0;

		while (n < countof(tables[i].said) && tables[i].said[n].claim)
			n++;
		check_said(tables[i].rows, tables[i].said, n);
	}
}

/* --- by each other ---------------------------------------------------------------------------- */

struct set_row {
	struct said said[CLAIMS_MAX];
};

static void check_set(const struct set_row *row)
{
	const char *claims[CLAIMS_MAX];
	struct judged judged;
	size_t n = 0;

	for (; n < CLAIMS_MAX && row->said[n].claim; n++)
		claims[n] = row->said[n].claim;
	judge_by_each_other(&judged, claims, n);
	for (size_t i = 0; i < n; i++) {
		const struct said *said = &row->said[i];
		char what[200];

		(void)snprintf(what, sizeof(what), "%s, beside %s", said->claim,
			       claims[i ? 0 : n - 1]);
		check_verdict(what, &judged.judgements[i], said->verdict);
		check_causes(what, &judged.judgements[i], said->causes ? said->causes : "");
		check_number_row(what, judged.judgements[i].is_finding,
				 is_finding(said->verdict, said->causes != NULL));
	}
	judged_release(&judged);
}

static void judges_figures_by_each_other(void **state)
{
	/* clang-format off */
	static const struct set_row rows[] = {
		/* 523.7 / 514.9 = 1.01709; 514.9 * 1.017 = 523.653; 523.7 / 1.017 = 514.946 */
		{{{"turnover 2022 = 514.9", MATCH, NULL},
		  {"turnover 2023 = 523.7", MATCH, NULL},
		  {"growth 2023 = 1.7%", MATCH, NULL}}},
		/* a share is up to 100 % whatever is printed */
		{{{"turnover 2023 = 523.7", MISSING, NULL},
		  {"exports_share 2023 = 42.1%", MISSING, NULL}}},
		/* the other published 2022: 523.65 / 514.55 = 1.01769 */
		{{{"turnover 2022 = 514.5", CONTRADICTS, NULL},
		  {"turnover 2023 = 523.7", CONTRADICTS, NULL},
		  {"growth 2023 = 1.7%", CONTRADICTS, "cut; divided by the new value"}}},
		/* 524 is 523.5 to 524.5, so 303 leaves 220 to 222, and 220.7 leaves 302.75 to 303.85 */
		{{{"exports 2023 = 220.7", WITHIN, NULL},
		  {"imports 2023 = 303", MATCH, NULL},
		  {"turnover 2023 = 524", MATCH, NULL},
		  {"balance 2023 = -82.3", MATCH, NULL}}},
		/* one figure explains all: the growth holds the others to 523.345 .. 523.96 */
		/* without it they leave imports 302.595 to 303.31, which is 303, and ranges around the
		 * rest: exports 219.845 to 221.46, 2022 514.15 to 515.74, growth 1.59 to 1.83 % */
		{{{"exports 2023 = 220.7", WITHIN, NULL},
		  {"imports 2023 = 303", MATCH, NULL},
		  {"turnover 2023 = 533.7", CONTRADICTS, "one digit"},
		  {"turnover 2022 = 514.9", WITHIN, NULL},
		  {"growth 2023 = 1.7%", WITHIN, NULL}}},
		/* 374.9 cut; then 374 to 375 leaves 177.45 to 178.55 and 195.55 to 196.65 */
		{{{"exports 2022 = 178.4", WITHIN, NULL},
		  {"imports 2022 = 196.5", WITHIN, NULL},
		  {"turnover 2022 = 374", CUT, NULL}}},
		{{{"exports 2022 = 178.4", CONTRADICTS, NULL},
		  {"imports 2022 = 196.5", CONTRADICTS, NULL},
		  {"turnover 2022 = 373", CONTRADICTS, NULL}}},
		/* -60.9 cut; alone the balance bears on the others */
		{{{"exports 2022 = 100.0", WITHIN, NULL},
		  {"imports 2022 = 160.9", WITHIN, NULL},
		  {"balance 2022 = -60", CUT, NULL}}},
		{{{"exports 2022 = 100.0", CONTRADICTS, NULL},
		  {"imports 2022 = 160.9", CONTRADICTS, NULL},
		  {"balance 2022 = -59", CONTRADICTS, NULL}}},
		/* 110.4 + 200.5 = 310.9, of two halves; 310.9 - 110.4 = 200.5 */
		{{{"exports 2022-S1 = 110.4", WITHIN, NULL},
		  {"exports 2022-S2 = 200.5", WITHIN, NULL},
		  {"exports 2022 = 310", CUT, NULL}}},
		{{{"exports 2022-S1 = 110.4", MATCH, NULL},
		  {"exports 2022-S2 = 200.5", MATCH, NULL},
		  {"exports 2022 = 310.9", MATCH, NULL}}},
		/* a growth is never cut */
		{{{"turnover 2022 = 100.0", CONTRADICTS, NULL},
		  {"turnover 2023 = 112.8", CONTRADICTS, NULL},
		  {"growth 2023 = 12%", CONTRADICTS, "cut"}}},
		/* 450 to 550 holds 523.7; 510 and 600 (550 to 650) do not */
		{{{"exports 2023 = 220.7", WITHIN, NULL},
		  {"imports 2023 = 303", WITHIN, NULL},
		  {"turnover 2023 = 500", WITHIN, NULL}}},
		{{{"exports 2023 = 220.7", CONTRADICTS, NULL},
		  {"imports 2023 = 303", CONTRADICTS, NULL},
		  {"turnover 2023 = 510", CONTRADICTS, NULL}}},
		{{{"exports 2023 = 220.7", CONTRADICTS, NULL},
		  {"imports 2023 = 303", CONTRADICTS, NULL},
		  {"turnover 2023 = 600", CONTRADICTS, NULL}}},
		/* alone, or beside what does not bear on it */
		{{{"turnover 2023 = 523.7", MISSING, NULL}}},
		{{{"turnover 2023 = 523.7", MISSING, NULL},
		  {"turnover 2021 = 400", MISSING, NULL},
		  {"growth 2023 = 5%", MISSING, NULL}}},
		{{{"exports 2023 = 2x 2022", MISSING, NULL}}},
		/* twice the same, and twice another */
		{{{"turnover 2023 = 523.7", MATCH, NULL}, {"turnover 2023 = 523.7", MATCH, NULL}}},
		{{{"turnover 2023 = 523.7", WITHIN, NULL}, {"turnover 2023 = 524", MATCH, NULL}}},
		{{{"turnover 2023 = 523.7", CONTRADICTS, NULL},
		  {"turnover 2023 = 523.9", CONTRADICTS, NULL}}},
		/* touching ends can both be true */
		{{{"turnover 2023 = 523.7", WITHIN, NULL}, {"turnover 2023 = 523.8", WITHIN, NULL}}},
		/* a part is not more than the whole */
		{{{"exports 2023 = 600", CONTRADICTS, NULL}, {"turnover 2023 = 523.7", CONTRADICTS, NULL}}},
		/* bounds */
		{{{"turnover 2023 = 523.7", MATCH, NULL}, {"exports 2023 = 220.7", MATCH, NULL},
		  {"imports 2023 = 303", MATCH, NULL}, {"turnover 2023 > 520", MATCH, NULL}}},
		{{{"turnover 2023 > 525", CONTRADICTS, NULL},
		  {"turnover 2023 = 523.7", CONTRADICTS, NULL}}},
		/* 30 / 10 = 3 */
		{{{"exports 2021 = 10.0", WITHIN, NULL}, {"exports 2022 = 30.0", WITHIN, NULL},
		  {"exports 2022 = 3x 2021", MATCH, NULL}}},
		{{{"exports 2021 = 10.0", CONTRADICTS, NULL}, {"exports 2022 = 30.0", CONTRADICTS, NULL},
		  {"exports 2022 = 2x 2021", CONTRADICTS, "by or to k times"}}},
		/* scales mix */
		{{{"exports 2023 = 220700 USD thousand", MATCH, NULL},
		  {"imports 2023 = 303 USD million", MATCH, NULL},
		  {"turnover 2023 = 0.5237 USD billion", MATCH, NULL}}},
		/* no condition at all */
		{{{"growth 2022-01/2023-12 = 5%", UNCLEAR, NULL},
		  {"balance_change 2022-01/2023-12 = 5", UNCLEAR, NULL},
		  {"exports_growth 2020-01/2023-12 = 5%", UNCLEAR, NULL},
		  {"turnover 2023 = 523.7", MISSING, NULL}}},
	};
	/* clang-format on */

	(void)state;
	for (size_t i = 0; i < countof(rows); i++)
		check_set(&rows[i]);
}

static void tells_how_figures_contradict(void **state)
{
	static const struct {
		const char *claims[3];
		size_t n;
		enum joint_answer answer;
		const char *pattern;
	} rows[] = {
		{{"exports 2023 = 600", "turnover 2023 = 523.7"},
		 2,
		 JOINT_CONTRADICTORY,
		 "a part exceeds the whole"},
		{{"turnover 2023 = 523.7", "turnover 2023 = 523.9"},
		 2,
		 JOINT_CONTRADICTORY,
		 "the same figure is printed twice, differently"},
		{{"turnover 2023-S1 = 600", "turnover 2023 = 523.7"},
		 2,
		 JOINT_CONTRADICTORY,
		 "a period exceeds one that holds it"},
		{{"growth 2023 = 9%", "exports_growth 2023 = 5%", "imports_growth 2023 = 7%"},
		 3,
		 JOINT_CONTRADICTORY,
		 "a total's growth lies between its parts'"},
		{{"turnover 2022 = 514.5", "turnover 2023 = 523.7", "growth 2023 = 1.7%"},
		 3,
		 JOINT_CONTRADICTORY,
		 ""},
		{{"growth 2023 = 6%", "exports_growth 2023 = 5%", "imports_growth 2023 = 7%"},
		 3,
		 JOINT_CONSISTENT,
		 NULL},
	};

	(void)state;
	for (size_t i = 0; i < countof(rows); i++) {
		struct judged judged;

		judge_by_each_other(&judged, rows[i].claims, rows[i].n);
		check_number_row(rows[i].claims[0], judged.told.answer, rows[i].answer);
		check_number_row(rows[i].claims[0], judged.told.units_differ, false);
		if (rows[i].pattern)
			check_text_row(rows[i].claims[0], judged.told.patterns[0], rows[i].pattern);
		judged_release(&judged);
	}
}

static bool any_country(const char code[4])
{
	return strlen(code) == 3;
}

/* A data file's own figures, its printed growths among them. */
static void judges_a_data_file_by_itself(void **state)
{
	static const struct {
		const char *growth;
		enum verdict growth_verdict, turnover_verdict;
		const char *causes;
	} rows[] = {
		{"1.7", MATCH, MATCH, ""},
		{"1.73", WITHIN, WITHIN, ""},
		{"1.8", CONTRADICTS, CONTRADICTS, ""},
		{"-1.7", CONTRADICTS, CONTRADICTS, "sign"},
	};

	(void)state;
	for (size_t i = 0; i < countof(rows); i++) {
		struct recorder recorder;
		struct dataset data = DATASET_INIT;
		struct series_set set = SERIES_SET_INIT;
		struct claim_list claims = {.n = 0};
		struct judging judging = {.calc = {.decimals = CALC_DECIMALS_DEFAULT}};
		struct judgement out[3];
		struct consistency told;
		struct datafile *file;
		char text[160];

		(void)snprintf(text, sizeof(text),
			       "period,turnover,growth_pct,unit\n2022,514.9,,USD million\n"
			       "2023,523.7,%s,USD million\n",
			       rows[i].growth);
		recorder_init(&recorder);
		data.wants_columns = true;
		file = datafile_new("t.csv", &data, any_country, &recorder.sink);
		assert_non_null(file);
		datafile_feed(file, text, strlen(text));
		assert_int_equal(datafile_finish(file), DIAG_OK);
		assert_int_equal(series_set_build(&set, &data), DIAG_OK);
		assert_int_equal(printed_claims(&claims, &data, &set.series[0]), DIAG_OK);
		assert_int_equal(claims.n, 3);
		check_text_row(rows[i].growth, claims.claims[1].path, "t.csv");
		check_number_row(rows[i].growth, (long long)claims.claims[1].line, 3);
		check_number_row(rows[i].growth, (long long)claims.claims[1].column, 6);
		assert_int_equal(judge_among_themselves(&judging, claims.claims, 3,
							set.series[0].unit, &set.series[0], out,
							&told),
				 DIAG_OK);
		check_text_row(rows[i].growth, claims.claims[2].indicator->name, "growth");
		check_verdict(rows[i].growth, &out[0], rows[i].turnover_verdict);
		check_verdict(rows[i].growth, &out[1], rows[i].turnover_verdict);
		check_verdict(rows[i].growth, &out[2], rows[i].growth_verdict);
		check_causes(rows[i].growth, &out[2], rows[i].causes);
		consistency_release(&told);
		judging_release(&judging);
		claim_list_release(&claims);
		series_set_release(&set);
		dataset_release(&data);
	}
}

/* --- properties ------------------------------------------------------------------------------- */

/* n units of the place with so many decimals, as text. */
static void print_number(char text[40], long long n, int decimals)
{
	long long size = n < 0 ? -n : n;
	char backwards[40];
	int len = 0;

	for (; size > 0 || len <= decimals + (decimals > 0); size /= 10) {
		backwards[len++] = (char)('0' + size % 10);
		if (len == decimals)
			backwards[len++] = '.';
	}
	if (n < 0)
		*text++ = '-';
	while (len > 0)
		*text++ = backwards[--len];
	*text = '\0';
}

static long long power_of_ten(int n)
{
	return n ? 10 * power_of_ten(n - 1) : 1;
}

/* over / under to the nearest whole number, a tie by *random; under is above zero. */
static long long divide_rounded(uint64_t *random, long long over, long long under)
{
	long long down = over / under - (over % under < 0), rest = over - down * under;

	if (2 * rest == under)
		return down + random_below(random, 2);
	return down + (2 * rest > under);
}

/* Three decimals each: exports and imports of 2022 and 2023. */
#define LEVEL_DECIMALS 3

struct levels {
	long long x, m, x_before, m_before;
	char texts[4][40];
	struct trade_row rows[2];
};

static void random_levels(uint64_t *random, struct levels *levels)
{
	long long *const all[] = {&levels->x, &levels->m, &levels->x_before, &levels->m_before};

	for (size_t i = 0; i < countof(all); i++) {
		*all[i] = 20000 + random_below(random, 900000);
		print_number(levels->texts[i], *all[i], LEVEL_DECIMALS);
	}
	levels->rows[0] = (struct trade_row){
		.period = "2022", .exports = levels->texts[2], .imports = levels->texts[3]};
	levels->rows[1] = (struct trade_row){
		.period = "2023", .exports = levels->texts[0], .imports = levels->texts[1]};
}

/* An indicator of 2023 as over / under, in thousandths for amounts; `width` is what its range is
 * wide, at most, in the same terms over `under`. */
struct exact {
	const char *name;
	bool is_percent;
	long long over, under, width;
};

/*
 * Each level lies within half a thousandth on either side. With a, b > 0 and their halves,
 * (a + 1/2) / (b - 1/2) - (a - 1/2) / (b + 1/2) = (a + b) / (b^2 - 1/4); twice that over b is
 * more than enough, and for sums, whose halves are whole ones, four times.
 */
static struct exact exact_of(const struct levels *l, int which)
{
	long long t = l->x + l->m, t_before = l->x_before + l->m_before;

	switch (which) {
	case 0:
		return (struct exact){"exports", false, l->x, 1, 1};
	case 1:
		return (struct exact){"turnover", false, t, 1, 2};
	case 2:
		return (struct exact){"balance", false, l->x - l->m, 1, 2};
	case 3:
		return (struct exact){"balance_change", false,
				      l->x - l->m - l->x_before + l->m_before, 1, 4};
	case 4:
		return (struct exact){"growth", true, t - t_before, t_before,
				      4 * (t + t_before) / t_before + 1};
	case 5:
		return (struct exact){"imports_growth", true, l->m - l->m_before, l->m_before,
				      2 * (l->m + l->m_before) / l->m_before + 1};
	default:
		return (struct exact){"coverage", true, l->x, l->m, 2 * (l->x + l->m) / l->m + 1};
	}
}

#define N_EXACT 7

/* "exports 2023 = 220.7%" */
static void print_claim(char claim[100], const struct exact *exact, long long n, int decimals,
			const char *unit)
{
	char number[40];

	print_number(number, n, decimals);
	(void)snprintf(claim, 100, "%s 2023 = %s%s%s", exact->name, number,
		       exact->is_percent ? "%" : "", unit);
}

static enum verdict verdict_of(struct trade *trade, const char *claim)
{
	struct judged judged;
	enum verdict verdict;

	judge_by_data(&judged, trade, &claim, 1, "KAZ", "BEL");
	verdict = judged.judgements[0].verdict;
	if (verdict <= CUT)
		check_causes(claim, &judged.judgements[0], "");
	judged_release(&judged);
	return verdict;
}

/* The value in units of the place with so many decimals: over * 10^d / 10^3 / under, or percent. */
static long long units_of(uint64_t *random, const struct exact *exact, long long over, int decimals)
{
	int power = decimals + (exact->is_percent ? 2 : -LEVEL_DECIMALS);

	if (power >= 0)
		return divide_rounded(random, over * power_of_ten(power), exact->under);
	return divide_rounded(random, over, exact->under * power_of_ten(-power));
}

static void what_is_rounded_matches(void **state)
{
	uint64_t random = 2023;

	(void)state;
	for (int i = 0; i < 1500; i++) {
		struct levels levels;
		struct exact exact;
		struct trade trade;
		int decimals = random_below(&random, 5) - 1;
		long long n;
		char claim[100];

		random_levels(&random, &levels);
		exact = exact_of(&levels, i % N_EXACT);
		trade_set_up(&trade, levels.rows, 2);
		decimals = decimals < 0 ? 0 : decimals;
		n = units_of(&random, &exact, exact.over, decimals);
		print_claim(claim, &exact, n, decimals, "");
		check_text_row(claim, verdicts[verdict_of(&trade, claim)].word, "match");
		trade_tear_down(&trade);
	}
}

static void what_is_moved_does_not(void **state)
{
	uint64_t random = 42;
	int judged = 0;

	(void)state;
	for (int i = 0; i < 1500; i++) {
		struct levels levels;
		struct exact exact;
		struct trade trade;
		int decimals = random_below(&random, 4);
		long long n, width, by;
		char claim[100];

		random_levels(&random, &levels);
		exact = exact_of(&levels, i % N_EXACT);
		trade_set_up(&trade, levels.rows, 2);
		n = units_of(&random, &exact, exact.over, decimals);
		width = units_of(&random, &exact, exact.width, decimals) + 1;
		by = 2 + width + random_below(&random, 30);
		n += random_below(&random, 2) ? by : -by;
		/* Levels are not below zero; round numbers have a rule of their own. */
		if ((exact.name[0] == 'e' || exact.name[0] == 't') && n < 0)
			n = -n + 2 * by;
		if (!exact.is_percent && decimals == 0 && n % 100 == 0)
			n += n < 0 ? -1 : 1;
		if (n == units_of(&random, &exact, exact.over, decimals))
			fail_msg("not moved");
		print_claim(claim, &exact, n, decimals, "");
		check_text_row(claim, verdicts[verdict_of(&trade, claim)].word, "differs");
		judged++;
		trade_tear_down(&trade);
	}
	assert_int_equal(judged, 1500);
}

/* The same claim in thousands, millions and billions, of data in any of them. */
static void does_not_depend_on_scale(void **state)
{
	static const char *const units[] = {"USD", "USD thousand", "USD million", "USD billion"};
	uint64_t random = 7;
	int met[VERDICT_COUNT] = {0};

	(void)state;
	for (int i = 0; i < 400; i++) {
		struct levels levels;
		struct exact exact;
		int decimals = 1 + random_below(&random, 3);
		long long n;
		enum verdict first = VERDICT_COUNT;

		random_levels(&random, &levels);
		exact = exact_of(&levels, i % 4);
		n = units_of(&random, &exact, exact.over, decimals) + random_below(&random, 5) - 2;
		if (n < 0 && i % 4 < 2)
			n = 0;
		for (int data = 0; data < 4; data++) {
			const long long all[] = {levels.x, levels.m, levels.x_before,
						 levels.m_before};
			struct trade trade;
			struct levels moved = levels;

			/* The levels are in thousands; printed in another unit the point moves. */
			for (size_t k = 0; k < 4; k++)
				print_number(moved.texts[k], all[k],
					     LEVEL_DECIMALS + 3 * (data - 1));
			for (size_t k = 0; k < 2; k++) {
				moved.rows[k].exports = moved.texts[k ? 0 : 2];
				moved.rows[k].imports = moved.texts[k ? 1 : 3];
				moved.rows[k].unit = units[data];
			}
			trade_set_up(&trade, moved.rows, 2);
			for (int told = 1; told < 4; told++) {
				char claim[100], unit[20];
				enum verdict verdict;

				(void)snprintf(unit, sizeof(unit), " %s", units[told]);
				print_claim(claim, &exact, n, decimals + 3 * (told - 1), unit);
				verdict = verdict_of(&trade, claim);
				if (first == VERDICT_COUNT)
					met[first = verdict]++;
				check_text_row(claim, verdicts[verdict].word, verdicts[first].word);
			}
			trade_tear_down(&trade);
		}
	}
	check_number_row("matches", met[MATCH] >= 50, true);
	check_number_row("within rounding", met[WITHIN] >= 20, true);
	check_number_row("cut", met[CUT] >= 5, true);
	check_number_row("differs", met[DIFFERS] >= 50, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(matches_what_rounds_to_it),
		cmocka_unit_test(lets_ties_pass_in_both_directions),
		cmocka_unit_test(allows_what_rounding_allows),
		cmocka_unit_test(knows_what_was_cut_off),
		cmocka_unit_test(knows_bounds_exactly),
		cmocka_unit_test(reads_hedged_data),
		cmocka_unit_test(tells_what_is_missing_or_implied),
		cmocka_unit_test(knows_currencies_and_reporters),
		cmocka_unit_test(does_not_compare_what_is_too_long),
		cmocka_unit_test(asks_several_series),
		cmocka_unit_test(is_strict_if_asked),
		cmocka_unit_test(names_causes),
		cmocka_unit_test(judges_figures_by_each_other),
		cmocka_unit_test(tells_how_figures_contradict),
		cmocka_unit_test(judges_a_data_file_by_itself),
		cmocka_unit_test(what_is_rounded_matches),
		cmocka_unit_test(what_is_moved_does_not),
		cmocka_unit_test(does_not_depend_on_scale),
	};

	return run_group("verdict", tests);
}

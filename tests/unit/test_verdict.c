#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>

#include "datafile.h"
#include "judged.h"
#include "printed.h"
#include "support.h"
#include "trade.h"

/* The statement of 2024-10-18. */
static const struct trade_row statement[ROWS_MAX] = {
	{.period = "2022", .turnover = "514.9"},
	{.period = "2023", .exports = "220.7", .imports = "303", .turnover = "523.7"},
	{.period = "2024-01/2024-08", .exports = "114.3", .imports = "174.7", .turnover = "289"},
};

TEST(matches_what_rounds_to_it)
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

	check_said(statement, said, countof(said));
}

TEST(lets_ties_pass_in_both_directions)
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

	check_said(rows, said, countof(said));
	check_said(deficit, of_deficit, countof(of_deficit));
}

TEST(allows_what_rounding_allows)
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

	check_said(statement, said, countof(said));
	check_said(sums, of_sums, countof(of_sums));
	check_said(at_the_end, of_ends, countof(of_ends));
}

TEST(knows_what_was_cut_off)
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

	check_said(rows, said, countof(said));
}

TEST(knows_bounds_exactly)
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

	check_said(statement, said, countof(said));
}

TEST(reads_qualified_data)
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

	check_said(rows, said, countof(said));
}

TEST(tells_what_is_missing_or_implied)
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

	check_said(statement, said, countof(said));
	check_said(rows, implied, countof(implied));
	check_said(zero, of_zero, countof(of_zero));
}

TEST(knows_currencies_and_reporters)
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
TEST(does_not_compare_what_is_too_long)
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

	check_said(rows, said, countof(said));
}

TEST(asks_several_series)
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
		const char *other, *differs; /* who differs, and how; NULL: nobody */
	} said[] = {
		/* 220.68163677 + 302.88023039 = 523.56186716 */
		{"turnover 2023 = 523.6 USD million", MATCH, "Bureau", NULL, NULL},
		{"turnover 2023 = 523.56 USD million", MATCH, "Bureau", "Press", "523.7"},
		{"turnover 2023 = 523.7 USD million", MATCH, "Press", "Bureau", "523.56186716"},
		{"turnover 2023 = 524 USD million", MATCH, "Press", NULL, NULL},
		{"turnover 2022 = 514.9 USD million", MATCH, "Press", NULL, NULL},
		/* 514.85 to 514.95 allows it, 514.89793 does not give it */
		{"turnover 2022 = 514.94 USD million", WITHIN, "Press", "Bureau", "514.89793"},
		/* within rounding in the one, a match in the other */
		{"turnover 2022 = 514.898 USD million", MATCH, "Bureau", NULL, NULL},
		{"exports 2023 = 220.7 USD million", MATCH, "Bureau", NULL, NULL},
		{"turnover 2023 = 484.1 EUR million", MATCH, "Eurostat", NULL, NULL},
		{"turnover 2023 = 530.1", DIFFERS, "Press", NULL, NULL},
		{"turnover 2021 = 400.7", MISSING, "Press", NULL, NULL},
	};
	struct trade trade;

	trade_set_up(&trade, rows, count_rows(rows));
	for (size_t i = 0; i < countof(said); i++) {
		const struct judgement *out;
		struct judged judged;
		const struct remark *remark = NULL;
		struct dec differs;

		judge_by_data(&judged, &trade, &said[i].claim, 1, "KAZ", "BEL");
		out = &judged.judgements[0];
		check_verdict(said[i].claim, out, said[i].verdict);
		check_text_row(said[i].claim, out->series->source, said[i].source);
		for (size_t k = 0; k < out->n_notes; k++) {
			if (out->notes[k]->code == REMARK_OTHER_SOURCE_DIFFERS)
				remark = out->notes[k];
		}
		check_number_row(said[i].claim, remark != NULL, said[i].differs != NULL);
		if (said[i].differs) {
			differs = remark->arguments[2].number;
			check_text_row(said[i].claim, remark->arguments[0].series->source,
				       said[i].source);
			check_text_row(said[i].claim, remark->arguments[1].series->source,
				       said[i].other);
			check_dec_row(said[i].claim, differs, said[i].differs);
		}
		judged_release(&judged);
	}
	trade_tear_down(&trade);
}

/* --strict: all but a match is a finding. */
TEST(is_strict_if_asked)
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

	trade_set_up(&trade, statement, count_rows(statement));
	for (size_t i = 0; i < countof(said); i++) {
		const struct series *series[] = {&trade.set.series[0]};
		struct judged judged = {.judge = {.calc = {.decimals = CALC_DECIMALS_DEFAULT},
						  .series = series,
						  .n_series = 1,
						  .is_strict = true}};

		read_claim(&judged.claims, said[i].claim);
		assert_int_equal(judge_against_data(&judged.judge, judged.claims.claims, 1, "KAZ",
						    "BEL", judged.judgements),
				 DIAG_OK);
		check_verdict(said[i].claim, &judged.judgements[0], said[i].verdict);
		check_number_row(said[i].claim, judged.judgements[0].is_finding,
				 said[i].verdict != MATCH);
		assert_int_equal(judge_against_data(&judged.judge, judged.claims.claims, 1, "BEL",
						    "KAZ", judged.judgements),
				 DIAG_OK);
		check_verdict(said[i].claim, &judged.judgements[0], MISSING);
		check_number_row(said[i].claim, judged.judgements[0].is_finding, true);
		judge_release(&judged.judge);
		claim_list_release(&judged.claims);
	}
	trade_tear_down(&trade);
}

/* Figures checked against one another, those of a data file among them. */
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>

#include "datafile.h"
#include "judged.h"
#include "printed.h"
#include "support.h"
#include "trade.h"

struct set_row {
	struct said said[CLAIMS_MAX];
};

static void check_set(const struct set_row *row)
{
	const char *claims[CLAIMS_MAX] = {NULL};
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

TEST(judges_figures_by_each_other)
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
		 * rest: exports 219.845 to 221.46, 2022 514.15 to 515.74; 220.7 + 303 is 1.709 % above
		 * 514.9, as it would be if nothing were misprinted */
		{{{"exports 2023 = 220.7", WITHIN, NULL},
		  {"imports 2023 = 303", MATCH, NULL},
		  {"turnover 2023 = 533.7", CONTRADICTS, "one wrong digit"},
		  {"turnover 2022 = 514.9", WITHIN, NULL},
		  {"growth 2023 = 1.7%", MATCH, NULL}}},
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

	for (size_t i = 0; i < countof(rows); i++)
		check_set(&rows[i]);
}

TEST(tells_how_figures_contradict)
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

	for (size_t i = 0; i < countof(rows); i++) {
		struct judged judged;

		judge_by_each_other(&judged, rows[i].claims, rows[i].n);
		check_number_row(rows[i].claims[0], judged.result.answer, rows[i].answer);
		check_number_row(rows[i].claims[0], judged.result.units_differ, false);
		if (rows[i].pattern)
			check_text_row(rows[i].claims[0], judged.result.patterns[0],
				       rows[i].pattern);
		judged_release(&judged);
	}
}

static bool any_country(const char code[4])
{
	return strlen(code) == 3;
}

/* A data file's own figures, its printed growths among them. */
TEST(judges_a_data_file_by_itself)
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

	for (size_t i = 0; i < countof(rows); i++) {
		struct recorder recorder;
		struct dataset data = {.n = 0};
		struct series_set set = {.n = 0};
		struct claim_list claims = {.n = 0};
		struct judge judge = {.calc = {.decimals = CALC_DECIMALS_DEFAULT}};
		struct judgement out[3];
		struct consistency result;
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
		assert_int_equal(
			judge_among_themselves(&judge,
					       &(struct claim_set){.claims = claims.claims,
								   .n = 3,
								   .unit = set.series[0].unit,
								   .series = &set.series[0]},
					       out, &result),
			DIAG_OK);
		check_text_row(rows[i].growth, claims.claims[2].indicator->name, "growth");
		check_verdict(rows[i].growth, &out[0], rows[i].turnover_verdict);
		check_verdict(rows[i].growth, &out[1], rows[i].turnover_verdict);
		check_verdict(rows[i].growth, &out[2], rows[i].growth_verdict);
		check_causes(rows[i].growth, &out[2], rows[i].causes);
		consistency_release(&result);
		judge_release(&judge);
		claim_list_release(&claims);
		series_set_release(&set);
		dataset_release(&data);
	}
}

/* What figures imply for one that is not printed, or that would have to be another. */
#include "joint.h"

#include "support.h"
#include "systems.h"

static struct ratio quotient_of(const char *over, const char *under)
{
	struct ratio end = end_of(over);

	return ratio_is_finite(end) ? ratio_make(end.numerator, dec_of(under)) : end;
}

TEST(implies)
{
	static const struct {
		const char *what;
		struct printed rows[ROWS_MAX];
		size_t figure;
		const char *low[2], *high[2];
	} rows[] = {
		{"growth from 4.2 to 5.7",
		 {{"X 2022", "4.15", "4.25"},
		  {"X 2023", "5.65", "5.75"},
		  {"X 2023 / X 2022", "1.265", "1.275"}},
		 2,
		 {"5.65", "4.25"},
		 {"5.75", "4.15"}},
		{"the base of a growth",
		 {{"T 2023-01/2023-08", "375.25", "375.35"},
		  {"T 2023-01/2023-08 / T 2022-01/2022-08", "1.0665", "1.0675"},
		  SILENT("T 2022-01/2022-08")},
		 2,
		 {"375.25", "1.0675"},
		 {"375.35", "1.0665"}},
		{"the wrong addend",
		 {{"M 2023-S1", "11759.5", "11760.5"},
		  {"M 2023-S2", "11559.5", "11560.5"},
		  {"M 2023", "26319.5", "26320.5"},
		  {"T 2023-S2", "31689.5", "31690.5"},
		  {"X 2023-S2", "17129.5", "17130.5"}},
		 1,
		 {"14559", "1"},
		 {"14561", "1"}},
		{"imports beside a total and exports",
		 {{"T 2023", "523.65", "523.75"}, {"X 2023", "220.65", "220.75"}, SILENT("M 2023")},
		 2,
		 {"302.9", "1"},
		 {"303.1", "1"}},
		{"months leave a year",
		 {{"X 2023", "121.5", "122"},
		  {"X 2023-Q1", "29.85", "30.15"},
		  {"X 2023-Q2", "29.85", "30.15"},
		  {"X 2023-S2", "59.7", "60.3"}},
		 0,
		 {"119.4", "1"},
		 {"120.6", "1"}},
		{"a year leaves its last part",
		 {{"X 2023", "121.5", "122"},
		  {"X 2023-01/2023-11", "100", "121.9"},
		  SILENT("X 2023-12")},
		 2,
		 {"0", "1"},
		 {"22", "1"}},
		{"a level that nothing bears on",
		 {{"X 2023", "1", "2"}, SILENT("X 2022")},
		 1,
		 {"0", "1"},
		 {"inf", NULL}},
		{"a balance that nothing bears on",
		 {{"X 2023", "1", "2"}, SILENT("X 2022 - M 2022")},
		 1,
		 {"-inf", NULL},
		 {"inf", NULL}},
		{"growth from a base printed 0.0",
		 {{"X 2023", "4.95", "5.05"},
		  {"X 2022", "-0.05", "0.05"},
		  SILENT("X 2023 / X 2022")},
		 2,
		 {"99", "1"},
		 {"inf", NULL}},
		{"growth of a total between its parts'",
		 {SILENT("T 2023 / T 2022"),
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}},
		 0,
		 {"0.8825", "1"},
		 {"0.9115", "1"}},
		{"growth of a part can be any",
		 {SILENT("X 2023 / X 2022"),
		  {"T 2023 / T 2022", "1.15", "1.25"},
		  {"M 2023 / M 2022", "0.85", "0.95"}},
		 0,
		 {"1.15", "1"},
		 {"inf", NULL}},
		{"a share with nothing known",
		 {SILENT("X 2023 / T 2023")},
		 0,
		 {"0", "1"},
		 {"1", "1"}},
		{"coverage from a share",
		 {{"X 2023 / T 2023", "0.615", "0.625"}, SILENT("X 2023 / M 2023")},
		 1,
		 {"0.615", "0.385"},
		 {"0.625", "0.375"}},
		{"turnover over a balance",
		 {SILENT("T 2023 / X 2023 - M 2023")},
		 0,
		 {"1", "1"},
		 {"inf", NULL}},
		{"through a chain of growths",
		 {{"X 2020", "7", "8"},
		  {"X 2021 / X 2020", "1.5", "1.6"},
		  {"X 2022 / X 2021", "0.3", "0.4"},
		  {"X 2022 / X 2023", "3", "7"},
		  SILENT("X 2023")},
		 4,
		 {"3.15", "7"},
		 {"5.12", "3"}},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct system system = system_of(rows[i].rows, ROWS_MAX);
		struct joint *joint = new_joint(&system);
		enum joint_answer answer;
		struct interval out;

		(void)examine(rows[i].what, &system, NULL);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		assert_int_equal(joint_implied(joint, rows[i].figure, &answer, &out), DIAG_OK);
		check_number_row(rows[i].what, answer, JOINT_CONSISTENT);
		if (ratio_cmp(out.low, quotient_of(rows[i].low[0], rows[i].low[1])) != 0)
			fail_msg("row %s: low end", rows[i].what);
		if (ratio_cmp(out.high, quotient_of(rows[i].high[0], rows[i].high[1])) != 0)
			fail_msg("row %s: high end", rows[i].what);
		joint_free(joint);
	}
}

/* Whether what is implied for a figure lies within `low` to `high`. */
static void check_about(struct joint *joint, size_t figure, const char *low, const char *high)
{
	enum joint_answer answer;
	struct interval out;

	assert_int_equal(joint_implied(joint, figure, &answer, &out), DIAG_OK);
	check_number_row(low, answer, JOINT_CONSISTENT);
	if (ratio_cmp(out.low, end_of(low)) < 0 || ratio_cmp(out.high, end_of(high)) > 0)
		fail_msg("figure %zu: implied range is not within %s to %s", figure, low, high);
}

TEST(implies_what_would_mend)
{
	static const struct printed rows[] = {
		{"X 2023", "17.55", "17.65"},
		{"X 2023 / X 2022", "0.9145", "0.9155"},
		{"M 2023", "9.55", "9.65"},
		{"M 2023 / M 2022", "1.2965", "1.2975"},
		{"T 2023", "27.1755", "27.1765"},
		{"T 2022", "23.3775", "23.3785"},
		{"T 2023 / T 2022", "1.155", "1.165"},
	};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	struct joint *joint = new_joint(&system);
	enum joint_answer answer;
	struct interval out = {ratio_of(DEC_ZERO), ratio_of(DEC_ZERO)};

	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	assert_int_equal(answer, JOINT_CONTRADICTORY);
	check_about(joint, 1, "1.0996", "1.1009");
	check_about(joint, 3, "2.287", "2.3276");
	for (size_t i = 0; i < system.n; i++) {
		assert_int_equal(joint_implied(joint, i, &answer, &out), DIAG_OK);
		check_number_row(rows[i].sum, answer == JOINT_CONSISTENT, i == 1 || i == 3);
	}
	joint_free(joint);
}

#include "joint.h"

#include <stdio.h>

#include "support.h"
#include "systems.h"

static void add_text(char *text, size_t size, const char *separator, size_t number)
{
	size_t n = strlen(text);

	(void)snprintf(text + n, size - n, "%s%zu", separator, number);
}

/* "0 1 2", in order. */
static void list_text(char *text, size_t size, const size_t *list, size_t n)
{
	text[0] = '\0';
	for (size_t i = 0; i < FIGURES_MAX; i++) {
		for (size_t k = 0; k < n; k++) {
			if (list[k] == i)
				add_text(text, size, text[0] ? " " : "", i);
		}
	}
}

/* "0+1 2+3", in order. */
static void pairs_text(char *text, size_t size, const struct joint_contradiction *c)
{
	text[0] = '\0';
	for (size_t i = 0; i < FIGURES_MAX * FIGURES_MAX; i++) {
		size_t a = i / FIGURES_MAX, b = i % FIGURES_MAX;

		for (size_t k = 0; a < b && k < c->n_pairs; k++) {
			if ((c->pairs[k][0] == a && c->pairs[k][1] == b) ||
			    (c->pairs[k][0] == b && c->pairs[k][1] == a)) {
				add_text(text, size, text[0] ? " " : "", a);
				add_text(text, size, "+", b);
			}
		}
	}
}

/*
 * `mends` is NULL if they are consistent; else the single repairs, or the pairs, or "" if there are
 * neither. Every conflict contains all single repairs, and the oracle has seen that it is one and has
 * nothing to spare: where the repairs are a conflict, it is the one that was found.
 */
struct fixed {
	const char *what, *mends;
	struct printed rows[ROWS_MAX];
};

static void check_fixed(const struct fixed *fixed)
{
	struct system system = system_of(fixed->rows, ROWS_MAX);
	enum joint_answer answer = examine(fixed->what, &system, NULL);
	const struct joint_contradiction *c;
	struct joint *joint;
	char text[400];

	check_number_row(fixed->what, answer == JOINT_CONSISTENT, !fixed->mends);
	if (!fixed->mends)
		return;
	joint = new_joint(&system);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	check_number_row(fixed->what, joint_n_contradictions(joint) > 0, true);
	for (size_t k = 1; k < joint_n_contradictions(joint); k++)
		check_number_row(fixed->what, joint_contradiction(joint, k)->is_further, true);
	c = joint_contradiction(joint, 0);
	if (c->n_repairs)
		list_text(text, sizeof(text), c->repairs, c->n_repairs);
	else
		pairs_text(text, sizeof(text), c);
	check_text_row(fixed->what, text, fixed->mends);
	joint_free(joint);
}

TEST(judges_printed_figures)
{
	static const struct fixed rows[] = {
		{"a year, the year before, growth",
		 NULL,
		 {{"T 2023", "523.65", "523.75"},
		  {"T 2022", "514.85", "514.95"},
		  {"T 2023 / T 2022", "1.0165", "1.0175"}}},
		{"another year before",
		 "0 1 2",
		 {{"T 2023", "523.65", "523.75"},
		  {"T 2022", "514.45", "514.55"},
		  {"T 2023 / T 2022", "1.0165", "1.0175"}}},
		{"parts grow as the total does not",
		 "1 3",
		 {{"X 2023", "17.55", "17.65"},
		  {"X 2023 / X 2022", "0.9145", "0.9155"},
		  {"M 2023", "9.55", "9.65"},
		  {"M 2023 / M 2022", "1.2965", "1.2975"},
		  {"T 2023", "27.1755", "27.1765"},
		  {"T 2022", "23.3775", "23.3785"},
		  {"T 2023 / T 2022", "1.155", "1.165"}}},
		{"with the base of exports",
		 "3",
		 {{"X 2023", "17.55", "17.65"},
		  {"X 2023 / X 2022", "0.9145", "0.9155"},
		  {"M 2023", "9.55", "9.65"},
		  {"M 2023 / M 2022", "1.2965", "1.2975"},
		  {"T 2023", "27.1755", "27.1765"},
		  {"T 2022", "23.3775", "23.3785"},
		  {"T 2023 / T 2022", "1.155", "1.165"},
		  {"X 2022", "19.1904", "19.2906"}}},
		{"rounded levels, three growths",
		 "2+5 3+5 3+8 4+5 4+8 5+8",
		 {{"T 2023", "2550", "2650"},
		  {"T 2022", "2750", "2850"},
		  {"T 2023 / T 2022", "0.9235", "0.9245"},
		  {"X 2023", "872.45", "872.55"},
		  {"X 2022", "950.55", "950.65"},
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023", "1650", "1750"},
		  {"M 2022", "1850", "1950"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}}},
		{"4.2 to 5.7 is not 27 % more",
		 "0 1 2",
		 {{"X 2022", "4.15", "4.25"},
		  {"X 2023", "5.65", "5.75"},
		  {"X 2023 / X 2022", "1.265", "1.275"}}},
		{"parts make more than the total",
		 "0 1 2",
		 {{"X 2023", "178.35", "178.45"},
		  {"M 2023", "196.45", "196.55"},
		  {"T 2023", "373.5", "374.5"}}},
		{"a total that was cut",
		 NULL,
		 {{"X 2023", "178.35", "178.45"},
		  {"M 2023", "196.45", "196.55"},
		  {"T 2023", "374", "375"}}},
		{"growth and multiples",
		 NULL,
		 {{"T 2023", "604.05", "604.15"},
		  {"T 2023 / T 2022", "1.5635", "1.5645"},
		  {"X 2023", "95.45", "95.55"},
		  {"X 2023 / X 2022", "1.5", "2.5"},
		  {"M 2023", "508.55", "508.65"},
		  {"M 2023 / M 2022", "1.45", "1.55"}}},
		{"a part above the total",
		 "0 1",
		 {{"T 2023", "1044.5", "1045.5"},
		  {"X 2023", "1450", "1550"},
		  {"M 2023", "47.5", "48.5"}}},
		{"two sums share the wrong addend",
		 "1",
		 {{"M 2023-S1", "11759.5", "11760.5"},
		  {"M 2023-S2", "11559.5", "11560.5"},
		  {"M 2023", "26319.5", "26320.5"},
		  {"T 2023-S2", "31689.5", "31690.5"},
		  {"X 2023-S2", "17129.5", "17130.5"}}},
		{"a rounded total",
		 NULL,
		 {{"T 2023", "1050", "1150"},
		  {"T 2023 / T 2022", "1.0515", "1.0525"},
		  {"X 2023", "821.25", "821.35"},
		  {"X 2023 / X 2022", "1.0085", "1.0095"},
		  {"M 2023", "248.85", "248.95"},
		  {"M 2023 / M 2022", "1.2255", "1.2265"}}},
		{"growths alone",
		 "0 1 2",
		 {{"T 2023 / T 2022", "0.9235", "0.9245"},
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}}},
		{"growths alone, the total's between",
		 NULL,
		 {{"T 2023 / T 2022", "0.8955", "0.8965"},
		  {"X 2023 / X 2022", "0.9105", "0.9115"},
		  {"M 2023 / M 2022", "0.8825", "0.8835"}}},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_fixed(&rows[i]);
}

TEST(adds_up_periods)
{
	static const struct fixed rows[] = {
		{"a year below its quarter",
		 "0 1",
		 {{"X 2023", "99.5", "100.5"}, {"X 2023-Q1", "119.5", "120.5"}}},
		{"a year as its quarter",
		 NULL,
		 {{"X 2023", "99.5", "100.5"}, {"X 2023-Q1", "100.5", "101.5"}}},
		{"turnover of a year below imports of a month",
		 "0 1",
		 {{"T 2023", "99.5", "100.5"}, {"M 2023-05", "119.5", "120.5"}}},
		{"eight months below seven",
		 "0 1",
		 {{"T 2023-01/2023-08", "375.25", "375.35"},
		  {"T 2023-01/2023-07", "375.45", "375.55"}}},
		{"overlapping, neither within the other",
		 "2",
		 {{"X 2023-01/2023-08", "10", "10"},
		  {"X 2023-05/2023-12", "10", "10"},
		  {"X 2023", "9", "9"}}},
		{"overlapping, as much as both",
		 NULL,
		 {{"X 2023-01/2023-08", "10", "10"},
		  {"X 2023-05/2023-12", "10", "10"},
		  {"X 2023", "20", "20"}}},
		{"overlapping, more than both",
		 "0 1 2",
		 {{"X 2023-01/2023-08", "10", "10"},
		  {"X 2023-05/2023-12", "10", "10"},
		  {"X 2023", "20.5", "21"}}},
		{"months that tile a year, touching",
		 NULL,
		 {{"X 2023-01", "9.95", "10.05"},
		  {"X 2023-02", "9.95", "10.05"},
		  {"X 2023-03", "9.95", "10.05"},
		  {"X 2023-04", "9.95", "10.05"},
		  {"X 2023-05", "9.95", "10.05"},
		  {"X 2023-06", "9.95", "10.05"},
		  {"X 2023-07/2023-12", "59.7", "60.3"},
		  {"X 2023", "120.6", "121.6"}}},
		{"months that tile a year, just apart",
		 "0 1 2 3 4 5 6 7",
		 {{"X 2023-01", "9.95", "10.05"},
		  {"X 2023-02", "9.95", "10.05"},
		  {"X 2023-03", "9.95", "10.05"},
		  {"X 2023-04", "9.95", "10.05"},
		  {"X 2023-05", "9.95", "10.05"},
		  {"X 2023-06", "9.95", "10.05"},
		  {"X 2023-07/2023-12", "59.7", "60.3"},
		  {"X 2023", "120.600001", "121.6"}}},
		{"a share of a year below that of its quarter",
		 "0 1 2",
		 {{"X 2023-Q1 / X 2023", "0.3", "0.4"},
		  {"X 2023-Q2 / X 2023", "0.3", "0.4"},
		  {"X 2023-S2 / X 2023", "0.5", "0.6"}}},
		{"a part more than once the whole", "0", {{"X 2023-Q1 / X 2023", "1.01", "1.02"}}},
		{"a difference of periods",
		 "0 1",
		 {{"M 2023 - M 2023-S1", "14559.5", "14560.5"},
		  {"T 2023-S2", "14558.5", "14559.4"}}},
		{"one share of turnover and the other",
		 NULL,
		 {{"X 2023 / T 2023", "0.615", "0.625"}, {"M 2023 / T 2023", "0.385", "0.395"}}},
		{"shares that make more than one",
		 "0 1",
		 {{"X 2023 / T 2023", "0.625", "0.635"}, {"M 2023 / T 2023", "0.385", "0.395"}}},
		{"shares that make all",
		 NULL,
		 {{"X 2023 / X 2023 + M 2023", "0.6", "0.6"}, {"M 2023 / T 2023", "0.4", "0.4"}}},
		{"a balance and a coverage",
		 "0 1",
		 {{"X 2023 - M 2023", "-10.5", "-9.5"}, {"X 2023 / M 2023", "1.1", "1.2"}}},
		{"four terms over four",
		 NULL,
		 {{"X 2023 + M 2023 + X 2022 + M 2022 / T 2021 + X 2020 + M 2020 - X 2021", "2",
		   "2"},
		  {"T 2022", "5", "5"},
		  {"T 2023", "5", "5"},
		  {"M 2021", "3", "3"},
		  {"T 2020", "2", "2"}}},
		{"four terms over four, too little",
		 "0 1 2 3 4",
		 {{"X 2023 + M 2023 + X 2022 + M 2022 / T 2021 + X 2020 + M 2020 - X 2021", "2",
		   "2"},
		  {"T 2022", "5", "5"},
		  {"T 2023", "5", "5"},
		  {"M 2021", "3", "3"},
		  {"T 2020", "2.1", "2.1"}}},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_fixed(&rows[i]);
}

TEST(knows_zero_and_infinity)
{
	static const struct fixed rows[] = {
		{"nothing", NULL, {{NULL, NULL, NULL}}},
		{"a silent figure", NULL, {SILENT("X 2023")}},
		{"silent figures", NULL, {SILENT("X 2023 / X 2022"), SILENT("T 2023")}},
		{"zero", NULL, {{"X 2023", "-0.5", "0.5"}}},
		{"zero at most", NULL, {{"X 2023", "-0.5", "0"}}},
		{"below zero", "0", {{"X 2023", "-0.5", "-0.1"}}},
		{"a balance below zero", NULL, {{"X 2023 - M 2023", "-5", "-4"}}},
		{"a balance above turnover",
		 "0 1",
		 {{"X 2023 - M 2023", "-5", "-4"}, {"T 2023", "3", "3.9"}}},
		{"more than", NULL, {{"T 2023", "104.7", "inf"}, {"X 2023", "3", "3"}}},
		{"more than, below a part of it",
		 "0 1",
		 {{"X 2023", "104.7", "inf"}, {"T 2023", "104", "104.6"}}},
		{"less than", NULL, {{"T 2023", "-inf", "3"}, {"X 2023", "3", "inf"}}},
		{"less than, below a part of it",
		 "0 1",
		 {{"T 2023", "-inf", "3"}, {"X 2023", "3.1", "inf"}}},
		{"no turnover, and a part of it",
		 "0 1",
		 {{"T 2023", "0", "0"}, {"M 2023-03", "0.01", "0.02"}}},
		{"a multiple without limit",
		 NULL,
		 {{"X 2023 / X 2022", "50", "inf"},
		  {"X 2023", "4.5", "5.5"},
		  {"X 2022", "0", "0.05"}}},
		{"a multiple out of reach",
		 "0 1 2",
		 {{"X 2023 / X 2022", "-inf", "89"},
		  {"X 2023", "4.5", "5.5"},
		  {"X 2022", "0", "0.05"}}},
		{"a base printed 0.0",
		 NULL,
		 {{"X 2023 / X 2022", "1.995", "2.005"}, {"X 2022", "-0.05", "0.05"}}},
		{"a tiny base, a growth, no limit",
		 NULL,
		 {{"X 2023 / X 2022", "1000000", "1000000"},
		  {"X 2022", "0", "0.05"},
		  {"X 2023", "0.000001", "0.000001"}}},
		{"a base of nothing",
		 "0 1",
		 {{"X 2023 / X 2022", "1.995", "2.005"}, {"X 2022", "-0.05", "0"}}},
		{"a base of nothing, a limit on one side",
		 "0 1",
		 {{"X 2023 / X 2022", "-inf", "2"}, {"X 2022", "0", "0"}}},
		{"a base of nothing, a figure that says nothing",
		 NULL,
		 {SILENT("X 2023 / X 2022"), {"X 2022", "0", "0"}}},
		{"all gone",
		 NULL,
		 {{"X 2023 / X 2022", "-0.0005", "0.0005"}, {"X 2023", "0", "0"}}},
		{"not all gone",
		 "0 1",
		 {{"X 2023 / X 2022", "0.0005", "0.0015"}, {"X 2023", "0", "0"}}},
		{"a base that imports leave nothing",
		 "0 1 2",
		 {{"T 2022", "7.5", "7.5"},
		  {"M 2022", "7.5", "7.6"},
		  {"X 2023 / X 2022", "1", "3"}}},
		{"a base that imports leave next to nothing",
		 NULL,
		 {{"T 2022", "7.5", "7.5000001"},
		  {"M 2022", "7.5", "7.6"},
		  {"X 2023 / X 2022", "1", "3"}}},
		{"a base that growths leave nothing",
		 "2",
		 {{"X 2023 / X 2022", "2", "2"},
		  {"X 2022 / X 2023", "0.4", "0.5"},
		  {"X 2023 - X 2022", "0", "0"}}},
		{"a share of all", NULL, {{"X 2023 / T 2023", "1", "1"}, {"M 2023", "0", "0.5"}}},
		{"a share of all, and imports grow",
		 "0 1",
		 {{"X 2023 / T 2023", "1", "1"}, {"M 2024 / M 2023", "-inf", "9"}}},
		{"a divisor below zero",
		 "0 1",
		 {{"T 2023 / X 2023 - M 2023", "2", "3"}, {"X 2023 / M 2023", "0.5", "1"}}},
		{"a divisor above zero",
		 NULL,
		 {{"T 2023 / X 2023 - M 2023", "2", "3"}, {"X 2023 / M 2023", "2", "2.5"}}},
		{"a quotient below zero", "0", {{"X 2023 / M 2023", "-2", "-1"}}},
		{"a quotient of a balance", NULL, {{"X 2023 - M 2023 / T 2023", "-1", "-1"}}},
		{"a quotient of a balance, too low",
		 "0",
		 {{"X 2023 - M 2023 / T 2023", "-2", "-1.1"}}},
		{"the same figure twice", NULL, {{"X 2023", "1", "2"}, {"X 2023", "2", "3"}}},
		{"the same figure twice, apart",
		 "0 1",
		 {{"X 2023", "1", "2"}, {"X 2023", "2.1", "3"}}},
		{"three apart",
		 "0+1 0+2 1+2",
		 {{"X 2023", "1", "2"}, {"X 2023", "3", "4"}, {"X 2023", "5", "6"}}},
		{"four apart: not even two mend it",
		 "",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"X 2023", "5", "6"},
		  {"X 2023", "7", "8"}}},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_fixed(&rows[i]);
}

/* Groups without a common level: 0, 3 and 6; 1 and 4; 2 and 7; 5. */
TEST(judges_unrelated_figures_apart)
{
	static const struct printed rows[] = {
		{"X 2023", "1", "2"},
		{"X 2020 / X 2019", "3", "4"},
		{"M 2023", "5", "5"},
		{"X 2022", "3", "4"},
		{"X 2020", "0", "0"},
		{"M 2010", "7", "8"},
		{"X 2023 / X 2022", "0.7", "0.8"},
		{"M 2023-05", "0", "5"},
	};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	figure_set expected[2] = {FIGURE_BIT(0) | FIGURE_BIT(3) | FIGURE_BIT(6),
				  FIGURE_BIT(1) | FIGURE_BIT(4)};
	size_t sizes[2] = {3, 2};
	struct joint *joint = new_joint(&system);
	enum joint_answer answer;

	assert_int_equal(examine("unrelated", &system, NULL), JOINT_CONTRADICTORY);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	assert_int_equal(joint_n_contradictions(joint), 2);
	for (size_t k = 0; k < 2; k++) {
		const struct joint_contradiction *c = joint_contradiction(joint, k);
		size_t which = c->n_members == 3 ? 0 : 1;
		figure_set members = 0, repairs = 0;

		for (size_t i = 0; i < c->n_members; i++)
			members |= FIGURE_BIT(c->members[i]);
		for (size_t i = 0; i < c->n_repairs; i++)
			repairs |= FIGURE_BIT(c->repairs[i]);
		assert_int_equal(c->n_members, sizes[which]);
		assert_true(members == expected[which]);
		assert_true(repairs == expected[which]);
		expected[which] = 0; /* so that each must come once */
	}
	joint_free(joint);
}

/* The flows of one period are different levels; what joins them is a figure that names both. */
TEST(joins_what_a_figure_joins)
{
	static const struct {
		const char *what;
		struct printed rows[ROWS_MAX];
		size_t n;
	} rows[] = {
		{"exports and imports",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"M 2023", "1", "2"},
		  {"M 2023", "3", "4"}},
		 2},
		{"and a turnover",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"M 2023", "1", "2"},
		  {"M 2023", "3", "4"},
		  {"T 2023", "0", "100"}},
		 2}, /* the second beside the first, which two figures mend */
		{"and a turnover that says nothing",
		 {{"X 2023", "1", "2"},
		  {"X 2023", "3", "4"},
		  {"M 2023", "1", "2"},
		  {"M 2023", "3", "4"},
		  SILENT("T 2023")},
		 2},
		{"halves of a year",
		 {{"X 2023-S1", "1", "2"},
		  {"X 2023-S1", "3", "4"},
		  {"X 2023-S2", "1", "2"},
		  {"X 2023-S2", "3", "4"}},
		 2},
		{"halves of a year, and the year",
		 {{"X 2023-S1", "1", "2"},
		  {"X 2023-S1", "3", "4"},
		  {"X 2023-S2", "1", "2"},
		  {"X 2023-S2", "3", "4"},
		  {"X 2023", "0", "100"}},
		 2},
		{"halves that overlap",
		 {{"X 2023-01/2023-07", "1", "2"},
		  {"X 2023-01/2023-07", "3", "4"},
		  {"X 2023-06/2023-12", "1", "2"},
		  {"X 2023-06/2023-12", "3", "4"}},
		 2},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct system system = system_of(rows[i].rows, ROWS_MAX);
		struct joint *joint = new_joint(&system);
		enum joint_answer answer;

		(void)examine(rows[i].what, &system, NULL);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		check_number_row(rows[i].what, (long long)joint_n_contradictions(joint),
				 (long long)rows[i].n);
		joint_free(joint);
	}
}

TEST(tells_a_witness)
{
	static const struct printed rows[] = {
		{"T 2023", "523.65", "523.75"},
		{"T 2022", "514.85", "514.95"},
		{"T 2023 / T 2022", "1.0165", "1.0175"},
		{"X 2023", "220.65", "220.75"},
		{"M 2023 / T 2023", "0.5775", "0.5795"},
		SILENT("X 2023"),
		SILENT("M 2023"),
		SILENT("T 2023"),
		SILENT("X 2015"),
	};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	struct joint *joint = new_joint(&system);
	struct ratio witness = ratio_of(DEC_ZERO);
	enum joint_answer answer;
	mpq_t exports, imports, turnover;

	assert_int_equal(examine("witness", &system, NULL), JOINT_CONSISTENT);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	for (size_t i = 0; i < 8; i++)
		check_number_row(rows[i].sum, joint_witness(joint, i, &witness), true);
	check_number_row("nothing bears on it", joint_witness(joint, 8, &witness), false);
	mpq_inits(exports, imports, turnover, NULL);
	assert_true(joint_witness(joint, 5, &witness));
	rational_of_ratio(exports, witness);
	assert_true(joint_witness(joint, 6, &witness));
	rational_of_ratio(imports, witness);
	assert_true(joint_witness(joint, 7, &witness));
	rational_of_ratio(turnover, witness);
	mpq_add(exports, exports, imports);
	assert_true(mpq_equal(exports, turnover));
	mpq_clears(exports, imports, turnover, NULL);
	joint_free(joint);
}

/* Twenty digits each: products no longer fit, ends are rounded outward. */
TEST(rounds_long_ends_outward)
{
	static const struct printed rows[] = {
		{"T 2022", "12345678901234567.8895", "12345678901234567.8905"},
		{"T 2023 / T 2022", "1.01234567890123456785", "1.01234567890123456795"},
		{"T 2024 / T 2023", "0.97654321098765432105", "0.97654321098765432115"},
		SILENT("T 2023"),
		SILENT("T 2024"),
		SILENT("T 2022 / T 2024"),
	};
	static const struct printed too_much = {"T 2024", "12205099999999999", "12206000000000000"};
	struct system system = system_of(rows, sizeof(rows) / sizeof(rows[0]));
	struct tally tally = {0};

	assert_int_equal(examine("long", &system, &tally), JOINT_CONSISTENT);
	check_number_row("rounded", tally.rounded > 0, true);
	system.figures[4] = figure_of(&too_much);
	(void)examine("long, too much", &system, &tally);
}

/* What must hold of verdicts on figures made up at random. */
#include "verdict.h"

#include <stdio.h>
#include <stdlib.h>

#include "datafile.h"
#include "judged.h"
#include "printed.h"
#include "support.h"
#include "trade.h"

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

TEST(what_is_rounded_matches)
{
	uint64_t random = 2023;

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

TEST(what_is_moved_does_not)
{
	uint64_t random = 42;
	int judged = 0;

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
TEST(does_not_depend_on_scale)
{
	static const char *const units[] = {"USD", "USD thousand", "USD million", "USD billion"};
	uint64_t random = 7;
	int met[VERDICT_COUNT] = {0};

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

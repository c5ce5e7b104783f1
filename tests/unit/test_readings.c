/* What a text's figure is judged to be, over all the readings that the text admits: made by hand, no text. */
#include "../../src/view/claim_words.h"
#include "article_verdict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "judged.h"
#include "support.h"
#include "trade.h"

#define countof(array) (sizeof(array) / sizeof((array)[0]))

#define OTHERS_MAX 3
#define FIGURES_MAX 4
#define SURE 340
#define LOOSE 230

/* One reading, of Kazakhstan's trade with Belgium unless it says otherwise. */
struct made_reading {
	const char *claim;
	const char *reporter, *partner;
};

struct made_figure {
	struct made_reading best;
	int strength;
	enum verdict verdict;
	const char *doubt;
	unsigned open_slots;
	struct made_reading others[OTHERS_MAX]; /* the surest first */
	const char *meant;			/* what it is taken for; NULL: the best reading */
};

#define OF_PAIR(text, of, with, how_sure, judged)                                               \
	.best = {.claim = (text), .reporter = (of), .partner = (with)}, .strength = (how_sure), \
	.verdict = (judged)
#define OF(text, how_sure, judged) OF_PAIR(text, NULL, NULL, how_sure, judged)

static void make_claim(struct claim_list *list, struct claim *claim, struct claim_reading *reading,
		       const struct made_reading *made)
{
	struct claim_error error = {.what = ""};

	if (!claim_read(claim, made->claim, strlen(made->claim), list, &error))
		fail_msg("%s: %s", made->claim, error.what);
	(void)snprintf(reading->reporter, sizeof(reading->reporter), "%s",
		       made->reporter ? made->reporter : "KAZ");
	(void)snprintf(reading->partner, sizeof(reading->partner), "%s",
		       made->partner ? made->partner : "BEL");
	claim->reading = reading;
}

static void make_figure(struct claim_list *list, const struct made_figure *made)
{
	struct claim_reading *readings = arena_alloc(&list->arena, sizeof(*readings) * 4);
	struct claim *others = arena_alloc(&list->arena, sizeof(*others) * OTHERS_MAX), claim;

	assert_non_null(readings);
	assert_non_null(others);
	memset(readings, 0, sizeof(*readings) * 4);
	make_claim(list, &claim, &readings[0], &made->best);
	readings[0].strength = made->strength;
	readings[0].doubt = made->doubt;
	readings[0].open_slots = made->open_slots;
	readings[0].others = others;
	for (size_t k = 0; k < OTHERS_MAX && made->others[k].claim; k++) {
		make_claim(list, &others[k], &readings[k + 1], &made->others[k]);
		readings[0].n_others++;
	}
	assert_true(claim_list_add(list, &claim));
}

static void check_figures(struct trade *trade, const struct made_figure *made)
{
	const struct series *series[ROWS_MAX];
	struct claim_list list = {.n = 0};
	struct judge judge = {.calc = {.set = &trade->set, .decimals = CALC_DECIMALS_DEFAULT}};
	struct article_verdicts verdicts_of;

	for (size_t i = 0; i < FIGURES_MAX && made[i].best.claim; i++)
		make_figure(&list, &made[i]);
	for (size_t s = 0; s < trade->set.n; s++)
		series[s] = &trade->set.series[s];
	judge.series = series;
	judge.n_series = trade->set.n;
	assert_int_equal(article_judge(&judge,
				       &(struct article_claims){list.claims, list.n, &trade->data,
								"KAZ", "BEL"},
				       &verdicts_of),
			 DIAG_OK);
	for (size_t i = 0; i < list.n; i++) {
		const struct judgement *judgement = &verdicts_of.judgements[i];
		struct strbuf subject = STRBUF_INIT;

		check_verdict(made[i].best.claim, judgement, made[i].verdict);
		claim_add_subject(&subject, judgement->claim);
		if (made[i].meant)
			check_text_row(made[i].best.claim, subject.text, made[i].meant);
		check_number_row(made[i].best.claim, judgement->is_finding,
				 made[i].verdict == DIFFERS || made[i].verdict == CONTRADICTS);
		strbuf_release(&subject);
	}
	article_verdicts_release(&verdicts_of);
	judge_release(&judge);
	claim_list_release(&list);
}

TEST(chooses_the_reading_that_data_bear_out)
{
	/* The statement's own figures: 523.7 = 220.7 + 303; 514.9 the year before. */
	static const struct trade_row data[] = {
		{.period = "2023", .exports = "220.7", .imports = "303", .turnover = "523.7"},
		{.period = "2022", .turnover = "514.9"}};
	static const struct made_figure rows[][FIGURES_MAX] = {
		/* the best reading holds: the others are not asked */
		{{OF("turnover 2023 = 523.7", LOOSE, MATCH),
		  .others = {{.claim = "turnover 2022 = 523.7"}}, .meant = "turnover 2023"}},
		/* it does not, another does to four digits */
		{{OF("turnover 2023 = 514.9", LOOSE, MATCH),
		  .others = {{.claim = "exports 2023 = 514.9"}, {.claim = "turnover 2022 = 514.9"}},
		  .meant = "turnover 2022"}},
		/* of another pair, where the text admits the data's */
		{{OF_PAIR("turnover 2023 = 523.7", "KAZ", "FRA", LOOSE, MATCH),
		  .others = {{.claim = "turnover 2023 = 523.7"}}, .meant = "turnover 2023"}},
		/* a doubt, and one reading that settles it */
		{{OF("growth 2023 = 1.71%", LOOSE, MATCH), .doubt = "up or down is not told",
		  .others = {{.claim = "growth 2023 = -1.71%"}}, .meant = "growth 2023"}},
		/* two digits may hold by chance: no finding, and no match */
		{{OF("exports_growth 2023 = 1.7%", SURE, MISSING),
		  .others = {{.claim = "growth 2023 = 1.7%"}}}},
		{{OF("turnover 2023 = 510", SURE, DIFFERS),
		  .others = {{.claim = "turnover 2022 = 510"}}}},
		/* no reading holds: it differs, if the best one is sure or a digit explains it */
		{{OF("turnover 2023 = 528.1", SURE, DIFFERS),
		  .others = {{.claim = "turnover 2022 = 528.1"}}}},
		{{OF("turnover 2023 = 573.7", LOOSE, DIFFERS)}},
		/* a loose reading that is far off is rather of another thing */
		{{OF("turnover 2023 = 871.4", LOOSE, UNCLEAR)}},
		{{OF("turnover 2023 = 871.4", SURE, DIFFERS)}},
		/* the other period's figure, where the text does not tie it to a period, and where it does */
		{{OF("turnover 2023 = 514.9", SURE, UNCLEAR), .open_slots = READING_PERIOD}},
		{{OF("turnover 2023 = 514.9", SURE, DIFFERS)}},
		/* a bound is borne out by almost anything */
		{{OF("imports 2023 > 310", SURE, DIFFERS),
		  .others = {{.claim = "turnover 2022 > 310"}}}},
	};
	struct trade trade;

	trade_set_up(&trade, data, countof(data));
	for (size_t i = 0; i < countof(rows); i++)
		check_figures(&trade, rows[i]);
	trade_tear_down(&trade);
}

TEST(sets_weak_readings_apart)
{
	static const struct made_figure rows[][FIGURES_MAX] = {
		/* three sure readings that cannot be true together */
		{{OF("exports 2023 = 220.7 USD million", SURE, CONTRADICTS)},
		 {OF("imports 2023 = 303 USD million", SURE, CONTRADICTS)},
		 {OF("turnover 2023 = 480.2 USD million", SURE, CONTRADICTS)}},
		/* one of them was named in another sentence only: it probably measures something else */
		{{OF("exports 2023 = 220.7 USD million", SURE, MISSING)},
		 {OF("imports 2023 = 303 USD million", SURE, MISSING)},
		 {OF("turnover 2023 = 480.2 USD million", 150, UNCLEAR)}},
		/* but a slip of one digit is a slip, however it was read: 220.7 + 303 = 523.7 */
		{{OF("exports 2023 = 220.7 USD million", SURE, CONTRADICTS)},
		 {OF("imports 2023 = 303 USD million", SURE, CONTRADICTS)},
		 {OF("turnover 2023 = 583.7 USD million", 150, CONTRADICTS)}},
		/* each side gives its own flow beside the turnover of both: 812 + 278 = 1090 */
		{{OF_PAIR("turnover 2022 = 1030 USD million", "EGY", "JOR", SURE, CONTRADICTS)},
		 {OF_PAIR("exports 2022 = 812 USD million", "EGY", "JOR", SURE, CONTRADICTS)},
		 {OF_PAIR("exports 2022 = 278 USD million", "JOR", "EGY", SURE, CONTRADICTS)}},
		{{OF_PAIR("turnover 2022 = 1090 USD million", "EGY", "JOR", SURE, MATCH)},
		 {OF_PAIR("exports 2022 = 812 USD million", "EGY", "JOR", SURE, MATCH)},
		 {OF_PAIR("exports 2022 = 278 USD million", "JOR", "EGY", SURE, MATCH)}},
		/* two statistics of one flow are no contradiction */
		{{OF_PAIR("turnover 2022 = 1030 USD million", "EGY", "JOR", SURE, MISSING)},
		 {OF_PAIR("exports 2022 = 812 USD million", "EGY", "JOR", SURE, MISSING)},
		 {OF_PAIR("imports 2022 = 790 USD million", "JOR", "EGY", SURE, MISSING)}},
		/* printed twice: of sure readings a contradiction, of a loose one perhaps another thing */
		{{OF("exports 2022 = 812 USD million", SURE, CONTRADICTS)},
		 {OF("exports 2022 = 790 USD million", SURE, CONTRADICTS)}},
		{{OF("exports 2022 = 812 USD million", SURE, MISSING)},
		 {OF("exports 2022 = 790 USD million", LOOSE, UNCLEAR)}},
	};
	struct trade none = {.set = {.n = 0}};

	for (size_t i = 0; i < countof(rows); i++)
		check_figures(&none, rows[i]);
}

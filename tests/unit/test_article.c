#include "article.h"

#include <stdio.h>

#include "indicator.h"
#include "period.h"
#include "support.h"

static void read_article(struct article *article, const char *text)
{
	const struct article_options options = {.reporter = NULL};
	struct diag error;

	*article = (struct article){.path = "text"};
	assert_int_equal(article_read(article, text, strlen(text), &options, &error), DIAG_OK);
}

/* What the first figure of a text is taken to be. The texts are the test's own. */
TEST(finds_indicators)
{
	static const struct {
		const char *text, *indicator, *period, *value;
	} rows[] = {
		/* levels */
		{"Trade between Kazakhstan and Belgium was $5 million in 2023.", "turnover", "2023",
		 "5"},
		{"In 2023 Kazakhstan's exports to Belgium were $5 million.", "exports", "2023",
		 "5"},
		{"In 2023 Kazakhstan imported goods from Belgium for $5 million.", "imports",
		 "2023", "5"},
		{"Kazakhstan's trade deficit with Belgium was $5 million in 2023.", "balance",
		 "2023", "-5"},
		{"Der Handel zwischen Kasachstan und Belgien betrug 2023 5,0 Mio. Euro.",
		 "turnover", "2023", "5.0"},
		{"Das Passivum im Warenverkehr zwischen Deutschland und Belgien lag 2023 bei "
		 "1,3 Mrd. Euro.",
		 "balance", "2023", "-1.3"},
		{"Die Einfuhren Deutschlands aus Belgien – fast nur Erdgas – wuchsen 2023 auf "
		 "5,0 Mrd. Euro.",
		 "imports", "2023", "5.0"},
		{"En 2023, les exportations de la France vers la Belgique ont atteint 5,5 M EUR.",
		 "exports", "2023", "5.5"},
		{"Nos importations de Belgique, faites surtout de machines, se sont élevées à "
		 "5,5 M EUR en 2023.",
		 "imports", "2023", "5.5"},
		{"De uitvoer van Nederland naar België bedroeg in 2023 5,5 miljard euro.",
		 "exports", "2023", "5.5"},
		{"Товарооборот Казахстана и Бельгии в 2023 году составил 5,5 млн долларов.",
		 "turnover", "2023", "5.5"},
		{"Экспорт Казахстана в Бельгию за 2023 год составил 5,5 млн долларов.", "exports",
		 "2023", "5.5"},
		{"2023 жылы Қазақстан мен Бельгия арасындағы тауар айналымы 5,5 млн долларға "
		 "жетті.",
		 "turnover", "2023", "5.5"},
		{"2023 жылы Қазақстанның Бельгияға экспорты 5,5 млн долларды құрады.", "exports",
		 "2023", "5.5"},
		/* growth, up and down */
		{"Trade between Kazakhstan and Belgium grew by 1.7% in 2023.", "growth", "2023",
		 "1.7"},
		{"In 2023 Kazakhstan's exports to Belgium fell 4.5 per cent.", "exports_growth",
		 "2023", "-4.5"},
		{"Der Handel zwischen Deutschland und Belgien ist 2023 um 4,5 % gesunken.",
		 "growth", "2023", "-4.5"},
		{"Wie bekannt, sind 2023 die Ausfuhren Deutschlands nach Belgien um 12,5 Prozent "
		 "auf 57 Mio. Euro zurückgegangen.",
		 "exports_growth", "2023", "-12.5"},
		{"En 2023, le commerce entre la France et la Belgique a reculé de 4,5 %.", "growth",
		 "2023", "-4.5"},
		{"In 2023 kromp de invoer van Nederland uit België met 4,5 procent.",
		 "imports_growth", "2023", "-4.5"},
		{"За 2023 год товарооборот Казахстана и Бельгии вырос на 4,5%.", "growth", "2023",
		 "4.5"},
		{"2023 жылы Қазақстан мен Бельгия арасындағы сауда 4,5 пайызға өсті.", "growth",
		 "2023", "4.5"},
		/* growth by amount */
		{"Trade between Kazakhstan and Belgium grew by $5 million in 2023.", "change",
		 "2023", "5"},
		{"За 2023 год экспорт Казахстана в Бельгию сократился на 5,5 млн долларов.",
		 "exports_change", "2023", "-5.5"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char period[PERIOD_TEXT_MAX];
		const struct claim *claim;
		struct article article;

		read_article(&article, rows[i].text);
		if (!article.claims.n) {
			fail_msg("\"%s\": nothing found", rows[i].text);
			return;
		}
		claim = &article.claims.claims[0];
		period_format(claim->period, period);
		check_text_row(rows[i].text, claim->indicator->name, rows[i].indicator);
		check_text_row(rows[i].text, period, rows[i].period);
		check_dec_row(rows[i].text, claim->value, rows[i].value);
		if (claim->reading->doubt)
			fail_msg("\"%s\": %s", rows[i].text, claim->reading->doubt);
		article_release(&article);
	}
}

/* What is no trade in goods is not judged. */
TEST(leaves_out)
{
	static const char *const rows[] = {
		"Belgian companies invested $5 million in Kazakhstan in 2023.",
		"Kazakhstan and Belgium plan to bring trade to $5 million by 2030.",
		"In 2023 Kazakhstan shipped 5 million tons to Belgium.",
		"Deutschland und Belgien wollen den Handel auf 5 Mrd. Euro steigern.",
		"Das BIP Belgiens wuchs 2023 um 1,4 Prozent.",
		"En 2023, le PIB de la Belgique a crû de 1,4 %.",
		("Depuis des années, le commerce entre la France et la Belgique oscille entre 1,1 "
		 "et 1,2 milliard d'euros."),
		"In 2023 daalde de wederuitvoer van Nederland naar België met 5,5 miljoen euro.",
		"Казахстан и Бельгия намерены довести товарооборот до 5 млрд долларов.",
		"Қазақстан мен Бельгия сауданы 5 млрд долларға жеткізуді көздеп отыр.",
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct article article;

		read_article(&article, rows[i]);
		if (article.claims.n)
			fail_msg("\"%s\": %s", rows[i], article.claims.claims[0].indicator->name);
		if (!article.n_others)
			fail_msg("\"%s\": no number left out", rows[i]);
		article_release(&article);
	}
}

/* The periods of later figures, by their own words, the sentence's or the one before. */
TEST(finds_periods)
{
	static const struct {
		const char *text, *periods;
	} rows[] = {
		{"Trade between Kazakhstan and Belgium was $5 million in 2023, against $4 million "
		 "a "
		 "year earlier.",
		 "2023 2022 "},
		{"In 2023 trade between Kazakhstan and Belgium was $5 million. Exports came to $3 "
		 "million.",
		 "2023 2023 "},
		{"Trade between Kazakhstan and Belgium was $5 million in January-August 2024. In "
		 "the same period of 2023 it was $4 million.",
		 "2024-01/2024-08 2023-01/2023-08 "},
		{"Der Handel zwischen Deutschland und Belgien betrug 2023 rund 5,5 Mrd. Euro, nach "
		 "4,4 Mrd. Euro im Jahr zuvor.",
		 "2023 2022 "},
		{"Im Jahr 2013 hatten die Einfuhren Deutschlands aus Belgien 3,2 Mrd. Euro "
		 "erreicht, "
		 "2012 noch 4,0 Mrd. Euro, ein Einbruch um ein Fünftel.",
		 "2013 2012 2013 "},
		{"En 2017, les importations de la France depuis la Belgique ont atteint 1,5 M EUR. "
		 "Elles restent loin du pic de 2010 (187,6 M EUR), malgré une hausse de 10 %.",
		 "2017 2010 2017 "},
		{"In januari 2021 bedroeg de uitvoer van Nederland naar België 1,6 miljard euro. "
		 "In "
		 "december was dat 2,1 miljard euro.",
		 "2021-01 2020-12 "},
		{"Товарооборот Казахстана и Бельгии в 2011 году составил 38 млрд долларов, больше, "
		 "чем годом ранее (28 млрд долларов).",
		 "2011 2010 "},
		{"2025 жылғы қаңтар-маусымда Қазақстан мен Бельгия арасындағы сауда 13,1 млрд "
		 "доллар болды. Бұл былтырғы алғашқы жартыжылдықтағы 13,4 млрд доллардан төмен.",
		 "2025-S1 2024-S1 "},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char all[8 * PERIOD_TEXT_MAX] = "";
		struct article article;

		read_article(&article, rows[i].text);
		for (size_t c = 0; c < article.claims.n && c < 6; c++) {
			char period[PERIOD_TEXT_MAX];

			period_format(article.claims.claims[c].period, period);
			strcat(all, period);
			strcat(all, " ");
		}
		check_text_row(rows[i].text, all, rows[i].periods);
		article_release(&article);
	}
}

/* A surplus of the partner's is not the reporter's. */
TEST(knows_whose_surplus)
{
	struct article article;

	read_article(&article,
		     "En 2022, les échanges entre la France et le Maroc ont culminé à 158 M EUR et "
		     "le Maroc dégage un excédent de 3,2 M EUR.");
	assert_int_equal(article.claims.n, 2);
	assert_string_equal(article.claims.claims[1].reading->reporter, "MAR");
	check_dec(article.claims.claims[1].value, "3.2");
	article_release(&article);
}

/* "Almost a third" leaves room for 31.4 %. */
TEST(leaves_room_for_fractions)
{
	struct article article;

	read_article(&article, "Canada's exports to Latvia fell by almost a third in 2020.");
	assert_int_equal(article.claims.n, 1);
	assert_true(interval_contains(article.claims.claims[0].range,
				      ratio_make(dec_of("-31.4"), dec_of("1"))));
	assert_true(!interval_contains(article.claims.claims[0].range,
				       ratio_make(dec_of("-25"), dec_of("1"))));
	article_release(&article);
}

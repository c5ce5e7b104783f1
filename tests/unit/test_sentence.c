#include "sentences.h"

#include <stdio.h>

#include "period.h"
#include "support.h"

static void read_one(struct read *read, enum language language, const char *text)
{
	read_text(read, language, text);
	assert_true(read_next(read));
}

/* The first quantity that is more than a bare number. */
static const struct quantity *first_quantity(const struct read *read)
{
	for (size_t q = 0; q < read->sentence.n_quantities; q++) {
		if (read->sentence.quantities[q].kind != QUANTITY_PLAIN)
			return &read->sentence.quantities[q];
	}
	return NULL;
}

TEST(reads_scale_and_currency)
{
	static const struct {
		enum language language;
		const char *text;
		enum quantity_kind kind;
		const char *value;
		int power;
		const char *currency;
	} rows[] = {
		{LANGUAGE_EN, "it was $523.7 million", QUANTITY_AMOUNT, "523.7", 6, "USD"},
		{LANGUAGE_EN, "it was US$1.9bn", QUANTITY_AMOUNT, "1.9", 9, "USD"},
		{LANGUAGE_EN, "it was USD 96 million", QUANTITY_AMOUNT, "96", 6, "USD"},
		{LANGUAGE_EN, "it was 656,200 euros", QUANTITY_AMOUNT, "656200", 0, "EUR"},
		{LANGUAGE_EN, "it was Sh94.5 billion", QUANTITY_AMOUNT, "94.5", 9, "XXG"},
		{LANGUAGE_EN, "half a billion dollars", QUANTITY_AMOUNT, "0.5", 9, "USD"},
		{LANGUAGE_EN, "it rose 1.7 per cent", QUANTITY_PERCENT, "1.7", 0, ""},
		{LANGUAGE_EN, "by 2 percentage points", QUANTITY_POINTS, "2", 0, ""},
		{LANGUAGE_EN, "it has doubled", QUANTITY_TIMES, "2", 0, ""},
		{LANGUAGE_EN, "by a sixth", QUANTITY_PERCENT, "16.7", 0, ""},
		{LANGUAGE_DE, "auf 523.7 Millionen US-Dollar", QUANTITY_AMOUNT, "523.7", 6, "USD"},
		{LANGUAGE_DE, "auf 2,488 Milliarden Euro", QUANTITY_AMOUNT, "2.488", 9, "EUR"},
		{LANGUAGE_DE, "auf 1,3 Mrd. Euro", QUANTITY_AMOUNT, "1.3", 9, "EUR"},
		{LANGUAGE_DE, "auf 45'297 Mio. Fr.", QUANTITY_AMOUNT, "45297", 6, "CHF"},
		{LANGUAGE_DE, "im Jahr 523.7 2023 Millionen US-Dollar", QUANTITY_AMOUNT, "523.7", 6,
		 "USD"},
		{LANGUAGE_DE, "um das 2,5-fache", QUANTITY_TIMES, "2.5", 0, ""},
		{LANGUAGE_FR, "soit 241 M EUR", QUANTITY_AMOUNT, "241", 6, "EUR"},
		{LANGUAGE_FR, "soit 2,95 Mds EUR", QUANTITY_AMOUNT, "2.95", 9, "EUR"},
		{LANGUAGE_FR, "soit 77,4 MMDH", QUANTITY_AMOUNT, "77.4", 9, "MAD"},
		{LANGUAGE_FR, "un demi-milliard d'euros", QUANTITY_AMOUNT, "0.5", 9, "EUR"},
		{LANGUAGE_FR, "une quarantaine de millions d'euros", QUANTITY_AMOUNT, "40", 6,
		 "EUR"},
		{LANGUAGE_NL, "voor 4,8 miljard euro", QUANTITY_AMOUNT, "4.8", 9, "EUR"},
		{LANGUAGE_NL, "met 23 procentpunt", QUANTITY_POINTS, "23", 0, ""},
		{LANGUAGE_RU, "составил $178,4 млн", QUANTITY_AMOUNT, "178.4", 6, "USD"},
		{LANGUAGE_RU, "составил 4,97 млрд долл. США", QUANTITY_AMOUNT, "4.97", 9, "USD"},
		{LANGUAGE_RU, "1 миллиард 200 миллионов долларов", QUANTITY_AMOUNT, "1200", 6,
		 "USD"},
		{LANGUAGE_RU, "38 млрд 607,6 млн долларов", QUANTITY_AMOUNT, "38.6076", 9, "USD"},
		{LANGUAGE_RU, "вырос в 2,1 раза", QUANTITY_TIMES, "2.1", 0, ""},
		{LANGUAGE_RU, "вырос вдвое", QUANTITY_TIMES, "2", 0, ""},
		{LANGUAGE_RU, "увеличился на треть", QUANTITY_PERCENT, "33.3", 0, ""},
		{LANGUAGE_KK, "2,3 млрд АҚШ долларына жетті", QUANTITY_AMOUNT, "2.3", 9, "USD"},
		{LANGUAGE_KK, "жарты миллиард еуроның", QUANTITY_AMOUNT, "0.5", 9, "EUR"},
		{LANGUAGE_KK, "23 пайызға өсті", QUANTITY_PERCENT, "23", 0, ""},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct quantity *quantity;
		struct read read;

		read_one(&read, rows[i].language, rows[i].text);
		quantity = first_quantity(&read);
		if (!quantity) {
			fail_msg("\"%s\": nothing found", rows[i].text);
			return;
		}
		if (quantity->kind != rows[i].kind || quantity->unit.power != rows[i].power ||
		    strcmp(quantity->unit.currency, rows[i].currency) != 0)
			fail_msg("\"%s\": kind %d, power %d, currency %s", rows[i].text,
				 quantity->kind, quantity->unit.power, quantity->unit.currency);
		check_dec(quantity->value, rows[i].value);
		read_release(&read);
	}
}

TEST(shares_a_unit)
{
	struct read read;

	read_one(&read, LANGUAGE_DE, "Sie stiegen von 49 auf 323 Millionen Euro");
	assert_int_equal(read.sentence.n_quantities, 2);
	check_dec(read.sentence.quantities[0].value, "49");
	assert_int_equal(read.sentence.quantities[0].unit.power, 6);
	assert_string_equal(read.sentence.quantities[0].unit.currency, "EUR");
	assert_true(read.sentence.quantities[0].is_unit_taken_over);
	read_release(&read);

	read_one(&read, LANGUAGE_FR, "entre 1,1 et 1,2 milliard d'euros");
	assert_int_equal(read.sentence.n_quantities, 1);
	assert_true(read.sentence.quantities[0].is_range);
	check_dec(read.sentence.quantities[0].value, "1.1");
	check_dec(read.sentence.quantities[0].high, "1.2");
	read_release(&read);
}

TEST(reads_qualifiers)
{
	static const struct {
		enum language language;
		const char *text;
		enum meaning qualifier;
	} rows[] = {
		{LANGUAGE_EN, "it was $5 million", MEANING_NONE},
		{LANGUAGE_EN, "about $5 million", MEANING_ABOUT},
		{LANGUAGE_EN, "almost $5 million", MEANING_ALMOST},
		{LANGUAGE_EN, "nearly $5 million", MEANING_ALMOST},
		{LANGUAGE_EN, "more than $5 million", MEANING_ABOVE},
		{LANGUAGE_EN, "at least $5 million", MEANING_ABOVE},
		{LANGUAGE_EN, "up to $5 million", MEANING_BELOW},
		{LANGUAGE_EN, "just over $5 million", MEANING_JUST_OVER},
		{LANGUAGE_DE, "rund 5 Mio. Euro", MEANING_ABOUT},
		{LANGUAGE_DE, "knapp 5 Mio. Euro", MEANING_ALMOST},
		{LANGUAGE_DE, "gut 5 Mio. Euro", MEANING_JUST_OVER},
		{LANGUAGE_DE, "fast 5 Mio. Euro", MEANING_ALMOST},
		{LANGUAGE_DE, "mehr als 5 Mio. Euro", MEANING_ABOVE},
		{LANGUAGE_FR, "environ 5 M EUR", MEANING_ABOUT},
		{LANGUAGE_FR, "près de 5 M EUR", MEANING_ALMOST},
		{LANGUAGE_FR, "plus de 5 M EUR", MEANING_ABOVE},
		{LANGUAGE_FR, "sous la barre des 5 M EUR", MEANING_BELOW},
		{LANGUAGE_NL, "ruim 5 miljoen euro", MEANING_JUST_OVER},
		{LANGUAGE_NL, "bijna 5 miljoen euro", MEANING_ALMOST},
		{LANGUAGE_NL, "ongeveer 5 miljoen euro", MEANING_ABOUT},
		{LANGUAGE_RU, "почти 5 млн долларов", MEANING_ALMOST},
		{LANGUAGE_RU, "около 5 млн долларов", MEANING_ABOUT},
		{LANGUAGE_RU, "свыше 5 млн долларов", MEANING_ABOVE},
		{LANGUAGE_RU, "порядка 5 млн долларов", MEANING_ABOUT},
		{LANGUAGE_RU, "менее 5 млн долларов", MEANING_BELOW},
		{LANGUAGE_KK, "5 млн доллардан астам", MEANING_ABOVE},
		{LANGUAGE_KK, "5 млн долларға жуық", MEANING_ABOUT},
		{LANGUAGE_KK, "шамамен 5 млн доллар", MEANING_ABOUT},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct quantity *quantity;
		struct read read;

		read_one(&read, rows[i].language, rows[i].text);
		quantity = first_quantity(&read);
		if (!quantity || quantity->qualifier != rows[i].qualifier)
			fail_msg("\"%s\": qualifier %d", rows[i].text,
				 quantity ? (int)quantity->qualifier : -1);
		read_release(&read);
	}
}

/* "" where the words alone do not tell the months. */
TEST(reads_periods)
{
	static const struct {
		enum language language;
		const char *text, *period;
	} rows[] = {
		{LANGUAGE_EN, "in 2023", "2023"},
		{LANGUAGE_EN, "in the first eight months of 2024", "2024-01/2024-08"},
		{LANGUAGE_EN, "in Jan-Aug 2024", "2024-01/2024-08"},
		{LANGUAGE_EN, "in January to August 2024", "2024-01/2024-08"},
		{LANGUAGE_EN, "from January to the end of August 2024", "2024-01/2024-08"},
		{LANGUAGE_EN, "in Q3 2024", "2024-Q3"},
		{LANGUAGE_EN, "in the first half of 2024", "2024-S1"},
		{LANGUAGE_EN, "in March 2024", "2024-03"},
		{LANGUAGE_EN, "by the end of July 2022", "2022-01/2022-07"},
		{LANGUAGE_EN, "in the year to June 2024", "2023-07/2024-06"},
		{LANGUAGE_EN, "the four quarters to the end of Q4 2020", "2020"},
		{LANGUAGE_EN, "in the fiscal year 2022-23", "FY2023"},
		{LANGUAGE_EN, "in 2022-23 (April to March)", "2022-04/2023-03"},
		{LANGUAGE_EN, "on 18 October 2024", NULL},
		{LANGUAGE_EN, "a year earlier", ""},
		{LANGUAGE_DE, "in den ersten acht Monaten des Jahres 2024", "2024-01/2024-08"},
		{LANGUAGE_DE, "im ersten Halbjahr 2018", "2018-S1"},
		{LANGUAGE_DE, "im 1. Quartal 2023", "2023-Q1"},
		{LANGUAGE_DE, "von Januar bis Oktober 2023", "2023-01/2023-10"},
		{LANGUAGE_DE, "von Januar bis Ende August 2023", "2023-01/2023-08"},
		{LANGUAGE_FR, "sur les huit premiers mois de 2024", "2024-01/2024-08"},
		{LANGUAGE_FR, "au T3 2024", "2024-Q3"},
		{LANGUAGE_FR, "à fin décembre 2022", "2022"},
		{LANGUAGE_FR, "au premier trimestre 2024", "2024-Q1"},
		{LANGUAGE_NL, "in de eerste acht maanden van 2017", "2017-01/2017-08"},
		{LANGUAGE_NL, "van januari tot en met augustus 2018", "2018-01/2018-08"},
		{LANGUAGE_RU, "за январь-август 2024 года", "2024-01/2024-08"},
		{LANGUAGE_RU, "за 8 месяцев 2024 года", "2024-01/2024-08"},
		{LANGUAGE_RU, "в I квартале 2024 года", "2024-Q1"},
		{LANGUAGE_RU, "в первом полугодии 2025 года", "2025-S1"},
		{LANGUAGE_RU, "16-17 октября 2024 года", NULL},
		{LANGUAGE_RU, "за год по июнь 2023 года", "2022-07/2023-06"},
		{LANGUAGE_KK, "2024 жылдың 9 айында", "2024-01/2024-09"},
		{LANGUAGE_KK, "2024 жылдың қаңтар-қараша айларында", "2024-01/2024-11"},
		{LANGUAGE_KK, "2024 жылғы алғашқы жартыжылдықта", "2024-S1"},
		{LANGUAGE_KK, "2024 жылғы 16-17 қыркүйекте", NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char text[PERIOD_TEXT_MAX] = "";
		const struct time_expression *when;
		struct read read;

		read_one(&read, rows[i].language, rows[i].text);
		when = read.sentence.n_times ? &read.sentence.times[0] : NULL;
		if ((when != NULL) != (rows[i].period != NULL))
			fail_msg("\"%s\": %zu periods", rows[i].text, read.sentence.n_times);
		if (when && when->kind == TIME_KNOWN)
			period_format(when->period, text);
		if (when && strcmp(text, rows[i].period) != 0)
			fail_msg("\"%s\": %s", rows[i].text, text);
		read_release(&read);
	}
}

/* A year that is named in the sentence is that of the months behind it. */
TEST(takes_the_year_over)
{
	char text[PERIOD_TEXT_MAX];
	struct read read;

	read_one(&read, LANGUAGE_FR, "Au T3 2024 elles ont atteint 5 M EUR, contre 6 au T2");
	assert_int_equal(read.sentence.n_times, 2);
	period_format(read.sentence.times[1].period, text);
	assert_string_equal(text, "2024-Q2");
	read_release(&read);
	read_one(&read, LANGUAGE_EN,
		 "It was 5 million in the year to June 2024, 5% more than in the four quarters to "
		 "June 2023");
	assert_int_equal(read.sentence.n_times, 2);
	assert_true(read.sentence.times[1].is_base);
	read_release(&read);
}

#include "period.h"

#include <stdio.h>

#include "support.h"

TEST(reads_every_notation)
{
	static const struct {
		const char *text;
		int first_year, first_month, last_year, last_month;
		const char *canonical, *people;
	} rows[] = {
		{"2024", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024-A1", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024-a1", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024-S1", 2024, 1, 2024, 6, "2024-S1", "2024 Jan–Jun"},
		{"2024-s2", 2024, 7, 2024, 12, "2024-S2", "2024 Jul–Dec"},
		{"2024-H1", 2024, 1, 2024, 6, "2024-S1", "2024 Jan–Jun"},
		{"2024-h2", 2024, 7, 2024, 12, "2024-S2", "2024 Jul–Dec"},
		{"2024-T1", 2024, 1, 2024, 4, "2024-01/2024-04", "2024 Jan–Apr"},
		{"2024-T2", 2024, 5, 2024, 8, "2024-05/2024-08", "2024 May–Aug"},
		{"2024-t3", 2024, 9, 2024, 12, "2024-09/2024-12", "2024 Sep–Dec"},
		{"2024-Q1", 2024, 1, 2024, 3, "2024-Q1", "2024 Jan–Mar"},
		{"2024-Q2", 2024, 4, 2024, 6, "2024-Q2", "2024 Apr–Jun"},
		{"2024-Q3", 2024, 7, 2024, 9, "2024-Q3", "2024 Jul–Sep"},
		{"2024-q4", 2024, 10, 2024, 12, "2024-Q4", "2024 Oct–Dec"},
		{"2024-08", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"2024-M08", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"2024-m12", 2024, 12, 2024, 12, "2024-12", "2024 Dec"},
		{"202408", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"202401", 2024, 1, 2024, 1, "2024-01", "2024 Jan"},
		{"2024-01/2024-08", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"2024-01/P8M", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"2024-01/p8m", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"2024-01-01/P8M", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"2024-01/P1Y", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024-01-01/P1Y", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024-04-01/P3M", 2024, 4, 2024, 6, "2024-Q2", "2024 Apr–Jun"},
		{"2024-08-01/P1M", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"2023-07/P1Y", 2023, 7, 2024, 6, "2023-07/2024-06", "2023 Jul–2024 Jun"},
		{"2023-07/2024-06", 2023, 7, 2024, 6, "2023-07/2024-06", "2023 Jul–2024 Jun"},
		{"2018-01/2023-12", 2018, 1, 2023, 12, "2018-01/2023-12", "2018–2023"},
		{"2024-01/2024-12", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024-01/2024-06", 2024, 1, 2024, 6, "2024-S1", "2024 Jan–Jun"},
		{"2024-01/2024-03", 2024, 1, 2024, 3, "2024-Q1", "2024 Jan–Mar"},
		{"2024-02/2024-04", 2024, 2, 2024, 4, "2024-02/2024-04", "2024 Feb–Apr"},
		{"2024-04/2024-09", 2024, 4, 2024, 9, "2024-04/2024-09", "2024 Apr–Sep"},
		{"2024-08/2024-08", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"202401/202408", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"2023-12/2024-01", 2023, 12, 2024, 1, "2023-12/2024-01", "2023 Dec–2024 Jan"},
		{"2024.0", 2024, 1, 2024, 12, "2024", "2024"},
		{"202408.0", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"Y2019", 2019, 1, 2019, 12, "2019", "2019"},
		{"2018M01", 2018, 1, 2018, 1, "2018-01", "2018 Jan"},
		{"2018M1", 2018, 1, 2018, 1, "2018-01", "2018 Jan"},
		{"2018m12", 2018, 12, 2018, 12, "2018-12", "2018 Dec"},
		{"2024-M8", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"2023Q1", 2023, 1, 2023, 3, "2023-Q1", "2023 Jan–Mar"},
		{"2023 Q4", 2023, 10, 2023, 12, "2023-Q4", "2023 Oct–Dec"},
		{"Q1 2023", 2023, 1, 2023, 3, "2023-Q1", "2023 Jan–Mar"},
		{"q3-2024", 2024, 7, 2024, 9, "2024-Q3", "2024 Jul–Sep"},
		{"H2 2023", 2023, 7, 2023, 12, "2023-S2", "2023 Jul–Dec"},
		{"2023S1", 2023, 1, 2023, 6, "2023-S1", "2023 Jan–Jun"},
		{"Jan 2022", 2022, 1, 2022, 1, "2022-01", "2022 Jan"},
		{"Jan-2022", 2022, 1, 2022, 1, "2022-01", "2022 Jan"},
		{"Jan2022", 2022, 1, 2022, 1, "2022-01", "2022 Jan"},
		{"Sept. 2024", 2024, 9, 2024, 9, "2024-09", "2024 Sep"},
		{"february 2022", 2022, 2, 2022, 2, "2022-02", "2022 Feb"},
		{"MAY 2022", 2022, 5, 2022, 5, "2022-05", "2022 May"},
		{"Jan.-Aug. 2024", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"Jan-Dec 2024", 2024, 1, 2024, 12, "2024", "2024"},
		{"2024 Jan–Aug", 2024, 1, 2024, 8, "2024-01/2024-08", "2024 Jan–Aug"},
		{"2024 Aug", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"2024-Aug", 2024, 8, 2024, 8, "2024-08", "2024 Aug"},
		{"0000-01", 0, 1, 0, 1, "0000-01", "0000 Jan"},
		{"9999", 9999, 1, 9999, 12, "9999", "9999"},
		{"9999-12/P1M", 9999, 12, 9999, 12, "9999-12", "9999 Dec"},
		{"0000-01/P120000M", 0, 1, 9999, 12, "0000-01/9999-12", "0000–9999"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *text = rows[i].text;
		struct period period = {-1, -1};
		struct strbuf people = STRBUF_INIT;
		char canonical[PERIOD_TEXT_MAX];

		check_number_row(text, period_parse(text, strlen(text), &period), PERIOD_OK);
		check_number_row(text, period.first,
				 rows[i].first_year * 12 + rows[i].first_month - 1);
		check_number_row(text, period.last,
				 rows[i].last_year * 12 + rows[i].last_month - 1);
		period_format(period, canonical);
		check_text_row(text, canonical, rows[i].canonical);
		period_add_people(&people, period);
		check_text_row(text, people.text, rows[i].people);
		strbuf_release(&people);
	}
}

TEST(refuses_the_rest)
{
	static const struct {
		const char *text;
		enum period_status status;
	} rows[] = {
		{"", PERIOD_SYNTAX},
		{"24", PERIOD_SYNTAX},
		{"20244", PERIOD_SYNTAX},
		{"T1 2023", PERIOD_SYNTAX},
		{"t4-2023", PERIOD_SYNTAX},
		{"2024-", PERIOD_SYNTAX},
		{"2024.", PERIOD_SYNTAX},
		{"2024.00", PERIOD_SYNTAX},
		{"2024.5", PERIOD_SYNTAX},
		{"202400.0", PERIOD_MONTH_RANGE},
		{"202413.0", PERIOD_MONTH_RANGE},
		{"2018M13", PERIOD_MONTH_RANGE},
		{"2018M001", PERIOD_SYNTAX},
		{"2023Q5", PERIOD_PART_RANGE},
		{"Q5 2023", PERIOD_PART_RANGE},
		{"Q1  2023", PERIOD_SYNTAX},
		{"Q1 23", PERIOD_SYNTAX},
		{"Y19", PERIOD_SYNTAX},
		{"Y20190", PERIOD_SYNTAX},
		{"Jan", PERIOD_SYNTAX},
		{"Jan 22", PERIOD_SYNTAX},
		{"Ja 2022", PERIOD_SYNTAX},
		{"Januaryx 2022", PERIOD_SYNTAX},
		{"Aug-Jan 2024", PERIOD_REVERSED},
		{"Jan-Foo 2024", PERIOD_SYNTAX},
		{"2024 Jan-", PERIOD_SYNTAX},
		{"W31 2024", PERIOD_NOT_MONTHS},
		{"Annual", PERIOD_SYNTAX},
		{"2024-8", PERIOD_SYNTAX},
		{"2024-Q", PERIOD_SYNTAX},
		{"2024-Q31", PERIOD_SYNTAX},
		{"2024-X1", PERIOD_SYNTAX},
		{"08/2024", PERIOD_SYNTAX},
		{"2024/", PERIOD_SYNTAX},
		{"2024-01/", PERIOD_SYNTAX},
		{"2024-01/08", PERIOD_SYNTAX},
		{"2024-01-2024-08", PERIOD_SYNTAX},
		{"2024-01/P", PERIOD_SYNTAX},
		{"2024-01/P8", PERIOD_SYNTAX},
		{"2024-01/PM", PERIOD_SYNTAX},
		{"2024-01/8M", PERIOD_SYNTAX},
		{"2024-01/P-8M", PERIOD_SYNTAX},
		{"2024-01/P8M ", PERIOD_SYNTAX},
		{" 2024", PERIOD_SYNTAX},
		{"2024 ", PERIOD_SYNTAX},
		{"-2024", PERIOD_SYNTAX},
		{"+2024", PERIOD_SYNTAX},
		{"2O24", PERIOD_SYNTAX},
		{"2024-01/2024-08/2024-09", PERIOD_SYNTAX},
		{"latest", PERIOD_SYNTAX},
		{"2024-00", PERIOD_MONTH_RANGE},
		{"2024-13", PERIOD_MONTH_RANGE},
		{"2024-99", PERIOD_MONTH_RANGE},
		{"202400", PERIOD_MONTH_RANGE},
		{"202413", PERIOD_MONTH_RANGE},
		{"2024-M00", PERIOD_MONTH_RANGE},
		{"2024-M13", PERIOD_MONTH_RANGE},
		{"2024-01/2024-13", PERIOD_MONTH_RANGE},
		{"2024-13-01/P8M", PERIOD_MONTH_RANGE},
		{"2024-A0", PERIOD_PART_RANGE},
		{"2024-A2", PERIOD_PART_RANGE},
		{"2024-S0", PERIOD_PART_RANGE},
		{"2024-S3", PERIOD_PART_RANGE},
		{"2024-H3", PERIOD_PART_RANGE},
		{"2024-T0", PERIOD_PART_RANGE},
		{"2024-T4", PERIOD_PART_RANGE},
		{"2024-Q0", PERIOD_PART_RANGE},
		{"2024-Q5", PERIOD_PART_RANGE},
		{"2024-08/2024-01", PERIOD_REVERSED},
		{"2024-01/2023-12", PERIOD_REVERSED},
		{"2024-W31", PERIOD_NOT_MONTHS},
		{"2024-D200", PERIOD_NOT_MONTHS},
		{"2024-01-15", PERIOD_NOT_MONTHS},
		{"2024-01-01", PERIOD_NOT_MONTHS},
		{"2024-01-15/P8M", PERIOD_NOT_MONTHS},
		{"2024-01-01/P10D", PERIOD_NOT_MONTHS},
		{"2024-01-01/P2W", PERIOD_NOT_MONTHS},
		{"2024-01-01/2024-08-31", PERIOD_NOT_MONTHS},
		{"FY2025", PERIOD_FISCAL},
		{"fy2025", PERIOD_FISCAL},
		{"FY25", PERIOD_SYNTAX},
		{"FY2025-Q1", PERIOD_SYNTAX},
		{"2024-01/P0M", PERIOD_OUT_OF_YEARS},
		{"2024-01/P0Y", PERIOD_OUT_OF_YEARS},
		{"9999-12/P2M", PERIOD_OUT_OF_YEARS},
		{"0000-01/P120001M", PERIOD_OUT_OF_YEARS},
		{"2024-01/P999999Y", PERIOD_OUT_OF_YEARS},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct period period = {-7, -7};

		check_number_row(rows[i].text,
				 period_parse(rows[i].text, strlen(rows[i].text), &period),
				 rows[i].status);
		check_number_row(rows[i].text, period.first == -7 && period.last == -7, true);
		check_number_row(rows[i].text, *period_status_text(rows[i].status) != '\0', true);
	}
	assert_string_equal(period_status_text(PERIOD_OK), "");
}

/* A day that no month has is no day, not one left out. */
TEST(refuses_day_zero)
{
	static const char *const texts[] = {"2024-01-00", "2024-01-00/P8M", "2024-01-00/2024-08",
					    "2024-01/2024-08-00"};
	struct period period;

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		check_number_row(texts[i],
				 period_parse(texts[i], strlen(texts[i]), &period) != PERIOD_OK,
				 true);
}

TEST(reads_exactly_n_bytes)
{
	struct period period;

	assert_int_equal(period_parse("2024-08,", 7, &period), PERIOD_OK);
	assert_true(period_equal(period, ((struct period){2024 * 12 + 7, 2024 * 12 + 7})));
	assert_int_equal(period_parse("2024-08", 4, &period), PERIOD_OK);
	assert_true(period_equal(period, period_year(2024)));
	assert_int_equal(period_parse("2024\0", 5, &period), PERIOD_SYNTAX);
}

/* A fiscal year is a period of its own: it meets no calendar period, and has one a year earlier. */
TEST(keeps_fiscal_years_apart)
{
	struct period period, before;
	char text[PERIOD_TEXT_MAX], people[PERIOD_PEOPLE_MAX];

	assert_int_equal(period_parse_fiscal("FY2025", 6, &period), PERIOD_OK);
	assert_true(period_equal(period, period_fiscal(2025)));
	assert_int_equal(period_parse_fiscal("2025", 4, &before), PERIOD_OK);
	assert_true(period_equal(before, period_year(2025)));
	assert_int_equal(period_parse_fiscal("FY20256", 7, &before), PERIOD_SYNTAX);
	assert_true(period_is_fiscal(period));
	assert_false(period_is_fiscal(period_year(9999)));
	assert_false(period_is_year(period));
	assert_int_equal(period_first_year(period), 2025);
	assert_int_equal(period_months(period), 12);
	period_format(period, text);
	assert_string_equal(text, "FY2025");
	assert_string_equal(period_people(period, people), "FY2025");
	assert_true(period_years_before(period, 1, &before));
	assert_true(period_equal(before, period_fiscal(2024)));
	assert_int_equal(before.last + 1, period.first);
	assert_true(period_years_before(period, -1, &before));
	assert_true(period_equal(before, period_fiscal(2026)));
	assert_false(period_years_before(period_fiscal(3), 4, &before));
	assert_false(period_years_before(period_year(9999), -1, &before));
	assert_true(period_years_before(period_year(9998), -1, &before));
	assert_true(period_fiscal(0).first > PERIOD_LAST_MONTH + 12);
	for (int year = 0; year < 10000; year++) {
		assert_false(period_is_within(period, period_year(year)));
		assert_false(period_equal(period_fiscal(year), period_year(year)));
	}
}

TEST(orders_rows)
{
	/* By last month, then by first. */
	static const char *const rising[] = {
		"2022",	   "2023-01",	      "2023-01/2023-08", "2023-07/2023-08",
		"2023-08", "2023-01/2023-09", "2018-01/2023-12", "2023",
		"2023-S2", "2023-Q4",	      "2023-12",	 "2023-12/2024-01",
		"2024-01", "2024-01/2024-08",
	};
	const size_t n = sizeof(rising) / sizeof(rising[0]);

	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < n; j++) {
			struct period a = period_of(rising[i]), b = period_of(rising[j]);

			check_number_row(rising[i], period_cmp(a, b), i < j ? -1 : i > j);
			check_number_row(rising[i], period_equal(a, b), i == j);
		}
	}
}

TEST(knows_relations)
{
	static const struct {
		const char *a, *b;
		bool within;
	} rows[] = {
		{"2023-Q1", "2023", true},     {"2023", "2023-Q1", false},
		{"2023", "2023", true},	       {"2022", "2023", false},
		{"2023", "2022", false},       {"2023-01/2023-08", "2023-08/2023-12", false},
		{"2023-07", "2023-08", false}, {"2023-12/2024-01", "2024", false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct period a = period_of(rows[i].a), b = period_of(rows[i].b);

		check_number_row(rows[i].a, period_is_within(a, b), rows[i].within);
	}
	assert_int_equal(period_months(period_of("2024-01/2024-08")), 8);
	assert_int_equal(period_months(period_of("2024-08")), 1);
	assert_int_equal(period_months(period_of("2018-01/2023-12")), 72);
	assert_true(period_is_year(period_of("2024")));
	assert_true(!period_is_year(period_of("2023-07/2024-06")));
	assert_true(!period_is_year(period_of("2023-01/2024-12")));
	assert_int_equal(period_first_year(period_of("2023-12/2024-01")), 2023);
}

TEST(goes_back_by_years)
{
	static const struct {
		const char *period;
		int years;
		const char *before; /* NULL: before all time */
	} rows[] = {
		{"2024-01/2024-08", 1, "2023-01/2023-08"},
		{"2024", 1, "2023"},
		{"2024", 0, "2024"},
		{"2024-Q1", 5, "2019-Q1"},
		{"2023-07/2024-06", 1, "2022-07/2023-06"},
		{"2024-02", 1, "2023-02"},
		{"0001", 1, "0000"},
		{"0000-12", 1, NULL},
		{"0000-12/0001-12", 1, NULL},
		{"2024", 2024, "0000"},
		{"2024", 2025, NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct period before = {-7, -7};
		bool found = period_years_before(period_of(rows[i].period), rows[i].years, &before);

		check_number_row(rows[i].period, found, rows[i].before != NULL);
		if (rows[i].before)
			check_number_row(rows[i].period,
					 period_equal(before, period_of(rows[i].before)), true);
		else
			check_number_row(rows[i].period, before.first, -7);
	}
}

/* Every period of up to 30 months from each month of four years, and some long ones. */
TEST(reads_back_what_it_writes)
{
	for (int32_t first = 2021 * 12; first < 2025 * 12; first++) {
		for (int32_t months = 1; months <= 140; months += months < 30 ? 1 : 11) {
			struct period period = {first, first + months - 1}, again;
			char text[PERIOD_TEXT_MAX], long_form[PERIOD_TEXT_MAX];

			period_format(period, text);
			check_number_row(text, period_parse(text, strlen(text), &again), PERIOD_OK);
			check_number_row(text, period_equal(period, again), true);
			snprintf(long_form, sizeof(long_form), "%04d-%02d/%04d-%02d", first / 12,
				 first % 12 + 1, period.last / 12, period.last % 12 + 1);
			check_number_row(long_form,
					 period_parse(long_form, strlen(long_form), &again),
					 PERIOD_OK);
			check_number_row(long_form, period_equal(period, again), true);
			snprintf(long_form, sizeof(long_form), "%04d-%02d-01/P%dM", first / 12,
				 first % 12 + 1, months);
			check_number_row(long_form,
					 period_parse(long_form, strlen(long_form), &again),
					 PERIOD_OK);
			check_number_row(long_form, period_equal(period, again), true);
		}
	}
}

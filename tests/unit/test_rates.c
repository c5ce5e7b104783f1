#include "rates.h"

#include "support.h"
#include "table_file.h"

TEST(test_text)
{
	static const struct {
		const char *text, *per, *value, *currency; /* NULL: refused */
	} rows[] = {
		{"EUR=1.08 USD", "EUR", "1.08", "USD"},
		{"eur = 1.0800 usd", "EUR", "1.0800", "USD"},
		{"1 EUR = 1.08 USD", "EUR", "1.08", "USD"},
		{"USD=456 KZT", "USD", "456", "KZT"},
		{"EUR=1,08 USD", NULL, NULL, NULL},
		{"EUR=0 USD", NULL, NULL, NULL},
		{"EUR=-1.08 USD", NULL, NULL, NULL},
		{"EUR=0.0 USD", NULL, NULL, NULL},
		{"EUR=1.08", NULL, NULL, NULL},
		{"EUR 1.08 USD", NULL, NULL, NULL},
		{"EUR=1.08 EUR", NULL, NULL, NULL},
		{"EUX=1.08 USD", NULL, NULL, NULL},
		{"EUR=1.08 USDX", NULL, NULL, NULL},
		{"2 EUR=1.08 USD", NULL, NULL, NULL},
		{"EUR=1e2 USD", NULL, NULL, NULL},
		{"EUR=nan USD", NULL, NULL, NULL},
		{"", NULL, NULL, NULL},
		{"=", NULL, NULL, NULL},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct rate rate = {.source = NULL};
		const char *wrong = NULL;
		bool read = rate_read(rows[i].text, strlen(rows[i].text), &rate, &wrong);

		check_number_row(rows[i].text, read, rows[i].per != NULL);
		if (!read) {
			assert_non_null(wrong);
			continue;
		}
		assert_true(rate.is_of_all);
		check_text_row(rows[i].text, rate.per, rows[i].per);
		check_text_row(rows[i].text, rate.currency, rows[i].currency);
		check_dec_row(rows[i].text, rate.value, rows[i].value);
	}
}

/* A rate stands for half a unit of its last printed place on each side. */
TEST(test_range)
{
	struct rate rate;
	const char *wrong;

	assert_true(rate_read("EUR=1.08 USD", 12, &rate, &wrong));
	check_dec(rate.range.low.numerator, "1.075");
	check_dec(rate.range.high.numerator, "1.085");
}

/* Read `text` as a file. */
static enum diag_code read_file(const char *text, struct rate_list *list, struct recorder *recorder)
{
	write_table(text, strlen(text));
	recorder_init(recorder);
	return rates_file_read(table_path, list, &recorder->sink);
}

TEST(test_file)
{
	static const char text[] = "# the test's own\n"
				   "source,rate,per,currency,period\n"
				   "T,1.0813,EUR,USD,2023\n"
				   "T,1.0530,eur,usd,2022\n"
				   ",1.09,EUR,USD,2024-01/2024-08\n";
	struct rate_list list = {.n = 0};
	struct recorder recorder;
	const struct rate *rate;

	assert_int_equal(read_file(text, &list, &recorder), DIAG_OK);
	assert_int_equal(list.n, 3);
	rate = rate_find(&list, "EUR", "USD", period_of("2022"));
	assert_non_null(rate);
	check_dec(rate->value, "1.0530");
	assert_string_equal(rate->source, "T");
	/* Another notation of the same months; no other direction; no other period, even a part. */
	assert_non_null(rate_find(&list, "EUR", "USD", period_of("2024-01/P8M")));
	assert_null(rate_find(&list, "USD", "EUR", period_of("2022")));
	assert_null(rate_find(&list, "EUR", "USD", period_of("2022-05")));
	assert_true(rate_exists(&list, "EUR", "USD"));
	assert_false(rate_exists(&list, "USD", "EUR"));
	rate_list_release(&list);
}

/* A period's own rate goes before one for any period. */
TEST(test_find_order)
{
	struct rate_list list = {.n = 0};
	struct rate all, own;
	const char *wrong;

	assert_true(rate_read("EUR=1.1 USD", 11, &all, &wrong));
	own = all;
	own.is_of_all = false;
	own.period = period_of("2023");
	own.value = dec_of("1.2");
	assert_true(rate_list_add(&list, &all) && rate_list_add(&list, &own));
	check_dec(rate_find(&list, "EUR", "USD", period_of("2023"))->value, "1.2");
	check_dec(rate_find(&list, "EUR", "USD", period_of("2022"))->value, "1.1");
	rate_list_release(&list);
}

TEST(test_bad_files)
{
	static const struct {
		const char *text;
		enum diag_code code;
		size_t line, column;
	} rows[] = {
		{"", DIAG_COLUMN, 0, 0},
		{"period,currency,per,rate\n", DIAG_NO_DATA, 0, 0},
		{"period,currency,rate\n2023,USD,1.08\n", DIAG_COLUMN, 1, 1},
		{"period,currency,per,rate\n2023,USD,EUR,1,08\n", DIAG_COLUMN, 2, 16},
		{"period,currency,per,rate\n2023,USD,EUR,\"1,08\"\n", DIAG_SYNTAX, 2, 16},
		{"period,currency,per,rate\n2023,USD,EUR,0\n", DIAG_RANGE, 2, 14},
		{"period,currency,per,rate\n2023,USD,EUR,~1.08\n", DIAG_RANGE, 2, 14},
		{"period,currency,per,rate\n2023,USX,EUR,1.08\n", DIAG_UNIT, 2, 6},
		{"period,currency,per,rate\n2023,USD,USD,1.08\n", DIAG_UNIT, 2, 10},
		{"period,currency,per,rate\n2023-13,USD,EUR,1.08\n", DIAG_RANGE, 2, 1},
		{"period,currency,per,rate\n2023,USD,EUR,1.08\n2023-A1,USD,EUR,1.09\n",
		 DIAG_DUPLICATE, 3, 1},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct rate_list list = {.n = 0};
		struct recorder recorder;

		check_number_row(rows[i].text, read_file(rows[i].text, &list, &recorder),
				 rows[i].code);
		check_number_row(rows[i].text, (long long)recorder.n, 1);
		check_number_row(rows[i].text, (long long)recorder.diags[0].line,
				 (long long)rows[i].line);
		check_number_row(rows[i].text, (long long)recorder.diags[0].column,
				 (long long)rows[i].column);
		rate_list_release(&list);
	}
}

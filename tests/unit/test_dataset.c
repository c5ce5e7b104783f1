#include "dataset.h"

#include <stdio.h>

#include "support.h"

TEST(interns_equal_texts_once)
{
	struct dataset data = {.n = 0};
	static const char *kept[3000];
	const char *empty = dataset_intern(&data, "", 0);

	assert_string_equal(empty, "");
	for (size_t i = 0; i < 3000; i++) {
		char text[40];
		int n = snprintf(text, sizeof(text), "source %zu and more", i);

		kept[i] = dataset_intern(&data, text, (size_t)n - 9);
		assert_non_null(kept[i]);
		assert_true(kept[i] != text);
		text[n - 9] = '\0';
		check_text_row("just interned", kept[i], text);
	}
	for (size_t i = 0; i < 3000; i++) {
		char text[40];
		int n = snprintf(text, sizeof(text), "source %zu", i);

		assert_ptr_equal(dataset_intern(&data, text, (size_t)n), kept[i]);
		check_text_row("interned before", kept[i], text);
	}
	assert_ptr_equal(dataset_intern(&data, "x", 0), empty);
	assert_true(dataset_intern(&data, "Source 1", 8) != kept[1]);
	assert_true(dataset_intern(&data, "source 1 ", 9) != kept[1]);
	dataset_release(&data);
	assert_true(!data.rows && !data.n && !data.files && !data.n_files);
}

TEST(keeps_paths)
{
	struct dataset data = {.n = 0};

	for (size_t i = 0; i < 50; i++) {
		char path[40];

		snprintf(path, sizeof(path), "data/%zu.csv", i / 2); /* a file may come twice */
		assert_true(dataset_add_file(&data, path) == i);
	}
	assert_true(data.n_files == 50);
	assert_string_equal(data.files[0], "data/0.csv");
	assert_string_equal(data.files[49], "data/24.csv");
	dataset_release(&data);
}

static struct observation row_of(struct dataset *data, const char *period, const char *pair,
				 const char *unit, const char *source, pub_date published)
{
	struct observation row = {.period = period_of(period), .published = published};

	memcpy(row.reporter, pair, 3);
	memcpy(row.partner, pair + 4, 3);
	if (*unit)
		assert_int_equal(unit_parse(unit, strlen(unit), &row.unit), UNIT_OK);
	row.source = dataset_intern(data, source, strlen(source));
	row.url = row.note = dataset_intern(data, "", 0);
	return row;
}

/* Rows that differ from the first in what the table says: another observation, or the same one. */
TEST(knows_an_observation_again)
{
	static const struct {
		const char *what, *period, *pair, *unit, *source;
		pub_date published;
		bool same_series, duplicate;
	} rows[] = {
		{"all the same", "2024", "KAZ-BEL", "USD million", "S", 20241018, true, true},
		{"notation", "2024-01/2024-12", "KAZ-BEL", "million USD", "S", 20241018, true,
		 true},
		{"scale", "2024", "KAZ-BEL", "USD", "S", 20241018, true, true},
		{"period", "2024-S1", "KAZ-BEL", "USD million", "S", 20241018, true, false},
		{"first month", "2024-02/2024-12", "KAZ-BEL", "USD million", "S", 20241018, true,
		 false},
		{"date", "2024", "KAZ-BEL", "USD million", "S", 20241019, true, false},
		{"a date of a month", "2024", "KAZ-BEL", "USD million", "S", 20241000, true, false},
		{"undated", "2024", "KAZ-BEL", "USD million", "S", 0, true, false},
		{"reporter", "2024", "BLX-BEL", "USD million", "S", 20241018, false, false},
		{"partner", "2024", "KAZ-BLX", "USD million", "S", 20241018, false, false},
		{"turned about", "2024", "BEL-KAZ", "USD million", "S", 20241018, false, false},
		{"currency", "2024", "KAZ-BEL", "EUR million", "S", 20241018, false, false},
		{"no currency", "2024", "KAZ-BEL", "", "S", 20241018, false, false},
		{"source", "2024", "KAZ-BEL", "USD million", "s", 20241018, false, false},
		{"longer source", "2024", "KAZ-BEL", "USD million", "SS", 20241018, false, false},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct dataset data = {.n = 0};
		const struct observation *first = NULL;
		struct observation a =
			row_of(&data, "2024", "KAZ-BEL", "USD million", "S", 20241018);
		struct observation b = row_of(&data, rows[i].period, rows[i].pair, rows[i].unit,
					      rows[i].source, rows[i].published);

		a.line = 2;
		b.line = 3;
		assert_int_equal(dataset_add(&data, &a, &first), DIAG_OK);
		check_number_row(rows[i].what, observation_same_series(&a, &b),
				 rows[i].same_series);
		check_number_row(rows[i].what, dataset_add(&data, &b, &first),
				 rows[i].duplicate ? DIAG_DUPLICATE : DIAG_OK);
		check_number_row(rows[i].what, (long long)data.n, rows[i].duplicate ? 1 : 2);
		if (rows[i].duplicate)
			assert_ptr_equal(first, &data.rows[0]);
		else
			assert_null(first);
		assert_memory_equal(&data.rows[0], &a, sizeof(a));
		dataset_release(&data);
	}
}

/* Through several growths of the rows and of what finds them. */
TEST(leaves_everything_at_a_duplicate)
{
	struct dataset data = {.n = 0};
	const struct observation *first;

	for (int32_t i = 0; i < 1000; i++) {
		struct observation row = row_of(&data, "2024", "KAZ-BEL", "USD", "S", 0);

		row.period = (struct period){i, i};
		row.line = (size_t)i + 2;
		assert_int_equal(dataset_add(&data, &row, &first), DIAG_OK);
		for (int32_t j = i; j >= 0; j -= 97) {
			row.period = (struct period){j, j};
			row.line = 5000;
			first = NULL;
			assert_int_equal(dataset_add(&data, &row, &first), DIAG_DUPLICATE);
			assert_ptr_equal(first, &data.rows[j]);
		}
		assert_true(data.n == (size_t)i + 1);
	}
	for (int32_t i = 0; i < 1000; i++) {
		assert_true(data.rows[i].line == (size_t)i + 2);
		assert_true(data.rows[i].period.first == i && data.rows[i].period.last == i);
		assert_string_equal(data.rows[i].source, "S");
	}
	dataset_release(&data);
}

TEST(takes_the_last_part_of_a_path)
{
	static const char *const rows[][2] = {
		{"data/trade.csv", "trade.csv"},
		{"trade.csv", "trade.csv"},
		{"/a/b/c", "c"},
		{"./-", "-"},
		{"-", "standard input"},
		{"a/жук.csv", "жук.csv"},
	};

	for (size_t i = 0; i < countof(rows); i++)
		check_text_row(rows[i][0], path_base_name(rows[i][0]), rows[i][1]);
}

TEST(reads_and_writes_dates)
{
	static const struct {
		const char *text;
		long long date; /* -1: none */
	} rows[] = {
		{"2024-10-18", 20241018},
		{"2024-10", 20241000},
		{"2024", 20240000},
		{"0001", 10000},
		{"0001-01-01", 10101},
		{"9999-12-31", 99991231},
		{"2024-01-31", 20240131},
		{"2024-04-30", 20240430},
		{"2024-02-29", 20240229}, /* leap years */
		{"2000-02-29", 20000229},
		{"1600-02-29", 16000229},
		{"2023-02-28", 20230228},
		{"2023-02-29", -1},
		{"1900-02-29", -1},
		{"2100-02-29", -1},
		{"2024-02-30", -1},
		{"2024-04-31", -1},
		{"2024-01-32", -1},
		{"2024-01-00", -1},
		{"2024-00", -1},
		{"2024-13", -1},
		{"2024-00-10", -1},
		{"2024-13-10", -1},
		{"0000", -1},
		{"0000-01-01", -1},
		{"", -1},
		{"24", -1},
		{"202", -1},
		{"20241", -1},
		{"2024-1", -1},
		{"2024-1-18", -1},
		{"2024-10-1", -1},
		{"20241018", -1},
		{"202410", -1},
		{"2024/10/18", -1},
		{"2024.10", -1},
		{"18.10.2024", -1},
		{"2024-10-18 ", -1},
		{" 2024-10", -1},
		{"2024-10-18T00:00", -1},
		{"-024-10-18", -1},
		{"2024-+1", -1},
		{"2O24", -1},
		{"2024-10-", -1},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		pub_date date = 77;
		char text[PUB_DATE_TEXT_MAX];
		bool is_date = pub_date_parse(rows[i].text, strlen(rows[i].text), &date);

		check_number_row(rows[i].text, is_date, rows[i].date >= 0);
		check_number_row(rows[i].text, date, rows[i].date >= 0 ? rows[i].date : 77);
		if (!is_date)
			continue;
		pub_date_format(date, text);
		check_text_row(rows[i].text, text, rows[i].text);
	}
}

TEST(reads_exactly_n_bytes)
{
	pub_date date = 0;
	char text[PUB_DATE_TEXT_MAX];

	assert_true(pub_date_parse("2024-10-18", 7, &date) && date == 20241000);
	assert_true(pub_date_parse("2024-10-18", 4, &date) && date == 20240000);
	assert_false(pub_date_parse("2024-10-18", 8, &date));
	assert_false(pub_date_parse("2024-10-18", 0, &date));
	assert_true(date == 20240000);
	pub_date_format(0, text);
	assert_string_equal(text, "");
}

TEST(knows_each_day_of_a_year)
{
	static const struct {
		int year, days;
	} rows[] = {{1896, 366}, {1900, 365}, {2000, 366}, {2023, 365}, {2024, 366}, {2100, 365}};

	for (size_t i = 0; i < countof(rows); i++) {
		int days = 0;
		pub_date last = 0;

		for (int n = 0; n < 10000; n++) {
			char text[40];
			pub_date date;

			snprintf(text, sizeof(text), "%04d-%02d-%02d", rows[i].year, n / 100,
				 n % 100);
			if (!pub_date_parse(text, 10, &date))
				continue;
			assert_true(date > last);
			last = date;
			days++;
		}
		check_number_row("days of a year", days, rows[i].days);
	}
}

#include "../../src/text/notation.h"

#include <stdio.h>

#include "support.h"

#define NBSP "\xC2\xA0"
#define NARROW "\xE2\x80\xAF"

/* What a number's digits and marks show, up to where it ends. */
static void finds_notations(void **state)
{
	static const struct {
		const char *text;
		enum notation notation;
		const char *number;
	} rows[] = {
		{"303 million", NOTATION_WHOLE, "303"},
		{"523.7 Millionen", NOTATION_POINT, "523.7"},
		{"523,7 миллиона", NOTATION_COMMA, "523,7"},
		{"1,234.5 million", NOTATION_POINT, "1,234.5"},
		{"1.234,5 Mio.", NOTATION_COMMA, "1.234,5"},
		{"1 234,5 млн", NOTATION_COMMA, "1 234,5"},
		{"1" NBSP "234,5 M", NOTATION_COMMA, "1" NBSP "234,5"},
		{"1" NARROW "302 M", NOTATION_GROUPED, "1" NARROW "302"},
		{"45'297 Mio.", NOTATION_GROUPED, "45'297"},
		{"1,234,567 dollars", NOTATION_GROUPED, "1,234,567"},
		{"1.234.567 Euro", NOTATION_GROUPED, "1.234.567"},
		{"2,488 Milliarden", NOTATION_OPEN_COMMA, "2,488"},
		{"1.200 tonnes", NOTATION_OPEN_POINT, "1.200"},
		{"656,200 euros", NOTATION_OPEN_COMMA, "656,200"},
		{"0.375 billion", NOTATION_POINT, "0.375"}, /* nobody groups a zero */
		{"1234.567 million", NOTATION_POINT, "1234.567"},
		{"18.10.2024", NOTATION_DATE, "18.10.2024"},
		{"2024-10-18", NOTATION_DATE, "2024-10-18"},
		{"10:30", NOTATION_CLOCK, "10:30"},
		{"1.2.3", NOTATION_OTHER, "1.2.3"},
		{"12 345 67", NOTATION_GROUPED, "12 345"},
	};
	struct notations *notations = notations_new();

	(void)state;
	assert_non_null(notations);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		enum notation notation;
		size_t n;

		assert_int_equal(notation_find(notations, rows[i].text, strlen(rows[i].text), 0,
					       &notation, &n),
				 DIAG_OK);
		if (notation != rows[i].notation || n != strlen(rows[i].number))
			fail_msg("\"%s\": notation %d, %zu bytes", rows[i].text, (int)notation, n);
	}
	notations_free(notations);
}

static void reads_values(void **state)
{
	static const struct {
		const char *text;
		char decimal;
		const char *value; /* NULL: too many digits */
	} rows[] = {
		{"523.7", '.', "523.7"},
		{"1.234,5", ',', "1234.5"},
		{"1" NBSP "234,50", ',', "1234.50"},
		{"2,488", ',', "2.488"},
		{"2,488", 0, "2488"},
		{"45'297", 0, "45297"},
		{"1234567890123456789012345678901234567", 0, NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec value;
		bool fits =
			notation_value(rows[i].text, strlen(rows[i].text), rows[i].decimal, &value);

		if (fits != (rows[i].value != NULL))
			fail_msg("\"%s\": fits is %d", rows[i].text, fits);
		if (fits)
			check_dec(value, rows[i].value);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_notations),
		cmocka_unit_test(reads_values),
	};

	return run_group("notation", tests);
}

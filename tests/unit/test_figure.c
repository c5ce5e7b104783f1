#include "figure.h"

#include <stdio.h>
#include <string.h>

#include "support.h"

#define NBSP "\xC2\xA0"
#define THIN "\xE2\x80\x89"
#define NARROW "\xE2\x80\xAF"
#define MINUS "\xE2\x88\x92"
#define DASH "\xE2\x80\x93"
#define DIGITS_36 "123456789012345678901234567890123456"

TEST(reads_figures)
{
	static const struct {
		const char *text;
		char mark;
		const char *value;
		enum qualifier qualifier;
	} rows[] = {
		{"220.7", '.', "220.7", QUALIFIER_NONE},
		{"220,7", ',', "220.7", QUALIFIER_NONE},
		{"303", '.', "303", QUALIFIER_NONE},
		{"303", ',', "303", QUALIFIER_NONE},
		{"514.90", '.', "514.90", QUALIFIER_NONE},
		{"0", '.', "0", QUALIFIER_NONE},
		{"0.00", '.', "0.00", QUALIFIER_NONE},
		{"1,234", ',', "1.234", QUALIFIER_NONE}, /* the comma is the file's decimal mark */
		{"1.234", '.', "1.234", QUALIFIER_NONE},
		{"+1.7", '.', "1.7", QUALIFIER_NONE},
		{"-1.7", '.', "-1.7", QUALIFIER_NONE},
		{MINUS "82.3", '.', "-82.3", QUALIFIER_NONE},
		{"1" NBSP "234", '.', "1234", QUALIFIER_NONE},
		{"12" THIN "345" THIN "678", '.', "12345678", QUALIFIER_NONE},
		{"523" NARROW "561.86716", '.', "523561.86716", QUALIFIER_NONE},
		{"523" NARROW "561,86716", ',', "523561.86716", QUALIFIER_NONE},
		{"-1" NARROW "234.5", '.', "-1234.5", QUALIFIER_NONE},
		{"1'234'567.5", '.', "1234567.5", QUALIFIER_NONE}, /* as the Swiss write */
		{"1\xE2\x80\x99"
		 "234,5",
		 ',', "1234.5", QUALIFIER_NONE},
		{"1234567", '.', "1234567", QUALIFIER_NONE},
		{"~223", '.', "223", QUALIFIER_ABOUT},
		{"~ 223", '.', "223", QUALIFIER_ABOUT},
		{">104.7", '.', "104.7", QUALIFIER_ABOVE},
		{"<3", '.', "3", QUALIFIER_BELOW},
		{"~1" NBSP "500", '.', "1500", QUALIFIER_ABOUT},
		{"~" MINUS "1.5", '.', "-1.5", QUALIFIER_ABOUT},
		{"220.7" NBSP, '.', "220.7", QUALIFIER_NONE}, /* as spreadsheets leave them */
		{DIGITS_36, '.', DIGITS_36, QUALIFIER_NONE},
		{"0.123456789012345678901234567890123456", '.',
		 "0.123456789012345678901234567890123456", QUALIFIER_NONE},
		{"-" DIGITS_36, '.', "-" DIGITS_36, QUALIFIER_NONE},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec value = {.low = 77, .scale = 3};
		enum qualifier qualifier = QUALIFIER_BELOW;
		size_t offset = 99;

		check_number_row(rows[i].text,
				 figure_read(rows[i].text, strlen(rows[i].text), rows[i].mark,
					     &value, &qualifier, &offset),
				 FIGURE_OK);
		check_dec_row(rows[i].text, value, rows[i].value);
		check_number_row(rows[i].text, qualifier, rows[i].qualifier);
	}
}

TEST(refuses_what_is_ambiguous)
{
	static const struct {
		const char *text;
		char mark;
		enum figure_status status;
		int offset; /* -1: not part of the contract */
	} rows[] = {
		{"1,234", '.', FIGURE_AMBIGUOUS, 1},
		{"12,345", '.', FIGURE_AMBIGUOUS, 2},
		{"523,561", '.', FIGURE_AMBIGUOUS, 3},
		{"~1,234", '.', FIGURE_AMBIGUOUS, 2},
		{"1.234", ',', FIGURE_AMBIGUOUS, 1},
		{"220.700", ',', FIGURE_AMBIGUOUS, 3},
		{"220,7", '.', FIGURE_WRONG_MARK, 3},
		{"220.7", ',', FIGURE_WRONG_MARK, 3},
		{"1,5", '.', FIGURE_WRONG_MARK, 1},
		{"0,05", '.', FIGURE_WRONG_MARK, 1},
		{"1234,567", '.', FIGURE_WRONG_MARK, 4}, /* four digits are no group */
		{"1 234", '.', FIGURE_SPACE, 1},
		{"12 345 678", '.', FIGURE_SPACE, 2},
		{"-1 234", '.', FIGURE_SPACE, 2},
		{"1" NBSP "23", '.', FIGURE_GROUPS, -1},
		{"1" NBSP "2345", '.', FIGURE_GROUPS, -1},
		{"1234" NBSP "567", '.', FIGURE_GROUPS, -1},
		{"1" NBSP "234" NBSP "56", '.', FIGURE_GROUPS, -1},
		{"1" NBSP "23.5", '.', FIGURE_GROUPS, -1},
		{"1" NBSP "2345.6", '.', FIGURE_GROUPS, -1},
		{"1" NBSP NBSP "234", '.', FIGURE_GROUPS, -1},
		{"1.234" NBSP "567", '.', FIGURE_GROUPS, -1},
		{".5", '.', FIGURE_BARE_MARK, 0},
		{"5.", '.', FIGURE_BARE_MARK, 1},
		{"-.5", '.', FIGURE_BARE_MARK, 1},
		{",5", ',', FIGURE_BARE_MARK, 0},
		{"5,", ',', FIGURE_BARE_MARK, 1},
		{"4.00E+06", '.', FIGURE_EXPONENT, 4},
		{"4e6", '.', FIGURE_EXPONENT, 1},
		{"4.2E-3", '.', FIGURE_EXPONENT, 3},
		{"5,23E+08", ',', FIGURE_EXPONENT, 4},
		{"n/a", '.', FIGURE_NO_NUMBER, 0},
		{"N/A", '.', FIGURE_NO_NUMBER, 0},
		{"-", '.', FIGURE_NO_NUMBER, 0},
		{DASH, '.', FIGURE_NO_NUMBER, 0},
		{"c", '.', FIGURE_NO_NUMBER, 0},
		{":", '.', FIGURE_NO_NUMBER, 0},
		{"..", '.', FIGURE_NO_NUMBER, 0},
		{"NaN", '.', FIGURE_NO_NUMBER, 0},
		{"null", '.', FIGURE_NO_NUMBER, 0},
		{"1.7%", '.', FIGURE_PERCENT, 3},
		{"-1,7%", ',', FIGURE_PERCENT, 4},
		{"1" DIGITS_36, '.', FIGURE_TOO_LONG, -1},
		{"1234567890123456789012345678901234567890", '.', FIGURE_TOO_LONG, -1},
		{"0.1234567890123456789012345678901234567890", '.', FIGURE_TOO_LONG, -1},
		{DIGITS_36 DIGITS_36 DIGITS_36, '.', FIGURE_TOO_LONG, -1},
		{"22O.7", '.', FIGURE_SYNTAX, 2},
		{"l03", '.', FIGURE_SYNTAX, 0},
		{"", '.', FIGURE_SYNTAX, 0},
		{"+", '.', FIGURE_SYNTAX, -1},
		{"~", '.', FIGURE_SYNTAX, -1},
		{"~~5", '.', FIGURE_SYNTAX, 1},
		{"--5", '.', FIGURE_SYNTAX, 1},
		{"5-", '.', FIGURE_SYNTAX, 1},
		{"5 ", '.', FIGURE_SYNTAX, 1},
		{"1.2.3", '.', FIGURE_SYNTAX, 3},
		{"$220.7", '.', FIGURE_SYNTAX, 0},
		{"220.7 million", '.', FIGURE_SYNTAX, -1},
		{"220.7*", '.', FIGURE_SYNTAX, 5},
		{"220.7\n", '.', FIGURE_SYNTAX, 5},
		{"1'23", '.', FIGURE_GROUPS, 0},
		{"1_234", '.', FIGURE_SYNTAX, 1},
		{"0x1F", '.', FIGURE_SYNTAX, 1},
		{"inf", '.', FIGURE_SYNTAX, 0},
		{"\xD9\xA1", '.', FIGURE_SYNTAX, 0},
		{"220.7 300.1", '.', FIGURE_SPACE, 5},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec value = {.low = 77, .scale = 3};
		enum qualifier qualifier = QUALIFIER_BELOW;
		size_t offset = 99;
		char what[140];

		snprintf(what, sizeof(what), "'%s' with mark '%c'", rows[i].text, rows[i].mark);
		check_number_row(what,
				 figure_read(rows[i].text, strlen(rows[i].text), rows[i].mark,
					     &value, &qualifier, &offset),
				 rows[i].status);
		check_dec_row(what, value, "0.077");
		check_number_row(what, qualifier, QUALIFIER_BELOW);
		check_number_row(what, offset <= strlen(rows[i].text), true);
		if (rows[i].offset >= 0)
			check_number_row(what, (long long)offset, rows[i].offset);
	}
}

/* The two ways in which people set a percent sign apart. */
TEST(knows_a_percent_sign_behind_a_space)
{
	static const char *const texts[] = {"1.7 %", "1.7" NBSP "%", "1.7" NARROW "%"};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct dec value;
		enum qualifier qualifier;
		size_t offset;

		check_number_row(
			texts[i],
			figure_read(texts[i], strlen(texts[i]), '.', &value, &qualifier, &offset),
			FIGURE_PERCENT);
	}
}

TEST(has_a_text_and_a_remedy_for_each_failure)
{
	for (enum figure_status s = FIGURE_SYNTAX; s <= FIGURE_TOO_LONG; s++) {
		assert_true(*figure_status_text(s) != '\0');
		assert_true(*figure_status_remedy(s, '.') != '\0');
		assert_true(*figure_status_remedy(s, ',') != '\0');
	}
	assert_string_equal(figure_status_remedy(FIGURE_OK, '.'), "");
	assert_string_equal(figure_status_text(FIGURE_AMBIGUOUS), "ambiguous number");
	assert_string_equal(figure_status_text(FIGURE_SYNTAX), "invalid number");
	assert_string_equal(figure_status_text(FIGURE_TOO_LONG), "number too long");
}

/* Whatever the bytes, the offset lies in them, and what is read prints as digits again. */
TEST(survives_any_bytes)
{
	static const char *const pieces[] = {
		"0",  "1",    "23",  "456", ".", ",",  "-", "+",    "~",    "<",    ">", NBSP,
		THIN, NARROW, MINUS, " ",   "e", "E+", "%", "\xC2", "\xE2", "\x80", "a", "\xFF"};
	uint64_t random = 9;

	for (int i = 0; i < 50000; i++) {
		char text[64] = "";
		int n = random_below(&random, 10);
		struct dec value = DEC_ZERO;
		enum qualifier qualifier;
		size_t offset = 0;

		for (int j = 0; j < n; j++)
			strcat(text, pieces[random_below(&random, 24)]);
		if (figure_read(text, strlen(text), random_below(&random, 2) ? '.' : ',', &value,
				&qualifier, &offset) == FIGURE_OK)
			assert_true(dec_is_valid(value));
		else
			check_number_row(text, offset <= strlen(text), true);
	}
}

/* The decimal mark is not known: what each figure is if it is the point, and if it is the comma. */
TEST(reads_open_marks)
{
	static const struct {
		const char *text;
		enum figure_mark mark;
		const char *point, *comma;
	} rows[] = {
		{"303", MARK_UNSEEN, "303", "303"},
		{"62.345", MARK_EITHER, "62.345", "62345"},
		{"62,345", MARK_EITHER, "62345", "62.345"},
		{"1.5", MARK_POINT, "1.5", "1.5"},
		{"1,5", MARK_COMMA, "1.5", "1.5"},
		{"0.345", MARK_POINT, "0.345", "0.345"},
		{"0,345", MARK_COMMA, "0.345", "0.345"},
		{"7168.361", MARK_POINT, "7168.361", "7168.361"},
		{"7168,361", MARK_COMMA, "7168.361", "7168.361"},
		{"1.234.567", MARK_COMMA, "1234567", "1234567"},
		{"1,234,567", MARK_POINT, "1234567", "1234567"},
		{"1.234,5", MARK_COMMA, "1234.5", "1234.5"},
		{"1,234.567", MARK_POINT, "1234.567", "1234.567"},
		{"-62.345", MARK_EITHER, "-62.345", "-62345"},
		{"1" NBSP "234,5", MARK_COMMA, "1234.5", "1234.5"},
		{"1e+05", MARK_UNSEEN, "100000", "100000"},
		/* as spreadsheets and R leave them */
		{"1,314,301" NBSP, MARK_POINT, "1314301", "1314301"},
		{"-1.314.301" NBSP NBSP, MARK_COMMA, "-1314301", "-1314301"},
		{NBSP "1,234.5 ", MARK_POINT, "1234.5", "1234.5"},
		{"       13.235", MARK_EITHER, "13.235", "13235"},
		{" 303 ", MARK_UNSEEN, "303", "303"},
	};
	static const char *const refused[] = {"1.23.4",
					      "1,23,4",
					      "12.345.67",
					      "1.234,567.8",
					      "1.",
					      ",5",
					      "a",
					      "1,2.3",
					      "1.234,",
					      "",
					      "1234,567.8",
					      "1 2",
					      "1,314" NBSP ",301",
					      " ",
					      "1,314 301"};
	struct unmarked_figure figure;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *text = rows[i].text;
		char printed[DEC_TEXT_MAX];

		check_number_row(text, figure_read_spaced(text, strlen(text), &figure), FIGURE_OK);
		check_number_row(text, figure.mark, rows[i].mark);
		dec_format(figure.value, printed);
		check_text_row(text, printed, rows[i].point);
		dec_format(figure.by_comma, printed);
		check_text_row(text, printed, rows[i].comma);
	}
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
		check_number_row(refused[i],
				 figure_read_spaced(refused[i], strlen(refused[i]), &figure) !=
					 FIGURE_OK,
				 true);
	}
}

/* The other mark groups beyond doubt, or it does not. */
TEST(reads_groups)
{
	static const struct {
		const char *text;
		char mark;
		const char *value; /* NULL: in doubt, or none */
	} rows[] = {
		{"271,913,843", '.', "271913843"},
		{"262,806.5", '.', "262806.5"},
		{"271.913.843", ',', "271913843"},
		{"262.806,5", ',', "262806.5"},
		{"271,913", '.', NULL},
		{"262.806,5", '.', NULL},
		{"271.913.843", '.', NULL},
		{"1,23,456", '.', NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		enum qualifier qualifier;
		char printed[DEC_TEXT_MAX] = "";
		struct dec value;

		if (figure_read_groups(rows[i].text, strlen(rows[i].text), rows[i].mark, &value,
				       &qualifier))
			dec_format(value, printed);
		check_text_row(rows[i].text, printed, rows[i].value ? rows[i].value : "");
	}
}

/* R writes what is shorter so as a power of ten; other programs drop digits by it. */
TEST(reads_powers_of_r)
{
	static const struct {
		const char *text, *value; /* NULL: refused */
	} rows[] = {
		{"1e+05", "100000"},	{"1.23456e+05", "123456"},
		{"1.5e+06", "1500000"}, {"1.2345678e+05", "123456.78"},
		{"2e+06", "2000000"},	{"1.2345678e+07", "12345678"},
		{"1e+07", NULL},	{"1.234568e+11", NULL},
		{"1E+05", NULL},	{"4.00E+06", NULL},
		{"1e5", NULL},		{"1e-05", NULL},
		{"1.50e+06", NULL},	{"1e+5", NULL},
		{"1e+005", "100000"},	{"e+05", NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *text = rows[i].text;
		char printed[DEC_TEXT_MAX] = "";
		enum figure_status status;
		struct dec value;
		enum qualifier qualifier;
		size_t offset;

		status = figure_read(text, strlen(text), '.', &value, &qualifier, &offset);
		check_number_row(text, status == FIGURE_OK, rows[i].value != NULL);
		if (!status)
			dec_format(value, printed);
		check_text_row(text, printed, rows[i].value ? rows[i].value : "");
	}
}

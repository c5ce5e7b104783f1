/* Numbers of spreadsheets as their cells show them. What is expected was worked out by hand from the rules of
 * the formats, or is what another program shows; dates from the calendar. */
#include <stdio.h>

#include "../../src/unpack/number_format.h"
#include "support.h"

struct shown {
	const char *format, *stored, *shown;
};

TEST(shows_as_cells_do)
{
	static const struct shown rows[] = {
		{"General", "652.68499999999995", "652.685"},
		{"General", "220681.63677000001", "220681.63677"},
		{"General", "0.1", "0.1"},
		{"General", "5.5316911E11", "553169110000"},
		{"General", "1.0000000000000001E-5", "0.00001"},
		{"General", "-7", "-7"},
		{"0", "523.5", "524"},
		{"0", "-0.4", "0"},
		{"0.0", "652.685", "652.7"},
		{"0.00", "652.68499999999995", "652.69"},
		{"0.000", "1.5", "1.500"},
		{"#,##0.0", "1234567.25", "1234567.3"},
		{"#,##0.##", "5", "5"},
		{"#,##0.0##", "5.12345", "5.123"},
		{"#,##0.0##", "5", "5.0"},
		{"#,##0.00_);(#,##0.00)", "-12.345", "-12.35"},
		{"0.0;[Red]-0.00;\"nil\"", "-1.25", "-1.25"},
		{"0.0;[Red]-0.00;\"nil\"", "0", "0.0"},
		{"[$€-407] #,##0.0", "3.14159", "3.1×EUR"},
		{"\"$\"#,##0", "12345.6", "12346×$"},
		{"#,##0,", "523561867.16", "523562×10^3"},
		{"#,##0.0,,", "523561867.16", "523.6×10^6"},
		{"#,##0.00,,,;(#,##0.00,,,)", "523561867.16", "0.52×10^9"},
		{"[>=1000000]0.0,,;[>=1000]0,;0", "262806500", "262.8×10^6"},
		{"[>=1000000]0.0,,;[>=1000]0,;0", "26280", "26×10^3"},
		{"[>=1000000]0.0,,;[>=1000]0,;0", "262", "262"},
		{"[$USD] #,##0,", "262806500", "262807×USD×10^3"},
		{"#,##0,\" EUR\"", "262806500", "262807×EUR×10^3"},
		{"#,##0,\" kg\"", "262806500", "262807 kg×10^3"},
		{"#,##0,000", "262806500", "262806500"},
		{"#,##0,.0", "1234567", "1234.6×10^3"},
		{"#,##0,,.00", "523561867.16", "523.56×10^6"},
		{"#,##0,.00,", "523561867.16", "523.56×10^6"},
		{"0.0,,\"M\"", "523561867.16", "523.6M"},
		{"0\"k\"", "262806500.13", "262806500k"},
		{"#,##0.0 \"тыс.\"", "262806.5", "262806.5 тыс."},
		{"0\" kg\"", "500", "500 kg"},
		{"0\" mln EUR\"", "500", "500 mln×EUR"},
		{"#,##0.0\" EUR\"", "500.25", "500.3×EUR"},
		{"\"US$\" #,##0", "500", "500×USD"},
		{"0\" год\"", "2021", "2021 год"},
		{"0.0%", "0.017091", "1.7%"},
		{"General%", "0.017091", "1.7091%"},
		{"General%", "0.5", "50%"},
		{"# ?/?%", "0.25", "25%"},
		{"0.00E+00,", "553169110000", "553169110×10^3"},
		{"[>1000]0.0;0.000", "652.685", "652.685"},
		{"[>1000]0.0;0.000", "1652.685", "1652.7"},
		{"[>1000]0.0;0.000", "1000", "1000.000"},
		{"[Red][<0.5]0.00;[>=100]0;0.0", "0.455", "0.46"},
		{"[Red][<0.5]0.00;[>=100]0;0.0", "0.5", "0.5"},
		{"[Red][<0.5]0.00;[>=100]0;0.0", "99.96", "100.0"},
		{"[Red][<0.5]0.00;[>=100]0;0.0", "100", "100"},
		{"[Red][<0.5]0.00;[>=100]0;0.0", "-3.456", "-3.46"},
		{"[=0]0;[<>7]0.00;0.0", "0", "0"},
		{"[=0]0;[<>7]0.00;0.0", "7", "7.0"},
		{"[=0]0;[<>7]0.00;0.0", "1.234", "1.23"},
		{"0.00;[<=-10]0;0.0", "1.234", "1.23"},
		{"0.00;[<=-10]0;0.0", "-10.26", "-10"},
		{"0.00;[<=-10]0;0.0", "-9.26", "-9.3"},
		{"[<10]0.0", "12.345", "12.345"},
		{"[>x]0.0", "12.345", "12.3"},
		{"0.00E+00", "553169110000", "553169110000"},
		{"# ?/?", "0.25", "0.25"},
		{"@", "12.50", "12.5"},
		{"0.0", "n/a", "n/a"},
		{"0.0", "1e400", "1e400"},
		{"", "1.5", "1.5"},
		{"\"open", "1.5", "=TEXT(1.5,\"\"open\")"},
		{"[", "1.5", "=TEXT(1.5,\"[\")"},
		{"\\", "1.5", "=TEXT(1.5,\"\\\")"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct strbuf out = STRBUF_INIT;

		number_add_cell(&out, rows[i].stored, strlen(rows[i].stored), rows[i].format,
				&(struct format_sections){.n = 0});
		check_text_row(rows[i].format, out.text, rows[i].shown);
		strbuf_release(&out);
	}
}

/* Copy the digits, and count the letters. */
static size_t digits_of(const char *s, char *digits)
{
	size_t letters = 0;

	for (; *s; s++) {
		if (*s >= '0' && *s <= '9')
			*digits++ = *s;
		letters += (*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z') || *s == '%';
	}
	*digits = '\0';
	return letters;
}

/* What LibreOffice 7.4 shows in English, and what is read of it: the same digits, beside the same words. */
TEST(reads_what_is_shown)
{
	static const struct {
		const char *format, *stored, *shown, *read;
	} rows[] = {
		{".00", "10", "10.00", "10.00"},
		{"000", "10", "010", "010"},
		{"000", "1234567.891", "1234568", "1234568"},
		{"# ##0", "2023", "2 023", "2023"},
		{"#\" \"##0.0", "1234567.891", "1234 567.9", "1234567.9"},
		{"0%", "0.347", "35%", "35%"},
		{"0.0\"%\"", "10", "10.0%", "10.0%"},
		{"0.0\\%", "0.347", "0.3%", "0.3%"},
		{"%0", "10", "%1000", "%1000"},
		{"0\" t\"", "10", "10 t", "10 t"},
		{"\"ca. \"0", "10", "ca. 10", "ca. 10"},
		{"\"<\"0", "10", "<10", "<10"},
		{"\"-\"0", "10", "-10", "-10"},
		{"(0.0)", "10", "(10.0)", "(10.0)"},
		{"0.0;(0.0)", "-10", "(10.0)", "-10.0"},
		{"0.0;[Red]0.0", "10", "10.0", "10.0"},
		{"0;-0;\"n/a\"", "10", "10", "10"},
		{"0;-0;\"n/a\"", "0", "n/a", "n/a"},
		{";;;", "10", "", ""},
		{"\"n/a\"", "10", "n/a", "n/a"},
		{"0;@", "-10", "-10", "-10"},
		{"[>5]\"low\";0", "10", "low", "low"},
		{"[>5]\"low\";0", "0.347", "0", "0"},
		{"[>5]0.0;0.00;0.000", "10", "10.0", "10.0"},
		{"[>5]0.0;0.00;0.000", "0.347", "0.347", "0.347"},
		{"[<10]0.0", "2023", "2023", "2023"},
		{"[=10]\"x\";0", "10", "x", "x"},
		{"[=10]\"x\";0", "2023", "2023", "2023"},
		{"[>=0]0.0;0.00", "0.347", "0.3", "0.3"},
		{"[>=1000000]0.0,,\"M\";[>=1000]0.0,\"k\";0", "10", "10", "10"},
		{"[>=1000000]0.0,,\"M\";[>=1000]0.0,\"k\";0", "2023", "2.0k", "2.0k"},
		{"[>=1000000]0.0,,\"M\";[>=1000]0.0,\"k\";0", "1234567.891", "1.2M", "1.2M"},
		{"[$EUR] 0.0", "10", "EUR 10.0", "10.0×EUR"},
		{"[$€-407] #,##0.00", "-10", "-€ 10.00", "-10.00×EUR"},
		{"[$€-407] #,##0.00", "2023", "€ 2,023.00", "2023.00×EUR"},
		{"#,##0.0 [$₸-43F]", "2023", "2,023.0 ₸", "2023.0×KZT"},
		{"#,##0.0\\ \"₽\"", "2023", "2,023.0 ₽", "2023.0×RUB"},
		{"_-* #,##0.0\\ _₽_-;-* #,##0.0\\ _₽_-;_-* \"-\"??\\ _₽_-;_-@_-", "-10",
		 "-10.0    ", "-10.0"},
		{"_-* #,##0.0\\ _₽_-;-* #,##0.0\\ _₽_-;_-* \"-\"??\\ _₽_-;_-@_-", "2023",
		 " 2,023.0    ", "2023.0"},
		{"_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", "-10", " $(10.00)",
		 "-10.00×$"},
		{"_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)", "2023", " $2,023.00 ",
		 "2023.00×$"},
		{"\"$\"#,##0;-\"$\"#,##0", "-10", "-$10", "-10×$"},
		{"0\\.0", "10", "1.0", "=TEXT(10,\"0\\.0\")"},
		{"000\".\"0", "10", "001.0", "=TEXT(10,\"000\".\"0\")"},
		{"0\"0\"", "10", "100", "=TEXT(10,\"0\"0\"\")"},
		{"\"1\"0", "10", "110", "=TEXT(10,\"\"1\"0\")"},
		{"0\".\"", "10", "10.", "10."},
		{"0\"/24\"", "2023", "2023/24", "2023/24"},
		{"0\"-09\"", "2023", "2023-09", "2023-09"},
		{"\"FY\"0", "2023", "FY2023", "FY2023"},
		{"0\\ \"(9m)\"", "10", "10 (9m)", "10 (9m)"},
		{"General\" bn\"", "10", "10 bn", "10 bn"},
		{"\"KZT \"General", "10", "KZT 10", "10×KZT"},
		{"yyyy\"/24\"", "44927", "2023/24", "2023/24"},
		{"\"9M \"yyyy", "44927", "9M 2023", "9M 2023"},
		{"[h]:mm", "10", "240:00", "=TEXT(10,\"[h]:mm\")"},
		{"00\\.00\\.0000", "1234567.891", "01.23.4568", "01.23.4568"},
		{"#\\.###\\.###", "1234567.891", "1.234.568", "1.234.568"},
		{"0\" \"0", "10", "1 0", "1 0"},
		{"0.0\" 1)\"", "10", "10.0 1)", "10.0 1)"},
		{"\\(0\\)", "10", "(10)", "(10)"},
		{"[Green]+0.0;[Red]-0.0;0.0", "10", "+10.0", "+10.0"},
		{"[Green]+0.0;[Red]-0.0;0.0", "-10", "-10.0", "-10.0"},
		{"0.0##", "0.347", "0.347", "0.347"},
		{"?0.0?", "10", "10.0 ", "10.0"},
		{"#,##0.0\" mln EUR\"", "10", "10.0 mln EUR", "10.0 mln×EUR"},
		{"[$USD]\\ 0.0,", "2023", "USD 2.0", "2.0×USD×10^3"},
		{"0.0\\-;0.0\\-", "-10", "10.0-", "-10.0"},
		{"0.0;0.0", "-10", "10.0", "=TEXT(-10,\"0.0;0.0\")"},
		{"0.0;[Red]0.0", "-10", "-10.0", "-10.0"},
		{"_-* #,##0.0_-;-* #,##0.0_-;_-* \"-\"??_-;_-@_-", "0", "-", "0.0"},
		{"0,\"k\"", "2023", "2k", "2k"},
		{"Основной", "10.5", "10.5", "10.5"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char read[128], shown[128];
		struct strbuf out = STRBUF_INIT;

		number_add_cell(&out, rows[i].stored, strlen(rows[i].stored), rows[i].format,
				&(struct format_sections){.n = 0});
		check_text_row(rows[i].format, out.text, rows[i].read);
		if (!strchr(rows[i].read, '=') && !strchr(rows[i].shown, '-') &&
		    !strstr(rows[i].read, "×")) {
			assert_int_equal(digits_of(rows[i].shown, shown),
					 digits_of(rows[i].read, read));
			check_text_row(rows[i].format, read, shown);
		}
		strbuf_release(&out);
	}
}

/* Longer than any program writes one: read of every cell it would take long. */
TEST(does_not_read_long_formats)
{
	char format[1025];
	struct strbuf out;

	memset(format, '0', sizeof(format));
	format[1024] = '\0';
	strbuf_init(&out);
	number_add_cell(&out, "7", 1, format, &(struct format_sections){.n = 0});
	assert_string_equal(out.text, "=TEXT(7,\"...\")");
	strbuf_clear(&out);
	number_add_cell(&out, "7", 1, format, &(struct format_sections){.is_stored = true});
	assert_string_equal(out.text, "7");
	strbuf_clear(&out);
	number_add_cell(&out, "7", 1, format + 1000, &(struct format_sections){.n = 0});
	assert_string_equal(out.text, "000000000000000000000007");
	strbuf_release(&out);
}

TEST(shows_dates)
{
	static const struct {
		const char *format, *stored, *shown; /* NULL: it is no date, and stays as stored */
		bool is_1904;
	} rows[] = {
		{"yyyy-mm-dd", "45292", "2024-01-01", false},
		{"yyyy-mm-dd", "45291.75", "2023-12-31", false},
		{"d/m/yy", "36585", "2000-02-29", false},
		{"d/m/yy", "1", "1900-01-01", false},
		{"d/m/yy", "59", "1900-02-28", false},
		{"d/m/yy", "61", "1900-03-01", false},
		{"d/m/yy", "0", "1904-01-01", true},
		{"d/m/yy", "2958465", "9999-12-31", false},
		{"yyyy", "45292", "2024", false},
		{"yyyy", "10", "1900-01-10", false}, /* no year, but a figure in that format */
		{"yyyy", "2023", "1905-07-15", false},
		{"mmm yyyy", "45292", "2024-01", false},
		{"mmm", "45292", "January", false}, /* the year is not shown */
		{"[$-419]mmmm;@", "45627", "December", false},
		{"d mmm", "45292", "2024-01-01", false},
		{"[$-409]mmm\\-yy;@", "45292", "2024-01", false},
		{"yyyy", "44562", "2022", false},
		{"h:mm", "0.5", NULL, false},
		{"[h]:mm:ss", "1.5", NULL, false},
		{"mm:ss", "0.5", NULL, false},
		{"0.0", "45292", NULL, false},
		{"General", "45292", NULL, false},
		{"yyyy", "-1", NULL, false},
		{"yyyy", "2958467", NULL, false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct strbuf out = STRBUF_INIT;
		number_add_cell(&out, rows[i].stored, strlen(rows[i].stored), rows[i].format,
				&(struct format_sections){rows[i].is_1904, true, .n = 0});
		check_text_row(rows[i].format, out.text,
			       rows[i].shown ? rows[i].shown : rows[i].stored);
		strbuf_release(&out);
	}
}

/* Every day of two centuries, one after the other. */
TEST(counts_days)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int year = 1904, month = 1, day = 1;

	for (int n = 0; n < 73000; n++) {
		struct strbuf out = STRBUF_INIT;
		char stored[16], date[48];
		bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

		snprintf(stored, sizeof(stored), "%d", n);
		snprintf(date, sizeof(date), "%04d-%02d-%02d", year, month, day);
		number_add_cell(&out, stored, strlen(stored), "d.m.y",
				&(struct format_sections){true, true, .n = 0});
		check_text_row(stored, out.text, date);
		strbuf_release(&out);
		if (++day > lengths[month - 1] + (month == 2 && is_leap)) {
			day = 1;
			month = month % 12 + 1;
			year += month == 1;
		}
	}
}

TEST(shows_as_elsewhere)
{
	static const struct shown rows[] = {
		{"271,9", "271.91384287", "271.9"},
		{"1 220,682", "1220.68163677", "1220.682"},
		{"10,0", "10", "10.0"},
		{"0,00", "0", "0.00"},
		{"1,7 %", "0.017091", "1.7%"},
		{"523,6", "523561867.16", "523.6×10^6"},
		{"524 €", "523561.16", "524×EUR×10^3"},
		{"523,6 Mio. €", "523561867.16", "523.6 Mio.×EUR"},
		{"1 234", "1234000", "1234×10^3"},
		{"0", "0.4", "0"},
		{"words", "12.5", "words"},
		{"", "12.5", ""},
		{"12,50 €", "12.5", "12.50×EUR"},
		{"-12,5", "-12.5", "-12.5"},
		{"(12,5)", "-12.5", "-12.5"},
		{"12,5", "-12.5", "=TEXT(-12.5,\"12,5\")"},
		{"10,0 1)", "10", "10.0 1)"},
		{"1.0", "10", "=TEXT(10,\"1.0\")"},
		{"100", "10", "=TEXT(10,\"100\")"},
		{"10.0%", "10", "10.0%"},
		{"<10", "10", "<10"},
		{"1.00E+01", "10", "10"},
		{"010", "10", "010"},
		{",35", "0.347", "0.35"},
		{"2023/24", "2023", "2023/24"},
		{"- €", "0", "0"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct strbuf out = STRBUF_INIT;

		number_add_as(&out, rows[i].stored, strlen(rows[i].stored), rows[i].format,
			      strlen(rows[i].format));
		check_text_row(rows[i].format, out.text, rows[i].shown);
		strbuf_release(&out);
	}
}

/* The decimals are those of another program's exact arithmetic (Python's decimal), cut to 17 digits. */
TEST(adds_doubles)
{
	static const struct {
		uint64_t bits;
		const char *digits;
	} rows[] = {
		{0, "0"},
		{UINT64_C(0x8000000000000000), "0"},
		{UINT64_C(0x3ff0000000000000), "1"},
		{UINT64_C(0xbff0000000000000), "-1"},
		{UINT64_C(0x4004000000000000), "2.5"},
		{UINT64_C(0xbf90000000000000), "-0.015625"},
		{UINT64_C(0x3fb999999999999a), "0.10000000000000000"},
		{UINT64_C(0x3fd3333333333333), "0.29999999999999998"},
		{UINT64_C(0x3e7ad7f29abcaf48), "0.000000099999999999999995"},
		{UINT64_C(0x410af04d181adea9), "220681.63677000001"},
		{UINT64_C(0x41127c80ebeb5b2d), "302880.23038999998"},
		{UINT64_C(0x437b69b4ba630f35), "123456789012345680"},
		{UINT64_C(0x4480f0cf064dd592), "10000000000000000000000"},
		{1, "0"}, /* 4.9e-324 */
		{UINT64_C(0x7ff0000000000000), "#NUM!"},
		{UINT64_C(0x7fefffffffffffff), "#NUM!"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct strbuf out = STRBUF_INIT;

		number_add_double(&out, rows[i].bits);
		check_text_row(rows[i].digits, out.text, rows[i].digits);
		strbuf_release(&out);
	}
}

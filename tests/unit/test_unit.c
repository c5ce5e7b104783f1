#include "unit.h"

#include "support.h"

TEST(reads_units)
{
	static const struct {
		const char *text;
		enum unit_status status;
		const char *printed;
		int power;
	} rows[] = {
		{"USD", UNIT_OK, "USD", 0},
		{"usd", UNIT_OK, "USD", 0},
		{"USD thousand", UNIT_OK, "USD thousand", 3},
		{"USD million", UNIT_OK, "USD million", 6},
		{"million USD", UNIT_OK, "USD million", 6},
		{"Million Usd", UNIT_OK, "USD million", 6},
		{"EUR MILLION", UNIT_OK, "EUR million", 6},
		{"EUR billion", UNIT_OK, "EUR billion", 9},
		{"KZT trillion", UNIT_OK, "KZT trillion", 12},
		{"USD  million", UNIT_OK, "USD million", 6},
		{" USD million ", UNIT_OK, "USD million", 6},
		{"", UNIT_SYNTAX, NULL, 0},
		{"   ", UNIT_SYNTAX, NULL, 0},
		{"million", UNIT_SYNTAX, NULL, 0},
		{"$", UNIT_OK, "USD", 0},
		{"US dollars", UNIT_OK, "USD", 0},
		{"mln USD", UNIT_OK, "USD million", 6},
		{"$ million", UNIT_OK, "USD million", 6},
		{"US$bn", UNIT_OK, "USD billion", 9},
		{"thousands of euros", UNIT_OK, "EUR thousand", 3},
		{"USD (thousand)", UNIT_OK, "USD thousand", 3},
		{"dollars euros", UNIT_SYNTAX, NULL, 0},
		{"million mln USD", UNIT_SYNTAX, NULL, 0},
		{"USD million net", UNIT_SYNTAX, NULL, 0},
		{"USDmillion", UNIT_SYNTAX, NULL, 0},
		{"million million", UNIT_SYNTAX, NULL, 0},
		{"U$D million", UNIT_SYNTAX, NULL, 0},
		{"USS million", UNIT_CURRENCY, NULL, 0},
		{"ABC", UNIT_CURRENCY, NULL, 0},
		{"XXX", UNIT_CURRENCY, NULL, 0},	 /* ISO 4217: no currency */
		{"XTS million", UNIT_CURRENCY, NULL, 0}, /* ISO 4217: for tests */
		{"DEM", UNIT_CURRENCY, NULL, 0},	 /* withdrawn */
		{"USD mln", UNIT_OK, "USD million", 6},
		{"USD hundred", UNIT_SCALE, NULL, 0},
		{"USD millio", UNIT_SCALE, NULL, 0},
		{"USD EUR", UNIT_SCALE, NULL, 0},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct unit unit = {"KZT", 12};
		char text[UNIT_TEXT_MAX];

		check_number_row(rows[i].text,
				 unit_parse(rows[i].text, strlen(rows[i].text), &unit),
				 rows[i].status);
		unit_format(unit, text);
		check_text_row(rows[i].text, text,
			       rows[i].printed ? rows[i].printed : "KZT trillion");
		check_number_row(rows[i].text, unit.power, rows[i].printed ? rows[i].power : 12);
	}
}

TEST(names_an_unstated_unit)
{
	char text[UNIT_TEXT_MAX];

	unit_format((struct unit){"", 0}, text);
	assert_string_equal(text, "unit not stated");
}

TEST(compares_currencies_not_scales)
{
	assert_true(unit_same_currency((struct unit){"USD", 6}, (struct unit){"USD", 3}));
	assert_true(!unit_same_currency((struct unit){"USD", 6}, (struct unit){"EUR", 6}));
	assert_true(!unit_same_currency((struct unit){"USD", 6}, (struct unit){"", 6}));
}

TEST(knows_currencies)
{
	static const struct {
		const char *code;
		bool known;
	} rows[] = {
		{"USD", true},	{"EUR", true},	{"KZT", true},	{"AED", true},
		{"ZWL", true},	{"usd", false}, {"", false},	{"US", false},
		{"SDU", false}, {"D E", false}, {"D A", false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		char code[CURRENCY_MAX] = "";

		memcpy(code, rows[i].code, strlen(rows[i].code));
		check_number_row(rows[i].code, currency_is_known(code), rows[i].known);
	}
}

TEST(reads_status_letters)
{
	static const struct {
		const char *text;
		bool ok;
		const char *printed;
	} rows[] = {
		{"", true, ""},	      {"A", true, ""},		 {"P", true, "P"},
		{"PE", true, "EP"},   {"EP", true, "EP"},	 {"AP", true, "P"},
		{"QQ", true, "Q"},    {"HLMOQ", true, "HLMOQ"},	 {"p", false, NULL},
		{"C", false, NULL},   {"1", false, NULL},	 {"P ", false, NULL},
		{"P,E", false, NULL}, {"\xC3\x89", false, NULL},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		status_set set = STATUS_LETTER('Z');
		char text[STATUS_TEXT_MAX];

		check_number_row(rows[i].text,
				 status_parse(rows[i].text, strlen(rows[i].text), &set),
				 rows[i].ok);
		status_format(set, text);
		check_text_row(rows[i].text, text, rows[i].ok ? rows[i].printed : "Z");
	}
	assert_true(status_missing ==
		    (STATUS_LETTER('H') | STATUS_LETTER('L') | STATUS_LETTER('M') |
		     STATUS_LETTER('O') | STATUS_SUPPRESSED));
}

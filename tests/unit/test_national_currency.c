#include "../../src/text/national_currency.h"

#include "support.h"

/* By ISO 4217; the old codes where the euro has replaced them. */
static void knows_whose_it_is(void **state)
{
	static const struct {
		const char *country, *currency;
	} rows[] = {
		{"TUN", "TND"}, {"DZA", "DZD"}, {"SRB", "RSD"},			/* dinars */
		{"CHE", "CHF"}, {"BEL", "BEF"}, {"FRA", "FRF"},			/* francs */
		{"SEN", "XOF"}, {"CIV", "XOF"}, {"CMR", "XAF"}, {"GAB", "XAF"}, /* of the CFA */
		{"MEX", "MXN"}, {"CHL", "CLP"}, {"PHL", "PHP"},			/* pesos */
		{"IND", "INR"}, {"PAK", "PKR"}, {"NPL", "NPR"},			/* rupees */
		{"NOR", "NOK"}, {"SWE", "SEK"}, {"DNK", "DKK"}, {"CZE", "CZK"}, /* crowns */
		{"KEN", "KES"}, {"UGA", "UGX"}, {"AUT", "ATS"},			/* shillings */
		{"EGY", "EGP"}, {"GBR", "GBP"}, {"LBN", "LBP"},			/* pounds */
		{"MAR", "MAD"}, {"ARE", "AED"},					/* dirhams */
		{"ROU", "RON"}, {"MDA", "MDL"},					/* lei */
		{"NLD", "NLG"}, {"CUW", "ANG"},					/* guilders */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *currency = national_currency(rows[i].country);

		if (!currency)
			fail_msg("%s has none", rows[i].country);
		else
			check_text_row(rows[i].country, currency, rows[i].currency);
	}
}

/* A currency whose name no other country's has, what is no country, and a code in small letters. */
static void says_nothing_of_others(void **state)
{
	static const char *const countries[] = {"KAZ", "JPN", "WLD", "EU", "?", "", "tun", "TU"};

	(void)state;
	for (size_t i = 0; i < sizeof(countries) / sizeof(countries[0]); i++) {
		if (national_currency(countries[i]))
			fail_msg("'%s' has %s", countries[i], national_currency(countries[i]));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_whose_it_is),
		cmocka_unit_test(says_nothing_of_others),
	};

	return run_group("national currency", tests);
}

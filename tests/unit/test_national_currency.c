#include "country.h"

#include "support.h"

/* By ISO 4217; the old codes where the euro has replaced them. */
TEST(knows_whose_it_is)
{
	static const struct {
		const char *country, *name, *currency;
	} rows[] = {
		{"TUN", "XXD", "TND"}, {"DZA", "XXD", "DZD"}, {"SRB", "XXD", "RSD"}, /* dinars */
		{"CHE", "XXF", "CHF"}, {"BEL", "XXF", "BEF"}, {"FRA", "XXF", "FRF"}, /* francs */
		{"SEN", "XXF", "XOF"}, {"SEN", "XXC", "XOF"}, {"CIV", "XXC", "XOF"},
		{"CMR", "XXC", "XAF"}, {"GAB", "XXC", "XAF"}, /* of the CFA */
		{"MEX", "XXS", "MXN"}, {"CHL", "XXS", "CLP"}, {"PHL", "XXS", "PHP"}, /* pesos */
		{"IND", "XXR", "INR"}, {"PAK", "XXR", "PKR"}, {"NPL", "XXR", "NPR"}, /* rupees */
		{"NOR", "XXK", "NOK"}, {"SWE", "XXK", "SEK"}, {"DNK", "XXK", "DKK"},
		{"CZE", "XXK", "CZK"},						     /* crowns */
		{"KEN", "XXG", "KES"}, {"UGA", "XXG", "UGX"}, {"AUT", "XXG", "ATS"}, /* shillings */
		{"EGY", "XXP", "EGP"}, {"GBR", "XXP", "GBP"}, {"LBN", "XXP", "LBP"}, /* pounds */
		{"MAR", "XXH", "MAD"}, {"ARE", "XXH", "AED"},			     /* dirhams */
		{"ROU", "XXL", "RON"}, {"MDA", "XXL", "MDL"},			     /* lei */
		{"NLD", "XXN", "NLG"}, {"CUW", "XXN", "ANG"},			     /* guilders */
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *currency = national_currency(rows[i].country, rows[i].name);

		if (!currency)
			fail_msg("%s has none", rows[i].country);
		else
			check_text_row(rows[i].country, currency, rows[i].currency);
	}
}

/* A currency whose name no other country's has, what is no country, and a code in small letters. */
TEST(says_nothing_of_others)
{
	static const char *const of_countries[] = {"KAZ", "JPN", "WLD", "EU", "?", "", "tun", "TU"};

	for (size_t i = 0; i < sizeof(of_countries) / sizeof(*of_countries); i++) {
		if (national_currency(of_countries[i], "XXD"))
			fail_msg("'%s' has %s", of_countries[i],
				 national_currency(of_countries[i], "XXD"));
	}
}

/* Pounds are not Norway's crowns, whoever reports. */
TEST(other_names_are_not_its)
{
	assert_null(national_currency("NOR", "XXP"));
	assert_null(national_currency("TUN", "XXF"));
	assert_null(national_currency("CHE", "XXC"));
	assert_null(national_currency("KEN", "XXA"));
}

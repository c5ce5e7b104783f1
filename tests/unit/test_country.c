#include "country.h"

#include <string.h>

#include "alloc.h"
#include "language.h"

#include "support.h"

/* Names of WITS, IMF, ITC Trade Map, the US Census Bureau, UN Comtrade, Eurostat. */
TEST(knows_publishers_names)
{
	static const struct {
		const char *name, *alpha3; /* "": no country, or one of two */
	} rows[] = {
		{"Korea, Rep.", "KOR"},
		{"Hong Kong, China", "HKG"},
		{"Taipei, Chinese", "TWN"},
		{"Egypt, Arab Rep.", "EGY"},
		{"Iran, Islamic Rep.", "IRN"},
		{"Kazakhstan, Rep. of", "KAZ"},
		{"Kazakhstan, Republic of", "KAZ"},
		{"Uzbekistan, Rep. of", "UZB"},
		{"Azerbaijan, Rep. of", "AZE"},
		{"Türkiye, Rep of", "TUR"},
		{"Türkiye", "TUR"},
		{"Venezuela, Rep. Bolivariana de", "VEN"},
		{"Slovak Republic", "SVK"},
		{"Kyrgyz Republic", "KGZ"},
		{"Lao PDR", "LAO"},
		{"Congo, Dem. Rep.", "COD"},
		{"Congo, Rep.", "COG"},
		{"Congo (Kinshasa)", "COD"},
		{"Congo (Brazzaville)", "COG"},
		{"Congo (something)", ""},
		{"Korea, North", "PRK"},
		{"Korea, South", "KOR"},
		{"Korea (foo)", ""},
		{"Gambia, The", "GMB"},
		{"Bahamas, The", "BHS"},
		{"Micronesia, Fed. Sts.", "FSM"},
		{"St. Kitts and Nevis", "KNA"},
		{"St. Lucia", "LCA"},
		{"St. Vincent and the Grenadines", "VCT"},
		{"Cote d'Ivoire", "CIV"},
		{"Côte d'Ivoire", "CIV"},
		{"Curaçao", "CUW"},
		{"Curacao", "CUW"},
		{"Réunion", "REU"},
		{"São Tomé and Príncipe", "STP"},
		{"Ethiopia(excludes Eritrea)", "ETH"},
		{"Serbia, Rep. of", "SRB"},
		{"China, P.R.: Mainland", "CHN"},
		{"China, P.R.: Hong Kong", "HKG"},
		{"Afghanistan, Islamic Rep. of", "AFG"},
		{"Madagascar, Rep. of", "MDG"},
		{"Fiji, Rep. of", "FJI"},
		{"Yemen, Rep. of", "YEM"},
		{"Yemen, Dem.", ""},
		{"Germany, Dem. Rep.", ""},
		{"Moldova, Rep. of", "MDA"},
		{"Moldova, Republic of", "MDA"},
		{"Netherlands, The", "NLD"},
		{"Poland, Rep. of", "POL"},
		{"Aruba, Kingdom of the Netherlands", "ABW"},
		{"Tanzania, United Rep. of", "TZA"},
		{"Belgium (incl. Luxembourg 'LU' -> 1998)", "BEL"},
		{"Belgium (incl. Luxembourg) (until 1998)", "BEL"},
		{"Belgium (BE)", "BEL"},
		{"Belgium (BE) and Netherlands (NL)", ""},
		{"Belgium (BE), Netherlands (NL)", ""},
		{"Belgium (BE): oil", ""},
		{"Belgium-Luxembourg", "BLX"},
		{"Br. Virgin Isds", "VGB"},
		{"Solomon Is.", "SLB"},
		{"Kosovo", "XKX"},
		{"Bolivia, Plurinational State of", "BOL"},
		{"Palestine, State of", "PSE"},
		{"Libya, State of", "LBY"},
		{"Burma", "MMR"},
		{"Macau", "MAC"},
		{"Czech Rep.", "CZE"},
		{"Dominican Rep.", "DOM"},
		{"Syrian Arab Rep.", "SYR"},
		{"United States", "USA"},
		{"Virgin Islands (U.S.)", "VIR"},
		{"Guinea, Rep. of", ""},
		{"Heard Island and McDonald Isla", "HMD"},
		{" World", "WLD"},
		{"Niger", "NER"},
		{"Nigeria, Federal Republic of", "NGA"},
		{"Sri Lanka, Democratic Socialist Republic of", "LKA"},
		{"Samoa", "WSM"},
		{"Mexico, United States of", "MEX"},
		{"Foo, Republic of", ""},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct country *country = country_by_name(rows[i].name, strlen(rows[i].name));

		check_text_row(rows[i].name, country ? country->alpha3 : "", rows[i].alpha3);
	}
}

TEST(finds_every_name_of_its_tables)
{
	const struct {
		const struct country_name *names;
		size_t n;
	} tables[] = {{common_names, n_common_names},
		      {publishers_names, n_publishers_names},
		      {foreign_names, n_foreign_names},
		      {elsewhere_names, n_elsewhere_names},
		      {chinese_names, n_chinese_names}};

	for (size_t table = 0; table < countof(tables); table++) {
		for (size_t i = 0; i < tables[table].n; i++) {
			const struct country_name *row = &tables[table].names[i];
			const struct country *country =
				country_by_name(row->name, strlen(row->name));

			check_text_row(row->name, country ? country->alpha3 : "", row->alpha3);
			assert_non_null(country_find(row->alpha3));
		}
	}
	for (size_t i = 0; i < n_countries; i++) {
		const struct country *country =
			country_by_name(countries[i].name, strlen(countries[i].name));

		check_text_row(countries[i].name, country ? country->alpha3 : "",
			       countries[i].alpha3);
	}
}

TEST(knows_groups)
{
	static const char *const groups[] = {"EU6",
					     "Areas, nes",
					     "European Union and others",
					     "Advanced Economies",
					     "Middle East & North Africa",
					     "Sub-Saharan Africa",
					     "Unspecified",
					     "Special Categories",
					     "Bunkers",
					     "Страны вне СНГ",
					     "_X",
					     "X1",
					     "G001",
					     "EXT_EU27_2020",
					     "Other Europe, nes",
					     "Export earnings: fuel",
					     "Low & middle income"};
	static const char *const countries_spelt[] = {"Atlantis", "Ruritania, Rep. of",
						      "Kazakstan"};

	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
		check_number_row(groups[i], country_is_group(groups[i], strlen(groups[i])), true);
	for (size_t i = 0; i < sizeof(countries_spelt) / sizeof(countries_spelt[0]); i++)
		check_number_row(countries_spelt[i],
				 country_is_group(countries_spelt[i], strlen(countries_spelt[i])),
				 false);
	for (size_t i = 0; i < n_countries; i++) {

		check_number_row(countries[i].name,
				 country_is_group(countries[i].name, strlen(countries[i].name)),
				 false);
	}
}

TEST(knows_codes)
{
	assert_string_equal(country_by_alpha2("XS", 2)->alpha3, "SRB");
	assert_string_equal(country_by_alpha2("XK", 2)->alpha3, "XKX");
	assert_string_equal(country_by_number(490)->alpha3, "TWN");
	assert_null(country_by_number(999));
	assert_null(country_by_number(1000));
}

/* As a careful writer of English has them. */
TEST(names_take_their_article)
{
	static const struct {
		const char *alpha3, *told;
	} rows[] = {
		{"USA", "the United States"},
		{"GBR", "the United Kingdom"},
		{"ARE", "the United Arab Emirates"},
		{"NLD", "the Netherlands"},
		{"PHL", "the Philippines"},
		{"CAF", "the Central African Republic"},
		{"DOM", "the Dominican Republic"},
		{"COD", "the Democratic Republic of the Congo"},
		{"SLB", "the Solomon Islands"},
		{"VIR", "the United States Virgin Islands"},
		{"ATF", "the French Southern Territories"},
		{"EUN", "the European Union"},
		{"EMU", "the euro area"},
		{"WLD", "the world"},
		{"BEL", "Belgium"},
		{"CZE", "Czechia"},
		{"KOR", "South Korea"},
		{"SGS", "South Georgia and the South Sandwich Islands"},
		{"CXR", "Christmas Island"},
		{"QQQ", "QQQ"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct strbuf text = STRBUF_INIT;

		country_add_in_sentence(&text, rows[i].alpha3);
		assert_string_equal(text.text, rows[i].told);
		strbuf_release(&text);
	}
	language_use(language_find("de"));
	{
		struct strbuf text = STRBUF_INIT;

		country_add_in_sentence(&text, "NLD");
		assert_string_equal(text.text, "Niederlande");
		strbuf_release(&text);
	}
	language_use(language_find("en"));
}

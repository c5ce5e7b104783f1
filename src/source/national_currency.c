#include "national_currency.h"

#include <string.h>

/*
 * ISO 4217, with the codes that the euro replaced; only names that several countries share. The letter
 * is that of the name: see the head of text/words/common-names.words.
 */
static const struct {
	char country[4], currency[4], name;
} currencies[] = {
	{"ABW", "AWG", 'N'}, {"ARE", "AED", 'H'}, {"ARG", "ARS", 'S'}, {"AUT", "ATS", 'G'},
	{"AZE", "AZN", 'M'}, {"BDI", "BIF", 'F'}, {"BEL", "BEF", 'F'}, {"BEN", "XOF", 'C'},
	{"BFA", "XOF", 'C'}, {"BHR", "BHD", 'D'}, {"CAF", "XAF", 'C'}, {"CHE", "CHF", 'F'},
	{"CHL", "CLP", 'S'}, {"CHN", "CNY", 'Y'}, {"CIV", "XOF", 'C'}, {"CMR", "XAF", 'C'},
	{"COD", "CDF", 'F'}, {"COG", "XAF", 'C'}, {"COL", "COP", 'S'}, {"COM", "KMF", 'F'},
	{"CUB", "CUP", 'S'}, {"CUW", "ANG", 'N'}, {"CZE", "CZK", 'K'}, {"DJI", "DJF", 'F'},
	{"DNK", "DKK", 'K'}, {"DOM", "DOP", 'S'}, {"DZA", "DZD", 'D'}, {"EGY", "EGP", 'P'},
	{"EST", "EEK", 'K'}, {"FRA", "FRF", 'F'}, {"GAB", "XAF", 'C'}, {"GBR", "GBP", 'P'},
	{"GIN", "GNF", 'F'}, {"GNB", "XOF", 'C'}, {"GNQ", "XAF", 'C'}, {"IND", "INR", 'R'},
	{"IRN", "IRR", 'I'}, {"IRQ", "IQD", 'D'}, {"ISL", "ISK", 'K'}, {"ITA", "ITL", 'T'},
	{"JOR", "JOD", 'D'}, {"JPN", "JPY", 'Y'}, {"KEN", "KES", 'G'}, {"KWT", "KWD", 'D'},
	{"LBN", "LBP", 'P'}, {"LBY", "LYD", 'D'}, {"LKA", "LKR", 'R'}, {"LUX", "LUF", 'F'},
	{"MAR", "MAD", 'H'}, {"MDA", "MDL", 'L'}, {"MEX", "MXN", 'S'}, {"MLI", "XOF", 'C'},
	{"MUS", "MUR", 'R'}, {"MWI", "MWK", 'W'}, {"NER", "XOF", 'C'}, {"NLD", "NLG", 'N'},
	{"NOR", "NOK", 'K'}, {"NPL", "NPR", 'R'}, {"OMN", "OMR", 'I'}, {"PAK", "PKR", 'R'},
	{"PHL", "PHP", 'S'}, {"QAT", "QAR", 'I'}, {"ROU", "RON", 'L'}, {"RWA", "RWF", 'F'},
	{"SAU", "SAR", 'I'}, {"SDN", "SDG", 'P'}, {"SEN", "XOF", 'C'}, {"SOM", "SOS", 'G'},
	{"SRB", "RSD", 'D'}, {"SSD", "SSP", 'P'}, {"SVK", "SKK", 'K'}, {"SWE", "SEK", 'K'},
	{"SYC", "SCR", 'R'}, {"SYR", "SYP", 'P'}, {"TCD", "XAF", 'C'}, {"TGO", "XOF", 'C'},
	{"TKM", "TMT", 'M'}, {"TUN", "TND", 'D'}, {"TUR", "TRY", 'T'}, {"TZA", "TZS", 'G'},
	{"UGA", "UGX", 'G'}, {"URY", "UYU", 'S'}, {"YEM", "YER", 'I'}, {"NGA", "NGN", 'A'},
	{"ZAF", "ZAR", 'Z'}, {"ZMB", "ZMW", 'W'}, {"PNG", "PGK", 'W'},
};

const char *national_currency(const char *country, const char *name)
{
	for (size_t i = 0; i < sizeof(currencies) / sizeof(currencies[0]); i++) {
		if (currencies[i].country[0] == country[0] &&
		    strcmp(currencies[i].country, country) == 0 &&
		    (currencies[i].name == name[2] ||
		     (name[2] == 'F' && currencies[i].name == 'C')))
			return currencies[i].currency;
	}
	return NULL;
}

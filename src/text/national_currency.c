#include "national_currency.h"

#include <string.h>

/* ISO 4217, with the codes that the euro replaced; only names that several countries share. */
static const struct {
	char country[4], currency[4];
} currencies[] = {
	{"ABW", "AWG"}, {"ARE", "AED"}, {"ARG", "ARS"}, {"AUT", "ATS"}, {"AZE", "AZN"},
	{"BDI", "BIF"}, {"BEL", "BEF"}, {"BEN", "XOF"}, {"BFA", "XOF"}, {"BHR", "BHD"},
	{"CAF", "XAF"}, {"CHE", "CHF"}, {"CHL", "CLP"}, {"CIV", "XOF"}, {"CMR", "XAF"},
	{"COD", "CDF"}, {"COG", "XAF"}, {"COL", "COP"}, {"COM", "KMF"}, {"CUB", "CUP"},
	{"CUW", "ANG"}, {"CZE", "CZK"}, {"DJI", "DJF"}, {"DNK", "DKK"}, {"DOM", "DOP"},
	{"DZA", "DZD"}, {"EGY", "EGP"}, {"EST", "EEK"}, {"FRA", "FRF"}, {"GAB", "XAF"},
	{"GBR", "GBP"}, {"GIN", "GNF"}, {"GNB", "XOF"}, {"GNQ", "XAF"}, {"IND", "INR"},
	{"IRN", "IRR"}, {"IRQ", "IQD"}, {"ISL", "ISK"}, {"JOR", "JOD"}, {"KEN", "KES"},
	{"KWT", "KWD"}, {"LBN", "LBP"}, {"LBY", "LYD"}, {"LKA", "LKR"}, {"LUX", "LUF"},
	{"MAR", "MAD"}, {"MDA", "MDL"}, {"MEX", "MXN"}, {"MLI", "XOF"}, {"MUS", "MUR"},
	{"MWI", "MWK"}, {"NER", "XOF"}, {"NLD", "NLG"}, {"NOR", "NOK"}, {"NPL", "NPR"},
	{"OMN", "OMR"}, {"PAK", "PKR"}, {"PHL", "PHP"}, {"QAT", "QAR"}, {"ROU", "RON"},
	{"RWA", "RWF"}, {"SAU", "SAR"}, {"SDN", "SDG"}, {"SEN", "XOF"}, {"SOM", "SOS"},
	{"SRB", "RSD"}, {"SSD", "SSP"}, {"SVK", "SKK"}, {"SWE", "SEK"}, {"SYC", "SCR"},
	{"SYR", "SYP"}, {"TCD", "XAF"}, {"TGO", "XOF"}, {"TKM", "TMT"}, {"TUN", "TND"},
	{"TZA", "TZS"}, {"UGA", "UGX"}, {"URY", "UYU"}, {"YEM", "YER"}, {"ZAF", "ZAR"},
	{"ZMB", "ZMW"},
};

const char *national_currency(const char *country)
{
	for (size_t i = 0; i < sizeof(currencies) / sizeof(currencies[0]); i++) {
		if (strcmp(currencies[i].country, country) == 0)
			return currencies[i].currency;
	}
	return NULL;
}

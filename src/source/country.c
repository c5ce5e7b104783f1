#include "country.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

const struct country countries[] = {
	{"ABW", "AW", 533, "Aruba"},
	{"AFG", "AF", 4, "Afghanistan"},
	{"AGO", "AO", 24, "Angola"},
	{"AIA", "AI", 660, "Anguilla"},
	{"ALA", "AX", 248, "Åland Islands"},
	{"ALB", "AL", 8, "Albania"},
	{"AND", "AD", 20, "Andorra"},
	{"ARE", "AE", 784, "United Arab Emirates"},
	{"ARG", "AR", 32, "Argentina"},
	{"ARM", "AM", 51, "Armenia"},
	{"ASM", "AS", 16, "American Samoa"},
	{"ATA", "AQ", 10, "Antarctica"},
	{"ATF", "TF", 260, "French Southern Territories"},
	{"ATG", "AG", 28, "Antigua and Barbuda"},
	{"AUS", "AU", 36, "Australia"},
	{"AUT", "AT", 40, "Austria"},
	{"AZE", "AZ", 31, "Azerbaijan"},
	{"BDI", "BI", 108, "Burundi"},
	{"BEL", "BE", 56, "Belgium"},
	{"BEN", "BJ", 204, "Benin"},
	{"BES", "BQ", 535, "Bonaire, Sint Eustatius and Saba"},
	{"BFA", "BF", 854, "Burkina Faso"},
	{"BGD", "BD", 50, "Bangladesh"},
	{"BGR", "BG", 100, "Bulgaria"},
	{"BHR", "BH", 48, "Bahrain"},
	{"BHS", "BS", 44, "Bahamas"},
	{"BIH", "BA", 70, "Bosnia and Herzegovina"},
	{"BLM", "BL", 652, "Saint Barthélemy"},
	{"BLR", "BY", 112, "Belarus"},
	{"BLX", "", 58, "Belgium-Luxembourg"},
	{"BLZ", "BZ", 84, "Belize"},
	{"BMU", "BM", 60, "Bermuda"},
	{"BOL", "BO", 68, "Bolivia"},
	{"BRA", "BR", 76, "Brazil"},
	{"BRB", "BB", 52, "Barbados"},
	{"BRN", "BN", 96, "Brunei"},
	{"BTN", "BT", 64, "Bhutan"},
	{"BVT", "BV", 74, "Bouvet Island"},
	{"BWA", "BW", 72, "Botswana"},
	{"CAF", "CF", 140, "Central African Republic"},
	{"CAN", "CA", 124, "Canada"},
	{"CCK", "CC", 166, "Cocos Islands"},
	{"CHE", "CH", 756, "Switzerland"},
	{"CHL", "CL", 152, "Chile"},
	{"CHN", "CN", 156, "China"},
	{"CIS", "", COUNTRY_NO_NUMBER, "Commonwealth of Independent States"},
	{"CIV", "CI", 384, "Côte d'Ivoire"},
	{"CMR", "CM", 120, "Cameroon"},
	{"COD", "CD", 180, "Democratic Republic of the Congo"},
	{"COG", "CG", 178, "Congo"},
	{"COK", "CK", 184, "Cook Islands"},
	{"COL", "CO", 170, "Colombia"},
	{"COM", "KM", 174, "Comoros"},
	{"CPV", "CV", 132, "Cabo Verde"},
	{"CRI", "CR", 188, "Costa Rica"},
	{"CUB", "CU", 192, "Cuba"},
	{"CUW", "CW", 531, "Curaçao"},
	{"CXR", "CX", 162, "Christmas Island"},
	{"CYM", "KY", 136, "Cayman Islands"},
	{"CYP", "CY", 196, "Cyprus"},
	{"CZE", "CZ", 203, "Czechia"},
	{"DEU", "DE", 276, "Germany"},
	{"DJI", "DJ", 262, "Djibouti"},
	{"DMA", "DM", 212, "Dominica"},
	{"DNK", "DK", 208, "Denmark"},
	{"DOM", "DO", 214, "Dominican Republic"},
	{"DZA", "DZ", 12, "Algeria"},
	{"E19", "", COUNTRY_NO_NUMBER, "Euro area of 19 countries"},
	{"E20", "", COUNTRY_NO_NUMBER, "Euro area of 20 countries"},
	{"E27", "", COUNTRY_NO_NUMBER, "European Union of 27 countries"},
	{"E28", "", COUNTRY_NO_NUMBER, "European Union of 28 countries"},
	{"ECU", "EC", 218, "Ecuador"},
	{"EEU", "", COUNTRY_NO_NUMBER, "Eurasian Economic Union"},
	{"EGY", "EG", 818, "Egypt"},
	{"EMU", "EA", COUNTRY_NO_NUMBER, "Euro area"},
	{"ERI", "ER", 232, "Eritrea"},
	{"ESH", "EH", 732, "Western Sahara"},
	{"ESP", "ES", 724, "Spain"},
	{"EST", "EE", 233, "Estonia"},
	{"ETH", "ET", 231, "Ethiopia"},
	{"EUN", "EU", 97, "European Union"},
	{"FIN", "FI", 246, "Finland"},
	{"FJI", "FJ", 242, "Fiji"},
	{"FLK", "FK", 238, "Falkland Islands"},
	{"FRA", "FR", 250, "France"},
	{"FRO", "FO", 234, "Faroe Islands"},
	{"FSM", "FM", 583, "Micronesia"},
	{"GAB", "GA", 266, "Gabon"},
	{"GBR", "GB", 826, "United Kingdom"},
	{"GEO", "GE", 268, "Georgia"},
	{"GGY", "GG", 831, "Guernsey"},
	{"GHA", "GH", 288, "Ghana"},
	{"GIB", "GI", 292, "Gibraltar"},
	{"GIN", "GN", 324, "Guinea"},
	{"GLP", "GP", 312, "Guadeloupe"},
	{"GMB", "GM", 270, "Gambia"},
	{"GNB", "GW", 624, "Guinea-Bissau"},
	{"GNQ", "GQ", 226, "Equatorial Guinea"},
	{"GRC", "GR", 300, "Greece"},
	{"GRD", "GD", 308, "Grenada"},
	{"GRL", "GL", 304, "Greenland"},
	{"GTM", "GT", 320, "Guatemala"},
	{"GUF", "GF", 254, "French Guiana"},
	{"GUM", "GU", 316, "Guam"},
	{"GUY", "GY", 328, "Guyana"},
	{"HKG", "HK", 344, "Hong Kong"},
	{"HMD", "HM", 334, "Heard Island and McDonald Islands"},
	{"HND", "HN", 340, "Honduras"},
	{"HRV", "HR", 191, "Croatia"},
	{"HTI", "HT", 332, "Haiti"},
	{"HUN", "HU", 348, "Hungary"},
	{"IDN", "ID", 360, "Indonesia"},
	{"IMN", "IM", 833, "Isle of Man"},
	{"IND", "IN", 356, "India"},
	{"IOT", "IO", 86, "British Indian Ocean Territory"},
	{"IRL", "IE", 372, "Ireland"},
	{"IRN", "IR", 364, "Iran"},
	{"IRQ", "IQ", 368, "Iraq"},
	{"ISL", "IS", 352, "Iceland"},
	{"ISR", "IL", 376, "Israel"},
	{"ITA", "IT", 380, "Italy"},
	{"JAM", "JM", 388, "Jamaica"},
	{"JEY", "JE", 832, "Jersey"},
	{"JOR", "JO", 400, "Jordan"},
	{"JPN", "JP", 392, "Japan"},
	{"KAZ", "KZ", 398, "Kazakhstan"},
	{"KEN", "KE", 404, "Kenya"},
	{"KGZ", "KG", 417, "Kyrgyzstan"},
	{"KHM", "KH", 116, "Cambodia"},
	{"KIR", "KI", 296, "Kiribati"},
	{"KNA", "KN", 659, "Saint Kitts and Nevis"},
	{"KOR", "KR", 410, "South Korea"},
	{"KWT", "KW", 414, "Kuwait"},
	{"LAO", "LA", 418, "Laos"},
	{"LBN", "LB", 422, "Lebanon"},
	{"LBR", "LR", 430, "Liberia"},
	{"LBY", "LY", 434, "Libya"},
	{"LCA", "LC", 662, "Saint Lucia"},
	{"LIE", "LI", 438, "Liechtenstein"},
	{"LKA", "LK", 144, "Sri Lanka"},
	{"LSO", "LS", 426, "Lesotho"},
	{"LTU", "LT", 440, "Lithuania"},
	{"LUX", "LU", 442, "Luxembourg"},
	{"LVA", "LV", 428, "Latvia"},
	{"MAC", "MO", 446, "Macao"},
	{"MAF", "MF", 663, "Saint Martin"},
	{"MAR", "MA", 504, "Morocco"},
	{"MCO", "MC", 492, "Monaco"},
	{"MDA", "MD", 498, "Moldova"},
	{"MDG", "MG", 450, "Madagascar"},
	{"MDV", "MV", 462, "Maldives"},
	{"MEX", "MX", 484, "Mexico"},
	{"MHL", "MH", 584, "Marshall Islands"},
	{"MKD", "MK", 807, "North Macedonia"},
	{"MLI", "ML", 466, "Mali"},
	{"MLT", "MT", 470, "Malta"},
	{"MMR", "MM", 104, "Myanmar"},
	{"MNE", "ME", 499, "Montenegro"},
	{"MNG", "MN", 496, "Mongolia"},
	{"MNP", "MP", 580, "Northern Mariana Islands"},
	{"MOZ", "MZ", 508, "Mozambique"},
	{"MRT", "MR", 478, "Mauritania"},
	{"MSR", "MS", 500, "Montserrat"},
	{"MTQ", "MQ", 474, "Martinique"},
	{"MUS", "MU", 480, "Mauritius"},
	{"MWI", "MW", 454, "Malawi"},
	{"MYS", "MY", 458, "Malaysia"},
	{"MYT", "YT", 175, "Mayotte"},
	{"NAM", "NA", 516, "Namibia"},
	{"NCL", "NC", 540, "New Caledonia"},
	{"NER", "NE", 562, "Niger"},
	{"NFK", "NF", 574, "Norfolk Island"},
	{"NGA", "NG", 566, "Nigeria"},
	{"NIC", "NI", 558, "Nicaragua"},
	{"NIU", "NU", 570, "Niue"},
	{"NLD", "NL", 528, "Netherlands"},
	{"NOR", "NO", 578, "Norway"},
	{"NPL", "NP", 524, "Nepal"},
	{"NRU", "NR", 520, "Nauru"},
	{"NZL", "NZ", 554, "New Zealand"},
	{"OMN", "OM", 512, "Oman"},
	{"PAK", "PK", 586, "Pakistan"},
	{"PAN", "PA", 591, "Panama"},
	{"PCN", "PN", 612, "Pitcairn"},
	{"PER", "PE", 604, "Peru"},
	{"PHL", "PH", 608, "Philippines"},
	{"PLW", "PW", 585, "Palau"},
	{"PNG", "PG", 598, "Papua New Guinea"},
	{"POL", "PL", 616, "Poland"},
	{"PRI", "PR", 630, "Puerto Rico"},
	{"PRK", "KP", 408, "North Korea"},
	{"PRT", "PT", 620, "Portugal"},
	{"PRY", "PY", 600, "Paraguay"},
	{"PSE", "PS", 275, "Palestine"},
	{"PYF", "PF", 258, "French Polynesia"},
	{"QAT", "QA", 634, "Qatar"},
	{"REU", "RE", 638, "Réunion"},
	{"ROU", "RO", 642, "Romania"},
	{"RUS", "RU", 643, "Russia"},
	{"RWA", "RW", 646, "Rwanda"},
	{"SAU", "SA", 682, "Saudi Arabia"},
	{"SDN", "SD", 729, "Sudan"},
	{"SEN", "SN", 686, "Senegal"},
	{"SGP", "SG", 702, "Singapore"},
	{"SGS", "GS", 239, "South Georgia and the South Sandwich Islands"},
	{"SHN", "SH", 654, "Saint Helena"},
	{"SJM", "SJ", 744, "Svalbard and Jan Mayen"},
	{"SLB", "SB", 90, "Solomon Islands"},
	{"SLE", "SL", 694, "Sierra Leone"},
	{"SLV", "SV", 222, "El Salvador"},
	{"SMR", "SM", 674, "San Marino"},
	{"SOM", "SO", 706, "Somalia"},
	{"SPM", "PM", 666, "Saint Pierre and Miquelon"},
	{"SRB", "RS", 688, "Serbia"},
	{"SSD", "SS", 728, "South Sudan"},
	{"STP", "ST", 678, "Sao Tome and Principe"},
	{"SUR", "SR", 740, "Suriname"},
	{"SVK", "SK", 703, "Slovakia"},
	{"SVN", "SI", 705, "Slovenia"},
	{"SWE", "SE", 752, "Sweden"},
	{"SWZ", "SZ", 748, "Eswatini"},
	{"SXM", "SX", 534, "Sint Maarten"},
	{"SYC", "SC", 690, "Seychelles"},
	{"SYR", "SY", 760, "Syria"},
	{"TCA", "TC", 796, "Turks and Caicos Islands"},
	{"TCD", "TD", 148, "Chad"},
	{"TGO", "TG", 768, "Togo"},
	{"THA", "TH", 764, "Thailand"},
	{"TJK", "TJ", 762, "Tajikistan"},
	{"TKL", "TK", 772, "Tokelau"},
	{"TKM", "TM", 795, "Turkmenistan"},
	{"TLS", "TL", 626, "Timor-Leste"},
	{"TON", "TO", 776, "Tonga"},
	{"TTO", "TT", 780, "Trinidad and Tobago"},
	{"TUN", "TN", 788, "Tunisia"},
	{"TUR", "TR", 792, "Türkiye"},
	{"TUV", "TV", 798, "Tuvalu"},
	{"TWN", "TW", 158, "Taiwan"},
	{"TZA", "TZ", 834, "Tanzania"},
	{"UGA", "UG", 800, "Uganda"},
	{"UKR", "UA", 804, "Ukraine"},
	{"UMI", "UM", 581, "United States Minor Outlying Islands"},
	{"URY", "UY", 858, "Uruguay"},
	{"USA", "US", 840, "United States"},
	{"UZB", "UZ", 860, "Uzbekistan"},
	{"VAT", "VA", 336, "Vatican City"},
	{"VCT", "VC", 670, "Saint Vincent and the Grenadines"},
	{"VEN", "VE", 862, "Venezuela"},
	{"VGB", "VG", 92, "British Virgin Islands"},
	{"VIR", "VI", 850, "United States Virgin Islands"},
	{"VNM", "VN", 704, "Vietnam"},
	{"VUT", "VU", 548, "Vanuatu"},
	{"WLD", "", 0, "World"},
	{"WLF", "WF", 876, "Wallis and Futuna"},
	{"WSM", "WS", 882, "Samoa"},
	{"XKX", "XK", COUNTRY_NO_NUMBER, "Kosovo"},
	{"YEM", "YE", 887, "Yemen"},
	{"ZAF", "ZA", 710, "South Africa"},
	{"ZMB", "ZM", 894, "Zambia"},
	{"ZWE", "ZW", 716, "Zimbabwe"},
};

const size_t n_countries = sizeof(countries) / sizeof(countries[0]);

static int compare_code(const void *code, const void *country)
{
	return strcmp(code, ((const struct country *)country)->alpha3);
}

const struct country *country_find(const char alpha3[4])
{
	return bsearch(alpha3, countries, n_countries, sizeof(countries[0]), compare_code);
}

bool country_is_known(const char alpha3[4])
{
	return country_find(alpha3) != NULL;
}

bool country_is_union(const char alpha3[4])
{
	static const char unions[][4] = {"CIS", "E19", "E20", "E27", "E28", "EEU", "EMU", "EUN"};

	for (size_t i = 0; i < sizeof(unions) / sizeof(unions[0]); i++) {
		if (memcmp(alpha3, unions[i], 3) == 0)
			return true;
	}
	return false;
}

const char *country_name(const char alpha3[4])
{
	const struct country *country = country_find(alpha3);

	return country ? country->name : alpha3;
}

/* UN Comtrade's numbers that are not M49: UN Comtrade, List of References, reporters and partners. */
static const struct {
	uint16_t number;
	char alpha3[4];
} comtrade_numbers[] = {
	{251, "FRA"}, {380, "ITA"}, {381, "ITA"}, {490, "TWN"}, {579, "NOR"},
	{699, "IND"}, {757, "CHE"}, {842, "USA"}, {841, "USA"},
};

#define NUMBER_MAX 999

#define LETTERS 26

/* Eurostat's codes that are not ISO 3166's. */
static const struct {
	char alpha2[3], alpha3[4];
} eurostat_codes[] = {{"EL", "GRC"}, {"UK", "GBR"}, {"XS", "SRB"}};

/* Index in `countries` + 1; 0 is none. A dump has two codes in each of its millions of rows. */
static uint16_t by_number[NUMBER_MAX + 1], by_alpha2[LETTERS * LETTERS];
static pthread_once_t codes_once = PTHREAD_ONCE_INIT;

/* The place of a code of two capitals in by_alpha2; false if it is none. */
static bool alpha2_place(const char *code, size_t *out)
{
	if (code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z')
		return false;
	*out = (size_t)(code[0] - 'A') * LETTERS + (size_t)(code[1] - 'A');
	return true;
}

static void fill(void)
{
	size_t place;

	for (size_t i = n_countries; i-- > 0;) {
		if (countries[i].numeric <= NUMBER_MAX)
			by_number[countries[i].numeric] = (uint16_t)(i + 1);
		if (alpha2_place(countries[i].alpha2, &place))
			by_alpha2[place] = (uint16_t)(i + 1);
	}
	for (size_t i = 0; i < sizeof(eurostat_codes) / sizeof(eurostat_codes[0]); i++) {
		if (alpha2_place(eurostat_codes[i].alpha2, &place))
			by_alpha2[place] =
				(uint16_t)(country_find(eurostat_codes[i].alpha3) - countries + 1);
	}
	for (size_t i = 0; i < sizeof(comtrade_numbers) / sizeof(comtrade_numbers[0]); i++)
		by_number[comtrade_numbers[i].number] =
			(uint16_t)(country_find(comtrade_numbers[i].alpha3) - countries + 1);
}

const struct country *country_by_number(unsigned number)
{
	pthread_once(&codes_once, fill);
	return number <= NUMBER_MAX && by_number[number] ? &countries[by_number[number] - 1] : NULL;
}

const struct country *country_by_alpha2(const char *s, size_t n)
{
	size_t place;

	pthread_once(&codes_once, fill);
	return n == 2 && alpha2_place(s, &place) && by_alpha2[place]
		       ? &countries[by_alpha2[place] - 1]
		       : NULL;
}

const struct country *country_by_alpha3(const char *s, size_t n)
{
	char code[4] = "";

	if (n != 3)
		return NULL;
	memcpy(code, s, 3);
	if (strcmp(code, "W00") == 0)
		return country_find("WLD");
	if (strcmp(code, "S19") == 0)
		return country_find("TWN");
	/* UN Comtrade's until 2023. */
	if (strcmp(code, "EU2") == 0)
		return country_find("EUN");
	return country_find(code);
}

/*
 * The countries of generated dumps, and products with made-up descriptions. Numbers and names: UN
 * Comtrade, List of References (USA 842, France 251, India 699, Norway 579, Switzerland 757, other
 * Asia 490, Belgium-Luxembourg 58 are not ISO's); letters: ISO 3166-1.
 */
#include "generate.h"

#include <stdio.h>
#include <stdlib.h>

const struct area areas[] = {
	{4, "AF", "AFG", "Afghanistan", false},
	{8, "AL", "ALB", "Albania", false},
	{12, "DZ", "DZA", "Algeria", false},
	{20, "AD", "AND", "Andorra", false},
	{24, "AO", "AGO", "Angola", false},
	{31, "AZ", "AZE", "Azerbaijan", false},
	{32, "AR", "ARG", "Argentina", false},
	{36, "AU", "AUS", "Australia", false},
	{40, "AT", "AUT", "Austria", true},
	{44, "BS", "BHS", "Bahamas", false},
	{48, "BH", "BHR", "Bahrain", false},
	{50, "BD", "BGD", "Bangladesh", false},
	{51, "AM", "ARM", "Armenia", false},
	{56, "BE", "BEL", "Belgium", true},
	{58, "QY", "BLX", "Belgium-Luxembourg (...1998)", false},
	{68, "BO", "BOL", "Bolivia (Plurinational State of)", false},
	{70, "BA", "BIH", "Bosnia Herzegovina", false},
	{72, "BW", "BWA", "Botswana", false},
	{76, "BR", "BRA", "Brazil", false},
	{100, "BG", "BGR", "Bulgaria", true},
	{112, "BY", "BLR", "Belarus", false},
	{120, "CM", "CMR", "Cameroon", false},
	{124, "CA", "CAN", "Canada", false},
	{144, "LK", "LKA", "Sri Lanka", false},
	{152, "CL", "CHL", "Chile", false},
	{156, "CN", "CHN", "China", false},
	{170, "CO", "COL", "Colombia", false},
	{178, "CG", "COG", "Congo", false},
	{180, "CD", "COD", "Dem. Rep. of the Congo", false},
	{188, "CR", "CRI", "Costa Rica", false},
	{191, "HR", "HRV", "Croatia", true},
	{192, "CU", "CUB", "Cuba", false},
	{196, "CY", "CYP", "Cyprus", true},
	{203, "CZ", "CZE", "Czechia", true},
	{204, "BJ", "BEN", "Benin", false},
	{208, "DK", "DNK", "Denmark", true},
	{214, "DO", "DOM", "Dominican Rep.", false},
	{218, "EC", "ECU", "Ecuador", false},
	{222, "SV", "SLV", "El Salvador", false},
	{231, "ET", "ETH", "Ethiopia", false},
	{233, "EE", "EST", "Estonia", true},
	{246, "FI", "FIN", "Finland", true},
	{251, "FR", "FRA", "France", true},
	{268, "GE", "GEO", "Georgia", false},
	{276, "DE", "DEU", "Germany", true},
	{288, "GH", "GHA", "Ghana", false},
	{300, "GR", "GRC", "Greece", true},
	{320, "GT", "GTM", "Guatemala", false},
	{340, "HN", "HND", "Honduras", false},
	{344, "HK", "HKG", "China, Hong Kong SAR", false},
	{348, "HU", "HUN", "Hungary", true},
	{352, "IS", "ISL", "Iceland", false},
	{360, "ID", "IDN", "Indonesia", false},
	{364, "IR", "IRN", "Iran", false},
	{368, "IQ", "IRQ", "Iraq", false},
	{372, "IE", "IRL", "Ireland", true},
	{376, "IL", "ISR", "Israel", false},
	{380, "IT", "ITA", "Italy", true},
	{384, "CI", "CIV", "Côte d'Ivoire", false},
	{388, "JM", "JAM", "Jamaica", false},
	{392, "JP", "JPN", "Japan", false},
	{398, "KZ", "KAZ", "Kazakhstan", false},
	{400, "JO", "JOR", "Jordan", false},
	{404, "KE", "KEN", "Kenya", false},
	{410, "KR", "KOR", "Rep. of Korea", false},
	{414, "KW", "KWT", "Kuwait", false},
	{417, "KG", "KGZ", "Kyrgyzstan", false},
	{418, "LA", "LAO", "Lao People's Dem. Rep.", false},
	{422, "LB", "LBN", "Lebanon", false},
	{428, "LV", "LVA", "Latvia", true},
	{440, "LT", "LTU", "Lithuania", true},
	{442, "LU", "LUX", "Luxembourg", true},
	{446, "MO", "MAC", "China, Macao SAR", false},
	{458, "MY", "MYS", "Malaysia", false},
	{470, "MT", "MLT", "Malta", true},
	{484, "MX", "MEX", "Mexico", false},
	{490, "QX", "S19", "Other Asia, nes", false},
	{496, "MN", "MNG", "Mongolia", false},
	{498, "MD", "MDA", "Rep. of Moldova", false},
	{504, "MA", "MAR", "Morocco", false},
	{508, "MZ", "MOZ", "Mozambique", false},
	{512, "OM", "OMN", "Oman", false},
	{528, "NL", "NLD", "Netherlands", true},
	{531, "CW", "CUW", "Curaçao", false},
	{554, "NZ", "NZL", "New Zealand", false},
	{566, "NG", "NGA", "Nigeria", false},
	{579, "NO", "NOR", "Norway", false},
	{586, "PK", "PAK", "Pakistan", false},
	{591, "PA", "PAN", "Panama", false},
	{600, "PY", "PRY", "Paraguay", false},
	{604, "PE", "PER", "Peru", false},
	{608, "PH", "PHL", "Philippines", false},
	{616, "PL", "POL", "Poland", true},
	{620, "PT", "PRT", "Portugal", true},
	{634, "QA", "QAT", "Qatar", false},
	{642, "RO", "ROU", "Romania", true},
	{643, "RU", "RUS", "Russian Federation", false},
	{682, "SA", "SAU", "Saudi Arabia", false},
	{686, "SN", "SEN", "Senegal", false},
	{688, "RS", "SRB", "Serbia", false},
	{699, "IN", "IND", "India", false},
	{702, "SG", "SGP", "Singapore", false},
	{703, "SK", "SVK", "Slovakia", true},
	{704, "VN", "VNM", "Viet Nam", false},
	{705, "SI", "SVN", "Slovenia", true},
	{710, "ZA", "ZAF", "South Africa", false},
	{724, "ES", "ESP", "Spain", true},
	{752, "SE", "SWE", "Sweden", true},
	{757, "CH", "CHE", "Switzerland", false},
	{762, "TJ", "TJK", "Tajikistan", false},
	{764, "TH", "THA", "Thailand", false},
	{784, "AE", "ARE", "United Arab Emirates", false},
	{788, "TN", "TUN", "Tunisia", false},
	{792, "TR", "TUR", "Türkiye", false},
	{795, "TM", "TKM", "Turkmenistan", false},
	{800, "UG", "UGA", "Uganda", false},
	{804, "UA", "UKR", "Ukraine", false},
	{807, "MK", "MKD", "North Macedonia", false},
	{818, "EG", "EGY", "Egypt", false},
	{826, "GB", "GBR", "United Kingdom", false},
	{834, "TZ", "TZA", "United Rep. of Tanzania", false},
	{842, "US", "USA", "USA", false},
	{858, "UY", "URY", "Uruguay", false},
	{860, "UZ", "UZB", "Uzbekistan", false},
	{862, "VE", "VEN", "Venezuela", false},
	{894, "ZM", "ZMB", "Zambia", false},
};

const size_t n_areas = sizeof(areas) / sizeof(*areas);

void encode_text(char *out, const char *text, bool is_utf8)
{
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (!is_utf8 && (c == 0xC2 || c == 0xC3) && text[1]) {
			c = (unsigned char)((c & 3) << 6 | (text[1] & 0x3F));
			text++;
		}
		*out++ = (char)c;
	}
	*out = '\0';
}

uint64_t random_value(struct rng *rng, unsigned decimals)
{
	static const uint64_t unused[] = {1000, 100, 10, 1};
	uint64_t bits = rng_next(rng);
	/* 2^6 to 2^34 thousandths: up to 17 million. */
	uint64_t value = (bits >> 30) >> (bits % 29);

	value = value / unused[decimals] * unused[decimals];
	return value ? value : unused[decimals];
}

/* --- descriptions -------------------------------------------------------------------------------- */

static const char *const things[] = {
	"Petroleum oils",
	"Ferro-alloys",
	"Copper cathodes",
	"Wheat and meslin",
	"Medicaments",
	"Tractors",
	"Diamonds",
	"Cotton, carded",
	"Radioactive elements",
	"Vaccines",
	"Polyethylene",
	"Chocolate",
	"Cheese",
	"Carpets",
	"Pumps for liquids",
	"Potatoes",
	"Natural uranium",
	"Zinc, not alloyed",
	"Flat-rolled products of iron",
	"Sunflower seed",
};
static const char *const kinds[] = {
	"unwrought",
	"whether or not in powder",
	"not elsewhere specified",
	"of a kind used in industry",
	"containing by weight more than 2% of carbon",
	"fresh or chilled",
	"in primary forms",
	"put up for retail sale",
	"of an output not exceeding 75kVA",
	"parts thereof",
	"other than crude",
	"of a width of 600mm or more",
};

/* Inside quotes already: quotes are doubled. Such texts are rare in real files, and do occur. */
static const char *const odd[] = {
	"so-called \"\"white\"\" goods",
	"maté, roasted or not: crème brûlée",
	"first line,\nsecond line",
	"\"\"\"\"",
};

/* Read outside its quotes, each of these would be or hide a record of the pair, or shift one. */
static const char *const hazards[] = {
	"KAZ BEL 398 56",
	",398,KAZ,Kazakhstan,X,Export,56,BEL,Belgium,",
	"\"\",\"\"398\"\",\"\"KAZ\"\",\"\"Kazakhstan\"\",\"\"X\"\",\"\"Export\"\",\"\"56\"\","
	"\"\"BEL\"\",\"\"Belgium\"\",",
	"x\n2022,398,56,270900,9.9,1\n2022,56,398,270900,9.9,1\n",
	"x\nC,A,20220101,2022,52,2022,398,KAZ,Kazakhstan,X,Export,56,BEL,Belgium,0,W00,World,H6,HS,"
	"true,"
	"TOTAL,All Commodities,0,false,C00,TOTAL CPC,0,0,TOTAL "
	"MOT,-1,N/A,0,false,-1,N/A,0,false,0,true,"
	"0,false,,7,7,4,false,true,\n",
	"x\r\n\"\"C\"\",\"\"A\"\",\"\"20220101\"\",\"\"2022\"\",\"\"52\"\",\"\"2022\"\","
	"\"\"398\"\",\"\"KAZ\"\"\r\n",
	"\n\n\n",
	"\"\"",
	"\"\"\n\"\"",
	",,,,\"\",\"\",,,,",
};

#define COUNT(array) (unsigned)(sizeof(array) / sizeof(*(array)))
#define LONG_TEXT ((size_t)20 * 1024)

static size_t describe(char *out, size_t room, const struct generator *generator, struct rng *rng)
{
	int n = snprintf(out, room, "%s; %s, %s", things[rng_below(rng, COUNT(things))],
			 kinds[rng_below(rng, COUNT(kinds))], kinds[rng_below(rng, COUNT(kinds))]);
	size_t len = (size_t)n;

	if (rng_below(rng, 40) == 0)
		len += (size_t)snprintf(out + len, room - len, ", %s",
					odd[rng_below(rng, COUNT(odd))]);
	if (generator->hazards && rng_below(rng, 8) == 0)
		len += (size_t)snprintf(out + len, room - len, "%s",
					hazards[rng_below(rng, COUNT(hazards))]);
	/* Longer than blocks are likely to be cut at: quotes and newlines at every offset. */
	if (generator->hazards && rng_below(rng, 4000) == 0) {
		while (len < LONG_TEXT)
			len += (size_t)snprintf(out + len, room - len, "%s",
						hazards[rng_below(rng, COUNT(hazards))]);
	}
	return len;
}

static void set_text(struct product *product, size_t level, const struct generator *generator,
		     struct rng *rng)
{
	static char text[2 * LONG_TEXT];

	describe(text, sizeof(text), generator, rng);
	product->text[level] = malloc(strlen(text) + 1);
	if (!product->text[level])
		give_up("out of", "memory");
	encode_text(product->text[level], text, generator->is_utf8);
	product->len[level] = strlen(product->text[level]);
}

#define CHAPTERS 97
#define HEADINGS_MAX 24
#define SUBHEADINGS_MAX 6

void make_products(struct product_list *list, struct generator *generator)
{
	struct rng rng = {generator->rng.state ^ 0x5DEECE66D};

	list->n = 0;
	list->products =
		calloc((size_t)CHAPTERS * HEADINGS_MAX * SUBHEADINGS_MAX, sizeof(*list->products));
	if (!list->products)
		give_up("out of", "memory");
	for (unsigned chapter = 1; chapter <= CHAPTERS; chapter++) {
		unsigned headings = chapter == 77 ? 0 : 2 + rng_below(&rng, HEADINGS_MAX - 2);

		for (unsigned heading = 1; heading <= headings; heading++) {
			unsigned subheadings = 1 + rng_below(&rng, SUBHEADINGS_MAX);

			for (unsigned i = 1; i <= subheadings; i++) {
				struct product *product = &list->products[list->n++];

				snprintf(product->code, sizeof(product->code), "%02u%02u%02u",
					 chapter % 100, heading % 100, i * 10 % 100);
				for (size_t level = 0; level < 3; level++)
					set_text(product, level, generator, &rng);
			}
		}
	}
}

void free_products(struct product_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		for (size_t level = 0; level < 3; level++)
			free(list->products[i].text[level]);
	}
	free(list->products);
}

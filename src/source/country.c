#include "country.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

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

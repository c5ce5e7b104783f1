#include "country.h"

#include <string.h>

#include "alloc.h"

static const struct {
	char country[4], currency[4], name[2];
} currencies[] = {
#include "national_currencies.inc"
};

const char *national_currency(const char *country, const char *name)
{
	for (size_t i = 0; i < sizeof(currencies) / sizeof(currencies[0]); i++) {
		if (currencies[i].country[0] == country[0] &&
		    strcmp(currencies[i].country, country) == 0 &&
		    (currencies[i].name[0] == name[2] ||
		     (name[2] == 'F' && currencies[i].name[0] == 'C')))
			return currencies[i].currency;
	}
	return NULL;
}

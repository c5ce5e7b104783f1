#include "html_entity.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

static const struct {
	const char *name;
	unsigned c;
} entities[] = {
	{"amp", '&'},	   {"lt", '<'},	      {"gt", '>'},	  {"quot", '"'},
	{"apos", '\''},	   {"nbsp", 0xA0},    {"thinsp", 0x2009}, {"ndash", 0x2013},
	{"mdash", 0x2014}, {"minus", 0x2212}, {"lsquo", 0x2018},  {"rsquo", 0x2019},
	{"ldquo", 0x201C}, {"rdquo", 0x201D}, {"euro", 0x20AC},	  {"Aring", 0xC5},
	{"Ccedil", 0xC7},  {"Eacute", 0xC9},  {"Ouml", 0xD6},	  {"Uuml", 0xDC},
	{"agrave", 0xE0},  {"aacute", 0xE1},  {"acirc", 0xE2},	  {"atilde", 0xE3},
	{"auml", 0xE4},	   {"aring", 0xE5},   {"ccedil", 0xE7},	  {"egrave", 0xE8},
	{"eacute", 0xE9},  {"ecirc", 0xEA},   {"euml", 0xEB},	  {"igrave", 0xEC},
	{"iacute", 0xED},  {"icirc", 0xEE},   {"iuml", 0xEF},	  {"ntilde", 0xF1},
	{"ograve", 0xF2},  {"oacute", 0xF3},  {"ocirc", 0xF4},	  {"otilde", 0xF5},
	{"ouml", 0xF6},	   {"ugrave", 0xF9},  {"uacute", 0xFA},	  {"ucirc", 0xFB},
	{"uuml", 0xFC},
};

/* &#233; and &#xE9;: 0 if it is neither. */
static unsigned number_of(const char *entity)
{
	bool is_hex = text_to_lower(entity[2]) == 'x';
	unsigned value = 0;

	for (const char *at = entity + (is_hex ? 3 : 2); *at; at++) {
		char c = text_to_lower(*at);

		if (text_is_digit(c))
			value = value * (is_hex ? 16 : 10) + (unsigned)(c - '0');
		else if (is_hex && c >= 'a' && c <= 'f')
			value = value * 16 + (unsigned)(c - 'a' + 10);
		else
			return 0;
	}
	return value;
}

unsigned html_entity(const char *entity)
{
	for (size_t i = 0; entity[1] != '#' && i < countof(entities); i++) {
		if (strcmp(entity + 1, entities[i].name) == 0)
			return entities[i].c;
	}
	return entity[1] == '#' ? number_of(entity) : 0;
}

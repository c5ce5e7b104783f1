#include "entity.h"

#include <stdbool.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

#define NAME_MAX 8 /* letters or digits */

/* Those that stand in texts about trade: spaces, signs, marks, the letters of western languages. */
static const struct {
	char name[NAME_MAX + 1];
	unsigned short character;
} entities[] = {
	{"AElig", 0xC6},    {"Aacute", 0xC1},	{"Acirc", 0xC2},    {"Agrave", 0xC0},
	{"Aring", 0xC5},    {"Atilde", 0xC3},	{"Auml", 0xC4},	    {"Ccedil", 0xC7},
	{"Eacute", 0xC9},   {"Ecirc", 0xCA},	{"Egrave", 0xC8},   {"Euml", 0xCB},
	{"Iacute", 0xCD},   {"Icirc", 0xCE},	{"Igrave", 0xCC},   {"Iuml", 0xCF},
	{"Ntilde", 0xD1},   {"OElig", 0x152},	{"Oacute", 0xD3},   {"Ocirc", 0xD4},
	{"Ograve", 0xD2},   {"Oslash", 0xD8},	{"Otilde", 0xD5},   {"Ouml", 0xD6},
	{"Prime", 0x2033},  {"Uacute", 0xDA},	{"Ucirc", 0xDB},    {"Ugrave", 0xD9},
	{"Uuml", 0xDC},	    {"Yacute", 0xDD},	{"aacute", 0xE1},   {"acirc", 0xE2},
	{"aelig", 0xE6},    {"agrave", 0xE0},	{"amp", 0x26},	    {"apos", 0x27},
	{"aring", 0xE5},    {"asymp", 0x2248},	{"atilde", 0xE3},   {"auml", 0xE4},
	{"bdquo", 0x201E},  {"bull", 0x2022},	{"ccedil", 0xE7},   {"cent", 0xA2},
	{"colon", 0x3A},    {"comma", 0x2C},	{"copy", 0xA9},	    {"deg", 0xB0},
	{"dollar", 0x24},   {"eacute", 0xE9},	{"ecirc", 0xEA},    {"egrave", 0xE8},
	{"emsp", 0x2003},   {"ensp", 0x2002},	{"euml", 0xEB},	    {"euro", 0x20AC},
	{"frac12", 0xBD},   {"frac14", 0xBC},	{"frac34", 0xBE},   {"ge", 0x2265},
	{"gt", 0x3E},	    {"hellip", 0x2026}, {"hyphen", 0x2010}, {"iacute", 0xED},
	{"icirc", 0xEE},    {"igrave", 0xEC},	{"iuml", 0xEF},	    {"laquo", 0xAB},
	{"larr", 0x2190},   {"ldquo", 0x201C},	{"le", 0x2264},	    {"lpar", 0x28},
	{"lsaquo", 0x2039}, {"lsquo", 0x2018},	{"lt", 0x3C},	    {"mdash", 0x2014},
	{"middot", 0xB7},   {"minus", 0x2212},	{"nbsp", 0xA0},	    {"ndash", 0x2013},
	{"ne", 0x2260},	    {"ntilde", 0xF1},	{"num", 0x23},	    {"oacute", 0xF3},
	{"ocirc", 0xF4},    {"oelig", 0x153},	{"ograve", 0xF2},   {"oslash", 0xF8},
	{"otilde", 0xF5},   {"ouml", 0xF6},	{"percnt", 0x25},   {"period", 0x2E},
	{"permil", 0x2030}, {"plus", 0x2B},	{"plusmn", 0xB1},   {"pound", 0xA3},
	{"prime", 0x2032},  {"quot", 0x22},	{"raquo", 0xBB},    {"rarr", 0x2192},
	{"rdquo", 0x201D},  {"reg", 0xAE},	{"rpar", 0x29},	    {"rsaquo", 0x203A},
	{"rsquo", 0x2019},  {"sbquo", 0x201A},	{"sect", 0xA7},	    {"semi", 0x3B},
	{"shy", 0xAD},	    {"sim", 0x223C},	{"sup1", 0xB9},	    {"sup2", 0xB2},
	{"sup3", 0xB3},	    {"szlig", 0xDF},	{"thinsp", 0x2009}, {"tilde", 0x2DC},
	{"times", 0xD7},    {"trade", 0x2122},	{"uacute", 0xFA},   {"ucirc", 0xFB},
	{"ugrave", 0xF9},   {"uuml", 0xFC},	{"yacute", 0xFD},   {"yen", 0xA5},
	{"yuml", 0xFF},	    {"zwj", 0x200D},	{"zwnj", 0x200C},
};

static unsigned find(const char *name, size_t n)
{
	for (size_t i = 0; i < countof(entities); i++) {
		if (strlen(entities[i].name) == n && memcmp(entities[i].name, name, n) == 0)
			return entities[i].character;
	}
	return 0;
}

/* What "8239" or "x202F" stands for; 0: nothing, or what is beyond all characters. */
static unsigned read_number(const char *s, size_t n)
{
	bool is_hex = n && (s[0] == 'x' || s[0] == 'X');
	unsigned base = is_hex ? 16 : 10, value = 0;

	if (n <= is_hex)
		return 0;
	for (size_t i = is_hex; i < n; i++) {
		char c = text_to_lower(s[i]);
		unsigned digit = text_is_digit(c) ? (unsigned)(c - '0') : 16;

		if (is_hex && c >= 'a' && c <= 'f')
			digit = (unsigned)(c - 'a') + 10;
		if (digit >= base)
			return 0;
		value = value * base + digit;
	}
	return value <= 0x10FFFF ? value : 0;
}

unsigned entity_character(const char *name, size_t n)
{
	return n && *name == '#' ? read_number(name + 1, n - 1) : find(name, n);
}

static bool is_unseen(unsigned character)
{
	return character == 0xAD || character == 0xFEFF || character == 0x2060 ||
	       (character >= 0x200B && character <= 0x200D);
}

size_t entity_read(const char *s, size_t n, unsigned *character)
{
	size_t end = 1;

	if (n < 3 || s[0] != '&')
		return 0;
	while (end < n && end <= NAME_MAX + 1 &&
	       (text_is_digit(s[end]) || s[end] == '#' || text_is_letter(s[end])))
		end++;
	if (end == n || s[end] != ';' || end < 2)
		return 0;
	*character = entity_character(s + 1, end - 1);
	if (*character < ' ')
		return 0;
	if (is_unseen(*character))
		*character = 0;
	return end + 1;
}

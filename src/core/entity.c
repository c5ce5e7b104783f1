#include "text.h"

#include "alloc.h"

#define NAME_MAX 8 /* letters or digits */

static const struct {
	char name[NAME_MAX + 1];
	unsigned short character;
} entities[] = {
#include "entities.inc"
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

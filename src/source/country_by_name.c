#include "country.h"

#include <string.h>

#include "alloc.h"
#include "glossary.h"
#include "period_words.h"
#include "phrases.h"
#include "text.h"

#define NAME_MAX 320 /* Eurostat's name of France says all that it includes, and since when */

/* The character that begins n bytes in small letters, Latin and Cyrillic; io becomes ie, a typographic apostrophe a
 * plain one. Others are taken byte by byte. How many bytes of it are written; *taken: how many were read. */
static size_t fold_char(const char *s, size_t n, char out[2], size_t *taken)
{
	unsigned char c = (unsigned char)s[0], next = n > 1 ? (unsigned char)s[1] : 0;

	*taken = 2;
	if (c == 0xc2 && next == 0xa0) { /* U+00A0 */
		out[0] = ' ';
		return 1;
	}
	if ((c == 0xd0 && next == 0x81) || (c == 0xd1 && next == 0x91)) { /* U+0401, U+0451 */
		memcpy(out, "\xD0\xB5", 2);
		return 2;
	}
	if (c == 0xd0 && next >= 0x90 && next <= 0x9f) { /* U+0410 to U+041F */
		out[0] = (char)0xd0;
		out[1] = (char)(next + 0x20);
		return 2;
	}
	if (c == 0xd0 && next >= 0xa0 && next <= 0xaf) { /* U+0420 to U+042F */
		out[0] = (char)0xd1;
		out[1] = (char)(next - 0x20);
		return 2;
	}
	if (c == 0xd0 && next >= 0x82 && next <= 0x8f) { /* Ukrainian U+0404 and others */
		out[0] = (char)0xd1;
		out[1] = (char)(next + 0x10);
		return 2;
	}
	if (c == 0xca && (next == 0xbb || next == 0xbc)) { /* U+02BB, U+02BC */
		out[0] = '\'';
		return 1;
	}
	if (c == 0xe2 && next == 0x80 && n > 2 &&
	    ((unsigned char)s[2] | 1) == 0x99) { /* U+2018, U+2019 */
		*taken = 3;
		out[0] = '\'';
		return 1;
	}
	*taken = 1;
	out[0] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
	return 1;
}

/* A name folded, without spaces at the ends. False if it is too long for a name. */
static bool fold(const char *s, size_t n, char out[NAME_MAX])
{
	size_t len = 0, taken;

	text_trim_all_kinds(&s, &n);
	while (n && (*s == ' ' || *s == '"')) {
		s++;
		n--;
	}
	for (; n; s += taken, n -= taken) {
		if (len + 3 >= NAME_MAX)
			return false;
		len += fold_char(s, n, out + len, &taken);
	}
	while (len && out[len - 1] == ' ')
		len--;
	out[len] = '\0';
	return len > 0;
}

/* Like strcmp, of a folded text and a name of a table as it would be folded: mostly its beginning is enough. */
static int compare_with_name(const char *folded, const char *name)
{
	size_t n = strlen(name), taken;

	for (; n; name += taken, n -= taken) {
		char out[2];
		size_t len = fold_char(name, n, out, &taken);

		for (size_t i = 0; i < len; i++, folded++) {
			if (*folded != out[i])
				return (unsigned char)*folded < (unsigned char)out[i] ? -1 : 1;
		}
	}
	return *folded != '\0';
}

static const struct country *search_table(const struct country_name *names, size_t n,
					  const char *folded)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare_with_name(folded, names[middle].name);

		if (order == 0)
			return country_find(names[middle].alpha3);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static const struct country *search_names(const char *folded)
{
	const struct country *country = search_table(common_names, n_common_names, folded);

	country = country ? country : search_table(publishers_names, n_publishers_names, folded);
	country = country ? country : search_table(foreign_names, n_foreign_names, folded);
	country = country ? country : search_table(elsewhere_names, n_elsewhere_names, folded);
	return country ? country : search_table(chinese_names, n_chinese_names, folded);
}

/* --- names that are spelt in another way ------------------------------------------------------------ */

/* U+00E0 to U+00FF, and U+0100 to U+017F, without their accents. */
static const char plain_letters[] = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
static const char plain_latin[] =
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
	"llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/* Whether the word begins the text, and ends there or before a space. */
static size_t begins_with_word(const char *text, const char *word)
{
	size_t n = strlen(word);

	return strncmp(text, word, n) == 0 && (!text[n] || text[n] == ' ') ? n : 0;
}

/* The n bytes at `from` without accents, with abbreviations written out, and one space between words. */
static void spell_out(const char *from, size_t n, char out[NAME_MAX])
{
	static const struct {
		const char *word, *full;
	} words[] = {
#include "short_words.inc"
	};
	size_t len = 0;

	for (size_t i = 0; i < n && len + 12 < NAME_MAX;) {
		unsigned char c = (unsigned char)from[i];
		bool begins = !len || out[len - 1] == ' ';
		size_t taken = 0;

		for (size_t w = 0; begins && w < countof(words) && !taken; w++) {
			taken = begins_with_word(from + i, words[w].word);
			if (taken && i + taken <= n) {
				size_t length = strlen(words[w].full);

				memcpy(out + len, words[w].full, length);
				len += length;
			}
		}
		if (taken) {
			i += taken;
		} else if (c >= 0xc3 && c <= 0xc5 && i + 1 < n) {
			out[len++] = c == 0xc3 ? plain_letters[from[i + 1] & 0x1f]
					       : plain_latin[(c & 1) << 6 | (from[i + 1] & 0x3f)];
			i += 2;
		} else {
			if (c != ' ' || !begins)
				out[len++] = (char)c;
			i++;
		}
	}
	while (len && out[len - 1] == ' ')
		len--;
	out[len] = '\0';
}

/* Whether all words of the text name a form of state. */
static bool is_form_of_state(const char *text)
{
	while (*text) {
		size_t n = strcspn(text, " ");

		if (!text_is_one_of(text, n, phrases_state_word))
			return false;
		text += n;
		text += strspn(text, " ");
	}
	return true;
}

/* There are, or were, two of these, which differ by their form of state. */
static bool has_namesake(const char *name)
{
	return text_is_in_list(name, "congo|korea|china|germany|guinea|yemen|vietnam|viet nam");
}

/* Whether n bytes end with Luxembourg's name: with it Belgium is another area, Belgium-Luxembourg. */
static bool ends_with_luxembourg(const char *inside, size_t n)
{
	const char *name = inside;

	for (size_t i = 0; i < n; i++) {
		if (inside[i] == ' ')
			name = inside + i + 1;
	}
	return text_is_in_list(name, phrases_luxembourg);
}

/* Whether what stands in brackets behind a country's name leaves it the country: "(incl. monaco)", "(be)", "(republic of)",
 * "(excluding eritrea)", "(until 1990)", "(1)". A part of it, of the goods or of the year does not, nor does a unit. */
static bool leaves_country(const char *bracket, const struct country *country)
{
	static const char without[] = "excl. |excl |excludes |excluding |except |w/o |without ";
	char inside[NAME_MAX];
	size_t n = strcspn(bracket + 1, ")"), length;
	const char *behind = bracket + 1 + n;

	behind += strspn(behind, ") ");
	if (*behind && !strchr("([", *behind))
		return false; /* "belgium (be) and netherlands" */
	memcpy(inside, bracket + 1, n);
	inside[n] = '\0';
	length = text_begins_with_any(inside, n, phrases_name_begins);
	if (length)
		return *behind || strcmp(country->alpha3, "BEL") != 0 ||
		       !ends_with_luxembourg(inside, n);
	length = text_begins_with_any(inside, n, without);
	if (length)
		return search_names(inside + length) != NULL;
	/* "1", "2012-", "-2011", "1992-2005" */
	if (strspn(inside, "0123456789-") == n || is_form_of_state(inside))
		return true;
	/* Another bracket within would be looked at twice for each. */
	return !strchr(inside, '(') && country_by_any(inside, n) == country;
}

/* "kazakhstan, republic of", "france (incl. monaco)": the part before the comma or the bracket. */
static const struct country *search_beginning(const char *spelt)
{
	const char *end = spelt + strcspn(spelt, ",(");
	size_t n = (size_t)(end - spelt);
	const struct country *country;
	char name[NAME_MAX];

	/* "sudan (before 2012)" is listed next to Sudan, and is another country. */
	if (!*end || !n || strncmp(end, "(before", 7) == 0)
		return NULL;
	while (n && spelt[n - 1] == ' ')
		n--;
	memcpy(name, spelt, n);
	name[n] = '\0';
	if ((has_namesake(name) && !(*end == '(' && strcmp(name, "china") == 0) &&
	     strncmp(end, "(incl", 5) != 0) ||
	    (*end == ',' && !is_form_of_state(end + 1 + strspn(end + 1, " "))))
		return NULL;
	country = search_names(name);
	return country && (*end == ',' || leaves_country(end, country)) ? country : NULL;
}

static const struct country *find_name(const char *s, size_t n)
{
	char folded[NAME_MAX], spelt[NAME_MAX];
	const struct country *country;

	if (!fold(s, n, folded))
		return NULL;
	country = search_names(folded);
	if (country)
		return country;
	country = search_beginning(folded);
	if (country)
		return country;
	spell_out(folded, strlen(folded), spelt);
	country = search_names(spelt);
	return country ? country : search_beginning(spelt);
}

const struct country *country_by_name(const char *s, size_t n)
{
	const struct country *country = find_name(s, n);
	size_t left = country ? n : name_without_note(s, n);

	return left < n ? find_name(s, left) : country;
}

/* "BE Belgium", "BEL - Belgium", "BE: Belgium": a code and the name of the same country. */
static const struct country *by_code_and_name(const char *s, size_t n)
{
	const struct country *named, *coded;
	size_t code = 0, name;

	while (code < n && code < 4 && s[code] >= 'A' && s[code] <= 'Z')
		code++;
	for (name = code; name < n && strchr(" -:", s[name]); name++)
		;
	if (code < 2 || code > 3 || name == code || name == n)
		return NULL;
	coded = code == 2 ? country_by_alpha2(s, code) : country_by_alpha3(s, code);
	named = coded ? country_by_name(s + name, n - name) : NULL;
	return named == coded ? named : NULL;
}

/* "056 Belgium": a number and the name of the same country; one of three digits that is no country's may be an office's own, "017 Bélgica". */
static const struct country *by_number_and_name(const char *s, size_t n)
{
	const struct country *named, *numbered;
	size_t digits = text_count_digits(s, n, 0), at = digits;

	if (digits < 2 || digits > 3)
		return NULL;
	while (at < n && strchr(" -:.", s[at]))
		at++;
	if (at == digits || at == n)
		return NULL;
	numbered = country_by_number((unsigned)text_number(s, digits));
	named = digits == 3 || numbered ? country_by_name(s + at, n - at) : NULL;
	return !numbered || named == numbered ? named : NULL;
}

/* The n bytes behind one of the list's beginnings, separated by strokes; 0: they begin with none. */
static size_t skip_one_of(const char *s, size_t n, const char *list)
{
	size_t length = text_begins_with_any(s, n, list);

	return length < n ? length : 0;
}

/* A Russian name as it stands behind a preposition: "Бельгию", "Китая". */
static const struct country *by_inflected(const char *s, size_t n)
{
	static const struct {
		const char *ending, *name;
	} endings[] = {
#include "inflections.inc"
	};
	const struct country *country = country_by_name(s, n);
	char name[NAME_MAX];

	for (size_t i = 0; i < countof(endings) && !country; i++) {
		const size_t length = strlen(endings[i].ending);

		if (n < length + 4 || n >= sizeof(name) - 8 ||
		    memcmp(s + n - length, endings[i].ending, length) != 0)
			continue;
		memcpy(name, s, n - length);
		memcpy(name + n - length, endings[i].name, strlen(endings[i].name) + 1);
		country = country_by_name(name, strlen(name));
	}
	return country;
}

/* A name as lists have it: "- Belgium", "Belgium:", "Belgium / Бельгия", "Belgium [BEL]". */
static const struct country *by_list_item(const char *s, size_t n)
{
	static const char marks[] = "- |– |— |• |· |* |> ";
	const struct country *one, *other;
	const char *stroke;
	size_t skipped, was = n;

	while ((skipped = skip_one_of(s, n, marks)) > 0) {
		s += skipped;
		n -= skipped;
	}
	n -= n && s[n - 1] == ':';
	text_trim_all_kinds(&s, &n);
	stroke = memchr(s, '/', n);
	if (stroke && n > 5) {
		size_t left = (size_t)(stroke - s), right = n - left - 1;
		const char *second = stroke + 1;

		text_trim_all_kinds(&s, &left);
		text_trim_all_kinds(&second, &right);
		one = left > 3 ? country_by_name(s, left) : NULL;
		other = one && right > 3 ? country_by_name(second, right) : NULL;
		return one == other ? one : NULL;
	}
	if (n > 5 && s[n - 1] == ']' && s[n - 5] == '[') { /* "[BEL]" */
		one = country_by_alpha3(s + n - 4, 3);
		n -= 5;
		text_trim_all_kinds(&s, &n);
		return one && country_by_name(s, n) == one ? one : NULL;
	}
	return n < was ? country_by_name(s, n) : NULL;
}

bool country_read_linked(char alpha3[4], const char *s, size_t n)
{
	static const char links[] = "to |from |with |nach |aus |mit |vers |naar |uit |met |avec |"
				    "To |From |With |Nach |Aus |Mit |Vers |Naar |Uit |Met |Avec ";
	static const char cases[] = "в |во |из |с |со |В |Из |С |Королевство |Королевства ";
	const struct country *country = country_by_any(s, n);
	size_t skipped = country ? 0 : skip_one_of(s, n, links);

	if (skipped)
		country = country_by_name(s + skipped, n - skipped);
	skipped = country ? 0 : skip_one_of(s, n, cases);
	if (skipped)
		country = by_inflected(s + skipped, n - skipped);
	memcpy(alpha3, country ? country->alpha3 : "", country ? 4 : 1);
	return country != NULL;
}

const struct country *country_by_any(const char *s, size_t n)
{
	const struct country *country;
	char capitals[4] = "";

	text_trim_all_kinds(&s, &n);
	if (n <= 3 && text_number(s, n) >= 0)
		return country_by_number((unsigned)text_number(s, n));
	for (size_t i = 0; i < n && i < 3; i++)
		capitals[i] = s[i] >= 'a' && s[i] <= 'z' ? (char)(s[i] - 'a' + 'A') : s[i];
	country = country_by_alpha3(capitals, n);
	if (!country)
		country = country_by_alpha2(capitals, n);
	if (!country)
		country = country_by_name(s, n);
	country = country ? country : by_code_and_name(s, n);
	country = country ? country : by_number_and_name(s, n);
	return country ? country : by_list_item(s, n);
}

bool country_read(char alpha3[4], const char *s, size_t n)
{
	const struct country *country = country_by_any(s, n);

	memcpy(alpha3, country ? country->alpha3 : "", country ? 4 : 1);
	return country != NULL;
}

/* --- groups ------------------------------------------------------------------------------------------ */

bool country_is_rest(const char *s, size_t n)
{
	char folded[NAME_MAX];

	if (!fold(s, n, folded) || country_by_name(s, n))
		return false;
	glossary_translate(folded, sizeof(folded));
	return (text_begins_with_any(folded, strlen(folded), phrases_rest_begins) ||
		text_is_in_list(folded, phrases_group_names));
}

/* Codes of groups have figures: "X1", "G001", "EU 27"; "Belgium 9M" is a country with something behind it, and "Table 2" no
 * code. */
static bool is_code_with_digits(const char *folded)
{
	const size_t digits = strcspn(folded, "0123456789");
	const char *space = strchr(folded, ' ');
	size_t n = digits;

	if (!folded[digits] || strlen(folded) >= 12)
		return false;
	while (n && strchr(" /#(-.", folded[n - 1]))
		n--;
	return !(n > 3 && country_by_name(folded, n)) &&
	       (!space || space - folded <= 3 || digits == 0);
}

bool country_is_group(const char *s, size_t n)
{
	char folded[NAME_MAX];

	if (!fold(s, n, folded))
		return true;
	if (country_by_name(s, n) || by_number_and_name(s, n))
		return false;
	glossary_translate(folded, sizeof(folded));
	return folded[0] == '_' || is_code_with_digits(folded) ||
	       text_begins_with_any(folded, strlen(folded), phrases_group_begins) > 0;
}

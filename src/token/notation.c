#define PCRE2_CODE_UNIT_WIDTH 8

#include "notation.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

#define WORTH_COMPILING 256 /* numbers that ask the patterns */

struct notations {
	pcre2_code *code; /* NULL: no number asked yet */
	pcre2_match_data *match;
	bool is_compiled; /* by the JIT, as soon as it is worth it */
	unsigned n_asked;
};

/* Spaces that group, in HTML too: an ordinary one as well, if exactly three digits follow. */
#define GROUP_SPACE                                  \
	"(?:[ \\x{A0}\\x{2007}-\\x{200A}\\x{202F}]|" \
	"&(?:nbsp|thinsp|numsp|#160|#8199|#8201|#8239|#xA0|#x2009|#x202F);)"
#define QUOTE "['\\x{2019}]"
#define NOT_MORE "(?!\\d)(?![.,:]\\d)"

/*
 * The first that fits counts; each is anchored at the first digit. All repetitions are possessive
 * and, where what follows may fail, bounded: a list of groups is read in linear time, and nothing
 * is left to come back to that PCRE's two engines would count differently. A number of more groups
 * is too long for any figure.
 */
#define GROUPS(mark) "(?:" mark "\\d{3}(?!\\d)){1,12}+"
#define ANY_GROUP "(?:(?:[.,]|" QUOTE "|" GROUP_SPACE ")\\d{3}(?!\\d))"
#define MORE_GROUPS(mark) "(?:" mark "\\d{3}(?!\\d)){2,12}+"
static const char pattern[] =
	"(?<date>\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d(?!\\d)|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)|"
	"\\d{1,2}/\\d{1,2}/(?:19|20)\\d\\d(?!\\d))"
	"|(?<clock>\\d{1,2}:\\d\\d(?::\\d\\d)?+(?!\\d))"
	"|(?<long>\\d{1,3}" ANY_GROUP "{13,40}+)"
	"|(?<point>\\d{1,3}" GROUPS("(?:,|" QUOTE ")") "\\.\\d++" NOT_MORE "|\\d{1,3}" GROUPS(
		GROUP_SPACE) "\\.\\d++" NOT_MORE ")"
			     "|(?<comma>\\d{1,3}" GROUPS(
				     "(?:\\.|" QUOTE
				     ")") ",\\d++" NOT_MORE
					  "|\\d{1,3}" GROUPS(
						  GROUP_SPACE) ",\\d++" NOT_MORE ")"
							       "|(?<grouped>\\d{1,3}" GROUPS(
								       GROUP_SPACE) NOT_MORE
	"|\\d{1,3}" MORE_GROUPS(",") NOT_MORE "|\\d{1,3}" MORE_GROUPS("\\.") NOT_MORE
	"|\\d{1,3}" GROUPS(QUOTE) NOT_MORE ")"
					   "|(?<openpoint>[1-9]\\d{0,2}\\.\\d{3}" NOT_MORE ")"
					   "|(?<opencomma>[1-9]\\d{0,2},\\d{3}" NOT_MORE ")"
					   "|(?<pointagain>\\d++\\.\\d++" NOT_MORE ")"
					   "|(?<commaagain>\\d++,\\d++" NOT_MORE ")"
					   "|(?<whole>\\d++" NOT_MORE ")"
					   "|(?<other>\\d++(?:[.,:]\\d++)*+)";

static const struct {
	const char *name;
	enum notation notation;
} groups[] = {
	{"date", NOTATION_DATE},
	{"clock", NOTATION_CLOCK},
	{"long", NOTATION_GROUPED},
	{"point", NOTATION_POINT},
	{"comma", NOTATION_COMMA},
	{"grouped", NOTATION_GROUPED},
	{"openpoint", NOTATION_OPEN_POINT},
	{"opencomma", NOTATION_OPEN_COMMA},
	{"pointagain", NOTATION_POINT},
	{"commaagain", NOTATION_COMMA},
	{"whole", NOTATION_WHOLE},
	{"other", NOTATION_OTHER},
};

struct notations *notations_new(bool is_compiled)
{
	struct notations *notations = calloc(1, sizeof(*notations));

	if (notations)
		notations->is_compiled = is_compiled;
	return notations;
}

void notations_free(struct notations *notations)
{
	if (!notations)
		return;
	pcre2_match_data_free(notations->match);
	pcre2_code_free(notations->code);
	free(notations);
}

/* The patterns, made when a number first asks for them, and compiled for the machine when many did: for a short text
 * that takes longer than all that it saves. False: out of memory. */
static bool make_ready(struct notations *notations)
{
	PCRE2_SIZE offset;
	int error;

	if (!notations->code)
		notations->code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
						PCRE2_UTF | PCRE2_ANCHORED, &error, &offset, NULL);
	if (notations->code && !notations->match)
		notations->match = pcre2_match_data_create_from_pattern(notations->code, NULL);
	if (notations->match && notations->n_asked < WORTH_COMPILING &&
	    ++notations->n_asked == WORTH_COMPILING && notations->is_compiled)
		pcre2_jit_compile(notations->code, PCRE2_JIT_COMPLETE);
	return notations->match != NULL;
}

/*
 * The notation of `digits` digits at `at`, where it is known without the patterns, as of most numbers:
 * nothing follows that may be of the number, or one mark and digits with nothing behind. *n is the
 * number's length. NOTATION_NONE: ask the patterns.
 */
static enum notation find_plain(const char *text, size_t len, size_t at, size_t digits, size_t *n)
{
	size_t end = at + digits, more = text_count_digits(text, len, end + 1);
	char mark = end < len ? text[end] : 0, next;

	*n = digits;
	if (!mark || digits > 40 ||
	    ((unsigned char)mark < 0x80 && mark != '&' && !(strchr("., :'/-", mark) && more)) ||
	    (mark == ' ' && (digits > 3 || more != 3)))
		return NOTATION_WHOLE;
	next = end + 1 + more < len ? text[end + 1 + more] : 0;
	if ((mark != '.' && mark != ',') || !more ||
	    (strchr(".,:", next) && text_count_digits(text, len, end + 2 + more)) ||
	    (more == 3 && ((unsigned char)next >= 0x80 || strchr(" '&", next))))
		return NOTATION_NONE;
	*n += 1 + more;
	if (more == 3 && digits <= 3 && text[at] != '0')
		return mark == '.' ? NOTATION_OPEN_POINT : NOTATION_OPEN_COMMA;
	return mark == '.' ? NOTATION_POINT : NOTATION_COMMA;
}

static bool is_year(const char *text, size_t len, size_t at)
{
	return text_count_digits(text, len, at) == 4 &&
	       (memcmp(text + at, "19", 2) == 0 || memcmp(text + at, "20", 2) == 0);
}

/* "1994,1995": the cells of a row of years are no decimals. */
static bool is_row_of_years(const char *text, size_t len, size_t at, size_t digits)
{
	return digits == 4 && at + 5 < len && text[at + 4] == ',' && is_year(text, len, at) &&
	       is_year(text, len, at + 5);
}

enum diag_code notation_find(struct notations *notations, const char *text, size_t len, size_t at,
			     enum notation *notation, size_t *n)
{
	const size_t digits = text_count_digits(text, len, at);
	const PCRE2_SIZE *ends;
	int found;

	*n = digits;
	*notation = is_row_of_years(text, len, at, digits) ? NOTATION_WHOLE
							   : find_plain(text, len, at, digits, n);
	if (*notation)
		return DIAG_OK;
	if (!make_ready(notations))
		return DIAG_NOMEM;
	found = pcre2_match(notations->code, (PCRE2_SPTR)text, len, at, PCRE2_NO_UTF_CHECK,
			    notations->match, NULL);
	ends = pcre2_get_ovector_pointer(notations->match);
	*notation = NOTATION_OTHER;
	*n = 1;
	if (found == PCRE2_ERROR_NOMEMORY || found == PCRE2_ERROR_HEAPLIMIT)
		return DIAG_NOMEM;
	if (found < 2)
		return DIAG_OK;
	/* The groups are alternatives: the last one set is the one that matched. */
	*notation = groups[found - 2].notation;
	*n = ends[1] - ends[0];
	return DIAG_OK;
}

/* A space in HTML, "&#160;", at the end of which *i is left. */
static bool skip_entity(const char *s, size_t n, size_t *i)
{
	const char *end = s[*i] == '&' ? memchr(s + *i, ';', n - *i) : NULL;

	if (end)
		*i = (size_t)(end - s);
	return end;
}

bool notation_value(const char *s, size_t n, char decimal, struct dec *out)
{
	char plain[DEC_MAX_DIGITS + 4];
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		if (skip_entity(s, n, &i) || (!text_is_digit(s[i]) && s[i] != decimal))
			continue;
		if (len == sizeof(plain))
			return false;
		plain[len++] = text_is_digit(s[i]) ? s[i] : '.';
	}
	return dec_parse(plain, len, out) == DEC_OK;
}

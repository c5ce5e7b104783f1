#include "number_format.h"

#include <string.h>

#include "alloc.h"
#include "text.h"
#include "unpack_phrases.inc"

/* --- what a format is written of ------------------------------------------------------------------- */

enum sign_kind {
	SIGN_PLACE, /* 0 # ? */
	SIGN_POINT,
	SIGN_COMMA,
	SIGN_PERCENT,
	SIGN_EXPONENT, /* E+ */
	SIGN_SLASH,    /* with what it divides by, if that is a number */
	SIGN_DATE,     /* y m d h s */
	SIGN_HOURS,    /* [h]: that run on */
	SIGN_GENERAL,
	SIGN_AT, /* the cell's text */
	SIGN_COLOUR,
	SIGN_CONDITION,
	SIGN_NOTHING, /* of a language, or as wide as something */
	SIGN_TEXT,    /* shown as it is */
	SIGN_LETTER,  /* the same, though a format has letters between quotes */
};

struct sign {
	enum sign_kind kind;
	const char *s; /* of a text: what is shown */
	size_t n;
	const char *next;
};

/* "General", as workbooks of other programs and old ones have it; the bytes of it. */
static size_t general_length(const char *s, const char *end)
{
	if (!strchr("GgSE", *s) && (unsigned char)*s < 0x80)
		return 0;
	return text_begins_with_any(s, (size_t)(end - s), phrases_general);
}

/* Of which currency a sign is that several countries have, by the number of a language; NULL: it is not said. */
static const char *currency_of_place(const char *s, size_t n, const char *place, size_t n_place)
{
	static const struct {
		const char *sign, *place, *code;
	} places[] = {{"$", "409", "USD"},  {"$", "1009", "CAD"}, {"$", "C0C", "CAD"},
		      {"$", "C09", "AUD"},  {"$", "1409", "NZD"}, {"$", "C04", "HKD"},
		      {"$", "1004", "SGD"}, {"$", "80A", "MXN"},  {"¥", "411", "JPY"},
		      {"¥", "804", "CNY"},  {"kr", "41D", "SEK"}, {"kr", "414", "NOK"},
		      {"kr", "406", "DKK"}};

	for (size_t i = 0; i < countof(places); i++) {
		if (strlen(places[i].sign) == n && memcmp(s, places[i].sign, n) == 0 &&
		    strlen(places[i].place) == n_place &&
		    memcmp(place, places[i].place, n_place) == 0)
			return places[i].code;
	}
	return NULL;
}

/* "[$EUR-407]" shows EUR; "[Red]", "[>=10]" and "[$-409]" nothing. */
static struct sign read_bracket(const char *s, const char *end)
{
	const char *close = memchr(s, ']', (size_t)(end - s)), *dash, *code;
	const char *inside = close ? close : end;
	struct sign sign = {SIGN_NOTHING, s + 1, (size_t)(inside - s) - 1, close ? close + 1 : end};

	if (sign.n && (s[1] == '<' || s[1] == '>' || s[1] == '='))
		sign.kind = SIGN_CONDITION;
	else if (sign.n && strchr("hHsSmM", s[1]) && (sign.n == 1 || s[2] == s[1]))
		sign.kind = SIGN_HOURS;
	else if (sign.n && text_is_letter(s[1]))
		sign.kind = SIGN_COLOUR;
	if (!close)
		sign.kind = SIGN_LETTER;
	if (!close || !sign.n || s[1] != '$')
		return sign;
	dash = memchr(s + 2, '-', (size_t)(inside - s) - 2);
	sign.s = s + 2;
	sign.n = (size_t)((dash ? dash : inside) - sign.s);
	sign.kind = sign.n ? SIGN_TEXT : SIGN_NOTHING;
	code = dash ? currency_of_place(sign.s, sign.n, dash + 1, (size_t)(inside - dash) - 1)
		    : NULL;
	if (code)
		sign = (struct sign){SIGN_TEXT, code, strlen(code), sign.next};
	return sign;
}

static struct sign read_quoted(const char *s, const char *end)
{
	const char *close = memchr(s + 1, '"', (size_t)(end - s) - 1);
	const char *inside = close ? close : end;

	return (struct sign){close ? SIGN_TEXT : SIGN_LETTER, s + 1, (size_t)(inside - s) - 1,
			     close ? close + 1 : end};
}

static struct sign read_escaped(const char *s, const char *end)
{
	size_t n = s + 1 < end ? text_char_length(s + 1, (size_t)(end - s) - 1) : 0;

	return (struct sign){!n		  ? SIGN_LETTER
			     : *s == '\\' ? SIGN_TEXT
					  : SIGN_NOTHING,
			     s + 1, n, s + 1 + n};
}

static struct sign read_slash(const char *s, const char *end)
{
	const char *next = s + 1;

	while (next < end && (text_is_digit(*next) || *next == '?' || *next == '#'))
		next++;
	return (struct sign){SIGN_SLASH, s, 1, next};
}

static enum sign_kind kind_of(const char *s, const char *end)
{
	switch (text_to_lower(*s)) {
	case '0':
	case '#':
	case '?':
		return SIGN_PLACE;
	case '.':
		return SIGN_POINT;
	case ',':
		return SIGN_COMMA;
	case '%':
		return SIGN_PERCENT;
	case '@':
		return SIGN_AT;
	case 'e':
		return s + 1 < end && (s[1] == '+' || s[1] == '-') ? SIGN_EXPONENT : SIGN_DATE;
	case 'y':
	case 'm':
	case 'd':
	case 'h':
	case 's':
		return SIGN_DATE;
	default:
		return text_is_letter(*s) || (unsigned char)*s >= 0x80 ? SIGN_LETTER : SIGN_TEXT;
	}
}

/* The sign at s, which is before the end. */
static struct sign read_sign(const char *s, const char *end)
{
	struct sign sign = {SIGN_GENERAL, s, general_length(s, end), NULL};

	sign.next = s + sign.n;
	if (sign.n)
		return sign;
	switch (*s) {
	case '[':
		return read_bracket(s, end);
	case '"':
		return read_quoted(s, end);
	case '\\':
	case '_':
	case '*':
		return read_escaped(s, end);
	case '/':
		return read_slash(s, end);
	default:
		break;
	}
	sign.kind = kind_of(s, end);
	sign.n = sign.kind == SIGN_EXPONENT ? 2 : 1;
	sign.next = s + sign.n;
	return sign;
}

/* --- a section -------------------------------------------------------------------------------------- */

/* ">=1000": which numbers the section is for. */
static void take_condition(struct format_section *section, const struct sign *sign)
{
	struct format_section with = *section;
	size_t n = 0;

	for (; n < sign->n && strchr("<>=", sign->s[n]); n++) {
		with.is_below = with.is_below || sign->s[n] == '<';
		with.is_above = with.is_above || sign->s[n] == '>';
		with.is_equal = with.is_equal || sign->s[n] == '=';
	}
	with.has_condition = dec_parse(sign->s + n, sign->n - n, &with.bound) == DEC_OK;
	if (with.has_condition)
		*section = with;
}

static void take_place(struct format_section *section, char c, bool is_behind_point)
{
	section->has_words = section->has_words || section->has_space;
	section->has_digits = true;
	if (is_behind_point) {
		section->most++;
		if (c == '0')
			section->least = section->most;
	} else {
		/* Commas before it only group; those right before the point divide. */
		section->thousands = 0;
		section->places++;
		section->whole += c == '0' || section->whole;
	}
}

/* A month's m stands for minutes behind h and before s. */
static void take_date(struct format_section *section, const struct sign *sign)
{
	switch (text_to_lower(*sign->s)) {
	case 'y':
	case 'e':
		section->has_year = true;
		break;
	case 'm':
		section->has_month = section->has_month || !section->has_time;
		break;
	case 'd':
		section->has_day = true;
		break;
	default:
		section->has_time = true;
	}
}

static void take_sign(struct format_section *section, const struct sign *sign,
		      bool *is_behind_point)
{
	switch (sign->kind) {
	case SIGN_PLACE:
		if (!section->is_other)
			take_place(section, *sign->s, *is_behind_point);
		break;
	case SIGN_POINT:
		*is_behind_point = section->has_digits || strchr("0#?", sign->s[1]);
		break;
	case SIGN_COMMA:
		section->thousands += section->has_digits;
		break;
	case SIGN_PERCENT:
		section->percents++;
		section->has_words = true;
		break;
	case SIGN_EXPONENT:
	case SIGN_SLASH:
		section->is_other = section->is_other || section->has_digits;
		break;
	case SIGN_DATE:
		take_date(section, sign);
		break;
	case SIGN_HOURS:
		section->has_time = true;
		break;
	case SIGN_AT:
		section->is_text = true;
		section->is_general = true;
		break;
	case SIGN_GENERAL:
		section->is_general = true;
		break;
	case SIGN_COLOUR:
		section->is_coloured = true;
		break;
	case SIGN_CONDITION:
		take_condition(section, sign);
		break;
	case SIGN_LETTER:
		section->is_unknown = section->has_words = true;
		break;
	case SIGN_TEXT:
		if (sign->n == 1 && *sign->s == ' ')
			section->has_space = section->has_digits;
		else
			section->has_words = section->has_words || sign->n;
		break;
	case SIGN_NOTHING:
		break;
	}
}

static bool shows_number(const struct format_section *section)
{
	return section->has_digits || section->is_general;
}

bool format_shows_date(const struct format_section *section)
{
	return !shows_number(section) && (section->has_year || section->has_day ||
					  (section->has_month && !section->has_time));
}

/* Read the section that begins at `at`; returns where it ends. */
static const char *read_section(const char *at, struct format_section *section)
{
	const char *end = at + strlen(at);
	bool is_behind_point = false;

	*section = (struct format_section){.text = at, .is_general = !*at};
	while (*at && *at != ';') {
		struct sign sign = read_sign(at, end);

		take_sign(section, &sign, &is_behind_point);
		at = sign.next;
	}
	section->end = at;
	/* Letters beside digits are shown. */
	section->is_unknown =
		section->is_unknown && !shows_number(section) && !format_shows_date(section);
	return at;
}

static bool holds(const struct format_section *section, struct dec d)
{
	int order = dec_cmp(d, section->bound);

	return section->has_condition &&
	       ((order < 0 && section->is_below) || (order > 0 && section->is_above) ||
		(order == 0 && section->is_equal));
}

/* A section for nothing but negative numbers shows the sign that it has itself. */
static void note_hidden_signs(struct format_section *sections, unsigned n)
{
	bool has_any = false;

	for (unsigned i = 0; i < n; i++) {
		const struct format_section *section = &sections[i];

		has_any = has_any || section->has_condition;
		sections[i].hides_sign = section->has_condition && section->is_below &&
					 !section->is_above && dec_is_zero(section->bound);
	}
	if (n > 1 && !sections[1].has_condition)
		sections[1].hides_sign = !has_any || n > 2 ||
					 (sections[0].is_above && !sections[0].is_below &&
					  dec_is_zero(sections[0].bound));
}

/*
 * Which of the n sections is for a number; n: none. A first one without a condition is for positive numbers, a second
 * one for negative ones, but for all others where it is the last.
 */
static unsigned choose_of(const struct format_section *sections, unsigned n, struct dec d)
{
	bool has_first = sections[0].has_condition, has_second = n > 1 && sections[1].has_condition;

	if (!has_first && !has_second)
		return dec_sign(d) < 0 ? n > 1 : dec_is_zero(d) && n > 2 ? 2 : 0;
	if (has_first ? holds(&sections[0], d) : dec_sign(d) > 0)
		return 0;
	if (has_second ? holds(&sections[1], d) : n == 2 || (n > 2 && dec_sign(d) < 0))
		return 1;
	return n > 2 ? 2 : n;
}

bool format_stands_for_zero(const char *text, size_t n)
{
	static const char dashes[] = "-|" TEXT_EN_DASH "|\xE2\x80\x94|" TEXT_MINUS;
	bool has_dash = false;

	text_trim_all_kinds(&text, &n);
	if (!n || text_is_one_of(text, n, "nil|zero"))
		return true;
	for (size_t i = 0; i < n; i++) {
		if (text_is_letter(text[i]) || text_is_digit(text[i]) ||
		    ((unsigned char)text[i] >= 0xC3 && (unsigned char)text[i] <= 0xD4))
			return false;
		has_dash = has_dash || text_begins_with_any(text + i, n - i, dashes);
	}
	return has_dash;
}

static bool stands_for_zero(const struct format_section *section)
{
	struct strbuf out = STRBUF_INIT;
	bool is_zero;

	format_write(section, "", &out);
	is_zero = format_stands_for_zero(out.text, out.len);
	strbuf_release(&out);
	return is_zero;
}

static void read_sections(struct format_sections *sections, const char *format)
{
	struct format_section *list = sections->list;
	unsigned n = 0;

	for (const char *at = format; n < countof(sections->list); at++) {
		at = read_section(at, &list[n++]);
		if (!*at)
			break;
	}
	/* The last is for texts where it has their sign, and a fourth is always. */
	n -= n == countof(sections->list) || (n > 1 && list[n - 1].is_text);
	note_hidden_signs(list, n);
	sections->n = n;
	sections->format = format;
}

bool format_choose(struct format_sections *sections, const char *format, struct dec d,
		   struct format_section *section)
{
	unsigned n, chosen;

	if (sections->format != format)
		read_sections(sections, format);
	n = sections->n;
	chosen = choose_of(sections->list, n, d);
	if (chosen == n && n > 1)
		return false;
	*section = sections->list[chosen < n ? chosen : 0];
	section->is_general = section->is_general || chosen == n; /* as programs add it */
	if (dec_is_zero(d) && !section->is_general && !section->whole && !section->least &&
	    !format_shows_date(section) && shows_number(&sections->list[0]) &&
	    stands_for_zero(section))
		*section = sections->list[0];
	return true;
}

/* --- what it shows ---------------------------------------------------------------------------------- */

/* A number that is being written by a section's places. */
struct writing {
	const struct format_section *section;
	struct strbuf *out;
	struct format_core core;
	const char *digits, *decimals; /* that are still to be written */
	int places;		       /* before the point that are still to come */
	bool has_begun, has_mark, is_behind_point;
};

static void write_digits(struct writing *writing, const char *s, size_t n)
{
	if (!writing->has_begun)
		writing->core.first = writing->out->len;
	writing->core.is_doubtful = writing->core.is_doubtful || writing->has_mark;
	writing->has_begun = true;
	strbuf_add(writing->out, s, n);
	writing->core.last = writing->out->len;
}

static void write_place(struct writing *writing)
{
	size_t left = (size_t)(writing->decimals - writing->digits);

	if (!writing->is_behind_point) {
		size_t places = (size_t)writing->places--,
		       n = left < places ? 0 : left - places + 1;

		if (n)
			write_digits(writing, writing->digits, n);
		writing->digits += n;
		return;
	}
	if (*writing->decimals == '.') {
		write_digits(writing, ".", 1);
		writing->decimals++;
	}
	if (*writing->decimals)
		write_digits(writing, writing->decimals++, 1);
}

/* What no place was for stands before it. */
static void write_point(struct writing *writing)
{
	size_t left = (size_t)(writing->decimals - writing->digits);

	if (left && !writing->is_behind_point && !writing->section->is_other &&
	    !writing->section->is_general)
		write_digits(writing, writing->digits, left);
	writing->is_behind_point = true;
}

/* A space that stands where thousands are apart. */
static bool groups(const struct writing *writing, const char *s, size_t n)
{
	if (writing->is_behind_point || !writing->places || writing->places % 3 ||
	    !writing->section->has_digits)
		return false;
	if (n == 1 && (*s == ' ' || *s == '\''))
		return true;
	text_trim_all_kinds(&s, &n);
	return !n;
}

static void write_text(struct writing *writing, const char *s, size_t n)
{
	if (!n || groups(writing, s, n))
		return;
	if (writing->has_begun)
		writing->has_mark = writing->has_mark || memchr(s, '.', n) || memchr(s, ',', n);
	if (writing->has_begun && writing->core.last == writing->out->len && text_is_digit(*s))
		writing->core.is_doubtful = true;
	strbuf_add(writing->out, s, n);
}

/* The whole number, in place of the first of its places, where they are not those of a plain number. */
static void write_whole(struct writing *writing)
{
	if (!writing->has_begun)
		write_digits(writing, writing->digits, strlen(writing->digits));
}

static void write_sign(struct writing *writing, const struct sign *sign)
{
	const struct format_section *section = writing->section;

	switch (sign->kind) {
	case SIGN_PLACE:
		if (section->is_other || section->is_general)
			write_whole(writing);
		else
			write_place(writing);
		break;
	case SIGN_DATE: /* what stands between its parts says nothing */
		if (writing->has_begun)
			strbuf_cut(writing->out, writing->core.last);
		write_whole(writing);
		break;
	case SIGN_GENERAL:
	case SIGN_AT:
		write_whole(writing);
		break;
	case SIGN_POINT:
		if (section->has_digits)
			write_point(writing);
		else if (!format_shows_date(section))
			write_text(writing, ".", 1);
		break;
	case SIGN_COMMA:
		if (!section->has_digits && !format_shows_date(section))
			write_text(writing, ",", 1);
		break;
	case SIGN_PERCENT:
		write_text(writing, "%", 1);
		break;
	case SIGN_SLASH:
		if (!section->has_digits && !format_shows_date(section))
			write_text(writing, sign->s, (size_t)(sign->next - sign->s));
		break;
	case SIGN_TEXT:
	case SIGN_LETTER:
		write_text(writing, sign->s, sign->n);
		break;
	case SIGN_EXPONENT:
	case SIGN_HOURS:
	case SIGN_COLOUR:
	case SIGN_CONDITION:
	case SIGN_NOTHING:
		break;
	}
}

struct format_core format_write(const struct format_section *section, const char *digits,
				struct strbuf *out)
{
	const char *point = strchr(digits, '.');
	struct writing writing = {.section = section,
				  .out = out,
				  .digits = digits,
				  .decimals = point ? point : digits + strlen(digits),
				  .places = section->places};

	writing.core.first = writing.core.last = out->len;
	if (!*section->text) /* an empty format is that of the standard */
		write_whole(&writing);
	for (const char *at = section->text; at < section->end;) {
		struct sign sign = read_sign(at, section->end);

		write_sign(&writing, &sign);
		at = sign.next;
	}
	return writing.core;
}

/*
 * Number formats as in ECMA-376, part 1, 18.8.30 and 18.8.31: up to four sections for positive and negative
 * numbers, zero and text, or for numbers of which a condition in brackets holds; 0 # ? stand for digits, a comma
 * behind the last of them for a division by 1000.
 */
#include "number_format.h"

#include <string.h>

#include "text.h"
#include "unit.h"

#define OWN_DIGITS 15

/* --- as stored ---------------------------------------------------------------------------------- */

static bool read_exponent(const char *s, size_t n, int *exponent)
{
	size_t i = 0;
	bool is_negative = n && s[0] == '-';

	*exponent = 0;
	for (i += n && (s[0] == '-' || s[0] == '+'); i < n; i++) {
		if (!text_is_digit(s[i]) || *exponent > 1000)
			return false;
		*exponent = *exponent * 10 + (s[i] - '0');
	}
	if (is_negative)
		*exponent = -*exponent;
	return n > 0;
}

/* Digits of the whole number that the decimals make, without leading zeros. */
static int count_digits(struct dec d)
{
	char text[DEC_TEXT_MAX];
	int digits = 0;

	d.scale = 0;
	for (size_t i = 0, n = dec_format(dec_abs(d), text); i < n; i++)
		digits += text_is_digit(text[i]);
	return digits;
}

/* With at least so many decimals; false if that does not fit. */
static bool extend(struct dec d, int decimals, struct dec *out)
{
	return dec_add(d, (struct dec){0, 0, (int16_t)decimals, false}, out);
}

/* A number in two parts; *exponent is 0 where there is no power of ten. */
static bool read_parts(const char *text, size_t n, struct dec *mantissa, int *exponent)
{
	size_t i = 0;

	*exponent = 0;
	while (i < n && text[i] != 'E' && text[i] != 'e')
		i++;
	return (i == n || read_exponent(text + i + 1, n - i - 1, exponent)) &&
	       dec_parse(text, i, mantissa) == DEC_OK;
}

/*
 * Read a number as a workbook stores it ("652.68499999999995", "5.53E11"): a binary fraction written with
 * 17 digits, of which 15 are the number's own, as Excel has it. False if it is none, or too long.
 */
static bool read_stored(const char *text, size_t n, struct dec *out)
{
	int exponent, digits;
	struct dec d;

	if (!read_parts(text, n, &d, &exponent))
		return false;
	digits = count_digits(d);
	if (digits - OWN_DIGITS - d.scale > -DEC_MIN_SCALE)
		return false;
	if (digits > OWN_DIGITS)
		d = dec_round(d, d.scale - (digits - OWN_DIGITS), DEC_HALF_AWAY);
	if (!dec_shift(d, exponent, &d))
		return false;
	*out = d.scale < 0 ? d : dec_trim(d, 0);
	return d.scale >= 0 || extend(d, 0, out);
}

static void add(struct strbuf *out, struct dec d)
{
	char text[DEC_TEXT_MAX];

	strbuf_add(out, text, dec_format(d, text));
}

void number_add_spelled_out(struct strbuf *out, const char *text, size_t n)
{
	struct dec d;
	int exponent;

	if ((memchr(text, 'e', n) || memchr(text, 'E', n)) && read_parts(text, n, &d, &exponent) &&
	    dec_shift(d, exponent, &d))
		add(out, d);
	else
		strbuf_add(out, text, n);
}

/* Most numbers are written as they are. */
static bool is_plain(const char *text, size_t n)
{
	bool has_point = false;

	if (!n || n > OWN_DIGITS || !text_is_digit(text[0]) || (text[0] == '0' && n > 1))
		return false;
	for (size_t i = 1; i < n; i++) {
		if (text[i] == '.' && !has_point)
			has_point = true;
		else if (!text_is_digit(text[i]))
			return false;
	}
	return !has_point || (text[n - 1] >= '1' && text[n - 1] <= '9');
}

void number_add_stored(struct strbuf *out, const char *text, size_t n)
{
	struct dec d;

	if (is_plain(text, n))
		strbuf_add(out, text, n);
	else if (read_stored(text, n, &d))
		add(out, d);
	else
		strbuf_add(out, text, n);
}

/* --- a format ----------------------------------------------------------------------------------- */

/* What a section of a format shows. */
struct section {
	int most, least; /* decimals */
	int percents;	 /* signs */
	int thousands;	 /* by which it is divided */
	bool has_digits; /* places for them */
	bool has_year, has_month, has_day, has_time;
	bool is_other;	  /* powers of ten, fractions, General */
	char letters[32]; /* of what stands beside the digits: "M", "k", "kg", "EUR" */
	bool has_condition, is_below, is_above, is_equal;
	struct dec bound;
};

static void take_letter(struct section *section, char c)
{
	size_t n = strlen(section->letters);

	if (n + 1 < sizeof(section->letters) && c != ' ') {
		section->letters[n] = c;
		section->letters[n + 1] = '\0';
	}
}

/* "[>=1000]": which numbers the section is for. */
static void take_condition(struct section *section, const char *at)
{
	struct section with = *section;

	for (at++; *at == '<' || *at == '>' || *at == '='; at++) {
		with.is_below = with.is_below || *at == '<';
		with.is_above = with.is_above || *at == '>';
		with.is_equal = with.is_equal || *at == '=';
	}
	with.has_condition = dec_parse(at, strcspn(at, "]"), &with.bound) == DEC_OK;
	if (with.has_condition)
		*section = with;
}

static bool holds(const struct section *section, struct dec d)
{
	int order = dec_cmp(d, section->bound);

	return section->has_condition &&
	       ((order < 0 && section->is_below) || (order > 0 && section->is_above) ||
		(order == 0 && section->is_equal));
}

/* Pass over what stands in brackets: a colour, a currency, a condition; or hours that run on. */
static const char *pass_brackets(const char *at, struct section *section)
{
	if (at[1] == '<' || at[1] == '>' || at[1] == '=')
		take_condition(section, at);
	if (strchr("hHsSmM", at[1]) && at[1] && (at[2] == ']' || at[2] == at[1]))
		section->has_time = true;
	while (*at && *at != ']')
		at++;
	return at;
}

static const char *pass_quoted(const char *at, struct section *section)
{
	for (at++; *at && *at != '"'; at++)
		take_letter(section, *at);
	return at;
}

static void take_place(struct section *section, char c, bool *is_behind_point)
{
	section->has_digits = true;
	section->thousands = 0; /* commas before it only group */
	if (*is_behind_point) {
		section->most++;
		if (c == '0')
			section->least = section->most;
	}
}

/* A month's m stands for minutes behind h and before s. */
static void take_date(struct section *section, char c)
{
	switch (c) {
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

static void take_sign(struct section *section, const char *at, bool *is_behind_point)
{
	char c = text_to_lower(*at);

	switch (c) {
	case '0':
	case '#':
	case '?':
		take_place(section, *at, is_behind_point);
		break;
	case '.':
		*is_behind_point = section->has_digits || strchr("0#?", at[1]);
		break;
	case ',':
		section->thousands += section->has_digits;
		break;
	case '%':
		section->percents++;
		break;
	case '/':
		section->is_other = section->is_other || section->has_digits;
		break;
	case 'e':
		if (section->has_digits)
			section->is_other = true;
		else
			take_date(section, c);
		break;
	case 'y':
	case 'm':
	case 'd':
	case 'h':
	case 's':
		take_date(section, c);
		break;
	default:
		break;
	}
}

/* Read the section that begins at `at`; returns where it ends. */
static const char *read_section(const char *at, struct section *section)
{
	bool is_behind_point = false;

	*section = (struct section){.most = 0};
	if (text_equal_nocase(at, "general") || *at == '\0' || *at == '@')
		section->is_other = true;
	for (; *at && *at != ';'; at++) {
		if (strlen(at) >= 7 && (*at == 'G' || *at == 'g') &&
		    (memcmp(at + 1, "eneral", 6) == 0 || memcmp(at + 1, "ENERAL", 6) == 0)) {
			section->is_other = true;
			at += 6;
		} else if (*at == '[') {
			at = pass_brackets(at, section);
		} else if (*at == '"') {
			at = pass_quoted(at, section);
		} else if (*at == '\\' || *at == '_' || *at == '*') {
			if (at[1] && *at == '\\')
				take_letter(section, at[1]);
			at += at[1] != '\0';
		} else {
			take_sign(section, at, &is_behind_point);
		}
		if (!*at)
			break;
	}
	return at;
}

/*
 * Which of the n sections is for a number. Where one has a condition, what no condition holds for has the section
 * behind those, and none if there is none: then it is as it is stored.
 */
static unsigned choose_by_condition(struct section *sections, unsigned n, struct dec d)
{
	bool has_second = n > 1 && sections[1].has_condition;

	if (!sections[0].has_condition && !has_second)
		return n > 1 && dec_sign(d) < 0 ? 1 : n > 2 && dec_is_zero(d) ? 2 : 0;
	if (sections[0].has_condition ? holds(&sections[0], d) : dec_sign(d) > 0)
		return 0;
	if (has_second && holds(&sections[1], d))
		return 1;
	if (n > 1u + has_second)
		return 1u + has_second;
	sections[0].is_other = true;
	return 0;
}

/* The section for a number. */
static void choose_section(const char *format, struct dec d, struct section *section)
{
	struct section sections[3];
	unsigned n = 0;

	for (const char *at = format; n < 3; at++) {
		at = read_section(at, &sections[n++]);
		if (!*at)
			break;
	}
	*section = sections[choose_by_condition(sections, n, d)];
	/* "-" in place of zero, or nothing. */
	if (!section->has_digits && !section->has_year && !section->has_month && !section->has_day)
		*section = sections[0];
}

/* --- dates --------------------------------------------------------------------------------------- */

#define DAYS_1904 1462
#define DAYS_TO_9999 2958465

/* Years, months and days of a day that counts from 1899-12-30, by the Gregorian calendar's cycles of 400
 * years, of years that begin in March. */
static void civil_date(long days, long *year, long *month, long *day)
{
	long shifted = days + 693899, era = shifted / 146097,
	     of_era = shifted % 146097; /* of 0000-03-01 */
	long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	long from_march = (5 * of_year + 2) / 153;

	*day = of_year - (153 * from_march + 2) / 5 + 1;
	*month = from_march < 10 ? from_march + 3 : from_march - 9;
	*year = year_of_era + era * 400 + (*month <= 2);
}

/* False if it is no date. */
static bool add_date(struct strbuf *out, struct dec d, const struct section *section, bool is_1904)
{
	struct dec whole = dec_round(d, 0, DEC_CUT);
	long days, year, month, day;

	if (whole.negative || whole.high || whole.low > DAYS_TO_9999)
		return false;
	days = (long)whole.low;
	if (is_1904)
		days += DAYS_1904;
	else if (days < 60) /* 1900 is taken for a leap year */
		days++;
	civil_date(days, &year, &month, &day);
	strbuf_addf(out, "%04ld", year);
	if (section->has_month || section->has_day)
		strbuf_addf(out, "-%02ld", month);
	if (section->has_day)
		strbuf_addf(out, "-%02ld", day);
	return true;
}

/* --- shown ---------------------------------------------------------------------------------------- */

/* With so many decimals, but without zeros at their end beyond `least`. */
static bool add_rounded(struct strbuf *out, struct dec d, int power, int least, int most)
{
	if (!dec_shift(d, power, &d))
		return false;
	d = dec_round(d, most, DEC_HALF_AWAY);
	d = d.scale > least ? dec_trim(d, least) : d;
	if (!extend(d, least, &d))
		return false;
	add(out, d);
	return true;
}

/*
 * If the format shows a date, add it as 2024-01-31, 2024-01 or 2024, by what is shown of it; is_1904: days
 * count from 1904, not from 1900. False if it does not.
 */
static bool add_if_date(struct strbuf *out, const char *text, size_t n, const char *format,
			bool is_1904)
{
	struct section section;
	struct dec d;

	if (!read_stored(text, n, &d))
		return false;
	choose_section(format, d, &section);
	return !section.has_digits && !section.is_other &&
	       (section.has_year || section.has_day || (section.has_month && !section.has_time)) &&
	       add_date(out, d, &section, is_1904);
}

/* Whether the letters beside the digits say more than which currency it is: "k" may be thousands, "kg" is no money. */
static bool tells_unit(const char *letters)
{
	static const char *const harmless[] = {"US$",	  "EUR",  "USD",
					       "GBP",	  "CHF",  "KZT",
					       "RUB",	  "CNY",  "JPY",
					       "PLN",	  "SEK",  "NOK",
					       "DKK",	  "CZK",  "CAD",
					       "AUD",	  "TRY",  "UAH",
					       "UZS",	  "BYN",  "€",
					       "£",	  "¥",	  "₸",
					       "₽",	  "руб.", "тг",
					       "zł",	  "Euro", "euro",
					       "dollars", "kr",	  /* years: */ "год",
					       "г.",	  "жыл"};
	const size_t n_harmless = sizeof(harmless) / sizeof(*harmless);

	while (*letters) {
		size_t i = 0;

		while (i < n_harmless && strncmp(letters, harmless[i], strlen(harmless[i])) != 0)
			i++;
		if (i < n_harmless) {
			letters += strlen(harmless[i]);
		} else if ((unsigned char)*letters >= 0x80 || text_is_letter(*letters)) {
			return true;
		} else {
			letters++;
		}
	}
	return false;
}

/* Behind a number that is shown divided by thousands: what the letters beside it say, or by what. */
static void add_scale(struct strbuf *out, int thousands, const char *letters)
{
	if (tells_unit(letters))
		strbuf_adds(out, letters);
	else if (thousands)
		strbuf_addf(out, UNIT_TIMES "%d", 3 * thousands);
}

/*
 * Add the number as a cell of this format shows it: rounded to its decimals, without grouping and currency;
 * in percent with a percent sign; with the format's own letters behind it, if they name a unit, or else with the
 * scale, if it is divided by thousands. What a format shows otherwise, as powers of ten or a fraction, is added as it is stored.
 */
static void add_shown(struct strbuf *out, const char *text, size_t n, const char *format)
{
	struct section section;
	struct dec d;
	int power;

	if (!read_stored(text, n, &d)) {
		strbuf_add(out, text, n);
		return;
	}
	choose_section(format, d, &section);
	power = 2 * section.percents - 3 * section.thousands;
	if (section.is_other || !section.has_digits ||
	    !add_rounded(out, d, power, section.least, section.most)) {
		add(out, d);
		return;
	}
	if (section.percents)
		strbuf_addc(out, '%');
	add_scale(out, section.percents ? 0 : section.thousands, section.letters);
}

void number_add_cell(struct strbuf *out, const char *text, size_t n, const char *format,
		     bool is_1904, bool is_stored)
{
	if (strcmp(format, "General") == 0)
		number_add_stored(out, text, n);
	else if (add_if_date(out, text, n, format, is_1904))
		;
	else if (is_stored)
		number_add_stored(out, text, n);
	else
		add_shown(out, text, n, format);
}

const char *number_format_builtin(unsigned id)
{
	static const struct {
		unsigned first, last;
		const char *format;
	} builtins[] = {
		{1, 1, "0"},	      {2, 2, "0.00"},	  {3, 3, "#,##0"},	{4, 4, "#,##0.00"},
		{5, 6, "#,##0"},      {7, 8, "#,##0.00"}, {9, 9, "0%"},		{10, 10, "0.00%"},
		{14, 16, "d-m-yy"},   {17, 17, "mmm-yy"}, {22, 22, "d-m-yy"},	{27, 31, "d-m-yy"},
		{34, 36, "d-m-yy"},   {37, 38, "#,##0"},  {39, 40, "#,##0.00"}, {41, 42, "#,##0"},
		{43, 44, "#,##0.00"}, {50, 54, "d-m-yy"}, {57, 58, "d-m-yy"},
	};

	for (size_t i = 0; i < sizeof(builtins) / sizeof(*builtins); i++) {
		if (id >= builtins[i].first && id <= builtins[i].last)
			return builtins[i].format;
	}
	return "General";
}

/* --- as it is shown elsewhere ---------------------------------------------------------------------- */

/* The digits of a text, without leading zeros but one before decimals; false if they are too many. */
static bool same_digits(const char *a, size_t n, const char *b, size_t m)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < n && !text_is_digit(a[i]))
			i++;
		while (j < m && !text_is_digit(b[j]))
			j++;
		if (i == n || j == m)
			return i == n && j == m;
		if (a[i++] != b[j++])
			return false;
	}
}

/* What stands beside the digits of what a cell shows. */
static void take_letters(struct section *section, const char *shown, size_t n)
{
	*section = (struct section){.most = 0};
	for (text_trim_all_kinds(&shown, &n); n; text_trim_all_kinds(&shown, &n)) {
		if (!text_is_digit(*shown) && *shown != '.' && *shown != ',')
			take_letter(section, *shown);
		shown++;
		n--;
	}
}

void number_add_as(struct strbuf *out, const char *text, size_t n, const char *shown,
		   size_t n_shown)
{
	static const int powers[] = {0, 2, -3, -6};
	bool is_percent = n_shown && memchr(shown, '%', n_shown);
	struct section section;
	struct dec d;

	if (!read_stored(text, n, &d)) {
		strbuf_add(out, text, n);
		return;
	}
	for (size_t i = 0; i < sizeof(powers) / sizeof(*powers); i++) {
		if ((powers[i] == 2) != is_percent)
			continue;
		for (int decimals = 0; decimals <= 20; decimals++) {
			size_t before = out->len;

			if (add_rounded(out, d, powers[i], decimals, decimals) &&
			    same_digits(out->text + before, out->len - before, shown, n_shown)) {
				strbuf_adds(out, is_percent ? "%" : "");
				take_letters(&section, shown, n_shown);
				if (powers[i] < 0)
					add_scale(out, -powers[i] / 3, section.letters);
				return;
			}
			strbuf_cut(out, before);
		}
	}
	add(out, d);
}

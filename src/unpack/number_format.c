#include "number_format.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

#define OWN_DIGITS 15
#define FORMAT_MAX 1024 /* bytes; spreadsheets take 255 characters */

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

/* --- dates --------------------------------------------------------------------------------------- */

#define DAYS_1904 1462
#define FIRST_YEAR_SHOWN 1910
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

/* A month of which no cell shows the year is that of the year that the table names. */
static bool is_month_alone(const struct format_section *section)
{
	return section->has_month && !section->has_year && !section->has_day;
}

/* False if it is no date. */
static bool add_date(struct strbuf *out, struct dec d, const struct format_section *section,
		     bool is_1904)
{
	static const char *const months[] = {"January",	  "February", "March",	  "April",
					     "May",	  "June",     "July",	  "August",
					     "September", "October",  "November", "December"};
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
	if (is_month_alone(section) && year >= FIRST_YEAR_SHOWN) {
		strbuf_adds(out, months[month - 1]);
		return true;
	}
	strbuf_addf(out, "%04ld", year);
	/* A small number in this format is no year, and as one it would be read as a figure, too. */
	if (section->has_month || section->has_day || year < FIRST_YEAR_SHOWN)
		strbuf_addf(out, "-%02ld", month);
	if (section->has_day || year < FIRST_YEAR_SHOWN)
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

/* What is read of a cell that shows another number than it stores, as figure.h knows it. */
static void add_other(struct strbuf *out, const char *text, size_t n, const char *shown,
		      size_t n_shown)
{
	strbuf_adds(out, "=TEXT(");
	strbuf_add(out, text, n);
	strbuf_adds(out, ",\"");
	strbuf_add(out, shown, n_shown);
	strbuf_adds(out, "\")");
}

/* Words beside a date that say that its number is a year's, in the languages of spreadsheets. */
static bool is_year_word(const char *s, size_t n)
{

	text_trim_all_kinds(&s, &n);
	return !n || text_is_one_of(s, n, "г|г.|год|года|ж|ж.|жыл|жылы");
}

/* The pieces of a text whose number is known. */
static struct shown_text pieces_of(const char *text, size_t n, struct format_core core)
{
	return (struct shown_text){.head = text,
				   .n_head = core.first,
				   .core = text + core.first,
				   .n_core = core.last - core.first,
				   .tail = text + core.last,
				   .n_tail = n - core.last,
				   .is_doubtful = core.is_doubtful};
}

/*
 * If the section shows a date, add it as 2024-01-31, 2024-01 or 2024, by what is shown of it, with what stands before
 * and behind it; is_1904: days count from 1904, not from 1900. False if it does not.
 */
static bool add_if_date(struct strbuf *out, struct dec d, const struct format_section *section,
			bool is_1904)
{
	struct strbuf date = STRBUF_INIT, shown = STRBUF_INIT;
	struct format_core core;
	bool is_date = add_date(&date, d, section, is_1904);

	core = format_write(section, date.text, &shown);
	if (is_date && core.last > core.first) {
		struct shown_text pieces = pieces_of(shown.text, shown.len, core);

		if (is_year_word(pieces.tail, pieces.n_tail))
			pieces.n_tail = 0;
		if (is_year_word(pieces.head, pieces.n_head))
			pieces.n_head = 0;
		is_date = shown_text_add(out, &pieces);
	}
	strbuf_take(out, &date);
	strbuf_take(out, &shown);
	return is_date;
}

/* The digits of a number without its sign, as a section shows them; false if they are too many. */
static bool add_digits(struct strbuf *out, struct dec d, const struct format_section *section)
{
	int power = 2 * section->percents - 3 * section->thousands;
	const char *point;

	if (section->is_other || section->is_general || !section->has_digits) {
		d = dec_abs(d);
		if (power && (!dec_shift(d, power, &d) || !extend(d, 0, &d)))
			return false;
		add(out, dec_trim(d, 0));
		return true;
	}
	/* Noughts that are never empty stand before it. */
	if (section->whole > 1) {
		struct strbuf digits = STRBUF_INIT;
		bool is_added =
			add_rounded(&digits, dec_abs(d), power, section->least, section->most);
		size_t n;

		point = strchr(digits.text, '.');
		n = point ? (size_t)(point - digits.text) : digits.len;
		strbuf_pad(out, '0', (size_t)section->whole > n ? (size_t)section->whole - n : 0);
		strbuf_add(out, digits.text, digits.len);
		strbuf_take(out, &digits);
		return is_added;
	}
	return add_rounded(out, dec_abs(d), power, section->least, section->most);
}

static bool has_nonzero(const char *s)
{
	return s[strcspn(s, "123456789")] != '\0';
}

/* Nothing but digits, as most formats have it. */
static bool is_bare(const struct format_section *section)
{
	return section->has_digits && !section->has_words && !section->is_other &&
	       !section->is_general && !section->has_time && section->whole <= 1;
}

/* Add the number as a cell of this section shows it; false if that is another number. */
static bool add_section(struct strbuf *out, struct dec d, const struct format_section *section)
{
	struct strbuf digits = STRBUF_INIT, shown = STRBUF_INIT;
	bool is_added, is_negative;

	if (is_bare(section) && !section->thousands && (dec_sign(d) >= 0 || !section->hides_sign))
		return add_rounded(out, d, 0, section->least, section->most);
	is_added = !section->is_unknown && !section->has_time && !section->has_day &&
		   !section->has_month && !section->has_year && add_digits(&digits, d, section);
	is_negative = dec_sign(d) < 0 && has_nonzero(digits.text);
	if (is_added) {
		struct format_core core;
		struct shown_text pieces;

		strbuf_adds(&shown, is_negative && !section->hides_sign ? "-" : "");
		core = format_write(section, digits.text, &shown);
		pieces = pieces_of(shown.text, shown.len, core);
		pieces.is_negative = is_negative || (dec_sign(d) < 0 && section->hides_sign);
		pieces.is_coloured = section->is_coloured;
		pieces.thousands = section->percents ? 0 : section->thousands;
		is_added = shown_text_add(out, &pieces);
	}
	strbuf_take(out, &digits);
	strbuf_take(out, &shown);
	return is_added;
}

void number_add_cell(struct strbuf *out, const char *text, size_t n, const char *format,
		     struct format_sections *sections)
{
	struct format_section section;
	struct dec d;
	bool is_too_long = !memchr(format, '\0', FORMAT_MAX);

	if (strcmp(format, "General") == 0 || !read_stored(text, n, &d)) {
		number_add_stored(out, text, n);
		return;
	}
	if (!is_too_long && format_choose(sections, format, d, &section)) {
		if ((format_shows_date(&section) &&
		     add_if_date(out, d, &section, sections->is_1904)) ||
		    (!sections->is_stored && add_section(out, d, &section)))
			return;
	}
	if (sections->is_stored)
		number_add_stored(out, text, n);
	else if (is_too_long)
		add_other(out, text, n, "...", 3);
	else
		add_other(out, text, n, format, strlen(format));
}

const char *number_format_builtin(unsigned id)
{
	static const struct {
		unsigned first, last;
		const char *format;
	} builtins[] = {
#include "builtin_formats.inc"
	};

	for (size_t i = 0; i < countof(builtins); i++) {
		if (id >= builtins[i].first && id <= builtins[i].last)
			return builtins[i].format;
	}
	return "General";
}

/* --- as it is shown elsewhere ---------------------------------------------------------------------- */

/* The first number in what a cell shows: its place, its digits alone, and how many stand behind its last mark. */
struct elsewhere {
	struct format_core core;
	struct strbuf digits;
	size_t noughts, decimals;
	bool has_mark;
};

/* The bytes of what stands between two digits of the number, at s; 0: it does not. */
static size_t mark_length(const struct elsewhere *number, const char *s, size_t n)
{
	const size_t length = text_begins_with_any(s, n, " |'|" TEXT_SPACES "|\xE2\x80\x99");

	if (*s == '.' || *s == ',')
		return n > 1 && text_is_digit(s[1]);
	return length && !number->has_mark && text_count_digits(s, n, length) == 3 ? length : 0;
}

static void find_number(struct elsewhere *number, const char *shown, size_t n)
{
	size_t at = 0, length;

	while (at < n && !text_is_digit(shown[at]))
		at++;
	number->has_mark = at && at < n && (shown[at - 1] == '.' || shown[at - 1] == ',');
	number->core.first = number->core.last = at - number->has_mark;
	while (at < n) {
		if (text_is_digit(shown[at])) {
			strbuf_addc(&number->digits, shown[at++]);
			number->decimals++;
			number->core.last = at;
			continue;
		}
		length = mark_length(number, shown + at, n - at);
		if (!length)
			break;
		number->has_mark = number->has_mark || shown[at] == '.' || shown[at] == ',';
		number->decimals = 0;
		at += length;
	}
	while (number->noughts + 1 < number->digits.len &&
	       number->digits.text[number->noughts] == '0')
		number->noughts++;
}

/* Whether the number, of so many decimals, has the digits that are shown; then it is added. */
static bool add_if_same(struct strbuf *out, struct dec d, int power, int decimals,
			const struct elsewhere *number)
{
	bool may_group = !number->has_mark || (number->decimals == 3 && !number->noughts);
	struct strbuf plain = STRBUF_INIT;
	size_t at = number->noughts, wanted = number->digits.len, i = 0;
	bool is_same =
		decimals ? number->has_mark && (size_t)decimals == number->decimals : may_group;

	is_same = is_same && add_rounded(&plain, dec_abs(d), power, decimals, decimals);
	/* The noughts before it are its own where it is below one. */
	while (is_same && plain.text[i] == '0' && i + 1 < plain.len)
		i += plain.text[i + 1] == '.' ? 2 : 1;
	for (; is_same && i < plain.len; i++) {
		if (plain.text[i] == '.')
			continue;
		is_same = at < wanted && number->digits.text[at++] == plain.text[i];
	}
	is_same = is_same && at == wanted;
	if (is_same) {
		size_t whole = strcspn(plain.text, "."), shown = wanted - (size_t)decimals;

		strbuf_pad(out, '0', shown > whole ? shown - whole : 0);
		strbuf_add(out, plain.text, plain.len);
	}
	strbuf_take(out, &plain);
	return is_same;
}

/* Divided by thousands or in percent, if what is shown has its digits so. */
static bool add_digits_shown(struct strbuf *out, struct dec d, const struct elsewhere *number,
			     bool is_percent, int *thousands)
{
	for (*thousands = 0; *thousands <= 3; (*thousands)++) {
		int power = is_percent ? 2 : -3 * *thousands;

		if ((number->has_mark &&
		     add_if_same(out, d, power, (int)number->decimals, number)) ||
		    add_if_same(out, d, power, 0, number))
			return true;
		if (is_percent)
			break;
	}
	*thousands = 0;
	return is_percent &&
	       add_if_same(out, d, 0, number->has_mark ? (int)number->decimals : 0, number);
}

/* "1.00E+01". */
static bool has_exponent(const char *shown, size_t n)
{
	for (size_t i = 1; i + 1 < n; i++) {
		if (shown[i] == 'E' && text_is_digit(shown[i - 1]) &&
		    (shown[i + 1] == '+' || shown[i + 1] == '-'))
			return true;
	}
	return false;
}

void number_add_as(struct strbuf *out, const char *text, size_t n, const char *shown,
		   size_t n_shown)
{
	struct elsewhere number = {.digits = STRBUF_INIT};
	struct strbuf digits = STRBUF_INIT;
	struct shown_text pieces;
	size_t before = out->len;
	struct dec d;
	int thousands;

	if (!read_stored(text, n, &d)) {
		strbuf_add(out, text, n);
		return;
	}
	find_number(&number, shown, n_shown);
	if (has_exponent(shown, n_shown) ||
	    (dec_is_zero(d) && format_stands_for_zero(shown, n_shown))) {
		add(out, d);
	} else if (!number.digits.len) {
		strbuf_add(out, shown, n_shown);
	} else if (add_digits_shown(&digits, d, &number, memchr(shown, '%', n_shown), &thousands)) {
		pieces = pieces_of(shown, n_shown, number.core);
		pieces.core = digits.text;
		pieces.n_core = digits.len;
		pieces.thousands = thousands;
		pieces.is_negative = dec_sign(d) < 0 && has_nonzero(digits.text);
		shown_text_add(out, &pieces);
	}
	if (out->len == before && n_shown)
		add_other(out, text, n, shown, n_shown);
	strbuf_take(out, &digits);
	strbuf_take(out, &number.digits);
}

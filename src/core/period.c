#include "period.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "language.h"
#include "text.h"

#define FISCAL_FIRST_MONTH (10001 * 12) /* of the fiscal year 0000, a gap behind the calendar */

/* A place in the notation being read. */
struct cursor {
	const char *at, *end;
};

static bool take(struct cursor *c, char wanted)
{
	if (c->at == c->end || text_to_lower(*c->at) != text_to_lower(wanted))
		return false;
	c->at++;
	return true;
}

/* Exactly `digits` digits. */
static bool take_number(struct cursor *c, int digits, int *out)
{
	const int value = c->end - c->at < digits ? -1 : text_number(c->at, (size_t)digits);

	if (value < 0)
		return false;
	c->at += digits;
	*out = value;
	return true;
}

/* month is 1 to 12. */
static struct period period_month(int year, int month)
{
	int32_t index = year * 12 + month - 1;

	return (struct period){index, index};
}

struct period period_year(int year)
{
	return (struct period){year * 12, year * 12 + 11};
}

struct period period_fiscal(int year)
{
	return (struct period){FISCAL_FIRST_MONTH + year * 12, FISCAL_FIRST_MONTH + year * 12 + 11};
}

bool period_is_fiscal(struct period period)
{
	return period.first >= FISCAL_FIRST_MONTH;
}

/* The parts that a year divides into, by SDMX's letters; H is what many write for S. */
static const struct part {
	char letter;
	int months;
} parts[] = {{'A', 12}, {'S', 6}, {'H', 6}, {'T', 4}, {'Q', 3}, {'M', 1}};

/* The number of a part: one digit, of a month one or two. */
static bool take_part_number(struct cursor *c, int months, int *out)
{
	return (months == 1 && take_number(c, 2, out)) || take_number(c, 1, out);
}

/* A1, S1, H1, T2, Q3, M08, M8 of a year; W31 and D200 are no months. */
static enum period_status read_part(struct cursor *c, int year, struct period *out)
{
	int number;

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		int months = parts[i].months;

		if (!take(c, parts[i].letter))
			continue;
		if (!take_part_number(c, months, &number) || c->at != c->end)
			return PERIOD_SYNTAX;
		if (number < 1 || number > 12 / months)
			return months == 1 ? PERIOD_MONTH_RANGE : PERIOD_PART_RANGE;
		out->first = year * 12 + (number - 1) * months;
		out->last = out->first + months - 1;
		return PERIOD_OK;
	}
	return take(c, 'W') || take(c, 'D') ? PERIOD_NOT_MONTHS : PERIOD_SYNTAX;
}

/* --- months by their names ------------------------------------------------------------------------ */

/* How many bytes of a name are enough. */
static const struct {
	const char *name;
	unsigned char least, month;
} named_months[] = {
#include "months.inc"
};

static bool is_cyrillic(const char *at, const char *end)
{
	return end - at >= 2 && (at[0] == '\xD0' || at[0] == '\xD1');
}

/* A name, or at least so much of it, with no letter behind. */
static bool take_name(struct cursor *c, const char *name, size_t least)
{
	const char *at = c->at;
	bool is_russian;
	size_t n = 0;

	while (name[n] && at + n < c->end && text_to_lower(at[n]) == text_to_lower(name[n]))
		n++;
	if (n < least)
		return false;
	at += n;
	is_russian = is_cyrillic(name, name + strlen(name));
	while (is_russian && is_cyrillic(at, c->end))
		at += 2;
	if (at < c->end && text_is_letter(*at))
		return false;
	c->at = at;
	take(c, '.');
	return true;
}

/* "Jan", "Jan.", "January", "Sept.", "März", "juil.", "января"; *month is 1 to 12. */
static bool take_month_name(struct cursor *c, int *month)
{
	for (size_t i = 0; i < sizeof(named_months) / sizeof(named_months[0]); i++) {
		if (!take_name(c, named_months[i].name, named_months[i].least))
			continue;
		*month = named_months[i].month;
		return true;
	}
	return false;
}

/* "Jan-Aug", with a hyphen or an en dash, or "Jan" alone. */
static bool take_months(struct cursor *c, int *first, int *last)
{
	struct cursor before;

	if (!take_month_name(c, first))
		return false;
	*last = *first;
	before = *c;
	if (c->end - c->at >= 3 && memcmp(c->at, TEXT_EN_DASH, 3) == 0)
		c->at += 3;
	else if (!take(c, '-'))
		return true;
	if (!take_month_name(c, last))
		*c = before;
	return true;
}

/* One space or one hyphen, which may stand between a part and its year. */
static void take_gap(struct cursor *c)
{
	if (!take(c, ' '))
		take(c, '-');
}

static enum period_status months_of(int year, int first, int last, struct period *out)
{
	if (last < first)
		return PERIOD_REVERSED;
	*out = (struct period){year * 12 + first - 1, year * 12 + last - 1};
	return PERIOD_OK;
}

/* "Jan 2022", "Jan.-Aug. 2024", "Q1 2023", "Y2019": the part before its year. "T1 2023" is refused: there T
 * is a trimestre, three months, and not SDMX's four. */
static enum period_status read_part_first(struct cursor *c, struct period *out)
{
	struct cursor part = *c;
	int first, last, year;

	if (take_months(c, &first, &last)) {
		take_gap(c);
		return take_number(c, 4, &year) && c->at == c->end
			       ? months_of(year, first, last, out)
			       : PERIOD_SYNTAX;
	}
	if (take(c, 'Y')) {
		take(c, 'R'); /* the World Bank's */
		if (!take_number(c, 4, &year) || c->at != c->end)
			return PERIOD_SYNTAX;
		*out = period_year(year);
		return PERIOD_OK;
	}
	if (take(c, 'T'))
		return PERIOD_SYNTAX;
	while (c->at < c->end && *c->at != ' ' && *c->at != '-')
		c->at++;
	part.end = c->at;
	if (c->at == c->end)
		return PERIOD_SYNTAX;
	c->at++;
	return take_number(c, 4, &year) && c->at == c->end ? read_part(&part, year, out)
							   : PERIOD_SYNTAX;
}

/* What follows a year that is not a number: "-Q3", "Q3", " Q3", " Jan-Aug". */
static enum period_status read_part_behind(struct cursor *c, int year, struct period *out)
{
	int first, last;

	take_gap(c);
	if (take_months(c, &first, &last))
		return c->at == c->end ? months_of(year, first, last, out) : PERIOD_SYNTAX;
	return read_part(c, year, out);
}

/* The ".0" that programs put behind a year or a month which they take for a number. */
static void take_float_zero(struct cursor *c)
{
	if (c->end - c->at == 2 && c->at[0] == '.' && c->at[1] == '0')
		c->at += 2;
}

/* 2024, 2024-01, 202401 or 2024-01-01: the start or the end of a range, or a period by itself. */
static enum period_status read_plain(struct cursor *c, struct period *out, int *day)
{
	int year, month;

	*day = 0;
	if (!take_number(c, 4, &year))
		return PERIOD_SYNTAX;
	take_float_zero(c);
	if (c->at == c->end || *c->at == '/') {
		*out = period_year(year);
		return PERIOD_OK;
	}
	if (text_is_letter(*c->at) || *c->at == ' ' ||
	    (*c->at == '-' && c->at + 1 < c->end && text_is_letter(c->at[1])))
		return read_part_behind(c, year, out);
	if (take(c, '-')) {
		if (!take_number(c, 2, &month))
			return PERIOD_SYNTAX;
		if (take(c, '-')) {
			if (!take_number(c, 2, day))
				return PERIOD_SYNTAX;
			if (!*day) /* no day of any month, rather than none given */
				return PERIOD_NOT_MONTHS;
		}
	} else if (!take_number(c, 2, &month)) {
		return PERIOD_SYNTAX;
	} else {
		take_float_zero(c);
	}
	if (month < 1 || month > 12)
		return PERIOD_MONTH_RANGE;
	*out = period_month(year, month);
	return PERIOD_OK;
}

/* After "/": P8M, P1Y, P1Y6M. */
static enum period_status read_duration(struct cursor *c, int32_t first, struct period *out)
{
	long months = 0;
	bool any = false;

	while (c->at != c->end) {
		long number = 0;
		const char *start = c->at;

		while (c->at != c->end && text_is_digit(*c->at) && c->at - start < 6)
			number = number * 10 + (*c->at++ - '0');
		if (c->at == start)
			return PERIOD_SYNTAX;
		if (take(c, 'Y') && !any)
			months += number * 12;
		else if (take(c, 'M'))
			months += number;
		else if (take(c, 'W') || take(c, 'D'))
			return PERIOD_NOT_MONTHS;
		else
			return PERIOD_SYNTAX;
		any = true;
		if (c->at != c->end && text_to_lower(c->at[-1]) == 'm')
			return take(c, 'T') ? PERIOD_NOT_MONTHS : PERIOD_SYNTAX;
	}
	if (!any)
		return PERIOD_SYNTAX;
	if (months < 1 || first + months - 1 > PERIOD_LAST_MONTH)
		return PERIOD_OUT_OF_YEARS;
	*out = (struct period){first, (int32_t)(first + months - 1)};
	return PERIOD_OK;
}

/* FY2025, and no more; else nothing is taken. */
static bool read_fiscal(const struct cursor *c, struct period *out)
{
	struct cursor at = *c;
	int year;

	if (!take(&at, 'F') || !take(&at, 'Y') || !take_number(&at, 4, &year) || at.at != at.end)
		return false;
	*out = period_fiscal(year);
	return true;
}

enum period_status period_parse_fiscal(const char *s, size_t n, struct period *out)
{
	const struct cursor c = {s, s + n};

	return read_fiscal(&c, out) ? PERIOD_OK : period_parse(s, n, out);
}

enum period_status period_parse(const char *s, size_t n, struct period *out)
{
	struct cursor c = {s, s + n};
	struct period start, end;
	int day;
	enum period_status status;

	if (read_fiscal(&c, &start))
		return PERIOD_FISCAL;
	if (n && (text_is_letter(*s) || (unsigned char)*s >= 0x80)) {
		status = read_part_first(&c, &start);
		if (!status)
			*out = start;
		return status;
	}
	status = read_plain(&c, &start, &day);
	if (status)
		return status;
	if (c.at == c.end) {
		if (day)
			return PERIOD_NOT_MONTHS;
		*out = start;
		return PERIOD_OK;
	}
	if (!take(&c, '/'))
		return PERIOD_SYNTAX;
	if (day > 1)
		return PERIOD_NOT_MONTHS;
	if (take(&c, 'P'))
		return read_duration(&c, start.first, out);
	if (day)
		return PERIOD_NOT_MONTHS;
	status = read_plain(&c, &end, &day);
	if (status)
		return status;
	if (c.at != c.end)
		return PERIOD_SYNTAX;
	if (day)
		return PERIOD_NOT_MONTHS;
	if (end.last < start.first)
		return PERIOD_REVERSED;
	*out = (struct period){start.first, end.last};
	return PERIOD_OK;
}

size_t period_month_of_date(const char *s, size_t n, unsigned *signs)
{
	static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int month, day;

	*signs = 0;
	if (n < 10 || s[4] != '-' || s[7] != '-' || (n > 10 && s[10] != 'T' && s[10] != ' '))
		return 0;
	month = text_number(s + 5, 2);
	day = text_number(s + 8, 2);
	if (text_number(s, 4) < 0 || month < 1 || month > 12 ||
	    (day != 1 && day != days[month - 1] && !(month == 2 && day == 28)))
		return 0;
	if (month == (day == 1 ? 1 : 12))
		*signs |= DATE_OF_YEAR;
	if (month % 3 == (day == 1))
		*signs |= DATE_OF_QUARTER;
	return 7;
}

bool period_write_date(const char *s, size_t n, char out[PERIOD_DATE_MAX])
{
	const char *const end = s + n;
	int part[3];
	char mark = '\0';

	for (size_t i = 0; i < 3; i++) {
		const size_t digits = text_count_digits(s, (size_t)(end - s), 0);

		if (!digits || digits > (i < 2 ? 2 : 4) || (i == 2 && digits < 4) ||
		    ((size_t)(end - s) == digits) != (i == 2))
			return false;
		part[i] = text_number(s, digits);
		s += digits;
		if (i < 2 && ((i && *s != mark) || (*s != '.' && *s != '/')))
			return false;
		if (i < 2)
			mark = *s++;
	}
	/* With strokes the month may stand first. */
	if (mark == '/' && part[0] <= 12 && part[1] <= 12 && part[0] != part[1])
		return false;
	if (mark == '/' && part[1] > 12) {
		const int day = part[1];

		part[1] = part[0];
		part[0] = day;
	}
	snprintf(out, PERIOD_DATE_MAX, "%04d-%02d-%02d", part[2], part[1], part[0]);
	return true;
}

const char *period_status_text(enum period_status status)
{
#undef ROW
#define ROW(constant, text) [constant] = text,
	static const char *const texts[] = {
#include "period_status.inc"
	};

	return texts[status];
}

static int year_of(int32_t month)
{
	return month / 12;
}

static int month_of(int32_t month)
{
	return month % 12 + 1;
}

void period_format(struct period period, char buf[PERIOD_TEXT_MAX])
{
	int months = period_months(period), offset = period.first % 12;

	if (period_is_fiscal(period))
		snprintf(buf, PERIOD_TEXT_MAX, "FY%04d", period_first_year(period));
	else if (period_is_year(period))
		snprintf(buf, PERIOD_TEXT_MAX, "%04d", year_of(period.first));
	else if (months == 1)
		snprintf(buf, PERIOD_TEXT_MAX, "%04d-%02d", year_of(period.first),
			 month_of(period.first));
	else if (months == 6 && offset % 6 == 0)
		snprintf(buf, PERIOD_TEXT_MAX, "%04d-S%d", year_of(period.first), offset / 6 + 1);
	else if (months == 3 && offset % 3 == 0)
		snprintf(buf, PERIOD_TEXT_MAX, "%04d-Q%d", year_of(period.first), offset / 3 + 1);
	else
		snprintf(buf, PERIOD_TEXT_MAX, "%04d-%02d/%04d-%02d", year_of(period.first),
			 month_of(period.first), year_of(period.last), month_of(period.last));
}

static const char *const month_names[] = {
	NC_("month", "Jan"), NC_("month", "Feb"), NC_("month", "Mar"), NC_("month", "Apr"),
	NC_("month", "May"), NC_("month", "Jun"), NC_("month", "Jul"), NC_("month", "Aug"),
	NC_("month", "Sep"), NC_("month", "Oct"), NC_("month", "Nov"), NC_("month", "Dec")};

const char *period_people_months(struct period period, char buf[PERIOD_PEOPLE_MAX])
{
	const char *first = tr_in("month", month_names[period.first % 12]);

	if (period.first == period.last)
		snprintf(buf, PERIOD_PEOPLE_MAX, "%s", first);
	else
		snprintf(buf, PERIOD_PEOPLE_MAX, "%s" TEXT_EN_DASH "%s", first,
			 tr_in("month", month_names[period.last % 12]));
	return buf;
}

/* Like %04d, without printf: a table is mostly of years, and each is written several times. */
static void put_year(int year, char buf[5])
{
	for (int i = 3; i >= 0; i--, year /= 10)
		buf[i] = (char)('0' + year % 10);
	buf[4] = '\0';
}

const char *period_people(struct period period, char buf[PERIOD_PEOPLE_MAX])
{
	int from = year_of(period.first), to = year_of(period.last);
	const char *first = tr_in("month", month_names[period.first % 12]);
	const char *last = tr_in("month", month_names[period.last % 12]);

	if (period_is_fiscal(period))
		snprintf(buf, PERIOD_PEOPLE_MAX, "FY%04d", period_first_year(period));
	else if (period_is_year(period) && from >= 0 && from <= 9999)
		put_year(from, buf);
	else if (period.first % 12 == 0 && period.last % 12 == 11)
		snprintf(buf, PERIOD_PEOPLE_MAX, from == to ? "%04d" : "%04d" TEXT_EN_DASH "%04d",
			 from, to);
	else if (period.first == period.last)
		snprintf(buf, PERIOD_PEOPLE_MAX, tr_in("year and month", "%04d %s"), from, first);
	else if (from == to)
		snprintf(buf, PERIOD_PEOPLE_MAX, tr_in("year, first and last month", "%04d %s–%s"),
			 from, first, last);
	else
		snprintf(buf, PERIOD_PEOPLE_MAX, tr_in("year and month twice", "%04d %s–%04d %s"),
			 from, first, to, last);
	return buf;
}

void period_add_people(struct strbuf *out, struct period period)
{
	strbuf_adds(out, people_period(period));
}

bool period_equal(struct period a, struct period b)
{
	return a.first == b.first && a.last == b.last;
}

int period_cmp(struct period a, struct period b)
{
	if (a.last != b.last)
		return a.last < b.last ? -1 : 1;
	return (a.first > b.first) - (a.first < b.first);
}

int period_order(const void *a, const void *b)
{
	return period_cmp(*(const struct period *)a, *(const struct period *)b);
}

bool period_is_within(struct period inner, struct period outer)
{
	return outer.first <= inner.first && inner.last <= outer.last;
}

int period_months(struct period period)
{
	return period.last - period.first + 1;
}

bool period_is_year(struct period period)
{
	return !period_is_fiscal(period) && period.first % 12 == 0 &&
	       period.last == period.first + 11;
}

int period_first_year(struct period period)
{
	return year_of(period.first - (period_is_fiscal(period) ? FISCAL_FIRST_MONTH : 0));
}

bool period_years_before(struct period period, int years, struct period *out)
{
	struct period before = {period.first - years * 12, period.last - years * 12};
	int32_t from = period_is_fiscal(period) ? FISCAL_FIRST_MONTH : 0;

	if (before.first < from || before.last > from + PERIOD_LAST_MONTH)
		return false;
	*out = before;
	return true;
}

int period_compare_years(const char *s, size_t n)
{
	const bool is_one = n == 7 && s[4] == '-';
	const int year = is_one ? text_number(s, 4) : -1,
		  next = is_one ? text_number(s + 5, 2) : -1;

	if (year < 0 || next < 0)
		return 0;
	return next == (year + 1) % 100 ? 1 : -1;
}

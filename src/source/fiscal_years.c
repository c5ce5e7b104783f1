/*
 * Years that begin in another month than January, where a title, a heading or a note says in which: "2022-23", "FY23" and
 * the like become the months that they are, and the words that say so become blanks. Where nothing says it, or two things
 * do, all stays as it is.
 */
#include "table_layout.h"

#include <string.h>

#include "caveat_words.h"
#include "heading_words.h"
#include "input.h"
#include "period.h"
#include "phrases.h"
#include "text.h"

#define DIGITS_OF_YEAR 4
#define SAYING_MAX 400 /* bytes of one that may say so */

/* --- such years --------------------------------------------------------------------------------------- */

/* The year in which one begins that is all of a cell but a mark, and how many bytes it has; 0: it is none. By its last year
 * alone it is called "FY23". */
static int fiscal_year(const char *s, size_t n, size_t *length)
{
	const size_t label = text_begins_with_any(s, n, "FY |FY|fy |fy");
	const char *const at = s + label;
	const size_t left = n - label, digits = text_count_digits(at, left, 0);
	size_t sign, behind;
	int year = 0, last = 0;

	for (size_t i = 0; i < digits && i < DIGITS_OF_YEAR; i++)
		year = year * 10 + (at[i] - '0');
	if (label && (digits == 2 || (digits == DIGITS_OF_YEAR && text_is_year(at, digits)))) {
		*length = label + digits;
		sign = text_begins_with_any(at + digits, left - digits, "-|/|–");
		if (!sign || !text_is_digit(at[digits + sign]))
			return year % 100 +
			       (digits == 2 ? (year < 60 ? 2000 : 1900) : year - year % 100) - 1;
	}
	sign = digits == DIGITS_OF_YEAR && text_is_year(at, digits)
		       ? text_begins_with_any(at + digits, left - digits, "-|/|–")
		       : 0;
	behind = sign ? text_count_digits(at, left, digits + sign) : 0;
	for (size_t i = 0; i < behind && i < DIGITS_OF_YEAR; i++)
		last = last * 10 + (at[digits + sign + i] - '0');
	*length = label + digits + sign + behind;
	return (behind == 2 && last == (year + 1) % 100) ||
			       (behind == DIGITS_OF_YEAR && last == year + 1)
		       ? year
		       : 0;
}

/* --- where they begin --------------------------------------------------------------------------------- */

/* A month, with its day before it or not; 0: none. */
static int take_month(const char **at)
{
	const char *from = *at;

	from += text_count_digits(from, strlen(from), 0);
	from += strspn(from, ". ");
	if (from - *at > 4)
		return 0;
	*at = from;
	return heading_take_month(at);
}

/* The month in which years begin that go from one to another, "April-March", "1 July to 30 June"; 0: none such here. */
static int take_range(const char **at)
{
	const int first = take_month(at);
	int last;
	size_t n;

	if (!first)
		return 0;
	*at += strspn(*at, " ");
	n = text_begins_with_any(*at, strlen(*at), "-|–|to |through |bis |à |au |tot |по ");
	*at += n;
	*at += strspn(*at, " ");
	last = n ? take_month(at) : 0;
	return last && first > 1 && last == first - 1 ? first : 0;
}

/* What the words of a line say, and which of its bytes say so. */
struct said {
	int month; /* 0: nothing */
	size_t from, to;
};

static struct said read_line(const char *line)
{
	static const char ends[] = "ended|ending|ends|end|endet|endend|se terminant|заканчива*";
	struct said said = {.month = 0};
	size_t n, length;
	const char *fiscal = caveat_where(line, phrases_fiscal_years, &n), *end;

	if (!fiscal)
		fiscal = caveat_where(line, "year ended|year ending|years ended|years ending", &n);
	for (const char *at = line; *at && !said.month; at++) {
		const char *to = at;

		if (at > line && text_is_word_byte(at[-1]))
			continue;
		said.month = take_range(&to);
		said.from = (size_t)(at - line);
		said.to = (size_t)(to - line);
	}
	end = fiscal && !said.month ? caveat_where(fiscal, ends, &length) : NULL;
	if (end) {
		end += length + strspn(end + length, " ");
		end += text_begins_with_any(end, strlen(end), "on |am |le |op ");
		said.month = take_month(&end);
		said.month = said.month && said.month < 12 ? said.month + 1 : 0;
		said.to = (size_t)(end - line);
	}
	if (said.month && fiscal && (end || (size_t)(fiscal - line) < said.from))
		said.from = (size_t)(fiscal - line);
	while (said.from && strchr("( ", line[said.from - 1]))
		said.from--;
	if (said.month)
		said.from -= text_ends_with_any(line, said.from, " by| per| nach| par| per| по");
	said.to += line[said.to] == ')';
	return said;
}

/* --- the text ----------------------------------------------------------------------------------------- */

struct years {
	const char *text;
	size_t n;
	int month; /* in which they begin */
	bool is_unclear;
	struct strbuf out;
};

static size_t line_length(const char *text, size_t n)
{
	const char *newline = memchr(text, '\n', n);

	return newline ? (size_t)(newline - text) + 1 : n;
}

/* The n bytes of a line, whose words that say in which month years begin become blanks. */
static void take_line(struct years *years, const char *line, size_t n)
{
	char small[CAVEAT_LINE_MAX];
	struct said said = {.month = 0};

	if (n < SAYING_MAX && !text_is_digit(*line)) {
		caveat_to_small(line, n, small, sizeof(small));
		said = strlen(small) == n ? read_line(small) : said;
	}
	years->is_unclear =
		years->is_unclear || (said.month && years->month && said.month != years->month);
	if (said.month)
		years->month = said.month;
	strbuf_add(&years->out, line, n);
	for (size_t i = said.from; said.month && !years->out.failed && i < said.to; i++)
		years->out.text[years->out.len - n + i] = ' ';
}

/* A line whose cells of such years become months. */
static void put_months(const struct years *years, struct strbuf *out, const char *line, size_t n)
{
	bool is_first = true;

	for (size_t at = 0; at < n;) {
		size_t length = 0;
		const int year = is_first ? fiscal_year(line + at, n - at, &length) : 0;
		const char behind = at + length < n ? line[at + length] : '\n';

		if (year && (strchr(",;\t|\r\n\" (*", behind) || text_is_letter(behind))) {
			strbuf_addf(out, "%d-%02d/%d-%02d", year, years->month, year + 1,
				    years->month - 1);
			at += length;
			is_first = false;
			continue;
		}
		is_first = strchr(",;\t|\"", line[at]) || (is_first && line[at] == ' ');
		strbuf_addc(out, line[at++]);
	}
}

/* Whether a cell is such a year, and none a month that looks like one: "2010-10" beside "2010-11". Those that are called by
 * one year are called by their first in Japan. */
static bool has_years(const char *text, size_t n)
{
	bool is_first = true, has_one = false, is_alone = false;
	char small[CAVEAT_LINE_MAX];
	size_t length;

	for (size_t at = 0; at < n; at++) {
		if (is_first && (text_is_digit(text[at]) || strchr("Ff", text[at]))) {
			const bool is_one = fiscal_year(text + at, n - at, &length) != 0;

			if (!is_one && n - at > 7 && period_compare_years(text + at, 7) < 0)
				return false;
			is_alone = is_alone || (is_one && length < 7);
			has_one = has_one || is_one;
		}
		is_first = strchr(",;\t|\"\n", text[at]) || (is_first && text[at] == ' ');
	}
	caveat_to_small(text, n, small, sizeof(small));
	return has_one && !(is_alone && caveat_has(small, "japan*|japon*|япони*|жапон*"));
}

enum diag_code fiscal_years_settle(char *text, size_t *n)
{
	struct years years = {.text = text, .n = *n, .out = STRBUF_INIT};
	struct strbuf out = STRBUF_INIT;
	enum diag_code code;

	if (*n >= INPUT_BLOCK || !has_years(text, *n))
		return DIAG_OK;
	for (size_t at = 0, length; at < *n; at += length) {
		length = line_length(text + at, *n - at);
		take_line(&years, text + at, length);
	}
	for (size_t at = 0, length; years.month && !years.is_unclear && at < years.out.len;
	     at += length) {
		length = line_length(years.out.text + at, years.out.len - at);
		put_months(&years, &out, years.out.text + at, length);
	}
	if (out.len && !out.failed && out.len < INPUT_BLOCK) {
		memcpy(text, out.text, out.len);
		*n = out.len;
	}
	code = out.failed || years.out.failed ? DIAG_NOMEM : DIAG_OK;
	strbuf_release(&years.out);
	strbuf_release(&out);
	return code;
}

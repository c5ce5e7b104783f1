#include "title_words.h"

#include <string.h>

#include "alloc.h"
#include "limit.h"
#include "stated_unit.h"
#include "text.h"
#include "wide_heading.h"

#define PART_MAX 64 /* bytes of a part that is looked at */
#define LINE_MAX_SMALL 512

/* "2015 USD", "2010 dollars", "2015 US dollars": prices of that year, if the table itself has no such year. */
static bool is_constant_money(const char *part, const struct caveat_headings *header)
{
	char year[5];

	if (!text_is_year(part, 4) || part[4] != ' ' ||
	    !text_is_in_list(part + 5, phrases_price_money))
		return false;
	memcpy(year, part, 4);
	year[4] = '\0';
	return !strstr(header->line, year) && !strstr(header->below, year);
}

/* "01-08", "1.-6.", "01.01-30.09", "2/4": days, months or quarters, not all of a year. */
static bool is_part_in_figures(const char *part)
{
	char plain[PART_MAX];
	size_t n_marks = 0, n = 0;

	for (const char *at = part; *at; at++) {
		if (strncmp(at, TEXT_EN_DASH, strlen(TEXT_EN_DASH)) == 0) {
			plain[n++] = '-';
			at += strlen(TEXT_EN_DASH) - 1;
		} else if (*at != ' ') {
			plain[n++] = *at;
		}
	}
	plain[n] = '\0';
	for (size_t i = 0, digits = 0; i < n; i++) {
		digits = text_is_digit(plain[i]) ? digits + 1 : 0;
		if (digits > 2 || (!digits && !strchr(".-/", plain[i])))
			return false;
		n_marks += plain[i] == '-' || plain[i] == '/';
	}
	return n_marks == 1 && text_is_digit(plain[0]) &&
	       !text_is_in_list(plain, phrases_whole_in_figures);
}

/* A date of two numbers or three. */
static bool is_date(const char *part)
{
	size_t n = strspn(part, "0123456789."), points = 0;

	for (size_t i = 0; i < n; i++)
		points += part[i] == '.' && text_is_digit(part[i + 1]);
	return points && !part[n] && text_count_digits(part, n, 0) < 3;
}

/* "on 1 October", "до 1.10.", "bis 30. September": what was traded until that day; with a year behind it, it may be the day
 * of the edition, and the last day of a year, or the next one's first, leaves none out. */
static bool is_until_day(const char *part)
{
	const char *at;
	size_t n = 0, digits;
	int day, month;

	if (caveat_where(part, phrases_until_day, &n) != part)
		return false;
	at = part + n + strspn(part + n, " ");
	digits = text_count_digits(at, strlen(at), 0);
	day = digits <= 2 ? text_number(at, digits) : 0;
	if (day < 1 || day > 31)
		return false;
	at += digits;
	at += strspn(at, ". ");
	digits = text_count_digits(at, strlen(at), 0);
	month = digits > 2 ? 0 : digits ? text_number(at, digits) : heading_take_month(&at);
	at += digits;
	return month && month <= 12 && !at[strspn(at, ". ")] && !(day == 1 && month == 1) &&
	       !(day == 31 && month == 12);
}

/* Whether a part is of the figures of another country than the one whose trade it is: "data of Belgium". */
static bool is_by_other(const char *part, struct csv_cell cell, const struct source_found *found)
{
	struct title_words words;

	return found->words.n_named && caveat_begins(part, phrases_account_of) &&
	       !title_words_read(cell.text, cell.len, &words) && words.mentioned[0] &&
	       strcmp(words.mentioned, found->words.named[0]) != 0;
}

/* A balance, where neither the words before it nor the headings name both flows, or it, as columns. */
static bool is_of_balance(const char *part, const char *before,
			  const struct caveat_headings *header)
{
	return text_is_in_list(part, phrases_part_balance) &&
	       !(caveat_has(before, phrases_exports) && caveat_has(before, phrases_imports)) &&
	       !caveat_has(header->line, phrases_exports) &&
	       !caveat_has(header->line, phrases_imports);
}

/* The % of "USD million and share, %" is that of the share. */
static bool is_of_share(const char *part, const char *before)
{
	return caveat_begins(part, "%|percent|per cent|prozent|procent") &&
	       caveat_has(before, phrases_share_before);
}

/* Whether a part is a scale by itself that is not the one of its line's currency: the "'000" of "USD million, '000". */
static bool is_other_scale(const char *part, const char *line)
{
	struct unit unit;
	int power = odd_part_power(part);

	if (stated_unit_find(line, &unit) != STATED_UNIT || caveat_names_currency(part))
		return false;
	if (!power && unit.power)
		power = stated_scale_of_line(part);
	return power && power != unit.power;
}

/* Whether a part has another scale of the currency than what stands before it: "EUR million (2021: EUR thousand)". */
static bool is_second_scale(const char *part, const char *before)
{
	struct unit unit, first;

	return stated_unit_find(part, &unit) == STATED_UNIT &&
	       stated_unit_find(before, &first) == STATED_UNIT && unit.power && first.power &&
	       unit.power != first.power && strcmp(unit.currency, first.currency) == 0;
}

/* What a part says against the figures, behind what stands before it in its line. */
static enum source_unfit part_says(const char *part, const char *before, const char *line,
				   const struct caveat_headings *header)
{
	const char *said;
	size_t n;
	enum source_unfit unfit = odd_part_says(part);

	if (!unfit)
		unfit = limit_find(LIMIT_PART, part, &said, &n);
	/* Values and their shares may stand side by side. */
	if ((unfit == UNFIT_MEASURE && (header->tells_measure || is_of_share(part, before))) ||
	    (unfit == UNFIT_PART && !header->has_years))
		unfit = UNFIT_NOT;
	if (!unfit && is_of_balance(part, before, header))
		return UNFIT_MEASURE;
	if (!unfit && is_constant_money(part, header))
		return UNFIT_CONSTANT;
	if (!unfit && (is_other_scale(part, line) || is_second_scale(part, before)))
		return UNFIT_OTHER_UNIT;
	if (!unfit && header->has_years &&
	    (is_part_in_figures(part) || is_until_day(part) ||
	     heading_is_part_of_year(part, false)))
		return UNFIT_PART;
	return unfit;
}

/* "30 Sep", "as of September", a letter alone that is no scale and no mark: of when, or of what, is not told. */
static bool is_loose_end(const char *part, const char *before)
{
	static const char dated[] = "as of|as at|stand|au|op|на|по состоянию на";
	const char *at = part;
	size_t n;

	if (*before && text_is_letter(*part) && !part[1])
		return !strchr("kmbper", *part);
	if (caveat_where(part, dated, &n) == part)
		at += n + strspn(part + n, " ");
	else if (text_is_digit(*part))
		at += text_count_digits(part, strlen(part), 0);
	at += at > part ? strspn(at, " .") : 0;
	return at > part && heading_take_month(&at) && !*at;
}

/* Whether a part is the mark of a note behind a word: the "1" of "USD million (1)". */
static bool is_mark(const char *part, const char *before)
{
	size_t n = strlen(before);

	if (!n || !strchr("([", before[n - 1]) || strlen(part) != 1)
		return false;
	for (n--; n && before[n - 1] == ' '; n--)
		;
	return n && text_is_word_byte(before[n - 1]);
}

/* Whether a part is not understood, or names a way of goods. */
static bool is_unread(const char *part, struct csv_cell cell, const char *before, const char *line,
		      const struct source_found *found)
{
	static const char dated[] = "as of|as at|at|am|stand|au|per|op|на";
	size_t n;

	return is_date(part) || is_by_other(part, cell, found) ||
	       caveat_has(part, phrases_way_of_goods) || caveat_begins(part, "×|x#*|x #*") ||
	       is_loose_end(part, before) ||
	       (caveat_where(part, dated, &n) == part && is_date(part + n + (part[n] == ' '))) ||
	       (odd_part_is_number(part) && !is_mark(part, before) &&
		(caveat_has(line, phrases_of_trade) || caveat_names_currency(line)));
}

/* Read a part behind what stands before it in its line. */
static void take_part(char *part, struct csv_cell cell, const char *before, const char *line,
		      const struct caveat_headings *header, struct source_found *found)
{
	enum source_unfit unfit;

	part += strncmp(part, "in ", 3) == 0 ? 3 : strncmp(part, "в ", 3) == 0 ? strlen("в ") : 0;
	unfit = part_says(part, before, line, header);
	if (unfit) {
		found->unfit = unfit;
		if (unfit != UNFIT_PART && unfit != UNFIT_CONSTANT)
			title_set_said(found->said, part, strlen(part));
	} else if (!found->unread[0] && is_unread(part, cell, before, line, found)) {
		title_set_said(found->unread, part, strlen(part));
	}
}

static size_t count_spaces(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == ' ';
	return n;
}

/* What a part says by itself that its line does not as a whole, where it stands beside a unit or a country: the oil of
 * "Crude oil, USD million". A part that only has a good's name in it may be an office's. */
static enum source_unfit lone_part_says(const char *part, struct csv_cell cell, const char *before,
					const char *line, const struct caveat_headings *header)
{
	struct title_words words;
	enum source_unfit unfit;
	const char *said;
	bool has_label;

	if (title_words_read(cell.text, cell.len, &words) ||
	    caveat_is(part, phrases_harmless_whole))
		return UNFIT_NOT;
	if (limit_leaves_out(part) && !words.mentioned[0])
		return UNFIT_NOTED;
	if (caveat_begins_relative(part, &has_label) && caveat_names_currency(line) &&
	    !caveat_names_currency(part) && !header->tells_measure && !is_of_share(part, before) &&
	    !caveat_has(header->line, phrases_quantity_column) &&
	    !caveat_has(header->below, phrases_relative))
		return UNFIT_MEASURE;
	unfit = limit_of_words(&words, &said);
	return unfit == UNFIT_PRODUCT &&
			       count_spaces(said) + (caveat_has(part, phrases_and) ? 2 : 0) ==
				       count_spaces(part) &&
			       !caveat_has(header->line, phrases_product_column)
		       ? unfit
		       : UNFIT_NOT;
}

/* Whether a comma groups digits: "1,000,000". */
static bool is_in_number(const char *text, size_t n, size_t at)
{
	return text[at] == ',' && at && at + 1 < n && text_is_digit(text[at - 1]) &&
	       text_is_digit(text[at + 1]);
}

/* Whether a sentence or a half of one ends here: behind a word, not in "1. Quartal" or "incl. oil". */
static bool is_end(const char *text, size_t n, size_t at)
{
	return text_begins_with_any(text + at, n - at, " – | — ") ||
	       (at > 2 && n - at > 1 && memcmp(text + at, ". ", 2) == 0 &&
		!memchr(text + at - 3, ' ', 3) &&
		!(text[at - 1] == 'l' && strchr("ckh", text[at - 2])));
}

/* The n bytes of one line, part by part; finely: also by sentences, for what a part says alone. */
static void read_line(const char *text, size_t n, const char *line, bool is_fine,
		      const struct caveat_headings *header, struct source_found *found)
{
	size_t from = is_fine ? strspn(text, "#* ") : 0;

	while (from < n && !found->unfit) {
		size_t to = from;
		struct csv_cell cell;
		char part[PART_MAX], before[LINE_MAX_SMALL];

		while (to < n && (!strchr("\r,;()[]\"", text[to]) || is_in_number(text, n, to)) &&
		       !(n - to > 2 && memcmp(text + to, " - ", 3) == 0) &&
		       !(is_fine && (strchr(":|", text[to]) || is_end(text, n, to))))
			to++;
		cell = (struct csv_cell){text + from, to - from};
		text_trim(&cell.text, &cell.len);
		if (cell.len && cell.len < PART_MAX) {
			caveat_to_small(cell.text, cell.len, part, sizeof(part));
			caveat_to_small(text, from, before, sizeof(before));
			if (!is_fine)
				take_part(part, cell, before, line, header, found);
			else if (from || to < n)
				found->unfit = lone_part_says(part, cell, before, line, header);
			if (is_fine && found->unfit)
				title_set_said(found->said, cell.text, cell.len);
		}
		from = to + 1;
		from += is_fine && from < n ? text_begins_with_any(text + from, n - from, "– |— ")
					    : 0;
	}
}

void title_parts_read(const char *text, size_t n, const struct caveat_headings *header,
		      struct source_found *found)
{
	const char *const end = text + n;

	while (text < end && !found->unfit) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		const size_t length = (size_t)((newline ? newline : end) - text);
		char line[LINE_MAX_SMALL];

		caveat_to_small(text, length, line, sizeof(line));
		if (!wide_is_remark(line) && !strstr(line, "://"))
			for (int fine = 0; fine < 2; fine++)
				read_line(text, length, line, fine, header, found);
		text += length + (newline != NULL);
	}
}

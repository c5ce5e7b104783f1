#include "wide_heading.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "country.h"
#include "header.h"
#include "limit.h"
#include "period_words.h"
#include "stated_unit.h"
#include "text.h"

bool wide_find_flow(const char *text, enum flow *out)
{
	bool is_export = stated_word(text, phrases_flow_exports, phrases_flow_endings) ||
			 heading_names_flow(text, FLOW_EXPORTS);
	bool is_import = stated_word(text, phrases_flow_imports, phrases_flow_endings) ||
			 heading_names_flow(text, FLOW_IMPORTS) || strstr(text, "进出口");

	/* "Exports & Imports" names none; "Import Partner Share" was left out before. */
	*out = is_export ? FLOW_EXPORTS : FLOW_IMPORTS;
	return is_export != is_import;
}

bool wide_heading_is_plain(const char *text)
{
	struct heading line = heading_of((struct csv_cell){text, strlen(text)}), word;
	size_t n, length;

	for (const char *at = line.small; *at; at += length + strspn(at + length, " ,:;()")) {
		length = strcspn(at, " ,:;()");
		memcpy(word.small, at, length);
		word.small[length] = '\0';
		if (length &&
		    (caveat_where(word.small, phrases_words_of_partners, &n) != word.small ||
		     word.small[n]))
			return false;
	}
	return true;
}

static unsigned priced_of(const char *text)
{
	return caveat_has(text, "cif|c.i.f|сиф")   ? PRICED_CIF
	       : caveat_has(text, "fob|f.o.b|фоб") ? PRICED_FOB
						   : 0;
}

void wide_note_span(const char *text, struct wide_measure *out)
{
	out->is_monthly = caveat_has(text, phrases_monthly);
	out->is_of_year = caveat_has(text, phrases_whole_year);
}

bool wide_is_export_at_cif(const char *text)
{
	enum flow flow;

	return priced_of(text) == PRICED_CIF && wide_find_flow(text, &flow) && flow == FLOW_EXPORTS;
}

/* "q/q", "г/г", "a/a": one word over itself is growth on the period before; so is a difference. */
static bool is_growth(const char *text)
{
	for (const char *at = text; (at = strchr(at, '/')) != NULL; at++) {
		size_t n = 0;

		while (n < (size_t)(at - text) && text_is_word_byte(at[-(ptrdiff_t)n - 1]))
			n++;
		if (n && strncmp(at - n, at + 1, n) == 0 && !text_is_word_byte(at[1 + n]))
			return true;
	}
	return text_has_any(text, "Δ|δ");
}

/* Words of what is weighed or counted, or set against something else; "rate" is in "corporate". */
static bool is_other_measure(const char *text)
{
	static const char words[] =
		"kg|kilo|kilogram|tonne|ton|qty|quant|litre|liter|gdp|net export|ratio|net import";

	return is_growth(text) || text_has_any(text, phrases_flow_of_partner) ||
	       text_has_any(text, phrases_no_values) || text_has_any(text, phrases_of_part) ||
	       stated_constant_prices(text) || stated_word(text, words, "s");
}

/* "Exports k", "Exports (k)": thousands of a currency that is named elsewhere. */
static bool ends_with_k(const char *text)
{
	size_t n = strlen(text);

	while (n && strchr(") ", text[n - 1]))
		n--;
	return n > 1 && text[n - 1] == 'k' && strchr(" (", text[n - 2]);
}

bool wide_understand(const char *text, struct wide_measure *out)
{
	enum stated_unit stated;

	if (is_other_measure(text) || wide_is_export_at_cif(text))
		return false;
	out->has_flow = wide_find_flow(text, &out->flow);
	stated = stated_unit_find(text, &out->unit);
	out->has_unit = stated == STATED_UNIT;
	out->power = stated == STATED_ODD    ? SCALE_ODD
		     : stated == STATED_NONE ? stated_scale(text)
					     : 0;
	out->names_dollars = stated == STATED_NONE && strchr(text, '$');
	if (out->has_flow && stated == STATED_NONE && !out->power && ends_with_k(text))
		out->power = 3;
	if (out->has_flow && out->flow == FLOW_IMPORTS)
		out->priced = priced_of(text);
	return !out->has_flow || stated != STATED_SEVERAL;
}

/* Whether a word of a heading, between blanks, stands behind a year and says how sure its figures are: "exports 2023 (p)". */
static bool is_mark_of_year(const char *text, const char *at, const char *word)
{
	status_set status = 0;

	while (at > text && (at[-1] == ' ' || at[-1] == '('))
		at--;
	return at - text >= 4 && text_is_year(at - 4, 4) &&
	       !(at - text > 4 && text_is_digit(at[-5])) &&
	       status_in_words(word + 1, strlen(word) - 2, &status);
}

/* Whether a letter stands alone at the end: "exports v" may be a volume as well as a value; "usd (m)" is a scale, "a$" money. */
static bool is_letter_at_end(const char *text, const char *start)
{
	return start > text && *start >= 'a' && *start <= 'z' && !strchr("bkmqt", *start) &&
	       strchr(" (_,", start[-1]) && !start[1 + strspn(start + 1, ") ")];
}

bool wide_is_whole(const char *text)
{
	const char *at = text, *start;
	struct unit unit;

	if (odd_sign_find(text))
		return false;
	while (*at) {
		char word[40] = " ";
		size_t n = 1, letter;

		while (*at && !text_letter(at))
			at++;
		start = at;
		for (; (letter = text_letter(at)) > 0; at += letter) {
			if (n + letter + 2 < sizeof(word))
				memcpy(word + n, at, letter);
			n += letter;
		}
		if (n == 1)
			break;
		if (n + 2 >= sizeof(word))
			return false;
		memcpy(word + n, " ", 2);
		if (is_letter_at_end(text, start) && !is_mark_of_year(text, start, word))
			return false;
		if (strncmp(word, " price", 6) == 0 && strstr(text, "current"))
			continue;
		if (!heading_word_is_plain(word) && !is_mark_of_year(text, start, word) &&
		    !stated_unit_has_word(text, word) &&
		    !(strncmp(word, " volume", 7) == 0 && stated_unit_find(text, &unit)))
			return false;
	}
	return true;
}

/* Where the digits of a cell begin and end, if all are of one number. */
static bool find_digits(struct csv_cell cell, size_t *first, size_t *end)
{
	for (*first = 0; *first < cell.len && !text_is_digit(cell.text[*first]);)
		++*first;
	for (*end = cell.len; *end > *first && !text_is_digit(cell.text[*end - 1]);)
		--*end;
	for (size_t i = *first; i < *end; i++) {
		if (text_is_letter(cell.text[i]))
			return false;
	}
	return *end > *first;
}

/* Whether what stands behind a number is nothing but its scale: "M", "bn", "million"; a letter may be a mark. */
static bool is_scale(struct csv_cell behind, const char *small, bool has_sign)
{
	if (unit_power_of_letters(small, strlen(small)) ||
	    text_is_one_of(small, strlen(small), "b"))
		return has_sign || behind.len > 1 || *behind.text == 'K' || *behind.text == 'M';
	return stated_scale(small) > 0 && wide_is_whole(small);
}

struct csv_cell wide_without_money(struct csv_cell cell, struct unit *shown)
{
	struct csv_cell before, behind;
	struct heading first, last;
	char text[2 * WIDE_TEXT_MAX];
	size_t from, end;
	bool is_dollar;

	*shown = (struct unit){.power = 0};
	if (cell.len >= WIDE_TEXT_MAX || !find_digits(cell, &from, &end))
		return cell;
	before = (struct csv_cell){cell.text, from};
	behind = (struct csv_cell){cell.text + end, cell.len - end};
	text_trim_all_kinds(&before.text, &before.len);
	text_trim_all_kinds(&behind.text, &behind.len);
	first = heading_of(before);
	last = heading_of(behind);
	snprintf(text, sizeof(text), "%s %s", first.small, last.small);
	is_dollar = text_is_one_of(first.small, strlen(first.small), "$|us$");
	if (before.len && behind.len && !is_scale(behind, last.small, true))
		return cell;
	if (is_dollar)
		memcpy(shown->currency, "$", 2);
	else if (before.len &&
		 !(wide_is_whole(first.small) && stated_unit_find(text, shown) == STATED_UNIT))
		return cell;
	if (is_dollar)
		shown->power = (int8_t)(behind.len ? stated_scale(text) : 0);
	if (before.len ||
	    (wide_is_whole(last.small) && stated_unit_find(last.small, shown) == STATED_UNIT))
		return (struct csv_cell){cell.text + from, end - from};
	if (!is_scale(behind, last.small, false))
		return cell;
	shown->power = (int8_t)unit_power_of_letters(last.small, strlen(last.small));
	if (!shown->power)
		shown->power = (int8_t)stated_scale(last.small);
	return (struct csv_cell){cell.text + from, end - from};
}

bool wide_read_figure(struct csv_cell cell, struct unmarked_figure *out)
{
	struct unit unit;

	(void)unit_take_shown(cell.text, &cell.len);
	if (!figure_read_spaced(cell.text, cell.len, out))
		return true;
	cell = wide_without_money(cell, &unit);
	return !figure_read_spaced(cell.text, cell.len, out);
}

/* "USD million", "Mio. EUR": what the figures below are in, and nothing else. */
static bool is_unit_alone(const char *text)
{
	struct unit unit;

	return stated_unit_find(text, &unit) == STATED_UNIT && wide_is_whole(text) &&
	       !text_has_any(text, "gdp|price|rate|total|partner|product");
}

/* "flow_baci_kusd", "trade (USD million)". */
static bool is_flow_of_unit(const char *text)
{
	struct unit unit;

	return (strncmp(text, "flow", 4) == 0 || strncmp(text, "trade", 5) == 0 ||
		strncmp(text, "tradeflow", 9) == 0) &&
	       stated_unit_find(text, &unit) == STATED_UNIT && wide_is_whole(text);
}

bool wide_is_turnover(const char *text)
{
	const char *rest;
	size_t n;

	if (caveat_where(text, phrases_turnover, &n) != text)
		return false;
	rest = text + n;
	return !rest[strspn(rest, " :")] || is_unit_alone(rest);
}

bool wide_is_value_name(const char *text)
{
	const char *said;
	size_t length = text_begins_with_any(text, strlen(text), phrases_value_names);

	if (length && wide_is_whole(text + length))
		return !heading_is_part_of_year(text, true) &&
		       limit_find(LIMIT_HEADING, text, &said, &length) != UNFIT_SPAN;
	/* "v_kusd", after BACI's v */
	return is_unit_alone(text) || is_flow_of_unit(text) ||
	       (strncmp(text, "v_", 2) == 0 && is_unit_alone(text + 2));
}

bool wide_find_month(const char *text, struct wide_measure *out)
{
	static const char months[] = "jan feb mar apr may jun jul aug sep oct nov dec ";
	const char *month;

	if ((*text != 'i' && *text != 'e') || strlen(text) < 3)
		return false;
	out->flow = *text == 'e' ? FLOW_EXPORTS : FLOW_IMPORTS;
	out->has_flow = true;
	if (strcmp(text + 1, "yr") == 0)
		return true;
	month = strlen(text) == 4 ? strstr(months, text + 1) : NULL;
	out->month = month ? (int)(month - months) / 4 + 1 : 0;
	return month != NULL;
}

bool wide_find_named(const struct wide_form *form, const struct csv_record *header, size_t cell,
		     struct wide_measure *out)
{
	for (size_t i = 0; i < countof(form->columns) && form->columns[i].name; i++) {
		if (header_find(form->columns[i].name, header) != cell)
			continue;
		out->has_flow = true;
		out->flow = form->columns[i].flow;
		out->is_so_far = form->columns[i].is_so_far;
		return !out->is_so_far ||
		       header_find(form->columns[i - 1].name, header) == SIZE_MAX;
	}
	return false;
}

/* --- periods ----------------------------------------------------------------------------------------- */

/* "1997jan", "1997 jan": the month before the year is what is read. */
static bool read_year_and_month(const char *text, struct period *out)
{
	char turned[16];
	size_t n = 4;

	for (size_t i = 0; i < 4; i++) {
		if (!text_is_digit(text[i]))
			return false;
	}
	n += text[n] == ' ';
	if (strlen(text + n) != 3)
		return false;
	memcpy(turned, text + n, 3);
	turned[3] = ' ';
	memcpy(turned + 4, text, 4);
	return text_to_lower(*turned) >= 'a' && !period_parse(turned, 8, out);
}

int wide_take_month(const char **at)
{
	int month = 0;

	while (text_is_digit(**at) && month < 100)
		month = month * 10 + (*(*at)++ - '0');
	return month <= 12 ? month : 0;
}

bool wide_find_months(const char *text, struct period title, struct period *out)
{
	const char *const sums = phrases_months_so_far;
	const char *at = text;
	int first = wide_take_month(&at), last = first;
	size_t n;

	if (title.first != title.last)
		return false;
	if (!first) {
		if (heading_is_month(text) == title.last % 12 + 1) {
			*out = title;
			return true;
		}
		*out = text_has_any(text, sums)
			       ? (struct period){title.last - title.last % 12, title.last}
			       : title;
		return text_has_any(text, sums) || text_has_any(text, "month|当月|本月");
	}
	while (*at == ' ')
		at++;
	n = text_begins_with_any(at, strlen(at), "-|–|to|至");
	if (n) {
		at += n + strspn(at + n, " ");
		last = wide_take_month(&at);
	}
	*out = (struct period){title.last - title.last % 12 + first - 1,
			       title.last - title.last % 12 + last - 1};
	return (!*at || strncmp(at, "月", strlen("月")) == 0) && out->first <= out->last &&
	       out->last == title.last;
}

/* The words of a heading, of which one or several beside each other may be a period. */
struct words {
	char text[WIDE_TEXT_MAX];
	size_t first[16], end[16], n;
};

static void split_words(const char *text, struct words *words)
{
	size_t n = strlen(text), len = 0;

	words->n = 0;
	for (size_t i = 0; i < n && words->n < countof(words->first); i++) {
		if (strchr(" _()[],;:*\"", text[i]))
			continue;
		len += len > 0;
		words->text[len ? len - 1 : 0] = ' ';
		words->first[words->n] = len;
		while (i < n && !strchr(" _()[],;:*\"", text[i]))
			words->text[len++] = text[i++];
		words->end[words->n++] = len;
	}
	words->text[len] = '\0';
}

/* Whether a word beside a period leaves it what it is: a flow, a unit, a mark of what may be revised. */
static bool may_stand_beside(const char *heading, const char *word, size_t n)
{
	static const char times[] = " month monthly quarter quarterly q h jan feb mar apr may jun "
				    "jul aug sep oct nov dec january february march april june "
				    "july august september october november december ";
	char one[42], spaced[44];
	status_set status = 0;
	struct unit unit;

	if (!n || n >= sizeof(one))
		return false;
	/* A scale, or a mark that nothing explains. */
	if (n == 1 && strchr("km", *word) && stated_unit_find(heading, &unit) == STATED_NONE)
		return false;
	snprintf(one, sizeof(one), "%.*s", (int)n, word);
	snprintf(spaced, sizeof(spaced), " %s ", one);
	if (status_in_words(word, n, &status))
		return true;
	for (size_t i = 0; i < n; i++) {
		if (text_is_digit(one[i]))
			return false;
	}
	return !strstr(times, spaced) && wide_is_whole(one);
}

/* "jan-19": January 2019, as spreadsheets write it. */
static bool read_short_month(const char *text, size_t n, struct period *out)
{
	char month[16];

	if (n != 6 || (text[3] != '-' && text[3] != '\'') || !text_is_digit(text[4]) ||
	    !text_is_digit(text[5]) || !text_is_letter(*text))
		return false;
	snprintf(month, sizeof(month), "%.3s %s%.2s", text, text[4] < '6' ? "20" : "19", text + 4);
	return !period_parse(month, strlen(month), out);
}

/* No year of trade statistics, but a scale: "Value (1000 USD)". */
#define FIRST_YEAR 1500

/* Whether a word before a period makes it the end or the beginning of a longer one: "to Sep 2023", "с 2020". */
static bool is_until(const struct words *words, size_t i)
{
	return text_is_one_of(words->text + words->first[i], words->end[i] - words->first[i],
			      phrases_before_end);
}

/* A period inside a heading, of which nothing else is left that could change it. */
static bool find_period_inside(const char *text, struct period *out, status_set *status)
{
	struct words words;

	split_words(text, &words);
	for (size_t length = words.n; length > 0; length--) {
		for (size_t i = 0; i + length <= words.n; i++) {
			const char *at = words.text + words.first[i];
			size_t n = words.end[i + length - 1] - words.first[i];
			bool is_alone = true;

			if ((period_parse(at, n, out) && !read_short_month(at, n, out)) ||
			    out->first < FIRST_YEAR * 12)
				continue;
			if (i && is_until(&words, i - 1))
				return false;
			for (size_t k = 0; k < words.n; k++) {
				bool is_inside = k >= i && k < i + length;

				const char *word = words.text + words.first[k];
				size_t length_of_word = words.end[k] - words.first[k];

				is_alone =
					is_alone &&
					(is_inside || may_stand_beside(text, word, length_of_word));
				if (!is_inside)
					status_in_words(word, length_of_word, status);
			}
			return is_alone && n >= 4;
		}
	}
	return false;
}

bool wide_find_period(const char *text, const struct wide_title *title, struct period *out,
		      status_set *status)
{
	const char *bracket = strstr(text, " (");
	size_t n = strlen(text);
	const char *last, *end;

	*status = 0;

	while (n && text[n - 1] == ' ')
		n--;
	n = cell_without_code((struct csv_cell){text, n}).len;
	/* R puts an X before names that are numbers. */
	if (n == 5 && *text == 'x' && text_is_digit(text[1]) && !period_parse(text + 1, 4, out))
		return true;
	if ((n >= 4 && text_is_digit(*text) &&
	     (!period_parse_noted(text, n, out, status) || read_year_and_month(text, out))) ||
	    period_in_words(text, n, out))
		return true;
	if ((title && title->has_period && wide_find_months(text, title->period, out)) ||
	    find_period_inside(text, out, status))
		return true;
	/* "Value exported in 2023 (USD thousand)". */
	end = bracket && text[n - 1] == ')' ? bracket : text + n;
	for (last = end; last > text && last[-1] != ' '; last--)
		;
	return strstr(text, " in ") && text_is_digit(*last) &&
	       !period_parse(last, (size_t)(end - last), out);
}

/* 1 if a text has a part such as "2010-11", whose end is the next year's; -1 if one such as "2010-12"; 0: neither. */
static int compare_years(const char *text)
{
	size_t n = strlen(text);

	for (size_t i = 0; i + 7 <= n; i++) {
		if ((i && text_is_digit(text[i - 1])) || text_is_digit(text[i + 7]) ||
		    text[i + 7] == '-' || !period_compare_years(text + i, 7))
			continue;
		return period_compare_years(text + i, 7);
	}
	return 0;
}

size_t wide_find_fiscal_year(const struct csv_record *header)
{
	size_t first = 0;

	for (size_t i = header->n; i-- > 0;) {
		int years = compare_years(header->cells[i].text);

		if (years < 0)
			return 0;
		first = years ? i : first;
	}
	return first;
}

bool wide_names_year(const char *text)
{
	for (size_t i = 0; text[i] && text[i + 1] && text[i + 2] && text[i + 3]; i++) {
		if ((i && text_is_digit(text[i - 1])) || text_is_digit(text[i + 4]))
			continue;
		if (text_is_year(text + i, 4))
			return true;
	}
	return false;
}

/* --- pairs ------------------------------------------------------------------------------------------- */

size_t wide_find_word(struct csv_cell cell, const char *word)
{
	size_t n = strlen(word);

	for (size_t at = 0; at + n <= cell.len; at++) {
		if (memcmp(cell.text + at, word, n) == 0)
			return at;
	}
	return SIZE_MAX;
}

bool wide_ends_with_code(struct csv_cell heading)
{
	static const char codes[] = "DE|LA|IN|TO|AT|AM";
	size_t n = heading.len, from;
	bool has_small = false;

	while (n && !text_is_letter(heading.text[n - 1]))
		n--;
	for (from = n; from && text_is_letter(heading.text[from - 1]); from--)
		;
	for (size_t i = 0; i < from; i++)
		has_small = has_small || (heading.text[i] >= 'a' && heading.text[i] <= 'z');
	return has_small && text_is_one_of(heading.text + from, n - from, codes);
}

bool wide_find_pair(struct csv_cell heading, struct wide_measure *out)
{
	static const struct {
		const char *words;
		enum flow flow;
	} joins[] = {{"'s exports to ", FLOW_EXPORTS}, {"'s imports from ", FLOW_IMPORTS},
		     {"’s exports to ", FLOW_EXPORTS}, {"’s imports from ", FLOW_IMPORTS},
		     {"' exports to ", FLOW_EXPORTS},  {"' imports from ", FLOW_IMPORTS}};

	for (size_t i = 0; i < countof(joins); i++) {
		size_t at = wide_find_word(heading, joins[i].words), n = strlen(joins[i].words);

		if (at == SIZE_MAX)
			continue;
		out->flow = joins[i].flow;
		out->has_flow = true;
		return country_read(out->reporter, heading.text, at) &&
		       country_read(out->partner, heading.text + at + n, heading.len - at - n);
	}
	return false;
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "country.h"
#include "encoding.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

static void find_reporter(struct csv_cell line, struct wide_title *title)
{
	static const char *const before[] = {"exported by ", "imported by "};
	static const char *const china[] = {"China's Total", "China's Export", "China's Import",
					    "China’s",	     "China Customs",  "中国",
					    "我国"};

	static const char by[] = "Bilateral trade data have been reported by ";
	const size_t mirror = wide_find_word(line, " (mirror data)");
	size_t at, end;

	for (size_t i = 0; i < countof(before); i++) {
		size_t n = strlen(before[i]);

		at = wide_find_word(line, before[i]);
		end = at + n;
		if (at == SIZE_MAX)
			continue;
		while (end < line.len && !strchr("\t\",;", line.text[end]) &&
		       strncmp(line.text + end, " (mirror", strlen(" (mirror")) != 0)
			end++;
		end = mirror > at && mirror < end ? mirror : end;
		if (country_read(title->reporter, line.text + at + n, end - at - n))
			return;
	}
	at = wide_find_word(line, by);
	if (at != SIZE_MAX) {
		end = line.len;
		while (end > at && strchr(" \t\",;.\r", line.text[end - 1]))
			end--;
		at += strlen(by);
		country_read(title->bilateral_by, line.text + at, end > at ? end - at : 0);
	}
	for (size_t i = 0; i < countof(china) && !title->reporter[0]; i++) {
		if (wide_find_word(line, china[i]) != SIZE_MAX)
			memcpy(title->reporter, "CHN", 4);
	}
}

/* The country that up to five words from here on name, of which the longest name is taken, and where it ends; not the
 * world. */
static bool country_at(struct csv_cell line, size_t at, char out[4], size_t *end)
{
	size_t ends[5] = {0}, n = 0;

	at += at + 4 < line.len && memcmp(line.text + at, "the ", 4) == 0 ? 4 : 0;
	for (size_t i = at; i <= line.len && n < countof(ends); i++) {
		const char c = i < line.len ? line.text[i] : ',';

		if (strchr(" \t,;:(.\"\r\n", c) && i > at)
			ends[n++] = i;
		if (c != ' ' && strchr("\t,;:(\"\r\n", c))
			break;
	}
	while (n-- > 0) {
		char code[4];

		/* "la Francia" is not Laos's code. */
		if (ends[n] - at < 2 || text_is_digit(line.text[at]) ||
		    (ends[n] - at == 2 && line.text[at] >= 'a' && line.text[at] <= 'z') ||
		    !country_read(code, line.text + at, ends[n] - at) || strcmp(code, "WLD") == 0 ||
		    country_is_union(code))
			continue;
		memcpy(out, code, sizeof(code));
		*end = ends[n];
		return true;
	}
	return false;
}

/* Whether another country is joined to the one that ends here: "Kazakhstan and Germany", "Kazakhstan, Germany". */
static bool is_joined(struct csv_cell line, size_t at)
{
	const size_t end = at;
	char code[4];
	size_t n;

	while (at < line.len && strchr(" ,", line.text[at]))
		at++;
	n = text_begins_with_any(line.text + at, line.len - at, "and |und |et |en |y |& ");
	at += at + n < line.len ? n : 0;
	return at > end && country_at(line, at, code, &n) &&
	       !(n + 7 <= line.len && memcmp(line.text + n, " dollar", 7) == 0);
}

/* The country behind these words, of which those that come last in the list count most. Where another is joined to it,
 * there are two, or, with nobody to tell, none. */
static void find_behind(struct csv_cell line, const char *words, char country[4], bool *has_two)
{
	char word[40];
	size_t n, at, end;

	for (; *words; words += n + (words[n] == '|')) {
		n = text_word_length(words);
		(void)snprintf(word, sizeof(word), "%.*s ", (int)n, words);
		at = wide_find_word(line, word);
		if (at == SIZE_MAX || !country_at(line, at + n + 1, country, &end) ||
		    !is_joined(line, end))
			continue;
		if (has_two)
			*has_two = true;
		else
			country[0] = '\0';
	}
}

/* "Exports of Kazakhstan", "Kazakhstan's imports", "Exports to Kazakhstan": whose trade a line says that the table is
 * of, or with whom all its trade is. */
static void find_sides(struct csv_cell line, struct wide_title *title)
{
	static const char *const behind[] = {"'s export", "'s import", "'s trade", " export",
					     " import",	  ": export",  ": import", ": trade"};
	size_t first = strspn(line.text, " \t\"*#");

	find_behind(line, phrases_before_reporter, title->reporter, &title->has_two_reporters);
	find_behind(line, phrases_before_partner, title->partner, NULL);
	for (size_t i = 0; i < countof(behind) && first < line.len; i++) {
		size_t at = wide_find_word(line, behind[i]);
		char code[4];

		if (at == SIZE_MAX || at <= first || title->reporter[0] ||
		    !country_read(code, line.text + first, at - first) ||
		    strcmp(code, "WLD") == 0 || country_is_union(code))
			continue;
		memcpy(title->reporter, code, sizeof(code));
	}
}

/* The last month of "1至8月", from behind the first one on; the first one: there is no other. */
static int month_of_range(const char *at, int first)
{
	const size_t n = text_begins_with_any(at, strlen(at), "至|到|-|–|—");
	int last;

	at += n;
	last = n ? wide_take_month(&at) : first;
	return strncmp(at, "月", strlen("月")) == 0 && last > first ? last : first;
}

/* "December 2023", "Dec. 2023", "12,2023", "2023年12月", "2023-12": the month that a line names. */
static bool find_month(const char *text, struct period *out)
{
	static const char months[][4] = {"jan", "feb", "mar", "apr", "may", "jun",
					 "jul", "aug", "sep", "oct", "nov", "dec"};
	const char *year = text;
	const char *at;
	int month = 0, last = 0, number = 0;

	while (*year && !((year[0] == '1' && year[1] == '9') || (year[0] == '2' && year[1] == '0')))
		year++;
	if (!*year || !text_is_digit(year[2]) || !text_is_digit(year[3]) ||
	    text_is_digit(year[4]) || (year > text && text_is_digit(year[-1])))
		return false;
	number = text_number(year, 4);
	at = year + 4;
	if (strncmp(at, "年", strlen("年")) == 0 || *at == '-' || *at == '.') {
		at += *at == '-' || *at == '.' ? 1 : strlen("年");
		month = wide_take_month(&at);
		last = month_of_range(at, month);
	}
	for (int i = 0; i < 12 && !month; i++) {
		for (const char *name = text; !month && (name = strstr(name, months[i])); name++) {
			const char *end = name;

			if (name < year && year - name <= 12 &&
			    (name == text || !text_is_word_byte(name[-1])) &&
			    heading_take_month(&end) == i + 1)
				month = i + 1;
		}
	}
	if (!month && year > text + 1 && (year[-1] == ',' || year[-1] == '.' || year[-1] == '/')) {
		at = year - 2;
		while (at > text && text_is_digit(at[-1]))
			at--;
		month = wide_take_month(&at);
	}
	*out = (struct period){number * 12 + month - 1,
			       number * 12 + (last > month ? last : month) - 1};
	return month > 0;
}

/* "(in USD)", and in another line "Unit: US$1,000": the scale counts. */
static void take_unit(struct wide_title *title, struct unit unit)
{
	if (title->has_unit &&
	    (strcmp(title->unit.currency, unit.currency) != 0 ||
	     (title->unit.power && unit.power && title->unit.power != unit.power))) {
		title->is_unit_unclear = true;
		if (title->unit.power || unit.power)
			title->power = SCALE_ODD;
	}
	if (!title->has_unit || unit.power)
		title->unit = unit;
	title->has_unit = true;
}

/* "In thousands", of a currency that another line, or none, names. */
static void take_scale(struct wide_title *title, int power)
{
	if (power && title->power >= 0)
		title->power = title->power && title->power != power ? SCALE_ODD : power;
}

/* The only year that a line names, 1900 to 2099; 0: none, -1: several. */
static int year_of(const char *text)
{
	int found = 0;

	for (const char *at = text; *at; at++) {
		int year;

		if (!text_is_digit(*at))
			continue;
		year = (int)strtol(at, NULL, 10);
		if (year >= 1900 && year <= 2099 && !text_is_digit(at[4])) {
			if (found && found != year)
				return -1;
			found = year;
		}
		while (text_is_digit(at[1]))
			at++;
	}
	return found;
}

static void take_year(struct wide_title *title, const char *text)
{
	int year = year_of(text);

	if (!year)
		return;
	title->is_year_unclear = title->is_year_unclear || year < 0 || heading_names_months(text) ||
				 (title->has_year && !period_equal(title->year, period_year(year)));
	title->has_year = year > 0;
	title->year = period_year(year > 0 ? year : 0);
}

bool wide_is_remark(const char *text)
{
	return caveat_begins(text + strspn(text, " \t\"*#"), phrases_remark);
}

/* Whether a line names the unit: "Unit : Tonga Pa'anga thousand". */
static bool is_of_unit(const char *text)
{
	size_t n;

	text += strspn(text, " \t\"*#(");
	if (caveat_where(text, phrases_title_unit_label, &n) != text)
		return false;
	return text[n + strspn(text + n, " ")] == ':';
}

/* "10 USD million", "thousand USD million": no scale that a unit here has. */
static bool is_multiple(const char *text, const struct unit *unit)
{
	char code[CURRENCY_MAX], before[WIDE_TEXT_MAX];
	const char *at;
	size_t n, digits = 0;

	for (size_t i = 0; i < sizeof(code); i++)
		code[i] = text_to_lower(unit->currency[i]);
	at = strstr(text, code);
	n = at ? (size_t)(at - text) : 0;
	if (n < 2 || n >= sizeof(before) || text[n - 1] != ' ' || at[strlen(code)] != ' ' ||
	    !stated_scale(at + strlen(code)))
		return false;
	memcpy(before, text, --n);
	before[n] = '\0';
	while (digits < n && text_is_digit(before[n - 1 - digits]))
		digits++;
	if (digits)
		return digits < 4 && strcmp(before + n - digits, "1") != 0 &&
		       before[n - digits] != '0' &&
		       (digits == n || strchr(" ,;(", before[n - 1 - digits]));
	while (n && text_letter(before + n - 1))
		n--;
	return stated_scale(before + n);
}

/* Whether a line names a flow of trade: "Data export", "Exported on 2024-01-05", "Belgian Export Agency" do not. */
static bool names_flow(const char *text, enum flow *out)
{
	char rest[WIDE_TEXT_MAX];
	size_t n;

	memcpy(rest, text, strlen(text) + 1);
	for (const char *at; (at = caveat_where(rest, phrases_no_flow, &n));)
		memset(rest + (at - rest), ' ', n);
	return wide_find_flow(rest, out);
}

bool wide_title_take_name(struct wide_title *title, const char *path)
{
	char words[SOURCE_FILE_MAX], small[WIDE_TEXT_MAX];
	bool is_export, is_import;

	source_file_words(path, words);
	heading_to_small((struct csv_cell){words, strlen(words)}, small);
	is_export = caveat_has(small, phrases_name_exports);
	is_import = caveat_has(small, phrases_name_imports);
	if (is_export == is_import || title->is_flow_unclear || title->has_flow ||
	    caveat_has(small, phrases_name_no_flow))
		return false;
	title->has_flow = true;
	title->flow = is_export ? FLOW_EXPORTS : FLOW_IMPORTS;
	return true;
}

static void read_line(struct csv_cell line, struct wide_title *title)
{
	struct wide_measure said = {.has_flow = false};
	struct period period;
	char text[WIDE_TEXT_MAX];
	enum stated_unit stated;

	heading_to_small(line, text);
	title->is_of_goods =
		title->is_of_goods || strstr(text, "trade in goods") || strstr(text, "merchandise");
	title->may_name_more = title->may_name_more || text_has_any(text, phrases_trade_of_romance);
	title->names_imf = title->names_imf || caveat_has(text, phrases_imf);
	title->is_mirror = title->is_mirror || strstr(text, "mirror data");
	find_reporter(line, title);
	if (find_month(text, &period)) {
		title->is_period_unclear =
			title->is_period_unclear ||
			(title->has_period && !period_equal(title->period, period));
		title->has_period = true;
		title->period = period;
		title->is_span = title->is_span || heading_names_part_of_year(text) ||
				 !heading_names_months(text);
		title->is_date_odd = title->is_date_odd || wide_is_remark(text);
	}
	if (wide_is_remark(text))
		return;
	title_take_period(title, text);
	take_year(title, text);
	find_sides(line, title);
	title->names_more_partners =
		title->names_more_partners || caveat_has(text, phrases_and_others);
	title->is_constant = title->is_constant || stated_constant_prices(text);
	stated = stated_unit_find(text, &said.unit);
	if (stated == STATED_UNIT && is_multiple(text, &said.unit))
		stated = STATED_ODD;
	said.has_unit = stated == STATED_UNIT;
	title->is_unit_odd = title->is_unit_odd || stated == STATED_ODD;
	if (stated == STATED_SEVERAL && stated_scale(text))
		title->power = SCALE_ODD;
	else if (stated == STATED_NONE)
		take_scale(title,
			   is_of_unit(text) ? stated_scale(text) : stated_scale_of_line(text));
	title->names_dollars = title->names_dollars || (stated == STATED_NONE &&
							caveat_has(text, "$|dollar*|доллар*|долл"));
	title->is_unit_unknown =
		title->is_unit_unknown || (stated == STATED_NONE && is_of_unit(text));
	title->is_unit_unclear = title->is_unit_unclear || stated == STATED_SEVERAL;
	said.has_flow = names_flow(text, &said.flow);
	if (said.has_unit)
		take_unit(title, said.unit);
	if (said.has_flow) {
		title->is_flow_unclear =
			title->is_flow_unclear || (title->has_flow && title->flow != said.flow);
		title->has_flow = true;
		title->flow = said.flow;
	}
}

/* A line in UTF-8, which `text` holds where it is in another encoding, cut to its size. False if the encoding is not to be
 * had. */
static bool decode(struct csv_cell *line, char text[WIDE_TEXT_MAX * 2])
{
	struct encoding encoding;
	size_t n = 0;

	if (text_invalid_at(line->text, line->len) == line->len)
		return true;
	if (!encoding_load(&encoding, encoding_guess(line->text, line->len)))
		return false;
	for (size_t i = 0; i < line->len && n + 4 < (size_t)WIDE_TEXT_MAX * 2; i++) {
		unsigned char c = (unsigned char)line->text[i];
		const char *letter = c < 0x80 ? NULL : encoding.utf8[c - 0x80];
		size_t length = letter ? strlen(letter) : 1;

		memcpy(text + n, letter ? letter : &line->text[i], length);
		n += length;
	}
	text[n] = '\0';
	*line = (struct csv_cell){text, n};
	return true;
}

void wide_title_read(const char *text, size_t n, struct wide_title *title)
{
	char decoded[WIDE_TEXT_MAX * 2];
	struct csv_cell line;

	*title = (struct wide_title){.has_flow = false};
	while (n) {
		const char *newline = memchr(text, '\n', n);
		size_t len = newline ? (size_t)(newline - text) : n;

		line.text = text;
		line.len = len;
		if (decode(&line, decoded))
			read_line(line, title);
		else /* what it says may change what the others do */
			title->is_year_unclear = title->is_period_unclear = title->is_unit_odd =
				title->is_flow_unclear = true;
		len += newline != NULL;
		text += len;
		n -= len;
	}
	title->has_flow = title->has_flow && !title->is_flow_unclear;
	title->partner[0] = title->names_more_partners ? '\0' : title->partner[0];
	title->has_period = title->has_period && !title->is_period_unclear;
	title->has_unit = title->has_unit && !title->is_unit_unclear;
	title->has_span = title->has_span && !title->is_span_unclear && !title->is_date_odd &&
			  !title->tells_period;
	title->has_year = title->has_year && !title->is_year_unclear &&
			  (title->is_span || !(title->has_period || title->is_period_unclear));
}

/* Whether lines name a unit, or a scale. */
static bool names_unit(const struct strbuf *lines)
{
	struct wide_title title;

	wide_title_read(lines->len ? lines->text : "", lines->len, &title);
	return title.has_unit || title.power || title.is_unit_unclear || title.is_unit_odd;
}

void wide_add_unit_lines(const char *text, size_t n, bool is_above, struct strbuf *out)
{
	if (is_above)
		strbuf_add(out, text, n);
	for (const char *const end = text + n; text < end;) {
		const char *next = text + text_line_length(text, (size_t)(end - text));
		char small[WIDE_TEXT_MAX];
		const char *unit;

		/* Most lines begin with a digit, or a country. */
		if (!text_is_digit(*text) && *text != '#' &&
		    (memchr(text, ':', (size_t)(next - text)) ||
		     memchr(text, ' ', (size_t)(next - text)))) {
			heading_to_small((struct csv_cell){text, (size_t)(next - text)}, small);
			unit = next - text < WIDE_TEXT_MAX ? caveat_unit_of_note(small) : NULL;
			if (is_above && !wide_is_remark(small))
				unit = NULL;
			else if (is_of_unit(small))
				strbuf_add(out, text, (size_t)(next - text));
			if (unit && !is_of_unit(small) && !names_unit(out))
				strbuf_addf(out, "%s\n", unit);
		}
		text = next;
	}
}

/* Whether all digits of a name are those of one year. */
static bool has_years_digits(const char *name)
{
	size_t n = 0;

	for (const char *at = name; *at; at++)
		n += text_is_digit(*at);
	return !n || (n == 4 && wide_names_year(name));
}

bool wide_sheet_tells(const char *name)
{
	struct wide_title title;
	char text[WIDE_TEXT_MAX];

	wide_title_read(name, strlen(name), &title);
	heading_to_small((struct csv_cell){name, strlen(name)}, text);
	if (text_is_in_list(text,
			    "x|m")) /* of which flow the sheet itself says: "M" may be months */
		return true;
	return wide_is_whole(text) && has_years_digits(text) && !heading_is_adjusted(text) &&
	       ((title.has_flow && !heading_names_months(text)) || title.has_year ||
		(title.has_period && !title.is_span));
}

bool wide_sheet_is_unit(const char *name)
{
	char text[WIDE_TEXT_MAX];
	struct unit unit;

	heading_to_small((struct csv_cell){name, strlen(name)}, text);
	return stated_unit_find(text, &unit) == STATED_UNIT && wide_is_whole(text);
}

bool wide_corner_tells(const char *heading)
{
	char text[WIDE_TEXT_MAX];
	enum flow flow;

	heading_to_small((struct csv_cell){heading, strlen(heading)}, text);
	return !wide_find_flow(text, &flow) ||
	       (wide_is_whole(text) && !caveat_has(text, phrases_area_word));
}

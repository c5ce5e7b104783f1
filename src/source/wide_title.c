#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "country.h"
#include "encoding.h"
#include "stated_unit.h"
#include "text.h"
#include "wide_heading.h"

static void find_reporter(struct csv_cell line, struct wide_title *title)
{
	static const char *const before[] = {"exported by ", "imported by "};
	static const char *const china[] = {"China's Total", "China's Export", "China's Import",
					    "China’s",	     "中国",	       "我国"};

	static const char by[] = "Bilateral trade data have been reported by ";
	size_t at, end;

	for (size_t i = 0; i < countof(before); i++) {
		size_t n = strlen(before[i]);

		at = wide_find_word(line, before[i]);
		end = at + n;
		if (at == SIZE_MAX)
			continue;
		while (end < line.len && !strchr("\t\",;", line.text[end]))
			end++;
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

static bool is_small_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* The country that up to five words from here on name, of which the longest name is taken; not the world. */
static bool country_at(struct csv_cell line, size_t at, char out[4])
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
		    (ends[n] - at == 2 && is_small_letter(line.text[at])) ||
		    !country_read(code, line.text + at, ends[n] - at) || strcmp(code, "WLD") == 0 ||
		    country_is_union(code))
			continue;
		memcpy(out, code, sizeof(code));
		return true;
	}
	return false;
}

/* "Exports of Kazakhstan", "Kazakhstan's imports", "Exports to Kazakhstan": whose trade a line says that the table is
 * of, or with whom all its trade is. */
static void find_sides(struct csv_cell line, struct wide_title *title)
{
	static const struct {
		const char *words;
		bool is_partner;
	} sides[] = {{"xports of ", false},
		     {"xports from ", false},
		     {"xports of goods from ", false},
		     {"xports of goods by ", false},
		     {"mports of ", false},
		     {"mports into ", false},
		     {"mports to ", false},
		     {"mports of goods by ", false},
		     {"rade of ", false},
		     {"xports by ", false},
		     {"mports by ", false},
		     {"xports to ", true},
		     {"xports of goods to ", true},
		     {"mports from ", true},
		     {"mports of goods from ", true},
		     {"omercio con ", true},
		     {"omercio exterior con ", true},
		     {"omercio bilateral con ", true},
		     {"omercio de bienes con ", true},
		     {"ommercio con ", true},
		     {"ommercio estero con ", true},
		     {"omércio com ", true},
		     {"omércio externo com ", true},
		     {"rade with ", true}};
	static const char *const behind[] = {"'s export", "'s import", "'s trade", " export",
					     " import",	  ": export",  ": import", ": trade"};
	size_t first = strspn(line.text, " \t\"*#");

	for (size_t i = 0; i < countof(sides); i++) {
		size_t at = wide_find_word(line, sides[i].words);

		if (at == SIZE_MAX)
			continue;
		at += strlen(sides[i].words);
		country_at(line, at, sides[i].is_partner ? title->partner : title->reporter);
	}
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

/* Whether a line is of trade in a language whose names of countries may not be known. */
static bool is_of_other_language(const char *text)
{
	static const char *const words[] = {
		"comercio", "comércio",	   "commercio",	 "xportacion",	"mportacion",  "xportaç",
		"mportaç",  "esportazion", "mportazion", "intercambio", "interscambio"};

	for (size_t i = 0; i < countof(words); i++) {
		if (strstr(text, words[i]))
			return true;
	}
	return false;
}

/* "December 2023", "Dec. 2023", "12,2023", "2023年12月", "2023-12": the month that a line names. */
static bool find_month(const char *text, struct period *out)
{
	static const char months[][10] = {"january",   "february", "march",    "april",
					  "may",       "june",	   "july",     "august",
					  "september", "october",  "november", "december"};
	const char *year = text;
	const char *at;
	int month = 0, number = 0;

	while (*year && !((year[0] == '1' && year[1] == '9') || (year[0] == '2' && year[1] == '0')))
		year++;
	if (!*year || !text_is_digit(year[2]) || !text_is_digit(year[3]) ||
	    text_is_digit(year[4]) || (year > text && text_is_digit(year[-1])))
		return false;
	number = (year[0] - '0') * 1000 + (year[1] - '0') * 100 + (year[2] - '0') * 10 +
		 (year[3] - '0');
	at = year + 4;
	if (strncmp(at, "年", strlen("年")) == 0 || *at == '-' || *at == '.') {
		at += *at == '-' || *at == '.' ? 1 : strlen("年");
		month = wide_take_month(&at);
	}
	for (int i = 0; i < 12 && !month; i++) {
		const char *name = strstr(text, months[i]);
		char shortened[4] = {months[i][0], months[i][1], months[i][2], '\0'};

		name = name ? name : strstr(text, shortened);
		month = name && name < year && year - name <= 12 ? i + 1 : 0;
	}
	if (!month && year > text + 1 && (year[-1] == ',' || year[-1] == '.' || year[-1] == '/')) {
		at = year - 2;
		while (at > text && text_is_digit(at[-1]))
			at--;
		month = wide_take_month(&at);
	}
	*out = (struct period){number * 12 + month - 1, number * 12 + month - 1};
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
	static const char *const words[] = {"source", "sources", "contact", "contacts",
					    "note",   "notes",	 "quelle",  "quellen"};

	while (*text && strchr(" \t\"*#", *text))
		text++;
	for (size_t i = 0; i < countof(words); i++) {
		size_t n = strlen(words[i]);

		if (strncmp(text, words[i], n) == 0 && !text_is_letter(text[n]))
			return true;
	}
	return false;
}

/* Whether a line names the unit: "Unit : Tonga Pa'anga thousand". */
static bool is_of_unit(const char *text)
{
	while (*text && strchr(" \t\"*#(", *text))
		text++;
	if (strncmp(text, "unit", strlen("unit")) != 0)
		return false;
	text += strlen("unit");
	text += *text == 's';
	while (*text == ' ')
		text++;
	return *text == ':';
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
	title->may_name_more = title->may_name_more || is_of_other_language(text);
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
	}
	if (wide_is_remark(text))
		return;
	take_year(title, text);
	find_sides(line, title);
	title->is_constant = title->is_constant || stated_constant_prices(text);
	stated = stated_unit_find(text, &said.unit);
	said.has_unit = stated == STATED_UNIT;
	title->is_unit_odd = title->is_unit_odd || stated == STATED_ODD;
	if (stated == STATED_SEVERAL && stated_scale(text))
		title->power = SCALE_ODD;
	else if (stated == STATED_NONE)
		take_scale(title,
			   is_of_unit(text) ? stated_scale(text) : stated_scale_of_line(text));
	title->is_unit_unknown =
		title->is_unit_unknown || (stated == STATED_NONE && is_of_unit(text));
	title->is_unit_unclear = title->is_unit_unclear || stated == STATED_SEVERAL;
	said.has_flow = wide_find_flow(text, &said.flow);
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
	title->has_period = title->has_period && !title->is_period_unclear;
	title->has_unit = title->has_unit && !title->is_unit_unclear;
	title->has_year = title->has_year && !title->is_year_unclear &&
			  (title->is_span || !(title->has_period || title->is_period_unclear));
}

bool wide_sheet_tells(const char *name)
{
	struct wide_title title;
	char text[WIDE_TEXT_MAX];

	wide_title_read(name, strlen(name), &title);
	heading_to_small((struct csv_cell){name, strlen(name)}, text);
	return (title.has_flow && wide_is_whole(text)) || title.has_year || title.has_period;
}

bool wide_corner_tells(const char *heading)
{
	static const char areas[] =
		"exporter*|importer*|exporting|importing|countr*|partner*|origin*|destination*|"
		"market*|supplier*";
	char text[WIDE_TEXT_MAX];
	enum flow flow;

	heading_to_small((struct csv_cell){heading, strlen(heading)}, text);
	return !wide_find_flow(text, &flow) || (wide_is_whole(text) && !caveat_has(text, areas));
}

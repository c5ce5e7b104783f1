/* What a note says of the figures that it is of. */
#include <string.h>

#include "heading_words.h"
#include "limit.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"

bool limit_is_phrase(const char *line)
{
	size_t n = strlen(line), spaces = 0;

	while (n && strchr(",;\t\r \"", line[n - 1]))
		n--;
	for (size_t i = 0; i < n; i++) {
		if (strchr("\t;|", line[i]) || (line[i] == ',' && line[i + 1] != ' '))
			return false;
		spaces += line[i] == ' ';
	}
	return spaces > 0;
}

bool limit_leaves_out(const char *line)
{
	size_t n;
	const char *said = caveat_where(line, phrases_note_left_out, &n);

	if (!said ||
	    (caveat_has(line, phrases_harmless_excluded) && !caveat_has(line, phrases_and)))
		return false;
	return !caveat_has(said, phrases_harmless_left_out) || caveat_has(line, phrases_since_year);
}

bool limit_names_another(const struct title_words *note, const struct title_words *title)
{
	for (size_t i = 0; i < note->n_named; i++) {
		if (strcmp(note->named[i], title->reporter) == 0)
			return false;
	}
	return country_is_known(note->mentioned) && strcmp(note->mentioned, "WLD") != 0 &&
	       title->reporter[0] && strcmp(note->mentioned, title->reporter) != 0;
}

/* Whether a note says whose figures they are, or of whom, and that is not the title's reporter: "Data of Belgium". */
static bool names_other_country(const char *line, const struct title_words *note,
				const struct title_words *title)
{
	return limit_names_another(note, title) &&
	       caveat_has(line, strcmp(note->mentioned, title->partner) == 0
					? phrases_reports
					: phrases_note_of_whom);
}

/* "Goods only, no services", not "only goods of section V". */
static bool is_of_goods_alone(const char *line)
{
	size_t n;
	const char *const said = caveat_where(line, phrases_only_goods, &n);

	return said && (!said[n] || strchr(",.", said[n]));
}

/* Whether Luxembourg is counted with Belgium: nothing that may be said besides makes that harmless. */
static bool is_with_luxembourg(const char *line)
{
	return caveat_has(line, phrases_luxembourg) && !caveat_has(line, phrases_separately) &&
	       (caveat_has(line, phrases_including) || caveat_begins(line, phrases_with) ||
		caveat_has(line, phrases_and_luxembourg));
}

/* What no harmless word beside it takes back. */
static bool is_beyond_doubt(const char *line, enum limit_place place)
{
	return is_with_luxembourg(line) || caveat_has(line, phrases_flows_turned) ||
	       (caveat_has(line, phrases_not_included) &&
		!caveat_has(line, phrases_harmless_left_out)) ||
	       (caveat_begins(line, phrases_of_figures) &&
		(caveat_has(line, phrases_year_on_year) || stated_constant_prices(line))) ||
	       caveat_is(line, phrases_chapters) ||
	       (place != LIMIT_ASIDE && heading_names_part_of_year(line));
}

bool limit_is_sure(const char *line)
{
	size_t n;
	const char *said;

	return limit_find(LIMIT_NOTE, line, &said, &n) || is_beyond_doubt(line, LIMIT_NOTE);
}

static bool is_harmless(const char *line)
{
	return caveat_has(line, phrases_harmless_note) || caveat_has(line, phrases_harmless_mark) ||
	       strchr(line, '@') || caveat_is(line, phrases_harmless_whole) ||
	       is_of_goods_alone(line) || caveat_has(line, phrases_is_included) ||
	       caveat_has(line, phrases_not_included) || caveat_has(line, phrases_all_months) ||
	       caveat_has(line, phrases_whole_year) || caveat_has(line, phrases_exchange_rate);
}

/* Whether months, a scale or a currency stand in a note: of a title they are what its table has. */
static bool names_months_or_unit(const char *line)
{
	if (limit_is_phrase(line))
		return heading_names_months(line) || heading_is_part_of_year(line, false) ||
		       stated_scale_of_line(line) || caveat_names_currency(line);
	return heading_names_months(line) || caveat_is(line, phrases_relative) ||
	       (stated_scale_of_line(line) &&
		!(caveat_has_letter(line) && strpbrk(line, "0123456789")));
}

/* Whether words that were understood limit a note. */
static bool words_limit(const char *line, struct csv_cell raw, const struct title_words *title)
{
	struct title_words words;

	return !title_words_read(raw.text, raw.len, &words) &&
	       (words.is_limited || words.is_part || words.region[0] ||
		names_other_country(line, &words, title));
}

const char *limit_of_note(enum limit_place place, const char *line, struct csv_cell raw,
			  const struct title_words *title, size_t *n)
{
	char said[CAVEAT_LINE_MAX];
	size_t length = strlen(line);
	const char *at;
	const bool is_phrase = limit_is_phrase(line);

	while (length && strchr(",;. \t\r\"", line[length - 1]))
		length--;
	memcpy(said, line, length);
	said[length] = '\0';
	if (limit_find(place, said, &at, n))
		return line + (at - said);
	*n = strcspn(line, ";\t\r\"");
	if (is_beyond_doubt(said, place))
		return line;
	at = caveat_where(said, phrases_note_left_out, n);
	if (at) {
		at = line + (at - said);
		*n = strcspn(at, ",;.\r\"");
		return limit_leaves_out(said) ? at : NULL;
	}
	*n = strcspn(line, ";\t\r\"");
	if (place == LIMIT_ASIDE || is_harmless(said))
		return NULL;
	if ((limit_find(LIMIT_HINT, said, &at, &length) && (is_phrase || at == said)) ||
	    (caveat_has(said, phrases_only) && caveat_has(said, phrases_only_of_what)) ||
	    names_months_or_unit(said) ||
	    (is_phrase && !caveat_has(said, phrases_adjusted) && words_limit(said, raw, title)))
		return line;
	return NULL;
}

/* How many bytes of a note its first part takes: up to a comma, a colon, a bracket, a dash, or the end of a sentence. */
static size_t part_length(const char *line)
{
	size_t n = 0;

	while (line[n] && !strchr(",;:()[]\"|\t\r", line[n]) &&
	       !(n && line[n] == '.' && (line[n + 1] == ' ' || !line[n + 1])) &&
	       !text_begins_with_any(line + n, strlen(line + n), " – | — | - "))
		n++;
	return n;
}

/* Whether a part says by itself that figures are not all trade, whatever stands beside it. */
static bool part_limits(const char *part, struct csv_cell raw)
{
	struct title_words words;
	const char *said;
	size_t n;

	return limit_find(LIMIT_NOTE, part, &said, &n) || limit_leaves_out(part) ||
	       heading_names_part_of_year(part) ||
	       (!caveat_has(part, phrases_of_trade) &&
		!title_words_read(raw.text, raw.len, &words) && words.product[0] &&
		strlen(words.product) == raw.len);
}

const char *limit_of_parts(const char *line, size_t *n)
{
	static const char between[] = ",;:()[]\"|\t\r .–—-";
	const char *const whole = line += strspn(line, between);

	for (size_t length; *line; line += length + strspn(line + length, between)) {
		char part[CAVEAT_LINE_MAX];

		length = part_length(line);
		if (line == whole && !line[length + strspn(line + length, between)])
			return NULL;
		memcpy(part, line, length);
		part[length] = '\0';
		*n = length;
		if (part_limits(part, (struct csv_cell){line, length}))
			return line;
	}
	return NULL;
}

void limit_take_publisher(struct csv_cell line, struct source_found *found)
{
	const char *const colon = memchr(line.text, ':', line.len);
	struct title_words words;

	if (colon && !title_words_read(colon, (size_t)(line.text + line.len - colon), &words) &&
	    country_is_known(words.mentioned))
		memcpy(found->publisher, words.mentioned, sizeof(found->publisher));
}

#include "json_names.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"
#include "unpack_phrases.inc"

bool json_is_named(const char *name, const char *list)
{
	char small[16];
	size_t n = 0;

	for (; n < sizeof(small) && name[n]; n++)
		small[n] = text_to_lower(name[n]);
	return text_begins_with_any(small, n, list) > 0;
}

static enum unpack_word no_word(const char *name)
{
	(void)name;
	return WORD_OTHER;
}

static bool is_nothing(const char *name)
{
	(void)name;
	return false;
}

static bool is_not_same(const char *a, const char *b)
{
	(void)a;
	(void)b;
	return false;
}

const struct unpack_words json_no_words = {.word = no_word,
					   .names_axis = is_nothing,
					   .is_plain = is_nothing,
					   .is_same_country = is_not_same,
					   .is_unit = is_nothing,
					   .limits = is_nothing};

bool json_is_note(const struct unpack_words *words, const char *name)
{
	return name && words->word(name) == WORD_NOTE;
}

bool json_is_of_unit(const char *name)
{
	return json_is_named(name, "scale|multipl|magnitude|unit|currency|factor|exponent|divisor");
}

bool json_is_of_origin(const struct unpack_words *words, const char *name)
{
	return name && words->word(name) == WORD_ORIGIN;
}

bool json_is_technical(const struct unpack_words *words, const char *name)
{
	const enum unpack_word word = words->word(name);

	return word == WORD_ORIGIN || word == WORD_TECHNICAL;
}

bool json_is_of_figures(const char *name)
{
	return name && json_is_named(name, phrases_known_name);
}

/* "isForecast", "is_forecast" and "has-forecast" as "forecast". */
static void add_words(struct strbuf *out, const char *name)
{
	const size_t n = text_begins_with_any(name, strlen(name), "is|has");

	if (n && name[n] && (strchr("_- ", name[n]) || (name[n] >= 'A' && name[n] <= 'Z')))
		name += n + (strchr("_- ", name[n]) != NULL);
	for (const char *at = name; *at; at++) {
		if (at > name && *at >= 'A' && *at <= 'Z' && at[-1] >= 'a' && at[-1] <= 'z')
			strbuf_addc(out, ' ');
		strbuf_addc(out, strchr("_-", *at) ? ' ' : text_to_lower(*at));
	}
}

/* "complete", "full_year", "wholeYear", but not "fullscreen". */
static bool says_whole(const char *name)
{
	static const char wholes[] =
		"fullyear|wholeyear|is_complete|iscomplete|complete|full|whole";
	char small[16];
	size_t n = 0;

	for (; n < sizeof(small) && name[n]; n++)
		small[n] = text_to_lower(name[n]);
	n = text_begins_with_any(small, n, wholes);
	return n && !(name[n] >= 'a' && name[n] <= 'z');
}

void json_add_said(struct strbuf *line, const struct unpack_words *words, const char *name,
		   enum json_type type, const char *text)
{
	static const char months[] =
		"months|n_months|nmonths|month_count|monthcount|number_of_months";
	static const char finals[] = "final|is_final|isfinal";

	if (!name || json_is_technical(words, name)) {
		if (name && json_is_named(name, "source") && type == JSON_STRING)
			strbuf_addf(line, "source: %s", text);
	} else if (type == JSON_BOOL && *text == 't') {
		if (!says_whole(name) && !json_is_named(name, finals))
			add_words(line, name);
	} else if (type == JSON_BOOL) {
		if (says_whole(name))
			strbuf_adds(line, "part of the year");
		else if (json_is_named(name, finals))
			strbuf_adds(line, "provisional");
	} else if (type == JSON_NUMBER && text_is_in_list_nocase(name, months)) {
		if (strcmp(text, "12") != 0)
			strbuf_addf(line, "%s months", text);
	} else if (type == JSON_STRING && json_is_named(name, "freq|periodicity")) {
		if (text_equal_nocase(text, "m"))
			strbuf_adds(line, "monthly");
		else if (text_equal_nocase(text, "q"))
			strbuf_adds(line, "quarterly");
		else if (strlen(text) > 1)
			strbuf_adds(line, text);
	}
}

const struct json_node *json_find_column_unit(const struct unpack_words *words,
					      const struct json_node *node)
{
	static const char lists[] = "columns|fields|header|headers|cols|names|variables|measures";
	const bool are_columns = node->name && text_is_in_list_nocase(node->name, lists);
	const bool is_unit = node->name && json_is_of_unit(node->name);
	const struct json_node *found = NULL;

	for (const struct json_node *at = node->child; at && !found; at = at->next) {
		for (const struct json_node *of = are_columns ? at->child : NULL; of && !found;
		     of = of->next) {
			if (of->name && json_is_of_unit(of->name) && *of->text)
				found = of;
		}
		if (is_unit && at->name && at->type == JSON_STRING &&
		    words->word(at->name) == WORD_FLOW)
			found = at;
		if (!found && at->child)
			found = json_find_column_unit(words, at);
	}
	return found;
}

void json_say_column_unit(const struct json_node *unit, struct diag *out)
{
	char quoted[DIAG_QUOTE_MAX];

	diag_set(out, DIAG_AMBIGUOUS, "'%s' is of one column alone, and is not read",
		 diag_quote(quoted, unit->text, strlen(unit->text)));
	diag_set_remedy(out, "write the unit that all columns have beside the records");
	out->line = unit->place.line;
	out->column = unit->place.column;
}

static const struct json_node *find_member(const struct json_node *object, const char *name)
{
	const struct json_node *at = object->child;

	while (at && (!at->name || !text_equal_nocase(at->name, name)))
		at = at->next;
	return at;
}

bool json_has_member(const struct json_node *object, const char *name)
{
	return find_member(object, name) != NULL;
}

const struct json_node *json_text_member(const struct json_node *object, const char *name)
{
	const struct json_node *found =
		object->type == JSON_OBJECT ? find_member(object, name) : NULL;

	return found && found->type == JSON_STRING && *found->text ? found : NULL;
}

const char *json_scale(const struct json_node *node)
{
	static const char *const words[] = {"thousand", "million", "billion", "trillion"};
	const char *name = node->name;
	char *end;
	const long number = strtol(node->text, &end, 10);
	long scale = 1000;

	if (!*node->text || *end)
		return NULL;
	for (size_t i = 0; i < countof(words); i++, scale *= 1000) {
		if (number == scale ||
		    (number == 3 * (long)(i + 1) && !json_is_named(name, "factor|divisor") &&
		     (json_is_named(name, "unit_mult|unitmult|exponent|power") ||
		      json_is_of_unit(name))))
			return words[i];
	}
	return NULL;
}

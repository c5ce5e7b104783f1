/* What notes above and below a table say of its figures. */
#include <stddef.h>
#include <string.h>

#include "country.h"
#include "input.h"
#include "limit.h"
#include "note_marks.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

/* Words of a label, of a note behind one, and of a sentence: more of them are prose. */
#define FEW_WORDS 4
#define SOME_WORDS 8
#define LONG_WORDS 14

/* Whether a line is a note: it says so, or begins with a mark. */
static bool is_note(const char *line)
{
	const char *first = line + strspn(line, " \t\"*#("), *mark;

	return strchr("*(", *line) || note_mark_of(line, &mark) ||
	       caveat_begins(first, phrases_begins_note);
}

/* Where a note says that a period is not the whole of it, that figures are of some goods only, or in another unit; NULL:
 * it says nothing of the kind. */
static const char *limits(const char *line, bool *is_part)
{
	const char *mark, *first = line + note_mark_of(line, &mark);
	const char *said;
	size_t n;

	first = first > line ? mark + note_mark_of(line, &mark) : line;
	first += strspn(first, " \t\"):");
	*is_part = heading_names_part_of_year(line);
	said = *is_part ? first : NULL;
	if (!said && !caveat_has(line, phrases_whole_year) &&
	    (caveat_where(line, phrases_note_of_months, &n) ||
	     (first > line && !caveat_has(line, phrases_dated) &&
	      heading_is_part_of_year(first, false))))
		said = first;
	*is_part = said != NULL;
	if (said || (caveat_has(line, phrases_only) && caveat_has(line, phrases_only_of_what)))
		return first;
	if (first > line && !caveat_has(line, phrases_dated) &&
	    (caveat_begins(first, phrases_relative) || heading_names_months(first) ||
	     stated_scale_of_line(first)))
		return first;
	if (caveat_has(line, phrases_of_figures) &&
	    (stated_scale_of_line(line) || caveat_names_currency(line)))
		return first;
	return first > line && caveat_begins(first, "in|en|в|mio|mln|eur|usd") &&
			       caveat_names_currency(first)
		       ? first
		       : NULL;
}

/* Where the words of a note begin behind its label or its mark: behind "Note:", "Source:", "* ", "1) "; *is_source: it is
 * the label of a source. The line itself: it has neither. */
static const char *behind_label(const char *line, bool *is_source)
{
	const char *mark, *first = line + strspn(line, " \t\"*#(");
	const size_t n_mark = note_mark_of(line, &mark);
	size_t n;

	*is_source = false;
	if (n_mark) {
		first = mark + n_mark;
		return first + strspn(first, " \t\":");
	}
	if (caveat_where(first, phrases_begins_note, &n) != first)
		return line;
	*is_source = caveat_begins(first, phrases_source_label);
	first += n + strspn(first + n, " ");
	return *first == ':' ? first + 1 + strspn(first + 1, " ") : line;
}

/* What a mark's note says of the single figures or years that bear it: that a year is not whole; what it is not known to
 * leave as it is, is not silently left out. */
static void take_mark(const char *line, const char *text, size_t n, struct source_found *found)
{
	const char *mark;
	const size_t length = note_mark_of(line, &mark);
	const bool is_of_year = length && note_marks_year(text, n, mark, length);
	bool is_part = false;

	if (is_of_year && limits(line, &is_part) && is_part)
		found->unfit = UNFIT_PART_NOTED;
	if (!found->remark[0] && length && !caveat_has(line, phrases_harmless_note) &&
	    !caveat_has(line, phrases_harmless_mark) && !caveat_has(line, phrases_whole_year) &&
	    (is_of_year || note_marks_figure(text, n, mark, length)))
		title_set_said(found->remark, line, strcspn(line, ";\t\r\""));
}

/* Whether a note names a flow that the lines above it and the headings do not: "Figures are imports." */
static bool names_other_flow(const char *line, const char *title, size_t n)
{
	char above[CAVEAT_LINE_MAX];
	bool has_exports, has_imports;

	caveat_to_small(title, n, above, sizeof(above));
	has_exports = caveat_has(above, phrases_exports);
	has_imports = caveat_has(above, phrases_imports);
	return has_exports != has_imports &&
	       caveat_has(line, has_exports ? phrases_imports : phrases_exports) &&
	       !caveat_has(line, "fob|cif|f.o.b*|c.i.f*|фоб|сиф");
}

/* Whether a line is one cell of one word. */
static bool is_word(const char *line)
{
	const size_t n = strcspn(line, ",;\t| ");

	return n && !line[n + strspn(line + n, ",;\t\r ")];
}

/* Whether a part of what a line names as its source limits the figures: "2024 to August", "mirror data", "excludes oil".
 * A day or a month by itself is that of the edition, and whole names of offices may have words of notes. */
static bool source_limits(const char *part)
{
	struct title_words words;

	if (!title_words_read(part, strlen(part), &words) && words.product[0])
		return true;
	return limit_leaves_out(part) ||
	       caveat_has(part,
			  limit_is_phrase(part) ? phrases_source_limits : phrases_limiting_note) ||
	       caveat_has(part, phrases_source_months) || heading_names_part_of_year(part) ||
	       (heading_names_months(part) && caveat_has(part, phrases_source_until));
}

/* Whether n bytes of a line name, behind their label, a country whose the figures may be, or of whom: "Source: Belgian
 * customs", "Note: Germany" below Kazakhstan's trade with Belgium. */
static bool label_names_another(const char *line, size_t n, bool is_source,
				const struct title_words *title)
{
	const char *colon = memchr(line, ':', n);
	struct title_words words;

	return colon && !title_words_read(colon + 1, n - (size_t)(colon + 1 - line), &words) &&
	       limit_names_another(&words, title) &&
	       (is_source || (title->partner[0] && strcmp(words.mentioned, title->partner) != 0));
}

/* Whether a row of figures, more than one cell, stands in the text. */
static bool has_row(const char *text, const char *end)
{
	bool has_mark = false, has_digit = false;

	for (; text < end && !(has_mark && has_digit); text++) {
		if (*text == '\n')
			has_mark = has_digit = false;
		has_mark = has_mark || strchr(";\t,|", *text);
		has_digit = has_digit || (has_mark && text_is_digit(*text));
	}
	return has_mark && has_digit;
}

/* The table that notes are of: n bytes, with the lines above it and, from `header` on, its headings; before those comments
 * may stand, where it was found. */
struct noted {
	const char *text, *found_at, *header, *behind_header;
	size_t n;
};

/* What the unit or the scale behind a label is to the table's. */
static enum unit_below compare_labelled(const char *rest, const struct noted *noted)
{
	const char *const end = noted->text + noted->n;
	enum unit_below below = unit_below_of(rest, noted->text, noted->header, end);

	return below ? below : unit_below_of_scale(rest, noted->text, end);
}

/* What the parts of what a line names as its source say, between commas and brackets. */
static void take_source(const char *rest, const struct noted *noted, struct source_found *found)
{
	while (*rest && !found->remark[0] && !found->unfit) {
		size_t n = strcspn(rest, ",;()[]\"\r");
		char part[CAVEAT_LINE_MAX];

		caveat_to_small(rest, n, part, sizeof(part));
		if (caveat_begins(part, phrases_begins_unit_alone) &&
		    compare_labelled(part, noted) == UNIT_OTHER) {
			found->unfit = UNFIT_OTHER_UNIT;
			found->where = SAID_BELOW;
			title_set_said(found->said, part, n);
		} else if (!caveat_has(part, phrases_source_day) && source_limits(part)) {
			title_set_said(found->remark, part, n);
		}
		rest += n + strspn(rest + n, ",;()[]\"\r ");
	}
}

/* Whether the mark stands behind the heading of a flow. */
static bool marks_flow(const struct noted *noted, const char *mark, size_t length)
{
	const char *at = noted->header;

	while (at < noted->behind_header) {
		size_t n = 0, end;
		char small[WIDE_TEXT_MAX];
		enum flow flow;

		while (at + n < noted->behind_header && !strchr(";,\t|\n", at[n]))
			n++;
		end = n;
		while (end && strchr("\" \r", at[end - 1]))
			end--;
		if (end > length && memcmp(at + end - length, mark, length) == 0 &&
		    (*mark != '*' || at[end - length - 1] != '*')) {
			heading_to_small((struct csv_cell){at, end - length}, small);
			if (wide_find_flow(small, &flow))
				return true;
		}
		at += n + 1;
	}
	return false;
}

/* What the note on a marked heading of a flow says against its figures: "* to the EU", "* thousand USD". */
static enum source_unfit says_of_flow(const char *note, const char *rest, struct csv_cell raw,
				      const struct title_words *title)
{
	struct title_words words;
	const char *said;
	bool is_part;
	size_t n;
	const enum source_unfit unfit = limit_find(LIMIT_NOTE, note, &said, &n);

	if (unfit)
		return unfit;
	if (limit_leaves_out(note))
		return UNFIT_LEFT_OUT;
	if (limits(note, &is_part))
		return is_part				? UNFIT_SPAN
		       : caveat_has(note, phrases_only) ? UNFIT_FLOW
							: UNFIT_OTHER_UNIT;
	if (title_words_read(raw.text, raw.len, &words))
		return UNFIT_NOT;
	if (words.product[0])
		return UNFIT_PRODUCT;
	if (words.region[0])
		return UNFIT_REGION;
	if (words.is_limited || (!country_is_known(words.mentioned) &&
				 caveat_begins(rest, "to|by|via|through|nach|vers|naar")))
		return UNFIT_FLOW;
	return limit_names_another(&words, title) && strcmp(words.mentioned, title->partner) != 0
		       ? UNFIT_COUNTRY
		       : UNFIT_NOT;
}

/* False: the line is no note on the heading of a flow, or one that changes nothing. */
static bool take_note_of_flow(const char *line, struct csv_cell raw, const struct noted *noted,
			      struct source_found *found)
{
	const char *mark, *rest;
	const size_t length = note_mark_of(line, &mark);

	if (!length || !marks_flow(noted, mark, length) ||
	    caveat_has(line, phrases_harmless_note) || caveat_has(line, phrases_harmless_mark) ||
	    caveat_has(line, phrases_whole_year) ||
	    caveat_has(line, "fob|cif|f.o.b*|c.i.f*|фоб|сиф"))
		return false;
	rest = mark + length + strspn(mark + length, " \t\":)");
	found->unfit = says_of_flow(line, rest, raw, &found->words);
	found->where = SAID_BELOW;
	title_set_said(found->unfit ? found->said : found->remark, rest, strcspn(rest, ";\t\r\""));
	return true;
}

/* As what a line above a table is judged: as a note where it is labelled as one or begins as no title does, aside where it is
 * of no trade. */
static enum limit_place place_above(const char *line, const char *rest, bool is_labelled)
{
	size_t n = strlen(line);

	while (n && strchr(",; \t\r\"", line[n - 1]))
		n--;
	if (caveat_names_currency(rest) || stated_scale_of_line(rest))
		return caveat_has(line, phrases_of_figures) && !caveat_unit_of_note(line) &&
				       (is_note(line) || (n && line[n - 1] == '.'))
			       ? LIMIT_NOTE
			       : LIMIT_TITLE;
	if (is_labelled || caveat_begins(rest, phrases_limits_above) ||
	    (n && line[n - 1] == '.' && caveat_has(line, phrases_of_figures)))
		return LIMIT_NOTE;
	return caveat_has(line, phrases_of_trade) || !limit_is_phrase(line) ? LIMIT_TITLE
									    : LIMIT_ASIDE;
}

/* Whether a line says, in however many words, that figures are rates: "Percent change over the previous year, values in
 * USD". One that tells a rate itself, "Share of the EU in 2023: 61 %", does not. */
static bool tells_rates(const char *rest)
{
	for (const char *at = rest; *at;) {
		const size_t digits = text_count_digits(at, strlen(at), 0);

		if (digits && !text_is_year(at, digits))
			return false;
		at += digits ? digits : 1;
	}
	return caveat_has(rest, phrases_are_percentages) ||
	       (caveat_begins(rest, phrases_relative) && caveat_has(rest, phrases_percent) &&
		!caveat_has(rest, phrases_harmless_note));
}

/* Whether a line says, whatever else it does, that figures are an index or weights: "Index 2015 = 100", "final data in
 * tonnes". */
static bool tells_other_measure(const char *rest)
{
	return caveat_has(rest, phrases_index_base) ||
	       (caveat_has(rest, phrases_figures_or_data) && caveat_has(rest, phrases_in_weights) &&
		!caveat_names_currency(rest));
}

/* Whether a note, or a few words below a table, name a measure of figures for which no unit of money and no column of such
 * a measure stands: "Note: growth rates". */
static bool names_measure(const char *rest, bool is_labelled, bool is_below,
			  const struct noted *noted)
{
	char part[CAVEAT_LINE_MAX], headings[CAVEAT_LINE_MAX];
	const size_t words = caveat_count_words(rest);
	const bool is_other = tells_other_measure(rest), is_rates = is_other || tells_rates(rest);
	size_t n = strlen(rest);

	if (!words || (words >= FEW_WORDS && !is_rates))
		return false;
	while (n && strchr(",;. \t\r\"", rest[n - 1]))
		n--;
	memcpy(part, rest, n);
	part[n] = '\0';
	if (!is_rates && ((words == 1 && !is_labelled && !strchr(rest, '=')) ||
			  !(caveat_is(part, phrases_part_measure) ||
			    caveat_begins(part, phrases_begins_relative) ||
			    (caveat_has(part, phrases_relative) &&
			     ((is_labelled && words <= 2) || stated_scale_of_line(part)))) ||
			  caveat_names_currency(part)))
		return false;
	if (is_below && !is_other &&
	    unit_below_is_above(noted->text, noted->header, noted->text + noted->n))
		return false;
	/* A scale above is the note's own. */
	caveat_to_small(noted->text, (size_t)(noted->header - noted->text), headings,
			sizeof(headings));
	if (!is_other && caveat_names_currency(headings))
		return false;
	caveat_to_small(noted->header, (size_t)(noted->behind_header - noted->header), headings,
			sizeof(headings));
	return !caveat_has(headings, phrases_relative) &&
	       (is_other || !caveat_names_currency(headings)) && !strstr(headings, "unit");
}

/* Whether the unit of a line below the table is another one than its own, or the same again. */
static enum unit_below settle_unit(const char *line, const char *rest, const char *next,
				   bool is_labelled, const struct noted *noted,
				   struct source_found *found)
{
	bool has_label;
	const char *said = caveat_begins_relative(line, &has_label);
	enum unit_below below = is_labelled ? compare_labelled(rest, noted)
					    : unit_below_of(line, noted->text, noted->header,
							    noted->text + noted->n);

	if (said && has_label && !caveat_names_currency(line)) {
		found->unfit = UNFIT_MEASURE;
	} else if (below == UNIT_OTHER && !has_row(next, noted->text + noted->n)) {
		found->unfit = UNFIT_OTHER_UNIT;
		said = rest;
	}
	if (found->unfit == UNFIT_MEASURE || found->unfit == UNFIT_OTHER_UNIT) {
		found->where = SAID_BELOW;
		title_set_said(found->said, said, strcspn(said, ",;\"\r\n"));
	}
	return below;
}

/* What a line says of the figures that names their source. */
static void take_line_of_source(const char *rest, bool is_below, bool has_rows,
				const struct noted *noted, struct source_found *found)
{
	const char *said;
	size_t n;

	if (tells_other_measure(rest) && names_measure(rest, true, is_below, noted)) {
		found->unfit = UNFIT_MEASURE;
		found->where = is_below ? SAID_BELOW : SAID_ABOVE;
		title_set_said(found->said, rest, strcspn(rest, ";\t\r\""));
	} else if (limit_find(LIMIT_NOTE, rest, &said, &n)) {
		title_set_said(found->remark, said, n);
	} else if (limit_leaves_out(rest)) {
		title_set_said(found->remark, rest, strcspn(rest, ";\t\r\""));
	} else if (is_below && !has_rows) {
		take_source(rest, noted, found);
	}
}

/* What a line, up to `next` in the text, says as a whole; where it is not in UTF-8, of lines in words alone nothing. */
static void take_whole_line(const char *line, const char *begin, const char *next, bool is_below,
			    const struct noted *noted, struct source_found *found)
{
	bool is_source;
	const char *mark, *said = behind_label(line, &is_source);
	const char *const rest = said + strspn(said, " \t\""), *const end = noted->text + noted->n;
	const bool is_labelled = said > line && !note_mark_of(line, &mark);
	const bool has_rows = has_row(next, end), is_phrase = limit_is_phrase(line),
		   is_comment = begin && *begin == '#';
	const struct csv_cell written = begin ? (struct csv_cell){begin, (size_t)(next - begin)}
					      : (struct csv_cell){line, strlen(line)};
	const struct csv_cell raw = said == line ? written : (struct csv_cell){rest, strlen(rest)};
	bool may_be_measure, is_other;
	enum limit_place place;
	size_t n;

	if (is_below &&
	    (settle_unit(line, rest, next, is_labelled && !is_source, noted, found) == UNIT_AGAIN ||
	     found->unfit || take_note_of_flow(line, written, noted, found)))
		return;
	/* Of a longer file such lines are not looked for. */
	if (is_below && noted->n < INPUT_BLOCK && caveat_unit_of_note(line) &&
	    !unit_below_is_above(noted->text, noted->header, end))
		return;
	if (is_source) {
		limit_take_publisher(written, found);
		take_line_of_source(rest, is_below, has_rows, noted, found);
	} else if (is_note(line) || is_phrase || is_word(line)) {
		place = is_below ? LIMIT_NOTE : place_above(line, rest, is_labelled);
		may_be_measure = is_below || is_comment || is_labelled;
		is_other = may_be_measure && tells_other_measure(rest) &&
			   names_measure(rest, rest > line || is_comment, is_below, noted);
		said = place != LIMIT_TITLE && !is_other &&
				       (!tells_rates(rest) || caveat_count_words(rest) < FEW_WORDS)
			       ? limit_of_note(place, rest, raw, &found->words, &n)
			       : NULL;
		if (!said && may_be_measure &&
		    names_measure(rest, rest > line || is_comment, is_below, noted)) {
			said = rest;
			n = strcspn(rest, ";\t\r\"");
			if (is_labelled || !note_mark_of(line, &mark)) {
				found->unfit = UNFIT_MEASURE;
				found->where = is_below ? SAID_BELOW : SAID_ABOVE;
			}
		}
		if (said)
			title_set_said(found->unfit ? found->said : found->remark, said, n);
	}
	if (is_note(line))
		take_mark(line, noted->text, noted->n, found);
	if (is_below && !found->unfit && !found->remark[0] && !has_rows &&
	    (is_phrase || is_labelled) && !note_mark_of(line, &mark) && noted->n < INPUT_BLOCK)
		limit_short_line_below(rest, raw, noted->text, noted->header, noted->n, found);
	if (found->remark[0] || found->unfit || !is_below || !begin)
		return;
	if ((is_labelled && !caveat_has(line, phrases_harmless_mark) &&
	     label_names_another(begin, (size_t)(next - begin), is_source, &found->words)) ||
	    (!is_note(line) && is_phrase && !caveat_has(line, phrases_harmless_note) &&
	     names_other_flow(line, noted->text, (size_t)(noted->behind_header - noted->text))))
		title_set_said(found->remark, rest, strcspn(rest, ";\t\r\""));
}

/* The same, and what its parts say each by itself. */
static void take_line_of_notes(const char *line, const char *begin, const char *next, bool is_below,
			       const struct noted *noted, struct source_found *found)
{
	const char *said;
	size_t n;

	take_whole_line(line, begin, next, is_below, noted, found);
	if (!found->unfit && !found->remark[0] &&
	    (is_note(line) ||
	     (is_below && limit_is_phrase(line) && !has_row(next, noted->text + noted->n))) &&
	    (said = limit_of_parts(line, &n)) != NULL)
		title_set_said(found->remark, said, n);
}

/* Whether a line is a row below the headings, of as many cells, with a space behind each comma. */
static bool is_row(const char *line, const struct noted *noted)
{
	const size_t n = strlen(line);
	size_t commas = 0;

	for (size_t i = 0; i < n; i++)
		commas += line[i] == ',';
	for (const char *at = noted->header; at < noted->behind_header; at++)
		commas -= *at == ',';
	return !commas && note_is_row_with_spaces(line, n);
}

/* Whether a note names a country that rows of the table may be of: "Kyrgyzstan: sample figures". */
static bool names_country_of_rows(struct csv_cell line, const struct title_words *title)
{
	struct title_words words;

	return !title->partner[0] && !title_words_read(line.text, line.len, &words) &&
	       country_is_known(words.mentioned);
}

/* Whether services are told of in a sentence behind the one of a source: "Source: customs. Services are included." Behind
 * a few letters a point ends none: "U.S. Census". */
static bool adds_services(const char *line, const char *said)
{
	size_t length;
	const char *where;
	const char *const at = limit_find(LIMIT_NOTE, said, &where, &length) == UNFIT_SERVICES
				       ? strstr(line, said)
				       : NULL;

	for (const char *end = line; at && (end = strstr(end, ". ")) != NULL && end < at; end++) {
		size_t n = 0;

		while (end - n > line && text_is_word_byte(end[-(ptrdiff_t)n - 1]))
			n++;
		if (n > 3)
			return true;
	}
	return false;
}

/* Whether what a note says is beyond doubt of the table's figures: its mark stands on them, or nowhere; it is said of
 * figures, of a year, or in a few words. */
static bool is_of_table(const char *line, struct csv_cell raw, const char *said, bool is_below,
			const struct noted *noted, const struct title_words *title)
{
	const char *const next = raw.text + raw.len;
	const char *mark;
	const size_t letters = note_legend_of(line, &mark);
	const size_t length = letters ? 0 : note_mark_of(line, &mark),
		     words = caveat_count_words(line);
	bool is_source;
	struct unit unit;
	const bool is_labelled = behind_label(line, &is_source) > line;
	const bool is_of_year = text_count_digits(line, strlen(line), 0) == 4;

	/* "f = forecast", where figures or years bear the letter */
	if (letters && (note_marks_year(noted->text, noted->n, mark, letters) ||
			note_marks_figure(noted->text, noted->n, mark, letters)))
		return true;
	/* A unit that the table lacks is read, or no unit is; a rate is none. */
	if ((strchr(line, '=') && caveat_names_currency(line)) ||
	    (stated_unit_find(line, &unit) == STATED_UNIT &&
	     !unit_below_is_above(noted->text, noted->header, noted->text + noted->n)))
		return false;
	if (length)
		return !caveat_has(line, phrases_doubtful_mark) &&
		       !caveat_has(line, phrases_all_months) &&
		       (note_marks_year(noted->text, noted->n, mark, length) ||
			note_marks_figure(noted->text, noted->n, mark, length) ||
			!note_marks_name(noted->text, noted->n, mark, length));
	if (is_source)
		return heading_names_part_of_year(said) ||
		       caveat_has(said, phrases_source_months) || limit_leaves_out(said) ||
		       adds_services(line, said);
	/* A unit above is that of the figures. */
	if ((strchr(line, '=') && !is_of_year) || strchr(line, '%') || words > LONG_WORDS ||
	    (!is_below && (caveat_names_currency(line) || stated_scale_of_line(line))) ||
	    (words > FEW_WORDS - 1 && names_country_of_rows(raw, title)) ||
	    (is_below && has_row(next, noted->text + noted->n)))
		return false;
	return !is_below || words <= FEW_WORDS || is_of_year ||
	       caveat_has(line, phrases_of_figures) ||
	       (words <= SOME_WORDS &&
		(is_labelled || (!caveat_names_currency(line) && !stated_scale_of_line(line))));
}

/* What a line says, if it is said of the table's figures, is no doubt but a refusal. */
static void settle_remark(const char *line, const char *begin, const char *next,
			  const struct noted *noted, struct source_found *found)
{
	const bool is_below = begin > noted->header;
	const bool is_behind = begin > noted->found_at;
	const char *from = is_behind ? noted->found_at : begin,
		   *to = is_behind ? begin : noted->found_at;
	size_t lines = 0;

	if (found->remark[0] && !found->unfit &&
	    is_of_table(line, (struct csv_cell){begin, (size_t)(next - begin)}, found->remark,
			is_below, noted, &found->words)) {
		found->unfit = UNFIT_NOTED;
		found->where = is_below ? SAID_BELOW : SAID_ABOVE;
		memcpy(found->said, found->remark, sizeof(found->said));
	}
	if (!found->unfit || found->where == SAID_IN_HEADING)
		return;
	for (; from < to; from++)
		lines += *from == '\n';
	found->said_line = is_behind ? found->line + lines : found->line - lines;
}

/* Takes the bars around a line's only cell that is filled: "| Services are included | | |". */
static void unbar(char *line)
{
	const char *const text = line + strspn(line, "| \t");
	size_t n = strlen(text);

	while (n && strchr("| \t\r", text[n - 1]))
		n--;
	if (*line != '|' || memchr(text, '|', n))
		return;
	memmove(line, text, n);
	line[n] = '\0';
}

/* Takes the sign of a comment from a line, and the quotes where it is one cell in quotes. */
static void unquote(char *line)
{
	const char *words, *last;

	unbar(line);
	words = line + strspn(line, "# \t");
	if (*line == '#' && strncmp(words, "part ", 5) != 0)
		memmove(line, words, strlen(words) + 1);
	last = strrchr(line, '"');

	if (*line == '"' && strchr(line + 1, '"') == last && last > line &&
	    !last[1 + strspn(last + 1, ",;\t\r ")])
		memmove(line, line + 1, strlen(line));
	if (last > line && *line != '"' && line[(size_t)(last - line) - 1] == '"')
		line[(size_t)(last - line) - 1] = '\0';
}

/* Takes the day of an edition from a line below a table that has no figures of its year: "as of 18 October 2024". */
static void cut_edition(char *line, const char *rows, const char *end)
{
	size_t n, runs = 0;
	const char *const said = caveat_where(line, phrases_edition, &n);
	const char *year = NULL, *to = said ? said + n : NULL;

	while (to && *to && (!year || runs < 2)) {
		const size_t digits = text_count_digits(to, strlen(to), 0);

		runs += digits > 0;
		year = digits == 4 ? to : year;
		to += digits ? digits : 1;
	}
	if (!to || !year || runs < 2 || note_has_year(rows, end, year))
		return;
	to += strspn(to, "-./0123456789");
	memmove(line + (said - line), to, strlen(to) + 1);
}

void title_caveat_of_notes(const char *text, size_t n, struct source_found *found)
{
	const char *const end = text + n, *const found_at = text + found->offset,
			  *const header = caveat_behind_comments(found_at, end);
	const struct noted noted = {text, found_at, header,
				    caveat_behind_line(header, (size_t)(end - header)), n};
	const enum source_unfit before = found->unfit;
	struct encoding encoding;
	const struct encoding *const known = caveat_find_encoding(text, n, &encoding);
	const char *begin;
	char line[CAVEAT_LINE_MAX], doubt[TITLE_SAID_MAX] = "";

	while (text < end && found->unfit == before) {
		const size_t digits = text_count_digits(text, (size_t)(end - text), 0);
		const bool is_below = text > header;

		begin = text;
		if (digits && (text + digits == end || !strchr("): ", text[digits]))) {
			/* a row, as most lines are: no note begins so */
			text = caveat_behind_line(text, (size_t)(end - text));
			continue;
		}
		text = caveat_take_line(text, (size_t)(end - text), known, line);
		unquote(line);
		cut_edition(line, header, is_below ? begin : end);
		if (!*line || (is_below && is_row(line, &noted)) ||
		    note_repeats_months(line, noted.behind_header, end))
			continue;
		if (is_below && note_is_of_no_figures(line, noted.behind_header, text)) {
			title_set_said(found->said, line, strcspn(line, ";\t\r\""));
			found->unfit = UNFIT_NOTED;
			found->where = SAID_BELOW;
		}
		take_line_of_notes(line, known ? NULL : begin, text, is_below, &noted, found);
		settle_remark(line, begin, text, &noted, found);
		if (!doubt[0])
			memcpy(doubt, found->remark, sizeof(doubt));
		found->remark[0] = '\0';
	}
	memcpy(found->remark, doubt, sizeof(doubt));
}

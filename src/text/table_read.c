#include "table_read.h"

#include "language.h"
#include "mention.h"
#include "text.h"

#include <string.h>

void table_reader_release(struct table_reader *reader)
{
	sentence_release(&reader->sentence);
	token_list_release(&reader->tokens);
	strbuf_release(&reader->text);
}

/* --- what a name or a line says ------------------------------------------------------------------- */

/* What a text that is no sentence says. */
struct label {
	bool has_measure, is_share, is_percent, is_on_other;
	bool is_part;	 /* "% of total exports" */
	bool has_other;	 /* a time, or words that are known here and tell no plan and no source */
	bool has_months; /* without a year */
	size_t n_flows;
	size_t unit_offset, unit_len; /* of the text; 0: no unit */
	bool has_party;
	char owner[PARTY_MAX]; /* the first party named */
};

static enum diag_code read_tokens(struct table_reader *reader, const char *text, size_t len)
{
	size_t at = 0;

	reader->tokens.text = text;
	reader->tokens.text_len = len;
	reader->tokens.is_continued = reader->tokens.goes_on = false;
	reader->sentence.tokens = &reader->tokens;
	reader->sentence.words = reader->words;
	reader->sentence.language = reader->language;
	return token_list_read(&reader->tokens, reader->notations, &at);
}

/* A scale, a currency or both that belong to no number: "million krónur", "Mio. Euro", "USD". */
static void find_unit(const struct sentence *sentence, struct label *label)
{
	for (uint32_t i = 0; i < sentence->n; i++) {
		const struct token *tokens = sentence->tokens->tokens;
		uint32_t last = i;

		if (sentence->items[i].is_taken || sentence->items[i].is_number ||
		    !item_is_any(sentence, i, MEANING_SCALE, MEANING_CURRENCY))
			continue;
		for (uint32_t k = i + 1; k < sentence->n && k <= last + 3; k++) {
			if (sentence->items[k].mark == ',' || sentence->items[k].mark == ')' ||
			    sentence->items[k].mark == ';')
				break;
			if (item_is_any(sentence, k, MEANING_CURRENCY, MEANING_SCALE) ||
			    (item_is(sentence, k, MEANING_ADJECTIVE) && last == k - 1 && k > i + 1))
				last = k;
		}
		label->unit_offset = tokens[sentence->items[i].from].offset;
		label->unit_len = tokens[sentence->items[last].to - 1].offset +
				  tokens[sentence->items[last].to - 1].len - label->unit_offset;
		return;
	}
}

static void note_items(const struct sentence *sentence, struct label *out)
{
	for (uint32_t i = 0; i < sentence->n; i++) {
		out->has_measure |=
			item_is_any(sentence, i, MEANING_TURNOVER, MEANING_EXPORTS, MEANING_IMPORTS,
				    MEANING_BALANCE, MEANING_SURPLUS, MEANING_DEFICIT);
		out->n_flows += item_is_any(sentence, i, MEANING_EXPORTS, MEANING_IMPORTS);
		out->has_other |= !is_unknown(sentence, i) && !sentence->items[i].mark &&
				  !item_is_any(sentence, i, MEANING_UNREAL, MEANING_ATTRIBUTION,
					       MEANING_OFFICE, MEANING_SOURCE);
		out->is_share = out->is_share || item_is(sentence, i, MEANING_SHARE);
		if (!out->has_party && names_party(sentence, i)) {
			out->has_party = true;
			strncpy(out->owner, sentence->items[i].value, PARTY_MAX - 1);
		}
		out->is_part |= i && item_is(sentence, i, MEANING_TOTAL) &&
				item_is_any(sentence, i - 1, MEANING_OF, MEANING_OFBY) &&
				out->is_percent;
		out->is_percent = out->is_percent ||
				  item_is_any(sentence, i, MEANING_PERCENT, MEANING_ALTER) ||
				  sentence->items[i].mark == '%';
	}
	out->is_on_other |= meaning_in(sentence->all, MEANING_YEAR_ON_YEAR);
	/* "к 2022", "2023 as % of 2022" */
	for_each_time(when, sentence) {
		uint32_t i = when->first;

		out->has_other = true;
		out->has_months |= when->kind == TIME_MONTHS || when->kind == TIME_UNCLEAR;
		out->is_on_other |=
			when->is_base || (i > 1 && item_is(sentence, i - 2, MEANING_PERCENT) &&
					  item_is_any(sentence, i - 1, MEANING_OF, MEANING_OFBY));
	}
	out->is_on_other &= !meaning_in(sentence->all, MEANING_ALTER);
	if (!out->unit_len)
		find_unit(sentence, out);
}

static enum diag_code read_label(struct table_reader *reader, const char *text, size_t len,
				 struct label *out)
{
	enum diag_code code = read_tokens(reader, text, len);

	*out = (struct label){.unit_len = 0};
	for (size_t at = 0; !code && at < reader->tokens.n;) {
		code = sentence_read(&reader->sentence, reader->marks, &at);
		if (!code)
			note_items(&reader->sentence, out);
	}
	return code;
}

#define LINES_BEFORE 10

/* The unit that the lines before the table give, nearest first, and whether months stand there without a year. */
static enum diag_code find_unit_before(struct table_reader *reader, size_t begin, struct cell *unit,
				       bool *has_months)
{
	const char *text = reader->article->text;
	size_t end = begin;

	*unit = (struct cell){0, 0};
	for (size_t lines = 0; lines < LINES_BEFORE && end; lines++) {
		struct label label;
		size_t from;
		enum diag_code code;

		while (end && (text_is_space(text[end - 1]) || text[end - 1] == '\n'))
			end--;
		from = end;
		while (from && text[from - 1] != '\n' && end - from < 1000)
			from--;
		code = read_label(reader, text + from, end - from, &label);
		if (code)
			return code;
		*has_months |= label.has_months;
		if (label.unit_len) {
			*unit = (struct cell){from + label.unit_offset, label.unit_len};
			return DIAG_OK;
		}
		end = from;
	}
	return DIAG_OK;
}

/* --- cells ------------------------------------------------------------------------------------------ */

/* The row's or the column's name without a note's mark: "2012 (1)", "Exports*". */
static struct cell without_note(const char *text, struct cell cell)
{
	const char *s = text + cell.offset;
	size_t n = cell.len;

	while (n && (s[n - 1] == '*' || s[n - 1] == ':'))
		n--;
	if (n > 3 && s[n - 1] == ')' && text_is_digit(s[n - 2]) && s[n - 3] == '(')
		n -= 3;
	while (n && s[n - 1] == ' ')
		n--;
	return (struct cell){cell.offset, n};
}

static void add_cell(struct strbuf *out, const char *text, struct cell cell)
{
	strbuf_add(out, text + cell.offset, cell.len);
}

/* The number with its sign, if it has one, touching it: "– 1’071". */
static void add_number(struct strbuf *out, const char *text, struct cell cell, bool is_growth)
{
	size_t i = 0;
	bool is_negative = false, has_sign = false;

	for (; i < cell.len && !text_is_digit(text[cell.offset + i]); i++) {
		char c = text[cell.offset + i];

		has_sign = has_sign || c == '+';
		is_negative = is_negative || c == '-' || c == '\xE2';
	}
	/* "(1,071)" and signs behind are not read: they would not be a number. */
	if (is_negative)
		strbuf_addc(out, '-');
	else if (has_sign || is_growth)
		strbuf_addc(out, '+');
	for (; i < cell.len; i++) {
		if (text[cell.offset + i] != '%')
			strbuf_addc(out, text[cell.offset + i]);
	}
}

/* A cell with what shows what it is of. */
struct place {
	struct cell title, stub, header, measure, unit;
	bool is_percent, is_share;
	bool is_index; /* the earlier period is 100 */
	bool is_part;
	bool is_unknown;       /* beside columns that say what they are of one that does not */
	bool has_months;       /* of a year that its row or its heading names */
	bool is_flow, goes_on; /* "balance": with whose flows stand before it in the row */
};

static enum diag_code read_cell(struct table_reader *reader, const struct place *place,
				struct cell cell)
{
	const char *text = reader->article->text;
	struct strbuf *out = &reader->text;
	enum diag_code code;

	strbuf_clear(out);
	add_cell(out, text, place->title);
	strbuf_adds(out, place->title.len ? ": " : "");
	add_cell(out, text, place->stub);
	if (place->measure.len) {
		strbuf_adds(out, place->stub.len ? ", " : "");
		add_cell(out, text, place->measure);
	}
	strbuf_adds(out, out->len && place->header.len ? ", " : "");
	add_cell(out, text, place->header);
	strbuf_adds(out, ": ");
	reader->article->cell_at = cell_is_number(text, cell) ? 0 : out->len;
	if (cell_is_number(text, cell))
		add_number(out, text, cell, place->is_percent && !place->is_share);
	else
		add_cell(out, text, cell);
	strbuf_addc(out, ' ');
	if (!cell_is_number(text, cell))
		strbuf_addc(out, '.');
	else if (place->is_percent)
		strbuf_addc(out, '%');
	else
		add_cell(out, text, place->unit);
	if (out->failed)
		return DIAG_NOMEM;
	code = read_tokens(reader, out->text, out->len);
	reader->article->cell_offset = cell.offset;
	reader->article->cell_len = cell.len;
	for (size_t at = 0; !code && at < reader->tokens.n;) {
		code = sentence_read(&reader->sentence, reader->marks, &at);
		if (!code)
			code = read_sentence(&reader->sentence, NULL, reader->topic,
					     reader->article);
	}
	reader->article->cell_len = 0;
	return code;
}

/* "2023 к 2022, %": without a sign, and each of half as much or more, they are no growths. */
static bool is_column_of_indices(const struct table_reader *reader, const struct table *table,
				 size_t column)
{
	for (size_t row = 1; row < table->n_rows; row++) {
		struct cell cell = table->rows[row][column];
		const char *s = reader->article->text + cell.offset;

		if (cell_is_number(reader->article->text, cell) &&
		    (!text_is_digit(*s) || cell.len < 2 || !text_is_digit(s[1]) ||
		     (*s < '5' && (cell.len < 3 || !text_is_digit(s[2])))))
			return false;
	}
	return true;
}

static enum diag_code add_unread(struct table_reader *reader, struct cell cell, const char *why)
{
	struct token token = {.offset = (uint32_t)cell.offset, .len = (uint32_t)cell.len};
	struct token_list tokens = {.text = reader->article->text, .tokens = &token, .n = 1};
	struct sentence sentence = {.tokens = &tokens};
	struct quantity quantity = {.text_from = 0, .text_to = 1};
	struct reader one = {.sentence = &sentence, .article = reader->article};

	return add_other(&one, &quantity, why);
}

static bool is_year(const char *text, struct cell cell)
{
	size_t digits = 0;

	while (digits < cell.len && text_is_digit(text[cell.offset + digits]))
		digits++;
	return digits == 4 && cell.len == 4;
}

static enum diag_code read_row(struct table_reader *reader, const struct table *table, size_t row,
			       const struct place *columns)
{
	const char *text = reader->article->text;
	struct topic before = *reader->topic, of_flow = before;
	enum diag_code code = DIAG_OK;

	for (size_t c = 1; !code && c < table->n_columns; c++) {
		struct cell cell = table->rows[row][c];
		struct place place = columns[c];
		bool is_phrase = cell_is_phrase(text, cell);

		if (!cell_is_number(text, cell) && !is_phrase)
			continue;
		place.stub = without_note(text, table->rows[row][0]);
		if (place.goes_on)
			*reader->topic = of_flow;
		place.has_months &= is_year(text, place.stub) || is_year(text, place.header);
		if (place.is_index)
			code = add_unread(
				reader, cell,
				N_("an index with the previous year as 100, not a growth rate"));
		else if (place.has_months)
			code = add_unread(reader, cell, N_("its period was not understood"));
		else if (place.is_unknown)
			code = add_unread(
				reader, cell,
				N_("no word in its sentence says whether it means exports, "
				   "imports or turnover"));
		else if (place.is_part)
			code = add_unread(
				reader, cell,
				N_("a share of something other than the pair's turnover"));
		else
			code = place.is_percent || place.unit.len || is_phrase
				       ? read_cell(reader, &place, cell)
				       : add_unread(reader, cell, N_("in a table without a unit"));
		if (place.is_flow)
			of_flow = *reader->topic;
		*reader->topic = before;
	}
	return code;
}

/* Whose the flows above the columns are: "German exports, German imports, balance" is that one's, too; "Kenyan exports,
 * Ugandan exports, balance" no one's of the two. */
struct owners {
	char code[PARTY_MAX];
	size_t n; /* 2: or more */
};

static void note_owner(struct owners *owners, const struct label *label)
{
	if (!label->n_flows || !label->has_party)
		return;
	if (owners->n < 2 && !(owners->n && same(owners->code, label->owner)))
		owners->n++;
	memcpy(owners->code, label->owner, sizeof(owners->code));
}

/* A column of percentages without a measure goes with the one before it that has one. */
static enum diag_code read_header(struct table_reader *reader, const struct table *table,
				  struct cell unit, struct place columns[TABLE_COLUMNS])
{
	const char *text = reader->article->text;
	size_t n_unknown = 0;
	struct cell measure = {0, 0}, corner = without_note(text, table->rows[0][0]);
	struct owners owners = {.n = 0};
	struct label first;
	enum diag_code first_code = read_label(reader, text + corner.offset, corner.len, &first);

	if (first_code)
		return first_code;
	/* Above the periods: "USD million". */
	if (first.unit_len && !first.is_percent)
		unit = (struct cell){corner.offset + first.unit_offset, first.unit_len};
	for (size_t c = 1; c < table->n_columns; c++) {
		struct cell header = without_note(text, table->rows[0][c]);
		struct label label;
		enum diag_code code;

		/* as it stands before its cells: "Balance:" */
		strbuf_clear(&reader->text);
		add_cell(&reader->text, text, header);
		strbuf_addc(&reader->text, ':');
		code = reader->text.failed
			       ? DIAG_NOMEM
			       : read_label(reader, reader->text.text, reader->text.len, &label);
		if (code)
			return code;
		columns[c] = (struct place){.header = header,
					    .unit = unit,
					    .is_percent = label.is_percent || label.is_share,
					    .is_share = label.is_share,
					    .is_part = label.is_part,
					    .is_unknown = header.len && !label.has_measure &&
							  !label.has_other && !label.unit_len &&
							  !label.is_percent && !label.is_share,
					    .is_index = label.is_percent && label.is_on_other &&
							is_column_of_indices(reader, table, c)};
		if (label.unit_len && !columns[c].is_percent)
			columns[c].unit =
				(struct cell){header.offset + label.unit_offset, label.unit_len};
		n_unknown += columns[c].is_unknown;
		columns[c].is_flow = label.n_flows;
		columns[c].goes_on =
			owners.n && label.has_measure && !label.n_flows && !label.has_party;
		note_owner(&owners, &label);
		if (label.has_measure)
			measure = header;
		else if (columns[c].is_percent)
			columns[c].measure = measure;
		/* "The buyers | |", above countries */
		else if (!header.len && first.n_flows == 1)
			columns[c].title = corner;
	}
	/* "Year, Value": the title says what the only one is of. */
	for (size_t c = 1; c < table->n_columns; c++)
		columns[c].is_unknown &= measure.len || n_unknown > 1;
	for (size_t c = 1; c < table->n_columns; c++)
		columns[c].goes_on &= owners.n == 1;
	return DIAG_OK;
}

enum diag_code table_read(struct table_reader *reader, const struct table *table)
{
	struct place columns[TABLE_COLUMNS] = {{.is_percent = false}};
	struct cell unit;
	bool has_months = false;
	enum diag_code code = find_unit_before(reader, table->begin, &unit, &has_months);

	if (!code)
		code = read_header(reader, table, unit, columns);
	for (size_t c = 1; c < table->n_columns; c++)
		columns[c].has_months = has_months;
	for (size_t row = 1; !code && row < table->n_rows; row++)
		code = read_row(reader, table, row, columns);
	return code;
}

/* The flow of a row, by words, letters and numbers. */
#include <string.h>

#include "caveat_words.h"
#include "text.h"
#include "wide_heading.h"

/* Without signs and spaces: single words of small letters, and those of other alphabets as they stand. */
static const struct {
	const char *words;
	enum flow flow;
	bool is_part;
} flow_words[] = {
	{phrases_exports_alone, FLOW_EXPORTS, false},
	{phrases_imports_alone, FLOW_IMPORTS, false},
	{phrases_part_of_exports, FLOW_EXPORTS, true},
	{phrases_part_of_imports, FLOW_IMPORTS, true},
};

/* The flow that the n bytes name, alone; ROW_BAD: none. */
static enum row_status flow_of_word(const char *s, size_t n, enum flow *out)
{
	for (size_t i = 0; i < countof(flow_words); i++) {
		if (!text_is_one_of(s, n, flow_words[i].words))
			continue;
		*out = flow_words[i].flow;
		return flow_words[i].is_part ? ROW_PART_OF_FLOW : ROW_TAKEN;
	}
	return ROW_BAD;
}

bool row_is_derived(const char *text)
{
	return text_has_any(text, phrases_derived);
}

/* Without the words by which a row below the turnover says that it is a part of that: "of which exports". */
static struct csv_cell without_of_which(struct csv_cell cell)
{
	char text[WIDE_TEXT_MAX];
	size_t n;

	text_trim_all_kinds(&cell.text, &cell.len);
	if (cell.len >= sizeof(text)) /* a sentence */
		return cell;
	text_to_small(cell.text, cell.len, text, sizeof(text));
	if (strlen(text) != cell.len || caveat_where(text, phrases_of_which, &n) != text)
		return cell;
	while (n < cell.len && strchr(" :-", cell.text[n]))
		n++;
	return n < cell.len ? (struct csv_cell){cell.text + n, cell.len - n} : cell;
}

/* "EX Exports", "X: Export", "IM - Imports", "Export/Ausfuhr": words of which each names the same whole flow. */
static bool is_same_flow_again(const char *text, enum flow *out)
{
	size_t words = 0, n;

	for (const char *at = text; *at; at += n) {
		enum flow flow;

		n = strspn(at, " :/()-");
		if (n)
			continue;
		n = strcspn(at, " :/()-");
		if (flow_of_word(at, n, &flow) != ROW_TAKEN || (words && flow != *out))
			return false;
		*out = flow;
		words++;
	}
	return words > 1;
}

/* "Exports, FOB", "Total imports", "Export value (USD)": a whole flow in more words than one. */
static enum row_status flow_by_words(struct csv_cell cell, enum flow *out)
{
	struct wide_measure said;
	char text[WIDE_TEXT_MAX];

	heading_to_small(without_of_which(cell), text);
	if (is_same_flow_again(text, out))
		return ROW_TAKEN;
	if (heading_is_adjusted(text))
		return ROW_NOT_VALUE;
	if (!wide_understand(text, &said) || !said.has_flow || !wide_is_whole(text))
		return row_is_derived(text) || strchr(text, '%') ? ROW_DERIVED : ROW_BAD;
	*out = said.flow;
	return ROW_TAKEN;
}

enum row_status row_flow_by_word(struct csv_cell cell, enum flow *out)
{
	enum row_status status = ROW_BAD;
	char word[24];
	size_t n = 0;
	bool is_mixed = false; /* with other alphabets' letters, beside which an I is a numeral */
	bool has_signs = false;

	for (size_t i = 0; i < cell.len; i++) {
		char c = text_to_lower(cell.text[i]);

		is_mixed = is_mixed || text_letter(cell.text + i) == 2;
		has_signs = has_signs || (c && strchr("%/+=<>~^\xc2\xce\xe2", c));
		if (c < 'a' || c > 'z')
			continue;
		if (n + 1 == sizeof(word))
			return flow_by_words(cell, out);
		is_mixed = is_mixed && !(i && cell.text[i - 1] == '(' && cell.text[i + 1] == ')');
		word[n++] = c;
	}
	word[n] = '\0';
	if (has_signs && n > 1) /* "Exports +/-" */
		return flow_by_words(cell, out);
	if (!n) {
		text_trim_all_kinds(&cell.text, &cell.len);
		status = flow_of_word(cell.text, cell.len, out);
	} else if (!(is_mixed && n == 1)) {
		status = strcmp(word, "tb") == 0 ? ROW_DERIVED : flow_of_word(word, n, out);
	}
	return status == ROW_BAD ? flow_by_words(cell, out) : status;
}

/* What a legend says of a code: "1=import", "1 = imports", "1: import". */
static enum row_status flow_by_legend(int number, const char *legend, enum flow *out)
{
	for (const char *at = legend; *at; at++) {
		const char *word;

		if (!text_is_digit(*at) || (at > legend && text_is_digit(at[-1])) ||
		    *at - '0' != number || text_is_digit(at[1]))
			continue;
		word = at + 1 + strspn(at + 1, " =:-");
		if (strncmp(word, "import", 6) != 0 && strncmp(word, "export", 6) != 0)
			return strncmp(word, "re", 2) == 0 ? ROW_PART_OF_FLOW : ROW_BAD;
		*out = *word == 'e' ? FLOW_EXPORTS : FLOW_IMPORTS;
		return ROW_TAKEN;
	}
	return ROW_BAD;
}

enum row_status row_flow_by_number(struct csv_cell cell, const char *legend, bool is_code,
				   enum flow *out)
{
	int number = cell_number(cell);

	if (*legend)
		return flow_by_legend(number, legend, out);
	if (!is_code || number < 1 || number > 6)
		return ROW_BAD;
	*out = number == 1 || number == 5 ? FLOW_IMPORTS : FLOW_EXPORTS;
	return number == 3 || number == 4 ? ROW_PART_OF_FLOW : ROW_TAKEN;
}

enum row_status row_refuse_flow(struct source_row *row, struct csv_cell cell, size_t column)
{
	if (cell_number(cell) >= 0)
		return row_refuse(row, column, FAULT_FLOW_OPEN);
	return row_refuse(row, column, FAULT_FLOW);
}

enum row_status row_check_flow(struct source_row *row, struct csv_cell cell, size_t column)
{
	enum flow flow;

	if (!cell.len || row_flow_by_word(cell, &flow) || flow == row->record.flow)
		return ROW_TAKEN;
	return row_refuse(row, column, FAULT_OTHER_FLOW);
}

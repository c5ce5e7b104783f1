/* What a workbook says of a sheet beside it: by its name, and in sheets that hold notes. */
#include <string.h>

#include "country.h"
#include "limit.h"
#include "stated_unit.h"
#include "strbuf.h"
#include "text.h"
#include "title_words.h"

/* Publishers' forms are known for what they are. */
static bool may_be_limited(const struct source_found *found)
{
	return !found->unfit && (found->is_own || (found->format && !found->format->source));
}

/* Whether no column names countries. */
static bool is_of_pair(const struct source_found *found)
{
	return found->is_own ? !found->names_areas
			     : found->format->wide && found->format->wide->lacks_partner;
}

/* A sheet that is called by a country's name is of trade with it, or is it the one whose trade all lines are of? */
static void take_country(struct source_found *found, const char *name)
{
	struct title_words *words = &found->words;
	char code[4];

	if (!country_read(code, name, strlen(name)) || strlen(name) < 4 ||
	    (strcmp(code, "WLD") == 0 && words->n_named > 1))
		return;
	for (size_t i = 0; i < words->n_named; i++) {
		if (strcmp(words->named[i], code) == 0)
			return;
	}
	if (is_of_pair(found) && words->n_named < 2) {
		memcpy(words->named[words->n_named++], code, sizeof(code));
		if (words->reporter[0] && !words->partner[0])
			memcpy(words->partner, code, sizeof(code));
		else if (words->partner[0] && !words->reporter[0])
			memcpy(words->reporter, code, sizeof(code));
	} else if (words->reporter[0] && !(found->is_own && found->names_areas)) {
		found->unfit = UNFIT_COUNTRY;
		found->where = SAID_BY_SHEET;
		title_set_said(found->said, name, strlen(name));
	}
}

/* "Belgian data", "with Germany": another country than the one that reports, or trades, by the title. */
static void take_mention(struct source_found *found, const char *name,
			 const struct title_words *of_name)
{
	const struct title_words *words = &found->words;
	const char *code = of_name->mentioned;

	if (!words->reporter[0] || !country_is_known(code) || strcmp(code, words->reporter) == 0 ||
	    (strcmp(code, words->partner) == 0 ? !caveat_has(name, phrases_reports)
					       : !words->partner[0] || !is_of_pair(found)))
		return;
	title_set_said(found->remark, name, strlen(name));
}

enum diag_code source_format_of_sheet(struct source_found *found, const char *name,
				      const char *bytes, size_t n)
{
	struct title_words words;
	char small[TITLE_SAID_MAX];
	enum diag_code code;

	if (!may_be_limited(found))
		return DIAG_OK;
	code = limit_of_name(LIMIT_SHEET, name,
			     &(struct limited_table){bytes, found->offset, n, true}, found);
	if (!code && !found->unfit)
		take_country(found, name);
	if (!code && !found->unfit)
		code = title_words_read(name, strlen(name), &words);
	if (code || found->unfit)
		return code;
	caveat_to_small(name, strlen(name), small, sizeof(small));
	take_mention(found, small, &words);
	if (caveat_has(small, phrases_fiscal_years))
		title_set_said(found->remark, name, strlen(name));
	return DIAG_OK;
}

bool source_sheet_annotates(const char *name)
{
	char small[TITLE_SAID_MAX];

	caveat_to_small(name, strlen(name), small, sizeof(small));
	return caveat_has(small, phrases_sheet_names);
}

/* A line's cells as one sentence. */
static void add_sentence(struct strbuf *out, const char *line, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (line[i] == ',' && i + 1 < n && line[i + 1] != ' ')
			strbuf_addc(out, ' ');
		else if (line[i] != '"' && line[i] != ',')
			strbuf_addc(out, line[i]);
	}
	strbuf_addc(out, '\n');
}

enum diag_code source_format_of_notes(struct source_found *found, const char *bytes, size_t n,
				      const char *notes)
{
	struct strbuf text = STRBUF_INIT;
	bool has_failed;

	if (!may_be_limited(found) || found->remark[0] || !*notes)
		return DIAG_OK;
	strbuf_add(&text, bytes,
		   found->offset + text_line_length(bytes + found->offset, n - found->offset));
	while (*notes) {
		size_t length = strcspn(notes, "\n");

		add_sentence(&text, notes, length);
		notes += length + (notes[length] == '\n');
	}
	has_failed = text.failed;
	title_caveat_of_notes(text.text, text.len, found);
	if (found->unfit) /* a sheet apart may be of other figures */
		memcpy(found->remark, found->said, sizeof(found->remark));
	found->unfit = UNFIT_NOT;
	strbuf_release(&text);
	return has_failed ? DIAG_NOMEM : DIAG_OK;
}

bool source_unit_of_notes(const char *notes, struct unit *out)
{
	struct strbuf sentence = STRBUF_INIT;
	bool has_one = false, differ = false;

	while (*notes && !differ) {
		size_t length = strcspn(notes, "\n"), label;
		char line[CAVEAT_LINE_MAX];
		const char *rest;
		struct unit unit;

		strbuf_cut(&sentence, 0);
		add_sentence(&sentence, notes, length);
		caveat_to_small(sentence.text, sentence.len, line, sizeof(line));
		if (caveat_where(line, phrases_unit_label, &label) == line && line[label] == ' ')
			line[label] = ':'; /* in a cell of its own */
		notes += length + (notes[length] == '\n');
		rest = caveat_unit_of_note(line);
		if (!rest || stated_unit_find(rest, &unit) != STATED_UNIT)
			continue;
		differ = has_one &&
			 (strcmp(unit.currency, out->currency) != 0 || unit.power != out->power);
		*out = unit;
		has_one = true;
	}
	has_one = has_one && !differ && !sentence.failed;
	strbuf_release(&sentence);
	return has_one;
}

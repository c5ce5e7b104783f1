#include <stdlib.h>
#include <string.h>

#include "check_words.h"
#include "escape.h"
#include "language.h"
#include "page.h"
#include "text_page.h"

/* One kind of mark a verdict; the last is for what is not in the data and yet a finding. */
#define KIND_FINDING VERDICT_COUNT

static const struct text_mark_kind english_kinds[VERDICT_COUNT + 1] = {
	[VERDICT_MATCH] = {"match", "\xE2\x9C\x93", N_("matches"),
			   N_("the data's value rounds to it")},
	[VERDICT_WITHIN_ROUNDING] = {"within-rounding", "\xE2\x89\x88", N_("within rounding"),
				     N_("rounding explains it")},
	[VERDICT_CUT] = {"cut", "\xE2\x94\x82", N_("cut, not rounded"),
			 N_("the value was cut off, not rounded")},
	[VERDICT_DIFFERS] = {"differs", "\xE2\x9C\x97", N_("DIFFERS"),
			     N_("the data do not allow it")},
	[VERDICT_CONTRADICTS] = {"contradicts", "\xE2\x89\xA0", N_("CONTRADICTS"),
				 N_("conflicts with other figures")},
	[VERDICT_NOT_IN_DATA] = {"not-in-data", "\xE2\x97\x8B", N_("not in data"),
				 N_("no data to check it against")},
	[VERDICT_UNCLEAR] = {"unclear", "?", N_("unclear"), N_("unclear what is meant")},
	[KIND_FINDING] =
		{"finding", "!", N_("NOT IN DATA"),
		 N_("looks like a figure for another period, in another currency or the like")},
};

struct building {
	const struct check_result *result;
	struct text_mark_kind kinds[VERDICT_COUNT + 1];
	struct report report; /* its arena holds the texts */
	struct strbuf text;   /* scratch */
	bool failed;
};

static const char *keep(struct building *building)
{
	const char *kept = strbuf_keep(&building->text, &building->report.arena);

	building->failed = building->failed || !kept;
	return kept ? kept : "";
}

static void set_mark(struct building *building, const struct judged_group *group,
		     const struct judgement *judgement, struct text_mark *mark)
{
	const struct claim *claim = judgement->claim;
	const char **reasons;

	*mark = (struct text_mark){.offset = claim->reading->offset,
				   .len = claim->reading->len,
				   .kind = (size_t)judgement->verdict,
				   .line = claim->line,
				   .column = claim->column};
	if (judgement->verdict == VERDICT_NOT_IN_DATA && judgement->is_finding)
		mark->kind = KIND_FINDING;
	check_add_subject(&building->text, judgement, group);
	mark->what = keep(building);
	reasons = arena_alloc(&building->report.arena,
			      (JUDGEMENT_NOTES + CAUSES_TOLD + 1) * sizeof(*reasons));
	if (!reasons) {
		building->failed = true;
		return;
	}
	for (size_t i = 0; i < judgement->n_notes; i++)
		reasons[mark->n_reasons++] = judgement->notes[i];
	for (size_t i = 0; i < judgement->n_causes; i++) {
		strbuf_addf(&building->text, tr("likely cause: %s"), judgement->cause_texts[i]);
		reasons[mark->n_reasons++] = keep(building);
	}
	strbuf_addf(&building->text, tr("line %zu, column %zu; recognised from %s"), claim->line,
		    claim->column, claim->reading->words);
	reasons[mark->n_reasons++] = keep(building);
	mark->reasons = reasons;
}

/* The article's figures stand in one group, those of each article together. */
static void add_article(struct building *building, const struct judged_group *group,
			const struct article *article, size_t start, struct strbuf *out)
{
	size_t n = article->claims.n;
	struct text_mark *marks = arena_alloc(&building->report.arena, (n + 1) * sizeof(*marks));
	struct text_page page = {.name = article->path,
				 .text = article->text,
				 .len = article->len,
				 .kinds = building->kinds,
				 .n_kinds = VERDICT_COUNT + 1,
				 .marks = marks,
				 .n_marks = n};

	if (!marks) {
		building->failed = true;
		return;
	}
	for (size_t i = 0; i < n; i++)
		set_mark(building, group, &group->judgements[start + i], &marks[i]);
	if (!building->failed)
		text_page_add(out, &page, start + 1);
}

/* What stands below a list of figures in a terminal: what cannot stand together, the summary. */
static void add_endings(struct building *building, struct strbuf *out)
{
	const struct check_result *result = building->result;

	if (!report_set_blocks(&building->report, result->n_groups)) {
		building->failed = true;
		return;
	}
	strbuf_adds(out, "<ul class=\"notes\">\n");
	for (size_t g = 0; g < result->n_groups; g++) {
		struct report_block *block = &building->report.blocks[g];

		if (!check_add_endings(&building->report, block, result, g))
			building->failed = true;
		for (size_t i = 0; i < block->n_lines; i++) {
			strbuf_adds(out,
				    block->lines[i].is_strong ? "<li class=\"strong\">" : "<li>");
			escape_html(out, block->lines[i].text, strlen(block->lines[i].text));
			strbuf_adds(out, "</li>\n");
		}
	}
	strbuf_adds(out, "</ul>\n");
}

enum diag_code check_build_page(struct strbuf *out, const struct check_result *result)
{
	struct building building = {
		.result = result, .report = REPORT_INIT, .text = STRBUF_INIT, .failed = false};
	const struct judged_group *group = &result->groups[result->figures_group];
	size_t start = 0;

	for (size_t k = 0; k <= VERDICT_COUNT; k++) {
		building.kinds[k] = english_kinds[k];
		building.kinds[k].word = tr(english_kinds[k].word);
		building.kinds[k].means = tr(english_kinds[k].means);
	}
	page_begin(out, group->title, language_in_use()->code);
	text_page_add_style(out);
	strbuf_adds(out, "<h1>");
	escape_html(out, group->title, strlen(group->title));
	strbuf_adds(out, "</h1>\n");
	for (size_t a = 0; a < result->n_articles && !building.failed; a++) {
		const char *path = result->articles[a].path;

		strbuf_adds(out, "<section>\n<h2>");
		path = strcmp(path, "-") == 0 ? tr("standard input") : path;
		escape_html(out, path, strlen(path));
		strbuf_adds(out, "</h2>\n");
		add_article(&building, group, &result->articles[a], start, out);
		start += result->articles[a].claims.n;
		strbuf_adds(out, "</section>\n");
	}
	if (!building.failed)
		add_endings(&building, out);
	page_end(out);
	report_release(&building.report);
	strbuf_release(&building.text);
	return building.failed || out->failed ? DIAG_NOMEM : DIAG_OK;
}

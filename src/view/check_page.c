#include <stdlib.h>
#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "escape.h"
#include "language.h"
#include "page.h"
#include "text.h"
#include "text_page.h"

/* One kind of mark a verdict; then what is not in the data and yet a finding, and what was accepted. */
#define KIND_FINDING VERDICT_COUNT
#define KIND_ACCEPTED (VERDICT_COUNT + 1)
#define KINDS (VERDICT_COUNT + 2)

#undef ROW
#define ROW TABLE_ROW

static const struct text_mark_kind english_kinds[KINDS] = {
#include "mark_kinds.inc"
};

struct building {
	const struct check_result *result;
	struct text_mark_kind kinds[KINDS];
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
	struct strbuf words = STRBUF_INIT;
	const struct claim *claim = judgement->claim;
	const char **reasons;

	*mark = (struct text_mark){.offset = claim->reading->offset,
				   .len = claim->reading->len,
				   .end = claim->reading->end,
				   .kind = (size_t)judgement->verdict};
	if (judgement->verdict == VERDICT_NOT_IN_DATA && judgement->is_finding)
		mark->kind = KIND_FINDING;
	if (judgement->is_accepted)
		mark->kind = KIND_ACCEPTED;
	check_add_subject(&building->text, judgement, group);
	mark->what = keep(building);
	reasons = arena_alloc(&building->report.arena,
			      (JUDGEMENT_NOTES + CAUSES_NAMED) * sizeof(*reasons));
	if (!reasons) {
		building->failed = true;
		return;
	}
	for (size_t i = 0; i < judgement->n_notes + judgement->n_causes; i++) {
		check_add_remark(&building->text, judgement, i);
		reasons[mark->n_reasons++] = keep(building);
	}
	reading_add_words(&words, claim->reading);
	strbuf_addf(&building->text, tr("line %zu, column %zu; recognised from %s"), claim->line,
		    claim->column, words.text);
	strbuf_take(&building->text, &words);
	mark->where = keep(building);
	mark->reasons = reasons;
}

/* The numbers of the text that were not checked; *n of them. NULL when memory ran out. */
static const struct text_other *list_others(struct building *building,
					    const struct article *article)
{
	struct text_other *others =
		arena_alloc(&building->report.arena, (article->n_others + 1) * sizeof(*others));

	for (size_t i = 0; others && i < article->n_others; i++)
		others[i] = (struct text_other){.offset = article->others[i].offset,
						.len = article->others[i].len,
						.why = tr(article->others[i].why)};
	building->failed = building->failed || !others;
	return others;
}

/* The article's figures stand in one group, those of each article together. */
static void add_article(struct building *building, const struct judged_group *group,
			const struct article *article, size_t start, struct strbuf *out)
{
	size_t n = article->claims.n;
	struct text_mark *marks = arena_alloc(&building->report.arena, (n + 1) * sizeof(*marks));
	struct text_page page = {.text = article->text,
				 .len = article->len,
				 .kinds = building->kinds,
				 .n_kinds = KINDS,
				 .marks = marks,
				 .n_marks = n,
				 .others = list_others(building, article),
				 .n_others = article->n_others};

	if (!marks) {
		building->failed = true;
		return;
	}
	for (size_t i = 0; i < n; i++)
		set_mark(building, group, &group->judgements[start + i], &marks[i]);
	if (!building->failed)
		text_page_add(out, &page, start + 1);
}

static void add_escaped(struct building *building, struct strbuf *out)
{
	building->failed = building->failed || building->text.failed;
	escape_html(out, building->text.text, building->text.len);
	strbuf_clear(&building->text);
}

/* A finding, with the number of its mark, as a link to it, and why it is one. */
static void add_finding(struct building *building, const struct judged_group *group, size_t i,
			struct strbuf *out)
{
	const struct judgement *judgement = &group->judgements[i];

	strbuf_addf(out, "<li value=\"%zu\"><a href=\"#f%zu\">", i + 1, i + 1);
	check_add_verdict(&building->text, judgement);
	strbuf_addc(&building->text, ' ');
	check_add_text(&building->text, judgement->claim);
	add_escaped(building, out);
	strbuf_adds(out, "</a> ");
	if (building->result->n_articles > 1) {
		check_add_place(&building->text, judgement->claim);
		strbuf_adds(&building->text, ": ");
	}
	check_add_subject(&building->text, judgement, group);
	add_escaped(building, out);
	for (size_t k = 0; k < judgement->n_notes + judgement->n_causes; k++) {
		strbuf_adds(out, "<span>");
		check_add_remark(&building->text, judgement, k);
		add_escaped(building, out);
		strbuf_adds(out, "</span>");
	}
	strbuf_adds(out, "</li>\n");
}

static void add_findings(struct building *building, const struct judged_group *group,
			 struct strbuf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++)
		n += group->judgements[i].is_finding;
	strbuf_adds(out, n ? "<nav class=\"box found\">\n<h2>" : "<div class=\"box\">\n<h2>");
	strbuf_addf(&building->text,
		    !n	     ? tr("No findings")
		    : n == 1 ? tr("%zu finding")
			     : tr("%zu findings"),
		    n);
	add_escaped(building, out);
	strbuf_adds(out, n ? "</h2>\n<ol>\n" : "</h2>\n</div>\n");
	for (size_t i = 0; i < group->n; i++) {
		if (group->judgements[i].is_finding)
			add_finding(building, group, i, out);
	}
	strbuf_adds(out, n ? "</ol>\n</nav>\n" : "");
}

/* What stands below a list of figures in a terminal: what contradicts each other, the summary. */
static void add_endings(struct building *building, struct strbuf *out)
{
	const struct check_result *result = building->result;

	if (!report_set_blocks(&building->report, result->n_groups)) {
		building->failed = true;
		return;
	}
	strbuf_adds(out, "<ul class=\"notes\">\n");
	for_each_of(struct report_block, block, building->report.blocks, result->n_groups) {
		if (!check_add_endings(&building->report, block, result,
				       (size_t)(block - building->report.blocks)))
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

/* The names of the texts, or what they call themselves, in building->text. */
static void name_texts(struct building *building)
{
	for (size_t a = 0; a < building->result->n_articles; a++) {
		strbuf_adds(&building->text, a ? ", " : "");
		if (building->result->articles[a].title[0])
			text_add_shown(&building->text, building->result->articles[a].title,
				       strlen(building->result->articles[a].title));
		else
			check_add_text_name(&building->text, &building->result->articles[a]);
	}
}

static void add_heading(struct building *building, const struct judged_group *group,
			struct strbuf *out)
{
	const char *names;

	name_texts(building);
	names = keep(building);
	page_begin(out, names, language_in_use()->code);
	text_page_add_style(out);
	strbuf_adds(out, "<h1>");
	escape_html(out, names, strlen(names));
	strbuf_adds(out, "</h1>\n<p>");
	escape_html(out, group->title, strlen(group->title));
	strbuf_adds(out, "</p>\n");
}

static void add_articles(struct building *building, const struct judged_group *group,
			 struct strbuf *out)
{
	const struct check_result *result = building->result;
	size_t start = 0;

	for (size_t a = 0; a < result->n_articles && !building->failed; a++) {
		strbuf_adds(out, "<section>\n");
		if (result->n_articles > 1) {
			strbuf_adds(out, "<h2>");
			check_add_text_name(&building->text, &result->articles[a]);
			add_escaped(building, out);
			strbuf_adds(out, "</h2>\n");
		}
		add_article(building, group, &result->articles[a], start, out);
		start += result->articles[a].claims.n;
		strbuf_adds(out, "</section>\n");
	}
}

enum diag_code check_build_page(struct strbuf *out, const struct check_result *result)
{
	struct check_result shown = *result;
	struct building building = {
		.result = &shown, .report = {.n_blocks = 0}, .text = STRBUF_INIT, .failed = false};
	const struct judged_group *group = &result->groups[result->figures_group];
	bool failed;

	shown.shows_all = true;
	for (size_t k = 0; k < KINDS; k++) {
		building.kinds[k] = english_kinds[k];
		building.kinds[k].word = tr(english_kinds[k].word);
		building.kinds[k].means = tr(english_kinds[k].means);
	}
	add_heading(&building, group, out);
	add_findings(&building, group, out);
	add_endings(&building, out);
	add_articles(&building, group, out);
	page_end(out);
	failed = building.failed || building.text.failed || out->failed;
	report_release(&building.report);
	strbuf_release(&building.text);
	return failed ? DIAG_NOMEM : DIAG_OK;
}

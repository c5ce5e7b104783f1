#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "language.h"
#include "names.h"
#include "text.h"

size_t check_result_figures(const struct check_result *result)
{
	size_t n = 0;

	for (size_t g = 0; g < result->n_groups; g++)
		n += result->groups[g].n;
	return n;
}

size_t check_result_findings(const struct check_result *result)
{
	size_t n = 0;

	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++)
			n += result->groups[g].judgements[i].is_finding;
	}
	return n;
}

enum check_part check_part(const struct judgement *judgement)
{
	if (judgement->is_finding)
		return PART_FINDINGS;
	return judgement->verdict <= VERDICT_CUT ? PART_MATCHES : PART_OPEN;
}

bool check_is_listed(const struct check_result *result, const struct judgement *judgement)
{
	enum check_part part = check_part(judgement);

	if (judgement->is_accepted)
		return false;
	if (result->only_findings)
		return part == PART_FINDINGS;
	/* A claim of the command line is always answered, a revision always mentioned. */
	return part != PART_MATCHES || judgement->was_right || result->lists_matches ||
	       !judgement->claim->path[0];
}

const struct judgement *check_result_figure(const struct check_result *result, size_t number,
					    const struct judged_group **group)
{
	size_t g = 0;

	for (number--; number >= result->groups[g].n; g++)
		number -= result->groups[g].n;
	*group = &result->groups[g];
	return &result->groups[g].judgements[number];
}

size_t check_result_left_out(const struct check_result *result)
{
	size_t n = 0;

	for (size_t a = 0; a < result->n_articles; a++)
		n += result->articles[a].n_others;
	return n;
}

struct left_out check_result_left_out_at(const struct check_result *result, size_t i)
{
	const struct article *article = result->articles;

	for (; i >= article->n_others; article++)
		i -= article->n_others;
	return (struct left_out){article, &article->others[i]};
}

static void add_path(struct strbuf *out, const char *path)
{
	path = strcmp(path, "-") == 0 ? tr("standard input") : path;
	text_add_shown(out, path, strlen(path));
}

void check_add_text_name(struct strbuf *out, const struct article *article)
{
	add_path(out, path_base_name(article->path));
}

void check_add_left_out_place(struct strbuf *out, struct left_out one)
{
	add_path(out, one.article->path);
	strbuf_addf(out, ":%zu:%zu", one.number->line, one.number->column);
}

void check_add_place_in_text(struct strbuf *out, const struct claim *claim)
{
	if (!claim->path[0])
		strbuf_addf(out, tr("claim %zu"), claim->line);
	else if (claim->line)
		strbuf_addf(out, "%zu", claim->line);
	if (claim->path[0] && claim->line && claim->column)
		strbuf_addf(out, ":%zu", claim->column);
	if (claim->where[0]) {
		strbuf_adds(out, " (");
		text_add_shown(out, claim->where, strlen(claim->where));
		strbuf_addc(out, ')');
	}
}

/* "claims.csv:3:14", or "claim 2" for one of the command line. */
void check_add_place(struct strbuf *out, const struct claim *claim)
{
	if (claim->path[0])
		add_path(out, claim->path);
	if (claim->path[0] && claim->line)
		strbuf_addc(out, ':');
	check_add_place_in_text(out, claim);
}

void check_add_verdict(struct strbuf *out, const struct judgement *judgement)
{
	const struct verdict_words *words = &verdicts[judgement->verdict];

	strbuf_adds(out, tr(judgement->is_finding ? words->finding : words->shown));
}

/* As it was written; a line break in it is a space. */
static void add_quoted(struct strbuf *out, const struct claim *claim)
{
	const char *sign = qualifier_sign(claim->relation);
	struct strbuf text = STRBUF_INIT;

	if (claim->relation && !(claim->reading && claim->reading->len) &&
	    strncmp(claim->text, sign, strlen(sign)) != 0)
		strbuf_addf(&text, "%s ", sign);
	for (const char *at = claim->text; *at;) {
		size_t n = strcspn(at, "\r\n");

		text_add_shown(&text, at, n);
		at += n;
		strbuf_adds(&text, *at ? " " : "");
		at += strspn(at, "\r\n");
	}
	strbuf_addf(out, tr_in("quotation", "\"%s\""), text.text);
	strbuf_take(out, &text);
}

void check_add_text(struct strbuf *out, const struct claim *claim)
{
	struct strbuf quoted = STRBUF_INIT;

	add_quoted(&quoted, claim);
	switch (claim->reading && claim->reading->len ? claim->relation : QUALIFIER_NONE) {
	case QUALIFIER_NONE:
		strbuf_adds(out, quoted.text ? quoted.text : "");
		break;
	case QUALIFIER_ABOUT:
		strbuf_addf(out, tr("%s (about)"), quoted.text);
		break;
	case QUALIFIER_ABOVE:
		strbuf_addf(out, tr("%s (more than)"), quoted.text);
		break;
	case QUALIFIER_BELOW:
		strbuf_addf(out, tr("%s (less than)"), quoted.text);
		break;
	}
	strbuf_take(out, &quoted);
}

void check_add_figure(struct strbuf *out, const struct judgement *judgement)
{
	check_add_place(out, judgement->claim);
	strbuf_adds(out, ": ");
	check_add_verdict(out, judgement);
	strbuf_addc(out, ' ');
	check_add_text(out, judgement->claim);
	strbuf_adds(out, tr(": "));
}

void check_add_remark(struct strbuf *out, const struct judgement *judgement, size_t i)
{
	struct strbuf cause = STRBUF_INIT;

	if (i < judgement->n_notes) {
		remark_add_words(out, judgement->notes[i], judgement);
		return;
	}
	remark_add_words(&cause, judgement->cause_remarks[i - judgement->n_notes], judgement);
	strbuf_addf(out, tr("likely cause: %s"), cause.text);
	strbuf_take(out, &cause);
}

/* In brackets; with its unit if that is another one than the figure's. */
static void add_formula(struct strbuf *out, const struct judgement *judgement)
{
	const struct claim *claim = judgement->claim;

	if (!judgement->formula[0])
		return;
	strbuf_addf(out, " (%s", judgement->formula);
	if (claim_is_amount(claim) && claim->has_unit && claim->unit.power != judgement->unit.power)
		strbuf_addf(out, " %s", people_unit(judgement->unit));
	strbuf_addc(out, ')');
}

void check_add_pair_of(struct strbuf *out, const struct judgement *judgement,
		       const struct judged_group *group)
{
	const struct claim *claim = judgement->claim;

	if (claim->reading)
		add_pair(out, claim->reading->reporter, claim->reading->partner);
	else if (group->names_pair)
		add_pair(out, group->reporter, group->partner);
}

/* turnover 2023, Kazakhstan with Belgium = 523.56186716 USD million */
void check_add_subject(struct strbuf *out, const struct judgement *judgement,
		       const struct judged_group *group)
{
	struct dec exact;

	claim_add_subject(out, judgement->claim);
	check_add_pair_of(out, judgement, group);
	if (!judgement->has_exact || judgement->verdict > VERDICT_WITHIN_ROUNDING ||
	    !judgement_shown_exact(judgement, &exact))
		return;
	strbuf_addf(out, " %s ", judgement->qualifier ? qualifier_sign(judgement->qualifier) : "=");
	judgement_add_number(out, judgement, exact);
	judgement_add_unit(out, judgement);
	add_formula(out, judgement);
}

void check_add_statement(struct strbuf *out, const struct judged_group *group, size_t figure)
{
	claim_add_statement(out, group->judgements[figure].claim, group->consistency.units_differ);
}

void check_add_statements(struct strbuf *out, const struct judged_group *group,
			  const size_t *figures, size_t n, const char *last)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			strbuf_adds(out, i + 1 == n ? last : ", ");
		check_add_statement(out, group, figures[i]);
	}
}

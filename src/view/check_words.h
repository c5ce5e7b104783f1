/*
 * check_words.h - what all ways of showing judged figures say alike. Private to view.
 */
#ifndef KZBE_CHECK_WORDS_H
#define KZBE_CHECK_WORDS_H

#include "check_view.h"

/* Numbers of a text that are not judged. */
struct left_out {
	const struct article *article;
	const struct article_number *number;
};

/* Numbers of all texts that are not judged, and the i-th of them. */
size_t check_result_left_out(const struct check_result *result);
struct left_out check_result_left_out_at(const struct check_result *result, size_t i);

/* "article.txt:3:14" */
void check_add_left_out_place(struct strbuf *out, struct left_out one);

/* What a text is called: its file without folders, or "standard input". */
void check_add_text_name(struct strbuf *out, const struct article *article);

/* The lines below the figures of group g, and below all. False when memory ran out. */
bool check_add_endings(struct report *report, struct report_block *block,
		       const struct check_result *result, size_t g);

/* The place of a figure: "claims.csv:3:14", or "claim 2" of the command line. */
void check_add_place(struct strbuf *out, const struct claim *claim);

/* The same without the file: "3:14". */
void check_add_place_in_text(struct strbuf *out, const struct claim *claim);

/* The parts of a list for people, in their order: what is wrong, what could not be decided, what holds. */
enum check_part { PART_FINDINGS, PART_OPEN, PART_MATCHES };
#define CHECK_PARTS 3

enum check_part check_part(const struct judgement *judgement);

/* Whether the figure is in lists for people: what holds is only counted, unless --matches lists it. */
bool check_is_listed(const struct check_result *result, const struct judgement *judgement);

/* ", Kazakhstan with Belgium" of a figure, where it or what it was judged by says whose trade it is. */
void check_add_pair_of(struct strbuf *out, const struct judgement *judgement,
		       const struct judged_group *group);

/* "matches", "DIFFERS" */
void check_add_verdict(struct strbuf *out, const struct judgement *judgement);

/* The figure as it was written, in quotes, with the relation that the claim makes of it. */
void check_add_text(struct strbuf *out, const struct claim *claim);

/* What a list of figures has of each: its place, the verdict, the figure, a colon. */
void check_add_figure(struct strbuf *out, const struct judgement *judgement);

/* turnover 2023, Kazakhstan with Belgium = 523.56186716 USD million */
void check_add_subject(struct strbuf *out, const struct judgement *judgement,
		       const struct judged_group *group);

/* A finding in one line: subject, notes and causes with "; " between. */
void check_add_message(struct strbuf *out, const struct judgement *judgement,
		       const struct judged_group *group);

/* The i-th remark, of n_notes, and then of the causes: "likely cause: scale: ...". */
void check_add_remark(struct strbuf *out, const struct judgement *judgement, size_t i);

/* "error" or "warning": a figure that is wrong, another finding. */
const char *check_severity(const struct judgement *judgement);

/* Where a figure ends: the line and column of its last character. */
struct figure_end {
	size_t line, column;
	size_t first_line_column; /* the last column that it takes of the line it begins in */
};
struct figure_end check_figure_end(const struct claim *claim);

/* "turnover 2023 = 523.7" of a figure of the group; several with commas and `last` between. */
void check_add_statement(struct strbuf *out, const struct judged_group *group, size_t figure);
void check_add_statements(struct strbuf *out, const struct judged_group *group,
			  const size_t *figures, size_t n, const char *last);

/* --- remarks --------------------------------------------------------------------------------------- */

/* A remark about the judgement's claim, as a sentence without capital or full stop. */
void remark_add_words(struct strbuf *out, const struct remark *remark, const struct judgement *of);

/* A number in the claim's terms, with its signs; the unit of an amount, with a space before it; a
 * range in exact terms: "351.52 to 351.95", "288.9 or more", with the fewest decimals that, rounded
 * outward, widen it by no more than a twentieth. */
void judgement_add_number(struct strbuf *out, const struct judgement *judgement, struct dec number);
void judgement_add_unit(struct strbuf *out, const struct judgement *judgement);
void judgement_add_range(struct strbuf *out, const struct judgement *judgement,
			 struct interval range, bool with_unit);

/* --- what stands below the figures of a list; where only findings are wanted, contradictions alone --- */

/* Lines that are being added to a block. */
struct listing {
	struct report *report;
	struct report_block *block;
	struct strbuf text; /* the line so far; released by who made the listing */
	bool failed;	    /* memory ran out */
};

/* The text as a line of its own. */
void listing_end_item(struct listing *listing, size_t indent, size_t hang, bool is_strong);

/* Which of the group's figures contradict each other, and what would mend it; nothing if none do. */
void listing_add_contradictions(struct listing *listing, const struct judged_group *group);

/* That they do not contradict each other, or that this was not found out. */
void listing_add_consistency(struct listing *listing, const struct check_result *result,
			     const struct judged_group *group);

/* What --imply asks for: of each figure the answers of the sources that know one, or else the first. */
void listing_add_implied(struct listing *listing, const struct check_result *result);

/* How many figures match and how many do not, and what was not checked. */
void listing_add_summary(struct listing *listing, const struct check_result *result);

#endif

/*
 * check_view.h - judged figures as a report model, and as a page.
 */
#ifndef KZBE_CHECK_VIEW_H
#define KZBE_CHECK_VIEW_H

#include "article.h"
#include "joint.h"
#include "report.h"
#include "verdict.h"
#include "view.h"

/* Figures that were judged together: by data, or against one another. */
struct judged_group {
	const char *title;  /* for people */
	const char *source; /* machine: whose figures these are, if they are data; "" */
	const char *reporter, *partner;
	bool names_pair; /* to people: with each figure, whose trade it is */
	struct judgement *judgements;
	size_t n;
	bool has_consistency; /* they were checked against one another */
	bool is_part;	      /* the figures are those of other groups, borrowed: print only the
				 joint result; n is 0 */
	struct consistency consistency;
};

/* A figure that --imply asks for, and the range that was found. */
struct implied {
	size_t subject;	    /* which --imply asks for */
	struct claim claim; /* its subject; the value is not set */
	struct unit unit;
	bool is_known; /* else nothing printed bears on it */
	enum joint_answer answer;
	bool is_too_large;     /* JOINT_STOPPED: before the first step, not at the limit */
	struct interval range; /* exact terms */
	const char *source;    /* whose figures imply it; "" */
	const char *reporter, *partner;
};

struct check_result {
	struct judged_group *groups;
	size_t n_groups;
	struct implied *implied;
	size_t n_implied;
	bool is_against_data;
	const struct article *articles; /* the texts that were read, n_articles of them */
	size_t n_articles;
	bool has_unread_numbers; /* some were set aside without a word: check_has_unread_numbers() */
	bool lists_left_out;	 /* --all */
	bool lists_matches;	 /* --matches */
	bool only_findings;	 /* --findings */
	bool shows_all; /* matches and numbers that were not checked are shown elsewhere: a page */
	bool has_baseline;
	size_t n_accepted;    /* figures that would be findings, had nobody accepted them */
	size_t figures_group; /* of the texts' figures, if there are texts */
};

/* Whether a text, with its claims, has a number that is neither in a figure nor of a date: it counts
 * something, say, and was set aside without a word. */
bool check_has_unread_numbers(const struct article *article);

/* Figures of all groups. */
size_t check_result_figures(const struct check_result *result);

/* Those that are findings. */
size_t check_result_findings(const struct check_result *result);

/* The judgement with this number, 1 the first; its group in *group. number must be in range. */
const struct judgement *check_result_figure(const struct check_result *result, size_t number,
					    const struct judged_group **group);

/* The result as a report: for a terminal one paragraph a figure, findings first and matches only counted,
 * for Markdown a table, for machines rows of the fields that are a contract. DIAG_OK or DIAG_NOMEM; release *report in every case. */
enum diag_code check_build_list(struct report *report, const struct check_result *result);
enum diag_code check_build_markdown(struct report *report, const struct check_result *result);
enum diag_code check_build_machine(struct report *report, const struct check_result *result,
				   const struct column_list *columns);

/* The texts with their figures marked, as a page for a browser. DIAG_OK or DIAG_NOMEM. */
enum diag_code check_build_page(struct strbuf *out, const struct check_result *result);

/*
 * The findings a line each, unwrapped: FILE:LINE:COLUMN-ENDCOLUMN: SEVERITY: TEXT [VERDICT]. Columns
 * are counted in characters, the end is the last one; a figure that goes on in the next line ends with its
 * line. Standard input is "-"; a claim of the command line has its number as its line. The
 * severity is "error" where the figure is wrong, "warning" for other findings. False: out of memory.
 */
bool check_build_lint(struct strbuf *out, const struct check_result *result);

/* The findings as a SARIF 2.1.0 log, with sure repairs as its fixes. False: out of memory. */
bool check_build_sarif(struct strbuf *out, const struct check_result *result, const char *version);

/* A piece of a text that a client has between markup: where it begins in the text, in bytes, and where in what the
 * client shows, in units of UTF-16. Of markup that is taken for something no part has a place of its own. */
struct text_piece {
	size_t at, shown;
	bool is_markup;
};

/*
 * The findings of the first text from byte `first` on as the matches of LanguageTool's protocol, a JSON array:
 * places in units of UTF-16 from there, a sure repair as the replacement. With n pieces, n above 0, in order and one
 * for the end among them, places are where the client has them. False: out of memory.
 */
bool check_build_matches(struct strbuf *out, const struct check_result *result, size_t first,
			 const struct text_piece *pieces, size_t n);

/* What is to be changed in the texts as a unified diff: sure repairs, as repair.h finds them. False: out of memory. */
bool check_build_diff(struct strbuf *out, const struct check_result *result);

/*
 * The figures of texts as a claims file (claims_file.h), as they were read: what the text leaves open is
 * a comment, with the reason, for somebody to fill in. False: out of memory.
 */
bool check_build_claims(struct strbuf *out, const struct claim_list *figures);

/* How one figure's verdict came about, for people. */
void check_explain(struct strbuf *out, const struct check_result *result, size_t number);

#endif

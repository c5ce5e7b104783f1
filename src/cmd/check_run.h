/*
 * check_run.h - one run of check, and its parts: claims, articles, what is implied. Private to cmd.
 */
#ifndef KZBE_CHECK_RUN_H
#define KZBE_CHECK_RUN_H

#include "article_verdict.h"
#include "check_view.h"
#include "claims_file.h"
#include "loaded.h"
#include "verdict.h"

/* Everything that one run of check holds. */
struct check {
	const struct options *options;
	struct diag_sink *sink;
	struct source_data loaded;
	struct claim_list claims;
	struct judged_set *sets; /* figures that were judged together */
	size_t n_sets, sets_capacity;
	struct judge judge;
	struct column_list columns; /* of the machines' formats */
	struct check_result result;
	char reporter[4], partner[4]; /* whom the claims are about */
	struct article *articles;
	size_t n_articles;
	struct article_reader *reader; /* of all of them, one after the other */
	struct claim_list figures;     /* of all texts, and claims that name their pair */
	struct article_verdicts verdicts;
	struct strbuf text; /* scratch */
};

/* The unit that the amounts without one are read in: that of all others, if they agree. */
struct common_unit {
	bool any, differs;	/* a unit is stated; not all are the same */
	bool currencies_differ; /* not even their currencies are */
	struct unit unit;	/* the first one */
};

/* check_claims.c */

/* The claims of -c, numbered as given, and of --claims; all errors of all are reported. */
enum diag_code check_read_claims(struct check *check);
/* The first series that the claims are about. */
const struct series *check_first_used(const struct check *check);
/* The claims against the data. */
enum diag_code check_claims(struct check *check);
/* Each chosen series' own figures, checked against one another. */
enum diag_code check_data(struct check *check);

/* check_groups.c */

/* Refuse to check a data file by itself where standard input holds a text: it was meant to be read. */
enum diag_code check_refuse_unread_text(const struct check *check);

/* The options of a run that reads texts alone: without data, even if they are given. */
struct options check_only_texts(const struct options *options);

/* The options of a run that shows readings: by the data, which name the countries, or without them where only texts
 * are given. */
struct options check_readings(const struct options *options);

/* Load DATA and the files of -d. Where DATA cannot be read, the error says whether it is a text, or one of
 * the texts a data file, and what to do. */
enum diag_code check_load_operands(struct check *check);

/* Refuse a data file in a text's place, whose figures no reader of sentences would find. */
enum diag_code check_refuse_data_as_text(const struct check *check, const struct article *article,
					 bool has_figures);

/* The first operand is the data; with --no-data all of them are texts. */
size_t check_data_operands(const struct options *options);

/* Another group, with room for n judgements, which are empty. NULL: out of memory. */
struct judged_group *check_add_group(struct check *check, size_t n);
/* Another set, empty; NULL: out of memory. Those before it may move. */
struct judged_set *check_add_set(struct check *check);
/* Judge a set and show it as a group, whose title is check->text. DIAG_OK or DIAG_NOMEM. */
enum diag_code check_show_set(struct check *check, struct judged_set *set, struct unit unit);
/* check->text as the group's title, or NULL: out of memory. */
const char *check_keep_text(struct check *check);
/* Whether the series is of the pair that the claims are about, from its reporter. */
bool check_is_used(const struct check *check, const struct series *series);
/* "checked against X, 2024-10-18 (x.csv); Y (not used: Z, reported by Belgium)" */
const char *check_title_of_data(struct check *check);
/* Whether the chosen series are of more than one pair of countries. */
bool check_has_several_pairs(const struct check *check);
/* Claims do not say whose trade they mean: with more than one pair that must be chosen. */
enum diag_code check_refuse_several_pairs(struct check *check);

/* check_among.c */

/* The unit of those amounts that state one. */
struct common_unit check_find_common_unit(const struct claim_list *claims);
/* Sort the claims into currencies, each a group of its own. */
enum diag_code check_among(struct check *check);

/* check_imply.c */

/* What the figures imply for each figure of --imply. */
enum diag_code check_imply(struct check *check);

/* check_articles.c */

/* The texts of the operands; all errors of all are reported. */
enum diag_code check_read_articles(struct check *check);
/* The figures of the texts. */
enum diag_code check_articles(struct check *check);

/* cmd_check.c: what serve does with them for each text. */

/* Load the data of the first n operands and of -d, by which the texts will be judged; none with no_data. */
enum diag_code check_load_data(struct check *check, size_t n_operands);
/* Read the n bytes at s and judge their figures by the data, which are those of check->loaded. */
enum diag_code check_text(struct check *check, const char *s, size_t n);
/* Free what came of it; the data stay. */
void check_release_results(struct check *check);

/* check_articles.c */

/* The text in memory, as the only one. */
enum diag_code check_read_memory(struct check *check, const char *s, size_t n);

/* check_places.c */

/* Say where the figures of a document's text stand by paragraph and character, and by the words around
 * them: its lines are not the document's. False: out of memory. */
bool check_place_in_document(struct article *article);

/* check_baseline.c: a CSV file of findings that were accepted once, each known by its text and the words around it, with a
 * reason and a date. */

/*
 * Take the findings that --baseline has out of the result: they are counted, no longer findings. With
 * --update-baseline the file becomes the list of all present findings, those it had with their reason and
 * date, new ones with today's; all of them are then accepted. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code check_accept(struct check *check);

#endif

/*
 * article.h - the trade figures of a running text: where each stands and what it is taken to mean.
 *
 * English, German, French, Dutch, Russian and Kazakh; the language is found by its words, for each
 * paragraph. A figure becomes a claim (claim.h) with a reading: whose trade, which words decided, and
 * what is doubtful. Numbers that are no figures of trade in goods are listed apart, with the reason.
 * Time and memory grow with the length of the text, not faster. Depends on claim.h.
 */
#ifndef KZBE_ARTICLE_H
#define KZBE_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "claim.h"
#include "diag.h"
#include "strbuf.h"
#include "text.h"

/* Larger texts are refused: their figures would take memory without bounds. */
#define ARTICLE_MAX ((size_t)1 << 28)

#define ARTICLE_TITLE_MAX 200

/* A number that is not judged, and why. */
struct article_number {
	size_t line, column; /* 1-based; column in code points */
	size_t offset, len;  /* bytes of article.text */
	const char *why;     /* "not money", say */
};

/* A zeroed struct is empty. */
struct article {
	const char *path; /* borrowed; "-" is standard input */
	char *text;	  /* owned: the whole text in UTF-8 */
	size_t len;
	const char *encoding;	  /* "UTF-8", or what it was read as */
	bool has_mark;		  /* a byte order mark, not part of text, stood before it */
	bool is_as_given;	  /* text is the bytes that were given, behind that mark */
	pub_date date;		  /* of the text, as it says or was given; 0: not known */
	struct claim_list claims; /* in the order of the text; each has a reading */
	struct article_number *others;
	size_t n_others, others_capacity;
	struct strbuf *readings; /* borrowed; NULL: not wanted */
	/* private: the place that was counted last; the table's cell that is read, if one is */
	struct text_place place;
	size_t cell_offset, cell_len;
	size_t cell_at; /* where its phrase begins in what is read in its place; 0: it is a number */
	char title[ARTICLE_TITLE_MAX]; /* what it is called, for who read the file to set; "" */
	bool is_ahead;		       /* only what the text is about is looked for */
	bool is_brief;		       /* as the options say */
};

void article_release(struct article *article);

/* What reading keeps from one text to the next to be faster: the words that were looked up, the patterns. One thread
 * at a time reads with it. NULL: out of memory. */
struct article_reader;
struct article_reader *article_reader_new(void);
void article_reader_free(struct article_reader *reader);

struct article_options {
	const char *reporter, *partner; /* alpha-3: whose trade the text is about, if it does not
					 * name others; NULL: as it says */
	pub_date date;			/* of the text; 0: as it says */
	const char *encoding;		/* NULL: UTF-8, else found by its letters */
	struct strbuf *readings; /* NULL, or where to write how each sentence was understood */
	struct article_reader *reader; /* NULL: one of its own, for this text */
	bool is_brief; /* nobody asks which words decided, nor what else a figure may be: they are left out */
};

/*
 * Take over the n bytes at s (copied, as UTF-8) and find its figures. DIAG_OK; or DIAG_NOMEM; or, with
 * *error set, DIAG_ENCODING for a file that is no text and DIAG_USAGE for an unknown encoding.
 */
enum diag_code article_read(struct article *article, const char *s, size_t n,
			    const struct article_options *options, struct diag *error);

#endif

/*
 * text_page.h - a running text as a page for a browser, its figures marked, each with its reason
 * next to it.
 *
 * A mark has a colour, a line of its own kind, a sign and a word: none of them is needed to tell it
 * from the others. Text goes in through escape_html alone. Depends on page.h.
 */
#ifndef KZBE_TEXT_PAGE_H
#define KZBE_TEXT_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

/* A kind of mark; the legend explains each that occurs. */
struct text_mark_kind {
	const char *name;  /* of the style: a few ASCII letters and hyphens */
	const char *sign;  /* one character */
	const char *word;  /* "matches" */
	const char *means; /* for the legend */
	bool is_quiet; /* nothing to worry about: its reasons are folded, its tag is the sign alone */
	bool is_listed; /* stands, with its reasons, in a list above the text: on paper only there */
};

struct text_mark {
	size_t offset, len; /* bytes of the text */
	size_t end;  /* where its unit ends: the tag is put there, never between number and unit */
	size_t kind; /* index in the kinds */
	const char *what; /* "turnover 2023 = 523.7" */
	const char *const *reasons;
	size_t n_reasons;
	const char *
		where; /* its place in the text, and the words that it was recognised from: not on paper */
};

/* A number that has no mark, and why. */
struct text_other {
	size_t offset, len;
	const char *why;
};

struct text_page {
	const char *text; /* valid UTF-8 */
	size_t len;
	const struct text_mark_kind *kinds; /* the first: the figure matches */
	size_t n_kinds;
	const struct text_mark *marks; /* in the order of the text, none in another */
	size_t n_marks;
	const struct text_other *others; /* in the order of the text */
	size_t n_others;
};

/* The style that marks need, once a page, behind page_begin. */
void text_page_add_style(struct strbuf *out);

/* The legend of the kinds that the text's marks have, and the text. `first` is the number of its first
 * mark on the page, from 1. */
void text_page_add(struct strbuf *out, const struct text_page *page, size_t first);

#endif

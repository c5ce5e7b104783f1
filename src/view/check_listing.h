/*
 * check_listing.h - judged figures as lines for people: what stands below the figures. Private to view.
 * Where only findings are wanted, only contradictions are shown.
 */
#ifndef KZBE_CHECK_LISTING_H
#define KZBE_CHECK_LISTING_H

#include "check_words.h"

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

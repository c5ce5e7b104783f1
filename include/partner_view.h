/*
 * partner_view.h - one reporter's trade with many partners as a table by partner.
 *
 * One period; the world first, then countries, the largest first, then groups of countries. Shares are
 * of the trade with the world where the data have it, else of what all countries come to: the world and
 * groups are never added to their parts.
 */
#ifndef KZBE_PARTNER_VIEW_H
#define KZBE_PARTNER_VIEW_H

#include "view.h"

/* A block for each reporter, currency and source. DIAG_OK or DIAG_NOMEM; release *report in every
 * case. */
enum diag_code build_partners(struct report *report, const struct shown_series *shown,
			      const struct view *view, const struct format *format,
			      const struct column_list *columns);

#endif

/*
 * report_partners.h - `report` of one reporter with many partners. Private to cmd.
 */
#ifndef KZBE_REPORT_PARTNERS_H
#define KZBE_REPORT_PARTNERS_H

#include "loaded.h"
#include "options.h"
#include "render.h"

/* Whether the command line asks for all partners of a reporter, or for several. */
bool report_is_by_partner(const struct options *options);

/* Whether what was loaded has more than one partner. */
bool report_has_partners(const struct source_data *loaded);

/* The table by partner, in a scale that fits if it may be rounded. DIAG_OK, or a code after a
 * diagnostic; release *report in every case. */
enum diag_code report_partners(struct report *report, struct source_data *loaded,
			       const struct options *options, const struct format *format,
			       bool may_round, struct diag_sink *sink);

#endif

/*
 * check_baseline.h - findings that were accepted once: a CSV file of them, each known by its text and the
 * words around it, with a reason and a date. Private to cmd.
 */
#ifndef KZBE_CHECK_BASELINE_H
#define KZBE_CHECK_BASELINE_H

#include "check_run.h"

/*
 * Take the findings that --baseline has out of the result: they are counted, no longer findings. With
 * --update-baseline the file becomes the list of all present findings, those it had with their reason and
 * date, new ones with today's; all of them are then accepted. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code check_accept(struct check *check);

#endif

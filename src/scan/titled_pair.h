/*
 * titled_pair.h - whose trade with whom a table without such columns is of, as the lines above it say. Private to scan.
 *
 * Depends on source.h and wide_table.h.
 */
#ifndef KZBE_TITLED_PAIR_H
#define KZBE_TITLED_PAIR_H

#include "datafile.h"
#include "source.h"
#include "wide_table.h"

/* Of a data file: what the lines above it say, with what the request adds to it; Kazakhstan and Belgium where they name
 * nobody. An error, sent, where they name others and not both sides. */
enum diag_code titled_pair_find(struct datafile_title *out, const char *path,
				const struct source_found *found,
				const struct source_request *request, struct diag_sink *sink);

/*
 * Whether nothing stands against the pair that is assumed of a file that names no country. Words above the table that are
 * not understood do, since they may name other ones ("Handel Polski z Ukrainą"), unless the request names both sides:
 * then an error is sent.
 */
bool titled_pair_may_be_assumed(const char *path, const struct source_found *found,
				const struct source_request *request, struct diag_sink *sink);

/* The sides that a table of one value a cell has from the lines above it, where these say it in words alone. */
void titled_pair_complete(struct wide_title *title, const struct source_found *found);

#endif

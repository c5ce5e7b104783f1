/*
 * claims_file.h - claims from a CSV file: indicator,period,value,unit,relation,where and, where they are
 * of several pairs, reporter,partner,base (kzbe-trade(5)).
 *
 * The same dialects as the data file. Depends on claim.h and csv_reader.h.
 */
#ifndef KZBE_CLAIMS_FILE_H
#define KZBE_CLAIMS_FILE_H

#include "claim.h"
#include "diag.h"

/* A country's name or code as alpha-3; false: it is unknown. */
typedef bool claims_file_country(char code[4], const char *s, size_t n);

/*
 * Read the file at path ("-": standard input) and append its claims to *list. path must live as
 * long as the list. All errors of the file go to the sink; the claims that are right are appended
 * nevertheless, so a caller must discard them when DIAG_OK is not returned. Returns the first
 * error's code. A claim whose row names reporter and partner has a reading that says so.
 */
enum diag_code claims_file_read(const char *path, claims_file_country *read_country,
				struct claim_list *list, struct diag_sink *sink);

#endif

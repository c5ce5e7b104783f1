/*
 * csv_file.h - a whole CSV file of our own, from its name to its records.
 *
 * Depends on csv_reader.h and input.h.
 */
#ifndef KZBE_CSV_FILE_H
#define KZBE_CSV_FILE_H

#include "csv_reader.h"
#include "diag.h"

/*
 * Open the file at path ("-": standard input), hand its records to on_record, close it. Comment
 * lines before the header are skipped. Returns DIAG_OK or the first code of opening, reading or
 * splitting, which was sent; what on_record found wrong is its own to remember.
 */
enum diag_code csv_file_read(const char *path, csv_record_handler *on_record, void *ctx,
			     struct diag_sink *sink);

#endif

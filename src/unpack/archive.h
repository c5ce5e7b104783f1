/*
 * archive.h - of an archive, the entry that is meant; of a workbook, the sheet. Private to unpack.
 */
#ifndef KZBE_ARCHIVE_H
#define KZBE_ARCHIVE_H

#include "blob.h"
#include "unpack.h"

/*
 * Put a stream of the entry that is meant in the place of *top, which gives an archive (a zip one, or one that
 * libarchive reads) and of which the head was read. DIAG_OK, or a code after a diagnostic.
 */
enum diag_code archive_open(struct stream **top, const struct unpack_request *request,
			    struct stream_head head, bool is_zip, struct diag_sink *sink);

/* The same of the sheet that is meant of a workbook that is no archive: an .xls, or (is_xml) one of Excel 2003 in XML. */
enum diag_code archive_open_sheet(struct stream **top, const struct unpack_request *request,
				  struct stream_head head, bool is_xml, struct diag_sink *sink);

#endif

/*
 * zip.h - the directory of a zip archive, and its entries as streams. Private to unpack.
 *
 * Depends on blob.h.
 */
#ifndef KZBE_ZIP_H
#define KZBE_ZIP_H

#include "blob.h"
#include "unpack.h"

struct zip_entry {
	const char *name; /* owned by the zip; no NUL behind it */
	size_t name_len;
	uint64_t size, packed_size, offset;
	uint32_t crc;
	unsigned method, flags;
};

struct zip {
	struct blob blob;
	/* Of an archive of another kind: how an entry of it is read; NULL: it is a zip archive. */
	enum diag_code (*other)(const struct zip *zip, const struct zip_entry *entry,
				struct stream **out, struct diag_sink *sink);
	char *directory;
	struct zip_entry *entries;
	size_t n;
};

/*
 * Read the directory of the archive in `blob`, which is taken over. DIAG_OK, or a code after a diagnostic;
 * zip_release is due in both cases.
 */
enum diag_code zip_open(struct zip *zip, struct blob blob, struct diag_sink *sink);
void zip_release(struct zip *zip);

/* The entry of this name; NULL: there is none. */
const struct zip_entry *zip_find(const struct zip *zip, const char *name);

/* A stream of what is packed in an entry; the zip must outlive it. DIAG_OK, or a code after a diagnostic:
 * it is encrypted, or packed in a way that is not read. */
enum diag_code zip_stream(const struct zip *zip, const struct zip_entry *entry, struct stream **out,
			  struct diag_sink *sink);

/* --- archives that libarchive reads: 7-Zip, tar ------------------------------------------------ */

/* The library is loaded when such a file is met, and only then: it would cost each start 1.5 ms. */

/*
 * List the files of the archive in `blob`, which is taken over, as those of a zip archive; zip_stream reads them.
 * DIAG_OK, or a code after a diagnostic, that the library is not there for one; zip_release is due in both cases.
 */
enum diag_code other_archive_open(struct zip *zip, struct blob blob, struct diag_sink *sink);

/* --- of an archive, the entry that is meant; of a workbook, the sheet -------------------------- */

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

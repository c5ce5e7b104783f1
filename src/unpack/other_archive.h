/*
 * other_archive.h - archives that libarchive reads: 7-Zip, tar. Private to unpack.
 *
 * The library is loaded when such a file is met, and only then: it would cost each start 1.5 ms. Depends on zip.h.
 */
#ifndef KZBE_OTHER_ARCHIVE_H
#define KZBE_OTHER_ARCHIVE_H

#include "zip.h"

/*
 * List the files of the archive in `blob`, which is taken over, as those of a zip archive; zip_stream reads them.
 * DIAG_OK, or a code after a diagnostic, that the library is not there for one; zip_release is due in both cases.
 */
enum diag_code other_archive_open(struct zip *zip, struct blob blob, struct diag_sink *sink);

#endif

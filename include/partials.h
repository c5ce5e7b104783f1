/*
 * partials.h - the rows of several parts of one download, added up. Depends on dataset.h.
 *
 * A part's figure is a sum over the records that it happens to hold. Sums of the same level add up
 * to that level's sum over the whole, exactly and in any order. Figures of different levels do not,
 * nor does one whose file has it at several levels: which of these is the total cannot be known
 * from a part. A total that stands in the file as one record is not added up: it stands once.
 */
#ifndef KZBE_PARTIALS_H
#define KZBE_PARTIALS_H

#include "dataset.h"
#include "diag.h"

/*
 * Join the rows of *data that are of the same period of the same series into one each, the latest
 * date of publication of them, and sort all. The rows were read with may_repeat. DIAG_OK, or the
 * code of the first diagnostic; then the data are to be discarded.
 */
enum diag_code partials_join(struct dataset *data, struct diag_sink *sink);

#endif

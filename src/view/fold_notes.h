/*
 * fold_notes.h - notes on rows, each printed once for all rows of which it holds. Private to view.
 *
 * "2023 Jan: no exports for 2022 Jan" and so on for eleven months more is "2023: no exports for 2022".
 */
#ifndef KZBE_FOLD_NOTES_H
#define KZBE_FOLD_NOTES_H

#include "row_values.h"

/* Text about a row, under a label ("note"); copied. False when memory ran out. */
bool fold_note(struct builder *builder, const char *label, struct period period, const char *text);

/* Text about the whole block. */
bool fold_common(struct builder *builder, const char *label, const char *text);

/* Why values of a row are missing. Rows that follow each other without a gap and lack the same, of
 * themselves or of the year before, are one. False when memory ran out. */
bool fold_reasons(struct builder *builder, struct period period, const struct value *const *values,
		  size_t n);

/* Add all of it below the table, kind after kind. False when memory ran out. */
bool fold_end(struct builder *builder);

/* Free what was collected; also where the block failed. */
void fold_release(struct builder *builder);

#endif

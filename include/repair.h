/*
 * repair.h - the one number that a wrong figure would have to be, in the notation of who wrote it.
 *
 * A repair is offered only where it is sure: the number is what is wrong (not its period, flow, scale
 * or sign, as a cause may say), and all values that the data allow are printed alike with the figure's
 * decimals. Depends on verdict.h.
 */
#ifndef KZBE_REPAIR_H
#define KZBE_REPAIR_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"
#include "verdict.h"

/* The number in the claim's terms, with as many decimals as the claim has, that everything in the
 * judgement's range is printed as; the published figure itself, if it has as many. False: there is none,
 * or there are several. */
bool repair_find(const struct judgement *judgement, struct dec *out);

/*
 * Append the repair of a finding as its writer would write it: with the decimal mark, and the
 * grouping of digits, that the figure has. It takes the place of *len bytes of claim->text from
 * *offset on, which are digits and what stands between them. False, with nothing appended: no repair
 * is sure, or it is not known how it would be written.
 */
bool repair_write(const struct judgement *judgement, struct strbuf *out, size_t *offset,
		  size_t *len);

#endif

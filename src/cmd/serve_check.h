/*
 * serve_check.h - one text of a client, judged as a part of the document that it belongs to. Private to cmd.
 *
 * What a paragraph leaves out, whose trade and when, earlier paragraphs of its document have said. A client that
 * names its texts (textSessionId) has a document each. For one that does not, all that it sends is one: there a figure
 * is left open where its other paragraphs would have it be of another pair or period, because they may be another
 * document's. Depends on check_run.h, serve_text.h and serve_data.h.
 */
#ifndef KZBE_SERVE_CHECK_H
#define KZBE_SERVE_CHECK_H

#include <stdbool.h>

#include "check_run.h"
#include "serve_data.h"
#include "serve_text.h"

/*
 * Add the matches of what was sent, a JSON array. `data` has what is loaded, by which it is judged; `whole` and `place`
 * are what kept_add made of it. A text that cannot be read, as binary data, has no findings. False: out of memory.
 */
bool serve_check(const struct check *data, const struct sent_text *sent, const struct strbuf *whole,
		 const struct kept_place *place, struct strbuf *out);

#endif

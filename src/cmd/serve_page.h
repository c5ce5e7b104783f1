/*
 * serve_page.h - the page as the server hands it out: the installed one, with a mark that it has a server to ask.
 * Private to cmd. Depends on strbuf.h.
 */
#ifndef KZBE_SERVE_PAGE_H
#define KZBE_SERVE_PAGE_H

#include <stdbool.h>

#include "strbuf.h"

/*
 * Read the page from where `make install`, or `make page`, has put it, seen from the program. False: there is none that
 * fits, and *page says so in plain words. page->failed says that memory ran out.
 */
bool page_read(struct strbuf *page);

#endif

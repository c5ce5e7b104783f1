/*
 * passage.h - a text cut into paragraphs, and these into sentences, before anything is made of them: what does not
 * depend on what the text is about. So it can be done once for texts that are looked at twice, and ahead of the
 * rest. Private to text.
 */
#ifndef KZBE_PASSAGE_H
#define KZBE_PASSAGE_H

#include "sentence.h"
#include "table.h"

/* A paragraph; or a table. A zeroed struct is empty. */
struct passage {
	bool is_table;
	struct table table;
	struct token_list tokens; /* without these it has nothing to read */
	struct sentence *sentences;
	size_t n, capacity;
	enum language language;
	struct marks marks; /* of the text before it, when it was measured */
	bool is_measured;
};

void passage_release(struct passage *passage);

/* One more passage of an array of n, which may be one that was used before with its memory: those beyond n are kept, and
 * new ones are empty. NULL: out of memory, and the array is as before. The caller releases all up to the capacity. */
struct passage *passage_next(struct passage **passages, size_t *n, size_t *capacity);

/* What cutting goes on with. */
struct cutter {
	const char *text;  /* borrowed, as what follows */
	size_t len, width; /* token_list.width */
	const struct words *words;
	struct notations *notations;
	bool has_fiscal_years; /* struct marks */
	enum language language;
	size_t at;
	bool goes_on;	       /* the paragraph does */
	bool sentence_goes_on; /* the sentence does */
	struct table table;    /* the next one of the text; it begins at the end if there is none */
};

/* Find the first table. DIAG_OK or DIAG_NOMEM, as all that follow. */
enum diag_code cutter_begin(struct cutter *cutter);
void cutter_release(struct cutter *cutter);

/* Take the next table, or the tokens of the next paragraph, into the passage, which is emptied first. */
enum diag_code cutter_take(struct cutter *cutter, struct passage *passage);

/* And the paragraph's sentences, with their items and periods. */
enum diag_code cutter_cut(struct cutter *cutter, struct passage *passage);

/* And their quantities, unless that was done: passage by passage, for a caption holds for what follows it. This may be
 * done by another thread, with words of its own. */
enum diag_code passage_measure(struct passage *passage, const struct words *words,
			       struct marks *marks);

#endif

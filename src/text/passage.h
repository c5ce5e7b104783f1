/*
 * passage.h - a text cut into paragraphs, and these into sentences, before anything is made of them: what does not
 * depend on what the text is about. So it can be done once for texts that are looked at twice, and ahead of the
 * rest. Private to text.
 */
#ifndef KZBE_PASSAGE_H
#define KZBE_PASSAGE_H

#include "figure_reading.h"
#include "sentence.h"
#include "table.h"

/* A paragraph; or a table. A zeroed struct is empty. */
struct passage {
	bool is_table;
	struct table table;
	struct arena *memory;	  /* of its list, where what follows lies */
	struct token_list tokens; /* without these it has nothing to read */
	struct sentence *sentences;
	struct mentions *mentions; /* of each of them, once they are measured */
	size_t n;
	enum language language;
	struct marks marks; /* of the text before it, when it was measured */
	bool is_measured;
};

/* Passages one behind the other; those beyond n keep the memory of their tables. A zeroed struct is empty. */
struct passage_list {
	struct passage *passages;
	size_t n, capacity;
	struct arena memory;
};

/* One more, empty; NULL: out of memory, and the list is as before. Those before it may have moved. */
struct passage *passage_list_next(struct passage_list *list);
/* Make it empty, and keep its memory for the next ones. */
void passage_list_clear(struct passage_list *list);
void passage_list_release(struct passage_list *list);

/* What cutting goes on with. */
struct cutter {
	const char *text;  /* borrowed, as what follows */
	size_t len, width; /* token_list.width */
	const struct words *words;
	struct notations *notations;
	bool has_fiscal_years; /* struct marks */
	enum language language;
	size_t at;
	bool sentence_goes_on; /* the sentence does */
	struct table table;    /* the next one of the text; it begins at the end if there is none */
	struct token_list tokens; /* of one paragraph, before they are the passage's */
	struct sentence *sentences;
	size_t capacity;
};

/* Find the first table. DIAG_OK or DIAG_NOMEM, as all that follow. */
enum diag_code cutter_begin(struct cutter *cutter);
void cutter_release(struct cutter *cutter);

/* Take the next table, or the tokens of the next paragraph, into an empty passage. */
enum diag_code cutter_take(struct cutter *cutter, struct passage *passage);

/* And the paragraph's sentences, with their items and periods. */
enum diag_code cutter_cut(struct cutter *cutter, struct passage *passage);

/* And their quantities, and what they mention, unless that was done: passage by passage, for a caption holds for what
 * follows it. This may be done by another thread, with words of its own. */
enum diag_code passage_measure(struct passage *passage, const struct words *words,
			       struct marks *marks);

#endif

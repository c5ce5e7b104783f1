/*
 * unpack.h - the bytes of a table or a text, whatever they are packed in, or written in.
 *
 * The file's first bytes say what it is (signature.h), and what comes of it is looked at in the same
 * way, up to a few times. Nothing is written to disk; memory is bounded. Depends on stream.h.
 */
#ifndef KZBE_UNPACK_H
#define KZBE_UNPACK_H

#include <sys/types.h>

#include "stream.h"

/* Whether a table that begins with these bytes is of a form that is read. DIAG_OK, or DIAG_NOMEM after a diagnostic. */
typedef enum diag_code unpack_knows(const char *head, size_t n, bool *knows,
				    struct diag_sink *sink);

/* What the name of a member of JSON says of what is inside, as far as whoever reads tables knows it. */
enum unpack_word {
	WORD_OTHER = 0,
	WORD_PERIOD, /* "2023", "2023-Q1" */
	WORD_PART,   /* of a year that is named elsewhere: "January", "Q1" */
	WORD_FLOW, /* "exports", also a part of a flow or what is derived of both: "re-exports", "balance" */
	WORD_COUNTRY,
	WORD_ALL,	/* the sum of what stands beside it: "total" */
	WORD_INSIDE,	/* only that there is data: "data", "partners" */
	WORD_TECHNICAL, /* nothing of figures: "updated" */
	WORD_ORIGIN,	/* who publishes them */
	WORD_NOTE,
	WORD_TITLE, /* words that stand above: "description" */
	WORD_DRAWN, /* how it is drawn: "bar" */
};

struct unpack_words {
	enum unpack_word (*word)(const char *name);
	bool (*names_axis)(
		const char *name); /* of a list of what lists beside it are of: "labels" */
	/* Whether it says nothing of the figures inside but that they are of trade: "foreign_trade", not "oil". */
	bool (*is_plain)(const char *name);
	/* Whether both name one country: "BEL" and "Belgium". */
	bool (*is_same_country)(const char *a, const char *b);
	/* Whether all of a text is a unit of money, or a scale: "in thousands of US dollars", not "USD per tonne". */
	bool (*is_unit)(const char *text);
	/* Whether a text says that figures are not all the trade as it was: "forecast". */
	bool (*limits)(const char *text);
};

#define UNPACK_TITLE_MAX 200
#define UNPACK_SHEETS_MAX 24
#define UNPACK_NAME_MAX 128
#define UNPACK_NOTES_MAX 4096

/* Sheets of a workbook. */
struct unpack_sheets {
	char read[UNPACK_NAME_MAX]; /* the name of the one that is read; "": not a workbook's */
	/* Others that belong to it, of which `joins` says so by their names. */
	char others[UNPACK_SHEETS_MAX][UNPACK_NAME_MAX];
	size_t n_others;
	bool (*joins)(const char *name); /* NULL: none do */
	/* What those say that are no tables, of which `annotates` says so by their names: lines of CSV. */
	char notes[UNPACK_NOTES_MAX];
	bool (*annotates)(const char *name); /* NULL: none do */
};

struct unpack_request {
	const char *path;  /* for diagnostics */
	bool is_table;	   /* else it is a text */
	const char *entry; /* of an archive, chosen by name; NULL: the only one that can be meant */
	const char *sheet; /* of a workbook, by name or number; NULL: the only one that can be */
	struct unpack_sheets *sheets; /* NULL: nobody asks for them */
	bool is_stored;	     /* a workbook's numbers as they are stored, not as they are shown */
	unpack_knows *knows; /* to tell which can be; NULL: none of several */
	const struct unpack_words *words; /* NULL: no word is known */
	bool *is_document; /* set where a text is what a document says, not its own bytes; of a text it must be there */
	char *title; /* of such a document, UNPACK_TITLE_MAX bytes, if it says what it is called; or NULL */
	int descriptor; /* of a file that can be read anywhere; negative: it cannot */
	off_t start;	/* where it begins */
	uint64_t size;	/* its bytes */
};

/*
 * Read the first bytes of *top, up to `size`, at least STREAM_BLOCK; where they are packed, put what
 * unpacks them on top, and read the first bytes of that, in the end those of a text. DIAG_OK, or a code
 * after a diagnostic; *top is to be freed in both cases.
 */
enum diag_code unpack_first(struct stream **top, const struct unpack_request *request, char *block,
			    size_t size, size_t *n, struct diag_sink *sink);

#endif

/*
 * limit.h - the one judge of what limits a file's figures: services, a part of the goods or of the year, growth, another
 * unit. Who meets words that may say so asks it, and says in what kind of place they stand. Private to source.
 *
 * Depends on source_format.h. Texts are in small letters, as caveat_to_small makes them.
 */
#ifndef KZBE_LIMIT_H
#define KZBE_LIMIT_H

#include "source_format.h"

/* Where words stand. */
enum limit_place {
	LIMIT_TITLE = 1, /* a line above a table */
	LIMIT_PART = 2,	 /* in one, between commas and brackets; a name is one such part */
	LIMIT_HEADING = 4,
	LIMIT_NOTE = 8,	    /* a note by its label, its mark or its place below the table */
	LIMIT_ASIDE = 16,   /* a line above the table that is of no trade, nor a unit */
	LIMIT_CELL = 32,    /* of one row */
	LIMIT_SECTION = 64, /* a line between rows */
	LIMIT_SHEET = 128,
	LIMIT_FILE = 256,
	LIMIT_FOLDER = 512,
	LIMIT_HINT = 1024, /* a note that nothing shows to be harmless */
};

/* What words say in such a place; *said is where they begin, *n their length. UNFIT_NOT: nothing. */
enum source_unfit limit_find(enum limit_place place, const char *line, const char **said,
			     size_t *n);

/* The same of words that were understood: a good, a country that is left out, a region. */
enum source_unfit limit_of_words(const struct title_words *words, const char **said);

/* Where a note in small letters, also given as it is written, says that figures are not all the trade of their periods,
 * not in the unit of the table or another country's than the title's; *n: how many bytes. NULL: it does not. */
const char *limit_of_note(enum limit_place place, const char *line, struct csv_cell raw,
			  const struct title_words *title, size_t *n);

/* Where one of several parts of such a note says by itself that figures are of some goods, months or another measure, as
 * "crude oil" in "Crude oil, final": a unit, a status or a source in another part answers for that part alone. *n: how many
 * bytes. NULL: none does, or there is but one. */
const char *limit_of_parts(const char *line, size_t *n);

/* What a short line of its own, in small letters and as it is written, says beside the n_above bytes of lines above the table,
 * into what was found; false: nothing that limits the figures (short_line.c). */
struct caveat_headings;
bool limit_short_line(const char *line, struct csv_cell raw, const char *above, size_t n_above,
		      const struct caveat_headings *headings, struct source_found *found);

/* The same of one below the table of n bytes, with the lines above it, whose headings begin at header. */
void limit_short_line_below(const char *line, struct csv_cell raw, const char *text,
			    const char *header, size_t n, struct source_found *found);

/* Whose office a line as it is written names behind "Source:", if it is one country's, into what was found. */
void limit_take_publisher(struct csv_cell line, struct source_found *found);

/* Whether nothing that such a note may say besides makes it harmless. */
bool limit_is_sure(const char *line);

/* The table that a name is of: n bytes, with the headings at an offset. */
struct limited_table {
	const char *text;
	size_t offset, n;
	bool is_bare; /* without lines above it and many columns: else its name has to say of which goods or flow it is, or
		       * of when */
};

/* What the name of a sheet, a file or a folder, in words, says against the figures, into what was found. DIAG_OK or
 * DIAG_NOMEM, with nothing said (limit_name.c). */
enum diag_code limit_of_name(enum limit_place place, const char *raw,
			     const struct limited_table *table, struct source_found *found);

/* Whether a note in small letters leaves something out that belongs to the figures. */
bool limit_leaves_out(const char *line);

/* Whether a line is a sentence or a phrase in one cell, of words: no row. */
bool limit_is_phrase(const char *line);

/* Whether words were read that name a country which is not the title's reporter, and not that one beside it. */
bool limit_names_another(const struct title_words *note, const struct title_words *title);

#endif

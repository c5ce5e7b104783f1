/*
 * note_marks.h - the marks that notes begin with, and what in a table bears them; what its numbers stand for. Private to source.
 *
 * Depends on nothing.
 */
#ifndef KZBE_NOTE_MARKS_H
#define KZBE_NOTE_MARKS_H

#include <stdbool.h>
#include <stddef.h>

/* "1)", "(1)", "**", "¹", "[a]": the mark that a line begins with, and its length; 0: none. */
size_t note_mark_of(const char *line, const char **mark);

/* "f = ", "(p): ", "e - ": the one or two letters that a line explains, and how many they are; 0: none. */
size_t note_legend_of(const char *line, const char **mark);

/* Whether the mark stands behind a year in n bytes of text: "2023*", "2023 (1)". */
bool note_marks_year(const char *text, size_t n, const char *mark, size_t length);

/* Whether the mark stands behind a digit in the n bytes of text, a number not directly: "12*", "217.5 2)". */
bool note_marks_figure(const char *text, size_t n, const char *mark, size_t length);

/* Whether it stands behind a letter there: "Turkey 1)". */
bool note_marks_name(const char *text, size_t n, const char *mark, size_t length);

/* Whether the four digits of a year stand in the rows. */
bool note_has_year(const char *rows, const char *end, const char *year);

/* Whether a line in small letters says of a number, which is a cell of the rows, that it stands for no figure: "0 = not
 * available". */
bool note_is_of_no_figures(const char *line, const char *rows, const char *end);

/* Whether a line in small letters names but the months that the rows' periods have, or those of the year it names: "2022:
 * January to September" (note_months.c). */
bool note_repeats_months(const char *line, const char *rows, const char *end);
/* Whether a figure stands before the first comma, or behind one and a space: the row of a table, not "Source: Eurostat,
 * 2024". */
bool note_is_row_with_spaces(const char *line, size_t n);

/* --- what the unit in a note is to those of the lines above its table and of the headings ------ */

enum unit_below { UNIT_NONE, UNIT_AGAIN, UNIT_OTHER };

/* Of a note in small letters and the lines from `text` on, of which that at `header` is the headings. */
enum unit_below unit_below_of(const char *note, const char *text, const char *header,
			      const char *end);

/* The same of a scale by itself: "in thousands". */
enum unit_below unit_below_of_scale(const char *note, const char *text, const char *end);

/* Whether a line above the table or its headings names a unit of money. */
bool unit_below_is_above(const char *text, const char *header, const char *end);

#endif

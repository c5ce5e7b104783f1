/*
 * period_words.h - periods in words, as people write them into tables; and what else stands in a column of periods.
 *
 * Depends on period.h.
 */
#ifndef KZBE_PERIOD_WORDS_H
#define KZBE_PERIOD_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "period.h"
#include "unit.h"

/* "1e kwartaal 2023", "I квартал 2023 г.", "2. Halbjahr 2023", "2021 год", "2024 (ene-jun)", "январь-август 2024 года". Of
 * several years, of a number alone, and of a year with anything else beside it nothing is read. */
bool period_in_words(const char *s, size_t n, struct period *out);

/* Whether a row is none of a period by what stands there: a sum of others ("Total", "Всего 2023"), or a comparison of
 * them ("2023/2022, %"). */
bool period_is_of_others(const char *s, size_t n);

/* Whether it is one of what is reckoned of others: "Average", "CAGR 2018-2023", "Growth 2023", "Максимум". */
bool period_is_statistic(const char *s, size_t n);

/*
 * What tables put behind names, periods and figures besides these: marks of footnotes, letters that say
 * that a figure is provisional or estimated; and what they put in place of a figure.
 *
 * The functions *_without_note return how many of the n bytes are left without the mark at their end, n where there is none. A
 * letter's meaning is added to *status.
 */

/* "Turkey 1)", "Germany*", "France²", "Belgium (1)", "China [b]", "Belgium1". */
size_t name_without_note(const char *s, size_t n);

/* The same of the heading of a column, which may end in a digit that is no mark: "exports2". */
size_t heading_without_note(const char *s, size_t n);

/* A period as period_parse reads it, or one with a mark: "2023 (p)", "2023*", "2023p", "2024e", "2023 1)". A forecast
 * ("2025f") is no period of trade. *status is set to what the mark says, 0: nothing. */
enum period_status period_parse_noted(const char *s, size_t n, struct period *out,
				      status_set *status);

/* The same in a file in which T1 to T4 are quarters, as INSEE writes them, and not SDMX's parts of four months. */
enum period_status period_parse_with_t(const char *s, size_t n, bool t_is_quarter,
				       struct period *out, status_set *status);

/* What a word says of a figure, alone: "provisional", "e"; "final" says nothing. False if it is none of these. */
bool status_in_words(const char *s, size_t n, status_set *status);

/* "217.4 2)", "489p", "489 (p)", "12*"; "12.42)" may be anything. */
size_t figure_without_note(const char *s, size_t n, status_set *status);

/* Whether a cell says that there is no figure: "n/a", "..", "н/д". A dash may be nought, and is not among them. */
bool says_no_figure(const char *s, size_t n);

#endif

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

/* "1e kwartaal 2023", "I квартал 2023 г.", "2. Halbjahr 2023", "2021 год", "2024 (ene-jun)", "январь-август 2024 года". Of
 * several years, of a number alone, and of a year with anything else beside it nothing is read. */
bool period_in_words(const char *s, size_t n, struct period *out);

/* Whether a row is none of a period by what stands there: a sum of others ("Total", "Всего 2023"), or a comparison of
 * them ("2023/2022, %"). */
bool period_is_of_others(const char *s, size_t n);

/* Whether it is one of what is reckoned of others: "Average", "CAGR 2018-2023", "Growth 2023", "Максимум". */
bool period_is_statistic(const char *s, size_t n);

#endif

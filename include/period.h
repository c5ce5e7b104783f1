/*
 * period.h - a run of whole calendar months.
 *
 * A value type. Invariant: 0 <= first <= last <= PERIOD_LAST_MONTH, fiscal years aside; both count months
 * since 0000-01. Two notations of the same months are the same period. Depends on strbuf.h.
 *
 * A fiscal year is a period too, but no run of calendar months: which months it has is not known. It has
 * twelve months of a numbering of its own, beyond PERIOD_LAST_MONTH, and is named by the year it ends
 * in. So it equals, holds and adjoins no calendar period, and the fiscal year before it is a year earlier.
 *
 * Notations: SDMX 3.0 Technical Notes, General Notes for Implementers, "Time and Time Format": 2024, 2024-A1, 2024-S1, 2024-T2,
 * 2024-Q3, 2024-08, 2024-M08 and the time range 2024-01-01/P8M; and, outside SDMX, 2024-H1, 202408,
 * 2024-01/2024-08 and 2024-01/P8M; and what files have instead: 2018M01, 2023Q1, 2023 Q1, Q1 2023,
 * Y2019, 2023.0, 202301.0, Jan 2022, January 2022, Jan.-Aug. 2024, 2024 Jan-Aug.
 */
#ifndef KZBE_PERIOD_H
#define KZBE_PERIOD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "strbuf.h"

#define PERIOD_LAST_MONTH (9999 * 12 + 11)
#define PERIOD_TEXT_MAX 32   /* any period as period_format writes it */
#define PERIOD_PEOPLE_MAX 64 /* as period_people does */

struct period {
	int32_t first, last; /* both included */
};

enum period_status {
	PERIOD_OK = 0,
	PERIOD_SYNTAX,	     /* none of the notations */
	PERIOD_MONTH_RANGE,  /* a month other than 1 to 12 */
	PERIOD_PART_RANGE,   /* quarter 5, semester 3, trimester 4, A2 */
	PERIOD_REVERSED,     /* the end lies before the start */
	PERIOD_NOT_MONTHS,   /* days or weeks: not a run of whole calendar months */
	PERIOD_FISCAL,	     /* FY2025, where calendar months are wanted */
	PERIOD_OUT_OF_YEARS, /* the end lies after 9999-12, or no month at all (P0M) */
};

struct period period_year(int year);

/* The fiscal year that ends in the year. */
struct period period_fiscal(int year);
bool period_is_fiscal(struct period period);

/* Read all of the n bytes at s, capital or small letters. On failure *out is untouched. */
enum period_status period_parse(const char *s, size_t n, struct period *out);

/* The same, and FY2025 too, which is read as a fiscal year. */
enum period_status period_parse_fiscal(const char *s, size_t n, struct period *out);

/* What dates that stand for months may stand for besides: years (1 January, 31 December), quarters. */
enum { DATE_OF_YEAR = 1u << 0, DATE_OF_QUARTER = 1u << 1 };

/* The length of the month, 2021-02, in a date that is its first or last day, with a time behind it or not; 0 if it is
 * none. *signs are those above. */
size_t period_month_of_date(const char *s, size_t n, unsigned *signs);

/* A date with its day first, "31.12.2023", "31/12/2023", or its month where that is beyond doubt, "12/31/2023", as
 * 2023-12-31. False: it is none, or either. */
#define PERIOD_DATE_MAX 32
bool period_write_date(const char *s, size_t n, char out[PERIOD_DATE_MAX]);

/* Of four digits, a hyphen and two: 1 if these are the next year's, so that the text may be a month or a fiscal year
 * (2010-11), -1 if not; 0: another text. */
int period_compare_years(const char *s, size_t n);

/* From the first month of one period to the last of another. */
struct period_range {
	struct period from, to;
	bool is_open; /* an end was left out: it is the first or last month that there is */
};

/*
 * Read a period, or a range of periods as people write it: 2020..2022, 2020:2022, 2020-2022, with a
 * longer dash or "to", and open at an end with ".." or ":". What is a period by itself is one
 * (2020-12, 2024-01/2024-08). On failure *out is untouched, and the status is what is wrong with it as
 * a period, or PERIOD_REVERSED.
 */
enum period_status period_range_parse(const char *s, size_t n, struct period_range *out);

/* What a failure means, such as "month must be 01 to 12"; "" for PERIOD_OK. */
const char *period_status_text(enum period_status status);

/* The canonical machine form: 2024, 2024-S1, 2024-Q3, 2024-08, else 2024-01/2024-08; FY2025. */
void period_format(struct period period, char buf[PERIOD_TEXT_MAX]);

/* For people, UTF-8, in the language in use: "2024", "2024 Aug", "2024 Jan–Aug", "2018–2023",
 * "2023 Jul–2024 Jun", "FY2025". Returns buf. */
const char *period_people(struct period period, char buf[PERIOD_PEOPLE_MAX]);

/* The months alone, without their year: "Jan–Aug". Returns buf. */
const char *period_people_months(struct period period, char buf[PERIOD_PEOPLE_MAX]);

/* The same as period_people, in memory that lasts to the end of the block: an argument of printf. */
#define people_period(period) period_people(period, (char[PERIOD_PEOPLE_MAX]){""})

/* The same, added to *out. */
void period_add_people(struct strbuf *out, struct period period);

bool period_equal(struct period a, struct period b);

/* The order of rows: by last month, then by first; period_order is the same for qsort. */
int period_cmp(struct period a, struct period b);
int period_order(const void *a, const void *b);

bool period_is_within(struct period inner, struct period outer);
int period_months(struct period period);

/* A whole calendar year. */
bool period_is_year(struct period period);

/* The year that its first month lies in; of a fiscal year the one that names it. */
int period_first_year(struct period period);

/* The same months `years` years earlier, or later if it is negative; false, *out untouched, if that lies
 * before 0000-01 or after 9999-12. */
bool period_years_before(struct period period, int years, struct period *out);

#endif

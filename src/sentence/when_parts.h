/*
 * when_parts.h - parts of years, years and dates in a sentence's words. Private to the files when*.c.
 */
#ifndef KZBE_WHEN_PARTS_H
#define KZBE_WHEN_PARTS_H

#include "sentence.h"

/* Whose year it is. */
enum year_kind {
	YEAR_NONE, /* not given */
	YEAR_TOLD,
	YEAR_THIS,    /* of the text's date */
	YEAR_LAST,    /* before it */
	YEAR_EARLIER, /* before what is mentioned */
};

/* A way to say months (when_pattern.c). */
struct part_rule {
	char pattern[8];
	uint8_t unit; /* months of one */
	enum { PART_NTH, PART_NTH_RUN, PART_FIRST, PART_LAST, PART_SAID, PART_NOT_TOLD } which;
	uint8_t number; /* if the pattern has none */
	uint8_t word;	/* the meaning without which nothing in a sentence fits it */
};

/* A year, months, or months of a year. */
struct point {
	int first, last;	      /* months, 1 to 12, both included; 0: the whole year */
	const struct part_rule *rule; /* that the months were read by; NULL: none */
	enum year_kind year_kind;
	int year; /* given; or how many years back */
	bool is_fiscal;
	bool is_one_year; /* a fiscal year by one number: "fiscal 2017" */
	bool is_relative; /* "the last quarter": of the year, or the one before now */
	bool is_unclear;
	bool is_count;	   /* "over the five months": from January, if the text is in the fifth */
	size_t begin, end; /* items, `end` excluded */
};

/* A time in the Kazakh ablative, behind which item `end` is: "2010 жылдан", "қаңтарынан", "қаңтар-қазан айларынан". */
bool ends_in_ablative(const struct sentence *sentence, size_t end);
bool is_free(const struct sentence *sentence, size_t i);
bool is_mark(const struct sentence *sentence, size_t i, char mark);

/* A sign between two items, without spaces. */
bool is_joint(const struct sentence *sentence, size_t i);

/* Whether a number up to a hundred stands there. */
bool begins_count(const struct sentence *sentence, size_t i);

/* Words between a month and its year: articles, of, year. */
bool is_filler(const struct sentence *sentence, size_t i);
size_t skip_fillers(const struct sentence *sentence, size_t i);

/* The word of the meaning that stands before item i, with nothing but fillers between; or NULL. */
const struct item *word_before(const struct sentence *sentence, size_t i, enum meaning meaning);
/* "gegenüber dem Rezessionsjahr 2020", "compared with the pre-crisis level of 2019": behind a word that only compares,
 * with a noun between that nobody here knows. */
bool is_behind_comparing(const struct sentence *sentence, size_t i);
/* "relève qu'en 2018, les échanges", "alors qu'au premier semestre": behind no comparative it compares
 * nothing. */
bool opens_reported_speech(const struct sentence *sentence, const struct item *that);
bool follows(const struct sentence *sentence, size_t i, enum meaning meaning);

/* Whether one stands behind, from item i on. */
bool precedes(const struct sentence *sentence, size_t i, enum meaning meaning);

/* What the row of words gives the item as this meaning; as a number, `otherwise` if it gives nothing. */
const char *value_text(const struct sentence *sentence, size_t i, enum meaning meaning);
int value_as(const struct sentence *sentence, size_t i, enum meaning meaning, int otherwise);

/* Behind the ending of a number in digits that begins at item i: 1-го, 1st, 1er, 1. */
size_t skip_ending(const struct sentence *sentence, size_t i);

/* Four digits from 1900 to 2099, and two. */
bool has_year_digits(const struct sentence *sentence, size_t i, int *out);
bool has_two_digits(const struct sentence *sentence, size_t i, int *out);

/* Behind a number what makes it a quantity. */
bool is_unit(const struct sentence *sentence, size_t i);

/* A word for a part of a year: month, quarter, half. */
bool is_part_word(const struct sentence *sentence, size_t i);
bool is_month(const struct sentence *sentence, size_t i);

/* Whether what stands before the year looks like a month that was not understood: "in mart 2023". */
bool is_unknown_month(const struct sentence *sentence, size_t year);
bool is_year(const struct sentence *sentence, size_t i, int *out);

/* Whether the items from i on are as the pattern has it (when_parts.c), with its numbers, at most four;
 * *end goes behind them. */
bool matches(const struct sentence *sentence, const char *pattern, size_t i, int *values,
	     size_t *end);
#define VALUES_MAX 4

/* Months without a year from item i on; of a run such as January to August only the first. */
bool read_part(const struct sentence *sentence, size_t i, struct point *out);

/* All that the words from item i on say of one year. */
bool read_point(const struct sentence *sentence, size_t i, struct point *out);

/* A number or an ordinal whose unit is given with the next: "I-III кварталы". */
bool read_bare(const struct sentence *sentence, size_t i, struct point *out);

struct period period_of_point(const struct point *point);

/* How many items a date beginning at item i has: a day, not a period. 0: none. Its year and month, if
 * it names a year; else *year is 0. */
size_t date_length(const struct sentence *sentence, size_t i, int *year, int *month, int *day);

/* "from 1 January to 31 August 2023": the months from the one to the other. */
bool find_dates(const struct sentence *sentence, size_t i, struct time_expression *when,
		size_t *end);

/* "in Q3 2024 ..., after ... in Q2": months without a year are of the year named last before them, or of
 * the year before it, where they are what something is compared with. */
void inherit_years(struct sentence *sentence);

/* "+1,7 % к 2022 году", "8.8 percent from July": growth, one word, and what it is on; of an amount it is the
 * year before the one that was named: "In 2019 it grew by 868 million over 2018". */
bool is_behind_growth(const struct sentence *sentence, size_t i, size_t end,
		      const struct time_expression *when);

/* when_span.c: "the year to June 2024", "the eleven months to the end of November 2021": months that
 * end there; *end goes behind them. */
bool find_span(const struct sentence *sentence, size_t i, struct time_expression *when,
	       size_t *end);

/* "fiscal 2017, which ended in March": what only says when the year given before it ends. */
bool ends_fiscal_year(const struct sentence *sentence, size_t i, size_t *end);

/* "the same period", of the year beside it or of what was mentioned. */
bool find_same(const struct sentence *sentence, size_t i, struct time_expression *when,
	       size_t *end);

/* "in the second quarter it was 5 million, in the third 6": a quarter or half that only the time before names. */
bool find_elided(const struct sentence *sentence, size_t i, struct time_expression *when,
		 size_t *end);
/* "in the quarter", "im Quartal", "за квартал": the one that was mentioned. */
bool is_said_quarter(const struct sentence *sentence, size_t i, struct time_expression *when);
/* "in the full year", "over het hele jaar", "за весь год": all months of the year that was mentioned. */
bool is_said_year(const struct sentence *sentence, size_t i, struct time_expression *when);
/* "whose year runs from April to March", "which counts July to June": no time of a figure; what is behind it. */
size_t skip_accounts(const struct sentence *sentence, size_t i);
/* "In the fiscal, imports were": the one that was mentioned. */
bool is_said_fiscal(const struct sentence *sentence, size_t i, struct time_expression *when);

/* "over the past two years", "five years ago". */
bool find_years(const struct sentence *sentence, size_t i, struct time_expression *when,
		size_t *end);
/* "from the previous year's 740 million": of the year before, and no growth on it. */
bool find_year_of_figure(const struct sentence *sentence, size_t i, struct time_expression *when,
			 size_t *end);
bool is_plural_years(const struct sentence *sentence, size_t i);
/* "After the first eleven months of 2013 exports were": what those months had brought. */
bool is_behind_open(const struct sentence *sentence, size_t i, const char *value);

/* Whether there are figures for each of n times that are named together. */
bool are_named_one_by_one(const struct sentence *sentence, size_t n);
/* "5 and 6 million", "by 5 %, 6 % and 7 %": so many amounts of one kind in a row, with nothing said between them; or no
 * numbers at all. */
bool has_list_of_figures(const struct sentence *sentence, size_t n);

/* "for the first time since 2019", "the sharpest fall since the pandemic year of 2020": how rare it is, and no base. */
bool is_since_record(const struct sentence *sentence, size_t i);
/* "July-December (2018-19)": these months of that fiscal year, where they can be of one calendar year only. */
void settle_fiscal_brackets(struct sentence *sentence);
/* "64 million in 2021, 47 in 2020 and 39 the year before": not 2020 again. */
void settle_years_before(struct sentence *sentence);
/* "last year (2021)", "last year, 2021,": which one it is. */
void settle_told_years(struct sentence *sentence);

/* "2023 к 2022, %", "2023/2022": an earlier year right behind a later one is what that is compared with. */
bool is_behind_later(const struct sentence *sentence, size_t i, const struct time_expression *when);

/* "that of the previous month, August,", "zum Vorjahresmonat März 2022", "gegenüber dem Vorjahr 2022": what is compared
 * with, by its name. */
bool is_base_again(const struct sentence *sentence, size_t w);

/* One time of a list: a point, or the run from one to another. */
struct span {
	struct point first, last;
	bool is_run;
	bool is_in_words; /* from ... to, not a hyphen */
};

/* How many months of one year it is; 0: it is of whole years, or crosses one. */
int months_of_span(const struct span *span);

/* "July-December FY06": of a year that ends in 2006 the months from July are of the year before. Which
 * year April to June are of depends on where the year begins. False: it is not given. */
bool settle_fiscal_months(struct point *first, struct point *last);

/* "in March 2022, the first month after the invasion": two times behind one another that are one, told by the names
 * of its months and by counting. The one with the names takes in the other. */
size_t join_told_again(const struct sentence *sentence, struct span *spans, size_t n);

/* "Изменение экспорта к 2021 году: +18,4 %": of a heading, and no time by which something is to be. */
bool is_base_of_heading(const struct sentence *sentence, size_t first, size_t end,
			const struct time_expression *when);

#endif

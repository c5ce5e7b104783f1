/*
 * compare_builder.h - one comparison on its way into its block, and as a picture. Private to view.
 */
#ifndef KZBE_COMPARE_BUILDER_H
#define KZBE_COMPARE_BUILDER_H

#include "columns.h"
#include "compare_columns.inc"
#include "compare_view.h"
#include "language.h"
#include "text.h"

/* What a column of a comparison holds. */
enum compare_subject { COMPARE_COLUMNS(TABLE_CONSTANT) COMPARE_SUBJECT_COUNT };

/* The column's names and type. */
struct report_column compare_column(enum compare_subject subject);

/* One comparison, or one group of versions, on its way into its block. */
struct compare_builder {
	struct report *report;
	struct report_block *block;
	const struct comparison *comparison; /* one of these */
	const struct versions *versions;
	const struct view *view;
	bool for_people;
	bool is_table; /* for the eye: causes in short */
	int decimals;  /* of figures that were converted, for people; negative: all they have */
	int exchanged_decimals; /* of figures converted at a rate */
};

static inline struct compare_builder compare_builder(struct report *report,
						     struct report_block *block,
						     const struct view *view,
						     const struct format *format)
{
	return (struct compare_builder){.report = report,
					.block = block,
					.view = view,
					.for_people = format->is_for_people,
					.is_table = format == format_find("table")};
}

/* How many decimals people are shown of converted figures; see kzbe-trade(1). `least` has the side that has the fewest,
 * `exchanged` what rates leave. */
void compare_set_decimals(struct compare_builder *builder);
void compare_use_decimals(struct compare_builder *builder, int least, int exchanged);

/* A level's cell: a number, to as many decimals, or that there is none in this unit. */
void compare_set_level(const struct compare_builder *builder, const struct level *level,
		       bool is_exchanged, bool has_number, struct report_cell *cell);

/* Percent of A: the given decimals; else one, or as many as show it. False: it has none. */
bool compare_shown_percent(const struct compared_figure *figure, int given, struct dec *out);

/* " (-0.03%)" of it; nothing if it has none. */
void compare_add_percent(struct strbuf *out, const struct compared_figure *figure, int given);

/* The end of a range; blank if it is not known or infinite. */
void compare_set_end(struct report_cell *cell, bool is_known, struct ratio end);

/* The mirror ratio as it is shown; false: it has none. */
bool compare_shown_ratio(const struct compared_figure *figure, struct dec *out);

/* One figure's cell. False when memory ran out. */
bool compare_fill_cell(const struct compare_builder *builder, enum compare_subject subject,
		       const struct compared_figure *figure, struct report_cell *cell);

/* "220.7 + 303 = 523.7, figures added after rounding": the cause of a figure that has one. */
void compare_add_cause(struct strbuf *out, const struct compared_figure *figure);

/* What stands above the table: A, B; and below: what one side alone has, rates, ratios, causes.
 * False when memory ran out. */
bool compare_add_lines(struct compare_builder *builder);

/* "A  Bureau of National Statistics (official.csv, USD thousand)" above the table, and what more there
 * is to say of the side. False when memory ran out. */
bool compare_add_side(struct report *report, struct report_block *block, const char *label,
		      const struct series *series, struct unit shown, const char *more);

/* "Only in A: 2024 Jan–Aug.": the periods and flows of that verdict; `words` are the first. */
void compare_add_periods_of(struct strbuf *text, const struct comparison *comparison,
			    enum compare_verdict verdict, const char *words);

/* "imports 2021, B has 352 568 588 EUR": a figure without a rate, in the unit in which it is published. */
void compare_add_unconverted(struct strbuf *text, const struct comparison *comparison,
			     const struct compared_figure *figure);

/* The rates that the comparison's figures took. False when memory ran out. */
bool compare_add_rates(struct compare_builder *builder);

/* "18 figures: 17 same, 1 differs". False when memory ran out. */
bool compare_add_counts(struct report *report, struct report_block *block,
			const size_t counts[COMPARE_VERDICT_COUNT], bool has_two_sides);

/* "  A  523.7, meaning 523.65 to 523.75" of a page's derivation. */
void compare_add_range(struct strbuf *text, const char *name, const struct level *level);

/* The fewest decimals at which one unit of the last place is no more than half the range's width. */
int compare_decimals_of_width(struct interval range);

#define COMPARE_DECIMALS_BEYOND 4 /* that a finer figure shows beyond the others' finest */

/* Whether the figure is a row of the table: for people, what only one of two sources has is shown in
 * a line below instead. */
bool compare_is_row(const struct compare_builder *builder, const struct compared_figure *figure);

/*
 * Below the table and its notes, one picture of all sides in one unit, on one calendar: exports above and
 * imports below the line, turnover as marks; or a note why there is none. What is shown is the
 * periods of which two sides or more have a figure; one without a rate is left out. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code compare_add_picture(struct report *report, struct report_block *block,
				   const struct comparison *comparison, const struct view *view);
enum diag_code versions_add_picture(struct report *report, struct report_block *block,
				    const struct versions *versions, const struct view *view);

#endif

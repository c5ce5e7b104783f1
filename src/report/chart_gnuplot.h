/*
 * chart_gnuplot.h - the parts (chart_axes.c) that the gnuplot scripts of one series (chart_gnuplot.c) and of
 * versions side by side (chart_sides.c) have in common. Private to report.
 *
 * Each function adds to *out, whose `failed` says when memory ran out.
 */
#ifndef KZBE_CHART_GNUPLOT_H
#define KZBE_CHART_GNUPLOT_H

#include "chart.h"

/* Dots that all points have together for their numbers, and for their names. */
#define PLOT_WIDTH(chart) ((size_t)((chart)->is_narrow ? 300 : 640))
#define CALENDAR_WIDTH(chart) ((size_t)((chart)->is_narrow ? 370 : 800))
#define CHARACTER_WIDTH 7 /* of the numbers' type, generously */

#define BOX_WHOLE "boxes fill solid 1.0 noborder linecolor rgb "
#define BOX_PART "boxes fill pattern 4 border linewidth 1.5 linecolor rgb "

/* A text in quotes, in which nothing is a command. */
void gnuplot_add_quoted(struct strbuf *out, const char *text);

/* $wholeN or $partN: "x exports imports balance turnover" of all points; those of another kind are not
 * numbers. */
void gnuplot_add_data(struct strbuf *out, const struct chart_panel *panel, size_t number,
		      enum chart_point_kind kind);

/* The points' names on the axis, as many of them as fit into the width. */
void gnuplot_add_calendar(struct strbuf *out, const struct chart_panel *panel, size_t width);

/* Round numbers on the other axis, for the largest values above and below the line. Levels below the line
 * are no negative numbers: the scale goes up in both directions. */
void gnuplot_add_scale(struct strbuf *out, struct dec above, struct dec below);

/* All panels in one plot: bars and marks of the same point side by side, in the order of the panels. */
void gnuplot_add_sides(struct strbuf *out, const struct chart *chart);

#endif

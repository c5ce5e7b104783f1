/*
 * chart_gnuplot.h - the parts (chart_axes.c) that the gnuplot scripts of one series (chart_gnuplot.c) and of
 * versions side by side (chart_sides.c) have in common. Private to report.
 *
 * Each function adds to *out, whose `failed` says when memory ran out.
 */
#ifndef KZBE_CHART_GNUPLOT_H
#define KZBE_CHART_GNUPLOT_H

#include "chart.h"

/* What a picture has room for, in the dots of a picture with type of the usual size. */
struct chart_room {
	size_t type;	 /* how large type and lines are, in thousandths of what is usual */
	size_t width;	 /* of the whole picture */
	size_t numbers;	 /* of all points together, for their numbers */
	size_t calendar; /* and for their names */
	size_t plot;	 /* the plot's height */
	size_t title;	 /* characters in a line of the title */
	size_t caption;	 /* and in one below the picture */
};

#define PANEL_HEIGHT 520
#define PANEL_WIDTH 920
#define NARROW_HEIGHT 440
#define NARROW_WIDTH 440
#define CHARACTER_WIDTH 7 /* of the numbers' type, generously */

/* By the size that the chart was given, or the usual one. Type grows with the picture, and gets smaller only as
 * far as it can be read. */
struct chart_room gnuplot_room(const struct chart *chart);

#define BOX_WHOLE "boxes fill solid 1.0 noborder"
#define BOX_PART "boxes fill pattern 4 border linewidth 1.5"

/* A text in quotes, in which nothing is a command. */
void gnuplot_add_quoted(struct strbuf *out, const char *text);

/* $wholeN or $partN: "x exports imports balance turnover" of all points; those of another kind are not
 * numbers. */
void gnuplot_add_data(struct strbuf *out, const struct chart_panel *panel, size_t number,
		      enum chart_point_kind kind);

/* The points' names on the axis, as many of them as fit into the width. */
void gnuplot_add_calendar(struct strbuf *out, const struct chart_panel *panel, size_t width);

/* Round numbers on the other axis, for the largest values above and below the line, as many as fit into
 * the height. Levels below the line are no negative numbers: the scale goes up in both directions. */
void gnuplot_add_scale(struct strbuf *out, struct dec above, struct dec below, size_t height);

/* All panels in one plot: bars and marks of the same point side by side, in the order of the panels. */
void gnuplot_add_sides(struct strbuf *out, const struct chart *chart);

#endif

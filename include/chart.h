/*
 * chart.h - what a picture of trade has to show, before any way of drawing it, and the two ways:
 * a script for gnuplot, and plain characters.
 *
 * A panel is one series: points along the calendar, each with exports, imports, turnover and
 * balance. A point is a whole unit of the calendar (a year, say), a part of one, which must never
 * look like a whole, or a gap. Whoever draws never sees a dataset. The chart owns all its text and
 * arrays through its arena. Depends on core.
 */
#ifndef KZBE_CHART_H
#define KZBE_CHART_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "decimal.h"
#include "interval.h"
#include "strbuf.h"

struct chart_value {
	bool is_present;
	bool is_suppressed;
	enum qualifier qualifier;
	struct dec number;
};

enum chart_measure { CHART_EXPORTS, CHART_IMPORTS, CHART_BALANCE, CHART_TURNOVER, CHART_MEASURES };

enum chart_point_kind { CHART_WHOLE, CHART_PART, CHART_GAP };

struct chart_point {
	const char *label; /* "2024 Jan–Aug" */
	enum chart_point_kind kind;
	struct chart_value values[CHART_MEASURES];
};

struct chart_panel {
	const char *title;
	const char *name; /* side by side: of the version, "A" */
	struct chart_point *points;
	size_t n;
	int months;	    /* of the calendar's unit: 12, 3 or 1 */
	size_t first_unit;  /* which of these the first point is, counted from the year 0 */
	bool is_rounded;    /* the numbers in the picture are, not those in its notes */
	const char **lines; /* what is said below: parts, gaps, source */
	size_t n_lines, lines_capacity;
};

struct chart {
	struct chart_panel *panels;
	size_t n;
	size_t width, height; /* dots of a picture; 0: as it is usual */
	bool is_bare;	      /* titles and lines stand around it, not in it */
	bool is_narrow;	      /* for a telephone: half as wide, with type of the same size */
	bool is_side_by_side; /* panels are versions of one trade, with the same points: one plot */
	struct arena arena;
};

/* Blue and vermilion of Okabe and Ito, which people with any kind of colour blindness tell apart; the
 * vermilion is darkened, so that it can be read on white where it is text. */
#define CHART_COLOR_EXPORTS "#0072B2"
#define CHART_COLOR_IMPORTS "#BF5200"
#define CHART_COLOR_TURNOVER "#595959"
#define CHART_COLOR_BALANCE "#000000"

/* Room for n panels, zeroed, and for n points of one; copies of text. False or NULL: out of memory. */
bool chart_set_panels(struct chart *chart, size_t n);
bool chart_set_points(struct chart *chart, struct chart_panel *panel, size_t n);

/* Take a panel's points and lines away again. */
void chart_clear_panel(struct chart_panel *panel);
bool chart_add_line(struct chart *chart, struct chart_panel *panel, const char *text);

/* The text as such a line, if there is any; the buffer is released. False also where it is not whole. */
bool chart_take_line(struct chart *chart, struct chart_panel *panel, struct strbuf *text);
void chart_release(struct chart *chart);

/* The largest value above and below the zero line; zero if there is none. */
void chart_extent(const struct chart_panel *panel, struct dec *above, struct dec *below);

/* A value as it is printed, to whole units or not. */
void chart_add_number(struct strbuf *out, const struct chart_value *value, bool is_rounded,
		      bool is_signed);

/* Whether any point has the measure; any of a kind. */
bool chart_has(const struct chart_panel *panel, enum chart_measure measure);
bool chart_has_of_kind(const struct chart_panel *panel, enum chart_measure measure,
		       enum chart_point_kind kind);

/* Whether whole units still say something of each number in the picture, and less than its digits. */
bool chart_may_be_rounded(const struct chart_panel *panel);

/*
 * A gnuplot script that draws the chart: numbers, and text through escape_gnuplot alone, so that
 * nothing from a data file can be a command. It writes the picture to standard output.
 */
enum chart_picture { CHART_SVG, CHART_PNG };
void chart_add_gnuplot(struct strbuf *out, const struct chart *chart, enum chart_picture picture);

/* The chart in plain characters, lines of up to `width` columns; ASCII only if is_ascii. */
void chart_add_text(struct strbuf *out, const struct chart *chart, size_t width, bool is_ascii);

/* A way of showing a chart. */
struct chart_format {
	const char *word;      /* -f word */
	const char *extension; /* of -o */
	const char *summary;
	bool is_picture; /* gnuplot draws it */
	enum chart_picture picture;
};

extern const struct chart_format chart_formats[];
extern const size_t n_chart_formats;

/* NULL if there is no such format. */
const struct chart_format *chart_format_find(const char *word);

#endif

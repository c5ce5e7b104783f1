#include <stdlib.h>
#include <string.h>

#include "chart.h"
#include "language.h"
#include "people.h"
#include "ratio.h"
#include "text.h"

/*
 * One line a point: imports to the left of the zero line, exports to the right, turnover and balance
 * as marks. Numbers are written next to their bars and marks: all of them, if need be rounded, or none.
 */

enum sign {
	SIGN_EXPORTS,
	SIGN_IMPORTS,
	SIGN_PART,
	SIGN_AXIS,
	SIGN_TURNOVER,
	SIGN_TURNOVER_PART,
	SIGN_BALANCE,
	SIGN_BALANCE_PART,
	SIGN_COUNT
};

static const char *const signs[SIGN_COUNT][2] = {
	[SIGN_EXPORTS] = {"\xE2\x96\x88", "#"}, /* full block */
	[SIGN_IMPORTS] = {"\xE2\x96\x93", "="}, /* dark shade */
	[SIGN_PART] = {"/", "/"},
	[SIGN_AXIS] = {"\xE2\x94\x82", "|"},
	[SIGN_TURNOVER] = {"\xE2\x97\x8F", "*"},      /* black circle */
	[SIGN_TURNOVER_PART] = {"\xE2\x97\x8B", "o"}, /* white circle */
	[SIGN_BALANCE] = {"\xE2\x97\x86", "B"},	      /* black diamond */
	[SIGN_BALANCE_PART] = {"\xE2\x97\x87", "b"},  /* white diamond */
};

#define CELLS_MAX 1000

enum number_mode { NUMBERS_AS_THEY_ARE, NUMBERS_ROUNDED, NUMBERS_LEFT_OUT };

/* A cell shows one character. */
struct cell {
	const char *text;
	size_t n;
};

struct canvas {
	const struct chart_panel *panel;
	bool is_ascii;
	enum number_mode mode;
	bool lacks_room; /* a number found no place */
	size_t width;
	size_t label_width;  /* of the calendar's words */
	size_t axis;	     /* cell of the zero line */
	size_t below, above; /* cells to its left and right that the scale takes */
	struct dec extent;   /* values that below + above cells stand for */
	struct cell cells[CELLS_MAX];
	struct strbuf numbers; /* of the line in work: cells point into it */
};

static const char *sign(const struct canvas *canvas, enum sign which)
{
	return signs[which][canvas->is_ascii];
}

static void put(struct canvas *canvas, size_t at, const char *text, size_t n)
{
	if (at < canvas->width)
		canvas->cells[at] = (struct cell){text, n};
}

static void put_sign(struct canvas *canvas, size_t at, enum sign which)
{
	put(canvas, at, sign(canvas, which), strlen(sign(canvas, which)));
}

static void add_number(struct strbuf *out, const struct canvas *canvas,
		       const struct chart_value *value)
{
	chart_add_number(out, value, canvas->mode == NUMBERS_ROUNDED, false);
	if (canvas->is_ascii)
		text_to_ascii(out);
}

static size_t number_width(struct canvas *canvas, const struct chart_value *value)
{
	struct strbuf text = STRBUF_INIT;
	size_t width;

	if (canvas->mode != NUMBERS_LEFT_OUT)
		add_number(&text, canvas, value);
	width = text_width(text.text, text.len);
	strbuf_take(&canvas->numbers, &text);
	return width;
}

/* Cells that a value takes, rounded, but at least one if it is not zero. */
static size_t length_of(const struct canvas *canvas, struct dec value)
{
	struct dec scaled, cells;
	size_t n;
	char text[DEC_TEXT_MAX];

	if (dec_is_zero(value) || dec_is_zero(canvas->extent) ||
	    !dec_mul(dec_abs(value), dec_from_int((int64_t)(canvas->below + canvas->above)),
		     &scaled) ||
	    !ratio_round(ratio_make(scaled, canvas->extent), 0, 0, DEC_HALF_AWAY, &cells))
		return 0;
	dec_format(cells, text);
	n = strtoul(text, NULL, 10);
	return n ? n : 1;
}

static bool is_free(const struct canvas *canvas, size_t from, size_t n)
{
	if (from + n > canvas->width)
		return false;
	for (size_t i = from; i < from + n; i++) {
		if (canvas->cells[i].n)
			return false;
	}
	return true;
}

static void put_words(struct canvas *canvas, size_t at, const char *words)
{
	while (*words) {
		size_t n = text_char_length(words, strlen(words));

		put(canvas, at++, words, n);
		words += n;
	}
}

/* A number into free cells, with one free cell on each side where something stands; else it lacks room. */
static void put_number(struct canvas *canvas, const struct chart_value *value, size_t from,
		       size_t n)
{
	size_t start = canvas->numbers.len;

	if (!is_free(canvas, from, n + (from + n < canvas->width))) {
		canvas->lacks_room = true;
		return;
	}
	add_number(&canvas->numbers, canvas, value);
	put_words(canvas, from, canvas->numbers.text + start);
}

static void put_bar(struct canvas *canvas, const struct chart_point *point,
		    enum chart_measure measure)
{
	const struct chart_value *value = &point->values[measure];
	bool is_below = measure == CHART_IMPORTS;
	size_t length = value->is_present ? length_of(canvas, value->number) : 0;
	enum sign filling = point->kind == CHART_PART ? SIGN_PART
			    : is_below		      ? SIGN_IMPORTS
						      : SIGN_EXPORTS;

	for (size_t i = 1; i <= length; i++)
		put_sign(canvas, is_below ? canvas->axis - i : canvas->axis + i, filling);
}

/* The cell of a mark on the scale. */
static size_t place_of(const struct canvas *canvas, struct dec value)
{
	size_t length = length_of(canvas, value);

	return dec_sign(value) < 0 ? canvas->axis - length : canvas->axis + length;
}

/* Numbers last, where bars and marks leave room: imports' to the left of their bar, the others' to
 * the right. */
static void put_numbers(struct canvas *canvas, const struct chart_point *point)
{
	const struct chart_value *exports = &point->values[CHART_EXPORTS];
	const struct chart_value *imports = &point->values[CHART_IMPORTS];
	const struct chart_value *turnover = &point->values[CHART_TURNOVER];

	if (imports->is_present) {
		size_t n = number_width(canvas, imports);
		size_t end = canvas->axis - length_of(canvas, imports->number);

		if (end > canvas->label_width + n + 1)
			put_number(canvas, imports, end - n - 1, n);
		else
			canvas->lacks_room = true;
	}
	if (turnover->is_present)
		put_number(canvas, turnover, place_of(canvas, turnover->number) + 2,
			   number_width(canvas, turnover));
	if (exports->is_present)
		put_number(canvas, exports, canvas->axis + length_of(canvas, exports->number) + 2,
			   number_width(canvas, exports));
}

static void flush(struct canvas *canvas, struct strbuf *out)
{
	size_t used = canvas->width;

	while (used && !canvas->cells[used - 1].n)
		used--;
	for (size_t i = canvas->label_width; i < used; i++) {
		if (canvas->cells[i].n)
			strbuf_add(out, canvas->cells[i].text, canvas->cells[i].n);
		else
			strbuf_addc(out, ' ');
	}
	while (out->len && out->text[out->len - 1] == ' ')
		strbuf_cut(out, out->len - 1);
	strbuf_addc(out, '\n');
}

static void clear(struct canvas *canvas, struct strbuf *out)
{
	memset(canvas->cells, 0, sizeof(canvas->cells));
	strbuf_next(out, &canvas->numbers);
}

/* Room for all numbers of the line from the start: cells point into the text, which must not move. */
static void reserve_numbers(struct canvas *canvas)
{
	strbuf_pad(&canvas->numbers, ' ', CHART_MEASURES * 4 * DEC_TEXT_MAX);
	strbuf_cut(&canvas->numbers, 0);
}

static void add_point(struct canvas *canvas, const struct chart_point *point, struct strbuf *out)
{
	const struct chart_value *turnover = &point->values[CHART_TURNOVER];
	const struct chart_value *balance = &point->values[CHART_BALANCE];
	bool is_part = point->kind == CHART_PART;
	struct strbuf label = STRBUF_INIT;

	clear(canvas, out);
	strbuf_adds(&label, point->label);
	if (canvas->is_ascii)
		text_to_ascii(&label);
	strbuf_add(out, label.text, label.len);
	strbuf_pad(out, ' ', canvas->label_width - text_width(label.text, label.len));
	strbuf_take(out, &label);
	put_bar(canvas, point, CHART_EXPORTS);
	put_bar(canvas, point, CHART_IMPORTS);
	put_sign(canvas, canvas->axis, SIGN_AXIS);
	if (point->values[CHART_EXPORTS].is_suppressed)
		put_words(canvas, canvas->axis + 2, "c");
	if (point->values[CHART_IMPORTS].is_suppressed && canvas->axis > canvas->label_width + 2)
		put_words(canvas, canvas->axis - 2, "c");
	if (turnover->is_present)
		put_sign(canvas, place_of(canvas, turnover->number),
			 is_part ? SIGN_TURNOVER_PART : SIGN_TURNOVER);
	if (balance->is_present)
		put_sign(canvas, place_of(canvas, balance->number),
			 is_part ? SIGN_BALANCE_PART : SIGN_BALANCE);
	if (point->kind == CHART_GAP)
		put_words(canvas, canvas->axis + 2, tr("no figure"));
	else if (canvas->mode != NUMBERS_LEFT_OUT)
		put_numbers(canvas, point);
	flush(canvas, out);
}

/* Which words stand above the two sides. */
static void add_sides(struct canvas *canvas, struct strbuf *out)
{
	const char *imports = tr("imports");
	size_t width = text_width(imports, strlen(imports)) + 1;

	clear(canvas, out);
	strbuf_pad(out, ' ', canvas->label_width);
	if (chart_has(canvas->panel, CHART_IMPORTS) && canvas->axis > canvas->label_width + width)
		put_words(canvas, canvas->axis - width, imports);
	put_words(canvas, canvas->axis, "0");
	if (chart_has(canvas->panel, CHART_EXPORTS) || chart_has(canvas->panel, CHART_TURNOVER))
		put_words(canvas, canvas->axis + 2,
			  chart_has(canvas->panel, CHART_EXPORTS) ? tr("exports") : tr("turnover"));
	flush(canvas, out);
}

static void add_wrapped(struct strbuf *out, const char *line, size_t width, bool is_ascii)
{
	struct strbuf text = STRBUF_INIT;
	size_t used = 0;

	text_add_shown(&text, line, strlen(line));
	if (is_ascii)
		text_to_ascii(&text);
	for (const char *at = text.text; *at; at += strspn(at, " ")) {
		size_t n = strcspn(at, " "), columns = text_width(at, n);

		if (used && used + 1 + columns > width) {
			strbuf_addc(out, '\n');
			used = 0;
		}
		strbuf_adds(out, used ? " " : "");
		strbuf_add(out, at, n);
		used += columns + (used ? 1 : 0);
		at += n;
	}
	strbuf_addc(out, '\n');
	strbuf_take(out, &text);
}

static void add_key_entry(struct strbuf *out, const struct canvas *canvas, enum sign which,
			  const char *words, bool *is_first)
{
	strbuf_addf(out, "%s%s %s", *is_first ? "" : ", ", sign(canvas, which), words);
	*is_first = false;
}

/* "/ o": the signs of parts, of the measures that there are. */
static void add_signs_of_parts(struct strbuf *out, const struct canvas *canvas)
{
	const struct chart_panel *panel = canvas->panel;
	const char *separator = "";

	if (chart_has(panel, CHART_EXPORTS) || chart_has(panel, CHART_IMPORTS)) {
		strbuf_adds(out, sign(canvas, SIGN_PART));
		separator = " ";
	}
	if (chart_has(panel, CHART_TURNOVER)) {
		strbuf_addf(out, "%s%s", separator, sign(canvas, SIGN_TURNOVER_PART));
		separator = " ";
	}
	if (chart_has(panel, CHART_BALANCE))
		strbuf_addf(out, "%s%s", separator, sign(canvas, SIGN_BALANCE_PART));
}

static void add_key_of_parts(struct strbuf *out, const struct canvas *canvas)
{
	struct strbuf signs_of_parts = STRBUF_INIT;

	add_signs_of_parts(&signs_of_parts, canvas);
	strbuf_addf(out, tr("; part of a period: %s"), signs_of_parts.text);
	strbuf_take(out, &signs_of_parts);
}

static void add_key(struct strbuf *out, const struct canvas *canvas)
{
	const struct chart_panel *panel = canvas->panel;
	bool any_part = false, any_whole = false, is_first = true;

	for (size_t i = 0; i < panel->n; i++) {
		any_part = any_part || panel->points[i].kind == CHART_PART;
		any_whole = any_whole || panel->points[i].kind == CHART_WHOLE;
	}
	if (any_whole && chart_has(panel, CHART_EXPORTS))
		add_key_entry(out, canvas, SIGN_EXPORTS, tr("exports"), &is_first);
	if (any_whole && chart_has(panel, CHART_IMPORTS))
		add_key_entry(out, canvas, SIGN_IMPORTS, tr("imports"), &is_first);
	if (!any_whole && (chart_has(panel, CHART_EXPORTS) || chart_has(panel, CHART_IMPORTS)))
		add_key_entry(out, canvas, SIGN_PART, tr("exports and imports"), &is_first);
	if (chart_has(panel, CHART_TURNOVER))
		add_key_entry(out, canvas, any_whole ? SIGN_TURNOVER : SIGN_TURNOVER_PART,
			      tr("turnover"), &is_first);
	if (chart_has(panel, CHART_BALANCE))
		add_key_entry(out, canvas, any_whole ? SIGN_BALANCE : SIGN_BALANCE_PART,
			      tr("balance"), &is_first);
	if (any_part && any_whole)
		add_key_of_parts(out, canvas);
}

/* Where the zero line stands, and what one cell is worth. */
static void lay_out(struct canvas *canvas)
{
	const struct chart_panel *panel = canvas->panel;
	struct dec above, below, share;
	size_t left_number = 0, right_number = 0, room;
	char text[DEC_TEXT_MAX];

	chart_extent(panel, &above, &below);
	for_each_of(const struct chart_point, point, panel->points, panel->n) {
		size_t label = text_width(point->label, strlen(point->label));

		canvas->label_width = label > canvas->label_width ? label : canvas->label_width;
		for (size_t m = 0; m < CHART_MEASURES; m++) {
			size_t n = point->values[m].is_present && m != CHART_BALANCE
					   ? number_width(canvas, &point->values[m])
					   : 0;
			size_t *widest = m == CHART_IMPORTS ? &left_number : &right_number;

			*widest = n > *widest ? n : *widest;
		}
	}
	room = canvas->label_width + left_number + right_number + 6;
	room = canvas->width > room + 10 ? canvas->width - room : 10;
	if (!dec_add(above, below, &canvas->extent) || dec_is_zero(canvas->extent)) {
		canvas->extent = DEC_ZERO;
		canvas->axis = canvas->label_width + left_number + 3;
		return;
	}
	canvas->below = 0;
	if (dec_mul(below, dec_from_int((int64_t)room), &share) &&
	    ratio_round(ratio_make(share, canvas->extent), 0, 0, DEC_HALF_AWAY, &share)) {
		dec_format(share, text);
		canvas->below = strtoul(text, NULL, 10);
	}
	canvas->above = room - canvas->below;
	canvas->axis = canvas->label_width + left_number + 3 + canvas->below;
}

/* The lines of all points, with their numbers in this way. */
static void add_points(struct canvas *canvas, struct strbuf *out)
{
	canvas->lacks_room = false;
	canvas->label_width = 0;
	lay_out(canvas);
	add_sides(canvas, out);
	for (size_t p = 0; p < canvas->panel->n; p++)
		add_point(canvas, &canvas->panel->points[p], out);
}

/* With all digits of all numbers, or all of them rounded, or none. */
static void add_fitting_points(struct canvas *canvas, struct strbuf *out)
{
	size_t start = out->len;

	canvas->mode = NUMBERS_AS_THEY_ARE;
	add_points(canvas, out);
	if (canvas->lacks_room && chart_may_be_rounded(canvas->panel)) {
		strbuf_cut(out, start);
		canvas->mode = NUMBERS_ROUNDED;
		add_points(canvas, out);
	}
	if (canvas->lacks_room) {
		strbuf_cut(out, start);
		canvas->mode = NUMBERS_LEFT_OUT;
		add_points(canvas, out);
	}
}

/* What became of the numbers. */
static void add_word_on_numbers(struct strbuf *out, const struct canvas *canvas, size_t width)
{
	if (canvas->mode == NUMBERS_LEFT_OUT)
		add_wrapped(out, tr("There is no room for all numbers; the report has them."),
			    width, canvas->is_ascii);
	else if (canvas->mode == NUMBERS_ROUNDED || canvas->panel->is_rounded)
		add_wrapped(out, tr("The numbers in the picture are rounded."), width,
			    canvas->is_ascii);
}

void chart_add_text(struct strbuf *out, const struct chart *chart, size_t width, bool is_ascii)
{
	for (size_t i = 0; i < chart->n; i++) {
		const struct chart_panel *panel = &chart->panels[i];
		struct canvas canvas = {.panel = panel,
					.is_ascii = is_ascii,
					.width = width < CELLS_MAX ? width : CELLS_MAX};

		strbuf_init(&canvas.numbers);
		reserve_numbers(&canvas);
		strbuf_adds(out, i ? "\n" : "");
		add_wrapped(out, panel->title, width, is_ascii);
		add_fitting_points(&canvas, out);
		strbuf_next(out, &canvas.numbers);
		add_key(&canvas.numbers, &canvas);
		add_wrapped(out, canvas.numbers.text, width, is_ascii);
		add_word_on_numbers(out, &canvas, width);
		for (size_t l = 0; l < panel->n_lines; l++)
			add_wrapped(out, panel->lines[l], width, is_ascii);
		strbuf_take(out, &canvas.numbers);
	}
}

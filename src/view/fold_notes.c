#include "fold_notes.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "language.h"
#include "reason.h"

#define LOOK_BACK 64 /* different texts; whoever says more does not repeat himself */
#define SPANS_MAX 6  /* listed of one text; the others are counted */

/* Rows without a gap of which a text holds. */
struct folded_span {
	struct period span;
	int32_t months; /* of each row */
	size_t n_rows;
	size_t next; /* of the same text; 0: none */
};

/* A text, and where it holds. */
struct folded {
	const char *label, *text; /* in the report's arena; labels are the program's own */
	size_t first, last;	  /* places in the list of spans, from 1 */
	size_t n_rows;
};

/* Rows without a gap that lack the same. */
struct missing_run {
	bool is_open;
	size_t n, n_rows;
	struct period first, last; /* rows */
	struct value *values;	   /* of the first row */
};

struct folding {
	struct folded *folded;
	size_t n_folded, folded_capacity;
	struct folded_span *spans;
	size_t n_spans, spans_capacity;
	struct missing_run run;
};

static struct folding *folding_of(struct builder *builder)
{
	if (!builder->folding)
		builder->folding = calloc(1, sizeof(*builder->folding));
	return builder->folding;
}

static struct folded *find_folded(struct folding *folding, const char *label, const char *text)
{
	size_t looked = 0;

	for (size_t i = folding->n_folded; i-- > 0 && looked < LOOK_BACK; looked++) {
		if (strcmp(folding->folded[i].label, label) == 0 &&
		    strcmp(folding->folded[i].text, text) == 0)
			return &folding->folded[i];
	}
	return NULL;
}

static struct folded *add_folded(struct builder *builder, const char *label, const char *text)
{
	struct folding *folding = builder->folding;
	const char *copy = report_copy(builder->report, text);

	if (!copy || !alloc_room(folding->folded, &folding->folded_capacity, folding->n_folded + 1))
		return NULL;
	folding->folded[folding->n_folded] = (struct folded){.label = label, .text = copy};
	return &folding->folded[folding->n_folded++];
}

/* One more span of rows for a text, or more rows for its last one. */
static bool add_span(struct folding *folding, struct folded *folded, struct period span,
		     int32_t months, size_t n_rows)
{
	struct folded_span *last = folded->last ? &folding->spans[folded->last - 1] : NULL;

	folded->n_rows += n_rows;
	if (last && last->months == months && last->span.last + 1 == span.first) {
		last->span.last = span.last;
		last->n_rows += n_rows;
		return true;
	}
	if (!alloc_room(folding->spans, &folding->spans_capacity, folding->n_spans + 1))
		return false;
	folding->spans[folding->n_spans++] =
		(struct folded_span){.span = span, .months = months, .n_rows = n_rows};
	if (folded->last)
		folding->spans[folded->last - 1].next = folding->n_spans;
	else
		folded->first = folding->n_spans;
	folded->last = folding->n_spans;
	return true;
}

static bool add_note_line(struct builder *builder, const char *label, struct period span,
			  int32_t months, size_t n_rows, const char *text)
{
	struct folding *folding = folding_of(builder);
	struct folded *folded = folding ? find_folded(folding, label, text) : NULL;

	if (folding && !folded)
		folded = add_folded(builder, label, text);
	return folded && add_span(folding, folded, span, months, n_rows);
}

bool fold_common(struct builder *builder, const char *label, const char *text)
{
	struct folding *folding = folding_of(builder);

	return !builder->for_people || (folding && add_folded(builder, label, text));
}

bool fold_note(struct builder *builder, const char *label, struct period period, const char *text)
{
	return !builder->for_people ||
	       add_note_line(builder, label, period, period_months(period), 1, text);
}

/* --- why values are missing ---------------------------------------------------------------------- */

static bool is_shifted(struct period a, struct period b, int32_t by)
{
	return a.first + by == b.first && a.last + by == b.last;
}

/* Reasons that are the same but for a period that moves with the row. */
static bool moves_with_row(const struct reason *reason)
{
	return reason->code == REASON_NO_ROW || reason->code == REASON_EMPTY_CELL ||
	       reason->code == REASON_SUPPRESSED;
}

static bool same_reasons(const struct value *a, const struct value *b, int32_t by)
{
	if (a->n_reasons != b->n_reasons || a->candidate || b->candidate)
		return false;
	for (size_t i = 0; i < a->n_reasons; i++) {
		const struct reason *x = &a->reasons[i], *y = &b->reasons[i];

		if (x->code != y->code || x->flow != y->flow || !moves_with_row(x) ||
		    !is_shifted(x->period, y->period, by))
			return false;
	}
	return true;
}

static bool continues(const struct missing_run *run, struct period period,
		      const struct value *const *values, size_t n)
{
	int32_t by = period.first - run->first.first;

	if (!run->is_open || n != run->n || run->last.last + 1 != period.first ||
	    !is_shifted(run->first, period, by))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!same_reasons(&run->values[i], values[i], by))
			return false;
	}
	return true;
}

/* Report what the rows of the run lack, and end the run. */
static bool flush(struct builder *builder)
{
	struct missing_run *run = &builder->folding->run;
	int32_t longer = run->last.last - run->first.last;
	const struct period span = {run->first.first, run->last.last};
	const struct value *values[COLUMNS_MAX];
	struct strbuf text = STRBUF_INIT;
	bool folded = true;

	if (!run->is_open)
		return true;
	run->is_open = false;
	for (size_t i = 0; i < run->n; i++) {
		run->values[i].period = span;
		for (size_t r = 0; r < run->values[i].n_reasons; r++)
			run->values[i].reasons[r].period.last += longer;
		values[i] = &run->values[i];
	}
	reason_add_phrase(&text, values, run->n);
	if (text.len)
		strbuf_adds(&text, ".");
	folded = !text.failed &&
		 (!text.len || add_note_line(builder, tr("n/a"), span, period_months(run->first),
					     run->n_rows, text.text));
	strbuf_release(&text);
	return folded;
}

static bool begin_run(struct builder *builder, struct period period,
		      const struct value *const *values, size_t n)
{
	struct missing_run *run = &builder->folding->run;

	if (!run->values)
		run->values = calloc(COLUMNS_MAX, sizeof(*run->values));
	if (!run->values)
		return false;
	run->n = n;
	run->n_rows = 1;
	run->first = run->last = period;
	run->is_open = true;
	for (size_t i = 0; i < n; i++)
		run->values[i] = *values[i];
	return true;
}

bool fold_reasons(struct builder *builder, struct period period, const struct value *const *values,
		  size_t n)
{
	struct folding *folding;

	if (!builder->for_people)
		return true;
	folding = folding_of(builder);
	if (!folding)
		return false;
	if (continues(&folding->run, period, values, n)) {
		folding->run.last = period;
		folding->run.n_rows++;
		return true;
	}
	return flush(builder) && begin_run(builder, period, values, n);
}

/* --- the lines ----------------------------------------------------------------------------------- */

/* "2018–2020, 2022", or "all periods". */
static void add_spans(struct strbuf *out, const struct builder *builder,
		      const struct folded *folded)
{
	const struct folding *folding = builder->folding;
	size_t n = 0, hidden = 0;

	if (folded->n_rows == builder->n_periods && folded->first != folded->last) {
		strbuf_adds(out, tr("all periods"));
		return;
	}
	for (size_t at = folded->first; at; at = folding->spans[at - 1].next) {
		if (n++ < SPANS_MAX)
			strbuf_addf(out, "%s%s", n > 1 ? ", " : "",
				    people_period(folding->spans[at - 1].span));
		else
			hidden += folding->spans[at - 1].n_rows;
	}
	if (hidden)
		strbuf_addf(out, tr(" and %zu more"), hidden);
}

static bool add_line(struct builder *builder, const struct folded *folded)
{
	struct strbuf spans = STRBUF_INIT, line = STRBUF_INIT;

	add_spans(&spans, builder, folded);
	if (spans.len)
		strbuf_addf(&line, tr("%s: %s"), spans.text, folded->text);
	else
		strbuf_adds(&line, folded->text);
	strbuf_take(&line, &spans);
	return report_take_line(builder->report, builder->block, folded->label, &line);
}

#define RANK_LAST 2

static int rank(const char *label)
{
	return strcmp(label, tr("n/a")) == 0 ? 0 : strcmp(label, "*") == 0 ? 1 : RANK_LAST;
}

bool fold_end(struct builder *builder)
{
	struct folding *folding = builder->folding;
	bool added = true;

	if (!folding)
		return true;
	added = flush(builder);
	for (int r = 0; r <= RANK_LAST; r++) {
		for (size_t i = 0; added && i < folding->n_folded; i++) {
			if (rank(folding->folded[i].label) == r)
				added = add_line(builder, &folding->folded[i]);
		}
	}
	return added;
}

void fold_release(struct builder *builder)
{
	if (!builder->folding)
		return;
	free(builder->folding->folded);
	free(builder->folding->spans);
	free(builder->folding->run.values);
	free(builder->folding);
	builder->folding = NULL;
}

#include "view.h"

#include <string.h>

#include "explain_parts.h"
#include "filled.h"
#include "language.h"
#include "names.h"
#include "people.h"
#include "reason.h"
#include "text.h"

#define LABEL_COLUMNS_MIN 14 /* "  definition  " */
#define LABEL_SPACES 4	     /* before and behind a label */

struct explanation {
	struct calc *calc;
	const struct value *value;
	struct strbuf *out;
};

size_t explain_label_columns(void)
{
	const char *const labels[] = {tr("range"),	tr_in("label", "source"),
				      tr("superseded"), tr("definition"),
				      tr("defined by"), tr("valuation"),
				      tr("note"),	tr_in("label", "status"),
				      tr("reason"),	tr("formula"),
				      tr("printed"),	tr("example"),
				      tr("recognised"), tr("or as"),
				      tr("likely")};
	size_t widest = LABEL_COLUMNS_MIN;

	for (size_t i = 0; i < countof(labels); i++) {
		size_t width = text_width(labels[i], strlen(labels[i])) + LABEL_SPACES;

		widest = width > widest ? width : widest;
	}
	return widest;
}

void explain_add_label(struct strbuf *out, const char *label)
{
	size_t width = text_width(label, strlen(label)) + 2, columns = explain_label_columns();

	strbuf_addf(out, "  %s", label);
	strbuf_pad(out, ' ', width < columns ? columns - width : 1);
}

void explain_add_line(struct strbuf *out, const char *label, const char *text)
{
	explain_add_label(out, label);
	strbuf_addf(out, "%s\n", text);
}

static void add_indent(struct strbuf *out)
{
	strbuf_pad(out, ' ', explain_label_columns());
}

static bool is_percent(const struct value *value)
{
	return value->indicator->kind == KIND_PERCENT;
}

static void add_number(struct strbuf *out, const struct value *value, struct dec number)
{
	if (is_percent(value))
		percent_add_people(out, number, value->indicator->is_signed);
	else
		dec_add_people(out, number, value->indicator->is_signed);
}

static void add_unit(struct strbuf *out, const struct value *value)
{
	if (!is_percent(value) && value->series->unit.currency[0])
		strbuf_addf(out, " %s", people_unit(value->series->unit));
}

/* How an operand's level came about: rows that tile its period, in calc->tiling. */
static bool find_rows(struct calc *calc, const struct operand *operand)
{
	return series_tile(operand->series,
			   (struct wanted_tiling){operand->term.flow, operand->period,
						  TILE_OR_PARTS, true},
			   &calc->tiling, NULL) == DIAG_OK;
}

bool explain_finer(const struct value *value, struct dec *out)
{
	int shown = value->shown.scale;

	if (value->indicator->kind == KIND_LEVEL || value->indicator->kind == KIND_BALANCE) {
		*out = value->exact.numerator;
		return true;
	}
	/* −9.9% is not −9.9500%: a place more where those would round to something else. */
	for (int places = shown + 3; places <= DEC_MAX_SCALE; places++) {
		if (!ratio_round(value->exact, is_percent(value) ? 2 : 0, places, DEC_HALF_AWAY,
				 out))
			return false;
		if (dec_cmp(dec_round(*out, shown, DEC_HALF_AWAY), value->shown) == 0)
			return true;
	}
	return true;
}

/* The unrounded result: "+1.7091%". */
static void add_finer(struct explanation *e)
{
	struct dec finer;

	if (!explain_finer(e->value, &finer))
		return;
	strbuf_adds(e->out, " = ");
	add_number(e->out, e->value, finer);
}

static void add_headline(struct explanation *e)
{
	const struct value *value = e->value;

	strbuf_addf(e->out, "%s %s = ", indicator_people_name(value->indicator),
		    people_period(value->period));
	if (value->state != FIGURE_PRESENT) {
		strbuf_addf(e->out, "%s\n", value->state == FIGURE_SUPPRESSED ? "c" : tr("n/a"));
		return;
	}
	strbuf_adds(e->out, qualifier_sign(value->qualifier));
	add_number(e->out, value, value->shown);
	add_unit(e->out, value);
	strbuf_pad(e->out, ' ', 6);
	filled_add_formula(e->out, e->calc, value);
	if (value->indicator->kind != KIND_LEVEL || !level_is_printed(&value->operands[0].level))
		add_finer(e);
	strbuf_addc(e->out, '\n');
}

/* What an operand is called: its period, its flow, or both, whatever distinguishes them. */
static void add_operand_name(struct explanation *e, const struct operand *operand)
{
	const struct value *value = e->value;
	bool flows_differ = false, periods_differ = false;

	for (size_t i = 1; i < value->n_operands; i++) {
		if (value->operands[i].term.flow != value->operands[0].term.flow)
			flows_differ = true;
		if (value->operands[i].term.is_base != value->operands[0].term.is_base)
			periods_differ = true;
	}
	if (periods_differ || !flows_differ)
		period_add_people(e->out, operand->period);
	if (flows_differ)
		strbuf_addf(e->out, "%s%s", periods_differ ? " " : "",
			    tr(flow_names[operand->term.flow]));
}

void explain_add_origin(struct strbuf *out, struct calc *calc, const struct operand *operand)
{
	const struct level *level = &operand->level;
	const struct observation *row = series_find_row(operand->series, operand->period);

	switch (level->origin) {
	case LEVEL_PUBLISHED:
		if (level->n_records > 1)
			strbuf_addf(out, tr("sum of %zu records"), level->n_records);
		else if (level->is_converted && row &&
			 row->flow[operand->term.flow].state == FIGURE_PRESENT)
			strbuf_addf(out, tr("published as %s %s"),
				    people_number(row->flow[operand->term.flow].value),
				    people_unit(row->unit));
		else
			strbuf_adds(out, tr("as published"));
		break;
	case LEVEL_TILED:
		if (find_rows(calc, operand))
			strbuf_addf(out, tr("sum of %zu rows"), calc->tiling.n);
		break;
	case LEVEL_SUM:
		strbuf_adds(out, tr("exports + imports"));
		break;
	}
}

static void add_operand(struct explanation *e, const struct operand *operand)
{
	struct dec low, high;
	bool has_low = level_shown_low(&operand->level, &low);
	bool has_high = level_shown_high(&operand->level, &high);

	add_indent(e->out);
	add_operand_name(e, operand);
	strbuf_addf(e->out, "  %s", people_level(&operand->level));
	if (e->value->series->unit.currency[0])
		strbuf_addf(e->out, " %s", people_unit(e->value->series->unit));
	strbuf_adds(e->out, ", ");
	explain_add_origin(e->out, e->calc, operand);
	strbuf_adds(e->out, " (");
	range_add_people(e->out, has_low ? people_number(low) : NULL,
			 has_high ? people_number(high) : NULL);
	strbuf_adds(e->out, ")\n");
}

static bool has_qualified_operand(const struct value *value)
{
	for (size_t i = 0; i < value->n_operands; i++) {
		if (value->operands[i].level.qualifier)
			return true;
	}
	return false;
}

static void add_range(struct explanation *e)
{
	const struct value *value = e->value;
	struct strbuf low = STRBUF_INIT, high = STRBUF_INIT, range = STRBUF_INIT;
	struct dec end_low, end_high;
	bool has_low = value_shown_low(value, &end_low);
	bool has_high = value_shown_high(value, &end_high);

	if (has_low)
		add_number(&low, value, end_low);
	if (has_high)
		add_number(&high, value, end_high);
	range_add_people(&range, has_low ? low.text : NULL, has_high ? high.text : NULL);
	strbuf_addf(e->out,
		    has_qualified_operand(value)
			    ? tr("%s, because the source says about, more or less than")
		    : value->n_operands == 1 && !level_is_printed(&value->operands[0].level)
			    ? tr("%s, because the figures it is the sum of are rounded")
		    : value->n_operands == 1 ? tr("%s, because the figure is rounded")
		    : value->n_operands == 2 ? tr("%s, because both figures are rounded")
					     : tr("%s, because all figures are rounded"),
		    range.text);
	strbuf_take(e->out, &low);
	strbuf_take(e->out, &high);
	strbuf_take(e->out, &range);
}

static void add_range_and_operands(struct explanation *e)
{
	const struct value *value = e->value;
	bool lists = value->n_operands > 1 || value->indicator->kind == KIND_AVERAGE ||
		     !level_is_printed(&value->operands[0].level) ||
		     value->operands[0].level.is_converted;

	explain_add_label(e->out, tr("range"));
	add_range(e);
	strbuf_adds(e->out, lists ? tr(":") : "");
	strbuf_addc(e->out, '\n');
	for (size_t i = 0; lists && i < value->n_operands; i++)
		add_operand(e, &value->operands[i]);
}

/* Its own row, the first that tiles it, or the latest. */
const struct observation *explain_row(struct calc *calc, const struct operand *operand)
{
	const struct observation *row = series_find_row(operand->series, operand->period);

	if (row)
		return row;
	return find_rows(calc, operand) ? calc->tiling.rows[0]
					: operand->series->rows[operand->series->n - 1];
}

static void add_sources(struct explanation *e)
{
	const struct value *value = e->value;
	const struct observation *first = explain_row(e->calc, &value->operands[0]);
	bool same = true;

	for (size_t i = 1; i < value->n_operands; i++) {
		const struct observation *row = explain_row(e->calc, &value->operands[i]);

		same = same && row->source == first->source && row->published == first->published;
	}
	if (same) {
		struct strbuf source = STRBUF_INIT;

		explain_add_label(e->out, tr_in("label", "source"));
		add_source(&source, first);
		strbuf_addf(e->out,
			    value->n_operands == 2  ? tr("both: %s")
			    : value->n_operands > 2 ? tr("all: %s")
						    : "%s",
			    source.text);
		strbuf_addc(e->out, '\n');
		strbuf_take(e->out, &source);
		return;
	}
	for (size_t i = 0; i < value->n_operands; i++) {
		explain_add_label(e->out, i ? "" : tr_in("label", "source"));
		add_operand_name(e, &value->operands[i]);
		strbuf_adds(e->out, tr(": "));
		add_source(e->out, explain_row(e->calc, &value->operands[i]));
		strbuf_addc(e->out, '\n');
	}
}

/* Vintages that a later publication replaced, for the periods of the operands. */
static void add_superseded(struct explanation *e)
{
	bool any = false;

	for_each_of(const struct operand, operand, e->value->operands, e->value->n_operands) {
		for (size_t j = 0; j < operand->series->n_superseded; j++) {
			const struct observation *row = operand->series->superseded[j];
			const struct figure *figure = &row->flow[operand->term.flow];
			char date[PUB_DATE_TEXT_MAX];

			if (!period_equal(row->period, operand->period) ||
			    figure->state != FIGURE_PRESENT)
				continue;
			explain_add_label(e->out, any ? "" : tr("superseded"));
			any = true;
			strbuf_addf(e->out, "%s %s %s %s, ", people_period(row->period),
				    tr(flow_names[operand->term.flow]),
				    people_number(figure->value), people_unit(row->unit));
			pub_date_format(row->published, date);
			if (date[0])
				strbuf_addf(e->out, tr("published %s"), date);
			else
				strbuf_adds(e->out, tr("undated"));
			strbuf_addc(e->out, '\n');
		}
	}
}

static void add_definition(struct explanation *e)
{
	const struct value *value = e->value;
	const char *currency = value->series->unit.currency;

	explain_add_label(e->out, tr("definition"));
	if (is_percent(value) && !strstr(value->indicator->name, "growth"))
		strbuf_adds(e->out, tr(value->indicator->definition));
	else if (currency[0])
		strbuf_addf(e->out, tr("%s, current %s"), tr(value->indicator->definition),
			    currency);
	else
		strbuf_addf(e->out, tr("%s, current prices"), tr(value->indicator->definition));
	strbuf_addc(e->out, '\n');
	explain_add_line(e->out, tr("defined by"), tr(value->indicator->authority));
}

static void add_valuation(struct explanation *e)
{
	static const char *const words[VALUATION_COUNT] = {
		[VALUATION_UNSTATED] =
			N_("not stated by the source (usual: exports FOB, imports CIF)"),
		[VALUATION_FOB_CIF] = N_("exports FOB, imports CIF"),
		[VALUATION_FOB_FOB] = N_("exports FOB, imports FOB")};
	const struct observation *row = explain_row(e->calc, &e->value->operands[0]);

	explain_add_line(e->out, tr("valuation"), tr(words[row->valuation]));
}

static enum diag_code add_notes(struct explanation *e)
{
	char letters[STATUS_TEXT_MAX];
	struct strbuf text = STRBUF_INIT;
	struct conflict conflicts[CONFLICTS_MAX];
	size_t n;
	enum diag_code code;

	status_format(e->value->status, letters);
	if (letters[0]) {
		explain_add_label(e->out, tr_in("label", "status"));
		strbuf_addf(e->out, "%s (SDMX CL_OBS_STATUS)\n", letters);
	}
	if (e->value->n_operands) {
		level_add_words(&text, explain_row(e->calc, &e->value->operands[0]));
		if (text.len)
			explain_add_line(e->out, tr("note"), text.text);
		strbuf_cut(&text, 0);
	}
	code = conflicts_find(e->calc, e->value->series, e->value->period, conflicts, &n);
	conflicts_add_words(&text, conflicts, n);
	if (text.len)
		explain_add_line(e->out, tr("note"), text.text);
	if (text.failed)
		code = DIAG_NOMEM;
	strbuf_release(&text);
	return code;
}

enum diag_code explain_add(struct strbuf *out, struct calc *calc, const struct value *value)
{
	struct explanation e = {calc, value, out};

	add_headline(&e);
	if (value->state == FIGURE_PRESENT) {
		add_range_and_operands(&e);
		add_sources(&e);
		add_superseded(&e);
	} else {
		explain_add_label(out, tr("reason"));
		reason_add_phrase(out, &value, 1);
		if (value->full_year_is_no_base)
			strbuf_addf(out, "%s%s", tr("; "),
				    tr("part of a year is never compared with a full year"));
		strbuf_addc(out, '\n');
		explain_add_line(out, tr("formula"), tr(value->indicator->formula_text));
	}
	add_definition(&e);
	if (value->n_operands)
		add_valuation(&e);
	return add_notes(&e);
}

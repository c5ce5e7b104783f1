#include "filled.h"

#include <string.h>

#include "language.h"
#include "people.h"
#include "text.h"

#define LISTED_ADDENDS 4 /* of a longer sum only the number of rows is given */

const char *level_people(const struct level *level, char buf[LEVEL_PEOPLE_MAX])
{
	const char *qualifier = qualifier_sign(level->qualifier);
	size_t n = strlen(qualifier);

	memcpy(buf, qualifier, n);
	dec_people(level->value, false, buf + n);
	return buf;
}

static void add_level(struct strbuf *out, const struct level *level)
{
	strbuf_adds(out, people_level(level));
}

void filled_add_rows(struct strbuf *out, struct calc *calc, const struct series *series,
		     enum flow flow, const struct series *shown)
{
	size_t n = calc->tiling.n;

	if (n > LISTED_ADDENDS) {
		strbuf_addf(out, tr("sum of %zu rows"), n);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		struct tiling one = {.rows = calc->tiling.rows + i, .n = 1};
		struct level level;

		series_sum_rows(series, flow, &one, &level);
		level_shift(&level, series->unit.power - shown->unit.power);
		strbuf_adds(out, i ? " + " : "");
		add_level(out, &level);
	}
}

/* "a + b + c" of a tiled level, or "sum of 12 rows". */
static void add_addends(struct strbuf *out, struct calc *calc, const struct value *value,
			const struct operand *operand)
{
	if (series_tile(operand->series,
			(struct wanted_tiling){operand->term.flow, operand->period, TILE_OR_PARTS,
					       true},
			&calc->tiling, NULL) == DIAG_OK)
		filled_add_rows(out, calc, operand->series, operand->term.flow, value->series);
}

/* Exports + imports of a turnover that is their sum. */
static void add_parts(struct strbuf *out, struct calc *calc, const struct value *value,
		      const struct operand *turnover)
{
	static const enum flow parts[] = {FLOW_EXPORTS, FLOW_IMPORTS};

	for (size_t i = 0; i < countof(parts); i++) {
		struct level level;

		if (series_level(turnover->series, parts[i], turnover->period, &calc->tiling,
				 &level))
			return;
		level_shift(&level, turnover->series->unit.power - value->series->unit.power);
		strbuf_adds(out, i ? " + " : "");
		add_level(out, &level);
	}
}

static void add_level_formula(struct strbuf *out, struct calc *calc, const struct value *value)
{
	const struct operand *only = &value->operands[0];

	switch (only->level.origin) {
	case LEVEL_PUBLISHED:
		if (only->level.n_records > 1)
			strbuf_addf(out, tr("sum of %zu records"), only->level.n_records);
		else
			strbuf_adds(out, tr("as published"));
		break;
	case LEVEL_TILED:
		add_addends(out, calc, value, only);
		break;
	case LEVEL_SUM:
		add_parts(out, calc, value, only);
		break;
	}
}

/* The operand that `text` names, and how long the name is; NULL if it names none. */
static const struct operand *operand_named(const struct value *value, const char *text,
					   size_t *length)
{
	static const char base_words[] = " a year before";

	for_each_of(const struct operand, operand, value->operands, value->n_operands) {
		const char *name = flow_names[operand->term.flow];
		size_t n = strlen(name);
		bool is_base;

		if (strncmp(text, name, n) != 0)
			continue;
		is_base = strncmp(text + n, base_words, sizeof(base_words) - 1) == 0;
		if (is_base != operand->term.is_base)
			continue;
		*length = n + (is_base ? sizeof(base_words) - 1 : 0);
		return operand;
	}
	return NULL;
}

void filled_add_formula(struct strbuf *out, struct calc *calc, const struct value *value)
{
	const char *text = value->indicator->formula_text;

	if (value->indicator->kind == KIND_LEVEL) {
		add_level_formula(out, calc, value);
		return;
	}
	while (*text) {
		size_t word;
		const struct operand *operand = operand_named(value, text, &word);

		if (operand) {
			add_level(out, &operand->level);
			text += word;
		} else if (strncmp(text, "months", 6) == 0) {
			strbuf_addf(out, "%d", period_months(value->period));
			text += 6;
		} else if (*text == '-') {
			strbuf_adds(out, TEXT_MINUS);
			text++;
		} else {
			strbuf_addc(out, *text++);
		}
	}
}

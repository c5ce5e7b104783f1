#include <string.h>

#include "check_view.h"
#include "check_words.h"
#include "escape.h"
#include "language.h"

static void add_cell(struct strbuf *out, const char *text)
{
	escape_csv(out, text, strlen(text));
	strbuf_addc(out, ',');
}

static void add_period_cell(struct strbuf *out, struct period period, bool is_known)
{
	char text[PERIOD_TEXT_MAX] = "";

	if (is_known)
		period_format(period, text);
	add_cell(out, text);
}

/* "523.7", "1.7%", "0.7 pp", "2x 2021": as a claims file takes it. */
static void add_value(struct strbuf *out, const struct claim *claim)
{
	struct strbuf text = STRBUF_INIT;
	char number[DEC_TEXT_MAX], base[PERIOD_TEXT_MAX] = "";

	dec_format(claim->value, number);
	if (!claim->reading->lacks_period && !claim->reading->lacks_year)
		period_format(claim->base, base);
	if (claim->is_multiple)
		strbuf_addf(&text, "%sx%s%s", number, *base ? " " : "", base);
	else if (claim->reading->is_points)
		strbuf_addf(&text, "%s pp", number);
	else
		strbuf_addf(&text, "%s%s", number, claim_is_percent(claim) ? "%" : "");
	/* A number, be it negative, is no formula: it needs no escape. */
	strbuf_adds(out, text.text ? text.text : "");
	strbuf_addc(out, ',');
	strbuf_take(out, &text);
}

/* "article.txt:3:14 523.7 million" */
static void add_where(struct strbuf *out, const struct claim *claim)
{
	struct strbuf where = STRBUF_INIT;

	check_add_place(&where, claim);
	strbuf_addc(&where, ' ');
	check_add_text(&where, claim);
	escape_csv(out, where.text ? where.text : "", where.len);
	strbuf_take(out, &where);
	strbuf_addc(out, '\n');
}

/* What a claims file cannot say, or the text leaves open; NULL: nothing. */
static const char *why_open(const struct claim *claim)
{
	struct interval plain;

	if (claim->reading->doubt)
		return tr(claim->reading->doubt);
	if (claim->reading->is_inverse)
		return tr("so many times less: write it as a multiple below one");
	if (claim->relation == QUALIFIER_NONE &&
	    interval_of_figure(claim->value, QUALIFIER_NONE, &plain) &&
	    ratio_cmp(plain.high, claim->range.high) < 0)
		return tr("a range: write its ends as two claims, > and <");
	return NULL;
}

static void add_claim(struct strbuf *out, const struct claim *claim)
{
	const struct claim_reading *reading = claim->reading;
	const char *why = why_open(claim);
	bool has_period = !reading->lacks_period && !reading->lacks_year;
	char unit[UNIT_TEXT_MAX] = "";

	if (why)
		strbuf_addf(out, "# %s\n# ", why);
	add_cell(out, claim->indicator->name);
	add_period_cell(out, claim->period, has_period);
	add_value(out, claim);
	if (claim_is_amount(claim) && claim->has_unit && !claim->is_multiple)
		unit_format(claim->unit, unit);
	add_cell(out, unit);
	strbuf_addf(out, "%s,", claim->relation ? qualifier_sign(claim->relation) : "=");
	add_cell(out, reading->reporter);
	add_cell(out, reading->partner);
	add_period_cell(out, claim->base, claim->has_base && !claim->is_multiple && has_period);
	add_where(out, claim);
}

bool check_build_claims(struct strbuf *out, const struct claim_list *figures)
{
	strbuf_adds(out, "indicator,period,value,unit,relation,reporter,partner,base,where\n");
	for (size_t i = 0; i < figures->n; i++)
		add_claim(out, &figures->claims[i]);
	return !out->failed;
}

/*
 * What claims are about and what they rest on, in words.
 */
#include "claim_words.h"

#include <stdio.h>

#include "language.h"
#include "people.h"

void claim_add_period(struct strbuf *out, const struct claim *claim)
{
	if (claim->reading && claim->reading->lacks_period)
		strbuf_adds(out, tr(", period not given"));
	else if (claim->reading && claim->reading->lacks_year)
		strbuf_addf(out, tr(" %s, year not given"),
			    period_people_months(claim->period, (char[PERIOD_PEOPLE_MAX]){""}));
	else
		strbuf_addf(out, " %s", people_period(claim->period));
}

void claim_add_named(struct strbuf *out, const struct claim *claim, const char *name)
{
	const struct claim_reading *reading = claim->reading;

	strbuf_adds(out, name);
	claim_add_period(out, claim);
	if ((claim->is_multiple || claim->has_base) &&
	    !(reading && (reading->lacks_period || reading->lacks_year)))
		strbuf_addf(out, tr_in("multiple of", " on %s"), people_period(claim->base));
}

void claim_add_subject(struct strbuf *out, const struct claim *claim)
{
	claim_add_named(out, claim, indicator_people_name(claim->indicator));
}

const char *claim_number(const struct claim *claim, struct dec number, char buf[CLAIM_NUMBER_MAX])
{
	bool is_signed = claim->indicator->is_signed;

	if (claim->is_multiple)
		snprintf(buf, CLAIM_NUMBER_MAX, "%sx",
			 dec_people(number, is_signed, (char[PEOPLE_NUMBER_MAX]){""}));
	else if (claim_is_percent(claim))
		percent_people(number, is_signed, buf);
	else
		dec_people(number, is_signed, buf);
	return buf;
}

void claim_add_printed(struct strbuf *out, const struct claim *claim, bool with_unit)
{
	strbuf_addf(out, " %s %s", claim->relation ? qualifier_sign(claim->relation) : "=",
		    people_claim(claim));
	if (with_unit && claim_is_amount(claim) && claim->has_unit)
		strbuf_addf(out, " %s", people_unit(claim->unit));
}

void claim_add_statement(struct strbuf *out, const struct claim *claim, bool with_unit)
{
	claim_add_subject(out, claim);
	claim_add_printed(out, claim, with_unit);
}

/* Words of the text as people quote them, or what stands for none. */
static void add_cited(struct strbuf *out, const char *words, const char *none)
{
	if (*words)
		strbuf_addf(out, tr_in("quotation", "\"%s\""), words);
	else
		strbuf_adds(out, none);
}

void reading_add_words(struct strbuf *out, const struct claim_reading *reading)
{
	struct strbuf measure = STRBUF_INIT, period = STRBUF_INIT;

	if (!reading->measure)
		return;
	add_cited(&measure, reading->measure, tr("the context"));
	if (reading->period) {
		add_cited(&period, reading->period, tr("the period mentioned earlier"));
		strbuf_addf(out, tr("%s and %s"), measure.text, period.text);
	} else {
		strbuf_adds(out, measure.text);
	}
	strbuf_take(out, &measure);
	strbuf_take(out, &period);
}

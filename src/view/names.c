#include "names.h"

#include <string.h>

#include "country.h"
#include "language.h"
#include "text.h"
#include "view.h"

/* "KAZ-BEL, USD million, Ministry of Foreign Affairs" */
void add_series_name(struct strbuf *out, const struct series *series)
{
	char unit[UNIT_TEXT_MAX];

	unit_format(series->unit, unit);
	strbuf_addf(out, "%s-%s, %s, ", series->reporter, series->partner, unit);
	text_add_shown(out, series->source, strlen(series->source));
}

static void add_date(struct strbuf *out, pub_date published)
{
	char date[PUB_DATE_TEXT_MAX];

	pub_date_format(published, date);
	if (date[0])
		strbuf_addf(out, ", %s", date);
}

void add_source(struct strbuf *out, const struct observation *row)
{
	struct strbuf shown = STRBUF_INIT;

	text_add_shown(&shown, row->source, strlen(row->source));
	strbuf_addf(out, row->source_stated ? "%s" : tr("not given (file %s)"), shown.text);
	strbuf_take(out, &shown);
	add_date(out, row->published);
}

void add_source_and_file(struct strbuf *out, const struct observation *row, const char *path,
			 const char *more)
{
	const char *file = path_base_name(path);

	if (row->source_stated) {
		add_source(out, row);
		strbuf_adds(out, " (");
	}
	text_add_shown(out, file, strlen(file));
	if (!row->source_stated)
		add_date(out, row->published);
	if (*more)
		strbuf_addf(out, row->source_stated ? ", %s" : " (%s", more);
	strbuf_adds(out, row->source_stated || *more ? ")" : "");
}

void add_source_line(struct strbuf *text, const struct series *series)
{
	const struct observation *latest = series_latest(series);
	pub_date earliest = latest->published;
	char date[PUB_DATE_TEXT_MAX];
	struct strbuf source = STRBUF_INIT;

	for (size_t i = 1; i < series->n; i++) {
		if (series->rows[i]->published < earliest)
			earliest = series->rows[i]->published;
	}
	add_source(&source, latest);
	if (earliest == latest->published) {
		strbuf_addf(text, tr("Source: %s"), source.text);
	} else {
		pub_date_format(earliest, date);
		strbuf_addf(text, tr("Source: %s (earlier figures: %s)"), source.text,
			    earliest ? date : tr("undated"));
	}
	strbuf_take(text, &source);
}

void add_assumed_pair(struct strbuf *out, const struct series *series)
{
	struct strbuf names[2] = {STRBUF_INIT, STRBUF_INIT};
	bool reporter = false, partner = false;

	for (size_t i = 0; i < series->n; i++) {
		reporter = reporter || series->rows[i]->reporter_assumed;
		partner = partner || series->rows[i]->partner_assumed;
	}
	country_add_in_sentence(&names[0], series->reporter);
	country_add_in_sentence(&names[1], series->partner);
	if (reporter && partner)
		strbuf_addf(out, tr("The file names no countries; %s and %s assumed."),
			    names[0].text, names[1].text);
	else if (reporter)
		strbuf_addf(out, tr("The file names no reporter; %s assumed."), names[0].text);
	else if (partner)
		strbuf_addf(out, tr("The file names no partner; %s assumed."), names[1].text);
	strbuf_take(out, &names[0]);
	strbuf_take(out, &names[1]);
}

const struct aggregation *series_product(const struct series *series)
{
	const struct aggregation *common = NULL;

	for (size_t i = 0; i < series->n; i++) {
		const struct observation *row = series->rows[i];

		for (size_t f = 0; f < FLOW_COUNT; f++) {
			const struct aggregation *aggregation =
				row->aggregations ? &row->aggregations[f] : NULL;

			if (row->flow[f].state == FIGURE_MISSING)
				continue;
			if (!aggregation || !aggregation->is_one_product ||
			    (aggregation->is_nested && aggregation->n_records > 1) ||
			    aggregation->details || aggregation->assumed || !aggregation->product)
				return NULL;
			if (common && strcmp(common->code, aggregation->code) != 0)
				return NULL;
			common = aggregation;
		}
	}
	return common;
}

void add_series_product(struct strbuf *out, const struct series *series)
{
	const struct aggregation *product = series_product(series);

	if (product)
		strbuf_addf(out, tr("product %s only"), product->code);
}

/* ", HS 8542 only" */
static void add_product(struct strbuf *out, const struct series *series)
{
	const struct aggregation *product = series_product(series);

	if (!product)
		return;
	if (product->classification[0] == 'H')
		strbuf_addf(out, tr(", HS %s only"), product->code);
	else
		strbuf_addf(out, tr(", product %s only"), product->code);
}

/* The only flow that the series has, or turnover: it has more than one, or that. */
static enum flow only_flow(const struct series *series)
{
	bool has[FLOW_COUNT] = {false};

	for (size_t i = 0; i < series->n; i++) {
		for (size_t f = 0; f < FLOW_COUNT; f++)
			has[f] = has[f] || series->rows[i]->flow[f].state != FIGURE_MISSING;
	}
	if (has[FLOW_TURNOVER] || has[FLOW_EXPORTS] == has[FLOW_IMPORTS])
		return FLOW_TURNOVER;
	return has[FLOW_EXPORTS] ? FLOW_EXPORTS : FLOW_IMPORTS;
}

bool add_owner(struct strbuf *out, const char *country)
{
	country_add_in_sentence(out, country);
	if (out->len && !out->failed && out->text[0] == 't')
		out->text[0] = 'T'; /* "The United States' trade" */
	return out->len && out->text[out->len - 1] == 's';
}

/* "Kazakhstan's trade with Belgium", or of one flow "Belgium's exports to Kazakhstan". */
static void add_pair_title(struct strbuf *out, const struct series *series, enum flow flow)
{
	struct strbuf reporter = STRBUF_INIT, partner = STRBUF_INIT;
	bool has_s = add_owner(&reporter, series->reporter);

	country_add_in_sentence(&partner, series->partner);
	switch (flow) {
	case FLOW_EXPORTS:
		strbuf_addf(out, has_s ? tr("%s' exports to %s") : tr("%s's exports to %s"),
			    reporter.text, partner.text);
		break;
	case FLOW_IMPORTS:
		strbuf_addf(out, has_s ? tr("%s' imports from %s") : tr("%s's imports from %s"),
			    reporter.text, partner.text);
		break;
	case FLOW_TURNOVER:
	case FLOW_COUNT:
		strbuf_addf(out, has_s ? tr("%s' trade with %s") : tr("%s's trade with %s"),
			    reporter.text, partner.text);
		break;
	}
	strbuf_take(out, &reporter);
	strbuf_take(out, &partner);
}

void add_series_title(struct strbuf *out, const struct series *series)
{
	add_pair_title(out, series, only_flow(series));
	add_product(out, series);
	strbuf_addf(out, ", %s", people_unit(series->unit));
}

void add_source_name(struct strbuf *out, const struct series *series)
{
	const char *source = series_latest(series)->source;

	text_add_shown(out, source, strlen(source));
}

const char *trade_title(struct report *report, const struct series *series, struct unit unit)
{
	struct strbuf text = STRBUF_INIT;

	add_pair_title(&text, series, FLOW_TURNOVER);
	add_product(&text, series);
	strbuf_addf(&text, ", %s", people_unit(unit));
	return strbuf_keep(&text, &report->arena);
}

void add_pair(struct strbuf *out, const char *reporter, const char *partner)
{
	struct strbuf us = STRBUF_INIT, them = STRBUF_INIT;

	if (!reporter[0])
		return;
	country_add_in_sentence(&us, reporter);
	if (partner[0])
		country_add_in_sentence(&them, partner);
	strbuf_addf(out, tr(", %s with %s"), us.text, partner[0] ? them.text : "?");
	strbuf_take(out, &us);
	strbuf_take(out, &them);
}

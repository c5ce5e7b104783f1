#include "names.h"

#include <string.h>

#include "country.h"
#include "language.h"
#include "people.h"
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

void add_source(struct strbuf *out, const struct observation *row)
{
	char date[PUB_DATE_TEXT_MAX];
	struct strbuf shown = STRBUF_INIT;

	text_add_shown(&shown, row->source, strlen(row->source));
	strbuf_addf(out, row->source_stated ? "%s" : tr("not stated; file %s"), shown.text);
	strbuf_take(out, &shown);
	pub_date_format(row->published, date);
	if (date[0])
		strbuf_addf(out, ", %s", date);
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
	bool reporter = false, partner = false;

	for (size_t i = 0; i < series->n; i++) {
		reporter = reporter || series->rows[i]->reporter_assumed;
		partner = partner || series->rows[i]->partner_assumed;
	}
	if (reporter && partner)
		strbuf_addf(out,
			    tr("Reporter %s and partner %s are assumed where the file states "
			       "none."),
			    series->reporter, series->partner);
	else if (reporter)
		strbuf_addf(out, tr("Reporter %s is assumed where the file states none."),
			    series->reporter);
	else if (partner)
		strbuf_addf(out, tr("Partner %s is assumed where the file states none."),
			    series->partner);
}

void add_series_title(struct strbuf *out, const struct series *series)
{
	const char *reporter = tr_in("country", country_name(series->reporter));
	const char *partner = tr_in("country", country_name(series->partner));
	size_t n = strlen(reporter);

	strbuf_addf(out,
		    n && reporter[n - 1] == 's' ? tr("%s' trade with %s, %s")
						: tr("%s's trade with %s, %s"),
		    reporter, partner, people_unit(series->unit));
}

const char *series_title(struct report *report, const struct series *series)
{
	struct strbuf text = STRBUF_INIT;

	add_series_title(&text, series);
	return strbuf_keep(&text, &report->arena);
}

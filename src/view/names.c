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
	strbuf_addf(out, row->source_stated ? "%s" : tr("not given (file %s)"), shown.text);
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

void add_series_title(struct strbuf *out, const struct series *series)
{
	struct strbuf reporter = STRBUF_INIT, partner = STRBUF_INIT;

	country_add_in_sentence(&reporter, series->reporter);
	country_add_in_sentence(&partner, series->partner);
	if (reporter.len && !reporter.failed && reporter.text[0] == 't')
		reporter.text[0] = 'T'; /* "The United States' trade" */
	strbuf_addf(out,
		    reporter.len && reporter.text[reporter.len - 1] == 's'
			    ? tr("%s' trade with %s, %s")
			    : tr("%s's trade with %s, %s"),
		    reporter.text, partner.text, people_unit(series->unit));
	strbuf_take(out, &reporter);
	strbuf_take(out, &partner);
}

const char *series_title(struct report *report, const struct series *series)
{
	struct strbuf text = STRBUF_INIT;

	add_series_title(&text, series);
	return strbuf_keep(&text, &report->arena);
}

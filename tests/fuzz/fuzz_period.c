/* Periods: written and read again they are the same; the order is one; a year before and after. */
#include <string.h>

#include "fuzz.h"
#include "period.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct period period, again, before;
	char text[PERIOD_TEXT_MAX];
	struct strbuf people = STRBUF_INIT;
	pub_date date;
	enum period_status status = period_parse((const char *)bytes, n, &period);

	if (pub_date_parse((const char *)bytes, n, &date)) {
		char written[PUB_DATE_TEXT_MAX];
		pub_date read;

		pub_date_format(date, written);
		must(pub_date_parse(written, strlen(written), &read) && read == date);
	}
	must((status == PERIOD_OK) == !*period_status_text(status));
	if (status)
		return 0;
	must(0 <= period.first && period.first <= period.last && period.last <= PERIOD_LAST_MONTH);
	period_format(period, text);
	must(strlen(text) < PERIOD_TEXT_MAX);
	must(period_parse(text, strlen(text), &again) == PERIOD_OK && period_equal(period, again));
	must(period_cmp(period, again) == 0 && period_is_within(period, again));
	must(period_months(period) == period.last - period.first + 1);
	must(!period_is_year(period) ||
	     period_equal(period, period_year(period_first_year(period))));
	if (period_years_before(period, 1, &before)) {
		must(period_cmp(before, period) < 0 &&
		     period_months(before) == period_months(period));
		must((before.last >= period.first) == (period_months(period) > 12));
	} else {
		must(period.first < 12);
	}
	period_add_people(&people, period);
	must(!people.failed && people.len && people.len < PERIOD_TEXT_MAX + 8);
	strbuf_release(&people);
	return 0;
}

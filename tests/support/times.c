#include "times.h"

#include "period.h"
#include "sentences.h"
#include "strbuf.h"
#include "support.h"

static void add_months(struct strbuf *out, struct period period)
{
	if (period_months(period) != 12)
		strbuf_addf(out, " %d-%d", (int)period.first + 1, (int)period.last + 1);
}

static void add_period(struct strbuf *out, const char *before, struct period period)
{
	char text[PERIOD_TEXT_MAX];

	period_format(period, text);
	strbuf_addf(out, "%s%s", before, text);
}

static void add_kind(struct strbuf *out, const struct time_expression *when)
{
	switch (when->kind) {
	case TIME_KNOWN:
		add_period(out, "", when->period);
		return;
	case TIME_MONTHS:
		strbuf_adds(out, "months");
		strbuf_addf(out, " %d-%d", (int)when->period.first + 1, (int)when->period.last + 1);
		return;
	case TIME_SAME:
		add_period(out, "same ", when->period);
		return;
	case TIME_SAME_PERIOD:
		strbuf_adds(out, "same");
		return;
	case TIME_YEAR_EARLIER:
		strbuf_addf(out, "earlier %d", when->years_back);
		add_months(out, when->period);
		return;
	case TIME_LAST_MONTH:
		strbuf_adds(out, "last month");
		return;
	case TIME_LAST_YEAR:
		strbuf_addf(out, "last %d", when->years_back);
		add_months(out, when->period);
		return;
	case TIME_THIS_YEAR:
		strbuf_adds(out, "this");
		add_months(out, when->period);
		return;
	case TIME_PERIOD_BEFORE:
		strbuf_addf(out, "before %d", period_months(when->period));
		return;
	case TIME_YEARS_SPAN:
		strbuf_addf(out, "span %d", when->years);
		return;
	case TIME_UNCLEAR:
		strbuf_adds(out, "unclear");
		return;
	}
}

static void add_times(struct strbuf *out, const struct sentence *sentence)
{
	for (size_t w = 0; w < sentence->n_times; w++) {
		const struct time_expression *when = &sentence->times[w];

		strbuf_adds(out, w ? "; " : "");
		add_kind(out, when);
		strbuf_adds(out, when->is_base ? " base" : "");
		strbuf_adds(out, when->is_since ? " since" : "");
		strbuf_adds(out, when->is_joined ? " joined" : "");
		if (when->has_from) {
			add_period(out, " from ", when->from);
			add_period(out, " until ", when->until_end);
		}
	}
	if (!sentence->n_times)
		strbuf_adds(out, "-");
}

size_t count_wrong_times(enum language language, const struct time_row *rows, size_t n)
{
	size_t wrong = 0;

	for (size_t i = 0; i < n; i++) {
		struct strbuf times = STRBUF_INIT;
		struct read read;

		read_text(&read, language, rows[i].text);
		assert_true(read_next(&read));
		add_times(&times, &read.sentence);
		if (strcmp(times.text, rows[i].times) != 0) {
			print_error("\"%s\": %s, not %s\n", rows[i].text, rows[i].times,
				    times.text);
			wrong++;
		}
		strbuf_release(&times);
		read_release(&read);
	}
	return wrong;
}

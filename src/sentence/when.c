#include "when_parts.h"

#include <string.h>

#include "notation.h"
#include "quantity.h"

#define LIST_MAX 12

/* --- runs and lists ------------------------------------------------------------------------------ */

/* Words and signs that join the ends of a run; what lies behind them. 0: none. */
static size_t skip_to(const struct sentence *sentence, const struct point *first, bool is_between,
		      bool has_from, bool *is_in_words)
{
	size_t at = first->end;
	bool is_joined = false;

	*is_in_words = true;
	if (is_mark(sentence, at, '-') || (first->first && is_mark(sentence, at, '/'))) {
		*is_in_words = false;
		return at + 1;
	}
	if (ends_in_ablative(sentence, at))
		return skip_fillers(sentence, at);
	for (size_t steps = 0; steps < 6 && is_free(sentence, at); steps++, at++) {
		if (is_mark(sentence, at, '-') && !is_joined) { /* "2022 года - июнь 2023" */
			is_joined = true;
			*is_in_words = false;
		} else if ((item_is(sentence, at, MEANING_UNTIL) &&
			    !item_is(sentence, at, MEANING_AND)) ||
			   item_is(sentence, at, MEANING_THROUGH) ||
			   /* "Januar mit Mai" */
			   (sentence->language == LANGUAGE_DE && first->first &&
			    is_one_of_words(sentence, at, "mit") && is_month(sentence, at + 1)) ||
			   (is_between && item_is(sentence, at, MEANING_AND)) ||
			   (has_from && item_is(sentence, at, MEANING_TO))) {
			is_joined = true;
		} else if (!is_filler(sentence, at) &&
			   !item_is_any(sentence, at, MEANING_END, MEANING_TOWARDS) &&
			   !(is_joined && is_mark(sentence, at, '-'))) {
			break;
		}
	}
	return is_joined ? at : 0;
}

/* The year of 2021-23. */
static bool short_last_year(const struct sentence *sentence, const struct point *first,
			    struct point *last)
{
	size_t at = first->end;
	int year;

	if (first->first || first->is_fiscal || first->year_kind != YEAR_TOLD ||
	    !is_free(sentence, at) || !strchr("-/", sentence->items[at].mark) ||
	    !sentence->items[at].mark || !item_touches(sentence, at) ||
	    !is_free(sentence, at + 1) || !item_touches(sentence, at + 1) ||
	    !item_whole(sentence, at + 1, first->year % 100 + 2, 99, &year) ||
	    is_unit(sentence, at + 2))
		return false;
	*last = *first;
	last->year += year - first->year % 100;
	last->begin = at + 1;
	last->end = at + 2;
	return true;
}

/* Whether the two can be the ends of a run, each with its year. */
static bool settle_run(struct point *first, struct point *last)
{
	if (last->is_fiscal && first->year_kind == YEAR_NONE && settle_fiscal_months(first, last))
		return true;
	if (last->is_fiscal && last->first && first->year_kind == YEAR_NONE) {
		first->is_fiscal = true; /* which months, nobody says */
		return true;
	}
	/* "былтырғы қаңтар-қараша" */
	if (first->is_fiscal || last->is_fiscal ||
	    (first->year_kind >= YEAR_LAST && last->year_kind != YEAR_NONE))
		return false;
	if (first->year_kind == YEAR_NONE) {
		if (!first->first || !last->first)
			return false;
		first->year_kind = last->year_kind;
		first->year = last->year;
		if (first->first > last->first) {
			if (last->year_kind != YEAR_TOLD)
				return false;
			first->year--;
		}
	} else if (last->year_kind == YEAR_NONE) {
		if (!first->first || first->first > last->first)
			return false;
		last->year_kind = first->year_kind;
		last->year = first->year;
	} else if (first->year_kind != last->year_kind || (first->first && !last->first)) {
		return false;
	}
	return period_of_point(first).last < period_of_point(last).last;
}

/* "between" before them; in Kazakh behind: "қаңтар мен қазан айлары аралығында" */
static bool are_between(const struct sentence *sentence, size_t i, size_t end)
{
	if (sentence->language != LANGUAGE_KK)
		return follows(sentence, i, MEANING_BETWEEN);
	while (is_free(sentence, end) && item_is_any(sentence, end, MEANING_UNTIL, MEANING_AND,
						     MEANING_MONTH, MEANING_UNIT_MONTH))
		end++;
	return is_free(sentence, end) && item_is(sentence, end, MEANING_BETWEEN);
}

static bool read_end(const struct sentence *sentence, size_t i, struct point *out)
{
	return read_point(sentence, i, out) || read_bare(sentence, i, out);
}

static bool read_span(const struct sentence *sentence, size_t i, struct span *out);

/* "the three months from July to September": counted, and told by their ends. */
static bool read_counted_span(const struct sentence *sentence, const struct point *count,
			      struct span *out)
{
	size_t at = count->end;
	struct span run;

	if (!count->rule || count->year_kind != YEAR_NONE ||
	    strcmp(count->rule->pattern, "N~M") != 0)
		return false;
	while (at < count->end + 2 && is_free(sentence, at) &&
	       item_is_any(sentence, at, MEANING_FROM, MEANING_OUT_OF, MEANING_OF, MEANING_OFBY,
			   MEANING_BETWEEN, MEANING_SINCE))
		at++;
	if (at >= sentence->n || !is_month(sentence, at) || !read_span(sentence, at, &run) ||
	    !run.is_run || months_of_span(&run) != count->last)
		return false;
	*out = run;
	out->is_in_words = false;
	out->first.begin = count->begin;
	return true;
}

static bool read_span(const struct sentence *sentence, size_t i, struct span *out)
{
	struct point first, last;
	size_t at;

	*out = (struct span){.is_run = false};
	if (!read_end(sentence, i, &out->first))
		return false;
	if (read_counted_span(sentence, &out->first, out))
		return true;
	first = out->last = out->first;
	if (short_last_year(sentence, &first, &last)) {
		out->last = last;
		out->is_run = true;
		return true;
	}
	at = skip_to(sentence, &first, are_between(sentence, i, first.end),
		     follows(sentence, i, MEANING_FROM) || follows(sentence, i, MEANING_OUT_OF) ||
			     follows(sentence, i, MEANING_OF) || follows(sentence, i, MEANING_OFBY),
		     &out->is_in_words);
	if (!at || !read_end(sentence, at, &last))
		return true;
	out->is_in_words =
		out->is_in_words && first.year_kind == YEAR_TOLD && last.year_kind == YEAR_TOLD;
	if (!settle_run(&first, &last)) {
		/* "from May 2015 to 2018": up to when, nobody says */
		if (out->is_in_words && last.year > first.year) {
			out->first.is_unclear = true;
			out->last = last;
		}
		return true;
	}
	out->is_run = true;
	out->first = first;
	out->last = last;
	return true;
}

/* The comma or word between the times of a list; what lies behind it. 0: none. */
static size_t skip_and(const struct sentence *sentence, size_t i)
{
	size_t at = i;
	bool is_list = false;

	if (sentence->language == LANGUAGE_KK || sentence->language == LANGUAGE_RU) {
		while (is_free(sentence, at) && at < i + 2 &&
		       item_is(sentence, at, MEANING_UNIT_YEAR))
			at++;
	}
	for (size_t end = at + 4; at < end && is_free(sentence, at); at++) {
		if (is_mark(sentence, at, ',') || item_is(sentence, at, MEANING_AND) ||
		    (is_joint(sentence, at) && sentence->items[at].mark == '/'))
			is_list = true;
		else if (!is_list || !is_filler(sentence, at))
			break;
	}
	return is_list ? at : 0;
}

static void share_year(struct span *to, const struct span *from)
{
	to->first.year_kind = to->last.year_kind = from->first.year_kind;
	to->first.year = to->last.year = from->first.year;
	to->first.is_fiscal = to->last.is_fiscal = from->first.is_fiscal;
}

/* What is given once for several: the year behind the last, the months before the first. */
static void share(struct span *spans, size_t n)
{
	for (size_t k = n; k-- > 1;) {
		if (spans[k - 1].first.year_kind == YEAR_NONE && spans[k].first.first)
			share_year(&spans[k - 1], &spans[k]);
	}
	for (size_t k = 1; k < n; k++) {
		if (spans[k].first.year_kind == YEAR_NONE) {
			share_year(&spans[k], &spans[k - 1]);
		} else if (!spans[k].first.first && !spans[k].is_run && spans[k - 1].first.first &&
			   spans[k].first.year_kind == YEAR_TOLD &&
			   spans[k - 1].first.year_kind == YEAR_TOLD) {
			spans[k].first.first = spans[k - 1].first.first;
			spans[k].first.last = spans[k - 1].first.last;
			spans[k].last.first = spans[k - 1].last.first;
			spans[k].last.last = spans[k - 1].last.last;
			spans[k].is_run = spans[k - 1].is_run;
		}
	}
}

static size_t read_list(const struct sentence *sentence, size_t i, struct span *spans)
{
	size_t n = 0, at = i;

	while (n < LIST_MAX && read_span(sentence, at, &spans[n])) {
		n++;
		at = skip_and(sentence, spans[n - 1].last.end);
		if (!at || spans[n - 1].first.year_kind > YEAR_TOLD)
			break;
	}
	share(spans, n);
	return n;
}

/* --- what stands around them ---------------------------------------------------------------------- */

/* A part of a year that was not understood stands beside the year: it is not all of it. */
static bool is_beside_part(const struct sentence *sentence, const struct point *year, bool is_alone)
{
	size_t before = year->begin, at = year->end;

	/* "1990s", "les années 1990", "1990 годы" */
	if (is_alone && year->year % 10 == 0 &&
	    (is_plural_years(sentence, before - 1) || is_plural_years(sentence, at)))
		return true;
	if (is_free(sentence, at) && item_touches(sentence, at) && !sentence->items[at].mark &&
	    !item_is(sentence, at, MEANING_UNIT_YEAR))
		return true;
	for (size_t steps = 0; before-- > 0 && steps < 3; steps++) {
		/* "rose by half in 2023" */
		if (item_is(sentence, before, MEANING_FRACTION) && is_behind_by(sentence, before))
			break;
		if (is_free(sentence, before) &&
		    (is_part_word(sentence, before) || item_is(sentence, before, MEANING_MONTH)))
			return true;
		if (!is_filler(sentence, before))
			break;
	}
	/* "in mar 2023", "im mart 2023" */
	if (is_unknown_month(sentence, year->begin))
		return true;
	/* "the first fortnight of 2023", "в последней трети 2023 года" */
	for (at = year->begin; at-- > 0;) {
		if (!(item_is_any(sentence, at, MEANING_OF, MEANING_OFBY, MEANING_UNIT_YEAR) ||
		      (item_is(sentence, at, MEANING_COMMON) &&
		       item_is(sentence, at + 1, MEANING_UNIT_YEAR))))
			break;
	}
	for (size_t steps = 0; at != (size_t)-1 && steps < 2; at--, steps++) {
		const struct item *item = &sentence->items[at];

		if (item->is_taken || item->is_number)
			break;
		if (item_is_any(sentence, at, MEANING_ORDINAL, MEANING_LAST))
			return true;
		if (item->mark != '.' && (item->mark || (item->meaning != MEANING_NONE &&
							 item->meaning != MEANING_FRACTION &&
							 item->meaning != MEANING_COUNTED)))
			break;
	}
	/* Kazakh has it behind the year. */
	at = skip_fillers(sentence, year->end);
	return sentence->language == LANGUAGE_KK && at > year->end && is_free(sentence, at + 1) &&
	       item_is_any(sentence, at, MEANING_ORDINAL, MEANING_LAST) &&
	       sentence->items[at + 1].meaning == MEANING_NONE && !sentence->items[at + 1].mark;
}

static bool has_moved(const struct sentence *sentence, size_t i)
{
	while (i-- > 0) {
		if (item_is_any(sentence, i, MEANING_UP, MEANING_DOWN))
			return true;
	}
	return false;
}

/* "before 2014", "2014 жылға дейін", "in early 2017" */
static bool is_open(const struct sentence *sentence, const struct span *span)
{
	size_t i = span->first.begin;

	if (span->is_run)
		return false;
	i -= i && item_is(sentence, i - 1, MEANING_END) &&
	     !item_is(sentence, i - 1, MEANING_OPEN_END);
	i -= i && is_joint(sentence, i - 1); /* "mid-2023" */
	if (is_behind_open(sentence, i, "after") && span->first.first == 1 && span->last.last > 1)
		return false;
	/* "қараша айының соңына дейін" */
	if (sentence->language == LANGUAGE_KK && span->last.last) {
		size_t end = span->last.end;

		end += is_free(sentence, end) && item_is(sentence, end, MEANING_UNIT_MONTH);
		if (is_free(sentence, end) && item_is(sentence, end, MEANING_END))
			return true;
	}
	/* "Sie wuchsen bis 2018 auf": where it led by then. */
	if (follows(sentence, i, MEANING_UNTIL) && has_moved(sentence, i) &&
	    (precedes(sentence, span->last.end, MEANING_TO) ||
	     precedes(sentence, span->last.end, MEANING_BY)))
		return false;
	/* "as of October", but "as of 2023" */
	if (!span->first.first && is_behind_open(sentence, i, "month"))
		return false;
	return follows(sentence, i, MEANING_OPEN_END) || follows(sentence, i, MEANING_BEGIN) ||
	       (sentence->language == LANGUAGE_KK &&
		(precedes(sentence, span->last.end, MEANING_OPEN_END) ||
		 precedes(sentence, span->last.end, MEANING_BEGIN)));
}

static bool is_since(const struct sentence *sentence, const struct span *span)
{
	if (span->is_run || span->first.year_kind > YEAR_TOLD)
		return false;
	if (sentence->language == LANGUAGE_KK)
		return precedes(sentence, span->last.end, MEANING_SINCE);
	return follows(sentence, span->first.begin, MEANING_SINCE);
}

static bool is_after(const struct sentence *sentence, const struct item *item)
{
	return strcmp(value_text(sentence, (size_t)(item - sentence->items), MEANING_AGAINST),
		      "after") == 0;
}

static bool has_number_before(const struct sentence *sentence, size_t i)
{
	while (i-- > 0 && !sentence->items[i].is_number)
		;
	return i != (size_t)-1;
}

/* "more than in 2022", "16 percent above 2022"; "over the last quarter" is during it, and "it grew after 2014" behind. */
static bool is_against(const struct sentence *sentence, size_t i)
{
	static const enum meaning words[] = {MEANING_AGAINST, MEANING_OTHER_BASE, MEANING_AT_LEVEL,
					     MEANING_ABOVE, MEANING_BELOW};

	/* "lower than in the previous August" */
	if (i > 1 && item_is(sentence, i - 1, MEANING_OVER) &&
	    item_is(sentence, i - 2, MEANING_AGAINST))
		return true;
	for (size_t w = 0; w < countof(words) && sentence->language != LANGUAGE_KK; w++) {
		const struct item *item = word_before(sentence, i, words[w]);

		/* "overtrof in 2022 de invoer" */
		if (item && item->open == sentence->items[i].open &&
		    !(meaning_in(item->set, MEANING_EXCEED) &&
		      item_is(sentence, i - 1, MEANING_INSIDE)) &&
		    !meaning_in(item->set, MEANING_SINCE) && !meaning_in(item->set, MEANING_OVER) &&
		    !is_after(sentence, item) && !opens_reported_speech(sentence, item))
			return true;
	}
	return false;
}

/* "three times the value of 2009", "das Dreifache des Wertes von 2009", "le triple de 2009" */
static bool is_of_multiple(const struct sentence *sentence, size_t i)
{
	size_t noun = i;

	while (noun-- > 0 && noun + 5 > i && !item_is(sentence, noun, MEANING_MULTIPLE)) {
		if (!is_filler_word(sentence, (uint32_t)noun) &&
		    !is_unknown(sentence, (uint32_t)noun) &&
		    !item_is_any(sentence, noun, MEANING_OF, MEANING_OFBY, MEANING_LEVEL,
				 MEANING_PRONOUN))
			return false;
	}
	return i && item_is_any(sentence, i - 1, MEANING_OF, MEANING_OFBY) &&
	       item_is(sentence, noun, MEANING_MULTIPLE) &&
	       (token_is_one_of(sentence->tokens, sentence->items[noun].from, "das|het") ||
		(noun && is_one_of_words(sentence, noun - 1, "le|au|du|het")));
}

/* Whether what is around it says that something is compared with it. */
static bool is_compared(const struct sentence *sentence, size_t i, size_t end,
			const struct time_expression *when)
{
	if (is_against(sentence, i) || is_behind_comparing(sentence, i) ||
	    is_of_multiple(sentence, i) ||
	    item_is(sentence, i, MEANING_AT_LEVEL) || /* "den Vorjahreswert um 5 Prozent" */
	    precedes(sentence, end, MEANING_AT_LEVEL) || is_behind_later(sentence, i, when) ||
	    (!when->has_from && is_behind_growth(sentence, i, end, when)))
		return true;
	return sentence->language == LANGUAGE_KK &&
	       (ends_in_ablative(sentence, end) || precedes(sentence, end, MEANING_AGAINST));
}

/* --- the list of the sentence's times ------------------------------------------------------------- */

/* Known by what is mentioned: behind "from", "к" it is a base. */
static bool is_relative(const struct time_expression *when)
{
	return when->kind == TIME_PERIOD_BEFORE || when->kind == TIME_YEAR_EARLIER ||
	       when->kind == TIME_SAME || when->kind == TIME_SAME_PERIOD;
}

static enum diag_code add_when(struct sentence *sentence, struct time_expression *when,
			       size_t first, size_t end)
{
	bool is_compared_with;

	if (!arena_room(sentence->memory, sentence->times, &sentence->times_capacity,
			sentence->n_times + 1))
		return DIAG_NOMEM;
	if (is_since_record(sentence, first)) {
		for (size_t i = first; i < end; i++)
			sentence->items[i].is_taken = true;
		return DIAG_OK;
	}
	when->first = (uint32_t)first;
	when->last = (uint32_t)end - 1;
	/* "Over that time they sold" is during it, "5 % over the same period" compares. */
	is_compared_with = first && item_is(sentence, first - 1, MEANING_COMPARED) &&
			   (when->kind != TIME_SAME_PERIOD || has_number_before(sentence, first));
	when->is_base =
		when->is_base || when->is_since || is_compared(sentence, first, end, when) ||
		is_base_of_heading(sentence, first, end, when) ||
		(is_relative(when) && (follows(sentence, first, MEANING_FROM) || is_compared_with));
	/* "in the year before that" */
	when->is_then |= when->kind == TIME_YEAR_EARLIER && is_one_of_words(sentence, end, "that");
	when->is_until = sentence->language == LANGUAGE_EN && first &&
			 item_is(sentence, first - 1, MEANING_BY);
	if (when->is_joined && sentence->n_times)
		when->is_base = sentence->times[sentence->n_times - 1].is_base;
	for (size_t i = first; i < end; i++) {
		sentence->items[i].is_taken = true;
		sentence->items[i].period = (uint32_t)sentence->n_times;
	}
	sentence->times[sentence->n_times++] = *when;
	return DIAG_OK;
}

/* A span as an entry of the list. */
static void set_span(const struct sentence *sentence, const struct span *span, bool is_alone,
		     struct time_expression *when)
{
	static const unsigned char kinds[] = {TIME_MONTHS, TIME_KNOWN, TIME_THIS_YEAR,
					      TIME_LAST_YEAR, TIME_YEAR_EARLIER};
	const struct point *point = &span->first;

	when->kind = kinds[point->year_kind];
	when->period = period_of_point(point);
	when->period.last = period_of_point(&span->last).last;
	when->years_back = point->year_kind >= YEAR_LAST ? point->year : 0;
	when->is_since = is_since(sentence, span);
	when->is_one_year = point->is_one_year && !span->is_run;
	if (span->is_run && span->is_in_words) {
		when->has_from = true;
		when->from = period_of_point(point);
		when->until_end = period_of_point(&span->last);
	}
	when->is_count = point->is_count && !span->is_run;
	when->is_latest = when->kind == TIME_MONTHS && !span->is_run &&
			  (follows(sentence, span->first.begin, MEANING_LAST) ||
			   (sentence->language == LANGUAGE_FR &&
			    precedes(sentence, span->last.end, MEANING_LAST)));
	/* "year to date": from January */
	when->is_span =
		(when->kind == TIME_THIS_YEAR || when->kind == TIME_KNOWN) && !point->first &&
		strcmp(value_text(sentence, span->first.begin, MEANING_THIS_YEAR), "from") == 0;
	/* "since January" */
	if (when->is_since && when->kind == TIME_MONTHS && point->last == 1) {
		when->kind = TIME_THIS_YEAR;
		when->is_span = true;
		when->period = period_year(0);
	}
	if (point->is_unclear || (point->is_fiscal && point->first) || is_open(sentence, span) ||
	    (point->is_relative && point->year_kind == YEAR_NONE) ||
	    (point->year_kind == YEAR_TOLD && !point->first && !span->is_run &&
	     is_beside_part(sentence, point, is_alone)))
		*when = (struct time_expression){.kind = TIME_UNCLEAR,
						 .until_end = span->last.year_kind == YEAR_TOLD
								      ? period_of_point(&span->last)
								      : (struct period){0, 0}};
}

/* "in January and February 2011", "in the first and second quarters", "in 2021 and 2022 together": a run, unless there is a figure for each. */
static size_t join_months(const struct sentence *sentence, struct span *spans, size_t n)
{
	bool is_sum = meaning_in(sentence->all, MEANING_TOGETHER);

	for (size_t k = 0; k < n; k++) {
		const struct point *point = &spans[k].first, *before = &spans[k - (k > 0)].first;
		bool is_next = !k || (point->first ? point->first == before->last + 1
						   : point->year == before->year + 1);

		if (spans[k].is_run || point->is_relative || point->is_fiscal || !is_next ||
		    !point->first != !before->first ||
		    (point->first ? point->year != before->year ||
					    (point->last > point->first && !is_sum &&
					     meaning_in(sentence->all, MEANING_PERCENT))
				  : !is_sum || point->year_kind != YEAR_TOLD))
			return n;
	}
	if (n < 2 || (are_named_one_by_one(sentence, n) &&
		      (!spans[0].first.first || has_list_of_figures(sentence, n))))
		return n;
	spans[0].last = spans[n - 1].last;
	spans[0].is_run = true;
	spans[0].is_in_words = false;
	return 1;
}

static enum diag_code add_list(struct sentence *sentence, size_t i, size_t *end)
{
	struct span spans[LIST_MAX]; /* not filled with zeros: it is large, and most are empty */
	size_t n_read = read_list(sentence, i, spans);
	size_t n = join_months(sentence, spans, join_told_again(sentence, spans, n_read));
	bool is_shared = n > 1 && !are_named_one_by_one(sentence, n) &&
			 spans[0].first.year <= spans[n - 1].first.year; /* "2023/2022, %" */
	enum diag_code code = DIAG_OK;

	for (size_t k = 0; k < n && !code; k++) {
		struct time_expression when = {.kind = TIME_UNCLEAR};

		if (!is_shared) /* "in March and June 2011": one figure for both, or for which? */
			set_span(sentence, &spans[k], n == 1, &when);
		when.is_joined = k > 0 && !is_behind_later(sentence, spans[k].first.begin, &when) &&
				 !opens_clause(sentence, (uint32_t)spans[k].first.begin,
					       (uint32_t)spans[k].last.end);
		*end = spans[k].last.end;
		code = add_when(sentence, &when, spans[k].first.begin, *end);
	}
	return code;
}

static bool find_period_before(const struct sentence *sentence, size_t i,
			       struct time_expression *when, size_t *end)
{
	if (!is_free(sentence, i) || !item_is(sentence, i, MEANING_PERIOD_BEFORE))
		return false;
	when->kind = TIME_PERIOD_BEFORE;
	when->period = (struct period){0, value_as(sentence, i, MEANING_PERIOD_BEFORE, 1) - 1};
	when->is_base = item_is(sentence, i, MEANING_OTHER_BASE);
	*end = i + 1;
	return true;
}

/* "rose to 4.1 billion in 2021 from the year 2020": an older period behind "from" is a base. */
static void find_bases_behind_from(struct sentence *sentence)
{
	for (size_t w = 0; w < sentence->n_times; w++) {
		struct time_expression *when = &sentence->times[w];

		when->is_base |= is_base_again(sentence, w);
		if (when->kind != TIME_KNOWN || when->has_from ||
		    !follows(sentence, when->first, MEANING_FROM))
			continue;
		for (size_t k = 0; k < w && !when->is_base; k++)
			when->is_base = sentence->times[k].kind == TIME_KNOWN &&
					sentence->times[k].period.last > when->period.last;
	}
}

/* The meanings that a time begins with, or that follow its number. */
static meaning_set time_meanings(void)
{
	static const enum meaning meanings[] = {
		MEANING_MONTH,	      MEANING_QUARTER,	     MEANING_HALF,	MEANING_ORDINAL,
		MEANING_UNIT_MONTH,   MEANING_UNIT_QUARTER,  MEANING_UNIT_HALF, MEANING_UNIT_YEAR,
		MEANING_YEARS,	      MEANING_MONTHS,	     MEANING_LAST,	MEANING_FISCAL,
		MEANING_SAME_PERIOD,  MEANING_YEAR_EARLIER,  MEANING_LAST_YEAR, MEANING_THIS_YEAR,
		MEANING_YEAR_ON_YEAR, MEANING_PERIOD_BEFORE, MEANING_THROUGH};
	meaning_set set = {0, 0};

	for (size_t m = 0; m < countof(meanings); m++) {
		if (meanings[m] < 64)
			set.low |= UINT64_C(1) << meanings[m];
		else
			set.high |= UINT64_C(1) << (meanings[m] - 64);
	}
	return set;
}

static bool is_any(const struct item *item, meaning_set set)
{
	return item->set.low & set.low || item->set.high & set.high;
}

/* Whether a time can begin at the item: most of a text is passed over so. */
static bool may_begin(const struct sentence *sentence, size_t i, meaning_set times)
{
	const struct item *item = &sentence->items[i];
	int year;

	if (is_any(item, times))
		return true;
	if (!item->is_number && !is_number_word(sentence, i))
		return false;
	if (item->is_number) {
		const struct token *token = token_of(sentence, i);

		if (token->notation == NOTATION_DATE || token->notation == NOTATION_OTHER ||
		    (token->notation == NOTATION_POINT && token->len == 7) || /* 02.2023 */
		    item_whole(sentence, i, 1900, 2099, &year))
			return true;
		if (token->notation != NOTATION_WHOLE || token->len > 4)
			return false;
	}
	for (size_t k = i + 1; k < sentence->n && k < i + 6; k++) {
		item = &sentence->items[k];
		if (is_any(item, times) || item->mark == '/' || item->mark == '-' ||
		    item_is(sentence, k, MEANING_SCALE)) /* "9M 2023" */
			return true;
	}
	return false;
}

enum diag_code sentence_find_periods(struct sentence *sentence)
{
	const meaning_set times = time_meanings();
	enum diag_code code = DIAG_OK;

	for (size_t i = 0, end; i < sentence->n && !code; i = end) {
		struct time_expression when = {.kind = TIME_KNOWN};
		int year, month, day;
		size_t date;

		end = i + 1;
		if (!may_begin(sentence, i, times))
			continue;
		if (is_free(sentence, i) && find_dates(sentence, i, &when, &end)) {
			code = add_when(sentence, &when, i, end);
			continue;
		}
		date = date_length(sentence, i, &year, &month, &day);
		end = i + (date ? date : 1);
		for (size_t k = i; date && k < end; k++)
			sentence->items[k].is_taken = true;
		if (year && date) {
			sentence->date_year = year;
			sentence->date_month = month;
			sentence->date_day = day;
		}
		if (date || !is_free(sentence, i))
			continue;
		if (ends_fiscal_year(sentence, i, &end) || (end = skip_accounts(sentence, i)) > i) {
			for (size_t k = i; k < end; k++)
				sentence->items[k].is_taken = true;
			continue;
		}
		end = i + 1;
		if (find_span(sentence, i, &when, &end) || find_years(sentence, i, &when, &end) ||
		    find_same(sentence, i, &when, &end) ||
		    find_period_before(sentence, i, &when, &end) ||
		    find_year_of_figure(sentence, i, &when, &end) ||
		    find_elided(sentence, i, &when, &end))
			code = add_when(sentence, &when, i, end);
		else
			code = add_list(sentence, i, &end);
		if (!code && !sentence->items[i].is_taken &&
		    (is_said_quarter(sentence, i, &when) || is_said_year(sentence, i, &when) ||
		     is_said_fiscal(sentence, i, &when)))
			code = add_when(sentence, &when, i, i + 1);
	}
	find_bases_behind_from(sentence);
	settle_fiscal_brackets(sentence);
	settle_told_years(sentence);
	settle_years_before(sentence);
	inherit_years(sentence);
	return code;
}

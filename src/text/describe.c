#include "figure_reading.h"

#include "text.h"

void figure_place(const struct reader *reader, const struct quantity *quantity, size_t *offset,
		  size_t *len)
{
	const struct token *first = &reader->sentence->tokens->tokens[quantity->text_from];
	const struct token *last = &reader->sentence->tokens->tokens[quantity->text_to - 1];

	*offset = first->offset;
	*len = last->offset + last->len - first->offset;
	/* A table's cell was read in a sentence of its own. */
	if (reader->article->cell_len && reader->article->cell_at &&
	    *offset >= reader->article->cell_at) {
		*offset += reader->article->cell_offset - reader->article->cell_at;
	} else if (reader->article->cell_len) {
		*offset = reader->article->cell_offset;
		*len = reader->article->cell_len;
	}
}

enum diag_code add_other(struct reader *reader, const struct quantity *quantity, const char *why)
{
	struct article *article = reader->article;
	struct article_number *other;

	if (quantity->is_in_words)
		return DIAG_OK;
	if (!alloc_room(article->others, &article->others_capacity, article->n_others + 1))
		return DIAG_NOMEM;
	other = &article->others[article->n_others++];
	figure_place(reader, quantity, &other->offset, &other->len);
	other->why = why;
	text_place_go(&article->place, other->offset, &other->line, &other->column);
	return DIAG_OK;
}

static void add_words(struct strbuf *out, const struct sentence *sentence, uint32_t first,
		      uint32_t last)
{
	const struct token *tokens = sentence->tokens->tokens;
	size_t from = tokens[sentence->items[first].from].offset;
	const struct token *end = &tokens[sentence->items[last].to - 1];

	text_add_shown(out, sentence->tokens->text + from, end->offset + end->len - from);
}

static void add_quoted(struct strbuf *out, const struct sentence *sentence, uint32_t first,
		       uint32_t last)
{
	strbuf_addc(out, '\'');
	add_words(out, sentence, first, last);
	strbuf_addc(out, '\'');
}

/* The words from the first item to the last, for the article; NULL when memory ran out. */
static const char *keep_words(struct reader *reader, uint32_t first, uint32_t last)
{
	struct strbuf words = STRBUF_INIT;

	add_words(&words, reader->sentence, first, last);
	return strbuf_keep(&words, &reader->article->claims.arena);
}

bool describe_reading(struct reader *reader, const struct figure_reading *figure,
		      struct claim_reading *reading)
{
	const struct time_expression *times = reader->sentence->times;
	const uint32_t when = figure->period.when;
	uint32_t item;

	reading->measure = "";
	reading->period = figure->period.is_known ? "" : NULL;
	if (figure->measure != NONE) {
		item = reader->measures[figure->measure].item;
		reading->measure = keep_words(reader, item, item);
	}
	if (when != NONE)
		reading->period = keep_words(reader, times[when].first, times[when].last);
	return reading->measure && (reading->period || when == NONE);
}

/* --- how a sentence was understood ---------------------------------------------------------------- */

static const char *const link_names[] = {
	[LINK_NONE] = "",
	[LINK_OF] = "of",
	[LINK_ADJECTIVE] = "adjective",
	[LINK_ORIGIN] = "origin",
	[LINK_TO] = "to",
	[LINK_FROM] = "from",
	[LINK_WITH] = "with",
	[LINK_BETWEEN] = "between",
	[LINK_FAVOUR] = "in favour of",
	[LINK_DISFAVOUR] = "to the detriment of",
	[LINK_AGAINST] = "against",
};

static const char *const role_names[ROLE_COUNT] = {
	[ROLE_LEVEL] = "level",
	[ROLE_BASE] = "base",
	[ROLE_CHANGE] = "change",
	[ROLE_GROWTH] = "growth",
	[ROLE_GROWTH_BEFORE] = "growth before",
	[ROLE_MULTIPLE] = "multiple",
	[ROLE_SHARE] = "share",
	[ROLE_PARTNER_SHARE] = "partner's share",
	[ROLE_COVERAGE] = "coverage",
	[ROLE_OTHER] = "other",
};

static const char *measure_name(enum meaning meaning)
{
	static const struct {
		enum meaning meaning;
		const char *name;
	} names[] = {{MEANING_NONE, "nothing"},	     {MEANING_TURNOVER, "turnover"},
		     {MEANING_EXPORTS, "exports"},   {MEANING_IMPORTS, "imports"},
		     {MEANING_BALANCE, "balance"},   {MEANING_SURPLUS, "surplus"},
		     {MEANING_DEFICIT, "deficit"},   {MEANING_COVERAGE, "coverage"},
		     {MEANING_PRODUCT, "some goods"}};

	for (size_t n = 0; n < countof(names); n++) {
		if (names[n].meaning == meaning)
			return names[n].name;
	}
	return "something else";
}

static void add_mentions(struct strbuf *out, const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;

	for_each_party(party, reader) {
		strbuf_adds(out, "  country  ");
		add_quoted(out, sentence, party->item, party->item);
		strbuf_addf(out, " %s %s%s%s%s\n", party->code, link_names[party->link],
			    party->is_joined ? ", joined" : "", party->is_group ? ", group" : "",
			    party->is_aside ? ", aside" : "");
	}
	for_each_measure(measure, reader) {
		strbuf_adds(out, "  measure  ");
		add_quoted(out, sentence, measure->item, measure->item);
		strbuf_addf(out, " %s in ", measure_name(measure->meaning));
		add_quoted(out, sentence, measure->from, measure->to - 1);
		strbuf_addf(out, "%s%s%s%s\n", measure->is_world ? ", world" : "",
			    measure->is_total ? ", total" : "",
			    measure->is_adjunct ? ", in passing" : "",
			    measure->is_product ? ", of some goods" : "");
	}
	for_each_time(when, sentence) {
		strbuf_adds(out, "  time     ");
		add_quoted(out, sentence, when->first, when->last);
		strbuf_addf(out, " %s%s%s%s\n",
			    when->kind == TIME_KNOWN ? people_period(when->period) : "relative",
			    when->has_from ? ", two ends" : "", when->is_joined ? ", joined" : "",
			    when->is_base ? ", compared with" : "");
	}
}

static void add_period_reading(struct strbuf *out, const char *name,
			       const struct chosen_period *period)
{
	if (!period->is_known)
		return;
	strbuf_addf(out, "; %s %s (%s)", name,
		    period->lacks_year ? "of an unknown year" : people_period(period->period),
		    evidence_rows[period->evidence].name);
}

static void add_figure_reading(struct strbuf *out, const struct reader *reader,
			       const struct figure_reading *figure)
{
	const struct sentence *sentence = reader->sentence;

	strbuf_adds(out, "  figure   ");
	add_quoted(out, sentence, figure->quantity->first, figure->quantity->last);
	strbuf_adds(out, " in ");
	add_quoted(out, sentence, figure->from < sentence->n ? figure->from : 0,
		   figure->to > figure->from ? figure->to - 1 : figure->from);
	strbuf_addf(out, "\n           %s%s of %s (%s); %s (%s) with %s (%s)",
		    figure->direction > 0   ? "+"
		    : figure->direction < 0 ? "-"
					    : "",
		    role_names[figure->role], measure_name(figure->meaning),
		    evidence_rows[figure->measure_evidence].name, figure->reporter,
		    evidence_rows[figure->reporter_evidence].name, figure->partner,
		    evidence_rows[figure->partner_evidence].name);
	add_period_reading(out, "in", &figure->period);
	if (figure->has_base)
		add_period_reading(out, "on", &figure->base);
	if (figure->refusal)
		strbuf_addf(out, "\n           not judged: %s", figure->refusal);
	strbuf_adds(out, "\n");
}

void trace_topic(const struct reader *reader)
{
	const struct sentence *sentence = reader->sentence;
	const struct topic *topic = reader->topic;
	struct strbuf *out = reader->article->readings;

	if (!out || !sentence->n)
		return;
	add_quoted(out, sentence, 0, (uint32_t)sentence->n - 1);
	strbuf_addf(out, "\n  topic    %s with %s%s; %s; %s\n", topic->pair.reporter,
		    topic->pair.partner, topic->is_several ? " and others" : "",
		    measure_name(topic->meaning),
		    topic->has_period ? people_period(topic->period) : "no period");
}

void trace_sentence(const struct reader *reader)
{
	struct strbuf *out = reader->article->readings;

	if (!out || !reader->sentence->n)
		return;
	add_mentions(out, reader);
	for (size_t f = 0; f < reader->n_figures; f++)
		add_figure_reading(out, reader, &reader->figures[f]);
	strbuf_adds(out, "\n");
}

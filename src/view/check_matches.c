#include <string.h>

#include "check_words.h"
#include "diag.h"
#include "escape.h"
#include "language.h"
#include "repair.h"
#include "text.h"

/* A text as the client has it: behind byte `first`, and there in n pieces, or, with n = 0, as it is. */
struct shown_text {
	const struct article *article;
	size_t first;
	const struct text_piece *pieces;
	size_t n;
	size_t from, to, units; /* counted last: from byte `from` up to byte `to` */
};

/* In units of UTF-16. Findings come in the order of the text: the count goes on from the last one. */
static size_t count_units(struct shown_text *shown, size_t from, size_t to)
{
	const char *text = shown->article->text + shown->first;

	if (from != shown->from || to < shown->to) {
		shown->from = shown->to = from;
		shown->units = 0;
	}
	shown->units += text_utf16_length(text + shown->to, to - shown->to);
	shown->to = to;
	return shown->units;
}

/* The last piece that begins at this byte or before it, else the first. */
static const struct text_piece *find_piece(const struct shown_text *shown, size_t offset)
{
	size_t low = 0, high = shown->n - 1;

	while (low < high) {
		size_t middle = high - (high - low) / 2;

		if (shown->pieces[middle].at > offset)
			high = middle - 1;
		else
			low = middle;
	}
	return &shown->pieces[low];
}

/* The place of this byte in the client's text, in units of UTF-16. */
static size_t place_of(struct shown_text *shown, size_t offset)
{
	const struct text_piece *piece;

	if (!shown->n)
		return count_units(shown, 0, offset);
	piece = find_piece(shown, offset);
	return piece->shown + (piece->is_markup ? 0 : count_units(shown, piece->at, offset));
}

/* Behind the last character before `offset`: the end of a figure is where its last byte's piece ends. */
static size_t end_of(struct shown_text *shown, size_t offset)
{
	const char *text = shown->article->text + shown->first;
	size_t last = offset - 1;

	while (last && (text[last] & 0xC0) == 0x80)
		last--;
	return place_of(shown, last) + text_utf16_length(text + last, offset - last);
}

static void add_text(struct strbuf *out, const char *name, const char *s, size_t n)
{
	strbuf_addf(out, "\"%s\":", name);
	escape_json(out, s, n);
}

/* What is marked, in bytes of the client's text, and what is to stand in its place; "": that is not known. */
struct mark {
	size_t offset, len;
	struct strbuf replacement;
};

/* Whether the client's text has markup within what was read there. */
static bool has_markup(const struct shown_text *shown, size_t offset, size_t len)
{
	const struct text_piece *last;

	if (!shown->n || !len)
		return false;
	last = find_piece(shown, offset + len - 1);
	for (const struct text_piece *piece = find_piece(shown, offset); piece <= last; piece++) {
		if (piece->is_markup)
			return true;
	}
	return false;
}

/* The figure, and the same repaired; where that would destroy markup, of the figure the number alone. */
static void find_mark(const struct judgement *judgement, const struct shown_text *shown,
		      struct mark *mark)
{
	const struct claim_reading *reading = judgement->claim->reading;
	const char *text = judgement->claim->text;
	struct strbuf repair = STRBUF_INIT;
	size_t offset, len;

	*mark = (struct mark){reading->offset - shown->first, reading->len, STRBUF_INIT};
	if (repair_write(judgement, &repair, &offset, &len)) {
		if (!has_markup(shown, mark->offset, mark->len)) {
			strbuf_add(&mark->replacement, text, offset);
			strbuf_adds(&mark->replacement, repair.text);
			strbuf_adds(&mark->replacement, text + offset + len);
		} else if (!has_markup(shown, mark->offset + offset, len)) {
			mark->offset += offset;
			mark->len = len;
			strbuf_adds(&mark->replacement, repair.text);
		}
	}
	strbuf_take(&mark->replacement, &repair);
}

static void add_replacements(struct strbuf *out, struct mark *mark)
{
	strbuf_adds(out, ",\"replacements\":[");
	if (mark->replacement.len) {
		strbuf_addc(out, '{');
		add_text(out, "value", mark->replacement.text, mark->replacement.len);
		strbuf_addc(out, '}');
	}
	strbuf_addc(out, ']');
	strbuf_take(out, &mark->replacement);
}

#define CONTEXT_MAX 60 /* bytes on each side */

/* The line around a figure, cut to what is near. */
static void add_context(struct strbuf *out, const struct article *article, size_t offset,
			size_t len)
{
	const char *text = article->text;
	size_t first = offset, end = offset + len;

	while (first && offset - first < CONTEXT_MAX && text[first - 1] != '\n')
		first--;
	while ((text[first] & 0xC0) == 0x80)
		first++;
	while (end < article->len && end - offset - len < CONTEXT_MAX && text[end] != '\n')
		end++;
	while (end < article->len && (text[end] & 0xC0) == 0x80)
		end++;
	strbuf_adds(out, ",\"context\":{");
	add_text(out, "text", text + first, end - first);
	strbuf_addf(out, ",\"offset\":%zu,\"length\":%zu},",
		    text_utf16_length(text + first, offset - first),
		    text_utf16_length(text + offset, len));
	add_text(out, "sentence", text + first, end - first);
}

static void add_match(struct strbuf *out, const struct judgement *judgement,
		      const struct judged_group *group, struct shown_text *shown)
{
	const struct verdict_words *words = &verdicts[judgement->verdict];
	struct strbuf message = STRBUF_INIT;
	struct mark mark;
	size_t place;

	find_mark(judgement, shown, &mark);
	place = place_of(shown, mark.offset);
	check_add_message(&message, judgement, group);
	strbuf_addc(out, '{');
	add_text(out, "message", message.text, message.len);
	strbuf_addc(out, ',');
	add_text(out, "shortMessage", tr(words->shown), strlen(tr(words->shown)));
	strbuf_addf(out, ",\"offset\":%zu,\"length\":%zu", place,
		    end_of(shown, mark.offset + mark.len) - place);
	add_replacements(out, &mark);
	add_context(out, shown->article, shown->first + mark.offset, mark.len);
	strbuf_addf(out, ",\"type\":{\"typeName\":\"Other\"},\"rule\":{\"id\":\"%s\",",
		    words->word);
	add_text(out, "description", tr(words->shown), strlen(tr(words->shown)));
	strbuf_adds(out, ",\"issueType\":\"inconsistency\",\"category\":{\"id\":\"FIGURES\","
			 "\"name\":\"" PROGRAM_NAME "\"}},\"ignoreForIncompleteSentence\":false}");
	strbuf_take(out, &message);
}

bool check_build_matches(struct strbuf *out, const struct check_result *result, size_t first,
			 const struct text_piece *pieces, size_t n)
{
	const struct judged_group *group = &result->groups[result->figures_group];
	struct shown_text shown = {
		.article = &result->articles[0], .first = first, .pieces = pieces, .n = n};
	const char *comma = "";

	strbuf_addc(out, '[');
	for_each_of(const struct judgement, judgement, group->judgements, group->n) {
		if (!judgement->is_finding || judgement->claim->reading->offset < first)
			continue;
		strbuf_adds(out, comma);
		add_match(out, judgement, group, &shown);
		comma = ",";
	}
	strbuf_addc(out, ']');
	return !out->failed;
}

#include <string.h>

#include "check_words.h"
#include "diag.h"
#include "escape.h"
#include "language.h"
#include "repair.h"
#include "text.h"

/* Where the client has what stands `offset` bytes behind byte `first`, in units of UTF-16: in one of n pieces, or in the
 * text as it is. The end of a figure is where its last byte's piece ends. */
static size_t place_of(const struct article *article, size_t first, size_t offset,
		       const struct text_piece *pieces, size_t n)
{
	const char *text = article->text + first;
	size_t i = n;

	if (!n)
		return text_utf16_length(text, offset);
	while (i > 1 && pieces[i - 1].at > offset)
		i--;
	if (pieces[i - 1].is_markup)
		return pieces[i - 1].shown;
	return pieces[i - 1].shown +
	       text_utf16_length(text + pieces[i - 1].at, offset - pieces[i - 1].at);
}

/* Behind the last character before `offset`. */
static size_t end_of(const struct article *article, size_t first, size_t offset,
		     const struct text_piece *pieces, size_t n)
{
	const char *text = article->text + first;
	size_t last = offset - 1;

	while (last && (text[last] & 0xC0) == 0x80)
		last--;
	return place_of(article, first, last, pieces, n) +
	       text_utf16_length(text + last, offset - last);
}

static void add_text(struct strbuf *out, const char *name, const char *s, size_t n)
{
	strbuf_addf(out, "\"%s\":", name);
	escape_json(out, s, n);
}

static void add_replacements(struct strbuf *out, const struct judgement *judgement)
{
	const char *text = judgement->claim->text;
	struct strbuf repair = STRBUF_INIT, whole = STRBUF_INIT;
	size_t offset, len;

	strbuf_adds(out, ",\"replacements\":[");
	if (repair_write(judgement, &repair, &offset, &len)) {
		strbuf_add(&whole, text, offset);
		strbuf_adds(&whole, repair.text);
		strbuf_adds(&whole, text + offset + len);
		strbuf_addc(out, '{');
		add_text(out, "value", whole.text, whole.len);
		strbuf_addc(out, '}');
	}
	strbuf_addc(out, ']');
	strbuf_take(out, &repair);
	strbuf_take(out, &whole);
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
		      const struct judged_group *group, const struct article *article, size_t first,
		      const struct text_piece *pieces, size_t n)
{
	const struct claim_reading *reading = judgement->claim->reading;
	const struct verdict_words *words = &verdicts[judgement->verdict];
	size_t offset = reading->offset - first;
	size_t place = place_of(article, first, offset, pieces, n);
	struct strbuf message = STRBUF_INIT;

	check_add_message(&message, judgement, group);
	strbuf_addc(out, '{');
	add_text(out, "message", message.text, message.len);
	strbuf_addc(out, ',');
	add_text(out, "shortMessage", tr(words->shown), strlen(tr(words->shown)));
	strbuf_addf(out, ",\"offset\":%zu,\"length\":%zu", place,
		    end_of(article, first, offset + reading->len, pieces, n) - place);
	add_replacements(out, judgement);
	add_context(out, article, reading->offset, reading->len);
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
	const char *comma = "";

	strbuf_addc(out, '[');
	for (size_t i = 0; i < group->n; i++) {
		const struct judgement *judgement = &group->judgements[i];

		if (!judgement->is_finding || judgement->claim->reading->offset < first)
			continue;
		strbuf_adds(out, comma);
		add_match(out, judgement, group, &result->articles[0], first, pieces, n);
		comma = ",";
	}
	strbuf_addc(out, ']');
	return !out->failed;
}

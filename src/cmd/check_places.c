#include "check_run.h"
#include "strbuf.h"
#include "text.h"

#define WORDS_SHOWN 24 /* characters on each side of a figure */

/* Where words around a figure begin and end: within the paragraph's line, at a space. */
static size_t words_before(const char *text, size_t offset)
{
	size_t at = offset, shown = 0, space = offset;

	while (at > 0 && text[at - 1] != '\n' && shown < WORDS_SHOWN) {
		at--;
		shown += ((unsigned char)text[at] & 0xC0) != 0x80;
		if (text[at] == ' ')
			space = at + 1;
	}
	return at == 0 || text[at - 1] == '\n' ? at : space;
}

static size_t words_behind(const char *text, size_t len, size_t end)
{
	size_t at = end, shown = 0, space = end;

	while (at < len && text[at] != '\n' && shown < WORDS_SHOWN) {
		if (text[at] == ' ')
			space = at;
		shown += ((unsigned char)text[at] & 0xC0) != 0x80;
		at++;
	}
	return at == len || text[at] == '\n' ? at : space;
}

/* "exports reached … in 2023" */
static const char *words_around(struct article *article, const struct claim_reading *reading)
{
	const char *text = article->text, *kept;
	size_t end = reading->offset + reading->len;
	size_t first = words_before(text, reading->offset);
	size_t last = words_behind(text, article->len, end);
	struct strbuf around = STRBUF_INIT;

	strbuf_add(&around, text + first, reading->offset - first);
	strbuf_adds(&around, TEXT_ELLIPSIS);
	strbuf_add(&around, text + end, last - end);
	kept = around.failed ? NULL : claim_list_copy(&article->claims, around.text, around.len);
	strbuf_release(&around);
	return kept;
}

bool check_place_in_document(struct article *article)
{
	struct text_place place = text_place(article->text, article->len);

	place.is_of_paragraphs = true;
	for_each_of(struct claim, claim, article->claims.claims, article->claims.n) {
		const struct claim_reading *reading = claim->reading;

		text_place_go(&place, reading->offset, &claim->line, &claim->column);
		claim->where = words_around(article, reading);
		if (!claim->where || !claim_list_move(&article->claims, claim, reading->offset,
						      reading->len, reading->end))
			return false;
	}
	for_each_of(struct article_number, number, article->others, article->n_others) {
		text_place_go(&place, number->offset, &number->line, &number->column);
	}
	return true;
}

#include "text_reader.h"

#include "language.h"
#include "text.h"

void count_place(struct article *article, size_t offset, size_t *line, size_t *column)
{
	const char *text = article->text;

	for (size_t i = article->counted; i < offset; i++) {
		if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n')) {
			article->line++;
			article->column = 1;
		} else if (((unsigned char)text[i] & 0xC0) != 0x80 && text[i] != '\r') {
			article->column++;
		}
	}
	article->counted = offset;
	*line = article->line;
	*column = article->column;
}

enum diag_code add_other(struct reader *reader, const struct quantity *quantity, const char *why)
{
	const struct token *tokens = reader->sentence->tokens->tokens;
	struct article *article = reader->article;
	struct article_number *moved;
	struct article_number *other;

	if (quantity->is_in_words)
		return DIAG_OK;
	moved = alloc_grow(article->others, &article->others_capacity, article->n_others + 1,
			   sizeof(*article->others));
	if (!moved)
		return DIAG_NOMEM;
	article->others = moved;
	other = &article->others[article->n_others++];
	other->offset = tokens[quantity->text_from].offset;
	other->len = tokens[quantity->text_to - 1].offset + tokens[quantity->text_to - 1].len -
		     other->offset;
	other->why = why;
	count_place(article, other->offset, &other->line, &other->column);
	return DIAG_OK;
}

static void add_quoted(struct strbuf *out, const struct sentence *sentence, uint32_t first,
		       uint32_t last)
{
	const struct token *tokens = sentence->tokens->tokens;
	size_t from = tokens[sentence->items[first].from].offset;
	const struct token *end = &tokens[sentence->items[last].to - 1];

	strbuf_addc(out, '\'');
	text_add_shown(out, sentence->tokens->text + from, end->offset + end->len - from);
	strbuf_addc(out, '\'');
}

const char *tell_words(struct reader *reader, const struct noun *noun,
		       const struct months_read *months, const struct goods_flow *flow)
{
	struct strbuf text = STRBUF_INIT;
	const char *kept;

	if (noun->item != NONE)
		add_quoted(&text, reader->sentence, noun->item, noun->item);
	else
		strbuf_adds(&text, noun->meaning == MEANING_NONE
					   ? tr("no word for what is measured")
					   : tr("what the text spoke of before"));
	strbuf_adds(&text, ", ");
	if (months->when != NONE)
		add_quoted(&text, reader->sentence, reader->sentence->times[months->when].first,
			   reader->sentence->times[months->when].last);
	else
		strbuf_adds(&text,
			    months->is_known ? tr("the period spoken of before") : tr("no period"));
	if (flow->pair.reporter[0] && flow->pair.partner[0])
		strbuf_addf(&text, tr("; trade of %s with %s"), flow->pair.reporter,
			    flow->pair.partner);
	else if (flow->pair.reporter[0])
		strbuf_addf(&text, tr("; trade of %s"), flow->pair.reporter);
	kept = text.failed ? NULL : claim_list_copy(&reader->article->claims, text.text, text.len);
	strbuf_release(&text);
	return kept;
}

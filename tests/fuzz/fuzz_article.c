/* Running text: every figure and every number left out stands where it is said to, and a figure's
 * range holds it. */
#include "../../src/view/claim_words.h"
#include "article.h"
#include "fuzz.h"

static void check_claims(const struct article *article)
{
	for (size_t i = 0; i < article->claims.n; i++) {
		const struct claim *claim = &article->claims.claims[i];
		struct strbuf text = STRBUF_INIT;

		must(claim->indicator && claim->text && claim->line && claim->column);
		must(dec_is_valid(claim->value));
		must(claim->is_sum || interval_contains(claim->range, ratio_of(claim->value)));
		claim_add_statement(&text, claim, true);
		must(!text.failed && text.len);
		strbuf_release(&text);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct article_options options = {.reporter = NULL};
	struct article article = {0};
	struct diag error = {.code = DIAG_OK};
	enum diag_code code;

	article.path = "article.txt";
	code = article_read(&article, (const char *)bytes, n, &options, &error);
	must(code == error.code);
	if (!code) {
		check_claims(&article);
		for (size_t i = 0; i < article.n_others; i++) {
			const struct article_number *number = &article.others[i];

			must(number->line && number->column && number->why);
			must(number->offset <= article.len);
			must(number->len <= article.len - number->offset);
		}
	}
	article_release(&article);
	return 0;
}

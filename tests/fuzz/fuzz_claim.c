/* Claims: what is written of one and read again is the same figure; its range holds its value. */
#include <string.h>

#include "../../src/view/claim_words.h"
#include "fuzz.h"

static void check_claim(const struct claim *claim, struct claim_list *list)
{
	struct strbuf text = STRBUF_INIT;
	struct interval range;

	must(dec_is_valid(claim->value));
	if (!claim->is_sum)
		must(interval_contains(claim->range, ratio_of(claim->value)));
	if (claim_cut_range(claim, &range))
		must(interval_contains(range, ratio_of(claim->value)));
	if (claim_round_range(claim, &range))
		must(interval_contains(range, ratio_of(claim->value)));
	claim_add_statement(&text, claim, true);
	claim_add_subject(&text, claim);
	must(!text.failed && text.len);
	must(claim_list_add(list, claim));
	strbuf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct claim_list list = {0};
	struct claim claim = {.indicator = NULL};
	struct claim_error error = {.what = NULL};

	if (claim_read(&claim, (const char *)bytes, n, &list, &error))
		check_claim(&claim, &list);
	else
		must(error.code && error.offset <= n && error.len <= n - error.offset);
	claim_list_release(&list);
	return 0;
}

#include "support.h"

struct dec dec_of(const char *text)
{
	struct dec d = DEC_ZERO;

	if (dec_parse(text, strlen(text), &d) != DEC_OK)
		fail_msg("'%s' is no decimal", text);
	return d;
}

void check_dec(struct dec d, const char *expected)
{
	char text[DEC_TEXT_MAX];

	assert_true(dec_is_valid(d));
	dec_format(d, text);
	assert_string_equal(text, expected);
}

static void record(void *ctx, const struct diag *diag)
{
	struct recorder *recorder = ctx;

	if (recorder->n < RECORDED_MAX)
		recorder->diags[recorder->n++] = *diag;
}

void recorder_init(struct recorder *recorder)
{
	memset(recorder, 0, sizeof(*recorder));
	recorder->sink.report = record;
	recorder->sink.ctx = recorder;
}

/*
 * Whatever is packed, or seems to be: the bytes that come of it do not depend on how much is asked for at a
 * time, and are the same when the file is read again. The first byte tells the size, the second whether it
 * is a table or a text.
 */
#include <string.h>

#include "fuzz.h"
#include "input.h"

#define ENOUGH ((size_t)4 << 20) /* of what comes of it */

static enum diag_code read_all(struct input *input, size_t size, struct strbuf *bytes,
			       struct diag_sink *sink)
{
	static char block[INPUT_BLOCK];
	enum diag_code code = DIAG_OK;
	size_t n = 0;

	do {
		code = input_read(input, block, input->is_known ? size : INPUT_BLOCK, &n, sink);
		if (!code)
			strbuf_add(bytes, block, n);
	} while (!code && n && bytes->len < ENOUGH);
	must(!bytes->failed);
	return code;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct strbuf at_once = STRBUF_INIT, in_pieces = STRBUF_INIT, diags = STRBUF_INIT;
	struct diag_sink sink = {.report = fuzz_take_diag, .ctx = &diags};
	enum diag_code one, other;
	struct input input;
	size_t shorter;

	if (n < 2)
		return 0;
	must((bytes[1] & 1 ? input_open : input_open_table)(&input, fuzz_file(bytes + 2, n - 2),
							    &sink) == DIAG_OK);
	one = read_all(&input, INPUT_BLOCK, &at_once, &sink);
	must((one != DIAG_OK) == (sink.errors > 0));
	must(input_rewind(&input, &sink) == DIAG_OK);
	other = read_all(&input, 1 + bytes[0] * 8u, &in_pieces, &sink);
	shorter = at_once.len < in_pieces.len ? at_once.len : in_pieces.len;
	must(!shorter || memcmp(at_once.text, in_pieces.text, shorter) == 0);
	must(one == other || at_once.len >= ENOUGH || in_pieces.len >= ENOUGH);
	must(one || other || at_once.len == in_pieces.len || shorter >= ENOUGH);
	input_close(&input);
	strbuf_release(&at_once);
	strbuf_release(&in_pieces);
	strbuf_release(&diags);
	return 0;
}

#include "alike.h"

#include <string.h>

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

bool alike_unpacked(const uint8_t *bytes, size_t n, size_t size, bool is_text, struct strbuf *out)
{
	struct strbuf at_once = STRBUF_INIT, in_pieces = STRBUF_INIT, diags = STRBUF_INIT;
	struct diag_sink sink = {.report = fuzz_take_diag, .ctx = &diags};
	enum diag_code one, other;
	struct input input;
	size_t shorter;

	must((is_text ? input_open : input_open_table)(&input, fuzz_file(bytes, n), &sink) ==
	     DIAG_OK);
	one = read_all(&input, INPUT_BLOCK, &at_once, &sink);
	must((one != DIAG_OK) == (sink.errors > 0));
	must(input_rewind(&input, &sink) == DIAG_OK);
	other = read_all(&input, size, &in_pieces, &sink);
	shorter = at_once.len < in_pieces.len ? at_once.len : in_pieces.len;
	must(!shorter || memcmp(at_once.text, in_pieces.text, shorter) == 0);
	must(one == other || at_once.len >= ENOUGH || in_pieces.len >= ENOUGH);
	must(one || other || at_once.len == in_pieces.len || shorter >= ENOUGH);
	input_close(&input);
	if (out)
		strbuf_add(out, at_once.text, at_once.len);
	strbuf_release(&at_once);
	strbuf_release(&in_pieces);
	strbuf_release(&diags);
	return one == DIAG_OK;
}

struct told {
	struct strbuf rows, diags;
	enum diag_code code;
};

static void read_it(const char *path, const struct source_request *request, struct told *told)
{
	struct dataset data = {.n = 0};
	struct diag_sink sink = {.report = fuzz_take_diag};

	*told = (struct told){.rows = STRBUF_INIT, .diags = STRBUF_INIT};
	sink.ctx = &told->diags;
	told->code = source_read(path, &data, request, &sink);
	must(!told->code || sink.errors);
	if (!told->code)
		fuzz_tell(&told->rows, &data);
	must(!told->rows.failed && !told->diags.failed);
	dataset_release(&data);
}

static bool same(const struct strbuf *a, const struct strbuf *b)
{
	return a->len == b->len && (!a->len || memcmp(a->text, b->text, a->len) == 0);
}

static void release(struct told *told)
{
	strbuf_release(&told->rows);
	strbuf_release(&told->diags);
}

void alike_read(const uint8_t *bytes, size_t n, struct source_request request, size_t piece_size,
		unsigned threads)
{
	const char *path = fuzz_file(bytes, n);
	struct told all, one, many;

	request.by_bytes = true;
	read_it(path, &request, &all);
	request.by_bytes = false;
	request.threads = 1;
	read_it(path, &request, &one);
	request.piece_size = piece_size;
	request.threads = threads;
	request.no_filter = piece_size % 2;
	request.rows_enough = piece_size / 2 % 8;
	read_it(path, &request, &many);
	must(all.code || (!one.code && same(&all.rows, &one.rows)));
	must(all.code || (!many.code && same(&all.rows, &many.rows)));
	must(one.code || many.code || same(&one.rows, &many.rows));
	release(&all);
	release(&one);
	release(&many);
}

/*
 * Publishers' files: with records of other pairs passed over, in small pieces, by several threads,
 * the answer is that of reading every record. Errors in records that were passed over are not told,
 * so a file that is refused when read whole may be read, in pieces of one size and not of another;
 * but what is read is the same.
 * The first byte tells the pieces' size, the second the pair.
 */
#include <string.h>

#include "fuzz.h"
#include "source.h"

struct told {
	struct strbuf rows, diags;
	enum diag_code code;
};

static void read_it(const char *path, const struct source_request *request, struct told *told)
{
	struct dataset data = DATASET_INIT;
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

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char pairs[4][2][4] = {{"", ""}, {"KAZ", "BEL"}, {"BEL", "KAZ"}, {"", "KAZ"}};
	struct source_request request = {.no_filter = true};
	struct told all, one, many;
	const char *path;

	if (n < 2)
		return 0;
	memcpy(request.reporter, pairs[bytes[1] % 4][0], 4);
	memcpy(request.partner, pairs[bytes[1] % 4][1], 4);
	request.first_january_is_month = bytes[1] & 4;
	request.first_january_is_told = bytes[1] & 4;
	path = fuzz_file(bytes + 2, n - 2);
	read_it(path, &request, &all);
	request.no_filter = false;
	request.threads = 1;
	read_it(path, &request, &one);
	request.piece_size = 1 + bytes[0] % 128u;
	request.threads = 1 + bytes[0] / 128u;
	read_it(path, &request, &many);
	must(all.code || (!one.code && same(&all.rows, &one.rows)));
	must(all.code || (!many.code && same(&all.rows, &many.rows)));
	must(one.code || many.code || same(&one.rows, &many.rows));
	release(&all);
	release(&one);
	release(&many);
	return 0;
}

/* The data file: in one piece and in pieces it says the same; what the program prints as csv, read
 * again, is that once more. The first byte gives the pieces' size. */
#include <string.h>

#include "country.h"
#include "datafile.h"
#include "fuzz.h"

static enum diag_code read_pieces(const uint8_t *bytes, size_t n, size_t piece, struct strbuf *told)
{
	struct dataset data = {.n = 0};
	struct diag_sink sink = {.report = fuzz_take_diag, .ctx = told};
	struct datafile *file = datafile_new("x.csv", &data, country_is_known, &sink);
	enum diag_code code = DIAG_OK, finished;

	must(file);
	for (size_t at = 0; at < n && !code; at += piece)
		code = datafile_feed(file, (const char *)bytes + at,
				     n - at < piece ? n - at : piece);
	finished = datafile_finish(file);
	code = code ? code : finished;
	must((code != DIAG_OK) == (sink.errors > 0));
	fuzz_tell(told, &data);
	for (size_t i = 0; i < data.n; i++) {
		for (size_t f = 0; f < FLOW_COUNT; f++)
			must(data.rows[i].flow[f].state != FIGURE_PRESENT ||
			     dec_sign(data.rows[i].flow[f].value) >= 0);
	}
	dataset_release(&data);
	return code;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct strbuf whole = STRBUF_INIT, pieces = STRBUF_INIT;
	size_t piece = n ? bytes[0] % 16 + 1u : 1;

	if (!n)
		return 0;
	must(read_pieces(bytes + 1, n - 1, n, &whole) ==
	     read_pieces(bytes + 1, n - 1, piece, &pieces));
	must(!whole.failed && whole.len == pieces.len &&
	     (!whole.len || memcmp(whole.text, pieces.text, whole.len) == 0));
	strbuf_release(&whole);
	strbuf_release(&pieces);
	return 0;
}

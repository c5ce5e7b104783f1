#include "feeding.h"

#include <stdlib.h>

#include "support.h"

static enum diag_code feed_piece(const char *bytes, size_t n, feeding_taker *take, void *reader,
				 enum diag_code before)
{
	char *piece = malloc(n ? n : 1);
	enum diag_code code;

	assert_non_null(piece);
	memcpy(piece, bytes, n);
	code = take(reader, piece, n);
	memset(piece, '"', n);
	free(piece);
	if (before && code != before)
		fail_msg("code %d follows code %d", (int)code, (int)before);
	return code;
}

enum diag_code feed_in_way(size_t way, const char *bytes, size_t n, feeding_taker *take,
			   void *reader)
{
	enum diag_code code;

	if (way < 2)
		return feed_in_blocks(way == 0 ? n : 1, bytes, n, take, reader);
	code = feed_piece(bytes, way - 2, take, reader, DIAG_OK);
	return feed_piece(bytes + way - 2, n - (way - 2), take, reader, code);
}

enum diag_code feed_in_blocks(size_t block, const char *bytes, size_t n, feeding_taker *take,
			      void *reader)
{
	enum diag_code code = DIAG_OK;

	for (size_t at = 0; at < n; at += block)
		code = feed_piece(bytes + at, n - at < block ? n - at : block, take, reader, code);
	return code;
}

static const char *code_name(enum diag_code code)
{
	switch (code) {
	case DIAG_OK:
		return "ok";
	case DIAG_NOMEM:
		return "nomem";
	case DIAG_IO:
		return "io";
	case DIAG_SYNTAX:
		return "syntax";
	case DIAG_RANGE:
		return "range";
	case DIAG_COLUMN:
		return "column";
	case DIAG_UNIT:
		return "unit";
	case DIAG_DUPLICATE:
		return "duplicate";
	case DIAG_ENCODING:
		return "encoding";
	case DIAG_NO_DATA:
		return "no data";
	case DIAG_AMBIGUOUS:
		return "ambiguous";
	case DIAG_USAGE:
		return "usage";
	}
	return "?";
}

void log_diag(struct strbuf *log, const struct diag *diag)
{
	strbuf_addf(log, "%c%s %zu:%zu\n", diag->is_warning ? '?' : '!', code_name(diag->code),
		    diag->line, diag->column);
}

void log_diag_whole(struct strbuf *log, const struct diag *diag)
{
	log_diag(log, diag);
	strbuf_addf(log, "%s\n%s\n%s\n%s\n%zu\n", diag->path ? diag->path : "(no path)",
		    diag->message, diag->remedy, diag->excerpt, diag->caret);
}

#define _POSIX_C_SOURCE 200809L

#include "fuzz.h"

#include <unistd.h>

void fuzz_take_diag(void *text, const struct diag *diag)
{
	strbuf_addf(text, "%d %zu:%zu %s | %s\n", (int)diag->code, diag->line, diag->column,
		    diag->message, diag->remedy);
}

void fuzz_tell(struct strbuf *out, const struct dataset *data)
{
	char text[PERIOD_TEXT_MAX + DEC_TEXT_MAX + STATUS_TEXT_MAX];

	for (size_t i = 0; i < data->n; i++) {
		const struct observation *row = &data->rows[i];

		period_format(row->period, text);
		strbuf_addf(out, "%s-%s %s %u %zu", row->reporter, row->partner, text,
			    row->published, row->line);
		for (size_t f = 0; f < FLOW_COUNT; f++) {
			text[0] = '\0';
			if (row->flow[f].state == FIGURE_PRESENT)
				dec_format(row->flow[f].value, text);
			strbuf_addf(out, " %d %d %s", (int)row->flow[f].state,
				    (int)row->flow[f].qualifier, text);
		}
		strbuf_addc(out, '\n');
	}
}

const char *fuzz_file(const uint8_t *bytes, size_t n)
{
	static char name[64];
	static int file = -1;

	if (file < 0) {
		char made[] = "/tmp/kzbe-trade-fuzz.XXXXXX";

		file = mkstemp(made);
		must(file >= 0 && unlink(made) == 0);
		snprintf(name, sizeof(name), "/proc/self/fd/%d", file);
	}
	must(ftruncate(file, 0) == 0 && pwrite(file, bytes, n, 0) == (ssize_t)n);
	return name;
}

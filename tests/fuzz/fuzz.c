#define _POSIX_C_SOURCE 200809L

#include "fuzz.h"

#include <fcntl.h>
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
		strbuf_addf(out, "%s-%s %s %u %zu %s", row->reporter, row->partner, text,
			    row->published, row->line, row->remark ? row->remark : "");
		for (size_t f = 0; f < FLOW_COUNT; f++) {
			text[0] = '\0';
			if (row->flow[f].state == FIGURE_PRESENT)
				dec_format(row->flow[f].value, text);
			strbuf_addf(out, " %d %d %s", (int)row->flow[f].state,
				    (int)row->flow[f].hedge, text);
		}
		strbuf_addc(out, '\n');
	}
}

static char file_name[64];

static void remove_file(void)
{
	unlink(file_name);
}

const char *fuzz_file(const uint8_t *bytes, size_t n)
{
	int file;

	if (!file_name[0]) {
		snprintf(file_name, sizeof(file_name), "/tmp/kzbe-trade-fuzz.%ld.csv",
			 (long)getpid());
		atexit(remove_file);
	}
	file = open(file_name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	must(file >= 0 && write(file, bytes, n) == (ssize_t)n && close(file) == 0);
	return file_name;
}

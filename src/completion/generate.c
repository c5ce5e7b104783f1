/* Write one shell's completion to standard output: generate bash|zsh|fish. */
#include <stdio.h>
#include <string.h>

#include "completion.h"

static const struct {
	const char *shell;
	void (*add)(struct strbuf *out);
} shells[] = {
	{"bash", completion_bash},
	{"fish", completion_fish},
	{"zsh", completion_zsh},
};

int main(int argc, char **argv)
{
	struct strbuf out = STRBUF_INIT;
	int status = STATUS_TROUBLE;

	for (size_t i = 0; argc == 2 && i < countof(shells); i++) {
		if (strcmp(argv[1], shells[i].shell) == 0)
			shells[i].add(&out);
	}
	if (!out.len)
		fputs("usage: generate bash|fish|zsh\n", stderr);
	else if (!out.failed && fwrite(out.text, 1, out.len, stdout) == out.len &&
		 fclose(stdout) == 0)
		status = STATUS_DONE;
	strbuf_release(&out);
	return status;
}

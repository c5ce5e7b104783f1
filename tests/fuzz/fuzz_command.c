/*
 * The whole command line: words separated by line breaks; after an empty line, the file that the word
 * FILE stands for. Whatever is given, the status is one of three, and trouble prints nothing.
 */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cli.h"
#include "fuzz.h"

#define WORDS_MAX 24

/* Standard output and error go to files that are emptied before each run. */
static off_t length_of_output(void)
{
	return lseek(STDOUT_FILENO, 0, SEEK_END);
}

static void redirect(void)
{
	static bool is_done;
	FILE *out;

	if (is_done)
		return;
	is_done = true;
	out = tmpfile();
	must(out && dup2(fileno(out), STDOUT_FILENO) == STDOUT_FILENO);
	must(freopen("/dev/null", "r", stdin));
	fuzz_file((const uint8_t *)"", 0); /* made before the program gives up making files */
	setenv("PATH", "/nowhere", 1);	   /* no gnuplot */
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static char program[] = PROGRAM_NAME, harmless[] = "--notes", path[64];
	char *words[WORDS_MAX + 2] = {program}, *text = malloc(n + 1), *file, *at;
	int n_words = 1, status;

	must(text);
	redirect();
	memcpy(text, bytes, n);
	text[n] = '\0';
	file = strstr(text, "\n\n");
	if (file) {
		*file = '\0';
		file += 2;
	}
	for (at = text; at && *at && n_words <= WORDS_MAX; n_words++) {
		char *end = strchr(at, '\n');

		words[n_words] = at;
		at = end ? end + 1 : NULL;
		if (end)
			*end = '\0';
		if (strcmp(words[n_words], "FILE") == 0) {
			snprintf(path, sizeof(path), "%s",
				 fuzz_file((const uint8_t *)(file ? file : ""),
					   file ? n - (size_t)(file - text) : 0));
			words[n_words] = path;
		} else if (strchr(words[n_words], '/') || strstr(words[n_words], "-o") ||
			   strstr(words[n_words], "--output")) {
			/* Nothing is written to where a fuzzer would like to, nor read from devices. */
			words[n_words] = harmless;
		}
	}
	must(ftruncate(STDOUT_FILENO, 0) == 0 && lseek(STDOUT_FILENO, 0, SEEK_SET) == 0);
	status = kzbe_main(n_words, words);
	must(status == STATUS_DONE || status == STATUS_FINDING || status == STATUS_TROUBLE);
	must(status != STATUS_TROUBLE || length_of_output() == 0);
	free(text);
	return 0;
}

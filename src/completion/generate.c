/* Write one shell's completion to standard output: generate bash|zsh|fish, with its script on standard input. */
#include <stdio.h>
#include <string.h>

#include "completion.h"

static void add_file_max(struct strbuf *out)
{
	strbuf_adds(out, "32000000"); /* bytes; larger files would keep the shell waiting */
}

/* Units in all scales, from lines with one each. */
static void add_scales(struct strbuf *out)
{
	strbuf_adds(out, "awk '{ print $1; print $1 \" thousand\"; print $1 \" million\"; "
			 "print $1 \" billion\" }'");
}

static const struct completion_slot shared[] = {
	{"file_max", add_file_max, NULL}, {"scales", add_scales, NULL}, {NULL, NULL, NULL}};

static const struct {
	const char *shell;
	const struct completion_slot *slots;
} shells[] = {{"bash", completion_bash}, {"fish", completion_fish}, {"zsh", completion_zsh}};

/* The slot that `text` begins with, @name@; NULL: none. */
static const struct completion_slot *slot_at(const char *text, const struct completion_slot *slots)
{
	for (; slots->name; slots++) {
		size_t n = strlen(slots->name);

		if (strncmp(text + 1, slots->name, n) == 0 && text[n + 1] == '@')
			return slots;
	}
	return NULL;
}

static void fill(struct strbuf *out, const char *script, const struct completion_slot *slots)
{
	while (*script) {
		size_t n = strcspn(script, "@");
		const struct completion_slot *slot = NULL;

		strbuf_add(out, script, n);
		script += n;
		if (*script)
			slot = slot_at(script, slots) ? slot_at(script, slots)
						      : slot_at(script, shared);
		if (slot && slot->add)
			slot->add(out);
		for (size_t i = 0; slot && slot->of_command && i < commands.n; i++)
			slot->of_command(out, &commands.rows[i]);
		if (!slot && *script)
			strbuf_addc(out, *script);
		script += slot ? strlen(slot->name) + 2 : *script != '\0';
	}
}

int main(int argc, char **argv)
{
	struct strbuf out = STRBUF_INIT, script = STRBUF_INIT;
	int status = STATUS_TROUBLE;

	for (int c; argc == 2 && (c = getchar()) != EOF;)
		strbuf_addc(&script, (char)c);
	for (size_t i = 0; argc == 2 && i < countof(shells); i++) {
		if (strcmp(argv[1], shells[i].shell) == 0)
			fill(&out, script.text, shells[i].slots);
	}
	if (!out.len)
		fputs("usage: generate bash|fish|zsh <SCRIPT\n", stderr);
	else if (!out.failed && !script.failed && fwrite(out.text, 1, out.len, stdout) == out.len &&
		 fclose(stdout) == 0)
		status = STATUS_DONE;
	strbuf_release(&script);
	strbuf_release(&out);
	return status;
}

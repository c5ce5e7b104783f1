/*
 * completion.h - what the shells complete, written from the tables that help walks. Private to
 * completion, which is run while the program is built and is no part of it.
 *
 * Each script has the commands, the options of each, the words that an option takes, indicators and files as
 * operands.
 */
#ifndef KZBE_COMPLETION_H
#define KZBE_COMPLETION_H

#include <stdbool.h>

#include "cmd/commands.h"
#include "strbuf.h"

/* What stands in a shell's script (bash.in, fish.in, zsh.in) for @name@; the last has no name. */
struct completion_slot {
	const char *name;
	void (*add)(struct strbuf *out); /* NULL: of_command, for each */
	void (*of_command)(struct strbuf *out, const struct command *command);
};

extern const struct completion_slot completion_bash[], completion_fish[], completion_zsh[];

/* Whether the option's argument is the name of a file. */
bool completion_takes_file(const struct option_spec *spec);

/* The words that the option of a command takes, separated by spaces; nothing if they are not
 * known. */
void completion_add_words(struct strbuf *out, const struct option_spec *spec, const char *command);

/* Whether completion_add_words has something for it. */
bool completion_has_words(const struct option_spec *spec);

/* Whether that depends on the command. */
bool completion_is_by_command(const struct option_spec *spec);

/* Whether it takes several of them, with commas between. */
bool completion_takes_list(const struct option_spec *spec);

/* What it takes is in the data file on the command line: "source", "unit" (as it is there), "in" (in any
 * scale); NULL: it is not. */
const char *completion_of_file(const struct option_spec *spec);

void completion_add_commands(struct strbuf *out);

/* What help is on: commands, columns, indicators and each of them. */
void completion_add_topics(struct strbuf *out);
void completion_add_indicators(struct strbuf *out);

/* The text in single quotes; `quote` is what stands for a quote inside them. */
void completion_add_quoted(struct strbuf *out, const char *text, const char *quote);

#endif

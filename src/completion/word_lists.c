#include "completion.h"

#include <string.h>

static void add_word(struct strbuf *out, const char *word, bool is_first)
{
	if (!is_first)
		strbuf_addc(out, ' ');
	strbuf_adds(out, word);
}

bool completion_takes_file(const struct option_spec *spec)
{
	return spec->argument && strcmp(spec->argument, "FILE") == 0;
}

bool completion_has_words(const struct option_spec *spec)
{
	return spec->words || spec->word_at;
}

bool completion_is_by_command(const struct option_spec *spec)
{
	/* Formats and columns: chart and convert have others than most. */
	return spec->word_at && (strcmp(spec->word_at("", 0), spec->word_at("chart", 0)) != 0 ||
				 strcmp(spec->word_at("", 0), spec->word_at("check", 0)) != 0);
}

bool completion_takes_list(const struct option_spec *spec)
{
	return completion_has_words(spec) && strcmp(spec->argument, "LIST") == 0;
}

const char *completion_of_file(const struct option_spec *spec)
{
	static const char *const names[] = {"source", "unit", "in"};

	for (size_t i = 0; i < countof(names); i++) {
		if (strcmp(spec->name, names[i]) == 0)
			return names[i];
	}
	return NULL;
}

void completion_add_words(struct strbuf *out, const struct option_spec *spec, const char *command)
{
	const char *word;

	for (size_t i = 0; (word = option_word(spec, command, i)); i++)
		add_word(out, word, i == 0);
}

void completion_add_commands(struct strbuf *out)
{
	for (size_t i = 0; i < commands.n; i++)
		add_word(out, commands.rows[i].name, i == 0);
}

void completion_add_topics(struct strbuf *out)
{
	completion_add_commands(out);
	strbuf_adds(out, " columns indicators ");
	completion_add_indicators(out);
}

void completion_add_indicators(struct strbuf *out)
{
	for (size_t i = 0; i < n_indicators; i++)
		add_word(out, indicators[i].name, i == 0);
}

void completion_add_quoted(struct strbuf *out, const char *text, const char *quote)
{
	strbuf_addc(out, '\'');
	for (; *text; text++) {
		if (*text == '\'')
			strbuf_adds(out, quote);
		else
			strbuf_addc(out, *text);
	}
	strbuf_addc(out, '\'');
}

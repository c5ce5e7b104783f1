#include "completion.h"

#include <string.h>

#include "country.h"

static void add_word(struct strbuf *out, const char *word, bool is_first)
{
	if (!is_first)
		strbuf_addc(out, ' ');
	strbuf_adds(out, word);
}

static bool is_named(const struct option_spec *spec, const char *argument)
{
	return spec->argument && strcmp(spec->argument, argument) == 0;
}

bool completion_takes_file(const struct option_spec *spec)
{
	return is_named(spec, "FILE");
}

bool completion_is_by_command(const struct option_spec *spec)
{
	return is_named(spec, "FORMAT");
}

bool completion_has_words(const struct option_spec *spec)
{
	return spec->words || is_named(spec, "FORMAT") || is_named(spec, "COUNTRY");
}

void completion_add_words(struct strbuf *out, const struct option_spec *spec, const char *command)
{
	if (is_named(spec, "COUNTRY")) {
		for (size_t i = 0; i < n_countries; i++)
			add_word(out, countries[i].alpha3, i == 0);
	} else if (is_named(spec, "FORMAT") && strcmp(command, "chart") == 0) {
		for (size_t i = 0; i < n_chart_formats; i++)
			add_word(out, chart_formats[i].word, i == 0);
	} else if (is_named(spec, "FORMAT")) {
		for (size_t i = 0; i < n_formats; i++)
			add_word(out, formats[i].word, i == 0);
	} else {
		for (size_t i = 0; spec->words && spec->words[i]; i++)
			add_word(out, spec->words[i], i == 0);
	}
}

void completion_add_commands(struct strbuf *out)
{
	for (size_t i = 0; i < commands.n; i++)
		add_word(out, commands.rows[i].name, i == 0);
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

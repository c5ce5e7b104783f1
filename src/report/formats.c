#include "render.h"

#include <string.h>

#include "text.h"

const struct format formats[] = {
	{"table", "txt", true, false, false, NULL, "for people, at a terminal", render_table},
	{"markdown", "md", true, false, false, NULL, "for people, in documents", render_markdown},
	{"html", "html", true, false, true, NULL, "for people, a page for a browser", render_html},
	{"csv", "csv", false, false, false, NULL, "comma-separated values", render_csv},
	{"tsv", "tsv", false, false, false, NULL, "tab-separated values", render_tsv},
	{"json", "json", false, true, false, NULL, "one JSON object with all series", render_json},
	{"jsonl", "jsonl", false, true, false, NULL, "one JSON object per row", render_jsonl},
	{"lint", NULL, true, false, false, "check", "one line per finding, for editors", NULL},
	{"claims", NULL, true, false, false, "check", "figures of texts as a claims file", NULL},
	{"sarif", "sarif", true, false, false, "check", "findings, for code hosts", NULL},
};

const size_t n_formats = countof(formats);

const struct format *format_find(const char *word)
{
	for (size_t i = 0; i < n_formats; i++) {
		if (strcmp(formats[i].word, word) == 0)
			return &formats[i];
	}
	return NULL;
}

const struct format *format_of_path(const char *path)
{
	const char *dot = strrchr(path, '.');

	for (size_t i = 0; dot && i < n_formats; i++) {
		if (formats[i].extension && text_equal_nocase(dot + 1, formats[i].extension))
			return &formats[i];
	}
	return NULL;
}

#include "render.h"

#include <string.h>

#include "text.h"

const struct format formats[] = {
	{"table", "txt", true, false, false, "for people, at a terminal", render_table},
	{"markdown", "md", true, false, false, "for people, in documents", render_markdown},
	{"html", "html", true, false, true, "for people, a page for a browser", render_html},
	{"csv", "csv", false, false, false, "comma-separated values", render_csv},
	{"tsv", "tsv", false, false, false, "tab-separated values", render_tsv},
	{"json", "json", false, true, false, "one JSON object with all series", render_json},
	{"jsonl", "jsonl", false, true, false, "one JSON object per row", render_jsonl},
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

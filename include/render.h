/*
 * render.h - a report in one of its formats. Each format is a row of one table.
 *
 * Machine formats (csv, tsv, json, jsonl) are locale-free and byte-stable: column names and order
 * stay within a major version. Depends on report.h.
 */
#ifndef KZBE_RENDER_H
#define KZBE_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "report.h"
#include "strbuf.h"

/* Zeroed options are the defaults, but for width. */
struct render_options {
	size_t width;  /* columns that a line may take; people's text formats */
	bool is_ascii; /* the terminal is not UTF-8 */
	bool has_color;
	bool leave_out_header; /* csv, tsv: no line of names; table: no line of headings */
	bool is_for_excel; /* csv: as a European Excel opens it: a byte order mark, ';', decimal commas */
};

#define RENDER_WIDTH_DEFAULT 80

struct format {
	const char *word;      /* -f word */
	const char *extension; /* -o name.extension implies the format; NULL: none does */
	bool is_for_people;    /* grouped digits, reasons, headings */
	bool has_ranges;       /* low and high ends are columns by default */
	bool is_page;	       /* with pictures, and how each figure came about */
	const char *only;      /* the one command that has it; NULL: all that write tables */
	const char *summary;
	/* Append the report to *out; out->failed: out of memory. NULL: the command `only` writes it. */
	void (*render)(const struct report *report, const struct render_options *options,
		       struct strbuf *out);
};

extern const struct format formats[];
extern const size_t n_formats;

/* NULL if there is no such format. */
const struct format *format_find(const char *word);

/* By the extension of a file's name; NULL if it implies none. */
const struct format *format_of_path(const char *path);

/* Whether the block's columns stand side by side in the width that a line may take, none of them below
 * the others. False when memory ran out. */
bool render_table_fits(const struct report_block *block, const struct render_options *options,
		       bool *fits);

void render_table(const struct report *report, const struct render_options *options,
		  struct strbuf *out);
void render_markdown(const struct report *report, const struct render_options *options,
		     struct strbuf *out);
void render_html(const struct report *report, const struct render_options *options,
		 struct strbuf *out);
void render_csv(const struct report *report, const struct render_options *options,
		struct strbuf *out);
void render_tsv(const struct report *report, const struct render_options *options,
		struct strbuf *out);
void render_json(const struct report *report, const struct render_options *options,
		 struct strbuf *out);
void render_jsonl(const struct report *report, const struct render_options *options,
		  struct strbuf *out);

/*
 * A cell for people: "220.7", "~223", "+1.7%", "2024 Jan–Aug", "n/a", "c"; safe for a terminal.
 */
void render_cell_people(struct strbuf *out, const struct report_column *column,
			const struct report_cell *cell);

/* A number or period for machines: plain digits, canonical period; nothing unless it has a value. */
void render_cell_plain(struct strbuf *out, const struct report_column *column,
		       const struct report_cell *cell);

#endif

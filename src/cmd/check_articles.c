#include "check_run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "language.h"
#include "output.h"

/* What was read, before it is known what it says. */
struct text_read {
	struct strbuf text;
	bool is_as_stored; /* these are the file's own bytes */
	bool is_document;  /* what a page, a document or a message says */
	char title[ARTICLE_TITLE_MAX];
};

/* All of a text, or more than article_read takes. */
static enum diag_code read_whole(struct text_read *read, const char *path, struct diag_sink *sink)
{
	struct strbuf *out = &read->text;
	struct input input;
	char block[INPUT_BLOCK];
	size_t n;
	enum diag_code code = input_open(&input, path, sink);

	if (code)
		return code;
	do {
		code = input_read(&input, block, sizeof(block), &n, sink);
		strbuf_add(out, block, n);
	} while (!code && n && !out->failed && out->len <= ARTICLE_MAX);
	read->is_as_stored = input.top == &input.file;
	read->is_document = input.is_document;
	snprintf(read->title, sizeof(read->title), "%s", input.title);
	input_close(&input);
	return code || !out->failed ? code : diag_nomem(sink);
}

/* A text in plain characters or Markdown begins with its title: a line of its own that is no sentence. */
static void take_title_of_text(struct article *article)
{
	const char *line = article->text + strspn(article->text, "\r\n\t ");
	size_t n, rest;

	if (*line == '#')
		line += strspn(line, "#");
	line += strspn(line, " \t");
	n = strcspn(line, "\r\n");
	rest = n + (line[n] == '\r');
	rest += line[rest] == '\n';
	rest += strspn(line + rest, " \t\r");
	while (n && (line[n - 1] == ' ' || line[n - 1] == '\t'))
		n--;
	if (n && n < ARTICLE_TITLE_MAX && !strchr(".:;,|-", line[n - 1]) && line[rest] == '\n')
		snprintf(article->title, sizeof(article->title), "%.*s", (int)n, line);
}

/* Whether nothing is shown but verdicts, and no data can bear out what else a figure may be. */
static bool is_brief(const struct options *options)
{
	const struct format *format = choose_format(options);

	return options->no_data && !options->why && format->is_for_people && !format->is_page;
}

/* What was read, as an article; its figures are added to those of all texts. */
static enum diag_code take_article(struct check *check, struct article *article, const char *path,
				   const struct text_read *read)
{
	const struct options *options = check->options;
	/* Of several pairs the text says which it is about, figure by figure. */
	bool is_open =
		!options->reporter[0] && (options->no_data || check_has_several_pairs(check));
	const struct article_options how = {
		.reporter = is_open ? NULL : check->reporter,
		.partner = is_open ? NULL : check->partner,
		.date = options->date,
		/* A document states its encoding itself. */
		.encoding = read->is_document ? "UTF-8" : options->encoding,
		.readings = options->readings ? &check->text : NULL,
		.reader = check->reader,
		.is_brief = is_brief(options),
	};
	struct diag error;
	enum diag_code code;

	article->path = path;
	diag_set(&error, DIAG_NOMEM, "out of memory");
	code = article_read(article, read->text.text, read->text.len, &how, &error);
	error.path = path;
	memcpy(article->title, read->title, sizeof(article->title));
	if (!code && !read->is_document && !article->title[0])
		take_title_of_text(article);
	if (code == DIAG_NOMEM)
		diag_nomem(check->sink);
	else if (code)
		diag_send(check->sink, &error);
	if (!code && options->replacement && !(read->is_as_stored && article->is_as_given))
		code = diag_refuse(check->sink, DIAG_USAGE, path, "unpack it, and save it so",
				   "--replacement changes plain text in UTF-8 only");
	if (!code && read->is_document && !check_place_in_document(article))
		code = diag_nomem(check->sink);
	if (!code && check_has_unread_numbers(article))
		check->result.has_unread_numbers = true;
	if (!code && !claim_list_take(&check->figures, &article->claims))
		code = diag_nomem(check->sink);
	return code;
}

static enum diag_code read_article(struct check *check, struct article *article, const char *path)
{
	struct text_read read = {.text = STRBUF_INIT};
	size_t n_before = check->figures.n;
	enum diag_code code = read_whole(&read, path, check->sink);

	article->path = path;
	if (!code)
		code = take_article(check, article, path, &read);
	if (!code && !read.is_document)
		code = check_refuse_data_as_text(check, article, check->figures.n > n_before);
	strbuf_release(&read.text);
	return code;
}

enum diag_code check_read_memory(struct check *check, const char *s, size_t n)
{
	struct text_read read = {.text = STRBUF_INIT, .is_as_stored = true};
	enum diag_code code;

	check->articles = calloc(1, sizeof(*check->articles));
	strbuf_add(&read.text, s, n);
	code = check->articles && !read.text.failed ? DIAG_OK : diag_nomem(check->sink);
	if (!code) {
		check->n_articles = 1;
		code = take_article(check, &check->articles[0], "", &read);
	}
	strbuf_release(&read.text);
	check->result.articles = check->articles;
	check->result.n_articles = check->n_articles;
	return code;
}

enum diag_code check_read_articles(struct check *check)
{
	const struct options *options = check->options;
	size_t first = check_data_operands(options);
	enum diag_code code = DIAG_OK;

	if (options->n_operands <= first)
		return DIAG_OK;
	check->articles = calloc(options->n_operands - first, sizeof(*check->articles));
	check->reader = article_reader_new();
	if (!check->articles || !check->reader) {
		article_reader_free(check->reader);
		return diag_nomem(check->sink);
	}
	for (size_t i = first; i < options->n_operands && code != DIAG_NOMEM; i++) {
		enum diag_code one = read_article(check, &check->articles[check->n_articles++],
						  options->operands[i]);

		code = code ? code : one;
		diag_sink_next_file(check->sink);
	}
	article_reader_free(check->reader);
	check->reader = NULL;
	check->result.articles = check->articles;
	check->result.n_articles = check->n_articles;
	check->result.lists_left_out = options->all;
	return code;
}

/* What a set says as a whole is shown once for all its figures. */
static enum diag_code add_article_sets(struct check *check)
{
	struct article_verdicts *judged = &check->verdicts;

	for_each_of(struct judged_set, set, judged->sets, judged->n_sets) {
		struct judged_group *group = &check->result.groups[check->result.n_groups];

		if (set->consistency.answer == JOINT_CONSISTENT)
			continue;
		*group = (struct judged_group){.source = "",
					       .reporter = check->reporter,
					       .partner = check->partner,
					       .judgements = set->judgements,
					       .has_consistency = true,
					       .is_part = true,
					       .consistency = set->consistency};
		check->result.n_groups++;
	}
	return DIAG_OK;
}

enum diag_code check_articles(struct check *check)
{
	const struct article_claims figures = {check->figures.claims, check->figures.n,
					       &check->loaded.data, check->reporter,
					       check->partner};
	struct judged_group *group, *moved;
	enum diag_code code;

	check->judge.series = check->loaded.chosen;
	check->judge.n_series = check->options->no_data ? 0 : check->loaded.n_chosen;
	code = article_judge(&check->judge, &figures, &check->verdicts);
	if (code)
		return code;
	moved = realloc(check->result.groups,
			(check->result.n_groups + check->verdicts.n_sets + 2) * sizeof(*moved));
	if (!moved)
		return DIAG_NOMEM;
	check->result.groups = moved;
	check->result.figures_group = check->result.n_groups;
	group = &check->result.groups[check->result.n_groups++];
	*group = (struct judged_group){.source = "",
				       .reporter = check->reporter,
				       .partner = check->partner,
				       .judgements = check->verdicts.judgements,
				       .n = check->figures.n};
	check->verdicts.judgements = NULL;
	check->result.is_against_data = !check->options->no_data;
	if (check->options->no_data) {
		strbuf_adds(&check->text,
			    tr("No data given: checking the figures against one another"));
		group->title = check_keep_text(check);
	} else {
		group->title = check_title_of_data(check);
	}
	return group->title ? add_article_sets(check) : DIAG_NOMEM;
}

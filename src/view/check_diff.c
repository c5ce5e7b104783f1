#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "check_words.h"
#include "repair.h"
#include "text.h"

#define CONTEXT 3 /* lines around a change */

/* A line of the text; where a repair changes it, what it becomes. */
struct diff_line {
	const char *text;
	size_t len;	     /* without its line break */
	const char *changed; /* NULL: it stays */
};

struct diff {
	struct arena arena;
	struct diff_line *lines;
	size_t n, capacity;
	const char *path;  /* of the text */
	bool has_mark;	   /* the first line begins with a byte order mark */
	bool ends_in_line; /* the last line has no line break */
};

static bool add_lines(struct diff *diff, const struct article *article)
{
	for (size_t at = 0; at < article->len;) {
		const char *start = article->text + at, *end;

		if (!alloc_room(diff->lines, &diff->capacity, diff->n + 1))
			return false;
		end = memchr(start, '\n', article->len - at);
		diff->ends_in_line = !end;
		end = end ? end : article->text + article->len;
		diff->lines[diff->n++] =
			(struct diff_line){.text = start, .len = (size_t)(end - start)};
		at += (size_t)(end - start) + 1;
	}
	return true;
}

/* The line that holds the byte; lines stand in the order of the text. */
static struct diff_line *line_at(const struct diff *diff, const char *byte)
{
	size_t low = 0, high = diff->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (diff->lines[middle].text <= byte)
			low = middle;
		else
			high = middle;
	}
	return &diff->lines[low];
}

/* Several repairs of a line: from the last one on, so that what stands before is as it was. */
static bool change(struct diff *diff, const struct article *article,
		   const struct judgement *judgement)
{
	struct strbuf repair = STRBUF_INIT, whole = STRBUF_INIT;
	size_t offset, len, at;
	struct diff_line *line;
	const char *rest;

	if (!repair_write(judgement, &repair, &offset, &len)) {
		bool failed = repair.failed;

		strbuf_release(&repair);
		return !failed;
	}
	line = line_at(diff, article->text + judgement->claim->reading->offset + offset);
	at = judgement->claim->reading->offset + offset - (size_t)(line->text - article->text);
	strbuf_add(&whole, line->text, at);
	strbuf_adds(&whole, repair.text);
	rest = line->changed ? line->changed : line->text;
	strbuf_add(&whole, rest + at + len,
		   (line->changed ? strlen(line->changed) : line->len) - at - len);
	strbuf_take(&whole, &repair);
	line->changed = strbuf_keep(&whole, &diff->arena);
	return line->changed != NULL;
}

static void add_line(struct strbuf *out, const struct diff *diff, size_t i, char sign,
		     const char *text, size_t n)
{
	strbuf_addc(out, sign);
	if (i == 0 && diff->has_mark)
		strbuf_adds(out, "\xEF\xBB\xBF");
	strbuf_add(out, text, n);
	strbuf_addc(out, '\n');
	if (i + 1 == diff->n && diff->ends_in_line)
		strbuf_adds(out, "\\ No newline at end of file\n");
}

/* Lines first to end, of which those that change stand twice: as they were, then as they are. */
static void add_hunk(struct strbuf *out, const struct diff *diff, size_t first, size_t end)
{
	strbuf_addf(out, "@@ -%zu,%zu +%zu,%zu @@\n", first + 1, end - first, first + 1,
		    end - first);
	for (size_t i = first; i < end;) {
		size_t after = i;

		for (; after < end && diff->lines[after].changed; after++)
			add_line(out, diff, after, '-', diff->lines[after].text,
				 diff->lines[after].len);
		for (size_t k = i; k < after; k++)
			add_line(out, diff, k, '+', diff->lines[k].changed,
				 strlen(diff->lines[k].changed));
		if (after == i) {
			add_line(out, diff, i, ' ', diff->lines[i].text, diff->lines[i].len);
			after++;
		}
		i = after;
	}
}

/* Behind a name with spaces patch expects a tab, else it ends at the first of them. */
static void add_name(struct strbuf *out, const char *mark, const char *path)
{
	strbuf_addf(out, "%s ", mark);
	text_add_shown(out, path, strlen(path));
	strbuf_adds(out, strchr(path, ' ') ? "\t\n" : "\n");
}

static void add_hunks(struct strbuf *out, const struct diff *diff)
{
	bool has_head = false;

	for (size_t i = 0; i < diff->n;) {
		size_t last = i, end;

		if (!diff->lines[i].changed) {
			i++;
			continue;
		}
		if (!has_head) {
			add_name(out, "---", diff->path);
			add_name(out, "+++", diff->path);
			has_head = true;
		}
		for (size_t k = i; k < diff->n && k <= last + 2 * CONTEXT + 1; k++)
			last = diff->lines[k].changed ? k : last;
		end = last + 1 + CONTEXT < diff->n ? last + 1 + CONTEXT : diff->n;
		add_hunk(out, diff, i > CONTEXT ? i - CONTEXT : 0, end);
		i = end;
	}
}

bool check_build_diff(struct strbuf *out, const struct check_result *result)
{
	const struct judged_group *group = &result->groups[result->figures_group];
	size_t start = 0;
	bool done = true;

	for (size_t a = 0; done && a < result->n_articles; a++) {
		const struct article *article = &result->articles[a];
		struct diff diff = {.path = article->path, .has_mark = article->has_mark};

		done = add_lines(&diff, article);
		for (size_t i = article->claims.n; done && i-- > 0;)
			done = change(&diff, article, &group->judgements[start + i]);
		if (done)
			add_hunks(out, &diff);
		start += article->claims.n;
		free(diff.lines);
		arena_release(&diff.arena);
	}
	return done && !out->failed;
}

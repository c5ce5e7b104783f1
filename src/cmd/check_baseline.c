#define _GNU_SOURCE

#include "check_run.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "csv_table.h"
#include "escape.h"
#include "output.h"
#include "text.h"

#define CONTEXT_WORDS \
	5 /* on each side of a figure: enough to know it by, few enough to survive an edit */

enum column { COLUMN_TEXT, COLUMN_CONTEXT, COLUMN_REASON, COLUMN_DATE, COLUMN_COUNT };

static const char *const column_names[COLUMN_COUNT] = {"text", "context", "reason", "date"};

/* A finding that was accepted. */
struct accepted {
	const char *text, *context, *reason, *date;
};

struct baseline {
	struct accepted *rows;
	size_t n, capacity;
	struct arena arena;
};

static void release(struct baseline *baseline)
{
	free(baseline->rows);
	arena_release(&baseline->arena);
}

/* --- what a finding is known by ------------------------------------------------------------------ */

/* The bytes with every run of spaces and line breaks as one space. */
static void add_folded(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool is_space = strchr(" \t\r\n", s[i]) && s[i];

		if (!is_space)
			strbuf_addc(out, s[i]);
		else if (out->len && out->text[out->len - 1] != ' ')
			strbuf_addc(out, ' ');
	}
}

static const struct article *article_of(const struct check *check, const struct claim *claim)
{
	for (size_t a = 0; a < check->n_articles; a++) {
		if (strcmp(check->articles[a].path, claim->path) == 0)
			return &check->articles[a];
	}
	return NULL;
}

/* Where the last CONTEXT_WORDS words before `at` begin, or where the first ones behind it end; a blank line
 * ends both. */
static size_t words_away(const struct article *article, size_t at, int direction)
{
	size_t breaks = 0, words = CONTEXT_WORDS;
	bool in_word = false;

	for (;;) {
		char c;

		if (direction < 0 ? at == 0 : at == article->len)
			return at;
		c = article->text[direction < 0 ? at - 1 : at];
		breaks = c == '\n' ? breaks + 1 : c == ' ' || c == '\t' || c == '\r' ? breaks : 0;
		if (breaks == 2)
			return at;
		if (strchr(" \t\r\n", c)) {
			words -= in_word;
			in_word = false;
			if (!words)
				return at;
		} else {
			in_word = true;
		}
		at = direction < 0 ? at - 1 : at + 1;
	}
}

/* The words around a figure of a text; of a claim what it is said to be. */
static void add_context(struct strbuf *out, const struct check *check, const struct claim *claim)
{
	const struct article *article = claim->reading ? article_of(check, claim) : NULL;
	char period[PERIOD_TEXT_MAX];
	size_t start, end, behind;

	if (!article || !claim->reading->len) {
		period_format(claim->period, period);
		strbuf_addf(out, "%s %s", claim->indicator->name, period);
		return;
	}
	behind = claim->reading->offset + claim->reading->len;
	start = words_away(article, claim->reading->offset, -1);
	end = words_away(article, behind, 1);
	add_folded(out, article->text + start, claim->reading->offset - start);
	strbuf_adds(out, "[]");
	while (end > behind && strchr(" \t\r\n", article->text[end - 1]))
		end--;
	add_folded(out, article->text + behind, end - behind);
}

/* The finding as a row of a baseline, in its arena; false when memory ran out. */
static bool describe(struct baseline *baseline, const struct check *check,
		     const struct claim *claim, struct accepted *out)
{
	struct strbuf text = STRBUF_INIT, context = STRBUF_INIT;

	add_folded(&text, claim->text, strlen(claim->text));
	add_context(&context, check, claim);
	*out = (struct accepted){.reason = "", .date = ""};
	out->text = strbuf_keep(&text, &baseline->arena);
	out->context = strbuf_keep(&context, &baseline->arena);
	return out->text && out->context;
}

static struct accepted *find(const struct baseline *baseline, const struct accepted *finding)
{
	for_each_of(struct accepted, row, baseline->rows, baseline->n) {
		if (strcmp(row->text, finding->text) == 0 &&
		    strcmp(row->context, finding->context) == 0)
			return row;
	}
	return NULL;
}

/* --- the file ------------------------------------------------------------------------------------ */

static bool add(struct baseline *baseline, const struct accepted *row)
{
	if (!alloc_room(baseline->rows, &baseline->capacity, baseline->n + 1))
		return false;
	baseline->rows[baseline->n++] = *row;
	return true;
}

static void read_row(void *ctx, struct csv_table *table, const struct csv_record *record)
{
	struct baseline *baseline = ctx;
	const char *cells[COLUMN_COUNT];
	pub_date date;
	bool kept = true;

	for (size_t c = 0; c < COLUMN_COUNT; c++) {
		struct csv_cell cell = csv_table_cell(table, record, c);

		cells[c] = arena_copy(&baseline->arena, cell.text ? cell.text : "", cell.len);
		kept = kept && cells[c];
		if (c == COLUMN_DATE && cell.len && !pub_date_parse(cell.text, cell.len, &date))
			csv_table_refuse(table, record, c, DIAG_SYNTAX, "no date",
					 "write 2024-10-18, or nothing");
	}
	if (!kept || !add(baseline, &(struct accepted){cells[COLUMN_TEXT], cells[COLUMN_CONTEXT],
						       cells[COLUMN_REASON], cells[COLUMN_DATE]}))
		csv_table_note(table, diag_nomem(table->sink));
}

static const struct csv_table_kind kind = {
	.names = column_names,
	.n = COLUMN_COUNT,
	.holds = "accepted findings",
	.begin_with = "text,context,reason,date",
	.n_needed = 2,
	.may_have_comments = true,
	.may_be_empty = true,
	.read_row = read_row,
};

static void add_cell(struct strbuf *out, const char *text, char behind)
{
	escape_csv(out, text, strlen(text));
	strbuf_addc(out, behind);
}

/* Today in UTC, or the day of SOURCE_DATE_EPOCH, so that a run can be repeated. */
static void format_today(char out[11])
{
	const char *given = getenv("SOURCE_DATE_EPOCH");
	time_t now = given ? (time_t)strtoll(given, NULL, 10) : time(NULL);
	struct tm day;

	if (!gmtime_r(&now, &day) || !strftime(out, 11, "%Y-%m-%d", &day))
		out[0] = '\0';
}

static bool write_file(const struct baseline *baseline, const char *path, struct diag_sink *sink)
{
	struct strbuf text = STRBUF_INIT;
	bool done;

	strbuf_addf(&text, "%s\n", kind.begin_with);
	for (size_t i = 0; i < baseline->n; i++) {
		add_cell(&text, baseline->rows[i].text, ',');
		add_cell(&text, baseline->rows[i].context, ',');
		add_cell(&text, baseline->rows[i].reason, ',');
		add_cell(&text, baseline->rows[i].date, '\n');
	}
	done = text.failed ? !diag_nomem(sink) : output_write(&text, path, sink);
	strbuf_release(&text);
	return done;
}

/* --- accepting ----------------------------------------------------------------------------------- */

/* What each finding is: accepted in the file, or new. */
struct accepting {
	struct check *check;
	struct baseline *before;
	struct baseline *now; /* NULL: the file stays as it is */
	char today[11];
	bool failed;
};

static void accept(struct accepting *accepting, struct judgement *judgement)
{
	struct accepted finding;
	const struct accepted *before;

	if (!describe(accepting->before, accepting->check, judgement->claim, &finding)) {
		accepting->failed = true;
		return;
	}
	before = find(accepting->before, &finding);
	if (accepting->now && !find(accepting->now, &finding)) {
		finding.reason = before ? before->reason : "";
		finding.date = before ? before->date : accepting->today;
		accepting->failed = accepting->failed || !add(accepting->now, &finding);
	}
	judgement->is_accepted = before || accepting->now;
	if (judgement->is_accepted)
		judgement->is_finding = false;
}

/* The members of contradictions are judgements of their own where figures are in several sets. */
static void accept_contradictions(struct accepting *accepting, struct judged_group *group)
{
	if (!group->is_part || group->consistency.answer != JOINT_CONTRADICTORY)
		return;
	for (size_t c = 0; c < joint_n_contradictions(group->consistency.joint); c++) {
		const struct joint_contradiction *one =
			joint_contradiction(group->consistency.joint, c);

		for (size_t m = 0; m < one->n_members; m++)
			accept(accepting, &group->judgements[one->members[m]]);
	}
}

static void accept_all(struct accepting *accepting)
{
	struct check_result *result = &accepting->check->result;

	result->has_baseline = true;
	result->n_accepted = 0;
	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++) {
			if (result->groups[g].judgements[i].is_finding)
				accept(accepting, &result->groups[g].judgements[i]);
		}
	}
	for (size_t g = 0; g < result->n_groups; g++) {
		for (size_t i = 0; i < result->groups[g].n; i++)
			result->n_accepted += result->groups[g].judgements[i].is_accepted;
		accept_contradictions(accepting, &result->groups[g]);
	}
}

enum diag_code check_accept(struct check *check)
{
	const struct options *options = check->options;
	struct baseline before = {.n = 0}, now = {.n = 0};
	struct accepting accepting = {
		.check = check, .before = &before, .now = options->update_baseline ? &now : NULL};
	enum diag_code code = DIAG_OK;

	bool is_there;

	if (!options->baseline)
		return DIAG_OK;
	is_there = access(options->baseline, F_OK) == 0 || errno != ENOENT;
	if (!is_there && !options->update_baseline)
		return diag_refuse(check->sink, DIAG_IO, options->baseline,
				   "--update-baseline writes it", "there is no such baseline yet");
	if (is_there)
		code = csv_table_read(&kind, options->baseline, &before, check->sink);
	format_today(accepting.today);
	if (!code)
		accept_all(&accepting);
	if (!code && accepting.failed)
		code = diag_nomem(check->sink);
	if (!code && accepting.now && !write_file(&now, options->baseline, check->sink))
		code = DIAG_IO;
	release(&before);
	release(&now);
	return code;
}

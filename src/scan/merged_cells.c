#include "finding.h"

#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "csv_reader.h"
#include "period.h"
#include "strbuf.h"
#include "text.h"

#define GROUP_MAX 400 /* rows */

/* A row without a first cell: its line, and where its group's is in `heads`. */
struct open_row {
	size_t line, head;
};

struct groups {
	struct strbuf heads; /* the first cells of groups, a NUL behind each */
	struct strbuf keys;  /* the second cells of the first group's rows, so, too */
	size_t key[GROUP_MAX], n_keys;
	size_t n, row, head; /* groups, rows of the last one, and where its head is */
	struct open_row *open;
	size_t n_open, room;
	size_t n_cells; /* of the header; 0: it is still to come */
	char separator;
	bool has_ended, is_other, failed;
	bool has_countries; /* the first cells are countries, and the second ones periods */
	size_t flow_cell;   /* of the first row whose first cell is filled; 0: none */
	size_t lost;	    /* as in struct merged_cells */
	size_t lost_flow;   /* the same, where it is a flow's row */
};

static bool is_blank(struct csv_cell cell)
{
	text_trim_all_kinds(&cell.text, &cell.len);
	return !cell.len;
}

static void add_text(struct strbuf *out, struct csv_cell cell)
{
	strbuf_add(out, cell.text, cell.len);
	strbuf_addc(out, '\0');
}

static bool has_text(const struct strbuf *texts, const char *text)
{
	for (size_t at = 0; at < texts->len; at += strlen(texts->text + at) + 1) {
		if (strcmp(texts->text + at, text) == 0)
			return true;
	}
	return false;
}

static bool is_period(struct csv_cell cell)
{
	struct period period;

	return !period_parse(cell.text, cell.len, &period);
}

/* Years, countries and flows begin groups, and can be written without quotes. */
static bool is_head(struct csv_cell cell, char separator)
{
	enum flow flow;
	char code[4];

	return !memchr(cell.text, '"', cell.len) && !memchr(cell.text, separator, cell.len) &&
	       !memchr(cell.text, '\n', cell.len) &&
	       (is_period(cell) || country_read(code, cell.text, cell.len) ||
		row_flow_by_word(cell, &flow) == ROW_TAKEN);
}

/* A name, a month or a year; amounts are longer or have a mark. */
static bool is_key(struct csv_cell cell)
{
	size_t n = 0;

	while (n < cell.len && (text_is_digit(cell.text[n]) || strchr(".,-", cell.text[n])))
		n++;
	return cell.len && (n < cell.len || (n <= 4 && strspn(cell.text, "0123456789") == n));
}

static bool begin_group(struct groups *groups, struct csv_cell head)
{
	if (groups->n == 1)
		groups->n_keys = groups->row;
	if ((groups->n && groups->row != groups->n_keys) || (groups->n && groups->n_keys < 2) ||
	    !is_head(head, groups->separator) || has_text(&groups->heads, head.text))
		return false;
	groups->n++;
	groups->row = 0;
	groups->head = groups->heads.len;
	add_text(&groups->heads, head);
	return true;
}

/* Whether the row is the next one of its group. */
static bool is_next(struct groups *groups, struct csv_cell key)
{
	if (!is_key(key) || groups->row == GROUP_MAX)
		return false;
	if (groups->n > 1)
		return groups->row < groups->n_keys &&
		       strcmp(groups->keys.text + groups->key[groups->row], key.text) == 0;
	if (groups->row && has_text(&groups->keys, key.text))
		return false;
	groups->key[groups->row] = groups->keys.len;
	add_text(&groups->keys, key);
	return true;
}

static void add_open(struct groups *groups, size_t line)
{
	if (groups->n_open == groups->room) {
		size_t room = groups->room ? groups->room * 2 : 64;
		struct open_row *more = realloc(groups->open, room * sizeof(*more));

		groups->failed = !more;
		if (!more)
			return;
		groups->open = more;
		groups->room = room;
	}
	groups->open[groups->n_open++] = (struct open_row){line, groups->head};
}

static bool is_of_group(struct groups *groups, const struct csv_record *record)
{
	const struct csv_cell head = record->cells[0];

	if (record->n < 3 || (head.len && !begin_group(groups, head)))
		return false;
	if (!groups->n)
		return true; /* a second line of headings */
	if (!is_next(groups, record->cells[1]))
		return false;
	groups->row++;
	if (!head.len)
		add_open(groups, record->line);
	return true;
}

/* The cell, behind the first, that is a flow; 0: none, or the row has no figures. */
static size_t find_flow(const struct csv_record *record)
{
	size_t found = 0;
	bool has_figure = false;

	for (size_t i = 1; i < record->n; i++) {
		enum flow flow;

		if (!found && record->cells[i].len &&
		    row_flow_by_word(record->cells[i], &flow) == ROW_TAKEN)
			found = i;
		has_figure = has_figure ||
			     (found && i > found && text_is_digit(record->cells[i].text[0]));
	}
	return has_figure ? found : 0;
}

/* An import whose country may be that of the export above it: all cells before the flow are empty. */
static void look_for_lost_flow(struct groups *groups, const struct csv_record *record)
{
	size_t cell, blank = 0;

	if (record->n < 3 || (groups->flow_cell && !is_blank(record->cells[0])))
		return;
	cell = find_flow(record);
	while (blank < cell && is_blank(record->cells[blank]))
		blank++;
	if (!groups->flow_cell && !blank)
		groups->flow_cell = cell;
	else if (cell && groups->flow_cell == cell && blank == cell && !groups->lost)
		groups->lost = groups->lost_flow = record->line;
}

/* A year whose country may be the one above, or none that is named. */
static void look_for_lost(struct groups *groups, const struct csv_record *record)
{
	char code[4];

	look_for_lost_flow(groups, record);
	if (record->n < 3 || !is_period(record->cells[1]))
		return;
	if (country_read(code, record->cells[0].text, record->cells[0].len))
		groups->has_countries = true;
	else if (groups->has_countries && is_blank(record->cells[0]) && !groups->lost)
		groups->lost = record->line;
}

static bool look_at_record(void *ctx, const struct csv_record *record)
{
	struct groups *groups = ctx;

	if (!groups->n_cells) {
		groups->n_cells = record->n;
		groups->separator = record->separator;
		return true;
	}
	look_for_lost(groups, record);
	if (csv_record_is_remark(record, groups->n_cells))
		groups->has_ended = true;
	else if (!groups->is_other)
		groups->is_other = groups->has_ended || !is_of_group(groups, record);
	groups->failed = groups->failed || groups->heads.failed || groups->keys.failed;
	return !groups->failed && (!groups->is_other ||
				   ((groups->has_countries || groups->flow_cell) && !groups->lost));
}

/* The block with the cells filled in, where the lines are as they are thought to be and there is room. */
static bool write_block(char block[INPUT_BLOCK], size_t *n, size_t offset,
			const struct groups *groups, struct strbuf *out)
{
	size_t at = offset, line = 1;

	strbuf_add(out, block, offset);
	for (size_t i = 0; at < *n; line++) {
		const size_t length = text_line_length(block + at, *n - at);

		if (i < groups->n_open && groups->open[i].line == line) {
			if (block[at] != groups->separator)
				return false;
			strbuf_adds(out, groups->heads.text + groups->open[i++].head);
		}
		strbuf_add(out, block + at, length);
		at += length;
	}
	if (out->failed || out->len >= INPUT_BLOCK)
		return false;
	memcpy(block, out->text, out->len);
	*n = out->len;
	return true;
}

/* Heads are in UTF-8: others than those in ASCII cannot be written into a block in another encoding. */
static bool can_write(const char *block, size_t n, struct groups *groups)
{
	bool is_ascii = true;

	for (size_t i = 0; i < groups->heads.len && is_ascii; i++)
		is_ascii = (unsigned char)groups->heads.text[i] < 0x80;
	if (is_ascii || text_invalid_at(block, n) == n)
		return true;
	if (!groups->lost && groups->n_open)
		groups->lost = groups->open[0].line;
	return false;
}

/* Whether a line may begin with an empty cell, which few files have. */
static bool may_have_open_rows(const char *text, size_t n)
{
	const char *end = text + n;

	if (memchr(text, '\r', n)) /* lines may end with it alone */
		return true;
	while (text && text < end && !strchr(",;\t| \"\xC2\xE2", *text)) {
		text = memchr(text, '\n', (size_t)(end - text));
		text = text ? text + 1 : NULL;
	}
	return text && text < end;
}

enum diag_code merged_cells_fill(char block[INPUT_BLOCK], size_t *n,
				 const struct source_found *found, struct merged_cells *result)
{
	struct diag_sink silent = {.report = NULL};
	struct groups groups = {.heads = STRBUF_INIT, .keys = STRBUF_INIT};
	struct strbuf out = STRBUF_INIT;
	struct csv_reader *reader;
	enum diag_code code;

	*result = (struct merged_cells){.lost = 0};
	if (*n >= INPUT_BLOCK || !(found->is_own || (found->format && !found->format->source)) ||
	    !may_have_open_rows(block + found->offset, *n - found->offset))
		return DIAG_OK;
	reader = csv_reader_new("",
				(struct csv_reader_options){.skip_comments = true,
							    .fallback = CSV_GUESS,
							    .skip_empty = true},
				look_at_record, &groups, &silent);
	if (!reader)
		return DIAG_NOMEM;
	code = csv_reader_feed(reader, block + found->offset, *n - found->offset);
	if (!code)
		code = csv_reader_finish(reader);
	csv_reader_free(reader);
	if (!code && !groups.is_other && groups.n > 1 && groups.row == groups.n_keys &&
	    groups.n_keys > 1)
		result->filled = can_write(block, *n, &groups) &&
				 write_block(block, n, found->offset, &groups, &out);
	if (!result->filled && groups.lost)
		result->lost = found->line + groups.lost - 1;
	result->lost_is_flow = result->lost && groups.lost == groups.lost_flow;
	if (groups.failed || out.failed)
		code = DIAG_NOMEM;
	free(groups.open);
	strbuf_release(&groups.heads);
	strbuf_release(&groups.keys);
	strbuf_release(&out);
	return code == DIAG_NOMEM ? DIAG_NOMEM : DIAG_OK;
}

#include "source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "datafile.h"
#include "input.h"
#include "source_format.h"
#include "stat_gov_kz.h"
#include "text.h"

/* In the order in which they are tried: the one that needs the least comes last. */
static const struct source_format *const formats[] = {
	&source_comtrade,    &source_comtrade_legacy, &source_eurostat_sdmx, &source_easy_comext,
	&source_comext_bulk, &source_comext_bulk_old, &source_baci,	     &source_wits,
	&source_long_form,
};

/* Not in the table above: it is known by its group headings, and reads its rows itself. */
static const struct source_format stat_gov_kz = {
	.name = "stat-gov-kz",
	.title = "Bureau of National Statistics of Kazakhstan, trade by country",
	.source = "Bureau of National Statistics of Kazakhstan (stat.gov.kz), foreign trade by "
		  "country",
	.fallback = "CP1251",
};

size_t source_format_count(void)
{
	return countof(formats) + 1;
}

struct source_format_info source_format_info(size_t i)
{
	const struct source_format *format = i < countof(formats) ? formats[i] : &stat_gov_kz;

	return (struct source_format_info){format->name, format->title};
}

/* --- finding the format ------------------------------------------------------------------------- */

#define SNIFFED_RECORDS 12 /* title rows and headings of a table */
#define HEADER_NAME_MAX 64

/* What a format's header gives: the cell of each of its columns. */
struct header {
	size_t cell_of[SOURCE_COLUMNS_MAX]; /* CELL_EXTRA: the one behind the last name */
	size_t n;
};

#define CELL_NONE SIZE_MAX
#define CELL_EXTRA (SIZE_MAX - 1)

/* Small letters and digits of a header's name, up to a colon ("freq: Time frequency"). */
static void normalize(const struct csv_cell *cell, char out[HEADER_NAME_MAX])
{
	size_t len = 0;

	for (size_t i = 0; i < cell->len && cell->text[i] != ':' && len + 1 < HEADER_NAME_MAX;
	     i++) {
		char c = text_to_lower(cell->text[i]);

		if ((c >= 'a' && c <= 'z') || text_is_digit(c))
			out[len++] = c;
	}
	out[len] = '\0';
}

/* Whether `name` is one of the words of `names`. */
static bool is_one_of(const char *names, const char *name)
{
	size_t n = strlen(name);

	for (const char *at = names; *at;) {
		size_t word = strcspn(at, " ");

		if (n && word == n && memcmp(at, name, n) == 0)
			return true;
		at += word;
		at += *at == ' ';
	}
	return false;
}

/* Find the format's columns in a record; false if one that it needs is missing. */
static bool map_header(const struct source_format *format, const struct csv_record *record,
		       struct header *header)
{
	header->n = record->n;
	for (size_t column = 0; column < format->n_columns; column++) {
		const char *names = format->columns[column].names;
		size_t n = strlen(names);

		header->cell_of[column] = CELL_NONE;
		for (size_t i = 0; i < record->n && header->cell_of[column] == CELL_NONE; i++) {
			char name[HEADER_NAME_MAX];

			normalize(&record->cells[i], name);
			if (is_one_of(names, name))
				header->cell_of[column] = i;
		}
		if (header->cell_of[column] == CELL_NONE && n && names[n - 1] == '.')
			header->cell_of[column] = CELL_EXTRA;
		if (header->cell_of[column] == CELL_NONE && format->columns[column].is_required)
			return false;
	}
	return true;
}

/* The program's own file names its periods and flows so. */
static bool is_own_header(const struct csv_record *record)
{
	bool has_period = false, has_flow = false;

	for (size_t i = 0; i < record->n; i++) {
		const char *name = record->cells[i].text;

		has_period = has_period || text_equal_nocase(name, "period");
		for (size_t f = 0; f < FLOW_COUNT; f++)
			has_flow = has_flow || text_equal_nocase(name, flow_names[f]);
	}
	return has_period && has_flow;
}

struct sniff {
	const struct source_format *format; /* NULL: the program's own, or none */
	size_t n_records;
};

static bool sniff_record(void *ctx, const struct csv_record *record)
{
	struct sniff *sniff = ctx;
	struct header header;

	if (sniff->n_records == 0) {
		if (is_own_header(record))
			return false;
		for (size_t i = 0; i < countof(formats); i++) {
			if (map_header(formats[i], record, &header)) {
				sniff->format = formats[i];
				return false;
			}
		}
	}
	if (stat_table_is_headings(record)) {
		sniff->format = &stat_gov_kz;
		return false;
	}
	return ++sniff->n_records < SNIFFED_RECORDS;
}

/* The format of a file that begins with these bytes; NULL: to be read as the program's own, which
 * says what is wrong if it is not. DIAG_NOMEM, told, or DIAG_OK. */
static enum diag_code find_format(const char *path, const char *bytes, size_t n,
				  const struct source_format **format, struct diag_sink *sink)
{
	struct diag_sink silent = {.report = NULL};
	enum diag_code fed, finished = DIAG_OK;
	struct sniff sniff = {.format = NULL};
	struct csv_reader *reader = csv_reader_new(
		path, (struct csv_reader_options){.skip_comments = true, .fallback = "CP1251"},
		sniff_record, &sniff, &silent);

	if (!reader)
		return diag_nomem(sink);
	fed = csv_reader_feed(reader, bytes, n);
	if (n < INPUT_BLOCK)
		finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	*format = sniff.format;
	return fed == DIAG_NOMEM || finished == DIAG_NOMEM ? diag_nomem(sink) : DIAG_OK;
}

/* --- pairs -------------------------------------------------------------------------------------- */

#define PAIRS_KEPT 400

struct pair {
	char reporter[4], partner[4];
};

/* What is being read. */
struct reading {
	const struct source_format *format;
	const struct source_request *request;
	struct dataset *data;
	struct diag_sink *sink;
	const char *path;
	uint32_t file;
	enum diag_code failed; /* the first error */

	struct header header;
	bool has_header;
	struct stat_table table;
	size_t n_rows;
	size_t skipped[ROW_BAD + 1]; /* rows by why they were not taken */
	pub_date published;	     /* the latest one told */
	size_t n_dates, n_first_januaries;

	char reporter[4], partner[4];  /* wanted */
	bool wants_mirror;	       /* and the partner's reports */
	struct trade_totals totals;    /* of what is wanted */
	struct trade_totals others;    /* of the one pair that the file has, as long as it is one */
	struct pair pairs[PAIRS_KEPT]; /* that the file has */
	size_t n_pairs;
	bool has_more_pairs;
};

static bool is_pair(const struct trade_record *record, const char reporter[4],
		    const char partner[4])
{
	return strcmp(record->reporter, reporter) == 0 && strcmp(record->partner, partner) == 0;
}

static bool is_same_two(const struct pair *a, const struct pair *b)
{
	return (strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0) ||
	       (strcmp(a->reporter, b->partner) == 0 && strcmp(a->partner, b->reporter) == 0);
}

/* Remember the record's pair. */
static void note_pair(struct reading *reading, const struct trade_record *record)
{
	struct pair pair;

	memcpy(pair.reporter, record->reporter, 4);
	memcpy(pair.partner, record->partner, 4);
	for (size_t i = reading->n_pairs; i-- > 0;) {
		if (memcmp(&reading->pairs[i], &pair, sizeof(pair)) == 0)
			return;
	}
	if (reading->n_pairs < PAIRS_KEPT)
		reading->pairs[reading->n_pairs++] = pair;
	else
		reading->has_more_pairs = true;
}

/* Whether all pairs so far are the same two countries. */
static bool has_one_pair(const struct reading *reading)
{
	for (size_t i = 1; i < reading->n_pairs; i++) {
		if (!is_same_two(&reading->pairs[0], &reading->pairs[i]))
			return false;
	}
	return reading->n_pairs > 0;
}

/* A reconciled file has exporters and importers: one series, seen from the reporter wanted. */
static void turn_round(const struct reading *reading, struct trade_record *record)
{
	char exporter[4];

	if (!is_pair(record, reading->partner, reading->reporter))
		return;
	memcpy(exporter, record->reporter, 4);
	memcpy(record->reporter, record->partner, 4);
	memcpy(record->partner, exporter, 4);
	record->flow = FLOW_IMPORTS;
}

static enum diag_code take_record(struct reading *reading, struct trade_record *record)
{
	enum diag_code code = DIAG_OK;

	note_pair(reading, record);
	if (reading->format->is_reconciled)
		turn_round(reading, record);
	if (is_pair(record, reading->reporter, reading->partner) ||
	    (reading->wants_mirror && !reading->format->is_reconciled &&
	     is_pair(record, reading->partner, reading->reporter)))
		code = trade_totals_add(&reading->totals, record);
	else if (reading->wants_mirror && !reading->totals.n && has_one_pair(reading))
		code = trade_totals_add(&reading->others, record);
	else if (reading->others.n)
		trade_totals_release(&reading->others);
	return code;
}

/* --- records ------------------------------------------------------------------------------------ */

static void note_code(struct reading *reading, enum diag_code code)
{
	if (!reading->failed)
		reading->failed = code;
}

static void send_at(struct reading *reading, const struct csv_record *record, size_t cell,
		    struct diag *diag)
{
	csv_record_locate(record, cell, 0, diag);
	note_code(reading, diag_send(reading->sink, diag));
}

static void send_bad_row(struct reading *reading, const struct csv_record *record,
			 const struct source_row *row, size_t cell)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, row->code, "%s '%s'", row->what,
		 cell < record->n
			 ? diag_quote(quoted, record->cells[cell].text, record->cells[cell].len)
			 : "");
	diag_set_remedy(&diag, "%s", row->remedy);
	send_at(reading, record, cell, &diag);
}

/* What trade_totals_add refused. */
static void send_refused(struct reading *reading, const struct csv_record *record,
			 enum diag_code code)
{
	struct diag diag;

	if (code == DIAG_NOMEM) {
		note_code(reading, diag_nomem(reading->sink));
		return;
	}
	diag_set(&diag, code,
		 code == DIAG_RANGE
			 ? "a sum has more than %d digits"
			 : "the total for this period stands already, with another value",
		 DEC_MAX_DIGITS);
	send_at(reading, record, 0, &diag);
}

static enum row_status add_row(void *ctx, struct source_row *row)
{
	struct reading *reading = ctx;
	enum diag_code code = take_record(reading, &row->record);

	if (row->published > reading->published)
		reading->published = row->published;
	if (!code)
		return ROW_TAKEN;
	row->code = code;
	return ROW_BAD;
}

static void read_row(struct reading *reading, const struct csv_record *record)
{
	struct csv_cell cells[SOURCE_COLUMNS_MAX];
	struct source_row row = {.record = {.line = record->line}};
	const struct source_format *format = reading->format;
	enum row_status status;
	enum diag_code code;

	if (record->n != reading->header.n && record->n != reading->header.n + 1) {
		struct diag diag;

		diag_set(&diag, DIAG_COLUMN, "%zu cells, but the header has %zu", record->n,
			 reading->header.n);
		send_at(reading, record, record->n, &diag);
		return;
	}
	for (size_t i = 0; i < format->n_columns; i++) {
		size_t cell = reading->header.cell_of[i];

		if (cell == CELL_EXTRA)
			cell = record->n > reading->header.n ? reading->header.n : CELL_NONE;
		cells[i] = cell == CELL_NONE ? (struct csv_cell){"", 0} : record->cells[cell];
	}
	status = format->read_row(cells, &row);
	reading->skipped[status]++;
	if (status == ROW_BAD)
		send_bad_row(reading, record, &row, reading->header.cell_of[row.bad_column]);
	if (status)
		return;
	reading->n_dates++;
	reading->n_first_januaries += row.is_first_january;
	if (add_row(reading, &row)) {
		code = row.code;
		send_refused(reading, record, code);
	}
}

static void read_table_row(struct reading *reading, const struct csv_record *record)
{
	struct source_row row = {.record = {.line = record->line}};
	enum row_status status = stat_table_read(&reading->table, record, &row, add_row, reading);

	reading->skipped[status]++;
	if (status != ROW_BAD)
		return;
	if (row.what)
		send_bad_row(reading, record, &row, row.bad_column);
	else
		send_refused(reading, record, row.code);
}

static bool on_record(void *ctx, const struct csv_record *record)
{
	struct reading *reading = ctx;

	if (record->is_damaged) {
		note_code(reading, DIAG_ENCODING);
		return reading->has_header;
	}
	if (reading->format == &stat_gov_kz) {
		reading->has_header = true;
		read_table_row(reading, record);
	} else if (!reading->has_header) {
		reading->has_header = true;
		map_header(reading->format, record, &reading->header);
	} else {
		reading->n_rows++;
		read_row(reading, record);
	}
	return reading->failed != DIAG_NOMEM;
}

/* --- observations ------------------------------------------------------------------------------- */

/* The observation being put together from totals of one pair and period. */
struct writing {
	struct reading *reading;
	struct observation row;
	bool is_open;
	struct strbuf remark;
};

/* "sum of 1234 products (level 8), complete or not: the file has no total" */
static void add_remark(struct strbuf *out, const struct trade_total *total)
{
	size_t start = out->len;

	if (total->product_level && total->is_one_product)
		strbuf_addf(out, "product %s alone", total->product);
	else if (total->product_level)
		strbuf_addf(out,
			    "the sum of %zu records by product; the file has no total, so whether "
			    "it is complete is not known",
			    total->n_records);
	else if (total->details && total->n_records > 1)
		strbuf_addf(out, "the sum of %zu records", total->n_records);
	if (total->details & DETAIL_PARTNER2)
		strbuf_addf(out, "%sadded up over second partners", out->len > start ? ", " : "");
	if (total->details & DETAIL_TRANSPORT)
		strbuf_addf(out, "%sadded up over modes of transport",
			    out->len > start ? ", " : "");
	if (out->len > start) {
		struct strbuf named = STRBUF_INIT;

		strbuf_addf(&named, "%s%s: %s", start ? "; " : "", flow_names[total->flow],
			    out->text + start);
		strbuf_cut(out, start);
		strbuf_add(out, named.text, named.len);
		out->failed = out->failed || named.failed;
		strbuf_release(&named);
	}
}

/* The same period out of another file: what that one lacks is filled in, what it has must agree. */
static enum diag_code merge(struct writing *writing, size_t index)
{
	struct observation *there = &writing->reading->data->rows[index];
	const struct observation *row = &writing->row;
	char period[PERIOD_TEXT_MAX];
	struct diag diag;

	for (size_t f = 0; f < FLOW_COUNT; f++) {
		const struct figure *new = &row->flow[f];
		struct figure *old = &there->flow[f];

		if (new->state == FIGURE_MISSING)
			continue;
		if (old->state == FIGURE_MISSING) {
			*old = *new;
			continue;
		}
		if (old->state == new->state &&
		    (new->state != FIGURE_PRESENT || dec_cmp(old->value, new->value) == 0))
			continue;
		period_format(row->period, period);
		diag_set(&diag, DIAG_DUPLICATE, "%s of %s stand in %s with another value",
			 flow_names[f], period, writing->reading->data->files[there->file]);
		diag.path = writing->reading->path;
		diag.line = row->line;
		diag_set_remedy(&diag, "read one of the two files, or tell their dates of "
				       "publication apart");
		return diag_send(writing->reading->sink, &diag);
	}
	return DIAG_OK;
}

static enum diag_code close_row(struct writing *writing)
{
	struct reading *reading = writing->reading;
	const struct observation *first;
	enum diag_code code;

	if (!writing->is_open)
		return DIAG_OK;
	writing->is_open = false;
	if (writing->remark.failed)
		return DIAG_NOMEM;
	if (writing->remark.len) {
		writing->row.remark =
			dataset_intern(reading->data, writing->remark.text, writing->remark.len);
		if (!writing->row.remark)
			return DIAG_NOMEM;
	}
	strbuf_clear(&writing->remark);
	code = dataset_add(reading->data, &writing->row, &first);
	if (code == DIAG_DUPLICATE)
		code = merge(writing, (size_t)(first - reading->data->rows));
	return code;
}

static enum diag_code open_row(struct writing *writing, const struct trade_total *total)
{
	struct reading *reading = writing->reading;
	const struct source_format *format = reading->format;
	const char *source = format->source ? format->source : path_base_name(reading->path);
	struct observation row = {.period = total->period,
				  .unit = format == &stat_gov_kz ? reading->table.unit
								 : format->unit,
				  .published = reading->published,
				  .valuation = format->valuation,
				  .source_stated = format->source != NULL,
				  .file = reading->file,
				  .line = total->line};

	memcpy(row.reporter, total->reporter, sizeof(row.reporter));
	memcpy(row.partner, total->partner, sizeof(row.partner));
	row.source = dataset_intern(reading->data, source, strlen(source));
	row.url = row.note = dataset_intern(reading->data, "", 0);
	writing->row = row;
	writing->is_open = true;
	return row.source && row.note ? DIAG_OK : DIAG_NOMEM;
}

static enum diag_code write_total(void *ctx, const struct trade_total *given)
{
	struct writing *writing = ctx;
	struct reading *reading = writing->reading;
	struct trade_total total = *given;
	struct figure *figure;
	enum diag_code code = DIAG_OK;

	/* Dates that are all 1 January are years. */
	if (reading->n_dates && reading->n_first_januaries == reading->n_dates &&
	    !reading->request->first_january_is_month)
		total.period = period_year(period_first_year(total.period));
	if (writing->is_open && (!period_equal(total.period, writing->row.period) ||
				 strcmp(total.reporter, writing->row.reporter) != 0 ||
				 strcmp(total.partner, writing->row.partner) != 0))
		code = close_row(writing);
	if (!code && !writing->is_open)
		code = open_row(writing, &total);
	if (code)
		return code;
	figure = &writing->row.flow[total.flow];
	figure->status = total.status;
	figure->state = !total.is_missing		   ? FIGURE_PRESENT
			: total.status & STATUS_SUPPRESSED ? FIGURE_SUPPRESSED
							   : FIGURE_MISSING;
	figure->value = total.value;
	add_remark(&writing->remark, &total);
	return DIAG_OK;
}

static enum diag_code write_totals(struct reading *reading, const struct trade_totals *totals)
{
	struct writing writing = {.reading = reading, .remark = STRBUF_INIT};
	enum diag_code code = trade_totals_visit(totals, write_total, &writing);

	if (!code)
		code = close_row(&writing);
	strbuf_release(&writing.remark);
	return code == DIAG_NOMEM ? diag_nomem(reading->sink) : code;
}

/* --- the end of a file -------------------------------------------------------------------------- */

/* Pairs that share a country with the one wanted come first. */
static int nearness(const struct reading *reading, const struct pair *pair)
{
	int near = 0;

	near += strcmp(pair->reporter, reading->reporter) == 0;
	near += strcmp(pair->partner, reading->partner) == 0;
	near += strcmp(pair->reporter, reading->partner) == 0;
	near += strcmp(pair->partner, reading->reporter) == 0;
	return near;
}

#define PAIRS_TOLD 8

static enum diag_code refuse_pair(struct reading *reading)
{
	struct strbuf pairs = STRBUF_INIT;
	struct diag diag;
	size_t told = 0;

	diag_set(&diag, DIAG_NO_DATA, "the file has no trade of %s with %s",
		 country_name(reading->reporter), country_name(reading->partner));
	diag.path = reading->path;
	for (int near = 2; near >= 0; near--) {
		for (size_t i = 0; i < reading->n_pairs && told < PAIRS_TOLD; i++) {
			if (nearness(reading, &reading->pairs[i]) != near)
				continue;
			strbuf_addf(&pairs, "%s%s-%s", told ? ", " : "", reading->pairs[i].reporter,
				    reading->pairs[i].partner);
			told++;
		}
	}
	diag_set_remedy(&diag, "choose with --reporter and --partner; it has %s%s", pairs.text,
			reading->n_pairs > told || reading->has_more_pairs ? " and others" : "");
	strbuf_release(&pairs);
	return diag_send(reading->sink, &diag);
}

/* No row was taken: say what the rows are instead. */
static enum diag_code refuse_file(struct reading *reading)
{
	static const struct {
		enum row_status status;
		const char *message, *remedy;
	} reasons[] = {
		{ROW_SERVICES, "the file holds trade in services, not in goods",
		 "download goods (type C)"},
		{ROW_NOT_VALUE, "the file holds no values in money, only quantities",
		 "download the indicator of values"},
		{ROW_PART_OF_FLOW, "the file holds re-exports or re-imports only",
		 "these are parts of exports and imports: download those"},
		{ROW_OTHER_AREA, "the file holds groups of countries only", ""},
	};
	struct diag diag;

	for (size_t i = 0; i < countof(reasons); i++) {
		if (!reading->skipped[reasons[i].status])
			continue;
		diag_set(&diag, DIAG_NO_DATA, "%s", reasons[i].message);
		diag.path = reading->path;
		diag_set_remedy(&diag, "%s", reasons[i].remedy);
		return diag_send(reading->sink, &diag);
	}
	return diag_report(reading->sink, DIAG_NO_DATA, reading->path, "no rows below the header");
}

static void warn(struct reading *reading, const char *message, const char *remedy)
{
	struct diag diag;

	diag_set(&diag, DIAG_NO_DATA, "%s", message);
	diag.path = reading->path;
	diag.is_warning = true;
	diag_set_remedy(&diag, "%s", remedy);
	diag_send(reading->sink, &diag);
}

static void warn_of_limits(struct reading *reading)
{
	static const size_t limits[] = {500, 100000, 250000};

	for (size_t i = 0; i < countof(limits); i++) {
		char message[80];

		if (reading->n_rows != limits[i])
			continue;
		snprintf(message, sizeof(message), "exactly %zu rows: was the download cut there?",
			 limits[i]);
		warn(reading, message, "a portal's limit may have cut the file off");
	}
}

static enum diag_code finish(struct reading *reading)
{
	if (reading->failed)
		return reading->failed;
	warn_of_limits(reading);
	if (reading->n_dates && reading->n_first_januaries == reading->n_dates &&
	    !reading->request->first_january_is_month)
		warn(reading, "all dates are 1 January: read as years",
		     "--freq M reads them as months");
	if (reading->totals.n)
		return write_totals(reading, &reading->totals);
	if (!reading->n_pairs)
		return refuse_file(reading);
	if (reading->wants_mirror && has_one_pair(reading) && reading->others.n)
		return write_totals(reading, &reading->others);
	return refuse_pair(reading);
}

/* --- reading ------------------------------------------------------------------------------------ */

static void set_wanted(struct reading *reading)
{
	const struct source_request *request = reading->request;

	memcpy(reading->reporter, request->reporter[0] ? request->reporter : "KAZ", 4);
	memcpy(reading->partner, request->partner[0] ? request->partner : "BEL", 4);
	/* Kazakhstan's trade with itself is not meant by --partner KAZ alone, nor the reverse. */
	if (!request->reporter[0] && strcmp(reading->partner, "KAZ") == 0)
		memcpy(reading->reporter, "BEL", 4);
	if (!request->partner[0] && strcmp(reading->reporter, "BEL") == 0)
		memcpy(reading->partner, "KAZ", 4);
	reading->wants_mirror = !request->reporter[0] && !request->partner[0];
}

/* Hand the first block and the rest of the input to a reader. */
static enum diag_code feed_all(struct input *input, char block[INPUT_BLOCK], size_t n,
			       enum diag_code (*feed)(void *reader, const char *bytes, size_t n),
			       void *reader, struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;

	while (!code && n) {
		code = feed(reader, block, n);
		if (!code)
			code = input_read(input, block, &n, sink);
	}
	return code;
}

static enum diag_code feed_csv(void *reader, const char *bytes, size_t n)
{
	return csv_reader_feed(reader, bytes, n);
}

static enum diag_code feed_datafile(void *file, const char *bytes, size_t n)
{
	return datafile_feed(file, bytes, n);
}

static enum diag_code read_own(struct input *input, char block[INPUT_BLOCK], size_t n,
			       struct dataset *data, struct diag_sink *sink)
{
	struct datafile *file = datafile_new(input->path, data, country_is_known, sink);
	enum diag_code code, finished;

	if (!file)
		return DIAG_NOMEM;
	code = feed_all(input, block, n, feed_datafile, file, sink);
	finished = datafile_finish(file);
	return code ? code : finished;
}

static enum diag_code read_foreign(struct input *input, char block[INPUT_BLOCK], size_t n,
				   struct reading *reading)
{
	const char *fallback = reading->format->fallback ? reading->format->fallback : "CP1252";
	struct csv_reader *reader =
		csv_reader_new(reading->path, (struct csv_reader_options){.fallback = fallback},
			       on_record, reading, reading->sink);
	size_t errors = reading->sink->errors;

	if (!reader)
		return diag_nomem(reading->sink);
	note_code(reading, feed_all(input, block, n, feed_csv, reader, reading->sink));
	note_code(reading, csv_reader_finish(reader));
	csv_reader_free(reader);
	if (!reading->failed && reading->sink->errors > errors)
		reading->failed = DIAG_ENCODING;
	return finish(reading);
}

enum diag_code source_read(const char *path, struct dataset *data,
			   const struct source_request *request, struct diag_sink *sink)
{
	static char block[INPUT_BLOCK];
	struct reading *reading;
	struct input input;
	size_t n = 0, index;
	enum diag_code code = input_open(&input, path, sink);
	const struct source_format *format = NULL;

	if (code)
		return code;
	code = input_read(&input, block, &n, sink);
	if (!code)
		code = find_format(path, block, n, &format, sink);
	if (code || !format) {
		if (!code)
			code = read_own(&input, block, n, data, sink);
		input_close(&input);
		return code;
	}
	reading = calloc(1, sizeof(*reading));
	index = reading ? dataset_add_file(data, path) : SIZE_MAX;
	if (index == SIZE_MAX) {
		code = diag_nomem(sink);
	} else {
		reading->format = format;
		reading->request = request;
		reading->data = data;
		reading->sink = sink;
		reading->path = data->files[index];
		reading->file = (uint32_t)index;
		set_wanted(reading);
		code = read_foreign(&input, block, n, reading);
		trade_totals_release(&reading->totals);
		trade_totals_release(&reading->others);
	}
	free(reading);
	input_close(&input);
	return code;
}

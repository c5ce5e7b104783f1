#define _POSIX_C_SOURCE 200809L

#include "piecewise.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "known_rows.h"
#include "pair_filter.h"
#include "record_cells.h"
#include "record_scan.h"
#include "text.h"

#define PIECE_SIZE (4 * INPUT_BLOCK) /* with its masks it fits a core's own cache */
#define PAIRS_ENOUGH 400 /* to name the nearest of, where the input cannot be read again */
#define THREADS_MAX 16
#define PIECES_ALONE 4 /* what is shorter is not worth a second thread */

/* What the threads share. */
struct shared {
	struct input *input;
	size_t piece_size;
	char separator;
	unsigned threads;
	bool parse_all;
	bool may_read_again;

	/* Taking input: one at a time. */
	pthread_mutex_t taking;
	const char *first; /* what is left of the bytes that were read before */
	size_t n_first;
	size_t n_taken; /* pieces */
	bool at_end;
	struct diag read_error; /* its code is DIAG_OK if there was none; reported at the end */

	/* Handing over pieces, in their order: what follows belongs to the one whose turn it is. */
	pthread_mutex_t turns;
	pthread_cond_t turn_over;
	size_t turn;
	struct csv_reader *reader;
	struct reading *whole;
	size_t line;	/* physical line of the piece's first byte */
	bool in_quotes; /* there */
	bool left_out;
	enum diag_code failed;

	atomic_bool stopped;
	atomic_bool
		has_others; /* the pair that the file has if it has but one is known not to matter */
	atomic_int telling;	/* enum telling, of the rows of the pair */
	atomic_bool is_settled; /* nothing more needs to be known of records of other pairs */
};

/* One thread's own. */
struct worker {
	struct shared *shared;
	char *bytes;
	size_t n, index;
	struct record_scan scan;
	struct pair_filter *filter;
	struct record_spans spans;
	size_t first_end; /* behind the first line end, or n */
	size_t last_end;  /* behind the last line end, or first_end */
	bool is_scanned;  /* else memory ran out */
	bool is_filtered;
	struct projection projection;
	struct known_rows known;
	struct alike_rows alike;
	bool is_projected;
	struct csv_reader *reader; /* of the piece's records; NULL: not made yet */
	struct reading part;
	struct diag_sink silent;
	bool part_failed;
};

static bool is_settled(const struct shared *shared)
{
	const struct reading *whole = shared->whole;

	if (shared->parse_all ||
	    (whole->format->has_dates && (whole->n_dates == whole->n_first_januaries ||
					  whole->n_dates == whole->n_quarter_days)))
		return false;
	return shared->may_read_again || whole->wanted.totals.n ||
	       (whole->pairs.n > PAIRS_ENOUGH && !whole->pairs.is_one);
}

/* --- a thread's own work ------------------------------------------------------------------------ */

static void worker_free(struct worker *worker)
{
	if (!worker)
		return;
	free(worker->bytes);
	record_scan_release(&worker->scan);
	pair_filter_free(worker->filter);
	free(worker->spans.spans);
	projection_release(&worker->projection);
	csv_reader_free(worker->reader);
	reading_release(&worker->part);
	free(worker);
}

static struct worker *worker_new(struct shared *shared)
{
	const struct reading *whole = shared->whole;
	struct worker *worker = calloc(1, sizeof(*worker));

	if (!worker)
		return NULL;
	worker->shared = shared;
	projection_init(&worker->projection, &whole->header, shared->separator);
	known_rows_init(&worker->known, whole->format, &whole->header);
	alike_rows_init(&worker->alike, whole->format, &whole->header);
	worker->bytes = malloc(shared->piece_size + RECORD_SCAN_PAD);
	worker->filter =
		pair_filter_new(whole->format, &whole->header, whole->reporter, whole->partner);
	if (worker->bytes && worker->filter &&
	    record_scan_reserve(&worker->scan, shared->piece_size))
		return worker;
	worker_free(worker);
	return NULL;
}

/* Fill the piece from what was read before and from the input. */
static void fill(struct worker *worker)
{
	struct shared *shared = worker->shared;
	struct diag_sink keeping = {.report = diag_keep, .ctx = &shared->read_error};
	enum diag_code code;
	size_t got;

	worker->n = shared->n_first < shared->piece_size ? shared->n_first : shared->piece_size;
	memcpy(worker->bytes, shared->first, worker->n);
	shared->first += worker->n;
	shared->n_first -= worker->n;
	code = input_fill(shared->input, worker->bytes + worker->n, shared->piece_size - worker->n,
			  &got, &keeping);
	worker->n += got;
	shared->at_end = worker->n < shared->piece_size || code;
}

/* Take the next piece; false if there is none, or to stop. */
static bool take_piece(struct worker *worker)
{
	struct shared *shared = worker->shared;

	pthread_mutex_lock(&shared->taking);
	worker->n = 0;
	if (!shared->at_end && !atomic_load(&shared->stopped))
		fill(worker);
	worker->index = shared->n_taken;
	shared->n_taken += worker->n > 0;
	pthread_mutex_unlock(&shared->taking);
	memset(worker->bytes + worker->n, 0, RECORD_SCAN_PAD);
	return worker->n > 0;
}

static size_t last_line_end(const struct record_scan *scan)
{
	for (size_t word = (scan->n + 63) / 64; word-- > 0;) {
		if (scan->line_end[word])
			return word * 64 + 63 - (size_t)__builtin_clzll(scan->line_end[word]);
	}
	return scan->n;
}

/* Where the piece's own records are and which of them matter. */
static void scan_piece(struct worker *worker, bool in_quotes)
{
	struct record_scan *scan = &worker->scan;

	record_scan(scan, worker->bytes, worker->n, worker->shared->separator, in_quotes);
	worker->first_end = record_scan_line_end(scan, 0);
	worker->first_end += worker->first_end < worker->n;
	worker->last_end = last_line_end(scan);
	worker->last_end += worker->last_end < worker->n;
	worker->is_filtered = atomic_load(&worker->shared->is_settled);
	if (worker->is_filtered)
		worker->is_scanned =
			pair_filter_apply(worker->filter, scan, worker->bytes, worker->first_end,
					  worker->last_end, &worker->spans);
	else
		worker->is_scanned =
			pair_filter_all(worker->first_end, worker->last_end, &worker->spans);
}

/* Parse the spans of the piece, on lines that count from `line`. */
static enum diag_code feed_spans(const struct worker *worker, struct csv_reader *reader,
				 size_t line)
{
	enum diag_code code = DIAG_OK;
	size_t at = 0;

	for (size_t i = 0; i < worker->spans.n && !code; i++) {
		const struct record_span *span = &worker->spans.spans[i];

		line += record_scan_newlines(&worker->scan, at, span->start);
		at = span->start;
		csv_reader_at(reader, line);
		code = csv_reader_feed(reader, worker->bytes + at, span->end - at);
	}
	return code;
}

/* Write an irregular record anew with the cells that matter, and parse that. */
static enum diag_code parse_irregular(struct worker *worker, struct csv_reader *reader,
				      size_t start, size_t end, size_t line)
{
	struct projection *projection = &worker->projection;

	if (end - start > CSV_CELL_MAX)
		return DIAG_RANGE; /* a cell may be too large */
	if (projection_write(projection, &worker->scan, worker->bytes, start, end) != PROJECTED)
		return DIAG_COLUMN;
	csv_reader_at(reader, line);
	return csv_reader_feed(reader, projection->text, projection->len);
}

/* Take the record in [start, end), its cells cut out where that is certain. A code: it has to be parsed whole. */
static enum diag_code take_record(struct worker *worker, struct csv_reader *reader, size_t start,
				  size_t end, struct csv_record *record)
{
	enum diag_code code = DIAG_OK;

	/* Of those that were not left out nearly all are of the pair. */
	if (!worker->is_filtered && known_rows_count(&worker->known, &worker->part, &worker->scan,
						     worker->bytes, start, end))
		return DIAG_OK;
	switch (projection_cut(&worker->projection, &worker->scan, worker->bytes, start, end,
			       record)) {
	case PROJECTED:
		if (!reading_on_row(&worker->part, record))
			code = DIAG_NOMEM;
		record_cells_restore(&worker->projection.cut);
		if (worker->part.may_lead)
			alike_rows_lead(&worker->alike, &worker->scan, worker->bytes, start, end);
		known_rows_keep(&worker->known, &worker->part, worker->bytes);
		break;
	case PROJECTED_BLANK:
		break;
	case PROJECTED_IRREGULAR:
		code = parse_irregular(worker, reader, start, end, record->line);
		break;
	case PROJECTED_NOT:
		code = DIAG_COLUMN;
		break;
	}
	return code;
}

/* The same as feed_spans with only the cells that matter. A code: some record has to be parsed whole. */
static enum diag_code take_projected(struct worker *worker, struct csv_reader *reader, size_t line)
{
	struct csv_record record = {.path = worker->part.path,
				    .separator = worker->shared->separator};
	enum diag_code code = DIAG_OK;
	size_t at = 0;

	for_each_of(const struct record_span, span, worker->spans.spans, worker->spans.n) {
		line += record_scan_newlines(&worker->scan, at, span->start);
		for (size_t start = span->start, end; start < span->end && !code; start = end) {
			end = record_scan_line_end(&worker->scan, start) + 1;
			record.line = line;
			if (!worker->alike.leads ||
			    !alike_rows_follow(&worker->alike, &worker->part, &worker->scan,
					       worker->bytes, start, end)) {
				alike_rows_end(&worker->alike, &worker->part);
				code = take_record(worker, reader, start, end, &record);
			}
			line += worker->scan.has_quoted_newlines
					? record_scan_newlines(&worker->scan, start, end)
					: 1;
		}
		at = span->end;
	}
	alike_rows_end(&worker->alike, &worker->part);
	return code;
}

/* Cells that are not parsed are not looked at: all must be well, or all is parsed. */
static bool may_be_projected(const struct worker *worker)
{
	/* Of a form of nobody's own even the columns that are not read tell rows apart. */
	if (worker->scan.n_suspects || !worker->shared->whole->format->source)
		return false;
	for_each_of(const struct record_span, span, worker->spans.spans, worker->spans.n) {
		const char *bytes = worker->bytes + span->start;
		size_t n = span->end - span->start;

		if (memchr(bytes, '\0', n) || text_invalid_at(bytes, n) != n)
			return false;
	}
	return true;
}

#define PART_LINE 1 /* lines in a piece count from here */

/* Parse what matters into the piece's own totals. Any trouble is only noted: the piece is then
 * parsed again in its turn, which reports it. */
static void parse_piece(struct worker *worker)
{
	const struct reading *whole = worker->shared->whole;
	struct csv_reader_options options = {
		.separator = worker->shared->separator,
		.fallback = whole->format->fallback ? whole->format->fallback : SOURCE_FALLBACK,
		.reports_fallback = !whole->format->source,
		.skip_empty = true};

	worker->silent = (struct diag_sink){.report = NULL};
	reading_begin_part(&worker->part, whole, &worker->silent);
	if (atomic_load(&worker->shared->has_others))
		worker->part.takes_any_pair = false;
	worker->part.wanted.runs.telling = (enum telling)atomic_load(&worker->shared->telling);
	known_rows_begin(&worker->known);
	worker->part_failed = false;
	if (!worker->is_scanned || !worker->spans.n)
		return;
	if (!worker->reader)
		worker->reader = csv_reader_new(whole->path, options, reading_on_record,
						&worker->part, &worker->silent);
	worker->is_projected = may_be_projected(worker);
	if (worker->is_projected)
		worker->part.header = worker->projection.header;
	if (!worker->reader ||
	    (worker->is_projected ? take_projected(worker, worker->reader, PART_LINE)
				  : feed_spans(worker, worker->reader, PART_LINE)) ||
	    !csv_reader_is_between(worker->reader) || worker->silent.in_file) {
		worker->part_failed = true;
		csv_reader_free(worker->reader);
		worker->reader = NULL;
	}
}

/* --- in turn ------------------------------------------------------------------------------------ */

static enum diag_code hand_over_records(struct worker *worker)
{
	struct shared *shared = worker->shared;
	enum diag_code code;

	/* The record that began in the piece before. */
	code = csv_reader_feed(shared->reader, worker->bytes, worker->first_end);
	if (code)
		return code;
	if (!csv_reader_is_between(shared->reader))
		return csv_reader_feed(shared->reader, worker->bytes + worker->first_end,
				       worker->n - worker->first_end);
	if (worker->part_failed ||
	    !reading_take_part(shared->whole, &worker->part, shared->line - PART_LINE))
		code = feed_spans(worker, shared->reader, shared->line);
	if (code)
		return code;
	/* The record that begins here, if only in the next piece. */
	csv_reader_at(shared->reader,
		      shared->line + worker->scan.newlines -
			      record_scan_newlines(&worker->scan, worker->last_end, worker->n));
	return csv_reader_feed(shared->reader, worker->bytes + worker->last_end,
			       worker->n - worker->last_end);
}

/* Hand the piece over; it is this thread's turn. */
static void hand_over(struct worker *worker)
{
	struct shared *shared = worker->shared;
	enum diag_code code;

	/* How the piece begins was a guess. */
	if (!worker->is_scanned || worker->scan.starts_in_quotes != shared->in_quotes) {
		scan_piece(worker, shared->in_quotes);
		parse_piece(worker);
	}
	code = worker->is_scanned ? hand_over_records(worker) : diag_nomem(shared->whole->sink);
	shared->line += worker->scan.newlines;
	shared->in_quotes = worker->scan.ends_in_quotes;
	if (worker->is_filtered) {
		shared->whole->n_rows += worker->spans.n_left_out;
		shared->whole->n_of_others += worker->spans.n_left_out;
		shared->left_out = shared->left_out || worker->spans.n_left_out;
	}
	if (code)
		shared->failed = code;
	if (code || shared->whole->failed == DIAG_NOMEM || shared->whole->wanted.runs.is_lost)
		atomic_store(&shared->stopped, true);
	atomic_store(&shared->has_others,
		     shared->whole->wanted.totals.n ||
			     (shared->whole->pairs.n_countries && !shared->whole->pairs.is_one));
	atomic_store(&shared->telling, (int)shared->whole->wanted.runs.telling);
	atomic_store(&shared->is_settled, is_settled(shared));
}

static void take_turn(struct worker *worker)
{
	struct shared *shared = worker->shared;

	pthread_mutex_lock(&shared->turns);
	while (shared->turn != worker->index)
		pthread_cond_wait(&shared->turn_over, &shared->turns);
	pthread_mutex_unlock(&shared->turns);
	if (!atomic_load(&shared->stopped))
		hand_over(worker);
	pthread_mutex_lock(&shared->turns);
	shared->turn++;
	pthread_cond_broadcast(&shared->turn_over);
	pthread_mutex_unlock(&shared->turns);
}

/* --- the threads -------------------------------------------------------------------------------- */

static void do_piece(struct worker *worker)
{
	struct shared *shared = worker->shared;
	bool in_quotes =
		worker->index > 0 && record_scan_guess(worker->bytes, worker->n, shared->separator);

	scan_piece(worker, in_quotes);
	parse_piece(worker);
	take_turn(worker);
}

static void *work(void *ctx)
{
	struct worker *worker = ctx;

	while (take_piece(worker))
		do_piece(worker);
	return NULL;
}

/* Another thread, and its worker. */
struct other {
	pthread_t thread;
	struct worker *worker;
};

/* As many of them as can be had; returns how many. */
static unsigned start_others(struct shared *shared, struct other others[THREADS_MAX])
{
	unsigned n = 0;

	for (; n + 1 < shared->threads; n++) {
		others[n].worker = worker_new(shared);
		if (!others[n].worker)
			break;
		if (pthread_create(&others[n].thread, NULL, work, others[n].worker) != 0) {
			worker_free(others[n].worker);
			break;
		}
	}
	return n;
}

static void run(struct shared *shared, struct worker *worker)
{
	struct other others[THREADS_MAX];
	unsigned n;

	for (size_t alone = 0; alone < PIECES_ALONE; alone++) {
		if (!take_piece(worker))
			return;
		do_piece(worker);
	}
	n = start_others(shared, others);
	work(worker);
	while (n-- > 0) {
		pthread_join(others[n].thread, NULL);
		worker_free(others[n].worker);
	}
}

static unsigned thread_count(unsigned wanted)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	unsigned n = wanted ? wanted : processors > 0 ? (unsigned)processors : 1;

	return n < THREADS_MAX ? n : THREADS_MAX;
}

enum diag_code piecewise_read(struct input *input, struct csv_reader *reader,
			      struct reading *reading, const struct piecewise_options *options,
			      bool *left_out)
{
	struct shared shared = {
		.input = input,
		.piece_size = options->piece_size ? options->piece_size : PIECE_SIZE,
		.separator = csv_reader_separator(reader),
		.threads = thread_count(options->threads),
		.parse_all = options->parse_all,
		.may_read_again = options->may_read_again,
		.taking = PTHREAD_MUTEX_INITIALIZER,
		.first = options->first,
		.n_first = options->n_first,
		.turns = PTHREAD_MUTEX_INITIALIZER,
		.turn_over = PTHREAD_COND_INITIALIZER,
		.reader = reader,
		.whole = reading,
		.line = csv_reader_line(reader) + 1,
	};
	struct worker *worker = worker_new(&shared);

	reading->wanted.runs.telling =
		options->by_rows || !options->may_read_again ? BY_ROWS : BY_BOTH;
	reading->wanted.runs.enough =
		options->rows_enough ? options->rows_enough : SEEN_ROWS_ENOUGH;
	atomic_init(&shared.stopped, false);
	atomic_init(&shared.has_others, false);
	atomic_init(&shared.telling, (int)reading->wanted.runs.telling);
	atomic_init(&shared.is_settled, is_settled(&shared));
	if (worker)
		run(&shared, worker);
	else
		shared.failed = diag_nomem(reading->sink);
	worker_free(worker);
	*left_out = shared.left_out;
	if (shared.read_error.code && !shared.failed)
		shared.failed = diag_send(reading->sink, &shared.read_error);
	return shared.failed;
}

#include "source_format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "encoding.h"
#include "figure.h"
#include "header.h"
#include "input.h"
#include "strbuf.h"
#include "text.h"
#include "area_columns.h"
#include "limit.h"
#include "stated_unit.h"
#include "title_words.h"
#include "wide_heading.h"
#include "wide_table.h"
#include "stat_gov_kz.h"

/* In the order in which they are tried: the one that needs the least comes last. */
static const struct source_format *const formats[] = {
	&source_comtrade,
	&source_comtrade_priced,
	&source_comtrade_legacy,
	&source_comtrade_machine,
	&source_eurostat_sdmx,
	&source_easy_comext,
	&source_comext_bulk,
	&source_comext_bulk_old,
	&source_baci,
	&source_wits,
	&source_edges,
	&source_long_measures,
	&source_long_form,
};

#define SNIFFED_RECORDS 12 /* title rows and headings of a table */
#define SNIFFED_ROWS 200   /* of which the figures are looked at */

struct sniff {
	struct stat_table_signs signs;
	struct source_found *found;
	struct header header;
	size_t n_records, most_records;
	struct wide_title title;
	struct kept
		*kept; /* the header, where the record below it may be a part of it; NULL: not */
	bool failed;   /* memory ran out */
};

#define KEPT_CELLS 256

struct kept {
	struct csv_record record;
	struct csv_cell cells[KEPT_CELLS];
	char text[4096];
};

/* Whether the cell is a figure with a comma, for decimals or for groups. */
static bool is_figure_with_comma(const struct csv_cell *cell)
{
	struct unmarked_figure figure;

	return memchr(cell->text, ',', cell->len) && wide_read_figure(*cell, &figure);
}

/* Whether figures have commas, which is not a matter of the separator alone. */
static bool sniff_row(struct sniff *sniff, const struct csv_record *record)
{
	struct source_found *found = sniff->found;
	size_t from = 0, to = record->n;

	if (!found->format->wide && found->format != &source_stat_gov_kz) {
		from = sniff->header.cell_of[found->format->value_column];
		to = from + 1;
	}
	for (size_t cell = from; cell < to && cell < record->n && !found->shows_comma; cell++)
		found->shows_comma = is_figure_with_comma(&record->cells[cell]);
	return !found->shows_comma && ++sniff->n_records < SNIFFED_ROWS;
}

const struct source_format *wide_format(const char *name)
{
	const struct source_format *format = wide_arranged;

	while (format->name && strcmp(format->name, name) != 0)
		format++;
	return format;
}

/* The wide table that this is the header of; NULL: none. */
static const struct source_format *find_wide_among(struct sniff *sniff,
						   const struct source_format *format,
						   const struct csv_record *record)
{
	for (; format->name && !sniff->failed; format++) {
		struct wide_table table = {.title = sniff->title};
		bool is_one = wide_table_map(&table, format->wide, record, &sniff->failed);

		wide_table_release(&table);
		/* Of an empty corner the row below shows that it is of months. */
		if (is_one && !(format->wide->has_month_rows && !record->cells[0].len))
			return format;
	}
	return NULL;
}

static const struct source_format *find_wide(struct sniff *sniff, const struct csv_record *record)
{
	const struct source_format *format = find_wide_among(sniff, wide_published, record);

	return format ? format : find_wide_among(sniff, wide_arranged, record);
}

/* Whether a form has its rows' periods, or anything else, from this column. */
static bool is_read(const struct source_format *format, const struct csv_record *record,
		    size_t cell)
{
	for (size_t i = 0; i < format->n_columns; i++) {
		if (header_find(format->columns[i].names, record) == cell)
			return true;
	}
	for (size_t key = 0; format->wide && key < WIDE_KEYS; key++) {
		const char *names = format->wide->keys[key].names;

		if (names && header_find(names, record) == cell)
			return true;
	}
	return false;
}

/* Whether the months or quarters of a form's years stand in a column that the form does not read: each row would be
 * taken for the whole year. */
static bool leaves_parts_out(const struct source_format *format, const struct csv_record *record)
{
	static const char *const parts[] = {"month refmonth monat mois maand",
					    "quarter qtr quartal trimestre kwartaal"};
	size_t year = header_find("year refyear yr jahr", record);

	if (year >= record->n || !is_read(format, record, year))
		return false;
	for (size_t i = 0; i < countof(parts); i++) {
		size_t part = header_find(parts[i], record);

		if (part < record->n && !is_read(format, record, part))
			return true;
	}
	return false;
}

/* Why a column that seems to hold figures of trade is none of a form's. */
static enum source_unfit unfit_of(const char *text)
{
	struct wide_measure said;

	if (stated_constant_prices(text))
		return UNFIT_CONSTANT;
	if (row_is_derived(text))
		return UNFIT_DERIVED;
	if (!wide_understand(text, &said) || said.has_unit || !said.power || wide_is_whole(text))
		return UNFIT_NOT;
	return said.has_flow || strncmp(text, "value", 5) == 0 || strncmp(text, "trade", 5) == 0
		       ? UNFIT_UNIT
		       : UNFIT_NOT;
}

/* What the words of a flow's heading say against its figures: "exports (forecast)". */
static void note_caveat(struct source_found *found, struct csv_cell heading)
{
	char text[WIDE_TEXT_MAX];
	const char *said;
	enum flow flow;
	size_t n;

	caveat_to_small(heading.text, heading.len, text, sizeof(text));
	if (found->unfit || !(wide_find_flow(text, &flow) || caveat_has(text, "export*|import*")))
		return;
	found->unfit = limit_find(LIMIT_HEADING, text, &said, &n);
	if (!found->unfit)
		return;
	found->where = SAID_IN_HEADING;
	title_set_said(found->said, said, n);
}

/* Whether a heading of what is not read says why. */
static void note_unfit(struct source_found *found, const struct csv_record *record)
{
	enum source_unfit unfit = UNFIT_NOT;
	char text[WIDE_TEXT_MAX];
	bool has_key;
	enum flow flow;

	if (found->format || found->is_own || found->unfit)
		return;
	has_key = header_find(columns_row_keys, record) < record->n;
	for (size_t i = 0; i < record->n && record->n > 1; i++) {
		heading_to_small(record->cells[i], text);
		unfit = unfit ? unfit : unfit_of(text);
	}
	/* The words stand in titles, too. */
	for (size_t i = 0; i < record->n && unfit == UNFIT_DERIVED; i++) {
		if (!has_key || row_flow_by_word(record->cells[i], &flow) == ROW_TAKEN)
			unfit = UNFIT_NOT;
	}
	if (!unfit && header_find("weight", record) < record->n &&
	    header_find(columns_exporters, record) < record->n &&
	    header_find(columns_importers, record) < record->n)
		unfit = UNFIT_WEIGHT;
	found->unfit = unfit;
	for (size_t i = 0; i < record->n && has_key; i++) {
		if (row_flow_by_word(record->cells[i], &flow) == ROW_TAKEN)
			return;
	}
	for (size_t i = 0; i < record->n && has_key; i++)
		note_caveat(found, record->cells[i]);
}

static bool has_cell(const struct csv_record *record, const char *name)
{
	for (size_t i = 0; i < record->n; i++) {
		if (text_equal_nocase(record->cells[i].text, name))
			return true;
	}
	return false;
}

/* Whether months or quarters have a year in a column of their own, or in the title. */
static bool has_parts_of_years(const struct sniff *sniff, const struct csv_record *record)
{
	const bool has_year = sniff->title.has_year && sniff->title.tells_period;

	return (has_year ||
		header_find("year refyear yr jahr annee jaar год жыл", record) < record->n) &&
	       header_find("month monat mois maand monthname месяц ай quarter qtr quartal "
			   "trimestre kwartaal квартал тоқсан",
			   record) < record->n;
}

static bool may_be_read_as(struct sniff *sniff, const struct csv_record *record, const char *name)
{
	struct wide_table table = {.title = sniff->title};
	const bool is_one = wide_table_map(&table, wide_format(name)->wide, record, &sniff->failed);

	wide_table_release(&table);
	return is_one;
}

/* A data file with partners and no reporter, who is Kazakhstan unless the caller has another one. */
static bool has_partners_alone(struct sniff *sniff, const struct csv_record *record)
{
	return header_find("partner partnercountry partneriso partnername", record) < record->n &&
	       header_find(columns_own_reporter, record) >= record->n &&
	       may_be_read_as(sniff, record, "by-partner");
}

/* Whether a heading names a flow in a language that may group digits by points. */
static bool is_in_other_language(const struct csv_record *record)
{
	char text[WIDE_TEXT_MAX];

	for (size_t i = 0; i < record->n; i++) {
		heading_to_small(record->cells[i], text);
		if (heading_names_flow(text, FLOW_EXPORTS) ||
		    heading_names_flow(text, FLOW_IMPORTS))
			return true;
	}
	return false;
}

/* Whether a publisher's form, whose unit is always the same, has a column of units beside it, which somebody added: it may
 * say another one. */
static bool has_unit_added(const struct source_format *format, const struct csv_record *record)
{
	const size_t unit = header_find(columns_of_units, record);

	return format->source && unit < record->n && !is_read(format, record, unit);
}

static void find_form(struct sniff *sniff, const struct csv_record *record)
{
	struct source_found *found = sniff->found;
	bool may_be_own = header_is_own(record) && !found->n_aliases && !found->period.name &&
			  !found->flow.name;

	/* A data file of our own has no months next to years. */
	found->is_own = may_be_own && !has_parts_of_years(sniff, record);
	for (size_t i = 0; i < countof(formats) && !found->is_own && !found->format; i++) {
		if (header_map(formats[i], record, &sniff->header) &&
		    !has_unit_added(formats[i], record))
			found->format = formats[i];
	}
	if (!found->is_own && !found->format)
		found->format = find_wide(sniff, record);
	if (found->format && leaves_parts_out(found->format, record)) {
		found->format = NULL; /* a data file's header says what is wrong with it */
		may_be_own = true;
	}
	found->is_own = found->is_own || (may_be_own && !found->format);
	found->may_group_by_point = found->format && found->format->wide &&
				    !found->format->source && is_in_other_language(record);
}

/* Whether the record is the header of a form that is known. */
static bool is_header(struct sniff *sniff, const struct csv_record *record)
{
	struct source_found *found = sniff->found;

	find_form(sniff, record);
	found->has_partners_alone = found->is_own && has_partners_alone(sniff, record);
	found->has_no_pair = found->is_own && !has_cell(record, "period") &&
			     may_be_read_as(sniff, record, "by-period");
	found->names_areas = has_cell(record, "reporter") && has_cell(record, "partner");
	note_unfit(found, record);
	return found->is_own || found->format;
}

static bool is_matrix(const struct source_format *format)
{
	return format && format->wide && format->wide->is_matrix;
}

/* Whether a line of headings may go on in the next one, or have its units there. */
static bool may_be_half(const struct sniff *sniff, const struct csv_record *record)
{
	if (sniff->found->is_own)
		return !has_cell(record, "unit");
	return sniff->found->format &&
	       (is_matrix(sniff->found->format) ||
		(!sniff->found->format->source && sniff->found->format->wide));
}

static void keep(struct sniff *sniff, const struct csv_record *record)
{
	struct kept *kept = NULL;
	size_t used = 0;

	if (record->n > KEPT_CELLS || !may_be_half(sniff, record))
		return;
	kept = malloc(sizeof(*kept));
	sniff->failed = sniff->failed || !kept;
	for (size_t i = 0; kept && i < record->n; i++) {
		const struct csv_cell cell = record->cells[i];

		if (cell.len >= sizeof(kept->text) - used) {
			free(kept);
			return;
		}
		memcpy(kept->text + used, cell.text, cell.len + 1);
		kept->cells[i] = (struct csv_cell){kept->text + used, cell.len};
		used += cell.len + 1;
	}
	if (!kept)
		return;
	kept->record = *record;
	kept->record.cells = kept->cells;
	sniff->kept = kept;
}

/* Whether the header and the record below it are a form's two lines of headings. */
static bool has_both(struct sniff *sniff, const struct source_format *format,
		     const struct csv_record *record)
{
	struct wide_table table = {.title = sniff->title};
	bool failed;
	bool is_one = wide_table_map(&table, format->wide, &sniff->kept->record, &failed) &&
		      (!table.is_half || wide_table_map_second(&table, record));

	wide_table_release(&table);
	sniff->failed = sniff->failed || failed;
	return is_one;
}

/* The record below the header: is it one of figures, or of more headings? */
static void settle(struct sniff *sniff, const struct csv_record *record)
{
	struct source_found *found = sniff->found;
	const struct source_format *format = NULL;

	if (!format && is_matrix(found->format) && !has_both(sniff, found->format, record) &&
	    has_both(sniff, wide_format("partner-columns"), record))
		format = wide_format("partner-columns");
	if (!format && found->is_own && wide_is_units_row(record))
		format = find_wide(sniff, &sniff->kept->record);
	/* Months below an empty corner. */
	if (!format && found->format == wide_format("flow-periods") &&
	    has_both(sniff, wide_format("months-by-year"), &sniff->kept->record) &&
	    heading_is_month(heading_of(record->cells[0]).small))
		format = wide_format("months-by-year");
	found->format = format ? format : found->format;
	found->is_own = found->is_own && !format;
	found->unfit = format ? UNFIT_NOT : found->unfit;
	free(sniff->kept);
	sniff->kept = NULL;
}

#define NEAR_COLUMNS 3 /* that a header has of a form's, to be near it */

/* The form nearest to the header: the one whose columns it lacks fewest of and has most of. */
static void find_nearest(struct sniff *sniff, const struct csv_record *record)
{
	char *nearest = sniff->found->nearest;
	size_t best = 0, fewest = SIZE_MAX;

	for (size_t i = 0; i < countof(formats); i++) {
		struct strbuf lacking = STRBUF_INIT;
		size_t n_lacking, n = header_nearness(formats[i], record, &lacking, &n_lacking);

		if (n >= NEAR_COLUMNS && n_lacking &&
		    (n_lacking < fewest || (n_lacking == fewest && n > best))) {
			best = n;
			fewest = n_lacking;
			snprintf(nearest, SOURCE_NEAREST_MAX, "%s: lacks %s", formats[i]->title,
				 lacking.text);
		}
		strbuf_release(&lacking);
	}
}

/* The first record: is it a header, or near one? A single cell is neither. */
static bool is_known_header(struct sniff *sniff, const struct csv_record *record)
{
	struct csv_record named = *record;
	void *names;
	bool is_one;

	if (record->n < 2)
		return false;
	sniff->failed = !header_names(&named, &names) || sniff->failed;
	is_one = is_header(sniff, &named);
	keep(sniff, record);
	if (!is_one && sniff->most_records > 1)
		find_nearest(sniff, &named);
	free(names);
	return is_one;
}

static bool sniff_record(void *ctx, const struct csv_record *record)
{
	struct sniff *sniff = ctx;
	struct source_named named;

	if (sniff->kept)
		settle(sniff, record);
	if (sniff->found->format)
		return sniff_row(sniff, record);
	if (sniff->n_records == 0 && source_name_columns(sniff->found, record, &named))
		record = &named.record;
	if (sniff->found->is_own)
		return false;
	if (sniff->n_records == 0 && is_known_header(sniff, record))
		return sniff->found->format || sniff->kept;
	if (sniff->most_records > 1 && stat_table_is_headings(record, &sniff->signs)) {
		sniff->found->format = &source_stat_gov_kz;
		sniff->found->unfit = UNFIT_NOT;
		sniff->n_records = 0;
		return true;
	}
	stat_table_see(&sniff->signs, record);
	return ++sniff->n_records < sniff->most_records || sniff->kept;
}

/* Of a file. */
struct beginning {
	const char *path, *bytes;
	size_t n;
};

/* Look at the first records; DIAG_NOMEM or DIAG_ENCODING after a diagnostic, or DIAG_OK. */
static enum diag_code sniff(const struct beginning *of, size_t most_records,
			    const struct wide_title *title, struct source_found *found,
			    struct diag_sink *sink)
{
	struct diag_sink silent = {.report = NULL};
	enum diag_code fed, finished = DIAG_OK;
	struct sniff sniff = {.found = found, .most_records = most_records, .title = *title};
	struct csv_reader *reader = csv_reader_new(
		of->path,
		(struct csv_reader_options){
			.skip_comments = true, .fallback = CSV_GUESS, .skip_empty = true},
		sniff_record, &sniff, &silent);

	if (!reader)
		return diag_nomem(sink);
	fed = csv_reader_feed(reader, of->bytes, of->n);
	if (of->n < INPUT_BLOCK)
		finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	free(sniff.kept);
	if (fed == DIAG_ENCODING || finished == DIAG_ENCODING)
		return diag_report(sink, DIAG_ENCODING, of->path,
				   "not UTF-8, and the system cannot convert %s",
				   encoding_guess(of->bytes, of->n));
	return fed == DIAG_NOMEM || finished == DIAG_NOMEM || sniff.failed ? diag_nomem(sink)
									   : DIAG_OK;
}

/* A header below the lines of a title: each of the first lines as if the file began with it. */
static enum diag_code find_below(const char *path, const char *bytes, size_t n,
				 struct source_found *found, struct diag_sink *sink)
{
	enum diag_code code = DIAG_OK;
	struct wide_title title;
	size_t at = 0;

	for (size_t line = 1; line <= TITLE_LINES && at < n && !code; line++) {
		const size_t next = at + text_line_length(bytes + at, n - at);

		wide_title_read(bytes, at, &title);
		if (line > 1)
			code = sniff(&(struct beginning){path, bytes + at, n - at}, 1, &title,
				     found, sink);
		if (found->format || found->is_own) {
			found->offset = at;
			found->line = line;
			found->unfit = title.is_constant ? UNFIT_CONSTANT : UNFIT_NOT;
			return code;
		}
		at = next;
	}
	return code;
}

/* Whether its cells may have to show which columns are the reporter's and the partner's: no publisher's form does. */
static bool may_need_names(const struct source_found *found)
{
	const struct source_format *format = found->format;

	if (found->is_own || !format)
		return !found->names_areas;
	return format->wide && format->wide->lacks_reporter && !format->source;
}

/* How many columns must hold countries for a table to be another one than its headings say: countries below an empty
 * corner are no flows of one pair. */
static size_t least_named(const struct source_format *format)
{
	return format->wide && format->wide->lacks_partner ? 1 : 2;
}

/* A corner above flows may say what a title would: "Trade of Georgia with Tajikistan". */
static bool heed_corner(struct source_found *found)
{
	const char *said = found->flow.heading;
	struct title_words *words = &found->words;

	if (!found->flow.name || found->flow.cell || found->offset)
		return true;
	title_caveat_of_corner(said, found);
	if (title_words_read(said, strlen(said), words))
		return false;
	said = words->product[0]    ? words->product
	       : words->left_out[0] ? words->left_out
				    : words->region;
	if (!found->unfit && *said) {
		found->unfit = UNFIT_PRODUCT;
		found->where = SAID_IN_HEADING;
		title_set_said(found->said, said, strlen(said));
	}
	return true;
}

/* Whether the lines above are of turnover: a flow named in each row is not that of its figures. */
static bool is_of_turnover(const char *bytes, size_t n)
{
	char above[CAVEAT_LINE_MAX];

	caveat_to_small(bytes, n, above, sizeof(above));
	return caveat_has(above, phrases_turnover);
}

/* A table that is none of a known form by its headings alone: is it by the countries in its columns? */
static enum diag_code find_by_cells(const char *path, const char *bytes, size_t n,
				    struct source_found *found, struct diag_sink *sink)
{
	struct source_found named = {.format = found->format,
				     .is_own = found->is_own,
				     .line = found->line,
				     .offset = found->offset,
				     .headings_line = found->headings_line};
	struct wide_title title;
	enum diag_code code =
		area_columns_find(path, bytes + found->offset, n - found->offset, &named);
	bool has_names;

	if (code)
		return diag_nomem(sink);
	wide_title_read(bytes, found->offset, &title);
	/* A flow of each row goes before one that would be asked for. */
	if (found->format && (!found->format->wide->has_open_flow || title.has_flow))
		named.flow.name = NULL;
	if (named.flow.cell && is_of_turnover(bytes, found->offset))
		named.flow.name = NULL;
	if (found->format && named.n_aliases < least_named(found->format))
		named.n_aliases = 0;
	has_names = named.n_aliases || named.period.name || named.flow.name;
	if (!has_names && (found->format || !named.holds_countries))
		return DIAG_OK;
	named.format = NULL;
	named.is_own = false;
	if (has_names)
		code = sniff(&(struct beginning){path, bytes + found->offset, n - found->offset}, 1,
			     &title, &named, sink);
	if (!code && named.format) {
		named.unfit = title.is_constant ? UNFIT_CONSTANT : named.unfit;
		*found = named;
		for (size_t i = 0; i < found->n_aliases; i++)
			title_caveat_of_corner(found->aliases[i].heading, found);
		if (!heed_corner(found))
			code = diag_nomem(sink);
	} else if (found->is_own) {
		found->holds_countries = true;
		memcpy(found->aliases, named.aliases, sizeof(found->aliases));
	}
	return code;
}

static enum diag_code find_format(const char *path, const char *bytes, size_t n, bool looks_below,
				  struct source_found *found, struct diag_sink *sink)
{
	size_t above;
	const char *const begin = bytes;
	const struct wide_title none = {.has_flow = false};
	enum diag_code code;

	text_skip_mark(&bytes, &n);
	*found = (struct source_found){.line = 1};
	code = sniff(&(struct beginning){path, bytes, n}, SNIFFED_RECORDS, &none, found, sink);
	if (!code && looks_below && !found->format && !found->is_own)
		code = find_below(path, bytes, n, found, sink);
	if (!code && looks_below && !found->format && !found->is_own) {
		area_columns_find_years(bytes, n, found);
		if (!found->offset)
			area_columns_find_headings(bytes, n, found);
	}
	if (!code && may_need_names(found))
		code = find_by_cells(path, bytes, n, found, sink);
	if (!found->format && !found->is_own) {
		found->offset = 0;
		found->line = 1;
	}
	/* Publishers' forms are known for what they are. */
	above = found->offset ? found->offset
			      : (size_t)(caveat_behind_comments(bytes, bytes + n) - bytes);
	if (!code && above && above < n && !found->unfit &&
	    (found->is_own || (found->format && !found->format->source)) &&
	    title_caveat(bytes, above, n, found))
		code = diag_nomem(sink);
	if (!found->offset) /* a comment may say anything */
		found->unread[0] = found->words.strange[0] = '\0';
	if (!code && (found->is_own || (found->format && !found->format->source)))
		parts_t_settle(found, bytes, n);
	if (!code && !found->unfit && (found->is_own || (found->format && !found->format->source)))
		title_caveat_of_first_column(bytes, n, found);
	if (!code && !found->unfit && (found->is_own || (found->format && !found->format->source)))
		title_caveat_of_notes(bytes, n, found);
	found->offset += found->offset ? (size_t)(bytes - begin) : 0;
	return code;
}

enum diag_code source_format_find(const char *path, const char *bytes, size_t n,
				  struct source_found *found, struct diag_sink *sink)
{
	return find_format(path, bytes, n, true, found, sink);
}

enum diag_code source_format_find_at_start(const char *path, const char *bytes, size_t n,
					   struct source_found *found, struct diag_sink *sink)
{
	return find_format(path, bytes, n, false, found, sink);
}

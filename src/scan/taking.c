#include "reading.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "figure.h"
#include "survey.h"
#include "text.h"
#include "finding.h"

static bool is_pair(const struct trade_record *record, const char reporter[4],
		    const char partner[4])
{
	return memcmp(record->reporter, reporter, 4) == 0 &&
	       memcmp(record->partner, partner, 4) == 0;
}

/* A reconciled file has exporters and importers: one series, seen from the reporter wanted. */
static void turn_round(const struct reading *reading, struct trade_record *record)
{
	char exporter[4];

	if (reading->wants_any_partner ? memcmp(record->partner, reading->reporter, 4) != 0
				       : !is_pair(record, reading->partner, reading->reporter))
		return;
	memcpy(exporter, record->reporter, 4);
	memcpy(record->reporter, record->partner, 4);
	memcpy(record->partner, exporter, 4);
	record->flow = FLOW_IMPORTS;
}

static bool is_wanted(const struct reading *reading, const struct trade_record *record)
{
	if (reading->wants_any_partner)
		return memcmp(record->reporter, reading->reporter, 4) == 0;
	return is_pair(record, reading->reporter, reading->partner) ||
	       (reading->wants_mirror && !reading->format->is_reconciled &&
		is_pair(record, reading->partner, reading->reporter));
}

/* Which columns tell records apart, and what is done with those that come again. */
static struct tally_rule rule_of(const struct reading *reading)
{
	const struct source_format *format = reading->format;
	struct tally_rule rule = {.key = format->key,
				  .product = format->product_columns,
				  .is_complete_key = true,
				  .has_dates = format->has_updates,
				  .is_mark_open = reading->is_mark_open,
				  .is_part = reading->is_part};

	for (unsigned left = format->key_needs; left; left &= left - 1) {
		if (reading->header.cell_of[__builtin_ctz(left)] == CELL_NONE)
			rule.is_complete_key = false;
	}
	return rule;
}

static void note_ambiguous(const struct reading *reading, struct tally *tally,
			   const struct source_row *row)
{
	const struct csv_cell *cell = &reading->record->cells[row->value_cell];
	char quoted[DIAG_QUOTE_MAX];

	diag_set(&tally->ambiguous, DIAG_AMBIGUOUS, "ambiguous number '%s'",
		 diag_quote(quoted, cell->text, cell->len));
	csv_record_locate(reading->record, row->value_cell, 0, &tally->ambiguous);
}

/* What a row of a table says about a figure, in place of the key's cells of a form. */
enum { KEY_REPORTER, KEY_PARTNER, KEY_PERIOD, KEY_FLOW, KEY_PRODUCT, KEY_CELLS };

static void fill_key(const struct trade_record *record, struct csv_cell cells[KEY_CELLS])
{
	cells[KEY_REPORTER] = (struct csv_cell){record->reporter, 3};
	cells[KEY_PARTNER] = (struct csv_cell){record->partner, 3};
	cells[KEY_PERIOD] =
		(struct csv_cell){(const char *)&record->period, sizeof(record->period)};
	cells[KEY_FLOW] = (struct csv_cell){(const char *)&record->flow, sizeof(record->flow)};
	cells[KEY_PRODUCT] = (struct csv_cell){record->product, record->product_len};
}

/* What stands in the columns that are not read, as a hash. */
static uint64_t hash_unread(const struct reading *reading)
{
	const struct csv_record *record = reading->record;
	uint64_t hash = 0;

	for (size_t i = 0; i < record->n && i < countof(reading->apart) * 64; i++) {
		if (reading->apart[i / 64] >> i % 64 & 1)
			hash = hash * UINT64_C(0x9E3779B97F4A7C15) +
			       seen_rows_key(&record->cells[i], 1);
	}
	return hash;
}

/* Add a row to the pair's. Of what people make of downloads, the columns that are not read may be what tells rows
 * apart. */
static enum diag_code add(struct reading *reading, struct tally *tally, struct source_row *row)
{
	struct tally_rule rule = rule_of(reading);
	struct csv_cell key[KEY_CELLS];
	enum diag_code code;

	if (!reading->format->source) {
		unread_columns_see(reading, tally == &reading->others, row);
		row->unread = hash_unread(reading);
		if (reading->format->wide) {
			fill_key(&row->record, key);
			row->cells = key;
			rule.key = (1u << KEY_CELLS) - 1;
		}
	}
	if (row->is_mark_ambiguous && !tally->ambiguous.code)
		note_ambiguous(reading, tally, row);
	code = tally_add(tally, row, &rule);
	if (row->cells == key)
		row->cells = NULL;
	return code;
}

static void note_width(struct reading *reading, const struct source_row *row)
{
	reading->n_narrow += !row->is_wider;
	if (row->may_be_shifted && !reading->shifted_line)
		reading->shifted_line = row->record.line;
}

/* A row of the one pair that the file has so far: what is wrong with it matters only if it stays the
 * one. */
static enum diag_code add_other(struct reading *reading, struct source_row *row)
{
	enum diag_code code = add(reading, &reading->others, row);

	if (!code || code == DIAG_NOMEM || reading->is_part)
		return code;
	if (!reading->others_code) {
		reading->others_code = code;
		reading->others_line = row->record.line;
	}
	return DIAG_OK;
}

/* The file has more than one pair: the first one's rows are of no use. */
void reading_drop_others(struct reading *reading)
{
	if (reading->others.totals.n)
		tally_release(&reading->others);
	reading->n_of_others += reading->n_kept;
	reading->n_kept = 0;
}

/* Whether rows that differ in the product alone do the same as this one, which was added. */
static bool may_lead(const struct reading *reading, const struct source_row *row)
{
	return reading->wanted.runs.telling == BY_RUNS && row->record.product_level &&
	       !row->has_unit && !row->year_or_month && !row->is_first_january &&
	       !row->is_quarter_day && !row->is_mark_open &&
	       (!row->is_wider || row->may_be_shifted || reading->header.ends_with_needed);
}

static enum diag_code add_wanted(struct reading *reading, struct source_row *row, bool off_level)
{
	enum diag_code code;

	note_width(reading, row);
	reading->n_off_level += off_level;
	reading->n_of_pair++;
	if (off_level)
		return DIAG_OK;
	code = add(reading, &reading->wanted, row);
	reading->may_lead = !code && may_lead(reading, row);
	if (reading->may_lead)
		reading->led = *row;
	return code;
}

void reading_add_alike(struct reading *reading, struct dec sum, size_t n, uint64_t code)
{
	reading->n_rows += n;
	reading->has_products = true;
	reading->skipped[ROW_TAKEN] += n;
	reading->n_dates += n;
	reading->n_of_pair += n;
	reading->n_narrow += reading->led.is_wider ? 0 : n;
	reading_note(reading, tally_add_alike(&reading->wanted, sum, n, code));
}

static struct pair pair_of(const struct trade_record *record)
{
	struct pair pair;

	memcpy(pair.reporter, record->reporter, 4);
	memcpy(pair.partner, record->partner, 4);
	return pair;
}

/* Of a date it matters which one it is. */
void reading_note_counted(struct reading *reading, const struct source_row *row)
{
	reading->only_counted = !row->is_first_january && !row->is_quarter_day;
	reading->counted = pair_of(&row->record);
}

/* Whether a row of the pair is of what is wanted, maybe turned round. */
static bool may_be_wanted(const struct reading *reading, const struct pair *pair)
{
	if (reading->wants_any_partner)
		return memcmp(pair->reporter, reading->reporter, 4) == 0 ||
		       memcmp(pair->partner, reading->reporter, 4) == 0;
	return (memcmp(pair->reporter, reading->reporter, 4) == 0 &&
		memcmp(pair->partner, reading->partner, 4) == 0) ||
	       (memcmp(pair->reporter, reading->partner, 4) == 0 &&
		memcmp(pair->partner, reading->reporter, 4) == 0);
}

/* Count a row of a pair that is not wanted; false: it is of the one pair that the file has so far, and kept. */
static bool count_other(struct reading *reading, const struct pair *pair)
{
	const bool keeps = reading->takes_any_pair && !reading->request->is_partial &&
			   !reading->wanted.totals.n && reading->pairs.is_one;

	if (keeps && !country_is_union(pair->reporter) && !country_is_union(pair->partner))
		return false;
	if (!keeps)
		reading_drop_others(reading);
	reading->n_of_others++;
	return true;
}

static void note_product(struct reading *reading, const struct trade_record *record)
{
	const size_t n = record->product_len;

	if (reading->has_products)
		return;
	reading->has_products =
		!record->product_level || n > sizeof(reading->product) ||
		(reading->product_len &&
		 (reading->product_len != n || memcmp(reading->product, record->product, n) != 0));
	if (reading->has_products || reading->product_len)
		return;
	memcpy(reading->product, record->product, n);
	reading->product_len = n;
}

static enum diag_code take_row(struct reading *reading, struct source_row *row)
{
	const struct source_request *request = reading->request;
	struct trade_record *record = &row->record;
	struct pair pair = pair_of(record);
	bool off_level =
		request->has_pin &&
		!aggregation_pin_allows(&request->pin, record->product_level, record->details);

	if (!pairs_add(&reading->pairs, &pair))
		return DIAG_NOMEM;
	note_product(reading, record);
	if (reading->told_year && unfit_is_of_year(record->period, reading->told_year))
		reading->has_told_year = true;
	if (request->survey)
		return !survey_wants(request, record) ||
				       survey_add(request->survey, record, reading->file)
			       ? DIAG_OK
			       : DIAG_NOMEM;
	if (reading->format->is_reconciled)
		turn_round(reading, record);
	if (is_wanted(reading, record))
		return add_wanted(reading, row, off_level);
	if (count_other(reading, &pair)) {
		reading_note_counted(reading, row);
		return DIAG_OK;
	}
	reading->n_kept++;
	return off_level ? DIAG_OK : add_other(reading, row);
}

bool reading_count(struct reading *reading, enum row_status status, const struct pair *pair)
{
	/* Of the reporter, or of no chosen one, it matters whether names of partners are not known. */
	if (reading->request->survey ||
	    (status == ROW_OTHER_AREA && memcmp(pair->reporter, reading->reporter, 4) == 0))
		return false;
	if (!status && (may_be_wanted(reading, pair) || !pairs_add(&reading->pairs, pair) ||
			!count_other(reading, pair)))
		return false;
	reading->n_rows++;
	reading->skipped[status]++;
	reading->n_dates += status == ROW_TAKEN;
	reading->has_products = reading->has_products || !status;
	return true;
}

/* --- records ------------------------------------------------------------------------------------ */

void reading_note(struct reading *reading, enum diag_code code)
{
	if (!reading->failed)
		reading->failed = code;
}

void reading_send_at(struct reading *reading, const struct csv_record *record, size_t cell,
		     struct diag *diag)
{
	csv_record_locate(record, cell, 0, diag);
	reading_note(reading, diag_send(reading->sink, diag));
}

void reading_refuse_second_header(struct reading *reading, const struct csv_record *record)
{
	struct diag diag;

	diag_set(&diag, DIAG_COLUMN, "a second header, with columns other than those of the first");
	diag_set_remedy(&diag, "give the files one by one instead of joining them");
	reading_send_at(reading, record, 0, &diag);
}

void reading_refuse_table(struct reading *reading, const struct csv_record *record, size_t cell,
			  enum fault fault)
{
	struct diag diag;

	diag_set(&diag, DIAG_AMBIGUOUS, "%s", fault_words[fault].what);
	diag_set_remedy(&diag, "%s", fault_words[fault].remedy);
	reading_send_at(reading, record, cell, &diag);
	reading->wide.is_half = false;
	reading->wide.n_measures = 0; /* and nothing of its rows */
}

void reading_send_bad_row(struct reading *reading, const struct csv_record *record,
			  const struct source_row *row, size_t cell)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, row->code, "%s '%s'", row->what,
		 cell < record->n
			 ? diag_quote(quoted, record->cells[cell].text, record->cells[cell].len)
			 : "");
	diag_set_remedy(&diag, "%s", row->remedy);
	reading_send_at(reading, record, cell, &diag);
}

/* What tally_add refused. */
void reading_send_refused(struct reading *reading, const struct csv_record *record,
			  enum diag_code code)
{
	struct diag diag;

	if (code == DIAG_NOMEM) {
		reading_note(reading, diag_nomem(reading->sink));
		return;
	}
	tally_describe_refused(code, reading->apart_names, &diag);
	reading_send_at(reading, record, 0, &diag);
}

/* The unit of a figure whose cell shows a currency, or a scale, which the unit may have already. */
static bool scale_unit(const struct reading *reading, struct source_row *row)
{
	if (!row->has_unit)
		row->unit = reading->format == &source_stat_gov_kz ? reading->table.unit
								   : reading->format->unit;
	row->bad_column = row->value_cell;
	if (row->shows_scale && row->unit.power == row->shown.power)
		row->shown.power = 0;
	row->has_unit = unit_settle_shown(&row->unit, row->shown, &row->what, &row->remedy);
	if (!row->has_unit && row->shows_scale && row->shown.power) {
		row->what = row->unit.power ? "a scale other than the one named next to it:"
					    : "a scale without a currency";
		row->remedy =
			row->unit.power
				? "leave one of them"
				: "name both in one place, e.g. 'USD million' or 'EUR thousand'";
	}
	if (row->has_unit)
		row->what = row->remedy = NULL;
	return row->has_unit;
}

enum row_status reading_add_row(void *ctx, struct source_row *row)
{
	struct reading *reading = ctx;
	enum diag_code code = unit_is_shown(row->shown) && !scale_unit(reading, row)
				      ? DIAG_UNIT
				      : take_row(reading, row);

	if (!code)
		return ROW_TAKEN;
	row->code = code;
	return ROW_BAD;
}

void reading_note_mark(struct reading *reading, const struct csv_cell *cell)
{
	struct unmarked_figure figure;

	if (!wide_read_figure(*cell, &figure))
		return;
	reading->shows_point = reading->shows_point || figure.mark == MARK_POINT;
	reading->shows_comma = reading->shows_comma || figure.mark == MARK_COMMA;
}

bool reading_knows_group(const struct reading *reading, struct csv_cell cell)
{
	return country_is_group(cell.text, cell.len) &&
	       !(reading->wants_any_partner && country_is_rest(cell.text, cell.len));
}

/* Remember a name that is none of a country or a group; once, and cut. */
void reading_add_unknown(struct reading *reading, const char *name, size_t n)
{
	char kept[UNKNOWN_LENGTH];

	while (n >= UNKNOWN_LENGTH || (n && text_invalid_at(name, n) < n))
		n--;
	memcpy(kept, name, n);
	kept[n] = '\0';
	for (size_t i = 0; i < reading->n_unknown; i++) {
		if (strcmp(reading->unknown[i], kept) == 0)
			return;
	}
	if (n && reading->n_unknown < UNKNOWN_MAX)
		memcpy(reading->unknown[reading->n_unknown++], kept, n + 1);
}

/* A column whose cells number or comment on rows. */
static bool is_of_rows(struct csv_cell heading)
{
	static const char names[] =
		"id|index|row|rownum|no|no.|#|n|unnamed: 0|note|notes|comment|comments|flag|x|"
		"source|url|footnote|footnotes";

	return !heading.len ||
	       (heading.len == strlen(heading.text) && text_is_in_list_nocase(heading.text, names));
}

static bool is_read(const struct reading *reading, size_t cell)
{
	const struct header *header = &reading->header;
	const struct wide_table *wide = &reading->wide;

	for (size_t i = 0; !reading->format->wide && i < header->n_columns; i++) {
		if (header->cell_of[i] == cell)
			return true;
	}
	for (size_t i = 0; reading->format->wide && i < WIDE_KEYS; i++) {
		if (wide->key_cell[i] == cell)
			return true;
	}
	for (size_t i = 0; reading->format->wide && i < wide->n_measures; i++) {
		if (wide->measures[i].cell == cell)
			return true;
	}
	return false;
}

void reading_note_unread(struct reading *reading, const struct csv_record *header)
{
	size_t n = 0;

	for (size_t i = 0; i < header->n && i < countof(reading->worded) * 64; i++) {
		/* A type may be of what the value is, and is read, or how sure. */
		if ((reading->format->wide || !reading->format->source) &&
		    (!is_read(reading, i) || text_equal_nocase(header->cells[i].text, "type")) &&
		    !caveat_is_of_origin(header->cells[i]))
			reading->worded[i / 64] |= UINT64_C(1) << i % 64;
	}
	if (reading->format->source) /* a publisher's: its key is known */
		return;
	for (size_t i = 0; i < header->n && i < countof(reading->apart) * 64; i++) {
		char quoted[DIAG_QUOTE_MAX];
		size_t left = sizeof(reading->apart_names) - n;

		if (is_read(reading, i))
			continue;
		unread_columns_map(&reading->unread, header->cells[i], i,
				   reading->format->wide != NULL);
		if (is_of_rows(header->cells[i]))
			continue;
		reading->apart[i / 64] |= UINT64_C(1) << i % 64;
		diag_quote(quoted, header->cells[i].text, header->cells[i].len);
		if (strlen(quoted) + 5 < left)
			n += (size_t)snprintf(reading->apart_names + n, left, "%s'%s'",
					      n ? ", " : "", quoted);
	}
}

void reading_note_date(struct reading *reading, const struct source_row *row)
{
	reading->n_dates++;
	reading->n_first_januaries += row->is_first_january;
	reading->n_quarter_days += row->is_quarter_day;
	if (row->is_quarter_day)
		reading->quarter_months |= 1u << row->record.period.first % 12;
}

#include "reading.h"

#include <stdio.h>
#include <string.h>

#include "strbuf.h"

#define NEAREST 4

/* How near a pair is to the one wanted: the other side's reports of it, then its reporter's other
 * trade, then others' trade with its partner. */
static int nearness(const struct reading *reading, const struct pair *pair)
{
	bool is_reporter = strcmp(pair->reporter, reading->reporter) == 0;
	bool is_partner = strcmp(pair->partner, reading->partner) == 0;
	bool is_turned = strcmp(pair->reporter, reading->partner) == 0;
	bool is_turned_to = strcmp(pair->partner, reading->reporter) == 0;

	if (is_turned && is_turned_to)
		return NEAREST;
	return is_reporter ? 3 : is_partner ? 2 : is_turned || is_turned_to;
}

#define PAIRS_LISTED 8

/* "'Foo', 'Bar' and others", of names that are not known. */
static void add_unknown(struct strbuf *out, const struct reading *reading)
{
	for (size_t i = 0; i < reading->n_unknown; i++) {
		char quoted[DIAG_QUOTE_MAX];

		strbuf_addf(out, "%s'%s'", i ? ", " : "",
			    diag_quote(quoted, reading->unknown[i], strlen(reading->unknown[i])));
	}
	if (reading->n_unknown == UNKNOWN_MAX)
		strbuf_adds(out, " and perhaps others");
}

static enum diag_code refuse_pair(struct reading *reading)
{
	struct strbuf pairs = STRBUF_INIT, names = STRBUF_INIT;
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;
	size_t listed = 0;

	country_add_in_english(&names, reading->reporter);
	if (!reading->wants_any_partner) {
		strbuf_adds(&names, " with ");
		country_add_in_english(&names, reading->partner);
	}
	if (reading->sheet)
		diag_set(&diag, DIAG_NO_DATA, "sheet '%s' has no trade of %s",
			 diag_quote(quoted, reading->sheet, strlen(reading->sheet)), names.text);
	else
		diag_set(&diag, DIAG_NO_DATA, "the file has no trade of %s", names.text);
	strbuf_clear(&names);
	diag.path = reading->path;
	for (int near = NEAREST; near >= 0; near--) {
		for (size_t i = 0; i < reading->pairs.n && listed < PAIRS_LISTED; i++) {
			if (nearness(reading, &reading->pairs.all[i]) != near)
				continue;
			strbuf_addf(&pairs, "%s%s-%s", listed ? ", " : "",
				    reading->pairs.all[i].reporter, reading->pairs.all[i].partner);
			listed++;
		}
	}
	add_unknown(&names, reading);
	diag_set_remedy(&diag, "choose with --reporter and --partner%s; it has %s%s%s%s",
			reading->sheet ? ", or another sheet alone with --sheet" : "", pairs.text,
			reading->pairs.n > listed ? " and others" : "",
			names.len ? "; unknown names: " : "", names.text);
	strbuf_release(&names);
	strbuf_release(&pairs);
	return diag_send(reading->sink, &diag);
}

static enum diag_code refuse_unknown(struct reading *reading)
{
	struct strbuf names = STRBUF_INIT;
	struct diag diag;

	add_unknown(&names, reading);
	diag_set(&diag, DIAG_NO_DATA, "no row has both a known reporter and a known partner");
	diag.path = reading->path;
	diag_set_remedy(&diag, "unknown names: %s; write ISO 3166 codes instead", names.text);
	strbuf_release(&names);
	return diag_send(reading->sink, &diag);
}

/* No row was taken: say what the rows are instead. */
static enum diag_code refuse_file(struct reading *reading)
{
	static const struct {
		enum row_status status;
		const char *message, *remedy;
	} reasons[] = {
#include "skipped.inc"
	};

	if (reading->n_unknown)
		return refuse_unknown(reading);
	if (reading->odd_cell.line) {
		return diag_refuse(
			reading->sink, DIAG_NO_DATA, reading->path, "write the amounts alone",
			"no plain figures, only cells such as '%s'", reading->odd_cell.text);
	}
	for (size_t i = 0; i < countof(reasons); i++) {
		if (!reading->skipped[reasons[i].status])
			continue;
		return diag_refuse(reading->sink, DIAG_NO_DATA, reading->path, reasons[i].remedy,
				   "%s", reasons[i].message);
	}
	return diag_report(reading->sink, DIAG_NO_DATA, reading->path, "no rows below the header");
}

static void warn(struct reading *reading, const char *message, const char *remedy)
{
	diag_warn(reading->sink, DIAG_NO_DATA, reading->path, 0, remedy, "%s", message);
}

static void warn_of_limits(struct reading *reading)
{
	static const size_t limits[] = {500, 100000, 250000};

	for (size_t i = 0; i < countof(limits); i++) {
		if (reading->n_rows == limits[i])
			diag_warn(reading->sink, DIAG_NO_DATA, reading->path, 0,
				  "a portal's limit may have cut the file off",
				  "exactly %zu rows: was the download cut there?", limits[i]);
	}
}

/* Downloads that overlap, put into one file. */
static void warn_of_repeats(struct reading *reading, const struct tally *tally)
{
	size_t n = tally->n_repeated + tally->totals.n_repeats;

	if (n)
		diag_warn(reading->sink, DIAG_NO_DATA, reading->path, 0,
			  "do downloads overlap in it?",
			  reading->request->is_partial
				  ? "%zu records are in this partial download or in earlier "
				    "ones already, and are counted once"
			  : n == 1 ? "%zu record appears twice in the file and is counted once"
				   : "%zu records are repeated in the file and are counted once",
			  n);
	if (tally->n_revised)
		diag_warn(reading->sink, DIAG_NO_DATA, reading->path, 0,
			  "does the file hold an older download too?",
			  tally->n_revised == 1
				  ? "%zu record appears with two figures: the one "
				    "updated later is taken"
				  : "%zu records appear with different figures: those "
				    "updated last are taken",
			  tally->n_revised);
}

/* A mark that may group digits or begin decimals, where no other cell shows which. */
static enum diag_code refuse_mark(struct reading *reading, const struct tally *tally)
{
	struct diag diag = tally->ambiguous;

	diag_set_remedy(&diag, "%s",
			reading->shows_point
				? "other numbers of the file have a decimal point, and others a "
				  "decimal comma: write all with one"
				: "its mark may group digits or start decimals, and no other "
				  "number in the file shows which: write digits without groups");
	return diag_send(reading->sink, &diag);
}

/* Whether all periods such as 2010-11 may be years as well as months. */
static bool may_be_fiscal(const struct reading *reading, const struct tally *tally)
{
	return tally->n_next_years && !tally->n_year_months && !reading->format->source &&
	       !reading->request->first_january_is_month;
}

static enum diag_code refuse_ambiguous(struct reading *reading, enum fault fault)
{
	return diag_refuse(reading->sink, DIAG_AMBIGUOUS, reading->path, fault_words[fault].remedy,
			   "%s", fault_words[fault].what);
}

/* Of the totals of a pair, those that are of several products or of all, and the level of others. */
struct products {
	struct reading *reading;
	size_t n_whole;
	struct period of_total, of_one[FLOW_COUNT]; /* the last of them */
	bool has_total, has_several[FLOW_COUNT]; /* a total of all; of a flow another than of one */
	int level, levels[FLOW_COUNT];		 /* the last one's, and each flow's */
	char code[PRODUCT_CODE_MAX];		 /* the last one's */
	bool differ;				 /* not all are of that one */
	bool has_sum_of_labels;
};

static enum diag_code count_whole(void *ctx, const struct trade_total *total)
{
	const struct aggregation *aggregation = &total->aggregation;
	struct products *products = ctx;

	if (aggregation->product && aggregation->is_one_product) {
		products->differ =
			products->differ ||
			(products->level && strcmp(products->code, aggregation->code) != 0);
		memcpy(products->code, aggregation->code, sizeof(products->code));
		products->level = products->levels[total->flow] = aggregation->product;
	} else {
		products->has_several[total->flow] = ++products->n_whole;
		/* Names may overlap, or leave goods out; a publisher's are of one list. */
		if (aggregation->product == LEVEL_LABELS && !products->reading->format->source) {
			products->has_sum_of_labels = true;
			products->level = LEVEL_LABELS;
			memcpy(products->code, aggregation->code, sizeof(products->code));
		}
	}
	if (!aggregation->product) {
		products->has_total = products->reading->has_total = true;
		products->reading->has_some[total->flow] |= total->is_above_some;
		products->of_total = total->period;
	} else {
		products->of_one[total->flow] = total->period;
	}
	return DIAG_OK;
}

/* Whether the figures are of a product each, in a file that has no others: chosen products. Where it has other pairs,
 * with other products, one pair may well trade in no more than one; and a publisher's download of one product in all its
 * figures is headed by its code. */
static bool is_of_one_product(const struct reading *reading, struct products *products)
{
	if (products->has_sum_of_labels)
		return true;
	if (reading->n_of_others && reading->has_products)
		return false;
	if (!products->n_whole)
		return products->level && (products->differ || !reading->format->source);
	for (size_t flow = 0; flow < FLOW_COUNT; flow++) {
		/* Exports of one product beside imports of all: the file has totals. */
		if (!products->has_total || products->has_several[flow] ||
		    !products->levels[flow] ||
		    !period_equal(products->of_total, products->of_one[flow]))
			continue;
		products->level = products->levels[flow];
		return true;
	}
	return false;
}

static enum diag_code refuse_product(const struct reading *reading, const struct products *products)
{
	char quoted[DIAG_QUOTE_MAX], number[12] = "label";
	struct diag diag;

	if (reading->product_len)
		diag_quote(quoted, reading->product, reading->product_len);
	else
		diag_quote(quoted, products->code, strlen(products->code));
	if (products->level != LEVEL_LABELS)
		snprintf(number, sizeof(number), "%d", products->level);
	diag_set(&diag, DIAG_NO_DATA,
		 "the file has no figure but of a product by itself, such as '%s'", quoted);
	diag.path = reading->path;
	diag_set_remedy(&diag, "download all products; --level product=%s takes what there is",
			number);
	return diag_send(reading->sink, &diag);
}

/* Append what was added up. */
static enum diag_code finish_tally(struct reading *reading, const struct tally *tally)
{
	const struct source_request *request = reading->request;
	struct products products = {.reading = reading};

	if (may_be_fiscal(reading, tally))
		return refuse_ambiguous(reading, FAULT_TWO_YEARS);
	if (tally->ambiguous.code && reading->shows_point == reading->shows_comma)
		return refuse_mark(reading, tally);
	if (unread_columns_finish(reading, tally == &reading->others))
		return DIAG_COLUMN;
	if (!request->has_pin && !request->is_partial &&
	    trade_totals_visit(&tally->totals, count_whole, &products) == DIAG_OK &&
	    is_of_one_product(reading, &products))
		return refuse_product(reading, &products);
	return reading_write_totals(reading, tally);
}

/* What was wrong with the rows of the one pair that the file has. */
static enum diag_code refuse_others(struct reading *reading)
{
	struct diag diag;

	tally_describe_refused(reading->others_code, reading->apart_names, &diag);
	diag.path = reading->path;
	diag.line = reading->others_line;
	return diag_send(reading->sink, &diag);
}

static bool is_first_january_always(const struct reading *reading)
{
	return reading->n_dates && reading->n_first_januaries == reading->n_dates;
}

/* Days of quarters, of two months or more, as quarterly figures are dated. */
static bool is_quarter_day_always(const struct reading *reading)
{
	unsigned months = reading->quarter_months;

	return reading->n_dates && reading->n_quarter_days == reading->n_dates &&
	       (months & (months - 1)) && !is_first_january_always(reading);
}

static enum diag_code refuse_level(struct reading *reading)
{
	struct diag diag;

	diag_set(&diag, DIAG_NO_DATA, "no record of the pair is at the level that --level names");
	diag.path = reading->path;
	diag_set_remedy(&diag,
			"%zu records are at others: without --level the total is taken from "
			"the coarsest",
			reading->n_off_level);
	return diag_send(reading->sink, &diag);
}

/* Nothing was found of what was chosen. */
static enum diag_code finish_empty(struct reading *reading)
{
	if (reading->request->is_partial) {
		warn(reading, "no records of this pair in this partial download", "");
		return DIAG_OK;
	}
	if (reading->n_off_level)
		return refuse_level(reading);
	if (!reading->pairs.n)
		return refuse_file(reading);
	if (reading->takes_any_pair && reading->pairs.is_one && reading->others_code)
		return refuse_others(reading);
	/* A row of an unknown name may be the usual pair's: "of which Belgium". */
	if (reading->takes_any_pair && reading->pairs.is_one && reading->others.totals.n &&
	    !reading->n_unknown) {
		warn_of_repeats(reading, &reading->others);
		return finish_tally(reading, &reading->others);
	}
	return refuse_pair(reading);
}

/* What became of the rows. Of a table whose cells are the records, a row of the pair is one that is used. */
static enum diag_code note_counts(struct reading *reading)
{
	const bool is_table = reading->format->wide || reading->format == &source_stat_gov_kz;
	const bool takes_kept = !reading->wanted.totals.n;
	struct row_counts counts = {.file = reading->file,
				    .other_pairs = reading->n_of_others,
				    .lacks_partners = reading->lacks_partners};
	size_t of_pair = reading->n_of_pair + (takes_kept ? reading->n_kept : 0);

	counts.other_pairs += takes_kept ? 0 : reading->n_kept;
	counts.used = is_table || reading->n_used > of_pair ? of_pair : reading->n_used;
	counts.unused = of_pair - counts.used;
	for (size_t i = ROW_TAKEN + 1; i < ROW_BAD && !is_table; i++)
		counts.not_trade += reading->skipped[i];
	if (is_table && reading->n_rows > of_pair + counts.other_pairs)
		counts.not_trade = reading->n_rows - of_pair - counts.other_pairs;
	counts.refused = reading->skipped[ROW_BAD];
	counts.read = !is_table ? reading->n_rows
				: of_pair + counts.other_pairs + counts.not_trade + counts.refused;
	return dataset_add_counts(reading->data, &counts) ? diag_nomem(reading->sink) : DIAG_OK;
}

/* Partners whose names are not known have no row of the table. */
static void warn_of_unknown(struct reading *reading)
{
	struct strbuf names = STRBUF_INIT;

	strbuf_adds(&names, "rows of names that are not known are left out: ");
	add_unknown(&names, reading);
	warn(reading, names.failed ? "rows of names that are not known are left out" : names.text,
	     "write ISO 3166 codes instead, and WLD for all countries");
	strbuf_release(&names);
}

static enum diag_code finish_rows(struct reading *reading)
{
	const struct source_request *request = reading->request;
	enum diag_code code;

	if (reading->failed || sections_end(reading))
		return reading->failed;
	if (reading->narrowing_line)
		return diag_refuse_line(
			reading->sink, DIAG_AMBIGUOUS, reading->path, reading->narrowing_line,
			"keep the columns of values only, and write their unit into the title",
			"a line below the headings says of columns what is not understood");
	/* Some of the pair's rows have an empty cell more than others, and something in the cell before: if a
	 * separator inside a cell shifted them, their values are other columns'. */
	if (reading->shifted_line && reading->n_narrow && !reading->n_headers)
		return diag_refuse_line(
			reading->sink, DIAG_COLUMN, reading->path, reading->shifted_line,
			"quote a cell that holds the separator, or remove the last one",
			"one more cell than in the header and in other rows");
	if (!request->is_partial)
		warn_of_limits(reading);
	if (request->survey)
		return reading->pairs.n ? DIAG_OK : refuse_file(reading);
	/* Of a partial download nobody can tell that the whole has no other dates. */
	if (is_first_january_always(reading) && request->is_partial &&
	    !request->first_january_is_given)
		return refuse_ambiguous(reading, FAULT_FIRST_JANUARY);
	if (is_quarter_day_always(reading) && !request->first_january_is_month)
		return refuse_ambiguous(reading, FAULT_QUARTER_DAYS);
	if (is_first_january_always(reading) && !request->first_january_is_month)
		warn(reading, "all dates are 1 January or 31 December: read as years",
		     "--freq M reads them as months");
	warn_of_repeats(reading, &reading->wanted);
	if (reading_assumed(reading) & ASSUMED_FLOW)
		return refuse_ambiguous(reading, FAULT_NO_FLOW_BESIDE);
	if (reading_assumed(reading) & ASSUMED_PRODUCT)
		warn(reading, "the file names no product: its values are taken for all products",
		     "");
	if (!reading->wanted.totals.n)
		return finish_empty(reading);
	if (reading->wants_any_partner && reading->lacks_partners)
		warn_of_unknown(reading);
	code = finish_tally(reading, &reading->wanted);
	if (!code && reading->has_uneven_levels)
		warn(reading, "some periods have all products, others only some",
		     "growth between them is not growth of the trade: choose one level with "
		     "--level");
	return code;
}

enum diag_code reading_finish(struct reading *reading)
{
	enum diag_code code;

	reading_warn_of_left_out(reading);
	reading_warn_of_dropped(reading);
	code = finish_rows(reading);
	return code ? code : note_counts(reading);
}

#include "trade_totals.h"

#include <stdlib.h>
#include <string.h>

/* The sum of the records of one level. */
struct trade_bin {
	struct trade_total total; /* is_missing: no record has a value */
	size_t n_missing;	  /* records that have none: then the sum is not known */
};

void trade_totals_release(struct trade_totals *totals)
{
	free(totals->bins);
	index_release(&totals->index);
	*totals = (struct trade_totals){.n = 0};
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
	return (hash ^ value) * UINT64_C(0x9E3779B97F4A7C15) ^ (hash >> 29);
}

static uint64_t three_letters(const char code[4])
{
	return (uint64_t)(unsigned char)code[0] << 16 | (uint64_t)(unsigned char)code[1] << 8 |
	       (unsigned char)code[2];
}

static uint64_t hash_of(const void *bins, size_t i)
{
	const struct trade_total *t = &((const struct trade_bin *)bins)[i].total;
	uint64_t hash = mix(1, three_letters(t->reporter) << 24 | three_letters(t->partner));
	uint64_t classification;

	memcpy(&classification, t->aggregation.classification, sizeof(classification));
	hash = mix(hash, (uint64_t)t->period.first << 32 | (uint32_t)t->period.last);
	hash = mix(hash, (uint64_t)t->flow << 40 | (uint64_t)(unsigned)t->aggregation.product << 8 |
				 t->aggregation.details);
	hash = mix(hash, classification);
	return hash ^ hash >> 31;
}

static bool is_same_trade(const struct trade_total *a, const struct trade_total *b)
{
	return a->flow == b->flow && period_equal(a->period, b->period) &&
	       memcmp(a->reporter, b->reporter, 4) == 0 && memcmp(a->partner, b->partner, 4) == 0;
}

/* The bin of the same trade at the same level, or NULL. */
static struct trade_bin *lookup(const struct trade_totals *totals, const struct trade_bin *wanted)
{
	const struct aggregation *aggregation = &wanted->total.aggregation;
	size_t place, i;

	if (!totals->n)
		return NULL;
	place = index_place(&totals->index, hash_of(wanted, 0));
	for (; (i = index_at(&totals->index, place)) != INDEX_NONE;
	     place = index_next(&totals->index, place)) {
		struct trade_bin *bin = &totals->bins[i];

		if (is_same_trade(&bin->total, &wanted->total) &&
		    bin->total.aggregation.product == aggregation->product &&
		    bin->total.aggregation.details == aggregation->details &&
		    memcmp(bin->total.aggregation.classification, aggregation->classification,
			   sizeof(aggregation->classification)) == 0)
			return bin;
	}
	return NULL;
}

/* Make room for n bins; false when memory ran out. */
static bool reserve(struct trade_totals *totals, size_t n)
{
	return alloc_room(totals->bins, &totals->capacity, n) &&
	       index_reserve(&totals->index, n, totals->n, hash_of, totals->bins);
}

/* Add a bin, for which there is room. */
static struct trade_bin *append(struct trade_totals *totals, const struct trade_bin *bin)
{
	totals->bins[totals->n] = *bin;
	index_add(&totals->index, hash_of(totals->bins, totals->n), totals->n);
	return &totals->bins[totals->n++];
}

static void set_product(struct trade_total *total, const struct trade_record *record)
{
	size_t n = record->product_len < sizeof(total->aggregation.code) - 1
			   ? record->product_len
			   : sizeof(total->aggregation.code) - 1;

	memcpy(total->aggregation.code, record->product, n);
	total->aggregation.code[n] = '\0';
	/* A longer one (a label) cannot be distinguished from another that begins alike. */
	total->aggregation.is_one_product = n == record->product_len;
}

static bool is_product_of(const struct trade_total *total, const struct trade_record *record)
{
	size_t n = strlen(total->aggregation.code);

	return record->product_len == n && memcmp(total->aggregation.code, record->product, n) == 0;
}

static bool is_level_of(const struct trade_bin *bin, const struct trade_record *record)
{
	const struct trade_total *total = &bin->total;

	return total->aggregation.product == record->product_level &&
	       total->aggregation.details == record->details && total->flow == record->flow &&
	       period_equal(total->period, record->period) &&
	       memcmp(total->reporter, record->reporter, 4) == 0 &&
	       memcmp(total->partner, record->partner, 4) == 0 &&
	       memcmp(total->aggregation.classification, record->classification,
		      sizeof(record->classification)) == 0;
}

/* The record's bin by its hash, a new one if need be; NULL when memory ran out. */
static struct trade_bin *search_bin(struct trade_totals *totals, const struct trade_record *record)
{
	struct trade_bin bin = {.total = {.flow = record->flow,
					  .period = record->period,
					  .aggregation = {.product = record->product_level,
							  .details = record->details},
					  .is_missing = true,
					  .line = record->line}},
			 *found;

	memcpy(bin.total.reporter, record->reporter, 4);
	memcpy(bin.total.partner, record->partner, 4);
	memcpy(bin.total.aggregation.classification, record->classification,
	       sizeof(bin.total.aggregation.classification));
	found = lookup(totals, &bin);
	if (found)
		return found;
	if (!reserve(totals, totals->n + 1))
		return NULL;
	set_product(&bin.total, record);
	return append(totals, &bin);
}

/* The bin of the record's level: mostly the one of the record before. */
static struct trade_bin *find_bin(struct trade_totals *totals, const struct trade_record *record)
{
	struct trade_bin *bin;

	if (totals->last < totals->n && is_level_of(&totals->bins[totals->last], record))
		return &totals->bins[totals->last];
	bin = search_bin(totals, record);
	if (bin)
		totals->last = (size_t)(bin - totals->bins);
	return bin;
}

/* A total stands once; a second, equal one adds nothing, but may be printed with more digits. */
static bool repeat_total(struct trade_total *total, bool is_missing, struct dec value)
{
	if (is_missing != total->is_missing || (!is_missing && dec_cmp(value, total->value) != 0))
		return false;
	if (!is_missing && value.scale > total->value.scale)
		total->value = value;
	return true;
}

static bool is_whole(const struct trade_total *total)
{
	return !total->aggregation.product && !total->aggregation.details;
}

static enum diag_code add_sum(struct trade_total *total, struct dec sum, struct dec slack)
{
	if (!total->is_missing && (!dec_add(total->value, sum, &sum) ||
				   !dec_add(total->aggregation.slack, slack, &slack)))
		return DIAG_RANGE;
	total->value = sum;
	total->aggregation.slack = slack;
	total->is_missing = false;
	return DIAG_OK;
}

/* Add a figure to the sum of a bin, whose records are counted elsewhere. */
static enum diag_code add_figure(struct trade_bin *bin, const struct trade_record *record)
{
	bin->total.status |= record->status;
	bin->total.priced |= record->priced;
	bin->n_missing += record->is_missing;
	return record->is_missing
		       ? DIAG_OK
		       : add_sum(&bin->total, record->value, dec_half_unit(record->value));
}

enum diag_code trade_totals_add_alike(struct trade_totals *totals, struct dec sum, size_t n)
{
	struct trade_bin *bin = &totals->bins[totals->last];
	struct dec slack = dec_half_unit(sum);

	slack.low *= n;
	bin->total.aggregation.n_records += n;
	bin->total.aggregation.is_one_product = false;
	return add_sum(&bin->total, sum, slack);
}

enum diag_code trade_totals_add(struct trade_totals *totals, const struct trade_record *record)
{
	struct trade_bin *bin = find_bin(totals, record);

	if (!bin)
		return DIAG_NOMEM;
	if (is_whole(&bin->total) && bin->total.aggregation.n_records) {
		if (!repeat_total(&bin->total, record->is_missing, record->value))
			return DIAG_DUPLICATE;
		totals->n_repeats++;
		return DIAG_OK;
	}
	bin->total.aggregation.n_records++;
	bin->total.aggregation.is_one_product =
		bin->total.aggregation.is_one_product && is_product_of(&bin->total, record);
	return add_figure(bin, record);
}

enum diag_code trade_totals_replace(struct trade_totals *totals, const struct trade_record *record,
				    const struct trade_record *old)
{
	struct trade_bin *bin = find_bin(totals, record);
	struct trade_bin changed;
	enum diag_code code;

	if (!bin)
		return DIAG_NOMEM;
	changed = *bin;
	changed.n_missing -= old->is_missing;
	if (changed.total.aggregation.n_records == 1) {
		changed.total.is_missing = true;
		changed.total.status = 0;
	} else if (!old->is_missing &&
		   (!dec_sub(changed.total.value, old->value, &changed.total.value) ||
		    !dec_sub(changed.total.aggregation.slack, dec_half_unit(old->value),
			     &changed.total.aggregation.slack))) {
		return DIAG_RANGE;
	}
	code = add_figure(&changed, record);
	if (!code)
		*bin = changed;
	return code;
}

void trade_totals_clear(struct trade_totals *totals)
{
	totals->n = 0;
	totals->n_repeats = 0;
	index_clear(&totals->index);
}

/* Whether two bins of the same level may become one. */
static enum diag_code may_join(const struct trade_bin *bin, const struct trade_bin *part)
{
	const struct trade_total *a = &bin->total, *b = &part->total;
	struct dec sum;

	if (is_whole(a))
		return a->is_missing == b->is_missing &&
				       (a->is_missing || dec_cmp(a->value, b->value) == 0)
			       ? DIAG_OK
			       : DIAG_DUPLICATE;
	return a->is_missing || b->is_missing ||
			       (dec_add(a->value, b->value, &sum) &&
				dec_add(a->aggregation.slack, b->aggregation.slack, &sum))
		       ? DIAG_OK
		       : DIAG_RANGE;
}

static void join(struct trade_bin *bin, const struct trade_bin *part)
{
	struct trade_total *total = &bin->total;

	if (is_whole(total)) {
		repeat_total(total, part->total.is_missing, part->total.value);
		return;
	}
	total->aggregation.n_records += part->total.aggregation.n_records;
	total->status |= part->total.status;
	total->priced |= part->total.priced;
	total->aggregation.is_one_product =
		total->aggregation.is_one_product && part->total.aggregation.is_one_product &&
		strcmp(total->aggregation.code, part->total.aggregation.code) == 0;
	bin->n_missing += part->n_missing;
	if (part->total.is_missing)
		return;
	if (total->is_missing) {
		total->value = part->total.value;
		total->aggregation.slack = part->total.aggregation.slack;
	} else {
		dec_add(total->value, part->total.value, &total->value);
		dec_add(total->aggregation.slack, part->total.aggregation.slack,
			&total->aggregation.slack);
	}
	total->is_missing = false;
}

enum diag_code trade_totals_merge(struct trade_totals *totals, const struct trade_totals *part,
				  size_t lines)
{
	for (size_t i = 0; i < part->n; i++) {
		const struct trade_bin *bin = lookup(totals, &part->bins[i]);
		enum diag_code code = bin ? may_join(bin, &part->bins[i]) : DIAG_OK;

		if (code)
			return code;
	}
	if (!reserve(totals, totals->n + part->n))
		return DIAG_NOMEM;
	totals->n_repeats += part->n_repeats;
	for (size_t i = 0; i < part->n; i++) {
		struct trade_bin moved = part->bins[i], *bin = lookup(totals, &moved);

		if (bin) {
			totals->n_repeats += is_whole(&bin->total);
			join(bin, &moved);
			continue;
		}
		moved.total.line += lines;
		append(totals, &moved);
	}
	return DIAG_OK;
}

static int bits(unsigned set)
{
	int n = 0;

	for (; set; set &= set - 1)
		n++;
	return n;
}

static bool is_coarser(const struct aggregation *a, const struct aggregation *b)
{
	if (a->product != b->product)
		return a->product < b->product;
	if (bits(a->details) != bits(b->details))
		return bits(a->details) < bits(b->details);
	return a->details < b->details;
}

/*
 * Which of two levels of the same trade gives its total. The total itself stands, even if it is
 * missing or confidential. Of sums of products the larger one misses less, as flows are not
 * negative; complete levels are equal, and then the coarser one is taken.
 */
static bool is_better(const struct trade_total *a, const struct trade_total *b)
{
	bool both_products = a->aggregation.product && b->aggregation.product;
	int order = 0;

	if (both_products && !a->is_missing && !b->is_missing)
		order = dec_cmp(a->value, b->value);
	return order ? order > 0 : is_coarser(&a->aggregation, &b->aggregation);
}

/* Bins of the same trade stand together after sorting; the first one seen leads. */
static int compare_trade(const void *left, const void *right)
{
	const struct trade_bin *const *a = left, *const *b = right;
	const struct trade_total *x = &(*a)->total, *y = &(*b)->total;
	int order = strcmp(x->reporter, y->reporter);

	if (!order)
		order = strcmp(x->partner, y->partner);
	if (!order)
		order = period_cmp(x->period, y->period);
	if (!order)
		order = (x->flow > y->flow) - (x->flow < y->flow);
	return order ? order : (*a > *b) - (*a < *b);
}

/* The total of a level, which is missing if a part of it is. */
static struct trade_total known(const struct trade_bin *bin)
{
	struct trade_total total = bin->total;

	total.is_missing = total.is_missing || bin->n_missing > 0;
	return total;
}

static bool is_of_pair(const struct trade_bin *bin, const struct trade_total *total)
{
	return memcmp(bin->total.reporter, total->reporter, 4) == 0 &&
	       memcmp(bin->total.partner, total->partner, 4) == 0;
}

/* How many months of a year its total is no more than the sum of, from January on, where the months or quarters behind
 * them are not known; 0: that is not so. Sorted, a year stands behind its months and before its last one or quarter. */
static int months_so_far(const struct trade_bin *const *sorted, size_t n, size_t at)
{
	const struct trade_total *year = &sorted[at]->total;
	struct dec sum = dec_from_int(0);
	int from = 0, last = 0, each = 0;

	if (!period_is_year(year->period) || year->is_missing || !is_whole(year))
		return 0;
	for (size_t i = at + 1; i < n && is_of_pair(sorted[i], year) &&
				sorted[i]->total.period.last == year->period.last;
	     i++) {
		if (sorted[i]->total.flow == year->flow)
			return 0;
	}
	for (size_t i = at; i-- > 0 && is_of_pair(sorted[i], year) &&
			    sorted[i]->total.period.last >= year->period.first;) {
		const struct trade_total *part = &sorted[i]->total;
		const int months = period_months(part->period);

		if (part->flow != year->flow ||
		    (each ? months != each : months != 1 && months != 3))
			continue;
		each = months;
		last = last ? last : part->period.last;
		if (part->is_missing || !is_whole(part) ||
		    (from && part->period.last != from - 1) || !dec_add(sum, part->value, &sum))
			return 0;
		from = part->period.first;
	}
	return from == year->period.first && dec_cmp(sum, year->value) == 0 ? last - from + 1 : 0;
}

/* Whether the products of a level are less than nine tenths of the total beside them: some were chosen. */
static bool is_clearly_less(const struct trade_total *products, const struct trade_total *total)
{
	struct dec ten, nine;

	return products->aggregation.product && is_whole(total) && !products->is_missing &&
	       !total->is_missing && dec_mul(products->value, dec_from_int(10), &ten) &&
	       dec_mul(total->value, dec_from_int(9), &nine) && dec_cmp(ten, nine) < 0;
}

enum diag_code trade_totals_visit(const struct trade_totals *totals,
				  enum diag_code (*visit)(void *ctx,
							  const struct trade_total *total),
				  void *ctx)
{
	const struct trade_bin **sorted = calloc(totals->n + 1, sizeof(const struct trade_bin *));
	enum diag_code code = DIAG_OK;

	if (!sorted)
		return DIAG_NOMEM;
	for (size_t i = 0; i < totals->n; i++)
		sorted[i] = &totals->bins[i];
	qsort(sorted, totals->n, sizeof(const struct trade_bin *), compare_trade);
	for (size_t start = 0, end; start < totals->n && !code; start = end) {
		struct trade_total best = known(sorted[start]);

		for (end = start + 1; end < totals->n && is_same_trade(&best, &sorted[end]->total);
		     end++) {
			struct trade_total other = known(sorted[end]);

			if (is_better(&other, &best))
				best = other;
		}
		best.aggregation.is_nested =
			end - start > 1 && (best.aggregation.product || best.aggregation.details);
		best.is_above_some = end - start > 1;
		best.months_so_far = end - start > 1 ? 0 : months_so_far(sorted, totals->n, start);
		for (size_t i = start; i < end; i++) {
			if (sorted[i]->total.aggregation.product)
				best.is_above_some = best.is_above_some &&
						     is_clearly_less(&sorted[i]->total, &best);
		}
		code = visit(ctx, &best);
	}
	free(sorted);
	return code;
}

void trade_record_turn(struct trade_record *record)
{
	char partner[4];

	memcpy(partner, record->reporter, 4);
	memcpy(record->reporter, record->partner, 4);
	memcpy(record->partner, partner, 4);
}

#include "known_rows.h"

#include <string.h>

static bool names_area(const struct source_format *format, size_t side, unsigned columns)
{
	for (size_t i = 0; i < SOURCE_AREAS; i++) {
		if (columns >> format->area_columns[side][i] & 1)
			return true;
	}
	return false;
}

static struct known_columns columns_of(const struct known_rows *known, unsigned columns,
				       enum row_status gives)
{
	struct known_columns out = {.gives = gives,
				    .has_reporter = names_area(known->format, 0, columns),
				    .has_partner = names_area(known->format, 1, columns)};

	out.n = record_cells_ranges(&known->header, columns, out.cells);
	return out;
}

void known_rows_init(struct known_rows *known, const struct source_format *format,
		     const struct header *header)
{
	size_t value = header->cell_of[format->value_column];
	unsigned columns = 0;

	known->format = format;
	known->header = *header;
	if (!value || value >= header->n || header->n >= KNOWN_WIDTH)
		return;
	for (size_t i = 0; i < header->n_columns; i++) {
		if (header->cell_of[i] == CELL_EXTRA)
			return;
	}
	for (const struct source_part *part = format->parts; part && part->columns; part++) {
		known->parts[known->n] = columns_of(known, part->columns, part->gives);
		known->n += known->parts[known->n].n > 0;
		columns |= part->columns;
	}
	known->all = columns_of(known, columns, ROW_TAKEN);
}

void known_rows_begin(struct known_rows *known)
{
	known->piece++;
	known->taken = known->may_keep = false;
}

static inline uint64_t mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

/* A part of the record looked at last into *out, and its slot; NULL: it is too long. */
static struct known_part *find_part(struct known_rows *known, size_t number, const char *bytes,
				    struct known_part *out)
{
	uint64_t hash = number;
	size_t n_words = 0;

	for (size_t i = 0; i < known->parts[number].n; i++) {
		struct csv_cell raw =
			raw_cells(bytes, known->ends[known->turn], known->parts[number].cells[i]);

		if (n_words + raw.len / 8 >= KNOWN_WORDS)
			return NULL;
		for (; raw.len >= 8; raw.len -= 8, raw.text += 8) {
			out->words[n_words] = last_bytes(raw.text + 8, 8);
			hash = mix(hash, out->words[n_words++]);
		}
		/* With a byte before them that no text in UTF-8 has. */
		out->words[n_words] =
			last_bytes(raw.text + raw.len, raw.len) | (uint64_t)(0xF8 | raw.len) << 56;
		hash = mix(hash, out->words[n_words++]);
	}
	out->n_words = (uint8_t)n_words;
	out->number = (uint8_t)number;
	return &known->slots[hash % KNOWN_PARTS];
}

static inline bool is_in(const struct known_part *slot, const struct known_part *part)
{
	if (slot->n_words != part->n_words || slot->number != part->number)
		return false;
	/* memcmp would wait for words just written. */
	for (size_t i = 0; i < part->n_words; i++) {
		if (slot->words[i] != part->words[i])
			return false;
	}
	return true;
}

/* The slot of a part that is known; NULL: it is not. */
static const struct known_part *look_up(struct known_rows *known, size_t number, const char *bytes)
{
	struct known_part part;
	const struct known_part *slot = find_part(known, number, bytes, &part);

	return slot && is_in(slot, &part) && (!slot->status || slot->piece == known->piece) ? slot
											    : NULL;
}

/* Whether the record has cells, product and figure as most have. */
static bool cut(struct known_rows *known, const struct record_scan *scan, const char *bytes,
		size_t start, size_t end)
{
	static const struct trade_record any = {.flow = FLOW_EXPORTS};
	const size_t width = known->header.n;
	size_t *ends = known->ends[known->turn], n, decimals;
	struct csv_cell value;
	uint64_t figure;

	if (!known->n || start < PLAIN_BEFORE || end - start > CSV_CELL_MAX)
		return false;
	n = record_cells_ends(scan, bytes, start, end, ends, KNOWN_WIDTH);
	return (n == width || (n == width + 1 && ends[n] == ends[width] + 1)) &&
	       alike_rows_understand(known->format, &known->header, bytes, ends, &any, &value) &&
	       plain_figure_read(value, &figure, &decimals);
}

/* Find the parts: the status that the first gives that is not well, ROW_BAD: one is not known. */
static enum row_status find_parts(struct known_rows *known, const char *bytes)
{
	enum row_status status = ROW_TAKEN;

	for (size_t i = 0; i < known->n; i++) {
		const struct known_part *slot;

		/* A second name that is not known is to be told, too. */
		if (status && known->parts[i].gives != status)
			continue;
		slot = look_up(known, i, bytes);
		if (!slot)
			return ROW_BAD;
		if (known->parts[i].has_reporter)
			memcpy(known->pair.reporter, slot->pair.reporter, 4);
		if (known->parts[i].has_partner)
			memcpy(known->pair.partner, slot->pair.partner, 4);
		if (!status)
			status = (enum row_status)slot->status;
	}
	return status;
}

bool known_rows_count(struct known_rows *known, struct reading *reading,
		      const struct record_scan *scan, const char *bytes, size_t start, size_t end)
{
	enum row_status status = ROW_TAKEN;

	known->turn ^= 1;
	known->may_keep = cut(known, scan, bytes, start, end);
	if (!known->may_keep || !known->taken ||
	    !are_same_cells(known->all.cells, known->all.n, bytes, known->ends[0], known->ends[1]))
		status = known->may_keep ? find_parts(known, bytes) : ROW_BAD;
	known->taken = !status;
	return status != ROW_BAD && reading_count(reading, status, &known->pair);
}

/* Of the parts that may have given the status the one that did; known->n: more than one may. */
static size_t find_giver(struct known_rows *known, const char *bytes, enum row_status status)
{
	size_t giver = known->n;

	for (size_t i = 0; i < known->n; i++) {
		const struct known_part *slot;

		if (known->parts[i].gives != status)
			continue;
		slot = look_up(known, i, bytes);
		if (slot && !slot->status)
			continue;
		if (giver < known->n)
			return known->n;
		giver = i;
	}
	return giver;
}

void known_rows_keep(struct known_rows *known, const struct reading *reading, const char *bytes)
{
	const enum row_status status = reading->status;
	size_t giver = known->n - 1;

	if (!known->may_keep || !reading->only_counted)
		return;
	if (status)
		giver = find_giver(known, bytes, status);
	for (size_t i = 0; i <= giver && giver < known->n; i++) {
		struct known_part part = {.pair = reading->counted, .piece = known->piece};
		struct known_part *slot = find_part(known, i, bytes, &part);

		part.status = (uint8_t)(i == giver ? status : ROW_TAKEN);
		if (slot)
			*slot = part;
	}
}

/*
 * record_scan.h - where the records and cells of a CSV text are, found without parsing it.
 *
 * A piece of the text becomes bit masks, one bit a byte: line ends and separators outside
 * quotes, and all newlines. Reading these is several times faster than parsing, so records that do
 * not matter can be passed over; csv_reader.h stays the one parser. A place where the quotes are
 * not as RFC 4180 has them is a suspect: its record is to be parsed, and the parser says what is
 * wrong. Depends on alloc.h.
 */
#ifndef KZBE_RECORD_SCAN_H
#define KZBE_RECORD_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A piece handed to record_scan must be readable up to the next multiple of this. */
#define RECORD_SCAN_PAD 64

#define RECORD_SCAN_SUSPECTS 64
#define RECORD_SCAN_WAYS 3 /* of scanning, for the machines that there are */

struct record_scan {
	uint64_t *line_end;  /* newlines outside quotes: they end a record (or a blank line) */
	uint64_t *separator; /* outside quotes */
	uint64_t *newline;   /* all */
	uint64_t *doubled;   /* the second quote of two inside quotes */
	size_t n;	     /* bytes in the piece */
	size_t newlines;
	bool starts_in_quotes; /* as given */
	bool ends_in_quotes;
	bool has_doubled_quotes; /* somewhere, inside quotes */
	bool has_quoted_newlines;
	size_t n_suspects; /* more than RECORD_SCAN_SUSPECTS: suspect everywhere */
	size_t suspects[RECORD_SCAN_SUSPECTS]; /* offsets, rising */
	size_t at_most;	 /* none of the ways behind the n-th plainest; 0: the best */
	size_t capacity; /* private: words in each mask */
};

/* Make room for pieces of up to n bytes. False when memory ran out. */
bool record_scan_reserve(struct record_scan *scan, size_t n);
void record_scan_release(struct record_scan *scan);

/*
 * Scan a piece of n bytes, which begins inside a quoted cell or not. The record in which it begins
 * may be cut: what stands before the first line end is not looked at for suspects, nor is the end.
 */
void record_scan(struct record_scan *scan, const char *bytes, size_t n, char separator,
		 bool in_quotes);

/* Whether a piece out of the middle of a text more likely begins inside a quoted cell. */
bool record_scan_guess(const char *bytes, size_t n, char separator);

/* --- reading the masks -------------------------------------------------------------------------- */

static inline unsigned record_scan_lowest(uint64_t mask)
{
	return (unsigned)__builtin_ctzll(mask);
}

/* The bytes of a cell of up to eight, without NUL, as one number; of more, the first eight. */
static inline uint64_t record_scan_eight(const char *bytes, size_t n)
{
	uint64_t number = 0;

	for (size_t i = 0; i < n && i < 8; i++)
		number = number << 8 | (unsigned char)bytes[i];
	return number;
}

/* The first line end at or behind `from`; scan->n if there is none. */
static inline size_t record_scan_line_end(const struct record_scan *scan, size_t from)
{
	size_t word = from / 64, words = (scan->n + 63) / 64;
	uint64_t mask;

	if (from >= scan->n)
		return scan->n;
	mask = scan->line_end[word] & (UINT64_MAX << (from % 64));
	while (!mask) {
		if (++word >= words)
			return scan->n;
		mask = scan->line_end[word];
	}
	return word * 64 + record_scan_lowest(mask);
}

/* The (skip + 1)-th separator in [from, end); at least `end`, or scan->n, if there are fewer. No mask behind `end` is
 * looked at: a short record must not cost a search through the piece. */
static inline size_t record_scan_separator_within(const struct record_scan *scan, size_t from,
						  size_t skip, size_t end)
{
	size_t to = end < scan->n ? end : scan->n;
	size_t word = from / 64, words = (to + 63) / 64;
	uint64_t mask;

	if (from >= to)
		return to;
	mask = scan->separator[word] & (UINT64_MAX << (from % 64));
	for (;; mask = scan->separator[word]) {
		for (; mask; mask &= mask - 1) {
			if (!skip--)
				return word * 64 + record_scan_lowest(mask);
		}
		if (++word >= words)
			return to;
	}
}

/* The (skip + 1)-th separator at or behind `from`; scan->n if there are fewer. */
static inline size_t record_scan_separator(const struct record_scan *scan, size_t from, size_t skip)
{
	return record_scan_separator_within(scan, from, skip, scan->n);
}

/* How many newlines stand in [from, to), both quoted ones and others. */
size_t record_scan_newlines(const struct record_scan *scan, size_t from, size_t to);

#endif

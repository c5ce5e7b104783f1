/*
 * plain_figure.h - digits read eight at a time, out of a text of which some bytes before them can be read. Private to
 * scan.
 */
#ifndef KZBE_PLAIN_FIGURE_H
#define KZBE_PLAIN_FIGURE_H

#include <string.h>

#include "csv_reader.h"
#include "record_scan.h"

#define PLAIN_DECIMALS 8 /* a plain figure has fewer */

/* Up to eight bytes that end at `end`, the last one lowest; seven bytes before them can be read. */
static inline uint64_t last_bytes(const char *end, size_t n)
{
	uint64_t bytes;

	memcpy(&bytes, end - 8, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	bytes = __builtin_bswap64(bytes);
#endif
	return n < 8 ? bytes & ((UINT64_C(1) << 8 * n) - 1) : bytes;
}

#define EACH_BYTE UINT64_C(0x0101010101010101)

/* Whether the n last of eight bytes are digits. */
static inline bool are_digits(uint64_t bytes, size_t n)
{
	uint64_t zeros = n < 8 ? EACH_BYTE * '0' & ((UINT64_C(1) << 8 * n) - 1) : EACH_BYTE * '0';
	uint64_t digits = bytes ^ zeros;

	return !(((digits + EACH_BYTE * 0x76) | digits) & EACH_BYTE * 0x80);
}

/* The number of eight digits, each in a byte, without the bits that make it a character. */
static inline uint64_t number_of(uint64_t digits)
{
	digits = (digits & EACH_BYTE * 0x0F);
	digits = (digits & UINT64_C(0x00FF00FF00FF00FF)) +
		 (digits >> 8 & UINT64_C(0x00FF00FF00FF00FF)) * 10;
	digits = (digits & UINT64_C(0x0000FFFF0000FFFF)) +
		 (digits >> 16 & UINT64_C(0x0000FFFF0000FFFF)) * 100;
	return (digits & UINT32_MAX) + (digits >> 32) * 10000;
}

static const uint64_t plain_powers[PLAIN_DECIMALS] = {1,     10,     100,     1000,
						      10000, 100000, 1000000, 10000000};

/* How many of the last eight bytes stand behind a point; 8: there is none. */
static inline size_t decimals_of(const char *end)
{
	const uint64_t points = last_bytes(end, 8) ^ EACH_BYTE * '.';
	const uint64_t found = (points - EACH_BYTE) & ~points & EACH_BYTE * 0x80;

	return found ? record_scan_lowest(found) / 8 : 8;
}

#define PLAIN_BEFORE 16
#define PLAIN_WHOLE 11 /* with the decimals they fit a machine word */

/* A plain figure: digits, and a point and decimals behind them. PLAIN_BEFORE bytes before it can be read. */
static inline bool plain_figure_read(struct csv_cell cell, uint64_t *number, size_t *decimals)
{
	const char *end = cell.text + cell.len;
	size_t n = cell.len, point = decimals_of(end);
	uint64_t low, high = 0, behind = 0;

	if (point >= n || point == PLAIN_DECIMALS) {
		point = 0;
	} else {
		behind = last_bytes(end, point);
		if (!point || !are_digits(behind, point))
			return false;
		end -= point + 1;
		n -= point + 1;
	}
	if (!n || n > PLAIN_WHOLE)
		return false;
	low = last_bytes(end, n);
	if (n > 8) {
		high = last_bytes(end - 8, n - 8);
		if (!are_digits(high, n - 8))
			return false;
	}
	if (!are_digits(low, n))
		return false;
	*number = (number_of(high) * 100000000 + number_of(low)) * plain_powers[point] +
		  number_of(behind);
	*decimals = point;
	return true;
}

#endif

#include "record_scan.h"

#include <stdlib.h>
#include <string.h>

#ifdef __SSE2__
#include <immintrin.h>
#if __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif
#endif

/* Bits of 64 bytes; the lowest bit is the first byte. */
struct byte_masks {
	uint64_t quote, newline, carriage_return, separator;
};

bool record_scan_reserve(struct record_scan *scan, size_t n)
{
	size_t words = (n + 63) / 64;
	uint64_t *all;

	if (words <= scan->capacity)
		return true;
	all = calloc(words * 4, sizeof(*all));
	if (!all)
		return false;
	free(scan->line_end);
	scan->line_end = all;
	scan->separator = all + words;
	scan->newline = all + 2 * words;
	scan->doubled = all + 3 * words;
	scan->capacity = words;
	return true;
}

void record_scan_release(struct record_scan *scan)
{
	free(scan->line_end);
	*scan = (struct record_scan){.n = 0};
}

/* --- from bytes to bits ------------------------------------------------------------------------- */

static void masks_by_bytes(const char *bytes, char separator, struct byte_masks *out)
{
	*out = (struct byte_masks){0};
	for (unsigned i = 0; i < 64; i++) {
		out->quote |= (uint64_t)(bytes[i] == '"') << i;
		out->newline |= (uint64_t)(bytes[i] == '\n') << i;
		out->carriage_return |= (uint64_t)(bytes[i] == '\r') << i;
		out->separator |= (uint64_t)(bytes[i] == separator) << i;
	}
}

#ifdef __SSE2__
#define SIMD_16(function, a, b, c, d)                                              \
	((uint64_t)(unsigned)function(a) | (uint64_t)(unsigned)function(b) << 16 | \
	 (uint64_t)(unsigned)function(c) << 32 | (uint64_t)(unsigned)function(d) << 48)

static inline __attribute__((always_inline)) uint64_t equal_sse2(const __m128i v[4], char byte)
{
	const __m128i wanted = _mm_set1_epi8(byte);

	return SIMD_16(_mm_movemask_epi8, _mm_cmpeq_epi8(v[0], wanted),
		       _mm_cmpeq_epi8(v[1], wanted), _mm_cmpeq_epi8(v[2], wanted),
		       _mm_cmpeq_epi8(v[3], wanted));
}

static inline __attribute__((always_inline)) void masks_sse2(const char *bytes, char separator,
							     struct byte_masks *out)
{
	__m128i v[4];

	for (size_t i = 0; i < 4; i++)
		v[i] = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * i));
	out->quote = equal_sse2(v, '"');
	out->newline = equal_sse2(v, '\n');
	out->carriage_return = equal_sse2(v, '\r');
	out->separator = equal_sse2(v, separator);
}

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

static inline AVX2 __attribute__((always_inline)) uint64_t equal_avx2(__m256i low, __m256i high,
								      char byte)
{
	const __m256i wanted = _mm256_set1_epi8(byte);

	return (uint64_t)(unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted)) |
	       (uint64_t)(unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

static inline AVX2 __attribute__((always_inline)) void masks_avx2(const char *bytes, char separator,
								  struct byte_masks *out)
{
	const __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
	const __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));

	out->quote = equal_avx2(low, high, '"');
	out->newline = equal_avx2(low, high, '\n');
	out->carriage_return = equal_avx2(low, high, '\r');
	out->separator = equal_avx2(low, high, separator);
}
#endif

/* --- quotes ------------------------------------------------------------------------------------- */

/* What the 64 bytes before leave behind. */
struct state {
	uint64_t in_quotes;		   /* all ones or none */
	uint64_t may_open;		   /* 1: a quote may open now */
	uint64_t has_closed;		   /* 1: the byte before was a closing quote */
	uint64_t has_return;		   /* 1: a carriage return outside quotes */
	uint64_t doubled, quoted_newlines; /* any bit: there was one */
};

/* Each bit becomes the parity of itself and those below it. */
static inline __attribute__((always_inline)) uint64_t parity(uint64_t bits)
{
	bits ^= bits << 1;
	bits ^= bits << 2;
	bits ^= bits << 4;
	bits ^= bits << 8;
	bits ^= bits << 16;
	return bits ^ bits << 32;
}

static void note_suspects(struct record_scan *scan, size_t offset, uint64_t bits)
{
	for (; bits; bits &= bits - 1) {
		if (scan->n_suspects < RECORD_SCAN_SUSPECTS)
			scan->suspects[scan->n_suspects] = offset + record_scan_lowest(bits);
		if (scan->n_suspects <= RECORD_SCAN_SUSPECTS)
			scan->n_suspects++;
	}
}

/*
 * A quote that opens a cell stands behind a separator, a line end or a quote that closed (the two
 * are then one doubled quote); behind one that closes a cell comes a separator, a line end or a
 * quote; a carriage return outside quotes belongs to a line end. All else is suspect.
 */
static inline __attribute__((always_inline)) void scan_word(struct record_scan *scan, size_t word,
							    const struct byte_masks *m,
							    struct state *state)
{
	uint64_t inside = state->in_quotes, opens, closes, returns, suspect;

	if (m->quote)
		inside ^= parity(m->quote);
	opens = m->quote & inside;
	closes = m->quote & ~inside;
	scan->newline[word] = m->newline;
	scan->line_end[word] = m->newline & ~inside;
	scan->separator[word] = m->separator & ~inside;
	returns = m->carriage_return & ~inside;
	scan->doubled[word] = opens & (closes << 1 | state->has_closed);
	state->doubled |= scan->doubled[word];
	state->quoted_newlines |= m->newline & inside;
	{
		uint64_t before = scan->separator[word] | scan->line_end[word] | closes;
		uint64_t behind = before | m->quote | returns;

		suspect = opens & ~(before << 1 | state->may_open);
		suspect |= (closes << 1 | state->has_closed) & ~behind;
		suspect |= (returns << 1 | state->has_return) & ~(m->newline | returns);
		state->may_open = before >> 63;
	}
	if (suspect)
		note_suspects(scan, word * 64, suspect);
	state->has_closed = closes >> 63;
	state->has_return = returns >> 63;
	state->in_quotes = (uint64_t)0 - (inside >> 63);
}

static inline __attribute__((always_inline)) void scan_all(
	struct record_scan *scan, const char *bytes, char separator, struct state *state,
	void (*masks)(const char *bytes, char separator, struct byte_masks *out))
{
	size_t words = (scan->n + 63) / 64;

	for (size_t word = 0; word < words; word++) {
		struct byte_masks m;

		masks(bytes + word * 64, separator, &m);
		if (word + 1 == words && scan->n % 64) {
			uint64_t used = (UINT64_C(1) << scan->n % 64) - 1;

			m.quote &= used;
			m.newline &= used;
			m.carriage_return &= used;
			m.separator &= used;
		}
		scan->newlines += (size_t)__builtin_popcountll(m.newline);
		scan_word(scan, word, &m, state);
	}
}

static void scan_by_bytes(struct record_scan *scan, const char *bytes, char separator,
			  struct state *state)
{
	scan_all(scan, bytes, separator, state, masks_by_bytes);
}

#ifdef __SSE2__
static void scan_sse2(struct record_scan *scan, const char *bytes, char separator,
		      struct state *state)
{
	scan_all(scan, bytes, separator, state, masks_sse2);
}

static AVX2 void scan_avx2(struct record_scan *scan, const char *bytes, char separator,
			   struct state *state)
{
	scan_all(scan, bytes, separator, state, masks_avx2);
}
#endif

#ifdef __SSE2__
/* The C library's loader knows it already; the compiler's own way asks the processor at each start of the program, which takes
 * a virtual machine longer than all else that a small report does. */
static bool has_avx2(void)
{
#ifdef CPU_FEATURE_ACTIVE
	return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1) && CPU_FEATURE_ACTIVE(POPCNT);
#else
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
	       __builtin_cpu_supports("popcnt");
#endif
}
#endif

typedef void scanner(struct record_scan *scan, const char *bytes, char separator,
		     struct state *state);

/* The ways that this machine has, the fastest last; returns how many. */
static size_t list_ways(scanner *ways[RECORD_SCAN_WAYS])
{
	size_t n = 0;

	ways[n++] = scan_by_bytes;
#ifdef __SSE2__
	ways[n++] = scan_sse2;
	if (has_avx2())
		ways[n++] = scan_avx2;
#endif
	return n;
}

/* Suspects before the first line end are of a record that is cut: not known. */
static void drop_cut_suspects(struct record_scan *scan)
{
	size_t first = record_scan_line_end(scan, 0), dropped = 0;

	if (scan->n_suspects > RECORD_SCAN_SUSPECTS)
		return;
	while (dropped < scan->n_suspects && scan->suspects[dropped] <= first)
		dropped++;
	scan->n_suspects -= dropped;
	memmove(scan->suspects, scan->suspects + dropped,
		scan->n_suspects * sizeof(*scan->suspects));
}

void record_scan(struct record_scan *scan, const char *bytes, size_t n, char separator,
		 bool in_quotes)
{
	scanner *ways[RECORD_SCAN_WAYS] = {NULL};
	size_t way = list_ways(ways);
	struct state state = {.in_quotes = (uint64_t)0 - in_quotes};

	if (scan->at_most && scan->at_most < way)
		way = scan->at_most;
	scan->n = n;
	scan->newlines = 0;
	scan->n_suspects = 0;
	scan->starts_in_quotes = in_quotes;
	ways[way - 1](scan, bytes, separator, &state);
	/* A word that is not full ends with the parity of its last byte: nothing changes behind. */
	scan->ends_in_quotes = state.in_quotes;
	scan->has_doubled_quotes = state.doubled;
	scan->has_quoted_newlines = state.quoted_newlines;
	drop_cut_suspects(scan);
}

static inline __attribute__((always_inline)) size_t count_newlines(const struct record_scan *scan,
								   size_t from, size_t to)
{
	size_t count = 0;

	for (size_t word = from / 64; word * 64 < to; word++) {
		uint64_t mask = scan->newline[word];

		if (word == from / 64)
			mask &= UINT64_MAX << (from % 64);
		if (to - word * 64 < 64)
			mask &= (UINT64_C(1) << (to - word * 64)) - 1;
		count += (size_t)__builtin_popcountll(mask);
	}
	return count;
}

#ifdef __SSE2__
static AVX2 size_t count_by_instruction(const struct record_scan *scan, size_t from, size_t to)
{
	return count_newlines(scan, from, to);
}
#endif

size_t record_scan_newlines(const struct record_scan *scan, size_t from, size_t to)
{
#ifdef __SSE2__
	if (!scan->at_most && has_avx2())
		return count_by_instruction(scan, from, to);
#endif
	return count_newlines(scan, from, to);
}

/* --- guessing ----------------------------------------------------------------------------------- */

#define GUESS_BYTES ((size_t)1024)

/* How often the quotes are not as they should be if the piece begins so. */
static size_t faults(const char *bytes, size_t n, char separator, bool in_quotes)
{
	const char *quote = n ? memchr(bytes, '"', n) : NULL;
	size_t count = 0;

	for (; quote; quote = memchr(quote + 1, '"', n - 1 - (size_t)(quote - bytes))) {
		size_t i = (size_t)(quote - bytes);
		char before = i ? bytes[i - 1] : separator;
		char behind = i + 1 < n ? bytes[i + 1] : separator;

		if (!in_quotes)
			count += before != separator && before != '\n' && before != '"';
		else
			count += behind != separator && behind != '\n' && behind != '\r' &&
				 behind != '"';
		in_quotes = !in_quotes;
	}
	return count;
}

bool record_scan_guess(const char *bytes, size_t n, char separator)
{
	size_t looked_at = n < GUESS_BYTES ? n : GUESS_BYTES;

	return faults(bytes, looked_at, separator, true) <
	       faults(bytes, looked_at, separator, false);
}

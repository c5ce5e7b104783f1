/*
 * followers.h - with which bytes the word behind another one begins, and a set of such beginnings: most words in
 * front of which a phrase might begin are left out by a look at it; and bytes compared. Private to words.c.
 */
#ifndef KZBE_FOLLOWERS_H
#define KZBE_FOLLOWERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define FIRST_BYTES 4

/* The first bytes of a word as one number, zeros behind a shorter one. */
static inline uint32_t first_bytes(const char *s, size_t len)
{
	char bytes[FIRST_BYTES] = {0};
	uint32_t all;

	if (len >= FIRST_BYTES) {
		memcpy(&all, s, sizeof(all));
		return all;
	}
	bytes[0] = len > 0 ? s[0] : 0;
	bytes[1] = len > 1 ? s[1] : 0;
	bytes[2] = len > 2 ? s[2] : 0;
	memcpy(&all, bytes, sizeof(all));
	return all;
}

/* What is asked of a word's first bytes. */
struct beginning {
	uint32_t bytes, mask;
	uint8_t n; /* of them, FIRST_BYTES at most; 0: any word will do */
};

static inline uint32_t first_bytes_mask(size_t n)
{
	static const char bytes[2 * FIRST_BYTES] = "\xFF\xFF\xFF\xFF";
	uint32_t mask;

	memcpy(&mask, bytes + FIRST_BYTES - n, sizeof(mask));
	return mask;
}

static inline struct beginning beginning_any(void)
{
	return (struct beginning){0, 0, 0};
}

/* That the word is this one, or begins so. */
static inline struct beginning beginning_of(const char *s, size_t len, bool is_whole)
{
	size_t n = is_whole || len > FIRST_BYTES ? FIRST_BYTES : len;

	return (struct beginning){first_bytes(s, len), first_bytes_mask(n), (uint8_t)n};
}

static inline bool beginning_fits(struct beginning beginning, uint32_t next)
{
	return !((beginning.bytes ^ next) & beginning.mask);
}

/* An entry that depends on what is around the word, and how the next token must begin: most do not. */
struct open_entry {
	uint32_t bytes, mask;
	uint16_t entry; /* in word_cache.entries */
};

/* A bit of each beginning is set, which others may have too. */
struct followers {
	uint64_t bits[4];
	uint8_t lengths; /* bit n: some have n bytes */
};

static inline unsigned followers_bit(uint32_t bytes)
{
	return bytes * UINT32_C(0x9E3779B1) >> 24;
}

static inline void followers_add(struct followers *followers, struct beginning beginning)
{
	unsigned bit = followers_bit(beginning.bytes);

	followers->bits[bit / 64] |= UINT64_C(1) << bit % 64;
	followers->lengths |= (uint8_t)(1u << beginning.n);
}

/* Whether a word that begins so may be one of them. */
static inline bool followers_may(const struct followers *followers, uint32_t next)
{
	for (size_t n = FIRST_BYTES; n > 0; n--) {
		unsigned bit;

		if (!(followers->lengths >> n & 1))
			continue;
		bit = followers_bit(next & first_bytes_mask(n));
		if (followers->bits[bit / 64] >> bit % 64 & 1)
			return true;
	}
	return followers->lengths & 1;
}

/* Whether n bytes, one at least, are the same: without a call, for they are few. */
static inline bool same_bytes(const char *a, const char *b, size_t n)
{
	uint64_t x, y;
	uint32_t u, v;

	if (n < 4)
		return a[0] == b[0] && a[n / 2] == b[n / 2] && a[n - 1] == b[n - 1];
	if (n < 8) {
		memcpy(&u, a, sizeof(u));
		memcpy(&v, b, sizeof(v));
		if (u != v)
			return false;
		memcpy(&u, a + n - 4, sizeof(u));
		memcpy(&v, b + n - 4, sizeof(v));
		return u == v;
	}
	for (size_t i = 0; i < n; i += 8) {
		if (i + 8 > n) /* the last ones, some of them twice */
			i = n - 8;
		memcpy(&x, a + i, sizeof(x));
		memcpy(&y, b + i, sizeof(y));
		if (x != y)
			return false;
	}
	return true;
}

#endif

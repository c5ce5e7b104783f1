/*
 * mini-gmp's memory functions as GMP has them: with the size that a piece had. It is kept in front of
 * the piece.
 */
#include <gmp.h>

#include <stdalign.h>
#include <string.h>

#undef mp_get_memory_functions
#undef mp_set_memory_functions

union head {
	size_t size;
	max_align_t aligned;
};

static void *(*get_sized)(size_t);
static void *(*resize_sized)(void *, size_t, size_t);
static void (*put_sized)(void *, size_t);

static void *with_head(union head *head, size_t size)
{
	head->size = size;
	return head + 1;
}

static void *get_piece(size_t size)
{
	return with_head(get_sized(sizeof(union head) + size), size);
}

static void *resize_piece(void *piece, size_t unknown, size_t size)
{
	union head *head = (union head *)piece - 1;

	(void)unknown;
	return with_head(resize_sized(head, sizeof(*head) + head->size, sizeof(*head) + size),
			 size);
}

static void put_piece(void *piece, size_t unknown)
{
	union head *head = (union head *)piece - 1;

	(void)unknown;
	if (piece)
		put_sized(head, sizeof(*head) + head->size);
}

void page_get_memory_functions(void *(**get)(size_t), void *(**resize)(void *, size_t, size_t),
			       void (**put)(void *, size_t))
{
	*get = get_sized;
	*resize = resize_sized;
	*put = put_sized;
}

void page_set_memory_functions(void *(*get)(size_t), void *(*resize)(void *, size_t, size_t),
			       void (*put)(void *, size_t))
{
	get_sized = get;
	resize_sized = resize;
	put_sized = put;
	mp_set_memory_functions(get ? get_piece : NULL, resize ? resize_piece : NULL,
				put ? put_piece : NULL);
}

static void fill(mp_limb_t *limbs, mp_size_t n, const mpz_t number)
{
	for (mp_size_t i = 0; i < n; i++)
		limbs[i] = mpz_getlimbn(number, i);
}

void mpn_tdiv_qr(mp_limb_t *quotient, mp_limb_t *rest, mp_size_t zeros, const mp_limb_t *a,
		 mp_size_t n, const mp_limb_t *divisor, mp_size_t divisor_n)
{
	mpz_t over, under, q, r;

	(void)zeros;
	mpz_init(q);
	mpz_init(r);
	mpz_tdiv_qr(q, r, mpz_roinit_n(over, a, n), mpz_roinit_n(under, divisor, divisor_n));
	fill(quotient, n - divisor_n + 1, q);
	fill(rest, divisor_n, r);
	mpz_clear(q);
	mpz_clear(r);
}

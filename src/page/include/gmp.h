/*
 * gmp.h - the numbers of mini-gmp, which GMP's sources have besides GMP itself. It gives its memory
 * functions no sizes, which GMP promises to: page_set_memory_functions keeps them. Division at the low level
 * it has for itself alone.
 */
#ifndef KZBE_PAGE_GMP_H
#define KZBE_PAGE_GMP_H

#include <stddef.h>

#include <mini-gmp.h>
#include <mini-mpq.h>

#define mp_get_memory_functions page_get_memory_functions
#define mp_set_memory_functions page_set_memory_functions

void mpn_tdiv_qr(mp_limb_t *quotient, mp_limb_t *rest, mp_size_t zeros, const mp_limb_t *a,
		 mp_size_t n, const mp_limb_t *divisor, mp_size_t divisor_n);

void page_get_memory_functions(void *(**get)(size_t), void *(**resize)(void *, size_t, size_t),
			       void (**put)(void *, size_t));
void page_set_memory_functions(void *(*get)(size_t), void *(*resize)(void *, size_t, size_t),
			       void (*put)(void *, size_t));

#endif

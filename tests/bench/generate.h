/*
 * generate.h - what the makers of test dumps share: random numbers, records, totals of the pair.
 *
 * Nothing here uses the program's code: the totals that it is compared with are added up here, in
 * whole thousandths.
 */
#ifndef KZBE_TESTS_GENERATE_H
#define KZBE_TESTS_GENERATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define KAZ 398
#define BEL 56
#define PARTIALS_MAX 99
#define RECORD_MAX ((size_t)256 * 1024)
#define BLOCK_SIZE ((size_t)1024 * 1024)

/* --- random numbers ------------------------------------------------------------------------------ */

struct rng {
	uint64_t state;
};

/* SplitMix64: the same numbers from the same seed, on every machine. */
static inline uint64_t rng_next(struct rng *rng)
{
	uint64_t z = rng->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

/* 0 to n - 1. */
static inline unsigned rng_below(struct rng *rng, unsigned n)
{
	return (unsigned)(((rng_next(rng) >> 32) * n) >> 32);
}

/* --- output -------------------------------------------------------------------------------------- */

struct output {
	int descriptor;
	size_t len;
	bool is_started; /* has a header */
	char block[BLOCK_SIZE + RECORD_MAX];
};

enum export_or_import { EXPORTS, IMPORTS, FLOWS };

/* The pair's trade in one period, by reporter (0 Belgium, 1 Kazakhstan) and flow, in thousandths. */
struct pair_totals {
	unsigned year, month; /* month 0: the whole year */
	uint64_t sum[2][FLOWS];
	bool any[2][FLOWS];
};

#define PERIODS_MAX 400

struct generator {
	/* As asked for. */
	uint64_t size; /* bytes aimed at */
	bool hazards;
	bool is_utf8; /* else latin-1 */
	bool is_crlf;
	bool ends_with_newline;
	unsigned n_partials;

	struct rng rng;
	struct rng partial_rng; /* of its own: partials change nothing in what is generated */
	struct output *outputs;
	uint64_t written;
	char *at; /* end of the record being put together */
	char record[RECORD_MAX];

	struct pair_totals totals[PERIODS_MAX];
	size_t n_totals;
};

/* Says why on standard error, and exits with status 2. */
_Noreturn void give_up(const char *why, const char *what);

/* The header of the file or of every partial download. */
void write_header(struct generator *generator, const char *header);

/* Write the record put together since the last one to the output or to one of the partial downloads. */
void end_record(struct generator *generator);

/* Bytes that output still lacks of what it should have when part `i` of `n` equal ones ends. */
static inline uint64_t missing_bytes(const struct generator *generator, uint64_t i, uint64_t n)
{
	uint64_t end = generator->size / n * (i + 1) + generator->size % n * (i + 1) / n;

	return end > generator->written ? end - generator->written : 0;
}

static inline void put(struct generator *generator, const char *bytes, size_t n)
{
	memcpy(generator->at, bytes, n);
	generator->at += n;
}

static inline void put_string(struct generator *generator, const char *string)
{
	put(generator, string, strlen(string));
}

void put_number(struct generator *generator, uint64_t number);

/* Thousandths as a decimal number, without zeros at its end: 1234500 is 1234.5. Returns the end. */
char *format_thousandths(char *at, uint64_t thousandths);

static inline void put_thousandths(struct generator *generator, uint64_t thousandths)
{
	generator->at = format_thousandths(generator->at, thousandths);
}

/* --- what the pair's totals must be -------------------------------------------------------------- */

/* Add a value of the pair. The periods come in ascending order. */
void expect_value(struct generator *generator, unsigned year, unsigned month, unsigned reporter,
		  enum export_or_import flow, uint64_t thousandths);

/* "reporter,partner,period,exports,imports", a line a period, ascending. */
void write_expected(const struct generator *generator, const char *path);

/* --- areas and products -------------------------------------------------------------------------- */

struct area {
	unsigned number; /* UN Comtrade's */
	const char *alpha2, *alpha3, *name;
	bool is_eu;
};

extern const struct area areas[];
extern const size_t n_areas;

struct product {
	char code[7];  /* six digits: the heading and the chapter are its beginnings */
	char *text[3]; /* by level 2, 4, 6: description, escaped for inside quotes */
	size_t len[3];
};

struct product_list {
	struct product *products;
	size_t n;
};

/* Some thousand made-up products, in the order of their codes; given `hazards`, with descriptions that
 * look like records of the pair. */
void make_products(struct product_list *list, struct generator *generator);
void free_products(struct product_list *list);

/* UTF-8 as it is or as latin-1; `out` has room for strlen(text) + 1. */
void encode_text(char *out, const char *text, bool is_utf8);

/* A value in thousandths with `decimals` (0 to 3) of them used; of very different sizes. */
uint64_t random_value(struct rng *rng, unsigned decimals);

/* --- the files ----------------------------------------------------------------------------------- */

void generate_comtrade(struct generator *generator);
void generate_comtrade_pair(struct generator *generator);
void generate_baci(struct generator *generator);
void generate_baci_pair(struct generator *generator);
void generate_comext(struct generator *generator);

#endif

/*
 * Writes dumps in the forms of publishers, made up from a seed, of about as many bytes as wanted; the
 * same bytes for the same arguments. The numbers mean nothing.
 *
 *   generate KIND BYTES SEED [--expect FILE] [--hazards] [--utf8] [--crlf] [--no-newline]
 *            [--partials N DIR]
 *
 * KIND: comtrade      UN Comtrade's web download: many countries, nested levels; the pair is rare
 *       comtrade-pair the same form, where every record belongs to the pair and to one level
 *       baci          CEPII BACI: many countries, one level; the pair is rare
 *       baci-pair     the same form, where every record belongs to the pair
 *       comext        Eurostat Comext bulk
 *
 * The pair is Kazakhstan and Belgium. --expect writes its exact totals to FILE. --hazards strews in
 * what a search of raw bytes could stumble over. --utf8 instead of latin-1; --crlf instead of LF;
 * --no-newline leaves out the last one. --partials writes DIR/partial-01.csv and so on instead of
 * standard output: records dealt out at random, a header in each.
 */
#define _POSIX_C_SOURCE 200809L

#include "generate.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

_Noreturn void give_up(const char *why, const char *what)
{
	fprintf(stderr, "generate: %s '%s'\n", why, what);
	exit(2);
}

/* --- output -------------------------------------------------------------------------------------- */

static void flush(struct output *output)
{
	for (size_t done = 0; done < output->len;) {
		ssize_t n = write(output->descriptor, output->block + done, output->len - done);

		if (n < 0 && errno != EINTR)
			give_up("cannot write", strerror(errno));
		done += n > 0 ? (size_t)n : 0;
	}
	output->len = 0;
}

static void add(struct output *output, const char *bytes, size_t n)
{
	memcpy(output->block + output->len, bytes, n);
	output->len += n;
	if (output->len >= BLOCK_SIZE)
		flush(output);
}

static void end_line(const struct generator *generator, struct output *output)
{
	if (generator->is_crlf)
		add(output, "\r\n", 2);
	else
		add(output, "\n", 1);
}

void write_header(struct generator *generator, const char *header)
{
	for (unsigned i = 0; i < generator->n_partials; i++)
		add(&generator->outputs[i], header, strlen(header));
	generator->written = strlen(header);
}

#define RECORDS_TO_BLANK_LINE 5000

void end_record(struct generator *generator)
{
	struct output *output = generator->outputs;
	size_t n = (size_t)(generator->at - generator->record);

	if (generator->n_partials > 1)
		output += rng_below(&generator->partial_rng, generator->n_partials);
	end_line(generator, output); /* of the one before */
	if (generator->hazards && !rng_below(&generator->rng, RECORDS_TO_BLANK_LINE))
		end_line(generator, output);
	add(output, generator->record, n);
	generator->written += n + 1 + generator->is_crlf;
	generator->at = generator->record;
}

static const char digit_pairs[] = "00010203040506070809101112131415161718192021222324"
				  "25262728293031323334353637383940414243444546474849"
				  "50515253545556575859606162636465666768697071727374"
				  "75767778798081828384858687888990919293949596979899";

static char *format_number(char *at, uint64_t number)
{
	char digits[20];
	size_t i = sizeof(digits);

	for (; number >= 100; number /= 100) {
		i -= 2;
		memcpy(digits + i, digit_pairs + 2 * (number % 100), 2);
	}
	if (number >= 10) {
		i -= 2;
		memcpy(digits + i, digit_pairs + 2 * number, 2);
	} else {
		digits[--i] = (char)('0' + number);
	}
	memcpy(at, digits + i, sizeof(digits) - i);
	return at + (sizeof(digits) - i);
}

void put_number(struct generator *generator, uint64_t number)
{
	generator->at = format_number(generator->at, number);
}

char *format_thousandths(char *at, uint64_t thousandths)
{
	unsigned fraction = (unsigned)(thousandths % 1000);

	at = format_number(at, thousandths / 1000);
	if (!fraction)
		return at;
	*at++ = '.';
	for (unsigned place = 100; fraction; place /= 10) {
		*at++ = (char)('0' + fraction / place);
		fraction %= place;
	}
	return at;
}

/* --- what the pair's totals must be -------------------------------------------------------------- */

void expect_value(struct generator *generator, unsigned year, unsigned month, unsigned reporter,
		  enum export_or_import flow, uint64_t thousandths)
{
	struct pair_totals *totals = generator->totals + generator->n_totals;
	size_t r = reporter == KAZ;

	if (!generator->n_totals || totals[-1].year != year || totals[-1].month != month) {
		if (generator->n_totals == PERIODS_MAX)
			give_up("too many", "periods");
		*totals = (struct pair_totals){.year = year, .month = month};
		generator->n_totals++;
	} else {
		totals--;
	}
	if (totals->sum[r][flow] > UINT64_MAX - thousandths)
		give_up("too large", "sum");
	totals->sum[r][flow] += thousandths;
	totals->any[r][flow] = true;
}

void write_expected(const struct generator *generator, const char *path)
{
	static const char *const names[] = {"BEL,KAZ", "KAZ,BEL"};
	FILE *file = fopen(path, "w");

	if (!file)
		give_up("cannot write", path);
	fprintf(file, "reporter,partner,period,exports,imports\n");
	for (size_t r = 0; r < 2; r++) {
		for (size_t i = 0; i < generator->n_totals; i++) {
			const struct pair_totals *totals = &generator->totals[i];
			char text[FLOWS][32] = {"", ""};

			for (size_t f = 0; f < FLOWS; f++) {
				if (totals->any[r][f])
					*format_thousandths(text[f], totals->sum[r][f]) = '\0';
			}
			if (!totals->any[r][EXPORTS] && !totals->any[r][IMPORTS])
				continue;
			fprintf(file, "%s,%u", names[r], totals->year);
			if (totals->month)
				fprintf(file, "-%02u", totals->month);
			fprintf(file, ",%s,%s\n", text[EXPORTS], text[IMPORTS]);
		}
	}
	if (fclose(file))
		give_up("cannot write", path);
}

/* --- arguments ----------------------------------------------------------------------------------- */

static const struct {
	const char *name;
	void (*generate)(struct generator *generator);
} kinds[] = {
	{"comtrade", generate_comtrade}, {"comtrade-pair", generate_comtrade_pair},
	{"baci", generate_baci},	 {"baci-pair", generate_baci_pair},
	{"comext", generate_comext},
};

static uint64_t read_number(const char *text)
{
	char *end;
	unsigned long long number = strtoull(text, &end, 10);

	if (end == text || *end)
		give_up("not a number:", text);
	return number;
}

static void open_partials(struct generator *generator, const char *directory)
{
	for (unsigned i = 0; i < generator->n_partials; i++) {
		char path[4096];
		int n = snprintf(path, sizeof(path), "%s/partial-%02u.csv", directory, i + 1);

		if (n < 0 || (size_t)n >= sizeof(path))
			give_up("too long:", directory);
		generator->outputs[i].descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
		if (generator->outputs[i].descriptor < 0)
			give_up("cannot write", path);
	}
}

static void close_outputs(struct generator *generator)
{
	for (unsigned i = 0; i < generator->n_partials; i++) {
		if (generator->ends_with_newline)
			end_line(generator, &generator->outputs[i]);
		flush(&generator->outputs[i]);
		if (close(generator->outputs[i].descriptor))
			give_up("cannot write", strerror(errno));
	}
}

int main(int argc, char **argv)
{
	static struct generator generator = {.ends_with_newline = true, .n_partials = 1};
	const char *expected = NULL, *directory = NULL;
	size_t kind = 0;

	if (argc < 4)
		give_up("usage:", "generate KIND BYTES SEED [OPTION...]");
	while (kind < sizeof(kinds) / sizeof(*kinds) && strcmp(argv[1], kinds[kind].name) != 0)
		kind++;
	if (kind == sizeof(kinds) / sizeof(*kinds))
		give_up("unknown kind", argv[1]);
	generator.size = read_number(argv[2]);
	generator.rng.state = read_number(argv[3]);
	generator.partial_rng.state = ~generator.rng.state;
	for (int i = 4; i < argc; i++) {
		if (strcmp(argv[i], "--hazards") == 0) {
			generator.hazards = true;
		} else if (strcmp(argv[i], "--utf8") == 0) {
			generator.is_utf8 = true;
		} else if (strcmp(argv[i], "--crlf") == 0) {
			generator.is_crlf = true;
		} else if (strcmp(argv[i], "--no-newline") == 0) {
			generator.ends_with_newline = false;
		} else if (strcmp(argv[i], "--expect") == 0 && i + 1 < argc) {
			expected = argv[++i];
		} else if (strcmp(argv[i], "--partials") == 0 && i + 2 < argc) {
			generator.n_partials = (unsigned)read_number(argv[++i]);
			directory = argv[++i];
		} else {
			give_up("unknown option", argv[i]);
		}
	}
	if (!generator.n_partials || generator.n_partials > PARTIALS_MAX)
		give_up("partial downloads: 1 to 99, not", argv[0]);
	generator.outputs = calloc(generator.n_partials, sizeof(*generator.outputs));
	if (!generator.outputs)
		give_up("out of", "memory");
	generator.outputs[0].descriptor = STDOUT_FILENO;
	if (directory)
		open_partials(&generator, directory);
	generator.at = generator.record;
	kinds[kind].generate(&generator);
	close_outputs(&generator);
	free(generator.outputs);
	if (expected)
		write_expected(&generator, expected);
	return 0;
}

/*
 * piecewise.h - a publisher's file read in pieces, on all cores, without parsing the records that
 * cannot matter. Private to scan.
 *
 * Threads take pieces of the input in turn, scan them (record_scan.h), leave out the records of
 * other pairs (pair_filter.h), and parse the rest into totals of the piece. Pieces are then taken in
 * the order of the file, so that the answer, and each diagnostic with its line, is the one that
 * reading record by record gives. Memory does not grow with the input.
 */
#ifndef KZBE_PIECEWISE_H
#define KZBE_PIECEWISE_H

#include "csv_reader.h"
#include "input.h"
#include "reading.h"

struct piecewise_options {
	const char *first; /* bytes of the input that were read already and begin a record */
	size_t n_first;
	size_t piece_size;   /* bytes; 0: the default */
	unsigned threads;    /* 0: as many as there are processors */
	bool parse_all;	     /* leave nothing out */
	bool may_read_again; /* if the pair is not found: nothing needs to be known of others */
	bool by_rows;	     /* rows of the pair are told apart each for itself */
	size_t rows_enough; /* else so many of them, before that is left to their order; 0: the default */
};

/*
 * Read the rest of a file whose header `reader` has read into *reading: first what was read already,
 * then the input to its end. *left_out says whether records of
 * other pairs were left out before the pair was found. DIAG_OK, or the code of an error that was
 * reported and ends the reading; other errors are in reading->failed. The caller finishes the reader.
 */
enum diag_code piecewise_read(struct input *input, struct csv_reader *reader,
			      struct reading *reading, const struct piecewise_options *options,
			      bool *left_out);

#endif

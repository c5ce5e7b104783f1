/*
 * survey.h - what a set of files has: which reporters, flows, periods and products, what it lacks of these, and what
 * stands in two of the files.
 *
 * The set itself shows what is lacking: a reporter that has a flow in some periods lacks it in all other periods
 * of the same length, from the first that the set has to the last, and a flow that other reporters have. Depends on
 * source.h.
 */
#ifndef KZBE_SURVEY_H
#define KZBE_SURVEY_H

#include "index.h"
#include "source.h"
#include "trade_totals.h"

/* Things by their hashes, each once, and a number of each. */
struct survey_set {
	struct survey_one {
		uint64_t hash;
		uint32_t number;
	} * all;
	size_t n, capacity;
	struct index index; /* private */
};

/* A flow of a reporter in a period, all partners and products together. */
struct survey_cell {
	char reporter[4];
	enum flow flow;
	struct period period;
	uint32_t file;	     /* the first that has it, */
	uint32_t other_file; /* and one that has records of it that stand in the first too */
	size_t n_records, n_twice;
};

/* A file that ends in the middle of a record. */
struct survey_cut {
	uint32_t file;
	size_t line;
};

struct survey {
	struct survey_set
		records; /* by what distinguishes each from others, with the file that has it first */
	struct survey_set partners; /* with the bytes of their codes */
	struct survey_set products;
	struct survey_cell *cells; /* sorted by survey_finish: by reporter, flow, period */
	size_t n_cells, cells_capacity;
	struct survey_cut *cuts;
	size_t n_cuts, cuts_capacity;
	struct index cell_index; /* private */
	size_t last_line;	 /* private: of the file being read */
	bool is_last_short;
};

/* Whether the record is of the pair that the request asks for; it asks for any if it names none. */
bool survey_wants(const struct source_request *request, const struct trade_record *record);

void survey_release(struct survey *survey);

/* Add a record of a file. False when memory ran out. */
bool survey_add(struct survey *survey, const struct trade_record *record, uint32_t file);

/* A line of the file that is being read: whether it has fewer cells than the header. */
void survey_note_line(struct survey *survey, size_t line, bool is_short);

/* Read a file into *data, of which the rows are not needed, and add its records. DIAG_OK, or a code after a
 * diagnostic. The request, with its pair if one is chosen, is copied. */
enum diag_code survey_file(struct survey *survey, const char *path, struct dataset *data,
			   const struct source_request *request, struct diag_sink *sink);

/* A flow of a reporter in a period that is lacking. */
typedef void survey_lacks(void *ctx, const char reporter[4], enum flow flow, struct period period);

/* Sort what was found, and list what is lacking, yearly periods first. Returns how much. */
size_t survey_finish(struct survey *survey, survey_lacks *lacks, void *ctx);

#endif

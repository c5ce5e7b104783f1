/*
 * source.h - publishers' files as they are downloaded, as observations.
 *
 * A file's format is found by the names in its header (or its group headings), never by its name.
 * Each format is a row of one table. The program's own data file (datafile.h) is read as such.
 * What a publisher's file has in detail is summed here, exactly, from one level of each nested
 * dimension (trade_totals.h). Depends on dataset.h, datafile.h, csv_reader.h and country.h.
 */
#ifndef KZBE_SOURCE_H
#define KZBE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dataset.h"
#include "diag.h"
#include "input.h"

struct survey;

/* What is wanted of a publisher's file; the program's own file is read whole. */
struct source_request {
	char reporter[4], partner[4]; /* "": KAZ and BEL, and both sides' reports if both are "" */
	bool with_mirror;	      /* the other side's reports of the pair, too */
	bool any_partner; /* what the reporter has with each partner; `partner` is not used */
	bool first_january_is_month; /* dates that are all 1 January are months, not years */
	bool first_january_is_given; /* the field before was chosen by somebody */
	/* The file is one of the parts of a download (partials.h): that it lacks the pair is only
	 * warned of, and nothing is concluded from what it happens to have. */
	bool is_partial;
	struct source_memory *
		memory; /* of the partial downloads read before; NULL: each file is read by itself */
	bool has_pin;	/* only records at this level */
	struct aggregation_pin pin;
	/* Parse every record. Else those of other pairs are passed over, with only their quotes
	 * looked at: the answer is the same, but what is wrong in them is not reported. */
	bool no_filter;
	/* The same, each byte by the parser and in one thread: what a survey needs, which sees the records in
	 * their order, and what tests hold the rest against. */
	bool by_bytes;
	/* Of the file's records the part-th of n_parts parts (parts.h); what was chosen, in words for its cover.
	 * n_parts is 0: the whole file, and nothing is said of it. */
	uint32_t part, n_parts;
	const char *chosen;
	struct survey *
		survey; /* takes all records in place of the data (survey.h); NULL: there is none */
	/* Read instead of a file, which is called as the path says; NULL: the file is read. */
	const void *bytes;
	size_t n_bytes;
	const char *sheet; /* of a workbook, by name or number; NULL: the only one that can be */
	bool is_stored;	   /* a workbook's numbers as they are stored, not as they are shown */
	size_t piece_size; /* bytes read in a piece; 0: the default */
	size_t rows_enough; /* of the pair, to keep before their order is relied on; 0: the default */
	unsigned threads;   /* 0: one for each processor */
	input_progress
		*progress; /* called at each read, by any thread, one at a time; NULL: nobody */
	void *progress_ctx;
};

/* Which records the parts of a download have given already, so that none counts twice. */
struct source_memory;

/* NULL when memory ran out. */
struct source_memory *source_memory_new(void);
void source_memory_free(struct source_memory *memory);

/*
 * Read the file at path ("-": standard input) and append its observations to *data. All errors go
 * to the sink; when DIAG_OK is not returned a caller must discard the data.
 *
 * A file without the chosen pair gives DIAG_NO_DATA and the pairs that it has; if it has
 * one pair only, and none was chosen, that pair is taken.
 */
enum diag_code source_read(const char *path, struct dataset *data,
			   const struct source_request *request, struct diag_sink *sink);

#endif

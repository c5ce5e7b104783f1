/*
 * parts.h - what part of a publisher's file a result was made of: whether parts make up the whole.
 *
 * `convert --sum --part K/N` writes two comment lines around its rows, which say the same: of which file
 * the part is, which bytes of it it covers, what was chosen and how many rows came of it. Whoever reads
 * such results finds out from these lines that one is cut off, missing or given twice. A set of parts is
 * whole if each of 1 to N is there once, and each begins where the one before ends.
 *
 * A record that a file has twice counts once. Of parts that are read apart nobody would know that it stands
 * in two of them: lines of their own hold a hash of each record that was added up. Depends on dataset.h.
 */
#ifndef KZBE_PARTS_H
#define KZBE_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "dataset.h"
#include "diag.h"
#include "strbuf.h"

#define PARTS_MAX 99999

struct part_cover {
	uint32_t part, of;   /* the part of so many, from 1 */
	uint64_t begin, end; /* bytes of the file: [begin, end) */
	uint64_t size,
		digest; /* of the whole file: what distinguishes it from others of its name */
	size_t rows;	/* that came of it */
	size_t records; /* of which there are hashes */
	const char *chosen, *name; /* interned: what was chosen; the file's base name */
	uint32_t file;		   /* index into dataset.files: where this is said, */
	size_t line;		   /* and in which line */
	bool is_end;		   /* of the line behind the rows */
};

/* A record that was added up in a part. */
struct part_record {
	uint64_t key;
	uint32_t part, of;
	uint32_t file; /* where it is written */
};

/* Add one of the two lines, without a line break. */
void parts_add_line(struct strbuf *out, const struct part_cover *cover, bool is_end);

/* Add the lines of the records of data->covers[0], whole lines. */
void parts_add_records(struct strbuf *out, const struct dataset *data);

enum part_line { PART_LINE_NONE, PART_LINE_TAKEN, PART_LINE_WRONG, PART_LINE_NOMEM };

/*
 * Take a comment line that is one of these into data->covers, or into data->records; of any other comment nothing is said
 * but PART_LINE_NONE. PART_LINE_WRONG: it begins as one of them and goes on as none.
 */
enum part_line parts_take_line(struct dataset *data, const char *line, size_t n, uint32_t file,
			       size_t line_number);

/* Add what a part covers that was made here. DIAG_OK or DIAG_NOMEM. */
enum diag_code parts_add(struct dataset *data, const struct part_cover *cover);
enum diag_code parts_add_record(struct dataset *data, const struct part_record *record);

/* How much of both a dataset has. */
struct parts_count {
	size_t covers, records;
};

/*
 * A file of results has been read, of n_rows rows; what it said of parts is behind `before`. Each line has to
 * have its other one, and rows and records must be as many as they say. DIAG_OK, or the first code of what
 * was reported.
 */
enum diag_code parts_check_file(struct dataset *data, struct parts_count before, size_t n_rows,
				const char *path, struct diag_sink *sink);

/* All files have been read: every file's parts have to be all there, each once, and no record in two of
 * them. DIAG_OK, or the code of the first diagnostic. */
enum diag_code parts_check(struct dataset *data, struct diag_sink *sink);

#endif

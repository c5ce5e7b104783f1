/*
 * diag.h - what went wrong, and where: one value per diagnostic, complete enough to print.
 *
 * The library never prints. It fills a struct diag and hands it to a sink; a command prints it.
 * Everything is in fixed buffers, so that "out of memory" can be said without memory.
 *
 * Wording: lower case, no full stop, the offending text in single quotes, what is wrong first.
 */
#ifndef KZBE_DIAG_H
#define KZBE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#define PROGRAM_NAME "kzbe-trade" /* as remedies name it */

/* Values are pinned; gaps leave room within a group. */
enum diag_code {
	DIAG_OK = 0,
	DIAG_NOMEM = 10,     /* memory ran out */
	DIAG_IO = 11,	     /* a file could not be opened, read or written */
	DIAG_SYNTAX = 20,    /* text that is not what the format has there */
	DIAG_RANGE = 21,     /* well formed, but impossible or too large */
	DIAG_COLUMN = 22,    /* the header or the number of fields is wrong */
	DIAG_UNIT = 23,	     /* unknown currency or scale, or units that do not go together */
	DIAG_DUPLICATE = 24, /* the same observation twice */
	DIAG_ENCODING = 25,  /* NUL byte or invalid UTF-8 */
	DIAG_NO_DATA = 30,   /* no such series, period or figure */
	DIAG_AMBIGUOUS = 31, /* more than one answer: a selection is needed */
	DIAG_USAGE = 40,     /* the command line is wrong */
};

#define DIAG_MESSAGE_MAX 320
#define DIAG_REMEDY_MAX 480
#define DIAG_EXCERPT_MAX 400
#define DIAG_LIMIT 100 /* diagnostics of one file that a sink passes on; the rest is counted */

struct diag {
	enum diag_code code;
	bool is_warning;  /* reported, but the run goes on */
	bool is_note;	  /* a warning of nothing: how things are */
	const char *path; /* borrowed; must outlive the call; NULL: no file at fault */
	size_t line;	  /* 1-based physical line; 0: none */
	size_t column;	  /* 1-based, in code points; 0: none */
	bool is_of_file;  /* the place is the file's own, whatever lines are made of it */
	size_t sheet_column; /* the line is a row of a sheet, and this its column, 1-based; 0: no sheet */
	char message[DIAG_MESSAGE_MAX]; /* UTF-8, terminal-safe */
	char remedy[DIAG_REMEDY_MAX];	/* what to do about it; "" when there is nothing to say */
	char excerpt[DIAG_EXCERPT_MAX]; /* the line, or a window of it, terminal-safe; "": none */
	size_t caret;			/* columns from the excerpt's start to the offending text */
};

/* Where diagnostics go. `report` is called for each one that is passed on; NULL: they
 * are only counted. */
struct diag_sink {
	void (*report)(void *ctx, const struct diag *diag);
	void *ctx;
	size_t errors;	    /* all errors so far, passed on or not */
	size_t in_file;	    /* diagnostics of the current file so far */
	bool out_of_memory; /* one of them was DIAG_NOMEM */
};

/* A sink's `report` that keeps the last diagnostic in the struct diag at `kept`. */
void diag_keep(void *kept, const struct diag *diag);

/* Start counting again for the next file. Returns how many diagnostics of the last were not passed
 * on because of DIAG_LIMIT. */
size_t diag_sink_next_file(struct diag_sink *sink);

/* Whether diagnostics of the current file are only counted from now on: then none of them needs a
 * place, a remedy or an excerpt, which take time to find. */
bool diag_sink_is_full(const struct diag_sink *sink);

/* Pass *diag on, or only count it when its file has had DIAG_LIMIT. Returns its code. */
enum diag_code diag_send(struct diag_sink *sink, const struct diag *diag);

/* Set code and message (cut at the end of a code point if it is too long) and clear the rest. */
void diag_set(struct diag *diag, enum diag_code code, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* "no WHAT 'name'": a usage error; the remedy is the nearest name or, if that is NULL, `otherwise`. */
void diag_set_unknown(struct diag *diag, const char *what, const char *name, const char *nearest,
		      const char *otherwise);

/* Set the remedy in the same way. */
void diag_set_remedy(struct diag *diag, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * Show the n bytes of a physical line (without its line break) and put the caret under byte
 * `offset` of it; also sets diag->column. A long line is cut to a window around the caret.
 */
void diag_set_excerpt(struct diag *diag, const char *line, size_t n, size_t offset);

/*
 * The n bytes at s for a message: terminal-safe, at most about 60 bytes (an ellipsis marks a cut).
 * Returns buf.
 */
#define DIAG_QUOTE_MAX 80
const char *diag_quote(char buf[DIAG_QUOTE_MAX], const char *s, size_t n);

/* Build a diagnostic in one call, with what to do about it ("": nothing) as it is, and send it. Returns code. */
enum diag_code diag_tell(struct diag_sink *sink, enum diag_code code, bool is_warning,
			 const char *path, size_t line, const char *remedy, const char *format, ...)
	__attribute__((format(printf, 7, 8)));

/* The same, by what is left out of it: an error of a file, with its remedy, of a line; and a warning, of a whole file where
 * the line is 0. */
#define diag_report(sink, code, path, ...) diag_refuse(sink, code, path, "", __VA_ARGS__)
#define diag_refuse(sink, code, path, remedy, ...) \
	diag_refuse_line(sink, code, path, 0, remedy, __VA_ARGS__)
#define diag_refuse_line(sink, code, path, line, remedy, ...) \
	diag_tell(sink, code, false, path, line, remedy, __VA_ARGS__)
#define diag_warn(sink, code, path, line, remedy, ...) \
	diag_tell(sink, code, true, path, line, remedy, __VA_ARGS__)

/* DIAG_NOMEM, sent; returns it. */
enum diag_code diag_nomem(struct diag_sink *sink);

#endif

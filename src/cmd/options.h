/*
 * options.h - the command line as a plan, and the table of options. Private to cmd.
 */
#ifndef KZBE_OPTIONS_H
#define KZBE_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "chart.h"
#include "diag.h"
#include "language.h"
#include "aggregation.h"
#include "period.h"
#include "render.h"
#include "strbuf.h"
#include "unit.h"
#include "view.h"

struct command_table;

enum color_choice { COLOR_AUTO = 0, COLOR_ALWAYS, COLOR_NEVER };

#define PARTNERS_MAX 40

/* --from or --to. */
struct period_end {
	bool is_given;
	struct period period;
	const char *text; /* as it was given */
};

/* The command line, understood: a plan. Strings are borrowed from argv. */
struct options {
	const struct command_table *commands;  /* all there are */
	int (*program)(int argc, char **argv); /* kzbe_main, which serve runs anew */
	const char *command;
	const char **operands; /* owned, and with it the other lists */
	size_t n_operands;
	const char **data; /* -d */
	size_t n_data;

	char reporter[4], partner[4];	/* "" : any; the first one, if there are several */
	char partners[PARTNERS_MAX][4]; /* of --partner A,B; none if it names one */
	size_t n_partners;
	const char *source; /* NULL: any */
	bool has_unit;
	struct unit unit; /* --unit; power counts only if unit_has_scale */
	bool unit_has_scale;

	bool has_in;
	struct unit in; /* --in */
	bool exact;	/* all digits, also where the table is then too wide */
	struct period_end from, to;
	struct view
		view; /* --period, --from and --to, --by, --decimals, --across-sources, --notes, --columns */
	bool no_filter;
	const char *sheet; /* of a workbook; NULL: the only one that can be */
	bool stored;	   /* a workbook's numbers as they are stored */
	bool sum;
	unsigned part, n_parts; /* --part K/N; 0: the whole file */
	bool has_level;
	struct aggregation_pin level;
	const char *level_text; /* as it was given */
	bool freq_is_given;
	bool freq_is_month; /* --freq M: dates that are all 1 January are months */

	const struct format *format; /* NULL: by -o's extension, else table */
	const struct chart_format
		*chart_format; /* of `chart`; NULL: by -o's extension, else text */
	const char *output;    /* -o; NULL: standard output */
	bool excel;	       /* csv as a European Excel opens it */
	size_t width, height;  /* --size of a picture; 0: as it is usual */
	bool no_header;
	enum color_choice color;

	const char **claims; /* -c */
	size_t n_claims;
	const char **claims_files; /* --claims */
	size_t n_claims_files;
	const char **implied; /* --imply */
	size_t n_implied;
	const char *baseline; /* --baseline; NULL: none */
	bool update_baseline;
	bool no_data, quiet, strict, all, matches, findings, readings, replacement;
	pub_date date;	      /* --date: of the text; 0: as it says */
	const char *encoding; /* --encoding; NULL: found */
	size_t why;	      /* --why N; 0: none */
	bool is_survey;	      /* --check of convert */
	pub_date as_of;	      /* --as-of; 0: all that there is */
	unsigned port;	      /* --port; 0: any that is free */
	pub_date published;   /* --published; 0: none */
	const char **rates;   /* --rate */
	size_t n_rates;
	const char *rates_file; /* --rates; NULL: none */

	bool help, version;

	const struct people_language *language; /* --lang; NULL: the locale's */
};

#define OPTION_SPECS_MAX 64

/* One option; help, completion and the manual's check walk the table. */
struct option_spec {
	const char *name;     /* long, without the dashes */
	char letter;	      /* short, or 0 */
	const char *argument; /* NULL: takes none */
	const char *commands; /* words separated by spaces, with one at each end; "": all */
	const char *
		help; /* with %s for the words that it takes, and again for those of check and chart */
	/* Read the argument into *options; false after a diagnostic. */
	bool (*read)(struct options *options, const struct option_spec *spec, const char *argument,
		     struct diag_sink *sink);
	size_t offset;	    /* of the field of struct options, where one field is all */
	size_t count;	    /* of the number of them, if the field is a list; else 0 */
	size_t most;	    /* of a number */
	const char *remedy; /* where it is none, or too large */
	/* What the argument may be, or its parts, NULL behind the last: in a list, or of a table, which may depend
	 * on the command; both NULL: more than words. */
	const char *const *words;
	const char *(*word_at)(const char *command, size_t index);
};

/* The i-th of all files that are given: the operands, then those of -d. */
static inline const char *options_file(const struct options *options, size_t i)
{
	return i < options->n_operands ? options->operands[i]
				       : options->data[i - options->n_operands];
}

/* One of these words; NULL: there are no more. */
const char *option_word(const struct option_spec *spec, const char *command, size_t i);

static inline bool option_may_repeat(const struct option_spec *spec)
{
	return spec->count > 0;
}

/* What help on the command says of it, the words that it takes there put in; "": any command. */
void option_add_help(struct strbuf *out, const struct option_spec *spec, const char *command);

extern const struct option_spec option_specs[];
extern const size_t n_option_specs;

/*
 * Understand argv, for the commands that there are. All mistakes go to the sink. DIAG_OK, DIAG_USAGE or DIAG_NOMEM; release
 * *options in every case.
 */
enum diag_code options_parse(struct options *options, const struct command_table *table, int argc,
			     char **argv, struct diag_sink *sink);
void options_release(struct options *options);

bool option_is_of_command(const struct option_spec *spec, const char *command);
/* The same of one by its long name. */
bool command_has_option(const char *command, const char *name);

#endif

/*
 * cli.h - what the commands share: options, loading, selection, output. Private to cmd.
 */
#ifndef KZBE_CLI_H
#define KZBE_CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "language.h"
#include "chart.h"
#include "dataset.h"
#include "diag.h"
#include "indicator.h"
#include "render.h"
#include "series.h"
#include "strbuf.h"

#define PROGRAM_NAME "kzbe-trade"

enum exit_status {
	STATUS_DONE = 0,    /* done, nothing found */
	STATUS_FINDING = 1, /* no such figure; a figure that does not hold */
	STATUS_TROUBLE = 2, /* usage, bad data, input or output */
};

enum grid { GRID_NONE = 0, GRID_YEAR, GRID_QUARTER, GRID_MONTH };
enum color_choice { COLOR_AUTO = 0, COLOR_ALWAYS, COLOR_NEVER };

/* The command line, understood: a plan. Strings are borrowed from argv. */
struct options {
	const char *command;
	const char **operands; /* owned, and with it the other lists */
	size_t n_operands;
	const char **data; /* -d */
	size_t n_data;

	char reporter[4], partner[4]; /* "" : any */
	const char *source;	      /* NULL: any */
	bool has_unit;
	struct unit unit; /* --unit; power counts only if unit_has_scale */
	bool unit_has_scale;

	bool has_in;
	struct unit in; /* --in */
	bool has_period, period_is_latest;
	struct period period; /* --period FROM..TO as one stretch */
	enum grid by;
	int decimals; /* CALC_DECIMALS_DEFAULT, or 0 to CALC_DECIMALS_MAX */
	bool across_sources;
	bool no_filter;
	bool sum;
	bool has_level;
	struct level_pin level;
	bool freq_is_told;
	bool freq_is_month; /* --freq M: dates that are all 1 January are months */

	const struct format *format; /* NULL: by -o's extension, else table */
	const struct chart_format
		*chart_format; /* of `chart`; NULL: by -o's extension, else text */
	const char *output;    /* -o; NULL: standard output */
	const char *columns;   /* --columns, unparsed; NULL: the default ones */
	bool no_header, notes;
	enum color_choice color;

	const char **claims; /* -c */
	size_t n_claims;
	const char **claims_files; /* --claims */
	size_t n_claims_files;
	const char **implied; /* --imply */
	size_t n_implied;
	bool no_data, quiet, strict, all;
	pub_date date;	      /* --date: of the text; 0: as it says */
	const char *encoding; /* --encoding; NULL: found */
	size_t why;	      /* --why N; 0: none */
	pub_date published;   /* --published; 0: none */
	const char **rates;   /* --rate */
	size_t n_rates;
	const char *rates_file; /* --rates; NULL: none */

	bool help, version;

	const struct people_language *language; /* --lang; NULL: the locale's */
};

/* One option; help, completion and the manual's check walk the table. */
struct option_spec {
	const char *name;     /* long, without the dashes */
	char letter;	      /* short, or 0 */
	const char *argument; /* NULL: takes none */
	const char *commands; /* words separated by spaces, with one at each end; "": all */
	const char *help;
	/* Read the argument into *options; false after a diagnostic. */
	bool (*read)(struct options *options, const char *argument, struct diag_sink *sink);
	bool may_repeat;
	const char *const *words; /* all that the argument may be, NULL at the end; NULL: more */
};

extern const struct option_spec option_specs[];
extern const size_t n_option_specs;

/*
 * Understand argv. All mistakes go to the sink. DIAG_OK, DIAG_USAGE or DIAG_NOMEM; release
 * *options in every case.
 */
enum diag_code options_parse(struct options *options, int argc, char **argv,
			     struct diag_sink *sink);
void options_release(struct options *options);

bool option_is_of_command(const struct option_spec *spec, const char *command);

/* A command of the program; help walks the table. */
struct command {
	const char *name;
	const char *synopsis; /* operands: "DATA INDICATOR PERIOD" */
	const char *summary;
	const char *examples; /* lines, each ends with a line break */
	enum exit_status (*run)(const struct options *options, struct diag_sink *sink);
};

extern const struct command commands[];
extern const size_t n_commands;

const struct command *command_find(const char *name);

/* Tells that there is no such command, and which one may be meant; STATUS_TROUBLE. */
enum exit_status command_unknown(const char *name, struct diag_sink *sink);

enum exit_status report_run(const struct options *options, struct diag_sink *sink);
enum exit_status get_run(const struct options *options, struct diag_sink *sink);
enum exit_status explain_run(const struct options *options, struct diag_sink *sink);
enum exit_status check_run(const struct options *options, struct diag_sink *sink);
enum exit_status convert_run(const struct options *options, struct diag_sink *sink);
enum exit_status compare_run(const struct options *options, struct diag_sink *sink);
enum exit_status chart_run(const struct options *options, struct diag_sink *sink);
enum exit_status help_run(const struct options *options, struct diag_sink *sink);

/* The text of `help COMMAND`, or of `help` if command is NULL. */
void help_add(struct strbuf *out, const struct command *command);

/* What was loaded and selected. */
struct source_data {
	struct dataset data;
	struct series_set set; /* all series that --reporter and --partner leave: candidates */
	const struct series **chosen; /* those that answer the selection, in file order */
	size_t n_chosen;
	bool may_be_empty; /* set before loading: shards that have nothing of the pair are no error */
};

/*
 * Read the first n_operands operands as data files, then -d's, and select. Every diagnostic is
 * sent. DIAG_OK, or the first error's code. Release in every case. What loaded->data wants to be
 * noted must be set; *loaded is otherwise zero.
 */
enum diag_code source_data_load(struct source_data *loaded, const struct options *options,
				size_t n_operands, struct diag_sink *sink);
void source_data_release(struct source_data *loaded);

/* The same for n files by their paths alone. */
enum diag_code source_data_load_files(struct source_data *loaded, const struct options *options,
				      const char *const *paths, size_t n, struct diag_sink *sink);

/* "KAZ-BEL, USD million, Ministry of Foreign Affairs": a series in a list to choose from. */
void add_series_name(struct strbuf *out, const struct series *series);

/*
 * What get and explain are asked: DATA INDICATOR PERIOD. Loads the data, finds the one series, and
 * calculates the value (present or not). DIAG_OK, or a code after a diagnostic. The caller releases
 * *loaded and calc->tiling in every case.
 */
enum diag_code ask(const struct options *options, struct source_data *loaded, struct calc *calc,
		   struct value *value, struct diag_sink *sink);

/* How a value came about, in lines, as `explain` tells it. DIAG_OK or DIAG_NOMEM. */
enum diag_code explain_add(struct strbuf *out, struct calc *calc, const struct value *value);

/* A label of explain and --why in its column; a longer one, as some languages have, sticks out. */
void explain_add_label(struct strbuf *out, const char *label);

/* An indicator by name, or NULL after a diagnostic that suggests the nearest. */
const struct indicator *read_indicator_name(const char *text, struct diag_sink *sink);

/* The format of -f, or of -o's extension, or table. */
const struct format *choose_format(const struct options *options);

/* A way of showing a chart. */
struct chart_format {
	const char *word;      /* -f word */
	const char *extension; /* of -o */
	const char *summary;
	bool is_picture; /* gnuplot draws it */
	enum chart_picture picture;
};

extern const struct chart_format chart_formats[];
extern const size_t n_chart_formats;

/* NULL if there is no such format. */
const struct chart_format *chart_format_find(const char *word);

/* Draw with gnuplot, run as a program without a shell. The picture goes to *out. DIAG_OK, or a code
 * after a diagnostic. */
enum diag_code run_gnuplot(const struct strbuf *script, enum chart_picture picture,
			   struct strbuf *out, struct diag_sink *sink);

/* "Ministry of Foreign Affairs of Kazakhstan, 2024-10-18": a row's source and date. */
void add_source(struct strbuf *out, const struct observation *row);

/*
 * Write the result to standard output or, with -o, to a file: a regular one is replaced at once by
 * a temporary file beside it, mode kept; anything else is written in place. False after a
 * diagnostic; the old file is then whole.
 */
bool output_write(const struct strbuf *result, const char *path, struct diag_sink *sink);

/* Break lines that are wider than so many columns at their spaces; what follows is indented under
 * the text behind a label of explain and --why. */
void output_wrap(struct strbuf *text, size_t width);

/* Whether the descriptor is a terminal that the locale does not call UTF-8. */
bool output_needs_ascii(int descriptor);

/* Set up what people's formats need to know of the terminal. */
void output_render_options(const struct options *options, struct render_options *render);

/* A name from a table that is nearest to a mistyped one, or NULL if none is near. */
const char *nearest_name(const char *typed, const char *(*name_at)(size_t index), size_t n);

/* Print a diagnostic to standard error in the form of kzbe-trade(1); a sink's report function. */
void diag_print(void *ctx, const struct diag *diag);

/* The whole program. */
int kzbe_main(int argc, char **argv);

#endif

/*
 * loaded.h - loading, selection, conversion: what the options ask of the files. Private to cmd.
 */
#ifndef KZBE_LOADED_H
#define KZBE_LOADED_H

#include "dataset.h"
#include "diag.h"
#include "options.h"
#include "series.h"
#include "source.h"
#include "strbuf.h"

/* What was loaded and selected. */
struct source_data {
	struct dataset data;
	struct series_set set; /* all series that --reporter and --partner leave: candidates */
	const struct series **chosen; /* those that answer the selection, in file order */
	size_t n_chosen;
	/* Set before loading: where --reporter and --partner leave nothing, they choose the other side's
	 * report of the same trade. */
	bool or_mirror;
	bool any_partner;  /* set before loading: what the reporter has with each partner */
	bool may_be_empty; /* set before loading: parts that have nothing of the pair are no error */
};

/* Read the first n_operands operands as data files, then -d's, and select. Every diagnostic is sent. DIAG_OK,
 * or the first error's code. Release in every case. loaded->data's flags for what is to be noted must be set;
 * *loaded is otherwise zero. */
enum diag_code source_data_load(struct source_data *loaded, const struct options *options,
				size_t n_operands, struct diag_sink *sink);
void source_data_release(struct source_data *loaded);

/* The same for one file by its path alone. */
enum diag_code source_data_load_file(struct source_data *loaded, const struct options *options,
				     const char *path, struct diag_sink *sink);

/* Whether --source and --unit select the series. */
bool source_data_takes(const struct options *options, const struct series *series);

/* What the options ask of a publisher's file. */
struct source_request source_data_request(const struct options *options);

/* Reading one's own standard input twice would give nothing the second time: DIAG_OK or DIAG_USAGE. */
enum diag_code source_data_check_input(const struct options *options, struct diag_sink *sink);

/* Whether the command is given data; false after a diagnostic. */
bool source_data_is_given(const struct options *options, struct diag_sink *sink);

/* The i-th chosen series, for a change in how it is shown. */
struct series *source_data_chosen(struct source_data *loaded, size_t i);

/* What of it is shown. */
struct shown_series source_data_shown(const struct source_data *loaded);

/* That n selections have nothing in the periods that were chosen, and which they have; DIAG_NO_DATA. */
enum diag_code source_data_refuse_periods(const struct source_data *loaded, size_t n,
					  struct diag_sink *sink);

/* The name of the i-th series of a list to choose from, behind what is there; no more than a few. */
void source_data_list(struct strbuf *out, const struct series *series, size_t i);

#endif

/*
 * kzbe.h - libkzbe: bilateral trade statistics, exactly. This header is the manual.
 *
 * Read files (a data file as in kzbe-trade(5), or a publisher's download: UN Comtrade, Eurostat, Comext,
 * BACI, WITS, stat.gov.kz, packed or not), ask for the value of an indicator over a period, and get it with
 * its printed digits, the range that the published figures leave it, or the reason why there is none:
 *
 *     kzbe_data *data = kzbe_new(NULL, NULL);
 *     struct kzbe_value value;
 *
 *     if (kzbe_read_file(data, "trade.csv", NULL) == KZBE_OK &&
 *         kzbe_get(data, 0, "growth", "2023", &value) == KZBE_OK && value.state == KZBE_PRESENT)
 *             puts(value.number);
 *     kzbe_free(data);
 *
 * Numbers are text: decimal digits, "." and "-", never in an exponent, whatever the locale. No floating
 * point is used. Nothing here prints, exits or aborts, and no state is shared: one kzbe_data is to be used
 * by one thread at a time, different ones by different threads; only 7-Zip and tar archives, for which
 * libarchive is loaded, are not to be read by two threads at once the first time. Large files are read with several threads,
 * which have ended when the function returns.
 *
 * Compile and link with `pkg-config --cflags --libs kzbe` (`--static` for libkzbe.a).
 */
#ifndef KZBE_H
#define KZBE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define KZBE_API __attribute__((visibility("default")))
#else
#define KZBE_API
#endif

/* What a function returns. The numbers are fixed. */
enum kzbe_code {
	KZBE_OK = 0,
	KZBE_NOMEM = 10,     /* memory ran out */
	KZBE_IO = 11,	     /* a file cannot be opened or read */
	KZBE_SYNTAX = 20,    /* text that is not what the format has there */
	KZBE_RANGE = 21,     /* well formed, but impossible or too large */
	KZBE_COLUMN = 22,    /* the header or the number of cells is wrong */
	KZBE_UNIT = 23,	     /* unknown currency or scale, or units that do not go together */
	KZBE_DUPLICATE = 24, /* the same observation twice */
	KZBE_ENCODING = 25,  /* a NUL byte, or invalid UTF-8 */
	KZBE_NO_DATA = 30,   /* no such series, pair or period */
	KZBE_AMBIGUOUS = 31, /* more than one answer */
	KZBE_USAGE = 40,     /* an argument is wrong */
};

/* One thing that is wrong, or to be known. Texts are UTF-8 without control characters, borrowed for the
 * call, "" where there is nothing to say. */
struct kzbe_problem {
	enum kzbe_code code;
	int is_warning;	     /* the reading goes on, and succeeds */
	const char *file;    /* its name as given */
	size_t line, column; /* from 1, columns in code points; 0: none */
	const char *message; /* "invalid period '2024-13'" */
	const char *remedy;  /* what to do about it */
	const char *excerpt; /* the line, or a part of it */
	size_t caret;	     /* columns from the excerpt's beginning to what is wrong */
};

typedef void kzbe_report(void *context, const struct kzbe_problem *problem);

typedef struct kzbe_data kzbe_data;

/* What is wanted of a publisher's file; zeros (or NULL for the whole) are Kazakhstan's trade with Belgium, as
 * either reports it, or a file's only pair. */
struct kzbe_request {
	const char *reporter, *partner; /* ISO 3166, or an English name; NULL: any */
	const char *level; /* as --level of kzbe-trade(1): "product=TOTAL,partner2=0" */
	int is_partial; /* the file is one of several parts of one download, which are added up */
	int parse_all;	/* records of other pairs, too: what is wrong in them is reported */
};

/* A series: one reporter, partner, currency and source. Texts are borrowed from the data. */
struct kzbe_series {
	const char *reporter, *partner; /* ISO 3166 alpha-3 */
	const char *source;
	char unit[32];	/* "USD million"; "" if it is not stated */
	char first[32]; /* its first and last row by time, such as "2018" or "2024-01/2024-08" */
	char last[32];
	size_t n_rows;
};

enum kzbe_state {
	KZBE_MISSING = 0, /* `reason` says why; missing is not zero */
	KZBE_PRESENT,
	KZBE_SUPPRESSED, /* confidential */
};

#define KZBE_NUMBER_MAX 64
#define KZBE_REASON_MAX 512

struct kzbe_value {
	enum kzbe_state state;
	char number[KZBE_NUMBER_MAX]; /* as it is printed; percentages times 100: "1.7" */
	/* The ends of the range that the printed figures leave it, with three more places, rounded outward;
	 * "": there is no limit. */
	char low[KZBE_NUMBER_MAX], high[KZBE_NUMBER_MAX];
	/* The unrounded value is exactly numerator / denominator; of percentages the fraction, 0.017. */
	char numerator[KZBE_NUMBER_MAX], denominator[KZBE_NUMBER_MAX];
	int is_percent;	  /* or percentage points; else it is in the series' unit */
	char unit[32];	  /* "USD million"; "" if it is percent or not stated */
	char relation[4]; /* "~", ">", "<" where the source qualifiers; else "" */
	char status[32];  /* SDMX letters of all figures that it was made of: "EP" */
	char period[32];
	char base[32];		      /* of growths and changes: the period compared with */
	char reason[KZBE_REASON_MAX]; /* if it is not present */
};

/* "0.1.0" */
KZBE_API const char *kzbe_version(void);

/* Empty data. Problems are handed to `report`, which may be NULL. NULL when memory ran out. */
KZBE_API kzbe_data *kzbe_new(kzbe_report *report, void *context);
KZBE_API void kzbe_free(kzbe_data *data);

/*
 * Add the file at `path`, or the n bytes of a file that is called `name`, packed or not, to the data. The
 * request may be NULL. When anything but KZBE_OK is returned the data are of no further use: free them.
 */
KZBE_API enum kzbe_code kzbe_read_file(kzbe_data *data, const char *path,
				       const struct kzbe_request *request);
KZBE_API enum kzbe_code kzbe_read_memory(kzbe_data *data, const char *name, const void *bytes,
					 size_t n, const struct kzbe_request *request);

/* How many series there are in what was read; *out is their number. From the first question on nothing more can be
 * read. */
KZBE_API enum kzbe_code kzbe_series_count(kzbe_data *data, size_t *out);

/* The i-th series, in the order in which they were read. KZBE_USAGE: there is none. */
KZBE_API enum kzbe_code kzbe_series_at(kzbe_data *data, size_t i, struct kzbe_series *out);

/*
 * The value of an indicator (exports, growth, balance, ...: `kzbe-trade help indicators`) of the i-th series
 * over a period in any notation of kzbe-trade(5), or "latest". KZBE_OK also when it is missing or
 * suppressed; KZBE_USAGE, with a message, for no such series, indicator or period.
 */
KZBE_API enum kzbe_code kzbe_get(kzbe_data *data, size_t i, const char *indicator,
				 const char *period, struct kzbe_value *out);

/* The name of the i-th indicator that kzbe_get knows; NULL behind the last. */
KZBE_API const char *kzbe_indicator(size_t i);

#ifdef __cplusplus
}
#endif

#endif

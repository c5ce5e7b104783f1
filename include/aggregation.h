/*
 * aggregation.h - at which level of a publisher's file a figure was found, and what was added up for it.
 *
 * A file may give a pair's trade in total and in details: by product, by second partner, by mode of
 * transport, by customs procedure, by mode of supply. A figure that is the sum of details carries
 * the level of these, so that sums of several parts of one file can be added up without mixing
 * levels. Depends on core.
 */
#ifndef KZBE_AGGREGATION_H
#define KZBE_AGGREGATION_H

#include <stdbool.h>
#include <stddef.h>

#include "decimal.h"
#include "strbuf.h"

/* Dimensions besides the product in which a record may be a detail. */
enum trade_detail {
	DETAIL_PARTNER2 = 1u << 0,  /* trade through a second partner */
	DETAIL_TRANSPORT = 1u << 1, /* one mode of transport */
	DETAIL_CUSTOMS = 1u << 2,   /* one customs procedure */
	DETAIL_SUPPLY = 1u << 3,    /* one mode of supply */
};

/* What a file does not say, and was assumed: its values are exports, or of all products. */
enum assumption { ASSUMED_FLOW = 1u << 0, ASSUMED_PRODUCT = 1u << 1 };

#define PRODUCT_CODE_MAX 64
#define LEVEL_LABELS 100 /* products known by labels: what is part of what cannot be known */

/* The level of one figure. All zero: no record was found for it. */
struct aggregation {
	int product;	  /* 0: all products, as the file says; else the length of their codes */
	unsigned details; /* enum trade_detail: dimensions whose details were added up */
	char classification
		[8];	  /* of the products, as H5, where the file states it; zeros behind it */
	unsigned assumed; /* enum assumption */
	size_t n_records;
	struct dec slack;    /* the records' half units of their last printed places, added up */
	bool is_nested;	     /* a sum, while the file has other levels too */
	bool is_one_product; /* all records are of the same product */
	char code[PRODUCT_CODE_MAX]; /* if is_one_product: its code, cut */
};

/* Whether the figure stands in the file as it is: a total, one record. */
bool aggregation_is_plain(const struct aggregation *aggregation);

/* Add "product=6 records=12 slack=6.0 customs=*": what aggregation_parse reads. Nothing for no record. */
void aggregation_add_text(struct strbuf *out, const struct aggregation *aggregation);

/* Read that from all of the n bytes at s. False if they are no level. */
bool aggregation_parse(const char *s, size_t n, struct aggregation *out);

/* Levels that were chosen: of the product, and of each other dimension its total or its details. */
struct aggregation_pin {
	bool has_product;
	int product;
	unsigned known;	  /* enum trade_detail: dimensions that are pinned */
	unsigned details; /* those of them whose details are wanted; else their totals */
};

/* Read "product=TOTAL,partner2=0,customs=*" from all of s. False if it is no such list. */
bool aggregation_pin_parse(const char *s, struct aggregation_pin *out);

/* Whether a record of this product level and with these details is wanted. */
bool aggregation_pin_allows(const struct aggregation_pin *pin, int product, unsigned details);

#endif

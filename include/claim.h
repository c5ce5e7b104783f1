/*
 * claim.h - a figure that somebody printed, and what it is said to be.
 *
 * "turnover 2023 = 523.7 USD million", "growth 2023 = +1.7%", "exports 2022 = 2x 2021". The digits
 * are kept as printed; `range` is what they stand for. Depends on indicator.h and joint.h.
 */
#ifndef KZBE_CLAIM_H
#define KZBE_CLAIM_H

#include <stdbool.h>
#include <stddef.h>

#include "alloc.h"
#include "indicator.h"
#include "joint.h"

struct claim;

/* Slots of a reading. */
#define READING_MEASURE 1u
#define READING_PAIR 2u
#define READING_PERIOD 4u

/* How a figure of a running text was read. Texts live as long as the claim's list. */
struct claim_reading {
	char reporter[6], partner[6]; /* whose trade: a country or a group; "": not named */
	bool lacks_period;	      /* no period is given; claim.period is meaningless */
	bool lacks_year;	      /* the months are given, their year is not */
	bool is_points;		      /* growth, but in percentage points */
	bool is_inverse;	      /* a multiple: divided by so much */
	bool is_of_deficit;	      /* a multiple of a balance: both are below zero */
	bool is_guess;		/* others may be misread alike: they do not settle the doubt */
	bool is_mutual;		/* trade between the two: as well the partner's as the reporter's */
	unsigned open_slots;	/* READING_...: what grammar does not settle */
	bool is_period_assumed; /* an amount from which something changed: nobody says when it was */
	int strength;		/* of what the reading rests on: the more, the surer */
	const char *doubt;	/* why the reading is not certain; NULL: it is */
	size_t paragraph, sentence; /* of the text, counted from 1; 0: of no running text */
	size_t source;	      /* which of the sources that the text names last told it; 0: none */
	bool is_pair_open;    /* whose trade it is, is open, whatever else may be */
	bool is_partner_open; /* and nothing but the partner is: the text's, or the world */
	bool is_of_third; /* its reporter is neither of the two that the text is about, nor do its words name it */
	bool is_late; /* its period was named more than a paragraph before; its partner is of no words of its own */
	bool is_reporter_loose; /* no words of what is measured, nor those of the figure it goes on from, name it */
	bool is_reporter_implied; /* it is the other of the two, where the figure's words name one */
	bool names_partner; /* beside the figure or before it, in a sentence that says what is measured */
	const char *
		measure; /* which of its words decided what it is of; "": the context; NULL: it is of no text */
	const char *period; /* and of when; "": what came before; NULL: nothing did */
	size_t offset, len; /* bytes of the text */
	size_t end; /* where the figure ends with the words of its unit: offset + len or more */
	/* What else the text admits the figure to be, the surest first: the same digits, each with a
	 * reading of its own, which has no others. */
	const struct claim *others;
	size_t n_others;
};

struct claim {
	const struct indicator *indicator;
	struct period period;
	bool is_multiple;   /* a level given as `value` times the same level of `base` */
	bool has_base;	    /* growth or change against `base`, not the same months a year before */
	struct period base; /* if is_multiple or has_base */
	enum qualifier relation; /* QUALIFIER_NONE is "=": the value rounds to this */
	struct dec value; /* as printed; percentages as such (1.7), multiples as the factor */
	/* What the print stands for, in the unit of the claim, percentages as such. */
	struct interval range;
	bool is_sum;   /* printed as a sum of parts: `range` is the sum of theirs */
	bool has_unit; /* levels and differences of levels; else the currency is not stated */
	bool is_unit_assumed; /* it was not stated, but taken from the data */
	bool is_latest;	      /* the period is the latest one of the data: not set yet */
	struct unit unit;
	pub_date printed; /* when: by then its data were published; 0: not known */

	const char *text;    /* the figure as it was written: "+1.7%" */
	const char *path;    /* where it stands; "" for a claim from the command line */
	size_t line, column; /* 1-based, code points; 0: unknown */
	const char *where;   /* what the claims file says of its place; "" */
	const struct claim_reading *reading; /* of a running text; NULL: the claim says it all */
};

/* Claims with their texts, in order. A zeroed struct is an empty list. */
struct claim_list {
	struct claim *claims;
	size_t n, capacity;
	struct arena arena; /* owns the texts */
};

void claim_list_release(struct claim_list *list);

/* Append a copy; texts must live as long as the list (claim_list_copy). False: out of memory. */
bool claim_list_add(struct claim_list *list, const struct claim *claim);

/*
 * Append all claims of another list, which gives them up without a copy where it can: it keeps their
 * number and owns their texts, so it must live as long. False: out of memory, both are as they were but
 * for claims that were appended.
 */
bool claim_list_take(struct claim_list *list, struct claim_list *from);

/* A copy of the n bytes at s that lives as long as the list; NULL when memory ran out. */
const char *claim_list_copy(struct claim_list *list, const char *s, size_t n);

/*
 * The claim's reading is of these bytes of the text now, and so are its other readings, which also get the claim's
 * line, column, text and what `where` says. The list, which owns them, keeps copies. False: out of memory.
 */
bool claim_list_move(struct claim_list *list, struct claim *claim, size_t offset, size_t len,
		     size_t end);

/* What is wrong with a text that is no claim. */
struct claim_error {
	enum diag_code code;
	const char *what;   /* "invalid number": the offending text follows in quotes */
	const char *remedy; /* "" if there is none */
	size_t offset, len; /* the offending bytes */
};

/*
 * Read the value and what follows it from the n bytes at s: "523.7", "+1.7%", "0.7 pp", "2x 2021",
 * "18.4 + 0.65", each of the levels with a unit behind it or not. The claim's indicator, period and
 * relation are set already; a qualifier before the number (~ > <) sets the relation. Fills the rest of
 * what the claim says. `mark` is the decimal mark. False, and *error says why.
 */
bool claim_read_value(struct claim *claim, const char *s, size_t n, char mark,
		      struct claim_error *error);

/* Read a whole claim, INDICATOR PERIOD RELATION VALUE [UNIT], whose period may be a fiscal year, and set text to its value's part. */
bool claim_read(struct claim *claim, const char *s, size_t n, struct claim_list *list,
		struct claim_error *error);

/* "=", ">", "<" or "~" from all of the n bytes; "" is "=". */
bool claim_read_relation(const char *s, size_t n, enum qualifier *out);

/* The period that a growth, a change or a multiple is measured against. False: it has none. */
bool claim_base(const struct claim *claim, struct period *out);

/* Percent, or percentage points: the indicator's exact values are fractions. */
bool claim_is_percent(const struct claim *claim);

/* A level, and no multiple of one. */
bool claim_is_level(const struct claim *claim);

/* Whether it is in a currency's unit: a level, a balance, a change, an average. */
bool claim_is_amount(const struct claim *claim);

/* Whether it states the power of ten of its unit; the currency may be left out. */
bool claim_has_scale(const struct claim *claim);

/* The power of ten from exact terms to those in which people read the claim, beside figures in `unit`. */
int claim_power(const struct claim *claim, struct unit unit);

/* Whether the claim can be judged together with figures in `unit`: it is no amount in another currency. */
bool claim_may_be_in(const struct claim *claim, struct unit unit);

/*
 * The claim's range as the indicator's exact values have it: fractions for percentages, `unit` for
 * amounts. False if the digits do not fit.
 */
bool claim_exact_range(const struct claim *claim, struct unit unit, struct interval *out);

/* The claim's printed value in the same terms. */
bool claim_exact_value(const struct claim *claim, struct unit unit, struct dec *out);

/*
 * The claim as a condition on levels in `unit`. False if the digits do not fit or a growth has no
 * period a year before.
 */
bool claim_condition(const struct claim *claim, struct unit unit, struct joint_figure *out);

/*
 * A level or other amount read at its last non-zero place, but no further than 5 % of it, if it is a
 * round number with two or more zeros at its end: 500 stands for 475 to 525, 4200 for 4150 to 4250. In
 * the claim's unit. False if it is not round.
 */
bool claim_round_range(const struct claim *claim, struct interval *out);

/* A positive amount cut off, not rounded, at its last place: 374 stands for 374 to 375; -60.4 for
 * -60.5 to -60.4. False if it is qualified or does not fit. */
bool claim_cut_range(const struct claim *claim, struct interval *out);

/* Of a text's claims: those of two countries that are not the one which most of them are of, and whose own words name no
 * reporter, are of that one and the partner. DIAG_OK or DIAG_NOMEM. */
enum diag_code claim_take_own_country(struct claim_list *list);
/* The same; then of its claims, in its order, those beside others that stayed open, whose own words are no surer, stay
 * open too. DIAG_OK or DIAG_NOMEM. */
enum diag_code claim_spread_doubts(struct claim_list *list);

#endif

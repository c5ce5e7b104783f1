/*
 * joint_system.h - printed figures as linear systems. Private to check: joint.c solves them.
 *
 * Time is cut wherever a period begins or ends; a flow over a piece of time is one unknown. Where
 * nothing distinguishes exports from imports, turnover is the one unknown of its piece. Unknowns are
 * numbered through all pieces: exports (or turnover) of piece p is 2 p, imports 2 p + 1. In a
 * linear system unknown 0 is the number one, so that a system can also give the range of a
 * quotient: its divisor is then what is one (the transformation of Charnes and Cooper).
 */
#ifndef KZBE_JOINT_SYSTEM_H
#define KZBE_JOINT_SYSTEM_H

#include "joint.h"
#include "linear.h"

#define UNKNOWN_ONE 0 /* the number one, in every linear system */

/* Figures that share unknowns, directly or over others, as one linear system. */
struct system {
	size_t *figures; /* ascending; their place is their constraint in the linear system */
	size_t n;
	struct linear *linear;
	size_t *divisors;  /* the variable of each figure's divisor; 0: the number one */
	size_t n_unknowns; /* with the number one; 0: not counted yet */
	bool is_too_large; /* found out when it was to be built */
	bool has_witness;  /* `linear` keeps one */
	bool is_undecided; /* joint_decide has not seen it since its figures changed */
	enum joint_answer answer;
	struct joint_contradiction contradiction; /* if JOINT_CONTRADICTORY */
	struct joint_contradiction *further; /* each with a member that those before it have not */
	size_t n_further;
	/* What is known of it then: that, or what another joint found of the same figures; NULL: nothing. */
	const struct joint_contradiction *known;
};

#define NO_SYSTEM SIZE_MAX
#define NO_NUMBER SIZE_MAX

/* Linear systems that a joint keeps, and their conditions times levels, which the memory that they
 * take grows with: those built first are forgotten for the next. */
#define SYSTEMS_KEPT 64
#define SIZE_KEPT JOINT_SIZE_MAX

struct joint {
	struct joint_figure *figures;
	size_t n;
	uint64_t budget;
	int32_t first_month; /* of all periods */
	int32_t *piece_of;   /* by month from then on: the piece that begins with it, if one does */
	size_t n_pieces;
	bool *is_split; /* by piece: exports and imports are distinguished */
	size_t *group;	/* of each unknown: the smallest unknown it is tied to */
	size_t *local;	/* of each unknown: its number in `numbered_for`, or NO_NUMBER */
	size_t *numbered, n_numbered; /* the unknowns that have a number */
	const struct system *numbered_for;
	struct linear_term *terms; /* scratch: the most that a form may take */
	size_t terms_capacity;
	struct system *systems;
	size_t n_systems;
	size_t *system_of;	 /* of each figure; NO_SYSTEM: it says nothing */
	size_t *system_of_group; /* of each unknown that is its group's; NO_SYSTEM: nothing said */
	size_t *undecided, n_undecided;
	size_t n_contradictory, n_stopped;		   /* systems with that answer */
	const struct joint_contradiction **contradictions; /* of all systems, if is_listed */
	size_t n_contradictions;
	size_t further_most; /* members of further ones; 0: any number */
	bool is_listed;
	bool has_failed; /* memory ran out when a witness was sought */
	size_t *touched; /* scratch: systems, each once */
	bool *is_touched;
	struct dec *tried;	   /* scratch, by unknown: a value that it could have */
	bool *is_tried;		   /* false for all between the calls */
	struct weights *weights;   /* scratch, by unknown: zeros between the calls */
	size_t kept[SYSTEMS_KEPT]; /* whose linear systems are kept, a ring */
	size_t first_kept, n_kept, size_kept;
};

/* How often an unknown is counted in what is divided, and in the divisor. */
struct weights {
	int over, under;
};

struct stretch {
	size_t from, to; /* pieces, `to` excluded */
};

/* Whether a figure has a limit on either side. */
bool joint_is_bounded(const struct joint_figure *figure);

/* All terms of a figure, `over` first. */
size_t joint_n_terms(const struct joint_figure *figure);
const struct joint_term *joint_term_at(const struct joint_figure *figure, size_t i);

/* Whether it is divided by anything but one. */
bool joint_has_divisor(const struct joint_figure *figure);

/* The pieces of time that a period is made of. */
struct stretch joint_stretch(const struct joint *joint, struct period period);

/* Call `visit` for each unknown of a term. */
typedef void visit_unknown(struct joint *joint, size_t unknown, void *ctx);
void joint_for_unknowns(struct joint *joint, const struct joint_term *term, visit_unknown *visit,
			void *ctx);

/* The systems that share a level with the figure, ascending, in joint->touched; how many. */
size_t joint_touched(struct joint *joint, const struct joint_figure *figure);

/* Everything about the contradictions of a system that was just found infeasible: system->contradiction and ->further.
 * LINEAR_OK or LINEAR_NOMEM. */
enum linear_status joint_examine(struct joint *joint, struct system *system);
bool joint_is_among(const size_t *array, size_t n, size_t wanted);

/* Free what was found about a system. */
void system_forget_contradiction(struct system *system);

/* A sum of levels being written into joint->terms. */
struct writer {
	size_t n;
	struct dec factor;
};

/* Append factor * (sum of terms), factor * (the figure's divisor), to joint->terms; the system's
 * unknowns must be numbered. False, and nothing is appended, if a coefficient does not fit. */
void joint_write_sum(struct joint *joint, struct writer *writer, const struct joint_term *terms,
		     size_t n, struct dec factor);
bool joint_write_divisor(struct joint *joint, struct writer *writer,
			 const struct joint_figure *figure, struct dec factor);

/* Number the unknowns of the system's figures in joint->local, the same every time; how many there
 * are with UNKNOWN_ONE. */
size_t system_number_unknowns(struct joint *joint, const struct system *system);

/* Whether its conditions are more than the program has time and memory for. */
bool system_exceeds_limit(const struct system *system);

/*
 * Whether the levels can be what is printed, to the digit, and nothing more need be tried: true for most of
 * what people print, and much quicker than the linear system. False says nothing.
 */
bool system_holds_as_printed(struct joint *joint, const struct system *system);

/*
 * The range of a figure on whose levels no other figure bears: all that there is to know of them is that
 * they are zero or more. False: that takes the linear system.
 */
bool joint_range_alone(struct joint *joint, size_t figure, struct interval *out);

/* Build the linear system of system->figures, all of them active. */
enum linear_status system_build(struct joint *joint, struct system *system);
void system_release(struct system *system);

/* The same for one of the joint's own systems, unless it is kept: others may be forgotten. */
enum linear_status system_ensure(struct joint *joint, size_t s);

/* Free the linear system alone; it can be built again. */
void system_forget(struct system *system);

#endif

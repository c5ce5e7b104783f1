/*
 * article_run.h - a text's claims while they are judged. Private to the files article_*.c.
 */
#ifndef KZBE_ARTICLE_RUN_H
#define KZBE_ARTICLE_RUN_H

#include "article_verdict.h"
#include "judge.h"
#include "judge_claims.h"

struct article_run {
	struct judge *judge;
	const struct claim *claims;
	size_t n;
	const struct dataset *data;
	const char *reporter, *partner;
	struct article_verdicts *out;
	const struct claim **as; /* each claim, or the same from its partner's side */
	struct claim *turned; /* the copy that `claims` is, once what is told beside was turned */
	bool *is_judged;      /* by the data: no open question */
	struct unit *units;   /* that each is judged in, with the currency of its neighbours */
};

/* The claims of a pair and currency, each once; `duplicate_of` says which one each number repeats. */
struct claim_group {
	size_t *members, n;
	size_t *duplicate_of;
	size_t n_distinct;
	bool *is_apart; /* does not fit with others, and probably measures something else */
	/* The others that a member apart does not fit with, of the text: ARGUMENT_STATEMENTS. */
	struct remark_argument *apart_from;
	bool *is_reported; /* of a contradiction that was found: what is left may hold another one */
	bool is_later;	   /* such a one is looked for */
};

/* article_run.c */

/* Whether a party of a text is the data's reporter or partner, of whose code groups have another. */
bool article_is_party(const char *in_text, const char *of_data);
/* Whether the claim is of the series' pair, and says when. */
bool article_is_about(const struct claim *claim, const struct series *series);
bool article_is_about_data(const struct article_run *run, const struct claim *claim);

/* article_duplicates.c */

/* Index of each member's first equal among the members. False when memory ran out. */
bool article_find_duplicates(const struct article_run *run, struct claim_group *group);

/* article_odd.c */

#define ARTICLE_NO_MEMBER SIZE_MAX

/* Figures of one name: the same indicator, of the same period. */
bool article_same_thing(const struct claim *a, const struct claim *b);
/*
 * Of a contradiction between three and more amounts the text's figure that alone is another thing than its name says: one of
 * the same name fits the others, and it fits none. ARTICLE_NO_MEMBER: there is none. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code article_find_odd_one(const struct judged_set *set,
				    const struct joint_contradiction *found, size_t *odd);

/* article_beside.c */

/* Whether a figure of the text's that the contradiction is of shares its sentence with an open one, or its name with one
 * that was set apart. */
bool article_is_beside_open(const struct article_run *run, const struct judged_set *set,
			    const struct joint_contradiction *found,
			    const struct claim_group *group);

/* The strengths of four slots, added up: what they are if two were named before the figure's sentence, say. */
#define WEAK_READING 210

/* So many, where no single misprint explains them. */
#define LONG_CHAIN 4

/*
 * Whether the contradiction is one of reading: of too many figures, or of a balance that agrees but for its
 * sign, which is the other side's if the text does not say whose it is.
 */
bool article_is_of_reading(const struct judged_set *set, const struct joint_contradiction *found);
/*
 * Whether a member may be left out of what contradicts. Not the firm ones of figures that agree without the open ones,
 * which are tried with them: right 10, wrong 2. Nor the first of two that were read as surely: right 6, wrong 0.
 */
bool article_may_be_apart(const struct judged_set *set, const struct joint_contradiction *found,
			  size_t member);

/* article_by_data.c */

/* Each claim once; what a text repeats has the same verdict. */
enum diag_code article_judge_by_data(struct article_run *run);
/* Judge the first n of run->out->copies by the series of that pair. */
enum diag_code article_judge_batches(struct article_run *run, size_t n, const struct series *of,
				     struct judgement *out);
/* Judge what there is of each pair of the data, once, by one of its series. */
typedef enum diag_code article_pair_judge(struct article_run *run, const struct series *of);
enum diag_code article_for_pairs(struct article_run *run, article_pair_judge *judge);
/* Take back a finding, and say why. */
enum diag_code article_withdraw_finding(struct article_run *run, struct judgement *judgement,
					enum remark_code why,
					const struct remark_argument *argument);

/* article_others.c */

#define TELLING_DIGITS 3 /* fewer are borne out by chance */

/*
 * What else the text admits (claim_reading.others), for claims whose best reading does not hold or is
 * not in the data. A reading that the data bear out to three digits is taken: the figure matches, and
 * is reported as that. One of fewer digits only takes a finding back.
 */
enum diag_code article_judge_others(struct article_run *run);

/* article_mirror.c */

/* A's exports to B as B's imports from A: the same figure from its partner's side, as run->as has it from
 * then on; false if its indicator has no such form. DIAG_NOMEM in *code when memory ran out. */
bool article_turn(struct article_run *run, size_t i, enum diag_code *code);
/*
 * "Trade between B and A" as A's with B, where the data have only that, for the period, and the text names
 * no flow of B's own: run->claims is then a copy in the judge's arena. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code article_turn_mutual(struct article_run *run);
/* What is told from the partner's side beside figures that the data bear out, the same way, once they are judged; *any:
 * some claim was turned, and all are to be judged again. */
enum diag_code article_turn_told_beside(struct article_run *run, bool *any);
/* Back to `as_read` what was turned so and neither holds nor shows a misprint; whether there was any. */
bool article_turn_back(struct article_run *run, const struct claim *as_read);

/* article_sets.c */

/* The steps (judge_claims.h) after the data; the context is the struct article_run. */
struct judged_key article_key(void *context, size_t number);
/* The two sides of a pair, where the text gives both as one count. */
enum diag_code article_join_sides(void *context, struct judged_chains *sorted);
enum diag_code article_judge_together(void *context, const struct judged_members *members);

#endif

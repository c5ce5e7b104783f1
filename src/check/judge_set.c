#include <stdlib.h>
#include <string.h>

#include "judge.h"
#include "printed.h"
#include "relation.h"
#include "verdict.h"

#define NO_CONTRADICTION SIZE_MAX

/* How a claim had to be read so that it can stand. */
enum leniency { READ_AS_PRINTED = 0, READ_AS_CUT, READ_AS_ROUND };

struct among {
	struct judge *judge;
	const struct claim *claims;
	size_t n;
	struct unit unit;
	const struct series *series;
	const char *reporter, *partner; /* NULL: the series was given */
	size_t further_most;
	struct judgement *out;
	struct consistency *result;
	struct joint_figure *figures;
	size_t *reread,
		n_reread; /* figures that the joint check does not have in their new reading yet */
	size_t *conflict_of;  /* by claim: the contradiction of which it is a suspect */
	size_t *first_repair; /* by contradiction: where its repairs' ranges begin */
	bool *is_usable;
	enum leniency *leniency;
	/* Without the figures that alone are wrong; NULL: not found yet. */
	struct joint *without_suspects;
	enum joint_answer others_can_be_true; /* what it answers */
	struct printed_set others;	      /* the figures that are left; only if they can */
};

static enum diag_code find_relations(struct among *among, size_t i,
				     struct relation out[RELATIONS_MAX], size_t *n)
{
	*n = 0;
	if (!among->series)
		return DIAG_OK;
	return relations_find(&among->judge->calc, among->series, &among->claims[i],
			      &among->judge->arena, out, n);
}

static void set_conditions(struct among *among)
{
	for (size_t i = 0; i < among->n; i++) {
		struct joint_figure *figure = &among->figures[i];

		among->is_usable[i] = claim_condition(&among->claims[i], among->unit, figure);
		if (!among->is_usable[i])
			*figure = (struct joint_figure){
				.over = {{FLOW_TURNOVER, among->claims[i].period, 1}},
				.n_over = 1,
				.range = {RATIO_MINUS_INFINITE, RATIO_INFINITE}};
	}
}

static void set_range(struct among *among, size_t i, struct interval range)
{
	among->figures[i].range = range;
	among->reread[among->n_reread++] = i;
}

/* Decide whether all can be true: at first, and after figures were read anew. */
static enum diag_code decide(struct among *among)
{
	struct consistency *result = among->result;

	if (!result->joint)
		result->joint = joint_new(among->figures, among->n);
	if (!result->joint)
		return DIAG_NOMEM;
	joint_limit_further(result->joint, among->further_most);
	while (among->n_reread) {
		size_t i = among->reread[--among->n_reread];

		joint_set_range(result->joint, i, among->figures[i].range);
	}
	return joint_decide(result->joint, &result->answer);
}

/* The range of a lenient reading, exact terms: of a level that is an exact sum of printed figures
 * cut off; else of a round number. READ_AS_PRINTED if there is no such reading. */
static enum diag_code find_leniency(struct among *among, size_t i, enum leniency *leniency,
				    struct interval *range)
{
	struct claim read = among->claims[i];
	struct relation relations[RELATIONS_MAX];
	size_t n = 0;
	enum diag_code code = DIAG_OK;

	*leniency = READ_AS_PRINTED;
	if (claim_cut_range(&read, &read.range) && claim_exact_range(&read, among->unit, range)) {
		code = find_relations(among, i, relations, &n);
		for (size_t r = 0; !code && r < n; r++) {
			if (relations[r].can_be_cut &&
			    claim_is_cut_from(&among->claims[i], among->unit, relations[r].exact)) {
				*leniency = READ_AS_CUT;
				return DIAG_OK;
			}
		}
	}
	if (!code && claim_round_range(&among->claims[i], &read.range) &&
	    claim_exact_range(&read, among->unit, range))
		*leniency = READ_AS_ROUND;
	return code;
}

/* Read the members of contradictions leniently where possible; *changed if one was. */
static enum diag_code relax_members(struct among *among, bool *changed)
{
	enum diag_code code = DIAG_OK;

	*changed = false;
	for (size_t c = 0; !code && c < joint_n_contradictions(among->result->joint); c++) {
		const struct joint_contradiction *contradiction =
			joint_contradiction(among->result->joint, c);

		for (size_t m = 0; !code && m < contradiction->n_members; m++) {
			size_t i = contradiction->members[m];
			enum leniency leniency;
			struct interval range;

			if (among->leniency[i])
				continue;
			code = find_leniency(among, i, &leniency, &range);
			if (code || !leniency)
				continue;
			among->leniency[i] = leniency;
			set_range(among, i, range);
			*changed = true;
		}
	}
	return code;
}

/* Reading anew took too long: every claim stands as it is printed. */
static enum diag_code take_all_back(struct among *among)
{
	struct interval strict;

	among->result->leniency_stopped = true;
	for (size_t i = 0; i < among->n; i++) {
		if (among->leniency[i] &&
		    claim_exact_range(&among->claims[i], among->unit, &strict))
			set_range(among, i, strict);
		among->leniency[i] = READ_AS_PRINTED;
	}
	return decide(among);
}

/* Take back every lenient reading that does not make a contradiction go; all of them if no more than
 * `least` steps are left. */
static enum diag_code undo_useless_relaxations(struct among *among, uint64_t least)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; !code && i < among->n; i++) {
		struct interval lenient = among->figures[i].range, strict;
		size_t before = joint_n_contradictions(among->result->joint);
		bool had_stopped = among->result->answer == JOINT_STOPPED;

		if (!among->leniency[i])
			continue;
		if (joint_steps_left(among->result->joint) <= least)
			return take_all_back(among);
		if (!claim_exact_range(&among->claims[i], among->unit, &strict))
			continue;
		set_range(among, i, strict);
		code = decide(among);
		if (code ||
		    (joint_n_contradictions(among->result->joint) <= before && !had_stopped)) {
			among->leniency[i] = READ_AS_PRINTED;
			continue;
		}
		set_range(among, i, lenient);
		code = decide(among);
	}
	return code;
}

/* The suspects of a contradiction: its repairs if there are any, else all its members. */
static enum diag_code find_suspects(struct among *among)
{
	struct joint *joint = among->result->joint;
	size_t n = joint_n_contradictions(joint), at = 0;

	among->first_repair = calloc(n + 1, sizeof(*among->first_repair));
	if (!among->first_repair)
		return DIAG_NOMEM;
	for (size_t i = 0; i < among->n; i++)
		among->conflict_of[i] = NO_CONTRADICTION;
	for (size_t c = 0; c < n; c++) {
		const struct joint_contradiction *one = joint_contradiction(joint, c);
		const size_t *who = one->n_repairs ? one->repairs : one->members;
		size_t n_who = one->n_repairs ? one->n_repairs : one->n_members;

		for (size_t w = 0; w < n_who; w++) {
			if (among->conflict_of[who[w]] == NO_CONTRADICTION)
				among->conflict_of[who[w]] = c;
		}
		among->first_repair[c] = at;
		at += one->n_repairs;
	}
	return DIAG_OK;
}

/* The ranges to which each contradiction's repairs would have to be corrected. */
static enum diag_code find_repair_ranges(struct among *among)
{
	struct joint *joint = among->result->joint;
	size_t n = 0, at = 0;

	for (size_t c = 0; c < joint_n_contradictions(joint); c++)
		n += joint_contradiction(joint, c)->n_repairs;
	among->result->repairs = calloc(n + 1, sizeof(*among->result->repairs));
	if (!among->result->repairs)
		return DIAG_NOMEM;
	for (size_t c = 0; c < joint_n_contradictions(joint); c++) {
		const struct joint_contradiction *contradiction = joint_contradiction(joint, c);

		for (size_t r = 0; r < contradiction->n_repairs; r++, at++) {
			struct interval *range = &among->result->repairs[at];
			enum joint_answer answer;

			*range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
			if (joint_implied(joint, contradiction->repairs[r], &answer, range))
				return DIAG_NOMEM;
		}
	}
	return DIAG_OK;
}

static bool contains(const size_t *list, size_t n, size_t wanted, size_t *at)
{
	for (size_t i = 0; i < n; i++) {
		if (list[i] == wanted) {
			*at = i;
			return true;
		}
	}
	return false;
}

/* The first relation whose value the claim matches; NULL if there is none. */
static const struct relation *matching_relation(const struct claim *claim, struct unit unit,
						struct interval printed,
						const struct relation *relations, size_t n)
{
	for (size_t r = 0; r < n; r++) {
		if (claim_matches(claim, unit, printed, relations[r].exact))
			return &relations[r];
	}
	return NULL;
}

/* The claim's own formula on printed levels, for the causes and to show; and whether any relation gives it. */
static enum diag_code set_formula_value(struct among *among, size_t i, struct judgement *out)
{
	struct relation relations[RELATIONS_MAX];
	struct interval printed;
	size_t n;
	enum diag_code code;

	code = find_relations(among, i, relations, &n);
	if (code || !n)
		return code;
	out->is_borne_out =
		claim_exact_range(out->claim, among->unit, &printed) &&
		matching_relation(out->claim, among->unit, printed, relations, n) != NULL;
	if (claim_is_level(out->claim))
		return DIAG_OK;
	out->has_exact = true;
	out->exact = relations[0].exact;
	out->formula = relations[0].text;
	return judgement_remark_difference(among->judge, out, REMARK_DIFFERS_FROM_PRINTED);
}

static enum diag_code judge_contradiction(struct among *among, size_t c, size_t i)
{
	const struct joint_contradiction *contradiction =
		joint_contradiction(among->result->joint, c);
	struct judgement *out = &among->out[i];
	enum diag_code code;
	size_t at;

	out->verdict = VERDICT_CONTRADICTS;
	code = judgement_remark_conflict(among->judge, out, among->claims, contradiction, i,
					 among->result->units_differ);
	if (!code && c < countof(among->result->patterns) && among->result->patterns[c][0]) {
		const struct remark_argument pattern = {.kind = ARGUMENT_WORDS,
							.text = among->result->patterns[c]};

		code = judgement_remark(among->judge, out, REMARK_PATTERN, &pattern, 1);
	}
	if (!code && contains(contradiction->repairs, contradiction->n_repairs, i, &at)) {
		out->range = among->result->repairs[among->first_repair[c] + at];
		out->has_range = interval_is_limited(out->range);
		if (out->has_range)
			code = judgement_remark_range(among->judge, out, REMARK_WOULD_HAVE_TO_BE,
						      out->range, true);
	}
	if (!code)
		code = set_formula_value(among, i, out);
	if (!code)
		code = judgement_find_causes(among->judge, out, false, among->series);
	return code;
}

static enum diag_code judge_lenient(struct among *among, size_t i)
{
	struct judgement *out = &among->out[i];
	struct relation relations[RELATIONS_MAX];
	size_t n;
	enum diag_code code = DIAG_OK;

	out->is_lenient = true;
	if (among->leniency[i] == READ_AS_ROUND) {
		out->verdict = VERDICT_WITHIN_ROUNDING;
		return judgement_remark_range(among->judge, out, REMARK_ROUND_NUMBER,
					      among->figures[i].range, false);
	}
	out->verdict = VERDICT_CUT;
	code = find_relations(among, i, relations, &n);
	for (size_t r = 0; !code && r < n; r++) {
		struct remark_argument arguments[] = {
			{.kind = ARGUMENT_TEXT, .text = relations[r].text},
			{.kind = ARGUMENT_CLAIM_NUMBER}};

		if (!relations[r].can_be_cut ||
		    !claim_is_cut_from(out->claim, among->unit, relations[r].exact))
			continue;
		out->has_exact = true;
		out->exact = relations[r].exact;
		if (judgement_shown_exact(out, &arguments[1].number))
			code = judgement_remark(among->judge, out, REMARK_CUT, arguments,
						countof(arguments));
		break;
	}
	return code;
}

/* Whether a given relation, or any, excludes the claim. */
static bool any_refuses(const struct claim *claim, struct interval printed,
			const struct relation *relations, size_t n)
{
	for (size_t r = 0; r < n; r++) {
		if (!claim_is_allowed(claim, printed, relations[r].range))
			return true;
	}
	return false;
}

static void set_match(struct judgement *out, const struct relation *relation)
{
	out->verdict = VERDICT_MATCH;
	out->has_exact = true;
	out->exact = relation->exact;
	out->formula = relation->text;
}

/* Other figures contradict each other: a relation counts only if none excludes the claim. */
static enum diag_code judge_by_relations(struct among *among, size_t i, struct interval printed,
					 const struct relation *relations, size_t n)
{
	struct judgement *out = &among->out[i];
	const struct relation *match =
		matching_relation(out->claim, among->unit, printed, relations, n);

	if (!n || any_refuses(out->claim, printed, relations, n))
		return judgement_remark(among->judge, out, REMARK_OTHERS_CONTRADICT, NULL, 0);
	if (match) {
		set_match(out, match);
		return DIAG_OK;
	}
	out->verdict = VERDICT_WITHIN_ROUNDING;
	out->has_exact = out->has_range = true;
	out->exact = relations[0].exact;
	out->range = relations[0].range;
	out->formula = relations[0].text;
	return judgement_remark_range(among->judge, out, REMARK_PRINTED_ALLOW, out->range, false);
}

/* Whether a contradiction goes when this claim alone is taken away. */
static bool is_single_suspect(const struct among *among, size_t i)
{
	size_t c = among->conflict_of[i];

	return c != NO_CONTRADICTION &&
	       joint_contradiction(among->result->joint, c)->n_repairs == 1;
}

/* The series of the claims that are under no suspicion. */
static enum diag_code set_others(struct among *among)
{
	struct claim *claims = calloc(among->n + 1, sizeof(*claims));
	size_t n = 0;
	enum diag_code code;

	if (!claims)
		return DIAG_NOMEM;
	for (size_t i = 0; i < among->n; i++) {
		if (!is_single_suspect(among, i))
			claims[n++] = among->claims[i];
	}
	code = printed_set_build(&among->others, claims, n, among->unit, among->reporter,
				 among->partner);
	free(claims);
	return code;
}

/* The joint check without the figures that alone, if misprinted, explain a contradiction. */
static enum diag_code find_joint_without_suspects(struct among *among, struct joint **out)
{
	struct joint_figure *figures;
	enum diag_code code;

	*out = among->without_suspects;
	if (!*out && among->result->answer == JOINT_CONSISTENT)
		*out = among->result->joint; /* none is suspected */
	if (*out)
		return DIAG_OK;
	figures = calloc(among->n + 1, sizeof(*figures));
	if (!figures)
		return DIAG_NOMEM;
	memcpy(figures, among->figures, among->n * sizeof(*figures));
	for (size_t i = 0; i < among->n; i++) {
		if (is_single_suspect(among, i))
			figures[i].range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
	}
	among->without_suspects = *out = joint_new(figures, among->n);
	free(figures);
	if (!*out)
		return DIAG_NOMEM;
	code = joint_decide_mended(*out, among->result->joint, &among->others_can_be_true);
	if (!code && among->others_can_be_true == JOINT_CONSISTENT && among->reporter)
		code = set_others(among);
	return code;
}

struct relations {
	struct relation all[RELATIONS_MAX];
	size_t n;
};

/* A relation that gives the claim's figure by figures that can all be true together: then one is enough. The
 * relations given are of all figures; where some contradict each other, those of the others are looked for. */
static enum diag_code find_sure_match(struct among *among, size_t i, struct interval printed,
				      const struct relations *relations, struct relation *out,
				      bool *found)
{
	struct relations of_others;
	const struct relation *match;
	enum joint_answer answer = joint_answer_about(among->result->joint, i);
	struct joint *joint;
	enum diag_code code = DIAG_OK;

	*found = false;
	if (answer == JOINT_STOPPED)
		return DIAG_OK;
	if (answer == JOINT_CONTRADICTORY) {
		code = find_joint_without_suspects(among, &joint);
		if (code || !among->others.series)
			return code;
		relations = &of_others;
		code = relations_find(&among->judge->calc, among->others.series, &among->claims[i],
				      &among->judge->arena, of_others.all, &of_others.n);
	}
	if (code)
		return code;
	match = matching_relation(&among->claims[i], among->unit, printed, relations->all,
				  relations->n);
	*found = match != NULL;
	if (match)
		*out = *match;
	return DIAG_OK;
}

/* Why nothing bears on a claim: what its formula lacks, or that nothing does. */
static enum diag_code remark_missing(struct among *among, size_t i)
{
	const struct claim *claim = &among->claims[i];
	struct value value;
	enum diag_code code;

	if (!among->series || claim_is_level(claim) || claim->is_multiple)
		return judgement_remark(among->judge, &among->out[i], REMARK_NOTHING_SETTLES, NULL,
					0);
	code = claim_value(&among->judge->calc, claim, among->series, &value);
	return code ? code
		    : judgement_remark_missing(among->judge, &among->out[i], REMARK_MISSING,
					       &value);
}

/* What the other figures together leave to the claim. */
static enum diag_code judge_by_range(struct among *among, size_t i, struct interval printed,
				     const struct relation *relations, size_t n)
{
	struct judgement *out = &among->out[i];
	const struct relation *match =
		matching_relation(out->claim, among->unit, printed, relations, n);
	struct joint *joint;
	struct interval range;
	enum joint_answer answer;
	enum diag_code code = find_joint_without_suspects(among, &joint);

	if (!code)
		code = joint_implied(joint, i, &answer, &range);
	if (code)
		return code;
	out->verdict = VERDICT_NOT_IN_DATA;
	if (answer == JOINT_STOPPED) {
		code = judgement_remark(among->judge, out,
					joint_steps_left(joint) ? REMARK_TOO_MANY_TOGETHER
								: REMARK_STEPS_USED_UP,
					NULL, 0);
	} else if (answer == JOINT_CONTRADICTORY) {
		code = judge_by_relations(among, i, printed, relations, n);
	} else if (!claim_is_two_sided(out->claim, range)) {
		code = remark_missing(among, i);
	} else if (match && interval_contains(range, match->exact)) {
		set_match(out, match);
	} else {
		out->verdict =
			claim_is_certain(out->claim, among->unit, printed, range) ? VERDICT_MATCH
			: claim_is_pinned(out->claim, among->unit, range) ? VERDICT_WITHIN_ROUNDING
									  : VERDICT_NOT_IN_DATA;
		out->has_range = true;
		out->range = range;
		code = judgement_remark_range(among->judge, out,
					      out->verdict == VERDICT_NOT_IN_DATA
						      ? REMARK_NOTHING_PINS
						      : REMARK_OTHERS_ALLOW,
					      range, true);
	}
	return code;
}

static enum diag_code judge_alone(struct among *among, size_t i)
{
	struct judgement *out = &among->out[i];
	struct relations relations;
	struct relation match;
	struct interval printed;
	enum diag_code code;
	bool is_match;

	if (!among->is_usable[i] || !claim_exact_range(out->claim, among->unit, &printed)) {
		out->verdict = VERDICT_UNCLEAR;
		return judgement_remark(among->judge, out,
					period_months(out->claim->period) > 12 ? REMARK_GROWTH_SPAN
									       : REMARK_TOO_LONG,
					NULL, 0);
	}
	code = find_relations(among, i, relations.all, &relations.n);
	if (!code)
		code = find_sure_match(among, i, printed, &relations, &match, &is_match);
	if (code)
		return code;
	if (is_match) {
		set_match(out, &match);
		return DIAG_OK;
	}
	return judge_by_range(among, i, printed, relations.all, relations.n);
}

static enum diag_code judge_all(struct among *among)
{
	size_t *order = among->reread; /* which is done with */
	enum diag_code code = DIAG_OK;

	for (size_t c = 0; c < joint_n_contradictions(among->result->joint) &&
			   c < countof(among->result->patterns);
	     c++)
		among->result->patterns[c] = contradiction_pattern(
			among->claims, joint_contradiction(among->result->joint, c));
	joint_order(among->result->joint, order);
	for (size_t k = 0; k < among->n && !code; k++) {
		size_t i = order[k];

		among->out[i] = (struct judgement){
			.claim = &among->claims[i], .unit = among->unit, .formula = ""};
		if (among->conflict_of[i] != NO_CONTRADICTION)
			code = judge_contradiction(among, among->conflict_of[i], i);
		else if (among->leniency[i])
			code = judge_lenient(among, i);
		else
			code = judge_alone(among, i);
		among->out[i].is_finding = judgement_is_finding(among->judge, &among->out[i]);
	}
	return code;
}

/* Read claims leniently as long as that removes a contradiction. Half of the steps that are left may be taken
 * for that, and a quarter to find out which readings are needed. */
static enum diag_code read_leniently(struct among *among)
{
	struct joint *joint = among->result->joint;
	uint64_t steps = joint_steps_left(joint);
	enum diag_code code = DIAG_OK;
	bool changed = true;

	if (!steps) {
		among->result->leniency_stopped = true;
		return DIAG_OK;
	}
	/* Each round reads at least one more claim leniently. */
	while (!code && changed && among->result->answer == JOINT_CONTRADICTORY) {
		if (joint_steps_left(joint) <= steps / 2)
			return take_all_back(among);
		code = relax_members(among, &changed);
		if (!code && changed)
			code = decide(among);
	}
	return code ? code : undo_useless_relaxations(among, steps / 4);
}

static enum diag_code judge_set(struct among *among)
{
	struct consistency *result = among->result;
	enum diag_code code;

	set_conditions(among);
	code = decide(among);
	if (!code && result->answer == JOINT_CONTRADICTORY)
		code = read_leniently(among);
	if (!code)
		code = find_suspects(among);
	if (!code)
		code = find_repair_ranges(among);
	return code ? code : judge_all(among);
}

enum diag_code judge_among_themselves(struct judge *judge, const struct claim_set *set,
				      struct judgement *out, struct consistency *result)
{
	size_t n = set->n;
	struct among among = {.judge = judge,
			      .claims = set->claims,
			      .n = n,
			      .unit = set->unit,
			      .series = set->series,
			      .reporter = set->reporter,
			      .partner = set->partner,
			      .further_most = set->further_most,
			      .out = out,
			      .result = result,
			      .figures = calloc(n + 1, sizeof(*among.figures)),
			      .reread = calloc(n + 1, sizeof(*among.reread)),
			      .conflict_of = calloc(n + 1, sizeof(*among.conflict_of)),
			      .is_usable = calloc(n + 1, sizeof(*among.is_usable)),
			      .leniency = calloc(n + 1, sizeof(*among.leniency))};
	struct printed_set printed = {.series = NULL};
	enum diag_code code = among.figures && among.reread && among.conflict_of &&
					      among.is_usable && among.leniency
				      ? DIAG_OK
				      : DIAG_NOMEM;

	*result = (struct consistency){.joint = NULL};
	for (size_t i = 0; i < n; i++) {
		if (claim_is_amount(&set->claims[i]) && claim_has_scale(&set->claims[i]) &&
		    set->claims[i].unit.power != set->unit.power)
			result->units_differ = true;
	}
	if (!code && !set->series) {
		code = printed_set_build(&printed, set->claims, n, set->unit, set->reporter,
					 set->partner);
		among.series = printed.series;
	}
	if (!code)
		code = judge_set(&among);
	result->relations_stopped = relations_have_stopped(&judge->calc);
	printed_set_release(&printed);
	printed_set_release(&among.others);
	joint_free(among.without_suspects);
	free(among.figures);
	free(among.reread);
	free(among.conflict_of);
	free(among.first_repair);
	free(among.is_usable);
	free(among.leniency);
	return code;
}

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article_verdict.h"
#include "build_chart.h"
#include "check_report.h"
#include "claims_file.h"
#include "cli.h"
#include "country.h"
#include "input.h"
#include "printed.h"
#include "text.h"
#include "verdict.h"

/* Everything that one run of check holds. */
struct check {
	const struct options *options;
	struct diag_sink *sink;
	struct source_data loaded;
	struct claim_list claims;
	struct claim_list file_claims; /* the data file's own figures */
	struct claim_list among;       /* claims that are judged by each other beside the data */
	struct judging judging;
	struct check_result result;
	char reporter[4], partner[4]; /* whom the claims are about */
	struct printed_set *sets;     /* of groups that are judged without data */
	size_t n_sets;
	struct article *articles;
	size_t n_articles;
	struct claim_list figures; /* of all texts; their texts are the articles' */
	struct article_verdicts verdicts;
	struct strbuf text; /* scratch */
};

/* --- claims ------------------------------------------------------------------------------------- */

static enum diag_code send_claim_error(struct check *check, const char *text, size_t number,
				       const struct claim_error *error)
{
	char path[32], quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, error->code, "%s '%s'", error->what,
		 diag_quote(quoted, text + error->offset, error->len));
	diag_set_remedy(&diag, "%s", error->remedy);
	snprintf(path, sizeof(path), "claim %zu", number);
	diag.path = path;
	diag_set_excerpt(&diag, text, strlen(text), error->offset);
	return diag_send(check->sink, &diag);
}

/* The claims of -c, numbered as given, and of --claims; all errors of all are told. */
static enum diag_code read_claims(struct check *check)
{
	const struct options *options = check->options;
	enum diag_code first = DIAG_OK;

	for (size_t i = 0; i < options->n_claims; i++) {
		const char *text = options->claims[i];
		struct claim_error error = {.code = DIAG_OK};
		struct claim claim;
		enum diag_code code = DIAG_OK;

		if (!claim_read(&claim, text, strlen(text), &check->claims, &error)) {
			code = send_claim_error(check, text, i + 1, &error);
		} else if (claim.is_latest && options->no_data) {
			code = diag_report(check->sink, DIAG_USAGE, NULL,
					   "claim %zu: 'latest' needs data", i + 1);
		} else {
			claim.line = i + 1;
			claim.column = 0;
			if (!claim_list_add(&check->claims, &claim))
				code = diag_nomem(check->sink);
		}
		first = first ? first : code;
	}
	diag_sink_next_file(check->sink);
	for (size_t i = 0; i < options->n_claims_files; i++) {
		enum diag_code code =
			claims_file_read(options->claims_files[i], &check->claims, check->sink);

		diag_sink_next_file(check->sink);
		first = first ? first : code;
	}
	return first;
}

/* "INDICATOR PERIOD" of --imply. */
static enum diag_code read_implied_subject(struct check *check, const char *text, struct claim *out)
{
	size_t word = strcspn(text, " "), rest = word + strspn(text + word, " ");
	char name[48] = "", quoted[DIAG_QUOTE_MAX];
	enum period_status status;
	struct diag diag;

	*out = (struct claim){.path = "", .where = "", .text = ""};
	if (word < sizeof(name))
		memcpy(name, text, word);
	out->indicator = read_indicator_name(name, check->sink);
	if (!out->indicator)
		return DIAG_USAGE;
	status = period_parse(text + rest, strlen(text + rest), &out->period);
	if (!status) {
		out->range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
		return DIAG_OK;
	}
	diag_set(&diag, DIAG_USAGE, "invalid period '%s' in --imply",
		 diag_quote(quoted, text + rest, strlen(text + rest)));
	diag_set_remedy(&diag, "%s", period_status_text(status));
	return diag_send(check->sink, &diag);
}

/* --- groups ------------------------------------------------------------------------------------- */

static struct judged_group *add_group(struct check *check, size_t n)
{
	struct judged_group *group = &check->result.groups[check->result.n_groups];

	*group = (struct judged_group){.source = "", .n = n};
	group->reporter = check->reporter;
	group->partner = check->partner;
	group->judgements = calloc(n + 1, sizeof(*group->judgements));
	if (!group->judgements)
		return NULL;
	check->result.n_groups++;
	return group;
}

/* check->text as the group's title, or NULL: out of memory. */
static const char *keep_text(struct check *check)
{
	const char *kept = check->text.failed ? NULL
					      : arena_copy(&check->judging.arena, check->text.text,
							   check->text.len);

	strbuf_clear(&check->text);
	return kept;
}

static bool is_asked(const struct check *check, const struct series *series)
{
	return strcmp(series->reporter, check->reporter) == 0 &&
	       strcmp(series->partner, check->partner) == 0;
}

/* Whether an earlier chosen series, asked or not as this one, has the same source. */
static bool is_told(const struct check *check, size_t s)
{
	const struct series *series = check->loaded.chosen[s];

	for (size_t before = 0; before < s; before++) {
		const struct series *other = check->loaded.chosen[before];

		if (other->source == series->source &&
		    is_asked(check, other) == is_asked(check, series))
			return true;
	}
	return false;
}

/* "data: X, 2024-10-18; Y (not asked: Z, reported by Belgium)" */
static const char *title_of_data(struct check *check)
{
	static const char *const before[][2] = {{"data: ", "; "}, {" (not asked: ", "; "}};
	size_t told[2] = {0, 0};

	for (size_t pass = 0; pass < 2; pass++) {
		for (size_t s = 0; s < check->loaded.n_chosen; s++) {
			const struct series *series = check->loaded.chosen[s];

			if (is_asked(check, series) != (pass == 0) || is_told(check, s))
				continue;
			strbuf_adds(&check->text, before[pass][told[pass]++ > 0]);
			add_source(&check->text, series->rows[series->n - 1]);
			if (pass)
				strbuf_addf(&check->text, ", reported by %s",
					    country_name(series->reporter));
		}
	}
	strbuf_adds(&check->text, told[1] ? ")" : "");
	return keep_text(check);
}

/* Whether the data left a claim open, so that the other claims may still have a word on it. */
static bool is_open(const struct judgement *judgement)
{
	return (judgement->verdict == VERDICT_NOT_IN_DATA ||
		judgement->verdict == VERDICT_UNCLEAR) &&
	       !judgement->n_causes;
}

static bool any_open(const struct judged_group *group)
{
	for (size_t i = 0; i < group->n; i++) {
		if (is_open(&group->judgements[i]))
			return true;
	}
	return false;
}

/* The first series that the claims are about. */
static const struct series *first_asked(const struct check *check)
{
	for (size_t s = 0; s < check->loaded.n_chosen; s++) {
		if (is_asked(check, check->loaded.chosen[s]))
			return check->loaded.chosen[s];
	}
	return NULL;
}

/*
 * Claims that the data leave open may still contradict the data's other figures or each other:
 * those of the first series and the open claims, judged as one set. What a claim that differs says
 * is left out: it is wrong already.
 */
static enum diag_code check_open_claims(struct check *check, struct judged_group *group)
{
	const struct series *series = first_asked(check);
	size_t *numbers = calloc(group->n + 1, sizeof(*numbers)), n_data, n = 0;
	struct judgement *judgements = NULL;
	struct consistency told = {.joint = NULL};
	struct printed_set *set = &check->sets[check->n_sets++];
	enum diag_code code =
		numbers ? printed_claims(&check->among, &check->loaded.data, series) : DIAG_NOMEM;

	n_data = check->among.n;
	for (size_t i = 0; !code && i < group->n; i++) {
		const struct claim *claim = &check->claims.claims[i];

		if (!is_open(&group->judgements[i]) ||
		    (claim_is_amount(claim) && claim->has_unit &&
		     !unit_same_currency(claim->unit, series->unit)))
			continue;
		numbers[n++] = i;
		if (!claim_list_add(&check->among, claim))
			code = DIAG_NOMEM;
	}
	if (!code)
		code = printed_set_build(set, check->among.claims, check->among.n, series->unit,
					 check->reporter, check->partner);
	if (!code) {
		judgements = calloc(check->among.n + 1, sizeof(*judgements));
		code = judgements ? judge_among_themselves(&check->judging, check->among.claims,
							   check->among.n, series->unit,
							   set->series, judgements, &told)
				  : DIAG_NOMEM;
	}
	for (size_t i = 0; !code && i < n; i++) {
		if (judgements[n_data + i].verdict == VERDICT_CONTRADICTS)
			group->judgements[numbers[i]] = judgements[n_data + i];
	}
	consistency_release(&told);
	free(numbers);
	free(judgements);
	return code;
}

/* Claims do not say whose trade they mean: with more than one pair that must be chosen. */
static enum diag_code refuse_several_pairs(struct check *check)
{
	const struct series *first = check->loaded.chosen[0];

	for (size_t s = 1; s < check->loaded.n_chosen; s++) {
		const struct series *other = check->loaded.chosen[s];
		struct diag diag;

		if ((strcmp(first->reporter, other->reporter) == 0 &&
		     strcmp(first->partner, other->partner) == 0) ||
		    (strcmp(first->reporter, other->partner) == 0 &&
		     strcmp(first->partner, other->reporter) == 0))
			continue;
		diag_set(&diag, DIAG_AMBIGUOUS,
			 "the data have %s-%s and %s-%s: which one are the claims about?",
			 first->reporter, first->partner, other->reporter, other->partner);
		diag_set_remedy(&diag, "choose with --reporter and --partner");
		return diag_send(check->sink, &diag);
	}
	return DIAG_OK;
}

/* The claims against the data. */
static enum diag_code check_claims(struct check *check)
{
	enum diag_code code = refuse_several_pairs(check);
	struct judged_group *group;

	if (code)
		return code;
	group = add_group(check, check->claims.n);
	if (!group)
		return DIAG_NOMEM;
	check->result.is_against_data = true;
	check->judging.series = check->loaded.chosen;
	check->judging.n_series = check->loaded.n_chosen;
	group->title = title_of_data(check);
	if (!group->title)
		return DIAG_NOMEM;
	code = judge_against_data(&check->judging, check->claims.claims, check->claims.n,
				  check->reporter, check->partner, group->judgements);
	return code || !any_open(group) ? code : check_open_claims(check, group);
}

/* Each chosen series' own figures, judged by each other. */
static enum diag_code check_data(struct check *check)
{
	size_t *starts = calloc(check->loaded.n_chosen + 1, sizeof(*starts));
	enum diag_code code = starts ? DIAG_OK : DIAG_NOMEM;

	/* All claims first: the list moves while it grows. */
	for (size_t s = 0; !code && s < check->loaded.n_chosen; s++) {
		starts[s] = check->file_claims.n;
		code = printed_claims(&check->file_claims, &check->loaded.data,
				      check->loaded.chosen[s]);
	}
	for (size_t s = 0; !code && s < check->loaded.n_chosen; s++) {
		const struct series *series = check->loaded.chosen[s];
		size_t end = s + 1 < check->loaded.n_chosen ? starts[s + 1] : check->file_claims.n;
		struct judged_group *group = add_group(check, end - starts[s]);
		char unit[UNIT_TEXT_MAX];

		if (!group) {
			code = DIAG_NOMEM;
			break;
		}
		unit_format(series->unit, unit);
		add_source(&check->text, series->rows[series->n - 1]);
		strbuf_addf(&check->text, ", %s: its figures by each other", unit);
		group->title = keep_text(check);
		group->source = series->source;
		group->reporter = series->reporter;
		group->partner = series->partner;
		group->has_consistency = true;
		code = group->title ? judge_among_themselves(&check->judging,
							     check->file_claims.claims + starts[s],
							     end - starts[s], series->unit, series,
							     group->judgements, &group->consistency)
				    : DIAG_NOMEM;
	}
	free(starts);
	return code;
}

/* The unit that the amounts without one are read in: that of all others, if they agree. */
struct common_unit {
	bool any, differs;	/* a unit is stated; not all are the same */
	bool currencies_differ; /* not even their currencies are */
	struct unit unit;	/* the first one */
};

static struct common_unit find_common_unit(const struct claim_list *claims)
{
	struct common_unit common = {.any = false};

	for (size_t i = 0; i < claims->n; i++) {
		const struct claim *claim = &claims->claims[i];

		if (!claim_is_amount(claim) || !claim->has_unit)
			continue;
		if (!common.any)
			common.unit = claim->unit;
		common.any = true;
		common.differs = common.differs || claim->unit.power != common.unit.power ||
				 !unit_same_currency(claim->unit, common.unit);
		common.currencies_differ =
			common.currencies_differ || !unit_same_currency(claim->unit, common.unit);
	}
	return common;
}

/*
 * Claims that can be judged with others come first, by currency; those that cannot are last. A
 * ratio goes with the currency if there is one only.
 */
static bool is_of_group(const struct claim *claim, const struct common_unit *common,
			struct unit unit)
{
	if (!claim_is_amount(claim))
		return !common->currencies_differ;
	if (!claim->has_unit)
		return !common->differs;
	return unit_same_currency(claim->unit, unit);
}

/* What is wrong with a claim that goes with no group. */
static const char *why_unclear(const struct claim *claim)
{
	return claim_is_amount(claim)
		       ? "the unit is not stated, and the other figures are in several units"
		       : "the other figures are in several currencies: it is not told which one "
			 "this is in";
}

static enum diag_code add_unclear_group(struct check *check, const struct claim_list *left)
{
	struct judged_group *group = left->n ? add_group(check, left->n) : NULL;

	if (!left->n)
		return DIAG_OK;
	if (!group)
		return DIAG_NOMEM;
	group->title = "figures that cannot be placed";
	for (size_t i = 0; i < left->n; i++) {
		struct judgement *judgement = &group->judgements[i];

		judgement->claim = &left->claims[i];
		judgement->verdict = VERDICT_UNCLEAR;
		judgement->formula = "";
		judgement->is_finding = check->judging.is_strict;
		judgement->notes[judgement->n_notes++] = why_unclear(&left->claims[i]);
	}
	return DIAG_OK;
}

/* The claims of one currency, at claims[0 .. n - 1], by each other. */
static enum diag_code check_set(struct check *check, const struct claim *claims, size_t n,
				struct unit unit, bool is_only)
{
	struct judged_group *group = add_group(check, n);
	struct printed_set *set = &check->sets[check->n_sets];
	enum diag_code code;

	if (!group)
		return DIAG_NOMEM;
	check->n_sets++;
	code = printed_set_build(set, claims, n, unit, check->reporter, check->partner);
	if (code)
		return code;
	strbuf_adds(&check->text, "without data: the figures by each other");
	if (!is_only)
		strbuf_addf(&check->text, ", %s", unit.currency);
	group->title = keep_text(check);
	group->has_consistency = true;
	if (!group->title)
		return DIAG_NOMEM;
	return judge_among_themselves(&check->judging, claims, n, unit, set->series,
				      group->judgements, &group->consistency);
}

/* Sort the claims into currencies, each a group of its own. */
static enum diag_code check_among(struct check *check)
{
	struct common_unit common = find_common_unit(&check->claims);
	struct claim_list sorted = {.n = 0};
	size_t start = 0;
	bool *is_placed = calloc(check->claims.n + 1, sizeof(*is_placed));
	size_t *ends = calloc(check->claims.n + 1, sizeof(*ends)), n_groups = 0;
	struct unit *units = calloc(check->claims.n + 1, sizeof(*units));
	enum diag_code code = is_placed && ends && units ? DIAG_OK : DIAG_NOMEM;

	for (size_t i = 0; !code && i < check->claims.n; i++) {
		const struct claim *first = &check->claims.claims[i];
		struct unit unit = first->has_unit ? first->unit : common.unit;

		if (is_placed[i] || !is_of_group(first, &common, unit))
			continue;
		for (size_t k = i; !code && k < check->claims.n; k++) {
			if (is_placed[k] || !is_of_group(&check->claims.claims[k], &common, unit))
				continue;
			is_placed[k] = true;
			if (!claim_list_add(&sorted, &check->claims.claims[k]))
				code = DIAG_NOMEM;
		}
		units[n_groups] = unit;
		ends[n_groups++] = sorted.n;
	}
	for (size_t i = 0; !code && i < check->claims.n; i++) {
		if (!is_placed[i] && !claim_list_add(&sorted, &check->claims.claims[i]))
			code = DIAG_NOMEM;
	}
	/* The texts stay where they are. */
	free(check->claims.claims);
	check->claims.claims = sorted.claims;
	check->claims.n = sorted.n;
	check->claims.capacity = sorted.capacity;
	for (size_t g = 0; !code && g < n_groups; start = ends[g++])
		code = check_set(check, sorted.claims + start, ends[g] - start, units[g],
				 n_groups == 1);
	if (!code) {
		struct claim_list left = {.claims = sorted.claims + start, .n = sorted.n - start};

		code = add_unclear_group(check, &left);
	}
	free(is_placed);
	free(ends);
	free(units);
	return code;
}

/* --- implied ------------------------------------------------------------------------------------ */

/* What figures, as claims, imply for one that nobody need have printed. */
static enum diag_code imply(const struct claim *claims, size_t n, struct unit unit,
			    struct implied *out)
{
	struct joint_figure *figures = calloc(n + 1, sizeof(*figures));
	struct joint *joint = NULL;
	size_t used = 0;
	enum diag_code code = figures ? DIAG_OK : DIAG_NOMEM;

	out->unit = unit;
	if (!code && !claim_condition(&out->claim, unit, &figures[0])) {
		free(figures); /* a growth over more than twelve months, say */
		return DIAG_OK;
	}
	used = 1;
	for (size_t i = 0; !code && i < n; i++)
		used += claim_condition(&claims[i], unit, &figures[used]);
	if (!code) {
		joint = joint_new(figures, used);
		code = joint ? joint_implied(joint, 0, &out->answer, &out->range) : DIAG_NOMEM;
	}
	if (!code && out->answer == JOINT_CONSISTENT) {
		bool is_level = out->claim.indicator->kind == KIND_LEVEL;

		out->is_known = ratio_is_finite(out->range.high) ||
				(ratio_is_finite(out->range.low) &&
				 (!is_level || dec_sign(out->range.low.numerator) > 0));
	}
	joint_free(joint);
	free(figures);
	return code;
}

static struct implied *add_implied(struct check *check, size_t number, const struct claim *subject)
{
	struct implied *implied = &check->result.implied[check->result.n_implied++];

	*implied = (struct implied){.subject = number,
				    .claim = *subject,
				    .source = "",
				    .reporter = check->reporter,
				    .partner = check->partner};
	return implied;
}

/* Claims beside the data, but those that the data refuse. */
static enum diag_code add_right_claims(struct check *check, struct claim_list *list,
				       struct unit unit)
{
	const struct judged_group *group = check->result.n_groups ? check->result.groups : NULL;

	for (size_t i = 0; group && i < group->n; i++) {
		const struct claim *claim = group->judgements[i].claim;

		if (group->judgements[i].is_finding || (claim_is_amount(claim) && claim->has_unit &&
							!unit_same_currency(claim->unit, unit)))
			continue;
		if (!claim_list_add(list, claim))
			return DIAG_NOMEM;
	}
	return DIAG_OK;
}

static enum diag_code imply_from_series(struct check *check, size_t number,
					const struct claim *subject, const struct series *series)
{
	struct claim_list printed = {.n = 0};
	struct implied *implied = add_implied(check, number, subject);
	enum diag_code code = printed_claims(&printed, &check->loaded.data, series);

	implied->source = series->source;
	implied->reporter = series->reporter;
	implied->partner = series->partner;
	if (!code && series == first_asked(check))
		code = add_right_claims(check, &printed, series->unit);
	if (!code)
		code = imply(printed.claims, printed.n, series->unit, implied);
	claim_list_release(&printed);
	return code;
}

static enum diag_code imply_all(struct check *check)
{
	const struct options *options = check->options;
	size_t series = options->no_data ? 1 : check->loaded.n_chosen;
	enum diag_code code = DIAG_OK;

	check->result.implied =
		calloc(options->n_implied * series + 1, sizeof(*check->result.implied));
	if (!check->result.implied)
		return DIAG_NOMEM;
	for (size_t i = 0; !code && i < options->n_implied; i++) {
		struct claim subject;

		code = read_implied_subject(check, options->implied[i], &subject);
		if (!code && options->no_data) {
			struct common_unit common = find_common_unit(&check->claims);

			code = imply(check->claims.claims,
				     common.currencies_differ ? 0 : check->claims.n, common.unit,
				     add_implied(check, i, &subject));
		}
		for (size_t s = 0; !code && !options->no_data && s < check->loaded.n_chosen; s++)
			code = imply_from_series(check, i, &subject, check->loaded.chosen[s]);
	}
	return code;
}

/* --- the command -------------------------------------------------------------------------------- */

static enum diag_code check_usage(const struct options *options, struct diag_sink *sink)
{
	bool has_data = options->n_data || (options->n_operands && !options->no_data);

	if (options->why && options->format && options->format != format_find("table"))
		return diag_report(sink, DIAG_USAGE, NULL,
				   "--why tells one figure to people: leave -f out");
	if (options->no_data && has_data)
		return diag_report(sink, DIAG_USAGE, NULL, "--no-data, but data are given");
	if (!options->no_data && !has_data)
		return diag_report(sink, DIAG_USAGE, NULL,
				   "check needs DATA: a CSV file, - for standard input, or "
				   "--no-data");
	if (options->no_data && !options->n_claims && !options->n_claims_files &&
	    !options->n_operands)
		return diag_report(sink, DIAG_USAGE, NULL,
				   "--no-data needs figures: TEXT, -c CLAIM or --claims FILE");
	return DIAG_OK;
}

/* Standard input serves one file only. */
static enum diag_code check_standard_input(const struct options *options, struct diag_sink *sink)
{
	size_t times = 0;

	for (size_t i = 0; i < options->n_operands; i++)
		times += strcmp(options->operands[i], "-") == 0;
	for (size_t i = 0; i < options->n_data; i++)
		times += strcmp(options->data[i], "-") == 0;
	for (size_t i = 0; i < options->n_claims_files; i++)
		times += strcmp(options->claims_files[i], "-") == 0;
	return times < 2 ? DIAG_OK
			 : diag_report(sink, DIAG_USAGE, NULL, "standard input is given twice");
}

/* Whom the claims are about: the chosen pair, else Kazakhstan's trade, else the first series'. */
static void set_pair(struct check *check)
{
	const struct options *options = check->options;
	const struct series *about = check->loaded.n_chosen ? check->loaded.chosen[0] : NULL;

	for (size_t s = check->loaded.n_chosen; s-- > 0;) {
		if (strcmp(check->loaded.chosen[s]->reporter, "KAZ") == 0)
			about = check->loaded.chosen[s];
	}
	memcpy(check->reporter,
	       options->reporter[0] ? options->reporter
	       : about		    ? about->reporter
				    : "KAZ",
	       sizeof(check->reporter));
	memcpy(check->partner,
	       options->partner[0] ? options->partner
	       : about		   ? about->partner
				   : "BEL",
	       sizeof(check->partner));
}

/* The first operand is the data; with --no-data all of them are texts. */
static size_t data_operands(const struct options *options)
{
	return options->n_operands && !options->no_data ? 1 : 0;
}

static enum diag_code read_whole(struct strbuf *out, const char *path, struct diag_sink *sink)
{
	struct input input;
	char block[INPUT_BLOCK];
	size_t n;
	enum diag_code code = input_open(&input, path, sink);

	if (code)
		return code;
	do {
		code = input_read(&input, block, sizeof(block), &n, sink);
		strbuf_add(out, block, n);
	} while (!code && n && !out->failed);
	input_close(&input);
	return code || !out->failed ? code : diag_nomem(sink);
}

static enum diag_code read_article(struct check *check, struct article *article, const char *path)
{
	const struct options *options = check->options;
	const struct article_options how = {
		.reporter = options->no_data && !options->reporter[0] ? NULL : check->reporter,
		.partner = options->no_data && !options->reporter[0] ? NULL : check->partner,
		.year = (int)(options->date / 10000),
		.month = (int)(options->date / 100 % 100),
		.encoding = options->encoding,
	};
	struct strbuf text = STRBUF_INIT;
	struct diag error;
	enum diag_code code = read_whole(&text, path, check->sink);

	article->path = path;
	diag_set(&error, DIAG_NOMEM, "out of memory");
	if (!code) {
		code = article_read(article, text.text, text.len, &how, &error);
		error.path = path;
		if (code == DIAG_NOMEM)
			diag_nomem(check->sink);
		else if (code)
			diag_send(check->sink, &error);
	}
	strbuf_release(&text);
	for (size_t i = 0; !code && i < article->claims.n; i++) {
		if (!claim_list_add(&check->figures, &article->claims.claims[i]))
			code = diag_nomem(check->sink);
	}
	return code;
}

static enum diag_code read_articles(struct check *check)
{
	const struct options *options = check->options;
	size_t first = data_operands(options);
	enum diag_code code = DIAG_OK;

	if (options->n_operands <= first)
		return DIAG_OK;
	check->articles = calloc(options->n_operands - first, sizeof(*check->articles));
	if (!check->articles)
		return diag_nomem(check->sink);
	for (size_t i = first; i < options->n_operands && code != DIAG_NOMEM; i++) {
		enum diag_code one = read_article(check, &check->articles[check->n_articles++],
						  options->operands[i]);

		code = code ? code : one;
		diag_sink_next_file(check->sink);
	}
	check->result.articles = check->articles;
	check->result.n_articles = check->n_articles;
	check->result.tells_left_out = options->all;
	return code;
}

/* Read everything, and tell all errors of all files before giving up. */
static enum diag_code load(struct check *check)
{
	const struct options *options = check->options;
	enum diag_code code = check_usage(options, check->sink), data_code = DIAG_OK;

	if (!code)
		code = check_standard_input(options, check->sink);
	if (code)
		return code;
	code = read_claims(check);
	check->loaded.data.wants_columns = true;
	if (!options->no_data)
		data_code = source_data_load(&check->loaded, options, data_operands(options),
					     check->sink);
	set_pair(check);
	code = code ? code : data_code;
	return code ? code : read_articles(check);
}

/* What a set says together is told once for all its figures. */
static enum diag_code add_article_sets(struct check *check)
{
	struct article_verdicts *judged = &check->verdicts;

	for (size_t s = 0; s < judged->n_sets; s++) {
		struct article_set *set = &judged->sets[s];
		struct judged_group *group = &check->result.groups[check->result.n_groups];

		if (set->consistency.answer == JOINT_CONSISTENT)
			continue;
		*group = (struct judged_group){.source = "",
					       .reporter = check->reporter,
					       .partner = check->partner,
					       .judgements = set->judgements,
					       .has_consistency = true,
					       .is_part = true,
					       .consistency = set->consistency};
		check->result.n_groups++;
	}
	return DIAG_OK;
}

/* The figures of the texts. */
static enum diag_code check_articles(struct check *check)
{
	struct judged_group *group, *moved;
	enum diag_code code;

	check->judging.series = check->loaded.chosen;
	check->judging.n_series = check->options->no_data ? 0 : check->loaded.n_chosen;
	code = article_judge(&check->judging, check->figures.claims, check->figures.n,
			     &check->loaded.data, check->reporter, check->partner,
			     &check->verdicts);
	if (code)
		return code;
	moved = realloc(check->result.groups,
			(check->result.n_groups + check->verdicts.n_sets + 2) * sizeof(*moved));
	if (!moved)
		return DIAG_NOMEM;
	check->result.groups = moved;
	check->result.figures_group = check->result.n_groups;
	group = &check->result.groups[check->result.n_groups++];
	*group = (struct judged_group){.source = "",
				       .reporter = check->reporter,
				       .partner = check->partner,
				       .judgements = check->verdicts.judgements,
				       .n = check->figures.n};
	check->verdicts.judgements = NULL;
	check->result.is_against_data = !check->options->no_data;
	if (check->options->no_data) {
		strbuf_adds(&check->text, "without data: the figures by each other");
		group->title = keep_text(check);
	} else {
		group->title = title_of_data(check);
	}
	return group->title ? add_article_sets(check) : DIAG_NOMEM;
}

static enum diag_code judge(struct check *check)
{
	size_t groups = check->claims.n + check->loaded.n_chosen + 2;
	bool has_claims = check->options->n_claims || check->options->n_claims_files;
	enum diag_code code = DIAG_OK;

	check->result.groups = calloc(groups, sizeof(*check->result.groups));
	check->sets = calloc(groups, sizeof(*check->sets));
	if (!check->result.groups || !check->sets)
		return DIAG_NOMEM;
	check->judging.calc = (struct calc){.set = &check->loaded.set,
					    .across_sources = check->options->across_sources,
					    .decimals = CALC_DECIMALS_DEFAULT};
	check->judging.is_strict = check->options->strict;
	if (has_claims || !check->n_articles) {
		if (check->options->no_data)
			code = check_among(check);
		else if (has_claims)
			code = check_claims(check);
		else if (!check->options->n_implied)
			code = check_data(check);
	}
	if (!code && check->n_articles && check->loaded.n_chosen)
		code = refuse_several_pairs(check);
	if (!code && check->n_articles)
		code = check_articles(check);
	return code ? code : imply_all(check);
}

static enum exit_status status_of(const struct check *check)
{
	for (size_t g = 0; g < check->result.n_groups; g++) {
		for (size_t i = 0; i < check->result.groups[g].n; i++) {
			if (check->result.groups[g].judgements[i].is_finding)
				return STATUS_FINDING;
		}
	}
	return STATUS_DONE;
}

static enum diag_code build(struct report *report, const struct check_result *result,
			    const struct format *format)
{
	if (!format->is_for_people)
		return check_build_machine(report, result);
	return format == format_find("table") ? check_build_list(report, result)
					      : check_build_markdown(report, result);
}

/* On a page: how each verdict came about, and the charts of the data. */
static enum diag_code add_page_parts(struct check *check, struct report *report)
{
	struct strbuf text = STRBUF_INIT;
	enum diag_code code = DIAG_OK;
	size_t number = 0;

	for (size_t g = 0; !code && g < check->result.n_groups; g++) {
		for (size_t i = 0; !code && i < check->result.groups[g].n; i++) {
			strbuf_clear(&text);
			check_explain(&text, &check->result, ++number);
			if (text.failed ||
			    !report_add_derivation(report, &report->blocks[g], text.text))
				code = DIAG_NOMEM;
		}
	}
	for (size_t s = 0; !code && s < check->loaded.n_chosen; s++)
		code = add_picture(
			report,
			&report->blocks[check->result.n_groups == check->loaded.n_chosen ? s : 0],
			&check->loaded, check->loaded.chosen[s], check->options, "");
	strbuf_release(&text);
	return code;
}

/* The text to print, in check->text. False after a diagnostic. */
static bool show(struct check *check)
{
	const struct options *options = check->options;
	const struct format *format = choose_format(options);
	struct report report = REPORT_INIT;
	struct render_options render;
	bool done = true;

	output_render_options(options, &render);
	if (options->why > check_result_figures(&check->result)) {
		diag_report(check->sink, DIAG_USAGE, NULL,
			    "--why %zu: the last figure is number %zu", options->why,
			    check_result_figures(&check->result));
		return false;
	}
	if (options->why) {
		check_explain(&check->text, &check->result, options->why);
		output_wrap(&check->text, RENDER_WIDTH_DEFAULT);
		if (render.is_ascii && !check->text.failed)
			text_to_ascii(&check->text);
	} else if (format->is_page && check->n_articles && !check->claims.n) {
		done = !check_build_page(&check->text, &check->result);
		if (!done)
			diag_nomem(check->sink);
	} else if (build(&report, &check->result, format) ||
		   (format->is_page && add_page_parts(check, &report))) {
		diag_nomem(check->sink);
		done = false;
	} else {
		format->render(&report, &render, &check->text);
	}
	report_release(&report);
	return done;
}

static void release(struct check *check)
{
	for (size_t g = 0; g < check->result.n_groups; g++) {
		if (check->result.groups[g].is_part)
			continue;
		consistency_release(&check->result.groups[g].consistency);
		free(check->result.groups[g].judgements);
	}
	article_verdicts_release(&check->verdicts);
	for (size_t a = 0; a < check->n_articles; a++)
		article_release(&check->articles[a]);
	free(check->articles);
	claim_list_release(&check->figures);
	free(check->result.groups);
	free(check->result.implied);
	for (size_t s = 0; s < check->n_sets; s++)
		printed_set_release(&check->sets[s]);
	free(check->sets);
	judging_release(&check->judging);
	claim_list_release(&check->claims);
	claim_list_release(&check->file_claims);
	claim_list_release(&check->among);
	source_data_release(&check->loaded);
	strbuf_release(&check->text);
}

enum exit_status check_run(const struct options *options, struct diag_sink *sink)
{
	struct check check = {.options = options, .sink = sink, .text = STRBUF_INIT};
	enum exit_status status = STATUS_TROUBLE;
	enum diag_code code = load(&check);

	if (!code) {
		code = judge(&check);
		if (code == DIAG_NOMEM)
			diag_nomem(sink);
	}
	if (!code) {
		strbuf_clear(&check.text);
		if (options->quiet ||
		    (show(&check) && output_write(&check.text, options->output, sink)))
			status = status_of(&check);
	}
	release(&check);
	return status;
}

#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "columns.h"
#include "language.h"
#include "names.h"
#include "check_columns.inc"
#include "set_columns.inc"

enum column { CHECK_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

#define COLUMN(constant, name, type) VIEW_COLUMN(constant, name, name, type, 0, IN_MACHINES)

static const struct view_column machine_columns[COLUMN_COUNT] = {CHECK_COLUMNS(COLUMN)};

/* A line or column, counted from 1; 0 is none. */
static void set_count(struct report_cell *cell, size_t count)
{
	if (count)
		cell_set_number(cell, (struct dec){.low = count});
}

static void set_end(struct report_cell *cell, struct ratio end, int power, int decimals,
		    enum dec_rounding how)
{
	struct dec number = DEC_ZERO;

	if (ratio_is_finite(end) && ratio_round(end, power, decimals, how, &number))
		cell_set_number(cell, dec_trim(number, 0));
}

static const char *kind_of(const struct claim *claim)
{
	const char *name = claim->indicator->name;

	if (claim->is_multiple)
		return "multiple";
	if (claim->indicator->kind == KIND_LEVEL)
		return "level";
	if (claim->indicator->kind != KIND_PERCENT)
		return "amount";
	if (strstr(name, "growth"))
		return "growth";
	if (strstr(name, "share"))
		return "share";
	return strstr(name, "contribution") ? "points" : "ratio";
}

static const char *unit_text(struct report *report, const struct claim *claim, struct unit assumed)
{
	struct unit unit = claim->has_unit ? claim->unit : assumed;
	char text[UNIT_TEXT_MAX];

	if (!claim_is_amount(claim))
		return claim->is_multiple ? "x" : "%";
	/* "10.6 billion", of the others' currency */
	if (!claim->has_unit && claim->unit.power)
		unit.power = claim->unit.power;
	if (!unit.currency[0] && !claim->unit.power)
		return "";
	/* "1.2 billion": of a currency that is not named */
	if (!unit.currency[0])
		unit = (struct unit){"XXX", claim->unit.power};
	unit_format(unit, text);
	return report_copy(report, text);
}

/* The range that is shown of the data: rounded outward, three places more than the value. */
#define END_EXTRA_PLACES 3

static void set_data(struct report_cell *cells, const struct judgement *judgement)
{
	int power = judgement_power(judgement), decimals = 0;
	struct dec exact = DEC_ZERO, difference = DEC_ZERO;
	bool fits;

	decimals = judgement->claim->value.scale > 0 ? judgement->claim->value.scale : 0;
	if (judgement->has_exact && judgement_shown_exact(judgement, &exact)) {
		decimals = exact.scale > decimals ? exact.scale : decimals;
		cell_set_number(&cells[COLUMN_DATA], exact);
		cells[COLUMN_DATA].qualifier = judgement->qualifier;
		fits = judgement->claim->relation != QUALIFIER_ABOVE &&
		       judgement->claim->relation != QUALIFIER_BELOW &&
		       dec_sub(judgement->claim->value, exact, &difference);
		if (fits)
			cell_set_number(&cells[COLUMN_DIFFERENCE], difference);
	}
	decimals += END_EXTRA_PLACES;
	if (judgement->has_range) {
		set_end(&cells[COLUMN_DATA_LOW], judgement->range.low, power, decimals, DEC_DOWN);
		set_end(&cells[COLUMN_DATA_HIGH], judgement->range.high, power, decimals, DEC_UP);
	}
}

/* The text behind what is there, with "; " between. */
static void add_joined(struct strbuf *out, const char *text)
{
	strbuf_adds(out, out->len && *text ? tr("; ") : "");
	strbuf_adds(out, text);
}

/* The remarks and the causes behind what is there. */
static void add_remarks(struct strbuf *out, const struct judgement *judgement)
{
	struct strbuf words = STRBUF_INIT;

	for (size_t i = 0; i < judgement->n_notes + judgement->n_causes; i++) {
		remark_add_words(&words,
				 i < judgement->n_notes
					 ? judgement->notes[i]
					 : judgement->cause_remarks[i - judgement->n_notes],
				 judgement);
		add_joined(out, words.text);
		strbuf_next(out, &words);
	}
	strbuf_release(&words);
}

static bool set_kept(struct report *report, struct report_cell *cell, struct strbuf *text)
{
	cell_set_text(cell, strbuf_keep(text, &report->arena));
	return cell->text != NULL;
}

/* How the value came about, the notes, and the causes. */
static bool set_explanation(struct report *report, const struct judgement *judgement,
			    struct report_cell *cell)
{
	const struct claim *claim = judgement->claim;
	bool assumed = claim->is_unit_assumed ||
		       (claim_is_amount(claim) && !claim->has_unit && judgement->unit.currency[0]);
	struct strbuf text = STRBUF_INIT, words = STRBUF_INIT;

	strbuf_adds(&text, judgement->formula);
	add_remarks(&text, judgement);
	if (assumed)
		add_joined(&text, judgement->series ? "read in the data's unit"
						    : "read in the others' unit");
	if (judgement->series)
		add_row_product(&words, series_find_row(judgement->series, claim->period));
	add_joined(&text, words.text);
	strbuf_next(&text, &words);
	if (claim->reading)
		reading_add_words(&words, claim->reading);
	add_joined(&text, words.text);
	strbuf_take(&text, &words);
	return set_kept(report, cell, &text);
}

/* The figure as it was written; a relation that stood apart from it goes before it. */
static const char *text_with_relation(struct report *report, const struct claim *claim)
{
	const char *sign = qualifier_sign(claim->relation);
	struct strbuf text = STRBUF_INIT;

	if (!claim->relation || claim->reading || strncmp(claim->text, sign, strlen(sign)) == 0)
		return claim->text;
	strbuf_addf(&text, "%s %s", sign, claim->text);
	return strbuf_keep(&text, &report->arena);
}

static bool fill_claim(struct report *report, const struct claim *claim, struct unit assumed,
		       struct report_cell *cells)
{
	const char *unit = unit_text(report, claim, assumed);

	cell_set_text(&cells[COLUMN_FILE], claim->path);
	set_count(&cells[COLUMN_LINE], claim->path[0] ? claim->line : 0);
	set_count(&cells[COLUMN_COLUMN], claim->column);
	cell_set_text(&cells[COLUMN_TEXT], text_with_relation(report, claim));
	cell_set_text(&cells[COLUMN_KIND], kind_of(claim));
	cell_set_text(&cells[COLUMN_INDICATOR], claim->indicator->name);
	if (!claim->reading || !(claim->reading->lacks_period || claim->reading->lacks_year)) {
		cells[COLUMN_PERIOD].state = CELL_VALUE;
		cells[COLUMN_PERIOD].period = claim->period;
		if (claim_base(claim, &cells[COLUMN_BASE].period))
			cells[COLUMN_BASE].state = CELL_VALUE;
	}
	cell_set_text(&cells[COLUMN_UNIT], unit);
	return unit && cells[COLUMN_TEXT].text;
}

/* Texts that are being collected for a list cell. */
struct texts {
	struct report *report;
	const char **items;
	size_t n;
	struct strbuf text;
	bool failed;
};

static bool texts_init(struct texts *texts, struct report *report, size_t room)
{
	*texts = (struct texts){.report = report, .text = STRBUF_INIT};
	texts->items = arena_alloc(&report->arena, (room + 1) * sizeof(const char *));
	return texts->items != NULL;
}

static void texts_end_one(struct texts *texts)
{
	const char *copy = texts->text.failed ? NULL : report_copy(texts->report, texts->text.text);

	if (copy)
		texts->items[texts->n++] = copy;
	else
		texts->failed = true;
	strbuf_clear(&texts->text);
}

/* Hand the texts to a cell. False when memory ran out on the way. */
static bool texts_finish(struct texts *texts, struct report_cell *cell)
{
	strbuf_release(&texts->text);
	cell->state = CELL_VALUE;
	cell->items = texts->items;
	cell->n_items = texts->n;
	return !texts->failed;
}

/* What else the text admits that the figure is, the surest first. */
static bool fill_readings(struct report *report, const struct claim *claim,
			  struct report_cell *cell)
{
	const struct claim_reading *reading = claim->reading;
	size_t n = reading ? reading->n_others : 0;
	struct texts texts;

	if (!texts_init(&texts, report, n))
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct claim *other = &reading->others[i];

		claim_add_statement(&texts.text, other, true);
		add_pair(&texts.text, other->reading->reporter, other->reading->partner);
		texts_end_one(&texts);
	}
	return texts_finish(&texts, cell);
}

static bool fill_judgement(struct report *report, const struct judged_group *group,
			   const struct judgement *judgement, struct report_cell *cells)
{
	const struct claim *claim = judgement->claim;
	int scale = claim->value.scale + 1 > 0 ? claim->value.scale + END_EXTRA_PLACES : 0;
	struct strbuf causes = STRBUF_INIT;

	if (!fill_claim(report, claim, judgement->unit, cells))
		return false;
	cell_set_text(&cells[COLUMN_REPORTER],
		      claim->reading ? claim->reading->reporter : group->reporter);
	cell_set_text(&cells[COLUMN_PARTNER],
		      claim->reading ? claim->reading->partner : group->partner);
	cell_set_number(&cells[COLUMN_VALUE], claim->value);
	cells[COLUMN_VALUE].qualifier = claim->relation;
	cell_set_text(&cells[COLUMN_RELATION], qualifier_sign(claim->relation));
	set_end(&cells[COLUMN_LOW], claim->range.low, 0, scale, DEC_DOWN);
	set_end(&cells[COLUMN_HIGH], claim->range.high, 0, scale, DEC_UP);
	set_data(cells, judgement);
	cell_set_text(&cells[COLUMN_SOURCE],
		      judgement->series ? judgement->series->source : group->source);
	cell_set_text(&cells[COLUMN_VERDICT], verdicts[judgement->verdict].word);
	for (size_t i = 0; i < judgement->n_causes; i++)
		add_joined(&causes, judgement->causes[i]);
	return fill_readings(report, claim, &cells[COLUMN_READINGS]) &&
	       set_kept(report, &cells[COLUMN_CAUSE], &causes) &&
	       set_explanation(report, judgement, &cells[COLUMN_EXPLANATION]);
}

static bool fill_implied(struct report *report, const struct implied *implied,
			 struct report_cell *cells)
{
	struct judgement judgement = {.claim = &implied->claim, .unit = implied->unit};
	int power = judgement_power(&judgement);

	if (!fill_claim(report, &implied->claim, implied->unit, cells))
		return false;
	cell_set_text(&cells[COLUMN_KIND], "implied");
	cell_set_text(&cells[COLUMN_REPORTER], implied->reporter);
	cell_set_text(&cells[COLUMN_PARTNER], implied->partner);
	cell_set_text(&cells[COLUMN_SOURCE], implied->source);
	cell_set_text(&cells[COLUMN_VERDICT], "");
	if (!implied->is_known)
		return true;
	set_end(&cells[COLUMN_DATA_LOW], implied->range.low, power, 12, DEC_DOWN);
	set_end(&cells[COLUMN_DATA_HIGH], implied->range.high, power, 12, DEC_UP);
	return true;
}

/* A number that is not judged: without a verdict. */
static bool fill_left_out(struct report *report, struct left_out one, struct report_cell *cells)
{
	const char *text =
		arena_copy(&report->arena, one.article->text + one.number->offset, one.number->len);

	cell_set_text(&cells[COLUMN_FILE], one.article->path);
	set_count(&cells[COLUMN_LINE], one.number->line);
	set_count(&cells[COLUMN_COLUMN], one.number->column);
	cell_set_text(&cells[COLUMN_TEXT], text);
	cell_set_text(&cells[COLUMN_KIND], "other");
	cell_set_text(&cells[COLUMN_VERDICT], "");
	cell_set_text(&cells[COLUMN_EXPLANATION], one.number->why);
	return text != NULL;
}

const struct column_table check_columns = {"check", " in a check", machine_columns, COLUMN_COUNT};

static bool build_figures(struct report *report, struct report_block *block,
			  const struct check_result *result, const struct column_list *columns)
{
	struct report_column all[COLUMN_COUNT];
	size_t n = check_result_figures(result), row = 0;
	size_t n_implied = result->only_findings ? 0 : result->n_implied;
	size_t n_left_out = result->lists_left_out && !result->only_findings
				    ? check_result_left_out(result)
				    : 0;
	size_t n_figures =
		result->only_findings ? check_result_findings(result) : n - result->n_accepted;

	block->list_name = "figures";
	for (size_t c = 0; c < COLUMN_COUNT; c++)
		all[c] = machine_columns[c].column;
	if (!report_set_table(report, block, all, COLUMN_COUNT, n_figures + n_implied + n_left_out))
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct judged_group *group;
		const struct judgement *judgement = check_result_figure(result, i + 1, &group);

		if (judgement->is_accepted || (result->only_findings && !judgement->is_finding))
			continue;
		if (!fill_judgement(report, group, judgement, block->rows[row++].cells))
			return false;
	}
	for (size_t i = 0; i < n_implied; i++) {
		if (!fill_implied(report, &result->implied[i], block->rows[row++].cells))
			return false;
	}
	for (size_t i = 0; i < n_left_out; i++) {
		if (!fill_left_out(report, check_result_left_out_at(result, i),
				   block->rows[row++].cells))
			return false;
	}
	return report_choose_columns(block, columns->columns, columns->n);
}

/* What the figures of each group say together, in JSON. */
enum set_column { SET_COLUMNS(TABLE_CONSTANT) SET_COUNT };

static const struct report_column set_columns[SET_COUNT] = {SET_COLUMNS(MACHINE_COLUMN)};

/* Rows that a group takes: one for each contradiction, else one; of findings, only the former. */
static size_t set_rows(const struct check_result *result, const struct judged_group *group)
{
	if (!group->has_consistency ||
	    (result->only_findings && group->consistency.answer != JOINT_CONTRADICTORY))
		return 0;
	return group->consistency.answer == JOINT_CONTRADICTORY
		       ? joint_n_contradictions(group->consistency.joint)
		       : 1;
}

static void add_statement(struct strbuf *out, const struct judged_group *group, size_t figure)
{
	const struct claim *claim = group->judgements[figure].claim;

	claim_add_named(out, claim, claim->indicator->name);
	claim_add_printed(out, claim, group->consistency.units_differ);
}

static bool fill_contradiction(struct report *report, const struct judged_group *group, size_t c,
			       size_t first_repair, struct report_cell *cells)
{
	const struct consistency *consistency = &group->consistency;
	const struct joint_contradiction *one = joint_contradiction(consistency->joint, c);
	struct texts texts;

	cell_set_text(&cells[SET_PATTERN],
		      c < countof(consistency->patterns) ? consistency->patterns[c] : "");
	if (!texts_init(&texts, report, one->n_members))
		return false;
	for (size_t m = 0; m < one->n_members; m++) {
		add_statement(&texts.text, group, one->members[m]);
		texts_end_one(&texts);
	}
	if (!texts_finish(&texts, &cells[SET_CONFLICT]) ||
	    !texts_init(&texts, report, one->n_repairs))
		return false;
	for (size_t r = 0; r < one->n_repairs; r++) {
		const struct judgement *judgement = &group->judgements[one->repairs[r]];

		add_statement(&texts.text, group, one->repairs[r]);
		if (interval_is_limited(consistency->repairs[first_repair + r])) {
			strbuf_adds(&texts.text, tr(": "));
			judgement_add_range(&texts.text, judgement,
					    consistency->repairs[first_repair + r], false);
		}
		texts_end_one(&texts);
	}
	if (!texts_finish(&texts, &cells[SET_REPAIRS]) || !texts_init(&texts, report, one->n_pairs))
		return false;
	for (size_t p = 0; p < one->n_pairs; p++) {
		add_statement(&texts.text, group, one->pairs[p][0]);
		strbuf_adds(&texts.text, " and ");
		add_statement(&texts.text, group, one->pairs[p][1]);
		texts_end_one(&texts);
	}
	return texts_finish(&texts, &cells[SET_PAIRS]);
}

/* True levels that print as the figures do: each figure as it then would be. */
static bool fill_witness(struct report *report, const struct judged_group *group,
			 struct report_cell *cells)
{
	struct texts texts;

	if (!texts_init(&texts, report, group->n))
		return false;
	for (size_t i = 0; i < group->n; i++) {
		struct judgement shown = {.claim = group->judgements[i].claim,
					  .has_exact = true,
					  .unit = group->judgements[i].unit};
		struct dec number = DEC_ZERO;

		if (!joint_witness(group->consistency.joint, i, &shown.exact) ||
		    !judgement_shown_exact(&shown, &number))
			continue;
		claim_add_named(&texts.text, shown.claim, shown.claim->indicator->name);
		strbuf_adds(&texts.text, " = ");
		judgement_add_number(&texts.text, &shown, number);
		texts_end_one(&texts);
	}
	return texts_finish(&texts, &cells[SET_WITNESS]) &&
	       !joint_has_failed(group->consistency.joint);
}

static bool build_sets(struct report *report, struct report_block *block,
		       const struct check_result *result)
{
	static const char *const answers[] = {[JOINT_CONSISTENT] = "consistent",
					      [JOINT_CONTRADICTORY] = "contradictory",
					      [JOINT_STOPPED] = "stopped"};
	size_t n = 0, row = 0;

	for (size_t g = 0; g < result->n_groups; g++)
		n += set_rows(result, &result->groups[g]);
	block->list_name = "sets";
	if (!report_set_table(report, block, set_columns, SET_COUNT, n))
		return false;
	for_each_of(const struct judged_group, group, result->groups, result->n_groups) {
		size_t first_repair = 0;

		for (size_t c = 0; c < set_rows(result, group); c++, row++) {
			struct report_cell *cells = block->rows[row].cells;
			enum joint_answer answer = group->consistency.answer;

			cell_set_text(&cells[SET_SOURCE], group->source);
			cell_set_text(&cells[SET_ANSWER], answers[answer]);
			if (answer == JOINT_CONSISTENT && !fill_witness(report, group, cells))
				return false;
			if (answer != JOINT_CONTRADICTORY)
				continue;
			if (!fill_contradiction(report, group, c, first_repair, cells))
				return false;
			first_repair += joint_contradiction(group->consistency.joint, c)->n_repairs;
		}
	}
	return true;
}

enum diag_code check_build_machine(struct report *report, const struct check_result *result,
				   const struct column_list *columns)
{
	if (!report_set_blocks(report, 2) ||
	    !build_figures(report, &report->blocks[0], result, columns) ||
	    !build_sets(report, &report->blocks[1], result))
		return DIAG_NOMEM;
	if (result->has_baseline) {
		report->count_name = "accepted";
		report->count = result->n_accepted;
	}
	return DIAG_OK;
}

enum people_column { PEOPLE_PLACE, PEOPLE_FIGURE, PEOPLE_VERDICT, PEOPLE_WHY, PEOPLE_COUNT };

static const struct report_column people_columns[PEOPLE_COUNT] = {
	[PEOPLE_PLACE] = {"place", N_("Where"), REPORT_TEXT, 0},
	[PEOPLE_FIGURE] = {"figure", N_("Figure"), REPORT_TEXT, 0},
	[PEOPLE_VERDICT] = {"verdict", N_("Verdict"), REPORT_TEXT, 0},
	[PEOPLE_WHY] = {"why", N_("Why"), REPORT_TEXT, 0},
};

static bool fill_people(struct report *report, const struct judged_group *group,
			const struct judgement *judgement, struct report_cell *cells)
{
	struct strbuf why = STRBUF_INIT;
	struct texts texts;

	if (!texts_init(&texts, report, 3))
		return false;
	check_add_place(&texts.text, judgement->claim);
	texts_end_one(&texts);
	check_add_text(&texts.text, judgement->claim);
	strbuf_adds(&texts.text, tr(": "));
	check_add_subject(&texts.text, judgement, group);
	texts_end_one(&texts);
	check_add_verdict(&texts.text, judgement);
	texts_end_one(&texts);
	strbuf_release(&texts.text);
	if (texts.failed)
		return false;
	cell_set_text(&cells[PEOPLE_PLACE], texts.items[0]);
	cell_set_text(&cells[PEOPLE_FIGURE], texts.items[1]);
	cell_set_text(&cells[PEOPLE_VERDICT], texts.items[2]);
	add_remarks(&why, judgement);
	return set_kept(report, &cells[PEOPLE_WHY], &why);
}

/* The figures of a group in the order of the list: findings, open ones, matches unless they are folded. */
static bool build_people(struct report *report, struct report_block *block,
			 const struct check_result *result, const struct judged_group *group,
			 const struct report_column *columns)
{
	size_t n = 0, row = 0;

	if (!result->only_findings)
		block->title = group->title;
	for (size_t i = 0; i < group->n; i++)
		n += check_is_listed(result, &group->judgements[i]);
	if (n && !report_set_table(report, block, columns, PEOPLE_COUNT, n))
		return false;
	for (int part = 0; part < CHECK_PARTS; part++) {
		for_each_of(const struct judgement, judgement, group->judgements, group->n) {
			if (check_part(judgement) == (enum check_part)part &&
			    check_is_listed(result, judgement) &&
			    !fill_people(report, group, judgement, block->rows[row++].cells))
				return false;
		}
	}
	return true;
}

enum diag_code check_build_markdown(struct report *report, const struct check_result *result)
{
	struct report_column columns[PEOPLE_COUNT];
	size_t n = result->n_groups ? result->n_groups : 1;
	bool failed = !report_set_blocks(report, n);

	for (size_t c = 0; c < PEOPLE_COUNT; c++) {
		columns[c] = people_columns[c];
		columns[c].heading = tr(columns[c].heading);
	}
	for (size_t g = 0; g < n && !failed; g++) {
		if (g < result->n_groups)
			failed = !build_people(report, &report->blocks[g], result,
					       &result->groups[g], columns);
		failed = failed || !check_add_endings(report, &report->blocks[g], result, g);
	}
	return failed ? DIAG_NOMEM : DIAG_OK;
}

#include "compare_builder.h"
#include "country.h"
#include "filled.h"
#include "language.h"
#include "names.h"
#include "text.h"
#include "versions_columns.h"

static size_t most_of(const struct versions *versions, size_t n)
{
	size_t most = 0;

	for (size_t i = 0; i < n; i++)
		most = versions[i].request.n > most ? versions[i].request.n : most;
	return most;
}

bool versions_columns_make(struct column_list *columns, const struct versions *versions, size_t n,
			   const struct format *format, const struct view *view,
			   struct diag_sink *sink)
{
	struct view_column table[VERSION_COLUMNS_MAX];
	struct version_column meanings[VERSION_COLUMNS_MAX];
	const struct column_table all = {
		.of = compare_columns.of,
		.columns = table,
		.n = versions_columns(most_of(versions, n), table, meanings)};

	return columns_choose(columns, &all, format, view, sink);
}

/* --- cells -------------------------------------------------------------------------------------- */

static void set_decimals(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	int most[VERSIONS_MAX] = {0}, least = CALC_DECIMALS_MAX, turned = 0;

	for (size_t i = 0; i < versions->n; i++) {
		for (size_t v = 0; versions->rows[i].n_levels > 1 && v < versions->request.n; v++) {
			const struct read_level *read = &versions->rows[i].levels[v].read;
			int width = read->is_exchanged && read->rate
					    ? compare_decimals_of_width(read->level.range)
					    : 0;

			if (read->level.state == FIGURE_PRESENT &&
			    read->level.value.scale > most[v])
				most[v] = read->level.value.scale;
			turned = width > turned ? width : turned;
		}
	}
	for (size_t v = 0; v < versions->request.n; v++)
		least = most[v] < least ? most[v] : least;
	compare_use_decimals(builder, least, turned);
}

/* Whether the version's level is a number in this unit. */
static bool has_number(const struct version_level *level)
{
	return level->read.level.state == FIGURE_PRESENT &&
	       level->read.verdict == COMPARE_VERDICT_COUNT;
}

/* The first version that has the figure: the others are compared with it. */
static const struct version_level *first_level(const struct compare_builder *builder,
					       const struct version_row *row)
{
	for (size_t v = 0; v < builder->versions->request.n; v++) {
		if (row->levels[v].read.level.state == FIGURE_PRESENT)
			return &row->levels[v];
	}
	return &row->levels[0];
}

static void set_number(const struct compare_builder *builder, const struct version_row *row,
		       const struct version_column *column, struct report_cell *cell)
{
	const struct version_level *level = &row->levels[column->version];
	const struct version_level *first = first_level(builder, row);
	struct dec number;

	switch ((int)column->subject) {
	case VERSION_LEVEL:
		compare_set_level(builder, &level->read.level, level->read.is_exchanged,
				  has_number(level), cell);
		break;
	case VERSION_LOW:
		compare_set_end(cell, has_number(level), level->read.level.range.low);
		break;
	case VERSION_HIGH:
		compare_set_end(cell, has_number(level), level->read.level.range.high);
		break;
	case VERSION_DIFFERENCE:
		if (level != first && has_number(level) && has_number(first) &&
		    dec_sub(level->read.level.value, first->read.level.value, &number))
			cell_set_number(cell, number);
		break;
	case VERSION_PERCENT:
		if (level->pair &&
		    compare_shown_percent(level->pair, builder->view->decimals, &number))
			cell_set_number(cell, number);
		break;
	}
}

/* "C differs (-0.03%)" behind what is there. */
static void add_version_verdict(struct strbuf *out, const struct compare_builder *builder,
				const struct version_row *row, size_t v)
{
	const struct version_level *level = &row->levels[v];

	strbuf_addf(out, "%s%s %s", out->len ? ", " : "", version_letter(v),
		    tr(compare_verdicts[level->verdict].shown));
	if (level->verdict == COMPARE_DIFFERS && level->pair)
		compare_add_percent(out, level->pair, builder->view->decimals);
}

/* Two versions that both agree with the first one, and less with each other: "B and C differ". */
static void add_later_pair(struct strbuf *out, const struct compare_builder *builder,
			   const struct version_row *row)
{
	const struct versions *versions = builder->versions;

	for (size_t i = 1; i < versions->request.n && !out->len; i++) {
		for (size_t j = i + 1; j < versions->request.n && !out->len; j++) {
			const struct compared_figure *figure =
				versions_pair_figure(versions, i, j, row);

			if (!figure || figure->verdict != row->verdict)
				continue;
			if (row->verdict == COMPARE_DIFFERS)
				strbuf_addf(out, tr("%s and %s differ"), version_letter(i),
					    version_letter(j));
			else
				strbuf_addf(out, "%s%s%s%s%s", version_letter(i), tr(" and "),
					    version_letter(j), tr(": "),
					    tr(compare_verdicts[row->verdict].shown));
		}
	}
}

static bool all_equal(const struct compare_builder *builder, const struct version_row *row)
{
	const struct version_level *first = first_level(builder, row);

	for (size_t v = 0; v < builder->versions->request.n; v++) {
		if (has_number(&row->levels[v]) &&
		    dec_cmp(row->levels[v].read.level.value, first->read.level.value) != 0)
			return false;
	}
	return true;
}

static bool is_lacking(const struct version_row *row)
{
	return row->verdict == COMPARE_ALONE_IN_A || row->verdict == COMPARE_ALONE_IN_B;
}

/* "only in A and C" */
static void add_owners(struct strbuf *out, const struct compare_builder *builder,
		       const struct version_row *row)
{
	struct strbuf letters = STRBUF_INIT;
	size_t left = row->n_levels;

	for (size_t v = 0; v < builder->versions->request.n; v++) {
		if (row->levels[v].read.level.state == FIGURE_PRESENT)
			strbuf_addf(&letters, "%s%s", version_letter(v),
				    --left > 1	? ", "
				    : left == 1 ? tr(" and ")
						: "");
	}
	strbuf_addf(out, tr("only in %s"), letters.text);
	strbuf_take(out, &letters);
}

static void add_verdict(struct strbuf *out, const struct compare_builder *builder,
			const struct version_row *row)
{
	for (size_t v = 0; v < builder->versions->request.n; v++) {
		if (row->levels[v].verdict != COMPARE_VERDICT_COUNT &&
		    row->levels[v].verdict != COMPARE_MATCH)
			add_version_verdict(out, builder, row, v);
	}
	if (!out->len && (row->verdict == COMPARE_DIFFERS || row->verdict == COMPARE_CUT ||
			  row->verdict == COMPARE_WITHIN_ROUNDING))
		add_later_pair(out, builder, row);
	if (!out->len && is_lacking(row))
		add_owners(out, builder, row);
	if (!out->len)
		strbuf_adds(out, row->verdict == COMPARE_MATCH && !all_equal(builder, row)
					 ? tr("same when rounded")
					 : tr(compare_verdicts[row->verdict].shown));
}

/* Which versions alone have it, for machines: "only_in_c", "only_in_a_c". */
static void add_word(struct strbuf *out, const struct compare_builder *builder,
		     const struct version_row *row)
{
	if (row->verdict != COMPARE_ONLY_IN_A && !is_lacking(row)) {
		strbuf_adds(out, compare_verdicts[row->verdict].word);
		return;
	}
	strbuf_adds(out, "only_in");
	for (size_t v = 0; v < builder->versions->request.n; v++) {
		if (row->levels[v].read.level.state == FIGURE_PRESENT)
			strbuf_addf(out, "_%c", (int)('a' + v));
	}
}

static bool set_verdict(const struct compare_builder *builder, const struct version_row *row,
			struct report_cell *cell)
{
	struct strbuf text = STRBUF_INIT;

	if (builder->for_people)
		add_verdict(&text, builder, row);
	else
		add_word(&text, builder, row);
	cell_set_text(cell, strbuf_keep(&text, &builder->report->arena));
	return cell->text != NULL;
}

/* What a column of texts holds; NULL: it is none. */
static const char *text_of(const struct compare_builder *builder, const struct version_row *row,
			   const struct version_column *column, char unit_text[UNIT_TEXT_MAX])
{
	const struct versions *versions = builder->versions;
	const struct series *first = versions->request.series[0];
	const struct series *series = versions->request.series[column->version];
	const struct version_level *level = &row->levels[column->version];

	switch ((int)column->subject) {
	case VERSION_REPORTER:
		return first->reporter;
	case VERSION_PARTNER:
		return first->partner;
	case VERSION_SOURCE:
		return series->source;
	case VERSION_RELATION:
		return compare_relation_of(first, series)->word;
	case VERSION_INDICATOR:
		return builder->for_people ? tr(flow_names[row->flow]) : flow_names[row->flow];
	case VERSION_UNIT:
		unit_format(versions->unit, unit_text);
		return versions->unit.currency[0] ? unit_text : "";
	case VERSION_VERDICT:
		return level->verdict == COMPARE_VERDICT_COUNT
			       ? ""
			       : compare_verdicts[level->verdict].word;
	case VERSION_CAUSE:
		return level->pair ? level->pair->cause : "";
	default:
		return NULL;
	}
}

static bool fill_cell(const struct compare_builder *builder, const struct version_row *row,
		      const struct version_column *column, struct report_cell *cell)
{
	char unit_text[UNIT_TEXT_MAX];
	const char *text;

	if (column->version >= builder->versions->request.n)
		return true; /* another group has so many */
	text = text_of(builder, row, column, unit_text);
	if (text)
		return report_set_text(builder->report, cell, text);
	if (column->subject == VERSION_OF_ALL)
		return set_verdict(builder, row, cell);
	if (column->subject == VERSION_PERIOD) {
		cell->state = CELL_VALUE;
		cell->period = row->period;
	} else {
		set_number(builder, row, column, cell);
	}
	return true;
}

/* --- lines -------------------------------------------------------------------------------------- */

/* For people, what only one version has is listed below. */
static bool is_row(const struct compare_builder *builder, const struct version_row *row)
{
	return !builder->for_people || row->n_levels > 1;
}

static bool add_sides(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	bool added = true;

	for (size_t v = 0; added && v < versions->request.n; v++) {
		const struct series *series = versions->request.series[v];
		struct strbuf more = STRBUF_INIT, country = STRBUF_INIT;

		country_add_in_sentence(&country, series->reporter);
		if (version_is_mirror(versions, v))
			strbuf_addf(&more,
				    tr("Reported by %s: its imports are in the rows of exports, "
				       "and vice versa"),
				    country.text);
		added = !more.failed && !country.failed &&
			compare_add_side(builder->report, builder->block, version_letter(v), series,
					 versions->unit, more.text);
		strbuf_release(&more);
		strbuf_release(&country);
	}
	return added;
}

/* The figures of one version as a comparison with nothing: those that it alone has. */
static bool add_one_sided(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	struct strbuf text = STRBUF_INIT;

	for (size_t v = 0; v < versions->request.n; v++) {
		struct comparison alone = {
			.figures = arena_alloc(&builder->report->arena,
					       (versions->n + 1) * sizeof(*alone.figures)),
			.n = versions->n};
		struct strbuf words = STRBUF_INIT;

		text.failed = text.failed || !alone.figures;
		for (size_t i = 0; alone.figures && i < versions->n; i++) {
			const struct version_row *row = &versions->rows[i];
			bool is_alone = row->n_levels == 1 &&
					row->levels[v].read.level.state == FIGURE_PRESENT;

			alone.figures[i] = (struct compared_figure){
				.period = row->period,
				.flow = row->flow,
				.verdict = is_alone ? COMPARE_ONLY_IN_A : COMPARE_MATCH};
		}
		strbuf_addf(&words, tr("Only in %s"), version_letter(v));
		if (!text.failed && !words.failed)
			compare_add_periods_of(&text, &alone, COMPARE_ONLY_IN_A, words.text);
		strbuf_take(&text, &words);
	}
	return report_take_line(builder->report, builder->block, "", &text);
}

/* The causes of what differs from the first, and what has no rate. */
static bool add_notes(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	struct strbuf text = STRBUF_INIT, cause = STRBUF_INIT;
	bool added = true;

	for (size_t i = 0; added && i < versions->n; i++) {
		const struct version_row *row = &versions->rows[i];

		for (size_t v = 0; added && v < versions->request.n; v++) {
			const struct version_level *level = &row->levels[v];

			if (level->pair && level->pair->cause_remark) {
				compare_add_cause(&cause, level->pair);
				strbuf_addf(&text, tr("%s: "), version_letter(v));
				strbuf_addf(&text, tr("%s %s, likely cause: %s"),
					    tr(flow_names[row->flow]), people_period(row->period),
					    cause.text);
			} else if (level->read.verdict == COMPARE_NO_RATE && row->n_levels > 1) {
				strbuf_addf(&text, "%s ", tr("Without a rate:"));
				strbuf_addf(&text, tr("%s %s, %s has %s %s"),
					    tr(flow_names[row->flow]), people_period(row->period),
					    version_letter(v), people_level(&level->read.level),
					    people_unit(versions->request.series[v]->unit));
			}
			strbuf_take(&text, &cause);
			added = report_take_line(builder->report, builder->block, tr("note"),
						 &text);
		}
	}
	return added;
}

/* The rates of each currency once. */
static bool add_rates(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	bool added = true;

	for (size_t v = 1; added && v < versions->request.n; v++) {
		struct compare_builder pair = *builder;
		bool is_listed = false;

		for (size_t w = 1; w < v; w++)
			is_listed =
				is_listed || unit_same_currency(versions->request.series[w]->unit,
								versions->request.series[v]->unit);
		pair.comparison = &versions->pairs[0][v];
		if (!is_listed)
			added = compare_add_rates(&pair);
	}
	return added;
}

static bool add_lines(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	size_t counts[COMPARE_VERDICT_COUNT] = {0};

	if (!builder->for_people)
		return true;
	for (size_t i = 0; i < versions->n; i++) {
		if (is_row(builder, &versions->rows[i]))
			counts[is_lacking(&versions->rows[i]) ? COMPARE_ALONE_IN_A
							      : versions->rows[i].verdict]++;
	}
	return add_sides(builder) && add_notes(builder) && add_one_sided(builder) &&
	       add_rates(builder) &&
	       compare_add_counts(builder->report, builder->block, counts, false);
}

/* --- the block ---------------------------------------------------------------------------------- */

/* Whether all are releases of one source, and dates say so. */
static bool are_releases(const struct versions *versions)
{
	for (size_t v = 1; v < versions->request.n; v++) {
		const struct series *series = versions->request.series[v];
		pub_date date = series_latest(series)->published;

		if (!compare_relation_of(versions->request.series[0], series)->is_same_source)
			return false;
		for (size_t w = 0; w < v; w++) {
			pub_date other = series_latest(versions->request.series[w])->published;

			if (!date || !other || date == other)
				return false;
		}
	}
	return true;
}

/* "Kazakhstan's trade with Belgium, USD million: 3 versions side by side" */
static bool set_title(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	struct strbuf text = STRBUF_INIT;
	const char *title =
		trade_title(builder->report, versions->request.series[0], versions->unit);

	if (title) {
		strbuf_addf(&text, tr("%s: "), title);
		strbuf_addf(&text,
			    are_releases(versions) ? tr("%zu releases of the same source")
						   : tr("%zu versions side by side"),
			    versions->request.n);
	}
	builder->block->title = strbuf_keep(&text, &builder->report->arena);
	return title && builder->block->title;
}

/* How each figure stands, for a page. */
static bool derive_all(struct compare_builder *builder)
{
	const struct versions *versions = builder->versions;
	struct strbuf text = STRBUF_INIT;

	for_each_of(const struct version_row, row, versions->rows, versions->n) {
		if (row->n_levels < 2)
			continue;
		if (!report_wants_derivation(builder->block))
			break;
		strbuf_addf(&text, "%s %s, %s\n", tr(flow_names[row->flow]),
			    people_period(row->period), people_unit(versions->unit));
		for (size_t v = 0; v < versions->request.n; v++) {
			if (has_number(&row->levels[v]))
				compare_add_range(&text, version_letter(v),
						  &row->levels[v].read.level);
		}
		if (!report_take_derivation(builder->report, builder->block, &text))
			return false;
	}
	return true;
}

static bool fill_rows(struct compare_builder *builder, const struct version_column *columns,
		      size_t n)
{
	const struct version_row *before = NULL;
	size_t at = 0;

	for_each_of(const struct version_row, row, builder->versions->rows, builder->versions->n) {
		if (!is_row(builder, row))
			continue;
		for (size_t c = 0; c < n; c++) {
			struct report_cell *cell = &builder->block->rows[at].cells[c];

			if (!fill_cell(builder, row, &columns[c], cell))
				return false;
			cell->is_repeated = columns[c].subject == VERSION_PERIOD && before &&
					    period_equal(before->period, row->period);
		}
		before = row;
		at++;
	}
	return true;
}

static bool build_block(struct compare_builder *builder, const struct column_list *columns,
			size_t n_versions)
{
	struct view_column table[VERSION_COLUMNS_MAX];
	struct version_column meanings[VERSION_COLUMNS_MAX], used[COLUMNS_MAX];
	struct report_column made[COLUMNS_MAX];
	size_t n = 0, n_rows = 0;

	versions_columns(n_versions, table, meanings);
	set_decimals(builder);
	for (size_t i = 0; i < builder->versions->n; i++)
		n_rows += is_row(builder, &builder->versions->rows[i]);
	for (size_t c = 0; c < columns->n; c++) {
		used[n] = meanings[columns->columns[c]];
		if (builder->for_people && used[n].version >= builder->versions->request.n)
			continue;
		made[n] = column_of(&table[columns->columns[c]]);
		if (builder->is_table && used[n].subject == VERSION_OF_ALL)
			made[n].heading = ""; /* its words speak for themselves */
		n++;
	}
	if (builder->for_people && !n_rows)
		n = 0; /* lines alone */
	return set_title(builder) &&
	       (!n || report_set_table(builder->report, builder->block, made, n, n_rows)) &&
	       fill_rows(builder, used, n) && add_lines(builder);
}

enum diag_code versions_build_report(struct report *report, const struct versions *versions,
				     size_t n, const struct view *view, const struct format *format,
				     const struct column_list *columns)
{
	bool built = report_set_blocks(report, n);

	report->blocks_name = "comparisons";
	for (size_t i = 0; built && i < n; i++) {
		struct compare_builder builder =
			compare_builder(report, &report->blocks[i], view, format);

		builder.versions = &versions[i];
		built = build_block(&builder, columns, most_of(versions, n)) &&
			(!format->is_page ||
			 (derive_all(&builder) &&
			  !versions_add_picture(report, builder.block, &versions[i], view)));
	}
	return built ? DIAG_OK : DIAG_NOMEM;
}

#include "report_columns.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

#define COLUMN_NAME_MAX 48
#define HEADING_MAX 160

#define SUBJECT(constant, name, heading, type, flags) \
	VIEW_COLUMN(constant, name, heading, type, flags, 0)

static const struct view_column subjects[SUBJECT_INDICATOR] = {REPORT_COLUMNS(SUBJECT)};

struct column_spec column_spec_at(size_t column)
{
	size_t of_indicators = column - SUBJECT_INDICATOR;

	if (column < SUBJECT_INDICATOR)
		return (struct column_spec){.subject = (enum column_subject)column};
	return (struct column_spec){SUBJECT_INDICATOR, &indicators[of_indicators / ASPECT_COUNT],
				    (enum column_aspect)(of_indicators % ASPECT_COUNT)};
}

static void column_name(const struct column_spec *spec, char buf[COLUMN_NAME_MAX])
{
	static const char *const aspects[] = {
		[ASPECT_VALUE] = "", [ASPECT_LOW] = "_low", [ASPECT_HIGH] = "_high"};

	if (spec->subject != SUBJECT_INDICATOR) {
		snprintf(buf, COLUMN_NAME_MAX, "%s", subjects[spec->subject].column.name);
		return;
	}
	snprintf(buf, COLUMN_NAME_MAX, "%s%s%s", spec->indicator->name, aspects[spec->aspect],
		 spec->indicator->kind == KIND_PERCENT ? "_pct" : "");
}

bool column_make(struct report *report, const struct column_spec *spec, struct report_column *out)
{
	const struct indicator *indicator = spec->indicator;
	char text[HEADING_MAX];

	if (spec->subject != SUBJECT_INDICATOR) {
		*out = column_of(&subjects[spec->subject]);
		return true;
	}
	*out = (struct report_column){0};
	out->type = indicator->kind == KIND_PERCENT ? REPORT_PERCENT : REPORT_LEVEL;
	out->flags = indicator->is_signed ? COLUMN_IS_SIGNED : 0;
	if (spec->aspect == ASPECT_VALUE && indicator->kind != KIND_PERCENT) {
		out->name = indicator->name;
	} else {
		column_name(spec, text);
		out->name = report_copy(report, text);
	}
	if (spec->aspect == ASPECT_VALUE) {
		out->heading = tr(indicator->heading);
	} else {
		snprintf(text, sizeof(text),
			 spec->aspect == ASPECT_LOW ? tr("%s low") : tr("%s high"),
			 tr(indicator->heading));
		out->heading = report_copy(report, text);
	}
	return out->name && out->heading;
}

bool column_is_growth(const struct column_spec *spec)
{
	return spec->subject == SUBJECT_INDICATOR &&
	       text_is_in_list(spec->indicator->name, "growth|exports_growth|imports_growth");
}

static size_t place_of(const struct indicator *indicator, enum column_aspect aspect)
{
	return SUBJECT_INDICATOR + (size_t)(indicator - indicators) * ASPECT_COUNT + aspect;
}

/* The place of a column by its machine name, an indicator's also without "_pct"; SIZE_MAX: none. */
static size_t find_column(const char *name)
{
	static const struct {
		const char *mark;
		enum column_aspect aspect;
	} aspects[] = {{"_low", ASPECT_LOW}, {"_high", ASPECT_HIGH}};
	enum column_aspect aspect = ASPECT_VALUE;
	const struct indicator *indicator;
	char base[COLUMN_NAME_MAX];
	size_t n = strlen(name);

	for (size_t i = 0; i < countof(subjects); i++) {
		if (strcmp(subjects[i].column.name, name) == 0)
			return i;
	}
	if (n >= sizeof(base))
		return SIZE_MAX;
	memcpy(base, name, n + 1);
	if (n > 4 && strcmp(base + n - 4, "_pct") == 0)
		base[n -= 4] = '\0';
	for (size_t i = 0; i < countof(aspects); i++) {
		size_t mark = strlen(aspects[i].mark);

		if (n > mark && strcmp(base + n - mark, aspects[i].mark) == 0) {
			aspect = aspects[i].aspect;
			base[n - mark] = '\0';
			break;
		}
	}
	indicator = indicator_find(base);
	return indicator ? place_of(indicator, aspect) : SIZE_MAX;
}

/* A list in work: in some formats the ends of an indicator's range follow its value. */
struct choice {
	struct column_list *list;
	bool has_ranges;
};

static enum column_answer add_column(void *ctx, const char *name)
{
	struct choice *choice = ctx;
	struct column_list *list = choice->list;
	size_t column = find_column(name), n = 1;

	if (column == SIZE_MAX)
		return COLUMN_UNKNOWN;
	if (choice->has_ranges && column >= SUBJECT_INDICATOR &&
	    column_spec_at(column).aspect == ASPECT_VALUE)
		n = ASPECT_COUNT;
	if (list->n + n > COLUMNS_MAX)
		return COLUMN_NO_ROOM;
	for (size_t i = 0; i < n; i++)
		list->columns[list->n++] = column + i;
	return COLUMN_ADDED;
}

static void add_defaults(struct choice *choice, const struct format *format, bool across_sources)
{
	static const char *const people[] = {"period",	"exports",	  "exports_growth",
					     "imports", "imports_growth", "turnover",
					     "growth",	"growth_base",	  "balance"};
	/* A contract: the order is fixed within a major version. */
	static const char *const machine[] = {"reporter",    "partner",	 "period",  "exports",
					      "imports",     "turnover", "balance", "growth_pct",
					      "growth_base", "unit",	 "source",  "status"};

	const char *const *names = format->is_for_people ? people : machine;
	size_t n = format->is_for_people ? countof(people) : countof(machine);

	for (size_t i = 0; i < n; i++)
		add_column(choice, names[i]);
	if (!format->is_for_people && across_sources)
		add_column(choice, "growth_base_source");
	if (format->has_ranges)
		add_column(choice, "notes");
}

static const char *name_at(const void *table, size_t i)
{
	(void)table;
	return i < countof(subjects) ? subjects[i].column.name
				     : indicators[i - countof(subjects)].name;
}

const char *report_column_name(size_t i)
{
	return i < countof(subjects) + n_indicators ? name_at(NULL, i) : NULL;
}

bool report_columns_make(struct column_list *list, const struct format *format,
			 const struct view *view, struct diag_sink *sink)
{
	const struct column_names names = {.of = "",
					   .remedy = "see '" PROGRAM_NAME " help columns'",
					   .n = countof(subjects) + n_indicators,
					   .name_at = name_at,
					   .add = add_column};
	bool adds = columns_add(view->columns);
	struct choice choice = {.has_ranges = adds && format->has_ranges};

	*list = (struct column_list){.is_chosen = !adds};
	choice.list = list;
	if (adds)
		add_defaults(&choice, format, view->across_sources);
	return columns_read(view->columns, &names, &choice, sink);
}

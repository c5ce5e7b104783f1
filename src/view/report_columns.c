#include "report_columns.h"

#include <stdio.h>
#include <string.h>

#include "language.h"
#include "text.h"

#define COLUMN_NAME_MAX 48
#define HEADING_MAX 160

static const struct subject {
	enum column_subject subject;
	const char *name, *heading;
	enum report_column_type type;
	bool is_of_block;
} subjects[] = {
	{SUBJECT_REPORTER, "reporter", N_("Reporter"), REPORT_TEXT, true},
	{SUBJECT_PARTNER, "partner", N_("Partner"), REPORT_TEXT, true},
	{SUBJECT_PERIOD, "period", N_("Period"), REPORT_PERIOD, false},
	{SUBJECT_GROWTH_BASE, "growth_base", N_("against"), REPORT_PERIOD, false},
	{SUBJECT_GROWTH_BASE_SOURCE, "growth_base_source", N_("Base's source"), REPORT_TEXT, false},
	{SUBJECT_UNIT, "unit", N_("Unit"), REPORT_TEXT, true},
	{SUBJECT_SOURCE, "source", N_("Source"), REPORT_TEXT, true},
	{SUBJECT_URL, "url", N_("URL"), REPORT_TEXT, false},
	{SUBJECT_PUBLISHED, "published", N_("Published"), REPORT_TEXT, false},
	{SUBJECT_VALUATION, "valuation", N_("Valuation"), REPORT_TEXT, false},
	{SUBJECT_STATUS, "status", N_("Status"), REPORT_TEXT, false},
	{SUBJECT_NOTE, "note", N_("Note"), REPORT_TEXT, false},
	{SUBJECT_NOTES, "notes", N_("Notes"), REPORT_NOTES, false},
};

static const struct subject *find_subject(enum column_subject subject)
{
	size_t i = 0;

	while (subjects[i].subject != subject)
		i++;
	return &subjects[i];
}

static void column_name(const struct column_spec *spec, char buf[COLUMN_NAME_MAX])
{
	static const char *const aspects[] = {
		[ASPECT_VALUE] = "", [ASPECT_LOW] = "_low", [ASPECT_HIGH] = "_high"};

	if (spec->subject != SUBJECT_INDICATOR) {
		snprintf(buf, COLUMN_NAME_MAX, "%s", find_subject(spec->subject)->name);
		return;
	}
	snprintf(buf, COLUMN_NAME_MAX, "%s%s%s", spec->indicator->name, aspects[spec->aspect],
		 spec->indicator->kind == KIND_PERCENT ? "_pct" : "");
}

bool column_make(struct report *report, const struct column_spec *spec, struct report_column *out)
{
	const struct subject *subject;
	char text[HEADING_MAX];

	*out = (struct report_column){0};
	column_name(spec, text);
	out->name = report_copy(report, text);
	if (spec->subject != SUBJECT_INDICATOR) {
		subject = find_subject(spec->subject);
		out->heading = tr(subject->heading);
		out->type = subject->type;
		out->is_of_block = subject->is_of_block;
		return out->name != NULL;
	}
	snprintf(text, sizeof(text),
		 spec->aspect == ASPECT_LOW    ? tr("%s low")
		 : spec->aspect == ASPECT_HIGH ? tr("%s high")
					       : "%s",
		 tr(spec->indicator->heading));
	out->heading = report_copy(report, text);
	out->type = spec->indicator->kind == KIND_PERCENT ? REPORT_PERCENT : REPORT_LEVEL;
	out->is_signed = spec->indicator->is_signed;
	return out->name && out->heading;
}

bool column_is_growth(const struct column_spec *spec)
{
	static const char *const names[] = {"growth", "exports_growth", "imports_growth"};

	for (size_t i = 0; spec->subject == SUBJECT_INDICATOR && i < countof(names); i++) {
		if (strcmp(spec->indicator->name, names[i]) == 0)
			return true;
	}
	return false;
}

static void add(struct column_list *list, struct column_spec spec)
{
	if (list->n < COLUMN_SPECS_MAX)
		list->specs[list->n++] = spec;
}

/* One column by its machine name, an indicator's also without "_pct"; false if there is none. */
static bool find_column(const char *name, struct column_spec *out)
{
	static const struct {
		const char *mark;
		enum column_aspect aspect;
	} aspects[] = {{"_low", ASPECT_LOW}, {"_high", ASPECT_HIGH}};
	char base[COLUMN_NAME_MAX];
	size_t n = strlen(name);

	if (n >= sizeof(base))
		return false;
	*out = (struct column_spec){.subject = SUBJECT_INDICATOR};
	for (size_t i = 0; i < countof(subjects); i++) {
		if (strcmp(subjects[i].name, name) == 0) {
			out->subject = subjects[i].subject;
			return true;
		}
	}
	memcpy(base, name, n + 1);
	if (n > 4 && strcmp(base + n - 4, "_pct") == 0)
		base[n -= 4] = '\0';
	for (size_t i = 0; i < countof(aspects); i++) {
		size_t mark = strlen(aspects[i].mark);

		if (n > mark && strcmp(base + n - mark, aspects[i].mark) == 0) {
			out->aspect = aspects[i].aspect;
			base[n - mark] = '\0';
			break;
		}
	}
	out->indicator = indicator_find(base);
	return out->indicator != NULL;
}

/* The ends of an indicator's range behind its value. */
static void add_ends(struct column_list *list, struct column_spec spec)
{
	if (spec.subject != SUBJECT_INDICATOR || spec.aspect != ASPECT_VALUE)
		return;
	spec.aspect = ASPECT_LOW;
	add(list, spec);
	spec.aspect = ASPECT_HIGH;
	add(list, spec);
}

static void add_named(struct column_list *list, const char *const *names, size_t n, bool ranges)
{
	for (size_t i = 0; i < n; i++) {
		struct column_spec spec;

		if (!find_column(names[i], &spec))
			continue;
		add(list, spec);
		if (ranges)
			add_ends(list, spec);
	}
}

static void add_defaults(struct column_list *list, const struct format *format, bool across_sources)
{
	static const char *const people[] = {"period",	"exports",	  "exports_growth",
					     "imports", "imports_growth", "turnover",
					     "growth",	"growth_base",	  "balance"};
	/* A contract: the order is fixed within a major version. */
	static const char *const machine[] = {"reporter",    "partner",	 "period",  "exports",
					      "imports",     "turnover", "balance", "growth_pct",
					      "growth_base", "unit",	 "source",  "status"};

	if (format->is_for_people) {
		add_named(list, people, countof(people), false);
		return;
	}
	add_named(list, machine, countof(machine), format->has_ranges);
	if (across_sources)
		add(list, (struct column_spec){.subject = SUBJECT_GROWTH_BASE_SOURCE});
	if (format->has_ranges)
		add(list, (struct column_spec){.subject = SUBJECT_NOTES});
}

/* All names, for the nearest one. */
static const char *name_at(const void *table, size_t i)
{
	(void)table;
	return i < countof(subjects) ? subjects[i].name : indicators[i - countof(subjects)].name;
}

static bool unknown_column(const char *name, struct diag_sink *sink)
{
	const char *nearest = nearest_name(name, name_at, NULL, countof(subjects) + n_indicators);
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_set(&diag, DIAG_USAGE, "no column '%s'", diag_quote(quoted, name, strlen(name)));
	if (nearest)
		diag_set_remedy(&diag, "did you mean '%s'?", nearest);
	else
		diag_set_remedy(&diag, "see '" PROGRAM_NAME " help report'");
	diag_send(sink, &diag);
	return false;
}

bool column_list_make(struct column_list *list, const struct format *format,
		      const struct view *view, struct diag_sink *sink)
{
	const char *at = view->columns;
	bool adds = !at || *at == '+';
	bool all_known = true;

	*list = (struct column_list){.is_chosen = !adds};
	if (adds)
		add_defaults(list, format, view->across_sources);
	while (at && *at) {
		size_t n = strcspn(at, ",");
		char name[COLUMN_NAME_MAX] = "";
		struct column_spec spec;

		if (*at == '+') {
			at++;
			n--;
		}
		if (n < sizeof(name)) {
			memcpy(name, at, n);
			name[n] = '\0';
		}
		if (!find_column(name, &spec))
			all_known = unknown_column(name, sink);
		else if (list->n == COLUMN_SPECS_MAX) {
			diag_report(sink, DIAG_USAGE, NULL, "more than %d columns",
				    COLUMN_SPECS_MAX);
			return false;
		} else {
			add(list, spec);
			if (adds && format->has_ranges)
				add_ends(list, spec);
		}
		at += n;
		at += *at == ',';
	}
	if (view->columns && !list->n && all_known)
		all_known = unknown_column("", sink);
	return all_known;
}

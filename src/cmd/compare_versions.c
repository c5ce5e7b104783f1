#include "compare_run.h"

/* Whether the series stands in a group already, as anything but its first. */
static bool is_placed(const struct compare_run *run, const struct series *series)
{
	for (size_t i = 0; i < run->n_versions; i++) {
		const struct versions_request *request = &run->versions[i].request;

		for (size_t v = 1; v < request->n; v++) {
			if (request->series[v] == series)
				return true;
		}
	}
	return false;
}

static enum diag_code add_member(struct compare_run *run, struct versions_request *request,
				 const struct series *series, const struct series_set *set)
{
	const struct series *first = request->series[0];

	if (!unit_same_currency(first->unit, series->unit) &&
	    !rate_exists(&run->rates, series->unit.currency, first->unit.currency)) {
		run->without_rate[0] = run->without_rate[0] ? run->without_rate[0] : first;
		run->without_rate[1] = run->without_rate[1] ? run->without_rate[1] : series;
		return DIAG_OK;
	}
	if (request->n == VERSIONS_MAX) {
		return diag_refuse(run->sink, DIAG_USAGE, NULL,
				   "choose with --source, or compare fewer files",
				   "more than %d versions of the same trade", VERSIONS_MAX);
	}
	request->series[request->n] = series;
	request->sets[request->n++] = set;
	return DIAG_OK;
}

/* The later files' series of the same trade; of a file with the same source, that series alone. */
static enum diag_code find_members(struct compare_run *run, size_t side,
				   struct versions_request *request)
{
	const struct series *first = request->series[0];
	enum diag_code code = DIAG_OK;

	for (size_t f = side + 1; !code && f < run->n_sides; f++) {
		const struct source_data *other = &run->sides[f];
		bool is_dated = compare_has_other_date(first, other);

		for (size_t j = 0; !code && j < other->n_chosen; j++) {
			if (compare_relation_taken(run, &run->sides[side], first, other->chosen[j],
						   is_dated))
				code = add_member(run, request, other->chosen[j], &other->set);
		}
	}
	return code;
}

static enum diag_code compare_group(struct compare_run *run, size_t side,
				    const struct series *first)
{
	struct versions_request request = {
		.series = {first}, .sets = {&run->sides[side].set}, .n = 1};
	enum diag_code code = find_members(run, side, &request);

	if (code || request.n < 2)
		return code;
	code = compare_refuse_currency(run, &first->unit);
	if (code)
		return code;
	request.how = compare_request_of(run, request.series[request.n - 1]);

	if (!alloc_room(run->versions, &run->versions_capacity, run->n_versions + 1))
		return DIAG_NOMEM;
	return versions_compare(&request, &run->versions[run->n_versions++]);
}

enum diag_code compare_versions(struct compare_run *run)
{
	enum diag_code code = DIAG_OK;

	for (size_t side = 0; !code && side + 1 < run->n_sides; side++) {
		for (size_t i = 0; !code && i < run->sides[side].n_chosen; i++) {
			const struct series *first = run->sides[side].chosen[i];

			if (!is_placed(run, first))
				code = compare_group(run, side, first);
		}
	}
	return code;
}

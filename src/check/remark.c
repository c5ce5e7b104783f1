#include "remark.h"

#include <string.h>

struct remark_argument remark_code_of(const char *code)
{
	struct remark_argument argument = {.kind = ARGUMENT_CODE};

	strncat(argument.code, code, sizeof(argument.code) - 1);
	return argument;
}

struct remark_argument remark_country_of(const char alpha3[4])
{
	struct remark_argument argument = remark_code_of(alpha3);

	argument.kind = ARGUMENT_COUNTRY;
	return argument;
}

static const struct level *keep_level(struct arena *arena, const struct level *level)
{
	struct level *kept = arena_alloc(arena, sizeof(*kept));

	if (kept)
		*kept = *level;
	return kept;
}

const struct missing_value *remark_missing_of(struct arena *arena, const struct value *value)
{
	size_t size = value->n_reasons * sizeof(value->reasons[0]);
	struct missing_value *missing = arena_alloc(arena, sizeof(*missing) + size);

	if (!missing)
		return NULL;
	*missing = (struct missing_value){.period = value->period,
					  .base = value->base,
					  .has_base = value->has_base,
					  .candidate = value->candidate,
					  .candidate_in_file = value->candidate_in_file,
					  .n = value->n_reasons};
	memcpy(missing->reasons, value->reasons, size);
	if (!value->candidate)
		return missing;
	missing->candidate_level = keep_level(arena, &value->candidate_level);
	return missing->candidate_level ? missing : NULL;
}

const struct remark *remark_new(struct arena *arena, enum remark_code code, const char *cause,
				const struct remark_argument *arguments, size_t n)
{
	struct remark *remark = arena_alloc(arena, sizeof(*remark) + n * sizeof(*arguments));

	if (!remark)
		return NULL;
	remark->code = code;
	remark->cause = cause;
	remark->n = n;
	if (n)
		memcpy(remark->arguments, arguments, n * sizeof(*arguments));
	return remark;
}

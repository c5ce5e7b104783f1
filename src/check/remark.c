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

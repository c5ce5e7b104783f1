#include "json_names.h"

#include "text.h"

bool json_is_named(const char *name, const char *list)
{
	char small[16];
	size_t n = 0;

	for (; n < sizeof(small) && name[n]; n++)
		small[n] = text_to_lower(name[n]);
	return text_begins_with_any(small, n, list) > 0;
}

bool json_is_note(const char *name)
{
	return name && json_is_named(name, "note|footnote|comment|remark");
}

bool json_is_of_unit(const char *name)
{
	return json_is_named(name, "scale|multipl|magnitude|unit|currency");
}

bool json_is_of_origin(const char *name)
{
	return json_is_named(name, "source|publish|author|creat|contact|copyright");
}

bool json_is_technical(const char *name)
{
	static const char technical[] =
		"elapsed|error|message|status|page|next|prev|url|link|href|version|lang|licen|"
		"generat|updat|"
		"schema|$|@|extract|request|query|valid|success|format|api|columns|fields|encoding";

	return json_is_of_origin(name) || json_is_named(name, technical) ||
	       text_is_in_list_nocase(name,
				      "count|time|timestamp|time_stamp|timezone|time_zone|date|id|"
				      "identifier|index|limit|result");
}

bool json_is_of_figures(const char *name)
{
	return name && json_is_named(name, "reporter|partner|country|unit|currency|scale|multipl|"
					   "magnitude|flow|measure|product|commodity");
}

#include "json_names.h"

#include "text.h"

bool json_is_named(const char *name, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t length = strlen(names[i]), k = 0;

		while (k < length && text_to_lower(name[k]) == names[i][k])
			k++;
		if (k == length)
			return true;
	}
	return false;
}

bool json_is_note(const char *name)
{
	static const char *const names[] = {"note", "footnote", "comment", "remark"};

	return name && json_is_named(name, names, sizeof(names) / sizeof(*names));
}

bool json_is_of_unit(const char *name)
{
	static const char *const names[] = {"scale", "multipl", "magnitude", "unit", "currency"};

	return json_is_named(name, names, sizeof(names) / sizeof(*names));
}

static bool is_one_of(const char *name, const char *const *names, size_t n)
{
	size_t i = 0;

	while (i < n && !text_equal_nocase(name, names[i]))
		i++;
	return i < n;
}

bool json_is_of_origin(const char *name)
{
	static const char *const origin[] = {"source", "publish", "author",
					     "creat",  "contact", "copyright"};

	return json_is_named(name, origin, sizeof(origin) / sizeof(*origin));
}

bool json_is_technical(const char *name)
{
	static const char *const technical[] = {
		"elapsed", "error",   "message", "status",  "page",    "next",	  "prev",
		"url",	   "link",    "href",	 "version", "lang",    "licen",	  "generat",
		"updat",   "schema",  "$",	 "@",	    "extract", "request", "query",
		"valid",   "success", "format",	 "api",	    "columns", "fields",  "encoding"};
	static const char *const whole[] = {"count",	  "time",      "timestamp", "time_stamp",
					    "timezone",	  "time_zone", "date",	    "id",
					    "identifier", "index",     "limit",	    "result"};

	return json_is_of_origin(name) ||
	       json_is_named(name, technical, sizeof(technical) / sizeof(*technical)) ||
	       is_one_of(name, whole, sizeof(whole) / sizeof(*whole));
}

bool json_is_of_figures(const char *name)
{
	static const char *const names[] = {"reporter", "partner", "country", "unit",
					    "currency", "scale",   "multipl", "magnitude",
					    "flow",	"measure", "product", "commodity"};

	return name && json_is_named(name, names, sizeof(names) / sizeof(*names));
}

#include "period.h"

#include <string.h>

#include "alloc.h"
#include "text.h"

/* One end of a range: the n bytes at s, spaces around them. */
static bool read_end(const char *s, size_t n, struct period *out)
{
	text_trim_blanks(&s, &n);
	return n && !period_parse(s, n, out);
}

/* Both sides of a separator that stands at `at`; one may be left out where the separator allows that. */
static bool read_sides(const char *s, size_t n, size_t at, size_t width, bool may_be_open,
		       struct period_range *out)
{
	const char *after = s + at + width;
	size_t rest = n - at - width;
	struct period_range range = {.from = {0, 0}, .to = {PERIOD_LAST_MONTH, PERIOD_LAST_MONTH}};

	range.is_open = text_is_all_blank(s, at) || text_is_all_blank(after, rest);
	if ((range.is_open &&
	     (!may_be_open || (text_is_all_blank(s, at) && text_is_all_blank(after, rest)))) ||
	    (!text_is_all_blank(s, at) && !read_end(s, at, &range.from)))
		return false;
	if (!text_is_all_blank(after, rest) && !read_end(after, rest, &range.to))
		return false;
	*out = range;
	return true;
}

static bool find_sides(const char *s, size_t n, const char *separator, bool may_be_open,
		       struct period_range *out)
{
	size_t width = strlen(separator);

	for (size_t at = 0; at + width <= n; at++) {
		if (memcmp(s + at, separator, width) == 0 &&
		    read_sides(s, n, at, width, may_be_open, out))
			return true;
	}
	return false;
}

enum period_status period_range_parse(const char *s, size_t n, struct period_range *out)
{
	static const struct {
		const char *text;
		bool may_be_open;
	} separators[] = {{"..", true},		 {":", true},
			  {TEXT_EN_DASH, false}, {"\xE2\x80\x94", false},
			  {"-", false},		 {" to ", false}};
	struct period single;
	enum period_status status = period_parse(s, n, &single);

	if (!status) {
		*out = (struct period_range){.from = single, .to = single};
		return PERIOD_OK;
	}
	for (size_t i = 0; i < countof(separators); i++) {
		struct period_range range;

		if (!find_sides(s, n, separators[i].text, separators[i].may_be_open, &range))
			continue;
		if (range.to.last < range.from.first)
			return PERIOD_REVERSED;
		*out = range;
		return PERIOD_OK;
	}
	return status;
}

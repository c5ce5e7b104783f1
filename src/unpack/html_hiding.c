#include "html_hiding.h"

#include <string.h>

#include "text.h"

void html_tag_name(const char *tag, char out[HTML_NAME_MAX])
{
	size_t n = 0;

	tag += *tag == '/';
	while ((text_is_letter(tag[n]) || text_is_digit(tag[n])) && n + 1 < HTML_NAME_MAX) {
		out[n] = text_to_lower(tag[n]);
		n++;
	}
	out[n] = '\0';
}

static bool is_sort_key(const char *small)
{
	const char *class = strstr(small, "class=");

	return class && strstr(class, "sortkey");
}

enum html_hiding html_hides(const char *tag, size_t n_tag)
{
	char small[HTML_TAG_MAX], name[HTML_NAME_MAX];
	const char *hidden;
	size_t n = 0;

	for (size_t i = 0; i < n_tag && n + 1 < sizeof(small); i++) {
		if (!text_is_space(tag[i]) || (n && small[n - 1] != ' '))
			small[n++] = text_is_space(tag[i]) ? ' ' : text_to_lower(tag[i]);
	}
	small[n] = '\0';
	hidden = strstr(small, " hidden");
	html_tag_name(tag, name);
	if (strcmp(name, "rt") == 0 || strcmp(name, "rp") == 0 || strcmp(name, "nav") == 0 ||
	    is_sort_key(small) || strstr(small, "display:none") || strstr(small, "display: none") ||
	    (hidden && !text_is_letter(hidden[7]) && hidden[7] != '-'))
		return HIDES_ALL;
	return strstr(small, "visibility:hidden") || strstr(small, "visibility: hidden")
		       ? HIDES_TEXT
		       : HIDES_NOTHING;
}

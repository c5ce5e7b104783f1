#include "signature.h"

#include <stdio.h>
#include <string.h>

#include "text.h"

#define SAID_MAX 200 /* bytes of an answer's own words that are shown */

/* The words of an answer, on one line, cut if they are many. */
static void set_words(char buf[DIAG_MESSAGE_MAX], const char *words, size_t n)
{
	size_t used = 0;

	for (size_t i = 0; i < n && used < SAID_MAX; i++) {
		char c = text_is_space(words[i]) ? ' ' : words[i];

		if (c == '\\' && i + 1 < n && words[i + 1] != 'u') /* \" and \n of JSON */
			c = strchr("nrt", words[++i]) ? ' ' : words[i];
		if (c != ' ' || (used && buf[used - 1] != ' '))
			buf[used++] = c;
	}
	while (used && ((unsigned char)buf[used - 1] >= 128 || buf[used - 1] == ' '))
		used--; /* half a character, perhaps */
	buf[used] = '\0';
}

/* --- JSON --------------------------------------------------------------------------------------- */

/* The value behind a name of an object, wherever it stands: a string's inside, or a bare word. */
static bool find_value(const char *head, size_t n, const char *name, const char **value,
		       size_t *len)
{
	size_t name_len = strlen(name);

	for (size_t i = 0; i + name_len + 2 < n; i++) {
		size_t at = i + name_len + 2, end;
		bool is_string;

		if (head[i] != '"' || head[at - 1] != '"' ||
		    memcmp(head + i + 1, name, name_len) != 0)
			continue;
		while (at < n && text_is_space(head[at]))
			at++;
		if (at == n || head[at] != ':')
			continue;
		for (at++; at < n && text_is_space(head[at]);)
			at++;
		is_string = at < n && head[at] == '"';
		at += is_string;
		for (end = at;
		     end < n && (is_string ? head[end] != '"' : !strchr(",}] \t\r\n", head[end]));
		     end++)
			end += is_string && head[end] == '\\';
		*value = head + at;
		*len = (end < n ? end : n) - at;
		if (*len)
			return true;
	}
	return false;
}

/* A status of HTTP from 400 to 599 behind one of the names that interfaces give it. */
static bool find_status(const char *head, size_t n, const char **status)
{
	static const char *const names[] = {"statusCode", "status", "code"};
	size_t len;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (find_value(head, n, names[i], status, &len) && len == 3 &&
		    (**status == '4' || **status == '5') && text_is_digit((*status)[1]) &&
		    text_is_digit((*status)[2]))
			return true;
	}
	return false;
}

static bool find_message(const char *head, size_t n, const char **message, size_t *len)
{
	static const char *const names[] = {"message",	   "error", "errorMessage", "label",
					    "description", "title", "detail"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (find_value(head, n, names[i], message, len) && (*message)[-1] == '"')
			return true;
	}
	return false;
}

/* "error": "…" where there is something in it; data that came well have it empty. */
static bool reports_error(const char *head, size_t n)
{
	const char *value;
	size_t len;

	if (find_value(head, n, "error", &value, &len))
		return strncmp(value, "null", len) != 0 && strncmp(value, "false", len) != 0;
	return find_value(head, n, "errorMessage", &value, &len) ||
	       (find_value(head, n, "class", &value, &len) && len == 5 &&
		memcmp(value, "error", 5) == 0);
}

/* UN Comtrade until 2023: "validation": {"status": {"name": "QueryTooComplex"…}, "message": "…"}. */
static bool is_refused_request(const char *head, size_t n)
{
	const char *value;
	size_t len;

	return find_value(head, n, "validation", &value, &len) &&
	       find_value(head, n, "name", &value, &len) && len &&
	       !(len == 2 && text_to_lower(value[0]) == 'o' && text_to_lower(value[1]) == 'k');
}

bool json_is_error(const char *head, size_t n, char buf[DIAG_MESSAGE_MAX])
{
	const char *status = NULL, *message;
	char words[DIAG_MESSAGE_MAX] = "";
	bool has_status;
	size_t len;

	n = n < SIGNATURE_BYTES ? n : SIGNATURE_BYTES;
	has_status = find_status(head, n, &status);
	if (!has_status && !reports_error(head, n) && !is_refused_request(head, n))
		return false;
	if (find_message(head, n, &message, &len))
		set_words(words, message, len);
	snprintf(buf, DIAG_MESSAGE_MAX, "%.*s%s%.*s", has_status ? 3 : 0, has_status ? status : "",
		 has_status && words[0] ? ", " : "", SAID_MAX, words);
	return true;
}

/* An answer that came well, and has nothing in it. */
static bool is_empty_answer(const char *head, size_t n)
{
	static const char *const names[] = {"data", "dataset"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *value, *end = head + n;
		size_t len;

		if (!find_value(head, n, names[i], &value, &len) || *value != '[')
			continue;
		for (value++; value < end && text_is_space(*value);)
			value++;
		if (value < end && *value == ']')
			return true;
	}
	return false;
}

/* --- the others --------------------------------------------------------------------------------- */

/* What stands between a tag and the next, such as "<title>" or "faultstring>". */
static bool find_between(const char *head, size_t n, const char *tag, char buf[DIAG_MESSAGE_MAX])
{
	size_t len = strlen(tag), at, end;

	for (at = 0; at + len < n; at++) {
		size_t i = 0;

		while (i < len && text_to_lower(head[at + i]) == tag[i])
			i++;
		if (i == len)
			break;
	}
	if (at + len >= n)
		return false;
	for (end = at + len; end < n && head[end] != '<'; end++)
		;
	set_words(buf, head + at + len, end - at - len);
	return buf[0];
}

static bool find_own_words(const struct signature *is, const char *head, size_t n,
			   char words[DIAG_MESSAGE_MAX])
{
	static const char *const xml_tags[] = {"faultstring>", "errormessage>", ":text>",
					       "<message>"};

	switch ((int)is->kind) {
	case FILE_JSON:
		return json_is_error(head, n, words);
	case FILE_ERROR_ANSWER:
		set_words(words, head, n);
		return words[0];
	case FILE_HTML:
		return find_between(head, n, "<title>", words);
	case FILE_XML:
	case FILE_SDMX_ML:
		for (size_t i = 0; i < sizeof(xml_tags) / sizeof(*xml_tags); i++) {
			if (find_between(head, n, xml_tags[i], words))
				return true;
		}
		return false;
	default:
		return false;
	}
}

enum diag_code refuse_file(const char *path, const struct signature *is, bool is_table,
			   const char *head, size_t n, struct diag_sink *sink)
{
	char words[DIAG_MESSAGE_MAX] = "", quoted[DIAG_MESSAGE_MAX];
	const char *what = is->what, *wanted = is_table ? "a table" : "plain text";
	struct strbuf shown = STRBUF_INIT;
	struct diag diag;
	bool has_words;

	n = n < SIGNATURE_BYTES ? n : SIGNATURE_BYTES;
	has_words = find_own_words(is, head, n, words);
	text_add_shown(&shown, words, strlen(words));
	snprintf(quoted, sizeof(quoted), "%s", shown.text);
	strbuf_release(&shown);
	if (has_words && is->kind != FILE_HTML && is->kind != FILE_ERROR_ANSWER)
		what = "an error message from the publisher's interface";
	if (!has_words && is->kind == FILE_JSON && is_empty_answer(head, n))
		return diag_report(sink, DIAG_NO_DATA, path, "the response contains no records");
	if (!has_words)
		diag_set(&diag, DIAG_SYNTAX, "this is %s, not %s", what, wanted);
	else if (is->kind == FILE_HTML)
		diag_set(&diag, DIAG_SYNTAX, "this is %s, '%s', not %s", what, quoted, wanted);
	else
		diag_set(&diag, DIAG_SYNTAX, "this is %s: %s", what, quoted);
	diag_set_remedy(
		&diag, "%s",
		has_words && is->kind != FILE_HTML
			? "the data were not sent: correct the request and download them again"
			: is->remedy);
	diag.path = path;
	return diag_send(sink, &diag);
}

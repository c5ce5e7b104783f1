/*
 * The kinds of file that people hand over in place of a table: what they are packed in, what a program
 * keeps its data in, what a server sends when it has no data. Each is known by the bytes that its
 * format puts first.
 */
#include "signature.h"

#include <string.h>

#include "alloc.h"
#include "sheet_text.h"
#include "text.h"
#include "unpack_phrases.inc"

struct magic {
	size_t offset;
	const char *bytes;
	size_t n;
	enum file_kind kind;
	const char *what, *remedies[2]; /* of a table; of a text, NULL: the same */
};

#undef ROW
#define ROW(offset, bytes, kind, what, ...) \
	{offset, bytes, sizeof(bytes) - 1, kind, what, {__VA_ARGS__}},

static const struct magic magics[] = {
#include "magics.inc"
};

#define FETCH_AGAIN "download the data themselves, as CSV"

static const struct signature html = {
	FILE_HTML, "an HTML page", "a page about the data is not the data: download them as CSV"};
static const struct signature xml = {FILE_XML, "an XML document", FETCH_AGAIN};
static const struct signature sdmx_ml = {FILE_SDMX_ML, "SDMX-ML without figures", FETCH_AGAIN};
static const struct signature spreadsheet_ml = {FILE_SPREADSHEET_ML, "an Excel workbook in XML",
						"save the sheet as CSV (UTF-8)"};
static const struct signature json = {FILE_JSON, "JSON", FETCH_AGAIN};
static const struct signature error_answer = {
	FILE_ERROR_ANSWER, "an error message from the publisher's interface", "ask again for less"};

/* With one of a list's words, in small letters. */
static bool begins_with_any(const char *head, size_t n, const char *list)
{
	char small[40] = "";

	n = n < sizeof(small) ? n : sizeof(small);
	for (size_t i = 0; i < n; i++)
		small[i] = text_to_lower(head[i]);
	return text_begins_with_any(small, n, list) > 0;
}

/* Text in UTF-16 without a mark at its beginning: of each two bytes one is zero, always the same, as
 * far as it is digits and separators, which a table has everywhere. */
static enum file_kind bare_utf16(const char *head, size_t n)
{
	size_t zeros[2] = {0, 0};

	n = n > SIGNATURE_BYTES ? SIGNATURE_BYTES : n & ~(size_t)1;
	for (size_t i = 0; i < n; i++)
		zeros[i % 2] += head[i] == '\0';
	if (!zeros[0] && zeros[1] > n / 8)
		return FILE_UTF16_LE;
	if (!zeros[1] && zeros[0] > n / 8)
		return FILE_UTF16_BE;
	return FILE_TEXT;
}

/* What XML is by the name of its root element, without prefix. */
static struct signature of_root(const char *head, size_t n)
{
	static const char comment[] = "<!--";
	size_t at = 0, end;

	n = n < SIGNATURE_BYTES ? n : SIGNATURE_BYTES;
	while (at + 1 < n && (head[at] != '<' || !text_is_letter(head[at + 1]))) {
		const bool is_comment =
			n - at > 4 && memcmp(head + at, comment, sizeof(comment) - 1) == 0;

		for (at += is_comment;
		     is_comment && at + 2 < n && memcmp(head + at, "-->", 3) != 0;)
			at++;
		at++;
	}
	for (end = ++at; end < n && !text_is_space(head[end]) && !strchr("/>", head[end]); end++)
		at = head[end] == ':' ? end + 1 : at;
	if (at < end && sdmx_ml_is_root(head + at, end - at))
		return sdmx_ml;
	return at < end && end - at == 8 && memcmp(head + at, "Workbook", 8) == 0 ? spreadsheet_ml
										  : xml;
}

static struct signature markup(const char *head, size_t n)
{

	if (begins_with_any(head, n, phrases_html_start))
		return html;
	if (!begins_with_any(head, n, "<?xml|<!--"))
		return n > 1 && *head == '<' && text_is_letter(head[1])
			       ? of_root(head, n)
			       : (struct signature){.kind = FILE_TEXT};
	for (size_t i = 0; i < n && i < SIGNATURE_BYTES; i++) {
		if (head[i] == '<' && (begins_with_any(head + i, n - i, "<html|<!doctype html")))
			return html;
	}
	return of_root(head, n);
}

#define MAIL_FIELDS 2 /* as many of a message's own make one */

/* Fields of a header that only a message has, among others, before the first empty line. */
static bool is_mail(const char *head, size_t n)
{
	static const char own[] =
		"from:|received:|return-path:|message-id:|mime-version:|delivered-to:";
	static const char others[] =
		"subject:|date:|to:|cc:|reply-to:|content-type:|content-transfer-encoding:";
	size_t n_own = 0, n_others = 0;

	for (size_t at = 0, line = 0; at < n && at < SIGNATURE_BYTES; line++) {
		const char *end = memchr(head + at, '\n', n - at);
		size_t len = end ? (size_t)(end - head) - at : n - at, name = 0;

		while (name < len && head[at + name] > ' ' && head[at + name] != ':')
			name++;
		/* A line of another form is the end of the header, if not the rest of a field. */
		if (head[at] != ' ' && head[at] != '\t' &&
		    (!name || name == len || head[at + name] != ':'))
			break;
		n_own += begins_with_any(head + at, len, own);
		n_others += begins_with_any(head + at, len, others);
		at += len + 1;
	}
	return n_own && n_own + n_others > MAIL_FIELDS;
}

/* What a text is that is not to be read as it stands. */
static struct signature of_document(const char *head, size_t n)
{
	static const struct signature mail = {FILE_MAIL, "a mail message", "save its text"};
	struct signature is = {.kind = FILE_TEXT};

	text_skip_mark(&head, &n);
	if (is_mail(head, n))
		return mail;
	while (n && text_is_space(*head)) {
		head++;
		n--;
	}
	if (n && *head == '<')
		is = markup(head, n);
	return is.kind == FILE_HTML ? is : (struct signature){.kind = FILE_TEXT};
}

/* An object, or a list of objects or lists, as opposed to a cell that begins with a bracket. */
static bool is_json(const char *head, size_t n)
{
	size_t i = 1;

	while (i < n && text_is_space(head[i]))
		i++;
	return i != n && (head[0] == '{' ? head[i] == '"' || head[i] == '}'
					 : head[i] == '{' || head[i] == '[' || head[i] == ']');
}

/* What a text is whose first bytes show no more than that it is one. */
static struct signature of_text(const char *head, size_t n)
{
	text_skip_mark(&head, &n);
	while (n && text_is_space(*head)) {
		head++;
		n--;
	}
	if (n && *head == '<')
		return markup(head, n);
	if (n && (*head == '{' || *head == '[') && is_json(head, n))
		return json;
	return begins_with_any(head, n, phrases_refusal) ? error_answer
							 : (struct signature){.kind = FILE_TEXT};
}

struct signature signature_of(const char *head, size_t n, bool is_table)
{
	struct signature is = {.kind = FILE_TEXT};

	for_each_of(const struct magic, magic, magics, sizeof(magics) / sizeof(*magics)) {
		if (n >= magic->offset + magic->n &&
		    memcmp(head + magic->offset, magic->bytes, magic->n) == 0)
			return (struct signature){magic->kind, magic->what,
						  magic->remedies[!is_table && magic->remedies[1]]};
	}
	is.kind = bare_utf16(head, n);
	if (is.kind) {
		is.what = "text in UTF-16";
		is.remedy = "save it as UTF-8";
	} else {
		is = is_table ? of_text(head, n) : of_document(head, n);
	}
	if (!is.kind && n && memchr(head, '\r', n) && !memchr(head, '\n', n))
		is.kind = FILE_LONE_CR;
	if (!is.kind && is_table &&
	    markdown_has_table(head, n < SIGNATURE_BYTES ? n : SIGNATURE_BYTES))
		is.kind = FILE_MARKDOWN;
	if (!is.kind && is_table &&
	    printed_has_table(head, n < SIGNATURE_BYTES ? n : SIGNATURE_BYTES))
		is.kind = FILE_PRINTED;
	if (!is.kind && is_table && spaced_has_table(head, n))
		is.kind = FILE_SPACED;
	return is;
}

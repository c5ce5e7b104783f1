#include "document.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "alloc.h"
#include "mail_part.h"
#include "text.h"

#define DEPTH_MAX 50 /* parts in parts */
#define PARTS_MAX 200
#define VALUE_MAX 100

struct mail {
	struct document *document;
	const char *path;
	struct diag_sink *sink;
	size_t n_parts;
	bool has_more;			    /* parts that are not read, attachments for one */
	struct strbuf unwrapped[PARTS_MAX]; /* forwarded messages that were encoded as a whole */
	size_t n_unwrapped;
};

static bool begins(const char *s, const char *with)
{
	return strncasecmp(s, with, strlen(with)) == 0;
}

/* --- the parts of a part -------------------------------------------------------------------------- */

enum boundary { NO_BOUNDARY, A_BOUNDARY, THE_LAST_BOUNDARY };

/* Whether the line of n bytes at s parts the message: "--" and the boundary, with "--" behind the last part. */
static enum boundary boundary_at(const char *s, size_t n, const char *boundary)
{
	size_t len = strlen(boundary), at = len + 2;
	bool is_last;

	if (n < at || s[0] != '-' || s[1] != '-' || memcmp(s + 2, boundary, len) != 0)
		return NO_BOUNDARY;
	is_last = n >= at + 2 && s[at] == '-' && s[at + 1] == '-';
	for (at += is_last ? 2 : 0; at < n; at++) {
		if (!text_is_space(s[at]))
			return NO_BOUNDARY;
	}
	return is_last ? THE_LAST_BOUNDARY : A_BOUNDARY;
}

/* The next part behind *at; false: there is none. */
static bool next_part(const struct mail_part *whole, const char *boundary, size_t *at,
		      struct mail_part *out)
{
	const char *s = whole->body;
	size_t n = whole->body_len, begin = SIZE_MAX;

	while (*at < n) {
		size_t line = *at, end = line + text_line_length(s + line, n - line);
		enum boundary found = boundary_at(s + line, end - line, boundary);

		if (found && begin != SIZE_MAX) {
			*out = mail_split(s + begin, line - begin);
			return true;
		}
		if (found == THE_LAST_BOUNDARY) {
			*at = n;
			return false;
		}
		if (found)
			begin = end;
		*at = end;
	}
	/* A message that was cut off ends without a boundary. */
	if (begin == SIZE_MAX || begin >= n)
		return false;
	*out = mail_split(s + begin, n - begin);
	return true;
}

/* --- a part --------------------------------------------------------------------------------------- */

struct kind {
	char type[VALUE_MAX], boundary[VALUE_MAX], charset[VALUE_MAX], encoding[VALUE_MAX];
	bool is_attached;
};

static bool copy_value(const struct mail_part *part, const char *name, char out[VALUE_MAX],
		       struct strbuf *scratch)
{
	strbuf_clear(scratch);
	mail_field(part, name, scratch);
	snprintf(out, VALUE_MAX, "%s", scratch->text);
	return !scratch->failed;
}

/* Which kind of part it is. False: out of memory. */
static bool read_kind(const struct mail_part *part, struct kind *kind)
{
	struct strbuf value = STRBUF_INIT;
	char disposition[VALUE_MAX];
	bool done = copy_value(part, "Content-Disposition", disposition, &value) &&
		    copy_value(part, "Content-Transfer-Encoding", kind->encoding, &value) &&
		    copy_value(part, "Content-Type", kind->type, &value);

	kind->is_attached = begins(disposition, "attachment");
	if (!mail_parameter(value.text, "boundary", kind->boundary, sizeof(kind->boundary)))
		kind->boundary[0] = '\0';
	if (!mail_parameter(value.text, "charset", kind->charset, sizeof(kind->charset)))
		kind->charset[0] = '\0';
	strbuf_release(&value);
	return done;
}

/* Lines as they are: an empty one ends a paragraph. */
static void add_plain(struct document *document, const char *s, size_t n)
{
	document_end_paragraph(document);
	for (size_t at = 0; at < n && !document_is_full(document);) {
		const char *line_end = memchr(s + at, '\n', n - at);
		size_t end = line_end ? (size_t)(line_end - s) : n, len = end - at;

		while (len && (text_is_space(s[at + len - 1]) || s[at + len - 1] == '\0'))
			len--;
		document->is_preformatted = true;
		document_add(document, s + at, len);
		document->is_preformatted = false;
		if (len)
			document_break_line(document);
		else
			document_end_paragraph(document);
		at = end + 1;
	}
	document_end_paragraph(document);
}

static enum diag_code add_text_part(struct mail *mail, const struct mail_part *part,
				    const struct kind *kind)
{
	struct strbuf bytes = STRBUF_INIT, text = STRBUF_INIT;
	enum diag_code code = DIAG_OK;

	mail_decode(&bytes, kind->encoding, part->body, part->body_len);
	if (bytes.failed) {
		code = diag_nomem(mail->sink);
	} else if (begins(kind->type, "text/html")) {
		code = html_text(mail->document, bytes.text, bytes.len, kind->charset, mail->path,
				 mail->sink);
	} else if (document_to_utf8(&text, bytes.text, bytes.len, kind->charset)) {
		add_plain(mail->document, text.text, text.len);
		code = document_check(mail->document, mail->path, mail->sink);
	} else {
		code = diag_nomem(mail->sink);
	}
	strbuf_release(&bytes);
	strbuf_release(&text);
	return code;
}

static bool is_message(const struct kind *kind)
{
	return begins(kind->type, "message/rfc822") || begins(kind->type, "message/global");
}

/* What the message shows: a message that is forwarded as an attachment, too. */
static bool is_read(const struct kind *kind)
{
	return is_message(kind) ||
	       (!kind->is_attached &&
		(!kind->type[0] || begins(kind->type, "text/") ||
		 begins(kind->type, "multipart/")) &&
		!begins(kind->type, "text/calendar") && !begins(kind->type, "text/csv"));
}

/* --- the message ---------------------------------------------------------------------------------- */

/* "Fri, 18 Oct 2024 10:00:00 +0200": the day alone, as people write it; the rest are no figures. */
static void add_date(struct document *document, const char *value)
{
	static const char *const months[] = {"January",	  "February", "March",	  "April",
					     "May",	  "June",     "July",	  "August",
					     "September", "October",  "November", "December"};
	const char *at = strchr(value, ',');
	char line[VALUE_MAX];
	size_t day, month;

	at = at ? at + 1 : value;
	at += strspn(at, " ");
	day = strspn(at, "0123456789");
	month = day + strspn(at + day, " ");
	if (!day || day > 2 || strlen(at + month) < 8 || strspn(at + month + 4, "0123456789") != 4)
		return;
	for (size_t i = 0; i < countof(months); i++) {
		if (strncasecmp(at + month, months[i], 3) != 0)
			continue;
		snprintf(line, sizeof(line), "%.*s %s %.4s", (int)day, at, months[i],
			 at + month + 4);
		document_add(document, line, strlen(line));
		document_end_paragraph(document);
	}
}

/* What its header shows the reader: its subject and its day. False: out of memory. */
static bool add_head(struct document *document, const struct mail_part *whole)
{
	struct strbuf value = STRBUF_INIT, words = STRBUF_INIT, text = STRBUF_INIT;
	struct strbuf date = STRBUF_INIT;
	bool done = true;

	if (mail_field(whole, "Subject", &value)) {
		mail_add_words(&words, value.text, value.len);
		if (!document_to_utf8(&text, words.text, words.len, ""))
			text.failed = true;
		document_add(document, text.text, text.len);
		document_end_paragraph(document);
	}
	if (mail_field(whole, "Date", &date))
		add_date(document, date.text);
	done = !value.failed && !words.failed && !text.failed && !date.failed;
	strbuf_release(&date);
	strbuf_release(&words);
	strbuf_release(&value);
	strbuf_release(&text);
	return done;
}

/* --- its parts ------------------------------------------------------------------------------------ */

/* Parts that are still to be read, the next one last: no part calls for another. */
struct waiting {
	struct mail_part part;
	unsigned depth;
};

static enum diag_code refuse_parts(const struct mail *mail)
{
	return diag_refuse(
		mail->sink, DIAG_RANGE, mail->path, "save its text",
		"the message has more than %d parts, or parts in parts more than %d deep",
		PARTS_MAX, DEPTH_MAX);
}

/* The message that was forwarded, in place of the part that it is. */
static enum diag_code unwrap(struct mail *mail, struct waiting *one, const struct kind *kind)
{
	const char *body = one->part.body;
	size_t n = one->part.body_len;

	if (one->depth == DEPTH_MAX || mail->n_unwrapped == PARTS_MAX)
		return refuse_parts(mail);
	if (begins(kind->encoding, "base64") || begins(kind->encoding, "quoted-printable")) {
		struct strbuf *decoded = &mail->unwrapped[mail->n_unwrapped++];

		strbuf_init(decoded);
		mail_decode(decoded, kind->encoding, body, n);
		if (decoded->failed)
			return diag_nomem(mail->sink);
		body = decoded->text;
		n = decoded->len;
	}
	one->part = mail_split(body, n);
	one->depth++;
	return add_head(mail->document, &one->part) ? DIAG_OK : diag_nomem(mail->sink);
}

/* What is read of a part of several, put so that the first is the next. */
static enum diag_code add_parts(struct mail *mail, const struct waiting *of,
				const struct kind *kind, struct waiting *list, size_t *n)
{
	bool is_choice = begins(kind->type, "multipart/alternative");
	size_t at = 0, first = *n;
	struct mail_part part;
	bool has_parts = false;

	while (next_part(&of->part, kind->boundary, &at, &part)) {
		struct kind inner;

		if (!read_kind(&part, &inner))
			return diag_nomem(mail->sink);
		has_parts = true;
		if (!is_read(&inner)) {
			mail->has_more = true;
			continue;
		}
		if (of->depth == DEPTH_MAX || ++mail->n_parts > PARTS_MAX)
			return refuse_parts(mail);
		if (is_choice)
			*n = first;
		list[(*n)++] = (struct waiting){part, of->depth + 1};
	}
	for (size_t low = first, high = *n; low + 1 < high; low++) {
		struct waiting swapped = list[low];

		list[low] = list[--high];
		list[high] = swapped;
	}
	/* What has no boundary anywhere is no less a text. */
	return has_parts ? DIAG_OK : add_text_part(mail, &of->part, kind);
}

static enum diag_code read_parts(struct mail *mail, const struct mail_part *whole)
{
	struct waiting list[PARTS_MAX + 1] = {{*whole, 0}};
	enum diag_code code = DIAG_OK;

	for (size_t n = 1; n && !code;) {
		struct waiting one = list[--n];
		struct kind kind;

		if (!read_kind(&one.part, &kind))
			return diag_nomem(mail->sink);
		if (begins(kind.type, "multipart/") && kind.boundary[0]) {
			code = add_parts(mail, &one, &kind, list, &n);
		} else if (is_message(&kind)) {
			code = unwrap(mail, &one, &kind);
			list[n++] = one;
		} else if (is_read(&kind)) {
			code = add_text_part(mail, &one.part, &kind);
		} else {
			mail->has_more = true;
		}
	}
	return code;
}

enum diag_code mail_text(struct document *document, const char *s, size_t n, const char *path,
			 struct diag_sink *sink)
{
	struct mail mail = {.document = document, .path = path, .sink = sink};
	struct mail_part whole = mail_split(s, n);
	enum diag_code code = add_head(document, &whole) ? DIAG_OK : diag_nomem(sink);
	size_t head_len = document->out.len;

	if (!code)
		code = read_parts(&mail, &whole);
	if (!code && mail.has_more && document->out.len == head_len)
		code = diag_refuse(mail.sink, DIAG_RANGE, mail.path,
				   "save what is attached, and check that",
				   "the message has no text of its own, only attachments");
	for (size_t i = 0; i < mail.n_unwrapped; i++)
		strbuf_release(&mail.unwrapped[i]);
	return code;
}

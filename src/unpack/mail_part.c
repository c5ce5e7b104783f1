#include "mail_part.h"

#include <string.h>
#include <strings.h>

#include "document.h"
#include "text.h"

static bool is_empty_line(const char *s, size_t from, size_t to)
{
	return to - from == 1 ? s[from] == '\n' : to - from == 2 && s[from] == '\r';
}

struct mail_part mail_split(const char *s, size_t n)
{
	size_t at = 0;

	while (at < n) {
		size_t end = at + text_line_length(s + at, n - at);

		if (is_empty_line(s, at, end))
			return (struct mail_part){s, at, s + end, n - end};
		at = end;
	}
	return (struct mail_part){s, n, s + n, 0};
}

/* A value without its line breaks, those of folded lines too. */
static void add_unfolded(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] != '\r' && s[i] != '\n')
			strbuf_addc(out, s[i] == '\t' ? ' ' : s[i]);
	}
}

bool mail_field(const struct mail_part *part, const char *name, struct strbuf *out)
{
	size_t len = strlen(name);

	for (size_t at = 0; at < part->head_len;) {
		const char *line = part->head + at;
		size_t end = at + text_line_length(part->head + at, part->head_len - at);
		bool is_it =
			end - at > len && line[len] == ':' && strncasecmp(line, name, len) == 0;
		size_t begin = at + len + 1;

		while (end < part->head_len && (part->head[end] == ' ' || part->head[end] == '\t'))
			end += text_line_length(part->head + end, part->head_len - end);
		if (is_it) {
			while (begin < end && text_is_space(part->head[begin]))
				begin++;
			add_unfolded(out, part->head + begin, end - begin);
			return true;
		}
		at = end;
	}
	return false;
}

bool mail_parameter(const char *value, const char *name, char *out, size_t size)
{
	size_t len = strlen(name), used = 0;

	for (const char *at = strchr(value, ';'); at; at = strchr(at, ';')) {
		bool is_quoted;

		at++;
		at += strspn(at, " ");
		if (strncasecmp(at, name, len) != 0 || at[len] != '=')
			continue;
		at += len + 1;
		is_quoted = *at == '"';
		for (at += is_quoted; *at && used + 1 < size; at++) {
			if (is_quoted ? *at == '"' : strchr("; ", *at) != NULL)
				break;
			out[used++] = *at;
		}
		out[used] = '\0';
		return used > 0;
	}
	return false;
}

/* --- bytes as letters ----------------------------------------------------------------------------- */

/* "=E9" is a byte; "=" at the end of a line joins it with the next. In words, "_" is a space. */
static void add_quoted(struct strbuf *out, const char *s, size_t n, bool is_word)
{
	for (size_t i = 0; i < n; i++) {
		size_t spaces = i + 1;

		if (s[i] == '=' && i + 2 < n && text_hex_digit(s[i + 1]) >= 0 &&
		    text_hex_digit(s[i + 2]) >= 0) {
			strbuf_addc(out, (char)(text_hex_digit(s[i + 1]) << 4 |
						text_hex_digit(s[i + 2])));
			i += 2;
			continue;
		}
		while (s[i] == '=' && spaces < n && (s[spaces] == ' ' || s[spaces] == '\r'))
			spaces++;
		if (s[i] == '=' && spaces < n && s[spaces] == '\n')
			i = spaces;
		else
			strbuf_addc(out, is_word && s[i] == '_' ? ' ' : s[i]);
	}
}

static int base64_digit(char c)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static void add_base64(struct strbuf *out, const char *s, size_t n)
{
	unsigned bits = 0, n_bits = 0;

	for (size_t i = 0; i < n && s[i] != '='; i++) {
		int digit = base64_digit(s[i]);

		if (digit < 0)
			continue;
		bits = bits << 6 | (unsigned)digit;
		n_bits += 6;
		if (n_bits >= 8) {
			n_bits -= 8;
			strbuf_addc(out, (char)(bits >> n_bits & 0xFF));
		}
	}
}

void mail_decode(struct strbuf *out, const char *encoding, const char *s, size_t n)
{
	if (strncasecmp(encoding, "quoted-printable", 16) == 0)
		add_quoted(out, s, n, false);
	else if (strncasecmp(encoding, "base64", 6) == 0)
		add_base64(out, s, n);
	else
		strbuf_add(out, s, n);
}

/* --- fields in other letters ---------------------------------------------------------------------- */

#define ENCODING_MAX 40

/* "=?utf-8?B?...?=" at the beginning of the n bytes: its length, and its text added; 0: there is none. */
static size_t add_word(struct strbuf *out, const char *s, size_t n)
{
	char encoding[ENCODING_MAX];
	struct strbuf bytes = STRBUF_INIT;
	size_t len = 2, text, end;

	if (n < 8 || s[0] != '=' || s[1] != '?')
		return 0;
	while (len < n && s[len] != '?' && s[len] != '*' && len - 2 + 1 < sizeof(encoding))
		len++;
	memcpy(encoding, s + 2, len - 2);
	encoding[len - 2] = '\0';
	while (len < n && s[len] != '?')
		len++;
	if (len + 3 >= n || s[len + 2] != '?')
		return 0;
	text = len + 3;
	for (end = text; end + 1 < n && (s[end] != '?' || s[end + 1] != '='); end++)
		;
	if (end + 1 >= n)
		return 0;
	if (text_to_lower(s[len + 1]) == 'b')
		add_base64(&bytes, s + text, end - text);
	else
		add_quoted(&bytes, s + text, end - text, true);
	if (bytes.failed || !document_to_utf8(out, bytes.text, bytes.len, encoding))
		out->failed = true;
	strbuf_release(&bytes);
	return end + 2;
}

void mail_add_words(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t len = add_word(out, s + i, n - i), spaces;

		if (!len) {
			strbuf_addc(out, s[i++]);
			continue;
		}
		i += len;
		/* White space between two such words is none. */
		for (spaces = i; spaces < n && s[spaces] == ' '; spaces++)
			;
		if (spaces + 1 < n && s[spaces] == '=' && s[spaces + 1] == '?')
			i = spaces;
	}
}

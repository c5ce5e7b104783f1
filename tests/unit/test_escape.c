#include "escape.h"

#include <stdio.h>

#include "csv_reader.h"
#include "datafile.h"
#include "support.h"

/* Bytes with their count, for texts with NUL bytes in them. */
struct bytes {
	const char *s;
	size_t n;
};

#define BYTES(literal)                       \
	{                                    \
		literal, sizeof(literal) - 1 \
	}

/* Strict UTF-8 after RFC 3629, by its table of byte ranges; 0 for an invalid start. */
static size_t decode(const char *s, size_t n, unsigned *c)
{
	const unsigned char *b = (const unsigned char *)s;
	unsigned low = 0x80, high = 0xbf;
	size_t len;

	if (b[0] < 0x80) {
		*c = b[0];
		return 1;
	}
	if (b[0] >= 0xc2 && b[0] <= 0xdf) {
		len = 2;
		*c = b[0] & 0x1fU;
	} else if (b[0] >= 0xe0 && b[0] <= 0xef) {
		len = 3;
		*c = b[0] & 0x0fU;
		low = b[0] == 0xe0 ? 0xa0 : low;
		high = b[0] == 0xed ? 0x9f : high;
	} else if (b[0] >= 0xf0 && b[0] <= 0xf4) {
		len = 4;
		*c = b[0] & 0x07U;
		low = b[0] == 0xf0 ? 0x90 : low;
		high = b[0] == 0xf4 ? 0x8f : high;
	} else {
		return 0;
	}
	for (size_t i = 1; i < len; i++) {
		if (i >= n || b[i] < low || b[i] > high)
			return 0;
		*c = *c << 6 | (b[i] & 0x3fU);
		low = 0x80;
		high = 0xbf;
	}
	return len;
}

static void add_utf8(struct strbuf *out, unsigned c)
{
	if (c < 0x80) {
		strbuf_addc(out, (char)c);
	} else if (c < 0x800) {
		strbuf_addc(out, (char)(0xc0 | c >> 6));
		strbuf_addc(out, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		strbuf_addc(out, (char)(0xe0 | c >> 12));
		strbuf_addc(out, (char)(0x80 | (c >> 6 & 0x3f)));
		strbuf_addc(out, (char)(0x80 | (c & 0x3f)));
	} else {
		strbuf_addc(out, (char)(0xf0 | c >> 18));
		strbuf_addc(out, (char)(0x80 | (c >> 12 & 0x3f)));
		strbuf_addc(out, (char)(0x80 | (c >> 6 & 0x3f)));
		strbuf_addc(out, (char)(0x80 | (c & 0x3f)));
	}
}

/* Controls, separators of lines, and (UnicodeData.txt) characters of category Cf. */
static bool is_harmful(unsigned c)
{
	static const unsigned ranges[][2] = {
		{0x0, 0x1f},	    {0x7f, 0x9f},	{0xad, 0xad},	    {0x600, 0x605},
		{0x61c, 0x61c},	    {0x6dd, 0x6dd},	{0x70f, 0x70f},	    {0x890, 0x891},
		{0x8e2, 0x8e2},	    {0x180e, 0x180e},	{0x200b, 0x200f},   {0x2028, 0x202e},
		{0x2060, 0x2064},   {0x2066, 0x206f},	{0xfeff, 0xfeff},   {0xfff9, 0xfffb},
		{0x110bd, 0x110bd}, {0x110cd, 0x110cd}, {0x13430, 0x13438}, {0x1bca0, 0x1bca3},
		{0x1d173, 0x1d17a}, {0xe0001, 0xe0001}, {0xe0020, 0xe007f},
	};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
		if (c >= ranges[i][0] && c <= ranges[i][1])
			return true;
	}
	return false;
}

/* What escape.h promises for every format but JSON: harmful characters and invalid bytes shown. */
static void add_as_shown(struct strbuf *out, struct bytes text)
{
	for (size_t i = 0; i < text.n;) {
		unsigned c;
		size_t len = decode(text.s + i, text.n - i, &c);

		if (!len)
			strbuf_addf(out, "\\x%02x", (unsigned)(unsigned char)text.s[i]);
		else if (!is_harmful(c))
			strbuf_add(out, text.s + i, len);
		else
			strbuf_addf(out, c < 0x100 ? "\\x%02x" : "\\u{%x}", c);
		i += len ? len : 1;
	}
}

static const char *name_of(struct bytes text)
{
	static char name[400];
	size_t at = 0;

	for (size_t i = 0; i < text.n && at + 5 < sizeof(name); i++)
		at += (size_t)snprintf(name + at, sizeof(name) - at,
				       text.s[i] > ' ' && text.s[i] < 0x7f ? "%c" : "<%02x>",
				       (unsigned)(unsigned char)text.s[i]);
	name[at] = '\0';
	return name;
}

/* Valid UTF-8 with nothing in it that a terminal or an editor obeys. */
static void check_harmless(struct bytes text, const struct strbuf *out)
{
	assert_false(out->failed);
	for (size_t i = 0; i < out->len;) {
		unsigned c;
		size_t len = decode(out->text + i, out->len - i, &c);

		if (!len || is_harmful(c))
			fail_msg("text %s: byte %zu of the output is invalid or harmful",
				 name_of(text), i);
		i += len;
	}
}

static bool any_country(const char code[4])
{
	return code[0] != '\0';
}

struct one_cell {
	struct strbuf text;
	size_t records, cells;
};

static bool keep_cell(void *ctx, const struct csv_record *record)
{
	struct one_cell *one = ctx;

	one->records++;
	one->cells = record->n;
	strbuf_clear(&one->text);
	if (record->n > 1)
		strbuf_add(&one->text, record->cells[1].text, record->cells[1].len);
	return true;
}

/* The cell as the CSV reader hands it over, with a neighbour on each side. */
static void read_cell(struct bytes text, const char *cell, char separator, struct strbuf *out)
{
	struct one_cell one = {.text = STRBUF_INIT};
	struct recorder recorder;
	struct csv_reader_options options = {.separator = separator};
	struct csv_reader *reader;
	struct strbuf file = STRBUF_INIT;

	recorder_init(&recorder);
	reader = csv_reader_new("-", options, keep_cell, &one, &recorder.sink);
	assert_non_null(reader);
	strbuf_addf(&file, "left%c%s%cright\n", separator, cell, separator);
	if (csv_reader_feed(reader, file.text, file.len) || csv_reader_finish(reader) ||
	    recorder.n || one.records != 1 || one.cells != 3)
		fail_msg("text %s: %s is not one cell", name_of(text), cell);
	strbuf_add(out, one.text.text, one.text.len);
	csv_reader_free(reader);
	strbuf_release(&file);
	strbuf_release(&one.text);
}

/* As the data file's reader takes it, in a column of text. */
static void read_source(struct bytes text, const char *cell, char separator, const char *expected)
{
	struct dataset data = {.n = 0};
	struct recorder recorder;
	struct strbuf lines = STRBUF_INIT;
	struct datafile *file;

	recorder_init(&recorder);
	file = datafile_new("-", &data, any_country, &recorder.sink);
	assert_non_null(file);
	strbuf_addf(&lines, "period%cexports%csource\n2023%c1%c%s\n", separator, separator,
		    separator, separator, cell);
	datafile_feed(file, lines.text, lines.len);
	if (datafile_finish(file) || data.n != 1)
		fail_msg("text %s: %s is refused: %s", name_of(text), cell,
			 recorder.diags[0].message);
	check_text_row(name_of(text), data.rows[0].source, expected);
	strbuf_release(&lines);
	dataset_release(&data);
}

/* Text that a spreadsheet runs, or protection that reading takes away. */
static bool needs_protection(const char *s)
{
	while (*s == '\'')
		s++;
	return *s && strchr("=+-@", *s);
}

/* Valid UTF-8 without NUL. */
static bool is_valid_text(struct bytes text)
{
	for (size_t i = 0, len; i < text.n; i += len) {
		unsigned c;

		len = decode(text.s + i, text.n - i, &c);
		if (!len || !c)
			return false;
	}
	return true;
}

static void check_separated(struct bytes text, char separator)
{
	struct strbuf out = STRBUF_INIT, shown = STRBUF_INIT, cell = STRBUF_INIT;

	add_as_shown(&shown, text);
	strbuf_adds(&out, "before");
	if (separator == ',')
		escape_csv(&out, text.s, text.n);
	else
		escape_tsv(&out, text.s, text.n);
	check_harmless(text, &out);
	assert_memory_equal(out.text, "before", 6);
	read_cell(text, out.text + 6, separator, &cell);
	/* Neither a spreadsheet nor the reader is left in doubt. */
	if (cell.text[0] && strchr("=+-@\t", cell.text[0]))
		fail_msg("text %s: the cell is a formula", name_of(text));
	/* Backslashes may be doubled: what is read back tells whether rightly. */
	if (text.n && memchr(text.s, '\\', text.n)) {
		assert_true(cell.len >= text.n);
	} else if (needs_protection(shown.text)) {
		check_number_row(name_of(text), cell.text[0], '\'');
		check_text_row(name_of(text), cell.text + 1, shown.text);
	} else {
		check_text_row(name_of(text), cell.text, shown.text);
	}
	/* No data file has other bytes in a text. */
	strbuf_clear(&shown);
	strbuf_add(&shown, text.s, text.n);
	if (text.n && is_valid_text(text))
		read_source(text, out.text + 6, separator, shown.text);
	strbuf_release(&out);
	strbuf_release(&shown);
	strbuf_release(&cell);
}

static unsigned hex_of(struct bytes text, const char *digits)
{
	static const char known[] = "0123456789abcdef";
	unsigned value = 0;

	for (int i = 0; i < 4; i++) {
		const char *digit = memchr(known, digits[i], 16);

		if (!digit)
			fail_msg("text %s: '%.4s' are no four hex digits", name_of(text), digits);
		else
			value = value * 16 + (unsigned)(digit - known);
	}
	return value;
}

/* The string that the JSON stands for; fails the test unless it is one JSON string. */
static void decode_json(struct bytes text, const struct strbuf *json, struct strbuf *out)
{
	const char *s = json->text + 1, *end = json->text + json->len - 1;

	if (json->len < 2 || json->text[0] != '"' || *end != '"')
		fail_msg("text %s: no quotes around %s", name_of(text), json->text);
	while (s < end) {
		unsigned c;

		if (*s == '"')
			fail_msg("text %s: a bare quote", name_of(text));
		if (*s != '\\') {
			strbuf_addc(out, *s++);
			continue;
		}
		switch (s[1]) {
		case '"':
		case '\\':
			strbuf_addc(out, s[1]);
			s += 2;
			break;
		case 'u':
			c = hex_of(text, s + 2);
			s += 6;
			if (c >= 0xd800 && c < 0xdc00) {
				assert_memory_equal(s, "\\u", 2);
				c = 0x10000 + ((c - 0xd800) << 10) + (hex_of(text, s + 2) - 0xdc00);
				s += 6;
			}
			add_utf8(out, c);
			break;
		default:
			fail_msg("text %s: unknown escape in %s", name_of(text), json->text);
		}
	}
	if (s != end)
		fail_msg("text %s: an escape runs over the end", name_of(text));
}

static void check_json(struct bytes text)
{
	struct strbuf out = STRBUF_INIT, decoded = STRBUF_INIT, expected = STRBUF_INIT;

	for (size_t i = 0; i < text.n;) {
		unsigned c;
		size_t len = decode(text.s + i, text.n - i, &c);

		add_utf8(&expected, len ? c : 0xfffd);
		i += len ? len : 1;
	}
	escape_json(&out, text.s, text.n);
	check_harmless(text, &out);
	decode_json(text, &out, &decoded);
	if (decoded.len != expected.len || memcmp(decoded.text, expected.text, expected.len) != 0)
		fail_msg("text %s: %s stands for another string", name_of(text), out.text);
	strbuf_release(&out);
	strbuf_release(&decoded);
	strbuf_release(&expected);
}

/* What a reader of Markdown sees; fails the test where it would see markup. */
static void decode_markdown(struct bytes text, const struct strbuf *markdown, struct strbuf *out)
{
	static const struct {
		const char *entity;
		char c;
	} entities[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&#32;", ' '}};
	const char *s = markdown->text;
	size_t digits = strspn(s, "0123456789");

	/* A paragraph that begins so is a heading, a list, a rule or code. */
	if (*s && strchr("#+-= ", *s))
		fail_msg("text %s: begins as markup: %s", name_of(text), markdown->text);
	/* strchr would find the end of the text too, and what follows an end is not the text's. */
	if (digits && s[digits] && strchr(".)", s[digits]) && strchr(" ", s[digits + 1]))
		fail_msg("text %s: begins as a list: %s", name_of(text), markdown->text);
	while (*s) {
		size_t i = 0;

		if (*s == '\\') {
			if (!s[1] || !strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[1]))
				fail_msg("text %s: a stray backslash", name_of(text));
			strbuf_addc(out, s[1]);
			s += 2;
			continue;
		}
		if (strchr("`*_[]|~!<>", *s))
			fail_msg("text %s: markup in %s", name_of(text), markdown->text);
		if (*s != '&') {
			strbuf_addc(out, *s++);
			continue;
		}
		while (i < 4 && strncmp(s, entities[i].entity, strlen(entities[i].entity)) != 0)
			i++;
		if (i == 4) {
			fail_msg("text %s: a bare & in %s", name_of(text), markdown->text);
			break;
		}
		strbuf_addc(out, entities[i].c);
		s += strlen(entities[i].entity);
	}
}

static void check_markdown(struct bytes text)
{
	struct strbuf out = STRBUF_INIT, shown = STRBUF_INIT, decoded = STRBUF_INIT;

	add_as_shown(&shown, text);
	escape_markdown(&out, text.s, text.n);
	check_harmless(text, &out);
	decode_markdown(text, &out, &decoded);
	check_text_row(name_of(text), decoded.text, shown.text);
	strbuf_release(&out);
	strbuf_release(&shown);
	strbuf_release(&decoded);
}

static void check_all(struct bytes text)
{
	check_separated(text, ',');
	check_separated(text, '\t');
	check_json(text);
	check_markdown(text);
}

/* Each byte alone and between every two of these. */
TEST(every_byte_is_harmless)
{
	static const char *const around[] = {"", "a", " ", "'", "\"", "=", "1", ","};
	const size_t n = sizeof(around) / sizeof(around[0]);

	for (int byte = 0; byte < 256; byte++) {
		for (size_t i = 0; i < n * n; i++) {
			const char *before = around[i / n], *after = around[i % n];
			char text[16];
			size_t len = strlen(before);

			memcpy(text, before, len);
			text[len++] = (char)byte;
			memcpy(text + len, after, strlen(after));
			check_all((struct bytes){text, len + strlen(after)});
		}
	}
}

/* All pairs of bytes that may begin a longer sequence, and bytes after them. */
TEST(every_pair_of_bytes_is_harmless)
{
	for (unsigned first = 0; first < 256; first++) {
		for (unsigned second = 0; second < 256; second += first < 0x80 ? 3 : 1) {
			const char text[] = {(char)first, (char)second};

			check_json((struct bytes){text, 2});
			check_markdown((struct bytes){text, 2});
		}
	}
}

TEST(odd_texts_are_harmless)
{
	static const struct bytes texts[] = {
		BYTES(""),
		BYTES("Bureau of National Statistics of Kazakhstan, foreign trade by country"),
		BYTES("Министерство иностранных дел"),
		BYTES("哈萨克斯坦, \"引号\""),
		BYTES("\xF0\x9F\x87\xB0\xF0\x9F\x87\xBF"),
		/* invalid UTF-8 */
		BYTES("caf\xE9"),
		BYTES("caf\xC3"),
		BYTES("a\xC3\x28"),
		BYTES("\xE2\x88"),
		BYTES("\xE2\x88 1"),
		BYTES("\xC0\xAF"),
		BYTES("\xE0\x80\xAF"),
		BYTES("\xF0\x80\x80\xAF"),
		BYTES("x\xED\xA0\x80y"),
		BYTES("\xED\xBF\xBF"),
		BYTES("\xF4\x90\x80\x80"),
		BYTES("\xF5\x80\x80\x80"),
		BYTES("\xF8\x88\x80\x80\x80"),
		BYTES("\xFE\xFF"),
		BYTES("\x80\x80\x80"),
		BYTES("\xF0\x9F\x87"),
		/* invisible characters and bidirectional controls, as in "trojan source" */
		BYTES("a\xE2\x80\xAE"
		      "b"),
		BYTES("\xE2\x80\xAA\xE2\x80\xAB\xE2\x80\xAC\xE2\x80\xAD\xE2\x80\xAE"),
		BYTES("\xE2\x81\xA6\xE2\x81\xA7\xE2\x81\xA8\xE2\x81\xA9"),
		BYTES("\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F"),
		BYTES("\xE2\x80\xA8\xE2\x80\xA9"),
		BYTES("\xEF\xBB\xBF"
		      "bom"),
		BYTES("\xC2\x80\xC2\x85\xC2\x9B"
		      "31m"),
		BYTES("so\xC2\xAD"
		      "ft"),
		BYTES("\xD8\x9C"),
		BYTES("\xF3\xA0\x80\x81\xF3\xA0\x81\xA1"),
		BYTES("\xF0\x9D\x85\xB3"),
		/* spaces that stay */
		BYTES("1\xC2\xA0"
		      "234\xE2\x80\xAF"
		      "567"),
		BYTES("\xC2\xA0"),
		/* commands for terminals */
		BYTES("\x1b[31mred\x1b[0m"),
		BYTES("\x1b]0;title\x07"),
		BYTES("\x9b"
		      "31m"),
		BYTES("a\rb\nc\td\ve\ff\bg\0h"),
		/* formulas */
		BYTES("=1+1"),
		BYTES("+1"),
		BYTES("-1"),
		BYTES("@SUM(A1)"),
		BYTES("\t=1"),
		BYTES("\r=1"),
		BYTES("\n=1"),
		BYTES(" =1"),
		BYTES("=cmd|' /C calc'!A0, \"quoted\""),
		BYTES("=\"a\""),
		BYTES("=a;b"),
		BYTES("'=1"),
		BYTES("''=1"),
		BYTES("'''@x"),
		BYTES("'\t"),
		BYTES("'\0="),
		BYTES("'"),
		BYTES("''"),
		BYTES("'a"),
		BYTES("=\xFF"),
		BYTES("="),
		/* CSV */
		BYTES("\""),
		BYTES("\"\""),
		BYTES("\",\""),
		BYTES("a,b;c\td"),
		BYTES("# no comment"),
		BYTES(" "),
		BYTES("  two  "),
		BYTES("trailing\\"),
		/* Markdown and HTML */
		BYTES("<script>alert(1)</script>"),
		BYTES("&lt;b&gt; &amp; &#60;"),
		BYTES("[text](http://example.org \"title\")"),
		BYTES("![image](x.png)"),
		BYTES("a | b \\| c"),
		BYTES("*bold* __under__ ~~gone~~ `code`"),
		BYTES("# heading"),
		BYTES("- item"),
		BYTES("+ item"),
		BYTES("==="),
		BYTES("---"),
		BYTES("1. item"),
		BYTES("12) item"),
		BYTES("2024"),
		BYTES("514.9 million"),
		BYTES("    code"),
		BYTES(" # heading"),
		BYTES("<!-- "),
		BYTES("\\*"),
		/* JSON */
		BYTES("\\u0041 \\n \\"),
		BYTES("</script>"),
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		check_all(texts[i]);
}

TEST(writes_as_promised)
{
	static const struct {
		struct bytes text;
		const char *csv, *tsv, *json, *markdown;
	} rows[] = {
		{BYTES(""), "", "", "\"\"", ""},
		{BYTES("plain text"), "plain text", "plain text", "\"plain text\"", "plain text"},
		{BYTES("a,b"), "\"a,b\"", "a,b", "\"a,b\"", "a,b"},
		{BYTES("a;b"), "\"a;b\"", "a;b", "\"a;b\"", "a;b"},
		{BYTES("say \"a\""), "\"say \"\"a\"\"\"", "\"say \"\"a\"\"\"", "\"say \\\"a\\\"\"",
		 "say \"a\""},
		{BYTES("=1+1"), "'=1+1", "'=1+1", "\"=1+1\"", "\\=1+1"},
		{BYTES("@x,y"), "\"'@x,y\"", "'@x,y", "\"@x,y\"", "@x,y"},
		{BYTES("'=1"), "''=1", "''=1", "\"'=1\"", "'=1"},
		{BYTES("''-1"), "'''-1", "'''-1", "\"''-1\"", "''-1"},
		{BYTES("'a"), "'a", "'a", "\"'a\"", "'a"},
		{BYTES("a\nb"), "a\\x0ab", "a\\x0ab", "\"a\\u000ab\"", "a\\\\x0ab"},
		{BYTES("\x1b[m"), "\\x1b[m", "\\x1b[m", "\"\\u001b[m\"", "\\\\x1b\\[m"},
		{BYTES("a\xE2\x80\xAE"), "a\\u{202e}", "a\\u{202e}", "\"a\\u202e\"",
		 "a\\\\u{202e}"},
		{BYTES("\xFF"), "\\xff", "\\xff", "\"\\ufffd\"", "\\\\xff"},
		{BYTES("\xC2\x9B"), "\\x9b", "\\x9b", "\"\\u009b\"", "\\\\x9b"},
		{BYTES("\xF3\xA0\x80\x81"), "\\u{e0001}", "\\u{e0001}", "\"\\udb40\\udc01\"",
		 "\\\\u{e0001}"},
		{BYTES("a<b>&c"), "a<b>&c", "a<b>&c", "\"a<b>&c\"", "a&lt;b&gt;&amp;c"},
		{BYTES("a|b*c_d"), "a|b*c_d", "a|b*c_d", "\"a|b*c_d\"", "a\\|b\\*c\\_d"},
		{BYTES("1. a"), "1. a", "1. a", "\"1. a\"", "1\\. a"},
		{BYTES("\xD2\x9A\xE2\x88\x92/"), "\xD2\x9A\xE2\x88\x92/", "\xD2\x9A\xE2\x88\x92/",
		 "\"\xD2\x9A\xE2\x88\x92/\"", "\xD2\x9A\xE2\x88\x92/"},
		{BYTES(" a"), "\" a\"", "\" a\"", "\" a\"", "&#32;a"},
		{BYTES("#a"), "\"#a\"", "\"#a\"", "\"#a\"", "\\#a"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct strbuf out = STRBUF_INIT;
		struct bytes text = rows[i].text;

		escape_csv(&out, text.s, text.n);
		check_text_row("csv", out.text, rows[i].csv);
		strbuf_clear(&out);
		escape_tsv(&out, text.s, text.n);
		check_text_row("tsv", out.text, rows[i].tsv);
		strbuf_clear(&out);
		escape_json(&out, text.s, text.n);
		check_text_row("json", out.text, rows[i].json);
		strbuf_clear(&out);
		escape_markdown(&out, text.s, text.n);
		check_text_row("markdown", out.text, rows[i].markdown);
		strbuf_release(&out);
	}
}

/* Random bytes, with many of those that matter. */
TEST(random_texts_are_harmless)
{
	static const char marks[] =
		"'\"=+-@\t\r\n ,;#\\\\&<>|*_`[]~!0.)\xC3\xA9\xE2\x80\xAE\xFF\x80";
	uint64_t seed = 4180;

	for (int round = 0; round < 8000; round++) {
		char text[12];
		size_t n = (size_t)random_below(&seed, (int)sizeof(text) + 1);

		for (size_t i = 0; i < n; i++)
			text[i] = random_below(&seed, 4)
					  ? marks[random_below(&seed, (int)sizeof(marks) - 1)]
					  : (char)random_below(&seed, 256);
		check_all((struct bytes){text, n});
	}
}

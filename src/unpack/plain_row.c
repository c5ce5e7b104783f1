/*
 * ECMA-376, part 1, 18.3.1: <row r="2"><c r="A2" s="1" t="s"><f>B2</f><v>17</v></c>…</row>, or a text in the cell
 * itself, <is><t>Belgium</t></is>. Each function that reads says what became of it; PLAIN_ROW is "as expected".
 */
#include "workbook.h"

#include <string.h>

#define ATTRIBUTES_MAX 12

struct cursor {
	const char *at, *end;
};

struct attribute {
	struct plain_text name, value;
};

struct attributes {
	struct attribute list[ATTRIBUTES_MAX];
	size_t n;
	bool is_closed; /* the element has nothing inside: <c/> */
};

/* What a byte may be part of. */
enum { NAME = 1, TEXT = 2, SPACE = 4 };

#define LETTER (NAME | TEXT)
#define TIMES_4(x) x, x, x, x
#define TIMES_10(x) TIMES_4(x), TIMES_4(x), x, x
#define TIMES_26(x) TIMES_10(x), TIMES_10(x), TIMES_4(x), x, x

static const unsigned char kinds[256] = {
	['\t'] = SPACE,
	['\n'] = SPACE,
	['\r'] = SPACE,
	[' '] = SPACE | TEXT,
	TEXT, /* ! */
	0,    /* " */
	TEXT, /* # */
	TEXT, /* $ */
	TEXT, /* % */
	0,    /* & */
	['\''] = TEXT,
	TEXT,		  /* ( */
	TIMES_4(TEXT),	  /* ) * + , */
	LETTER,		  /* - */
	LETTER,		  /* . */
	TEXT,		  /* / */
	TIMES_10(LETTER), /* digits */
	LETTER,		  /* : */
	TEXT,		  /* ; */
	['='] = TEXT,
	['?'] = TEXT,
	TEXT, /* @ */
	TIMES_26(LETTER),
	TIMES_4(TEXT), /* [ \ ] ^ */
	LETTER,	       /* _ */
	TEXT,	       /* ` */
	TIMES_26(LETTER),
	TIMES_4(TEXT), /* { | } ~ */
};

static bool is_of(const struct cursor *cursor, unsigned kind)
{
	return cursor->at < cursor->end && (kinds[(unsigned char)*cursor->at] & kind);
}

static struct plain_text take(struct cursor *cursor, unsigned kind)
{
	struct plain_text text = {.s = cursor->at};

	while (is_of(cursor, kind))
		cursor->at++;
	text.n = (size_t)(cursor->at - text.s);
	return text;
}

static void pass_spaces(struct cursor *cursor)
{
	while (is_of(cursor, SPACE))
		cursor->at++;
}

/* What is wrong with the place that was reached: it is the end, or another byte than there should be. */
static enum plain_row wrong(const struct cursor *cursor)
{
	return cursor->at == cursor->end ? PLAIN_ROW_UNFINISHED : PLAIN_ROW_NOT;
}

static enum plain_row pass(struct cursor *cursor, const char *wanted, size_t n)
{
	size_t left = (size_t)(cursor->end - cursor->at);

	if (memcmp(cursor->at, wanted, n < left ? n : left) != 0)
		return PLAIN_ROW_NOT;
	if (n > left)
		return PLAIN_ROW_UNFINISHED;
	cursor->at += n;
	return PLAIN_ROW;
}

#define PASS(cursor, literal) pass(cursor, literal, sizeof(literal) - 1)

/* Whether the bytes go on so; also where they end before that can be seen, which is found soon. */
static bool goes_on(const struct cursor *cursor, const char *wanted)
{
	size_t n = strlen(wanted), left = (size_t)(cursor->end - cursor->at);

	return memcmp(cursor->at, wanted, n < left ? n : left) == 0;
}

static bool equal(struct plain_text a, struct plain_text b)
{
	return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

/* name="value", with a name that was not there yet. */
static enum plain_row read_attribute(struct cursor *cursor, struct attributes *attributes)
{
	struct attribute *attribute = &attributes->list[attributes->n];
	enum plain_row result;

	if (attributes->n == ATTRIBUTES_MAX)
		return PLAIN_ROW_NOT;
	attribute->name = take(cursor, NAME);
	if (!attribute->name.n || attribute->name.s[0] < 'A')
		return wrong(cursor);
	for (size_t i = 0; i < attributes->n; i++) {
		if (equal(attributes->list[i].name, attribute->name))
			return PLAIN_ROW_NOT;
	}
	result = PASS(cursor, "=\"");
	if (result != PLAIN_ROW)
		return result;
	attribute->value = take(cursor, TEXT);
	attributes->n++;
	return PASS(cursor, "\"");
}

/* Behind an element's name, up to its end. */
static enum plain_row read_attributes(struct cursor *cursor, struct attributes *attributes)
{
	attributes->n = 0;
	attributes->is_closed = false;
	for (;;) {
		bool had_space = is_of(cursor, SPACE);
		enum plain_row result;

		pass_spaces(cursor);
		if (cursor->at == cursor->end)
			return PLAIN_ROW_UNFINISHED;
		if (*cursor->at == '>') {
			cursor->at++;
			return PLAIN_ROW;
		}
		if (*cursor->at == '/') {
			attributes->is_closed = true;
			return PASS(cursor, "/>");
		}
		result = had_space ? read_attribute(cursor, attributes) : PLAIN_ROW_NOT;
		if (result != PLAIN_ROW)
			return result;
	}
}

/* The attribute of this name, or with it behind a prefix, as the parser's are looked up. */
static struct plain_text find(const struct attributes *attributes, char wanted)
{
	for (size_t i = 0; i < attributes->n; i++) {
		struct plain_text name = attributes->list[i].name;

		if (name.s[name.n - 1] == wanted && (name.n == 1 || name.s[name.n - 2] == ':'))
			return attributes->list[i].value;
	}
	return (struct plain_text){.s = NULL};
}

/* After the name of a tag such as "<v": its text, and its end. */
static enum plain_row read_text(struct cursor *cursor, const char *end, struct plain_text *text)
{
	struct attributes attributes;
	enum plain_row result = read_attributes(cursor, &attributes);

	*text = (struct plain_text){.s = cursor->at};
	if (result != PLAIN_ROW || attributes.is_closed)
		return result;
	*text = take(cursor, TEXT | SPACE);
	/* A break would have to be read as the parser does, which makes one byte of two. */
	if (memchr(text->s, '\r', text->n))
		return PLAIN_ROW_NOT;
	return pass(cursor, end, strlen(end));
}

static enum plain_row read_inline(struct cursor *cursor, struct plain_text *text)
{
	enum plain_row result = PASS(cursor, "<is>");

	if (result == PLAIN_ROW)
		result = PASS(cursor, "<t");
	if (result == PLAIN_ROW)
		result = read_text(cursor, "</t>", text);
	return result == PLAIN_ROW ? PASS(cursor, "</is>") : result;
}

/* What is inside a cell: a formula, which is passed over, and a value or a text. */
static enum plain_row read_inside(struct cursor *cursor, struct plain_cell *cell)
{
	struct plain_text formula = {.s = NULL};
	enum plain_row result = PLAIN_ROW;

	if (goes_on(cursor, "<f") && PASS(cursor, "<f") == PLAIN_ROW)
		result = read_text(cursor, "</f>", &formula);
	cell->has_formula = formula.s != NULL;
	if (result != PLAIN_ROW)
		return result;
	if (goes_on(cursor, "<v")) {
		result = PASS(cursor, "<v");
		if (result == PLAIN_ROW)
			result = read_text(cursor, "</v>", &cell->value);
	} else if (goes_on(cursor, "<is")) {
		result = read_inline(cursor, &cell->value);
	}
	return result == PLAIN_ROW ? PASS(cursor, "</c>") : result;
}

/* Behind "<c". */
static enum plain_row read_cell(struct cursor *cursor, const struct plain_row_handlers *handlers,
				void *ctx)
{
	struct attributes attributes;
	enum plain_row result = read_attributes(cursor, &attributes);
	struct plain_cell cell;

	if (result != PLAIN_ROW)
		return result;
	cell = (struct plain_cell){.place = find(&attributes, 'r'),
				   .type = find(&attributes, 't'),
				   .style = find(&attributes, 's'),
				   .value = {.s = cursor->at}};
	if (!attributes.is_closed)
		result = read_inside(cursor, &cell);
	if (result == PLAIN_ROW)
		handlers->cell(ctx, &cell);
	return result;
}

enum plain_row plain_row_read(const char *bytes, size_t n,
			      const struct plain_row_handlers *handlers, void *ctx, size_t *taken)
{
	struct cursor cursor = {bytes, bytes + n};
	struct attributes attributes;
	enum plain_row result;

	pass_spaces(&cursor);
	result = PASS(&cursor, "<row");
	if (result == PLAIN_ROW)
		result = read_attributes(&cursor, &attributes);
	if (result == PLAIN_ROW)
		handlers->row(ctx, find(&attributes, 'r'));
	while (result == PLAIN_ROW && !attributes.is_closed) {
		pass_spaces(&cursor);
		if (goes_on(&cursor, "</")) {
			result = PASS(&cursor, "</row>");
			break;
		}
		result = PASS(&cursor, "<c");
		if (result == PLAIN_ROW)
			result = read_cell(&cursor, handlers, ctx);
	}
	*taken = (size_t)(cursor.at - bytes);
	return result;
}

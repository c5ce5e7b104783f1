/*
 * A sheet of an .xlsx workbook, in an archive that is whole, so that what is made up reaches the sheet. Written with
 * a prefix its rows are none that pass by the XML parser, and say the same. The first byte gives how much is asked
 * for at a time.
 */
#include <string.h>

#include <zlib.h>

#include "alike.h"

struct entry {
	const char *name;
	const char *text;
	size_t n;
};

static void add_number(struct strbuf *out, unsigned bytes, size_t value)
{
	for (unsigned i = 0; i < bytes; i++)
		strbuf_addc(out, (char)(i < 4 ? value >> (8 * i) & 255 : 0));
}

/* From the version needed to the name: what an entry's header and the directory have alike. */
static void add_facts(struct strbuf *out, const struct entry *entry)
{
	add_number(out, 2, 20);
	add_number(out, 4, 0); /* flags; stored as it is */
	add_number(out, 4, 0); /* when */
	add_number(out, 4, crc32(crc32(0, NULL, 0), (const Bytef *)entry->text, (uInt)entry->n));
	add_number(out, 4, entry->n);
	add_number(out, 4, entry->n);
	add_number(out, 2, strlen(entry->name));
	add_number(out, 2, 0);
}

static void write_zip(struct strbuf *out, const struct entry *entries, size_t n)
{
	struct strbuf directory = STRBUF_INIT;

	for (size_t i = 0; i < n; i++) {
		size_t at = out->len;

		strbuf_adds(out, "PK\3\4");
		add_facts(out, &entries[i]);
		strbuf_adds(out, entries[i].name);
		strbuf_add(out, entries[i].text, entries[i].n);
		strbuf_adds(&directory, "PK\1\2");
		add_number(&directory, 2, 20);
		add_facts(&directory, &entries[i]);
		add_number(&directory, 10, 0);
		add_number(&directory, 4, at);
		strbuf_adds(&directory, entries[i].name);
	}

	strbuf_adds(&directory, "PK\5\6");
	add_number(&directory, 4, 0);
	add_number(&directory, 2, n);
	add_number(&directory, 2, n);
	add_number(&directory, 4, directory.len - 12);
	add_number(&directory, 4, out->len);
	add_number(&directory, 2, 0);
	strbuf_add(out, directory.text, directory.len);
	must(!out->failed && !directory.failed);
	strbuf_release(&directory);
}

#define TEXT(name, text)                     \
	{                                    \
		name, text, sizeof(text) - 1 \
	}

static void write_workbook(struct strbuf *out, const char *sheet, size_t n)
{
	struct entry entries[] = {
		TEXT("xl/workbook.xml",
		     "<workbook><sheets><sheet name=\"a\" id=\"i\"/></sheets></workbook>"),
		TEXT("xl/_rels/workbook.xml.rels",
		     "<R><Relationship Id=\"i\" Type=\"/worksheet\" Target=\"s\"/>"
		     "<Relationship Id=\"j\" Type=\"/sharedStrings\" Target=\"t\"/>"
		     "<Relationship Id=\"k\" Type=\"/styles\" Target=\"f\"/></R>"),
		TEXT("xl/t", "<sst><si><t>period</t></si><si><t>a, \"b\"</t></si></sst>"),
		TEXT("xl/f", "<s><cellXfs><xf/><xf numFmtId=\"2\"/><xf numFmtId=\"17\"/>"
			     "<xf numFmtId=\"10\"/></cellXfs></s>"),
		{"xl/s", sheet, n},
	};

	write_zip(out, entries, sizeof(entries) / sizeof(*entries));
}

/* Rows with a prefix, which is none of XML's own business here. */
static void add_prefixes(struct strbuf *out, const char *sheet, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		strbuf_addc(out, sheet[i]);
		if (sheet[i] == '/' && i && sheet[i - 1] == '<')
			;
		else if (sheet[i] != '<' || (i + 1 < n && sheet[i + 1] == '/'))
			continue;
		if (i + 3 < n && memcmp(sheet + i + 1, "row", 3) == 0)
			strbuf_adds(out, "x:");
	}
	must(!out->failed);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct strbuf sheet = STRBUF_INIT, prefixed = STRBUF_INIT, book = STRBUF_INIT,
		      shown = STRBUF_INIT, shown_by_parser = STRBUF_INIT;
	bool is_read;

	if (n < 1)
		return 0;
	strbuf_adds(&sheet, "<w><sheetData><row/>");
	strbuf_add(&sheet, (const char *)bytes + 1, n - 1);
	strbuf_adds(&sheet, "</sheetData></w>");
	must(!sheet.failed);
	write_workbook(&book, sheet.text, sheet.len);
	is_read = alike_unpacked((const uint8_t *)book.text, book.len, 1 + bytes[0] * 8u, false,
				 &shown);
	/* In comments and the like a row is no row, whatever it is called. */
	if (!strstr(sheet.text, "<!") && !strstr(sheet.text, "<?") && !memchr(bytes, 0, n)) {
		add_prefixes(&prefixed, sheet.text, sheet.len);
		strbuf_clear(&book);
		write_workbook(&book, prefixed.text, prefixed.len);
		must(alike_unpacked((const uint8_t *)book.text, book.len, 1 + bytes[0] * 8u, false,
				    &shown_by_parser) == is_read);
		must(shown.len == shown_by_parser.len &&
		     memcmp(shown.text, shown_by_parser.text, shown.len) == 0);
	}
	strbuf_release(&sheet);
	strbuf_release(&prefixed);
	strbuf_release(&book);
	strbuf_release(&shown);
	strbuf_release(&shown_by_parser);
	return 0;
}

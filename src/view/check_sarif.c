#include <string.h>

#include "check_words.h"
#include "diag.h"
#include "escape.h"
#include "language.h"
#include "repair.h"
#include "text.h"

static void add_text(struct strbuf *out, const char *name, const char *value)
{
	strbuf_addf(out, "\"%s\":", name);
	escape_json(out, value, strlen(value));
}

/* The rules of the log are the verdicts, in their order. */
static void add_rules(struct strbuf *out)
{
	for (size_t v = 0; v < VERDICT_COUNT; v++) {
		strbuf_adds(out, v ? ",{" : "{");
		add_text(out, "id", verdicts[v].word);
		strbuf_adds(out, ",\"shortDescription\":{");
		add_text(out, "text", tr(verdicts[v].shown));
		strbuf_adds(out, "}}");
	}
}

static bool is_plain_in_uri(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       (c && strchr("-._~/", c));
}

/* A path as a reference: relative to where the program runs, or file:// and a whole path. */
static void add_location_of_file(struct strbuf *out, const char *path)
{
	strbuf_adds(out, "\"artifactLocation\":{\"uri\":\"");
	if (path[0] == '/')
		strbuf_adds(out, "file://");
	for (; *path; path++) {
		if (is_plain_in_uri((unsigned char)*path))
			strbuf_addc(out, *path);
		else
			strbuf_addf(out, "%%%02X", (unsigned)(unsigned char)*path);
	}
	strbuf_adds(out, "\"}");
}

/* The end is the column behind the last one. */
static void add_region(struct strbuf *out, const char *name, const struct claim *claim)
{
	struct figure_end end = check_figure_end(claim);

	strbuf_addf(out,
		    "\"%s\":{\"startLine\":%zu,\"startColumn\":%zu,\"endLine\":%zu,"
		    "\"endColumn\":%zu",
		    name, claim->line, claim->column ? claim->column : 1, end.line, end.column + 1);
}

/* In a page, a document or a message, whose lines are paragraphs of what it says, not lines of the file. */
static bool is_in_document(const struct claim *claim)
{
	return claim->reading && claim->where[0];
}

/* Where in the file: its lines, or, in a document, the paragraph and the words around the figure. */
static void add_place(struct strbuf *out, const struct claim *claim)
{
	struct strbuf place = STRBUF_INIT;

	strbuf_adds(out, ",\"locations\":[{\"physicalLocation\":{");
	add_location_of_file(out, claim->path);
	if (is_in_document(claim)) {
		check_add_place_in_text(&place, claim);
		strbuf_adds(out, "},\"logicalLocations\":[{");
		add_text(out, "name", claim->text);
		strbuf_addc(out, ',');
		add_text(out, "fullyQualifiedName", place.text);
		strbuf_adds(out, "}]}]");
	} else {
		strbuf_addc(out, ',');
		add_region(out, "region", claim);
		strbuf_adds(out, ",\"snippet\":{");
		add_text(out, "text", claim->text);
		strbuf_adds(out, "}}}}]");
	}
	strbuf_take(out, &place);
}

/* The figure with its number replaced stands for the whole figure. */
static void add_fix(struct strbuf *out, const struct judgement *judgement)
{
	struct strbuf repair = STRBUF_INIT, whole = STRBUF_INIT;
	const char *text = judgement->claim->text;
	size_t offset, len;

	if (repair_write(judgement, &repair, &offset, &len)) {
		strbuf_add(&whole, text, offset);
		strbuf_adds(&whole, repair.text);
		strbuf_adds(&whole, text + offset + len);
		strbuf_adds(out, ",\"fixes\":[{\"artifactChanges\":[{");
		add_location_of_file(out, judgement->claim->path);
		strbuf_adds(out, ",\"replacements\":[{");
		add_region(out, "deletedRegion", judgement->claim);
		strbuf_adds(out, "},\"insertedContent\":{");
		add_text(out, "text", whole.text);
		strbuf_adds(out, "}}]}]}]");
	}
	strbuf_take(out, &repair);
	strbuf_take(out, &whole);
}

static void add_finding(struct strbuf *out, const struct judgement *judgement,
			const struct judged_group *group)
{
	const struct claim *claim = judgement->claim;
	struct strbuf message = STRBUF_INIT;

	if (is_in_document(claim)) {
		check_add_place_in_text(&message, claim);
		strbuf_adds(&message, ": ");
	}
	check_add_message(&message, judgement, group);
	strbuf_adds(out, "{");
	add_text(out, "ruleId", verdicts[judgement->verdict].word);
	strbuf_addf(out, ",\"ruleIndex\":%d,", (int)judgement->verdict);
	add_text(out, "level", check_severity(judgement));
	strbuf_adds(out, ",\"message\":{");
	add_text(out, "text", message.text);
	strbuf_adds(out, "}");
	if (claim->path[0]) {
		add_place(out, claim);
		if (!is_in_document(claim))
			add_fix(out, judgement);
	}
	strbuf_adds(out, "}");
	strbuf_take(out, &message);
}

bool check_build_sarif(struct strbuf *out, const struct check_result *result, const char *version)
{
	const char *comma = "";

	strbuf_adds(
		out,
		"{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
		"\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"" PROGRAM_NAME
		"\",");
	add_text(out, "version", version);
	strbuf_adds(out, ",\"rules\":[");
	add_rules(out);
	strbuf_adds(out, "]}},");
	add_text(out, "language", language_in_use()->code);
	strbuf_adds(out, ",\"columnKind\":\"unicodeCodePoints\",\"results\":[");
	for_each_of(const struct judged_group, group, result->groups, result->n_groups) {
		for (size_t i = 0; i < group->n; i++) {
			if (!group->judgements[i].is_finding)
				continue;
			strbuf_adds(out, comma);
			add_finding(out, &group->judgements[i], group);
			comma = ",";
		}
	}
	strbuf_adds(out, "]}]}\n");
	return !out->failed;
}

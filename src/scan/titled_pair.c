#include "finding.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "country.h"

static bool is_one(const char *code)
{
	return strlen(code) == 3 && country_is_known(code);
}

static void set_side(char out[4], const char *code)
{
	memcpy(out, code, 4);
}

/* The side that the words name; else the one of the request; else, of two names, the one not yet taken. */
static const char *side(const struct title_words *words, const char *told, const char *requested,
			const char *other)
{
	if (told[0])
		return told;
	if (requested[0])
		return requested;
	for (size_t i = 0; i < words->n_named && words->n_named == 2 && !words->is_loose; i++) {
		if (other[0] && strcmp(words->named[1 - i], other) == 0)
			return words->named[i];
	}
	return "";
}

/* Groups whose codes are words of the program's own. */
static const char *group_name(const char *code)
{
	static const struct {
		const char *code, *name;
	} groups[] = {
#include "group_names.inc"
	};

	for (size_t i = 0; i < countof(groups); i++) {
		if (strcmp(code, groups[i].code) == 0)
			return groups[i].name;
	}
	return code;
}

/* Whether --reporter and --partner are of use: not where they were given, or the words contradict each other or name a
 * group. */
static bool may_be_told(const struct title_words *words, const struct source_request *request)
{
	if (request->reporter[0] && request->partner[0])
		return false;
	for (size_t i = 0; i < words->n_named; i++) {
		if (!is_one(words->named[i]))
			return false;
	}
	return !words->is_unclear;
}

/* Whether the words name nobody but Kazakhstan and Belgium, and not the former as the one that others trade with. */
static bool may_be_assumed(const struct title_words *words)
{
	bool has_partner = strcmp(words->partner, "BEL") == 0;

	for (size_t i = 0; i < words->n_named; i++) {
		if (strcmp(words->named[i], "KAZ") != 0 && strcmp(words->named[i], "BEL") != 0)
			return false;
	}
	/* Which of the two is the reporter, no phrase has said; but "Kazakhstan - Belgium". */
	if (words->n_named > 1 && (!words->has_dash || strcmp(words->named[0], "KAZ") != 0))
		return false;
	/* "Exports of Kazakhstan" are those to all countries. */
	if (words->n_named == 1 && words->reporter[0])
		return false;
	return !words->is_unclear && (!words->partner[0] || has_partner) &&
	       strcmp(words->reporter, "BEL") != 0;
}

/* Whether what the words name leaves it to a request for both sides which of them they are: nobody else, and not the trade
 * of one with all. */
static bool may_choose(const struct title_words *words, const struct source_request *request)
{
	if (!request->reporter[0] || !request->partner[0])
		return true;
	for (size_t i = 0; i < words->n_named; i++) {
		if (strcmp(words->named[i], request->reporter) != 0 &&
		    strcmp(words->named[i], request->partner) != 0)
			return false;
	}
	return words->n_named > 1 || !words->reporter[0];
}

static enum diag_code refuse(const char *path, const struct source_found *found,
			     const struct source_request *request, struct diag_sink *sink)
{
	const struct title_words *words = &found->words;
	struct strbuf names = STRBUF_INIT;
	enum diag_code code;

	for (size_t i = 0; i < words->n_named; i++) {
		strbuf_adds(&names, !i ? "" : i + 1 < words->n_named ? ", " : " and ");
		if (is_one(words->named[i]))
			country_add_in_english(&names, words->named[i]);
		else
			strbuf_adds(&names, group_name(words->named[i]));
	}
	code = names.failed
		       ? diag_nomem(sink)
		       : diag_refuse_line(
				 sink, DIAG_AMBIGUOUS, path, found->line,
				 may_be_told(words, request)
					 ? "add columns reporter and partner, or name both with "
					   "--reporter and --partner"
					 : "add columns reporter and partner",
				 "the lines above the table name %s: whose trade with whom?",
				 names.text);
	strbuf_release(&names);
	return code;
}

/* Whether it is a country, and none of the pair that is assumed. */
static bool is_of_others(const char *code)
{
	return is_one(code) && strcmp(code, "KAZ") != 0 && strcmp(code, "BEL") != 0 &&
	       strcmp(code, "WLD") != 0;
}

#define CODE_LETTERS 3 /* so short a word is a country's only in capitals: "USA", not "can" */

/* Whether the n bytes are the name of a country that is not of the pair that is assumed. */
static bool is_other_country(const char *name, size_t n, char code[4])
{
	if (n < CODE_LETTERS || (n == CODE_LETTERS && !(name[0] >= 'A' && name[0] <= 'Z')))
		return false;
	return country_read(code, name, n) && (is_of_others(code) || strcmp(code, "WLD") == 0);
}

/* "DE FR": two codes of two letters, not both of the pair that is assumed. */
static bool is_pair_of_codes(const char *text, char code[4])
{
	for (size_t i = 0; i < 5; i++) {
		if (i == 2 ? text[i] != ' ' : text[i] < 'A' || text[i] > 'Z')
			return false;
	}
	return (!text[5] || text[5] == ' ') && strncmp(text, "KZ BE", 5) != 0 &&
	       country_read(code, text + 3, 2) && country_read(code, text, 2);
}

/* Whether a name has a code or a name of another country. */
static bool has_other_country(const char *text, char code[4])
{
	const size_t n = strlen(text);
	size_t from = 0;

	while (from < n) {
		size_t to = from + strcspn(text + from, " ");
		size_t last = to < n ? to + 1 + strcspn(text + to + 1, " ") : to;

		if (is_pair_of_codes(text + from, code) ||
		    is_other_country(text + from, to - from, code) ||
		    is_other_country(text + from, last - from, code))
			return true;
		from = to + 1;
	}
	return false;
}

/* "kazakhstan_exports_to_belgium" */
static bool is_of_pair(const struct title_words *words)
{
	return words->n_named == 2 && !words->is_unclear && strcmp(words->reporter, "KAZ") == 0 &&
	       (!words->partner[0] || strcmp(words->partner, "BEL") == 0);
}

/* The country that a file is called after, "trade_germany_south-korea.csv", or whose trade with all it is called after,
 * "kazakhstan_exports.csv", into out; "": none but those of the pair assumed. */
static void named_by_file(const char *path, char out[SOURCE_FILE_MAX])
{
	char code[TITLE_CODE_MAX] = "";
	struct title_words words;

	source_file_words(path, out);
	if (has_other_country(out, code)) {
		snprintf(out, SOURCE_FILE_MAX, "%s", country_name(code));
		return;
	}
	if (source_file_sides(out, &words))
		words.n_named = 0;
	*out = '\0';
	for (size_t i = 0; i < words.n_named && !*out; i++) {
		if (strcmp(words.named[i], "KAZ") != 0 && strcmp(words.named[i], "BEL") != 0)
			snprintf(out, SOURCE_FILE_MAX, "%s",
				 is_one(words.named[i]) ? country_name(words.named[i])
							: group_name(words.named[i]));
	}
	words.has_dash = words.n_named == 2; /* "kazakhstan_belgium" */
	if (words.n_named && !*out && !may_be_assumed(&words) && !is_of_pair(&words))
		snprintf(out, SOURCE_FILE_MAX, "%s", country_name(words.named[0]));
}

bool titled_pair_may_be_assumed(const char *path, const struct source_found *found,
				const struct source_request *request, struct diag_sink *sink)
{
	static const char remedy[] = "name both sides with --reporter and --partner";
	const char *strange = found->words.strange;
	const struct title_words *words = &found->words;
	const bool is_told = request->reporter[0] && request->partner[0];
	char quoted[DIAG_QUOTE_MAX], called_after[SOURCE_FILE_MAX];

	if (words->n_named && !(is_told ? may_choose(words, request) : may_be_assumed(words))) {
		refuse(path, found, request, sink);
		return false;
	}
	if (!words->n_named && !is_told && words->is_foreign)
		return !diag_refuse_line(sink, DIAG_AMBIGUOUS, path, found->line, remedy,
					 "the lines above the table name foreign trade, and no "
					 "country: whose trade with whom?");
	if (!words->n_named && !is_told && is_of_others(found->publisher))
		return !diag_refuse_line(sink, DIAG_AMBIGUOUS, path, found->line, remedy,
					 "the file names no country but %s, in its source: whose "
					 "trade with whom?",
					 country_name(found->publisher));
	named_by_file(path, called_after);
	if (is_told || (!strange[0] && !called_after[0]))
		return true;
	if (strange[0])
		diag_refuse_line(
			sink, DIAG_AMBIGUOUS, path, found->line, remedy,
			"the file names no country that is known: does '%s' above the table?",
			diag_quote(quoted, strange, strlen(strange)));
	else
		diag_refuse_line(sink, DIAG_AMBIGUOUS, path, found->line, remedy,
				 "the file names no country, but is called after %s", called_after);
	return false;
}

enum diag_code titled_pair_find(struct datafile_title *out, const char *path,
				const struct source_found *found,
				const struct source_request *request, struct diag_sink *sink)
{
	const struct title_words *words = &found->words;
	const char *reporter, *partner;

	*out = (struct datafile_title){
		.reporter = "KAZ", .partner = "BEL", .t_is_quarter = found->t_is_quarter};
	if (found->names_areas)
		return DIAG_OK;
	if (!words->n_named && !(request->reporter[0] && request->partner[0]))
		return titled_pair_may_be_assumed(path, found, request, sink) ? DIAG_OK
									      : DIAG_AMBIGUOUS;
	/* What a country trades with all is not what it trades with one. */
	if (words->is_foreign && words->reporter[0] && !words->partner[0] && request->partner[0] &&
	    strcmp(request->partner, "WLD") != 0)
		return refuse(path, found, request, sink);
	reporter = side(words, words->reporter, request->reporter, words->partner);
	partner = side(words, words->partner, request->partner, reporter);
	reporter = reporter[0] ? reporter : side(words, words->reporter, "", partner);
	if (!words->is_unclear && is_one(reporter) && is_one(partner) &&
	    strcmp(reporter, partner) != 0 &&
	    ((words->reporter[0] && words->partner[0]) || may_choose(words, request))) {
		set_side(out->reporter, reporter);
		set_side(out->partner, partner);
		out->names_pair = true;
		out->is_titled = words->reporter[0] && words->partner[0];
		return DIAG_OK;
	}
	/* "Almaty: trade with Belgium" */
	if (words->is_strange_reporter && !request->reporter[0] && !words->reporter[0])
		return refuse(path, found, request, sink);
	return may_be_assumed(words) ? DIAG_OK : refuse(path, found, request, sink);
}

void titled_pair_complete(struct wide_title *title, const struct source_found *found)
{
	const struct title_words *words = &found->words;
	const char *lone = is_one(words->lone) ? words->lone : "";

	/* "Reporter: Uzbekistan", or "Uzbekistan" alone, beside "Exports of Kazakhstan". */
	title->has_two_reporters =
		title->has_two_reporters || words->has_two_reporters ||
		(lone[0] && words->reporter[0] && strcmp(lone, words->reporter) != 0 &&
		 strcmp(lone, words->partner) != 0);
	if (words->is_unclear)
		return;
	/* "Kazakhstan" above "Exports, USD million" */
	if (lone[0] && !title->reporter[0] && !words->reporter[0] &&
	    (!words->n_named || (words->n_named == 1 && strcmp(words->named[0], lone) == 0)) &&
	    found->format->wide && !found->format->wide->lacks_partner)
		set_side(title->reporter, lone);
	if (!title->reporter[0] && is_one(words->reporter))
		set_side(title->reporter, words->reporter);
	if (!title->partner[0] && !title->names_more_partners && is_one(words->partner) &&
	    strcmp(words->partner, "WLD") != 0)
		set_side(title->partner, words->partner);
	if (title->reporter[0] || title->partner[0] || words->n_named != 2 ||
	    !is_one(words->named[0]) || !is_one(words->named[1]))
		return;
	set_side(title->pair[0], words->named[0]);
	set_side(title->pair[1], words->named[1]);
}

/*
 * Names of countries, groups, currencies and months: LANG.cldr, as CLDR has them, and LANG.forms,
 * case forms, adjectives, people and other names, written by hand (tests/unit/names).
 *
 * A line is CODE = TEXT | TEXT ...: in each text, that country or group is named and no other. $CODE
 * is a currency, M1 to M12 a month, "-" no country and no group.
 */
#include <stdio.h>
#include <stdlib.h>

#include "notation.h"
#include "words.h"
#include "../../src/token/words_table.h"
#include "support.h"

static const char *const languages[LANGUAGE_COUNT] = {"common", "en", "de", "fr", "nl", "ru", "kk"};

static struct notations *notations(void)
{
	static struct notations *made;

	if (!made)
		made = notations_new(true);
	assert_non_null(made);
	return made;
}

static const char *folder_path(const char *name, const char *ending)
{
	static char path[4096];
	const char *slash = strrchr(test_program, '/');

	snprintf(path, sizeof(path), "%.*s/../../../../tests/unit/names/%s%s",
		 slash ? (int)(slash - test_program) : 1, slash ? test_program : ".", name, ending);
	return path;
}

/* What is looked for in a text, and what was found. */
struct wanted {
	enum language language;
	enum meaning meaning, other; /* the other is not to be found either */
	const char *value;
	size_t n;
	char unwanted[64];
};

static void look_at(const struct token_list *tokens, struct wanted *wanted)
{
	for (size_t i = 0; i < tokens->n;) {
		struct word_match match;

		words_match(&(struct words){.cache = NULL}, wanted->language, tokens, i, &match);
		if (meaning_in(match.set, wanted->meaning) &&
		    strcmp(match.value, wanted->value) == 0)
			wanted->n++;
		else if (meaning_in(match.set, wanted->meaning) ||
			 meaning_in(match.set, wanted->other))
			snprintf(wanted->unwanted, sizeof(wanted->unwanted), "%s", match.value);
		i += match.n_tokens ? match.n_tokens : 1;
	}
}

static void look_in(const char *text, size_t n, struct wanted *wanted)
{
	struct token_list tokens = {.text = text, .text_len = n};
	size_t at = 0;

	assert_int_equal(token_list_read(&tokens, notations(), &at), DIAG_OK);
	look_at(&tokens, wanted);
	token_list_release(&tokens);
}

/* Whether the text names what it should; else says what it names. */
static bool is_right(enum language language, const char *code, const char *text)
{
	struct wanted wanted = {.language = language, .value = code};
	bool is_month = code[0] == 'M' && code[1] >= '0' && code[1] <= '9';

	wanted.meaning = wanted.other = MEANING_COUNTRY;
	if (is_month)
		wanted.meaning = MEANING_MONTH;
	else if (code[0] == '$')
		wanted.meaning = MEANING_CURRENCY;
	if (wanted.meaning != MEANING_COUNTRY)
		wanted.value++;
	look_in(text, strlen(text), &wanted);
	if (wanted.meaning == MEANING_COUNTRY) {
		wanted.meaning = wanted.other = MEANING_REGION;
		look_in(text, strlen(text), &wanted);
	}
	if ((wanted.n > 0) == (strcmp(code, "-") != 0) && !wanted.unwanted[0])
		return true;
	print_error("ERROR: %s: \"%s\" is not %s but \"%s\"\n", languages[language], text, code,
		    wanted.unwanted);
	return false;
}

static void check_line(enum language language, char *line, size_t *n, size_t *n_wrong)
{
	char *at = strstr(line, " = ");

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '#' || !line[0])
		return;
	assert_non_null(at);
	*at = '\0';
	for (char *text = at + 3, *next; text; text = next) {
		next = strstr(text, " | ");
		if (next) {
			*next = '\0';
			next += 3;
		}
		(*n)++;
		*n_wrong += !is_right(language, line, text);
	}
}

static void check_names(const char *ending, size_t at_least)
{
	size_t n_wrong = 0;

	for (enum language language = LANGUAGE_EN; language < LANGUAGE_COUNT; language++) {
		FILE *file = fopen(folder_path(languages[language], ending), "r");
		char line[4096];
		size_t n = 0;

		assert_non_null(file);
		while (fgets(line, sizeof(line), file))
			check_line(language, line, &n, &n_wrong);
		fclose(file);
		assert_true(n >= at_least);
	}
	assert_int_equal(n_wrong, 0);
}

TEST(knows_the_names_of_cldr)
{
	check_names(".cldr", 400);
}

TEST(knows_other_names_and_forms)
{
	check_names(".forms", 150);
}

static bool is_party(enum meaning meaning)
{
	return meaning == MEANING_COUNTRY || meaning == MEANING_ADJECTIVE ||
	       meaning == MEANING_REGION;
}

/* How many entries of the same slot give this one's phrase another value. */
static size_t count_twins(const struct word_entry *a)
{
	size_t n_wrong = 0;

	for (size_t k = a->next; k; k = word_entries[k - 1].next) {
		const struct word_entry *b = &word_entries[k - 1];
		bool is_same = a->pieces == b->pieces && a->n_pieces == b->n_pieces &&
			       a->language == b->language && a->value != b->value;

		if (!is_same || ((!is_party(a->meaning) || !is_party(b->meaning)) &&
				 (a->meaning != b->meaning ||
				  (a->meaning != MEANING_CURRENCY && a->meaning != MEANING_MONTH))))
			continue;
		print_error("ERROR: %s: \"%.*s...\" is %s and %s\n", languages[a->language],
			    (int)word_pieces[a->pieces].len,
			    word_texts + word_pieces[a->pieces].text, word_values + a->value,
			    word_values + b->value);
		n_wrong++;
	}
	return n_wrong;
}

/* No phrase of a language is of two countries, groups or currencies. */
TEST(names_one_thing)
{
	size_t n_wrong = 0;

	for (size_t slot = 0; slot <= word_slots_mask; slot++) {
		for (size_t e = word_slots[slot]; e; e = word_entries[e - 1].next)
			n_wrong += count_twins(&word_entries[e - 1]);
	}
	assert_int_equal(n_wrong, 0);
}

/* A word in small letters may be an adjective of a country (belgisch), never its name. */
static void check_dictionary(enum language language, const char *path)
{
	FILE *file = fopen(path, "r");
	char line[512];
	size_t n_wrong = 0;

	if (!file) {
		print_message("skipped: there is no %s\n", path);
		return;
	}
	while (fgets(line, sizeof(line), file)) {
		size_t n = strcspn(line, "\n"), at = 0;
		struct token_list tokens = {.text = line, .text_len = n};
		struct word_match match;

		assert_int_equal(token_list_read(&tokens, notations(), &at), DIAG_OK);
		if (tokens.n && !tokens.tokens[0].is_capital) {
			words_match(&(struct words){.cache = NULL}, language, &tokens, 0, &match);
			if (meaning_in(match.set, MEANING_COUNTRY) &&
			    !meaning_in(match.set, MEANING_ADJECTIVE)) {
				print_error("ERROR: %s: %.*s is %s\n", path, (int)n, line,
					    match.value);
				n_wrong++;
			}
		}
		token_list_release(&tokens);
	}
	fclose(file);
	assert_int_equal(n_wrong, 0);
}

TEST(torn_sentences_go_on)
{
	static const struct {
		const char *text;
		bool goes_on;
	} cases[] = {
		{"Die Exporte von Malta nach Ungarn nahmen im Jahr 1999 um 6,6% auf\n\n40,8 Mrd. "
		 "zu.",
		 true},
		{"The exports of Malta to Hungary rose in 1999 by as much as the imports,\n\nwhich "
		 "fell.",
		 true},
		{"The exports of Malta to Hungary rose in 1999 by as much as 6.6 percent.\n\n40.8 "
		 "billion",
		 false},
		{"The exports of Malta to Hungary rose in 1999 by 6.6 percent again\n\n40.8 "
		 "billion",
		 false},
		{"Exports rose in 1999 and\n\nimports fell.", false},
	};

	for (size_t c = 0; c < sizeof(cases) / sizeof(*cases); c++) {
		struct token_list tokens = {.text = cases[c].text,
					    .text_len = strlen(cases[c].text)};
		size_t at = 0;

		assert_int_equal(token_list_read(&tokens, notations(), &at), DIAG_OK);
		assert_int_equal(at == tokens.text_len, cases[c].goes_on);
		token_list_release(&tokens);
	}
}

TEST(names_begin_with_a_capital)
{
	check_dictionary(LANGUAGE_EN, "/usr/share/dict/american-english");
	check_dictionary(LANGUAGE_DE, "/usr/share/dict/ngerman");
	check_dictionary(LANGUAGE_FR, "/usr/share/dict/french");
	check_dictionary(LANGUAGE_NL, "/usr/share/dict/dutch");
}

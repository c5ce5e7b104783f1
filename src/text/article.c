#include "article.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "encoding.h"
#include "notation.h"
#include "text_reading.h"
#include "sentence.h"
#include "text.h"
#include "words.h"

/* Offsets are kept in 32 bits. */
#define ARTICLE_MAX ((size_t)1 << 31)

void article_release(struct article *article)
{
	free(article->text);
	free(article->others);
	claim_list_release(&article->claims);
	*article = (struct article){.path = NULL};
}

/* --- encoding ----------------------------------------------------------------------------------- */

/* Control characters that no text has. */
static bool is_binary(const char *s, size_t n)
{
	size_t controls = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (!c)
			return true;
		controls += c < 0x20 && !text_is_space(s[i]) && c != 0x1B && c != 0x1A;
	}
	return controls > 8 && controls > n / 100;
}

/* Letters of several bytes, and bytes that are none, in what may be UTF-8. */
static void count_utf8(const char *s, size_t n, size_t *letters, size_t *invalid)
{
	*letters = *invalid = 0;
	for (size_t i = 0; i < n;) {
		size_t valid = text_invalid_at(s + i, n - i);

		for (size_t k = 0; k < valid; k++)
			*letters += ((unsigned char)s[i + k] & 0xC0) == 0xC0;
		i += valid;
		if (i < n) {
			++*invalid;
			i++;
		}
	}
}

/* Letters beside each other in the upper half are Cyrillic; between plain ones, Western. */
static const char *guess_encoding(const char *s, size_t n)
{
	size_t together = 0, alone = 0;

	for (size_t i = 0; i < n; i++) {
		bool before = i && (unsigned char)s[i - 1] >= 0xC0;
		bool after = i + 1 < n && (unsigned char)s[i + 1] >= 0xC0;

		if ((unsigned char)s[i] < 0xC0)
			continue;
		if (before || after)
			together++;
		else
			alone++;
	}
	return together > 3 * alone ? "CP1251" : "CP1252";
}

static bool add_valid(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t valid = text_invalid_at(s + i, n - i);

		strbuf_add(out, s + i, valid);
		i += valid;
		if (i < n) {
			strbuf_adds(out, "\xEF\xBF\xBD");
			i++;
		}
	}
	return !out->failed;
}

static enum diag_code set_error(struct diag *error, enum diag_code code, const char *message,
				const char *remedy)
{
	diag_set(error, code, "%s", message);
	diag_set_remedy(error, "%s", remedy);
	return code;
}

static enum diag_code decode(struct article *article, const char *s, size_t n, const char *name,
			     struct diag *error)
{
	struct strbuf out = STRBUF_INIT;
	size_t letters, invalid;
	struct encoding encoding;

	if (n >= ARTICLE_MAX)
		return set_error(error, DIAG_RANGE, "the text is larger than 2 GB", "");
	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
		s += 3;
		n -= 3;
	}
	if (is_binary(s, n))
		return set_error(error, DIAG_ENCODING, "this is no text, but binary data",
				 "give plain text; for UTF-16, convert it to UTF-8 first");
	count_utf8(s, n, &letters, &invalid);
	article->encoding = name ? name : invalid > letters ? guess_encoding(s, n) : "UTF-8";
	if (text_equal_nocase(article->encoding, "UTF-8") ||
	    text_equal_nocase(article->encoding, "UTF8")) {
		add_valid(&out, s, n);
	} else {
		errno = 0;
		if (!encoding_load(&encoding, article->encoding)) {
			if (errno == ENOMEM)
				return DIAG_NOMEM;
			return set_error(error, DIAG_USAGE, "unknown encoding",
					 "use UTF-8, CP1251 or ISO-8859-1, say");
		}
		encoding_add(&encoding, &out, s, n);
	}
	if (out.failed) {
		strbuf_release(&out);
		return DIAG_NOMEM;
	}
	/* The text is taken over: an empty one is not the buffer's own. */
	article->len = out.len;
	article->text = out.len ? out.text : calloc(1, 1);
	return article->text ? DIAG_OK : DIAG_NOMEM;
}

/* --- reading ------------------------------------------------------------------------------------ */

struct run {
	struct article *article;
	struct words words;
	struct notations *notations;
	struct token_list tokens;
	struct sentence sentence;
	struct context context;
	struct marks marks;
	enum language language;
};

#define MARKS_LOOKED_AT ((size_t)1 << 17)

/* The decimal marks that the text's numbers have without doubt. */
static enum diag_code count_marks(struct run *run)
{
	const struct article *article = run->article;
	size_t end = article->len < MARKS_LOOKED_AT ? article->len : MARKS_LOOKED_AT;

	for (size_t i = 0, n; i < end; i += n) {
		enum notation notation;

		n = 1;
		if (!text_is_digit(article->text[i]))
			continue;
		if (notation_find(run->notations, article->text, article->len, i, &notation, &n))
			return DIAG_NOMEM;
		run->marks.points += notation == NOTATION_POINT;
		run->marks.commas += notation == NOTATION_COMMA;
	}
	return DIAG_OK;
}

#define LANGUAGE_TOKENS 80 /* of a paragraph, that its language is told by */

static bool has_kazakh_letters(const struct token_list *tokens, const struct token *token)
{
	/* Small letters of Kazakh that Russian does not have. */
	static const char letters[][3] = {"\xD3\x99", "\xD2\x93", "\xD2\x9B",
					  "\xD2\xA3", "\xD3\xA9", "\xD2\xB1",
					  "\xD2\xAF", "\xD2\xBB", "\xD1\x96"};
	const char *s = tokens->folded + token->folded;

	for (size_t i = 0; i + 1 < token->folded_len; i++) {
		for (size_t k = 0; k < countof(letters); k++) {
			if (memcmp(s + i, letters[k], 2) == 0)
				return true;
		}
	}
	return false;
}

/* The language whose words the paragraph has most of; if none stands out, the last one's. */
static enum language find_language(const struct run *run)
{
	const struct token_list *tokens = &run->tokens;
	size_t counts[LANGUAGE_COUNT] = {0}, best = run->language, kazakh = 0;
	size_t n = tokens->n < LANGUAGE_TOKENS ? tokens->n : LANGUAGE_TOKENS;

	for (size_t i = 0; i < n; i++) {
		unsigned languages;

		if (tokens->tokens[i].kind != TOKEN_WORD)
			continue;
		languages = words_languages(&run->words, tokens, i);
		for (size_t l = 1; l < LANGUAGE_COUNT; l++)
			counts[l] += languages >> l & 1;
		kazakh += has_kazakh_letters(tokens, &tokens->tokens[i]);
	}
	if (kazakh > 1)
		return LANGUAGE_KK;
	for (size_t l = 1; l < LANGUAGE_COUNT; l++) {
		if (counts[l] > counts[best])
			best = l;
	}
	return (enum language)best;
}

static enum diag_code read_paragraph(struct run *run)
{
	enum diag_code code = DIAG_OK;

	run->language = find_language(run);
	run->sentence.tokens = &run->tokens;
	run->sentence.words = &run->words;
	run->sentence.language = run->language;
	run->context.paragraph += !run->tokens.is_continued;
	for (size_t at = 0; at < run->tokens.n && !code;) {
		code = sentence_read(&run->sentence, run->marks, &at);
		if (!code)
			code = read_sentence(&run->sentence, &run->context, run->article);
	}
	return code;
}

static void set_party(char out[PARTY_MAX], const char *party)
{
	if (party && strlen(party) < PARTY_MAX)
		memcpy(out, party, strlen(party) + 1);
}

/* A text in a country's language tells of that country's exports. */
static void prefer_home(struct run *run)
{
	static const struct {
		enum language language;
		char party[PARTY_MAX];
	} homes[] = {{LANGUAGE_DE, "DEU"}, {LANGUAGE_DE, "AUT"}, {LANGUAGE_FR, "FRA"},
		     {LANGUAGE_FR, "BEL"}, {LANGUAGE_NL, "NLD"}, {LANGUAGE_NL, "BEL"},
		     {LANGUAGE_KK, "KAZ"}};
	struct pair *main = &run->context.main, old = *main;

	for (size_t i = 0; i < countof(homes); i++) {
		if (homes[i].language != run->language || strcmp(old.partner, homes[i].party) != 0)
			continue;
		/* Both at home: as the text has them. */
		for (size_t k = 0; k < countof(homes); k++) {
			if (homes[k].language == run->language &&
			    strcmp(old.reporter, homes[k].party) == 0)
				return;
		}
		memcpy(main->reporter, old.partner, PARTY_MAX);
		memcpy(main->partner, old.reporter, PARTY_MAX);
		return;
	}
}

/* The first full date of the paragraphs: "last year" is the year before. */
static enum diag_code find_date(struct run *run)
{
	enum diag_code code = DIAG_OK;

	run->sentence.tokens = &run->tokens;
	run->sentence.words = &run->words;
	run->sentence.language = run->language;
	for (size_t at = 0; at < run->tokens.n && !code && !run->context.date_year;) {
		code = sentence_read(&run->sentence, run->marks, &at);
		run->context.date_year = run->sentence.date_year;
		run->context.date_month = run->sentence.date_month;
	}
	return code;
}

#define BEGINNING ((size_t)1 << 16) /* bytes that are looked at before reading */

/* What a text tells of itself: the first two countries that it names are whose trade it is about; its
 * date. */
static enum diag_code look_ahead(struct run *run)
{
	struct pair *main = &run->context.main;
	struct pair first = {.reporter = ""};
	bool names_reporter = false, names_partner = false, names_others = false;
	enum language last_language = LANGUAGE_EN;
	enum diag_code code = DIAG_OK;

	for (size_t at = 0, paragraphs = 0;
	     !code && at < run->article->len && at < BEGINNING && paragraphs < 200; paragraphs++) {
		code = token_list_read(&run->tokens, run->notations, &at);
		run->language = find_language(run);
		if (!code)
			code = find_date(run);
		if (!first.partner[0])
			last_language = run->language;
		for (size_t i = 0; !code && i < run->tokens.n; i++) {
			struct word_match match;

			words_match(&run->words, run->language, &run->tokens, i, &match);
			/* "долл. США" is money, not a country */
			if (meaning_in(match.set, MEANING_CURRENCY) && match.n_tokens > 1)
				i += match.n_tokens - 1;
			if (!meaning_in(match.set, MEANING_COUNTRY))
				continue;
			if (!first.reporter[0])
				set_party(first.reporter, match.value);
			else if (!first.partner[0] && strcmp(first.reporter, match.value) != 0)
				set_party(first.partner, match.value);
			names_reporter = names_reporter || strcmp(main->reporter, match.value) == 0;
			names_partner = names_partner || strcmp(main->partner, match.value) == 0;
			names_others = names_others || (strcmp(main->reporter, match.value) != 0 &&
							strcmp(main->partner, match.value) != 0);
		}
	}
	run->tokens.goes_on = false;
	run->language = last_language;
	/* A text that names others, and not both of the data's countries, is about its own. */
	if (run->context.is_main_fixed && names_others && !(names_reporter && names_partner))
		run->context.is_main_fixed = false;
	run->context.is_half_named = run->context.is_main_fixed && names_reporter != names_partner;
	if (!run->context.is_main_fixed) {
		*main = first;
		prefer_home(run);
	}
	run->context.pair = run->context.last_pair = *main;
	return code;
}

static enum diag_code read_text(struct run *run)
{
	enum diag_code code = DIAG_OK;

	run->tokens.text = run->article->text;
	run->tokens.text_len = run->article->len;
	run->notations = notations_new(true);
	if (!run->notations || !words_init(&run->words))
		return DIAG_NOMEM;
	code = count_marks(run);
	if (!code)
		code = look_ahead(run);
	for (size_t at = 0; !code && at < run->article->len;) {
		code = token_list_read(&run->tokens, run->notations, &at);
		if (!code && run->tokens.n)
			code = read_paragraph(run);
	}
	return code;
}

enum diag_code article_read(struct article *article, const char *s, size_t n,
			    const struct article_options *options, struct diag *error)
{
	struct run run = {.article = article, .language = LANGUAGE_EN};
	enum diag_code code = decode(article, s, n, options->encoding, error);

	article->line = article->column = 1;
	set_party(run.context.main.reporter, options->reporter);
	set_party(run.context.main.partner, options->partner);
	run.context.is_main_fixed = options->reporter != NULL;
	run.context.pair = run.context.main;
	run.context.last_pair = run.context.main;
	run.context.date_year = options->year;
	run.context.date_month = options->month;
	if (!code)
		code = read_text(&run);
	sentence_release(&run.sentence);
	token_list_release(&run.tokens);
	words_release(&run.words);
	notations_free(run.notations);
	return code;
}

#include "article.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "encoding.h"
#include "markup.h"
#include "notation.h"
#include "figure_reading.h"
#include "sentence.h"
#include "table_read.h"
#include "text.h"
#include "words.h"

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

/* Letters next to one another in the upper half are Cyrillic; between plain ones, Western. */
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
		return set_error(error, DIAG_RANGE, "the text is larger than 256 MB", "split it");
	if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
		s += 3;
		n -= 3;
		article->has_mark = true;
	}
	if (is_binary(s, n))
		return set_error(error, DIAG_ENCODING, "not a text file",
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
	article->is_as_given = out.len == n && memcmp(out.text, s, n) == 0;
	article->text = out.len ? out.text : calloc(1, 1);
	return article->text ? DIAG_OK : DIAG_NOMEM;
}

/* --- reading ------------------------------------------------------------------------------------ */

struct article_reader {
	struct words words;
	struct notations *notations;
};

struct article_reader *article_reader_new(void)
{
	struct article_reader *reader = calloc(1, sizeof(*reader));

	if (!reader)
		return NULL;
	reader->notations = notations_new(true);
	if (reader->notations && words_init(&reader->words))
		return reader;
	article_reader_free(reader);
	return NULL;
}

void article_reader_free(struct article_reader *reader)
{
	if (!reader)
		return;
	words_release(&reader->words);
	notations_free(reader->notations);
	free(reader);
}

struct run {
	struct article *article;
	struct words words;	     /* the reader's */
	struct notations *notations; /* the reader's */
	struct token_list tokens;
	struct sentence sentence;
	struct topic topic;
	struct marks marks;
	enum language language;
	struct table table; /* the next one of the text; it begins at the end if there is none */
};

#define MARKS_LOOKED_AT ((size_t)1 << 17)
#define FIRST_YEAR 1900
#define N_YEARS 200

static int year_at(const char *s)
{
	int year = 0;

	for (size_t i = 0; i < 4; i++) {
		if (!text_is_digit(s[i]))
			return 0;
		year = year * 10 + (s[i] - '0');
	}
	return year >= FIRST_YEAR && year < FIRST_YEAR + N_YEARS ? year : 0;
}

/* The first of two years in a row, "2021-2022" with a hyphen or a dash, at byte i; 0: none. */
static int two_years_at(const struct article *article, size_t i)
{
	static const char dash[] = "\xE2\x80\x93";
	const char *s = article->text + i;
	size_t n = article->len - i, second;
	int year;

	if (n < 9)
		return 0;
	second = s[4] == '-' ? 5 : memcmp(s + 4, dash, strlen(dash)) == 0 ? 4 + strlen(dash) : 0;
	if (!second || n < second + 4 || (n > second + 4 && text_is_digit(s[second + 4])))
		return 0;
	year = year_at(s);
	return year && year_at(s + second) == year + 1 ? year : 0;
}

/*
 * The decimal marks that the text's numbers have without doubt. And whether its years in a row are fiscal
 * ones: "in 2021-2022, up from ... in 2020-2021" are no runs of calendar years, which would share one.
 */
static enum diag_code count_marks(struct run *run)
{
	const struct article *article = run->article;
	size_t end = article->len < MARKS_LOOKED_AT ? article->len : MARKS_LOOKED_AT;
	bool begins[N_YEARS + 2] = {false}; /* a run of two; one more at either end */

	for (size_t i = 0, n; i < end; i += n) {
		enum notation notation;
		int year;

		n = 1;
		if (!text_is_digit(article->text[i]))
			continue;
		year = two_years_at(article, i);
		if (year) {
			bool *begun = begins + year - FIRST_YEAR + 1;

			begun[0] = true;
			run->marks.has_fiscal_years |= begun[-1] || begun[1];
		}
		if (notation_find(run->notations, article->text, article->len, i, &notation, &n))
			return DIAG_NOMEM;
		run->marks.points += notation == NOTATION_POINT;
		run->marks.commas += notation == NOTATION_COMMA;
	}
	return DIAG_OK;
}

#define LANGUAGE_TOKENS 80 /* of a paragraph, that its language is recognised by */

/* The language whose words the paragraph has most of; if none stands out, the last one's. */
static enum language find_language(const struct run *run)
{
	const struct token_list *tokens = &run->tokens;
	size_t counts[LANGUAGE_COUNT] = {0}, best = run->language, kazakh = 0;
	size_t n = tokens->n < LANGUAGE_TOKENS ? tokens->n : LANGUAGE_TOKENS;

	for (size_t i = 0; i < n; i++) {
		unsigned languages;
		bool has_letter;

		if (tokens->tokens[i].kind != TOKEN_WORD)
			continue;
		languages = words_languages(&run->words, tokens, i, &has_letter);
		kazakh += has_letter;
		if (kazakh > 1)
			return LANGUAGE_KK;
		for (size_t l = 1; l < LANGUAGE_COUNT; l++)
			counts[l] += languages >> l & 1;
	}
	for (size_t l = 1; l < LANGUAGE_COUNT; l++) {
		if (counts[l] > counts[best])
			best = l;
	}
	return (enum language)best;
}

/* A caption holds until an amount states its own unit. */
static void note_caption(struct run *run)
{
	const struct sentence *sentence = &run->sentence;

	for (size_t q = 0; q < sentence->n_quantities; q++) {
		if (sentence->quantities[q].kind == QUANTITY_AMOUNT &&
		    !sentence->quantities[q].is_unit_taken_over)
			run->marks.has_caption = false;
	}
	if (sentence_caption(sentence, &run->marks.caption))
		run->marks.has_caption = true;
}

static enum diag_code read_paragraph(struct run *run)
{
	enum diag_code code = DIAG_OK;

	run->language = find_language(run);
	run->sentence.tokens = &run->tokens;
	run->sentence.words = &run->words;
	run->sentence.language = run->language;
	join_broken_amounts(&run->tokens, &run->words, run->language);
	if (!run->tokens.is_continued)
		topic_begin_paragraph(&run->topic);
	for (size_t at = 0; at < run->tokens.n && !code;) {
		code = sentence_read(&run->sentence, run->marks, &at);
		if (code)
			break;
		note_caption(run);
		code = read_sentence(&run->sentence, &run->topic, run->article);
	}
	return code;
}

static void set_party(char out[PARTY_MAX], const char *party)
{
	if (party && strlen(party) < PARTY_MAX)
		memcpy(out, party, strlen(party) + 1);
}

/* The first full date of the paragraphs: "last year" is the year before. */
static enum diag_code find_date(struct run *run)
{
	enum diag_code code = DIAG_OK;

	run->sentence.tokens = &run->tokens;
	run->sentence.words = &run->words;
	run->sentence.language = run->language;
	for (size_t at = 0; at < run->tokens.n && !code && !run->topic.date_year;) {
		code = sentence_read(&run->sentence, run->marks, &at);
		run->topic.date_year = run->sentence.date_year;
		run->topic.date_month = run->sentence.date_month;
		run->topic.date_day = run->sentence.date_day;
	}
	return code;
}

#define BEGINNING ((size_t)1 << 16) /* bytes that are looked at before reading */

/* The first two countries that the paragraph names, apart from money. */
static void note_first(struct run *run, struct topic_pair *first)
{
	struct word_match before = {.n_tokens = 0};

	for (size_t i = 0; i < run->tokens.n && !(first->reporter[0] && first->partner[0]); i++) {
		struct word_match match;
		bool is_partner = meaning_in(before.set, MEANING_WITH);

		words_match(&run->words, run->language, &run->tokens, i, &match);
		/* "долл. США" is money, not a country */
		if (meaning_in(match.set, MEANING_CURRENCY) && match.n_tokens > 1)
			i += match.n_tokens - 1;
		before = match;
		if (!meaning_in(match.set, MEANING_COUNTRY))
			continue;
		/* "6.5 billion with the others, of these 5.9 with Russia": whose, is not said. */
		is_partner = is_partner || match.suffix == KAZAKH_INSTRUMENTAL;
		if (!first->reporter[0] && !is_partner && strcmp(first->partner, match.value) != 0)
			set_party(first->reporter, match.value);
		else if (!first->partner[0] && strcmp(first->reporter, match.value) != 0)
			set_party(first->partner, match.value);
	}
}

static bool names(const struct topic *topic, const struct topic_pair *first, const char *code)
{
	for (size_t v = 0; v < topic->n_votes; v++) {
		if (strcmp(topic->votes[v].code, code) == 0)
			return true;
	}
	return strcmp(first->reporter, code) == 0 || strcmp(first->partner, code) == 0;
}

/* Whose trade the text is about: the data's, if it names both or no others; else what its own words
 * name most often; else the first two countries that it names. */
static void choose_main(struct run *run, const struct topic *read, const struct topic_pair *first)
{
	struct topic_pair *main = &run->topic.main, elected = topic_elect(read);
	bool is_named = names(read, first, main->reporter) && names(read, first, main->partner);

	if (run->topic.is_main_fixed && first->reporter[0] && !is_named &&
	    !(names(read, first, main->reporter) && !first->partner[0]) &&
	    !(names(read, first, main->partner) && !first->partner[0]))
		run->topic.is_main_fixed = false;
	if (!run->topic.is_main_fixed) {
		if (!elected.reporter[0] && read->office[0] &&
		    strcmp(read->office, elected.partner) != 0)
			memcpy(elected.reporter, read->office, PARTY_MAX);
		/* "Exports to Russia rose": Russia does not report, though it is named first. */
		if (!elected.reporter[0])
			memcpy(elected.reporter,
			       strcmp(first->reporter, elected.partner) != 0 &&
					       !(topic_is_partner(read, first->reporter) &&
						 first->partner[0])
				       ? first->reporter
				       : first->partner,
			       PARTY_MAX);
		if (!elected.reporter[0] && topic_is_only(read, elected.partner)) {
			memcpy(elected.reporter, elected.partner, PARTY_MAX);
			elected.partner[0] = '\0';
		}
		if (!elected.partner[0] && !read->n_votes && !topic_is_late(read, first->partner))
			memcpy(elected.partner, first->partner, PARTY_MAX);
		*main = elected;
	}
	run->topic.is_reporter_told =
		run->topic.is_main_fixed || topic_tells_reporter(read, main->reporter);
	run->topic.pair = *main;
}

/* Find the next table; paragraphs end before it. */
static enum diag_code find_table(struct run *run, size_t from)
{
	const struct article *article = run->article;
	bool found;

	if (!table_find(article->text, article->len, from, &run->table, &found))
		return DIAG_NOMEM;
	if (!found)
		run->table.begin = run->table.end = article->len;
	run->tokens.text_len = run->table.begin;
	return DIAG_OK;
}

/* The next paragraph's tokens; none where a table begins, which *at is moved behind. */
static enum diag_code next_paragraph(struct run *run, size_t *at)
{
	if (*at >= run->table.begin) {
		*at = run->table.end;
		run->tokens.n = 0;
		return find_table(run, *at);
	}
	return token_list_read(&run->tokens, run->notations, at);
}

static enum diag_code read_next_table(struct run *run)
{
	struct table_reader reader = {.article = run->article,
				      .words = &run->words,
				      .notations = run->notations,
				      .marks = run->marks,
				      .language = run->language,
				      .topic = &run->topic,
				      .text = STRBUF_INIT};
	enum diag_code code = table_read(&reader, &run->table);

	table_reader_release(&reader);
	return code;
}

/* Read the beginning once for what the text is about and of which date it is; its figures are not
 * kept. */
static enum diag_code look_ahead(struct run *run)
{
	struct article scratch = {
		.path = "", .text = run->article->text, .len = run->article->len, .is_ahead = true};
	struct run ahead = *run;
	struct topic_pair first = {.reporter = ""};
	enum diag_code code = DIAG_OK;

	scratch.line = scratch.column = 1;
	ahead.article = &scratch;
	code = find_table(&ahead, 0);
	for (size_t at = 0; !code && at < scratch.len && at < BEGINNING;) {
		code = next_paragraph(&ahead, &at);
		if (code || !ahead.tokens.n)
			continue;
		ahead.language = find_language(&ahead);
		if (!ahead.topic.date_year)
			code = find_date(&ahead);
		note_first(&ahead, &first);
		if (!code)
			code = read_paragraph(&ahead);
	}
	run->topic.date_year = ahead.topic.date_year;
	run->topic.date_month = ahead.topic.date_month;
	run->topic.date_day = ahead.topic.date_day;
	choose_main(run, &ahead.topic, &first);
	topic_keep_lead(&run->topic, &ahead.topic);
	run->tokens = ahead.tokens;
	run->tokens.goes_on = false;
	run->table = ahead.table;
	run->sentence = ahead.sentence;
	scratch.text = NULL;
	article_release(&scratch);
	return code;
}

#define LONGEST_WRAPPED_LINE 100

/* How long the beginning's longest line is; 0: longer than people break lines at. */
static size_t width_of_lines(const struct article *article)
{
	size_t line = 0, width = 0, end = article->len < BEGINNING ? article->len : BEGINNING;

	for (size_t i = 0; i < end; i++) {
		line = article->text[i] == '\n'
			       ? 0
			       : line + (((unsigned char)article->text[i] & 0xC0) != 0x80);
		if (line > LONGEST_WRAPPED_LINE)
			return 0;
		width = line > width ? line : width;
	}
	return width;
}

static enum diag_code read_text(struct run *run)
{
	enum diag_code code = DIAG_OK;

	run->tokens.text = run->article->text;
	run->tokens.text_len = run->article->len;
	run->tokens.width = width_of_lines(run->article);
	code = count_marks(run);
	if (!code)
		code = look_ahead(run);
	if (!code)
		code = find_table(run, 0);
	for (size_t at = 0; !code && at < run->article->len;) {
		if (at >= run->table.begin)
			code = read_next_table(run);
		if (!code)
			code = next_paragraph(run, &at);
		if (!code && run->tokens.n)
			code = read_paragraph(run);
	}
	return code ? code : settle_headline(run->article);
}

/* Its figures are of the text's day. */
static void date_claims(struct article *article, const struct topic *topic)
{
	article->date = (pub_date)(topic->date_year * 10000 + topic->date_month * 100 +
				   (topic->date_month ? topic->date_day : 0));
	for (size_t i = 0; i < article->claims.n; i++)
		article->claims.claims[i].printed = article->date;
}

/* --- a text's marks, given back -------------------------------------------------------------------- */

/* Lines and columns of places that come in the order of the text, or nearly so. */
struct place {
	const char *text;
	size_t at, line, column;
};

static void find_place(struct place *place, size_t offset, size_t *line, size_t *column)
{
	if (offset < place->at)
		*place = (struct place){place->text, 0, 1, 1};
	for (; place->at < offset; place->at++) {
		if (place->text[place->at] == '\n') {
			place->line++;
			place->column = 1;
		} else {
			place->column += ((unsigned char)place->text[place->at + 1] & 0xC0) != 0x80;
		}
	}
	*line = place->line;
	*column = place->column;
}

/* Give the text its marks back: the places of its claims and numbers, and the claims' texts, are those of
 * the whole text then. False: out of memory. */
static bool restore_markup(struct markup *markup, struct article *article)
{
	struct place place = {markup->original, 0, 1, 1};

	if (!markup->original)
		return true;
	free(article->text);
	article->text = markup->original;
	article->len = markup->original_len;
	markup->original = NULL;
	for (size_t i = 0; i < article->claims.n; i++) {
		struct claim *claim = &article->claims.claims[i];
		size_t offset = claim->reading->offset, len = claim->reading->len;
		size_t begin = offset,
		       whole = claim->reading->end > offset ? claim->reading->end - offset : len;

		markup_range(markup, &offset, &len);
		markup_range(markup, &begin, &whole);
		find_place(&place, offset, &claim->line, &claim->column);
		claim->text = claim_list_copy(&article->claims, article->text + offset, len);
		if (!claim->text ||
		    !claim_list_move(&article->claims, claim, offset, len, begin + whole))
			return false;
	}
	place = (struct place){article->text, 0, 1, 1};
	for (size_t i = 0; i < article->n_others; i++) {
		struct article_number *number = &article->others[i];

		markup_range(markup, &number->offset, &number->len);
		find_place(&place, number->offset, &number->line, &number->column);
	}
	return true;
}

enum diag_code article_read(struct article *article, const char *s, size_t n,
			    const struct article_options *options, struct diag *error)
{
	struct run run = {.article = article, .language = LANGUAGE_EN};
	struct markup markup = {.original = NULL};
	struct article_reader *reader = options->reader ? options->reader : article_reader_new();
	enum diag_code code = reader ? decode(article, s, n, options->encoding, error) : DIAG_NOMEM;

	article->line = article->column = 1;
	article->readings = options->readings;
	set_party(run.topic.main.reporter, options->reporter);
	set_party(run.topic.main.partner, options->partner);
	run.topic.is_main_fixed = options->reporter != NULL;
	run.topic.pair = run.topic.main;
	run.topic.date_year = (int)(options->date / 10000);
	run.topic.date_month = (int)(options->date / 100 % 100);
	run.topic.date_day = (int)(options->date % 100);
	if (!code && !markup_strip(&markup, &article->text, &article->len))
		code = DIAG_NOMEM;
	if (!code) {
		run.words = reader->words;
		run.notations = reader->notations;
		code = read_text(&run);
	}
	if (!restore_markup(&markup, article))
		code = DIAG_NOMEM;
	date_claims(article, &run.topic);
	markup_release(&markup);
	sentence_release(&run.sentence);
	token_list_release(&run.tokens);
	table_release(&run.table);
	if (reader != options->reader)
		article_reader_free(reader);
	return code;
}

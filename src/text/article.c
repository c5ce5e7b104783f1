#include "article.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cut_ahead.h"
#include "encoding.h"
#include "markup.h"
#include "notation.h"
#include "figure_reading.h"
#include "passage.h"
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
		unsigned char c;

		while (i + 8 < n && !text_has_control(s + i))
			i += 8;
		c = (unsigned char)s[i];
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
		size_t valid = text_invalid_at(s + i, n - i), k = 0;

		for (; k + 8 <= valid; k += 8)
			*letters += text_count_leading(s + i + k);
		for (; k < valid; k++)
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
		if (invalid)
			add_valid(&out, s, n);
		else
			strbuf_add(&out, s, n);
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
	struct passage_list kept; /* a text's beginning, which is looked at before it is read */
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
	passage_list_release(&reader->kept);
	words_release(&reader->words);
	notations_free(reader->notations);
	free(reader);
}

struct run {
	struct article *article;
	struct article_reader *reader;
	struct cutter cutter;
	struct marks marks; /* up to what was measured */
	struct topic topic;
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
		if (notation_find(run->reader->notations, article->text, article->len, i, &notation,
				  &n))
			return DIAG_NOMEM;
		run->marks.points += notation == NOTATION_POINT;
		run->marks.commas += notation == NOTATION_COMMA;
		run->marks.open_points += notation == NOTATION_OPEN_POINT;
		run->marks.amount_points +=
			notation == NOTATION_POINT &&
			!text_begins_with_any(article->text + i + n, article->len - i - n, "%| %");
	}
	return DIAG_OK;
}

static enum diag_code read_next_table(struct run *run, const struct passage *passage)
{
	struct table_reader reader = {.article = run->article,
				      .words = &run->reader->words,
				      .notations = run->reader->notations,
				      .marks = passage->marks,
				      .language = passage->language,
				      .topic = &run->topic,
				      .text = STRBUF_INIT};
	enum diag_code code = table_read(&reader, &passage->table);

	table_reader_release(&reader);
	return code;
}

static enum diag_code read_passage(struct run *run, struct passage *passage)
{
	enum diag_code code = passage_measure(passage, &run->reader->words, &run->marks);

	if (!code && passage->is_table)
		return read_next_table(run, passage);
	if (passage->n && !passage->tokens.is_continued)
		topic_begin_paragraph(&run->topic);
	for (size_t i = 0; i < passage->n && !code; i++)
		code = read_sentence(&passage->sentences[i], &passage->mentions[i], &run->topic,
				     run->article);
	return code;
}

/* --- the first look --------------------------------------------------------------------------------- */

static void set_party(char out[PARTY_MAX], const char *party)
{
	if (party && strlen(party) < PARTY_MAX)
		memcpy(out, party, strlen(party) + 1);
}

static void set_date(struct topic *topic, const struct sentence *sentence)
{
	topic->date_year = sentence->date_year;
	topic->date_month = sentence->date_month;
	topic->date_day = sentence->date_day;
}

/* The first full date of a paragraph whose lines may have to be joined still: "last year" is the year before. */
static enum diag_code find_date(struct run *run, const struct passage *passage)
{
	struct sentence sentence = {.tokens = &passage->tokens,
				    .words = &run->reader->words,
				    .language = passage->language};
	enum diag_code code = DIAG_OK;

	for (size_t at = 0; at < passage->tokens.n && !code && !run->topic.date_year;) {
		code = sentence_cut(&sentence, run->marks.has_fiscal_years, &at);
		set_date(&run->topic, &sentence);
	}
	sentence_release(&sentence);
	return code;
}

static bool has_lines(const struct passage *passage)
{
	for (size_t i = 0; i < passage->tokens.n; i++) {
		if (passage->tokens.tokens[i].kind == TOKEN_BREAK)
			return true;
	}
	return false;
}

#define BEGINNING ((size_t)1 << 16) /* bytes that are looked at before reading */

/* The first two countries that the paragraph names, apart from money. */
static void note_first(const struct run *run, const struct passage *passage,
		       struct topic_pair *first)
{
	const struct token_list *tokens = &passage->tokens;
	struct word_match before = {.n_tokens = 0};

	for (size_t i = 0; i < tokens->n && !(first->reporter[0] && first->partner[0]); i++) {
		struct word_match match;
		bool is_partner = meaning_in(before.set, MEANING_WITH);
		bool is_outdone = meaning_in(before.set, MEANING_AGAINST);

		words_match(&run->reader->words, passage->language, tokens, i, &match);
		/* "долл. США" is money, not a country; "North Korea" is one. */
		if (match.n_tokens > 1)
			i += match.n_tokens - 1;
		before = match;
		/* "Trade with Ghana, which still ranks behind Togo" */
		if (!meaning_in(match.set, MEANING_COUNTRY) ||
		    (is_outdone && (first->reporter[0] || first->partner[0])))
			continue;
		/* "6.5 billion with the others, of these 5.9 with Russia": whose, is not said. */
		is_partner = is_partner || match.suffix == KAZAKH_INSTRUMENTAL;
		if (!first->reporter[0] && !is_partner && !same(first->partner, match.value))
			set_party(first->reporter, match.value);
		else if (!first->partner[0] && !same(first->reporter, match.value))
			set_party(first->partner, match.value);
	}
}

static bool names(const struct topic *topic, const struct topic_pair *first, const char *code)
{
	for_each_vote(vote, topic) {
		if (same(vote->code, code))
			return true;
	}
	return same(first->reporter, code) || same(first->partner, code);
}

/* Whose trade the text is about: the data's, if it names both or no others; else what its own words
 * name most often; else the first two countries that it names. */
static void choose_main(struct run *run, const struct topic *read, const struct topic_pair *first)
{
	struct topic_pair *main = &run->topic.main, elected = topic_elect(read);
	bool is_named = names(read, first, main->reporter) && names(read, first, main->partner);

	/* "Belgium's trade with Kazakhstan", beside Kazakhstan's data: Belgium reports. */
	if ((run->topic.is_main_fixed && first->reporter[0] && !is_named &&
	     (first->partner[0] ||
	      (!names(read, first, main->reporter) && !names(read, first, main->partner)))) ||
	    (same(elected.reporter, main->partner) && same(elected.partner, main->reporter) &&
	     topic_has_one_reporter(read, elected.reporter)))
		run->topic.is_main_fixed = false;
	if (!run->topic.is_main_fixed) {
		if (!elected.reporter[0] && read->office[0] && !same(read->office, elected.partner))
			memcpy(elected.reporter, read->office, PARTY_MAX);
		/* "Kenya: Uganda is the first market" */
		if (read->label_mate[0] && same(elected.reporter, read->label_mate))
			elected = (struct topic_pair){.reporter = ""};
		if (!elected.reporter[0] && read->label_mate[0]) {
			memcpy(elected.reporter, read->label, PARTY_MAX);
			memcpy(elected.partner, read->label_mate, PARTY_MAX);
		}
		/* "Exports to Russia rose": Russia does not report, though it is named first. */
		if (!elected.reporter[0]) {
			const char *code =
				!same(first->reporter, elected.partner) &&
						!(topic_is_partner(read, first->reporter) &&
						  first->partner[0])
					? first->reporter
					: first->partner;

			if (topic_may_report(read, code, elected.partner) &&
			    !topic_is_one_of_goals(read, first->reporter, first->partner))
				copy_code(elected.reporter, code);
		}
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

/* Read a passage that will be read again: what reading notes in its sentences is taken back. */
static enum diag_code read_and_forget(struct run *run, struct passage *passage)
{
	enum diag_code code = DIAG_OK;

	if (passage->is_table || !passage->n)
		return DIAG_OK;
	if (!passage->tokens.is_continued)
		topic_begin_paragraph(&run->topic);
	for (size_t i = 0; i < passage->n && !code; i++) {
		struct sentence *sentence = &passage->sentences[i];
		struct time_expression *times = NULL;
		size_t size = sentence->n_times * sizeof(*times);

		if (size) {
			times = malloc(size);
			if (!times)
				return DIAG_NOMEM;
			memcpy(times, sentence->times, size);
		}
		sentence->tokens = &passage->tokens;
		code = read_sentence(sentence, &passage->mentions[i], &run->topic, run->article);
		if (size)
			memcpy(sentence->times, times, size);
		free(times);
	}
	return code;
}

/* Look at the next passage for what the text is about and of which date it is. */
static enum diag_code look_at(struct run *ahead, struct cutter *cutter, struct passage *passage,
			      struct topic_pair *first)
{
	bool has_date = ahead->topic.date_year;
	enum diag_code code = cutter_take(cutter, passage);

	if (!code && (passage->is_table || !passage->tokens.n))
		return passage_measure(passage, cutter->words, &ahead->marks);
	if (code)
		return code;
	if (!has_date && has_lines(passage)) {
		code = find_date(ahead, passage);
		has_date = true;
	}
	note_first(ahead, passage, first);
	if (!code)
		code = cutter_cut(cutter, passage);
	if (!code)
		code = passage_measure(passage, cutter->words, &ahead->marks);
	if (!code && passage->n == 1)
		note_date_line(&ahead->topic, passage->sentences);
	for (size_t i = 0; i < passage->n && !has_date && !ahead->topic.date_year; i++)
		set_date(&ahead->topic, &passage->sentences[i]);
	return code ? code : read_and_forget(ahead, passage);
}

/* Look at the beginning for what the text is about and of which date it is; its figures are not kept, its
 * sentences are. */
static enum diag_code look_ahead(struct run *run)
{
	struct article scratch = {
		.path = "", .text = run->article->text, .len = run->article->len, .is_ahead = true};
	struct run ahead = {.article = &scratch,
			    .reader = run->reader,
			    .marks = run->marks,
			    .topic = run->topic};
	struct topic_pair first = {.reporter = ""};
	bool has_date = run->topic.date_year;
	enum diag_code code = DIAG_OK;

	scratch.place = text_place(scratch.text, scratch.len);
	passage_list_clear(&run->reader->kept);
	while (!code && run->cutter.at < scratch.len && run->cutter.at < BEGINNING) {
		struct passage *passage = passage_list_next(&run->reader->kept);

		code = passage ? look_at(&ahead, &run->cutter, passage, &first) : DIAG_NOMEM;
	}
	run->topic.date_year = ahead.topic.date_year;
	run->topic.date_month = ahead.topic.date_month;
	run->topic.date_day = ahead.topic.date_day;
	memcpy(run->topic.stated, ahead.topic.stated, CURRENCY_MAX);
	run->topic.has_stated_period = ahead.topic.has_stated_period;
	run->topic.stated_period = ahead.topic.stated_period;
	if (!has_date)
		leave_old_date(&run->topic, &ahead.topic);
	run->marks = ahead.marks;
	choose_main(run, &ahead.topic, &first);
	topic_keep_lead(&run->topic, &ahead.topic);
	scratch.text = NULL;
	article_release(&scratch);
	return code;
}

/* --- all of it -------------------------------------------------------------------------------------- */

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

static enum diag_code read_rest(struct run *run)
{
	struct passage_list list = {.n = 0};
	enum diag_code code = DIAG_OK;

	while (!code && run->cutter.at < run->cutter.len) {
		struct passage *passage;

		passage_list_clear(&list);
		passage = passage_list_next(&list);
		code = passage ? cutter_take(&run->cutter, passage) : DIAG_NOMEM;
		if (!code)
			code = cutter_cut(&run->cutter, passage);
		if (!code)
			code = read_passage(run, passage);
	}
	passage_list_release(&list);
	return code;
}

/* The same, cut by a thread meanwhile, with the run's reader; reading has one of its own. */
static enum diag_code read_cut_ahead(struct run *run, struct cut_ahead *ahead,
				     struct article_reader *own)
{
	struct run reading = {
		.article = run->article, .reader = own, .marks = run->marks, .topic = run->topic};
	enum diag_code code = DIAG_OK;
	struct passage *passage;

	while (!code && (passage = cut_ahead_next(ahead, &code)))
		code = read_passage(&reading, passage);
	run->topic = reading.topic;
	return code;
}

/* Bytes that are cut and read by one thread: to begin another takes longer than it saves. */
#define ALONE ((size_t)1 << 17)

static enum diag_code read_behind_kept(struct run *run)
{
	bool is_long = run->cutter.len - run->cutter.at >= ALONE;
	struct article_reader *own = is_long ? article_reader_new() : NULL;
	struct cut_ahead *ahead = own ? cut_ahead_new(&run->cutter, run->marks) : NULL;
	enum diag_code code = ahead ? read_cut_ahead(run, ahead, own) : read_rest(run);

	if (ahead)
		cut_ahead_free(ahead);
	article_reader_free(own);
	return code;
}

#define BYTES_OF_FIGURE 64 /* of a text with many figures */

static enum diag_code read_text(struct run *run)
{
	struct claim_list *claims = &run->article->claims;
	enum diag_code code = DIAG_OK;

	/* Room for them all at once, if it can be had: what is not used takes no memory, and growing would copy them. */
	(void)alloc_room(claims->claims, &claims->capacity, run->article->len / BYTES_OF_FIGURE);
	run->cutter = (struct cutter){.text = run->article->text,
				      .len = run->article->len,
				      .width = width_of_lines(run->article),
				      .words = &run->reader->words,
				      .notations = run->reader->notations,
				      .language = LANGUAGE_EN};
	code = count_marks(run);
	run->cutter.has_fiscal_years = run->marks.has_fiscal_years;
	if (!code)
		code = cutter_begin(&run->cutter);
	if (!code)
		code = look_ahead(run);
	for (size_t i = 0; !code && i < run->reader->kept.n; i++)
		code = read_passage(run, &run->reader->kept.passages[i]);
	if (!code)
		code = read_behind_kept(run);
	cutter_release(&run->cutter);
	code = code ? code : settle_headline(run->article);
	code = code ? code : settle_world(run->article);
	return code ? code : claim_spread_doubts(&run->article->claims);
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

/* Give the text its marks back: the places of its claims and numbers, and the claims' texts, are those of
 * the whole text then. False: out of memory. */
static bool restore_markup(struct markup *markup, struct article *article)
{
	struct text_place place = text_place(markup->original, markup->original_len);

	if (!markup->original)
		return true;
	free(article->text);
	article->text = markup->original;
	article->len = markup->original_len;
	markup->original = NULL;
	for_each_of(struct claim, claim, article->claims.claims, article->claims.n) {
		size_t offset = claim->reading->offset, len = claim->reading->len;
		size_t begin = offset,
		       whole = claim->reading->end > offset ? claim->reading->end - offset : len;

		markup_range(markup, &offset, &len);
		markup_range(markup, &begin, &whole);
		text_place_go(&place, offset, &claim->line, &claim->column);
		claim->text = claim_list_copy(&article->claims, article->text + offset, len);
		if (!claim->text ||
		    !claim_list_move(&article->claims, claim, offset, len, begin + whole))
			return false;
	}
	for_each_of(struct article_number, number, article->others, article->n_others) {
		markup_range(markup, &number->offset, &number->len);
		text_place_go(&place, number->offset, &number->line, &number->column);
	}
	return true;
}

enum diag_code article_read(struct article *article, const char *s, size_t n,
			    const struct article_options *options, struct diag *error)
{
	struct run run = {.article = article};
	struct markup markup = {.original = NULL};
	struct article_reader *reader = options->reader ? options->reader : article_reader_new();
	enum diag_code code = reader ? decode(article, s, n, options->encoding, error) : DIAG_NOMEM;

	article->readings = options->readings;
	article->is_brief = options->is_brief;
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
		article->place = text_place(article->text, article->len);
		run.reader = reader;
		code = read_text(&run);
	}
	if (!restore_markup(&markup, article))
		code = DIAG_NOMEM;
	date_claims(article, &run.topic);
	markup_release(&markup);
	if (reader != options->reader)
		article_reader_free(reader);
	return code;
}

#include <string.h>

#include "check_view.h"
#include "text.h"

/* A run of digits, with the points and commas inside it. */
struct run {
	size_t from, end;
	bool is_plain; /* digits alone */
};

static bool next_run(const struct article *article, size_t from, struct run *run)
{
	const char *text = article->text;

	while (from < article->len && !text_is_digit(text[from]))
		from++;
	if (from == article->len)
		return false;
	*run = (struct run){from, from, true};
	for (size_t i = from; i < article->len; i++) {
		if (text_is_digit(text[i]))
			run->end = i + 1;
		else if (!strchr(".,/-", text[i]) || run->end < i)
			break;
	}
	for (size_t i = run->from; i < run->end; i++)
		run->is_plain = run->is_plain && text_is_digit(text[i]);
	return true;
}

static bool is_year(const char *at, size_t n)
{
	return n >= 4 && text_is_year(at, 4) && (n == 4 || !text_is_digit(at[4]));
}

/* "2023", "18.10.2024", "2023-08", "2022/23" */
static bool has_year(const struct article *article, struct run run)
{
	const char *at = article->text + run.from;
	size_t n = run.end - run.from;

	return is_year(at, n) || (n > 4 && !text_is_digit(at[n - 5]) && is_year(at + n - 4, 4));
}

/* "18" in Kazakh dates: the year comes before the day, with a word between. */
static bool is_behind_year(const struct article *article, size_t from)
{
	const char *text = article->text;
	size_t i = from, n_blanks = 0;

	while (i > 0 && !text_is_digit(text[i - 1]) && !strchr("!?;:(),\n", text[i - 1]))
		n_blanks += text[--i] == ' ';
	return n_blanks == 2 && i >= 4 && is_year(text + i - 4, 4);
}

/* "18" in "18 October 2024" and "October 18, 2024": a year follows behind one word at most. */
static bool is_day(const struct article *article, struct run run)
{
	const char *text = article->text;
	size_t i = run.end, n_blanks = 0;

	if (!run.is_plain || run.end - run.from > 2)
		return false;
	if (is_behind_year(article, run.from))
		return true;
	for (; i < article->len && !text_is_digit(text[i]); i++) {
		n_blanks += text[i] == ' ' && text[i - 1] != ' ';
		if (n_blanks > 2 || strchr("!?;:()\n", text[i]))
			return false;
	}
	return i < article->len && is_year(text + i, article->len - i);
}

static bool is_in_figure(const struct article *article, size_t *claim, struct run run)
{
	const struct claim_list *claims = &article->claims;

	for (; *claim < claims->n; (*claim)++) {
		const struct claim_reading *reading = claims->claims[*claim].reading;

		if (reading->end > run.from)
			return reading->offset < run.end;
	}
	return false;
}

bool check_has_unread_numbers(const struct article *article)
{
	struct run run = {0};
	size_t claim = 0;

	while (next_run(article, run.end, &run)) {
		if (!is_in_figure(article, &claim, run) && !has_year(article, run) &&
		    !is_day(article, run))
			return true;
	}
	return false;
}

#include "claim.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "figure.h"
#include "language.h"
#include "text.h"

void claim_list_release(struct claim_list *list)
{
	free(list->claims);
	arena_release(&list->arena);
	*list = (struct claim_list){.n = 0};
}

bool claim_list_add(struct claim_list *list, const struct claim *claim)
{
	if (!alloc_room(list->claims, &list->capacity, list->n + 1))
		return false;
	list->claims[list->n++] = *claim;
	return true;
}

bool claim_list_take(struct claim_list *list, struct claim_list *from)
{
	if (!list->n && from->n) {
		free(list->claims);
		list->claims = from->claims;
		list->n = from->n;
		list->capacity = from->capacity;
	} else {
		for (size_t i = 0; i < from->n; i++) {
			if (!claim_list_add(list, &from->claims[i]))
				return false;
		}
		free(from->claims);
	}
	from->claims = NULL;
	from->capacity = 0;
	return true;
}

const char *claim_list_copy(struct claim_list *list, const char *s, size_t n)
{
	return arena_copy(&list->arena, s, n);
}

bool claim_list_move(struct claim_list *list, struct claim *claim, size_t offset, size_t len,
		     size_t end)
{
	const struct claim_reading *was = claim->reading;
	size_t n = was->n_others;
	struct claim_reading *readings = arena_alloc(&list->arena, (n + 1) * sizeof(*readings));
	struct claim *others = n ? arena_alloc(&list->arena, n * sizeof(*others)) : NULL;

	if (!readings || (n && !others))
		return false;
	for (size_t i = 0; i <= n; i++) {
		readings[i] = i ? *was->others[i - 1].reading : *was;
		readings[i].offset = offset;
		readings[i].len = len;
		readings[i].end = end;
	}
	for (size_t k = 0; k < n; k++) {
		others[k] = was->others[k];
		others[k].reading = &readings[k + 1];
		others[k].line = claim->line;
		others[k].column = claim->column;
		others[k].text = claim->text;
		others[k].where = claim->where;
	}
	readings[0].others = others;
	claim->reading = readings;
	return true;
}

bool claim_base(const struct claim *claim, struct period *out)
{
	if (claim->is_multiple || claim->has_base) {
		*out = claim->base;
		return true;
	}
	return indicator_needs_base(claim->indicator) && period_years_before(claim->period, 1, out);
}

bool claim_is_percent(const struct claim *claim)
{
	return claim->indicator->kind == KIND_PERCENT;
}

bool claim_is_level(const struct claim *claim)
{
	return claim->indicator->kind == KIND_LEVEL && !claim->is_multiple;
}

bool claim_is_amount(const struct claim *claim)
{
	return !claim_is_percent(claim) && !claim->is_multiple;
}

bool claim_has_scale(const struct claim *claim)
{
	return claim->has_unit || claim->unit.power;
}

bool claim_may_be_in(const struct claim *claim, struct unit unit)
{
	return !claim_is_amount(claim) || !claim->has_unit || unit_same_currency(claim->unit, unit);
}

/* --- reading ------------------------------------------------------------------------------------ */

/* The text being read. */
struct scan {
	const char *s;
	size_t n, at;
	char mark;
	struct claim_error *error;
};

/* Length of a no-break, thin or narrow space at byte `at`; 0: none. */
static size_t typographic_space(const struct scan *scan, size_t at)
{
	return text_begins_with_any(scan->s + at, scan->n - at, TEXT_SPACES);
}

static void skip_spaces(struct scan *scan)
{
	for (size_t n = 1; n && scan->at < scan->n; scan->at += n)
		n = text_is_space(scan->s[scan->at]) ? 1 : typographic_space(scan, scan->at);
}

/* Bytes up to the next space, or `stop` if that comes first. A typographic space between digits
 * groups them. */
static size_t word_length(const struct scan *scan, const char *stop)
{
	size_t end = scan->at;

	while (end < scan->n && !text_is_space(scan->s[end]) &&
	       !(scan->s[end] && strchr(stop, scan->s[end]))) {
		size_t space = typographic_space(scan, end);

		if (space && (end + space == scan->n || !text_is_digit(scan->s[end + space])))
			break;
		end += space ? space : 1;
	}
	return end - scan->at;
}

static bool fail(struct scan *scan, enum diag_code code, const char *what, const char *remedy,
		 size_t offset, size_t len)
{
	*scan->error = (struct claim_error){code, what, remedy, offset, len};
	return false;
}

static const char *number_remedy(const struct scan *scan, enum figure_status status)
{
	if (status == FIGURE_NO_NUMBER)
		return "write a number, e.g. 523.7";
	if (status == FIGURE_WRONG_MARK && scan->mark == '.')
		return "use a decimal point, e.g. 1.7%";
	return figure_status_remedy(status, scan->mark);
}

/* One number at scan->at, up to a space or %; digits may be grouped by spaces as figure.h has it. */
static bool take_number(struct scan *scan, struct dec *value, enum qualifier *qualifier)
{
	size_t start = scan->at, len, offset;
	enum figure_status status;

	/* A qualifier or sign may stand apart from its digits. */
	while (scan->at < scan->n && strchr("~><", scan->s[scan->at])) {
		scan->at++;
		skip_spaces(scan);
	}
	len = word_length(scan, "%") + scan->at - start;
	/* "2x": the factor ends before the letter. */
	if (len > 1 && text_to_lower(scan->s[start + len - 1]) == 'x')
		len--;
	status = figure_read(scan->s + start, len, scan->mark, value, qualifier, &offset);
	if (status)
		return fail(scan, status == FIGURE_TOO_LONG ? DIAG_RANGE : DIAG_SYNTAX,
			    len ? figure_status_text(status) : "no number after the relation",
			    number_remedy(scan, status), start, len);
	scan->at = start + len;
	return true;
}

static bool take_byte(struct scan *scan, char wanted)
{
	if (scan->at == scan->n || text_to_lower(scan->s[scan->at]) != wanted)
		return false;
	scan->at++;
	return true;
}

/* "%", "pp" or nothing behind a percentage. */
static bool take_percent_sign(struct scan *scan, const struct claim *claim)
{
	size_t len;

	skip_spaces(scan);
	if (take_byte(scan, '%'))
		return true;
	len = word_length(scan, "");
	if (len == 2 && text_to_lower(scan->s[scan->at]) == 'p' &&
	    text_to_lower(scan->s[scan->at + 1]) == 'p') {
		if (!strstr(claim->indicator->name, "contribution"))
			return fail(scan, DIAG_UNIT, "not in percentage points:",
				    "growth, shares and coverage are in percent; contributions are "
				    "in points",
				    scan->at, 2);
		scan->at += 2;
		return true;
	}
	return len == 0 || fail(scan, DIAG_UNIT, "a percentage cannot be in",
				"write %, pp (percentage points) or nothing after the number",
				scan->at, scan->n - scan->at);
}

static bool take_unit(struct scan *scan, struct claim *claim)
{
	enum unit_status status;
	size_t len = scan->n - scan->at;

	status = unit_parse(scan->s + scan->at, len, &claim->unit);
	if (status)
		return fail(scan, DIAG_UNIT, unit_status_text(status), unit_status_remedy(status),
			    scan->at, len);
	claim->has_unit = true;
	scan->at = scan->n;
	return true;
}

/* Behind "2x": the period whose level was taken so many times. */
static bool take_multiple(struct scan *scan, struct claim *claim)
{
	enum period_status status;
	size_t len;

	if (claim->indicator->kind != KIND_LEVEL)
		return fail(scan, DIAG_SYNTAX,
			    "only exports, imports and turnover have a multiple:", "", 0, scan->n);
	claim->is_multiple = true;
	skip_spaces(scan);
	len = word_length(scan, "");
	status = period_parse_fiscal(scan->s + scan->at, len, &claim->base);
	if (status)
		return fail(scan, status == PERIOD_SYNTAX ? DIAG_SYNTAX : DIAG_RANGE,
			    len ? "invalid period" : "no period after",
			    len ? period_status_text(status)
				: "say of which period, e.g. 'exports 2022 = 2x 2021'",
			    len ? scan->at : 0, len ? len : scan->n);
	if (period_equal(claim->base, claim->period))
		return fail(scan, DIAG_RANGE, "a period compared with itself:",
			    "say of which other period, e.g. 'exports 2022 = 2x 2021'", scan->at,
			    len);
	scan->at += len;
	return true;
}

/* "18.4 + 0.65": the parts behind the first; their ranges add up. */
static bool take_parts(struct scan *scan, struct claim *claim)
{
	for (skip_spaces(scan); scan->at + 1 < scan->n && scan->s[scan->at] == '+';
	     skip_spaces(scan)) {
		struct interval range;
		enum qualifier qualifier;
		struct dec part;
		size_t start;

		scan->at++;
		skip_spaces(scan);
		start = scan->at;
		if (!take_number(scan, &part, &qualifier))
			return false;
		if (qualifier || claim->relation || claim_is_percent(claim))
			return fail(scan, DIAG_SYNTAX, "only plain amounts can be added up, not",
				    "", start, scan->at - start);
		if (!interval_of_figure(part, QUALIFIER_NONE, &range) ||
		    !dec_add(claim->value, part, &claim->value) ||
		    !interval_add(claim->range, range, &claim->range))
			return fail(scan, DIAG_RANGE, "number too long", "", 0, scan->n);
		claim->is_sum = true;
	}
	return true;
}

bool claim_read_value(struct claim *claim, const char *s, size_t n, char mark,
		      struct claim_error *error)
{
	struct scan scan = {s, n, 0, mark, error};
	enum qualifier qualifier;
	size_t start;

	while (scan.n && text_is_space(s[scan.n - 1]))
		scan.n--;
	skip_spaces(&scan);
	start = scan.at;
	if (!take_number(&scan, &claim->value, &qualifier))
		return false;
	if (qualifier && claim->relation && qualifier != claim->relation)
		return fail(&scan, DIAG_SYNTAX, "two relations:", "leave one of them out", start,
			    scan.at - start);
	if (qualifier)
		claim->relation = qualifier;
	if (!interval_of_figure(claim->value, claim->relation, &claim->range))
		return fail(&scan, DIAG_RANGE, "number too long",
			    "at most 35 digits are kept exactly", start, scan.at - start);
	if (take_byte(&scan, 'x')) {
		if (!take_multiple(&scan, claim))
			return false;
	} else if (claim_is_percent(claim)) {
		if (!take_percent_sign(&scan, claim))
			return false;
	} else {
		if (!take_parts(&scan, claim))
			return false;
		if (scan.at < scan.n && scan.s[scan.at] == '%')
			return fail(&scan, DIAG_UNIT, "an amount is not a percentage:",
				    "name its growth or its share, e.g. 'growth 2023 = 1.7%'", 0,
				    scan.n);
		if (scan.at < scan.n && !text_is_digit(scan.s[scan.at]) && !take_unit(&scan, claim))
			return false;
	}
	skip_spaces(&scan);
	if (scan.at < scan.n && text_is_digit(scan.s[scan.at]))
		return fail(&scan, DIAG_SYNTAX, "two numbers:",
			    "group digits by a no-break or narrow space, or not at all", start,
			    scan.n - start);
	if (scan.at < scan.n)
		return fail(&scan, DIAG_SYNTAX, "unexpected text after the figure:", "", scan.at,
			    scan.n - scan.at);
	if (claim->indicator->kind == KIND_LEVEL || claim->is_multiple) {
		if (dec_sign(claim->value) < 0)
			return fail(&scan, DIAG_RANGE, "negative flow",
				    "exports, imports and turnover are zero or more", start,
				    scan.n - start);
		claim->range = interval_not_negative(claim->range);
	}
	return true;
}

bool claim_read_relation(const char *s, size_t n, enum qualifier *out)
{
	for (enum qualifier sign = QUALIFIER_NONE; n < 2 && sign <= QUALIFIER_BELOW; sign++) {
		if ((n ? s[0] : '=') == (sign ? *qualifier_sign(sign) : '=')) {
			*out = sign;
			return true;
		}
	}
	return false;
}

#define RELATIONS "=<>~"

/* The indicator that the next n bytes name; NULL: none. */
static const struct indicator *indicator_at(const struct scan *scan, size_t n)
{
	char name[48];

	if (!n || n >= sizeof(name))
		return NULL;
	memcpy(name, scan->s + scan->at, n);
	name[n] = '\0';
	return indicator_find(name);
}

/* The length of the next two words with one space between, as in "exports growth"; 0: there are none. */
static size_t two_words(struct scan *scan, size_t first)
{
	size_t at = scan->at, second;

	if (at + first >= scan->n || scan->s[at + first] != ' ')
		return 0;
	scan->at += first + 1;
	second = word_length(scan, RELATIONS);
	scan->at = at;
	return second ? first + 1 + second : 0;
}

static bool take_indicator(struct scan *scan, struct claim *claim)
{
	size_t len, both;

	skip_spaces(scan);
	len = word_length(scan, RELATIONS);
	both = two_words(scan, len);
	claim->indicator = indicator_at(scan, both);
	if (claim->indicator)
		len = both;
	else
		claim->indicator = indicator_at(scan, len);
	if (!claim->indicator)
		return fail(scan, DIAG_SYNTAX, len ? "no indicator" : "no indicator in",
			    "begin with exports, imports, turnover, balance, growth ..., e.g. "
			    "'growth 2023 = 1.7%'",
			    len ? scan->at : 0, len ? len : scan->n);
	scan->at += len;
	return true;
}

static bool take_period(struct scan *scan, struct claim *claim)
{
	enum period_status status;
	size_t len;

	skip_spaces(scan);
	len = word_length(scan, RELATIONS);
	claim->is_latest = len == 6 && memcmp(scan->s + scan->at, "latest", 6) == 0;
	status = claim->is_latest ? PERIOD_OK
				  : period_parse_fiscal(scan->s + scan->at, len, &claim->period);
	if (status)
		return fail(scan, status == PERIOD_SYNTAX ? DIAG_SYNTAX : DIAG_RANGE,
			    len ? "invalid period" : "no period in", period_status_text(status),
			    len ? scan->at : 0, len ? len : scan->n);
	scan->at += len;
	return true;
}

bool claim_read(struct claim *claim, const char *s, size_t n, struct claim_list *list,
		struct claim_error *error)
{
	struct scan scan = {s, n, 0, '.', error};

	*claim = (struct claim){.path = "", .where = ""};
	if (!take_indicator(&scan, claim) || !take_period(&scan, claim))
		return false;
	skip_spaces(&scan);
	if (scan.at == scan.n || !claim_read_relation(s + scan.at, 1, &claim->relation))
		return fail(&scan, DIAG_SYNTAX, "no relation in",
			    "write =, >, < or ~ between the period and the figure", 0, n);
	scan.at++;
	skip_spaces(&scan);
	if (!claim_read_value(claim, s + scan.at, n - scan.at, '.', error)) {
		error->offset += scan.at;
		return false;
	}
	claim->column = text_length(s, scan.at) + 1;
	while (n > scan.at && text_is_space(s[n - 1]))
		n--;
	claim->text = claim_list_copy(list, s + scan.at, n - scan.at);
	return claim->text || fail(&scan, DIAG_NOMEM, "out of memory at", "", 0, 0);
}

/* --- what it stands for ------------------------------------------------------------------------- */

int claim_power(const struct claim *claim, struct unit unit)
{
	if (claim->is_multiple)
		return 0;
	if (claim_is_percent(claim))
		return 2;
	return claim_has_scale(claim) ? unit.power - claim->unit.power : 0;
}

bool claim_exact_range(const struct claim *claim, struct unit unit, struct interval *out)
{
	return interval_shift(claim->range, -claim_power(claim, unit), out);
}

bool claim_exact_value(const struct claim *claim, struct unit unit, struct dec *out)
{
	return dec_shift(claim->value, -claim_power(claim, unit), out);
}

static bool set_terms(const struct claim *claim, const struct signed_term *terms, size_t n,
		      struct joint_term *out)
{
	for (size_t i = 0; i < n; i++) {
		out[i] = (struct joint_term){terms[i].term.flow, claim->period, terms[i].sign};
		if (terms[i].term.is_base && !claim_base(claim, &out[i].period))
			return false;
	}
	return true;
}

/* Whether an end times the months of an average fits. */
static bool fits_times(struct ratio end, int32_t months)
{
	struct dec product;

	return !ratio_is_finite(end) || dec_mul(end.numerator, dec_from_int(months), &product);
}

/* A level or a balance over the same of another period; of deficits both are negative. */
static void set_multiple(const struct claim *claim, struct joint_figure *figure)
{
	const struct claim_reading *reading = claim->reading;
	bool is_inverse = reading && reading->is_inverse;
	int sign = reading && reading->is_of_deficit ? -1 : 1;
	struct quotient quotient;

	indicator_quotient(claim->indicator, &quotient);
	for (size_t i = 0; i < quotient.n_over; i++) {
		struct signed_term term = quotient.over[i];

		figure->over[i] = (struct joint_term){
			term.term.flow, is_inverse ? claim->base : claim->period, sign * term.sign};
		figure->under[i] = (struct joint_term){
			term.term.flow, is_inverse ? claim->period : claim->base, sign * term.sign};
	}
	figure->n_over = figure->n_under = quotient.n_over;
}

bool claim_condition(const struct claim *claim, struct unit unit, struct joint_figure *out)
{
	struct joint_figure figure = {.n_over = 1};
	struct quotient quotient;

	if (!claim_exact_range(claim, unit, &figure.range))
		return false;
	if (claim->is_multiple) {
		set_multiple(claim, &figure);
		*out = figure;
		return true;
	}
	/* Growth is given for spans of up to twelve months. */
	if (indicator_needs_base(claim->indicator) && period_months(claim->period) > 12)
		return false;
	indicator_quotient(claim->indicator, &quotient);
	figure.n_over = quotient.n_over;
	figure.n_under = quotient.n_under;
	if (!set_terms(claim, quotient.over, quotient.n_over, figure.over) ||
	    !set_terms(claim, quotient.under, quotient.n_under, figure.under))
		return false;
	if (quotient.is_per_month)
		figure.months = period_months(claim->period);
	if (!fits_times(figure.range.low, figure.months) ||
	    !fits_times(figure.range.high, figure.months))
		return false;
	*out = figure;
	return true;
}

/* One unit of the last printed place, in the claim's unit. */
static struct dec last_place(struct dec value)
{
	return (struct dec){.low = 1, .scale = value.scale};
}

#define ROUND_PERCENT 5 /* that a round number reaches at most */

bool claim_round_range(const struct claim *claim, struct interval *out)
{
	struct dec trimmed = dec_trim(claim->value, 0), half = {.low = 5}, most, low, high;
	int zeros = dec_trailing_zeros(trimmed);

	if (!claim_is_amount(claim) || claim->relation || claim->is_sum || claim->value.scale > 0 ||
	    zeros < 2 || zeros > -DEC_MIN_SCALE)
		return false;
	half.scale = (int16_t)(1 - zeros);
	if (!dec_mul(dec_abs(claim->value), (struct dec){.low = ROUND_PERCENT, .scale = 2}, &most))
		return false;
	half = dec_cmp(most, half) < 0 ? dec_trim(most, 0) : half;
	if (!dec_sub(claim->value, half, &low) || !dec_add(claim->value, half, &high))
		return false;
	*out = (struct interval){ratio_of(low), ratio_of(high)};
	return true;
}

bool claim_cut_range(const struct claim *claim, struct interval *out)
{
	struct dec end;

	if (!claim_is_amount(claim) || claim->relation || claim->is_sum)
		return false;
	if (dec_sign(claim->value) < 0) {
		if (!dec_sub(claim->value, last_place(claim->value), &end))
			return false;
		*out = (struct interval){ratio_of(end), ratio_of(claim->value)};
	} else {
		if (!dec_add(claim->value, last_place(claim->value), &end))
			return false;
		*out = (struct interval){ratio_of(claim->value), ratio_of(end)};
	}
	return true;
}

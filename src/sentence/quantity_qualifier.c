#include <string.h>

#include "text.h"

#include "quantity.h"

/* "<b>", "->" and the mark of a quoted line are no bounds. */
static bool is_bound_sign(const struct sentence *sentence, size_t i)
{
	const struct token_list *tokens = sentence->tokens;
	size_t at = sentence->items[i].from;
	const char *s = tokens->text + tokens->tokens[at].offset;

	if ((*s != '>' && *s != '<') || *s == '<')
		return true;
	for (size_t n = 0; n < 40 && s - n >= tokens->text && s[-(ptrdiff_t)n] != '\n'; n++) {
		if (s[-(ptrdiff_t)n] == '<')
			return false;
	}
	if (at && !tokens->tokens[at].has_space_before &&
	    strchr("-=", tokens->text[tokens->tokens[at - 1].offset]))
		return false;
	while (s > tokens->text && (s[-1] == ' ' || s[-1] == '>' || s[-1] == '\t'))
		s--;
	return s > tokens->text && s[-1] != '\n';
}

/* Whether something rises or falls before item i, so that "up to" says how far; or stands right there, with no
 * verb: "Croatia-Peru trade up to $71m". */
static bool is_goal(const struct sentence *sentence, size_t i)
{
	static const enum meaning nouns[] = {MEANING_TURNOVER, MEANING_EXPORTS, MEANING_IMPORTS,
					     MEANING_DEFICIT,  MEANING_SURPLUS, MEANING_COUNTRY};

	/* In German and Russian the verb stands before them: "betrugen die Exporte nach Belgien bis zu". */
	for (size_t n = 0; i && n < countof(nouns) && sentence->language == LANGUAGE_EN; n++) {
		if (item_is(sentence, i - 1, nouns[n]))
			return true;
	}
	while (i-- > 0 && sentence->items[i].mark != ';') {
		if (item_is_any(sentence, i, MEANING_UP, MEANING_DOWN) ||
		    (item_is(sentence, i, MEANING_FROM) && !item_is(sentence, i, MEANING_WITH)))
			return true;
	}
	return false;
}

/* A word of a qualifier means no rise or fall. */
static void settle_as_qualifier(struct sentence *sentence, size_t i, enum meaning qualifier)
{
	struct item *item = &sentence->items[i];

	meaning_drop(&item->set, MEANING_UP);
	meaning_drop(&item->set, MEANING_DOWN);
	meaning_drop(&item->set, MEANING_AGAINST);
	if (!meaning_in(item->set, (enum meaning)item->meaning))
		item->meaning = (uint8_t)qualifier;
}

/* "von 300,9 Millionen (2018) über 217,6 Millionen (2020) auf": by way of, and no bound. */
static bool is_by_way_of(const struct sentence *sentence, size_t i, const struct quantity *quantity)
{
	bool has_from = false;
	size_t k;

	if (sentence->language != LANGUAGE_DE || !i || sentence->items[i - 1].mark != ')')
		return false;
	for (k = 0; k < i; k++)
		has_from = has_from || item_is_any(sentence, k, MEANING_FROM, MEANING_OF);
	for (k = quantity->last + 1; has_from && k < sentence->n; k++) {
		if (item_is(sentence, k, MEANING_TO))
			return true;
	}
	return false;
}

/* The qualifier that item i is of the figure behind it. Sets is_compared. */
static enum meaning qualifier_at(struct sentence *sentence, size_t i, struct quantity *quantity)
{
	static const enum meaning qualifiers[] = {MEANING_ALMOST, MEANING_JUST_OVER, MEANING_ABOVE,
						  MEANING_BELOW, MEANING_ABOUT};
	const struct item *item = &sentence->items[i];
	size_t h = 0;
	bool is_bound, is_to;

	while (h < countof(qualifiers) && !meaning_in(item->set, qualifiers[h]))
		h++;
	if (h == countof(qualifiers))
		return MEANING_NONE;
	is_bound = qualifiers[h] == MEANING_ABOVE || qualifiers[h] == MEANING_BELOW;
	is_to = item->value && strcmp(item->value, "to") == 0;
	/* "7 percent more than $1.4 billion", "less than the 271.9 of 2022" compare; not "haben sich mit 3 Milliarden mehr
	 * als verdoppelt". */
	if (is_bound && !is_to && i && sentence->items[i - 1].quantity != NONE &&
	    quantity->kind != QUANTITY_TIMES)
		quantity->is_compared = true;
	if (is_bound && !is_to && is_by_way_of(sentence, i, quantity))
		quantity->is_compared = true;
	if (is_bound && item->value && strcmp(item->value, "than") == 0 &&
	    item_is(sentence, i + 1, MEANING_THE) &&
	    !item_is(sentence, quantity->last + 1, MEANING_MARK))
		quantity->is_compared = true;
	if (quantity->is_compared || (is_bound && !is_bound_sign(sentence, i)) ||
	    (is_to && is_goal(sentence, i)))
		return MEANING_NONE;
	/* "больше на 5 млн" rises */
	if ((meaning_in(item->set, MEANING_UP) || meaning_in(item->set, MEANING_DOWN)) &&
	    i + 1 != quantity->first)
		return MEANING_NONE;
	settle_as_qualifier(sentence, i, qualifiers[h]);
	return qualifiers[h];
}

/* What stands behind the figure, over a bracket: "3 млрд доллардан (5,9%) артты". */
size_t item_behind(const struct sentence *sentence, const struct quantity *quantity)
{
	size_t i = quantity->last + 1;

	if (sentence->language != LANGUAGE_KK || i >= sentence->n || sentence->items[i].mark != '(')
		return i;
	while (i < sentence->n && sentence->items[i].mark != ')')
		i++;
	return i + 1;
}

/* Whether the item's last word ends with one of these. */
static bool ends_with(const struct sentence *sentence, size_t i, const char *endings)
{
	const struct token *token = &sentence->tokens->tokens[sentence->items[i].to - 1];

	return text_ends_with_any(sentence->tokens->folded + token->folded, token->folded_len,
				  endings);
}

/* "5 млн долларды асты": an object, whose case words have no suffix of their own for. */
static bool is_passed_in_kazakh(const struct sentence *sentence, const struct quantity *quantity)
{
	return quantity->kind == QUANTITY_AMOUNT &&
	       ends_with(sentence, quantity->last, "ды|ді|ты|ті|ны|ні");
}

/* In Kazakh "артық" is a bound behind an ablative alone; elsewhere it means a rise. */
static bool is_bound_behind(const struct sentence *sentence, const struct quantity *quantity,
			    size_t i)
{
	if (!item_is(sentence, i, MEANING_POST_ABOVE) ||
	    (sentence->items[i].value[0] && i + 1 < sentence->n &&
	     sentence->items[i + 1].is_number))
		return false;
	return sentence->language != LANGUAGE_KK || quantity->suffix == KAZAKH_ABLATIVE ||
	       is_passed_in_kazakh(sentence, quantity) ||
	       (quantity->suffix != KAZAKH_DATIVE && !item_is(sentence, i, MEANING_UP));
}

/* The qualifier right behind the figure; in Kazakh by its case: "5 млн доллардан кем". */
static void find_qualifier_behind(struct sentence *sentence, struct quantity *quantity)
{
	size_t i = item_behind(sentence, quantity);
	bool is_kazakh = sentence->language == LANGUAGE_KK;

	if (is_kazakh && quantity->kind == QUANTITY_TIMES &&
	    !item_is(sentence, i, MEANING_POST_ABOUT))
		return;
	if (is_bound_behind(sentence, quantity, i))
		quantity->qualifier = strcmp(sentence->items[i].value, "below") == 0
					      ? MEANING_BELOW
					      : MEANING_ABOVE;
	else if (i < sentence->n && sentence->items[i].mark == '+' && /* "$81bn+" */
		 item_touches(sentence, i) &&
		 (i + 1 >= sentence->n || !sentence->items[i + 1].is_number))
		quantity->qualifier = MEANING_ABOVE;
	else if (item_is(sentence, i, MEANING_POST_ABOUT) &&
		 (is_kazakh || i + 1 >= sentence->n || !sentence->items[i + 1].is_number))
		quantity->qualifier = MEANING_ABOUT;
	else if (is_kazakh && item_is(sentence, i, MEANING_BELOW) &&
		 (quantity->suffix == KAZAKH_ABLATIVE ||
		  (quantity->suffix == KAZAKH_DATIVE &&
		   strcmp(sentence->items[i].value, "short") == 0)))
		quantity->qualifier = MEANING_BELOW;
	else {
		if (quantity->suffix == KAZAKH_ABOUT)
			quantity->qualifier = MEANING_ABOUT;
		return;
	}
	settle_as_qualifier(sentence, i, quantity->qualifier);
}

/* The qualifier before the figure, over articles and the like, or else behind it. */
void find_qualifier(struct sentence *sentence, struct quantity *quantity)
{
	size_t i = quantity->first;

	for (size_t steps = 0; i-- > 0 && steps < 3; steps++) {
		const struct item *item = &sentence->items[i];
		enum meaning qualifier = qualifier_at(sentence, i, quantity);

		if (qualifier != MEANING_NONE) {
			quantity->qualifier = qualifier;
			return;
		}
		if (!meaning_in(item->set, MEANING_COMMON) && !meaning_in(item->set, MEANING_BY) &&
		    !meaning_in(item->set, MEANING_TO) && !meaning_in(item->set, MEANING_OF) &&
		    !meaning_in(item->set, MEANING_OFBY) && item->mark != '\'' && item->mark != '+')
			break;
	}
	find_qualifier_behind(sentence, quantity);
}

/* --- signs -------------------------------------------------------------------------------------- */

/* Whether nothing but a space, a bracket or the like stands before a sign. */
static bool is_apart(const struct sentence *sentence, size_t i)
{
	return !i || !item_touches(sentence, i) ||
	       (sentence->items[i - 1].mark && strchr("(/:|", sentence->items[i - 1].mark));
}

static bool is_sign(const struct sentence *sentence, size_t i, const char *sign)
{
	return token_is(sentence->tokens, sentence->items[i].from, sign);
}

/* 1, -1: item i is the sign of the figure behind it (sentence.h says when); 0: it is none. */
static int sign_at(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];
	bool is_glued = item_touches(sentence, i + 1);
	bool is_number_before =
		i && (sentence->items[i - 1].is_number || sentence->items[i - 1].quantity != NONE);

	if (item->is_taken)
		return 0;
	if (item_is_any(sentence, i, MEANING_PLUS, MEANING_MINUS))
		return is_number_before ? 0 : item_is(sentence, i, MEANING_PLUS) ? 1 : -1;
	if (item->mark == '+')
		return is_number_before && item_touches(sentence, i) == is_glued ? 0 : 1;
	if (item->mark != '-' || is_sign(sentence, i, "\xE2\x80\x94") || !is_apart(sentence, i))
		return 0;
	if (is_glued || is_sign(sentence, i, "\xE2\x88\x92"))
		return is_number_before && !is_glued ? 0 : -1;
	if (!i)
		return 0;
	if (sentence->items[i - 1].mark == '(')
		return -1;
	return meaning_in(sentence->all, MEANING_BALANCE) &&
			       (item_is(sentence, i - 1, MEANING_LEVEL) ||
				(sentence->language == LANGUAGE_FR &&
				 item_is_any(sentence, i - 1, MEANING_TO, MEANING_AGAINST)) ||
				sentence->items[i - 1].mark == ':' ||
				(item_is(sentence, i - 1, MEANING_COMMON) &&
				 sentence->language != LANGUAGE_RU &&
				 sentence->language != LANGUAGE_KK))
		       ? -1
		       : 0;
}

bool take_sign(struct sentence *sentence, struct quantity *quantity, uint32_t *first)
{
	int sign = *first ? sign_at(sentence, *first - 1) : 0;

	if (!sign)
		return false;
	--*first;
	quantity->sign = sign;
	sentence->items[*first].is_taken = true;
	quantity->text_from = sentence->items[*first].from;
	return true;
}

/* --- multiples ---------------------------------------------------------------------------------- */

static bool is_time(const struct sentence *sentence, size_t i)
{
	return sentence->items[i].period != NONE ||
	       (sentence->items[i].meaning >= MEANING_MONTH &&
		sentence->items[i].meaning <= MEANING_OTHER_BASE);
}

/* "imports were 1.4 times exports", the one flow by the other; "exports were twice exports in 2021" is a growth. */
static bool compares_flows(const struct sentence *sentence, const struct quantity *quantity)
{
	bool is_exports = item_is(sentence, quantity->last + 1, MEANING_EXPORTS), has_other = false;
	enum meaning flow = is_exports ? MEANING_EXPORTS : MEANING_IMPORTS;

	if (sentence->language != LANGUAGE_EN || !item_is(sentence, quantity->last + 1, flow))
		return false;
	for (size_t i = 0; i < quantity->first; i++) {
		if (item_is(sentence, i, flow))
			return false;
		has_other = has_other ||
			    item_is(sentence, i, is_exports ? MEANING_IMPORTS : MEANING_EXPORTS);
	}
	return has_other;
}

/* ", which is twice as much", and nothing behind it says as what: as before. */
static bool is_clause_of_its_own(const struct sentence *sentence, const struct quantity *quantity)
{
	uint32_t i = quantity->first, next = quantity->last + 1;

	if (next < sentence->n &&
	    (sentence->items[next].mark != ',' || item_is(sentence, next + 1, MEANING_AGAINST)))
		return false;
	while (i > 1 && i + 4 > quantity->first && !sentence->items[i - 1].mark)
		i--;
	return i && sentence->items[i - 1].mark == ',' && item_is(sentence, i, MEANING_RELATIVE);
}

/* "импорт экспорттан 1,4 есе көп": what it is compared with stands in the ablative; but "Қазақстаннан импорт" is from there. */
static bool is_measure_of_kazakh(const struct sentence *sentence, size_t i)
{
	bool is_ablative = sentence->items[i].suffix == KAZAKH_ABLATIVE ||
			   ends_with(sentence, i, "тан|тен|нан|нен|дан|ден");

	return is_ablative && !item_is_any(sentence, i + 1, MEANING_EXPORTS, MEANING_IMPORTS);
}

/* "three times as high as imports" compares; "... as in 2022" means a growth. */
bool compares(const struct sentence *sentence, const struct quantity *quantity, const char *value)
{
	const char *colon = value ? strchr(value, ':') : NULL;
	bool has_measure = sentence->language != LANGUAGE_KK;
	uint32_t last = quantity->last;

	if (compares_flows(sentence, quantity))
		return true;
	if (is_clause_of_its_own(sentence, quantity))
		return false;
	if (!colon && !(value && strcmp(value, "as") == 0) &&
	    !(sentence->language == LANGUAGE_KK && item_is(sentence, last + 1, MEANING_UP) &&
	      item_is(sentence, last + 1, MEANING_POST_ABOVE)))
		return false;
	for (size_t i = last + 1; i < sentence->n && i < last + 16; i++) {
		if (is_time(sentence, i) && !item_is(sentence, i, MEANING_UNIT_YEAR))
			return false;
		if (sentence->items[i].mark && !strchr(",'", sentence->items[i].mark))
			break;
	}
	for (size_t i = quantity->first; sentence->language == LANGUAGE_KK && i-- > 0;) {
		if (is_time(sentence, i))
			return false;
		/* "2019 жылғыдан (0,84 млрд) 1,2 есе көп" */
		if (sentence->items[i].mark && !strchr("()", sentence->items[i].mark))
			break;
		has_measure |= is_measure_of_kazakh(sentence, i);
	}
	return has_measure;
}

/* Of one size: neither is ten times the other. */
static bool are_alike(const struct quantity *a, const struct quantity *b)
{
	struct dec a_ten, b_ten;

	return dec_shift(a->value, 1, &a_ten) && dec_shift(b->value, 1, &b_ten) &&
	       dec_cmp(b->value, a_ten) < 0 && dec_cmp(a->value, b_ten) < 0;
}

/* What may stand between a comma and a bare number besides its time: "in 2018 –", "in 2018 to". */
static bool leads_from_time(const struct sentence *sentence, uint32_t i)
{
	return sentence->items[i].period != NONE || is_filler_word(sentence, i) ||
	       is_qualifier(sentence, i) || sentence->items[i].mark == '-' ||
	       sentence->items[i].mark == ':' ||
	       item_is_any(sentence, i, MEANING_INSIDE, MEANING_TO, MEANING_LEVEL,
			   MEANING_UNIT_YEAR, MEANING_AND);
}

const struct quantity *amount_of_other_time(const struct sentence *sentence, size_t q)
{
	const struct quantity *b = &sentence->quantities[q], *a = NULL;
	uint32_t i = b->first, end = b->last + 1;
	bool has_time = false;

	while (!a && q-- > 0) {
		if (sentence->items[sentence->quantities[q].number].open ==
		    sentence->items[b->number].open)
			a = &sentence->quantities[q];
	}
	if (!a || a->kind != QUANTITY_AMOUNT || !a->has_scale || !are_alike(a, b) ||
	    !(end >= sentence->n || sentence->items[end].mark ||
	      item_is(sentence, end, MEANING_AND)))
		return NULL;
	while (i-- > a->last + 1 && sentence->items[i].mark != ',' &&
	       sentence->items[i].mark != ';') {
		if (!leads_from_time(sentence, i))
			return NULL;
		has_time |= sentence->items[i].period != NONE;
	}
	return has_time && i > a->last ? a : NULL;
}

bool counts_nothing(const struct sentence *sentence, size_t i)
{
	const struct item *item = &sentence->items[i];

	return i >= sentence->n || item->mark || item->period != NONE ||
	       item_is_any(sentence, i, MEANING_COMMON, MEANING_AND) ||
	       (item->meaning >= MEANING_SAME_PERIOD && item->meaning <= MEANING_YEAR_ON_YEAR) ||
	       (item->meaning >= MEANING_UP && item->meaning <= MEANING_AGAINST);
}

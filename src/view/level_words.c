#include "names.h"

#include <string.h>

#include "language.h"
#include "text.h"
#include "view.h"

/* What people need not know has no words. */
static const struct {
	enum trade_detail detail;
	const char *words;
} added_up[] = {
	{DETAIL_PARTNER2, N_("added up over second partners")},
	{DETAIL_TRANSPORT, N_("added up over modes of transport")},
};

static const struct {
	enum assumption assumption;
	const char *words;
} assumed[] = {
	{ASSUMED_FLOW, N_("taken for exports, as the file names no flow")},
	{ASSUMED_PRODUCT, N_("taken for all products, as the file names none")},
};

static void add_part(struct strbuf *out, const char *words)
{
	strbuf_addf(out, "%s%s", out->len ? ", " : "", tr(words));
}

static bool is_of_one_product(const struct aggregation *level)
{
	return level->product && level->is_one_product &&
	       (!level->is_nested || level->n_records == 1);
}

void add_row_product(struct strbuf *out, const struct observation *row)
{
	for (size_t f = 0; row && row->aggregations && f < FLOW_COUNT; f++) {
		if (!is_of_one_product(&row->aggregations[f]))
			continue;
		strbuf_addf(out, tr("product %s only"), row->aggregations[f].code);
		return;
	}
}

/* A flow's: "a sum of records by product; ...". */
static void add_words(struct strbuf *out, const struct aggregation *level)
{
	if (is_of_one_product(level))
		strbuf_addf(out, tr("product %s only"), level->code);
	else if (level->product == LEVEL_LABELS)
		add_part(out,
			 N_("a sum of records by product, which have labels but no codes; whether "
			    "these are complete, and whether some are part of others, is "
			    "not known"));
	else if (level->product)
		add_part(out, N_("a sum of records by product; the file has no total, so "
				 "whether it is complete is not known"));
	else if (level->details && level->n_records > 1)
		add_part(out, N_("a sum of records"));
	for (size_t i = 0; i < countof(added_up); i++) {
		if (level->details & added_up[i].detail)
			add_part(out, added_up[i].words);
	}
	for (size_t i = 0; i < countof(assumed); i++) {
		if (level->assumed & assumed[i].assumption)
			add_part(out, assumed[i].words);
	}
}

void level_add_words(struct strbuf *out, const struct observation *row)
{
	struct strbuf words[FLOW_COUNT] = {STRBUF_INIT, STRBUF_INIT, STRBUF_INIT};

	for (size_t f = 0; row->aggregations && f < FLOW_COUNT; f++)
		add_words(&words[f], &row->aggregations[f]);
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		if (!words[f].len)
			continue;
		strbuf_addf(out, "%s%s", out->len ? "; " : "", flow_names[f]);
		for (size_t g = f + 1; g < FLOW_COUNT; g++) {
			if (strcmp(words[f].text, words[g].text) != 0)
				continue;
			strbuf_addf(out, ", %s", flow_names[g]);
			strbuf_clear(&words[g]);
		}
		strbuf_addf(out, ": %s", words[f].text);
	}
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		strbuf_take(out, &words[f]);
	}
}

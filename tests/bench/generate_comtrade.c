/*
 * UN Comtrade's web download: 47 names over 48 fields, all quoted that are not empty. A relation is a
 * reporter's flow with a partner in a period; its total stands beside records by mode of transport,
 * by second partner, and by product at three levels, all of which add up to it.
 */
#include "generate.h"

#include <stdio.h>
#include <stdlib.h>

static const char header[] =
	"typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
	"reporterDesc,"
	"flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,"
	"partner2Desc,"
	"classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,"
	"aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,"
	"qty,"
	"isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,"
	"isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
	"legacyEstimationFlag,isReported,isAggregate";

static const struct {
	const char *code, *name;
	enum export_or_import flow;
	bool is_part; /* of exports or imports: not to be added */
} flows[] = {
	{"M", "Import", IMPORTS, false},
	{"RM", "Re-import", IMPORTS, true},
	{"RX", "Re-export", EXPORTS, true},
	{"X", "Export", EXPORTS, false},
};

#define N_FLOWS (sizeof(flows) / sizeof(*flows))
#define DETAILS_MAX 5000

/* One relation and what its records begin with. */
struct relation {
	unsigned year, month; /* month 0: yearly */
	const struct area *reporter, *partner;
	size_t flow;
	unsigned decimals; /* of the reporter's values */
	char prefix[512];
	size_t prefix_len;
};

struct detail {
	const struct product *product;
	uint64_t value;
};

struct work {
	struct generator *generator;
	struct product_list products;
	struct detail details[DETAILS_MAX];
	size_t n_details;
};

static bool is_pair(const struct relation *relation)
{
	unsigned a = relation->reporter->number, b = relation->partner->number;

	return (a == KAZ && b == BEL) || (a == BEL && b == KAZ);
}

static bool has_one_of_pair(const struct relation *relation)
{
	return relation->reporter->number == KAZ || relation->reporter->number == BEL ||
	       relation->partner->number == KAZ || relation->partner->number == BEL;
}

/* The ways in which a reader takes a country's number: as it is, with zeros, missing beside ISO's. */
static void format_code(char out[8], unsigned number, unsigned spelling)
{
	snprintf(out, 8, spelling == 1 ? "%03u" : spelling == 2 ? " %u" : "%u", number);
	if (spelling == 3)
		out[0] = '\0';
}

static void set_prefix(struct relation *relation, struct generator *generator)
{
	const struct area *reporter = relation->reporter, *partner = relation->partner;
	unsigned spelling = generator->hazards ? rng_below(&generator->rng, 5) : 0;
	unsigned month = relation->month, year = relation->year;
	const char *quote = spelling == 4 ? "" : "\"";
	char reporter_code[8], partner_code[8], text[512], period[16];

	format_code(reporter_code, reporter->number, spelling);
	format_code(partner_code, partner->number, spelling);
	snprintf(period, sizeof(period), month ? "%u%02u" : "%u", year, month);
	if (spelling == 4) /* commas need quotes */
		snprintf(text, sizeof(text),
			 "C,%s,%u%02u01,%u,%u,%s,%s,%s,\"%s\",%s,%s,%s,%s,\"%s\",",
			 month ? "M" : "A", year, month ? month : 1, year, month ? month : 52,
			 period, reporter_code, reporter->alpha3, reporter->name,
			 flows[relation->flow].code, flows[relation->flow].name, partner_code,
			 partner->alpha3, partner->name);
	else
		snprintf(text, sizeof(text),
			 "\"C\",\"%s\",\"%u%02u01\",\"%u\",\"%u\",\"%s\",%s%s%s,\"%s\",\"%s\","
			 "\"%s\",\"%s\",%s%s%s,\"%s\",\"%s\",",
			 month ? "M" : "A", year, month ? month : 1, year, month ? month : 52,
			 period, *reporter_code ? quote : "", reporter_code,
			 *reporter_code ? quote : "", reporter->alpha3, reporter->name,
			 flows[relation->flow].code, flows[relation->flow].name,
			 *partner_code ? quote : "", partner_code, *partner_code ? quote : "",
			 partner->alpha3, partner->name);
	encode_text(relation->prefix, text, generator->is_utf8);
	relation->prefix_len = strlen(relation->prefix);
}

/* --- a record ------------------------------------------------------------------------------------ */

struct fields {
	const struct area *partner2; /* NULL: all */
	const struct product *product;
	size_t level; /* of the product: 0, 2, 4, 6 */
	const char *transport_code, *transport;
	uint64_t value;
};

#define PUT(generator, literal) put(generator, literal, sizeof(literal) - 1)

static void put_commodity(struct generator *generator, const struct fields *fields)
{
	PUT(generator, "\"H6\",\"HS\",\"true\",\"");
	if (!fields->level) {
		PUT(generator, "TOTAL\",\"All Commodities\",\"0\",\"false\",");
		return;
	}
	put(generator, fields->product->code, fields->level);
	PUT(generator, "\",\"");
	put(generator, fields->product->text[fields->level / 2 - 1],
	    fields->product->len[fields->level / 2 - 1]);
	PUT(generator, "\",\"");
	put_number(generator, fields->level);
	put_string(generator, fields->level == 6 ? "\",\"true\"," : "\",\"false\",");
}

static void put_weight(struct generator *generator, const struct fields *fields)
{
	uint64_t weight = fields->level ? rng_next(&generator->rng) % 1000000 : 0;

	if (fields->level && generator->hazards && rng_below(&generator->rng, 16) == 0) {
		PUT(generator,
		    "\"398\",\"false\",\"56\",\"KAZ\",\"56\",\"false\",\"398\",\"false\",\"56\","
		    "\"false\",");
	} else if (fields->level == 6) {
		PUT(generator, "\"");
		put_number(generator, weight);
		PUT(generator, "\",\"false\",\"-1\",\"N/A\",\"0\",\"false\",\"");
		put_number(generator, weight);
		PUT(generator, "\",\"false\",\"0\",\"false\",");
	} else {
		PUT(generator,
		    "\"0\",\"false\",\"-1\",\"N/A\",\"0\",\"false\",\"0\",\"true\",\"0\","
		    "\"false\",");
	}
}

static void put_record(struct generator *generator, const struct relation *relation,
		       const struct fields *fields)
{
	char value[32];
	size_t len = (size_t)(format_thousandths(value, fields->value) - value);

	put(generator, relation->prefix, relation->prefix_len);
	if (fields->partner2) {
		PUT(generator, "\"");
		put_number(generator, fields->partner2->number);
		PUT(generator, "\",\"");
		put_string(generator, fields->partner2->alpha3);
		PUT(generator, "\",\"second\",");
	} else {
		PUT(generator, "\"0\",\"W00\",\"World\",");
	}
	put_commodity(generator, fields);
	PUT(generator, "\"C00\",\"TOTAL CPC\",\"0\",\"");
	put_string(generator, fields->transport_code);
	PUT(generator, "\",\"");
	put_string(generator, fields->transport);
	put_string(generator, fields->level == 6 ? "\",\"8\",\"kg\"," : "\",\"-1\",\"N/A\",");
	put_weight(generator, fields);
	if (flows[relation->flow].flow == EXPORTS)
		PUT(generator, ",");
	PUT(generator, "\"");
	put(generator, value, len);
	PUT(generator, "\",");
	if (flows[relation->flow].flow == IMPORTS)
		PUT(generator, ",");
	PUT(generator, "\"");
	put(generator, value, len);
	put_string(generator, fields->level == 6 ? "\",\"0\",\"true\",\"false\","
						 : "\",\"4\",\"false\",\"true\",");
	end_record(generator);
}

/* --- a relation ---------------------------------------------------------------------------------- */

static uint64_t sum_of(const struct work *work, size_t from, size_t level)
{
	const char *code = work->details[from].product->code;
	uint64_t sum = 0;

	for (size_t i = from;
	     i < work->n_details && memcmp(work->details[i].product->code, code, level) == 0; i++)
		sum += work->details[i].value;
	return sum;
}

static void put_total(struct work *work, const struct relation *relation, uint64_t total,
		      const struct area *partner2, const char *transport_code,
		      const char *transport)
{
	put_record(work->generator, relation,
		   &(struct fields){.value = total,
				    .partner2 = partner2,
				    .transport_code = transport_code,
				    .transport = transport});
}

/* The total, and the same again by mode of transport and by second partner. */
static void put_totals(struct work *work, const struct relation *relation, uint64_t total)
{
	struct generator *generator = work->generator;
	uint64_t part = total / 3000 * 1000;

	if (is_pair(relation) || rng_below(&generator->rng, 8) == 0) {
		put_total(work, relation, part, NULL, "2100", "Sea");
		put_total(work, relation, total - part, NULL, "3200", "Road");
	}
	put_total(work, relation, total, NULL, "0", "TOTAL MOT");
	if (is_pair(relation) || rng_below(&generator->rng, 8) == 0 ||
	    (generator->hazards && has_one_of_pair(relation))) {
		/* Two second partners, as no record stands twice. */
		size_t second = rng_below(&generator->rng, (unsigned)n_areas);

		if (&areas[second] == relation->partner)
			second = (second + 1) % n_areas;
		put_total(work, relation, part, relation->partner, "0", "TOTAL MOT");
		put_total(work, relation, total - part, &areas[second], "0", "TOTAL MOT");
	}
}

static void put_products(struct work *work, const struct relation *relation)
{
	struct fields fields = {.transport_code = "0", .transport = "TOTAL MOT"};

	for (size_t i = 0; i < work->n_details; i++) {
		fields.product = work->details[i].product;
		for (fields.level = 2; fields.level <= 6; fields.level += 2) {
			if (fields.level < 6 && i &&
			    memcmp(fields.product->code, work->details[i - 1].product->code,
				   fields.level) == 0)
				continue;
			fields.value = sum_of(work, i, fields.level);
			put_record(work->generator, relation, &fields);
		}
	}
}

#define BYTES_PER_DETAIL 1000 /* with the chapter and heading that it mostly has alone */

/* Returns the relation's total. */
static uint64_t put_relation(struct work *work, const struct relation *relation, uint64_t bytes)
{
	struct generator *generator = work->generator;
	uint64_t total = 0, wanted = bytes / BYTES_PER_DETAIL;
	unsigned step;

	wanted = wanted > DETAILS_MAX ? DETAILS_MAX : wanted;
	step = wanted ? (unsigned)(2 * work->products.n / wanted) : 0;
	work->n_details = 0;
	for (size_t at = 0; wanted; work->n_details++) {
		at += step > 1 ? 1 + rng_below(&generator->rng, step) : 1;
		if (at > work->products.n || work->n_details == DETAILS_MAX)
			break;
		work->details[work->n_details] =
			(struct detail){&work->products.products[at - 1],
					random_value(&generator->rng, relation->decimals)};
		total += work->details[work->n_details].value;
	}
	if (!work->n_details)
		total = random_value(&generator->rng, relation->decimals);
	if (is_pair(relation) && !flows[relation->flow].is_part)
		expect_value(generator, relation->year, relation->month, relation->reporter->number,
			     flows[relation->flow].flow, total);
	put_totals(work, relation, total);
	put_products(work, relation);
	return total;
}

/* --- the dump ------------------------------------------------------------------------------------ */

static unsigned decimals_of(const struct area *reporter)
{
	static const unsigned decimals[] = {0, 3, 0, 0, 2, 0, 3, 0};

	return reporter->number == KAZ	 ? 2
	       : reporter->number == BEL ? 3
					 : decimals[reporter->number % 8];
}

#define FIRST_YEAR 2020
#define YEARS 3

static const struct area world = {0, "", "W00", "World", false};

/* A reporter's flow with all partners, the world last; `part` counts reporters' flows up. */
static void put_partners(struct work *work, struct relation *relation, uint64_t part)
{
	struct generator *generator = work->generator;
	const uint64_t n = YEARS * N_FLOWS * n_areas * n_areas;
	uint64_t total = 0;

	for (size_t partner = 0; partner < n_areas; partner++) {
		uint64_t i = part * n_areas + partner, bytes;

		relation->partner = &areas[partner];
		if (relation->partner == relation->reporter)
			continue;
		bytes = missing_bytes(generator, i, n);
		/* Small files are not full ones. */
		if (!is_pair(relation) && !bytes)
			continue;
		/* Re-exports and re-imports are not reported by all. */
		if (flows[relation->flow].is_part && !is_pair(relation) &&
		    rng_below(&generator->rng, 4))
			continue;
		set_prefix(relation, generator);
		total += put_relation(work, relation,
				      bytes * 2 * rng_below(&generator->rng, 1000) / 1000);
	}
	if (!total)
		return;
	relation->partner = &world;
	set_prefix(relation, generator);
	put_total(work, relation, total, NULL, "0", "TOTAL MOT");
}

void generate_comtrade(struct generator *generator)
{
	static struct work work;
	uint64_t part = 0;

	work.generator = generator;
	make_products(&work.products, generator);
	write_header(generator, header);
	for (unsigned year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
		for (size_t reporter = 0; reporter < n_areas; reporter++) {
			for (size_t flow = 0; flow < N_FLOWS; flow++, part++) {
				struct relation relation = {.year = year,
							    .reporter = &areas[reporter],
							    .flow = flow,
							    .decimals =
								    decimals_of(&areas[reporter])};

				put_partners(&work, &relation, part);
			}
		}
	}
	free_products(&work.products);
}

/* --- every record the pair's --------------------------------------------------------------------- */

#define FIRST_MONTHLY_YEAR 2001
#define MONTHLY_YEARS 24

static const struct area *find_area(unsigned number)
{
	size_t i = 0;

	while (areas[i].number != number)
		i++;
	return &areas[i];
}

/* As many products of one relation, spread over the list, as bring the file to its size. */
static void put_monthly(struct work *work, const struct relation *relation, uint64_t bytes)
{
	struct generator *generator = work->generator;
	struct fields fields = {.level = 6, .transport_code = "0", .transport = "TOTAL MOT"};
	uint64_t end = generator->written + bytes;

	for (size_t i = 0; i < work->products.n && generator->written < end; i++) {
		fields.product = &work->products.products[i];
		fields.value = random_value(&generator->rng, relation->decimals);
		expect_value(generator, relation->year, relation->month, relation->reporter->number,
			     flows[relation->flow].flow, fields.value);
		put_record(generator, relation, &fields);
	}
}

void generate_comtrade_pair(struct generator *generator)
{
	static struct work work;
	const unsigned n = MONTHLY_YEARS * 12 * 4;

	work.generator = generator;
	make_products(&work.products, generator);
	write_header(generator, header);
	for (unsigned i = 0; i < n; i++) {
		unsigned reporter = i & 1 ? BEL : KAZ;
		struct relation relation = {.year = FIRST_MONTHLY_YEAR + i / 48,
					    .month = 1 + i / 4 % 12,
					    .reporter = find_area(reporter),
					    .partner = find_area(reporter == KAZ ? BEL : KAZ),
					    .flow = i & 2 ? N_FLOWS - 1 : 0,
					    .decimals = 2};

		set_prefix(&relation, generator);
		put_monthly(&work, &relation, missing_bytes(generator, i, n));
	}
	free_products(&work.products);
}

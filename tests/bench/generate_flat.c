/*
 * CEPII BACI and Eurostat Comext bulk: no totals, everything is a detail of one level.
 */
#include "generate.h"

#include <stdio.h>

#include <stdio.h>

#define PUT(generator, literal) put(generator, literal, sizeof(literal) - 1)

/* --- CEPII BACI: thousand US dollars -------------------------------------------------------------- */

static const char baci_header[] = "t,i,j,k,v,q";

/* A country's number; with hazards, in every way that a reader takes. */
static void put_area(struct generator *generator, unsigned number)
{
	switch (generator->hazards ? rng_below(&generator->rng, 16) : 16) {
	case 0:
		PUT(generator, "\"");
		put_number(generator, number);
		PUT(generator, "\"");
		break;
	case 1:
		PUT(generator, "\"   ");
		put_number(generator, number);
		PUT(generator, "\"");
		break;
	case 2:
		PUT(generator, "0");
		put_number(generator, number);
		break;
	case 3:
		PUT(generator, " ");
		put_number(generator, number);
		PUT(generator, " ");
		break;
	default:
		put_number(generator, number);
		break;
	}
}

static void put_quantity(struct generator *generator, uint64_t value)
{
	static const char *const odd[] = {
		"\"           NA\"",
		"NA",
		"\"       13.235\"",
		"\"398,56\"",
		"\"x\n2022,398,56,270900,9.9,1\n2022,56,398,270900,9.9,1\n\"",
		"\"\"\"\n2021,\"\"398\"\",56,\"\"\"",
		"\"x\r\n2021,398,56,1,1,\"\"\"",
		"\"\n\"",
	};
	unsigned n = sizeof(odd) / sizeof(*odd);

	if (generator->hazards && rng_below(&generator->rng, 8) == 0)
		put_string(generator, odd[rng_below(&generator->rng, n)]);
	else
		put_thousandths(generator, value >> 3);
}

/* One product of an exporter and an importer. */
static void put_baci(struct generator *generator, unsigned year, unsigned exporter,
		     unsigned importer, const struct product *product)
{
	uint64_t value = random_value(&generator->rng, 3);

	/* Seen from Kazakhstan: what Belgium exports to it are its imports. */
	if (exporter == KAZ && importer == BEL)
		expect_value(generator, year, 0, KAZ, EXPORTS, value);
	else if (exporter == BEL && importer == KAZ)
		expect_value(generator, year, 0, KAZ, IMPORTS, value);
	put_number(generator, year);
	PUT(generator, ",");
	put_area(generator, exporter);
	PUT(generator, ",");
	put_area(generator, importer);
	PUT(generator, ",");
	put(generator, product->code, 6);
	PUT(generator, ",");
	put_thousandths(generator, value);
	PUT(generator, ",");
	put_quantity(generator, value);
	end_record(generator);
}

/* A random choice of an exporter's products to an importer, in order, for about so many bytes. */
static void put_baci_products(struct generator *generator, const struct product_list *products,
			      unsigned year, unsigned exporter, unsigned importer, uint64_t bytes)
{
	const uint64_t bytes_per_record = 32;
	uint64_t wanted =
		1 + bytes * 2 * rng_below(&generator->rng, 1000) / 1000 / bytes_per_record;
	size_t step = (size_t)(2 * products->n / wanted);

	step = step > products->n ? products->n : step;
	for (size_t at = 0; wanted; wanted--) {
		at += step > 1 ? 1 + rng_below(&generator->rng, (unsigned)step) : 1;
		if (at > products->n)
			break;
		put_baci(generator, year, exporter, importer, &products->products[at - 1]);
	}
}

#define BACI_FIRST_YEAR 2020
#define BACI_YEARS 3

static void put_exporter(struct generator *generator, const struct product_list *products,
			 unsigned year, size_t exporter)
{
	uint64_t part = (year - BACI_FIRST_YEAR) * n_areas + exporter;

	for (size_t importer = 0; importer < n_areas; importer++) {
		unsigned i = areas[exporter].number, j = areas[importer].number;
		uint64_t bytes = missing_bytes(generator, part * n_areas + importer,
					       BACI_YEARS * n_areas * n_areas);
		bool is_pair = (i == KAZ && j == BEL) || (i == BEL && j == KAZ);

		if (i != j && (bytes || is_pair))
			put_baci_products(generator, products, year, i, j, bytes);
	}
}

void generate_baci(struct generator *generator)
{
	struct product_list products;

	make_products(&products, generator);
	write_header(generator,
		     generator->hazards ? "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"" : baci_header);
	for (unsigned year = BACI_FIRST_YEAR; year < BACI_FIRST_YEAR + BACI_YEARS; year++) {
		for (size_t exporter = 0; exporter < n_areas; exporter++)
			put_exporter(generator, &products, year, exporter);
	}
	free_products(&products);
}

/* More than there are products, so codes are counted: in a year none comes twice. */
void generate_baci_pair(struct generator *generator)
{
	const unsigned first_year = 1995, years = 28, first_code = 10110, codes = 980000;

	write_header(generator, baci_header);
	for (unsigned i = 0; i < 2 * years; i++) {
		for (size_t n = 0; !n || missing_bytes(generator, i, 2 * years); n++) {
			struct product product;

			snprintf(product.code, sizeof(product.code), "%06u",
				 first_code + (unsigned)(n % codes));
			put_baci(generator, first_year + i / 2, i & 1 ? BEL : KAZ,
				 i & 1 ? KAZ : BEL, &product);
		}
	}
}

/* --- Eurostat Comext bulk: euro -------------------------------------------------------------------- */

static const char comext_header[] =
	"REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_"
	"BEC,"
	"PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,"
	"QUANTITY_KG,QUANTITY_SUPPL_UNIT";

struct comext_group {
	const struct area *reporter, *partner;
	unsigned year, month;
};

/* A country's two letters; with hazards, in every way that a reader takes. */
static void put_letters(struct generator *generator, const struct area *area)
{
	unsigned spelling = generator->hazards ? rng_below(&generator->rng, 16) : 16;

	if (spelling == 0)
		PUT(generator, "\"");
	put_string(generator, spelling == 1 && !strchr(area->name, ',') &&
					      (area->number == KAZ || area->number == BEL)
				      ? area->name
				      : area->alpha2);
	if (spelling == 0)
		PUT(generator, "\"");
	PUT(generator, ",");
}

/* One product under one statistical procedure, or a confidential one. */
static void put_comext(struct generator *generator, const struct comext_group *group,
		       const struct product *product, enum export_or_import flow)
{
	static const char *const units[] = {"NO_SU", "NO_SU", "P_ST", "LITRE"};
	static const char *const odd_units[] = {"BE", "\"BE,KZ\"", "\"x\nBE,KZ,E,\"",
						"\"\"\"KZ\"\"\""};
	uint64_t value = random_value(&generator->rng, 0);
	bool is_odd = generator->hazards && rng_below(&generator->rng, 8) == 0;
	bool is_secret = rng_below(&generator->rng, 100) == 0;

	if (group->reporter->number == BEL && group->partner->number == KAZ)
		expect_value(generator, group->year, group->month, BEL, flow, value);
	put_letters(generator, group->reporter);
	put_letters(generator, group->partner);
	put_string(generator, group->partner->is_eu ? "I," : "E,");
	put(generator, product->code, is_secret ? 2 : 6);
	put_string(generator, is_secret ? "XXXXXX," : "90,");
	/* Of products of one chapter that are kept secret the other nomenclatures tell one from another. */
	put(generator, product->code, is_secret ? 6 : 5);
	put_string(generator, ",20");
	put(generator, product->code, 2);
	PUT(generator, ",20");
	put(generator, product->code, 2);
	PUT(generator, ",220,311210,");
	put(generator, product->code, 2);
	put_string(generator, flow == IMPORTS ? ",1," : ",2,");
	put_number(generator, 1 + rng_below(&generator->rng, 3));
	PUT(generator, ",");
	put_string(generator, is_odd ? odd_units[rng_below(&generator->rng, 4)]
				     : units[rng_below(&generator->rng, 4)]);
	PUT(generator, ",");
	put_number(generator, group->year * 100 + group->month);
	PUT(generator, ",");
	put_thousandths(generator, value);
	PUT(generator, ",");
	put_thousandths(generator, value);
	PUT(generator, ",");
	put_number(generator, value >> 14);
	PUT(generator, ",0");
	end_record(generator);
}

static void put_comext_group(struct generator *generator, const struct product_list *products,
			     const struct comext_group *group, uint64_t bytes)
{
	const uint64_t bytes_per_record = 85;
	uint64_t wanted =
		2 + bytes * 2 * rng_below(&generator->rng, 1000) / 1000 / bytes_per_record;

	for (uint64_t i = 0; i < wanted; i++)
		put_comext(generator, group,
			   &products->products[(size_t)(i / 2 * products->n * 2 / (wanted + 1))],
			   i & 1 ? IMPORTS : EXPORTS);
}

#define COMEXT_YEAR 2024
#define COMEXT_MONTHS 2

void generate_comext(struct generator *generator)
{
	struct product_list products;
	size_t reporters[64], n_reporters = 0, n;

	for (size_t i = 0; i < n_areas; i++) {
		if (areas[i].is_eu)
			reporters[n_reporters++] = i;
	}
	n = COMEXT_MONTHS * n_reporters * n_areas;
	make_products(&products, generator);
	write_header(generator, comext_header);
	for (size_t i = 0; i < n; i++) {
		struct comext_group group = {&areas[reporters[i / n_areas % n_reporters]],
					     &areas[i % n_areas], COMEXT_YEAR,
					     1 + (unsigned)(i / n_areas / n_reporters)};
		uint64_t bytes = missing_bytes(generator, i, n);

		if (group.reporter == group.partner)
			continue;
		if (bytes || (group.reporter->number == BEL && group.partner->number == KAZ))
			put_comext_group(generator, &products, &group, bytes);
	}
	free_products(&products);
}

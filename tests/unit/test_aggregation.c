/* Levels as text and back; what a list of levels allows. */
#include "alloc.h"
#include "aggregation.h"
#include "support.h"

static void text_of(const struct aggregation *level, char out[200])
{
	struct strbuf text = STRBUF_INIT;

	aggregation_add_text(&text, level);
	assert_true(text.len < 200);
	memcpy(out, text.text, text.len + 1);
	strbuf_release(&text);
}

TEST(levels_as_text)
{
	static const struct {
		struct aggregation level;
		const char *text;
	} cases[] = {
		{{.n_records = 1}, "product=TOTAL records=1"},
		{{.product = 6, .n_records = 46047}, "product=6 records=46047"},
		{{.product = 6, .n_records = 12, .slack = {.low = 605, .scale = 2}},
		 "product=6 records=12 slack=6.05"},
		{{.product = 6, .n_records = 2, .is_one_product = true, .code = "300490"},
		 "product=6 code=300490 records=2"},
		{{.product = 8, .n_records = 3, .is_one_product = true, .code = "39 X;%"},
		 "product=8 code=39%20X%3B%25 records=3"},
		{{.n_records = 2, .details = DETAIL_PARTNER2 | DETAIL_CUSTOMS, .is_nested = true},
		 "product=TOTAL records=2 partner2=* customs=* nested"},
		{{.product = 2, .n_records = 7, .classification = "H5", .is_nested = true},
		 "product=2 class=H5 records=7 nested"},
		{{.product = LEVEL_LABELS, .n_records = 2}, "product=label records=2"},
		{{.n_records = 2, .details = DETAIL_TRANSPORT | DETAIL_SUPPLY},
		 "product=TOTAL records=2 transport=* supply=*"},
	};

	for (size_t i = 0; i < countof(cases); i++) {
		struct aggregation back;
		char text[200];

		text_of(&cases[i].level, text);
		assert_string_equal(text, cases[i].text);
		assert_true(aggregation_parse(text, strlen(text), &back));
		assert_int_equal(back.product, cases[i].level.product);
		assert_int_equal(back.details, cases[i].level.details);
		assert_int_equal(back.n_records, cases[i].level.n_records);
		assert_int_equal(dec_cmp(back.slack, cases[i].level.slack), 0);
		assert_int_equal(back.is_nested, cases[i].level.is_nested);
		assert_int_equal(back.is_one_product, cases[i].level.is_one_product);
		assert_string_equal(back.code, cases[i].level.code);
		assert_string_equal(back.classification, cases[i].level.classification);
	}
}

TEST(what_is_no_level)
{
	static const char *const texts[] = {
		"",
		"product=6",
		"records=0",
		"records=1 product=0",
		"records=1 product=six",
		"records=99999999999999999999",
		"records=1 product=99999999999",
		"records=1 partner2=0",
		"records=1 colour=red",
		"records=1 nested=1",
		"records=1 code=%",
		"records=1 code=%2",
		"records=1 code=%00",
		"records=1 code=%zz",
		"records=1 code=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
		"records",
	};
	struct aggregation level;

	for (size_t i = 0; i < countof(texts); i++)
		assert_false(aggregation_parse(texts[i], strlen(texts[i]), &level));
}

TEST(pins_allow)
{
	static const struct {
		const char *text;
		int product;
		unsigned details;
		bool allows;
	} cases[] = {
		{"product=TOTAL", 0, 0, true},
		{"product=TOTAL", 0, DETAIL_CUSTOMS, true},
		{"product=TOTAL", 6, 0, false},
		{"product=6,partner2=0", 6, 0, true},
		{"product=6,partner2=0", 6, DETAIL_PARTNER2, false},
		{"product=6,partner2=0", 6, DETAIL_TRANSPORT, true},
		{"partner2=*", 4, DETAIL_PARTNER2, true},
		{"partner2=*", 4, 0, false},
		{"partner2=*,transport=0", 0, DETAIL_PARTNER2, true},
		{"partner2=*,transport=0", 0, DETAIL_PARTNER2 | DETAIL_TRANSPORT, false},
	};
	struct aggregation_pin pin;

	for (size_t i = 0; i < countof(cases); i++) {
		assert_true(aggregation_pin_parse(cases[i].text, &pin));
		assert_int_equal(aggregation_pin_allows(&pin, cases[i].product, cases[i].details),
				 cases[i].allows);
	}
	assert_false(aggregation_pin_parse("", &pin));
	assert_false(aggregation_pin_parse("product", &pin));
	assert_false(aggregation_pin_parse("product=", &pin));
	assert_false(aggregation_pin_parse("partner2=1", &pin));
	assert_false(aggregation_pin_parse("product=TOTAL;partner2=0", &pin));
}

#define _POSIX_C_SOURCE 200809L

#include "language.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "dataset.h"
#include "indicator.h"
#include "messages.h"
#include "people.h"
#include "period.h"
#include "support.h"
#include "unit.h"

static void use(const char *code)
{
	language_use(language_find(code));
}

static int english_again(void **state)
{
	(void)state;
	language_use(&languages[0]);
	return 0;
}

/* bsearch finds nothing in a table that is not sorted by bytes. */
TEST(table_is_sorted)
{
	assert_true(n_messages > 400);
	for (size_t i = 1; i < n_messages; i++)
		assert_true(strcmp(message_text(i - 1, 0), message_text(i, 0)) < 0);
}

TEST(every_message_has_a_text_in_every_language)
{
	for (size_t i = 0; i < n_messages; i++) {
		for (size_t t = 1; t < n_languages; t++)
			assert_true(*message_text(i, t) != '\0');
	}
}

/* A conversion of printf at s: which argument it takes (0: the next), and of what kind; what stands
 * behind it, or NULL: there is none. */
static const char *conversion(const char *s, size_t *argument, char *kind)
{
	char *end;

	*argument = 0;
	if (*s++ != '%')
		return NULL;
	if (isdigit((unsigned char)*s)) {
		size_t number = strtoul(s, &end, 10);

		if (*end == '$') {
			*argument = number;
			s = end + 1;
		}
	}
	while (isdigit((unsigned char)*s))
		s++;
	*kind = *s;
	if (strncmp(s, "zu", 2) == 0)
		return s + 2;
	return *s && strchr("sdc", *s) ? s + 1 : NULL;
}

#define ARGUMENTS_MAX 8

/* The kind of each argument that a message takes. */
static size_t read_arguments(const char *s, char kinds[ARGUMENTS_MAX])
{
	size_t n = 0, next = 0;

	memset(kinds, 0, ARGUMENTS_MAX);
	while (*s) {
		size_t argument;
		char kind;
		const char *after = conversion(s, &argument, &kind);

		if (!after) {
			s += s[0] == '%' && s[1] == '%' ? 2 : 1;
			continue;
		}
		argument = argument ? argument - 1 : next++;
		assert_true(argument < ARGUMENTS_MAX);
		kinds[argument] = kind;
		n = argument + 1 > n ? argument + 1 : n;
		s = after;
	}
	return n;
}

/* Else a translation would print what is not there. */
TEST(translations_take_the_same_arguments)
{
	for (size_t i = 0; i < n_messages; i++) {
		const char *id = message_text(i, 0);
		const char *message = strchr(id, '\004') ? strchr(id, '\004') + 1 : id;
		char wanted[ARGUMENTS_MAX], kinds[ARGUMENTS_MAX];
		size_t n = read_arguments(message, wanted);

		for (size_t t = 1; t < n_languages; t++) {
			const char *text = message_text(i, t);

			if (read_arguments(text, kinds) != n || memcmp(kinds, wanted, n) != 0)
				fail_msg("'%s' has other arguments than '%s'", text, message);
		}
	}
}

TEST(finds_languages)
{
	static const struct {
		const char *name, *code;
	} cases[] = {
		{"de", "de"},
		{"DE", "de"},
		{"de_AT.UTF-8", "de"},
		{"de-CH", "de"},
		{"kk_KZ.UTF-8", "kk"},
		{"en", "en"},
		{"de.UTF-8", "de"},
		{"C", NULL},
		{"POSIX", NULL},
		{"den", NULL},
		{"", NULL},
		{"d", NULL},
		{"it_IT", NULL},
	};

	for (size_t i = 0; i < countof(cases); i++) {
		const struct people_language *found = language_find(cases[i].name);

		if (cases[i].code)
			assert_string_equal(found->code, cases[i].code);
		else
			assert_null(found);
	}
}

static void set(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

/* The first that is set of LC_ALL, LC_MESSAGES and LANG decides (POSIX, Base Definitions, 8.2). */
TEST(reads_the_environment)
{
	static const struct {
		const char *all, *messages, *lang, *code;
	} cases[] = {
		{NULL, NULL, NULL, "en"},
		{NULL, NULL, "ru_RU.UTF-8", "ru"},
		{NULL, "fr_FR.utf8", "ru_RU.UTF-8", "fr"},
		{"nl_BE.UTF-8", "fr_FR.UTF-8", "ru_RU.UTF-8", "nl"},
		{"", "", "de_DE.UTF-8", "de"},
		{"C", "fr_FR.UTF-8", NULL, "en"},
		{"de_DE", NULL, NULL, "en"}, /* ISO 8859-1 */
		{"it_IT.UTF-8", NULL, "de_DE.UTF-8", "en"},
	};

	for (size_t i = 0; i < countof(cases); i++) {
		set("LC_ALL", cases[i].all);
		set("LC_MESSAGES", cases[i].messages);
		set("LANG", cases[i].lang);
		assert_string_equal(language_of_environment()->code, cases[i].code);
	}
}

TEST_THEN(looks_up, english_again)
{
	static const char stranger[] = "no such message";

	assert_string_equal(tr("exports"), "exports");
	use("de");
	assert_string_equal(tr("exports"), "Ausfuhren");
	assert_string_equal(tr_in("month", "May"), "Mai");
	assert_ptr_equal(tr(stranger), stranger);
	assert_string_equal(tr_in("month", "exports"), "exports"); /* not in this context */
	assert_string_equal(tr("May"), "May");
	for (size_t i = 0; i < n_messages; i++) { /* each is found */
		const char *id = message_text(i, 0), *mark = strchr(id, '\004');
		char context[40] = "";

		if (mark)
			memcpy(context, id, (size_t)(mark - id));
		assert_ptr_equal(mark ? tr_in(context, mark + 1) : tr(id), message_text(i, 1));
	}
}

TEST_THEN(writes_as_the_language_does, english_again)
{
	static const struct {
		const char *code, *number, *percent, *months, *unit;
	} cases[] = {
		{"en", "−1\u202F234.50", "+1.7%", "2024 Jan–Aug", "USD million"},
		{"de", "−1\u202F234,50", "+1,7\u00A0%", "Jan.–Aug. 2024", "Mio. USD"},
		{"fr", "−1\u202F234,50", "+1,7\u00A0%", "janv.–août 2024", "millions USD"},
		{"nl", "−1\u202F234,50", "+1,7%", "jan.–aug. 2024", "miljoen USD"},
		{"ru", "−1\u202F234,50", "+1,7\u00A0%", "янв.–авг. 2024", "млн USD"},
		{"kk", "−1\u202F234,50", "+1,7\u00A0%", "2024 қаң.–там.", "млн USD"},
	};
	const struct dec number = {.low = 123450, .scale = 2, .negative = true};
	const struct period months = {2024 * 12, 2024 * 12 + 7};
	const struct unit million = {"USD", 6};
	struct strbuf percent = STRBUF_INIT;

	for (size_t i = 0; i < countof(cases); i++) {
		use(cases[i].code);
		assert_string_equal(people_number(number), cases[i].number);
		assert_string_equal(people_period(months), cases[i].months);
		assert_string_equal(people_unit(million), cases[i].unit);
		strbuf_clear(&percent);
		percent_add_people(&percent, (struct dec){.low = 17, .scale = 1}, true);
		assert_string_equal(percent.text, cases[i].percent);
	}
	strbuf_release(&percent);
}

TEST_THEN(names_of_tables_are_translated, english_again)
{
	for (size_t l = 1; l < n_languages; l++) {
		language_use(&languages[l]);
		for (size_t f = 0; f < FLOW_COUNT; f++)
			assert_ptr_not_equal(tr(flow_names[f]), flow_names[f]);
		for (size_t i = 0; i < n_indicators; i++) {
			assert_ptr_not_equal(tr(indicators[i].heading), indicators[i].heading);
			assert_ptr_not_equal(tr(indicators[i].definition),
					     indicators[i].definition);
			assert_ptr_not_equal(tr(indicators[i].formula_text),
					     indicators[i].formula_text);
		}
		for (size_t i = 0; i < n_countries; i++) {
			if (tr_in("country", countries[i].name) == countries[i].name)
				fail_msg("%s: no name of %s", languages[l].code, countries[i].name);
		}
	}
}

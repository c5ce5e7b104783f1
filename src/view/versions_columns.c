#include "versions_columns.h"

#include <stdio.h>

#include "language.h"

#undef ROW
#define ROW TABLE_ROW

/* How a version's columns are called and shown; a contract like those of compare. */
static const struct {
	const char *before, *behind; /* its letter */
	enum report_column_type type;
	int flags;
	bool not_of_first;
	int shown_in;
} kinds[VERSION_KINDS] = {
#include "version_kinds.inc"
};

#undef ROW
#define ROW(constant, name, heading, type, flags, shown_in) \
	[(constant)-VERSION_KINDS] = {{name, heading, type, flags}, shown_in},

static const struct view_column others[] = {
#include "version_others.inc"
};

#define NAME_MAX_LENGTH 20

const char *version_letter(size_t version)
{
	static const char letters[VERSIONS_MAX][2] = {"A", "B", "C", "D", "E",
						      "F", "G", "H", "I", "J"};

	return letters[version];
}

/* A version's column, by a name that lasts as long as the program. */
static struct view_column column_of_version(enum version_subject kind, size_t version)
{
	static char names[VERSIONS_MAX][VERSION_KINDS][NAME_MAX_LENGTH];
	char *name = names[version][kind];

	snprintf(name, NAME_MAX_LENGTH, "%s%c%s", kinds[kind].before, (int)('a' + version),
		 kinds[kind].behind);
	return (struct view_column){{name, kind == VERSION_LEVEL ? version_letter(version) : name,
				     kinds[kind].type, kinds[kind].flags},
				    kinds[kind].shown_in};
}

/* The columns of one kind after another, of each version. */
struct adding {
	struct view_column *table;
	struct version_column *meanings;
	size_t n, versions;
};

static void add_other(struct adding *adding, enum version_subject subject)
{
	adding->table[adding->n] = others[subject - VERSION_KINDS];
	adding->meanings[adding->n++] = (struct version_column){subject, 0};
}

/* Kinds from `first` to `last` of each version. */
static void add_kinds(struct adding *adding, enum version_subject first, enum version_subject last)
{
	for (size_t v = 0; v < adding->versions; v++) {
		for (size_t kind = first; kind <= (size_t)last; kind++) {
			if (v == 0 && kinds[kind].not_of_first)
				continue;
			adding->table[adding->n] = column_of_version((enum version_subject)kind, v);
			adding->meanings[adding->n++] =
				(struct version_column){(enum version_subject)kind, v};
		}
	}
}

size_t versions_columns(size_t n, struct view_column *table, struct version_column *meanings)
{
	struct adding adding = {.table = table, .meanings = meanings, .versions = n};

	add_other(&adding, VERSION_REPORTER);
	add_other(&adding, VERSION_PARTNER);
	add_kinds(&adding, VERSION_SOURCE, VERSION_RELATION);
	add_other(&adding, VERSION_PERIOD);
	add_other(&adding, VERSION_INDICATOR);
	add_kinds(&adding, VERSION_LEVEL, VERSION_HIGH);
	add_other(&adding, VERSION_UNIT);
	add_kinds(&adding, VERSION_DIFFERENCE, VERSION_CAUSE);
	add_other(&adding, VERSION_OF_ALL);
	return adding.n;
}

/*
 * text_reader.h - a sentence while its quantities are read. Private to the files text_reading*.c.
 */
#ifndef KZBE_TEXT_READER_H
#define KZBE_TEXT_READER_H

#include "text_reading.h"

/* How a quantity stands to what it measures. */
enum role {
	ROLE_LEVEL,
	ROLE_BASE,   /* what something grew from, or is compared with */
	ROLE_CHANGE, /* an amount by which something changed */
	ROLE_GROWTH,
	ROLE_SHARE,
	ROLE_PARTNER_SHARE,
	ROLE_COVERAGE,
	ROLE_MULTIPLE,
	ROLE_OTHER, /* not judged */
};

struct reader {
	struct sentence *sentence;
	struct context *context;
	struct article *article;
	enum role *roles; /* of each quantity */
	int *directions;
	const char **refusals;
	bool has_pronoun, has_other_source;
};

/* text_reading.c */

void update_context(struct reader *reader, enum role role, const struct noun *noun,
		    const struct goods_flow *flow);

/* text_reading_role.c */

bool same_place(const struct sentence *sentence, uint32_t i, const struct item *self,
		bool is_clause);
bool any_near(const struct sentence *sentence, const struct quantity *quantity,
	      enum meaning meaning, bool is_clause);
/* "72,5% of turnover" */
bool is_of_turnover(const struct sentence *sentence, const struct quantity *quantity);
void find_roles(struct reader *reader);

/* text_reading_doubt.c */

const char *find_doubt(const struct reader *reader, size_t q, enum role role,
		       const struct noun *noun, const struct months_read *months,
		       const struct goods_flow *flow);
/* Growth that names another base than the year before. */
const char *find_base_doubt(const struct reader *reader, const struct quantity *quantity,
			    const struct months_read *months);
/* is_loose: its words are not in its own part of the sentence; then any difference is enough. */
bool is_told_otherwise(const struct article *article, const struct claim *claim, bool is_loose);

/* text_reading_telling.c */

/* Line and column of a byte, counted on from the last one asked for. */
void count_place(struct article *article, size_t offset, size_t *line, size_t *column);
enum diag_code add_other(struct reader *reader, const struct quantity *quantity, const char *why);
/* "by 'Handelsumsatz', '2023'; trade of KAZ with BEL" */
const char *tell_words(struct reader *reader, const struct noun *noun,
		       const struct months_read *months, const struct goods_flow *flow);

/* text_reading_figure.c */

enum diag_code add_figure(struct reader *reader, size_t q);

#endif

/*
 * table_read.h - the figures of a table in running text. Private to text.
 */
#ifndef KZBE_TABLE_READ_H
#define KZBE_TABLE_READ_H

#include "figure_reading.h"
#include "table.h"

struct notations;

/* What reading goes on with; tokens and sentence are those of the table's cells, reused. */
struct table_reader {
	struct article *article;
	const struct words *words;
	struct notations *notations;
	struct marks marks;
	enum language language;
	struct topic *topic;
	struct token_list tokens;
	struct sentence sentence;
	struct strbuf text;
};

void table_reader_release(struct table_reader *reader);

/*
 * Read each number of the table as a sentence made of its row's name, its column's and the unit: "2009,
 * exports to China: 5501 million francs". The unit is given in the column's name, else in the
 * lines before the table, nearest first; without one, its numbers are listed as not judged. The topic is as before
 * afterwards. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code table_read(struct table_reader *reader, const struct table *table);

#endif

/*
 * table_file.h - a file of the test's own, in a folder of its own; both are gone when the program ends. Its name is
 * read as well: chance has no part in it.
 */
#ifndef KZBE_TEST_TABLE_FILE_H
#define KZBE_TEST_TABLE_FILE_H

#include <stddef.h>

/* The path of what was written last. */
extern char table_path[];

void write_table(const char *text, size_t len);

#endif

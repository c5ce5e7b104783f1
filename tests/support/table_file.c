#define _POSIX_C_SOURCE 200809L

#include "table_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "support.h"

static char folder[] = "/tmp/kzbe-trade-test.XXXXXX";
char table_path[sizeof(folder) + sizeof("/table.csv")];

static void remove_table(void)
{
	unlink(table_path);
	rmdir(folder);
}

void write_table(const char *text, size_t len)
{
	FILE *file;

	if (!table_path[0]) {
		assert_non_null(mkdtemp(folder));
		snprintf(table_path, sizeof(table_path), "%s/table.csv", folder);
		assert_int_equal(atexit(remove_table), 0);
	}
	file = fopen(table_path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}

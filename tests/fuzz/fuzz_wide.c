/*
 * Wide tables: figures of several periods in a row. The first byte gives the pair, the second a country that is given
 * where the table names none.
 */
#include <string.h>

#include "alike.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char reporters[4][4] = {"", "KAZ", "BEL", "DEU"};
	static const char partners[4][4] = {"", "BEL", "KAZ", "WLD"};
	struct source_request request = {.threads = 0};

	if (n < 2)
		return 0;
	memcpy(request.reporter, reporters[bytes[0] % 4], 4);
	memcpy(request.partner, partners[bytes[0] / 4 % 4], 4);
	alike_read(bytes + 2, n - 2, request, 1 + bytes[1] % 128u, 1 + bytes[1] / 128u);
	return 0;
}

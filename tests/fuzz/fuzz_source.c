/*
 * Publishers' files, read in several ways. The first byte gives the pieces' size, the second the pair.
 */
#include <string.h>

#include "alike.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char pairs[4][2][4] = {{"", ""}, {"KAZ", "BEL"}, {"BEL", "KAZ"}, {"", "KAZ"}};
	struct source_request request = {.threads = 0};

	if (n < 2)
		return 0;
	memcpy(request.reporter, pairs[bytes[1] % 4][0], 4);
	memcpy(request.partner, pairs[bytes[1] % 4][1], 4);
	request.first_january_is_month = bytes[1] & 4;
	request.first_january_is_given = bytes[1] & 4;
	alike_read(bytes + 2, n - 2, request, 1 + bytes[0] % 128u, 1 + bytes[0] / 128u);
	return 0;
}

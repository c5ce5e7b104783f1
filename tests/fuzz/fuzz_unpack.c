/*
 * Whatever is packed, or seems to be. The first byte gives how much is asked for at a time, the second whether it is
 * a table or a text.
 */
#include "alike.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	if (n >= 2)
		alike_unpacked(bytes + 2, n - 2, 1 + bytes[0] * 8u, bytes[1] & 1, NULL);
	return 0;
}

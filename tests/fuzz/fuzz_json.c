/*
 * JSON, cut short or not: whatever way it is unpacked, and read as a publisher's file. The first byte gives the pair
 * and how much is asked for at a time; what follows is what stands inside of braces.
 */
#include <string.h>

#include "alike.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct source_request request = {.threads = 0};
	struct strbuf text = STRBUF_INIT;

	if (n < 1)
		return 0;
	if (bytes[0] & 1) {
		memcpy(request.reporter, "KAZ", 4);
		memcpy(request.partner, "BEL", 4);
	}
	strbuf_addc(&text, '{');
	strbuf_add(&text, (const char *)bytes + 1, n - 1);
	must(!text.failed);
	alike_unpacked((const uint8_t *)text.text, text.len, 1 + bytes[0] * 8u, false, NULL);
	alike_read((const uint8_t *)text.text, text.len, request, 1 + bytes[0] % 128u,
		   1 + bytes[0] / 128u);
	strbuf_release(&text);
	return 0;
}

#define _POSIX_C_SOURCE 200809L

#include "descriptor.h"

#include <errno.h>
#include <unistd.h>

bool read_all(int descriptor, size_t most, struct strbuf *out)
{
	char block[64 * 1024];
	ssize_t n;

	do {
		n = read(descriptor, block, sizeof(block));
		if (n > 0)
			strbuf_add(out, block, (size_t)n);
	} while ((n > 0 && out->len <= most && !out->failed) || (n < 0 && errno == EINTR));
	return n >= 0;
}

bool write_all(int descriptor, const char *bytes, size_t n)
{
	while (n) {
		ssize_t written = write(descriptor, bytes, n);

		if (written < 0) {
			if (errno == EINTR)
				continue;
			return false;
		}
		bytes += written;
		n -= (size_t)written;
	}
	return true;
}

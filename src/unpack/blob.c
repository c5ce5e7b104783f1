#define _POSIX_C_SOURCE 200809L

#include "blob.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SLURPED_MAX ((size_t)128 << 20) /* what comes through a pipe is held in memory */

static enum diag_code grow(struct blob *blob, size_t *capacity, struct diag_sink *sink)
{
	size_t wanted = *capacity ? *capacity * 2 : 4 * STREAM_BLOCK;
	char *moved = realloc(blob->memory, wanted);

	if (!moved)
		return diag_nomem(sink);
	blob->memory = moved;
	*capacity = wanted;
	return DIAG_OK;
}

/* All of a stream in memory, as far as that is sensible. */
static enum diag_code slurp(struct stream *from, struct stream_head head, struct blob *blob,
			    struct diag_sink *sink)
{
	size_t capacity = 0, got = head.n;
	enum diag_code code = grow(blob, &capacity, sink);

	if (code || !blob->memory)
		return code;
	memcpy(blob->memory, head.bytes, head.n);
	for (blob->size = head.n; !code && got;) {
		if (blob->size >= SLURPED_MAX)
			return diag_report(sink, DIAG_RANGE, from->path,
					   "an archive or workbook of more than %zu MiB must be a "
					   "file of its own, not come from a pipe or an archive",
					   SLURPED_MAX >> 20);
		if (blob->size == capacity)
			code = grow(blob, &capacity, sink);
		if (!code)
			code = from->read(from, blob->memory + blob->size,
					  capacity - (size_t)blob->size, &got, sink);
		blob->size += code ? 0 : got;
	}
	return code;
}

enum diag_code blob_of(struct stream *from, const struct unpack_request *request,
		       struct stream_head head, struct blob *blob, struct diag_sink *sink)
{
	*blob = (struct blob){.path = request->path, .descriptor = -1};
	if (!head.is_of_file)
		return slurp(from, head, blob, sink);
	blob->descriptor = request->descriptor;
	blob->start = request->start;
	blob->size = request->size;
	return DIAG_OK;
}

void blob_release(struct blob *blob)
{
	free(blob->memory);
	*blob = (struct blob){.descriptor = -1};
}

enum diag_code blob_read(const struct blob *blob, uint64_t offset, char *bytes, size_t n,
			 const char *format, struct diag_sink *sink)
{
	if (offset > blob->size || n > blob->size - offset)
		return stream_damaged(blob->path, format, sink);
	if (blob->descriptor < 0) {
		memcpy(bytes, blob->memory + offset, n);
		return DIAG_OK;
	}
	for (size_t done = 0; done < n;) {
		ssize_t got = pread(blob->descriptor, bytes + done, n - done,
				    blob->start + (off_t)(offset + done));

		if (got < 0 && errno != EINTR)
			return diag_report(sink, DIAG_IO, blob->path, "cannot read: %s",
					   strerror(errno));
		if (got == 0)
			return stream_cut_off(blob->path, format, sink);
		done += got > 0 ? (size_t)got : 0;
	}
	return DIAG_OK;
}

/*
 * zip, as PKWARE's APPNOTE.TXT has it: the directory stands at the end, behind it a record with its place;
 * in zip64 that record points to a larger one. An entry's own header, before its data, repeats the
 * directory's, which serves only for its length. Sizes are little-endian; 0xFFFFFFFF: see the extra field.
 */
#include "zip.h"

#include <stdlib.h>
#include <string.h>

#include <zlib.h>

#include "alloc.h"

#define DIRECTORY_MAX ((uint64_t)32 << 20)
#define END_SIZE 22		    /* the record behind the directory, without its comment */
#define END_ROOM (END_SIZE + 65535) /* with it */
#define LOCATOR_SIZE 20
#define END64_SIZE 56
#define ENTRY_SIZE 46 /* of the directory, without its texts */
#define LOCAL_SIZE 30

/* All n bytes at offset; DIAG_SYNTAX after a diagnostic, if the archive has not so many. */
static enum diag_code read_at(const struct zip *zip, uint64_t offset, char *bytes, size_t n,
			      struct diag_sink *sink)
{
	return blob_read(&zip->blob, offset, bytes, n, "zip", sink);
}

/* --- the directory ------------------------------------------------------------------------------- */

struct directory {
	uint64_t offset, size, n;
};

static enum diag_code find_zip64(const struct zip *zip, uint64_t end, struct directory *directory,
				 struct diag_sink *sink)
{
	char locator[LOCATOR_SIZE], record[END64_SIZE];
	enum diag_code code;

	if (end < LOCATOR_SIZE)
		return DIAG_OK;
	code = read_at(zip, end - LOCATOR_SIZE, locator, LOCATOR_SIZE, sink);
	if (code || memcmp(locator, "PK\6\7", 4) != 0)
		return code;
	code = read_at(zip, little_endian(locator + 8, 8), record, END64_SIZE, sink);
	if (code)
		return code;
	if (memcmp(record, "PK\6\6", 4) != 0)
		return stream_damaged(zip->blob.path, "zip", sink);
	directory->n = little_endian(record + 32, 8);
	directory->size = little_endian(record + 40, 8);
	directory->offset = little_endian(record + 48, 8);
	return DIAG_OK;
}

static enum diag_code find_directory(const struct zip *zip, struct directory *directory,
				     struct diag_sink *sink)
{
	uint64_t size = zip->blob.size;
	size_t room = size < END_ROOM ? (size_t)size : END_ROOM;
	char *tail = malloc(room + 1);
	enum diag_code code;
	size_t at;

	if (!tail)
		return diag_nomem(sink);
	code = read_at(zip, size - room, tail, room, sink);
	for (at = room; !code && at-- > 0;) {
		if (room - at >= END_SIZE && memcmp(tail + at, "PK\5\6", 4) == 0 &&
		    little_endian(tail + at + 20, 2) <= room - at - END_SIZE)
			break;
	}
	if (!code && at == SIZE_MAX)
		code = stream_cut_off(zip->blob.path, "zip", sink);
	if (!code) {
		*directory = (struct directory){.n = little_endian(tail + at + 10, 2),
						.size = little_endian(tail + at + 12, 4),
						.offset = little_endian(tail + at + 16, 4)};
		code = find_zip64(zip, size - room + at, directory, sink);
	}
	free(tail);
	return code;
}

/* Where a number of the directory has no room for a size, zip64's extra field has it, in this order. */
static void read_extra(struct zip_entry *entry, const char *extra, size_t n)
{
	uint64_t *const large[] = {&entry->size, &entry->packed_size, &entry->offset};

	while (n >= 4) {
		size_t len = (size_t)little_endian(extra + 2, 2), at = 4;

		if (len > n - 4)
			return;
		for (size_t i = 0; little_endian(extra, 2) == 1 && i < 3; i++) {
			if (*large[i] != UINT32_MAX || at + 8 > len + 4)
				continue;
			*large[i] = little_endian(extra + at, 8);
			at += 8;
		}
		extra += len + 4;
		n -= len + 4;
	}
}

/* Split the directory into entries; false if it is not one. */
static bool read_entries(struct zip *zip, size_t size)
{
	size_t at = 0;

	for_each_of(struct zip_entry, entry, zip->entries, zip->n) {
		const char *bytes = zip->directory + at;
		size_t texts;

		if (size - at < ENTRY_SIZE || memcmp(bytes, "PK\1\2", 4) != 0)
			return false;
		*entry = (struct zip_entry){
			.name = bytes + ENTRY_SIZE,
			.name_len = (size_t)little_endian(bytes + 28, 2),
			.size = little_endian(bytes + 24, 4),
			.packed_size = little_endian(bytes + 20, 4),
			.offset = little_endian(bytes + 42, 4),
			.crc = (uint32_t)little_endian(bytes + 16, 4),
			.method = (unsigned)little_endian(bytes + 10, 2),
			.flags = (unsigned)little_endian(bytes + 8, 2),
		};
		texts = entry->name_len + (size_t)little_endian(bytes + 30, 2) +
			(size_t)little_endian(bytes + 32, 2);
		if (texts > size - at - ENTRY_SIZE)
			return false;
		read_extra(entry, entry->name + entry->name_len,
			   (size_t)little_endian(bytes + 30, 2));
		at += ENTRY_SIZE + texts;
	}
	return true;
}

enum diag_code zip_open(struct zip *zip, struct blob blob, struct diag_sink *sink)
{
	struct directory directory = {0, 0, 0};
	enum diag_code code;

	*zip = (struct zip){.blob = blob};
	code = find_directory(zip, &directory, sink);
	if (code)
		return code;
	if (directory.size > DIRECTORY_MAX)
		return diag_report(sink, DIAG_RANGE, blob.path,
				   "the zip archive's list of entries is longer than 32 MiB");
	if (directory.n > directory.size / ENTRY_SIZE)
		return stream_damaged(blob.path, "zip", sink);
	zip->n = (size_t)directory.n;
	zip->directory = malloc((size_t)directory.size + 1);
	zip->entries = calloc(zip->n + 1, sizeof(*zip->entries));
	if (!zip->directory || !zip->entries)
		return diag_nomem(sink);
	code = read_at(zip, directory.offset, zip->directory, (size_t)directory.size, sink);
	if (!code && !read_entries(zip, (size_t)directory.size))
		code = stream_damaged(blob.path, "zip", sink);
	return code;
}

void zip_release(struct zip *zip)
{
	free(zip->entries);
	free(zip->directory);
	blob_release(&zip->blob);
	*zip = (struct zip){.n = 0};
}

/* Whether the entry is of this name. */
static bool is_named(const struct zip_entry *entry, const char *name)
{
	size_t n = strlen(name);

	return entry->name_len == n && memcmp(entry->name, name, n) == 0;
}

const struct zip_entry *zip_find(const struct zip *zip, const char *name)
{
	for (size_t i = 0; i < zip->n; i++) {
		if (is_named(&zip->entries[i], name))
			return &zip->entries[i];
	}
	return NULL;
}

/* --- an entry ------------------------------------------------------------------------------------ */

#define STORED 0
#define DEFLATED 8

struct unzip {
	struct stream stream;
	const struct zip *zip;
	const struct zip_entry *entry;
	struct stream_growth growth; /* in: packed bytes taken from the zip */
	uint64_t at;		     /* of the next packed byte */
	uint32_t crc;
	z_stream zlib;
	bool at_end;
	char packed[STREAM_BLOCK];
};

static enum diag_code more(struct unzip *unzip, struct diag_sink *sink)
{
	uint64_t left = unzip->entry->packed_size - unzip->growth.in;
	size_t n = left < sizeof(unzip->packed) ? (size_t)left : sizeof(unzip->packed);
	enum diag_code code;

	if (unzip->zlib.avail_in || !n)
		return DIAG_OK;
	code = read_at(unzip->zip, unzip->at, unzip->packed, n, sink);
	if (code)
		return code;
	unzip->at += n;
	unzip->growth.in += n;
	unzip->zlib.next_in = (Bytef *)(void *)unzip->packed;
	unzip->zlib.avail_in = (uInt)n;
	return DIAG_OK;
}

/* The end: all there, and right. */
static enum diag_code check_entry(struct unzip *unzip, struct diag_sink *sink)
{
	unzip->at_end = true;
	if (unzip->growth.out != unzip->entry->size || unzip->crc != unzip->entry->crc)
		return stream_damaged(unzip->stream.path, "zip", sink);
	return DIAG_OK;
}

static enum diag_code take_stored(struct unzip *unzip, char *block, size_t size, size_t *n)
{
	z_stream *zlib = &unzip->zlib;

	*n = zlib->avail_in < size ? zlib->avail_in : size;
	memcpy(block, zlib->next_in ? (const char *)zlib->next_in : "", *n);
	zlib->next_in += *n;
	zlib->avail_in -= (uInt)*n;
	return DIAG_OK;
}

static enum diag_code take_deflated(struct unzip *unzip, char *block, size_t size, size_t *n,
				    bool *is_last, struct diag_sink *sink)
{
	z_stream *zlib = &unzip->zlib;
	bool had_none = !zlib->avail_in;
	int status;

	zlib->next_out = (Bytef *)(void *)block;
	zlib->avail_out = (uInt)size;
	status = inflate(zlib, Z_NO_FLUSH);
	*n = size - zlib->avail_out;
	*is_last = status == Z_STREAM_END;
	if (status == Z_MEM_ERROR)
		return diag_nomem(sink);
	if ((status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) ||
	    (had_none && !*n && !*is_last))
		return stream_damaged(unzip->stream.path, "zip", sink);
	return DIAG_OK;
}

static enum diag_code read_unzip(struct stream *stream, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	struct unzip *unzip = (struct unzip *)stream;
	enum diag_code code = DIAG_OK;
	bool is_last = false;

	size = size < (1u << 30) ? size : 1u << 30;
	for (*n = 0; !code && !*n && !unzip->at_end;) {
		code = more(unzip, sink);
		if (!code && unzip->entry->method == DEFLATED) {
			code = take_deflated(unzip, block, size, n, &is_last, sink);
		} else if (!code) {
			code = take_stored(unzip, block, size, n);
			is_last = !*n;
		}
		if (code)
			break;
		unzip->growth.out += *n;
		unzip->crc =
			(uint32_t)crc32(unzip->crc, (const Bytef *)(const void *)block, (uInt)*n);
		code = stream_check_growth(&unzip->growth, stream->path, sink);
		if (!code && (is_last || unzip->growth.out > unzip->entry->size))
			code = check_entry(unzip, sink);
	}
	return code;
}

static void release_unzip(struct stream *stream)
{
	/* The archive above, which has the entry, was released before; a stored entry has no state. */
	inflateEnd(&((struct unzip *)stream)->zlib);
}

static enum diag_code refuse_entry(const struct zip *zip, const struct zip_entry *entry,
				   struct diag_sink *sink)
{
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_quote(quoted, entry->name, entry->name_len);
	if (entry->flags & 1)
		diag_set(&diag, DIAG_SYNTAX, "'%s' in the archive is encrypted", quoted);
	else
		diag_set(&diag, DIAG_SYNTAX,
			 "'%s' in the zip archive is packed with an unsupported method (%u)",
			 quoted, entry->method);
	diag_set_remedy(&diag, "unpack it: 7z x FILE");
	diag.path = zip->blob.path;
	return diag_send(sink, &diag);
}

enum diag_code zip_stream(const struct zip *zip, const struct zip_entry *entry, struct stream **out,
			  struct diag_sink *sink)
{
	static const struct stream methods = {.read = read_unzip, .release = release_unzip};
	char local[LOCAL_SIZE];
	struct unzip *unzip;
	enum diag_code code;

	*out = NULL;
	if (zip->other && !(entry->flags & 1))
		return zip->other(zip, entry, out, sink);
	if ((entry->flags & 1) || (entry->method != STORED && entry->method != DEFLATED))
		return refuse_entry(zip, entry, sink);
	code = read_at(zip, entry->offset, local, LOCAL_SIZE, sink);
	if (code)
		return code;
	if (memcmp(local, "PK\3\4", 4) != 0)
		return stream_damaged(zip->blob.path, "zip", sink);
	unzip = stream_new(sizeof(*unzip), methods, NULL, NULL, 0);
	if (!unzip)
		return diag_nomem(sink);
	unzip->stream.path = zip->blob.path;
	unzip->zip = zip;
	unzip->entry = entry;
	unzip->at = entry->offset + LOCAL_SIZE + little_endian(local + 26, 2) +
		    little_endian(local + 28, 2);
	unzip->crc = (uint32_t)crc32(0, NULL, 0);
	if (entry->method == DEFLATED && inflateInit2(&unzip->zlib, -15) != Z_OK) {
		stream_drop(&unzip->stream);
		return diag_nomem(sink);
	}
	*out = &unzip->stream;
	return DIAG_OK;
}

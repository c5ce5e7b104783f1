/*
 * Microsoft's Compound File Binary Format (MS-CFB): sectors in chains. The header says how large a sector is, and
 * which sectors hold the table of chains (the first 109 of these; a chain of lists has the others). The directory
 * is a chain of entries of 128 bytes. A stream below 4096 bytes is a chain of small sectors of 64 bytes, which
 * stand in the stream of the directory's first entry.
 */
#include "xls.h"

#include <stdlib.h>
#include <string.h>

#define HEADER_SIZE 512
#define FIRST_LISTED 109 /* sectors of the table of chains that the header lists */
#define ENTRY_SIZE 128
#define SMALL_SECTOR 64
#define STREAM_MAX ((uint64_t)128 << 20)
#define SECTORS_MAX ((size_t)1 << 22)
#define END_OF_CHAIN 0xFFFFFFFAu /* and all above are no sectors */

struct compound {
	const struct blob *blob;
	struct diag_sink *sink;
	size_t sector_size;
	uint32_t *next; /* of each sector, the one behind it */
	size_t n_next;
	uint32_t *small_next;
	size_t n_small;
	char *small; /* the small sectors */
	size_t small_size;
};

/* An entry of the directory. */
struct entry {
	char name[64]; /* in UTF-16 */
	size_t name_size;
	unsigned type; /* 2: a stream; 5: the first entry */
	uint32_t start;
	uint64_t size;
};

static enum diag_code damaged(const struct compound *file)
{
	return stream_damaged(file->blob->path, "workbook", file->sink);
}

static enum diag_code read_sector(const struct compound *file, uint32_t sector, char *bytes,
				  size_t n)
{
	return blob_read(file->blob, ((uint64_t)sector + 1) * file->sector_size, bytes, n,
			 "workbook", file->sink);
}

/* Read a chain of sectors of which `size` bytes count, or all if it is 0. */
static enum diag_code read_chain(const struct compound *file, uint32_t start, uint64_t size,
				 char **bytes, size_t *n)
{
	size_t sectors = 0, at = 0;
	enum diag_code code = DIAG_OK;

	*bytes = NULL;
	*n = 0;
	for (uint32_t sector = start; sector < END_OF_CHAIN; sector = file->next[sector]) {
		if (sector >= file->n_next || ++sectors > file->n_next)
			return damaged(file);
	}
	if (!size)
		size = (uint64_t)sectors * file->sector_size;
	if (size > (uint64_t)sectors * file->sector_size || size > STREAM_MAX)
		return damaged(file);
	*bytes = calloc((size_t)size + 1, 1);
	if (!*bytes)
		return diag_nomem(file->sink);
	for (uint32_t sector = start; !code && at < size; sector = file->next[sector]) {
		size_t left = (size_t)size - at;
		size_t some = left < file->sector_size ? left : file->sector_size;

		code = read_sector(file, sector, *bytes + at, some);
		at += some;
	}
	*n = at;
	return code;
}

/* The sectors in which the table of chains stands, into `listed`. */
static enum diag_code list_table(const struct compound *file, const char *header, uint32_t *listed,
				 size_t n)
{
	size_t per_sector = file->sector_size / 4 - 1, at = n < FIRST_LISTED ? n : FIRST_LISTED;
	uint32_t sector = (uint32_t)little_endian(header + 68, 4);
	enum diag_code code = DIAG_OK;
	char *list;

	for (size_t i = 0; i < at; i++)
		listed[i] = (uint32_t)little_endian(header + 76 + 4 * i, 4);
	list = at < n ? calloc(file->sector_size, 1) : NULL;
	if (at < n && !list)
		return diag_nomem(file->sink);
	while (!code && at < n) {
		code = sector < END_OF_CHAIN ? read_sector(file, sector, list, file->sector_size)
					     : damaged(file);
		for (size_t i = 0; !code && i < per_sector && at < n; i++)
			listed[at++] = (uint32_t)little_endian(list + 4 * i, 4);
		if (!code)
			sector = (uint32_t)little_endian(list + 4 * per_sector, 4);
	}
	free(list);
	return code;
}

static void take_numbers(uint32_t *to, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = (uint32_t)little_endian(bytes + 4 * i, 4);
}

/* The table of chains. */
static enum diag_code read_table(struct compound *file, const char *header)
{
	size_t n = (size_t)little_endian(header + 44, 4), per_sector = file->sector_size / 4;
	size_t most = (size_t)(file->blob->size / file->sector_size);
	enum diag_code code;
	uint32_t *listed;
	char *sector;
	bool has_room;

	if (!n || n > most || n > SECTORS_MAX / per_sector)
		return damaged(file);
	listed = calloc(n, sizeof(*listed));
	sector = calloc(file->sector_size, 1);
	file->n_next = n * per_sector;
	file->next = malloc(file->n_next * sizeof(*file->next));
	has_room = listed && sector && file->next;
	code = has_room ? list_table(file, header, listed, n) : diag_nomem(file->sink);
	for (size_t i = 0; has_room && i < n && !code; i++) {
		code = read_sector(file, listed[i], sector, file->sector_size);
		if (!code)
			take_numbers(file->next + i * per_sector, sector, per_sector);
	}
	free(listed);
	free(sector);
	return code;
}

static struct entry entry_at(const struct compound *file, const char *bytes)
{
	struct entry entry = {.name_size = (size_t)little_endian(bytes + 64, 2),
			      .type = (unsigned char)bytes[66],
			      .start = (uint32_t)little_endian(bytes + 116, 4),
			      .size = little_endian(bytes + 120, file->sector_size > 512 ? 8 : 4)};

	memcpy(entry.name, bytes, sizeof(entry.name));
	return entry;
}

static bool is_named(const struct entry *entry, const char *name)
{
	size_t n = strlen(name);

	if (entry->type != 2 || entry->name_size != 2 * n + 2)
		return false;
	for (size_t i = 0; i < n; i++) {
		if ((entry->name[2 * i] | 32) != (name[i] | 32) || entry->name[2 * i + 1])
			return false;
	}
	return true;
}

/* The small sectors and their chains. */
static enum diag_code read_small(struct compound *file, const char *header,
				 const struct entry *first)
{
	enum diag_code code;
	char *table;
	size_t n;

	code = read_chain(file, first->start, first->size, &file->small, &file->small_size);
	if (code)
		return code;
	code = read_chain(file, (uint32_t)little_endian(header + 60, 4), 0, &table, &n);
	file->n_small = n / 4;
	file->small_next = code ? NULL : malloc(n + 1);
	if (!code && !file->small_next)
		code = diag_nomem(file->sink);
	if (!code)
		take_numbers(file->small_next, table, file->n_small);
	free(table);
	return code;
}

static enum diag_code read_small_chain(const struct compound *file, const struct entry *entry,
				       char **bytes, size_t *n)
{
	uint32_t sector = entry->start;

	*n = 0;
	if (entry->size > file->small_size)
		return damaged(file);
	*bytes = malloc((size_t)entry->size + 1);
	if (!*bytes)
		return diag_nomem(file->sink);
	for (; *n < entry->size; sector = file->small_next[sector]) {
		size_t left = (size_t)entry->size - *n;
		size_t some = left < SMALL_SECTOR ? left : SMALL_SECTOR;
		size_t at = (size_t)sector * SMALL_SECTOR;

		if (sector >= file->n_small || at + some > file->small_size)
			return damaged(file);
		memcpy(*bytes + *n, file->small + at, some);
		*n += some;
	}
	return DIAG_OK;
}

static enum diag_code read_entry(struct compound *file, const char *header, const char *directory,
				 const struct entry *entry, char **bytes, size_t *n)
{
	const struct entry first = entry_at(file, directory);
	enum diag_code code;

	if (entry->size >= little_endian(header + 56, 4))
		return read_chain(file, entry->start, entry->size, bytes, n);
	code = read_small(file, header, &first);
	return code ? code : read_small_chain(file, entry, bytes, n);
}

static enum diag_code find_stream(struct compound *file, const char *header,
				  const char *const *names, char **bytes, size_t *n)
{
	char *directory;
	size_t size;
	enum diag_code code =
		read_chain(file, (uint32_t)little_endian(header + 48, 4), 0, &directory, &size);
	bool is_found = false;

	for (; !code && *names && !is_found; names++) {
		for (size_t at = 0; at + ENTRY_SIZE <= size && !is_found; at += ENTRY_SIZE) {
			const struct entry entry = entry_at(file, directory + at);

			is_found = is_named(&entry, *names);
			if (is_found)
				code = read_entry(file, header, directory, &entry, bytes, n);
		}
	}
	free(directory);
	return code;
}

enum diag_code compound_read(const struct blob *blob, const char *const *names, char **bytes,
			     size_t *size, struct diag_sink *sink)
{
	struct compound file = {.blob = blob, .sink = sink};
	char header[HEADER_SIZE];
	enum diag_code code = blob_read(blob, 0, header, HEADER_SIZE, "workbook", sink);
	unsigned shift = code ? 0 : (unsigned)little_endian(header + 30, 2);

	*bytes = NULL;
	*size = 0;
	if (code)
		return code;
	if (shift != 9 && shift != 12)
		return damaged(&file);
	file.sector_size = (size_t)1 << shift;
	code = read_table(&file, header);
	if (!code)
		code = find_stream(&file, header, names, bytes, size);
	free(file.next);
	free(file.small_next);
	free(file.small);
	if (code) {
		free(*bytes);
		*bytes = NULL;
	}
	return code;
}

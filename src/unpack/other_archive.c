/*
 * libarchive goes through an archive from its beginning, entry by entry: what is read is found by its number. 7-Zip
 * packs several files into one piece, so that those before it are unpacked too.
 */
#include "zip.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "strbuf.h"

#define LIBRARY "libarchive.so.13"
#define ENTRIES_MAX 100000
#define ROOM ((size_t)96 << 20) /* the libraries have 50 MiB, most of it tables of ICU */
#define REGULAR_FILE 0100000u

/* As the library's archive.h has them. */
struct archive;
struct archive_entry;
enum { LIBRARY_OK = 0, LIBRARY_EOF = 1, LIBRARY_WARN = -20 };
typedef ssize_t library_read(struct archive *, void *, const void **);
typedef int64_t library_skip(struct archive *, void *, int64_t);
typedef int64_t library_seek(struct archive *, void *, int64_t, int);

/* X(WHAT IT IS CALLED THERE, HERE, ITS TYPE) */
#define FUNCTIONS(X)                                                                               \
	X("archive_read_new", read_new, struct archive *(*read_new)(void))                         \
	X("archive_read_free", free, int (*free)(struct archive *))                                \
	X("archive_read_support_format_7zip", support_7zip, int (*support_7zip)(struct archive *)) \
	X("archive_read_support_format_tar", support_tar, int (*support_tar)(struct archive *))    \
	X("archive_read_set_callback_data", set_data, int (*set_data)(struct archive *, void *))   \
	X("archive_read_set_read_callback", set_read,                                              \
	  int (*set_read)(struct archive *, library_read *))                                       \
	X("archive_read_set_skip_callback", set_skip,                                              \
	  int (*set_skip)(struct archive *, library_skip *))                                       \
	X("archive_read_set_seek_callback", set_seek,                                              \
	  int (*set_seek)(struct archive *, library_seek *))                                       \
	X("archive_read_open1", open, int (*open)(struct archive *))                               \
	X("archive_read_next_header", next_header,                                                 \
	  int (*next_header)(struct archive *, struct archive_entry **))                           \
	X("archive_read_data", read_data, ssize_t (*read_data)(struct archive *, void *, size_t))  \
	X("archive_errno", error_number, int (*error_number)(struct archive *))                    \
	X("archive_error_string", error_text, const char *(*error_text)(struct archive *))         \
	X("archive_entry_pathname_utf8", name_utf8,                                                \
	  const char *(*name_utf8)(struct archive_entry *))                                        \
	X("archive_entry_pathname", name, const char *(*name)(struct archive_entry *))             \
	X("archive_entry_filetype", file_type, unsigned (*file_type)(struct archive_entry *))      \
	X("archive_entry_is_encrypted", is_encrypted, int (*is_encrypted)(struct archive_entry *))

#define FIELD(name, field, ...) __VA_ARGS__;
#define PLACE(name, field, ...) {name, offsetof(__typeof__(library), field)},

static struct {
	FUNCTIONS(FIELD)
} library;

static const struct {
	const char *name;
	size_t offset;
} functions[] = {FUNCTIONS(PLACE)};

/*
 * Whether there is memory for the library and those that it needs. Where there is none, the loader ends the process,
 * and the library may crash: neither can be seen afterwards.
 */
static bool has_room(void)
{
	void *volatile room = malloc(ROOM); /* not to be left out by a compiler */
	bool had_room = room != NULL;

	free(room);
	return had_room;
}

/* Load the library, once: DIAG_OK, DIAG_NOMEM or, if it is not there, DIAG_IO. It is never unloaded. */
static enum diag_code load(void)
{
	static bool is_loaded;
	void *handle = is_loaded ? NULL : dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
	const char *error = is_loaded || handle ? NULL : dlerror();

	if (is_loaded)
		return DIAG_OK;
	if (!handle)
		return error && (strstr(error, "cannot allocate") || strstr(error, "cannot create"))
			       ? DIAG_NOMEM
			       : DIAG_IO;
	for (size_t i = 0; i < countof(functions); i++) {
		void *function = dlsym(handle, functions[i].name);

		if (!function)
			return DIAG_IO;
		memcpy((char *)&library + functions[i].offset, &function, sizeof(function));
	}
	is_loaded = true;
	return DIAG_OK;
}

/* --- the library reads a blob ------------------------------------------------------------------------- */

struct source {
	const struct blob *blob;
	struct diag_sink *sink;
	uint64_t at;
	enum diag_code failed; /* has been reported */
	char block[STREAM_BLOCK];
};

static ssize_t read_blob(struct archive *archive, void *ctx, const void **block)
{
	struct source *source = ctx;
	uint64_t left = source->blob->size - source->at;
	size_t n = left < STREAM_BLOCK ? (size_t)left : STREAM_BLOCK;

	(void)archive;
	source->failed =
		blob_read(source->blob, source->at, source->block, n, "archive", source->sink);
	source->at += n;
	*block = source->block;
	return source->failed ? -1 : (ssize_t)n;
}

static int64_t skip_blob(struct archive *archive, void *ctx, int64_t n)
{
	struct source *source = ctx;
	uint64_t left = source->blob->size - source->at;
	uint64_t passed = n < 0 ? 0 : (uint64_t)n < left ? (uint64_t)n : left;

	(void)archive;
	source->at += passed;
	return (int64_t)passed;
}

static int64_t seek_blob(struct archive *archive, void *ctx, int64_t offset, int whence)
{
	struct source *source = ctx;
	int64_t from = whence == SEEK_SET   ? 0
		       : whence == SEEK_CUR ? (int64_t)source->at
					    : (int64_t)source->blob->size;
	int64_t to = from + offset;

	(void)archive;
	if (to < 0 || to > (int64_t)source->blob->size)
		return -30; /* ARCHIVE_FATAL */
	source->at = (uint64_t)to;
	return to;
}

/* An archive being gone through. */
struct passage {
	struct archive *archive;
	struct source source;
};

static struct passage *begin(const struct blob *blob, struct diag_sink *sink)
{
	struct passage *passage = calloc(1, sizeof(*passage));
	struct archive *archive = passage ? library.read_new() : NULL;

	if (!archive || library.support_7zip(archive) < LIBRARY_WARN ||
	    library.support_tar(archive) < LIBRARY_WARN) {
		if (archive)
			library.free(archive);
		free(passage);
		return NULL;
	}
	passage->archive = archive;
	passage->source.blob = blob;
	passage->source.sink = sink;
	library.set_read(archive, read_blob);
	library.set_skip(archive, skip_blob);
	library.set_seek(archive, seek_blob);
	library.set_data(archive, &passage->source);
	return passage;
}

static void end(struct passage *passage)
{
	if (!passage)
		return;
	library.free(passage->archive);
	free(passage);
}

/* What the library says is wrong, if the blob did not say it. */
static enum diag_code damaged(const struct passage *passage)
{
	const struct source *source = &passage->source;
	const char *text = library.error_text(passage->archive);

	if (source->failed)
		return source->failed;
	if (library.error_number(passage->archive) == 12 || /* ENOMEM */
	    (text && strstr(text, "allocate memory")))
		return diag_nomem(source->sink);
	return stream_damaged(source->blob->path, "archive", source->sink);
}

/* The next file of the archive, not a folder; *entry is NULL at the end. */
static enum diag_code next_file(struct passage *passage, struct archive_entry **entry)
{
	for (;;) {
		int status = library.next_header(passage->archive, entry);

		if (status == LIBRARY_EOF)
			*entry = NULL;
		else if (status < LIBRARY_WARN)
			return damaged(passage);
		else if (library.file_type(*entry) != REGULAR_FILE)
			continue;
		return DIAG_OK;
	}
}

/* --- the list of files --------------------------------------------------------------------------------- */

static bool add_name(struct zip *zip, struct archive_entry *entry, size_t *capacity,
		     struct strbuf *names)
{
	const char *name = library.name_utf8(entry);

	name = name ? name : library.name(entry);
	name = name ? name : "";
	if (name[0] == '.' && name[1] == '/') /* tar's own writing of "here" */
		name += 2;
	if (!alloc_room(zip->entries, capacity, zip->n + 1))
		return false;
	/* The names move while they grow; where each begins is known, and is made a pointer in the end. */
	zip->entries[zip->n++] = (struct zip_entry){.name_len = strlen(name),
						    .offset = names->len,
						    .flags = library.is_encrypted(entry) > 0};
	strbuf_add(names, name, strlen(name));
	return !names->failed;
}

static enum diag_code list_files(struct zip *zip, struct passage *passage, struct diag_sink *sink)
{
	struct strbuf names = STRBUF_INIT;
	struct archive_entry *entry = NULL;
	enum diag_code code = DIAG_OK;
	size_t capacity = 0;

	do {
		code = next_file(passage, &entry);
		if (!code && entry && !add_name(zip, entry, &capacity, &names))
			code = diag_nomem(sink);
		if (!code && zip->n > ENTRIES_MAX)
			code = diag_report(sink, DIAG_RANGE, zip->blob.path,
					   "the archive has more than %d files", ENTRIES_MAX);
	} while (!code && entry);
	zip->directory = malloc(names.len + 1);
	if (!code && !zip->directory)
		code = diag_nomem(sink);
	if (!code)
		memcpy(zip->directory, names.text, names.len);
	for (size_t i = 0; i < zip->n && !code; i++)
		zip->entries[i].name = zip->directory + zip->entries[i].offset;
	strbuf_release(&names);
	return code;
}

/* --- a file -------------------------------------------------------------------------------------------- */

struct unpacked {
	struct stream stream;
	struct passage *passage;
	struct stream_growth growth;
};

static enum diag_code read_unpacked(struct stream *stream, char *block, size_t size, size_t *n,
				    struct diag_sink *sink)
{
	struct unpacked *unpacked = (struct unpacked *)stream;
	ssize_t got;

	*n = 0;
	unpacked->passage->source.sink = sink;
	got = library.read_data(unpacked->passage->archive, block, size);
	if (got < 0)
		return damaged(unpacked->passage);
	*n = (size_t)got;
	unpacked->growth.out += *n;
	return stream_check_growth(&unpacked->growth, stream->path, sink);
}

static void release_unpacked(struct stream *stream)
{
	end(((struct unpacked *)stream)->passage);
}

static enum diag_code stream_of_file(const struct zip *zip, const struct zip_entry *file,
				     struct stream **out, struct diag_sink *sink)
{
	static const struct stream methods = {.read = read_unpacked, .release = release_unpacked};
	struct unpacked *unpacked = stream_new(sizeof(*unpacked), methods, NULL, NULL, 0);
	size_t number = (size_t)(file - zip->entries);
	struct archive_entry *entry = NULL;
	enum diag_code code = DIAG_OK;

	if (!unpacked)
		return diag_nomem(sink);
	unpacked->stream.path = zip->blob.path;
	unpacked->growth.in = zip->blob.size;
	unpacked->passage = begin(&zip->blob, sink);
	if (!unpacked->passage)
		code = diag_nomem(sink);
	else if (library.open(unpacked->passage->archive) < LIBRARY_WARN)
		code = damaged(unpacked->passage);
	for (size_t i = 0; i <= number && !code; i++) {
		code = next_file(unpacked->passage, &entry);
		if (!code && !entry)
			code = stream_damaged(zip->blob.path, "archive", sink);
	}
	if (code)
		stream_drop(&unpacked->stream);
	else
		*out = &unpacked->stream;
	return code;
}

enum diag_code other_archive_open(struct zip *zip, struct blob blob, struct diag_sink *sink)
{
	struct passage *passage;
	enum diag_code code;

	*zip = (struct zip){.blob = blob, .other = stream_of_file};
	code = has_room() ? load() : DIAG_NOMEM;
	if (code == DIAG_NOMEM)
		return diag_nomem(sink);
	if (code) {
		return diag_refuse(sink, DIAG_IO, blob.path,
				   "install it (Debian: libarchive13), or unpack the file "
				   "yourself: 7z x FILE, tar -xf FILE",
				   "%s, which reads 7-Zip and tar archives, is not installed",
				   LIBRARY);
	}
	passage = begin(&zip->blob, sink);
	if (!passage)
		return diag_nomem(sink);
	code = library.open(passage->archive) < LIBRARY_WARN ? damaged(passage)
							     : list_files(zip, passage, sink);
	end(passage);
	return code;
}

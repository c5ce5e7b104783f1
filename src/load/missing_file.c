#define _POSIX_C_SOURCE 200809L

#include "missing_file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#ifndef __wasi__
#include <dirent.h>
#endif

#include "period.h"
#include "strbuf.h"
#include "text.h"

#define ENTRIES_MAX 4096 /* of a folder that are looked at */
#define EDITS_MAX 3	 /* that a mistyped name is off at most */

/* The path's folder as a path, and where its last name begins. */
static const char *split_path(const char *path, struct strbuf *folder)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		strbuf_addc(folder, '.');
	else
		strbuf_add(folder, path, slash == path ? 1 : (size_t)(slash - path));
	return slash ? slash + 1 : path;
}

#ifdef __wasi__
static void find_nearest(const char *folder, const char *name, struct strbuf *nearest)
{
	(void)folder;
	(void)name;
	(void)nearest;
}
#else
/* The name in the folder that is the fewest edits away, of several the first by its bytes. */
static void find_nearest(const char *folder, const char *name, struct strbuf *nearest)
{
	size_t least = strlen(name) / 3 < EDITS_MAX ? strlen(name) / 3 : EDITS_MAX;
	DIR *entries = opendir(folder);

	for (int i = 0; entries && i < ENTRIES_MAX; i++) {
		const struct dirent *entry = readdir(entries);
		size_t edits;

		if (!entry)
			break;
		edits = text_distance(name, entry->d_name);
		if (edits > least || entry->d_name[0] == '.' ||
		    (edits == least && nearest->len && strcmp(entry->d_name, nearest->text) > 0))
			continue;
		least = edits;
		strbuf_clear(nearest);
		strbuf_adds(nearest, entry->d_name);
	}
	if (entries)
		closedir(entries);
}
#endif

static void set_remedy_of_name(struct diag *diag, const char *path, struct strbuf *nearest,
			       struct strbuf *folder)
{
	const char *name = split_path(path, folder);
	size_t n = strlen(path) - strlen(name);
	char quoted[DIAG_QUOTE_MAX];
	struct stat status;

	if (folder->failed)
		return;
	if (stat(folder->text, &status) || !S_ISDIR(status.st_mode)) {
		diag_set_remedy(diag, "there is no folder '%s'",
				diag_quote(quoted, folder->text, folder->len));
		return;
	}
	find_nearest(folder->text, name, nearest);
	if (nearest->len) {
		strbuf_clear(folder);
		strbuf_add(folder, path, n);
		strbuf_adds(folder, nearest->text);
		diag_set_remedy(diag, "did you mean '%s'?",
				diag_quote(quoted, folder->text, folder->len));
	}
	if (!nearest->len)
		diag_set_remedy(diag, "check the name and the folder; - is standard input");
}

enum diag_code refuse_missing_file(const char *path, int error, struct diag_sink *sink)
{
	struct strbuf nearest = STRBUF_INIT, folder = STRBUF_INIT;
	struct period period;
	struct diag diag;
	bool failed;

	diag_set(&diag, DIAG_IO, "cannot open: %s", strerror(error));
	diag.path = path;
	if (error == EACCES)
		diag_set_remedy(&diag, "its permissions do not let you read it");
	else if (error == ENOENT && period_parse(path, strlen(path), &period) == PERIOD_OK)
		diag_set_remedy(&diag, "to choose a period: --period %s", path);
	else if (error == ENOENT || error == ENOTDIR)
		set_remedy_of_name(&diag, path, &nearest, &folder);
	strbuf_take(&folder, &nearest);
	failed = folder.failed;
	strbuf_release(&folder);
	return failed ? diag_nomem(sink) : diag_send(sink, &diag);
}

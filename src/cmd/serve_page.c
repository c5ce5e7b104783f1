#define _POSIX_C_SOURCE 200809L

#include "serve_page.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "alloc.h"
#include "descriptor.h"
#include "text.h"

#define PAGE_NAME "kzbe-trade.html"
#define PAGE_MAX ((size_t)4 << 20)
#define PATH_BYTES 4096

/* False: there is no such file, or it is too large. */
static bool read_file(struct strbuf *out, const char *path)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	bool fits;

	if (descriptor < 0)
		return false;
	fits = read_all(descriptor, PAGE_MAX, out) && out->len <= PAGE_MAX;
	close(descriptor);
	return fits;
}

/* The first of what stands in the page's head is replaced. False: it is not there. */
static bool replace(struct strbuf *page, const char *old, const char *new)
{
	const char *at = strstr(page->text, old);

	if (at)
		strbuf_replace(page, (size_t)(at - page->text), strlen(old), new);
	return at;
}

/* The page runs nothing of its own then, and asks where it came from. */
static bool mark_served(struct strbuf *page)
{
	return replace(page, "<html lang=\"en\">", "<html lang=\"en\" data-served>") &&
	       replace(page, "'wasm-unsafe-eval'", "; connect-src 'self'");
}

bool page_read(struct strbuf *page)
{
	static const char *const places[] = {"/../share/kzbe-trade/" PAGE_NAME, "/../" PAGE_NAME};
	char program[PATH_BYTES];
	ssize_t n = readlink("/proc/self/exe", program, sizeof(program));
	struct strbuf path = STRBUF_INIT, tried = STRBUF_INIT;
	bool is_there = false, fits = false;

	while (n > 0 && program[n - 1] != '/')
		n--;
	for (size_t i = 0; n > 0 && i < countof(places) && !is_there; i++) {
		strbuf_clear(&path);
		strbuf_add(&path, program, (size_t)n - 1);
		strbuf_adds(&path, places[i]);
		strbuf_addf(&tried, "  %s\n", path.text);
		strbuf_clear(page);
		is_there = !path.failed && read_file(page, path.text);
	}
	fits = is_there && mark_served(page);
	if (!fits) {
		bool failed = page->failed || path.failed || tried.failed;

		strbuf_clear(page);
		strbuf_addf(page, "The page " PAGE_NAME " %s. It was looked for at\n\n",
			    is_there ? "is another version's" : "is not there");
		strbuf_adds(page, tried.text);
		strbuf_adds(page,
			    "\n`make page` builds it and `make install` puts it there; then start "
			    "the server anew.\nEditors can use this address all the same.\n");
		page->failed = page->failed || failed;
	}
	strbuf_release(&path);
	strbuf_release(&tried);
	return fits;
}

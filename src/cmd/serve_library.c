#include "serve_library.h"

#include <dlfcn.h>
#include <string.h>

#include "alloc.h"

#define LIBRARY "libmicrohttpd.so.12"

struct http_library http_library;

#define PLACE(name, field) {#name, offsetof(struct http_library, field)},

static const struct {
	const char *name;
	size_t offset;
} functions[] = {HTTP_FUNCTIONS(PLACE)};

enum diag_code http_library_load(struct diag_sink *sink)
{
	void *handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
	bool is_whole = handle != NULL;

	for (size_t i = 0; i < countof(functions) && is_whole; i++) {
		void *function = dlsym(handle, functions[i].name);

		memcpy((char *)&http_library + functions[i].offset, &function, sizeof(function));
		is_whole = function != NULL;
	}
	if (is_whole)
		return DIAG_OK;
	return diag_refuse(sink, DIAG_IO, NULL, "install it (Debian: libmicrohttpd12)",
			   "%s, by which serve speaks HTTP, is not installed", LIBRARY);
}

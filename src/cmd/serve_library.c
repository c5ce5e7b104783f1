#include "serve_library.h"

#include <dlfcn.h>
#include <string.h>

#include "alloc.h"

#define LIBRARY "libmicrohttpd.so.12"

struct http_library http_library;

static const struct {
	const char *name;
	size_t offset;
} functions[] = {
	{"MHD_start_daemon", offsetof(struct http_library, start_daemon)},
	{"MHD_stop_daemon", offsetof(struct http_library, stop_daemon)},
	{"MHD_add_connection", offsetof(struct http_library, add_connection)},
	{"MHD_get_fdset2", offsetof(struct http_library, get_fdset2)},
	{"MHD_run", offsetof(struct http_library, run)},
	{"MHD_get_connection_info", offsetof(struct http_library, get_connection_info)},
	{"MHD_get_connection_values", offsetof(struct http_library, get_connection_values)},
	{"MHD_create_response_from_buffer", offsetof(struct http_library, create_response)},
	{"MHD_add_response_header", offsetof(struct http_library, add_response_header)},
	{"MHD_queue_response", offsetof(struct http_library, queue_response)},
	{"MHD_destroy_response", offsetof(struct http_library, destroy_response)},
	{"MHD_get_reason_phrase_for", offsetof(struct http_library, get_reason_phrase_for)},
};

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

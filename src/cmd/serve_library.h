/*
 * serve_library.h - libmicrohttpd, which speaks HTTP for serve and is loaded by this command alone: it needs GnuTLS;
 * the two take 6 ms and 4 MB. Private to cmd. Depends on diag.h.
 */
#ifndef KZBE_SERVE_LIBRARY_H
#define KZBE_SERVE_LIBRARY_H

#include <microhttpd.h>

#include "diag.h"

/* Its functions, X(THEIR NAME, WHAT THEY ARE CALLED HERE). */
#define HTTP_FUNCTIONS(X)                                   \
	X(MHD_start_daemon, start_daemon)                   \
	X(MHD_stop_daemon, stop_daemon)                     \
	X(MHD_add_connection, add_connection)               \
	X(MHD_get_fdset2, get_fdset2)                       \
	X(MHD_run, run)                                     \
	X(MHD_get_connection_info, get_connection_info)     \
	X(MHD_get_connection_values, get_connection_values) \
	X(MHD_create_response_from_buffer, create_response) \
	X(MHD_add_response_header, add_response_header)     \
	X(MHD_queue_response, queue_response)               \
	X(MHD_destroy_response, destroy_response)           \
	X(MHD_get_reason_phrase_for, get_reason_phrase_for)

#define HTTP_FUNCTION(name, field) __typeof__(name) *field;
struct http_library {
	HTTP_FUNCTIONS(HTTP_FUNCTION)
};

extern struct http_library http_library;

/* Load it, once; it is never unloaded. DIAG_OK, or DIAG_IO after a diagnostic. */
enum diag_code http_library_load(struct diag_sink *sink);

#endif

/*
 * serve_library.h - libmicrohttpd, which speaks HTTP for serve and is loaded by this command alone: it needs GnuTLS;
 * the two take 6 ms and 4 MB. Private to cmd. Depends on diag.h.
 */
#ifndef KZBE_SERVE_LIBRARY_H
#define KZBE_SERVE_LIBRARY_H

#include <microhttpd.h>

#include "diag.h"

/* Its functions, by their names without MHD_. */
struct http_library {
	__typeof__(MHD_start_daemon) *start_daemon;
	__typeof__(MHD_stop_daemon) *stop_daemon;
	__typeof__(MHD_add_connection) *add_connection;
	__typeof__(MHD_get_fdset2) *get_fdset2;
	__typeof__(MHD_run) *run;
	__typeof__(MHD_get_connection_info) *get_connection_info;
	__typeof__(MHD_get_connection_values) *get_connection_values;
	__typeof__(MHD_create_response_from_buffer) *create_response;
	__typeof__(MHD_add_response_header) *add_response_header;
	__typeof__(MHD_queue_response) *queue_response;
	__typeof__(MHD_destroy_response) *destroy_response;
	__typeof__(MHD_get_reason_phrase_for) *get_reason_phrase_for;
};

extern struct http_library http_library;

/* Load it, once; it is never unloaded. DIAG_OK, or DIAG_IO after a diagnostic. */
enum diag_code http_library_load(struct diag_sink *sink);

#endif

/*
 * There is no server in a page.
 */
#include "serve_http.h"

enum diag_code http_open(struct http_server *server, unsigned port, struct diag_sink *sink)
{
	(void)server;
	(void)port;
	return diag_report(sink, DIAG_IO, NULL, "a page cannot serve: use the program itself");
}

enum diag_code http_run(struct http_server *server, struct diag_sink *sink)
{
	return http_open(server, 0, sink);
}

void http_close(struct http_server *server)
{
	(void)server;
}

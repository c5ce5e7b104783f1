/*
 * serve_http.h - a small HTTP server on the loopback: one request a connection, all in one thread.
 *
 * Nobody can make it wait for him: what is late is closed, and where there are too many, the one that is
 * waited for longest. A request that names another host, or that a page of another site sends, is
 * refused before its path is looked at. Private to cmd. Depends on strbuf.h and diag.h.
 */
#ifndef KZBE_SERVE_HTTP_H
#define KZBE_SERVE_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"
#include "strbuf.h"

#define HTTP_BODY_MAX ((size_t)1 << 20)

struct http_request {
	bool is_post;
	const char *path; /* behind the secret, "/" first */
	const char *body;
	size_t body_len;
	const char *agent; /* of the client; "" */
};

struct http_reply {
	int status;
	const char *type;
	struct strbuf body;
};

struct http_server {
	int sockets[2]; /* 127.0.0.1 and ::1; negative: none */
	unsigned port;
	char secret[33];
	/* Fills the reply, whose body is empty and whose status is 200. */
	void (*answer)(void *ctx, const struct http_request *request, struct http_reply *reply);
	void *ctx;
};

/* Listen at the port, 0: one that is free, and choose a secret. DIAG_OK, or DIAG_IO, told. */
enum diag_code http_open(struct http_server *server, unsigned port, struct diag_sink *sink);

/* Answer until SIGTERM or SIGINT. DIAG_OK, or DIAG_IO or DIAG_NOMEM, told. */
enum diag_code http_run(struct http_server *server, struct diag_sink *sink);

void http_close(struct http_server *server);

#endif

/*
 * serve_http.h - an HTTP server on the loopback, all in one thread.
 *
 * Nobody can make it wait for him: what is late is closed, and where there are too many, the one that is
 * waited for longest. What takes time is a job of somebody else's, few at a time, of large requests fewer; the rest
 * wait for their turn. Private to cmd. Depends on strbuf.h and diag.h.
 *
 * HTTP itself is libmicrohttpd's part (serve_library.h); here are the limits that it does not keep. Its own limit of
 * time begins anew with each byte, and at its limit of connections it takes no more: so each connection has its time
 * here, and the one that is waited for longest is shut down where there is no room. A connection that waits for a job
 * is not suspended but asked for again: the library (0.9.75, tried with select) reads before it writes when it resumes
 * one, and so drops a client that has closed its half.
 */
#ifndef KZBE_SERVE_HTTP_H
#define KZBE_SERVE_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"
#include "strbuf.h"

#define HTTP_BODY_MAX ((size_t)1 << 20)
#define HTTP_LARGE_MAX ((size_t)16 << 20) /* where the server asks for files */

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
	/* Set both where somebody else works on it: it is finished once the descriptor can be read. */
	void *job;
	int descriptor;
};

struct http_server {
	int sockets[2]; /* 127.0.0.1 and ::1; negative: none */
	unsigned port;
	char secret[33];
	const char *
		large_path; /* whose requests may have HTTP_LARGE_MAX bytes; borrowed, NULL: none */
	/* Fills the reply, whose body is empty and whose status is 200. */
	void (*answer)(void *ctx, const struct http_request *request, struct http_reply *reply);
	/* The rest of a reply that had a job, which ends with it; and the end of one that nobody waits for. */
	void (*finish)(void *ctx, void *job, struct http_reply *reply);
	void (*cancel)(void *ctx, void *job);
	void *ctx;
	struct MHD_Daemon *daemon;	/* private */
	struct connection *connections; /* private */
	unsigned long n_requests;	/* private */
};

/* Listen at the port, 0: one that is free, and choose a secret. SIGTERM and SIGINT wait for http_run from now
 * on: whoever learns the address may end it. DIAG_OK, or DIAG_IO after a diagnostic. */
enum diag_code http_open(struct http_server *server, unsigned port, struct diag_sink *sink);

/* Answer until SIGTERM or SIGINT. DIAG_OK, or DIAG_IO or DIAG_NOMEM after a diagnostic. */
enum diag_code http_run(struct http_server *server, struct diag_sink *sink);

void http_close(struct http_server *server);

/* In a process that was forked off: keep no connection of the server open that is not its own. */
void http_leave(void *server);

#endif

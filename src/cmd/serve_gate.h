/*
 * serve_gate.h - who may ask the server on the loopback: what the head of a request says. Private to cmd. Depends on
 * serve_library.h.
 *
 * A request that names another host, or that a page of another site sends, is refused before its path is looked at.
 */
#ifndef KZBE_SERVE_GATE_H
#define KZBE_SERVE_GATE_H

#include <stdbool.h>

#include "serve_library.h"

#define SECRET_LEN 32

enum http_field {
	HTTP_HOST,
	HTTP_ORIGIN,
	HTTP_CONTENT_LENGTH,
	HTTP_TRANSFER_ENCODING,
	HTTP_EXPECT,
	HTTP_USER_AGENT,
	HTTP_FIELDS
};

/* What is looked at in the head of a request; borrowed from the library while the request lasts. */
struct http_head {
	const char *values[HTTP_FIELDS]; /* NULL: there is none */
	bool is_odd;			 /* others may read it differently */
};

struct http_head gate_read(struct MHD_Connection *client);

/* The status of a request that must not be answered; 0: it may be. */
int gate_judge(const struct http_head *head, unsigned port, const char *secret, const char *method,
	       const char *path);

/* Whether the path is, or begins with, "/" and the secret. */
bool gate_is_secret(const char *secret, const char *path);

#endif

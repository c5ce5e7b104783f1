#include "serve_gate.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "text.h"

static enum MHD_Result note_field(void *ctx, enum MHD_ValueKind kind, const char *name,
				  const char *value)
{
	static const char *const names[HTTP_FIELDS] = {
		"Host", "Origin", "Content-Length", "Transfer-Encoding", "Expect", "User-Agent"};
	struct http_head *head = ctx;

	(void)kind;
	/* A name that ends in white space is no other to everybody. */
	if (strpbrk(name, " \t"))
		head->is_odd = true;
	for (size_t i = 0; i < HTTP_FIELDS; i++) {
		if (strcasecmp(name, names[i]) != 0)
			continue;
		if (head->values[i] && i != HTTP_USER_AGENT)
			head->is_odd = true;
		else if (!head->values[i])
			head->values[i] = value ? value : "";
	}
	return MHD_YES;
}

struct http_head gate_read(struct MHD_Connection *client)
{
	struct http_head head = {.is_odd = false};
	const char *coding;

	http_library.get_connection_values(client, MHD_HEADER_KIND, note_field, &head);
	coding = head.values[HTTP_TRANSFER_ENCODING];
	if (coding && (head.values[HTTP_CONTENT_LENGTH] || strcasecmp(coding, "chunked") != 0))
		head.is_odd = true;
	return head;
}

/* By its name in the request this is the loopback: a name that leads here, but is another's, is not. */
static bool is_own_host(unsigned port, const char *host)
{
	static const char *const names[] = {"127.0.0.1", "localhost", "[::1]"};
	char own[64];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(own, sizeof(own), "%s:%u", names[i], port);
		if (strcasecmp(host, own) == 0)
			return true;
	}
	return false;
}

/* A page that a browser shows has no business here, but for the one that came from here; an add-on of the browser has,
 * and an editor that is made like one. */
static bool is_from_site(const char *origin, const char *own_host)
{
	static const char add_ons[] = "moz-extension://|chrome-extension://|"
				      "safari-web-extension://|app://obsidian.md";

	return !text_begins_with_any(origin, strlen(origin), add_ons) &&
	       (strncmp(origin, "http://", 7) != 0 || strcasecmp(origin + 7, own_host) != 0);
}

bool gate_is_secret(const char *secret, const char *path)
{
	unsigned char differs = 0; /* the time taken does not reveal how much of it is right */

	if (strlen(path) <= SECRET_LEN || path[0] != '/')
		return false;
	for (size_t i = 0; i < SECRET_LEN; i++)
		differs |= (unsigned char)(secret[i] ^ path[i + 1]);
	return !differs && (!path[SECRET_LEN + 1] || path[SECRET_LEN + 1] == '/');
}

int gate_judge(const struct http_head *head, unsigned port, const char *secret, const char *method,
	       const char *path)
{
	const char *host = head->values[HTTP_HOST], *origin = head->values[HTTP_ORIGIN];

	if (!host || !is_own_host(port, host))
		return MHD_HTTP_FORBIDDEN;
	if (head->is_odd)
		return MHD_HTTP_BAD_REQUEST;
	if (origin && is_from_site(origin, host))
		return MHD_HTTP_FORBIDDEN;
	if (!gate_is_secret(secret, path))
		return MHD_HTTP_NOT_FOUND;
	return strcmp(method, "POST") != 0 && strcmp(method, "GET") != 0
		       ? MHD_HTTP_METHOD_NOT_ALLOWED
		       : 0;
}

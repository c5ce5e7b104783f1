#define _GNU_SOURCE

#include "serve_http.h"

#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "text.h"

#define CONNECTIONS_MAX 64
#define HEAD_MAX ((size_t)16 * 1024)
#define SECONDS_MAX 10	   /* for a request to come, and for a reply to go */
#define SECONDS_TO_CLOSE 2 /* for a client to take note of a reply */
#define JOB_SECONDS_MAX 30 /* for a reply that somebody else works on */
#define JOBS_MAX 12
#define LARGE_JOBS_MAX \
	4 /* of them, those that may take their time: the others need not wait for these */
#define LARGE_JOB_MIN ((size_t)64 * 1024)
#define LARGE_REQUESTS_MAX 4

struct connection {
	int descriptor; /* negative: the place is free */
	time_t until;
	struct strbuf in;
	size_t head_len; /* with the empty line; 0: it is not complete */
	size_t body_len; /* as the header states it */
	struct strbuf out;
	size_t sent;
	bool is_answered;
	bool is_whole;	     /* has come, and is to be answered when it is its turn */
	bool is_large;	     /* the request may take its time */
	bool is_ended;	     /* the client sends no more, but may wait for the reply */
	unsigned long since; /* how many came as a whole before it */
	void *job;	     /* NULL: none */
	int job_descriptor;
};

static volatile sig_atomic_t is_stopped;
static sigset_t waiting; /* the signals that are blocked while it waits */

static void stop(int signal)
{
	(void)signal;
	is_stopped = 1;
}

static time_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec;
}

/* --- listening ------------------------------------------------------------------------------------ */

static int listen_at(int family, unsigned *port)
{
	struct sockaddr_in v4 = {.sin_family = AF_INET,
				 .sin_port = htons((uint16_t)*port),
				 .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6,
				  .sin6_port = htons((uint16_t)*port),
				  .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	struct sockaddr *address = family == AF_INET ? (void *)&v4 : (void *)&v6;
	socklen_t size = family == AF_INET ? sizeof(v4) : sizeof(v6);
	int yes = 1, descriptor = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (descriptor < 0)
		return -1;
	(void)setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
	if (family == AF_INET6)
		(void)setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof(yes));
	if (bind(descriptor, address, size) != 0 || listen(descriptor, 128) != 0 ||
	    getsockname(descriptor, address, &size) != 0) {
		int error = errno;

		close(descriptor);
		errno = error;
		return -1;
	}
	if (family == AF_INET)
		*port = ntohs(v4.sin_port);
	return descriptor;
}

/* From now on SIGTERM and SIGINT wait for http_run. */
static void catch_signals(void)
{
	struct sigaction action = {.sa_handler = stop};
	sigset_t stopping;

	sigemptyset(&stopping);
	sigaddset(&stopping, SIGTERM);
	sigaddset(&stopping, SIGINT);
	sigprocmask(SIG_BLOCK, &stopping, &waiting);
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	/* Only while it waits, so that none is missed. */
	sigdelset(&waiting, SIGTERM);
	sigdelset(&waiting, SIGINT);
}

enum diag_code http_open(struct http_server *server, unsigned port, struct diag_sink *sink)
{
	unsigned char bytes[16];

	server->port = port;
	server->sockets[0] = listen_at(AF_INET, &server->port);
	if (server->sockets[0] < 0)
		return diag_report(sink, DIAG_IO, NULL, "cannot listen at port %u of 127.0.0.1: %s",
				   port, strerror(errno));
	catch_signals();
	/* A machine may have no ::1, or another program at this port of it. */
	server->sockets[1] = listen_at(AF_INET6, &server->port);
	if (getrandom(bytes, sizeof(bytes), 0) != (ssize_t)sizeof(bytes))
		return diag_report(sink, DIAG_IO, NULL, "cannot get a random number: %s",
				   strerror(errno));
	for (size_t i = 0; i < sizeof(bytes); i++)
		snprintf(server->secret + 2 * i, 3, "%02x", bytes[i]);
	return DIAG_OK;
}

void http_close(struct http_server *server)
{
	for (size_t i = 0; i < 2; i++) {
		if (server->sockets[i] >= 0)
			close(server->sockets[i]);
		server->sockets[i] = -1;
	}
}

/* --- a request ------------------------------------------------------------------------------------ */

/* The first field of the head of this name, from byte *at on, which is moved behind it: its value without white
 * space around it. NULL: there is none. */
static const char *next_field(const struct connection *connection, const char *name, size_t *at,
			      size_t *n)
{
	const char *s = connection->in.text;
	size_t len = strlen(name);

	while (*at + 2 < connection->head_len) {
		const char *end = memchr(s + *at, '\n', connection->head_len - *at);
		size_t begin = *at, to = (size_t)(end - s), from = begin + len + 1;

		*at = to + 1;
		if (!begin || to - begin <= len || s[begin + len] != ':' ||
		    strncasecmp(s + begin, name, len) != 0)
			continue;
		while (from < to && text_is_space(s[from]))
			from++;
		while (to > from && text_is_space(s[to - 1]))
			to--;
		*n = to - from;
		return s + from;
	}
	return NULL;
}

/* The first field of this name, NUL-terminated in buf; false: there is none, or it is too long. */
static bool find_field(const struct connection *connection, const char *name, char *buf,
		       size_t size)
{
	size_t at = 0, n;
	const char *value = next_field(connection, name, &at, &n);

	buf[0] = '\0';
	if (!value || n >= size)
		return false;
	memcpy(buf, value, n);
	buf[n] = '\0';
	return true;
}

/* Whoever stands between could go by another one than is looked at here. */
static bool has_several(const struct connection *connection, const char *name)
{
	size_t at = 0, n;

	return next_field(connection, name, &at, &n) && next_field(connection, name, &at, &n);
}

/* By its name in the request this is the loopback: a name that leads here, but is another's, is not. */
static bool is_own_host(const struct http_server *server, const char *host)
{
	static const char *const names[] = {"127.0.0.1", "localhost", "[::1]"};
	char own[64];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(own, sizeof(own), "%s:%u", names[i], server->port);
		if (strcasecmp(host, own) == 0)
			return true;
	}
	return false;
}

/* A page that a browser shows has no business here, but for the one that came from here; an add-on of the browser has,
 * and an editor that is made like one. */
static bool is_from_site(const char *origin, const char *own_host)
{
	static const char *const add_ons[] = {"moz-extension://", "chrome-extension://",
					      "safari-web-extension://", "app://obsidian.md"};

	for (size_t i = 0; i < sizeof(add_ons) / sizeof(*add_ons); i++) {
		if (strncmp(origin, add_ons[i], strlen(add_ons[i])) == 0)
			return false;
	}
	return strncmp(origin, "http://", 7) != 0 || strcasecmp(origin + 7, own_host) != 0;
}

/* The time taken does not reveal how much of it is right. */
static bool is_secret(const char *secret, const char *path)
{
	unsigned char differs = 0;

	if (strlen(path) < 33 || path[0] != '/')
		return false;
	for (size_t i = 0; i < 32; i++)
		differs |= (unsigned char)(secret[i] ^ path[i + 1]);
	return !differs && (!path[33] || path[33] == '/');
}

static const char *word_of(int status)
{
	switch (status) {
	case 200:
		return "OK";
	case 400:
		return "Bad Request";
	case 403:
		return "Forbidden";
	case 404:
		return "Not Found";
	case 405:
		return "Method Not Allowed";
	case 411:
		return "Length Required";
	case 413:
		return "Content Too Large";
	case 431:
		return "Request Header Fields Too Large";
	case 503:
		return "Service Unavailable";
	default:
		return "Internal Server Error";
	}
}

static void send_reply(struct connection *connection, int status, const char *type,
		       const char *body, size_t n)
{
	strbuf_addf(&connection->out,
		    "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n"
		    "X-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n"
		    "Content-Security-Policy: frame-ancestors 'none'\r\n"
		    "Cross-Origin-Resource-Policy: same-origin\r\n"
		    "Referrer-Policy: no-referrer\r\nConnection: close\r\n\r\n",
		    status, word_of(status), type, n);
	strbuf_add(&connection->out, body, n);
	connection->is_answered = true;
	connection->until = now() + SECONDS_MAX;
}

static void refuse(struct connection *connection, int status)
{
	const char *word = word_of(status);

	send_reply(connection, status, "text/plain", word, strlen(word));
}

/* The method and the path of the first line, which is cut into them; NULL: it is none. */
static char *cut_first_line(char *head, char **path)
{
	char *method = head, *end = strpbrk(head, "\r\n"), *space = strchr(head, ' '), *behind;

	if (!end || !space || space > end)
		return NULL;
	*end = *space = '\0';
	*path = space + 1;
	behind = strchr(*path, ' ');
	if (!behind || strncmp(behind + 1, "HTTP/1.", 7) != 0)
		return NULL;
	*behind = '\0';
	(*path)[strcspn(*path, "?")] = '\0';
	return method;
}

/* The reply, or the job that it waits for. */
static void take_reply(struct connection *connection, const struct http_reply *reply)
{
	if (reply->job && !reply->body.failed) {
		connection->job = reply->job;
		connection->job_descriptor = reply->descriptor;
		connection->is_answered = true;
		connection->until = now() + JOB_SECONDS_MAX;
	} else if (reply->body.failed) {
		refuse(connection, 500);
	} else {
		send_reply(connection, reply->status, reply->type, reply->body.text,
			   reply->body.len);
	}
}

/* Whether as many are worked on already as may be, of this kind. */
static bool must_wait(const struct http_server *server, const struct connection *connection)
{
	size_t n = 0, n_large = 0;

	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		const struct connection *other = &server->connections[i];

		n += other->job != NULL;
		n_large += other->job && other->is_large;
	}
	return n >= JOBS_MAX || (connection->is_large && n_large >= LARGE_JOBS_MAX);
}

static void answer(struct http_server *server, struct connection *connection)
{
	char agent[200], *path, *method;
	struct http_request request = {.body = connection->in.text + connection->head_len,
				       .body_len = connection->body_len,
				       .agent = agent};
	struct http_reply reply = {.status = 200, .type = "application/json", .body = STRBUF_INIT};

	find_field(connection, "User-Agent", agent, sizeof(agent));
	method = cut_first_line(connection->in.text, &path);
	if (!method) {
		refuse(connection, 400);
		return;
	}
	request.is_post = strcmp(method, "POST") == 0;
	if (!is_secret(server->secret, path)) {
		refuse(connection, 404);
	} else if (!request.is_post && strcmp(method, "GET") != 0) {
		refuse(connection, 405);
	} else {
		request.path = path + 33;
		server->answer(server->ctx, &request, &reply);
		take_reply(connection, &reply);
	}
	strbuf_release(&reply.body);
}

static void finish_job(struct http_server *server, struct connection *connection)
{
	struct http_reply reply = {.status = 200, .type = "application/json", .body = STRBUF_INIT};
	void *job = connection->job;

	connection->job = NULL;
	server->finish(server->ctx, job, &reply);
	take_reply(connection, &reply);
	strbuf_release(&reply.body);
}

/* Whether it asks, with the secret, for what may have files. */
static bool has_large_path(const struct http_server *server, const struct connection *connection)
{
	const char *path = strchr(connection->in.text, ' ');
	size_t len = server->large_path ? strlen(server->large_path) : 0;

	return len && path && is_secret(server->secret, path + 1) &&
	       strncmp(path + 34, server->large_path, len) == 0 && path[34 + len] == ' ';
}

/* How many bytes the request may have behind its head: files only for who knows the secret, and few at a time. */
static size_t body_max(const struct http_server *server, const struct connection *connection)
{
	size_t n = 0;

	for (size_t i = 0; i < CONNECTIONS_MAX; i++)
		n += server->connections[i].body_len > HTTP_BODY_MAX;
	return n < LARGE_REQUESTS_MAX && has_large_path(server, connection) ? HTTP_LARGE_MAX
									    : HTTP_BODY_MAX;
}

/* False: it is none, and was refused. */
static bool read_length(struct connection *connection, const char *value, size_t max)
{
	size_t length = 0;

	for (const char *at = value; *at; at++) {
		if (!text_is_digit(*at)) {
			refuse(connection, 400);
			return false;
		}
		length = length > max ? length : length * 10 + (size_t)(*at - '0');
	}
	if (length > max) {
		refuse(connection, 413);
		return false;
	}
	connection->body_len = length;
	return true;
}

/* What is said at the head of the request: refuse it, or note how much is to come. */
static void read_head(struct http_server *server, struct connection *connection)
{
	char host[300], value[300];
	bool is_post = strncmp(connection->in.text, "POST ", 5) == 0, has_length;

	if (!find_field(connection, "Host", host, sizeof(host)) || !is_own_host(server, host)) {
		refuse(connection, 403);
		return;
	}
	if (has_several(connection, "Host") || has_several(connection, "Origin") ||
	    has_several(connection, "Content-Length")) {
		refuse(connection, 400);
		return;
	}
	if (find_field(connection, "Origin", value, sizeof(value)) ? is_from_site(value, host)
								   : value[0] != '\0') {
		refuse(connection, 403);
		return;
	}
	if (find_field(connection, "Transfer-Encoding", value, sizeof(value))) {
		refuse(connection, 411);
		return;
	}
	has_length = find_field(connection, "Content-Length", value, sizeof(value));
	if (is_post && !has_length)
		refuse(connection, 411);
	else if ((!has_length || read_length(connection, value, body_max(server, connection))) &&
		 find_field(connection, "Expect", value, sizeof(value)))
		strbuf_adds(&connection->out, "HTTP/1.1 100 Continue\r\n\r\n");
}

/* --- connections ---------------------------------------------------------------------------------- */

static void drop(struct http_server *server, struct connection *connection)
{
	if (connection->job)
		server->cancel(server->ctx, connection->job);
	if (connection->descriptor >= 0)
		close(connection->descriptor);
	strbuf_release(&connection->in);
	strbuf_release(&connection->out);
	*connection = (struct connection){.descriptor = -1, .in = STRBUF_INIT, .out = STRBUF_INIT};
}

/* A free place, if need be that of the one which is waited for longest. */
static struct connection *make_room(struct http_server *server)
{
	struct connection *connections = server->connections, *oldest = &connections[0];

	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		if (connections[i].descriptor < 0)
			return &connections[i];
		if (connections[i].until < oldest->until)
			oldest = &connections[i];
	}
	drop(server, oldest);
	return oldest;
}

static void take_connections(struct http_server *server, int listener)
{
	for (int i = 0; i < CONNECTIONS_MAX / 2; i++) {
		int descriptor = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
		struct connection *place;

		if (descriptor < 0)
			return;
		place = make_room(server);
		place->descriptor = descriptor;
		place->until = now() + SECONDS_MAX;
	}
}

/* A request has come as a whole: answer it, at once or when it is its turn. */
static void take_request(struct http_server *server, struct connection *connection)
{
	if (!connection->is_whole) {
		connection->is_whole = true;
		connection->is_large =
			connection->body_len >= LARGE_JOB_MIN || has_large_path(server, connection);
		connection->since = ++server->n_requests;
		connection->until = now() + JOB_SECONDS_MAX;
	}
	if (!must_wait(server, connection))
		answer(server, connection);
}

/* Those that waited for others to be finished, in the order in which they came. */
static void answer_waiting(struct http_server *server)
{
	struct connection *first;

	do {
		first = NULL;
		for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
			struct connection *connection = &server->connections[i];

			if (connection->is_whole && !connection->is_answered &&
			    !must_wait(server, connection) &&
			    (!first || connection->since < first->since))
				first = connection;
		}
		if (first)
			answer(server, first);
	} while (first);
}

/*
 * The client sends no more. It may only have closed its half, as `nc -N` does, and wait for the reply; or it went away,
 * which looks the same. So a reply that is soon made is made, but nobody works long for a client that may be gone.
 * False: the connection is over; the second time says that both halves are closed.
 */
static bool end_receiving(struct connection *connection)
{
	bool is_waited_for = connection->is_whole && !connection->is_large && !connection->is_ended;

	connection->is_ended = true;
	return is_waited_for;
}

/* False: the connection is over. */
static bool receive(struct http_server *server, struct connection *connection)
{
	char block[16 * 1024];
	ssize_t n = recv(connection->descriptor, block, sizeof(block), 0);
	const char *end;

	if (!n)
		return end_receiving(connection);
	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	/* What comes behind a request, or an answer, is not read. */
	if (connection->is_answered || connection->is_whole)
		return true;
	strbuf_add(&connection->in, block, (size_t)n);
	if (connection->in.failed)
		return false;
	if (!connection->head_len) {
		end = memmem(connection->in.text, connection->in.len, "\r\n\r\n", 4);
		connection->head_len = end ? (size_t)(end - connection->in.text) + 4 : 0;
		if ((end ? connection->head_len : connection->in.len) > HEAD_MAX)
			refuse(connection, 431);
		else if (memchr(connection->in.text, '\0', connection->head_len))
			refuse(connection, 400);
		else if (end)
			read_head(server, connection);
	}
	if (!connection->is_answered && connection->head_len &&
	    connection->in.len - connection->head_len >= connection->body_len)
		take_request(server, connection);
	return true;
}

/* False: nobody takes it. */
static bool deliver(struct connection *connection)
{
	ssize_t n = send(connection->descriptor, connection->out.text + connection->sent,
			 connection->out.len - connection->sent, MSG_NOSIGNAL);

	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	connection->sent += (size_t)n;
	if (connection->sent < connection->out.len || !connection->is_answered || connection->job)
		return true;
	/* While a body is still coming, closing at once would lose the reply: the client closes. */
	shutdown(connection->descriptor, SHUT_WR);
	connection->until = now() + SECONDS_TO_CLOSE;
	return true;
}

static void serve_one(struct http_server *server, struct connection *connection, short events)
{
	bool goes_on = true;

	if (events & (POLLIN | POLLHUP | POLLERR))
		goes_on = receive(server, connection);
	if (goes_on && connection->out.len > connection->sent)
		goes_on = deliver(connection);
	if (!goes_on || connection->out.failed)
		drop(server, connection);
}

/* What is late; whoever sent a whole request is answered. */
static void give_up(struct http_server *server, struct connection *connection)
{
	bool has_job = connection->job != NULL;

	if (has_job)
		server->cancel(server->ctx, connection->job);
	connection->job = NULL;
	if (has_job || (connection->is_whole && !connection->is_answered))
		refuse(connection, 503);
	else
		drop(server, connection);
}

/* What is waited for: two listeners, and for each connection its client and its job. */
#define POLLED (2 + 2 * CONNECTIONS_MAX)

static void serve_ready(struct http_server *server, const struct pollfd polled[POLLED])
{
	time_t time = now();

	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		struct connection *connection = &server->connections[i];
		const struct pollfd *client = &polled[2 + 2 * i], *job = client + 1;

		if (connection->descriptor < 0)
			continue;
		if (job->revents && connection->job)
			finish_job(server, connection);
		if (client->revents && client->fd == connection->descriptor)
			serve_one(server, connection, client->revents);
		else if (connection->until < time)
			give_up(server, connection);
	}
	answer_waiting(server);
	for (size_t i = 0; i < 2; i++) {
		if (polled[i].revents)
			take_connections(server, server->sockets[i]);
	}
}

static void prepare_poll(const struct http_server *server, struct pollfd polled[POLLED])
{
	for (size_t i = 0; i < 2; i++)
		polled[i] = (struct pollfd){.fd = server->sockets[i], .events = POLLIN};
	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		const struct connection *connection = &server->connections[i];
		bool has_more = connection->out.len > connection->sent;

		polled[2 + 2 * i] =
			(struct pollfd){.fd = connection->descriptor,
					.events = (short)((has_more ? POLLOUT : 0) |
							  (connection->is_ended ? 0 : POLLIN))};
		polled[3 + 2 * i] = (struct pollfd){
			.fd = connection->job ? connection->job_descriptor : -1, .events = POLLIN};
	}
}

enum diag_code http_run(struct http_server *server, struct diag_sink *sink)
{
	struct connection *connections = calloc(CONNECTIONS_MAX, sizeof(*connections));
	struct pollfd polled[POLLED];
	enum diag_code code = DIAG_OK;

	if (!connections)
		return diag_nomem(sink);
	server->connections = connections;
	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		connections[i].descriptor = -1;
		drop(server, &connections[i]);
	}
	while (!code && !is_stopped) {
		struct timespec second = {.tv_sec = 1};

		prepare_poll(server, polled);
		if (ppoll(polled, POLLED, &second, &waiting) >= 0)
			serve_ready(server, polled);
		else if (errno != EINTR)
			code = diag_report(sink, DIAG_IO, NULL, "cannot wait for requests: %s",
					   strerror(errno));
	}
	for (size_t i = 0; i < CONNECTIONS_MAX; i++)
		drop(server, &connections[i]);
	free(connections);
	server->connections = NULL;
	return code;
}

void http_leave(struct http_server *server)
{
	http_close(server);
	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		if (server->connections[i].descriptor >= 0)
			close(server->connections[i].descriptor);
	}
}

#define _GNU_SOURCE

#include "serve_http.h"

#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "alloc.h"
#include "serve_gate.h"
#include "serve_library.h"

#define CONNECTIONS_MAX 64
#define CONNECTION_MEMORY ((size_t)32 * 1024) /* of the library: a head, a piece of a body */
#define TIME_MAX \
	10000 /* milliseconds: for a request to come, for its body, and for a reply to go */
#define JOB_TIME_MAX 30000 /* for a reply that somebody else works on */
#define JOBS_MAX 12
#define LARGE_JOBS_MAX \
	4 /* of them, those that may take their time: the others need not wait for these */
#define LARGE_JOB_MIN ((size_t)64 * 1024)
#define LARGE_REQUESTS_MAX 4

/* A client. The library closes its socket, and has the request's head. */
struct connection {
	int descriptor; /* negative: the place is free */
	int64_t until;
	bool is_over; /* it is to be closed */
	/* Of the request: */
	int refused; /* the status of what is not answered; 0: it may be */
	struct strbuf body;
	size_t body_max;
	bool is_whole;	     /* has come, and is answered when it is its turn */
	bool is_large;	     /* the request may take its time */
	unsigned long since; /* how many came as a whole before it */
	void *job;	     /* NULL: none */
	int job_descriptor;
	struct MHD_Response *reply; /* NULL: none yet */
	unsigned status;
};

static volatile sig_atomic_t is_stopped;
static sigset_t waiting; /* the signals that are blocked while it waits */

static void stop(int signal)
{
	(void)signal;
	is_stopped = 1;
}

/* In milliseconds. */
static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
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
	/* A client that is gone is noticed by what sends to it. */
	signal(SIGPIPE, SIG_IGN);
	/* Only while it waits, so that none is missed. */
	sigdelset(&waiting, SIGTERM);
	sigdelset(&waiting, SIGINT);
}

/* --- how much may be sent ------------------------------------------------------------------------- */

/* Whether it asks, with the secret, for what may have files. */
static bool has_large_path(const struct http_server *server, const char *path)
{
	return server->large_path && gate_is_secret(server->secret, path) &&
	       strcmp(path + SECRET_LEN + 1, server->large_path) == 0;
}

/* How many bytes the request may have behind its head: files only for who knows the secret, and few at a time. */
static size_t body_max(const struct http_server *server, const char *path)
{
	size_t n = 0;

	for (size_t i = 0; i < CONNECTIONS_MAX; i++)
		n += server->connections[i].body_max > HTTP_BODY_MAX;
	return n < LARGE_REQUESTS_MAX && has_large_path(server, path) ? HTTP_LARGE_MAX
								      : HTTP_BODY_MAX;
}

/* --- replies -------------------------------------------------------------------------------------- */

static void make_reply(struct connection *connection, int status, const char *type,
		       const char *body, size_t n)
{
	static const char *const headers[][2] = {
		{"X-Content-Type-Options", "nosniff"},
		{"Cache-Control", "no-store"},
		{"Content-Security-Policy", "frame-ancestors 'none'"},
		{"Cross-Origin-Resource-Policy", "same-origin"},
		{"Referrer-Policy", "no-referrer"},
	};
	/* The library neither changes it nor keeps it. */
	struct MHD_Response *reply =
		http_library.create_response(n, (void *)(uintptr_t)body, MHD_RESPMEM_MUST_COPY);
	bool is_made = reply && http_library.add_response_header(reply, "Content-Type", type);

	for (size_t i = 0; i < countof(headers) && is_made; i++)
		is_made = http_library.add_response_header(reply, headers[i][0], headers[i][1]) ==
			  MHD_YES;
	if (!is_made && reply) {
		http_library.destroy_response(reply);
		reply = NULL;
	}
	connection->reply = reply;
	connection->status = (unsigned)status;
	connection->is_over = !reply;
	connection->until = now() + TIME_MAX;
}

static void refuse(struct connection *connection, int status)
{
	const char *word = http_library.get_reason_phrase_for((unsigned)status);

	make_reply(connection, status, "text/plain", word, strlen(word));
}

/* The reply, or the job that it waits for. */
static void take_reply(struct connection *connection, const struct http_reply *reply)
{
	if (reply->job && !reply->body.failed) {
		connection->job = reply->job;
		connection->job_descriptor = reply->descriptor;
		connection->until = now() + JOB_TIME_MAX;
	} else if (reply->body.failed) {
		refuse(connection, MHD_HTTP_INTERNAL_SERVER_ERROR);
	} else {
		make_reply(connection, reply->status, reply->type, reply->body.text,
			   reply->body.len);
	}
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

static void cancel_job(struct http_server *server, struct connection *connection)
{
	if (connection->job)
		server->cancel(server->ctx, connection->job);
	connection->job = NULL;
}

/* --- whose turn it is ----------------------------------------------------------------------------- */

/* Whether as many are worked on already as may be, of this kind. */
static bool must_wait(const struct http_server *server, const struct connection *connection)
{
	size_t n = 0, n_large = 0;

	for_each_of(const struct connection, other, server->connections, CONNECTIONS_MAX) {
		n += other->job != NULL;
		n_large += other->job && other->is_large;
	}
	return n >= JOBS_MAX || (connection->is_large && n_large >= LARGE_JOBS_MAX);
}

static bool is_waiting(const struct connection *connection)
{
	return connection->is_whole && !connection->is_over && !connection->job &&
	       !connection->reply;
}

/* The first of those that wait which may be answered; NULL: none. */
static const struct connection *next_waiting(const struct http_server *server)
{
	const struct connection *first = NULL;

	for_each_of(const struct connection, connection, server->connections, CONNECTIONS_MAX) {
		if (is_waiting(connection) && !must_wait(server, connection) &&
		    (!first || connection->since < first->since))
			first = connection;
	}
	return first;
}

/*
 * A client that sends no more may only have closed its half, as `nc -N` does, or be gone, which looks the same. So it is
 * worked for, but where others wait for that, they come first.
 */
static void make_way(struct http_server *server, const struct connection *other)
{
	char byte;

	for (size_t i = 0; i < CONNECTIONS_MAX && must_wait(server, other); i++) {
		struct connection *connection = &server->connections[i];

		if (!connection->job ||
		    recv(connection->descriptor, &byte, 1, MSG_PEEK | MSG_DONTWAIT) != 0)
			continue;
		cancel_job(server, connection);
		refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE);
	}
}

/* --- requests, as the library reports them -------------------------------------------------------- */

static struct connection *connection_of(struct MHD_Connection *client)
{
	return http_library.get_connection_info(client, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
		->socket_context;
}

static enum MHD_Result send_reply(struct MHD_Connection *client, struct connection *connection)
{
	return connection->is_over
		       ? MHD_NO
		       : http_library.queue_response(client, connection->status, connection->reply);
}

/* The head has come. A refusal is sent behind the body, as closing before would lose the reply, but to a
 * client that asks first, or whose body may have no end. */
static enum MHD_Result begin_request(struct http_server *server, struct MHD_Connection *client,
				     struct connection *connection, const char *method,
				     const char *path)
{
	struct http_head head = gate_read(client);
	const char *length = head.values[HTTP_CONTENT_LENGTH];

	connection->until = now() + TIME_MAX;
	connection->body_max = HTTP_BODY_MAX;
	connection->refused = gate_judge(&head, server->port, server->secret, method, path);
	if (!connection->refused && length) {
		unsigned long long n = strtoull(length, NULL, 10);

		if (n > HTTP_BODY_MAX)
			connection->body_max = body_max(server, path);
		if (n > connection->body_max)
			connection->refused = MHD_HTTP_CONTENT_TOO_LARGE;
	} else if (!connection->refused && head.values[HTTP_TRANSFER_ENCODING]) {
		connection->body_max = body_max(server, path);
	}
	if (!connection->refused || !(head.values[HTTP_EXPECT] || head.is_odd))
		return MHD_YES;
	refuse(connection, connection->refused);
	return send_reply(client, connection);
}

static void take_body(struct connection *connection, const char *bytes, size_t n)
{
	if (!connection->refused && n > connection->body_max - connection->body.len)
		connection->refused = MHD_HTTP_CONTENT_TOO_LARGE;
	else if (!connection->refused)
		strbuf_add(&connection->body, bytes, n);
	if (connection->refused)
		strbuf_release(&connection->body);
}

static void answer(struct http_server *server, struct MHD_Connection *client,
		   struct connection *connection, const char *method, const char *path)
{
	struct http_head head = gate_read(client);
	const char *agent = head.values[HTTP_USER_AGENT];
	struct http_request request = {.is_post = strcmp(method, "POST") == 0,
				       .path = path + SECRET_LEN + 1,
				       .body = connection->body.text,
				       .body_len = connection->body.len,
				       .agent = agent ? agent : ""};
	struct http_reply reply = {.status = 200, .type = "application/json", .body = STRBUF_INIT};

	reply.body.failed = connection->body.failed;
	if (!reply.body.failed)
		server->answer(server->ctx, &request, &reply);
	take_reply(connection, &reply);
	strbuf_release(&reply.body);
	strbuf_release(&connection->body);
}

/* The whole request has come, now or some time ago. */
static enum MHD_Result go_on(struct http_server *server, struct MHD_Connection *client,
			     struct connection *connection, const char *method, const char *path)
{
	if (!connection->is_whole) {
		connection->is_whole = true;
		connection->is_large =
			connection->body.len >= LARGE_JOB_MIN || has_large_path(server, path);
		connection->since = ++server->n_requests;
		connection->until = now() + JOB_TIME_MAX;
		if (connection->refused)
			refuse(connection, connection->refused);
	}
	if (is_waiting(connection))
		make_way(server, connection);
	if (next_waiting(server) == connection)
		answer(server, client, connection, method, path);
	return connection->reply || connection->is_over ? send_reply(client, connection) : MHD_YES;
}

/* What the library asks for: again and again, until there is a reply. */
static enum MHD_Result handle(void *ctx, struct MHD_Connection *client, const char *path,
			      const char *method, const char *version, const char *bytes, size_t *n,
			      void **known)
{
	struct http_server *server = ctx;
	struct connection *connection = connection_of(client);

	(void)version;
	if (!connection)
		return MHD_NO;
	if (!*known) {
		*known = connection;
		return begin_request(server, client, connection, method, path);
	}
	if (!*n)
		return go_on(server, client, connection, method, path);
	take_body(connection, bytes, *n);
	*n = 0;
	return MHD_YES;
}

/* Ready for the next request. */
static void end_request(void *ctx, struct MHD_Connection *client, void **known,
			enum MHD_RequestTerminationCode how)
{
	struct connection *connection = *known;

	(void)client;
	(void)how;
	if (!connection)
		return;
	cancel_job(ctx, connection);
	if (connection->reply)
		http_library.destroy_response(connection->reply);
	strbuf_release(&connection->body);
	*connection = (struct connection){.descriptor = connection->descriptor,
					  .is_over = connection->is_over,
					  .until = now() + TIME_MAX,
					  .body = STRBUF_INIT};
}

/* --- connections ---------------------------------------------------------------------------------- */

/* A client has come, or its socket is about to be closed. */
static void note_connection(void *ctx, struct MHD_Connection *client, void **place,
			    enum MHD_ConnectionNotificationCode what)
{
	const struct http_server *server = ctx;
	struct connection *connection = *place;

	for (size_t i = 0; i < CONNECTIONS_MAX && !connection; i++) {
		if (server->connections[i].descriptor < 0)
			connection = &server->connections[i];
	}
	*place = connection;
	if (!connection)
		return;
	*connection = (struct connection){.descriptor = -1, .body = STRBUF_INIT};
	if (what == MHD_CONNECTION_NOTIFY_STARTED) {
		connection->descriptor =
			http_library.get_connection_info(client, MHD_CONNECTION_INFO_CONNECTION_FD)
				->connect_fd;
		connection->until = now() + TIME_MAX;
	}
}

/* The library closes it when it runs next. */
static void drop(struct http_server *server, struct connection *connection)
{
	cancel_job(server, connection);
	connection->is_over = true;
	shutdown(connection->descriptor, SHUT_RDWR);
}

/* False: no place is free. If need be, the one goes which is waited for longest. */
static bool make_room(struct http_server *server)
{
	struct connection *connections = server->connections, *oldest = &connections[0];

	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		if (connections[i].descriptor < 0)
			return true;
		if (connections[i].until < oldest->until)
			oldest = &connections[i];
	}
	drop(server, oldest);
	http_library.run(server->daemon);
	return oldest->descriptor < 0;
}

/* Whether somebody waits there; until then nobody has to make room. */
static bool is_called(int listener)
{
	struct pollfd polled = {.fd = listener, .events = POLLIN};

	return poll(&polled, 1, 0) == 1;
}

static void take_connections(struct http_server *server, int listener)
{
	for (int i = 0; i < CONNECTIONS_MAX / 2 && is_called(listener) && make_room(server); i++) {
		struct sockaddr_storage address;
		socklen_t size = sizeof(address);
		int descriptor = accept4(listener, (struct sockaddr *)&address, &size,
					 SOCK_CLOEXEC | SOCK_NONBLOCK);

		if (descriptor < 0)
			return;
		http_library.add_connection(server->daemon, descriptor, (struct sockaddr *)&address,
					    size);
	}
}

/* What is late; whoever sent a whole request is answered. */
static void give_up(struct http_server *server, struct connection *connection)
{
	if (connection->is_whole && !connection->reply && !connection->is_over) {
		cancel_job(server, connection);
		refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE);
	} else {
		drop(server, connection);
	}
}

/* What is waited for: two listeners, and for each connection its client and its job. */
#define POLLED (2 + 2 * CONNECTIONS_MAX)

static void serve_ready(struct http_server *server, const struct pollfd polled[POLLED])
{
	int64_t time = now();

	for_each_of(struct connection, connection, server->connections, CONNECTIONS_MAX) {
		const struct pollfd
			*client = &polled[2 + 2 * (size_t)(connection - server->connections)],
			*job = client + 1;

		if (connection->descriptor < 0)
			continue;
		if (job->revents && connection->job)
			finish_job(server, connection);
		else if ((client->revents & (POLLHUP | POLLERR)) || connection->is_over)
			drop(server, connection);
		else if (connection->until < time)
			give_up(server, connection);
	}
	http_library.run(server->daemon);
	for (size_t i = 0; i < 2; i++) {
		if (polled[i].revents)
			take_connections(server, server->sockets[i]);
	}
}

/* The library says of which clients it waits for what; of the others only that they are gone is looked for. */
static void prepare_poll(const struct http_server *server, struct pollfd polled[POLLED])
{
	fd_set reading, writing, failing;
	int last = -1;

	FD_ZERO(&reading);
	FD_ZERO(&writing);
	FD_ZERO(&failing);
	http_library.get_fdset2(server->daemon, &reading, &writing, &failing, &last, FD_SETSIZE);
	for (size_t i = 0; i < 2; i++)
		polled[i] = (struct pollfd){.fd = server->sockets[i], .events = POLLIN};
	for_each_of(const struct connection, connection, server->connections, CONNECTIONS_MAX) {
		struct pollfd *client = &polled[2 + 2 * (size_t)(connection - server->connections)],
			      *job = client + 1;

		*client = (struct pollfd){.fd = connection->descriptor};
		if (client->fd >= 0)
			client->events = (short)((FD_ISSET(client->fd, &reading) ? POLLIN : 0) |
						 (FD_ISSET(client->fd, &writing) ? POLLOUT : 0));
		*job = (struct pollfd){.fd = connection->job ? connection->job_descriptor : -1,
				       .events = POLLIN};
	}
}

enum diag_code http_run(struct http_server *server, struct diag_sink *sink)
{
	struct pollfd polled[POLLED];
	enum diag_code code = DIAG_OK;

	while (!code && !is_stopped) {
		struct timespec wait = {.tv_sec = next_waiting(server) ? 0 : 1};

		prepare_poll(server, polled);
		if (ppoll(polled, POLLED, &wait, &waiting) >= 0)
			serve_ready(server, polled);
		else if (errno != EINTR)
			code = diag_report(sink, DIAG_IO, NULL, "cannot wait for requests: %s",
					   strerror(errno));
	}
	return code;
}

/* --- beginning and end ---------------------------------------------------------------------------- */

/* As many files at once as ppoll is given, and some for files that are read. */
#define FILES_NEEDED (POLLED + 32)

static enum diag_code raise_file_limit(struct diag_sink *sink)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) || limit.rlim_cur >= FILES_NEEDED)
		return DIAG_OK;
	if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < FILES_NEEDED)
		return diag_report(
			sink, DIAG_IO, NULL,
			"the server needs %d open files at once, and may have %llu; raise it "
			"with ulimit -n",
			FILES_NEEDED, (unsigned long long)limit.rlim_max);
	limit.rlim_cur = FILES_NEEDED;
	if (setrlimit(RLIMIT_NOFILE, &limit))
		return diag_report(sink, DIAG_IO, NULL, "cannot open %d files at once: %s",
				   FILES_NEEDED, strerror(errno));
	return DIAG_OK;
}

static enum diag_code start_library(struct http_server *server, struct diag_sink *sink)
{
	enum diag_code code = raise_file_limit(sink);

	if (!code)
		code = http_library_load(sink);
	if (code)
		return code;
	server->connections = calloc(CONNECTIONS_MAX, sizeof(*server->connections));
	if (!server->connections)
		return diag_nomem(sink);
	for (size_t i = 0; i < CONNECTIONS_MAX; i++)
		server->connections[i] = (struct connection){.descriptor = -1, .body = STRBUF_INIT};
	server->daemon = http_library.start_daemon(
		MHD_USE_NO_LISTEN_SOCKET, 0, NULL, NULL, handle, server,
		MHD_OPTION_NOTIFY_CONNECTION, note_connection, server, MHD_OPTION_NOTIFY_COMPLETED,
		end_request, server, MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MAX,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_MEMORY, MHD_OPTION_STRICT_FOR_CLIENT,
		1, MHD_OPTION_SIGPIPE_HANDLED_BY_APP, 1, MHD_OPTION_END);
	return server->daemon ? DIAG_OK
			      : diag_report(sink, DIAG_IO, NULL, "libmicrohttpd cannot be started");
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
	return start_library(server, sink);
}

static void close_sockets(struct http_server *server)
{
	for (size_t i = 0; i < 2; i++) {
		if (server->sockets[i] >= 0)
			close(server->sockets[i]);
		server->sockets[i] = -1;
	}
}

void http_close(struct http_server *server)
{
	close_sockets(server);
	if (server->daemon)
		http_library.stop_daemon(server->daemon);
	free(server->connections);
	server->daemon = NULL;
	server->connections = NULL;
}

void http_leave(void *ctx)
{
	struct http_server *server = ctx;

	close_sockets(server);
	for (size_t i = 0; i < CONNECTIONS_MAX; i++) {
		if (server->connections[i].descriptor >= 0)
			close(server->connections[i].descriptor);
	}
}

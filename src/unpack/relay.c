/*
 * Unpacking and parsing at the same time: a thread reads ahead from the stream below. A small file never
 * has one, since starting it would take longer than it saves.
 */
#include "stream.h"

#include <stdlib.h>
#include <string.h>

#include "handover.h"

#define ALONE ((uint64_t)1 << 20) /* bytes that are read without a thread */
#define SLOT ((size_t)256 * 1024) /* bytes handed over at a time */
#define SLOTS 4

struct slot {
	size_t n, at;
};

struct relay {
	struct stream stream;
	uint64_t passed;
	bool is_alone; /* no thread could be had */
	bool has_thread;
	pthread_t thread;
	char *bytes; /* of the slots */
	struct slot slots[SLOTS];
	struct handover handover; /* of the slots */
	enum diag_code failed;
	struct diag failure; /* reported when its turn comes */
};

static void *read_ahead(void *ctx)
{
	struct relay *relay = ctx;
	struct diag_sink keeping = {.report = diag_keep, .ctx = &relay->failure};
	bool at_end = false;

	for (size_t at; !at_end && handover_await_empty(&relay->handover, &at);) {
		struct slot *slot = &relay->slots[at];

		slot->at = 0;
		relay->failed = stream_fill(relay->stream.below, relay->bytes + at * SLOT, SLOT,
					    &slot->n, &keeping);
		at_end = relay->failed || slot->n < SLOT;
		handover_fill(&relay->handover, at_end);
	}
	return NULL;
}

static void start(struct relay *relay)
{
	relay->bytes = malloc(SLOTS * SLOT);
	relay->has_thread =
		relay->bytes && pthread_create(&relay->thread, NULL, read_ahead, relay) == 0;
	relay->is_alone = !relay->has_thread;
}

static enum diag_code read_slots(struct relay *relay, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	for (*n = 0; !*n;) {
		struct slot *slot;
		size_t left, at;

		if (!handover_await_full(&relay->handover, &at))
			return relay->failed ? diag_send(sink, &relay->failure) : DIAG_OK;
		slot = &relay->slots[at];
		left = slot->n - slot->at;
		*n = left < size ? left : size;
		memcpy(block, relay->bytes + at * SLOT + slot->at, *n);
		slot->at += *n;
		if (slot->at == slot->n)
			handover_empty(&relay->handover);
	}
	return DIAG_OK;
}

static enum diag_code read_relay(struct stream *stream, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	struct relay *relay = (struct relay *)stream;
	enum diag_code code;

	if (relay->passed >= ALONE && !relay->has_thread && !relay->is_alone)
		start(relay);
	if (relay->has_thread)
		return read_slots(relay, block, size, n, sink);
	code = stream->below->read(stream->below, block, size, n, sink);
	relay->passed += code ? 0 : *n;
	return code;
}

static void release_relay(struct stream *stream)
{
	struct relay *relay = (struct relay *)stream;

	if (relay->has_thread) {
		handover_stop(&relay->handover);
		pthread_join(relay->thread, NULL);
	}
	handover_release(&relay->handover);
	free(relay->bytes);
}

struct stream *stream_relay(struct stream *below)
{
	static const struct stream methods = {.read = read_relay};
	struct relay *relay = stream_new(sizeof(*relay), methods, below, NULL, 0);

	if (!relay)
		return NULL;
	if (!handover_init(&relay->handover, SLOTS))
		return stream_drop(&relay->stream);
	relay->stream.release = release_relay;
	return &relay->stream;
}

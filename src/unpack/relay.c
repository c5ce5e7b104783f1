/*
 * Unpacking and parsing at the same time: a thread reads ahead from the stream below. A small file never
 * has one, since starting it would take longer than it saves.
 */
#include "stream.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

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

	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t n_filled, n_emptied; /* slots so far */
	bool at_end, is_stopped;
	enum diag_code failed;
	struct diag failure; /* reported when its turn comes */
};

/* Wait for a slot that is empty; NULL: to stop. */
static struct slot *empty_slot(struct relay *relay)
{
	struct slot *slot = NULL;

	pthread_mutex_lock(&relay->lock);
	while (relay->n_filled - relay->n_emptied == SLOTS && !relay->is_stopped)
		pthread_cond_wait(&relay->changed, &relay->lock);
	if (!relay->is_stopped)
		slot = &relay->slots[relay->n_filled % SLOTS];
	pthread_mutex_unlock(&relay->lock);
	return slot;
}

static void *read_ahead(void *ctx)
{
	struct relay *relay = ctx;
	struct diag failure = {.code = DIAG_OK};
	struct diag_sink keeping = {.report = diag_keep, .ctx = &failure};
	enum diag_code code = DIAG_OK;
	bool at_end = false;

	while (!at_end) {
		struct slot *slot = empty_slot(relay);

		if (!slot)
			return NULL;
		slot->at = 0;
		code = stream_fill(relay->stream.below,
				   relay->bytes + (size_t)(slot - relay->slots) * SLOT, SLOT,
				   &slot->n, &keeping);
		at_end = code || slot->n < SLOT;
		pthread_mutex_lock(&relay->lock);
		relay->n_filled++;
		relay->at_end = at_end;
		relay->failed = code;
		relay->failure = failure;
		pthread_cond_broadcast(&relay->changed);
		pthread_mutex_unlock(&relay->lock);
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

/* The slot to be read; NULL at the end, or where the stream below failed. */
static struct slot *full_slot(struct relay *relay)
{
	struct slot *slot = NULL;

	pthread_mutex_lock(&relay->lock);
	while (relay->n_filled == relay->n_emptied && !relay->at_end)
		pthread_cond_wait(&relay->changed, &relay->lock);
	if (relay->n_filled > relay->n_emptied)
		slot = &relay->slots[relay->n_emptied % SLOTS];
	pthread_mutex_unlock(&relay->lock);
	return slot;
}

static void give_back(struct relay *relay)
{
	pthread_mutex_lock(&relay->lock);
	relay->n_emptied++;
	pthread_cond_broadcast(&relay->changed);
	pthread_mutex_unlock(&relay->lock);
}

static enum diag_code read_slots(struct relay *relay, char *block, size_t size, size_t *n,
				 struct diag_sink *sink)
{
	for (*n = 0; !*n;) {
		struct slot *slot = full_slot(relay);
		size_t left;

		if (!slot && relay->failed)
			return diag_send(sink, &relay->failure);
		if (!slot)
			return DIAG_OK;
		left = slot->n - slot->at;
		*n = left < size ? left : size;
		memcpy(block, relay->bytes + (size_t)(slot - relay->slots) * SLOT + slot->at, *n);
		slot->at += *n;
		if (slot->at == slot->n)
			give_back(relay);
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
		pthread_mutex_lock(&relay->lock);
		relay->is_stopped = true;
		pthread_cond_broadcast(&relay->changed);
		pthread_mutex_unlock(&relay->lock);
		pthread_join(relay->thread, NULL);
	}
	pthread_mutex_destroy(&relay->lock);
	pthread_cond_destroy(&relay->changed);
	free(relay->bytes);
}

struct stream *stream_relay(struct stream *below)
{
	static const struct stream methods = {.read = read_relay};
	struct relay *relay = stream_new(sizeof(*relay), methods, below, NULL, 0);

	if (!relay)
		return NULL;
	if (pthread_mutex_init(&relay->lock, NULL) != 0)
		return stream_drop(&relay->stream);
	if (pthread_cond_init(&relay->changed, NULL) != 0) {
		pthread_mutex_destroy(&relay->lock);
		return stream_drop(&relay->stream);
	}
	relay->stream.release = release_relay;
	return &relay->stream;
}

#include "cut_ahead.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define BATCH         \
	((size_t)16 * \
	 1024) /* bytes of the text that are handed over together, and what ends a passage */
#define BATCHES 4

struct batch {
	struct passage *passages;
	size_t n, capacity;
	size_t taken; /* of them */
};

struct cut_ahead {
	struct cutter *cutter;
	struct batch batches[BATCHES];
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t n_filled, n_emptied; /* batches so far */
	bool at_end, is_stopped;
	enum diag_code failed;
};

static enum diag_code fill(struct cutter *cutter, struct batch *batch)
{
	size_t end = cutter->at + BATCH;
	enum diag_code code = DIAG_OK;

	batch->n = batch->taken = 0;
	while (!code && cutter->at < cutter->len && cutter->at < end) {
		struct passage *passage =
			passage_next(&batch->passages, &batch->n, &batch->capacity);

		code = passage ? cutter_take(cutter, passage) : DIAG_NOMEM;
		if (!code)
			code = cutter_cut(cutter, passage);
	}
	/* What was cut in part is not to be read. */
	if (code && batch->n)
		batch->n--;
	return code;
}

/* Wait for a batch that is empty; NULL: to stop. */
static struct batch *empty_batch(struct cut_ahead *ahead)
{
	struct batch *batch = NULL;

	pthread_mutex_lock(&ahead->lock);
	while (ahead->n_filled - ahead->n_emptied == BATCHES && !ahead->is_stopped)
		pthread_cond_wait(&ahead->changed, &ahead->lock);
	if (!ahead->is_stopped)
		batch = &ahead->batches[ahead->n_filled % BATCHES];
	pthread_mutex_unlock(&ahead->lock);
	return batch;
}

static void *cut(void *ctx)
{
	struct cut_ahead *ahead = ctx;
	struct batch *batch;
	bool at_end = false;

	while (!at_end && (batch = empty_batch(ahead))) {
		enum diag_code code = fill(ahead->cutter, batch);

		at_end = code || ahead->cutter->at >= ahead->cutter->len;
		pthread_mutex_lock(&ahead->lock);
		ahead->n_filled++;
		ahead->at_end = at_end;
		ahead->failed = code;
		pthread_cond_broadcast(&ahead->changed);
		pthread_mutex_unlock(&ahead->lock);
	}
	return NULL;
}

struct cut_ahead *cut_ahead_new(struct cutter *cutter)
{
	struct cut_ahead *ahead = calloc(1, sizeof(*ahead));

	if (!ahead)
		return NULL;
	ahead->cutter = cutter;
	if (pthread_mutex_init(&ahead->lock, NULL) != 0) {
		free(ahead);
		return NULL;
	}
	if (pthread_cond_init(&ahead->changed, NULL) == 0) {
		if (pthread_create(&ahead->thread, NULL, cut, ahead) == 0)
			return ahead;
		pthread_cond_destroy(&ahead->changed);
	}
	pthread_mutex_destroy(&ahead->lock);
	free(ahead);
	return NULL;
}

void cut_ahead_free(struct cut_ahead *ahead)
{
	pthread_mutex_lock(&ahead->lock);
	ahead->is_stopped = true;
	pthread_cond_broadcast(&ahead->changed);
	pthread_mutex_unlock(&ahead->lock);
	pthread_join(ahead->thread, NULL);
	pthread_mutex_destroy(&ahead->lock);
	pthread_cond_destroy(&ahead->changed);
	for (size_t b = 0; b < BATCHES; b++) {
		for (size_t i = 0; i < ahead->batches[b].capacity; i++)
			passage_release(&ahead->batches[b].passages[i]);
		free(ahead->batches[b].passages);
	}
	free(ahead);
}

/* Give a batch back that was read, if one is given, and wait for the next; NULL at the end. */
static struct batch *full_batch(struct cut_ahead *ahead, bool gives_back)
{
	struct batch *batch = NULL;

	pthread_mutex_lock(&ahead->lock);
	if (gives_back) {
		ahead->n_emptied++;
		pthread_cond_broadcast(&ahead->changed);
	}
	while (ahead->n_filled == ahead->n_emptied && !ahead->at_end)
		pthread_cond_wait(&ahead->changed, &ahead->lock);
	if (ahead->n_filled > ahead->n_emptied)
		batch = &ahead->batches[ahead->n_emptied % BATCHES];
	pthread_mutex_unlock(&ahead->lock);
	return batch;
}

struct passage *cut_ahead_next(struct cut_ahead *ahead, enum diag_code *code)
{
	struct batch *batch = full_batch(ahead, false);

	while (batch && batch->taken == batch->n)
		batch = full_batch(ahead, true);
	if (batch)
		return &batch->passages[batch->taken++];
	*code = ahead->failed;
	return NULL;
}

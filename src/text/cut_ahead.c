#include "cut_ahead.h"

#include <stdlib.h>
#include <string.h>

#include "handover.h"

#define BATCH        \
	((size_t)4 * \
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
	struct handover handover; /* of the batches */
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

static void *cut(void *ctx)
{
	struct cut_ahead *ahead = ctx;
	bool at_end = false;

	for (size_t at; !at_end && handover_await_empty(&ahead->handover, &at);) {
		ahead->failed = fill(ahead->cutter, &ahead->batches[at]);
		at_end = ahead->failed || ahead->cutter->at >= ahead->cutter->len;
		handover_fill(&ahead->handover, at_end);
	}
	return NULL;
}

struct cut_ahead *cut_ahead_new(struct cutter *cutter)
{
	struct cut_ahead *ahead = calloc(1, sizeof(*ahead));

	if (!ahead)
		return NULL;
	ahead->cutter = cutter;
	if (handover_init(&ahead->handover, BATCHES)) {
		if (pthread_create(&ahead->thread, NULL, cut, ahead) == 0)
			return ahead;
		handover_release(&ahead->handover);
	}
	free(ahead);
	return NULL;
}

void cut_ahead_free(struct cut_ahead *ahead)
{
	handover_stop(&ahead->handover);
	pthread_join(ahead->thread, NULL);
	handover_release(&ahead->handover);
	for (size_t b = 0; b < BATCHES; b++) {
		for (size_t i = 0; i < ahead->batches[b].capacity; i++)
			passage_release(&ahead->batches[b].passages[i]);
		free(ahead->batches[b].passages);
	}
	free(ahead);
}

struct passage *cut_ahead_next(struct cut_ahead *ahead, enum diag_code *code)
{
	for (size_t at; handover_await_full(&ahead->handover, &at);
	     handover_empty(&ahead->handover)) {
		struct batch *batch = &ahead->batches[at];

		if (batch->taken < batch->n)
			return &batch->passages[batch->taken++];
	}
	*code = ahead->failed;
	return NULL;
}

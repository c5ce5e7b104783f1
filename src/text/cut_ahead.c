#include "cut_ahead.h"

#include <stdlib.h>

#include "handover.h"

#define BATCH ((size_t)8 * 1024) /* bytes of the text that are handed over together */
#define BATCHES 3		 /* of each thread */

struct batch {
	struct passage_list list;
	size_t taken; /* of its passages */
	bool is_last;
	enum diag_code failed; /* behind these */
};

/* A thread, and what it hands on. */
struct stage {
	struct batch *batches[BATCHES];
	struct handover handover; /* of these */
	pthread_t thread;
	bool is_ready, is_running;
};

struct cut_ahead {
	struct cutter *cutter;
	struct words words; /* of the thread that measures */
	struct marks marks;
	struct stage cut, measured;
	struct batch batches[2 * BATCHES];
};

static void fill(struct cutter *cutter, struct batch *batch)
{
	size_t end = cutter->at + BATCH;
	enum diag_code code = DIAG_OK;

	passage_list_clear(&batch->list);
	batch->taken = 0;
	while (!code && cutter->at < cutter->len && cutter->at < end) {
		struct passage *passage = passage_list_next(&batch->list);

		code = passage ? cutter_take(cutter, passage) : DIAG_NOMEM;
		if (!code)
			code = cutter_cut(cutter, passage);
	}
	/* What was cut in part is not to be read. */
	if (code && batch->list.n)
		batch->list.n--;
	batch->failed = code;
	batch->is_last = code || cutter->at >= cutter->len;
}

static void *cut(void *ctx)
{
	struct cut_ahead *ahead = ctx;
	bool at_end = false;

	for (size_t at; !at_end && handover_await_empty(&ahead->cut.handover, &at);) {
		fill(ahead->cutter, ahead->cut.batches[at]);
		at_end = ahead->cut.batches[at]->is_last;
		handover_fill(&ahead->cut.handover, at_end);
	}
	return NULL;
}

static void measure_batch(struct cut_ahead *ahead, struct batch *batch)
{
	for (size_t i = 0; i < batch->list.n; i++) {
		enum diag_code code =
			passage_measure(&batch->list.passages[i], &ahead->words, &ahead->marks);

		if (code) {
			batch->list.n = i;
			batch->failed = code;
			batch->is_last = true;
		}
	}
}

/* Measure what was cut; what was read goes back to be filled again. */
static void *measure(void *ctx)
{
	struct cut_ahead *ahead = ctx;
	bool at_end = false;

	for (size_t from, to; !at_end && handover_await_full(&ahead->cut.handover, &from) &&
			      handover_await_empty(&ahead->measured.handover, &to);) {
		struct batch *batch = ahead->cut.batches[from];

		ahead->cut.batches[from] = ahead->measured.batches[to];
		handover_empty(&ahead->cut.handover);
		measure_batch(ahead, batch);
		ahead->measured.batches[to] = batch;
		at_end = batch->is_last;
		handover_fill(&ahead->measured.handover, at_end);
	}
	return NULL;
}

static bool make_ready(struct stage *stage)
{
	stage->is_ready = handover_init(&stage->handover, BATCHES);
	return stage->is_ready;
}

static bool start(struct stage *stage, void *(*work)(void *ctx), struct cut_ahead *ahead)
{
	stage->is_running = pthread_create(&stage->thread, NULL, work, ahead) == 0;
	return stage->is_running;
}

struct cut_ahead *cut_ahead_new(struct cutter *cutter, struct marks marks)
{
	struct cut_ahead *ahead = calloc(1, sizeof(*ahead));

	if (!ahead)
		return NULL;
	ahead->cutter = cutter;
	ahead->marks = marks;
	for (size_t b = 0; b < BATCHES; b++) {
		ahead->cut.batches[b] = &ahead->batches[b];
		ahead->measured.batches[b] = &ahead->batches[BATCHES + b];
	}
	/* The cutter is not touched before the rest is there. */
	if (words_init(&ahead->words) && make_ready(&ahead->cut) && make_ready(&ahead->measured) &&
	    start(&ahead->measured, measure, ahead) && start(&ahead->cut, cut, ahead))
		return ahead;
	cut_ahead_free(ahead);
	return NULL;
}

static void end(struct stage *stage)
{
	if (stage->is_running)
		pthread_join(stage->thread, NULL);
	if (stage->is_ready)
		handover_release(&stage->handover);
}

void cut_ahead_free(struct cut_ahead *ahead)
{
	if (ahead->cut.is_ready)
		handover_stop(&ahead->cut.handover);
	if (ahead->measured.is_ready)
		handover_stop(&ahead->measured.handover);
	end(&ahead->cut);
	end(&ahead->measured);
	for (size_t b = 0; b < countof(ahead->batches); b++)
		passage_list_release(&ahead->batches[b].list);
	words_release(&ahead->words);
	free(ahead);
}

struct passage *cut_ahead_next(struct cut_ahead *ahead, enum diag_code *code)
{
	struct handover *handover = &ahead->measured.handover;

	for (size_t at; handover_await_full(handover, &at); handover_empty(handover)) {
		struct batch *batch = ahead->measured.batches[at];

		if (batch->taken < batch->list.n)
			return &batch->list.passages[batch->taken++];
		*code = batch->failed;
	}
	return NULL;
}

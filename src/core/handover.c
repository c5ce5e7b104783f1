#include "handover.h"

bool handover_init(struct handover *handover, size_t n_places)
{
	*handover = (struct handover){.n_places = n_places};
	if (pthread_mutex_init(&handover->lock, NULL) != 0)
		return false;
	if (pthread_cond_init(&handover->changed, NULL) == 0)
		return true;
	pthread_mutex_destroy(&handover->lock);
	return false;
}

void handover_release(struct handover *handover)
{
	pthread_mutex_destroy(&handover->lock);
	pthread_cond_destroy(&handover->changed);
}

bool handover_await_empty(struct handover *handover, size_t *place)
{
	bool is_stopped;

	pthread_mutex_lock(&handover->lock);
	while (handover->n_filled - handover->n_emptied == handover->n_places &&
	       !handover->is_stopped)
		pthread_cond_wait(&handover->changed, &handover->lock);
	*place = handover->n_filled % handover->n_places;
	is_stopped = handover->is_stopped;
	pthread_mutex_unlock(&handover->lock);
	return !is_stopped;
}

bool handover_await_full(struct handover *handover, size_t *place)
{
	bool is_full;

	pthread_mutex_lock(&handover->lock);
	while (handover->n_filled == handover->n_emptied && !handover->at_end &&
	       !handover->is_stopped)
		pthread_cond_wait(&handover->changed, &handover->lock);
	*place = handover->n_emptied % handover->n_places;
	is_full = handover->n_filled > handover->n_emptied && !handover->is_stopped;
	pthread_mutex_unlock(&handover->lock);
	return is_full;
}

static void change(struct handover *handover, size_t filled, size_t emptied, bool *is_set)
{
	pthread_mutex_lock(&handover->lock);
	handover->n_filled += filled;
	handover->n_emptied += emptied;
	if (is_set)
		*is_set = true;
	pthread_cond_broadcast(&handover->changed);
	pthread_mutex_unlock(&handover->lock);
}

void handover_fill(struct handover *handover, bool at_end)
{
	change(handover, 1, 0, at_end ? &handover->at_end : NULL);
}

void handover_empty(struct handover *handover)
{
	change(handover, 0, 1, NULL);
}

void handover_stop(struct handover *handover)
{
	change(handover, 0, 0, &handover->is_stopped);
}

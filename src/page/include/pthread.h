/*
 * pthread.h - a browser's page has one thread: locks are always free, and no thread can be had.
 */
#ifndef KZBE_PAGE_PTHREAD_H
#define KZBE_PAGE_PTHREAD_H

#include <errno.h>

/* The C library has types of these names, and nothing to do with them. */
#define pthread_t int
#define pthread_mutex_t int
#define pthread_cond_t int
#define pthread_once_t int

#define PTHREAD_MUTEX_INITIALIZER 0
#define PTHREAD_COND_INITIALIZER 0
#define PTHREAD_ONCE_INIT 0

#define pthread_mutex_init(mutex, attributes) ((void)(mutex), 0)
#define pthread_mutex_lock(mutex) ((void)(mutex))
#define pthread_mutex_unlock(mutex) ((void)(mutex))
#define pthread_mutex_destroy(mutex) ((void)(mutex))
#define pthread_cond_init(condition, attributes) ((void)(condition), 0)
#define pthread_cond_wait(condition, mutex) ((void)(condition), (void)(mutex))
#define pthread_cond_broadcast(condition) ((void)(condition))
#define pthread_cond_destroy(condition) ((void)(condition))
#define pthread_create(thread, attributes, run, ctx) \
	((void)(run), (void)(ctx), *(thread) = 0, EAGAIN)
#define pthread_join(thread, result) ((void)(thread))
#define pthread_once(once, run) ((void)(*(once) || (*(once) = 1, (run)(), 0)))

#endif

/*
 * spawn.h - a page runs no other programs: none is found.
 */
#ifndef KZBE_PAGE_SPAWN_H
#define KZBE_PAGE_SPAWN_H

#include <errno.h>
#include <sys/types.h>

typedef int posix_spawn_file_actions_t;

#define posix_spawn_file_actions_init(actions) (*(actions) = 0)
#define posix_spawn_file_actions_adddup2(actions, from, to) ((void)(from), (void)(to), 0)
#define posix_spawn_file_actions_destroy(actions) ((void)(actions))
#define posix_spawnp(child, name, actions, attributes, arguments, environment) \
	((void)(name), (void)(arguments), *(child) = 0, ENOENT)

#endif

/*
 * sys/wait.h - there is no other program to wait for.
 */
#ifndef KZBE_PAGE_SYS_WAIT_H
#define KZBE_PAGE_SYS_WAIT_H

#define waitpid(child, status, options) ((void)(child), (void)(status), -1)
#define WIFEXITED(status) ((void)(status), 0)
#define WEXITSTATUS(status) ((void)(status), 0)

#endif

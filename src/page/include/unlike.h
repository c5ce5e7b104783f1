/*
 * unlike.h - what a page's C library lacks of POSIX. Every file is compiled with it.
 */
#ifndef KZBE_PAGE_UNLIKE_H
#define KZBE_PAGE_UNLIKE_H

#include <sys/types.h>

char *realpath(const char *path, char *resolved);
int mkstemp(char *pattern);
pid_t getpid(void);
mode_t umask(mode_t mask);
int fchmod(int descriptor, mode_t mode);

#endif

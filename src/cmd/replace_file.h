/*
 * replace_file.h - a file written whole or not at all. Private to cmd.
 */
#ifndef KZBE_REPLACE_FILE_H
#define KZBE_REPLACE_FILE_H

#include <stddef.h>
#include <sys/types.h>

/*
 * Write the n bytes to a new file in the folder of the regular file at path, which need not exist, and put it in its place:
 * whoever reads it sees the old file or the new one. Whatever ends the program in between, but for
 * SIGKILL, takes the unfinished file away. NULL, or what cannot be done ("cannot write"), and errno.
 */
const char *replace_file(const char *path, const char *bytes, size_t n, mode_t mode);

#endif

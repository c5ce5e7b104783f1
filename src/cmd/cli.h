/*
 * cli.h - the whole program.
 */
#ifndef KZBE_CLI_H
#define KZBE_CLI_H

enum exit_status {
	STATUS_DONE = 0,    /* done, nothing found */
	STATUS_FINDING = 1, /* no such figure; a figure that does not hold */
	STATUS_TROUBLE = 2, /* usage, bad data, input or output */
};

/* Returns one of these. */
int kzbe_main(int argc, char **argv);

#endif

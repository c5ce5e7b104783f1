/*
 * cli.h - the whole program.
 */
#ifndef KZBE_CLI_H
#define KZBE_CLI_H

int kzbe_main(int argc, char **argv);

#endif

/*
 * confine.h - giving up what a command does not need, before it reads anything from outside. Private
 * to cmd.
 *
 * Where the kernel has Landlock (Linux 5.13; connections: 6.7), a command that prints to standard
 * output can afterwards neither open a file for writing, nor create, rename or remove one, nor start
 * a program, nor connect or listen by TCP. Reading stays: files are opened one after the other. With
 * -o, and for charts and pages, which gnuplot draws, only connections are given up; with gnuplot it
 * runs under that, too. Built in where KZBE_CONFINE is defined: the sanitizers and the coverage
 * write files of their own at exit.
 *
 * It costs a run 0.06 ms (strace: prctl, two to create the rules, one to take them on).
 */
#ifndef KZBE_CONFINE_H
#define KZBE_CONFINE_H

#include "input.h"
#include "options.h"

/* Cannot be taken back. Where the kernel refuses, the program goes on as it is. */
void confine(const struct options *options);

/* The same for a command that will read nothing but the n files open at the descriptors. */
void confine_to(const struct options *options, const struct input_stand_in *files, size_t n);

#endif

/*
 * setjmp.h - WebAssembly cannot leave functions from within. Only memory that ran out jumps: it ends
 * the run, with the words and the status that it has elsewhere.
 */
#ifndef KZBE_PAGE_SETJMP_H
#define KZBE_PAGE_SETJMP_H

typedef int jmp_buf[1];

#define setjmp(place) ((void)(place), 0)
#define longjmp(place, value) page_out_of_memory()

_Noreturn void page_out_of_memory(void);

#endif

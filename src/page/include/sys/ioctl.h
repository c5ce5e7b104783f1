/*
 * sys/ioctl.h - the window has no size, and what waits on standard input has no count.
 */
#ifndef KZBE_PAGE_SYS_IOCTL_H
#define KZBE_PAGE_SYS_IOCTL_H

struct winsize {
	unsigned short ws_row, ws_col;
};

#define TIOCGWINSZ 0
#define FIONREAD 1

int ioctl(int descriptor, int what, ...);

#endif

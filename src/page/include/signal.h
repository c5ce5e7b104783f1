/*
 * signal.h - nothing signals a page. The names are those that the program knows.
 */
#ifndef KZBE_PAGE_SIGNAL_H
#define KZBE_PAGE_SIGNAL_H

typedef int sigset_t;

struct sigaction {
	void (*sa_handler)(int);
	sigset_t sa_mask;
	int sa_flags;
};

enum {
	SIGHUP = 1,
	SIGINT,
	SIGQUIT,
	SIGILL,
	SIGTRAP,
	SIGABRT,
	SIGBUS,
	SIGFPE,
	SIGKILL,
	SIGSEGV,
	SIGPIPE,
	SIGTERM,
	SIGCHLD,
	SIGCONT,
	SIGSTOP,
	SIGTSTP,
	SIGTTIN,
	SIGTTOU,
	SIGURG,
	SIGXFSZ,
	SIGSYS,
	SIGRTMAX
};

#define SIG_DFL ((void (*)(int))0)
#define SIG_IGN ((void (*)(int))1)
#define SIG_BLOCK 0
#define SIG_SETMASK 2
#define SA_RESETHAND 0

static inline void (*signal(int number, void (*handler)(int)))(int)
{
	(void)number;
	return handler;
}

static inline int raise(int number)
{
	(void)number;
	return 0;
}

static inline int sigaction(int number, const struct sigaction *action, struct sigaction *before)
{
	(void)number;
	(void)action;
	(void)before;
	return -1;
}

static inline int sigfillset(sigset_t *set)
{
	return *set = 0;
}

static inline int sigprocmask(int how, const sigset_t *set, sigset_t *before)
{
	(void)how;
	(void)set;
	return *before = 0;
}

#endif

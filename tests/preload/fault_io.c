/*
 * fault_io.c - preloaded into the program: what can go wrong with files, where it is told to.
 *
 * KZBE_SHORT=n            a read or write moves at most n bytes
 * KZBE_EINTR=1            every read, write and open fails once with EINTR before it does its work
 * KZBE_FAULT="CALL N WHAT"   the N-th CALL (read, write, close, rename, fchmod, lseek) fails with
 *                         WHAT: EIO, ENOSPC or EDQUOT; KILL ends the process there, a write half done;
 *                         a number is that signal, sent there
 * KZBE_CHANGE="N PATH SIZE"  before the N-th read of a file PATH gets this size (grown by spaces)
 * KZBE_THREADS=n          no thread is created beyond so many
 * KZBE_FAULT_REPORT=F     at exit the number of calls of the KZBE_FAULT's kind is written to F
 *
 * Standard error is left alone, so that what is said can be seen.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const struct {
	const char *name;
	int value; /* 0: a signal is sent */
} kinds[] = {{"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"KILL", 0}};

static struct {
	char call[16];
	long at;
	int error, signal;
	long at_most; /* bytes; 0: as many as there are */
	int interrupts;
	long change_at, change_size;
	char change_path[4096];
	int change_file, report_file; /* opened before the program gives up writing; -1: none */
} plan;

static atomic_long calls, reads;

/* Out of the way of the program's own descriptors. */
static int open_early(const char *path, int flags)
{
	int low = path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | flags, 0600) : -1;
	int high = low < 0 ? -1 : (int)syscall(SYS_fcntl, low, F_DUPFD_CLOEXEC, 100);

	if (low >= 0)
		syscall(SYS_close, low);
	return high;
}

__attribute__((constructor)) static void make_plan(void)
{
	const char *fault = getenv("KZBE_FAULT"), *change = getenv("KZBE_CHANGE");
	const char *at_most = getenv("KZBE_SHORT");
	char kind[16] = "";

	plan.at_most = at_most ? strtol(at_most, NULL, 10) : 0;
	plan.interrupts = getenv("KZBE_EINTR") != NULL;
	if (change && sscanf(change, "%ld %4095s %ld", &plan.change_at, plan.change_path,
			     &plan.change_size) != 3)
		abort();
	plan.change_file = open_early(change ? plan.change_path : NULL, O_APPEND);
	plan.report_file = open_early(getenv("KZBE_FAULT_REPORT"), O_CREAT);
	if (!fault)
		return;
	if (sscanf(fault, "%15s %ld %15s", plan.call, &plan.at, kind) != 3)
		abort();
	plan.signal = atoi(kind) ? atoi(kind) : SIGKILL;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (strcmp(kinds[i].name, kind) == 0)
			plan.error = kinds[i].value;
	}
}

__attribute__((destructor)) static void report(void)
{
	char line[32];
	int n = snprintf(line, sizeof(line), "%ld\n", (long)calls);

	if (plan.report_file >= 0 &&
	    (ftruncate(plan.report_file, 0) != 0 ||
	     syscall(SYS_pwrite64, plan.report_file, line, (size_t)n, (off_t)0) != n))
		abort();
}

/* Whether this call is the one that fails; a signal that ends the process does not return. */
static int fails(const char *call)
{
	if (strcmp(plan.call, call) != 0 || ++calls != plan.at)
		return 0;
	if (!plan.error) {
		raise(plan.signal);
		return 0;
	}
	errno = plan.error;
	return 1;
}

/* Every other time. */
static int is_interrupted(void)
{
	static atomic_long times;

	if (!plan.interrupts || times++ % 2)
		return 0;
	errno = EINTR;
	return 1;
}

static size_t shortened(size_t size)
{
	return plan.at_most && size > (size_t)plan.at_most ? (size_t)plan.at_most : size;
}

/* Another program's doing, as far as the reader can see. */
static void change_file(void)
{
	struct stat status;
	int file = plan.change_file;

	if (++reads != plan.change_at || stat(plan.change_path, &status) != 0)
		return;
	if (plan.change_size <= status.st_size) {
		if (ftruncate(file, plan.change_size) != 0)
			abort();
		return;
	}
	for (long n = status.st_size; n < plan.change_size; n++) {
		if (syscall(SYS_write, file, " ", 1) != 1)
			abort();
	}
	syscall(SYS_close, file);
}

ssize_t read(int file, void *block, size_t size)
{
	if (is_interrupted() || fails("read"))
		return -1;
	change_file();
	return syscall(SYS_read, file, block, shortened(size));
}

ssize_t write(int file, const void *bytes, size_t size)
{
	if (file == STDERR_FILENO)
		return syscall(SYS_write, file, bytes, size);
	if (is_interrupted())
		return -1;
	if (!plan.error && plan.at && strcmp(plan.call, "write") == 0 && calls + 1 == plan.at)
		syscall(SYS_write, file, bytes, size / 2);
	if (fails("write"))
		return -1;
	return syscall(SYS_write, file, bytes, shortened(size));
}

int open(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list list;

	va_start(list, flags);
	if (flags & (O_CREAT | O_TMPFILE))
		mode = va_arg(list, mode_t);
	va_end(list);
	if (is_interrupted())
		return -1;
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int close(int file)
{
	int failed = fails("close");
	int result = (int)syscall(SYS_close, file);

	if (!failed)
		return result;
	errno = plan.error;
	return -1;
}

int rename(const char *from, const char *to)
{
	return fails("rename") ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int fchmod(int file, mode_t mode)
{
	return fails("fchmod") ? -1 : (int)syscall(SYS_fchmod, file, mode);
}

off_t lseek(int file, off_t offset, int whence)
{
	return fails("lseek") ? -1 : (off_t)syscall(SYS_lseek, file, offset, whence);
}

int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*work)(void *),
		   void *ctx)
{
	static atomic_long created;
	int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
	const char *most = getenv("KZBE_THREADS");

	if (most && created >= strtol(most, NULL, 10))
		return EAGAIN;
	created++;
	*(void **)&next = dlsym(RTLD_NEXT, "pthread_create");
	return next(thread, attributes, work, ctx);
}

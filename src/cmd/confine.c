#define _GNU_SOURCE
#include "confine.h"

#include <string.h>

#ifdef KZBE_CONFINE
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#if defined(KZBE_CONFINE) && defined(SYS_landlock_create_ruleset)

/* As linux/landlock.h has them; spelled out because the system's header may be older than its
 * kernel. */
#define GET_VERSION 1U
#define FS_EXECUTE UINT64_C(1)
#define FS_WRITE_FILE UINT64_C(2)
#define FS_READ_FILE UINT64_C(4)
#define FS_READ_FILE_AND_DIR UINT64_C(0xc)
#define FS_REMOVE_AND_MAKE UINT64_C(0x1ff0) /* remove a folder or file, make any kind of file */
#define FS_REFER UINT64_C(0x2000)	    /* since version 2 */
#define FS_TRUNCATE UINT64_C(0x4000)	    /* since version 3 */
#define NET_BIND_AND_CONNECT UINT64_C(3)    /* TCP, since version 4 */

/* What is listed here is denied unless a rule allows it. */
struct ruleset {
	uint64_t handled_fs;
	uint64_t handled_net; /* unknown before version 4 */
};

/* What is allowed all the same, at a file. */
struct rule {
	uint64_t allowed;
	int32_t descriptor;
} __attribute__((packed));

#define RULE_OF_FILE 1

static uint64_t given_up_files(const struct options *options, bool has_files, long version)
{
	bool is_drawn = strcmp(options->command, "chart") == 0 ||
			(options->format && options->format->is_page);
	uint64_t rights = FS_EXECUTE | FS_WRITE_FILE | FS_REMOVE_AND_MAKE;

	/* The name's ending may make it a page; a baseline is a file, too. */
	if (is_drawn || options->output || options->update_baseline)
		return 0;
	if (has_files)
		rights |= FS_READ_FILE_AND_DIR;
	if (version >= 2)
		rights |= FS_REFER;
	if (version >= 3)
		rights |= FS_TRUNCATE;
	return rights;
}

static void take_on(const struct options *options, const struct input_stand_in *files, size_t n)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, GET_VERSION), rules;
	struct ruleset ruleset;

	if (version < 1)
		return;
	ruleset = (struct ruleset){.handled_fs = given_up_files(options, files, version),
				   .handled_net = version >= 4 ? NET_BIND_AND_CONNECT : 0};
	if (!ruleset.handled_fs && !ruleset.handled_net)
		return;
	rules = syscall(SYS_landlock_create_ruleset, &ruleset,
			version >= 4 ? sizeof(ruleset) : sizeof(ruleset.handled_fs), 0U);
	if (rules < 0)
		return;
	for (size_t i = 0; i < n; i++) {
		struct rule rule = {FS_READ_FILE, files[i].descriptor};

		(void)syscall(SYS_landlock_add_rule, (int)rules, RULE_OF_FILE, &rule, 0U);
	}
	/* Without this only root may confine itself. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
		(void)syscall(SYS_landlock_restrict_self, (int)rules, 0U);
	(void)syscall(SYS_close, (int)rules); /* no file of the program's */
}

void confine(const struct options *options)
{
	take_on(options, NULL, 0);
}

void confine_to(const struct options *options, const struct input_stand_in *files, size_t n)
{
	/* Without Landlock, too. */
	(void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	take_on(options, files, n);
}

#else

void confine(const struct options *options)
{
	(void)options;
}

void confine_to(const struct options *options, const struct input_stand_in *files, size_t n)
{
	(void)options;
	(void)files;
	(void)n;
}

#endif

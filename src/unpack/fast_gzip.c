#include "fast_gzip.h"

#if defined(__has_include)
#if __has_include(<isa-l/igzip_lib.h>)
#define HAS_ISAL
#endif
#endif

#ifdef HAS_ISAL

#include <dlfcn.h>
#include <stdlib.h>

#include <isa-l/igzip_lib.h>

/* Debian has no static one, and a shared one that is always loaded would cost every start 0.2 ms. */
#define LIBRARY "libisal.so.2"

static struct {
	void (*init)(struct inflate_state *);
	void (*reset)(struct inflate_state *);
	int (*inflate)(struct inflate_state *);
} library;

struct fast_gzip {
	struct inflate_state state;
};

static bool find(void *handle, const char *name, void *function)
{
	*(void **)function = dlsym(handle, name);
	return *(void **)function != NULL;
}

/* Load the library, once. It is never unloaded. */
static bool load(void)
{
	static bool is_loaded;
	void *handle = is_loaded ? NULL : dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);

	if (handle)
		is_loaded = find(handle, "isal_inflate_init", &library.init) &&
			    find(handle, "isal_inflate_reset", &library.reset) &&
			    find(handle, "isal_inflate", &library.inflate);
	return is_loaded;
}

struct fast_gzip *fast_gzip_new(void)
{
	struct fast_gzip *gzip = load() ? malloc(sizeof(*gzip)) : NULL;

	if (gzip) {
		library.init(&gzip->state);
		gzip->state.crc_flag = ISAL_GZIP;
	}
	return gzip;
}

void fast_gzip_free(struct fast_gzip *gzip)
{
	free(gzip);
}

void fast_gzip_reset(struct fast_gzip *gzip)
{
	library.reset(&gzip->state);
	gzip->state.crc_flag = ISAL_GZIP;
}

bool fast_gzip_inflate(struct fast_gzip *gzip, char *in, size_t *n_in, char *out, size_t *n_out,
		       bool *is_end)
{
	struct inflate_state *state = &gzip->state;
	int status;

	state->next_in = (uint8_t *)in;
	state->avail_in = (uint32_t)*n_in;
	state->next_out = (uint8_t *)out;
	state->avail_out = (uint32_t)*n_out;
	status = library.inflate(state);
	*n_in -= state->avail_in;
	*n_out -= state->avail_out;
	*is_end = state->block_state == ISAL_BLOCK_FINISH;
	return status >= 0;
}

#else

struct fast_gzip *fast_gzip_new(void)
{
	return NULL;
}

void fast_gzip_free(struct fast_gzip *gzip)
{
	(void)gzip;
}

void fast_gzip_reset(struct fast_gzip *gzip)
{
	(void)gzip;
}

bool fast_gzip_inflate(struct fast_gzip *gzip, char *in, size_t *n_in, char *out, size_t *n_out,
		       bool *is_end)
{
	(void)gzip, (void)in, (void)out;
	*n_in = *n_out = 0;
	*is_end = false;
	return false;
}

#endif

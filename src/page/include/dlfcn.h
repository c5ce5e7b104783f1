/*
 * dlfcn.h - a page loads no libraries.
 */
#ifndef KZBE_PAGE_DLFCN_H
#define KZBE_PAGE_DLFCN_H

#include <stddef.h>

#define RTLD_NOW 0
#define RTLD_LOCAL 0

#define dlopen(name, how) ((void)(name), (void *)NULL)
#define dlsym(handle, name) ((void)(handle), (void)(name), (void *)NULL)
#define dlerror() ((const char *)NULL)
#define dlclose(handle) ((void)(handle))

#endif

# kzbe-trade. 'make help' lists what there is to make.
#
# Modes: MODE=release (default), debug, asan, coverage, fuzz (clang); each builds in build/MODE.

VERSION := 0.1.0
MODE ?= release

CC ?= gcc
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BASH_COMPLETION_DIR ?= $(PREFIX)/share/bash-completion/completions
FISH_COMPLETION_DIR ?= $(PREFIX)/share/fish/vendor_completions.d
ZSH_COMPLETION_DIR ?= $(PREFIX)/share/zsh/site-functions
SCHEMA_DIR ?= $(PREFIX)/share/kzbe-trade
INCLUDEDIR ?= $(PREFIX)/include
LIBDIR ?= $(PREFIX)/lib
INSTALL ?= install

BUILD := build/$(MODE)
PROGRAM := $(BUILD)/kzbe-trade

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDARY:
MAKEFLAGS += --no-builtin-rules
.DEFAULT_GOAL := all

# --- flags: ours first, so that the user's win ---------------------------------------------------

WARNINGS := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
	-Wcast-qual -Wwrite-strings -Wformat=2 -Wundef -Wvla -Wswitch-enum -Wpointer-arith \
	-Wnull-dereference -fno-common -pedantic
ifdef WERROR
WARNINGS += -Werror
endif

# The folders with something in C that the build makes of tables.
made_folders := $(sort source $(patsubst src/%/,%,$(dir $(wildcard src/*/*.table src/*/*.columns src/*/*.phrases))))

# Files beyond 2 GB and times after 2038 where off_t and time_t would have 32 bits.
base_cppflags := -iquote include -iquote src/core $(made_folders:%=-iquote $(BUILD)/src/%) -iquote tests/support -DKZBE_VERSION='"$(VERSION)"' \
	-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64
base_cflags := -std=c17 $(WARNINGS)

# Across files, which reading dumps gains a fifth from; the tests link without it, which is faster.
lto := $(if $(findstring clang,$(CC)),,-flto=auto)
mode_cflags_release := -O3 $(if $(lto),$(lto) -ffat-lto-objects) -fPIE -fstack-protector-strong -fstack-clash-protection \
	-D_FORTIFY_SOURCE=2 -DKZBE_CONFINE
mode_ldflags_release := -pie -Wl,-z,relro,-z,now -Wl,--as-needed
# What makes the start quicker, where the linker and the C library know it: a pointer to be fixed up takes a
# bit instead of 24 bytes, and weak symbols that nobody has are not looked for.
quick_start := -Wl,-z,pack-relative-relocs,-z,nodynamic-undefined-weak
knows_quick_start := printf '%s\n' '\#include <features.h>' '\#if !__GLIBC_PREREQ(2, 36)' '\#error older' '\#endif' \
	'int main(void) { return 0; }' | $(CC) $(CFLAGS) -fPIE -pie $(LDFLAGS) $(quick_start) -Wl,--fatal-warnings \
	-o $(BUILD)/quick-start -x c - 2>/dev/null
ifeq ($(MODE),release)
mode_ldflags_release += $(shell mkdir -p $(BUILD) && $(knows_quick_start) && echo $(quick_start))
endif
mode_cflags_debug := -Og -g
mode_cflags_asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
mode_ldflags_asan := -fsanitize=address,undefined
# Counted one by one by several threads, else counts get lost and even negative.
mode_cflags_coverage := -O0 -g --coverage -fprofile-update=atomic
mode_ldflags_coverage := --coverage
mode_cflags_fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
mode_ldflags_fuzz := -fsanitize=address,undefined

ifeq ($(filter $(MODE),release debug asan coverage fuzz),)
$(error MODE is release, debug, asan, coverage or fuzz, not '$(MODE)')
endif

# The libraries are linked statically: each shared one costs every run 0.1 ms and more (make bench).
LIBS := -l:libcsv.a -l:libunistring.a -l:libgmp.a -l:libpcre2-8.a -l:libz.a -l:liblzma.a -l:libzstd.a -l:libexpat.a -l:libyajl_s.a -l:libgumbo.a

all_cppflags = $(base_cppflags) $(CPPFLAGS)
all_cflags = $(base_cflags) $(mode_cflags_$(MODE)) $(CFLAGS)
all_ldflags = $(mode_ldflags_$(MODE)) $(LDFLAGS)
all_libs = $(LIBS) $(LDLIBS)

Q := $(if $(V),,@)

# What runs what was built for another kind of machine (tests/cross): qemu.
RUN_UNDER ?=

# --- what is built from what ----------------------------------------------------------------------

# completion/ is a program of its own, run while building
completion_sources := $(sort $(wildcard src/completion/*.c))
# lib/ is the library's one file, and an example of its use; of what is shown it has why there is no figure
library_sources := src/lib/libkzbe.c src/view/reason.c $(sort $(foreach folder,core token unpack load source scan calc,$(wildcard src/$(folder)/*.c)))
# page/ is for browsers alone
page_shims := $(sort $(wildcard src/page/*.c))
sources := $(filter-out $(completion_sources) $(page_shims) src/lib/%,$(sort $(wildcard src/*.c src/*/*.c)))
objects := $(sources:%.c=$(BUILD)/%.o) $(BUILD)/src/text/words_table.o $(BUILD)/src/core/messages.o \
	$(BUILD)/src/source/names_table.o $(BUILD)/src/report/styles.o
library_objects := $(filter-out $(BUILD)/src/main.o,$(objects))
unit_sources := $(sort $(wildcard tests/unit/test_*.c))
unit_programs := $(unit_sources:%.c=$(BUILD)/%)
bench_objects := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/bench/*.c)))
bench_programs := $(BUILD)/tests/bench/generate $(BUILD)/tests/bench/measure
completion_objects := $(completion_sources:%.c=$(BUILD)/%.o)
completions := $(addprefix $(BUILD)/completion/kzbe-trade.,bash fish zsh)
fuzz_harnesses := $(patsubst %.c,$(BUILD)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
# What feeds a harness: libFuzzer in mode fuzz, else a replay of its corpus.
fuzz_driver := $(if $(filter fuzz,$(MODE)),,$(BUILD)/tests/fuzz/replay.o)
fuzz_ldflags := $(if $(filter fuzz,$(MODE)),-fsanitize=fuzzer)
support_objects := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/support/*.c)))

.PHONY: check-recipes libkzbe install-lib all help fuzz fuzz-harnesses check-browser check-desk check-cross test-programs boundary deps check-deps report check unit-programs bench lint headers clean install \
	uninstall dist coverage valgrind format FORCE

all: $(PROGRAM) $(completions) ## the program, in build/MODE, and what the shells complete

# Rewritten only when it differs, so that changed flags rebuild and unchanged ones do not.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(CC) $(all_cppflags) $(all_cflags) $(all_ldflags) $(all_libs))' \
		>$@.new; \
	if cmp -s $@.new $@; then rm -f $@.new; else mv -f $@.new $@; fi

$(BUILD)/%.o: %.c $(BUILD)/flags Makefile
	@mkdir -p $(@D)
	$(if $(Q),@echo "  CC    $<")
	$(Q)$(CC) $(all_cppflags) $(all_cflags) -MMD -MP -c -o $@ $<

# Rows of small tables, their fields parted by tabs, as C has them: numbers, characters, what has quotes, and constants and
# macros with an underscore in their names, as they are; - is NULL; all else in quotes, with N_() around what is translated.
made_tables := $(sort $(wildcard src/*/*.table src/*/*.columns src/*/*.phrases))
made_tables := $(patsubst %.phrases,%_phrases.inc,$(patsubst %.columns,%_columns.inc,$(made_tables:.table=.inc)))
table_rows := $(made_tables:%=$(BUILD)/%)
as_c := sed -E -e '/^\#/d' -e 's/"/\x01/g' -e "s/(^|\t)([^0-9\x01'\t][^\t]*)/\1\"\2\"/g" -e 's/"N_\(([^"\t]*)\)"/N_("\1")/g' \
	-e 's/"([A-Z]+_[A-Z_0-9]+(\([a-z_., 0-9]*\))?( \| [A-Z_0-9]+)*)"/\1/g' -e 's/"-"/NULL/g' -e 's/\t/, /g' -e 's/\x01/"/g'
rows = $(as_c) -e 's/.*/ROW(&)/' $< >$@
# Columns by their names: CHECK_COLUMNS(X) of check.columns is a list with X(...) for each.
columns = { printf '\#define %s_COLUMNS(X) ' $(shell echo $(*F) | tr a-z A-Z); $(as_c) -e 's/^"([A-Z0-9]+)"/\1/' -e 's/.*/X(&) \\/' $<; echo; } >$@
# Lists of words: [those] of text.phrases is phrases_those for who includes text_phrases.inc.
phrases = LC_ALL=C awk '/^\[/ { if (n++) print ";"; sep = ""; \
	printf "static const char phrases_%s[] __attribute__((unused)) =", substr($$0, 2, length($$0) - 2) } \
	/^\t/ { printf "\n\t\"%s%s\"", sep, substr($$0, 2); sep = "|" } END { print ";" }' $< >$@

$(BUILD)/src/%.inc: src/%.table Makefile
	@mkdir -p $(@D)
	$(Q)$(rows)

$(BUILD)/src/%_columns.inc: src/%.columns Makefile
	@mkdir -p $(@D)
	$(Q)$(columns)

$(BUILD)/src/%_phrases.inc: src/%.phrases Makefile
	@mkdir -p $(@D)
	$(Q)$(phrases)

# Headers include some of them.
$(objects) $(completion_objects) $(unit_sources:%.c=$(BUILD)/%.o) $(support_objects) $(fuzz_harnesses:=.o) \
	$(BUILD)/tests/fuzz/alike.o: | $(table_rows)

# The style sheets of pages as strings in C, without their comments.
styles = for sheet in page text_page; do echo "const char $${sheet}_style[] ="; \
	sed -e '/^\/\*.*\*\/$$/d' -e 's/["\\]/\\&/g' -e 's/.*/"&\\n"/' src/report/$$sheet.css; echo ';'; done

$(BUILD)/src/report/styles.c: src/report/page.css src/report/text_page.css Makefile
	@mkdir -p $(@D)
	$(Q){ echo '#include "page.h"'; $(styles); } >$@

$(BUILD)/src/report/styles.o: $(BUILD)/src/report/styles.c $(BUILD)/flags Makefile
	$(Q)$(CC) $(all_cppflags) $(all_cflags) -MMD -MP -c -o $@ $<

# What tables in C are made from. The list itself is a file, written only when it changes: a table is
# made again when a file is added or taken away, too.
word_files := $(sort $(wildcard src/text/words/*.words))
name_files := $(sort $(wildcard src/source/names/*.names)) $(sort $(wildcard src/source/phrases/*.phrases)) $(sort $(wildcard src/source/forms/*.forms))
# Help lists the languages in this order.
po_files := $(addprefix src/po/,de.po fr.po nl.po ru.po kk.po)

$(BUILD)/lists: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(word_files) $(name_files) $(po_files)' >$@.new; \
	if cmp -s $@.new $@; then rm -f $@.new; else mv -f $@.new $@; fi

# The languages' words as a table in C.
$(BUILD)/src/text/words_table.c: src/text/words_table.awk $(word_files) $(BUILD)/lists
	@mkdir -p $(@D)
	$(if $(Q),@echo "  WORDS $@")
	$(Q)LC_ALL=C awk -f src/text/words_table.awk $(word_files) >$@

$(BUILD)/src/text/words_table.o: $(BUILD)/src/text/words_table.c $(BUILD)/flags Makefile
	$(Q)$(CC) $(all_cppflags) -iquote src/token $(all_cflags) -MMD -MP -c -o $@ $<

# The lists of words by their names; written only when these change, not the words.
phrases_list = sed -n -e 's/^\[\(columns_[a-z_]*\)\]$$/extern const char \1[];/p' \
	-e 's/^\[\([a-z_]*\)\]$$/extern const char phrases_\1[];/p' $(filter %.phrases,$(name_files))

$(BUILD)/src/source/phrases_list.h: $(name_files) $(BUILD)/lists Makefile
	@mkdir -p $(@D)
	$(Q)$(phrases_list) >$@.new; if cmp -s $@.new $@; then rm -f $@.new; else mv -f $@.new $@; fi

$(filter $(BUILD)/src/source/%,$(objects)): | $(BUILD)/src/source/phrases_list.h

# The countries' codes and names, and what words in tables say, as tables in C.
$(BUILD)/src/source/names_table.c: src/source/names_table.awk $(name_files) $(BUILD)/lists
	@mkdir -p $(@D)
	$(if $(Q),@echo "  NAMES $@")
	$(Q)LC_ALL=C awk -f src/source/names_table.awk $(name_files) >$@

$(BUILD)/src/source/names_table.o: $(BUILD)/src/source/names_table.c $(BUILD)/flags Makefile
	$(Q)$(CC) $(all_cppflags) -iquote src/source $(all_cflags) -MMD -MP -c -o $@ $<

# What people are told in other languages, as a table in C.
$(BUILD)/src/core/messages.c: src/po/po_table.awk $(po_files) $(BUILD)/lists
	@mkdir -p $(@D)
	$(if $(Q),@echo "  PO    $@")
	$(Q)LC_ALL=C awk -f src/po/po_table.awk $(po_files) >$@

$(BUILD)/src/core/messages.o: $(BUILD)/src/core/messages.c $(BUILD)/flags Makefile
	$(Q)$(CC) $(all_cppflags) $(all_cflags) -MMD -MP -c -o $@ $<

# Every message of the program stands in all of these files.
$(BUILD)/messages.whole: src/po/missing.awk $(po_files) $(sources) $(wildcard src/*/*.h) $(table_rows)
	$(Q)LC_ALL=C awk -f src/po/missing.awk $(po_files) $(sources) $(wildcard src/*/*.h) $(table_rows)
	@touch $@

$(PROGRAM): $(objects) $(BUILD)/messages.whole
	$(if $(Q),@echo "  LINK  $@")
	$(Q)$(CC) $(all_cflags) $(all_ldflags) -o $@ $(objects) $(all_libs)

$(BUILD)/src/completion/%.o: private base_cppflags += -iquote src

$(BUILD)/completion/generate: $(completion_objects) $(library_objects)
	$(if $(Q),@echo "  LINK  $@")
	@mkdir -p $(@D)
	$(Q)$(CC) $(all_cflags) -fno-lto $(all_ldflags) -o $@ $^ $(all_libs)

$(BUILD)/completion/kzbe-trade.%: $(BUILD)/completion/generate src/completion/%.in
	$(Q)$(RUN_UNDER) $< $* <src/completion/$*.in >$@

# A test of this name has its own malloc, calloc, realloc and free (__wrap_malloc and so on).
$(BUILD)/tests/unit/test_%_memory: private unit_ldflags := \
	-Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=free

$(BUILD)/tests/unit/test_%: $(BUILD)/tests/unit/test_%.o $(support_objects) $(library_objects)
	$(if $(Q),@echo "  LINK  $@")
	$(Q)$(CC) $(all_cflags) -fno-lto $(all_ldflags) $(unit_ldflags) -o $@ $^ $(all_libs) -lcmocka

$(BUILD)/tests/fuzz/%.o: private base_cppflags += -iquote src

$(BUILD)/tests/fuzz/fuzz_%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/fuzz.o $(BUILD)/tests/fuzz/alike.o $(fuzz_driver) $(library_objects)
	$(if $(Q),@echo "  LINK  $@")
	$(Q)$(CC) $(all_cflags) -fno-lto $(all_ldflags) $(fuzz_ldflags) -o $@ $^ $(all_libs)

# Dumps made up from a seed, and a stopwatch: none of the program's code is in them.
$(BUILD)/tests/bench/generate: $(filter-out %/measure.o,$(bench_objects))
$(BUILD)/tests/bench/measure: $(BUILD)/tests/bench/measure.o
$(bench_programs):
	$(if $(Q),@echo "  LINK  $@")
	$(Q)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^

# --- the library ----------------------------------------------------------------------------------

# One object that shows nothing but what kzbe.h has; in the shared library the other libraries are shared,
# because Debian's static ones may stand in programs alone.
shared_libs := -lcsv -lunistring -lz -llzma -lzstd -lexpat -lyajl -lgumbo -lpcre2-8 -lgmp
soname := libkzbe.so.$(firstword $(subst ., ,$(VERSION)))
pic_objects := $(library_sources:%.c=$(BUILD)/pic/%.o) $(BUILD)/pic/messages.o $(BUILD)/pic/names_table.o \
	$(BUILD)/pic/words_table.o
$(pic_objects): | $(table_rows)
$(filter $(BUILD)/pic/src/source/% $(BUILD)/pic/names_table.o,$(pic_objects)): | $(BUILD)/src/source/phrases_list.h
pic_flags = $(all_cflags) -fno-lto -fPIC -fvisibility=hidden

$(BUILD)/pic/%.o: %.c $(BUILD)/flags Makefile
	@mkdir -p $(@D)
	$(if $(Q),@echo "  PIC   $<")
	$(Q)$(CC) $(all_cppflags) $(pic_flags) -MMD -MP -c -o $@ $<

$(BUILD)/pic/messages.o: $(BUILD)/src/core/messages.c $(BUILD)/flags Makefile
	@mkdir -p $(@D)
	$(Q)$(CC) $(all_cppflags) $(pic_flags) -MMD -MP -c -o $@ $<

$(BUILD)/pic/words_table.o: $(BUILD)/src/text/words_table.c $(BUILD)/flags Makefile
	@mkdir -p $(@D)
	$(Q)$(CC) $(all_cppflags) -iquote src/token $(pic_flags) -MMD -MP -c -o $@ $<

$(BUILD)/pic/names_table.o: $(BUILD)/src/source/names_table.c $(BUILD)/flags Makefile
	@mkdir -p $(@D)
	$(Q)$(CC) $(all_cppflags) -iquote src/source $(pic_flags) -MMD -MP -c -o $@ $<

$(BUILD)/libkzbe.a: $(pic_objects)
	$(if $(Q),@echo "  AR    $@")
	$(Q)$(CC) -r -nostdlib -o $(BUILD)/pic/kzbe.o $^
	$(Q)objcopy --localize-hidden $(BUILD)/pic/kzbe.o
	$(Q)rm -f $@ && ar rcD $@ $(BUILD)/pic/kzbe.o

$(BUILD)/libkzbe.so: $(pic_objects)
	$(if $(Q),@echo "  LINK  $@")
	$(Q)$(CC) -shared -Wl,-soname,$(soname) -Wl,-z,relro,-z,now,-z,defs -Wl,--as-needed $(LDFLAGS) -o $@ $^ \
		$(shared_libs) -pthread

libkzbe: $(BUILD)/libkzbe.a $(BUILD)/libkzbe.so ## the library, static and shared, of what reads and reckons

-include $(pic_objects:.o=.d) $(objects:.o=.d) $(unit_programs:=.d) $(support_objects:.o=.d) $(completion_objects:.o=.d) $(bench_objects:.o=.d) $(fuzz_harnesses:=.d)

unit-programs: $(unit_programs)

test-programs: unit-programs $(bench_programs) $(fuzz_harnesses)

include src/page/page.mk

# --- what people run ------------------------------------------------------------------------------

apt_install := DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends

deps: ## install what building needs (Debian, as root)
	$(apt_install) gcc libc6-dev libcsv-dev libunistring-dev libgmp-dev libpcre2-dev \
		zlib1g-dev liblzma-dev libzstd-dev libexpat1-dev libyajl-dev libgumbo-dev libmicrohttpd-dev
	-$(apt_install) libisal-dev # some machines have none: zlib inflates everything there

check-deps: deps ## install what the tests need (Debian, as root)
	$(apt_install) libcmocka-dev curl mawk bc xz-utils zstd zip libarchive13 sqlite3 locales util-linux groff mandoc jq parallel \
		gnuplot-nox fonts-dejavu-core pkgconf libxml2-utils zsh fish gettext \
		wamerican wngerman wfrench wdutch

report: all ## build, and print the report on data/trade.csv
	@$(PROGRAM) report data/trade.csv

check: all test-programs ## build, and run all tests (REALDATA=DIR: publishers' files, ARTICLES=DIR: labelled texts, STATEMENT=FILE, CSV_SPECTRUM=DIR)
	@tests/run.sh $(BUILD)

check-browser: all ## pages in headless Chromium (apt-get install chromium)
	@tests/browser/run.sh $(CURDIR)/$(PROGRAM)

check-desk: all ## LibreOffice marks wrong figures by serve (apt-get install libreoffice-writer-nogui python3-uno)
	@tests/desk/run.sh $(CURDIR)/$(PROGRAM)

check-recipes: all test-programs ## the recipes with Slurm, PostgreSQL, ClickHouse, DuckDB, as far as these are there
	@tests/recipes/run.sh $(CURDIR)/$(PROGRAM) $(CURDIR)/$(BUILD)

check-cross: ## the tests for arm64, i386 and s390x, in qemu (CROSS=ARCHITECTURE: that one)
	@tests/cross/run.sh $(CROSS)

FUZZ_TIME ?= 300
fuzz: ## made-up input for FUZZ_TIME seconds to each harness (apt-get install clang libclang-rt-14-dev)
	$(MAKE) MODE=fuzz CC=clang fuzz-harnesses
	@tests/fuzz/run.sh build/fuzz $(FUZZ_TIME) $(FUZZ)

fuzz-harnesses: $(fuzz_harnesses)

bench: all $(bench_programs) ## start-up, speed and memory, side by side with other programs
	@tests/bench/run.sh $(PROGRAM) || [ $$? -eq 2 ] # hyperfine is not installed
	@tests/bench/dumps.sh $(PROGRAM) $(BUILD)/tests/bench

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-14s %s\n", $$1, $$2}' Makefile

install: all ## install under DESTDIR and PREFIX
	$(INSTALL) -d '$(DESTDIR)$(BINDIR)' '$(DESTDIR)$(MANDIR)/man1' '$(DESTDIR)$(MANDIR)/man5' \
		'$(DESTDIR)$(BASH_COMPLETION_DIR)' '$(DESTDIR)$(FISH_COMPLETION_DIR)' \
		'$(DESTDIR)$(ZSH_COMPLETION_DIR)' '$(DESTDIR)$(SCHEMA_DIR)'
	$(INSTALL) -m 755 $(PROGRAM) '$(DESTDIR)$(BINDIR)/kzbe-trade'
	$(INSTALL) -m 644 src/man/kzbe-trade.1 '$(DESTDIR)$(MANDIR)/man1/kzbe-trade.1'
	$(INSTALL) -m 644 src/man/kzbe-trade.5 '$(DESTDIR)$(MANDIR)/man5/kzbe-trade.5'
	$(INSTALL) -m 644 src/schema/kzbe-trade.schema.json '$(DESTDIR)$(SCHEMA_DIR)/kzbe-trade.schema.json'
	$(INSTALL) -d '$(DESTDIR)$(SCHEMA_DIR)/slurm' '$(DESTDIR)$(SCHEMA_DIR)/sql'
	$(INSTALL) -m 644 src/recipes/sql/*.sql '$(DESTDIR)$(SCHEMA_DIR)/sql'
	$(INSTALL) -m 755 src/recipes/slurm/kzbe-trade-slurm '$(DESTDIR)$(SCHEMA_DIR)/slurm/kzbe-trade-slurm'
	$(INSTALL) -m 644 $(BUILD)/completion/kzbe-trade.bash '$(DESTDIR)$(BASH_COMPLETION_DIR)/kzbe-trade'
	$(INSTALL) -m 644 $(BUILD)/completion/kzbe-trade.fish '$(DESTDIR)$(FISH_COMPLETION_DIR)/kzbe-trade.fish'
	$(INSTALL) -m 644 $(BUILD)/completion/kzbe-trade.zsh '$(DESTDIR)$(ZSH_COMPLETION_DIR)/_kzbe-trade'
	if [ -e build/kzbe-trade.html ]; then \
		$(INSTALL) -m 644 build/kzbe-trade.html '$(DESTDIR)$(SCHEMA_DIR)/kzbe-trade.html'; fi

install-lib: libkzbe ## the library, its header and its pkg-config file
	$(INSTALL) -d '$(DESTDIR)$(INCLUDEDIR)' '$(DESTDIR)$(LIBDIR)/pkgconfig'
	$(INSTALL) -m 644 src/lib/kzbe.h '$(DESTDIR)$(INCLUDEDIR)/kzbe.h'
	$(INSTALL) -m 644 $(BUILD)/libkzbe.a '$(DESTDIR)$(LIBDIR)/libkzbe.a'
	$(INSTALL) -m 644 $(BUILD)/libkzbe.so '$(DESTDIR)$(LIBDIR)/libkzbe.so.$(VERSION)'
	ln -sf libkzbe.so.$(VERSION) '$(DESTDIR)$(LIBDIR)/$(soname)'
	ln -sf $(soname) '$(DESTDIR)$(LIBDIR)/libkzbe.so'
	sed -e 's|@PREFIX@|$(PREFIX)|;s|@INCLUDEDIR@|$(INCLUDEDIR)|;s|@LIBDIR@|$(LIBDIR)|;s|@VERSION@|$(VERSION)|' \
		-e 's|@LIBS@|$(shared_libs)|' src/lib/kzbe.pc.in >'$(DESTDIR)$(LIBDIR)/pkgconfig/kzbe.pc'

uninstall: ## remove what install put there
	rm -f '$(DESTDIR)$(BINDIR)/kzbe-trade' '$(DESTDIR)$(MANDIR)/man1/kzbe-trade.1' \
		'$(DESTDIR)$(MANDIR)/man5/kzbe-trade.5' '$(DESTDIR)$(BASH_COMPLETION_DIR)/kzbe-trade' \
		'$(DESTDIR)$(FISH_COMPLETION_DIR)/kzbe-trade.fish' \
		'$(DESTDIR)$(ZSH_COMPLETION_DIR)/_kzbe-trade' '$(DESTDIR)$(SCHEMA_DIR)/kzbe-trade.schema.json' \
		'$(DESTDIR)$(SCHEMA_DIR)/kzbe-trade.html'
	rm -f '$(DESTDIR)$(SCHEMA_DIR)/slurm/kzbe-trade-slurm' '$(DESTDIR)$(SCHEMA_DIR)/sql/'*.sql
	rm -f '$(DESTDIR)$(INCLUDEDIR)/kzbe.h' '$(DESTDIR)$(LIBDIR)'/libkzbe.a '$(DESTDIR)$(LIBDIR)'/libkzbe.so* \
		'$(DESTDIR)$(LIBDIR)/pkgconfig/kzbe.pc'

clean: ## remove everything built
	rm -rf build

# --- checks of the code itself --------------------------------------------------------------------

headers := $(sort $(wildcard include/*.h src/*/*.h))

headers: $(BUILD)/src/source/phrases_list.h $(table_rows) ## every header compiles by itself, and twice
	@for header in $(headers); do \
		printf '#include "%s"\n#include "%s"\n' "$$PWD/$$header" "$$PWD/$$header" | \
		$(CC) $(all_cppflags) -iquote src/cmd -iquote src/token -iquote src $(base_cflags) -fsyntax-only -x c - || exit 1; \
	done; echo "headers: $(words $(headers)) compile alone"

boundary: all ## folders depend downwards, no circles, the library neither prints nor exits
	@tests/lint/layers.sh
	@tests/lint/circles.sh $(objects)
	@tests/lint/boundary.sh $(filter-out $(BUILD)/src/cmd/%,$(library_objects))

lint: headers boundary ## static analysis, shell scripts, manual pages, format
	@tests/lint/run.sh '$(all_cppflags)'

valgrind: ## all golden runs under valgrind
	$(MAKE) MODE=debug all
	RUN_UNDER='$(shell command -v valgrind) -q --child-silent-after-fork=yes --error-exitcode=100 --leak-check=full --show-leak-kinds=all' \
		tests/golden/run.sh $(CURDIR)/build/debug/kzbe-trade

# gcov reckons one branch below zero (not a line), which gcovr takes for an error.
coverage: ## line coverage of src/ by all tests, at least 90 % (apt-get install gcovr)
	$(MAKE) MODE=coverage all test-programs
	find build/coverage -name '*.gcda' -delete
	tests/run.sh build/coverage
	gcovr --root . --filter 'src/' --fail-under-line 90 --print-summary --gcov-ignore-parse-errors \
		--txt build/coverage/coverage.txt build/coverage

dist: ## build/kzbe-trade-VERSION.tar.gz, the same bytes every time
	@mkdir -p build
	git archive --format=tar --prefix=kzbe-trade-$(VERSION)/ HEAD | gzip -n -9 \
		>build/kzbe-trade-$(VERSION).tar.gz

format: ## bring all C files into the project's format
	clang-format -i $(sources) $(completion_sources) $(page_shims) $(wildcard include/*.h src/*/*.h tests/*/*.c tests/*/*.h)

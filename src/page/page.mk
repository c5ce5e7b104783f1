# The offline page: the whole program as WebAssembly in one file. Read by the Makefile.

PAGE_CC ?= clang-14
PAGE := build/page

page_resources = $(shell $(PAGE_CC) -print-resource-dir)/include
page_target := --target=wasm32-wasi --sysroot=/usr
# Only what is meant is found: neither the machine's own headers nor its libraries' fit.
page_headers = -nostdinc -isystem src/page/include -isystem $(page_resources) -isystem /usr/include/wasm32-wasi
page_optimize ?= -Oz -flto
# Of memory of its own wasm-opt (binaryen; clang runs it) would leave out each run of zeros, at the price of ten thousand
# heads that pack worse than zeros. machine.js brings so much memory.
page_memory := 8388608
page_flags = $(page_target) -std=c17 $(page_optimize) -DNDEBUG

page_libraries := $(PAGE)/src
page_lib_headers := -isystem $(PAGE)/include -isystem $(page_libraries)/libcsv -isystem $(page_libraries)/libunistring/lib \
	-isystem $(page_libraries)/zlib -isystem $(page_libraries)/xz-utils/src/liblzma/api \
	-isystem $(page_libraries)/libzstd/lib -isystem $(page_libraries)/expat/lib -isystem $(page_libraries)/gmp/mini-gmp

# --- the libraries' files that the program needs --------------------------------------------------

page_gmp := mini-gmp/mini-gmp mini-gmp/mini-mpq
page_libcsv := libcsv
page_expat := lib/xmlparse lib/xmlrole lib/xmltok
page_libunistring := $(addprefix lib/,unistr/u8-check unistr/u8-mbtoucr unistr/u8-mbtouc-unsafe-aux unistr/u8-uctomb unistr/u8-uctomb-aux \
	uniwidth/u8-width uniwidth/width unistr/u8-strlen unictype/categ_test unictype/categ_of unictype/categ_Cf \
	unictype/pr_alphabetic unictype/pr_uppercase unicase/tolower)
page_libzstd := $(addprefix lib/,common/debug common/entropy_common common/error_private common/fse_decompress \
	common/xxhash common/zstd_common decompress/huf_decompress decompress/zstd_ddict \
	decompress/zstd_decompress decompress/zstd_decompress_block)
page_pcre2 := $(addprefix src/pcre2_,auto_possess chartables compile config context error extuni find_bracket \
	jit_compile match match_data newline ord2utf script_run string_utils study tables ucd valid_utf xclass)
page_ruby-nokogiri := $(addprefix src/,ascii attribute char_ref error foreign_attrs parser string_buffer \
	string_piece svg_attrs svg_tags tag tag_lookup token_buffer tokenizer utf8 vector)
page_xz-utils := $(addprefix src/liblzma/,check/check check/crc32_small check/crc64_small check/sha256 \
	common/common common/block_decoder common/block_header_decoder common/block_util common/filter_common \
	common/filter_decoder common/filter_flags_decoder common/index_hash common/stream_decoder \
	common/stream_flags_common common/stream_flags_decoder common/vli_decoder common/vli_size \
	lz/lz_decoder lzma/lzma_decoder lzma/lzma2_decoder simple/simple_coder simple/simple_decoder simple/x86 \
	delta/delta_common delta/delta_decoder)
page_yajl := $(addprefix src/,yajl yajl_alloc yajl_buf yajl_encode yajl_lex yajl_parser)
page_zlib := adler32 crc32 inffast inflate inftrees zutil

page_packages := gmp libcsv expat libunistring libzstd pcre2 ruby-nokogiri xz-utils yajl zlib

page_flags_expat := -DXML_POOR_ENTROPY -DXML_CONTEXT_BYTES=1024 -DBYTEORDER=1234 -DXML_DTD -DXML_NS
page_flags_gmp := -D'GMP_LIMB_MAX=((mp_limb_t) ~ (mp_limb_t) 0)'
page_flags_libunistring := -I$(page_libraries)/libunistring/lib -I$(PAGE)/include/empty -DHAVE_INLINE -D'_GL_ATTRIBUTE_FALLTHROUGH=__attribute__((__fallthrough__))'
page_flags_libzstd := -DZSTD_DISABLE_ASM -DZSTD_LEGACY_SUPPORT=0 -DHUF_FORCE_DECOMPRESS_X1 \
	-DZSTD_FORCE_DECOMPRESS_SEQUENCES_SHORT -DZSTD_NO_INLINE -DZSTD_STRIP_ERROR_STRINGS
page_flags_pcre2 := -DPCRE2_CODE_UNIT_WIDTH=8 -DSUPPORT_UNICODE -DSUPPORT_PCRE2_8 -DPCRE2_STATIC -DHAVE_MEMMOVE \
	-DHEAP_LIMIT=20000000 -DLINK_SIZE=2 -DMATCH_LIMIT=10000000 -DMATCH_LIMIT_DEPTH=MATCH_LIMIT -DNEWLINE_DEFAULT=2 \
	-DPARENS_NEST_LIMIT=250 -DMAX_NAME_COUNT=10000 -DMAX_NAME_SIZE=32 -I$(PAGE)/include
page_flags_xz-utils := $(addprefix -I$(page_libraries)/xz-utils/src/,common liblzma/api liblzma/common liblzma/check liblzma/lz \
	liblzma/rangecoder liblzma/lzma liblzma/delta liblzma/simple) -DHAVE_STDBOOL_H -DHAVE_INTTYPES_H -DHAVE_STDINT_H \
	-DHAVE_CHECK_CRC32 -DHAVE_CHECK_CRC64 -DHAVE_CHECK_SHA256 -DHAVE_DECODERS -DHAVE_DECODER_LZMA1 -DHAVE_DECODER_LZMA2 \
	-DHAVE_DECODER_X86 -DHAVE_DECODER_DELTA -DHAVE_SMALL -DSIZEOF_SIZE_T=4 -DTUKLIB_FAST_UNALIGNED_ACCESS
page_flags_yajl := -I$(page_libraries)/yajl/src
page_flags_zlib := -DHAVE_UNISTD_H

# --- objects --------------------------------------------------------------------------------------

page_sources := $(filter-out src/cmd/cmd_serve.c src/cmd/serve_%.c,$(sources)) $(sort $(wildcard src/page/*.c))
page_objects := $(page_sources:%.c=$(PAGE)/obj/%.o) $(PAGE)/obj/words_table.o $(PAGE)/obj/messages.o \
	$(PAGE)/obj/names_table.o $(PAGE)/obj/styles.o
page_library_objects := $(foreach package,$(page_packages),$(page_$(package):%=$(PAGE)/obj/lib/$(package)/%.o))

page-deps: ## install what the page needs besides (Debian, as root)
	$(apt_install) clang-14 lld-14 llvm-14 binaryen wasi-libc libclang-rt-14-dev-wasm32 nodejs ca-certificates xz-utils bzip2 dpkg-dev

# The sources, and headers where the libraries' own build systems would have put them.
$(PAGE)/sources: src/page/fetch.sh src/page/sources.list
	$(if $(Q),@echo "  FETCH $(PAGE)/src")
	$(Q)src/page/fetch.sh $(PAGE)
	$(Q)rm -rf $(PAGE)/include
	$(Q)mkdir -p $(PAGE)/include/nokogiri $(PAGE)/include/yajl $(PAGE)/include/empty $(PAGE)/include/unistring
	$(Q)cp $(page_libraries)/pcre2/src/pcre2.h.generic $(PAGE)/include/pcre2.h
	$(Q)cp $(page_libraries)/pcre2/src/pcre2_chartables.c.dist $(page_libraries)/pcre2/src/pcre2_chartables.c
	$(Q)cp $(page_libraries)/ruby-nokogiri/src/gumbo.h $(PAGE)/include/nokogiri
	$(Q)cp $(page_libraries)/yajl/src/api/*.h $(PAGE)/include/yajl
	$(Q)for name in unitypes unistr unictype unicase uninorm uniwidth; do \
		cp $(page_libraries)/libunistring/lib/$$name.in.h $(PAGE)/include/$$name.h || exit 1; done
	$(Q)echo '#include <stdint.h>' >$(PAGE)/include/unistring/stdint.h
	$(Q)echo '#include <stdbool.h>' >$(PAGE)/include/unistring/stdbool.h
	$(Q)echo '#define LIBUNISTRING_DLL_VARIABLE' >$(PAGE)/include/unistring/woe32dll.h
	$(Q)cp $(page_libraries)/libunistring/lib/unistring/*.h $(page_libraries)/libunistring/lib/localcharset.h $(PAGE)/include/unistring
	$(Q)touch $(PAGE)/include/empty/config.h $(PAGE)/include/expat_config.h
	$(Q)touch $@

$(PAGE)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(PAGE_CC) $(page_flags) $(VERSION) $(foreach package,$(page_packages),$(page_flags_$(package))))' >$@.new; \
	if cmp -s $@.new $@; then rm -f $@.new; else mv -f $@.new $@; fi

page_own = $(PAGE_CC) $(page_flags) $(page_headers) $(page_lib_headers) -iquote include -iquote src/core -iquote src/token -iquote src/source -iquote $(PAGE) \
	$(made_folders:%=-iquote $(PAGE)/rows/%) \
	-DKZBE_VERSION='"$(VERSION)"' -include src/page/include/unlike.h -MMD -MP -c -o $@ $<

$(PAGE)/obj/src/%.o: src/%.c $(PAGE)/sources $(PAGE)/flags
	@mkdir -p $(@D)
	$(if $(Q),@echo "  WASM  $<")
	$(Q)$(page_own)

$(PAGE)/obj/src/page/%.o: private page_lib_headers += -iquote src/cmd
$(PAGE)/obj/words_table.o: private page_lib_headers += -iquote src/page

$(PAGE)/obj/words_table.o: $(PAGE)/words_table.c $(PAGE)/sources $(PAGE)/flags
	@mkdir -p $(@D)
	$(Q)$(page_own)

$(PAGE)/obj/messages.o: $(PAGE)/messages.c $(PAGE)/sources $(PAGE)/flags
	@mkdir -p $(@D)
	$(Q)$(page_own)

$(PAGE)/obj/styles.o: $(PAGE)/styles.c $(PAGE)/sources $(PAGE)/flags
	@mkdir -p $(@D)
	$(Q)$(page_own)

$(PAGE)/styles.c: src/report/page.css src/report/text_page.css
	@mkdir -p $(@D)
	$(Q){ echo '#include "page.h"'; $(styles); } >$@

$(PAGE)/obj/names_table.o: $(PAGE)/names_table.c $(PAGE)/sources $(PAGE)/flags
	@mkdir -p $(@D)
	$(Q)$(page_own)

$(PAGE)/rows/%.inc: src/%.table
	@mkdir -p $(@D)
	$(Q)$(rows)

$(PAGE)/rows/%_columns.inc: src/%.columns
	@mkdir -p $(@D)
	$(Q)$(columns)

$(PAGE)/rows/%_phrases.inc: src/%.phrases
	@mkdir -p $(@D)
	$(Q)$(phrases)

$(page_objects): | $(made_tables:src/%=$(PAGE)/rows/%)

$(PAGE)/phrases_list.h: $(name_files)
	@mkdir -p $(@D)
	$(Q)$(phrases_list) >$@

$(filter $(PAGE)/obj/src/source/% $(PAGE)/obj/names_table.o,$(page_objects)): | $(PAGE)/phrases_list.h

$(PAGE)/names_table.c: src/source/names_table.awk $(name_files)
	@mkdir -p $(@D)
	$(Q)LC_ALL=C awk -f src/source/names_table.awk $(name_files) >$@

$(PAGE)/words_table.c: src/text/words_table.awk $(word_files)
	@mkdir -p $(@D)
	$(Q)LC_ALL=C awk -v for_page=1 -f src/text/words_table.awk $(word_files) >$@

$(PAGE)/messages.c: src/po/po_table.awk $(po_files)
	@mkdir -p $(@D)
	$(Q)LC_ALL=C awk -f src/po/po_table.awk $(po_files) >$@

define page_library
$$(PAGE)/obj/lib/$(1)/%.o: $$(PAGE)/sources $$(PAGE)/flags
	@mkdir -p $$(@D)
	$$(if $$(Q),@echo "  WASM  $(1)/$$*.c")
	$$(Q)$$(PAGE_CC) $$(page_flags) -w $$(page_flags_$(1)) $$(page_headers) $$(page_lib_headers) -c -o $$@ $$(page_libraries)/$(1)/$$*.c
endef
$(foreach package,$(page_packages),$(eval $(call page_library,$(package))))

$(PAGE)/kzbe-trade.wasm: $(page_objects) $(page_library_objects)
	$(if $(Q),@echo "  LINK  $@")
	$(Q)$(PAGE_CC) $(page_flags) -Wl,--strip-all,--lto-O3 -Wl,-z,stack-size=1048576 \
		-Wl,--import-memory,--initial-memory=$(page_memory) -o $@ $^

-include $(page_objects:.o=.d)

# --- the page -------------------------------------------------------------------------------------

page_parts := $(addprefix src/page/,machine.js unpack.js worker.js page.js page.css page.html words.json build.mjs)
page_data := $(addprefix data/,official.csv trade.csv press.csv mirror.csv)

$(PAGE)/licences.txt: src/page/licences.sh LICENSE $(PAGE)/sources
	$(Q)src/page/licences.sh $(page_libraries) $(VERSION) >$@

build/kzbe-trade.html: $(PAGE)/kzbe-trade.wasm $(PAGE)/licences.txt $(page_parts) $(page_data)
	$(if $(Q),@echo "  PAGE  $@")
	$(Q)node src/page/build.mjs src/page $(PAGE)/kzbe-trade.wasm $(PAGE)/licences.txt $(VERSION) $@ $(page_data)

page: build/kzbe-trade.html ## the program as one page for browsers, build/kzbe-trade.html (make page-deps)

check-page: page all ## the goldens by the page's program, and the page in Chromium (apt-get install chromium)
	@tests/page/run.sh $(CURDIR)/build/kzbe-trade.html $(CURDIR)/$(PROGRAM)

.PHONY: page-deps page check-page

/* The files given, one after the other: what a fuzzer tried, without a fuzzer. */
#include "fuzz.h"

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		static uint8_t bytes[1024 * 1024];
		FILE *file = fopen(argv[i], "rb");
		size_t n;

		must(file);
		n = fread(bytes, 1, sizeof(bytes), file);
		must(!ferror(file) && n < sizeof(bytes) && fclose(file) == 0);
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput(bytes, n);
	}
	return 0;
}

#include "csv_file.h"

#include "input.h"

enum diag_code csv_file_read(const char *path, csv_record_handler *on_record, void *ctx,
			     struct diag_sink *sink)
{
	static char block[INPUT_BLOCK];
	struct csv_reader *reader;
	struct input input;
	enum diag_code code = input_open_table(&input, path, sink), finished;
	size_t n = 1;

	if (code)
		return code;
	reader = csv_reader_new(path, (struct csv_reader_options){.skip_comments = true}, on_record,
				ctx, sink);
	if (!reader) {
		input_close(&input);
		return diag_nomem(sink);
	}
	while (!code && n) {
		code = input_read(&input, block, INPUT_BLOCK, &n, sink);
		if (!code && n)
			code = csv_reader_feed(reader, block, n);
	}
	finished = csv_reader_finish(reader);
	csv_reader_free(reader);
	input_close(&input);
	return code ? code : finished;
}

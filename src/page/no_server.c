/*
 * There is no server in a page.
 */
#include "commands.h"

enum exit_status serve_run(const struct options *options, struct diag_sink *sink)
{
	(void)options;
	diag_report(sink, DIAG_IO, NULL, "a page cannot serve: use the program itself");
	return STATUS_TROUBLE;
}

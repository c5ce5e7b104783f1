#include "commands.h"

#define RUN_OF(name) name##_run

static const struct command rows[] = {
#include "command_rows.inc"
};

const struct command_table commands = {rows, countof(rows)};

#include <string.h>

#include "columns.h"
#include "partner_view.h"
#include "report_columns.h"

const char *view_column_name(const char *command, size_t i)
{
	if (strcmp(command, "check") == 0)
		return check_column_name(i);
	if (strcmp(command, "compare") == 0)
		return compare_column_name(i);
	if (strcmp(command, "convert") == 0)
		return data_column_name(i);
	if (strcmp(command, "report by partner") == 0)
		return partner_column_name(i);
	return report_column_name(i);
}

/*
 * An example of libkzbe: what the series of a file say of a year, and why they say nothing.
 *
 *     cc example.c $(pkg-config --cflags --libs kzbe) -o example
 *     ./example trade.csv 2023
 */
#include <kzbe.h>
#include <stdio.h>

static void show(void *context, const struct kzbe_problem *problem)
{
	(void)context;
	fprintf(stderr, "%s:%zu:%zu: %s%s\n", problem->file, problem->line, problem->column,
		problem->is_warning ? "warning: " : "", problem->message);
}

static int print_series(kzbe_data *data, size_t i, const char *period)
{
	static const char *const names[] = {"exports", "imports", "turnover", "growth"};
	struct kzbe_series series;
	struct kzbe_value value;

	if (kzbe_series_at(data, i, &series) != KZBE_OK)
		return 2;
	printf("%s with %s, %s (%s)\n", series.reporter, series.partner, series.unit,
	       series.source);
	for (size_t n = 0; n < sizeof(names) / sizeof(names[0]); n++) {
		if (kzbe_get(data, i, names[n], period, &value) != KZBE_OK)
			return 2;
		if (value.state != KZBE_PRESENT)
			printf("%s %s: none, %s\n", names[n], value.period, value.reason);
		else
			printf("%s %s: %s%s%s, from %s to %s\n", names[n], value.period,
			       value.relation, value.number, value.is_percent ? "%" : "", value.low,
			       value.high);
	}
	return 0;
}

int main(int argc, char **argv)
{
	kzbe_data *data = kzbe_new(show, NULL);
	size_t n = 0;
	int status = 2;

	if (argc == 3 && data && kzbe_read_file(data, argv[1], NULL) == KZBE_OK &&
	    kzbe_series_count(data, &n) == KZBE_OK)
		status = 0;
	for (size_t i = 0; i < n && !status; i++)
		status = print_series(data, i, argv[2]);
	kzbe_free(data);
	return status;
}

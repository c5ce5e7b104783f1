#include "article_run.h"

#include <stdlib.h>
#include <string.h>

void article_verdicts_release(struct article_verdicts *judged)
{
	for (size_t s = 0; s < judged->n_sets; s++)
		judged_set_release(&judged->sets[s]);
	free(judged->sets);
	free(judged->judgements);
	free(judged->copies);
	*judged = (struct article_verdicts){.judgements = NULL};
}

bool article_is_party(const char *in_text, const char *of_data)
{
	/* Of groups, as texts are read, and UN Comtrade's. */
	static const char groups[][2][5] = {{"EU", "EUN"}, {"EAEU", "EEU"}, {"EA", "EMU"}};

	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
		if (strcmp(in_text, groups[i][0]) == 0 && strcmp(of_data, groups[i][1]) == 0)
			return true;
	}
	return strcmp(in_text, of_data) == 0;
}

bool article_is_about(const struct claim *claim, const struct series *series)
{
	const struct claim_reading *reading = claim->reading;

	return !reading->lacks_period && !reading->lacks_year &&
	       article_is_party(reading->reporter, series->reporter) &&
	       article_is_party(reading->partner, series->partner);
}

bool article_is_about_data(const struct article_run *run, const struct claim *claim)
{
	for (size_t s = 0; s < run->judge->n_series; s++) {
		if (article_is_about(claim, run->judge->series[s]))
			return true;
	}
	return false;
}

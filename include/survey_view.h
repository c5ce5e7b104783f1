/*
 * survey_view.h - what a set of files has, lacks, and has twice, in words.
 *
 * Depends on survey.h and strbuf.h.
 */
#ifndef KZBE_SURVEY_VIEW_H
#define KZBE_SURVEY_VIEW_H

#include "strbuf.h"
#include "survey.h"

/* Finish the survey, and add a line for each thing that there is to say; the dataset has the files' names. True if
 * nothing is lacking or cut. */
bool survey_text(struct strbuf *out, struct survey *survey, const struct dataset *data);

#endif

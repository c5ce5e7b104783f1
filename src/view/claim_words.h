/*
 * claim_words.h - what claims are about and what they rest on, in words. Private to view.
 */
#ifndef KZBE_CLAIM_WORDS_H
#define KZBE_CLAIM_WORDS_H

#include "claim.h"
#include "people.h"
#include "strbuf.h"

/* " 2024 Jan–Aug": the period with a space before it, or what of it is given. */
void claim_add_period(struct strbuf *out, const struct claim *claim);

/* "turnover 2023", "exports 2022 on 2021": what the figure is about, for people. */
void claim_add_subject(struct strbuf *out, const struct claim *claim);

/* "turnover 2023 = 523.7", "growth 2023 = +1.7%", "exports 2023 > 200", with the unit or without:
 * for people. */
void claim_add_statement(struct strbuf *out, const struct claim *claim, bool with_unit);

/* Its two parts, of an indicator called so: "exports_growth 2023", " = +1.7%". */
void claim_add_named(struct strbuf *out, const struct claim *claim, const char *name);
void claim_add_printed(struct strbuf *out, const struct claim *claim, bool with_unit);

/* A number in the claim's terms, for people: "+1.7%", "2x", "523.7"; and the claim's own, in memory that
 * lasts to the end of the block. Returns buf. */
#define CLAIM_NUMBER_MAX PERCENT_PEOPLE_MAX
const char *claim_number(const struct claim *claim, struct dec number, char buf[CLAIM_NUMBER_MAX]);
#define people_claim(claim) claim_number(claim, (claim)->value, (char[CLAIM_NUMBER_MAX]){""})

/* Add which words of its text a reading rests on: "'exports' and 'in 2023'"; nothing where it is of none. */
void reading_add_words(struct strbuf *out, const struct claim_reading *reading);

#endif

#include <string.h>

#include "check_words.h"
#include "text.h"

const char *check_severity(const struct judgement *judgement)
{
	return judgement->verdict == VERDICT_DIFFERS || judgement->verdict == VERDICT_CONTRADICTS
		       ? "error"
		       : "warning";
}

struct figure_end check_figure_end(const struct claim *claim)
{
	struct figure_end end = {claim->line, claim->column, 0};
	size_t n = strlen(claim->text);

	if (!end.column) /* of a claim that has a line to itself */
		end.column = 1;
	for (size_t i = 0; i < n;) {
		size_t width = text_char_length(claim->text + i, n - i);

		if (claim->text[i] == '\n') {
			if (!end.first_line_column)
				end.first_line_column = end.column - 1;
			end.line++;
			end.column = 1;
		} else {
			end.column++;
		}
		i += width;
	}
	end.column -= end.column > 1;
	if (!end.first_line_column)
		end.first_line_column = end.column;
	return end;
}

void check_add_message(struct strbuf *out, const struct judgement *judgement,
		       const struct judged_group *group)
{
	check_add_text(out, judgement->claim);
	strbuf_adds(out, ": ");
	check_add_subject(out, judgement, group);
	for (size_t i = 0; i < judgement->n_notes + judgement->n_causes; i++) {
		strbuf_adds(out, "; ");
		check_add_remark(out, judgement, i);
	}
}

static void add_finding(struct strbuf *out, const struct judgement *judgement,
			const struct judged_group *group)
{
	const struct claim *claim = judgement->claim;
	const char *path = claim->path[0] ? claim->path : "<command-line>";

	text_add_shown(out, path, strlen(path));
	strbuf_addf(out, ":%zu:%zu-%zu: %s: ", claim->line, claim->column ? claim->column : 1,
		    check_figure_end(claim).first_line_column, check_severity(judgement));
	check_add_message(out, judgement, group);
	strbuf_addf(out, " [%s]\n", verdicts[judgement->verdict].word);
}

bool check_build_lint(struct strbuf *out, const struct check_result *result)
{
	for_each_of(const struct judged_group, group, result->groups, result->n_groups) {
		for (size_t i = 0; i < group->n; i++) {
			if (group->judgements[i].is_finding)
				add_finding(out, &group->judgements[i], group);
		}
	}
	return !out->failed;
}

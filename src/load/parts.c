#include "parts.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

static const char begins[] = "# part ", ends[] = "# end of part ", has[] = "# records of part ";

#define RECORDS_A_LINE 64

void parts_add_line(struct strbuf *out, const struct part_cover *cover, bool is_end)
{
	strbuf_addf(out,
		    "%s%" PRIu32 "/%" PRIu32 ": bytes %" PRIu64 "-%" PRIu64 " of %" PRIu64
		    ", digest %016" PRIx64 ", rows %zu, records %zu, asked %s, file %s",
		    is_end ? ends : begins, cover->part, cover->of, cover->begin, cover->end,
		    cover->size, cover->digest, cover->rows, cover->records, cover->chosen,
		    cover->name);
}

void parts_add_records(struct strbuf *out, const struct dataset *data)
{
	for (size_t i = 0; i < data->n_records; i++) {
		const struct part_record *record = &data->records[i];

		if (i % RECORDS_A_LINE == 0)
			strbuf_addf(out, "%s%" PRIu32 "/%" PRIu32 ":", has, record->part,
				    record->of);
		strbuf_addf(out, " %016" PRIx64 "%s", record->key,
			    (i + 1) % RECORDS_A_LINE && i + 1 < data->n_records ? "" : "\n");
	}
}

/* --- reading ------------------------------------------------------------------------------------ */

/* What is left of a line. */
struct rest {
	const char *text;
	size_t n;
};

static bool skip(struct rest *rest, const char *word)
{
	size_t n = strlen(word);

	if (rest->n < n || memcmp(rest->text, word, n) != 0)
		return false;
	rest->text += n;
	rest->n -= n;
	return true;
}

static bool read_number(struct rest *rest, uint64_t *out)
{
	size_t digits = 0;

	for (*out = 0; digits < rest->n && text_is_digit(rest->text[digits]); digits++) {
		if (digits == 18)
			return false;
		*out = *out * 10 + (uint64_t)(rest->text[digits] - '0');
	}
	rest->text += digits;
	rest->n -= digits;
	return digits > 0;
}

static bool read_digest(struct rest *rest, uint64_t *out)
{
	static const char digits[] = "0123456789abcdef";

	*out = 0;
	for (size_t i = 0; i < 16; i++) {
		const char *digit =
			i < rest->n && rest->text[i] ? strchr(digits, rest->text[i]) : NULL;

		if (!digit)
			return false;
		*out = *out << 4 | (uint64_t)(digit - digits);
	}
	rest->text += 16;
	rest->n -= 16;
	return true;
}

/* "3/8:" */
static bool read_which(struct rest *rest, struct part_cover *out)
{
	uint64_t part, of;

	if (!read_number(rest, &part) || !skip(rest, "/") || !read_number(rest, &of) ||
	    !skip(rest, ":"))
		return false;
	out->part = part && part <= of && of <= PARTS_MAX ? (uint32_t)part : 0;
	out->of = out->part ? (uint32_t)of : 0;
	return true;
}

/* What stands before ", file ", and before that behind ", asked ". */
static bool split(struct rest *rest, struct rest *chosen)
{
	static const char mark[] = ", file ";

	*chosen = *rest;
	for (size_t i = 0; i + strlen(mark) < rest->n; i++) {
		if (memcmp(rest->text + i, mark, strlen(mark)) != 0)
			continue;
		chosen->n = i;
		rest->text += i + strlen(mark);
		rest->n -= i + strlen(mark);
		return true;
	}
	return false;
}

static bool read_numbers(struct rest *rest, struct part_cover *out)
{
	uint64_t rows, records;

	if (!out->part || !skip(rest, " bytes ") || !read_number(rest, &out->begin) ||
	    !skip(rest, "-") || !read_number(rest, &out->end) || !skip(rest, " of ") ||
	    !read_number(rest, &out->size) || !skip(rest, ", digest ") ||
	    !read_digest(rest, &out->digest) || !skip(rest, ", rows ") ||
	    !read_number(rest, &rows) || !skip(rest, ", records ") ||
	    !read_number(rest, &records) || !skip(rest, ", asked "))
		return false;
	out->rows = (size_t)rows;
	out->records = (size_t)records;
	return out->begin <= out->end && out->end <= out->size;
}

/* The hashes behind "# records of part 3/8:". */
static enum part_line take_records(struct dataset *data, struct rest rest, uint32_t file)
{
	struct part_cover which;
	struct part_record record = {.file = file};

	if (!read_which(&rest, &which))
		return PART_LINE_NONE;
	record.part = which.part;
	record.of = which.of;
	while (which.part && rest.n) {
		if (!skip(&rest, " ") || !read_digest(&rest, &record.key))
			return PART_LINE_WRONG;
		if (parts_add_record(data, &record))
			return PART_LINE_NOMEM;
	}
	return which.part ? PART_LINE_TAKEN : PART_LINE_WRONG;
}

enum part_line parts_take_line(struct dataset *data, const char *line, size_t n, uint32_t file,
			       size_t line_number)
{
	struct part_cover cover = {.file = file, .line = line_number};
	struct rest rest = {line, n}, chosen;

	while (rest.n && strchr("\r\n\t ", rest.text[rest.n - 1]))
		rest.n--;
	if (skip(&rest, has))
		return take_records(data, rest, file);
	cover.is_end = skip(&rest, ends);
	if ((!cover.is_end && !skip(&rest, begins)) || !read_which(&rest, &cover))
		return PART_LINE_NONE;
	if (!read_numbers(&rest, &cover) || !split(&rest, &chosen))
		return PART_LINE_WRONG;
	cover.chosen = dataset_intern(data, chosen.text, chosen.n);
	cover.name = dataset_intern(data, rest.text, rest.n);
	return cover.chosen && cover.name && !parts_add(data, &cover) ? PART_LINE_TAKEN
								      : PART_LINE_NOMEM;
}

enum diag_code parts_add(struct dataset *data, const struct part_cover *cover)
{
	if (!alloc_room(data->covers, &data->covers_capacity, data->n_covers + 1))
		return DIAG_NOMEM;
	data->covers[data->n_covers++] = *cover;
	return DIAG_OK;
}

enum diag_code parts_add_record(struct dataset *data, const struct part_record *record)
{
	if (!alloc_room(data->records, &data->records_capacity, data->n_records + 1))
		return DIAG_NOMEM;
	data->records[data->n_records++] = *record;
	return DIAG_OK;
}

/* --- checking ----------------------------------------------------------------------------------- */

/* By the first of n numbers that differs. */
static int compare_numbers(const uint64_t *a, const uint64_t *b, size_t n)
{
	while (n > 1 && *a == *b)
		a++, b++, n--;
	return (*a > *b) - (*a < *b);
}

/* By the set that a part belongs to. */
static int compare_sets(const struct part_cover *a, const struct part_cover *b)
{
	const uint64_t ours[] = {a->size, a->digest}, theirs[] = {b->size, b->digest};
	int order = strcmp(a->name, b->name);

	if (!order)
		order = compare_numbers(ours, theirs, countof(ours));
	if (!order)
		order = strcmp(a->chosen, b->chosen);
	return order ? order : (a->of > b->of) - (a->of < b->of);
}

static int compare(const void *left, const void *right)
{
	const struct part_cover *a = left, *b = right;
	const uint64_t ours[] = {a->part,    a->begin,	a->end, a->rows,
				 a->records, a->is_end, a->line};
	const uint64_t theirs[] = {b->part,    b->begin,  b->end, b->rows,
				   b->records, b->is_end, b->line};
	int order = compare_sets(a, b);

	return order ? order : compare_numbers(ours, theirs, countof(ours));
}

static bool says_the_same(const struct part_cover *a, const struct part_cover *b)
{
	return compare_sets(a, b) == 0 && a->part == b->part && a->begin == b->begin &&
	       a->end == b->end && a->rows == b->rows && a->records == b->records;
}

static enum diag_code refuse_cut(const struct part_cover *cover, const char *path,
				 struct diag_sink *sink)
{
	return diag_refuse_line(sink, DIAG_SYNTAX, path, cover->line, "make the part again",
				"part %" PRIu32 "/%" PRIu32 " of %s is cut off: %s", cover->part,
				cover->of, cover->name,
				cover->is_end ? "the line before its rows is missing"
					      : "the line after its rows is missing");
}

/* Rows or records are not as many as the lines say. */
static enum diag_code refuse_count(size_t n, const char *what, size_t refused, const char *path,
				   struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_SYNTAX, path,
			   "something was cut out of it or added: make the part again",
			   "%zu %s, but the lines that begin with '%s' say %zu", n, what, begins,
			   refused);
}

enum diag_code parts_check_file(struct dataset *data, struct parts_count before, size_t n_rows,
				const char *path, struct diag_sink *sink)
{
	const size_t n = data->n_covers - before.covers;
	const size_t n_records = data->n_records - before.records;
	struct part_cover *covers = n ? data->covers + before.covers : NULL;
	size_t kept = 0, rows = 0, records = 0;
	enum diag_code code = DIAG_OK, refused;

	if (n)
		qsort(covers, n, sizeof(*covers), compare);
	for (size_t i = 0, end; i < n; i = end) {
		size_t n_ends = 0;

		for (end = i; end < n && says_the_same(&covers[i], &covers[end]); end++)
			n_ends += covers[end].is_end;
		if (n_ends * 2 != end - i) {
			refused = refuse_cut(&covers[i], path, sink);
			code = code ? code : refused;
		}
		for (size_t j = i; j < end; j++) {
			if (covers[j].is_end)
				continue;
			rows += covers[j].rows;
			records += covers[j].records;
			covers[kept++] = covers[j];
		}
	}
	data->n_covers = before.covers + kept;
	if (!code && n && rows != n_rows)
		code = refuse_count(n_rows, "rows", rows, path, sink);
	if (!code && records != n_records)
		code = refuse_count(n_records, "hashes of records", records, path, sink);
	return code;
}

#define MISSING_MAX 8 /* gaps that are named */

/* What of the set that begins at `set` is missing, such as "2, 5-7 and more"; how many parts that is. */
static size_t list_missing(const struct part_cover *set, size_t n, struct strbuf *out)
{
	size_t missing = 0, gaps = 0;
	uint32_t expected = 1;

	for (size_t i = 0; i <= n; i++) {
		uint32_t next = i < n ? set[i].part : set->of + 1;

		if (next > expected) {
			missing += next - expected;
			if (gaps < MISSING_MAX)
				strbuf_addf(out, "%s%" PRIu32, gaps ? ", " : "", expected);
			if (gaps < MISSING_MAX && next - expected > 1)
				strbuf_addf(out, "-%" PRIu32, next - 1);
			gaps++;
		}
		expected = next + 1 > expected ? next + 1 : expected;
	}
	if (gaps > MISSING_MAX)
		strbuf_adds(out, " and others");
	return missing;
}

static enum diag_code refuse_missing(const struct part_cover *set, size_t n, struct diag_sink *sink)
{
	struct strbuf list = STRBUF_INIT;
	enum diag_code code = DIAG_OK;
	size_t missing = list_missing(set, n, &list);

	if (missing) {
		code = diag_refuse(sink, DIAG_NO_DATA, NULL,
				   "give all parts, made of the same file with the same "
				   "options: a sum of some would pass for the whole",
				   "%s %s of %" PRIu32 " of %s %s missing",
				   missing == 1 ? "part" : "parts", list.text, set->of, set->name,
				   missing == 1 ? "is" : "are");
	}
	strbuf_release(&list);
	return code;
}

/* A part that comes after another one of its set. */
static enum diag_code check_next(const struct dataset *data, const struct part_cover *before,
				 const struct part_cover *cover, struct diag_sink *sink)
{
	const char *const path = data->files[cover->file];

	if (cover->part == before->part)
		return diag_refuse_line(
			sink, DIAG_DUPLICATE, path, cover->line, "give each part once",
			"part %" PRIu32 "/%" PRIu32 " of %s is already in %s", cover->part,
			cover->of, cover->name, data->files[before->file]);
	if (cover->part != before->part + 1 || cover->begin == before->end)
		return DIAG_OK;
	return diag_refuse_line(sink, DIAG_RANGE, path, cover->line,
				"the file was changed between the two: make both again",
				"part %" PRIu32 "/%" PRIu32 " of %s begins at byte %" PRIu64
				", but the one before ends at byte %" PRIu64,
				cover->part, cover->of, cover->name, cover->begin, before->end);
}

static enum diag_code check_ends(const struct dataset *data, const struct part_cover *set, size_t n,
				 struct diag_sink *sink)
{
	const struct part_cover *last = &set[n - 1];

	if ((set->part != 1 || !set->begin) && (last->part != last->of || last->end == last->size))
		return DIAG_OK;
	return diag_refuse_line(sink, DIAG_RANGE, data->files[last->file], last->line, "",
				"the parts of %s do not cover all of its %" PRIu64 " bytes",
				last->name, last->size);
}

static int compare_records(const void *left, const void *right)
{
	const struct part_record *a = left, *b = right;
	const uint64_t ours[] = {a->key, a->part, a->file}, theirs[] = {b->key, b->part, b->file};

	return compare_numbers(ours, theirs, countof(ours));
}

/* A record in two parts would be counted twice. */
static enum diag_code check_records(struct dataset *data, struct diag_sink *sink)
{
	if (data->n_records)
		qsort(data->records, data->n_records, sizeof(*data->records), compare_records);
	for (size_t i = 1; i < data->n_records; i++) {
		const struct part_record *before = &data->records[i - 1];
		const struct part_record *record = &data->records[i];

		if (record->key != before->key)
			continue;
		return diag_refuse(sink, DIAG_DUPLICATE, data->files[record->file],
				   "convert --sum of the download's files without --part counts "
				   "such records once",
				   "a record of part %" PRIu32 "/%" PRIu32
				   " is also in part %" PRIu32 "/%" PRIu32 " (%s), too",
				   record->part, record->of, before->part, before->of,
				   data->files[before->file]);
	}
	return DIAG_OK;
}

enum diag_code parts_check(struct dataset *data, struct diag_sink *sink)
{
	struct part_cover *covers = data->covers;
	enum diag_code code = DIAG_OK;

	if (data->n_covers)
		qsort(covers, data->n_covers, sizeof(*covers), compare);
	for (size_t i = 0, end; i < data->n_covers; i = end) {
		enum diag_code refused = DIAG_OK;

		for (end = i + 1;
		     end < data->n_covers && compare_sets(&covers[i], &covers[end]) == 0; end++) {
			enum diag_code next =
				check_next(data, &covers[end - 1], &covers[end], sink);

			refused = refused ? refused : next;
		}
		if (!refused)
			refused = refuse_missing(&covers[i], end - i, sink);
		if (!refused)
			refused = check_ends(data, &covers[i], end - i, sink);
		code = code ? code : refused;
	}
	return code ? code : check_records(data, sink);
}

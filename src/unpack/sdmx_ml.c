/*
 * SDMX-ML 2.0 to 3.0 as CSV. In its compact forms (CompactData, StructureSpecificData) a series and an observation have
 * dimensions and attributes as attributes of XML, in the generic form each is an element with an "id" (2.0: "concept")
 * and a "value". What a data set or a series says holds for all observations inside, what a group says for those that
 * have its values. Which columns there are is known at the end alone: it is all kept until then.
 */
#include "sheet_text.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "number_format.h"
#include "text.h"
#include "xml.h"
#include "unpack_phrases.inc"

#define COLUMNS_MAX 64
#define KEPT_MAX ((size_t)256 << 20)	 /* bytes */
#define COMPARED_MAX ((uint64_t)1 << 26) /* observations by groups */
#define PERIOD "TIME_PERIOD"
#define VALUE "OBS_VALUE"

/* What an element says, by column; NULL: nothing. */
struct said {
	const char **values;
	size_t n;
};

enum level { OF_SET, OF_SERIES, OF_GROUP, OF_OBSERVATION, LEVELS };

struct observation {
	struct said of[LEVELS]; /* of its set and its series, and its own */
};

struct sdmx {
	struct stream stream;
	struct xml *xml;
	struct sheet_text text;
	struct arena arena;
	size_t kept; /* bytes */
	const char *names[COLUMNS_MAX];
	size_t n_names;
	const char *values[LEVELS][COLUMNS_MAX]; /* of the elements in hand */
	struct said said[LEVELS];		 /* of those that are complete */
	enum level level;
	struct observation *observations;
	size_t n_observations, observations_capacity;
	struct said *groups;
	size_t n_groups, groups_capacity;
	unsigned depth;
	bool is_generic;
	bool in_header, is_wanted; /* the text inside is */
	bool is_deleted;	   /* the set tells of what is to be deleted */
	char period[64];	   /* the dimension by which observations are told apart */
	struct strbuf words;
	bool has_failed, is_too_large, is_finished;
};

/* --- what is kept --------------------------------------------------------------------------------- */

static const char *keep(struct sdmx *sdmx, const char *s)
{
	const size_t n = strlen(s);
	const char *kept;

	sdmx->kept += n + 1;
	sdmx->is_too_large = sdmx->is_too_large || sdmx->kept > KEPT_MAX;
	kept = sdmx->is_too_large ? NULL : arena_copy(&sdmx->arena, s, n);
	sdmx->has_failed = sdmx->has_failed || !kept;
	return kept;
}

/* The column of this name; COLUMNS_MAX: there are too many. */
static size_t column_of(struct sdmx *sdmx, const char *name)
{
	size_t i = 0;

	while (i < sdmx->n_names && strcmp(sdmx->names[i], name) != 0)
		i++;
	if (i < sdmx->n_names)
		return i;
	sdmx->is_too_large = sdmx->is_too_large || i == COLUMNS_MAX;
	if (i < COLUMNS_MAX)
		sdmx->names[sdmx->n_names++] = keep(sdmx, name);
	sdmx->has_failed = sdmx->has_failed || i == COLUMNS_MAX;
	return i;
}

static void say(struct sdmx *sdmx, const char *name, const char *value)
{
	const size_t column =
		sdmx->has_failed || !name || !value ? COLUMNS_MAX : column_of(sdmx, name);
	struct strbuf number;

	if (column >= COLUMNS_MAX || sdmx->has_failed)
		return;
	strbuf_init(&number);
	if (strcmp(name, VALUE) == 0) { /* an xs:double, which may have a power of ten */
		number_add_spelled_out(&number, value, strlen(value));
		value = number.failed ? value : number.text;
	}
	sdmx->values[sdmx->level][column] = keep(sdmx, value);
	sdmx->has_failed = sdmx->has_failed || number.failed;
	strbuf_release(&number);
}

/* "dataflowID", "action": of the message. Names of dimensions are all capitals or all small. */
static bool is_of_message(const char *name)
{
	bool has_small = false, has_large = false;

	for (const char *at = name; *at; at++) {
		has_small = has_small || (*at >= 'a' && *at <= 'z');
		has_large = has_large || (*at >= 'A' && *at <= 'Z');
	}
	return (has_small && has_large) || strcmp(name, "action") == 0;
}

static void say_attributes(struct sdmx *sdmx, const char *const *attributes)
{
	for (; attributes[0] && !sdmx->is_generic; attributes += 2) {
		if (!strchr(attributes[0], ':') && strncmp(attributes[0], "xmlns", 5) != 0 &&
		    !(sdmx->level == OF_SET && is_of_message(attributes[0])))
			say(sdmx, attributes[0], attributes[1]);
	}
}

static void begin(struct sdmx *sdmx, enum level level)
{
	memset(sdmx->values[level], 0, sizeof(sdmx->values[level]));
	sdmx->said[level] = (struct said){NULL, 0};
	sdmx->level = level;
}

/* What the element in hand says, for the observations inside. */
static struct said *complete(struct sdmx *sdmx, enum level level)
{
	struct said *said = &sdmx->said[level];
	const size_t size = sdmx->n_names * sizeof(*said->values);

	if (said->values || sdmx->has_failed || !size)
		return said;
	sdmx->kept += size;
	sdmx->is_too_large = sdmx->is_too_large || sdmx->kept > KEPT_MAX;
	said->values = sdmx->is_too_large ? NULL : arena_alloc(&sdmx->arena, size);
	sdmx->has_failed = sdmx->has_failed || !said->values;
	if (said->values) {
		memcpy(said->values, sdmx->values[level], size);
		said->n = sdmx->n_names;
	}
	return said;
}

static void end_observation(struct sdmx *sdmx)
{
	struct observation *observation;

	sdmx->level = OF_SERIES;
	if (sdmx->is_deleted)
		return;
	sdmx->has_failed =
		sdmx->has_failed || !alloc_room(sdmx->observations, &sdmx->observations_capacity,
						sdmx->n_observations + 1);
	if (sdmx->has_failed)
		return;
	observation = &sdmx->observations[sdmx->n_observations++];
	*observation = (struct observation){{{NULL, 0}}};
	for (enum level level = OF_SET; level < LEVELS; level++) {
		if (level != OF_GROUP)
			observation->of[level] = *complete(sdmx, level);
	}
}

static void end_group(struct sdmx *sdmx)
{
	const struct said *group = complete(sdmx, OF_GROUP);

	sdmx->has_failed = sdmx->has_failed ||
			   !alloc_room(sdmx->groups, &sdmx->groups_capacity, sdmx->n_groups + 1);
	if (!sdmx->has_failed)
		sdmx->groups[sdmx->n_groups++] = *group;
	sdmx->level = OF_SET;
}

/* --- elements ------------------------------------------------------------------------------------- */

/* "Group", "SiblingGroup" */
static bool is_group(const char *name)
{
	const size_t n = strlen(name);

	return n >= 5 && strcmp(name + n - 5, "Group") == 0;
}

static void on_start(void *ctx, const char *name, const char *const *attributes)
{
	struct sdmx *sdmx = ctx;
	const char *action = xml_attribute(attributes, "action"), *id;

	if (sdmx->depth++ == 0) {
		sdmx->is_generic = strncmp(name, "Generic", 7) == 0;
	} else if (sdmx->in_header) {
		id = xml_attribute(attributes, "dimensionAtObservation");
		if (id && *id && strcmp(id, "AllDimensions") != 0 &&
		    strlen(id) < sizeof(sdmx->period))
			memcpy(sdmx->period, id, strlen(id) + 1);
		sdmx->is_wanted = xml_is(name, "Name") && sdmx->depth == 3;
	} else if (xml_is(name, "Header")) {
		sdmx->in_header = true;
	} else if (xml_is(name, "DataSet")) {
		for (enum level level = OF_SET; level < LEVELS; level++)
			begin(sdmx, level);
		begin(sdmx, OF_SET);
		sdmx->is_deleted = action && xml_is(action, "Delete");
		say_attributes(sdmx, attributes);
	} else if (xml_is(name, "Series")) {
		begin(sdmx, OF_SERIES);
		say_attributes(sdmx, attributes);
	} else if (xml_is(name, "Obs")) {
		begin(sdmx, OF_OBSERVATION);
		say_attributes(sdmx, attributes);
	} else if (is_group(name)) {
		begin(sdmx, OF_GROUP);
		say_attributes(sdmx, attributes);
	} else if (xml_is(name, "Value")) {
		id = xml_attribute(attributes, "id");
		say(sdmx, id ? id : xml_attribute(attributes, "concept"),
		    xml_attribute(attributes, "value"));
	} else if (xml_is(name, "ObsDimension")) {
		id = xml_attribute(attributes, "id");
		say(sdmx, id ? id : sdmx->period, xml_attribute(attributes, "value"));
	} else if (xml_is(name, "ObsValue")) {
		say(sdmx, VALUE, xml_attribute(attributes, "value"));
	}
	sdmx->is_wanted =
		sdmx->is_wanted || (xml_is(name, "Time") && sdmx->level == OF_OBSERVATION);
	strbuf_clear(&sdmx->words);
}

static void end_words(struct sdmx *sdmx)
{
	const char *s = sdmx->words.text;
	size_t n = sdmx->words.len;

	text_trim(&s, &n);
	sdmx->words.text[n ? (size_t)(s - sdmx->words.text) + n : 0] = '\0';
	if (sdmx->in_header && n) {
		sheet_text_put(&sdmx->text, 0, s, n);
		sheet_text_end_row(&sdmx->text, sdmx->text.row + 1);
	} else if (n) {
		say(sdmx, PERIOD, s);
	}
	sdmx->is_wanted = false;
}

static void on_end(void *ctx, const char *name)
{
	struct sdmx *sdmx = ctx;

	sdmx->depth--;
	if (sdmx->is_wanted && !sdmx->words.failed)
		end_words(sdmx);
	if (xml_is(name, "Header"))
		sdmx->in_header = false;
	else if (sdmx->in_header)
		return;
	else if (xml_is(name, "Obs"))
		end_observation(sdmx);
	else if (xml_is(name, "Series"))
		begin(sdmx, OF_SERIES);
	else if (is_group(name))
		end_group(sdmx);
}

static void on_text(void *ctx, const char *s, size_t n)
{
	struct sdmx *sdmx = ctx;

	if (sdmx->is_wanted)
		strbuf_add(&sdmx->words, s, n);
}

/* --- the table ------------------------------------------------------------------------------------ */

static const char *value_in(const struct said *said, size_t column)
{
	return column < said->n ? said->values[column] : NULL;
}

/* What the observation itself says, or its series, or its set. */
static const char *value_of(const struct observation *observation, size_t column)
{
	const char *value = NULL;

	for (size_t level = LEVELS; level-- > 0 && !value;)
		value = value_in(&observation->of[level], column);
	return value;
}

/* Whether the observation has all values of the group that it has a word for, at least one. */
static bool is_in_group(const struct observation *observation, const struct said *group)
{
	size_t n = 0;

	for (size_t i = 0; i < group->n; i++) {
		const char *value = group->values[i] ? value_of(observation, i) : NULL;

		if (value && strcmp(value, group->values[i]) != 0)
			return false;
		n += value != NULL;
	}
	return n > 0;
}

static void write_observation(struct sdmx *sdmx, const struct observation *observation)
{
	const char *values[COLUMNS_MAX] = {NULL};

	for (size_t i = 0; i < sdmx->n_names; i++)
		values[i] = value_of(observation, i);
	for (size_t i = 0; i < sdmx->n_groups; i++) {
		if (!is_in_group(observation, &sdmx->groups[i]))
			continue;
		for (size_t column = 0; column < sdmx->groups[i].n; column++)
			values[column] =
				values[column] ? values[column] : sdmx->groups[i].values[column];
	}
	for (size_t i = 0; i < sdmx->n_names; i++)
		sheet_text_put(&sdmx->text, i, values[i], values[i] ? strlen(values[i]) : 0);
	sheet_text_end_row(&sdmx->text, sdmx->text.row + 1);
}

static void write_table(struct sdmx *sdmx)
{
	sdmx->is_too_large = (uint64_t)sdmx->n_observations * sdmx->n_groups > COMPARED_MAX;
	if (!sdmx->n_observations)
		strbuf_clear(&sdmx->text.out); /* what stands above */
	if (sdmx->is_too_large || !sdmx->n_observations)
		return;
	for (size_t i = 0; i < sdmx->n_names; i++)
		sheet_text_put(&sdmx->text, i, sdmx->names[i], strlen(sdmx->names[i]));
	sheet_text_end_row(&sdmx->text, sdmx->text.row + 1);
	for (size_t i = 0; i < sdmx->n_observations; i++)
		write_observation(sdmx, &sdmx->observations[i]);
}

/* --- the stream ----------------------------------------------------------------------------------- */

static enum diag_code more(struct stream *stream, struct diag_sink *sink)
{
	struct sdmx *sdmx = (struct sdmx *)stream;
	struct stream_input *input = &sdmx->stream.input;
	enum diag_code code = DIAG_OK;

	if (sdmx->is_finished)
		return DIAG_OK;
	while (!code && !input->at_end && !sdmx->has_failed) {
		code = stream_more(&sdmx->stream, sink);
		if (!code)
			code = xml_feed(sdmx->xml, input->bytes + input->at, input->n - input->at,
					input->at_end, sink);
		input->at = input->n;
	}
	if (!code && !sdmx->has_failed)
		write_table(sdmx);
	sdmx->is_finished = true;
	if (!code && sdmx->is_too_large)
		return diag_refuse(
			sink, DIAG_RANGE, sdmx->stream.path,
			"download the data as CSV, or less of them",
			"too much for SDMX-ML: more than 256 MiB, %d columns or the groups",
			COLUMNS_MAX);
	if (!code && (sdmx->has_failed || sdmx->words.failed || sheet_text_has_failed(&sdmx->text)))
		return diag_nomem(sink);
	return code;
}

static void release_sdmx(struct stream *stream)
{
	struct sdmx *sdmx = (struct sdmx *)stream;

	xml_free(sdmx->xml);
	sheet_text_release(&sdmx->text);
	strbuf_release(&sdmx->words);
	arena_release(&sdmx->arena);
	free(sdmx->observations);
	free(sdmx->groups);
}

bool sdmx_ml_is_root(const char *name, size_t n)
{
	char root[40];

	if (n >= sizeof(root))
		return false;
	memcpy(root, name, n);
	root[n] = '\0';
	return text_is_in_list(root, phrases_sdmx_root);
}

struct stream *stream_sdmx_ml(struct stream *below, const char *head, size_t n)
{
	static const struct stream methods = {
		.read = sheet_text_read, .more = more, .release = release_sdmx};
	static const struct xml_handlers handlers = {on_start, on_end, on_text};
	struct sdmx *sdmx = stream_new(sizeof(*sdmx), methods, below, head, n);

	if (!sdmx)
		return NULL;
	sheet_text_init(&sdmx->text);
	sdmx->stream.text = &sdmx->text;
	strbuf_init(&sdmx->words);
	memcpy(sdmx->period, PERIOD, sizeof(PERIOD));
	sdmx->xml = xml_new(&handlers, sdmx, below->path);
	if (sdmx->xml)
		return &sdmx->stream;
	stream_drop(&sdmx->stream);
	return NULL;
}

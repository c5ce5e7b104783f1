/*
 * JSON-stat 2.0 (what Eurostat's interface gives as JSON): "id" and "size" name the dimensions and say how
 * many categories each has; "value" has the figures in the order of the last dimension first, as a list or
 * as an object of those that are there; "status" has their flags in the same way. A category's place is in
 * its dimension's "index", a list or an object of places.
 *
 * SDMX-JSON: the structure lists the dimensions with their values, of series and of observations; a series
 * is named by the places of its values, "0:2:1", and has observations named in the same way; the first
 * number of an observation is the figure, those behind it are places of attributes' values.
 */
#include "json_beside.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

#define DIMENSIONS_MAX 24
#define CELLS_MAX 64

struct row {
	const char *cells[CELLS_MAX];
	size_t n;
};

static void put(struct row *row, const char *text)
{
	if (row->n < CELLS_MAX)
		row->cells[row->n++] = text ? text : "";
}

static void write_row(struct sheet_text *out, const struct row *row)
{
	for (size_t i = 0; i < row->n; i++)
		sheet_text_put(out, i, row->cells[i], strlen(row->cells[i]));
	sheet_text_end_row(out, out->row + 1);
}

/* A whole number that ends at `end`; SIZE_MAX: it is none. */
static size_t number_of(const char *text, const char **end)
{
	size_t value = 0;

	if (!text || !text_is_digit(*text))
		return SIZE_MAX;
	for (; text_is_digit(*text); text++)
		value = value < SIZE_MAX / 100 ? value * 10 + (size_t)(*text - '0') : value;
	if (end)
		*end = text;
	return value;
}

static const char *text_of(const struct json_node *node)
{
	return node && node->type < JSON_OBJECT ? node->text : NULL;
}

/* --- JSON-stat ------------------------------------------------------------------------------------ */

struct cube {
	struct {
		const char **names; /* of its categories, by place; owned */
		size_t size;
	} dimensions[DIMENSIONS_MAX];
	size_t n;
	bool by_labels;			 /* codes are an office's own */
	const struct json_node *measure; /* what its categories have of units; NULL: none has */
	size_t measured;		 /* its place */
};

static void cube_release(struct cube *cube)
{
	for (size_t i = 0; i < cube->n; i++)
		free(cube->dimensions[i].names);
}

/* A member of the cube, or, in its first version, of its dimensions. */
static const struct json_node *part_of(const struct json_node *root, const char *name)
{
	const struct json_node *part = json_member(root, name);

	return part ? part : json_member(json_member(root, "dimension"), name);
}

/* Whether dimensions have names of their office, as "C02363V02844", and labels that say what they are; Eurostat's are
 * words. */
static bool is_labelled(const struct json_node *root)
{
	bool is_own = false, has_all = true;

	for (const struct json_node *id = json_first(part_of(root, "id")); id; id = id->next) {
		const struct json_node *dimension =
			json_member(json_member(root, "dimension"), id->text);

		is_own = is_own ||
			 strspn(id->text, "abcdefghijklmnopqrstuvwxyz_") != strlen(id->text);
		has_all = has_all && json_member(dimension, "label") &&
			  json_member(json_member(dimension, "category"), "label");
	}
	return is_own && has_all;
}

/* The categories of a dimension, of which each place from 0 must be named. */
static bool read_categories(const struct json_node *dimension, const char **names, size_t size)
{
	const struct json_node *category = json_member(dimension, "category");
	const struct json_node *index = json_member(category, "index"), *node;
	size_t place = 0, found = 0;

	if (!index) /* one category needs no index */
		index = json_member(category, "label");
	for (node = json_first(index); node; node = node->next, place++) {
		const char *name = index->type == JSON_ARRAY ? text_of(node) : node->name;

		if (index->type == JSON_OBJECT && node->type == JSON_NUMBER)
			place = number_of(node->text, NULL);
		if (!name || place >= size || names[place])
			return false;
		names[place] = name;
		found++;
	}
	return found == size;
}

/* The labels of the last dimension's categories in place of their codes; the units of which it may have some. */
static void read_labels(struct cube *cube, const struct json_node *dimension)
{
	const struct json_node *category = json_member(dimension, "category");
	const size_t last = cube->n - 1;
	const struct json_node *labels = json_member(category, "label");
	const struct json_node *at = labels && labels->type == JSON_OBJECT ? labels->child : NULL;

	if (json_member(category, "unit")) {
		cube->measure = category;
		cube->measured = last;
		return; /* the codes, by which units are looked up */
	}
	for_each_of(const char *, name, cube->dimensions[last].names, cube->dimensions[last].size) {
		/* Mostly in the order of the codes. */
		if (!at || strcmp(at->name, *name) != 0)
			at = json_member(labels, *name);
		*name = text_of(at) ? text_of(at) : *name;
		at = at ? at->next : NULL;
	}
}

static bool is_time(const struct json_node *root, const char *name)
{
	const struct json_node *times = json_member(part_of(root, "role"), "time");

	for (const struct json_node *time = json_first(times); time; time = time->next) {
		if (strcmp(time->text, name) == 0)
			return true;
	}
	return strcmp(name, "time") == 0;
}

static bool read_dimensions(const struct json_node *root, struct cube *cube, struct row *header,
			    struct sheet_text *out)
{
	const struct json_node *id = json_first(part_of(root, "id"));
	const struct json_node *size = json_first(part_of(root, "size"));
	const struct json_node *dimensions = json_member(root, "dimension");

	for (; id && size && cube->n < DIMENSIONS_MAX; id = id->next, size = size->next) {
		const struct json_node *dimension = json_member(dimensions, id->text);
		const struct json_node *category = json_member(dimension, "category");
		size_t n = number_of(size->text, NULL);
		size_t most = json_count(json_member(category, "index")) +
			      json_count(json_member(category, "label"));
		const char **names;

		if (!n || n > most)
			return false;
		names = calloc(n, sizeof(*names));
		cube->dimensions[cube->n].names = names;
		cube->dimensions[cube->n++].size = n;
		if (!names) {
			out->out.failed = true;
			return false;
		}
		if (!read_categories(dimension, names, n))
			return false;
		if (cube->by_labels)
			read_labels(cube, dimension);
		put(header, cube->by_labels	      ? text_of(json_member(dimension, "label"))
			    : is_time(root, id->text) ? "TIME_PERIOD"
						      : id->text);
	}
	return !id && !size && cube->n;
}

/* Flags, usually read one after the other. */
struct flags {
	const struct json_node *all, *next;
	size_t place; /* of the next one */
};

static void go_to(struct flags *flags, const struct json_node *node, size_t place)
{
	flags->next = node;
	flags->place = node && node->name ? number_of(node->name, NULL) : place;
}

/* Whether there is one for the place. */
static bool find_flag(struct flags *flags, size_t place)
{
	if (!flags->next || flags->place > place)
		go_to(flags, flags->all->child, 0);
	while (flags->next && flags->place < place)
		go_to(flags, flags->next->next, flags->place + 1);
	return flags->next && flags->place == place;
}

/* The flag of a figure: of a list or an object, or one for all. */
static const char *flag_at(struct flags *flags, size_t place)
{
	if (!flags->all || flags->all->type < JSON_OBJECT)
		return text_of(flags->all);
	return find_flag(flags, place) ? text_of(flags->next) : NULL;
}

/* "Euro Thousand" of {"decimals": 0, "label": "Euro Thousand"}; "base" in PxWeb's. */
static const char *unit_of(const struct cube *cube, const char *code)
{
	const struct json_node *unit = json_member(json_member(cube->measure, "unit"), code);
	const struct json_node *label = json_member(unit, "label");

	return text_of(label ? label : json_member(unit, "base"));
}

static bool write_figure(const struct cube *cube, size_t place, const char *value, const char *flag,
			 struct sheet_text *out)
{
	const char *categories[DIMENSIONS_MAX] = {NULL};
	struct row row = {.n = 0};

	for (size_t i = cube->n; i-- > 0; place /= cube->dimensions[i].size)
		categories[i] = cube->dimensions[i].names[place % cube->dimensions[i].size];
	for (size_t i = 0; i < cube->n; i++)
		put(&row, cube->measure && i == cube->measured
				  ? text_of(json_member(json_member(cube->measure, "label"),
							categories[i]))
				  : categories[i]);
	if (cube->measure)
		put(&row, unit_of(cube, categories[cube->measured]));
	put(&row, value);
	put(&row, flag);
	write_row(out, &row);
	return place == 0;
}

static bool write_figures(const struct cube *cube, const struct json_node *values,
			  struct flags *flags, struct sheet_text *out)
{
	size_t place = 0;

	for (const struct json_node *value = values->child; value; value = value->next, place++) {
		const char *flag;

		if (values->type == JSON_OBJECT)
			place = number_of(value->name, NULL);
		flag = flag_at(flags, place);
		if (value->type == JSON_NULL && !flag)
			continue;
		if (place == SIZE_MAX || !write_figure(cube, place, text_of(value), flag, out))
			return false;
	}
	return true;
}

/* Figures of which there is nothing but a flag: they are confidential, for one. */
static bool write_flags_alone(const struct cube *cube, const struct json_node *values,
			      const struct json_node *flags, struct sheet_text *out)
{
	struct flags there = {.all = values};

	if (values->type != JSON_OBJECT || !flags || flags->type != JSON_OBJECT)
		return true;
	for (const struct json_node *flag = flags->child; flag; flag = flag->next) {
		size_t place = number_of(flag->name, NULL);

		if (place == SIZE_MAX || (!find_flag(&there, place) &&
					  !write_figure(cube, place, NULL, text_of(flag), out)))
			return false;
	}
	return true;
}

/* What stands above the figures: what they are of, and notes. */
static void write_title(const struct json_node *root, struct sheet_text *out)
{
	const struct json_node *note = json_member(root, "note");
	struct row row = {.n = 0};

	put(&row, text_of(json_member(root, "label")));
	write_row(out, &row);
	for (note = json_first(note); note; note = note->next) {
		struct strbuf line = STRBUF_INIT;

		strbuf_addf(&line, "Note: %s", note->text);
		row = (struct row){.n = 0};
		put(&row, line.failed ? "" : line.text);
		write_row(out, &row);
		out->out.failed = out->out.failed || line.failed;
		strbuf_release(&line);
	}
}

static enum json_cube_status write_json_stat(const struct json_node *root, struct sheet_text *out)
{
	const struct json_node *values = json_member(root, "value");
	struct flags flags = {.all = json_member(root, "status")};
	struct cube cube = {.by_labels = is_labelled(root)};
	struct row header = {.n = 0};
	bool is_right = values->type >= JSON_OBJECT && read_dimensions(root, &cube, &header, out);

	if (is_right) {
		if (cube.by_labels)
			write_title(root, out);
		if (cube.measure)
			put(&header, "UNIT");
		put(&header, cube.by_labels ? "VALUE" : "OBS_VALUE");
		put(&header, "OBS_FLAG");
		write_row(out, &header);
		is_right = write_figures(&cube, values, &flags, out) &&
			   write_flags_alone(&cube, values, flags.all, out);
	}
	cube_release(&cube);
	return is_right ? CUBE_OK : CUBE_DAMAGED;
}

/* --- SDMX-JSON ------------------------------------------------------------------------------------ */

/* Where a component's values were asked for last: keys mostly ascend, and may have tens of thousands of values. */
struct cursor {
	const struct json_node *component, *value;
	size_t place;
};

struct sdmx {
	struct cursor cursors[CELLS_MAX];
	/* The dimensions and attributes of series and of observations: lists of what has "values". */
	const struct json_node *series, *observation, *whole;
	const struct json_node *series_attributes, *observation_attributes;
};

static void put_names(struct row *header, const struct json_node *components)
{
	for (const struct json_node *node = json_first(components); node; node = node->next)
		put(header, text_of(json_member(node, "id")));
}

static const char *value_at(struct sdmx *sdmx, const struct json_node *component, size_t place)
{
	struct cursor *at = sdmx->cursors;
	const char *id;

	while (at < sdmx->cursors + CELLS_MAX - 1 && at->component && at->component != component)
		at++;
	if (at->component != component || place < at->place)
		*at = (struct cursor){component, json_first(json_member(component, "values")), 0};
	for (; at->value && at->place < place; at->place++)
		at->value = at->value->next;
	id = text_of(json_member(at->value, "id"));
	return id ? id : text_of(json_member(at->value, "value"));
}

/* The values that a key such as "0:2:1" names; false if it does not fit. */
static bool put_key(struct sdmx *sdmx, struct row *row, const struct json_node *components,
		    const char *key)
{
	for (const struct json_node *node = json_first(components); node; node = node->next) {
		size_t place = number_of(key, &key);
		const char *value = place == SIZE_MAX ? NULL : value_at(sdmx, node, place);

		if (!value)
			return false;
		put(row, value);
		key += *key == ':';
	}
	return !*key;
}

/* The values of attributes: places in a list, or null. */
static void put_attributes(struct sdmx *sdmx, struct row *row, const struct json_node *components,
			   const struct json_node *places)
{
	for (const struct json_node *node = json_first(components); node; node = node->next) {
		size_t place = number_of(text_of(places), NULL);

		put(row, place == SIZE_MAX ? "" : value_at(sdmx, node, place));
		places = places ? places->next : NULL;
	}
}

static bool write_observations(struct sdmx *sdmx, const struct row *series,
			       const struct json_node *observations, struct sheet_text *out)
{
	const struct json_node *observation = json_first(observations);

	for (; observation; observation = observation->next) {
		const struct json_node *value = json_first(observation);
		struct row row = *series;

		if (!observation->name ||
		    !put_key(sdmx, &row, sdmx->observation, observation->name))
			return false;
		put(&row, text_of(value));
		put_attributes(sdmx, &row, sdmx->observation_attributes,
			       value ? value->next : NULL);
		write_row(out, &row);
	}
	return true;
}

static bool write_set(struct sdmx *sdmx, const struct json_node *set, struct sheet_text *out)
{
	const struct json_node *series = json_first(json_member(set, "series"));
	struct row row = {.n = 0};

	/* What is the same for all of them has one value each. */
	for (const struct json_node *node = json_first(sdmx->whole); node; node = node->next)
		put(&row, value_at(sdmx, node, 0));
	if (!series)
		return write_observations(sdmx, &row, json_member(set, "observations"), out);
	for (; series; series = series->next) {
		struct row of_series = row;

		if (!series->name || !put_key(sdmx, &of_series, sdmx->series, series->name))
			return false;
		put_attributes(sdmx, &of_series, sdmx->series_attributes,
			       json_first(json_member(series, "attributes")));
		if (!write_observations(sdmx, &of_series, json_member(series, "observations"), out))
			return false;
	}
	return true;
}

static enum json_cube_status write_sdmx(const struct json_node *sets,
					const struct json_node *structure, struct sheet_text *out)
{
	const struct json_node *dimensions = json_member(structure, "dimensions");
	const struct json_node *attributes = json_member(structure, "attributes");
	const struct json_node *first = json_first(sets);
	struct sdmx sdmx = {
		.whole = json_member(dimensions, "dataSet"),
		.observation = json_member(dimensions, "observation"),
		.observation_attributes = json_member(attributes, "observation"),
	};
	struct row header = {.n = 0};

	if (json_member(first, "series")) {
		sdmx.series = json_member(dimensions, "series");
		sdmx.series_attributes = json_member(attributes, "series");
	}
	put_names(&header, sdmx.whole);
	put_names(&header, sdmx.series);
	put_names(&header, sdmx.series_attributes);
	put_names(&header, sdmx.observation);
	put(&header, "OBS_VALUE");
	put_names(&header, sdmx.observation_attributes);
	if (!sdmx.observation || header.n == CELLS_MAX)
		return CUBE_DAMAGED;
	write_row(out, &header);
	for (; first; first = first->next) {
		if (!write_set(&sdmx, first, out))
			return CUBE_DAMAGED;
	}
	return CUBE_OK;
}

enum json_cube_status json_cube_write(const struct json_node *root, struct sheet_text *out)
{
	const struct json_node *data = json_member(root, "data");
	const struct json_node *sets, *structure;

	if (json_member(json_member(root, "dataset"), "dimension")) /* its first version */
		root = json_member(root, "dataset");
	if (json_member(root, "dimension") && json_member(root, "value"))
		return write_json_stat(root, out);
	data = data ? data : root;
	sets = json_member(data, "dataSets");
	structure = json_member(data, "structure");
	if (!structure)
		structure = json_first(json_member(data, "structures"));
	if (!structure)
		structure = json_member(root, "structure");
	return sets && structure ? write_sdmx(sets, structure, out) : CUBE_NONE;
}

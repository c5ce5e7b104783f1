#include "title_caveat.h"

#include <errno.h>
#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "encoding.h"
#include "stated_unit.h"
#include "text.h"
#include "title_words.h"
#include "wide_heading.h"

#define SMALL_MAX 4096 /* of a line in small letters */
#define SECTION_MAX 60

/* Other lines may say what they like of shares and growth: "Shares may not add up to 100%". */
static bool is_of_trade(const char *text)
{
	return caveat_has(text,
			  "export*|import*|trade|trading|ausfuhr*|einfuhr*|handel*|außenhandel*|"
			  "uitvoer*|invoer*|commerc*|échange*|экспорт*|импорт*|торгов*|"
			  "товарооборот*|оборот*|сауда*|comerci*");
}

/* What is weighed, counted or set against something else. */
static const char relative[] =
	"share|shares|percent|percentage|percentages|growth|change|changes|index|indices|indexes|"
	"tonne|tonnes|ton|tons|kg|kilogram*|weight|weights|quantity|quantities|rank|ranking|ratio|"
	"%|per cent|number "
	"of|y-o-y|yoy|anteil|anteile|veränderung*|wachstum*|gewicht*|tonnen|menge|"
	"mengen|prozent|stückzahl*|part du|part de|part des|parts de|variation|variations|"
	"croissance|évolution|indice|indices|poids|quantité*|pourcentage*|aandeel|aandelen|groei|"
	"verandering*|hoeveelhe*|procent|удельный вес|доля|доли|темп|темпы|прирост*|индекс*|тонн|"
	"тонны|тоннах|вес|кг|количеств*|процент*|үлес*|өсім*|индексі|тонна*|мөлшер*|пайыз*|"
	"cuota|participaci*|variaci*|crecimiento|índice*|toneladas|porcentaje*|cantidades";

/* The same in a line of its own below the title: "% of total". */
static const char begins_relative[] =
	"%|percent|per cent|share of|share in|tonnes|tons|kg|index|growth|change on|change over|"
	"annual change|year-on-year|in %|in percent|in per cent|in tonnes|in tons|in kg|in tonnen|"
	"in prozent|en %|en tonnes|en pourcentage|en kg|in procenten|в %|в процентах|в тоннах|тонн|"
	"тонна|пайызбен|en toneladas|en porcentaje|toneladas|anteil*|veränderung*";

/* Differences of amounts are in a currency too. */
static const char begins_changes[] =
	"change in trade|change in exports|change in imports|change in foreign trade|"
	"changes in trade|changes in exports|changes in imports|changes in foreign trade|"
	"change of trade|change of exports|change of imports|change in the trade|"
	"growth of trade|growth of exports|growth of imports|growth in trade|growth in exports|"
	"growth in imports|increase in trade|increase in exports|increase in imports|"
	"прирост экспорта|прирост импорта|прирост торговли|изменение экспорта|изменение импорта|"
	"изменение торговли|veränderung der ausfuhr*|veränderung der einfuhr*|"
	"veränderung des handels|veränderung des außenhandels|variation des exportations|"
	"variation des importations|variation du commerce|verandering van de uitvoer|"
	"verandering van de invoer|variación de las exportaciones|variación de las importaciones";

/* Where a line begins with one of these; NULL: it does not. */
static const char *begins(const char *text)
{
	static const char labels[] =
		"unit:|units:|unit of measure:|measure:|einheit:|unité:|unidad:|"
		"eenheid:|единица измерения:|единицы измерения:|өлшем бірлігі:";
	const char *first = text + strspn(text, " 	\"*#(");

	if (caveat_begins(first, labels)) {
		first = strchr(first, ':') + 1;
		first += strspn(first, " \t\",;");
	}
	return caveat_begins(first, begins_relative) ? first : NULL;
}

/* Whether a cell of a line is, or ends with, a year, and none names a month. */
static bool has_whole_year(const char *text)
{
	bool found = false;

	for (const char *at = text; *at; at++) {
		const char *end = at;

		if (at > text && !strchr(" \t,;\"", at[-1]))
			continue;
		if (strncmp(at, "month", strlen("month")) == 0 || heading_take_month(&end))
			return false;
		found = found ||
			((strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0) &&
			 text_is_digit(at[2]) && text_is_digit(at[3]) && strchr("\t,;\"\r", at[4]));
	}
	return found;
}

static const char *behind_line(const char *text, size_t n)
{
	const char *newline = memchr(text, '\n', n);

	return newline ? newline + 1 : text + n;
}

/* The line that begins here, in small letters, and the one behind it. */
static const char *take_line(const char *text, size_t n, char out[SMALL_MAX])
{
	const char *next = behind_line(text, n);

	caveat_to_small(text, (size_t)(next - text) - (next > text && next[-1] == '\n'), out,
			SMALL_MAX);
	return next;
}

static bool names_currency(const char *text)
{
	struct unit unit;

	return stated_unit_find(text, &unit) != STATED_NONE;
}

void title_set_said(char out[TITLE_SAID_MAX], const char *said, size_t n)
{
	while (n >= TITLE_SAID_MAX || (n && ((unsigned char)said[n] & 0xc0) == 0x80))
		n--;
	memcpy(out, said, n);
	out[n] = '\0';
}

/* What the lines say so far. */
struct lines {
	struct source_found *found;
	char measure
		[TITLE_SAID_MAX]; /* a share or a weight, which waits until the others name no currency */
	bool is_money, is_part;
};

static void read_line(struct lines *lines, const char *line)
{
	struct source_found *found = lines->found;
	const char *said;
	size_t n;

	if (!found->unfit) {
		found->unfit = caveat_find(line, &said, &n);
		if (found->unfit)
			title_set_said(found->said, said, n);
	}
	if (!found->unfit && caveat_where(line, begins_changes, &n) == line) {
		found->unfit = UNFIT_MEASURE;
		title_set_said(found->said, line, strcspn(line, " "));
	}
	said = is_of_trade(line) ? caveat_where(line, relative, &n) : begins(line);
	if (said && !lines->measure[0])
		title_set_said(lines->measure, said,
			       is_of_trade(line) ? n : strcspn(said, ",;\"\r\n"));
	lines->is_money = lines->is_money || names_currency(line);
	lines->is_part = lines->is_part || heading_names_part_of_year(line);
}

/* A table of products names those of its rows by itself. */
static bool has_products(const char *header)
{
	return caveat_has(header, "product*|commodit*|hs*|sitc*|ware|waren|warengruppe*|produit*|"
				  "goederen|товар*|тауар*|producto*|cmdcode|tnved|тн вэд");
}

/* What single words name, where no phrase has said anything. */
static void read_words(struct source_found *found, const char *header)
{
	if (found->unfit)
		return;
	if (found->words.left_out[0]) {
		found->unfit = UNFIT_LEFT_OUT;
		title_set_said(found->said, found->words.left_out, strlen(found->words.left_out));
	} else if (found->words.product[0] && !has_products(header)) {
		found->unfit = UNFIT_PRODUCT;
		title_set_said(found->said, found->words.product, strlen(found->words.product));
	}
}

/* The lines above, in UTF-8. */
static bool decode(const char *text, size_t n, struct strbuf *out)
{
	struct encoding encoding;

	if (text_invalid_at(text, n) == n) {
		strbuf_add(out, text, n);
		return !out->failed;
	}
	if (encoding_load(&encoding, encoding_guess(text, n)))
		encoding_add(&encoding, out, text, n);
	else if (errno == ENOMEM)
		return false;
	return !out->failed;
}

static void read_lines(struct lines *lines, const char *text, size_t n)
{
	const char *const end = text + n;
	char line[SMALL_MAX];

	while (text < end) {
		text = take_line(text, (size_t)(end - text), line);
		if (!wide_is_remark(line) && !strstr(line, "://"))
			read_line(lines, line);
	}
}

enum diag_code title_caveat(const char *text, size_t at, size_t n, struct source_found *found)
{
	const char *const header = text + at, *const end = text + n;
	struct lines lines = {.found = found};
	struct strbuf title = STRBUF_INIT;
	enum diag_code code = decode(text, at, &title) ? DIAG_OK : DIAG_NOMEM;
	const char *next;
	char line[SMALL_MAX], below[SMALL_MAX];

	if (!code)
		code = title_words_read(title.text, title.len, &found->words);
	if (!code)
		read_lines(&lines, title.text, title.len);
	strbuf_release(&title);
	if (code)
		return code;
	next = take_line(header, (size_t)(end - header), line);
	take_line(next, (size_t)(end - next), below);
	lines.is_money = lines.is_money || names_currency(line) || strstr(line, "unit");
	read_words(found, line);
	if (found->unfit)
		return DIAG_OK;
	if (!lines.is_money && lines.measure[0]) {
		found->unfit = UNFIT_MEASURE;
		title_set_said(found->said, lines.measure, strlen(lines.measure));
	} else if (lines.is_part &&
		   (has_whole_year(line) ||
		    (!strstr(line, "month") && !strstr(line, "monat") && has_whole_year(below)))) {
		found->unfit = UNFIT_PART;
	}
	return DIAG_OK;
}

enum diag_code title_caveat_of_name(const char *name, struct source_found *found)
{
	struct title_words words;
	char line[SMALL_MAX];
	const char *said;
	size_t n;

	if (title_words_read(name, strlen(name), &words))
		return DIAG_NOMEM;
	caveat_to_small(name, strlen(name), line, sizeof(line));
	found->unfit = caveat_find(line, &said, &n);
	if (found->unfit) {
		title_set_said(found->said, said, n);
	} else if (words.product[0]) {
		found->unfit = UNFIT_PRODUCT;
		title_set_said(found->said, words.product, strlen(words.product));
	}
	found->where = SAID_BY_SHEET;
	return DIAG_OK;
}

void title_caveat_of_corner(const char *heading, struct source_found *found)
{
	char line[SMALL_MAX];
	const char *said;
	size_t n;

	if (found->unfit)
		return;
	caveat_to_small(heading, strlen(heading), line, sizeof(line));
	found->unfit = caveat_find(line, &said, &n);
	if (!found->unfit && !names_currency(line)) {
		said = caveat_where(line, relative, &n);
		found->unfit = said ? UNFIT_MEASURE : UNFIT_NOT;
	}
	if (!found->unfit)
		return;
	found->where = SAID_IN_HEADING;
	title_set_said(found->said, said, n);
}

bool source_section_says(const char *text, size_t n)
{
	struct title_words words;
	const char *said;
	char line[SMALL_MAX];
	size_t length;

	while (n && strchr(", ", text[n - 1])) /* of empty cells */
		n--;
	if (n >= SECTION_MAX)
		return false; /* a note */
	caveat_to_small(text, n, line, sizeof(line));
	if (caveat_has(line, "countr*|econom*|exporters|importers|partners"))
		return false; /* countries that follow */
	return caveat_of_row(text, n) || caveat_find(line, &said, &length) ||
	       caveat_where(line, relative, &length) == line ||
	       (!title_words_read(text, n, &words) && (words.product[0] || words.left_out[0]));
}

/* Whether a line is a note: it says so, or begins with a mark. */
static bool is_note(const char *line)
{
	static const char words[] =
		"note|notes|footnote*|source|sources|remark|remarks|quelle|"
		"quellen|anmerkung*|hinweis*|note de|lecture|champ|source de|bron|"
		"opmerking*|noot|источник*|примечани*|ескерт*|дереккөз*|nota|"
		"notas|fuente";
	const char *first = line + strspn(line, " \t\"*#(†");

	return strchr("*(†", *line) || caveat_begins(first, words);
}

void title_caveat_of_notes(const char *text, size_t n, struct source_found *found)
{
	static const char left_out[] =
		"excluding|except|without|ohne|außer|hors|à l'exclusion|zonder|exclusief|без учета|"
		"за исключением|кроме|не включая|қоспағанда|excluyendo|excepto";
	static const char harmless[] = "service*|dienst*|услуг*|servicios|vat|mwst|tva|btw|ндс|"
				       "confidential|insurance|freight";
	const char *const end = text + n;
	char line[SMALL_MAX];

	while (text < end && !found->remark[0]) {
		const char *said;
		size_t length;

		if (text_is_digit(*text)) { /* a row, as most lines are: no note begins so */
			text = behind_line(text, (size_t)(end - text));
			continue;
		}
		text = take_line(text, (size_t)(end - text), line);
		if (!*line || !is_note(line))
			continue;
		if (caveat_find(line, &said, &length)) {
			title_set_said(found->remark, said, length);
			continue;
		}
		said = caveat_where(line, left_out, &length);
		if (said && !caveat_has(said, harmless))
			title_set_said(found->remark, said, strcspn(said, ",;.\r\""));
	}
}

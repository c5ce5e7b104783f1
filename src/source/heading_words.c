#include "heading_words.h"

#include <string.h>

#include "alloc.h"
#include "caveat_words.h"
#include "phrases.h"
#include "text.h"

size_t heading_letter(const char *at)
{
	unsigned char first = (unsigned char)at[0];
	char small = text_to_lower(*at);

	if (small >= 'a' && small <= 'z')
		return 1;
	if (first < 0xc3 || (first > 0xc5 && first < 0xd0) || first > 0xd3)
		return 0;
	return ((unsigned char)at[1] & 0xc0) == 0x80 ? 2 : 0;
}

void heading_to_small(struct csv_cell cell, char out[WIDE_TEXT_MAX])
{
	text_to_small(cell.text, cell.len, out, WIDE_TEXT_MAX);
}

bool heading_names_flow(const char *text, enum flow flow)
{
	return flow == FLOW_EXPORTS ? text_has_any(text, "ausfuhr|uitvoer|экспорт|вывоз")
				    : text_has_any(text, "einfuhr|invoer|импорт|ввоз");
}

bool heading_word_is_plain(const char *word)
{
	static const char english[] =
		" export exports exported exporting exp txg xg import imports imported importing "
		"imp tmg mg "
		"exportvalue importvalue value values val amount amounts total totals all sum "
		"goods merchandise "
		"product products commodity commodities trade traded flow flows "
		"general of in to from by with the at for and into our its "
		"free on board fob cif cost insurance freight customs basis "
		"current nominal annual yearly monthly quarterly year month quarter "
		"partner partners country countries top reported "
		"q h jan feb mar apr may jun jul aug sep oct nov dec january february march april "
		"june july august september october november december "
		"us u s usd dollar dollars eur euro euros gbp pound pounds sterling "
		"thousand thousands thous thsd k m mn mln mil mill million millions bn bln bil "
		"billion billions trn trillion trillions unit units seasonally adjusted not sa nsa "
		"unadjusted swda "
		"baci comtrade cepii tradeflow rs lakh lakhs lac lacs crore crores cr hundred ten ";
	static const char german[] =
		" ausfuhr ausfuhren einfuhr einfuhren exporte importe exporten importen exportwert "
		"importwert warenausfuhr wareneinfuhr warenexporte warenimporte gesamtausfuhr "
		"gesamteinfuhr "
		"wert werte werta insgesamt gesamt waren jahr nach aus mit von der die das des und "
		"mio mrd tsd tausend millionen milliarden ";
	static const char french[] =
		" avec exportation exportations importation importations exportés importés valeur "
		"valeurs biens marchandises totale totales total année de des du d l la le les en "
		"vers et à millier milliers milliard milliards dollars ";
	static const char dutch[] = " met uitvoer invoer uitvoerwaarde invoerwaarde waarde "
				    "goederen totaal totale jaar van "
				    "naar uit het miljoen miljard milliers duizend ";
	static const char russian[] =
		" экспорт экспорта импорт импорта вывоз ввоз всего объем объём стоимость товаров "
		"товары общий в из с со за год г "
		"тыс тысяч млн миллионов млрд миллиардов долл доллар доллары долларов сша евро ам ";
	static const char kazakh[] =
		" экспорты импорты барлығы көлемі жыл жылы мың миллион миллиард теңге ақш доллары "
		"доллармен тауарлар тауар ";
	static const char polish[] = " tys ";
	static const char spanish[] =
		" exportación exportaciones importación importaciones bienes mercancías mercancias "
		"valor miles millones dólares dolares año con ";
	static const char italian[] = " esportazione esportazioni importazione importazioni beni "
				      "merci valore migliaia milioni dollari anno ";
	static const char portuguese[] =
		" exportação exportações importação importações mercadorias bens das dos totais "
		"milhares milhões ";
	static const char *const languages[] = {english, german, french,  dutch,   russian,
						kazakh,	 polish, spanish, italian, portuguese};

	for (size_t i = 0; i < countof(languages); i++) {
		if (strstr(languages[i], word))
			return true;
	}
	return false;
}

/* Whether one of the words stands in the text by itself. */
static bool has_word(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t length = strlen(words[i]);

		for (const char *at = text; (at = strstr(at, words[i])) != NULL; at++) {
			if ((at == text || !heading_letter(at - 1)) && !heading_letter(at + length))
				return true;
		}
	}
	return false;
}

bool heading_is_adjusted(const char *text)
{
	static const char *const words[] = {
		"sa", "s.a.", "swda", "seasonally adjusted", "saisonbereinigt", "cvs"};

	return !text_has_any(text, "not seasonally|not adjusted|unadjusted|nsa|non "
				   "seasonally|non-seasonally") &&
	       has_word(text, words, countof(words));
}

bool heading_is_monthly(const char *text)
{
	return caveat_has(text, phrases_monthly);
}

bool heading_names_goods(const char *text)
{
	return text_has_any(text, "goods|merchandise|waren|biens|marchandises|goederen|товаров|"
				  "товары|commodities|visible") &&
	       !heading_names_services(text);
}

bool heading_names_services(const char *text)
{
	return text_has_any(text, "service|dienstleist|diensten|услуг|қызмет");
}

bool heading_is_of_part(const char *text)
{
	return text_has_any(text, phrases_of_part);
}

/* --- periods ------------------------------------------------------------------------------------------------ */

/* Whether one of the endings, separated by strokes, is the n bytes; a star stands for any. */
static bool is_ending(const char *s, size_t n, const char *endings)
{
	while (*endings) {
		size_t length = strcspn(endings, "|");

		if ((length == 1 && *endings == '*') || (length == n && memcmp(endings, s, n) == 0))
			return true;
		endings += length + (endings[length] == '|');
	}
	return n == 0;
}

/* Names and their cases; each stem alone is known, too. */
static const struct {
	const char *stem;
	int month;
	const char *endings;
} months[] = {{"jan", 1, "v|uary|uar|uars|uari|vier"},
	      {"feb", 2, "r|ruary|ruar|ruars|ruari|rero|braio"},
	      {"mar", 3, "ch|s|zo|t"},
	      {"apr", 4, "il|ile|ils"},
	      {"may", 5, "o"},
	      {"jun", 6, "e|i|io|is"},
	      {"jul", 7, "y|i|io|is"},
	      {"aug", 8, "ust|usts|ustus"},
	      {"sep", 9, "t|tember|tembers|tembre|tiembre"},
	      {"oct", 10, "ober|obre|ubre"},
	      {"nov", 11, "ember|embers|embre|embro|iembre"},
	      {"dec", 12, "ember"},
	      {"mär", 3, "z"},
	      {"mai", 5, ""},
	      {"okt", 10, "ober|obers"},
	      {"dez", 12, "ember|embers|embro"},
	      {"fév", 2, "r|rier"},
	      {"avr", 4, "il"},
	      {"juin", 6, ""},
	      {"juil", 7, "l|let"},
	      {"août", 8, ""},
	      {"déc", 12, "embre"},
	      {"maa", 3, "rt"},
	      {"mrt", 3, ""},
	      {"mei", 5, ""},
	      {"янв", 1, "арь|аря|аре|арю|арем"},
	      {"фев", 2, "р|раль|раля|рале|ралю|ралем"},
	      {"мар", 3, "т|та|те|ту|том"},
	      {"апр", 4, "ель|еля|еле|елю|елем"},
	      {"май", 5, ""},
	      {"мая", 5, ""},
	      {"мае", 5, ""},
	      {"июн", 6, "ь|я|е|ю|ем"},
	      {"июл", 7, "ь|я|е|ю|ем"},
	      {"авг", 8, "уст|уста|усте|усту|устом"},
	      {"сен", 9, "т|тябрь|тября|тябре|тябрю|тябрем"},
	      {"окт", 10, "ябрь|ября|ябре|ябрю|ябрем"},
	      {"ноя", 11, "б|брь|бря|бре|брю|брем"},
	      {"дек", 12, "абрь|абря|абре|абрю|абрем"},
	      {"қаңтар", 1, "*"},
	      {"ақпан", 2, "*"},
	      {"наурыз", 3, "*"},
	      {"сәуір", 4, "*"},
	      {"мамыр", 5, "*"},
	      {"маусым", 6, "*"},
	      {"шілде", 7, "*"},
	      {"тамыз", 8, "*"},
	      {"қыркүйек", 9, "*"},
	      {"қазан", 10, "*"},
	      {"қараша", 11, "*"},
	      {"желтоқсан", 12, "*"},
	      {"ene", 1, "ro"},
	      {"abr", 4, "il"},
	      {"ago", 8, "sto"},
	      {"dic", 12, "iembre|embre"}};

int heading_take_month(const char **at)
{
	const char *end = *at;

	while (text_is_word_byte(*end) && strncmp(end, "–", strlen("–")) != 0 &&
	       strncmp(end, "—", strlen("—")) != 0)
		end++;
	for (size_t i = 0; i < countof(months); i++) {
		size_t n = strlen(months[i].stem), length = (size_t)(end - *at);

		if (length < n || memcmp(*at, months[i].stem, n) != 0 ||
		    !is_ending(*at + n, length - n, months[i].endings))
			continue;
		*at = end + (*end == '.');
		return months[i].month;
	}
	return 0;
}

int heading_is_month(const char *text)
{
	const char *at = text;
	int month = heading_take_month(&at);

	return *at ? 0 : month;
}

static bool take_to(const char **at)
{
	static const char *const words[] = {"-",  "–",	 "—",	 "to ",	 "through ", "bis ",
					    "à ", "au ", "tot ", "t/m ", "по ",	     "a "};

	while (**at == ' ')
		++*at;
	for (size_t i = 0; i < countof(words); i++) {
		if (strncmp(*at, words[i], strlen(words[i])) != 0)
			continue;
		*at += strlen(words[i]);
		while (**at == ' ')
			++*at;
		return true;
	}
	return false;
}

bool heading_names_part_of_year(const char *text)
{

	for (const char *at = text; *at; at++) {
		const char *end = at;
		int first, last;

		if (at > text && text_is_word_byte(at[-1]))
			continue;
		first = heading_take_month(&end);
		if (!first || !take_to(&end))
			continue;
		last = heading_take_month(&end);
		if (last && last - first != 11)
			return true;
	}
	return caveat_has(text, phrases_part_of_year) &&
	       !caveat_has(text, "декабр*|12 month*|12 mo*|12 maanden|"
				 "12 месяц*|12 ай|12 meses");
}

/* "q1", "3q", "h2", "1h", "s1", "9m", "6m": of letters and digits that begin here, n of them. */
static bool is_part_in_letters(const char *s, size_t n)
{
	const bool leads = n && text_is_digit(*s);
	const char letter = leads ? s[n - 1] : *s;
	const char *digits = leads ? s : s + 1;
	int number = 0;

	if (n < 2 || n > 3 || strspn(digits, "0123456789") < n - 1)
		return false;
	for (size_t i = 0; i + 1 < n; i++)
		number = number * 10 + (digits[i] - '0');
	if (letter == 'm')
		return leads && number > 0 && number < 12;
	return number > 0 &&
	       ((strchr("qt", letter) && number <= 4) || (strchr("hs", letter) && number <= 2));
}

static bool has_part_in_letters(const char *text)
{
	for (const char *at = text; *at;) {
		size_t n = 0;

		while (text_is_word_byte(at[n]) || text_is_digit(at[n]))
			n++;
		if (is_part_in_letters(at, n))
			return true;
		at += n ? n : 1;
	}
	return false;
}

/* A month, or several that are not January to December. */
static bool has_months(const char *text)
{
	int first = 0, last = 0;

	for (const char *at = text; *at; at++) {
		const char *end = at;
		int month = at == text || !text_is_word_byte(at[-1]) ? heading_take_month(&end) : 0;

		if (!month || text_is_word_byte(*end))
			continue;
		first = first ? first : month;
		last = month;
	}
	return first && last - first != 11;
}

bool heading_is_of_year(const char *text)
{
	return caveat_has(text, phrases_whole_year);
}

bool heading_is_part_of_year(const char *text, bool by_month)
{
	if (heading_is_of_year(text))
		return false;
	return heading_names_part_of_year(text) || caveat_has(text, phrases_parts_of_year) ||
	       has_part_in_letters(text) || (by_month && has_months(text));
}

bool heading_names_months(const char *text)
{
	if (text_has_any(text, phrases_all_months))
		return false;
	for (const char *at = text; *at; at++) {
		const char *end = at;

		if ((at == text || !text_is_word_byte(at[-1])) && heading_take_month(&end))
			return true;
	}
	return text_has_any(text, phrases_names_months);
}

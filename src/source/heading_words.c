#include "heading_words.h"

#include <string.h>

#include "alloc.h"
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

/* A letter of two bytes as a small one. */
static void lower_long_letter(char letter[2])
{
	unsigned char first = (unsigned char)letter[0], second = (unsigned char)letter[1];

	if (first == 0xc3 && second <= 0x9e && second != 0x97) { /* U+00C0 to U+00DE */
		second += 0x20;
	} else if (first == 0xd0 && second >= 0x90 && second <= 0x9f) { /* U+0410 to U+041F */
		second += 0x20;
	} else if (first == 0xd0 && second >= 0xa0 && second <= 0xaf) { /* U+0420 to U+042F */
		first = 0xd1;
		second -= 0x20;
	} else if (first == 0xd0 && second < 0x90) { /* U+0400 to U+040F */
		first = 0xd1;
		second += 0x10;
	} else if ((first == 0xd2 && second >= 0x8a) || (first == 0xd3 && second >= 0x90)) {
		second |= 1; /* capitals have the even codes */
	}
	letter[0] = (char)first;
	letter[1] = (char)second;
}

/* How many bytes are a space that breaks no line; 0: there is none. */
static size_t fixed_space(const char *at, size_t n)
{
	if (n >= 2 && memcmp(at, "\xC2\xA0", 2) == 0)
		return 2;
	return n >= 3 && memcmp(at, TEXT_NARROW_SPACE, 3) == 0 ? 3 : 0;
}

void heading_to_small(struct csv_cell cell, char out[WIDE_TEXT_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < cell.len && n + 3 < WIDE_TEXT_MAX; i++) {
		size_t space = fixed_space(cell.text + i, cell.len - i);

		if (space) {
			out[n++] = ' ';
			i += space - 1;
		} else if (i + 1 < cell.len && heading_letter(cell.text + i) == 2) {
			memcpy(out + n, cell.text + i, 2);
			lower_long_letter(out + n);
			n += 2;
			i++;
		} else {
			out[n++] = text_to_lower(cell.text[i]);
		}
	}
	out[n] = '\0';
}

static bool has_any(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strstr(text, words[i]))
			return true;
	}
	return false;
}

bool heading_names_flow(const char *text, enum flow flow)
{
	static const char *const exports[] = {"ausfuhr", "uitvoer", "экспорт", "вывоз"};
	static const char *const imports[] = {"einfuhr", "invoer", "импорт", "ввоз"};

	return flow == FLOW_EXPORTS ? has_any(text, exports, countof(exports))
				    : has_any(text, imports, countof(imports));
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
		"billion billions trn trillion trillions unit units "
		"rs lakh lakhs lac lacs crore crores cr hundred ten ";
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
	static const char *const languages[] = {english, german, french, dutch,
						russian, kazakh, polish};

	for (size_t i = 0; i < countof(languages); i++) {
		if (strstr(languages[i], word))
			return true;
	}
	return false;
}

bool heading_is_of_part(const char *text)
{
	static const char *const words[] =
		{
			"wiederausfuhr", "wiedereinfuhr", "rückware",	  "veredelung", /* German */
			"réexport",	 "réimport",	  "solde",	  "évolution",
			"variation", /* French */
			"wederuitvoer",	 "wederinvoer",	  "aandeel",	  "groei",
			"balans", /* Dutch */
			"реэкспорт",	 "реимпорт",	  "сальдо",	  "баланс",
			"оборот", /* Russian */
			"доля",		 "удельный вес",  "темп",	  "прирост",
			"изменение",	 "вес,",	  "кері экспорт", "үлес",
			"айналым",	 "өсім",	  "сальдосы", /* Kazakh */
		};

	return has_any(text, words, countof(words));
}

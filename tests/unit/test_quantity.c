/* Quantities in English, German, French and Dutch, and what a figure is shown as. */
#include "quantities.h"

#include <stdio.h>
#include <string.h>

#include "sentences.h"
#include "support.h"

TEST(reads_english)
{
	static const struct quantity_row rows[] = {
		/* scale and currency, in any order */
		{"it was 523.6 USD million", "523.6 e6 USD"},
		{"it was 523.6USD million", "523.6 e6 USD"},
		{"it was 523.6 USD mln", "523.6 e6 USD"},
		{"it was 523.6 dollars million", "523.6 e6 USD"},
		{"it was $523.6mn", "523.6 e6 USD"},
		{"it was US$1.9bn", "1.9 e9 USD"},
		{"it was $US1.9 billion", "1.9 e9 USD"},
		{"it was USD$127.6 billion", "127.6 e9 USD"},
		{"it was $1.5T", "1.5 e12 USD"},
		{"it was Sh94.5 billion", "94.5 e9 XXG"},
		{"it was QQ94.5 billion", "94.5 e9 XXX"},
		{"it was 230.7 million Russian rubles", "230.7 e6 RUB"},
		{"it was 230.7 million British pounds", "230.7 e6 GBP"},
		{"it was 230.7 million American dollars", "230.7 e6 USD"},
		{"it was 230.7 million Marshallese dollars", "230.7 e6 XXX"},
		{"it was 230.7 million pesos", "230.7 e6 XXS"},
		{"it was 230.7 million Australian dollars", "230.7 e6 AUD"},
		{"it was 230.7 million Chinese yuan", "230.7 e6 CNY"},
		{"it was 230.7 billion ringgit", "230.7 e9 MYR"},
		{"it was Can$220.7 million", "220.7 e6 CAD"},
		{"it was Rs. 20 million in 2022", "20 e6 XXR"},
		{"it was Shs1.9trillion", "1.9 e12 XXG"},
		{"it was 1.2 billion quatloos", "1.2 e9"},
		{"it was ten dollars in all", "10 USD"},
		{"it was 20 dollars and 43 cents", "20.43 USD"},
		{"it was 3 hundred million dollars", "300 e6 USD"},
		{"it was 1 point 1 million dollars", "1.1 e6 USD"},
		{"it was three thousand million dollars", "3 e9 USD"},
		{"it was 42 million kuwaiti dinars", "42 e6 KWD"},
		{"it was 1,200 crore rupees", "1200 e7 XXR"},
		{"it was 5 lakh rupees", "5 e5 XXR"},
		{"it was from $10 million to 20", "10..20 e6 USD"},
		{"it was no fewer than $5 million", ">5 e6 USD"},
		{"it was $5 million or less", "<5 e6 USD"},
		{"it was $5 million or so", "~5 e6 USD"},
		{"it was \xE2\x82\xAC"
		 "15 billion",
		 "15 e9 EUR"},
		{"it was 523.6&nbsp;million dollars", "523.6 e6 USD"},
		{"it was 523.6&#160;million&#160;dollars", "523.6 e6 USD"},
		{"it was 523.6" NBSP "million dollars", "523.6 e6 USD"},
		/* notation */
		{"it was 302,880 thousand dollars", "302880 e3 USD"},
		{"it was 1.987 billion euros", "1.987 e9 EUR"},
		{"it was 656,200 euros", "656200 EUR"},
		{"it was $.22 billion", "0.22 e9 USD"},
		{"it was US$.5 billion", "0.5 e9 USD"},
		{"it rose .77 percent", "0.77 %"},
		{"it was \xC2\xBD billion dollars", "0.5 e9 USD"},
		{"it was 1\xC2\xBD billion dollars", "1.5 e9 USD"},
		{"it was 1 1/2 billion dollars", "1.5 e9 USD"},
		{"it was 3/4 billion dollars", "0.75 e9 USD"},
		{"it was 1,313,3 billion euros", "1313.3 e9 EUR ?"},
		/* numbers in words */
		{"it was a billion dollars", "1 e9 USD"},
		{"it was half a billion dollars", "0.5 e9 USD"},
		{"it was one and a half billion dollars", "1.5 e9 USD"},
		{"it was a billion and a half dollars", "1.5 e9 USD"},
		{"billions of dollars were lost", ""},
		{"it rose by twenty-five percent", "25 %"},
		{"it rose by ninety-nine per cent", "99 %"},
		{"it rose by seventeen percent", "17 %"},
		{"it was two hundred million dollars", "200 e6 USD"},
		{"it was two hundred and fifty million dollars", "250 e6 USD"},
		{"it was three million two hundred thousand dollars", "3200 e3 USD"},
		{"it was two point two million dollars", "2.2 e6 USD"},
		{"it rose by five seven percent", ""},
		{"it was seven billion", "7 e9"},
		{"it was 3 and a half million dollars", "3.5 e6 USD"},
		{"it was 1 billion 234 million 500 thousand dollars", "1234500 e3 USD"},
		{"exports and imports were 1 billion and 234 million dollars, respectively",
		 "1 e9 USD over | 234 e6 USD"},
		/* signs */
		{"the trade balance was minus 82.2 million dollars", "-82.2 e6 USD"},
		{"the trade balance was -82.2 million dollars", "-82.2 e6 USD"},
		{"the trade balance was -$82.2 million", "-82.2 e6 USD"},
		{"the trade balance was $-82.2 million", "-82.2 e6 USD"},
		{"the trade balance was \xE2\x88\x92 82.2 million dollars", "-82.2 e6 USD"},
		{"the trade balance was \xE2\x80\x93"
		 "82.2 million dollars",
		 "-82.2 e6 USD"},
		{"the trade balance was - 1,200,000 dollars", "-1200000 USD"},
		{"the trade balance was negative 82.2 million dollars", "-82.2 e6 USD"},
		{"the trade balance was negative at 82.2 million dollars", "-82.2 e6 USD"},
		{"exports (-5%) and imports (+ 7%)", "-5 % | +7 %"},
		{"exports - $53 million", "53 e6 USD"},
		{"exports - 53 million dollars", "53 e6 USD"},
		{"exports \xE2\x80\x94"
		 "53 million dollars",
		 "53 e6 USD"},
		{"a drop of -21.6%", "-21.6 %"},
		/* named once */
		{"it rose from 49 to 323 million euros", "49 e6 EUR over | 323 e6 EUR"},
		{"it fell from 6,402 to 4,592 billion dollars",
		 "6.402 e9 USD over ? | 4.592 e9 USD ?"},
		{"they rose 22.5 and 23.1 percent", "22.5 % over | 23.1 %"},
		{"they were 56.9, 60 and 132.7 million dollars",
		 "56.9 e6 USD over | 60 e6 USD over | 132.7 e6 USD"},
		{"in 2020-2022: \xE2\x82\xAC"
		 "1.8, \xE2\x82\xAC"
		 "2.1 and \xE2\x82\xAC"
		 "2.6 billion",
		 "1.8 e9 EUR over | 2.1 e9 EUR over | 2.6 e9 EUR"},
		{"it was $514.9 million against 271.9 a year earlier",
		 "514.9 e6 USD | 271.9 e6 USD over"},
		{"it was $514.9 million against 12 companies a year earlier", "514.9 e6 USD | 12"},
		{"it rose 5.4 percent, compared with 3.2 in 2022", "5.4 % | 3.2 % over"},
		{"it rose from seven to nine billion dollars", "7 e9 USD over | 9 e9 USD"},
		/* ranges */
		{"it was $1.1-$1.3 billion", "1.1..1.3 e9 USD"},
		{"it was $1.1 billion-$1.3 billion", "1.1..1.3 e9 USD"},
		{"it was $1.1 billion to $1.3 billion", "1.1..1.3 e9 USD"},
		{"it was $900 million to $1.1 billion", "900..1100 e6 USD"},
		{"between $200 million and $250 million", "200..250 e6 USD"},
		{"between 200 and 250 million dollars", "200..250 e6 USD"},
		{"trade ranged from 200 to 250 million dollars", "200..250 e6 USD"},
		{"a rate of 85-90 percent", "85..90 %"},
		{"a rate of 4\xE2\x80\x93"
		 "5%",
		 "4..5 %"},
		{"it grew from $1.1 billion to $1.3 billion", "1.1 e9 USD | 1.3 e9 USD"},
		{"it was five to six percent", "5..6 %"},
		/* qualifiers */
		{"it was not exceeding $230 million", "<230 e6 USD"},
		{"it was worth up to $5 million", "<5 e6 USD"},
		{"it edged up to $0.571 million", "0.571 e6 USD"},
		{"it inched up to $0.571 million", "0.571 e6 USD"},
		{"it rose by 5% up to $7 million", "5 % | 7 e6 USD"},
		{"it was over $5 million", ">5 e6 USD"},
		{"it was no less than $5 million", ">5 e6 USD"},
		{"it was lower than 200 million dollars", "<200 e6 USD"},
		{"it was higher than 200 million dollars", ">200 e6 USD"},
		{"it was less than the $271.9 million of 2022", "271.9 e6 USD compared"},
		{"it was $5 million more than the $7 million of 2022",
		 "5 e6 USD | 7 e6 USD compared"},
		{"it was less than a million dollars", "<1 e6 USD"},
		{"it was >5 million dollars", ">5 e6 USD"},
		{"it was < $5 million", "<5 e6 USD"},
		{"<b>$219.7 million</b>", "219.7 e6 USD"},
		{"exports -> $219.7 million", "219.7 e6 USD"},
		{"> $219.7 million", "219.7 e6 USD"},
		{"it was $5 million or more", ">5 e6 USD"},
		{"it was virtually $5 million", "~-5 e6 USD"},
		{"it was north of $5 million", ">5 e6 USD"},
		{"it was in the vicinity of $5 million", "~5 e6 USD"},
		/* multiples and fractions */
		{"it doubled", "2 x"},
		{"it rose more than fourfold", ">4 x"},
		{"it rose sevenfold", "7 x"},
		{"it was multiplied by 2.6", "2.6 x"},
		{"it rose by a factor of nine", "9 x"},
		{"it rose 162.4 times", "162.4 x"},
		{"it rose by a third", "~33.3 %"},
		{"it was three times as high as imports", "3 x compared"},
		{"it was three times as high as in 2022", "3 x"},
		{"the ministers met twice", "2 x compared"},
		/* what is no figure */
		{"a)|5", "5"},
		{"under COVID-19 rules", ""},
	};

	CHECK_ROWS(LANGUAGE_EN, rows);
}

TEST(reads_german)
{
	static const struct quantity_row rows[] = {
		{"es waren 523,6 USD Millionen", "523.6 e6 USD"},
		{"es waren 523,6 Millionen US-Dollar", "523.6 e6 USD"},
		{"es waren 2,7 Mio \xE2\x82\xAC", "2.7 e6 EUR"},
		{"es waren 1,3 Mrd. Euro", "1.3 e9 EUR"},
		{"es waren 15 Mia. Fr.", "15 e9 CHF"},
		{"es waren 15\xE2\x80\x99"
		 "573 Mio. Fr.",
		 "15573 e6 CHF"},
		{"es waren 1.987 Mrd. Euro", "1.987 e9 EUR ?"},
		{"es waren 1,5 Bio. US-Dollar", "1.5 e12 USD"},
		{"es waren 230,7 Millionen russische Rubel", "230.7 e6 RUB"},
		{"es waren 230,7 Millionen amerikanische Dollar", "230.7 e6 USD"},
		{"es waren 5 Mio. DM", "5 e6 DEM"},
		{"es waren 5 Mio. hfl", "5 e6 NLG"},
		{"es waren 1.234,5 Mio. Euro", "1234.5 e6 EUR"},
		{"es waren 1.987 Mio. Euro", "1987 e6 EUR ?"},
		{"sie kauften f\xC3\xBCr 92,4, in Passau f\xC3\xBCr 44,7 Milliarden Euro",
		 "92.4 | 44.7 e9 EUR"},
		{"sie kauften f\xC3\xBCr 92,4, in Polen f\xC3\xBCr 44,7 Milliarden Euro",
		 "92.4 e9 EUR over | 44.7 e9 EUR"},
		{"es waren 12.300.000 Euro", "12300000 EUR"},
		{"es waren ,77 Millionen Euro", "0.77 e6 EUR"},
		{"es waren 45 Tsd. Euro", "45 e3 EUR"},
		{"es waren 1&nbsp;234 Mio.&nbsp;Euro", "1234 e6 EUR"},
		/* numbers in words */
		{"es war eine Milliarde Dollar", "1 e9 USD"},
		{"der Wert einer halben Milliarde Euro", "0.5 e9 EUR"},
		{"es waren anderthalb Milliarden Euro", "1.5 e9 EUR"},
		{"es waren sieben Milliarden Euro", "7 e9 EUR"},
		{"es stieg um f\xC3\xBCnfundzwanzig Prozent", "25 %"},
		{"es stieg um einundzwanzig Prozent", "21 %"},
		{"es stieg um achtzehn Prozent", "18 %"},
		{"es stieg um sechzehn Prozent", "16 %"},
		{"es waren zweihundert Millionen Euro", "200 e6 EUR"},
		{"es waren dreihundertf\xC3\xBCnfzig Millionen Euro", "350 e6 EUR"},
		{"es waren hundertzwanzig Millionen Euro", "120 e6 EUR"},
		{"es waren zweitausend Millionen Euro", "2000 e6 EUR"},
		{"es stieg um zwei Prozent", "2 %"},
		{"es stieg um ein Prozent", "1 %"},
		{"es stieg um zweieinhalb Prozent", "2.5 %"},
		{"es stieg um zwei Komma f\xC3\xBCnf Prozent", "2.5 %"},
		{"es waren 3 Milliarden 200 Millionen Euro", "3200 e6 EUR"},
		{"es waren fremdzwanzig Prozent", ""},
		/* signs */
		{"der Saldo betrug minus 213,7 Millionen Euro", "-213.7 e6 EUR"},
		{"der Saldo betrug -213,7 Millionen Euro", "-213.7 e6 EUR"},
		{"der Saldo betrug \xE2\x88\x92 1\xE2\x80\x99"
		 "071 Mio. Fr.",
		 "-1071 e6 CHF"},
		{"der R\xC3\xBC"
		 "ckschlag (- 1,0 Mrd. Fr.) war stark",
		 "-1.0 e9 CHF"},
		{"Saldo \xE2\x80\x93"
		 "2\xE2\x80\x99"
		 "375 Mio. Fr.",
		 "-2375 e6 CHF"},
		{"Importe (+ 22,8 %)", "+22.8 %"},
		{"das war plus 20,3 Prozent", "+20.3 %"},
		{"die Ausfuhren \xE2\x80\x93 5 Mrd. Euro", "5 e9 EUR"},
		/* named once */
		{"sie stiegen von 378 auf 2548 Mio. Fr.", "378 e6 CHF over | 2548 e6 CHF"},
		{"sie betrugen 514,9 beziehungsweise 523,6 Mio. Euro",
		 "514.9 e6 EUR over | 523.6 e6 EUR"},
		{"es waren 31,8, 42,5 und 97,3 Mio. Euro",
		 "31.8 e6 EUR over | 42.5 e6 EUR over | 97.3 e6 EUR"},
		{"sie stiegen um 22,5 und 23,1 Prozent", "22.5 % over | 23.1 %"},
		{"es waren 62,5 Mio. Euro gegen\xC3\xBC"
		 "ber 58,4 im Vorjahr",
		 "62.5 e6 EUR | 58.4 e6 EUR over"},
		{"es waren 62,5 Mio. Euro, nach 58,4 im Vorjahr", "62.5 e6 EUR | 58.4 e6 EUR over"},
		{"es stieg von 2,03 auf 2,09 Milliarden Euro", "2.03 e9 EUR over | 2.09 e9 EUR"},
		/* ranges */
		{"ein Wachstum von 4-5% wird erwartet", "4..5 %"},
		{"er lag zwischen 340 und 360 Millionen Dollar", "340..360 e6 USD"},
		{"es waren 200 bis 250 Millionen Euro", "200..250 e6 EUR"},
		{"es waren 200 Millionen bis 250 Millionen Euro", "200..250 e6 EUR"},
		{"es waren zwei bis drei Milliarden Euro", "2..3 e9 EUR"},
		{"es waren 1,1\xE2\x80\x93"
		 "1,3 Mrd. Euro",
		 "1.1..1.3 e9 EUR"},
		/* qualifiers */
		{"es waren nicht \xC3\xBC"
		 "ber 230 Millionen Euro",
		 "<230 e6 EUR"},
		{"es waren nicht unter 230 Millionen Euro", ">230 e6 EUR"},
		{"es waren kaum mehr als 230 Millionen Euro", "<230 e6 EUR"},
		{"es waren \xC3\xBC"
		 "ber 230 Millionen Euro",
		 ">230 e6 EUR"},
		{"es waren bis zu 230 Millionen Euro", "<230 e6 EUR"},
		{"es stieg bis zu 230 Millionen Euro", "230 e6 EUR"},
		{"es war mehr als die 230 Millionen Euro von 2022", "230 e6 EUR compared"},
		{"es waren mehr als eine Milliarde Euro", ">1 e9 EUR"},
		{"es waren knapp 230 Millionen Euro", "~-230 e6 EUR"},
		{"es waren gut 230 Millionen Euro", "~+230 e6 EUR"},
		{"es waren um die 230 Millionen Euro", "~230 e6 EUR"},
		{"es waren gegen 230 Millionen Euro", "~230 e6 EUR"},
		{"es waren 230 Millionen Euro oder mehr", ">230 e6 EUR"},
		/* multiples and fractions */
		{"sie haben sich versiebenfacht", "7 x"},
		{"sie verdoppelten sich", "2 x"},
		{"sie stiegen auf das Doppelte", "2 x"},
		{"sie stiegen um das Zehnfache", "10 x"},
		{"sie stiegen auf das Neunfache", "9 x"},
		{"sie stiegen auf das 1,5-Fache", "1.5 x"},
		{"sie stiegen um den Faktor 2,6", "2.6 x"},
		{"sie wuchsen um ein Viertel", "~25 %"},
		{"sie wuchsen dreimal st\xC3\xA4rker als die Einfuhren", "3 x compared"},
		{"sie waren zweimal h\xC3\xB6her als die Einfuhren", "2 x compared"},
		{"sie trafen sich zweimal", "2 x compared"},
	};

	CHECK_ROWS(LANGUAGE_DE, rows);
}

TEST(reads_french)
{
	static const struct quantity_row rows[] = {
		{"soit 241 M EUR", "241 e6 EUR"},
		{"soit 2,95 Mds EUR", "2.95 e9 EUR"},
		{"soit 2,95 Md EUR", "2.95 e9 EUR"},
		{"soit 2,95 Mds \xE2\x82\xAC", "2.95 e9 EUR"},
		{"soit 78,8 M \xE2\x82\xAC", "78.8 e6 EUR"},
		{"soit 78,8 M\xE2\x82\xAC", "78.8 e6 EUR"},
		{"soit 1 MdEUR", "1 e9 EUR"},
		{"soit 12,3 MEUR", "12.3 e6 EUR"},
		{"soit 12,3 MMDH", "12.3 e9 MAD"},
		{"soit 12,3 MDH", "12.3 e6 MAD"},
		{"soit 16 milliards $US", "16 e9 USD"},
		{"soit 5,2 milliards d'euros", "5.2 e9 EUR"},
		{"soit 5,2 milliards d\xE2\x80\x99"
		 "euros",
		 "5.2 e9 EUR"},
		{"soit 5,2 milliards de dollars am\xC3\xA9ricains", "5.2 e9 USD"},
		{"soit 5,2 milliards de dollars marshallais", "5.2 e9 XXX"},
		{"soit 5,2 milliards de dollars canadiens", "5.2 e9 CAD"},
		{"soit 5,2 milliards de FCFA", "5.2 e9 XXC"},
		{"soit 512 M$ CA", "512 e6 CAD"},
		{"demeurant en dessous du milliard d'euros", "<1 e9 EUR"},
		{"elles ont augment\xC3\xA9 de plus de 160 fois", ">160 x"},
		{"soit 10" NBSP "127,4 milliards d'euros", "10127.4 e9 EUR"},
		{"soit 1" NBSP "612 millions d'euros", "1612 e6 EUR"},
		{"soit 1&nbsp;612&nbsp;millions d'euros", "1612 e6 EUR"},
		/* numbers in words */
		{"soit un milliard d'euros", "1 e9 EUR"},
		{"soit un milliard et demi d'euros", "1.5 e9 EUR"},
		{"soit un demi-milliard d'euros", "0.5 e9 EUR"},
		{"soit une demi-douzaine", ""},
		{"soit un milliard et 234 millions d'euros", "1.234 e9 EUR"},
		{"soit 2 milliards 700 millions d'euros", "2700 e6 EUR"},
		{"soit 1 milliard 234 millions 500 mille euros", "1234500 e3 EUR"},
		{"en hausse de dix-neuf pour cent", "19 %"},
		{"en hausse de vingt et un pour cent", "21 %"},
		{"en hausse de soixante et onze pour cent", "71 %"},
		{"en hausse de quatre-vingt-treize pour cent", "93 %"},
		{"en hausse de quatre-vingt-dix-neuf pour cent", "99 %"},
		{"en hausse de quatre-vingts pour cent", "80 %"},
		{"en hausse de vingt-cinq pour cent", "25 %"},
		{"en hausse de seize pour cent", "16 %"},
		{"soit deux cent cinquante millions d'euros", "250 e6 EUR"},
		{"soit deux cents millions d'euros", "200 e6 EUR"},
		{"soit cent vingt millions d'euros", "120 e6 EUR"},
		{"soit neuf milliards d'euros", "9 e9 EUR"},
		{"soit deux virgule cinq milliards d'euros", "2.5 e9 EUR"},
		{"des milliards d'euros", ""},
		/* signs */
		{"le solde \xC3\xA9tait de -82,2 millions d'euros", "-82.2 e6 EUR"},
		{"le solde \xC3\xA9tait de moins 82,2 millions d'euros", "-82.2 e6 EUR"},
		{"le solde \xC3\xA9tait de \xE2\x88\x92"
		 "82,2 millions d'euros",
		 "-82.2 e6 EUR"},
		{"un recul de -21,6%", "-21.6 %"},
		{"un recul (-38,7 % sur un an)", "-38.7 %"},
		{"une chute de -56,6 % \xC3\xA0 78,8 M \xE2\x82\xAC", "-56.6 % | 78.8 e6 EUR"},
		{"les ventes \xE2\x80\x93 5 milliards d'euros", "5 e9 EUR"},
		{"une hausse (+ 5,4 %)", "+5.4 %"},
		/* named once */
		{"ils sont pass\xC3\xA9s de 402 \xC3\xA0 459 millions de dollars",
		 "402 e6 USD over | 459 e6 USD"},
		{"ils ont progress\xC3\xA9 de 6,4 \xC3\xA0 42,7 millions d'euros",
		 "6.4 e6 EUR over | 42.7 e6 EUR"},
		{"soit 5,2 millions d'euros, contre 171,5 l'ann\xC3\xA9"
		 "e pass\xC3\xA9"
		 "e",
		 "5.2 e6 EUR | 171.5 e6 EUR over"},
		{"soit 1,42 milliard et 264,7 millions d'euros", "1.42 e9 EUR over | 264.7 e6 EUR"},
		{"soit 56,9, 60 et 132,7 MMDH", "56.9 e9 MAD over | 60 e9 MAD over | 132.7 e9 MAD"},
		{"en hausse de 22,5 et 23,1 pour cent", "22.5 % over | 23.1 %"},
		{"de 4,2 % et de 7,9 % respectivement", "4.2 % | 7.9 %"},
		/* ranges */
		{"entre 200 et 250 millions d'euros", "200..250 e6 EUR"},
		{"entre 1,1 et 1,2 milliard d'euros", "1.1..1.2 e9 EUR"},
		{"soit 4 \xC3\xA0 5 %", "4..5 %"},
		{"soit 200-250 millions d'euros", "200..250 e6 EUR"},
		{"soit deux ou trois milliards d'euros", "2..3 e9 EUR"},
		/* qualifiers */
		{"soit un peu moins de 5 milliards d'euros", "~-5 e9 EUR"},
		{"soit pr\xC3\xA8s de 5 milliards d'euros", "~-5 e9 EUR"},
		{"avoisinant 5 milliards d'euros", "~5 e9 EUR"},
		{"avoisinant les 5 milliards d'euros", "~5 e9 EUR"},
		{"soit plus de 5 milliards d'euros", ">5 e9 EUR"},
		{"soit plus d'un milliard d'euros", ">1 e9 EUR"},
		{"au-dessus de 5 milliards d'euros", ">5 e9 EUR"},
		{"d\xC3\xA9passant les 5 milliards d'euros", ">5 e9 EUR"},
		{"jusqu'\xC3\xA0 5 milliards d'euros", "<5 e9 EUR"},
		{"pass\xC3\xA9s de 3 jusqu'\xC3\xA0 5 milliards d'euros",
		 "3 e9 EUR over | 5 e9 EUR"},
		{"plus que les 5 milliards d'euros de 2022", "5 e9 EUR compared"},
		{"aux environs de 5 milliards d'euros", "~5 e9 EUR"},
		{"inf\xC3\xA9rieures \xC3\xA0 5 milliards d'euros", "<5 e9 EUR"},
		{"au minimum 5 milliards d'euros", ">5 e9 EUR"},
		/* multiples and fractions */
		{"elles ont \xC3\xA9t\xC3\xA9 multipli\xC3\xA9"
		 "es par 2,6",
		 "2.6 x"},
		{"il a \xC3\xA9t\xC3\xA9 multipli\xC3\xA9 par neuf", "9 x"},
		{"elles ont plus que doubl\xC3\xA9", ">2 x"},
		{"elles ont presque tripl\xC3\xA9", "~-3 x"},
		{"soit 162,4 fois plus qu'en 2022", "162.4 x"},
		{"en hausse d'un quart", "~25 %"},
		{"une baisse deux fois moins forte", "2 x compared"},
		{"les ventes sont trois fois plus \xC3\xA9lev\xC3\xA9"
		 "es que les achats",
		 "3 x compared"},
	};

	CHECK_ROWS(LANGUAGE_FR, rows);
}

TEST(reads_dutch)
{
	static const struct quantity_row rows[] = {
		{"het was 523,6 miljoen dollar", "523.6 e6 USD"},
		{"het was 523,6 USD miljoen", "523.6 e6 USD"},
		{"het was 523,6 mln. euro", "523.6 e6 EUR"},
		{"het was 523,6 mill. euro", "523.6 e6 EUR"},
		{"het was 1,3 mld. euro", "1.3 e9 EUR"},
		{"het was 8.094,2 miljard euro", "8094.2 e9 EUR"},
		{"het was 1,313,3 miljard euro", "1313.3 e9 EUR ?"},
		{"het was \xE2\x82\xAC 15 miljard", "15 e9 EUR"},
		{"het was 15 miljard Russische roebel", "15 e9 RUB"},
		{"het was 15 miljard Amerikaanse dollar", "15 e9 USD"},
		{"het was 45 duizend euro", "45 e3 EUR"},
		{"het was 5 miljard Belgische frank", "5 e9 BEF"},
		{"het was 5 miljard frank", "5 e9 XXF"},
		{"het liep met 2,4 miljard euro op tot 13,9 miljard", "2.4 e9 EUR | 13.9 e9"},
		{"het was 1,5 biljoen dollar", "1.5 e12 USD"},
		{"het was 1,5 bln. dollar", "1.5 e12 USD"},
		{"het was 45.000.000 euro", "45000000 EUR"},
		{"het was 1&nbsp;234,5 miljoen euro", "1234.5 e6 EUR"},
		{"het was 2.488 miljard euro", "2.488 e9 EUR ?"},
		/* numbers in words */
		{"het was een miljard euro", "1 e9 EUR"},
		{"het was \xC3\xA9\xC3\xA9n miljard euro", "1 e9 EUR"},
		{"het was een half miljard euro", "0.5 e9 EUR"},
		{"het was een halve miljoen euro", "0.5 e6 EUR"},
		{"het was anderhalf miljard euro", "1.5 e9 EUR"},
		{"het was zeven miljard euro", "7 e9 EUR"},
		{"een stijging van vijfentwintig procent", "25 %"},
		{"een stijging van tweeëntwintig procent", "22 %"},
		{"een stijging van negenennegentig procent", "99 %"},
		{"een stijging van dertien procent", "13 %"},
		{"een stijging van zeventien procent", "17 %"},
		{"een stijging van drie procent", "3 %"},
		{"het was drie honderd miljoen euro", "300 e6 EUR"},
		{"het was driehonderd miljoen euro", "300 e6 EUR"},
		{"het was tweehonderdvijftig miljoen euro", "250 e6 EUR"},
		{"het was honderdtwintig miljoen euro", "120 e6 EUR"},
		{"het was twee en een half miljard euro", "2.5 e9 EUR"},
		{"een stijging van drie komma vijf procent", "3.5 %"},
		{"het was 2 miljard 700 miljoen euro", "2700 e6 EUR"},
		{"miljarden euro's gingen verloren", ""},
		{"een stijging van viervijf procent", ""},
		/* signs */
		{"het handelssaldo was -82,2 miljoen euro", "-82.2 e6 EUR"},
		{"het handelssaldo was min 82,2 miljoen euro", "-82.2 e6 EUR"},
		{"het handelssaldo was minus 82,2 miljoen euro", "-82.2 e6 EUR"},
		{"de uitvoer groeide, plus 20,3 procent", "+20.3 %"},
		{"de uitvoer (+ 5 %) en de invoer (-3%)", "+5 % | -3 %"},
		{"de uitvoer \xE2\x80\x93 5 miljard euro", "5 e9 EUR"},
		{"de uitvoer - 5 miljard euro", "5 e9 EUR"},
		/* named once */
		{"die steeg van 3,1 naar 3,9 miljard euro", "3.1 e9 EUR over | 3.9 e9 EUR"},
		{"die groeide van 162,3 miljoen naar 177,3 miljoen euro",
		 "162.3 e6 EUR over | 177.3 e6 EUR"},
		{"het was respectievelijk 3,9 en 1,6 miljard euro", "3.9 e9 EUR over | 1.6 e9 EUR"},
		{"het was 2,5, 0,6 en 0,4 miljard euro",
		 "2.5 e9 EUR over | 0.6 e9 EUR over | 0.4 e9 EUR"},
		{"het was 1,4 miljard dollar, tegen 1,1 in 2020", "1.4 e9 USD | 1.1 e9 USD over"},
		{"een groei van 22,5 en 23,1 procent", "22.5 % over | 23.1 %"},
		/* ranges */
		{"tussen 200 en 250 miljoen euro", "200..250 e6 EUR"},
		{"tussen de 200 en de 250 miljoen euro", "200..250 e6 EUR"},
		{"het was 200 tot 250 miljoen euro", "200..250 e6 EUR"},
		{"een rente van 4-5%", "4..5 %"},
		{"het was vijf tot zes procent", "5..6 %"},
		/* qualifiers */
		{"het was een kleine 200 miljoen euro", "~-200 e6 EUR"},
		{"het was ruim 200 miljoen euro", "~+200 e6 EUR"},
		{"het was zo'n 200 miljoen euro", "~200 e6 EUR"},
		{"het was zo\xE2\x80\x99n 200 miljoen euro", "~200 e6 EUR"},
		{"het was bijna 200 miljoen euro", "~-200 e6 EUR"},
		{"het was tegen de 200 miljoen euro", "~-200 e6 EUR"},
		{"het was meer dan 200 miljoen euro", ">200 e6 EUR"},
		{"het was meer dan een miljard euro", ">1 e9 EUR"},
		{"het was niet meer dan 200 miljoen euro", "<200 e6 EUR"},
		{"het was niet minder dan 200 miljoen euro", ">200 e6 EUR"},
		{"het was op zijn minst 200 miljoen euro", ">200 e6 EUR"},
		{"het was meer dan de 200 miljoen euro van 2022", "200 e6 EUR compared"},
		{"het was 200 miljoen euro of meer", ">200 e6 EUR"},
		/* multiples and fractions */
		{"de uitvoer verdubbelde", "2 x"},
		{"de uitvoer verzevenvoudigde", "7 x"},
		{"de uitvoer groeide met een kwart", "~25 %"},
		{"de uitvoer daalde met een derde", "~33.3 %"},
		{"de uitvoer werd 2,5 keer zo groot", "2.5 x"},
		{"de uitvoer groeide met een factor 2,5", "2.5 x"},
		{"de uitvoer groeide driemaal sterker dan de invoer", "3 x compared"},
		{"ze ontmoetten elkaar tweemaal", "2 x compared"},
	};

	CHECK_ROWS(LANGUAGE_NL, rows);
}

/* What is shown as the figure. */
TEST(keeps_what_is_printed)
{
	static const struct {
		enum language language;
		const char *text, *printed;
	} rows[] = {
		{LANGUAGE_EN, "it was $1.1-$1.3 billion in all", "$1.1-$1.3 billion"},
		{LANGUAGE_EN, "it was 523.6 USD million in all", "523.6 USD million"},
		{LANGUAGE_EN, "it was $.22 billion in all", "$.22 billion"},
		{LANGUAGE_EN, "up by twenty-five percent in all", "twenty-five percent"},
		{LANGUAGE_EN, "it was minus 82.2 million dollars", "minus 82.2 million"},
		{LANGUAGE_EN, "it was -$82.2 million in all", "-$82.2 million"},
		{LANGUAGE_RU, "составил 31 млрд 198,7 млн долларов", "31 млрд 198,7 млн"},
		{LANGUAGE_FR, "soit un milliard et 234 millions d'euros",
		 "un milliard et 234 millions"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct token *from, *to;
		const char *printed;
		struct read read;

		read_text(&read, rows[i].language, rows[i].text);
		assert_true(read_next(&read));
		assert_int_equal(read.sentence.n_quantities, 1);
		from = &read.tokens.tokens[read.sentence.quantities[0].text_from];
		to = &read.tokens.tokens[read.sentence.quantities[0].text_to - 1];
		printed = read.tokens.text + from->offset;
		if (strlen(rows[i].printed) != to->offset + to->len - from->offset ||
		    strncmp(printed, rows[i].printed, strlen(rows[i].printed)) != 0)
			fail_msg("\"%s\": %.*s", rows[i].text,
				 (int)(to->offset + to->len - from->offset), printed);
		read_release(&read);
	}
}

/* A currency's adjective is part of the amount: nothing else may take it for a country. */
TEST(takes_adjectives)
{
	static const struct {
		enum language language;
		const char *text;
	} rows[] = {
		{LANGUAGE_EN, "it was 5 million Marshallese dollars"},
		{LANGUAGE_FR, "soit 5 millions de dollars marshallais"},
		{LANGUAGE_NL, "het was 15 miljard Russische roebel"},
		{LANGUAGE_KK, "230,7 млн Ресей рублі болды"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct read read;

		read_text(&read, rows[i].language, rows[i].text);
		assert_true(read_next(&read));
		for (size_t k = 0; k < read.sentence.n; k++) {
			if (item_is(&read.sentence, k, MEANING_COUNTRY) &&
			    !read.sentence.items[k].is_taken)
				fail_msg("\"%s\": a country", rows[i].text);
		}
		read_release(&read);
	}
}

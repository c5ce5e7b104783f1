#include "../../src/text/sentence.h"

#include <stdio.h>

#include "../../src/text/notation.h"
#include "period.h"
#include "strbuf.h"
#include "support.h"

/*
 * Phrases and the times that they tell, in order, divided by semicolons:
 *   2023-Q1, FY2025    known                    months 1-8     months without a year
 *   same 2022          the same months in 2022  same           the same period
 *   earlier 1 [1-8]    so many years earlier    last 1 [1-8]   years before the text's
 *   this [1-8]         the text's year          before 1       the month before; before 3: the quarter
 *   span 5             in five years            unclear        some part of a year
 * and behind each: base, since, joined, "from A until B". "-": none.
 */
struct row {
	const char *text, *times;
};

static const struct row en_rows[] = {
	{"in 2023", "2023"},
	{"in the first half of 2022", "2022-S1"},
	{"the first half 2023", "2023-S1"},
	{"the first-half 2023", "2023-S1"},
	{"in H1 2022", "2022-S1"},
	{"1H2023", "2023-S1"},
	{"the 1st half of 2022", "2022-S1"},
	{"first six months of 2022", "2022-S1"},
	{"six months to June 2022", "2022-S1"},
	{"the latter half of 2022", "2022-S2"},
	{"the second quarter of 2022", "2022-Q2"},
	{"in Q1/2023", "2023-Q1"},
	{"1Q 2023", "2023-Q1"},
	{"in 3Q22", "2022-Q3"},
	{"in Q1'23", "2023-Q1"},
	{"4th quarter 2018", "2018-Q4"},
	{"4th qtr 2018", "2018-Q4"},
	{"in Quarter 4 (Oct to Dec) 2022", "2022-Q4"},
	{"the last quarter of 2022", "2022-Q4"},
	{"the final quarter of 2022", "2022-Q4"},
	{"the last six months of 2023", "2023-S2"},
	{"the last three months of 2023", "2023-Q4"},
	{"the first three quarters of 2023", "2023-01/2023-09"},
	{"Q1-Q3 2023", "2023-01/2023-09"},
	{"the January-June period of 2023", "2023-S1"},
	{"the January to June period of 2023", "2023-S1"},
	{"the nine-month period of 2023", "2023-01/2023-09"},
	{"January through August 2022", "2022-01/2022-08"},
	{"January to end-August 2023", "2023-01/2023-08"},
	{"between January and June 2023", "2023-S1"},
	{"in the period between March and June 2022", "2022-03/2022-06"},
	{"2023 (January-August)", "2023-01/2023-08"},
	{"in 08/2023", "2023-08"},
	{"in 8/2023", "2023-08"},
	{"in 2023-08", "2023-08"},
	{"in 01-08/2023", "2023-01/2023-08"},
	{"8M2023", "2023-01/2023-08"},
	{"9M 2023", "2023-01/2023-09"},
	{"Aug-2023", "2023-08"},
	{"in March, 2023", "2023-03"},
	{"July 2022 to June 2023", "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"December 2020 to November 2021", "2020-12/2021-11 from 2020-12 until 2021-11"},
	{"between March 2022 and June 2023", "2022-03/2023-06 from 2022-03 until 2023-06"},
	{"the twelve months to June 2024", "2023-07/2024-06"},
	{"the year to March 2024", "2023-04/2024-03"},
	{"from 2010 to 2017", "2010-01/2017-12 from 2010 until 2017"},
	{"between 1990 and 2010", "1990-01/2010-12 from 1990 until 2010"},
	{"2021 to 2023", "2021-01/2023-12 from 2021 until 2023"},
	{"in 2018-2023", "2018-01/2023-12"},
	{"in 2021-23", "2021-01/2023-12"},
	{"in FY25", "FY2025"},
	{"in FY2025", "FY2025"},
	{"in FY 2024/25", "FY2025"},
	{"in 2014-15", "FY2015"},
	{"in 2015/16", "FY2016"},
	{"fiscal year 2025", "FY2025"},
	{"in the 2022/23 financial year", "FY2023"},
	{"in 1999-2000", "1999-01/2000-12"},
	{"in 2022-23 (April to March)", "2022-04/2023-03"},
	{"in the first quarter of fiscal year 2023", "unclear"},
	{"in 2022 and 2023", "2022; 2023 joined"},
	{"in 2018, 2019 and 2020", "2018; 2019 joined; 2020 joined"},
	{"January and February 2024", "2024-01; 2024-02 joined"},
	{"in Q1 and Q2 2023", "2023-Q1; 2023-Q2 joined"},
	{"in the first and second quarters of 2023", "2023-Q1; 2023-Q2 joined"},
	{"in the first half of 2018 and 2019", "2018-S1; 2019-S1 joined"},
	{"than in 2022", "2022 base"},
	{"against the same months of 2021", "same 2021 base"},
	{"to 2022 levels", "2022 base"},
	{"8.8 percent from July", "months 7-7 base"},
	{"14.2% on 2019", "2019 base"},
	{"in the same months of 2022", "same 2022"},
	{"in the same period", "same"},
	{"in those months", "same"},
	{"than a year earlier", "earlier 1 base"},
	{"two years earlier", "earlier 2"},
	{"five years ago", "earlier 5"},
	{"the following year", "earlier -1"},
	{"in the first eight months of this year", "this 1-8"},
	{"year to date", "this"},
	{"in January last year", "last 1 1-1"},
	{"in the year before last", "last 2"},
	{"last year", "last 1"},
	{"than a month earlier", "before 1 base"},
	{"month on month", "before 1 base"},
	{"compared with the previous quarter", "before 3 base"},
	{"over the past two years", "span 2 base"},
	{"in five years", "span 5 base"},
	{"over the past decade", "span 10 base"},
	{"since 2019", "2019 base since"},
	{"since January", "this base since"},
	{"before 2014", "unclear"},
	{"until 2003", "unclear"},
	{"after 2014", "unclear"},
	{"in early 2017", "unclear"},
	{"on 18 October 2024", "-"},
	{"on October 18", "-"},
	{"on October 18, 2024", "-"},
	{"on 18.10.2024", "-"},
	{"on 31/07/19", "-"},
	{"Expo-2017", "-"},
	{"Regulation 2019/1009", "-"},
	{"in January-October", "months 1-10"},
	{"in the first nine months of the year", "months 1-9"},
	{"by the close of the second month of 2010", "2010-01/2010-02"},
	{"by the end of August 2023", "2023-01/2023-08"},
	{"by February 2010", "2010-02"},
	{"in the third stretch of 2023", "unclear"},
	{"the first fortnight of 2023", "unclear"},
	{"the last few months of 2023", "unclear"},
	{"in 20165", "-"},
	{"in the first eleven months of last year", "last 1 1-11"},
	{"in the nine months through September 2022", "2022-01/2022-09"},
	{"in the quarter ended June 2023", "2023-Q2"},
	{"for the year ended 31 March 2023", "2022-04/2023-03"},
	{"in the six months ending June 30, 2023", "2023-S1"},
	{"during January-March FY25", "unclear"},
	{"from January 2022 through March 2023", "2022-01/2023-03 from 2022-01 until 2023-03"},
	{"in mid-2023", "unclear"},
	{"in late 2022", "unclear"},
	{"in the 1990s", "unclear"},
	{"in summer 2022", "unclear"},
	{"last month", "unclear"},
	{"2019, 2020, and 2021", "2019; 2020 joined; 2021 joined"},
	{"in the second and third quarters of 2022", "2022-Q2; 2022-Q3 joined"},
	{"in April, May and June 2022", "2022-04; 2022-05 joined; 2022-06 joined"},
	{"in the January-August 2024 period", "2024-01/2024-08"},
	{"from January until August this year", "this 1-8"},
	{"compared to the same quarter of the previous year", "earlier 1 base"},
	{"from the previous quarter", "before 3 base"},
	{"in less than five years", "span 5 base"},
	{"in twenty-five years", "span 25 base"},
	{"three years later", "earlier -3"},
	{"H1 2023 vs H1 2022", "2023-S1; 2022-S1 base"},
	{"the fiscal year ending in June 2023", "2022-07/2023-06"},
	{"fiscal 2024", "FY2024"},
	{"a five-year plan", "-"},
	{"EU Regulation 833/2014", "-"},
	{"in 2000 companies", "-"},
	{"half as high again as in 2020", "2020 base"},
	{"over the first three quarters of 2019", "2019-01/2019-09"},
	{"5% over 2018", "2018 base"},
	{"exports over last year stood at 5", "last 1"},
	{"in the past year 2022", "2022"},
	{"In December 2022, against November", "2022-12; 2022-11 base"},
	{"In January 2023, against December", "2023-01; 2022-12 base"},
	{"12-08-2024", "-"},
};

static const struct row de_rows[] = {
	{"im Jahr 2022", "2022"},
	{"im ersten Halbjahr 2022", "2022-S1"},
	{"in der ersten Jahreshälfte 2022", "2022-S1"},
	{"in der ersten Hälfte des Jahres 2022", "2022-S1"},
	{"in der ersten Hälfte 2022", "2022-S1"},
	{"in der zweiten Hälfte 2022", "2022-S2"},
	{"im 1. Halbjahr 2022", "2022-S1"},
	{"im 1. Hj. 2019", "2019-S1"},
	{"Halbjahr 1 2023", "2023-S1"},
	{"von Januar bis Juni 2022", "2022-S1"},
	{"in den ersten sechs Monaten des Jahres 2022", "2022-S1"},
	{"im ersten Quartal 2022", "2022-Q1"},
	{"im 1. Quartal 2022", "2022-Q1"},
	{"im III. Quartal 2019", "2019-Q3"},
	{"Quartal 1 2023", "2023-Q1"},
	{"im ersten Vierteljahr 2022", "2022-Q1"},
	{"im letzten Quartal 2022", "2022-Q4"},
	{"im Schlussquartal 2022", "2022-Q4"},
	{"im Auftaktquartal 2023", "2023-Q1"},
	{"in den ersten drei Quartalen 2023", "2023-01/2023-09"},
	{"in den beiden ersten Quartalen 2023", "2023-S1"},
	{"1.-3. Quartal 2023", "2023-01/2023-09"},
	{"1. bis 3. Quartal 2023", "2023-01/2023-09"},
	{"im Dreivierteljahr 2023", "2023-01/2023-09"},
	{"in den letzten drei Monaten 2023", "2023-Q4"},
	{"in den ersten acht Monaten 2022", "2022-01/2022-08"},
	{"im Zeitraum Januar–August 2022", "2022-01/2022-08"},
	{"zwischen Januar und August 2022", "2022-01/2022-08"},
	{"Januar/August 2023", "2023-01/2023-08"},
	{"im Jänner 2022", "2022-01"},
	{"im Mai 2022", "2022-05"},
	{"im Monat August 2023", "2023-08"},
	{"bis Ende Oktober 2015", "2015-01/2015-10"},
	{"bis September 2019", "2019-01/2019-09"},
	{"Juli 2022 bis Juni 2023", "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"in den zwölf Monaten bis Juni 2023", "2022-07/2023-06"},
	{"im 12-Monats-Zeitraum bis Juni 2023", "2022-07/2023-06"},
	{"zwischen 1990 und 2010", "1990-01/2010-12 from 1990 until 2010"},
	{"von 2004 bis 2008", "2004-01/2008-12 from 2004 until 2008"},
	{"2018–2023", "2018-01/2023-12"},
	{"im Geschäftsjahr 2022/23", "FY2023"},
	{"im Fiskaljahr 2022/23", "FY2023"},
	{"im Geschäftsjahr 2023", "FY2023"},
	{"im Geschäftsjahr zuvor", "earlier 1"},
	{"in den Jahren 2018, 2019 und 2020", "2018; 2019 joined; 2020 joined"},
	{"im Vergleich der ersten Halbjahre 2018 und 2019", "2018-S1; 2019-S1 joined"},
	{"im ersten und zweiten Quartal 2023", "2023-Q1; 2023-Q2 joined"},
	{"gegenüber dem Vergleichszeitraum 2014", "same 2014 base"},
	{"gegenüber der Vergleichsperiode 2014", "same 2014 base"},
	{"im gleichen Zeitraum 2021", "same 2021"},
	{"im gleichen Zeitraum", "same"},
	{"+28,4 % zu 2020", "2020 base"},
	{"gegenüber Februar 2023", "2023-02 base"},
	{"mehr als 2022", "2022 base"},
	{"unter dem Niveau von 2018", "2018 base"},
	{"gegenüber dem Vormonat", "before 1 base"},
	{"gegenüber dem Vorquartal", "before 3 base"},
	{"im Vorjahreszeitraum", "earlier 1"},
	{"im Vorjahr", "earlier 1"},
	{"im Januar des Vorjahres", "earlier 1 1-1"},
	{"zwei Jahre zuvor", "earlier 2"},
	{"vor fünf Jahren", "earlier 5"},
	{"im Folgejahr", "earlier -1"},
	{"heuer von Jänner bis August", "this 1-8"},
	{"in diesem Jahr", "this"},
	{"im vergangenen Jahr", "last 1"},
	{"im abgelaufenen Jahr", "last 1"},
	{"im vorletzten Jahr", "last 2"},
	{"in den letzten drei Jahren", "span 3 base"},
	{"in den vergangenen 20 Jahren", "span 20 base"},
	{"innerhalb von 2 Jahren", "span 2 base"},
	{"seit fünf Jahren", "span 5 base"},
	{"im letzten Jahrzehnt", "span 10 base"},
	{"seit 2000", "2000 base since"},
	{"seit dem Jahr 2000", "2000 base since"},
	{"vor 2014", "unclear"},
	{"nach 2014", "unclear"},
	{"bis 2003", "unclear"},
	{"Anfang 2017", "unclear"},
	{"am 18. Oktober 2024", "-"},
	{"am 18.10.2024", "-"},
	{"am 8. Mai", "-"},
	{"im Zeitraum Jänner bis Oktober", "months 1-10"},
	{"im ersten Halbjahr", "months 1-6"},
	{"im fünften Quartal 2023", "unclear"},
	{"im letzten Drittel des Jahres 2023", "unclear"},
	{"08/2023", "2023-08"},
	{"in den ersten elf Monaten des Vorjahres", "earlier 1 1-11"},
	{"im Quartal bis Juni 2023", "2023-Q2"},
	{"im Geschäftsjahr 2021/22 (April bis März)", "FY2022"},
	{"im Zeitraum zwischen März und Juni 2022", "2022-03/2022-06"},
	{"im Januar und Februar 2024", "2024-01; 2024-02 joined"},
	{"in den Jahren 2019 bis 2021", "2019-01/2021-12 from 2019 until 2021"},
	{"Mitte 2023", "unclear"},
	{"im Sommer 2023", "unclear"},
	{"in den 1990er Jahren", "unclear"},
	{"im ersten Quartal dieses Jahres", "this 1-3"},
	{"so viel wie 2019", "2019 base"},
	{"drei Jahre später", "earlier -3"},
	{"im August vergangenen Jahres", "last 1 8-8"},
	{"im Vormonat", "before 1"},
	{"gegenüber dem gleichen Vorjahreszeitraum", "earlier 1 base"},
	{"zwischen dem ersten Quartal 2022 und dem ersten Quartal 2023",
	 "2022-01/2023-03 from 2022-Q1 until 2023-Q1"},
	{"am 1. Januar 2023", "-"},
	{"Verordnung (EU) 2019/1009", "-"},
};

static const struct row fr_rows[] = {
	{"en 2022", "2022"},
	{"au premier semestre 2022", "2022-S1"},
	{"au premier semestre de 2022", "2022-S1"},
	{"au 1er semestre 2022", "2022-S1"},
	{"au S1 2022", "2022-S1"},
	{"S1/2023", "2023-S1"},
	{"S1-2023", "2023-S1"},
	{"au second semestre 2022", "2022-S2"},
	{"pendant la première moitié de 2022", "2022-S1"},
	{"dans la première moitié de l'année 2022", "2022-S1"},
	{"durant la seconde moitié de 2020", "2020-S2"},
	{"les six premiers mois de 2022", "2022-S1"},
	{"au premier trimestre 2022", "2022-Q1"},
	{"au 1er trim. 2022", "2022-Q1"},
	{"trimestre 1 2023", "2023-Q1"},
	{"au T3 2022", "2022-Q3"},
	{"T1/2023", "2023-Q1"},
	{"T1-2023", "2023-Q1"},
	{"au dernier trimestre 2022", "2022-Q4"},
	{"au dernier trimestre de 2021", "2021-Q4"},
	{"les trois premiers trimestres de 2023", "2023-01/2023-09"},
	{"les deux premiers trimestres de 2023", "2023-S1"},
	{"les trois derniers mois de 2023", "2023-Q4"},
	{"de janvier à août 2022", "2022-01/2022-08"},
	{"en janvier-août 2022", "2022-01/2022-08"},
	{"janvier/août 2023", "2023-01/2023-08"},
	{"entre janvier et juin 2018", "2018-S1"},
	{"de janv. à sept. 2023", "2023-01/2023-09"},
	{"sept 2023", "2023-09"},
	{"à fin août 2023", "2023-01/2023-08"},
	{"en mai 2022", "2022-05"},
	{"les dix premiers mois de l'année", "months 1-10"},
	{"juillet 2022 à juin 2023", "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"de juillet 2022 à juin 2023", "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"sur un an à fin juin 2024", "2023-07/2024-06"},
	{"entre 2010 et 2017", "2010-01/2017-12 from 2010 until 2017"},
	{"de 2010 à 2017", "2010-01/2017-12 from 2010 until 2017"},
	{"des années 2018 à 2021", "2018-01/2021-12 from 2018 until 2021"},
	{"2021–2023", "2021-01/2023-12"},
	{"exercice 2022-2023", "FY2023"},
	{"sur l'exercice 2024/25", "FY2025"},
	{"en 2023/24", "FY2024"},
	{"durant l'exercice budgétaire 2022-23", "FY2023"},
	{"en 2022 et 2023", "2022; 2023 joined"},
	{"en 2018, 2019 et 2020", "2018; 2019 joined; 2020 joined"},
	{"en septembre, août et juillet", "months 9-9; months 8-8 joined; months 7-7 joined"},
	{"aux premier et deuxième trimestres 2023", "2023-Q1; 2023-Q2 joined"},
	{"aux premiers semestres 2018 et 2019", "2018-S1; 2019-S1 joined"},
	{"par rapport à 2022", "2022 base"},
	{"+5 % sur 2022", "2022 base"},
	{"par rapport à novembre", "months 11-11 base"},
	{"qu'en 2019", "2019 base"},
	{"par rapport à la même période de 2014", "same 2014 base"},
	{"durant la même période", "same"},
	{"pour la même période de l'année passée", "earlier 1"},
	{"par rapport au trimestre précédent", "before 3 base"},
	{"par rapport au mois précédent", "before 1 base"},
	{"un an plus tôt", "earlier 1"},
	{"l'année précédente", "earlier 1"},
	{"deux ans plus tôt", "earlier 2"},
	{"il y a cinq ans", "earlier 5"},
	{"l'année suivante", "earlier -1"},
	{"en janvier de l'année précédente", "earlier 1 1-1"},
	{"l'an dernier", "last 1"},
	{"au cours de l'an passé", "last 1"},
	{"l'année écoulée", "last 1"},
	{"l'avant-dernière année", "last 2"},
	{"les deux premiers mois de l'année en cours", "this 1-2"},
	{"cette année", "this"},
	{"en dix ans", "span 10 base"},
	{"en cinq ans", "span 5 base"},
	{"au cours des cinq dernières années", "span 5 base"},
	{"depuis cinq ans", "span 5 base"},
	{"depuis 2018", "2018 base since"},
	{"depuis janvier", "this base since"},
	{"avant 2014", "unclear"},
	{"jusqu'en 2003", "unclear"},
	{"après 2014", "unclear"},
	{"début 2017", "unclear"},
	{"le 18 octobre 2024", "-"},
	{"le 1er mai", "-"},
	{"le 31/07/19", "-"},
	{"au premier tiers de 2023", "unclear"},
	{"les tout derniers mois de 2023", "unclear"},
	{"sur les neuf mois à fin septembre 2022", "2022-01/2022-09"},
	{"au trimestre clos en juin 2023", "2023-Q2"},
	{"sur la période janvier-août 2024", "2024-01/2024-08"},
	{"en avril, mai et juin 2022", "2022-04; 2022-05 joined; 2022-06 joined"},
	{"mi-2023", "unclear"},
	{"dans les années 1990", "unclear"},
	{"au printemps 2023", "unclear"},
	{"au premier trimestre de cette année", "this 1-3"},
	{"par rapport au mois de novembre", "months 11-11 base"},
	{"sur les trois dernières années", "span 3 base"},
	{"trois ans plus tard", "earlier -3"},
	{"en août de l'an dernier", "last 1 8-8"},
	{"sept mois de 2023", "2023-01/2023-07"},
	{"au cours des trois premiers trimestres de 2023", "2023-01/2023-09"},
	{"autant qu'en 2019", "2019 base"},
	{"cette année-là", "same"},
	{"au 31/12/2022", "-"},
};

static const struct row nl_rows[] = {
	{"in 2022", "2022"},
	{"in de eerste helft van 2022", "2022-S1"},
	{"1e helft 2022", "2022-S1"},
	{"2de helft 2022", "2022-S2"},
	{"in het eerste halfjaar van 2022", "2022-S1"},
	{"in het eerste halfjaar 2022", "2022-S1"},
	{"halfjaar 1 2023", "2023-S1"},
	{"in de tweede jaarhelft van 2019", "2019-S2"},
	{"in de eerste zes maanden van 2022", "2022-S1"},
	{"in het eerste kwartaal van 2022", "2022-Q1"},
	{"1e kw. 2022", "2022-Q1"},
	{"kwartaal 1 2022", "2022-Q1"},
	{"in het eerste trimester van 2019", "2019-Q1"},
	{"het 4de trimester 2023", "2023-Q4"},
	{"in het laatste kwartaal van 2022", "2022-Q4"},
	{"in het slotkwartaal van 2022", "2022-Q4"},
	{"K1 2022", "2022-Q1"},
	{"in de eerste drie kwartalen van 2020", "2020-01/2020-09"},
	{"in de laatste drie maanden van 2023", "2023-Q4"},
	{"in januari-augustus 2022", "2022-01/2022-08"},
	{"van januari tot en met augustus 2022", "2022-01/2022-08"},
	{"januari t/m augustus 2023", "2023-01/2023-08"},
	{"in januari t/m oktober 2023", "2023-01/2023-10"},
	{"tussen januari en mei 2022", "2022-01/2022-05"},
	{"tussen januari en mei", "months 1-5"},
	{"eind augustus 2023", "2023-01/2023-08"},
	{"in mei 2022", "2022-05"},
	{"maart 2023", "2023-03"},
	{"de eerste acht maanden van 2022", "2022-01/2022-08"},
	{"in de eerste tien maanden", "months 1-10"},
	{"juli 2022 tot en met juni 2023", "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"van juli 2021 tot en met juni 2022", "2021-07/2022-06 from 2021-07 until 2022-06"},
	{"in de twaalf maanden tot juni 2023", "2022-07/2023-06"},
	{"tussen 1990 en 2010", "1990-01/2010-12 from 1990 until 2010"},
	{"van 2010 tot 2017", "2010-01/2017-12 from 2010 until 2017"},
	{"van 2010 tot en met 2017", "2010-01/2017-12 from 2010 until 2017"},
	{"2005-2009", "2005-01/2009-12"},
	{"boekjaar 2022/23", "FY2023"},
	{"in het boekjaar 2018-19", "FY2019"},
	{"in het fiscale jaar 2021/22", "FY2022"},
	{"in 2020/21", "FY2021"},
	{"in 2019 en 2020", "2019; 2020 joined"},
	{"in 2017, 2018 en 2019", "2017; 2018 joined; 2019 joined"},
	{"in januari en februari 2024", "2024-01; 2024-02 joined"},
	{"in het eerste en tweede kwartaal van 2023", "2023-Q1; 2023-Q2 joined"},
	{"in de eerste helft van 2018 en 2019", "2018-S1; 2019-S1 joined"},
	{"dan in 2019", "2019 base"},
	{"t.o.v. 1999", "1999 base"},
	{"t.o.v. 2020", "2020 base"},
	{"ten opzichte van mei 2021", "2021-05 base"},
	{"vergeleken met 2016", "2016 base"},
	{"onder het niveau van 2018", "2018 base"},
	{"ten opzichte van dezelfde periode in 2021", "same 2021 base"},
	{"in dezelfde periode", "same"},
	{"in die maanden", "same"},
	{"een jaar eerder", "earlier 1"},
	{"dan een jaar eerder", "earlier 1 base"},
	{"twee jaar eerder", "earlier 2"},
	{"vijf jaar geleden", "earlier 5"},
	{"het jaar erop", "earlier -1"},
	{"in januari van vorig jaar", "last 1 1-1"},
	{"vorig jaar", "last 1"},
	{"het voorbije jaar", "last 1"},
	{"het voorlaatste jaar", "last 2"},
	{"dit jaar", "this"},
	{"in de eerste vijf maanden van dit jaar", "this 1-5"},
	{"dan de maand ervoor", "before 1 base"},
	{"ten opzichte van het vorige kwartaal", "before 3 base"},
	{"in de afgelopen tien jaar", "span 10 base"},
	{"sinds vijf jaar", "span 5 base"},
	{"in vijf jaar", "span 5 base"},
	{"in tien jaar tijd", "span 10 base"},
	{"sinds 2015", "2015 base since"},
	{"sinds januari", "this base since"},
	{"tot 2003", "unclear"},
	{"na 2014", "unclear"},
	{"begin 2017", "unclear"},
	{"op 12 - 15 maart 2002", "-"},
	{"op 18 oktober 2024", "-"},
	{"op 3 mei", "-"},
	{"in het laatste derde van 2023", "unclear"},
	{"de eerste weken van 2023", "unclear"},
	{"in de negen maanden tot en met september 2022", "2022-01/2022-09"},
	{"van januari tot eind september 2023", "2023-01/2023-09"},
	{"in de periode van maart tot juni 2022", "2022-03/2022-06"},
	{"medio 2023", "unclear"},
	{"in de jaren 1990", "unclear"},
	{"in de zomer van 2023", "unclear"},
	{"in het eerste kwartaal van dit jaar", "this 1-3"},
	{"evenveel als in 2019", "2019 base"},
	{"drie jaar later", "earlier -3"},
	{"in augustus vorig jaar", "last 1 8-8"},
	{"van 2019 op 2020", "2019-01/2020-12 from 2019 until 2020"},
	{"12-08-2024", "-"},
	{"in minder dan vijf jaar", "span 5 base"},
};

static const struct row ru_rows[] = {
	{"в 2022 году", "2022"},
	{"в 2018-го", "2018"},
	{"чем в 2015-м", "2015 base"},
	{"в первом полугодии 2022 года", "2022-S1"},
	{"за первое полугодие 2022 года", "2022-S1"},
	{"в I полугодии 2022 года", "2022-S1"},
	{"во ІІ полугодии 2022 года", "2022-S2"},
	{"в 1-м полугодии 2022 г.", "2022-S1"},
	{"в первой половине 2022 года", "2022-S1"},
	{"за первую половину 2021 года", "2021-S1"},
	{"за первые полгода 2022 года", "2022-S1"},
	{"I пол. 2023 года", "2023-S1"},
	{"1 п/г 2023 года", "2023-S1"},
	{"за шесть месяцев 2022 года", "2022-S1"},
	{"за 7 мес. 2022 г.", "2022-01/2022-07"},
	{"9-месячный период 2023 года", "2023-01/2023-09"},
	{"9М 2023", "2023-01/2023-09"},
	{"в первом квартале 2022 года", "2022-Q1"},
	{"за I квартал 2022 года", "2022-Q1"},
	{"в І квартале 2022 года", "2022-Q1"},
	{"в IV кв. 2021 г.", "2021-Q4"},
	{"в последнем квартале 2022 года", "2022-Q4"},
	{"за три квартала 2023 года", "2023-01/2023-09"},
	{"I-III кварталы 2023 года", "2023-01/2023-09"},
	{"1-3 кварталы 2023 года", "2023-01/2023-09"},
	{"за последние три месяца 2023 года", "2023-Q4"},
	{"в январе–августе 2022 года", "2022-01/2022-08"},
	{"с января по август 2022 года", "2022-01/2022-08"},
	{"с января по август", "months 1-8"},
	{"за январь-август 2022 года", "2022-01/2022-08"},
	{"за первые восемь месяцев 2022 года", "2022-01/2022-08"},
	{"первых четырех месяцев 2019 года", "2019-01/2019-04"},
	{"в мае 2022 года", "2022-05"},
	{"к августу 2023 года", "2023-08"},
	{"по сравнению с августом 2022 года", "2022-08 base"},
	{"по сравнению с ноябрем 2022", "2022-11 base"},
	{"по сравнению с ноябрём", "months 11-11 base"},
	{"июль 2022 - июнь 2023 года", "2022-07/2023-06"},
	{"с июля 2022 по июнь 2023 года", "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"за год по июнь 2023 года", "2022-07/2023-06"},
	{"с 2010 по 2017 год", "2010-01/2017-12 from 2010 until 2017"},
	{"с 2020 по 2022-й", "2020-01/2022-12 from 2020 until 2022"},
	{"между 1990 и 2010 годами", "1990-01/2010-12 from 1990 until 2010"},
	{"2021–2023 гг.", "2021-01/2023-12"},
	{"в 2024/25 финансовом году", "FY2025"},
	{"2022/23 финансовый год", "FY2023"},
	{"за 2022–2023 финансовый год", "FY2023"},
	{"в 2021/22 фингоду", "FY2022"},
	{"в 2022 и 2023 годах", "2022; 2023 joined"},
	{"в 2018, 2019 и 2020 годах", "2018; 2019 joined; 2020 joined"},
	{"в январе и феврале 2024 года", "2024-01; 2024-02 joined"},
	{"в I и II кварталах 2023 года", "2023-Q1; 2023-Q2 joined"},
	{"в первом полугодии 2018 и 2019 годов", "2018-S1; 2019-S1 joined"},
	{"+1,7 % к 2022 году", "2022 base"},
	{"вырос на 5% к январю 2022 года", "2022-01 base"},
	{"к уровню января–марта 2022 года", "2022-Q1 base"},
	{"по сравнению с тем же периодом 2014 года", "same 2014 base"},
	{"за аналогичный период 2022 года", "same 2022"},
	{"за отчетный период", "same"},
	{"за тот же срок", "same"},
	{"годом ранее", "earlier 1"},
	{"в прошлом году", "last 1"},
	{"в январе прошлого года", "last 1 1-1"},
	{"в позапрошлом году", "last 2"},
	{"двумя годами ранее", "earlier 2"},
	{"пять лет назад", "earlier 5"},
	{"в следующем году", "earlier -1"},
	{"с начала года, за 7 месяцев", "this 1-7"},
	{"за восемь месяцев текущего года", "this 1-8"},
	{"к предыдущему месяцу", "before 1 base"},
	{"к предыдущему кварталу", "before 3 base"},
	{"за пять лет", "span 5 base"},
	{"за последние два года", "span 2 base"},
	{"за десятилетие", "span 10 base"},
	{"с 2018 года", "2018 base since"},
	{"до 2014 года", "unclear"},
	{"после 2014 года", "unclear"},
	{"в начале 2017 года", "unclear"},
	{"8 мая", "-"},
	{"18 октября 2024 года", "-"},
	{"18.10.2024", "-"},
	{"16-17 октября", "-"},
	{"с 20165 годом", "-"},
	{"Стратегия-2050", "-"},
	{"в последней трети 2023 года", "unclear"},
	{"в V квартале 2023 года", "unclear"},
	{"за девять месяцев по сентябрь 2022 года", "2022-01/2022-09"},
	{"с января по конец сентября 2023 года", "2023-01/2023-09"},
	{"в апреле, мае и июне 2022 года", "2022-04; 2022-05 joined; 2022-06 joined"},
	{"в середине 2023 года", "unclear"},
	{"в 1990-х годах", "unclear"},
	{"в 1990-е годы", "unclear"},
	{"летом 2023 года", "unclear"},
	{"во втором и третьем кварталах 2022 года", "2022-Q2; 2022-Q3 joined"},
	{"меньше 271,9 млн долларов 2022 года", "2022"},
	{"к аналогичному периоду прошлого года", "earlier 1 base"},
	{"на уровне 2019 года", "2019 base"},
	{"превышает величину того же периода 2017 года", "same 2017 base"},
	{"в сопоставлении с первым кварталом прошлого года", "last 1 1-3 base"},
	{"менее чем за пять лет", "span 5 base"},
	{"за двадцать пять лет", "span 25 base"},
	{"три года спустя", "earlier -3"},
	{"в августе прошлого года", "last 1 8-8"},
	{"01.2023", "2023-01"},
	{"на 1 января 2023 года", "-"},
};

static const struct row kk_rows[] = {
	{"2022 жылы", "2022"},
	{"2022 жылдың бірінші жартыжылдығында", "2022-S1"},
	{"2022 жылдың бірінші жартысында", "2022-S1"},
	{"2022 жылдың алғашқы жартыжылдығында", "2022-S1"},
	{"2022 жылғы бірінші жартыжылдықта", "2022-S1"},
	{"2022 жылдың I жартыжылдығында", "2022-S1"},
	{"2021 жылғы 1-жартыжылдықта", "2021-S1"},
	{"2022 жылдың екінші жартыжылдығында", "2022-S2"},
	{"2022 жылдың алғашқы алты айында", "2022-S1"},
	{"2022 жылдың алты айында", "2022-S1"},
	{"2022 жылдың бірінші тоқсанында", "2022-Q1"},
	{"2022 жылғы I тоқсанда", "2022-Q1"},
	{"2024 жылғы І тоқсанда", "2024-Q1"},
	{"2023 жылдың ІV тоқсанында", "2023-Q4"},
	{"2021 жылдың IV тоқсанында", "2021-Q4"},
	{"2023 жылдың соңғы тоқсанында", "2023-Q4"},
	{"2023 жылдың үш тоқсанында", "2023-01/2023-09"},
	{"2022 жылдың алғашқы үш айында", "2022-Q1"},
	{"2023 жылдың соңғы үш айында", "2023-Q4"},
	{"2022 жылғы қаңтар–тамызда", "2022-01/2022-08"},
	{"2022 жылдың қаңтар-тамыз айларында", "2022-01/2022-08"},
	{"2022 жылғы қаңтар–маусым айларында", "2022-S1"},
	{"2022 жылдың сегіз айында", "2022-01/2022-08"},
	{"2022 жылдың алғашқы сегіз айында", "2022-01/2022-08"},
	{"2022 жылдың 8 айында", "2022-01/2022-08"},
	{"2022 жылғы 8 айда", "2022-01/2022-08"},
	{"2018 жылдың тоғыз айында", "2018-01/2018-09"},
	{"2022 жылғы мамырда", "2022-05"},
	{"2022 жылдың мамыр айында", "2022-05"},
	{"2023 жылдың қазанында", "2023-10"},
	{"2023 жылғы қазанда", "2023-10"},
	{"2021 жылғы қыркүйекте", "2021-09"},
	{"2024 жылдың қаңтарынан қазанына дейін", "2024-01/2024-10"},
	{"қаңтар-тамыз аралығында", "months 1-8"},
	{"қаңтар–тамыз айларында", "months 1-8"},
	{"бірінші жартыжылдықта", "months 1-6"},
	{"2022 жылғы шілдеден 2023 жылғы маусымға дейін",
	 "2022-07/2023-06 from 2022-07 until 2023-06"},
	{"2010 жылдан 2018 жылға дейін", "2010-01/2018-12 from 2010 until 2018"},
	{"2021–2023 жылдары", "2021-01/2023-12"},
	{"2024/25 қаржы жылында", "FY2025"},
	{"2022-2023 қаржы жылында", "FY2023"},
	{"2022 және 2023 жылдары", "2022; 2023 joined"},
	{"2018, 2019 және 2020 жылдары", "2018; 2019 joined; 2020 joined"},
	{"2024 жылғы қаңтар және ақпанда", "2024-01; 2024-02 joined"},
	{"2023 жылдың бірінші және екінші тоқсанында", "2023-Q1; 2023-Q2 joined"},
	{"2022 жылға қарағанда", "2022 base"},
	{"2018 жылмен салыстырғанда", "2018 base"},
	{"2015 жылғыдан", "2015 base"},
	{"2022 жылғы көрсеткіштен", "2022 base"},
	{"2022 жылғы қаңтармен салыстырғанда", "2022-01 base"},
	{"қарашамен салыстырғанда", "months 11-11 base"},
	{"қаңтардағыдан 6 пайызға көп", "months 1-1 base"},
	{"2022 жылғы қаңтар-наурызға қарағанда", "2022-Q1 base"},
	{"2014 жылдың сәйкес кезеңімен салыстырғанда", "same 2014 base"},
	{"2023 жылдың сәйкес кезеңі", "same 2023"},
	{"сәйкес кезеңде", "same"},
	{"он айда 2014 жылдың сәйкес кезеңімен салыстырғанда", "months 1-10; same 2014 base"},
	{"өткен жылдың сәйкес кезеңінен", "earlier 1 base"},
	{"бір жыл бұрын", "earlier 1"},
	{"алдыңғы жылы", "earlier 1"},
	{"екі жыл бұрын", "earlier 2"},
	{"келесі жылы", "earlier -1"},
	{"былтыр", "last 1"},
	{"өткен жылы", "last 1"},
	{"өткен жылғы наурызбен салыстырғанда", "last 1 3-3 base"},
	{"биыл 8 айда", "this 1-8"},
	{"биыл жеті айда", "this 1-7"},
	{"осы жылдың сегіз айында", "this 1-8"},
	{"жыл басынан", "this"},
	{"жылдың 11 айында", "months 1-11"},
	{"өткен аймен салыстырғанда", "before 1 base"},
	{"өткен тоқсанмен салыстырғанда", "before 3 base"},
	{"30 жылда", "span 30 base"},
	{"екі жыл ішінде", "span 2 base"},
	{"соңғы бес жылда", "span 5 base"},
	{"соңғы он жылда", "span 10 base"},
	{"2018 жылдан бері", "2018 base since"},
	{"2018 жылдан бастап", "2018 base since"},
	{"2014 жылға дейін", "unclear"},
	{"2014 жылдан кейін", "unclear base"},
	{"2017 жылдың басында", "unclear"},
	{"2024 жылғы 16-17 қыркүйекте", "-"},
	{"2024 жылғы 8 мамырда", "-"},
	{"8 мамырда", "-"},
	{"2023 жылдың бірінші онкүндігінде", "unclear"},
	{"өткен жылдың алғашқы он бір айында", "last 1 1-11"},
	{"қаңтар мен ақпанда", "months 1-1; months 2-2 joined"},
	{"2022 жылғы сәуір, мамыр және маусымда", "2022-04; 2022-05 joined; 2022-06 joined"},
	{"2023 жылдың ортасында", "unclear"},
	{"1990 жылдары", "unclear"},
	{"2023 жылдың жазында", "unclear"},
	{"биылғы бірінші тоқсанда", "this 1-3"},
	{"2022 жылдың бірінші тоқсанымен салыстырғанда", "2022-Q1 base"},
	{"былтырғы сәйкес кезеңмен салыстырғанда", "earlier 1 base"},
	{"2022 жылмен салыстырғанда 2023 жылы", "2022 base; 2023"},
	{"үш жылдан кейін", "earlier -3"},
	{"2019 жылғы деңгейге", "2019 base"},
	{"2023 жылғы 1 қаңтарда", "-"},
};

static void add_months(struct strbuf *out, struct period period)
{
	if (period_months(period) != 12)
		strbuf_addf(out, " %d-%d", (int)period.first + 1, (int)period.last + 1);
}

static void add_period(struct strbuf *out, const char *before, struct period period)
{
	char text[PERIOD_TEXT_MAX];

	period_format(period, text);
	strbuf_addf(out, "%s%s", before, text);
}

static void add_kind(struct strbuf *out, const struct time_expression *when)
{
	switch (when->kind) {
	case TIME_KNOWN:
		add_period(out, "", when->period);
		return;
	case TIME_MONTHS:
		strbuf_adds(out, "months");
		strbuf_addf(out, " %d-%d", (int)when->period.first + 1, (int)when->period.last + 1);
		return;
	case TIME_SAME:
		add_period(out, "same ", when->period);
		return;
	case TIME_SAME_PERIOD:
		strbuf_adds(out, "same");
		return;
	case TIME_YEAR_EARLIER:
		strbuf_addf(out, "earlier %d", when->years_back);
		add_months(out, when->period);
		return;
	case TIME_LAST_YEAR:
		strbuf_addf(out, "last %d", when->years_back);
		add_months(out, when->period);
		return;
	case TIME_THIS_YEAR:
		strbuf_adds(out, "this");
		add_months(out, when->period);
		return;
	case TIME_PERIOD_BEFORE:
		strbuf_addf(out, "before %d", period_months(when->period));
		return;
	case TIME_YEARS_SPAN:
		strbuf_addf(out, "span %d", when->years);
		return;
	case TIME_UNCLEAR:
		strbuf_adds(out, "unclear");
		return;
	}
}

static void add_times(struct strbuf *out, const struct sentence *sentence)
{
	for (size_t w = 0; w < sentence->n_times; w++) {
		const struct time_expression *when = &sentence->times[w];

		strbuf_adds(out, w ? "; " : "");
		add_kind(out, when);
		strbuf_adds(out, when->is_base ? " base" : "");
		strbuf_adds(out, when->is_since ? " since" : "");
		strbuf_adds(out, when->is_joined ? " joined" : "");
		if (when->has_from) {
			add_period(out, " from ", when->from);
			add_period(out, " until ", when->until_end);
		}
	}
	if (!sentence->n_times)
		strbuf_adds(out, "-");
}

/* How many rows come out otherwise; each is told. */
static size_t count_wrong(enum language language, const struct row *rows, size_t n)
{
	struct notations *notations = notations_new(true);
	struct words words;
	size_t wrong = 0;

	assert_non_null(notations);
	assert_true(words_init(&words));
	for (size_t i = 0; i < n; i++) {
		struct token_list tokens = {.text = rows[i].text, .text_len = strlen(rows[i].text)};
		struct sentence sentence = {
			.tokens = &tokens, .words = &words, .language = language};
		struct strbuf times = STRBUF_INIT;
		size_t at = 0;

		assert_int_equal(token_list_read(&tokens, notations, &at), DIAG_OK);
		at = 0;
		assert_int_equal(sentence_read(&sentence, (struct marks){0}, &at), DIAG_OK);
		add_times(&times, &sentence);
		if (strcmp(times.text, rows[i].times) != 0) {
			print_error("\"%s\": %s, not %s\n", rows[i].text, rows[i].times,
				    times.text);
			wrong++;
		}
		strbuf_release(&times);
		sentence_release(&sentence);
		token_list_release(&tokens);
	}
	words_release(&words);
	notations_free(notations);
	return wrong;
}

static void reads_english(void **state)
{
	(void)state;
	assert_int_equal(count_wrong(LANGUAGE_EN, en_rows, countof(en_rows)), 0);
}

static void reads_german(void **state)
{
	(void)state;
	assert_int_equal(count_wrong(LANGUAGE_DE, de_rows, countof(de_rows)), 0);
}

static void reads_french(void **state)
{
	(void)state;
	assert_int_equal(count_wrong(LANGUAGE_FR, fr_rows, countof(fr_rows)), 0);
}

static void reads_dutch(void **state)
{
	(void)state;
	assert_int_equal(count_wrong(LANGUAGE_NL, nl_rows, countof(nl_rows)), 0);
}

static void reads_russian(void **state)
{
	(void)state;
	assert_int_equal(count_wrong(LANGUAGE_RU, ru_rows, countof(ru_rows)), 0);
}

static void reads_kazakh(void **state)
{
	(void)state;
	assert_int_equal(count_wrong(LANGUAGE_KK, kk_rows, countof(kk_rows)), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_english), cmocka_unit_test(reads_german),
		cmocka_unit_test(reads_french),	 cmocka_unit_test(reads_dutch),
		cmocka_unit_test(reads_russian), cmocka_unit_test(reads_kazakh),
	};

	return run_group("time", tests);
}

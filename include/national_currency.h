/*
 * national_currency.h - whose francs, dinars or pesos they are.
 */
#ifndef KZBE_NATIONAL_CURRENCY_H
#define KZBE_NATIONAL_CURRENCY_H

/*
 * The currency (ISO 4217) of the country (ISO 3166-1 alpha-3) that is called by a name which several
 * countries share: "TND" for "TUN" and "XXD", dinars. name: a value of the word files, "XX" and the
 * name's letter. NULL if the country's currency has another name: pounds are never Norway's crowns.
 */
const char *national_currency(const char *country, const char *name);

#endif

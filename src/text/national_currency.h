/*
 * national_currency.h - whose francs, dinars or pesos they are. Private to text.
 */
#ifndef KZBE_NATIONAL_CURRENCY_H
#define KZBE_NATIONAL_CURRENCY_H

/*
 * The currency (ISO 4217) of the country (ISO 3166-1 alpha-3) whose name several countries' currencies
 * share: "TND" for "TUN". NULL for countries without one, which says nothing of their currency.
 */
const char *national_currency(const char *country);

#endif

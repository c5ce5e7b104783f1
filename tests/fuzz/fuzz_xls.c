/*
 * The records of an .xls workbook, in a compound file that is whole. The first byte gives how much is asked for at a
 * time.
 */
#include <string.h>

#include "alike.h"

#define SECTOR 512u
#define SECTORS_MAX 128u /* what one sector of the table of chains has room for */
#define END 0xFFFFFFFEu
#define FREE 0xFFFFFFFFu

static void put(uint8_t *at, unsigned bytes, uint32_t value)
{
	for (unsigned i = 0; i < bytes; i++)
		at[i] = (uint8_t)(value >> (8 * i));
}

static void put_entry(uint8_t *at, const char *name, unsigned type, uint32_t child, uint32_t start,
		      uint32_t size)
{
	for (size_t i = 0; name[i]; i++)
		at[2 * i] = (uint8_t)name[i];
	put(at + 64, 2, (uint32_t)(2 * strlen(name) + 2));
	at[66] = (uint8_t)type;
	at[67] = 1;
	put(at + 68, 4, FREE);
	put(at + 72, 4, FREE);
	put(at + 76, 4, child);
	put(at + 116, 4, start);
	put(at + 120, 4, size);
}

/* A header, a sector with the table of chains, one with the directory, and those of the stream. */
static size_t write_compound(uint8_t file[SECTOR * (SECTORS_MAX + 1)], const uint8_t *bytes,
			     size_t n)
{
	uint32_t used = (uint32_t)((n + SECTOR - 1) / SECTOR), size;
	uint8_t *table = file + SECTOR;

	used = used < 8 ? 8 : used; /* a shorter one would be kept elsewhere */
	used = used > SECTORS_MAX - 2 ? SECTORS_MAX - 2 : used;
	size = used * SECTOR;
	memset(file, 0, SECTOR * (SECTORS_MAX + 1));
	memcpy(file, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	put(file + 24, 4, 0x0003003E);
	put(file + 28, 4, 0x0009FFFE);
	put(file + 32, 2, 6);
	put(file + 44, 4, 1);
	put(file + 48, 4, 1);
	put(file + 56, 4, 4096);
	put(file + 60, 4, END);
	put(file + 68, 4, END);
	memset(file + 76, 255, SECTOR - 76);
	put(file + 76, 4, 0);
	memset(table, 255, SECTOR);
	put(table, 4, 0xFFFFFFFD);
	put(table + 4, 4, END);
	for (uint32_t i = 0; i < used; i++)
		put(table + 4 * (i + 2), 4, i + 1 < used ? i + 3 : END);
	put_entry(file + 2 * SECTOR, "Root Entry", 5, 1, END, 0);
	put_entry(file + 2 * SECTOR + 128, "Workbook", 2, FREE, 2, size);
	memcpy(file + 3 * SECTOR, bytes, n < size ? n : size);
	return (used + 3) * SECTOR;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static uint8_t file[SECTOR * (SECTORS_MAX + 1)];

	if (n < 1)
		return 0;
	alike_unpacked(file, write_compound(file, bytes + 1, n - 1), 1 + bytes[0] * 8u, false,
		       NULL);
	return 0;
}

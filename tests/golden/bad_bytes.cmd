# A byte that is no text, a NUL and a word in place of a number are all reported, each at its place.
printf 'period,exports\n2023,22\0000.7\n2024,1\3772\n2025,n/a\n' | kzbe-trade report -

# A cell of more than 64 kB is refused with its place.
{ printf 'period,exports,note\n2023,1,'; head -c 70000 /dev/zero | tr '\0' x; echo; } | kzbe-trade report -

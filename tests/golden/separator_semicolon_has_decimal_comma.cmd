# With semicolons a comma is the decimal mark; a point, or a space between other groups than of three digits, is refused.
printf '%s\n' 'period;exports' '2001;1.234' '2002;220.7' '2003;1,234' '2004;12 34,5' | kzbe-trade report -

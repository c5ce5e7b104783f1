# BOM, comment, CRLF, semicolon, decimal comma, no-break grouping, U+2212, blank line, no final newline.
printf '\357\273\277# a comment\r\nperiod;exports;growth_pct;unit;note\r\n2022;1\302\240234,5;\342\210\2221,7;USD million;"two\r\nlines"\r\n\r\n2023;1\342\200\257300,0;;USD million;' |
	report - --notes

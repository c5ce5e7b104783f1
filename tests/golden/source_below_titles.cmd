# Lines above the header: a title with marks of its own, a blank line, and what Excel reads the separator from.
(echo 'Trade of "Belgium, and'; echo; cat tests/golden/sources/comtrade_web.csv) | report - | head -n 4
printf 'sep=;\nperiod;exports\n2023;220,7\n2024;x\n' | report -
(printf 'Title\tof a table\n\n"Source: a, b"\n'; tr ';' '\t' <tests/golden/sources/wits.csv) | report - | head -n 4

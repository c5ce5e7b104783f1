# A year that differs from its months beyond rounding stands, with a note.
{ echo period,exports,unit; seq -f '2023-%02g,10.0,USD million' 1 12; echo '2023,125,USD million'; } | report - --period 2023 | grep -v 'no exports for 2022'

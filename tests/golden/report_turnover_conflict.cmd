# A turnover that its parts do not allow is loaded and marked.
printf '%s\n' 'period,exports,imports,turnover,unit' '2023,220.7,303,525.0,USD million' | report -

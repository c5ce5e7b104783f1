# Nothing from a file reaches a terminal as a command, in diagnostics neither.
printf 'period,exports,\033[31mred\n2023,\033]0;x\007,\342\200\256\n' | kzbe-trade report -

# A quote inside a cell that is not quoted is refused with its place.
printf 'period,exports,note\n2023,220.7,a"bc\n2024,1,x\n' | kzbe-trade report -

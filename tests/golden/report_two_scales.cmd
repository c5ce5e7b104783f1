# A series prints in the scale of its latest row, exactly.
printf '%s\n' 'period,exports,unit,source' '2022,220.7,USD million,S' '2023,303000.5,USD thousand,S' | report -

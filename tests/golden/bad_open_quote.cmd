# A broken quote ends the file; what is wrong before it is reported too.
printf 'period,exports,note\n2022,x,\n2023,220.7,"abc\n2024,1,x\n' | kzbe-trade report -

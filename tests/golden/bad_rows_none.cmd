# A header without rows holds no data.
printf 'period,exports\n' | kzbe-trade report -

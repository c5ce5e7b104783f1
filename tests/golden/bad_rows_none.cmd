printf 'period,exports\n' | kzbe-trade report -

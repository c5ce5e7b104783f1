# Mistakes in the data and in a claim are reported in one run.
printf 'period,exports\n2023,22O.7\n' | kzbe-trade check - -c 'exports 2023 = x'

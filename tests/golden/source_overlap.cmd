# Two downloads in one file, 2020-2021 and 2021-2022: a record that stands twice is one observation.
kzbe-trade report tests/golden/sources/baci_overlap.csv -f csv; kzbe-trade report tests/golden/sources/baci_overlap.csv -f csv --no-filter 2>&1 >/dev/null

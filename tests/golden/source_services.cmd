# Services are not trade in goods.
grep -E '^type|^"S' tests/golden/sources/comtrade_web.csv | kzbe-trade report -

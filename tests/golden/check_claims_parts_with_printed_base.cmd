# Parts, whole, growth and the printed base are judged as one set.
alone --claims tests/golden/claims/parts_with_printed_base.csv

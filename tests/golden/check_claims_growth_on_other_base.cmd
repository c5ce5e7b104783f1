# A growth on another year than the one before is a contradiction, and the base is named.
alone --claims tests/golden/claims/growth_on_other_base.csv

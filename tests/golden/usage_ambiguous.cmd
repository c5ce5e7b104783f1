kzbe-trade get data/press.csv turnover 2022

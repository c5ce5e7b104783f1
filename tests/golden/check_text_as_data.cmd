# A text in the place of DATA is called one, with what to do next; a table with a wrong header is none.
text() { printf 'Trade of Kazakhstan with Belgium\nTurnover was $523.7 million in 2023, up 1.7%%, a good year.\n' > "$1"; }
scratch=$(mktemp -d) && cd "$scratch" && text article.txt && cp article.txt other.txt
printf 'Land,Wert\nBelgien,523.7\nItalien,7.5\n' > table.csv
kzbe-trade check article.txt
kzbe-trade check article.txt other.txt
kzbe-trade check table.csv
rm -r "$scratch"

# labels.jq - the lines of a labels.csv, each a string, as a label each, in their order: {file, place, ...}
# with what stands in its columns. Run with -R -n; a record that goes on over lines was joined before.
def cells:
	[match("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)"; "g") | .captures |
		if .[0].string != null then .[0].string | gsub("\"\""; "\"") else .[1].string // "" end |
		gsub("^[ \t\r]+|[ \t\r]+$"; "")];

(input | ltrimstr("\ufeff") | cells | map(select(. != ""))) as $names |
inputs | select(. != "") | cells as $cells |
reduce range($names | length) as $i ({}; .[$names[$i]] = $cells[$i] // "") |
.line |= tonumber | .nth |= (if . == "" then 1 else tonumber end)

# readings.jq - is a figure of a text read as its label says? For the suites about texts.
# A label: {line, text, nth, grade, indicator, reporter, partner, period, value, unit, base, conflict},
# all strings but line and nth; a figure: an object of `check -f jsonl`.

# The first and the last month of a period, counted from year 0; of a fiscal year its name; "" has none.
def months:
	if . == null or . == "" then null
	elif test("^FY") then .
	elif test("/") then (split("/") | [(.[0] | months[0]), (.[1] | months[1])])
	else capture("^(?<y>[0-9]{4})(-(?<k>[SHQ])?(?<n>[0-9]+))?$") |
		(.y | tonumber * 12) as $y |
		if .n == null then [$y, $y + 11]
		else ({S: 6, H: 6, Q: 3}[.k // ""] // 1) as $m | (.n | tonumber) as $n |
			[$y + $m * ($n - 1), $y + $m * $n - 1]
		end
	end;

# An amount without its scale and its notation: "-1.50" with "EUR million" is ["-15", 5, "EUR"], that is
# digits, the power of ten, the currency or %, x, pp.
def amount($unit):
	(tostring | gsub("[~<>+]"; "") | sub("−"; "-")) as $value |
	(if ["%", "pp", "x", ""] | index([$unit]) then [0, $unit]
	 else ($unit | index(" ")) as $at |
		if $at == null then [0, $unit]
		else [({"hundred thousand": 5, thousand: 3, million: 6, billion: 9, trillion: 12}[$unit[$at + 1:]]),
			$unit[:$at]]
		end
	 end) as $scale |
	($value | capture("^(?<sign>-?)(?<whole>[0-9]*)([.](?<part>[0-9]*))?([eE](?<power>[-+]?[0-9]+))?$")) |
	(.part // "") as $part | .sign as $sign |
	((.power // "0" | ltrimstr("+") | tonumber) + $scale[0] - ($part | length)) as $power |
	(.whole + $part | sub("^0+"; "")) as $digits |
	if $digits == "" then ["0", 0, $scale[1]]
	else ($digits | sub("0+$"; "")) as $short |
		[$sign + $short, $power + ($digits | length) - ($short | length), $scale[1]]
	end;

def negative: if .[0] == "0" then . elif .[0][0:1] == "-" then .[0] |= .[1:] else .[0] |= "-" + . end;

# The same trade told by the other side.
def mirrored:
	if test("^exports") then sub("^exports"; "imports") elif test("^imports") then sub("^imports"; "exports")
	else . end;

# What of a figure is read otherwise than its label says.
def otherwise($tag):
	. as $figure |
	($tag.value | amount($tag.unit)) as $want |
	(first(.value | amount($figure.unit // "")) // ["no amount", 0, ""]) as $amount |
	(.reporter == $tag.partner and .partner == $tag.reporter and .reporter != .partner) as $turned |
	[
		(if $turned and (.indicator | test("contribution") | not) then .indicator | mirrored else .indicator end |
			select(. != $tag.indicator) | "indicator \($figure.indicator)"),
		(select($turned | not) | select(.reporter != $tag.reporter) | "reporter \(.reporter)"),
		(select($turned | not) | select(.partner != $tag.partner) | "partner \(.partner)"),
		(if $turned and ($tag.indicator | test("^balance")) then $amount | negative else $amount end |
			select(.[:2] != $want[:2] or
				(.[2] != $want[2] and (.[2] != "" or ($want[2] | test("^(%|x|pp)$"))) and
				 (([.[2], $want[2]] - ["%", "pp"]) != []))) |
			"value \($figure.value) \($figure.unit)"),
		(select((.period | months) != ($tag.period | months)) | "period \(.period // "-")"),
		(select(($tag.bound // "") != "" and .relation != $tag.bound) |
			"relation \(.relation // "-")"),
		(select(($tag.base // "") != "" and (.base | months) != ($tag.base | months)) | "base \(.base // "-")")
	];

# Where a label's number stands: {line, first, last} in code points, `last` excluded; null: nowhere.
def place($lines):
	.text as $text | (.nth - 1) as $nth |
	(($lines[.line - 1] // "") | explode | indices($text | explode)[$nth]) as $at |
	if $at == null then null else {line, first: ($at + 1), last: ($at + 1 + ($text | length))} end;

# The figure that stands at a place, or null.
def figure_at($figures; $place):
	first(($figures[] | select(.line == $place.line and .column < $place.last and
		$place.first < .column + ([1, (.text | length)] | max))), null);

# {outcome, why, alarm} of a label and the figure at its place, or null:
# must: right, open, wrong, missed; may: may, may wrong; not: not, firm.
def judged($figure):
	. as $tag | ($figure.verdict // "absent") as $verdict |
	($figure != null and ($figure.indicator // "") != "" and $verdict != "unclear") as $read |
	(if $read and .grade != "not" then $figure | otherwise($tag) else [] end) as $bad |
	{alarm: ($verdict == "differs" or $verdict == "contradicts")} +
	if .grade == "not" then
		if $read then {outcome: "firm", why: "\($figure.indicator) \($figure.period)"} else {outcome: "not"} end
	elif .grade == "may" then
		if $bad == [] then {outcome: "may"} else {outcome: "may wrong", why: ($bad | join("; "))} end
	elif $read | not then
		{outcome: (if ($figure.indicator // "") == "" then "missed" else "open" end), why: $figure.explanation}
	elif $bad == [] then {outcome: "right"}
	elif $bad == ["period -"] then {outcome: "open", why: "no period"}
	else {outcome: "wrong", why: ($bad | join("; "))}
	end;

def wanted: "\(.indicator) \(.reporter)>\(.partner) \(.period) \(.bound // "")\(.value) \(.unit)" +
	if (.base // "") == "" then "" else " base \(.base)" end;

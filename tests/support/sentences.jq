# sentences.jq - the lines of a file of sentences (golden/articles), each as
# {n, marked, date, text, tags: [{text, nth, grade, ...}]}; `fault` tells of a line that is not in form.
def tag:
	capture("^(?<text>.+?)(#(?<nth>[0-9]+))? (?<kind>[=?]) (?<rest>.+)$") |
	.nth |= (. // "1" | tonumber) |
	if .rest == "not" then {text, nth, grade: "not"}
	else
		{text, nth, grade: (if .kind == "?" then "may" else "must" end)} +
		(.rest | capture("^(?<indicator>[a-z_]+) (?<reporter>[A-Za-z]+)>(?<partner>[A-Za-z]+) (?<period>[^ ]+) " +
			"(?<bound>[<>~])?(?<value>-?[0-9.]+) ?(?<unit>.*?) ?(base (?<base>[^ ]+))?$")) |
		.period |= (if . == "-" then "" else . end)
	end;

def sentence:
	. as $line | (. | split(" => ")) as $parts |
	($parts[0] | capture("^(?<mark>~ )?(@(?<date>[-0-9]+) )?(?<text>.+)$")) |
	{marked: (.mark != null), date: (.date // ""), text: (.text | gsub(" ?¶ ?"; "\n\n")), tags: [$parts[1] | split(" | ")[] | . as $one | tag]} |
	select(($parts | length) == 2 and (.tags | length) == ($parts[1] | split(" | ") | length));

def sentences:
	inputs | select(test("^#|^$") | not) | {n: input_line_number} + (first(sentence) // {fault: .});

# As `place` of readings.jq, of the nth such number of the text.
def place_in($text):
	.text as $number | ($text | explode | indices($number | explode)) as $found |
	if $found[.nth - 1] == null then null
	else $found[.nth - 1] as $at | ($text | explode[:$at]) as $before | ($before | rindex([10])) as $line_end |
		{line: (1 + ($before | map(select(. == 10)) | length)), first: ($at - ($line_end // -1))} |
		.last = .first + ($number | length)
	end;

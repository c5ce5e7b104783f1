# What the program is to tell people and the translators' files lack: every text that C code and its headers mark by
# tr, tr_in, N_ or NC_ must be a message of each file, else the build ends here.
# Usage: LC_ALL=C awk -f missing.awk de.po fr.po ... FILE.c ...
BEGIN {
	hex = "0123456789abcdef"
}

FNR == 1 {
	is_po = FILENAME ~ /\.po$/
	n_files += is_po
	call = state = id = ""
}

# \xC3 as the byte that it is, so that a text is the same however it is written.
function with_bytes(text,   at, code, out) {
	while ((at = index(text, "\\x"))) {
		code = tolower(substr(text, at + 2, 2))
		out = out substr(text, 1, at - 1) \
			sprintf("%c", 16 * (index(hex, substr(code, 1, 1)) - 1) + index(hex, substr(code, 2, 1)) - 1)
		text = substr(text, at + 4)
	}
	return out text
}

# --- the translators' files -----------------------------------------------------------------------

function quoted(line) {
	return substr(line, index(line, "\"") + 1, length(line) - index(line, "\"") - 1)
}

is_po && /^msgctxt / { state = "context"; context = quoted($0); next }
is_po && /^msgid / {
	if (state != "context")
		context = ""
	state = "id"
	id = quoted($0)
	next
}
is_po && /^msgstr/ {
	if (id != "")
		has[context "\004" id]++
	state = "text"
	next
}
is_po && /^"/ && state == "id" { id = id quoted($0) }
is_po { next }

# --- C code ---------------------------------------------------------------------------------------

# The literals at the start of the text, joined; what is behind them is in `behind`.
function literals(text,   out, at) {
	behind = text
	for (;;) {
		sub(/^[ \t\n]+/, "", behind)
		if (substr(behind, 1, 1) != "\"")
			return out
		behind = substr(behind, 2)
		for (at = 1; at <= length(behind) && substr(behind, at, 1) != "\""; at++)
			at += substr(behind, at, 1) == "\\"
		out = out substr(behind, 1, at - 1)
		behind = substr(behind, at + 1)
	}
}

# A call with all of its literals: N_("..."), tr_in("...", "...").
function look_up(text,   name, context, id) {
	name = substr(text, 1, index(text, "(") - 1)
	id = literals(substr(text, index(text, "(") + 1))
	if (name ~ /^(tr_in|NC_)$/) {
		context = id
		sub(/^[ \t\n]*,/, "", behind)
		id = literals(behind)
	}
	if (id == "" || has[with_bytes(context "\004" id)] == n_files)
		return
	printf "%s:%d: a message that not every file of src/po has: \"%s\"\n", FILENAME, FNR, id > "/dev/stderr"
	missing++
}

# A call goes on to the line on which its brackets close, or anything but a literal follows.
function is_whole(text,   copy) {
	copy = text
	gsub(/\\./, "", copy)
	gsub(/"[^"]*"/, "\"\"", copy)
	return copy !~ /\([ \t\n]*("",?[ \t\n]*)*$/
}

{
	line = $0
	if (call != "") {
		line = call "\n" line
		call = ""
	}
	while (match(line, /(^|[^A-Za-z0-9_])(tr|tr_in|N_|NC_)\(/)) {
		line = substr(line, RSTART)
		sub(/^[^A-Za-z0-9_]/, "", line)
		if (!is_whole(line) && line !~ /;[ \t]*$/) {
			call = line
			break
		}
		look_up(line)
		line = substr(line, index(line, "(") + 1)
	}
}

END {
	exit missing > 0
}

# look.sh - sourced by tests of pages: what headless Chromium makes of one. Sourced after suite.sh.
# shellcheck shell=bash
: "${scratch:?}"
command -v chromium >/dev/null || {
	skip "pages: chromium is not installed"
	summary
	exit
}

# look PAGE: lays the page out at 360 and at 1280 pixels and writes to $scratch/seen
#   WIDTH overflow N      pixels by which it is too wide
#   WIDTH requests N      things that it asked for
#   WIDTH scripts N       scripts, handlers and frames in it
#   cell TABLE ROW COLUMN VALUE|TEXT   of each cell: its machine value, and what is seen
# and to $scratch/console what the browser complained of.
look() {
	local page=$1
	cp "$page" "$scratch/page.html"
	cat >"$scratch/look.html" <<'END'
<!DOCTYPE html><meta charset="utf-8"><pre id="seen"></pre><script>
const seen = document.getElementById('seen'), lines = [];
async function measure(width) {
	const frame = document.createElement('iframe');
	frame.style.cssText = `border:0;width:${width}px;height:800px`;
	frame.src = 'page.html';
	document.body.append(frame);
	await new Promise(done => { frame.onload = done; });
	const page = frame.contentDocument, view = frame.contentWindow;
	lines.push(`${width} overflow ${page.documentElement.scrollWidth - width}`);
	lines.push(`${width} requests ${view.performance.getEntriesByType('resource').length}`);
	let active = page.querySelectorAll('script,iframe,object,embed,link,base').length;
	for (const element of page.querySelectorAll('*'))
		for (const attribute of element.attributes)
			if (/^on/i.test(attribute.name) || (/href|src/i.test(attribute.name) && !attribute.value.startsWith('#')))
				active++;
	lines.push(`${width} scripts ${active}`);
	return page;
}
(async () => {
	await measure(360);
	const page = await measure(1280);
	page.querySelectorAll('table').forEach((table, t) =>
		[...table.tBodies[0].rows].forEach((row, r) => [...row.cells].forEach((cell, c) => {
			const data = cell.querySelector('data');
			lines.push(`cell ${t} ${r} ${c} ${data ? data.value : ''}|${cell.innerText}`);
		})));
	seen.textContent = lines.join('\n') + '\nend of what is seen\n';
})();
</script>
END
	timeout 120 chromium --headless --no-sandbox --disable-gpu --no-first-run --user-data-dir="$scratch/profile" \
		--allow-file-access-from-files --enable-logging=stderr --virtual-time-budget=10000 --dump-dom \
		"file://$scratch/look.html" >"$scratch/dom" 2>"$scratch/log" || return 1
	grep ':CONSOLE' "$scratch/log" >"$scratch/console"
	sed -n '/<pre id="seen">/,/^end of what is seen/p' "$scratch/dom" |
		sed 's/.*<pre id="seen">//; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&nbsp;/ /g; s/&amp;/\&/g' >"$scratch/seen"
	grep -q '^end of what is seen' "$scratch/seen"
}

# The page is a whole page, fits, asks for nothing and runs nothing. After look.
is_quiet() {
	[ "$(grep -c -E '^(360|1280) (overflow|requests|scripts) (0|-[0-9]+)$' "$scratch/seen")" -eq 6 ] &&
		[ ! -s "$scratch/console" ] && return
	grep -v '^cell' "$scratch/seen"
	cat "$scratch/console"
	return 1
}

# The rows of table N as csv lines of what is seen, numbers as machines write them.
seen_rows() { # TABLE
	awk -v table="$1" '
		$1 == "cell" && $2 == table {
			row = $3; column = $4
			text = $0; sub(/^cell [0-9]+ [0-9]+ [0-9]+ /, "", text)
			value = text; sub(/\|.*/, "", value); sub(/^[^|]*\|/, "", text)
			gsub(/\xe2\x80\xaf/, "", text); gsub(/\xe2\x88\x92/, "-", text)
			if (text == "n/a") text = ""
			# A period is seen in words: its machine form stands for it.
			if (value ~ /^[0-9][0-9][0-9][0-9](-|$)/ && column == 0) text = value
			if (text ~ /^[+-]?[0-9.]+%?$/) { sub(/^\+/, "", text); sub(/%$/, "", text) }
			if (column == 0 && row) printf "\n"
			printf "%s%s", column ? "," : "", text
		}
		END { printf "\n" }' "$scratch/seen"
}

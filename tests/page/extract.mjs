// What a page carries, taken out by the page's own script: extract.mjs PAGE.html OUT.wasm
import fs from 'node:fs';

const [page, out] = process.argv.slice(2);
const html = new TextDecoder('latin1').decode(fs.readFileSync(page));
// Not every node knows the signs of Western Windows (machine.js): bytes are characters of their own here.
const between = (begin, end) => html.slice(html.indexOf(begin) + begin.length, html.indexOf(end, html.indexOf(begin)));
const worker = between('<script type="text/plain" id="worker">', '</script>');
const bytes = fs.readFileSync(page), mark = Buffer.from('<script type="text/plain" id="program">');
const from = bytes.indexOf(mark) + mark.length, to = bytes.indexOf('</script>', from);
const western = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
	'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const text = Array.from(bytes.subarray(from, to), byte => byte >= 0x80 && byte < 0xa0 ? western[byte - 0x80] : String.fromCharCode(byte)).join('');
const {contents, program} = new Function('self', `${worker}\nreturn unpackPage;`)({})(text);
fs.writeFileSync(out, program);
fs.writeFileSync(`${out}.js`, worker);
console.log(`${contents.version}, ${program.length} bytes`);

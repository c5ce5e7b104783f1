// Puts the page together: build.mjs SOURCE-FOLDER PROGRAM.wasm LICENCES VERSION OUT.html FILE... FILEs are the figures it starts with.
import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const [folder, program, licences, version, out, ...data] = process.argv.slice(2);
const read = name => fs.readFileSync(path.join(folder, name), 'utf8');
// Comments are for the readers of the source, and the page is one of bytes.
const lean = text => {
	const short = text.replace(/^[\t ]*\/\*[\s\S]*?\*\/\n/gm, '').replace(/^[\t ]+/gm, '').replace(/^\n/gm, '');
	if (/[^\x00-\x7f]/.test(short) || /<\/|<!--/.test(short))
		throw new Error('scripts and styles of the page are plain ASCII without "</"');
	return short;
};

const contents = {
	version, words: JSON.parse(read('words.json')), licences: fs.readFileSync(licences, 'utf8'),
	data: Object.fromEntries(data.map(name => [path.basename(name), fs.readFileSync(name, 'utf8')]))
};
const head = Buffer.from(JSON.stringify(contents)), sizes = Buffer.alloc(4);
sizes.writeUInt32LE(head.length);
const whole = Buffer.concat([sizes, head, fs.readFileSync(program)]);
// Of what was tried (pb 0 to 2, nice 40 to 273) this packs best.
const packed = execFileSync('xz', ['--format=lzma', '--stdout', '--lzma1=preset=9e,pb=1,nice=120'], {input: whole, maxBuffer: 1 << 28});
const size = Buffer.alloc(4);
size.writeUInt32LE(whole.length);

// No page has NUL or a carriage return, and none here "</" or "<!", which end a script or comment it out: each run of
// 320 bytes is mixed with a key before it that leaves none of them (unpack.js mixes once more). In 320 bytes each of
// 254 keys leaves none with a chance of 1 in 12; more bytes would save keys, and sometimes find none.
const bytes = [], all = Buffer.concat([size, packed]);
const isAllowed = (byte, before) => byte !== 0 && byte !== 13 && !(before === 60 && (byte === 47 || byte === 33));
for (let at = 0; at < all.length; at += 320) {
	const before = bytes[bytes.length - 1], run = all.subarray(at, at + 320);
	const mixed = [...Array(256).keys()].map(key => [key, ...run.map(byte => byte ^ key)])
		.find(one => one.every((byte, i) => isAllowed(byte, i ? one[i - 1] : before)));
	if (!mixed)
		throw new Error(`no key leaves a page's characters of the bytes from ${at}`);
	bytes.push(...mixed);
}
const page = lean(read('page.js')), worker = lean(read('machine.js') + read('unpack.js') + read('worker.js'));
const hash = createHash('sha256').update(page).digest('base64');
// English stands there from the first moment; the script puts the language in its place.
const plain = text => text.replace(/[&<>\x80-\uffff]/g, char => `&#${char.codePointAt(0)};`);
const parts = read('page.html').replace(/data-word="(\w+)">(?=<)/g, (tag, name) => tag + plain(contents.words.en[name])).replace('@HASH@', () => hash).replace('@STYLE@', () => lean(read('page.css')))
	.replace('@WORKER@', () => worker).replace('@SCRIPT@', () => page).split('@PROGRAM@');
fs.writeFileSync(out, Buffer.concat([Buffer.from(parts[0]), Buffer.from(bytes), Buffer.from(parts[1])]));
const weight = fs.statSync(out).size;
console.log(`${out}: ${weight} bytes`);
if (weight >= 1000000) {
	console.error(`${out} weighs 1,000,000 bytes or more`);
	process.exit(1);
}

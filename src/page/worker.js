/*
 * The program's side of the page: answers {id, runs: [{args, files}]} with what each run printed. Text
 * that is given stays here and goes to nobody.
 */
const encoder = new TextEncoder(), decoder = new TextDecoder();
const kept = new Map(); /* data files, by path */
let program;

function world(files, out) {
	const all = new Map([...kept, ...Object.entries(files).map(([name, bytes]) =>
		['/' + name, typeof bytes === 'string' ? encoder.encode(bytes) : bytes])]);
	return {
		look: path => all.has(path) ? {kind: 'file', size: all.get(path).length} : path === '/' || path === '/tmp' ? {kind: 'folder'} : null,
		read: path => all.get(path),
		save: (path, bytes) => { all.set(path, bytes); },
		rename(from, to) {
			all.set(to, all.get(from));
			all.delete(from);
		},
		remove: path => { all.delete(path); },
		input: () => ({}),
		write: (fd, bytes) => { out[fd].push(bytes); },
		terminal: () => false,
	};
}

function run({args, files = {}}) {
	const out = {1: [], 2: []};
	const status = machine(program, world(files, out), ['kzbe-trade', ...args], {LANG: 'C.UTF-8', PWD: '/'});
	const text = parts => parts.map(part => decoder.decode(part, {stream: true})).join('') + decoder.decode();
	return {status, out: text(out[1]), err: text(out[2])};
}

self.onmessage = async ({data: {id, page, isIdle, keep, forget, runs = []}}) => {
	const answer = {id};
	try {
		if (page) {
			const {contents, program: code} = unpackPage(page);
			if (!isIdle)
				program = await WebAssembly.compile(code);
			for (const [name, text] of Object.entries(contents.data))
				kept.set('/' + name, encoder.encode(text));
			answer.contents = contents;
		}
		for (const [name, bytes] of Object.entries(keep ?? {}))
			kept.set('/' + name, bytes);
		(forget ?? []).forEach(name => kept.delete('/' + name));
		answer.results = runs.map(run);
	} catch (error) {
		answer.error = error.message;
	}
	self.postMessage(answer);
};

// The program of the page as a command: node kzbe-trade.mjs ENGINE ARGUMENT...
// ENGINE and ENGINE.js are what extract.mjs took out of the page; the files are the machine's.
import fs from 'node:fs';

const [engine, ...args] = process.argv.slice(2);
const machine = new Function('self', `${fs.readFileSync(`${engine}.js`, 'utf8')}\nreturn machine;`)({});

const attempt = what => {
	try {
		return what() ?? true;
	} catch {
		return false;
	}
};
const world = {
	look(name) {
		const there = fs.statSync(name, {throwIfNoEntry: false});
		return there ? {kind: there.isDirectory() ? 'folder' : there.isFile() ? 'file' : 'other', size: there.size} : null;
	},
	read: name => attempt(() => fs.readFileSync(name)) || null,
	save: (name, bytes) => attempt(() => fs.writeFileSync(name, bytes)),
	rename: (from, to) => attempt(() => fs.renameSync(from, to)),
	remove: name => attempt(() => fs.unlinkSync(name)),
	input() {
		const there = attempt(() => fs.fstatSync(0));
		if (!there || there.isCharacterDevice())
			return {};
		return {bytes: fs.readFileSync(0), pipe: !there.isFile()};
	},
	write(fd, bytes) {
		for (let at = 0; at < bytes.length;) {
			try {
				at += fs.writeSync(fd, bytes, at);
			} catch (error) {
				if (error.code !== 'EAGAIN')
					return false;
			}
		}
		return true;
	},
	terminal: () => false,
};
const module = new WebAssembly.Module(fs.readFileSync(engine));
process.exitCode = machine(module, world, ['kzbe-trade', ...args], {...process.env, PWD: process.cwd()});

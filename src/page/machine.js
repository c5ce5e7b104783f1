/*
 * The machine that the program runs on: WASI's functions on files in memory. One instance a run, so that
 * no run leaves anything to the next.
 *
 * A run's world is an object with
 *   look(path)         what is there: {kind: 'file' | 'folder' | 'other', size}, or null
 *   read(path)         the bytes of a file
 *   save(path, bytes), rename(from, to), remove(path)
 *   input()            {bytes} of standard input, with pipe: true where it cannot be read again, or {} for none
 *   write(fd, bytes)   1: standard output, 2: standard error
 *   terminal(fd)       whether that is one
 */
function machine(module, world, args, env) {
	const OK = 0, ACCESS = 2, BAD_FD = 8, EXISTS = 20, INVALID = 28, IS_FOLDER = 31, NO_ENTRY = 44, NOT_FOLDER = 54,
		NO_SEEK = 70;
	const CHARACTERS = 2, FOLDER = 3, FILE = 4, PIPE = 6;
	const kinds = {folder: FOLDER, file: FILE, other: CHARACTERS};
	const encoder = new TextEncoder(), decoder = new TextDecoder();
	const descriptors = [
		{kind: CHARACTERS}, {kind: CHARACTERS, talks: true}, {kind: CHARACTERS, talks: true}, {kind: FOLDER, path: ''}];
	const numbers = new Map();
	/* As many bytes as page.mk says, in pages of 64 KiB. */
	const memory = new WebAssembly.Memory({initial: 128});
	let standardInput;

	const view = () => new DataView(memory.buffer);
	const bytes = (at, n) => new Uint8Array(memory.buffer, at, n);
	const text = (at, n) => decoder.decode(bytes(at, n));
	const number = path => {
		if (!numbers.has(path))
			numbers.set(path, numbers.size + 1);
		return BigInt(numbers.get(path));
	};

	function input() {
		if (!standardInput) {
			const given = world.input();
			standardInput = descriptors[0];
			if (given.bytes)
				Object.assign(standardInput, {kind: given.pipe ? PIPE : FILE, bytes: given.bytes, size: given.bytes.length, at: 0, path: '-'});
		}
		return standardInput;
	}
	const descriptor = fd => fd === 0 ? input() : descriptors[fd];

	/* "/folder/../file" without its detours. */
	function plain(path) {
		const parts = [];
		for (const part of path.split('/')) {
			if (part === '..')
				parts.pop();
			else if (part && part !== '.')
				parts.push(part);
		}
		return '/' + parts.join('/');
	}

	function strings(list) {
		const coded = list.map(one => encoder.encode(one + '\0'));
		return {
			sizes(countAt, sizeAt) {
				view().setUint32(countAt, coded.length, true);
				view().setUint32(sizeAt, coded.reduce((sum, one) => sum + one.length, 0), true);
				return OK;
			},
			get(listAt, at) {
				for (const one of coded) {
					view().setUint32(listAt, at, true);
					bytes(at, one.length).set(one);
					listAt += 4;
					at += one.length;
				}
				return OK;
			}
		};
	}

	function* pieces(at, n) {
		for (let i = 0; i < n; i++)
			yield [view().getUint32(at + 8 * i, true), view().getUint32(at + 8 * i + 4, true)];
	}

	function tellStatus(at, kind, size, path) {
		bytes(at, 64).fill(0);
		view().setBigUint64(at + 8, number(path), true);
		view().setUint8(at + 16, kind);
		view().setBigUint64(at + 24, 1n, true);
		view().setBigUint64(at + 32, BigInt(size), true);
		return OK;
	}

	function readAt(file, list, n, from) {
		let read = 0;
		for (const [at, length] of pieces(list, n)) {
			const part = file.bytes.subarray(from + read, Math.min(from + read + length, file.size));
			bytes(at, part.length).set(part);
			read += part.length;
			if (part.length < length)
				break;
		}
		return read;
	}

	function put(file, part) {
		const end = file.at + part.length;
		if (end > file.bytes.length) {
			const larger = new Uint8Array(Math.max(end, 2 * file.bytes.length, 4096));
			larger.set(file.bytes.subarray(0, file.size));
			file.bytes = larger;
		}
		file.bytes.set(part, file.at);
		file.at = end;
		file.size = Math.max(file.size, end);
		file.changed = true;
	}

	const argv = strings(args), environ = strings(Object.entries(env).map(([name, value]) => `${name}=${value}`));
	const wasi = {
		args_sizes_get: argv.sizes,
		args_get: argv.get,
		environ_sizes_get: environ.sizes,
		environ_get: environ.get,
		clock_time_get(clock, precision, at) {
			view().setBigUint64(at, clock === 0 ? BigInt(Date.now()) * 1000000n : BigInt(Math.round(performance.now() * 1e6)), true);
			return OK;
		},
		fd_close(fd) {
			const file = descriptors[fd];
			if (!file)
				return BAD_FD;
			descriptors[fd] = undefined;
			if (!file.changed || file.isGone)
				return OK;
			return world.save(file.path, file.bytes.slice(0, file.size)) === false ? ACCESS : OK;
		},
		fd_fdstat_get(fd, at) {
			const file = descriptor(fd);
			if (!file)
				return BAD_FD;
			const terminal = file.talks && world.terminal(fd);
			bytes(at, 24).fill(0);
			view().setUint8(at, file.talks && !terminal ? FILE : file.kind);
			/* A terminal is what cannot be sought in. */
			view().setBigUint64(at + 8, terminal ? ~(4n | 32n) & 0x1fffffffn : 0x1fffffffn, true);
			view().setBigUint64(at + 16, 0x1fffffffn, true);
			return OK;
		},
		fd_fdstat_set_flags: () => OK,
		fd_filestat_get(fd, at) {
			const file = descriptor(fd);
			return file ? tellStatus(at, file.kind, file.size ?? 0, file.path ?? `fd ${fd}`) : BAD_FD;
		},
		fd_pread(fd, list, n, from, readAtPlace) {
			const file = descriptor(fd);
			if (!file?.bytes || file.kind === PIPE)
				return file ? NO_SEEK : BAD_FD;
			view().setUint32(readAtPlace, readAt(file, list, n, Number(from)), true);
			return OK;
		},
		fd_prestat_get(fd, at) {
			if (fd !== 3)
				return BAD_FD;
			view().setUint32(at, 0, true);
			view().setUint32(at + 4, 1, true);
			return OK;
		},
		fd_prestat_dir_name(fd, at) {
			bytes(at, 1)[0] = 47;
			return OK;
		},
		fd_read(fd, list, n, readPlace) {
			const file = descriptor(fd);
			if (!file)
				return BAD_FD;
			if (file.kind === FOLDER)
				return IS_FOLDER;
			const read = file.bytes ? readAt(file, list, n, file.at) : 0;
			if (file.bytes)
				file.at += read;
			view().setUint32(readPlace, read, true);
			return OK;
		},
		fd_seek(fd, offset, from, at) {
			const file = descriptor(fd);
			if (!file?.bytes || file.kind === PIPE)
				return file ? NO_SEEK : BAD_FD;
			file.at = Number(offset) + (from === 1 ? file.at : from === 2 ? file.size : 0);
			view().setBigUint64(at, BigInt(file.at), true);
			return OK;
		},
		fd_tell: (fd, at) => wasi.fd_seek(fd, 0n, 1, at),
		fd_write(fd, list, n, writtenPlace) {
			const file = descriptor(fd);
			let written = 0;
			if (!file)
				return BAD_FD;
			for (const [at, length] of pieces(list, n)) {
				const part = bytes(at, length).slice();
				if (file.talks && world.write(fd, part) === false)
					return 29;
				if (file.bytes)
					put(file, part);
				written += length;
			}
			view().setUint32(writtenPlace, written, true);
			return OK;
		},
		path_filestat_get(fd, flags, at, n, statusAt) {
			const path = plain(text(at, n)), there = world.look(path);
			return there ? tellStatus(statusAt, kinds[there.kind], there.size ?? 0, path) : NO_ENTRY;
		},
		path_open(fd, lookup, at, n, how, rights, inherited, flags, opened) {
			const path = plain(text(at, n)), there = world.look(path);
			const create = how & 1, folder = how & 2, exclusive = how & 4, empty = how & 8;
			if (!there && !create)
				return NO_ENTRY;
			if (there && create && exclusive)
				return EXISTS;
			if (there && folder && there.kind !== 'folder')
				return NOT_FOLDER;
			const file = {path, kind: there ? kinds[there.kind] : FILE, at: 0};
			if (file.kind !== FOLDER) {
				file.bytes = there && !empty ? world.read(path) : new Uint8Array(0);
				if (!file.bytes)
					return ACCESS;
				file.size = file.bytes.length;
				file.changed = !there || Boolean(empty);
				if (!there && world.save(path, file.bytes) === false)
					return world.look(plain(path + '/..')) ? ACCESS : NO_ENTRY;
			}
			view().setUint32(opened, descriptors.push(file) - 1, true);
			return OK;
		},
		path_unlink_file(fd, at, n) {
			const path = plain(text(at, n));
			/* Who has it open goes on with it, and leaves nothing of it. */
			descriptors.filter(file => file?.path === path).forEach(file => { file.isGone = true; });
			return world.remove(path) === false ? NO_ENTRY : OK;
		},
		path_rename: (fd, at, n, toFd, toAt, toN) =>
			world.rename(plain(text(at, n)), plain(text(toAt, toN))) === false ? NO_ENTRY : OK,
		path_readlink: () => INVALID,
		proc_exit(status) {
			throw {status};
		}
	};

	/* What a byte of an encoding is, by the browser's decoder; see browser_iconv.c. Not every one knows the
	 * signs that Western Windows has where Latin-1 has controls. */
	const western = '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
		'\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';
	const tables = new Map();
	function decode(nameAt, n, byte, at) {
		const name = text(nameAt, n).replace(/^CP/i, 'windows-');
		let char;
		try {
			if (!tables.has(name))
				tables.set(name, new TextDecoder(name, {fatal: true}));
			char = name === 'windows-1252' && byte >= 0x80 && byte < 0xa0 ? western[byte - 0x80] :
				tables.get(name).decode(new Uint8Array([byte]));
		} catch {
			return -1;
		}
		return char === '\ufffd' ? -1 : encoder.encodeInto(char, bytes(at, 4)).written;
	}

	const instance = new WebAssembly.Instance(module, {env: {memory}, wasi_snapshot_preview1: wasi, kzbe: {decode}});
	try {
		instance.exports._start();
	} catch (end) {
		if (typeof end.status === 'number')
			return end.status;
		world.write(2, encoder.encode(`kzbe-trade: stopped: ${end.message}\n`));
		return 2;
	}
	return 0;
}

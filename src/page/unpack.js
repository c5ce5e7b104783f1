/*
 * What the page carries packed: bytes written as the characters of Western Windows, and in them LZMA.
 */

/* The bytes that a text stands for: runs of 320, each mixed (XOR) with the key before it, as build.mjs writes them. */
function charactersToBytes(text) {
	const western = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
		'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
	const codes = new Map([...western].map((char, i) => [char.charCodeAt(0), 0x80 + i]));
	const bytes = new Uint8Array(text.length);
	let key, n = 0;

	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i), byte = code < 0x80 || code >= 0xa0 && code < 0x100 ? code : codes.get(code);
		if (i % 321)
			bytes[n++] = byte ^ key;
		else
			key = byte;
	}
	return bytes.subarray(0, n);
}

/* A file of the format that `xz --format=lzma` writes, with or without its size. */
function unpackLzma(packed, size) {
	const properties = packed[0], lc = properties % 9, lp = Math.floor(properties / 9) % 5, pb = Math.floor(properties / 45);
	const out = new Uint8Array(size);
	const probabilities = n => new Uint16Array(n).fill(1024);
	const lengths = () => ({choice: probabilities(2), low: probabilities(16 << 3), middle: probabilities(16 << 3), high: probabilities(256)});
	const literals = probabilities(0x300 << (lc + lp)), isMatch = probabilities(12 << 4), isRep = probabilities(12),
		isRep0 = probabilities(12), isRep1 = probabilities(12), isRep2 = probabilities(12), isRep0Long = probabilities(12 << 4),
		slots = probabilities(4 << 6), special = probabilities(128), align = probabilities(16),
		matchLengths = lengths(), repLengths = lengths();
	let at = 13, range = 0xffffffff, code = 0, n = 0, state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;

	for (let i = 0; i < 5; i++)
		code = (code << 8 | packed[at++]) >>> 0;

	function bit(table, i) {
		const p = table[i], bound = (range >>> 11) * p;
		let result = 0;
		if (code < bound) {
			range = bound;
			table[i] = p + (2048 - p >> 5);
		} else {
			range -= bound;
			code -= bound;
			table[i] = p - (p >> 5);
			result = 1;
		}
		if (range < 0x1000000) {
			range = range << 8 >>> 0;
			code = (code << 8 | packed[at++]) >>> 0;
		}
		return result;
	}

	function tree(table, from, bits) {
		let i = 1;
		for (let k = 0; k < bits; k++)
			i = i << 1 | bit(table, from + i);
		return i - (1 << bits);
	}

	function reverseTree(table, from, bits) {
		let i = 1, result = 0;
		for (let k = 0; k < bits; k++) {
			const one = bit(table, from + i);
			i = i << 1 | one;
			result |= one << k;
		}
		return result;
	}

	function direct(bits) {
		let result = 0;
		for (let k = 0; k < bits; k++) {
			range >>>= 1;
			const one = code >= range ? 1 : 0;
			if (one)
				code -= range;
			result = result << 1 | one;
			if (range < 0x1000000) {
				range = range << 8 >>> 0;
				code = (code << 8 | packed[at++]) >>> 0;
			}
		}
		return result;
	}

	function length(table, place) {
		if (!bit(table.choice, 0))
			return 2 + tree(table.low, place << 3, 3);
		return bit(table.choice, 1) ? 18 + tree(table.high, 0, 8) : 10 + tree(table.middle, place << 3, 3);
	}

	function literal() {
		const before = n ? out[n - 1] : 0;
		const from = 0x300 * (((n & (1 << lp) - 1) << lc) + (before >> 8 - lc));
		let i = 1;
		if (state >= 7) {
			let match = out[n - rep0 - 1];
			do {
				const expected = match >> 7 & 1;
				match <<= 1;
				const one = bit(literals, from + (1 + expected << 8) + i);
				i = i << 1 | one;
				if (one !== expected)
					break;
			} while (i < 0x100);
		}
		while (i < 0x100)
			i = i << 1 | bit(literals, from + i);
		out[n++] = i;
		state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
	}

	function distance(len) {
		const slot = tree(slots, Math.min(len - 2, 3) << 6, 6), bits = (slot >> 1) - 1;
		if (slot < 4)
			return slot;
		const high = (2 | slot & 1) << bits;
		if (slot < 14)
			return high + reverseTree(special, high - slot, bits);
		return (high >>> 0) + direct(bits - 4) * 16 + reverseTree(align, 0, 4);
	}

	/* How long what is repeated is; 0: it was one byte. */
	function repeated(place) {
		if (!bit(isRep0, state)) {
			if (!bit(isRep0Long, (state << 4) + place)) {
				state = state < 7 ? 9 : 11;
				out[n] = out[n - rep0 - 1];
				n++;
				return 0;
			}
		} else {
			let found;
			if (!bit(isRep1, state)) {
				found = rep1;
			} else {
				if (!bit(isRep2, state)) {
					found = rep2;
				} else {
					found = rep3;
					rep3 = rep2;
				}
				rep2 = rep1;
			}
			rep1 = rep0;
			rep0 = found;
		}
		state = state < 7 ? 8 : 11;
		return length(repLengths, place);
	}

	while (n < size) {
		const place = n & (1 << pb) - 1;
		let len;
		if (!bit(isMatch, (state << 4) + place)) {
			literal();
			continue;
		}
		if (bit(isRep, state)) {
			len = repeated(place);
		} else {
			rep3 = rep2;
			rep2 = rep1;
			rep1 = rep0;
			len = length(matchLengths, place);
			state = state < 7 ? 7 : 10;
			rep0 = distance(len);
		}
		for (let k = 0; k < len && n < size; k++, n++)
			out[n] = out[n - rep0 - 1];
	}
	return out;
}

/* {contents, program}: what build.mjs put in. */
function unpackPage(text) {
	const packed = charactersToBytes(text), size = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
	const all = unpackLzma(packed.subarray(4), size), head = new DataView(all.buffer).getUint32(0, true);

	return {contents: JSON.parse(new TextDecoder().decode(all.subarray(4, 4 + head))), program: all.subarray(4 + head)};
}

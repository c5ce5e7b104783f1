/*
 * The page: what is typed, dropped and clicked becomes command lines for the program, and what it answers
 * becomes the page. The program's own pages are taken over as they are: it has made them harmless.
 */
'use strict';
const $ = id => document.getElementById(id);
const shipped = ['official.csv', 'trade.csv', 'press.csv', 'mirror.csv'];
const languages = {en: 'English', de: 'Deutsch', fr: 'Fran\u00e7ais', nl: 'Nederlands', ru: '\u0420\u0443\u0441\u0441\u043a\u0438\u0439', kk: '\u049a\u0430\u0437\u0430\u049b\u0448\u0430'};
const indicators = ['turnover', 'exports', 'imports', 'balance', 'growth', 'exports_growth', 'imports_growth', 'change',
	'exports_change', 'imports_change', 'balance_change', 'coverage', 'normalised_balance', 'exports_share', 'imports_share',
	'exports_contribution', 'imports_contribution', 'monthly_average'];
const memory = 'kzbe-trade';
let words = {}, notice = '', language = 'en', data = [], chosen = new Set(['official.csv']), given = null, figures = [], open = -1;
/* The bytes of data that the page has, by name. */
const contents = new Map();
/* What was said of figures, by their words and which of those they are. */
const corrections = new Map();

/* --- asking the program ------------------------------------------------------------------------ */

/* From a disk the page runs the program itself; kzbe-trade serve says that it can be reached. */
const isServed = 'served' in document.documentElement.dataset, server = location.pathname.replace(/\/$/, '');
const source = new Blob([$('worker').textContent], {type: 'text/javascript'});
const worker = new Worker(URL.createObjectURL(source));
const waiting = new Map();
let asked = 0;
worker.onmessage = ({data: answer}) => {
	const {done, failed} = waiting.get(answer.id);
	waiting.delete(answer.id);
	if (answer.error)
		failed(new Error(answer.error));
	else
		done(answer);
};
function askWorker(what) {
	return new Promise((done, failed) => {
		waiting.set(++asked, {done, failed});
		worker.postMessage({id: asked, ...what});
	});
}

/* Files that the server does not have, by name: sent with the runs that name them. */
const sent = new Map();
async function runThere({args, files = {}}) {
	const all = new Map([...sent].filter(([name]) => args.includes(name)).concat(Object.entries(files))), parts = [];
	for (const arg of args.map(arg => new Blob([arg])))
		parts.push(`arg ${arg.size}\n`, arg);
	for (const [name, bytes] of [...all].map(([name, bytes]) => [name, new Blob([bytes])]))
		parts.push(`file ${bytes.size} ${name}\n`, bytes);
	let answer;
	try {
		answer = await fetch(`${server}/run`, {method: 'POST', body: new Blob(parts)});
	} catch {
		throw new Error(word('gone'));
	}
	if (!answer.ok)
		throw new Error(`${word('refused')} (${answer.status} ${answer.statusText})`);
	return answer.json();
}

async function askServer({keep = {}, runs = []}) {
	Object.entries(keep).forEach(([name, bytes]) => sent.set(name, bytes));
	return {results: await Promise.all(runs.map(runThere))};
}
const ask = what => isServed ? askServer(what) : askWorker(what);
const run = async (args, files) => (await ask({runs: [{args, files}]})).results[0];

/* --- words ------------------------------------------------------------------------------------- */

const word = name => words[language]?.[name] ?? words.en?.[name] ?? name;

function tellWords() {
	document.documentElement.lang = language;
	for (const element of document.querySelectorAll('[data-word]')) {
		const name = element.dataset.word;
		element.textContent = word(isServed && words.en[`${name}_served`] ? `${name}_served` : name);
	}
	for (const element of document.querySelectorAll('[data-label]'))
		element.setAttribute('aria-label', word(element.dataset.label));
	$('text').placeholder = word('hint');
}

/* --- what is remembered, on request ------------------------------------------------------------- */

function remember() {
	try {
		if ($('remember').checked)
			localStorage.setItem(memory, JSON.stringify({language, chosen: [...chosen].filter(name => shipped.includes(name))}));
		else
			localStorage.removeItem(memory);
	} catch {
		$('remember').checked = false;
	}
}

function recall() {
	try {
		const had = JSON.parse(localStorage.getItem(memory));
		if (!had)
			return;
		$('remember').checked = true;
		language = languages[had.language] ? had.language : language;
		if (had.chosen.length)
			chosen = new Set(had.chosen);
	} catch {
		/* nothing to recall */
	}
}

/* --- data --------------------------------------------------------------------------------------- */

const dataArguments = () => {
	const names = data.filter(name => chosen.has(name));
	return names.length ? [names[0], ...names.slice(1).flatMap(name => ['-d', name])] : ['--no-data'];
};

function showData() {
	$('sources').replaceChildren(...data.map(name => {
		const label = document.createElement('label'), box = document.createElement('input');
		box.type = 'checkbox';
		box.checked = chosen.has(name);
		box.onchange = () => {
			if (box.checked)
				chosen.add(name);
			else
				chosen.delete(name);
			notice = '';
			remember();
			changed();
		};
		label.append(box, ' ' + name);
		return label;
	}));
	for (const [id, at] of [['compare-a', 0], ['compare-b', 1]]) {
		const before = $(id).value;
		$(id).replaceChildren(...data.map(name => new Option(name, name)));
		$(id).value = data.includes(before) ? before : data[at ? 0 : 1] ?? data[0];
	}
}

/* Why these data cannot be checked by; empty: they can. */
async function whyNot(names) {
	const before = chosen;
	chosen = new Set(names);
	const got = await run(['check', '--lang', language, ...dataArguments(), 'text.txt', '-f', 'json'], {'text.txt': '\n'});
	chosen = before;
	return got.status > 1 ? got.err : '';
}

const isSame = (a, b) => a && a.length === b.length && a.every((byte, i) => byte === b[i]);

/* What cannot be read, or has again what other data have, must not stop the rest. */
async function addData(files) {
	const added = [];
	for (const file of files) {
		const name = file.name.replace(/^-+/, '').replace(/\//g, '_'), bytes = new Uint8Array(await file.arrayBuffer());
		const same = data.find(other => other !== name && isSame(contents.get(other), bytes));
		added.push(same ?? name);
		if (same)
			continue;
		contents.set(name, bytes);
		await ask({keep: {[name]: bytes}});
		if (!data.includes(name))
			data.push(name);
	}
	notice = await whyNot([...chosen, ...added]);
	if (!notice) {
		added.forEach(name => chosen.add(name));
	} else if (!await whyNot(added)) {
		chosen = new Set(added);
		notice = `${word('alone').replace('%1', added.join(', '))}\n${notice}`;
	} else {
		added.forEach(name => chosen.delete(name));
	}
	showData();
	changed();
}

/* --- the text ----------------------------------------------------------------------------------- */

/* As the program tells encodings apart: letters next to one another in the upper half are Cyrillic, between plain ones
   Western. Beyond that, UTF-16 says by its mark what it is. */
function decode(bytes) {
	const mark = bytes[0] << 8 | bytes[1];
	if (mark === 0xFFFE || mark === 0xFEFF)
		return new TextDecoder(mark === 0xFFFE ? 'utf-16le' : 'utf-16be').decode(bytes);
	const text = new TextDecoder().decode(bytes), count = what => (text.match(what) ?? []).length;
	if (count(/\uFFFD/g) <= count(/[^\0-\x7F\uFFFD]/gu))
		return text;
	const isUpper = byte => byte >= 0xC0, upper = bytes.filter(isUpper).length;
	const together = bytes.filter((byte, i) => isUpper(byte) && (isUpper(bytes[i - 1]) || isUpper(bytes[i + 1]))).length;
	return new TextDecoder(together > 3 * (upper - together) ? 'windows-1251' : 'windows-1252').decode(bytes);
}

async function openText(file) {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const plain = /\.(txt|md|text)$/i.test(file.name);
	corrections.clear();
	given = plain ? null : {name: file.name.replace(/^-+/, '').replace(/\//g, '_'), bytes};
	if (plain)
		$('text').value = decode(bytes);
	$('text').hidden = Boolean(given);
	$('document').hidden = !given;
	$('document').textContent = given ? given.name : '';
	changed();
}

/* A table of figures is data; what is none of these is a text. */
const isData = file => /\.(csv|tsv|xlsx|xls|ods|json|gz|xz|zst|zip)$/i.test(file.name);

const textFile = () => given ? {[given.name]: given.bytes} : {'text.txt': $('text').value};
const textName = () => given ? given.name : 'text.txt';
const checkArguments = (...more) => ['check', '--lang', language, ...dataArguments(), textName(), ...more];
const marksOf = list => {
	const counts = new Map();
	return list.map(figure => {
		const n = (counts.get(figure.text) ?? 0) + 1;
		counts.set(figure.text, n);
		return `${figure.text}#${n}`;
	});
};

/* --- checking ------------------------------------------------------------------------------------ */

/* What is wrong now, and what was with the data that were added last. */
function tellTrouble(text) {
	const all = [notice, text].filter(Boolean).join('\n');
	$('trouble').hidden = !all;
	$('trouble').textContent = all;
}

function takePage(place, html) {
	const page = new DOMParser().parseFromString(html, 'text/html');
	page.querySelectorAll('script,iframe,object,embed,link,base,meta').forEach(element => element.remove());
	const root = place.shadowRoot ?? place.attachShadow({mode: 'open'});
	const extra = document.createElement('style');
	extra.textContent = 'main{padding:0!important;margin:0!important}mark{cursor:pointer}mark:focus-visible{outline:3px solid var(--strong)}h1{font-size:1.2rem}';
	root.replaceChildren(...page.querySelectorAll('style'), extra, ...page.querySelectorAll('main'));
	return root;
}

/* The figures as the user's readings have them: all as claims, with what was said of some put in. */
async function rejudge(files) {
	const keys = marksOf(figures);
	if (!keys.some(key => corrections.has(key)))
		return new Map();
	const claims = await run(checkArguments('-f', 'claims'), files), lines = claims.out.trimEnd().split('\n');
	const names = lines[0].split(','), results = new Map(), rows = [lines[0]], places = [];
	keys.forEach((key, i) => {
		const cells = lines[i + 1]?.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map(cell => cell.replace(/,$/, ''));
		if (!cells)
			return;
		for (const [name, value] of Object.entries(corrections.get(key) ?? {}))
			cells[names.indexOf(name)] = value;
		rows.push(cells.slice(0, names.length).join(','));
		places.push(i);
	});
	const judged = await run(['check', '--lang', language, ...dataArguments(), '--claims', 'claims.csv', '-f', 'json'],
		{'claims.csv': rows.join('\n') + '\n'});
	if (judged.status > 1)
		throw new Error(judged.err);
	JSON.parse(judged.out).figures.forEach((figure, i) => {
		if (corrections.has(keys[places[i]]))
			results.set(places[i], figure);
	});
	return results;
}

let corrected = new Map();

function showChecked(html) {
	const root = takePage($('checked'), html);
	root.querySelectorAll('mark[id]').forEach(mark => {
		const i = Number(mark.id.slice(1)) - 1, now = corrected.get(i);
		mark.tabIndex = 0;
		mark.setAttribute('role', 'button');
		mark.setAttribute('aria-label', `${mark.textContent}: ${word('v_' + (now ?? figures[i]).verdict)}`);
		mark.onclick = () => showDetail(i);
		mark.onkeydown = event => {
			if (event.key === 'Enter' || event.key === ' ') {
				event.preventDefault();
				showDetail(i);
			}
		};
		if (now) {
			mark.className = now.verdict.replace(/_/g, '-');
			mark.dataset.corrected = '';
			const tag = root.querySelector(`a.tag[href="#r${i + 1}"]`);
			if (tag)
				tag.textContent = `\u270e ${word('v_' + now.verdict)} ${i + 1}`;
		}
	});
	root.querySelectorAll('nav a[href^="#f"]').forEach(link => {
		const i = Number(link.hash.slice(2)) - 1;
		if (corrected.has(i))
			link.append(` \u2192 \u270e ${word('v_' + corrected.get(i).verdict)}`);
	});
	root.querySelectorAll('a[href^="#"]').forEach(link => {
		link.onclick = event => {
			const target = root.getElementById(link.hash.slice(1));
			event.preventDefault();
			target?.closest('details')?.setAttribute('open', '');
			target?.scrollIntoView({block: 'center'});
			if (target?.matches('mark'))
				showDetail(Number(target.id.slice(1)) - 1, false);
		};
	});
}

async function check() {
	const files = textFile(), begun = performance.now();
	if (!given && !$('text').value.trim()) {
		figures = [];
		$('checked').shadowRoot?.replaceChildren();
		$('status').textContent = '';
		tellTrouble('');
		return;
	}
	const {results: [page, list]} = await ask({runs: [
		{args: checkArguments('-f', 'html'), files}, {args: checkArguments('-f', 'json'), files}]});
	if (page.status > 1 || list.status > 1) {
		tellTrouble(page.err || list.err);
		return;
	}
	tellTrouble('');
	figures = JSON.parse(list.out).figures;
	corrected = await rejudge(files);
	showChecked(page.out);
	const bad = figures.filter((figure, i) => ['differs', 'contradicts'].includes((corrected.get(i) ?? figure).verdict)).length;
	$('status').textContent = word('summary').replace('%1', figures.length).replace('%2', bad);
	document.body.dataset.took = Math.round((performance.now() - begun) * 10) / 10;
	if (open >= figures.length)
		closeDetail();
}

/* One check at a time; what was typed meanwhile is checked next. */
let isBusy = false, isStale = false;
async function changed() {
	const shown = document.querySelector('[role=tab][aria-selected=true]').id.slice(4);
	if (isBusy) {
		isStale = true;
		return;
	}
	isBusy = true;
	do {
		isStale = false;
		try {
			await (shown === 'check' ? check() : show(shown));
		} catch (error) {
			tellTrouble(error.message);
		}
	} while (isStale);
	isBusy = false;
	document.body.dataset.checked = Number(document.body.dataset.checked ?? 0) + 1;
}

/* --- one figure ----------------------------------------------------------------------------------- */

async function showDetail(i, moves = true) {
	const figure = figures[i], now = corrected.get(i);
	if (!figure)
		return;
	open = i;
	const why = await run(checkArguments('--why', String(i + 1)), textFile());
	$('detail-title').textContent = figure.text;
	$('detail-verdict').textContent = now ? `\u270e ${word('v_' + now.verdict)}: ${now.explanation}` : word('v_' + figure.verdict);
	$('why').textContent = why.out || why.err;
	$('readings').replaceChildren(...figure.readings.map(text => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = text;
		button.onclick = () => {
			const [what, pair] = text.split(/, (?=\S+ )/), found = /^(\w+) (.+?) (?:=|~|>|<)/.exec(what);
			if (found) {
				$('indicator').value = found[1];
				$('period').value = found[2];
			}
			/* A reading names a pair only where it is another: the same trade seen from the other side. */
			$('reporter').value = pair ? figure.partner : figure.reporter;
			$('partner').value = pair ? figure.reporter : figure.partner;
			correct();
		};
		return button;
	}));
	const said = now ?? figure;
	$('indicator').replaceChildren(...indicators.map(name => new Option(name.replace(/_/g, ' '), name)));
	$('indicator').value = said.indicator;
	$('period').value = said.period ?? '';
	$('reporter').value = said.reporter ?? '';
	$('partner').value = said.partner ?? '';
	$('detail').hidden = false;
	if (moves) {
		$('detail').focus({preventScroll: true});
		$('detail').scrollIntoView({block: 'nearest'});
	}
}

async function correct() {
	const key = marksOf(figures)[open], i = open;
	const before = corrections.get(key);
	corrections.set(key, {indicator: $('indicator').value, period: $('period').value.trim(),
		reporter: $('reporter').value.trim().toUpperCase(), partner: $('partner').value.trim().toUpperCase()});
	try {
		await check();
		await showDetail(i, false);
	} catch (error) {
		if (before)
			corrections.set(key, before);
		else
			corrections.delete(key);
		/* Not the verdict on what it was before: that was another question. */
		$('detail-verdict').textContent = error.message.trim();
		$('detail-verdict').scrollIntoView({block: 'nearest'});
	}
}

function closeDetail() {
	open = -1;
	$('detail').hidden = true;
}

/* --- tabs ----------------------------------------------------------------------------------------- */

async function show(name) {
	const names = dataArguments();
	if (name === 'report')
		await showRun($('panel-report'), names[0] === '--no-data' ? null : ['report', '--lang', language, ...names, '-f', 'html']);
	if (name === 'compare')
		await showRun($('compared'), ['compare', '--lang', language, $('compare-a').value, $('compare-b').value, '-f', 'html']);
	if (name === 'chart' && names[0] !== '--no-data') {
		const drawn = await run(['chart', '--lang', language, ...names]);
		$('drawn').textContent = drawn.out || drawn.err;
	}
}

async function showRun(place, args) {
	if (!args)
		return;
	const got = await run(args);
	if (got.status > 1) {
		const words = document.createElement('pre');
		words.textContent = got.err;
		(place.shadowRoot ?? place.attachShadow({mode: 'open'})).replaceChildren(words);
		return;
	}
	/* gnuplot's picture is in the program's own page; there is none to say anything of here */
	takePage(place, got.out).querySelectorAll('figure').forEach(figure => figure.remove());
}

function choose(tab) {
	for (const other of document.querySelectorAll('[role=tab]')) {
		other.setAttribute('aria-selected', other === tab);
		other.tabIndex = other === tab ? 0 : -1;
		$(other.getAttribute('aria-controls')).hidden = other !== tab;
	}
	tab.focus();
	changed();
}

/* --- beginning ------------------------------------------------------------------------------------ */

async function copy() {
	const got = await run(checkArguments(), textFile());
	const text = got.out || got.err;
	try {
		await navigator.clipboard.writeText(text);
	} catch {
		const area = document.createElement('textarea');
		area.value = text;
		document.body.append(area);
		area.select();
		document.execCommand('copy');
		area.remove();
	}
	document.body.dataset.copied = text;
	$('status').textContent = word('copied');
}

function listen() {
	$('language').replaceChildren(...Object.entries(languages).map(([code, name]) => new Option(name, code)));
	$('language').value = language;
	$('language').onchange = () => {
		language = $('language').value;
		tellWords();
		remember();
		changed();
	};
	$('remember').onchange = remember;
	$('text').oninput = changed;
	$('add-data').onchange = () => addData($('add-data').files);
	$('open-text').onchange = () => openText($('open-text').files[0]);
	$('copy').onclick = copy;
	$('print').onclick = () => print();
	$('clear').onclick = () => {
		given = null;
		corrections.clear();
		$('text').value = '';
		$('text').hidden = false;
		$('document').hidden = true;
		closeDetail();
		changed();
	};
	$('correct').onsubmit = event => {
		event.preventDefault();
		correct();
	};
	$('undo').onclick = async () => {
		const i = open;
		corrections.delete(marksOf(figures)[i]);
		await check();
		showDetail(i, false);
	};
	$('close').onclick = closeDetail;
	$('compare-a').onchange = $('compare-b').onchange = changed;
	const tabs = [...document.querySelectorAll('[role=tab]')];
	tabs.forEach((tab, i) => {
		tab.onclick = () => choose(tab);
		tab.onkeydown = event => {
			const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
			if (step)
				choose(tabs[(i + step + tabs.length) % tabs.length]);
		};
	});
	document.addEventListener('keydown', event => {
		if (event.key === 'Escape' && open >= 0)
			closeDetail();
	});
	document.addEventListener('dragover', event => {
		event.preventDefault();
		document.documentElement.className = 'dropping';
	});
	document.addEventListener('dragleave', () => { document.documentElement.className = ''; });
	document.addEventListener('drop', event => {
		const files = [...event.dataTransfer.files], tables = files.filter(isData), texts = files.filter(file => !isData(file));
		document.documentElement.className = '';
		if (!files.length)
			return;
		event.preventDefault();
		if (tables.length)
			addData(tables);
		if (texts.length)
			openText(texts[0]);
	});
}

/* The server's own data first; the shipped figures it is sent. */
async function beginServed(figures) {
	const own = await (await fetch(`${server}/data`)).json(), names = own.map(name => name.split('/').pop());
	worker.terminate();
	data = [...own, ...data.filter(name => !names.includes(name))];
	data.filter(name => !own.includes(name)).forEach(name => sent.set(name, figures[name]));
	if (own.length)
		chosen = new Set(own);
}

async function begin() {
	language = Object.keys(languages).find(code => navigator.language.startsWith(code)) ?? 'en';
	recall();
	try {
		const program = (await askWorker({page: $('program').textContent, isIdle: isServed})).contents;
		$('program').remove();
		words = program.words;
		data = shipped.filter(name => program.data[name]);
		if (isServed)
			await beginServed(program.data);
		data.filter(name => program.data[name] && shipped.includes(name)).forEach(name => contents.set(name, new TextEncoder().encode(program.data[name])));
		$('licences').textContent = program.licences;
		document.title = `kzbe-trade ${program.version}`;
	} catch (error) {
		tellTrouble(`This browser cannot run the program: ${error.message}`);
		return;
	}
	listen();
	tellWords();
	showData();
	await changed();
	document.body.dataset.ready = '';
}
begin();

// The page in headless Chromium: browser.mjs PAGE.html SCRATCH [PICTURES]
// Prints "ok NAME" or "FAILED NAME" for each thing that must hold, what was measured, and "end".
import fs from 'node:fs';
import path from 'node:path';
import {chromium} from './chromium.mjs';

const [page, scratch, pictures] = process.argv.slice(2);
const statement = fs.readFileSync('tests/golden/articles/statement_en.txt', 'utf8');
const {call, evaluate, it, size, picture, open, end, requests, complaints} = await chromium(scratch, pictures);
const bytesOf = name => JSON.stringify([...fs.readFileSync(name)]);

await call('Network.emulateNetworkConditions', {offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0});
const begun = Date.now();
await open(`file://${page}`);
await it('opens from disk, offline', () => evaluate(`return until(() => 'ready' in document.body.dataset)`));
console.log(`measured: ready after ${Date.now() - begun} ms`);

const typed = text => evaluate(`await type(${JSON.stringify(text)}); return true`);
await typed(statement);
await it('figures are marked as in the program\'s own page', async () => {
	const marks = await evaluate(`return [...shown().querySelectorAll('p mark')].map(mark => mark.className + ' ' + mark.textContent)`);
	return JSON.stringify(marks) === JSON.stringify(['differs $523.7 million', 'match $220.7 million', 'match $303 million', 'match 1.7%',
		'match $514.9 million', 'not-in-data $289 million', 'not-in-data $114.3 million', 'not-in-data $174.7 million']) || marks;
});
await it('findings come first, with their reason', () => evaluate(
	`const nav = shown().querySelector('nav'); return Boolean(nav.compareDocumentPosition(shown().querySelector('p mark')) & 4) && nav.textContent.includes('added after rounding')`));
await it('typing judges again', async () => {
	await typed(statement.replace('$523.7 million', '$523.6 million'));
	return evaluate(`return shown().querySelector('mark[id]').className === 'match' && !shown().querySelector('nav')`);
});
const took = [];
for (let i = 0; i < 10; i++) {
	await typed(statement + ' '.repeat(i));
	took.push(await evaluate(`return Number(document.body.dataset.took)`));
}
took.sort((a, b) => a - b);
console.log(`measured: the statement judged again in ${took[5]} ms (the middle one of ten, ${took[0]} to ${took[9]})`);
await picture('desk-light');

await it('a click tells why', () => evaluate(
	`shown().querySelector('mark[id]').click(); await until(() => !el('detail').hidden); return el('why').textContent.includes('523.56186716') && el('detail-title').textContent === '$523.7 million'`));
await picture('detail');
await it('a corrected reading is judged at once', () => evaluate(
	`el('period').value = '2022'; el('correct').requestSubmit(); await until(() => shown().querySelector('mark[data-corrected]'));
	return until(() => el('detail-verdict').textContent.includes('514.89793'))`));
await it('a correction that is none has no verdict', () => evaluate(
	`el('period').value = '2o22'; el('correct').requestSubmit(); return until(() => el('detail-verdict').textContent.includes('2o22'))`));
await it('as it was read again', () => evaluate(
	`el('undo').click(); await until(() => !shown().querySelector('mark[data-corrected]')); return shown().querySelector('mark[id]').className === 'differs'`));
await it('a reading is chosen from the list', async () => {
	await typed('Kazakhstan and Belgium: exports rose to $303 million in 2023.');
	return evaluate(`shown().querySelector('mark[id]').click(); await until(() => el('readings').children.length); el('readings').firstChild.click();
		return until(() => shown().querySelector('mark[data-corrected]'))`);
});
await it('Escape closes, the keyboard opens', () => evaluate(
	`document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'})); const closed = el('detail').hidden; const mark = shown().querySelector('mark[id]');
	mark.focus(); mark.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true})); return closed && until(() => !el('detail').hidden)`));
await it('a figure is heard with its verdict', () => evaluate(`return /^\\$303 million: ./.test(shown().querySelector('mark[id]').getAttribute('aria-label'))`));
await it('copies findings', () => evaluate(
	`el('copy').click(); await until(() => document.body.dataset.copied); return document.body.dataset.copied.includes('DIFFERS')`));

await it('a dropped data file is judged by', async () => {
	await typed('Turnover of Kazakhstan and Belgium was $100 million in 2030.');
	await evaluate(`await drop('mine.csv', [...new TextEncoder().encode('period,turnover,unit\\n2030,100,USD million\\n')]); return true`);
	return evaluate(`await until(() => shown().querySelector('mark[id]')?.className === 'match'); return shown().querySelector('mark[id]').className === 'match'`);
});
const chosenData = `[...document.querySelectorAll('#sources input')].filter(box => box.checked).map(box => box.parentNode.textContent.trim()).join()`;
await it('a copy of the data is these data', () => evaluate(
	`const before = ${chosenData}; await checkedOnce(() => drop('copy.csv', ${bytesOf('data/official.csv')})); return ${chosenData} === before && el('trouble').hidden || ${chosenData}`));
await it('data that have the same again are used alone, and the tabs go on', () => evaluate(
	`await checkedOnce(() => drop('again.csv', ${JSON.stringify([...Buffer.concat([fs.readFileSync('data/official.csv'), Buffer.from('\n')])])}));
	return ${chosenData} === 'again.csv' && el('trouble').textContent.includes('is used alone') || ${chosenData} + el('trouble').textContent`));
await it('data that cannot be read are not used', () => evaluate(
	`await checkedOnce(() => drop('broken.csv', [34, 44, 10])); return ${chosenData} === 'again.csv' && el('trouble').textContent.includes('broken.csv') || ${chosenData} + el('trouble').textContent`));
await it('what was chosen before is chosen again', () => evaluate(
	`for (const name of ['again.csv', 'official.csv', 'mine.csv'])
		await checkedOnce(() => [...document.querySelectorAll('#sources label')].find(label => label.textContent.trim() === name).firstChild.click());
	return ${chosenData} === 'official.csv,mine.csv' && el('trouble').hidden || ${chosenData} + el('trouble').textContent`));
const html = `<!DOCTYPE html><title>Trade</title><p>${statement.replace(/\n+/g, '<p>')}`;
fs.writeFileSync(path.join(scratch, 'article.html'), html);
for (const [kind, name] of [['html', 'Trade'], ['docx', 'article.docx']])
	await it(`a dropped ${kind} is read`, async () => {
		await evaluate(`el('clear').click(); await until(() => !shown().querySelector('mark[id]')); return true`);
		return evaluate(`await drop('article.${kind}', ${bytesOf(path.join(scratch, `article.${kind}`))});
			return until(() => shown().querySelector('h1').textContent === '${name}' && shown().querySelectorAll('mark[id]').length === 8)`);
	});
await evaluate(`el('clear').click(); return true`);
const russian = 'Товарооборот Казахстана и Бельгии в 2023 году составил 523,7 млн долларов США.', german = 'Der Warenverkehr für Güter fällt.';
const utf16 = Buffer.from(`\uFEFF${russian}`, 'utf16le');
const cyrillic = [...russian].map(c => c < '\x80' ? c.charCodeAt(0) : c.charCodeAt(0) - 0x350);
for (const [encoding, bytes, text] of [['UTF-8', Buffer.from(`\uFEFF${russian}`), russian], ['UTF-16 LE', utf16, russian],
	['UTF-16 BE', Buffer.from(utf16).swap16(), russian], ['windows-1251', cyrillic, russian], ['windows-1252', Buffer.from(german, 'latin1'), german]])
	await it(`a dropped text in ${encoding} is read`, () => evaluate(
		`await drop('text.txt', ${JSON.stringify([...bytes])}); return el('text').value === ${JSON.stringify(text)} || el('text').value`));
await it('its figures are judged', async () => evaluate(
	`await drop('text.txt', ${JSON.stringify(cyrillic)}); return until(() => shown().querySelector('mark[id]')?.className === 'differs')`));
await typed(statement);
await it('hostile text stays text', async () => {
	await typed('Kazakhstan and Belgium 2023: <img src=x onerror="window.hacked=1"><script>window.hacked=1</' + 'script> turnover $523.7 million.');
	return evaluate(`return !window.hacked && !shown().querySelector('img,script')`);
});
await typed(statement);
const tab = (name, has) => it(`the tab ${name}`, () => evaluate(`el('tab-${name}').click(); return until(() => ${has})`));
await tab('report', `el('panel-report').shadowRoot?.textContent.includes('523')`);
await picture('report');
await tab('compare', `el('compared').shadowRoot?.textContent.includes('514.9')`);
await tab('chart', `el('drawn').textContent.includes('2023')`);
await picture('chart');
await tab('about', `el('licences').textContent.includes('GNU LESSER GENERAL PUBLIC LICENSE')`);
await tab('check', `!el('panel-check').hidden`);
for (const code of ['de', 'fr', 'nl', 'ru', 'kk', 'en'])
	await it(`speaks ${code}`, () => evaluate(
		`await checkedOnce(() => { el('language').value = '${code}'; el('language').dispatchEvent(new Event('change')); });
		return document.documentElement.lang === '${code}' && [...document.querySelectorAll('[data-word]')].every(element => element.textContent && element.textContent !== element.dataset.word)`));
await it('remembers only if asked', () => evaluate(
	`const before = localStorage.length; el('remember').click(); const during = localStorage.length; el('remember').click(); return before === 0 && during === 1 && localStorage.length === 0`));
await it('every field has a name', () => evaluate(
	`return [...document.querySelectorAll('input,select,textarea,button')].filter(field => !field.labels?.length && !field.textContent.trim() && !field.getAttribute('aria-label')).map(field => field.id).join() === ''`));
for (const width of [390, 1280]) {
	for (const isDark of [false, true]) {
		await size(width, isDark);
		await it(`fits ${width} pixels${isDark ? ', dark' : ''}`, async () => {
			const over = await evaluate(`await new Promise(done => setTimeout(done, 100)); return document.documentElement.scrollWidth - document.documentElement.clientWidth`);
			return over <= 0 || `${over} pixels too wide`;
		});
		await picture(`${width}-${isDark ? 'dark' : 'light'}`);
	}
}
await it('asks the network for nothing', () => requests.filter(url => !/^(file|blob|about):/.test(url)).length === 0 || requests);
await it('the policy allows nothing by default', () => evaluate(
	`return document.querySelector('meta[http-equiv]').content.startsWith("default-src 'none';")`));
await it('a request would be refused', () => evaluate(
	`try { await fetch('http://127.0.0.1:9/'); return false; } catch { return true; }`));
complaints.splice(0, complaints.length, ...complaints.filter(text => !text.includes('127.0.0.1:9')));
await it('the browser complains of nothing', () => complaints.length === 0 || complaints);
end();

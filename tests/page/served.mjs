// The page as kzbe-trade serve hands it out, in headless Chromium: served.mjs ADDRESS SCRATCH SERVER-PID [PICTURES]
// Prints "ok NAME" or "FAILED NAME" for each thing that must hold, what was measured, and "end".
import fs from 'node:fs';
import path from 'node:path';
import {chromium} from './chromium.mjs';

const [address, scratch, pid, pictures] = process.argv.slice(2);
const statement = fs.readFileSync('tests/golden/articles/statement_en.txt', 'utf8');
const {evaluate, it, picture, open, end, requests, complaints} = await chromium(scratch, pictures);
const typed = text => evaluate(`await type(${JSON.stringify(text)}); return true`);
const bytesOf = name => JSON.stringify([...fs.readFileSync(name)]);

await open(`${address}/`);
await it('the address is the page', () => evaluate(`return until(() => 'ready' in document.body.dataset)`));
await it('it names the server\'s data', () => evaluate(
	`return [...document.querySelectorAll('#sources label')].map(label => label.textContent.trim() + label.firstChild.checked).join() === 'data/official.csvtrue,trade.csvfalse,press.csvfalse,mirror.csvfalse'`));
await typed(statement);
await it('figures are marked by the program itself', async () => {
	const marks = await evaluate(`return [...shown().querySelectorAll('p mark')].map(mark => mark.className + ' ' + mark.textContent)`);
	return JSON.stringify(marks) === JSON.stringify(['differs $523.7 million', 'match $220.7 million', 'match $303 million', 'match 1.7%',
		'match $514.9 million', 'not-in-data $289 million', 'not-in-data $114.3 million', 'not-in-data $174.7 million']) || marks;
});
await it('and no WebAssembly can run', () => evaluate(
	`try { await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); return false; } catch { return true; }`));
const took = [];
for (let i = 0; i < 10; i++) {
	await typed(statement + ' '.repeat(i));
	took.push(await evaluate(`return Number(document.body.dataset.took)`));
}
took.sort((a, b) => a - b);
console.log(`measured: the server judged the statement again in ${took[5]} ms (the middle one of ten, ${took[0]} to ${took[9]})`);
await it('a click tells why', () => evaluate(
	`shown().querySelector('mark[id]').click(); await until(() => !el('detail').hidden); return el('why').textContent.includes('523.56186716')`));
await it('a corrected reading is judged at once', () => evaluate(
	`el('period').value = '2022'; el('correct').requestSubmit(); await until(() => shown().querySelector('mark[data-corrected]'));
	return until(() => el('detail-verdict').textContent.includes('514.89793'))`));
await picture('served');
await it('copies findings', () => evaluate(
	`el('copy').click(); await until(() => document.body.dataset.copied); return document.body.dataset.copied.includes('DIFFERS')`));
const tab = (name, has) => it(`the tab ${name}`, () => evaluate(`el('tab-${name}').click(); return until(() => ${has})`));
await tab('report', `el('panel-report').shadowRoot?.textContent.includes('523')`);
await tab('compare', `el('compared').shadowRoot?.textContent.includes('514.9')`);
await tab('chart', `el('drawn').textContent.includes('2023')`);
await tab('about', `el('panel-about').textContent.includes('kzbe-trade serve')`);
await tab('check', `!el('panel-check').hidden`);
await it('a dropped data file is judged by', async () => {
	await typed('Turnover of Kazakhstan and Belgium was $100 million in 2030.');
	await evaluate(`await drop('mine.csv', [...new TextEncoder().encode('period,turnover,unit\\n2030,100,USD million\\n')]); return true`);
	return evaluate(`return until(() => shown().querySelector('mark[id]')?.className === 'match')`);
});
await it('a dropped document is read', () => evaluate(
	`await drop('article.docx', ${bytesOf(path.join(scratch, 'article.docx'))}); return until(() => shown().querySelector('h1').textContent === 'article.docx' && shown().querySelectorAll('mark[id]').length === 8)`));
await evaluate(`el('clear').click(); return true`);
await it('hostile text stays text', async () => {
	await typed('Kazakhstan and Belgium 2023: <img src=x onerror="window.hacked=1"><script>window.hacked=1</' + 'script> turnover $523.7 million.');
	return evaluate(`return !window.hacked && !shown().querySelector('img,script')`);
});
await it('speaks Kazakh', () => evaluate(
	`await checkedOnce(() => { el('language').value = 'kk'; el('language').dispatchEvent(new Event('change')); }); return shown().textContent.includes('523')`));
const {origin} = new URL(address);
await it('asks nobody else', () => requests.filter(url => !url.startsWith(`${address}/`) && !/^(blob|about|data):/.test(url) && url !== `${origin}/favicon.ico`).length === 0 || requests);
await it('another address would be refused', () => evaluate(
	`try { await fetch('http://127.0.0.1:9/', {mode: 'no-cors'}); return false; } catch { return true; }`));
complaints.splice(0, complaints.length, ...complaints.filter(text => !/127\.0\.0\.1:9|WebAssembly|favicon/.test(text)));
await it('the browser complains of nothing', () => complaints.length === 0 || complaints);
process.kill(Number(pid), 'SIGTERM');
await it('a server that is gone is told', () => evaluate(
	`el('language').value = 'en'; el('language').dispatchEvent(new Event('change')); return until(() => el('trouble').textContent.includes('Is kzbe-trade serve still running?'))`));
end();

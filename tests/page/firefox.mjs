// The page in headless Firefox, driven through Marionette: firefox.mjs PAGE.html SCRATCH [PICTURE.png]
// Prints "ok NAME" or "FAILED NAME" for each thing that must hold, what was measured, and "end".
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {helpers} from './chromium.mjs';

const [page, scratch, picture] = process.argv.slice(2);
const statement = fs.readFileSync('tests/golden/articles/statement_en.txt', 'utf8');
const profile = path.join(scratch, 'firefox');
const port = await new Promise(done => {
	const server = net.createServer().listen(0, '127.0.0.1', () => {
		const {port} = server.address();
		server.close(() => done(port));
	});
});
fs.mkdirSync(profile, {recursive: true});
fs.writeFileSync(path.join(profile, 'user.js'), [`"marionette.port", ${port}`, '"intl.locale.requested", "en-US"', '"intl.accept_languages", "en"',
	'"browser.startup.homepage", "about:blank"', '"browser.shell.checkDefaultBrowser", false', '"datareporting.policy.dataSubmissionEnabled", false',
	'"app.update.auto", false', '"network.captive-portal-service.enabled", false', '"network.connectivity-service.enabled", false']
	.map(line => `user_pref(${line});\n`).join(''));
const firefox = spawn('firefox-esr', ['--headless', '--no-remote', '--marionette', '--profile', profile],
	{stdio: 'ignore', env: {...process.env, HOME: scratch, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1'}});
const limit = setTimeout(() => {
	console.log('FAILED in time');
	firefox.kill();
	process.exit(1);
}, 180000);

// --- Marionette: "LENGTH:JSON", [0, id, command, parameters] and [1, id, error, result] ---------------

const waiting = new Map();
let n = 0, received = Buffer.alloc(0);
async function connect() {
	for (;;) {
		const socket = net.connect(port, '127.0.0.1');
		const isOpen = await new Promise(done => socket.once('connect', () => done(true)).once('error', () => done(false)));
		if (isOpen)
			return socket;
		await new Promise(done => setTimeout(done, 200));
	}
}
const socket = await connect();
socket.on('data', part => {
	received = Buffer.concat([received, part]);
	for (let colon; (colon = received.indexOf(':')) > 0;) {
		const length = Number(received.subarray(0, colon)), end = colon + 1 + length;
		if (received.length < end)
			return;
		const message = JSON.parse(received.subarray(colon + 1, end));
		received = received.subarray(end);
		if (!Array.isArray(message)) /* the greeting */
			continue;
		const [, id, error, result] = message, {done, failed} = waiting.get(id);
		if (error)
			failed(new Error(error.message));
		else
			done(result);
	}
});
const call = (command, parameters = {}) => new Promise((done, failed) => {
	waiting.set(++n, {done, failed});
	const text = JSON.stringify([0, n, command, parameters]);
	socket.write(`${Buffer.byteLength(text)}:${text}`);
});
const evaluate = async expression => (await call('WebDriver:ExecuteAsyncScript', {
	script: `const [finish] = arguments; ${helpers} (async () => { ${expression} })().then(finish, error => finish('failed: ' + error.message));`,
	args: [], sandbox: null, scriptTimeout: 60000})).value;

let bad = 0;
async function it(name, what) {
	let holds = false;
	try {
		holds = await what();
	} catch (error) {
		holds = error.message;
	}
	console.log(holds === true ? `ok ${name}` : `FAILED ${name}`);
	if (holds !== true) {
		console.log(JSON.stringify(holds));
		bad++;
	}
}

const {capabilities} = await call('WebDriver:NewSession', {});
console.log(`measured: Firefox ${capabilities.browserVersion}`);
await call('WebDriver:Navigate', {url: `file://${page}`});
await it('Firefox opens it from disk', () => evaluate(`return until(() => 'ready' in document.body.dataset)`));
const typed = text => evaluate(`await type(${JSON.stringify(text)}); return true`);
await typed(statement);
await it('Firefox marks the figures', async () => {
	const marks = await evaluate(`return [...shown().querySelectorAll('p mark')].map(mark => mark.className + ' ' + mark.textContent)`);
	return JSON.stringify(marks) === JSON.stringify(['differs $523.7 million', 'match $220.7 million', 'match $303 million', 'match 1.7%',
		'match $514.9 million', 'not-in-data $289 million', 'not-in-data $114.3 million', 'not-in-data $174.7 million']) || marks;
});
await typed(statement.replace('$523.7 million', '$523.6 million'));
await it('Firefox judges again while one types', () => evaluate(`return shown().querySelector('mark[id]').className === 'match'`));
console.log(`measured: Firefox judged the statement again in ${await evaluate('return Number(document.body.dataset.took)')} ms`);
await typed(statement);
await it('Firefox tells why, and judges a corrected reading', () => evaluate(
	`shown().querySelector('mark[id]').click(); await until(() => !el('detail').hidden); const why = el('why').textContent;
	el('period').value = '2022'; el('correct').requestSubmit(); await until(() => shown().querySelector('mark[data-corrected]'));
	return why.includes('523.56186716') && until(() => el('detail-verdict').textContent.includes('514.89793'))`));
await it('Firefox reads a dropped document', () => evaluate(
	`el('clear').click(); await drop('article.docx', ${JSON.stringify([...fs.readFileSync(path.join(scratch, 'article.docx'))])});
	return until(() => shown().querySelectorAll('mark[id]').length === 8)`));
for (const [name, has] of [['report', `el('panel-report').shadowRoot?.textContent.includes('523')`], ['chart', `el('drawn').textContent.includes('2023')`]])
	await it(`Firefox shows the ${name}`, () => evaluate(`el('tab-${name}').click(); return until(() => ${has})`));
if (picture) {
	await evaluate(`el('tab-check').click(); return true`);
	fs.writeFileSync(picture, Buffer.from((await call('WebDriver:TakeScreenshot', {full: true})).value, 'base64'));
}
await it('Firefox asks the network for nothing', () => evaluate(
	`return performance.getEntriesByType('resource').filter(entry => !/^(blob|file):/.test(entry.name)).length === 0`));
console.log('end');
clearTimeout(limit);
firefox.kill();
process.exit(bad ? 1 : 0);

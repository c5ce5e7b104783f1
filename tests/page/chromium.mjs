// Headless Chromium, driven through its debugging pipe, for the tests of the page.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/* Everything that a test does there. `pictures` is a folder for what is seen, or nothing. */
export async function chromium(scratch, pictures) {
	const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--lang=en', '--hide-scrollbars',
		`--user-data-dir=${path.join(scratch, `profile-${process.pid}`)}`, '--remote-debugging-pipe', 'about:blank'],
	{stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
	const limit = setTimeout(() => {
		console.log('FAILED in time');
		browser.kill();
		process.exit(1);
	}, 120000);
	const waiting = new Map(), requests = [], complaints = [];
	let n = 0, received = '', session, bad = 0;
	browser.stdio[4].on('data', part => {
		received += part;
		for (let end; (end = received.indexOf('\0')) >= 0;) {
			const message = JSON.parse(received.slice(0, end));
			received = received.slice(end + 1);
			if (message.id) {
				const {done, failed} = waiting.get(message.id);
				waiting.delete(message.id);
				if (message.error)
					failed(new Error(message.error.message));
				else
					done(message.result);
			} else if (message.method === 'Network.requestWillBeSent') {
				requests.push(message.params.request.url);
			} else if (message.method === 'Log.entryAdded' || message.method === 'Runtime.exceptionThrown') {
				complaints.push(JSON.stringify(message.params));
			}
		}
	});
	const call = (method, params = {}) => new Promise((done, failed) => {
		waiting.set(++n, {done, failed});
		browser.stdio[3].write(JSON.stringify({id: n, method, params, sessionId: session}) + '\0');
	});
	async function evaluate(expression) {
		const {result, exceptionDetails} = await call('Runtime.evaluate', {expression: `(async () => { ${expression} })()`, awaitPromise: true, returnByValue: true});
		if (exceptionDetails)
			throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	}
	async function it(name, what) {
		let holds = false, why = '';
		try {
			holds = await what();
		} catch (error) {
			why = error.message;
		}
		console.log(holds === true ? `ok ${name}` : `FAILED ${name}`);
		if (holds !== true) {
			console.log(why || JSON.stringify(holds));
			bad++;
		}
	}
	async function size(width, isDark = false) {
		await call('Emulation.setDeviceMetricsOverride', {width, height: 900, deviceScaleFactor: 1, mobile: false});
		await call('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light'}]});
	}
	async function picture(name) {
		if (!pictures)
			return;
		const {data} = await call('Page.captureScreenshot', {captureBeyondViewport: true});
		fs.writeFileSync(path.join(pictures, `${name}.png`), Buffer.from(data, 'base64'));
	}
	async function open(url) {
		await call('Page.navigate', {url});
		await new Promise(done => setTimeout(done, 300));
		await evaluate(helpers);
	}
	function end() {
		console.log('end');
		clearTimeout(limit);
		browser.kill();
		process.exit(bad ? 1 : 0);
	}

	const {targetId} = await call('Target.createTarget', {url: 'about:blank'});
	({sessionId: session} = await call('Target.attachToTarget', {targetId, flatten: true}));
	for (const domain of ['Page', 'Runtime', 'Log', 'Network'])
		await call(`${domain}.enable`);
	await size(1280);
	return {call, evaluate, it, size, picture, open, end, requests, complaints};
}

/* What tests call in the page. */
export const helpers = `
	window.until = async what => { for (let i = 0; i < 500 && !what(); i++) await new Promise(done => setTimeout(done, 10)); return Boolean(what()); };
	window.el = id => document.getElementById(id);
	window.checkedOnce = async what => { const before = Number(document.body.dataset.checked); await what(); await until(() => Number(document.body.dataset.checked) > before); };
	window.type = text => checkedOnce(() => { el('text').value = text; el('text').dispatchEvent(new Event('input')); });
	window.shown = () => el('checked').shadowRoot;
	window.drop = (name, bytes, type = '') => checkedOnce(() => { const files = new DataTransfer(); files.items.add(new File([new Uint8Array(bytes)], name, {type}));
		document.dispatchEvent(new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true})); });`;

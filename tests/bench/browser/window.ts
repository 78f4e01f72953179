// A person's browser window on a document, measured from outside: its profile is new, so nothing is cached.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Target } from '../target';
import { notice, type Noticed } from './probe';

/** A phone of some years ago in a city: Chrome's own “Fast 4G”, and a processor at a quarter of its speed. */
const SLOW = { slowdown: 4, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 };
const WITHIN_MS = 60_000;
/** People press no faster; each key has its picture before the next. */
const KEY_EVERY_MS = 90;

export interface Opened extends Pick<Noticed, 'text' | 'letter'> {
	/** Scripts that came over the wire until the first letter, in kB as they were sent. */
	scriptKb: number;
}

export class Window {
	#scriptBytes = 0;

	private constructor(
		readonly page: Page,
		private readonly context: BrowserContext,
		private readonly devtools: CDPSession,
		private readonly address: string
	) {}

	/** `person`: which of the target's people. */
	static async of(
		browser: Browser,
		{ port, cookies }: Target,
		{ person, isSlow = false, types = true }: { person: number; isSlow?: boolean; types?: boolean }
	): Promise<Window> {
		const address = `http://127.0.0.1:${port}`;
		const context = await browser.newContext({
			locale: 'es-ES',
			timezoneId: 'Europe/Madrid',
			viewport: { width: 1280, height: 800 }
		});
		const [name = '', value = ''] = cookies[person]!.split('=', 2);
		await context.addCookies([{ name, value, url: address }]);
		await context.addInitScript(notice, { letter: types });
		const page = await context.newPage();
		const devtools = await context.newCDPSession(page);
		const window = new Window(page, context, devtools, address);
		await window.#countScripts();
		if (isSlow) await window.slowDown();
		return window;
	}

	/** Resolves when the text is there, and the first letter where one is typed. */
	async open(documentId: string): Promise<Opened> {
		this.#scriptBytes = 0;
		await this.page.goto(`${this.address}/documents/${documentId}`, { waitUntil: 'commit' });
		await this.page.waitForFunction(() => window.noticed?.text > 0, null, { timeout: WITHIN_MS });
		const letter = await this.page
			.waitForFunction(() => window.noticed.letter > 0 && window.noticed.letter, null, { timeout: WITHIN_MS })
			.then((found) => found.jsonValue());
		const text = await this.page.evaluate(() => window.noticed.text);
		return { text, letter: Number(letter), scriptKb: this.#scriptBytes / 1_000 };
	}

	/** To read only: resolves when the text is there and live. */
	async look(documentId: string): Promise<void> {
		await this.page.goto(`${this.address}/documents/${documentId}`);
		await this.page.locator('.prose [role=textbox], .prose[role=textbox]').waitFor({ timeout: WITHIN_MS });
	}

	/** Presses keys in the middle of the text, one after the other. */
	async press(keys: number): Promise<Pick<Noticed, 'painted' | 'pressed'>> {
		await this.page.evaluate(() => Object.assign(window.noticed, { painted: [], pressed: [] }));
		for (let key = 0; key < keys; key++) {
			await this.page.keyboard.press('a');
			await sleep(KEY_EVERY_MS);
		}
		return this.page.evaluate(() => ({ painted: window.noticed.painted, pressed: window.noticed.pressed }));
	}

	/** The caret goes into a paragraph about half way down. */
	async goToTheMiddle(): Promise<void> {
		await this.page.evaluate(() => {
			const paragraphs = document.querySelectorAll(
				'.prose [role=textbox] > p:not(.caption), .prose[role=textbox] > p:not(.caption)'
			);
			const middle = paragraphs[Math.floor(paragraphs.length / 2)]!;
			middle.scrollIntoView({ block: 'center' });
			getSelection()!.collapse(middle, 0);
		});
		await this.page.locator('.prose [role=textbox], .prose[role=textbox]').focus();
		await sleep(500);
	}

	/** When the text changed here, in milliseconds since 1970. */
	async changes(): Promise<number[]> {
		return this.page.evaluate(() => window.noticed.changed);
	}

	/** Everything that was typed is stored, as the page says it. */
	async isSaved(): Promise<void> {
		await this.page.locator('p.status[role=status]', { hasText: /Guardado/ }).waitFor({ timeout: WITHIN_MS });
	}

	/** What the page's script holds after a collection, in MB. */
	async heapMb(): Promise<number> {
		await this.devtools.send('HeapProfiler.collectGarbage');
		await this.devtools.send('Performance.enable');
		const { metrics } = await this.devtools.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1_000_000;
	}

	async slowDown(): Promise<void> {
		const { slowdown, ...line } = SLOW;
		await this.devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await this.devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
	}

	async close(): Promise<void> {
		await this.context.close();
	}

	async #countScripts(): Promise<void> {
		await this.devtools.send('Network.enable');
		const scripts = new Set<string>();
		this.devtools.on('Network.responseReceived', ({ requestId, type }) => {
			if (type === 'Script') scripts.add(requestId);
		});
		this.devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (scripts.has(requestId)) this.#scriptBytes += encodedDataLength;
		});
	}
}

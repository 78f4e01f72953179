// The cast of the browser tests: a furnished server, and people of the example, each in a browser of their own.
import AxeBuilder from '@axe-core/playwright';
import {
	expect,
	test as base,
	type Browser,
	type BrowserContextOptions,
	type Locator,
	type Page
} from '@playwright/test';
import { PEOPLE, type PersonKey } from '../../server/example/people';
import { DEMO_PASSWORD, LiveServer } from './live-server';

export { expect } from '@playwright/test';
export { DEMO_PASSWORD, LiveServer } from './live-server';

interface Shared {
	/** One server for each test worker, furnished with the example. A test that kills it starts it again. */
	server: LiveServer;
}

interface Cast {
	/** Opens a browser of its own for somebody of the example, signed in. */
	enter: (person: PersonKey, options?: BrowserContextOptions) => Promise<Visitor>;
	/** A new, blank document of the Big Data talent group, where Lucía, Andrés and Ravi write and Carmen reads. */
	blank: string;
	/** Chair of the Big Data talent group; Spanish. */
	lucia: Visitor;
	/** Member of the same group, of another organisation; English. */
	ravi: Visitor;
	/** Reviewer in it: reads. */
	carmen: Visitor;
}

/** Somebody at a browser. */
export class Visitor {
	constructor(
		readonly page: Page,
		readonly address: string
	) {}

	/** The text while it can be written. */
	get editor(): Locator {
		return this.page.locator('.prose [role=textbox], .prose[role=textbox]');
	}

	/** The text, also where it can only be read. */
	get text(): Locator {
		return this.page.locator('.prose:not(.excerpt)');
	}

	/** “Guardado a las 10:42”. */
	get status(): Locator {
		return this.page.locator('p.status[role=status]');
	}

	async open(documentId: string): Promise<void> {
		await this.page.goto(`${this.address}/documents/${documentId}`);
	}

	/** Types at the end of the text, key by key. */
	async write(words: string): Promise<void> {
		await this.editor.click();
		await this.page.keyboard.press('Control+End');
		await this.page.keyboard.type(words);
	}

	/** Signs in without a page, as programs do. */
	async signIn(person: PersonKey): Promise<void> {
		const data = { email: PEOPLE[person].email, password: DEMO_PASSWORD };
		const answer = await this.page.request.post(`${this.address}/api/v1/session`, { data });
		expect(answer.ok(), await answer.text()).toBe(true);
	}
}

export const test = base.extend<Cast, Shared>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
		async ({}, use) => {
			const server = await LiveServer.launch();
			await use(server);
			await server.remove();
		},
		{ scope: 'worker', timeout: 60_000 }
	],

	enter: async ({ browser, server }, use) => {
		const visitors: Visitor[] = [];
		await use(async (person, options) => {
			const visitor = await arrive(browser, server, options);
			visitors.push(visitor);
			await visitor.signIn(person);
			return visitor;
		});
		for (const { page } of visitors) await page.context().close();
	},

	lucia: async ({ enter }, use) => use(await enter('lucia')),
	ravi: async ({ enter }, use) => use(await enter('ravi', { locale: 'en-GB' })),
	carmen: async ({ enter }, use) => use(await enter('carmen')),

	blank: async ({ lucia }, use, { title }) => {
		const { request } = lucia.page;
		const groups = await request.get(`${lucia.address}/api/v1/groups`).then((answer) => answer.json());
		const talent = groups.find(({ code }: { code: string }) => code === 'BDI-TAL');
		const data = { kind: 'blank', title: title.slice(0, 80), language: 'es' };
		const answer = await request.post(`${lucia.address}/api/v1/groups/${talent.id}/documents`, { data });
		expect(answer.status(), await answer.text()).toBe(201);
		await use((await answer.json()).id);
	}
});

/** Somebody who has not signed in, in a browser of their own. The caller closes it. */
export async function arrive(browser: Browser, server: LiveServer, options?: BrowserContextOptions): Promise<Visitor> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	// Asks for files come to the test from the beginning on; else the browser may take the first one for itself.
	page.on('filechooser', () => {});
	return new Visitor(page, server.address);
}

/** The White Paper of the example, as anybody of its group finds it. */
export async function whitePaper({ page, address }: Visitor): Promise<string> {
	const groups = await page.request.get(`${address}/api/v1/groups`).then((answer) => answer.json());
	const talent = groups.find(({ code }: { code: string }) => code === 'BDI-TAL');
	const documents = await page.request
		.get(`${address}/api/v1/groups/${talent.id}/documents`)
		.then((answer) => answer.json());
	return documents.find(({ kind }: { kind: string }) => kind === 'white_paper').id;
}

/** Moves the caret and waits until the editor has heard of it: a machine presses the next key sooner than a hand. */
export async function move({ page }: Visitor, key: string): Promise<void> {
	await page.keyboard.press(key);
	await drawn(page);
}

const drawn = (page: Page) =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** A long text is drawn only where somebody looks; a program is to judge all of it. */
const drawWhole = (page: Page, whole: boolean) =>
	page.evaluate((whole) => document.querySelector('.sheet > .prose')?.toggleAttribute('data-whole', whole), whole);

/** WCAG 2.2 AA as far as a program can judge it. */
export async function expectAccessible(page: Page): Promise<void> {
	const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
	await drawWhole(page, true);
	// Legacy: judged in the page itself. Otherwise each time a blank page is opened to put frames together, and there are none.
	const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
	await drawWhole(page, false);
	const told = violations.map(
		({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join('\n')}`
	);
	expect(told).toEqual([]);
}

/** Accessible, and nothing wider than the screen: in light and dark at each of these widths. */
export async function expectGoodInEveryLook(page: Page, widths: number[]): Promise<void> {
	const before = page.viewportSize()!;
	for (const width of widths) {
		await page.setViewportSize({ ...before, width });
		for (const colorScheme of ['light', 'dark'] as const) {
			await test.step(`${colorScheme}, ${width} px`, async () => {
				await page.emulateMedia({ colorScheme });
				await drawn(page);
				await expectAccessible(page);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, 'pixels wider than the screen').toBe(0);
			});
		}
	}
	await page.setViewportSize(before);
	await page.emulateMedia({ colorScheme: null });
}

// Every page, in both themes: WCAG 2.2 AA as far as axe can judge, nothing wider than the screen, nothing in the console.
import { arrive, expect, expectGoodInEveryLook, LiveServer, test, type Visitor } from '../support/browser';

/** Where Lucía can go, by what the API tells her. */
async function pagesOf({ page, address }: Visitor): Promise<Record<string, string>> {
	const groups = await page.request.get(`${address}/api/v1/groups`).then((answer) => answer.json());
	const talent = groups.find(({ code }: { code: string }) => code === 'BDI-TAL');
	const documents = await page.request
		.get(`${address}/api/v1/groups/${talent.id}/documents`)
		.then((answer) => answer.json());
	return {
		home: '/',
		clusters: '/clusters',
		group: `/groups/${talent.id}`,
		'new document': `/groups/${talent.id}/documents/new`,
		'a document': `/documents/${documents.find(({ kind }: { kind: string }) => kind === 'white_paper').id}`,
		'a page that does not exist': '/nowhere'
	};
}

for (const width of [390, 1280]) {
	test(`all pages, ${width} px`, async ({ enter, browser, server }) => {
		const options = { viewport: { width, height: 900 } };
		const stranger = await arrive(browser, server, options);
		await look(stranger, 'sign-in', '/sign-in');
		await stranger.page.context().close();

		const lucia = await enter('lucia', options);
		for (const [name, path] of Object.entries(await pagesOf(lucia))) await look(lucia, name, path);
	});
}

test('the set-up page', async ({ browser }) => {
	const server = await LiveServer.launch({ given: ['--empty'] });
	const visitor = await arrive(browser, server);
	await look(visitor, 'set-up', new URL(/http:\S+\/set-up\/\S+/.exec(server.said)?.[0] ?? '').pathname);
	await visitor.page.context().close();
	await server.remove();
});

async function look({ page, address }: Visitor, name: string, path: string): Promise<void> {
	await test.step(name, async () => {
		const complaints: string[] = [];
		page.on('console', (message) => {
			// The browser itself notes that a page was not found.
			if (message.type() === 'error' && !/404|410/.test(message.text())) complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
		await expectGoodInEveryLook(page, [page.viewportSize()!.width]);
		expect(complaints).toEqual([]);
		page.removeAllListeners();
	});
}

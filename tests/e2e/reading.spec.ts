// Reading: the text is in the page before any script runs, and stays where it is when the editor takes over.
import type { Locator } from '@playwright/test';
import { expect, test, whitePaper } from '../support/browser';

test('the White Paper can be read with JavaScript off', async ({ enter }) => {
	const lucia = await enter('lucia', { javaScriptEnabled: false });
	await lucia.open(await whitePaper(lucia));
	await expect(lucia.page.getByRole('heading', { level: 1 })).toHaveText(/Libro Blanco/);
	await expect(lucia.text.getByRole('heading', { level: 2 }).first()).toBeVisible();
	expect((await lucia.text.innerText()).split(/\s+/).length).toBeGreaterThan(1_000);
});

/** Where something is when fonts have come and it has not moved for a while. */
async function whereItStays(landmark: Locator) {
	let place = await landmark.boundingBox();
	for (let calm = 0; calm < 5;) {
		await landmark.page().waitForTimeout(100);
		const now = await landmark.boundingBox();
		calm = now?.y === place?.y ? calm + 1 : 0;
		place = now;
	}
	return place;
}

test('the text that is being read does not move when the editor takes over', async ({ lucia }) => {
	const id = await whitePaper(lucia);
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await lucia.page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await lucia.page.goto(`${lucia.address}/documents/${id}`, { waitUntil: 'commit' });
	// Far from the beginning: what lies above it has not been drawn before.
	const landmark = lucia.text.getByRole('heading', { level: 2 }).nth(2);
	await landmark.scrollIntoViewIfNeeded();
	const before = await whereItStays(landmark);
	release();
	await expect(lucia.editor).toBeVisible();
	await lucia.page.waitForTimeout(500);
	expect(before!.y).toBeGreaterThan(0);
	expect(await landmark.boundingBox()).toEqual(before);
});

test('a document is exported in every format', async ({ lucia }) => {
	const id = await whitePaper(lucia);
	const get = (format: string) => lucia.page.request.get(`${lucia.address}/api/v1/documents/${id}?format=${format}`);
	for (const [format, type] of [
		['json', 'application/json'],
		['html', 'text/html'],
		['text', 'text/plain'],
		['ydoc', 'application/octet-stream']
	] as const) {
		const answer = await get(format);
		expect(answer.status(), format).toBe(200);
		expect(answer.headers()['content-type'], format).toContain(type);
		expect((await answer.body()).length, format).toBeGreaterThan(1_000);
	}
	expect((await get('pdf')).status()).toBe(400);
});

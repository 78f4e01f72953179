// What comes before the first letter can be typed, and what comes behind it by itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, Visitor } from '../support/browser';

const MOST_KB = 250;
const BUILT = join('.svelte-kit', 'output', 'client');

/** The file that holds all that comes behind the editor. */
const behindTheEditor = (): string =>
	JSON.parse(readFileSync(join(BUILT, '.vite', 'manifest.json'), 'utf8'))['src/routes/documents/[documentId]/later.ts']
		.file;

test('the text can be typed in before everything is there, and the rest comes by itself', async ({ lucia, blank }) => {
	const { page, editor } = lucia;
	await page.addInitScript(() => {
		const look = new MutationObserver(() => {
			if (!document.querySelector('.prose[contenteditable=true]')) return;
			look.disconnect();
			const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
			const bytes = all
				.filter(({ name, responseEnd }) => name.includes('.js') && responseEnd > 0)
				.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
			document.documentElement.dataset.bytes = String(bytes);
		});
		look.observe(document, { subtree: true, childList: true, attributes: true });
	});
	await lucia.open(blank);
	await expect(editor).toBeVisible();
	const bytes = Number(await page.locator('html').getAttribute('data-bytes'));
	expect(bytes).toBeGreaterThan(50_000);
	expect(bytes).toBeLessThan(MOST_KB * 1000);
	await expect(page.getByRole('toolbar')).toBeVisible();
});

test('what is typed before this device can keep it is kept as soon as it can, also without the server', async ({
	lucia,
	ravi,
	blank,
	server
}) => {
	const { page, status } = lucia;
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	const late = behindTheEditor();
	await page.route('**/_app/immutable/**', async (route) => {
		const file = new URL(route.request().url()).pathname.slice(1);
		if (file === late) await held;
		await route.fulfill({ path: join(BUILT, file) });
	});
	await lucia.open(blank);
	await lucia.write('Guardado. ');
	await expect(status).toHaveText(/Guardado a las/);
	await expect(page.getByRole('toolbar')).toHaveCount(0);
	await server.kill();
	await page.keyboard.type('No.');
	await expect(status).toHaveText('Sin conexión: 3 cambios sin guardar');

	release();
	await expect(status).toHaveText('Sin conexión: 3 cambios conservados en este dispositivo');
	await expect(page.getByRole('toolbar')).toBeVisible();
	const later = new Visitor(await page.context().newPage(), lucia.address);
	await page.close({ runBeforeUnload: true }); // nobody is asked: nothing is lost

	await server.start();
	await later.open(blank);
	await expect(later.text).toHaveText('Guardado. No.');
	await expect(later.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.text).toHaveText('Guardado. No.');
});

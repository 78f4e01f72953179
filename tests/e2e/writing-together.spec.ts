// The promise of the place: two people write one text, and what either has seen is never lost.
import { expect, test } from '../support/browser';

test('what Lucía writes, Ravi reads at once, with her name at her caret', async ({ lucia, ravi, blank }) => {
	await lucia.open(blank);
	await ravi.open(blank);
	await lucia.write('Competencias que faltan en las empresas');
	await expect(ravi.text).toContainText('Competencias que faltan en las empresas');
	await expect(ravi.page.getByText('Lucía Robles · Universidad Cibeles').first()).toBeVisible();

	await ravi.write(' and in the public sector');
	await expect(lucia.text).toContainText('Competencias que faltan en las empresas and in the public sector');
	await expect(lucia.status).toHaveText(/Guardado a las/);
});

test('both write at the same moment, and both have the same text', async ({ lucia, ravi, blank }) => {
	await lucia.open(blank);
	await ravi.open(blank);
	await Promise.all([lucia.write('uno dos tres cuatro cinco '), ravi.write('one two three four five ')]);
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await expect(ravi.status).toHaveText(/Saved/);

	const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
	await expect(async () => {
		const [hers, his] = await Promise.all([lucia.editor.evaluate(wordsOf), ravi.editor.evaluate(wordsOf)]);
		expect(hers).toBe(his);
		expect(letters(hers)).toBe(letters('uno dos tres cuatro cinco one two three four five'));
	}).toPass();
});

test('the server is killed while Lucía types, and nothing that was typed is lost', async ({
	lucia,
	ravi,
	blank,
	server
}) => {
	await lucia.open(blank);
	await ravi.open(blank);
	await lucia.write('Antes. ');
	await expect(ravi.text).toContainText('Antes.');

	await server.kill();
	await lucia.page.keyboard.type('Mientras. ');
	await expect(lucia.status).toHaveText(/Sin conexión/);
	await server.start();
	await lucia.page.keyboard.type('Después.');

	await expect(lucia.status).toHaveText(/Guardado a las/, { timeout: 30_000 });
	await expect(ravi.text).toContainText('Antes. Mientras. Después.', { timeout: 30_000 });
	await ravi.page.reload();
	await expect(ravi.text).toContainText('Antes. Mientras. Después.');
});

test('PostgreSQL is killed while Lucía types, and comes back by itself', async ({ lucia, blank, server }) => {
	test.slow(); // it recovers in seconds, on a busy machine in many
	await lucia.open(blank);
	await lucia.write('Antes. ');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	await server.killPostgres();
	await lucia.page.keyboard.type('Después.');
	const stored = async () =>
		(await lucia.page.request.get(`${lucia.address}/api/v1/documents/${blank}?format=text`)).text();
	await expect.poll(stored, { timeout: 40_000 }).toContain('Antes. Después.');
	await expect(lucia.status).toHaveText(/Guardado a las/, { timeout: 30_000 });
	await lucia.page.reload();
	await expect(lucia.text).toContainText('Antes. Después.');
});

test('a reviewer sees every word arrive and cannot write one', async ({ lucia, carmen, blank }) => {
	await carmen.open(blank);
	await lucia.open(blank);
	await lucia.write('Solo para leer');
	await expect(carmen.text).toContainText('Solo para leer');
	await expect(carmen.editor).toHaveCount(0);
	await expect(carmen.page.locator('[contenteditable=true]')).toHaveCount(0);
});

test('somebody of another cluster is told that there is no such page', async ({ enter, blank }) => {
	const noa = await enter('noa');
	const answer = await noa.page.goto(`${noa.address}/documents/${blank}`);
	expect(answer?.status()).toBe(404);
});

// The carets of others are drawn inside the text.
function wordsOf(element: HTMLElement | SVGElement): string {
	const copy = element.cloneNode(true) as HTMLElement;
	copy.querySelectorAll('[class*=caret], .ProseMirror-widget').forEach((caret) => caret.remove());
	return (copy.textContent ?? '').replaceAll('\u2060', '').trim();
}

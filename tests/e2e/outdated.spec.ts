// [S10] A page whose code is older than the document: it must not touch what it does not know.
import { expect, expectAccessible, test, type Visitor } from '../support/browser';

/** Gives this browser the editor of a time before there were task lists. */
const growOld = ({ page }: Visitor) =>
	page.route('**/_app/immutable/**/*.js', async (route) => {
		const response = await route.fetch();
		const code = (await response.text()).replace(/\btask(List|Item)\b/g, 'laterTask$1');
		await route.fulfill({ response, body: code, headers: { ...response.headers(), 'cache-control': 'no-store' } });
	});

/** The bytes of the document as the server has them. */
const stored = async ({ page, address }: Visitor, document: string) =>
	(await page.request.get(`${address}/api/v1/documents/${document}?format=ydoc`)).body();

test('[S10] an old page stops when something comes that it does not know, and the document stays as it is', async ({
	lucia,
	ravi,
	blank
}) => {
	test.slow();
	await growOld(lucia);
	await lucia.page.clock.install();
	await lucia.open(blank);
	await ravi.open(blank);
	await lucia.write('Antes.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await ravi.write('\nVote');
	await expect(lucia.text).toContainText('Vote');
	await ravi.page.keyboard.press('Control+Shift+9'); // a task list, all at once
	await expect(ravi.status).toHaveText(/Saved at/);
	await expect(ravi.text.getByRole('checkbox')).toBeVisible();
	const before = await stored(ravi, blank);

	await expect(lucia.status).toHaveText('Hay que volver a cargar la página');
	await expect(lucia.editor).toHaveCount(0);
	await expect(lucia.page.locator('[contenteditable=true]')).toHaveCount(0);
	await expect(lucia.page.getByRole('alert')).toContainText('Vuelva a cargar la página para seguir.');
	// The server's own text, with what the old editor could not draw.
	await expect(lucia.text.getByRole('checkbox', { name: 'Vote' })).toBeVisible();
	await expectAccessible(lucia.page);
	await lucia.text.click();
	await lucia.page.keyboard.type('nada');
	await lucia.page.clock.runFor(10_000); // nothing is to happen, for so long
	expect((await stored(ravi, blank)).equals(before)).toBe(true);

	// Opened with what it does not know, it does not even begin.
	await lucia.page.reload();
	await expect(lucia.status).toHaveText('Hay que volver a cargar la página');
	await expect(lucia.text).toContainText('Vote');
	expect((await stored(ravi, blank)).equals(before)).toBe(true);

	await lucia.page.unroute('**/_app/immutable/**/*.js');
	await lucia.page.getByRole('button', { name: 'Volver a cargar' }).click();
	await expect(lucia.editor).toBeVisible();
	await expect(lucia.text.getByRole('checkbox', { name: 'Vote' })).toBeVisible();
	await ravi.write(' yes');
	await expect(lucia.text).toContainText('Vote yes');
});

// Who wrote this, where people see it: the text in colours with its legend, a passage told by key, the same as lists and
// figures, on the text that is alive and on a version.
import { idOf } from '../../server/example/ids';
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';

const paper = idOf('document', 'white-paper');
const said = ({ page }: Visitor) => page.locator('[data-live-region]');
const panel = ({ page }: Visitor) => page.getByRole('complementary', { name: 'Quién escribió esto' });
const colours = ({ page }: Visitor) => page.locator('.prose .who');

test('a text of two is in colours, told by keyboard, and counts what comes while one looks', async ({
	lucia,
	ravi,
	blank
}) => {
	await lucia.open(blank);
	await lucia.write('Se aprueba el acta de la reunión.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.editor).toContainText('reunión.');
	await ravi.write(' Thanks to all.');
	await expect(lucia.editor).toContainText('Thanks to all.');

	const { page } = lucia;
	const button = page.getByRole('button', { name: 'Quién escribió esto' });
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(panel(lucia).getByRole('heading', { level: 2 })).toBeFocused();
	await expect(said(lucia)).toHaveText(/Lucía Robles, 70\s% y Ravi Menon, 30\s%/);
	await expect(colours(lucia)).toHaveText(['Se aprueba el acta de la reunión.', ' Thanks to all.']);
	const looks = await colours(lucia).evaluateAll((all) => all.map(({ className }) => className));
	expect(new Set(looks).size).toBe(2);
	await expect(panel(lucia).getByRole('button', { name: /Ravi Menon\s*Lince\s*30\s%\s*3\spalabras/ })).toBeVisible();
	await expectAccessible(page);

	// Somebody goes on writing: first without a colour, then with theirs.
	await ravi.page.keyboard.type(' Bye.');
	await expect(lucia.editor).toContainText('Bye.');
	await expect(panel(lucia)).toContainText('Lo escrito después todavía no tiene color');
	await expect(panel(lucia)).not.toContainText('Lo escrito después');
	await expect(colours(lucia).last()).toHaveText(' Thanks to all. Bye.');

	// By keyboard: one's way through the passages, and the sentence at the caret.
	await panel(lucia).getByRole('button', { name: 'Pasaje anterior' }).press('Enter');
	await expect(said(lucia)).toHaveText(/^Lucía Robles, Universidad Cibeles\. Escrito\. .*20\d\d.*«Se aprueba el acta/);
	await expect(panel(lucia)).toContainText('Escrito');
	await lucia.editor.click(); // not just the focus: within a moment of it an editor takes the way home for a browser's slip
	await move(lucia, 'Control+End');
	await page.keyboard.press('Control+Alt+a');
	await expect(said(lucia)).toHaveText(/^Frase: «Bye\.»\. Ravi Menon, Lince\. Escrito\. /);
	await move(lucia, 'Control+Home');
	await page.keyboard.press('Control+Alt+a');
	await expect(said(lucia)).toHaveText(/^Frase: «Se aprueba el acta de la reunión\.»\. Lucía Robles/);

	// Typing goes on as ever, and is nobody's until it is counted.
	await page.keyboard.type('Ya. ');
	await expect(lucia.editor).toContainText('Ya. Se aprueba');
	await expect(colours(lucia).filter({ hasText: 'Ya.' })).toHaveCount(1);

	await panel(lucia).getByRole('button', { name: 'Quitar los colores' }).focus();
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	await expect(colours(lucia)).toHaveCount(0);
	await expect(said(lucia)).toHaveText('El texto ya no está en colores.');
	// The key needs no colours.
	await lucia.editor.click();
	await move(lucia, 'Control+Home');
	await page.keyboard.press('Control+Alt+a');
	await expect(said(lucia)).toHaveText(/^Frase: «Ya\.»\. Lucía Robles/);
});

test('whoever reads sees organisations, one of them alone, and the passage that they press on', async ({ carmen }) => {
	await carmen.open(paper);
	const { page } = carmen;
	await page.getByRole('button', { name: 'Quién escribió esto' }).click();
	await page.getByRole('button', { name: 'Organizaciones' }).click();
	await expect(panel(carmen)).toContainText('Universidad Cibeles');
	await expect(panel(carmen)).not.toContainText('Lucía Robles');
	const before = await colours(carmen).count();
	await panel(carmen)
		.getByRole('button', { name: /Sistemas Ferrán/ })
		.click();
	await expect.poll(() => colours(carmen).count()).toBeLessThan(before);
	await colours(carmen).first().click();
	await expect(panel(carmen)).toContainText('Elena Quiroga, Sistemas Ferrán');
	await expect(panel(carmen)).toContainText(/\d{4}, \d{1,2}:\d\d \(hace/);
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Pasajes de cada persona' }).click();
	await expect(page.getByRole('heading', { level: 2, name: /^Elena Quiroga, Sistemas Ferrán/ })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: /^Ver los \d+ pasajes de Lucía Robles/ }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);

	await page.getByRole('link', { name: 'Contribuciones en cifras' }).click();
	await expect(page.getByRole('img', { name: /^Gráfico de barras: Universidad Cibeles, / })).toBeVisible();
	await expect(page.getByRole('rowheader', { name: /Ravi Menon/ })).toBeVisible();
	await expectAccessible(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Descargar la tabla (CSV)' }).click()
	]);
	expect(file.suggestedFilename()).toBe('contribuciones.csv');
});

test('a version is in colours too, with its own list', async ({ lucia, blank }) => {
	await lucia.open(blank);
	await lucia.write('Como se envió a la asamblea.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	const { page, address } = lucia;
	const api = `${address}/api/v1/documents/${blank}/versions`;
	const answer = await page.request.post(api, { data: { name: 'Una' } });
	expect(answer.status()).toBe(201);
	await page.goto(`${address}/documents/${blank}/versions/1`);
	await page.getByRole('button', { name: 'Quién escribió esto' }).click();
	await expect(said(lucia)).toHaveText(/Lucía Robles, 100\s%/);
	await expect(colours(lucia)).toHaveText(['Como se envió a la asamblea.']);
	await panel(lucia).getByRole('button', { name: 'Pasaje siguiente' }).click();
	await expect(said(lucia)).toHaveText(/^Lucía Robles, Universidad Cibeles\. Escrito\./);
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(colours(lucia)).toHaveCount(0);
	await page.getByRole('button', { name: 'Quién escribió esto' }).click();
	await expect(colours(lucia)).toHaveCount(1);
	await page.getByRole('link', { name: 'Pasajes de cada persona' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Pasajes de la versión 1');
	await expectAccessible(page);
});

test('a group’s contributions: what the reader may read, and empty words where nobody has written', async ({
	carmen,
	lucia,
	blank
}) => {
	await carmen.page.goto(`${carmen.address}/groups/${idOf('group', 'BDI-TAL')}`);
	await carmen.page.getByRole('link', { name: 'Contribuciones por organización' }).click();
	await expect(carmen.page.getByRole('heading', { level: 1 })).toHaveText('Contribuciones en el grupo Talento');
	await expect(carmen.page.getByRole('link', { name: /^Libro Blanco/ })).toBeVisible();
	await expectAccessible(carmen.page);

	await lucia.page.goto(`${lucia.address}/documents/${blank}/contributions`);
	await expect(lucia.page.getByText('Todavía no ha escrito nadie')).toBeVisible();
	await expectAccessible(lucia.page);
});

test('without JavaScript it is a link to the figures, and those to the passages', async ({ enter }) => {
	const { page, address } = await enter('carmen', { javaScriptEnabled: false });
	await page.goto(`${address}/documents/${paper}`);
	await page.getByRole('link', { name: 'Quién escribió esto' }).click();
	await expect(page.getByRole('rowheader', { name: /Lucía Robles/ })).toBeVisible();
	await page.getByRole('link', { name: 'Pasajes de cada persona' }).click();
	await expect(page.getByRole('heading', { level: 2, name: /^Ravi Menon, Lince/ })).toBeVisible();
});

test('a stranger finds none of it', async ({ enter }) => {
	const { page, address } = await enter('noa');
	for (const path of [
		`/documents/${paper}/contributions`,
		`/documents/${paper}/passages`,
		`/groups/${idOf('group', 'BDI-TAL')}/contributions`,
		`/api/v1/documents/${paper}/authorship`,
		`/api/v1/documents/${paper}/authorship/clocks`,
		`/api/v1/documents/${paper}/contributions`,
		`/api/v1/documents/${paper}/versions/1/authorship`,
		`/api/v1/groups/${idOf('group', 'BDI-TAL')}/contributions`
	]) {
		expect((await page.request.get(`${address}${path}`)).status(), path).toBe(404);
	}
});

// A section of a template goes into a text that others read and write.
import { expect, expectGoodInEveryLook, move, test, type Visitor } from '../support/browser';

/** From the tools, as whoever uses no signs. */
async function insertByTool({ page }: Visitor): Promise<void> {
	await page.getByRole('toolbar').getByRole('button', { name: 'Insertar', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Insertar un apartado…' }).click();
}

const dialogOf = ({ page }: Visitor) => page.getByRole('dialog', { name: /Insertar un apartado|Insert a section/ });
const blocksOf = ({ text }: Visitor) => text.locator('> *');

test('by keyboard, at the caret, for everybody at once; undoing takes it out, doing it again brings it back', async ({
	lucia,
	ravi,
	blank
}) => {
	const { page, editor } = lucia;
	await lucia.open(blank);
	await ravi.open(blank);
	await expect(ravi.editor).toBeVisible();
	await lucia.write('Primero\nÚltimo');
	for (const key of ['ArrowUp', 'End', 'Enter']) await move(lucia, key);
	await page.keyboard.type('/apartado');
	const option = page.getByRole('listbox', { name: 'Insertar' }).getByRole('option');
	await expect(option).toHaveText(['Insertar un apartado…']);
	await page.keyboard.press('Enter');

	const dialog = dialogOf(lucia);
	const choice = dialog.getByRole('radio', { name: 'Asistentes' });
	await expect(dialog.locator('input:checked')).toBeFocused();
	await expect(dialog.getByRole('group', { name: 'Acta' })).toBeVisible();
	await expect(choice).toHaveAccessibleDescription(/Cada persona con la organización/);
	await choice.focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');

	await expect(dialog).toBeHidden();
	await expect(editor).toBeFocused();
	await expect(page.locator('[data-live-region]')).toHaveText('Apartado «Asistentes» insertado. Ctrl+Z lo quita.');
	for (const { text } of [lucia, ravi]) await expect(text.getByRole('heading')).toHaveText('Asistentes');
	await expect(blocksOf(ravi).first()).toHaveText('Primero');
	await expect(blocksOf(ravi).nth(1)).toHaveText('Asistentes');
	await expect(blocksOf(ravi).last()).toHaveText('Último');
	await page.keyboard.type('Los ');
	await expect(ravi.text.getByRole('heading')).toHaveText('Los Asistentes');

	// What was typed goes first, then the section, then what stood there before it.
	await page.keyboard.press('Control+z');
	await expect(ravi.text.getByRole('heading')).toHaveText('Asistentes');
	await page.keyboard.press('Control+z');
	await expect(ravi.text.getByRole('heading')).toHaveCount(0);
	await expect(ravi.text.locator('table')).toHaveCount(0);
	await expect(ravi.text).toContainText('Primero');
	await page.keyboard.press('Control+Shift+z');
	await expect(ravi.text.getByRole('heading')).toHaveText('Asistentes');
	await expect(ravi.text.locator('table')).toHaveCount(1);
});

test('undoing leaves what somebody else wrote into it', async ({ lucia, ravi, blank }) => {
	await lucia.open(blank);
	await ravi.open(blank);
	await expect(ravi.editor).toBeVisible();
	await lucia.write('Antes');
	await insertByTool(lucia);
	await dialogOf(lucia).getByRole('radio', { name: 'Alcance' }).check();
	await dialogOf(lucia).getByRole('button', { name: 'Insertar' }).click();
	await expect(ravi.text.getByRole('heading').first()).toHaveText('Alcance');
	await expect(async () => {
		await ravi.text.getByRole('heading').first().click();
		await move(ravi, 'End');
		const standsIn = await ravi.page.evaluate(
			() => getSelection()?.anchorNode?.parentElement?.closest('h2')?.textContent
		);
		expect(standsIn).toBe('Alcance');
	}).toPass();
	await ravi.page.keyboard.type(' (ours)');
	await expect(lucia.text).toContainText('Alcance (ours)');
	await lucia.page.keyboard.press('Control+z');
	for (const { text } of [lucia, ravi]) {
		await expect(text).not.toContainText('Alcance');
		await expect(text).toContainText('Antes');
		await expect(text).toContainText('(ours)');
	}
});

test('into a blank document; undone, it can be written again', async ({ lucia, blank }) => {
	const { page, text } = lucia;
	await lucia.open(blank);
	await lucia.editor.click();
	await insertByTool(lucia);
	await dialogOf(lucia)
		.getByRole('radio', { name: /^Orden del día/ })
		.check();
	await dialogOf(lucia).getByRole('button', { name: 'Insertar' }).click();
	await expect(blocksOf(lucia).first()).toHaveText('Orden del día');
	// The section may come by the socket before the answer that closes the dialog.
	await expect(dialogOf(lucia)).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(text.getByRole('heading')).toHaveCount(0);
	await page.keyboard.type('Sigue');
	await expect(text).toHaveText('Sigue');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await page.reload();
	await expect(text).toHaveText('Sigue');
});

test('what goes wrong is said in words, on a phone as at a desk', async ({ lucia, blank }) => {
	const { page } = lucia;
	await page.setViewportSize({ width: 390, height: 800 });
	await lucia.open(blank);
	await page.getByRole('button', { name: 'Editar' }).click();
	await expect(lucia.editor).toBeVisible();
	const open = () => insertByTool(lucia);
	const dialog = dialogOf(lucia);

	await page.route('**/sections', (route) => route.abort());
	await open();
	await expect(dialog.getByRole('alert')).toContainText('No hay conexión');
	await page.unroute('**/sections');
	await dialog.getByRole('button', { name: 'Probar otra vez' }).click();
	await expect(dialog.getByRole('radio').first()).toBeVisible();
	await expectGoodInEveryLook(page, [390, 1280]);

	const status = 403;
	const json = { title: 'Su función no lo permite.', detail: 'Pida ayuda a la presidencia.', code: 'forbidden' };
	await page.route('**/sections', (route) => route.fulfill({ status, json }));
	await dialog.getByRole('button', { name: 'Insertar' }).click();
	await expect(dialog.getByRole('alert')).toContainText(json.title);
	await expect(dialog.getByRole('alert')).toContainText(json.detail);
	await expectGoodInEveryLook(page, [390, 1280]);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(lucia.editor).toBeFocused();
});

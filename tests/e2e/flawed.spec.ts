// A document that no editor can take: it can be read, and says why, what to do and who can help.
import * as Y from 'yjs';
import { expect, expectGoodInEveryLook, test } from '../support/browser';
import { changeAsProgram } from '../support/program';

/** Lists inside each other, and at the bottom a word. */
function nest(root: Y.XmlFragment, levels: number): void {
	const nested = Array.from({ length: levels }, () => ['bulletList', 'listItem'])
		.flat()
		.concat('paragraph')
		.reduce((outer: Y.XmlFragment, name) => {
			const inner = new Y.XmlElement(name);
			outer.insert(0, [inner]);
			return inner;
		}, root);
	nested.insert(0, [new Y.XmlText('En el fondo')]);
}

/** A cell of a table where a list has its items. */
function misplace(root: Y.XmlFragment): void {
	const [list, cell, paragraph] = ['bulletList', 'tableCell', 'paragraph'].map((name) => new Y.XmlElement(name));
	root.insert(1, [list!]);
	list!.insert(0, [cell!]);
	cell!.insert(0, [paragraph!]);
	paragraph!.insert(0, [new Y.XmlText('Una celda suelta')]);
}

test('nested 5,000 levels deep', async ({ lucia, blank }) => {
	await changeAsProgram(lucia, blank, (root) => nest(root, 5_000));
	const { page } = lucia;
	const failures: string[] = [];
	page.on('pageerror', (error) => failures.push(error.message));
	await lucia.open(blank);

	await expect(page.getByRole('alert')).toContainText('solo se puede leer');
	await expect(page.getByRole('alert')).toContainText('más de 100 niveles');
	await expect(page.getByRole('alert')).toContainText('Quien administra Ateneo');
	await expect(lucia.text).toContainText('En el fondo');
	await page.waitForLoadState('networkidle');
	await expect(lucia.editor).toHaveCount(0);
	await expect(page.getByRole('group', { name: 'Modo' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Reparar y editar' })).toHaveCount(0);
	await expectGoodInEveryLook(page, [390, 1280]);
	expect(failures).toEqual([]);

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Descargar el texto' }).click();
	expect((await download).suggestedFilename()).toMatch(/\.txt$/);
});

test('what does not fit is kept until somebody who writes asks for its repair', async ({ lucia, carmen, blank }) => {
	await changeAsProgram(lucia, blank, misplace);
	await carmen.open(blank);
	await expect(carmen.page.getByRole('alert')).toContainText('no encajan');
	await expect(carmen.text).toContainText('Una celda suelta');
	await carmen.page.waitForLoadState('networkidle');
	await expect(carmen.page.getByRole('button', { name: 'Reparar y editar' })).toHaveCount(0);

	const exported = async () =>
		(await lucia.page.request.get(`${lucia.address}/api/v1/documents/${blank}?format=text`)).text();
	await lucia.open(blank);
	await lucia.page.waitForLoadState('networkidle');
	await expect(lucia.editor).toHaveCount(0);
	expect(await exported()).toContain('Una celda suelta');

	await lucia.page.getByRole('button', { name: 'Reparar y editar' }).click();
	await expect(lucia.editor).toBeFocused();
	await expect(lucia.page.getByRole('alert')).toHaveCount(0);
	await lucia.page.keyboard.type('Sigue');
	await expect(lucia.status).toHaveText(/Guardado/);
	await expect.poll(exported).toMatch(/Sigue/);
	await lucia.open(blank);
	await expect(lucia.editor).toContainText('Sigue');
});

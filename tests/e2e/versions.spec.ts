// Versions where people see them: kept under a name, opened as they were, and brought back while others write.
import { expect, expectAccessible, test } from '../support/browser';

test('a version is kept by keyboard, opened, and brought back while Ravi writes', async ({
	lucia,
	ravi,
	carmen,
	blank
}) => {
	await lucia.open(blank);
	await lucia.write('Alcance del estudio.');
	await lucia.page.keyboard.press('Enter');
	await lucia.page.keyboard.type('Método de trabajo.');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	const { page } = lucia;
	await page.getByRole('link', { name: 'Versiones' }).click();
	await expect(page.getByText('Todavía no hay versiones')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Guardar una versión…' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Nombre').fill('Como se envió a la asamblea');
	await page.getByLabel('Nota (si hace falta)').fill('Con las enmiendas de mayo.');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('La versión 1 está guardada.').first()).toBeVisible();
	await expect(page.getByRole('listitem')).toContainText(['Lucía Robles']);
	await expectAccessible(page);

	// The text goes on.
	await lucia.open(blank);
	await expect(lucia.status).not.toHaveText(/Conectando/);
	await lucia.editor.click();
	await page.keyboard.press('Control+Home');
	await page.keyboard.type('Otro ');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.editor).toContainText('Otro Alcance');
	await ravi.page.evaluate(() => {
		document.querySelector('.prose p:last-child')!.setAttribute('data-same', 'yes');
	});

	// Who reads sees it as it was, and is told who brings it back.
	await carmen.page.goto(`${carmen.address}/documents/${blank}/versions/1`);
	await expect(carmen.text).toContainText('Alcance del estudio.');
	await expect(carmen.text).not.toContainText('Otro');
	await expect(carmen.page.getByText(/Recuperan versiones/)).toBeVisible();
	await expect(carmen.page.getByRole('link', { name: 'Recuperar esta versión…' })).toHaveCount(0);
	await expectAccessible(carmen.page);

	await page.goto(`${lucia.address}/documents/${blank}/versions/1`);
	await expect(page.getByText(/^Versión 1 de «/)).toBeVisible();
	await page.getByRole('link', { name: 'Recuperar esta versión…' }).click();
	const dialog = page.getByRole('dialog', { name: '¿Recuperar la versión 1?' });
	await expect(dialog).toContainText('nada se pierde');
	await expectAccessible(page);

	await ravi.write(' Y calendario');
	await dialog.getByRole('button', { name: 'Recuperar' }).click();
	await ravi.page.keyboard.type(' cerrado.');
	await expect(page.getByText('El texto vuelve a ser el de la versión 1.').first()).toBeVisible();
	await expect(page.getByText('Lo que había está en la versión 2.').first()).toBeVisible();

	await expect(ravi.editor).not.toContainText('Otro');
	await expect(ravi.editor).toContainText('cerrado.');
	await expect(ravi.editor).toBeFocused();
	await page.getByRole('link', { name: 'Ir al documento' }).click();
	await expect(lucia.editor).toContainText('Alcance del estudio.');
	await expect(lucia.editor).toContainText('cerrado.');
	await expect(lucia.editor).not.toContainText('Otro');
});

test('a name that is too long comes back with words, and nothing is kept', async ({ lucia, blank }) => {
	const { page } = lucia;
	await page.goto(`${lucia.address}/documents/${blank}/versions?name`);
	await page.getByLabel('Nombre').fill('x'.repeat(121));
	await page.getByRole('button', { name: 'Guardar la versión' }).click();
	await expect(page.getByText('Escriba como mucho 120 caracteres.')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText('Todavía no hay versiones')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test('a version is kept, read and brought back', async ({ enter, blank }) => {
		const { page, address } = await enter('lucia', { javaScriptEnabled: false });
		await page.goto(`${address}/documents/${blank}/versions`);
		await page.getByRole('link', { name: 'Guardar una versión…' }).click();
		await page.getByLabel('Nombre').fill('Primera');
		await page.getByRole('button', { name: 'Guardar la versión' }).click();
		await page.getByRole('link', { name: 'Versión 1 · Primera' }).click();
		await page.getByRole('link', { name: 'Recuperar esta versión…' }).click();
		await page.getByRole('button', { name: 'Recuperar', exact: true }).click();
		await expect(page.getByText('El texto ya era el de la versión 1')).toBeVisible();
	});
});

// Two versions compared where people see them: in sentences, in one text and side by side, by keyboard; and what was there
// brought back.
import { expect, expectAccessible, test, type Visitor } from '../support/browser';

/** Three lines of Lucía, kept as version 1. Then Ravi adds to the first, and Lucía takes the second away. */
async function write({ lucia, ravi, blank }: { lucia: Visitor; ravi: Visitor; blank: string }): Promise<void> {
	await lucia.open(blank);
	await lucia.write('Alcance del estudio.');
	for (const line of ['Método de trabajo del grupo.', 'Calendario de las reuniones.']) {
		await lucia.page.keyboard.press('Enter');
		await lucia.page.keyboard.type(line);
	}
	await expect(lucia.status).toHaveText(/Guardado a las/);
	const kept = await lucia.page.request.post(`${lucia.address}/api/v1/documents/${blank}/versions`, {
		data: { name: 'Primera' }
	});
	expect(kept.status(), await kept.text()).toBe(201);

	await ravi.open(blank);
	await ravi.editor.getByText('Alcance del estudio.').click();
	await ravi.page.keyboard.press('End');
	await ravi.page.keyboard.type(' Y sus límites.');
	await expect(lucia.editor).toContainText('límites');
	await lucia.editor.getByText('Método').click();
	await lucia.page.keyboard.press('End');
	await lucia.page.keyboard.press('Shift+Home');
	await lucia.page.keyboard.press('Backspace');
	await lucia.page.keyboard.press('Backspace');
	await expect(ravi.editor).not.toContainText('Método');
	await expect(lucia.status).toHaveText(/Guardado a las/);
}

test('what changed is told, shown, stepped through by keyboard, and brought back', async ({ lucia, ravi, blank }) => {
	await write({ lucia, ravi, blank });
	const { page } = lucia;
	await page.getByRole('link', { name: 'Versiones' }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Comparar' }).click();

	// In sentences, with people and organisations, each of which leads to its place.
	await expect(
		page.getByText('2 cambios: 3 palabras añadidas y 5 palabras suprimidas, por Ravi Menon (Lince).')
	).toBeVisible();
	const sentence = page.getByRole('link', {
		name: /^En el comienzo del texto: 1.párrafo cambiado y 1.párrafo suprimido/
	});
	await expect(sentence).toBeVisible();
	await expect(page.locator('ins').filter({ hasText: 'límites' })).toBeVisible();
	await expect(page.locator('del').filter({ hasText: 'Método' })).toBeVisible();
	// Colour tells nothing alone, and who does not see hears it.
	expect(
		await page
			.locator('.compared ins')
			.first()
			.evaluate((ins) => getComputedStyle(ins, '::before').content)
	).toContain('añadido');
	await expectAccessible(page);

	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(page.locator('#c-1')).toBeFocused();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(page.locator('#c-2')).toBeFocused();
	await expect(page.getByText('2 de 2', { exact: true })).toBeVisible();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(page.locator('#c-1')).toBeFocused();
	await page.getByRole('button', { name: 'Cambio siguiente' }).click();
	await expect(page.locator('#c-2')).toBeFocused();

	await page.getByRole('link', { name: 'Lado a lado' }).click();
	await expect(page.locator('.older').filter({ hasText: 'Método' })).toBeVisible();
	await expectAccessible(page);
	await page.setViewportSize({ width: 390, height: 800 });
	await expectAccessible(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

	await page.getByRole('link', { name: 'Recuperar lo anterior del cambio 2' }).click();
	const dialog = page.getByRole('dialog', { name: '¿Recuperar lo que había aquí?' });
	await expect(dialog).toContainText('Método de trabajo del grupo.');
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Recuperar' }).click();
	await expect(page.getByText('El texto vuelve a decir lo que decía.').first()).toBeVisible();
	await expect(ravi.editor).toContainText('Método de trabajo del grupo.');
	await expect(ravi.editor).toContainText('Y sus límites.');
});

test('who reads compares, in English, and is offered nothing to bring back', async ({ lucia, ravi, carmen, blank }) => {
	await write({ lucia, ravi, blank });
	await carmen.page.goto(`${carmen.address}/documents/${blank}/versions/1`);
	await carmen.page.getByRole('link', { name: 'Comparar con el texto de ahora' }).click();
	await expect(carmen.page.getByRole('link', { name: /Recuperar/ })).toHaveCount(0);

	await ravi.page.goto(`${ravi.address}/documents/${blank}/versions/compare`);
	await expect(
		ravi.page.getByText('2 changes: 3 words added and 5 words removed, by Ravi Menon (Lince).')
	).toBeVisible();
	await ravi.page.getByLabel('The newer').selectOption('1');
	await ravi.page.getByRole('button', { name: 'Compare' }).click();
	await expect(ravi.page.getByText('The two texts are the same.')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test('two texts are compared, and what was there comes back', async ({ lucia, ravi, enter, blank }) => {
		await write({ lucia, ravi, blank });
		const { page, address } = await enter('lucia', { javaScriptEnabled: false });
		await page.goto(`${address}/documents/${blank}/versions`);
		await page.getByRole('button', { name: 'Comparar' }).click();
		await page.getByRole('link', { name: /^En el comienzo del texto/ }).click();
		await expect(page).toHaveURL(/#c-1$/);
		await page.getByRole('link', { name: 'Recuperar lo anterior del cambio 2' }).click();
		await page.getByRole('button', { name: 'Recuperar', exact: true }).click();
		await expect(page.getByText('El texto vuelve a decir lo que decía.')).toBeVisible();
		await expect(page.getByText('1 cambio: 3 palabras añadidas')).toBeVisible();
	});
});

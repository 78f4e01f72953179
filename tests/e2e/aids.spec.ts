// What helps to write and to read: counts, the outline by keyboard, links at the caret, the form told, the check.
import { expect, expectAccessible, test, type Visitor } from '../support/browser';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	}
}

const spoken = ({ page }: Visitor) => page.locator('[data-live-region]');
const beside = ({ page }: Visitor) => page.locator('.beside');

test('the check finds what is to be mended, leads there, and sees that it is', async ({ lucia, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write('# Uno\n### Salta\nVea ');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog', { name: 'Enlace' }).getByLabel('Texto del enlace').fill('aquí');
	await page.keyboard.press('Tab');
	await page.keyboard.type('ateneo.example\n');
	await expect(text.getByRole('link')).toHaveText('aquí');
	await beside(lucia).getByRole('button', { name: 'Revisar el texto…' }).click();
	const panel = page.getByRole('region', { name: 'Antes de publicar' });
	await expect(panel.getByRole('heading')).toBeFocused();
	const found = panel.getByRole('listitem');
	await expect(found).toHaveText([/^Nivel de título saltado\s*Salta/, /^Enlace que no dice adónde lleva\s*aquí/]);

	await page.keyboard.press('Tab'); // closes it
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(lucia.editor).toBeFocused();
	await page.keyboard.press('Control+Alt+2');
	await expect(found).toHaveText([/^Enlace que no dice adónde lleva/]);
	await expectAccessible(page);
	await expect(spoken(lucia)).toHaveText(/^1\scosa por arreglar$/);
	// From the text to the next one.
	await page.keyboard.press('F8');
	await expect(spoken(lucia)).toHaveText(/^Enlace que no dice adónde lleva\. /);
	await page.keyboard.type('el informe');
	await expect(panel).toContainText('No se ha encontrado nada que arreglar.');
	await panel.getByRole('button', { name: 'Cerrar' }).click();
	await expect(panel).toHaveCount(0);
});

test('what is worth mending is said where the document is taken further, and holds nobody up', async ({
	lucia,
	blank
}) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('Vea ');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog', { name: 'Enlace' }).getByLabel('Texto del enlace').fill('aquí');
	await page.keyboard.press('Tab');
	await page.keyboard.type('ateneo.example\n');
	await expect(lucia.text.getByRole('link')).toHaveText('aquí');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	await page.goto(`${lucia.address}/documents/${blank}/life`);
	const mend = page.getByRole('region', { name: 'Conviene arreglar antes de publicar' });
	await expect(mend.getByRole('listitem')).toHaveText(['Enlace que no dice adónde lleva']);
	await expect(page.getByRole('link', { name: 'Pasar a revisión…' })).toBeVisible();
	await expectAccessible(page);
	await mend.getByRole('link', { name: 'Verlo en el texto' }).click();
	await expect(page.getByRole('region', { name: 'Antes de publicar' }).getByRole('listitem')).toHaveCount(1);
	const checks = await page.request.get(`${lucia.address}/api/v1/documents/${blank}/checks`);
	expect(await checks.json()).toEqual([{ check: 'vagueLink', path: [0], excerpt: 'aquí', offset: 4, length: 4 }]);
});

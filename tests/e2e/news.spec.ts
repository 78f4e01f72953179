// What has changed since somebody read a text last, and the way back to where they were.
import { expect, expectAccessible, test, whitePaper, type Visitor } from '../support/browser';

/** A text of Lucía that Carmen has had before her eyes for ten seconds. */
async function readOnce(lucia: Visitor, carmen: Visitor, blank: string): Promise<void> {
	await lucia.open(blank);
	await lucia.write('Alcance del estudio.');
	for (const line of ['Método de trabajo del grupo.', 'Calendario de las reuniones.']) {
		await lucia.page.keyboard.press('Enter');
		await lucia.page.keyboard.type(line);
	}
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await carmen.page.clock.install();
	await carmen.open(blank);
	const noted = carmen.page.waitForResponse((answer) => answer.url().endsWith('/reading') && answer.ok());
	await expect(carmen.status).toHaveText('Al día');
	await carmen.page.clock.runFor(11_000);
	await noted;
}

test('what others changed since is marked, stepped through by key, and then read', async ({ lucia, carmen, blank }) => {
	await readOnce(lucia, carmen, blank);
	const { page } = carmen;
	await page.goto('about:blank');
	await lucia.editor.getByText('Alcance del estudio.').click();
	await page.bringToFront();
	await lucia.page.bringToFront();
	await lucia.page.keyboard.press('End');
	await lucia.page.keyboard.type(' Y sus límites.');
	await lucia.page.keyboard.press('Control+End');
	await lucia.page.keyboard.press('Enter');
	await lucia.page.keyboard.type('Presupuesto.');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	await page.bringToFront();
	await carmen.open(blank);
	const bar = page.getByRole('region', { name: 'Su lectura' });
	await expect(bar).toContainText('2 cambios desde su última lectura');
	await expect(page.locator('.prose .news')).toHaveCount(2);
	await expectAccessible(page);
	await page.keyboard.press('Alt+ArrowDown');
	await expect(bar).toContainText('1 de 2: Párrafo cambiado · Lucía Robles (Universidad Cibeles)');
	await expect(page.locator('.prose .news-here')).toHaveText('Alcance del estudio. Y sus límites.');
	await expect(page.locator('.prose .news-here')).toBeFocused();
	await bar.getByRole('link', { name: 'Ver en detalle' }).click();
	await expect(page.locator('ins').filter({ hasText: 'límites' })).toBeVisible();
	await expect(page.getByText('Qué ha cambiado desde su última lectura')).toBeVisible();
	await expectAccessible(page);

	// Once read, nothing is new.
	await page.getByRole('link', { name: 'Ir al documento' }).click();
	await bar.getByRole('button', { name: 'Marcar todo como leído' }).click();
	await expect(bar).toBeHidden();
	await page.goto(`${carmen.address}/documents/${blank}/news`);
	await expect(page.getByText('Nada ha cambiado desde su última lectura.')).toBeVisible();
});

test('without JavaScript one sees what is new, and says that one has read it', async ({
	lucia,
	carmen,
	enter,
	blank
}) => {
	await readOnce(lucia, carmen, blank);
	await lucia.write(' Cerrado.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	const { page, address } = await enter('carmen', { javaScriptEnabled: false });
	await page.goto(`${address}/documents/${blank}`);
	await page.getByRole('link', { name: 'Qué hay de nuevo' }).click();
	await expect(page.locator('.compared ins')).toHaveText('Cerrado.');
	await page.getByRole('button', { name: 'Marcar todo como leído' }).click();
	await expect(page.getByText('Nada ha cambiado desde su última lectura.')).toBeVisible();
});

test('a long text is gone on with where one was, also after others wrote before it', async ({ carmen }) => {
	const { page } = carmen;
	await carmen.open(await whitePaper(carmen));
	await expect(carmen.status).toHaveText('Al día');
	await carmen.text.getByRole('heading', { name: '1.2 Qué ofrece la universidad' }).scrollIntoViewIfNeeded();
	await page.mouse.wheel(0, 700);
	const kept = () => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('ateneo/place/')));
	await expect.poll(kept).toHaveLength(1);
	const address = page.url();
	await page.goto(carmen.address);
	await page.goto(address);
	await page.getByRole('button', { name: /^Seguir donde lo dejó/ }).click();
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
	await expect(page.locator('.prose .news-here')).toBeInViewport();
});

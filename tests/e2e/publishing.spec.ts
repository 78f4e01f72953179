// What is published, where anybody reads it: without signing in, without a program, at its address for ever.
import { arrive, expect, expectAccessible, test, type Visitor } from '../support/browser';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A text of Lucía that its group has adopted. */
async function adopted(lucia: Visitor, documentId: string): Promise<void> {
	await lucia.open(documentId);
	await lucia.write('# Alcance');
	await lucia.page.keyboard.press('Enter');
	await lucia.page.keyboard.type('El código obliga a todas las empresas del clúster.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	const closesAt = new Date(Date.now() + DAY_MS).toISOString();
	for (const data of [
		{ from: 'draft', to: 'in_review' },
		{ from: 'in_review', to: 'last_call', closesAt },
		{ from: 'last_call', to: 'adopted' }
	]) {
		const answer = await lucia.page.request.post(`${lucia.address}/api/v1/documents/${documentId}/moves`, { data });
		expect(answer.status(), await answer.text()).toBe(204);
	}
}

test('published, it is read by anybody; withdrawn, it says so and stays', async ({
	lucia,
	enter,
	blank,
	browser,
	server
}) => {
	await adopted(lucia, blank);
	const pilar = await enter('pilar');
	const { page } = pilar;
	await page.goto(`${pilar.address}/documents/${blank}/life?to=published`);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Continuar' }).click();
	await expect(page.getByRole('heading', { name: '¿Publicar?' })).toBeFocused();
	await page.getByRole('button', { name: 'Sí, publicar' }).press('Enter');
	await expect(page.getByText('El documento está ahora en «Publicado».').first()).toBeVisible();
	const address = (await page.getByRole('link', { name: /\/p\// }).first().getAttribute('href'))!;

	const stranger = await arrive(browser, server, { javaScriptEnabled: false, colorScheme: 'dark' });
	await stranger.page.goto(new URL(address, server.address).href);
	await expect(stranger.page.getByRole('heading', { level: 1 })).toHaveText(/^published, it is read by anybody/);
	await expect(stranger.page.getByRole('navigation', { name: 'Contenido' })).toContainText('Alcance');
	await expect(stranger.page.locator('.prose')).toContainText('El código obliga a todas las empresas del clúster.');
	await expect(stranger.page.locator('#cite-apa')).toContainText(address);
	expect(await stranger.page.locator('script[src]').count()).toBe(0);

	await page.goto(`${pilar.address}/documents/${blank}/life?to=withdrawn`);
	await page.getByLabel('Motivo').fill('Se ha aprobado otra norma.');
	await page.getByRole('button', { name: 'Continuar' }).click();
	await page.getByRole('button', { name: /^Sí, retirar/ }).click();
	await expect(page.getByText('El documento está ahora en «Retirado».').first()).toBeVisible();
	await stranger.page.reload();
	await expect(stranger.page.getByRole('region', { name: 'Aviso sobre esta edición' })).toContainText(
		'Se ha aprobado otra norma.'
	);
	await expect(stranger.page.locator('.prose')).toContainText('El código obliga');
	await stranger.page.context().close();

	for (const [colorScheme, width] of [
		['light', 1280],
		['dark', 390]
	] as const) {
		const reader = await arrive(browser, server, { colorScheme, viewport: { width, height: 900 } });
		await reader.page.goto(new URL(address, server.address).href);
		await expectAccessible(reader.page);
		expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await reader.page.goto(`${server.address}/p`);
		await expectAccessible(reader.page);
		await reader.page.context().close();
	}
});

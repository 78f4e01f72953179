// What opens over a page or comes back marked is as accessible as the page: menus, dialogs, forms with mistakes.
import { idOf } from '../../server/example/ids';
import { arrive, expect, expectGoodInEveryLook, test } from '../support/browser';

const TALENT = `/groups/${idOf('group', 'BDI-TAL')}`;
const WIDTHS = [390, 1280];

test('forms with mistakes', async ({ browser, server, lucia }) => {
	const { page } = await arrive(browser, server);
	await page.goto(`${server.address}/sign-in?to=/clusters`);
	await page.getByRole('button', { name: 'Entrar', exact: true }).click();
	await expect(page.getByText('Rellene este campo.')).toHaveCount(2);
	await expectGoodInEveryLook(page, WIDTHS);
	await page.context().close();

	await lucia.page.goto(`${server.address}${TALENT}/documents/new`);
	await lucia.page.getByRole('button', { name: 'Crear el documento' }).click();
	await expect(lucia.page.getByText('Rellene este campo.')).toBeVisible();
	await expectGoodInEveryLook(lucia.page, WIDTHS);
});

for (const width of WIDTHS) {
	test(`menus and dialogs, ${width} px`, async ({ enter, server }) => {
		const { page } = await enter('lucia', { viewport: { width, height: 900 } });
		await page.goto(server.address + TALENT);
		await page.getByLabel(/^Cuenta de/).click();
		await expectGoodInEveryLook(page, [width]);

		const actions = page.getByLabel(/^Acciones para/).first();
		await actions.click();
		await expectGoodInEveryLook(page, [width]);
		for (const name of ['Cambiar el título…', 'Archivar…']) {
			if (!(await page.getByRole('link', { name }).isVisible())) await actions.click();
			await page.getByRole('link', { name }).click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await expectGoodInEveryLook(page, [width]);
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
		}
	});
}

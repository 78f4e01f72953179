// What opens over a page or comes back marked is as accessible as the page: menus, dialogs, forms with mistakes.
import { idOf } from '../../server/example/ids';
import { arrive, expect, expectAccessible, test } from '../support/browser';

const TALENT = `/groups/${idOf('group', 'BDI-TAL')}`;

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [390, 1280]) {
		const look = { colorScheme, viewport: { width, height: 900 } };

		test(`forms with mistakes, ${colorScheme}, ${width} px`, async ({ browser, server, lucia }) => {
			const { page } = await arrive(browser, server, look);
			await page.goto(`${server.address}/sign-in?to=/clusters`);
			await page.getByRole('button', { name: 'Entrar', exact: true }).click();
			await expect(page.getByText('Rellene este campo.')).toHaveCount(2);
			await expectAccessible(page);
			await page.context().close();

			await lucia.page.setViewportSize(look.viewport);
			await lucia.page.emulateMedia({ colorScheme });
			await lucia.page.goto(`${server.address}${TALENT}/documents/new`);
			await lucia.page.getByRole('button', { name: 'Crear el documento' }).click();
			await expect(lucia.page.getByText('Rellene este campo.')).toBeVisible();
			await expectAccessible(lucia.page);
		});

		test(`menus and dialogs, ${colorScheme}, ${width} px`, async ({ enter, server }) => {
			const { page } = await enter('lucia', look);
			await page.goto(server.address + TALENT);
			await page.getByLabel(/^Cuenta de/).click();
			await expectAccessible(page);

			const actions = page.getByLabel(/^Acciones para/).first();
			await actions.click();
			await expectAccessible(page);
			for (const name of ['Cambiar el título…', 'Archivar…']) {
				if (!(await page.getByRole('link', { name }).isVisible())) await actions.click();
				await page.getByRole('link', { name }).click();
				await expect(page.getByRole('dialog')).toBeVisible();
				await expectAccessible(page);
				await page.keyboard.press('Escape');
				await expect(page.getByRole('dialog')).toHaveCount(0);
			}
		});
	}
}

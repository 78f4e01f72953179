// The sign-in form in full: where it leads, what it says, with JavaScript off; and where strangers end up.
import { idOf } from '../../server/example/ids';
import { PEOPLE } from '../../server/example/people';
import { arrive, DEMO_PASSWORD, expect, test } from '../support/browser';

const TALENT = `/groups/${idOf('group', 'BDI-TAL')}`;

test('by e-mail and password, and back to the page that was asked for', async ({ browser, server }) => {
	const { page } = await arrive(browser, server);
	await page.goto(`${server.address}${TALENT}`);
	await expect(page).toHaveURL(/\/sign-in\?to=/);
	await expect(page.getByText('Entre para ver la página que ha pedido.')).toBeVisible();

	await page.getByLabel('Correo electrónico').fill(PEOPLE.lucia.email);
	await page.getByRole('textbox', { name: 'Contraseña' }).fill(DEMO_PASSWORD);
	await page.getByRole('button', { name: 'Entrar', exact: true }).click();
	await expect(page).toHaveURL(`${server.address}${TALENT}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talento');
	await page.context().close();
});

test('a wrong password says so, keeps the address and forgets the password', async ({ browser, server }) => {
	const { page } = await arrive(browser, server);
	await page.goto(`${server.address}/sign-in`);
	await page.getByLabel('Correo electrónico').fill(PEOPLE.noa.email);
	await page.getByRole('textbox', { name: 'Contraseña' }).fill('no es esta');
	await page.getByRole('button', { name: 'Entrar', exact: true }).click();

	await expect(page.getByText('El correo o la contraseña no son correctos.')).toBeVisible();
	await expect(page).toHaveTitle('Error: Entrar · Ateneo');
	await expect(page.getByLabel('Correo electrónico')).toHaveValue(PEOPLE.noa.email);
	await expect(page.getByRole('textbox', { name: 'Contraseña' })).toHaveValue('');
	expect(await page.content()).not.toContain('no es esta');
	await page.context().close();
});

test('what is missing is said at its field, and the first one has the focus', async ({ browser, server }) => {
	const { page } = await arrive(browser, server);
	await page.goto(`${server.address}/sign-in`);
	await page.getByLabel('Correo electrónico').fill('noa');
	await page.getByRole('button', { name: 'Entrar', exact: true }).click();

	const email = page.getByLabel('Correo electrónico');
	await expect(email).toHaveAccessibleDescription(/^Escriba una dirección de correo completa/);
	await expect(email).toBeFocused();
	await expect(page.getByRole('textbox', { name: 'Contraseña' })).toHaveAccessibleDescription('Rellene este campo.');
	await page.context().close();
});

test('the way back leads to our own pages only', async ({ browser, server }) => {
	const { page } = await arrive(browser, server);
	for (const to of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
		await page.goto(`${server.address}/sign-in?to=${encodeURIComponent(to)}`);
		await page.getByRole('button', { name: 'Entrar como Lucía Robles' }).click();
		await expect(page).toHaveURL(`${server.address}/`);
		await page.context().clearCookies();
	}
	await page.context().close();
});

test('a stranger to a group gets 404, in words', async ({ enter, server }) => {
	const { page } = await enter('gonzalo');
	const answer = await page.goto(`${server.address}${TALENT}`);
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Esta página no existe o no es para usted.');
	await expect(page.locator('main')).not.toContainText('Talento');

	for (const path of ['/groups/nonsense', '/nowhere', `${TALENT}/documents/new`]) {
		expect((await page.goto(server.address + path))?.status(), path).toBe(404);
	}
});

test('with JavaScript off one enters with a password', async ({ browser, server }) => {
	const { page } = await arrive(browser, server, { javaScriptEnabled: false });
	await page.goto(`${server.address}/clusters`);
	await page.getByLabel('Correo electrónico').fill(PEOPLE.javier.email);
	await page.getByRole('textbox', { name: 'Contraseña' }).fill(DEMO_PASSWORD);
	await page.getByRole('button', { name: 'Entrar', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clústeres');
	await page.context().close();
});

// Coming in: the demo's cards, a password, the first administrator's link, and doors that do not exist.
import type { Page } from '@playwright/test';
import { PEOPLE } from '../../server/example/people';
import { arrive, DEMO_PASSWORD, expect, LiveServer, test } from '../support/browser';

const refusalOn = (page: Page) => page.locator('[data-notice=late]');

test.describe('in the demo', () => {
	test('somebody enters as a person of the example, and leaves', async ({ browser, server }) => {
		const { page, address } = await arrive(browser, server);
		await page.goto(address);
		await page.getByRole('button', { name: /Entrar como\s*Lucía Robles/ }).click();
		await expect(page).toHaveURL(`${address}/`);
		await expect(page.getByText('Lucía Robles').first()).toBeVisible();

		await page.getByLabel('Cuenta de Lucía Robles').click();
		await page.getByRole('button', { name: 'Salir' }).click();
		await expect(page.getByText('Ha salido de Ateneo.')).toBeVisible();
		await page.goto(address);
		await expect(page).toHaveURL(/\/sign-in/);
		await page.context().close();
	});

	test('the cards begin with three people of one group, and nobody has two', async ({ browser, server }) => {
		const { page, address } = await arrive(browser, server);
		await page.goto(`${address}/sign-in`);
		const first = page.getByRole('list', { name: 'Para empezar' }).getByRole('button');
		await expect(first).toContainText([/Presidencia\s*Talento/, /Miembro\s*Talento/, /Revisión\s*Talento/]);
		const names = await page.locator('button[name=personId] b').allInnerTexts();
		expect(new Set(names).size).toBe(names.length);
		expect(names.toSorted()).toEqual(
			Object.values(PEOPLE)
				.map(({ name }) => name)
				.toSorted()
		);
		await page.context().close();
	});

	test('a password works too, and a wrong one is told without saying which half is wrong', async ({
		browser,
		server
	}) => {
		const { page, address } = await arrive(browser, server);
		await page.goto(`${address}/sign-in`);
		const enter = async (email: string, password: string) => {
			await page.getByLabel('Correo electrónico').fill(email);
			await page.getByRole('textbox', { name: 'Contraseña' }).fill(password);
			await page.getByRole('button', { name: 'Entrar', exact: true }).click();
		};
		await enter('lucia.robles@cibeles.example', 'no es esta contraseña');
		const refusal = await refusalOn(page).innerText();
		await enter('nadie@ninguna.example', 'no es esta contraseña');
		await expect(refusalOn(page)).toHaveText(refusal);

		await enter('lucia.robles@cibeles.example', DEMO_PASSWORD);
		await expect(page).toHaveURL(`${address}/`);
		await page.context().close();
	});

	test('the cards are for this machine only: not for another Host, nor through a proxy', async ({
		request,
		server
	}) => {
		const ask = async (headers: Record<string, string>) =>
			(await request.get(`${server.address}/api/v1/demo`, { headers })).status();
		expect(await ask({})).toBe(200);
		expect(await ask({ host: 'ateneo.example' })).toBe(404);
		expect(await ask({ host: '192.0.2.1:3000' })).toBe(404);
		expect(await ask({ 'x-forwarded-for': '127.0.0.1' })).toBe(404);
		expect(await ask({ 'x-forwarded-host': 'localhost' })).toBe(404);
		expect(await ask({ forwarded: 'for=127.0.0.1' })).toBe(404);

		const page = await request.get(`${server.address}/sign-in`, { headers: { host: 'ateneo.example' } });
		expect(await page.text()).not.toContain('Lucía Robles');
	});
});

test.describe('where nobody is yet', () => {
	test('the link from the terminal makes the first administrator, once', async ({ browser }) => {
		const server = await LiveServer.launch({ given: ['--empty'] });
		const { page, address } = await arrive(browser, server);
		const link = /http:\S+\/set-up\/\S+/.exec(server.said)?.[0] ?? '';
		await page.goto(address);
		await expect(page.getByText('Entrar como')).toHaveCount(0);

		await page.goto(link);
		await page.getByLabel('Nombre y apellidos').fill('Ada Campos');
		await page.getByLabel('Organización').fill('Ayuntamiento de Villanueva');
		await page.getByLabel('Correo electrónico').fill('ada@villanueva.example');
		await page.getByLabel('Contraseña').fill('una frase que nadie adivina');
		await page.getByRole('button', { name: 'Crear la cuenta y entrar' }).click();
		await expect(page).toHaveURL(`${address}/`);
		await expect(page.getByText('Ada Campos').first()).toBeVisible();

		expect((await page.goto(link))?.status()).toBe(410);
		await page.context().close();
		await server.remove();
	});
});

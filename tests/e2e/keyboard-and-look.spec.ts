// Without a mouse, in the other language, in the other scheme, and small.
import { idOf } from '../../server/example/ids';
import { arrive, expect, test } from '../support/browser';

const TALENT = `/groups/${idOf('group', 'BDI-TAL')}`;

test('from the sign-in page to a new document by the keyboard alone', async ({ browser, server }) => {
	const { page } = await arrive(browser, server);
	const { keyboard } = page;
	/** Tab until something of this name has the focus, as somebody who looks would do. */
	const reach = async (name: RegExp | string) => {
		const wanted = page.locator(':focus').and(page.getByRole('button', { name }).or(page.getByRole('link', { name })));
		for (let presses = 0; presses < 80; presses++) {
			if (await wanted.count()) return;
			await keyboard.press('Tab');
		}
		throw new Error(`Tab never came to ${name}`);
	};

	await page.goto(`${server.address}${TALENT}`);
	await keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Saltar al contenido' })).toBeInViewport();
	await keyboard.press('Enter');
	await reach('Entrar como Lucía Robles');
	await keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talento');

	await reach('Nuevo documento');
	await keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nuevo documento');
	await page.getByLabel('Libro Blanco').focus();
	await keyboard.press('ArrowDown');
	await expect(page.getByLabel('Código deontológico')).toBeChecked();
	await keyboard.press('Tab');
	await keyboard.type('Escrito sin ratón');
	await reach('Crear el documento');
	await keyboard.press('Enter');
	await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
	await page.context().close();
});

test('the account menu opens, closes with Escape and gives the focus back', async ({ enter, server }) => {
	const { page } = await enter('noa');
	// Escape is the script's: it must have come.
	await page.goto(server.address, { waitUntil: 'networkidle' });
	const button = page.getByLabel('Cuenta de Noa Castañeda');
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Salir' })).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Salir' })).toBeHidden();
	await expect(button).toBeFocused();
});

test('a menu that is opened before the script of the page has come stays open when it comes', async ({
	enter,
	server
}) => {
	const { page } = await enter('noa');
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(server.address, { waitUntil: 'commit' });
	const button = page.getByLabel('Cuenta de Noa Castañeda');
	await button.click();
	await expect(page.getByRole('button', { name: 'Salir' })).toBeVisible();
	release();
	await page.waitForLoadState('networkidle');
	await expect(page.getByRole('button', { name: 'Salir' })).toBeVisible();
	// What it does from then on is the script's: Escape closes it.
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Salir' })).toBeHidden();
	await expect(button).toBeFocused();
});

test('a new page is named by the one polite voice, and by no other', async ({ enter, server }) => {
	const { page } = await enter('lucia');
	await page.goto(server.address, { waitUntil: 'networkidle' });
	const voice = page.locator('[data-live-region]');
	await expect(voice).toHaveText('');
	await page.locator('main').getByRole('link', { name: 'Talento' }).first().click();
	await expect(voice).toHaveText('Talento · Ateneo');
	await expect(voice).toHaveAttribute('aria-live', 'polite');
	await expect(page.locator('[aria-live=assertive]:visible')).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
	test(`language and scheme are chosen and kept, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
		enter,
		server
	}) => {
		// Nobody else's test: the language is the person's, on every device.
		const { page } = await enter(javaScriptEnabled ? 'tomas' : 'bruno', { javaScriptEnabled, colorScheme: 'light' });
		const html = page.locator('html');
		await page.goto(`${server.address}/clusters`);
		await page.getByLabel(/^Cuenta de/).click();
		await page.getByRole('button', { name: 'English' }).click();
		await expect(page).toHaveURL(`${server.address}/clusters`);
		await expect(html).toHaveAttribute('lang', 'en');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clusters');

		await page.getByLabel(/^Account of/).click();
		await page.getByRole('button', { name: 'Dark' }).click();
		await expect(html).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 23, 27)');

		await page.goto(server.address);
		await expect(html).toHaveAttribute('lang', 'en');
		await expect(html).toHaveAttribute('data-theme', 'dark');
		await page.getByLabel(/^Account of/).click();
		await page.getByRole('button', { name: 'Español' }).click();
		await expect(html).toHaveAttribute('lang', 'es');
	});
}

test('nothing runs out of a screen of 320 px', async ({ enter, server }) => {
	const { page } = await enter('lucia', { viewport: { width: 320, height: 640 } });
	const paths = ['/', '/clusters', TALENT, `${TALENT}/documents/new`, '/nowhere'];
	for (const path of paths) {
		await page.goto(server.address + path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
	}
	await page.context().clearCookies();
	await page.goto(`${server.address}/sign-in`);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

// The editor by keyboard, and what two people's edits do to each other on the screen.
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';

/** Opens the document and waits until it can be written. */
async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.editor).toBeVisible();
	}
}

const focused = ({ page }: Visitor) => page.locator(':focus');

const tool = ({ page }: Visitor, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });

test('each sees the other in the list and at the caret, with the organisation', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await lucia.write('Una línea');
	await ravi.write('.');

	const caret = ravi.text.locator('.caret');
	await expect(caret).toHaveAttribute('data-label', 'Lucía Robles · Universidad Cibeles');
	// One colour: at the caret, in the list, and behind the initials in the bar.
	const hers = await lucia.page
		.locator('header .avatar')
		.evaluate((element) => getComputedStyle(element).backgroundColor);
	expect(hers).toMatch(/^rgb\(/);
	await expect(caret).toHaveCSS('border-left-color', hers);
	await expect(ravi.page.getByRole('list', { name: 'Who is here' }).getByRole('listitem')).toHaveCSS(
		'background-color',
		hers
	);
	// Drawn, but no part of what is read, found or copied.
	await expect(ravi.text).toHaveText('Una línea.');
	await expect(ravi.page.getByRole('list', { name: 'Who is here' })).toContainText(
		'Lucía Robles · Universidad Cibeles · Chair'
	);

	await lucia.page.close();
	await expect(caret).toHaveCount(0);
	await expect(ravi.page.getByRole('list', { name: 'Who is here' })).toHaveCount(0);
});

test('undo takes back only one’s own', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await lucia.write('De Lucía. ');
	await expect(ravi.text).toHaveText('De Lucía. ');
	await ravi.write('De Ravi. ');
	await expect(lucia.text).toHaveText('De Lucía. De Ravi. ');

	await tool(lucia, 'Deshacer lo suyo').click();
	await expect(ravi.text).toHaveText('De Ravi. ');
	await lucia.page.keyboard.press('Control+Shift+z');
	await expect(ravi.text).toHaveText('De Lucía. De Ravi. ');
});

test('[S11] a heading becomes a paragraph while Ravi types in it, and no word is lost', async ({
	lucia,
	ravi,
	blank
}) => {
	await begin(blank, lucia, ravi);
	await lucia.write('# Métodos');
	await expect(ravi.text.getByRole('heading', { level: 2 })).toHaveText('Métodos');

	await ravi.editor.click();
	await move(ravi, 'Control+End');
	const words = ' and everything that was agreed on Tuesday';
	await Promise.all([
		ravi.page.keyboard.type(words, { delay: 15 }),
		(async () => {
			for (const level of [0, 3, 0, 1, 0]) {
				await lucia.page.waitForTimeout(90);
				await lucia.page.keyboard.press(`Control+Alt+${level}`);
			}
		})()
	]);
	for (const { text } of [lucia, ravi]) {
		await expect(text).toHaveText(`Métodos${words}`);
		await expect(text.getByRole('heading')).toHaveCount(0);
		await expect(text.locator('p')).toHaveCount(1);
	}
});

test('what others write neither moves the caret nor the screen', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await lucia.write(Array.from({ length: 40 }, (_, line) => `Línea ${line}`).join('\n'));
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await expect(ravi.text.locator('p')).toHaveCount(40);

	// Lucía reads in the middle, her caret out of sight at the end.
	const middle = lucia.text.locator('p').nth(15);
	await lucia.page.evaluate(() => window.scrollTo(0, 300));
	const before = await middle.boundingBox();
	await ravi.editor.click();
	await move(ravi, 'Control+End');
	await ravi.page.keyboard.type(' and more');
	await expect(lucia.text).toContainText('Línea 39 and more');
	expect(await middle.boundingBox()).toEqual(before);

	// Hers stands before what Ravi added, where she left it.
	await move(ravi, 'Control+Home');
	await ravi.page.keyboard.type('First. ');
	await expect(lucia.text).toContainText('First. Línea 0');
	await lucia.page.keyboard.type('!');
	await expect(ravi.text.locator('p').last()).toHaveText('Línea 39! and more');
});

test('the slash menu by keyboard', async ({ lucia, blank }) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('/');
	const options = page.getByRole('listbox', { name: 'Insertar' }).getByRole('option');
	await expect(options.first()).toHaveText('Párrafo');
	await expectAccessible(page);

	await page.keyboard.type('titulo');
	await expect(options).toHaveText(['Título 1', 'Título 2', 'Título 3', 'Título 4']);
	await page.keyboard.press('ArrowDown');
	const chosen = options.nth(1);
	await expect(chosen).toHaveAttribute('aria-selected', 'true');
	await expect(editor).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Un apartado');
	await expect(text.getByRole('heading', { level: 3 })).toHaveText('Un apartado');
	await expect(editor).not.toHaveAttribute('aria-activedescendant');

	// Escape leaves the letters as they are, and the menu stays away until a new slash.
	await page.keyboard.press('Enter');
	await page.keyboard.type('y/o');
	await expect(options).toHaveCount(0);
	await page.keyboard.type(' /cit');
	await expect(options).toHaveText(['Cita']);
	await page.keyboard.press('Escape');
	await expect(options).toHaveCount(0);
	await page.keyboard.type('as');
	await expect(text.locator('p').last()).toHaveText('y/o /citas');
	await expect(options).toHaveCount(0);
	await expect(editor).toBeFocused();
});

test('the slash menu opens upward where there is no room below', async ({ lucia, blank }) => {
	const { page, editor } = lucia;
	await page.setViewportSize({ width: 1280, height: 640 });
	await begin(blank, lucia);
	await lucia.write('\n'.repeat(12) + '/');
	const slash = (await editor.locator('> p').last().boundingBox())!;
	const menu = (await page.getByRole('listbox', { name: 'Insertar' }).boundingBox())!;
	expect(menu.y + menu.height).toBeLessThanOrEqual(slash.y);
	expect(menu.y).toBeGreaterThanOrEqual(0);
});

test('where one presses while others write is where one goes on writing', async ({ lucia, ravi, blank }) => {
	await lucia.open(blank);
	await ravi.open(blank);
	await lucia.write('Uno');
	for (const words of ['Dos', 'Tres']) {
		await lucia.page.keyboard.press('Enter');
		await lucia.page.keyboard.type(words);
	}
	const lines = ravi.text.locator('> p');
	await expect(lines).toHaveText(['Uno', 'Dos', 'Tres']);
	await lucia.text.locator('> p').first().click();
	await move(lucia, 'End');
	let [two, three] = ['Dos', 'Tres'];
	for (let turn = 0; turn < 12; turn++) {
		const writing = lucia.page.keyboard.type(' y más');
		await lines.nth(1 + (turn % 2)).click();
		await move(ravi, 'End');
		await ravi.page.keyboard.type(` ${turn}`);
		await writing;
		if (turn % 2 === 0) two += ` ${turn}`;
		else three += ` ${turn}`;
		await expect(lines).toHaveText([/^Uno/, two, three]);
	}
});

test('the name at a caret in the first row of a table is not cut', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await lucia.write('/tabla');
	await lucia.page.keyboard.press('Enter');
	const caret = ravi.text.locator('th .caret');
	await expect(caret).toHaveCount(1);
	const [label, room] = await caret.evaluate((element) => [
		element.getBoundingClientRect().top - parseFloat(getComputedStyle(element, '::before').height),
		element.closest('.tableWrapper')!.getBoundingClientRect().top
	]);
	expect(label).toBeGreaterThanOrEqual(room!);
});

test('the toolbar by keyboard: one stop for Tab, arrows inside, back to the text', async ({ lucia, blank }) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('palabra');
	await move(lucia, 'Shift+Control+ArrowLeft');
	await page.keyboard.press('Alt+F10');
	await expect(focused(lucia)).toHaveAccessibleName('Deshacer lo suyo');
	await page.keyboard.press('End');
	await expect(focused(lucia)).toHaveAccessibleName('Insertar');
	await page.keyboard.press('ArrowRight');
	await expect(focused(lucia)).toHaveAccessibleName('Deshacer lo suyo');
	for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
	await expect(focused(lucia)).toHaveAccessibleName('Negrita');
	await page.keyboard.press('Enter');
	await expect(text.locator('strong')).toHaveText('palabra');
	await expect(editor).toBeFocused();
	await expect(tool(lucia, 'Negrita')).toHaveAttribute('aria-pressed', 'true');

	// The place among the tools is kept; Escape goes back without doing anything.
	await page.keyboard.press('Alt+F10');
	await expect(focused(lucia)).toHaveAccessibleName('Negrita');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowDown');
	await expect(focused(lucia)).toHaveText('Párrafo Ctrl+Alt+0');
	await expect(focused(lucia)).toHaveAttribute('aria-checked', 'true');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(focused(lucia)).toHaveAccessibleName('Estilo del párrafo');
	await page.keyboard.press('Escape');
	await expect(editor).toBeFocused();
	await expect(text.locator('strong')).toHaveText('palabra');
});

test('a link by keyboard: made, refused, changed, removed', async ({ lucia, blank }) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('el informe');
	await move(lucia, 'Shift+Control+ArrowLeft');
	await page.keyboard.press('Control+k');
	const dialog = page.getByRole('dialog', { name: 'Enlace' });
	const address = dialog.getByLabel('Dirección');
	await expect(address).toBeFocused();
	await expectAccessible(page);

	await page.keyboard.type('javascript:alert(1)');
	await page.keyboard.press('Enter');
	await expect(dialog.getByText('Escriba una dirección web o de correo completa.')).toBeVisible();
	await expect(address).toBeFocused();
	await expect(text.locator('a')).toHaveCount(0);

	await address.fill('ateneo.example/informe');
	await page.keyboard.press('Enter');
	await expect(text.getByRole('link', { name: 'informe' })).toHaveAttribute('href', 'https://ateneo.example/informe');
	await expect(editor).toBeFocused();

	// The caret right behind the link.
	await move(lucia, 'ArrowRight');
	await page.keyboard.press('Control+k');
	await expect(address).toHaveValue('https://ateneo.example/informe');
	await page.keyboard.press('Escape');
	await expect(editor).toBeFocused();
	await page.keyboard.press('Control+k');
	await dialog.getByRole('button', { name: 'Quitar el enlace' }).click();
	await expect(text.locator('a')).toHaveCount(0);
	await expect(text).toHaveText('el informe');
});

test('Tab never traps: it moves in tables and lists, and Escape leads out', async ({ lucia, blank }) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('/tabla');
	await page.keyboard.press('Enter');
	await expect(text.locator('th')).toHaveCount(3);
	await page.keyboard.type('Perfil');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Plazas');
	await expect(text.locator('th')).toHaveText(['Perfil', 'Plazas', '']);

	await page.keyboard.press('Escape');
	await expect(page.getByText('Ha salido del texto.')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(editor).toBeFocused();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(editor).not.toBeFocused();
	expect(await page.evaluate(() => document.activeElement?.closest('.prose') === null)).toBe(true);

	await editor.focus();
	await move(lucia, 'Control+End');
	await page.keyboard.type('- uno\ndos');
	await page.keyboard.press('Tab');
	await expect(text.locator('li li')).toHaveText('dos');
	await page.keyboard.press('Shift+Tab');
	await expect(text.locator('li li')).toHaveCount(0);
});

test('Markdown shortcuts, and the keys of headings', async ({ lucia, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write('## Un título\nse acabó');
	await expect(text.getByRole('heading', { level: 3 })).toHaveText('Un título');
	await expect(text.locator('p')).toHaveText('se acabó');

	// Backspace at the start of a heading first makes it a paragraph; Enter there makes room above.
	await move(lucia, 'Control+Home');
	await page.keyboard.press('Enter');
	await expect(text.locator('p').first()).toHaveText('');
	await expect(text.getByRole('heading')).toHaveText('Un título');
	await page.keyboard.press('Backspace');
	await expect(text.getByRole('heading')).toHaveCount(0);
	await expect(text.locator('p')).toHaveText(['', 'Un título', 'se acabó']);

	await move(lucia, 'Control+End');
	await page.keyboard.type(
		'\n**negro** _fino_ ~~fuera~~ `x = 1` https://ateneo.example/a. fin\n> citado\n\n[x] hecho\n\n---'
	);
	await expect(text.locator('strong')).toHaveText('negro');
	await expect(text.locator('em')).toHaveText('fino');
	await expect(text.locator('s')).toHaveText('fuera');
	await expect(text.locator('code')).toHaveText('x = 1');
	await expect(text.locator('blockquote')).toHaveText('citado');
	await expect(text.getByRole('checkbox', { name: 'hecho' })).toBeChecked();
	await expect(text.locator('hr')).toHaveCount(1);
});

test('the outline and the words follow the text, and its links work', async ({ lucia, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write(`# Uno\n${'línea\n'.repeat(40)}## Dos\nfin`);
	const outline = page.getByRole('navigation', { name: 'Contenido' });
	await expect(outline.getByRole('link')).toHaveText(['Uno', 'Dos']);
	await expect(page.getByRole('button', { name: /^43 palabras/ })).toBeVisible();

	await page.evaluate(() => window.scrollTo(0, 0));
	await outline.getByRole('link', { name: 'Dos' }).click();
	await expect(text.getByRole('heading', { name: 'Dos' })).toBeInViewport();
	await expect(outline.getByRole('link', { name: 'Dos' })).toHaveAttribute('aria-current', 'location');
});

test('reading and writing are chosen outright; a phone begins by reading', async ({ lucia, enter, blank }) => {
	await begin(blank, lucia);
	await lucia.write('Texto');
	await lucia.page.getByRole('button', { name: 'Leer' }).click();
	await expect(lucia.editor).toHaveCount(0);
	await expect(lucia.page.getByRole('toolbar')).toHaveCount(0);

	const phone = await enter('andres', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
	await phone.open(blank);
	await expect(phone.text).toHaveText('Texto');
	await expect(phone.page.getByRole('button', { name: 'Leer' })).toHaveAttribute('aria-pressed', 'true');
	await expect(phone.status).toHaveText('Al día');
	await phone.page.getByRole('button', { name: 'Editar' }).click();
	await expect(phone.editor).toBeFocused();
	await move(phone, 'Control+End');
	await phone.page.keyboard.type('!');
	await expect(lucia.text).toHaveText('Texto!');
});

for (const javaScriptEnabled of [true, false]) {
	test(`the title is changed in its place, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
		enter,
		blank
	}) => {
		const lucia = await enter('lucia', { javaScriptEnabled });
		await lucia.open(blank);
		if (javaScriptEnabled) await expect(lucia.editor).toBeVisible();
		await lucia.page.getByRole('link', { name: 'Cambiar el título' }).click();
		const field = lucia.page.getByLabel('Título del documento');
		await field.fill('<b>Actas</b> de otoño');
		await lucia.page.keyboard.press('Enter');
		await expect(lucia.page.getByRole('heading', { level: 1 })).toHaveText('<b>Actas</b> de otoño');
		await lucia.page.reload();
		await expect(lucia.page.getByRole('heading', { level: 1 })).toHaveText('<b>Actas</b> de otoño');
	});
}

test('a new title reaches who has the document open, and the text stays as it is', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await ravi.write('Half a sent');
	await lucia.page.getByRole('link', { name: 'Cambiar el título' }).click();
	await lucia.page.getByLabel('Título del documento').fill('Libro Blanco');
	await lucia.page.keyboard.press('Enter');
	await expect(ravi.page.getByRole('heading', { level: 1 })).toHaveText('Libro Blanco');
	await ravi.page.keyboard.type('ence');
	await expect(lucia.text).toHaveText('Half a sentence');
});

test('signed out in another tab: nothing more can be typed, and what to do is said', async ({ lucia, blank }) => {
	await begin(blank, lucia);
	await lucia.write('Guardado.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	const answer = await lucia.page.request.delete(`${lucia.address}/api/v1/session`);
	expect(answer.status()).toBe(204);

	await expect(lucia.status).toHaveText('Inicie sesión otra vez');
	await expect(lucia.page.getByRole('alert')).toContainText('Su sesión ha caducado o se ha cerrado.');
	await expect(lucia.editor).toHaveCount(0);
	await expect(lucia.text).toHaveText('Guardado.');
	await expectAccessible(lucia.page);
});

test('archived while somebody writes: the page turns to reading and says why', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await ravi.write('Until here.');
	await expect(ravi.status).toHaveText(/Saved at/);
	const groups = await lucia.page.request.get(`${lucia.address}/api/v1/groups`).then((answer) => answer.json());
	const talent = groups.find(({ code }: { code: string }) => code === 'BDI-TAL');
	const answer = await lucia.page.request.post(`${lucia.address}/groups/${talent.id}?/archive`, {
		form: { documentId: blank },
		headers: { origin: lucia.address }
	});
	expect(answer.ok()).toBe(true);

	await expect(ravi.editor).toHaveCount(0);
	const why = 'This document is archived: it can be read and nobody changes it.';
	await expect(ravi.page.locator('#content').getByText(why)).toBeVisible();
	await expect(ravi.page.locator('[data-live-region]')).toHaveText(why);
	await expect(ravi.page.getByRole('group', { name: 'Mode' })).toHaveCount(0);
	await expect(ravi.text).toHaveText('Until here.');
});

test('a refused change: the page says so and helps to keep the words', async ({ lucia, blank }) => {
	await lucia.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await begin(blank, lucia);
	// As a program that breaks the rules would: the server ends the connection.
	await lucia.page.evaluate(() => {
		const { editor } = document.querySelector('.ProseMirror') as Element & {
			editor: { extensionManager: { extensions: { name: string; options: { provider: Provider } }[] } };
		};
		interface Provider {
			awareness: { doc: { getArray(name: string): { insert(at: number, what: unknown[]): void } } };
		}
		const carets = editor.extensionManager.extensions.find(({ name }) => name === 'collaborationCaret');
		carets?.options.provider.awareness.doc.getArray('elsewhere').insert(0, ['x']);
	});
	await expect(lucia.status).toHaveText('No guardado: copie su texto');
	await expect(lucia.page.getByRole('alert')).toContainText('1 cambio sin guardar');
	await expect(lucia.editor).toHaveCount(0);
	await lucia.page.getByRole('button', { name: 'Copiar el texto' }).click();
	await expect(lucia.page.locator('[data-live-region]')).toHaveText('El texto está en el portapapeles.');
});

test('somebody who clicked into the text before the editor was there types where they clicked', async ({
	lucia,
	blank
}) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('Aquí.');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`${lucia.address}/documents/${blank}`, { waitUntil: 'commit' });
	const { x, y, height } = (await text.locator('p').boundingBox()) ?? { x: 0, y: 0, height: 0 };
	await page.mouse.click(x + 1, y + height / 2);
	release();
	await expect(editor).toBeFocused();
	await page.keyboard.type('De ');
	await expect(text).toHaveText('De Aquí.');
});

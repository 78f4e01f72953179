// What stands in a text besides words: tables, callouts, captions, names, numbers of headings, passages in another language.
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.editor).toBeVisible();
		await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	}
}

/** Opens the menu of what the caret is in, and chooses by its name. */
async function here({ page, editor }: Visitor, name: string | RegExp): Promise<void> {
	await expect(editor).toBeFocused(); // what was chosen before gives it back with the next frame
	await page.keyboard.press('Alt+Shift+F10');
	const item = page.locator('[role^=menuitem]').filter({ hasText: name });
	await item.first().focus();
	await page.keyboard.press('Enter');
}

const cells = ({ text }: Visitor) => text.locator('th, td');

test('a table by keyboard: headers, rows, merged and split cells, widths, caption, and out of it', async ({
	lucia,
	carmen,
	blank
}) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('/tabla');
	await page.keyboard.press('Enter');
	await expect(text.locator('tr')).toHaveCount(3);
	await expect(text.locator('th')).toHaveCount(3);
	await page.keyboard.type('Sector');
	await move(lucia, 'Tab');
	await page.keyboard.type('Total');
	await move(lucia, 'Tab');
	await page.keyboard.type('Año');
	await move(lucia, 'Shift+Tab');

	await page.keyboard.press('Alt+Shift+F10');
	await expect(page.getByRole('menu', { name: 'Tabla' })).toBeVisible();
	await expect(page.getByRole('menuitemcheckbox', { name: /Primera fila/ })).toHaveAttribute('aria-checked', 'true');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(page.locator(':focus')).toHaveAccessibleName('Tabla');
	await page.keyboard.press('Escape');
	await expect(editor).toBeFocused();

	await here(lucia, 'Primera columna de encabezado');
	await expect(text.locator('th')).toHaveCount(5);
	await here(lucia, 'Añadir una fila debajo');
	await expect(text.locator('tr')).toHaveCount(4);

	// Two cells become one, and two again.
	await move(lucia, 'End');
	await move(lucia, 'Shift+ArrowRight');
	await expect(text.locator('.selectedCell')).toHaveCount(2);
	await here(lucia, 'Unir las celdas');
	await expect(text.locator('th[colspan="2"]')).toContainText('Total');
	await here(lucia, 'Dividir la celda');
	await expect(text.locator('[colspan="2"]')).toHaveCount(0);

	await here(lucia, 'Columna más ancha');
	await expect(text.locator('th').nth(1)).toHaveAttribute('colwidth', /^\d+$/);
	const width = Number(await text.locator('th').nth(1).getAttribute('colwidth'));
	await here(lucia, 'Columna más estrecha');
	await expect(text.locator('th').nth(1)).toHaveAttribute('colwidth', String(width - 24));
	await here(lucia, 'Anchos según el contenido');
	await expect(text.locator('[colwidth]')).toHaveCount(0);

	// By mouse: the border of the first column.
	const first = (await cells(lucia).first().boundingBox())!;
	await page.mouse.move(first.x + first.width - 1, first.y + 10);
	await expect(text.locator('.column-resize-handle').first()).toBeVisible();
	await page.mouse.down();
	await page.mouse.move(first.x + first.width + 60, first.y + 10, { steps: 4 });
	await page.mouse.up();
	await expect(cells(lucia).first()).toHaveAttribute('colwidth', /^\d{3}$/);

	await cells(lucia).first().click();
	await here(lucia, 'Título de la tabla');
	await page.keyboard.type('Respuestas');
	await page.keyboard.press('Enter');
	await page.keyboard.type('De cada ');
	await expect(text.locator('.caption')).toHaveText('Respuestas');
	await expect(cells(lucia).first()).toHaveText('De cada Sector');
	await page.keyboard.press('Control+Enter');
	await page.keyboard.type('Sigue.');
	await expect(text.locator('.tableWrapper + p')).toHaveText('Sigue.');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	await carmen.open(blank);
	await expect(carmen.text.getByRole('table', { name: 'Respuestas' })).toBeVisible();
	await expect(text.getByRole('table', { name: 'Respuestas' })).toBeVisible();
});

test('callouts: made, changed in kind, left and removed; code has its language', async ({ lucia, ravi, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('/recuadro at');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Dos semanas.');
	await expect(ravi.text.getByRole('note')).toContainText('AtenciónDos semanas.');
	await expectAccessible(page);

	// The kind is changed while Ravi writes in it: nothing is made anew.
	await ravi.text.getByText('Dos semanas.').click();
	await move(ravi, 'End');
	await Promise.all([ravi.page.keyboard.type(' No more than that.'), here(lucia, 'Recuadro: ejemplo')]);
	await expect(text.getByRole('note')).toContainText('EjemploDos semanas. No more than that.');

	await text.getByText('Dos semanas.').click();
	await move(lucia, 'End');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Fuera.');
	await expect(text.locator('.callout + p')).toHaveText('Fuera.');
	await move(lucia, 'ArrowUp');
	await here(lucia, 'Quitar el recuadro');
	await expect(text.getByRole('note')).toHaveCount(0);

	await move(lucia, 'Control+End');
	await page.keyboard.type('\n```py\nx = 1');
	await move(lucia, 'End');
	await page.keyboard.press('Alt+Shift+F10');
	await expect(page.locator(':focus')).toHaveText(/^Python/);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(lucia.editor).toBeFocused();
	await here(lucia, 'SQL');
	await expect(text.locator('code.language-sql')).toHaveText('x = 1');
});

test('numbers of headings are everybody’s, also in the contents and in files', async ({ lucia, ravi, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('/índice');
	await page.keyboard.press('Enter');
	await move(lucia, 'Control+End');
	await page.keyboard.type('\n# Método\n## Muestra\n# Fin');
	await expect(text.locator('.toc a')).toHaveText(['Método', 'Muestra', 'Fin']);

	await page.getByRole('toolbar').getByRole('button', { name: 'Estilo del párrafo' }).click();
	await page.getByRole('menuitemcheckbox', { name: 'Numerar los títulos del documento' }).click();
	const numberOf = (visitor: Visitor, name: string) =>
		visitor.text
			.getByRole('heading', { name })
			.evaluate((element) => getComputedStyle(element, '::before').content.replace(/"|\s/g, ''));
	for (const somebody of [lucia, ravi]) {
		await expect(somebody.page.getByRole('navigation', { name: /Contenido|Contents/ }).first()).toContainText(
			'1.1 Muestra'
		);
		expect(await numberOf(somebody, 'Muestra')).toContain('counter(h2)');
		await expect(somebody.text.locator('.toc a').nth(1)).toHaveAttribute('data-number', '1.1');
	}
	await expect(page.locator('[data-live-region]')).toHaveText('Los títulos van numerados.');
	await text.locator('.toc').getByRole('link', { name: 'Fin' }).click();
	await expect(page).toHaveURL(/#s-3$/);
	const file = await page.request.get(`${lucia.address}/api/v1/documents/${blank}?format=markdown`);
	expect(await file.text()).toContain('### 1.1 Muestra');
});

test('names by keyboard; a document leads only whoever may read it', async ({ lucia, carmen, blank }) => {
	const { page, text, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('Lo firma @rav');
	const options = page.getByRole('listbox', { name: 'Personas y organizaciones' }).getByRole('option');
	await expect(options).toHaveText([/Ravi Menon/]);
	await expect(editor).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await page.keyboard.type('según #libro');
	await expect(page.getByRole('option').first()).toContainText('Libro Blanco');
	await page.keyboard.press('Enter');
	await expect(text.locator('.mention')).toHaveText(['@Ravi Menon', /^#Libro Blanco/]);
	await page.keyboard.type('y #zzzz');
	await expect(page.getByText('Nadie ni nada con ese nombre').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(text.locator('p')).toContainText('y #zzzz');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	await carmen.open(blank);
	const link = carmen.text.getByRole('link', { name: /^#Libro Blanco/ });
	await link.click();
	await expect(carmen.page.getByRole('heading', { level: 1 })).toHaveText(/^Libro Blanco/);
});

test('a passage says its language, and letters stand above and below the line', async ({ lucia, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write('Es el state');
	await move(lucia, 'Shift+Control+ArrowLeft');
	await page.getByRole('toolbar').getByRole('button', { name: 'Más formatos' }).click();
	await page.getByRole('menuitemcheckbox', { name: 'Idioma del pasaje…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Idioma del pasaje' });
	await expectAccessible(page);
	await dialog.getByLabel('Idioma').selectOption('en');
	await dialog.getByRole('button', { name: 'Aplicar' }).click();
	await expect(text.locator('span[lang=en]')).toHaveText('state');
	await move(lucia, 'ArrowRight');
	await page.keyboard.press('Control+.');
	await page.keyboard.type('2');
	await page.keyboard.press('Control+,');
	await page.keyboard.type('3');
	await expect(text.locator('sup')).toHaveText('2');
	await expect(text.locator('sub')).toHaveText('3');
});

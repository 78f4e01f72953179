// What helps to write and to read: counts, the outline by keyboard, links at the caret, the form told, the check.
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	}
}

const spoken = ({ page }: Visitor) => page.locator('[data-live-region]');
const beside = ({ page }: Visitor) => page.locator('.beside');

test('words are counted, of the document and of what is selected', async ({ lucia, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('Uno dos tres.\nCuatro cinco');
	await expect(beside(lucia)).toContainText('5 palabras');
	await move(lucia, 'Shift+Home');
	await expect(beside(lucia)).toContainText('2 de 5 palabras');
	await beside(lucia)
		.getByRole('button', { name: /palabras/ })
		.click();
	const dialog = page.getByRole('dialog', { name: 'Recuento' });
	await expect(dialog.getByRole('row', { name: /^Palabras/ })).toHaveText(/Palabras\s*5\s*2/);
	await expect(dialog.getByRole('row', { name: /con espacios/ })).toHaveText(/25\s*12/);
	await expect(dialog.getByRole('row', { name: /lectura/ })).toHaveText(/un\sminuto\s*un\sminuto/);
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(lucia.editor).toBeFocused();
});

test('the outline is one stop for Tab, and leads the caret to a heading', async ({ lucia, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write(`# Uno\n${'línea\n'.repeat(30)}# Dos\n${'línea\n'.repeat(30)}## Tres`);
	const links = beside(lucia).getByRole('link');
	await expect(links).toHaveText(['Uno', 'Dos', 'Tres']);
	await links.nth(0).focus();
	await page.keyboard.press('End');
	await expect(links.nth(2)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(lucia.editor).toBeFocused();
	await page.keyboard.type('¡');
	await expect(lucia.text.getByRole('heading', { level: 2 }).nth(1)).toHaveText('¡Dos');
	await expect(beside(lucia).getByRole('link', { name: '¡Dos' })).toHaveAttribute('aria-current', 'location');
	// All others are passed by.
	await page.keyboard.press('Escape');
	expect(await links.evaluateAll((all) => all.filter((link) => (link as HTMLElement).tabIndex === 0).length)).toBe(1);
});

test('an address becomes a link as it is typed, also at the end of a line', async ({ lucia, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write(
		'Vea https://ateneo.example/a.\nwww.ateneo.example y ana@ateneo.example, o javascript:alert(1) fin'
	);
	await expect(text.locator('a')).toHaveText(['https://ateneo.example/a', 'www.ateneo.example', 'ana@ateneo.example']);
	expect(await text.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
		'https://ateneo.example/a',
		'https://www.ateneo.example',
		'mailto:ana@ateneo.example'
	]);
	await expect(text.locator('p')).toHaveText([/a\.$/, /fin$/]);
	// Who does not want it undoes it.
	await page.keyboard.type('\nwww.otra.example ');
	await expect(text.locator('a')).toHaveCount(4);
	await page.keyboard.press('Backspace');
	await expect(text.locator('a')).toHaveCount(3);
	await expect(text).toContainText('www.otra.example');
});

test('a link at the caret: where it leads, opened and copied by keyboard', async ({ lucia, blank }) => {
	const { page } = lucia;
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await begin(blank, lucia);
	await lucia.write('Vea https://ateneo.example/informe ');
	await move(lucia, 'ArrowLeft');
	await move(lucia, 'ArrowLeft');
	const hint = page.getByRole('group', { name: 'Enlace' });
	await expect(hint).toContainText('https://ateneo.example/informe');
	await expectAccessible(page);
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog', { name: 'Enlace' }).getByRole('button', { name: 'Copiar la dirección' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://ateneo.example/informe');
	await expect(spoken(lucia)).toHaveText('La dirección está en el portapapeles.');
	// The text gets its focus back a frame after the dialog is gone.
	await expect(async () => {
		await move(lucia, 'Home');
		await expect(hint).toHaveCount(0, { timeout: 500 });
	}).toPass();
	await move(lucia, 'End');
	await move(lucia, 'ArrowLeft');
	await move(lucia, 'ArrowLeft');
	await page.context().route('https://ateneo.example/**', (route) => route.fulfill({ body: 'El informe' }));
	const opened = page.context().waitForEvent('page');
	await page.keyboard.press('Alt+Enter');
	await expect((await opened).getByText('El informe')).toBeVisible();
});

test('the form at the caret is told when asked for', async ({ lucia, ravi, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	const told = async () => {
		await page.keyboard.press('Alt+Shift+F');
		return spoken(lucia).innerText();
	};
	await lucia.write('## Título');
	expect(await told()).toBe('Título 2. Sin formato de letra.');
	await page.keyboard.type('\n1. uno\n**dos** y https://ateneo.example ');
	await move(lucia, 'ArrowLeft');
	expect(await told()).toBe('Párrafo. Lista numerada, elemento 2 de 2. enlace a https://ateneo.example.');
	await move(lucia, 'Home');
	await move(lucia, 'ArrowRight');
	expect(await told()).toBe('Párrafo. Lista numerada, elemento 2 de 2. Negrita.');
	await move(lucia, 'Control+End');
	await page.keyboard.type('\n\n/tabla');
	await page.keyboard.press('Enter');
	expect(await told()).toBe('Párrafo. Tabla, fila 1 de 3, columna 1 de 3, encabezado. Sin formato de letra.');

	await ravi.open(blank);
	await expect(ravi.page.getByRole('toolbar')).toBeVisible();
	await ravi.editor.click();
	await move(ravi, 'Control+Home');
	await ravi.page.keyboard.press('Alt+Shift+F');
	await expect(spoken(ravi)).toHaveText('Heading 2. No letter format.');
});

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

// A text of ten pages from its first word to the public page: two people write it, one with a mouse, the other by keyboard
// and in the order of a screen reader alone.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from '../../server/db';
import { arrive, expect, expectAccessible, test, whitePaper, type LiveServer } from '../support/browser';
import { ByKeyboard } from '../support/by-keyboard';
import { photo, png } from '../support/images';

/** What was planned for a document comes now. */
async function bringForward({ dataFolder }: LiveServer, documentId: string): Promise<void> {
	const lines = (await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
	const sql = open({ socketFolder: lines[4]!, database: 'ateneo', user: 'ateneo' }, { max: 1 });
	try {
		await sql`update planned_moves set at = now() where document_id = ${documentId}`;
		await sql`update jobs.job set start_after = now()
			where id = (select job_id from planned_moves where document_id = ${documentId})`;
	} finally {
		await sql.end();
	}
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

test('a text of ten pages, written by two, compared, taken to its last call and published', async ({
	lucia,
	enter,
	blank,
	browser,
	server
}) => {
	const elena = await enter('elena');
	const keys = new ByKeyboard(elena);
	const voice = elena.page.locator('[data-live-region]');

	await test.step('Lucía brings ten pages', async () => {
		await lucia.open(await whitePaper(lucia));
		await lucia.editor.click();
		await lucia.page.keyboard.press('Control+a');
		await lucia.page.keyboard.press('Control+c');
		await lucia.open(blank);
		await lucia.editor.click();
		await lucia.page.keyboard.press('Control+v');
		await expect(lucia.editor.getByRole('heading').nth(8)).toBeAttached();
		await expect(lucia.status).toHaveText(/Guardado a las/);
	});

	await test.step('Elena finds it from the first page, and comes into the text', async () => {
		await elena.page.goto(elena.address);
		await keys.skipToContent();
		await keys.choose('link', /^a text of ten pages/);
		await expect(elena.editor.getByText('Sostenemos cinco ideas')).toBeVisible();
		await keys.skipToContent();
		await keys.reach('textbox', 'Texto del documento');
		await expectAccessible(elena.page);
	});

	await test.step('she writes, formats, adds a note and a picture', async () => {
		await keys.press('Control+End', 'Enter', 'Enter', 'Control+Alt+1'); // the text ends with a list, which a second Enter leaves
		await keys.type('Lo que pide el ayuntamiento');
		await keys.press('Enter');
		await keys.type('El clúster se compromete a ');
		await keys.press('Control+b');
		await keys.type('publicar cada año');
		await keys.press('Control+b');
		await keys.type(' el número de prácticas');
		await keys.press('Control+Alt+f');
		await keys.type('Según el registro de 2025.');
		await keys.press('Escape');
		await keys.type('.');
		await keys.press('Enter');
		const chooser = elena.page.waitForEvent('filechooser');
		await keys.type('/imagen');
		await expect(elena.page.getByRole('listbox', { name: 'Insertar' }).getByRole('option')).toHaveCount(1);
		await elena.page.keyboard.press('Enter');
		await (await chooser).setFiles({ name: 'plaza.jpg', mimeType: 'image/jpeg', buffer: await photo() });
		await expect(elena.page.getByRole('textbox', { name: 'Texto alternativo' })).toBeFocused();
		await keys.type('La plaza, mitad roja y mitad azul');
		await keys.choose('button', 'Insertar');
		await expect(voice).toHaveText('Imagen insertada: plaza.jpg.');
		await expect(elena.page.getByRole('dialog')).toBeHidden();
		await expect(elena.editor).toBeFocused();
		await expect(elena.editor.locator('figure img')).toBeVisible();
		await keys.press('ArrowUp');
		await keys.type('Figura 1. La plaza del ayuntamiento');
		await expect(lucia.editor.locator('figcaption').last()).toHaveText('Figura 1. La plaza del ayuntamiento');
		await expect(lucia.editor.locator('strong').last()).toHaveText('publicar cada año');
	});

	await test.step('Lucía does the same with the mouse, and leaves a picture without words', async () => {
		const heading = lucia.editor.getByRole('heading', { name: 'Lo que pide el ayuntamiento' });
		await heading.click();
		await lucia.page.keyboard.press('End');
		await lucia.page.keyboard.press('Enter');
		await lucia.page.keyboard.type('Lo firman todas las organizaciones del grupo.');
		await lucia.editor.getByText('Lo firman todas').dblclick({ position: { x: 10, y: 12 } });
		await lucia.page.getByRole('toolbar').getByRole('button', { name: 'Cursiva' }).click();
		await expect(elena.editor.locator('em').last()).toHaveText('Lo');
		await lucia.page.keyboard.press('End');
		await lucia.page.getByRole('toolbar').getByRole('button', { name: 'Insertar', exact: true }).click();
		await lucia.page.getByRole('menuitem', { name: /^Nota al pie/ }).click();
		await lucia.page.keyboard.type('Acuerdo de mayo.');
		await lucia.page.keyboard.press('Escape');
		const chooser = lucia.page.waitForEvent('filechooser');
		await lucia.page.getByRole('toolbar').getByRole('button', { name: 'Insertar', exact: true }).click();
		await lucia.page.getByRole('menuitem', { name: /^Insertar una imagen/ }).click();
		await (await chooser).setFiles({ name: 'curva.png', mimeType: 'image/png', buffer: await png() });
		await lucia.page.getByRole('dialog').getByRole('button', { name: 'Describirla más tarde' }).click();
		await expect(elena.editor.locator('figure')).toHaveCount(2);
		await expect(elena.status).toHaveText(/Guardado a las/);
		await expect(lucia.status).toHaveText(/Guardado a las/);
	});

	await test.step('Elena keeps a version; then both go on', async () => {
		await keys.press('Escape');
		await keys.choose('link', 'Versiones', 'Shift+Tab');
		await keys.choose('link', 'Guardar una versión…');
		await expect(elena.page.getByRole('dialog')).toBeVisible();
		await keys.reach('textbox', 'Nombre');
		await keys.type('La de ayer');
		await keys.choose('button', 'Guardar la versión');
		await expect(voice).toContainText('La versión 1 está guardada.');
		await expectAccessible(elena.page);

		await lucia.editor.getByText('Lo firman todas').click({ clickCount: 3 });
		await lucia.page.keyboard.type('Lo firma la presidencia.');
		await lucia.editor.getByText('El clúster se compromete').click();
		await lucia.page.keyboard.press('Home');
		await lucia.page.keyboard.type('Desde enero, ');
		await expect(lucia.status).toHaveText(/Guardado a las/);
	});

	await test.step('Elena compares, and brings one paragraph back while Lucía writes', async () => {
		await keys.choose('button', 'Comparar');
		await expect(elena.page.getByRole('heading', { name: 'Resumen' })).toBeVisible();
		await expectAccessible(elena.page);
		await keys.skipToContent();
		await keys.choose('link', /^En .*«Lo que pide el ayuntamiento»/);
		await expect(elena.page.locator('.change:focus')).toHaveCount(1);
		await keys.press('Alt+ArrowDown', 'Alt+ArrowUp');
		await expect(elena.page.locator('.change:focus')).toContainText('Lo firma');
		await keys.choose('link', /^Recuperar lo anterior del cambio/);
		const dialog = elena.page.getByRole('dialog');
		await expect(dialog).toContainText('Lo firman todas las organizaciones del grupo.');
		await lucia.write(' Fin');
		await keys.choose('button', 'Recuperar');
		await lucia.page.keyboard.type(' del texto.');
		await expect(voice).toContainText('El texto vuelve a decir lo que decía.');
		await expect(lucia.editor.getByText('Lo firman todas las organizaciones del grupo.')).toBeVisible();
		await expect(lucia.editor.getByText('Desde enero, El clúster')).toBeVisible();
		await expect(lucia.editor.getByText('Fin del texto.')).toBeVisible();
		await expect(lucia.status).toHaveText(/Guardado a las/);
	});

	await test.step('she mends what the checker finds', async () => {
		await keys.choose('link', 'Ir al documento');
		await expect(elena.editor.getByText('Fin del texto.')).toBeVisible();
		await keys.skipToContent();
		await keys.choose('button', 'Revisar el texto…');
		await expect(elena.page.getByRole('heading', { name: 'Antes de publicar' })).toBeFocused();
		await expectAccessible(elena.page);
		await keys.choose('button', /^Imagen sin texto alternativo/);
		await expect(elena.editor).toBeFocused();
		await keys.press('Alt+F10');
		await keys.choose('button', 'Falta el texto alternativo');
		await keys.type('Una curva que sube');
		await keys.choose('button', 'Guardar');
		await expect(lucia.editor.locator('figure img').first()).toHaveAttribute('alt', 'Una curva que sube');
		await expect(elena.status).toHaveText(/Guardado a las/);
	});

	await test.step('she takes it to its last call', async () => {
		await keys.press('Escape');
		await keys.choose('link', /^Borrador/, 'Shift+Tab');
		await keys.choose('link', 'Pasar a revisión…');
		await keys.choose('button', 'Pasar a revisión');
		await expect(voice).toHaveText('El documento está ahora en «En revisión».');
		await expectAccessible(elena.page);
		await keys.choose('link', 'Abrir la última llamada…');
		await keys.choose('button', 'Continuar');
		await expect(elena.page.getByRole('heading', { name: '¿Abrir la última llamada?' })).toBeFocused();
		await keys.choose('button', 'Sí, abrir la última llamada');
		await expect(voice).toHaveText('El documento está ahora en «Última llamada».');
		await expect(
			lucia.page.getByText('El texto está cerrado desde que empezó la última llamada.').first()
		).toBeVisible();
	});

	const address = await test.step('its time ends while the server is off, and it is published', async () => {
		const { page } = await enter('pilar');
		await lucia.page.context().setOffline(true);
		await server.kill();
		await bringForward(server, blank);
		await server.start();
		const stateNow = async () =>
			(await (await page.request.get(`${server.address}/api/v1/documents/${blank}`)).json()).state;
		await expect.poll(stateNow).toBe('adopted');
		// Lucía's page was away when that was told.
		await lucia.page.context().setOffline(false);
		await expect(lucia.page.getByRole('link', { name: /^Adoptado/ })).toBeVisible();
		await page.goto(`${server.address}/documents/${blank}/life?to=published`);
		await page.getByRole('button', { name: 'Continuar' }).press('Enter');
		await expect(page.getByRole('heading', { name: '¿Publicar?' })).toBeFocused();
		await page.getByRole('button', { name: 'Sí, publicar' }).press('Enter');
		const link = page.getByRole('link', { name: /\/p\// }).first();
		return new URL((await link.getAttribute('href'))!, server.address).href;
	});

	await test.step('anybody reads it, without a program, on the screen and on paper', async () => {
		const { page, text } = await arrive(browser, server, { javaScriptEnabled: false });
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^a text of ten pages/);
		await expect(page.getByText(/Universidad Cibeles/).first()).toBeVisible();
		await expect(page.getByRole('navigation', { name: 'Contenido' })).toContainText('Lo que pide el ayuntamiento');
		const figure = text.locator('figure').filter({ hasText: 'Figura 1. La plaza del ayuntamiento' });
		await expect(figure.getByRole('img', { name: 'La plaza, mitad roja y mitad azul' })).toBeVisible();
		await text.locator('[role=doc-noteref]').last().click();
		await expect(page).toHaveURL(/#note-\d+$/);
		await expect(text.locator('.note').last()).toContainText('Según el registro de 2025.');
		await expect(page.locator('#cite-apa')).toContainText(new URL(address).pathname);
		expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThanOrEqual(10);
		await page.context().close();
		const reader = await arrive(browser, server);
		await reader.page.goto(address);
		await expectAccessible(reader.page);
		await reader.page.context().close();
	});
});

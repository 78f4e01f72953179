// Pictures in the text: dropped, pasted and picked, described, moved about, and what happens when something is wrong.
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';
import { jpeg, png } from '../support/images';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.editor).toBeVisible();
	}
}

interface FilePayload {
	name: string;
	mimeType: string;
	buffer: Buffer;
}

const figuresOf = ({ text }: Visitor) => text.locator('figure');
const imagesOf = ({ text }: Visitor) => text.locator('figure .picture img');
const dialogOf = ({ page }: Visitor) => page.getByRole('dialog');
const liveRegion = ({ page }: Visitor) => page.locator('[data-live-region]');
const says = (visitor: Visitor, words: string | RegExp) => expect(liveRegion(visitor)).toHaveText(words);

/** It has come, and is not only a place for one. */
const isDrawn = (visitor: Visitor, nth = 0) =>
	expect
		.poll(() =>
			imagesOf(visitor)
				.nth(nth)
				.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)
		)
		.toBeGreaterThan(0);

const file = (name: string, buffer: Buffer, mimeType = 'image/png'): FilePayload => ({ name, mimeType, buffer });

/** Chooses files in the dialog of the browser that `act` opens. */
async function choose({ page }: Visitor, act: () => Promise<unknown>, ...files: FilePayload[]): Promise<void> {
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
	await chooser.setFiles(files);
}

/** As the browser tells it when somebody drops or pastes. */
async function bring(
	{ editor }: Visitor,
	type: 'drop' | 'paste',
	{ files = [], text = '', html = '' }: { files?: FilePayload[]; text?: string; html?: string },
	onto = ':scope > *'
): Promise<void> {
	const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
	await editor.evaluate(
		(element, { type, sent, text, html, onto }) => {
			const data = new DataTransfer();
			for (const { name, mimeType, base64 } of sent)
				data.items.add(
					new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType })
				);
			if (text) data.setData('text/plain', text);
			if (html) data.setData('text/html', html);
			const init = { bubbles: true, cancelable: true };
			if (type === 'paste')
				return void element.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
			const target = element.querySelector(onto)!;
			const { left, top, height } = target.getBoundingClientRect();
			const place = { clientX: left + 3, clientY: top + height / 2 };
			target.dispatchEvent(new DragEvent('drop', { ...init, ...place, dataTransfer: data }));
		},
		{ type, sent, text, html, onto }
	);
}

async function describe(visitor: Visitor, words: string): Promise<void> {
	const dialog = dialogOf(visitor);
	await dialog.getByRole('textbox').fill(words);
	await dialog.getByRole('button', { name: /^(Insertar|Insert)$/ }).click();
}

const later = (visitor: Visitor) =>
	dialogOf(visitor)
		.getByRole('button', { name: /más tarde|later/ })
		.first()
		.click();

test('by keyboard alone: chosen, described, captioned by two, made narrower; read without JavaScript', async ({
	lucia,
	ravi,
	blank,
	enter
}) => {
	const { page, editor, text } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('Antes.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('/imagen');
	await choose(lucia, () => page.keyboard.press('Enter'), file('curva.png', await png({ width: 1200, height: 600 })));

	const dialog = dialogOf(lucia);
	const alt = dialog.getByRole('textbox', { name: 'Texto alternativo' });
	await expect(alt).toBeFocused();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Insertar', exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(alt).toHaveAccessibleDescription(/Describa la imagen, o márquela como decorativa/);
	await expect(alt).toBeFocused();
	await page.keyboard.type('Una curva que sube');
	await dialog.getByRole('button', { name: 'Insertar', exact: true }).focus();
	await page.keyboard.press('Enter');

	await expect(dialog).toBeHidden();
	await expect(editor).toBeFocused();
	await says(lucia, 'Imagen insertada: curva.png.');
	for (const visitor of [lucia, ravi]) {
		await expect(imagesOf(visitor)).toHaveAttribute('alt', 'Una curva que sube');
		await isDrawn(visitor);
	}
	await expect(text.locator('> *')).toHaveText(['Antes.', '', '']);

	// The caret stands below it, where writing goes on; above that is the caption.
	await move(lucia, 'ArrowUp');
	await page.keyboard.type('Gráfico 1');
	await ravi.text.locator('figcaption').click();
	await move(ravi, 'End');
	await ravi.page.keyboard.type(' of 3');
	await page.keyboard.type('.');
	for (const visitor of [lucia, ravi]) await expect(visitor.text.locator('figcaption')).toHaveText(/^Gráfico 1/);
	await expect(text.locator('figcaption')).toContainText('of 3');

	await page.keyboard.press('Alt+F10');
	await page.keyboard.press('Tab');
	const tools = page.getByRole('toolbar', { name: 'Imagen' });
	await expect(tools.getByRole('button', { name: 'Texto alternativo…' })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Tab');
	const slider = tools.getByRole('slider', { name: 'Anchura' });
	await expect(slider).toBeFocused();
	for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowLeft');
	await expect(slider).toHaveAttribute('aria-valuetext', /60\s%/);
	for (const visitor of [lucia, ravi]) await expect(figuresOf(visitor)).toHaveAttribute('data-width', '60');
	await page.keyboard.press('Escape');
	await expect(editor).toBeFocused();

	await page.keyboard.press('Enter');
	await page.keyboard.type('Después.');
	await expect(ravi.text.locator('> *').last()).toHaveText('Después.');
	await expect(figuresOf(ravi)).toHaveCount(1);
	await expect(lucia.status).toHaveText(/Guardado a las/);

	const reader = await enter('carmen', { javaScriptEnabled: false });
	await reader.open(blank);
	await expect(imagesOf(reader)).toHaveAttribute('alt', 'Una curva que sube');
	expect(
		await imagesOf(reader).evaluateAll((all) =>
			all.map((each) => [each.getAttribute('width'), each.getAttribute('height')])
		)
	).toEqual([['1200', '600']]);
});

test('several dropped at once: one described, one decorative, one broken that says why', async ({
	lucia,
	ravi,
	blank
}) => {
	const { page, text } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('Uno.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Dos.');
	const whole = await jpeg({ width: 900, height: 500 });
	const files = [
		file('a.jpg', whole, 'image/jpeg'),
		file('b.png', await png({ width: 300, height: 200 })),
		file('c.jpg', whole.subarray(0, whole.length / 2), 'image/jpeg'),
		file('d.pdf', Buffer.from('%PDF-1.7'), 'application/pdf')
	];
	await bring(lucia, 'drop', { files }, 'p');

	const dialog = dialogOf(lucia);
	await expect(dialog.getByRole('heading')).toHaveText('Insertar una imagen: 1 de 4');
	await describe(lucia, 'La plaza');
	await expect(dialog.getByRole('heading')).toHaveText('Insertar una imagen: 2 de 4');
	await dialog.getByRole('checkbox', { name: /decorativa/ }).check();
	await dialog.getByRole('button', { name: 'Insertar', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText('La imagen está dañada o incompleta.');
	await dialog.getByRole('button', { name: 'Cancelar' }).click();
	await expect(dialog.getByRole('alert')).toContainText('El archivo no es una imagen que podamos mostrar.');
	await page.keyboard.press('Escape');

	await expect(dialog).toHaveCount(0);
	for (const visitor of [lucia, ravi]) {
		await expect(visitor.text.locator('> *')).toHaveText(['Uno.', '', '', 'Dos.']);
		expect(await imagesOf(visitor).evaluateAll((all) => all.map((each) => each.getAttribute('alt')))).toEqual([
			'La plaza',
			''
		]);
	}
	await expect(text.locator('.upload')).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(figuresOf(ravi)).toHaveCount(1);
});

test('while it is sent nothing of it is in the text, and it comes where it was put', async ({ lucia, ravi, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('Uno.');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Dos.');
	await expect(ravi.text.locator('> *')).toHaveText(['Uno.', 'Dos.']);
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/files', async (route) => {
		await held;
		await route.continue();
	});

	await bring(lucia, 'drop', { files: [file('plano.png', await png())] }, 'p');
	await later(lucia);
	await expect(lucia.text.locator('.upload')).toContainText('plano.png');
	await expect(page.getByRole('region', { name: 'Imágenes que se están enviando' })).toContainText('plano.png');
	// Others write before and behind it; nothing of it is theirs to see.
	await ravi.text.locator('p').first().click();
	await move(ravi, 'Home');
	await ravi.page.keyboard.type('Zero.');
	await ravi.page.keyboard.press('Enter');
	await move(ravi, 'Control+End');
	await ravi.page.keyboard.press('Enter');
	await ravi.page.keyboard.type('Three.');
	await expect(lucia.text.locator('> p')).toHaveText(['Zero.', 'Uno.', 'Dos.', 'Three.']);
	await expect(ravi.text.locator('> *')).toHaveText(['Zero.', 'Uno.', 'Dos.', 'Three.']);
	await expect(lucia.text.locator('> *').nth(2)).toHaveClass(/upload/);

	release();
	for (const visitor of [lucia, ravi])
		await expect(visitor.text.locator('> *')).toHaveText(['Zero.', 'Uno.', '', 'Dos.', 'Three.']);
	await expect(figuresOf(ravi)).toHaveAttribute('data-undescribed', '');

	// It is described when there is time for it.
	await imagesOf(lucia).click();
	await page
		.getByRole('toolbar', { name: 'Imagen' })
		.getByRole('button', { name: 'Falta el texto alternativo' })
		.click();
	await dialogOf(lucia).getByRole('textbox').fill('El plano de la planta');
	await dialogOf(lucia).getByRole('button', { name: 'Guardar' }).click();
	await expect(imagesOf(ravi)).toHaveAttribute('alt', 'El plano de la planta');
	await expect(lucia.editor).toBeFocused();
});

test('pasted: a picture is taken, a picture of words is not; without a connection it says so', async ({
	lucia,
	blank
}) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write('Uno.');
	const picture = file('image.png', await png());
	await bring(lucia, 'paste', { files: [picture], text: 'Dos.', html: '<p>Dos.</p>' });
	await expect(text).toContainText('Dos.');
	await expect(dialogOf(lucia)).toHaveCount(0);

	await bring(lucia, 'paste', { files: [picture] });
	await describe(lucia, 'Una captura');
	await isDrawn(lucia);

	await page.context().setOffline(true);
	await bring(lucia, 'paste', { files: [picture] });
	await expect(dialogOf(lucia).getByRole('alert')).toContainText('No hay conexión con el servidor.');
	await page.context().setOffline(false);
	await dialogOf(lucia).getByRole('button', { name: 'Probar otra vez' }).click();
	await describe(lucia, 'Otra captura');
	await expect(imagesOf(lucia)).toHaveCount(2);
	await isDrawn(lucia, 1);
});

test('what failed while one wrote on is in a list behind the tools', async ({ lucia, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/files', async (route) => {
		await held;
		await route.abort();
	});
	await lucia.write('Texto.');
	await bring(lucia, 'paste', { files: [file('foto.png', await png())] });
	await later(lucia);
	release();
	await says(lucia, /No se ha podido insertar foto\.png\. No hay conexión.*Alt\+F10 y Tabulador/);
	await page.unroute('**/files');
	await lucia.editor.focus();
	await page.keyboard.press('Alt+F10');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Probar otra vez: foto.png' })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await isDrawn(lucia);
	await expect(page.getByRole('region', { name: 'Imágenes que se están enviando' })).toHaveCount(0);
});

test('a figure goes from document to document, where one may read both', async ({ lucia, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('Texto.');
	await bring(lucia, 'paste', { files: [file('foto.png', await png())] });
	await describe(lucia, 'La foto');
	await isDrawn(lucia);
	const html = await figuresOf(lucia).evaluate((element) => element.outerHTML);

	// Within the document it needs nobody.
	await bring(lucia, 'paste', { html: `<p>Antes</p>${html}` });
	await expect(figuresOf(lucia)).toHaveCount(2);

	const groups = await page.request.get(`${lucia.address}/api/v1/groups`).then((answer) => answer.json());
	const talent = groups.find(({ code }: { code: string }) => code === 'BDI-TAL');
	const data = { kind: 'blank', title: 'Otro', language: 'es' };
	const made = await page.request.post(`${lucia.address}/api/v1/groups/${talent.id}/documents`, { data });
	await begin((await made.json()).id, lucia);
	await lucia.editor.click();
	await bring(lucia, 'drop', { html: `<p>Copiado</p>${html}` });
	await expect(lucia.text).toContainText('Copiado');
	await isDrawn(lucia);
	await expect(imagesOf(lucia)).toHaveAttribute('alt', 'La foto');

	// Of a document that nobody here may read; the words come all the same.
	const foreign = html
		.replaceAll(blank, '00000000-0000-4000-8000-000000000000')
		.replaceAll(/[0-9a-f]{64}/g, 'f'.repeat(64));
	await bring(lucia, 'paste', { html: `<p>Sin imagen</p>${foreign}` });
	await expect(page.getByRole('alert')).toContainText('No se ha pegado una imagen');
	await expect(lucia.text).toContainText('Sin imagen');
	await expect(figuresOf(lucia)).toHaveCount(1);
});

test('made narrower by its handle; taken away by a key, and back by undoing', async ({ lucia, ravi, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('Texto.');
	await bring(lucia, 'paste', { files: [file('foto.png', await png({ width: 1400, height: 500 }))] });
	await describe(lucia, 'La foto');
	await isDrawn(lucia);
	await imagesOf(lucia).click();
	const handle = page.locator('.handle.right');
	const { x, y, width, height } = (await handle.boundingBox())!;
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	await page.mouse.move(x - 150, y, { steps: 5 });
	await page.mouse.up();
	await expect(figuresOf(ravi)).toHaveAttribute('data-width', /^(45|50|55)$/);

	// What is typed goes into the caption, not in place of the picture; and no style makes a paragraph of it.
	await imagesOf(lucia).click();
	await page.keyboard.type('## Pie');
	await page.keyboard.press('Control+Alt+2');
	await page.keyboard.press('Control+Shift+8');
	await page.keyboard.press('Control+Alt+c');
	await bring(lucia, 'paste', { html: '<p>de</p><p>foto</p>', text: 'de foto' });
	await expect(ravi.text.locator('figcaption')).toHaveText('## Piedefoto');
	await expect(figuresOf(ravi)).toHaveCount(1);
	await imagesOf(lucia).click();
	await page.keyboard.press('Delete');
	await expect(figuresOf(ravi)).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await isDrawn(ravi);
});

test('nothing moves when pictures come, and readers have no tools for them', async ({ lucia, carmen, blank }) => {
	await begin(blank, lucia);
	await lucia.write('Texto.');
	await bring(lucia, 'paste', { files: [file('foto.png', await png({ width: 1000, height: 800 }))] });
	await describe(lucia, 'La foto');
	await isDrawn(lucia);
	await lucia.write('Detrás de ella.');
	await expect(lucia.status).toHaveText(/Guardado a las/);

	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await carmen.page.route('**/files/*.webp', async (route) => {
		await held;
		await route.continue();
	});
	await carmen.page.goto(`${carmen.address}/documents/${blank}`, { waitUntil: 'commit' });
	await expect(carmen.text).toContainText('Detrás de ella.');
	const below = () =>
		carmen.text.evaluate((text) => {
			const top = (element: Element) => element.getBoundingClientRect().top;
			return top(text.lastElementChild!) - top(text.querySelector('figure')!);
		});
	const before = await below();
	expect(before).toBeGreaterThan(300);
	release();
	await isDrawn(carmen);
	expect(await below()).toBeCloseTo(before, 1);
	await imagesOf(carmen).click();
	await expect(carmen.page.getByRole('toolbar')).toHaveCount(0);
	await expectAccessible(carmen.page);
});

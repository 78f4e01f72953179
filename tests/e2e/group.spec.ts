// A group's page: documents are made, renamed, archived and brought back; each sees only what they may do.
import { idOf } from '../../server/example/ids';
import { expect, test, type Visitor } from '../support/browser';

const TALENT = `/groups/${idOf('group', 'BDI-TAL')}`;

const visit = ({ page, address }: Visitor) => page.goto(address + TALENT);

/** Makes a document by the form and comes back to the list. */
async function make(visitor: Visitor, title: string): Promise<void> {
	const { page, address } = visitor;
	await page.goto(`${address}${TALENT}/documents/new`);
	await page.getByLabel('Acta').check();
	await page.getByLabel('Título').fill(title);
	await page.getByRole('button', { name: 'Crear el documento' }).click();
	await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
	await visit(visitor);
}

test('the chair makes a document from a template, and it opens', async ({ lucia }) => {
	const { page } = lucia;
	await visit(lucia);
	await page.getByRole('link', { name: 'Nuevo documento' }).click();
	await page.getByLabel('Informe').check();
	await page.getByLabel('Título').fill('Informe de prácticas <b>2026</b>');
	await page.getByLabel('Idioma del documento').selectOption('en');
	await page.getByRole('button', { name: 'Crear el documento' }).click();
	await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Informe de prácticas <b>2026</b>');
});

test('a title that cannot be accepted is marked, and what was chosen stays', async ({ lucia }) => {
	const { page, address } = lucia;
	await page.goto(`${address}${TALENT}/documents/new`);
	await page.getByLabel('Código deontológico').check();
	await page.getByLabel('Título').fill('á'.repeat(201));
	await page.getByRole('button', { name: 'Crear el documento' }).click();
	await expect(page.getByLabel('Título')).toHaveAccessibleDescription(/^Escriba como mucho 200 caracteres\./);
	await expect(page.getByLabel('Título')).toBeFocused();
	await expect(page.getByLabel('Código deontológico')).toBeChecked();
});

test('renaming: the dialog opens over the list, says what is wrong, and the list has the new title', async ({
	lucia
}) => {
	const { page } = lucia;
	await make(lucia, 'Acta de enero');

	await page.getByLabel('Acciones para «Acta de enero»').click();
	await page.getByRole('link', { name: 'Cambiar el título…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Cambiar el título' });
	await expect(dialog.getByLabel('Título')).toBeFocused();

	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(page.getByLabel('Acciones para «Acta de enero»')).toBeFocused();

	await page.getByLabel('Acciones para «Acta de enero»').press('Enter');
	await page.getByRole('link', { name: 'Cambiar el título…' }).click();
	await dialog.getByLabel('Título').fill(' ');
	await dialog.getByRole('button', { name: 'Guardar el título' }).click();
	await expect(dialog.getByLabel('Título')).toHaveAccessibleDescription(/^Rellene este campo\./);

	await dialog.getByLabel('Título').fill('Acta de febrero');
	await dialog.getByRole('button', { name: 'Guardar el título' }).click();
	await expect(page.locator('[data-live-region]')).toHaveText('El documento se llama ahora «Acta de febrero».');
	await expect(page.getByRole('link', { name: 'Acta de febrero' })).toBeVisible();
});

test('archiving asks first; the chair brings it back', async ({ lucia }) => {
	const { page } = lucia;
	await make(lucia, 'Acta de marzo');

	await page.getByLabel('Acciones para «Acta de marzo»').click();
	await page.getByRole('link', { name: 'Archivar…' }).click();
	const dialog = page.getByRole('dialog', { name: '¿Archivar «Acta de marzo»?' });
	await dialog.getByRole('link', { name: 'Cancelar' }).click();
	await expect(dialog).toHaveCount(0);

	await page.getByLabel('Acciones para «Acta de marzo»').click();
	await page.getByRole('link', { name: 'Archivar…' }).click();
	await dialog.getByRole('button', { name: 'Archivar' }).click();
	await expect(page.locator('[data-live-region]')).toHaveText('«Acta de marzo» está archivado.');
	await expect(page.getByLabel('Acciones para «Acta de marzo»')).toHaveCount(0);

	await page.getByRole('button', { name: 'Recuperar «Acta de marzo»' }).click();
	await expect(page.getByLabel('Acciones para «Acta de marzo»')).toBeVisible();
});

test('what is typed, chosen and unfolded before the script of the page has come stays when it comes', async ({
	lucia,
	blank
}) => {
	const { page, address } = lucia;
	const group = address + TALENT;
	const archived = await page.request.post(`${group}?/archive`, {
		form: { documentId: blank },
		headers: { origin: address }
	});
	expect(archived.ok()).toBe(true);

	/** Opens a page whose script comes when `act` is done. */
	const early = async (url: string, act: () => Promise<unknown>) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(url, { waitUntil: 'commit' });
		await act();
		release();
		await page.waitForLoadState('networkidle');
		await page.unroute('**/_app/immutable/**/*.js');
	};

	const folded = page.locator('main details').filter({ hasText: 'Recuperar' });
	await early(group, () => folded.locator('summary').first().click());
	await expect(folded).toHaveAttribute('open');

	const [title, language] = [page.getByLabel('Título'), page.locator('select[name=language]')];
	await early(`${group}/documents/new`, async () => {
		await title.fill('Acta de junio');
		await page.getByLabel('Acta').check();
		await language.selectOption('en');
	});
	await expect(title).toHaveValue('Acta de junio');
	await expect(page.getByLabel('Acta')).toBeChecked();
	await expect(language).toHaveValue('en');

	await early(`${address}/documents/${idOf('document', 'white-paper')}?rename`, () => title.fill('Libro'));
	await expect(title).toHaveValue('Libro');
});

test('a member renames but does not archive; a reviewer does neither, and reads why', async ({ lucia, enter }) => {
	await make(lucia, 'Acta de abril');

	const andres = await enter('andres');
	await visit(andres);
	await andres.page.getByLabel('Acciones para «Acta de abril»').click();
	await expect(andres.page.getByRole('link', { name: 'Cambiar el título…' })).toBeVisible();
	await expect(andres.page.locator('details[open]')).toContainText('Archivan y recuperan documentos la presidencia');

	const carmen = await enter('carmen');
	await visit(carmen);
	await expect(carmen.page.getByRole('link', { name: 'Acta de abril' })).toBeVisible();
	await expect(carmen.page.getByLabel('Acciones para «Acta de abril»')).toHaveCount(0);
	await expect(carmen.page.getByRole('link', { name: 'Nuevo documento' })).toHaveCount(0);
	await expect(carmen.page.getByText(/^Empiezan documentos la presidencia/)).toBeVisible();
});

test('two presses of the button make one document', async ({ lucia }) => {
	const { page, address } = lucia;
	await page.goto(`${address}${TALENT}/documents/new`);
	await page.getByLabel('Título').fill('Una sola vez');
	await page.getByRole('button', { name: 'Crear el documento' }).dblclick();
	await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}$/);
	await visit(lucia);
	await expect(page.getByRole('link', { name: 'Una sola vez' })).toHaveCount(1);
});

test('with JavaScript off a document is made, renamed and archived', async ({ enter }) => {
	const elena = await enter('elena', { javaScriptEnabled: false });
	const { page } = elena;
	await make(elena, 'Acta sin guion');

	await page.getByLabel('Acciones para «Acta sin guion»').click();
	await page.getByRole('link', { name: 'Cambiar el título…' }).click();
	await page.getByRole('dialog').getByLabel('Título').fill('Acta de mayo sin guion');
	await page.getByRole('button', { name: 'Guardar el título' }).click();
	await expect(page.getByText('El documento se llama ahora «Acta de mayo sin guion».')).toBeVisible();

	await page.getByLabel('Acciones para «Acta de mayo sin guion»').click();
	await page.getByRole('link', { name: 'Archivar…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Archivar' }).click();
	await expect(page.getByText('«Acta de mayo sin guion» está archivado.')).toBeVisible();
	await expect(page.getByText(/^Archivados \(\d+\)$/)).toBeVisible();
});

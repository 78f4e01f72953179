// Finding and replacing: in reading too, while others write, and as one step of undo.
import { expect, expectAccessible, test, type Visitor } from '../support/browser';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	}
}

const barOf = ({ page }: Visitor) => page.getByRole('search', { name: /Buscar en el texto|Find in the text/ });
const fieldOf = (visitor: Visitor) => barOf(visitor).getByRole('textbox', { name: /^(Buscar|Find)$/ });

/** What is marked on the screen: all matches, and the current one. */
const marked = ({ page }: Visitor) =>
	page.evaluate(() =>
		['found', 'found-current'].map((name) =>
			[...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString())
		)
	);

const spoken = ({ page }: Visitor) => page.locator('[data-live-region]');

test('found by the keyboard, step by step, and selected in the end', async ({ lucia, blank }) => {
	const { page, editor } = lucia;
	await begin(blank, lucia);
	await lucia.write('La formación empieza.\nOtra Formacion sigue.\nMetaformación no.');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+f');
	await expect(fieldOf(lucia)).toBeFocused();
	await page.keyboard.type('formacion');
	await expect(barOf(lucia)).toContainText('1 de 3');
	await expect.poll(() => marked(lucia)).toEqual([['formación', 'Formacion', 'formación'], ['formación']]);
	await expect(spoken(lucia)).toHaveText(/^1 de 3: La formación empieza\.$/);
	await expectAccessible(page);

	await page.keyboard.press('Enter');
	await expect(barOf(lucia)).toContainText('2 de 3');
	await expect.poll(async () => (await marked(lucia))[1]).toEqual(['Formacion']);
	await page.keyboard.press('Shift+Enter');
	await page.keyboard.press('F3');
	await page.keyboard.press('Control+g');
	await expect(barOf(lucia)).toContainText('3 de 3');
	await page.keyboard.press('Enter'); // and from the beginning
	await expect(barOf(lucia)).toContainText('1 de 3');

	await barOf(lucia).getByRole('button', { name: 'Palabras completas' }).click();
	await expect(barOf(lucia)).toContainText('1 de 2');
	await barOf(lucia).getByRole('button', { name: 'Distinguir mayúsculas' }).click();
	await barOf(lucia).getByRole('button', { name: 'Distinguir tildes' }).click();
	await expect(barOf(lucia)).toContainText('Sin resultados');
	await fieldOf(lucia).fill('Formacion');
	await expect(barOf(lucia)).toContainText('1 de 1');

	// Closed, it is selected: typing replaces it.
	await page.keyboard.press('Escape');
	await expect(barOf(lucia)).toHaveCount(0);
	await expect(editor).toBeFocused();
	expect(await marked(lucia)).toEqual([[], []]);
	await page.keyboard.type('palabra');
	await expect(lucia.text).toContainText('Otra palabra sigue.');
});

test('replaced one by one, and all at once as one step of undo', async ({ lucia, ravi, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('uno **dos** uno\nuno');
	await expect(lucia.text.locator('strong')).toHaveText('dos');
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('Control+h');
	await expect(fieldOf(lucia)).toBeFocused();
	await page.keyboard.type('uno');
	await expect(barOf(lucia)).toContainText('1 de 3');
	const instead = barOf(lucia).getByRole('textbox', { name: 'Reemplazar por' });
	await instead.fill('1');
	await instead.press('Enter');
	await expect(lucia.text.locator('p')).toHaveText(['1 dos uno', 'uno']);
	await expect(barOf(lucia)).toContainText('1 de 2');
	await expectAccessible(page);

	await barOf(lucia).getByRole('button', { name: 'Reemplazar todos' }).click();
	await expect(lucia.text.locator('p')).toHaveText(['1 dos 1', '1']);
	await expect(spoken(lucia)).toHaveText('2 cambios hechos. Ctrl+Z lo deshace.');
	await expect(lucia.text.locator('strong')).toHaveText('dos');
	await fieldOf(lucia).press('Escape');
	await expect(lucia.editor).toBeFocused();
	await page.keyboard.press('Control+z');
	await expect(lucia.text.locator('p')).toHaveText(['1 dos uno', 'uno']);
	await page.keyboard.press('Control+z');
	await expect(lucia.text.locator('p')).toHaveText(['uno dos uno', 'uno']);

	await expect(lucia.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.text.locator('p')).toHaveText(['uno dos uno', 'uno']);
});

test('[S11] what is marked follows what others write, and replacing takes nothing of it', async ({
	lucia,
	ravi,
	blank
}) => {
	const { page } = lucia;
	await begin(blank, lucia, ravi);
	await lucia.write('plazo y plazo y plazo');
	await expect(ravi.text).toHaveText('plazo y plazo y plazo');
	await page.keyboard.press('Control+h');
	await expect(fieldOf(lucia)).toBeFocused();
	await page.keyboard.type('plazo');
	await expect(barOf(lucia)).toContainText('de 3');
	await fieldOf(lucia).press('Enter');

	await ravi.editor.click();
	await ravi.page.keyboard.press('Control+Home');
	await ravi.page.keyboard.type('Un plazo antes. ');
	await expect(barOf(lucia)).toContainText('de 4');
	await expect.poll(async () => (await marked(lucia))[0]).toEqual(['plazo', 'plazo', 'plazo', 'plazo']);

	// He writes in the middle of it while all are replaced.
	const [words] = [' (y lo que escribe Ravi mientras)'];
	await ravi.page.keyboard.press('Home');
	for (let presses = 0; presses < 3; presses++) await ravi.page.keyboard.press('ArrowRight');
	await Promise.all([
		ravi.page.keyboard.type(words!, { delay: 5 }),
		(async () => {
			await barOf(lucia).getByRole('textbox', { name: 'Reemplazar por' }).fill('término');
			await barOf(lucia).getByRole('button', { name: 'Reemplazar todos' }).click();
		})()
	]);
	for (const { text } of [lucia, ravi]) {
		await expect(text).toContainText('término y término y término');
		await expect(text).toContainText(words!);
	}
});

test('in reading too: found, not replaced; the second press is the browser’s own', async ({ lucia, carmen, blank }) => {
	await begin(blank, lucia);
	await lucia.write(`${'línea\n'.repeat(60)}la palabra buscada`);
	await expect(lucia.status).toHaveText(/Guardado a las/);

	const { page } = carmen;
	await carmen.open(blank);
	await expect(carmen.status).toHaveText('Al día');
	await expect(page.locator('.beside').getByRole('button', { name: 'Buscar…' })).toBeVisible();
	await page.keyboard.press('Control+f');
	await expect(fieldOf(carmen)).toBeFocused();
	await page.keyboard.type('PALABRA');
	await expect(barOf(carmen)).toContainText('1 de 1');
	await expect(carmen.text.getByText('la palabra buscada')).toBeInViewport();
	await expect(barOf(carmen).getByRole('button', { name: /Reemplazar/ })).toHaveCount(0);

	const press = await page.evaluateHandle(() => {
		const heard = new Promise<boolean>((resolve) =>
			window.addEventListener('keydown', (event) => setTimeout(() => resolve(event.defaultPrevented)), { once: true })
		);
		return { heard };
	});
	await page.keyboard.press('Control+f');
	expect(await press.evaluate(({ heard }) => heard)).toBe(false);
	await page.keyboard.press('Escape');
	expect(await page.evaluate(() => String(getSelection()))).toBe('palabra');
});

test('found where somebody is: from the caret on, and what is selected is looked for', async ({ lucia, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('eco\n\neco\n\neco');
	await page.keyboard.press('Shift+Control+ArrowLeft');
	await page.locator('.beside').getByRole('button', { name: 'Buscar…' }).click();
	await expect(fieldOf(lucia)).toHaveValue('eco');
	await expect(barOf(lucia)).toContainText('3 de 3');
});

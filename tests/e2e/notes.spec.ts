// Notes: made and written where they are meant, by keyboard; numbered by the order of the text; read with links to and fro.
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.editor).toBeVisible();
		await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	}
}

const numbers = ({ text }: Visitor) => text.locator('.note-ref');
const open = ({ text }: Visitor) => text.locator('.note.is-open');

test('a note is made, written and left by keyboard; its number follows the order of the text', async ({
	lucia,
	blank
}) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write('El censo');
	await page.keyboard.press('Control+Alt+f');
	await expect(open(lucia)).toHaveAttribute('aria-label', 'Nota 1');
	await expect(page.locator('[data-live-region]', { hasText: 'Nota 1' })).toBeAttached();
	await page.keyboard.type('De 2019.');
	// It stands at its number, and not at the end.
	const [note, number] = [await open(lucia).boundingBox(), await numbers(lucia).boundingBox()];
	expect(note!.y - number!.y).toBeLessThan(60);
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(open(lucia)).toHaveCount(0);
	await page.keyboard.type(' dice otra cosa.');
	await expect(text.locator('p').first()).toHaveText('El censo1 dice otra cosa.');

	// One before it: the first is now the second.
	await page.keyboard.press('Home');
	await page.keyboard.type('Antes');
	await page.keyboard.press('Control+Alt+f');
	await page.keyboard.type('La primera.');
	await page.keyboard.press('Enter');
	await expect(numbers(lucia)).toHaveText(['1', '2']);
	await expect(text.locator('.note')).toHaveText(['La primera.', 'De 2019.']);
	await expect(text.locator('.note').first()).toHaveAttribute('data-number', '1');

	// By arrow onto the number, and in.
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('[data-live-region]', { hasText: 'Nota 1. Intro la abre.' })).toBeAttached();
	await page.keyboard.press('Enter');
	await page.keyboard.press('End');
	await page.keyboard.type(' Y más.');
	await page.keyboard.press('ArrowDown');
	await expect(open(lucia)).toHaveText('La primera. Y más.');
	await page.keyboard.press('Escape');
	await expect(lucia.editor).toBeFocused();

	// Nothing written: nothing stays.
	await page.keyboard.press('Control+Alt+f');
	await expect(numbers(lucia)).toHaveCount(3);
	await page.keyboard.press('Escape');
	await expect(numbers(lucia)).toHaveCount(2);
	await expect(text.locator('.note')).toHaveCount(2);
});

test('two write in one note; who reads follows the number there and back', async ({ lucia, ravi, carmen, blank }) => {
	await begin(blank, lucia, ravi);
	await lucia.write('Texto');
	await lucia.page.keyboard.press('Control+Alt+f');
	await lucia.page.keyboard.type('De Lucía.');
	await numbers(ravi).click();
	await expect(open(ravi)).toHaveText('De Lucía.');
	await move(ravi, 'Home');
	await Promise.all([ravi.page.keyboard.type('Ravi too. '), lucia.page.keyboard.type(' Y más.')]);
	for (const somebody of [lucia, ravi]) {
		await expect(open(somebody)).toContainText('Ravi too.');
		await expect(open(somebody)).toContainText('Y más.');
	}
	await expect(ravi.status).toHaveText(/Saved at/);
	await expect(lucia.status).toHaveText(/Guardado a las/);

	await carmen.open(blank);
	const number = carmen.text.locator('[role=doc-noteref]');
	await number.click();
	await expect(carmen.page).toHaveURL(/#note-1$/);
	await expectAccessible(carmen.page);
	await carmen.text.locator('[role=doc-backlink]').click();
	await expect(carmen.page).toHaveURL(/#note-1-ref$/);
});

test('a note whose number was deleted keeps its words, for whoever writes', async ({ lucia, carmen, blank }) => {
	const { page, text } = lucia;
	await begin(blank, lucia);
	await lucia.write('Texto');
	await page.keyboard.press('Control+Alt+f');
	await page.keyboard.type('Palabras.');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Backspace');
	await expect(numbers(lucia)).toHaveCount(0);
	await expect(text.locator('.note')).toHaveAttribute('data-loose', /sin llamada/);
	await expect(text.locator('.note')).toBeVisible();
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await carmen.open(blank);
	await expect(carmen.text).toContainText('Text');
	await expect(carmen.text.getByText('Palabras.')).toBeHidden();
});

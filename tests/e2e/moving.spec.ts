// Moving blocks: by keys, by a menu and by dragging, and told to who does not see it.
import { expect, expectAccessible, move, test, type Visitor } from '../support/browser';

async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	}
}

const lines = ({ text }: Visitor) => text.locator('> p');
const spoken = ({ page }: Visitor) => page.locator('[data-live-region]');
const handleOf = ({ page }: Visitor) => page.getByRole('button', { name: 'Mover el bloque' });

test('by keys: up and down, with the caret where it was in the words', async ({ lucia, ravi, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('uno\ndos\ntres');
	await move(lucia, 'ArrowLeft');
	await page.keyboard.press('Alt+Shift+ArrowUp');
	await expect(lines(lucia)).toHaveText(['uno', 'tres', 'dos']);
	await expect(spoken(lucia)).toHaveText('«tres»: ahora es el 2 de 3.');
	await page.keyboard.type('X');
	await expect(lines(lucia)).toHaveText(['uno', 'treXs', 'dos']);
	await page.keyboard.press('Alt+Shift+ArrowUp');
	await page.keyboard.press('Alt+Shift+ArrowUp');
	await expect(lines(lucia)).toHaveText(['treXs', 'uno', 'dos']);
	await expect(spoken(lucia)).toHaveText('El bloque no puede ir más allá.');
	await page.keyboard.press('Control+z');
	await expect(lines(lucia)).toHaveText(['uno', 'treXs', 'dos']);

	// Items of a list stay in it; several lines go together.
	await move(lucia, 'Control+End');
	await page.keyboard.type('\n- a\nb\nc');
	await page.keyboard.press('Alt+Shift+ArrowUp');
	await expect(lucia.text.locator('li')).toHaveText(['a', 'c', 'b']);
	await move(lucia, 'Control+Home');
	await move(lucia, 'Shift+ArrowDown');
	await page.keyboard.press('Alt+Shift+ArrowDown');
	await expect(lines(lucia)).toHaveText(['dos', 'uno', 'treXs']);
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(lines(ravi)).toHaveText(['dos', 'uno', 'treXs']);
});

test('[S11] somebody writes in it meanwhile, and their words go with it', async ({ lucia, ravi, blank }) => {
	await begin(blank, lucia, ravi);
	await lucia.write('uno\ndos\ntres');
	await expect(lines(ravi)).toHaveText(['uno', 'dos', 'tres']);
	await ravi.editor.click();
	await move(ravi, 'Control+End');
	const words = ' y todo lo que Ravi escribe mientras se mueve';
	await move(lucia, 'Control+End');
	await Promise.all([
		ravi.page.keyboard.type(words, { delay: 20 }),
		(async () => {
			for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
				await lucia.page.waitForTimeout(150);
				await lucia.page.keyboard.press(`Alt+Shift+${key}`);
			}
		})()
	]);
	for (const visitor of [lucia, ravi]) await expect(lines(visitor)).toHaveText([`tres${words}`, 'uno', 'dos']);
});

test('by dragging and by its menu; Escape leaves it where it is', async ({ lucia, blank }) => {
	const { page } = lucia;
	await begin(blank, lucia);
	await lucia.write('uno\ndos\ntres\ncuatro');
	await lines(lucia).nth(3).hover();
	const handle = (await handleOf(lucia).boundingBox())!;
	const target = (await lines(lucia).nth(0).boundingBox())!;
	const drag = async () => {
		await page.mouse.move(handle.x + 10, handle.y + 12);
		await page.mouse.down();
		await page.mouse.move(handle.x + 10, handle.y - 20, { steps: 4 });
		await page.mouse.move(handle.x + 10, target.y + 2, { steps: 6 });
		await expect(page.locator('.line')).toBeVisible();
	};
	await drag();
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect(lines(lucia)).toHaveText(['uno', 'dos', 'tres', 'cuatro']);
	await lines(lucia).nth(3).hover();
	await drag();
	await page.mouse.up();
	await expect(lines(lucia)).toHaveText(['cuatro', 'uno', 'dos', 'tres']);
	await expect(spoken(lucia)).toHaveText('«cuatro»: ahora es el 1 de 4.');

	await lines(lucia).nth(1).hover();
	await handleOf(lucia).click();
	await expect(page.getByRole('menuitem')).toHaveText([/Subir/, /Bajar/, 'Llevar al principio', 'Llevar al final']);
	await expectAccessible(page);
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await expect(lines(lucia)).toHaveText(['cuatro', 'dos', 'tres', 'uno']);
	await expect(lucia.editor).toBeFocused();
});

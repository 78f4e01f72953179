// A text of many screens, of which the browser draws what is near: every letter still goes where the caret is.
import { expect, test } from '../support/browser';
import { paste } from '../support/pasting';

const LINES = 300;

test('in a long text letters go where the caret is, however far it jumps, and nothing moves', async ({
	lucia,
	blank
}) => {
	const { page, text } = lucia;
	const { keyboard } = page;
	await lucia.open(blank);
	await expect(lucia.status).toHaveText('Al día');
	await lucia.editor.click();
	const words = (line: number) => `Línea ${line} ${'con más palabras '.repeat(6 + (line % 5))}fin`;
	await paste(lucia, { 'text/plain': Array.from({ length: LINES }, (_, line) => words(line)).join('\n') });
	const line = (at: number) => text.locator('> p').nth(at);
	await expect(line(LINES - 1)).toHaveText(words(LINES - 1));
	const height = () => page.evaluate(() => document.documentElement.scrollHeight);
	const before = await height();

	// What is far is skipped, and as high as before; the ends and what is near the caret are not.
	const far = text.locator('> [data-far]');
	const middle = LINES / 2;
	await expect(line(middle)).toHaveAttribute('data-far', '');
	expect(await height()).toBe(before);
	const skipped = (at: number) => line(at).evaluate((block) => (block as HTMLElement).innerText === '');
	expect(await skipped(middle)).toBe(true);
	await expect(line(0)).not.toHaveAttribute('data-far');
	await expect(line(LINES - 1)).not.toHaveAttribute('data-far');

	// As fast as a machine presses them.
	await keyboard.press('Control+Home');
	await keyboard.type('A');
	await keyboard.press('Control+End');
	await keyboard.type('B');
	await keyboard.press('Enter');
	await keyboard.type('C');
	await expect(line(0)).toHaveText(`A${words(0)}`);
	await expect(line(LINES - 1)).toHaveText(`${words(LINES - 1)}B`);
	await expect(line(LINES)).toHaveText('C');

	// To the middle, and on from there.
	await expect(far).not.toHaveCount(0);
	await line(middle).click();
	await keyboard.press('End');
	await keyboard.type('D');
	await expect(line(middle)).toContainText('D');
	await expect(line(middle)).not.toHaveAttribute('data-far');
	await keyboard.press('Control+End');
	await keyboard.press('Control+z');
	await keyboard.type('E');
	await expect(text.locator('> p', { hasText: /E/ })).toHaveCount(1);

	// By screens, up and up again, then a letter: it is where the caret was seen.
	await keyboard.press('Control+End');
	for (let press = 0; press < 12; press++) await keyboard.press('PageUp');
	await keyboard.type('F');
	await expect(text.locator('> p', { hasText: /F/ })).toBeInViewport();

	await keyboard.press('Control+a');
	await keyboard.press('Delete');
	await expect(text).toHaveText('');
});

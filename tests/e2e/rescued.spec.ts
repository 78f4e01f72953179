// [S11] Words that somebody else's edit swallowed are offered where people write, and come back.
import { expect, expectAccessible, expectGoodInEveryLook, test, type Visitor } from '../support/browser';

/** From now on what somebody sends and is sent waits in the line. To be called before the document is opened. */
async function holdable({ page }: Visitor): Promise<{ hold(): void; release(): void }> {
	const waiting: (() => void)[] = [];
	let isHeld = false;
	const pass = (send: () => void) => (isHeld ? void waiting.push(send) : send());
	await page.routeWebSocket(/\/sync\//, (near) => {
		const far = near.connectToServer();
		near.onMessage((message) => pass(() => far.send(message)));
		far.onMessage((message) => pass(() => near.send(message)));
	});
	return {
		hold: () => (isHeld = true),
		release() {
			isHeld = false;
			for (const send of waiting.splice(0)) send();
		}
	};
}

/** Somebody writes where Ravi, whose line is slow, makes a quote: their words vanish. */
async function swallow(writer: Visitor, ravi: Visitor, blank: string): Promise<void> {
	const line = await holdable(ravi);
	await writer.open(blank);
	await writer.write('Se aprueba el acta.');
	await expect(writer.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.editor).toContainText('Se aprueba el acta.');
	await expect(ravi.status).not.toHaveText(/Connecting/);

	line.hold();
	await ravi.editor.click();
	await ravi.page.keyboard.press('Control+Home');
	await ravi.page.keyboard.type('> ');
	await expect(ravi.text.locator('blockquote')).toContainText('Se aprueba el acta.');
	await writer.write(' Por unanimidad, salvo una abstención.');
	await expect(writer.status).toHaveText(/Guardado a las/);
	line.release();
	await expect(writer.text.locator('blockquote')).toBeVisible();
	await expect(writer.text).not.toContainText('Por unanimidad');
}

test('a passage that a quote swallowed is offered to both, and comes back where it was', async ({
	lucia,
	ravi,
	blank
}) => {
	await swallow(lucia, ravi, blank);
	const button = lucia.page.getByRole('button', { name: '1 pasaje perdido' });
	await expect(button).toBeVisible();
	await expect(lucia.page.getByText('Se han encontrado palabras que nadie quiso borrar.')).toBeAttached();
	await expect(ravi.page.getByRole('button', { name: '1 lost passage' })).toBeVisible();

	await ravi.page.reload(); // it came with the page
	await ravi.page.getByRole('button', { name: '1 lost passage' }).click();
	await expect(ravi.page.getByRole('dialog')).toContainText('Lucía Robles · Universidad Cibeles');

	await button.focus();
	await lucia.page.keyboard.press('Enter');
	const dialog = lucia.page.getByRole('dialog');
	await expect(dialog).toContainText('Usted · Universidad Cibeles');
	await expect(dialog.locator('mark')).toHaveText(' Por unanimidad, salvo una abstención.');
	await expectAccessible(lucia.page);
	await dialog.getByRole('button', { name: 'Poner de nuevo «Por unanimidad, salvo' }).focus();
	await lucia.page.keyboard.press('Enter');

	await expect(lucia.text.locator('blockquote')).toHaveText(
		'Se aprueba el acta. Por unanimidad, salvo una abstención.'
	);
	await expect(dialog).toBeHidden();
	await expect(button).toHaveCount(0);
	await expect(lucia.editor).toBeFocused();
	await expect(ravi.text.locator('blockquote')).toContainText('Por unanimidad');
	await expect(ravi.page.getByRole('button', { name: 'lost passage' })).toHaveCount(0);
});

test('it is accessible and let go, on a phone as at a desk', async ({ enter, ravi, blank }) => {
	const lucia = await enter('lucia', { viewport: { width: 390, height: 800 } });
	const writer = await enter('andres');
	await swallow(writer, ravi, blank);
	await lucia.open(blank);
	const button = lucia.page.getByRole('button', { name: '1 pasaje perdido' });
	await expect(button).toBeVisible({ timeout: 20_000 });
	await expectGoodInEveryLook(lucia.page, [390, 1280]);
	await button.click();
	const dialog = lucia.page.getByRole('dialog');
	await expect(dialog).toContainText('Por unanimidad');
	await expectGoodInEveryLook(lucia.page, [390, 1280]);

	await dialog.getByRole('button', { name: /^Descartar/ }).click();
	await expect(dialog).toBeHidden();
	await expect(button).toHaveCount(0);
	await lucia.page.reload();
	await expect(lucia.text).toContainText('Se aprueba el acta.');
	await expect(button).toHaveCount(0);
});

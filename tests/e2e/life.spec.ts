// The life of a document on the screen: the chair moves it, everybody sees it at once, and the others see why not.
import { idOf } from '../../server/example/ids';
import { wallTimeOf } from '../../src/shared/madrid';
import { expect, expectAccessible, expectGoodInEveryLook, test, type Visitor } from '../support/browser';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The day by Madrid's clock, so many days from now. */
const dayIn = (days: number) => wallTimeOf(new Date(Date.now() + days * DAY_MS)).date;

const lifeOf = ({ page, address }: Visitor, documentId: string, search = '') =>
	page.goto(`${address}/documents/${documentId}/life${search}`);

/** Without a page, as programs do. */
async function move({ page, address }: Visitor, documentId: string, data: object): Promise<void> {
	const answer = await page.request.post(`${address}/api/v1/documents/${documentId}/moves`, { data });
	expect(answer.status(), await answer.text()).toBe(204);
}

async function withWords(visitor: Visitor, documentId: string): Promise<void> {
	await visitor.open(documentId);
	await visitor.write('Texto para revisar.');
	await expect(visitor.status).toHaveText(/Guardado a las/);
}

test('the chair moves a draft to review and to its last call; whoever writes sees it, and stops, at once', async ({
	lucia,
	ravi,
	blank
}) => {
	await withWords(lucia, blank);
	await ravi.open(blank);
	await expect(ravi.editor).toHaveCount(1);

	const { page } = lucia;
	await page.getByRole('link', { name: /^Borrador/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Estado y recorrido');
	await expect(page.locator('[aria-current=step]')).toContainText('Borrador');
	await page.getByRole('link', { name: 'Pasar a revisión…' }).click();
	await page.getByLabel('Día', { exact: true }).first().fill(dayIn(8));
	await page.getByLabel('Hora', { exact: true }).first().fill('23:59');
	await page.getByRole('button', { name: 'Pasar a revisión' }).click();
	await expect(page.locator('[data-live-region]')).toHaveText('El documento está ahora en «En revisión».');
	await expect(page.getByText(/23:59, hora de Madrid/).first()).toBeVisible();
	await expect(page.locator('[data-remaining]')).toHaveText(/dentro de \d días/);

	await expect(ravi.page.getByRole('link', { name: /^In review · until \w{3}.*, 23:59 \(in \d days\)/ })).toBeVisible();
	await expect(ravi.editor).toHaveCount(1);
	await ravi.write(' Still open.');
	await expect(ravi.status).toHaveText(/Saved at/);

	await page.getByRole('link', { name: 'Abrir la última llamada…' }).click();
	await expect(page.getByLabel('Día', { exact: true }).first()).toHaveValue(dayIn(14));
	await page.getByRole('button', { name: 'Continuar' }).click();
	await expect(page.getByRole('heading', { name: '¿Abrir la última llamada?' })).toBeFocused();
	await expect(page.locator('form').getByText('El texto se cierra: nadie podrá cambiarlo')).toBeVisible();
	await expect(ravi.editor).toHaveCount(1);
	await page.getByRole('button', { name: 'Sí, abrir la última llamada' }).click();
	await expect(page.getByText('El documento está ahora en «Última llamada».').first()).toBeVisible();

	await expect(ravi.editor).toHaveCount(0);
	await expect(ravi.page.getByText('The text is closed since the last call began.').first()).toBeVisible();
	await expect(ravi.page.locator('[data-live-region]')).toHaveText('The text is closed since the last call began.');
	await expect(ravi.page.getByRole('link', { name: /^Last call/ })).toBeVisible();
	await expect(ravi.text).toContainText('Still open.');

	const history = page.getByRole('region', { name: 'Recorrido' });
	await expect(history.getByText('Lucía Robles, en nombre de Universidad Cibeles')).toHaveCount(2);
	await expect(history.getByRole('link', { name: 'Versión 2' })).toHaveAttribute(
		'href',
		`/documents/${blank}/versions/2`
	);
	await expect(page.getByText(/^Pasará por sí solo a «Adoptado» el/)).toBeVisible();
});

test('going back says why it needs a reason, and opens the text for who was reading', async ({
	lucia,
	ravi,
	blank
}) => {
	await withWords(lucia, blank);
	await move(lucia, blank, { from: 'draft', to: 'in_review' });
	const closesAt = new Date(Date.now() + DAY_MS).toISOString();
	await move(lucia, blank, { from: 'in_review', to: 'last_call', closesAt });
	await ravi.open(blank);
	await expect(ravi.page.getByText('The text is closed since the last call began.')).toBeVisible();

	await lifeOf(lucia, blank, '?to=in_review');
	const reason = lucia.page.getByLabel('Motivo');
	await lucia.page.getByRole('button', { name: 'Volver a revisión' }).click();
	await expect(reason).toHaveAccessibleDescription(/^Rellene este campo\./);
	await expect(reason).toBeFocused();
	await reason.fill('Falta el capítulo 3.\nLo pide el ayuntamiento.');
	await lucia.page.getByRole('button', { name: 'Volver a revisión' }).click();
	await expect(lucia.page.getByText('Falta el capítulo 3. Lo pide el ayuntamiento.')).toBeVisible();
	await expect(ravi.page.getByRole('group', { name: 'Mode' })).toBeVisible();
	await expect(ravi.page.locator('[data-live-region]')).toHaveText('The text is open: you can write in it now.');
});

test('somebody was faster: the page says so, shows where it is now, and keeps what was written', async ({
	lucia,
	enter,
	blank
}) => {
	await withWords(lucia, blank);
	await lifeOf(lucia, blank, '?to=withdrawn');
	await lucia.page.getByLabel('Motivo').fill('Ya no hace falta.');
	const elena = await enter('elena');
	await move(elena, blank, { from: 'draft', to: 'in_review' });

	await lucia.page.getByRole('button', { name: 'Continuar' }).click();
	await expect(lucia.page.getByRole('alert')).toContainText(
		'Alguien ha cambiado el estado entretanto: ahora está en «En revisión».'
	);
	await expect(lucia.page.locator('[aria-current=step]')).toContainText('En revisión');
	await expect(lucia.page.getByLabel('Motivo')).toHaveValue('Ya no hace falta.');
	await lucia.page.getByRole('button', { name: 'Continuar' }).click();
	await lucia.page.getByRole('button', { name: 'Cambiar algo' }).click();
	await expect(lucia.page.getByLabel('Motivo')).toHaveValue('Ya no hace falta.');
});

test('a time is Madrid’s, also on a computer in Los Angeles, and what cannot be is said by its field', async ({
	lucia,
	enter,
	blank
}) => {
	await withWords(lucia, blank);
	const away = await enter('lucia', { timezoneId: 'America/Los_Angeles' });
	const { page } = away;
	await lifeOf(away, blank, '?to=in_review');
	await page.getByLabel('Día', { exact: true }).first().fill(dayIn(0));
	await page.getByLabel('Hora', { exact: true }).first().fill('00:00');
	await page.getByRole('button', { name: 'Pasar a revisión' }).click();
	await expect(page.getByLabel('Día', { exact: true }).first()).toHaveAccessibleDescription(
		/^Deje al menos una hora\./
	);
	await page.getByLabel('Día', { exact: true }).first().fill(dayIn(20));
	await page.getByLabel('Hora', { exact: true }).first().fill('09:30');
	await page.getByRole('button', { name: 'Pasar a revisión' }).click();
	await expect(page.getByText(/9:30, hora de Madrid/).first()).toBeVisible();
});

test('a reviewer by keyboard reads where it stands, and who can move it', async ({ lucia, carmen, blank }) => {
	await withWords(lucia, blank);
	await carmen.open(blank);
	const { page } = carmen;
	const chip = page.getByRole('link', { name: /^Borrador/ });
	await expect(chip).toBeVisible();
	await page.getByRole('link', { name: 'Saltar al contenido' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(chip).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Estado y recorrido');
	await expect(
		page.getByText('Pueden hacerlo: la presidencia, la vicepresidencia y la secretaría.').first()
	).toBeVisible();
	await expect(page.getByRole('link', { name: /…$/ })).toHaveCount(0);
	await expect(page.getByText('Empezó como borrador.')).toBeVisible();
});

test('with JavaScript off a move is planned, taken back, confirmed and made', async ({ lucia, enter, blank }) => {
	await withWords(lucia, blank);
	const elena = await enter('elena', { javaScriptEnabled: false });
	const { page } = elena;
	await elena.open(blank);
	await page.getByRole('link', { name: /^Borrador/ }).click();
	await page.getByRole('link', { name: 'Pasar a revisión…' }).click();
	await page.getByLabel('En otro momento').check();
	await page.getByLabel('Día', { exact: true }).last().fill(dayIn(2));
	await page.getByLabel('Hora', { exact: true }).last().fill('08:00');
	await page.getByRole('button', { name: 'Pasar a revisión' }).click();
	await expect(page.getByText('El cambio queda previsto.')).toBeVisible();
	await expect(page.getByText(/^Pasará por sí solo a «En revisión» el .*8:00, hora de Madrid\./)).toBeVisible();
	await page.getByRole('button', { name: 'Anular lo previsto' }).click();
	await expect(page.getByText('Lo previsto ya no ocurrirá.')).toBeVisible();

	await page.getByRole('link', { name: 'Dejar en pausa…' }).click();
	await page.getByLabel('Motivo').fill('Sin ponente.');
	await page.getByRole('button', { name: 'Continuar' }).click();
	await page.getByRole('button', { name: 'Sí, dejar en pausa' }).click();
	await expect(page.getByText('El documento está ahora en «En pausa».')).toBeVisible();
	await expect(page.locator('[aria-current=step]')).toContainText('En pausa');
	await expect(page.getByRole('link', { name: 'Retomar como borrador…' })).toBeVisible();
});

test('where documents are listed, those that close say when', async ({ lucia, blank }) => {
	await withWords(lucia, blank);
	const closesAt = new Date(Date.now() + 8 * DAY_MS).toISOString();
	await move(lucia, blank, { from: 'draft', to: 'in_review', closesAt });
	const { page, address } = lucia;
	const title = /where documents are listed/;
	await page.goto(`${address}/groups/${idOf('group', 'BDI-TAL')}`);
	await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(
		/hasta el \w{3}, \d+ de \w+, \d\d:\d\d/
	);
	await page.goto(`${address}/`);
	await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(/En revisión · hasta el/);
});

test('every step of it, on a small phone as at a desk', async ({ lucia, enter, blank }) => {
	await withWords(lucia, blank);
	const visitor = await enter('lucia', { viewport: { width: 320, height: 900 } });
	const { page } = visitor;
	const look = () => expectGoodInEveryLook(page, [320, 1280]);
	await lifeOf(visitor, blank);
	await look();
	await lifeOf(visitor, blank, '?to=in_review');
	await page.getByLabel('En otro momento').check();
	await look();
	await page.getByRole('button', { name: 'Pasar a revisión' }).click();
	await expect(page.getByText('Rellene este campo.').first()).toBeVisible();
	await look();
	await move(visitor, blank, { from: 'draft', to: 'in_review' });
	await lifeOf(visitor, blank, '?to=last_call');
	await page.getByRole('button', { name: 'Continuar' }).click();
	await look();
	await page.getByRole('button', { name: 'Sí, abrir la última llamada' }).click();
	await expect(page.getByText('El documento está ahora en «Última llamada».').first()).toBeVisible();
	await look();
	await visitor.open(blank);
	await expect(page.getByRole('link', { name: /^Última llamada/ })).toBeVisible();
	await look();
});

test('failed work is for those who run Ateneo, who find it from the first page', async ({ enter, lucia }) => {
	const ines = await enter('ines');
	const { page, address } = ines;
	await page.goto(`${address}/`);
	await page.getByRole('link', { name: 'Trabajos fallidos' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trabajos fallidos');
	await expect(page.getByText('No hay trabajos fallidos')).toBeVisible();
	await expectAccessible(page);

	await lucia.page.goto(`${address}/`);
	await expect(lucia.page.getByRole('link', { name: 'Trabajos fallidos' })).toHaveCount(0);
	expect((await lucia.page.goto(`${address}/admin/jobs`))!.status()).toBe(404);
});

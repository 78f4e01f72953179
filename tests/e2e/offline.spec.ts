// Without a connection, without a sign-in, without the right: what happens to words that the server does not have.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from '../../server/db';
import { PEOPLE } from '../../server/example/people';
import { MESSAGE, SYNC } from '../../src/shared/sync/protocol';
import { DEMO_PASSWORD, expect, expectAccessible, test, Visitor, type LiveServer } from '../support/browser';

/** Opens the document and waits until it can be written. */
async function begin(document: string, ...visitors: Visitor[]): Promise<void> {
	for (const visitor of visitors) {
		await visitor.open(document);
		await expect(visitor.editor).toBeVisible();
		await expect(visitor.status).not.toHaveText(/Conectando|Connecting/);
	}
}

/** Types what the server is told of, and then, with the server away, what it is not. */
async function writeWithout(
	server: LiveServer,
	visitor: Visitor,
	{ before, after }: Record<'before' | 'after', string>
) {
	await visitor.write(before);
	await expect(visitor.status).toHaveText(/Guardado a las/);
	await server.kill();
	await visitor.page.keyboard.type(after);
}

/** Whoever is signed in at this browser now. */
async function signIn({ page, address }: Visitor, person: keyof typeof PEOPLE, sharedComputer = false): Promise<void> {
	const data = { email: PEOPLE[person].email, password: DEMO_PASSWORD, sharedComputer };
	expect((await page.request.post(`${address}/api/v1/session`, { data })).ok()).toBe(true);
}

/** What this browser keeps: the names of its databases and of its list. */
const kept = ({ page }: Visitor) =>
	page.evaluate(async () => {
		const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		return [...databases, ...Object.keys(localStorage)].filter((name) => name.startsWith('ateneo/copy/'));
	});

/** Another window of the same browser. */
const another = async ({ page, address }: Visitor) => new Visitor(await page.context().newPage(), address);

/** What the device keeps comes two seconds late from now on: later than the server's answer. */
const slowDevice = ({ page }: Visitor) =>
	page.addInitScript(() => {
		const { open } = indexedDB;
		indexedDB.open = (...which) => {
			const request = open.apply(indexedDB, which);
			const late = (act: EventListener) =>
				request.addEventListener('success', (event) => setTimeout(() => act.call(request, event), 2_000));
			return Object.defineProperty(request, 'onsuccess', { set: late });
		};
	});

/** Closes the window and opens the document in a new one. */
async function reopen(visitor: Visitor, document: string): Promise<Visitor> {
	const next = await another(visitor);
	await visitor.page.close();
	await next.open(document);
	return next;
}

test('what is written without a connection outlives the page, and is sent when the document is opened again', async ({
	lucia,
	ravi,
	blank,
	server
}) => {
	await begin(blank, lucia);
	await writeWithout(server, lucia, { before: 'Antes. ', after: 'Sin red.' });
	await expect(lucia.status).toHaveText('Sin conexión: 8 cambios conservados en este dispositivo');
	await expectAccessible(lucia.page);
	const later = await another(lucia);
	await lucia.page.close({ runBeforeUnload: true }); // nobody is asked: nothing is lost

	await server.start();
	await later.open(blank);
	await expect(later.text).toHaveText('Antes. Sin red.');
	await expect(later.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.text).toHaveText('Antes. Sin red.');
});

test('two windows of one person write without a connection, and both texts arrive', async ({
	lucia,
	blank,
	server
}) => {
	await begin(blank, lucia);
	const second = await another(lucia);
	await begin(blank, second);
	await writeWithout(server, lucia, { before: 'Base. ', after: 'Una. ' });
	await expect(second.text).toContainText('Base. ');
	await second.write('Otra. ');
	await expect(second.status).toHaveText(/Sin conexión: 6\scambios conservados/);
	await second.page.close();
	await server.start();

	await expect(lucia.status).toHaveText(/Guardado a las/, { timeout: 30_000 });
	const third = await reopen(lucia, blank);
	await expect(third.text).toContainText('Una. ');
	await expect(third.text).toContainText('Otra. ');
	await expect(third.status).toHaveText(/Guardado a las/);
	await expect(third.text).toHaveText(/^Base\. (Una\. Otra\. |Otra\. Una\. )$/);
});

test('on a shared computer nothing is kept, and leaving the page is asked about', async ({ lucia, blank, server }) => {
	await signIn(lucia, 'lucia', true);
	await begin(blank, lucia);
	await writeWithout(server, lucia, { before: 'a', after: 'bc' });
	await expect(lucia.status).toHaveText('Sin conexión: 2 cambios sin guardar');
	expect(await kept(lucia)).toEqual([]);

	const asked = lucia.page.waitForEvent('dialog');
	const closing = lucia.page.close({ runBeforeUnload: true });
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await closing;

	await server.start();
	await expect(lucia.status).toHaveText(/Guardado a las/, { timeout: 30_000 });
});

test('[S3] a reader sends nothing but who they are, and keeps nothing on the device', async ({
	carmen,
	lucia,
	blank
}) => {
	await begin(blank, lucia);
	await lucia.write('Para leer');
	const sent: number[][] = [];
	carmen.page.on('websocket', (socket) =>
		socket.on('framesent', ({ payload }) => void sent.push([...Buffer.from(payload).subarray(0, 2)]))
	);
	await carmen.open(blank);
	await expect(carmen.text).toHaveText('Para leer');
	await expect(carmen.status).toHaveText('Al día');
	await lucia.write(' y releer');
	await expect(carmen.text).toHaveText('Para leer y releer');
	const { sync, awareness } = MESSAGE;
	expect(sent).toContainEqual([sync, SYNC.step1]);
	expect(sent.filter(([type, kind]) => type !== awareness && !(type === sync && kind === SYNC.step1))).toEqual([]);
	await expect.poll(() => kept(lucia)).toHaveLength(2); // as it would be there, were it kept
	expect(await kept(carmen)).toEqual([]);
});

test('a sign-in that expires deletes nothing: the same person signs in where they are and goes on', async ({
	lucia,
	blank
}) => {
	await begin(blank, lucia);
	await lucia.write('Antes. ');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await lucia.page.request.delete(`${lucia.address}/api/v1/session`);
	await expect(lucia.status).toHaveText('Inicie sesión otra vez');
	expect(await kept(lucia)).toHaveLength(2);

	const field = lucia.page.getByLabel(`Contraseña de ${PEOPLE.lucia.email}`);
	await field.fill('otra cosa');
	await field.press('Enter');
	await expect(lucia.page.getByText('La contraseña no es correcta.')).toBeVisible();
	await expectAccessible(lucia.page);
	await field.fill(DEMO_PASSWORD);
	await field.press('Enter');

	await expect(lucia.editor).toBeVisible();
	await expect(lucia.page.locator('[data-live-region]')).toHaveText(/Ha iniciado sesión otra vez/);
	await lucia.write('Después.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await expect(lucia.text).toHaveText('Antes. Después.');
});

test('signing in again in another tab is enough; somebody else who does sees nothing', async ({ lucia, blank }) => {
	await begin(blank, lucia);
	await lucia.write('Solo de Lucía.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	const comeBack = () => lucia.page.evaluate(() => window.dispatchEvent(new Event('focus')));

	await signIn(lucia, 'noa'); // takes the place of Lucía's sign-in
	await comeBack();
	await expect(lucia.status).toHaveText('Ha entrado otra persona');
	await expect(lucia.text).toBeHidden();
	await expect(lucia.page.getByText('Solo de Lucía.')).toHaveCount(1); // hidden, and nowhere else
	await expect(lucia.page.getByText('Solo de Lucía.')).toBeHidden();
	await expectAccessible(lucia.page);

	await signIn(lucia, 'lucia');
	await comeBack();
	await expect(lucia.text).toHaveText('Solo de Lucía.');
	await lucia.write(' Y sigue.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
});

test('what one person left unsent is not opened for another at the same browser', async ({ lucia, blank, server }) => {
	await begin(blank, lucia);
	await writeWithout(server, lucia, { before: 'Base. ', after: 'De Lucía.' });
	await expect(lucia.status).toHaveText(/cambios conservados en este dispositivo/);
	const later = await another(lucia);
	await lucia.page.close(); // before it comes back by itself
	await server.start();
	await signIn(later, 'andres');
	await begin(blank, later);
	await later.write('De Andrés.');
	await expect(later.status).toHaveText(/Guardado a las/);
	await expect(later.text).toHaveText('Base. De Andrés.');

	await signIn(later, 'lucia');
	const back = await reopen(later, blank);
	await expect(back.text).toContainText('De Lucía.');
	await expect(back.status).toHaveText(/Guardado a las/);
});

test('signing out takes what is kept away; what is not sent is told first, and can be saved', async ({
	lucia,
	blank,
	server
}) => {
	await begin(blank, lucia);
	const home = await another(lucia);
	await home.page.goto(lucia.address);
	await writeWithout(server, lucia, { before: 'Base. ', after: 'Sin enviar.' });
	await expect(lucia.status).toHaveText(/11\scambios conservados/);
	await expect.poll(() => kept(lucia)).toHaveLength(2);
	await lucia.page.close();
	await server.start();

	const leave = async () => {
		await home.page.locator('summary', { hasText: 'Lucía Robles' }).click();
		await home.page.getByRole('button', { name: 'Salir', exact: true }).click();
	};
	await leave();
	const dialog = home.page.getByRole('dialog', { name: 'Hay texto que no se ha enviado' });
	await expect(dialog.getByRole('listitem')).toHaveText(/11\scambios sin enviar/);
	await expectAccessible(home.page);
	const [download] = await Promise.all([
		home.page.waitForEvent('download'),
		dialog.getByRole('button', { name: 'Guardar en un archivo' }).click()
	]);
	expect(await readFile(await download.path(), 'utf8')).toContain('Base. Sin enviar.');
	await expect(dialog.getByText('El texto está en un archivo de sus descargas.')).toBeVisible();
	await dialog.getByRole('button', { name: 'No salir' }).click();
	await expect(dialog).toHaveCount(0);
	expect(await kept(home)).toHaveLength(2);

	await leave();
	await dialog.getByRole('button', { name: 'Salir y borrarlo' }).click();
	await expect(home.page.getByText('Ha salido de Ateneo.')).toBeVisible();
	expect(await kept(home)).toEqual([]);
});

test('signing out where all is sent asks nothing and leaves nothing', async ({ lucia, blank }) => {
	await begin(blank, lucia);
	await lucia.write('Todo enviado.');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await expect.poll(() => kept(lucia)).toHaveLength(2);
	await lucia.page.locator('summary', { hasText: 'Lucía Robles' }).click();
	await lucia.page.getByRole('button', { name: 'Salir', exact: true }).click();
	await expect(lucia.page.getByText('Ha salido de Ateneo.')).toBeVisible();
	expect(await kept(lucia)).toEqual([]);
});

test('a refused change: the page goes on with a fresh copy, and what is missing from it can be added', async ({
	lucia,
	ravi,
	blank
}) => {
	await begin(blank, lucia);
	await lucia.write('Se guarda. ');
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await lucia.page.evaluate(breakTheRules);
	await expect(lucia.status).toHaveText('No guardado: copie su texto');
	await expect(lucia.page.getByRole('button', { name: 'Guardar en un archivo' })).toBeVisible();
	await expectAccessible(lucia.page);
	await lucia.page.getByRole('button', { name: 'Seguir con el documento al día' }).click();

	await expect(lucia.text).toHaveText('Se guarda. ');
	const recovered = lucia.page.getByRole('region', { name: /Texto recuperado/ });
	await recovered.getByRole('button', { name: 'Ver el texto' }).click();
	await expect(recovered.locator('.excerpt')).toHaveText('Se guarda. No se guarda.');
	await expectAccessible(lucia.page);
	await recovered.getByRole('button', { name: 'Añadir al final del documento' }).click();
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.text).toHaveText('Se guarda. Se guarda. No se guarda.');

	// It stays until somebody has decided.
	await lucia.page.reload();
	await expect(recovered).toBeVisible();
	lucia.page.on('dialog', (dialog) => void dialog.accept());
	await recovered.getByRole('button', { name: 'Descartar' }).click();
	await expect(recovered).toHaveCount(0);
	await lucia.page.reload();
	await expect(lucia.editor).toBeVisible();
	await expect(recovered).toHaveCount(0);
});

test('[S2] the server went back to a backup: a new epoch, and what it lost is a recovered text', async ({
	lucia,
	ravi,
	blank,
	server
}) => {
	await begin(blank, lucia);
	await writeWithout(server, lucia, { before: 'Base. ', after: 'Solo aquí.' });
	await expect(lucia.status).toHaveText(/conservados/);
	const next = await another(lucia);
	await expect.poll(() => kept(lucia)).toHaveLength(2);
	// As if the server had once told of more than it has now.
	await lucia.page.evaluate(() => {
		for (const name of Object.keys(localStorage).filter((name) => name.startsWith('ateneo/copy/'))) {
			localStorage.setItem(name, JSON.stringify({ ...JSON.parse(localStorage.getItem(name)!), seen: 1_000_000 }));
		}
	});
	await lucia.page.close();
	await server.start();
	await slowDevice(next);
	await next.open(blank);

	await expect(next.page.getByRole('region', { name: /Texto recuperado/ })).toBeVisible();
	await expect(next.text).toHaveText('Base. ');
	await next.write('Sigue.');
	await expect(next.status).toHaveText(/Guardado a las/);
	await ravi.open(blank);
	await expect(ravi.text).toHaveText('Base. Sigue.');
});

test('a paste that is too large is refused with words, and the text stays as it is', async ({ lucia, blank }) => {
	await begin(blank, lucia);
	await lucia.write('Texto');
	await lucia.editor.evaluate((element) => {
		const data = new DataTransfer();
		data.setData('text/plain', 'palabra '.repeat(80_000));
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	});
	await expect(lucia.page.getByRole('alert')).toHaveText(/ocupa 641\skB y de una vez caben 500\skB/);
	await expect(lucia.text).toHaveText('Texto');
	await expectAccessible(lucia.page);
	await lucia.page.getByRole('button', { name: 'Cerrar el aviso' }).click();
	await expect(lucia.page.getByRole('alert')).toHaveCount(0);
	await expect(lucia.editor).toBeFocused();
	await expect(lucia.status).toHaveText(/Guardado a las/);
});

/** Archives the document, or brings it back. */
async function archive({ page, address }: Visitor, documentId: string, action: 'archive' | 'restore'): Promise<void> {
	const groups = await page.request.get(`${address}/api/v1/groups`).then((answer) => answer.json());
	const talent = groups.find(({ code }: { code: string }) => code === 'BDI-TAL');
	const answer = await page.request.post(`${address}/groups/${talent.id}?/${action}`, {
		form: { documentId },
		headers: { origin: address }
	});
	expect(answer.ok()).toBe(true);
}

test('[S3] [S7] the right to write goes while somebody is away, and comes back: nothing is lost and nothing is typed twice', async ({
	lucia,
	ravi,
	blank
}) => {
	await begin(blank, lucia, ravi);
	await ravi.write('Before. ');
	await expect(ravi.status).toHaveText(/Saved at/);
	await ravi.page.context().setOffline(true);
	await expect(ravi.status).toHaveText('Offline');
	await ravi.page.keyboard.type('While away.');
	await expect(ravi.status).toHaveText(/Offline: 11\schanges kept on this device/);
	await archive(lucia, blank, 'archive');
	await ravi.page.context().setOffline(false);

	await expect(ravi.status).toHaveText('Not saved: copy your text');
	await expect(ravi.text).toHaveText('Before. While away.');
	expect(await kept(ravi)).toHaveLength(2);
	// The answer to what one may do comes late: the connection is back before it.
	await ravi.page.route('**/abilities', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1_500));
		await route.continue();
	});
	await archive(lucia, blank, 'restore');
	await expect(ravi.status).toHaveText(/Saved at/);
	await expect(ravi.editor).toBeVisible();
	await expect(lucia.text).toHaveText('Before. While away.');
});

/** Somebody's seat in the group of the document ends while nobody looks. Returns how to give it back. */
async function endSeat({ dataFolder }: LiveServer, person: keyof typeof PEOPLE, documentId: string) {
	const place = { socketFolder: join(dataFolder, 'socket'), database: 'ateneo', user: 'ateneo' };
	const change = async (until: 'now()' | 'null') => {
		const sql = open(place, { max: 1 });
		await sql`update seats set until = ${sql.unsafe(until)}
			where person_id = (select id from people where email = ${PEOPLE[person].email})
				and group_id = (select group_id from documents where id = ${documentId})`;
		await sql.end();
	};
	await change('now()');
	return () => change('null');
}

for (const isOpen of [true, false]) {
	test(`[S7] access ends while somebody is away, the page ${isOpen ? 'open' : 'closed'}: what was not sent is offered, then nothing stays`, async ({
		enter,
		blank,
		server
	}) => {
		const andres = await enter('andres');
		await begin(blank, andres);
		await writeWithout(server, andres, { before: 'Base. ', after: 'De Andrés.' });
		await expect(andres.status).toHaveText(/cambios conservados/);
		await expect.poll(() => kept(andres)).toHaveLength(2);
		const later = await another(andres);
		if (!isOpen) await andres.page.close();
		const giveBack = await endSeat(server, 'andres', blank);
		try {
			await server.start();
			if (!isOpen) await later.open(blank);
			const visitor = isOpen ? andres : later;
			const { page } = visitor;
			const told = page.getByRole('alert');
			await expect(told).toContainText(isOpen ? 'Ya no tiene acceso' : 'Hay texto que no se ha enviado', {
				timeout: 30_000
			});
			await expectAccessible(page);
			expect(await kept(visitor)).toHaveLength(2);
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Guardar en un archivo' }).click()
			]);
			expect(await readFile(await download.path(), 'utf8')).toContain('Base. De Andrés.');
			await expect.poll(() => kept(visitor)).toEqual([]);
		} finally {
			await giveBack();
		}
	});
}

/** As a program would that breaks the rules, behind words that keep them: the server ends the connection. */
function breakTheRules(): void {
	const { editor } = document.querySelector('.ProseMirror') as Element & {
		editor: {
			commands: { insertContent(words: string): void };
			extensionManager: { extensions: { name: string; options: { provider: Provider } }[] };
		};
	};
	interface Provider {
		awareness: {
			doc: { transact(run: () => void): void; getArray(name: string): { insert(at: number, what: unknown[]): void } };
		};
	}
	const carets = editor.extensionManager.extensions.find(({ name }) => name === 'collaborationCaret');
	const doc = carets!.options.provider.awareness.doc;
	doc.transact(() => {
		doc.getArray('elsewhere').insert(0, ['x']);
		editor.commands.insertContent('No se guarda.');
	});
}

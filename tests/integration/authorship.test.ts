// Who wrote what, told with real rooms, real sockets and real folds: words stay whose they were, whatever becomes of them.
import { beforeAll, describe, expect, it } from 'vitest';
import { joinBackward, setBlockType, splitBlock, wrapIn } from '@tiptap/pm/commands';
import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { eq } from 'drizzle-orm';
import { seats } from '../../server/groups/tables';
import {
	attributeDocument,
	listPassages,
	readAuthorship,
	readContributions,
	readGroupContributions
} from '../../server/authorship';
import { archiveDocument, createDocument, insertSection } from '../../server/documents';
import { attributeVersion, makeVersion, restoreVersion } from '../../server/versions';
import { HeadlessEditor, schema, textBlocks } from '../support/editor';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf, isSaved, until, writer, type Writer } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

const newDocument = async (kind: 'blank' | 'minutes' = 'blank', groupId = town.groups.home) => {
	const input = { groupId, kind, title: 'Acta', language: 'es' as const };
	return (await createDocument(server.app, town.people.chair, input)).id;
};

interface Author extends Writer {
	editor: HeadlessEditor;
}

async function author(documentId: string, role: 'chair' | 'member' | 'secretary'): Promise<Author> {
	const one = writer(server, { documentId, cookie: await cookieOf(server.app, town.people[role]) });
	await until(() => one.provider.synced, 'the document is there');
	return Object.assign(one, { editor: new HeadlessEditor(one.doc) });
}

/** Two people in a new document. */
async function together(kind: 'blank' | 'minutes' = 'blank') {
	const documentId = await newDocument(kind);
	return { documentId, ana: await author(documentId, 'chair'), luis: await author(documentId, 'member') };
}

const textIn = ({ editor }: Author) =>
	textBlocks(editor.state.doc)
		.map(({ node }) => node.textContent)
		.join('\n');

/** Does it at the place behind these words, and waits until the other has it too. */
async function does(who: Author, other: Author, behind: string, command: Command): Promise<void> {
	const { editor } = who;
	const block = textBlocks(editor.state.doc).find(({ node }) => node.textContent.includes(behind))!;
	const at = block.start + block.node.textContent.indexOf(behind) + behind.length;
	editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at)));
	expect(editor.act('does', command)).toBe(true);
	await until(() => isSaved(who) && textIn(other) === textIn(who), 'both have it');
}

const types =
	(words: string): Command =>
	(state, dispatch) => {
		dispatch?.(state.tr.insertText(words));
		return true;
	};

/** Letter by letter, behind these words or into an empty block. */
async function typed(who: Author, other: Author, words: string, behind = ''): Promise<void> {
	let before = behind;
	for (const letter of words) {
		const { editor } = who;
		const fits = (text: string) => (before === '' ? text === '' : text.includes(before));
		const block = textBlocks(editor.state.doc).find(({ node }) => fits(node.textContent))!;
		const at = block.start + block.node.textContent.indexOf(before) + before.length;
		editor.act('type', (state, dispatch) => {
			dispatch?.(state.tr.insertText(letter, at));
			return true;
		});
		before += letter;
	}
	await until(() => isSaved(who) && textIn(other) === textIn(who), 'both have it');
}

/** Each block as who wrote what, from the server's own account. */
async function told(documentId: string, who: Author): Promise<string[][]> {
	const { runs, authors } = await attributeDocument(server.app, town.people.reviewer, { documentId });
	const names = new Map(authors.map(({ seatId, person }) => [seatId, person.name]));
	const blocks = textBlocks(who.editor.state.doc).map(({ node }) => node.textContent);
	const all: { name: string; words: string }[][] = blocks.map(() => []);
	for (const { block, offset, length, seat, via } of runs) {
		const name = via === 'template' ? 'template' : `${names.get(seat ?? '')}${via === 'typed' ? '' : ` (${via})`}`;
		const words = blocks[block]!.slice(offset, offset + length);
		const last = all[block]!.at(-1);
		if (last?.name === name) last.words += words;
		else all[block]!.push({ name, words });
	}
	return all.map((own) => own.map(({ name, words }) => `${name}: ${words}`));
}

const folded = async (documentId: string) =>
	until(
		async () => (await server.app.sql`select 1 from document_updates where document_id = ${documentId}`).length === 0,
		'the log is folded',
		20_000
	);

/** Everybody leaves, the log is folded, and they come back. */
async function foldAnd(documentId: string, people: Author[]): Promise<{ ana: Author; luis: Author }> {
	for (const { provider, editor } of people) {
		provider.destroy();
		editor.close();
	}
	await folded(documentId);
	return { ana: await author(documentId, 'chair'), luis: await author(documentId, 'member') };
}

/** The same before the fold and after it. */
async function expectTold(documentId: string, people: { ana: Author; luis: Author }, expected: string[][]) {
	expect(await told(documentId, people.ana)).toEqual(expected);
	const back = await foldAnd(documentId, [people.ana, people.luis]);
	expect(await told(documentId, back.ana)).toEqual(expected);
	return back;
}

const LINE = 'Se aprueba por unanimidad el acta de la reunión.';

describe('words stay whose they were', () => {
	it('through split, join, heading and wrap by somebody else, over two folds', async () => {
		const { documentId, ...people } = await together();
		let { ana, luis } = people;
		await typed(ana, luis, LINE);
		await does(luis, ana, 'unanimidad', splitBlock);
		await does(luis, ana, 'unanimidad', setBlockType(schema.nodes.paragraph!, { level: 2 }));
		await does(luis, ana, 'el acta', wrapIn(schema.nodes.blockquote!));
		({ ana, luis } = await expectTold(documentId, { ana, luis }, [
			['chair: Se aprueba por unanimidad'],
			['chair:  el acta de la reunión.']
		]));
		await typed(luis, ana, ' Gracias', 'reunión.');
		await does(ana, luis, 'unanimidad', setBlockType(schema.nodes.paragraph!, { level: 0 }));
		await expectTold(documentId, { ana, luis }, [
			['chair: Se aprueba por unanimidad'],
			['chair:  el acta de la reunión.', 'member:  Gracias']
		]);
	});

	it('in one sentence of two, which somebody joins and moves', async () => {
		const { documentId, ana, luis } = await together();
		await typed(ana, luis, 'Primero.');
		await does(ana, luis, 'Primero.', splitBlock);
		await typed(ana, luis, LINE);
		await typed(luis, ana, ' (bis)', 'unanimidad');
		// Dragged to the beginning, in one edit.
		await does(luis, ana, 'unanimidad', (state, dispatch) => {
			const { $from } = state.selection;
			const [from, to] = [$from.before(1), $from.after(1)];
			const block = state.doc.slice(from, to).content;
			dispatch?.(state.tr.delete(from, to).insert(0, block));
			return true;
		});
		const sentence = (await told(documentId, ana)).flat().filter((words) => !words.includes('Primero'));
		expect(sentence).toEqual(['chair: Se aprueba por unanimidad ', 'member: (bis) ', 'chair: el acta de la reunión.']);
		const start = textBlocks(luis.editor.state.doc)[1]!.start;
		luis.editor.dispatch(luis.editor.state.tr.setSelection(TextSelection.create(luis.editor.state.doc, start)));
		expect(luis.editor.act('join', joinBackward)).toBe(true);
		await until(() => isSaved(luis) && textIn(ana) === textIn(luis), 'both have it');
		const joined = await told(documentId, ana);
		expect(joined).toHaveLength(1);
		expect(joined[0]!.filter((words) => words.startsWith('member'))).toEqual(['member: (bis) ']);
	});

	it('in a copy, and what comes from outside is whose it is who pastes it', async () => {
		const { documentId, ana, luis } = await together();
		await typed(ana, luis, LINE);
		await does(luis, ana, LINE, (state, dispatch) => {
			const outside = 'Texto que llega de otra parte y de una sola vez, entero.';
			const lines = [LINE, outside].map((words) => schema.nodes.paragraph!.create(null, schema.text(words)));
			dispatch?.(state.tr.insert(state.doc.content.size, Fragment.from(lines)));
			return true;
		});
		expect(await told(documentId, ana)).toEqual([
			[`chair: ${LINE}`],
			[`chair: ${LINE}`],
			['member (pasted): Texto que llega de otra parte y de una sola vez, entero.']
		]);
	});

	it('where they are cut, the log is folded, and somebody pastes them', async () => {
		const { documentId, ...people } = await together();
		let { ana, luis } = people;
		await typed(ana, luis, LINE);
		await does(luis, ana, 'unanimidad ', (state, dispatch) => {
			const to = state.selection.head;
			dispatch?.(state.tr.delete(to - 'por unanimidad '.length, to));
			return true;
		});
		({ ana, luis } = await foldAnd(documentId, [ana, luis]));
		await does(luis, ana, 'el acta ', (state, dispatch) => {
			dispatch?.(state.tr.replaceSelection(new Slice(Fragment.from(schema.text('por unanimidad ')), 0, 0)));
			return true;
		});
		expect(await told(documentId, ana)).toEqual([['chair: Se aprueba el acta por unanimidad de la reunión.']]);
	});

	it('when a version brings them back, and in the version itself, with the names of then', async () => {
		const { documentId, ana, luis } = await together();
		await typed(ana, luis, LINE);
		await typed(luis, ana, ' (bis)', 'unanimidad');
		const { number } = await makeVersion(server.app, town.people.chair, { documentId, name: 'Una', note: '' });
		const before = await told(documentId, ana);
		await does(luis, ana, 'Se', (state, dispatch) => {
			dispatch?.(state.tr.delete(0, state.doc.content.size));
			return true;
		});
		await restoreVersion(server.app, town.people.secretary, { documentId, number, blocks: null });
		await until(() => textIn(ana).includes('(bis)'), 'it is back');
		expect(await told(documentId, ana)).toEqual(before);

		const version = await attributeVersion(server.app, town.people.reviewer, { documentId, number });
		expect(version.authors.map(({ name }) => name).sort()).toEqual(['chair', 'member']);
		const { authors } = await listPassages(server.app, town.people.reviewer, { documentId, number });
		expect(authors!.map(({ author, all }) => [author?.person.name, all])).toEqual([
			['chair', 2],
			['member', 1]
		]);
	});

	it('from a template they are nobody’s own, also in a section that is put in later', async () => {
		const { documentId, ana, luis } = await together('minutes');
		await does(ana, luis, '', types('Escrito por mí. '));
		await insertSection(server.app, town.people.member, { documentId, kind: 'minutes', section: 0, before: null });
		const { template, organisations } = await readContributions(server.app, town.people.reviewer, { documentId });
		expect(template).toBeGreaterThan(20);
		expect(organisations.map(({ name, words }) => [name, words])).toEqual([['Datalia', 3]]);
		await until(async () => textIn(ana).length > 0 && (await told(documentId, ana)).flat().length > 2, 'it is there');
		const all = (await told(documentId, ana)).flat();
		expect(all.filter((words) => !words.startsWith('template: '))).toEqual(['chair: Escrito por mí. ']);
	});
});

describe('what screens are told', () => {
	it('holds by the clocks of each one’s own copy, and is kept until somebody writes', async () => {
		const { documentId, ana, luis } = await together();
		await typed(ana, luis, 'Uno dos tres');
		const read = () => readAuthorship(server.app, town.people.reviewer, { documentId });
		const first = await read();
		expect(first.authors.map(({ person, words }) => [person.name, words])).toEqual([['chair', 3]]);
		const own = first.clocks.find(({ client }) => client === ana.doc.clientID)!;
		expect(own.ranges.filter((_, place) => place % 3 === 1).reduce((sum, length) => sum + length, 0)).toBe(12);
		const again = await read();
		expect(again.clocks).toBe(first.clocks);
		await typed(luis, ana, ' cuatro', 'tres');
		expect((await read()).authors.map(({ person, words }) => [person.name, words])).toEqual([
			['chair', 3],
			['member', 1]
		]);
	});

	it('names somebody who has left as they were, for the organisation they wrote for', async () => {
		const { documentId, ana, luis } = await together();
		const gone = await town.add('member', { groupId: town.groups.home });
		const one = writer(server, { documentId, cookie: await cookieOf(server.app, gone) });
		await until(() => one.provider.synced, 'the document is there');
		one.text().insert(0, 'Adiós a todos');
		await until(() => isSaved(one) && textIn(ana) === textIn(luis) && textIn(ana) !== '', 'all have it');
		await server.app.db.update(seats).set({ until: new Date() }).where(eq(seats.personId, gone.id));
		const { organisations } = await readContributions(server.app, town.people.reviewer, { documentId });
		expect(organisations).toMatchObject([{ name: 'Datalia', words: 3, people: [{ id: gone.id, words: 3 }] }]);
	});
});

describe('contributions', () => {
	it('of a group count what the reader may read and nothing that is archived, and are kept', async () => {
		const groupId = town.groups.away;
		const chair = town.strangers.ofOtherCluster;
		const make = async (title: string) =>
			(await createDocument(server.app, chair, { groupId, kind: 'blank', title, language: 'es' })).id;
		const write = async (documentId: string, words: string) => {
			const one = writer(server, { documentId, cookie: await cookieOf(server.app, chair) });
			await until(() => one.provider.synced, 'the document is there');
			one.text().insert(0, words);
			await until(() => isSaved(one), 'it is saved');
		};
		const [first, second, archived] = [await make('A'), await make('B'), await make('C')];
		await write(first, 'uno dos');
		await write(second, 'tres');
		await write(archived, 'cuatro cinco seis');
		await archiveDocument(server.app, chair, { documentId: archived });

		const read = () => readGroupContributions(server.app, chair, { groupId });
		const counted = await read();
		expect(counted.organisations).toMatchObject([{ name: 'Datalia', words: 3 }]);
		expect(counted.documents.map(({ title, contributions }) => [title, contributions?.words])).toEqual([
			['A', 2],
			['B', 1]
		]);
		expect(counted.weeks).toHaveLength(1);
		const rows = () => server.app.sql`select document_id, counted_at from document_contributions order by document_id`;
		const kept = await rows();
		await read();
		expect(await rows()).toEqual(kept); // nothing was written, so nothing is counted again
		await write(first, 'más ');
		expect((await read()).words).toBe(4);
	});

	it('are for whoever may read: strangers learn nothing, guests count nothing', async () => {
		const documentId = await newDocument();
		const groupId = town.groups.home;
		for (const stranger of Object.values(town.strangers)) {
			const of = { documentId };
			await expect(readContributions(server.app, stranger, of)).rejects.toMatchObject({ code: 'notFound' });
			await expect(readAuthorship(server.app, stranger, of)).rejects.toMatchObject({ code: 'notFound' });
			await expect(attributeDocument(server.app, stranger, of)).rejects.toMatchObject({ code: 'notFound' });
			await expect(listPassages(server.app, stranger, of)).rejects.toMatchObject({ code: 'notFound' });
			await expect(readGroupContributions(server.app, stranger, { groupId })).rejects.toMatchObject({
				code: 'notFound'
			});
		}
		for (const role of ['guest', 'admin'] as const) {
			const person = town.people[role];
			await expect(readContributions(server.app, person, { documentId })).rejects.toMatchObject({ code: 'notFound' });
			const counted = await readGroupContributions(server.app, person, { groupId });
			expect(counted).toMatchObject({ words: 0, organisations: [], documents: [] });
		}
		expect(await readContributions(server.app, town.people.observer, { documentId })).toMatchObject({ words: 0 });
	});
});

// [S11] Words that an edit swallows are found, kept once, and put back where they belong; who wrote them stays known.
import { beforeAll, describe, expect, it } from 'vitest';
import { wrapIn } from '@tiptap/pm/commands';
import { TextSelection } from '@tiptap/pm/state';
import { ROOT } from '$shared/document/names';
import { attributeDocument } from '../../server/authorship';
import {
	archiveDocument,
	createDocument,
	dismissRescued,
	exportDocument,
	listRescued,
	putRescuedBack
} from '../../server/documents';
import { schema, textBlocks } from '../support/editor';
import { authorIn, type Author } from '../support/authors';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';
import { isSaved, until } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

/** A document with one paragraph, and two people in it who have it. */
async function together(words: string): Promise<{ documentId: string; chair: Author; member: Author }> {
	const { id: documentId } = await createDocument(server.app, town.people.chair, {
		groupId: town.groups.home,
		kind: 'blank',
		title: 'Acta',
		language: 'es'
	});
	const chair = await authorIn(server, town, documentId, 'chair');
	const member = await authorIn(server, town, documentId, 'member');
	types(chair, words);
	await until(() => shown(member).includes(words), 'both have it');
	return { documentId, chair, member };
}

const shown = ({ doc }: Author) => doc.getXmlFragment(ROOT).toString();

function types({ editor }: Author, words: string, behind = ''): void {
	const [block] = textBlocks(editor.state.doc);
	const at = block!.start + block!.node.textContent.indexOf(behind) + behind.length;
	editor.act('type', (state, dispatch) => {
		dispatch?.(state.tr.insertText(words, at));
		return true;
	});
}

function quotes({ editor }: Author): void {
	const { start } = textBlocks(editor.state.doc)[0]!;
	editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, start)));
	expect(editor.act('quote', wrapIn(schema.nodes.blockquote!))).toBe(true);
}

const rescued = (documentId: string) => listRescued(server.app, town.people.chair, { documentId });
const found = async (documentId: string, count = 1) => {
	await until(async () => (await rescued(documentId)).length === count, `${count} passages are found`);
	return rescued(documentId);
};
const textOf = async (documentId: string) =>
	String((await exportDocument(server.app, town.people.chair, { documentId, format: 'text' })).body);

/** Nobody is in the document any more, and its log is folded. */
async function leave(documentId: string, ...people: Author[]): Promise<void> {
	for (const { provider } of people) provider.disconnect();
	const rows = () => server.app.sql`select from document_updates where document_id = ${documentId}`;
	await until(async () => (await rows()).length === 0, 'the log is folded', 15_000);
}

/** What the member types is swallowed by the chair, who does not see it in time. */
async function swallow({ chair, member }: { chair: Author; member: Author }, words: string, behind: string) {
	chair.provider.disconnect();
	types(member, words, behind);
	await until(() => isSaved(member), 'it is stored');
	quotes(chair);
	chair.provider.connect();
	await until(() => shown(member) === shown(chair) && shown(chair).includes('<blockquote>'), 'all see the quote');
	expect(shown(chair)).not.toContain(words);
}

describe('words typed into a paragraph that somebody else turns into a quote', () => {
	it('are found while people write, with author and place, and the screens are told', async () => {
		const { documentId, ...people } = await together('Se aprueba el acta de mayo.');
		const topics: string[] = [];
		people.member.provider.messageHandlers[101] = (_, decoder) => {
			topics.push(new TextDecoder().decode(decoder.arr.subarray(decoder.pos + 1)));
			decoder.pos = decoder.arr.length;
		};
		await swallow(people, 'por unanimidad ', 'el acta ');

		const [words] = await found(documentId);
		expect(words).toMatchObject({
			text: 'por unanimidad ',
			author: { name: 'member', organisation: 'Datalia', isYou: false },
			before: 'Se aprueba el acta ',
			after: 'de mayo.'
		});
		expect(Math.abs(words!.writtenAt.getTime() - Date.now())).toBeLessThan(120_000);
		await until(() => topics.includes('rescued'), 'the screens are told');

		await putRescuedBack(server.app, town.people.member, { documentId, rescuedId: words!.id });
		await until(() => shown(people.chair).includes('el acta por unanimidad de mayo.'), 'the chair sees them');
		expect(shown(people.member)).toBe(shown(people.chair));
		expect(await rescued(documentId)).toEqual([]);
		const events = (await eventsOf(server.app)).filter(({ object_id }) => object_id === documentId);
		expect(events.at(-1)).toMatchObject({
			verb: 'document.wordsPutBack',
			person_id: town.people.member.id,
			data: { passage: words!.id }
		});
	});

	it('are kept once, however often the log is looked through and folded', async () => {
		const { documentId, ...people } = await together('Uno dos tres.');
		await swallow(people, 'y medio ', 'dos ');
		const [words] = await found(documentId);
		await leave(documentId, people.chair, people.member);
		expect((await rescued(documentId)).map(({ id }) => id)).toEqual([words!.id]);

		people.chair.provider.connect();
		await until(() => people.chair.provider.wsconnected, 'somebody is back');
		types(people.chair, 'Cero ');
		await until(() => isSaved(people.chair), 'and writes');
		await leave(documentId, people.chair);
		expect((await rescued(documentId)).map(({ id }) => id)).toEqual([words!.id]);
	});

	it('are there once where two put them back at the same moment, and not offered again', async () => {
		const { documentId, ...people } = await together('Uno dos tres.');
		await swallow(people, 'y medio ', 'dos ');
		const [words] = await found(documentId);
		const input = { documentId, rescuedId: words!.id };
		await Promise.all([
			putRescuedBack(server.app, town.people.chair, input),
			putRescuedBack(server.app, town.people.member, input)
		]);
		expect(await textOf(documentId)).toContain('Uno dos y medio tres.');
		await expect(putRescuedBack(server.app, town.people.chair, input)).rejects.toMatchObject({
			code: 'rescued.settled'
		});
		await leave(documentId, people.chair, people.member);
		expect(await rescued(documentId)).toEqual([]);
		expect((await textOf(documentId)).split('y medio').length).toBe(2);
	});

	it('come back where they belong although they were typed far from any network, and all was folded meanwhile', async () => {
		const { documentId, chair, member } = await together('Se aprueba el acta de mayo.');
		member.provider.disconnect();
		types(member, 'por unanimidad ', 'el acta ');
		quotes(chair);
		await until(() => isSaved(chair), 'the quote is stored');
		await leave(documentId, chair);

		member.provider.connect();
		await until(() => shown(member).includes('<blockquote>'), 'they see the quote');
		await until(() => isSaved(member), 'what they wrote is stored');
		const [words] = await found(documentId);
		expect(words).toMatchObject({ text: 'por unanimidad ', before: 'Se aprueba el acta ', after: 'de mayo.' });
		await putRescuedBack(server.app, town.people.chair, { documentId, rescuedId: words!.id });
		expect(await textOf(documentId)).toContain('el acta por unanimidad de mayo.');
	});

	it('are let go by who may write, and by nobody else', async () => {
		const { documentId, ...people } = await together('Uno dos tres.');
		await swallow(people, 'y medio ', 'dos ');
		const [words] = await found(documentId);
		const input = { documentId, rescuedId: words!.id };
		await expect(listRescued(server.app, town.people.reviewer, { documentId })).rejects.toMatchObject({
			code: 'forbidden'
		});
		for (const act of [putRescuedBack, dismissRescued]) {
			await expect(act(server.app, town.people.reviewer, input)).rejects.toMatchObject({ code: 'forbidden' });
			await expect(act(server.app, town.strangers.ofSisterGroup, input)).rejects.toMatchObject({ code: 'notFound' });
		}
		await dismissRescued(server.app, town.people.chair, input);
		expect(await rescued(documentId)).toEqual([]);
		expect((await eventsOf(server.app)).at(-1)).toMatchObject({ verb: 'document.wordsDismissed' });
		await leave(documentId, people.chair, people.member);
		expect(await rescued(documentId)).toEqual([]);

		await archiveDocument(server.app, town.people.chair, { documentId });
		await expect(rescued(documentId)).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('nothing is rescued', () => {
	const seq = async (documentId: string) => server.app.rooms.position({ documentId, epoch: 0 });

	it('where somebody deletes a paragraph that they have seen whole, or takes back their own words', async () => {
		const { documentId, chair, member } = await together('Uno dos tres.');
		types(member, 'y medio ', 'dos ');
		await until(() => shown(chair).includes('y medio'), 'the chair sees it');
		chair.editor.act('delete', (state, dispatch) => {
			dispatch?.(state.tr.delete(0, state.doc.content.size));
			return true;
		});
		await until(() => !shown(member).includes('y medio'), 'it is gone for all');
		expect(await seq(documentId)).toBeGreaterThan(2);
		await leave(documentId, chair, member);
		expect(await rescued(documentId)).toEqual([]);
	});
});

describe('who wrote what', () => {
	it('is known after others have quoted it, after folds, and where words were put back', async () => {
		const { documentId, ...people } = await together('Se aprueba el acta de mayo.');
		types(people.member, 'larga ', 'el acta ');
		await until(() => shown(people.chair).includes('larga'), 'the chair has it');
		await swallow(people, 'por unanimidad ', 'larga ');
		const [words] = await found(documentId);
		await putRescuedBack(server.app, town.people.chair, { documentId, rescuedId: words!.id });
		const before = await attributeDocument(server.app, town.people.reviewer, { documentId });
		await leave(documentId, people.chair, people.member);

		const after = await attributeDocument(server.app, town.people.reviewer, { documentId });
		expect(after.runs).toEqual(before.runs);
		const name = (seat: string | null) => after.authors.find(({ seatId }) => seatId === seat)?.person.name;
		const text = 'Se aprueba el acta larga por unanimidad de mayo.';
		const parts: [string | undefined, string][] = [];
		for (const { offset, length, seat } of after.runs) {
			const [who, words] = [name(seat), text.slice(offset, offset + length)];
			if (parts.at(-1)?.[0] === who) parts.at(-1)![1] += words;
			else parts.push([who, words]);
		}
		expect(parts).toEqual([
			['chair', 'Se aprueba el acta '],
			['member', 'larga por unanimidad '],
			['chair', 'de mayo.']
		]);
	});
});

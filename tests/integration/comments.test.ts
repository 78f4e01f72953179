// What people say about a text, in a real PostgreSQL: who may, on which words, and what happens to it.
import { readVarString } from 'lib0/decoding';
import * as v from 'valibot';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Anchor } from '$shared/review/anchor';
import { makePassage } from '$shared/review/make';
import { Reading } from '$shared/review/reading';
import { OpenThread, WriteComment } from '$shared/inputs/comments';
import { MESSAGE } from '$shared/sync/protocol';
import type { Person } from '../../server/accounts';
import {
	deleteComment,
	editComment,
	listThreads,
	openThread,
	reopenThread,
	reply,
	resolveThread
} from '../../server/comments';
import { archiveDocument, createDocument } from '../../server/documents';
import { authorIn, types } from '../support/authors';
import { testServer, type TestServer } from '../support/server';
import { eventsOf, makeTown, type Town } from '../support/town';
import { isSaved, until } from '../support/writers';

let server: TestServer;
let town: Town;
let documentId: string;
let anchor: Anchor;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

beforeEach(async () => {
	({ documentId, anchor } = await write('El alcance del estudio es la ciudad.', 'alcance del estudio'));
});

/** A document of the chair with these words, and an anchor on some of them. */
async function write(words: string, meant: string): Promise<{ documentId: string; anchor: Anchor }> {
	const { id } = await createDocument(server.app, town.people.chair, {
		...{ groupId: town.groups.home, kind: 'blank', title: 'Acta', language: 'es' }
	});
	const chair = await authorIn(server, town, id, 'chair');
	types(chair, words);
	await until(() => isSaved(chair), 'it is saved');
	const reading = new Reading(chair.doc);
	const from = reading.slice(0, reading.length).indexOf(meant);
	const made = makePassage({ from, to: from + meant.length }, reading);
	chair.provider.destroy();
	return { documentId: id, anchor: made };
}

const open = (
	person: Person,
	body = '¿Por qué solo la ciudad?',
	on: Partial<{ anchor: Anchor; documentId: string }> = {}
) => openThread(server.app, person, { documentId, anchor, kind: 'question', body, ...on });
const first = async (threadId: string) =>
	(await listThreads(server.app, town.people.chair, { documentId })).find(({ id }) => id === threadId)!;

const verbsOf = async (threadId: string) =>
	(await eventsOf(server.app)).filter(({ object_id }) => object_id === threadId).map(({ verb }) => verb);

describe('a thread', () => {
	it('is opened by a reviewer, who may not write, on the words; all who read see it, with whom they spoke for', async () => {
		const position = () => server.app.rooms.position({ documentId, epoch: 0 });
		const before = await position();
		const { id, number } = await open(town.people.reviewer);
		await reply(server.app, town.people.member, { documentId, threadId: id, body: 'Por falta de datos.' });
		expect(await position()).toBe(before); // nothing of it is in the text

		const threads = await listThreads(server.app, town.people.observer, { documentId });
		expect(threads.find((thread) => thread.id === id)).toMatchObject({
			...{ number, kind: 'question', resolved: null, author: { name: 'reviewer', organisation: { name: 'Datalia' } } },
			anchor: { kind: 'passage', quote: 'alcance del estudio', before: 'El ', after: ' es la ciudad.' },
			comments: [
				{ body: '¿Por qué solo la ciudad?', isYours: false, author: { name: 'reviewer' }, editedAt: null },
				{ body: 'Por falta de datos.', author: { name: 'member' } }
			]
		});
		expect(await verbsOf(id)).toEqual(['thread.opened', 'comment.posted']);
	});

	it('is told to everybody who has the document open', async () => {
		const heard: string[] = [];
		const member = await authorIn(server, town, documentId, 'member');
		member.provider.messageHandlers[MESSAGE.changed] = (_encoder, decoder) => heard.push(readVarString(decoder));
		await open(town.people.reviewer);
		await until(() => heard.includes('threads'), 'it is told');
		member.provider.destroy();
	});

	it('has a number of its own, however many come at once', async () => {
		const opened = await Promise.all(Array.from({ length: 6 }, () => open(town.people.reviewer)));
		expect(new Set(opened.map(({ number }) => number)).size).toBe(6);
	});

	it.each(['observer', 'guest', 'admin'] as const)('is not opened by the %s', async (role) => {
		await expect(open(town.people[role])).rejects.toMatchObject({
			code: role === 'observer' ? 'forbidden' : 'notFound'
		});
	});

	it('is unknown to strangers, whatever they ask for', async () => {
		const { id } = await open(town.people.reviewer);
		for (const stranger of Object.values(town.strangers)) {
			await expect(listThreads(server.app, stranger, { documentId })).rejects.toMatchObject({ code: 'notFound' });
			const of = { documentId, threadId: id };
			await expect(reply(server.app, stranger, { ...of, body: 'x' })).rejects.toMatchObject({ code: 'notFound' });
			await expect(resolveThread(server.app, stranger, of)).rejects.toMatchObject({ code: 'notFound' });
		}
		// Nor is it reached by way of another document.
		const other = await write('Otro texto.', 'Otro');
		const astray = { documentId: other.documentId, threadId: id, body: 'x' };
		await expect(reply(server.app, town.people.member, astray)).rejects.toMatchObject({ code: 'notFound' });
	});

	it('sits on words that are there: not on those of another text, nor on what it says they are', async () => {
		const other = await write('Las palabras de otro documento.', 'palabras');
		await expect(open(town.people.reviewer, 'x', { anchor: other.anchor })).rejects.toMatchObject({
			code: 'anchor.foreign'
		});
		const lie = { ...anchor, quote: 'alcance del informe' } as Anchor;
		await expect(open(town.people.reviewer, 'x', { anchor: lie })).rejects.toMatchObject({ code: 'anchor.lost' });
		const { anchor: whole } = await open(town.people.reviewer, 'De todo él.', { anchor: { kind: 'document' } });
		expect(whole).toEqual({ kind: 'document' });
	});

	it('is closed by whoever opened it, or by an editor; then it takes no answer until it is opened again', async () => {
		const { id: threadId } = await open(town.people.reviewer);
		const of = { documentId, threadId };
		const another = await town.add('reviewer', { groupId: town.groups.home });
		await expect(resolveThread(server.app, another, of)).rejects.toMatchObject({ code: 'forbidden' });
		await Promise.all([
			resolveThread(server.app, town.people.reviewer, of),
			resolveThread(server.app, town.people.member, of)
		]);
		expect((await first(threadId)).resolved).toMatchObject({ by: { organisation: { name: 'Datalia' } } });
		await expect(reply(server.app, town.people.chair, { ...of, body: 'x' })).rejects.toMatchObject({
			code: 'thread.resolved'
		});
		await reopenThread(server.app, town.people.chair, of);
		await reopenThread(server.app, town.people.chair, of);
		await reply(server.app, town.people.chair, { ...of, body: 'Sigue.' });
		expect(await first(threadId)).toMatchObject({ resolved: null });
		expect(await verbsOf(threadId)).toEqual(['thread.opened', 'thread.resolved', 'thread.reopened', 'comment.posted']);
	});

	it('takes no word more in an archived document', async () => {
		const archived = await write('Para archivar.', 'archivar');
		const { id: threadId } = await open(town.people.reviewer, 'Antes.', archived);
		await archiveDocument(server.app, town.people.chair, archived);
		const answer = { documentId: archived.documentId, threadId, body: 'Después.' };
		await expect(reply(server.app, town.people.member, answer)).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('a comment', () => {
	it('is written anew and taken back by its author alone, and what it said is kept', async () => {
		const { id: threadId, comments } = await open(town.people.reviewer);
		const of = { documentId, threadId, commentId: comments[0]!.id };
		const other = town.people.chair;
		await expect(editComment(server.app, other, { ...of, body: 'x' })).rejects.toMatchObject({
			code: 'comment.notYours'
		});
		await expect(deleteComment(server.app, other, of)).rejects.toMatchObject({ code: 'comment.notYours' });

		await editComment(server.app, town.people.reviewer, { ...of, body: 'Mejor dicho.' });
		await editComment(server.app, town.people.reviewer, { ...of, body: 'Mejor dicho.' });
		expect((await first(threadId)).comments[0]).toMatchObject({ body: 'Mejor dicho.', editedAt: expect.any(Date) });
		await deleteComment(server.app, town.people.reviewer, of);
		expect((await first(threadId)).comments[0]).toMatchObject({ body: null });
		const kept = await server.app.sql<{ body: string }[]>`
			select body from comment_edits where comment_id = ${of.commentId} order by until`;
		expect(kept.map(({ body }) => body)).toEqual(['¿Por qué solo la ciudad?', 'Mejor dicho.']);
	});

	it('that is gone is not written anew, and a thread without any is not answered', async () => {
		const { id: threadId, comments } = await open(town.people.reviewer);
		const of = { documentId, threadId, commentId: comments[0]!.id };
		await deleteComment(server.app, town.people.reviewer, of);
		const gone = { code: 'comment.deleted' };
		await expect(deleteComment(server.app, town.people.reviewer, of)).rejects.toMatchObject(gone);
		await expect(editComment(server.app, town.people.reviewer, { ...of, body: 'x' })).rejects.toMatchObject(gone);
		await expect(reply(server.app, town.people.member, { ...of, body: 'x' })).rejects.toMatchObject(gone);
	});

	it.each([
		['nothing', '  \n '],
		['100 kB', 'palabra '.repeat(12_500)],
		['letters that nobody sees', 'a\u202eb']
	])('of %s is refused', (_what, body) => {
		expect(v.safeParse(OpenThread, { anchor, body }).success).toBe(false);
		expect(v.safeParse(WriteComment, { body }).success).toBe(false);
	});

	it('is not found where its name is none', async () => {
		const { id: threadId } = await open(town.people.reviewer);
		const of = { documentId, threadId, commentId: 'x' };
		await expect(deleteComment(server.app, town.people.reviewer, of)).rejects.toMatchObject({ code: 'notFound' });
		await expect(
			resolveThread(server.app, town.people.reviewer, { documentId, threadId: "'; drop table threads" })
		).rejects.toMatchObject({ code: 'notFound' });
	});
});

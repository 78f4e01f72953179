// Opens threads on passages of a text, closes them, and opens them again.
import { and, eq, isNotNull, isNull, max, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { AteneoError, notFound } from '$shared/errors';
import type { OpenThread } from '$shared/inputs/comments';
import { Id } from '$shared/inputs/fields';
import { accessDocument, type InDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { record } from '../events';
import { readThreads, type Thread } from './read';
import { anchors, comments, threads } from './tables';

export type OpenThreadOn = OpenThread & { documentId: string };
export interface OfThread {
	documentId: string;
	threadId: string;
}

/**
 * A remark on words of the text, on a block, or on all of it. Throws as accessDocument does, and what checkAnchor throws of an
 * anchor that is not in the text.
 */
export async function openThread(
	app: App,
	person: Person,
	{ documentId, anchor, kind, body }: OpenThreadOn
): Promise<Thread> {
	const { document, group, actor } = await accessDocument(app, person, documentId, 'comment.post');
	const { id, epoch } = document;
	const { seq, ...log } = await app.rooms.describe({ documentId: id, epoch });
	const wrong = await app.workers.judgeAnchor({ log, anchor });
	if (wrong) throw new AteneoError(wrong);

	const now = app.clock();
	const threadId = await app.db.transaction(async (tx) => {
		const [at] = await tx
			.insert(anchors)
			.values({ documentId: id, epoch, checkedSeq: seq, anchor })
			.returning({ id: anchors.id });
		const [thread] = await tx
			.insert(threads)
			.values({ documentId: id, number: await nextNumber(tx, id), anchorId: at!.id, kind, ...actor, openedAt: now })
			.returning({ id: threads.id });
		await tx.insert(comments).values({ threadId: thread!.id, body, ...actor, postedAt: now });
		const data = { documentId: id, kind };
		await record(tx, actor, 'thread.opened', { kind: 'thread', id: thread!.id, groupId: group.id, data });
		return thread!.id;
	});
	app.rooms.announce(id, 'threads');
	const [thread] = await readThreads(app, person, eq(threads.id, threadId));
	return thread!;
}

/** Sets these locks apart from others that are made of a document's name. */
const THREADS_LOCK = 11;

/** One after the other in each document: no two threads get one number. */
async function nextNumber(tx: Transaction, documentId: string): Promise<number> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${documentId}, ${THREADS_LOCK}))`);
	const [last] = await tx
		.select({ number: max(threads.number) })
		.from(threads)
		.where(eq(threads.documentId, documentId));
	return (last?.number ?? 0) + 1;
}

/** Ends a conversation. Twice is once. Throws as accessThread does, and forbidden. */
export const resolveThread = (app: App, person: Person, of: OfThread): Promise<void> =>
	settle(app, person, of, 'thread.resolved', async (tx, { thread, actor }) => {
		const changed = await tx
			.update(threads)
			.set({ resolvedAt: app.clock(), resolvedBy: actor.seatId })
			.where(and(eq(threads.id, thread.id), isNull(threads.resolvedAt)))
			.returning({ id: threads.id });
		return changed.length > 0;
	});

/** Opens it again. Twice is once. Throws as accessThread does, and forbidden. */
export const reopenThread = (app: App, person: Person, of: OfThread): Promise<void> =>
	settle(app, person, of, 'thread.reopened', async (tx, { thread }) => {
		const changed = await tx
			.update(threads)
			.set({ resolvedAt: null, resolvedBy: null })
			.where(and(eq(threads.id, thread.id), isNotNull(threads.resolvedAt)))
			.returning({ id: threads.id });
		return changed.length > 0;
	});

type InThread = InDocument & { thread: typeof threads.$inferSelect };

/** The thread, for somebody who may say something here. Throws as accessDocument does, and notFound. */
export async function accessThread(app: App, person: Person, { documentId, threadId }: OfThread): Promise<InThread> {
	const found = await accessDocument(app, person, documentId, 'comment.post');
	if (!v.is(Id, threadId)) throw notFound('thread');
	const [thread] = await app.db
		.select()
		.from(threads)
		.where(and(eq(threads.id, threadId), eq(threads.documentId, found.document.id)));
	if (!thread) throw notFound('thread');
	return { ...found, thread };
}

/** Whoever opened it may end it; others by their role. `change` says whether there was anything to change. */
async function settle(
	app: App,
	person: Person,
	of: OfThread,
	verb: 'thread.resolved' | 'thread.reopened',
	change: (tx: Transaction, found: InThread) => Promise<boolean>
): Promise<void> {
	const found = await accessThread(app, person, of);
	const { document, group, actor, thread } = found;
	if (thread.personId !== person.id) await accessDocument(app, person, document.id, 'comment.resolve');
	const isChanged = await app.db.transaction(async (tx) => {
		if (!(await change(tx, found))) return false;
		const data = { documentId: document.id };
		await record(tx, actor, verb, { kind: 'thread', id: thread.id, groupId: group.id, data });
		return true;
	});
	if (isChanged) app.rooms.announce(document.id, 'threads');
}

// Answers in a thread; and one's own words, written anew or taken back. What they said before is kept.
import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { AteneoError, notFound } from '$shared/errors';
import type { WriteComment } from '$shared/inputs/comments';
import { Id } from '$shared/inputs/fields';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { record } from '../events';
import { accessThread, type OfThread } from './threads';
import { commentEdits, comments, threads } from './tables';

export type OfComment = OfThread & { commentId: string };

/** An answer. Throws as accessThread does, thread.resolved, and comment.deleted where nothing is left to answer. */
export async function reply(
	app: App,
	person: Person,
	{ body, ...of }: WriteComment & OfThread
): Promise<{ id: string }> {
	const { document, group, actor, thread } = await accessThread(app, person, of);
	const id = await app.db.transaction(async (tx) => {
		// Held: nobody closes it, or takes its last words away, while this one is posted.
		const [now] = await tx.select().from(threads).where(eq(threads.id, thread.id)).for('update');
		if (now?.resolvedAt) throw new AteneoError('thread.resolved');
		const said = await tx.select().from(comments).where(eq(comments.threadId, thread.id));
		if (said.every(({ deletedAt }) => deletedAt)) throw new AteneoError('comment.deleted');
		const [comment] = await tx
			.insert(comments)
			.values({ threadId: thread.id, body, ...actor, postedAt: app.clock() })
			.returning({ id: comments.id });
		const data = { documentId: document.id, commentId: comment!.id };
		await record(tx, actor, 'comment.posted', { kind: 'thread', id: thread.id, groupId: group.id, data });
		return comment!.id;
	});
	app.rooms.announce(document.id, 'threads');
	return { id };
}

/** Other words in the place of one's own. The same words change nothing. Throws as change does. */
export const editComment = (app: App, person: Person, { body, ...of }: WriteComment & OfComment): Promise<void> =>
	change(app, person, of, 'comment.edited', async (tx, comment) => {
		if (comment.body === body) return false;
		await tx.update(comments).set({ body, editedAt: app.clock() }).where(eq(comments.id, comment.id));
		return true;
	});

/** One's own words are shown no more. Throws as change does. */
export const deleteComment = (app: App, person: Person, of: OfComment): Promise<void> =>
	change(app, person, of, 'comment.deleted', async (tx, comment) => {
		await tx.update(comments).set({ deletedAt: app.clock() }).where(eq(comments.id, comment.id));
		return true;
	});

/** A change of one's own comment. Throws as accessThread does, notFound, comment.notYours and comment.deleted. */
async function change(
	app: App,
	person: Person,
	of: OfComment,
	verb: 'comment.edited' | 'comment.deleted',
	make: (tx: Transaction, comment: typeof comments.$inferSelect) => Promise<boolean>
): Promise<void> {
	const { document, group, actor, thread } = await accessThread(app, person, of);
	if (!v.is(Id, of.commentId)) throw notFound('comment');
	const isChanged = await app.db.transaction(async (tx) => {
		await tx.select().from(threads).where(eq(threads.id, thread.id)).for('update');
		const [comment] = await tx
			.select()
			.from(comments)
			.where(and(eq(comments.id, of.commentId), eq(comments.threadId, thread.id)));
		if (!comment) throw notFound('comment');
		if (comment.personId !== person.id) throw new AteneoError('comment.notYours');
		if (comment.deletedAt) throw new AteneoError('comment.deleted');
		if (!(await make(tx, comment))) return false;
		await tx.insert(commentEdits).values({ commentId: comment.id, body: comment.body, until: app.clock() });
		const data = { documentId: document.id, commentId: comment.id };
		await record(tx, actor, verb, { kind: 'thread', id: thread.id, groupId: group.id, data });
		return true;
	});
	if (isChanged) app.rooms.announce(document.id, 'threads');
}

// Moves that come by themselves at their time: the end of a last call, and what somebody has planned.
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { codeOf } from '$shared/errors';
import type { DocumentState } from '$shared/states/document';
import { abilityFor, moveTo } from '$shared/states/life';
import { accessDocument, type SeatedActor } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { documents, type Document } from '../documents/tables';
import { record } from '../events';
import { seats } from '../groups/tables';
import { defineJob, type Run } from '../jobs';
import { changeState, factsOf } from './moves';
import { plannedMoves } from './tables';

export type Plan = Omit<typeof plannedMoves.$inferSelect, 'jobId'>;

export const makePlannedMove = defineJob('document.makePlannedMove', v.object({ documentId: v.string() }));

/** Plans a move; there must be no other. */
export async function plan(app: App, tx: Transaction, planned: Plan): Promise<void> {
	const { documentId, at } = planned;
	const jobId = await app.jobs.enqueue(tx, makePlannedMove, { documentId }, { at });
	await tx.insert(plannedMoves).values({ ...planned, jobId });
}

/** What was planned is not to come. Does nothing where nothing was. */
export async function dropPlan(app: App, tx: Transaction, documentId: string): Promise<void> {
	const [dropped] = await tx.delete(plannedMoves).where(eq(plannedMoves.documentId, documentId)).returning();
	if (dropped) await app.jobs.cancel(tx, makePlannedMove, dropped.jobId);
}

/** Takes back what was planned, which whoever could plan it may. Throws as accessDocument does. */
export async function cancelPlan(app: App, person: Person, { documentId }: { documentId: string }): Promise<void> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	// A publication is planned where it is the next step, and nowhere else.
	const ability = abilityFor(document.state === 'adopted' ? 'published' : document.state);
	const { actor, group } = await accessDocument(app, person, documentId, ability);
	await app.db.transaction(async (tx) => {
		const [planned] = await tx.select().from(plannedMoves).where(eq(plannedMoves.documentId, documentId)).for('update');
		// The end of a last call belongs to it: it goes with the call, not by itself.
		if (!planned || planned.to === 'adopted') return;
		await dropPlan(app, tx, documentId);
		await record(tx, actor, 'document.planDropped', { kind: 'document', id: documentId, groupId: group.id });
	});
	app.rooms.announce(documentId, 'state');
}

/** Makes a planned move at its time; one that may not be made any more is dropped, and an event says so. */
export const makesPlannedMove =
	(app: App): Run<{ documentId: string }> =>
	async ({ documentId }, job) => {
		const [found] = await app.db
			.select({ planned: plannedMoves, document: documents, seat: seats })
			.from(plannedMoves)
			.innerJoin(documents, eq(documents.id, plannedMoves.documentId))
			.innerJoin(seats, eq(seats.id, plannedMoves.seatId))
			.where(eq(plannedMoves.documentId, documentId));
		if (found?.planned.jobId !== job.id) return; // another plan has taken its place
		const { planned, document, seat } = found;
		const actor = { personId: seat.personId, seatId: seat.id, organisationId: seat.organisationId };

		if (await mayStill(app, actor, document, planned.to)) {
			const { to, closesAt } = planned;
			const change = { document, actor, to, closesAt, reason: null, successor: null, leavesFor: null, timed: true };
			return changeState(app, change, job.end);
		}
		await job.end(async (tx) => {
			await tx.delete(plannedMoves).where(eq(plannedMoves.documentId, documentId));
			await record(tx, actor, 'document.planDropped', {
				...{ kind: 'document', id: documentId, groupId: document.groupId },
				data: { to: planned.to }
			});
		});
		app.rooms.announce(documentId, 'state');
	};

async function mayStill(app: App, actor: SeatedActor, document: Document, to: DocumentState): Promise<boolean> {
	if (document.archivedAt) return false;
	// Who called decided then when the call ends: whatever became of them, it does.
	if (document.state === 'last_call' && to === 'adopted') return true;
	try {
		const found = await accessDocument(app, { id: actor.personId }, document.id, 'document.read');
		return moveTo(await factsOf(app, found), to)?.missing.length === 0;
	} catch (error) {
		if (codeOf(error) === 'notFound') return false;
		throw error;
	}
}

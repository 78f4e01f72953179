// Moves a document from state to state: one transaction with its version, its event, and what is planned to follow.
import { eq } from 'drizzle-orm';
import { AteneoError, forbidden, invalid, notFound, type FieldIssue } from '$shared/errors';
import type { MoveDocument } from '$shared/inputs/documents';
import { effectsOf, moveTo, type Effect, type LifeFacts, type Move } from '$shared/states/life';
import { accessDocument, type InDocument, type SeatedActor } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Transaction } from '../db';
import { documents, type Document } from '../documents/tables';
import { record } from '../events';
import { invalidate } from '../invalidate';
import { endEdition, lastEdition, publishEdition, type LastEdition } from '../publications';
import { isCurrent, prepareVersion, restoreVersion, storeVersion } from '../versions';
import { dropPlan, plan } from './plans';
import { documentMoves } from './tables';

export type MoveDocumentIn = MoveDocument & { documentId: string };

/** A state that closes stays open for so long at least, and at most. */
export const OPEN_AT_LEAST_MS = 60 * 60 * 1000;
export const OPEN_AT_MOST_MS = 366 * 24 * 60 * 60 * 1000;

/** Edits that were on their way may still be stored while the version is read: it is read again, so often. */
const READINGS = 5;

/**
 * Moves a document now, or plans to at a time. Throws as accessDocument does; document.moved where it is no longer where
 * the person saw it, document.noSuchMove, document.blank, document.archived, and input.invalid for a reason or a time.
 */
export async function moveDocument(app: App, person: Person, input: MoveDocumentIn): Promise<void> {
	const move = await foreseeMove(app, person, input);
	const { actor, document, group } = await accessDocument(app, person, input.documentId, move.ability);

	if (input.at) {
		const { at, to, closesAt } = input;
		await app.db.transaction(async (tx) => {
			await stillIn(tx, document);
			await dropPlan(app, tx, document.id);
			await plan(app, tx, { documentId: document.id, to, at, closesAt, seatId: actor.seatId });
			await record(tx, actor, 'document.movePlanned', {
				...{ kind: 'document', id: document.id, groupId: group.id },
				data: { from: document.state, to, at: at.toISOString() }
			});
		});
		return app.rooms.announce(document.id, 'state');
	}
	const { to, reason, closesAt, successor = null } = input;
	const leavesFor = move.effects.includes('leavesEdition') ? await backToEdition(app, person, document) : null;
	const change = { document, actor, to, reason, closesAt, successor, leavesFor, timed: false };
	await changeState(app, change, (work) => app.db.transaction(work));
}

/** The next edition is given up: what was written for it is kept as a version, and the text becomes that of the last. */
async function backToEdition(app: App, person: Person, { id }: Document): Promise<LastEdition> {
	const last = (await lastEdition(app.db, id))!; // there is one, or there would be no such move
	await restoreVersion(app, person, { documentId: id, number: last.version, blocks: null });
	return last;
}

/** Whether moveDocument would do it, without doing anything. Throws as it does. Returns the move that it would make. */
export async function foreseeMove(app: App, person: Person, input: MoveDocumentIn): Promise<Move> {
	const found = await accessDocument(app, person, input.documentId, 'document.read');
	return judgeMove(await factsOf(app, found), input, app.clock());
}

/** What a decision about its moves is made from. */
export async function factsOf(
	app: App,
	{ document, facts }: Pick<InDocument, 'document' | 'facts'>
): Promise<LifeFacts> {
	const { id: documentId, state, heldFrom } = document;
	const [{ words }, last] = await Promise.all([
		app.projections.of({ ...document, documentId }),
		lastEdition(app.db, documentId)
	]);
	return { ...facts, state, heldFrom, isBlank: words === 0, standing: last?.standing ?? null };
}

function judgeMove(facts: LifeFacts, input: MoveDocumentIn, now: Date): Move {
	if (facts.archived) throw new AteneoError('document.archived');
	if (facts.state !== input.from) throw new AteneoError('document.moved');
	const move = moveTo(facts, input.to);
	if (!move) throw new AteneoError('document.noSuchMove');
	if (move.missing.includes('role')) throw forbidden(move.ability);
	if (move.missing.includes('words')) throw new AteneoError('document.blank');
	const issues = issuesOf(move, input, now);
	if (issues.length > 0) throw invalid(issues);
	return move;
}

function issuesOf(move: Move, { reason, closesAt, at, successor = null }: MoveDocumentIn, now: Date): FieldIssue[] {
	const issues: FieldIssue[] = [];
	const opensAt = at ?? now;
	if (move.needsReason && reason === null) issues.push({ path: 'reason', message: 'required' });
	if (move.needsSuccessor && successor === null) issues.push({ path: 'successor', message: 'choose' });
	if (!move.needsSuccessor && successor !== null) issues.push({ path: 'successor', message: 'choose' });
	if (at && !move.mayBePlanned) issues.push({ path: 'at', message: 'choose' });
	if (at && at <= now) issues.push({ path: 'at', message: 'past' });
	if (at && at.getTime() - now.getTime() > OPEN_AT_MOST_MS) issues.push({ path: 'at', message: 'tooFar' });
	if (move.closes === 'required' && closesAt === null) issues.push({ path: 'closesAt', message: 'required' });
	if (move.closes === 'never' && closesAt !== null) issues.push({ path: 'closesAt', message: 'choose' });
	if (closesAt) {
		const openForMs = closesAt.getTime() - opensAt.getTime();
		if (openForMs < OPEN_AT_LEAST_MS) issues.push({ path: 'closesAt', message: 'tooSoon' });
		else if (openForMs > OPEN_AT_MOST_MS) issues.push({ path: 'closesAt', message: 'tooFar' });
	}
	return issues;
}

export interface Change {
	document: Document;
	actor: SeatedActor;
	to: Document['state'];
	reason: string | null;
	closesAt: Date | null;
	/** Key of the publication that takes its place. */
	successor: string | null;
	/** The edition whose text it has again, as the one under way is given up. */
	leavesFor: LastEdition | null;
	/** It comes at its time, not by hand. */
	timed: boolean;
}

/** The text moved on while its version was read. */
class TextMoved extends Error {
	override name = 'TextMoved';
}

/** Changes the state in one transaction, which `transact` makes. Throws document.moved where somebody was faster. */
export async function changeState(
	app: App,
	change: Change,
	transact: (work: (tx: Transaction) => Promise<void>) => Promise<void>
): Promise<void> {
	const { document, actor, to, reason, closesAt, leavesFor, timed } = change;
	const { id: documentId, groupId, state: from } = document;
	await invalidate(app, { documents: [documentId] }, async () => {
		for (let reading = 1; ; reading++) {
			const prepared = await prepareVersion(app, documentId);
			// Somebody wrote on between the edit that brought the last edition back and here.
			if (leavesFor && prepared.sha256 !== leavesFor.sha256) throw new AteneoError('document.moved');
			try {
				return await transact(async (tx) => {
					await stillIn(tx, document);
					// From here on nothing is appended to its log: the append waits for this lock, and judges by the new state.
					if (!(await isCurrent(tx, prepared))) throw new TextMoved();
					const { number } = await storeVersion(tx, actor, prepared, { kind: 'state', state: to, note: reason });
					const now = app.clock();
					await tx
						.update(documents)
						.set({
							state: to,
							stateSince: now,
							closesAt,
							heldFrom: to === 'on_hold' ? from : null,
							...(to === 'published' && { publishedAt: document.publishedAt ?? now }),
							...(leavesFor && { title: leavesFor.title })
						})
						.where(eq(documents.id, documentId));
					await tx.insert(documentMoves).values({
						...{ documentId, from, to, reason, closesAt, timed },
						...{ version: number, seatId: actor.seatId, at: now }
					});
					await changeWhatIsPublic(tx, change, { version: number, at: now });
					await dropPlan(app, tx, documentId);
					if (to === 'last_call' && closesAt) {
						await plan(app, tx, { documentId, to: 'adopted', at: closesAt, closesAt: null, seatId: actor.seatId });
					}
					await record(tx, actor, 'document.moved', {
						...{ kind: 'document', id: documentId, groupId },
						data: { from, to, reason, closesAt: closesAt?.toISOString() ?? null, version: number, timed }
					});
				});
			} catch (error) {
				if (!(error instanceof TextMoved) || reading === READINGS) throw error;
			}
		}
	});
	app.rooms.announce(documentId, 'state');
}

/** What the move makes public, or says of what is. */
async function changeWhatIsPublic(
	tx: Transaction,
	{ document, actor, to, reason, successor }: Change,
	{ version, at }: { version: number; at: Date }
): Promise<void> {
	const standing = (await lastEdition(tx, document.id))?.standing ?? null;
	const effects = effectsOf(to, { state: document.state, standing });
	const does = (...wanted: Effect[]) => wanted.some((effect) => effects.includes(effect));
	if (does('becomesPublic', 'becomesLatest')) await publishEdition(tx, { document, actor, version, at });
	if (does('staysPublic'))
		await endEdition(tx, { document, actor, kind: 'withdrawn', reason: reason ?? '', successor: null, at });
	if (does('pointsToSuccessor'))
		await endEdition(tx, { document, actor, kind: 'superseded', reason: reason ?? '', successor, at });
}

/** Locks the document. Throws document.moved where it is in another state by now, and document.archived. */
async function stillIn(tx: Transaction, { id, state }: Document): Promise<void> {
	const [now] = await tx.select().from(documents).where(eq(documents.id, id)).for('update');
	if (!now) throw notFound('document');
	if (now.archivedAt) throw new AteneoError('document.archived');
	if (now.state !== state) throw new AteneoError('document.moved');
}

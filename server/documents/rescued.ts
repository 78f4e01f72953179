// Words of a document that vanished although nobody meant to delete them [S11]: who may, puts them back or lets them go.
import { and, asc, eq } from 'drizzle-orm';
import { AteneoError, notFound } from '$shared/errors';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { record } from '../events';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import { editAs } from '../server-edit';
import { documentRescued } from '../sync/tables';

/** Words that wait for somebody to decide. */
export interface RescuedWords {
	id: string;
	/** A line for each block. */
	text: string;
	/** Null where nobody knows any more. */
	author: { name: string; organisation: string; isYou: boolean } | null;
	writtenAt: Date;
	/** What stood around their place when they were found; both empty where nothing is left of it. */
	before: string;
	after: string;
}

export interface SettleRescued {
	documentId: string;
	rescuedId: string;
}

/** Those that nobody has decided about yet, the oldest first. Throws as accessDocument does. */
export async function listRescued(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<RescuedWords[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.rescue');
	return readRescued(app, person, document.id);
}

/** The same, for somebody who was found to have the right. */
export async function readRescued(app: App, person: Person, documentId: string): Promise<RescuedWords[]> {
	const found = await app.db
		.select({ words: documentRescued, personId: people.id, name: people.name, organisation: organisations.name })
		.from(documentRescued)
		.leftJoin(seats, eq(seats.id, documentRescued.seatId))
		.leftJoin(people, eq(people.id, seats.personId))
		.leftJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(and(eq(documentRescued.documentId, documentId), eq(documentRescued.state, 'open')))
		.orderBy(asc(documentRescued.writtenAt), asc(documentRescued.id));
	return found.map(({ words: { id, text, writtenAt, before, after }, personId, name, organisation }) => ({
		id,
		text,
		author: name === null ? null : { name, organisation: organisation ?? '', isYou: personId === person.id },
		writtenAt,
		before,
		after
	}));
}

/**
 * Puts words back where they belong, as this person's edit. Twice is once: whoever comes second finds them there.
 * Throws as accessDocument does, and rescued.settled.
 */
export async function putRescuedBack(app: App, person: Person, input: SettleRescued): Promise<void> {
	const found = await accessRescued(app, person, input);
	const { document, group, actor, words } = found;
	const { text, place, before, after, clientId: client } = words;

	const log = { documentId: document.id, epoch: document.epoch };
	const change = async () => app.workers.putBack(await app.rooms.describe(log), { text, place, before, after, client });
	await editAs(app, person, found, { via: 'putBack', change });
	// Whatever was found of them meanwhile is not in the text: it is found again, by itself.
	await settle(app, { ...input, actor, groupId: group.id, to: 'putBack', pieces: words.pieces });
}

/** Lets words go for good. Throws as accessDocument does, and rescued.settled. */
export async function dismissRescued(app: App, person: Person, input: SettleRescued): Promise<void> {
	const { group, actor, words } = await accessRescued(app, person, input);
	await settle(app, { ...input, actor, groupId: group.id, to: 'dismissed', pieces: words.pieces });
}

async function accessRescued(app: App, person: Person, { documentId, rescuedId }: SettleRescued) {
	const found = await accessDocument(app, person, documentId, 'document.rescue');
	const [words] = await app.db
		.select()
		.from(documentRescued)
		.where(and(eq(documentRescued.id, rescuedId), eq(documentRescued.documentId, documentId)));
	if (!words) throw notFound('passage');
	if (words.state !== 'open') throw new AteneoError('rescued.settled');
	return { ...found, words };
}

async function settle(
	app: App,
	input: SettleRescued & {
		actor: Parameters<typeof record>[1];
		groupId: string;
		to: 'putBack' | 'dismissed';
		pieces: (typeof documentRescued.$inferSelect)['pieces'];
	}
): Promise<void> {
	const { documentId, rescuedId, actor, groupId, to, pieces } = input;
	await app.db.transaction(async (tx) => {
		const settled = await tx
			.update(documentRescued)
			.set({ state: to, settledBy: actor.seatId, settledAt: app.clock(), pieces })
			.where(and(eq(documentRescued.id, rescuedId), eq(documentRescued.state, 'open')))
			.returning({ id: documentRescued.id });
		if (settled.length === 0) return; // somebody was faster, with the same words
		const verb = to === 'putBack' ? 'document.wordsPutBack' : 'document.wordsDismissed';
		await record(tx, actor, verb, { kind: 'document', id: documentId, groupId, data: { passage: rescuedId } });
	});
	app.rooms.announce(documentId, 'rescued');
}

// The threads of a document, as everybody who may read it sees them.
import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Anchor } from '$shared/review/anchor';
import type { ThreadKind } from '$shared/states/thread';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import { anchors, comments, threads } from './tables';

/** Somebody, for the organisation for which they spoke. */
interface Speaker {
	id: string;
	name: string;
	organisation: { id: string; name: string };
}

export interface Comment {
	id: string;
	/** Null: its author has deleted it. */
	body: string | null;
	author: Speaker;
	isYours: boolean;
	postedAt: Date;
	editedAt: Date | null;
}

export interface Thread {
	id: string;
	/** In its document, from 1. */
	number: number;
	kind: ThreadKind;
	anchor: Anchor;
	/** The epoch of the text that the anchor is of. */
	epoch: number;
	author: Speaker;
	openedAt: Date;
	/** Null while it is open. */
	resolved: { at: Date; by: Speaker } | null;
	/** The oldest first; there is one at least. */
	comments: Comment[];
}

/** All threads of the document, the oldest first. Throws as accessDocument does. */
export async function listThreads(app: App, person: Person, { documentId }: { documentId: string }): Promise<Thread[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	return readThreads(app, person, eq(threads.documentId, document.id));
}

/** Those of one thread or of many, for somebody who was found to have the right. */
export async function readThreads(app: App, person: Person, which: ReturnType<typeof eq>): Promise<Thread[]> {
	const [resolver, resolverSeat, resolverFor] = [
		alias(people, 'resolver'),
		alias(seats, 'resolver_seat'),
		alias(organisations, 'resolver_for')
	];
	const found = await app.db
		.select({
			thread: threads,
			at: { anchor: anchors.anchor, epoch: anchors.epoch },
			author: { id: people.id, name: people.name },
			organisation: { id: organisations.id, name: organisations.name },
			resolver: { id: resolver.id, name: resolver.name },
			resolverFor: { id: resolverFor.id, name: resolverFor.name }
		})
		.from(threads)
		.innerJoin(anchors, eq(anchors.id, threads.anchorId))
		.innerJoin(people, eq(people.id, threads.personId))
		.innerJoin(organisations, eq(organisations.id, threads.organisationId))
		.leftJoin(resolverSeat, eq(resolverSeat.id, threads.resolvedBy))
		.leftJoin(resolver, eq(resolver.id, resolverSeat.personId))
		.leftJoin(resolverFor, eq(resolverFor.id, resolverSeat.organisationId))
		.where(which)
		.orderBy(asc(threads.number));
	const said = await commentsOf(
		app,
		person,
		found.map(({ thread }) => thread.id)
	);
	return found.map(({ thread, at, author, organisation, ...by }) => ({
		id: thread.id,
		number: thread.number,
		kind: thread.kind,
		...at,
		author: { ...author, organisation },
		openedAt: thread.openedAt,
		resolved:
			thread.resolvedAt && by.resolver && by.resolverFor
				? { at: thread.resolvedAt, by: { ...by.resolver, organisation: by.resolverFor } }
				: null,
		comments: said.get(thread.id) ?? []
	}));
}

async function commentsOf(app: App, person: Person, threadIds: string[]): Promise<Map<string, Comment[]>> {
	const byThread = new Map<string, Comment[]>(threadIds.map((id) => [id, []]));
	const found = await app.db
		.select({
			comment: comments,
			author: { id: people.id, name: people.name },
			organisation: { id: organisations.id, name: organisations.name }
		})
		.from(comments)
		.innerJoin(people, eq(people.id, comments.personId))
		.innerJoin(organisations, eq(organisations.id, comments.organisationId))
		.where(inArray(comments.threadId, threadIds))
		.orderBy(asc(comments.postedAt), asc(comments.id));
	for (const { comment, author, organisation } of found) {
		const { id, threadId, body, postedAt, editedAt, deletedAt } = comment;
		byThread.get(threadId)!.push({
			...{ id, postedAt, editedAt },
			body: deletedAt ? null : body,
			author: { ...author, organisation },
			isYours: author.id === person.id
		});
	}
	return byThread;
}

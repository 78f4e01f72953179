// Who wrote which part of a document, and how it came into the text.
import { eq, inArray } from 'drizzle-orm';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import { people } from '../accounts/tables';
import type { App } from '../app';
import { seats } from '../groups/tables';
import { organisations } from '../organisations/tables';
import type { AttributedRun } from '../worker';

export interface Attribution {
	/** Position in the log that this shows. */
	seq: number;
	/** In the order of the text. */
	runs: AttributedRun[];
	/** Everybody whose seat a run names. */
	authors: { seatId: string; name: string; organisation: string }[];
}

/** The runs of a document's text: block, offset, length, seat, minute, and how they came. Throws as accessDocument does. */
export async function attributeDocument(
	app: App,
	person: Person,
	{ documentId }: { documentId: string }
): Promise<Attribution> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const { seq, ...log } = await app.rooms.describe({ documentId: document.id, epoch: document.epoch });
	const runs = await app.workers.attribution(log);
	const named = [...new Set(runs.flatMap(({ seat }) => seat ?? []))];
	const authors = await app.db
		.select({ seatId: seats.id, name: people.name, organisation: organisations.name })
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.innerJoin(organisations, eq(organisations.id, seats.organisationId))
		.where(inArray(seats.id, named));
	return { seq, runs, authors };
}

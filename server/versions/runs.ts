// Who wrote which characters of a version, by the names of then.
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { AttributedRun, Via } from '../worker';
import { findVersion, type OfVersion } from './read';
import type { VersionAuthor, VersionRun } from './tables';

export interface VersionAttribution {
	/** Canonical JSON. */
	content: string;
	/** In the order of the text. */
	runs: AttributedRun[];
	/** With the names that they and their organisations had then, those with most letters first. */
	authors: VersionAuthor[];
}

/** Throws as readVersion does. */
export async function attributeVersion(app: App, person: Person, input: OfVersion): Promise<VersionAttribution> {
	const { document } = await accessDocument(app, person, input.documentId, 'document.read');
	const { content, runs, version } = await findVersion(app, { documentId: document.id, number: input.number });
	return { content, runs: unpackRuns(runs, version.authors), authors: version.authors };
}

/** As the worker knows them. */
export const unpackRuns = (runs: readonly VersionRun[], authors: readonly VersionAuthor[]): AttributedRun[] =>
	runs.map(([block, offset, length, author, minute, via]) => ({
		...{ block, offset, length, minute },
		seat: authors[author]?.seatId ?? null,
		via: via as Via
	}));

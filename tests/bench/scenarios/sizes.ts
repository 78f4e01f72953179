// The two long documents that several scenarios open.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Stage } from '../scenario';
import { makeLongDocument, type LongDocument } from '../texts/long-document';

const MB = 1_000_000;

export const SIZES = [
	{ name: '03', words: '0.3 MB', bytes: 0.3 * MB },
	{ name: '56', words: '5.6 MB', bytes: 5.6 * MB }
] as const;

/** The same for every server, and in every round; made once, since that takes a while. With `--quick` it is shorter. */
export function longDocument(
	{ isQuick, folder }: Pick<Stage, 'isQuick' | 'folder'>,
	{ name, bytes }: (typeof SIZES)[number]
): LongDocument {
	const file = join(folder, `document-${name}`);
	if (existsSync(file)) return deserialize(readFileSync(file)) as LongDocument;
	const made = makeLongDocument({ bytes: isQuick ? bytes / 4 : bytes, seed: 1 });
	writeFileSync(file, serialize(made));
	return made;
}

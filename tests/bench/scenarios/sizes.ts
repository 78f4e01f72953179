// The two long documents that several scenarios open.
import { makeLongDocument, type LongDocument } from '../texts/long-document';

const MB = 1_000_000;

export const SIZES = [
	{ name: '03', words: '0.3 MB', bytes: 0.3 * MB },
	{ name: '56', words: '5.6 MB', bytes: 5.6 * MB }
] as const;

/** The same for every server, and in every round. With `--quick` the long one is shorter. */
export const longDocument = (size: (typeof SIZES)[number], isQuick: boolean): LongDocument =>
	makeLongDocument({ bytes: isQuick ? size.bytes / 4 : size.bytes, seed: 1 });

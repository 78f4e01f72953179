// What a chronicle is made from.
import type * as Y from 'yjs';
import type { Author, Via } from './account';

/** The log of a document as it is stored, with what is known of its writers. */
export interface Log {
	/** `account`: as it was kept beside it. `minute`: when the last row in it was written, since 1970. */
	snapshot: { state: Uint8Array; account: Uint8Array | null; minute: number } | null;
	/** What is behind it, in order. */
	updates: Uint8Array[];
	/** When those were written: so many in this minute, then so many in that one. */
	minutes: { count: number; minute: number }[];
	/** Whose words a client's are. `via`: null for what comes from a person's own editor. */
	writers: {
		client: number;
		seat: string;
		via: Via | null;
		/** Words that it brought back for others, in the order of its clocks. */
		credits?: (Author & { from: number; to: number })[];
	}[];
}

/** Words of an update that Yjs threw away as it came: what they belonged to was deleted, and folded, before. */
export interface Orphan {
	client: number;
	clock: number;
	text: string;
	/** What stood beside them when they were typed, or else what they stood in. */
	origin: Y.ID | null;
	rightOrigin: Y.ID | null;
	parent: Y.ID | null;
	/** By number. */
	author: number;
}

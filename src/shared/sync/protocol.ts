// The wire of /sync/<documentId>: y-websocket's messages, and ours beside them (docs/SYNC.md §2).

/** First varint of a frame. 0–3 are y-websocket's. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 100, changed: 101 } as const;

/** Second varint of a sync frame (y-protocols). */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** y-websocket treats 4400–4499 as final and comes back after all others. */
export const CLOSE = {
	malformed: 4400,
	signInAgain: 4401,
	noAccess: 4403,
	otherEpoch: 4409,
	reload: 4426,
	cannotLoad: 4500,
	full: 4503,
	judgeAgain: 4505,
	tooSlow: 4508,
	tooBig: 1009,
	restarting: 1012
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** The number of the document schema that this build writes. It rises when a node or mark is added. */
export const SCHEMA_NUMBER = 3;

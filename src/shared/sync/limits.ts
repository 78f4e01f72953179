// How much one connection, person or document may ask of the others (docs/SYNC.md §4). Each can be set by
// ATENEO_LIMIT_<NAME>, in capitals with underscores.

export const DEFAULT_LIMITS = {
	/** Largest update and step 2, in bytes. A larger one ends the connection with 1009. */
	updateBytes: 1024 * 1024,
	step2Bytes: 4 * 1024 * 1024,
	/** Largest paste that our editor takes into the text, in bytes. */
	pasteBytes: 500_000,
	/** A writer's socket is not read while more than this of it is uncommitted. */
	uncommittedMessages: 2_000,
	uncommittedBytes: 4 * 1024 * 1024,
	/** Messages of one socket in one turn. */
	turnMessages: 256,
	/** Frames that one message may come in. */
	fragments: 1_024,
	/** What a room may hold while it waits for the database; then it falls back. */
	roomBytes: 16 * 1024 * 1024,
	/** Rows of one commit, in bytes; a larger message goes alone. */
	groupBytes: 1024 * 1024,
	/** What a socket may leave unread before it is cut with 4508. */
	unsentBytes: 8 * 1024 * 1024,
	peoplePerDocument: 250,
	socketsPerPerson: 20,
	/** SyncStep1 of one connection: so many at once, then one per `step1EveryMs`. */
	step1Burst: 4,
	step1EveryMs: 2_000,
	awarenessBytes: 4 * 1024,
	/** The least time between two relayed awareness entries of one client. */
	awarenessEveryMs: 100,
	pingEveryMs: 25_000,
	/** A socket that has not answered a ping for so long is gone. */
	pongWithinMs: 20_000,
	/** Over this a document takes deletions only. */
	documentBytes: 10 * 1024 * 1024,
	/** Largest file that is taken in, as it is sent; and how many pixels a picture may have. */
	fileBytes: 20 * 1024 * 1024,
	filePixels: 64_000_000,
	/** How many files one person may send in ten minutes. */
	filesPerTenMinutes: 200,
	/** What the files of a cluster may take, as they are kept. */
	clusterFileBytes: 5 * 1024 * 1024 * 1024
};

export type Limits = typeof DEFAULT_LIMITS;

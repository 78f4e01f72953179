// What a crowd of clients needs in order to come in to a server. Sent between processes, so it is plain data.

export const PEER_NAMES = ['ateneo', 'hocuspocus', 'yws', 'relay'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

export interface Target {
	peer: PeerName;
	port: number;
	/** Names of documents that nobody has used yet. */
	documents: string[];
	/** `Cookie` headers, each of another person who may write in all of them. Peers without sign-in have one empty one. */
	cookies: string[];
	pids: Pids;
}

/** The processes that are measured. */
export interface Pids {
	server: number;
	/** The postmaster, where the server stores. */
	postgres: number | null;
	/** The server writes a CPU profile of the time between two SIGUSR2. */
	isProfiled: boolean;
}

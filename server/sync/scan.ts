// Judges an update against what a room has accepted, without a Y.Doc (docs/SYNC.md §3). What passes can be applied
// by every Yjs replica that has the same state: it throws nowhere and leaves nothing pending.
import * as Y from 'yjs';
import { Malformed, uintLength, writeUint } from './bytes';
import { readContents, type Contents, type Range, type Section } from './contents';

/** The next clock of a client; 0 for one nobody knows. */
export type Known = (client: number) => number;

export type Scan =
	/** `bytes` is the update to store and relay; `structs` and `deletes` are what it adds or may add; `schema` the number
	 *  of the schema that its names need [S10]. */
	| { kind: 'fits'; bytes: Uint8Array; structs: Range[]; deletes: Range[]; schema: number }
	/** It stands on something unknown: ask for the rest. */
	| { kind: 'gap'; contents: Contents }
	| { kind: 'refused'; reason: string };

/** Never throws. `bytes` is not changed; a result may refer to it. */
export function scan(bytes: Uint8Array, known: Known): Scan {
	try {
		return judge(bytes, readContents(bytes), known);
	} catch (error) {
		if (error instanceof Malformed) return { kind: 'refused', reason: error.message };
		throw error;
	}
}

function judge(bytes: Uint8Array, contents: Contents, known: Known): Scan {
	const { sections, deletes, deadOnArrival } = contents;

	const last = sections.length === 1 ? undefined : ends(sections);
	const after = (client: number) => {
		const end = last ? last.get(client) : sections[0]!.client === client ? sections[0]!.to : undefined;
		return Math.max(known(client), end ?? 0);
	};
	const isThere = ({ client, clock }: { client: number; clock: number }) => clock < after(client);

	for (const section of sections) {
		if (section.from > known(section.client)) return { kind: 'gap', contents };
		if (!section.references.every(isThere)) return { kind: 'gap', contents };
	}
	const stateAfter = sections.length === 0 ? known : after;
	if (deletes.some(({ client, to }) => to > stateAfter(client))) return { kind: 'gap', contents };

	if (sections.length > 1 && !isOrderable(sections, known))
		return { kind: 'refused', reason: 'clients that wait for each other' };

	if (sections.some(({ client, from, to }) => from < known(client) && known(client) < to))
		return trimmed(bytes, sections, known);

	const structs = sections.filter(({ client, to }) => to > known(client));
	const dead = deadOnArrival.filter(({ client, to }) => to > known(client));
	return {
		kind: 'fits',
		bytes,
		structs,
		deletes: dead.length ? [...deletes, ...dead] : deletes,
		schema: contents.schema
	};
}

const ends = (sections: Section[]) => new Map(sections.map(({ client, to }) => [client, to]));

/** Part of it is known already: take that away, since Yjs would cut structs in two, and look again. */
function trimmed(bytes: Uint8Array, sections: Section[], known: Known): Scan {
	const state = new Map(sections.map(({ client }) => [client, known(client)]));
	const rest = Y.diffUpdate(bytes, Y.encodeStateVector(state));
	return scan(rest, known);
}

/**
 * Yjs works an update off client by client and puts one aside while it waits for another. Two that wait for each other
 * stay pending for ever. Each reference is a stop of its section; a stop waits for the one before it and for the last
 * stop of the other client at or before the struct it needs. Kahn's algorithm finds whether all can be passed.
 */
function isOrderable(sections: Section[], known: Known): boolean {
	const stops: { waitsFor: number; next: number[] }[] = [];
	const firstStop = new Map<number, { base: number; section: Section; clocks: number[] }>();

	for (const section of sections) {
		const waiting = section.references.filter(({ client, clock }) => clock >= known(client));
		firstStop.set(section.client, { base: stops.length, section, clocks: waiting.map(({ at }) => at) });
		for (const _ of waiting) stops.push({ waitsFor: 0, next: [] });
	}
	const follows = (earlier: number, later: number) => {
		stops[earlier]!.next.push(later);
		stops[later]!.waitsFor++;
	};

	for (const { base, section } of firstStop.values()) {
		let stop = base;
		for (const { client, clock } of section.references) {
			if (clock < known(client)) continue;
			if (stop > base) follows(stop - 1, stop);
			const other = firstStop.get(client)!;
			const place = countUpTo(other.clocks, clock);
			if (place > 0) follows(other.base + place - 1, stop);
			stop++;
		}
	}

	const free = stops.flatMap(({ waitsFor }, stop) => (waitsFor === 0 ? [stop] : []));
	let passed = 0;
	for (let stop = free.pop(); stop !== undefined; stop = free.pop()) {
		passed++;
		for (const next of stops[stop]!.next) if (--stops[next]!.waitsFor === 0) free.push(next);
	}
	return passed === stops.length;
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: number[], limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle]! <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Of a step 2 that has a gap, the clients' sections that can stand without what is missing, with the deletions that
 * fall within them and what is known: an update of its own. Null where nothing is left.
 */
export function standAlone(bytes: Uint8Array, { sections, deletes }: Contents, known: Known): Uint8Array | null {
	let standing = sections.filter(({ client, from }) => from <= known(client));
	for (;;) {
		const end = ends(standing);
		const isThere = ({ client, clock }: { client: number; clock: number }) =>
			clock < Math.max(known(client), end.get(client) ?? 0);
		const kept = standing.filter(({ references }) => references.every(isThere));
		if (kept.length === standing.length) break;
		standing = kept;
	}
	const end = ends(standing);
	const remaining = deletes.filter(({ client, to }) => to <= Math.max(known(client), end.get(client) ?? 0));
	if (standing.length === 0 && remaining.length === 0) return null;

	const head = new Uint8Array(uintLength(standing.length));
	writeUint(head, 0, standing.length);
	return Buffer.concat([
		head,
		...standing.map(({ start, end }) => bytes.subarray(start, end)),
		encodeDeletes(remaining)
	]);
}

/** A delete set as it stands at the end of an update. `ranges` of one client stand together. */
export function encodeDeletes(ranges: readonly Range[]): Uint8Array {
	const clients: Range[][] = [];
	for (const range of ranges) {
		const last = clients.at(-1);
		if (last?.[0]?.client === range.client) last.push(range);
		else clients.push([range]);
	}
	let length = uintLength(clients.length);
	for (const own of clients) {
		length += uintLength(own[0]!.client) + uintLength(own.length);
		for (const { from, to } of own) length += uintLength(from) + uintLength(to - from);
	}
	const bytes = new Uint8Array(length);
	let at = writeUint(bytes, 0, clients.length);
	for (const own of clients) {
		at = writeUint(bytes, at, own[0]!.client);
		at = writeUint(bytes, at, own.length);
		for (const { from, to } of own) {
			at = writeUint(bytes, at, from);
			at = writeUint(bytes, at, to - from);
		}
	}
	return bytes;
}

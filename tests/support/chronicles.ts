// A log read as the worker reads it: in one piece, or folded now and then as it grows.
import * as Y from 'yjs';
import { packAccount } from '$server/worker/chronicle/account';
import { Chronicle, type Log } from '$server/worker/chronicle/chronicle';
import { findLost, type Lost } from '$server/worker/chronicle/lost';
import { noteAddresses } from '$server/worker/chronicle/places';
import type { Account, Loss } from './words';

/** Whoever has which client id in a history (tests/support/history.ts). */
export const WRITERS: Log['writers'] = Array.from({ length: 8 }, (_, place) => ({
	client: 10 + place,
	seat: `seat ${place}`,
	via: null
}));

export interface Reading {
	/** Of the last part: it holds the whole text. */
	chronicle: Chronicle;
	lost: Lost[];
}

/** `lengths`: how many updates each fold takes; the rest is one more. */
export function readLog(
	updates: readonly Uint8Array[],
	writers: Log['writers'],
	lengths: readonly number[] = []
): Reading {
	const lost: Lost[] = [];
	let snapshot: Log['snapshot'] = null;
	let done = 0;
	for (const length of [...lengths, Infinity]) {
		const part = updates.slice(done, done + length);
		const log: Log = { snapshot, updates: part, minutes: [{ count: part.length, minute: done }], writers };
		const chronicle = new Chronicle(log);
		chronicle.play(log, () => {
			noteAddresses(chronicle);
			lost.push(...findLost(chronicle));
		});
		done += part.length;
		if (done === updates.length) return { chronicle, lost };
		const account = packAccount(chronicle.root, chronicle);
		snapshot = { state: Y.encodeStateAsUpdate(chronicle.doc), account, minute: done };
	}
	throw new Error('a log has an end');
}

/** The words of a document, without its elements. */
export const shownIn = ({ root }: Chronicle): string => root.toString().replace(/<[^>]+>/g, '');

/**
 * Which words that are gone were found, and which are nowhere. A word's ends are signs of its own; of one that somebody
 * cut in two a part may have been deleted on purpose, so one end is enough.
 */
export function sortOut({ lost: gone }: Account, { chronicle, lost }: Reading): { found: Loss[]; nowhere: Loss[] } {
	const all = [shownIn(chronicle), ...lost.map(({ text }) => text)].join('\n');
	const isThere = ({ word }: Loss) => all.includes(word.charAt(0));
	return { found: gone.filter(isThere), nowhere: gone.filter((loss) => !isThere(loss)) };
}

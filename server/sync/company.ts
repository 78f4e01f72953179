// Who is in a room and what the others are told of it: awareness, as often as it is worth it [S4].
import type { Limits } from '$shared/sync/limits';
import * as frames from './frames';
import type { AwarenessEntry } from './frames';
import type { Owners } from './owners';
import { Presence } from './presence';
import type { Session } from './session';

interface Parts {
	/** Everybody in the room, kept by the room. */
	sessions: ReadonlySet<Session>;
	owners: Owners;
	limits: Limits;
	/** `tick` is to be called at this time. */
	tickAt(at: number): void;
}

export class Company {
	#sessions: ReadonlySet<Session>;
	#owners: Owners;
	#presence: Presence;
	#tickAt: (at: number) => void;

	constructor({ sessions, owners, limits, tickAt }: Parts) {
		this.#sessions = sessions;
		this.#owners = owners;
		this.#presence = new Presence({ everyMs: limits.awarenessEveryMs });
		this.#tickAt = tickAt;
	}

	/** Tells the others what a session says of itself; what it says of anybody else is dropped without a word [S4]. */
	show(session: Session, entries: readonly AwarenessEntry[], now: number): void {
		for (const entry of entries) {
			if (session.shownAs !== null && session.shownAs !== entry.client) continue;
			if (!this.#owners.claim(session.seat, entry.client)) continue;
			session.shownAs = entry.client;
			this.#presence.show(session.seat, entry, now);
		}
		this.tick(now);
	}

	/** Somebody has left the room. */
	left({ shownAs }: Session, now: number): void {
		// A connection that was half open may be found out after its client is back on another.
		const isElsewhere = [...this.#sessions].some((session) => session.shownAs === shownAs);
		if (shownAs === null || isElsewhere) return;
		this.#presence.hide(shownAs, now);
		this.tick(now);
	}

	tellWhoIsHere(session: Session): void {
		const entries = this.#presence.everybody().filter(({ client }) => client !== session.shownAs);
		if (entries.length > 0) session.peer.send([frames.packFrames([frames.awareness(entries)])]);
	}

	/** What was put off until now: cursors that moved often. */
	tick(now: number): void {
		const { entries, nextAt } = this.#presence.news(now);
		for (const entry of entries) this.#tell(entry);
		if (nextAt !== null) this.#tickAt(nextAt);
	}

	/** To everybody but the client itself: it would take the entry for its own and forget what it said since. */
	#tell(entry: AwarenessEntry): void {
		const packed = [frames.packFrames([frames.awareness([entry])])];
		for (const session of this.#sessions) if (session.shownAs !== entry.client) session.peer.send(packed);
	}
}
